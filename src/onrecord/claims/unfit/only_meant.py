"""Deeds that are only the matter of a view, a condition, a charge or somebody's support: they are not told as done.

`reality` and `contexts` in `predicates` read what verbs say of the clauses below them; here are the nouns between.
"""

from __future__ import annotations

from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.model import Status

_ARTICLES = frozenset(["a", "an"])
_ON = frozenset(["on", "for", "about", "to", "of", "toward", "towards"])
_ANY = frozenset(["a", "an", "any", "such", "another"])
_DOUBTED = frozenset(["about", "of", "on", "over", "to", "at", "against", "regarding"])
_MAY = frozenset(["could", "can", "would", "may", "might", "will"])
# What nobody speaks of as ordered unless it was done.
_DONE = frozenset(["massacre", "killing", "murder", "assassination", "slaughter", "lynching", "poisoning", "genocide"])
_WILL = frozenset(["will", "wo", "'ll", "shall"])


def only_meant(scene: Scene, token: int) -> Status | None:
    """The status of a deed that is only meant, or None where nothing here says so."""
    parse = scene.parse
    if _on_terms(scene, token) or _favoured(scene, token) or _seen_to_be(parse, token):
        return "hypothetical"
    if _ordered(scene, token):
        return "requested"
    if _held_up(scene, token):
        return "ongoing"
    return "planned" if _to_come(parse, token) else None


def _ordered(scene: Scene, token: int) -> bool:
    """ "ordered the raid", "approved the strike on X": asked for, as far as the words go, unless they say what came of it."""
    parse, verb = scene.parse, scene.parse.heads[token]
    if parse.tags[token][0] != "N" or parse.deps[token] != "dobj" or parse.lemmas[verb] not in scene.senses.phrases.orders:
        return False
    if parse.lemmas[token] in _DONE or parse.lemmas[token] in scene.events.words["exercise"]:
        return False
    if not any(parse.lowers[c] in ("the", "this", "that") and parse.deps[c] == "det" for c in parse.children[token]):
        return False
    if any(parse.deps[c] in ("relcl", "acl") and parse.tags[c] in ("VBD", "VBN", "VBG") for c in parse.subtree(token)):
        return False
    number = parse.sentence_of[token]
    return not any(
        m.figure is not None and m.figure.measure in ("killed", "injured") for _, m in scene.in_sentence("figure", number)
    )


def _held_up(scene: Scene, token: int) -> bool:
    """ "strikes could hamper the inquiry": it is under way."""
    parse, verb = scene.parse, scene.parse.heads[token]
    if parse.tags[token][0] != "N" or parse.deps[token] != "dobj" or _indefinite(parse, token):
        return False
    modal = any(parse.deps[c] == "aux" and parse.lowers[c] in _MAY for c in parse.children[verb])
    return modal and parse.lemmas[verb] in scene.senses.phrases.hinders


def _on_terms(scene: Scene, token: int) -> bool:
    """ "conditions on a withdrawal", "its view on barring X": what a noun of terms or opinion is about."""
    parse, prep = scene.parse, scene.parse.heads[token]
    gerund = parse.tags[token] == "VBG" and parse.deps[token] == "pcomp"
    noun = parse.tags[token][0] == "N" and parse.deps[token] == "pobj" and _indefinite(parse, token)
    if not (gerund or noun) or parse.lowers[prep] not in _ON:
        return False
    words = scene.senses.phrases
    outer = parse.lemmas[parse.heads[prep]]
    return outer in words.terms or (gerund and outer in words.views and parse.lowers[prep] in ("on", "about"))


def _favoured(scene: Scene, token: int) -> bool:
    """ "has backed a no-fly zone", "supports a ban on X": wanted, and not there yet."""
    parse = scene.parse
    above = parse.heads[token]
    if parse.tags[token][0] != "N" or parse.deps[token] != "dobj" or not _article(parse, token):
        return False
    return parse.lemmas[above] in scene.senses.phrases.favours and parse.tags[above][0] == "V"


def doubted(scene: Scene, token: int) -> bool:
    """ "sceptical of an attack on X", "the case for a strike", "debated a raid": a deed that is doubted or talked about, with
    "a", "any" or "such", and with nothing of what came of it."""
    parse, words = scene.parse, scene.senses.phrases
    before = [c for c in parse.children[token] if c < token]
    dets = [parse.lowers[c] for c in before if parse.deps[c] in ("det", "poss", "predet") or parse.lowers[c] in ("such", "any")]
    if parse.tags[token][0] != "N" or any(word not in _ANY for word in dets):
        return False
    if parse.tags[token] in ("NNS", "NNPS") and not {"any", "such"}.intersection(dets):
        return False  # "doubts about strikes on X": they may go on
    if any(parse.deps[c] in ("relcl", "acl") and parse.tags[c] in ("VBD", "VBN", "VBG") for c in parse.subtree(token)):
        return False
    above = parse.heads[token]
    if parse.deps[token] == "dobj":
        return bool(dets) and parse.lemmas[above] in scene.senses.passing.talked_of
    if parse.deps[token] != "pobj":
        return False
    outer = parse.lemmas[parse.heads[above]]
    if parse.lowers[above] in ("for", "against") and outer in words.backs:
        return True
    return parse.lowers[above] in _DOUBTED and outer in words.doubts


def _article(parse: Syntax, token: int) -> bool:
    return any(parse.deps[c] == "det" and parse.lowers[c] in _ARTICLES for c in parse.children[token])


def _indefinite(parse: Syntax, token: int) -> bool:
    """With "a", or bare, in the singular: not told before."""
    return _article(parse, token) or not any(parse.deps[c] in ("det", "poss") for c in parse.children[token])


def _seen_to_be(parse: Syntax, token: int) -> bool:
    """ "charges that could see them executed": a participle under "see" with a modal."""
    above = parse.heads[token]
    if (
        parse.tags[token] != "VBN"
        or parse.deps[token] not in ("ccomp", "xcomp")
        or parse.lemmas[above] not in ("see", "have", "get")
    ):
        return False
    if any(parse.deps[c] == "aux" for c in parse.children[token]):
        return False
    return any(parse.deps[c] == "aux" and parse.lowers[c] in _MAY for c in parse.children[above])


def _to_come(parse: Syntax, token: int) -> bool:
    """ "will appear in court to be charged": the purpose of what is still to come."""
    above = parse.heads[token]
    if parse.deps[token] != "advcl" or not grammar.is_passive(parse, token) or above > token:
        return False
    if not any(parse.tags[c] == "TO" for c in parse.children[token]):
        return False
    return any(parse.deps[c] == "aux" and parse.lowers[c] in _WILL for c in parse.children[above])
