"""Readings as one self-contained HTML page: the text beside its claims, each claim linked to its characters and back.

The page can be read without its script, which lights up the characters of a claim: its words, who takes part, who says
so and what they said. Nothing of a document is ever markup: every character is escaped, and the page's policy forbids
anything from outside.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from onrecord.exports.page_assets import SCRIPT, STYLE, policy
from onrecord.exports.page_marks import Mark, Piece, marks, pieces
from onrecord.exports.rows import Cells, ClaimRow, claim_rows
from onrecord.model import Block, Reading

_LEGEND = (
    ("actor", "actor"),
    ("place", "place"),
    ("time", "time"),
    ("figure", "figure"),
    ("cue", "who says so"),
    ("trigger", "what is claimed"),
)


def page(readings: Sequence[Reading]) -> str:
    """A complete HTML document for one or several Readings."""
    title = readings[0].title or readings[0].id if len(readings) == 1 else f"{len(readings)} documents"
    body = "".join(_article(reading, f"d{number}") for number, reading in enumerate(readings, start=1))
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}"><meta name="referrer" content="no-referrer">'
        f"<title>{_safe(title)}</title><style>{STYLE}</style></head>"
        f"<body>{_contents(readings)}{body}<script>{SCRIPT}</script></body></html>\n"
    )


def _safe(text: str) -> str:
    """Escaped; characters that HTML forbids become the replacement character."""
    return escape("".join("\ufffd" if (ord(c) < 32 and c not in "\t\n\r") or 127 <= ord(c) < 160 else c for c in text))


def _contents(readings: Sequence[Reading]) -> str:
    if len(readings) == 1:
        return ""
    lines = (
        f'<li><a href="#d{number}">{_safe(reading.title or reading.id)}</a> · {len(reading.claims)} claims</li>'
        for number, reading in enumerate(readings, start=1)
    )
    return f'<ol class="documents">{"".join(lines)}</ol>'


def _article(reading: Reading, prefix: str) -> str:
    about = " · ".join(_safe(part) for part in (reading.outlet, reading.published or "no publication date", reading.url) if part)
    legend = "".join(f'<span class="{css}">{words}</span>' for css, words in _LEGEND)
    found = marks(reading)
    blocks = "".join(_block(reading, block, found, prefix) for block in reading.blocks)
    issues = "".join(f'<p class="issue">{_safe(f"issue {i.stage}/{i.kind}: {i.message}")}</p>' for i in reading.issues)
    cards = "".join(_card(row, number, prefix) for number, row in enumerate(claim_rows(reading), start=1))
    return (
        f'<article id="{prefix}"><h1>{_safe(reading.title or reading.id)}</h1><p class="about">{about}</p>'
        f'<p class="legend">{legend}</p><div class="sides"><div class="text" dir="auto">{blocks}{issues}</div>'
        f'<div class="claims">{cards or "<p>No claims.</p>"}</div></div></article>'
    )


def _block(reading: Reading, block: Block, found: tuple[Mark, ...], prefix: str) -> str:
    inside = "".join(_piece(reading.text, piece, prefix) for piece in pieces(block, found))
    return f'<p class="{block.kind}">{inside}</p>'


def _piece(text: str, piece: Piece, prefix: str) -> str:
    """Plain words, a marked stretch, or, where a claim's own words stand, a link to the first claim that they make."""
    words = _safe(text[piece.start : piece.end])
    if not piece.marks:
        return words
    css = " ".join(dict.fromkeys(m.css for m in piece.marks if m.css))
    keys = " ".join(f"{m.number}:{m.role}" for m in piece.marks if m.role)
    data = (f' class="{css}"' if css else "") + (f' data-k="{keys}"' if keys else "")
    triggers = [m for m in piece.marks if m.role == "trigger"]
    if not triggers:
        return f"<span{data}>{words}</span>"
    ids = [f"{prefix}-t{m.number}" for m in triggers if m.start == piece.start]
    extra = "".join(f'<span id="{id}"></span>' for id in ids[1:])
    own = f' id="{ids[0]}"' if ids else ""
    number = triggers[0].number
    link = f' href="#{prefix}-c{number}" data-n="{number}"'
    return f"{extra}<a{own}{link}{data.replace(chr(34), chr(34) + 'mark ', 1)}>{words}</a>"


def _card(row: ClaimRow, number: int, prefix: str) -> str:
    """A claim: who says so, who did what to whom, where, when and how many, with its status."""
    cells = Cells(*map(_safe, row.cells))
    around = (("place", cells.where), ("time", cells.when), ("figure", cells.how_many))
    parts = (
        f'<span class="status">{cells.status}</span><span class="voice">{cells.voice}</span><br>',
        f'<span class="actor">{cells.who}</span> ' if cells.who else "",
        f'<span class="what">{cells.what}</span>',
        f' → <span class="actor">{cells.whom}</span>' if cells.whom else "",
        "<br>" if any(cell for _, cell in around) else "",
        " · ".join(f'<span class="{css}">{cell}</span>' for css, cell in around if cell),
    )
    css = "claim denied" if row.claim.polarity == "denied" else "claim"
    if row.claim.status not in ("occurred", "ongoing"):
        css += " said-not"
    return f'<a class="{css}" id="{prefix}-c{number}" data-n="{number}" href="#{prefix}-t{number}">{"".join(parts)}</a>'
