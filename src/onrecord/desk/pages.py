"""The pages: an address in, a page out. Everything that a page shows is in its address."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any, Literal
from urllib.parse import quote

import msgspec
from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse
from starlette.datastructures import QueryParams

from onrecord.desk.addresses import Address, address, filter_of
from onrecord.desk.answers import shelf_of
from onrecord.desk.faults import Fault
from onrecord.desk.frame import render
from onrecord.desk.parameters import Fields
from onrecord.desk.reference import PAGES, codebook, codebook_words, page_html
from onrecord.desk.shelf import Shelf
from onrecord.desk.tags import TaggedRoute
from onrecord.desk.views import actor, document, explore, incident, overview, review, source
from onrecord.desk.views.choices import CHOICES
from onrecord.desk.views.rows import claim_cells
from onrecord.exports.page_assets import SCRIPT
from onrecord.record import incident_lists, parties
from onrecord.record.filter import Filter
from onrecord.vocabulary.codebook import QUAD_NAMES

router = APIRouter(route_class=TaggedRoute, include_in_schema=False)
ROWS = 50
_Day = Annotated[str | None, Query(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]


@router.get("/")
def overview_page(request: Request, end: _Day = None, area: Literal["country", "division"] = "country") -> Response:
    shelf = shelf_of(request)
    view = shelf.kept(("overview", end, area), lambda: overview.overview(shelf, end or None, area == "division"))
    here = Address("/", (("end", end),) if end else ())
    choices = [(name, str(here.put(area=None if name == "country" else name)), name == area) for name in ("country", "division")]
    return render(request, "overview.html", view=view, area=area, choices=choices)


@router.get("/explore")
def explore_page(request: Request, fields: Annotated[Fields, Query()]) -> Response:
    found = filter_of(request.query_params, 200, ROWS)
    here = address("/explore", request.query_params)
    view = explore.explore(shelf_of(request), found, here)
    asked = _asked(request)
    return render(request, "explore.html", view=view, asked=asked, choices=CHOICES, more=any(asked[name] for name in RARER))


@router.get("/map.json")
def map_json(request: Request, fields: Annotated[Fields, Query()]) -> Response:
    content = msgspec.json.encode(explore.map_data(shelf_of(request), filter_of(request.query_params, 200, ROWS)))
    return Response(content, media_type="application/json")


@router.get("/points.json")
def points_json(request: Request, fields: Annotated[Fields, Query()]) -> Response:
    content = points_content(shelf_of(request), filter_of(request.query_params, 200, ROWS))
    return Response(content, media_type="application/geo+json")


def points_content(shelf: Shelf, filter: Filter) -> bytes:
    """The map's points of a filter, kept while the record stays as it is."""
    key = ("points", replace(filter, cursor=None, limit=None, order="newest"))
    return shelf.kept(key, lambda: msgspec.json.encode(explore.points(shelf, filter)))


def warm_up(shelf: Shelf) -> None:
    """What everybody opens first: the whole record in table and map, and the outlines under it."""
    explore.explore(shelf, Filter(limit=ROWS), address("/explore", QueryParams()))
    points_content(shelf, Filter())


@router.get("/network.json")
def network_json(request: Request, id: str, start: _Day = None, end: _Day = None, type: str = "") -> dict[str, Any]:
    return actor.network(shelf_of(request), id, start or None, end or None, _codes(type))


@router.get("/incidents")
def incidents_index(request: Request, fields: Annotated[Fields, Query()]) -> Response:
    """Incidents are explored: the same filter there."""
    return RedirectResponse(str(address("/explore", request.query_params)), 308)


@router.get("/codebook")
def codebook_index(request: Request) -> Response:
    return RedirectResponse("/methodology?page=codebook", 308)


@router.get("/incidents/{id}")
def incident_page(request: Request, id: str) -> Response:
    shelf = shelf_of(request)
    view = incident.incident_page(shelf, id)
    if view is not None:
        return render(request, "incident.html", view=view, choices=CHOICES)
    with shelf.reading() as connection:
        moved = incident_lists.moved(connection, id)
    if moved is None:
        raise Fault(404, f"{id}: no such incident in this record")
    return RedirectResponse(f"/incidents/{quote(moved, safe='')}", 308)


@router.get("/claims")
def claims_page(request: Request, fields: Annotated[Fields, Query()]) -> Response:
    shelf = shelf_of(request)
    found = filter_of(request.query_params, 200, ROWS)
    here = address("/claims", request.query_params)
    page = shelf.record.query(found)
    links = [
        explore.Link(name, str(here.to("/api/v1/claims").put(format=name, limit=None)))
        for name in ("csv", "jsonl", "json", "geojson", "parquet")
    ]
    return render(
        request, "claims.html", rows=tuple(map(claim_cells, page.claims)), total=shelf.record.count_claims(found),
        pager=explore.pager(here, page.cursor), chips=explore.chips(here), downloads=links,
    )  # fmt: skip


