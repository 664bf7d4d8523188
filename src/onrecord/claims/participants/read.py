"""Which actor mention a word in a role stands for, and nominal mentions for those that no earlier stage named.

A noun phrase names its actor at its head ("Syrian troops"), in its modifiers ("Russian air raids", "Turkey's call") or
behind it ("positions held by X", "members of X"). An attacked thing ("a power substation") is a recipient in its own right.
"""

from __future__ import annotations

from onrecord.claims.happenings import happens_in
from onrecord.claims.participants.kinds import (
    ATTACKED,
    LANDS,
    PEOPLE,
    armed_owner,
    attackable,
    before_it,
    by_origin,
    is_deed,
    land,
    longer_name,
    names_deed,
    nested,
    of_head,
    people_counted,
    same_office,
    struck,
    the_two,
)
from onrecord.claims.participants.nominals import nominal, of_an_age, small_name, unknown_person
from onrecord.claims.participants.owners import ARMS, ASSETS, bearers, followed_by_who, gunners, modifiers, owners_of_arms
from onrecord.claims.participants.parties import armed, body
from onrecord.claims.participants.pronouns import beside, it, named, possessing, thing_meant
from onrecord.claims.role_words import WARS
from onrecord.claims.scene import QUANTITIES, Scene
from onrecord.claims.tree.gapped import right_before
from onrecord.claims.tree.grammar import agents, has_child, is_passive, prepositional, subjects, with_conjuncts
from onrecord.model import Mention

_CREWED = frozenset(["aircraft", "ship"])  # "helicopters dropped bombs": somebody's, unnamed
_PREMODIFIERS = frozenset(("compound", "amod", "nmod", "poss", "punct", "det"))
_BEHIND = frozenset(["of", "by", "from", "belonging"])
_PEOPLES = ("ans", "ians", "ers", "is", "men", "ites", "ots")  # "West Africans", "Londoners": a people not listed by name
_ROUND = frozenset(["of", "around", "outside", "to", "at", "surrounding"])
_TERRITORIES = frozenset(["territory", "place_word", "residential"])
_POISONS = frozenset(["nerve", "chemical", "biological", "toxic", "blister", "choking", "infectious"])


