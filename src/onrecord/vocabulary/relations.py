"""Words for relations between actors, for control of places and for labels: `relations/`, `control/` and `labels/*.yaml`.

The formats are described at the head of each shipped file; a user's files add to them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import msgspec

from onrecord.model import ControlType, RelationType
from onrecord.vocabulary.errors import VocabularyError, nearest
from onrecord.vocabulary.files import is_own
from onrecord.vocabulary.plover import PREPOSITIONS
from onrecord.vocabulary.yaml_files import read_yaml

_PLACES_OF_ROLES = frozenset({"subject", "object", "poss", "mod", "self"}) | PREPOSITIONS


class _Relation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    type: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    compounds: tuple[str, ...] = ()
    compound_reverse: bool = False
    symmetric: bool = False
    organised: bool = False
    armed: bool = False
    place: bool = False
    doers: bool = False
    reverse: bool = False
    ended: bool = False


class _RelationsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    relations: tuple[_Relation, ...] = ()
    lesser: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    provenance: str = ""


class _Control(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    type: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    compounds: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    from_: tuple[str, ...] = ()
    winner: tuple[str, ...] = ()
    require: tuple[str, ...] = ()
    loose: bool = False
    driven: bool = False
    handed: bool = False


class _ControlFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    controls: tuple[_Control, ...] = ()
    territory: tuple[str, ...] = ()
    portions: tuple[str, ...] = ()
    provenance: str = ""


class _LabelsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    loaded: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    naming_verbs: tuple[str, ...] = ()
    provenance: str = ""


class RelationRule(msgspec.Struct, frozen=True):
    """How one group of words relates two actors; `place`: the second one is a place; `armed`: both can bear arms.

    `doers`: a noun's first actor is its owner or the subject above it ("X's war against Y", "X is in talks with Y").
    `reverse`: a verb's object is the first one ("X gets arms from Y"). `ended`: the words say that the tie is none any more.
    """

    type: RelationType
    prepositions: frozenset[str]
    compound_reverse: bool
    symmetric: bool
    organised: bool
    armed: bool
    place: bool
    doers: bool
    reverse: bool = False
    ended: bool = False
    file: str = ""


class ControlRule(msgspec.Struct, frozen=True):
    """Where holder, place, former holder and winner stand; `loose` words mean control only of armed holders.

    `driven`: the verb's object loses the place to its subject ("X drove Y out of Z"). `handed`: only where a winner is told.
    """

    type: ControlType
    actor: tuple[str, ...]
    place: tuple[str, ...]
    from_: tuple[str, ...]
    winner: tuple[str, ...]
    require: frozenset[str]
    loose: bool
    driven: bool = False
    handed: bool = False
    file: str = ""


class Phrase(msgspec.Struct, frozen=True):
    """Words of a phrase, the index of its head, and the index of its rule. `file` names the file in which it stands.

    `own`: that is a user's, and goes before a shipped phrase of as many words.
    """

    words: tuple[str, ...]
    head: int
    rule: int
    file: str = ""
    own: bool = False

    def named(self, type: str) -> str:
        """As `read --explain` names it: file, phrase and type."""
        return f"{self.file}: {' '.join(self.words)} ({type})"


class RelationLexicon(msgspec.Struct, frozen=True):
    """Phrases by head lemma; `compounds` by second part ("backed"); labels by last word.

    `relation_types` has the first rule of each type, `label_files` the file of each label.
    `lesser` modifiers make a leader one of many, `former` ones end the office; `territory` are nouns that can be held,
    `portions` those that take their territory after "of" or "in"; `label_exceptions` are phrases that only look like labels.
    """

    relations: tuple[RelationRule, ...]
    relation_types: dict[str, RelationRule]
    controls: tuple[ControlRule, ...]
    relation_verbs: dict[str, tuple[Phrase, ...]]
    relation_nouns: dict[str, tuple[Phrase, ...]]
    relation_adjectives: dict[str, tuple[Phrase, ...]]
    relation_compounds: dict[str, int]
    control_verbs: dict[str, tuple[Phrase, ...]]
    control_nouns: dict[str, tuple[Phrase, ...]]
    control_compounds: dict[str, int]
    loaded_labels: dict[str, tuple[tuple[str, ...], ...]]
    plain_labels: dict[str, tuple[tuple[str, ...], ...]]
    naming_verbs: dict[str, tuple[Phrase, ...]]
    lesser: frozenset[str]
    former: frozenset[str]
    territory: frozenset[str]
    portions: frozenset[str]
    label_exceptions: frozenset[str]
    label_files: dict[str, str]


def load_relations(folders: Sequence[Path]) -> RelationLexicon:
    """The words of all folders; VocabularyError for an unknown key, type or role."""
    relations: list[RelationRule] = []
    controls: list[ControlRule] = []
    phrases: dict[str, dict[str, list[Phrase]]] = {k: {} for k in ("rv", "rn", "ra", "cv", "cn", "naming")}
    compounds: dict[str, dict[str, int]] = {"r": {}, "c": {}}
    labels: dict[str, dict[str, list[tuple[str, ...]]]] = {"loaded": {}, "plain": {}}
    files: dict[str, str] = {}
    sets: dict[str, set[str]] = {k: set() for k in ("lesser", "former", "territory", "portions", "exceptions")}
    for folder in folders:
        for path in sorted((folder / "relations").glob("*.yaml")):
            related = read_yaml(path, _RelationsFile)
            for relation in related.relations:
                _add_relation(path, relation, relations, phrases, compounds["r"])
            sets["lesser"].update(related.lesser)
            sets["former"].update(related.former)
        for path in sorted((folder / "control").glob("*.yaml")):
            controlled = read_yaml(path, _ControlFile)
            for control in controlled.controls:
                _add_control(path, control, controls, phrases, compounds["c"])
            sets["territory"].update(controlled.territory)
            sets["portions"].update(controlled.portions)
        for path in sorted((folder / "labels").glob("*.yaml")):
            file = read_yaml(path, _LabelsFile)
            for name, words in (("loaded", file.loaded), ("plain", file.plain)):
                for word in words:
                    parts = tuple(word.lower().split())
                    files[" ".join(parts)] = path.name
                    labels[name].setdefault(parts[-1].rsplit("-", 1)[-1], []).append(parts)
            sets["exceptions"].update(w.lower() for w in file.exceptions)
            _add(path, phrases["naming"], file.naming_verbs, 0, True)
    return RelationLexicon(
        tuple(relations), {r.type: r for r in reversed(relations)}, tuple(controls),
        _frozen(phrases["rv"]), _frozen(phrases["rn"]), _frozen(phrases["ra"]), compounds["r"],
        _frozen(phrases["cv"]), _frozen(phrases["cn"]), compounds["c"],
        {k: tuple(sorted(v, key=len, reverse=True)) for k, v in labels["loaded"].items()},
        {k: tuple(sorted(v, key=len, reverse=True)) for k, v in labels["plain"].items()},
        _frozen(phrases["naming"]),
        frozenset(sets["lesser"]), frozenset(sets["former"]), frozenset(sets["territory"]), frozenset(sets["portions"]),
        frozenset(sets["exceptions"]), files,
    )  # fmt: skip


def _frozen(phrases: dict[str, list[Phrase]]) -> dict[str, tuple[Phrase, ...]]:
    """Longest phrases first; of one length a user's own."""
    return {head: tuple(sorted(found, key=lambda p: (-len(p.words), not p.own))) for head, found in phrases.items()}


