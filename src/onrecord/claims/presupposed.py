"""What stands under a verdict: the page's own background ("condemned the attack in which ten were burnt"), or a charge that only
whoever gives the verdict makes ("railed at the governor's refusal to talk")."""

from __future__ import annotations

from onrecord.claims.syntax import Syntax
from onrecord.model import Attribution

_VERDICTS = frozenset(
    "condemn denounce criticise criticize deplore decry lament bemoan mourn praise welcome hail applaud commend salute slam "
    "blast rebuke protest celebrate resent regret".split()
)
_BLAMING = frozenset(
    "rail decry lament bemoan deplore resent slam blast denounce criticise criticize condemn attack assail chide rebuke scold "
    "lambast castigate protest fume rage complain".split()
)
_CHARGES = frozenset(
    "refusal failure reluctance complicity inaction unwillingness collusion connivance negligence inability incompetence "
    "intransigence duplicity hypocrisy".split()
)
_PAST = frozenset({"VBD", "VBN"})
_NO_BACKGROUND = frozenset({"as", "“", "”", '"', "``", "''"})  # "praised him as a man who fought"
_ASKING = frozenset(
    "ask urge call demand propose order request beg implore vow pledge promise threaten discuss debate speak talk negotiate "
    "advise recommend suggest warn invite appeal press".split()
)
_TELLING = frozenset("accuse charge blame suspect indict allege claim report say tell state remember recall fear".split())
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "conj", "acl", "parataxis"})
_FAR = 12
_STEPS = 6


def told_by_page(parse: Syntax, token: int, attribution: Attribution) -> bool:
    """Whether a word stands in a relative clause, in the past, of what somebody condemns or praises: that it happened is known,
    and told by the page."""
    cue = {t for span in attribution.cue for t in parse.tokens(span.start, span.end)}
    if _about_a_thing(parse, token, attribution, cue) or (not attribution.source and _of_the_subject(parse, token, cue)):
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
        if clause is not None and above in cue and parse.lemmas[above] in _VERDICTS:
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
    if attribution.kind not in ("attitude", "thought") and not lemmas & (_VERDICTS | _ASKING):
        return False
    if lemmas & _TELLING:
        return False
    step, clause, reduced = token, None, None
    for _ in range(_FAR):
        above = parse.heads[step]
        if step in cue or above == step:
            return False
        finite = parse.tags[step] in _PAST or any(parse.tags[c] in ("VBD", "MD", "VBZ", "VBP") for c in parse.children[step])
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
            return parse.tags[above][0] == "V" or parse.tags[above] == "IN"
        step = above
    return False


def _of_the_subject(parse: Syntax, token: int, cue: set[int]) -> bool:
    """Whether a word only says who the subject is of a verb that "reportedly", "is thought to" or "seems" make hearsay: "The
    Iran-backed brigade reportedly attacked the camp"."""
    step, within = token, False
    for _ in range(_STEPS):
        above = parse.heads[step]
        if parse.deps[step] in ("nsubj", "nsubjpass"):
            return within and (above in cue or any(c in cue for c in parse.children[above]))
        if above == step or step in cue:
            return False
        within = within or parse.deps[step] in ("amod", "compound", "relcl", "acl", "poss", "appos", "nmod")
        step = above
    return False


def charged_by(parse: Syntax, token: int, attribution: Attribution) -> bool:
    """Whether a word names what only a verdict charges somebody with, so that whoever gives the verdict answers for it."""
    cue = {t for span in attribution.cue for t in parse.tokens(span.start, span.end)}
    return parse.lemmas[token] in _CHARGES and any(parse.lemmas[t] in _BLAMING for t in cue)
