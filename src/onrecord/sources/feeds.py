"""RSS and Atom: the pages that a feed names, with what it says of them."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date
from time import struct_time
from typing import Any
from urllib.parse import urldefrag, urljoin

import feedparser

from onrecord.sources.addresses import place_of

TYPES = frozenset(("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"))
_ROOTS = (b"<rss", b"<feed", b"<rdf:rdf")
_FIELDS = ("link", "id", "title", "published", "published_parsed", "updated", "updated_parsed")
_MOST = 2_000  # entries of one feed that are looked at


@dataclass(frozen=True, slots=True)
class Item:
    """One entry. `published` is an ISO date; `updated` what the feed says of its last change, to the letter."""

    url: str
    title: str | None
    published: str | None
    updated: str | None


@dataclass(frozen=True, slots=True)
class Feed:
    """`title` is the feed's own name; `fault` says why it could not be read, or not well."""

    title: str | None
    items: tuple[Item, ...]
    fault: str | None = None


def is_feed(content: bytes, type: str | None) -> bool:
    """Whether bytes are a feed by their declared type and first element."""
    head = content[:2_000].lstrip().lower()
    named = type is None or type in TYPES or type in ("text/html", "text/plain", "application/octet-stream")
    return named and any(root in head for root in _ROOTS) and not head.startswith((b"<!doctype html", b"<html"))


def read_feed(content: bytes, url: str) -> Feed:
    """The feed at an address; broken XML is read as far as it goes, and `fault` says so."""
    try:
        found: Any = feedparser.parse(io.BytesIO(content), response_headers={"content-location": url})
    except Exception as error:  # the parser must never cost the other feeds
        return Feed(None, (), f"cannot be parsed ({type(error).__name__}: {error})")
    items = [item for entry in found.entries[:_MOST] if (item := _item(entry, url)) is not None]
    fault = None
    if found.get("bozo") and not items:
        fault = f"cannot be parsed ({found.get('bozo_exception')})"
    elif not found.get("version") and not items:
        fault = "is no RSS or Atom feed"
    return Feed(_text(found.feed.get("title")), tuple({item.url: item for item in items}.values()), fault)


def _item(entry: Any, url: str) -> Item | None:
    said: dict[str, Any] = {name: dict.get(entry, name) for name in _FIELDS}  # past its own look-up, which guesses
    link = _text(said["link"]) or _text(said["id"])
    if link is None:
        return None
    address = urldefrag(urljoin(url, link.strip())).url
    if place_of(address) is None:
        return None
    published = _date(said["published_parsed"]) or _date(said["updated_parsed"])
    return Item(address, _text(said["title"]), published, _text(said["updated"]) or _text(said["published"]))


def _date(parsed: struct_time | None) -> str | None:
    try:
        return None if parsed is None else date(parsed.tm_year, parsed.tm_mon, parsed.tm_mday).isoformat()
    except ValueError:
        return None


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None
