"""Who stands at phrase heads as a side of a relation: the actors that they are, whose targets they are, who wages a fight."""

from __future__ import annotations

from onrecord.claims.participants.owners import modifiers
from onrecord.claims.participants.parties import crewed, is_thing
from onrecord.claims.participants.pronouns import possessing
from onrecord.claims.participants.read import participant
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.model import Mention
from onrecord.vocabulary.relations import RelationRule

Found = tuple[RelationRule, tuple[int, ...], tuple[Mention, ...], tuple[Mention, ...], Mention | None]

_TARGETS = frozenset(
    [
        "military_facility", "aircraft", "vehicle", "troop_like", "weapon", "operation", "soldier", "armed", "ship", "drone",
        "target",
    ]
)  # fmt: skip
BODIES = frozenset(["armed", "soldier", "police", "group", "power_body"])

_APART = frozenset(["after", "before", "during", "since", "amid", "despite", "following", "until", "from", "by", "without"])
_ENDS = frozenset(["defeat", "destruction", "degradation", "elimination", "annihilation"])
# Nouns whose "of" names who is struck.
OF_THE_STRUCK = _ENDS | {"bombardment", "bombing", "shelling", "siege", "battle", "victory", "triumph", "series", "ambush"}
_GIVEN = frozenset(["support", "backing", "assistance", "help", "aid", "solidarity"])
_SPOKEN_OF = frozenset(["against", "about", "over", "of"])  # "warned against a strike", "spoke of the war": waged by others


