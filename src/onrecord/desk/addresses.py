"""Query strings and filters: the address of a page says everything that it shows, and the same words ask the API.

A field that lists may be given several times or with commas ("type=ASSAULT,COERCE"). Names with a comma in them are
given as fields of their own: only codes are split.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import get_args
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from onrecord.model import Certainty, ClaimKind, Polarity, Standing, Status
from onrecord.record.filter import Filter, FilterError, State, utc_time

_CODES: Mapping[str, tuple[str, ...]] = {
    "kind": get_args(ClaimKind),
    "polarity": get_args(Polarity),
    "certainty": get_args(Certainty),
    "status": get_args(Status),
    "standing": get_args(Standing),
    "state": get_args(State),
}
_SPLIT = frozenset((*_CODES, "type", "mode", "country"))
_NUMBERS = ("radius",)
_DIGITS = 10  # of a limit; Python refuses to read thousands of them
LISTS = frozenset(f.name for f in fields(Filter) if str(f.type).startswith("tuple[") and f.name != "near")
NAMES = frozenset(f.name for f in fields(Filter))


@dataclass(frozen=True, slots=True)
class Address:
    """A path and the fields behind it, in a fixed order, so that equal questions have equal addresses."""

    path: str
    query: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return f"{self.path}?{urlencode(self.query)}" if self.query else self.path

    def to(self, path: str) -> Address:
        return replace(self, path=path)

    def put(self, **values: str | None) -> Address:
        """The same with these fields; a null leaves one out. A change of anything begins at the first page again."""
        kept = [(k, v) for k, v in self.query if k not in values and k != "cursor"]
        kept += [(k, v) for k, v in values.items() if v is not None]
        return Address(self.path, tuple(sorted(kept)))


def address(path: str, params: QueryParams) -> Address:
    """The address of what is shown, without empty and unknown fields."""
    return Address(path, tuple(sorted((k, v) for k, v in params.multi_items() if v and k in NAMES)))


def filter_of(params: QueryParams, most: int, limit: int) -> Filter:
    """The filter that a query string asks for; FilterError for what cannot be meant. `limit` is the default, `most` the bound."""
    values: dict[str, object] = {}
    for name in NAMES & {k for k, v in params.multi_items() if v}:
        found = [v for v in params.getlist(name) if v]
        if name in LISTS:
            values[name] = _listed(name, found)
        else:
            values[name] = _single(name, found[-1])
    wanted = values.get("limit", limit)
    values["limit"] = min(most, wanted) if isinstance(wanted, int) else limit
    return Filter(**values)  # type: ignore[arg-type]


def _listed(name: str, found: list[str]) -> tuple[str, ...]:
    parts = [p.strip() for v in found for p in (v.split(",") if name in _SPLIT else [v])]
    parts = [p for p in parts if p]
    known = _CODES.get(name, ())
    for part in parts:
        if known and part not in known:
            others = [other for other, codes in _CODES.items() if part in codes]
            hint = f"; did you mean {' or '.join(others)}?" if others else ""
            raise FilterError(f"{name}: {part!r} is none of {', '.join(known)}{hint}")
    return tuple(dict.fromkeys(parts))


def _single(name: str, value: str) -> object:
    if name == "near":
        return _near(value)
    if name in _NUMBERS:
        return _number(name, value)
    if name == "limit":
        if not (value.isdecimal() and len(value) <= _DIGITS) or int(value) < 1:
            raise FilterError(f"limit: {value!r} is no positive whole number")
        return int(value)
    if name == "changed_since":
        return utc_time(name, value)
    if name == "order" and value not in ("newest", "added"):
        raise FilterError(f"order: {value!r} is neither newest nor added")
    return value


def _near(value: str) -> tuple[float, float]:
    parts = value.split(",")
    if len(parts) != 2:
        raise FilterError(f"near: {value!r} is no LATITUDE,LONGITUDE")
    return _number("near", parts[0]), _number("near", parts[1])


def _number(name: str, value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        raise FilterError(f"{name}: {value!r} is no number") from None
    if number != number or number in (float("inf"), float("-inf")):
        raise FilterError(f"{name}: {value!r} is no number")
    return number
