"""On which side of an event noun somebody stands where its small words do not tell: who refuses, who is asked, whose plan it is.

"The refusal of X to pay", "its calls for an intervention by X", "a vote on Libya strikes", "a notice of a breach from X".
"""

from __future__ import annotations

from onrecord.claims.participants.parties import armed, body, is_state
from onrecord.claims.participants.pronouns import possessing
from onrecord.claims.roles.places import NOBODY, Found, mentions_at
from onrecord.claims.roles.subjects import WRITINGS
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_INQUIRING = frozenset(["JUD", "LEG", "COP", "SPY"])
_POLICE = frozenset(["police", "gendarmerie", "constabulary"])
_INSIDE = frozenset(["in", "during", "from", "by", "amid"])
_POWERS = frozenset(["power_body", "armed", "soldier", "police", "group"])


def place_of_revolt(scene: Scene, trigger: Trigger, tokens: tuple[int, ...]) -> bool:
    """ "Libya's uprising against its ruler": where it was, not who rose."""
    parse = scene.parse
    if trigger.rule.type != "PROTEST" or parse.lemmas[trigger.token] not in scene.senses.reached.revolts or not tokens:
        return False
    owners = [scene.actor_at(t) for t in tokens if parse.deps[t] in ("poss", "compound") and parse.tags[t][0] == "N"]
    return len(owners) == len(tokens) and all(m is not None and is_state(m) for m in owners)


def held_by(scene: Scene, trigger: Trigger, recipient: tuple[Mention, ...], tokens: tuple[int, ...]) -> bool:
    """ "under the occupation of X", "under siege of X": X does it."""
    parse, noun = scene.parse, trigger.token
    under = parse.deps[noun] == "pobj" and parse.lowers[parse.heads[noun]] == "under"
    of = bool(tokens) and all(parse.deps[t] in ("pobj", "conj") for t in tokens) and parse.lowers[parse.heads[tokens[0]]] == "of"
    return under and of and all(armed(scene, m) or is_state(m) for m in recipient)


def refusing(scene: Scene, trigger: Trigger, tokens: tuple[int, ...]) -> bool:
    """ "the refusal of X to pay": X refuses."""
    parse, noun = scene.parse, trigger.token
    to = any(
        parse.deps[c] in ("acl", "xcomp") and any(parse.tags[t] == "TO" for t in parse.children[c]) for c in parse.children[noun]
    )
    of = bool(tokens) and all(parse.deps[t] == "pobj" and parse.lowers[parse.heads[t]] == "of" for t in tokens)
    return parse.lemmas[noun] in ("refusal", "unwillingness", "reluctance") and to and of


def meant_for(scene: Scene, trigger: Trigger, tokens: tuple[int, ...]) -> bool:
    """ "X's plan for Libya strikes", "a vote on Mali air strikes": a country's name, where only the plan is somebody's."""
    parse, noun = scene.parse, trigger.token
    prep = parse.heads[noun]
    if trigger.rule.type != "ASSAULT" or parse.lemmas[noun] not in scene.senses.targets.against or parse.deps[noun] != "pobj":
        return False
    named = len(tokens) == 1 and parse.tags[tokens[0]] == "NNP" and parse.deps[tokens[0]] in ("compound", "nmod")
    if not named or parse.lowers[tokens[0]] in scene.senses.reached.imposers or scene.mentions.at(tokens[0], "place") is None:
        return False
    return (
        parse.lowers[prep] in ("for", "on", "against", "over") and parse.lemmas[parse.heads[prep]] in scene.senses.reached.decided
    )


def before_and(scene: Scene, trigger: Trigger, taken: tuple[Mention, ...]) -> Found:
    """ "killed in X army and Y bombing", read as the army and the bombing: X's army bombed as well."""
    parse, noun = scene.parse, trigger.token
    first = parse.heads[noun]
    joined = parse.deps[noun] == "conj" and parse.deps[first] == "pobj" and parse.lowers[parse.heads[first]] in _INSIDE
    if not joined or parse.lowers[first + 1] != "and" or parse.subtree(noun).start != first + 2:
        return NOBODY
    if parse.lowers[first + 2] in ("the", "a", "an") or (scene.actor_at(first) is None and not scene.classes(first) & _POWERS):
        return NOBODY
    found, tokens = mentions_at(scene, noun, (first,), create=True, thing=False)
    kept = [(m, t) for m, t in zip(found, tokens, strict=True) if m not in taken and (armed(scene, m) or body(scene, m))]
    return tuple(m for m, _ in kept), tuple(t for _, t in kept)


