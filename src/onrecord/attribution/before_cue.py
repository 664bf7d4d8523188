"""Who speaks beside a cue that closes its sentence: the noun phrase right before it, or right behind it."""

from __future__ import annotations

from onrecord.attribution.cues import verb_cue
from onrecord.attribution.sources import kin_before, phrase_before
from onrecord.attribution.tree import Tree
from onrecord.language.tags import FINITE

TAIL = 16  # words behind a cue that closes its sentence
_NOT_BEFORE = frozenset({"CC", "IN", "TO", "WDT", "WP", "WRB", "MD", "VB", "VBD", "VBZ", "VBP", "VBG"})
COMMAS = frozenset({",", "”", '"', "''", "–", "—", "--"})


def speaker_behind(tree: Tree, verb: int, last: int) -> set[int]:
    """ "said X": the noun phrase right behind the verb."""
    parse = tree.parse
    i = verb + 1
    while i < last and (parse.tags[i] in ("DT", "JJ", "CD", "PRP$", "RB", "HYPH", "POS", "``", "''") or parse.tags[i][0] == "N"):
        if parse.tags[i][0] == "N":
            head = i
            while verb < parse.heads[head] != head and parse.tags[parse.heads[head]][0] == "N":
                head = parse.heads[head]
            return set(range(verb + 1, min(tree.high[head] + 1, last)))
        i += 1
    return set()


def speaker_before(tree: Tree, verb: int, first: int, bare: bool) -> set[int]:
    """ "X said": the parser's subject where a comma opens it, else the noun phrase right before the cue by its tags."""
    parse = tree.parse
    edge = min(verb_cue(tree, verb)) if parse.tags[verb][0] == "V" else verb
    if any(i not in verb_cue(tree, verb) and parse.tags[i][:2] != "RB" for i in range(edge, verb)):
        return set()
    if parse.words[edge - 1] == "," and parse.child(verb, "nsubj") is None:
        return _with_apposition(tree, edge - 1, first)
    subject = parse.child(verb, "nsubj")
    if subject is None and (informant := _with_relative(tree, edge, first)):
        return informant
    if subject is not None and parse.tags[subject][0] == "W":
        return set()  # "..., who pleaded guilty": told of him, nothing that he said
    if subject is not None and subject < edge and tree.low[subject] > first and parse.words[tree.low[subject] - 1] in COMMAS:
        return set(range(kin_before(tree, tree.low[subject], first), edge))
    end = edge
    if bare and parse.words[edge - 1] == ")":  # "... Live Network (LN) | reported"
        end = next((t for t in range(edge - 2, max(first, edge - 5), -1) if parse.words[t] == "("), edge)
    phrase = _named_before(tree, subject, edge, phrase_before(tree, end, first), first, bare)
    if not phrase or min(phrase) <= first or not any(parse.tags[t][0] == "N" or parse.tags[t] == "PRP" for t in phrase):
        return set()
    return _set_off(tree, verb, phrase, first, bare)


def _named_before(tree: Tree, subject: int | None, edge: int, phrase: set[int], first: int, bare: bool) -> set[int]:
    """The noun phrase before a cue, whole where a list is the cue's subject, and without what the words before it leave in it."""
    parse = tree.parse
    joined = subject is not None and tree.low[subject] > first and parse.child(subject, "conj") is not None
    if joined and subject is not None and tree.high[subject] == edge - 1:
        phrase |= set(range(tree.low[subject], edge))  # "the mayor and two aides said"
    while phrase and parse.tags[min(phrase)] in ("NNP", "CD") and is_date(parse.lowers[min(phrase)]):
        phrase.discard(min(phrase))
    if bare:
        state = [
            t
            for t in phrase
            if parse.lowers[t] == "state"
            and t + 1 in phrase
            and (parse.tags[t - 1] == "NN" or parse.lowers[t + 1] in tree.reporting.state_media)
        ]
        phrase = {t for t in phrase if not state or t >= max(state)}  # "in the southern city | state media said"
    for i in sorted(phrase)[:-1]:
        named = parse.words[i][0].islower() and parse.tags[i + 1] == "NNP"
        if parse.tags[i] == "NNP" and parse.tags[i + 1] in ("JJ", "RB") and parse.words[i + 1][0].islower():
            phrase = {t for t in phrase if t > i}
        elif bare and parse.tags[i] == "NNS" and named:
            phrase = {t for t in phrase if t > i}  # "killed ten people | SANA said"
    return phrase


