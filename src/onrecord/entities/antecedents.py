"""Whom pronouns and definite descriptions mean, when the text settles it; otherwise nobody.

Rules, not scores: a candidate must agree in number and gender and be the only one in reach. Reach is the same
paragraph, and for a pronoun that opens a paragraph the speaker or subject of the one before, unless the page is spliced
together from several sources (a headline repeated three times or server errors in the body are the signs).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

from onrecord.documents.document import Document
from onrecord.entities.agreement import PERSONAL, agrees, describe
from onrecord.entities.candidate import Candidate, identity
from onrecord.entities.descriptions import taken_up
from onrecord.entities.speakers import described_again, speaks_on
from onrecord.entities.voices import Speakers, goes_on
from onrecord.language.parse import Parse
from onrecord.mentions.found import Mentions
from onrecord.model import Attribution, Mention
from onrecord.vocabulary.actors import ActorLexicon

_SUBJECT = ("nsubj", "nsubjpass")
_SPEAKING = ("i", "me", "we", "us")
REACH = 3  # sentences back
_NEAREST = 300  # actors back; sentences of more than a few dozen are lists, and lists without end stay cheap
_FEW = 12  # actors back that can stand inside the subject of the same sentence
_BODIES = frozenset(("COP", "MIL", "GOV", "JUD", "SPY", "NGO", "LEG"))
_TELLS = frozenset(("tell", "inform", "notify", "assure", "advise", "remind"))
_MARCHES = frozenset(("protest", "demonstrate", "rally", "riot", "march", "chant", "picket"))
_CHAIN = 3  # infinitives below each other: "are going to have to withdraw"
_OFFICES = frozenset(("GOV", "MIL", "DIP", "COP"))
# What bodies do by their officers: "said they were investigating".
_OFFICIAL = frozenset(
    (
        "investigate", "arrest", "search", "detain", "probe", "question", "examine", "seek", "deploy", "pursue", "hunt", "charge",
        "raid", "seize", "interview", "inquire", "enquire", "evacuate", "rescue", "respond", "monitor", "appeal", "review",
    )
)  # fmt: skip
# Verbs whose "it" mostly stands for nothing: "it is clear that", "it seems", "it rained".
_EMPTY_IT = frozenset(("be", "seem", "appear", "remain", "become", "take", "happen", "rain", "snow", "turn"))


def antecedents(
    document: Document, parse: Parse, mentions: Mentions, attributions: Sequence[Attribution], lexicon: ActorLexicon
) -> dict[str, str]:
    """Ids of pronouns and descriptions mapped to the ids of the mentions they mean."""
    links: dict[str, str] = {}
    sources = _Spans([(s.start, s.end) for a in attributions for s in a.source])
    speakers = _Spans([(s.start, s.end) for a in attributions if a.directness != "indirect" for s in a.source])
    contents = _Spans([(c.start, c.end) for a in attributions if a.directness == "direct" for c in a.content])
    told = _Spans([(c.start, c.end) for a in attributions for c in a.content])
    voices = Speakers(parse, mentions, attributions, lexicon)
    spliced = is_spliced(document)
    numbers = _told(parse, contents)
    meant: dict[str, Mention] = {}
    seen: list[Candidate] = []
    for number, mention in enumerate(mentions.all):
        if mention.kind != "actor" or mention.actor is None:
            continue
        head = parse.head(parse.tokens(mention.start, mention.end))
        quoted = contents.hold(mention)
        here = numbers[parse.sentence_of[head]]
        word = parse.lowers[head] if mention.form == "pronoun" else ""
        found = None
        if word and word not in _SPEAKING and not quoted:
            found = (
                _speaker_again(parse, head, word, here, seen, spliced) if word in PERSONAL and speakers.hold(mention) else None
            )
            settled = False
            if found is None and not spliced and voices.at(head):
                settled, found = goes_on(parse, voices, head, numbers, seen, meant, lexicon)
            found = found if settled or found is not None else _pronoun(parse, head, word, here, seen, spliced)
        elif mention.form == "nominal" and mention.actor.id is None:
            source = sources.hold(mention)
            found = speaks_on(parse, mention, head, here, seen, lexicon) if source else None
            found = found or _of_another(parse, head, seen, taken_up(parse, number, head, mentions.all, lexicon, meant))
            found = found or (described_again(parse, mention, head, here, seen) if source else None)
        if found is not None:
            links[mention.id] = found.id
            meant[mention.id] = found
        target = mentions.by_id[links[mention.id]] if mention.id in links else None if word else mention
        if word not in _SPEAKING:
            source = sources.hold(mention)
            about = describe(parse, target, source, lexicon) if target is not None else None
            subject = source or _is_subject(parse, head)
            speaks = speakers.hold(mention)
            seen.append(Candidate(target, about, word, head, here, subject, quoted, source, speaks, told.hold(mention)))
    return links


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
    for _ in range(_CHAIN):
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
    for _, group in _by_sentence(seen, here, REACH):
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


def _pronoun(parse: Parse, head: int, word: str, here: int, seen: Sequence[Candidate], spliced: bool) -> Mention | None:
    """The only actor in reach that a pronoun can mean."""
    if word == "it" and (parse.deps[head] not in _SUBJECT or parse.lemmas[parse.heads[head]] in _EMPTY_IT):
        return None
    if word == "they" and (body := _speaking_for(parse, head, seen)) is not None:
        return body
    personal = word in PERSONAL
    own = _own_subjects(parse, head) | (_told_to(parse, head) if word == "it" else frozenset())
    himself = {identity(c.mention) for c in seen if c.head in own and c.mention is not None}
    if word == "they" and parse.lemmas[parse.heads[head]] in _MARCHES:  # those whom the police dispersed, not the police
        himself |= {
            identity(c.mention) for c in islice(reversed(seen), _NEAREST) if c.mention is not None and _polices(c.mention)
        }
    sentence = parse.sentence(head)
    for distance, group in _by_sentence(seen, here, REACH if personal else 1):
        block = parse.sentence(group[0].head).block if group else sentence.block
        if block != sentence.block and (spliced or not personal):
            return None
        group = [c for c in group if c.head < head and not c.quoted and c.head not in own]
        group = [c for c in group if c.mention is None or identity(c.mention) not in himself]
        if word == "them" and own and group and _done_to_others(parse, group):
            return None
        fits = [c for c in group if c.described is not None and agrees(c.described, word, PERSONAL.get(word, ""))]
        agreeing = fits
        open_before = any(c.word and c.mention is None and PERSONAL.get(c.word) == PERSONAL.get(word) for c in group)
        if distance or not personal:
            leading = [c for c in fits if c.subject]
            # "stood with the villagers as they faced the rebels": nobody else in the sentence are several
            fits = fits if not leading and not distance and word == "they" else leading
            if word == "them" and own and (undergoing := [c for c in group if c in agreeing and _undergoes(parse, c.head)]):
                if any(_joined_object(parse, c.head) or parse.deps[c.head] == "conj" for c in undergoing):
                    return None  # "a priest and two nuns": both, who are no one actor
                fits = undergoing  # "Bandits took the pupils. Police freed them"
        names = {identity(c.mention) for c in fits if c.mention is not None}
        if len(names) == 1 and not open_before:
            return fits[0].mention
        if names or (open_before and personal):
            return None
    return None


def _done_to_others(parse: Parse, group: Sequence[Candidate]) -> bool:
    """ "Bandits took 12 pupils. Police freed them": whom the sentence before tells of as several and done to are meant, who
    are no actor by name here, and so nobody is."""
    sentence = parse.sentence(group[0].head)
    known = {c.head for c in group}
    return any(
        parse.deps[t] in ("dobj", "nsubjpass") and (parse.tags[t] in ("NNS", "NNPS", "CD") or _joined_object(parse, t))
        for t in range(sentence.first, sentence.last)
        if t not in known
    )


def _undergoes(parse: Parse, head: int) -> bool:
    while parse.deps[head] == "conj" and parse.heads[head] != head:
        head = parse.heads[head]
    return parse.deps[head] in ("dobj", "nsubjpass")


def _joined_object(parse: Parse, token: int) -> bool:
    """ "a priest and two nuns"."""
    return any(parse.deps[c] == "conj" for c in parse.children[token])


def _polices(mention: Mention) -> bool:
    return mention.actor is not None and not {"COP", "MIL"}.isdisjoint(mention.actor.sector)


def _told_to(parse: Parse, head: int) -> frozenset[int]:
    """ "X informed Y that it is suing": Y, of whom "it" does not tell; it may of what Y must do."""
    verb = parse.heads[head]
    said = parse.heads[verb]
    if parse.deps[head] not in _SUBJECT or parse.deps[verb] != "ccomp" or parse.lemmas[said] not in _TELLS:
        return frozenset()
    if any(parse.lowers[c] in ("must", "should", "can", "could", "may", "need") for c in parse.children[verb]):
        return frozenset()
    return frozenset(c for c in parse.children[said] if parse.deps[c] in ("dobj", "dative") and c < head)


def _of_another(parse: Parse, head: int, seen: Sequence[Candidate], found: Mention | None) -> Mention | None:
    """ "40 fighters of X were killed by the group": not X, who is the subject of the same clause."""
    if found is None:
        return None
    verb = parse.heads[parse.heads[head]] if parse.deps[head] == "pobj" else parse.heads[head]
    agent = parse.deps[head] == "pobj" and parse.deps[parse.heads[head]] == "agent"
    if not agent and parse.deps[head] not in ("dobj", "dative"):
        return found
    own = _own_subjects(parse, head)
    if parse.deps[verb] == "conj" and not own:
        own = _own_subjects(parse, parse.heads[verb])
    himself = {identity(c.mention) for c in islice(reversed(seen), _FEW) if c.head in own and c.mention is not None}
    return None if identity(found) in himself else found


def _speaking_for(parse: Parse, head: int, seen: Sequence[Candidate]) -> Mention | None:
    """ "Jane Doe of the harbour police said they were investigating": the body that its officer speaks for, where what "they" do
    is what such bodies do."""
    verb = parse.heads[head]
    said = parse.heads[verb]
    if parse.deps[head] not in _SUBJECT or parse.deps[verb] != "ccomp" or parse.lemmas[verb] not in _OFFICIAL:
        return None
    subject = next((c for c in parse.children[said] if parse.deps[c] in _SUBJECT and c < head), None)
    if subject is None or parse.tags[subject] not in ("NN", "NNP"):
        return None
    inside = parse.subtree(subject)
    bodies = [
        c.mention
        for c in islice(reversed(seen), _FEW)
        if c.head in inside and c.head != subject and c.mention is not None and c.mention.form == "name"
        and c.mention.actor is not None and not _BODIES.isdisjoint(c.mention.actor.sector)
        and parse.deps[c.head] == "pobj"
    ]  # fmt: skip
    return bodies[0] if len(bodies) == 1 else None


def _own_subjects(parse: Parse, head: int) -> frozenset[int]:
    """Subjects of the clause in which a pronoun is an object: "X urged him" does not mean X."""
    verb = parse.heads[head]
    if parse.deps[head] == "pobj":
        verb = parse.heads[verb]
        if parse.lowers[parse.heads[head]] == "of" and parse.deps[verb] in ("dobj", "dative"):
            verb = parse.heads[verb]  # "rescued 11 of them"
    elif parse.deps[head] not in ("dobj", "dative"):
        return frozenset()
    found: set[int] = set()
    for _ in range(4):
        if parse.tags[verb][0] != "V":
            break
        subject = next((c for c in parse.children[verb] if parse.deps[c] in _SUBJECT), None)
        if subject is not None:
            found.update((subject, *(c for c in parse.children[subject] if parse.deps[c] == "conj")))
            break
        objects = parse.deps[verb] == "xcomp" and any(parse.deps[c] == "dobj" for c in parse.children[parse.heads[verb]])
        if parse.deps[verb] not in ("conj", "xcomp", "advcl") or objects:
            break
        verb = parse.heads[verb]
    return frozenset(found)


def _is_subject(parse: Parse, head: int) -> bool:
    while parse.deps[head] == "conj" and parse.heads[head] != head:
        head = parse.heads[head]
    by = parse.heads[head]
    return parse.deps[head] in _SUBJECT or (parse.deps[head] == "pobj" and parse.deps[by] == "agent")


def _by_sentence(seen: Sequence[Candidate], sentence: int, reach: int) -> Iterator[tuple[int, list[Candidate]]]:
    """Candidates of this sentence, the one before, ... up to `reach` back."""
    groups: list[list[Candidate]] = [[] for _ in range(reach + 1)]
    for candidate in islice(reversed(seen), _NEAREST):
        distance = sentence - candidate.sentence
        if distance > reach:
            break
        groups[distance].append(candidate)
    for group in groups:
        group.reverse()
    for distance in range(min(reach, sentence) + 1):
        yield distance, groups[distance]
