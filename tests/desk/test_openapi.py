"""The API keeps to its own description, whatever is asked of it: schemathesis makes the questions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance, status_code_conformance
from tests.desk.conftest import Desk

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


def test_answers_are_as_described(desk: Desk) -> None:
    schema = schemathesis.openapi.from_url(f"{desk.url}/api/v1/openapi.json")
    tried = 0
    for result in schema.get_all_operations():
        operation = result.ok()  # type: ignore[union-attr]
        tried += 1

        @given(case=operation.as_strategy())
        @settings(
            max_examples=12,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        def asked(case: schemathesis.Case[Any]) -> None:
            case.call_and_validate(checks=CHECKS)

        asked()
    assert tried >= 15


def test_no_host_of_elsewhere_stands_in_what_the_desk_sends() -> None:
    folder = Path(__file__).parents[2] / "src" / "onrecord" / "desk"
    for path in (*folder.glob("templates/*.html"), *folder.glob("static/*.js"), *folder.glob("static/*.css")):
        words = path.read_text().replace("http://www.w3.org/2000/svg", "")
        assert "http://" not in words and "https://" not in words, path.name
