"""Who stands where around a verb or noun: subjects, objects and prepositional objects over the dependency tree.

Pure functions from a parse and a token to tokens (heads of noun phrases), coordination included. The labels are those
of `language.parse`; gaps (relative clauses, infinitives, participles, coordination) are filled from the governing words.
"""

from __future__ import annotations

from onrecord.claims.tree.astray import (
    around_which,
    at_place,
    behind_conjunction,
    from_above,
    group_is,
    shouted,
    told_before,
    whose_critic,
)
from onrecord.claims.tree.below import clause_below, governed, governor, modified_by, objects, prepositional
from onrecord.claims.tree.clauses import antecedent, by_last, has_child, is_passive, list_goes_on, own, with_conjuncts
from onrecord.claims.tree.controllers import (
    asked,
    blamed_for,
    by_law,
    charge_before,
    charged,
    given_leave,
    of_opinion,
    of_purpose,
    set_there,
    taught,
    thought_of,
    told_of,
)
from onrecord.claims.tree.gapped import (
    before_auxiliary,
    before_would,
    for_another,
    last_of_two,
    once_more,
    right_before,
    whole_before,
)
from onrecord.claims.tree.misread import before_participle, behind_month, in_list, joined_away, reduced_before, titled
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.tree.tellers import left_so, told_subject

__all__ = [
    "agents", "antecedent", "clause_below", "governed", "governor", "has_child", "inherited", "is_passive", "modified_by",
    "objects", "patients", "prepositional", "subjects", "with_conjuncts",
]  # fmt: skip

_SUBJECT = ("nsubj", "csubj", "expl")
_MEANS = frozenset(["by", "without", "through", "after", "before", "since", "while", "when", "despite", "besides"])
_CHARGES = frozenset(["of", "from", "for"])
_TOPICS = frozenset(["on", "about", "regarding", "concerning", "over"])


def agents(parse: Syntax, verb: int) -> tuple[int, ...]:
    """Heads after the "by" of a passive."""
    found: list[int] = []
    for c in parse.children[verb]:
        if parse.lowers[c] == "by" and parse.deps[c] == "conj" and found:  # "held by X on one side, and by Y on the other"
            found.extend(governed(parse, c))
        if parse.lowers[c] == "by" and parse.deps[c] in ("agent", "prep"):
            for o in parse.children[c]:
                if parse.deps[o] in ("pcomp", "pobj") and (named := _so_called(parse, o)) is not None:
                    found.extend(with_conjuncts(parse, named))
                elif parse.deps[o] == "pobj":
                    found.extend(with_conjuncts(parse, o))
                    found.extend(list_goes_on(parse, found[-1]))
                elif parse.deps[o] == "conj" and parse.lowers[o] == "by":  # "held by X as well as by Y"
                    found.extend(governed(parse, o))
    return tuple(found)


def _so_called(parse: Syntax, verb: int) -> int | None:
    """ "by what activists called regime militias", "by what they described as soldiers", "by what appeared to be gunmen"."""
    what = parse.lowers[parse.subtree(verb).start] == "what"
    clause = verb if parse.deps[verb] == "pcomp" else parse.child(verb, "relcl")  # "what activists" read as the activists
    if not what or clause is None:
        return None
    direct = next((c for c in parse.children[clause] if c > clause and parse.deps[c] in ("oprd", "attr", "dobj")), None)
    if direct is not None and parse.tags[direct][0] == "N":
        return direct
    below = next((c for c in parse.children[clause] if c > clause and (parse.lowers[c] == "as" or parse.lemmas[c] == "be")), None)
    return parse.child(below, "pobj", "attr") if below is not None else None


