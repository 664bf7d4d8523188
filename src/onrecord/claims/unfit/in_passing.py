"""Events told in passing beside others: which of them still say enough to stand on record.

Source: the PLOVER manual of 2024-02-04; what it leaves open is decided for precision: an event in a subordinate phrase beside
another event needs a doer and an undergoer, or a figure of its own. One side is enough where the words themselves give it:
whose test, demand or inquiry a noun names, who a clause with a verb of its own is about, who was arrested, jailed or charged.
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.participants.parties import armed, is_state, political
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.unfit.unreal import COOPERATIVE, UNREAL
from onrecord.language.tags import FINITE, TENSED
from onrecord.model import Mention

_PASSING = frozenset(("acl", "relcl", "advcl", "pcomp", "amod", "xcomp", "csubj"))
_HAPPENED = frozenset(("occurred", "ongoing"))
_OWNS = ("poss", "compound", "amod", "nmod")
_BY = frozenset(["by", "from"])
_ASKS = frozenset(["for", "to", "that", "on", "into", "over"])
_MEANT = frozenset(["against", "from", "of", "for"])  # "defences against Dutch raids", "the threat of": none that has been
# Whose they are, a noun before them or an owner says of itself.
_OWNED = frozenset(["MOBILIZE", "REQUEST", "REJECT", "ACCUSE", "ASSAULT"])
_TAKEN = frozenset(["arrest", "abduct", "convict", "allege"])
_AFTER = frozenset(["after", "before", "since"])
_TWO_SIDED = frozenset(["SUPPORT", "CONSULT", "COERCE", "ASSAULT"])  # half told without the other side
_STANDING = frozenset(["presence"])  # a state of affairs, sent by nobody here


def in_passing(scene: Scene, draft: Draft, others: list[Draft]) -> str | None:
    """Why an event beside another says too little, or None."""
    parse = scene.parse
    full = bool(draft.actor and draft.recipient) or bool(draft.figures) or (len(draft.actor) > 1 and not draft.recipient)
    if full or draft.carried or (draft.actor and "unconventional" in draft.mode):
        return None
    noun = parse.tags[draft.token][0] == "N"
    if noun and draft.type in COOPERATIVE and draft.standing.status in UNREAL:
        return "a bare mention of something that has not happened"
    told_whole = _told_whole(scene, draft, others)
    if len(others) < 2:
        bare = parse.deps[draft.token] in ("acl", "amod") and not draft.actor and not told_whole
        return "told in passing, without a doer" if bare and not (draft.recipient and _bodily(draft)) else None
    told = draft.standing.status in ("occurred", "predicted", "threatened")
    if draft.type == "ASSAULT" and draft.recipient and told and not _countries(draft):
        return None  # who was killed, or is said to be in danger, whoever does it
    if noun and parse.deps[draft.token] == "appos" and any(o is not draft and o.type == draft.type for o in others):
        return "another name for an event told in the same sentence"
    if told_whole:
        return None
    if noun and parse.deps[draft.token] not in ("ROOT", "nsubj", "nsubjpass", "appos"):
        return "a mention beside another event that does not say who did what to whom"
    if not noun and parse.deps[draft.token] in _PASSING and not _plan_of(scene, draft):
        return "told in passing, without saying who did what to whom"
    return None


def _plan_of(scene: Scene, draft: Draft) -> bool:
    """ "praised Norway's plan to boost its military presence": whose plan it is stands at the noun."""
    parse, verb = scene.parse, draft.token
    if draft.type != "MOBILIZE" or parse.deps[verb] != "acl" or parse.tags[verb] != "VB":
        return False
    owners = [c for c in parse.children[parse.heads[verb]] if parse.deps[c] == "poss"]
    named = all(m.form == "name" for m in draft.actor)
    return named and any(m.start <= parse.starts[t] < m.end for t in owners for m in draft.actor)


def _countries(draft: Draft) -> bool:
    """Whether the undergoer is a country or a people as a whole."""
    return all(m.actor is not None and m.actor.id is not None and m.actor.id == m.actor.country for m in draft.recipient)


def _bodily(draft: Draft) -> bool:
    return draft.type == "ASSAULT" or "arrest" in draft.mode


def _told_whole(scene: Scene, draft: Draft, others: list[Draft]) -> bool:
    """Whether one side says enough, of what has happened and no other word of the sentence tells."""
    if draft.standing.status not in _HAPPENED or draft.standing.polarity != "affirmed":
        return False
    if draft.standing.certainty in ("unlikely", "possible") or _told_again(draft, others):
        return False
    if scene.parse.tags[draft.token][0] == "N":
        return _whose(scene, draft)
    if not draft.actor:
        return _taken(scene, draft) and not any("release" in o.mode for o in others)
    return _own_clause(scene, draft) or _goes_on(scene, draft) or _by_agent(scene, draft)


def _told_again(draft: Draft, others: list[Draft]) -> bool:
    """Whether another event of the type has the same doer, or none, or was done to the same people."""
    alike = [o for o in others if o is not draft and o.type == draft.type]
    if not draft.actor:
        return any(not set(draft.recipient).isdisjoint(o.recipient) for o in alike)
    return any(not o.actor or not set(draft.actor).isdisjoint(o.actor) for o in alike)


def _whose(scene: Scene, draft: Draft) -> bool:
    """ "condemned Pyongyang's missile test", "ignored Iranian appeals for help", "the Turkish incursion": a state, a body or a
    force at the noun itself."""
    parse, token = scene.parse, draft.token
    if (
        draft.type not in _OWNED
        or parse.lemmas[token] in _STANDING
        or not draft.actor
        or any(m.form == "pronoun" for m in draft.actor)
    ):
        return False
    agents = _launched_by(parse, token) if draft.type == "ASSAULT" else ()
    if not any(_at(scene, draft.actor, c) for c in parse.children[token]) and not any(
        m.start <= parse.starts[t] < m.end for t in agents for m in draft.actor
    ):
        return False
    if draft.type == "ASSAULT":
        fights = all(is_state(m) or armed(scene, m) for m in draft.actor)
        return fights and (_certain_one(scene, token, draft.actor) or _done_by(scene, draft))
    if not all(_public(scene, m) for m in draft.actor):
        return False
    return draft.type == "MOBILIZE" or any(parse.lowers[c] in _ASKS or parse.tags[c] == "VB" for c in parse.children[token])


def _public(scene: Scene, mention: Mention) -> bool:
    """A party to public affairs, a force, or "Arab states"."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    states = bool(tokens) and scene.parse.lemmas[scene.parse.head(tokens)] == "state"
    return states or political(scene, mention) or armed(scene, mention)


