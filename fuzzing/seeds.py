"""Small valid inputs to start from: a fuzzer finds the inside of a format much later than its first byte."""

from __future__ import annotations

_PAGE = (
    b'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Market shelled</title><meta property="og:site_name" '
    b'content="Harbour Wire"><meta property="article:published_time" content="2018-09-07T10:00:00Z"><script type='
    b'"application/ld+json">{"@type":"NewsArticle","headline":"Market shelled","datePublished":"2018-09-07"}</script></head>'
    b"<body><article><h1>Market shelled</h1><p>The army shelled a market in the town on Friday, a monitor said. At least 12 "
    b"people were killed and dozens wounded.</p><p>&#8220;We will go on,&#8221; the minister said.</p></article></body></html>"
)
_TEXT = (
    "The army shelled a market on Friday, killing at least 12 people, a monitor said.\n\n"
    "“We will go on,” the minister told reporters."
)
_HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(_PAGE)
_RECORD = (
    b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
    b"WARC-Date: 2018-09-07T10:00:00Z\r\nWARC-Target-URI: https://news.example/market\r\n"
    b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % (len(_HTTP) + len(_PAGE))
)
_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page"
    b"/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length 58>>stream\n"
    b"BT /F1 12 Tf 10 50 Td (The army shelled the town.) Tj ET\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont"
    b"/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
)
_RSS = (
    b'<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Wire</title><link>https://news.example/</link><item><title>'
    b"Market shelled</title><link>https://news.example/market</link><pubDate>Fri, 07 Sep 2018 10:00:00 GMT</pubDate></item>"
    b"</channel></rss>"
)
_ATOM = (
    b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Wire</title><entry><title>Market</title><id>'
    b'tag:news.example,2018:1</id><link href="market.html"/><updated>2018-09-07T10:00:00Z</updated></entry></feed>'
)
_LINES = (
    b'{"id": "a", "text": "The army shelled the town on Friday.", "published": "2018-09-07", "outlet": "Harbour Wire"}\n'
    b'{"id": 7, "html": "<p>Talks began.</p>", "url": "https://news.example/talks"}\n\nnothing\n{"id": "a", "text": "Another."}\n'
)
_WORDS = b"\x01" + _TEXT.encode()

SEEDS: dict[str, tuple[bytes, ...]] = {
    "documents": (b"\x00" + _TEXT.encode(), b"\x00" + _TEXT.encode("utf-16"), b"\x01" + _PAGE, b"\x02" + _PDF),
    "lines": (_LINES,),
    "archives": (_RECORD + _HTTP + _PAGE + b"\r\n\r\n", (_RECORD + _HTTP + _PAGE + b"\r\n\r\n") * 2),
    "feeds": (_RSS, _ATOM),
    "times": (_WORDS, b"\x00" + bytes(range(200))),
    "figures": (_WORDS, b"\x00" + bytes(range(200))),
    "reading": (_WORDS, b"\x00" + bytes(range(100))),
}
