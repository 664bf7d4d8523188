"""Constructions that make something real, or leave it open, without a modal or a negation of its own: sentences of our own."""

from __future__ import annotations

import pytest

from tests.predicates.conftest import Find


@pytest.mark.parametrize(
    ("text", "word", "status", "polarity"),
    [
        # the present for what is arranged
        ("The ministers meet in Geneva next week.", "meet", "planned", "affirmed"),
        ("The army is leaving the town tomorrow.", "leaving", "planned", "affirmed"),
        ("The envoys are travelling to Cairo on Monday.", "travelling", "planned", "affirmed"),
        ("The talks begin later this month.", "begin", "planned", "affirmed"),
        ("The army is leaving the town.", "leaving", "ongoing", "affirmed"),
        ("Jets pound the town on Monday.", "pound", "occurred", "affirmed"),
        ("The army left the next day.", "left", "occurred", "affirmed"),
        # clauses of time in the present beside what is to come
        ("The raids will continue until the hostages are freed.", "freed", "predicted", "affirmed"),
        ("It could be weeks before power is restored.", "restored", "predicted", "affirmed"),
        ("The minister said that the raids would continue until the province was freed.", "freed", "predicted", "affirmed"),
        ("The raids will continue because the hostages were moved.", "moved", "occurred", "affirmed"),
        # causing and ensuring
        ("The commander asked the minister to have the bridge repaired.", "repaired", "requested", "affirmed"),
        ("The treaty will ensure that the troops withdraw.", "withdraw", "predicted", "affirmed"),
        ("The court ensured that the troops withdrew.", "withdrew", "occurred", "affirmed"),
        ("The militia was talked into surrendering its guns.", "surrendering", "occurred", "affirmed"),
        ("The militia was not tricked into leaving the city.", "leaving", "occurred", "denied"),
        ("The villagers have had to leave their homes.", "leave", "occurred", "affirmed"),
        ("The envoy was instrumental in freeing the hostages.", "freeing", "occurred", "affirmed"),
        # seeing
        ("Residents will see the war spreading to other towns.", "spreading", "predicted", "affirmed"),
        # barring, and not barring
        ("The law prohibits the army from entering the town.", "entering", "occurred", "denied"),
        ("The law has not prohibited the army from entering the town.", "entering", "predicted", "affirmed"),
        # putting off, and not putting off
        ("Parliament delayed the vote.", "vote", "predicted", "affirmed"),
        ("Parliament did not delay the vote.", "vote", "occurred", "affirmed"),
        # who comes first did it
        ("He was the third general to be killed this year.", "killed", "occurred", "affirmed"),
        ("This is the best place to buy bread.", "buy", "planned", "affirmed"),
        # results
        ("The rebels agreed to a truce, only to break it.", "break", "occurred", "affirmed"),
        # what is asked of somebody in the form of a question
        ("Could you send the list?", "send", "requested", "affirmed"),
        ("Could you hear the guns?", "hear", "hypothetical", "unknown"),
        # what is left open, what is ruled out
        ("Whether the truce holds remains to be seen.", "seen", "planned", "unknown"),
        ("The officer had no information on an attack.", "attack", "occurred", "unknown"),
        ("There is no way the rebels will leave.", "leave", "predicted", "denied"),
        # charges are no findings
        ("He was arrested for killing the mayor.", "killing", "occurred", "affirmed"),
        ("He could face prison after being convicted of arson.", "convicted", "occurred", "affirmed"),
        # aims, orders, able to
        ("Talks aimed at ending the war resumed.", "ending", "planned", "affirmed"),
        ("Police were sent with orders to arrest the leaders.", "arrest", "requested", "affirmed"),
        ("Troops were sent in order to arrest the leaders.", "arrest", "planned", "affirmed"),
        ("The militants have been able to enter the town.", "enter", "occurred", "affirmed"),
        ("We need to leave the town.", "leave", "requested", "affirmed"),
        # texts are there, known things too
        ("The council approved a resolution condemning the attack.", "condemning", "occurred", "affirmed"),
        ("They revived old stories to justify her arrest.", "arrest", "occurred", "affirmed"),
        ("They are worried about the minister's calls for talks.", "calls", "occurred", "affirmed"),
        ("It would be unfair to execute the prisoner.", "execute", "hypothetical", "affirmed"),
        # stays, preferences, what is due, what is unclear
        ("The families received stays of execution.", "execution", "occurred", "denied"),
        ("They would rather die than surrender.", "surrender", "predicted", "denied"),
        ("The talks, due to begin next week, were held in Geneva.", "begin", "planned", "affirmed"),
        ("It is not clear if the army attacked the convoy.", "attacked", "hypothetical", "unknown"),
        # what a clause without "that" describes, what it completes
        ("The threat they made was empty.", "made", "occurred", "affirmed"),
        ("The bill is an approach several senators have embraced.", "embraced", "occurred", "affirmed"),
        # one sentence before another
        ("They have said no to every plan; they wish that he would go.", "said", "occurred", "affirmed"),
        # habits of the past
        ("Refugees described how the guards would beat the prisoners.", "beat", "occurred", "affirmed"),
        # what is spoken of, blamed, shaped, averse to
        ("Britain will raise a reported attack at the council.", "attack", "occurred", "affirmed"),
        ("The ministers are to blame for the violence.", "blame", "occurred", "affirmed"),
        ("The attack was designed to break the truce.", "attack", "occurred", "affirmed"),
        ("The government is not averse to negotiating.", "negotiating", "hypothetical", "affirmed"),
        ("This does not mean that the rebels have left.", "left", "occurred", "unknown"),
        ("They welcomed the failure of the talks.", "talks", "occurred", "affirmed"),
        ("The country should take the lead and be rallying its allies.", "rallying", "requested", "affirmed"),
        # what is told in the past beside "would", and what goes on meanwhile
        ("When the ministry refused to comply, the senators would not act.", "refused", "occurred", "affirmed"),
        ("It has allowed states to sit by while the army launches an assault.", "launches", "occurred", "affirmed"),
        # who ranks first, times, words that were said
        ("They became the first members of the council to endorse the general.", "endorse", "occurred", "affirmed"),
        ("At the time of the attack, the rebels were weak.", "attack", "occurred", "affirmed"),
        ("The minister dismissed criticism from the rebels.", "criticism", "occurred", "affirmed"),
        # willing, sufficient, whoever did it
        ("We will be happy to leave the town.", "leave", "predicted", "affirmed"),
        ("It would be wrong to leave the town.", "leave", "hypothetical", "affirmed"),
        ("Whoever fired the shot has fled.", "fired", "occurred", "affirmed"),
        ("Whoever fires the first shot will lose.", "fires", "hypothetical", "affirmed"),
        # ways to say no, and to seem to
        ("The rebels at no time attacked the convoy.", "attacked", "occurred", "denied"),
        ("Under no circumstances will the army withdraw.", "withdraw", "planned", "denied"),
        ("The army by no means defeated the rebels.", "defeated", "occurred", "denied"),
        ("Not a single shell hit the town.", "hit", "occurred", "denied"),
        ("Hardly any soldiers surrendered.", "surrendered", "occurred", "denied"),
        ("Not all soldiers surrendered.", "surrendered", "occurred", "affirmed"),
        ("The convoy was not attacked but delayed.", "delayed", "occurred", "affirmed"),
        ("The minister could not help laughing.", "laughing", "occurred", "affirmed"),
        ("The army was not able to take the town.", "take", "occurred", "denied"),
        ("The town was free of violence.", "violence", "occurred", "denied"),
        ("The prisoners were deprived of visits.", "visits", "occurred", "denied"),
        ("The town was spared an attack.", "attack", "occurred", "denied"),
        ("The rebels ceased to exist.", "exist", "occurred", "denied"),
        ("There is no doubt that the army attacked the town.", "attacked", "occurred", "affirmed"),
        # what is supposed, wished, advised, open
        ("Were the army to attack, the town would fall.", "attack", "hypothetical", "affirmed"),
        ("Suppose the army attacks the town.", "attacks", "hypothetical", "affirmed"),
        ("The rebels wish the army had left.", "left", "occurred", "denied"),
        ("The army had better leave.", "leave", "requested", "affirmed"),
        ("The army may or may not attack.", "attack", "predicted", "unknown"),
        ("There is a chance that the army left.", "left", "occurred", "affirmed"),
        ("The rebels proposed that the army leave.", "leave", "requested", "affirmed"),
        ("The rebels called for the army to leave.", "leave", "requested", "affirmed"),
        ("The raid could lead to a vote.", "vote", "predicted", "affirmed"),
        # directed, aimed, joined to the verb above, where something happened
        ("The group has directed attacks on the country.", "attacks", "occurred", "affirmed"),
        ("His attack was aimed at breaking the truce.", "attack", "occurred", "affirmed"),
        ("The secretary did not intend that they should execute the prisoners.", "execute", "planned", "denied"),
        ("The shells fell close to where a helicopter was hit.", "hit", "occurred", "affirmed"),
        # told by the way
        ("He would not say whether the men remained in custody, as was reported earlier.", "reported", "occurred", "affirmed"),
    ],
)  # fmt: skip
def test_constructions(find: Find, text: str, word: str, status: str, polarity: str) -> None:
    found = find(text, word)
    assert (found.status, found.polarity) == (status, polarity)


