"""Descriptions at a cue that mean who spoke or was named just before: "the group said", "the source added", "the 40-year-old"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from onrecord.entities.candidate import Candidate, identity
from onrecord.language.parse import Parse
from onrecord.model import Mention
from onrecord.vocabulary.actors import ActorLexicon

_DEFINITE = frozenset(("the", "this", "that"))
_NEXT = 2  # sentences back for one who speaks on
_REACH = 6  # sentences back for a description in the same word
_AGED = 3  # sentences back for a man or woman called by an age
_MOST = 200  # actors back


def speaks_on(
    parse: Parse, mention: Mention, head: int, here: int, seen: Sequence[Candidate], lexicon: ActorLexicon
) -> Mention | None:
    """The last who spoke before, where a word such as "group" can mean his kind: after "the Observatory said ..." it is not the
    fighters spoken of whom "the group said" means."""
    kinds = lexicon.anaphors.get(parse.lemmas[head].lower()) or lexicon.anaphors.get(parse.lowers[head])
    if kinds is None or not _definite(parse, mention) or not _plain(parse, mention, head, lexicon):
        return None
    last = next((c for c in _before(seen, head, here, _NEXT) if c.source and not c.quoted), None)
    if last is None or last.mention is None or last.mention.actor is None:
        return None
    known = lexicon.identities.get(last.mention.actor.id or "")
    return last.mention if known is not None and known.kind in kinds else None


def _plain(parse: Parse, mention: Mention, head: int, lexicon: ActorLexicon) -> bool:
    """ "the group", "the London-based rights group": where it sits and what it is for tell it from nobody who has just spoken."""
    inner = [t for t in parse.tokens(mention.start, mention.end) if t < head][1:]
    if not inner:
        return True
    based = any(parse.lowers[t] == "based" for t in inner)
    return all(
        (based and (parse.lowers[t] in ("based", "-") or parse.words[t][0].isupper())) or parse.lowers[t] in lexicon.words.causes
        for t in inner
    )


def described_again(parse: Parse, mention: Mention, head: int, here: int, seen: Sequence[Candidate]) -> Mention | None:
    """The one speaker before who was called by the same noun ("a police source ... the source"), or, where the description gives
    an age, the one person who is the subject of the nearest sentence with one."""
    if parse.tags[head] not in ("NN", "NNP") or not _definite(parse, mention):
        return None
    if any(parse.lowers[t] == "old" and parse.words[t - 1] == "-" for t in parse.tokens(mention.start, mention.end)):
        return _one_person(seen, head, here)
    own = set(mention.text.lower().split()[1:])
    fits = [
        c.mention
        for c in _before(seen, head, here, _REACH)
        if c.source and c.mention is not None and c.mention.form == "nominal" and parse.lowers[c.head] == parse.lowers[head]
    ]
    if any(not own <= set(m.text.lower().split()) for m in fits):
        return None  # "a primary school ... the high school"
    return fits[0] if fits and len({identity(m) for m in fits}) == 1 else None


def _one_person(seen: Sequence[Candidate], head: int, here: int) -> Mention | None:
    nearest = -1
    fits: list[Mention] = []
    for c in _before(seen, head, here, _AGED):
        if fits and c.sentence != nearest:
            break
        if c.mention is not None and c.subject and not c.quoted and _may_be_one(c):
            nearest = c.sentence
            fits.append(c.mention)
    return fits[0] if len({identity(m) for m in fits}) == 1 else None


def _may_be_one(c: Candidate) -> bool:
    """A person, or a name of two words that is not known for a body."""
    if c.mention is None or c.mention.form != "name" or c.described is None:
        return False
    return c.described.person or (not c.described.body and not c.described.plural and " " in c.mention.text)


def _definite(parse: Parse, mention: Mention) -> bool:
    return parse.lowers[parse.tokens(mention.start, mention.end).start] in _DEFINITE


def _before(seen: Sequence[Candidate], head: int, here: int, reach: int) -> Iterator[Candidate]:
    for c in islice(reversed(seen), _MOST):
        if here - c.sentence > reach:
            return
        if c.head < head:
            yield c
