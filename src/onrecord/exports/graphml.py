"""Actors as a network in GraphML: nodes are identities and names, edges are claims from actor to recipient.

Who takes part in one symmetric claim (talks, alliances) is joined pairwise. Every edge keeps its claim and its voice, so a
drawing can be asked who says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from onrecord.model import Actor
from onrecord.record.found import FoundClaim

_NODE = ("name", "country", "sector", "known")
_EDGE = ("kind", "type", "mode", "start", "end", "polarity", "certainty", "status", "voices", "outlet", "document", "claim")
# Characters that XML 1.0 cannot hold, even escaped.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class GraphMl:
    """Nodes are written as they turn up, edges after all of them, as readers of GraphML expect."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._nodes: dict[str, str] = {}
        self._edges: list[str] = []

    def start(self) -> None:
        self._write('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
        for use, names in (("node", _NODE), ("edge", _EDGE)):
            for name in names:
                self._write(f'  <key id="{use}-{name}" for="{use}" attr.name="{name}" attr.type="string"/>\n')
        self._write('  <graph edgedefault="directed">\n')

    def feed(self, row: FoundClaim) -> None:
        if row.kind not in ("event", "relation"):
            return
        for left, right in _pairs(row):
            self._edges.append(_edge(len(self._edges), self._node(left), self._node(right), row))

    def finish(self) -> None:
        for edge in self._edges:
            self._write(edge)
        self._write("  </graph>\n</graphml>\n")

    def _node(self, actor: Actor) -> str:
        """The node's id; it is written when it is met for the first time."""
        key = actor.id or " ".join(actor.name.casefold().split())
        if key not in self._nodes:
            self._nodes[key] = f"n{len(self._nodes)}"
            data = (actor.name, actor.country or "", " ".join(actor.sector), "yes" if actor.id else "no")
            written = "".join(_data(f"node-{name}", value) for name, value in zip(_NODE, data, strict=True))
            self._write(f"    <node id={quoteattr(self._nodes[key])}>{written}</node>\n")
        return self._nodes[key]

    def _write(self, text: str) -> None:
        self._out.write(text.encode("utf-8"))


def _pairs(claim: FoundClaim) -> Iterator[tuple[Actor, Actor]]:
    if claim.recipients:
        yield from ((a, r) for a in claim.actors for r in claim.recipients)
    else:
        yield from combinations(claim.actors, 2)


def _edge(number: int, left: str, right: str, claim: FoundClaim) -> str:
    values = (
        claim.kind, claim.type or "", "; ".join(claim.mode), claim.start or "", claim.end or "", claim.polarity, claim.certainty,
        claim.status, " <- ".join(claim.voices), claim.outlet or "", claim.document, claim.id,
    )  # fmt: skip
    data = "".join(_data(f"edge-{name}", value) for name, value in zip(_EDGE, values, strict=True) if value)
    return f'    <edge id="e{number}" source="{left}" target="{right}">{data}</edge>\n'


def _data(key: str, value: str) -> str:
    return f'<data key="{key}">{escape(legal(value))}</data>'


def legal(text: str) -> str:
    """Text that XML can hold; what it cannot becomes the replacement character."""
    return _ILLEGAL.sub("\ufffd", text)
