"""What other desks of a newspaper write in words of war and politics."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "Storm Eunice attacked the coast.",
        "Wildfires forced police to evacuate 300 people.",
        "Chelsea attacked Arsenal's left flank.",
        "India hammered Australia in the first Test.",
        "Serbia and Croatia met in the final.",
        "The army beat the navy 24-14 in Boston.",
        "Kenya attacked early and beat Ireland by six wickets.",
        "Egypt conquered Senegal to lift the trophy.",
        "Nigeria defended their lead against Ghana.",
        "Hedge funds attacked the lira.",
        "The company attacked its rival in an advert.",
        "The mayor declared war on litter.",
        "The party is collecting signatures for an initiative.",
        "The party collected 5,000 signatures to run in the election.",
        "The gamer killed 20 enemies to win the match.",
        "The chef butchered the lamb.",
        "Republicans defend red states in November.",
        "The artist executed every part of his creation.",
        "The minister shared information with his lover.",
        "Officials joined the White House exodus.",
    ],
)
def test_no_event(reader: Reader, text: str) -> None:
    assert events(reader, text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Storm troopers attacked the coast.", "ASSAULT"),
        ("The German army attacked the left flank of the rebels.", "ASSAULT"),
        ("Serbia and Croatia met in Geneva.", "CONSULT"),
        ("The army shelled 10-12 villages.", "ASSAULT"),
        ("Lawmakers defeated the bill 51-49.", "REJECT"),
        ("Bandits struck a village near Jos on Sunday, kidnapping 10-15 and burning huts.", "ASSAULT"),
        ("RAF Typhoons flown by the British army bombed an arms depot near Raqqa.", "ASSAULT"),
        ("The army attacked the rebels with the goal of opening the road.", "ASSAULT"),
        ("Gunmen attacked the team at the cup final and killed two players.", "ASSAULT"),
        ("The rebels declared war on the government.", "MOBILIZE"),
        ("Residents gathered signatures in protest at the dam.", "PROTEST"),
        ("Militants executed part of the garrison.", "ASSAULT"),
        ("Kenya shared intelligence with Uganda.", "COOPERATE"),
        ("The exodus of Rohingya continued.", "SANCTION"),
    ],
)
def test_event(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]


_MATCH = (
    "The midfielder scored twice before half-time. The goalkeeper saved a penalty in injury time. "
    "The striker came off the bench. {} The coach praised his team."
)


def test_a_page_of_sport_tells_no_war(reader: Reader) -> None:
    assert events(reader, _MATCH.format("Spain attacked Italy from the start.")) == []


def test_a_bomb_on_a_page_of_sport_is_one(reader: Reader) -> None:
    found = events(reader, _MATCH.format("Gunmen attacked the stadium and killed three people."))
    assert "ASSAULT" in {w.type for w in found}
