"""Dates, clock times, durations and repetitions, with the calendar value that the text settles."""
