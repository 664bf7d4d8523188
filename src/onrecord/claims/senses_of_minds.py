"""What is only in people's minds: readiness for a thing, verdicts that it cannot be, fears, habits, what a nation talks about.

Each function names its kind; `senses.other_sense` asks them in turn.

The sets of words are the project's own, written from general knowledge of English news by kinds (adjectives of readiness,
verbs of fear, adverbs of habit, nouns of talk); they were copied from no list and are closed: what is missing is left as the
rules of the type read it.
"""

from __future__ import annotations

from onrecord.claims import grammar
from onrecord.claims.role_result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.triggers import Trigger
from onrecord.language.parse import Parse

# Adjectives of readiness for something that nobody says has come ("open to criticism"). Not "subject to" and "exposed to", which
# tell what somebody undergoes.
_READY = frozenset(
    [
        "open", "immune", "vulnerable", "impervious", "sensitive", "prone", "susceptible", "resistant", "allergic",
        "oversensitive", "hypersensitive", "invulnerable", "indifferent", "receptive", "defenceless", "defenseless",
        "powerless", "helpless",
    ]
)  # fmt: skip
_TOWARDS = frozenset(["to", "against", "towards", "toward", "before"])
_FEARING = frozenset(
    ["fear", "worry", "think", "believe", "imagine", "suppose", "dread", "suspect", "afraid", "scared", "worried"]
)
_MAY = frozenset(["might", "may", "could", "would", "will", "'ll"])
_CAN = frozenset(["can", "ca", "could"])
_HABITS = frozenset(
    [
        "regularly", "usually", "often", "routinely", "frequently", "weekly", "always", "normally", "typically", "occasionally",
        "sometimes", "monthly", "daily", "generally",
    ]
)  # fmt: skip
_ON_THE_WAY = frozenset(
    ["obstacle", "barrier", "hurdle", "impediment", "path", "road", "key", "route", "prospect", "chance", "hope"]
)
_DEEP = frozenset(["deep", "firm", "strong", "moral", "religious", "political", "personal", "core", "deeply", "profound"])
_MISSES = frozenset(["leave", "miss", "skip"])
_TALK = frozenset(["discussion", "debate", "conversation", "dialogue", "discourse", "negotiation", "consultation"])
# Who talks when everybody does.
_EVERYBODY = frozenset(
    [
        "national", "public", "political", "wider", "broader", "online", "academic", "scholarly", "popular", "open", "free",
        "robust", "philosophical", "ethical", "moral", "theological", "literary", "internal", "healthy", "honest", "rational",
        "civil",
    ]
)  # fmt: skip
_AMONG = frozenset(["between", "among", "with", "by", "at"])


