"""What came of attempts, plots and reports: tried in vain, foiled, denied, called a lie."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.predicates.complements import has_to, readings_of
from onrecord.vocabulary.modality import Modality

COPULAS = frozenset({"be", "seem", "appear", "become", "remain", "look"})


def is_unsuccessful(parse: Parse, modality: Modality, token: int) -> bool:
    """Whether an attempt, verb or noun, came to nothing: "tried unsuccessfully", "a failed attempt"."""
    if any(parse.lowers[c] in modality.unsuccessful for c in parse.children[token] if parse.deps[c] in ("advmod", "amod")):
        return True
    return parse.lowers[token + 1 : token + 3] == ("in", "vain")


def thing_before(parse: Parse, modality: Modality, verb: int, clause: int) -> int | None:
    """The object right before an infinitive that completes it ("foiled a plot | to bomb"), parsed as the verb's purpose."""
    thing = parse.child(verb, "dobj")
    if thing is None or parse.subtree(clause).start != thing + 1 or not has_to(parse, clause):
        return None
    return thing if "infinitive" in modality.nouns.get(parse.lemmas[thing], {}) else None


def is_denied_thing(parse: Parse, modality: Modality, noun: int) -> bool:
    """Whether a noun is what a verb of denial denies, or what is said to be a lie or false."""
    verb = parse.heads[noun]
    if parse.deps[noun] in ("dobj", "nsubjpass"):
        particle = parse.child(verb, "prt")
        phrase = parse.lemmas[verb] if particle is None else f"{parse.lemmas[verb]} {parse.lowers[particle]}"
        return phrase in modality.repelling or readings_of(parse, verb, modality).get("object") == "denial"
    if parse.deps[noun] != "nsubj" or parse.lemmas[verb] not in COPULAS:
        return False
    said = parse.child(verb, "acomp", "attr", "oprd")
    return said is not None and readings_of(parse, said, modality).get("subject") in ("fail", "denial")