@pytest.mark.parametrize(
    ("text", "word", "certainty"),
    [
        ("He was arrested for killing the mayor.", "killing", "probable"),
        ("He faces a charge of killing the mayor.", "killing", "probable"),
        ("The mayor accused the army of planning an attack.", "planning", "probable"),
        ("There is a tiny chance that the rebels will attack.", "attack", "unlikely"),
        ("The militants have been able to enter the town.", "enter", "certain"),
    ],
)
def test_certainty(find: Find, text: str, word: str, certainty: str) -> None:
    assert find(text, word).certainty == certainty


@pytest.mark.parametrize(
    ("text", "word", "status", "polarity"),
    [
        ("The offensive that has been underway for months has ruined the valley.", "offensive", "ongoing", "affirmed"),
        ("The strike which is still raging has closed the port.", "strike", "ongoing", "affirmed"),
        ("The offensive that had been underway for months was halted.", "offensive", "occurred", "affirmed"),
        ("A spokesman said the strike continued in the harbour.", "strike", "ongoing", "affirmed"),
        ("Dozens of women have come forward to accuse the bishop.", "accuse", "occurred", "affirmed"),
        ("The guards allowed the prisoners to leave.", "leave", "occurred", "affirmed"),
        ("The guards did not allow the prisoners to leave.", "leave", "occurred", "denied"),
        ("The law allowed the police to search houses.", "search", "predicted", "affirmed"),
        ("She criticised the mayor for allowing the gang to seize the mill.", "seize", "occurred", "affirmed"),
        ("The minister had planned not to sign the treaty.", "sign", "planned", "unknown"),
        ("The ministry failed to provide any information about the attack on the convoy.", "attack", "occurred", "affirmed"),
        ("The army has no information about the attack.", "attack", "occurred", "unknown"),
        ("They refused to share the burden of hosting the families.", "hosting", "planned", "denied"),
        ("When the general ordered a strike on the base, he was in Rome.", "strike", "occurred", "affirmed"),
        ("The general ordered a strike on the base.", "strike", "requested", "affirmed"),
        ("The council called for a truce without delay and the release of all hostages.", "release", "requested", "affirmed"),
        ("The envoy urged them to leave without firing a shot.", "firing", "requested", "denied"),
    ],
)
def test_what_the_words_around_make_of_it(find: Find, text: str, word: str, status: str, polarity: str) -> None:
    found = find(text, word)
    assert (found.status, found.polarity) == (status, polarity)


