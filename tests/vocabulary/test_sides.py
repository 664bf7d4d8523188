"""Classes of actors as ACLED has them, and who stands against whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.model import Actor, Event
from onrecord.vocabulary.acled import CLASSES
from onrecord.vocabulary.errors import VocabularyError
from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.sides import Sides, load_side_words, sides

WORDS = load_side_words((SHIPPED,))


def _sides(type: str, actors: list[Actor], recipients: list[Actor], *mode: str, country: str | None = None) -> Sides:
    return sides(WORDS, Event(type, mode, (), 4), actors, recipients, country)


def _actor(name: str, *sector: str, country: str | None = None, id: str | None = None) -> Actor:
    return Actor(id, name, country, sector)


@pytest.mark.parametrize(
    ("actor", "side"),
    [
        (_actor("soldiers", "MIL"), "state"),
        (_actor("police", "COP"), "state"),
        (_actor("the ministry", "GOV"), "state"),
        (_actor("rebels", "REB"), "rebels"),
        (_actor("opposition fighters", "OPP", "REB"), "rebels"),
        (_actor("a pro-government militia", "PRM"), "militias"),
        (_actor("gunmen", "UAF"), "militias"),
        (_actor("armed herders", "AGR", "UAF"), "identity"),
        (_actor("tribesmen", "SOC"), "identity"),
        (_actor("the opposition", "OPP"), "civilians"),
        (_actor("teachers", "EDU"), "civilians"),
        (_actor("protesters", "CVL"), "protesters"),
        (_actor("a crowd of rioters", "CVL"), "rioters"),
        (_actor("peacekeepers", "MIL", country="UNO"), "external"),
        (_actor("Kenyan soldiers", "MIL", country="KEN"), "external"),
        (_actor("Somali soldiers", "MIL", country="SOM"), "state"),
        (_actor("a lorry"), None),
    ],
)
def test_a_doer_of_violence_in_somalia(actor: Actor, side: str | None) -> None:
    assert _sides("ASSAULT", [actor], [], country="SOM").by == (CLASSES[side] if side else None,)


def test_who_protests_is_a_protester_and_who_riots_a_rioter() -> None:
    nurses = _actor("nurses", "MED")
    assert _sides("PROTEST", [nurses], [], "demo").by == (6,)
    assert _sides("PROTEST", [nurses], [], "riot").by == (5,)
    assert _sides("PROTEST", [_actor("rebels", "REB")], [], "obstruct").by == (2,)


def test_officials_are_civilians_where_violence_is_done_to_them() -> None:
    judge, ministry = _actor("a judge", "JUD"), _actor("the interior ministry", "GOV")
    leader, state = _actor("Ana Ilves", "GOV", id="ana-ilves"), _actor("Estonia", "GOV", country="EST", id="EST")
    assert _sides("ASSAULT", [], [judge, ministry, leader, state]).on == (7, 1, 7, 1)
    assert _sides("CONSULT", [], [judge, leader]).on == (1, 1)
    assert _sides("ASSAULT", [], [_actor("the police chief", "COP")]).on == (1,)


def test_herders_are_civilians_where_violence_is_done_to_them() -> None:
    assert _sides("ASSAULT", [_actor("bandits", "CRM")], [_actor("herders", "AGR")]).on == (7,)


def test_talks_have_two_sides_and_joint_raids_one() -> None:
    one, other = _actor("Anna", "GOV", country="AUT"), _actor("Boris", "GOV", country="BGR")
    second = _actor("Carl", "GOV", country="AUT")
    talks = _sides("CONSULT", [one, other, second], [])
    assert talks.mutual and (talks.doers, talks.others) == ((one, second), (other,))
    raid = _sides("ASSAULT", [one, other], [], "aerial")
    assert not raid.mutual and raid.doers == (one, other) and raid.others == ()
    visit = _sides("CONSULT", [one], [other], "visit")
    assert not visit.mutual and (visit.doers, visit.others) == ((one,), (other,))


def test_two_that_nothing_tells_apart_still_stand_against_each_other() -> None:
    one, other = _actor("Kara", "OPP", country="TCD"), _actor("Lund", "OPP", country="TCD")
    assert _sides("AGREE", [one, other], []).others == (other,)


def test_only_the_unarmed_are_targeted_as_civilians() -> None:
    farmers, soldiers, house = _actor("farmers", "AGR"), _actor("soldiers", "MIL"), _actor("a house")
    assert _sides("ASSAULT", [], [farmers, house]).unarmed
    assert not _sides("ASSAULT", [], [farmers, soldiers]).unarmed and not _sides("ASSAULT", [], [house]).unarmed


def test_own_words_are_added_and_unknown_lists_refused(tmp_path: Path) -> None:
    path = tmp_path / "codebook" / "acled.yaml"
    path.parent.mkdir()
    path.write_text("sides:\n  protesters: [tent dweller]\n", encoding="utf-8")
    words = load_side_words((SHIPPED, tmp_path))
    assert "tent dweller" in words.protesters and "marcher" in words.protesters
    path.write_text("sides:\n  pirates: [corsair]\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"acled\.yaml:2.*pirates"):
        load_side_words((SHIPPED, tmp_path))