def _set_off(tree: Tree, verb: int, phrase: set[int], first: int, bare: bool) -> set[int]:
    """A noun phrase right before a cue where what stands before it lets it be a speaker: a comma, or no more of the clause."""
    parse = tree.parse
    before = min(phrase) - 1
    if bare and parse.lowers[before] in ("on", "in", "at", "of", "from", "for") and parse.tags[min(phrase)] in ("DT", "NNP"):
        wider = phrase_before(tree, before, first)  # "a source | on the ground | announced"
        if wider and parse.tags[min(wider)] == "DT" and min(wider) > first:
            phrase = wider | {before} | phrase
            before = min(phrase) - 1
    if parse.words[before] in COMMAS:
        return phrase
    small = {t for t in phrase if parse.words[t][0].islower()}
    if bare and parse.tags[before] == "IN" and small and parse.tags[min(phrase)] == "NNP" and parse.tags[max(phrase)] == "NNS":
        return small if max(small) - min(small) + 1 == len(small) else set()  # "in Hama | rights groups said"
    if parse.tags[before] == "IN" and parse.tags[max(phrase)] == "NNP" and len(phrase) > 1:
        phrase = {max(phrase)}  # "in northeast Damascus | SANA said"
        before = max(phrase) - 1
    clock = parse.lowers[before] in ("am", "pm", "a.m.", "p.m.") and parse.tags[before - 1] == "CD"
    gerund = bare and parse.tags[before] == "VBG" and parse.tags[min(phrase)] == "DT" and parse.tags[before - 1] == "IN"
    adrift = parse.tags[before] == "IN" and parse.child(verb, "nsubj") is None and parse.tags[min(phrase)] == "DT"
    if parse.tags[before] in _NOT_BEFORE and not (adrift or clock or gerund):
        return set()
    return phrase if parse.lemmas[verb] in (tree.reporting.closing_bare if bare else tree.reporting.closing_plainly) else set()


def _with_relative(tree: Tree, edge: int, first: int) -> set[int]:
    """ ", a source who wished to stay unnamed | told": a speaker with a clause of his own, hung by the parser on what is said."""
    parse = tree.parse
    for who in range(edge - 2, max(first + 2, edge - TAIL), -1):
        if parse.words[who] == ",":
            return set()
        if parse.lowers[who] == "who" and parse.lemmas[who - 1] in tree.reporting.informants:
            phrase = phrase_before(tree, who, first)
            return phrase if phrase and min(phrase) > first and parse.words[min(phrase) - 1] in COMMAS else set()
    return set()


def _with_apposition(tree: Tree, comma: int, first: int) -> set[int]:
    """ ", the priest, one of the founders, said": a speaker with an apposition, which the parser hung on what is said."""
    parse = tree.parse
    for i in range(comma - 1, max(first, comma - TAIL), -1):
        if parse.tags[i] in FINITE:
            return set()
        if parse.words[i] == ",":
            phrase = phrase_before(tree, i, first)
            if phrase and min(phrase) > first and parse.words[min(phrase) - 1] in COMMAS:
                return set(range(kin_before(tree, min(phrase), first), comma))
            return set()
    return set()


def is_date(word: str) -> bool:
    """ "Tuesday", "2014": what may stand between a day's words and a speaker."""
    return word.endswith("day") or word.isdigit()
