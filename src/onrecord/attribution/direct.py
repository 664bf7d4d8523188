"""Whose a quotation is: the cue beside it, the speaker who goes on, or nobody.

An utterance without a cue of its own goes to the speaker of the quoted words in the sentence before it, to the one person
whose indirect speech that sentence gives, or to the paragraph that it continues; otherwise it stays nobody's.
"""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.credits import credit_behind
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.neighbours import STOPS, back, beside, cue_beside, forth, speaking
from onrecord.attribution.quotes import Quote
from onrecord.attribution.sources import source_of
from onrecord.attribution.tree import Tree
from onrecord.attribution.unsaid import alone_in, named_before, voice_before
from onrecord.attribution.verbs import frames_of
from onrecord.language.tags import TENSED
from onrecord.vocabulary.reporting import Reporting, Sense

_ENDS = frozenset({".", "?", "!", "…", "...", ","})
_PAST = TENSED | {"VBN"}
_FAR = 3_000  # words; what is said so far away holds no quotation here, and texts of thousands of quotations stay cheap
_HOLDING = frozenset({"clause", "quote", "according", "named", "order", "colon"})
_SHORT = 6  # words between a short quotation and its cue
_FEWEST = 4  # words of a quotation that may stand before its cue without a comma
_TITLE, _SMALL = 10, 4  # tokens of a title, letters of a word in it that has a capital
_LONG = 8  # words: a quotation as long as this is an utterance whatever stands around it
_NOBODY = Sense("speech", "affirmed", "certain")


def is_utterance(tree: Tree, quote: Quote) -> bool:
    """Whether somebody speaks in a quotation; otherwise it is a borrowed word, a title or a name."""
    parse = tree.parse
    words = quote.words(parse)
    if words >= _LONG:
        return True
    if words < 2:
        return False
    inner = parse.words[quote.last - 2] if quote.closed else parse.words[quote.last - 1]
    if inner in _ENDS:
        return words >= 3 or inner in ("?", "!", ",")
    before = parse.words[quote.first - 1] if quote.first else ""
    return before in (",", ":", "(") and parse.words[quote.first + 1][:1].isupper() and words >= 3


def _title(tree: Tree, quote: Quote) -> bool:
    """The name of a programme or paper in quotation marks: capitals all through, behind "on", "in" or whose it is."""
    parse = tree.parse
    if not quote.closed or not quote.first or quote.last - quote.first > _TITLE:
        return False
    inner = [t for t in range(quote.first + 1, quote.last - 1) if parse.words[t][0].isalpha()]
    before = parse.lowers[quote.first - 1]
    led = before in ("on", "program", "programme", "show", "podcast") or parse.tags[quote.first - 1] == "POS"
    return led and bool(inner) and all(parse.words[t][0].isupper() or len(parse.words[t]) < _SMALL for t in inner)


