"""A Reading as persons judged it: rejected claims left out, recoded ones saying what the person says.

The Reading itself is never changed; what comes out is a view of it, with the same claim ids.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from onrecord.incidents.judgements import Judgement, Recode, in_force
from onrecord.model import Actor, Attribution, Claim, Event, Mention, Place, Reading, Span, Time
from onrecord.vocabulary.plover import QUAD


def judged(reading: Reading, judgements: Iterable[Judgement]) -> Reading:
    """The Reading without rejected claims and with recoded ones; the very same Reading where nothing was judged.

    Of several judgements of one claim the strongest holds (see `in_force`); a rejection after a recoding rejects.
    """
    held = {claim.id for claim in reading.claims}
    verdicts: dict[str, Judgement] = {}
    for found in in_force(judgements):
        if found.verdict in ("rejected", "recoded"):
            verdicts.update((ref.claim, found) for ref in found.claims if ref.document == reading.id and ref.claim in held)
    if not verdicts:
        return reading
    claims, mentions, attributions = [], list(reading.mentions), list(reading.attributions)
    for claim in reading.claims:
        verdict = verdicts.get(claim.id)
        if verdict is None:
            claims.append(claim)
        elif verdict.verdict == "recoded" and verdict.recode is not None:
            changed, added = _recoded(claim, verdict.recode)
            if verdict.recode.speaker is not None:
                speaker = _named(f"{claim.id}-speaker", claim, verdict.recode.speaker)
                voice = _voice(claim, reading, speaker.id)
                changed = replace(changed, attribution=(*claim.attribution[:-1], voice.id))
                mentions.append(speaker)
                attributions.append(voice)
            elif "speaker" in verdict.recode.clear:
                changed = replace(changed, attribution=())
            claims.append(changed)
            mentions += added
    return replace(reading, claims=tuple(claims), mentions=tuple(mentions), attributions=tuple(attributions))


def _recoded(claim: Claim, recode: Recode) -> tuple[Claim, list[Mention]]:
    """The claim with the new values; what a person named becomes a mention at the claim's trigger."""
    added: list[Mention] = []

    def mention(kind: str, text: str, **value: Actor | Place | Time) -> str:
        id = f"{claim.id}-{kind}{len(added)}"
        start, end = claim.trigger.start, claim.trigger.end
        added.append(Mention(id, kind, "name", start, end, text, **value))  # type: ignore[arg-type]
        return id

    def actors(kept: tuple[str, ...], new: tuple[Actor, ...] | None, cleared: bool) -> tuple[str, ...]:
        if new is not None:
            return tuple(mention("actor", actor.name, actor=actor) for actor in new)
        return () if cleared else kept

    place, time = claim.place, claim.time
    if recode.place is not None:
        place = mention("place", recode.place.name, place=recode.place)
    elif "place" in recode.clear:
        place = None
    if recode.start is not None:
        end = recode.end or recode.start
        precision = "day" if end == recode.start else "none"
        time = mention("time", recode.start, time=Time("date", recode.start, end, precision, "explicit"))  # type: ignore[arg-type]
    elif "time" in recode.clear:
        time = None
    changed = replace(
        claim,
        event=_event(claim.event, recode),
        actor=actors(claim.actor, recode.actor, "actor" in recode.clear),
        recipient=actors(claim.recipient, recode.recipient, "recipient" in recode.clear),
        place=place,
        time=time,
        polarity=recode.polarity or claim.polarity,
        certainty=recode.certainty or claim.certainty,
        status=recode.status or claim.status,
    )
    return changed, added


def _named(id: str, claim: Claim, actor: Actor) -> Mention:
    return Mention(id, "actor", "name", claim.trigger.start, claim.trigger.end, actor.name, actor=actor)


def _voice(claim: Claim, reading: Reading, speaker: str) -> Attribution:
    """The claim's innermost attribution with this speaker; a new one over its sentence where the page itself seemed to speak."""
    id = f"{claim.id}-voice"
    found = next((a for a in reading.attributions if claim.attribution and a.id == claim.attribution[-1]), None)
    if found is not None:
        return replace(found, id=id, speaker=speaker)
    start, end = claim.evidence.start, claim.evidence.end
    content = (Span(start, end, reading.text[start:end]),)
    return Attribution(id, (), speaker, (), content, "speech", "indirect", "affirmed", "unknown", None)


def _event(event: Event | None, recode: Recode) -> Event | None:
    """Type, modes and contexts; a new type without modes has none. `quad` follows PLOVER where the type changes."""
    if event is None:
        return None
    type = recode.type or event.type
    mode = recode.mode if recode.mode is not None else (event.mode if type == event.type else ())
    context = recode.context if recode.context is not None else event.context
    return Event(type, mode, context, QUAD.get(type, event.quad))
