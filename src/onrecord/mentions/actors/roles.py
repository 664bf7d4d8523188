"""Role nouns: the known words that head a described actor ("foreign minister", "security forces", "chief of staff")."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.language.parse import Parse
from onrecord.vocabulary.actors import ActorLexicon, Role


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """A role noun at tokens `first` to `last` (inclusive); `last` lies behind the head in "secretary of state"."""

    role: Role
    first: int
    last: int


def role_at(parse: Parse, head: int, lexicon: ActorLexicon) -> RoleSpan | None:
    """The longest known role noun that a token heads: "foreign minister", "security forces", "secretary of state"."""
    lower, lemma, roles = parse.lowers[head], parse.lemmas[head].lower(), lexicon.roles
    longest = max(lexicon.role_ends.get(lower, 0), lexicon.role_ends.get(lemma, 0))
    if not longest:
        return None
    start = parse.sentence(head).first
    behind = _role_with_of(parse, head, lemma, lexicon)
    if behind is not None:
        return behind
    for length in range(min(longest, head - start + 1), 1, -1):
        before = " ".join(parse.lowers[head - length + 1 : head])
        role = roles.get(f"{before} {lower}") or roles.get(f"{before} {lemma}")
        if role is not None:
            return RoleSpan(role, head - length + 1, head)
    role = roles.get(lower) or roles.get(lemma)
    return RoleSpan(role, head, head) if role is not None else None


def _role_with_of(parse: Parse, head: int, lemma: str, lexicon: ActorLexicon) -> RoleSpan | None:
    """A role noun that goes on behind its head: "chief of staff", "minister of foreign affairs"."""
    if head + 2 >= len(parse) or parse.lowers[head + 1] != "of":
        return None
    end = min(head + 6, parse.sentence(head).last)
    for last in range(end, head + 2, -1):
        role = lexicon.roles.get(f"{lemma} {' '.join(parse.lowers[head + 1 : last])}")
        if role is not None:
            return RoleSpan(role, head, last - 1)
    return None
