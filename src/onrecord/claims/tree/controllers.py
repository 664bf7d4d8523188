"""Who does what an infinitive or gerund says, where the grammar gives it to somebody else than the subject above it.

Each rule answers with the heads of the doers, with an empty tuple where the sentence names none, or with None where it does
not speak. Closed sets of English: verbs of opinion and blame, nouns of asking, leave and purpose.
"""

from __future__ import annotations

from onrecord.claims.tree.below import governed, objects, prepositional
from onrecord.claims.tree.clauses import has_child, is_passive, own, with_conjuncts
from onrecord.claims.tree.syntax import Syntax
from onrecord.language.tags import FINITE, TENSED

Heads = tuple[int, ...]
_ONE_OF = frozenset(["one", "two", "three", "several", "some", "part"])
_OF_JUSTICE = frozenset(
    ["trial", "retrial", "hearing", "prosecution", "extradition", "conviction", "sentencing", "arrest",
     "detention", "imprisonment", "execution", "indictment", "impeachment", "deportation", "expulsion"]
)  # fmt: skip
CHARGES = frozenset(["of", "for", "with", "in"])


def taught(parse: Syntax, verb: int) -> Heads | None:
    """ "training Y to fight", "paid Y to spy", where the parser takes the infinitive for a purpose: Y, who is to do it."""
    head = parse.heads[verb]
    if (
        parse.deps[verb] != "advcl"
        or parse.tags[verb] != "VB"
        or parse.lemmas[head] not in parse.grammar.teaching
        or is_passive(parse, head)
    ):
        return None
    if not any(parse.tags[c] == "TO" and c < verb for c in parse.children[verb]):
        return None
    pupils = [c for c in parse.children[head] if parse.deps[c] == "dobj" and head < c < verb]
    return with_conjuncts(parse, pupils[-1]) if pupils and parse.tags[pupils[-1]][0] in "NP" else None


def blamed_for(parse: Syntax, verb: int) -> int | None:
    """ "mocked X for praising Y", "put X on the spot for backing Y": X, who is judged for it."""
    prep = parse.heads[verb]
    above = parse.heads[prep]
    if parse.tags[verb] != "VBG" or parse.deps[verb] != "pcomp" or parse.lowers[prep] not in ("for", "over"):
        return None
    judged = above
    if parse.tags[above][0] == "N" and parse.deps[above] in ("pobj", "dobj"):
        judged = parse.heads[parse.heads[above]] if parse.deps[above] == "pobj" else parse.heads[above]
    if parse.tags[judged][0] != "V" or is_passive(parse, judged):
        return None
    if parse.lemmas[judged] in parse.grammar.turns_on:  # "came down heavily upon X for backing Y", "lashed out at X for it"
        for c in parse.children[judged]:
            if parse.lowers[c] in ("on", "upon", "at", "into", "against") and judged < c < prep and (found := governed(parse, c)):
                return found[0]
    for c in parse.children[judged]:  # "imposed sanctions on X for arming Y"
        if parse.deps[c] == "dobj" and judged < c < prep and parse.lemmas[c] in _OF_JUSTICE:  # "postponed the trial of X for it"
            tried = [o for o in prepositional(parse, (c,), "of") if c < o < prep]
            tried = tried or [o for o in parse.children[c] if parse.deps[o] == "poss"]
            return tried[0] if tried else None
        if parse.deps[c] == "dobj" and judged < c < prep and parse.lemmas[c] in parse.grammar.penalties:
            hit = [o for word in ("on", "against") for o in prepositional(parse, (c, judged), word) if c < o < prep]
            return hit[0] if hit else None
    if parse.lemmas[judged] not in parse.grammar.judging:
        return None
    return next((c for c in parse.children[judged] if parse.deps[c] == "dobj" and judged < c < prep), None)


