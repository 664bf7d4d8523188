"""ACLED's row follows from who does it to whom, where and about what; nothing is guessed where the text does not say."""

from __future__ import annotations

import pytest

from onrecord.model import Actor, Event
from onrecord.vocabulary.acled import SUB_EVENTS, row_of, shared
from onrecord.vocabulary.crosswalk import Crosswalk, crosswalk_of, load_crosswalk
from onrecord.vocabulary.events import load_events
from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.plover import MODES, QUAD


def who(name: str, *sector: str, country: str | None = None, id: str | None = None) -> Actor:
    return Actor(id, name, country, sector)


ARMY, FOREIGN = who("the army", "MIL", country="SYR"), who("Turkish troops", "MIL", country="TUR")
REBELS, MILITIA, GUNMEN = who("rebels", "REB"), who("a militia", "PRM"), who("gunmen", "UAF")
POLICE, CUSTOMS, COURT = who("police", "COP"), who("customs officers", "GOV"), who("a court", "JUD")
NURSE, MARCHERS, RIOTERS = who("a nurse", "MED"), who("thousands of protesters", "CVL"), who("rioters", "CVL")
STATE = who("Syria", "GOV", country="SYR", id="SYR")
MAYOR, TOWN = who("the mayor", "GOV"), who("the town", country="SYR")
LAND = ("territory", "military")


@pytest.fixture(scope="module")
def crosswalk() -> Crosswalk:
    return load_crosswalk((SHIPPED,), load_events((SHIPPED,)))


@pytest.mark.parametrize(
    ("type", "mode", "context", "actors", "recipients", "row"),
    [
        # territory by who takes it, goods apart
        ("COERCE", "seize", LAND, [ARMY], [REBELS], "Battles: Government regains territory"),
        ("COERCE", "seize", LAND, [REBELS], [ARMY], "Battles: Non-state actor overtakes territory"),
        ("COERCE", "seize", LAND, [MILITIA], [TOWN], "Battles: Non-state actor overtakes territory"),
        ("COERCE", "seize", LAND, [FOREIGN], [TOWN], "Battles: Non-state actor overtakes territory"),
        ("COERCE", "seize", LAND, [NURSE], [TOWN], "Strategic developments: Non-violent transfer of territory"),
        ("COERCE", "seize", LAND, [], [TOWN], "Battles"),
        ("COERCE", "seize", (), [GUNMEN], [NURSE], "Strategic developments: Looting/property destruction"),
        ("COERCE", "seize", ("economic",), [CUSTOMS], [NURSE], "Strategic developments: Other"),
        ("COERCE", "seize", ("pro_autocracy",), [ARMY], [], "Strategic developments: Other"),
        ("RETREAT", "withdraw", (), [ARMY], [], "Strategic developments: Non-violent transfer of territory"),
        # violence by whom it meets
        ("ASSAULT", "firearms", (), [GUNMEN], [NURSE], "Violence against civilians: Attack"),
        ("ASSAULT", "firearms", (), [GUNMEN], [POLICE], "Battles: Armed clash"),
        ("ASSAULT", "firearms", (), [POLICE], [MARCHERS], "Protests: Excessive force against protesters"),
        ("ASSAULT", "", (), [GUNMEN], [NURSE], "Violence against civilians: Attack"),
        ("ASSAULT", "", (), [GUNMEN], [MAYOR], "Violence against civilians: Attack"),
        ("ASSAULT", "", (), [REBELS], [ARMY, NURSE], "Battles: Armed clash"),
        ("ASSAULT", "", (), [REBELS, ARMY], [], "Battles: Armed clash"),
        ("ASSAULT", "", (), [GUNMEN], [TOWN], "Political violence"),
        ("ASSAULT", "", (), [GUNMEN], [STATE], "Political violence"),
        ("ASSAULT", "", (), [GUNMEN, STATE], [], "Battles: Armed clash"),
        ("ASSAULT", "", (), [STATE, GUNMEN], [], "Battles: Armed clash"),
        ("ASSAULT", "", (), [who("Kenya", "GOV", country="KEN", id="KEN")], [STATE], "Battles: Armed clash"),
        ("ASSAULT", "", (), [], [], "Political violence"),
        ("ASSAULT", "targeted", (), [REBELS], [who("a colonel", "MIL")], "Battles: Armed clash"),
        ("ASSAULT", "abduct", (), [REBELS], [ARMY], "Battles: Armed clash"),
        ("ASSAULT", "abduct", (), [REBELS], [NURSE], "Violence against civilians: Abduction/forced disappearance"),
        ("ASSAULT", "drone", (), [FOREIGN], [NURSE], "Explosions/Remote violence: Air/drone strike"),
        # crowds
        ("ASSAULT", "primitive", (), [RIOTERS], [POLICE], "Riots: Violent demonstration"),
        ("ASSAULT", "beat", (), [who("an angry mob", "CRM")], [NURSE], "Riots: Mob violence"),
        ("ASSAULT", "", (), [POLICE, MARCHERS], [], "Riots: Violent demonstration"),
        ("ASSAULT", "crowd-control", (), [POLICE], [MARCHERS], "Protests: Protest with intervention"),
        ("COERCE", "arrest", (), [POLICE], [MARCHERS], "Protests: Protest with intervention"),
        ("COERCE", "arrest", (), [POLICE], [NURSE], "Strategic developments: Arrests"),
        ("PROTEST", "riot", (), [NURSE], [], "Riots: Violent demonstration"),
        ("PROTEST", "demo", (), [MARCHERS], [], "Protests: Peaceful protest"),
        # what ACLED has one word for, and what it has none for
        ("COERCE", "", (), [ARMY], [], "Strategic developments"),
        ("SANCTION", "convict", (), [COURT], [NURSE], "Strategic developments: Arrests"),
        ("SUPPORT", "", (), [ARMY], [REBELS], ""),
        ("REQUEST", "meet", (), [ARMY], [REBELS], ""),
    ],
)  # fmt: skip
def test_the_row_that_holds(
    crosswalk: Crosswalk,
    type: str,
    mode: str,
    context: tuple[str, ...],
    actors: list[Actor],
    recipients: list[Actor],
    row: str,
) -> None:
    found = crosswalk.codes(Event(type, (mode,) if mode else (), context, QUAD[type]), actors, recipients, "SYR").acled
    event = f"{found.event}: {found.sub_event}" if found.sub_event else found.event
    assert (event or found.disorder) == row


