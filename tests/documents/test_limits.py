"""Documents that are too long are read as far as the limit goes, and say so."""

from __future__ import annotations

from onrecord.documents.limits import MAX_CHARACTERS, readable
from onrecord.documents.make import MAX_PAGE, make_document
from onrecord.documents.plain import plain_document
from onrecord.sources.capture import Capture


def test_a_document_within_the_limit_is_itself() -> None:
    document = plain_document("Talks began on Monday.", id="x", sha256="")
    assert readable(document) == (document, ())


def test_reading_ends_with_the_last_whole_paragraph() -> None:
    document = plain_document("Talks began.\n\nTalks went on.\n\nTalks ended.", id="x", sha256="")
    part, [issue] = readable(document, 30)
    assert part.text == "Talks began.\n\nTalks went on."
    assert [part.text[b.start : b.end] for b in part.blocks] == ["Talks began.", "Talks went on."]
    assert (issue.stage, issue.kind, issue.start, issue.end) == ("documents", "cut", 28, 42)
    assert "split it" in issue.message


def test_a_paragraph_longer_than_the_limit_ends_with_a_sentence_or_a_word() -> None:
    long = plain_document("Talks began. Talks went on and on and on", id="x", sha256="")
    assert readable(long, 20)[0].text == "Talks began."
    words = plain_document("on and on and on and on", id="x", sha256="")
    assert readable(words, 8)[0].text == "on and"
    assert readable(plain_document("7" * 50, id="x", sha256=""), 20)[0].text == "7" * 20


def test_the_limit_leaves_room_for_a_long_report() -> None:
    assert MAX_CHARACTERS >= 100 * 2_000


def test_a_page_of_many_megabytes_is_an_issue() -> None:
    page = Capture("flood.html", "html", b"<p>Talks began.</p>" + b" " * MAX_PAGE, "file", "2026-01-01T00:00:00+00:00")
    document = make_document(page)
    assert [i.kind for i in document.issues] == ["too-large"] and "flood.html" in document.issues[0].message
