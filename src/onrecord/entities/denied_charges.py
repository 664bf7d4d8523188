"""Whom a pronoun means that denies a charge of its sentence: "The envoy accused the army of looting, a charge | it denied"."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.language.parse import Parse
from onrecord.language.tags import TENSED
from onrecord.vocabulary.actor_words import ActorWords

_AWAY = 6  # words between the charge and the verb that denies it


@dataclass(frozen=True, slots=True)
class Charge:
    """`accused`: the token that heads whom a sentence accuses before a pronoun denies it."""

    accused: int | None


def denied_charge(parse: Parse, words: ActorWords, pronoun: int) -> Charge | None:
    """The charge that the subject `pronoun` denies, told by a verb before it in the sentence; None where there is none."""
    verb = parse.heads[pronoun]
    if (
        parse.deps[pronoun] != "nsubj"
        or parse.lemmas[verb] not in words.denying
        or parse.deps[verb] not in ("relcl", "acl", "ccomp")
    ):
        return None
    sentence = parse.sentence(pronoun)
    charge = pronoun - 1 - (parse.lowers[pronoun - 1] == "that")
    if verb - charge > _AWAY or charge <= sentence.first or parse.lemmas[charge] not in words.charges:
        return None
    for told in range(charge - 1, sentence.first, -1):
        if parse.lemmas[told] in words.charging and parse.tags[told] in TENSED:
            accused = parse.child(told, "dobj")
            return Charge(accused if accused is not None and told < accused < charge else None)
    return None
