"""Credit lines: a dash and a name behind a quotation, on its own line or the next ("“Nobody came.” — Amira Haddad")."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.quotes import Quote
from onrecord.attribution.tree import Tree
from onrecord.vocabulary.reporting import Sense

_DASHES = frozenset({"-", "--", "–", "—", "―"})
_LONGEST = 7  # words of a name with its title
_SPEECH = Sense("speech", "affirmed", "certain")
_STOPS = frozenset({".", ",", "“", "”", '"', "``", "''", "«", "(", ";"})


def credit_behind(tree: Tree, quote: Quote, bounds: dict[int, tuple[int, int]]) -> Candidate | None:
    """The speaker whom a dash names right behind a quotation; None where the dash goes on with a sentence."""
    parse = tree.parse
    block, last = quote.block, bounds[quote.block][1]
    at = quote.last
    while at < last and parse.words[at] in (".", ","):
        at += 1
    if at >= last and (block + 1) in bounds and bounds[block + 1][0] == last:
        at, last = bounds[block + 1]
    if not quote.closed or at >= last or parse.words[at] not in _DASHES:
        return None
    end = at + 1
    while end < last and parse.words[end] not in _STOPS and end - at <= _LONGEST and parse.starts[end] - parse.ends[end - 1] < 2:
        end += 1
    name = range(at + 1, end)
    whole = end >= last or parse.words[end] in _STOPS
    if not name or not whole or not parse.words[name[0]][:1].isupper() or not any(parse.tags[t][:3] == "NNP" for t in name):
        return None
    if any(parse.tags[t][0] in "VMW" or parse.tags[t] in ("PRP", "TO") for t in name):
        return None
    return Candidate(at, _SPEECH, "colon", {at}, set(name), set())
