"""Phrases of a lexicon found in a parse: a head word and further words that hang on it, in any order of surface.

A phrase's words must be the head, then for each further word a child of a word already found (or its neighbour): so
"opened fire on", "fire was opened on" and "the fire that they opened on" are one phrase.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.claims.tree.syntax import Syntax
from onrecord.language.parse import Sentence
from onrecord.language.tags import TENSED

_WHEN = frozenset(("when", "after", "before", "while", "because", "as", "since", "until", "if", "where"))
# In "called on Friday on X to go" the first "on" only says when.
_DAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
_TAKES_AWAY = frozenset(("strip", "deprive", "rob", "relieve", "divest"))
_PARTICLES = frozenset(("back", "down", "out", "up", "away", "over"))


def word_at(parse: Syntax, token: int, word: str) -> bool:
    """Whether a token is a word or its lemma; "cease-fire" also matches the last of three tokens."""
    if parse.lowers[token] == word or (parse.lemmas[token] == word and parse.lowers[token] != "according"):
        return True  # "according to" strikes no accord
    if "-" not in word:
        return False
    parts = word.split("-")
    last = parts[-1]
    if parse.lowers[token] != last and parse.lemmas[token] != last:
        return False
    at = token
    for part in reversed(parts[:-1]):
        at -= 2
        if at < 0 or parse.words[at + 1] != "-" or parse.lowers[at] != part:
            return False
    return True


def words_of(parse: Syntax, sentence: Sentence) -> frozenset[str]:
    """Every word of a sentence and its lemma."""
    return frozenset((*parse.lowers[sentence.first : sentence.last], *parse.lemmas[sentence.first : sentence.last]))


def possible(phrase: Sequence[str], words: frozenset[str]) -> bool:
    """Whether a sentence of these words can hold a phrase at all; what is written with a hyphen may be several of them."""
    for word in phrase:  # noqa: SIM110 - tens of thousands of times in a hundred articles
        if word not in words and "-" not in word:
            return False
    return True


def match_phrase(parse: Syntax, token: int, words: Sequence[str], head: int) -> tuple[int, ...] | None:
    """Tokens of the phrase in the order of its words, or None."""
    if not word_at(parse, token, words[head]):
        return None
    if len(words) == 1:
        return (token,)
    found: dict[int, int] = {head: token}
    used = [token]
    last = token
    for i in range(head + 1, len(words)):
        hit = _after(parse, words[i], used, last)
        if hit is None and i + 1 < len(words):
            hit = _modifier(parse, words[i], words[i + 1], used)
        if hit is None:
            return None
        found[i] = hit
        used.append(hit)
        last = hit
    before = token
    for i in range(head - 1, -1, -1):
        hit = _before(parse, words[i], token, before, used)
        if hit is None:
            return None
        found[i] = hit
        used.append(hit)
        before = hit
    end = found[len(words) - 1]
    own = words[-1] == "to" and parse.tags[end] == "TO" and end < token and parse.heads[end] == token
    if own and not any(parse.tags[t][0] == "N" for t in used):
        return None  # "decided whether to appeal" is no "appeal to": the infinitive's own "to"
    for i in range(len(words) - 1):  # "refused to name what would end it" is no "refuse to end"
        to, verb = found[i], found[i + 1]
        infinitive = words[i] == "to" and parse.tags[to] == "TO"
        if infinitive and verb not in (parse.heads[to], to + 1) and parse.heads[verb] != parse.heads[to]:
            return None
    return tuple(found[i] for i in range(len(words)))


def _after(parse: Syntax, word: str, used: list[int], last: int) -> int | None:
    """A word below or just after what has been found."""
    for token in reversed(used):
        for c in parse.children[token]:
            if (
                c not in used
                and word_at(parse, c, word)
                and not (parse.lowers[c] == "for" and parse.deps[c] == "mark")  # "a way for X to attack" is no "attack for"
                and not (_fronted(parse, c, used[0]) or _a_thing(parse, c) or _told_apart(parse, c) or _day_first(parse, c))
                and not _acts(parse, c, used[0], last)
            ):
                return c
    if word == "of" and parse.lemmas[used[0]] in _TAKES_AWAY:  # "stripped two men of their citizenship"
        for below in parse.children[used[0]]:
            of = next((c for c in parse.children[below] if parse.lowers[c] == "of"), None)
            if of is not None and parse.deps[below] in ("dobj", "nsubjpass", "ccomp", "xcomp"):
                return of
    if word == "on" and parse.lemmas[used[0]] == "blame":  # "blamed the attack on X", where the parser joins "on X" to the attack
        things = (o for o in parse.children[used[0]] if parse.deps[o] in ("dobj", "nsubjpass"))
        on = next((c for o in things for c in parse.children[o] if parse.lowers[c] == "on" and c > o), None)
        if on is not None:
            return on
    after = last + 1
    if after < len(parse.words) and parse.sentence_of[after] == parse.sentence_of[last] and word_at(parse, after, word):
        # "said no temple ..." is no "say no"
        elsewhere = parse.deps[after] in ("det", "advmod", "neg") and parse.heads[after] not in used
        return None if elsewhere else after
    first = used[0]
    if parse.deps[first] in ("relcl", "acl") and word_at(parse, parse.heads[first], word):
        return parse.heads[first]
    return None


def _modifier(parse: Syntax, word: str, noun: str, used: list[int]) -> int | None:
    """ "hunger" of "began a three-day hunger strike", which hangs on the noun that the phrase goes on with."""
    for token in reversed(used):
        for below in parse.children[token]:
            if parse.deps[below] not in ("dobj", "pobj", "nsubjpass", "oprd", "ccomp") or not word_at(parse, below, noun):
                continue
            for c in parse.children[below]:
                if c < below and c not in used and parse.deps[c] in ("compound", "amod", "nmod") and word_at(parse, c, word):
                    return c
    return None


def _told_apart(parse: Syntax, token: int) -> bool:
    """ "made a mistake when she fled": a clause of its own is no word of a phrase."""
    if parse.deps[token] != "advcl" or parse.tags[token] not in TENSED:
        return False
    return any(parse.deps[c] in ("mark", "advmod") and parse.lowers[c] in _WHEN for c in parse.children[token])


def _day_first(parse: Syntax, token: int) -> bool:
    """ "called on Friday on the rebels to stop", "fired his aide on Sunday": a day belongs to no phrase."""
    return parse.deps[token] == "prep" and any(parse.lowers[o] in _DAYS for o in parse.children[token])


def _a_thing(parse: Syntax, token: int) -> bool:
    """ "struck the back of a lorry": the noun, not the particle of "strike back"."""
    if parse.lowers[token] not in _PARTICLES or parse.tags[token] != "NN" or parse.deps[token] != "dobj":
        return False
    return any(parse.lowers[c] == "of" for c in parse.children[token])


_BODIES = frozenset(["government", "cabinet", "parliament", "assembly", "council"])  # what is dissolved, and what dissolves


def _acts(parse: Syntax, noun: int, verb: int, last: int) -> bool:
    """ "the government dissolved the party" is no "dissolve government", "police clashed with fans" no "clash with police"."""
    if noun < verb < last and parse.deps[noun] == "nsubj" and parse.heads[noun] == verb and parse.deps[last] == "prep":
        return True
    if (
        parse.lemmas[noun] not in _BODIES
        or noun > verb
        or parse.deps[noun] != "nsubj"
        or parse.heads[noun] != verb
        or parse.tags[verb][0] != "V"
    ):
        return False
    return any(parse.deps[c] == "dobj" for c in parse.children[verb])


def _fronted(parse: Syntax, token: int, head: int) -> bool:
    """ "On Friday X called ...": a preposition before its verb is another phrase, but for "on whom they called"."""
    if token > head or parse.deps[token] != "prep" or parse.tags[head][0] != "V":
        return False
    return not any(parse.tags[o][0] == "W" for o in parse.children[token])


def _before(parse: Syntax, word: str, token: int, before: int, used: list[int]) -> int | None:
    """A premodifier of the head noun: a child of it, or the word just before."""
    for c in parse.children[token]:
        if c < token and c not in used and word_at(parse, c, word):
            return c
    step = before - 1
    if step >= 0 and parse.words[step] == "-":
        step -= 1
    if step >= 0 and parse.sentence_of[step] == parse.sentence_of[token] and word_at(parse, step, word):
        return step
    return None
