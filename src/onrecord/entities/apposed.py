"""The name that a description of a speaker ends in: "a spokesman for the ministry, Colonel Omar Vard"."""

from __future__ import annotations

from onrecord.entities.agreement import describe
from onrecord.language.parse import Parse
from onrecord.mentions.found import Mentions
from onrecord.model import Mention, Span
from onrecord.vocabulary.actors import ActorLexicon

_BEHIND = frozenset(["for", "at", "of", "with", "from", "in"])


def apposed(parse: Parse, mentions: Mentions, mention: Mention, source: Span, lexicon: ActorLexicon) -> Mention | None:
    """The person named behind a comma at the end of the words of a source that begin with a description of one person."""
    tokens = parse.tokens(mention.start, mention.end)
    if not tokens or "," not in source.text or parse.tags[parse.head(tokens)] not in ("NN", "NNP"):
        return None
    at_once = any(m.form == "name" and m.start == mention.end + 2 for m in mentions.within(mention.end, source.end, "actor"))
    if not at_once and not any(parse.lowers[t] in _BEHIND for t in parse.tokens(mention.start, source.end)):
        return None
    for name in mentions.within(mention.end, source.end, "actor"):
        words = parse.tokens(name.start, name.end)
        ends = not parse.text[name.end : source.end].strip(" ,")
        if name.form != "name" or not words or not ends or parse.words[words.start - 1] != "," or len(words) < 2:
            continue
        if describe(parse, name, True, lexicon).person:
            return name
    return None


def of_that_age(parse: Parse, mentions: Mentions, source: range) -> Mention | None:
    """Whom "the 34-year-old" means, alone at a cue: the one person before whose name that age follows ("Haddad, 34,")."""
    words = [parse.lowers[t] for t in source]
    text = "".join(words[1:])
    if words[0] != "the" or not text.endswith("-year-old"):
        return None
    age = text.removesuffix("-year-old")
    fits = {}
    for t in range(2, source.start):
        if parse.words[t] == age and parse.words[t - 1] == "," and parse.words[t + 1] in (",", "."):
            name = mentions.at(t - 2, "actor")
            if name is not None and name.form == "name" and name.actor is not None:
                fits[name.actor.id or name.actor.name.casefold()] = name
    return next(iter(fits.values())) if len(fits) == 1 else None
