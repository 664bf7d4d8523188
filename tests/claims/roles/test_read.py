"""Who does what to whom: roles in the right direction, over the right words."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import Words, events


def _one(reader: Reader, text: str, kind: str) -> Words:
    [event] = [e for e in events(reader, text) if e.type == kind]
    return event


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("France and Spain jointly condemned Morocco and Algeria.", "ACCUSE", ("France", "Spain"), ("Morocco", "Algeria")),
        ("The minister urged Chad to withdraw its soldiers.", "REQUEST", ("The minister",), ("Chad",)),
        ("Peru accused Chile of spying.", "ACCUSE", ("Peru",), ("Chile",)),
        ("Two inspectors were expelled from Eritrea.", "SANCTION", ("Eritrea",), ("Two inspectors",)),
        ("Kenya summoned the Danish ambassador.", "ACCUSE", ("Kenya",), ("the Danish ambassador",)),
        ("Mona Field was shot and killed by a police officer.", "ASSAULT", ("a police officer",), ("Mona Field",)),
        ("Portugal rejected accusations by Angola.", "ACCUSE", ("Angola",), ("Portugal",)),
        ("The council issued a statement urging Chad to withdraw.", "REQUEST", ("The council",), ("Chad",)),
        ("The Taliban claimed responsibility for the attack on the embassy.", "ASSAULT", ("The Taliban",), ("the embassy",)),
        ("The group's abduction of 20 girls caused outrage.", "ASSAULT", ("The group",), ("20 girls",)),
        ("A British film-maker criticised Norway.", "ACCUSE", ("A British film-maker",), ("Norway",)),
        ("Rebels regained control of the town.", "COERCE", ("Rebels",), ("the town",)),
        ("Beijing is likely to urge North Korea to talk.", "REQUEST", ("Beijing",), ("North Korea",)),
        (
            "The blast that was carried out by members of the group killed 25 troops.",
            "ASSAULT",
            ("members of the group",),
            ("25 troops",),
        ),
        ("Islamic State violence against villagers continued.", "ASSAULT", ("Islamic State",), ("villagers",)),
        ("Moscow's accusation that Britain directed the attack is false.", "ACCUSE", ("Moscow",), ("Britain",)),
        (
            "The shelling of the market by government forces killed nine traders.",
            "ASSAULT",
            ("government forces",),
            ("nine traders", "the market"),
        ),
        ("In March Norway persuaded Sweden to wait.", "REQUEST", ("Norway",), ("Sweden",)),
        ("She urged the WHO to act.", "REQUEST", ("She",), ("the WHO",)),
        ("The army has been withdrawn from Kaduna.", "RETREAT", ("The army",), ("Kaduna",)),
        ("Soldiers were deployed along the border.", "MOBILIZE", ("Soldiers",), ()),
        ("The Security Council passed sanctions on Eritrea.", "SANCTION", ("The Security Council",), ("Eritrea",)),
        ("Britain is coming to Iraq's aid.", "AID", ("Britain",), ("Iraq",)),
        ("She was honoured in Cairo and met the foreign minister.", "CONSULT", ("She", "the foreign minister"), ()),
        (
            "The verdict of the supreme court against the editor was read.",
            "SANCTION",
            ("the supreme court",),
            ("the editor",),
        ),
        ("Turkey launched a military offensive into Afrin.", "ASSAULT", ("Turkey",), ("Afrin",)),
        ("The United States accused Damascus of fraud.", "ACCUSE", ("The United States",), ("Damascus",)),
        ("Senator John Doe's assassination shocked the country.", "ASSAULT", (), ("Senator John Doe",)),
        ("Ten people were killed by Isis.", "ASSAULT", ("Isis",), ("Ten people",)),
        ("Nairobi is collecting evidence on who carried out the attack on the mosque.", "ASSAULT", (), ("the mosque",)),
        (
            "The rebels said their attack on the base killed nine soldiers.",
            "ASSAULT",
            ("The rebels",),
            ("nine soldiers", "the base"),
        ),
        ("The president said his threat against the Kurds must stop.", "THREATEN", ("The president",), ("the Kurds",)),
        ("The Egyptian leader is offering to help Israel make peace.", "AGREE", ("The Egyptian leader",), ("Israel",)),
        ("The candidates promise they will stand by Israel.", "AGREE", ("The candidates",), ("Israel",)),
        ("The government denied the report and a delegation arrived in Oslo.", "CONSULT", ("a delegation",), ()),
        ("The villagers were arrested and expelled by gunmen.", "COERCE", ("gunmen",), ("The villagers",)),
        ("The senator said the minister was wrong and criticized him.", "ACCUSE", ("The senator",), ("him",)),
        (
            "Ministers said the Syrian government was responsible for the attack.",
            "ACCUSE",
            ("Ministers",),
            ("the Syrian government",),
        ),
        ("Campaign officials urged surrogates to repeat it.", "REQUEST", ("Campaign officials",), ("surrogates",)),
        ("Russia vetoed calls for a UN-led inquiry.", "REJECT", ("Russia",), ()),
        ("Ten people were killed when US aircraft carried out strikes.", "ASSAULT", ("US aircraft",), ("Ten people",)),
        ("Residents have been demanding that police release the video.", "REQUEST", ("Residents",), ("police",)),
    ],
)
def test_roles_stand_in_the_right_direction(
    reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    event = _one(reader, text, kind)
    assert (event.actor, event.recipient) == (actor, recipient)


def test_what_the_doer_sends_is_no_recipient(reader: Reader) -> None:
    assert _one(reader, "Ghana sent troops to Liberia.", "MOBILIZE").recipient == ("Liberia",)


def test_a_town_behind_in_is_where_an_attack_was_and_nobody(reader: Reader) -> None:
    event = _one(reader, "An explosion in Basra wounded nobody on Monday.", "ASSAULT")
    assert "Basra" not in event.recipient


def test_a_protest_is_at_a_place_and_not_against_it(reader: Reader) -> None:
    assert _one(reader, "Students rallied at Central Station on Friday.", "PROTEST").recipient == ()


def test_weapons_are_no_party(reader: Reader) -> None:
    event = _one(reader, "Dozens of shells fell on the village of Salma.", "ASSAULT")
    assert event.actor == ()


def test_the_killed_of_a_joined_clause_kill_nobody(reader: Reader) -> None:
    found = [e for e in events(reader, "At least nine people were killed and 14 hurt in the bombing.") if e.type == "ASSAULT"]
    assert all("14" not in e.actor for e in found)


def test_what_an_expert_studies_is_not_his_deed(reader: Reader) -> None:
    text = "Experts are looking into what caused the bus to crash, killing ten tourists."
    assert all("Experts" not in e.actor for e in events(reader, text))


def test_a_war_is_where_people_die_and_no_doer(reader: Reader) -> None:
    assert _one(reader, "Three medics were killed in the Yemeni conflict.", "ASSAULT").actor == ()


def test_positions_are_their_holders(reader: Reader) -> None:
    text = "Warplanes bombed positions in the south of Idlib held by Ahrar al-Sham, as well as the Hayat Tahrir al-Sham."
    assert _one(reader, text, "ASSAULT").recipient == ("Ahrar al-Sham", "the Hayat Tahrir al-Sham")


def test_an_owner_gives_state_and_sector(reader: Reader) -> None:
    reading = reader.read("Russian jets bombed Syrian army positions.")
    [claim] = [c for c in reading.claims if c.kind == "event"]
    by_id = {m.id: m for m in reading.mentions}
    doer, hit = by_id[claim.actor[0]].actor, by_id[claim.recipient[0]].actor
    assert doer is not None and (doer.country, doer.sector) == ("RUS", ("MIL",))
    assert hit is not None and (hit.country, hit.sector) == ("SYR", ("MIL",))


def test_an_object_pronoun_is_not_its_own_subject(reader: Reader) -> None:
    reading = reader.read("Anna Berg called Peter Holm on Monday and urged him to resign.")
    [claim] = [c for c in reading.claims if c.event is not None and c.event.type == "REQUEST"]
    assert [m.text for m in reading.mentions if m.id in claim.recipient] != ["Anna Berg"]


def test_whose_call_it_is_stays_whoever_welcomes_it(reader: Reader) -> None:
    event = _one(reader, "Turkey's call for a truce was welcomed by Germany.", "REQUEST")
    assert event.actor == ("Turkey",)


def test_whose_positions_were_hit_may_be_a_common_noun(reader: Reader) -> None:
    reading = reader.read("The army shelled rebel positions.")
    [claim] = [c for c in reading.claims if c.kind == "event"]
    [hit] = [m for m in reading.mentions if m.id in claim.recipient]
    assert hit.text == "rebel positions" and hit.actor is not None and hit.actor.sector == ("REB",)


def test_who_is_named_as_a_source_is_no_party(reader: Reader) -> None:
    event = _one(reader, "Peru agreed to share information, according to Bolivian officials.", "AGREE")
    assert "Bolivian officials" not in event.recipient


def test_naming_a_deed_is_not_doing_it(reader: Reader) -> None:
    text = "Calling the killings a genocide, the minister left the room."
    assert all("the minister" not in e.actor for e in events(reader, text))


def test_the_telegraphic_past_is_a_passive(reader: Reader) -> None:
    found = [e for e in events(reader, "57 civilians killed, 150 injured in attacks on the city.") if e.type == "ASSAULT"]
    assert found and all(e.actor == () for e in found)


def test_a_genocide_is_named_for_its_victims(reader: Reader) -> None:
    assert all("Armenian" not in e.actor for e in events(reader, "The Armenian genocide killed thousands of people."))


def test_a_drone_is_flown_by_whom_the_text_says(reader: Reader) -> None:
    reading = reader.read("A drone operated by the Houthis struck an oil tanker.")
    [claim] = [c for c in reading.claims if c.kind == "event"]
    [doer] = [m for m in reading.mentions if m.id in claim.actor]
    assert doer.actor is not None and doer.actor.country == "YEM"


def test_them_is_not_they(reader: Reader) -> None:
    reading = reader.read("French soldiers killed ten militants in Mali. They also seized weapons from them.")
    by_id = {m.id: m for m in reading.mentions}
    for claim in reading.claims:
        assert not {by_id[i].entity for i in claim.actor} & {by_id[i].entity for i in claim.recipient if by_id[i].entity}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Government warplanes bombed the province killing at least 22 people.", ("Government warplanes",)),
        ("Police arrested men killing civilians in the town.", ("men",)),
    ],
)
def test_who_kills_in_a_trailing_participle(reader: Reader, text: str, actor: tuple[str, ...]) -> None:
    found = [e for e in events(reader, text) if e.type == "ASSAULT"]
    assert found and all(e.actor == actor for e in found)


def test_forces_of_one_owner_take_its_country(reader: Reader) -> None:
    reading = reader.read("Turkey has sent troops to the border. Its forces shelled two villages on Monday.")
    [forces] = [m for m in reading.mentions if m.text == "Its forces"]
    assert forces.actor is not None
    assert (forces.actor.name, forces.actor.country, forces.actor.sector) == ("Turkey: forces", "TUR", ("MIL",))


def test_forces_of_one_of_two_keep_their_own_words(reader: Reader) -> None:
    reading = reader.read("Turkey and Iran met in Sochi. Its forces shelled two villages on Monday.")
    [forces] = [m for m in reading.mentions if m.text == "Its forces"]
    assert forces.actor is not None and forces.actor.country is None


def test_who_fires_a_shell_kills_with_it(reader: Reader) -> None:
    found = events(reader, "The rebels fired a rocket which fell near the park killing one civilian.")
    assert {e.actor for e in found} == {("The rebels",)}


def test_twins_are_nobody(reader: Reader) -> None:
    assert all(not e.actor for e in events(reader, "Twin offensives in the north have met resistance."))


def test_a_date_is_no_part_of_a_name(reader: Reader) -> None:
    [event] = events(reader, "In March Norwegian soldiers shelled two villages.")
    assert event.actor == ("Norwegian soldiers",)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("NAIROBI, Kenya (AP) - Kenyan police arrested five students.", ("Kenyan police",)),
        ("BAGHDAD (AFP) \u2014 Iraqi soldiers arrested five students.", ("Iraqi soldiers",)),
        ("CAIRO, Jan. 5 (Xinhua) -- The army and the police arrested five students.", ("The army", "the police")),
        ("LAGOS, Nigeria (Reuters) \u2013 Five students were arrested.", ()),
    ],
)
def test_a_dateline_acts_in_nothing(reader: Reader, text: str, actor: tuple[str, ...]) -> None:
    [event] = events(reader, text)
    assert (event.actor, event.recipient) == (actor, (event.recipient[0],))
    assert event.recipient[0].lower() == "five students"


@pytest.mark.parametrize(
    ("text", "kind", "recipient"),
    [
        (
            "The council imposed sanctions on the Dominican Republic, Chad (CHD) and the Congo.",
            "SANCTION",
            ("the Dominican Republic", "Chad", "the Congo"),
        ),
        ("Peru closed its land border with Chile.", "COERCE", ("Chile",)),
        ("France sent food and personnel such as doctors to Nepal.", "MOBILIZE", ("Nepal",)),
        ("France lifted its blockade of the port of Dover.", "RETREAT", ("the port of Dover",)),
        ("The rebels threatened to shell Bagram.", "THREATEN", ("Bagram",)),
        ("The Taliban threatened to attack any foreign troops.", "THREATEN", ("any foreign troops",)),
        ("Sudan allowed humanitarian relief into the besieged region.", "RETREAT", ("the besieged region",)),
        ("NATO strengthened its forces in Estonia.", "MOBILIZE", ("Estonia",)),
        ("Iran released a Greek tanker.", "RETREAT", ("a Greek tanker",)),
        ("Indian fighter jets forced a Georgian cargo plane to land in Jaipur.", "COERCE", ("a Georgian cargo plane",)),
        ("The European Parliament backed economic aid to the Palestinians.", "SUPPORT", ("the Palestinians",)),
    ],
)
def test_whom_an_act_reaches_is_found_past_other_words(reader: Reader, text: str, kind: str, recipient: tuple[str, ...]) -> None:
    assert _one(reader, text, kind).recipient == recipient


def test_where_people_were_driven_to_is_no_recipient(reader: Reader) -> None:
    found = events(reader, "The war displaced 900 people to other parts of the country.")
    assert all("other parts of the country" not in e.recipient for e in found)


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        (
            "The town was shelled by the army, the Wagner group and local militias.",
            "ASSAULT",
            ("the army", "the Wagner group", "local militias"),
            ("The town",),
        ),
        (
            "The minister accused Eritrea Sudan and Egypt of arming the rebels.",
            "ACCUSE",
            ("The minister",),
            ("Eritrea", "Sudan", "Egypt"),
        ),
        ("The bishop urged all states to stop selling arms.", "REQUEST", ("The bishop",), ("all states",)),
        (
            "Diplomats are pushing urgent peace talks between Armenian and Azerbaijani officials to avert war.",
            "REQUEST",
            ("Diplomats",),
            ("Armenian and Azerbaijani officials",),
        ),
        (
            "Iraqi troops in cooperation with Kurdish fighters stormed Sinjar.",
            "COOPERATE",
            ("Iraqi troops", "Kurdish fighters"),
            (),
        ),
        ("The Laquan Moore police shooting made the mayor a pariah.", "ASSAULT", ("police",), ("Laquan Moore",)),
        ("He agreed to Moscow taking charge of the removal of the mines.", "AGREE", ("He",), ("Moscow",)),
        (
            "the envoy also met former president r muthuswamy and the home minister in the afternoon.",
            "CONSULT",
            ("the envoy", "former president r muthuswamy", "the home minister"),
            (),
        ),
        ("Kenya reopened its embassy in Mogadishu.", "SUPPORT", ("Kenya",), ("Mogadishu",)),
        (
            "The French draft backs the Organization for the Prohibition of Chemical Weapons' mission.",
            "SUPPORT",
            ("French",),
            ("Organization for the Prohibition of Chemical Weapons",),
        ),
    ],
)
def test_lists_and_longer_names(reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    event = _one(reader, text, kind)
    assert (event.actor, event.recipient) == (actor, recipient)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We are on our guard and ready to fight for our beloved Yemen.", "THREATEN"),
        ("Iran's president slammed his remarks to the Guardian.", "ACCUSE"),
        ("The government backed down in Karachi.", "RETREAT"),
        (
            "The president came to town to discuss gloomy matters: the nation's shrinking trade and the housing crisis.",
            "CONSULT",
        ),
    ],
)
def test_beneficiaries_listeners_and_towns_are_no_recipients(reader: Reader, text: str, kind: str) -> None:
    event = _one(reader, text, kind)
    assert len(event.actor) == 1
    assert event.recipient == ()


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Thousands took to the streets of Khartoum.", ()),
        ("Protesters barricaded roads in Port-au-Prince.", ()),
        ("Doctors protested against the killing of a colleague.", ()),
        ("Students protested against China in Tokyo.", ("China",)),
        ("Riots broke out in Karachi.", ()),
    ],
)
def test_where_a_protest_is_and_what_it_mourns_is_not_whom_it_is_against(
    reader: Reader, text: str, recipient: tuple[str, ...]
) -> None:
    assert _one(reader, text, "PROTEST").recipient == recipient


@pytest.mark.parametrize(
    ("text", "kind", "recipient"),
    [
        ("Ethiopia accused Egypt and Sudan, as well as Eritrea, of spying.", "ACCUSE", ("Egypt", "Sudan", "Eritrea")),
        (
            "The army killed a commander of the group and three of his bodyguards.",
            "ASSAULT",
            ("a commander of the group", "three of his bodyguards"),
        ),
        ("Turkey and Russia announced a ceasefire in Idlib.", "CONCEDE", ("Idlib",)),
        ("The senator pushed the governor for changes to the state's law.", "REQUEST", ("the governor",)),
        (
            "Rebels attacked army posts, a police station and a bank.",
            "ASSAULT",
            ("army posts", "a police station", "a bank"),
        ),
        ("Gunmen attacked the interior ministry.", "ASSAULT", ("the interior ministry",)),
        ("Hackers attacked a bank.", "COERCE", ("a bank",)),
    ],
)
def test_no_part_of_a_list_is_lost(reader: Reader, text: str, kind: str, recipient: tuple[str, ...]) -> None:
    assert _one(reader, text, kind).recipient == recipient


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Captain Khan, killed 12 years ago, was a hero.", "ASSAULT", (), ("Captain Khan",)),
        ("The militants gave residents a 12-hour deadline to leave.", "REQUEST", ("The militants",), ("residents",)),
        ("The minister sent the governor a letter demanding action.", "REQUEST", ("The minister",), ("the governor",)),
        ("The army gave rebels until Monday to leave the town.", "RETREAT", ("rebels",), ()),
    ],
)
def test_participles_between_commas_and_whom_something_is_given(
    reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    event = _one(reader, text, kind)
    assert (event.actor, event.recipient) == (actor, recipient)


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("The party demanded that the centre take steps to restore order.", "REQUEST", ("The party",), ("the centre",)),
        ("The chief minister urged the centre to keep order.", "REQUEST", ("The chief minister",), ("the centre",)),
        ("The group gave residents a 12-hour deadline to leave.", "REQUEST", ("The group",), ("residents",)),
        ("The superintendent had a guard commander suspended and arrested.", "COERCE", (), ("a guard commander",)),
        ("The men detained could be part of the group, the mayor said.", "COERCE", (), ("The men",)),
        (
            "The government responded with accusations that it was the rebels who fired chlorine.",
            "ACCUSE",
            ("The government",),
            ("the rebels",),
        ),
        ("A former top military official went down on fraud charges.", "ACCUSE", (), ("A former top military official",)),
        ("Moscow's warning to Kyiv came on Friday.", "THREATEN", ("Moscow",), ("Kyiv",)),
        (
            "The journalist and his cameraman, abducted by militants in May, are alive.",
            "ASSAULT",
            ("militants",),
            ("The journalist", "his cameraman"),
        ),
    ],
)
def test_who_is_asked_charged_or_taken(
    reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    event = _one(reader, text, kind)
    assert (event.actor, event.recipient) == (actor, recipient)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The pope voiced sorrow over the raids killing villagers.", ()),
        ("Norway condemned the strikes on the town killing nine people.", ()),
        ("Norway condemned the Russian strikes on the town killing nine people.", ("Russian",)),
        ("The UN council expressed its outrage at attacks in Syria killing villagers.", ()),
        ("The army launched strikes on the town killing nine people.", ("The army",)),
        ("The army bombed the province killing 22.", ("The army",)),
        ("The army responded with air strikes on the town killing nine.", ("The army",)),
    ],
)
def test_who_speaks_of_a_deed_does_not_kill_by_it(reader: Reader, text: str, actor: tuple[str, ...]) -> None:
    found = [e for e in events(reader, text) if e.type == "ASSAULT"]
    assert found
    assert {a for e in found for a in e.actor} == set(actor)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The Kurds, armed by Norway, who have been fighting jihadists for years, feel betrayed.", "The Kurds"),
        (
            "Chad's militias, armed and paid by the US, who have been fighting Boko Haram since 2014, want more.",
            "Chad's militias",
        ),
        (
            "The pact betrays the Kurds, so far armed and trained by Norway, who have been fighting jihadists since May.",
            "the Kurds",
        ),
    ],
)
def test_who_means_no_state(reader: Reader, text: str, actor: str) -> None:
    assert [w.actor for w in events(reader, text) if w.claim.trigger and w.claim.trigger.text == "fighting"] == [(actor,)]


def test_a_backer_is_not_who_seizes(reader: Reader) -> None:
    text = "North of the capital government forces backed by the Lebanese group Hezbollah seized three villages."
    found = [w.actor for w in events(reader, text) if w.type == "COERCE"]
    assert found
    assert not any(actor == ("Hezbollah",) for actor in found)


def test_an_intention_to_attack_is_one_of_arms(reader: Reader) -> None:
    found = events(reader, "The president declared his intent to attack Rojava.")
    assert [w.type for w in found] == ["THREATEN"]


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Europe and Canada condemned the coup.", ("Europe", "Canada"), ()),
        ("The king urged Europe and the United States to help.", ("The king",), ("Europe", "the United States")),
        ("The king urged Moscow and the militias to stop.", ("The king",), ("Moscow", "the militias")),
    ],
)
def test_a_list_is_taken_whole(reader: Reader, text: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text)]


def test_who_is_punished_did_it(reader: Reader) -> None:
    found = events(reader, "The Security Council imposed sanctions on Eritrea for sending weapons to the rebels.")
    assert [(e.actor, e.recipient) for e in found if e.type == "AID"] == [(("Eritrea",), ("the rebels",))]


def test_a_surname_before_of_is_whom_they_accuse(reader: Reader) -> None:
    found = events(reader, "Evo Morales defended his vote. The senator accused Morales of a flip-flop.")
    assert [e.recipient for e in found if e.type == "ACCUSE"] == [("Morales",)]


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Syria has objected to the Turkish raid and Russia had urged restraint.", "REJECT", ("Syria",), ("Turkish",)),
        (
            "The African Union issued a harsh condemnation of Pyongyang's newest rocket test.",
            "MOBILIZE",
            ("Pyongyang",),
            (),
        ),
        ("The regime cracked down on the protests.", "COERCE", ("The regime",), ("the protests",)),
        ("Both Chad and Peru were condemned by the United Nations.", "ACCUSE", ("the United Nations",), ("Chad", "Peru")),
        ("Russian forces destroy rebel oil stations kill 77 soldiers during past week.", "ASSAULT", (), ("77 soldiers",)),
        (
            "Peru put sanctions on the Democratic Republic of Congo (DRC) and Chad.",
            "SANCTION",
            ("Peru",),
            ("the Democratic Republic of Congo (DRC)", "Chad"),
        ),
        ("NATO launched air strikes against rebels on Chadian soil.", "ASSAULT", ("NATO",), ("rebels",)),
    ],
)
def test_the_parties_are_those_of_the_words(
    reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]


def test_nobody_is_guessed_to_have_done_what_stands_before_its_noun(reader: Reader) -> None:
    found = events(reader, "Peru urged European countries to take back 800 captured rebel fighters.")
    assert all("European countries" not in e.actor for e in found)


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("The army accused its closest ally Peru of delay.", "ACCUSE", ("The army",), ("its closest ally Peru",)),
        ("The teacher Ahmed Kebada was shot by the police.", "ASSAULT", ("the police",), ("The teacher Ahmed Kebada",)),
        ("The European Parliament approved a resolution criticizing Chad.", "SUPPORT", ("The European Parliament",), ()),
        ("A German probe into their tax affairs was opened.", "ACCUSE", ("German",), ()),
        ("Nusra rebels targeted with dozens of rockets the towns of Afrin and Azaz.", "ASSAULT", ("Nusra rebels",), None),
    ],
)
def test_names_behind_descriptions_and_words_against_others(
    reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...] | None
) -> None:
    found = [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]
    assert any(a == actor and recipient in (None, r) for a, r in found)


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Peru had demanded the king resign.", "REQUEST", ("Peru",), ("king",)),
        ("Britain condemned the poisoning of an envoy by a nerve agent.", "ASSAULT", (), ("an envoy",)),
        ("The group Islamic State in Iraq and Syria attacked a town.", "ASSAULT", ("Islamic State in Iraq and Syria",), None),
        ("Police killed nine New People's Army (NPA) rebels.", "ASSAULT", ("Police",), ("nine New People's Army (NPA) rebels",)),
        ("The army attacked Islamic State in Iraq and Levant.", "ASSAULT", ("The army",), ("Islamic State in Iraq and Levant",)),
    ],
)
def test_whole_names_and_what_only_looks_like_one(
    reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...] | None
) -> None:
    found = [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]
    assert any(a == actor and recipient in (None, r) for a, r in found)
