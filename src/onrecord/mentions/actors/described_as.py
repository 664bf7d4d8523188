"""Who a description is, once its owner is known: an office, a body of a state, the owner, or only the words."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.mentions.actors.focus import Countries
from onrecord.mentions.actors.page import Page, actor_of
from onrecord.mentions.phrases import NOUNS
from onrecord.model import Actor
from onrecord.vocabulary.actors import ActorLexicon, Identity, Role

_FIRST_SECTORS = ("REB", "UAF", "CRM", "MIL", "COP", "PRM", "SPY", "OPP", "JUD", "LEG", "MED", "JRN", "REL")
OF_STATE = frozenset(("GOV", "MIL", "COP", "LEG", "JUD", "SPY"))
_OTHER_ARMS = frozenset(("COP", "PRM", "REB", "UAF", "CRM", "SPY"))
_ANY = frozenset(("a", "an", "another", "any", "some", "every", "each", "one"))
# Several words of the news for one body of a state.
_ONE_BODY = {"regime": "government", "administration": "government", "authorities": "government", "authority": "government",
             "govt": "government", "armed forces": "military", "forces": "military", "troops": "military", "soldiers": "military",
             "armed force": "military", "force": "military", "soldier": "military", "army forces": "army",
             "government forces": "military", "government force": "military", "government troops": "military"}  # fmt: skip


@dataclass(slots=True)
class State:
    """What a description may take up: bodies of states described before, by noun, and the countries of the page; `where`: the
    country of each place by name, at its first token."""

    published: str | None
    countries: Countries
    where: dict[int, str] = field(default_factory=dict)
    bodies: dict[str, set[Actor]] = field(default_factory=dict)


def identity(
    page: Page,
    state: State,
    role: Role,
    owner: Identity | None,
    sector: tuple[str, ...],
    words: str,
    before: range,
    phrase: range,
) -> Actor:
    """Who is described: an office's holder at the date, the office, a state's body, the owner's people, or only the words."""
    if owner is None:
        return _bare(page, state, role, sector, words, before, phrase)
    if owner.kind == "state" or owner.id == owner.country:
        if not plain(page, before):
            return Actor(None, words, owner.country, sector)
        another = of_another_time(page, phrase, state.published) or _becomes(page, phrase)
        published = None if another else state.published
        office = None if _one_of_many(page, phrase) else _office(page.lexicon, role, owner, sector, published)
        found = office or _body(role, owner.country, owner.name, sector)
        if found is None:
            return Actor(None, words, owner.country, sector)
        if role.kind != "person":
            state.bodies.setdefault(_ONE_BODY.get(role.noun, role.noun), set()).add(found)
        return found
    same = owner.kind in page.lexicon.anaphors.get(role.noun, ())  # "the X group" is X
    former = any(page.parse.lowers[i] in page.lexicon.cues["former"] for i in before)
    if (role.kind in ("force", "group") or same) and owner.kind != "media" and not former:
        return Actor(owner.id, owner.name, owner.country, sector)
    return Actor(None, words, owner.country, sector)


def plain(page: Page, before: range) -> bool:
    """Whether no word before the role noun makes it another one: "former", "regional", a name of its own."""
    parse, cues, after_owner = page.parse, page.lexicon.cues, False
    for i in before:
        if i in page.hit_at:
            after_owner = True
            continue
        lower = parse.lowers[i]
        if lower in cues["former"] or lower in cues["naming"]:
            return False
        if after_owner and (parse.tags[i] in NOUNS or parse.tags[i] == "CD"):
            return False
    return True


def of_another_time(page: Page, phrase: range, published: str | None) -> bool:
    """Whether the sentence dates what it tells to a year that is not the page's ("a visit by the premier in July 1994"), or
    says "then" before the office: who holds it on the page's date need not be meant."""
    parse = page.parse
    sentence = parse.sentence(phrase.start)
    if any(parse.lowers[t] == "then" for t in range(max(sentence.first, phrase.start - 2), phrase.stop)):
        return True
    years = {
        w for t in range(sentence.first, sentence.last) if len(w := parse.words[t]) == 4 and w.isdigit() and w[:2] in ("19", "20")
    }
    return bool(published and years) and (published or "")[:4] not in years


def _one_of_many(page: Page, phrase: range) -> bool:
    """ "a Ruritanian leader", "Ruritanian ministers": whoever that is does not hold the office of the name."""
    parse = page.parse
    first = parse.lowers[phrase.start]
    return first in _ANY or parse.tags[phrase.stop - 1] in ("NNS", "NNPS") or parse.tags[phrase.start] == "CD"


def _becomes(page: Page, phrase: range) -> bool:
    """ "won the vote as American president", "was elected president of Ruritania": the office, and who holds it at the page's
    date need not be meant."""
    parse, first = page.parse, phrase.start
    bare = parse.tags[first] not in ("DT", "PRP$")
    return bare and first > 0 and (parse.lowers[first - 1] == "as" or parse.lemmas[first - 1] in page.lexicon.words.made_into)


