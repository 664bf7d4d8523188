"""What a page takes back: "Correction: an earlier version of this article said that ...". The page denies it, and nobody says it.

The notice that only says what was wrong is read so; one that asserts what is right has its own sentence.
"""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.tree import Tree
from onrecord.vocabulary.reporting import Sense


def taken_back(tree: Tree, c: Candidate) -> None:
    """Make a cue by which the page tells what it once said a denial by nobody but the page."""
    parse = tree.parse
    words = {parse.lowers[t] for t in c.source}
    if not words & tree.reporting.once or not words & tree.reporting.versions or c.sense.polarity == "denied":
        return
    sentence = parse.sentence(c.anchor)
    before = {parse.lowers[t] for t in range(max(0, sentence.first - 8), c.anchor)}
    if (
        words & tree.reporting.pages
        or before & tree.reporting.notices
        or any(parse.lowers[t] in tree.reporting.wrongly for t in c.cue)
    ):
        c.cue |= c.source
        c.source = set()
        c.sense = Sense(c.sense.kind, "denied", c.sense.certainty)
