"""What stands under a verdict: the page's own background ("condemned the attack in which ten were burnt"), or a charge that only
whoever gives the verdict makes ("railed at the governor's refusal to talk")."""

from __future__ import annotations

from onrecord.language.parse import Parse
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
_STEPS = 6


def told_by_page(parse: Parse, token: int, attribution: Attribution) -> bool:
    """Whether a word stands in a relative clause, in the past, of what somebody condemns or praises: that it happened is known,
    and told by the page."""
    cue = {t for span in attribution.cue for t in parse.tokens(span.start, span.end)}
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


def charged_by(parse: Parse, token: int, attribution: Attribution) -> bool:
    """Whether a word names what only a verdict charges somebody with, so that whoever gives the verdict answers for it."""
    cue = {t for span in attribution.cue for t in parse.tokens(span.start, span.end)}
    return parse.lemmas[token] in _CHARGES and any(parse.lemmas[t] in _BLAMING for t in cue)