def _office(lexicon: ActorLexicon, role: Role, owner: Identity, sector: tuple[str, ...], published: str | None) -> Actor | None:
    office = lexicon.office_names.get(f"{owner.country} {role.noun}")
    if office is None:
        return None
    holder = lexicon.holder(office, published) if published else None
    return actor_of(holder) if holder is not None else Actor(office, f"{role.noun} of {owner.name}", owner.country, sector)


def _body(role: Role, country: str | None, name: str, sector: tuple[str, ...]) -> Actor | None:
    """A state's body: "SYR:army"."""
    if role.kind not in ("institution", "force") or not any(s in OF_STATE for s in role.sector):
        return None
    noun = _ONE_BODY.get(role.noun, role.noun)
    return Actor(f"{country}:{noun.replace(' ', '-')}", f"{noun} of {name}", country, sector)


def _bare(page: Page, state: State, role: Role, sector: tuple[str, ...], words: str, before: range, phrase: range) -> Actor:
    """ "The government" without an owner: the one described before, else that of the only country the page is about."""
    if not any(s in OF_STATE for s in role.sector) or not plain(page, before) or phrase.stop - phrase.start > 3:
        return Actor(None, words, None, sector)
    noun = _ONE_BODY.get(role.noun, role.noun)
    definite = page.parse.lowers[phrase.start] == "the" or noun == "police"
    if not definite or any(page.parse.tags[i] in NOUNS or page.parse.tags[i] == "PRP$" for i in before):
        return Actor(None, words, None, sector)
    earlier = state.bodies.get(noun, ())
    named = state.countries
    if role.kind != "person" and len(earlier) == 1 and (body := next(iter(earlier))).country == named.leading:
        return Actor(None, words, None, sector) if _elsewhere(page, phrase, named.leading) else body
    if not earlier and named.focus is None and named.only is not None and role.noun in page.lexicon.words.bare_bodies:
        state_named = page.lexicon.identities.get(named.only) if _told_before(page, phrase, named.only) else None
        made = _body(role, named.only, state_named.name, sector) if state_named is not None else None
        return made or Actor(None, words, None, sector)
    if (earlier and role.kind != "person") or named.focus is None:
        return Actor(None, words, None, sector)
    if named.alone and role.noun in page.lexicon.words.bare_bodies:
        owner = page.lexicon.identities.get(named.focus)
        made = _body(role, named.focus, owner.name if owner else named.focus, sector)
        if made is not None:
            return made
    return Actor(None, words, named.focus, sector)


def _told_before(page: Page, phrase: range, country: str) -> bool:
    """ "Kenya closed two papers. The government ...": of a state, the only one of the page, the sentence before tells."""
    parse = page.parse
    number = parse.sentence_of[phrase.start] - 1
    if number < 0 or parse.sentences[number].block != parse.sentence(phrase.start).block:
        return False
    before = parse.sentences[number]
    hits = (page.hit_at.get(t) for t in range(before.first, before.last) if parse.deps[t] in ("nsubj", "nsubjpass"))
    return any(h is not None and h.identity is not None and h.identity.id == country and h.style == "name" for h in hits)


def _elsewhere(page: Page, phrase: range, country: str | None) -> bool:
    """Whether a sentence opens in another country ("In Ruritania, two editors were jailed. The government ..."), this one or
    the one before: the government there may be meant."""
    parse = page.parse
    here = parse.sentence_of[phrase.start]
    for number in (here, here - 1):
        if number < 0:
            break
        sentence = parse.sentences[number]
        states = [
            hit
            for t in range(sentence.first, min(sentence.last, phrase.start))
            if (hit := page.hit_at.get(t)) is not None and hit.identity is not None and hit.identity.kind == "state"
        ]
        if states:
            first = states[0].tokens.start
            located = parse.lowers[max(sentence.first, first - 2) : first]
            return "in" in located and all(hit.identity is not None and hit.identity.country != country for hit in states)
    return False


def sectors(role: Role, owner: Identity | None, modifiers: tuple[str, ...]) -> tuple[str, ...]:
    """The role's own sector, what its modifiers add, or its owner's; the most telling first."""
    both = [*modifiers, *(s for s in role.sector if s not in modifiers)]
    if role.kind == "force" and role.sector == ("MIL",) and "MIL" not in modifiers and not _OTHER_ARMS.isdisjoint(modifiers):
        both = [s for s in both if s != "MIL"]  # "police reinforcements"
    of_a_party = "PTY" in modifiers or (owner is not None and owner.kind == "party" and owner.sector == ("PTY",))
    if of_a_party and role.sector == ("REB",) and role.noun.startswith("rebel"):
        both = [s for s in both if s != "REB"]  # "Tory rebels" bear no arms
    people = (
        role.kind in ("person", "force") and "private" not in role.flags
    )  # "British society", "a French singer": no government
    if owner is not None and owner.kind == "armed-group" and owner.sector:
        both = [s for s in both if s != "MIL"]  # a rebel group's troops are no state's
    if not both and role.noun == "forces" and owner is not None and owner.kind == "state":
        both = ["MIL"]  # "Russian forces"
    if (not both and (people or owner is None)) or (owner is not None and owner.kind != "state"):
        both.extend(s for s in (owner.sector if owner is not None else ()) if s not in both)
    return tuple(sorted(both, key=lambda s: _FIRST_SECTORS.index(s) if s in _FIRST_SECTORS else 99))
