"""Pronouns at a cue that go on with the speaker of the sentence before: "The mission said the army had fired. It said ..."."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.entities.agreement import PERSONAL, agrees, describe
from onrecord.entities.apposed import apposed
from onrecord.entities.candidate import Candidate, identity
from onrecord.language.parse import Parse
from onrecord.mentions.actors.roles import role_at
from onrecord.mentions.found import Mentions
from onrecord.model import Attribution, Mention
from onrecord.vocabulary.actors import ActorLexicon

_TELLING = frozenset({"speech", "document"})
_KIN = {
    "f": frozenset(
        "mother aunt sister daughter wife widow grandmother niece woman girl lady mum mom granddaughter girlfriend".split()
    ),
    "m": frozenset("father uncle brother son husband widower grandfather nephew man boy dad grandson boyfriend".split()),
}
_REACH = 2  # sentences back for a person
_MOST = 12  # voices of one sentence that are looked at; more are a list


@dataclass(frozen=True, slots=True)
class Voice:
    """Who stands at an outermost cue: the head of the words, the actor that they name (null where they name none)."""

    head: int
    sentence: int  # in the parse
    mention: Mention | None
    goes_on: bool = False  # by its cue: "It goes on to say", "it added"
    answers: bool = False  # a denial and no more: "The brigade denies it."
    unnamed: bool = False  # a person whose name is not known for one: "the party's secretary l haddad"


class Speakers:
    """The outermost voices of a document in text order."""

    def __init__(self, parse: Parse, mentions: Mentions, attributions: Sequence[Attribution], lexicon: ActorLexicon) -> None:
        found = []
        for a in attributions:
            if a.parent is not None or not a.source or not a.cue or a.kind not in _TELLING:
                continue
            tokens = parse.tokens(a.source[0].start, a.source[0].end)
            if not tokens:
                continue
            head = parse.head(tokens)
            own = mentions.at(head, "actor")
            inside = [m for m in mentions.within(a.source[0].start, a.source[0].end, "actor") if m.form != "pronoun"]
            words = {w for span in a.cue for w in span.text.lower().split()}
            answers = a.polarity == "denied" and sum(len(c.text.split()) for c in a.content) < 2
            mention = own or (inside[0] if len(inside) == 1 else None)
            unnamed = own is None and mention is not None and _officer_of(parse, mention, head, lexicon)
            if mention is not None and mention.form == "nominal":
                mention = apposed(parse, mentions, mention, a.source[0], lexicon) or mention
            mention = None if unnamed else mention
            found.append(Voice(head, parse.sentence_of[head], mention, bool(words & lexicon.words.goes_on), answers, unnamed))
        self._told = [(span.start, span.end) for a in attributions for span in a.content]
        found.sort(key=lambda v: v.head)
        self._voices = found
        self._heads = [v.head for v in found]

    def at(self, head: int) -> bool:
        """Whether a token heads the words of an outermost voice."""
        i = bisect_left(self._heads, head)
        return i < len(self._heads) and self._heads[i] == head

    def told(self, start: int) -> bool:
        """Whether a character stands in what somebody says."""
        return any(first <= start < last for first, last in self._told)

    def before(self, parse: Parse, head: int, numbers: Sequence[int]) -> list[Voice]:
        """The voices of the nearest sentence before that has any; none where one stands before in the sentence itself."""
        here, i = parse.sentence_of[head], bisect_left(self._heads, head)
        goes_on = self._voices[i].goes_on
        found: list[Voice] = []
        while i > 0 and len(found) < _MOST:
            i -= 1
            voice = self._voices[i]
            if voice.sentence == here:
                return []
            if goes_on and voice.answers and not found:
                continue  # "The report says so. The brigade denies it. It goes on to say ..."
            if found and voice.sentence != found[0].sentence:
                break
            if numbers[here] - numbers[voice.sentence] > _REACH:
                break
            found.append(voice)
        return found


def goes_on(
    parse: Parse,
    speakers: Speakers,
    head: int,
    numbers: Sequence[int],
    seen: Sequence[Candidate],
    meant: dict[str, Mention],
    lexicon: ActorLexicon,
) -> tuple[bool, Mention | None]:
    """Whether the voices of the sentence before settle who a pronoun at a cue is, and who it then is: null where a paper
    without an author, or two, may be meant."""
    word = parse.lowers[head]
    last = speakers.before(parse, head, numbers)
    here = numbers[parse.sentence_of[head]]
    if not last or (word not in PERSONAL and here - numbers[last[0].sentence] > 1):
        return False, None
    fits = [v for v in last if _agrees(parse, v, word, meant, lexicon)]
    if not fits:
        return False, None
    since = numbers[last[0].sentence]
    for c in reversed(seen[-_MOST * 4 :]):
        if c.sentence <= since:
            break
        outside = c.subject and not c.told and not c.quoted and c.head < head
        if outside and c.described is not None and agrees(c.described, word, PERSONAL.get(word, "")):
            return False, None  # "The minister said so. The general left. He said ..."
    named = [v.mention for v in fits]
    who = [meant.get(m.id, m) for m in named if m is not None and (m.form != "pronoun" or m.id in meant)]
    same = len(who) == len(named) and len({identity(m) for m in who}) == 1
    return True, who[0] if same else None


def relative_since(parse: Parse, speakers: Speakers, first: int, last: int, word: str) -> bool:
    """Whether a man or woman whom no name tells has done something, outside all that is said, in a sentence since: "“They came,”
    said Haddad. | His mother | nodded. “They shot him,” she said."."""
    kin = _KIN.get(PERSONAL.get(word, ""), frozenset())
    return any(
        parse.deps[t] == "nsubj" and parse.lemmas[t] in kin and parse.sentence_of[t] != parse.sentence_of[first]
        and not speakers.told(parse.starts[t])
        for t in range(first + 1, last)
    )  # fmt: skip


def _officer_of(parse: Parse, mention: Mention, head: int, lexicon: ActorLexicon) -> bool:
    """ "the party's secretary l haddad": the party is whose secretary speaks, and no speaker."""
    owner = parse.head(parse.tokens(mention.start, mention.end))
    if parse.deps[owner] != "poss" or parse.tags[head] not in ("NN", "NNP"):
        return False
    titles = (head, *(t for t in parse.children[head] if parse.deps[t] in ("compound", "nmod")))
    roles = (role_at(parse, t, lexicon) for t in titles)
    return any(role is not None and role.role.kind == "person" for role in roles)


def _agrees(parse: Parse, voice: Voice, word: str, meant: dict[str, Mention], lexicon: ActorLexicon) -> bool:
    """He and she take persons, they several, it a body or a paper."""
    mention, said = voice.mention, parse.lowers[voice.head]
    if said in PERSONAL or said in ("they", "it"):
        return said == word
    if word in ("they", "them"):
        return parse.tags[voice.head] in ("NNS", "NNPS", "CD") or any(parse.deps[c] == "conj" for c in parse.children[voice.head])
    if parse.tags[voice.head] not in ("NN", "NNP"):
        return False
    described = describe(parse, meant.get(mention.id, mention), True, lexicon) if mention is not None else None
    if word in PERSONAL and voice.unnamed:
        return True
    if word in PERSONAL:
        return described is not None and agrees(described, word, PERSONAL[word])
    role = role_at(parse, voice.head, lexicon)
    if described is not None and (described.person or described.plural):
        return described.body or (role is not None and role.role.kind != "person")
    return True
