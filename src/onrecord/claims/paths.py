"""How far a word stands from the trigger of an event in the tree: the clauses and steps between them."""

from __future__ import annotations

from onrecord.claims.scene import Scene
from onrecord.claims.tree.controllers import CHARGES
from onrecord.claims.tree.syntax import Syntax

_UP = 1.5  # a step above the trigger costs more than one below it
_CLAUSE = 2.0  # a clause in between
_CONTENT = frozenset(["ccomp", "parataxis"])
_CLAUSES = frozenset(["relcl", "advcl", "acl"])
_CHEAP = frozenset(["prep", "compound", "appos", "conj", "pobj"])


def path_to(parse: Syntax, token: int, trigger: int, above: dict[int, float], own: bool) -> float | None:
    """The cost of the way from a mention's head up to the trigger or to something above it, null when there is none.

    `own`: not out of another clause, save one that says more of what the trigger itself governs ("the attack, which took
    place on Friday"): "Seized in 2015, the town is home to many displaced" does not say that they were displaced then.
    """
    cost, step = 0.0, token
    for _ in range(12):
        if step in above:
            return cost + above[step]
        head = parse.heads[step]
        if head == step:
            return None
        dep = parse.deps[step]
        if (dep in _CONTENT and head not in above) or (own and _charge(parse, step, trigger)):
            return None
        if parse.tags[step][0] == "V":
            if dep in _CLAUSES:
                if own and head != trigger:
                    return None
                cost += _CLAUSE
            elif dep == "conj" and _has_subject(parse, step) and not _parallel(parse, step, head):
                if own:
                    return None  # "X appealed to Y, and by Friday Z had reached Manbij"
                cost += 0.5
        cost += 0.5 if dep in _CHEAP else 1.0
        step = head
    return None


def _charge(parse: Syntax, verb: int, trigger: int) -> bool:
    """ "accused X of shelling Y on Monday": the deed that the trigger charges somebody with has a place and day of its own."""
    prep = parse.heads[verb]
    if parse.deps[verb] != "pcomp" or parse.lowers[prep] not in CHARGES or parse.lemmas[trigger] not in parse.grammar.blaming:
        return False
    above = parse.heads[prep]
    return trigger in (above, parse.heads[above])


def _spoken_of(scene: Scene, step: int) -> bool:
    """ "denied on Tuesday shelling Y", "charged with killing Y, will go on trial in May", "on Monday rejected reports that it
    had shelled Y": the words above the deed were said on a day of their own."""
    parse = scene.parse
    head, dep = parse.heads[step], parse.deps[step]
    if dep == "pcomp" and parse.lowers[head] in CHARGES:
        above = parse.heads[head]
        if parse.tags[above][0] == "N" and parse.deps[above] == "dobj":
            above = parse.heads[above]
        return parse.lemmas[above] in parse.grammar.blaming
    if dep in ("xcomp", "dobj") and parse.tags[step] == "VBG":
        return parse.lemmas[head] in scene.events.words["deny"]
    that = dep in ("acl", "relcl") and any(parse.deps[c] == "mark" and parse.lowers[c] == "that" for c in parse.children[step])
    return that and parse.tags[head][0] == "N" and parse.tags[step][0] == "V"


def _undergone(parse: Syntax, verb: int) -> bool:
    """ "A cleric detained by the army was freed on Monday": what had been done to somebody before has no day of what is told."""
    if parse.deps[verb] == "acl":
        return parse.tags[verb] == "VBN"
    return parse.deps[verb] == "relcl" and parse.child(verb, "nsubjpass") is not None


def _lasting(parse: Syntax, verb: int, since: bool) -> bool:
    """ "rebels, who are backed by X, entered Y": a relative clause in the present tells what lasts, while its sentence tells of
    the past; with `since` also one of what has lasted until now ("which has besieged X for a year, on Sunday called a truce")."""
    if parse.deps[verb] != "relcl":
        return False
    helpers = [c for c in parse.children[verb] if parse.deps[c] in ("aux", "auxpass")]
    if any(parse.tags[c] == "MD" for c in helpers) or parse.tags[parse.heads[parse.heads[verb]]] != "VBD":
        return False
    now = [c for c in (verb, *helpers) if parse.tags[c] in ("VBZ", "VBP")]
    return bool(now) and (since or not any(parse.lemmas[c] == "have" for c in now if c != verb))


def steps_above(parse: Syntax, trigger: int, own: bool = False) -> dict[int, float]:
    """The trigger and the words above it, up to the verb of saying or out of its own clause, with the cost of the way.

    `own`: not past the noun that a passive clause says more of."""
    found, cost, step = {trigger: 0.0}, 0.0, trigger
    for _ in range(8):
        head, dep = parse.heads[step], parse.deps[step]
        if head == step or dep in _CONTENT or (dep == "advcl" and _is_clause(parse, step)):
            break
        if (own and _undergone(parse, step)) or _lasting(parse, step, own):
            break
        cost += _UP if parse.tags[step][0] == "V" and dep != "conj" else 0.7
        found[head] = cost
        step = head
    return found


def told_above(scene: Scene, above: dict[int, float]) -> tuple[dict[int, float], dict[int, float], int]:
    """The words above a deed that a time before it, and one behind it, may hang from: none past the words that tell it.

    The parser hangs what ends the sentence on the verb of telling ("denied shelling Y on Tuesday"); what stands before the deed
    is when it was told. Last the token before which a time frames the whole sentence: "On Saturday, X accused Y of shelling Z"
    is news of one day, unlike a denial or a charge in court.
    """
    parse, steps = scene.parse, list(above)
    for n, step in enumerate(steps[:-1]):
        if _spoken_of(scene, step):
            at = next((m for m in range(n + 1, len(steps)) if parse.tags[steps[m]][0] == "V"), n)
            verb = steps[at]
            subject = parse.child(verb, "nsubj") if parse.lemmas[verb] in ("accuse", "blame") else None
            front = min(parse.subtree(subject), default=subject) if subject is not None else 0
            return {t: above[t] for t in steps[: n + 1]}, {t: above[t] for t in steps[: at + 1]}, front
    return above, above, 0


def _has_subject(parse: Syntax, verb: int) -> bool:
    return parse.child(verb, "nsubj", "nsubjpass") is not None


def _parallel(parse: Syntax, verb: int, other: int) -> bool:
    """ "Nine were killed and dozens were injured in X on Sunday": what two losses share stands at the end."""
    return parse.tags[verb] == "VBN" and parse.tags[other] == "VBN"


def _is_clause(parse: Syntax, verb: int) -> bool:
    """A clause with a subject and a word that opens it ("if", "when"): what is told above it happened elsewhere or else."""
    return _has_subject(parse, verb) and parse.child(verb, "mark", "advmod") is not None
