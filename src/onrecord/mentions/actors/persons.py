"""Persons by name: told by a title, a given name, an age, a "who" or an apposition; later only by surname.

What a text says of a person in full holds for the surname in the rest of it, before any namesake in the vocabularies.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.mentions.actors.names import HONORIFIC_GENDER, Hit
from onrecord.mentions.actors.page import Page, actor_of, mention
from onrecord.mentions.actors.person_runs import SUFFIXES, Run, find_runs, honoured, titles
from onrecord.mentions.actors.roles import role_at
from onrecord.mentions.phrases import NOUNS, PROPER
from onrecord.model import Actor, Mention
from onrecord.vocabulary.actors import Identity
from onrecord.vocabulary.folding import fold, fold_word

_BYNAMES = frozenset(("abu", "abou", "umm", "oum", "ibn"))  # what opens an Arabic name after a child or a father
_LOCATIVE = frozenset(("in", "at", "near", "from", "outside", "around", "into"))
_NO_NAME = (("of",), ("-",), ("–",))  # behind a word that only looks like a surname: the title "Masters of War", "Assad-era"


def find_persons(page: Page) -> tuple[tuple[Mention, ...], dict[int, Actor]]:
    """Mentions of persons that no vocabulary knows, and for known short names (by first token) whom this text means."""
    runs = list(find_runs(page))
    told = [run for run in runs if _is_person(page, run)]
    actors = [_actor(page, run) for run in told]
    full = _Register()
    for hit in page.hits:
        if hit.identity is not None and hit.identity.kind == "person" and hit.style != "short":
            full.add(fold(page.parse.text[hit.start : hit.end]), actor_of(hit.identity))
    for actor in actors:
        full.add(fold(actor.name), actor)
    both = _of_both(page, runs)
    found = [
        mention(page.parse, run.phrase, "name", _unless_another(page, run, actor, full.known(actor), both))
        for run, actor in zip(told, actors, strict=True)
    ]
    told_ends = {run.name.stop for run in told}
    for run in runs:
        if run.name.stop not in told_ends and len(run.name) == 1:
            meant = full.meant(fold_word(page.parse.words[run.name.start]))
            if meant is not None:
                found.append(mention(page.parse, run.phrase, "name", meant))
    found.extend(_read_as_words(page, full))
    return tuple(found), dict(_own_namesakes(page, full))


def _honorific(page: Page, name: range) -> str:
    """The gender of the honorific right before a name: f for "Ms. Doe"."""
    return next(
        (
            g
            for t in (name.start - 1, name.start - 2)
            if t >= 0 and page.parse.words[t] != "," and (g := HONORIFIC_GENDER.get(page.parse.lowers[t].rstrip("."), ""))
        ),
        "",
    )


def _of_both(page: Page, runs: Sequence[Run]) -> frozenset[str]:
    """Surnames that the text gives to a man and a woman: "Mr. Doe" and "Ms. Doe"."""
    seen: dict[str, set[str]] = {}
    for run in runs:
        if len(run.name) == 1 and (gender := _honorific(page, run.name)):
            seen.setdefault(page.parse.lowers[run.name.start], set()).add(gender)
    return frozenset(word for word, genders in seen.items() if len(genders) > 1)


def _unless_another(page: Page, run: Run, actor: Actor, meant: Actor, both: frozenset[str]) -> Actor:
    """The full name that a surname shortens, unless its honorific is that of the other sex: "Ms. Doe" is not Peter Doe."""
    gender, words = _honorific(page, run.name), fold(meant.name)
    if len(run.name) > 1 or not gender or len(words) < 2:
        return meant
    identity = page.lexicon.identities.get(meant.id) if meant.id else None
    given = (identity.gender if identity is not None else "") or page.lexicon.given.get(words[0], "")
    given = given.replace("x", "")
    other = given != gender if given else page.parse.lowers[run.name.start] in both
    return actor if other else meant


def _read_as_words(page: Page, full: _Register) -> Iterator[Mention]:
    """Surnames of people of this text that the tagger takes for other words: "officers later arrested Pike"."""
    parse = page.parse
    for i, tag in enumerate(parse.tags):
        word = parse.words[i]
        if tag in PROPER or not word.istitle() or len(word) < 3 or i in page.hit_at or parse.lowers[i] in page.small:
            continue
        sentence = parse.sentence(i)
        if i == sentence.first or sentence.index in page.headlines or parse.lowers[i] in page.lexicon.cues["word"]:
            continue
        if parse.lowers[i] in page.lexicon.roles or parse.words[i - 1] in ("-", "–") or _goes_on(page, i):
            continue
        beside = (parse.tags[t] in PROPER and parse.words[t][:1].isupper() for t in (i - 1, i + 1) if t < sentence.last)
        if parse.lowers[i - 1] in _LOCATIVE:
            continue
        meant = full.meant(fold_word(word))
        if meant is not None and fold(meant.name)[-1] == fold_word(word) and not any(beside):
            yield mention(parse, range(i, i + 1), "name", meant)


def _goes_on(page: Page, i: int) -> bool:
    """ "Masters of War", "Assad-era": a word that goes on behind its own; "accused Masters of it" does not."""
    parse, behind = page.parse, i + 1
    if parse.lowers[behind : behind + 1] not in _NO_NAME:
        return False
    return parse.lowers[behind] != "of" or parse.heads[behind] == i


class _Register:
    """Full names of one text by surname and given name."""

    def __init__(self) -> None:
        self._by_word: dict[str, dict[str, Actor]] = {}

    def add(self, words: tuple[str, ...], actor: Actor) -> None:
        while len(words) > 1 and words[-1] in SUFFIXES:
            words = words[:-1]
        if len(words) < 2:
            return
        key = actor.id or " ".join(words)
        for word in {words[0], words[-1]}:
            held = self._by_word.setdefault(word, {})
            before = held.get(key)
            held[key] = actor if before is None else _richer(before, actor)

    def known(self, actor: Actor) -> Actor:
        """A single surname as the full name that it shortens; a full name with what the text says of it elsewhere."""
        words = fold(actor.name)
        if not words:
            return actor
        if len(words) == 1:
            meant = self.meant(words[0])
            return _richer(meant, actor) if meant is not None else actor
        return self._by_word.get(words[-1], {}).get(" ".join(words), actor)

    def meant(self, word: str) -> Actor | None:
        held = self._by_word.get(word, {})
        return next(iter(held.values())) if len(held) == 1 else None

    def namesakes(self, word: str) -> list[Actor]:
        return list(self._by_word.get(word, {}).values())


def _richer(one: Actor, other: Actor) -> Actor:
    """The same person with what both mentions say of country and sector."""
    if one.id is not None:
        return one
    return Actor(None, one.name, one.country or other.country, one.sector or other.sector)


def _is_person(page: Page, run: Run) -> bool:
    parse, lexicon, cues = page.parse, page.lexicon, page.lexicon.cues
    words = [t for t in run.name if parse.words[t][:1].isalpha()]
    last = parse.lowers[run.name.stop - 1]
    if not words or last in cues["word"] or (last in cues["thing"] and not honoured(page, run.name.start - 1)):
        return False
    is_role = last in lexicon.roles or parse.lemmas[run.name.stop - 1].lower() in lexicon.roles or last in cues["body"]
    if is_role and (last in page.small or len(words) == 1 or last in cues["body"]):
        return False
    headline = parse.sentence_of[run.name.start] in page.headlines
    if run.titled and not (headline and len(words) == 1 and last in page.small):
        return True
    if len(words) < 2:
        return False
    if parse.lowers[run.name.start] in _BYNAMES and any(parse.lowers[t] in ("al", "el") for t in run.name[2:-1]):
        return True  # "Abu Musa al-Karrani"; "Umm al-Fahm" is a town
    if fold_word(parse.words[run.name.start]) in lexicon.given and parse.lowers[run.name.start] not in cues["word"]:
        return True
    return not headline and len(words) <= 4 and _shown(page, run)


def _shown(page: Page, run: Run) -> bool:
    """An age, a "who" or a person's role right behind the name."""
    parse, after = page.parse, run.name.stop
    if after + 1 >= len(parse):
        return False
    comma = parse.words[after] == ","
    follower = after + comma
    if parse.lowers[follower] == "who":
        return True
    if comma and parse.tags[follower] == "CD" and parse.words[follower].isdecimal() and 5 < int(parse.words[follower]) < 110:
        return follower + 1 < len(parse) and parse.words[follower + 1] in (",", ".")
    for c in parse.children[run.name.stop - 1]:
        if parse.deps[c] == "appos" and c > after and parse.tags[c] == "NN":
            found = role_at(parse, c, page.lexicon)
            return found is not None and found.role.kind == "person"
    return False


