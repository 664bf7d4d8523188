"""The crosswalk columns of claims and incidents: quad, CAMEO roots, ACLED event and sub-event type.

What they hold comes from `vocabulary.crosswalk`; here it is asked, and written the same way for every export.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Protocol

from onrecord.model import Actor, Event, Incident
from onrecord.record.found import FoundClaim
from onrecord.vocabulary.crosswalk import Codes

NAMES = ("quad", "cameo", "acled_event", "acled_sub_event")
_JOINER = "; "


class Coder(Protocol):
    """Whoever knows the codes of an event (`vocabulary.crosswalk.Crosswalk`)."""

    def codes(
        self, event: Event, actors: Sequence[Actor] = (), recipients: Sequence[Actor] = (), country: str | None = None
    ) -> Codes: ...


@dataclass(frozen=True, slots=True)
class CodedClaim(FoundClaim):
    """A claim with its crosswalk columns, as JSON lines have it; empty but for events."""

    cameo: tuple[str, ...] = ()
    acled_event: str | None = None
    acled_sub_event: str | None = None


def claim_codes(claim: FoundClaim, coder: Coder) -> Codes | None:
    """The codes of a claim; None where it tells of no event."""
    if claim.kind != "event" or not claim.type:
        return None
    event = Event(claim.type, claim.mode, claim.context, claim.quad or 0)
    return coder.codes(event, claim.actors, claim.recipients, claim.country)


def incident_codes(incident: Incident, coder: Coder) -> Codes:
    """The codes of an incident, by all who take part in it and by what is said of it most."""
    event = Event(incident.type, incident.mode, incident.context, incident.quad or 0)
    return coder.codes(event, incident.actors, incident.recipients, incident.place.country if incident.place else None)


def code_cells(codes: Codes | None) -> tuple[int | None, str | None, str | None, str | None]:
    """In the order of NAMES."""
    if codes is None:
        return (None, None, None, None)
    row = codes.acled
    return codes.quad, _JOINER.join(codes.cameo) or None, row.event or None, row.sub_event or None


def coded(claim: FoundClaim, coder: Coder) -> CodedClaim:
    """The claim with its columns."""
    codes = claim_codes(claim, coder)
    values = {field.name: getattr(claim, field.name) for field in fields(FoundClaim)}
    _, _, event, sub = code_cells(codes)
    return CodedClaim(**values, cameo=codes.cameo if codes else (), acled_event=event, acled_sub_event=sub)
