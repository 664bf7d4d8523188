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
    relieves: Words = NONE
    falls: Words = NONE
    sets_aside: Words = NONE
    given_on: Words = NONE
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
    speaking: Words = NONE
    saying: Words = NONE
    grievance: Words = NONE
    condemning: Words = NONE
    loaded: Words = NONE


class Speech(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    standing: Words = NONE
    papers: Words = NONE
    duties: Words = NONE
    quarrels: Words = NONE
    friends: Words = NONE
    borrowed: Words = NONE


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
    listeners: Words = NONE
    moods: Words = NONE


class Weighed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    weighed: Words = NONE
    meant: Words = NONE
    serving: Words = NONE
    laws: Words = NONE


class Generic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    habits: Words = NONE
    common: Words = NONE
    periods: Words = NONE
    against: Words = NONE
    amounts: Words = NONE
    weighing: Words = NONE


class Verbal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    wordy: Words = NONE
    of_words: Words = NONE
    insults: Words = NONE


class Force(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    presses: Words = NONE
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
    guarded: Words = NONE


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
    mistakes: Words = NONE
    prospects: Words = NONE


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


class Demands(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    states: Words = NONE
    yields: Words = NONE
    meets: Words = NONE
