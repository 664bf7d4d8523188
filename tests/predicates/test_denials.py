"""What is denied, and what only looks so: contrary-to-fact clauses, lapsed plans, verbs left out, negations and their reach."""

from __future__ import annotations

import pytest

from tests.predicates.conftest import Find


@pytest.mark.parametrize(
    ("text", "word", "status", "polarity"),  # an empty string: whatever it is
    [
        ("Had the dam collapsed, the valley would have drowned.", "collapsed", "hypothetical", "denied"),
        ("Had the dam collapsed, the valley would have drowned.", "drowned", "hypothetical", "denied"),
        ("Had the guard not woken, the barn would have burned.", "woken", "occurred", "affirmed"),
        ("If the shell had hit the school, dozens would have died.", "hit", "hypothetical", "denied"),
        ("If the shell had hit the school, dozens would have died.", "died", "hypothetical", "denied"),
        ("If the court had agreed, the firm would not have left.", "left", "hypothetical", "affirmed"),
        ("The mayor should have warned them.", "warned", "hypothetical", "denied"),
        ("The mill would have closed even if the bank had paid.", "closed", "hypothetical", "affirmed"),
        ("The general could have attacked but waited for orders.", "attacked", "hypothetical", "denied"),
        ("The general could have attacked but waited for orders.", "waited", "occurred", "affirmed"),
        ("The bill would have banned the party.", "banned", "hypothetical", "affirmed"),
        ("If the rebels attack, the army will leave.", "attack", "hypothetical", "affirmed"),
    ],
)
def test_what_is_contrary_to_fact_did_not_happen(find: Find, text: str, word: str, status: str, polarity: str) -> None:
    found = find(text, word)
    assert found.status == (status or found.status)
    assert found.polarity == polarity


@pytest.mark.parametrize(
    ("text", "word", "polarity"),
    [
        ("The envoy had hoped to sign the treaty on Monday.", "sign", "denied"),
        ("The rebels had meant to shell the port.", "shell", "denied"),
        ("The rebels had long wanted to shell the port.", "shell", "affirmed"),
        ("The rebels tried to storm the base but were beaten back.", "storm", "denied"),
        ("The minister wanted to resign but could not find a successor.", "resign", "denied"),
        ("The minister was about to resign but changed her mind.", "resign", "denied"),
        ("The minister planned to resign but said she was proud.", "resign", "affirmed"),
        ("The ship was to leave on Monday but will sail on Tuesday.", "leave", "affirmed"),
        ("Searchers gave up trying to reach the wreck.", "reach", "denied"),
    ],
)
def test_plans_that_lapsed(find: Find, text: str, word: str, polarity: str) -> None:
    assert find(text, word).polarity == polarity


@pytest.mark.parametrize(
    ("text", "word", "polarity"),
    [
        ("The union threatened to strike, but it did not.", "strike", "denied"),
        ("Paris asked Berlin to send tanks, which it has not.", "send", "denied"),
        ("A rumour spread that the bridge had collapsed; it had not.", "collapsed", "denied"),
        ("The court told the governor to free them, but he refused.", "free", "denied"),
        ("The union threatened to strike, and it did.", "strike", "affirmed"),
        ("Soldiers were ordered to shoot; others were not.", "shoot", "affirmed"),
        ("Prices fell in May; those of bread did not.", "fell", "affirmed"),
        ("They fled because they could, and others did not.", "fled", "affirmed"),
    ],
)
def test_verbs_left_out_of_a_denial(find: Find, text: str, word: str, polarity: str) -> None:
    assert find(text, word).polarity == polarity


