"""What somebody asks for, refuses or moves is not whom he asks, refuses or moves against.

"Demanded X's release", "called for an X boycott", "refused to leave X", "stepped up patrols": the noun of a deed done to X, the
modifier that says whom it is against, the town that somebody stays in and the forces that are sent are matters, not parties.
Applied to the recipients that the rules found; what is dropped leaves the role empty.
"""

from __future__ import annotations

from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_ASKING = frozenset(["REQUEST", "REJECT", "AGREE"])
_OF_WORDS = frozenset(["REQUEST", "REJECT", "AGREE", "ACCUSE", "SUPPORT"])
_LOADS = ("explosive", "explosives", "bomb", "dynamite")
_LOADED = ("laden", "packed", "filled", "rigged", "loaded", "carrying")
_OWNED = frozenset(["poss", "compound", "nmod", "amod"])


def matters(scene: Scene, trigger: Trigger, recipient: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The recipients that are part of the matter and no party to it."""
    if trigger.rule.type == "MOBILIZE":
        return tuple(m for m in recipient if any(m.start <= scene.parse.starts[t] < m.end for t in trigger.tokens))
    if trigger.rule.type == "ASSAULT":
        return tuple(m for m in recipient if _loaded(m))
    if trigger.rule.type == "SANCTION":
        return tuple(m for m in recipient if _imposer(scene, m))
    if trigger.rule.type == "RETREAT":
        return tuple(m for m in recipient if _left(scene, trigger, m))
    if trigger.rule.type not in _OF_WORDS:
        return ()
    return tuple(m for m in recipient if _matter(scene, trigger, m))


def _matter(scene: Scene, trigger: Trigger, mention: Mention) -> bool:
    parse, tokens = scene.parse, scene.parse.tokens(mention.start, mention.end)
    if not tokens or mention.form == "pronoun":
        return False
    head = parse.head(tokens)
    if trigger.rule.type == "REJECT" and "yield" in trigger.rule.mode and _town(scene, head):
        return any(parse.lemmas[t] in scene.senses.targets.stays for t in (*trigger.tokens, parse.heads[head]))
    if trigger.rule.type == "REQUEST" and parse.lowers[trigger.tokens[-1]] == "for" and head in trigger.objects:
        return any(parse.lowers[c] in ("a", "an", "more") for c in parse.children[head] if c < head)  # "for a new front"
    if trigger.rule.type == "AGREE" and head in trigger.objects and parse.lemmas[trigger.token] in scene.senses.reached.vows:
        bare = parse.tags[head] == "NN" and not any(parse.deps[c] == "dative" for c in parse.children[trigger.token])
        return bare and any(parse.lowers[c] in ("a", "an") for c in parse.children[head] if c < head)  # "promised a new state"
    if trigger.rule.type == "REQUEST" and parse.lemmas[head] in scene.senses.targets.aired:
        return parse.deps[head] == "pobj" and parse.lowers[parse.heads[head]] in ("on", "over", "through", "via")
    if trigger.rule.type != "AGREE" and _before_deal(scene, head):
        return True
    if trigger.rule.type == "AGREE" and parse.deps[head] == "poss" and parse.heads[head] in trigger.objects:
        return (
            parse.lemmas[parse.heads[head]] in scene.senses.reached.given_by
        )  # "promised Ruritania's support": who is to give it
    if trigger.rule.type == "AGREE" and _where_own(scene, trigger, head):
        return True
    if trigger.rule.type == "REQUEST" and _shelter_from(scene, trigger, head):
        return True
    noun = _deed_over(scene, head)
    if noun is None or not _inside(scene, trigger, noun):
        return False
    if parse.lemmas[noun] in scene.senses.targets.done_to_one:
        return trigger.rule.type in _ASKING
    # "the Panama invasion", "an Israel boycott": a country by its name before the deed is whom it is against
    named = (
        parse.deps[head] == "compound"
        and parse.tags[head] in ("NNP", "NNPS")
        and parse.lowers[head] not in scene.senses.reached.imposers
    )
    return named and parse.lemmas[noun] in scene.senses.targets.against


def _imposer(scene: Scene, mention: Mention) -> bool:
    """ "enforce U.N. sanctions": whose measure it is, not whom it hits."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    return (
        bool(tokens)
        and scene.parse.lowers[scene.parse.head(tokens)] in scene.senses.reached.imposers
        and scene.parse.deps[tokens[-1]] == "compound"
    )


