"""The lists of the API, all in one manner: the record's filters, pages by `cursor`, and all rows as a file by `format`.

A cursor belongs to one list and to pages alone: any other is refused, so that nobody goes round in a circle in silence.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from typing import Annotated, Literal, TypeVar

from fastapi import APIRouter, Query, Request, Response
from sqlalchemy import Connection

from onrecord.desk.answers import filtered, json, lists, shelf_of
from onrecord.desk.downloads import claims_download, incidents_download, rows_download
from onrecord.desk.faults import Fault
from onrecord.desk.parameters import Conditions, Fields
from onrecord.desk.tags import TaggedRoute
from onrecord.desk.views.document import listed
from onrecord.desk.views.source import SourceRow, sources
from onrecord.record import incident_lists, one_document, parties, places
from onrecord.record.cursors import cursor_of, position_of
from onrecord.record.filter import Filter
from onrecord.record.found import Change, FoundDocument

router = APIRouter(prefix="/api/v1", route_class=TaggedRoute)
Format = Literal["json", "jsonl", "csv", "geojson", "parquet"]
Rows = Literal["json", "jsonl", "csv", "parquet"]  # of what has no coordinates
_Row = TypeVar("_Row")
Words = Annotated[str, Query(max_length=200, description="words inside the name")]
_PLACED = lists("jsonl", "csv", "geojson", "parquet")
_PLACELESS = lists("jsonl", "csv", "parquet")


def _asked(request: Request, format: str) -> Filter:
    """The filter of a list; a download has no pages."""
    found = filtered(request)
    if format != "json" and found.cursor is not None:
        raise Fault(422, f"cursor: {format} holds all rows of the filter, without pages; leave it out", where="query.cursor")
    return found


def _page(request: Request, items: object, cursor: str | None, **more: object) -> Response:
    following = None if cursor is None else str(request.url.remove_query_params("after").include_query_params(cursor=cursor))
    return json({"items": items, **more, "cursor": cursor, "next": following})


@router.get("/incidents", responses=_PLACED, summary="Incidents, newest first")
def incidents(request: Request, fields: Annotated[Conditions, Query()], format: Format = "json") -> Response:
    found, shelf = _asked(request, format), shelf_of(request)
    if found.order != "newest":
        raise Fault(422, "order: incidents come newest first; only claims have another order", where="query.order")
    if format != "json":
        return incidents_download(shelf, found, format)
    selected = shelf.selection(found)
    with shelf.reading() as connection:
        page = incident_lists.page(connection, found, selected)
    return _page(request, page.incidents, page.cursor, total=selected.total)


@router.get("/claims", responses=_PLACED, summary="Claims, newest first")
def claims(request: Request, fields: Annotated[Fields, Query()], format: Format = "json") -> Response:
    found, shelf = _asked(request, format), shelf_of(request)
    if format != "json":
        return claims_download(shelf, found, format)
    page = shelf.record.query(found)
    return _page(request, page.claims, page.cursor, total=shelf.record.count_claims(found))


@router.get("/documents", responses=_PLACELESS, summary="Documents by id")
def documents(
    request: Request,
    fields: Annotated[Conditions, Query()],
    format: Rows = "json",
    after: Annotated[str, Query(max_length=2000, description="goes on behind this id; `cursor` does the same")] = "",
) -> Response:
    found = _asked(request, format)
    _one_way(found, bool(after))
    with shelf_of(request).reading() as connection:
        if format != "json":
            every = one_document.after(connection, found, after, None)
            return rows_download("documents", FoundDocument, format, every)
        items, cursor = listed(connection, found, after)
        total = one_document.number(connection, found)
    return _page(request, items, cursor, total=total, after=items[-1].id if cursor else None)


@router.get("/actors", responses=_PLACELESS, summary="Actors, those in most claims of the filter first")
def actors(request: Request, fields: Annotated[Conditions, Query()], name: Words = "", format: Rows = "json") -> Response:
    return _counted(request, "actors", parties.Party, parties.parties, name, format)


@router.get("/places", responses=_PLACED, summary="Places, those of most claims of the filter first")
def places_(request: Request, fields: Annotated[Conditions, Query()], name: Words = "", format: Format = "json") -> Response:
    return _counted(request, "places", places.PlaceCount, places.places, name, format)


@router.get("/sources", responses=_PLACELESS, summary="Outlets, with what they print under the filter and how they are graded")
def sources_(request: Request, fields: Annotated[Conditions, Query()], format: Rows = "json") -> Response:
    found = _asked(request, format)
    skipped, limit = _stretch("sources", found, format)
    items = sources(shelf_of(request), found)
    if limit is None:
        return rows_download("sources", SourceRow, format, items)
    return _stretched(request, "sources", items[skipped : skipped + limit], skipped, found)


@router.get("/changes", responses=_PLACELESS, summary="What new versions of articles and newer readers changed, in order")
def changes(
    request: Request,
    fields: Annotated[Conditions, Query()],
    format: Rows = "json",
    after: Annotated[int, Query(ge=0, le=2**53, description="goes on behind this key; `cursor` does the same")] = 0,
) -> Response:
    found, record = _asked(request, format), shelf_of(request).record
    _one_way(found, bool(after))
    behind = position_of("changes", found.cursor, after)
    told = record.changes(found.changed_since, behind, _without_time(found))
    if format != "json":
        return rows_download("changes", Change, format, told)
    limit = found.limit or 1
    items = list(islice(told, limit + 1))
    last = items[limit - 1].key if len(items) > limit else None
    cursor = None if last is None else cursor_of("changes", last)
    return _page(request, items[:limit], cursor, after=last)


def _counted(
    request: Request,
    listed_as: Literal["actors", "places"],
    row: type[_Row],
    find: Callable[[Connection, str, int | None, Filter, int], tuple[_Row, ...]],
    name: str,
    format: str,
) -> Response:
    """A list of what claims name, those of most claims first: a page of it, or all of it as a file."""
    found = _asked(request, format)
    skipped, limit = _stretch(listed_as, found, format)
    with shelf_of(request).reading() as connection:
        items = find(connection, name, limit, found, skipped)
    if format != "json":
        return rows_download(listed_as, row, format, items)
    return _stretched(request, listed_as, items, skipped, found)


def _without_time(filter: Filter) -> Filter:
    """Of a change it is the change that happened since, not its claims."""
    return replace(filter, changed_since=None)


def _one_way(filter: Filter, after: bool) -> None:
    if filter.cursor is not None and after:
        raise Fault(422, "cursor: says the same as after; give one of them", where="query.cursor")


def _stretch(name: str, filter: Filter, format: str) -> tuple[int, int | None]:
    """How many rows to skip and to fetch: one more than a page shows, to see whether there is another; all for a file."""
    if format != "json":
        return 0, None
    return position_of(name, filter.cursor, 0), (filter.limit or 1) + 1


def _stretched(request: Request, name: str, items: tuple[object, ...], skipped: int, filter: Filter) -> Response:
    limit = filter.limit or 1
    return _page(request, items[:limit], cursor_of(name, skipped + limit) if len(items) > limit else None)
