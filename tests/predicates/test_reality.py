"""The algebra of governors."""

from onrecord.predicates.reality import DENIED, PLAIN, Reality, combine, embed


def test_failing_turns_what_happened_into_what_did_not() -> None:
    assert embed("fail", PLAIN) == DENIED
    assert embed("fail", DENIED) == PLAIN


def test_a_fact_stands_whatever_is_said_of_the_governor() -> None:
    assert embed("fact", Reality("predicted", "denied", "possible")) == PLAIN


def test_a_denied_request_leaves_open_whether_it_was_done() -> None:
    assert embed("request", DENIED).polarity == "unknown"


def test_denying_a_denial_affirms_nothing() -> None:
    assert embed("denial", DENIED).polarity == "unknown"


def test_the_weaker_certainty_wins() -> None:
    assert combine(Reality(None, "affirmed", "probable"), Reality("predicted", "affirmed", "possible")).certainty == "possible"


def test_two_negations_affirm() -> None:
    assert combine(DENIED, DENIED).polarity == "affirmed"


def test_the_status_of_the_context_comes_first() -> None:
    assert combine(Reality("planned"), Reality("ongoing")).status == "planned"
