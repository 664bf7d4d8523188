"""Whose a quotation is: the cue beside it, the speaker who goes on (`lone_quotes`), or nobody."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.credits import credit_behind
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.lone_quotes import NOBODY, adjoining, blunt, continued, labelled, next_paragraph, speaks, titled
from onrecord.attribution.neighbours import STOPS, back, beside, cue_beside, forth, speaking
from onrecord.attribution.quotes import Quote
from onrecord.attribution.sources import source_of
from onrecord.attribution.tree import Tree
from onrecord.attribution.unsaid import named_before, voice_before
from onrecord.attribution.verbs import frames_of
from onrecord.vocabulary.reporting import Reporting

_ENDS = frozenset({".", "?", "!", "…", "...", ","})
_FAR = 3_000  # words; what is said so far away holds no quotation here, and texts of thousands of quotations stay cheap
_HOLDING = frozenset({"clause", "quote", "according", "named", "order", "colon"})
_SHORT = 6  # words between a short quotation and its cue
_FEWEST = 4  # words of a quotation that may stand before its cue without a comma
_TITLE, _SMALL = 10, 4  # tokens of a title, letters of a word in it that has a capital
_LONG = 8  # words: a quotation as long as this is an utterance whatever stands around it


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
    page = _Page(tree, quotes, candidates, bounds, reporting, by_cue, [])
    for number, quote in enumerate(quotes):
        if _title(tree, quote):  # "said on Kano's “Good Morning”": the speech goes on behind it
            page.owners.append(page.owners[-1] if number and quotes[number - 1].block == quote.block else None)
            continue
        owner = page.owner(number)
        if owner is not None:
            _extend(owner, quote)
        page.owners.append(owner)
    _handed_back(quotes, page.owners, candidates, bounds)


@dataclass(frozen=True, slots=True)
class _Page:
    """The quotations of a page and who may speak them: `bounds` of each block, candidates by the token of their cue, and the
    `owners` found so far, one for each quotation."""

    tree: Tree
    quotes: list[Quote]
    candidates: list[Candidate]
    bounds: dict[int, tuple[int, int]]
    reporting: Reporting
    by_cue: dict[int, Candidate]
    owners: list[Candidate | None]

    def owner(self, number: int) -> Candidate | None:
        """Whose a quotation is, among the candidates from then on; None for a borrowed word and for what nobody says."""
        tree, quote, candidates = self.tree, self.quotes[number], self.candidates
        if (holding := _covering(quote, candidates)) is not None:
            return holding
        if not is_utterance(tree, quote):
            return self._answer(quote)
        owner = self._beside(number) or self._introduced(quote)
        if owner is None:
            owner = voice_before(tree, quote, self._start(number), candidates, self.reporting)
        if owner is None:
            owner = next_paragraph(tree, quote, self.bounds, candidates) or named_before(tree, quote)
        if owner is None:
            owner = blunt(tree, quote, self.bounds)
        if owner is not None and all(owner is not c for c in candidates):
            candidates.append(owner)
        return owner or self._last_guess(quote)

    def _start(self, number: int) -> int:
        """Where to look back to: the quotation before in the same block, or the block's first token."""
        quote, previous = self.quotes[number], self.quotes[number - 1] if number else None
        first, _ = self.bounds[quote.block]
        return max(first, previous.last) if previous is not None and previous.block == quote.block else first

    def _beside(self, number: int) -> Candidate | None:
        """Whoever a cue or credit beside the quotation names, else whose speech it goes on with."""
        tree, quote = self.tree, self.quotes[number]
        if (named := labelled(tree, quote, self._start(number), self.reporting)) is not None:
            self.candidates.append(named)
            return named
        following = self.quotes[number + 1].first if number + 1 < len(self.quotes) else len(tree.parse)
        _, last = self.bounds[quote.block]
        verb, region = cue_beside(tree, quote, self._start(number), min(last, following), self.reporting)
        credited = credit_behind(tree, quote, self.bounds) if verb is None or verb > quote.last else None
        if credited is not None:
            self.candidates.append(credited)
            return credited
        if verb is None:
            return continued(tree, number, self.quotes, self.owners, self.bounds)
        owner = self._of_verb(verb, region, quote)
        relayed = _relayed(tree, owner, quote)
        if relayed is not None:
            self.candidates.append(relayed)
        return owner

    def _of_verb(self, verb: int, region: range, quote: Quote) -> Candidate:
        """The candidate of a cue beside a quotation, made where there is none."""
        if (owner := self.by_cue.get(verb)) is None:
            owner = self.by_cue[verb] = _new(self.tree, verb, region, quote, self.reporting)
            self.candidates.append(owner)
        return owner

    def _introduced(self, quote: Quote) -> Candidate | None:
        """The speaker of a paragraph that ends in a colon, for a quotation that opens the next one."""
        tree, (first, _) = self.tree, self.bounds[quote.block]
        if quote.first != first or first == 0 or tree.parse.words[first - 1] != ":":
            return None
        region = back(tree, first - 1, self.bounds[tree.parse.sentence(first - 1).block][0])
        verb = speaking(tree, region, self.reporting, last=True)
        return None if verb is None else self._of_verb(verb, region, quote)

    def _answer(self, quote: Quote) -> Candidate | None:
        """The speaker of a short quotation ("Yes," he said): only beside its verb."""
        tree, parse = self.tree, self.tree.parse
        first, last = self.bounds[quote.block]
        before, behind = back(tree, quote.first, first), forth(tree, quote.last, last)
        inner = parse.words[quote.last - 2]
        verb = None
        if before and parse.words[before.stop - 1] in (",", ":"):
            verb = speaking(tree, range(max(before.start, before.stop - _SHORT), before.stop), self.reporting, last=True)
        elif behind and (inner in _ENDS or parse.words[behind.start] == "," or _alone_before(tree, quote)):
            verb = speaking(tree, range(behind.start, min(behind.stop, behind.start + _SHORT)), self.reporting, last=False)
            before = behind
        if verb is None or "quote" not in (frames_of(tree, verb, self.reporting) or {}):
            return None
        return self._of_verb(verb, before, quote)

    def _last_guess(self, quote: Quote) -> Candidate | None:
        """Words under a title, words that a clause goes on into, or speech of nobody."""
        if (owner := titled(self.tree, quote, self.reporting)) is None:
            owner = adjoining(self.tree, quote, self.candidates, self.reporting)
        if owner is None:
            owner = labelled(self.tree, quote, self.bounds[quote.block][0], self.reporting, lone=True)
        if owner is None and speaks(self.tree, quote):
            owner = Candidate(quote.first, NOBODY, "nobody", set(), set(), set())
        if owner is not None and all(owner is not c for c in self.candidates):
            self.candidates.append(owner)
        return owner


