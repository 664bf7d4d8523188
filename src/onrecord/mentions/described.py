"""Actor mentions by description: role nouns with their country and sector, other proper names, and pronouns.

Runs after names, places, times and figures, and leaves alone what those have taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.language.parse import Parse
from onrecord.mentions.focus import Countries, countries_named
from onrecord.mentions.page import Page, actor_of, mention
from onrecord.mentions.phrases import NOUNS, PROPER, base_phrase, without_article
from onrecord.mentions.roles import RoleSpan, role_at
from onrecord.mentions.unknown import unknown_name
from onrecord.model import Actor, Mention
from onrecord.vocabulary.actors import ActorLexicon, Identity, Role
from onrecord.vocabulary.folding import fold

_PRONOUNS = frozenset(("he", "him", "she", "her", "they", "them", "it", "we", "us", "i", "me"))
_ARGUMENT = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "dative", "agent"))
_INSIDE_COMPOUND = frozenset(("compound", "nmod", "amod"))
_FIRST_SECTORS = ("REB", "UAF", "CRM", "MIL", "COP", "PRM", "SPY", "OPP", "JUD", "LEG", "MED", "JRN", "REL")
_OF_STATE = frozenset(("GOV", "MIL", "COP", "LEG", "JUD", "SPY"))
_BARE_BODIES = frozenset(("government", "regime", "military", "army", "parliament", "cabinet", "presidency", "navy", "air force"))
_AGENTIVE = frozenset(("by", "against", "with", "between"))
_STATES = frozenset(("state",))  # what "the country" can mean
_ARMED = frozenset(("armed-group", "militia", "criminal", "police", "military"))  # whose people act for it: "X fighters"
_ITS_PEOPLE = frozenset(("UAF", "REB", "PRM", "CRM", "MIL", "COP"))
_MEMBERS = frozenset(("member", "loyalist", "operative", "follower"))
_LOCATIVE = frozenset(("in", "at", "near", "from", "outside", "inside", "across", "around", "through", "throughout", "into"))
# Several words of the news for one body of a state.
_ONE_BODY = {"regime": "government", "administration": "government", "authorities": "government", "authority": "government",
             "govt": "government", "armed forces": "military", "forces": "military", "troops": "military", "soldiers": "military",
             "armed force": "military", "force": "military", "soldier": "military", "army forces": "army",
             "government forces": "military", "government force": "military", "government troops": "military"}  # fmt: skip


@dataclass(slots=True)
class _State:
    """What a description may take up: bodies of states described before, by noun, and the countries of the page."""

    published: str | None
    countries: Countries
    bodies: dict[str, set[Actor]] = field(default_factory=dict)


def find_described(page: Page, taken: Sequence[Mention], published: str | None) -> tuple[Mention, ...]:
    """Mentions of form nominal, pronoun, or name (of actors unknown to the vocabularies), in text order."""
    parse = page.parse
    busy, heads_taken = _taken(parse, taken)
    state = _State(published, countries_named(page, taken))
    found: list[Mention] = []
    done = -1  # the last token of the role noun before: the "state" of "secretary of state" is nobody
    for i, tag in enumerate(parse.tags):
        if tag in NOUNS:
            if i <= done or parse.deps[i] in _INSIDE_COMPOUND or (i in heads_taken and not _demonym(page, i)):
                inside = _body_inside(page, state, i) if i > done and i not in busy else None
                found.extend((inside,) if inside is not None else ())
                continue
            role = role_at(parse, i, page.lexicon)
            made = _described_mention(page, state, role, i) if role is not None and i not in heads_taken else None
            if made is None and tag in PROPER and i not in busy:
                made = unknown_name(page, i, busy)
            if made is not None:
                done = role.last if role is not None else -1
                found.append(made)
        elif tag == "PRP" and parse.lowers[i] in _PRONOUNS and parse.deps[i] in _ARGUMENT:
            found.append(mention(parse, range(i, i + 1), "pronoun", Actor(None, parse.lowers[i], None, ())))
    return tuple(found)


def _taken(parse: Parse, taken: Sequence[Mention]) -> tuple[set[int], set[int]]:
    """Tokens that other mentions cover, and tokens that head an actor's name."""
    busy: set[int] = set()
    heads: set[int] = set()
    for m in taken:
        if m.kind == "actor" or m.kind == "time" or (m.kind == "place" and m.form == "name"):
            tokens = parse.tokens(m.start, m.end)
            busy.update(tokens)
            if m.kind == "actor":
                heads.add(parse.head(tokens))
                if m.form == "name" and m.actor is not None and m.actor.id is None:
                    heads.update(tokens)
    return busy, heads