def participants(scene: Scene, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    """The actors that several phrase heads stand for, once each."""
    return tuple(dict.fromkeys(m for t in tokens for m in participant(scene, t)))


def participant(scene: Scene, token: int, create: bool = False, thing: bool = False, depth: int = 0) -> tuple[Mention, ...]:
    """The actors that a phrase head stands for.

    With `create`, a nominal mention is made for people, groups and organisations; with `thing`, for attacked things as well.
    """
    parse, mention = scene.parse, scene.actor_at(token)
    if parse.tags[token] == "NNP" and (mention is None or mention.form == "nominal"):
        mention = longer_name(scene, token) or mention
    if thing and parse.lemmas[token] in WARS and parse.lemmas[parse.heads[token]] in scene.senses.parties.wages:
        return ()  # "fought a long insurgency"
    if mention is not None:
        return _mentioned(scene, token, mention, thing, depth)
    if depth > 3:
        return ()
    if parse.lowers[token] == "it":
        return it(scene, token) or (thing_meant(scene, token) if thing else ())
    if create and (made := _named_nowhere(scene, token, depth)):
        return made
    if parse.lemmas[token] in QUANTITIES or parse.tags[token] in ("CD", "DT") or the_two(parse, token):
        inner = _counted(scene, token, create, thing, depth) or (_number(scene, token, depth) if create else ())
        if create and not inner and parse.lowers[token] == "those" and (_done_to_by(scene, token) or _in_need(scene, token)):
            return (nominal(scene, token, None),)
        if inner or parse.tags[token] in ("CD", "DT") or scene.classes(token) & ARMS:
            return inner
    if create and depth == 0 and (person := small_name(scene, token)):
        return person
    if create and depth == 0 and (person := of_an_age(scene, token)):
        return person
    # "the mp"
    office = parse.tags[token] in ("VB", "VBP") and parse.deps[token] == "nsubj" and "official" in scene.classes(token)
    if (parse.tags[token][0] not in "NJ" and not office) or names_deed(parse, token):
        return ()
    classes = scene.classes(token)
    if classes & ARMS and classes.isdisjoint(PEOPLE | (ASSETS - {"troop_like"})):
        return _of_arms(scene, token, create, depth)
    return _noun(scene, token, create, thing, depth)


def _mentioned(scene: Scene, token: int, mention: Mention, thing: bool, depth: int) -> tuple[Mention, ...]:
    """Of a word that is a mention: itself, unless it is a place of something, or others hold what it names."""
    if happens_in(scene, token, scene.parse.heads[token]):
        return ()  # "Turkey blast kills five"
    if mention.form == "nominal" and depth == 0 and "military_facility" in scene.classes(token):
        return _behind(scene, token, depth) or (mention,)  # "positions held by X" are X's
    if mention.form == "nominal" and depth == 0 and thing and scene.classes(token) & _TERRITORIES:
        return holders(scene, token, depth) or (mention,)
    meant = named(scene, mention, token)
    return (*before_it(scene, token, mention), meant, *beside(scene, token, meant), *same_office(scene, token, mention))


def _named_nowhere(scene: Scene, token: int, depth: int) -> tuple[Mention, ...]:
    """A country that is only a place to earlier stages, or a subject with a name that none knows."""
    parse, place = scene.parse, scene.mentions.at(token, "place")
    if place is not None and place.form == "name" and place.place is not None and place.place.precision == "country":
        return (nominal(scene, token, None),)
    if depth == 0 and parse.tags[token] == "NNP" and parse.deps[token] in ("nsubj", "nsubjpass") and place is None:
        return unknown_person(scene, token)
    return ()


def _done_to_by(scene: Scene, token: int) -> bool:
    """ "those kidnapped by X": people, whom the participle behind tells of."""
    parse = scene.parse
    behind = (c for c in parse.children[token] if c == token + 1 and parse.deps[c] == "acl" and parse.tags[c] == "VBN")
    return any(parse.lemmas[c] in parse.grammar.done_to and has_child(parse, c, ("agent",)) for c in behind)


def _in_need(scene: Scene, token: int) -> bool:
    """ "those hit by the storm", "those in need": people, by what has befallen them."""
    parse, behind = scene.parse, token + 1
    if behind >= len(parse) or parse.heads[behind] != token:
        return False
    if parse.deps[behind] == "acl":
        return parse.lemmas[behind] in parse.grammar.befallen
    return parse.lowers[behind] == "in" and any(parse.lemmas[o] == "need" for o in parse.children[behind])


def _number(scene: Scene, token: int, depth: int) -> tuple[Mention, ...]:
    """ "nine were killed", "the two": people by their number alone."""
    counted = scene.parse.tags[token] in ("CD", "NNS") and people_counted(scene, token)
    behind = token + 1 if token + 1 < len(scene.parse) else token
    counted = counted or (depth == 0 and right_before(scene.parse, behind) == token)  # "and millions displaced"
    return (nominal(scene, token, None),) if counted or (depth == 0 and the_two(scene.parse, token)) else ()


def _of_arms(scene: Scene, token: int, create: bool, depth: int) -> tuple[Mention, ...]:
    """Of a weapon, which does nothing of its own accord: whose it is, who bears or sends it."""
    parse = scene.parse
    agent = parse.deps[token] == "pobj" and parse.deps[parse.heads[token]] == "agent"
    bears = create and parse.deps[token] == "nsubj"
    if owners := modifiers(scene, token):
        return owners
    if (bears or agent) and (owners := owners_of_arms(scene, token)):
        return owners
    if bears and (owners := bearers(scene, token)):
        return owners
    if bears and create and (flown := _sent_from(scene, token, depth)):
        return flown
    if not bears and agent and create and (owners := gunners(scene, token)):
        return owners
    return _behind(scene, token, depth) or _firing(scene, token, create, depth)


def _sent_from(scene: Scene, token: int, depth: int) -> tuple[Mention, ...]:
    """ "bombs dropped from army planes killed nine": whose planes, also where the parser reads "dropped" as the verb."""
    parse = scene.parse
    verbs = (parse.heads[token], *(c for c in parse.children[token] if parse.deps[c] == "acl"))
    sent = tuple(v for v in verbs if parse.lemmas[v] in scene.senses.parties.sending and v > token)
    heads = prepositional(parse, sent, "from")
    flown = (h for h in heads if scene.classes(h) & _CREWED and modifiers(scene, h))
    found = tuple(m for h in flown for m in participant(scene, h, True, False, depth + 1))
    posts = (h for h in heads if "military_facility" in scene.classes(h))  # "shells fired from government positions"
    return found or tuple(m for h in posts for m in modifiers(scene, h) or bearers(scene, h))


def _noun(scene: Scene, token: int, create: bool, thing: bool, depth: int) -> tuple[Mention, ...]:
    """Of a noun that is no mention, number or weapon: whoever stands in it or behind it, or a mention made for it."""
    parse, classes, inside = scene.parse, scene.classes(token), modifiers(scene, token)
    place = scene.mentions.at(token, "place")
    if parse.lemmas[token] == "agent" and any(parse.lowers[c] in _POISONS for c in parse.children[token] if c < token):
        return ()  # "poisoned by a nerve agent"
    if parse.lowers[token] == "position":
        return inside  # an office or an opinion; "positions" are held by troops
    if classes & ASSETS and create and not inside and (bearer := armed_owner(scene, token)) is not None:
        return (nominal(scene, token, bearer),)  # "rebel positions"
    if classes & ASSETS and not classes & {"operation"} and (create or thing) and (inside or (create and classes & _CREWED)):
        owners = inside or _behind(scene, token, depth)  # "a drone operated by X"
        return (nominal(scene, token, owners[0] if owners else None),)
    if thing and inside and depth == 0 and struck(scene, token):
        return (nominal(scene, token, inside[0]),)  # "a besieged Kurdish quarter", "army trainees"
    if create and inside and depth == 0 and parse.deps[token] in ("nsubj", "nsubjpass") and by_origin(scene, token, classes):
        return (nominal(scene, token, inside[0]),)  # "a British film-maker"
    if not inside and depth == 0 and parse.deps[token] in ("nsubj", "pobj") and parse.lemmas[token] in scene.events.noun_patterns:
        owned = next((c for c in parse.children[token] if parse.tags[c] == "PRP$"), None)
        if owned is not None:  # "their attack killed nine"
            return tuple(m for h in possessing(scene, owned) if (m := scene.actor_at(h)) is not None)
    if inside and (arm := _arm_by_name(scene, token)) is not None:
        return (arm,)
    if parse.lemmas[token] in scene.senses.ties.related and inside:
        return (nominal(scene, token, None),)  # "a former al-Qaeda affiliate" is not al-Qaeda
    if create and depth == 0 and parse.deps[token] == "nsubj" and parse.lemmas[token] in LANDS and not inside:
        return (nominal(scene, token, None),)  # "the island joined the union"
    if thing and depth < 2 and parse.lemmas[token] in scene.senses.targets.outside and (guarded := _guarded(scene, token, depth)):
        return guarded
    if not (create and classes & PEOPLE) and (inside or (found := _behind(scene, token, depth))):
        return inside or found
    unlisted = parse.tags[token] == "NNPS" and place is None and parse.lowers[token].endswith(_PEOPLES)
    unlisted = unlisted or (parse.lowers[token] == "states" and parse.tags[token] == "NNS")
    if create and (classes & PEOPLE or unlisted or people_counted(scene, token)):
        behind = () if inside else _behind(scene, token, depth)
        return (nominal(scene, token, inside[0] if inside else behind[0] if behind else None),)
    if create and place is None and followed_by_who(parse, token):
        return (nominal(scene, token, inside[0] if inside else None),)  # "a senior figure who"
    if thing and attackable(scene, token, classes):
        return (nominal(scene, token, None),)
    return ()


_ARMS_OF = frozenset(["branch", "wing", "arm", "affiliate", "offshoot", "chapter", "franchise", "faction", "unit", "subsidiary",
                      "cell", "proxy", "ally", "rival"])  # fmt: skip


def _arm_by_name(scene: Scene, token: int) -> Mention | None:
    """ "the group's branch in Egypt, Wilayat Sinai, claimed it": the branch, by its name, and not the whole group."""
    parse = scene.parse
    if parse.lemmas[token] not in _ARMS_OF:
        return None
    names = [m for c in parse.children[token] if c > token and parse.deps[c] == "appos" and (m := scene.actor_at(c)) is not None]
    return names[0] if len(names) == 1 and names[0].form == "name" else None


def _guarded(scene: Scene, token: int, depth: int) -> tuple[Mention, ...]:
    """ "rammed into the wall around the consulate", "the gate of a barracks": what stands behind it."""
    parse = scene.parse
    for c in parse.children[token]:
        if c < token or not (parse.lowers[c] in _ROUND or parse.lemmas[c] in scene.senses.targets.encloses):
            continue
        heads = [o for o in parse.children[c] if parse.deps[o] in ("pobj", "dobj") and not land(scene, o)]
        found = tuple(m for h in heads for m in participant(scene, h, True, True, depth))
        if found:
            return found
    return ()


def _firing(scene: Scene, token: int, create: bool, depth: int) -> tuple[Mention, ...]:
    """ "fired a rocket which killed two": who sent the weapon."""
    parse, verb = scene.parse, scene.parse.heads[token]
    if parse.deps[token] != "dobj" or parse.lemmas[verb] not in scene.senses.parties.sending or is_passive(parse, verb):
        return ()
    return tuple(m for s in subjects(parse, verb) for m in participant(scene, s, create, False, depth + 1))


def holders(scene: Scene, token: int, depth: int = 0) -> tuple[Mention, ...]:
    """ "the villages taken by X", "the town, which X holds": those who have a place."""
    parse = scene.parse
    for c in parse.children[token]:
        if c > token and parse.deps[c] in ("acl", "relcl") and parse.lemmas[c] in scene.senses.targets.held:
            heads = agents(parse, c) if is_passive(parse, c) else subjects(parse, c) if parse.deps[c] == "relcl" else ()
            found = tuple(m for a in heads if a != token for m in participant(scene, a, True, False, depth + 1))
            if found:
                return found
        if parse.lowers[c] == "of" and depth < 2:  # "the village of X, held by Y"
            found = tuple(m for o in parse.children[c] if parse.deps[o] == "pobj" for m in holders(scene, o, depth + 1))
            if found:
                return found
    return ()


def _counted(scene: Scene, token: int, create: bool, thing: bool, depth: int) -> tuple[Mention, ...]:
    """The counted people of "dozens of villagers" or "one of the soldiers"."""
    for c in scene.parse.children[token]:
        if scene.parse.lowers[c] == "of":
            for o in scene.parse.children[c]:
                if scene.parse.deps[o] == "pobj":
                    heads = with_conjuncts(scene.parse, o)
                    return tuple(m for h in heads for m in participant(scene, h, create, thing, depth + 1))
        elif scene.parse.lowers[c] == "but" and depth < 3 and (rest := scene.parse.child(c, "pobj")) is not None:
            return _counted(scene, rest, create, thing, depth + 1)  # "all but one of the villages"
    return ()


def _behind(scene: Scene, token: int, depth: int) -> tuple[Mention, ...]:
    """Actors named after a noun: "positions held by X", "the camp of X"."""
    parse = scene.parse
    for c in parse.children[token]:
        if c < token:
            continue
        if parse.deps[c] in ("acl", "relcl") and is_passive(parse, c) and of_head(parse, c):
            found = _by_agent(scene, token, c, depth)
            if found:
                return with_rest(scene, c, found)
        elif parse.deps[c] == "prep" and parse.lowers[c] == "for" and "military_facility" in scene.classes(token):
            for o in parse.children[c]:  # "positions for X"
                if parse.deps[o] == "pobj" and (mention := scene.actor_at(o)) is not None and armed(scene, mention):
                    return (mention,)
        elif parse.deps[c] == "prep" and parse.lowers[c] in _BEHIND and not (parse.lowers[c] == "of" and is_deed(scene, token)):
            for o in parse.children[c]:
                if parse.deps[o] == "pobj" and (mention := scene.actor_at(o)) is not None:
                    joined = (m for t in with_conjuncts(parse, o) if t != o and (m := scene.actor_at(t)) is not None)
                    return (
                        mention,
                        *(m for m in joined if m.form == "name" and (m.entity is None or m.entity != mention.entity)),
                    )
        elif parse.deps[c] == "prep" and parse.lowers[c] == "in" and depth < 2:
            for o in nested(parse, c):  # "positions in the south of Y held by X", read as the south or Y held by X
                if any(
                    parse.deps[a] == "acl" and parse.lemmas[a] in scene.senses.targets.held and is_passive(parse, a)
                    for a in parse.children[o]
                ):
                    return _behind(scene, o, depth + 2)
    return ()


def _by_agent(scene: Scene, token: int, verb: int, depth: int) -> tuple[Mention, ...]:
    """Whose a noun is by the agent of the participle behind it ("positions held by X"); nobody's by what is merely done to it."""
    parse, thing = scene.parse, scene.classes(token)
    if parse.lemmas[verb] in scene.senses.ties.helped and thing.isdisjoint(PEOPLE):
        return ()
    if parse.lemmas[verb] in ("guard", "attend", "watch") and not thing & (ATTACKED | PEOPLE) and depth == 0:
        return ()  # "an event guarded by X"
    owned = parse.lemmas[verb] in scene.senses.targets.owns | scene.senses.targets.held
    if not owned and thing & (ATTACKED - ASSETS) and not thing & ARMS and depth == 0:
        return ()  # "a shrine revered by X"
    crewed = any(scene.classes(a) & _CREWED for a in agents(parse, verb))
    return tuple(m for a in agents(parse, verb) for m in participant(scene, a, crewed, False, depth + 1))


def with_rest(scene: Scene, verb: int, actor: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """With those behind "as well as", which parses hang on the clause above: "held by X, as well as Y"."""
    parse = scene.parse
    last = max(m.end for m in actor)
    at = next((t for t in range(verb + 1, parse.sentence(verb).last) if parse.starts[t] >= last), None)
    if at is None or not is_passive(parse, verb):
        return actor
    at += parse.words[at] == ","
    if parse.lowers[at : at + 3] != ("as", "well", "as"):
        return actor
    head = next(
        (
            t
            for t in range(at + 3, min(at + 15, parse.sentence(verb).last))
            if parse.tags[t][0] == "N" and parse.deps[t] not in _PREMODIFIERS
        ),
        None,
    )
    more = tuple(m for m in participant(scene, head) if m not in actor) if head is not None else ()
    return (*actor, *(m for m in more if armed(scene, m) or body(scene, m)))
