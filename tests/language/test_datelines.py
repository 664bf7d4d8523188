"""Where the dateline of a report ends, and that the report is read as without it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.documents.document import Document
from onrecord.language.datelines import agency_line, dateline_end
from onrecord.language.parse import Parse

ParseText = Callable[..., tuple[Document, Parse]]

_REPORT = "The police arrested five smugglers near the harbour."
_LINES = [
    "NAIROBI, Kenya (AP) - ",
    "CAIRO, Jan. 5 (Xinhua) -- ",
    "ODESA, Ukraine, May 22 (Reuters) - ",
    "TIMBUKTU, Mali, 15 May (Desert Wire) – ",
    "MINSK, June 3 (Interfax) - ",
    "ABUJA, March 14 - ",
    "ABUJA, Tuesday, March 14 — ",
    "Mombasa (AP) — ",
    "Goma, DR Congo, Aug. 3 (AFP) - ",
    "Juba, 3 May 2020 (Radio Nile) – ",
    "Jaipur, June 4: ",
    "Niamey, Niger - ",
    "PORT-AU-PRINCE, Haiti (AP) -- ",
    "N'DJAMENA - ",
    "BEIRUT/CAIRO, 3 May 2014 – ",
    "ST. PETERSBURG, Fla. (AP) — ",
    "UNITED NATIONS, May 3 (IPS) - ",
    "BRUSSELS—",
    "(Reuters) - ",
    "May 22 (Reuters) - ",
]


@pytest.mark.parametrize("line", _LINES)
def test_a_report_is_parsed_as_without_its_dateline(parse_text: ParseText, line: str) -> None:
    plain, parse = parse_text(_REPORT)[1], parse_text(line + _REPORT)[1]
    assert dateline_end(line + _REPORT, 0, len(line + _REPORT)) == len(line)
    sentence = parse.sentences[-1]
    assert parse.starts[sentence.first] == len(line)
    assert parse.deps[sentence.first :] == plain.deps
    assert tuple(head - sentence.first for head in parse.heads[sentence.first :]) == plain.heads
    assert agency_line(parse, 0) == sentence.first


@pytest.mark.parametrize(
    "text",
    [
        "Nairobi (a city) - the police came.",
        "UN troops (about 20) came.",
        "The police came.",
        "The militia - backed by two neighbours - left the town.",
        "The Reform Party (RP) - a partner of the government - left.",
        "UN: Twenty killed in the hills.",
        "May 22 - Rebels seized the town.",
        "Monday, May 3 - Rebels seized the town.",
        "HARBOUR TOWN - REBELS SEIZE THE ROAD TO THE COAST",
        "LIVE: Jets over the town.",
        "Mombasa, the port, was shelled.",
    ],
)
def test_no_dateline(parse_text: ParseText, text: str) -> None:
    parse = parse_text(text)[1]
    assert dateline_end(text, 0, len(text)) is None
    assert agency_line(parse, 0) == 0


def test_only_a_paragraph_opens_with_a_dateline(parse_text: ParseText) -> None:
    parse = parse_text("First part.\n\nABUJA, March 14 - A court sat.\n\nIt rose at noon.")[1]
    assert [parse.words[s.first] for s in parse.sentences] == ["First", "ABUJA", "A", "It"]
