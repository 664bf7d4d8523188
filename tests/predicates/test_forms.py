"""Every way in which English says that something did not, will not, may or must happen: one sentence a form, all our own."""

from __future__ import annotations

import pytest

from onrecord.model import Predicate
from onrecord.predicates.read import read_predicates
from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.modality import Modality, load_modality
from tests.conftest import ParseText


@pytest.fixture(scope="module")
def modality() -> Modality:
    return load_modality([SHIPPED])


def _find(parse_text: ParseText, modality: Modality, text: str, word: str) -> Predicate:
    _, parse = parse_text(text)
    found = read_predicates(parse, modality, frozenset({"strike", "ceasefire", "offensive"}))
    return next(p for p in found.all if text[p.start : p.end] == word)


@pytest.mark.parametrize(
    ("text", "word", "status", "polarity", "certainty"),  # an empty string: whatever it is
    [
        ("No strike hit the town.", "strike", "", "denied", ""),
        ("The army never attacked the village.", "attacked", "", "denied", ""),
        ("The convoy passed without an attack.", "attack", "", "denied", ""),
        ("The convoy passed without being attacked.", "attacked", "", "denied", ""),
        ("The rebels failed to capture the base.", "capture", "", "denied", ""),
        ("The ministry denied that its jets had bombed the market.", "bombed", "", "denied", ""),
        ("The ministry rejected reports of a massacre.", "massacre", "", "denied", ""),
        ("The ministry rejected reports that troops had fired on the crowd.", "fired", "", "denied", ""),
        ("The commander refused to withdraw.", "withdraw", "", "denied", ""),
        ("The town is far from surrendering.", "surrendering", "", "denied", ""),
        ("The fighting is far from over.", "fighting", "", "affirmed", ""),
        ("The crew stopped short of attacking the port.", "attacking", "", "denied", ""),
        ("The guards managed to escape.", "escape", "occurred", "affirmed", ""),
        ("The guards did not manage to escape.", "escape", "", "denied", ""),
        ("The envoy forgot to sign the treaty.", "sign", "", "denied", ""),
        ("The envoy forgot that the treaty had been signed.", "signed", "occurred", "affirmed", ""),
        ("The envoy knew that the treaty had been signed.", "signed", "occurred", "affirmed", "certain"),
        ("The soldiers pretended to retreat.", "retreat", "", "denied", ""),
        ("The soldiers pretended that they had retreated.", "retreated", "", "denied", ""),
        ("If the militia attacks, the village will burn.", "attacks", "hypothetical", "", ""),
        ("The village would burn if the militia attacked.", "burn", "hypothetical", "", ""),
        ("Had the militia attacked, the village would have burned.", "attacked", "hypothetical", "", ""),
        ("Had the militia attacked, the village would have burned.", "burned", "hypothetical", "", ""),
        ("Should the talks collapse, the army will attack.", "collapse", "hypothetical", "", ""),
        ("In case of an attack, the bridge will close.", "attack", "hypothetical", "", ""),
        ("As long as the militia stays, the army will not withdraw.", "stays", "hypothetical", "", ""),
        ("Did the militia attack the village?", "attack", "hypothetical", "", ""),
        ("Withdraw your troops now.", "Withdraw", "requested", "", ""),
        ("Please stop the bombing.", "stop", "requested", "", ""),
        ("The army may attack the village.", "attack", "predicted", "affirmed", "possible"),
        ("The army might attack the village.", "attack", "predicted", "affirmed", "possible"),
        ("The army must withdraw.", "withdraw", "requested", "", ""),
        ("The army should withdraw.", "withdraw", "requested", "", ""),
        ("The army is expected to attack the village.", "attack", "predicted", "", ""),
        ("An attack is expected.", "attack", "predicted", "", ""),
        ("The attack is expected to begin on Monday.", "begin", "predicted", "", ""),
        ("The army is on the verge of attacking the village.", "attacking", "predicted", "", ""),
        ("The army is on the verge of an attack.", "attack", "predicted", "", ""),
        ("The two sides are on the brink of war.", "war", "predicted", "", ""),
        ("The army is preparing to attack the village.", "attack", "planned", "", ""),
        ("The gang attempted to kill the judge.", "kill", "planned", "", "possible"),
        ("Gunmen attempted an attack on the judge.", "attack", "planned", "", "possible"),
        ("Police foiled a plot to bomb the station.", "bomb", "", "denied", ""),
        ("Police foiled an attempt to bomb the station.", "bomb", "", "denied", ""),
        ("The foiled attack shocked the town.", "attack", "", "denied", ""),
        ("The so-called massacre shocked the town.", "massacre", "", "", "possible"),
        ("The so-called massacre is a fabrication.", "massacre", "", "denied", ""),
        ("The alleged attack took place on Monday.", "attack", "", "", "possible"),
        ("The attack was a hoax.", "attack", "", "denied", ""),
        ("The claim that rebels used gas is a lie.", "used", "", "denied", ""),
        ("The report of an attack is false.", "attack", "", "denied", ""),
        ("An imminent offensive worries the town.", "offensive", "predicted", "", ""),
        ("Plans for a buffer zone worry the town.", "zone", "planned", "", ""),
        ("The threat of an attack worries the town.", "attack", "threatened", "", ""),
        ("The risk of war worries the town.", "war", "predicted", "", ""),
        ("The prospect of talks pleases the town.", "talks", "predicted", "", ""),
        ("The council has no plans to withdraw its troops.", "withdraw", "planned", "denied", ""),
        ("The army does not plan to withdraw.", "withdraw", "planned", "denied", ""),
        ("The talks did not result in any changes.", "changes", "", "denied", ""),
        ("The army is unlikely to attack.", "attack", "", "", "unlikely"),
        ("It is unlikely that the army will attack.", "attack", "", "", "unlikely"),
        ("The army will probably attack.", "attack", "predicted", "", "probable"),
        ("The army has yet to attack.", "attack", "", "denied", ""),
        ("The army almost captured the town.", "captured", "", "denied", ""),
        ("The army nearly captured the town.", "captured", "", "denied", ""),
        ("The general warned that the army would attack.", "attack", "predicted", "", ""),
        ("The general feared an attack.", "attack", "predicted", "", "possible"),
        ("The general ordered an attack.", "attack", "requested", "", ""),
        ("The general ordered troops to attack the village.", "attack", "requested", "", ""),
        ("The court banned the march.", "march", "", "denied", ""),
        ("The strike was averted.", "strike", "", "denied", ""),
        ("The strike was called off.", "strike", "", "denied", ""),
        ("The strike was postponed.", "strike", "predicted", "", ""),
        ("The ceasefire collapsed before talks began.", "began", "occurred", "", ""),
        ("We will talk when the army leaves.", "leaves", "predicted", "", ""),
        ("The troops will stay until the war ends.", "ends", "predicted", "", ""),
        ("Once the war ends, the troops will leave.", "ends", "predicted", "", ""),
        ("The general said he could see smoke rising.", "rising", "occurred", "", ""),
        ("Residents could hear the blasts.", "hear", "occurred", "affirmed", ""),
        ("He was astonished to learn of the raid.", "learn", "occurred", "", ""),
        ("The army was forced to withdraw.", "withdraw", "occurred", "affirmed", ""),
        ("The army was allowed to withdraw.", "withdraw", "predicted", "", "possible"),
        ("He doubts that an offensive is imminent.", "offensive", "", "", "unlikely"),
        ("It is doubtful an offensive is imminent.", "offensive", "", "", "unlikely"),
        ("He is doubtful an offensive is imminent.", "offensive", "", "", "unlikely"),
        ("The rebels have nearly completed their preparations for a provocation.", "provocation", "planned", "affirmed", ""),
        ("Any such use of chemical weapons would be reckless.", "use", "hypothetical", "", ""),
        ("The army is expected to launch a major offensive.", "offensive", "predicted", "", ""),
        ("The army is expected to launch a major offensive.", "launch", "predicted", "", ""),
        ("There was no attack.", "attack", "", "denied", ""),
        ("Nobody attacked the village.", "attacked", "", "denied", ""),
        ("Neither side attacked.", "attacked", "", "denied", ""),
        ("The army neither attacked nor withdrew.", "withdrew", "", "denied", ""),
        ("The army left instead of attacking.", "attacking", "", "denied", ""),
        ("The army avoided attacking the village.", "attacking", "", "denied", ""),
        ("The deal prevented an attack.", "attack", "", "denied", ""),
        ("The army was prevented from attacking.", "attacking", "", "denied", ""),
        ("The mayor urged the army not to attack.", "attack", "requested", "denied", ""),
        ("The mayor called for an end to the bombing.", "bombing", "", "", ""),
        ("The general claims that rebels attacked.", "attacked", "", "", "probable"),
        ("The general thinks that rebels attacked.", "attacked", "", "", "probable"),
        ("He wondered whether the rebels had attacked.", "attacked", "hypothetical", "", ""),
        ("He is ready to negotiate.", "negotiate", "planned", "", ""),
        ("The suspected attack killed two.", "attack", "", "", "possible"),
        ("A possible attack worries the town.", "attack", "", "", "possible"),
        ("The army is too weak to attack.", "attack", "", "denied", ""),
        ("The raid was aborted.", "raid", "", "denied", ""),
        ("The planned raid was aborted.", "raid", "", "denied", ""),
        ("The army stopped shelling the town.", "shelling", "occurred", "", ""),
        ("He dismissed claims that rebels had used gas.", "used", "", "denied", ""),
        ("He dismissed the claims as lies.", "claims", "", "affirmed", ""),
        ("The army was blamed for the attack.", "attack", "occurred", "affirmed", ""),
        ("The army appears to have attacked.", "attacked", "", "", "probable"),
        ("The army must have attacked at night.", "attacked", "occurred", "", "probable"),
        ("The army may have attacked at night.", "attacked", "occurred", "", "possible"),
        ("The army could have attacked at night.", "attacked", "", "", "possible"),
        ("The army cannot have attacked.", "attacked", "", "denied", ""),
    ],
)  # fmt: skip
def test_form(
    parse_text: ParseText, modality: Modality, text: str, word: str, status: str, polarity: str, certainty: str
) -> None:
    found = _find(parse_text, modality, text, word)
    for said, expected in ((found.status, status), (found.polarity, polarity), (found.certainty, certainty)):
        assert expected in ("", said)


