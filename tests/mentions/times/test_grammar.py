"""One search finds every place at which some rule of the grammar matches, and no other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.mentions.times.grammar import RULES, anywhere
from onrecord.mentions.times.lexer import LETTERS

NEVER = LETTERS["OTHER"] + LETTERS["COMMA"]
SOMEWHERE = anywhere(NEVER)


@given(st.text(alphabet=sorted(LETTERS.values()), max_size=30))
def test_the_search_stops_where_a_rule_matches(letters: str) -> None:
    expected = [i for i, c in enumerate(letters) if c not in NEVER and any(rule.pattern.match(letters, i) for rule in RULES)]
    found = []
    position = 0
    while (match := SOMEWHERE.search(letters, position)) is not None:
        found.append(match.start())
        position = match.start() + 1
    assert found == expected