def assign_quotes(
    tree: Tree, quotes: list[Quote], candidates: list[Candidate], bounds: dict[int, tuple[int, int]], reporting: Reporting
) -> None:
    """Give every utterance its candidate: an existing one, extended by the quotation, or a new one appended to the list."""
    by_cue = {c.anchor: c for c in candidates if c.frame in ("clause", "quote", "order", "infinitive", "named")}
    owners: list[Candidate | None] = []
    for number, quote in enumerate(quotes):
        if _title(tree, quote):  # "said on Kano's “Good Morning”": the speech goes on behind it
            owners.append(owners[-1] if number and quotes[number - 1].block == quote.block else None)
            continue
        owner = _covering(quote, candidates)
        if owner is None and not is_utterance(tree, quote):
            owner = _answer(tree, quote, bounds, by_cue, candidates, reporting)
        elif owner is None:
            following = quotes[number + 1].first if number + 1 < len(quotes) else len(tree.parse)
            previous = quotes[number - 1] if number else None
            first, last = bounds[quote.block]
            start = max(first, previous.last) if previous is not None and previous.block == quote.block else first
            verb, region = cue_beside(tree, quote, start, min(last, following), reporting)
            credited = credit_behind(tree, quote, bounds) if verb is None or verb > quote.last else None
            if credited is not None:
                owner = credited
                candidates.append(owner)
            elif verb is not None:
                owner = by_cue.get(verb)
                if owner is None:
                    owner = by_cue[verb] = _new(tree, verb, region, quote, reporting)
                    candidates.append(owner)
                relayed = _relayed(tree, owner, quote)
                if relayed is not None:
                    candidates.append(relayed)
            else:
                owner = _continued(tree, number, quotes, owners, bounds)
            if owner is None:
                owner = _introduced(tree, quote, first, bounds, by_cue, candidates, reporting)
            if owner is None:
                owner = voice_before(tree, quote, start, candidates, reporting) or _next_paragraph(
                    tree, quote, bounds, candidates
                )
            if owner is None:
                owner = named_before(tree, quote) or _blunt(tree, quote, bounds)
            if owner is not None and all(owner is not c for c in candidates):
                candidates.append(owner)
            if owner is None:
                owner = _titled(tree, quote, candidates, reporting)
            if (
                owner is None
                and (owner := _adjoining(tree, quote, candidates, reporting)) is not None
                and owner not in candidates
            ):
                candidates.append(owner)
            if owner is None and _speaks(tree, quote):
                owner = Candidate(quote.first, _NOBODY, "nobody", set(), set(), set())
                candidates.append(owner)
        if owner is not None:
            _extend(owner, quote)
        owners.append(owner)
    _handed_back(quotes, owners, candidates, bounds)


def _handed_back(
    quotes: list[Quote], owners: list[Candidate | None], candidates: list[Candidate], bounds: dict[int, tuple[int, int]]
) -> None:
    """Paragraphs of one speech without closing marks whose speaker is named in the last of them: all are that speaker's."""
    for number in range(len(quotes) - 2, -1, -1):
        quote, following = quotes[number], quotes[number + 1]
        mine, owner = owners[number], owners[number + 1]
        opens = following.block == quote.block + 1 and following.first == bounds[following.block][0]
        if quote.closed or not opens or owner is None or not owner.cue or (mine is not None and mine.frame != "nobody"):
            continue
        if mine is not None:
            candidates.remove(mine)
        owners[number] = owner
        _extend(owner, quote)


def _extend(owner: Candidate, quote: Quote) -> None:
    owner.quotes.append((quote.first, quote.last))
    owner.content.update(range(quote.first, quote.last))
    owner.content -= owner.cue
    if owner.frame == "colon" and quote.first + 1 in owner.source:
        owner.content -= owner.source | {quote.first}
    owner.source -= owner.content


def _covering(quote: Quote, candidates: list[Candidate]) -> Candidate | None:
    """The candidate from outside the quotation whose content has most of it, the narrowest first."""
    best: Candidate | None = None
    size = quote.last - quote.first
    for c in candidates:
        if abs(c.anchor - quote.first) > _FAR:
            continue
        label = c.frame == "colon" and bool(c.source) and min(c.source) == quote.first + 1
        if (quote.first <= c.anchor < quote.last and not label) or c.frame not in _HOLDING:
            continue
        shared = len(c.content.intersection(range(quote.first, quote.last)))
        runs_on = (
            (quote.first in c.content or quote.first + 1 in c.content) and c.anchor < quote.first and max(c.content) < quote.last
        )
        if (shared * 2 > size or runs_on) and (best is None or len(c.content) < len(best.content)):
            best = c
    return best


def _relayed(tree: Tree, owner: Candidate, quote: Quote) -> Candidate | None:
    """The person whom an outlet quotes ("Al-Sabah quoted the minister"), inside the outlet's own attribution."""
    parse = tree.parse
    person = parse.child(owner.anchor, "dobj") if parse.lemmas[owner.anchor] == "quote" else None
    if person is None or not owner.source:
        return None
    words = {t for t in tree.tokens(person) if not quote.first <= t < quote.last}
    owner.content |= words
    return Candidate(
        person, owner.sense, "quote", set(owner.cue), words, set(range(quote.first, quote.last)), [(quote.first, quote.last)]
    )


