"""The names of those lists of `events/_senses.yaml` by which too little is clear, or a type is settled; see `sense_lists`."""

from __future__ import annotations

import msgspec

from onrecord.vocabulary.word_lists import NONE, Words


class Doubt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    made: Words = NONE
    taking: Words = NONE


class Empty(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    aims: Words = NONE
    spurns: Words = NONE
    heed: Words = NONE
    proposes: Words = NONE
    against: Words = NONE
    praise: Words = NONE


class Kinds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    concurring: Words = NONE
    promising: Words = NONE
    planning: Words = NONE
    given: Words = NONE
    undoing: Words = NONE
    inward: Words = NONE
    papers: Words = NONE
    pondering: Words = NONE
    orders: Words = NONE
    listeners: Words = NONE
    moods: Words = NONE


class Weighed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    weighed: Words = NONE
    meant: Words = NONE
    serving: Words = NONE
    laws: Words = NONE


class Generic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    habits: Words = NONE
    page_tags: Words = NONE
    common: Words = NONE
    periods: Words = NONE
    against: Words = NONE
    amounts: Words = NONE
    weighing: Words = NONE
    often: Words = NONE


class Verbal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    wordy: Words = NONE
    of_words: Words = NONE
    insults: Words = NONE


class Targets(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    purposes: Words = NONE
    bids: Words = NONE
    uses: Words = NONE
    gatherings: Words = NONE
    moments: Words = NONE
    sufferers: Words = NONE
    outside: Words = NONE
    encloses: Words = NONE
    held: Words = NONE
    owns: Words = NONE
    missions: Words = NONE
    hopes: Words = NONE
    told: Words = NONE
    creates: Words = NONE
    stays: Words = NONE
    done_to_one: Words = NONE
    against: Words = NONE
    keeps: Words = NONE
    shelters: Words = NONE
    drives: Words = NONE
    aired: Words = NONE
    gives: Words = NONE


class Phrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    ends: Words = NONE
    reinforces: Words = NONE
    traffic: Words = NONE
    assemblies: Words = NONE
    hinders: Words = NONE
    lives_through: Words = NONE
    occasions: Words = NONE
    banners: Words = NONE
    leaves: Words = NONE
    gives_way: Words = NONE
    terms: Words = NONE
    views: Words = NONE
    doubts: Words = NONE
    backs: Words = NONE
    warns: Words = NONE
    broken: Words = NONE
    breaks: Words = NONE
    ceded: Words = NONE
    outlets: Words = NONE
    favours: Words = NONE
    skilled: Words = NONE
    judges: Words = NONE
    vehicles: Words = NONE
    on_purpose: Words = NONE
    attitudes: Words = NONE
    young: Words = NONE
    courses: Words = NONE
    contests: Words = NONE
    perks: Words = NONE
    customers: Words = NONE
    willing: Words = NONE
    misdeeds: Words = NONE
    orders: Words = NONE


class Demands(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    states: Words = NONE
    yields: Words = NONE
    meets: Words = NONE
    help: Words = NONE
