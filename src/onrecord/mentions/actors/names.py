"""Known names in a text: the longest alias at each word, read by its style and its surroundings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.language.parse import Parse
from onrecord.mentions.actors.name_words import as_written, initials, lost_apostrophes, name_at, with_nation, without_s
from onrecord.mentions.actors.names_parts import bears_surname, located, other_initial, part_of_name
from onrecord.vocabulary.actors import ActorLexicon, Identity, Name
from onrecord.vocabulary.folding import Unit, units

_WITH_ARTICLE = frozenset(["emirates"])  # names of states that without "the" are somebody else's: the airline "Emirates"
HONORIFIC_GENDER = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "lord": "m", "lady": "f", "madame": "f"}


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
    words = units(parse.cased) if parse.cased == parse.text else [as_written(u, parse) for u in units(parse.cased)]
    names = lexicon.names
    bare = [without_s(u, names) for u in words] if lost_apostrophes(parse.text) else None
    raw: list[tuple[int, int, Name]] = []
    i = 0
    while i < len(words):
        found, last = name_at(words, bare, i, lexicon)
        if found is not None and _of_another(parse, lexicon, words, i, last, found):
            found = None
        if found is None:
            i += 1
            continue
        if found.style == "shared":
            found, last = with_nation(lexicon, words, i, last, found, parse.text)
        raw.append((words[i].start, words[last].end, found))
        i = last + 1
    certain = frozenset(name.ids[0] for _, _, name in raw if len(name.ids) == 1 and name.style not in ("short", "shared"))
    small = frozenset(word for word in parse.words if word.islower())
    if any(name.style == "shared" for _, _, name in raw):
        nations = _nations(lexicon, raw)
        raw = [(s, e, name if name.style != "shared" else _owned(lexicon, name, nations, certain)) for s, e, name in raw]
    hits = (_hit(parse, lexicon, start, end, name, certain, published, small) for start, end, name in raw)
    return _without_towns(parse, [hit for hit in hits if hit is not None], certain)


def _of_another(parse: Parse, lexicon: ActorLexicon, words: list[Unit], i: int, last: int, found: Name) -> bool:
    """Whether the word before says that the name is another's: "the National Security Council" of a state, "A.Q. Doe"."""
    before = words[i - 1] if i else None
    national = before is not None and before.folded in lexicon.words.of_a_nation and before.capital
    if national and found.ids[0].startswith("un-"):
        return True
    return last == i and initials(parse.text, words, i, lexicon, found)


def _without_towns(parse: Parse, hits: Sequence[Hit], certain: frozenset[str]) -> tuple[Hit, ...]:
    """A surname that is somewhere "in Djibo" or "the town of Djibo" is a town's name in the whole text that names nobody so."""
    towns = {
        hit.identity.id
        for hit in hits
        if hit.style == "short" and hit.identity is not None and hit.identity.id not in certain and located(parse, hit.tokens)
    }
    return tuple(hit for hit in hits if hit.style != "short" or hit.identity is None or hit.identity.id not in towns)


def _nations(lexicon: ActorLexicon, raw: Sequence[tuple[int, int, Name]]) -> Counter[str]:
    """How often a text speaks of each country, by what belongs to one country only."""
    votes: Counter[str] = Counter()
    for _, _, name in raw:
        if name.style not in ("short", "shared", "nobody") and (country := lexicon.identities[name.ids[0]].country):
            votes[country] += 1
    return votes


