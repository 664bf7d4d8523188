"""onrecord: attributed event data from the news; who did what to whom, where and when, and who says so."""

__version__ = "0.1.0"
