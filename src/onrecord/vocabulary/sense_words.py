"""Words that tell senses apart: lists by the module of `claims` that asks for them, each a set of lemmas.

Read from `events/_senses.yaml`, `_grammar.yaml`, `_parties.yaml` and `_roles.yaml`; their comments say what each list does.
A user's file adds to the lists; a list that nothing reads is an error.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from onrecord.vocabulary.grammar_lists import Frames, Grammar, Triggers, Widen
from onrecord.vocabulary.party_lists import (
    Belongings,
    Carried,
    Clauses,
    DeedWords,
    Happenings,
    Hit,
    Mishaps,
    Others,
    Parties,
    Subjects,
    Ties,
)
from onrecord.vocabulary.role_lists import Coded, Joined, Passing, Reached
from onrecord.vocabulary.sense_lists import (
    Acts,
    Assurance,
    Business,
    Callings,
    Charges,
    Civil,
    Desks,
    Force,
    Giving,
    Journeys,
    Life,
    Matters,
    Meetings,
    Minds,
    Names,
    Opinions,
    Posts,
    Promises,
    Speech,
    Stories,
    Telling,
    War,
)
from onrecord.vocabulary.unfit_lists import Demands, Doubt, Empty, Generic, Kinds, Phrases, Targets, Verbal, Weighed
from onrecord.vocabulary.word_lists import joined
from onrecord.vocabulary.yaml_files import read_yaml


class SenseWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All lists by kind."""

    names: Names = Names()
    acts: Acts = Acts()
    callings: Callings = Callings()
    giving: Giving = Giving()
    matters: Matters = Matters()
    minds: Minds = Minds()
    telling: Telling = Telling()
    speech: Speech = Speech()
    doubt: Doubt = Doubt()
    empty: Empty = Empty()
    kinds: Kinds = Kinds()
    weighed: Weighed = Weighed()
    generic: Generic = Generic()
    verbal: Verbal = Verbal()
    force: Force = Force()
    business: Business = Business()
    posts: Posts = Posts()
    stories: Stories = Stories()
    targets: Targets = Targets()
    assurance: Assurance = Assurance()
    war: War = War()
    meetings: Meetings = Meetings()
    charges: Charges = Charges()
    life: Life = Life()
    promises: Promises = Promises()
    demands: Demands = Demands()
    phrases: Phrases = Phrases()
    opinions: Opinions = Opinions()
    journeys: Journeys = Journeys()
    civil: Civil = Civil()
    desks: Desks = Desks()
    grammar: Grammar = Grammar()
    triggers: Triggers = Triggers()
    widen: Widen = Widen()
    frames: Frames = Frames()
    mishaps: Mishaps = Mishaps()
    hit: Hit = Hit()
    happenings: Happenings = Happenings()
    subjects: Subjects = Subjects()
    belongings: Belongings = Belongings()
    clauses: Clauses = Clauses()
    carried: Carried = Carried()
    deeds: DeedWords = DeedWords()
    ties: Ties = Ties()
    others: Others = Others()
    parties: Parties = Parties()
    reached: Reached = Reached()
    coded: Coded = Coded()
    joined: Joined = Joined()
    passing: Passing = Passing()


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    senses: SenseWords
    provenance: str = ""


_FILES = ("_senses.yaml", "_grammar.yaml", "_parties.yaml", "_roles.yaml")


def load_senses(folders: Sequence[Path]) -> SenseWords:
    """The lists of all folders, each the union of what they give; VocabularyError for a list that nothing reads."""
    files = [folder / "events" / name for folder in folders for name in _FILES]
    return joined(SenseWords, [read_yaml(path, _File).senses for path in files if path.exists()])
