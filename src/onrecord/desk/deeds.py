"""What forms on the pages send: signing in and out, and decisions; each leads back to where it was made."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.desk.access import COOKIE, right_token, session, signed
from onrecord.desk.adding import Intake
from onrecord.desk.faults import Fault
from onrecord.desk.frame import render
from onrecord.desk.judging import Deed, carry_out
from onrecord.desk.settings import Settings
from onrecord.desk.shelf import Shelf
from onrecord.desk.views.rows import document_href, source_href
from onrecord.record import incident_lists
from onrecord.record.found import Grade
from onrecord.sources.clock import now
from onrecord.sources.jsonl import Line

router = APIRouter(include_in_schema=False)
_Words = Annotated[str, Form(min_length=1, max_length=2000)]
_Field = Annotated[str, Form(max_length=400)]


@router.get("/sign-in")
def sign_in_page(request: Request) -> Response:
    return render(request, "sign_in.html", wrong=False)


@router.post("/sign-in")
def sign_in(
    request: Request, name: Annotated[str, Form(min_length=1, max_length=120)], token: Annotated[str, Form(max_length=500)]
) -> Response:
    settings: Settings = request.app.state.settings
    if not right_token(settings, token):
        return render(request, "sign_in.html", 403, wrong=True)
    answer = RedirectResponse("/review", 303)
    answer.set_cookie(COOKIE, session(settings, name.strip()), httponly=True, samesite="strict", path="/")
    return answer


@router.post("/sign-out")
def sign_out(request: Request) -> Response:
    answer = RedirectResponse("/", 303)
    answer.delete_cookie(COOKIE, path="/")
    return answer


@router.post("/decide")
def decide(
    request: Request,
    verdict: _Words,
    reason: _Words,
    mark: _Words,
    claim: Annotated[list[str], Form(max_length=1000)] = [],  # noqa: B006  (FastAPI copies it)
    other: Annotated[list[str], Form(max_length=1000)] = [],  # noqa: B006
    credibility: Annotated[int | None, Form(ge=1, le=6)] = None,
    undoes: Annotated[str | None, Form(max_length=40)] = None,
    back: Annotated[str, Form(max_length=4000)] = "/review",
) -> Response:
    """A judgement; claims come as "CLAIM DOCUMENT", because a claim's id has no space in it."""
    settings: Settings = request.app.state.settings
    who = signed(request, settings, mark)
    shelf: Shelf = request.app.state.shelf
    carry_out(shelf, Deed(who.name, verdict, reason, _refs(claim), _refs(other), credibility, undoes))
    return RedirectResponse(local(back), 303)


@router.post("/recode")
def recode(
    request: Request,
    reason: _Words,
    mark: _Words,
    claim: Annotated[list[str], Form(max_length=1000)],
    type: _Field = "",
    mode: _Field = "",
    actor: _Field = "",
    recipient: _Field = "",
    place: _Field = "",
    start: _Field = "",
    end: _Field = "",
    polarity: _Field = "",
    certainty: _Field = "",
    status: _Field = "",
    speaker: _Field = "",
    clear: Annotated[list[str], Form(max_length=10)] = [],  # noqa: B006
    back: Annotated[str, Form(max_length=4000)] = "/review",
) -> Response:
    """What claims really say; an empty field stays as it was read. Several actors are parted by ";", modes by spaces."""
    who = signed(request, request.app.state.settings, mark)
    shelf: Shelf = request.app.state.shelf
    values: dict[str, Any] = {
        "type": type, "mode": mode.split(), "actor": _parted(actor), "recipient": _parted(recipient), "start": start, "end": end,
        "polarity": polarity, "certainty": certainty, "status": status, "speaker": speaker.strip(), "place": place.strip(),
        "clear": [field for field in clear if field],
    }  # fmt: skip
    carry_out(shelf, Deed(who.name, "recoded", reason, _refs(claim), recode=values))
    return RedirectResponse(local(back), 303)


@router.post("/merge")
def merge(request: Request, reason: _Words, mark: _Words, first: _Words, second: _Words) -> Response:
    """Two incidents, by id or address, are one."""
    who = signed(request, request.app.state.settings, mark)
    shelf: Shelf = request.app.state.shelf
    refs = []
    with shelf.reading() as connection:
        for given in (first, second):
            id = urlsplit(given.strip()).path.rpartition("/")[2]
            found = incident_lists.one(connection, incident_lists.moved(connection, id) or id)
            if found is None:
                raise Fault(404, f"{id}: no such incident in this record")
            refs += [(ref.document, ref.claim) for ref in found.claims]
    carry_out(shelf, Deed(who.name, "same", reason, tuple(refs)))
    with shelf.reading() as connection:
        now_at = incident_lists.of_claim(connection, *refs[0])
    return RedirectResponse(f"/incidents/{now_at}" if now_at else "/review", 303)


@router.post("/grade")
def grade(
    request: Request, source: _Words, reliability: Annotated[str, Form(pattern="^[A-F]$")], reason: _Words, mark: _Words
) -> Response:
    who = signed(request, request.app.state.settings, mark)
    shelf: Shelf = request.app.state.shelf
    shelf.record.grade(Grade(now(), who.name, source, reliability, reason))
    shelf.refresh()
    return RedirectResponse(source_href(source), 303)


@router.post("/add")
def add(
    request: Request,
    mark: _Words,
    text: Annotated[str, Form()] = "",
    url: Annotated[str, Form(max_length=4000)] = "",
    title: Annotated[str, Form(max_length=2000)] = "",
    outlet: Annotated[str, Form(max_length=500)] = "",
    published: Annotated[str, Form(max_length=40)] = "",
) -> Response:
    """A document from the form; then its page."""
    who = signed(request, request.app.state.settings, mark)
    intake: Intake = request.app.state.intake
    line = Line(text=text or None, title=title or None, outlet=outlet or None, url=url or None, published=published or None)
    added, _ = intake.add(request.app.state.shelf, line, who.name)
    return RedirectResponse(document_href(added.document), 303)


def local(back: str) -> str:
    """Only ways inside the desk."""
    parts = urlsplit(back)
    safe = back.startswith("/") and not back.startswith("//") and "\\" not in back and not parts.netloc and not parts.scheme
    return back if safe else "/"


def _parted(words: str) -> list[str]:
    return [name.strip() for name in words.split(";") if name.strip()]


def _refs(found: list[str]) -> tuple[tuple[str, str], ...]:
    refs = []
    for words in found:
        claim, _, document = words.partition(" ")
        refs.append((document, claim))
    return tuple(refs)
