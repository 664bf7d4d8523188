"""An HTML page as article text and metadata, by trafilatura; dates only where the page states one."""

from __future__ import annotations

import re
from dataclasses import dataclass

import trafilatura

# Extensive search reads dates out of copyright lines and links; a page that states no date has none.
_DATES = {"extensive_search": False, "original_date": True}


@dataclass(frozen=True, slots=True)
class Page:
    """`text` holds paragraphs separated by blank lines; the rest is what the page says of itself."""

    text: str
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None


def extract(html: str | bytes, url: str | None) -> Page | None:
    """The article of a page; null when there is none. RecursionError and parser errors are the caller's to record."""
    found = trafilatura.bare_extraction(
        html, url=url, include_comments=False, include_tables=False, with_metadata=True, date_extraction_params=dict(_DATES)
    )
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        return None
    paragraphs = [line.strip() for line in (found.text or "").split("\n") if line.strip()]
    paragraphs = _without_repeats(paragraphs, found.title)
    return Page(
        "\n\n".join(paragraphs),
        found.title or None,
        _outlet(found.sitename or found.hostname),
        found.url or url,
        found.date or None,
    )


def _outlet(name: str | None) -> str | None:
    """The site's name; some sites give their address for it."""
    return re.sub(r"^https?://(www\.)?|/+$", "", name.strip()) or None if name else None


def _without_repeats(paragraphs: list[str], title: str | None) -> list[str]:
    """The headline stands in `title`; repetitions of it at the top of the body go."""
    plain = " ".join((title or "").split()).casefold()
    kept = list(paragraphs)
    while len(kept) > 1 and " ".join(kept[0].split()).casefold() == plain:
        kept.pop(0)
    return kept
