"""The crosswalk columns in every form that has columns."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from onrecord.exports.acled import Acled
from onrecord.exports.codes import NAMES, code_cells, coded, incident_codes
from onrecord.exports.columns import CLAIMS, INCIDENTS, claim_row, incident_row
from onrecord.exports.found_claims import found_csv
from onrecord.exports.geojson import GeoJson
from onrecord.exports.json_lines import json_line
from onrecord.model import Actor, Incident, Place
from onrecord.record.found import Participant
from tests.exports.making import CODER, claim, incident

AIR = (4, "19", "Explosions/Remote violence", "Air/drone strike")
IDLIB = Place(1, "Idlib", 35.93, 36.63, "SYR", "Idlib", "town")
REBELS, ARMY = Actor(None, "rebels", None, ("REB",)), Actor(None, "the army", "SYR", ("MIL",))
RIOTERS, BANK = Actor(None, "rioters", None, ("CVL",)), Actor(None, "a bank", None, ("BUS",))
FARMERS, MARCHERS = Actor(None, "farmers", None, ("AGR",)), Actor(None, "protesters", None, ("CVL",))


def _of(names: tuple[str, ...], row: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(dict(zip(names, row, strict=True))[name] for name in NAMES)


def test_claims_and_incidents_have_them_beside_their_type() -> None:
    assert _of(CLAIMS.names, claim_row(claim(), CODER)) == AIR
    assert _of(INCIDENTS.names, incident_row(incident(), CODER)) == AIR
    places = [names.index(NAMES[0]) for names in (CLAIMS.names, INCIDENTS.names)]
    assert [names[n : n + 4] for names, n in zip((CLAIMS.names, INCIDENTS.names), places, strict=True)] == [NAMES, NAMES]


def test_they_are_in_geojson_the_csv_of_a_query_and_json_lines() -> None:
    out = io.BytesIO()
    file = GeoJson(out, INCIDENTS)
    file.start()
    file.feed(incident_row(incident(), CODER))
    file.finish()
    assert json.loads(out.getvalue())["features"][0]["properties"]["acled_sub_event"] == AIR[3]
    [row] = csv.DictReader(io.StringIO(b"\n".join(found_csv([claim()], CODER)).decode()))
    assert (row["quad"], row["cameo"], row["acled_event"], row["acled_sub_event"]) == ("4", *AIR[1:])
    line = json.loads(json_line(coded(claim(), CODER)))
    assert (line["quad"], line["cameo"], line["acled_event"], line["acled_sub_event"]) == (4, ["19"], *AIR[2:])
    assert line["participants"] and line["type"] == "ASSAULT"


@pytest.mark.parametrize("kind", ["relation", "control", "figure", "label"])
def test_only_events_have_them(kind: str) -> None:
    found = claim(kind=kind, type="backs", mode=(), quad=None)
    assert _of(CLAIMS.names, claim_row(found, CODER)) == (None,) * 4
    assert coded(found, CODER).cameo == () and code_cells(None) == (None,) * 4


def test_what_acled_has_no_row_for_is_empty() -> None:
    assert _of(CLAIMS.names, claim_row(claim(type="SUPPORT", mode=(), quad=1), CODER)) == (1, "05", None, None)


def _incident(type: str, mode: str, actors: list[Actor], recipients: list[Actor], *context: str) -> Incident:
    return replace(
        incident(), type=type, mode=(mode,) if mode else (), context=context, actors=tuple(actors), recipients=tuple(recipients),
        place=IDLIB, quad=None,
    )  # fmt: skip


def _acled(found: Incident) -> dict[str, str]:
    out = io.BytesIO()
    file = Acled(out, CODER)
    file.start()
    file.feed(found)
    file.finish()
    rows = list(csv.DictReader(io.StringIO(out.getvalue().decode())))
    return rows[0] if rows else {}


@pytest.mark.parametrize(
    ("found", "sub_event", "inters", "targeting"),
    [
        (_incident("COERCE", "seize", [REBELS], [ARMY], "territory"), "Non-state actor overtakes territory", "2 1 12", ""),
        (_incident("COERCE", "seize", [ARMY], [REBELS], "territory"), "Government regains territory", "1 2 12", ""),
        (_incident("ASSAULT", "beat", [ARMY], [FARMERS]), "Attack", "1 7 17", "Civilian targeting"),
        (_incident("ASSAULT", "aerial", [ARMY], [FARMERS]), "Air/drone strike", "1 7 17", "Civilian targeting"),
        (
            _incident("ASSAULT", "firearms", [ARMY], [MARCHERS]),
            "Excessive force against protesters",
            "1 6 16",
            "Civilian targeting",
        ),
        (_incident("ASSAULT", "aerial", [ARMY], [REBELS]), "Air/drone strike", "1 2 12", ""),
        (_incident("ASSAULT", "beat", [RIOTERS], [FARMERS]), "Mob violence", "5 7 57", "Civilian targeting"),
        (_incident("ASSAULT", "destroy", [RIOTERS], [BANK]), "Violent demonstration", "5 7 57", ""),
        (_incident("RETREAT", "release", [ARMY], [FARMERS]), "Other", "1 7 17", ""),
        (_incident("COERCE", "arrest", [ARMY], [FARMERS]), "Arrests", "1 7 17", ""),
        (_incident("SANCTION", "convict", [ARMY], [FARMERS]), "Arrests", "1 7 17", ""),
        (_incident("PROTEST", "demo", [FARMERS], []), "Peaceful protest", "6  60", ""),
        (_incident("PROTEST", "riot", [FARMERS], []), "Violent demonstration", "5  50", ""),
        (_incident("CONSULT", "", [ARMY, REBELS], []), "Other", "1 2 12", ""),
        (_incident("ASSAULT", "", [ARMY, REBELS], []), "Armed clash", "1 2 12", ""),
    ],
)
def test_rows_of_acled(found: Incident, sub_event: str, inters: str, targeting: str) -> None:
    row = _acled(found)
    assert (row["sub_event_type"], row["civilian_targeting"]) == (sub_event, targeting)
    assert " ".join((row["inter1"], row["inter2"], row["interaction"])) == inters
    assert (row["country"], row["iso"]) == ("Syria", "760")


def test_who_acts_alike_is_on_two_sides() -> None:
    row = _acled(_incident("CONSULT", "", [ARMY, REBELS], []))
    assert (row["actor1"], row["assoc_actor_1"], row["actor2"]) == ("the army", "", "rebels")
    joint = _acled(_incident("ASSAULT", "aerial", [ARMY, Actor(None, "marines", "SYR", ("MIL",))], []))
    assert (joint["assoc_actor_1"], joint["actor2"], joint["interaction"]) == ("marines", "", "10")


def test_violence_of_which_nothing_more_is_said_is_no_guess() -> None:
    row = _acled(_incident("ASSAULT", "", [], []))
    assert (row["disorder_type"], row["event_type"], row["sub_event_type"]) == ("Political violence", "", "")
    assert _acled(_incident("AID", "", [ARMY], [FARMERS])) == {}


def test_an_incident_keeps_contexts_and_quad_of_its_claims() -> None:
    assert incident().quad == 4 and incident_codes(incident(), CODER).quad == 4
    assert incident_codes(replace(incident(), quad=None), CODER).quad == 4  # as older records have it


def test_a_claim_is_coded_by_those_who_take_part() -> None:
    found = claim(type="COERCE", mode=("seize",), context=("territory",), participants=(Participant("actor", REBELS),))
    assert coded(found, CODER).acled_sub_event == "Non-state actor overtakes territory"
