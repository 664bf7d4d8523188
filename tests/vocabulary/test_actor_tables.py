"""The actor tables: faults are named with file, line and remedy; look-ups give who held an office when."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.vocabulary.actor_tables import load_actors
from onrecord.vocabulary.errors import VocabularyError
from onrecord.vocabulary.files import SHIPPED

STATES = "iso3\tname\tofficial\tadjectives\tpeople\tcapital\tmetonyms\taliases\tsector\nSYR\tSyria\t\tSyrian\tSyrians\tDamascus\t\t\t\n"
PEOPLE = "id\tname\tcountry\tsector\tgender\taliases\tshort\tnote\nann-doe\tAnn Doe\tSYR\tGOV\tf\t\tDoe\t\nbob-roe\tBob Roe\tSYR\tGOV\tm\t\tRoe\t\n"
OFFICES = "id\tcountry\tsector\tnames\nSYR:president\tSYR\tGOV\tpresident|head of state\n"


def folder(tmp_path: Path, **files: str) -> Path:
    actors = tmp_path / "actors"
    actors.mkdir()
    for name, text in {"states": STATES, **files}.items():
        (actors / f"{name}.tsv").write_text(text)
    return tmp_path


def test_the_shipped_tables_load() -> None:
    lexicon = load_actors([SHIPPED])
    assert lexicon.identities["SYR"].name == "Syria"
    assert len(lexicon.identities) > 1_500


def test_an_alias_of_two_actors_names_both_rows(tmp_path: Path) -> None:
    groups = (
        "id\tname\tkind\tcountry\tsector\tfrom\tto\taliases\tpart_of\tnote\na\tNorth Front\tarmed-group\tSYR\tREB\t\t\t\t\t\n"
    )
    groups += "b\tSouth Front\tarmed-group\tSYR\tREB\t\t\tNorth-Front\t\t\n"
    with pytest.raises(VocabularyError, match=r"groups\.tsv:3: alias 'North-Front' of 'b' belongs to 'a' \(groups\.tsv:2\)"):
        load_actors([folder(tmp_path, groups=groups)])


def test_an_unknown_column_gets_the_nearest_known_one(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"offices\.tsv:1: unknown column 'contry'; did you mean 'country'\?"):
        load_actors([folder(tmp_path, offices=OFFICES.replace("country", "contry", 1))])


def test_overlapping_terms_of_office_are_an_error(tmp_path: Path) -> None:
    terms = "office\tperson\tfrom\tto\nSYR:president\tann-doe\t2000\t2010\nSYR:president\tbob-roe\t2009\t\n"
    with pytest.raises(VocabularyError, match=r"bob-roe overlaps ann-doe"):
        load_actors([folder(tmp_path, people=PEOPLE, offices=OFFICES, terms=terms)])


def test_the_holder_of_an_office_depends_on_the_date(tmp_path: Path) -> None:
    terms = "office\tperson\tfrom\tto\nSYR:president\tann-doe\t2000-01-01\t2010-06-01\nSYR:president\tbob-roe\t2010-06-01\t\n"
    lexicon = load_actors([folder(tmp_path, people=PEOPLE, offices=OFFICES, terms=terms)])
    holders = [lexicon.holder("SYR:president", date) for date in ("1999-01-01", "2005-05-05", "2010-06-01")]
    assert [h.name if h else None for h in holders] == [None, "Ann Doe", "Bob Roe"]


def test_a_users_row_replaces_the_shipped_one(tmp_path: Path) -> None:
    own = folder(tmp_path, states=STATES.replace("Syria\t", "Greater Syria\t", 1))
    assert load_actors([SHIPPED, own]).identities["SYR"].name == "Greater Syria"