def _new(tree: Tree, verb: int, region: range, quote: Quote, reporting: Reporting) -> Candidate:
    frames = frames_of(tree, verb, reporting) or {}
    sense = frames.get("quote") or frames.get("clause") or _NOBODY
    source = source_of(tree, verb) or set()
    source = {t for t in source if t in region} or beside(tree, verb, region)
    return Candidate(verb, sense, "quote", verb_cue(tree, verb), source, set())


def _continued(
    tree: Tree, number: int, quotes: list[Quote], owners: list[Candidate | None], bounds: dict[int, tuple[int, int]]
) -> Candidate | None:
    """The owner of the quotation before: with one sentence between at most; in the next paragraph when that is all quotation."""
    if not number:
        return None
    quote, previous, owner = quotes[number], quotes[number - 1], owners[number - 1]
    if owner is None or not owner.cue:
        return None
    if previous.block != quote.block:
        first, last = bounds[quote.block]
        if quote.first != first or quote.block != previous.block + 1:
            return None
        if not previous.closed:
            return owner
        if quote.last < last - 1:
            return None
    between = [tree.parse.words[i] for i in range(previous.last, quote.first)]
    return owner if sum(word in STOPS for word in between) <= 1 else None


def _next_paragraph(
    tree: Tree, quote: Quote, bounds: dict[int, tuple[int, int]], candidates: list[Candidate]
) -> Candidate | None:
    """The one person whose indirect speech ends a paragraph, for a next one that is all quotation."""
    first, last = bounds[quote.block]
    before = bounds.get(quote.block - 1)
    if quote.first != first or quote.last < last - 1 or before is None or before[1] != first:
        return None
    stop = before[1] - 1
    if tree.parse.words[stop] not in (".", "?", "!", ":"):
        return None
    return alone_in(tree, back(tree, stop, before[0]), candidates)


def _speaks(tree: Tree, quote: Quote) -> bool:
    """Whether an unowned quotation is speech, no title: it has a verb and is not all capitals at the heads of its words."""
    parse = tree.parse
    inner = range(quote.first + 1, quote.last)
    if not any(parse.tags[t][0] in "VM" for t in inner):
        return False
    long = [parse.words[t] for t in inner if parse.words[t][0].isalpha() and len(parse.words[t]) > 3]
    return len(long) > 1 and not all(word[0].isupper() for word in long)


def _blunt(tree: Tree, quote: Quote, bounds: dict[int, tuple[int, int]]) -> Candidate | None:
    """ "Haddad was blunt: “...”", without a verb of speech: the person who is the subject of what a colon ends."""
    parse = tree.parse
    colon = quote.first - 1
    if colon < 2 or parse.words[colon] != ":":
        return None
    region = back(tree, colon, bounds[parse.sentence(colon).block][0])
    for verb in region:
        subject = parse.child(verb, "nsubj", "nsubjpass") if parse.tags[verb] in _PAST else None
        if subject is None or subject not in region or parse.deps[verb] in ("relcl", "advcl"):
            continue
        if parse.tags[subject] == "NNP" or parse.lowers[subject] in ("he", "she"):
            source = {t for t in tree.tokens(subject) if t < verb}
            return Candidate(verb, _NOBODY, "quote", verb_cue(tree, verb) - source, source, set())
        return None
    return None


