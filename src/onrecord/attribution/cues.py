"""The words of a cue: the verb with its auxiliaries, negation, adverbs and particle."""

from __future__ import annotations

from onrecord.attribution.tree import Tree

# Where one speaks: part of the cue ("said in a statement").
_OCCASIONS = frozenset({
    "statement", "interview", "speech", "email", "e-mail", "letter", "tweet", "post", "address", "release", "communique", "message", "memo",
    "conference", "briefing", "report", "article", "column", "video", "broadcast", "testimony", "response", "reply", "remark", "editorial", "series",
})  # fmt: skip
_PARTS = ("aux", "auxpass", "neg", "prt")


def verb_cue(tree: Tree, verb: int) -> set[int]:
    """A verb, its auxiliaries, negation and particle, and the adverbs that stand between them."""
    parse = tree.parse
    words = {verb}
    for c in parse.children[verb]:
        dep = parse.deps[c]
        if dep in _PARTS or (dep == "advmod" and c < verb and not parse.children[c] and _near(parse.tags, c, verb)):
            words.add(c)
        elif dep == "prep" and c > verb and parse.lowers[c] in ("in", "during", "via"):
            inner = parse.child(c, "pobj")
            if inner is not None and parse.lemmas[inner] in _OCCASIONS and tree.high[inner] - c < 6:
                words.update(range(c, tree.high[inner] + 1))
    return words


def _near(tags: tuple[str, ...], adverb: int, verb: int) -> bool:
    """Whether only auxiliaries and adverbs stand between an adverb and its verb."""
    return tags[adverb][:2] == "RB" and all(tags[i][0] in "VMR" or tags[i] == "TO" for i in range(adverb, verb))


def negated(tree: Tree, token: int) -> bool:
    parse = tree.parse
    return any(
        parse.deps[c] == "neg" or (parse.deps[c] == "advmod" and parse.lowers[c] == "never") for c in parse.children[token]
    )
