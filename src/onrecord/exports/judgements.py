"""Judgements as JSON lines and as a table for the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields

from rich.table import Table

from onrecord.exports.tables import fitted
from onrecord.incidents.judgements import Judgement, Recode, in_force, replaced


def judgements_table(found: Sequence[Judgement], width: int) -> Table:
    """All judgements in a window of this width; one that was taken back or replaced by a later one says so."""
    holding, later = {j.id for j in in_force(found)}, replaced(found)
    headers = ("judgement", "made", "author", "verdict", "of", "reason")
    return fitted(headers, [_cells(j, holding, later) for j in found], width)


def recode_words(recode: Recode) -> str:
    """What a recoding puts in the place of what was read: "type PROTEST; place Idlib; no actor"."""
    said = []
    for name in (f.name for f in fields(recode) if f.name != "clear"):
        value = getattr(recode, name)
        if value is not None:
            values = value if isinstance(value, tuple) else (value,)
            said.append(f"{name} {', '.join(str(getattr(v, 'name', v)) for v in values) or 'none'}")
    return "; ".join((*said, *(f"no {field}" for field in recode.clear)))


def _cells(j: Judgement, holding: set[str], later: Mapping[str, str]) -> tuple[str, ...]:
    holds = f" ({recode_words(j.recode)})" if j.recode is not None else ""
    if j.id in later:
        holds += f" (replaced by {later[j.id]})"
    elif j.id not in holding and j.verdict != "undone":
        holds += " (taken back)"
    of = j.undoes or ", ".join(ref.claim for ref in j.claims)
    if j.others:
        of += " from " + ", ".join(ref.claim for ref in j.others)
    return j.id, j.made[:19], j.author, j.verdict + holds, of, j.reason or ""
