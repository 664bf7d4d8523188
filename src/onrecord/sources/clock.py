"""The time of day in UTC, as captures, judgements and entries of the log are dated."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Now, to the second (ISO 8601)."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def moment() -> str:
    """Now, to the microsecond: of two judgements that contradict each other the later one holds, in one second too."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
