"""Whom somebody holds out against, what a march answers, where an inquiry goes."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events

_CASES = [
    ("The governor declined to resign despite the pressure by the Senate.", "REJECT", ("the Senate",)),
    ("The minister refused to step down, despite the king's plea.", "REJECT", ("the king",)),
    ("The judge refused to step down despite the rain.", "REJECT", ()),
    ("Workers staged a sit-in in protest at the ministry's decision to cut pay.", "PROTEST", ("the ministry",)),
    ("Workers stopped work, staging a strike in response to Renault's decision to close the plant.", "PROTEST", ("Renault",)),
    ("Thousands marched in Lima, demanding the resignation of the president.", "PROTEST", ("the president",)),
    ("Students held a rally calling for the mayor's removal.", "PROTEST", ("the mayor",)),
    ("The agency has sent a team of experts to Peru to investigate the accident.", "ACCUSE", ("Peru",)),
]


@pytest.mark.parametrize(("text", "kind", "reached"), _CASES)
def test_another_phrase_names_them(reader: Reader, text: str, kind: str, reached: tuple[str, ...]) -> None:
    assert [e.recipient for e in events(reader, text) if e.type == kind] == [reached]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The minister's demand that Serbia, Peru and Chile repatriate their citizens was met.", ("Serbia", "Peru", "Chile")),
        ("The minister's call for Serbia and Kosovo to resume talks was heard.", ("Serbia", "Kosovo")),
        ("The minister's demand that Serbia get a seat was heard.", ()),
    ],
)
def test_who_is_to_do_it_is_asked(reader: Reader, text: str, asked: tuple[str, ...]) -> None:
    assert [e.recipient for e in events(reader, text) if e.type == "REQUEST"] in ([asked], [] if not asked else [asked])