@pytest.mark.parametrize(
    ("event", "cameo"),
    [
        (Event("ASSAULT", ("drone",), (), 4), ("19",)),
        (Event("ASSAULT", (), (), 4), ("18", "19", "20")),
        (Event("ACCUSE", ("investigate",), (), 3), ("09",)),
        (Event("SANCTION", ("convict",), (), 4), ("16",)),
    ],
)
def test_several_roots_stand_where_the_mode_does_not_decide(crosswalk: Crosswalk, event: Event, cameo: tuple[str, ...]) -> None:
    assert crosswalk.codes(event).cameo == cameo


def test_every_type_and_mode_has_codes_that_the_other_codebooks_know(crosswalk: Crosswalk) -> None:
    for type, modes in MODES.items():
        for mode in (None, *modes):
            found = crosswalk.codes(Event(type, (mode,) if mode else (), (), QUAD[type]))
            assert found.quad == QUAD[type] and found.score is not None
            assert found.cameo and all("01" <= root <= "20" for root in found.cameo)
            assert not found.acled.sub_event or found.acled.sub_event in SUB_EVENTS[found.acled.event]


def test_an_unknown_type_has_only_its_quad() -> None:
    codes = crosswalk_of(()).codes(Event("TOLL", (), (), 4))
    assert (codes.cameo, codes.acled.disorder, codes.quad, codes.score) == ((), "", 4, None)


def test_what_an_air_raid_destroys_is_an_air_raid(crosswalk: Crosswalk) -> None:
    both = crosswalk.codes(Event("ASSAULT", ("destroy", "aerial"), (), 4), [ARMY], [TOWN])
    assert both.acled.sub_event == "Air/drone strike"


def test_several_rows_say_what_they_share() -> None:
    assert shared(["Riots: Mob violence", "Riots: Violent demonstration"]) == row_of("Riots")
    assert shared(["Battles: Armed clash", "Violence against civilians: Attack"]) == row_of("Political violence")
    assert shared(["Battles", "Protests: Peaceful protest"]).disorder == ""
    with pytest.raises(KeyError):
        row_of("Battles: Attack")
