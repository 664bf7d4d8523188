"""Clauses and phrases of a parse: whether a verb is passive, what is coordinated, and which noun a relative pronoun takes up."""

from __future__ import annotations

from onrecord.claims.tree.astray import group_is, headless
from onrecord.claims.tree.gapped import of_its_own, past_backer
from onrecord.claims.tree.misread import (
    behind_day,
    dateline,
    glued,
    headline_passive,
    in_list,
    reduced,
    reduced_before,
    reduced_behind,
    swallowed_object,
)
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.tree.tellers import left_so
from onrecord.language.datelines import agency_line

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_MEMBER = 8  # words of one member of a list at most


def is_passive(parse: Syntax, verb: int) -> bool:
    """A passive clause or a past participle after its noun ("the town shelled by the army")."""
    deps = parse.deps
    for c in parse.children[verb]:
        if deps[c] in ("auxpass", "nsubjpass", "csubjpass") and (deps[c] != "auxpass" or group_is(parse, verb) != c):
            return True
    if headless(parse, verb):
        return False
    if left_so(parse, verb) is not None or in_list(parse, verb) is not None:
        return True
    if deps[verb] == "acl" and parse.tags[verb] == "VBN" and parse.lemmas[parse.heads[parse.heads[verb]]] == "leave":
        return True  # "leaving five people killed SANA reported"
    if (
        deps[verb] == "conj"
        and parse.tags[verb] == "VBD"
        and (parse.lemmas[verb] in parse.grammar.done_to or parse.lemmas[verb] in parse.grammar.sent)
    ):
        head = parse.heads[verb]  # "was hit by a car and killed"
        return not has_child(parse, verb, ("nsubj", "aux", "dobj")) and parse.tags[head] == "VBN" and is_passive(parse, head)
    if by_last(parse, verb) or headline_passive(parse, verb) or reduced(parse, verb) or reduced_before(parse, verb):
        return True
    if reduced_behind(parse, verb) or caused(parse, verb):
        return True
    if parse.tags[verb] != "VBN":
        return False
    if deps[verb] == "acl" and (swallowed_object(parse, verb) is not None or behind_day(parse, verb) is not None):
        return False
    if deps[verb] in ("acl", "amod", "relcl"):
        return not has_child(parse, verb, ("nsubj", "dobj")) and not _perfect(parse, verb)
    if deps[verb] == "ROOT" and has_child(parse, verb, ("nsubj",)) and not has_child(parse, verb, ("dobj", "aux")):
        return has_child(parse, verb, ("advcl", "agent"))  # "two men killed fighting X": a headline's passive
    if deps[verb] in ("xcomp", "oprd") and not has_child(parse, verb, ("nsubj", "aux", "dobj")):
        return is_passive(parse, parse.heads[verb])  # "was reported killed"
    if deps[verb] in ("conj", "dep") and not has_child(parse, verb, ("nsubj", "aux", "dobj")):
        head = parse.heads[verb]
        if parse.tags[head][0] == "J" and deps[head] == "acl":  # "the militia, armed and trained by X"
            return has_child(parse, verb, ("agent",))
        return head != verb and parse.tags[head] == "VBN" and is_passive(parse, head)
    if deps[verb] in ("advcl", "ROOT", "pcomp", "ccomp") and not has_child(parse, verb, ("nsubj", "dobj", "aux")):
        return True
    return has_child(parse, verb, ("agent",))


def caused(parse: Syntax, verb: int) -> bool:
    """ "had him deported", "to get the activists arrested", "would see foreigners expelled": done to its own subject."""
    if parse.tags[verb] not in ("VBN", "VBD") or has_child(parse, verb, ("aux", "dobj", "mark")):
        return False
    if parse.deps[verb] == "conj" and not has_child(parse, verb, ("nsubj",)):  # "had a guard suspended and arrested"
        return parse.deps[parse.heads[verb]] == "ccomp" and caused(parse, parse.heads[verb])
    if parse.deps[verb] != "ccomp" or (parse.tags[verb] == "VBD" and parse.lemmas[parse.heads[verb]] not in ("have", "get")):
        return False
    return parse.lemmas[parse.heads[verb]] in parse.grammar.causes and has_child(parse, verb, ("nsubj",))


