"""Whose words a claim is in: the chain of attributions over its trigger, and the claim's polarity, certainty and status.

The predicate says what the sentence says of the event's reality; the speakers' stances are added: what is denied by its
speaker is denied, and the least certain voice of the chain sets the certainty.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from onrecord.model import Attribution, Certainty, Mention, Polarity, Predicate, Span, Status

_WEAKER: dict[Certainty, int] = {"certain": 0, "probable": 1, "possible": 2, "unlikely": 3, "unknown": -1}


@dataclass(frozen=True, slots=True)
class Standing:
    """What a text lets stand of a claim."""

    polarity: Polarity
    certainty: Certainty
    status: Status


def _governed(attribution: Attribution) -> tuple[Span, ...]:
    """The content that a cue answers for: of a charge that nobody in particular makes, what is charged and not how the page names
    who is charged ("the army chief Haddad | is accused of | looting")."""
    content, cue = attribution.content, attribution.cue
    if attribution.source or not cue or len(content) < 2:
        return content
    charge = cue[-1].text.lower().split()[-1:]
    behind = tuple(span for span in content if span.start >= cue[-1].end)
    return behind if charge and charge[0] in _CHARGES and behind else content


_CHARGES = frozenset({"of", "with", "for", "over"})


class Voices:
    """The attributions of one document, sorted for containment look-ups."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._by_id = {a.id: a for a in attributions}
        self._spans = sorted(
            ((s.start, s.end, a.id) for a in attributions for s in _governed(a)), key=lambda item: (item[0], -item[1], item[2])
        )
        self._starts = [start for start, _, _ in self._spans]
        self._reach = list(accumulate((end for _, end, _ in self._spans), max))
        self._size = {a.id: sum(s.end - s.start for s in a.content) for a in attributions}

    def chain(self, start: int, end: int) -> tuple[Attribution, ...]:
        """The attributions whose content holds the characters, and their parents, outermost first."""
        inside: set[str] = set()
        for i in range(bisect_right(self._starts, start) - 1, -1, -1):
            if self._reach[i] < end:  # nothing that starts before reaches so far
                break
            _, last, name = self._spans[i]
            if last >= end:
                step: str | None = name
                while step is not None and step in self._by_id and step not in inside:
                    inside.add(step)
                    step = self._by_id[step].parent
        ordered = sorted(inside, key=lambda name: (self._depth(name), -self._size[name], name))
        return tuple(self._by_id[name] for name in ordered)

    def _depth(self, name: str) -> int:
        depth, step = 0, self._by_id[name].parent
        while step is not None and step in self._by_id and depth < 10:
            depth, step = depth + 1, self._by_id[step].parent
        return depth


def standing(predicate: Predicate | None, support: Predicate | None, chain: Sequence[Attribution]) -> Standing:
    """Predicate of the trigger, predicate of the verb that carries it ("launched an attack"), and the voices over both."""
    polarity: Polarity = predicate.polarity if predicate is not None else "affirmed"
    certainty: Certainty = predicate.certainty if predicate is not None else "certain"
    status: Status = predicate.status if predicate is not None else "occurred"
    if support is not None:
        if support.polarity == "denied" and status in ("occurred", "ongoing"):
            polarity = "denied"  # "nearly completed preparations for an attack" leaves the attack planned
        certainty = weaker(certainty, support.certainty)
        if status == "occurred":
            status = support.status
    for i, attribution in enumerate(chain):
        if denies(attribution) and all(_of_a_report(a) for a in chain[i + 1 :]) and not _asks_how(attribution):
            polarity = "denied"
        certainty = weaker(certainty, attribution.certainty)
    return Standing(polarity, certainty, status)


def denies(attribution: Attribution) -> bool:
    """Whether a voice denies what it speaks of. What somebody does not want, think or seem is denied by its own words, or not
    ("did not like a bill that would ...")."""
    return attribution.polarity == "denied" and attribution.kind not in ("attitude", "perception")


# Nouns of reports, after language/reporting_words.yaml (assertions); to deny one is to deny what it says.
REPORTS = frozenset(
    "claim report allegation accusation charge suggestion rumour rumor notion assertion contention insinuation story account "
    "statement version testimony study finding findings".split()
)


def _of_a_report(inner: Attribution) -> bool:
    """Whether a link of a chain is a report that the link before it names as a thing: "rejected | the UN's claim that",
    "disputed a report | that said"; not "denied that the army | had said"."""
    if inner.polarity != "affirmed":
        return False
    source = inner.source[0].text.lower() if len(inner.source) == 1 else ""
    words = [w for span in inner.cue for w in span.text.lower().split()]
    named = any(w in REPORTS or w.removesuffix("s") in REPORTS for w in words)
    return source in ("that", "which") or named


