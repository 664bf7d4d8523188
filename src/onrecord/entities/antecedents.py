"""Whom pronouns and definite descriptions mean, when the text settles it; otherwise nobody.

Rules, not scores: a candidate must agree in number and gender and be the only one in reach. Reach is the same
paragraph, and for a pronoun that opens a paragraph the speaker or subject of the one before, unless the page is spliced
together from several sources (a headline repeated three times or server errors in the body are the signs).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, islice

from onrecord.documents.document import Document
from onrecord.entities.agreement import PERSONAL, agrees, describe
from onrecord.entities.candidate import Candidate, identity
from onrecord.entities.denied_charges import denied_charge
from onrecord.entities.descriptions import taken_up
from onrecord.entities.pronouns import CHAIN, FEW, REACH, SUBJECT, by_sentence, own_subjects, pronoun
from onrecord.entities.speakers import described_again, speaks_on
from onrecord.entities.voices import Speakers, goes_on, relative_since
from onrecord.language.parse import Parse
from onrecord.mentions.found import Mentions
from onrecord.model import Attribution, Mention
from onrecord.vocabulary.actors import ActorLexicon

_SPEAKING = ("i", "me", "we", "us")
_OFFICES = frozenset(("GOV", "MIL", "DIP", "COP"))


def antecedents(
    document: Document, parse: Parse, mentions: Mentions, attributions: Sequence[Attribution], lexicon: ActorLexicon
) -> dict[str, str]:
    """Ids of pronouns and descriptions mapped to the ids of the mentions they mean."""
    page = _Page(
        parse=parse,
        mentions=mentions,
        lexicon=lexicon,
        sources=_Spans([(s.start, s.end) for a in attributions for s in a.source]),
        speakers=_Spans([(s.start, s.end) for a in attributions if a.directness != "indirect" for s in a.source]),
        quoted=_Spans([(c.start, c.end) for a in attributions if a.directness == "direct" for c in a.content]),
        voices=Speakers(parse, mentions, attributions, lexicon),
        spliced=is_spliced(document),
    )
    told = _Spans([(c.start, c.end) for a in attributions for c in a.content])
    numbers = _told(parse, page.quoted)
    links: dict[str, str] = {}
    for number, mention in enumerate(mentions.all):
        if mention.kind != "actor" or mention.actor is None:
            continue
        head = parse.head(parse.tokens(mention.start, mention.end))
        quoted, source = page.quoted.hold(mention), page.sources.hold(mention)
        here = numbers[parse.sentence_of[head]]
        word = parse.lowers[head] if mention.form == "pronoun" else ""
        found = None
        if word and word not in _SPEAKING and not quoted:
            found = page.of_pronoun(mention, head, word, here, numbers)
        elif mention.form == "nominal" and mention.actor.id is None:
            found = page.of_description(number, mention, head, here)
        if found is not None:
            links[mention.id] = found.id
            page.meant[mention.id] = found
        target = mentions.by_id[links[mention.id]] if mention.id in links else None if word else mention
        if word not in _SPEAKING:
            about = describe(parse, target, source, lexicon) if target is not None else None
            subject, speaks = source or _is_subject(parse, head), page.speakers.hold(mention)
            page.seen.append(Candidate(target, about, word, head, here, subject, quoted, source, speaks, told.hold(mention)))
    return links


@dataclass(frozen=True, slots=True)
class _Page:
    """A page while its actors are walked in text order: where sources, speakers of quotations and quoted words stand, which
    actors were `seen`, and what the pronouns and descriptions among them `meant`."""

    parse: Parse
    mentions: Mentions
    lexicon: ActorLexicon
    sources: _Spans
    speakers: _Spans
    quoted: _Spans
    voices: Speakers
    spliced: bool
    seen: list[Candidate] = field(default_factory=list)
    meant: dict[str, Mention] = field(default_factory=dict)

    def of_pronoun(self, mention: Mention, head: int, word: str, here: int, numbers: list[int]) -> Mention | None:
        """Whom a pronoun means; at a cue nobody, where a man or woman without a name has come in since."""
        found = self._whom(mention, head, word, here, numbers)
        if found is None or word not in PERSONAL or not self.voices.at(head):
            return found
        first = self.parse.tokens(found.start, found.end).start
        return None if relative_since(self.parse, self.voices, first, head, word) else found

    def _whom(self, mention: Mention, head: int, word: str, here: int, numbers: list[int]) -> Mention | None:
        """Whoever spoke before, where the pronoun speaks again or its speech goes on; else the only actor that it can mean."""
        if (charge := denied_charge(self.parse, self.lexicon.words, head)) is not None:
            return None if charge.accused is None else self.mentions.at(charge.accused, "actor")
        if word in PERSONAL and self.speakers.hold(mention):
            again = _speaker_again(self.parse, head, word, here, self.seen, self.spliced)
            if again is not None:
                return again
        if not self.spliced and self.voices.at(head):
            settled, found = goes_on(self.parse, self.voices, head, numbers, self.seen, self.meant, self.lexicon)
            if settled or found is not None:
                return found
        return pronoun(self.parse, self.lexicon.words, head, word, here, self.seen, self.spliced)

    def of_description(self, number: int, mention: Mention, head: int, here: int) -> Mention | None:
        """Whom a description takes up: a speaker who goes on or is described again, and anybody by a name that fits."""
        parse, source = self.parse, self.sources.hold(mention)
        if source and (found := speaks_on(parse, mention, head, here, self.seen, self.lexicon)) is not None:
            return found
        meant = taken_up(parse, number, head, self.mentions.all, self.lexicon, self.meant, self.quoted.hold)
        if (found := _of_another(parse, head, self.seen, meant)) is not None:
            return found
        return described_again(parse, mention, head, here, self.seen) if source else None


class _Spans:
    """Character spans, asked for whether one of them holds a mention; each question is one bisection."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))  # the farthest end of all that start up to here

    def hold(self, mention: Mention) -> bool:
        return self.around(mention.start, mention.end)

    def around(self, start: int, end: int) -> bool:
        begun = bisect_right(self._starts, start)
        return begun > 0 and end <= self._reach[begun - 1]