def _demonym(page: Page, i: int) -> bool:
    return i in page.hit_at and page.hit_at[i].style == "adjective"


def _described_mention(page: Page, state: _State, role: RoleSpan, head: int) -> Mention | None:
    """The described actor that a role noun heads: "Syrian government forces", "the president of Turkey"."""
    parse = page.parse
    phrase = base_phrase(parse, head)
    if _generic(page, role.role, phrase, head):
        return None
    tail = _of_tail(page, max(head, role.last), head) or _from_tail(page, role, head)
    before = range(phrase.start, min(role.first, phrase.stop))
    owner = page.owner(before) or (page.owner(tail) if tail is not None else None) or _ruled(page, role.role, before, tail)
    if owner is None and role.role.kind == "person":
        served = _served(page, max(head, role.last) + 1, head)
        if served is not None:
            words = " ".join(parse.text[parse.starts[phrase.start] : parse.ends[max(head, role.last)]].split())
            made = Actor(None, words, served.country, _sectors(role.role, served, _modifier_sectors(page, before)))
            return mention(parse, range(phrase.start, max(role.last + 1, phrase.stop)), "nominal", made)
    modifiers = _modifier_sectors(page, before)
    sector = _sectors(role.role, owner, modifiers)
    stop = max(tail.stop if tail is not None else 0, role.last + 1, phrase.stop)
    words = " ".join(parse.text[parse.starts[phrase.start] : parse.ends[max(head, role.last)]].split())
    envoy = _envoy(page, state, owner, phrase, max(head, role.last)) if owner is not None else None
    if envoy is not None:
        actor = envoy
    elif owner is not None and _its_people(page, role.role, owner, head) and _plain(page, before):
        actor = Actor(owner.id, owner.name, owner.country, sector)
    else:
        actor = _identity(page, state, role.role, owner, sector, words, before, phrase)
    return mention(parse, range(phrase.start, stop), "nominal", actor)


def _body_inside(page: Page, state: _State, i: int) -> Mention | None:
    """A state's body before another noun: "the Kenyan government offer", "Syrian army positions"; not "Kenyan army chief"."""
    parse, outer = page.parse, page.parse.heads[i]
    role = role_at(parse, i, page.lexicon) if parse.deps[i] in ("compound", "nmod") and parse.tags[i] == "NN" else None
    if role is None or role.last != i or role.role.kind not in ("institution", "force"):
        return None
    before = range(role.first - 1, role.first)
    hit = page.hit_at.get(role.first - 1)
    owned = hit is not None and hit.identity is not None and hit.identity.kind == "state"
    if not owned or parse.heads[role.first - 1] not in (outer, i) or role_at(parse, outer, page.lexicon) is not None:
        return None
    if i + 1 >= len(parse) or parse.words[i + 1] in ("-", "–") or parse.tags[outer] not in NOUNS:
        return None
    owner = page.owner(before)
    phrase = range(role.first - 1, i + 1)
    words = " ".join(parse.text[parse.starts[phrase.start] : parse.ends[i]].split())
    sector = _sectors(role.role, owner, ())
    return mention(parse, phrase, "nominal", _identity(page, state, role.role, owner, sector, words, before, phrase))


def _generic(page: Page, role: Role, phrase: range, head: int) -> bool:
    """Words that describe nobody: "by force", "in government", "on behalf of justice", "in schools"."""
    parse = page.parse
    dep = parse.deps[head]
    bare = len(phrase) == 1 and parse.tags[head] in ("NN", "NNP") and not role.flags & {"collective", "plural-only"}
    if bare and role.kind != "person":
        return parse.tags[head] == "NN" or not role.sector
    if bare and parse.tags[head] == "NN" and dep in ("pobj", "dobj", "conj"):
        return parse.lowers[parse.heads[head]] not in _AGENTIVE
    if role.kind == "institution" and parse.lemmas[head].lower() in page.lexicon.cues["facility"]:
        if dep == "pobj":
            return parse.lowers[parse.heads[head]] in _LOCATIVE
        return dep == "dobj" and page.lexicon.anaphors.get(parse.lemmas[head].lower()) != _STATES
    return False