@pytest.mark.parametrize(
    ("text", "word", "certainty"),
    [
        ("The army will leave if the rebels attack.", "leave", "possible"),
        ("The army will leave even if the rebels attack.", "leave", "probable"),
        ("The army will leave unless it is paid.", "leave", "possible"),
        ("The army will leave.", "leave", "probable"),
    ],
)
def test_what_hangs_on_a_condition_is_only_possible(find: Find, text: str, word: str, certainty: str) -> None:
    assert find(text, word).certainty == certainty


@pytest.mark.parametrize(
    ("text", "word", "status", "polarity"),
    [
        (
            "Every club has a duty to refrain from hosting, funding, abetting or joining raids.",
            "abetting",
            "planned",
            "denied",
        ),
        (
            "Analysts are sceptical the firm will be able to sell the shops and are expecting losses.",
            "expecting",
            "ongoing",
            "affirmed",
        ),
        ("It is not enough to condemn the raid.", "condemn", "hypothetical", "affirmed"),
        ("The fine was not enough to stop them.", "stop", "planned", "denied"),
        ("The directors have not reached a decision to proceed with the sale.", "proceed", "planned", "unknown"),
        ("There was no sign that the rebels had left.", "left", "occurred", "unknown"),
        ("The army has not been as successful in taking towns as its rival.", "taking", "occurred", "unknown"),
        ("The letter gave no indication of how the quarrel could be settled.", "settled", "hypothetical", "unknown"),
        ("The army was not aware of any strike on the town.", "strike", "occurred", "unknown"),
        ("The raid did not lead to any strike.", "strike", "occurred", "denied"),
        ("No deaths or injuries were reported.", "injuries", "occurred", "denied"),
        ("It makes no sense to attack the town.", "attack", "hypothetical", "affirmed"),
        ("It makes sense to attack the town.", "attack", "hypothetical", "affirmed"),
        ("There is no guarantee that the truce will hold.", "hold", "predicted", "unknown"),
        ("The two sides held talks on ending the war.", "ending", "planned", "affirmed"),
        ("Negotiations about freeing the hostages went on.", "freeing", "planned", "affirmed"),
        ("Officials postponed any action on revoking the permit.", "revoking", "hypothetical", "affirmed"),
    ],
)
def test_what_is_left_open(find: Find, text: str, word: str, status: str, polarity: str) -> None:
    found = find(text, word)
    assert (found.status, found.polarity) == (status, polarity)


