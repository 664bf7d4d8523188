"""YAML files converted into typed structures; a fault is reported with its line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

import msgspec
import yaml

from onrecord.vocabulary.errors import VocabularyError, nearest

T = TypeVar("T")
_BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BOOL = "tag:yaml.org,2002:bool"


class _LOADER(_BASE):  # type: ignore[misc]
    """A safe loader in which only `true` and `false` are truth values: "on", "off", "no" are words here, as in YAML 1.2."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own class attribute
        first: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOL]
        for first, resolvers in _BASE.yaml_implicit_resolvers.items()
    }


_LOADER.add_implicit_resolver(_BOOL, re.compile(r"^(?:true|True|false|False)$"), list("tTfF"))

_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]")


def read_yaml(path: Path, kind: type[T]) -> T:
    """The file as a `kind` (a msgspec.Struct that forbids unknown fields).

    Raises VocabularyError naming the line for YAML that cannot be parsed, an unknown key or a wrong type.
    """
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except UnicodeDecodeError as error:
        raise VocabularyError(path, None, f"not UTF-8 ({error.reason})", "save the file as UTF-8") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise VocabularyError(path, mark.line + 1 if mark else None, f"not YAML: {getattr(error, 'problem', error)}") from None
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        raise _located(path, str(error), kind) from None


def _located(path: Path, message: str, kind: type) -> VocabularyError:
    """The error with the line of the node that msgspec's message points at."""
    problem, _, where = message.partition(" - at `")
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_LOADER)
    line = node.start_mark.line + 1 if node else None
    steps = _STEP.findall(where.rstrip("`").removeprefix("$").removeprefix("key"))
    for key, index in steps:
        node = _step(node, key, index)
        if node is None:
            break
        line = node.start_mark.line + 1
    unknown = re.search(r"unknown field `([^`]+)`", problem)
    return VocabularyError(path, line, problem, nearest(unknown.group(1), _keys(kind, steps)) if unknown else "")


def _keys(kind: Any, steps: list[tuple[str, str]]) -> set[str]:
    """The keys that are known where these steps lead; those of the whole file where the shape does not tell."""
    at = kind
    for key, _ in steps:
        if key and hasattr(at, "__struct_fields__"):
            named = dict(zip(at.__struct_encode_fields__, at.__struct_fields__, strict=True))
            at = get_type_hints(at).get(named.get(key, ""))
        else:  # an item of a list, or the value of a mapping's key
            inner = [part for part in getattr(at, "__args__", ()) if part is not Ellipsis]
            at = inner[-1] if inner else None
    return set(at.__struct_encode_fields__) if hasattr(at, "__struct_encode_fields__") else _fields(kind)


def _step(node: Any, key: str, index: str) -> Any:
    if isinstance(node, yaml.MappingNode) and key:
        return next((value for name, value in node.value if name.value == key), None)
    if isinstance(node, yaml.SequenceNode) and index.isdigit():
        return node.value[int(index)] if int(index) < len(node.value) else None
    return None


def _fields(kind: Any, seen: frozenset[Any] = frozenset()) -> set[str]:
    """All field names of a Struct and of the Structs in it."""
    names: set[str] = set()
    for field in getattr(kind, "__struct_fields__", ()):
        names.add(field)
    for hint in get_type_hints(kind).values():
        for part in getattr(hint, "__args__", ()) or (hint,):
            if part not in seen and hasattr(part, "__struct_fields__"):
                names |= _fields(part, seen | {part})
    return names
