"""Actor mentions by name: known names with their titles, demonyms, and persons recognised by title or given name.

Runs before places are found, so that "Paris Hilton" is not a town and "Washington said" is an actor as well.
"""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.mentions.names import Hit
from onrecord.mentions.phrases import NOUNS, PROPER, base_phrase, name_run, role_noun, without_article
from onrecord.model import Actor, Mention
from onrecord.vocabulary.actors import ActorLexicon, Identity

# A capital or a state after one of these is where something is, not who does it.
_LOCATIVE = frozenset(
    [
        "in",
        "at",
        "near",
        "across",
        "around",
        "inside",
        "outside",
        "throughout",
        "within",
        "into",
        "through",
        "over",
        "off",
        "along",
        "towards",
        "toward",
    ]
)
_ACTING = frozenset(["with", "by", "between", "against", "from", "among", "for", "of", "via", "to", "on", "about", "upon"])
_HONORIFICS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "mr.",
        "mrs.",
        "ms.",
        "dr.",
        "sir",
        "lady",
        "lord",
        "prof",
        "prof.",
        "st.",
        "rev.",
        "rev",
        "hon",
        "hon.",
        "shri",
        "smt",
        "sri",
        "ustad",
        "hajji",
        "haji",
    ]
)


def actor_of(identity: Identity) -> Actor:
    return Actor(identity.id, identity.name, identity.country, identity.sector)


def mention(parse: Parse, tokens: range, form: str, actor: Actor) -> Mention:
    """An actor mention over tokens, still without an id."""
    start, end = parse.starts[tokens.start], parse.ends[tokens.stop - 1]
    return Mention("", "actor", form, start, end, parse.text[start:end], actor=actor)  # type: ignore[arg-type]


def find_named(parse: Parse, lexicon: ActorLexicon, hits: tuple[Hit, ...]) -> tuple[Mention, ...]:
    """Mentions for known names (titles included) and for persons whose name shows that they are persons."""
    found = [m for hit in hits if (m := _named(parse, lexicon, hit)) is not None]
    covered = {t for hit in hits for t in hit.tokens}
    for i, tag in enumerate(parse.tags):
        if tag in PROPER and i not in covered and parse.deps[i] not in ("compound", "nmod", "amod") and _ends_run(parse, i):
            person = _person(parse, lexicon, i, covered)
            if person is not None:
                found.append(person)
    return tuple(found)


def _ends_run(parse: Parse, i: int) -> bool:
    return i + 1 >= len(parse) or parse.tags[i + 1] not in PROPER or parse.heads[i] < i


def _named(parse: Parse, lexicon: ActorLexicon, hit: Hit) -> Mention | None:
    identity = hit.identity
    if identity is None:
        actor = Actor(None, hit.name, None, ())
    else:
        actor = actor_of(identity)
    if hit.style == "capital" and not _acts(parse, hit, strict=True):
        return None
    if hit.style == "name" and identity is not None and identity.kind == "state" and not _acts(parse, hit, strict=False):
        return None
    if (identity is not None and identity.kind == "person") or hit.style == "short":
        return mention(parse, _with_title(parse, lexicon, hit.tokens), "name", actor)
    start, end = hit.start, hit.end
    return Mention("", "actor", "name", start, end, parse.text[start:end], actor=actor)


def _acts(parse: Parse, hit: Hit, strict: bool) -> bool:
    """Whether a state or capital stands where an actor stands; `strict` (capitals) asks for more."""
    token, dep = hit.head, parse.deps[hit.head]
    while dep == "conj":
        token = parse.heads[token]
        dep = parse.deps[token]
    if dep == "pobj":
        preposition = parse.lowers[parse.heads[token]]
        if preposition in _LOCATIVE:
            return False
        return preposition in ("with", "by", "between", "against") if strict else True
    if dep in ("nsubj", "nsubjpass", "agent"):
        return not strict or _says_or_does(parse, parse.heads[token])
    if dep in ("poss", "dobj", "dative"):
        return not strict or (
            dep == "poss" and parse.tags[parse.heads[token]] in ("NN", "NNS") and parse.lemmas[parse.heads[token]] not in _PARTS
        )
    return not strict


