"""Who stands where around a verb or noun: subjects, objects and prepositional objects over the dependency tree.

Pure functions from a parse and a token to tokens (heads of noun phrases), coordination included. The labels are those
of `language.parse`; gaps (relative clauses, infinitives, participles, coordination) are filled from the governing words.
"""

from __future__ import annotations

from onrecord.claims.misread import (
    DONE_TO,
    QUOTES,
    behind_month,
    dateline,
    edge,
    headline_passive,
    joined_away,
    swallowed_object,
    titled,
)
from onrecord.language.datelines import agency_line
from onrecord.language.parse import Parse

_SUBJECT = ("nsubj", "csubj", "expl")
_RELATIVE = frozenset({"who", "which", "that", "whom"})
# Verbs whose object, not subject, does what the infinitive below them says (object control, closed set of English grammar).
OBJECT_CONTROL = frozenset(
    [
        "ask", "tell", "urge", "order", "force", "compel", "oblige", "persuade", "convince", "press", "pressure", "push",
        "warn", "allow", "permit", "enable", "help", "cause", "lead", "get", "want", "expect", "call", "invite", "request",
        "require", "instruct", "command", "encourage", "authorize", "authorise", "forbid", "prevent", "stop", "accuse",
        "blame", "suspect", "charge", "convict", "let", "make", "see", "hear", "watch", "beg", "implore", "appeal", "advise",
        "direct", "prompt", "train", "send", "deploy", "dispatch", "summon", "appoint", "commit", "arrest", "condemn",
        "criticise", "criticize", "show", "sue", "fine", "punish", "thank", "praise", "rebuke", "slam", "berate", "denounce",
        "fault", "chide", "scold", "castigate", "admonish", "reprimand", "jail", "imprison", "indict", "prosecute", "hail",
        "commend", "applaud", "congratulate", "forgive", "sanction",
    ]
)  # fmt: skip
# Nouns whose "of" names who does what their infinitive says ("the right of X to fight").
_BELONGING = frozenset(
    ["right", "decision", "duty", "refusal", "failure", "willingness", "readiness", "ability", "intention", "attempt"]
)
_PLANS = frozenset(
    ["plan", "effort", "attempt", "bid", "move", "decision", "threat", "offer", "pledge", "promise", "intention", "proposal",
     "vow", "desire", "commitment", "push", "order", "agreement", "deal", "call"]
)  # fmt: skip
_POWERS = frozenset(["government", "opposition", "rebel", "army", "police", "regime", "military", "cabinet", "state"])
_BARE_CLAUSE = frozenset(["help", "let", "make", "watch", "see", "hear"])
_CHARGES = frozenset(["of", "from", "for"])
_NOMINAL_TAGS = ("N", "P", "C", "D", "J", "W")  # nouns, pronouns, numbers, determiners, adjectives and wh-words head phrases


def is_passive(parse: Parse, verb: int) -> bool:
    """A passive clause or a past participle after its noun ("the town shelled by the army")."""
    deps = parse.deps
    for c in parse.children[verb]:
        if deps[c] in ("auxpass", "nsubjpass", "csubjpass"):
            return True
    if deps[verb] == "conj" and parse.tags[verb] == "VBD" and parse.lemmas[verb] in DONE_TO:
        head = parse.heads[verb]  # "was hit by a car and killed"
        return not has_child(parse, verb, ("nsubj", "aux", "dobj")) and parse.tags[head] == "VBN" and is_passive(parse, head)
    if headline_passive(parse, verb):
        return True
    if parse.tags[verb] != "VBN":
        return False
    if deps[verb] == "acl" and swallowed_object(parse, verb) is not None:
        return False
    if deps[verb] in ("acl", "amod", "relcl"):
        return not has_child(parse, verb, ("nsubj", "dobj")) and not _perfect(parse, verb)
    if deps[verb] == "ROOT" and has_child(parse, verb, ("nsubj",)) and not has_child(parse, verb, ("dobj", "aux")):
        return has_child(parse, verb, ("advcl", "agent"))  # "two men killed fighting X": a headline's passive
    if deps[verb] in ("conj", "dep") and not has_child(parse, verb, ("nsubj", "aux", "dobj")):
        head = parse.heads[verb]
        return head != verb and parse.tags[head] == "VBN" and is_passive(parse, head)
    if deps[verb] in ("advcl", "ROOT", "pcomp", "ccomp") and not has_child(parse, verb, ("nsubj", "dobj", "aux")):
        return True
    return has_child(parse, verb, ("agent",))


def has_child(parse: Parse, token: int, labels: tuple[str, ...]) -> bool:
    return any(parse.deps[c] in labels for c in parse.children[token])


