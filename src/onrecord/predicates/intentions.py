"""Whose "will" it is: "the army will leave" tells what is meant, "the flood will reach the town" only what is to come.

English has one form for both (Quirk et al. 1985, 4.42); what tells them apart is whether the subject can mean anything and
whether the verb is something that one does on purpose.
"""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.predicates.own import Marks
from onrecord.vocabulary.modality import Modality

_WILLS = frozenset({"will", "'ll", "shall", "would", "'d", "wo", "wil", "sha"})
_PERSONS = frozenset({"i", "we", "he", "she", "they", "who", "it"})
_NAMES = frozenset({"NNP", "NNPS"})


def is_meant(parse: Parse, modality: Modality, verb: int, marks: Marks) -> bool:
    """Whether a verb with "will" or "would" tells of an intention of its subject, or in the passive of whoever decides."""
    if marks.modal not in _WILLS or marks.perfect or marks.subject is None:
        return False
    if any(parse.lowers[c] in modality.guessing for c in parse.children[verb] if parse.deps[c] == "advmod"):
        return False
    lemma = parse.lemmas[verb]
    if parse.child(verb, "auxpass") is not None:
        return lemma not in modality.unwilled and lemma not in modality.befalling and not _is_foretold(parse, verb, marks.subject)
    if parse.tags[verb] not in ("VB", "VBG") or lemma in modality.unwilled:
        return False
    return _can_mean(parse, modality, marks.subject) and not _is_foretold(parse, verb, marks.subject)


def _can_mean(parse: Parse, modality: Modality, subject: int) -> bool:
    """Whether a subject is somebody: a pronoun of persons, a name, a person or body that acts."""
    if parse.tags[subject] in _NAMES or parse.lowers[subject] in _PERSONS:
        return True
    return parse.lemmas[subject].lower() in modality.agents


def _is_foretold(parse: Parse, verb: int, subject: int) -> bool:
    """ "the envoy said Moscow would attack": one party tells what another will do, which is no more than a forecast."""
    governor = parse.heads[verb]
    if parse.deps[verb] != "ccomp" or parse.tags[subject] not in _NAMES:
        return False
    speaker = parse.child(governor, "nsubj")
    return speaker is not None and parse.tags[speaker] != "PRP"