def patients(parse: Syntax, verb: int) -> tuple[int, ...]:
    """What a passive verb is done to."""
    mine = own(parse, verb, ("nsubjpass", "csubjpass"))
    if mine is not None:
        whole = whole_before(parse, mine)
        return (*(() if whole is None else (whole,)), *with_conjuncts(parse, mine), *once_more(parse, verb))
    for few in (
        right_before(parse, verb),
        before_auxiliary(parse, verb),
        left_so(parse, verb),
        in_list(parse, verb),
        told_subject(parse, verb),
    ):
        if few is not None:
            return (few,)
    if parse.deps[verb] in ("acl", "relcl", "amod"):
        head = whose_critic(parse, verb)
        joined = [c for c in parse.children[head] if parse.deps[c] == "conj" and c < verb]  # "X and Y, abducted in May"
        return with_conjuncts(parse, head) if joined and head < verb else (head,)
    if by_last(parse, verb) and (before := own(parse, verb, ("nsubj",))) is not None:
        return with_conjuncts(parse, before)
    if parse.deps[verb] == "conj":
        head = parse.heads[verb]
        if parse.tags[head][0] == "V" and is_passive(parse, head):
            return patients(parse, head)
        if parse.tags[head][0] == "V":
            return subjects(parse, head)
        if parse.tags[head][0] == "J" and parse.deps[head] == "acl":
            return (parse.heads[head],)
    if parse.deps[verb] in ("xcomp", "advcl", "pcomp") and not reduced_before(parse, verb):
        return inherited(parse, verb)
    before = own(parse, verb, ("nsubj",))
    return with_conjuncts(parse, before) if before is not None else ()


def inherited(parse: Syntax, verb: int, depth: int = 0) -> tuple[int, ...]:
    """The subject that an infinitive, participle or bare conjunct takes from the clause above it."""
    if depth > 5:
        return ()
    dep, head = parse.deps[verb], parse.heads[verb]
    for rule in (of_opinion, given_leave, of_purpose, thought_of, taught):
        if (named := rule(parse, verb)) is not None:
            return named
    if (charge := charge_before(parse, verb)) is not None:
        return subjects(parse, charge, depth + 1)
    if dep in ("acl", "relcl"):
        return _of_described(parse, verb, depth)
    if head == verb or shouted(parse, verb):
        return ()
    if (told := told_before(parse, verb)) is not None:
        return _doer(parse, told, depth)
    if dep in ("advcl", "xcomp") and (noun := _noun_before_to(parse, verb)) is not None:
        return _of_noun(parse, noun, depth)
    if dep == "pcomp":
        return _behind_preposition(parse, verb, depth)
    if (
        dep == "advcl"
        and parse.lemmas[head] == "give"
        and any(parse.lowers[c] in ("until", "till") for c in parse.children[head])
    ):
        return objects(parse, head)  # "gave the rebels until Monday to leave"
    if parse.tags[head][0] == "V" or parse.deps[head] == "ROOT" or (dep == "conj" and has_child(parse, head, ("nsubj",))):
        if dep in ("xcomp", "ccomp", "oprd"):
            return _controller(parse, head, depth)
        if dep == "conj" and _back_in_time(parse, verb, head):
            return _doer(parse, parse.heads[head], depth)
        if dep == "conj":  # "was invited to Cairo and met the minister": of a passive its patient
            return _doer(parse, head, depth) if _finite(parse, head) else subjects(parse, head, depth + 1)
        if dep in ("advcl", "prep", "dep"):
            return _doer(parse, head, depth)
    if parse.tags[head][0] == "J":
        return _doer(parse, parse.heads[head], depth)
    if dep == "xcomp" and parse.lemmas[head] in parse.grammar.plans:
        return _of_noun(parse, head, depth)
    return ()


def _back_in_time(parse: Syntax, verb: int, head: int) -> bool:
    """ "X said Y would win and proposed a truce": X proposed, for "would" takes no past tense."""
    bare = parse.tags[verb] in ("VBD", "VBN") and not has_child(parse, verb, ("nsubj", "nsubjpass", "aux", "auxpass"))
    ahead = parse.tags[head] == "VB" and any(parse.deps[c] == "aux" and parse.tags[c] == "MD" for c in parse.children[head])
    return bare and ahead and parse.deps[head] == "ccomp" and has_child(parse, head, ("nsubj",))


def _of_described(parse: Syntax, verb: int, depth: int) -> tuple[int, ...]:
    """Who does what a participle, infinitive or relative clause behind a noun says: the noun, or whose plan it is."""
    head = parse.heads[verb]
    joined = parse.deps[verb] == "acl" and parse.tags[verb] == "VBG" and parse.deps[head] == "conj"
    if joined and (every := _beside(parse, head)):
        return every
    run_on = parse.tags[verb] == "VBD" and (has_child(parse, verb, ("dobj",)) or not has_child(parse, verb, ("xcomp",)))
    place = parse.lemmas[head] in parse.grammar.nobody and parse.deps[head] in ("dobj", "pobj")
    if place and parse.tags[verb] == "VBG" and parse.deps[verb] == "acl" and parse.lemmas[verb] in parse.grammar.claims_it:
        above = from_above(parse, head)  # "shelled the village claiming to have hit rebels": who shelled it
        return _doer(parse, above, depth) if above is not None else ()
    its_own = (parse.deps[verb] == "relcl" or parse.tags[verb] in ("VBG", "VBN") or run_on) and not by_law(parse, verb)
    return (told_of(parse, head) or (head,)) if its_own else _of_noun(parse, head, depth)


