"""Giving and talking that helps nobody: blows dealt, one's own needs met, aides consulted, rights that a judge grants.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims.climb import climb
from onrecord.claims.participants.parties import political
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_OWN = frozenset(["its", "their", "his", "her", "my", "our"])


def gives_nothing(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why nobody is helped, met or let off, or None."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    if rule.type == "AID" and rule.part == "verb":
        if any(parse.lemmas[t] in scene.senses.giving.no_help for t in _given(parse, trigger)):
            return "what is given helps nobody"
        if parse.lemmas[token] == "release" and any(parse.lemmas[t] in ("gas", "fume", "smoke") for t in _given(parse, trigger)):
            return "what is let into the air"
        if parse.lemmas[token] in scene.senses.giving.feels and scene.passive(token) and not roles.actor:
            return "a feeling of relief"
        if _only_lacking(scene, token):
            return "what nobody has the means for"
        if rule.actor == ("from",) and not roles.actor:
            return "received from nobody who is named"
        if _its_own(scene, trigger) and not roles.recipient:
            return "for one's own needs"
        if _to_learn(scene, trigger):
            return "people who are sent to learn"
        if parse.lemmas[token] == "deploy" and not _to_relieve(scene, token):
            return "forces or weapons that are sent to fight"
        if parse.lemmas[token] in ("hand", "cede", "surrender") and _a_land(scene, trigger):
            return "a land that is given up"
        if parse.lemmas[token] in ("reinforce", "bolster") and roles.actor and all(_fighters(scene, m) for m in roles.actor):
            return "fighters who join fighters"
        if _brought_low(scene, trigger):
            return "what something brings about"
        if parse.lemmas[token] == "outfit" and not any(parse.lowers[c] == "with" for c in parse.children[token]):
            return "outfits, nobody is equipped"
        if parse.lemmas[token] in scene.senses.giving.sets_aside and not roles.recipient:
            return "money that is set aside for nobody who is named"
    if rule.type == "MOBILIZE" and rule.part == "verb" and _to_learn(scene, trigger):
        return "people who are sent to learn"
    if rule.type == "MOBILIZE" and rule.part == "verb" and _to_find(scene, token):
        return "a search or a rescue, no show of force"
    if rule.type in ("CONSULT", "COOPERATE") and _with_aides(scene, roles):
        return "among one's own people"
    if rule.type == "CONSULT" and _a_signal(scene, trigger):
        return "a signal, nobody is written to"
    if rule.type == "CONCEDE" and rule.part == "verb" and roles.actor and all(_a_judge(scene, m) for m in roles.actor):
        return "a ruling, nobody yields"
    if rule.type == "SUPPORT" and rule.part == "verb" and _hailed_as(scene, token):
        return "what something is known as"
    if rule.type == "SANCTION" and "convict" in rule.mode and rule.part == "noun" and _served(scene, token):
        return "a sentence that is served, none passed"
    if rule.type == "RETREAT" and parse.lemmas[token] in ("resign", "resigned") and _resigned(scene, token):
        return "how somebody feels or looks"
    return None


def _given(parse: Syntax, trigger: Trigger) -> tuple[int, ...]:
    """The direct object, and what stands behind "with": "provide refugees with an opportunity"."""
    behind = (
        grammar.prepositional(parse, (trigger.token,), "with") if parse.lemmas[trigger.token] in ("provide", "supply") else ()
    )
    direct = tuple(c for c in parse.children[trigger.token] if parse.deps[c] == "dobj")
    return (*direct, *behind)


def _its_own(scene: Scene, trigger: Trigger) -> bool:
    """ "to fund its war effort", "brought their equipment to the site"."""
    parse = scene.parse
    if parse.lemmas[trigger.token] not in scene.senses.giving.given_on:
        return False
    direct = [c for c in parse.children[trigger.token] if parse.deps[c] == "dobj"]
    return bool(direct) and all(
        parse.lemmas[t] not in scene.senses.giving.help
        and any(parse.deps[c] == "poss" and parse.lowers[c] in _OWN for c in parse.children[t])
        for t in direct
    )


def _only_lacking(scene: Scene, verb: int) -> bool:
    """ "they lack the medicine to treat the wounded"."""
    parse = scene.parse
    above = [head for _, head in climb(parse, verb, 2)]
    return parse.tags[verb] == "VB" and any(parse.lemmas[t] in ("lack", "shortage") for t in above)


def _to_learn(scene: Scene, trigger: Trigger) -> bool:
    """ "send their officers to study the methods"."""
    parse, token = scene.parse, trigger.token
    below = [token, *(c for c in parse.children[token] if parse.deps[c] == "dobj")]
    return parse.lemmas[token] == "send" and any(
        parse.lemmas[c] in scene.senses.giving.learns and parse.tags[c] == "VB" for t in below for c in parse.children[t]
    )


def _to_find(scene: Scene, verb: int) -> bool:
    """ "deployed a helicopter to find a missing child": whom or what it is to find is no enemy."""
    parse = scene.parse
    below = [verb, *(c for c in parse.children[verb] if parse.deps[c] == "dobj")]
    for clause in (
        c for t in below for c in parse.children[t] if parse.tags[c] == "VB" and parse.lemmas[c] in scene.senses.giving.finds
    ):
        found = (*grammar.objects(parse, clause), *grammar.prepositional(parse, (clause,), "for"))
        if found and not any(not scene.classes(t).isdisjoint(("armed", "soldier", "weapon")) for t in found):
            return True
    return False


def _to_relieve(scene: Scene, verb: int) -> bool:
    """ "deployed doctors", "deployed troops to support the government": a word of help stands in the sentence."""
    parse, sentence = scene.parse, scene.parse.sentence(verb)
    return any(parse.lemmas[t].lower() in scene.senses.giving.relieves for t in range(sentence.first, sentence.last))


def _a_land(scene: Scene, trigger: Trigger) -> bool:
    """ "handing the province over to them"."""
    direct = (c for c in scene.parse.children[trigger.token] if scene.parse.deps[c] == "dobj")
    return any(scene.mentions.at(t, "place") is not None for t in direct)


def _brought_low(scene: Scene, trigger: Trigger) -> bool:
    """ "the vote sent the pound falling"."""
    parse, token = scene.parse, trigger.token
    below = [token, *(c for c in parse.children[token] if parse.deps[c] == "dobj")]
    return parse.lemmas[token] == "send" and any(
        parse.lemmas[c] in scene.senses.giving.falls and parse.tags[c] == "VBG" for t in below for c in parse.children[t]
    )


def _fighters(scene: Scene, mention: Mention) -> bool:
    """Men under arms, by no name: "militants who had arrived"."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    if mention.form != "nominal" or not tokens:
        return False
    head = scene.parse.head(tokens)
    return scene.parse.tags[head] == "NNS" and not scene.classes(head).isdisjoint(("armed", "soldier"))


