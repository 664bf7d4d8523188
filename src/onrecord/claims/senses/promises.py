"""Promises, praise and refusals that are none: what undoes, what is one's own, opinions, stages, polls, deals of business.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims.participants.parties import political
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.senses.table import Other, by_type, first_of, lemma, things_of
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger

_OWN = frozenset(["our", "my", "your", "his", "her", "its", "their"])
_SHARES = frozenset(["%", "percent", "per"])


def no_promise(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why a word of promise, praise or refusal tells none, or None."""
    return first_of(_OTHERS, scene, trigger, roles)


def _clause(scene: Scene, trigger: Trigger) -> str:
    """The lemma of the clause that is promised; empty without one."""
    return scene.parse.lemmas[trigger.clause] if trigger.clause is not None else ""


def _to_undo(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    words, said = scene.senses.promises, lemma(scene, trigger)
    offered = said in words.offers or said in scene.senses.kinds.promising
    return offered and not roles.recipient and _clause(scene, trigger) in words.undoes


def _committed(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    parse, token = scene.parse, trigger.token
    return lemma(scene, trigger) == "commit" and parse.deps[token] == "acl" and parse.tags[token] == "VBN"


def _ready_to_defy(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "is willing to defy", "its readiness to ignore": from the word of being ready, and from what somebody is ready to do."""
    words, parse, token = scene.senses.promises, scene.parse, trigger.token
    if lemma(scene, trigger) in words.defies and parse.deps[token] in ("acl", "xcomp"):
        return parse.lemmas[parse.heads[token]] in words.readiness
    return lemma(scene, trigger) in words.readiness and _clause(scene, trigger) in words.defies


def _promise_you(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "I promise you"."""
    things = things_of(scene, trigger)
    told = lemma(scene, trigger) == "promise" and trigger.clause is None and bool(things)
    return told and all(scene.parse.lowers[t] == "you" for t in things)


def _of_business(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    return lemma(scene, trigger) in ("negotiate", "strike", "make", "sign", "reach") and _to_buy(scene, things_of(scene, trigger))


def _of_an_opinion(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    held = lemma(scene, trigger) in ("defend", "champion", "tout")
    return held and any(_an_opinion(scene, t) for t in things_of(scene, trigger))


def _upheld(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    return lemma(scene, trigger) in scene.senses.promises.upholds and _ones_own(scene, things_of(scene, trigger))


def _backed_up(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    parse, token = scene.parse, trigger.token
    up = any(parse.deps[c] == "prt" and parse.lowers[c] == "up" for c in parse.children[token])
    return lemma(scene, trigger) == "back" and up


def _among_artists(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    return _on_stage(scene, trigger.token) and not any(political(scene, m) for m in roles.recipient)


def _a_prize(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    denied = lemma(scene, trigger) in ("deny", "refuse")
    return denied and any(scene.parse.lemmas[t] in scene.senses.promises.prizes for t in things_of(scene, trigger))


def _denies_it(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "denied that", "said it did not"."""
    said = lemma(scene, trigger)
    if said == "deny" and scene.parse.child(trigger.token, "ccomp") is not None:
        return True
    return said == "say" and any(_before(scene.parse, t, trigger.token) for t in trigger.tokens)


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


_OTHERS = by_type(
    (
        Other(("AGREE",), _to_undo, "a promise to undo something"),
        Other(
            ("AGREE",),
            lambda s, t, r: _clause(s, t) in s.senses.promises.deserts,
            "readiness to leave somebody alone",
            part="adjective",
        ),
        Other(("AGREE",), _committed, "how somebody stands, told to describe them", part="verb"),
        Other(("AGREE", "REJECT"), _ready_to_defy, "readiness to go against somebody"),
        Other(("AGREE",), _promise_you, "a word to make something believed"),
        Other(
            ("AGREE",),
            lambda s, t, r: lemma(s, t) == "bid" and _for_office(s, t.token),
            "somebody stands for office",
            part="noun",
        ),
        Other(("AGREE",), lambda s, t, r: lemma(s, t) == "shake" and _on_a_day(s, t), "a handshake, no agreement"),
        Other(("AGREE", "CONSULT"), _of_business, "a deal of business"),
        Other(("SUPPORT",), _of_an_opinion, "an opinion that somebody holds", part="verb"),
        Other(("SUPPORT",), _upheld, "what is one's own", part="verb"),
        Other(("SUPPORT",), _backed_up, "a reserve or a proof", part="verb"),
        Other(("SUPPORT",), lambda s, t, r: _by_a_share(s.parse, t.token), "what a poll counts", part="verb"),
        Other(("SUPPORT",), _among_artists, "praise among artists"),
        Other(("REJECT",), _a_prize, "a prize that somebody else gets"),
        Other(
            ("REJECT",),
            lambda s, t, r: t.clause is not None and _remedies(s, t.clause),
            "food and medicine that somebody does not take",
        ),
        Other(("REJECT",), _denies_it, "a denial of what is said"),
        Other(("REJECT",), lambda s, t, r: not r.recipient and _bare_no(s.parse, t), "an answer, nothing is refused"),
    )
)
