"""Lemmas by rule from the model's own tables, one cached call a word form instead of a pipeline component."""

from __future__ import annotations

from typing import Any

_PART = {"N": "noun", "V": "verb", "J": "adj", "R": "adv"}
_FIXED = {
    "'s": "'s",
    "n't": "not",
    "not": "not",
    "n’t": "not",
    "'ve": "have",
    "'re": "be",
    "'m": "be",
    "'ll": "will",
    "'d": "would",
}


# Contractions with the typographic apostrophe, which the parser keeps apart as it does those with the plain one.
_CURLY = {f"’{end}": f"'{end}" for end in ("ll", "d", "ve", "re", "m", "s")} | {"n’t": "n't"}


def lowered(word: str) -> str:
    """A word in small letters; "’ll", "’d" and their like as "'ll" and "'d", so that rules and lists need one form."""
    lower = word.lower()
    return _CURLY.get(lower, lower) if "’" in lower else lower


class Lemmatizer:
    """Rules, exceptions and an index per part of speech ("noun", "verb", "adj", "adv")."""

    def __init__(
        self, rules: dict[str, list[list[str]]], exceptions: dict[str, dict[str, list[str]]], index: dict[str, frozenset[str]]
    ) -> None:
        self._rules, self._exceptions, self._index = rules, exceptions, index
        self._seen: dict[tuple[str, str], str] = {}
        self._all = frozenset().union(*index.values())

    @classmethod
    def from_tables(cls, lookups: Any) -> Lemmatizer:
        """From the tables of a spaCy rule lemmatizer."""
        rules, exceptions, index = (lookups.get_table(name) for name in ("lemma_rules", "lemma_exc", "lemma_index"))
        return cls(
            {p: list(rules.get(p, [])) for p in _PART.values()},
            {p: dict(exceptions.get(p, {})) for p in _PART.values()},
            {p: frozenset(index.get(p, [])) for p in _PART.values()},
        )

    def lemma(self, lower: str, tag: str) -> str:
        """The lemma of a lower-cased word with its Penn tag."""
        key = (lower, tag)
        found = self._seen.get(key)
        if found is None:
            if len(self._seen) > 500_000:
                self._seen.clear()
            found = self._seen[key] = self._compute(lower, tag)
        return found

    def _compute(self, lower: str, tag: str) -> str:
        if tag[0] == "V" and lower in ("'s", "’s"):
            return "be"
        if lower in _FIXED:
            return _FIXED[lower]
        part = _PART.get(tag[0]) if tag not in ("RP", "NNP") else None
        if tag == "NNPS":
            part = "noun"
        if part is None or tag in ("NN", "VB", "JJ", "RB"):
            return lower
        if tag == "VBP" and lower in self._index["verb"]:
            return lower  # "need", "express" and "proceed" only look inflected
        return self._strip(lower, part)

    def _strip(self, lower: str, part: str) -> str:
        if lower in self._exceptions[part]:
            return self._exceptions[part][lower][0]
        forms = [lower[: len(lower) - len(old)] + new for old, new in self._rules[part] if lower.endswith(old)]
        known = [form for form in forms if form in self._index[part]]
        if known:
            return known[0]
        return _guess(lower, part) or next((form for form in forms if form), lower)

    def known(self, lower: str) -> bool:
        """Whether a lower-cased word, or its lemma in some part of speech, is in the model's word lists."""
        if lower in self._all or lower in _FIXED:
            return True
        return any(lower in self._exceptions[p] or self._strip(lower, p) in self._index[p] for p in _PART.values())


_VOWELS = "aeiouy"


def _guess(lower: str, part: str) -> str | None:
    """The base of a verb that no list knows ("zorched", "kettling"): by the letters before its ending, as English spells."""
    ending = next((e for e in ("ing", "ed") if lower.endswith(e)), None)
    if part != "verb" or ending is None or len(lower) - len(ending) < 3:
        return None
    stem = lower[: -len(ending)]
    last, before = stem[-1], stem[-2]
    if last in _VOWELS or last in "wx":
        return stem
    if last == before:
        return stem if last in "lsz" else stem[:-1]
    if before not in _VOWELS:
        return stem + "e" if last == "l" or stem.endswith(("rg", "dg", "nc", "rc", "rv", "lv")) else stem
    return stem if stem[-3] in _VOWELS else stem + "e"
