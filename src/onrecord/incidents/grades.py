"""Standing and grades of an incident, by rules that anybody can apply by hand.

Standing: `denied` when every source denies it; `contested` when one affirms what another denies, or sources name
different doers; `corroborated` when two independent sources tell it; otherwise `single-source`.

Credibility follows the 1-6 scale of intelligence practice (1 confirmed, 2 probably true, 3 possibly true, 4 doubtful,
5 improbable, 6 truth cannot be judged). By rule: single-source 6; corroborated 3, and 2 from three independent sources
on whose killed, injured, place and date nothing conflicts; contested 4; denied 5. Only a person sets 1.

Reliability follows the A-F scale (A reliable ... E unreliable, F cannot be judged). Persons grade sources; an incident
has the best grade among the sources that affirm it, F where nobody graded any.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.incidents.judgements import Judgement, in_force
from onrecord.incidents.sketch import Sketch
from onrecord.incidents.sources import Source
from onrecord.model import Agreement, Standing

UNGRADED = "F"
GRADES = ("A", "B", "C", "D", "E", "F")
_MANY = 3
By = Mapping[tuple[str, str], Source]


def standing(events: Sequence[Sketch], by_source: By, agreement: Mapping[str, Agreement]) -> Standing:
    """What the voices behind an incident make of it: denied by all, contested, corroborated by two, or of a single source."""
    affirm = {by_source[s.ref].key for s in events if not s.denied}
    deny = {by_source[s.ref].key for s in events if s.denied}
    if deny and not affirm:
        return "denied"
    if (deny and affirm - deny) or deny - affirm or agreement.get("actors") == "conflict":
        return "contested"
    return "corroborated" if len(affirm) > 1 else "single-source"


def credibility(stands: Standing, sources: int, agreement: Mapping[str, Agreement]) -> int:
    """1-6, never 1."""
    if stands == "corroborated":
        conflict = any(agreement.get(field) == "conflict" for field in ("place", "date", "killed", "injured"))
        return 2 if sources >= _MANY and not conflict else 3
    return {"single-source": 6, "contested": 4, "denied": 5}[stands]


def credibility_given(judgements: Iterable[Judgement]) -> dict[tuple[str, str], int]:
    """By claim the credibility that a person gave to the happening that it tells; the latest holds."""
    found: dict[tuple[str, str], int] = {}
    for j in in_force(judgements):
        if j.verdict == "graded" and j.credibility is not None:
            found.update(((ref.document, ref.claim), j.credibility) for ref in j.claims)
    return found


def reliability(events: Sequence[Sketch], by_source: By, graded: Mapping[str, str]) -> str:
    """The best grade of the sources that affirm; `graded` by key of the source."""
    grades = [graded.get(by_source[s.ref].key, UNGRADED) for s in events if not s.denied]
    return min((g for g in grades if g in GRADES), default=UNGRADED)