_PARTS = frozenset(
    [
        "suburb",
        "outskirt",
        "street",
        "airport",
        "district",
        "neighbourhood",
        "neighborhood",
        "resident",
        "mayor",
        "centre",
        "center",
        "old",
        "east",
        "west",
        "north",
        "south",
        "population",
    ]
)
_STATES_OF_BEING = frozenset(
    ["be", "become", "remain", "lie", "fall", "see", "have", "witness", "experience", "suffer", "stand", "house", "host"]
)


def _says_or_does(parse: Parse, verb: int) -> bool:
    return parse.tags[verb].startswith("V") and parse.lemmas[verb] not in _STATES_OF_BEING


def _with_title(parse: Parse, lexicon: ActorLexicon, tokens: range) -> range:
    """A person's name with the titles before it in the same phrase: "Turkish President Recep Tayyip Erdogan"."""
    first = tokens.start
    phrase = base_phrase(parse, tokens.stop - 1)
    low = without_article(parse, phrase).start if phrase.start < first else first
    for i in range(low, first):
        if parse.deps[i] == "poss" or parse.lowers[i] in ("'s", "’s", ","):
            low = i + 1
    return range(min(low, first), tokens.stop)


def _person(parse: Parse, lexicon: ActorLexicon, head: int, covered: set[int]) -> Mention | None:
    """A person's name unknown to the vocabularies, told by a title, an honorific or a given name before it."""
    run = name_run(parse, head)
    if any(t in covered for t in run) and run.start in covered:
        run = range(max(t for t in run if t in covered) + 1, run.stop)
    if not run or not parse.words[head][:1].isupper() or role_noun(parse, head, lexicon.roles):  # type: ignore[arg-type]
        return None
    first, gender_known = run.start, lexicon.given
    while first < run.stop - 1 and (parse.lowers[first] in _HONORIFICS or _title_before(parse, lexicon, first)):
        first += 1
    titled = (
        first > run.start or _title_before(parse, lexicon, run.start - 1) or parse.lowers[max(0, run.start - 1)] in _HONORIFICS
    )
    named = (
        len(range(first, run.stop)) > 1
        and parse.lowers[first] in gender_known
        and parse.lowers[run.stop - 1] not in lexicon.roles
    )
    if not (titled or named) or (run.start - 1 >= 0 and parse.lowers[run.start - 1] in ("of",) and not named):
        return None
    name = parse.span(first, run.stop).text
    tokens = _with_title(parse, lexicon, run)
    country, sector = _background(parse, lexicon, tokens, first)
    return mention(parse, tokens, "name", Actor(None, name, country, sector))


def _title_before(parse: Parse, lexicon: ActorLexicon, i: int) -> bool:
    """Whether token `i` ends a title that may stand before a name."""
    if i < 0 or parse.tags[i] not in NOUNS:
        return False
    found = role_noun(parse, i, lexicon.roles)  # type: ignore[arg-type]
    return found is not None and (lexicon.roles[found[0]].kind == "person" and parse.lowers[i] == parse.lemmas[i].lower())


def _background(parse: Parse, lexicon: ActorLexicon, tokens: range, name: int) -> tuple[str | None, tuple[str, ...]]:
    """Country and sector from the title words before a person's name."""
    country: str | None = None
    sectors: list[str] = []
    for i in range(tokens.start, name):
        for known in lexicon.names.get(parse.lowers[i].replace(".", ""), ()):
            if not known.rest and known.style in ("adjective", "name", "metonym") and parse.words[i][:1].isupper():
                country = lexicon.identities[known.ids[0]].country
        found = role_noun(parse, i, lexicon.roles)  # type: ignore[arg-type]
        if found:
            sectors.extend(s for s in lexicon.roles[found[0]].sector if s not in sectors)
    return country, tuple(sectors)