@router.get("/documents")
def documents_page(request: Request, fields: Annotated[Fields, Query()], after: str = "") -> Response:
    found = filter_of(request.query_params, 500, 200)
    with shelf_of(request).reading() as connection:
        rows, cursor = document.listed(connection, found, after)
    here = address("/documents", request.query_params)
    return render(request, "documents.html", rows=rows, chips=explore.chips(here), pager=explore.pager(here, cursor))


@router.get("/document")
def document_page(
    request: Request, id: str, version: Annotated[int | None, Query(ge=1, le=2**31)] = None, claim: str | None = None
) -> Response:
    view = document.document_page(shelf_of(request), id, version, claim)
    if view is None:
        raise Fault(404, "no such document in this record, or no such version of it")
    return render(request, "document.html", view=view, choices=CHOICES)


@router.get("/actors")
def actors_page(request: Request, name: Annotated[str, Query(max_length=200)] = "") -> Response:
    with shelf_of(request).reading() as connection:
        rows = parties.parties(connection, name, 200)
    return render(request, "actors.html", rows=rows, name=name)


@router.get("/actor")
def actor_page(request: Request, id: str, start: _Day = None, end: _Day = None, type: str = "") -> Response:
    view = actor.actor_page(shelf_of(request), id, start or None, end or None, _codes(type))
    if view is None:
        raise Fault(404, "nobody of this name takes part in a claim of this record")
    return render(request, "actor.html", view=view, id=id, start=start or "", end=end or "", type=type, choices=CHOICES)


@router.get("/between")
def between_page(
    request: Request,
    one: Annotated[str, Query(alias="actor")],
    other: str,
    type: Annotated[str, Query(max_length=200)],
    start: _Day = None,
    end: _Day = None,
) -> Response:
    """The claims of an edge of the network."""
    rows = actor.between(shelf_of(request), one, other, type, start or None, end or None)
    nothing = explore.Pager(None, None)
    return render(request, "claims.html", rows=rows, total=len(rows), pager=nothing, chips=(), downloads=())


@router.get("/sources")
def sources_page(request: Request) -> Response:
    return render(request, "sources.html", rows=source.sources(shelf_of(request)))


@router.get("/source")
def source_page(request: Request, name: str) -> Response:
    view = source.source_page(shelf_of(request), name)
    if view is None:
        raise Fault(404, "no such source in this record")
    return render(request, "source.html", view=view)


@router.get("/review")
def review_page(request: Request, queue: str = "merges", skip: Annotated[int, Query(ge=0, le=10**6)] = 0) -> Response:
    return render(request, "review.html", view=review.review(shelf_of(request), queue, skip))


@router.get("/methodology")
def methodology_page(request: Request, page: str = "methodology") -> Response:
    if page == "codebook":
        return render(request, "codebook.html", types=codebook(), quads=QUAD_NAMES, words=codebook_words().lists(), page=page)
    if page not in PAGES:
        raise Fault(404, f"{page}: no such page; there are methodology, quality and codebook")
    return render(request, "methodology.html", html=page_html(page), page=page)


def api_page(request: Request) -> Response:
    """The API's description as a plain page: the usual viewers load scripts from elsewhere."""
    return render(request, "api.html", schema=request.app.openapi())


def _asked(request: Request) -> dict[str, str]:
    """What stands in the fields of the filter form."""
    return {name: ",".join(request.query_params.getlist(name)) for name in FORM}


FORM = (
    "type", "mode", "country", "admin1", "place", "near", "radius", "start", "end", "actor", "recipient", "speaker", "outlet",
    "status", "polarity", "standing", "text",
)  # fmt: skip
RARER = ("admin1", "near", "radius", "speaker", "outlet", "status", "polarity")  # behind "more conditions"


def _codes(words: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in words.split(",") if part.strip())


@router.get("/reading.js")
def reading_script(request: Request) -> Response:
    """What lights up a claim's characters: the same script as on the pages that `read --format html` writes."""
    return Response(SCRIPT, media_type="text/javascript")


@router.get("/captured")
def captured(request: Request, sha256: Annotated[str, Query(pattern="^[0-9a-f]{64}$")]) -> Response:
    """The bytes as they were captured: to be saved, never to be shown by the browser under the desk's name."""
    content = shelf_of(request).record.content(sha256)
    if content is None:
        raise Fault(404, "no such bytes in this record")
    headers = {"content-disposition": f'attachment; filename="{sha256}.bin"'}
    return Response(content, media_type="application/octet-stream", headers=headers)
