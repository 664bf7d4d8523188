"""Words to search for, as each database wants them: `bombs "cluster munitions" shell* -exercise`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.record.filter import FilterError
from onrecord.vocabulary.folding import fold_word

_TERM = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand one after the other; `prefix`: the last one only begins so; `absent`: they must not occur."""

    words: tuple[str, ...]
    prefix: bool
    absent: bool


def terms(query: str) -> tuple[Term, ...]:
    """The terms of a query, all of which must hold; FilterError where there is nothing to search for."""
    found = []
    for minus, phrase, word in _TERM.findall(query):
        words = tuple(_WORD.findall(phrase or word))
        if words:
            found.append(Term(words, not phrase and word.endswith("*"), bool(minus)))
    if all(term.absent for term in found):
        raise FilterError(f"text: {query!r} names no word to search for")
    return tuple(found)


def for_sqlite(query: str) -> str:
    """The query in the language of FTS5."""
    found = terms(query)
    wanted = " AND ".join(_fts5(t) for t in found if not t.absent)
    unwanted = " OR ".join(_fts5(t) for t in found if t.absent)
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def _fts5(term: Term) -> str:
    return f'"{" ".join(term.words)}"' + ("*" if term.prefix else "")


def for_postgres(query: str) -> str:
    """The query in the language of to_tsquery, over words without accents."""
    return " & ".join(("!" if t.absent else "") + f"({' <-> '.join(_lexemes(t))})" for t in terms(query))


def _lexemes(term: Term) -> list[str]:
    words = [f"'{fold_word(word)}'" for word in term.words]
    return [*words[:-1], words[-1] + (":*" if term.prefix else "")]


def indexed(title: str | None, text: str) -> str:
    """What PostgreSQL indexes of a document: its words without accents, as FTS5 does it by itself."""
    return " ".join(fold_word(word) for word in _WORD.findall(f"{title or ''}\n{text}"))
