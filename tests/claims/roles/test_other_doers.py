"""Constructions in which the nearest name is not who did it."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import Words, events


def _of(reader: Reader, text: str, kind: str = "ASSAULT") -> list[Words]:
    return [w for w in events(reader, text) if w.type == kind]


def test_not_one_but_the_other(reader: Reader) -> None:
    found = _of(reader, "It was not the militia that burned the village but the soldiers, the bishop said.")
    assert {(w.actor, w.claim.polarity) for w in found} == {(("the soldiers",), "affirmed"), (("the militia",), "denied")}
    assert {w.recipient for w in found} == {("the village",)}
    assert len({w.claim.anchor for w in found}) == 2


def test_it_was_not_they(reader: Reader) -> None:
    [event] = _of(reader, "It was not the army that bombed the school, the minister said.")
    assert (event.actor, event.claim.polarity) == (("the army",), "denied")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Nine men were killed by what witnesses called government soldiers.", "government soldiers"),
        ("Six women were abducted by what residents described as rebel fighters.", "rebel fighters"),
    ],
)
def test_by_whom_others_call_so(reader: Reader, text: str, actor: str) -> None:
    [event] = _of(reader, text)
    assert event.actor == (actor,)


def test_a_court_that_clears_somebody_did_not_do_it(reader: Reader) -> None:
    found = _of(reader, "A tribunal acquitted the colonel of ordering the massacre.")
    assert all(w.actor == () and w.claim.polarity == "affirmed" for w in found)
    [event] = _of(reader, "Judges absolved the minister of killing two women.")
    assert (event.actor, event.claim.polarity) == (("the minister",), "denied")


def test_who_foils_a_plot_does_not_plot(reader: Reader) -> None:
    found = events(reader, "The army said it had thwarted a plot by Boko Haram to bomb the market.")
    assert {w.actor for w in found} == {("Boko Haram",)}


def test_an_assault_held_off_keeps_its_own_sides(reader: Reader) -> None:
    found = _of(reader, "The rebels said they had repelled an attack by the army on the town.")
    assert ("the town",) not in [w.recipient for w in found if "army" not in "".join(w.actor)]
    assert (("the army",), ("the town",)) in [(w.actor, w.recipient) for w in found]


def test_our_forces_are_those_of_who_speaks(reader: Reader) -> None:
    [event] = _of(reader, "Our armed forces struck two ships, the Houthis said.")
    assert event.actor == ("the Houthis",)


@pytest.mark.parametrize(
    "text",
    [
        "Residents blamed the murder of nine farmers on armed herders.",
        "The murder of nine farmers, which the army blames on armed herders, shocked the town.",
    ],
)
def test_blame_falls_on_whom_it_is_laid(reader: Reader, text: str) -> None:
    [event] = _of(reader, text, "ACCUSE")
    assert event.recipient == ("armed herders",)


def test_losses_of_the_other_side_are_no_victims(reader: Reader) -> None:
    [event] = _of(reader, "Troops shot dead 20 rebels, while one soldier lost his life.")
    assert event.figures == ("20 rebels",)
    [event] = _of(reader, "Among the dead are four girls, and two nurses were abducted.")
    assert event.figures == ("two nurses",)


def test_two_outcomes_with_means_of_their_own(reader: Reader) -> None:
    found = _of(reader, "A doctor said one man had died of bullet wounds and that nine officers were injured by stones.")
    assert sorted((w.recipient, w.mode) for w in found) == [(("nine officers",), ("primitive",)), (("one man",), ())]


def test_when_is_no_part_of_a_name(reader: Reader) -> None:
    found = _of(reader, "Five soldiers were killed when suspected Islamic State-linked militants attacked their base.")
    assert all(w.actor == ("suspected Islamic State-linked militants",) for w in found)


def test_who_foils_a_plot_or_an_attack_does_neither(reader: Reader) -> None:
    for text in ("Norway thwarted a plot to bomb a market.", "Police foiled an attack on the Chadian delegation."):
        assert not [e for e in events(reader, text) if e.type == "ASSAULT" and e.actor]
