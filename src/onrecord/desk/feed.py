"""A filter as an Atom feed (RFC 4287): one entry per incident, in words that leave the saying to its sources."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from onrecord.desk.views.rows import incident_row
from onrecord.model import Incident

_ATOM = "http://www.w3.org/2005/Atom"


def feed(incidents: Iterable[Incident], itself: str, page: str, base: str, changed: str) -> bytes:
    """The feed's XML in UTF-8; `page` is the address of the same filter on the desk, `base` that of the desk.

    `changed` is when the record last changed, in UTC: a feed that has not changed stays the same to the byte.
    """
    ET.register_namespace("", _ATOM)
    root = ET.Element(f"{{{_ATOM}}}feed")
    _put(root, "id", itself)
    _put(root, "title", "onrecord: incidents")
    _put(root, "updated", changed)
    ET.SubElement(root, f"{{{_ATOM}}}link", rel="self", href=itself)
    ET.SubElement(root, f"{{{_ATOM}}}link", rel="alternate", href=base.rstrip("/") + page)
    author = ET.SubElement(root, f"{{{_ATOM}}}author")
    _put(author, "name", "onrecord")
    for found in incidents:
        _entry(root, found, base)
    body: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return body


def _entry(root: ET.Element, found: Incident, base: str) -> None:
    row = incident_row(found)
    entry = ET.SubElement(root, f"{{{_ATOM}}}entry")
    href = f"{base.rstrip('/')}/incidents/{found.id}"
    _put(entry, "id", href)
    _put(entry, "title", row.heading)
    _put(entry, "updated", f"{found.end or found.start or '1970-01-01'}T00:00:00+00:00")
    ET.SubElement(entry, f"{{{_ATOM}}}link", rel="alternate", href=href)
    parts = (f"standing: {row.standing}", f"{row.sources} independent sources in {row.reports} reports", row.how_many)
    _put(entry, "summary", "; ".join(part for part in parts if part))


def _put(parent: ET.Element, name: str, words: str) -> None:
    """XML knows no control characters and no lone surrogates."""
    ET.SubElement(parent, f"{{{_ATOM}}}{name}").text = "".join(c if _allowed(ord(c)) else "\ufffd" for c in words)


def _allowed(code: int) -> bool:
    return code in (9, 10, 13) or (code >= 32 and not 0xD800 <= code < 0xE000 and code not in (0xFFFE, 0xFFFF))
