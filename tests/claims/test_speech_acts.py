"""Families of asking, refusing, agreeing, accusing and cutting off: what is an event, and the nearest thing that is none."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Nigeria called on Wednesday on Cameroon to hand over the separatist leader.", "REQUEST", "Nigeria", "Cameroon"),
        ("France pressed Moscow to release the detained journalist.", "REQUEST", "France", "Moscow"),
        ("Egypt wants Hamas to accept the truce.", "REQUEST", "Egypt", "Hamas"),
        ("Kenya has asked Interpol to issue a warrant for the banker.", "REQUEST", "Kenya", "Interpol"),
        ("The envoy pleaded with the generals to let the prisoners go.", "REQUEST", "The envoy", "the generals"),
        ("Kyiv is seeking long-range rockets from its allies.", "REQUEST", "Kyiv", "its allies"),
        ("Lula told Maduro to publish the voting records.", "REQUEST", "Lula", "Maduro"),
        ("Indigenous leaders handed a list of demands to the government.", "REQUEST", "Indigenous leaders", "the government"),
        ("The Dutch parliament voted against the recognition of Kosovo.", "REJECT", "The Dutch parliament", "Kosovo"),
        ("Rwanda violated an arms embargo imposed by the United Nations.", "REJECT", "Rwanda", "the United Nations"),
        ("Kosovo defied the European Union by banning the dinar.", "REJECT", "Kosovo", "the European Union"),
        ("Turkey has refused to ratify Sweden's membership of NATO.", "REJECT", "Turkey", "Sweden"),
        ("The Chilean Senate voted down the treaty with Peru.", "REJECT", "The Chilean Senate", "Peru"),
        ("The prime minister vowed to work with the Kurds.", "AGREE", "The prime minister", "the Kurds"),
        ("Norway promised Ukraine six tanks and a field hospital.", "AGREE", "Norway", "Ukraine"),
        ("European ministers blamed the gas attack on Assad.", "ACCUSE", "European ministers", "Assad"),
        (
            "The Chinese foreign ministry criticised Washington over arms sales.",
            "ACCUSE",
            "The Chinese foreign ministry",
            "Washington",
        ),
        ("African leaders complained that the court targets them.", "ACCUSE", "African leaders", "the court"),
        ("Erdogan called Israel a terror state.", "ACCUSE", "Erdogan", "Israel"),
        ("Sudan denied charges by Chad that it had armed the rebels.", "ACCUSE", "Chad", "Sudan"),
        ("A UN report accuses Eritrea of holding people without trial.", "ACCUSE", "UN", "Eritrea"),
        ("A government statement accused Rwanda of arming the rebels.", "ACCUSE", "government", "Rwanda"),
        ("The opposition denounced the president as a tyrant.", "ACCUSE", "The opposition", "the president"),
        ("The UN is investigating reports of massacres by the Myanmar army.", "ACCUSE", "The UN", "the Myanmar army"),
        ("Norway suspended donations to the Ethiopian government.", "SANCTION", "Norway", "the Ethiopian government"),
        ("Sweden suspended aid donations to the Ugandan government.", "SANCTION", "Sweden", "the Ugandan government"),
        ("Paraguay declared Hezbollah a terrorist organisation.", "SANCTION", "Paraguay", "Hezbollah"),
        ("Canada designated the Houthis as a terrorist entity.", "SANCTION", "Canada", "the Houthis"),
        ("Burkina Faso gave French troops a month to leave.", "SANCTION", "Burkina Faso", "French troops"),
        ("Unicef paused deliveries to northern Gaza.", "SANCTION", "Unicef", "northern Gaza"),
        ("Washington hit Russian banks with an asset freeze.", "SANCTION", "Washington", "Russian banks"),
    ],
)
def test_who_and_whom(reader: Reader, text: str, kind: str, actor: str, recipient: str) -> None:
    assert ((actor,), (recipient,)) in [(w.actor, w.recipient) for w in events(reader, text) if w.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("UN inspectors are investigating the alleged chemical attack near Damascus.", "ACCUSE", ("UN inspectors",)),
        ("Myanmar's junta rejected appeals to release Aung San Suu Kyi.", "REJECT", ("Myanmar's junta",)),
        ("The Russian refusal to make concessions will anger Kyiv.", "REJECT", ("Russian",)),
        ("India and China agreed on patrols along the border.", "AGREE", ("India", "China")),
        ("Israel and Lebanon finalised an accord on their border.", "AGREE", ("Israel", "Lebanon")),
        ("Turkey will never give in to terrorism.", "REJECT", ("Turkey",)),
        ("The Swedish envoy has been in touch with the Houthis.", "CONSULT", ("The Swedish envoy", "the Houthis")),
        ("The envoy and the minister held a fourth day of talks.", "CONSULT", ("The envoy", "the minister")),
        ("Sudan agreed to send envoys to the talks.", "AGREE", ("Sudan",)),
        ("The rebels agreed to a ceasefire with the government.", "AGREE", ("The rebels", "the government")),
        ("Yemen's warring parties came to terms on a prisoner exchange.", "AGREE", ("Yemen's warring parties",)),
    ],
)
def test_words_that_reach_nobody_else(reader: Reader, text: str, kind: str, actor: tuple[str, ...]) -> None:
    assert (actor, ()) in [(w.actor, w.recipient) for w in events(reader, text) if w.type == kind]


@pytest.mark.parametrize(
    "text",
    [
        "Fans blamed the defeat on the referee.",
        "The farmer blamed the poor harvest on drought.",
        "The coach wants his players to stop complaining.",
        "Parents want the school to ban mobile phones.",
        "The minister wants to meet the nurses.",
        "The agency expects tourists to return in spring.",
        "The museum suspended donations from the oil company.",
        "The airline suspended flights because of the storm.",
        "Engineers are investigating reports of cracks in the bridge.",
        "The club promised its goalkeeper a new contract.",
        "The fans pleaded with the striker to stay.",
        "The ferry is due in Calais at noon.",
        "Passengers complained that the train was late.",
        "The star blamed her manager for the tour's failure.",
    ],
)
def test_no_public_affairs(reader: Reader, text: str) -> None:
    assert not events(reader, text)


def test_no_pledge_of_a_misdeed(reader: Reader) -> None:
    found = events(reader, "His forces have committed many war crimes since crossing the border into Mali.")
    assert "AGREE" not in {w.type for w in found}


@pytest.mark.parametrize(
    "text",
    [
        "The militia did not win a single pledge from Kenya to back its offensive.",
        "The president had not yet reached out to the French leader.",
        "The president will sign the bill, a senator told the governor.",
    ],
)
def test_nothing_refused_or_asked(reader: Reader, text: str) -> None:
    assert not {w.type for w in events(reader, text)} & {"REJECT", "REQUEST"}


def test_whoever_said_it_blames(reader: Reader) -> None:
    found = events(reader, "Another 50 were wounded, the ministry said, blaming the attack on the rebels.")
    assert (("the ministry",), ("the rebels",)) in [(w.actor, w.recipient) for w in found if w.type == "ACCUSE"]
