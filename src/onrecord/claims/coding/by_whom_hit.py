"""Types that the undergoer settles: people captured, armed men driven out, meetings boycotted, houses raided.

Source: the PLOVER manual of 2024-02-04 (captured combatants are ASSAULT abduct; SANCTION expel is for people who are sent or
driven away, not for a force that loses a place; who stays away from an event boycotts it, PROTEST).
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.participants.parties import armed, is_state
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.model import Mention

_CAPTURES = frozenset(["capture", "recapture", "seize"])
_ONE = frozenset(["he", "him", "his", "she", "her", "me", "my", "i"])
_PEOPLE = frozenset(["person", "soldier", "armed", "prisoner", "hostage", "child", "woman", "civilian", "abductable"])
_NOT_PEOPLE = frozenset(["territory", "facility", "military_facility", "vehicle", "weapon", "place_word"])
_OUTLAWS = frozenset(["REB", "UAF", "CRM", "PRM"])
_VOTES = frozenset(["LEG", "PTY", "OPP", "JUD", "ELI"])


def settle_by_undergoer(scene: Scene, draft: Draft) -> bool:
    """Gives a capture, an expulsion or a boycott the type that it has for whom it is done to; whether it did."""
    lemma = scene.parse.lemmas[draft.token]
    if draft.type == "COERCE" and "seize" in draft.mode and lemma in _CAPTURES:
        return _captured(scene, draft)
    if draft.type == "ASSAULT" and lemma == "raid" and not draft.mode and _police(draft) and not _under_arms(draft):
        draft.type, draft.mode = "COERCE", ("seize",)
        draft.reasons.append("a raid by the police on a house: COERCE")
        return True
    if draft.type == "ACCUSE" and _hits_back(scene, draft):
        draft.type, draft.mode = "ASSAULT", ()
        draft.reasons.append("who hits back at troops fights: ASSAULT")
        return True
    if draft.type == "CONSULT" and lemma == "engage" and len(draft.actor) > 1 and all(armed(scene, m) for m in draft.actor):
        draft.type, draft.mode = "ASSAULT", ()
        draft.reasons.append("armed men who engage each other fight: ASSAULT")
        return True
    if draft.type == "MOBILIZE" and lemma == "smuggle" and draft.recipient:
        draft.type, draft.mode = "AID", ()
        draft.reasons.append("weapons smuggled to somebody are AID")
        return True
    if draft.type == "SANCTION" and _kept_in_place(scene, draft):
        draft.type, draft.mode = "COERCE", ("restrict",)
        draft.reasons.append("a ban on coming or gathering, at home: COERCE restrict")
        return True
    if draft.type == "AID" and _for_a_party(scene, draft):
        draft.type, draft.mode = "SUPPORT", ()
        draft.reasons.append("the support of one party for another is SUPPORT")
        return True
    deported = draft.type == "COERCE" and "deport" in draft.mode and lemma in scene.senses.hit.drives
    if (draft.type == "SANCTION" or deported) and _driven_back(scene, draft):
        return True
    if draft.type == "SANCTION" and _overthrown(scene, draft):
        return True
    verb = scene.parse.tags[draft.token][0] == "V"
    if draft.type == "SANCTION" and lemma == "boycott" and verb and not any(is_state(m) for m in draft.recipient):
        draft.type, draft.mode = "PROTEST", ("boycott",)
        draft.reasons.append("an event that is boycotted: PROTEST boycott")
        return True
    return False


def _kept_in_place(scene: Scene, draft: Draft) -> bool:
    """ "announced a ban on the entry of party leaders": by an authority that is no state."""
    parse = scene.parse
    held = (*draft.tokens, *grammar.objects(parse, draft.token), *grammar.patients(parse, draft.token))
    bans = tuple(t for t in held if parse.lemmas[t] == "ban" and parse.tags[t][0] == "N")
    if not bans or not draft.actor or any(is_state(m) for m in draft.actor):
        return False
    words = scene.senses.phrases
    things = (t for word in ("on", "against") for t in grammar.prepositional(parse, (*bans, *draft.tokens), word))
    return any(parse.lemmas[t] in words.traffic | words.assemblies for t in things)


def _for_a_party(scene: Scene, draft: Draft) -> bool:
    """ "extended its support to the party": bare support, to who stands for office."""
    parse = scene.parse
    given = [t for t in grammar.objects(parse, draft.token) if parse.lemmas[t] in ("support", "backing")]
    bare = all(not any(parse.deps[c] in ("amod", "compound") for c in parse.children[t]) for t in given)
    parties = all(m.actor is not None and not {"PTY", "LEG", "ELI", "OPP"}.isdisjoint(m.actor.sector) for m in draft.recipient)
    return bool(given) and bare and bool(draft.recipient) and parties


def _police(draft: Draft) -> bool:
    return bool(draft.actor) and all(m.actor is not None and m.actor.sector == ("COP",) for m in draft.actor)


def _under_arms(draft: Draft) -> bool:
    fighters = any(m.actor is not None and not _OUTLAWS.isdisjoint(m.actor.sector) for m in draft.recipient)
    return fighters or bool(draft.figures) or bool(draft.instrument)


def _hits_back(scene: Scene, draft: Draft) -> bool:
    """ "hit back at the troops": plural armed men on the other side, not a general who said something."""
    parse, words = scene.parse, [scene.parse.lowers[t] for t in draft.tokens]
    if "back" not in words or parse.lemmas[draft.token] not in ("hit", "strike", "fire") or not draft.recipient:
        return False
    heads = [parse.head(tokens) for m in draft.recipient if (tokens := parse.tokens(m.start, m.end))]
    return all(parse.tags[h] in ("NNS", "NNPS") and scene.classes(h) & {"soldier", "armed", "troop_like"} for h in heads)


def _captured(scene: Scene, draft: Draft) -> bool:
    """ "he was captured by fighters", "her capture": a person, no place."""
    owned = scene.parse.tags[draft.token][0] == "N" and not draft.recipient and len(draft.actor) == 1
    if owned and draft.actor[0].form == "pronoun" and draft.actor[0].text.lower() in _ONE:
        draft.recipient, draft.actor = draft.actor, ()
    if not draft.recipient or not all(_a_person(scene, m) for m in draft.recipient) or not (owned or _object(scene, draft)):
        return False
    draft.type, draft.mode = ("COERCE", ("arrest",)) if _police(draft) else ("ASSAULT", ("abduct",))
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
    return people or scene.parse.lowers[head] in scene.senses.hit.few or scene.parse.lemmas[head] in scene.senses.hit.few


def _overthrown(scene: Scene, draft: Draft) -> bool:
    """ "the officers ousted the elected government": power is taken from it; a parliament or a party may vote it out."""
    if "expel" not in draft.mode or scene.parse.lemmas[draft.token] not in ("oust", "eject") or not draft.recipient:
        return False
    if any(m.actor is not None and not _VOTES.isdisjoint(m.actor.sector) for m in draft.actor):
        return False
    heads = [scene.parse.head(found) for m in draft.recipient if (found := scene.parse.tokens(m.start, m.end))]
    if not heads or not all(scene.parse.lemmas[t] in scene.senses.hit.rule for t in heads):
        return False
    draft.type, draft.mode = "COERCE", ("seize",)
    draft.reasons.append("a government that is ousted loses its power: COERCE seize")
    return True


def _driven_back(scene: Scene, draft: Draft) -> bool:
    """ "the army expelled the militants from the town", "fighters fled the front": fighting, and falling back, no expulsion.

    Whom a government sends away ("expelled the foreign troops") it expels."""
    if (
        {"expel", "deport"}.isdisjoint(draft.mode)
        or not draft.recipient
        or not all(_fights(scene, m, draft) for m in draft.recipient)
    ):
        return False
    heads = [scene.parse.head(found) for m in draft.recipient if (found := scene.parse.tokens(m.start, m.end))]
    if any(scene.parse.lemmas[t] in scene.senses.hit.felons for head in heads for t in scene.parse.subtree(head)):
        return False  # whom a state sends out of the country
    lemma = scene.parse.lemmas[draft.token]
    if lemma in scene.senses.coded.flees:
        draft.type, draft.mode, draft.actor, draft.recipient = "RETREAT", ("withdraw",), draft.recipient, ()
        draft.reasons.append("fighters who flee fall back: RETREAT")
        return True
    if lemma not in scene.senses.hit.drives:
        return False
    draft.type, draft.mode = "ASSAULT", ()
    draft.reasons.append("armed men driven out have lost a fight: ASSAULT")
    return True


def _fights(scene: Scene, mention: Mention, draft: Draft) -> bool:
    """Under arms against a state; a state's soldiers where they flee, or those who drive them out are under arms too."""
    if not armed(scene, mention) or (mention.actor is not None and "COP" in mention.actor.sector):
        return False
    tokens = scene.parse.tokens(mention.start, mention.end)
    if mention.actor is not None and not _OUTLAWS.isdisjoint(mention.actor.sector):
        return True
    head = scene.classes(scene.parse.head(tokens)) if tokens else frozenset()
    if "armed" in head and "soldier" not in head:
        return True
    return scene.parse.lemmas[draft.token] in scene.senses.coded.flees or any(armed(scene, m) for m in draft.actor)
