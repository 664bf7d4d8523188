"""Runs of proper nouns that may be the name of a person, with the titles and honours before it and the nicknames within."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.mentions.actors.page import Page
from onrecord.mentions.actors.roles import role_at
from onrecord.mentions.phrases import NOUNS, PROPER, base_phrase, hyphen_joins, name_run, without_article

SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
QUOTES = frozenset("\"“”'‘’``''")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of proper nouns: `phrase` with titles and modifiers, `name` without, `titled` when a title stands before it."""

    phrase: range
    name: range
    titled: bool


def find_runs(page: Page) -> Iterator[Run]:
    """Every run of proper nouns that may hold a person's name, known names at its front counted as titles."""
    parse, hit_at = page.parse, page.hit_at
    for i, tag in enumerate(parse.tags):
        if tag not in PROPER or i in hit_at or not _ends_run(page, i) or not parse.words[i][:1].isupper():
            continue
        if parse.lowers[i].rstrip(".") in page.lexicon.cues["abbreviation"] and parse.lowers[i].rstrip(".") not in SUFFIXES:
            continue
        if _modifies(page, i) and len(name_run(parse, i)) < 2 and not honoured(page, i - 1):
            continue
        if _nickname_follows(page, i):
            continue
        run = _widened(page, name_run(parse, i))
        first = max((t + 1 for t in run if t in hit_at), default=run.start)
        name, titled = _name_in(page, range(first, run.stop))
        if name:
            yield Run(_phrase(page, range(name.start, i + 1), run), name, titled)


def _ends_run(page: Page, i: int) -> bool:
    parse = page.parse
    if i + 2 < len(parse) and parse.tags[i + 2] in PROPER and i + 2 not in page.hit_at and hyphen_joins(parse, i + 1):
        return False  # "Ahmed Al|-Fateh"
    return i + 1 >= len(parse) or parse.tags[i + 1] not in PROPER or parse.heads[i] < i or (i + 1) in page.hit_at


def _modifies(page: Page, i: int) -> bool:
    """Whether a noun stands right before the noun that it belongs to: "the Smith campaign"."""
    parse = page.parse
    return parse.deps[i] in ("compound", "nmod", "amod") and i + 1 < len(parse) and parse.tags[i + 1] in NOUNS


def _nickname_follows(page: Page, i: int) -> bool:
    """ "John" in 'John "JD" Doe'."""
    parse = page.parse
    return i + 4 < len(parse) and parse.words[i + 1] in QUOTES and parse.words[i + 3] in QUOTES and parse.tags[i + 4] in PROPER


def _widened(page: Page, run: range) -> range:
    """A run with the abbreviated titles ("Brig. Gen.") and the nickname in quotes that split it."""
    parse, first = page.parse, run.start
    low = parse.sentence(first).first
    while first - 2 >= low:
        before = parse.words[first - 1]
        if before == "." and parse.lowers[first - 2] in page.lexicon.cues["abbreviation"]:
            first = name_run(parse, first - 2).start
        elif before in QUOTES and first - 4 >= low and parse.words[first - 3] in QUOTES and parse.tags[first - 4] in PROPER:
            first = name_run(parse, first - 4).start
        else:
            break
    return range(first, run.stop)


def _name_in(page: Page, run: range) -> tuple[range, bool]:
    """The name without the titles at its front, and whether there are any."""
    parse, first = page.parse, run.start
    behind = role_at(parse, first - 2, page.lexicon) if first >= 2 and parse.lowers[first - 1] == "of" else None
    if behind is not None and behind.last >= first:  # "Secretary of State Jane Doe"
        first = behind.last + 1
    while first < run.stop - 1 and (parse.words[first] == "." or titles(page, first)):
        first += 1
    titled = first > run.start or titles(page, first - 1)
    return range(first, run.stop), titled and first < run.stop


def titles(page: Page, i: int) -> bool:
    """Whether token `i` is an honorific, an abbreviated title or ends a title that may stand before a name."""
    parse = page.parse
    if i < 0 or parse.lowers[i] in (",", "and"):
        return False
    if parse.words[i] == "." and i > 0:
        i -= 1
        if parse.lowers[i] not in page.lexicon.cues["abbreviation"]:
            return False
    bare = parse.lowers[i].rstrip(".")
    if bare in page.lexicon.cues["honorific"] or (bare in page.lexicon.cues["abbreviation"] and parse.words[i][:1].isupper()):
        return True
    if parse.tags[i] not in NOUNS or parse.tags[i] in ("NNS", "NNPS") or i in page.hit_at:
        return False
    found = role_at(parse, i, page.lexicon)
    if found is None or found.role.kind != "person":
        return False
    return parse.words[i][:1].isupper() or "title" in found.role.flags or parse.deps[i] in ("compound", "nmod")


def honoured(page: Page, i: int) -> bool:
    """Whether token `i` is an honorific: "Mr", "Dr."."""
    return i >= 0 and page.parse.lowers[i].rstrip(".") in page.lexicon.cues["honorific"]


def _phrase(page: Page, name: range, run: range) -> range:
    """The name with everything before it in the same noun phrase: "former Turkish President Jane Doe"."""
    parse = page.parse
    phrase = base_phrase(parse, name.stop - 1)
    low = min(run.start, phrase.start)
    behind = role_at(parse, low - 2, page.lexicon) if low >= 2 and parse.lowers[low - 1] == "of" else None
    if behind is not None and behind.last >= low:
        low = base_phrase(parse, low - 2).start
    elif low > 0 and parse.words[low - 1] != "," and titles(page, low - 1):
        low = base_phrase(parse, low - 1 - (parse.words[low - 1] == ".")).start
    low = without_article(parse, range(low, name.stop)).start
    for i in range(low, name.start):
        tag = parse.tags[i]
        counted = tag == "CD" and parse.words[i].isdigit() and parse.words[i + 1] not in ("-", "–")
        if (
            parse.deps[i] == "poss"
            or parse.lowers[i] in ("'s", "’s", ",")
            or counted
            or (tag in ("VBN", "VBD", "RB") and low < i)
        ):
            low = i + 1
    return range(min(low, name.start), name.stop)


def with_title(page: Page, tokens: range) -> range:
    """A known person's name with the titles before it."""
    return _phrase(page, tokens, tokens)
