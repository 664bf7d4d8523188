"""Claims, documents and incidents for exports, with text as hostile as a test wants it."""

from __future__ import annotations

from dataclasses import replace

from onrecord.incidents.build import build
from onrecord.model import Actor, Incident
from onrecord.record.found import FoundClaim, FoundDocument, FoundFigure, Participant
from onrecord.vocabulary.crosswalk import load_crosswalk
from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.load import load_vocabulary
from tests.incidents.making import IDLIB, MONITOR, RUSSIA, Says, report

CODER = load_crosswalk((SHIPPED,), load_vocabulary().events)
RAID = Says("Jets bombed the market of Idlib, killing nine.", "bombed", actor=RUSSIA, place=IDLIB, day="2018-09-04", killed=9)
MORE = replace(RAID, text="At the market of Idlib twelve died in the bombing.", trigger="died", killed=12, by=MONITOR)


def incident() -> Incident:
    """Two outlets, one of which quotes a monitor; nine and twelve killed."""
    (found,) = build([report("a", RAID, outlet="First News"), report("b", MORE, outlet="Second News")]).incidents
    return found


def claim(**changes: object) -> FoundClaim:
    """An air attack on a market in Idlib, said by a monitor, in First News."""
    found = FoundClaim(
        key=1, document="a", version=1, title="Raid on a market", outlet="First News", url="https://news.example/a",
        published="2018-09-05", id="c1", anchor="x", state="current", judgement=None, since="2020-01-01T00:00:00+00:00", until=None,
        kind="event", type="ASSAULT", mode=("aerial",), context=(), quad=4, trigger="bombed", trigger_start=5, trigger_end=11,
        evidence_start=0, evidence_end=46, sentence="Jets bombed the market of Idlib, killing nine.", place="Idlib", geonameid=1,
        lat=35.93, lon=36.63, country="SYR", admin1="Idlib", precision="town", start="2018-09-04", end="2018-09-04",
        voices=("The Monitor",), polarity="affirmed", certainty="certain", status="occurred", score=1.0,
        participants=(
            Participant("actor", RUSSIA), Participant("recipient", Actor(None, "the market", None, ("CVL",))),
            Participant("speaker", MONITOR),
        ),
        figures=(FoundFigure("killed", None, 9, 9, True, False),),
    )  # fmt: skip
    return replace(found, **changes)  # type: ignore[arg-type]


def document(**changes: object) -> FoundDocument:
    found = FoundDocument(
        "a", 1, True, None, "Raid on a market", "First News", "https://news.example/a", "2018-09-05", "en", "ab" * 32,
        "2020-01-01T00:00:00+00:00", "2020-01-01T00:00:00+00:00", "file", 1, 0, None,
    )  # fmt: skip
    return replace(found, **changes)  # type: ignore[arg-type]
