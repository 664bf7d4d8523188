"""Names of claims that follow from what they say: `anchor` for all versions of a claim, `id` for exactly this one.

Both are "c" or "a" and 16 hex digits of a SHA-256. Mentions enter by their characters and identity, attributions by
their cue, source and content, never by their running ids, so that an id does not change when a neighbour does.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from onrecord.model import Attribution, Mention, Span


def digest(prefix: str, *parts: object) -> str:
    """A prefix and 16 hex digits of a SHA-256 over the parts as text."""
    return prefix + sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:16]


def mention_key(mention: Mention | None) -> str:
    """A mention by its characters and identity, never by its running id; empty for none."""
    if mention is None:
        return ""
    identity = ""
    if mention.actor is not None:
        identity = mention.actor.id or mention.actor.name
    elif mention.place is not None:
        identity = f"{mention.place.geonameid or ''}{mention.place.name}"
    elif mention.time is not None:
        identity = f"{mention.time.start or ''}/{mention.time.end or ''}"
    elif mention.figure is not None:
        f = mention.figure
        identity = f"{f.measure} {f.of} {f.low} {f.high}"
    return f"{mention.kind}{mention.start}-{mention.end}{identity}"


def mention_keys(mentions: Iterable[Mention]) -> str:
    """Mentions in an order that does not depend on how they were found."""
    return "|".join(sorted(mention_key(m) for m in mentions))


def span_keys(spans: Iterable[Span]) -> str:
    """Spans by their characters, in the order given."""
    return "|".join(f"{s.start}-{s.end}" for s in spans)


def attribution_key(attribution: Attribution) -> str:
    """An attribution by its kind and the characters of source, cue and content."""
    return f"{attribution.kind}({span_keys(attribution.source)};{span_keys(attribution.cue)};{span_keys(attribution.content)})"
