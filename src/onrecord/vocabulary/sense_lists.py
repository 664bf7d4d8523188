"""The names of the lists of `events/_senses.yaml`, one structure for each kind; what a list does is said in that file.

The same name in two kinds names two lists: `acts.struck` and `force.struck` are asked for by different rules.
"""

from __future__ import annotations

import msgspec

from onrecord.vocabulary.word_lists import NONE as _NONE
from onrecord.vocabulary.word_lists import Words


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    uphold: Words = _NONE
    fights: Words = _NONE
    missiles: Words = _NONE
    signs_up: Words = _NONE
    forms: Words = _NONE
    space: Words = _NONE


class Acts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    prompting: Words = _NONE
    voices: Words = _NONE
    mute: Words = _NONE
    upheld: Words = _NONE
    records: Words = _NONE
    contests: Words = _NONE
    topics: Words = _NONE
    pacts: Words = _NONE
    refreshments: Words = _NONE
    rulers: Words = _NONE
    counted_harm: Words = _NONE
    accusing: Words = _NONE
    isms: Words = _NONE
    struck: Words = _NONE


class Callings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words_given: Words = _NONE
    press: Words = _NONE
    schools: Words = _NONE
    asks: Words = _NONE
    blows: Words = _NONE
    words_said: Words = _NONE
    gives: Words = _NONE


