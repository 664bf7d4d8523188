"""Figures: which numbers belong to which event, and statements of numbers that are claims of their own."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.claims.status.voice import Voices, standing
from onrecord.claims.tree.grammar import governor
from onrecord.claims.tree.syntax import Syntax
from onrecord.language.parse import Sentence
from onrecord.model import Measure, Mention

_CASUALTIES: frozenset[Measure] = frozenset(("killed", "injured", "missing", "abducted"))
# Which measures an event of a type counts; a figure of another measure is never linked to it.
MEASURES: dict[str, frozenset[Measure]] = {
    "ASSAULT": _CASUALTIES | {"strikes", "attacks", "weapons", "fighters", "displaced", "detained"},
    "COERCE": frozenset(("detained", "abducted", "weapons", "displaced", "injured")),
    "PROTEST": frozenset(("injured", "killed", "detained", "other")),
    "RETREAT": frozenset(("fighters", "weapons")),  # those let go were taken before: no victims of their release
    "MOBILIZE": frozenset(("fighters", "weapons")),
    "SANCTION": frozenset(("displaced", "detained")),
    "AID": frozenset(("weapons", "fighters", "displaced")),
}


_COUNTED: dict[Measure, str] = {
    "killed": "people killed", "injured": "people injured", "missing": "missing people", "detained": "people detained",
    "abducted": "people abducted", "displaced": "people displaced", "population": "inhabitants",
}  # fmt: skip
_WHERE = frozenset(("in", "at", "near", "around", "outside"))
_NEAR = 8  # tokens between a number and the part told of it
_WAR, _BATTLE = 5000, 50  # people; counts from the first on are of a war, below the second of an event
_EXPLAINS = frozenset(("in", "by", "from", "during", "after", "to", "as", "through"))


def linked_figures(scene: Scene, draft: Draft, others: Iterable[int]) -> tuple[Mention, ...]:
    """Figures of fitting measure in the trigger's part of the sentence; `others` are the triggers of other events."""
    wanted = MEASURES.get(draft.type)
    if wanted is None:
        return ()
    rivals = frozenset(others)
    carrier = _casualty_verb(scene, draft.token)
    found = []
    for head, mention in scene.in_sentence("figure", draft.sentence):
        if mention.figure is None or mention.figure.measure not in wanted or is_total(scene, mention, draft.sentence):
            continue
        if of_nobody(scene, head) or contrasted(scene.parse, head, draft.token) or own_place(scene, head) is not None:
            continue
        if draft.type != "ASSAULT" and _of_joined_clause(scene.parse, head, draft.token):
            continue
        if _belongs(scene.parse, head, draft.token, rivals) or (
            carrier is not None and carrier not in rivals and _belongs(scene.parse, head, carrier, rivals)
        ):
            found.append(mention)
    return without_tolls(_with_parts(scene, draft.sentence, found, wanted))


def contrasted(parse: Syntax, head: int, token: int) -> bool:
    """ "killed 30 rebels, while one soldier lost his life": counted in a clause that sets another side against the event's."""
    step = head
    while (above := parse.heads[step]) != step:
        opens = parse.deps[step] == "advcl" and any(parse.lowers[c] in ("while", "whereas") for c in parse.children[step])
        if opens and parse.child(step, "nsubj", "nsubjpass") is not None:
            below = parse.subtree(step)
            return not below.start <= token < below.stop
        step = above
    return False


def _of_joined_clause(parse: Syntax, head: int, token: int) -> bool:
    """ "Four fans were arrested and two officers were hurt": the officers belong to a clause with a subject of its own."""
    step = head
    while (above := parse.heads[step]) != step:
        joined = parse.deps[step] == "conj" and parse.tags[step][0] == "V" and step != token
        if joined and parse.child(step, "nsubj", "nsubjpass") is not None:
            below = parse.subtree(step)
            return not below.start <= token < below.stop
        step = above
    return False


def own_place(scene: Scene, head: int) -> Mention | None:
    """The place right behind a number that a clause without a verb adds: "killed two in A and three in B"."""
    parse = scene.parse
    if parse.deps[head] != "conj" or parse.tags[parse.heads[head]][0] != "V":
        return None
    for prep in parse.children[head]:
        if prep == head + 1 and parse.deps[prep] == "prep" and parse.lowers[prep] in _WHERE:
            for noun in parse.children[prep]:
                if parse.deps[noun] == "pobj" and (place := scene.mentions.at(noun, "place")) is not None:
                    return place
    return None


def of_nobody(scene: Scene, head: int) -> bool:
    """ "no one", "not one": no count of one."""
    before = min(scene.parse.subtree(head), default=head)
    words = {scene.parse.lowers[t] for t in (before, max(0, head - 1))}
    return scene.parse.lemmas[head] == "one" and not words.isdisjoint(("no", "not"))


def of_another_voice(voices: Voices, draft: Draft, figure: Mention) -> bool:
    """ "none died, the army said, though doctors reported nine deaths": what one source counts is no part of another's claim."""
    chain = voices.chain(figure.start, figure.end)
    if not chain or not draft.attribution or not chain[-1].source or not draft.attribution[-1].source:
        return False
    return chain[-1] not in draft.attribution and draft.attribution[-1] not in chain