def thought_of(parse: Syntax, verb: int) -> Heads | None:
    """ "the men he thought would attack": the men, not who thought so."""
    above = parse.heads[verb]
    if parse.deps[verb] != "ccomp" or parse.deps[above] != "relcl" or parse.lemmas[above] not in parse.grammar.thinking:
        return None
    modal = any(parse.deps[c] == "aux" and parse.tags[c] in FINITE for c in parse.children[verb])
    if has_child(parse, verb, ("nsubj", "nsubjpass", "expl")) or not (modal or parse.tags[verb] in TENSED):
        return None
    thinker = own(parse, above, ("nsubj",))
    return with_conjuncts(parse, parse.heads[above]) if thinker not in (None, parse.heads[above]) else None


def by_law(parse: Syntax, verb: int) -> bool:
    """ "passed a bill to impose sanctions": of whose making the bill is, not the bill, is who does it."""
    to = any(parse.tags[c] == "TO" for c in parse.children[verb])
    noun = parse.heads[verb]
    return to and parse.tags[verb] == "VB" and parse.lemmas[noun] in parse.grammar.laws and parse.deps[noun] in ("dobj", "pobj")


def of_opinion(parse: Syntax, verb: int) -> Heads | None:
    """ "would not support deportation or driving people out": nobody named."""
    head, dep = parse.heads[verb], parse.deps[verb]
    if parse.tags[verb] != "VBG" or parse.lemmas[head] not in parse.grammar.opinion or has_child(parse, verb, ("aux", "nsubj")):
        return None
    if dep == "xcomp" or (dep == "conj" and parse.tags[head] != "VBG" and has_child(parse, head, ("dobj",))):
        return ()
    return None


def asked(parse: Syntax, noun: int) -> Heads | None:
    """ "in response to calls to target X": those who are called, where the text names them; never who calls."""
    if parse.lemmas[noun] not in parse.grammar.asking:
        return None
    for c in parse.children[noun]:
        if parse.deps[c] == "prep" and parse.lowers[c] in ("on", "for", "to", "upon") and (found := governed(parse, c)):
            return found
    head = parse.heads[noun]
    if parse.deps[noun] == "dobj" and parse.lemmas[head] in parse.grammar.take_orders:
        return None
    return () if parse.tags[noun][0] == "N" else None


def given_leave(parse: Syntax, verb: int) -> Heads | None:
    """ "gave X permission to act", "a green light to X to act", "X sought Y's permission to act": X."""
    head, dep = parse.heads[verb], parse.deps[verb]
    if parse.tags[verb] != "VB" or dep not in ("acl", "advcl", "xcomp", "relcl"):
        return None
    noun = head if parse.lemmas[head] in parse.grammar.leave and parse.tags[head][0] == "N" else None
    above = parse.heads[head] if noun is not None else head
    if noun is None:
        noun = next((c for c in parse.children[head] if parse.deps[c] == "dobj" and parse.lemmas[c] in parse.grammar.leave), None)
    if noun is None or parse.deps[noun] not in ("dobj", "nsubjpass") or parse.tags[above][0] != "V":
        return None
    if parse.lemmas[above] in parse.grammar.gives_leave:
        return _receiver(parse, above, noun)
    owned = has_child(parse, noun, ("poss",))
    if owned and parse.lemmas[above] in parse.grammar.gets_leave and not is_passive(parse, above):
        mine = own(parse, above, ("nsubj",))
        return with_conjuncts(parse, mine) if mine is not None else None
    return None


def _receiver(parse: Syntax, verb: int, noun: int) -> Heads | None:
    for c in (*parse.children[verb], *parse.children[noun]):
        if parse.deps[c] == "dative" and parse.tags[c] != "IN":
            return with_conjuncts(parse, c)
        if parse.lowers[c] == "to" and parse.deps[c] in ("dative", "prep") and (found := governed(parse, c)):
            return found
    return None


