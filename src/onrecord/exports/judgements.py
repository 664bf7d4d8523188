"""Judgements as JSON lines and as a table for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from rich.table import Table

from onrecord.exports.tables import fitted
from onrecord.incidents.judgements import Judgement, in_force

_ENCODE = msgspec.json.Encoder().encode


def judgement_line(found: Judgement) -> bytes:
    """One judgement as one line of UTF-8 JSON, without the line feed."""
    return _ENCODE(found)


def judgements_table(found: Sequence[Judgement], width: int) -> Table:
    """All judgements in a window of this width; one that was taken back says so."""
    holding = {j.id for j in in_force(found)}
    headers = ("judgement", "made", "author", "verdict", "of", "reason")
    return fitted(headers, [_cells(j, holding) for j in found], width)


def _cells(j: Judgement, holding: set[str]) -> tuple[str, ...]:
    holds = "" if j.id in holding or j.verdict == "undone" else " (taken back)"
    of = j.undoes or ", ".join(ref.claim for ref in j.claims)
    if j.others:
        of += " from " + ", ".join(ref.claim for ref in j.others)
    return j.id, j.made[:19], j.author, j.verdict + holds, of, j.reason or ""
