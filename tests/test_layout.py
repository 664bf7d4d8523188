"""The flow is the layout: a module imports from its left, its own folder and the model, never from its right."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "src" / "onrecord"
FLOW = (
    "model", "vocabulary", "sources", "documents", "language", "mentions", "predicates", "attribution", "entities", "claims",
    "incidents", "record", "exports", "desk",
)  # fmt: skip
CLAIMS = ("tree", "participants", "status", "roles", "senses", "unfit", "coding", "relations")  # folders of claims, in order
# What the folders of claims build on beside each other: the other modules of claims itself join the folders, and stand above them.
GROUND = ("scene", "match", "climb", "happenings", "role_words", "conditions", "triggers", "draft", "figures")
LONGEST_FILE, LONGEST_FUNCTION = 400, 60  # lines; most are far shorter, and these bounds are no aim
OUTSIDE = ("cli", "reader", "batch", "engines", "__init__", "__main__", "demo")  # what composes the stages


def _stage(path: Path) -> str:
    first = path.relative_to(ROOT).parts[0]
    return first.removesuffix(".py")


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("onrecord."):
            found.add(node.module.split(".")[1])
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("onrecord.")}
    return found


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_imports_only_from_its_left(path: Path) -> None:
    stage = _stage(path)
    if stage in OUTSIDE:
        return
    assert stage in FLOW, f"{stage} has no place in the flow"
    for imported in _imports(path):
        assert imported in FLOW, f"{path.name} imports {imported}, which stands outside the stages"
        assert FLOW.index(imported) <= FLOW.index(stage), f"{path.name} imports {imported} from its right"


@pytest.mark.parametrize("path", sorted((ROOT / "claims").rglob("*/*.py")), ids=lambda p: str(p.relative_to(ROOT)))
def test_the_folders_of_claims_build_on_each_other_in_order(path: Path) -> None:
    folder = path.parent.name
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("onrecord.claims."):
            imported = node.module.split(".")[2]
            if imported in CLAIMS:
                assert CLAIMS.index(imported) <= CLAIMS.index(folder), f"{folder}/{path.name} imports from {imported}"
            else:
                assert imported in GROUND, f"{folder}/{path.name} imports {imported}, which stands above the folders"


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT)))
def test_files_fit_one_sitting_and_functions_a_screen(path: Path) -> None:
    text = path.read_text()
    assert text.count("\n") <= LONGEST_FILE
    functions = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [f.name for f in functions if (f.end_lineno or 0) - f.lineno >= LONGEST_FUNCTION] == []
