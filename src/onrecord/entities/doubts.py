"""Why somebody whom a description fits may still not be meant: several are told of, or another of the same word may be."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.language.parse import Parse
from onrecord.model import Mention
from onrecord.vocabulary.actors import ActorLexicon

_OWN_SECTORS = frozenset(("COP", "MIL", "OPP", "JUD", "LEG", "MED", "EDU", "REL"))
_SPELT = {"defense": "defence"}
_BESIDE = 4  # words
_NEAR = 20  # mentions on each side: more do not stand in one sentence
_MOST = 600  # mentions back


def in_doubt(
    parse: Parse,
    number: int,
    tokens: range,
    head: int,
    name: Mention,
    mentions: Sequence[Mention],
    lexicon: ActorLexicon,
) -> bool:
    """Whether the description `mentions[number]` over `tokens` need not mean the one named before whom it fits."""
    lemma = parse.lemmas[head].lower()
    if _of_a_part(parse, tokens, head, name) and _others_since(parse, number, name, mentions, lexicon):
        return True
    if lemma in lexicon.words.states_own and _set_elsewhere(parse, number, head, name, mentions):
        return True
    return lemma == "police" and _elsewhere(parse, number, head, name, mentions)


def name_or_id(mention: Mention) -> str:
    """What two mentions of one actor share."""
    return (mention.actor.id or mention.actor.name.casefold()) if mention.actor else mention.id


def another_kind(parse: Parse, tokens: range, head: int, candidate: Mention, lexicon: ActorLexicon) -> bool:
    """ "the police department" is not the Department of Justice, "the opposition fighters" are not those of any group."""
    known = lexicon.identities.get(candidate.actor.id or "") if candidate.actor is not None else None
    if known is None or known.kind == "party":
        return False
    roles = (lexicon.roles.get(parse.lemmas[t].lower()) for t in tokens if t != head)
    sectors = {s for role in roles if role is not None for s in role.sector if s in _OWN_SECTORS}
    return bool(sectors) and sectors.isdisjoint(known.sector)


def other_office(parse: Parse, tokens: range, head: int, candidate: Mention, lexicon: ActorLexicon) -> bool:
    """ "The foreign minister" is not the prime minister named before, "the deputy president" not the president, nor the other
    way round."""
    lemma = parse.lemmas[head].lower()
    if (lemma not in lexicon.words.portfolios and lemma not in lexicon.words.ranked_offices) or candidate.actor is None:
        return False
    words = candidate.text.lower().replace("-", " ").split()
    title = set(words[: words.index(lemma)] if lemma in words else words)
    said = [parse.lowers[t] for t in tokens if t < head]
    if {w for w in said if w in lexicon.words.office_ranks} != title & lexicon.words.office_ranks:
        return True
    for first in range(1, len(said)):  # the longest office that the description names: "foreign affairs minister"
        office = " ".join([*said[first:], lemma])
        if lemma in lexicon.words.portfolios and office in lexicon.roles:
            return not {_SPELT.get(w, w) for w in said[first:]} - lexicon.words.office_times <= {_SPELT.get(w, w) for w in title}
    return False


def called_rebels(parse: Parse, candidate: Mention, before: Sequence[Mention], lexicon: ActorLexicon) -> bool:
    """Whether the text calls a group rebels ("the rebel group X"), or it is one and the text speaks of no other opposition."""
    who = name_or_id(candidate)
    for m in before[-_MOST:]:
        if m.kind == "actor" and m.form == "name" and name_or_id(m) == who:
            tokens = parse.tokens(m.start, m.end)
            sentence = parse.sentence(tokens.start)
            around = range(max(sentence.first, tokens.start - _BESIDE), min(sentence.last, tokens.stop + _BESIDE))
            if any(parse.lemmas[t].lower() in lexicon.words.rebels for t in around):
                return True
    known = lexicon.identities.get(candidate.actor.id or "") if candidate.actor is not None else None
    return known is not None and "REB" in known.sector and "opposition" not in parse.lowers and "rebels" not in _bare(parse)


def _bare(parse: Parse) -> set[str]:
    """Plurals that stand without an article: "Rebels have fought the group"."""
    return {w for t, w in enumerate(parse.lowers) if w == "rebels" and parse.child(t, "det") is None}


def _of_a_part(parse: Parse, tokens: range, head: int, name: Mention) -> bool:
    """ "the Wisconsin Republican": one of many, told apart by a name that the candidate's own words do not have."""
    own = set(name.text.lower().split())
    return (
        parse.deps[head] != "appos"
        and any(parse.tags[t] in ("NNP", "NNPS") and parse.lowers[t] not in own for t in tokens if t < head)
        and parse.lowers[head] in own
    )


def _others_since(parse: Parse, number: int, name: Mention, mentions: Sequence[Mention], lexicon: ActorLexicon) -> bool:
    """Whether another person was named as a subject since: the description may be his as well."""
    for m in reversed(mentions[max(0, number - _MOST) : number]):
        if m.start <= name.start:
            return False
        if m.kind != "actor" or m.form != "name" or name_or_id(m) == name_or_id(name) or m.actor is None:
            continue
        known = lexicon.identities.get(m.actor.id or "")
        person = known.kind == "person" if known is not None else m.actor.id is None
        if person and parse.deps[parse.head(parse.tokens(m.start, m.end))] in ("nsubj", "nsubjpass"):
            return True
    return False


def one_of_several(parse: Parse, name: Mention) -> bool:
    """ "fighters of X and Y", "militiamen and X", "groups including X": "the terrorists" after it are those of all."""
    tokens = parse.tokens(name.start, name.end)
    head = parse.head(tokens)
    if parse.deps[head] == "conj" and parse.tags[parse.heads[head]] == "NNS":
        return True
    above = head
    for _ in range(4):
        if parse.deps[above] == "pobj" and parse.lowers[parse.heads[above]] in ("including", "like", "as"):
            return True
        above = parse.heads[above]
    after = [c for c in parse.children[head] if parse.deps[c] == "conj" and parse.tags[c][:2] == "NN"]
    first = [parse.heads[head]] if parse.deps[head] == "conj" else []
    return any(parse.tags[t] in ("NNP", "NNPS") for c in after for t in parse.subtree(c)) or any(
        parse.tags[t] in ("NNP", "NNPS") for t in first
    )


def _elsewhere(parse: Parse, number: int, head: int, name: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether the sentence of "the police" names a place that the force's own name has not: theirs may be another force."""
    here = parse.sentence_of[head]
    own = set(name.text.lower().split())
    near = mentions[max(0, number - _NEAR) : number + _NEAR]
    places = (m for m in near if m.kind == "place" and m.form == "name" and parse.sentence_of[parse.first_token(m.start)] == here)
    return any(own.isdisjoint(m.text.lower().split()) for m in places)


def _set_elsewhere(parse: Parse, number: int, head: int, name: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether this sentence or the one before opens in another country: "In Ruritania, two editors were jailed. The government
    ..." may mean the one there."""
    here = parse.sentence_of[head]
    country = name.actor.country if name.actor is not None else None
    for m in mentions[max(0, number - _NEAR) : number]:
        first = parse.first_token(m.start)
        sentence = parse.sentence(first)
        near = 0 <= here - sentence.index <= 1 and first - sentence.first < 3 and m.start > name.end
        if near and m.kind == "place" and m.form == "name" and m.place is not None and parse.lowers[first - 1] == "in":
            return m.place.country not in (None, country)
    return False
