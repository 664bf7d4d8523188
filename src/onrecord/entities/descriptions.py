"""Definite descriptions that take up an actor named before: "the group", "the observatory", "the general"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.language.parse import Parse
from onrecord.model import Mention
from onrecord.vocabulary.actors import ActorLexicon

_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_REACH = 6  # sentences back
_MOST = 600  # mentions back; more stand between only in a text that is a list
_LONGEST = 3  # words: "the extremist group", "the ruling party"
_STATES = frozenset(("state",))
_ARMED_WORDS = frozenset(
    (
        "terror",
        "terrorist",
        "militant",
        "armed",
        "rebel",
        "jihadist",
        "jihadi",
        "insurgent",
        "guerrilla",
        "extremist",
        "paramilitary",
    )
)
_BROADCAST = frozenset(("tv", "television", "radio", "news", "broadcast", "media", "satellite"))
_ARMED_KINDS = frozenset(("armed-group", "militia", "criminal", "alliance"))


def taken_up(parse: Parse, number: int, head: int, mentions: Sequence[Mention], lexicon: ActorLexicon) -> Mention | None:
    """The mention by name that the description `mentions[number]` means; null when the nearest sentence with one has two."""
    mention = mentions[number]
    tokens = parse.tokens(mention.start, mention.end)
    if parse.lowers[tokens.start] not in _DEFINITE or len(tokens) > _LONGEST:
        return None
    lemma = parse.lemmas[head].lower()
    kinds = lexicon.anaphors.get(lemma) or lexicon.anaphors.get(parse.lowers[head])
    if any(parse.lemmas[t].lower() in _ARMED_WORDS for t in tokens):  # "the terror group"
        kinds = _ARMED_KINDS & kinds if kinds is not None else None
    if kinds is not None and any(parse.lemmas[t].lower() in _BROADCAST for t in tokens):  # "the TV network"
        kinds = kinds & {"media"}
    here, nearest = parse.sentence_of[head], -1
    fits: list[Mention] = []
    if kinds == _STATES and not _one_country(parse, number, here, mentions):
        return None
    plural = parse.tags[head] in ("NNS", "NNPS")  # "the rebels" only where one group alone is named in all the text before
    for i in range(number - 1, max(-1, number - 1 - _MOST), -1):
        candidate = mentions[i]
        sentence = parse.sentence_of[parse.tokens(candidate.start, candidate.end).start]
        if (here - sentence > _REACH and not (plural and fits)) or (fits and sentence != nearest and not plural):
            break
        if candidate.end > mention.start or candidate.form != "name" or candidate.kind != "actor":
            continue
        if _can_mean(candidate, lemma, kinds, lexicon):
            fits.append(candidate)
            nearest = sentence
    return fits[0] if len({_identity(m) for m in fits}) == 1 else None


def _identity(mention: Mention) -> str:
    return (mention.actor.id or mention.actor.name.casefold()) if mention.actor else mention.id


def _can_mean(candidate: Mention, lemma: str, kinds: frozenset[str] | None, lexicon: ActorLexicon) -> bool:
    """By the kind of a known actor, or by a word of its name: "the observatory", "the general"."""
    actor = candidate.actor
    if actor is None or not candidate.text[:1].isupper():
        return False
    identity = lexicon.identities.get(actor.id) if actor.id else None
    if kinds is not None and identity is not None and identity.kind in kinds:
        return True
    words = candidate.text.lower().split()
    if kinds is None:
        return lemma in words[:-1] or (len(words) > 2 and lemma in actor.name.lower().split())
    return len(words) > 1 and lemma == words[-1]


def _one_country(parse: Parse, number: int, here: int, mentions: Sequence[Mention]) -> bool:
    """Whether the sentences in reach speak of one country only, places included."""
    countries = set()
    for i in range(number - 1, max(-1, number - 1 - _MOST), -1):
        other = mentions[i]
        if here - parse.sentence_of[parse.tokens(other.start, other.end).start] > _REACH:
            break
        country = other.actor.country if other.actor else other.place.country if other.place else None
        if country is not None and len(country) == 3:
            countries.add(country)
    return len(countries) == 1
