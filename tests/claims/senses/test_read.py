"""Words of the lexicon in another sense."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


def types(reader: Reader, text: str) -> set[str | None]:
    return {e.type for e in events(reader, text)}


@pytest.mark.parametrize(
    ("text", "never"),
    [
        # names and titles
        ("Louise Slaughter said the bill was a mistake.", "ASSAULT"),
        ("Judge Enrique Battle opened the hearing.", "ASSAULT"),
        ('The actor plays a soldier in the film "The Attack on Harbour Bridge".', "ASSAULT"),
        # idioms
        ("The lawmakers called it quits after ten years.", "CONCEDE"),
        ("The president's words struck a chord with soldiers.", "ASSAULT"),
        ("The loan was taken out by the ministry.", "AID"),
        ("The army captured the imagination of the public.", "COERCE"),
        ("Rebels took money out of the bank.", "ASSAULT"),
        # contests
        ("Candidates battle for votes in the north.", "ASSAULT"),
        ("The two parties fight for seats in parliament.", "ASSAULT"),
        # done to oneself
        ("The boy poisoned himself with pills.", "ASSAULT"),
        ("The general shot himself in his office.", "ASSAULT"),
        ("He killed himself after the trial.", "ASSAULT"),
        # ideas
        ("Our freedom is under assault from the government.", "ASSAULT"),
        # into space
        ("India launched a rocket with three satellites.", "ASSAULT"),
        ("The agency fired a rocket into orbit.", "ASSAULT"),
        # the reader
        ("You agree to receive updates from the newspaper.", "AGREE"),
        ("By signing up you accept the demands of the ministry.", "CONCEDE"),
        # questions
        ("The minister declined to comment when asked whether troops would leave.", "REQUEST"),
        ("The general was asked about the withdrawal of troops.", "REQUEST"),
        # calls paid, private meetings, the press
        ("The actor called on the party chief at his residence.", "REQUEST"),
        ("The governor met friends at a restaurant.", "CONSULT"),
        ("Speaking to the Daily Herald, the president defended the law.", "CONSULT"),
        # dangers and advice
        ("The primary threatens to knock the governor out of the race.", "THREATEN"),
        ("The police warned residents to stay indoors.", "THREATEN"),
        ("The agency warned its employees of a data breach.", "THREATEN"),
        # stances
        ("Rebels opposing the government hold the town.", "REJECT"),
        ("Lawmakers who support the ban gathered in the capital.", "SUPPORT"),
        ("Militias backed by Iran entered the city.", "SUPPORT"),
        ("The minister does not always reject such laws.", "REJECT"),
        # weighed, or what a thing is for
        ("It is hard to blame the government for that.", "ACCUSE"),
        ("The senator said he would be honoured to meet the pope.", "CONSULT"),
        ("Lawmakers passed a measure to deploy a missile defence system.", "AID"),
        ("Rich nations have a duty to accept refugees.", "AGREE"),
        # nothing given
        ("The embassy extended condolences to the army.", "AID"),
        ("The acceptance of the gift by a minister angered the army.", "SUPPORT"),
        # courts and offices
        ("The minister pleaded not guilty to fraud.", "SANCTION"),
        ("The poor family had to quit the state.", "RETREAT"),
        ("The army pushed the rebels towards the river.", "REQUEST"),
    ],
)
def test_another_sense_gives_no_event_of_that_type(reader: Reader, text: str, never: str) -> None:
    assert never not in types(reader, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels battled the army for control of the city.", "ASSAULT"),
        ("A bomber blew himself up at a checkpoint.", "ASSAULT"),
        ("The army fought drug cartels in the hills.", "ASSAULT"),
        ("The army is under attack from rebels.", "ASSAULT"),
        ("The minister called on rebels to disarm.", "REQUEST"),
        ("The minister asked the rebels to release the soldiers.", "REQUEST"),
        ("Iran warned Israel that it would retaliate.", "THREATEN"),
        ("The foreign minister met his counterpart from Chad in Cairo.", "CONSULT"),
        ("The government opposed the plan of the rebels.", "REJECT"),
        ("The general took out the rebel commander.", "ASSAULT"),
    ],
)
def test_the_sense_of_conflict_and_politics_stays(reader: Reader, text: str, kind: str) -> None:
    assert kind in types(reader, text)


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("The army violated the truce in the north.", "ASSAULT", ()),
        ("The ceasefire was repeatedly violated by both sides.", "ASSAULT", ()),
        ("Protesters detained a train at the station.", "PROTEST", ("obstruct",)),
        ("The navy detained a ship carrying oil.", "COERCE", ("seize",)),
        ("North Korea launched a ballistic missile on Friday.", "MOBILIZE", ("weapons",)),
        ("Rebels launched missiles at the city.", "ASSAULT", ("heavy-weapons",)),
        ("A truck rigged with dynamite exploded outside a police station, killing nine people.", "ASSAULT", ("explosives",)),
        ("A car loaded with explosives went off in the market.", "ASSAULT", ("explosives",)),
    ],
)
def test_the_type_is_what_was_done(reader: Reader, text: str, kind: str, mode: tuple[str, ...]) -> None:
    assert (kind, mode) in {(e.type, e.mode) for e in events(reader, text)}
    assert "SANCTION" not in types(reader, text)


def test_a_truck_of_bricks_is_no_bomb(reader: Reader) -> None:
    assert events(reader, "A truck loaded with bricks exploded.") == []


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The bishop asked the parties to reject the law.", "REJECT"),
        ("The mission is charged with protecting the coast.", "ACCUSE"),
        ("Asked if the ministry was to be blamed, the governor shrugged.", "ACCUSE"),
        ("The teacher scolded a passenger on the flight.", "ACCUSE"),
        ("Nine miners were burned in a fire.", "ASSAULT"),
        ("A traveller rang the embassy.", "CONSULT"),
        ("Registration is requested.", "REQUEST"),
        ("The ministers asked who is to blame for the war.", "ACCUSE"),
        ("The family was bolstered by its faith.", "AID"),
        ("The row over gas supplies to Kiev went on.", "COOPERATE"),
    ],
)
def test_asked_for_asked_about_and_private_words_are_no_events(reader: Reader, text: str, never: str) -> None:
    assert never not in types(reader, text)
