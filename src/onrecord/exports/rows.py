"""A claim as eight short cells: who says so, who, what, whom, where, when, how many, status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.model import Attribution, Claim, Figure, Mention, Reading

HEADERS = ("who says so", "who", "what", "whom", "where", "when", "how many", "status")
PAGE = "the page"
UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """Cells in the order of HEADERS; `claim` is what they show."""

    claim: Claim
    cells: tuple[str, str, str, str, str, str, str, str]


def claim_rows(reading: Reading) -> Iterator[ClaimRow]:
    """The rows of a Reading in text order."""
    mentions = {m.id: m for m in reading.mentions}
    attributions = {a.id: a for a in reading.attributions}
    for claim in sorted(reading.claims, key=lambda c: (c.trigger.start, c.kind, c.id)):
        yield ClaimRow(
            claim,
            (
                voice(claim, attributions, mentions, reading.outlet),
                _names(claim.actor, mentions),
                what(claim),
                _names(claim.recipient, mentions),
                _place(claim.place, mentions),
                _time(claim.time, mentions),
                ", ".join(figure_words(m) for m in _known(claim.figures, mentions)),
                status_words(claim),
            ),
        )


def voice(claim: Claim, attributions: dict[str, Attribution], mentions: dict[str, Mention], outlet: str | None) -> str:
    """The chain of voices, outermost first: "Al-Watan ← Erdogan"; the page itself when nobody else speaks."""
    links = [source_words(attributions[a], mentions) for a in claim.attribution if a in attributions]
    return " ← ".join([outlet or PAGE, *links]) if links else outlet or PAGE


def source_words(attribution: Attribution, mentions: dict[str, Mention]) -> str:
    """Whom an attribution means, by identity where it is known, by the page's words otherwise, "?" when nobody owns it."""
    words = " ".join(span.text for span in attribution.source)
    speaker = mentions.get(attribution.speaker or "")
    if speaker is None:
        return f"{words} {UNKNOWN}" if words else UNKNOWN
    return speaker.actor.name if speaker.actor else speaker.text


def what(claim: Claim) -> str:
    """The claim's type and words: "ASSAULT aerial: air raids"."""
    words = " ".join(claim.trigger.text.split())
    if claim.event:
        return f"{claim.event.type}{''.join(' ' + m for m in claim.event.mode)}: {words}"
    if claim.relation:
        return f"{claim.relation.type}: {words}"
    if claim.control:
        return f"{claim.control.type}: {words}"
    if claim.label:
        return f"called {claim.label.text!r}"
    return f"figure: {words}"


def status_words(claim: Claim) -> str:
    """Status with polarity and certainty where they say more than "affirmed" and "certain"."""
    extra = [w for w in (claim.polarity, claim.certainty) if w not in ("affirmed", "certain", "unknown")]
    return ", ".join([claim.status, *extra])


def figure_words(mention: Mention) -> str:
    """Bounds and measure: "≥12 strikes", "12-20 killed (civilians)"."""
    figure = mention.figure
    if figure is None:
        return mention.text
    of = f" ({figure.of})" if figure.of else ""
    measure = "" if figure.measure == "other" else f" {figure.measure}"
    return f"{bounds(figure)}{measure}{of}"


def bounds(figure: Figure) -> str:
    low, high = (None if n is None else f"{n:,.0f}" if n == int(n) else f"{n:,}" for n in (figure.low, figure.high))
    if low is not None and low == high:
        return low if figure.exact else f"~{low}"
    if low is None:
        return UNKNOWN if high is None else f"≤{high}"
    return f"≥{low}" if high is None else f"{low}–{high}"


def _known(ids: Iterable[str], mentions: dict[str, Mention]) -> list[Mention]:
    return [mentions[i] for i in ids if i in mentions]


def _names(ids: Iterable[str], mentions: dict[str, Mention]) -> str:
    names = [m.actor.name if m.actor and (m.actor.id or m.form == "pronoun") else m.text for m in _known(ids, mentions)]
    return ", ".join(dict.fromkeys(" ".join(name.split()) for name in names))


def _place(id: str | None, mentions: dict[str, Mention]) -> str:
    mention = mentions.get(id or "")
    if mention is None:
        return ""
    place = mention.place
    if place is None or place.lat is None:
        return mention.text
    return f"{mention.text} ({place.country or place.precision})"


def _time(id: str | None, mentions: dict[str, Mention]) -> str:
    mention = mentions.get(id or "")
    if mention is None:
        return ""
    time = mention.time
    if time is None or time.start is None:
        return mention.text
    return time.start if time.end in (None, time.start) else f"{time.start} … {time.end}"