def _of_tail(page: Page, last: int, head: int) -> range | None:
    """The "of Turkey" after an office or institution, without further clauses."""
    parse, after = page.parse, last + 1
    if after >= len(parse) or parse.lowers[after] != "of" or parse.heads[after] not in (head, last):
        return None
    noun = parse.child(after, "pobj")
    if noun is not None and parse.tags[noun] not in PROPER:
        named = _named_behind(page, noun)
        return range(base_phrase(parse, noun).start, named + 1) if named is not None else None
    if noun is None:
        return None
    phrase = base_phrase(parse, noun)
    deeper = noun + 1
    if deeper < len(parse) and parse.lowers[deeper] == "of" and parse.heads[deeper] == noun:
        inner = parse.child(deeper, "pobj")
        if inner is not None and parse.tags[inner] in PROPER:
            return range(phrase.start, inner + 1)
    return phrase


def _envoy(page: Page, state: _State, owner: Identity, phrase: range, last: int) -> Actor | None:
    """An office whose name goes on behind its noun: "the UN envoy for Syria", at its date a person."""
    parse = page.parse
    if last + 2 >= len(parse) or parse.lowers[last + 1] not in ("for", "to"):
        return None
    first = without_article(parse, phrase).start
    for stop in (last + 4, last + 3):
        words = " ".join(fold(parse.text[parse.starts[first] : parse.ends[min(stop, len(parse)) - 1]]))
        office = page.lexicon.office_names.get(f"{owner.country} {words}")
        if office is not None:
            holder = page.lexicon.holder(office, state.published) if state.published else None
            return actor_of(holder) if holder is not None else Actor(office, words, owner.country, owner.sector)
    return None


def _served(page: Page, after: int, head: int) -> Identity | None:
    """The known body behind "a spokesman for", "an official at": it gives country and sector, and stays a mention of its own."""
    parse = page.parse
    if after + 1 >= len(parse) or parse.lowers[after] not in ("for", "at", "with", "from", "in") or parse.heads[after] != head:
        return None
    hit = page.hit_at.get(after + 1 + (parse.tags[after + 1] == "DT"))
    if hit is None or hit.identity is None or hit.identity.kind == "person":
        return None
    return None if hit.identity.kind == "state" and parse.lowers[after] != "for" and hit.style != "adjective" else hit.identity


def _ruled(page: Page, role: Role, before: range, tail: range | None) -> Identity | None:
    """The state whose body or force "the X government" and "X's troops" are, X having held office there."""
    if role.kind not in ("institution", "force") or not any(s in _OF_STATE for s in role.sector):
        return None
    ruler = page.ruler(before) or (page.ruler(tail) if tail is not None else None)
    if ruler is None or ruler.country is None or not ruler.sector or ruler.sector[0] != "GOV":
        return None
    return page.lexicon.identities.get(ruler.country)


def _named_behind(page: Page, noun: int) -> int | None:
    """ "of the armed group X": the known name in apposition right behind the noun."""
    if role_at(page.parse, noun, page.lexicon) is None:
        return None
    hit = page.hit_at.get(noun + 1)
    return hit.tokens.stop - 1 if hit is not None and hit.tokens.start == noun + 1 else None


def _from_tail(page: Page, role: RoleSpan, head: int) -> range | None:
    """The "from X" after people of an armed body: "fighters from X"; a country there is only where they come from."""
    parse, after = page.parse, max(head, role.last) + 1
    if role.role.kind == "institution" or after + 1 >= len(parse) or parse.lowers[after] != "from" or parse.heads[after] != head:
        return None
    first = after + 1 + (parse.tags[after + 1] == "DT")
    hit = page.hit_at.get(first)
    if hit is None or hit.tokens.start != first or hit.identity is None or hit.identity.kind not in _ARMED:
        return None
    return range(after + 1, hit.tokens.stop)


