"""Giving and talking that helps nobody."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "The army gave a heavy blow to the rebels.",
        "Islamic State brought violence to our allies in Europe.",
        "Syria used the firm to fund its war effort.",
        "The family is relieved that she has come home.",
        "The army chief wrote an email to his aides.",
        "The president held a consultation with aides.",
        "A federal judge granted the group a right to discovery.",
        "The prisoners were close to completing their sentences in the United States.",
        "The bishop sent a clear message to the killers.",
        "Rebels released gas to discredit the government of Chad.",
        "The comedian ended her four-year relationship with the singer.",
        "The president looked tired, resigned and pale.",
        "Many countries send their officers to Israel to study its methods.",
        "The vote of the parliament sent the British pound falling.",
        "The bishop brought a message of hope to the army.",
        "The ministry allocated the money.",
        "The ministry earmarked 3 million dollars.",
        "Aid groups lack the medicine to treat the wounded.",
        "The rebels received ammunition.",
        "The company donated laptops to the council.",
        "The bank announced a loan for the shop.",
        "The team received funding from a sponsor.",
        "The president is handing Syria over to Russia.",
        "The valley, hailed as a cradle of peace, was empty.",
    ],
)
def test_no_event(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iran supplied its weapons to the rebels.", "AID"),
        ("Norway provided refugees with tents.", "AID"),
        ("The minister met advisers of the Jordanian government.", "CONSULT"),
        ("The minister met advisers to the king of Jordan.", "CONSULT"),
        ("The president sent a message to the king of Jordan.", "CONSULT"),
        ("Peru ended its relationship with Chile.", "SANCTION"),
        ("The prime minister resigned on Monday.", "RETREAT"),
        ("Iraq hailed the Syrian army for its courage.", "SUPPORT"),
    ],
)
def test_an_event(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]
