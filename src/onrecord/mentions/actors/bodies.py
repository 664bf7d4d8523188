"""Organisations unknown to the vocabularies, told by the noun at the end or the front of their name.

"Manbij Military Council", "Ministry of Culture", "World Monuments Fund (WMF)". What a state or known body has by rule
("Syrian Army", "Iraqi Foreign Ministry") is left to the described actors, which give it its identity.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from onrecord.mentions.actors.page import Page, mention
from onrecord.mentions.actors.roles import role_at
from onrecord.mentions.phrases import PROPER
from onrecord.model import Actor, Mention

_INSIDE = frozenset(("of", "for", "and", "the", "&", "-", "–", "'s", "’s", "on", "to", "in"))
_LEADING = frozenset(("of", "for"))
_PLACED = frozenset(("in", "at", "near", "outside", "inside", "from", "to", "around", "into"))
_LONGEST = 9
_ANY = frozenset(("union", "group", "front", "association", "network", "office"))  # in names these say no sector


def find_bodies(page: Page, taken: Set[int]) -> tuple[Mention, ...]:
    """Mentions of organisations over tokens that nothing in `taken` covers."""
    found: list[Mention] = []
    end = 0
    for tokens, head in _candidates(page, taken):
        if tokens.start < end:
            continue
        found.append(mention(page.parse, tokens, "name", _actor(page, tokens, head)))
        end = tokens.stop
    return tuple(found)


def _candidates(page: Page, taken: Set[int]) -> Iterator[tuple[range, int]]:
    """Spans of organisations' names with the noun that tells them, from left to right."""
    parse, bodies = page.parse, page.lexicon.cues["body"]
    for i, tag in enumerate(parse.tags):
        if tag not in PROPER or i in taken or not parse.words[i][0].isupper() or parse.sentence_of[i] in page.headlines:
            continue
        if parse.lowers[i].rstrip(".") not in bodies and not _names_body(page, i):
            continue
        tokens = _extent(page, i, taken)
        if tokens is None or (parse.lowers[i] in page.lexicon.cues["facility"] and _where(page, tokens)):
            continue
        yield tokens, i


def _names_body(page: Page, i: int) -> bool:
    role = page.lexicon.roles.get(page.parse.lowers[i])
    return role is not None and role.kind in ("institution", "force") and bool(role.sector)


def _extent(page: Page, i: int, taken: Set[int]) -> range | None:
    """The capitalised words around the noun; null when there are none, or when a described actor says the same."""
    parse = page.parse
    if i + 1 < len(parse) and parse.tags[i + 1] in PROPER and parse.heads[i] > i and i + 1 not in taken:
        return None  # not the end of the name: "Security Council Resolution"
    first = _first(page, i, taken)
    last = _behind(page, i, taken)
    if last == i and first == i:
        return None
    found = role_at(parse, i, page.lexicon)
    ends = last <= found.last or _owner_only(page, range(found.last + 1, last + 1)) if found is not None else False
    if found is not None and ends and (first >= found.first or _owner_only(page, range(first, found.first))):
        return None
    return range(first, last + 1)


def _first(page: Page, i: int, taken: Set[int]) -> int:
    parse, first = page.parse, i
    low = max(parse.sentence(i).first, i - _LONGEST)
    while first - 1 >= low:
        before, word = first - 1, parse.words[first - 1]
        if before in taken and before not in page.hit_at:
            break
        if word[:1].isupper() and parse.tags[before] not in ("DT", "IN", "PRP", "PRP$", "CC", "WRB", "RB", "VBD", "VBZ", "UH"):
            if parse.lowers[before] in page.lexicon.cues["honorific"]:
                break
            first = before
        elif word[:1].isdigit() and word[-1:].isalpha() and word.lower().rstrip("stndrh").isdigit():
            first = before  # "3rd Battalion"
        elif word in _INSIDE and word not in ("of", "for", "and", "the", "on", "to", "in") and first - 2 >= low:
            if not parse.words[first - 2][:1].isupper():
                break
            first -= 2
        else:
            break
    opens = parse.sentence(i).first
    while first < i and (parse.words[first] in _INSIDE or (first == opens and parse.lowers[first] in page.small)):
        first += 1
    return first


def _behind(page: Page, i: int, taken: Set[int]) -> int:
    """The last token of "of Foreign Assets Control", "for Human Rights and Democracy" behind the noun."""
    parse, last = page.parse, i
    stop = min(parse.sentence(i).last, i + _LONGEST)
    if i + 2 >= stop or parse.lowers[i + 1] not in _LEADING:
        return i
    for t in range(i + 1, stop):
        word = parse.words[t]
        if t in page.hit_at and page.hit_at[t].identity is not None and parse.words[t - 1] == "and":
            break
        free = t not in taken or t in page.hit_at
        if free and word[:1].isupper() and parse.tags[t] in ("NNP", "NNPS", "JJ", "NN", "NNS", "VBG"):
            last = t
        elif word not in _INSIDE:
            break
    return last


def _owner_only(page: Page, tokens: range) -> bool:
    """Whether the words before a role noun name a known state or body and nothing else."""
    return all(t in page.hit_at or page.parse.lowers[t] in _INSIDE for t in tokens)


def _where(page: Page, tokens: range) -> bool:
    before = tokens.start - 1
    if before >= 0 and page.parse.tags[before] == "DT":
        before -= 1
    return before >= 0 and page.parse.lowers[before] in _PLACED


def _actor(page: Page, tokens: range, head: int) -> Actor:
    owner = page.owner(tokens)
    found = role_at(page.parse, head, page.lexicon)
    sector = found.role.sector if found is not None and found.role.noun not in _ANY else ()
    if not sector and owner is not None and owner.kind != "state":
        sector = owner.sector
    name = page.parse.text[page.parse.starts[tokens.start] : page.parse.ends[tokens.stop - 1]]
    return Actor(None, " ".join(name.split()), owner.country if owner else None, sector)
