"""The words of a cue: the verb with its auxiliaries, negation, adverbs and particle."""

from __future__ import annotations

from onrecord.attribution.tree import Tree

_LONGEST = 6  # words of an occasion
_PARTS = ("aux", "auxpass", "neg", "prt")


def verb_cue(tree: Tree, verb: int) -> set[int]:
    """A verb, its auxiliaries, negation and particle, and the adverbs that stand between them."""
    parse = tree.parse
    words = {verb}
    for c in parse.children[verb]:
        dep = parse.deps[c]
        if dep in _PARTS or (dep == "advmod" and c < verb and not parse.children[c] and _near(parse.tags, c, verb)):
            words.add(c)
    return words


def occasion(tree: Tree, verb: int, nouns: frozenset[str]) -> set[int]:
    """Where one speaks, as part of the cue: "in a statement", "during an interview with a newspaper"."""
    parse = tree.parse
    for c in parse.children[verb]:
        if c > verb and parse.deps[c] == "prep" and parse.lowers[c] in ("in", "during", "via"):
            inner = parse.child(c, "pobj")
            if inner is not None and parse.lemmas[inner] in nouns and tree.high[inner] - c < _LONGEST:
                return set(range(c, tree.high[inner] + 1))
    return set()


def _near(tags: tuple[str, ...], adverb: int, verb: int) -> bool:
    """Whether only auxiliaries and adverbs stand between an adverb and its verb."""
    return tags[adverb][:2] == "RB" and all(tags[i][0] in "VMR" or tags[i] == "TO" for i in range(adverb, verb))


def negated(tree: Tree, token: int) -> bool:
    parse = tree.parse
    return any(
        parse.deps[c] == "neg" or (parse.deps[c] == "advmod" and parse.lowers[c] == "never") for c in parse.children[token]
    )
