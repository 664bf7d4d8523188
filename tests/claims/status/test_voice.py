"""The chain of voices over a claim and what it does to polarity and certainty."""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.status.voice import Standing, Voices, once_each, standing, vouched
from onrecord.model import Attribution, Certainty, Mention, Polarity, Predicate, Span
from onrecord.reader import Reader


def attribution(
    name: str, start: int, end: int, parent: str | None = None, polarity: Polarity = "affirmed", certainty: Certainty = "certain"
) -> Attribution:
    content = (Span(start, end, ""),)
    return Attribution(name, (), None, (), content, "speech", "indirect", polarity, certainty, parent)


def test_the_outermost_voice_comes_first() -> None:
    voices = Voices([attribution("inner", 10, 20, parent="outer"), attribution("outer", 0, 30)])
    assert [a.id for a in voices.chain(12, 15)] == ["outer", "inner"]


def test_a_voice_elsewhere_is_not_in_the_chain() -> None:
    assert Voices([attribution("a", 0, 5)]).chain(8, 9) == ()


def test_a_parent_belongs_to_the_chain_even_when_its_words_lie_elsewhere() -> None:
    voices = Voices([attribution("inner", 10, 20, parent="outer"), attribution("outer", 30, 40)])
    assert [a.id for a in voices.chain(12, 15)] == ["outer", "inner"]


def test_what_the_last_speaker_denies_is_denied() -> None:
    found = standing(
        Predicate(0, 1, "kill", "affirmed", "certain", "occurred"), None, [attribution("a", 0, 5, polarity="denied")]
    )
    assert found.polarity == "denied"


def test_what_somebody_does_not_want_or_like_is_denied_by_its_own_words_alone() -> None:
    dislike = replace(attribution("a", 0, 5, polarity="denied"), kind="attitude")
    assert standing(Predicate(0, 1, "displace", "affirmed", "probable", "predicted"), None, [dislike]).polarity == "affirmed"


def test_the_least_certain_voice_sets_the_certainty() -> None:
    predicate = Predicate(0, 1, "kill", "affirmed", "certain", "occurred")
    assert standing(predicate, None, [attribution("a", 0, 5, certainty="possible")]).certainty == "possible"


def test_without_a_predicate_a_claim_is_taken_as_it_stands() -> None:
    found = standing(None, None, [])
    assert (found.polarity, found.certainty, found.status) == ("affirmed", "certain", "occurred")


def test_a_wish_never_hides_a_plain_fact() -> None:
    wish = replace(attribution("a", 0, 5), kind="attitude")
    speech = attribution("s", 0, 9)
    assert vouched([speech, wish], Standing("affirmed", "certain", "occurred")) == (speech,)
    assert vouched([speech, wish], Standing("affirmed", "probable", "planned")) == (speech, wish)
    assert vouched([wish, speech], Standing("affirmed", "certain", "occurred")) == (wish, speech)


def test_a_fear_vouches_for_what_is_feared() -> None:
    fear = replace(attribution("a", 0, 5, certainty="possible"), kind="attitude")
    assert vouched([fear], Standing("affirmed", "possible", "occurred")) == (fear,)


def _report_within(source: str, cue: str) -> list[Attribution]:
    report = replace(attribution("report", 5, 20, "denial"), source=(Span(0, 4, source),), cue=(Span(4, 5, cue),))
    return [attribution("denial", 0, 20, polarity="denied"), report]


def test_whoever_rejects_a_report_denies_what_it_says_and_answers_for_the_denial_alone() -> None:
    told = Predicate(0, 1, "kill", "affirmed", "certain", "occurred")
    for chain in (_report_within("U.N.", "report"), _report_within("that", "said"), _report_within("the U.N.", "claims of")):
        stands = standing(told, None, chain)
        assert stands.polarity == "denied"
        assert [a.id for a in vouched(chain, stands)] == ["denial"]


def test_to_deny_that_somebody_spoke_denies_nothing_of_what_was_said() -> None:
    chain = _report_within("rebels", "had said")
    stands = standing(Predicate(0, 1, "kill", "affirmed", "certain", "occurred"), None, chain)
    assert stands.polarity == "affirmed"
    assert [a.id for a in vouched(chain, stands)] == ["denial", "report"]


def test_what_nobody_managed_to_explain_is_told_by_the_page() -> None:
    stands = Standing("affirmed", "certain", "occurred")
    explain = replace(attribution("a", 0, 5), cue=(Span(0, 10, "to explain"),), content=(Span(11, 30, "why the army had fired"),))
    refusal = replace(explain, cue=(Span(0, 14, "refused to say"),), polarity="unknown")
    witness = replace(explain, cue=(Span(0, 9, "explained"),), content=(Span(11, 30, "how soldiers had fired"),))
    assert vouched([explain], stands) == vouched([refusal], stands) == ()
    assert vouched([witness], stands) == (witness,)


def test_who_is_charged_is_named_by_the_page() -> None:
    charge = replace(attribution("a", 0, 5), cue=(Span(20, 33, "is accused of"),), content=(Span(0, 19, "X"), Span(34, 50, "Y")))
    assert Voices([charge]).chain(4, 9) == ()
    assert Voices([charge]).chain(36, 40) == (charge,)
    named = replace(charge, source=(Span(60, 70, "the envoy"),))
    assert Voices([named]).chain(4, 9) == (named,)


def test_a_speaker_stands_once_in_a_chain() -> None:
    one = replace(attribution("a", 0, 30), speaker="m1")
    again = replace(attribution("b", 5, 20, parent="a"), speaker="m1")
    other = replace(attribution("c", 5, 20, parent="a"), speaker="m2")
    mentions = {name: Mention(name, "actor", "name", 0, 1, "X", entity=f"e{name[1:]}") for name in ("m1", "m2")}
    assert once_each((one, again), mentions) == (again,)
    assert once_each((one, other), mentions) == (one, other)
    assert once_each((replace(one, polarity="denied"), again), mentions) == (replace(one, polarity="denied"), again)
    assert once_each((replace(one, speaker=None), replace(again, speaker=None)), mentions) == (
        replace(one, speaker=None),
        replace(again, speaker=None),
    )


def test_lines_of_a_page_that_are_not_its_text_make_no_claims_and_do_not_run_into_the_next(reader: Reader) -> None:
    text = (
        "The army attacked the village on Monday.\n\nRelated: Rebels shell the port\n\nTags: Kano, army kills farmers\n\n"
        "Soldiers shot the mayor."
    )
    found = reader.read(text).claims
    assert [c.trigger.text for c in found if c.kind == "event"] == ["attacked", "shot"]
