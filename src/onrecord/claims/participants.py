"""Which actor mention a word in a role stands for, and nominal mentions for those that no earlier stage named.

A noun phrase names its actor at its head ("Syrian troops"), in its modifiers ("Russian air raids", "Turkey's call") or
behind it ("positions held by X", "members of X"). An attacked thing ("a power substation") is a recipient in its own right.
"""

from __future__ import annotations

from onrecord.claims.grammar import agents, is_passive, subjects, with_conjuncts
from onrecord.claims.scene import QUANTITIES, Scene
from onrecord.language.parse import Parse
from onrecord.mentions.phrases import base_phrase
from onrecord.model import Actor, Mention

PEOPLE = frozenset(
    [
        "person", "child", "woman", "civilian", "soldier", "armed", "group", "official", "police", "protester", "worker",
        "prisoner", "hostage", "kin", "migrant", "diplomat", "dignitary", "power_body", "business", "media", "family",
    ]
)  # fmt: skip
ASSETS = frozenset(["military_facility", "aircraft", "ship", "vehicle", "drone", "troop_like"])
THINGS = frozenset(
    [
        "facility", "military_facility", "vehicle", "ship", "aircraft", "residential", "infrastructure", "property", "target",
    ]
)  # fmt: skip
_CREWED = frozenset(["aircraft", "ship"])  # "helicopters dropped bombs": somebody's, unnamed
_ATTACKED = THINGS | {"territory", "place_word"}
_GROUPS = frozenset(["REB", "UAF", "MIL", "COP", "PTY", "NGO", "LAB", "BUS", "JRN", "IGO"])
_CLASS_SECTOR = {"police": ("COP",), "soldier": ("MIL",)}
_MODIFIERS = ("poss", "compound", "amod", "nmod", "nummod")
_BEHIND = frozenset(["of", "by", "from", "belonging"])
_PERSONAL = frozenset(
    [
        "he", "him", "she", "her", "they", "them", "we", "us", "i", "me", "you", "who", "whom", "himself", "herself",
        "themselves",
    ]
)  # fmt: skip
_BODIES = frozenset(["group", "power_body", "business", "media"])
_PEOPLE_MEASURES = frozenset(["killed", "injured", "detained", "abducted"])
_PEOPLES = ("ans", "ians", "ers", "is", "men", "ites", "ots")  # "West Africans", "Londoners": a people not listed by name
_SHORT = 6  # tokens of an "of" phrase that belongs to a description
_EMPTY = frozenset(
    [
        "it",
        "this",
        "that",
        "which",
        "what",
        "there",
        "these",
        "those",
        "something",
        "nothing",
        "anything",
        "everything",
        "itself",
        "whatever",
        "so",
    ]
)


def participant(scene: Scene, token: int, create: bool = False, thing: bool = False, depth: int = 0) -> tuple[Mention, ...]:
    """The actors that a phrase head stands for.

    With `create`, a nominal mention is made for people, groups and organisations; with `thing`, for attacked things as well.
    """
    mention = scene.actor_at(token)
    if mention is not None:
        if mention.form == "nominal" and depth == 0 and "military_facility" in scene.classes(token):
            return _behind(scene, token, depth) or (mention,)  # "positions held by X" are X's
        return (_named(scene, mention, token),)
    if depth > 3:
        return ()
    parse = scene.parse
    if parse.lowers[token] == "it":
        return _it(scene, token)
    place = scene.mentions.at(token, "place")
    if create and place is not None and place.form == "name" and place.place is not None and place.place.precision == "country":
        return (_nominal(scene, token, None),)
    if parse.lemmas[token] in QUANTITIES or parse.tags[token] in ("CD", "DT"):
        inner = _counted(scene, token, create, thing, depth)
        if not inner and create and parse.tags[token] == "CD" and _people_counted(scene, token):
            return (_nominal(scene, token, None),)
        if inner or parse.tags[token] in ("CD", "DT"):
            return inner
    if parse.tags[token][0] not in "NJ":
        return ()
    classes = scene.classes(token)
    inside = modifiers(scene, token)
    if classes & ASSETS and not classes & {"operation"} and (create or thing) and (inside or (create and classes & _CREWED)):
        return (_nominal(scene, token, inside[0] if inside else None),)
    if thing and inside and depth == 0 and _struck(scene, token):
        return (_nominal(scene, token, inside[0]),)  # "a besieged Kurdish quarter", "army trainees"
    if not (create and classes & PEOPLE) and (inside or (found := _behind(scene, token, depth))):
        return inside or found
    unlisted = parse.tags[token] == "NNPS" and place is None and parse.lowers[token].endswith(_PEOPLES)
    if create and (classes & PEOPLE or unlisted or _people_counted(scene, token)):
        behind = () if inside else _behind(scene, token, depth)
        return (_nominal(scene, token, inside[0] if inside else behind[0] if behind else None),)
    if thing and _attackable(scene, token, classes):
        return (_nominal(scene, token, None),)
    return ()


