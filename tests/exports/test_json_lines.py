"""The contract: every line validates against the printed schema, and comes back as the value that it was."""

from __future__ import annotations

import json

import jsonschema
import pytest

from onrecord.exports.json_lines import json_line, read_incident, read_reading, schema
from onrecord.incidents.build import build_incidents
from onrecord.model import Incident, Reading
from onrecord.reader import Reader

READING = jsonschema.Draft202012Validator(schema(Reading))
INCIDENT = jsonschema.Draft202012Validator(schema(Incident))


def test_schemas_are_themselves_valid() -> None:
    for kind in (Reading, Incident):
        jsonschema.Draft202012Validator.check_schema(schema(kind))


def test_all_bundled_pages_validate_and_round_trip(bundled: dict[str, Reading]) -> None:
    assert len(bundled) >= 6
    for reading in bundled.values():
        line = json_line(reading)
        READING.validate(json.loads(line))
        assert read_reading(line) == reading
        assert json_line(read_reading(line)) == line
        assert b"\n" not in line


def test_incidents_of_the_bundled_pages_validate_and_round_trip(bundled: dict[str, Reading]) -> None:
    incidents = build_incidents(bundled.values())
    assert incidents
    for incident in incidents:
        line = json_line(incident)
        INCIDENT.validate(json.loads(line))
        assert read_incident(line) == incident


@pytest.mark.parametrize("text", ["", "   ", "\ufffd", "Los rebeldes atacaron la ciudad durante la noche, dijo el portavoz."])
def test_readings_without_claims_validate_too(reader: Reader, text: str) -> None:
    line = json_line(reader.read(text))
    READING.validate(json.loads(line))
    assert read_reading(line).text == text


def test_offsets_give_the_words_that_stand_beside_them(bundled: dict[str, Reading]) -> None:
    for reading in bundled.values():
        spans = [(m.start, m.end, m.text) for m in reading.mentions]
        spans += [(c.trigger.start, c.trigger.end, c.trigger.text) for c in reading.claims]
        spans += [(s.start, s.end, s.text) for a in reading.attributions for s in (*a.source, *a.cue, *a.content)]
        for start, end, text in spans:
            assert reading.text[start:end] == text


def test_a_key_too_many_or_too_few_is_an_error(reader: Reader) -> None:
    line = json.loads(json_line(reader.read("Rebels attacked Idlib.")))
    assert READING.is_valid(line)
    assert not READING.is_valid(line | {"more": 1})
    del line["issues"]
    assert not READING.is_valid(line)
