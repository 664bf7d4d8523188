"""The names of the lists of `events/_senses.yaml`, one structure for each kind; what a list does is said in that file.

The same name in two kinds names two lists: `acts.struck` and `force.struck` are asked for by different rules.
"""

from __future__ import annotations

import msgspec

from onrecord.vocabulary.word_lists import NONE, Words


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    uphold: Words = NONE
    fights: Words = NONE
    missiles: Words = NONE
    signs_up: Words = NONE
    forms: Words = NONE
    space: Words = NONE


class Acts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    prompting: Words = NONE
    voices: Words = NONE
    mute: Words = NONE
    upheld: Words = NONE
    records: Words = NONE
    contests: Words = NONE
    topics: Words = NONE
    pacts: Words = NONE
    refreshments: Words = NONE
    rulers: Words = NONE
    counted_harm: Words = NONE
    accusing: Words = NONE
    isms: Words = NONE
    struck: Words = NONE


class Callings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words_given: Words = NONE
    press: Words = NONE
    schools: Words = NONE
    asks: Words = NONE
    blows: Words = NONE
    words_said: Words = NONE
    gives: Words = NONE


class Giving(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    no_help: Words = NONE
    help: Words = NONE
    learns: Words = NONE
    finds: Words = NONE
    relieves: Words = NONE
    falls: Words = NONE
    sets_aside: Words = NONE
    given_on: Words = NONE
    drops: Words = NONE
    policies: Words = NONE
    pressure: Words = NONE
    keeps_peace: Words = NONE
    captive: Words = NONE
    freed: Words = NONE
    feels: Words = NONE
    aides: Words = NONE
    people: Words = NONE
    clear: Words = NONE
    judges: Words = NONE
    hailed: Words = NONE
    served: Words = NONE
    sighs: Words = NONE


class Matters(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    service: Words = NONE
    look_up: Words = NONE
    vehicles: Words = NONE
    collides: Words = NONE
    sport: Words = NONE
    duties: Words = NONE
    goes: Words = NONE
    close: Words = NONE


class Minds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    ready: Words = NONE
    fearing: Words = NONE
    rhythms: Words = NONE
    on_the_way: Words = NONE
    deep: Words = NONE
    misses: Words = NONE
    talk: Words = NONE
    everybody: Words = NONE


class Telling(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    space: Words = NONE
    flights: Words = NONE
    crowding: Words = NONE
    revellers: Words = NONE
    festive: Words = NONE
    speaking: Words = NONE
    saying: Words = NONE
    grievance: Words = NONE
    condemning: Words = NONE
    loaded: Words = NONE


class Speech(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    standing: Words = NONE
    brought_by_threats: Words = NONE
    papers: Words = NONE
    duties: Words = NONE
    quarrels: Words = NONE
    friends: Words = NONE
    borrowed: Words = NONE


class Force(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    presses: Words = NONE
    stifles: Words = NONE
    cuts: Words = NONE
    bits: Words = NONE
    encloses: Words = NONE
    batters: Words = NONE
    struck: Words = NONE
    culls: Words = NONE
    quarrels: Words = NONE
    unarmed: Words = NONE
    floods: Words = NONE
    showers: Words = NONE
    crowds: Words = NONE
    games: Words = NONE
    pitch: Words = NONE
    guarded: Words = NONE
    orders: Words = NONE


class Business(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    gifts: Words = NONE
    plain: Words = NONE
    suits: Words = NONE
    market: Words = NONE
    of_the_press: Words = NONE
    answers: Words = NONE
    heard: Words = NONE
    one_sided: Words = NONE
    advisers: Words = NONE
    publics: Words = NONE
    coaxes: Words = NONE
    makes: Words = NONE
    sells: Words = NONE
    trades: Words = NONE
    applauds: Words = NONE


class Posts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    elections: Words = NONE
    houses: Words = NONE
    fugitives: Words = NONE
    papers: Words = NONE
    freed: Words = NONE
    local_bans: Words = NONE
    campaigns: Words = NONE
    guilt: Words = NONE
    thwarts: Words = NONE
    moods: Words = NONE
    provokes: Words = NONE
    considers: Words = NONE


class Stories(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    fiction: Words = NONE
    players: Words = NONE
    works: Words = NONE
    made_up: Words = NONE
    installments: Words = NONE
    also_real: Words = NONE
    real_life: Words = NONE
    pictures: Words = NONE
    recordings: Words = NONE
    comes_out: Words = NONE
    tells: Words = NONE
    sorts: Words = NONE
    mistakes: Words = NONE
    prospects: Words = NONE


class Assurance(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    vouching: Words = NONE
    delivers: Words = NONE
    speeches: Words = NONE
    polls: Words = NONE
    trades: Words = NONE
    states: Words = NONE
    units: Words = NONE
    elections: Words = NONE


class War(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    bloodless: Words = NONE
    armed: Words = NONE
    wars: Words = NONE
    prolongs: Words = NONE
    words: Words = NONE
    befalls: Words = NONE
    overcomes: Words = NONE
    destroys: Words = NONE
    ideas: Words = NONE
    numbers: Words = NONE


class Meetings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    purposes: Words = NONE
    teams: Words = NONE
    rallies: Words = NONE
    stirs: Words = NONE
    votes: Words = NONE


class Charges(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    books: Words = NONE
    traffic: Words = NONE
    accidents: Words = NONE
    evils: Words = NONE


class Life(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    passes_on: Words = NONE
    limits: Words = NONE
    goods: Words = NONE
    servants: Words = NONE
    voters: Words = NONE
    devices: Words = NONE
    throws: Words = NONE
    ended: Words = NONE
    excuses: Words = NONE
    sends: Words = NONE
    amounts: Words = NONE
    stirs: Words = NONE
    risings: Words = NONE
    saved: Words = NONE
    domestic: Words = NONE


class Promises(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    undoes: Words = NONE
    offers: Words = NONE
    readiness: Words = NONE
    defies: Words = NONE
    deserts: Words = NONE
    offices: Words = NONE
    trades: Words = NONE
    upholds: Words = NONE
    opinions: Words = NONE
    own: Words = NONE
    stages: Words = NONE
    prizes: Words = NONE
    remedies: Words = NONE


class Opinions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    descriptions: Words = NONE
    shares: Words = NONE
    asked: Words = NONE
    forces: Words = NONE
    thinks: Words = NONE


class Civil(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    aims: Words = NONE
    people: Words = NONE
    lives: Words = NONE
    courts: Words = NONE
    ends: Words = NONE
    open_to_all: Words = NONE
    recruits: Words = NONE
    helpers: Words = NONE


class Journeys(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    goes: Words = NONE
    joins: Words = NONE
    sides: Words = NONE


class Desks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    weather: Words = NONE
    contests: Words = NONE
    ordinals: Words = NONE
    wins: Words = NONE
    won_by: Words = NONE
    won: Words = NONE
    of_a_field: Words = NONE
    sport: Words = NONE
    held_in_contests: Words = NONE
    ballots: Words = NONE
    constituencies: Words = NONE
    carried_out: Words = NONE
    staff: Words = NONE
