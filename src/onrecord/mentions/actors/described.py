"""Actor mentions by description: role nouns with their country and sector, other proper names, and pronouns.

Runs after names, places, times and figures, and leaves alone what those have taken.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.language.parse import Parse
from onrecord.mentions.actors.at_home import at_home
from onrecord.mentions.actors.described_as import OF_STATE, State, identity, plain, sectors
from onrecord.mentions.actors.focus import countries_named
from onrecord.mentions.actors.in_arms import in_arms
from onrecord.mentions.actors.page import Page, actor_of, mention
from onrecord.mentions.actors.roles import RoleSpan, role_at
from onrecord.mentions.actors.unknown import unknown_name
from onrecord.mentions.phrases import NOUNS, PROPER, base_phrase, without_article
from onrecord.model import Actor, Mention
from onrecord.vocabulary.actors import Identity, Role
from onrecord.vocabulary.folding import fold

_PRONOUNS = frozenset(("he", "him", "she", "her", "they", "them", "it", "we", "us", "i", "me"))
_ARGUMENT = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "dative", "agent"))
_INSIDE_COMPOUND = frozenset(("compound", "nmod", "amod"))
_AGENTIVE = frozenset(("by", "against", "with", "between"))
_STATES = frozenset(("state",))  # what "the country" can mean
_ARMED = frozenset(("armed-group", "militia", "criminal", "police", "military"))  # whose people act for it: "X fighters"
_ITS_PEOPLE = frozenset(("UAF", "REB", "PRM", "CRM", "MIL", "COP"))
_LOCATIVE = frozenset(("in", "at", "near", "from", "outside", "inside", "across", "around", "through", "throughout", "into"))


def find_described(page: Page, taken: Sequence[Mention], published: str | None) -> tuple[Mention, ...]:
    """Mentions of form nominal, pronoun, or name (of actors unknown to the vocabularies), in text order."""
    parse = page.parse
    busy, heads_taken = _taken(parse, taken)
    state = State(published, countries_named(page, taken), where=_countries_at(parse, taken))
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


def _countries_at(parse: Parse, taken: Sequence[Mention]) -> dict[int, str]:
    """The country of each place by name, at its first token."""
    places = [m for m in taken if m.kind == "place" and m.form == "name" and m.place is not None and m.place.country]
    return {parse.first_token(m.start): m.place.country for m in places if m.place is not None and m.place.country}


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


def _described_mention(page: Page, state: State, role: RoleSpan, head: int) -> Mention | None:
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
            made = Actor(None, words, served.country, sectors(role.role, served, _modifier_sectors(page, before)))
            return mention(parse, range(phrase.start, max(role.last + 1, phrase.stop)), "nominal", made)
    modifiers = _modifier_sectors(page, before)
    if parse.lemmas[head] in page.lexicon.words.of_victims and any(parse.deps[c] == "poss" for c in parse.children[head]):
        owner, modifiers = None, ()  # "the president's killers"
    sector = sectors(role.role, owner, modifiers)
    if sector == ("CVL",) and in_arms(parse, head):
        sector = ("UAF",)
    stop = max(tail.stop if tail is not None else 0, role.last + 1, phrase.stop)
    words = " ".join(parse.text[parse.starts[phrase.start] : parse.ends[max(head, role.last)]].split())
    envoy = _envoy(page, state, owner, phrase, max(head, role.last)) if owner is not None else None
    if envoy is not None:
        actor = envoy
    elif owner is not None and _its_people(page, role.role, owner, head) and plain(page, before):
        actor = Actor(owner.id, owner.name, owner.country, sector)
    else:
        actor = identity(page, state, role.role, owner, sector, words, before, phrase)
        if actor.country is None and (country := at_home(page, state, role, sector, head)) is not None:
            actor = Actor(actor.id, actor.name, country, actor.sector)
    return mention(parse, range(phrase.start, stop), "nominal", actor)


def _body_inside(page: Page, state: State, i: int) -> Mention | None:
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
    sector = sectors(role.role, owner, ())
    return mention(parse, phrase, "nominal", identity(page, state, role.role, owner, sector, words, before, phrase))


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


def _envoy(page: Page, state: State, owner: Identity, phrase: range, last: int) -> Actor | None:
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
    if role.kind not in ("institution", "force") or not any(s in OF_STATE for s in role.sector):
        return None
    ruler = page.ruler(before) or (page.ruler(tail) if tail is not None else None)
    if ruler is None or ruler.country is None or not ruler.sector or ruler.sector[0] != "GOV":
        return None
    if role.kind == "institution" and _of_a_part(page, (tail or before).stop, ruler.country):
        return None
    return page.lexicon.identities.get(ruler.country)


def _of_a_part(page: Page, after: int, country: str) -> bool:
    """ "the Doe government in Kano": a government of somewhere in the country that its head may lead later, or has led before."""
    parse = page.parse
    while after < len(parse) and parse.tags[after] in NOUNS and after not in page.hit_at:
        after += 1  # the role noun itself
    if after + 1 >= len(parse) or parse.lowers[after] != "in":
        return False
    first = after + 1 + (parse.tags[after + 1] == "DT")
    hit = page.hit_at.get(first)
    whole = hit is not None and hit.identity is not None and hit.identity.country == country == hit.identity.id
    return first < len(parse) and not whole and (parse.tags[first] in PROPER or parse.words[first][0].isupper())


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
    return role.noun in page.lexicon.words.members or bool(role.sector and role.sector[0] in _ITS_PEOPLE)


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