def _its_people(page: Page, role: Role, owner: Identity, head: int) -> bool:
    """Whether people are the armed body that owns them: "X gunmen", "members of X"; its leaders are themselves."""
    if owner.kind not in _ARMED or role.kind != "person" or "title" in role.flags:
        return False
    if page.parse.tags[head] not in ("NNS", "NNPS"):
        return False
    return role.noun in _MEMBERS or bool(role.sector and role.sector[0] in _ITS_PEOPLE)


def _modifier_sectors(page: Page, tokens: range) -> tuple[str, ...]:
    """Sectors of role nouns among the modifiers: "rebel commander", "army spokesman"."""
    found: list[str] = []
    parse, roles, ends = page.parse, page.lexicon.roles, page.lexicon.role_ends
    for i in tokens:
        if parse.lowers[i] in ends or parse.lemmas[i] in ends:
            role = roles.get(parse.lemmas[i].lower()) or roles.get(parse.lowers[i])
            if role is not None:
                found.extend(s for s in role.sector if s not in found)
    return tuple(found)


def _identity(
    page: Page,
    state: _State,
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
        if not _plain(page, before):
            return Actor(None, words, owner.country, sector)
        found = _office(page.lexicon, role, owner, sector, state.published) or _body(role, owner.country, owner.name, sector)
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


def _plain(page: Page, before: range) -> bool:
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


def _office(lexicon: ActorLexicon, role: Role, owner: Identity, sector: tuple[str, ...], published: str | None) -> Actor | None:
    office = lexicon.office_names.get(f"{owner.country} {role.noun}")
    if office is None:
        return None
    holder = lexicon.holder(office, published) if published else None
    return actor_of(holder) if holder is not None else Actor(office, f"{role.noun} of {owner.name}", owner.country, sector)


def _body(role: Role, country: str | None, name: str, sector: tuple[str, ...]) -> Actor | None:
    """A state's body: "SYR:army"."""
    if role.kind not in ("institution", "force") or not any(s in _OF_STATE for s in role.sector):
        return None
    noun = _ONE_BODY.get(role.noun, role.noun)
    return Actor(f"{country}:{noun.replace(' ', '-')}", f"{noun} of {name}", country, sector)


def _bare(page: Page, state: _State, role: Role, sector: tuple[str, ...], words: str, before: range, phrase: range) -> Actor:
    """ "The government" without an owner: the one described before, else that of the only country the page is about."""
    if not any(s in _OF_STATE for s in role.sector) or not _plain(page, before) or phrase.stop - phrase.start > 3:
        return Actor(None, words, None, sector)
    noun = _ONE_BODY.get(role.noun, role.noun)
    definite = page.parse.lowers[phrase.start] == "the" or noun == "police"
    if not definite or any(page.parse.tags[i] in NOUNS or page.parse.tags[i] == "PRP$" for i in before):
        return Actor(None, words, None, sector)
    earlier = state.bodies.get(noun, ())
    named = state.countries
    if role.kind != "person" and len(earlier) == 1 and (body := next(iter(earlier))).country == named.leading:
        return body
    if (earlier and role.kind != "person") or named.focus is None:
        return Actor(None, words, None, sector)
    if named.alone and role.noun in _BARE_BODIES:
        owner = page.lexicon.identities.get(named.focus)
        made = _body(role, named.focus, owner.name if owner else named.focus, sector)
        if made is not None:
            return made
    return Actor(None, words, named.focus, sector)


def _sectors(role: Role, owner: Identity | None, modifiers: tuple[str, ...]) -> tuple[str, ...]:
    """The role's own sector, what its modifiers add, or its owner's; the most telling first."""
    both = [*modifiers, *(s for s in role.sector if s not in modifiers)]
    people = role.kind in ("person", "force")  # "British society" is not its government
    if owner is not None and owner.kind == "armed-group" and owner.sector:
        both = [s for s in both if s != "MIL"]  # a rebel group's troops are no state's
    if not both and role.noun == "forces" and owner is not None and owner.kind == "state":
        both = ["MIL"]  # "Russian forces"
    if (not both and (people or owner is None)) or (owner is not None and owner.kind != "state"):
        both.extend(s for s in (owner.sector if owner is not None else ()) if s not in both)
    return tuple(sorted(both, key=lambda s: _FIRST_SECTORS.index(s) if s in _FIRST_SECTORS else 99))