class Giving(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    no_help: Words = _NONE
    help: Words = _NONE
    learns: Words = _NONE
    relieves: Words = _NONE
    falls: Words = _NONE
    sets_aside: Words = _NONE
    given_on: Words = _NONE
    feels: Words = _NONE
    aides: Words = _NONE
    people: Words = _NONE
    clear: Words = _NONE
    judges: Words = _NONE
    hailed: Words = _NONE
    served: Words = _NONE
    sighs: Words = _NONE


class Matters(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    service: Words = _NONE
    look_up: Words = _NONE
    vehicles: Words = _NONE
    collides: Words = _NONE
    sport: Words = _NONE
    duties: Words = _NONE
    goes: Words = _NONE
    close: Words = _NONE


class Minds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    ready: Words = _NONE
    fearing: Words = _NONE
    rhythms: Words = _NONE
    on_the_way: Words = _NONE
    deep: Words = _NONE
    misses: Words = _NONE
    talk: Words = _NONE
    everybody: Words = _NONE


class Telling(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    space: Words = _NONE
    flights: Words = _NONE
    crowding: Words = _NONE
    revellers: Words = _NONE
    festive: Words = _NONE
    speaking: Words = _NONE
    saying: Words = _NONE
    grievance: Words = _NONE
    condemning: Words = _NONE
    loaded: Words = _NONE


class Speech(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    standing: Words = _NONE
    papers: Words = _NONE
    duties: Words = _NONE
    quarrels: Words = _NONE
    friends: Words = _NONE
    borrowed: Words = _NONE


class Doubt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    made: Words = _NONE
    taking: Words = _NONE


class Empty(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    aims: Words = _NONE
    spurns: Words = _NONE
    heed: Words = _NONE
    proposes: Words = _NONE
    against: Words = _NONE
    praise: Words = _NONE


class Kinds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    concurring: Words = _NONE
    promising: Words = _NONE
    planning: Words = _NONE
    given: Words = _NONE
    undoing: Words = _NONE
    inward: Words = _NONE
    papers: Words = _NONE
    pondering: Words = _NONE
    orders: Words = _NONE
    listeners: Words = _NONE
    moods: Words = _NONE


class Weighed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    weighed: Words = _NONE
    meant: Words = _NONE
    serving: Words = _NONE
    laws: Words = _NONE


class Generic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    habits: Words = _NONE
    page_tags: Words = _NONE
    common: Words = _NONE
    periods: Words = _NONE
    against: Words = _NONE
    amounts: Words = _NONE
    weighing: Words = _NONE


class Verbal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    wordy: Words = _NONE
    of_words: Words = _NONE
    insults: Words = _NONE


class Force(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    presses: Words = _NONE
    stifles: Words = _NONE
    cuts: Words = _NONE
    bits: Words = _NONE
    encloses: Words = _NONE
    batters: Words = _NONE
    struck: Words = _NONE
    culls: Words = _NONE
    quarrels: Words = _NONE
    unarmed: Words = _NONE
    floods: Words = _NONE
    showers: Words = _NONE
    crowds: Words = _NONE
    games: Words = _NONE
    pitch: Words = _NONE
    guarded: Words = _NONE
    orders: Words = _NONE


class Business(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    gifts: Words = _NONE
    plain: Words = _NONE
    suits: Words = _NONE
    market: Words = _NONE
    of_the_press: Words = _NONE
    answers: Words = _NONE
    heard: Words = _NONE
    one_sided: Words = _NONE
    advisers: Words = _NONE
    publics: Words = _NONE
    coaxes: Words = _NONE
    makes: Words = _NONE
    sells: Words = _NONE
    trades: Words = _NONE
    applauds: Words = _NONE


class Posts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    elections: Words = _NONE
    houses: Words = _NONE
    fugitives: Words = _NONE
    papers: Words = _NONE
    freed: Words = _NONE
    local_bans: Words = _NONE
    campaigns: Words = _NONE
    guilt: Words = _NONE
    thwarts: Words = _NONE
    moods: Words = _NONE
    provokes: Words = _NONE
    considers: Words = _NONE


class Stories(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    fiction: Words = _NONE
    players: Words = _NONE
    works: Words = _NONE
    made_up: Words = _NONE
    tells: Words = _NONE
    sorts: Words = _NONE
    mistakes: Words = _NONE
    prospects: Words = _NONE


class Targets(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    purposes: Words = _NONE
    bids: Words = _NONE
    uses: Words = _NONE
    gatherings: Words = _NONE
    moments: Words = _NONE
    sufferers: Words = _NONE
    outside: Words = _NONE
    encloses: Words = _NONE
    held: Words = _NONE
    owns: Words = _NONE
    missions: Words = _NONE
    hopes: Words = _NONE
    told: Words = _NONE
    creates: Words = _NONE
    stays: Words = _NONE
    done_to_one: Words = _NONE
    against: Words = _NONE
    keeps: Words = _NONE
    shelters: Words = _NONE
    drives: Words = _NONE
    aired: Words = _NONE
    gives: Words = _NONE


class Assurance(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    vouching: Words = _NONE
    delivers: Words = _NONE
    speeches: Words = _NONE
    polls: Words = _NONE
    trades: Words = _NONE
    states: Words = _NONE
    units: Words = _NONE
    elections: Words = _NONE


class War(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    bloodless: Words = _NONE
    armed: Words = _NONE
    wars: Words = _NONE
    prolongs: Words = _NONE
    words: Words = _NONE
    befalls: Words = _NONE
    overcomes: Words = _NONE
    destroys: Words = _NONE
    ideas: Words = _NONE
    numbers: Words = _NONE


class Meetings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    purposes: Words = _NONE
    teams: Words = _NONE
    rallies: Words = _NONE
    stirs: Words = _NONE
    votes: Words = _NONE


class Charges(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    books: Words = _NONE
    traffic: Words = _NONE
    accidents: Words = _NONE
    evils: Words = _NONE


class Life(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    passes_on: Words = _NONE
    limits: Words = _NONE
    goods: Words = _NONE
    servants: Words = _NONE
    voters: Words = _NONE
    devices: Words = _NONE
    throws: Words = _NONE
    excuses: Words = _NONE
    sends: Words = _NONE
    amounts: Words = _NONE
    stirs: Words = _NONE
    risings: Words = _NONE
    saved: Words = _NONE
    domestic: Words = _NONE


class Promises(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    undoes: Words = _NONE
    offers: Words = _NONE
    readiness: Words = _NONE
    defies: Words = _NONE
    deserts: Words = _NONE
    offices: Words = _NONE
    trades: Words = _NONE
    upholds: Words = _NONE
    opinions: Words = _NONE
    own: Words = _NONE
    stages: Words = _NONE
    prizes: Words = _NONE
    remedies: Words = _NONE


class Phrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    ends: Words = _NONE
    reinforces: Words = _NONE
    traffic: Words = _NONE
    assemblies: Words = _NONE
    hinders: Words = _NONE
    lives_through: Words = _NONE
    occasions: Words = _NONE
    banners: Words = _NONE
    leaves: Words = _NONE
    gives_way: Words = _NONE
    terms: Words = _NONE
    views: Words = _NONE
    doubts: Words = _NONE
    backs: Words = _NONE
    warns: Words = _NONE
    broken: Words = _NONE
    breaks: Words = _NONE
    ceded: Words = _NONE
    outlets: Words = _NONE
    favours: Words = _NONE
    skilled: Words = _NONE
    judges: Words = _NONE
    vehicles: Words = _NONE
    on_purpose: Words = _NONE
    attitudes: Words = _NONE
    young: Words = _NONE
    courses: Words = _NONE
    contests: Words = _NONE
    perks: Words = _NONE
    customers: Words = _NONE
    willing: Words = _NONE
    misdeeds: Words = _NONE


class Opinions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    descriptions: Words = _NONE
    shares: Words = _NONE
    asked: Words = _NONE
    forces: Words = _NONE
    thinks: Words = _NONE


class Civil(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    aims: Words = _NONE
    people: Words = _NONE
    lives: Words = _NONE
    courts: Words = _NONE
    ends: Words = _NONE
    open_to_all: Words = _NONE
    recruits: Words = _NONE
    helpers: Words = _NONE


class Journeys(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    goes: Words = _NONE
    joins: Words = _NONE
    sides: Words = _NONE


class Demands(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    states: Words = _NONE
    yields: Words = _NONE
    meets: Words = _NONE
