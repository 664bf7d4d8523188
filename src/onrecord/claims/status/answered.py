"""Claims that somebody else on the page answers in the same breath: "X says rebels burned the school, a claim they deny".

The first claim stays X's. The answer is a second claim of the same event by whoever gives it, denied (or backed), so that a
record shows both beside each other; its anchor tells it from the first. "The claim was denied by the militia" right behind
X's sentence answers it alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.claims.draft import Draft
from onrecord.claims.status.voice import REPORTS, Standing
from onrecord.claims.tree.syntax import Syntax
from onrecord.model import Attribution, Polarity

_DEEPEST = 10  # voices within each other; a guard, no text nests so many
_NEAR = 12  # characters between the two
_WORDS = 4  # of a report in apposition: "a false claim"
_OPPOSITE: dict[Polarity, Polarity] = {"affirmed": "denied", "denied": "affirmed", "unknown": "unknown"}
_TOLD = frozenset({"occurred", "ongoing", "planned"})  # "of planning to attack, which it denies"
_KINDS = ("speech", "document")
_ANY = frozenset({"which", "something"})  # see attribution/refutations.py
_TAKING_UP = frozenset({"the", "that", "this", "his", "her", "its", "their", "these", "those"})  # what the sentence before said
_PRONOUNS = frozenset({"it", "this", "that", "these", "them"})  # "the army denies it"
_JOINING = frozenset({"but", "and", "though", "although", "while", "yet", "however"})
_BETWEEN = " \n,.”\"'—–-"  # what may stand between what was said and the answer, with a joining word


class Answers:
    """The attributions of a document that answer another one: their content is no more than "a claim" behind its content."""

    def __init__(self, text: str, attributions: Sequence[Attribution]) -> None:
        self._by_id = {a.id: a for a in attributions}
        self._to: dict[str, list[Attribution]] = {}
        said: dict[int, list[Attribution]] = {}
        for a in attributions:
            for s in a.content if a.kind in _KINDS else ():
                said.setdefault(s.end, []).append(a)
        for answer in attributions:
            if not _names_a_claim(answer):
                continue
            start = min(s.start for s in (*answer.source, *answer.cue, *answer.content))
            for end in range(max(0, start - _NEAR), start + 1):
                for a in said.get(end, ()) if _joined(text[end:start]) else ():
                    ends = "." in text[end - 2 : start]
                    opening = answer.content[0].text.split()[0].lower()
                    taken_up = not ends or opening in _TAKING_UP or opening in _PRONOUNS
                    if taken_up and a is not answer and a.id != answer.parent:
                        self._to.setdefault(a.id, []).append(answer)

    def __bool__(self) -> bool:
        return bool(self._to)

    def of(self, parse: Syntax, draft: Draft) -> list[Draft]:
        """The same claim in the mouths of those who answer whoever made it."""
        start, end = parse.starts[draft.token], parse.ends[draft.token]
        if draft.kind == "label" or draft.standing.status not in _TOLD or draft.standing.polarity == "unknown":
            return []
        found = []
        for a in draft.attribution:
            if not any(s.start <= start and end <= s.end for s in a.content):
                continue
            for answer in self._to.get(a.id, ()):
                same = answer.polarity == "affirmed"
                polarity = draft.standing.polarity if same else _OPPOSITE[draft.standing.polarity]
                stands = Standing(polarity, answer.certainty, draft.standing.status)
                reason = f"answered: {answer.cue[0].text if answer.cue else ''}".rstrip()
                found.append(
                    replace(
                        draft, standing=stands, attribution=self._chain(answer), reasons=[*draft.reasons, reason], answers=True
                    )
                )
        return found

    def _chain(self, answer: Attribution) -> tuple[Attribution, ...]:
        chain = [answer]
        while (above := chain[0].parent) is not None and above in self._by_id and len(chain) < _DEEPEST:
            chain.insert(0, self._by_id[above])
        return tuple(chain)


def _joined(between: str) -> bool:
    """Whether no more than marks and a joining word stand between what was said and the answer."""
    words = between.strip(_BETWEEN + ";").lower().split()
    return not words or (len(words) == 1 and words[0].strip(_BETWEEN) in _JOINING)


def _names_a_claim(answer: Attribution) -> bool:
    words = answer.content[0].text.lower().split() if len(answer.content) == 1 else []
    if not words or len(words) > _WORDS or not answer.source or answer.polarity == "unknown":
        return False
    if len(words) == 1 and words[0] in _PRONOUNS:
        return answer.polarity == "denied"
    return words[-1] in REPORTS or words[-1].removesuffix("s") in REPORTS or (words[-1] in _ANY and len(words) == 1)
