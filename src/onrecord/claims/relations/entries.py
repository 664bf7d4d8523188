"""Which entry of the vocabularies gives a relation or a control claim, for `read --explain`: file, phrase and type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.claims.match import match_phrase
from onrecord.claims.scene import Scene
from onrecord.vocabulary.relations import ControlRule, Phrase, RelationRule

Missed = list[tuple[int, str]]  # token of a word that gave none, and why
_Rule = RelationRule | ControlRule
_DASHES = frozenset(("-", "–", "‑"))


def relation_entry(scene: Scene, rule: RelationRule, tokens: Sequence[int]) -> str:
    """The entry of a relation by its file, or the construction that tells it without a word of the vocabularies."""
    words = scene.relations
    tables = (words.relation_verbs, words.relation_nouns, words.relation_adjectives)
    return _entry(scene, rule, words.relations, tokens, tables, words.relation_compounds)


def control_entry(scene: Scene, rule: ControlRule, tokens: Sequence[int]) -> str:
    """The same of control."""
    words = scene.relations
    return _entry(scene, rule, words.controls, tokens, (words.control_verbs, words.control_nouns), words.control_compounds)


def _entry(
    scene: Scene,
    rule: _Rule,
    rules: Sequence[_Rule],
    tokens: Sequence[int],
    tables: Sequence[Mapping[str, tuple[Phrase, ...]]],
    compounds: Mapping[str, int],
) -> str:
    parse = scene.parse
    first = tokens[0]
    second = parse.lowers[first].rpartition("-")[2]
    joined = second != parse.lowers[first] or (first > 0 and parse.words[first - 1] in _DASHES)
    if joined and second in compounds and rules[compounds[second]].type == rule.type:
        return f"{rule.file}: -{second} ({rule.type})"
    for token in tokens:
        for table in tables:
            for phrase in (*table.get(parse.lemmas[token].lower(), ()), *table.get(parse.lowers[token], ())):
                found = match_phrase(parse, token, phrase.words, phrase.head) if rules[phrase.rule].type == rule.type else None
                if found is not None and set(found) <= set(tokens):
                    return phrase.named(rule.type)
    return f"the construction at {' '.join(parse.words[t] for t in tokens)!r} ({rule.type})"