def _owned(lexicon: ActorLexicon, name: Name, nations: Counter[str], certain: frozenset[str]) -> Name:
    """A shared name as that of the one body that the text also names in full; of an international owner ("the Red Cross"), which
    works in every country; of the body whose country the text speaks of most; without one, of its owner, if it has one.

    A parliament or court is not the owner's where nothing speaks of its country.
    """
    owner, *others = name.ids
    full = [i for i in name.ids if i and i in certain]
    if len(full) == 1:
        return Name(name.rest, (full[0],), "name", name.capitals)
    if owner and lexicon.identities[owner].country not in lexicon.identities:
        return Name(name.rest, (owner if not full else "",), "nobody" if full else "name", name.capitals)
    by_country: dict[str, list[str]] = {}
    for i in ([owner] if owner else []) + others:
        by_country.setdefault(lexicon.identities[i].country or "", []).append(i)
    ranked = sorted(((nations[c], c) for c in by_country if nations[c]), reverse=True)
    if ranked and (len(ranked) == 1 or ranked[0][0] > ranked[1][0]) and len(by_country[ranked[0][1]]) == 1:
        return Name(name.rest, (by_country[ranked[0][1]][0],), "name", name.capitals)
    if owner and not ranked and lexicon.identities[owner].kind in ("parliament", "court"):
        owner = ""
    return Name(name.rest, (owner,), "name" if owner else "nobody", name.capitals)


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
    if not tokens or name.style == "nobody" or (name.capitals and not _spoken(parse, tokens.start, small, lexicon.cues["word"])):
        return None
    if name.capitals and not parse.words[tokens.start].isupper() and _inside_other_name(parse, tokens, lexicon):
        return None  # "Richard Alba" is not the organisation ALBA
    head = parse.head(tokens)
    if name.capitals and parse.tags[head] == "WP" and (tokens.start == 0 or parse.lowers[tokens.start - 1] != "the"):
        return None  # "VOTERS WHO STAYED AT HOME"
    if name.style == "short":
        if _inside_other_name(parse, tokens, lexicon):
            return None
        identity = _who(lexicon, name, certain, published, _gender_before(parse, tokens.start))
        if identity is not None and other_initial(parse, tokens.start, identity.name):
            return None
    else:
        identity = lexicon.identities[name.ids[0]]
        if identity.kind != "person" and (bears_surname(parse, tokens, lexicon) or _only_described(parse, tokens, identity)):
            return None
        person = _is_given_name(parse, tokens, lexicon) or (name.style == "capital" and _after_given_name(parse, tokens, lexicon))
        if not name.rest and identity.kind == "state" and name.style in ("name", "capital") and person:
            return None
        if parse.lowers[tokens.start] in _WITH_ARTICLE and len(tokens) == 1 and not _articled(parse, tokens.start):
            return None
    if identity is not None and part_of_name(parse, tokens, lexicon, identity.kind, not name.rest):
        return None
    return Hit(start, end, tokens, head, name.style, identity, identity.name if identity else parse.text[start:end])


def _articled(parse: Parse, token: int) -> bool:
    """Whether a name stands behind "the" and before no other noun: not "an Emirates flight", "the Emirates stadium"."""
    return token > 0 and parse.lowers[token - 1] == "the" and parse.deps[token] not in ("compound", "nmod", "amod")


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


def _only_described(parse: Parse, tokens: range, identity: Identity) -> bool:
    """ "the Ruritanian alliance", written small: a description, and not the party of that name."""
    if identity.kind not in ("party", "alliance") or len(tokens) != 2 or parse.tags[tokens.start] != "JJ":
        return False
    return parse.words[tokens.start + 1].islower() and not parse.text.islower()


def _is_given_name(parse: Parse, tokens: range, lexicon: ActorLexicon) -> bool:
    """Whether a state's or capital's name is the first part of a person's or thing's name ("Jordan Hall")."""
    after = tokens.stop
    if after >= len(parse) or parse.tags[after] not in ("NNP", "NNPS") or parse.deps[tokens.stop - 1] != "compound":
        return False
    lower = parse.lowers[after]
    return (
        lower not in lexicon.roles and parse.lemmas[after] not in lexicon.roles and lower not in lexicon.names and lower.isalpha()
    )


def _after_given_name(parse: Parse, tokens: range, lexicon: ActorLexicon) -> bool:
    """Whether a capital's name is somebody's surname ("Jack London")."""
    before = tokens.start - 1
    if before < 0 or parse.tags[before] != "NNP" or parse.lowers[before] not in lexicon.given:
        return False
    return all(name.rest for name in lexicon.names.get(parse.lowers[before], ()))


def _spoken(parse: Parse, token: int, small: frozenset[str], words: frozenset[str]) -> bool:
    """Whether an acronym stands in capitals, or as the word that some papers make of it ("Nato")."""
    written = parse.text[parse.starts[token] : parse.ends[token]]
    if written.upper() == written:
        return True
    return parse.tags[token] in ("NNP", "NNPS") and parse.lowers[token] not in small and parse.lowers[token] not in words


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