def _at(scene: Scene, mentions: tuple[Mention, ...], child: int) -> bool:
    """Whether an owner, a modifier or a "by" phrase is one of the mentions."""
    parse = scene.parse
    heads: tuple[int, ...] = (child,) if parse.deps[child] in _OWNS else ()
    if parse.deps[child] in ("prep", "agent") and parse.lowers[child] in _BY:
        heads = grammar.governed(parse, child)
    return any(m.start <= parse.starts[t] < m.end for t in heads for m in mentions)


def _done_by(scene: Scene, draft: Draft) -> bool:
    """ "after rocket attacks by rebels", "air strikes launched by the coalition": none that is feared or guarded against."""
    parse, noun = scene.parse, draft.token
    if parse.deps[noun] == "pobj" and parse.lowers[parse.heads[noun]] in _MEANT:
        return False
    by = [*grammar.prepositional(parse, (noun,), "by"), *_launched_by(parse, noun)]
    return any(m.start <= parse.starts[t] < m.end for t in by for m in draft.actor)


def _launched_by(parse: Syntax, noun: int) -> tuple[int, ...]:
    """The agent of a participle behind the noun."""
    clauses = (c for c in parse.children[noun] if parse.deps[c] == "acl" and parse.tags[c] == "VBN")
    return tuple(t for c in clauses for t in grammar.agents(parse, c))


def _certain_one(scene: Scene, noun: int, doers: tuple[Mention, ...]) -> bool:
    """An attack that is told of, not a kind ("police shootings") that is guarded against or feared."""
    parse = scene.parse
    if any(parse.deps[c] in ("det", "poss", "nummod") and parse.lowers[c] not in ("any", "no") for c in parse.children[noun]):
        return True
    named = any(m.form == "name" for m in doers)
    return named and not (parse.deps[noun] == "pobj" and parse.lowers[parse.heads[noun]] in _MEANT)