def _adjoining(tree: Tree, quote: Quote, candidates: list[Candidate], reporting: Reporting) -> Candidate | None:
    """Whose words go on into a quotation without a comma: "called him | “a fool who ...”", "welcomed | “the end of ...”"."""
    parse = tree.parse
    before, sentence = quote.first - 1, parse.sentence(quote.first)
    if before < sentence.first or not parse.words[before][0].isalnum():
        return None
    near = [
        c
        for c in candidates
        if c.source and sentence.first <= c.anchor <= before and max(c.content | c.cue) == before and c.frame != "relay"
    ]
    if near:
        return min(near, key=lambda c: len(c.content))
    same = next((c for c in candidates if c.anchor == before and c.source), None)
    if same is not None:
        return same
    frames = frames_of(tree, before, reporting) if parse.tags[before][0] == "V" else None
    source = source_of(tree, before) if frames is not None and "object" in frames else None
    if frames is None or not source or parse.tags[before] == "VBG":
        return None
    cue = verb_cue(tree, before)
    return Candidate(before, frames["object"], "object", cue, source - cue, set())


def _titled(tree: Tree, quote: Quote, candidates: list[Candidate], reporting: Reporting) -> Candidate | None:
    """Words under a title or on a banner: those of whoever gave or carried it."""
    parse = tree.parse
    noun = quote.first - 1
    while noun > 0 and parse.words[noun] in (":", ",", "of", "reading"):
        noun -= 1
    if noun < 0 or parse.lemmas[noun] not in reporting.titles:
        return None
    verb = next((t for t in parse.ancestors(noun) if parse.tags[t][0] == "V" and t < noun), None)
    source = (source_of(tree, verb) or set()) if verb is not None else set()
    cue = set(range(verb if verb is not None else noun, noun + 1))
    found = Candidate(noun, Sense("document"), "quote", cue - source, source, set())
    candidates.append(found)
    return found


def _answer(tree: Tree, quote: Quote, bounds: dict[int, tuple[int, int]], by_cue: dict[int, Candidate],
            candidates: list[Candidate], reporting: Reporting) -> Candidate | None:  # fmt: skip
    """The speaker of a short quotation ("Yes," he said): only beside its verb."""
    parse = tree.parse
    first, last = bounds[quote.block]
    before, behind = back(tree, quote.first, first), forth(tree, quote.last, last)
    inner = parse.words[quote.last - 2]
    verb = None
    if before and parse.words[before.stop - 1] in (",", ":"):
        verb = speaking(tree, range(max(before.start, before.stop - _SHORT), before.stop), reporting, last=True)
    elif behind and (inner in _ENDS or parse.words[behind.start] == "," or _alone_before(tree, quote)):
        verb = speaking(tree, range(behind.start, min(behind.stop, behind.start + _SHORT)), reporting, last=False)
        before = behind
    if verb is None or "quote" not in (frames_of(tree, verb, reporting) or {}):
        return None
    owner = by_cue.get(verb)
    if owner is None:
        owner = by_cue[verb] = _new(tree, verb, before, quote, reporting)
        candidates.append(owner)
    return owner


def _alone_before(tree: Tree, quote: Quote) -> bool:
    """Whether a short quotation opens its sentence, in a text that has lost its commas: "“It was a raid” a voice said"."""
    parse = tree.parse
    opens = parse.sentence(quote.first).first == quote.first or parse.words[quote.first - 1] in STOPS
    return opens and quote.closed and quote.words(parse) >= _FEWEST


def _introduced(tree: Tree, quote: Quote, first: int, bounds: dict[int, tuple[int, int]], by_cue: dict[int, Candidate],
                candidates: list[Candidate], reporting: Reporting) -> Candidate | None:  # fmt: skip
    """The speaker of a paragraph that ends in a colon, for a quotation that opens the next one."""
    words = tree.parse.words
    if quote.first != first or first == 0 or words[first - 1] != ":":
        return None
    block = tree.parse.sentence(first - 1).block
    region = back(tree, first - 1, bounds[block][0])
    verb = speaking(tree, region, reporting, last=True)
    if verb is None:
        return None
    owner = by_cue.get(verb)
    if owner is None:
        owner = by_cue[verb] = _new(tree, verb, region, quote, reporting)
        candidates.append(owner)
    return owner