def _perfect(parse: Parse, verb: int) -> bool:
    return any(parse.deps[c] == "aux" and parse.lemmas[c] == "have" for c in parse.children[verb])


def with_conjuncts(parse: Parse, token: int) -> tuple[int, ...]:
    """A phrase head and the heads coordinated with it ("A, B and C")."""
    found, stack = [token], [token]
    while stack:
        for c in parse.children[stack.pop()]:
            listed = parse.deps[c] == "appos" and has_child(parse, c, ("conj",))  # "A, B and C" read as A, alias B and C
            if (parse.deps[c] == "conj" or listed) and parse.tags[c][0] in "NPCDJ":
                found.append(c)
                stack.append(c)
    return tuple(found)


def antecedent(parse: Parse, clause: int) -> int | None:
    """The noun that a relative or participial clause modifies."""
    return parse.heads[clause] if parse.deps[clause] in ("relcl", "acl") else None


def _resolve_relative(parse: Parse, token: int, verb: int) -> int | None:
    """ "who", "which" and "that" as the noun before their clause; other tokens as they are."""
    if parse.lowers[token] not in _RELATIVE or parse.tags[token][0] not in "WDI" or parse.words[token].isupper():
        return token  # "the WHO" is no pronoun
    step = verb
    for _ in range(4):
        if parse.deps[step] in ("relcl", "acl"):
            return parse.heads[step]
        if parse.heads[step] == step:
            break
        step = parse.heads[step]
    return None


def _own(parse: Parse, verb: int, labels: tuple[str, ...]) -> int | None:
    for c in parse.children[verb]:
        if parse.deps[c] in labels:
            if c < (start := agency_line(parse, c)):
                named = next((n for n in with_conjuncts(parse, c) if n >= start), None)
                if named is None:
                    continue
                return named  # "NAIROBI (AP) - the police, who ...", read as Nairobi alias the police
            if dateline(parse, c):
                named = parse.child(c, "appos")  # "BEIRUT: the army, which ...", read as Beirut alias the army
                if named is None:
                    continue
                return named
            found = _resolve_relative(parse, c, verb)
            if found is not None:
                return found
    return None


def agents(parse: Parse, verb: int) -> tuple[int, ...]:
    """Heads after the "by" of a passive."""
    found: list[int] = []
    for c in parse.children[verb]:
        if parse.lowers[c] == "by" and parse.deps[c] in ("agent", "prep"):
            for o in parse.children[c]:
                if parse.deps[o] == "pobj":
                    found.extend(with_conjuncts(parse, o))
                elif parse.deps[o] == "conj" and parse.lowers[o] == "by":  # "held by X as well as by Y"
                    found.extend(governed(parse, o))
    return tuple(found)


def patients(parse: Parse, verb: int) -> tuple[int, ...]:
    """What a passive verb is done to."""
    own = _own(parse, verb, ("nsubjpass", "csubjpass"))
    if own is not None:
        return with_conjuncts(parse, own)
    if parse.deps[verb] in ("acl", "relcl", "amod"):
        return (parse.heads[verb],)
    if parse.deps[verb] == "conj":
        head = parse.heads[verb]
        if parse.tags[head][0] == "V" and is_passive(parse, head):
            return patients(parse, head)
        if parse.tags[head][0] == "V":
            return subjects(parse, head)
    if parse.deps[verb] in ("xcomp", "advcl", "pcomp"):
        return inherited(parse, verb)
    before = _own(parse, verb, ("nsubj",))
    return with_conjuncts(parse, before) if before is not None else ()


