"""Sentences of a situation report: who says so comes first, and what is said follows as a report, never as a fact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.exports.rows import range_words
from onrecord.exports.safe import line
from onrecord.record.found import FoundClaim, FoundFigure
from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.tables import read_table

_LOOK = {"planned": "a plan for", "threatened": "a threat of", "predicted": "an expectation of", "requested": "a call for"}
_PRONOUNS = frozenset("i we you he she it they one this that these those him her them us me who others another some".split())
_OPENERS = frozenset(
    "The One Two Three Four Five Six Seven Eight Nine Ten Several Some Many Dozens Hundreds Both His Her Their Its Our Local "
    "Another Other Unidentified Unknown Armed Masked Senior".split()
)
_DOUBT = {"probable": "probable", "possible": "possible", "unlikely": "unlikely"}


@dataclass(frozen=True, slots=True)
class Nouns:
    """What a report calls an event, from data/brief/nouns.tsv: (type, mode) to noun and to the word before who is acted upon.

    `by_words` holds rows of one (type, mode) that claims of certain words have, each with how such words begin: heavy weapons are
    shelling only where somebody shells.
    """

    words: dict[tuple[str, str], tuple[str, str]]
    by_words: dict[tuple[str, str], tuple[tuple[tuple[str, ...], tuple[str, str]], ...]] = field(default_factory=dict)

    def of(self, type: str, modes: Iterable[str], said: Sequence[str] = ()) -> str:
        """`said`: the words of the claim, the most telling first; the first that fit a row give it."""
        return self._found(type, modes, said)[0]

    def against(self, type: str, modes: Iterable[str], said: Sequence[str] = ()) -> str:
        return self._found(type, modes, said)[1]

    def _found(self, type: str, modes: Iterable[str], said: Sequence[str]) -> tuple[str, str]:
        """Of the first mode that has a noun; a type of the user's own is named by its name."""
        mode = next((mode for mode in modes if (type, mode) in self.words), "")
        for text in said:
            held = text.casefold().split()
            for starts, noun in self.by_words.get((type, mode), ()):
                if any(word.strip("\"'“‘(").startswith(starts) for word in held):
                    return noun
        return self.words.get((type, mode), (f"an event of type {type}", "with"))


@lru_cache(maxsize=1)
def shipped_nouns() -> Nouns:
    """The nouns of the shipped table; read once."""
    plain: dict[tuple[str, str], tuple[str, str]] = {}
    by_words: dict[tuple[str, str], tuple[tuple[tuple[str, ...], tuple[str, str]], ...]] = {}
    for r in read_table(SHIPPED / "brief" / "nouns.tsv", ("type", "mode", "noun", "against", "words")):
        key, noun, starts = (r.text("type"), r.text("mode")), (r.text("noun"), r.text("against")), r.items("words")
        if starts:
            by_words[key] = (*by_words.get(key, ()), (starts, noun))
        else:
            plain[key] = noun
    return Nouns(plain, by_words)


def noun_of(claim: FoundClaim, nouns: Nouns) -> str:
    """What the report calls the event of one claim."""
    return nouns.of(claim.type or "", claim.mode, _said(claim))


def _said(claim: FoundClaim) -> tuple[str, str]:
    return claim.trigger, claim.sentence


def told(claim: FoundClaim, nouns: Nouns) -> str:
    """ "The Ledger reports, citing rescuers, an air attack on a market in Saraqib on 2019-03-12; killed: 17."."""
    rest = f"{_figures(claim.figures)}{_doubt(claim)}."
    if claim.polarity != "denied":
        return f"{_who(claim)} reports {_what(claim, nouns)}{rest}"
    if not claim.voices:
        return f"{_who(claim)} denies {_what(claim, nouns)}{rest}"
    *through, denier = claim.voices
    own = denier in {a.name for a in claim.actors}
    what = f"having carried out {_what(claim, nouns, doers=False)}" if own else _what(claim, nouns)
    return f"{_who(claim, through)} reports that {_voice(denier)} denies {what}{rest}"


def foreseen(claim: FoundClaim, nouns: Nouns) -> str:
    """ "The Ledger reports, citing a general, a threat of an attack on Idlib."."""
    return f"{_who(claim)} reports {_LOOK.get(claim.status, 'talk of')} {_what(claim, nouns)}{_doubt(claim)}."


def _who(claim: FoundClaim, voices: Sequence[str] | None = None) -> str:
    """The outlet, and behind it the chain of voices: those of the claim, unless others are given."""
    outlet = line(claim.outlet or claim.document)
    chain = " who cites ".join(_voice(v) for v in (claim.voices if voices is None else voices))
    return f"{outlet}, citing {chain}," if chain else outlet


def _voice(voice: str) -> str:
    """A voice that nobody owns, or that the page names with a pronoun only, is said to be unknown."""
    shown = inside(line(voice).replace(" ?", " (not identified)"))
    return shown if shown.strip("? ") and shown.strip().casefold() not in _PRONOUNS else "an unknown speaker"


def inside(words: str) -> str:
    """Words of a page inside a sentence: an article or a number that began the page's own sentence loses its capital."""
    first, space, rest = words.partition(" ")
    opens = first in ("A", "An") or (first in _OPENERS and rest[:1].islower())
    return f"{first.lower()}{space}{rest}" if opens and space else words


def _what(claim: FoundClaim, nouns: Nouns, doers: bool = True) -> str:
    type = claim.type or ""
    parts = [noun_of(claim, nouns)]
    if claim.actors and doers:
        parts.append("by " + _names(a.name for a in claim.actors))
    if claim.recipients:
        parts.append(f"{nouns.against(type, claim.mode, _said(claim))} " + _names(a.name for a in claim.recipients))
    if claim.place:
        parts.append(f"in {line(claim.place)}" + (f" ({claim.country})" if claim.country else ""))
    if claim.start:
        parts.append(f"on {claim.start}" if claim.end in (None, claim.start) else f"between {claim.start} and {claim.end}")
    return " ".join(parts)


def _names(names: Iterable[str]) -> str:
    found = [inside(line(n)) for n in dict.fromkeys(names)]
    return found[0] if len(found) == 1 else ", ".join(found[:-1]) + " and " + found[-1]


def _figures(figures: Iterable[FoundFigure]) -> str:
    said = [f"{f.measure}{f' ({f.of})' if f.of else ''}: {range_words(f.low, f.high)}" for f in figures if f.measure != "other"]
    return "; " + ", ".join(said) if said else ""


def _doubt(claim: FoundClaim) -> str:
    return f" (as {_DOUBT[claim.certainty]})" if claim.certainty in _DOUBT else ""
