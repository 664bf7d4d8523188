"""Proper names of which nothing shows what they are: actors only where the sentence makes them act."""

from __future__ import annotations

from collections.abc import Set

from onrecord.mentions.actors.page import Page, mention
from onrecord.mentions.phrases import name_run
from onrecord.model import Actor, Mention

_SUBJECT = frozenset(("nsubj", "nsubjpass", "agent"))
_OBJECT = frozenset(("dobj", "dative", "poss"))
_WITH = frozenset(("by", "with", "against", "between", "among"))


def unknown_name(page: Page, head: int, busy: Set[int]) -> Mention | None:
    """A capitalised run that the vocabularies do not know, that is no place or time and stands where an actor stands."""
    parse, cues = page.parse, page.lexicon.cues
    run = name_run(parse, head)
    word, lower = parse.words[head], parse.lowers[head]
    if len(word) < 2 or not word[0].isupper() or not _acts(page, head) or any(t in busy for t in run):
        return None
    if parse.sentence_of[head] in page.headlines or lower in cues["word"] or lower in cues["thing"] or _names_thing(page, head):
        return None
    if lower.rstrip(".") in cues["abbreviation"] or parse.lowers[run.start] in cues["first-thing"]:
        return None
    if len(run) == 1 and (lower in page.small or (run.start == parse.sentence(head).first and parse.tags[head] != "NNP")):
        return None
    name = parse.text[parse.starts[run.start] : parse.ends[run.stop - 1]]
    return mention(parse, run, "name", Actor(None, " ".join(name.split()), None, ()))


def _names_thing(page: Page, head: int) -> bool:
    """ "the X, a cargo ship,": a name that its apposition gives to a ship, a film, a rocket."""
    parse = page.parse
    return any(parse.deps[c] == "appos" and parse.lemmas[c].lower() in page.lexicon.cues["vessel"] for c in parse.children[head])


def _acts(page: Page, head: int) -> bool:
    parse = page.parse
    while parse.deps[head] in ("conj", "appos") and parse.heads[head] != head:
        head = parse.heads[head]
    dep = parse.deps[head]
    if dep == "pobj":
        return parse.lowers[parse.heads[head]] in _WITH
    return dep in _SUBJECT or dep in _OBJECT
