"""A Reading for the terminal: the text with what was found in it, then its claims as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from onrecord.exports.rows import claim_rows
from onrecord.exports.safe import line, shown
from onrecord.exports.tables import STYLES, ClaimTable
from onrecord.model import Block, Reading, Span

_TRIGGER = "reverse"
_CUE = "underline"


def reading_text(reading: Reading) -> RenderableType:
    """Everything a person needs to check one document, as wide as the console that prints it."""
    parts: list[RenderableType] = [Rule(Text(line(reading.title or reading.id), style="bold"), align="left", style="dim")]
    parts.append(Text(_about(reading), style="dim"))
    parts.extend(Padding(paragraph, (1, 0, 0, 0)) for paragraph in marked_paragraphs(reading))
    if reading.claims:
        parts += [Text(), _legend(), Text(), ClaimTable([row.cells for row in claim_rows(reading)])]
    elif reading.text.strip():
        parts += [Text(), Text("No claims found; --explain says why.", style="dim")]
    if reading.issues:
        parts.append(Text())
    parts.extend(Text(line(f"issue {i.stage}/{i.kind}: {i.message}"), style="red dim") for i in reading.issues)
    return Group(*parts)


def _about(reading: Reading) -> str:
    number = len(reading.claims)
    counted = f"{number} claim{'' if number == 1 else 's'}"
    known = (reading.outlet, reading.published or "no publication date", reading.url, counted)
    return " · ".join(line(part) for part in known if part)


def marked_paragraphs(reading: Reading) -> Iterator[Text]:
    """Paragraphs with mentions coloured, cues underlined and triggers reversed; titles bold, furniture struck through."""
    cues = [span for a in reading.attributions for span in a.cue]
    triggers = [claim.trigger for claim in reading.claims]
    for block in reading.blocks:
        piece = Text(shown(reading.text[block.start : block.end]))
        if block.kind in ("boilerplate", "error"):
            piece.stylize("dim strike")
        elif block.kind in ("title", "heading"):
            piece.stylize("bold")
        for mention in reading.mentions:
            if mention.form != "pronoun":
                _stylize(piece, block, [Span(mention.start, mention.end, "")], STYLES[mention.kind])
        _stylize(piece, block, cues, _CUE)
        _stylize(piece, block, triggers, _TRIGGER)
        yield piece


def _stylize(piece: Text, block: Block, spans: Iterable[Span], style: str) -> None:
    for span in spans:
        if block.start <= span.start < block.end:
            piece.stylize(style, span.start - block.start, span.end - block.start)


def _legend() -> Text:
    legend = Text()
    for kind, style in STYLES.items():
        legend.append(kind, style=style).append("  ")
    return legend.append("who says so", style=_CUE).append("  ").append("what is claimed", style=_TRIGGER)