def by_last(parse: Syntax, verb: int) -> bool:
    """ "the fourth person shot and killed by police", read as a person who shot: the last of joined participles has its agent."""
    if (
        parse.tags[verb] not in ("VBD", "VBN")
        or parse.lemmas[verb] not in parse.grammar.done_to
        or has_child(parse, verb, ("dobj", "aux", "auxpass"))
    ):
        return False
    joined = [
        c for c in parse.children[verb] if parse.deps[c] == "conj" and parse.lemmas[c] in parse.grammar.done_to and c - verb <= 3
    ]
    return any(has_child(parse, c, ("agent",)) and not has_child(parse, c, ("dobj", "nsubj", "aux")) for c in joined)


def has_child(parse: Syntax, token: int, labels: tuple[str, ...]) -> bool:
    """Whether anything in one of these relations hangs on a token."""
    deps = parse.deps
    for c in parse.children[token]:  # noqa: SIM110 - hundreds of times a page
        if deps[c] in labels:
            return True
    return False


def hardly_so(parse: Syntax, adjective: int) -> bool:
    """ "less willing", "hardly ready": an adjective that an adverb next to denies."""
    return parse.tags[adjective][0] == "J" and any(
        parse.deps[c] == "advmod" and parse.lowers[c] in parse.grammar.hardly for c in parse.children[adjective]
    )


def _perfect(parse: Syntax, verb: int) -> bool:
    return any(parse.deps[c] == "aux" and parse.lemmas[c] == "have" for c in parse.children[verb])


def with_conjuncts(parse: Syntax, token: int) -> tuple[int, ...]:
    """A phrase head and the heads coordinated with it ("A, B and C")."""
    found, stack = [token], [token]
    while stack:
        head = stack.pop()
        for c in parse.children[head]:
            listed = parse.deps[c] == "appos" and (has_child(parse, c, ("conj",)) or _of_list(parse, c))
            listed = listed and (parse.tags[head] != "NNP" or parse.tags[c] != "NN")  # "Jane Doe, the lawyer and activist"
            if (parse.deps[c] == "conj" or (listed and not head < parse.heads[head] < c)) and parse.tags[c][0] in "NPCDJ":
                if of_its_own(parse, c):
                    continue
                found.append(c)
                stack.append(c)
    return tuple(found)


def list_goes_on(parse: Syntax, last: int) -> tuple[int, ...]:
    """ "shelled by the army, a militia and two gangs": the members that the parser joins to what stands before the verb."""
    step = last
    while parse.children[step] and parse.children[step][-1] > step:
        step = parse.children[step][-1]
    comma, end = step + 1, parse.sentence(last).last
    if comma >= end or parse.words[comma] != ",":
        return ()
    for c in range(comma + 1, min(comma + _MEMBER, end)):
        if parse.deps[c] == "appos" and parse.heads[c] < parse.heads[parse.heads[last]] and has_child(parse, c, ("conj",)):
            return with_conjuncts(parse, c) if parse.leftmost(c) == comma + 1 else ()
    return ()


def _of_list(parse: Syntax, name: int) -> bool:
    """ "minister A, minister B, minister C and D", where the parser reads each name as another name of the first."""
    if parse.tags[name] != "NNP" or not _behind_comma(parse, name):
        return False
    beside = [c for c in parse.children[parse.heads[name]] if parse.deps[c] == "appos" and c > name and _behind_comma(parse, c)]
    return any(parse.tags[c] == "NNP" and has_child(parse, c, ("conj",)) for c in beside)


def _behind_comma(parse: Syntax, token: int) -> bool:
    start = parse.leftmost(token)
    return start > 0 and parse.words[start - 1] == ","


def antecedent(parse: Syntax, clause: int) -> int | None:
    """The noun that a relative or participial clause modifies."""
    return parse.heads[clause] if parse.deps[clause] in ("relcl", "acl") else None