def inherited(parse: Parse, verb: int, depth: int = 0) -> tuple[int, ...]:
    """The subject that an infinitive, participle or bare conjunct takes from the clause above it."""
    if depth > 5:
        return ()
    dep, head = parse.deps[verb], parse.heads[verb]
    if dep == "acl" and parse.tags[verb] == "VBG" and parse.deps[head] == "conj" and (every := _beside(parse, head)):
        return every
    if dep in ("acl", "relcl"):
        run_on = parse.tags[verb] == "VBD" and (has_child(parse, verb, ("dobj",)) or not has_child(parse, verb, ("xcomp",)))
        own = dep == "relcl" or parse.tags[verb] in ("VBG", "VBN") or run_on
        return (head,) if own else _of_noun(parse, head, depth)
    if head == verb:
        return ()
    if dep == "pcomp":  # "accused of killing", "by bombing", "after meeting"
        above = parse.heads[head]
        if parse.deps[above] == "dobj" and parse.lemmas[parse.heads[above]] in OBJECT_CONTROL and parse.lowers[head] in _CHARGES:
            return with_conjuncts(parse, above)  # "accused rebels of using": the parser hangs the charge under the accused
        if parse.tags[above][0] == "J":  # "has been aggressive in pushing"
            return _doer(parse, parse.heads[above], depth)
        return _controller(parse, above, depth) if parse.tags[above][0] == "V" else _of_noun(parse, above, depth)
    if parse.tags[head][0] == "V" or parse.deps[head] == "ROOT" or (dep == "conj" and has_child(parse, head, ("nsubj",))):
        if dep in ("xcomp", "ccomp", "oprd"):
            return _controller(parse, head, depth)
        if dep == "conj":  # "was invited to Cairo and met the minister": of a passive its patient
            return _doer(parse, head, depth) if _finite(parse, head) else subjects(parse, head, depth + 1)
        if dep in ("advcl", "prep", "dep"):
            return _doer(parse, head, depth)
    if parse.tags[head][0] == "J":
        return _doer(parse, parse.heads[head], depth)
    if dep == "xcomp" and parse.lemmas[head] in _PLANS:
        return _of_noun(parse, head, depth)
    return ()


def _beside(parse: Parse, last: int) -> tuple[int, ...]:
    """ "with X, Y and Z condemning": all of them, of whom the parser gives the clause to the last."""
    first = last
    for _ in range(8):
        if parse.deps[first] != "conj":
            break
        first = parse.heads[first]
    absolute = parse.deps[first] == "pobj" and parse.lowers[parse.heads[first]] == "with"
    return with_conjuncts(parse, first) if absolute else ()


def _finite(parse: Parse, verb: int) -> bool:
    """Whether a clause has a finite verb or auxiliary: not "asked that he be sacked"."""
    finite = ("VBD", "VBZ", "VBP", "MD")
    return parse.tags[verb] in finite or any(
        parse.deps[c] in ("aux", "auxpass") and parse.tags[c] in finite for c in parse.children[verb]
    )


def _doer(parse: Parse, verb: int, depth: int) -> tuple[int, ...]:
    """The grammatical subject of a clause, whatever its voice."""
    if is_passive(parse, verb):
        return patients(parse, verb)
    return subjects(parse, verb, depth + 1)


def _controller(parse: Parse, verb: int, depth: int) -> tuple[int, ...]:
    """Who does what an infinitive below a verb says."""
    if is_passive(parse, verb):
        return patients(parse, verb)
    if parse.lemmas[verb] in OBJECT_CONTROL:
        found = objects(parse, verb)
        if found:
            return found
        for c in parse.children[verb]:
            if parse.deps[c] == "prep" and parse.lowers[c] in ("on", "for", "to", "with"):
                for o in parse.children[c]:
                    if parse.deps[o] == "pobj":
                        return with_conjuncts(parse, o)
    return subjects(parse, verb, depth + 1)


def _of_noun(parse: Parse, noun: int, depth: int) -> tuple[int, ...]:
    """Whose plan or decision: "Turkey's decision to withdraw", "X made a promise to help"."""
    for c in parse.children[noun]:
        if parse.deps[c] == "poss":
            return (c,)
    if parse.lemmas[noun] in _PLANS:
        for c in parse.children[noun]:  # "Norwegian efforts to mediate", "government plans to lift the ban"
            if (
                c < noun
                and parse.deps[c] in ("compound", "amod", "nmod")
                and (
                    parse.tags[c] in ("NNP", "NNPS")
                    or (parse.tags[c] == "JJ" and parse.words[c][0].isupper())
                    or parse.lemmas[c] in _POWERS
                )
            ):
                return with_conjuncts(parse, c)
    for c in parse.children[noun]:
        owned = parse.lowers[c] == "by" or (parse.lowers[c] == "of" and parse.lemmas[noun] in _BELONGING)
        if parse.deps[c] == "prep" and owned:
            for o in parse.children[c]:
                if parse.deps[o] == "pobj":
                    return with_conjuncts(parse, o)
    head = parse.heads[noun]
    if parse.deps[noun] in ("dobj", "attr", "pobj") and parse.tags[head][0] == "V":
        return _doer(parse, head, depth)
    if parse.deps[noun] == "pobj" and parse.tags[parse.heads[head]][0] == "V":
        return _doer(parse, parse.heads[head], depth)
    return ()


