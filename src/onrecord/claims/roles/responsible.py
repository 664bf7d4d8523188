"""Whom a sentence holds responsible for a deed that it names: who claims it, is blamed for it, convicted of it, stands behind it.

Blame is the blamer's: the deed keeps the voice that its words stand in, so that "the minister blamed the rebels for the attack"
is an attack by the rebels as the minister says. Those who are only arrested, charged, suspected or cleared are left out.
"""

from __future__ import annotations

from onrecord.claims.roles.places import Found, mentions_at
from onrecord.claims.scene import QUANTITIES, Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax

# Verbs with whom they hold responsible as their object and the deed behind the preposition.
_HELD = {
    "for": frozenset(
        [
            "blame", "condemn", "denounce", "criticise", "criticize", "slam", "blast", "berate", "castigate", "punish", "fault",
            "sentence", "convict", "jail", "imprison", "execute", "hang", "censure", "chastise", "lambast", "lambaste",
        ]
    ),
    "of": frozenset(["accuse", "convict"]),
    "over": frozenset(["blame", "condemn", "convict", "jail", "sentence", "sanction"]),
}  # fmt: skip
BLAMES_ON = frozenset(["blame", "pin"])  # "blamed the attack on X"
_OWNED = frozenset(["claim", "admit"])  # "claimed the attack"; "confirmed" may be anybody's
OWNING_UP = frozenset(
    ["claim", "admit", "accept", "assume", "take", "assert", "acknowledge"]
)  # responsibility or credit for a deed
_NOBODY = frozenset(["no", "none", "nobody", "neither"])
_WORKS = frozenset(["work", "handiwork", "doing", "deed"])  # "was the work of X"


def held_responsible(scene: Scene, token: int) -> Found:
    """The mentions that the clause names as the doers of an event noun, by a verb or adjective of responsibility."""
    doers = _doers(scene, token)
    return mentions_at(scene, token, doers, create=True, thing=False) if doers else ((), ())


def blamed_on(parse: Syntax, token: int) -> tuple[int, ...]:
    """ "blamed the attack on X": the last "on" phrase of the verb or its object names the blamed, not the victim."""
    if parse.deps[token] not in ("dobj", "nsubjpass") or parse.lemmas[parse.heads[token]] not in BLAMES_ON:
        return ()
    of = [o for c in parse.children[token] if parse.lowers[c] == "of" for o in parse.children[c]]  # "of nine farmers on X"
    bases = (parse.heads[token], token, *of)
    behind = [c for base in bases for c in parse.children[base] if parse.lowers[c] == "on" and c > token]
    return grammar.governed(parse, max(behind)) if behind else ()


def unclaimed(parse: Syntax, token: int) -> bool:
    """ "has not claimed responsibility for the attack", "rarely claims attacks": silence neither owns a deed nor denies it."""
    noun = _outer(parse, token)
    verb = parse.heads[noun]
    if parse.deps[noun] not in ("dobj", "nsubjpass") or parse.lemmas[verb] not in (_OWNED if noun == token else OWNING_UP):
        return False
    if parse.deps[verb] == "xcomp" and parse.lemmas[parse.heads[verb]] in parse.grammar.left_open:
        return True
    doers = [*grammar.subjects(parse, verb), *(grammar.agents(parse, verb) if grammar.is_passive(parse, verb) else ())]
    nobody = any(parse.lowers[d] in _NOBODY or any(parse.lowers[c] in _NOBODY for c in parse.children[d]) for d in doers)
    return nobody or any(parse.deps[c] == "neg" or parse.lowers[c] in parse.grammar.seldom for c in parse.children[verb])


def _doers(scene: Scene, token: int) -> tuple[int, ...]:
    parse = scene.parse
    blamed = blamed_on(parse, token)
    if blamed:  # "was blamed on X": by nobody who is named, so that nobody answers for it
        passive = parse.child(parse.heads[token], "auxpass") is not None
        return () if passive and not grammar.agents(parse, parse.heads[token]) else blamed
    noun = _outer(parse, token)
    above = parse.heads[noun]
    if unclaimed(parse, token):
        return ()
    if parse.deps[noun] == "dobj" and parse.lemmas[above] in _OWNED and not scene.passive(above):
        return grammar.subjects(parse, above)
    for clause in parse.children[noun]:  # "an attack claimed by X"
        if parse.deps[clause] == "acl" and parse.lemmas[clause] in _OWNED and parse.tags[clause] == "VBN":
            return grammar.agents(parse, clause)
    if parse.deps[noun] == "nsubjpass" and parse.lemmas[above] in _OWNED:
        return grammar.agents(parse, above)
    if parse.deps[noun] == "nsubj" and parse.lemmas[above] == "be":
        return _whose_work(parse, above)
    if parse.deps[noun] not in ("pobj", "pcomp"):
        return ()
    if charged := _charged_with(parse, noun):
        return charged
    return _before_preposition(parse, above)


