"""A Reading's claims as rows of the record's tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.model import Actor, Attribution, Claim, Mention, Reading
from onrecord.record.names import clean, folded

Value = str | int | float | None
_JOINER = "; "
NOBODY = "unknown"  # the voice of words that nobody in the text owns

CLAIM_COLUMNS = (
    "id", "anchor", "kind", "type", "mode", "context", "quad", "trigger", "trigger_start", "trigger_end", "evidence_start",
    "evidence_end", "actor", "recipient", "place", "geonameid", "lat", "lon", "country", "admin1", "precision", "start", "end",
    "speaker", "voices", "polarity", "certainty", "status", "score", "place_folded", "day",
)  # fmt: skip
PARTICIPANT_COLUMNS = ("role", "actor", "name", "folded", "country", "sector")
FIGURE_COLUMNS = ("measure", "of", "low", "high", "exact", "cumulative")


@dataclass(frozen=True, slots=True)
class ClaimRows:
    """The values of one claim in the order of CLAIM_COLUMNS, PARTICIPANT_COLUMNS and FIGURE_COLUMNS."""

    claim: tuple[Value, ...]
    participants: tuple[tuple[Value, ...], ...]
    figures: tuple[tuple[Value, ...], ...]


def claim_rows(reading: Reading) -> Iterator[ClaimRows]:
    """Rows of all claims in text order."""
    mentions = {m.id: m for m in reading.mentions}
    attributions = {a.id: a for a in reading.attributions}
    for claim in sorted(reading.claims, key=lambda c: (c.trigger.start, c.kind, c.id)):
        yield _rows(claim, mentions, attributions)


def _rows(claim: Claim, mentions: dict[str, Mention], attributions: dict[str, Attribution]) -> ClaimRows:
    actors, recipients = known(claim.actor, mentions), known(claim.recipient, mentions)
    chain = [a for i in claim.attribution if (a := attributions.get(i)) is not None]
    voices = [_voice(a, mentions) for a in chain]
    event = claim.event
    time = mentions[claim.time].time if claim.time in mentions else None
    place = _place(mentions.get(claim.place or ""))
    start = time.start if time else None
    row: tuple[Value, ...] = (
        claim.id, claim.anchor, claim.kind, _type(claim), _join(event.mode) if event else "",
        _join(event.context) if event else "", event.quad if event else None, clean(claim.trigger.text), claim.trigger.start,
        claim.trigger.end, claim.evidence.start, claim.evidence.end, _join(_name(m) for m in actors),
        _join(_name(m) for m in recipients), *place, start, (time.end or start) if time else None,
        voices[-1] if voices else None, _join(voices), claim.polarity, claim.certainty, claim.status, claim.score,
        folded(place[0]) if isinstance(place[0], str) else None, start or "",
    )  # fmt: skip
    participants = [_participant("actor", m) for m in actors] + [_participant("recipient", m) for m in recipients]
    participants += [_speaks("voice", a, mentions) for a in chain[:-1]] + [_speaks("speaker", a, mentions) for a in chain[-1:]]
    figures = tuple(
        (f.measure, f.of, f.low, f.high, int(f.exact), int(f.cumulative))
        for m in known(claim.figures, mentions)
        if (f := m.figure) is not None
    )
    return ClaimRows(row, tuple(participants), figures)


def _type(claim: Claim) -> str | None:
    if claim.event:
        return claim.event.type
    if claim.relation:
        return claim.relation.type
    if claim.control:
        return claim.control.type
    return claim.label.text if claim.label else None


def _place(mention: Mention | None) -> tuple[Value, ...]:
    """Name, geonameid, lat, lon, country, admin1, precision; the words of the text where nothing was resolved."""
    if mention is None:
        return (None,) * 7
    place = mention.place
    if place is None:
        return (_flat(mention.text), *(None,) * 5, "none")
    name = place.name or _flat(mention.text)
    return (name, place.geonameid, place.lat, place.lon, place.country, place.admin1, place.precision)


def _participant(role: str, mention: Mention) -> tuple[Value, ...]:
    actor = mention.actor or Actor(None, _flat(mention.text), None, ())
    return (role, actor.id, clean(actor.name), folded(actor.name), actor.country, " ".join(actor.sector))


def _speaks(role: str, attribution: Attribution, mentions: dict[str, Mention]) -> tuple[Value, ...]:
    """Whom an attribution means; the page's words, without an identity, where it does not say."""
    speaker = mentions.get(attribution.speaker or "")
    if speaker is not None:
        return _participant(role, speaker)
    words = _voice(attribution, mentions)
    return (role, None, words, folded(words), None, "")


def _voice(attribution: Attribution, mentions: dict[str, Mention]) -> str:
    """Whom an attribution means, or the page's words for it, or "unknown"."""
    speaker = mentions.get(attribution.speaker or "")
    if speaker is not None:
        return _name(speaker)
    return _flat(" ".join(s.text for s in attribution.source)) or NOBODY


def _name(mention: Mention) -> str:
    if mention.actor is not None and (mention.actor.id or mention.form == "pronoun"):
        return mention.actor.name
    return _flat(mention.text)


def _flat(text: str) -> str:
    return clean(" ".join(text.split()))


def _join(values: Iterable[str]) -> str:
    return _JOINER.join(dict.fromkeys(values))


def known(ids: Iterable[str], mentions: Mapping[str, Mention]) -> list[Mention]:
    """The mentions of these ids, in their order; an id that is not there is passed over."""
    return [mentions[i] for i in ids if i in mentions]
