"""Verbs by which somebody gives a thing a name or a number: "called X a mistake", "billed as the last battle", "put at ten"."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.making import make
from onrecord.attribution.sources import agent_of
from onrecord.attribution.tree import Tree
from onrecord.vocabulary.reporting import Frames

_PEOPLE = ("ist", "er", "or", "ant", "ary", "hero", "ally", "enemy", "rebel", "criminal", "gang", "group")
_AWAY = 7  # words from the verb to the name
_NOMINAL, _WITHIN = "NJD", frozenset({"CD", "CC", "HYPH", "``", "''", "POS", "PRP$", "VBN"})
NAMES = ("oprd", "attr", "acomp", "xcomp")


def so_named(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "a raid billed as | the last battle | in the war", "a man described by police as | a fugitive": the name alone is given by
    whoever gives it, by nobody who is named where no "by" says so; what the phrase goes on with is the page's."""
    parse = tree.parse
    end = min(verb + _AWAY, parse.sentence(verb).last - 1)
    name = next((t for t in range(verb + 1, end) if parse.lowers[t] == "as"), None)
    if name is None or "as" not in frames or any(parse.words[t] == "," or parse.tags[t][0] == "V" for t in range(verb + 1, name)):
        return None
    first, last = name + 1, name
    while last + 1 < parse.sentence(verb).last and (parse.tags[last + 1][0] in _NOMINAL or parse.tags[last + 1] in _WITHIN):
        last += 1
    at = last + 1
    while at + 2 < parse.sentence(verb).last and parse.words[at] == ",":
        behind = at + 1
        while parse.tags[behind][0] in _NOMINAL or parse.tags[behind] in _WITHIN:
            behind += 1
        if "or" not in parse.lowers[at:behind] or parse.words[behind] not in (".", ",", ";"):
            break
        at, last = behind, behind - 1  # "as heroes or traitors, | friends or foes"
    while last > name and parse.tags[last][0] not in "NJC":
        last -= 1
    if last < first:
        return None
    people = parse.lemmas[last].endswith(_PEOPLE)  # "listed as terrorists | by the army"; "a plot by rebels" is one phrase
    agent = agent_of(tree, verb) or agent_of(tree, name) or (agent_of(tree, last) if people else None) or set()
    agent = {t for t in agent if not first <= t <= last and (t < name or t > last)} - set(range(name, last + 1))
    agent = {t for t in agent if t < name} or agent
    cue = verb_cue(tree, verb) | {name}
    content = set(range(first, last + 1))
    return Candidate(verb, frames["as"], "as", cue - agent, agent - content - cue, content - cue)


def one_of_several(tree: Tree, verb: int, name: int) -> bool:
    """ "was identified as one of the seven dead": who it is was found out, and nobody gives the seven so."""
    parse = tree.parse
    one = parse.child(name, "pobj")
    return (
        parse.lemmas[verb] in ("identify", "name") and one is not None and parse.lowers[one] == "one" and not agent_of(tree, verb)
    )


def named(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """Whoever calls a thing something: the thing and its name are the content ("branded the vote a farce")."""
    parse = tree.parse
    thing = parse.child(verb, "dobj")
    for frame in ("named", "small"):
        if frame in frames:
            name = parse.child(verb, "oprd")
            clause = parse.child(verb, "ccomp")
            if name is not None:
                content = set(tree.tokens(name)) | (set(tree.tokens(thing)) if thing is not None else set())
                return make(tree, verb, frames, frame, content)
            if clause is not None and parse.tags[clause][0] != "V":
                return make(tree, verb, frames, frame, set(tree.tokens(clause)))
    if "named" in frames and thing is not None and thing < verb and parse.tags[thing][0] == "W":
        name = next((c for c in parse.children[verb] if c > verb and parse.deps[c] in (*NAMES, "dobj", "ccomp")), None)
        return make(tree, verb, frames, "named", {thing} | set(tree.tokens(name))) if name is not None else None
    if "named" in frames and thing is not None and tree.high[thing] < tree.high[verb] and parse.child(verb, "prep") is None:
        rest = range(tree.high[thing] + 1, tree.high[verb] + 1)
        if parse.tags[rest[0]][0] in "JRDN`" or parse.words[rest[0]] in ("“", '"', "''", "‘"):
            return make(tree, verb, frames, "named", set(tree.tokens(thing)) | set(rest))
    if "named" in frames and thing is not None and parse.lemmas[verb] in ("call", "term", "dub") and _pointed_at(tree, thing):
        return make(tree, verb, frames, "named", set(tree.tokens(thing)))
    if "named" in frames and thing is not None and _run_on(tree, thing):
        return make(tree, verb, frames, "named", set(tree.tokens(thing)))
    if "as" in frames and thing is not None and parse.lemmas[verb] in tree.reporting.regarding:
        how = next((c for c in parse.children[verb] if c > thing and parse.lowers[c] in tree.reporting.well_or_ill), None)
        if how is not None:  # "views him favourably"
            return make(tree, verb, frames, "as", set(tree.tokens(thing)) | set(tree.tokens(how)))
    subject = parse.child(verb, "nsubj")
    gap = thing is None and parse.deps[verb] == "relcl" and subject is not None and parse.tags[subject][0] != "W"
    if "as" in frames and gap:
        for c in parse.children[verb]:  # "remarks that some viewed as | an insult"
            if c > verb and parse.lowers[c] == "as" and parse.deps[c] in ("prep", "advcl"):
                return make(tree, verb, frames, "as", set(tree.tokens(c)) - {c}, verb_cue(tree, verb) | {c})
    if "as" in frames and thing is not None:
        for c in parse.children[verb]:
            held = parse.lowers[tree.low[c]] == "as" and parse.deps[c] == "advcl" and _reduced(tree, c)
            if c > thing and (held or (parse.lowers[c] == "as" and parse.deps[c] in ("prep", "advcl"))):
                return make(tree, verb, frames, "as", set(tree.tokens(thing)) | set(tree.tokens(c)))
    return None


def _pointed_at(tree: Tree, thing: int) -> bool:
    """ "call | that | wishful thinking": two things that the parser took for one."""
    parse = tree.parse
    that = tree.low[thing]
    return that < thing and parse.lowers[that] in ("that", "this") and parse.tags[that + 1] in ("JJ", "NN", "RB")


def _reduced(tree: Tree, clause: int) -> bool:
    """ "as controlled by rebels": a participle or adjective without subject or auxiliary."""
    parse = tree.parse
    return parse.tags[clause] in ("VBN", "VBG", "JJ") and parse.child(clause, "nsubj", "nsubjpass", "aux", "auxpass") is None


def _run_on(tree: Tree, thing: int) -> bool:
    """ "called the fighters terrorists", which the parser took for one phrase: two plurals after one article."""
    parse = tree.parse
    return parse.tags[thing] == "NNS" and any(
        c == thing - 1
        and parse.deps[c] == "compound"
        and parse.tags[c] == "NNS"
        and parse.lemmas[c] not in tree.reporting.always_plural
        for c in parse.children[thing]
    )


def valued(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "put the death toll at ten"."""
    parse = tree.parse
    thing = parse.child(verb, "dobj") if "valued" in frames else None
    for c in parse.children[verb]:
        number = parse.child(c, "pobj") if parse.lowers[c] == "at" else None
        if thing is not None and number is not None and any(parse.tags[t] == "CD" for t in tree.tokens(number)):
            made = make(tree, verb, frames, "valued", set(tree.tokens(thing)) | set(tree.tokens(c)))
            return made if made.source else None
    return None
