"""Pronouns and descriptions: resolved when the text settles it, otherwise open."""

from __future__ import annotations

from onrecord.model import Mention, Reading
from onrecord.reader import Reader


def meant(reading: Reading, words: str) -> str | None:
    """The name of the actor that the last mention with these words stands for, null while it is open."""
    found: Mention = [m for m in reading.mentions if m.kind == "actor" and m.text == words][-1]
    return found.actor.name if found.actor is not None and found.entity is not None else None


def test_he_is_the_only_man_of_the_sentence_before(reader: Reader) -> None:
    assert meant(reader.read("Peter Quorndale rejected the plan. He left the town."), "He") == "Peter Quorndale"


def test_she_is_not_a_man(reader: Reader) -> None:
    assert meant(reader.read("Peter Quorndale rejected the plan. She left the town."), "She") is None


def test_two_men_leave_it_open(reader: Reader) -> None:
    assert meant(reader.read("Peter Quorndale and John Zubrik met. He left the town."), "He") is None


def test_an_open_pronoun_blocks_what_lies_behind_it(reader: Reader) -> None:
    text = "Peter Quorndale and John Zubrik met. He signed. He left the town."
    assert meant(reader.read(text), "He") is None


def test_an_opponent_is_nobody(reader: Reader) -> None:
    assert meant(reader.read("The town expects an opponent. She left."), "She") is None


def test_empty_it_is_no_mention(reader: Reader) -> None:
    reading = reader.read("Turkey rejected the plan. It is clear that talks failed.")
    assert not [m for m in reading.mentions if m.text == "It"]


def test_the_group_is_the_group_named_before(reader: Reader) -> None:
    reading = reader.read("Hezbollah rejected the plan. The group sent fighters to the border.")
    assert meant(reading, "The group") == "Hezbollah"


def test_i_is_who_speaks(reader: Reader) -> None:
    reading = reader.read('"I reject the plan," Peter Quorndale said on Monday.')
    assert meant(reading, "I") == "Peter Quorndale"


def test_a_relative_pronoun_speaks_for_its_noun(reader: Reader) -> None:
    reading = reader.read("They met Peter Quorndale, who said that the plan had failed.")
    speakers = {m.text for a in reading.attributions for m in reading.mentions if m.id == a.speaker}
    assert "Peter Quorndale" in speakers


def test_an_acronym_is_the_name_it_follows(reader: Reader) -> None:
    reading = reader.read("The Quorn Valley Council (QVC) met on Monday. The QVC rejected the plan.")
    assert {m.actor.name for m in reading.mentions if m.actor and "QVC" in m.text} == {"Quorn Valley Council"}


def test_in_a_run_of_quotations_the_last_speaker_speaks_on(reader: Reader) -> None:
    text = '"They burned the house," said Peter Quorndale, a farmer. John Smith was killed in the raid. "We ran," he said.'
    assert meant(reader.read(text), "he") == "Peter Quorndale"


def test_a_tv_network_is_no_armed_group(reader: Reader) -> None:
    assert meant(reader.read("Hezbollah rejected the plan. The TV network showed the border."), "The TV network") != "Hezbollah"


def test_they_who_investigate_are_the_police_that_an_officer_speaks_for(reader: Reader) -> None:
    text = (
        "Nine people died. Robin Hood, Assistant Chief Constable of the Harbour Police, said they were investigating the driver."
    )
    assert meant(reader.read(text), "they") == "Harbour Police"


def test_the_army_is_not_the_group_that_has_army_in_its_name(reader: Reader) -> None:
    reading = reader.read("The Army of Islam said its raid was an answer to an offensive by the army on Douma.")
    [army] = [m for m in reading.mentions if m.text == "the army"]
    assert army.actor is None or army.actor.id != "jaysh-al-islam"


def test_fighters_are_not_killed_by_their_own_group(reader: Reader) -> None:
    reading = reader.read("Around 41 Hezbollah fighters were captured and executed by the group on Friday.")
    [group] = [m for m in reading.mentions if m.text == "the group"]
    assert group.actor is None or group.actor.id != "hezbollah"


def test_fighters_of_a_people_are_not_the_group_named_before(reader: Reader) -> None:
    reading = reader.read("ISIS fled the town. The weapons were seized by the Kurd fighters.")
    [fighters] = [m for m in reading.mentions if m.text == "the Kurd fighters"]
    assert fighters.actor is not None and fighters.actor.id is None


def test_an_officials_we_is_himself_in_words_and_not_in_deeds(reader: Reader) -> None:
    assert meant(reader.read('"We urge both sides to talk," John Kerry said.'), "We") == "John Kerry"
    assert meant(reader.read('"We are going to withdraw from the valley," John Kerry said.'), "We") is None
    assert meant(reader.read('"We are going to defeat the visitors," singer Jane Quorndale said.'), "We") == "Jane Quorndale"


def test_them_are_whom_the_sentence_before_tells_of_as_done_to(reader: Reader) -> None:
    text = "Bandits kidnapped 12 pupils in Kaduna. Police freed them on Monday."
    assert meant(reader.read(text), "them") != "Bandits"
    text = "Bandits kidnapped 12 pupils in Kaduna. Police said they had rescued 11 of them."
    assert meant(reader.read(text), "them") not in ("Bandits", "Police")


def test_them_are_who_acted_where_nobody_was_done_to(reader: Reader) -> None:
    assert meant(reader.read("Rebels attacked the town. The army killed nine of them."), "them") == "Rebels"


def test_a_joined_object_is_no_one_actor(reader: Reader) -> None:
    assert meant(reader.read("Gunmen abducted a priest and two nuns. The army freed them."), "them") is None


def test_it_is_not_whom_something_is_told(reader: Reader) -> None:
    assert meant(reader.read("Kenya informed Uganda that it is closing the border."), "it") != "Uganda"


def test_the_police_do_not_march(reader: Reader) -> None:
    text = "The Lagos police arrested five students near the bridge. They were protesting against the fees."
    assert meant(reader.read(text), "They") != "Lagos police"
