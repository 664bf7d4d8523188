"""The way up a sentence: from a word to what it hangs under, a few steps at most; parses that hang deeper are hardly right."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.claims.scene import Scene
from onrecord.claims.tree.syntax import Syntax

_FAR = 12  # steps from a word to another that it belongs to


def climb(parse: Syntax, token: int, most: int) -> Iterator[tuple[int, int]]:
    """(word, its head) from a token upwards, `most` steps or to the root, which has no head."""
    for _ in range(most):
        head = parse.heads[token]
        if head == token:
            return
        yield token, head
        token = head


def below(scene: Scene, inner: int, outer: int, clauses: tuple[str, ...] | None = None) -> bool:
    """Whether a token hangs under another; with `clauses`, only through these labels at the last step. A root hangs under itself:
    of two events that it tells, one is what the other is about."""
    if inner == outer:
        return clauses is None and scene.parse.heads[inner] == inner
    for step, head in climb(scene.parse, inner, _FAR):
        if head == outer:
            return clauses is None or scene.parse.deps[step] in clauses
    return False
