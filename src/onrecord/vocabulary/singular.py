"""The singular of an English noun, by its ending: for words whose kind a vocabulary then has to know."""

from __future__ import annotations

_IRREGULAR = {"people": "person", "children": "child", "wives": "wife"}


def singular(word: str) -> str:
    """ "women" -> "woman", "families" -> "family"; without case, and the word itself where it is no plural."""
    word = word.casefold()
    if word.endswith("men"):
        return f"{word[:-3]}man"
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
