"""The ontology as a page of Markdown or as JSON, made from the vocabularies: it can never differ from what the program does."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from onrecord.vocabulary.codebook import QUAD_NAMES, CodebookType
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
            f"| {_list(t.entry.cameo)} | {_list(t.entry.acled)} |"
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
        score = f"{mode.score:g}" if mode.score is not None else "-"
        cameo, acled = _list(mode.cameo or found.entry.cameo), _list(mode.acled or found.entry.acled)
        if mode.acled_civilians:
            acled += f" (against civilians: {_list(mode.acled_civilians)})"
        yield f"| {name} | {mode.definition or '-'} | {score} | {cameo} | {acled} | {mode.example or '-'} |"
    yield ""


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
        "example": entry.example,
        "modes": [
            {
                "mode": name,
                "definition": mode.definition,
                "score": mode.score,
                "cameo": mode.cameo or entry.cameo,
                "acled": mode.acled or entry.acled,
                "acled_civilians": mode.acled_civilians or mode.acled or entry.acled_civilians or entry.acled,
                "example": mode.example,
            }
            for name, mode in found.modes.items()
        ],
        "words": found.words,
    }