def left_over(tree: Tree, candidates: list[Candidate], kept: list[Candidate]) -> list[Candidate]:
    """Speech of nobody for the quotations whose readings were all given up: they are never the page's own words."""
    quotes = {(first, last) for c in candidates for first, last in c.quotes if c.frame != "relay"}
    found = []
    for first, last in sorted(quotes):
        words = range(first, last)
        if any(len(c.content.intersection(words)) * 2 > len(words) for c in kept):
            continue
        if speaks(tree, Quote(first, last, tree.parse.sentence(first).block, True)):
            found.append(Candidate(first, NOBODY, "nobody", set(), set(), set(words), [(first, last)]))
    return found


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
    sense = frames.get("quote") or frames.get("clause") or NOBODY
    source = source_of(tree, verb) or set()
    source = {t for t in source if t in region} or beside(tree, verb, region)
    return Candidate(verb, sense, "quote", verb_cue(tree, verb), source, set())


def _alone_before(tree: Tree, quote: Quote) -> bool:
    """Whether a short quotation opens its sentence, in a text that has lost its commas: "“It was a raid” a voice said"."""
    parse = tree.parse
    opens = parse.sentence(quote.first).first == quote.first or parse.words[quote.first - 1] in STOPS
    return opens and quote.closed and quote.words(parse) >= _FEWEST
