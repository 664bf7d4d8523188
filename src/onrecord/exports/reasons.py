"""Why reports are one incident, for the terminal and as JSON lines: every comparison with both values and weights."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.exports.incidents import Told
from onrecord.exports.safe import line
from onrecord.incidents.links import Link
from onrecord.model import ClaimRef


def reasons_text(links: Iterable[Link], told: Told) -> RenderableType:
    """Comparison by comparison: which reports, who decided, weight against bar, and every feature."""
    parts: list[RenderableType] = []
    for link in links:
        parts.append(Text(f"  {_side(link.left, told)}  ≟  {_side(link.right, told)}", style="bold"))
        parts.append(Text(f"    {_verdict(link)}", style="green" if link.merged else "yellow"))
        if link.features:
            parts.append(_features(link))
    return Group(*parts)


def _side(refs: Iterable[ClaimRef], told: Told) -> str:
    """Outlet and the words of the first claim that is known, otherwise the document's id."""
    first = None
    for ref in refs:
        first = first or ref
        found = told.get((ref.document, ref.claim))
        if found is not None:
            return f"{found.outlet}: {found.cells.what}"
    return line(first.document) if first else ""


def _verdict(link: Link) -> str:
    """ "merged by rules 3: 6.20 of 2.5 needed", "merged by Ada: the same depot"."""
    decision = "merged" if link.merged else "kept apart"
    if not link.features:
        return f"{decision} by {line(link.author)}" + (f": {line(link.reason)}" if link.reason else "")
    why = "".join(f", {line(said)}" for said in (link.veto, link.reason) if said)
    return f"{decision} by {line(link.author)}: {link.weight:.2f} of {link.bar:.1f} needed{why}"


def _features(link: Link) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    for width in (24, 6):
        table.add_column(min_width=width, no_wrap=True)
    table.add_column(ratio=1)
    table.add_column(ratio=1)
    for f in link.features:
        style = "green" if f.weight > 0 else "red" if f.weight < 0 else "dim"
        table.add_row(Text(f"      {f.name}"), Text(f"{f.weight:+.2f}", style=style), Text(line(f.left)), Text(line(f.right)))
    return table
