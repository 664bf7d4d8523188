"""How real something is, and what a governing word makes of what it governs.

A `Reality` is read from the outside in: a sentence starts from `PLAIN`; every governor turns its own reality into the
context of its complement (`embed`), and every predicate adds its own negation, modal and tense (`combine`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from onrecord.model import Certainty, Polarity, Status
from onrecord.vocabulary.modality import Effect


class Reality(NamedTuple):
    """`status` is None while nothing has been said of it: it happened, as far as the words go."""

    status: Status | None = None
    polarity: Polarity = "affirmed"
    certainty: Certainty = "certain"


PLAIN = Reality()
DENIED = Reality(None, "denied")
UNKNOWN = Reality(None, "unknown")
SUPPOSED = Reality("hypothetical", "affirmed", "unknown")
ASKED = Reality("hypothetical", "unknown", "unknown")  # a question leaves open which of both it is
PURPOSE = Reality("planned", "affirmed", "probable")


def purpose(outer: Reality) -> Reality:
    """The context of a purpose: planned, but asked for or supposed together with what it is the purpose of ("the state should
    send troops to disarm the militia")."""
    if outer.status == "requested" and outer.polarity == "affirmed":
        return Reality("requested", "affirmed", "possible")
    return SUPPOSED if outer.status == "hypothetical" else PURPOSE


_FLIP: dict[Polarity, Polarity] = {"affirmed": "denied", "denied": "affirmed", "unknown": "unknown"}
_STRENGTH: dict[Certainty, int] = {"certain": 0, "probable": 1, "possible": 2, "unknown": 3, "unlikely": 4}

# Effects that only set a status and a certainty; negating the governor ("does not plan to") denies the complement.
PROSPECTS: dict[Effect, tuple[Status | None, Certainty]] = {
    "attempt": ("planned", "possible"),
    "plan": ("planned", "probable"),
    "threat": ("threatened", "possible"),
    "forecast": ("predicted", "probable"),
    "fear": ("predicted", "possible"),
    "request": ("requested", "possible"),
    "wish": ("planned", "possible"),
    "belief": (None, "probable"),
    "permit": ("predicted", "possible"),
}


# Negated, these leave open whether what they speak of comes about ("did not ask them to leave").
_MEANT: frozenset[Effect] = frozenset({"attempt", "plan", "wish", "request"})
_OPEN = frozenset({"request", "threat"})


@lru_cache(maxsize=4096)
def embed(effect: Effect, outer: Reality) -> Reality:
    """The context of a complement, from its governor's effect and the governor's own reality."""
    settled = _settled(effect, outer)
    return _prospect(effect, outer) if settled is None else settled


def _settled(effect: Effect, outer: Reality) -> Reality | None:
    """The context under effects that say of themselves whether a thing is; None under those that only hold it out."""
    denied = outer.polarity == "denied"
    if effect == "fact" or (effect == "learn" and outer.status != "hypothetical"):
        return PLAIN
    if effect == "learn":
        return SUPPOSED  # "if they find that it has left" (semifactives, Karttunen 1971)
    if effect == "stop":
        return Reality("ongoing") if denied else PLAIN
    if effect == "report":
        if outer.status == "hypothetical":
            return SUPPOSED  # "if they find evidence of a massacre"
        return Reality(None, "unknown") if denied else PLAIN
    if effect == "follow":
        return outer
    if effect == "perceive":
        return outer._replace(polarity="unknown") if denied else outer
    if effect in ("bar", "refuse") and denied:
        return Reality("predicted", "affirmed", "possible") if outer.status is None else outer._replace(polarity="unknown")
    if effect == "lapse":
        return Reality("planned", "unknown" if denied else "denied", "probable")
    if effect == "dissuade":  # "warned them against joining the march"
        return Reality("requested", "unknown" if denied else "denied", "possible")
    if effect == "delay":
        return PLAIN if denied else Reality("predicted", "affirmed", "probable")
    if effect == "exclude":
        return Reality("predicted", "affirmed", "possible") if denied else outer._replace(polarity="denied")
    if effect == "permit" and outer.status == "requested":
        return Reality("requested", outer.polarity, "possible")  # "let them go"
    if effect == "refuse" and outer.status in (None, "occurred", "ongoing"):
        return Reality("planned", "denied", outer.certainty)  # somebody has decided against it
    if effect in ("fail", "bar", "refuse"):
        return _turned(outer)
    if effect == "doubt":
        return Reality(None, "affirmed", "probable" if denied else "unlikely")
    if effect == "denial":
        return Reality(None, "unknown") if denied else DENIED
    if effect == "question":
        return ASKED
    if effect == "suppose":
        return SUPPOSED
    return None


def _turned(outer: Reality) -> Reality:
    """What fails, is barred or refused is so as far as the failing is not."""
    if outer.status == "requested" and outer.polarity != "denied":
        return outer._replace(polarity=_FLIP[outer.polarity])  # "should refrain from leaving", "avoid leaving"
    open_yet = outer.status not in (None, "occurred", "ongoing") and outer.certainty in ("possible", "unknown")
    if open_yet and outer.polarity != "denied":
        return outer._replace(polarity="unknown")  # "may prevent an attack" leaves the attack open
    return outer._replace(polarity=_FLIP[outer.polarity])


def _prospect(effect: Effect, outer: Reality) -> Reality:
    """The context under one of `PROSPECTS`: what is planned, asked for, threatened, believed or let happen."""
    denied = outer.polarity == "denied"
    if outer.status == "requested" and not denied and effect in _MEANT:
        return Reality("requested", "affirmed", "possible")  # "should agree to leave"
    if outer.status == "requested" and effect == "attempt":
        return Reality("requested", "denied", "possible")  # "must not try to leave"
    if outer.status == "hypothetical" and effect != "belief":
        return SUPPOSED._replace(polarity=outer.polarity)  # "if they mean to leave"
    status, certainty = PROSPECTS[effect]
    if outer.certainty == "unlikely":
        certainty = "unlikely"
    if denied and effect in _OPEN:
        return Reality(status, "unknown", certainty)
    if status is None and outer.status == "hypothetical":
        status = "hypothetical"
    return Reality(status, outer.polarity, certainty)


@lru_cache(maxsize=4096)
def combine(context: Reality, own: Reality) -> Reality:
    """A predicate's reality: the context's status unless it leaves it open, both negations, the weaker certainty."""
    polarity = _FLIP[context.polarity] if own.polarity == "denied" else context.polarity
    if own.polarity == "unknown":
        polarity = "unknown"
    certainty = weakest(context.certainty, own.certainty)
    status = (
        own.status
        if context.status is None or (context.status == "predicted" and own.status == "hypothetical")
        else context.status
    )
    return Reality(status, polarity, certainty)


def weakest(one: Certainty, other: Certainty) -> Certainty:
    """The less certain of two."""
    return max(one, other, key=_STRENGTH.__getitem__)
