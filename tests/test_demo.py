"""The demonstration runs on the bundled pages and shows what it promises."""

from __future__ import annotations

import re
from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console

from onrecord import demo
from onrecord.incidents.build import build_incidents
from onrecord.model import Reading


@pytest.mark.parametrize("width", [80, 160])
def test_a_reading_and_the_incidents_are_shown(width: int) -> None:
    file = StringIO()
    demo.run(Console(file=file, width=width))
    text = file.getvalue()
    assert "Government warplanes bombed" in text
    assert "status" in text
    assert "independent sources" in text
    assert "sources disagree on" in text
    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_the_pages_are_realistic_and_invented() -> None:
    pages = {path.name: path.read_text() for path in demo.EXAMPLES.glob("*.html")}
    assert len(pages) >= 6
    for html in pages.values():
        assert "is said to have happened are invented" in html or "are invented" in html
        for clutter in ("<nav", "cookie", 'class="related"', "<footer"):
            assert clutter in html
    undated = [name for name, html in pages.items() if "published_time" not in html]
    assert undated == ["newspile-aggregate.html"]


def test_no_clutter_reaches_the_readings(bundled: dict[str, Reading]) -> None:
    for reading in bundled.values():
        for words in ("cookie", "Accept all", "Copyright", "Terms of use", "Related news"):
            assert words not in reading.text


def test_the_triple_headline_is_one_title(bundled: dict[str, Reading]) -> None:
    page = bundled["newspile-aggregate.html"]
    assert page.title == "World Powers Clash Over New Syria Massacre And Darfur Kidnap Shock"
    assert len(re.findall(re.escape(page.title), page.text)) <= 1
    assert page.published is None


def test_the_wire_copy_is_no_source_of_its_own(bundled: dict[str, Reading]) -> None:
    wire, copy = bundled["harbour-wire-market.html"], bundled["daily-meridian-market.html"]
    told = build_incidents([wire, copy])
    assert max(i.reports for i in told) == 2
    labels = {sourced.source for i in told for found in i.figures.values() for sourced in found.by_source}
    assert labels
    assert not any("The Daily Meridian" in label for label in labels)
