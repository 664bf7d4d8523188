"""The ontology as a page of Markdown or as JSON, made from the vocabularies: it can never differ from what the program does."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import msgspec

from onrecord.vocabulary.acled import AcledCase
from onrecord.vocabulary.codebook import QUAD_NAMES, CodebookType
from onrecord.vocabulary.codebook_words import CodebookWords, WordEntry
from onrecord.vocabulary.event_types import ModeEntry, TypeEntry

_SHOWN = 40  # words per part of speech on the page; the JSON has all
_TITLES = {
    "contexts": ("Contexts", "What an event has to do with; an event may have several."),
    "sectors": ("Sectors of actors", "What an actor is, beside its country; PLOVER's codes."),
    "relations": (
        "Relations",
        "How actors stand to each other, from actor to recipient; symmetric ones have all sides in actor.",
    ),
    "controls": ("Control of places", "How the actor of the claim stands to its place."),
    "claims": ("Kinds of claims", "What one claim says."),
    "statuses": ("Status", "Whether what a claim tells is said to be fact."),
    "polarities": ("Polarity", "Whether whoever speaks affirms it."),
    "certainties": ("Certainty", "How sure whoever speaks is."),
}


def codebook_markdown(types: Sequence[CodebookType], words: CodebookWords) -> str:
    """A section per event type with its modes, then one per closed list of the record's other words."""
    lines = [
        "# Codebook",
        "",
        "Event types, modes, contexts and sectors are those of the PLOVER manual of 2024-02-04; a user's files may add types and",
        "modes. Behind the types stand the other words of a claim: contexts, sectors, relations, control, kinds of claims,",
        "status, polarity, certainty. The reader reads every example as what it is an example of; a test holds it to that.",
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
        for part, phrases in t.words.items():
            shown = ", ".join(phrases[:: max(1, len(phrases) // _SHOWN)][:_SHOWN])
            lines.append(f"- {part}s ({len(phrases)}): {shown}{' ...' if len(phrases) > _SHOWN else ''}")
    for name, entries in words.lists().items():
        title, said = _TITLES[name]
        lines += ["", f"## {title}", "", said, "", *_closed(entries)]
    return "\n".join([*lines, ""])


def _closed(entries: dict[str, WordEntry]) -> Iterator[str]:
    yield "| word | meaning | example |"
    yield "|---|---|---|"
    for word, entry in entries.items():
        yield f"| `{word}` | {entry.definition or '-'} | {entry.example or '-'} |"


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


def codebook_json(types: Sequence[CodebookType], words: CodebookWords) -> str:
    """One object: `types` (definition, quad, score, cameo, acled, example, modes, words), `contexts` (names alone), `words`.

    `words` holds every closed list (`contexts`, `sectors`, `relations` ...): rows of `word`, `definition`, `example`.
    """
    found = {"types": [_type(t) for t in types], "contexts": sorted(words.contexts), "words": closed_words(words)}
    return json.dumps(found, indent=1, ensure_ascii=False) + "\n"


def closed_words(words: CodebookWords) -> dict[str, list[dict[str, str]]]:
    """The closed lists as plain rows."""
    return {
        name: [{"word": word, "definition": e.definition, "example": e.example} for word, e in entries.items()]
        for name, entries in words.lists().items()
    }


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
