"""Whom words about a deed are about: "what she called X's raids", "X's pact with Y, which Z has criticised", "X is to blame".

Somebody who condemns, praises or refuses a deed means its owner, not its partner and not who gave it a name. Closed constructions
of English, written from general knowledge.
"""

from __future__ import annotations

from onrecord.claims.participants.parties import armed, body, is_state
from onrecord.claims.participants.pronouns import possessing
from onrecord.claims.roles.places import NOBODY, Found, mentions_at
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_ABOUT = frozenset(["ACCUSE", "SUPPORT", "REJECT"])
_PARTNERS = frozenset(["with", "on", "to", "towards", "toward", "against", "in", "over"])
_DURING = frozenset(["during", "in", "after", "amid", "over", "by", "under", "before", "since"])
_UP = 4  # nouns and prepositions between "which" and the owned deed


def so_named(scene: Scene, trigger: Trigger) -> Found:
    """ "denounced what the premier called X's raids": X."""
    parse = scene.parse
    if trigger.rule.type not in _ABOUT or trigger.rule.part != "verb":
        return NOBODY
    bases = (trigger.token, *(c for c in parse.children[trigger.token] if parse.deps[c] == "prep" and c > trigger.token))
    for c in (c for base in bases for c in parse.children[base]):
        named = _named(parse, c) if c > trigger.token and parse.deps[c] in ("ccomp", "pcomp") else None
        if named is not None:
            owners = tuple(o for o in parse.children[named] if parse.deps[o] in ("poss", "amod", "compound") and o < named)
            return mentions_at(scene, trigger.token, (*owners, *grammar.agents(parse, named)), create=False, thing=False)
    return NOBODY


def _named(parse: Syntax, clause: int) -> int | None:
    """The noun that a clause of "what X called" gives as the name of a deed."""
    if parse.lemmas[clause] not in parse.grammar.names_so or not any(
        parse.lowers[c] == "what" and c < clause for c in parse.children[clause]
    ):
        return None
    noun = next((c for c in parse.children[clause] if c > clause and parse.deps[c] in ("oprd", "attr", "dobj")), None)
    if noun is None:
        noun = next((o for c in parse.children[clause] if parse.lowers[c] == "as" for o in parse.children[c]), None)
    return noun if noun is not None and parse.tags[noun][0] == "N" else None


def owner_of_deal(scene: Scene, trigger: Trigger) -> Found:
    """ "X's pact with Y, which Z has criticised": X, although "which" stands right behind Y."""
    parse, verb = scene.parse, trigger.token
    which = next((c for c in parse.children[verb] if parse.lowers[c] == "which" and parse.deps[c] in ("dobj", "nsubjpass")), None)
    if trigger.rule.type not in _ABOUT or which is None:
        return NOBODY
    clause = verb
    while parse.deps[clause] == "conj":
        clause = parse.heads[clause]
    first = parse.subtree(clause).start  # the first "which" of joined clauses
    step = first - 1 if parse.words[first - 1] != "," else first - 2
    for _ in range(_UP):
        if step < 0 or parse.tags[step][0] != "N":
            return NOBODY
        owners = tuple(c for c in parse.children[step] if parse.deps[c] == "poss")
        if parse.lemmas[step] in scene.senses.reached.between_two and owners:
            found, tokens = mentions_at(scene, verb, owners, create=True, thing=False)
            return found, tokens
        prep = parse.heads[step]
        if parse.deps[step] != "pobj" or parse.lowers[prep] not in _PARTNERS:
            return NOBODY
        step = parse.heads[prep]
    return NOBODY