def _own_clause(scene: Scene, draft: Draft) -> bool:
    """ "after the council called for a ban", "who resigned in protest": a clause with a finite verb and a subject by name."""
    parse, verb = scene.parse, draft.token
    if draft.type == "PROTEST" and _in_the_street(scene, draft):
        return True
    if parse.tags[verb] not in TENSED and not any(
        parse.deps[c] in ("aux", "auxpass") and parse.tags[c] in FINITE for c in parse.children[verb]
    ):
        return False
    if draft.type in _TWO_SIDED or parse.deps[verb] not in ("advcl", "relcl", "acl") or _why(scene, verb):
        return False
    subject = next((c for c in parse.children[verb] if parse.deps[c] == "nsubj"), None)
    if subject is None and parse.deps[verb] == "acl" and parse.tags[verb] == "VBD" and _run_on(scene, verb):
        subject = parse.heads[verb]
    if subject is None or parse.lowers[subject] in ("it", "they", "which", "that", "we", "you", "i"):
        return False
    return all(m.form != "pronoun" and _public(scene, m) for m in draft.actor)


def _in_the_street(scene: Scene, draft: Draft) -> bool:
    """ "fired tear gas as hundreds of people protested"."""
    parse, verb = scene.parse, draft.token
    if parse.deps[verb] != "advcl" or "boycott" in draft.mode or _why(scene, verb) or parse.tags[verb] == "VBG":
        return False
    subject = parse.child(verb, "nsubj")
    return subject is not None and parse.tags[subject][0] == "N"


def _run_on(scene: Scene, verb: int) -> bool:
    """ "a group of traders called for a boycott, and ...": the verb of the clause, read as one about its subject."""
    return any(scene.parse.deps[c] in ("dobj", "prep") and c > verb for c in scene.parse.children[verb])


def _why(scene: Scene, verb: int) -> bool:
    """Inside a reason or a condition."""
    return any(scene.parse.lowers[c] in ("because", "if", "unless", "whether") for c in scene.parse.children[verb])


def _goes_on(scene: Scene, draft: Draft) -> bool:
    """ "prepared to strike, moving its ships closer", "fled after abandoning the town": a participle of the subject above."""
    parse, verb = scene.parse, draft.token
    if parse.tags[verb] != "VBG" or draft.type in ("SUPPORT", "AGREE", "CONSULT"):
        return False
    above = parse.heads[verb]
    if draft.type == "REJECT" and parse.deps[verb] == "pcomp" and parse.lowers[above] == "for":
        return all(m.form != "pronoun" and _public(scene, m) for m in draft.actor)  # "criticised X for refusing to"
    if parse.deps[verb] == "pcomp" and parse.deps[above] == "prep" and parse.lowers[above] in _AFTER:
        above = parse.heads[above]
    elif parse.deps[verb] != "advcl":
        return False
    if parse.tags[above] not in TENSED and parse.tags[above] != "VBN":
        return False
    subject = grammar.subjects(parse, above)
    heads = (*subject, *grammar.prepositional(parse, subject, "of"))  # "dozens of fighters"
    owned = all(any(m.start <= parse.starts[t] < m.end for t in heads) for m in draft.actor)
    return owned and all(m.form != "pronoun" and _public(scene, m) for m in draft.actor)


def _by_agent(scene: Scene, draft: Draft) -> bool:
    """ "a truce declared by the government"."""
    parse, verb = scene.parse, draft.token
    if parse.deps[verb] != "acl" or draft.type not in ("CONCEDE", "AID", "REJECT", "SANCTION", "THREATEN"):
        return False
    doers = grammar.agents(parse, verb)
    return bool(doers) and all(_public(scene, m) for m in draft.actor)


def _taken(scene: Scene, draft: Draft) -> bool:
    """ "a trader jailed in Oslo", "who has been charged with": done to somebody in particular, whoever did it."""
    parse, verb = scene.parse, draft.token
    if _TAKEN.isdisjoint(draft.mode) or parse.tags[verb] != "VBN" or not scene.passive(verb):
        return False
    if parse.deps[verb] not in ("acl", "relcl") or _why(scene, verb):
        return False
    return bool(draft.recipient) and all(m.form != "pronoun" and not _of_a_kind(scene, m) for m in draft.recipient)


def _of_a_kind(scene: Scene, mention: Mention) -> bool:
    """ "men accused of theft": a plural without article or number."""
    if mention.form != "nominal":
        return False
    tokens = scene.parse.tokens(mention.start, mention.end)
    head = scene.parse.head(tokens) if tokens else None
    if head is None or scene.parse.tags[head] not in ("NNS", "NNPS"):
        return False
    return not any(scene.parse.deps[c] in ("det", "poss", "nummod") for c in scene.parse.children[head])
