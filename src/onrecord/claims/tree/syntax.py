"""A parse with the word lists by which its rules tell who does what: what every rule over the tree is given."""

from __future__ import annotations

from dataclasses import dataclass, fields

from onrecord.language.parse import Parse
from onrecord.vocabulary.grammar_lists import Grammar


@dataclass(frozen=True, slots=True)
class Syntax(Parse):
    """The columns of a parse; `grammar` holds the lists that `events/_grammar.yaml` names, by which verbs and nouns hand their
    subjects and objects down."""

    grammar: Grammar

    @classmethod
    def of(cls, parse: Parse, grammar: Grammar) -> Syntax:
        """A parse with these lists; the columns are shared, not copied."""
        return cls(**{column.name: getattr(parse, column.name) for column in fields(Parse)}, grammar=grammar)