def in_minds(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why what is said is in minds only, or None."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    if rule.part == "noun":
        if _ready_for(parse, token):
            return "how somebody stands to such a thing, none told"
        if _obstructed(parse, token):
            return "what something stands in the way of, or leads to"
        if parse.lemmas[token] == "conviction" and _a_belief(parse, token):
            return "a belief, no verdict"
        if rule.type == "CONSULT" and _everybodys_talk(scene, token, roles):
            return "what is talked about at large, no meeting"
        if rule.type == "CONSULT" and _missed(parse, token):
            return "a meeting that somebody leaves or misses"
        return "meetings as a habit" if rule.type == "CONSULT" and _habit(parse, token) else None
    if rule.part != "verb":
        return None
    if not roles.actor and _cannot_be(parse, token):
        return "a verdict that it cannot be, nobody does it"
    if not roles.actor and _feared(parse, token):
        return "a fear or a thought, nobody does it"
    if rule.type == "CONSULT" and any(_habit(parse, o) for o in (*trigger.objects, *grammar.objects(parse, token))):
        return "meetings as a habit"
    return None


def _ready_for(parse: Parse, noun: int) -> bool:
    """ "open to criticism from anybody", "vulnerable to attack"."""
    prep = parse.heads[noun]
    if parse.deps[noun] != "pobj" or parse.lowers[prep] not in _TOWARDS or parse.lemmas[parse.heads[prep]] not in _READY:
        return False
    return parse.tags[parse.heads[prep]][0] == "J" and not any(
        parse.deps[c] == "det" and parse.lowers[c] != "any" for c in parse.children[noun]
    )


def _missed(parse: Parse, noun: int) -> bool:
    """ "will leave the summit early", "missed the talks"; not "left a meeting with X", which tells of one."""
    if parse.deps[noun] != "dobj" or parse.lemmas[parse.heads[noun]] not in _MISSES:
        return False
    return not any(parse.lowers[c] in _AMONG for c in parse.children[noun])


def _obstructed(parse: Parse, noun: int) -> bool:
    """ "an obstacle to reconciliation": bare, of nobody and by nobody."""
    prep = parse.heads[noun]
    if (
        parse.deps[noun] != "pobj"
        or parse.lowers[prep] not in ("to", "for", "of")
        or parse.lemmas[parse.heads[prep]] not in _ON_THE_WAY
    ):
        return False
    return parse.tags[noun] == "NN" and not any(parse.deps[c] in ("det", "poss", "relcl", "prep") for c in parse.children[noun])


def _a_belief(parse: Parse, noun: int) -> bool:
    """ "the strength of conviction", "a deep conviction that"."""
    above = parse.heads[parse.heads[noun]] if parse.deps[noun] == "pobj" else noun
    if parse.lemmas[above] in ("strength", "courage", "depth", "power", "lack", "force", "matter"):
        return True
    return any(
        parse.lowers[c] in _DEEP or (parse.deps[c] in ("acl", "ccomp") and parse.tags[c][0] == "V") for c in parse.children[noun]
    )


def _cannot_be(parse: Parse, verb: int) -> bool:
    """ "it cannot be swept aside", "such deeds could not be forgiven": nobody's act, and none that is told."""
    if not grammar.is_passive(parse, verb) or parse.lowers[verb - 1] == "have":
        return False
    aux = [parse.lowers[c] for c in parse.children[verb] if parse.deps[c] == "aux"]
    denied = any(parse.deps[c] == "neg" for c in parse.children[verb])
    return denied and bool(_CAN.intersection(aux)) and "have" not in aux


def _feared(parse: Parse, verb: int) -> bool:
    """ "thinks that he might be killed", "feared they would be arrested"."""
    head = parse.heads[verb]
    if parse.deps[verb] != "ccomp" or parse.lemmas[head] not in _FEARING or not grammar.is_passive(parse, verb):
        return False
    return any(parse.deps[c] == "aux" and parse.lowers[c] in _MAY for c in parse.children[verb])


def _everybodys_talk(scene: Scene, noun: int, roles: Roles) -> bool:
    """ "the national discussion of schools": no sides are named, or only inside the topic."""
    parse = scene.parse
    if parse.lemmas[noun] not in _TALK or any(parse.lowers[c] in _AMONG or parse.deps[c] == "poss" for c in parse.children[noun]):
        return False
    if any(parse.lowers[c] in _EVERYBODY and parse.deps[c] in ("amod", "compound") for c in parse.children[noun]):
        return True
    sides = (*roles.actor, *roles.recipient)
    topic = grammar.prepositional(parse, (noun,), "of") + grammar.prepositional(parse, (noun,), "about")
    starts = [s for t in topic for s in (parse.starts[b] for b in (t, *parse.children[t]))]
    return bool(sides) and all(any(m.start <= s < m.end for s in starts) for m in sides)


def _habit(parse: Parse, noun: int) -> bool:
    """ "regularly attended cabinet meetings": a plural under an adverb of habit."""
    verb = parse.heads[noun]
    if parse.tags[noun] not in ("NNS", "NNPS") or parse.deps[noun] != "dobj" or parse.tags[verb][0] != "V":
        return False
    return any(parse.deps[c] == "advmod" and parse.lowers[c] in _HABITS for c in parse.children[verb])
