"""Clauses told without "that" behind a verb that the parser took for a part of the name behind it: "Prosecutors allege | soldiers
burned the mill", where it sees "prosecutors-allege soldiers". Put right before anything reads the parse, so that neither the
speaker is lost nor the soldiers become prosecutors."""

from __future__ import annotations

from onrecord.language.repairs import Columns
from onrecord.language.tags import FINITE, TENSED

# Base forms that are nothing but verbs, and those that are nouns or adjectives as well, in which a plural before them is needed.
_VERBS = frozenset(
    """allege reckon believe think say contend insist maintain argue assert assume presume surmise suppose imagine admit concede
    acknowledge confirm deny warn complain hear know feel""".split()
)
_ALSO_NOUNS = frozenset({"suspect", "claim", "report", "fear", "estimate", "hope"})
_PAST = frozenset({"alleged", "suspected", "claimed", "reported", "reckoned", "feared", "believed"})  # behind any noun
_MODIFIES = frozenset({"compound", "amod", "nmod"})
_PLURAL = frozenset({"NNS", "NNPS"})
_PHRASE = frozenset({"DT", "PDT", "JJ", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "PRP$", "POS", "HYPH", "VBN", "VBG"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "advcl", "parataxis"})
_AND = 6  # words of the second of two who tell
_KINDS_OF_REPORT = frozenset({"rights", "sports", "arms", "news"})  # plurals that stand before another noun


def tell(columns: Columns) -> None:
    """Heads, labels and tags of a whole document, in place."""
    _of_reports(columns)
    for i, word in enumerate(columns.words):
        lower = word.lower()
        if not i or not (lower in _VERBS or lower in _ALSO_NOUNS or lower in _PAST):
            continue
        if (columns.deps[i] in _MODIFIES and columns.heads[i] > i) or (columns.deps[i] == "pobj" and lower in _VERBS):
            _one(columns, i)


_JUDGING = frozenset(
    "rejects denies dismisses refutes disputes rebuts repudiates questions confirms denounces slams condemns ridicules".split()
)
_REPORTS = frozenset("accusations allegations claims reports charges suggestions rumours rumors assertions insinuations".split())


def _of_reports(columns: Columns) -> None:
    """ "Kigali rejects | accusations that it backs ...": the verb of the sentence, where the parser takes the report for it."""
    words, tags, deps, heads = columns.words, columns.tags, columns.deps, columns.heads
    for i in [i for i, word in enumerate(words) if word in _REPORTS and tags[i] == "VBZ" and deps[i] == "ROOT"]:
        sentence = columns.sentences[columns.sentence_of[i]]
        verb, subject = i - 1, i - 2
        said = words[i + 1 : i + 2] == ["that"] and subject >= sentence.first and words[verb] in _JUDGING
        if not said or heads[verb] != i or tags[verb] not in ("NNS", "NNPS") or tags[subject][0] not in "NJ":
            continue
        for t in range(sentence.first, sentence.last):
            if t < subject and heads[t] >= subject:
                heads[t] = subject
            elif heads[t] == i and t > i:
                heads[t] = i if deps[t] == "ccomp" else verb
                deps[t] = "acl" if deps[t] == "ccomp" else deps[t]
        tags[subject] = "NNP" if words[subject][0].isupper() and tags[subject] == "JJ" else tags[subject]
        tags[verb], deps[verb], heads[verb] = "VBZ", "ROOT", verb
        tags[i], deps[i], heads[i] = "NNS", "dobj", verb
        deps[subject], heads[subject] = "nsubj", verb


