"""Attributions of a text, and spans as words."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.attribution.read import attribute
from onrecord.model import Attribution
from onrecord.predicates.read import read_predicates
from onrecord.vocabulary.modality import load_modality
from onrecord.vocabulary.reporting import load_reporting
from tests.conftest import ParseText

DATA = Path(__file__).parents[2] / "src" / "onrecord" / "data"


@pytest.fixture
def read(parse_text: ParseText):  # type: ignore[no-untyped-def]
    reporting, modality = load_reporting([DATA]), load_modality([DATA])

    def find(text: str) -> tuple[Attribution, ...]:
        document, parse = parse_text(text)
        predicates = read_predicates(parse, modality, frozenset())
        found = attribute(document, parse, predicates, reporting, modality)
        for a in found:
            for span in (*a.source, *a.cue, *a.content):
                assert text[span.start : span.end] == span.text
        return found

    return find
