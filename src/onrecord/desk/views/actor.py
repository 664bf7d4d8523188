"""One actor: names, what is claimed of it and by it, who calls it what, and with whom it is said to stand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from onrecord.desk.addresses import Address
from onrecord.desk.reference import aliases
from onrecord.desk.shelf import Shelf
from onrecord.desk.views.rows import ClaimCells, actor_href, claim_cells
from onrecord.desk.views.types import css
from onrecord.record import parties
from onrecord.record.filter import Filter
from onrecord.record.found import FoundClaim
from onrecord.record.names import folded

_SHOWN = 25


@dataclass(frozen=True, slots=True)
class Label:
    """A name that somebody gives the actor: `voices` who affirm it, `deniers` who deny it, each with how often."""

    words: str
    voices: tuple[tuple[str, int], ...]
    deniers: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ActorPage:
    """What the page of an actor shows."""

    party: parties.Party
    names: tuple[tuple[str, int], ...]
    aliases: tuple[str, ...]
    labels: tuple[Label, ...]
    relations: tuple[ClaimCells, ...]
    edges: tuple[dict[str, Any], ...]
    as_actor: tuple[ClaimCells, ...]
    as_recipient: tuple[ClaimCells, ...]
    said: tuple[ClaimCells, ...]
    network: str
    more: dict[str, str]


def actor_page(shelf: Shelf, id: str, start: str | None, end: str | None, types: tuple[str, ...]) -> ActorPage | None:
    """The page of an actor by id or name; None where nobody of that name takes part in a current claim."""
    with shelf.reading() as connection:
        party = parties.party(connection, id)
        if party is None:
            return None
        names = parties.names(connection, id)
        called = parties.called(connection, id)
    record = shelf.record
    span: dict[str, Any] = {"start": start, "end": end}
    relations = [
        *record.query(Filter(kind=("relation",), actor=(id,), limit=_SHOWN, **span)).claims,
        *record.query(Filter(kind=("relation",), recipient=(id,), limit=_SHOWN, **span)).claims,
    ]
    base = Address("/claims").put(kind="event", start=start, end=end)
    return ActorPage(
        party,
        names,
        aliases(party.id),
        _labels(called),
        tuple(claim_cells(c) for c in sorted(relations, key=lambda c: (c.start or c.published or "", c.key))),
        tuple(network(shelf, id, start, end, types)["edges"]),
        tuple(map(claim_cells, record.query(Filter(kind=("event",), actor=(id,), type=types, limit=_SHOWN, **span)).claims)),
        tuple(map(claim_cells, record.query(Filter(kind=("event",), recipient=(id,), type=types, limit=_SHOWN, **span)).claims)),
        tuple(map(claim_cells, record.query(Filter(speaker=(id,), limit=_SHOWN, **span)).claims)),
        str(Address("/network.json").put(id=id, start=start, end=end, type=",".join(types) or None)),
        {role: str(base.put(**{role: id})) for role in ("actor", "recipient")}
        | {"speaker": str(Address("/claims").put(speaker=id))},
    )


def _labels(found: tuple[parties.Called, ...]) -> tuple[Label, ...]:
    grouped: dict[str, dict[str, dict[str, int]]] = defaultdict(
        lambda: {"affirmed": defaultdict(int), "denied": defaultdict(int)}
    )
    for c in found:
        voice = c.speaker or f"{c.outlet or 'a page'} itself"
        grouped[c.label.casefold()]["denied" if c.polarity == "denied" else "affirmed"][voice] += c.count
    labels = [Label(words, _most(sides["affirmed"]), _most(sides["denied"])) for words, sides in grouped.items()]
    return tuple(sorted(labels, key=lambda label: (-sum(n for _, n in (*label.voices, *label.deniers)), label.words)))


def _most(counts: dict[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def between(shelf: Shelf, actor: str, other: str, type: str, start: str | None, end: str | None) -> tuple[ClaimCells, ...]:
    """The claims of one edge: of this type, in which one acts towards the other, or both act alike."""
    name = folded(other)
    found = shelf.record.claims(Filter(kind=("event", "relation"), type=(type,), actor=(actor,), start=start, end=end))

    def takes_part(claim: FoundClaim) -> bool:
        alike = claim.actors if claim.kind == "relation" or type in parties.MUTUAL else ()
        return any(other == a.id or name == folded(a.name) for a in (*claim.recipients, *alike))

    return tuple(claim_cells(c) for c in found if c.polarity != "denied" and takes_part(c))


def network(shelf: Shelf, id: str, start: str | None, end: str | None, types: tuple[str, ...]) -> dict[str, Any]:
    """Nodes and edges around an actor; every edge leads to its claims."""
    with shelf.reading() as connection:
        edges = parties.edges(connection, id, start, end, types)
    nodes: dict[str, dict[str, Any]] = {}
    merged: dict[tuple[str, str, str], dict[str, Any]] = {}
    for edge in edges:
        ends = []
        for name, known in ((edge.source, edge.source_id), (edge.target, edge.target_id)):
            key = known or name
            nodes.setdefault(key, {"id": key, "name": name, "self": id in (known, name), "href": actor_href(known, name)})
            ends.append(key)
        source, target = ends
        if edge.mutual:  # A with B is B with A
            source, target = sorted((source, target))
        held = merged.setdefault(
            (source, target, edge.code),
            {
                "source": source,
                "target": target,
                "from": nodes[source]["name"],
                "to": nodes[target]["name"],
                "label": edge.code,
                "mutual": edge.mutual,
                "count": 0,
                "css": css(edge.code) if edge.kind == "event" else "",
                "href": str(Address("/between").put(actor=source, other=target, type=edge.code, start=start, end=end)),
            },
        )
        held["count"] += edge.count
    return {"nodes": list(nodes.values()), "edges": list(merged.values())}
