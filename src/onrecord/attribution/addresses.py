"""Clauses parted from the noun of a speech or paper by whom it goes to: "in remarks to the council | that the army had left",
"in a letter to the board that he must go, Haddad ...".

The parser gives such a clause to the last noun before it, the board, or to the verb behind it. It is complete in itself, so no
relative clause of the board's; it is what the remarks say, and they are whose the sentence is.
"""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.sources import owner_of, source_of
from onrecord.attribution.tree import Tree
from onrecord.language.tags import FINITE
from onrecord.vocabulary.reporting import Reporting, Sense

_SPEECH = Sense("speech")
_ADDRESSED = frozenset({"to", "before", "with", "at", "for", "from"})
_AWAY = 9  # words between the noun and its clause


def addressed(tree: Tree, candidates: list[Candidate], reporting: Reporting) -> None:
    """Add the candidates of such nouns, and take their words from whatever the parser made of them."""
    parse = tree.parse
    for sentence in parse.sentences:
        if parse.lowers[sentence.first] not in ("in", "with"):
            continue
        noun = next(
            (
                t
                for t in range(sentence.first + 1, min(sentence.first + 5, sentence.last - 4))
                if parse.tags[t] in ("NN", "NNS")
                and parse.lemmas[t] in reporting.papers | reporting.occasions | reporting.remarks
            ),
            None,
        )
        if noun is None or parse.lowers[noun + 1] not in _ADDRESSED:
            continue
        found = _clause(tree, noun, sentence.last)
        if found is None:
            continue
        that, comma = found
        source = owner_of(tree, noun) or _speaker(tree, sentence.first, comma, sentence.last)
        if not source:
            continue
        content = set(range(that, comma))
        taken = set(range(sentence.first, comma + 1))
        candidates[:] = [c for c in candidates if c.anchor != noun]
        for c in candidates:
            if c.anchor > comma:
                c.content -= taken
        cue = set(range(sentence.first, that)) - source
        candidates.append(Candidate(noun, _SPEECH, "clause", cue, source - content, content))


def _clause(tree: Tree, noun: int, last: int) -> tuple[int, int] | None:
    """Where a complete clause with "that" begins behind a noun, and the comma that ends it."""
    parse = tree.parse
    for t in range(noun + 2, min(noun + _AWAY, last)):
        if parse.words[t] == "," or parse.tags[t] in FINITE:
            return None
        if parse.lowers[t] == "that":
            comma = next((i for i in range(t + 3, last) if parse.words[i] == ","), None)
            verb = next((i for i in range(t + 1, comma or t) if parse.tags[i] in FINITE), None)
            own = verb is not None and verb > t + 1 and any(parse.tags[i][0] in "NP" for i in range(t + 1, verb))
            return (t, comma) if comma is not None and own else None
    return None


def _speaker(tree: Tree, first: int, comma: int, last: int) -> set[int]:
    """Who the sentence is about: the subject right behind the opening phrase."""
    parse = tree.parse
    verb = next((t for t in range(comma + 1, last) if parse.tags[t] in FINITE and parse.deps[t] not in ("aux", "auxpass")), None)
    source = source_of(tree, verb) if verb is not None else None
    return source if source and min(source) == comma + 1 else set()