def of_purpose(parse: Syntax, verb: int) -> Heads | None:
    """ "X's aim is to take the town", "his focus would be to broker": whose aim it is."""
    head = parse.heads[verb]
    if parse.lemmas[head] != "be" or parse.deps[verb] not in ("xcomp", "ccomp", "advcl", "acl") or parse.tags[verb] != "VB":
        return None
    for c in parse.children[head]:
        if parse.deps[c] == "nsubj" and parse.tags[c][0] == "N" and parse.lemmas[c] in parse.grammar.purposes:
            return tuple(o for o in parse.children[c] if parse.deps[o] == "poss")
    return None


def charged(parse: Syntax, noun: int) -> Heads | None:
    """ "indicted X on charges including assault for punching Y": X, whom the verb above the nouns charges."""
    step = noun
    for _ in range(4):
        prep = parse.heads[step]
        if parse.deps[step] != "pobj" or parse.lowers[prep] not in ("on", "of", "with", "for", "including", "over"):
            return None
        step = parse.heads[prep]
        if parse.tags[step][0] == "V":
            if parse.lemmas[step] not in parse.grammar.charging:
                return None
            return None if is_passive(parse, step) else objects(parse, step) or None
    return None


def charge_before(parse: Syntax, verb: int) -> int | None:
    """ "accused X of firing rockets at Y, killing two": the charge ("firing") that a participle behind it goes on with.

    The parser hangs the participle on the verb of blame; whoever blames somebody does not do it.
    """
    blame = parse.heads[verb]
    if (
        parse.tags[verb] != "VBG"
        or parse.deps[verb] != "advcl"
        or parse.lemmas[blame] not in parse.grammar.blaming
        or blame > verb
    ):
        return None
    if has_child(parse, verb, ("nsubj", "nsubjpass", "mark")):
        return None
    between = [c for c in parse.children[blame] if blame < c < verb]
    preps = [*between, *(p for c in between if parse.deps[c] in ("dobj", "prep", "pobj") for p in parse.children[c])]
    for prep in preps:
        if parse.deps[prep] == "prep" and parse.lowers[prep] in CHARGES and prep < verb:
            for c in parse.children[prep]:
                if parse.deps[c] == "pcomp" and parse.tags[c] == "VBG" and c < verb:
                    return c
    return None


def set_there(parse: Syntax, verb: int) -> Heads | None:
    """ "a team is in Syria investigating", read as Syria that investigates: the team."""
    prep = parse.heads[verb]
    if parse.tags[verb] != "VBG" or parse.deps[verb] != "pcomp" or parse.lowers[prep] not in ("in", "at", "on", "near"):
        return None
    place, stays = parse.child(verb, "nsubj"), parse.heads[prep]
    if place != prep + 1 or parse.tags[place] != "NNP" or parse.lemmas[stays] not in parse.grammar.stays:
        return None
    mine = own(parse, stays, ("nsubj",))
    return with_conjuncts(parse, mine) if mine is not None else None


def told_of(parse: Syntax, noun: int) -> Heads | None:
    """ "X has been the main force fighting Y": X, of whom the noun is said."""
    verb = parse.heads[noun]
    if parse.deps[noun] == "pobj" and parse.lowers[verb] in ("of", "among"):  # "was one of the first countries to"
        one = parse.heads[verb] if parse.lowers[verb] == "of" else verb
        counted = parse.lowers[one] in _ONE_OF and parse.deps[one] == "attr"
        if parse.lemmas[parse.heads[one]] == "be" and (counted or parse.lowers[verb] == "among"):
            mine = own(parse, parse.heads[one], ("nsubj",))
            named = mine is not None and parse.tags[mine] in ("NN", "NNS", "NNP", "NNPS", "PRP")
            return with_conjuncts(parse, mine) if mine is not None and named else None
        return None
    if parse.deps[noun] != "attr" or parse.lemmas[verb] != "be" or parse.tags[noun] not in ("NN", "NNS"):
        return None
    mine = own(parse, verb, ("nsubj",))
    if mine is None or parse.tags[mine] not in ("NN", "NNS", "NNP", "NNPS"):
        return None
    return with_conjuncts(parse, mine)
