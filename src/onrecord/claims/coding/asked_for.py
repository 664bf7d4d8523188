"""What is asked for or refused: help, a change, that the other side gives way, or that both sides meet (PLOVER 2024, the modes
assist, change, yield and meet of REQUEST and REJECT).

Most words of asking and refusing say nothing of it; the first word behind them that does is taken, inside what is asked or
refused and outside the parties. What somebody is asked not to do is asked of him to give up: yield.
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene

_TYPES = ("REQUEST", "REJECT")
# The noun and verb classes of what is asked for (classes/verbal.yaml).
_KINDS = {"content_assist": "assist", "content_change": "change", "content_meet": "meet", "content_yield": "yield"}
_ASIDE = frozenset(["relcl", "parataxis"])
_MARKS = frozenset(["after", "because", "when", "as", "while", "before", "since", "if", "until", "unless", "although", "though"])
_OUTER = frozenset(["nsubj", "csubj", "aux", "auxpass", "advmod", "npadvmod", "cc", "conj", "punct", "agent"])


def settle_what_is_asked(scene: Scene, draft: Draft) -> None:
    """Gives a request or refusal without a mode the one of what it is about; none where no word tells."""
    if draft.type not in _TYPES or draft.mode:
        return
    parties = [(m.start, m.end) for m in (*draft.actor, *draft.recipient)]
    for token in _asked(scene, draft):
        if any(start <= scene.parse.starts[token] < end for start, end in parties):
            continue
        mode = _mode(scene, draft, token)
        if mode:
            draft.mode = (mode,)
            return


def _mode(scene: Scene, draft: Draft, token: int) -> str:
    parse = scene.parse
    if (
        parse.tags[token][0] == "V"
        and token != draft.token
        and any(parse.deps[c] == "neg" and c < token for c in parse.children[token])
    ):
        return "yield"  # "asked them not to shell the town"
    classes = scene.classes(token)
    if parse.tags[token][0] == "N" and parse.lemmas[token] in scene.senses.demands.help:
        return "assist"
    return next((mode for name, mode in _KINDS.items() if name in classes), "")


def _asked(scene: Scene, draft: Draft) -> list[int]:
    """The tokens of what is asked or refused, in order: those behind the word, and the subject of its passive."""
    parse = scene.parse
    found: list[int] = []
    stack = [t for t in draft.tokens if t == draft.token or parse.heads[t] in draft.tokens]
    seen = set(stack)
    while stack:
        token = stack.pop()
        if token != draft.token:
            found.append(token)
        for c in parse.children[token]:
            if c in seen or parse.deps[c] in _ASIDE or _set_aside(scene, c):
                continue
            if token == draft.token and parse.deps[c] in _OUTER:
                continue
            if token == draft.token and c < token and parse.deps[c] not in ("nsubjpass", "csubjpass", "amod", "compound"):
                continue
            seen.add(c)
            stack.append(c)
    return sorted(found, key=lambda t: (t < draft.token, t))


def _set_aside(scene: Scene, token: int) -> bool:
    """A clause that says when or why it was asked."""
    parse = scene.parse
    return parse.deps[token] in ("advcl", "prep") and (
        parse.lowers[token] in _MARKS
        or any(parse.deps[c] in ("mark", "advmod") and parse.lowers[c] in _MARKS for c in parse.children[token])
    )