def _behind_preposition(parse: Syntax, verb: int, depth: int) -> tuple[int, ...]:
    """ "accused of killing", "by bombing", "after meeting": whoever is accused, or who does what stands above."""
    head = parse.heads[verb]
    above = parse.heads[head]
    if parse.lowers[head] in _TOPICS and head < above and parse.lemmas[above] in parse.grammar.tells:
        told = parse.child(above, "ccomp")  # "on sending aid, he said the ministry had been slow": the ministry's
        return _doer(parse, told, depth) if told is not None and has_child(parse, told, ("nsubj", "nsubjpass")) else ()
    if (
        parse.deps[above] == "dobj"
        and parse.lemmas[parse.heads[above]] in parse.grammar.object_control
        and parse.lowers[head] in _CHARGES
    ):
        return with_conjuncts(parse, above)  # "accused rebels of using": the parser hangs the charge under the accused
    if (blamed := blamed_for(parse, verb)) is not None:
        return with_conjuncts(parse, blamed)
    if parse.tags[above][0] == "J":  # "has been aggressive in pushing"
        return _doer(parse, parse.heads[above], depth)
    if parse.lemmas[above] in parse.grammar.named and parse.deps[above] == "acl" and parse.lowers[head] in _MEANS:
        over = from_above(parse, parse.heads[above])  # "sent the men known as X home after stripping them": who sent them
        return _doer(parse, over, depth) if over is not None else ()
    if parse.lemmas[above] == "join" and parse.lowers[head] == "in" and not is_passive(parse, above):
        return (*subjects(parse, above, depth + 1), *objects(parse, above))  # "voted to join Y in bombing Z": Y as well
    if parse.tags[above][0] == "V":
        means = parse.lowers[head] in _MEANS and not is_passive(parse, above) and parse.lemmas[above] not in parse.grammar.accuses
        return subjects(parse, above, depth + 1) if means else _controller(parse, above, depth)
    return charged(parse, above) or _of_noun(parse, above, depth)


def _noun_before_to(parse: Syntax, verb: int) -> int | None:
    """ "was flooded with calls to boycott X": the noun of asking or planning that the infinitive belongs to."""
    noun = verb - 2
    if noun < 0 or parse.tags[verb] != "VB" or parse.tags[verb - 1] != "TO" or parse.tags[noun] not in ("NN", "NNS"):
        return None
    return noun if parse.deps[noun] in ("pobj", "dobj") and parse.lemmas[noun] in parse.grammar.calls else None


def _beside(parse: Syntax, last: int) -> tuple[int, ...]:
    """ "with X, Y and Z condemning": all of them, of whom the parser gives the clause to the last."""
    first = last
    for _ in range(8):
        if parse.deps[first] != "conj":
            break
        first = parse.heads[first]
    absolute = parse.deps[first] == "pobj" and parse.lowers[parse.heads[first]] == "with"
    return with_conjuncts(parse, first) if absolute else ()


def _finite(parse: Syntax, verb: int) -> bool:
    """Whether a clause has a finite verb or auxiliary: not "asked that he be sacked"."""
    finite = ("VBD", "VBZ", "VBP", "MD")
    return parse.tags[verb] in finite or any(
        parse.deps[c] in ("aux", "auxpass") and parse.tags[c] in finite for c in parse.children[verb]
    )


def _doer(parse: Syntax, verb: int, depth: int) -> tuple[int, ...]:
    """The grammatical subject of a clause, whatever its voice."""
    if is_passive(parse, verb):
        return patients(parse, verb)
    return subjects(parse, verb, depth + 1)


def _of_adjective(parse: Syntax, verb: int) -> int | None:
    """ "they say troops loyal to X were behind it": the troops, whom the parser gives to "loyal" alone."""
    if parse.deps[verb] != "ccomp" or not _finite(parse, verb):
        return None
    for c in parse.children[parse.heads[verb]]:
        if c < verb and parse.deps[c] == "ccomp" and parse.tags[c][0] == "J" and parse.heads[verb] < c:
            return parse.child(c, "nsubj") if parse.subtree(c).stop == parse.leftmost(verb) else None
    return None


