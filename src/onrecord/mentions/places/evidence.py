"""Whether a known name is a place here: small pieces of evidence from the name and its surroundings, weighed and summed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.language.parse import Parse
from onrecord.mentions.places.focus import Focus, kilometres
from onrecord.mentions.places.spans import PlaceSpan, joined
from onrecord.vocabulary.folding import Unit
from onrecord.vocabulary.gazetteer import Candidate, Gazetteer

LOCATIVE = frozenset(
    [
        "in",
        "at",
        "near",
        "from",
        "to",
        "into",
        "toward",
        "towards",
        "outside",
        "around",
        "across",
        "through",
        "throughout",
        "inside",
        "within",
        "via",
        "over",
        "off",
    ]
)
_GEONAMES = frozenset(("town", "capital", "admin2", "imported"))
_WIDE = frozenset(("country", "territory", "former", "admin1", "region"))
_SUBJECT = frozenset(("nsubj", "nsubjpass", "ROOT"))
_OWNED = frozenset(("'s ", "’s "))
_PARTIES = frozenset(("d", "r", "i", "dfl", "gop", "ind"))  # "Rep. Jane Doe, D-Springfield"
_LONGEST_RUN = 5
_MIN_LOWER = 3
_HOME_KM = 120.0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the whole text says about its capitalised words, gathered once."""

    lower: frozenset[str]
    surnames: frozenset[str]
    located: Counter[str]
    named: frozenset[str]
    divisions: frozenset[tuple[str, str]]
    home: tuple[float, float] | None
    at_first: dict[int, PlaceSpan]
    at_last: dict[int, PlaceSpan]


def survey(text: str, words: list[Unit], spans: Sequence[PlaceSpan], gazetteer: Gazetteer, focus: Focus) -> Surroundings:
    """Words also written small, surnames of people named in full, names met after a preposition of place, countries named."""
    cues = gazetteer.cues
    surnames = set()
    for i in range(1, len(words)):
        unit, before = words[i], words[i - 1]
        if unit.capital and before.capital and (before.folded in cues.given or before.folded in cues.title):
            if text[before.end : unit.start] in (" ", ". ") and unit.folded not in cues.institution:
                surnames.add(unit.folded)
        elif (
            unit.capital
            and i > 1
            and len(before.folded) == 1
            and before.capital
            and words[i - 2].capital
            and text[before.end] == "."
        ):
            surnames.add(unit.folded)
    located = Counter(s.key for s in spans if s.first and words[s.first - 1].folded in LOCATIVE)
    return Surroundings(
        frozenset(unit.folded for unit in words if not unit.capital and len(unit.folded) >= _MIN_LOWER),
        frozenset(surnames),
        located,
        frozenset(focus.countries),
        frozenset(focus.divisions),
        focus.home,
        {s.first: s for s in spans},
        {s.last: s for s in spans},
    )


def evidence(
    text: str, words: list[Unit], span: PlaceSpan, around: Surroundings, parse: Parse, gazetteer: Gazetteer
) -> list[str]:
    """Names of the pieces of evidence for one span; each has its weight in `data/places/weights.tsv`."""
    found = ["bias", _size(span.candidates)]
    _name_evidence(text, words, span, around, gazetteer, found)
    _before(text, words, span, around, gazetteer, found)
    _after(text, words, span, around, gazetteer, found)
    tokens = parse.tokens(span.start, span.end)
    if tokens:
        head = tokens[-1]
        found.append("tag:" + parse.tags[head] if parse.tags[head] in ("NNP", "NNPS", "NN", "JJ", "VB") else "tag:other")
        if parse.deps[head] in ("pobj", "nsubj", "compound", "appos", "conj", "npadvmod", "poss", "nmod", "dobj", "ROOT"):
            found.append("dep:" + parse.deps[head])
        if (
            parse.deps[head] == "compound"
            and parse.tags[parse.heads[head]] == "NNP"
            and parse.deps[parse.heads[head]] in _SUBJECT
        ):
            found.append("dep:compound-subject")
        if parse.sentences[parse.sentence_of[tokens[0]]].first == tokens[0]:
            found.append("sentence-start")
    return found


def _size(candidates: tuple[Candidate, ...]) -> str:
    kinds = {c.kind for c in candidates if c.match != "alternate"}
    if "country" in kinds:
        return "size:country"
    if kinds & _WIDE:
        return "size:admin1" if "admin1" in kinds else "size:region"
    best = max((c.population for c in candidates if c.match != "alternate"), default=0)
    for size in (1_000_000, 200_000, 50_000, 15_000, 4_000):
        if best >= size:
            return f"size:{size}"
    if "admin2" in kinds:
        return "size:admin2"
    if kinds - _GEONAMES:
        return "size:curated"
    return "size:village" if kinds else "size:alternate"


def _name_evidence(
    text: str, words: list[Unit], span: PlaceSpan, around: Surroundings, gazetteer: Gazetteer, found: list[str]
) -> None:
    cues = gazetteer.cues
    if span.last - span.first > 1:
        found.append("words:2" if span.last - span.first == 2 else "words:3")
    else:
        if span.key in around.lower:
            found.append("also-small")
        if span.key in cues.given:
            found.append("given-name")
    if words[span.last - 1].folded in around.surnames:
        found.append("surname-here")
    if gazetteer.caution(span.key) == "locative":
        found.append("caution")
    if span.candidates[0].match == "loose":
        found.append("loose")
    if span.candidates[0].written != "any":
        found.append("abbreviation")
    named = [c for c in span.candidates if c.match != "alternate" and c.kind != "country"]
    if any((c.country or "", c.admin1 or "") in around.divisions for c in named):
        found.append("division-in-text")
    elif any(c.country in around.named for c in named):
        found.append("country-in-text")
    if around.home is not None and any(kilometres(c, *around.home) < _HOME_KM for c in named):
        found.append("near-outlet")
    if any(c.kind == "noted" for c in span.candidates):
        found.append("noted")
    if len(span.candidates) > 12:
        found.append("many-namesakes")
    if around.located[span.key]:
        found.append("located-elsewhere")
    if words[span.first].capitals and span.end - span.start > 4:
        found.append("shouted")


