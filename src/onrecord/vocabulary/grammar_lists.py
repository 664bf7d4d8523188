"""The names of the lists of `events/_grammar.yaml` and of those of `_senses.yaml` by which roles are found; see `sense_lists`."""

from __future__ import annotations

import msgspec

from onrecord.vocabulary.word_lists import NONE as _NONE
from onrecord.vocabulary.word_lists import Words


class Grammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    opinion: Words = _NONE
    asking: Words = _NONE
    take_orders: Words = _NONE
    leave: Words = _NONE
    gives_leave: Words = _NONE
    gets_leave: Words = _NONE
    purposes: Words = _NONE
    laws: Words = _NONE
    teaching: Words = _NONE
    judging: Words = _NONE
    turns_on: Words = _NONE
    thinking: Words = _NONE
    charging: Words = _NONE
    blaming: Words = _NONE
    stays: Words = _NONE
    object_control: Words = _NONE
    belonging: Words = _NONE
    plans: Words = _NONE
    calls: Words = _NONE
    attempts: Words = _NONE
    powers: Words = _NONE
    named: Words = _NONE
    accuses: Words = _NONE
    clashes: Words = _NONE
    tells_on: Words = _NONE
    goes_on: Words = _NONE
    done_to: Words = _NONE
    moved: Words = _NONE
    page_words: Words = _NONE
    alone: Words = _NONE
    tells: Words = _NONE
    causes: Words = _NONE
    sent: Words = _NONE
    nobody: Words = _NONE
    about: Words = _NONE
    bare_clause: Words = _NONE
    dates: Words = _NONE
    sets_dates: Words = _NONE
    kin: Words = _NONE
    wishes: Words = _NONE
    tries: Words = _NONE
    trying: Words = _NONE
    inquiries: Words = _NONE
    setting_up: Words = _NONE
    verdicts: Words = _NONE
    defending: Words = _NONE
    resenting: Words = _NONE
    failings: Words = _NONE
    faulting: Words = _NONE
    seeking: Words = _NONE
    claiming: Words = _NONE
    willing: Words = _NONE
    refusing: Words = _NONE
    part_in: Words = _NONE
    tolls: Words = _NONE
    hands: Words = _NONE
    involved: Words = _NONE
    strikes: Words = _NONE
    drives_to: Words = _NONE
    promising: Words = _NONE


class Triggers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    called: Words = _NONE
    intangible: Words = _NONE
    outspoken: Words = _NONE


class Widen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    living: Words = _NONE
    of_matters: Words = _NONE
    gives: Words = _NONE


class Frames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    ones_own: Words = _NONE
    ways: Words = _NONE
    legs: Words = _NONE
    of_deeds: Words = _NONE
    divided: Words = _NONE
    results: Words = _NONE