def _told(parse: Parse, contents: _Spans) -> list[int]:
    """A number for each sentence that does not count those that are all quotation: a speaker is not farther for all he said."""
    numbers: list[int] = []
    for sentence in parse.sentences:
        last = numbers[-1] if numbers else -1
        first, end = sentence.first, sentence.last - 1
        while first < end and not parse.words[first][0].isalnum():
            first += 1
        while end > first and not parse.words[end][0].isalnum():
            end -= 1
        numbers.append(max(0, last if contents.around(parse.starts[first], parse.ends[end]) else last + 1))
    return numbers


def speakers_themselves(
    parse: Parse, mentions: Mentions, attributions: Sequence[Attribution], speakers: dict[str, str], lexicon: ActorLexicon
) -> dict[str, str]:
    """Ids of "I" and "we" inside a quotation mapped to the mention of who speaks it; `speakers` by attribution id.

    The "we" of an official that fights, withdraws or arrests is not the man: those whom he serves do it, and the text need not
    say who they are.
    """
    links: dict[str, str] = {}
    voiced = [a for a in attributions if a.directness != "indirect" and a.id in speakers]
    quoted = [(c.start, c.end, speakers[a.id]) for a in voiced for c in a.content]
    for mention in mentions.all:
        if mention.form == "pronoun" and mention.text.lower() in _SPEAKING:
            inside = [(end - start, speaker) for start, end, speaker in quoted if start <= mention.start and mention.end <= end]
            if not inside:
                continue
            speaker = min(inside)[1]  # of the innermost quotation
            if not (_of_a_state(parse, mention, lexicon) and _in_office(parse, mentions.by_id[speaker], lexicon)):
                links[mention.id] = speaker
    return links


def _of_a_state(parse: Parse, mention: Mention, lexicon: ActorLexicon) -> bool:
    """ "we are going to withdraw": a "we" that does what states do by many hands."""
    head = parse.head(parse.tokens(mention.start, mention.end))
    if parse.lowers[head] != "we" or parse.deps[head] != "nsubj":
        return False
    layer = [parse.heads[head]]
    for _ in range(CHAIN):
        if any(parse.lemmas[verb] in lexicon.cues["state-deed"] for verb in layer):
            return True
        layer = [c for verb in layer for c in parse.children[verb] if parse.deps[c] == "xcomp"]
    return False


def _in_office(parse: Parse, speaker: Mention, lexicon: ActorLexicon) -> bool:
    """A single person of a government, an army, a police or a diplomatic service."""
    if speaker.actor is None or _OFFICES.isdisjoint(speaker.actor.sector):
        return False
    return describe(parse, speaker, True, lexicon).person


def is_spliced(document: Document) -> bool:
    """Whether the page shows signs of being put together by a machine from several sources."""
    titles = sum(block.kind == "title" for block in document.blocks)
    inner = [block for block in document.blocks[:-1] if block.kind == "error"]
    return titles >= 3 or bool(inner)


def _speaker_again(parse: Parse, head: int, word: str, here: int, seen: Sequence[Candidate], spliced: bool) -> Mention | None:
    """In a run of quotations "he said" means the one who spoke the last of them, not whoever is named in passing between."""
    sentence = parse.sentence(head)
    for _, group in by_sentence(seen, here, REACH):
        if group and spliced and parse.sentence(group[0].head).block != sentence.block:
            return None
        last = [c for c in group if c.speaks and not c.quoted and c.head < head]
        if last:
            fits = [c.mention for c in last if c.described is not None and agrees(c.described, word, PERSONAL[word])]
            named = [m for m in fits if m is not None and m.form == "name"] or [m for m in fits if m is not None]
            return named[0] if len({identity(m) for m in named}) == 1 else None
        if any(
            c.source and c.described is not None and agrees(c.described, word, PERSONAL[word]) for c in group if c.head < head
        ):
            return None  # somebody else has spoken since, if not in quotation marks
    return None


def _of_another(parse: Parse, head: int, seen: Sequence[Candidate], found: Mention | None) -> Mention | None:
    """ "40 fighters of X were killed by the group": not X, who is the subject of the same clause."""
    if found is None:
        return None
    verb = parse.heads[parse.heads[head]] if parse.deps[head] == "pobj" else parse.heads[head]
    agent = parse.deps[head] == "pobj" and parse.deps[parse.heads[head]] == "agent"
    if not agent and parse.deps[head] not in ("dobj", "dative"):
        return found
    own = own_subjects(parse, head)
    if parse.deps[verb] == "conj" and not own:
        own = own_subjects(parse, parse.heads[verb])
    himself = {identity(c.mention) for c in islice(reversed(seen), FEW) if c.head in own and c.mention is not None}
    return None if identity(found) in himself else found


def _is_subject(parse: Parse, head: int) -> bool:
    while parse.deps[head] == "conj" and parse.heads[head] != head:
        head = parse.heads[head]
    by = parse.heads[head]
    return parse.deps[head] in SUBJECT or (parse.deps[head] == "pobj" and parse.deps[by] == "agent")