def _one(columns: Columns, verb: int) -> None:
    tags, deps, heads = columns.tags, columns.deps, columns.heads
    subject = _above(columns, verb)
    speaker = _speaker(columns, verb, subject)
    if subject is None or speaker is None:
        return
    behind = heads[subject] if deps[subject] in ("nsubj", "nsubjpass") else heads[speaker]
    sentence = columns.sentences[columns.sentence_of[verb]]
    below = [t for t in range(sentence.first, sentence.last) if heads[t] == behind and t != behind]
    helped = any(tags[t] in FINITE and deps[t] in ("aux", "auxpass") for t in below if t > subject)
    if behind <= subject or deps[behind] not in _CLAUSES or not (tags[behind] in TENSED or helped):
        return
    if _crossed(columns, behind, verb, speaker):
        return
    hung = verb if deps[verb] == "pobj" else subject
    if deps[hung] in ("pobj", "conj"):  # "Prosecutors in Milan allege soldiers ...": whom they name hung on their "in"
        for t in range(heads[hung] + 1, verb - 1):
            heads[t] = verb - 1 if heads[t] >= verb else heads[t]
        deps[verb - 1], heads[verb - 1] = deps[hung], heads[hung]
        passive = any(deps[t] == "auxpass" for t in below)
        deps[subject], heads[subject] = "nsubjpass" if passive else "nsubj", behind
    _apart(columns, range(sentence.first, sentence.last), speaker, verb, subject, behind)
    tags[verb] = "VBD" if columns.words[verb].lower() in _PAST else "VBP"
    deps[verb], heads[verb] = deps[behind], verb if heads[behind] == behind else heads[behind]
    deps[behind], heads[behind] = "ccomp", verb
    deps[speaker], heads[speaker] = "nsubj", verb


def _crossed(columns: Columns, behind: int, verb: int, speaker: int) -> bool:
    """Whether the verb of the clause hangs below what is to hang on the verb of telling: there a circle would be made."""
    heads, above = columns.heads, behind
    while heads[above] != above:
        above = heads[above]
        if above in (verb, speaker) or (above < verb and heads[above] >= verb):
            return True
    return False


def _above(columns: Columns, verb: int) -> int | None:
    """The noun that the verb was taken for a part of: the subject of a verb behind it, or one that hangs on a preposition."""
    deps, heads = columns.deps, columns.heads
    if deps[verb] == "pobj":  # "prosecutors in New York allege | Ortega ordered"
        teller = heads[heads[verb]]
        last = columns.sentences[columns.sentence_of[verb]].last
        behind = heads[teller]
        after = range(verb + 1, min(behind, last))
        apart = (t for t in after if (deps[t] in _SUBJECTS and heads[t] == behind) or (deps[t] == "appos" and heads[t] == teller))
        return next(apart, None)
    top = heads[verb]
    while deps[top] in _MODIFIES and heads[top] > top:
        top = heads[top]
    return top if deps[top] in _SUBJECTS or (deps[top] in ("pobj", "conj") and heads[top] < verb) else None


def _speaker(columns: Columns, verb: int, subject: int | None) -> int | None:
    """The head of the plural before the verb, an adverb between them left out: who speaks."""
    tags, deps, heads, words = columns.tags, columns.deps, columns.heads, columns.words
    if subject is None:
        return None
    first = columns.sentences[columns.sentence_of[verb]].first
    at = verb - 1
    hung = verb if deps[verb] == "pobj" else subject
    if deps[hung] == "conj":  # "The mayor and the governor allege | soldiers ..."
        speaker = heads[hung]
        return speaker if deps[speaker] in _SUBJECTS and tags[at][0] == "N" and first <= speaker < at else None
    if deps[hung] == "pobj":
        speaker = heads[heads[hung]]
        near = first <= speaker < heads[hung] < verb and tags[at][0] == "N" and deps[heads[hung]] == "prep"
        return speaker if near and tags[speaker] in _PLURAL and deps[speaker] in _SUBJECTS else None
    while at > first and tags[at] == "RB":
        at -= 1
    past = words[verb].lower() in _PAST
    several = past or tags[at] in _PLURAL or (tags[at][0] == "N" and "and" in words[max(first, at - _AND) : at])
    named = at >= first and tags[at][0] == "N" and words[at].lower() not in _KINDS_OF_REPORT
    return at if named and several and heads[at] >= verb else None


def _apart(columns: Columns, sentence: range, speaker: int, verb: int, subject: int, behind: int) -> None:
    """What hung on the noun and its verb from before: the speaker's words on the speaker, the rest on the verb of telling."""
    tags, heads, words = columns.tags, columns.heads, columns.words
    start = speaker
    while start > sentence.start and tags[start - 1] in _PHRASE and heads[start - 1] >= start:
        start -= 1
    for t in sentence:
        above = heads[t]
        if t in (verb, speaker, behind):
            continue
        if start <= t < speaker and above >= verb:
            heads[t] = speaker
        elif t < verb and above >= verb:
            heads[t] = verb
        elif verb < t < subject and above <= verb:
            heads[t] = subject
        elif t > behind and above == behind and words[t] in (".", "?", "!"):
            heads[t] = verb