def asked_by(scene: Scene, trigger: Trigger, tokens: tuple[int, ...]) -> Found:
    """ "its calls for an intervention by X": "it" calls, and X is to intervene."""
    parse, noun = scene.parse, trigger.token
    owner = next((c for c in parse.children[noun] if parse.tags[c] == "PRP$"), None)
    by = bool(tokens) and all(parse.deps[t] == "pobj" and parse.lowers[parse.heads[t]] == "by" for t in tokens)
    if owner is None or not by or any(parse.heads[parse.heads[t]] == noun for t in tokens):
        return NOBODY
    return mentions_at(scene, noun, possessing(scene, owner), create=True, thing=False)


def arresting(scene: Scene, trigger: Trigger) -> Found:
    """ "after the arrest of two men the police searched the house": the police's."""
    above = grammar.governor(scene.parse, trigger.token)
    if above is None or above[1] not in ("after", "with", "following") or scene.passive(above[0]):
        return NOBODY
    subject = grammar.subjects(scene.parse, above[0])
    if not subject or not all("police" in scene.classes(t) or scene.parse.lemmas[t] in _POLICE for t in subject):
        return NOBODY
    return mentions_at(scene, trigger.token, subject, create=True, thing=False)


def answering(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "rejected accusations by X": they were made against who rejects them."""
    above = grammar.governor(scene.parse, trigger.token)
    if above is None or above[1] != "object" or scene.parse.lemmas[above[0]] not in scene.senses.deeds.refutes:
        return (), ()
    found, tokens = mentions_at(scene, trigger.token, grammar.subjects(scene.parse, above[0]), create=True, thing=False)
    return tuple(m for m in found if m not in actor), tokens


def reported_from(scene: Scene, token: int, heads: tuple[int, ...]) -> bool:
    """ "a notice of data breach from X", "reports of torture from X": X told of it."""
    parse = scene.parse
    prep = parse.heads[token]
    if (
        parse.deps[token] != "pobj"
        or parse.lowers[prep] not in ("of", "about", "on")
        or parse.lemmas[parse.heads[prep]] not in WRITINGS | scene.senses.deeds.tidings
    ):
        return False
    return all(parse.deps[t] == "pobj" and parse.lowers[parse.heads[t]] == "from" for t in heads)


def institution(scene: Scene, trigger: Trigger) -> Found:
    """ "the FBI investigation of X", "the court's indictment": a body whose business it is; not "the Russia inquiry"."""
    tokens = [c for c in scene.parse.children[trigger.token] if scene.parse.deps[c] == "compound" and c < trigger.token]
    found, used = mentions_at(scene, trigger.token, tuple(tokens), create=False, thing=False)
    if len(found) != 1 or found[0].actor is None or found[0].form != "name" or is_state(found[0]):
        return NOBODY
    return (found, used) if _INQUIRING & set(found[0].actor.sector) else NOBODY


def of_atrocity(scene: Scene, trigger: Trigger, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """ "the junta genocide": of atrocities, which are named for their victims, armed bodies and parties are the doers."""
    parse = scene.parse
    if (
        len(tokens) != 1
        or parse.lemmas[trigger.token] not in scene.senses.deeds.atrocities
        or parse.deps[tokens[0]] not in ("compound", "nmod")
    ):
        return ()
    mention = scene.actor_at(tokens[0])
    power = mention is not None and not is_state(mention) and (armed(scene, mention) or body(scene, mention))
    return tokens if power else ()


def destination(scene: Scene, trigger: Trigger, tokens: tuple[int, ...]) -> bool:
    """ "a UK state visit", "a China trip": a country by its name before the noun is where somebody goes."""
    parse = scene.parse
    return len(tokens) == 1 and parse.deps[tokens[0]] == "compound" and scene.mentions.at(tokens[0], "place") is not None
