"""Tables of other senses: each row names the entries that it speaks of, a test, and the reason that `read --explain` gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.vocabulary.event_lexicon import Part

Test = Callable[[Scene, Trigger, Roles], bool]


@dataclass(frozen=True, slots=True)
class Other:
    """What a word means instead (`why`) where `test` holds, for entries of some types and, where told, of a mode and a part."""

    types: tuple[str, ...]
    test: Test
    why: str
    mode: str = ""
    part: Part | None = None


Table = Mapping[str, Sequence[Other]]


def by_type(rows: Iterable[Other]) -> Table:
    """Rows by each of their types, in their order."""
    found: dict[str, list[Other]] = {}
    for row in rows:
        for kind in row.types:
            found.setdefault(kind, []).append(row)
    return found


def first_of(table: Table, scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why the word means something else by the first row that holds, or None."""
    rule = trigger.rule
    for row in table.get(rule.type, ()):
        if (
            (not row.mode or row.mode in rule.mode)
            and (row.part is None or row.part == rule.part)
            and row.test(scene, trigger, roles)
        ):
            return row.why
    return None


def things_of(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    """The heads of what the words are done to or are about: words of the entry itself, and the objects of its verb."""
    return (*trigger.objects, *grammar.objects(scene.parse, trigger.token))


def lemma(scene: Scene, trigger: Trigger) -> str:
    """The lemma of the word itself."""
    return scene.parse.lemmas[trigger.token]
