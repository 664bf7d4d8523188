"""Feeds in every state: what can be read is read, what cannot is said."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.sources.feeds import is_feed, read_feed

RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour  Wire</title>
<item><title>One</title><link>/news/1#top</link><pubDate>Fri, 07 Sep 2018 09:00:00 GMT</pubDate></item>
<item><title>Two</title><guid>http://wire.example/news/2</guid></item>
<item><title>Again</title><link>/news/1</link></item>
<item><title>None</title></item>
<item><title>Bad</title><link>javascript:alert(1)</link></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Ledger</title><entry><title>A</title>
<link href="http://ledger.example/a"/><updated>2018-09-07T09:00:00Z</updated></entry></feed>"""
LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><title>&e;&d;</title><item><title>x</title><link>http://a.example/1</link></item></channel></rss>"""


def test_entries_of_rss() -> None:
    feed = read_feed(RSS, "http://wire.example/feed.xml")
    assert feed.title == "Harbour Wire" and feed.fault is None
    assert [i.url for i in feed.items] == ["http://wire.example/news/1", "http://wire.example/news/2"]
    assert feed.items[1].published is None


def test_entries_of_atom() -> None:
    [item] = read_feed(ATOM, "http://ledger.example/feed").items
    assert (item.url, item.title, item.published, item.updated) == (
        "http://ledger.example/a",
        "A",
        "2018-09-07",
        "2018-09-07T09:00:00Z",
    )


def test_broken_xml_is_read_as_far_as_it_goes() -> None:
    assert [i.url for i in read_feed(RSS[: RSS.index(b"<item><title>Again")], "http://wire.example/").items]


@pytest.mark.parametrize("content", [b"", b"nonsense", b"<html><body>no feed</body></html>", b"\x00\x01\x02", b"<rss"])
def test_what_is_no_feed_says_so(content: bytes) -> None:
    feed = read_feed(content, "http://a.example/")
    assert feed.items == () and feed.fault


def test_entities_neither_explode_nor_read_files() -> None:
    feed = read_feed(LAUGHS, "http://a.example/")
    assert "root:" not in (feed.title or "") and len(feed.title or "") < 10_000


def test_feeds_are_told_from_pages() -> None:
    assert is_feed(RSS, "application/rss+xml") and is_feed(ATOM, None) and is_feed(RSS, "text/html")
    assert not is_feed(b"<html>about <rss</html>", "text/html") and not is_feed(RSS, "image/png")


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=400), st.integers(0, len(RSS)))
def test_no_bytes_break_the_reader(noise: bytes, at: int) -> None:
    for item in read_feed(RSS[:at] + noise + RSS[at:], "http://wire.example/").items:
        assert item.url.startswith(("http://", "https://"))
