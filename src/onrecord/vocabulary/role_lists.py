"""The names of the lists of `events/_roles.yaml`, by which roles, relations and types are told; see `sense_words`."""

from __future__ import annotations

import msgspec

from onrecord.vocabulary.word_lists import NONE, Words


class Reached(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For whom an act reaches and who does it, by the words around it (roles/*.py)."""

    campaigns: Words = NONE
    helped: Words = NONE
    measures: Words = NONE
    seats: Words = NONE
    gives_up: Words = NONE
    dispatches: Words = NONE
    defied: Words = NONE
    calls_out: Words = NONE
    ends_of: Words = NONE
    venues: Words = NONE
    harming: Words = NONE
    sent: Words = NONE
    holds: Words = NONE
    judges: Words = NONE
    kinds: Words = NONE
    held_at: Words = NONE
    local: Words = NONE
    custody: Words = NONE
    on_topics: Words = NONE
    concur: Words = NONE
    spokesmen: Words = NONE
    discuss: Words = NONE
    own_deeds: Words = NONE
    mounts: Words = NONE
    sakes: Words = NONE
    quarters: Words = NONE
    land: Words = NONE
    states: Words = NONE
    leaders: Words = NONE
    any_side: Words = NONE
    armed_sides: Words = NONE
    naming: Words = NONE
    harms: Words = NONE
    taken: Words = NONE
    given: Words = NONE
    fires: Words = NONE
    confiscates: Words = NONE
    takes_away: Words = NONE
    shot: Words = NONE
    senders: Words = NONE
    went_off: Words = NONE
    vows: Words = NONE
    imposers: Words = NONE
    deals: Words = NONE
    given_by: Words = NONE
    used: Words = NONE
    operations: Words = NONE
    captivity: Words = NONE
    fought: Words = NONE
    answers: Words = NONE
    gets: Words = NONE
    backs: Words = NONE
    records: Words = NONE
    between_two: Words = NONE
    draws: Words = NONE
    opines: Words = NONE
    revolts: Words = NONE
    decided: Words = NONE
    defends: Words = NONE
    aids: Words = NONE
    slaughters: Words = NONE
    sends_out: Words = NONE


class Coded(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For types that a word alone does not settle (coding/*.py, conditions.py)."""

    prison: Words = NONE
    set_for: Words = NONE
    flees: Words = NONE
    asked: Words = NONE


class Joined(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For relations between two sides (relations/*.py)."""

    units: Words = NONE
    gathering: Words = NONE
    side_by_side: Words = NONE
    command: Words = NONE
    opinion: Words = NONE
    waging: Words = NONE
    getting: Words = NONE
    bent: Words = NONE
    praise: Words = NONE
    shares: Words = NONE
    bodies: Words = NONE
    stopping: Words = NONE
    followings: Words = NONE
    voicing: Words = NONE
    play: Words = NONE
    margins: Words = NONE
    ending: Words = NONE
    lapsing: Words = NONE
    disputing: Words = NONE
    bloodless: Words = NONE
    likenesses: Words = NONE
    recognising: Words = NONE
    lawbreakers: Words = NONE


class Passing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For what is told beside another event (unfit/*.py, senses/*.py, participants/*.py, triggers.py)."""

    parts_in: Words = NONE
    involved_in: Words = NONE
    fights: Words = NONE
    rescuing: Words = NONE
    verdicts: Words = NONE
    clears: Words = NONE
    talked_of: Words = NONE
    ends: Words = NONE
    said_in: Words = NONE
    holding: Words = NONE
    parts: Words = NONE
    hurts: Words = NONE