def subjects(parse: Parse, verb: int, depth: int = 0) -> tuple[int, ...]:
    """Heads of who does it: own subject, else what the construction hands down."""
    if depth > 5:
        return ()
    own = _own(parse, verb, _SUBJECT)
    if own is not None and parse.deps[own] != "expl":
        return with_conjuncts(parse, own)
    if own is None and (before := titled(parse, verb)) is not None:
        return with_conjuncts(parse, before)
    if own is None:
        for c in parse.children[verb]:
            if parse.deps[c] == "nsubjpass":
                return ()
        asked = any(parse.deps[c] == "nsubj" and parse.lowers[c] in ("who", "what") for c in parse.children[verb])
        if asked and parse.deps[verb] in ("pcomp", "ccomp", "xcomp", "acl"):
            return ()  # "evidence about who carried it out": nobody yet
        if (swallowed := behind_month(parse, verb)) is not None or (swallowed := joined_away(parse, verb)) is not None:
            return with_conjuncts(parse, swallowed)
    return inherited(parse, verb, depth)


def objects(parse: Parse, verb: int) -> tuple[int, ...]:
    """Heads of the direct and indirect objects of an active verb; gaps of relative clauses filled."""
    found: list[int] = []
    for c in parse.children[verb]:
        if parse.deps[c] in ("dobj", "dative") and parse.tags[c][0] in _NOMINAL_TAGS:
            if found and parse.words[edge(parse, c) - 1] in QUOTES:
                continue  # ' ... killing five" the monitor said'
            resolved = _resolve_relative(parse, c, verb)
            if resolved is not None:
                found.extend(with_conjuncts(parse, resolved))
    if not found and titled(parse, verb) is not None and (last := parse.child(verb, "appos")) is not None and last > verb:
        return with_conjuncts(parse, last)  # "Gunman Kills Five Policemen", read as one name
    if not found and (swallowed := swallowed_object(parse, verb)) is not None:
        return with_conjuncts(parse, swallowed)
    if not found:
        if parse.deps[verb] == "relcl" and _own(parse, verb, ("nsubj",)) not in (None, parse.heads[verb]):
            return (parse.heads[verb],)
        below = parse.child(verb, "ccomp")  # "the army said to have killed": small clauses read as clauses
        if below is None and parse.tags[verb] != "VBN":
            attr = parse.child(verb, "attr", "oprd")
            if attr is not None and parse.lemmas[verb] not in ("be", "become", "remain"):
                found.extend(with_conjuncts(parse, attr))
    if not found and parse.lemmas[verb] in _BARE_CLAUSE:
        small = parse.child(verb, "ccomp")
        subject = parse.child(small, "nsubj") if small is not None and parse.tags[small] in ("VB", "VBP") else None
        if subject is not None and subject > verb:
            found.extend(with_conjuncts(parse, subject))  # "help Israel make peace"
    if not found:
        after = [c for c in parse.children[verb] if parse.deps[c] == "conj" and parse.tags[c][0] == "V"]
        if len(after) == 1 and parse.tags[after[0]] == parse.tags[verb]:
            shared = [c for c in parse.children[after[0]] if parse.deps[c] == "dobj"]
            if shared and after[0] - verb <= 3:  # "bombed and shelled the town"
                for c in shared:
                    found.extend(with_conjuncts(parse, c))
    return tuple(found)


def prepositional(parse: Parse, tokens: tuple[int, ...], preposition: str) -> tuple[int, ...]:
    """Heads governed by a preposition that is attached to one of some tokens."""
    found: list[int] = []
    for token in tokens:
        for c in parse.children[token]:
            if parse.lowers[c] == preposition and parse.deps[c] in ("prep", "agent", "prt", "dative", "advmod", "mark"):
                found.extend(governed(parse, c))
    return tuple(found)


def governed(parse: Parse, preposition: int) -> tuple[int, ...]:
    """What stands after a preposition; "from inside X" and "out of X" reach through."""
    found: list[int] = []
    for o in parse.children[preposition]:
        if parse.deps[o] == "pobj":
            found.extend(with_conjuncts(parse, o))
        elif parse.deps[o] == "prep" or (parse.deps[o] == "conj" and parse.tags[o] in ("IN", "TO")):
            found.extend(governed(parse, o))
    return tuple(found)


def clause_below(parse: Parse, token: int) -> int | None:
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


def governor(parse: Parse, noun: int) -> tuple[int, str] | None:
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
                return above, "object" if prepared else word
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


def modified_by(parse: Parse, word: int) -> int | None:
    """The noun that the second part of a hyphenated compound modifies: "city" in "rebel-held city"."""
    head = parse.heads[word]
    for _ in range(3):
        if parse.tags[head][0] == "N" and head > word - 1:
            break
        head = parse.heads[head]
    return head if head >= word else None