def test_what_a_plan_is_for_is_a_predicate_though_no_event_noun(parse_text: ParseText, modality: Modality) -> None:
    assert _find(parse_text, modality, "The plans for a buffer zone angered the mayor.", "zone").status == "planned"


@pytest.mark.parametrize(
    ("text", "word", "status", "polarity"),
    [
        ("The siege continues.", "siege", "ongoing", "affirmed"),
        ("Talks are under way.", "Talks", "ongoing", "affirmed"),
        ("The army continues to shell the town.", "shell", "ongoing", "affirmed"),
        ("Do not enter the building.", "enter", "requested", "denied"),
        ("Many died in a failed attempt to reach the coast.", "reach", "occurred", "denied"),
        ("Many died in a failed attempt to reach the coast.", "attempt", "occurred", "affirmed"),
        ("The rebels tried in vain to take the bridge.", "take", "occurred", "denied"),
        ("The garrison fended off an attempt to take the bridge.", "attempt", "occurred", "affirmed"),
        ("The garrison fended off an attempt to take the bridge.", "take", "occurred", "denied"),
        ("The new fence may prevent an attack.", "attack", "predicted", "unknown"),
        ("The new fence prevented an attack.", "attack", "occurred", "denied"),
        ("The council will build a wall surrounding the camp.", "surrounding", "predicted", "affirmed"),
        ("Many questions remain to be answered.", "answered", "planned", "affirmed"),
        ("The villagers have to leave.", "have", "occurred", "affirmed"),
        ("Twelve towns, including the capital, were hit.", "including", "occurred", "affirmed"),
        ("The village has mounted its long-planned protest.", "protest", "occurred", "affirmed"),
    ],
)
def test_going_on_in_vain_and_not_yet(
    parse_text: ParseText, modality: Modality, text: str, word: str, status: str, polarity: str
) -> None:
    found = _find(parse_text, modality, text, word)
    assert (found.status, found.polarity) == (status, polarity)


