"""Judgements: what a rule or a person decided about claims, as signed and dated values that are only ever added to.

A judgement names claims, never incidents, because incidents are views that are built again. It is taken back by another
one (`undone`), so that the whole history stays. Persons outrank rules; of two of the same rank the later one holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Literal

import msgspec

from onrecord.model import Actor, Certainty, ClaimRef, Place, Polarity, Status

Verdict = Literal["same", "different", "confirmed", "rejected", "recoded", "graded", "undone"]
Judge = Literal["rule", "person"]
Clearable = Literal["actor", "recipient", "place", "time", "speaker"]


@dataclass(frozen=True, slots=True)
class Recode:
    """What a person puts in the place of what was read; null leaves a field as it was, `clear` empties fields.

    `start` and `end` are ISO dates, both inclusive. Types and modes are those of the codebook. `speaker` is the innermost
    voice, whom the page's words ("he", "the group") mean; who relays them stays. A cleared speaker is the page's own voice.
    """

    type: str | None = None
    mode: tuple[str, ...] | None = None
    context: tuple[str, ...] | None = None
    actor: tuple[Actor, ...] | None = None
    recipient: tuple[Actor, ...] | None = None
    place: Place | None = None
    start: str | None = None
    end: str | None = None
    polarity: Polarity | None = None
    certainty: Certainty | None = None
    status: Status | None = None
    clear: tuple[Clearable, ...] = ()
    speaker: Actor | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision. What `claims` and `others` mean depends on the verdict:

    - `same`: all of `claims` tell of one happening (a merge); `confirmed`: the same, said of an incident as it stands.
    - `different`: none of `claims` tells of the happening that any of `others` tells of (a split).
    - `rejected`: `claims` are no claims of the text; they count for nothing and stay visible.
    - `recoded`: each of `claims` says what `recode` says.
    - `graded`: the happening that `claims` tell has this `credibility` (1-6; only a person gives 1).
    - `undone`: the judgement whose id is `undoes` does not hold any more.
    """

    id: str
    made: str  # UTC, ISO 8601 with microseconds
    author: str  # a person's name, or "rules VERSION"
    by: Judge
    verdict: Verdict
    claims: tuple[ClaimRef, ...] = ()
    others: tuple[ClaimRef, ...] = ()
    reason: str | None = None
    recode: Recode | None = None
    credibility: int | None = None
    undoes: str | None = None


def judgement(
    made: str,
    author: str,
    by: Judge,
    verdict: Verdict,
    claims: Iterable[ClaimRef] = (),
    others: Iterable[ClaimRef] = (),
    *,
    reason: str | None = None,
    recode: Recode | None = None,
    credibility: int | None = None,
    undoes: str | None = None,
) -> Judgement:
    """A judgement with its id, "j" and 16 hex digits of a SHA-256 of all that it says."""
    found = Judgement("", made, author, by, verdict, _sorted(claims), _sorted(others), reason, recode, credibility, undoes)
    return replace(found, id="j" + sha256(msgspec.json.encode(found)).hexdigest()[:16])


def _sorted(claims: Iterable[ClaimRef]) -> tuple[ClaimRef, ...]:
    return tuple(sorted(set(claims), key=lambda ref: (ref.document, ref.claim)))


_CONTRARY: Mapping[Verdict, tuple[Verdict, ...]] = {
    "same": ("different",), "confirmed": ("different",), "different": ("same", "confirmed"), "rejected": ("recoded",),
    "recoded": ("rejected", "recoded"), "graded": ("graded",), "undone": (),
}  # fmt: skip


def said_before(held: Iterable[Judgement], new: Judgement) -> tuple[Judgement, ...]:
    """Those of the judgements in force that say what a new one says, of the same claims (a merge: of these and more).

    Not one that a later judgement contradicts: then the new one says it anew.
    """

    def alike(j: Judgement) -> bool:
        if j.verdict != new.verdict or j.by != new.by or (j.recode, j.credibility) != (new.recode, new.credibility):
            return False
        if new.verdict in ("same", "rejected"):
            return set(new.claims) <= set(j.claims)
        return (j.claims, j.others) == (new.claims, new.others)

    ranked, found = in_force(held), []
    for n, j in enumerate(ranked if new.verdict != "undone" else ()):
        about = {*j.claims, *j.others}
        later = (k for k in ranked[n + 1 :] if k.verdict in _CONTRARY[j.verdict] and not alike(k))
        if alike(j) and not any(about & {*k.claims, *k.others} for k in later):
            found.append(j)
    return tuple(found)


def replaced(held: Iterable[Judgement]) -> dict[str, str]:
    """Rejections and recodings in force of which nothing holds, since a later one is of all their claims: by id, by which."""
    found = [j for j in in_force(held) if j.verdict in ("rejected", "recoded")]
    last = {ref: j.id for j in found for ref in j.claims}
    holding = set(last.values())
    return {j.id: last[j.claims[0]] for j in found if j.claims and j.id not in holding}


def taken_back(judgements: Iterable[Judgement], id: str) -> bool:
    """Whether a judgement is undone by one that itself holds."""
    undoings = {j.id: j.undoes for j in judgements if j.verdict == "undone"}
    return not _holds(undoings, id)


def _holds(undoings: Mapping[str, str | None], id: str) -> bool:
    return not any(undone == id and by != id and _holds(undoings, by) for by, undone in undoings.items())


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those that were not taken back, weakest first: rules before persons, earlier before later.

    Going through them in this order and letting each overwrite what it contradicts gives what holds. An undoing can
    itself be undone; then the first judgement holds again.
    """
    ranked = sorted(judgements, key=lambda j: (j.by == "person", j.made, j.id))
    undoings = {j.id: j.undoes for j in ranked if j.verdict == "undone"}
    return tuple(j for j in ranked if j.verdict != "undone" and _holds(undoings, j.id))
