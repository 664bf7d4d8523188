"""Actor mentions by name: known names with their titles, demonyms, persons and organisations that show what they are.

Runs before places are found, so that "Paris Hilton" is not a town and "Washington said" is an actor as well.
"""

from __future__ import annotations

from onrecord.mentions.actors.acting import acts
from onrecord.mentions.actors.bodies import find_bodies
from onrecord.mentions.actors.names import Hit
from onrecord.mentions.actors.page import Page, actor_of, mention
from onrecord.mentions.actors.person_runs import with_title
from onrecord.mentions.actors.persons import find_persons
from onrecord.model import Actor, Mention

_PART_OF = frozenset(
    ["some", "many", "several", "most", "few", "other", "fellow", "young", "ordinary", "both", "those", "these", "more", "local"]
)


def find_named(page: Page) -> tuple[Mention, ...]:
    """Mentions of form name: known names (people with their titles), then persons and organisations told by their look."""
    persons, own = find_persons(page)
    found = [m for hit in page.hits if (m := _named(page, hit, own)) is not None]
    found.extend(persons)
    taken = set(page.hit_at)
    for m in persons:
        taken.update(page.parse.tokens(m.start, m.end))
    found.extend(find_bodies(page, taken))
    return tuple(found)


def _named(page: Page, hit: Hit, own: dict[int, Actor]) -> Mention | None:
    """The mention of a known name; null where it is only a place."""
    parse, identity = page.parse, hit.identity
    if not acts(page, hit):
        return None
    if hit.tokens.start in own:
        actor = own[hit.tokens.start]
    else:
        actor = actor_of(identity) if identity is not None else Actor(None, hit.name, None, ())
    if identity is not None and identity.kind == "state" and _one_of_them(page, hit):
        words = parse.text[hit.start : hit.end]
        return Mention("", "actor", "nominal", hit.start, hit.end, words, actor=Actor(None, words, identity.country, ()))
    if (identity is not None and identity.kind == "person") or hit.style == "short":
        return mention(parse, with_title(page, hit.tokens), "name", actor)
    return Mention("", "actor", "name", hit.start, hit.end, parse.text[hit.start : hit.end], actor=actor)


def _one_of_them(page: Page, hit: Hit) -> bool:
    """ "a Spaniard", "two Germans": people from a state are not the state."""
    parse, before = page.parse, hit.tokens.start - 1
    if hit.style not in ("adjective", "people") or len(hit.tokens) != 1:
        return False
    alone = parse.deps[hit.head] not in ("amod", "compound", "nmod", "poss") and parse.tags[hit.head][0] in "NJ"
    last = hit.tokens.stop
    named = last < len(parse) and parse.tags[last] in ("NN", "NNS", "NNP", "NNPS", "HYPH", "JJ") and parse.words[last] != ","
    if not alone or named:
        return False
    counted = before >= 0 and parse.tags[before] == "CD" and parse.heads[before] == hit.head
    if counted or (before >= 0 and parse.lowers[before] in ("a", "an")):
        return True
    return parse.tags[hit.head] in ("NNS", "NNPS") and _some_of_them(page, hit)


def _some_of_them(page: Page, hit: Hit) -> bool:
    """ "some Britons", "hundreds of Tunisians", "Belgians trained abroad": a part of a people."""
    parse, before, last = page.parse, hit.tokens.start - 1, hit.tokens.stop
    word = parse.lowers[before] if before >= 0 else ""
    if word in _PART_OF or (word == "of" and parse.lemmas[parse.heads[before]] in page.lexicon.words.crowds):
        return True
    behind = next((c for c in parse.children[hit.head] if parse.deps[c] in ("relcl", "acl") and c >= last), None)
    return behind is not None and last < len(parse) and parse.words[last] not in (",", "(", "-", "–", "—")