@pytest.mark.parametrize(
    ("text", "word", "polarity"),
    [
        ("The captain was warned by nobody.", "warned", "denied"),
        ("The offer was accepted by none of the parties.", "accepted", "denied"),
        ("The offer was accepted by none of the parties.", "offer", "affirmed"),
        ("Nor did the bishop condemn the raid.", "condemn", "denied"),
        ("Rather than wait for the ruling, the firm paid.", "wait", "denied"),
        ("Rather than wait for the ruling, the firm paid.", "paid", "affirmed"),
        ("The crew would rather strike than sail.", "sail", "denied"),
        ("Far from slowing inflation, the cap raised it.", "slowing", "denied"),
        ("Avoid touching the wire.", "touching", "denied"),
        ("It is not true that sheep forget their shepherd.", "forget", "denied"),
        ("Reports that the mayor has fled are not true.", "fled", "denied"),
        ("The agency was unable to confirm reports that troops had fled.", "fled", "unknown"),
        ("A jury acquitted the trader of bribing officials.", "bribing", "denied"),
        ("Deputies rejected a motion to censure the premier.", "censure", "denied"),
        ("Under no circumstances, the premier said, would the island give in to the rebels.", "give in", "denied"),
        ("The envoy resisted the temptation to leave.", "leave", "denied"),
        ("Police foiled a plot to blow up the bridge.", "blow up", "denied"),
        ("The mayor rejected a plea from the union to close the market.", "close", "denied"),
        ("The mayor turned down the union's plea for a meeting.", "meeting", "denied"),
        ("The guards avoided harming people.", "harming", "denied"),
        ("It was not the army that shelled the town.", "shelled", "denied"),
        ("The expected rebuke never came.", "rebuke", "denied"),
        ("Sirens warned of an attack that never came.", "attack", "denied"),
        ("Drought, not sabotage, emptied the pond.", "sabotage", "denied"),
        ("The fire was caused by a cable, not by an attack.", "attack", "denied"),
        ("Few villagers believe that the army will return.", "believe", "denied"),
        ("Not one soldier fired on the crowd.", "fired", "denied"),
        ("The minister had nothing to add.", "add", "denied"),
        ("The clinic refused treatment.", "treatment", "denied"),
    ],
)
def test_forms_of_denial(find: Find, text: str, word: str, polarity: str) -> None:
    assert find(text, word).polarity == polarity


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Under no circumstances, the premier said, would the island give in to the rebels.", "said"),
        ("The cabinet survived a no-confidence vote.", "vote"),
        ("The crowd did not leave until dawn.", "leave"),
        ("They need not have hurried.", "hurried"),
        ("I can't believe you ate the cake.", "ate"),
        ("She almost did not go to the hearing.", "go"),
        ("A few villagers believe that the army will return.", "believe"),
        ("The aide was dismissed not for the leak but for failing to report it.", "failing"),
        ("He stopped to tie a lace.", "tie"),
        ("Hundreds defied a ban to march through the town.", "march"),
        ("He was not the first minister to leave the party.", "leave"),
        ("The thief evaded a manhunt.", "manhunt"),
        ("The party boycotted the election.", "election"),
        ("The council has said so far that it will remain neutral.", "remain"),
        ("The rebels did not sign the agreement.", "agreement"),
    ],
)
def test_what_a_negation_does_not_reach(find: Find, text: str, word: str) -> None:
    assert find(text, word).polarity == "affirmed"


@pytest.mark.parametrize(
    ("text", "word", "polarity"),
    [
        ("The rebels deny robbing the bank, burning the barn and beating its owner.", "burning", "denied"),
        ("The rebels deny robbing the bank, burning the barn and beating its owner.", "beating", "denied"),
        ("The accord obliges both to refrain from shelling, raiding or mining the valley.", "raiding", "denied"),
        ("The army avoided bombing the town, shelling the port and arresting its mayor.", "arresting", "unknown"),
        ("The army denied bombing the town, adding that it had shelled the port.", "shelled", "affirmed"),
        ("The judge began reading the verdict, naming the guilty and citing the law.", "naming", "affirmed"),
        ("The rumour that they had robbed the bank was false.", "robbed", "denied"),
        ("The rumour that they spread was false.", "spread", "affirmed"),
    ],
)
def test_lists_and_clauses_that_the_parser_mistakes(find: Find, text: str, word: str, polarity: str) -> None:
    assert find(text, word).polarity == polarity


@pytest.mark.parametrize(
    ("text", "word", "polarity"),
    [
        ("The rebels did not leave, and nor did they burn the barn.", "burn", "denied"),
        ("The army did not shell the town, let alone burn it.", "burn", "denied"),
        ("Claims that the firm robbed the bank have no basis.", "robbed", "denied"),
        ("The idea that the firm robbed the bank was dismissed.", "robbed", "denied"),
        ("It is not that the soup was bad.", "was", "denied"),
        ("The mayor did not, as he had promised, leave the town.", "leave", "denied"),
        ("Some are not, but they came all the same.", "came", "affirmed"),
    ],
)
def test_denials_behind_an_aside_or_a_joint(find: Find, text: str, word: str, polarity: str) -> None:
    assert find(text, word).polarity == polarity
