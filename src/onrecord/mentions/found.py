"""All mentions of one document with the look-ups that later stages need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.language.parse import Parse
from onrecord.model import Mention, MentionKind


@dataclass(frozen=True, slots=True)
class Mentions:
    """`by_head` maps the token that heads a mention's words to the mentions it heads (longest first)."""

    all: tuple[Mention, ...]
    by_id: dict[str, Mention]
    by_head: dict[int, tuple[Mention, ...]]

    @classmethod
    def of(cls, mentions: Iterable[Mention], parse: Parse) -> Mentions:
        """Mentions in the order given, with those at each head word, the longest first."""
        ordered = tuple(mentions)
        heads: dict[int, list[Mention]] = {}
        for mention in ordered:
            tokens = parse.tokens(mention.start, mention.end)
            if tokens:
                heads.setdefault(parse.head(tokens), []).append(mention)
        by_head = {t: tuple(sorted(found, key=lambda m: m.start - m.end)) for t, found in heads.items()}
        return cls(ordered, {m.id: m for m in ordered}, by_head)

    def changed(self, mentions: Sequence[Mention]) -> Mentions:
        """These mentions told anew: the same ids and words, some perhaps gone."""
        by_id = {m.id: m for m in mentions}
        by_head: dict[int, tuple[Mention, ...]] = {}
        for token, found in self.by_head.items():
            if kept := tuple(by_id[m.id] for m in found if m.id in by_id):
                by_head[token] = kept
        return Mentions(tuple(mentions), by_id, by_head)

    def at(self, token: int, kind: MentionKind) -> Mention | None:
        """The longest mention of a kind headed by a token."""
        return next((m for m in self.by_head.get(token, ()) if m.kind == kind), None)

    def within(self, start: int, end: int, kind: MentionKind) -> tuple[Mention, ...]:
        """Mentions of a kind that lie inside characters `start` to `end`."""
        return tuple(m for m in self.all if m.kind == kind and start <= m.start and m.end <= end)