@pytest.mark.parametrize(
    ("text", "word", "status", "polarity", "certainty"),
    [
        ("The envoy warned that rebels were massing near the dam.", "massing", "ongoing", "affirmed", "probable"),
        ("The envoy feared that rebels had mined the dam.", "mined", "occurred", "affirmed", "possible"),
        ("The ministry insists that its troops had left the town.", "left", "occurred", "affirmed", "certain"),
        ("The ministry insists that the rebels leave the town.", "leave", "requested", "affirmed", "possible"),
        ("The mayor demanded that the rebels be arrested.", "arrested", "requested", "affirmed", "possible"),
        ("The convoy may leave without firing a shot.", "firing", "predicted", "unknown", "possible"),
        ("The town would burn if the rebels attacked.", "burn", "hypothetical", "affirmed", "probable"),
        ("The town could burn if the rebels attack.", "burn", "predicted", "affirmed", "possible"),
        ("The attempted coup alarmed the town.", "coup", "planned", "affirmed", "possible"),
    ],
)
def test_told_demanded_and_supposed_clauses(
    parse_text: ParseText, modality: Modality, text: str, word: str, status: str, polarity: str, certainty: str
) -> None:
    found = _find(parse_text, modality, text, word)
    assert (found.status, found.polarity, found.certainty) == (status, polarity, certainty)


