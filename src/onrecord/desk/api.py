"""The API, version 1: the record's lists under its filters, in every format, and the deeds of whoever has the token.

Everything is read-only without a token. Lists are paged by `cursor`; `format` gives whole downloads of exactly those rows.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal
from urllib.parse import quote

import msgspec
from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from onrecord import __version__
from onrecord.desk.access import bearer
from onrecord.desk.adding import Intake
from onrecord.desk.addresses import address, filter_of
from onrecord.desk.downloads import MEDIA, claims_download, incidents_download
from onrecord.desk.faults import Fault
from onrecord.desk.feed import feed
from onrecord.desk.judging import Deed, carry_out
from onrecord.desk.parameters import Fields
from onrecord.desk.reference import codebook_data
from onrecord.desk.settings import Settings
from onrecord.desk.shelf import Shelf
from onrecord.desk.tags import TaggedRoute
from onrecord.desk.views.document import listed
from onrecord.desk.views.source import source_page, sources
from onrecord.record import coverage, incident_lists, parties, places
from onrecord.record.filter import Filter
from onrecord.record.found import Grade
from onrecord.sources.jsonl import Line

router = APIRouter(prefix="/api/v1", route_class=TaggedRoute)
Format = Literal["json", "jsonl", "csv", "geojson", "parquet"]
MOST, USUAL = 1000, 100  # rows of a page
_ENCODE = msgspec.json.Encoder().encode
Responses = dict[int | str, dict[str, Any]]


def _errors(**more: str) -> Responses:
    """The errors that every address may answer with, in the one shape, and those of this one alone."""
    words = {
        "400": "no request that can be read",
        "404": "nothing of this name",
        "422": "an unknown field, or a value that cannot be meant",
    } | {code.lstrip("_"): said for code, said in more.items()}
    shape = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    return {int(code): {"description": said, "content": shape} for code, said in words.items()}


_ERRORS = _errors()
_WRITING = _errors(
    _401="the token is missing or wrong", _403="this desk only reads", _409="the record refuses it", _413="too large"
)
_LISTS: Responses = _ERRORS | {
    200: {
        "description": "a page as JSON, or all rows of the filter as a file",
        "content": {media: {} for media in ("application/json", *MEDIA.values())},
    }
}
_ATOM: Responses = _ERRORS | {200: {"description": "Atom (RFC 4287)", "content": {"application/atom+xml": {}}}}


def _json(value: object) -> Response:
    return Response(_ENCODE(value), media_type="application/json")


def shelf_of(request: Request) -> Shelf:
    shelf: Shelf = request.app.state.shelf
    return shelf


def filtered(request: Request, limit: int = USUAL) -> Filter:
    """The filter of the query string; 400 for what cannot be meant."""
    return filter_of(request.query_params, MOST, limit)


@router.get("/", responses=_ERRORS, summary="The addresses of this API, each with what it gives")
def index(request: Request) -> Response:
    addresses = [
        {"method": method.upper(), "path": path, "gives": operation["summary"]}
        for path, methods in request.app.openapi()["paths"].items()
        for method, operation in methods.items()
    ]
    return _json({"version": __version__, "description": "/api/v1/openapi.json", "addresses": addresses})


@router.get("", include_in_schema=False)
def bare_index(request: Request) -> Response:
    return RedirectResponse("/api/v1/", 308)


@router.get("/incidents", responses=_LISTS, summary="Incidents, newest first")
def incidents(request: Request, fields: Annotated[Fields, Query()], format: Format = "json") -> Response:
    found, shelf = filtered(request), shelf_of(request)
    if format != "json":
        return incidents_download(shelf, found, format)
    selected = shelf.selection(found)
    with shelf.reading() as connection:
        page = incident_lists.page(connection, found, selected)
    return _json({"items": page.incidents, "total": selected.total, "cursor": page.cursor, "next": _next(request, page.cursor)})


@router.get(
    "/incidents/{id}", responses=_ERRORS, summary="One incident; an old id leads to the incident that holds its claims now"
)
def incident(request: Request, id: str) -> Response:
    shelf = shelf_of(request)
    with shelf.reading() as connection:
        found = incident_lists.one(connection, id)
        moved = None if found else incident_lists.moved(connection, id)
    if moved is not None:
        return RedirectResponse(f"/api/v1/incidents/{quote(moved, safe='')}", 308)
    if found is None:
        raise Fault(404, f"{id}: no such incident")
    return _json(found)


@router.get("/claims", responses=_LISTS, summary="Claims, newest first")
def claims(request: Request, fields: Annotated[Fields, Query()], format: Format = "json") -> Response:
    found, shelf = filtered(request), shelf_of(request)
    if format != "json":
        return claims_download(shelf, found, format)
    page = shelf.record.query(found)
    total = shelf.record.count_claims(found)
    return _json({"items": page.claims, "total": total, "cursor": page.cursor, "next": _next(request, page.cursor)})


@router.get("/documents", responses=_ERRORS, summary="Documents by id")
def documents(request: Request, fields: Annotated[Fields, Query()], after: str = "") -> Response:
    with shelf_of(request).reading() as connection:
        items, more = listed(connection, filtered(request), after)
    return _json({"items": items, "after": items[-1].id if more else None})


@router.get("/documents/reading", responses=_ERRORS, summary="The whole Reading of a document")
def reading(request: Request, id: str, version: Annotated[int | None, Query(ge=1, le=2**31)] = None) -> Response:
    found = shelf_of(request).record.reading(id, version)
    if found is None:
        raise Fault(404, "no such document, or no such version of it")
    return _json(found)


@router.get("/actors", responses=_ERRORS, summary="Actors, those in most claims first")
def actors(
    request: Request, text: Annotated[str, Query(max_length=200)] = "", limit: Annotated[int, Query(ge=1, le=MOST)] = USUAL
) -> Response:
    with shelf_of(request).reading() as connection:
        return _json({"items": parties.parties(connection, text, limit)})


@router.get("/places", responses=_ERRORS, summary="Places, those of most claims first")
def places_(
    request: Request, text: Annotated[str, Query(max_length=200)] = "", limit: Annotated[int, Query(ge=1, le=MOST)] = USUAL
) -> Response:
    with shelf_of(request).reading() as connection:
        return _json({"items": places.places(connection, text, limit)})


@router.get("/sources", responses=_ERRORS, summary="Outlets, with what they print and how they are graded")
def sources_(request: Request) -> Response:
    return _json({"items": sources(shelf_of(request))})


@router.get("/sources/one", responses=_ERRORS, summary="One source: grades, whom it quotes, how it stands beside others")
def source(request: Request, name: Annotated[str, Query(max_length=500)]) -> Response:
    found = source_page(shelf_of(request), name)
    if found is None:
        raise Fault(404, "no such source in this record")
    return _json(found)


@router.get("/changes", responses=_ERRORS, summary="What new versions of articles and newer readers changed, in order")
def changes(
    request: Request,
    changed_since: Annotated[str | None, Query(max_length=40)] = None,
    after: Annotated[int, Query(ge=0, le=2**53)] = 0,
    limit: Annotated[int, Query(ge=1, le=MOST)] = USUAL,
) -> Response:
    items = []
    for change in shelf_of(request).record.changes(changed_since, after):
        items.append(change)
        if len(items) == limit:
            break
    return _json({"items": items, "after": items[-1].key if len(items) == limit else None})


@router.get("/codebook", responses=_ERRORS, summary="Event types, modes, contexts and their crosswalks, of the installed version")
def codebook(request: Request) -> Response:
    return _json(codebook_data())


@router.get("/feed", responses=_ATOM, summary="An Atom feed of a filter's incidents")
def atom(request: Request, fields: Annotated[Fields, Query()]) -> Response:
    found, shelf = filtered(request), shelf_of(request)
    with shelf.reading() as connection:
        page = incident_lists.page(connection, found)
        changed = coverage.last_change(connection)
    shown = str(address("/explore", request.query_params))
    body = feed(page.incidents, str(request.url), shown, str(request.base_url), changed)
    return Response(body, media_type="application/atom+xml")


class Ref(BaseModel):
    document: str = Field(max_length=2000)
    claim: str = Field(max_length=100)


class JudgementIn(BaseModel):
    """A decision: see the verdicts in docs/record.md."""

    author: str = Field(min_length=1, max_length=120)
    verdict: Literal["same", "different", "confirmed", "rejected", "graded", "undone", "recoded"]
    reason: str = Field(min_length=1, max_length=2000)
    claims: list[Ref] = Field(default=[], max_length=1000)
    others: list[Ref] = Field(default=[], max_length=1000)
    credibility: int | None = Field(default=None, ge=1, le=6)
    undoes: str | None = Field(default=None, max_length=40)
    recode: dict[str, Any] | None = None


class GradeIn(BaseModel):
    author: str = Field(min_length=1, max_length=120)
    source: str = Field(min_length=1, max_length=500)
    reliability: Literal["A", "B", "C", "D", "E", "F"]
    reason: str = Field(min_length=1, max_length=2000)


@router.get("/judgements", responses=_ERRORS, summary="All decisions, in the order of writing")
def judgements(request: Request) -> Response:
    return _json({"items": shelf_of(request).record.judgements()})


@router.post("/judgements", status_code=201, responses=_WRITING, summary="Decide; needs the token")
def judge(request: Request, given: JudgementIn) -> Response:
    settings: Settings = request.app.state.settings
    bearer(request, settings)
    deed = Deed(
        given.author,
        given.verdict,
        given.reason,
        tuple((r.document, r.claim) for r in given.claims),
        tuple((r.document, r.claim) for r in given.others),
        given.credibility,
        given.undoes,
        given.recode,
    )
    made = carry_out(shelf_of(request), deed)
    return Response(_ENCODE(made), 201, media_type="application/json")


class DocumentIn(BaseModel):
    """A document to be read: its text, its html, or the address of a page on the public network."""

    author: str = Field(min_length=1, max_length=120)
    id: str | None = Field(default=None, max_length=2000)
    text: str | None = None
    html: str | None = None
    title: str | None = Field(default=None, max_length=2000)
    outlet: str | None = Field(default=None, max_length=500)
    url: str | None = Field(default=None, max_length=4000)
    published: str | None = Field(default=None, max_length=40)


@router.post("/documents", status_code=201, responses=_WRITING, summary="Add a document; needs the token")
def add_document(request: Request, given: DocumentIn) -> Response:
    settings: Settings = request.app.state.settings
    bearer(request, settings)
    intake: Intake = request.app.state.intake
    values = given.model_dump(exclude={"author"})
    added, issues = intake.add(shelf_of(request), Line(**values), given.author)
    return Response(_ENCODE({"added": added, "issues": issues}), 201, media_type="application/json")


@router.post("/grades", status_code=201, responses=_WRITING, summary="Grade a source; needs the token")
def grade(request: Request, given: GradeIn) -> Response:
    settings: Settings = request.app.state.settings
    bearer(request, settings)
    from onrecord.record.database import now

    made = Grade(now(), given.author, given.source, given.reliability, given.reason)
    shelf = shelf_of(request)
    shelf.record.grade(made)
    shelf.refresh()
    return Response(_ENCODE(made), 201, media_type="application/json")


def _next(request: Request, cursor: str | None) -> str | None:
    if cursor is None:
        return None
    return str(request.url.include_query_params(cursor=cursor))
