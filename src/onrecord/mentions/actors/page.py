"""What the finders of actors look at together: one document's parse with its known names and the look of its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.language.parse import Parse
from onrecord.mentions.actors.names import Hit
from onrecord.model import Actor, Mention
from onrecord.vocabulary.actors import ActorLexicon, Identity

_ENDS = frozenset((".", "!", "?", '"', "”", "''"))  # headlines have no full stop
_HEADLINE_SHARE = 0.7  # of the longer words of a sentence capitalised: they say nothing about names there


@dataclass(frozen=True, slots=True)
class Page:
    """`hit_at` maps every token of a known name to it; `headlines` are sentences in which common words have capitals;
    `small` the words that the document also writes without a capital."""

    parse: Parse
    lexicon: ActorLexicon
    hits: tuple[Hit, ...]
    hit_at: dict[int, Hit]
    headlines: frozenset[int]
    small: frozenset[str]

    @classmethod
    def of(cls, parse: Parse, lexicon: ActorLexicon, hits: Sequence[Hit]) -> Page:
        """The page with what was found of known names."""
        hit_at = {token: hit for hit in hits for token in hit.tokens}
        small = frozenset(word for word in parse.words if word.islower())
        return cls(parse, lexicon, tuple(hits), hit_at, _headlines(parse), small)

    def owner(self, tokens: range) -> Identity | None:
        """The last known state or body named among some tokens.

        A name in a compound adjective ("London-based", "U.S.-backed", "pro-Russian") says where or with whom, not whose.
        """
        for i in reversed(tokens):
            hit = self.hit_at.get(i)
            if hit is not None and hit.identity is not None and hit.identity.kind != "person" and not hyphenated(self.parse, hit):
                return None if self._shared(tokens, hit) else hit.identity
        return None

    def ruler(self, tokens: range) -> Identity | None:
        """The person in politics or under arms named among some tokens: whose "the X government" and "X's forces" are."""
        for i in reversed(tokens):
            hit = self.hit_at.get(i)
            if hit is not None and hit.identity is not None and hit.identity.kind == "person" and not hyphenated(self.parse, hit):
                return None if self._shared(tokens, hit) else hit.identity
        return None

    def _shared(self, tokens: range, hit: Hit) -> bool:
        """ "Afghan and German troops": two owners are none."""
        before = hit.tokens.start - 2
        return before in tokens and self.parse.lowers[before + 1] in ("and", "or", ",", "/") and before in self.hit_at


def hyphenated(parse: Parse, hit: Hit) -> bool:
    """Whether a name is one part of a hyphenated word."""
    text = parse.text
    after = text[hit.end : hit.end + 2]
    if after[:1] in ("-", "–", "‑") and after[1:2].isalpha():
        return True
    return hit.start > 1 and text[hit.start - 1] in "-–‑" and text[hit.start - 2].isalpha()


def with_article(parse: Parse, named: Mention) -> Mention:
    """A named mention with its own article: "the European Union", but not the one of "the Syria crisis"."""
    tokens = parse.tokens(named.start, named.end)
    before = tokens.start - 1
    if before < 0 or parse.tags[before] != "DT" or parse.heads[before] != parse.head(tokens):
        return named
    if parse.lowers[before] in ("both", "either", "neither"):
        return named  # "both Libya and Peru"
    start = parse.starts[before]
    return replace(named, start=start, text=parse.text[start : named.end])


def actor_of(identity: Identity) -> Actor:
    """An identity as the actor of a mention."""
    return Actor(identity.id, identity.name, identity.country, identity.sector)


def mention(parse: Parse, tokens: range, form: str, actor: Actor) -> Mention:
    """An actor mention over tokens, still without an id; brackets that open before them or close among them stay out."""
    tokens = _unbracketed(parse, tokens)
    start, end = parse.starts[tokens.start], parse.ends[tokens.stop - 1]
    return Mention("", "actor", form, start, end, parse.text[start:end], actor=actor)  # type: ignore[arg-type]


def _unbracketed(parse: Parse, tokens: range) -> range:
    """Tokens from behind the last bracket that is not opened and closed inside them."""
    first, opened = tokens.start, -1
    for i in tokens:
        if parse.words[i] in ("[", "("):
            opened = i
        elif parse.words[i] in ("]", ")"):
            if opened <= first:
                first = i + 1
            opened = -1
    first = max(first, opened + 1) if opened >= 0 else first
    return range(first, tokens.stop) if first < tokens.stop else tokens


def _headlines(parse: Parse) -> frozenset[int]:
    found = []
    for sentence in parse.sentences:
        if parse.words[sentence.last - 1] in _ENDS:
            continue
        longer = [w for w in parse.words[sentence.first + 1 : sentence.last] if len(w) > 3 and w[0].isalpha()]
        if len(longer) >= 3 and sum(w[0].isupper() for w in longer) >= _HEADLINE_SHARE * len(longer):
            found.append(sentence.index)
    return frozenset(found)