def _before(text: str, words: list[Unit], span: PlaceSpan, around: Surroundings, gazetteer: Gazetteer, found: list[str]) -> None:
    if not span.first:
        found.append("text-start")
        return
    cues, before = gazetteer.cues, words[span.first - 1]
    gap = text[before.end : span.start]
    if gap.startswith(",") and span.first in around.at_last:
        found.append("prev:comma-place")
    elif gap in _OWNED and span.first in around.at_last:
        found.append("prev:place-owns")
    elif "\n" in gap or (gap not in (" ", "-", "–", ". ", " “", ' "') and not gap.isspace()):
        found.append("prev:break")
    elif not before.capital or before.folded in _FUNCTION:  # "The" at the start of a sentence is no name
        word = before.folded
        for kind, group in _SMALL_BEFORE:
            if word in group:
                found.append("prev:" + kind)
                return
        found.append(
            "prev:direction-small" if word in cues.direction else "prev:title-small" if word in cues.title else "prev:small"
        )
    elif span.first in around.at_last:
        found.append("prev:hyphen-place" if gap in ("-", "–") else "prev:place")
    elif gap in ("-", "–") and before.folded in _PARTIES:
        found.append("prev:party")
    elif gap == ". " and before.folded not in cues.title and len(before.folded) > 2:
        found.append("prev:break")
    else:
        found.append(
            "prev:cap-" + _kind(before.folded, gazetteer, ("title", "given", "direction", "weekday", "former", "institution"))
        )


_SMALL_BEFORE: tuple[tuple[str, frozenset[str]], ...] = (
    ("in", frozenset(("in", "near", "outside", "throughout", "across", "around", "inside", "within"))),
    ("from-to", frozenset(("from", "to", "into", "toward", "towards", "via", "through", "at", "over", "off"))),
    ("of", frozenset(("of",))),
    ("and", frozenset(("and", "or"))),
    ("the", frozenset(("the",))),
    ("a", frozenset(("a", "an"))),
    ("by-with", frozenset(("by", "with", "for", "on", "against", "between", "that", "as"))),
)
_FUNCTION = LOCATIVE.union(*(group for _, group in _SMALL_BEFORE))


def _kind(word: str, gazetteer: Gazetteer, kinds: Sequence[str]) -> str:
    cues = gazetteer.cues
    for kind in kinds:
        if word in getattr(cues, kind):
            return kind
    return "other"


def _after(text: str, words: list[Unit], span: PlaceSpan, around: Surroundings, gazetteer: Gazetteer, found: list[str]) -> None:
    if span.last >= len(words):
        return
    after = words[span.last]
    gap = text[words[span.last - 1].end : after.start]
    following = around.at_first.get(span.last)
    if gap in (", ", ","):
        wide = following is not None and any(c.kind in _WIDE and c.match == "name" for c in following.candidates)
        found.append("next:comma-wide" if wide else "next:comma-place" if following else "next:comma")
    elif gap.startswith(("'s", "’s", "`s")):
        found.append("next:possessive")
    elif gap.strip() in ("—", "--", "–", "(", "-") and " " in gap and (gap.strip() != "-" or span.first == 0):
        found.append("next:dash")
    elif gap == "-":
        found.append("next:hyphen-small" if not after.capital else "next:hyphen-cap")
    elif gap == " " and after.capital:
        if after.folded in gazetteer.cues.public:
            found.append("next:cap-public")
        elif after.folded in gazetteer.cues.institution:
            found.append("next:cap-institution")
        elif following is not None:
            wide = any(c.kind in _WIDE and c.match == "name" for c in following.candidates)
            found.append("next:cap-wide" if wide else "next:cap-place")
        else:
            kind = _kind(after.folded, gazetteer, ("street", "media", "team", "feature", "division", "settlement", "weekday"))
            if kind == "other":
                kind = _run(text, words, span.last, gazetteer)
            found.append("next:cap-" + kind)
    elif gap == " ":
        word = after.folded
        small = _kind(word, gazetteer, ("speech", "settlement", "division", "local", "institution", "feature"))
        if word == "and":
            other = span.last + 1 < len(words) and around.at_first.get(span.last + 1)
            small = "and-place" if other else "and"
        elif word.isdigit():
            small = "number"
        found.append("next:small-" + small)
    elif gap.startswith((".", "!", "?", ";", ":")):
        found.append("next:stop")


def _run(text: str, words: list[Unit], first: int, gazetteer: Gazetteer) -> str:
    """What the capitals from word `first` on are: a `body` ("Leeds Crown Court"), another `run`, or one `last` word."""
    last = first
    while (
        last + 1 < len(words)
        and last - first < _LONGEST_RUN
        and words[last + 1].capital
        and joined(text, words[last], words[last + 1])
    ):
        last += 1
    if last == first:
        return "last"
    return "body" if words[last].folded in gazetteer.cues.institution else "run"


def weigh(names: Sequence[str], weights: Mapping[str, float]) -> float:
    """The sum of the weights: above zero is a place."""
    return sum(weights.get(name, 0.0) for name in names)