def place_party(scene: Scene, token: int) -> tuple[Mention, ...]:
    """The people and powers of a place by name: whom an act reaches that is directed to it."""
    known = scene.actor_at(token)
    if known is not None:
        return (known,)
    place = scene.mentions.at(token, "place")
    return (_nominal(scene, token, None),) if place is not None and place.form == "name" else ()


def _named(scene: Scene, mention: Mention, token: int) -> Mention:
    """For a pronoun the last mention by name or description of the same entity before it in its sentence, if there is one."""
    if mention.form != "pronoun":
        return mention
    if mention.entity is None:
        said = _said_by(scene, token) if scene.parse.lowers[token] == "they" else None
        return said if said is not None and _several(scene, said) else mention
    before = [
        m
        for h, m in scene.in_sentence("actor", scene.parse.sentence_of[token])
        if h < token and m.entity == mention.entity and m.form != "pronoun"
    ]
    return before[-1] if before else mention


def _it(scene: Scene, token: int) -> tuple[Mention, ...]:
    """ "The army said it had ...": the body that says so, when it is no person."""
    said = _said_by(scene, token)
    return (said,) if said is not None and (_body(said) or _is_group(scene, said)) else ()


def _is_group(scene: Scene, mention: Mention) -> bool:
    tokens = scene.parse.tokens(mention.start, mention.end)
    return bool(tokens) and not _BODIES.isdisjoint(scene.classes(scene.parse.head(tokens)))


def speaker_token(scene: Scene, token: int) -> int | None:
    """The head of the subject of saying that "it" or "they" takes up: "the union said it ..."."""
    parse = scene.parse
    if parse.lowers[token] not in ("it", "they"):
        return None
    verb = parse.heads[token]
    if parse.deps[token] not in ("nsubj", "nsubjpass") or parse.deps[verb] != "ccomp" or parse.tags[parse.heads[verb]][0] != "V":
        return None
    return next((s for s in subjects(parse, parse.heads[verb]) if parse.tags[s][0] == "N"), None)


def _said_by(scene: Scene, token: int) -> Mention | None:
    """The subject of the verb of saying over the clause whose subject a pronoun is."""
    parse = scene.parse
    verb = parse.heads[token]
    if parse.deps[token] not in ("nsubj", "nsubjpass") or parse.deps[verb] != "ccomp" or parse.tags[parse.heads[verb]][0] != "V":
        return None
    for subject in subjects(parse, parse.heads[verb]):
        mention = scene.actor_at(subject)
        if mention is None and parse.tags[subject][0] == "N" and scene.classes(subject) & _BODIES:
            mention = _nominal(scene, subject, None)
        if mention is not None and mention.form != "pronoun":
            return mention
    return None


def _body(mention: Mention) -> bool:
    """A state, an institution, an organisation: described as "the ...", a state's code, a name in capitals or an armed group."""
    actor = mention.actor
    if mention.form == "nominal":
        return mention.text[:2].lower() != "a "
    if actor is None:
        return False
    return actor.id == actor.country or mention.text.isupper() or not _GROUPS.isdisjoint(actor.sector)


