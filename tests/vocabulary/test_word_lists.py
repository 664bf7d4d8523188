"""Structures of word lists: what several files give is one structure, each list the union."""

from __future__ import annotations

import msgspec

from onrecord.vocabulary.word_lists import NONE, Words, joined, lists


class Tools(msgspec.Struct, frozen=True):
    cutting: Words = NONE
    digging: Words = NONE


class Shed(msgspec.Struct, frozen=True):
    tools: Tools = Tools()
    boards: Words = NONE


class File(Shed, frozen=True):
    provenance: str = ""


def test_every_list_holds_what_any_part_gives() -> None:
    saws = Shed(Tools(cutting=frozenset({"saw"})), boards=frozenset({"plank"}))
    found = joined(Shed, [saws, Shed(Tools(cutting=frozenset({"axe"}), digging=frozenset({"spade"})))])
    assert found == Shed(Tools(frozenset({"saw", "axe"}), frozenset({"spade"})), frozenset({"plank"}))


def test_nothing_gives_empty_lists_and_what_else_a_file_holds_is_left() -> None:
    assert joined(Shed, []) == Shed()
    assert set(lists(Shed, [File(provenance="a test")])) == {"tools", "boards"}
