"""Actor mentions by description: role nouns with their country and sector, other proper names, and pronouns.

Runs after names, places, times and figures, and leaves alone what those have taken.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.language.parse import Parse
from onrecord.mentions.actors import actor_of, mention
from onrecord.mentions.names import Hit
from onrecord.mentions.phrases import NOUNS, PROPER, base_phrase, name_run, role_noun
from onrecord.model import Actor, Mention
from onrecord.vocabulary.actors import ActorLexicon, Identity, Role

_PRONOUNS = frozenset(["he", "him", "she", "her", "they", "them", "it", "we", "us", "who"])
_ARGUMENT = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "dative", "agent"))
_STATE_STYLES = ("adjective", "name", "capital", "metonym", "people")
_FIRST_SECTORS = ("REB", "UAF", "CRM", "MIL", "COP", "PRM", "SPY", "OPP", "JUD", "LEG", "MED", "JRN", "REL")
_OF_STATE = frozenset(("GOV", "MIL", "COP", "LEG", "JUD", "SPY"))
# Several words of the news for one body of a state.
_ONE_BODY = {"regime": "government", "administration": "government", "authorities": "government", "authority": "government",
             "govt": "government", "armed forces": "military", "forces": "military", "troops": "military", "soldiers": "military",
             "army forces": "army", "government forces": "military"}  # fmt: skip
_NOT_ACTORS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "god",
        "islam",
        "christianity",
        "english",
        "arabic",
        "french",
        "internet",
        "covid",
    ]
)


def find_described(
    parse: Parse, lexicon: ActorLexicon, hits: Sequence[Hit], taken: Sequence[Mention], published: str | None
) -> tuple[Mention, ...]:
    """Mentions of form nominal, pronoun, or name (of actors unknown to the vocabularies), in text order."""
    busy = {
        t
        for m in taken
        for t in parse.tokens(m.start, m.end)
        if m.kind in ("actor", "time") or (m.kind == "place" and m.form == "name")
    }
    heads_taken = {parse.head(parse.tokens(m.start, m.end)) for m in taken if m.kind == "actor"}
    hit_at = {hit.head: hit for hit in hits}
    found: list[Mention] = []
    for i, tag in enumerate(parse.tags):
        if tag in NOUNS:
            if i in heads_taken and not (i in hit_at and hit_at[i].style == "adjective"):
                continue
            made = (
                _role(parse, lexicon, hit_at, i, published)
                if parse.deps[i] not in ("compound", "nmod") or _titles(parse, i)
                else None
            )
            if made is None and tag in PROPER and i not in busy and parse.deps[i] not in ("compound", "nmod", "amod"):
                made = _unknown_name(parse, i, busy)
            if made is not None:
                found.append(made)
        elif tag == "PRP" and parse.lowers[i] in _PRONOUNS and parse.deps[i] in _ARGUMENT:
            found.append(mention(parse, range(i, i + 1), "pronoun", Actor(None, parse.lowers[i], None, ())))
    return tuple(found)


def _titles(parse: Parse, i: int) -> bool:
    """Whether a role noun inside a compound is a phrase of its own: a title before a name is not."""
    return False


def _role(parse: Parse, lexicon: ActorLexicon, hit_at: dict[int, Hit], head: int, published: str | None) -> Mention | None:
    """The described actor that a role noun heads: "Syrian government forces", "the president of Turkey"."""
    found = role_noun(parse, head, lexicon.roles)  # type: ignore[arg-type]
    if found is None or parse.deps[head] in ("compound", "nmod"):
        return None
    role = lexicon.roles[found[0]]
    phrase = base_phrase(parse, head)
    if len(phrase) == 1 and parse.tags[head] == "NN" and role.kind != "person" and not role.flags & {"collective", "plural-only"}:
        return None  # "by force", "in government": no actor is described
    owner = _owner(parse, hit_at, phrase, found[1])
    tail = _of_tail(parse, head, role)
    if owner is None and tail is not None:
        owner = _owner(parse, hit_at, tail, tail.stop)
    tokens = range(phrase.start, tail.stop) if tail is not None else phrase
    words = parse.span(phrase.start, head + 1).text
    actor = _described(lexicon, role, owner, _modifier_sectors(parse, lexicon, phrase, found[1]), words, published)
    return mention(parse, tokens, "nominal", actor)


def _owner(parse: Parse, hit_at: dict[int, Hit], phrase: range, role_start: int) -> Identity | None:
    """The known state or body named among the modifiers, the last one before the role noun first.

    A name in a compound adjective ("London-based", "U.S.-backed") says where or with whom, not whose.
    """
    for i in range(min(role_start, phrase.stop) - 1, phrase.start - 1, -1):
        hit = hit_at.get(i)
        if hit is not None and parse.words[hit.tokens.stop] in ("-", "–"):
            continue
        if hit is not None and hit.identity is not None and hit.identity.kind != "person":
            return hit.identity
    return None


def _of_tail(parse: Parse, head: int, role: Role) -> range | None:
    """The "of Turkey" after an office or institution, without further clauses."""
    after = head + 1
    if after >= len(parse) or parse.lowers[after] != "of" or parse.heads[after] != head:
        return None
    noun = parse.child(after, "pobj")
    if noun is None or parse.tags[noun] not in PROPER or role.kind not in ("person", "institution", "force", "group"):
        return None
    phrase = base_phrase(parse, noun)
    deeper = noun + 1
    if deeper < len(parse) and parse.lowers[deeper] == "of" and parse.heads[deeper] == noun:
        inner = parse.child(deeper, "pobj")
        if inner is not None and parse.tags[inner] in PROPER:
            return range(phrase.start, inner + 1)
    return phrase


def _modifier_sectors(parse: Parse, lexicon: ActorLexicon, phrase: range, role_start: int) -> tuple[str, ...]:
    """Sectors of role nouns among the modifiers: "rebel commander", "army spokesman"."""
    found: list[str] = []
    for i in range(phrase.start, role_start):
        role = lexicon.roles.get(parse.lemmas[i].lower()) or lexicon.roles.get(parse.lowers[i])
        if role is not None:
            found.extend(s for s in role.sector if s not in found)
    return tuple(found)


def _described(
    lexicon: ActorLexicon, role: Role, owner: Identity | None, modifiers: tuple[str, ...], words: str, published: str | None
) -> Actor:
    sector = _sectors(role, owner, modifiers)
    if owner is None:
        return Actor(None, words, None, sector)
    if owner.kind == "state" or owner.id == owner.country:
        office = lexicon.office_names.get(f"{owner.country} {role.noun}")
        if office is not None:
            holder = lexicon.holder(office, published) if published else None
            if holder is not None:
                return actor_of(holder)
            return Actor(office, f"{role.noun} of {owner.name}", owner.country, sector)
        if role.kind in ("institution", "force") and any(s in _OF_STATE for s in role.sector):
            noun = _ONE_BODY.get(role.noun, role.noun)
            return Actor(f"{owner.country}:{noun.replace(' ', '-')}", f"{noun} of {owner.name}", owner.country, sector)
        return Actor(None, words, owner.country, sector)
    if role.kind in ("force", "group") and owner.kind != "media":
        return Actor(owner.id, owner.name, owner.country, sector)
    return Actor(None, words, owner.country, sector)


def _sectors(role: Role, owner: Identity | None, modifiers: tuple[str, ...]) -> tuple[str, ...]:
    """The role's own sector, what its modifiers add, or its owner's; the most telling first."""
    both = [*modifiers, *(s for s in role.sector if s not in modifiers)]
    if not both or (owner is not None and owner.kind != "state"):
        both.extend(s for s in (owner.sector if owner is not None else ()) if s not in both)
    return tuple(sorted(both, key=lambda s: _FIRST_SECTORS.index(s) if s in _FIRST_SECTORS else 99))


def _unknown_name(parse: Parse, head: int, busy: set[int]) -> Mention | None:
    """A proper name that the vocabularies do not know and that is no place or time."""
    run = name_run(parse, head)
    if any(t in busy for t in run) or parse.lowers[head] in _NOT_ACTORS:
        return None
    word = parse.words[head]
    if not word[:1].isupper() or len(word) < 2 or not any(c.isalpha() for c in word):
        return None
    if len(run) == 1 and run.start == parse.sentence(head).first and parse.deps[head] not in ("nsubj", "nsubjpass"):
        return None
    return mention(parse, run, "name", Actor(None, parse.span(run.start, run.stop).text, None, ()))