def _several(scene: Scene, mention: Mention) -> bool:
    """Several people or a body of people, which "they" can take up."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    return any(scene.parse.tags[t] in ("NNS", "NNPS") for t in tokens) or _body(mention)


def _people_counted(scene: Scene, token: int) -> bool:
    """ "arresting 12": a number that the text says are people."""
    figure = scene.mentions.at(token, "figure")
    return figure is not None and figure.figure is not None and figure.figure.measure in _PEOPLE_MEASURES


def _counted(scene: Scene, token: int, create: bool, thing: bool, depth: int) -> tuple[Mention, ...]:
    """The counted people of "dozens of villagers" or "one of the soldiers"."""
    for c in scene.parse.children[token]:
        if scene.parse.lowers[c] == "of":
            for o in scene.parse.children[c]:
                if scene.parse.deps[o] == "pobj":
                    heads = with_conjuncts(scene.parse, o)
                    return tuple(m for h in heads for m in participant(scene, h, create, thing, depth + 1))
    return ()


def modifiers(scene: Scene, token: int) -> tuple[Mention, ...]:
    """Actors named before a noun as possessor, demonym or compound; the outermost of a nest."""
    parse = scene.parse
    found: list[Mention] = []
    for c in parse.children[token]:
        if parse.deps[c] in _MODIFIERS and c < token:
            if parse.words[c + 1] in ("-", "–") and parse.deps[c] != "compound":
                continue  # "U.S.-backed", "rebel-held": a relation, not an owner
            mention = scene.actor_at(c)
            if mention is not None:
                found.append(mention)
                found.extend(m for o in parse.children[c] if parse.deps[o] == "conj" and (m := scene.actor_at(o)) is not None)
            else:
                found.extend(modifiers(scene, c))
    return tuple(found)


def _behind(scene: Scene, token: int, depth: int) -> tuple[Mention, ...]:
    """Actors named after a noun: "positions held by X", "the camp of X"."""
    parse = scene.parse
    for c in parse.children[token]:
        if c < token:
            continue
        if parse.deps[c] == "acl" and is_passive(parse, c):
            found = tuple(m for a in agents(parse, c) for m in participant(scene, a, False, False, depth + 1))
            if found:
                return found
        elif parse.deps[c] == "prep" and parse.lowers[c] in _BEHIND:
            for o in parse.children[c]:
                if parse.deps[o] == "pobj" and (mention := scene.actor_at(o)) is not None:
                    return (mention,)
        elif parse.deps[c] == "prep" and parse.lowers[c] == "in" and depth < 2:
            for o in parse.children[c]:  # "positions in the south held by X", read as the south held by X
                if parse.deps[o] == "pobj" and any(parse.deps[a] == "acl" and is_passive(parse, a) for a in parse.children[o]):
                    return _behind(scene, o, depth + 2)
    return ()


def _struck(scene: Scene, token: int) -> bool:
    """A concrete noun of its own: no deed, plan or body of words that only stands for its owner."""
    parse, classes = scene.parse, scene.classes(token)
    if classes & (_ATTACKED | PEOPLE):
        return True
    return parse.tags[token] == "NNS" and not classes and parse.lowers[token] not in scene.events.noun_patterns


def _attackable(scene: Scene, token: int, classes: frozenset[str]) -> bool:
    parse = scene.parse
    if scene.mentions.at(token, "place") is not None or classes & _ATTACKED or classes & PEOPLE:
        return True
    if scene.mentions.at(token, "time") is not None or parse.tags[token] not in ("NN", "NNS", "NNP", "NNPS"):
        return False
    return parse.tags[token] in ("NNP", "NNPS")


def is_person_pronoun(parse: Parse, token: int) -> bool:
    return parse.lowers[token] in _PERSONAL


def is_empty_word(parse: Parse, token: int) -> bool:
    return parse.lowers[token] in _EMPTY


def _with_of(parse: Parse, tokens: range) -> range:
    """The phrase with a short "of" phrase behind it: "residents of the capital"."""
    head, after = parse.head(tokens), tokens.stop
    if after >= len(parse) or parse.heads[after] != head or parse.deps[after] != "prep":
        return tokens
    if parse.lowers[after] not in ("of", "from"):
        return tokens
    below = parse.subtree(after)
    plain = all(parse.tags[t][0] in "NJDPIC" and parse.tags[t] != "CC" for t in below)
    return range(tokens.start, below.stop) if plain and len(below) <= _SHORT and below.start == after else tokens


def _nominal(scene: Scene, token: int, owner: Mention | None) -> Mention:
    """A mention over the base phrase; it takes country and sector from the actor among its modifiers."""
    parse = scene.parse
    tokens = _with_of(parse, base_phrase(parse, token))
    start, end = parse.starts[tokens.start], parse.ends[tokens.stop - 1]
    known = scene.added.get(("actor", start, end))
    if known is not None:
        return known
    words = parse.text[start:end]
    actor = Actor(None, words, None, next((s for c, s in _CLASS_SECTOR.items() if c in scene.classes(token)), ()))
    place = scene.mentions.at(token, "place")
    if owner is not None and owner.actor is not None:
        sector = owner.actor.sector
        if scene.classes(token) & {"aircraft", "military_facility", "soldier"} and sector == ("GOV",):
            sector = ("MIL",)
        actor = Actor(None, words, owner.actor.country, sector)
    elif place is not None and place.place is not None:
        actor = Actor(None, place.place.name if place.form == "name" else words, place.place.country, ())
    form = "name" if place is not None and place.form == "name" else "nominal"
    mention = Mention(f"r{start}-{end}", "actor", form, start, end, words, actor=actor)  # type: ignore[arg-type]
    return scene.add(mention, token)
