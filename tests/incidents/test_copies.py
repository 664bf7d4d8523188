"""Copies and spliced paragraphs."""

from __future__ import annotations

from onrecord.documents.make import make_document
from onrecord.incidents.build import build
from onrecord.incidents.copies import Copies, find_copies
from onrecord.incidents.fingerprint import fingerprint
from onrecord.model import Block, ReaderVersion, Reading
from onrecord.reader import Reader
from onrecord.sources.capture import Capture, Hints
from tests.incidents.making import IDLIB, RUSSIA, Says, report

PARAGRAPHS = [
    " ".join(f"{subject} {verb} the {thing} near the {place} before the {when} of that long day" for when in ("dawn", "noon"))
    for subject, verb, thing, place in (
        ("Drivers", "left", "lorries", "bridge"), ("Farmers", "sold", "apples", "mill"), ("Monks", "rang", "bells", "gate"),
        ("Sailors", "mended", "nets", "pier"), ("Teachers", "opened", "schools", "square"),
    )
]  # fmt: skip
INTRO = "Our correspondent in the capital sends this account of a day that nobody in the valley will forget."


def _page(id: str, paragraphs: list[str], outlet: str | None = "Daily", published: str | None = None) -> Reading:
    text, blocks = "", []
    for paragraph in paragraphs:
        start = len(text)
        text += paragraph
        blocks.append(Block(start, len(text), "paragraph"))
        text += "\n\n"
    return Reading(
        id, None, outlet, None, published, "en", "", text, ReaderVersion("0", "", ""), tuple(blocks), (), (), (), None, (), ()
    )  # fmt: skip


def _copies(*pages: Reading) -> Copies:
    found = find_copies(fingerprint(p) for p in pages)
    assert found == find_copies(fingerprint(p) for p in reversed(pages))
    return found


def test_equal_and_nearly_equal_texts_are_one_group_named_by_the_earlier() -> None:
    edited = [PARAGRAPHS[0].replace("lorries", "trucks"), *PARAGRAPHS[1:]]
    found = _copies(_page("z", PARAGRAPHS, "Wire", "2018-01-01"), _page("a", edited, "Daily", "2018-01-02"))
    assert found.groups == (("z", "a"),)
    assert found.original == {"a": "z"}


def test_a_wire_story_with_another_introduction_is_a_copy() -> None:
    assert _copies(_page("a", PARAGRAPHS, published="2018-01-01"), _page("b", [INTRO, *PARAGRAPHS[:4]])).groups == (("a", "b"),)


def test_texts_that_share_one_paragraph_are_not_copies_but_the_paragraph_is_credited() -> None:
    source = _page("a", PARAGRAPHS[:2], "Wire", "2018-01-01")
    spliced = _page("b", [INTRO, PARAGRAPHS[0], *PARAGRAPHS[2:]], None, "2018-01-01")
    found = _copies(source, spliced)
    assert found.groups == ()
    (splice,) = found.splices["b"]
    assert spliced.text[splice.start : splice.end] == PARAGRAPHS[0] and splice.origin == "a"
    assert found.origin("b", splice.start + 3) == "a" and found.origin("b", 0) == "b" and found.origin("a", 0) == "a"


def test_different_texts_are_neither() -> None:
    found = _copies(_page("a", PARAGRAPHS[:2]), _page("b", PARAGRAPHS[3:]))
    assert found == Copies((), {}, {})


def test_pages_without_text_are_nobodys_copies() -> None:
    assert _copies(_page("a", []), _page("b", [])).groups == ()


def test_a_text_in_another_language_is_no_second_source(reader: Reader) -> None:
    text = (
        "Neuf morts dans le bombardement du marché d'Idlib\n\nDes avions russes ont bombardé mardi le marché aux légumes "
        "d'Idlib, tuant neuf personnes. Les habitants ont fui vers le nord de la province pendant la nuit."
    )
    capture = Capture("b", "text", text.encode(), "file", "2018-09-05T00:00:00+00:00", Hints(outlet="La Gazette"))
    (french,) = reader.read_documents([make_document(capture)])
    assert (french.language, french.claims, [i.kind for i in french.issues]) == ("fr", (), ["unread-language"])
    raid = Says("Jets bombed the market of Idlib.", "bombed", actor=RUSSIA, place=IDLIB, day="2018-09-04", killed=9)
    (incident,) = build([report("a", raid, outlet="Harbour Wire"), french]).incidents
    assert (incident.reports, incident.independent_sources, incident.standing) == (1, 1, "single-source")
