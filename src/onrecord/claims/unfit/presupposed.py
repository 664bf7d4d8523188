"""What stands under a verdict: the page's own background ("condemned the attack in which ten were burnt"), or a charge that only
whoever gives the verdict makes ("railed at the governor's refusal to talk")."""

from __future__ import annotations

from onrecord.claims.tree.syntax import Syntax
from onrecord.language.tags import FINITE
from onrecord.model import Attribution

_PAST = frozenset({"VBD", "VBN"})
_NO_BACKGROUND = frozenset({"as", "“", "”", '"', "``", "''"})  # "praised him as a man who fought"
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "conj", "acl", "parataxis"})
_FAR = 12
_STEPS = 6


def told_by_page(parse: Syntax, token: int, attribution: Attribution) -> bool:
    """Whether a word stands in a relative clause, in the past, of what somebody condemns or praises: that it happened is known,
    and told by the page."""
    cue = {t for span in attribution.cue for t in parse.tokens(span.start, span.end)}
    if _about_a_thing(parse, token, attribution, cue) or _on_a_noun(parse, token, attribution, cue):
        return True
    if _in_compound(parse, token, attribution):
        return True
    nobody = not attribution.source
    if nobody and (
        _of_the_subject(parse, token, cue) or _blamed_for(parse, token, cue) or _aside(parse, token, attribution, cue)
    ):
        return True
    between = parse.lowers[max(cue, default=token) + 1 : token]
    if any(word in _NO_BACKGROUND for word in between):
        return False
    step, clause = token, None
    for _ in range(_STEPS):
        if parse.deps[step] == "relcl" and parse.tags[step] in _PAST and clause is None:
            clause = step
        if step in cue:
            return False
        above = parse.heads[step]
        if clause is not None and above in cue and parse.lemmas[above] in parse.grammar.verdicts | parse.grammar.defending:
            return parse.deps[step] == "dobj" and parse.tags[above][0] == "V"
        if above == step:
            return False
        step = above
    return False


def _about_a_thing(parse: Syntax, token: int, attribution: Attribution, cue: set[int]) -> bool:
    """Whether a word stands in a relative clause, in the past, of a thing that one wants, thinks of or speaks about: no finite
    clause of the speaker's holds it ("considers X, who was jailed for theft, a hero"; "are thought to have joined the rebels who
    burned the mill")."""
    if attribution.directness != "indirect" or attribution.polarity == "denied" or attribution.kind == "document":
        return False
    lemmas = {parse.lemmas[t] for t in cue}
    if attribution.kind not in ("attitude", "thought") and not lemmas & (parse.grammar.verdicts | parse.grammar.seeking):
        return False
    if lemmas & parse.grammar.claiming:
        return False
    step, clause, reduced = token, None, None
    for _ in range(_FAR):
        above = parse.heads[step]
        if step in cue or above == step:
            return False
        finite = parse.tags[step] in _PAST or any(parse.tags[c] in FINITE for c in parse.children[step])
        if parse.deps[step] == "relcl" and clause is None:
            if parse.tags[step] not in _PAST or any(parse.deps[c] == "ccomp" for c in parse.children[step]):
                return False
            clause = step
        elif parse.deps[step] == "acl" and clause is None and parse.tags[step] in ("VBG", "VBN"):
            reduced = step  # "talks of recalling the troops | helping the militia"
        elif clause is not None and parse.deps[step] in _CLAUSES and finite:
            return False
        elif clause is None and reduced is not None and parse.deps[step] in ("pcomp", "xcomp") and not finite:
            clause = reduced
        if clause is not None and above in cue:
            return parse.tags[above][0] in "VJ" or parse.tags[above] == "IN"
        step = above
    return False


def _in_compound(parse: Syntax, token: int, attribution: Attribution) -> bool:
    """Whether a word says by a hyphen which thing is meant that somebody wants, decides or fears: "the decision to leave the
    rebel-held town", "wants to meet the Iran-backed brigade"."""
    hyphen = token > 1 and parse.words[token - 1] in ("-", "‑") and parse.tags[token] in ("VBN", "VBD", "JJ")
    modifies = parse.deps[token] == "amod" and parse.heads[token] > token
    return hyphen and modifies and attribution.kind == "attitude" and attribution.directness == "indirect"


