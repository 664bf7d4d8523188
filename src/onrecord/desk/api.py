"""The API, version 1, beside its lists: single things, the codebook, a feed, and the deeds of whoever has the token."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from urllib.parse import quote

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from onrecord import __version__
from onrecord.desk.access import bearer
from onrecord.desk.adding import Intake
from onrecord.desk.addresses import address
from onrecord.desk.answers import ERRORS, Responses, encode, errors, filtered, json, shelf_of
from onrecord.desk.faults import Fault
from onrecord.desk.feed import feed
from onrecord.desk.judging import Deed, carry_out
from onrecord.desk.parameters import Conditions
from onrecord.desk.reference import codebook_data
from onrecord.desk.settings import Settings
from onrecord.desk.tags import TaggedRoute
from onrecord.desk.views.source import source_page
from onrecord.record import coverage, incident_lists
from onrecord.record.filter import FilterError
from onrecord.record.found import Grade
from onrecord.sources.jsonl import Line

router = APIRouter(prefix="/api/v1", route_class=TaggedRoute)
_WRITING = errors(
    _401="the token is missing or wrong", _403="this desk only reads", _409="the record refuses it", _413="too large"
)
_ATOM: Responses = ERRORS | {200: {"description": "Atom (RFC 4287)", "content": {"application/atom+xml": {}}}}


@router.get("/", responses=ERRORS, summary="The addresses of this API, each with what it gives")
def index(request: Request) -> Response:
    addresses = [
        {"method": method.upper(), "path": path, "gives": operation["summary"]}
        for path, methods in request.app.openapi()["paths"].items()
        for method, operation in methods.items()
    ]
    return json({"version": __version__, "description": "/api/v1/openapi.json", "addresses": addresses})


@router.get("", include_in_schema=False)
def bare_index(request: Request) -> Response:
    return RedirectResponse("/api/v1/", 308)


@router.get(
    "/incidents/{id}", responses=ERRORS, summary="One incident; an old id leads to the incident that holds its claims now"
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
    return json(found)


@router.get("/documents/reading", responses=ERRORS, summary="The whole Reading of a document")
def reading(request: Request, id: str, version: Annotated[int | None, Query(ge=1, le=2**31)] = None) -> Response:
    found = shelf_of(request).record.reading(id, version)
    if found is None:
        raise Fault(404, "no such document, or no such version of it")
    return json(found)


@router.get("/sources/one", responses=ERRORS, summary="One source: grades, whom it quotes, how it stands beside others")
def source(request: Request, name: Annotated[str, Query(max_length=500)]) -> Response:
    found = source_page(shelf_of(request), name)
    if found is None:
        raise Fault(404, "no such source in this record")
    return json(found)


@router.get("/codebook", responses=ERRORS, summary="Event types, modes, contexts and their crosswalks, of the installed version")
def codebook(request: Request) -> Response:
    return json(codebook_data())


@router.get("/feed", responses=_ATOM, summary="An Atom feed of a filter's incidents")
def atom(request: Request, fields: Annotated[Conditions, Query()]) -> Response:
    found, shelf = filtered(request), shelf_of(request)
    if found.order != "newest":
        raise FilterError("order: incidents come newest first; only claims have another order")
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


@router.get("/judgements", responses=ERRORS, summary="All decisions, in the order of writing")
def judgements(request: Request) -> Response:
    return json({"items": shelf_of(request).record.judgements()})


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
    return Response(encode(made), 201, media_type="application/json")


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
    return Response(encode({"added": added, "issues": issues}), 201, media_type="application/json")


@router.post("/grades", status_code=201, responses=_WRITING, summary="Grade a source; needs the token")
def grade(request: Request, given: GradeIn) -> Response:
    settings: Settings = request.app.state.settings
    bearer(request, settings)
    from onrecord.sources.clock import now

    made = Grade(now(), given.author, given.source, given.reliability, given.reason)
    shelf = shelf_of(request)
    shelf.record.grade(made)
    shelf.refresh()
    return Response(encode(made), 201, media_type="application/json")