def _with_aides(scene: Scene, roles: Roles) -> bool:
    """ "consultation with aides": helpers who are named by nothing else, and at most one more side."""
    sides = (*roles.actor, *roles.recipient)
    aides = [m for m in sides if _an_aide(scene, m)]
    return bool(aides) and len(sides) - len(aides) < 2


def _a_signal(scene: Scene, trigger: Trigger) -> bool:
    """ "sent a clear message to the killers"."""
    parse = scene.parse
    return any(
        parse.lemmas[t] in ("message", "signal")
        and any(parse.deps[c] == "amod" and parse.lowers[c] in scene.senses.giving.clear for c in parse.children[t])
        for t in trigger.tokens
    )


def _an_aide(scene: Scene, mention: Mention) -> bool:
    """ "his aides", "advisers", not "aides to the king of X" or "the president's adviser"."""
    parse, tokens = scene.parse, scene.parse.tokens(mention.start, mention.end)
    if mention.form != "nominal" or not tokens:
        return False
    head = parse.head(tokens)
    mine = any(parse.deps[c] == "poss" and parse.lowers[c] in _OWN for c in parse.children[head])
    if parse.lemmas[head] not in scene.senses.giving.aides and not (mine and parse.lemmas[head] in scene.senses.giving.people):
        return False
    if parse.lowers[head + 1 : head + 2] in (("to",), ("of",)):
        return False  # "advisers to the king"
    return mine or (
        not any(parse.tags[t] in ("NNP", "NNPS") for t in tokens)
        and not any(
            parse.deps[c] in ("prep", "relcl") or (parse.deps[c] == "poss" and parse.lowers[c] not in _OWN)
            for c in parse.children[head]
        )
    )


def _a_judge(scene: Scene, mention: Mention) -> bool:
    tokens = scene.parse.tokens(mention.start, mention.end)
    return (
        bool(tokens)
        and scene.parse.lemmas[scene.parse.head(tokens)].lower() in scene.senses.giving.judges
        and not political_court(scene, mention)
    )


def political_court(scene: Scene, mention: Mention) -> bool:
    """A court that is a state's own by its identity may yield for it ("the Supreme Court of X")."""
    return mention.form == "name" and political(scene, mention) and mention.actor is not None and mention.actor.id is not None


def _hailed_as(scene: Scene, verb: int) -> bool:
    """ "the plains, hailed as a cradle of peace": a participle behind its noun, by nobody."""
    parse = scene.parse
    if (
        parse.lemmas[verb] not in scene.senses.giving.hailed
        or parse.tags[verb] != "VBN"
        or parse.deps[verb] not in ("acl", "amod", "advcl")
    ):
        return False
    below = [parse.lowers[c] for c in parse.children[verb]]
    return "as" in below and "by" not in below


def _served(scene: Scene, noun: int) -> bool:
    """ "completing their sentences"."""
    parse = scene.parse
    return parse.deps[noun] == "dobj" and parse.lemmas[parse.heads[noun]] in scene.senses.giving.served


def _resigned(scene: Scene, verb: int) -> bool:
    """ "tired, resigned and pale", "is resigned to defeat": joined to adjectives, or a state with "to"."""
    parse = scene.parse
    others = [parse.heads[verb]] if parse.deps[verb] in ("conj", "amod") else []
    others += [c for c in parse.children[verb] if parse.deps[c] == "conj"]
    if any(parse.tags[t][0] == "J" or parse.lemmas[t] in scene.senses.giving.sighs for t in others):
        return True
    return scene.passive(verb) and any(parse.lowers[c] == "to" for c in parse.children[verb])
