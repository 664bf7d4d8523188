"""What is no tie any more, and what is only called a war: "stopped supporting X", "a trade war", "beat X 2-1".

A tie that the text says has ended is a tie denied. A score or words of play make a match of what states do to each other,
where nobody in the sentence bears arms.
"""

from __future__ import annotations

import re

from onrecord.claims.participants.parties import armed
from onrecord.claims.scene import Scene
from onrecord.language.parse import Sentence
from onrecord.model import Polarity

_PLAY_LAST = frozenset(
    ["final", "cup", "stage", "match", "shootout", "whistle", "run", "slam", "time", "medal"]
)  # of two-word ones
_SCORE = re.compile(r"(?<![\w.,/–-])(\d{1,3})\s?[-–]\s?(\d{1,3})(?![\w/–-]|[.,]\d)")
_HIGHEST = 160  # points of a side in a match
_WON = frozenset(
    ["beat", "defeat", "crush", "rout", "thrash", "hammer", "conquer", "destroy", "overcome", "overpower", "smash", "batter"]
)
_UNDOING = frozenset(["stop", "prevent", "refrain", "desist", "deter", "discourage"])  # with "from"


def lapsed(scene: Scene, token: int) -> Polarity | None:
    """Whether a tie told at a word is none any more ("stopped supporting X", "its alliance with X collapsed": denied).

    What did not end goes on ("has not ended its support": affirmed); None where no end is spoken of.
    """
    parse = scene.parse
    if any(parse.lowers[c] in ("formerly", "erstwhile") for c in parse.children[token]):
        return "denied"
    if parse.lowers[parse.heads[token]] == "used" and parse.tags[token] == "VB" and parse.deps[token] == "xcomp":
        return "denied"
    verb = _ending(scene, token)
    if verb is None:
        return None
    found = scene.predicates.by_token.get(verb)
    over = found is None or (found.polarity == "affirmed" and found.status in ("occurred", "ongoing"))
    return "denied" if over else "affirmed"


def to_end(scene: Scene, token: int) -> bool:
    """ "vowed to end its support": an end that is still to come tells nothing of the tie."""
    verb = _ending(scene, token)
    found = scene.predicates.by_token.get(verb) if verb is not None else None
    return found is not None and found.status not in ("occurred", "ongoing")


def _ending(scene: Scene, token: int) -> int | None:
    """The verb by which what a word tells comes to an end."""
    parse, words = scene.parse, scene.senses.joined
    above, dep = parse.heads[token], parse.deps[token]
    if parse.tags[token][0] == "V":
        if dep == "pcomp" and parse.lowers[above] == "from" and parse.lemmas[parse.heads[above]] in _UNDOING:
            return parse.heads[above]
        return above if dep == "xcomp" and parse.tags[token] == "VBG" and parse.lemmas[above] in words.ending else None
    if dep in ("dobj", "nsubjpass") and parse.lemmas[above] in words.ending:
        return above
    return above if dep == "nsubj" and parse.lemmas[above] in words.lapsing else None


def disputed(scene: Scene, noun: int) -> bool:
    """ "the army's control of X is disputed", "contested the army's control of X"."""
    parse, words = scene.parse, scene.senses.joined
    above = parse.heads[noun]
    if parse.deps[noun] in ("nsubjpass", "dobj"):
        return parse.lemmas[above] in words.disputing
    if parse.deps[noun] != "nsubj" or parse.lemmas[above] not in ("be", "remain", "become", "seem", "appear"):
        return False
    return any(
        parse.deps[c] in ("acomp", "attr") and (parse.lemmas[c] in words.disputing or parse.lowers[c] in words.disputing)
        for c in parse.children[above]
    )


def no_war(scene: Scene, tokens: tuple[int, ...]) -> bool:
    """ "a trade war", "the legal battle", "a war of words": nobody fights in it."""
    parse, kinds = scene.parse, scene.senses.joined.bloodless
    for t in tokens:
        if parse.tags[t][0] != "N":
            continue
        for c in parse.children[t]:
            if c < t and parse.deps[c] in ("compound", "amod", "nmod") and parse.lowers[c] in kinds:
                return True
            if parse.lowers[c] == "of" and any(
                parse.lowers[o] in ("words", "nerves", "wills", "wits") for o in parse.children[c]
            ):
                return True
    return False


def played(scene: Scene, sentence: Sentence) -> bool:
    """A sentence of play: words of matches, a score, or a margin to win by, and nobody under arms."""
    parse, words = scene.parse, scene.senses.joined
    here = scene.words_of(sentence)
    scored = not here.isdisjoint(_WON) and _scored(scene, sentence)
    if not scored and here.isdisjoint(_PLAY_LAST | words.play | words.margins):
        return False
    found = scored
    for t in range(sentence.first, sentence.last):
        lemma = parse.lemmas[t].lower()
        margin = lemma in words.margins and parse.deps[t] == "pobj" and parse.lowers[parse.heads[t]] == "by"
        found = found or lemma in words.play or f"{parse.lowers[t - 1]} {lemma}" in words.play or margin
    return found and not any(armed(scene, m) for _, m in scene.in_sentence("actor", sentence.index))


def _scored(scene: Scene, sentence: Sentence) -> bool:
    """ "beat X 2-1": two numbers as no years, ages or votes of a house are written beside a verb of winning."""
    parse = scene.parse
    text = parse.text[parse.starts[sentence.first] : parse.ends[sentence.last - 1]]
    return any(int(m[1]) <= _HIGHEST and int(m[2]) <= _HIGHEST for m in _SCORE.finditer(text))
