"""Readings and incidents as the JSON of the contract, one line each, and back; and the contract as JSON Schema."""

from __future__ import annotations

from typing import Any

import msgspec

from onrecord.model import Incident, Reading

_ENCODER = msgspec.json.Encoder()
_READING = msgspec.json.Decoder(Reading)
_INCIDENT = msgspec.json.Decoder(Incident)


def json_line(found: object) -> bytes:
    """A Reading, an incident or what else is listed as one line of UTF-8 JSON, every key present, without the line feed."""
    return _ENCODER.encode(found)


def read_reading(line: bytes) -> Reading:
    """The Reading of a line; msgspec.ValidationError when it is none."""
    return _READING.decode(line)


def read_incident(line: bytes) -> Incident:
    """The incident of such a line; msgspec.DecodeError where it is none."""
    return _INCIDENT.decode(line)


def schema(kind: type[Reading] | type[Incident] = Reading) -> dict[str, Any]:
    """JSON Schema (2020-12) of a line; every key is required and unknown keys are not allowed."""
    found = msgspec.json.schema(kind)
    for definition in found["$defs"].values():
        if definition.get("type") == "object" and "properties" in definition:
            definition["required"] = list(definition["properties"])
            definition["additionalProperties"] = False
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"onrecord {kind.__name__}", **found}
