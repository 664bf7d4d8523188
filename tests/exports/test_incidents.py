"""Incidents for people: sources counted, voices side by side, disagreement named."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console

from onrecord.exports.incidents import Told, heading, in_order, incident_text, side_by_side, told_claims
from onrecord.incidents.build import build_incidents
from onrecord.model import Incident, Reading


@pytest.fixture(scope="module")
def incidents(bundled: dict[str, Reading]) -> tuple[Incident, ...]:
    return build_incidents(bundled.values())


@pytest.fixture(scope="module")
def told(bundled: dict[str, Reading], incidents: tuple[Incident, ...]) -> Told:
    return told_claims(incidents, bundled.values())


def printed(incident: Incident, told: Told, width: int) -> str:
    file = StringIO()
    Console(file=file, width=width).print(incident_text(incident, told))
    return file.getvalue()


def test_every_claim_of_every_incident_is_told(incidents: tuple[Incident, ...], told: Told) -> None:
    assert {(ref.document, ref.claim) for incident in incidents for ref in incident.claims} == set(told)


@pytest.mark.parametrize("width", [60, 80, 160])
def test_nothing_is_wider_than_the_window(incidents: tuple[Incident, ...], told: Told, width: int) -> None:
    for incident in incidents:
        assert max(cell_len(line) for line in printed(incident, told, width).splitlines()) <= width


def test_the_best_told_comes_first(incidents: tuple[Incident, ...]) -> None:
    numbers = [incident.independent_sources for incident in in_order(incidents)]
    assert numbers == sorted(numbers, reverse=True)


def test_heading_and_standing_are_said(incidents: tuple[Incident, ...], told: Told) -> None:
    first = in_order(incidents)[0]
    text = printed(first, told, 160)
    assert heading(first) in text
    assert f"{first.standing} · {first.independent_sources} independent source" in text
    assert first.id in text


def test_outlets_that_print_the_same_share_a_row(incidents: tuple[Incident, ...], told: Told) -> None:
    pairs = [
        (cells.voice, incident)
        for incident in incidents
        for cells in side_by_side([told[r.document, r.claim] for r in incident.claims])
    ]
    assert any("The Daily Meridian, Harbour Wire" in voice for voice, _ in pairs)


def test_disagreement_is_named(incidents: tuple[Incident, ...], told: Told) -> None:
    conflicts = [incident for incident in incidents if "conflict" in incident.agreement.values()]
    assert conflicts
    for incident in conflicts:
        line = next(line for line in printed(incident, told, 200).splitlines() if line.startswith("sources disagree on"))
        assert all(field in line for field, value in incident.agreement.items() if value == "conflict")
