"""Capitals restored where a text has none or nothing else, so that the parser sees ordinary English.

Length is kept: offsets into the original stay valid. Teletype text (all capitals) is lowered and its names are
capitalised; text without capitals gets its names and sentence starts back. What is in no word list is taken for a name.
Ordinary text is left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping

from onrecord.vocabulary.actors import ActorLexicon
from onrecord.vocabulary.folding import units

_FUNCTION = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "nor",
        "if",
        "that",
        "this",
        "these",
        "those",
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "to",
        "with",
        "without",
        "within",
        "into",
        "onto",
        "upon",
        "over",
        "under",
        "between",
        "among",
        "through",
        "during",
        "before",
        "after",
        "since",
        "until",
        "while",
        "because",
        "although",
        "though",
        "as",
        "than",
        "when",
        "where",
        "which",
        "who",
        "whom",
        "whose",
        "what",
        "how",
        "why",
        "i",
        "you",
        "he",
        "she",
        "it",
        "we",
        "they",
        "me",
        "him",
        "her",
        "us",
        "them",
        "my",
        "your",
        "his",
        "its",
        "our",
        "their",
        "mine",
        "yours",
        "ours",
        "theirs",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "do",
        "does",
        "did",
        "done",
        "have",
        "has",
        "had",
        "having",
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "must",
        "not",
        "no",
        "yes",
        "so",
        "such",
        "any",
        "all",
        "some",
        "each",
        "every",
        "both",
        "either",
        "neither",
        "one",
        "another",
        "other",
        "others",
        "against",
        "about",
        "above",
        "below",
        "near",
        "off",
        "out",
        "up",
        "down",
        "here",
        "there",
        "then",
        "too",
        "very",
        "just",
        "only",
        "also",
        "more",
        "most",
        "less",
        "least",
        "few",
        "many",
        "much",
        "own",
        "same",
        "himself",
        "herself",
        "itself",
        "themselves",
        "ourselves",
    ]
)
# Further closed-class words that word lists of nouns, verbs, adjectives and adverbs do not hold.
_SMALL = frozenset(
    "whether cannot per amid amidst amongst towards toward despite beyond behind beside besides along across around throughout "
    "unless whereas whichever whoever whatever wherever whenever via versus till onto anybody everybody somebody nobody anyone "
    "everyone someone none something anything nothing everything yourself yourselves myself whilst except plus minus ie eg etc "
    "until upon ought used let lest albeit et al vs fide facie hundreds dozens thousands lakh lakhs crore crores".split()
)
_ALSO_VERBS = frozenset(
    "said says will may bill mark grant hope rose drew sue rob chase love price pat see ask can come wade".split()
)
_BEFORE_PLACES = frozenset(("in", "at", "near", "from"))
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november "
    "december jan feb apr jun jul aug sep sept oct nov dec".split()
)
_SENTENCE = re.compile(r"(?:^|[.!?][\"'”’)]*\s+|\n\s*\n\s*)([a-z])")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_INITIALS = re.compile(r"(?<![\w.'’])(?P<letters>(?:[a-z]\. ?){1,3})(?P<name>[a-z]{3,})\b")
_NO_INITIALS = frozenset(
    "u.s. u.k. u.n. e.u. a.m. p.m. e.g. i.e. d.c. l.a. b.c. a.d. u.a.e. u.s.a. p.s. n.b. r.i.p. c.e. o.k. v.".split()
)
_SHORTEST = 3  # letters of an unknown word that is taken for a name in text without capitals


def _lower(text: str) -> str:
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Casing:
    """`names` maps the first folded word of every known name to the rests of those names; `acronyms` are names written in
    capitals ("BJP"); `given` the folded given names; `titles` the words after which a name may follow."""

    def __init__(
        self,
        names: Mapping[str, tuple[tuple[str, ...], ...]],
        acronyms: frozenset[str] = frozenset(),
        given: frozenset[str] = frozenset(),
        titles: frozenset[str] = frozenset(),
    ) -> None:
        self._names, self._acronyms, self._given, self._titles = names, acronyms, given, titles

    @classmethod
    def of(cls, actors: ActorLexicon) -> Casing:
        """From the known actors."""
        capitals = {first for first, names in actors.names.items() for name in names if name.capitals and not name.rest}
        titles = {noun.split()[-1] for noun, role in actors.roles.items() if role.kind == "person" and "title" in role.flags}
        return cls(
            {first: tuple(name.rest for name in names if not name.capitals) for first, names in actors.names.items()},
            frozenset(capitals),
            frozenset(actors.given),
            frozenset(titles) | actors.cues["honorific"] | actors.cues["abbreviation"],
        )

    def normalise(self, text: str, known: Callable[[str], bool]) -> str:
        """The text in ordinary case, of the same length; `known` tells ordinary English words."""
        letters = Counter(text[:20_000])
        upper = sum(count for letter, count in letters.items() if letter.isupper())
        lower = sum(count for letter, count in letters.items() if letter.islower())
        if upper + lower < 40 or (upper <= 1.5 * lower and upper * 200 > lower):
            return text
        plain = _lower(text) if upper > lower else text
        characters = list(plain)
        self._capitalise_names(plain, characters)
        self._capitalise_initials(plain, characters, known)
        for match in _SENTENCE.finditer(plain):
            characters[match.start(1)] = match.group(1).upper()
        self._capitalise_unknown(plain, characters, known, shouted=upper > lower)
        return "".join(characters)

    def _capitalise_unknown(self, plain: str, characters: list[str], known: Callable[[str], bool], shouted: bool) -> None:
        """Capitals for words that are in no word list, and for given names beside them or behind a title.

        In text without capitals an unknown word is as often a misspelt or rare one: there it takes a neighbour that
        makes it a name: a title or a given name, another unknown word, or a preposition of place.
        """
        named = False  # whether the word before is a title or was taken for a name
        pending = -1  # where the word before starts, if the next one decides whether it is a name
        end = 0
        for match in _WORD.finditer(plain):
            word, start = match.group(), match.start()
            if not plain[end:start].isspace():
                named, pending = False, -1
            end = match.end()
            bare = word.removesuffix("'s").removesuffix("’s")
            if word in _FUNCTION or word in _SMALL or not bare.isascii():
                named, pending = not shouted and word in _BEFORE_PLACES, -1
            elif bare in self._acronyms and not known(bare):
                characters[start : start + len(bare)] = bare.upper()
                named, pending = False, -1
            elif word in _CALENDAR:
                characters[start] = word[0].upper()
                named, pending = False, -1
            elif len(bare) >= _SHORTEST and not known(bare):
                if shouted or named or pending >= 0 or characters[start].isupper():
                    characters[start] = word[0].upper()
                    named = True
                    if pending >= 0:
                        characters[pending] = plain[pending].upper()
                    pending = -1
                else:
                    named, pending = False, start
            elif bare in self._given and bare not in self._titles and bare not in _ALSO_VERBS:
                if named or (pending >= 0 and not shouted):
                    characters[start] = word[0].upper()
                    if pending >= 0:
                        characters[pending] = plain[pending].upper()
                named, pending = False, start
            else:
                named, pending = bare in self._titles, -1

    def _capitalise_initials(self, plain: str, characters: list[str], known: Callable[[str], bool]) -> None:
        """ "k.r. narayanan", "s. patel": capitals for the initials before a name, which would end a sentence in small letters."""
        for match in _INITIALS.finditer(plain):
            name = match["name"]
            if name in _FUNCTION or name in _SMALL or match["letters"].replace(" ", "") in _NO_INITIALS:
                continue
            if known(name) and name not in self._given:
                continue
            for at in (*(i for i in range(match.start(), match.end("letters")) if plain[i].isalpha()), match.start("name")):
                characters[at] = plain[at].upper()

    def _capitalise_names(self, plain: str, characters: list[str]) -> None:
        words = units(plain)
        for i, unit in enumerate(words):
            for rest in self._names.get(unit.folded, ()):
                if tuple(u.folded for u in words[i + 1 : i + 1 + len(rest)]) == rest:
                    for u in words[i : i + 1 + len(rest)]:
                        if u.folded not in _FUNCTION and len(characters[u.start].upper()) == 1:
                            characters[u.start] = characters[u.start].upper()
                    break
