"""Reports that somebody calls untrue ("dismissed as false reports that ...", "called the report a lie") and claims in apposition
that somebody else denies or backs ("..., a claim the army denies").

To call a report a lie is to deny what it says; the report keeps an attribution of its own within. Of a claim in apposition
only the claim itself is the content: what stands before it was said by the first speaker and by nobody else.
"""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.sources import agent_of, phrase_before, source_of
from onrecord.attribution.tree import Tree
from onrecord.vocabulary.reporting import Frames, Reporting, Sense

_DENIED = Sense("speech", "denied")
_SPEECH = Sense("speech")
_FEWEST = 3  # words of what was said
_JUDGING = ("named", "as", "small")
_NEAR = 8  # words from a verb to the report that it judges
_DEGREE = frozenset({"JJ", "JJR", "JJS", "RB", "PRP$", "``", "''", "HYPH", "PDT", "VBN"})
_ENDING = frozenset({".", "?", "!", ",", ";", "”", '"', "''"})
_JOINING = frozenset({"TO", "IN", "CC"})
_SAYING = ("saying", "object", "clause")
_ANY_CLAIM = frozenset({"which", "something"})  # all that was said before, where somebody denies it
_RELATIVE = frozenset({"that", "which"})


def refuted(tree: Tree, verb: int, frames: Frames, reporting: Reporting) -> Candidate | None:
    """What a verb of judging calls untrue, verdict first or last, where that is a report, a claim or a charge."""
    parse = tree.parse
    if not any(frame in frames for frame in _JUDGING):
        return None
    passive = parse.child(verb, "auxpass") is not None
    last = _end(tree, verb)
    if passive:
        subject = parse.child(verb, "nsubjpass")
        verdict = _verdict(tree, verb + 1, last, reporting)
        if subject is None or verdict is None or parse.lemmas[subject] not in reporting.assertions:
            return None
        source = agent_of(tree, verb) or _behind_by(tree, verdict.stop, last)
        return _made(tree, verb, source, set(tree.tokens(subject)), set(verdict))
    source = source_of(tree, verb) or set()
    if not source or max(source) > verb:
        return None
    first = _verdict(tree, verb + 1, last, reporting)
    if first is not None:  # "dismissed as false | reports that ..."
        thing = first.stop
        head = _assertion(tree, thing, last, reporting)
        return _made(tree, verb, source, set(range(thing, last)), set(first)) if head is not None else None
    head = _assertion(tree, verb + 1, last, reporting)
    for at in range(head + 1, last) if head is not None else ():
        found = _verdict(tree, at, last, reporting)
        if found is None or not (parse.lowers[at] in ("as", "to") or "named" in frames or "small" in frames):
            continue
        return _made(tree, verb, source, set(range(verb + 1, at)), set(found))
    return None


def _made(tree: Tree, verb: int, source: set[int], content: set[int], verdict: set[int]) -> Candidate:
    cue = verb_cue(tree, verb) | verdict
    return Candidate(verb, _DENIED, "saying", cue, source - cue - content, content - cue)


def _behind_by(tree: Tree, first: int, last: int) -> set[int]:
    """Who judges, where the parser hung the phrase on the verdict: "were dismissed as lies | by the governor"."""
    parse = tree.parse
    judge = parse.child(first, "pobj") if first < last and parse.lowers[first] == "by" else None
    return set(tree.tokens(judge)) if judge is not None else set()


def _end(tree: Tree, verb: int) -> int:
    """Behind the last word of the clause of a verb."""
    last = tree.parse.sentence(verb).last
    while last > verb + 1 and tree.parse.words[last - 1] in (".", "!", "?", "”", '"'):
        last -= 1
    return last


def _verdict(tree: Tree, first: int, last: int, reporting: Reporting) -> range | None:
    """The words of a verdict of untruth that begin here and end their phrase: "as baseless", "a complete lie", "to be false"."""
    parse = tree.parse
    start = first
    while first < last and parse.lowers[first] in ("as", "to", "be"):
        first += 1
    for at in range(first, min(first + 5, last)):
        if parse.lowers[at] in reporting.untrue:
            behind = at + 1
            while behind + 1 < last and parse.lowers[behind] == "and" and parse.lowers[behind + 1] in reporting.untrue:
                behind += 2
            ends = behind >= last or parse.words[behind] in _ENDING or parse.tags[behind] in _JOINING
            return range(start, behind) if ends or parse.lowers[start] == "as" else None
        heap = parse.lowers[at] in reporting.heaps or (parse.lowers[at] == "of" and parse.lowers[at - 1] in reporting.heaps)
        article = parse.lowers[at] in ("a", "an", "the") and at == first
        if not heap and not article and parse.tags[at] not in _DEGREE:
            return None
    return None


def _assertion(tree: Tree, first: int, last: int, reporting: Reporting) -> int | None:
    """The noun of a report in the phrase that begins here."""
    parse = tree.parse
    for at in range(first, min(first + _NEAR, last)):
        if parse.tags[at][0] == "N" and parse.lemmas[at] in reporting.assertions:
            return at
        if parse.tags[at][0] not in "NJDPCR" or parse.words[at] in _ENDING:
            return None
    return None


