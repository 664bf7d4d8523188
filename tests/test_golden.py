"""Golden documents: a bundled page as text, and its reading in plain words, one line per claim.

`make golden` rewrites tests/golden after a change that was meant; the difference is then read like any other.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from onrecord.exports.rows import HEADERS, claim_rows
from onrecord.model import Reading

GOLDEN = Path(__file__).parent / "golden"
PAGES = ("levant-ledger-market", "homeland-news-depot", "sahel-courier-convoy", "newspile-aggregate")


def text_of(reading: Reading) -> str:
    """The extracted text, each block under its kind."""
    head = f"title: {reading.title}\noutlet: {reading.outlet}\npublished: {reading.published}\n"
    return head + "".join(f"\n[{b.kind}]\n{reading.text[b.start : b.end].strip()}\n" for b in reading.blocks)


def expected_of(reading: Reading) -> str:
    """One line per claim in the order of HEADERS, then one per issue."""
    lines = [" | ".join(HEADERS), *(row.cells.words() for row in claim_rows(reading))]
    lines += [f"issue: {i.stage}/{i.kind}: {i.message}" for i in reading.issues]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_read_as_it_was(bundled: dict[str, Reading], name: str) -> None:
    reading = bundled[f"{name}.html"]
    for path, found in ((f"{name}.txt", text_of(reading)), (f"{name}.expected.txt", expected_of(reading))):
        if os.environ.get("ONRECORD_GOLDEN") == "rewrite":
            (GOLDEN / path).write_text(found, encoding="utf-8")
        assert (GOLDEN / path).read_text(encoding="utf-8") == found, (
            f"{path}: read otherwise now; if that is meant, `make golden`"
        )