def _whose_work(parse: Syntax, be: int) -> tuple[int, ...]:
    """ "the shelling, rebels insist, was the work of the army": the army; "was not the work of" leaves it open."""
    work = parse.child(be, "attr")
    if work is None or parse.lemmas[work] not in _WORKS or _not_so(parse, be, work):
        return ()
    return grammar.prepositional(parse, (work,), "of")


def whose_work_not(parse: Syntax, token: int) -> tuple[int, ...]:
    """ "the killing was not the work of the militia": the militia, whom nothing may make its doer."""
    be = parse.heads[token]
    work = parse.child(be, "attr") if parse.deps[token] == "nsubj" and parse.lemmas[be] == "be" else None
    if work is None or parse.lemmas[work] not in _WORKS or not _not_so(parse, be, work):
        return ()
    return grammar.prepositional(parse, (work,), "of")


def _not_so(parse: Syntax, be: int, work: int) -> bool:
    if parse.child(be, "neg") is not None:
        return True
    return any(parse.deps[c] == "neg" or parse.lowers[c] in _NOBODY for c in parse.children[work])


def _charged_with(parse: Syntax, noun: int) -> tuple[int, ...]:
    """ "charges of murder were filed against X": X, in the words of who charges him."""
    prep = parse.heads[noun]
    charge, verb = parse.heads[prep], parse.heads[parse.heads[prep]]
    if (
        parse.lowers[prep] != "of"
        or parse.lemmas[charge] not in parse.grammar.charge_nouns
        or parse.deps[charge] not in ("dobj", "nsubjpass")
    ):
        return ()
    return grammar.prepositional(parse, (verb, charge), "against")


def _outer(parse: Syntax, token: int) -> int:
    """The noun that stands for the deed in its clause: "a series of attacks", "involvement in attacks", the first of several."""
    joined = False
    for _ in range(4):
        head = parse.heads[token]
        if parse.deps[token] == "conj" and parse.tags[head][0] == "N":
            token, joined = head, True
            continue
        outer = parse.heads[head]
        if parse.deps[token] != "pobj" or parse.tags[outer][0] != "N":
            break
        beside = joined and parse.lemmas[outer] in parse.grammar.tolls  # "the deaths of many people and displacement of others"
        if (
            not beside
            and parse.lemmas[outer] not in parse.grammar.part_in
            and not (parse.lowers[head] == "of" and parse.lemmas[outer] in QUANTITIES)
        ):
            break
        token = outer
    return token


def _before_preposition(parse: Syntax, prep: int) -> tuple[int, ...]:
    """Whom the word before a preposition makes the doer of what stands behind it."""
    word, base = parse.lowers[prep], parse.heads[prep]
    if word == "behind":
        if parse.tags[base][0] in "ND":
            return (base,)
        if parse.lemmas[base] in parse.grammar.being:
            return grammar.subjects(parse, base) or grammar.inherited(parse, base)
        return ()
    if word == "for" and (
        parse.lemmas[base] in ("responsible", "accountable") or parse.words[base - 1 : base + 1] == ("to", "blame")
    ):
        return _answerable(parse, base)
    verb = base
    if parse.tags[base][0] != "V" and parse.deps[base] == "dobj":
        verb = parse.heads[base]  # "blamed rebels for the attack": the parser hangs the deed under the blamed
    if parse.lemmas[verb] not in _HELD.get(word, ()):
        return ()
    if grammar.is_passive(parse, verb):
        return grammar.patients(parse, verb)
    return grammar.objects(parse, verb)


def _answerable(parse: Syntax, word: int) -> tuple[int, ...]:
    """ "X was responsible for", "those responsible for", "found X responsible for", "X is to blame for"."""
    head = parse.heads[word]
    if parse.tags[head][0] in "ND" and parse.deps[word] in ("amod", "relcl", "acl"):
        return (head,)
    if parse.lemmas[head] in parse.grammar.being:
        own = grammar.has_child(parse, head, ("nsubj",)) or parse.deps[head] in ("xcomp", "conj")
        return grammar.subjects(parse, head) if own else ()
    if parse.lemmas[head] == "find":  # a court or an inquiry; "held X responsible" is its speaker's word alone
        return grammar.patients(parse, head) if grammar.is_passive(parse, head) else _small_subject(parse, head, word)
    return ()


def _small_subject(parse: Syntax, verb: int, word: int) -> tuple[int, ...]:
    inside = [c for c in parse.children[word] if parse.deps[c] == "nsubj"]
    return grammar.with_conjuncts(parse, inside[0]) if inside else grammar.objects(parse, verb)