def _actor(page: Page, run: Run) -> Actor:
    """The person with the country and sector that the words before the name give."""
    parse = page.parse
    before = range(run.phrase.start, run.name.start)
    owner = page.owner(before)
    sectors: list[str] = []
    for i in before:
        found = role_at(parse, i, page.lexicon) if parse.tags[i] in NOUNS else None
        if found is not None:
            sectors.extend(s for s in found.role.sector if s not in sectors)
    name = " ".join(parse.span(run.name.start, run.name.stop).text.split())
    known = page.lexicon.spelled(name) if len(run.name) > 1 else None
    if known is not None:
        return actor_of(known)
    owner = owner or _serves(page, run.name.stop)
    if owner is not None and owner.kind != "state":
        sectors.extend(s for s in owner.sector if s not in sectors)
    return Actor(None, name, owner.country if owner else None, tuple(sectors))


def _serves(page: Page, after: int) -> Identity | None:
    """The known body or state right behind a name: "Colonel Jane Doe of the Ruritanian army"."""
    parse = page.parse
    if after + 1 >= len(parse) or parse.lowers[after] not in ("of", "from", "with"):
        return None
    first = after + 1 + (parse.tags[after + 1] == "DT" and after + 2 < len(parse))
    hit = page.hit_at.get(first)
    return hit.identity if hit is not None and hit.identity is not None and hit.identity.kind != "person" else None


def _own_namesakes(page: Page, full: _Register) -> Iterator[tuple[int, Actor]]:
    """Short names of known people for whom this text has somebody else in full."""
    shorts: Sequence[Hit] = [hit for hit in page.hits if hit.style == "short"]
    titled = {hit.identity.id for hit in shorts if hit.identity is not None and titles(page, hit.tokens.start - 1)}
    for hit in shorts:
        if hit.identity is not None and hit.identity.id in titled:
            continue
        held = full.namesakes(fold_word(page.parse.words[hit.tokens.stop - 1]))
        if held and not any(hit.identity is not None and actor.id == hit.identity.id for actor in held):
            yield hit.tokens.start, held[0] if len(held) == 1 else Actor(None, hit.name, None, ())