@pytest.mark.parametrize(
    ("text", "word", "status", "polarity", "certainty"),  # an empty string: whatever it is
    [
        ("Leave the area in case the army attacks.", "attacks", "hypothetical", "", ""),
        ("Unless the rebels withdraw, the army will attack.", "withdraw", "hypothetical", "", ""),
        ("Police arrived before the gunman could fire.", "fire", "occurred", "denied", ""),
        ("The general spoke as though the army had won.", "won", "hypothetical", "", ""),
        ("The soldiers acted as if they had won.", "won", "hypothetical", "", ""),
        ("If only the army had withdrawn.", "withdrawn", "hypothetical", "", ""),
        ("The garrison was too weak to attack the town.", "attack", "", "denied", ""),
        ("The garrison was strong enough to attack the town.", "attack", "occurred", "affirmed", ""),
        ("The army withdrew rather than attack the town.", "attack", "", "denied", ""),
        ("Rather than attack, the army withdrew.", "attack", "", "denied", ""),
        ("The army fired in the air to prevent an attack.", "attack", "planned", "denied", ""),
        ("The troops entered the town to arrest the mayor.", "arrest", "planned", "affirmed", ""),
        ("The truce is meant to prevent an attack.", "prevent", "planned", "affirmed", ""),
        ("The would-be attack alarmed the town.", "attack", "planned", "", ""),
        ("Police foiled the would-be bombing.", "bombing", "", "denied", ""),
        ("The mooted attack alarmed the town.", "attack", "planned", "", ""),
        ("The abortive coup left ten dead.", "coup", "planned", "affirmed", "possible"),
        ("The party rejected a proposal to dissolve parliament.", "dissolve", "planned", "denied", ""),
        ("The party rejected a proposal to dissolve parliament.", "proposal", "occurred", "affirmed", ""),
        ("The government refused requests to release the prisoners.", "release", "requested", "denied", ""),
        ("The government did not refuse requests to release the prisoners.", "release", "requested", "", ""),
        ("The rebels rejected a call for a ceasefire.", "ceasefire", "requested", "denied", ""),
        ("Efforts to free the hostages failed.", "free", "", "denied", ""),
        ("Efforts to free the hostages failed.", "Efforts", "occurred", "affirmed", ""),
        ("The attackers tried to storm the base but were repelled.", "storm", "", "denied", ""),
        ("The army repelled an attempt to storm the base.", "storm", "", "denied", ""),
        ("The garrison fended off an attack.", "attack", "occurred", "affirmed", ""),
        ("The rebels were on the point of surrendering.", "surrendering", "predicted", "affirmed", ""),
        ("The two sides are close to signing a deal.", "signing", "predicted", "affirmed", ""),
        ("The army came close to capturing the town.", "capturing", "", "denied", ""),
        ("The army was nowhere near capturing the town.", "capturing", "", "denied", ""),
        ("The army has all but captured the town.", "captured", "", "denied", "probable"),
        ("The blockade almost guarantees a famine.", "guarantees", "occurred", "affirmed", ""),
        ("It is not true that the army withdrew.", "withdrew", "", "denied", ""),
        ("It is true that the army withdrew.", "withdrew", "occurred", "affirmed", ""),
        ("It is not certain that the army withdrew.", "withdrew", "occurred", "unknown", ""),
        ("It is possible that the army withdrew.", "withdrew", "occurred", "affirmed", "possible"),
        ("It is likely that the army withdrew.", "withdrew", "occurred", "affirmed", "probable"),
        ("The army does not want to attack.", "attack", "planned", "denied", ""),
        ("The army is going to attack.", "going", "predicted", "affirmed", ""),
        ("The army is not going to attack.", "attack", "predicted", "denied", ""),
        ("The bridge was to have opened on Monday.", "opened", "planned", "denied", ""),
        ("The army could not have chosen a worse time.", "chosen", "occurred", "affirmed", ""),
        ("It would be a mistake to attack the town.", "attack", "hypothetical", "", ""),
        ("It would be wrong to attack the town.", "attack", "hypothetical", "", ""),
        ("The minister said the army would attack if the rebels stayed.", "attack", "predicted", "affirmed", ""),
        ("The minister said the army would attack if the rebels stayed.", "stayed", "hypothetical", "", ""),
        ("Let the prisoners go.", "go", "requested", "", ""),
        ("How do we stop the shelling?", "stop", "hypothetical", "", ""),
        ("The general did not rule out an attack.", "attack", "predicted", "affirmed", "possible"),
        ("The general ruled out an attack.", "attack", "", "denied", ""),
        ("The general has not ruled out attacking the port.", "attacking", "predicted", "affirmed", "possible"),
        ("A ceasefire is in the works.", "ceasefire", "predicted", "affirmed", ""),
        ("A ceasefire is off the table.", "ceasefire", "planned", "denied", ""),
        ("A ceasefire is under consideration.", "ceasefire", "planned", "affirmed", "possible"),
        ("Many houses have yet to be rebuilt.", "have", "", "denied", ""),
        ("The council thanked him for saving the village.", "saving", "occurred", "affirmed", ""),
        ("The council will thank him for saving the village.", "saving", "occurred", "affirmed", ""),
        ("The army did not obtain the release of the prisoners.", "release", "", "denied", ""),
        ("The police did not enforce a ban.", "ban", "occurred", "affirmed", ""),
        ("The issues that hurt the harvest are behind us.", "hurt", "occurred", "affirmed", ""),
        ("The assassination attempt shocked the town.", "assassination", "planned", "affirmed", "possible"),
        ("The coup attempt failed.", "coup", "", "denied", ""),
        ("The coup attempt failed.", "attempt", "occurred", "affirmed", ""),
        ("The mayor narrowly escaped being killed.", "killed", "", "denied", ""),
        ("Hundreds are feared drowned.", "drowned", "occurred", "affirmed", "possible"),
        ("Twelve were reported killed.", "killed", "occurred", "affirmed", "probable"),
        ("The army was able to take the town.", "take", "occurred", "affirmed", ""),
        ("The army is able to take the town.", "take", "predicted", "affirmed", "possible"),
        ("The army ought to leave.", "leave", "requested", "affirmed", ""),
        ("The army is supposed to leave.", "leave", "planned", "affirmed", ""),
        ("The army is bound to lose.", "lose", "predicted", "affirmed", ""),
        ("The truce is unlikely to hold.", "hold", "predicted", "affirmed", "unlikely"),
        ("There is little hope of a truce.", "truce", "predicted", "affirmed", "unlikely"),
        ("The chances of a truce are slim.", "truce", "predicted", "affirmed", "unlikely"),
        ("The deal calls for the release of prisoners.", "release", "requested", "affirmed", ""),
        ("The mayor called for the offensive to end.", "offensive", "", "affirmed", ""),
        ("Provided the truce holds, aid will arrive.", "holds", "hypothetical", "", ""),
        ("Whoever attacks the town will be punished.", "attacks", "hypothetical", "", ""),
        ("What if the army attacks?", "attacks", "hypothetical", "", ""),
        ("Will the army attack?", "attack", "hypothetical", "", ""),
        ("The simulated attack took place at noon.", "attack", "hypothetical", "", ""),
        ("The rebels held off on attacking.", "attacking", "", "denied", ""),
        ("The envoys could not reach the town.", "reach", "occurred", "denied", ""),
        ("The envoys would flee if they could not reach the town.", "reach", "hypothetical", "denied", ""),
        ("We can confirm that the rebels withdrew.", "confirm", "occurred", "affirmed", "certain"),
        ("It must be said that the rebels withdrew.", "said", "occurred", "affirmed", "certain"),
        ("The rebels can confirm the withdrawal.", "confirm", "predicted", "affirmed", "possible"),
        ("The rebels will leave because the army besieges the town.", "besieges", "occurred", "affirmed", ""),
        ("The rebels will leave when the army arrives.", "arrives", "predicted", "affirmed", ""),
        ("The mayor took the trouble to visit the camp.", "visit", "occurred", "affirmed", ""),
        ("The mayor did not take the trouble to visit the camp.", "visit", "", "denied", ""),
        ("The mayor had the courage to resign.", "resign", "occurred", "affirmed", ""),
        ("The mayor broke a promise to resign.", "resign", "", "denied", ""),
        ("The rebels missed a chance to negotiate.", "negotiate", "", "denied", ""),
        ("The rebels seized the opportunity to attack.", "attack", "occurred", "affirmed", ""),
        ("The rebels will seize the opportunity to attack.", "attack", "predicted", "affirmed", ""),
        ("The council abandoned its plan to raze the camp.", "raze", "", "denied", ""),
        ("Did the army attack the village?", "attack", "hypothetical", "unknown", "unknown"),
        ("He asked whether the army had withdrawn.", "withdrawn", "hypothetical", "unknown", "unknown"),
        ("If the rebels surrender, the town will rejoice.", "surrender", "hypothetical", "affirmed", "unknown"),
    ],
)  # fmt: skip
def test_forms_without_a_plain_negation(
    parse_text: ParseText, modality: Modality, text: str, word: str, status: str, polarity: str, certainty: str
) -> None:
    found = _find(parse_text, modality, text, word)
    for said, expected in ((found.status, status), (found.polarity, polarity), (found.certainty, certainty)):
        assert expected in ("", said)
