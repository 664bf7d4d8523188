"""What the parser is known to hang wrongly, put right by rule before anything reads the parse."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.language.parse import Sentence
from onrecord.language.tags import TENSED

_WITH_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass"})
_LINKS = frozenset({",", "and", "or", "but", "then"})


@dataclass(slots=True)
class Columns:
    """The columns of one document while its pieces come in."""

    words: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    starts: list[int]
    ends: list[int]
    sentence_of: list[int]
    sentences: list[Sentence]


def repair(columns: Columns) -> None:
    """Heads, labels and tags of a whole document, in place."""
    _reattach(columns)
    _list_on(columns)
    _reduce(columns)
    _join_prefixes(columns)
    _call(columns)
    _deny(columns)
    _to_which(columns)
    _invert(columns)
    _told_so(columns)
    _taken_for(columns)
    _predicate(columns)


def _reattach(columns: Columns) -> None:
    """A finite verb is never coordinated with an infinitive: "X urged Y to go and threatened Z" is X's threat, not Y's.

    The parser often hangs it there; it goes to the nearest finite verb above instead, when there is one before it.
    """
    tags, heads = columns.tags, columns.heads
    for i, dep in enumerate(columns.deps):
        if dep != "conj" or tags[i] not in ("VBD", "VBZ") or tags[heads[i]] != "VB":
            continue
        above = heads[i]
        while heads[above] != above and tags[above] not in TENSED:
            above = heads[above]
        if tags[above] in TENSED and above < i:
            heads[i] = above


# Verbs without a passive, in the past.
_INTRANSITIVE = frozenset("died came went arrived remained appeared became lived said fell rose resigned left grew".split())
_MAIN = frozenset({"dobj", "cc", "attr", "acomp", "ccomp", "xcomp", "prt", "aux", "auxpass", "neg"})


def _reduce(columns: Columns) -> None:
    """ "Khan, killed 12 years ago, was a hero": a participle between commas that the parser takes for the main verb.

    It is one where the sentence goes on with a finite verb right behind the second comma, no "and" joins the two and the
    participle has neither object nor auxiliary.
    """
    tags, deps, heads, words = columns.tags, columns.deps, columns.heads, columns.words
    for i in [i for i, tag in enumerate(tags) if tag == "VBD" and i and words[i - 1] == ","]:
        if words[i].lower() in _INTRANSITIVE:
            continue
        sentence = columns.sentences[columns.sentence_of[i]]
        below = [c for c in range(sentence.first, sentence.last) if heads[c] == i and c != i]
        subject = next((c for c in below if deps[c] == "nsubj" and c < i - 1), None)
        verb = next((c for c in below if deps[c] == "conj" and c > i and tags[c] in TENSED), None)
        if subject is None or verb is None or words[verb - 1] != "," or any(deps[c] in _MAIN for c in below):
            continue
        deps[verb], heads[verb] = deps[i], verb if heads[i] == i else heads[i]
        tags[i], deps[i], heads[i] = "VBN", "acl", subject
        heads[subject] = verb
        for c in below:
            if c > verb:
                heads[c] = verb


def _list_on(columns: Columns) -> None:
    """A bare base form is never coordinated with a finite verb but with the infinitive before it: "wants to seize the port,
    | burn the bridge and kill the mayor" is all wanted, none of it done.

    Written down by its tag and what hangs on it: no subject, no auxiliary and no condition of its own, a link before it, and
    an infinitive between it and the verb that the parser hung it on.
    """
    tags, deps, heads, words = columns.tags, columns.deps, columns.heads, columns.words
    for i, tag in enumerate(tags):
        if tag != "VB" or deps[i] not in ("conj", "dep", "ccomp") or heads[i] >= i or tags[heads[i]] not in TENSED:
            continue
        head = heads[i]
        sentence = columns.sentences[columns.sentence_of[i]]
        own = [t for t in range(head + 1, sentence.last) if heads[t] == i and t != i]
        if any(deps[t] in _WITH_SUBJECT or (t < i and deps[t] in ("advcl", "mark")) for t in own):
            continue
        first = min([i, *(t for t in own if t < i)])
        if words[first - 1].lower() not in _LINKS and words[first].lower() not in _LINKS:
            continue
        for t in range(first - 1, head, -1):
            if tags[t] == "VB" and deps[t] != "aux" and _under(columns, t, head):
                deps[i], heads[i] = "conj", t
                break


def _under(columns: Columns, token: int, head: int) -> bool:
    """Whether an infinitive hangs on a verb through infinitives and what they are joined to alone."""
    while columns.heads[token] != token:
        if columns.deps[token] not in ("xcomp", "conj", "ccomp"):
            return False
        token = columns.heads[token]
        if token == head:
            return True
        if columns.tags[token] != "VB":
            return False
    return False


_PREFIXES = frozenset("co ex non anti pro vice sub half step mid semi multi counter fellow".split())


def _join_prefixes(columns: Columns) -> None:
    """ "two co-defendants", which the parser reads as three nouns beside each other: one noun and what modifies it."""
    words, tags, deps, heads = columns.words, columns.tags, columns.deps, columns.heads
    for i in [i for i, word in enumerate(words) if word == "-"]:
        before, noun = i - 1, i + 1
        if not 0 < i < len(words) - 1 or words[before].lower() not in _PREFIXES or tags[noun] not in ("NN", "NNS"):
            continue
        gap = columns.starts[i] - columns.ends[before]
        joined = gap == columns.starts[noun] - columns.ends[i] and gap <= 1  # "ex - ministers" in text cut into words
        if not joined or heads[before] == noun or columns.sentence_of[before] != columns.sentence_of[noun]:
            continue
        parts = (before, i, noun)
        top = step = before  # the last of the three on the way up to the root: the noun hangs where it hangs
        while heads[step] != step:
            step = heads[step]
            top = step if step in parts else top
        deps[noun], heads[noun] = deps[top], noun if heads[top] == top else heads[top]
        sentence = columns.sentences[columns.sentence_of[i]]
        for child in range(sentence.first, sentence.last):
            if heads[child] in (before, i) and child not in parts:
                heads[child] = noun
        tags[before], deps[before], heads[before] = "NN", "compound", noun
        tags[i], deps[i], heads[i] = "HYPH", "punct", noun


_STEMS = ("dismiss", "reject", "denounc", "condemn", "derid", "brand", "slam", "decri", "describ", "rubbish")  # of calling
_TELLING = frozenset({"reports", "claims", "rumours", "rumors", "charges"})


def _call(columns: Columns) -> None:
    """ "dismissed as lies reports that ...", "rejected as nonsense claims that ...": what was dismissed, which the parser takes
    for the verb of a clause, or for what it was dismissed as."""
    words, tags, deps, heads = columns.words, columns.tags, columns.deps, columns.heads
    for i in [i for i, word in enumerate(words) if word in _TELLING and tags[i] in ("VBZ", "NNS")]:
        at = next((t for t in range(i - 2, max(i - 4, 0), -1) if words[t].lower() == "as"), 0)
        if not at or words[i + 1 : i + 2] != ["that"] or not words[at - 1].lower().startswith(_STEMS):
            continue
        if deps[i] != "advcl" and (heads[i] != at or heads[i - 1] != i):
            continue
        tags[i], deps[i], heads[i] = "NNS", "dobj", at - 1
        deps[at], heads[at] = "prep", at - 1
        deps[i - 1], heads[i - 1] = ("pobj" if tags[i - 1][0] == "N" else "amod"), at
        for c in range(i + 1, columns.sentences[columns.sentence_of[i]].last):
            if heads[c] == i and deps[c] == "ccomp":
                deps[c] = "acl"


_NOT = frozenset({"not", "n't", "n’t", "never"})


def _deny(columns: Columns) -> None:
    """ "the army did not, as the rebels claim, bomb the school": a "not" belongs to the verb of the auxiliary before it.

    Where an aside stands between the two, the parser gives the "not" to the auxiliary alone, or takes the auxiliary for a verb.
    """
    words, tags, deps, heads = columns.words, columns.tags, columns.deps, columns.heads
    for i in [i for i, word in enumerate(words) if i and deps[i] == "neg" and word.lower() in _NOT and heads[i] == i - 1]:
        auxiliary = i - 1
        if deps[auxiliary] in ("aux", "auxpass"):
            heads[i] = heads[auxiliary]
        elif words[i + 1 : i + 2] == [","] and tags[auxiliary] in TENSED and words[auxiliary].lower() in _AUXILIARIES:
            _under_its_verb(columns, auxiliary)


_AUXILIARIES = {
    "did": "VB", "does": "VB", "do": "VB", "was": "VBN", "were": "VBN", "is": "VBN", "are": "VBN", "has": "VBN", "have": "VBN",
    "had": "VBN",
}  # fmt: skip


def _under_its_verb(columns: Columns, auxiliary: int) -> None:
    """Put an auxiliary that the parser took for a verb under the verb behind the aside, with all that hangs on it."""
    words, tags, deps, heads = columns.words, columns.tags, columns.deps, columns.heads
    sentence = columns.sentences[columns.sentence_of[auxiliary]]
    says = (
        heads[auxiliary] if deps[auxiliary] == "ccomp" and heads[auxiliary] > auxiliary else auxiliary
    )  # "was not, he said, hit"
    behind = range(says + 1, sentence.last)
    form = _AUXILIARIES[words[auxiliary].lower()]
    loose = ("dep", "ccomp", "xcomp", "conj", "advcl")
    verb = next((t for t in behind if heads[t] == says and tags[t] == form and deps[t] in loose and words[t - 1] == ","), None)
    if verb is None or any(heads[t] == verb and (tags[t] == "TO" or deps[t] == "nsubj") for t in range(auxiliary, verb)):
        return
    deps[verb], heads[verb] = deps[auxiliary], verb if heads[auxiliary] == auxiliary else heads[auxiliary]
    for t in range(sentence.first, sentence.last):
        if heads[t] == auxiliary and t != verb:
            heads[t] = verb
            if deps[t] == "nsubj" and form == "VBN" and tags[auxiliary] != "VB" and words[auxiliary].lower()[0] in "wia":
                deps[t] = "nsubjpass"
    deps[auxiliary], heads[auxiliary] = "auxpass" if words[auxiliary].lower()[0] in "wia" else "aux", verb


def _invert(columns: Columns) -> None:
    """ "it might have passed | had the members not caught the train", "nor had the convoy been attacked": a "had" before its
    subject is the auxiliary of the verb behind it, which the parser takes for its complement."""
    words, tags, deps, heads = columns.words, columns.tags, columns.deps, columns.heads
    for i in [i for i, word in enumerate(words) if word == "had" and tags[i] == "VBD" and deps[i] in _JOINED]:
        last = columns.sentences[columns.sentence_of[i]].last
        below = [t for t in range(i + 1, last) if heads[t] == i]
        verb = next((t for t in below if deps[t] == "ccomp" and tags[t] in ("VBN", "VBD", "VB")), None)
        if verb is None or any(deps[t] in ("nsubj", "dobj", "aux") for t in below) or tags[i + 1][0] not in "DNPJ":
            continue
        if not any(heads[t] == verb and deps[t] in ("nsubj", "nsubjpass") for t in range(i + 1, verb)):
            continue
        deps[verb], heads[verb] = (deps[i] if words[i - 1].lower() == "nor" else "advcl"), heads[i]
        tags[verb] = "VBN"
        for t in below:
            if t != verb:
                heads[t] = verb
        deps[i], heads[i] = "aux", verb


_JOINED = frozenset({"ccomp", "advcl", "parataxis", "conj", "dep"})


_RELATIVE = frozenset({"which", "whom", "whose"})


def _to_which(columns: Columns) -> None:
    """ "to which the army responded": a "to" before a relative pronoun is a preposition and no mark of an infinitive."""
    words, tags, deps = columns.words, columns.tags, columns.deps
    for i in [i for i, word in enumerate(words[:-1]) if tags[i] == "TO" and words[i + 1].lower() in _RELATIVE]:
        tags[i] = "IN"
        deps[i] = "prep" if deps[i] in ("dep", "aux") else deps[i]


# Nouns of what is told, and verbs that treat them as things and take no clause beside them.
_TOLD = frozenset("story report claim allegation accusation statement assertion rumour rumor account article charge".split())
_TREATS = frozenset(
    "withdrew withdraw withdraws withdrawn retracted retract retracts corrected correct corrects amended dropped published "
    "printed broadcast carried spread repeated reiterated renewed rejected dismissed disputed rebutted refuted".split()
)


def _told_so(columns: Columns) -> None:
    """ "withdrew its story | that police had beaten them": the clause is the story's, not the verb's."""
    words, deps, heads = columns.words, columns.deps, columns.heads
    for i, dep in enumerate(deps):
        if dep != "ccomp" or heads[i] >= i or words[heads[i]].lower() not in _TREATS:
            continue
        that = next((t for t in range(heads[i] + 2, i) if words[t].lower() == "that" and heads[t] == i), None)
        if that is None or words[that - 1].lower() not in _TOLD or deps[that - 1] != "dobj" or heads[that - 1] != heads[i]:
            continue
        deps[i], heads[i], deps[that], columns.tags[that] = "acl", that - 1, "mark", "IN"


_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_GOVERNS = frozenset({"xcomp", "ccomp", "dobj"})


def _predicate(columns: Columns) -> None:
    """ "The envoy called on the rebels to leave": a sentence without a verb, whose past the parser takes for a participle.

    A past tense describes no noun. It is the verb of the sentence where it stands behind the noun, governs a clause or an
    object, and nothing else in the sentence hangs from the noun as its verb; what stands behind it is then its own.
    """
    tags, deps, heads = columns.tags, columns.deps, columns.heads
    for verb in [i for i, dep in enumerate(deps) if dep == "acl" and tags[i] == "VBD"]:
        noun = heads[verb]
        if deps[noun] != "ROOT" or tags[noun][0] != "N" or noun > verb:
            continue
        sentence = columns.sentences[columns.sentence_of[verb]]
        inside = range(sentence.first, sentence.last)
        below = [c for c in inside if heads[c] == verb]
        others = [c for c in inside if heads[c] == noun and c != noun and c != verb]
        if not any(deps[c] in _GOVERNS for c in below) or any(deps[c] in _WITH_SUBJECT or deps[c] == "agent" for c in below):
            continue
        if any(tags[c] in _FINITE or (noun < c < verb and deps[c] != "prep") for c in others):
            continue
        deps[verb], heads[verb], deps[noun], heads[noun] = "ROOT", verb, "nsubj", verb
        for c in others:
            if c > verb:
                heads[c] = verb


_TAKEN_FOR = frozenset("believed thought suspected said reported presumed alleged understood assumed considered known".split())


def _taken_for(columns: Columns) -> None:
    """ "Gunmen believed to be herders killed ten": those who are taken for herders killed them.

    The parser reads that the gunmen believed it of the herders. Nobody "believed to be" anything without an auxiliary.
    """
    words, tags, deps, heads = columns.words, columns.tags, columns.deps, columns.heads
    for i in [i for i, word in enumerate(words) if word in _TAKEN_FOR and words[i + 1 : i + 3] == ["to", "be"]]:
        sentence = columns.sentences[columns.sentence_of[i]]
        below = [c for c in range(sentence.first, sentence.last) if heads[c] == i and c != i]
        subject = next((c for c in below if deps[c] == "nsubj" and c == i - 1), None)
        verb = next((c for c in below if deps[c] == "ccomp" and c > i + 2 and tags[c] in TENSED), None)
        if subject is None or verb is None or heads[i + 2] != i or any(deps[c] in ("aux", "auxpass") for c in below):
            continue
        taken = next((c for c in range(i + 3, verb) if heads[c] == verb and deps[c] == "nsubj"), None)
        if taken is None:
            continue
        deps[verb], heads[verb] = deps[i], verb if heads[i] == i else heads[i]
        tags[i], deps[i], heads[i] = "VBN", "acl", subject
        heads[subject] = verb
        deps[taken], heads[taken] = "attr", i + 2
        for c in below:
            if c > verb:
                heads[c] = verb
