"""Who a name means, and why: the look-up behind `onrecord actors find`, with the same rules that a reading follows.

A name may be a full name or alias, an acronym, a nationality, a capital, a surname, an id, or an office of a country
("US president", "president of Turkey"), which is a person only at a date.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from onrecord.vocabulary.actors import ActorLexicon, Identity, Term
from onrecord.vocabulary.folding import fold

_WHY = {
    "name": "a name or alias of it",
    "adjective": "the adjective of the state",
    "people": "the people of the state",
    "metonym": "a word for its government",
    "capital": 'the capital, where it acts ("X said"), else only a place',
    "short": "a short name of the person",
    "shared": "a name of several bodies: this one where a text is about its country",
}


@dataclass(frozen=True, slots=True)
class Found:
    """One answer: who, why the name means them, and the offices they held (office id, from, to; "9999" = still)."""

    identity: Identity
    why: str
    offices: tuple[tuple[str, str, str], ...]


def find_actor(lexicon: ActorLexicon, name: str, date: str | None = None) -> tuple[Found, ...]:
    """Everyone a name can mean, the likeliest first; `date` (ISO) settles offices and who of several namesakes was in one."""
    words = fold(name)
    found: list[Found] = []
    if name in lexicon.identities:
        found.append(_found(lexicon, name, "its id"))
    for entry in lexicon.names.get(words[0], ()) if words else ():
        if entry.rest == words[1:]:
            known = [i for i in entry.ids if i]
            why = _WHY[entry.style] + (", in capitals only" if entry.capitals else "")
            if entry.style == "shared" and entry.ids[0]:
                found.append(_found(lexicon, known.pop(0), "the owner of the name where no country is in sight"))
            found.extend(_found(lexicon, i, why) for i in known)
    found.extend(_holders(lexicon, words, date))
    unique = {f.identity.id: f for f in reversed(found)}
    answers = [unique[i] for i in dict.fromkeys(f.identity.id for f in found)]
    if date and len(answers) > 1 and all(f.identity.kind == "person" for f in answers):
        answers.sort(key=lambda f: not _in_office(lexicon, f.identity.id, date))
    return tuple(answers)


def known_names(lexicon: ActorLexicon) -> dict[str, tuple[str, ...]]:
    """All names of every identity, as they are compared: folded words, an acronym in capitals. Sorted."""
    found: dict[str, set[str]] = {}
    for first, entries in lexicon.names.items():
        for entry in entries:
            words = " ".join((first, *entry.rest))
            for id in entry.ids:
                if id:
                    found.setdefault(id, set()).add(words.upper() if entry.capitals else words)
    return {id: tuple(sorted(names)) for id, names in found.items()}


def close_names(lexicon: ActorLexicon, name: str) -> tuple[str, ...]:
    """Known names that look like one that is not known: as a whole, else by a single word, as a surname is."""
    first = fold(name)[:1]
    known = {i.name for i in lexicon.identities.values() if first and fold(i.name)[:1] and fold(i.name)[0][:1] == first[0][:1]}
    near = tuple(get_close_matches(name, sorted(known), n=3))
    if near or len(fold(name)) != 1:
        return near
    words = {w: ids for w, entries in lexicon.names.items() for e in entries if not e.rest and (ids := [i for i in e.ids if i])}
    like = get_close_matches(first[0], [w for w in words if w[:1] == first[0][:1]], n=3, cutoff=0.8)
    return tuple(dict.fromkeys(lexicon.identities[words[w][0]].name for w in like))


def _found(lexicon: ActorLexicon, identity: str, why: str) -> Found:
    held = [(o, t.start, t.end) for o, terms in lexicon.terms.items() for t in terms if t.person == identity]
    return Found(lexicon.identities[identity], why, tuple(sorted(held, key=lambda h: h[1])))


def _in_office(lexicon: ActorLexicon, person: str, date: str) -> bool:
    return any(t.person == person and t.start <= date < t.end for terms in lexicon.terms.values() for t in terms)


def _holders(lexicon: ActorLexicon, words: tuple[str, ...], date: str | None) -> list[Found]:
    """Who holds "US president" or "president of Turkey": one person at a date, all of them in turn without one."""
    office = _office(lexicon, words)
    if office is None:
        return []
    terms: tuple[Term, ...] = lexicon.terms.get(office, ())
    if date:
        holder = lexicon.holder(office, date)
        return [_found(lexicon, holder.id, f"held the office {office} on {date}")] if holder is not None else []
    return [_found(lexicon, t.person, f"held the office {office}; an undated text names only the office") for t in terms]


def _office(lexicon: ActorLexicon, words: tuple[str, ...]) -> str | None:
    """The office that a country's name or adjective and the words of the office make together, in either order."""
    for cut in range(1, len(words)):
        front, behind = words[:cut], words[cut:]
        last = front[:-1] if front[-1] == "the" else front
        for country, office in ((front, behind), (behind, last[:-1] if last[-1:] == ("of",) else ())):
            code = _state(lexicon, country)
            if code and office and (known := lexicon.office_names.get(f"{code} {' '.join(office)}")):
                return known
    return None


def _state(lexicon: ActorLexicon, words: tuple[str, ...]) -> str | None:
    for entry in lexicon.names.get(words[0], ()):
        if entry.rest == words[1:] and entry.style in ("name", "adjective") and entry.ids[0]:
            identity = lexicon.identities[entry.ids[0]]
            if identity.kind == "state" or identity.id == "united-nations":
                return identity.country
    return None
