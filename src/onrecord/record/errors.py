"""What can be wrong with a record as a whole, in words for the person who named the file."""

from __future__ import annotations


class RecordError(Exception):
    """The file is no record, is newer than this program, or cannot be written; the message says what to do."""
