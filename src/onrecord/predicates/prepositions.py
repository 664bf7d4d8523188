"""The contexts that prepositions give: "without firing", "called for a ceasefire", "under attack", "a threat of strikes"."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.language.parse import Parse
from onrecord.predicates.adverbials import is_against
from onrecord.predicates.complements import is_given
from onrecord.predicates.conditions import is_supposing
from onrecord.predicates.objects import away_from, is_known
from onrecord.predicates.outcomes import is_refused
from onrecord.predicates.own import definite, says_none
from onrecord.predicates.reality import ASKED, DENIED, PLAIN, PURPOSE, SUPPOSED, Reality, embed
from onrecord.vocabulary.modality import Effect, Modality, Readings

_STATES = frozenset({"in", "under", "at", "on", "for", "into", "to"})
_HAPPENED = frozenset({None, "occurred", "ongoing"})


class Under(NamedTuple):
    """A preposition: its word, what the governor reads in it (`effect`, with a gerund `gerund`), what a noun right before it
    would read (`near`), and whether it denies or supposes what stands under it."""

    word: str
    effect: Effect | None
    gerund: Effect | None
    near: Effect | None
    negative: bool
    supposing: bool


def under(parse: Parse, modality: Modality, prep: int, readings: Readings) -> Under:
    """What a preposition with a governor of these readings is."""
    word = parse.lowers[prep]
    effect = readings.get(word)
    whole = "out of" if word == "of" and prep and parse.lowers[prep - 1] == "out" else word
    return Under(
        word,
        effect,
        effect or readings.get(f"{whole} gerund") or readings.get(f"{word} gerund"),
        None,
        is_against(parse, modality, prep) or _is_set_off(parse, prep),
        is_supposing(parse, modality, prep),
    )


def _is_set_off(parse: Parse, prep: int) -> bool:
    """ "by a stork, not by an attack", "not for leaking it but for losing it": the negation is the preposition's own."""
    own = prep > 0 and parse.lowers[prep - 1] == "not" and parse.heads[prep - 1] == prep
    return own and parse.lowers[prep] in ("by", "for", "from", "over")


def of_verb(parse: Parse, modality: Modality, prep: int, c: int, reality: Reality, readings: Readings, it: Under) -> Reality:
    """The context of `c` under a preposition of a verb with this reality."""
    gerund = parse.deps[c] == "pcomp"
    effect = it.gerund if gerund and parse.tags[c] == "VBG" else it.effect
    near = _near(parse, modality, prep, it)
    if it.word == "than" and parse.tags[c] == "VB":
        return reality._replace(polarity="denied")  # "would rather die than surrender"
    if it.word == "than" and any(parse.lowers[d] in ("rather", "sooner") for d in parse.children[parse.heads[prep]]):
        return reality._replace(polarity="denied")
    if it.negative:
        return denied_under(it.word, reality)
    if it.supposing:
        return SUPPOSED
    if parse.tags[prep] == "TO" and parse.tags[c] == "VB":  # an infinitive to any eye but the parser's
        infinitive = readings.get("infinitive")
        return embed(infinitive, reality) if infinitive else PURPOSE._replace(polarity=reality.polarity)
    if near in ("request", "plan") and it.word != "to" and is_refused(parse, modality, prep - 1):
        return Reality("requested" if near == "request" else "planned", "denied", "probable")
    if near is not None:
        none = parse.tags[prep - 1][0] == "V" and says_none(parse, modality, parse.heads[prep])
        return embed(near, reality._replace(polarity="denied" if none else "affirmed"))
    if effect is not None and (gerund or effect == "follow" or not is_known(parse, c, effect)):
        return embed(effect, reality)
    if not gerund:
        return reality if is_state(parse, modality, prep, c) or _is_means(parse, prep, c, reality) else PLAIN
    if it.word == "into":
        return reality  # "was talked into leaving", "was not drawn into fighting"
    if it.word in ("by", "through") and reality == DENIED:
        return SUPPOSED  # "could not enter by breaking the lock"
    if it.word in ("after", "since") and reality.certainty == "possible":
        return PLAIN  # "could face prison after being convicted"
    if reality.status not in _HAPPENED and parse.child(c, "nsubj", "nsubjpass") is None:
        return reality._replace(polarity="affirmed")
    return PLAIN


