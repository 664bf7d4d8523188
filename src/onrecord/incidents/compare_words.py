"""Who, whom, how many and in which words: what two accounts of one happening share besides time and place."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.incidents.account import Account
from onrecord.incidents.comparison import Feature
from onrecord.incidents.families import REMOTE
from onrecord.incidents.rarity import Rarity

DISTINCT = 0.5  # rarity from which a shared name is distinctive
NAMES_FULL = 1.5  # weight of names in common from which they are
STRANGE = 0.05  # cosine under which two reports have hardly a word in common
UNEQUAL = 0.5  # what other numbers weigh more where nothing is known of the time, since then they tell reports apart
REVISED, LARGE = 1.15, 20  # ratio within which two large tolls are one, counted again
RUNS = 4  # runs of words in common that make one sentence of two: at least ten words in one order
AGAIN, MOSTLY = 8, 0.6  # runs in common, and their share of the shorter side's, from which one is told in the words of the other
SENTENCE = 3.5  # weight of a sentence that both print
UNLIKE = -0.5  # weight of numbers that are not the same ones
SOME = 0.3  # weight of a place or a figure from which it says something
LIKE, ALIKE = 0.3, 0.45  # cosine from which two reports are told in words of their own, and in nearly the same ones
ONE = 0.6  # and from which the words alone say that they are one report
FEW = 3  # words in common below which a likeness says little
_MANY_NUMBERS = 12  # pairs of numbers above which an equal one is chance: a list of losses, not a toll


def actors(left: Account, right: Account, rarity: Rarity, features: list[Feature]) -> None:
    """Two known actors may be what is contested, so a difference counts against, but forbids nothing."""
    if left.actors & right.actors:
        features.append(Feature("actor", left.actors, right.actors, _shared(left.actors, right.actors, rarity)))
    elif left.countries and right.countries:
        same = bool(left.countries & right.countries)
        features.append(Feature("actor's country", left.countries, right.countries, 0.2 if same else -0.8))


def recipients(left: Account, right: Account, rarity: Rarity, features: list[Feature]) -> None:
    """A feature where both accounts share a recipient, the rarer the weightier; different ones may both have suffered."""
    if left.recipients & right.recipients:
        weight = _shared(left.recipients, right.recipients, rarity)
        features.append(Feature("recipient", left.recipients, right.recipients, weight))


def _shared(left: frozenset[str], right: frozenset[str], rarity: Rarity) -> float:
    """Up to one, by the rarity of what two descriptions share."""
    return min(1.0, sum(rarity.word(key) ** 2 for key in left & right))


def modes(left: Account, right: Account, features: list[Feature]) -> None:
    """A feature of the modes: the same speaks for one happening, others against, blows from afar taken for each other aside."""
    if not left.modes or not right.modes:
        return
    if left.modes & right.modes:
        weight = 0.4
    else:
        weight = 0.0 if left.modes & REMOTE and right.modes & REMOTE else -0.4
    features.append(Feature("mode", left.modes, right.modes, weight))


def figures(left: Account, right: Account, features: list[Feature], timed: bool) -> bool:
    """Killed and injured: an equal number is evidence by its size. True when an equal one, or two, are distinctive."""
    strong, same = False, 0
    for measure in ("killed", "injured"):
        a, b = _counts(left, measure), _counts(right, measure)
        if not a or not b:
            continue
        equal = [low for low, high in a & b if low == high and low > 0]
        chances = len(a) * len(b)
        if chances > _MANY_NUMBERS:
            continue
        if equal:
            top = max(equal)
            whole = all(top == max(high for _, high in side) for side in (a, b))
            few = (chances <= 4 and (whole or chances <= 2)) or len(equal) > 1
            telling = _telling(top)
            weight = (0.4 if top <= 1 else 1.3 if telling else 0.8) * (1.0 if few else 0.5)
            strong = strong or (telling and few)
            same += few
        else:
            x, y = max(high for _, high in a), max(high for _, high in b)
            ratio = max(x, y) / max(1.0, min(x, y))
            weight = 0.2 if ratio <= 1.6 else -0.5 if ratio <= 4 else -1.2
            if ratio <= REVISED and min(x, y) >= LARGE:
                weight = 0.8
            weight -= 0.0 if timed else UNEQUAL
        features.append(Feature(measure, a, b, weight))
    return strong or same > 1


def _counts(account: Account, measure: str) -> frozenset[tuple[float, float]]:
    """What an account says itself; only where it gives no number, what the beginning of its page does."""
    return account.counts.get(measure) or account.page.counts.get(measure, frozenset())


def names(left: Account, right: Account, rarity: Rarity, places: frozenset[str], features: list[Feature]) -> bool:
    """Names that both print, the names of `places` apart. True when they are distinctive."""
    shared = (left.all_names & right.all_names) - places
    if left.outlet and left.outlet == right.outlet:
        shared &= left.names & right.names  # what else an outlet's pages begin with are often its other stories
    rare = sorted((n for n in shared if rarity.name(n) >= DISTINCT), key=lambda n: (-rarity.name(n), n))
    if not rare:
        return False
    weight = min(3.0, sum(1.2 * rarity.name(n) for n in rare))
    features.append(Feature("names", " ".join(rare[:6]), " ".join(rare[:6]), weight))
    return weight >= NAMES_FULL


def words(left: Account, right: Account, rarity: Rarity, features: list[Feature]) -> float:
    """Cosine of the words of the claims' sentences, and of the pages' beginnings where both lead with it; as a likeness.

    One outlet tells everything in the same words, so its own reports must be twice as alike.
    """
    own = cosine(left.words, right.words, left.norm * right.norm, rarity)
    pages = cosine(left.all_words, right.all_words, left.all_norm * right.all_norm, rarity) if left.lead or right.lead else own
    value = max(own, pages)
    likeness = value
    if left.outlet and left.outlet == right.outlet:
        likeness = value / 2 if _anywhere(features) else min(value / 2, LIKE - 0.01)
    if likeness >= LIKE and len(left.all_words & right.all_words) < FEW:
        likeness = LIKE - 0.01  # "police later arrested her": hardly any words, and those everybody's
    weight = (
        3.0 if likeness >= ALIKE else 2.0 if likeness >= LIKE else 1.0 if likeness >= 0.2 else 0.3 if likeness >= 0.12 else 0.0
    )
    weight = -0.5 if value < STRANGE else weight
    features.append(Feature("words", value, value, weight))
    return likeness


def again(left: Account, right: Account) -> bool:
    """Whether one tells in the words of the other: most of its sentences stand there, and no toll is another one.

    Then both speak of one day, whatever days their pages make of "on Friday".
    """
    shared = len(left.runs & right.runs)
    if shared < AGAIN or shared < MOSTLY * min(len(left.runs), len(right.runs)):
        return False
    return all(not (a := left.counts.get(m)) or not (b := right.counts.get(m)) or a & b for m in ("killed", "injured"))


def same_toll(left: Account, right: Account) -> bool:
    """Whether the highest number of killed is the same in both, and one that few others would share."""
    a, b = _counts(left, "killed"), _counts(right, "killed")
    if not a or not b:
        return False
    top = max(high for _, high in a)
    return top == max(high for _, high in b) and (top, top) in a & b and _telling(top)


def _telling(number: float) -> bool:
    """Ten, thirty or fifty dead are counted everywhere."""
    return number > 3 and number % 10 != 0


def sentence(left: Account, right: Account, features: list[Feature]) -> bool:
    """Whether both print one sentence about it, as an update repeats the report before: then it is one claim."""
    shared = len(left.runs & right.runs)
    if shared < RUNS or (left.outlet and left.outlet == right.outlet and not _anywhere(features)):
        return False  # nothing, or what an outlet prints on every page
    if any(f.weight <= UNLIKE and f.name in ("killed", "injured") for f in features):
        return False  # an agency's sentence for every raid, with other numbers
    features.append(Feature("sentence in common", f"{shared} runs of words", f"{shared} runs of words", SENTENCE))
    return True


def _anywhere(features: Iterable[Feature]) -> bool:
    """Whether a place or a figure is shared besides."""
    return any(f.weight > SOME and f.name in ("place", "place on the page", "killed", "injured", "names") for f in features)


def cosine(left: frozenset[str], right: frozenset[str], size: float, rarity: Rarity) -> float:
    """Likeness of two sets of words, from 0 to 1, rare ones counting more; `size` is the product of their lengths."""
    shared = sum(rarity.word(w) ** 2 for w in left & right)
    return round(shared / size, 6) if shared else 0.0
