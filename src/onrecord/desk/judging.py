"""Carrying out what a person decides: one signed, dated, reversible judgement, then the incidents as they follow from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args

from onrecord.desk.faults import Fault
from onrecord.desk.shelf import Shelf
from onrecord.incidents.judgements import Judgement, Recode, Verdict, judgement, said_before
from onrecord.model import ClaimRef
from onrecord.record.errors import RecordError
from onrecord.record.recoding import RecodeError, recode_of
from onrecord.sources.clock import moment


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody asks for; claims as (document, claim id)."""

    author: str
    verdict: str
    reason: str
    claims: tuple[tuple[str, str], ...] = ()
    others: tuple[tuple[str, str], ...] = ()
    credibility: int | None = None
    undoes: str | None = None
    recode: dict[str, Any] | None = None


def carry_out(shelf: Shelf, deed: Deed) -> Judgement:
    """Write the judgement and rebuild what it touches; what its author says already is not written twice.

    422 where the deed cannot be meant, 409 where the record refuses it.
    """
    _sound(deed)
    verdict: Verdict = deed.verdict  # type: ignore[assignment]
    found = judgement(
        moment(),
        deed.author,
        "person",
        verdict,
        [ClaimRef(*ref) for ref in deed.claims],
        [ClaimRef(*ref) for ref in deed.others],
        reason=deed.reason,
        recode=_recode(shelf, deed),
        credibility=deed.credibility,
        undoes=deed.undoes,
    )
    mine = [j for j in said_before(shelf.record.judgements(current=True), found) if j.author == found.author]
    if mine:  # a form that was sent twice says nothing new
        return mine[0]
    try:
        shelf.record.judge(found)
    except RecordError as error:
        raise Fault(409, str(error)) from error
    shelf.refresh()
    return found


def _sound(deed: Deed) -> None:
    needed = {"same": 2, "confirmed": 1, "different": 1, "rejected": 1, "recoded": 1, "graded": 1, "undone": 0}
    if deed.verdict not in get_args(Verdict):
        raise Fault(422, f"verdict: {deed.verdict!r} is none of {', '.join(get_args(Verdict))}")
    if len(deed.claims) < needed[deed.verdict]:
        raise Fault(422, f"claims: {deed.verdict!r} names at least {needed[deed.verdict]}")
    missing = {
        "different": not deed.others,
        "graded": deed.credibility is None,
        "undone": deed.undoes is None,
        "recoded": not deed.recode,
    }
    if missing.get(deed.verdict):
        wanted = {"different": "others", "graded": "credibility", "undone": "undoes", "recoded": "recode"}[deed.verdict]
        raise Fault(422, f"{wanted}: {deed.verdict!r} needs it")


def _recode(shelf: Shelf, deed: Deed) -> Recode | None:
    if deed.recode is None:
        return None
    try:
        return recode_of(shelf.record, deed.recode)
    except RecodeError as error:
        raise Fault(422, str(error)) from error
