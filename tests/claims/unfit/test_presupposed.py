"""What stands under a wish, a verdict or hearsay and is told by the page all the same."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader


def voices(reader: Reader, text: str, word: str) -> tuple[int, str]:
    """How many answer for the claim that a word makes, and its certainty."""
    claim = next(c for c in reader.read(text).claims if word in c.trigger.text)
    return len(claim.attribution), claim.certainty


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The brigade wants to free the men who shelled the camp.", "shelled"),
        ("The mayor called for talks with the rebels who killed nine farmers.", "killed"),
        ("Gunmen are thought to have fled to the hills to join the rebels who burned the mill.", "burned"),
        ("The brigade that shelled the camp is thought to have fled.", "shelled"),
        ("The army's decision to withdraw troops from the rebel-held town angered nobody.", "held"),
        ("The ministry is less willing to link the union with the rebels fighting in the north.", "fighting"),
        ("And he talks of recalling troops assisting the militia.", "assisting"),
        ("The Iran-backed brigade reportedly attacked the camp.", "backed"),
        ("A week after a shooting that killed nine men, Haddad proposed closing the port.", "shooting"),
        ("The mayor came under fire over the killing of nine farmers by police.", "killing"),
        ("The mayor defended a flag like the banner that rebels forced villagers to carry.", "forced"),
        ("Fears are growing that rebels may move to Kano, the last town not controlled by the army.", "controlled"),
        ("The army is not thought to hold the valley, where its rival the Kano Brigade attacked the police.", "attacked"),
        ("He was killed while documenting the fight between tribal forces and the army in Kano.", "fight"),
        ("The mayor made no mention of the killing of nine farmers by the army.", "killing"),
        ("Then came a judge's order to release a tape of a guard shooting a farmer.", "shooting"),
        ("The chief refused to open the safe belonging to a gang that attacked the port.", "attacked"),
        ("It was a raid billed as the last battle in the war against the rebels.", "war"),
    ],
)
def test_the_page_tells_it(reader: Reader, text: str, word: str) -> None:
    assert voices(reader, text, word) == (0, "certain")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor accused the army of hiding the men who killed nine farmers.", "killed"),
        ("The mayor warned that rebels who killed nine farmers would return.", "killed"),
        ("The mayor described soldiers shooting at farmers.", "shooting"),
        ("The mayor reported shelling that killed nine farmers.", "killed"),
        ("The raid reportedly killed nine farmers.", "killed"),
        ("The old view that the army had to attack the town was questioned and then abandoned.", "attack"),
        ("The report documents the killing of nine farmers by the army.", "killing"),
    ],
)
def test_somebody_else_does(reader: Reader, text: str, word: str) -> None:
    assert voices(reader, text, word)[0] == 1


def test_a_writers_own_caution_is_nobodys_word(reader: Reader) -> None:
    assert voices(reader, "The brigade seems ready to attack the camp.", "attack") == (0, "probable")