def resolve_relative(parse: Syntax, token: int, verb: int) -> int | None:
    """ "who", "which" and "that" as the noun before their clause; other tokens as they are."""
    if parse.lowers[token] not in _RELATIVE or parse.tags[token][0] not in "WDI" or parse.words[token].isupper():
        return token  # "the WHO" is no pronoun
    step = verb
    for _ in range(4):
        if parse.deps[step] in ("relcl", "acl"):
            return _people_of(parse, parse.heads[step]) if parse.lowers[token] == "who" else parse.heads[step]
        if parse.heads[step] == step:
            break
        step = parse.heads[step]
    return None


def _people_of(parse: Syntax, noun: int) -> int:
    """ "gunmen operating in the country who attack": the gunmen; no country is "who"."""
    step, above = noun, parse.heads[noun]
    if (nearer := _kin_of(parse, noun)) is not None:
        return nearer
    if parse.deps[noun] == "appos" and has_child(parse, noun, ("conj",)) and parse.tags[above] == "NNP":
        return above  # "Jane Doe, the lawyer and activist who"
    for _ in range(4):
        if parse.lemmas[step] not in parse.grammar.nobody or parse.deps[step] != "pobj":
            break
        above = parse.heads[parse.heads[step]]
        step = parse.heads[above] if parse.deps[above] in ("acl", "relcl") else above
    return step if step != noun and parse.tags[step][0] == "N" else noun


def _kin_of(parse: Syntax, noun: int) -> int | None:
    """ "family members of people who were killed": the people, when the clause stands right behind them."""
    if parse.lemmas[noun] not in parse.grammar.kin:
        return None
    for c in parse.children[noun]:
        near = parse.child(c, "pobj") if c > noun and parse.deps[c] == "prep" and parse.lowers[c] == "of" else None
        if near is not None and parse.tags[near] == "NNS" and parse.lowers[near + 1] == "who":
            return near if not has_child(parse, near, ("det", "poss")) else None
    return None


def own(parse: Syntax, verb: int, labels: tuple[str, ...]) -> int | None:
    """The head that a verb has of its own under some labels, datelines and headlines glued on before it apart."""
    found: int | None = None
    for c in parse.children[verb]:
        if parse.deps[c] not in labels:
            continue
        if found is not None and (c > verb or not (glued(parse, found, c) or parse.lowers[found:c] == ("all", "but"))):
            continue
        head = _past_dateline(parse, c)
        resolved = resolve_relative(parse, head, verb) if head is not None else None
        if resolved is not None:
            found = past_backer(parse, resolved) or resolved
    return found if found is not None or "nsubj" not in labels else _before_auxiliary(parse, verb)


def _past_dateline(parse: Syntax, head: int) -> int | None:
    """The head, or what a dateline before it was joined to; None for the dateline itself."""
    if head < (start := agency_line(parse, head)):
        return next((n for n in with_conjuncts(parse, head) if n >= start), None)  # "NAIROBI (AP) - the police, who ..."
    if dateline(parse, head):
        return parse.child(head, "appos")  # "BEIRUT: the army, which ...", read as Beirut alias the army
    return head


def _before_auxiliary(parse: Syntax, verb: int) -> int | None:
    """ "80 workers were on Wednesday taken into custody": the subject that the parser gives to the auxiliary."""
    for c in parse.children[verb]:
        if parse.deps[c] in ("aux", "auxpass") and c < verb:
            for o in parse.children[c]:
                if parse.deps[o] in ("nsubj", "nsubjpass") and o < c:
                    return resolve_relative(parse, o, verb)
    return None


_WHEN = frozenset(("after", "before", "since", "while", "when"))


def in_own_clause(parse: Syntax, token: int, above: int, joined: bool = False) -> bool:
    """ "X called on them to leave, and Y said he would come", "X expelled nine after Y had told twelve to go": whether a clause
    between two words joins another subject, or says when; with `joined` also the bare second verb of one subject ("called a
    strike and demanded")."""
    if joined and parse.deps[token] == "conj" and parse.heads[token] == above:
        return True
    step = token
    while (head := parse.heads[step]) != step and step != above:
        if parse.tags[step][0] == "V" and parse.tags[head][0] == "V" and parse.child(step, "nsubj", "nsubjpass") is not None:
            when = parse.deps[step] == "advcl" and any(parse.lowers[c] in _WHEN for c in parse.children[step])
            if when or parse.deps[step] == "conj":
                return True
        step = head
    return False
