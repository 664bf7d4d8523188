"""Which listed name begins at a word, and how far it goes: the longest one, as papers write it, with its nation or without."""

from __future__ import annotations

import re
from collections.abc import Mapping

from onrecord.language.parse import Parse
from onrecord.vocabulary.actors import ActorLexicon, Name
from onrecord.vocabulary.folding import Unit

_SPOKEN = 4  # letters: an acronym as long as this may be written as a word
_DOTTED = re.compile(r"(?:[A-Z]\.){2,}")
_APOSTROPHES = ("'", "’", "ʼ")
_ENOUGH = 400  # characters: an English text this long has an apostrophe, unless somebody took them out


def name_at(words: list[Unit], bare: list[Unit] | None, i: int, lexicon: ActorLexicon) -> tuple[Name | None, int]:
    """The longest name that begins at a word, and the index of its last word; `bare` where the text lost its apostrophes."""
    unit, names = words[i], lexicon.names
    if bare is not None and (joined := _joined_possessive(bare, i, lexicon)) is not None:
        return joined, i + len(joined.rest)
    if not unit.capital or unit.folded not in names:
        return None, i
    found, last = _longest(words, i, names[unit.folded]), i
    if found is not None:
        last = i + len(found.rest)
    if (found is None or not found.rest) and _initial(words, i + 1):
        # the middle initial is dropped: "Jane Q. Doe"
        plain = _longest([unit, *words[i + 2 : i + 5]], 0, names[unit.folded])
        if plain is not None and plain.rest and plain.style == "name":
            found, last = plain, i + 1 + len(plain.rest)
    return found, last


def with_nation(lexicon: ActorLexicon, words: list[Unit], i: int, last: int, name: Name, text: str) -> tuple[Name, int]:
    """A shared name with a nation told beside it: "Communist Party of Nepal"; another word beside it makes it another body."""
    nobody = Name(name.rest, ("",), "nobody", name.capitals)
    before = words[i - 1] if i and text[words[i - 1].end : words[i].start] == " " else None
    if before is not None and before.capital and before.folded not in ("the", "a", "an"):
        return _of_country(lexicon, name, before.folded) or nobody, last
    if last + 2 < len(words) and words[last + 1].folded == "of":
        end = last + 2 + (words[last + 2].folded == "the" and last + 3 < len(words))
        if words[end].capital:
            told = _of_country(lexicon, name, words[end].folded)
            return (told, end) if told is not None else (nobody, last)
    return name, last


def _of_country(lexicon: ActorLexicon, name: Name, word: str) -> Name | None:
    """The body of a shared name whose country a word names."""
    states = [lexicon.identities[n.ids[0]].country for n in lexicon.names.get(word, ()) if not n.rest and n.ids[0]]
    mine = [i for i in name.ids if i and lexicon.identities[i].country in states]
    return Name(name.rest, (mine[0],), "name", name.capitals) if len(mine) == 1 else None


def lost_apostrophes(text: str) -> bool:
    return len(text) >= _ENOUGH and not any(mark in text for mark in _APOSTROPHES)


def without_s(unit: Unit, names: Mapping[str, object]) -> Unit:
    """A name that a lost apostrophe has joined to its possessive ending: "Ruritanias army"."""
    if not unit.capital or unit.capitals or len(unit.folded) < 5 or unit.folded[-1] != "s" or unit.folded in names:
        return unit
    return unit._replace(folded=unit.folded[:-1]) if unit.folded[:-1] in names else unit


def _joined_possessive(bare: list[Unit], i: int, lexicon: ActorLexicon) -> Name | None:
    """A state or a person whose last word has swallowed its possessive ending."""
    names = lexicon.names.get(bare[i].folded, ()) if bare[i].capital else ()
    found = _longest(bare, i, names)
    if found is None or bare[i + len(found.rest)].end - bare[i + len(found.rest)].start <= len(bare[i + len(found.rest)].folded):
        return None
    identity = lexicon.identities.get(found.ids[0])
    return found if identity is not None and identity.kind in ("state", "person") else None


def _initial(words: list[Unit], i: int) -> bool:
    return i + 1 < len(words) and len(words[i].folded) == 1 and words[i].capital and words[i + 1].capital


def initials(text: str, words: list[Unit], i: int, lexicon: ActorLexicon, found: Name) -> bool:
    """ "A.Q. Doe": a person's initials, which an armed group shares; "U.S. Army" stays."""
    if i + 1 >= len(words) or not words[i + 1].capital or not _DOTTED.fullmatch(text[words[i].start : words[i].end]):
        return False
    identity = lexicon.identities.get(found.ids[0])
    return identity is not None and identity.kind in ("armed-group", "militia", "criminal", "party", "company", "media")


def as_written(unit: Unit, parse: Parse) -> Unit:
    """A word of a text in capitals throughout: what was restored as a name may be one that is written in capitals."""
    if unit.capital and not unit.capitals and parse.text[unit.start : unit.end].isupper():
        return unit._replace(capitals=True)
    return unit


def _longest(words: list[Unit], i: int, names: tuple[Name, ...]) -> Name | None:
    """The longest name that begins at word `i`; capitals-only names need capitals, others a capital on their last word
    unless that word is a small one ("Doctors without Borders" is matched by its capitals)."""
    first, count = words[i], len(words)
    behind = words[i + 1].folded if i + 1 < count else None
    for name in names:
        rest = name.rest
        if rest and rest[0] != behind:
            continue
        last = i + len(rest)
        if last >= count:
            continue
        if name.capitals and not first.capitals and (len(first.folded) < _SPOKEN or _as_a_word(name, names)):
            continue
        if rest and (tuple(w.folded for w in words[i + 1 : last + 1]) != rest or words[last].start - first.start > 120):
            continue
        if rest and not words[last].capital and name.style not in ("name",):
            continue
        if not name.capitals and not rest and first.capitals and name.style == "short" and len(first.folded) < 4:
            continue
        return name
    return None


def _as_a_word(name: Name, names: tuple[Name, ...]) -> bool:
    """Whether an acronym is listed as papers write it as a word, too ("Isis", "Nato")."""
    return any(not other.capitals and other.rest == name.rest for other in names)