def signed_by(scene: Scene, trigger: Trigger) -> Found:
    """ "praised the Cuba pact signed by X": X, not the country of the pact."""
    parse = scene.parse
    if trigger.rule.type not in _ABOUT or trigger.rule.part != "verb":
        return NOBODY
    for deal in (o for o in trigger.objects if parse.lemmas[o] in scene.senses.reached.between_two):
        if any(parse.deps[c] == "poss" for c in parse.children[deal]):
            continue
        by = tuple(a for c in parse.children[deal] if parse.deps[c] == "acl" for a in grammar.agents(parse, c))
        found, tokens = mentions_at(scene, trigger.token, by, create=True, thing=False)
        if found:
            return found, tokens
    return NOBODY


def to_blame(scene: Scene, trigger: Trigger) -> tuple[Found, Found] | None:
    """ "the senator said X is to blame for the raid": the senator, if the sentence says who says so, and X."""
    parse, verb = scene.parse, trigger.token
    be = parse.heads[verb]
    to = any(parse.tags[c] == "TO" for c in parse.children[verb])
    if parse.lemmas[verb] != "blame" or parse.deps[verb] != "xcomp" or parse.lemmas[be] != "be" or not to:
        return None
    if any(parse.deps[c] == "dobj" for c in parse.children[verb]):
        return None
    if any(parse.deps[c] == "neg" for t in (be, verb) for c in parse.children[t]):
        return NOBODY, NOBODY
    blamed = mentions_at(scene, verb, grammar.subjects(parse, be), create=True, thing=False)
    told = parse.heads[be]
    says = parse.deps[be] == "ccomp" and parse.tags[told][0] == "V"
    clause = be
    while parse.deps[clause] == "conj" and parse.heads[clause] != clause:  # "claimed that ... and that X is to blame"
        clause = parse.heads[clause]
        told, says = parse.heads[clause], parse.deps[clause] == "ccomp"
    says = says and parse.lemmas[told] in parse.grammar.tells | scene.senses.reached.opines
    tellers = grammar.subjects(parse, told) if says and not scene.passive(told) else ()
    teller = mentions_at(scene, verb, tellers, create=True, thing=False)
    kept = tuple(m for m in teller[0] if m not in blamed[0])
    return (kept, teller[1] if kept else ()), blamed


def looked_into(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "a French probe into their affairs", "an inquiry into its accounts": whose affairs they are."""
    parse, noun = scene.parse, trigger.token
    matters = grammar.prepositional(parse, (noun,), "into")
    owned = next((c for t in matters for c in parse.children[t] if parse.tags[c] == "PRP$"), None)
    if owned is None:
        return NOBODY
    heads = tuple(h for h in possessing(scene, owned) if scene.actor_at(h) not in actor)
    prep = parse.heads[noun]
    verb = parse.heads[prep]
    if not heads and parse.deps[noun] == "pobj" and parse.lowers[prep] in _DURING and parse.tags[verb][0] == "V":
        heads = grammar.patients(parse, verb) if scene.passive(verb) else grammar.subjects(parse, verb)
        many = any(parse.tags[h] in ("NNS", "NNPS") for h in heads) or len(heads) > 1
        heads = heads if many == (parse.lowers[owned] == "their") else ()
    found, tokens = mentions_at(scene, noun, heads, create=True, thing=False)
    kept = tuple(m for m in found if m not in actor)
    return kept, tokens if kept else ()


def drawn_by(scene: Scene, trigger: Trigger, taken: Found) -> Found:
    """ "X's raid drew condemnation from Z": X, whose deed it is."""
    parse, noun = scene.parse, trigger.token
    verb = parse.heads[noun]
    if (
        trigger.rule.type != "ACCUSE"
        or parse.deps[noun] != "dobj"
        or parse.lemmas[verb] not in scene.senses.reached.draws
        or scene.passive(verb)
    ):
        return NOBODY
    found, tokens = mentions_at(scene, noun, grammar.subjects(parse, verb), create=True, thing=False)
    kept = [(m, t) for m, t in zip(found, tokens, strict=True) if m not in taken[0]]
    kept = [(m, t) for m, t in kept if armed(scene, m) or is_state(m) or body(scene, m)]
    return tuple(m for m, _ in kept), tuple(t for _, t in kept)