def _asks_how(parse: Parse, clause: int) -> bool:
    opened = any(parse.lowers[c] in ("how", "whether", "if") and parse.tags[c] in ("WRB", "IN") for c in parse.children[clause])
    return parse.deps[clause] == "pcomp" and opened and not is_given(parse, clause)


def is_manner(parse: Parse, modality: Modality, noun: int) -> bool:
    """Whether a noun under "without" only says how something is done: "called for a truce without delay and | the release of all
    prisoners |" asks for both."""
    return parse.lowers[parse.heads[noun]] == "without" and parse.lemmas[noun] in modality.without_more


def denied_under(word: str, reality: Reality) -> Reality:
    """What stands under "without" or "instead of" a verb of this reality: denied in the same way ("will leave without firing");
    nobody knows what "did not leave without firing" or "may leave without a fight" leaves."""
    if reality.status == "requested" and reality.polarity == "affirmed":
        return reality._replace(polarity="denied")  # "urged them to leave without firing"
    if word == "without" and (reality.polarity != "affirmed" or reality.certainty in ("possible", "unlikely")):
        return reality._replace(polarity="unknown")
    return DENIED if reality.status in _HAPPENED else reality._replace(polarity="denied")


def _is_means(parse: Parse, prep: int, noun: int, reality: Reality) -> bool:
    """Whether a noun is what somebody will do something with or by, and is still to come: "may respond with strikes"."""
    if reality.status in _HAPPENED or parse.lowers[prep] not in ("with", "by", "through", "between", "for"):
        return False
    return parse.tags[noun] in ("NN", "NNS") and not definite(parse, noun) and parse.child(noun, "nummod") is None


def is_state(parse: Parse, modality: Modality, prep: int, noun: int) -> bool:
    """Whether a copula and a bare noun under its preposition say one thing together: "is in talks", "came under attack"."""
    verb = parse.heads[prep]
    if parse.lemmas[verb] not in modality.being_in or parse.lowers[prep] not in _STATES or prep > verb + 3:
        return False
    if parse.tags[noun] not in ("NN", "NNS") or noun > prep + 2:
        return False
    return all(parse.deps[c] in ("amod", "prep", "compound", "punct", "cc", "conj", "acl") for c in parse.children[noun])


def of_noun(parse: Parse, noun: int, prep: int, c: int, reality: Reality, it: Under) -> Reality:
    """The context of `c` under a preposition of a noun or adjective with this reality."""
    effect = it.gerund if parse.deps[c] == "pcomp" and parse.tags[c] == "VBG" else it.effect
    if it.negative:
        return DENIED
    if it.supposing:
        return SUPPOSED
    if effect is not None and reality.polarity == "denied" and _asks_how(parse, c):
        return ASKED  # "gave no indication of how it could be settled"
    if effect is not None:
        return embed(effect, reality)
    one = it.word == "of" and parse.tags[noun][0] == "N" and parse.child(c, "det") is not None
    if one and reality.status in ("predicted", "hypothetical") and parse.lowers[parse.child(c, "det") or 0] in ("a", "an"):
        return reality  # "would be the first targets of an attack"
    return PLAIN


def _near(parse: Parse, modality: Modality, prep: int, it: Under) -> Effect | None:
    """What the noun before a preposition that the parser gave the verb reads in it: "completed preparations | for an attack"."""
    if it.effect is not None:
        return None
    noun = modality.nouns.get(parse.lemmas[prep - 1]) if prep and parse.tags[prep - 1][0] == "N" else None
    near = noun.get(it.word) if noun is not None else None
    if near is None and it.word in ("of", "for"):
        return away_from(parse, modality, prep)
    return near
