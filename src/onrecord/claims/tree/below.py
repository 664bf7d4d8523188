"""What stands below and above a word: objects, prepositional phrases, clauses, and the verb over a noun."""

from __future__ import annotations

from onrecord.claims.tree.astray import group_is, headless, late_object
from onrecord.claims.tree.clauses import own, resolve_relative, with_conjuncts
from onrecord.claims.tree.gapped import before_would
from onrecord.claims.tree.misread import QUOTES, behind_day, behind_weekday, swallowed_object, titled
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.tree.tellers import before_teller, tells_it

_NOMINAL_TAGS = ("N", "P", "C", "D", "J", "W")  # nouns, pronouns, numbers, determiners, adjectives and wh-words head phrases


def objects(parse: Syntax, verb: int) -> tuple[int, ...]:
    """Heads of the direct and indirect objects of an active verb; gaps of relative clauses filled."""
    if parse.tags[verb] == "VBN" and parse.deps[verb] == "acl" and parse.lemmas[parse.heads[parse.heads[verb]]] == "leave":
        return ()  # "leaving five people killed SANA reported"
    if headless(parse, verb) and (late := late_object(parse, verb)) is not None:
        return with_conjuncts(parse, late)
    return _direct(parse, verb) or _led_astray(parse, verb) or _of_small_clause(parse, verb) or _shared(parse, verb)


def _direct(parse: Syntax, verb: int) -> tuple[int, ...]:
    """The objects that the parser calls so."""
    found: list[int] = []
    for c in parse.children[verb]:
        if parse.deps[c] in ("dobj", "dative") and parse.tags[c][0] in _NOMINAL_TAGS:
            if found and parse.words[parse.leftmost(c) - 1] in QUOTES:
                continue  # ' ... killing five" the monitor said'
            below = parse.child(verb, "ccomp")
            owned = below is not None and any(parse.tags[o] == "PRP$" for o in parse.children[c])
            if owned and below is not None and before_would(parse, below) == c:
                continue  # "threatened their ministers would resign"
            if c > verb and (tells_it(parse, c) or (found and _tells_so(parse, verb, c))):
                found.extend(n for n in (before_teller(parse, c),) if n is not None)
                continue  # "killed ten civilians in the town the monitor says"
            resolved = resolve_relative(parse, c, verb)
            if resolved is not None:
                found.extend(with_conjuncts(parse, resolved))
    return tuple(found)


def _led_astray(parse: Syntax, verb: int) -> tuple[int, ...]:
    """The object of a verb that the parser hung somewhere else."""
    if titled(parse, verb) is not None:  # "Gunman Kills Five Policemen", read as one name
        last = parse.child(verb, "appos")
        last = parse.heads[verb] if last is None and parse.deps[verb] == "compound" else last
        if last is not None and last > verb:
            return with_conjuncts(parse, last)
    if (swallowed := swallowed_object(parse, verb)) is not None:
        return with_conjuncts(parse, swallowed)
    if (behind := behind_day(parse, verb)) is not None:
        return with_conjuncts(parse, behind)
    if (behind := _behind_means(parse, verb)) is not None:
        return with_conjuncts(parse, behind)
    if group_is(parse, verb) is not None:  # "the town which IS has besieged"
        if parse.deps[verb] == "relcl":
            return (parse.heads[verb],)
        taken = [c for c in parse.children[verb] if parse.deps[c] in ("nsubj", "nsubjpass") and parse.tags[c][0] == "N"]
        if taken:
            return tuple(h for c in taken for h in with_conjuncts(parse, c))
    days = (behind_weekday(parse, c) for c in parse.children[verb] if c == verb + 1)
    behind = next((n for n in days if n is not None), None)
    return () if behind is None else with_conjuncts(parse, behind)


def _behind_means(parse: Syntax, verb: int) -> int | None:
    """ "attacked with mortars the town of X", where the parser makes the town another name of the mortars."""
    prep = verb + 1
    if parse.lemmas[verb] not in parse.grammar.strikes or parse.tags[verb] not in ("VBD", "VBZ", "VBP", "VBG"):
        return None
    if prep >= parse.sentence(verb).last or parse.lowers[prep] != "with" or parse.heads[prep] != verb:
        return None
    means = parse.child(prep, "pobj")
    thing = parse.child(means, "appos") if means is not None else None
    first = parse.subtree(thing).start if thing is not None else 0
    if thing is None or parse.tags[first] != "DT" or parse.words[first - 1] == ",":
        return None
    return thing


