"""Statements about no occurrence: habits, rules and kinds of people ("anybody who attacks him", "attacks are common")."""

from __future__ import annotations

from onrecord.claims import grammar
from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.language.parse import Parse

_ANYBODY = frozenset(["anyone", "anybody", "whoever", "everyone", "everybody", "nobody", "one"])
_KINDS = frozenset(["people", "those", "person", "man", "woman", "men", "women", "persons", "individuals"])
_HABITS = frozenset(["always", "often", "usually", "generally", "normally", "typically", "sometimes", "routinely", "frequently"])
_COMMON = frozenset(["common", "commonplace", "frequent", "rare", "usual", "unusual", "routine", "normal", "rife", "inevitable"])
_WEIGHING = frozenset(
    ["mean", "involve", "entail", "require", "imply", "risk", "make", "recommend", "suggest", "advocate", "favour", "favor"]
)
_PRESENT = ("VBP", "VBZ")
_FINITE = frozenset(("VBD", "VBP", "VBZ", "MD", ","))


def generic(scene: Scene, draft: Draft) -> bool:
    """Whether an event is told of a kind of people, as a habit, or as something that is common."""
    parse, token = scene.parse, draft.token
    if _of_any(scene, draft):
        return True
    if parse.tags[token][0] == "V":
        return _habit(parse, token) or _of_a_kind(parse, token) or _weighed(parse, token)
    head = parse.heads[token]
    return (
        parse.deps[token] == "nsubj"
        and parse.lemmas[head] in ("be", "become", "remain")
        and parse.tags[head] in _PRESENT
        and any(parse.deps[c] == "acomp" and parse.lemmas[c] in _COMMON for c in parse.children[head])
    )


def _habit(parse: Parse, token: int) -> bool:
    if not any(parse.deps[c] == "advmod" and parse.lowers[c] in _HABITS for c in parse.children[token]):
        return False
    below = {parse.tags[c] for c in parse.children[token] if parse.deps[c] == "aux"}
    return parse.tags[token] in _PRESENT or (parse.tags[token] == "VB" and bool(below & set(_PRESENT)))


def _of_any(scene: Scene, draft: Draft) -> bool:
    """ "violence against any community": done to whoever it may be, neither said to have happened nor denied."""
    if draft.standing.polarity == "denied" or draft.standing.status != "occurred" or not draft.recipient:
        return False
    return all(m.form == "nominal" and m.text.lower().startswith(("any ", "anyone", "anybody")) for m in draft.recipient)


def _weighed(parse: Parse, token: int) -> bool:
    """ "it means destroying X", "makes killing easier": a gerund that is defined or weighed, in the present."""
    if parse.tags[token] != "VBG":
        return False
    step = parse.heads[token] if parse.deps[token] == "nsubj" else token
    head = parse.heads[step]
    if parse.lemmas[head] not in _WEIGHING or parse.tags[head] not in (*_PRESENT, "VB", "VBG"):
        return False
    return parse.deps[step] in ("xcomp", "dobj", "ccomp", "pcomp") and not any(
        parse.deps[c] in ("aux", "auxpass") for c in parse.children[token]
    )


def _of_a_kind(parse: Parse, token: int) -> bool:
    """Inside a relative clause about anybody, in the present tense or under "would"."""
    if parse.deps[token] != "relcl":
        return False
    noun = parse.heads[token]
    named = any(parse.deps[c] in ("det", "poss", "nummod", "amod") for c in parse.children[noun])
    if parse.lowers[noun] in _ANYBODY:
        return True
    if parse.lowers[noun] not in _KINDS or named:
        return False
    perfect = any(parse.lowers[c] in ("have", "has") and parse.deps[c] == "aux" for c in parse.children[token])
    return parse.tags[token] in _PRESENT or perfect


def judged(parse: Parse, verb: int) -> int | None:
    """The present copula that assesses a gerund: "is" in "retaking X is crucial"."""
    if parse.tags[verb] != "VBG" or any(parse.deps[c] in ("aux", "auxpass", "nsubj") for c in parse.children[verb]):
        return None
    end = parse.sentence(verb).last
    step = next((t for t in range(verb + 1, end) if parse.lemmas[t] == "be" or parse.tags[t] in _FINITE), None)
    if step is None or parse.tags[step] not in ("VBZ", "VBP", "MD"):
        return None
    copula = step if parse.tags[step] != "MD" else parse.heads[step]
    if parse.lemmas[copula] != "be" or any(parse.tags[c] == "VBG" and parse.deps[c] == "aux" for c in parse.children[copula]):
        return None
    if parse.deps[verb] == "csubj" and parse.heads[verb] == copula:
        return copula
    first = verb == parse.sentence(verb).first or parse.words[verb - 1] in (",", '"', "“", "that")
    return copula if first and grammar.has_child(parse, copula, ("acomp", "attr")) else None
