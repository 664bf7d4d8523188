"""The ontology as one page of Markdown, generated so that it can never differ from what the program does."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.vocabulary.codebook import QUAD_NAMES, CodebookType
from onrecord.vocabulary.plover import CONTEXTS

_SHOWN = 40  # words per part of speech; the files hold the rest


def codebook_markdown(types: Sequence[CodebookType]) -> str:
    """A section per event type, then the contexts."""
    lines = [
        "# Codebook",
        "",
        "Event types, modes and contexts are those of the PLOVER manual of 2024-02-04; a user's files may add types. This page",
        "is printed by `onrecord codebook` from the vocabularies in force. Numbers in brackets count the entries of each kind.",
        "",
        "| type | quad | score | modes | CAMEO roots | ACLED |",
        "|---|---|---|---|---|---|",
    ]
    for t in types:
        quad = f"{t.quad} {QUAD_NAMES.get(t.quad, '')}".strip()
        lines.append(
            f"| [{t.name}](#{t.name.lower()}) | {quad} | {t.entry.score:g} | {', '.join(t.modes) or '-'} "
            f"| {', '.join(t.entry.cameo) or '-'} | {'; '.join(t.entry.acled) or '-'} |"
        )
    for t in types:
        lines += ["", f"## {t.name}", "", t.entry.definition, "", f"*Example:* {t.entry.example}", ""]
        for part, words in t.words.items():
            shown = ", ".join(words[:: max(1, len(words) // _SHOWN)][:_SHOWN])
            lines.append(f"- {part}s ({len(words)}): {shown}{' ...' if len(words) > _SHOWN else ''}")
    lines += ["", "## Contexts", "", ", ".join(f"`{context}`" for context in sorted(CONTEXTS)), ""]
    return "\n".join(lines)
