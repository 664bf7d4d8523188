"""Which words name nobody: "gunmen", also where they begin a sentence with a capital."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.gazetteer_cues import read_given_names
from onrecord.vocabulary.singular import singular
from onrecord.vocabulary.yaml_files import read_yaml

# Classes of nouns for people and for what they steer ("jets"), in data/classes/nouns.yaml.
_PEOPLE = (
    "child woman civilian soldier armed group official police protester worker prisoner hostage kin family person migrant"
    " diplomat crowd aircraft ship drone"
).split()
# What a description may begin with; the next word is then no name because of its capital, but because of its own.
_OPENERS = frozenset(
    "a an the this that these those his her their its our my your some any many several few most all both each every another"
    " other no one two three four five six seven eight nine ten eleven twelve dozens scores hundreds thousands tens more less"
    " least fewer than about around nearly almost at up over local unidentified unknown".split()
)

# What names many at once and so stands without an article; "baker" would be one person, or a surname. The project's own list.
_MANY = frozenset(
    "police army navy infantry cavalry military militia guerrilla opposition government regime coalition crowd public"
    " personnel forces troops staff people paramilitaries mujahideen peshmerga janjaweed gendarmerie nobody everybody"
    " everyone somebody someone anyone media press clergy youth".split()
)
# Words behind which another phrase begins; also what ends a noun's own phrase ("rebels who fled").
_BETWEEN = frozenset("of in at from for to by on with near under against among between and or as who which that whose".split())
_VOWELS = tuple("aeiouh8")  # "an" before another letter is a name, as in Vietnamese


class _Classes(msgspec.Struct):
    provenance: str
    classes: dict[str, tuple[str, ...]]


def describes(name: str) -> bool:
    """Whether words describe and name nobody: no capital, or one at the beginning that only the sentence asks for.

    "Gunmen", "Residents" and "A police spokesman" describe. A single noun ("Baker", "Bishop") may be a surname and does not.
    Without any capital, as on pages that have none, only what has a noun for people or craft, or an article before a single word,
    describes ("the market", "two guards of the mayor"); "abu khaled" may be anybody's name. In doubt it is none.
    """
    words = name.split()
    if not any(word[:1].isupper() for word in words):
        phrases = _phrases(words)
        return bool(phrases) and all(map(_described, phrases))
    if any(word[:1].isupper() for word in words[1:]):
        return False
    first = words[0].casefold()
    if len(words) > 1:
        return first in _OPENERS or singular(words[-1]) in _nouns() or words[-1] in _nouns()
    return first != singular(first) and singular(first) in _nouns()


def _phrases(words: list[str]) -> list[list[str]]:
    """Cut at prepositions: "two guards of the mayor" is "two guards" and "the mayor"."""
    found: list[list[str]] = [[]]
    for word in words:
        if word in _BETWEEN:
            found.append([])
        else:
            found[-1].append(word.strip(",;:"))
    return [phrase for phrase in found if phrase]


def _described(words: list[str]) -> bool:
    """Of one phrase without capitals."""
    start = 0
    while start < len(words) and (words[start] in _OPENERS or words[start][:1].isdigit()):
        start += 1
    rest = words[start:]
    if words[:1] == ["an"] and len(words) > 1 and not words[1].startswith(_VOWELS):
        return False
    if not rest:
        return bool(words)
    last = rest[-1]
    if start and len(rest) == 1:
        return last not in _given()
    if start and _given().isdisjoint(rest) and not {last, singular(last)}.isdisjoint(_nouns(every=True)):
        return True  # "the power substation", "a former minister"
    known = singular(last) in _nouns() or last in _nouns() or last in _MANY
    if not known or not _given().isdisjoint(rest):
        return False
    before = rest[:-1]
    if not start and singular(last) == last and last not in _MANY:
        return bool(before) and all(word in _nouns() or singular(word) in _nouns() for word in before)  # "police spokesman"
    return True


@lru_cache(maxsize=2)
def _nouns(every: bool = False) -> frozenset[str]:
    """The last words of the nouns for people and what they steer, or of every kind."""
    found = read_yaml(SHIPPED / "classes" / "nouns.yaml", _Classes).classes
    return frozenset(noun.split()[-1] for kind in (found if every else _PEOPLE) for noun in found[kind])


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    """Given names, folded."""
    return frozenset(name for _, name in read_given_names([SHIPPED / "actors" / "given_names.tsv"])) - _nouns()
