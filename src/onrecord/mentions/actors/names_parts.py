"""Whether a known name is only a part of a longer one: of a person's Arabic or hyphenated name, or of a town's.

"Al-Fateh Qurashi" is not the party, "Mohammed bin Rashid Al Nuaimi" not the ruler of Dubai, and nobody is shot "in Djibo".
"""

from __future__ import annotations

from itertools import pairwise

from onrecord.language.parse import Parse
from onrecord.vocabulary.actors import ActorLexicon
from onrecord.vocabulary.folding import fold

# Particles of Arabic, Moorish and Tuareg names, and words that only open such a name; a closed class.
PARTICLES = frozenset("al el bin ibn ben bint abu abou abd abdel abdul umm oum ould ag aw".split())
_ARTICLES = frozenset(("al", "el"))
_HYPHENS = frozenset(("-", "–"))
_TOWNS = frozenset("town city village district province region municipality commune capital outskirts suburb area port".split())
_WHERE = frozenset("near outside inside around throughout within".split())
# What is put in a person, not in a town.
_PUT_IN = frozenset(
    "faith trust confidence belief interest hope believe place invest lie see find doubt rise fall decline shift change".split()
)


def part_of_name(parse: Parse, tokens: range, lexicon: ActorLexicon, kind: str, single: bool) -> bool:
    """Whether the name at `tokens` goes on, before or behind, as no name of the vocabularies does.

    `kind` is the identity's; `single` says that the name is one word, which may be anybody's.
    """
    if kind == "state":
        return False
    before = _particle_before(parse, tokens.start)
    if kind == "person":
        return (single and before is not None) or _goes_on(parse, tokens.stop, lexicon)
    if before is None or not single:
        opens = single and parse.lowers[tokens.start] in _ARTICLES  # "Al-Fatah Qurashi", listed with its article
        return (opens or _is_article_name(parse, tokens)) and _name_behind(parse, tokens.stop, lexicon)
    if _name_behind(parse, tokens.stop, lexicon):
        return True
    whose = before - 1
    return whose >= 0 and parse.words[whose][:1].isupper() and parse.lowers[whose] in lexicon.given


def other_initial(parse: Parse, first: int, name: str) -> bool:
    """Whether an initial before a surname is not that of the person it would mean: "James P. Doe" beside the known Tom Doe."""
    before = first - 1
    if before < 0 or len(initial := parse.words[before].rstrip(".")) != 1 or not initial.isupper() or initial in "AI":
        return False
    given = before > 0 and parse.tags[before - 1] == "NNP" and parse.heads[before - 1] in (first, before)
    return given or fold(name)[0][0] != initial.lower()


def bears_surname(parse: Parse, tokens: range, lexicon: ActorLexicon) -> bool:
    """Whether a body's name of one word is the surname of somebody whose given name is not known: "Nabaz Garda, a
    57-year-old baker," or "Nabaz Garda, who ..."."""
    before, after = tokens.start - 1, tokens.stop
    if len(tokens) != 1 or before < 0 or after + 2 >= len(parse) or parse.heads[before] != tokens.start:
        return False
    word = parse.lowers[before]
    known = (
        word in lexicon.names or word in lexicon.role_ends or word in lexicon.cues["honorific"] or word in lexicon.cues["body"]
    )
    if parse.tags[before] != "NNP" or not parse.words[before].istitle() or known:
        return False
    if parse.words[after] != ",":
        return parse.lowers[after] == "who"
    told = parse.words[after + 1 : after + 8]
    aged = any(a == "-" and b == "year" for a, b in pairwise(told)) or (told[0].isdecimal() and 5 < int(told[0]) < 110)
    return aged or parse.lowers[after + 1] == "who"


def located(parse: Parse, tokens: range) -> bool:
    """Whether a short name of a person stands where only a place does: "in Djibo", "the town of Djibo"."""
    head = parse.head(tokens)
    if parse.deps[head] != "pobj" or parse.heads[head] != tokens.start - 1:
        return False
    preposition = parse.heads[head]
    above = parse.heads[preposition]
    if parse.lowers[preposition] == "of":
        return parse.lemmas[above].lower() in _TOWNS and above == preposition - 1
    if parse.lowers[preposition] in _WHERE:
        return parse.lowers[preposition] != "around" or parse.tags[above][:1] != "V"
    return parse.lowers[preposition] == "in" and parse.lemmas[above].lower() not in _PUT_IN


def _particle_before(parse: Parse, first: int) -> int | None:
    """The particle that a name's word hangs on: "Al-", "Ibn "; None without one."""
    step = first - 1
    if step > 0 and parse.words[step] in _HYPHENS and parse.ends[step] == parse.starts[first]:
        step -= 1
        return step if parse.lowers[step] in PARTICLES and parse.ends[step] == parse.starts[step + 1] else None
    return step if step >= 0 and parse.lowers[step] in PARTICLES - _ARTICLES and parse.words[step][:1].isupper() else None


def _is_article_name(parse: Parse, tokens: range) -> bool:
    return len(tokens) == 3 and parse.lowers[tokens.start] in _ARTICLES and parse.words[tokens.start + 1] in _HYPHENS


def _name_behind(parse: Parse, after: int, lexicon: ActorLexicon) -> bool:
    """Whether a proper noun follows that is no known name, body or role."""
    if after >= len(parse) or parse.tags[after] != "NNP" or parse.heads[after - 1] < after - 1:
        return False
    word = parse.lowers[after]
    known = word in lexicon.names or word in lexicon.roles or word in lexicon.cues["body"] or word in lexicon.cues["thing"]
    return word.isalpha() and parse.words[after].istitle() and not known


def _goes_on(parse: Parse, after: int, lexicon: ActorLexicon) -> bool:
    """Whether a person's name goes on with a particle and another word: "Mohammed bin Rashid | Al Nuaimi"."""
    if after + 1 >= len(parse) or parse.lowers[after] not in PARTICLES or after == parse.sentence(after).first:
        return False
    word = after + 1 + (parse.words[after + 1] in _HYPHENS)
    if word >= len(parse) or not parse.words[word][:1].isupper() or parse.tags[word] not in ("NNP", "NNPS"):
        return False
    if not parse.words[after][:1].isupper() and word == after + 1 and parse.lowers[after] in _ARTICLES:
        return False
    return parse.lowers[word] not in lexicon.words.houses
