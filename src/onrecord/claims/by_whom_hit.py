"""Types that the undergoer settles: people captured, armed men driven out, meetings boycotted.

Source: the PLOVER manual of 2024-02-04 (captured combatants are ASSAULT abduct; SANCTION expel is for people who are sent or
driven away, not for a force that loses a place; who stays away from an event boycotts it, PROTEST).
"""

from __future__ import annotations

from onrecord.claims import grammar
from onrecord.claims.draft import Draft
from onrecord.claims.parties import armed, is_state
from onrecord.claims.scene import Scene
from onrecord.model import Mention

_CAPTURES = frozenset(["capture", "recapture", "seize"])
_DRIVES = frozenset(
    ["kick", "drive", "expel", "oust", "push", "throw", "force", "dislodge", "chase", "eject", "flush", "clear", "sweep"]
)
_ONE = frozenset(["he", "him", "his", "she", "her", "me", "my", "i"])
_PEOPLE = frozenset(["person", "soldier", "armed", "prisoner", "hostage", "child", "woman", "civilian", "abductable"])
_FEW = frozenset(["pair", "duo", "trio", "couple", "brothers", "sisters"])
_NOT_PEOPLE = frozenset(["territory", "facility", "military_facility", "vehicle", "weapon", "place_word"])
_OUTLAWS = frozenset(["REB", "UAF", "CRM", "PRM"])


def settle_by_undergoer(scene: Scene, draft: Draft) -> bool:
    """Gives a capture, an expulsion or a boycott the type that it has for whom it is done to; whether it did."""
    lemma = scene.parse.lemmas[draft.token]
    if draft.type == "COERCE" and "seize" in draft.mode and lemma in _CAPTURES:
        return _captured(scene, draft)
    if draft.type == "SANCTION" and "expel" in draft.mode and lemma in _DRIVES and _all_armed(scene, draft.recipient):
        draft.type, draft.mode = "ASSAULT", ()
        draft.reasons.append("armed men driven out have lost a fight: ASSAULT")
        return True
    verb = scene.parse.tags[draft.token][0] == "V"
    if draft.type == "SANCTION" and lemma == "boycott" and verb and not any(is_state(m) for m in draft.recipient):
        draft.type, draft.mode = "PROTEST", ("boycott",)
        draft.reasons.append("an event that is boycotted: PROTEST boycott")
        return True
    return False


def _captured(scene: Scene, draft: Draft) -> bool:
    """ "he was captured by fighters", "her capture": a person, no place."""
    owned = scene.parse.tags[draft.token][0] == "N" and not draft.recipient and len(draft.actor) == 1
    if owned and draft.actor[0].form == "pronoun" and draft.actor[0].text.lower() in _ONE:
        draft.recipient, draft.actor = draft.actor, ()
    if not draft.recipient or not all(_a_person(scene, m) for m in draft.recipient) or not (owned or _object(scene, draft)):
        return False
    police = bool(draft.actor) and all(m.actor is not None and m.actor.sector == ("COP",) for m in draft.actor)
    draft.type, draft.mode = ("COERCE", ("arrest",)) if police else ("ASSAULT", ("abduct",))
    draft.reasons.append(f"people who are captured: {draft.type}")
    return True


def _object(scene: Scene, draft: Draft) -> bool:
    """Whether the recipients are what is captured, not from whom a place is."""
    parse, token = scene.parse, draft.token
    heads = [*grammar.objects(parse, token), *grammar.patients(parse, token)]
    if parse.tags[token][0] == "N":
        heads.extend(grammar.prepositional(parse, (token,), "of"))
    starts = [parse.starts[t] for t in heads]
    return bool(starts) and all(any(m.start <= s < m.end for s in starts) for m in draft.recipient)


def _a_person(scene: Scene, mention: Mention) -> bool:
    if mention.form == "pronoun":
        return mention.text.lower() in _ONE
    tokens = scene.parse.tokens(mention.start, mention.end)
    if mention.form != "nominal" or not tokens:
        return False
    head = scene.parse.head(tokens)
    classes = scene.classes(head)
    people = not classes.isdisjoint(_PEOPLE) and classes.isdisjoint(_NOT_PEOPLE)
    return people or scene.parse.lowers[head] in _FEW or scene.parse.lemmas[head] in _FEW


def _all_armed(scene: Scene, mentions: tuple[Mention, ...]) -> bool:
    """Rebels, militias or gangs by their sector; a nation among them is no force."""
    return bool(mentions) and all(
        armed(scene, m) and m.actor is not None and not _OUTLAWS.isdisjoint(m.actor.sector) and not is_state(m) for m in mentions
    )