def _loaded(mention: Mention) -> bool:
    """ "a bomber in an explosives-laden truck": what the blow is struck with."""
    words = mention.text.lower()
    return mention.form == "nominal" and any(f"{load}-{how}" in words for load in _LOADS for how in _LOADED)


def _before_deal(scene: Scene, head: int) -> bool:
    """ "supports the 2015 Ruritania nuclear deal", "the EU withdrawal agreement": whom a deal is with, or about."""
    parse, step = scene.parse, head
    for _ in range(3):
        if parse.deps[step] not in ("compound", "nmod", "amod"):
            return False
        step = parse.heads[step]
        if parse.lemmas[step] in scene.senses.reached.deals:
            return True
    return False


def _left(scene: Scene, trigger: Trigger, mention: Mention) -> bool:
    """ "surrendered from the group's last stronghold": what they came out of, not to whom they gave up."""
    parse, tokens = scene.parse, scene.parse.tokens(mention.start, mention.end)
    if parse.lemmas[trigger.token] not in scene.senses.reached.gives_up or not tokens:
        return False
    heads = grammar.prepositional(parse, (trigger.token,), "from")
    return any(t in parse.subtree(h) for h in heads for t in tokens)


def _where_own(scene: Scene, trigger: Trigger, head: int) -> bool:
    """ "agreed to lay down their arms in X": where they do something with what is theirs."""
    parse, prep = scene.parse, scene.parse.heads[head]
    if trigger.clause is None or parse.deps[head] != "pobj" or parse.lowers[prep] not in ("in", "within", "across"):
        return False
    things = grammar.objects(parse, trigger.clause)
    own = any(parse.tags[c] == "PRP$" for t in things for c in parse.children[t])
    return own and parse.heads[prep] in (trigger.clause, *things)


def _shelter_from(scene: Scene, trigger: Trigger, head: int) -> bool:
    """ "sought protection from greedy landlords": a kind of people whom somebody flees, not whom he asks."""
    parse, prep = scene.parse, scene.parse.heads[head]
    if parse.deps[head] != "pobj" or parse.lowers[prep] != "from" or parse.tags[head] != "NNS":
        return False
    sought = (*trigger.tokens, *trigger.objects)
    bare = not any(parse.deps[c] in ("det", "poss", "nummod") for c in parse.children[head])
    return bare and any(parse.lemmas[t] in scene.senses.targets.shelters for t in sought)


def _deed_over(scene: Scene, head: int) -> int | None:
    """The noun of a deed that a phrase owns or is the "of" of: not in "X's release of prisoners", where X does it."""
    parse, above = scene.parse, scene.parse.heads[head]
    if parse.deps[head] in _OWNED:
        of = any(c > above and parse.lowers[c] == "of" for c in parse.children[above])
        return None if of and parse.deps[head] == "poss" else above
    return parse.heads[above] if parse.deps[head] == "pobj" and parse.lowers[above] == "of" else None


def _inside(scene: Scene, trigger: Trigger, noun: int) -> bool:
    """Whether the deed is what the words ask for, refuse or promise."""
    if noun in trigger.tokens or noun in trigger.objects:
        return True
    return scene.parse.deps[noun] == "pobj" and scene.parse.heads[scene.parse.heads[noun]] in trigger.tokens


def _town(scene: Scene, head: int) -> bool:
    place = scene.mentions.at(head, "place")
    return place is not None and place.form == "name" and place.place is not None and place.place.precision != "country"