def _controller(parse: Syntax, verb: int, depth: int) -> tuple[int, ...]:
    """Who does what an infinitive below a verb says."""
    if is_passive(parse, verb):
        return patients(parse, verb)
    if parse.lemmas[verb] in parse.grammar.object_control:
        found = objects(parse, verb)
        if found:
            return found
        for c in parse.children[verb]:
            if parse.deps[c] == "prep" and parse.lowers[c] in ("on", "for", "to", "with"):
                for o in parse.children[c]:
                    if parse.deps[o] == "pobj":
                        return with_conjuncts(parse, o)
    return subjects(parse, verb, depth + 1)


def _of_noun(parse: Syntax, noun: int, depth: int) -> tuple[int, ...]:
    """Whose plan or decision: "Turkey's decision to withdraw", "X made a promise to help"."""
    if (called := asked(parse, noun)) is not None:
        return called
    for c in parse.children[noun]:
        if parse.deps[c] == "poss":
            return (c,)
    if parse.lemmas[noun] in parse.grammar.plans:
        for c in parse.children[noun]:  # "Norwegian efforts to mediate", "government plans to lift the ban"
            if (
                c < noun
                and parse.deps[c] in ("compound", "amod", "nmod")
                and (
                    parse.tags[c] in ("NNP", "NNPS")
                    or (parse.tags[c] == "JJ" and parse.words[c][0].isupper())
                    or parse.lemmas[c] in parse.grammar.powers
                )
            ):
                return with_conjuncts(parse, c)
    for c in parse.children[noun]:
        owned = parse.lowers[c] == "by" or (parse.lowers[c] == "of" and parse.lemmas[noun] in parse.grammar.belonging)
        if parse.deps[c] == "prep" and owned:
            for o in parse.children[c]:
                if parse.deps[o] == "pobj":
                    return with_conjuncts(parse, o)
    head = parse.heads[noun]
    if parse.deps[noun] in ("dobj", "attr", "pobj") and parse.tags[head][0] == "V":
        return _doer(parse, head, depth)
    if parse.deps[noun] == "pobj" and parse.tags[parse.heads[head]][0] == "V":
        above = parse.heads[head]
        if parse.lemmas[noun] in parse.grammar.attempts and is_passive(parse, above):
            return agents(parse, above)  # "was shelled by X in an attempt to dislodge Y": X's
        return _doer(parse, above, depth)
    return ()


def subjects(parse: Syntax, verb: int, depth: int = 0) -> tuple[int, ...]:
    """Heads of who does it: own subject, else what the construction hands down."""
    if depth > 5:
        return ()
    if (there := set_there(parse, verb)) is not None:
        return there
    if (group := group_is(parse, verb)) is not None:
        return (group,)
    if (where := at_place(parse, verb)) is not None:
        above = from_above(parse, where)
        return _doer(parse, above, depth) if above is not None else ()
    if (last := last_of_two(parse, verb)) is not None:
        return (last,)
    mine = own(parse, verb, _SUBJECT)
    if mine is not None and (outer := around_which(parse, verb, mine)) is not None:
        return with_conjuncts(parse, outer)
    if mine is not None:  # "there are plans to": nobody's
        return with_conjuncts(parse, mine) if parse.deps[mine] != "expl" else ()
    for found in (
        titled(parse, verb),
        before_participle(parse, verb),
        told_subject(parse, verb),
        before_would(parse, verb),
        for_another(parse, verb),
        _of_adjective(parse, verb),
    ):
        if found is not None:
            return with_conjuncts(parse, found)
    for c in parse.children[verb]:
        if parse.deps[c] == "nsubjpass":
            return ()
    asked = any(parse.deps[c] == "nsubj" and parse.lowers[c] in ("who", "what") for c in parse.children[verb])
    if asked and parse.deps[verb] in ("pcomp", "ccomp", "xcomp", "acl"):
        return ()  # "evidence about who carried it out": nobody yet
    for rule in (behind_month, joined_away, behind_conjunction):
        if (swallowed := rule(parse, verb)) is not None:
            return with_conjuncts(parse, swallowed)
    return inherited(parse, verb, depth)
