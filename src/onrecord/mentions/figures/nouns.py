"""The noun that a number counts, and what it says by itself: "air strikes", "refugees", "aid workers"."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.vocabulary.measures import Measures

_NOUN_DEPS = ("nummod", "quantmod", "compound", "amod", "det", "predet")
_PEOPLE_MEASURES = ("fighters", "detained", "abducted", "displaced", "population")
_DEPTH = 6


def counted_noun(parse: Parse, core: int, last: int) -> tuple[int | None, int]:
    """(the counted noun, the token that stands for the phrase in its clause) of a number at tokens `core` to `last`."""
    token = last - 1
    for _ in range(_DEPTH):
        head = parse.heads[token]
        if head == token or not (core <= head < last):
            break
        token = head
    head = parse.heads[token]
    if (
        parse.deps[token] in _NOUN_DEPS
        and head != token
        and (head >= last or head > token)
        and parse.tags[head][:1] in ("N", "J", "V")
        and not (head > last and "CD" in parse.tags[last:head])  # "kidnapped 900 Executed 18 People"
    ):
        return head, head
    of = next((c for c in parse.children[token] if parse.lowers[c] == "of"), None)
    if of is not None:
        noun = parse.child(of, "pobj")
        return noun, token
    if last < len(parse) and parse.tags[last] in ("NNS", "NNPS") and parse.deps[token] in ("nummod", "appos", "dep", "npadvmod"):
        return last, last
    return None, token


def noun_measure(parse: Parse, measures: Measures, noun: int | None) -> str | None:
    """The measure that the counted noun says by itself ("air strikes", "refugees", "fighters")."""
    if noun is None:
        return None
    lemma = parse.lemmas[noun]
    if noun and (found := measures.counted.get(f"{parse.lowers[noun - 1]} {lemma}")):
        return found
    return measures.counted.get(lemma)


def class_of(parse: Parse, measures: Measures, noun: int | None) -> str | None:
    """The class of people that a noun or its modifier names: "aid workers", "civilian deaths"."""
    if noun is None:
        return None
    lemma = parse.lemmas[noun]
    if noun and (found := measures.classes.get(f"{parse.lowers[noun - 1]} {lemma}")):
        return found
    if found := measures.classes.get(lemma):
        return found
    for child in parse.children[noun]:
        if (
            child < noun
            and parse.deps[child] in ("amod", "compound", "nmod")
            and (found := measures.classes.get(parse.lemmas[child]))
        ):
            return found
    return None


def may_suffer(parse: Parse, measures: Measures, noun: int | None, measure: str) -> bool:
    """Whether what a noun names can be killed, arrested and so on: "captured 12 villages" is no detention."""
    if noun is None or parse.tags[noun] in ("NNP", "NNPS", "PRP", "DT", "WDT", "WP") or parse.words[noun][:1].isupper():
        return True
    lemma = parse.lemmas[noun]
    if (
        lemma in measures.people
        or lemma in measures.classes
        or parse.lowers[noun] in measures.others
        or class_of(parse, measures, noun)
    ):
        return True
    kind = measures.counted.get(lemma)
    if kind in _PEOPLE_MEASURES or kind in ("killed", "injured", "missing"):
        return True
    if measure in ("detained", "abducted", "injured"):
        return False
    return kind is None and lemma not in measures.units and parse.tags[noun] in ("NNS", "NN", "JJ", "VBN", "VBD")


def tells(parse: Parse, top: int) -> bool:
    """ "according to two residents", "two residents told reporters": voices, not all who live there."""
    head = parse.heads[top]
    if parse.deps[top] == "pobj":
        return parse.lowers[head] == "to" and parse.lowers[head - 1] == "according"
    return parse.deps[top] == "nsubj" and parse.lemmas[head] in ("say", "tell", "report", "confirm", "recall", "describe")
