"""Captures to documents: clean text, blocks, metadata; hostile bytes give an issue, never an exception."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.documents.make import make_document
from onrecord.documents.plain import plain_document
from onrecord.sources.capture import Capture, Hints, Media

WHEN = "2026-01-01T00:00:00+00:00"


def capture(content: bytes, media: Media = "text", hints: Hints | None = None) -> Capture:
    return Capture("page", media, content, "file", WHEN, hints or Hints())


def test_plain_text_is_kept_to_the_letter() -> None:
    text = "  One.\r\n\r\n\tTwo.  \n"
    assert make_document(capture(text.encode())).text == text


def test_a_headline_repeated_at_the_top_is_the_title_once() -> None:
    document = make_document(
        capture(
            b"Jets Pound Town\n\nJets Pound Town\n\nJets bombed the town.\n\n[an error occurred while processing the directive]"
        )
    )
    assert document.title == "Jets Pound Town"
    assert [b.kind for b in document.blocks] == ["title", "title", "paragraph", "error"]


def test_related_news_and_cookie_lines_are_furniture() -> None:
    document = make_document(capture(b"Rebels left the town on Monday.\n\nRelated news\n\nThis site uses cookies. OK?"))
    assert [b.kind for b in document.blocks] == ["paragraph", "boilerplate", "boilerplate"]


def test_a_page_gives_article_title_outlet_and_stated_date() -> None:
    html = (
        "<html><head><title>Talks open | The Post</title><meta property='og:site_name' content='The Post'>"
        "<meta property='article:published_time' content='2019-03-14T08:00:00Z'></head><body><nav>Home Sport</nav><article><h1>Talks open</h1>"
        + "".join(
            f"<p>Delegates met for the {n}th time in the capital on Monday and talked about roads, bridges and bread.</p>"
            for n in range(4, 9)
        )
        + "</article></body></html>"
    )
    document = make_document(capture(html.encode(), "html"))
    assert (document.title, document.outlet, document.published) == ("Talks open", "The Post", "2019-03-14")
    assert "Sport" not in document.text


def test_a_page_without_a_date_has_none() -> None:
    body = "".join(
        f"<p>Delegates met for the {n}th time in the capital and talked about roads and bread.</p>" for n in range(4, 9)
    )
    document = make_document(
        capture(f"<html><body><article>{body}</article><footer>Copyright 2011</footer></body></html>".encode(), "html")
    )
    assert document.published is None


@pytest.mark.parametrize(
    ("content", "media", "kind"),
    [
        (b"", "text", "empty"),
        (b"\x00\x01\x02" * 100, "text", "binary"),
        (b"caf\xe9 and cr\xe8me, said the waiter. " * 5, "text", "encoding"),
        (b"<html></html>", "html", "no-article"),
        (b"%PDF-1.4 nonsense", "pdf", "unreadable-pdf"),
    ],
)
def test_bad_bytes_give_an_issue_that_names_the_input(content: bytes, media: Media, kind: str) -> None:
    [issue] = make_document(capture(content, media)).issues
    assert issue.kind == kind
    assert "page" in issue.message


def test_deeply_nested_markup_is_survived() -> None:
    document = make_document(capture(b"<div>" * 20_000 + b"deep" + b"</div>" * 20_000, "html"))
    assert document.id == "page"


def test_another_language_is_recognised() -> None:
    text = "Die Regierung hat am Montag angekündigt, dass die Truppen aus der Stadt abgezogen werden, sobald die Verhandlungen beendet sind."
    assert make_document(capture(text.encode())).language == "de"


@given(st.binary(max_size=300), st.sampled_from(["text", "html", "pdf"]))
def test_no_bytes_are_lost_silently(content: bytes, media: Media) -> None:
    document = make_document(capture(content, media))
    assert document.text.strip() or document.issues


@given(st.text(max_size=400))
def test_blocks_cover_everything_but_white_space(text: str) -> None:
    document = make_document(capture(text.encode("utf-8", "replace")))
    covered: set[int] = set()
    for block in document.blocks:
        covered.update(range(block.start, block.end))
    assert all(document.text[i].isspace() for i in range(len(document.text)) if i not in covered)


def test_a_title_may_end_in_a_quotation_mark() -> None:
    text = 'Bomb kills nine, says "army"\n\nPolice said they held two men after the blast in the market.'
    assert plain_document(text, id="a", sha256="").title == 'Bomb kills nine, says "army"'
    said = '"We will go," he said. "Soon."\n\nPolice said they held two men after the blast in the market.'
    assert plain_document(said, id="b", sha256="").title is None
