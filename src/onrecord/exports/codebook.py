"""The ontology as a page of Markdown or as JSON, made from the vocabularies: it can never differ from what the program does."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import msgspec

from onrecord.vocabulary.acled import AcledCase
from onrecord.vocabulary.codebook import QUAD_NAMES, CodebookType
from onrecord.vocabulary.event_types import ModeEntry, TypeEntry
from onrecord.vocabulary.plover import CONTEXTS

_SHOWN = 40  # words per part of speech on the page; the JSON has all


def codebook_markdown(types: Sequence[CodebookType]) -> str:
    """A section per event type with its modes, then the contexts."""
    lines = [
        "# Codebook",
        "",
        "Event types, modes and contexts are those of the PLOVER manual of 2024-02-04; a user's files may add types and modes.",
        "This page is printed by `onrecord codebook` from the vocabularies in force (`--format json` gives all words). Numbers",
        "in brackets count the entries of each kind.",
        "",
        "| type | quad | score | modes | CAMEO roots | ACLED event: sub-event |",
        "|---|---|---|---|---|---|",
    ]
    for t in types:
        lines.append(
            f"| [{t.name}](#{t.name.lower()}) | {_quad(t)} | {t.entry.score:g} | {', '.join(t.modes) or '-'} "
            f"| {_list(t.entry.cameo)} | {_rows(t.entry)} |"
        )
    for t in types:
        lines += ["", f"## {t.name}", "", t.entry.definition, "", f"*Example:* {t.entry.example or '-'}", "", *_modes(t)]
        for part, words in t.words.items():
            shown = ", ".join(words[:: max(1, len(words) // _SHOWN)][:_SHOWN])
            lines.append(f"- {part}s ({len(words)}): {shown}{' ...' if len(words) > _SHOWN else ''}")
    lines += ["", "## Contexts", "", ", ".join(f"`{context}`" for context in sorted(CONTEXTS)), ""]
    return "\n".join(lines)


def _modes(found: CodebookType) -> Iterator[str]:
    """The modes of a type as a table; a mode without crosswalks of its own shows its type's."""
    if not found.modes:
        return
    yield "| mode | coded for | score | CAMEO | ACLED | example |"
    yield "|---|---|---|---|---|---|"
    for name, mode in found.modes.items():
        score = f"{found.entry.score if mode.score is None else mode.score:g}"
        cameo, acled = _list(mode.cameo or found.entry.cameo), _rows(mode if mode.acled or mode.acled_cases else found.entry)
        yield f"| {name} | {mode.definition or '-'} | {score} | {cameo} | {acled} | {mode.example or '-'} |"
    yield ""


def _rows(entry: ModeEntry | TypeEntry) -> str:
    """The cases in their order, then what holds in all others; several rows there stand for what they share."""
    told = [f"{case.acled} ({'; '.join(_conditions(case))})" for case in entry.acled_cases]
    if entry.acled_civilians:
        told.append(f"{_list(entry.acled_civilians)} (on civilians)")
    otherwise = " or ".join(entry.acled)
    return ". ".join((*told, *([f"otherwise {otherwise}" if told else otherwise] if otherwise else []))) or "-"


def _conditions(case: AcledCase) -> Iterator[str]:
    if case.context:
        yield f"context {', '.join(case.context)}"
    if case.by:
        yield f"by {', '.join(case.by)}"
    if case.on:
        yield f"on {', '.join(case.on)}"


def _quad(found: CodebookType) -> str:
    return f"{found.quad} {QUAD_NAMES.get(found.quad, '')}".strip()


def _list(values: Sequence[str]) -> str:
    return "; ".join(values) or "-"


def codebook_json(types: Sequence[CodebookType]) -> str:
    """One object: `types` (each with definition, quad, score, cameo, acled, example, modes, words) and `contexts`."""
    return json.dumps({"types": [_type(t) for t in types], "contexts": sorted(CONTEXTS)}, indent=1, ensure_ascii=False) + "\n"


def _type(found: CodebookType) -> dict[str, object]:
    entry = found.entry
    return {
        "type": found.name,
        "definition": entry.definition,
        "quad": found.quad,
        "quad_name": QUAD_NAMES.get(found.quad),
        "score": entry.score,
        "cameo": entry.cameo,
        "acled": entry.acled,
        "acled_civilians": entry.acled_civilians,
        "acled_cases": msgspec.to_builtins(entry.acled_cases),
        "example": entry.example,
        "modes": [
            {
                "mode": name,
                "definition": mode.definition,
                "score": entry.score if mode.score is None else mode.score,
                "cameo": mode.cameo or entry.cameo,
                "acled": mode.acled or entry.acled,
                "acled_civilians": mode.acled_civilians or mode.acled or entry.acled_civilians or entry.acled,
                "acled_cases": msgspec.to_builtins(mode.acled_cases if mode.acled or mode.acled_cases else entry.acled_cases),
                "example": mode.example,
            }
            for name, mode in found.modes.items()
        ],
        "words": found.words,
    }
