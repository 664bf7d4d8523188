"""Subjects, objects and agents across constructions."""

from __future__ import annotations

import pytest

from onrecord.claims.tree import grammar
from onrecord.reader import Reader
from tests.claims.reading import events
from tests.conftest import SyntaxOf


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Rebels attacked the base.", "attacked", "Rebels"),
        ("Rebels who attacked the base fled.", "attacked", "Rebels"),
        ("Rebels tried to attack the base.", "attack", "Rebels"),
        ("Turkey urged Iran to release the men.", "release", "Iran"),
        ("Rebels entered the town and attacked the base.", "attacked", "Rebels"),
        ("Soldiers shelled the town, killing ten people.", "killing", "Soldiers"),
    ],
)
def test_the_subject_is_found(syntax_of: SyntaxOf, text: str, verb: str, subject: str) -> None:
    parse = syntax_of(text)
    assert [parse.words[t] for t in grammar.subjects(parse, parse.words.index(verb))] == [subject]


def test_a_passive_has_agent_and_patient(syntax_of: SyntaxOf) -> None:
    parse = syntax_of("The base was attacked by rebels and bandits.")
    verb = parse.words.index("attacked")
    assert grammar.is_passive(parse, verb)
    assert [parse.words[t] for t in grammar.agents(parse, verb)] == ["rebels", "bandits"]
    assert [parse.words[t] for t in grammar.patients(parse, verb)] == ["base"]


def test_the_governor_of_an_event_noun(syntax_of: SyntaxOf) -> None:
    parse = syntax_of("The army launched a series of attacks.")
    above = grammar.governor(parse, parse.words.index("attacks"))
    assert above is not None and parse.words[above[0]] == "launched" and above[1] == "object"


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("The man was hit by a rebel vehicle and killed.", (), ("The man",)),
        ("The minister was expelled from Chad and accused Sudan.", ("The minister",), ("Sudan",)),
    ],
)
def test_a_verb_joined_to_a_passive(reader: Reader, text: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    event = events(reader, text)[-1]
    assert (event.actor, event.recipient) == (actor, recipient)


@pytest.mark.parametrize(
    ("text", "undergone"),
    [
        ("The sheriff got the editor arrested.", "the editor"),
        ("It is a plot to get the activists arrested.", "the activists"),
        ("The bill would see foreigners deported.", "foreigners"),
        ("They were stopped at the border and sent to jail.", "They"),
    ],
)
def test_what_somebody_has_done_is_done_to_its_subject(reader: Reader, text: str, undergone: str) -> None:
    """Causatives with a participle, and a participle that the parser takes for a past behind a passive."""
    [event] = [w for w in events(reader, text) if w.type == "COERCE"]
    assert event.recipient == (undergone,)
    assert undergone not in event.actor