def _asks_how(attribution: Attribution) -> bool:
    """ "do not know why they fired": that they did is not denied."""
    first = attribution.content[0].text.split(maxsplit=1) if attribution.content else []
    return bool(first) and first[0].lower() in ("how", "why", "when", "where", "who", "whom", "whose")


_TRYING = frozenset("to try tries tried trying struggle struggles struggled struggling attempted fails failed sought".split())


def _left_unexplained(attribution: Attribution) -> bool:
    """ "struggled to explain why they fired", "refused to say how he died": taken for granted and told by whoever reports the
    refusal or the attempt; nobody has said it yet."""
    first = attribution.content[0].text.lower() if attribution.content else ""
    if not first.startswith(("why ", "how ")) or attribution.kind != "speech" or attribution.directness != "indirect":
        return False
    words = [w for span in attribution.cue for w in span.text.lower().split()]
    return attribution.polarity == "unknown" or (bool(words) and words[0] in _TRYING)


_MENTIONING = frozenset(
    "mention mentioned discuss discussed address addressed refer referred allude alluded touch touched".split()
)
_CLAUSE = frozenset({"that", "whether", "if", "why", "how", "when", "where", "who", "what"})


def _unmentioned(attribution: Attribution) -> bool:
    """ "did not mention the killing", "made no mention of it": known all the same, and told by whoever notes the silence."""
    first = attribution.content[0].text.split(maxsplit=1)[:1] if attribution.content else []
    words = {w for span in attribution.cue for w in span.text.lower().split()}
    silent = attribution.polarity == "unknown" and attribution.kind == "speech" and attribution.directness == "indirect"
    return silent and bool(words & _MENTIONING) and bool(first) and first[0].lower() not in _CLAUSE


def vouched(chain: Sequence[Attribution], stands: Standing, asked: bool = False) -> tuple[Attribution, ...]:
    """The voices that answer for a claim: what somebody only wants, plans or feels something about ("asked for an end to the
    siege") is told as having happened by whoever reports the wish, not by whoever
    wishes; a hope or a fear vouches for nothing. `asked`: the last voice only asks or orders somebody to do something."""
    kept = list(_denier(chain)) if stands.polarity == "denied" else list(chain)
    while kept and (_left_unexplained(kept[-1]) or _unmentioned(kept[-1])) and stands.status in ("occurred", "ongoing"):
        kept.pop()
    if (
        asked
        and kept
        and kept[-1].kind == "speech"
        and stands.status in ("occurred", "ongoing")
        and stands.polarity == "affirmed"
    ):
        return tuple(kept[:-1])
    plain = stands.status in ("occurred", "ongoing") and stands.polarity == "affirmed"
    while plain and kept and kept[-1].source and of_nobody(kept[-1].source[0].text):
        kept.pop()  # "nobody denies that": told by whoever notes it
    while (
        plain and kept and kept[-1].kind == "attitude" and kept[-1].certainty == "certain" and kept[-1].directness == "indirect"
    ):
        kept.pop()
    return tuple(kept)


def of_nobody(source: str) -> bool:
    """ "nobody", "no one in the army", "none of the officers", "no group"."""
    return source.lower().split(maxsplit=1)[0] in _NOBODY if source.strip() else False


_NOBODY = frozenset(["nobody", "no", "none", "no-one", "neither"])


def once_each(chain: Sequence[Attribution], mentions: Mapping[str, Mention]) -> tuple[Attribution, ...]:
    """The voices without one that only says again who speaks: "Haddad | repeated | his claim that ..." has one speaker."""
    kept: list[Attribution] = []
    for attribution in chain:
        if kept and kept[-1].polarity == attribution.polarity == "affirmed":
            who = _who(attribution, mentions)
            if who and who == _who(kept[-1], mentions):
                kept.pop()
        kept.append(attribution)
    return tuple(kept)


def _who(attribution: Attribution, mentions: Mapping[str, Mention]) -> str:
    """What two links of one speaker share; empty where nobody known speaks."""
    mention = mentions.get(attribution.speaker or "")
    return (mention.entity or mention.id) if mention is not None else ""


def _denier(chain: Sequence[Attribution]) -> Sequence[Attribution]:
    """The voices up to who denies: of a report that somebody rejects, its author affirms what is denied here, and answers for
    no denial."""
    for i, attribution in enumerate(chain):
        if attribution.polarity == "denied" and chain[i + 1 :] and all(_of_a_report(a) for a in chain[i + 1 :]):
            return chain[: i + 1]
    return chain


def weaker(one: Certainty, other: Certainty) -> Certainty:
    """The less certain of two; unknown yields to anything known."""
    return one if _WEAKER[one] >= _WEAKER[other] else other