def _add(path: Path, phrases: dict[str, list[Phrase]], words: tuple[str, ...], rule: int, verb: bool) -> None:
    for phrase in words:
        parts = tuple(phrase.lower().split())
        head = 0
        if not verb:
            head = next((i - 1 for i, w in enumerate(parts) if i and w in PREPOSITIONS), len(parts) - 1)
        phrases.setdefault(parts[head].rsplit("-", 1)[-1], []).append(Phrase(parts, head, rule, path.name, is_own(path)))


def _add_relation(
    path: Path, item: _Relation, rules: list[RelationRule], phrases: dict[str, dict[str, list[Phrase]]], compounds: dict[str, int]
) -> None:
    known = get_args(RelationType)
    if item.type not in known:
        raise VocabularyError(path, None, f"unknown relation {item.type!r}", nearest(item.type, known))
    rules.append(
        RelationRule(
            item.type,  # type: ignore[arg-type]
            frozenset(item.prepositions),
            item.compound_reverse,
            item.symmetric,
            item.organised,
            item.armed,
            item.place,
            item.doers,
            item.reverse,
            item.ended,
            path.name,
        )
    )
    number = len(rules) - 1
    _add(path, phrases["rv"], item.verbs, number, True)
    _add(path, phrases["rn"], item.nouns, number, False)
    _add(path, phrases["ra"], item.adjectives, number, False)
    for word in item.compounds:
        if is_own(path) or word not in compounds:
            compounds[word] = number


def _add_control(
    path: Path, item: _Control, rules: list[ControlRule], phrases: dict[str, dict[str, list[Phrase]]], compounds: dict[str, int]
) -> None:
    known = get_args(ControlType)
    if item.type not in known:
        raise VocabularyError(path, None, f"unknown control {item.type!r}", nearest(item.type, known))
    for role in (*item.actor, *item.place, *item.from_, *item.winner):
        if role not in _PLACES_OF_ROLES:
            raise VocabularyError(path, None, f"unknown role {role!r}", nearest(role, _PLACES_OF_ROLES))
    rules.append(
        ControlRule(
            item.type,  # type: ignore[arg-type]
            item.actor,
            item.place,
            item.from_,
            item.winner,
            frozenset(item.require),
            item.loose,
            item.driven,
            item.handed,
            path.name,
        )
    )
    _add(path, phrases["cv"], item.verbs, len(rules) - 1, True)
    _add(path, phrases["cn"], item.nouns, len(rules) - 1, False)
    for word in item.compounds:
        if is_own(path) or word not in compounds:
            compounds[word] = len(rules) - 1
