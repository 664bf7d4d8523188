"""Who made known what stands before, and other frames of wire copy, live pages and papers: whose the report is."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Troops freed the hostages, the army's spokesman, Musa Danladi, disclosed this in a statement on Sunday.",
         "the army's spokesman, Musa Danladi", "Troops freed the hostages"),
        ("Gunmen killed ten farmers in Zamfara.\n\nThe police spokesman, Yusuf Bala, disclosed this in Gusau.",
         "The police spokesman, Yusuf Bala", "Gunmen killed ten farmers in Zamfara"),
        ("Soldiers rescued 12 hostages. The commander made this known while briefing journalists.",
         "The commander", "Soldiers rescued 12 hostages"),
        ("The channel claims the brigade has taken the village; Kyiv has not commented.",
         "The channel", "the brigade has taken the village"),
        ("Per the ministry's account, air defences downed 14 drones.", "the ministry's account", "air defences downed 14 drones"),
        ("By the army's own admission, soldiers shot the protesters.", "the army", "soldiers shot the protesters"),
        ("To hear the generals tell it, the rebels burned the mill.", "the generals", "the rebels burned the mill"),
        ("The envoy, in his briefing to the council, painted a grim picture: militias had burned the mill.",
         "The envoy", "militias had burned the mill"),
        ("The union issued a blunt warning: guards would strike and rebels would burn the port.",
         "The union", "guards would strike and rebels would burn the port"),
        ("An eyewitness narrated how the gunmen shot the monarch.", "An eyewitness", "how the gunmen shot the monarch"),
        ("47% say the army killed the villagers.", "47%", "the army killed the villagers"),
        ("The daily said this week, citing unnamed diplomats, that Greek ships carried arms.",
         "The daily", "that Greek ships carried arms"),
        ("The daily said this week, citing unnamed diplomats, that Greek ships carried arms.",
         "unnamed diplomats", "that Greek ships carried arms"),
        ("The residents said nearly 40 men, mainly miners and farmers, were killed in the gorge.",
         "The residents", "nearly 40 men, mainly miners and farmers, were killed in the gorge"),
        ("Shelling has killed two people in Kherson, the regional governor, Andrii Koval, writes on Telegram.",
         "the regional governor, Andrii Koval", "Shelling has killed two people in Kherson"),
        ("Soldiers burned the village, or at least that is what the widow says.", "the widow", "Soldiers burned the village"),
        ("The rebels, so runs the army's story, shelled their own ward.", "the army", "The rebels / shelled their own ward"),
        ("He is alleged, by the prosecution, to have ordered the massacre.", "the prosecution",
         "He / to have ordered the massacre"),
        ("According to one of the hostages, Maria Diop, who was freed on Sunday, the kidnappers killed two guards.",
         "one of the hostages, Maria Diop, who was freed on Sunday", "the kidnappers killed two guards"),
        ("Two guards were killed, according to what one of the hostages told police.", "one of the hostages",
         "Two guards were killed"),
        ("Hezbollah claims it hit the base; the army says no damage", "Hezbollah", "it hit the base"),
        ("Rebels hold the town and the port; the agency reported.", "the agency", "Rebels hold the town and the port"),
        ("Speaking on the raid, the chairman of the council, Bala Musa, revealed that bandits fled.",
         "the chairman of the council, Bala Musa", "that bandits fled"),
        ("Sources told this newspaper that the hoodlums burnt the market.", "Sources", "that the hoodlums burnt the market"),
        ("The ministry did not return a request for comment.", "The ministry", "a request for comment"),
        ("To the army, the raid was a success – and rebels fled.", "the army", "the raid was a success"),
        ("A common refrain in Kano is that the army will fall.", "", "that the army will fall"),
        ("Rebels seized the dam, a military source who wished to remain anonymous told the police.", "a military source",
         "Rebels seized the dam"),
        ("His denial that soldiers shot the boys came a day after a raid.", "His", "that soldiers shot the boys"),
        ("The report, a copy of which was seen by AFP, says troops executed 20 men.", "The report", "troops executed 20 men"),
        ("Rebels blew up the bridge – or so says the army.", "the army", "Rebels blew up the bridge"),
        ("Bombers struck a mill near the port on Sunday a watchdog said in an attack claimed by a cell.", "a watchdog",
         "Bombers struck a mill near the port on Sunday"),
    ],
)  # fmt: skip
def test_whose_the_report_is(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("14:35 The mayor left.\n\n14:20 Health ministry: 21 killed in strikes on Rafah", "Health ministry",
         "21 killed in strikes on Rafah"),
        ("14:05 Explosions kill two in Kyiv - mayor", "mayor", "14:05 Explosions kill two in Kyiv"),
        ("Governor Andrii Koval on Telegram: “The enemy attacked the port. One person was killed.”",
         "Governor Andrii Koval", "“The enemy attacked the port. One person was killed.”"),
        ("Minister Haddad on X: The rebels attacked the port", "Minister Haddad", "The rebels attacked the port"),
        ("Huge army bombs kill 28 in rebel-held Kidal town Monitor AFP Saturday 11 Jul 2015 The army left.", "Monitor",
         "Huge army bombs kill 28 in rebel-held Kidal town"),
        ("Air raids kill 10 near Mopti hospital Governor AFP A barrage of raids killed ten.", "Governor",
         "Air raids kill 10 near Mopti hospital"),
        ("Nadia Bello, a resident of Palma, says she is afraid.\n\nI was at home when the shells fell. They killed a boy. I ran.",
         "Nadia Bello", "I was at home when the shells fell. They killed a boy. I ran"),
        ("Ten killed after army shells town, say rebels, as talks stall", "rebels", "Ten killed after army shells town"),
        ("“My son was shot by soldiers” - mother", "mother", "“My son was shot by soldiers”"),
        ("Kremlin on raid: ‘We did not bomb the school’", "Kremlin", "‘We did not bomb the school’"),
        ("“They shot him,” said Haddad, the mayor. “Then they left.” His deputy: “We saw it all and soldiers burned it.”",
         "His deputy", "“We saw it all and soldiers burned it.”"),
        ("Mali's General Staff in its evening report: Rebel forces shelled 20 villages.", "Mali's General Staff",
         "Rebel forces shelled 20 villages"),
        ("CENTCOM: “We conducted strikes against camps, killing 12.”", "CENTCOM",
         "“We conducted strikes against camps, killing 12.”"),
        ("RT @RebelNews: Army jets hit the mill, 3 killed", "@RebelNews", "Army jets hit the mill, 3 killed"),
    ],
)  # fmt: skip
def test_live_pages_and_headlines(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


def test_answers_marked_by_a_letter_are_nobodys_and_not_the_pages(read) -> None:  # type: ignore[no-untyped-def]
    found = read("Q: Who fired first?\n\nA: The police fired first. They killed a man.")
    assert [(words(a.source), words(a.content)) for a in found] == [
        ("", "Who fired first?"),
        ("", "The police fired first. They killed a man"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It is worth noting that rebels attacked the convoy.",
        "It is pertinent to mention that militants had attacked the convoy.",
        "It is fair to say the army shot them.",
        "Per capita income fell.",
        "It is the foreign backers of the front who have won.",
        "Rebels known as the Falcons burned the mill.",
        "The army sent troops to defend the town from attack.",
        "Omar Bello, a trader, fled.\n\nI met him in the camp. I saw the huts. Rebels burned them.",
    ],
)
def test_the_pages_own_words_stay_its_own(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert not read(text)


def test_one_who_meets_the_speaker_is_who_reports(read) -> None:  # type: ignore[no-untyped-def]
    text = "Omar Bello, a trader, says he is poor.\n\nI met him in the camp. I walked on. Rebels burned the huts."
    assert not any("burned" in words(a.content) for a in read(text))


def test_a_quotation_under_a_report_is_whole(read) -> None:  # type: ignore[no-untyped-def]
    text = "He cites reports that the front “beat teachers; this includes arrests, shooting a headmaster, and closing schools.”"
    assert "closing schools" in words(next(a for a in read(text) if words(a.source) == "He").content)


def test_a_word_in_marks_within_a_speech_over_paragraphs(read) -> None:  # type: ignore[no-untyped-def]
    text = "“In their view the army took the “fortress” by bombing it from the air.\n\n“They killed my son,” said Lamine Diarra."
    (found,) = [a for a in read(text) if words(a.source) == "Lamine Diarra"]
    assert "bombing it from the air" in words(found.content)


def test_neither_confirmed_nor_denied_is_unknown(read) -> None:  # type: ignore[no-untyped-def]
    (found,) = read("Police would neither confirm nor deny that officers had shot the boy.")
    assert found.polarity == "unknown"


@pytest.mark.parametrize(
    "second",
    ["Nobody announced this.", "The spokesman never revealed this.", "Only one paper said this.", "No official made this known."],
)
def test_what_nobody_made_known_is_the_pages(read, second: str) -> None:  # type: ignore[no-untyped-def]
    assert not any("killed" in words(a.content) for a in read(f"Troops killed nine men in Kano. {second}"))


def test_a_hyphened_no_denies_nothing(read) -> None:  # type: ignore[no-untyped-def]
    found = read("Troops killed nine men in Kano. The no-nonsense spokesman disclosed this on Sunday.")
    assert "Troops killed nine men in Kano" in [words(a.content) for a in found]
