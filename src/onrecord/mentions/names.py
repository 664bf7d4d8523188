"""Known names in a text: the longest alias at each word, read by its style and its surroundings."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.language.parse import Parse
from onrecord.vocabulary.actors import ActorLexicon, Identity, Name
from onrecord.vocabulary.folding import Unit, units

HONORIFIC_GENDER = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "lord": "m", "lady": "f", "madame": "f"}


_SPOKEN = 4  # letters: an acronym as long as this may be written as a word


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name at characters `start` to `end`, tokens `tokens`, headed by token `head`.

    `identity` is null where several people share a short name and nothing settles which is meant.
    """

    start: int
    end: int
    tokens: range
    head: int
    style: str
    identity: Identity | None
    name: str


def find_names(parse: Parse, lexicon: ActorLexicon, published: str | None) -> tuple[Hit, ...]:
    """All known names, left to right, not overlapping."""
    words = units(parse.cased) if parse.cased == parse.text else [_as_written(u, parse) for u in units(parse.cased)]
    raw: list[tuple[int, int, Name]] = []
    i = 0
    names = lexicon.names
    while i < len(words):
        unit = words[i]
        found = _longest(words, i, names[unit.folded]) if unit.capital and unit.folded in names else None
        if found is None:
            i += 1
            continue
        last = i + len(found.rest)
        raw.append((unit.start, words[last].end, found))
        i = last + 1
    certain = frozenset(name.ids[0] for _, _, name in raw if len(name.ids) == 1 and name.style != "short")
    small = frozenset(word for word in parse.words if word.islower())
    hits = (_hit(parse, lexicon, start, end, name, certain, published, small) for start, end, name in raw)
    return tuple(hit for hit in hits if hit is not None)


def _as_written(unit: Unit, parse: Parse) -> Unit:
    """A word of a text in capitals throughout: what was restored as a name may be one that is written in capitals."""
    if unit.capital and not unit.capitals and parse.text[unit.start : unit.end].isupper():
        return replace(unit, capitals=True)
    return unit


def _longest(words: list[Unit], i: int, names: tuple[Name, ...]) -> Name | None:
    """The longest name that begins at word `i`; capitals-only names need capitals, others a capital on their last word
    unless that word is a small one ("Doctors without Borders" is matched by its capitals)."""
    for name in names:
        last = i + len(name.rest)
        if last >= len(words) or (name.capitals and not words[i].capitals and len(words[i].folded) < _SPOKEN):
            continue
        if name.rest and name.rest[0] != words[i + 1].folded:
            continue
        if name.rest and (
            tuple(w.folded for w in words[i + 1 : last + 1]) != name.rest or words[last].start - words[i].start > 120
        ):
            continue
        if name.rest and not words[last].capital and name.style != "name":
            continue
        if not name.capitals and not name.rest and words[i].capitals and name.style == "short" and len(words[i].folded) < 4:
            continue
        return name
    return None


def _hit(
    parse: Parse,
    lexicon: ActorLexicon,
    start: int,
    end: int,
    name: Name,
    certain: frozenset[str],
    published: str | None,
    small: frozenset[str],
) -> Hit | None:
    tokens = parse.tokens(start, end)
    if not tokens or (name.capitals and not _spoken(parse, tokens.start, small)):
        return None
    head = parse.head(tokens)
    if name.style == "short":
        if _inside_other_name(parse, tokens, lexicon):
            return None
        identity = _who(lexicon, name, certain, published, _gender_before(parse, tokens.start))
    else:
        identity = lexicon.identities[name.ids[0]]
        if (
            not name.rest
            and identity.kind == "state"
            and name.style in ("name", "capital")
            and _is_given_name(parse, tokens, lexicon)
        ):
            return None
    return Hit(start, end, tokens, head, name.style, identity, identity.name if identity else parse.text[start:end])


def _inside_other_name(parse: Parse, tokens: range, lexicon: ActorLexicon) -> bool:
    """Whether a surname follows somebody's given name ("Sarah Clinton") or is itself followed by one ("Bush Stadium")."""
    before, after = tokens.start - 1, tokens.stop
    if before >= 0 and parse.words[before] in ("-", "–") and parse.ends[before] == parse.starts[tokens.start]:
        return True  # the last part of a hyphenated name, as in a town's
    if before >= 0 and parse.tags[before] == "NNP" and parse.heads[before] in tokens and parse.words[before][0].isupper():
        lower = parse.lowers[before].rstrip(".")
        return lower in lexicon.given or not (
            lower in lexicon.cues["honorific"]
            or lower in lexicon.cues["abbreviation"]
            or lower in lexicon.role_ends
            or lower in lexicon.names
        )
    return (
        after < len(parse)
        and parse.tags[after] == "NNP"
        and parse.heads[tokens.stop - 1] >= after
        and parse.deps[tokens.stop - 1] == "compound"
    )


def _is_given_name(parse: Parse, tokens: range, lexicon: ActorLexicon) -> bool:
    """Whether a state's or capital's name is the first part of a person's or thing's name ("Jordan Hall")."""
    after = tokens.stop
    if after >= len(parse) or parse.tags[after] not in ("NNP", "NNPS") or parse.deps[tokens.stop - 1] != "compound":
        return False
    lower = parse.lowers[after]
    return (
        lower not in lexicon.roles and parse.lemmas[after] not in lexicon.roles and lower not in lexicon.names and lower.isalpha()
    )


def _spoken(parse: Parse, token: int, small: frozenset[str]) -> bool:
    """Whether an acronym stands in capitals, or as the word that some papers make of it ("Nato")."""
    return parse.text[parse.starts[token] : parse.ends[token]].upper() == parse.text[parse.starts[token] : parse.ends[token]] or (
        parse.tags[token] in ("NNP", "NNPS") and parse.lowers[token] not in small
    )


def _gender_before(parse: Parse, first: int) -> str:
    """The gender that an honorific before a name says: "Mrs. Clinton"."""
    before = first - 1 - (first > 1 and parse.words[first - 1] == ".")
    return HONORIFIC_GENDER.get(parse.lowers[before].rstrip("."), "") if before >= 0 else ""


def _who(lexicon: ActorLexicon, name: Name, certain: frozenset[str], published: str | None, gender: str) -> Identity | None:
    """Whom a short name means: the one named in full in this text, the only one there is, or the one in office at the date."""
    people = lexicon.identities
    ids = [i for i in name.ids if not gender or people[i].gender in ("", "x", gender)]
    named = [i for i in ids if i in certain]
    if len(named) == 1:
        return people[named[0]]
    if len(ids) == 1:
        return people[ids[0]]
    if published:
        held = {t.person for terms in lexicon.terms.values() for t in terms if t.person in ids and t.start <= published < t.end}
        if len(held) == 1:
            return people[held.pop()]
    return None
