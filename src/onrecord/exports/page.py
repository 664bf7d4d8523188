"""Readings as one self-contained HTML page: the text highlighted, each claim linked to its characters and back.

No script is needed to read it; a few lines of script light up all characters of a claim. Nothing of a document is ever
markup: every character is escaped, and the page's policy forbids anything from outside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from onrecord.exports.rows import HEADERS, claim_rows
from onrecord.model import Block, Claim, Reading

_STYLE = """
:root{color-scheme:light dark;--line:#8884;--actor:#06c;--place:#080;--time:#a60;--figure:#a0a}
@media (prefers-color-scheme:dark){:root{--actor:#6bf;--place:#6d6;--time:#fb5;--figure:#f7f}}
body{font:16px/1.6 system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem;margin:2rem 0 0}.about,.issue,.legend{opacity:.7;font-size:.85rem}
.text p{max-width:46rem;margin:.6rem 0}.boilerplate,.error{opacity:.4;text-decoration:line-through}.title,.heading{font-weight:700}
.actor{color:var(--actor)}.place{color:var(--place)}.time{color:var(--time)}.figure{color:var(--figure)}
.cue{text-decoration:underline dotted;text-underline-offset:3px}.trigger{background:#fc06;border-radius:3px}
a{color:inherit;text-decoration:none}a.trigger:target,tr:target,.lit{outline:2px solid #fa0;border-radius:3px}
.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.85rem;margin:1rem 0;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
td.denied,td.threatened{color:#c33}td:nth-child(3) a{text-decoration:underline}
"""
_SCRIPT = """
for(const row of document.querySelectorAll('tr[data-marks]')){
const marks=row.dataset.marks.split(' ').map(i=>document.getElementById(i)).filter(Boolean);
for(const [e,on] of [['mouseenter',true],['mouseleave',false]])
row.addEventListener(e,()=>marks.forEach(m=>m.classList.toggle('lit',on)));}
"""


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    css: str
    anchor: str = ""
    href: str = ""


def page(readings: Sequence[Reading]) -> str:
    """A complete HTML document for one or several Readings."""
    title = readings[0].title or readings[0].id if len(readings) == 1 else f"{len(readings)} documents"
    body = "".join(_reading(reading, f"d{number}") for number, reading in enumerate(readings, start=1))
    policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}"><title>{escape(title or "onrecord")}</title>'
        f"<style>{_STYLE}</style></head><body>{body}<script>{_SCRIPT}</script></body></html>\n"
    )


def _reading(reading: Reading, prefix: str) -> str:
    about = " · ".join(escape(part) for part in (reading.outlet, reading.published or "no date", reading.url) if part)
    marks = _marks(reading, prefix)
    blocks = "".join(_block(reading, block, marks) for block in reading.blocks)
    issues = "".join(f'<p class="issue">{escape(f"{i.stage}/{i.kind}: {i.message}")}</p>' for i in reading.issues)
    return (
        f'<article id="{prefix}"><h1>{escape(reading.title or reading.id)}</h1><p class="about">{about}</p>'
        f'<p class="legend"><span class="actor">actor</span> · <span class="place">place</span> · <span class="time">time</span> · '
        f'<span class="figure">figure</span> · <span class="cue">who says so</span> · <span class="trigger">what is claimed</span></p>'
        f'<div class="text" dir="auto">{blocks}</div>{_table(reading, prefix)}{issues}</article>'
    )


def _marks(reading: Reading, prefix: str) -> list[_Mark]:
    marks = [_Mark(m.start, m.end, m.kind) for m in reading.mentions if m.form != "pronoun"]
    marks += [_Mark(s.start, s.end, "cue") for a in reading.attributions for s in a.cue]
    claims = sorted(reading.claims, key=lambda c: (c.trigger.start, c.kind, c.id))
    marks += [_Mark(c.trigger.start, c.trigger.end, "trigger", f"{prefix}-t{c.id}", f"#{prefix}-{c.id}") for c in claims]
    return marks


def _block(reading: Reading, block: Block, marks: Sequence[_Mark]) -> str:
    inside = [m for m in marks if block.start <= m.start and m.end <= block.end]
    return f'<p class="{block.kind}">{"".join(_segments(reading.text, block, inside))}</p>'


def _segments(text: str, block: Block, marks: Sequence[_Mark]) -> Iterator[str]:
    """The block cut wherever a mark begins or ends, so that overlapping marks never make crossing tags."""
    cuts = sorted({block.start, block.end, *(m.start for m in marks), *(m.end for m in marks)})
    for start, end in zip(cuts, cuts[1:], strict=False):
        here = [m for m in marks if m.start <= start and end <= m.end]
        words = escape(text[start:end])
        if not here:
            yield words
            continue
        css = " ".join(dict.fromkeys(m.css for m in here))
        anchors = [m for m in here if m.anchor]
        if not anchors:
            yield f'<span class="{css}">{words}</span>'
            continue
        extra = "".join(f'<span id="{m.anchor}"></span>' for m in anchors[1:] if m.start == start)
        own = f' id="{anchors[0].anchor}"' if anchors[0].start == start else ""
        yield f'{extra}<a class="{css}"{own} href="{anchors[0].href}">{words}</a>'


def _table(reading: Reading, prefix: str) -> str:
    rows = "".join(_row(row.claim, row.cells, prefix) for row in claim_rows(reading))
    if not rows:
        return '<p class="about">No claims.</p>'
    head = "".join(f"<th>{escape(header)}</th>" for header in HEADERS)
    return f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'


def _row(claim: Claim, cells: Iterable[str], prefix: str) -> str:
    mark = f"{prefix}-t{claim.id}"
    made = []
    for number, cell in enumerate(cells):
        words = escape(cell)
        if number == 2:
            words = f'<a href="#{mark}">{words}</a>'
        css = ' class="denied"' if number == 7 and claim.polarity == "denied" else ""
        made.append(f"<td{css}>{words}</td>")
    return f'<tr id="{prefix}-{claim.id}" data-marks="{mark}">{"".join(made)}</tr>'
