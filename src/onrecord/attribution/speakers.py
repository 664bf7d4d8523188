"""Where the words of a speaker begin and end, and who stands beside a cue whose verb has no subject."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.neighbours import beside
from onrecord.attribution.sources import phrase_before
from onrecord.attribution.tree import Tree

_ARTICLES = frozenset({"al", "el", "ul", "ad", "an", "ar", "as", "ash", "at", "az"})
_CLOSING = frozenset({"”", '"', "''", "»"})
_NAMING = "NJDCP"  # tags of a speaker's words: nouns, adjectives, articles, numbers, possessives


def whole_name(tree: Tree, c: Candidate) -> None:
    """A name is not cut at its hyphen ("Al | -Sabah said")."""
    parse = tree.parse
    article = max(c.source, default=len(parse)) + 1
    small = article + 2 < len(parse) and parse.lowers[article] in _ARTICLES and parse.words[article + 1] == "-"
    if small and article not in c.cue and parse.tags[article - 1][:3] == "NNP":  # "Jund | al-Sham"
        c.source |= {article}
        c.content -= c.source
    while c.source and (after := max(c.source) + 1) + 1 < len(parse) and parse.words[after] == "-" and after not in c.cue:
        if parse.ends[after - 1] != parse.starts[after] or parse.ends[after] != parse.starts[after + 1] or after + 1 in c.cue:
            break
        c.source |= {after, after + 1}
        c.content -= c.source


def second_phrase(tree: Tree, c: Candidate) -> None:
    """ "killed ten members of the brigade | the northern monitor said": no noun is followed by an article within one phrase, so
    the speaker begins at the last article and what stands before it was said."""
    parse = tree.parse
    if c.frame not in ("clause", "quote") or not c.source or not c.content or min(c.content) > min(c.source):
        return
    words = sorted(c.source)
    if words[-1] > c.anchor or words[-1] - words[0] + 1 != len(words) or any(parse.words[t] == "," for t in words):
        return
    article = next((t for t in reversed(words[1:]) if parse.lowers[t] in ("the", "a", "an")), None)
    if article is not None and parse.tags[article - 1][0] == "N" and words[0] - 1 in c.content:
        c.content |= set(range(words[0], article))
        c.source = {t for t in c.source if t >= article}


def joined_speakers(tree: Tree, c: Candidate) -> None:
    """ "... by army aircraft | residents and | a monitoring group said": several who speak, the first taken for what is said."""
    parse = tree.parse
    joint = min(c.source, default=0) - 1
    if joint < 2 or joint not in c.content or parse.lowers[joint] != "and" or c.frame != "clause" or joint != max(c.content):
        return
    if parse.tags[joint - 1] == "NNS" and parse.lemmas[joint - 1] in tree.reporting.informants and joint - 1 in c.content:
        first = joint - 1
        while first - 1 in c.content and parse.tags[first - 1] in ("JJ", "DT", "NN", "NNP"):
            first -= 1
        parted = parse.words[first - 1] == "," and first - 1 in c.content  # "..., local activists and the group said"
        if not parted:
            first = joint - 1
            while parse.tags[first - 1] == "JJ" and first - 1 in c.content:
                first -= 1
        c.source |= set(range(first, joint + 1))
        c.content -= c.source
        while c.content and parse.words[max(c.content)] == ",":
            c.content.discard(max(c.content))


def casualties(tree: Tree, c: Candidate) -> None:
    """ "ten killed and | fifteen wounded | the station's correspondent reported": a number and what befell so many ends what was
    said; one who speaks is not fifteen."""
    parse = tree.parse
    words = sorted(c.source)
    if len(words) < 3 or words[-1] != min(c.cue, default=0) - 1 or parse.tags[words[0]] != "CD" or not c.content:
        return
    hurt = next((t for t in words[1:4] if parse.lowers[t] in tree.reporting.hurt_people), None)
    if hurt is None or parse.tags[words[-1]] not in ("NN", "NNP") or min(c.content) > words[0] or hurt == words[-1]:
        return
    c.content |= {t for t in words if t <= hurt}
    c.source = {t for t in c.source if t > hurt}
    if parse.tags[words[0] - 1] == "CC":
        c.content.add(words[0] - 1)


def name_speaker(tree: Tree, c: Candidate) -> None:
    """A cue whose verb has no subject takes the noun phrase beside it, unless "it" or "there" stands for nobody."""
    if tree.parse.child(c.anchor, "expl") is None:
        sentence = tree.parse.sentence(c.anchor)
        source = _before_comma(tree, c, sentence.first) or beside(tree, c.anchor, range(sentence.first, sentence.last)) - c.cue
        behind = bool(source) and min(source) == c.anchor + 1 and source <= c.content
        if behind and tree.parse.words[c.anchor - 1] in _CLOSING and min(c.content) < c.anchor:
            end = next((t for t in range(c.anchor + 1, sentence.last) if tree.parse.tags[t][0] not in _NAMING), sentence.last)
            source |= set(range(c.anchor + 1, end))  # "“It was a war,” said | Haddad, an aide"
            quoted = {t for first, last in c.quotes for t in range(first, last)}
            c.content = {t for t in c.content if t < c.anchor or t >= sentence.last or t in quoted}
            source -= quoted
        if c.anchor - 1 in source and not source >= c.content:
            c.content -= source  # "killing three people | a monitor said"
        c.source = source - c.content


def _before_comma(tree: Tree, c: Candidate, first: int) -> set[int]:
    """ "Accusing the council of theft, | union secretary Omar Haddad, | said it must go": a title and name between commas, which
    the parser hung on what opens the sentence."""
    parse = tree.parse
    comma = min(c.cue, default=c.anchor) - 1
    if comma <= first + 2 or parse.words[comma] != "," or not c.content or min(c.content) < c.anchor:
        return set()
    phrase = phrase_before(tree, comma, first)
    named = len(phrase) > 1 and parse.tags[comma - 1] in ("NNP", "NN")
    opened = bool(phrase) and parse.words[min(phrase) - 1] == "," and parse.tags[first] in ("VBG", "VBN", "IN")
    return phrase if named and opened else set()