def direct(scene: Scene, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    """The actors that phrase heads are themselves, not those that own what the heads name."""
    found: dict[str, Mention] = {}
    for t in tokens:
        if unit := men_and_women(scene, t):
            found.update((m.id, m) for m in unit)
            continue
        mention = scene.actor_at(t)
        if mention is None and not scene.classes(t).isdisjoint(BODIES) and scene.parse.tags[t][0] == "N":
            made = participant(scene, t, create=True)
        else:
            made = participant(scene, t) if mention is not None or scene.parse.tags[t] in ("CD", "DT") else ()
        found.update((m.id, m) for m in made)
    return tuple(found.values())


def men_and_women(scene: Scene, token: int) -> tuple[Mention, ...]:
    """ "the men and women of the 4th Wing" stand for the unit."""
    parse = scene.parse
    if parse.lowers[token] not in ("men", "women"):
        return ()
    first = parse.heads[token] if parse.deps[token] == "conj" else token
    both = {parse.lowers[t] for t in grammar.with_conjuncts(parse, first)} >= {"men", "women"}
    of = grammar.prepositional(parse, (first, token), "of") if both else ()
    return tuple(m for o in of if (m := scene.actor_at(o)) is not None and m.form == "name")


def targets(scene: Scene, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    """The actors that phrase heads are, and the owners of positions, vehicles and weapons."""
    found: dict[str, Mention] = {}
    for t in tokens:
        held = not scene.classes(t).isdisjoint(_TARGETS) or scene.parse.lemmas[t] in scene.relations.territory
        if scene.actor_at(t) is not None or scene.parse.tags[t] in ("CD", "DT") or held:
            named = participant(scene, t)
            things = any(is_thing(scene, m) for m in named)  # "X's targets": X is the foe, not the target
            found.update((m.id, m) for m in (modifiers(scene, t) or _belonging(scene, t) if things else named))
        elif scene.parse.lemmas[t] in scene.senses.ties.shadows:
            found.update(
                (m.id, m) for m in (direct(scene, grammar.prepositional(scene.parse, (t,), "of")) or modifiers(scene, t))
            )
    return tuple(found.values())


def _belonging(scene: Scene, thing: int) -> tuple[Mention, ...]:
    """ "two vehicles belonging to X", "positions of X", "a truck used by X": whose they are."""
    parse = scene.parse
    heads: list[int] = [*grammar.prepositional(parse, (thing,), "of")]
    for c in parse.children[thing]:
        if c > thing and parse.deps[c] == "acl" and parse.lemmas[c] in ("belong", "hold", "control", "operate", "use", "man"):
            heads += (*grammar.prepositional(parse, (c,), "to"), *grammar.agents(parse, c))
    return direct(scene, tuple(heads))


def waging(scene: Scene, noun: int, fight: bool = True) -> tuple[Mention, ...]:
    """Who fights a fight (or holds talks, without `fight`): its owner, whom somebody supports in it, else who wages it."""
    parse = scene.parse
    own = owning(scene, noun) or _waged_by(scene, noun) or (_of(scene, noun) if fight else ())
    if own:
        return own
    if (above := _counted_in(scene, noun)) is not None:
        return waging(scene, above, fight)
    if parse.deps[noun] == "pobj" and parse.lemmas[parse.heads[parse.heads[noun]]] in scene.senses.joined.shares:
        shared = parse.heads[parse.heads[noun]]  # "X's role in the fight"
        if found := owning(scene, shared) or direct(scene, grammar.prepositional(parse, (shared,), "of")):
            return found
    dep, head = parse.deps[noun], parse.heads[noun]
    if dep == "pobj" and parse.lowers[head] == "in":
        above = parse.heads[head]
        if parse.tags[above][0] == "N":
            joined = (parse.heads[above], above) if parse.deps[above] == "conj" else (above,)
            return direct(scene, joined) or _supported(scene, above)
        helped = grammar.objects(parse, above) if parse.tags[above][0] == "V" else ()
        return direct(scene, helped) or doing(scene, noun, fight)
    if meant := _meaning_to(scene, noun):
        return meant
    if parse.lemmas[noun] in _ENDS:
        return ()  # "the goal is the defeat of X": nobody's, unless the text says whose
    return doing(scene, noun, fight)


def _of(scene: Scene, noun: int) -> tuple[Mention, ...]:
    """ "the campaign of X against Y": X; "the bombardment of Y" is of another kind."""
    if scene.parse.lemmas[noun] in OF_THE_STRUCK:
        return ()
    return direct(scene, grammar.prepositional(scene.parse, (noun,), "of"))


def _meaning_to(scene: Scene, noun: int) -> tuple[Mention, ...]:
    """ "X is committed to the defeat of Y"."""
    parse, prep = scene.parse, scene.parse.heads[noun]
    above = parse.heads[prep]
    if parse.deps[noun] != "pobj" or parse.lowers[prep] not in ("to", "on") or above == prep:
        return ()
    if parse.tags[above] == "VBN" and parse.lemmas[above] in scene.senses.joined.bent:
        return direct(scene, grammar.patients(parse, above) or grammar.subjects(parse, above))
    if parse.deps[above] == "acomp" and parse.lowers[above] in ("committed", "dedicated", "devoted"):
        return direct(scene, grammar.subjects(parse, parse.heads[above]))
    return ()


def owning(scene: Scene, noun: int) -> tuple[Mention, ...]:
    """Whose a fight or support is by what stands before it: "X's war", "the people in their fight against Y"."""
    parse = scene.parse
    own = modifiers(scene, noun)
    if own:
        return own
    meant = next((h for c in parse.children[noun] if parse.lowers[c] in ("its", "their") and (h := possessing(scene, c))), ())
    return direct(scene, meant)


def _counted_in(scene: Scene, noun: int) -> int | None:
    """ "a series of strikes", "strikes consisting of 20 engagements": what the noun is counted in."""
    parse = scene.parse
    of = parse.heads[noun]
    if parse.deps[noun] != "pobj" or parse.lowers[of] != "of" or parse.deps[of] != "prep":
        return None
    above = parse.heads[of]
    if parse.deps[above] == "acl" and parse.lemmas[above] in ("consist", "compose", "total"):
        return parse.heads[above]
    return above if parse.lemmas[above] in ("series", "number", "wave", "part", "total", "dozen", "string", "hundred") else None


def _waged_by(scene: Scene, noun: int) -> tuple[Mention, ...]:
    """ "the fight against X by Y", wherever the parser hangs the "by"."""
    parse = scene.parse
    foes = grammar.prepositional(parse, (noun,), "against") or grammar.prepositional(parse, (noun,), "of")
    return direct(scene, grammar.prepositional(parse, (noun, *foes), "by"))


def _share_of(scene: Scene, verb: int) -> tuple[Mention, ...]:
    """ "praised the contribution of X to the fight": whose share in it is spoken of."""
    shares = tuple(t for t in grammar.objects(scene.parse, verb) if scene.parse.lemmas[t] in scene.senses.joined.shares)
    return owner(scene, shares) or direct(scene, grammar.prepositional(scene.parse, shares, "of"))


def _supported(scene: Scene, noun: int) -> tuple[Mention, ...]:
    for word in ("for", "of", "to"):
        found = direct(scene, grammar.prepositional(scene.parse, (noun,), word))
        if found:
            return found
    return ()


def doing(scene: Scene, noun: int, fight: bool = True) -> tuple[Mention, ...]:
    """Who does what a noun of doing names: the subject of the verb above it.

    Who only speaks of a `fight`, or acts before or after it, does not wage it; who speaks in talks or after them held them.
    """
    parse = scene.parse
    above = grammar.governor(parse, noun)
    if above is None or above[1] == "subject" or above[1] in _SPOKEN_OF:
        return ()
    if fight and above[1] in _APART:
        return ()  # "spoke after the attack on X"
    passive = scene.passive(above[0])
    if above[1] != "object" and (shared := _share_of(scene, above[0])):
        return shared
    if parse.lemmas[above[0]] in scene.senses.joined.voicing and above[1] == "object" and parse.lemmas[noun] in _GIVEN:
        return direct(scene, grammar.subjects(parse, above[0]))
    if fight and parse.lemmas[above[0]] in scene.senses.joined.praise:
        return ()
    if (
        above[1] == "object"
        and parse.lemmas[above[0]] not in scene.senses.joined.waging
        and parse.lemmas[above[0]] not in ("be", "have", "face")
    ):
        return ()
    doers = grammar.patients(parse, above[0]) if passive else grammar.subjects(parse, above[0])
    return tuple(m for m in direct(scene, doers) if not is_thing(scene, m) or crewed(scene, m)) or owner(scene, doers)


def owner(scene: Scene, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    """Whose a thing is by its possessors and modifiers, once each; "the X-Y partnership" is of both."""
    both = tuple(m for t in tokens for c in scene.parse.children[t] if c < t for m in inside(scene, c))
    return both or tuple(dict.fromkeys(m for t in tokens for m in modifiers(scene, t)))


def inside(scene: Scene, token: int) -> tuple[Mention, ...]:
    """The two or more actors that one token holds ("U.S.-Iraq")."""
    parse = scene.parse
    if "-" not in parse.words[token][1:-1]:
        return ()
    start, end = parse.starts[token], parse.ends[token]
    here = scene.in_sentence("actor", parse.sentence_of[token])
    found = tuple(dict.fromkeys(m for _, m in here if start <= m.start and m.end <= end and m.form == "name"))
    return found if len(found) > 1 else ()