def without_tolls(figures: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Without what is counted over more than this event: "killed three people, bringing the toll to 12"."""
    single = {m.figure.measure for m in figures if m.figure is not None and not m.figure.cumulative}
    return tuple(m for m in figures if m.figure is None or not (m.figure.cumulative and m.figure.measure in single))


_PART = frozenset(["including", "among", "includes", "included"])


def _with_parts(scene: Scene, sentence: int, found: list[Mention], wanted: frozenset[Measure]) -> tuple[Mention, ...]:
    """Linked figures with the parts told of them: "20 people were killed, including 13 civilians"."""
    starts = {m.end: m for m in found}
    last: Mention | None = None
    more = list(found)
    for _, mention in scene.in_sentence("figure", sentence):
        if mention.figure is None or mention.figure.measure not in wanted:
            continue
        if mention.end in starts:
            last = mention
        elif last is not None and last.figure is not None and mention.figure.measure == last.figure.measure:
            between = scene.parse.tokens(last.end, mention.start) if last.end < mention.start else range(0)
            if len(between) < _NEAR and any(scene.parse.lowers[t] in _PART for t in between):
                more.append(mention)
    return tuple(more)


def is_total(scene: Scene, mention: Mention, sentence: int) -> bool:
    """The dead and wounded of a whole war: a figure of its own, never one event's.

    A running count of hundreds is one only where the sentence names no day ("since Saturday", "on Friday").
    """
    figure = mention.figure
    if figure is None or not figure.cumulative or figure.measure not in _CASUALTIES:
        return False
    number = figure.low or figure.high or 0
    if number >= _WAR or (number >= _SEVERAL and _over_days(scene, sentence)):
        return True
    if number < _BATTLE:
        return False
    days = (m.time for _, m in scene.in_sentence("time", sentence) if m.time is not None)
    return not any(time.precision == "day" for time in days)


_SEVERAL = 10
_PAST = frozenset(("past", "last", "previous"))


def _over_days(scene: Scene, sentence: int) -> bool:
    """Whether a sentence counts over several days: "since Saturday", "in the past 48 hours"."""
    span = scene.parse.sentences[sentence]
    words = scene.parse.lowers[span.first : span.last]
    return "since" in words or any(a == "the" and b in _PAST for a, b in pairwise(words))


def counts_a_total(scene: Scene, draft: Draft) -> bool:
    """Whether what an event was done to is a cumulative number: "280,000 people have been killed since 2011"."""
    if draft.type != "ASSAULT":
        return False
    totals = [m for _, m in scene.in_sentence("figure", draft.sentence) if is_total(scene, m, draft.sentence)]
    return any(t.start < r.end and r.start < t.end for t in totals for r in draft.recipient)


def _casualty_verb(scene: Scene, noun: int) -> int | None:
    """The verb of dying or killing that an event noun explains: "12 died in the shelling"."""
    parse = scene.parse
    if parse.tags[noun][0] != "N" and parse.tags[noun] != "VBG":
        return None
    casualties = casualty_noun(scene, noun)
    if casualties is not None:
        return casualties
    above = governor(parse, noun)
    if above is not None and above[1] == "subject" and _takes_lives(parse, above[0]):
        return above[0]
    if above is None or above[1] not in ("in", "by", "from", "during", "after", "to", "subject", "of"):
        return None
    return above[0] if parse.lemmas[above[0]] in scene.events.words["casualty"] else None


def _takes_lives(parse: Syntax, verb: int) -> bool:
    """ "the bombing cost 23 lives", "claimed the lives of nine"."""
    return parse.lemmas[verb] in ("cost", "claim", "take") and any(
        parse.lemmas[c] == "life" and parse.deps[c] == "dobj" for c in parse.children[verb]
    )


def casualty_noun(scene: Scene, noun: int) -> int | None:
    """The noun of dying or wounding that an event noun explains: "the death of two people in shelling"."""
    parse, head = scene.parse, scene.parse.heads[noun]
    if parse.deps[noun] == "acl":  # "in Turkish missile shelling", where the parser hangs the gerund on "death"
        above = head
    elif parse.deps[noun] == "pobj" and parse.lowers[head] == "of" and parse.lemmas[parse.heads[head]] == "toll":
        above = parse.heads[head]
    elif parse.deps[noun] in ("pobj", "pcomp") and parse.lowers[head] in _EXPLAINS:
        above = parse.heads[head]
        if parse.deps[above] == "pobj" and parse.lowers[parse.heads[above]] == "of":  # read as "people in shelling"
            above = parse.heads[parse.heads[above]]
    else:
        return None
    return above if parse.lemmas[above] in scene.events.words["casualty_nouns"] and parse.tags[above][0] == "N" else None


def _belongs(parse: Syntax, head: int, trigger: int, rivals: frozenset[int]) -> bool:
    """Whether the way up from a figure meets the trigger before another event."""
    step = head
    for _ in range(14):
        if step == trigger:
            return True
        if step in rivals and step != head:
            return False
        above = parse.heads[step]
        if above == step:
            return False
        step = above
    return False


def figure_drafts(scene: Scene, sentence: Sentence, voices: Voices, linked: frozenset[str]) -> list[Draft]:
    """A claim for every figure with a known measure that no event of the sentence counts."""
    parse = scene.parse
    drafts = []
    for head, mention in scene.in_sentence("figure", sentence.index):
        if mention.figure is None or mention.figure.measure == "other" or mention.id in linked or of_nobody(scene, head):
            continue
        step = head
        while parse.heads[step] != step and parse.tags[step][0] != "V":
            step = parse.heads[step]
        chain = voices.chain(parse.starts[head], parse.ends[head])
        predicate = scene.predicates.by_token.get(step)
        drafts.append(
            Draft(
                "figure", head, (head,), sentence.index, standing(predicate, None, chain), chain,
                place=own_place(scene, head), figures=(mention,),
                strength=0.9,
                reasons=[f"a number of {_COUNTED.get(mention.figure.measure, mention.figure.measure)}"],
            )
        )  # fmt: skip
    return drafts
