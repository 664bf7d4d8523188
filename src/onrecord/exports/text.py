"""A Reading for the terminal: the text with what was found in it, then its claims as a table."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from onrecord.exports.rows import HEADERS, claim_rows
from onrecord.model import Reading

STYLES = {"actor": "bold cyan", "place": "green", "time": "yellow", "figure": "magenta"}
_STATUS = {"denied": "red", "occurred": "", "ongoing": "", "threatened": "bold red", "predicted": "yellow", "planned": "yellow"}


def reading_text(reading: Reading) -> RenderableType:
    """Everything a reader needs to check one document, as wide as the console that prints it."""
    parts: list[RenderableType] = [Rule(Text(reading.title or reading.id, style="bold"), align="left", style="dim")]
    parts.append(Text(_about(reading), style="dim"))
    parts.extend(Padding(paragraph, (1, 0, 0, 0)) for paragraph in marked_paragraphs(reading))
    if reading.claims:
        parts += [Text(), _legend(), Text(), claims_table(reading)]
    elif reading.text.strip():
        parts += [Text(), Text("No claims found; --explain says why.", style="dim")]
    parts.extend(Text(f"issue  {i.stage}/{i.kind}: {i.message}", style="red dim") for i in reading.issues)
    return Group(*parts)


def _about(reading: Reading) -> str:
    known = (reading.outlet, reading.published or "no date", reading.url, f"{len(reading.claims)} claims")
    return " · ".join(part for part in known if part)


def marked_paragraphs(reading: Reading) -> Iterator[Text]:
    """Paragraphs with mentions coloured, cues underlined and triggers reversed; titles bold, furniture dim."""
    for block in reading.blocks:
        piece = Text(reading.text[block.start : block.end])
        if block.kind in ("boilerplate", "error"):
            piece.stylize("dim strike")
        elif block.kind in ("title", "heading"):
            piece.stylize("bold")
        for mention in reading.mentions:
            if block.start <= mention.start < block.end and mention.form != "pronoun":
                piece.stylize(STYLES[mention.kind], mention.start - block.start, mention.end - block.start)
        for cue in (span for a in reading.attributions for span in a.cue):
            if block.start <= cue.start < block.end:
                piece.stylize("underline", cue.start - block.start, cue.end - block.start)
        for claim in reading.claims:
            if block.start <= claim.trigger.start < block.end:
                piece.stylize("reverse", claim.trigger.start - block.start, claim.trigger.end - block.start)
        yield piece


def _legend() -> Text:
    legend = Text()
    for kind, style in STYLES.items():
        legend.append(kind, style=style).append("  ")
    return legend.append("who says so", style="underline").append("  ").append("what is claimed", style="reverse")


def claims_table(reading: Reading) -> Table:
    """The claims in text order, one row each."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=False, header_style="bold")
    for header in HEADERS:
        table.add_column(header, overflow="fold")
    for row in claim_rows(reading):
        style = "red" if row.claim.polarity == "denied" else _STATUS.get(row.claim.status, "")
        table.add_row(*[Text(cell) for cell in row.cells[:-1]], Text(row.cells[-1], style=style))
    return table
