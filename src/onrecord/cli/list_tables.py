"""docs/word-lists.md: every word list that a user's file may add to, with what the comments of the shipped files say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from onrecord.vocabulary.files import SHIPPED

_FILES = (
    "events/_senses.yaml", "events/_grammar.yaml", "events/_parties.yaml", "events/_roles.yaml", "events/_words.yaml",
    "actors/words.yaml", "language/modality.yaml", "language/reporting_words.yaml", "figures/measures.yaml",
)  # fmt: skip
_EXAMPLES = 3  # words of a list that the table shows
_HEAD = """# Word lists

Printed by `make docs` from the shipped files under `data/`. A file of yours of the same name with the same keys adds its words
to these lists ([extending](extending.md) says how): `senses.acts.topics` is the list `topics` under `acts` under `senses`. The
second column is what the shipped file says a word on the list does, the third its first words.
"""


@dataclass(frozen=True, slots=True)
class ListRow:
    """One list: its keys from the top of the file, what is said of it, its first words."""

    keys: str
    said: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """A list of a file, with the keys above it as they stand there, its own the last."""

    keys: str
    above: tuple[yaml.Node, ...]
    value: yaml.SequenceNode


def word_lists_markdown() -> str:
    """A table per file, in the order of the files."""
    lines = [_HEAD]
    for name in _FILES:
        lines += [f"## {name}", "", "| list | what a word on it does | such as |", "|---|---|---|"]
        for row in rows(SHIPPED / name):
            lines.append(f"| `{row.keys}` | {_cell(row.said) or '-'} | {_cell(', '.join(row.words))} |")
        lines.append("")
    return "\n".join(lines)


def rows(path: Path) -> Iterator[ListRow]:
    """The plain lists of a file in their order."""
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    root = yaml.compose(text)
    if root is None:
        return
    head = " ".join(line[1:].strip() for line in lines[: root.start_mark.line] if line.startswith("#"))
    found = list(_lists(root, ()))
    names = {one.above[-1].value for one in found}
    for one in found:
        key, value = one.above[-1], one.value
        said = _above(lines, key.start_mark.line) or _beside(lines, key, value) or _in_head(head, key.value, names)
        said = said or next((told for k in reversed(one.above[:-1]) if (told := _beside(lines, k, None))), "")
        yield ListRow(one.keys, said, tuple(item.value for item in value.value[:_EXAMPLES]))


def _lists(node: yaml.Node, above: tuple[yaml.Node, ...]) -> Iterator[_Found]:
    if not isinstance(node, yaml.MappingNode):
        return
    for key, value in node.value:
        keys = (*above, key)
        if isinstance(value, yaml.SequenceNode) and all(isinstance(item, yaml.ScalarNode) for item in value.value):
            yield _Found(".".join(k.value for k in keys), keys, value)
        else:
            yield from _lists(value, keys)


def _above(lines: list[str], line: int) -> str:
    """The comment right above a list."""
    found: list[str] = []
    while line > 0 and lines[line - 1].lstrip().startswith("#"):
        line -= 1
        found.insert(0, lines[line].strip().lstrip("# "))
    return " ".join(found) if line else ""  # what opens a file is of the file


def _beside(lines: list[str], key: yaml.Node, value: yaml.SequenceNode | None) -> str:
    """The comment behind a list, or behind the name of one that is written line by line, or of what holds lists."""
    ends = [(key.end_mark.line, key.end_mark.column)]
    if value is not None and value.flow_style:
        ends.insert(0, (value.end_mark.line, value.end_mark.column))
    for line, column in ends:
        rest = lines[line][column:].lstrip(": ") if line < len(lines) else ""
        if rest.startswith("#"):
            return rest.lstrip("# ").strip()
    return ""


def _in_head(head: str, name: str, names: set[str]) -> str:
    """What the head of a file says behind the name of the list."""
    others = "|".join(sorted(names))
    match = re.search(rf"\b{name}: (.*?)(?= (?:{others}): |$)", head)
    return match.group(1) if match else ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
