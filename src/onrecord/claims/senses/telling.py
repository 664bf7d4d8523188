"""How a sentence is put: orders to whoever listens, texts of law, addresses that only open a quotation, flights, festivities.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims.participants.parties import armed
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger

_QUOTES = frozenset(['"', "“", "”", "‘", "’", "``", "''", ":"])


def only_put_so(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why the way a sentence is put makes no event of its word, or None."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    if any(parse.lemmas[t] in scene.senses.telling.flights for t in trigger.tokens) and _spaceflight(scene, token):
        return "a flight into space"
    if rule.type == "SUPPORT" and _polled(parse, token):
        return "what a poll counts"
    if rule.part == "noun":
        return None
    if (
        rule.type == "THREATEN"
        and parse.lemmas[token] == "threaten"
        and parse.lemmas[parse.heads[token]] in ("feel", "seem", "look")
    ):
        return "a feeling, no threat"
    if rule.type not in ("REQUEST", "THREATEN") and imperative(parse, token):
        return "an order or a wish to whoever listens"
    if _text_of_law(parse, token):
        return "what a law lays down for everybody"
    if rule.type == "CONSULT" and _opens_a_quotation(scene, token):
        return "an address that is quoted, no talks"
    if rule.type == "PROTEST" and _festive(scene, token):
        return "a crowd that celebrates"
    if rule.type == "ASSAULT" and _grievance(scene, trigger, roles):
        return "a grievance, no attack"
    if rule.type == "SUPPORT" and parse.lemmas[token] == "sign" and _condemns(scene, token):
        return "what is signed condemns"
    if rule.type in ("SANCTION", "COERCE") and _by_a_text(scene, token):
        return "what a law or a system brings about"
    return None


def _spaceflight(scene: Scene, token: int) -> bool:
    parse = scene.parse
    sentence = parse.sentence(token)
    return any(
        parse.lemmas[t].lower() in scene.senses.telling.space or parse.lowers[t] in scene.senses.telling.space
        for t in range(sentence.first, sentence.last)
    )


def _polled(parse: Syntax, token: int) -> bool:
    """ "approval 26 percent", "support stood at 40%": a share stands beside it."""
    near = range(max(0, token - 5), min(len(parse.words), token + 9))
    share = any(parse.lowers[t] in ("percent", "%", "per", "poll", "polls", "rating", "ratings") for t in near)
    return share and parse.tags[token][0] == "N"


def imperative(parse: Syntax, verb: int) -> bool:
    """ "Lock them up!", "or run him over": a bare verb without a subject behind a mark, or joined to such a one."""
    if parse.tags[verb] != "VB" or any(
        parse.deps[c] in ("nsubj", "nsubjpass", "aux", "auxpass", "mark", "csubj", "expl") for c in parse.children[verb]
    ):
        return False
    if parse.deps[verb] == "conj" and parse.tags[parse.heads[verb]] == "VB":
        return imperative(parse, parse.heads[verb])
    if parse.deps[verb] not in ("ROOT", "ccomp", "xcomp", "dep", "parataxis"):
        return False
    first = _edge(parse, verb)
    if parse.words[first - 1] == "'" and first > parse.sentence(verb).first:
        return True  # quoted by a straight single mark
    opened = first == parse.sentence(verb).first or parse.words[first - 1] in _QUOTES
    return opened and parse.lowers[first] not in ("help", "to", "not")


def _edge(parse: Syntax, verb: int) -> int:
    """Where a verb with its adverbs and "don't" begins."""
    first = verb
    while first - 1 in parse.children[verb] and parse.deps[first - 1] in ("advmod", "neg", "intj"):
        first -= 1
    return first


def _text_of_law(parse: Syntax, verb: int) -> bool:
    """ "no state shall expel a refugee"."""
    if not any(parse.deps[c] == "aux" and parse.lowers[c] == "shall" for c in parse.children[verb]):
        return False
    subject = parse.child(verb, "nsubj", "nsubjpass")
    return subject is not None and any(
        parse.lowers[c] in ("no", "any", "every", "each", "a", "all") and parse.deps[c] == "det" for c in parse.children[subject]
    )


def _opens_a_quotation(scene: Scene, verb: int) -> bool:
    """ "Speaking to troops at the base, he said ..."."""
    parse = scene.parse
    head = parse.heads[verb]
    if (
        parse.lemmas[verb] not in scene.senses.telling.speaking
        or parse.tags[verb] != "VBG"
        or parse.deps[verb] not in ("advcl", "acl", "dep")
    ):
        return False
    return head != verb and parse.lemmas[head] in scene.senses.telling.saying


def _festive(scene: Scene, verb: int) -> bool:
    """ "the streets were flooded with fans"."""
    parse = scene.parse
    if parse.lemmas[verb] not in scene.senses.telling.crowding:
        return False
    crowd = (*grammar.prepositional(parse, (verb,), "with"), *grammar.agents(parse, verb), *grammar.subjects(parse, verb))
    if any(parse.lemmas[t] in scene.senses.telling.revellers for t in crowd):
        return True
    behind = (o for p in ("after", "for", "during", "before", "from") for o in grammar.prepositional(parse, (verb,), p))
    return any(parse.lemmas[t] in scene.senses.telling.festive for t in behind)


def _grievance(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "have been targeted and victimised": by nobody, with nothing, beside a word of wrong that is no blow."""
    parse, token = scene.parse, trigger.token
    if parse.lemmas[token] != "target" or roles.actor or not scene.passive(token):
        return False
    joined = [c for c in parse.children[token] if parse.deps[c] == "conj"]
    if parse.deps[token] == "conj":
        joined.append(parse.heads[token])
    return any(parse.lemmas[c] in scene.senses.telling.grievance for c in joined)


def _condemns(scene: Scene, verb: int) -> bool:
    """ "signed a statement condemning the arrest"."""
    parse = scene.parse
    return any(
        parse.lemmas[c] in scene.senses.telling.condemning and parse.deps[c] in ("acl", "relcl")
        for o in grammar.objects(parse, verb)
        for c in parse.children[o]
    )


def _by_a_text(scene: Scene, verb: int) -> bool:
    """ "the law punished the unions": the subject is a law, a system or a market, and nobody."""
    if scene.passive(verb):
        return False
    subjects = grammar.subjects(scene.parse, verb)
    return bool(subjects) and all(
        scene.parse.lemmas[t] in scene.senses.telling.loaded
        and not any(armed(scene, m) for m in (scene.actor_at(t),) if m is not None)
        for t in subjects
    )
