"""Where a page of a list ended, as one word for a URL that says which list it belongs to."""

from __future__ import annotations

import base64
import binascii
from typing import TypeVar

import msgspec

from onrecord.record.filter import FilterError

P = TypeVar("P", int, str)


def cursor_of(name: str, position: int | str) -> str:
    """The cursor of a list by its name; `position` is what its next page goes on behind."""
    return base64.urlsafe_b64encode(msgspec.json.encode((name, position))).decode().rstrip("=")


def position_of(name: str, cursor: str | None, start: P) -> P:
    """Where to go on, `start` without a cursor; FilterError for a cursor that this list never gave."""
    if cursor is None:
        return start
    kind = type(start)
    try:
        packed = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        list_name, position = msgspec.json.decode(packed, type=tuple[str, kind])  # type: ignore[valid-type]
    except (ValueError, binascii.Error, msgspec.MsgspecError):
        raise FilterError(f"cursor: {cursor!r} is none that this list gave") from None
    if list_name != name:
        raise FilterError(f"cursor: {cursor!r} belongs to the list of {list_name}, not of {name}")
    if isinstance(position, int) and not 0 <= position < 2**53:
        raise FilterError(f"cursor: {cursor!r} is none that this list gave")
    return position
