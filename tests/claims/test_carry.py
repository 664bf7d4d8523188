"""Place and time of an attack carried into the sentence that goes on about it."""

from __future__ import annotations

from onrecord.reader import Reader
from tests.claims.reading import events


def test_casualties_of_the_next_sentence_take_the_place(reader: Reader) -> None:
    found = events(reader, "Rebels shelled the town of Saraqib on Monday. The attack killed three civilians.")
    assert [w.place for w in found if w.type == "ASSAULT"][-1] == "Saraqib"


def test_an_own_place_is_kept(reader: Reader) -> None:
    found = events(reader, "Rebels shelled the town of Saraqib on Monday. The attack killed three civilians in Idlib.")
    assert [w.place for w in found if w.type == "ASSAULT"][-1] == "Idlib"


def test_a_toll_counts_the_attack_of_the_sentence_before(reader: Reader) -> None:
    found = events(reader, "A truck bomb exploded near the station in Mosul. Police put the death toll at 16.")
    toll = next(w for w in found if w.figures)
    assert (toll.type, toll.place, toll.figures) == ("ASSAULT", "Mosul", ("16",))


def test_a_toll_of_something_else_counts_no_attack(reader: Reader) -> None:
    found = events(reader, "A truck bomb exploded in Mosul. The death toll from the flood rose to 16.")
    assert not [w for w in found if "16" in w.figures]


def test_a_part_follows_its_whole_to_the_event(reader: Reader) -> None:
    text = "At least 40 people including 12 nurses were killed and 30 were wounded in suicide and car bomb attacks."
    counted = {f for w in events(reader, text) if w.type == "ASSAULT" for f in w.figures}
    assert {"At least 40 people", "12 nurses"} <= counted


def test_terrorist_before_a_deed_names_nobody(reader: Reader) -> None:
    found = events(reader, "Two civilians were killed in terrorist rocket attacks on the town.")
    assert not [a for w in found for a in w.actor]


def test_the_attack_was_on_those_of_the_sentence_before(reader: Reader) -> None:
    found = events(
        reader, "A truck bomb killed twelve soldiers in Kabul on Monday. The Taliban claimed responsibility for the attack."
    )
    assert (("The Taliban",), ("twelve soldiers",)) in [(e.actor, e.recipient) for e in found]


def test_another_attack_has_its_own_victims(reader: Reader) -> None:
    text = (
        "A truck bomb killed twelve soldiers in Kabul on Monday. The Taliban claimed responsibility for the attack on a market."
    )
    found = [e for e in events(reader, text) if "The Taliban" in e.actor]
    assert found and all("twelve soldiers" not in e.recipient for e in found)


def test_a_bare_attack_is_by_who_struck_in_the_sentence_before(reader: Reader) -> None:
    found = events(reader, "Turkish jets bombed the village on Monday. Nine people were killed in the raid.")
    assert [w.actor for w in found if w.recipient == ("Nine people",)] == [("Turkish jets",)]


def test_an_attack_with_words_of_its_own_is_another(reader: Reader) -> None:
    found = events(reader, "Turkish jets bombed the village on Monday. Nine people were killed in the attack on the port.")
    assert not [w for w in found if "Nine people" in w.recipient and w.actor]


def test_what_somebody_else_said_of_the_doer_is_not_carried(reader: Reader) -> None:
    found = events(reader, "Activists said Turkish jets bombed the village. Nine people were killed in the raid.")
    assert not [w for w in found if "Nine people" in w.recipient and w.actor]
