"""Sentences that sum up: of several happenings at once, of a habit, or an entry of a list. They tell of no single one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.incidents.families import CASUALTIES
from onrecord.model import Figure

_LIST = 6  # numbers of dead and injured from which a sentence is a table
_SEVERAL = 2  # attacks from which a sentence sums up
# What follows speaks of several at once: "these attacks left 20 dead".
_THESE = re.compile(
    r"\b(?:these|those) (?:attacks|strikes|air ?strikes|raids|bombings|incidents|violations|operations|clashes|bombardments"
    r"|shellings|battles|shootings|killings|explosions)\b",
    re.IGNORECASE,
)
# What was done again and again, or long ago: "in the past", "a decades-long insurgency", "has repeatedly bombed".
_HABIT = re.compile(
    r"\b(?:in the past|in recent (?:weeks|months|years)|in previous|over the (?:years|months|decades)"
    r"|for (?:years|decades|months)|(?:years?|decades?|months?)[- ]long|(?:years|decades|months) of"
    r"|repeatedly|frequently|regularly|routinely|often|sporadic|historically|on several occasions"
    r"|(?:every|each) (?:day|week|month|year)|since the (?:start|beginning))\b",
    re.IGNORECASE,
)
_TABLE = re.compile(r"[•▪●‣]|as follows:")  # an entry of a list


def sums_up(text: str, figures: Iterable[Figure]) -> bool:
    """Whether a sentence with these figures speaks of more than one happening."""
    figures = tuple(figures)
    if any(pattern.search(text) is not None for pattern in (_THESE, _HABIT, _TABLE)):
        return True
    if sum(f.measure in CASUALTIES for f in figures) >= _LIST:
        return True
    return any(f.cumulative or (f.measure == "attacks" and (f.low or 0) >= _SEVERAL) for f in figures)
