"""Who stands with whom."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import relations


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iranian-backed militias left the town.", "backs"),
        ("Iran backs the Houthi rebels.", "backs"),
        ("Hassan Nasrallah is the leader of Hezbollah.", "leads"),
        ("The army is fighting the Taliban.", "fights"),
        ("Syria is an ally of Russia.", "ally_of"),
        ("Soldiers from the Lebanese army came.", "part_of"),
    ],
)
def test_a_relation_is_read(reader: Reader, text: str, kind: str) -> None:
    assert kind in {found for found, _, _ in relations(reader, text)}


@pytest.mark.parametrize("text", ["Iran backs Hezbollah.", "Hezbollah is backed by Iran."])
def test_a_relation_runs_from_actor_to_recipient_in_either_voice(reader: Reader, text: str) -> None:
    assert ("backs", ("Iran",), ("Hezbollah",)) in relations(reader, text)


def test_a_short_form_in_brackets_is_the_same(reader: Reader) -> None:
    assert "same_as" in {kind for kind, _, _ in relations(reader, "Hayat Tahrir al-Sham (HTS) took the crossing.")}


def test_a_short_form_in_brackets_is_the_writers_own_in_whoevers_words_it_stands(reader: Reader) -> None:
    found = reader.read("The teacher said fighters of Hayat Tahrir al-Sham (HTS) reportedly took the crossing.").claims
    (gloss,) = [c for c in found if c.relation is not None and c.relation.type == "same_as"]
    assert (gloss.attribution, gloss.certainty) == ((), "certain")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The coalition bombed Islamic State positions.", "fights"),
        ("Iraqi troops retook the town from Islamic State fighters.", "fights"),
        ("Anti-ISIS forces held the valley.", "fights"),
        ("Turkey got Russian backing.", "backs"),
        ("Fighters in Idlib waited.", "located_in"),
        ("Hezbollah spokesman Ali Hassan spoke.", "part_of"),
        ("A deputy head of Hezbollah spoke.", ""),
        ("Hayat Tahrir al-Sham, also known as HTS, waited.", "same_as"),
        ("The 2nd Battalion, 15th Infantry Regiment arrived.", "part_of"),
    ],
)
def test_a_construction_tells_a_relation(reader: Reader, text: str, expected: str) -> None:
    found = {kind for kind, _, _ in relations(reader, text)}
    assert (expected in found) if expected else ("leads" not in found)


@pytest.mark.parametrize(
    "text",
    [
        "The air force killed twelve people.",
        "The army shelled the city of Aleppo.",
        "The general recommended operations against militants.",
        "Ministers discussed the campaign to defeat Islamic State.",
    ],
)
def test_only_sides_fight(reader: Reader, text: str) -> None:
    assert "fights" not in {kind for kind, _, _ in relations(reader, text)}


def test_a_former_leader_leads_no_more(reader: Reader) -> None:
    assert "leads" not in {kind for kind, _, _ in relations(reader, "The former leader of Hezbollah spoke.")}


def test_whom_somebody_supports_fights(reader: Reader) -> None:
    found = relations(reader, "Washington supports the Iraqi army in its fight against Islamic State.")
    assert ("fights", ("the Iraqi army",), ("Islamic State",)) in found


def test_linked_to_runs_from_the_group(reader: Reader) -> None:
    found = relations(reader, "A Taliban-linked militia left.")
    assert any(kind == "affiliated_with" and recipient == ("Taliban",) for kind, _, recipient in found)


def test_the_name_of_an_office_is_no_relation(reader: Reader) -> None:
    assert relations(reader, "The Department of Defense announced the news.") == set()


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The squadron flies missions as part of the Third Air Wing.", ("part_of", ("The squadron",), ("the Third Air Wing",))),
        ("Norway stands by Iraq to defeat Daesh.", ("fights", ("Norway", "Iraq"), ("Daesh",))),
        ("Chad praised President Jane Doe and her government.", ("leads", ("President Jane Doe",), ("her government",))),
    ],
)
def test_constructions_that_tell_a_relation(
    reader: Reader, text: str, relation: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    assert relation in relations(reader, text)


def test_a_compound_in_one_token_tells_who_backs_whom(reader: Reader) -> None:
    found = relations(reader, "The U.S.-backed Kurdish forces refused to talk.")
    assert found == {("backs", ("U.S.",), ("The U.S.-backed Kurdish forces",))}


def test_who_calls_somebody_a_name_is_not_he(reader: Reader) -> None:
    assert not relations(reader, "Critics call Peter Quorndale a stooge.")


def test_who_somebody_is_stands_outside_a_refusal(reader: Reader) -> None:
    reading = reader.read("The speaker refused to admit Hezbollah member Peter Quorndale to the hall.")
    (claim,) = [c for c in reading.claims if c.relation is not None and c.relation.type == "part_of"]
    assert (claim.polarity, claim.attribution) == ("affirmed", ())


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Turkey did not arm the fighters in Idlib.", "affirmed"),
        ("Fighters in Idlib were not paid.", "affirmed"),
        ("There are no rebels in Goma.", "denied"),
    ],
)
def test_where_people_are_is_not_denied_with_the_deed(reader: Reader, text: str, polarity: str) -> None:
    claims = [c for c in reader.read(text).claims if c.relation is not None and c.relation.type == "located_in"]
    assert [c.polarity for c in claims] == [polarity]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks were held by the Federal Government of Iraq, led by Adel Hamid.", ("leads", ("Adel Hamid",))),
        ("The troops, under the command of General Salim, took the hill.", ("leads", ("General Salim",))),
        ("Atheel Hamid, the governor of Nineveh, fled.", ("leads", ("Atheel Hamid",))),
        ("Mazloum Abdi, the SDF's commander-in-chief, met the envoy.", ("leads", ("Mazloum Abdi",))),
        ("Abu Omar, a senior commander with Ahrar al-Sham, was killed.", ("part_of", ("Abu Omar",))),
        ("John Smith, spokesman for the 82nd Airborne Division, said so.", ("part_of", ("John Smith",))),
        ("We work with Turkey within NATO.", ("part_of", ("Turkey",))),
        ("Iran's ally Syria and its proxy Hezbollah objected.", ("ally_of", ("Syria",))),
        ("The United States and Turkey remain close allies.", ("ally_of", ("The United States", "Turkey"))),
        ("Britain, along with France, backed the plan.", ("ally_of", ("Britain",))),
        ("In partnership with Iraqi forces, the coalition freed the town.", ("ally_of", ("the coalition",))),
        ("The Khalid Brigade, a splinter of the Free Syrian Army, left.", ("affiliated_with", ("The Khalid Brigade",))),
    ],
)
def test_constructions_and_families_of_nouns(reader: Reader, text: str, expected: tuple[str, tuple[str, ...]]) -> None:
    assert expected in {(kind, actor) for kind, actor, _ in relations(reader, text)}


def test_a_faction_behind_its_name_is_not_the_fighters(reader: Reader) -> None:
    found = relations(reader, "Fighters of the Sultan Murad Division, a Turkish-backed faction, crossed the border.")
    assert all(kind != "part_of" or actor != ("a Turkish-backed faction",) for kind, actor, _ in found)


def test_joint_action_is_no_fight(reader: Reader) -> None:
    assert "fights" not in {kind for kind, _, _ in relations(reader, "Joint action between Britain and France continued.")}


@pytest.mark.parametrize(
    "text",
    [
        "Lebanon's army is trying to push them back to Syria.",
        "The army pushed the refugees back to Syria.",
        "The foreign minister of Norway warned against an attack on Kenya.",
        "The militias, armed by Norway, who are fighting Boko Haram, want more.",
    ],
)
def test_who_is_driven_home_warned_or_armed_fights_nobody(reader: Reader, text: str) -> None:
    fights = [r for r in relations(reader, text) if r[0] == "fights"]
    assert not [r for r in fights if {"Syria", "Kenya", "Norway"}.intersection((*r[1], *r[2]))]


@pytest.mark.parametrize(
    "text",
    ["Soldiers from Chad battling Boko Haram lost 12 men.", "Troops from Benin battling Boko Haram lost two officers."],
)
def test_whom_soldiers_battle_they_are_no_part_of(reader: Reader, text: str) -> None:
    assert "part_of" not in {kind for kind, _, _ in relations(reader, text)}


def test_who_is_blamed_for_an_attack_is_opposed_and_not_what_was_attacked(reader: Reader) -> None:
    found = relations(reader, "The strike on the French consulate, which Paris blamed on Algeria, killed seven.")
    assert {(a, r) for kind, a, r in found if kind == "opposes"} == {(("Paris",), ("Algeria",))}


@pytest.mark.parametrize(
    "text",
    [
        "Germany expelled two Russian spies.",
        "China executed a smuggler.",
        "Iran executed two militants.",
        "Police shot dead a robber.",
    ],
)
def test_who_is_expelled_or_put_to_death_is_no_side(reader: Reader, text: str) -> None:
    assert "fights" not in {kind for kind, _, _ in relations(reader, text)}


def test_a_likeness_is_not_whom_it_shows(reader: Reader) -> None:
    assert not relations(reader, "Demonstrators defaced a statue of King Leopold in Antwerp.")


def test_who_is_recognised_leads(reader: Reader) -> None:
    found = relations(reader, "Peru recognised Guaido as Venezuela's president.")
    assert [(kind, actor) for kind, actor, _ in found] == [("leads", ("Guaido",))]


def test_whom_a_president_meets_he_is_no_part_of(reader: Reader) -> None:
    assert not relations(reader, "A meeting of the Somali president with Ethiopia's Abiy was cancelled.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The coalition comprises Fatah and Hamas.", ("part_of", ("Fatah", "Hamas"), ("The coalition",))),
        ("The coalition is made up of Fatah and Hamas.", ("part_of", ("Fatah", "Hamas"), ("The coalition",))),
        ("Qatar shelters the Taliban.", ("backs", ("Qatar",), ("the Taliban",))),
    ],
)
def test_who_shelters_and_who_makes_up_a_coalition(
    reader: Reader, text: str, expected: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    assert expected in relations(reader, text)


@pytest.mark.parametrize("text", ["The plan includes Hamas.", "Germany shelters refugees."])
def test_plans_and_refugees_are_no_bodies(reader: Reader, text: str) -> None:
    assert not relations(reader, text)


def test_who_broke_away_is_affiliated_no_more(reader: Reader) -> None:
    (claim,) = [c for c in reader.read("The group split from Hamas in 2014.").claims if c.relation is not None]
    assert (claim.relation is not None and claim.relation.type, claim.polarity) == ("affiliated_with", "denied")


def test_a_backed_leader_is_he_by_name(reader: Reader) -> None:
    (found,) = relations(reader, "Kremlin-backed separatist leader Denis Pushilin spoke on Sunday.")
    assert found[0] == "backs" and found[2][0].endswith("Denis Pushilin")


def test_a_former_name_is_one(reader: Reader) -> None:
    claims = reader.read("Hayat Tahrir al-Sham, formerly known as Jabhat al-Nusra, holds Idlib.").claims
    assert {c.polarity for c in claims if c.relation is not None and c.relation.type == "same_as"} <= {"affirmed"}


def test_who_makes_an_enemy_of_somebody_has_no_member_more(reader: Reader) -> None:
    assert "part_of" not in {kind for kind, _, _ in relations(reader, "The alliance made an enemy of Hamas.")}
