"""What stands at the end of a content and is told of the speaking itself: "called him a “fool” | on Friday", "said it
would help, | while stressing that ...", "proposed closing the port | and signalled his support"."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.tree import Tree
from onrecord.language.tags import TENSED
from onrecord.vocabulary.reporting import Reporting

_CLOSING = frozenset({"”", '"', "''", "’", "»"})
_OPENING = frozenset({"“", "``", "‘", "«"})
_JUDGING = frozenset({"as", "named", "small"})
_WHEN = frozenset({"on", "during", "in", "at", "when", "after", "before", "over"})
_DASHES = frozenset({"—", "–", "--", "-"})
_TIMES = frozenset({"after", "before", "since", "until"})
_WHILE = frozenset({"while", "when", "after", "before", "by", "without"})
_NONFINITE = frozenset({"gerund", "infinitive", "order", "named", "as"})


def cut_tail(tree: Tree, c: Candidate, others: list[Candidate], reporting: Reporting) -> None:
    """Take such an end off a content that stands behind its cue; another cue in it without a speaker is the same speaker's."""
    parse = tree.parse
    if len(c.content) < 3 or max(c.content) < c.anchor or parse.tags[c.anchor][0] != "V":
        return
    end = _behind_quotation(tree, c)
    end = end if end is not None else _while_saying(tree, c, reporting)
    end = end if end is not None else _second_verb(tree, c)
    end = end if end is not None else _behind_dash(tree, c)
    end = end if end is not None else _held_against(tree, c)
    if end is not None and any(t < end and t > c.anchor for t in c.content):
        cut = {t for t in c.content if t >= end}
        c.content -= cut
        for other in others:
            if other.anchor in cut and not other.source and parse.tags[other.anchor] == "VBG":
                other.source = set(c.source)
        while c.content and parse.words[max(c.content)] == ",":
            c.content.discard(max(c.content))


def _behind_quotation(tree: Tree, c: Candidate) -> int | None:
    """ "blasted him as a “disgrace” | Wednesday on the radio": when and where, behind the quoted verdict."""
    parse = tree.parse
    if c.frame not in _JUDGING:
        return None
    last = max(c.content)
    marks = [t for t in range(c.anchor + 1, last) if t in c.content and parse.words[t] in _CLOSING | _OPENING]
    if len(marks) != 2 or parse.words[marks[1]] not in _CLOSING or marks[1] + 1 >= last:
        return None
    after = parse.lowers[marks[1] + 1]
    return marks[1] + 1 if after in tree.reporting.days_behind or after in _WHEN else None


def _while_saying(tree: Tree, c: Candidate, reporting: Reporting) -> int | None:
    """ "said they would back the plan, | while stressing that it is no promise"."""
    parse = tree.parse
    if c.sense.kind not in ("speech", "document") or c.quotes:
        return None
    for t in sorted(c.content):
        if t <= c.anchor + 2 or parse.lowers[t] not in _WHILE or parse.tags[t + 1] != "VBG":
            continue
        frames = reporting.verbs.get(parse.lemmas[t + 1], {})
        telling = "clause" in frames and "quote" in frames and frames["clause"].kind == "speech"
        if telling and parse.words[t - 1] == ",":
            return t
    return None


def _behind_dash(tree: Tree, c: Candidate) -> int | None:
    """ "backed it, hours after the envoy said it was fair | — a small win for the mayor": what a dash adds behind a cue in a
    clause of time or reason is told by whoever tells the whole."""
    parse = tree.parse
    timed = parse.tags[c.anchor] in TENSED and any(parse.deps[m] == "mark" for m in parse.children[c.anchor])
    aside = (parse.deps[c.anchor] == "advcl" and timed) or (
        parse.deps[c.anchor] == "pcomp" and parse.lowers[parse.heads[c.anchor]] in _TIMES
    )
    if not aside or c.sense.kind not in ("speech", "document") or c.anchor == parse.sentence(c.anchor).first:
        return None
    inside = sorted(t for t in c.content if t > c.anchor)
    dash = next((t for t in inside[1:] if parse.words[t] in ("—", "–", "--") and parse.starts[t] > parse.ends[t - 1]), None)
    rest = range(dash + 1, parse.sentence(dash).last) if dash is not None else ()
    if dash is None or any(parse.words[t] in _CLOSING | _OPENING | {"—", "–", "--"} for t in rest):
        return None
    return dash


def _held_against(tree: Tree, c: Candidate) -> int | None:
    """ "says it cannot help | – although last year it tried to": what the speaker did, held against the words by the page."""
    parse = tree.parse
    if c.sense.kind not in ("speech", "document") or c.frame != "clause" or c.quotes:
        return None
    last = parse.sentence(c.anchor).last
    for t in sorted(c.content):
        if t <= c.anchor + 2 or parse.words[t] not in _DASHES or t + 2 >= last:
            continue
        mark = t + 2 if parse.lowers[t + 1] == "even" else t + 1
        verb = parse.heads[mark]
        subject = parse.child(verb, "nsubj", "nsubjpass") if parse.lowers[mark] in ("although", "though") else None
        own = subject is not None and parse.lowers[subject] in ("he", "she", "it", "they") and parse.tags[verb] == "VBD"
        rest = parse.words[t + 1 : last]
        return t if own and not any(w in _DASHES or w in _CLOSING or w in _OPENING for w in rest) else None
    return None


def _second_verb(tree: Tree, c: Candidate) -> int | None:
    """ "proposed closing the port | and signalled his support": a finite verb that the parser joined to the cue does what the
    speaker does."""
    parse = tree.parse
    if c.frame not in _NONFINITE:
        return None
    done = [d for d in parse.children[c.anchor] if parse.deps[d] in ("xcomp", "ccomp") and parse.tags[d] in ("VBG", "VB")]
    for k in (k for holder in (c.anchor, *done) for k in parse.children[holder]):
        same = parse.tags[k] != "VBP" or parse.tags[c.anchor] == "VBP"  # "declined to name him or | call | him a liar"
        finite = (same and parse.tags[k] in TENSED) or any(parse.tags[a] in TENSED for a in parse.children[k] if a < k)
        if parse.deps[k] == "conj" and k in c.content and finite and parse.child(k, "nsubj", "nsubjpass") is None:
            start = min(tree.low[k], k)
            while start - 1 > c.anchor and (parse.tags[start - 1] in ("CC", "RB") or parse.words[start - 1] == ","):
                start -= 1
            return start
    return None


def whole_quotation(tree: Tree, c: Candidate) -> None:
    """ "described them as “fighters | ”": the closing mark of a quotation that ends what is said."""
    words = tree.parse.words
    last = max(c.content, default=0)
    if last + 1 < len(words) and c.frame in _JUDGING and words[last + 1] in _CLOSING:
        marks = sum(words[t] in _CLOSING | _OPENING for t in c.content)
        if marks % 2:
            c.content.add(last + 1)
