"""Lists of gerunds: "deny killing the mayor, | burning his house and abducting his son", "without shelling the town, | bombing
the port or arresting anyone". The parser takes the second gerund for a clause of its own; what is said of the first holds of all.
"""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.predicates.reality import Reality
from onrecord.vocabulary.modality import Modality

_LINKS = frozenset({"advcl", "acl", "dep"})
_JOINTS = frozenset({"and", "or", "nor"})
_OWN = ("mark", "nsubj", "nsubjpass", "aux", "auxpass")


def first_listed(parse: Parse, modality: Modality, token: int) -> int | None:
    """The first gerund of the list that the gerund `token` goes on with; None where it is no such part of a list."""
    if parse.tags[token] != "VBG" or parse.deps[token] not in _LINKS or parse.lemmas[token] in modality.asked_besides:
        return None
    start = parse.leftmost(token)
    if start < 2 or parse.words[start - 1] != "," or parse.child(token, *_OWN) is not None:
        return None
    if joint_of(parse, modality, token) is None:
        return None
    head = parse.heads[token]
    if parse.tags[head] == "VBG" and parse.deps[head] in ("pcomp", "xcomp") and head < token:
        return head
    found = None
    for c in parse.children[head]:
        if c >= token:
            break
        if parse.deps[c] == "xcomp" and parse.tags[c] == "VBG":
            found = c
        for prep in (c, *(parse.children[c] if parse.deps[c] == "dobj" else ())):
            found = _governed(parse, prep) or found
    return found


def settle_lists(parse: Parse, modality: Modality, found: dict[int, Reality]) -> None:
    """Sets in `found` the gerunds of a list with "or" that the parser hung higher than the first of them ("has the duty to
    refrain from looting, | burning or taking hostages")."""
    for token in [t for t in found if parse.tags[t] == "VBG" and parse.deps[t] in _LINKS and found[t].polarity == "affirmed"]:
        start = parse.leftmost(token)
        if start < 2 or parse.words[start - 1] != "," or parse.child(token, *_OWN) is not None:
            continue
        if joint_of(parse, modality, token) not in ("or", "nor"):
            continue
        before = start - 2
        first = next((a for a in (before, *parse.ancestors(before)) if parse.tags[a] == "VBG" and a in found), None)
        if first is None or first == token or parse.deps[first] not in ("pcomp", "xcomp") or found[first].polarity == "affirmed":
            continue
        part: int | None = token
        while part is not None:
            found[part] = found[first]
            part = next((c for c in parse.children[part] if parse.deps[c] == "conj" and c in found), None)


def joint_of(parse: Parse, modality: Modality, token: int) -> str | None:
    """The word that joins the last gerund of a list, which begins with or goes on from `token`, to those before it."""
    for _ in range(len(parse)):
        later = next((c for c in parse.children[token] if parse.deps[c] == "conj" and c > token), None)
        if later is None or parse.tags[later] != "VBG" or parse.lemmas[later] in modality.asked_besides:
            return None
        joint = next((parse.lowers[c] for c in parse.children[token] if parse.deps[c] == "cc" and token < c < later), None)
        if joint is not None:
            return joint if joint in _JOINTS else None
        token = later
    return None


def _governed(parse: Parse, prep: int) -> int | None:
    """The gerund under a preposition; one without an object is often taken for a noun ("from | bombing, shelling or ...")."""
    if parse.deps[prep] != "prep":
        return None
    for c in parse.children[prep]:
        if parse.deps[c] == "pcomp" and parse.tags[c] == "VBG":
            return c
        if parse.deps[c] == "pobj" and parse.tags[c] in ("NN", "VBG") and parse.lowers[c].endswith("ing"):
            return c if parse.child(c, "det", "poss", "amod") is None else None
    return None
