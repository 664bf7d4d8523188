"""What a threat speaks of, as a claim of its own: "vowed to retake the province" is a THREATEN, and a seizure that is planned.

The threat was made; its content has not happened. The content takes the threat's doer and undergoer, the status that its own
verb has, and the threatener's voice. Only threats with a verb of their own below them are opened ("threatened to shell the
town", not "threatened war"), and only where PLOVER's mode of the threat says which deed is meant.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.claims.status.voice import Standing, Voices
from onrecord.model import Status

# Mode of a threat (PLOVER 2024, THREATEN) -> type and mode of the deed.
_DEED: dict[str, tuple[str, tuple[str, ...]]] = {
    "violence": ("ASSAULT", ()),
    "territory": ("COERCE", ("seize",)),
    "arrest": ("COERCE", ("arrest",)),
    "expel": ("SANCTION", ("expel",)),
}
# Answers of which nobody says what they will be.
_UNNAMED = frozenset(["avenge", "retaliate", "respond", "act", "react", "answer", "reply"])
_AHEAD: frozenset[Status] = frozenset(("planned", "threatened", "predicted"))


def threatened_deed(scene: Scene, draft: Draft, drafts: list[Draft], voices: Voices) -> Draft | None:
    """The content of a threat made in a verb and an infinitive, or None."""
    if draft.type != "THREATEN" or draft.standing.polarity == "denied" or draft.standing.status != "occurred" or not draft.actor:
        return None
    deed = next((_DEED[mode] for mode in draft.mode if mode in _DEED), None)
    verb = _content(scene, draft)
    if deed is None or verb is None or any(other.token == verb for other in drafts):
        return None
    predicate = scene.predicates.by_token[verb]
    if predicate.status not in _AHEAD or predicate.polarity == "denied":
        return None
    parse = scene.parse
    return replace(
        draft,
        token=verb,
        tokens=(verb,),
        type=deed[0],
        mode=deed[1],
        standing=Standing("affirmed", predicate.certainty, "planned" if predicate.status == "predicted" else predicate.status),
        attribution=voices.chain(parse.starts[verb], parse.ends[verb]),
        figures=(),
        strength=draft.strength * 0.9,
        reasons=[*draft.reasons, f"what the threat speaks of is {deed[0]}"],
    )


def _content(scene: Scene, draft: Draft) -> int | None:
    """The infinitive of the threatening verb."""
    parse = scene.parse
    if parse.tags[draft.token][0] != "V":
        return None
    verb = parse.child(draft.token, "xcomp")
    if verb is None or parse.tags[verb] != "VB" or verb not in scene.predicates.by_token or parse.lemmas[verb] in _UNNAMED:
        return None
    return verb
