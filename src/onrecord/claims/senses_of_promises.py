"""Promises, praise and refusals that are none: what undoes, what is one's own, opinions, stages, polls, deals of business.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims import grammar
from onrecord.claims.parties import political
from onrecord.claims.role_result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.syntax import Syntax
from onrecord.claims.triggers import Trigger

_OWN = frozenset(["our", "my", "your", "his", "her", "its", "their"])
_SHARES = frozenset(["%", "percent", "per"])


def no_promise(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why a word of promise, praise or refusal tells none, or None."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    words = scene.senses.promises
    things = (*trigger.objects, *grammar.objects(parse, token))
    if rule.type == "AGREE":
        undone = trigger.clause is not None and parse.lemmas[trigger.clause] in words.undoes
        if undone and parse.lemmas[token] in words.offers | scene.senses.kinds.promising and not roles.recipient:
            return "a promise to undo something"
        if trigger.clause is not None and rule.part == "adjective" and parse.lemmas[trigger.clause] in words.deserts:
            return "readiness to leave somebody alone"
        if parse.lemmas[token] == "commit" and rule.part == "verb" and parse.deps[token] == "acl" and parse.tags[token] == "VBN":
            return "how somebody stands, told to describe them"
        if trigger.clause is not None and parse.lemmas[token] in words.readiness and parse.lemmas[trigger.clause] in words.defies:
            return "readiness to go against somebody"
        if (
            parse.lemmas[token] == "promise"
            and trigger.clause is None
            and things
            and all(parse.lowers[t] == "you" for t in things)
        ):
            return "a word to make something believed"
        if parse.lemmas[token] == "bid" and rule.part == "noun" and _for_office(scene, token):
            return "somebody stands for office"
        if parse.lemmas[token] == "shake" and _on_a_day(scene, trigger):
            return "a handshake, no agreement"
    if (
        rule.type in ("AGREE", "CONSULT")
        and parse.lemmas[token] in ("negotiate", "strike", "make", "sign", "reach")
        and _to_buy(scene, things)
    ):
        return "a deal of business"
    if rule.type == "SUPPORT" and rule.part == "verb":
        if parse.lemmas[token] in ("defend", "champion", "tout") and any(_an_opinion(scene, t) for t in things):
            return "an opinion that somebody holds"
        if parse.lemmas[token] in words.upholds and _ones_own(scene, things):
            return "what is one's own"
        if parse.lemmas[token] == "back" and any(
            parse.deps[c] == "prt" and parse.lowers[c] == "up" for c in parse.children[token]
        ):
            return "a reserve or a proof"
        if _by_a_share(parse, token):
            return "what a poll counts"
    if rule.type == "SUPPORT" and _on_stage(scene, token) and not any(political(scene, m) for m in roles.recipient):
        return "praise among artists"
    if (
        rule.type == "REJECT"
        and any(parse.lemmas[t] in words.prizes for t in things)
        and parse.lemmas[token] in ("deny", "refuse")
    ):
        return "a prize that somebody else gets"
    if rule.type == "REJECT" and trigger.clause is not None and _remedies(scene, trigger.clause):
        return "food and medicine that somebody does not take"
    if rule.type == "REJECT" and parse.lemmas[token] == "deny" and parse.child(token, "ccomp") is not None:
        return "a denial of what is said"
    if rule.type == "REJECT" and parse.lemmas[token] == "say" and any(_before(parse, t, token) for t in trigger.tokens):
        return "a denial of what is said"
    if rule.type == "REJECT" and not roles.recipient and _bare_no(parse, trigger):
        return "an answer, nothing is refused"
    return None


def _for_office(scene: Scene, noun: int) -> bool:
    """ "his White House bid", "a presidential bid"."""
    parse = scene.parse
    before = [parse.lemmas[c].lower() for c in parse.children[noun] if c < noun and parse.deps[c] in ("compound", "amod", "nmod")]
    return any(word in scene.senses.promises.offices for word in before)


def _on_a_day(scene: Scene, trigger: Trigger) -> bool:
    """ "shook hands on Monday": the preposition of the phrase only says when."""
    parse = scene.parse
    last = trigger.tokens[-1]
    return any(parse.deps[o] == "pobj" and scene.mentions.at(o, "time") is not None for o in parse.children[last])


def _to_buy(scene: Scene, things: tuple[int, ...]) -> bool:
    """ "negotiated a deal to buy the hotel"."""
    parse, words = scene.parse, scene.senses.promises.trades
    return any(
        parse.lemmas[c] in words and parse.deps[c] in ("acl", "relcl", "xcomp", "advcl")
        for t in things
        for c in parse.children[t]
    )


def _an_opinion(scene: Scene, token: int) -> bool:
    """ "the notion that"; not "the minister's views", which are somebody's."""
    parse = scene.parse
    owned = any(parse.deps[c] == "poss" and parse.lowers[c] not in _OWN for c in parse.children[token])
    return parse.lemmas[token] in scene.senses.promises.opinions and not owned


def _ones_own(scene: Scene, things: tuple[int, ...]) -> bool:
    """ "took the stage to acknowledge his victory", "defends his tweets"."""
    parse, words = scene.parse, scene.senses.promises.own
    return any(
        parse.lemmas[t] in words and any(parse.deps[c] == "poss" and parse.lowers[c] in _OWN for c in parse.children[t])
        for t in things
    )


def _by_a_share(parse: Syntax, verb: int) -> bool:
    """ "is backed by 34% of voters"."""
    doers = (*grammar.agents(parse, verb), *grammar.subjects(parse, verb))
    return any(parse.lowers[t] in _SHARES or any(parse.lowers[c] in _SHARES for c in parse.children[t]) for t in doers)


def _on_stage(scene: Scene, token: int) -> bool:
    """ "paid tribute to the late singer in his half-time show"."""
    parse, sentence = scene.parse, scene.parse.sentence(token)
    words = scene.senses.promises.stages
    return any(parse.lemmas[t].lower() in words or parse.lowers[t] in words for t in range(sentence.first, sentence.last))


def _remedies(scene: Scene, clause: int) -> bool:
    """ "his refusal to take the life-saving drugs"."""
    parse = scene.parse
    if parse.lemmas[clause] not in ("take", "eat", "drink", "swallow", "accept"):
        return False
    return any(parse.lemmas[t] in scene.senses.promises.remedies for t in grammar.objects(parse, clause))


def _before(parse: Syntax, word: int, verb: int) -> bool:
    """ "we never said that": the adverb of the verb."""
    return word < verb and parse.lowers[word] == "never" and parse.heads[word] == verb


def _bare_no(parse: Syntax, trigger: Trigger) -> bool:
    """ "'No,' he said": behind which nobody is named."""
    said = {parse.lowers[t] for t in (*trigger.tokens, *(c for t in trigger.tokens for c in parse.children[t]))}
    return parse.lemmas[trigger.token] == "say" and "no" in said and "to" not in said
