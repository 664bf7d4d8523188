"""Headlines and captions that name a speaker before a colon: "Minister: the talks have failed"."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.tree import Tree
from onrecord.vocabulary.reporting import Sense

_SPEAKER_WORDS = 5
_CONTENT_WORDS = 3
_SPEECH = Sense("speech", "affirmed", "certain")
_STOPS = (".", "?", "!", "”", '"', "''")


def colon_candidate(tree: Tree, first: int, last: int) -> Candidate | None:
    """A block of one line without a full stop, whose words before a colon are a short name or noun phrase."""
    parse = tree.parse
    words = parse.words
    if last - first > 40 or words[last - 1] == ".":
        return None
    for i in range(first, min(first + _SPEAKER_WORDS + 1, last - 1)):
        if words[i] == ":":
            if i == first or last - i - 1 < _CONTENT_WORDS:
                return None
            speaker = range(first, i)
            if any(parse.tags[t][0] in "VMW" or parse.tags[t] in ("CD", "IN", "RB") for t in speaker):
                return None
            if not any(parse.tags[t] in ("NNP", "NNPS", "NN", "NNS") for t in speaker) or not words[i + 1][0].isalnum():
                return None
            return Candidate(i, _SPEECH, "colon", {i}, set(speaker), set(range(i + 1, last)))
    return None
