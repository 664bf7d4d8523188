"""The words of a predicate: its head with a particle right behind it, or with what a hyphen joins to it."""

from __future__ import annotations

from onrecord.language.parse import Parse

_HYPHENS = frozenset({"-", "‐", "‑"})
PARTICLES = frozenset({"back", "away", "forward", "down", "up", "off", "out", "aside", "apart", "ahead"})


def span_of(parse: Parse, token: int) -> range:
    """The tokens of a predicate: "carried out", "stand-off" (three tokens to the parser), else its head alone."""
    if parse.tags[token][0] == "V" and token + 1 < len(parse):
        behind = token + 1
        particle = parse.deps[behind] == "prt" or (parse.deps[behind] == "advmod" and parse.lowers[behind] in PARTICLES)
        if particle and parse.heads[behind] == token:
            return range(token, token + 2)
    return range(token - 2 if is_hyphened(parse, token) else token, token + 1)


def is_hyphened(parse: Parse, noun: int) -> bool:
    """Whether a hyphen joins a word to a noun: "the counter-offensive", "a sit-in"."""
    if noun < 2 or parse.words[noun - 1] not in _HYPHENS or parse.tags[noun] not in ("NN", "NNS"):
        return False
    joined = parse.starts[noun - 1] == parse.ends[noun - 2] and parse.starts[noun] == parse.ends[noun - 1]
    return joined and parse.words[noun - 2].isalpha() and parse.heads[noun - 2] == noun


def is_infinitive(parse: Parse, noun: int) -> bool:
    """Whether a "noun" is an infinitive: the tagger keeps the tag TO for those ("ships set to | land", "to | sync the files")."""
    return noun > 0 and parse.tags[noun - 1] == "TO" and parse.tags[noun] in ("NN", "NNS")
