"""The names of the lists of `events/_parties.yaml`, by which parties and what only happens are told; see `sense_words`."""

from __future__ import annotations

import msgspec

from onrecord.vocabulary.word_lists import NONE, Words


class Mishaps(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    crafts: Words = NONE
    violent: Words = NONE


class Hit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    drives: Words = NONE
    few: Words = NONE
    rule: Words = NONE
    felons: Words = NONE
    aircraft: Words = NONE
    heavy: Words = NONE
    states: Words = NONE
    takes: Words = NONE


class Happenings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    happens: Words = NONE
    befalls: Words = NONE
    stores: Words = NONE


class Subjects(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    heeded: Words = NONE
    blows: Words = NONE
    voiced: Words = NONE


class Belongings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    others: Words = NONE
    borders: Words = NONE
    moves: Words = NONE


class Clauses(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    aims: Words = NONE
    calling: Words = NONE
    ones_own: Words = NONE
    thought: Words = NONE
    against: Words = NONE
    protesting: Words = NONE
    done: Words = NONE


class Carried(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    of_a_kind: Words = NONE


class DeedWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    done_to_one: Words = NONE
    from_above: Words = NONE
    tidings: Words = NONE
    atrocities: Words = NONE
    refutes: Words = NONE
    hitting: Words = NONE


class Ties(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    helped: Words = NONE
    related: Words = NONE
    leagues: Words = NONE
    between_two: Words = NONE
    blows: Words = NONE
    shadows: Words = NONE
    causes: Words = NONE


class Parties(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sorts: Words = NONE
    held_there: Words = NONE
    laws: Words = NONE
    goods: Words = NONE
    puts_up: Words = NONE
    pictures: Words = NONE
    sites: Words = NONE
    upon: Words = NONE
    hurt: Words = NONE
    tells: Words = NONE
    no_body: Words = NONE
    sending: Words = NONE
    wages: Words = NONE
    papers: Words = NONE


class Others(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    acquits: Words = NONE
    stops: Words = NONE
    plots: Words = NONE
    held_off: Words = NONE
    fires: Words = NONE
    wrecks: Words = NONE
    offensives: Words = NONE