@pytest.mark.parametrize(
    ("text", "word", "status", "polarity"),
    [
        ("The bill might have passed had the two members not caught the slow train.", "caught", "occurred", "affirmed"),
        ("The mayor said she would have joined them had the text not called for cuts.", "called", "occurred", "affirmed"),
        ("The court ordered the houses razed.", "razed", "requested", "affirmed"),
        ("The camp was ordered closed.", "closed", "requested", "affirmed"),
        ("She found the house burned.", "burned", "occurred", "affirmed"),
        ("The club proposed that each be paid a fee.", "paid", "requested", "affirmed"),
        ("Jakarta has invited the rebels to a vote in Biak.", "vote", "requested", "affirmed"),
        ("He promised that the captain would be punished and the nets returned.", "returned", "planned", "affirmed"),
        ("The town will be rebuilt, having been shelled for years.", "shelled", "occurred", "affirmed"),
        ("The minister paid a visit to the camp.", "visit", "occurred", "affirmed"),
        ("The minister will pay a visit to the camp.", "visit", "planned", "affirmed"),
        ("The king sent his neighbour a request for grain.", "request", "occurred", "affirmed"),
        ("The state is considering a request by Bolivia.", "request", "occurred", "affirmed"),
        ("The state is considering an attack.", "attack", "planned", "affirmed"),
        ("The assembly voted for a resolution urging him to leave.", "urging", "occurred", "affirmed"),
        ("He was convicted of ordering the killing of the mayor.", "killing", "occurred", "affirmed"),
        ("The general ordered the release of the hostages.", "release", "requested", "affirmed"),
        ("They asked the council to lift the ban, a move opposed by France.", "opposed", "occurred", "affirmed"),
        ("He missed the vote.", "vote", "occurred", "affirmed"),
        ("The army averted the attack.", "attack", "occurred", "denied"),
        ("Parliament endorsed sending troops to Haiti.", "sending", "planned", "affirmed"),
    ],
)
def test_written_beside_and_read_otherwise_before(find: Find, text: str, word: str, status: str, polarity: str) -> None:
    found = find(text, word)
    assert (found.status, found.polarity) == (status, polarity)
