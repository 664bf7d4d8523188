"""Whose a paper is that speaks on: "He wrote that ... | His figures | allege", "The report by the institute said ... The
paper says"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.language.parse import Parse
from onrecord.model import Attribution
from onrecord.vocabulary.actors import ActorLexicon

_OWNERS = {"his": "he", "her": "she", "their": "they"}
_REACH = 2  # sentences back


def whose_papers(parse: Parse, lexicon: ActorLexicon, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions, those of papers with the speaker whose they are, where the cue before settles it."""
    found: list[Attribution] = []
    last: Attribution | None = None
    for a in attributions:
        if (
            last is not None
            and a.parent is None
            and (a.speaker is None or _bare(parse, lexicon, a))
            and _same(parse, lexicon, last, a)
        ):
            a = replace(a, speaker=last.speaker)
        found.append(a)
        if a.parent is None and a.source and a.cue:
            last = a
    return tuple(found)


def _same(parse: Parse, lexicon: ActorLexicon, last: Attribution, a: Attribution) -> bool:
    """Whether the cue before is that of whoever owns or made the paper."""
    if last.speaker is None or len(a.source) != 1 or len(last.source) != 1:
        return False
    mine, before = (parse.tokens(x.source[0].start, x.source[0].end) for x in (a, last))
    if not mine or not before or not 0 < parse.sentence_of[mine[0]] - parse.sentence_of[before[0]] <= _REACH:
        return False
    if len(mine) == 2 and parse.lowers[mine[0]] in _OWNERS and parse.lemmas[mine[1]] in lexicon.words.papers:
        return " ".join(parse.lowers[t] for t in before) == _OWNERS[parse.lowers[mine[0]]]
    made = any(parse.lemmas[t] in lexicon.words.studies and parse.lowers[t + 1] in ("by", "from") for t in before[:-1])
    return _bare(parse, lexicon, a) and made and parse.lemmas[parse.head(before)] in lexicon.words.studies


def _bare(parse: Parse, lexicon: ActorLexicon, a: Attribution) -> bool:
    """ "The paper", which names nobody."""
    words = parse.tokens(a.source[0].start, a.source[0].end) if len(a.source) == 1 else range(0)
    return len(words) == 2 and parse.lowers[words[0]] in ("the", "this") and parse.lemmas[words[1]] in lexicon.words.studies
