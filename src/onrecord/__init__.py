"""onrecord: attributed event data from the news; who did what to whom, where and when, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.model import Reading
    from onrecord.reader import Reader

__version__ = "0.1.0"
__all__ = ["Reader", "Reading", "__version__"]


def __getattr__(name: str) -> object:
    """`onrecord.Reader` and `onrecord.Reading`, imported when first asked for, so that the command starts at once."""
    if name == "Reader":
        from onrecord.reader import Reader

        return Reader
    if name == "Reading":
        from onrecord.model import Reading

        return Reading
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
