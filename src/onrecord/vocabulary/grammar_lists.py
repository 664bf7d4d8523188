"""The names of the lists of `events/_grammar.yaml` and of those of `_senses.yaml` by which roles are found; see `sense_lists`."""

from __future__ import annotations

import msgspec

from onrecord.vocabulary.word_lists import NONE, Words


class Grammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    opinion: Words = NONE
    asking: Words = NONE
    take_orders: Words = NONE
    leave: Words = NONE
    gives_leave: Words = NONE
    gets_leave: Words = NONE
    purposes: Words = NONE
    laws: Words = NONE
    teaching: Words = NONE
    judging: Words = NONE
    turns_on: Words = NONE
    penalties: Words = NONE
    thinking: Words = NONE
    charging: Words = NONE
    blaming: Words = NONE
    stays: Words = NONE
    object_control: Words = NONE
    belonging: Words = NONE
    plans: Words = NONE
    calls: Words = NONE
    attempts: Words = NONE
    powers: Words = NONE
    named: Words = NONE
    accuses: Words = NONE
    clashes: Words = NONE
    tells_on: Words = NONE
    goes_on: Words = NONE
    done_to: Words = NONE
    moved: Words = NONE
    befallen: Words = NONE
    page_words: Words = NONE
    alone: Words = NONE
    tells: Words = NONE
    causes: Words = NONE
    sent: Words = NONE
    nobody: Words = NONE
    about: Words = NONE
    bare_clause: Words = NONE
    dates: Words = NONE
    sets_dates: Words = NONE
    kin: Words = NONE
    wishes: Words = NONE
    tries: Words = NONE
    trying: Words = NONE
    inquiries: Words = NONE
    setting_up: Words = NONE
    verdicts: Words = NONE
    defending: Words = NONE
    resenting: Words = NONE
    failings: Words = NONE
    faulting: Words = NONE
    seeking: Words = NONE
    claiming: Words = NONE
    willing: Words = NONE
    refusing: Words = NONE
    part_in: Words = NONE
    tolls: Words = NONE
    hands: Words = NONE
    involved: Words = NONE
    strikes: Words = NONE
    drives_to: Words = NONE
    promising: Words = NONE
    thought_of: Words = NONE
    names_so: Words = NONE
    charge_nouns: Words = NONE
    seldom: Words = NONE
    left_open: Words = NONE
    being: Words = NONE
    leave_given: Words = NONE
    sources: Words = NONE
    tellers: Words = NONE
    has_part: Words = NONE
    gets_it: Words = NONE
    chances: Words = NONE
    hardly: Words = NONE
    claims_it: Words = NONE
    willed: Words = NONE
    showing: Words = NONE
    lasting: Words = NONE
    announced: Words = NONE


class Triggers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    called: Words = NONE
    fleets: Words = NONE
    stationed: Words = NONE
    waged: Words = NONE
    intangible: Words = NONE
    outspoken: Words = NONE


class Widen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    living: Words = NONE
    of_matters: Words = NONE
    gives: Words = NONE


class Frames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    ones_own: Words = NONE
    ways: Words = NONE
    legs: Words = NONE
    of_deeds: Words = NONE
    divided: Words = NONE
    results: Words = NONE
