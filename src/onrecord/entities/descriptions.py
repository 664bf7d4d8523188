"""Definite descriptions that take up an actor named before: "the group", "the observatory", "the general"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.entities.doubts import another_kind, called_rebels, in_doubt, name_or_id, one_of_several, other_office
from onrecord.language.parse import Parse
from onrecord.model import Mention
from onrecord.vocabulary.actors import ActorLexicon

_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_REACH = 6  # sentences back
_MOST = 600  # mentions back; more stand between only in a text that is a list
_LONGEST = 3  # words: "the extremist group", "the ruling party"
_STATES = frozenset(("state",))
_ARMED_KINDS = frozenset(("armed-group", "militia", "criminal", "alliance"))


def taken_up(
    parse: Parse,
    number: int,
    head: int,
    mentions: Sequence[Mention],
    lexicon: ActorLexicon,
    links: Mapping[str, Mention],
    quoted: Callable[[Mention], bool] = lambda mention: False,
) -> Mention | None:
    """The mention by name that the description `mentions[number]` means; null when the nearest sentence with one has two.
    `links`: what descriptions before it mean; `quoted`: whether a mention stands in quotation marks, where a name does not
    become the bearer of a title for the text around ("We met President X," the president said)."""
    mention = mentions[number]
    tokens = parse.tokens(mention.start, mention.end)
    title = len(tokens) == 1 and parse.tags[head] == "NNP"  # "Mufti said" of one who was introduced as Mufti
    if not (title or parse.lowers[tokens.start] in _DEFINITE) or _takes_up_nobody(parse, mention, tokens, head, lexicon):
        return None
    lemma = parse.lemmas[head].lower()
    kinds = _kinds(parse, tokens, head, lexicon)
    if kinds == _STATES and not _one_country(parse, number, parse.sentence_of[head], mentions):
        return None
    if (short := _short_name(parse, number, head, mentions)) is not None:
        return short
    said = _Said(lemma, tokens, head, kinds, title, _armed(parse, tokens, kinds, lexicon), _of_rebels(parse, tokens, lexicon))
    fits = _fitting(parse, number, said, mentions, lexicon, links, quoted)
    several = said.plural(parse) and (said.armed or said.rebels) and any(one_of_several(parse, m) for m in fits)
    if several or len({name_or_id(m) for m in fits}) != 1:
        return None
    return None if in_doubt(parse, number, tokens, head, fits[0], mentions, lexicon) else fits[0]


@dataclass(frozen=True, slots=True)
class _Said:
    """A description: its noun, tokens and head, the kinds that it can mean (None: any), and whether it is a bare title, calls an
    armed group what one side calls it, or speaks of rebels."""

    lemma: str
    tokens: range
    head: int
    kinds: frozenset[str] | None
    title: bool
    armed: bool
    rebels: bool

    def plural(self, parse: Parse) -> bool:
        """ "the rebels": only where one group alone is named in all the text before."""
        return parse.tags[self.head] in ("NNS", "NNPS")


def _of_rebels(parse: Parse, tokens: range, lexicon: ActorLexicon) -> bool:
    return not lexicon.words.rebels.isdisjoint(parse.lemmas[t].lower() for t in tokens)


def _armed(parse: Parse, tokens: range, kinds: frozenset[str] | None, lexicon: ActorLexicon) -> bool:
    labelled = any(parse.lemmas[t].lower() in lexicon.words.side_labels for t in tokens)
    return kinds is not None and "armed-group" in kinds and labelled


def _fitting(
    parse: Parse,
    number: int,
    said: _Said,
    mentions: Sequence[Mention],
    lexicon: ActorLexicon,
    links: Mapping[str, Mention],
    quoted: Callable[[Mention], bool],
) -> list[Mention]:
    """Whom the description `mentions[number]` can mean in the nearest sentence that names one, of several in all sentences
    before; nobody where it was open who they were when they were last told of."""
    mention, plural = mentions[number], said.plural(parse)
    here, nearest = parse.sentence_of[said.head], -1
    earlier = mentions[:number] if said.rebels else ()
    fits: list[Mention] = []
    for i in range(number - 1, max(-1, number - 1 - _MOST), -1):
        candidate = mentions[i]
        sentence = parse.sentence_of[parse.first_token(candidate.start)]
        if (here - sentence > _REACH and not (plural and fits)) or (fits and sentence != nearest and not plural):
            break
        before = said.armed and plural and here - sentence == 1 and not fits
        if before and candidate.id not in links and _same_label(parse, candidate, said.lemma):
            return []
        candidate = links.get(candidate.id, candidate)
        if candidate.end > mention.start or not _identified(candidate) or candidate.kind != "actor":
            continue
        if said.kinds is None and quoted(candidate) and not quoted(mention):
            continue
        if _fits(parse, said, candidate, earlier, lexicon):
            fits.append(candidate)
            nearest = sentence
    return fits


def _fits(parse: Parse, said: _Said, candidate: Mention, before: Sequence[Mention], lexicon: ActorLexicon) -> bool:
    if said.title and candidate.text.lower().split()[:1] != [parse.lowers[said.head]]:
        return False
    if another_kind(parse, said.tokens, said.head, candidate, lexicon):
        return False
    if said.rebels and not called_rebels(parse, candidate, before, lexicon):
        return False
    meant = _can_mean(parse, candidate, said.lemma, said.kinds, lexicon)
    return meant and not other_office(parse, said.tokens, said.head, candidate, lexicon)


def _takes_up_nobody(parse: Parse, mention: Mention, tokens: range, head: int, lexicon: ActorLexicon) -> bool:
    """Whether a description says too much, is said of somebody, or stands for several."""
    if len(tokens) > _LONGEST:
        return True
    if parse.deps[head] == "attr" and parse.tags[head] in ("NNS", "NNPS"):
        return True  # "they can be the fighters who hold the town": said of somebody, not taken up
    word, lemma = parse.lowers[head], parse.lemmas[head].lower()
    if parse.tags[head] in ("NNS", "NNPS") and word != lemma and word not in lexicon.anaphors:
        return True  # "these organisations" are several
    return mention.actor is not None and "SOC" in mention.actor.sector  # "the Kurd fighters" are told apart by their people


def _kinds(parse: Parse, tokens: range, head: int, lexicon: ActorLexicon) -> frozenset[str] | None:
    """The kinds of actor that a description can mean; null where its noun stands for no kind."""
    kinds = lexicon.anaphors.get(parse.lemmas[head].lower()) or lexicon.anaphors.get(parse.lowers[head])
    if kinds is None:
        return None
    lemmas = {parse.lemmas[t].lower() for t in tokens}
    if not lexicon.words.armed_words.isdisjoint(lemmas):  # "the terror group"
        kinds = _ARMED_KINDS & kinds
    return kinds & {"media"} if not lexicon.words.broadcasting.isdisjoint(lemmas) else kinds  # "the TV network"


def _same_label(parse: Parse, other: Mention, lemma: str) -> bool:
    if other.form != "nominal":
        return False
    head = parse.head(parse.tokens(other.start, other.end))
    return parse.lemmas[head].lower() == lemma and parse.tags[head] in ("NNS", "NNPS")


def _identified(candidate: Mention) -> bool:
    """A name, or a description that says whose body it means: "the Greek government"."""
    return candidate.form == "name" or (
        candidate.form == "nominal" and candidate.actor is not None and ":" in (candidate.actor.id or "")
    )


def _short_name(parse: Parse, number: int, head: int, mentions: Sequence[Mention]) -> Mention | None:
    """ "the Observatory", in a capital: the one longer name of the text before that has the word, however far back."""
    lower = parse.lowers[head]
    written = parse.text[parse.starts[head] : parse.ends[head]]
    tokens = parse.tokens(mentions[number].start, mentions[number].end)
    if not written[:1].isupper() or written.isupper() or len(tokens) != 2:
        return None
    fits: dict[str, Mention] = {}
    for candidate in mentions[max(0, number - _MOST) : number]:
        if candidate.form == "name" and candidate.kind == "actor" and candidate.actor is not None:
            words = candidate.text.lower().split()
            if len(words) > 2 and lower in words:
                fits.setdefault(name_or_id(candidate), candidate)
    return next(iter(fits.values())) if len(fits) == 1 else None


def _can_mean(parse: Parse, candidate: Mention, lemma: str, kinds: frozenset[str] | None, lexicon: ActorLexicon) -> bool:
    """By the kind of a known actor, or by a word of its name: "the observatory", "the general"."""
    actor = candidate.actor
    tokens = parse.tokens(candidate.start, candidate.end)  # whose words have their capitals even where the text has lost them
    if actor is None or not (candidate.form == "nominal" or any(parse.words[t][0].isupper() for t in tokens)):
        return False
    identity = lexicon.identities.get(actor.id) if actor.id else None
    if kinds is not None and identity is not None and identity.kind in kinds:
        return True
    if lemma in lexicon.words.states_own and (identity is None or identity.kind in _ARMED_KINDS) and candidate.form == "name":
        return False  # "the army" in a text about the Army of X, which fights it
    words = candidate.text.lower().split()
    if candidate.form == "nominal":
        return len(words) > 1 and lemma == words[-1]
    if kinds is None:
        return lemma in words[:-1] or (len(words) > 2 and lemma in actor.name.lower().split())
    return len(words) > 1 and lemma == words[-1]


def _one_country(parse: Parse, number: int, here: int, mentions: Sequence[Mention]) -> bool:
    """Whether the sentences in reach speak of one country only, places included."""
    countries = set()
    for i in range(number - 1, max(-1, number - 1 - _MOST), -1):
        other = mentions[i]
        if here - parse.sentence_of[parse.first_token(other.start)] > _REACH:
            break
        country = other.actor.country if other.actor else other.place.country if other.place else None
        if country is not None and len(country) == 3:
            countries.add(country)
    return len(countries) == 1
