"""What a site asks robots to leave alone (RFC 9309), asked once a day per site."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from time import monotonic
from urllib.parse import urlsplit

from protego import Protego

from onrecord.sources.fetch import Fetcher

_DAY, _AGAIN = 86_400.0, 600.0  # seconds that an answer holds, and that a site without one is left alone
_SIZE = 512_000  # RFC 9309: at least 500 KiB must be read
_LONGEST = 60.0  # seconds between two requests that a site may ask for and get


@dataclass(frozen=True, slots=True)
class _Rules:
    parsed: Protego | None  # null: everything (`open`) or nothing is allowed
    open: bool
    until: float


class Robots:
    """The rules of sites, for one agent; safe to use from several threads."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._rules: dict[str, _Rules] = {}
        self._lock = Lock()

    def allows(self, url: str) -> bool:
        """A site without rules allows everything; one that does not answer, nothing (RFC 9309, 2.3.1)."""
        rules = self._of(url)
        return rules.open if rules.parsed is None else bool(rules.parsed.can_fetch(url, self._fetcher.agent))

    def unanswered(self, url: str) -> bool:
        """Whether the site does not say what it allows, because it does not answer; it may later."""
        rules = self._of(url)
        return rules.parsed is None and not rules.open

    def delay(self, url: str) -> float:
        """Seconds between requests that the site asks for; 0 where it does not."""
        rules = self._of(url)
        asked = None if rules.parsed is None else rules.parsed.crawl_delay(self._fetcher.agent)
        return min(float(asked or 0.0), _LONGEST)

    def _of(self, url: str) -> _Rules:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            held = self._rules.get(site)
        if held is not None and held.until > monotonic():
            return held
        found = self._fetcher.get(f"{site}/robots.txt", size=_SIZE)
        if found.trouble is None and found.status == 200:
            text = found.content.decode("utf-8", "replace")
            rules = _Rules(Protego.parse(text), True, monotonic() + _DAY)
        elif found.passing or found.trouble == "redirects":
            rules = _Rules(None, False, monotonic() + _AGAIN)
        else:  # 4xx, or a file beyond all measure: no rules; an address that may not be asked is refused with the page itself
            rules = _Rules(None, True, monotonic() + _DAY)
        with self._lock:
            self._rules[site] = rules
        return rules
