"""Sentences that say who made known what stands before them: "Troops freed the hostages. | The spokesman disclosed this on
Sunday.", or in one breath, "Troops freed the hostages, the spokesman disclosed this in Abuja.", as Nigerian papers have it."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import negated, verb_cue
from onrecord.attribution.sources import source_of
from onrecord.attribution.tree import Tree
from onrecord.language.parse import Sentence
from onrecord.language.tags import FINITE, TENSED
from onrecord.vocabulary.reporting import Sense

_SPEECH = Sense("speech")
_FEWEST = 3  # words of what was made known
_ASKING = "?"
_HARDLY_ANY = frozenset(
    {"nobody", "no", "none", "neither", "nor", "few", "only", "not", "n't", "never", "hardly", "scarcely", "barely", "rarely",
     "seldom", "little", "without"}
)  # fmt: skip


def made_known(tree: Tree, sentence: Sentence, taken: frozenset[int]) -> Candidate | None:
    """The candidate of "X disclosed this" and "X made this known", over what stands before; `taken`: tokens that head a cue."""
    parse = tree.parse
    for this in range(sentence.first + 2, sentence.last):
        if parse.lowers[this] != "this" or parse.deps[this] not in ("dobj", "nsubj") or parse.children[this]:
            continue
        verb = _verb(tree, this)
        source = source_of(tree, verb) if verb is not None else None
        if verb is None or not source or max(source) > verb:
            continue
        if negated(tree, verb) or _hardly_any(tree, min(source), verb):
            return None  # "Nobody announced this", "The spokesman never revealed this": nobody said it
        before = _in_one_breath(tree, sentence, min(source)) or _sentence_before(tree, sentence, min(source), taken)
        if before and not any(t in before for t in taken):
            cue = verb_cue(tree, verb) | set(range(verb, this + 1))
            known = this + 1 < sentence.last and parse.lowers[this + 1] in ("known", "public", "clear")
            cue |= {this + 1} if known else set()
            return Candidate(verb, _SPEECH, "according", cue - source, source - cue, before)
        return None
    return None


def _hardly_any(tree: Tree, first: int, verb: int) -> bool:
    """Whether those who speak are none, or too few: "no official", "only one paper"; not "the no-nonsense spokesman"."""
    parse = tree.parse
    return any(parse.lowers[t] in _HARDLY_ANY and parse.words[t + 1] != "-" for t in range(first, verb))


def _verb(tree: Tree, this: int) -> int | None:
    """The finite verb right before "this": "disclosed | this", "made | this known"."""
    parse = tree.parse
    verb = this - 1
    made = parse.lemmas[verb] == "make" and this + 1 < len(parse) and parse.lowers[this + 1] in ("known", "public")
    told = parse.lemmas[verb] in tree.reporting.disclosing and parse.heads[this] == verb
    return verb if (made or told) and (parse.tags[verb] in TENSED or parse.tags[verb] == "VBN") else None


def _in_one_breath(tree: Tree, sentence: Sentence, speaker: int) -> set[int]:
    """What a comma parts from the speaker in the same sentence, a clause of its own."""
    parse = tree.parse
    if speaker - 1 <= sentence.first + _FEWEST or parse.words[speaker - 1] != ",":
        return set()
    before = range(sentence.first, speaker - 1)
    finite = next((t for t in before if parse.tags[t] in FINITE), None)
    opened = parse.tags[sentence.first] in ("IN", "WRB", "VBG") or parse.lowers[sentence.first] == "when"
    return set(before) if finite is not None and not opened else set()


def _sentence_before(tree: Tree, sentence: Sentence, speaker: int, taken: frozenset[int]) -> set[int]:
    """The sentence before, where the speaker's own says nothing else and nobody is named in the other."""
    parse = tree.parse
    if not sentence.index or any(parse.tags[t] in FINITE for t in range(sentence.first, speaker)):
        return set()
    before = parse.sentences[sentence.index - 1]
    told = any(before.first <= t < before.last for t in taken)
    near = sentence.block - before.block <= 1 and before.last - before.first > _FEWEST
    if told or not near or parse.words[before.last - 1] == _ASKING:
        return set()
    return (
        set(range(before.first, before.last)) if any(parse.tags[t] in FINITE for t in range(before.first, before.last)) else set()
    )