def _of_small_clause(parse: Syntax, verb: int) -> tuple[int, ...]:
    """The head of a relative clause, or whom a predicate or bare clause behind the verb speaks of."""
    if parse.deps[verb] == "relcl" and own(parse, verb, ("nsubj",)) not in (None, parse.heads[verb]):
        return (parse.heads[verb],)
    below = parse.child(verb, "ccomp")  # "the army said to have killed": small clauses read as clauses
    if below is None and parse.tags[verb] != "VBN":
        attr = parse.child(verb, "attr", "oprd")
        if attr is not None and parse.lemmas[verb] not in ("be", "become", "remain"):
            return with_conjuncts(parse, attr)
    if parse.lemmas[verb] in parse.grammar.bare_clause:
        subject = parse.child(below, "nsubj") if below is not None and parse.tags[below] in ("VB", "VBP") else None
        if subject is not None and subject > verb:
            return with_conjuncts(parse, subject)  # "help Israel make peace"
    return ()


def _shared(parse: Syntax, verb: int) -> tuple[int, ...]:
    """The objects of verbs that are joined to this one."""
    return tuple(h for c in _shared_objects(parse, verb) for h in with_conjuncts(parse, c))


def _tells_so(parse: Syntax, verb: int, noun: int) -> bool:
    """Whether a second object is the subject of the telling right behind it, over the whole clause."""
    above = parse.heads[verb]
    if parse.deps[verb] != "ccomp" or parse.lemmas[above] not in parse.grammar.tells or parse.subtree(noun).stop != above:
        return False
    return own(parse, above, ("nsubj",)) is None


def _shared_objects(parse: Syntax, verb: int) -> list[int]:
    """ "bombed and shelled the town", "had seized, tortured and shot five men": the object of the last of joined verbs."""
    for _ in range(4):
        after = [c for c in parse.children[verb] if parse.deps[c] == "conj" and parse.tags[c][0] == "V"]
        if len(after) != 1 or after[0] - verb > 3 or not _same_form(parse.tags[after[0]], parse.tags[verb]):
            return []
        verb = after[0]
        if shared := [c for c in parse.children[verb] if parse.deps[c] == "dobj"]:
            return shared
    return []


def _same_form(one: str, other: str) -> bool:
    return one == other or {one, other} == {"VBD", "VBN"}


def prepositional(parse: Syntax, tokens: tuple[int, ...], preposition: str) -> tuple[int, ...]:
    """Heads governed by a preposition that is attached to one of some tokens."""
    found: list[int] = []
    for token in tokens:
        for c in parse.children[token]:
            if parse.lowers[c] == preposition and parse.deps[c] in ("prep", "agent", "prt", "dative", "advmod", "mark"):
                found.extend(governed(parse, c))
    return tuple(found)


def governed(parse: Syntax, preposition: int) -> tuple[int, ...]:
    """What stands after a preposition; "from inside X" and "out of X" reach through."""
    found: list[int] = []
    for o in parse.children[preposition]:
        if parse.deps[o] == "pobj":
            found.extend(with_conjuncts(parse, o))
        elif parse.deps[o] == "prep" or (parse.deps[o] == "conj" and parse.tags[o] in ("IN", "TO")):
            found.extend(governed(parse, o))
    return tuple(found)


def clause_below(parse: Syntax, token: int) -> int | None:
    """The head of a clause that a verb, noun or adjective takes: "to withdraw", "that it would meet"."""
    for c in parse.children[token]:
        if parse.deps[c] in ("xcomp", "ccomp") and parse.tags[c][0] in "VN":
            return c
    for c in parse.children[token]:
        if parse.deps[c] in ("acl", "advcl") and parse.tags[c] == "VB":
            return c
        if parse.deps[c] == "prep":
            for o in parse.children[c]:
                if parse.deps[o] == "pcomp":
                    return o
    return None


def governor(parse: Syntax, noun: int) -> tuple[int, str] | None:
    """The verb above a noun and how the noun hangs there: "object", "subject", "passive", or a preposition."""
    step = noun
    for _ in range(4):
        dep, head = parse.deps[step], parse.heads[step]
        if head == step:
            return None
        if dep == "conj":
            step = head
            continue
        if dep == "pobj":
            above = parse.heads[head]
            word = parse.lowers[head]
            prepared = word == "for" and parse.lemmas[head - 1] == "preparation"  # "completed preparations for an attack"
            if parse.tags[above][0] == "V":
                return above, "object" if prepared or behind_weekday(parse, head) == step else word
            if parse.lemmas[above] in parse.grammar.about:
                return None  # "reached the scene of the attack"
            if parse.tags[above][0] == "N" and (word == "of" or prepared):  # "a series of attacks"
                step = above
                continue
            return None
        if parse.tags[head][0] != "V":
            return None
        if dep == "pcomp":
            return None
        if dep in ("dobj", "attr", "oprd"):
            return head, "object"
        if dep == "nsubj":
            return head, "subject"
        if dep == "nsubjpass":
            return head, "passive"
        return None
    return None


def modified_by(parse: Syntax, word: int) -> int | None:
    """The noun that the second part of a hyphenated compound modifies: "city" in "rebel-held city"."""
    head = parse.heads[word]
    for _ in range(3):
        if parse.tags[head][0] == "N" and head > word - 1:
            break
        head = parse.heads[head]
    return head if head >= word else None
