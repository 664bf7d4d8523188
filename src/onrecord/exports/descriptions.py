"""Which words name nobody: "gunmen", also where they begin a sentence with a capital."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.yaml_files import read_yaml

# Classes of nouns for people, in data/classes/nouns.yaml.
_PEOPLE = (
    "child woman civilian soldier armed group official police protester worker prisoner hostage kin family person migrant"
    " diplomat crowd"
).split()
# What a description may begin with; the next word is then no name because of its capital, but because of its own.
_OPENERS = frozenset(
    "a an the this that these those his her their its our my your some any many several few most all both each every another"
    " other no one two three four five six seven eight nine ten eleven twelve dozens scores hundreds thousands tens more less"
    " about around nearly almost at up over local unidentified unknown".split()
)


class _Classes(msgspec.Struct):
    provenance: str
    classes: dict[str, tuple[str, ...]]


def describes(name: str) -> bool:
    """Whether words describe and name nobody: no capital, or one at the beginning that only the sentence asks for.

    "Gunmen", "Residents" and "A police spokesman" describe. A single noun ("Baker", "Bishop") may be a surname and does not.
    """
    words = name.split()
    if not any(word[:1].isupper() for word in words):
        return True
    if any(word[:1].isupper() for word in words[1:]):
        return False
    first = words[0].casefold()
    if len(words) > 1:
        return first in _OPENERS or _one(words[-1]) in _nouns() or words[-1] in _nouns()
    return first != _one(first) and _one(first) in _nouns()


def _one(word: str) -> str:
    """The singular of a plural; the word itself where it is none."""
    word = word.casefold()
    if word.endswith("men"):
        return f"{word[:-3]}man"
    if word in ("people", "children", "wives"):
        return {"people": "person", "children": "child", "wives": "wife"}[word]
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    """The last words of the nouns for people."""
    found = read_yaml(SHIPPED / "classes" / "nouns.yaml", _Classes).classes
    return frozenset(noun.split()[-1] for kind in _PEOPLE for noun in found[kind])
