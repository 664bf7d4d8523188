"""What the sources of an incident disagree on, in the same words on the terminal, in tables and in reports."""

from __future__ import annotations

from onrecord.model import Incident

HAPPENED = "whether it happened"


def disputed(incident: Incident) -> tuple[str, ...]:
    """The fields that conflict, by name, in the order of `agreement`; before them, where one affirms and one denies, that."""
    fields = tuple(name for name, value in incident.agreement.items() if value == "conflict")
    return (HAPPENED, *fields) if len(incident.values.get("happened", ())) > 1 else fields


def disagree(incident: Incident) -> str:
    """ "sources disagree on date, killed"; empty where nothing is disputed."""
    names = disputed(incident)
    return f"sources disagree on {', '.join(names)}" if names else ""
