"""What a short clause says became of the clause before it: "urged him to stop, and he did", "promised to pay. It did not."

Such a clause has no words of its own but "do", "have" or "be" (verb phrase ellipsis; Quirk et al. 1985, 12.21-26). It settles the
last thing before it that was asked for, meant, threatened or foretold.
"""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.predicates.reality import DENIED, PLAIN, Reality

_ECHOING = frozenset({"do", "have", "be"})
_AHEAD = frozenset({"planned", "threatened", "requested", "predicted"})
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "you", "both", "some", "neither", "which"})
_SAYING_SO = frozenset({"so", "that", "which", "it", "this"})
_BARE = frozenset({"nsubj", "nsubjpass", "neg", "punct", "cc", "npadvmod", "preconj", "advmod", "aux"})
_AFTER = frozenset({"conj", "relcl", "advcl", "parataxis", "ccomp", "ROOT", "dep", "appos"})
_NOT_THERE = frozenset({"there", "here", "away", "back", "out", "in", "up", "well", "better", "worse", "as"})


def settle_by_echo(parse: Parse, found: dict[int, Reality]) -> None:
    """Sets in `found` what such clauses settle: verbs that were still ahead, and what is as real as they are."""
    for token in [t for t in found if parse.lemmas[t] in _ECHOING and parse.tags[t] in ("VBD", "VBZ", "VBP")]:
        if not _is_echo(parse, token):
            continue
        verb = _spoken_of(parse, found, token)
        if verb is None or (parse.lemmas[token] == "be" and parse.child(verb, "auxpass") is None):
            continue
        was, denied = found[verb], found[token].polarity == "denied"
        if was.polarity != "affirmed":
            continue
        for below in range(parse.subtree(verb).start, min(parse.subtree(verb).stop, token)):
            if below in found and found[below].status == was.status and _is_under(parse, below, verb):
                found[below] = DENIED if denied and below == verb else found[below] if denied else PLAIN


def _is_echo(parse: Parse, token: int) -> bool:
    """Whether a verb has nothing beside it but a pronoun, a negation, a time and "so"."""
    if parse.deps[token] not in _AFTER or (parse.tags[token] == "VBP" and parse.lemmas[token] != "have"):
        return False
    subject = parse.child(token, "nsubj", "nsubjpass")
    if subject is not None and (parse.lowers[subject] not in _SUBJECTS or subject > token):
        return False
    if subject is None and parse.deps[token] != "conj":
        return False
    related = False
    for c in parse.children[token]:
        dep, word = parse.deps[c], parse.lowers[c]
        if dep == "dobj" and word in _SAYING_SO:
            related = related or parse.tags[c] == "WDT"
        elif dep in ("advcl", "parataxis", "ccomp"):
            if c < token and dep == "advcl" and parse.lowers[parse.subtree(c).start] != "after":
                return False  # "and she did, signing the decree", "and he did, they say"
        elif dep == "prep":
            if parse.lemmas[token] == "be" or word in ("to", "with", "for", "of", "without"):
                return False
        elif dep not in _BARE or word in _NOT_THERE:
            return False
    if parse.lemmas[token] != "do" and parse.tags[token] != "VBD" and parse.child(token, "neg") is None:
        return False
    return parse.deps[token] not in ("relcl", "advcl", "appos", "dep") or related


def _spoken_of(parse: Parse, found: dict[int, Reality], echo: int) -> int | None:
    """The last verb before an echo that is ahead of what happened, in its sentence or in the one before it."""
    at = parse.sentence_of[echo]
    sentence = parse.sentences[at]
    opened = all(parse.tags[t][0] != "V" for t in range(sentence.first, echo))
    if opened and at:
        sentence = parse.sentences[at - 1]
    for token in range(min(echo, sentence.last) - 1, sentence.first - 1, -1):
        if token in found and found[token].status in _AHEAD and parse.tags[token] in ("VB", "VBN"):
            return _top(parse, found, token)
    return None


def _top(parse: Parse, found: dict[int, Reality], verb: int) -> int:
    """The highest verb of a chain of clauses that are all ahead ("urged him | to let them | go")."""
    head = parse.heads[verb]
    while parse.deps[verb] in ("xcomp", "ccomp") and head in found and found[head].status in _AHEAD and parse.tags[head] == "VB":
        verb, head = head, parse.heads[head]
    return verb


def _is_under(parse: Parse, token: int, verb: int) -> bool:
    """Whether a predicate shares what becomes of a verb: itself, its conjuncts, objects and complements."""
    while token != verb:
        if parse.deps[token] not in ("xcomp", "ccomp", "dobj", "conj", "prep", "pobj"):
            return False
        token = parse.heads[token]
    return True
