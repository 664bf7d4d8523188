"""A claim as eight short cells: who says so, who, what, whom, where, when, how many, status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.exports.safe import line
from onrecord.model import Attribution, Claim, Figure, Mention, Reading, Time
from onrecord.record.rows import known

PAGE = "the page"
UNKNOWN = "?"
HEADERS = ("who says so", "who", "what", "whom", "where", "when", "how many", "status")


class Cells(NamedTuple):
    """In the order of HEADERS; empty where the claim says nothing."""

    voice: str
    who: str
    what: str
    whom: str
    where: str
    when: str
    how_many: str
    status: str

    def words(self) -> str:
        """One line: "rescue workers | | ASSAULT aerial: air strikes | a market | ..."."""
        return " | ".join(cell or "-" for cell in self)


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim with its cells."""

    claim: Claim
    cells: Cells


def claim_rows(reading: Reading) -> Iterator[ClaimRow]:
    """The rows of a Reading in text order."""
    mentions = {m.id: m for m in reading.mentions}
    attributions = {a.id: a for a in reading.attributions}
    for claim in in_text_order(reading.claims):
        cells = Cells(
            voice(claim, attributions, mentions),
            _names(claim.actor, mentions),
            what(claim),
            _names(claim.recipient, mentions),
            _place(claim.place, mentions),
            _time(claim.time, mentions),
            ", ".join(figure_words(m) for m in known(claim.figures, mentions)),
            status_words(claim),
        )
        yield ClaimRow(claim, cells)


def in_text_order(claims: Iterable[Claim]) -> list[Claim]:
    """By what they say and not by their ids, which differ with the name of the document."""
    return sorted(claims, key=lambda c: (c.trigger.start, c.kind, c.trigger.end, c.actor, c.recipient, c.place or "", c.id))


def voice(claim: Claim, attributions: Mapping[str, Attribution], mentions: Mapping[str, Mention]) -> str:
    """The chain of voices, outermost first ("Al-Watan ← Erdogan"); the page itself when nobody else speaks."""
    links = [source_words(attributions[a], mentions) for a in claim.attribution if a in attributions]
    return " ← ".join(links) or PAGE


def source_words(attribution: Attribution, mentions: Mapping[str, Mention]) -> str:
    """Whom an attribution means, by identity where it is known; the page's words with "?" when the text does not settle it."""
    words = line(" ".join(span.text for span in attribution.source))
    speaker = mentions.get(attribution.speaker or "")
    if speaker is None:
        return f"{words} {UNKNOWN}" if words else UNKNOWN
    return line(speaker.actor.name if speaker.actor else speaker.text)


def what(claim: Claim) -> str:
    """The claim's type and words: "ASSAULT aerial: air raids"."""
    words = line(claim.trigger.text)
    if claim.event:
        return f"{' '.join((claim.event.type, *claim.event.mode))}: {words}"
    if claim.relation:
        return f"{claim.relation.type}: {words}"
    if claim.control:
        return f"{claim.control.type}: {words}"
    if claim.label:
        return f"called “{line(claim.label.text)}”"
    return f"figure: {words}"


def status_words(claim: Claim) -> str:
    """Status with polarity and certainty where they say more than "affirmed" and "certain"; a denial comes first."""
    words: list[str] = ["denied"] if claim.polarity == "denied" else []
    if not words or claim.status != "occurred":
        words.append(claim.status)
    if claim.certainty not in ("certain", "unknown"):
        words.append(claim.certainty)
    return ", ".join(words)


def figure_words(mention: Mention) -> str:
    """Bounds and measure: "≥12 strikes", "12–20 killed (civilians)"."""
    figure = mention.figure
    if figure is None:
        return line(mention.text)
    of = f" ({figure.of})" if figure.of else ""
    measure = "" if figure.measure == "other" else f" {figure.measure}"
    return f"{bounds(figure)}{measure}{of}"


def bounds(figure: Figure) -> str:
    """ "17", "~30", "≥12", "≤5" or "12–20"."""
    between = range_words(figure.low, figure.high)
    return f"~{between}" if figure.low is not None and figure.low == figure.high and not figure.exact else between


def range_words(low: float | None, high: float | None) -> str:
    """A range of numbers; "?" where neither end is known."""
    if low is not None and low == high:
        return _number(low)
    if low is None:
        return UNKNOWN if high is None else f"≤{_number(high)}"
    return f"≥{_number(low)}" if high is None else f"{_number(low)}–{_number(high)}"


def _number(number: float) -> str:
    return f"{number:,.0f}" if number == int(number) else f"{number:,}"


def _names(ids: Iterable[str], mentions: Mapping[str, Mention]) -> str:
    names = [m.actor.name if m.actor and (m.actor.id or m.form == "pronoun") else m.text for m in known(ids, mentions)]
    return ", ".join(dict.fromkeys(line(name) for name in names))


def _place(id: str | None, mentions: Mapping[str, Mention]) -> str:
    mention = mentions.get(id or "")
    if mention is None:
        return ""
    place = mention.place
    if place is None or place.country is None:
        return line(mention.text)
    return f"{line(mention.text)} ({place.country})"


def _time(id: str | None, mentions: Mapping[str, Mention]) -> str:
    mention = mentions.get(id or "")
    if mention is None:
        return ""
    return date_words(mention.time) or line(mention.text)


def date_words(time: Time | None) -> str:
    """A day, month or year where the dates are exactly that, otherwise from … to; empty when nothing is settled."""
    if time is None or time.start is None:
        return ""
    if time.precision == "year" and time.start[5:] == "01-01" and (time.end or "")[:4] == time.start[:4]:
        return time.start[:4]
    if time.precision == "month" and time.start[8:] == "01" and (time.end or "")[:7] == time.start[:7]:
        return time.start[:7]
    return days(time.start, time.end)


def days(start: str | None, end: str | None) -> str:
    """ "2019-03-12", "2019-03-01 … 2019-03-12"; empty when neither is known."""
    if start is None or end in (None, start):
        return start or end or ""
    return f"{start} … {end}"
