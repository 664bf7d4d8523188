"""What is said behind the first clause of a report, lists of charges, and statements by a count."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The UN said around 20 people, mostly children, were killed in the market after shells struck it.", "The UN",
         "around 20 people, mostly children, were killed in the market after shells struck it"),
        ("Police say a man trying to leave the town shot two guards.", "Police", "a man trying to leave the town shot two guards"),
        ("Officials suggest thousands may flee, and hundreds of villages may be burned by the militia.", "Officials",
         "thousands may flee, and hundreds of villages may be burned by the militia"),
        ("The minister said he met the envoy in Cairo and they agreed to end the siege.", "The minister",
         "he met the envoy in Cairo and they agreed to end the siege"),
        ("The envoy said the rebels would hold the bridge, continue to attack the convoy and burn the depot.", "The envoy",
         "the rebels would hold the bridge, continue to attack the convoy and burn the depot"),
        ("On the raid he said rebels killed two people, but that the army killed ten.", "he",
         "rebels killed two people, but that the army killed ten"),
        ("The agency warned of the danger of a clash if the general orders an attack on the rebel-held town.", "The agency",
         "the danger of a clash if the general orders an attack on the rebel-held town"),
        ("The army accused the rebels of mutilating then burning the bodies.", "The army",
         "the rebels of mutilating then burning the bodies"),
        ("Teachers expressed surprise at her statement in court on Friday that no pupil was arrested.",
         "her", "that no pupil was arrested"),
        ("The rhetoric has depicted the valley as controlled by extremist bands.", "The rhetoric",
         "the valley as controlled by extremist bands"),
        ("The ministry also told of raids on the bridge but gave a smaller toll of six villagers killed.", "The ministry",
         "six villagers killed"),
        ("The monitor gave a toll of 31 dead adding that children were among them.", "The monitor", "31 dead"),
        ("Doctors counted 30 dead after the raid.", "Doctors", "30 dead after the raid"),
    ],
)  # fmt: skip
def test_what_is_said_goes_on_behind_its_first_clause(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Fights over the dam have cost a hundred herders their lives the monitor said including 40 boys.",
         "including 40 boys"),
        ("Trucks brought aid, the mayor said, and the two envoys had simply discussed the siege.", "discussed the siege"),
        ("The old guard were accused of corruption and of attacking opposition members in 2009.", "attacking opposition members"),
        ("He called the move hostile, accusing it of ''building a wall'' and ''clearly attacking'' the neighbours.",
         "attacking"),
        ("The witness described how soldiers had shot his son, then burned the house.", "burned the house"),
        ("The order meant, officials said, that the army could not hold the bridge, and thus could no longer be attacked there.",
         "no longer be attacked"),
        ("Reports put the number of dead at ten, with 50 wounded.", "50 wounded"),
        ("He resigned in May after allegations he had beaten women he dated.", "beaten women"),
        ("Sarr was in spring wrongly thought to be killed in a raid on the port.", "killed in a raid"),
    ],
)  # fmt: skip
def test_a_tail_belongs_to_what_is_said(read, text: str, inside: str) -> None:  # type: ignore[no-untyped-def]
    assert any(inside in s.text for a in read(text) for s in a.content)


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ("The chairman pledged to reopen the court, but reneged on the promise.", "reneged"),
        ("“We left at dawn,” she said, and the convoy drove to the port.", "drove to the port"),
        ("The premier urged the rebels to leave the town and opened a school.", "opened a school"),
        ("Haddad said he knew the driver, and he called for calm.", "called for calm"),
    ],
)  # fmt: skip
def test_a_tail_without_a_sign_is_left_to_the_page(read, text: str, outside: str) -> None:  # type: ignore[no-untyped-def]
    assert not any(outside in s.text for a in read(text) for s in a.content)


def test_shots_at_aircraft_are_no_criticism(read) -> None:  # type: ignore[no-untyped-def]
    assert not read("The rebels shot down a Russian bomber over the valley.")
    assert not read("Their helicopter came under fire from the ground after militants breached the lines.")


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“It is hard,” the premier said. “Nobody wants war. We know them. The fleet attacked our ships. We want peace. “That would be "
         "the end. They attacked us. “We wait. The army burned our homes.”", "The fleet attacked our ships"),
        ("“It started a year ago,” said Omar Saad, a trader, now in exile in Kenya. The soldiers attacked us in April. It never got "
         "worse than this.”", "The soldiers attacked us in April"),
        ("“Okay,” I said. “I was young then. We were poor. We lived in a camp. It was hard. The rain fell. The wells ran dry. But "
         "soldiers arrested my father. They killed my uncle.\n\n“It was a hard time.”", "They killed my uncle"),
        ('"I do not accept that," he said. "Nobody wants a war. If he attacked the fleet, he would lose.\nHaddad woken by the sirens\n'
         '"That would be the end," he said.', "If he attacked the fleet"),
    ],
)  # fmt: skip
def test_a_long_speech_without_its_marks_keeps_its_speaker(read, text: str, inside: str) -> None:  # type: ignore[no-untyped-def]
    assert any(inside in s.text and a.source for a in read(text) for s in a.content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Haddad proposed watching the mosques and signalled support for a ban.", "watching the mosques"),
        ('The mayor blasted the general as a "disgrace" Wednesday on Radio Kano.', 'the general as a "disgrace"'),
        ('The mayor criticised the law as a "mad scheme" during a stop in Kano.', 'the law as a "mad scheme"'),
        ("Most ministers have said they would back the plan, while stressing it is not a promise.", "they would back the plan"),
        ("Most traders said they feared the police, and four in ten said Musa Bello would be best.", "they feared the police"),
    ],
)  # fmt: skip
def test_an_end_that_tells_of_the_speaking_is_no_content(read, text: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert words(read(text)[0].content) == content
