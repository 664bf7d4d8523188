"""Verbs left out of a denial: "asked them to leave, which they did not", "a rumour that troops had come; they had not",
"invited her to speak, but she declined". What is left out is the nearest thing before that was only asked, planned or told."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.predicates.complements import has_to
from onrecord.predicates.reality import Reality
from onrecord.vocabulary.modality import Modality

_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i", "you", "which", "this"})
_OTHERS = frozenset({"other", "some", "many", "most", "all", "rest", "few", "several", "one", "half", "more", "latter"})
_HELPERS = frozenset({"do", "have", "be", "will", "would", "can", "could"})
_NEGATORS = frozenset({"not", "n't", "n’t", "never"})
_EMPTY = frozenset({"punct", "cc", "conj", "advmod", "neg", "nsubj", "nsubjpass", "mark", "aux", "npadvmod", "intj", "advcl"})
_REACH = 30  # tokens between what is left out and where it stands
_HAPPENED = frozenset({None, "occurred", "ongoing"})


def elided(parse: Parse, modality: Modality, found: dict[int, Reality]) -> list[int]:
    """The tokens of predicates that a later clause without a verb of its own denies."""
    denied = []
    for token, lemma in enumerate(parse.lemmas):
        if lemma in _HELPERS or lemma in modality.refusing_alone:
            left_out = _left_out(parse, modality, token, found) if _is_bare(parse, modality, token) else None
            if left_out is not None:
                denied.append(left_out)
    return denied


def _is_bare(parse: Parse, modality: Modality, token: int) -> bool:
    """Whether an auxiliary with a negation, or a verb of refusing, stands for a whole clause."""
    if parse.deps[token] in ("aux", "auxpass") or parse.tags[token] == "VB":
        return False
    if parse.tags[token] not in ("VBD", "VBZ", "VBP", "MD", "VBN"):
        return False
    behind = [c for c in parse.children[token] if c > token]
    if any(parse.deps[c] not in _EMPTY for c in behind):
        return False
    if any(parse.deps[c] in ("nsubj", "nsubjpass") for c in behind):
        return False
    after = next((parse.lowers[k] for k in range(token + 1, min(token + 3, len(parse))) if parse.lowers[k] not in _NEGATORS), ".")
    if after not in (".", ",", ";", ":", "and", "but", "!", "-", "–", "—", ")", "because", "yet", "”", '"', "as", "so", "either"):
        return False
    if parse.lemmas[token] in modality.refusing_alone:
        return parse.tags[token] != "VBN" or parse.child(token, "auxpass") is None
    return any(parse.lowers[c] in _NEGATORS for c in parse.children[token])


def _left_out(parse: Parse, modality: Modality, token: int, found: dict[int, Reality]) -> int | None:
    """The predicate that the clause of `token` leaves out: the nearest infinitive that is not told as done, or clause that
    somebody tells or asks; none beyond another happening."""
    own = found.get(token)
    refused = parse.lemmas[token] in modality.refusing_alone
    if (
        own is None
        or (own.polarity == "denied") == refused
        or own.status not in _HAPPENED
        or not _refers_back(parse, modality, token)
    ):
        return None
    above = parse.ancestors(token)
    for k in range(token - 1, max(parse.sentence(token).first, token - _REACH) - 1, -1):
        reality = found.get(k)
        if reality is None or parse.tags[k][0] != "V" or (k in above and not has_to(parse, k)):
            continue
        if has_to(parse, k) and reality.polarity == "affirmed":
            if refused:
                return k if reality.status == "requested" else None
            return k if reality.status not in _HAPPENED and parse.lemmas[token] != "be" else None
        finite = parse.tags[k] in ("VBD", "VBZ", "VBP")
        if finite and parse.lemmas[k] in modality.said_aside:
            continue
        if not refused and parse.deps[k] in ("ccomp", "acl") and reality.polarity != "denied":
            helpers = {parse.lemmas[c] for c in parse.children[k] if parse.deps[c] in ("aux", "auxpass")}
            done = parse.lemmas[token] == "do" and parse.tags[k] == "VBD"
            return k if done or parse.lemmas[token] in helpers else None
        if finite:
            return None
    return None


def _refers_back(parse: Parse, modality: Modality, token: int) -> bool:
    """Whether the subject of a clause without a verb is one that was spoken of ("but it did not", "the tenant never did")."""
    if any(parse.deps[c] == "mark" and parse.lowers[c] in ("because", "since", "unless") for c in parse.children[token]):
        return False
    subject = parse.child(token, "nsubj", "nsubjpass")
    if subject is None or parse.lowers[subject] in _PRONOUNS:
        return True
    if parse.lemmas[subject] in _OTHERS or parse.tags[subject] not in ("NN", "NNP"):
        return False
    return parse.lemmas[token] in modality.refusing_alone or parse.lowers[token - 1] == "never"