def apposed_claims(tree: Tree, candidates: list[Candidate], reporting: Reporting) -> list[Candidate]:
    """The candidates with claims in apposition told by their own speakers, and cut out of what was said before them."""
    parse = tree.parse
    found = list(candidates)
    for noun, tag in enumerate(parse.tags):
        if tag[0] not in "NW" or not (parse.lemmas[noun] in reporting.assertions or parse.lowers[noun] in _ANY_CLAIM):
            continue
        made = _apposed(tree, noun, reporting)
        if made is None:
            continue
        first, last = min(made.content), _phrase_end(tree, max(made.cue))
        found = [c for c in found if c.anchor not in (made.anchor, noun)]
        for c in found:
            if c.anchor < first and c.content:
                c.content = {t for t in c.content if not first - 1 <= t <= last}
        found.append(made)
        if parse.lemmas[noun] in tree.reporting.made_charges and not any(
            first - 2 in c.content or c.anchor == first - 2 for c in found
        ):
            before = set(range(parse.sentence(noun).first, first - 1))
            if len(before) > _FEWEST and not any(c.anchor in before for c in found):
                found.append(Candidate(first - 1, _SPEECH, "hearsay", set(range(first, noun + 1)), set(), before))
    return found


def before_apposition(tree: Tree, verb: int, reporting: Reporting) -> bool:
    """Whether a verb that the parser made a clause of a later one ends before a claim in apposition: "Congo accuses Rwanda of
    ..., a charge Kigali denies"."""
    head = tree.parse.heads[verb]
    nouns = (t for t in range(verb + 1, head) if tree.parse.lemmas[t] in reporting.assertions)
    return any((made := _apposed(tree, t, reporting)) is not None and made.anchor == head for t in nouns)


def _phrase_end(tree: Tree, token: int) -> int:
    """The last token of what goes on behind a denial: "has denied | on Monday"."""
    last = tree.parse.sentence(token).last
    while token + 1 < last and tree.parse.words[token + 1] not in _ENDING and tree.parse.tags[token + 1] != "CC":
        token += 1
    return token


def _apposition(tree: Tree, noun: int) -> int | None:
    """Where a report in apposition begins, behind its comma: "a charge", "false claims", "something", "which"."""
    parse = tree.parse
    first = noun
    while parse.tags[first - 1] == "JJ":
        first -= 1
    if parse.lowers[first - 1] in ("a", "an"):
        first -= 1
    elif parse.tags[noun] == "NN" and parse.lowers[noun] not in _ANY_CLAIM:
        return None
    return first if first - 1 > parse.sentence(noun).first and parse.words[first - 1] == "," else None


def _denied_by(tree: Tree, noun: int, first: int, reporting: Reporting) -> Candidate | None:
    """ ", a claim | (that was) denied by | the army"."""
    parse = tree.parse
    last = parse.sentence(noun).last
    start = verb = noun + 1
    while verb + 2 < last and (parse.lowers[verb] in _RELATIVE or parse.lemmas[verb] in ("be", "have")):
        verb += 1
    while verb + 2 < last and (parse.tags[verb] == "RB" or parse.lowers[verb] == "since"):
        verb += 1
    frames = reporting.verbs.get(parse.lemmas[verb]) if verb + 2 < last and parse.tags[verb] in ("VBN", "VBD") else None
    if not frames or parse.lowers[verb + 1] != "by" or (agent := agent_of(tree, verb)) is None:
        return None
    sense = next((frames[f] for f in _SAYING if f in frames), None)
    if sense is None or (parse.lowers[noun] in _ANY_CLAIM and sense.polarity != "denied"):
        return None
    return Candidate(verb, sense, "object", set(range(start, verb + 2)), agent, set(range(first, noun + 1)))


def _apposed(tree: Tree, noun: int, reporting: Reporting) -> Candidate | None:
    """ ", a charge | (that) Kigali | has denied", ", which the army denies"."""
    parse = tree.parse
    sentence = parse.sentence(noun)
    first = _apposition(tree, noun) if noun else None
    if first is None:
        return None
    if (passive := _denied_by(tree, noun, first, reporting)) is not None:
        return passive
    start = noun + 1 + (noun + 1 < sentence.last and parse.lowers[noun + 1] in _RELATIVE)
    while start + 2 < sentence.last and parse.tags[start] == "RB":
        start += 1  # ", which | again | the army has denied"
    for verb in range(start + 1, min(start + _NEAR, sentence.last)):
        if parse.tags[verb] in ("VBD", "VBZ", "VBP", "VBN", "NNS", "VB") and (frames := reporting.verbs.get(parse.lemmas[verb])):
            sense = next((frames[f] for f in _SAYING if f in frames), None)
            judged = any(f in frames for f in _JUDGING) and _verdict(tree, verb + 1, sentence.last, reporting) is not None
            if judged:
                sense = _DENIED  # ", a charge the minister | calls absurd"
            cue = verb_cue(tree, verb)
            source = phrase_before(tree, min(cue), start) & set(range(start, verb))
            behind = verb + 1
            ends = behind >= sentence.last or parse.words[behind] in _ENDING or parse.tags[behind] in ("RB", "IN", "NNP", "CC")
            if sense is None or not source or min(source) != start or not (ends or judged):
                continue
            if parse.lowers[noun] in _ANY_CLAIM and sense.polarity != "denied":
                return None  # "a plan, which the governor backs"
            if behind < sentence.last and (verdict := _verdict(tree, behind, sentence.last, reporting)) is not None:
                cue |= set(verdict)
            return Candidate(verb, sense, "object", cue, source, set(range(first, noun + 1)))
    return None