def _on_a_noun(parse: Syntax, token: int, attribution: Attribution, cue: set[int]) -> bool:
    """Whether a word only says which thing is meant by who refuses, orders or decides: "refused to open the truck | belonging to
    a gang |", "the order to release a tape of a guard | shooting a farmer |"; only what is refused or ordered is theirs."""
    if attribution.kind != "attitude" or attribution.directness != "indirect":
        return False
    if not any(parse.lemmas[t] in parse.grammar.willed for t in cue):
        return False
    step, hangs = token, False
    for _ in range(_FAR):
        above = parse.heads[step]
        if step in cue or above == step:
            return False
        if parse.deps[step] in ("acl", "pcomp") and parse.tags[step] == "VBG" and not hangs:
            of = parse.heads[above] if parse.deps[step] == "acl" else above
            shown = parse.lowers[of] == "of" and parse.lemmas[parse.heads[of]] in parse.grammar.showing
            hangs = shown or (parse.deps[step] == "acl" and parse.lemmas[step] in parse.grammar.lasting)
        elif parse.deps[step] == "advcl" and parse.lemmas[step] in parse.grammar.lasting and parse.tags[step - 1][0] == "N":
            hangs = parse.tags[step] == "VBG"  # which the parser hung on the verb
        elif hangs and parse.deps[step] in _CLAUSES and any(parse.tags[c] in FINITE for c in (step, *parse.children[step])):
            return False
        if above in cue:
            return hangs
        step = above
    return False


def _of_the_subject(parse: Syntax, token: int, cue: set[int]) -> bool:
    """Whether a word only says who the subject is of a verb that "reportedly", "is thought to" or "seems" make hearsay: "The
    Iran-backed brigade reportedly attacked the camp"."""
    step, within = token, False
    for _ in range(_STEPS):
        above = parse.heads[step]
        if step in cue:
            return False  # "the view | that the army had to go | was dropped"
        if parse.deps[step] in ("nsubj", "nsubjpass"):
            return within and (above in cue or any(c in cue for c in parse.children[above]))
        if above == step or step in cue:
            return False
        within = within or parse.deps[step] in ("amod", "compound", "relcl", "acl", "poss", "appos", "nmod")
        step = above
    return False


def _blamed_for(parse: Syntax, token: int, cue: set[int]) -> bool:
    """ "came under fire for | his decision to close the port", "was criticised over the killing": the thing that somebody is
    blamed for by nobody who is named is known; a deed ("for firing") is what only the blame says."""
    if not any(parse.lemmas[t] in parse.grammar.faulting for t in cue) or any(
        parse.lemmas[t] in parse.grammar.claiming for t in cue
    ):
        return False
    step = token
    for _ in range(_STEPS):
        above = parse.heads[step]
        if parse.deps[step] == "pcomp" or above == step or step in cue:
            return False
        if parse.deps[step] == "pobj" and parse.lowers[above] in ("for", "over"):
            return any(t in cue for t in (above, parse.heads[above], *parse.children[parse.heads[above]]))
        step = above
    return False


def _aside(parse: Syntax, token: int, attribution: Attribution, cue: set[int]) -> bool:
    """What is told by the way in a fear or thought of nobody who is named: "fears grow that they may reach Kano | , the last town
    not held by the army |", "are not known to be in the valley | , where their rivals fought |"."""
    if attribution.kind not in ("attitude", "thought") or attribution.directness != "indirect":
        return False
    step = token
    for _ in range(_FAR):
        above = parse.heads[step]
        if above == step or step in cue:
            return False
        comma = parse.words[_first(parse, step) - 1] == ","
        if parse.deps[step] == "appos" and comma:
            return True
        if parse.deps[step] == "relcl" and any(parse.lowers[c] in ("where", "which") for c in _below(parse, step)):
            return comma or attribution.polarity == "denied"
        step = above
    return False


def _first(parse: Syntax, token: int) -> int:
    """The first word of a phrase."""
    while (left := min(parse.children[token], default=token)) < token:
        token = left
    return token


def _below(parse: Syntax, token: int) -> list[int]:
    return list(parse.children[token]) + [d for c in parse.children[token] for d in parse.children[c]]


def charged_by(parse: Syntax, token: int, attribution: Attribution) -> bool:
    """Whether a word names what only a verdict charges somebody with, so that whoever gives the verdict answers for it."""
    cue = {t for span in attribution.cue for t in parse.tokens(span.start, span.end)}
    return parse.lemmas[token] in parse.grammar.failings and any(parse.lemmas[t] in parse.grammar.resenting for t in cue)
