"""Names that a text introduces itself: an acronym in brackets, a surname after the full name, an organisation's last word."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model import Mention
from onrecord.vocabulary.folding import fold


def same_actor(text: str, mentions: Sequence[Mention]) -> dict[str, str]:
    """Mention ids mapped to the id of the earlier mention whose name they shorten.

    Only names that the vocabularies do not resolve are linked, and only when exactly one earlier name fits.
    """
    links: dict[str, str] = {}
    longer: dict[str, list[Mention]] = {}
    acronyms: dict[str, Mention] = {}
    for mention in mentions:
        if mention.kind != "actor" or mention.form != "name" or mention.actor is None:
            continue
        words = fold(mention.actor.name)
        own = fold(mention.text)
        if mention.actor.id is None and len(own) == 1:
            earlier = acronyms.get(own[0]) or _single(longer.get(own[0], ()))
            if earlier is not None:
                links[mention.id] = earlier.id
                continue
        bracketed = acronym_after(text, mention.end)
        if bracketed and _is_acronym(bracketed, words):
            acronyms[bracketed.lower()] = mention
        if len(words) > 1:
            longer.setdefault(words[-1], []).append(mention)
    return links


def _single(mentions: Sequence[Mention]) -> Mention | None:
    """The first of several mentions when all name the same actor."""
    names = {(m.actor.id or " ".join(fold(m.actor.name))) for m in mentions if m.actor}
    return mentions[0] if len(names) == 1 else None


def acronym_after(text: str, end: int) -> str | None:
    """The capitals in brackets right after a name: "(HTS)"; square brackets too, as teletype has them."""
    tail = text[end : end + 16].lstrip()
    if tail[:1] not in ("(", "["):
        return None
    close = tail.find(")") if tail[0] == "(" else tail.find("]")
    inner = tail[1:close].strip() if close > 0 else ""
    letters = inner.replace(".", "").replace("-", "")
    return letters if 2 <= len(letters) <= 8 and letters.isupper() else None


def _is_acronym(letters: str, words: Sequence[str]) -> bool:
    """Whether capitals can stand for a name: first letter shared, or another language's name of at least three words."""
    return bool(words) and (letters[0].lower() == words[0][0] or len(words) >= 3)
