"""The names of the lists of `actors/words.yaml`; what a word on each does is said in that file."""

from __future__ import annotations

import msgspec

from onrecord.vocabulary.word_lists import NONE, Words


class ActorWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words around names and descriptions of actors."""

    strikes: Words = NONE
    takes_away: Words = NONE
    of_victims: Words = NONE
    members: Words = NONE
    made_into: Words = NONE
    bare_bodies: Words = NONE
    of_a_nation: Words = NONE
    houses: Words = NONE
    crowds: Words = NONE
    armed_words: Words = NONE
    side_labels: Words = NONE
    rebels: Words = NONE
    broadcasting: Words = NONE
    states_own: Words = NONE
    portfolios: Words = NONE
    ranked_offices: Words = NONE
    office_ranks: Words = NONE
    office_times: Words = NONE
    goes_on: Words = NONE
    tells_whom: Words = NONE
    marches: Words = NONE
    says_that: Words = NONE
    official_deeds: Words = NONE
    empty_it: Words = NONE
    helps_to: Words = NONE
    denying: Words = NONE
    charging: Words = NONE
    charges: Words = NONE
    papers: Words = NONE
    studies: Words = NONE
    causes: Words = NONE
