"""Whom a blow is aimed at where another phrase says it: what it was to disperse or retake, "against" behind a phrase of time."""

from __future__ import annotations

from onrecord.claims.participants.kinds import PEOPLE
from onrecord.claims.participants.nominals import nominal
from onrecord.claims.participants.owners import place_described, place_party
from onrecord.claims.participants.read import holders
from onrecord.claims.roles.places import NOBODY, Found, mentions_at
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_NONE: tuple[int, ...] = ()
_HOLDS = frozenset(["control", "possession", "hold"])


def purposed(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "fired tear gas to disperse the crowd", "launched an assault to retake X, held by Y": the crowd, Y."""
    parse = scene.parse
    for clause in _purposes(scene, _bases(scene, trigger)):
        heads = grammar.objects(parse, clause)
        if any(parse.lemmas[t] in _HOLDS for t in heads):
            heads = grammar.prepositional(parse, heads, "of")
        found, tokens = mentions_at(
            scene, trigger.token, grammar.prepositional(parse, (clause, *heads), "from"), create=True, thing=False
        )
        if not found:
            found, tokens = tuple(m for t in heads for m in holders(scene, t)), heads
        if not found:
            found, tokens = mentions_at(scene, trigger.token, heads, create=True, thing=True)
            starts = tuple(parse.starts[t] for t in heads)  # not whose the weapons were that somebody meant to seize
            found = tuple(m for m in found if any(m.start <= s < m.end for s in starts))
        if not found:
            found = tuple(m for t in heads for m in place_party(scene, t) or _crowd(scene, t))
            tokens = heads
        if kept := tuple(m for m in found if m not in actor):
            return kept, tokens
    return NOBODY


def dispersed_as(scene: Scene, trigger: Trigger) -> Found:
    """ "fired tear gas as hundreds of people marched": who marched."""
    parse = scene.parse
    verbs = [trigger.token, *(c for c in parse.children[trigger.token] if parse.deps[c] == "conj" and parse.tags[c][0] == "V")]
    clauses = [c for v in verbs for c in parse.children[v] if parse.deps[c] == "advcl"]
    for c in clauses:
        marked = any(
            parse.deps[m] in ("mark", "advmod") and parse.lowers[m] in ("as", "when", "after") for m in parse.children[c]
        )
        if marked and _protests(scene, c):
            return mentions_at(scene, trigger.token, grammar.subjects(parse, c), create=True, thing=False)
    return NOBODY


def _protests(scene: Scene, verb: int) -> bool:
    found = scene.events.verb_patterns.get(scene.parse.lemmas[verb])
    return found is not None and any(scene.events.rules[p.rule].type == "PROTEST" for p in found.single)


def put_down(scene: Scene, trigger: Trigger) -> Found:
    """ "cracked down on the protests", "broke up a rally": those who protest."""
    parse, on = scene.parse, grammar.prepositional(scene.parse, trigger.tokens, "on")
    heads = tuple(t for t in (*trigger.objects, *on) if parse.lemmas[t] in scene.senses.targets.gatherings)
    heads = tuple(dict.fromkeys(heads))
    return tuple(m for t in heads for m in _crowd(scene, t)), heads


def right_behind(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "had a part in the assault on X", where the parser gives "on X" to the verb: X, right behind the noun."""
    parse, noun = scene.parse, trigger.token
    prep = noun + 1
    if prep >= parse.sentence(noun).last or parse.lowers[prep] not in ("on", "against") or parse.deps[prep] != "prep":
        return NOBODY
    certain = any(parse.deps[c] in ("det", "poss", "nummod") for c in parse.children[noun]) or parse.tags[noun] == "NNS"
    if not certain:
        return NOBODY  # "the use of torture against prisoners"
    heads = tuple(t for t in grammar.governed(parse, prep) if scene.mentions.at(t, "time") is None)
    if parse.heads[prep] == noun or not heads or any(parse.lemmas[t] in scene.senses.phrases.outlets for t in heads):
        return NOBODY
    if parse.heads[prep] != parse.heads[noun] and parse.heads[prep] != parse.heads[parse.heads[noun]]:
        return NOBODY
    found, tokens = mentions_at(scene, noun, heads, create=True, thing=True)
    found = found or tuple(m for t in heads for m in place_party(scene, t))
    return tuple(m for m in found if m not in actor), tokens or heads


def kept_from(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "sealed the gates to prevent the students from marching": the students."""
    parse = scene.parse
    for clause in parse.children[trigger.token]:
        keeps = parse.deps[clause] in ("advcl", "xcomp") and parse.lemmas[clause] in scene.senses.targets.keeps
        if not keeps or not _to(parse, clause) or not any(parse.lowers[c] == "from" for c in parse.children[clause]):
            continue
        found, tokens = mentions_at(scene, trigger.token, grammar.objects(parse, clause), create=True, thing=False)
        if kept := tuple(m for m in found if m not in actor):
            return kept, tokens
    return NOBODY


def whose_things(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "seized phones before taking the two reporters to a jail": the reporters, whom the same doers take away as well."""
    parse, token = scene.parse, trigger.token
    if parse.lemmas[token] not in scene.senses.reached.confiscates or scene.passive(token):
        return NOBODY
    for c in parse.children[token]:
        verb = parse.child(c, "pcomp") if parse.deps[c] == "prep" and parse.lowers[c] in ("before", "after") else c
        if (
            verb is None
            or parse.deps[verb] not in ("pcomp", "advcl", "conj")
            or parse.lemmas[verb] not in scene.senses.reached.takes_away
        ):
            continue
        if verb < token or parse.child(verb, "nsubj", "nsubjpass") is not None:
            continue
        heads = tuple(t for t in grammar.objects(parse, verb) if scene.classes(t) & PEOPLE or parse.tags[t] != "NNP")
        found, tokens = mentions_at(scene, token, heads, create=True, thing=False)
        if kept := tuple(m for m in found if m not in actor and m.form != "pronoun"):
            return kept, tokens
    return NOBODY


def driven_into(scene: Scene, trigger: Trigger) -> Found:
    """ "rammed a lorry packed with explosives into the gate", wherever the parser hangs "into": the gate, not the lorry."""
    parse, token = scene.parse, trigger.token
    if parse.lemmas[token] not in scene.senses.targets.drives or scene.passive(token):
        return NOBODY
    means = [c for c in parse.children[token] if parse.deps[c] == "dobj" and "vehicle" in scene.classes(c)]
    if not means:
        return NOBODY
    bases = (token, *means, *(a for c in means for a in parse.children[c] if parse.deps[a] in ("acl", "amod") and a > c))
    heads = tuple(t for word in ("into", "through", "at") for t in grammar.prepositional(parse, bases, word))
    return mentions_at(scene, token, heads, create=True, thing=True)


def _crowd(scene: Scene, token: int) -> tuple[Mention, ...]:
    """ "to break up the march": those who march."""
    return (nominal(scene, token, None),) if scene.parse.lemmas[token] in scene.senses.targets.gatherings else ()


def _bases(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    """The words of a trigger, what it is done with, the verb over an event noun, and "by police who also used batons"."""
    parse, more = scene.parse, _NONE
    if trigger.rule.part == "noun":
        above = grammar.governor(parse, trigger.token)
        more = (above[0],) if above is not None and above[1] in ("object", "passive") else ()
    else:
        doers = grammar.agents(parse, trigger.token) if scene.passive(trigger.token) else ()
        using = (
            c
            for d in doers
            for c in parse.children[d]
            if parse.deps[c] == "relcl" and parse.lemmas[c] in scene.senses.targets.uses
        )
        more = tuple(t for c in using for t in (c, *grammar.objects(parse, c)))
    return tuple(dict.fromkeys((*trigger.tokens, *trigger.objects, *more)))


def _purposes(scene: Scene, bases: tuple[int, ...]) -> list[int]:
    """The infinitives of purpose below some words, also behind "in a bid"."""
    parse = scene.parse
    found: list[int] = []
    for base in bases:
        for c in parse.children[base]:
            if parse.deps[c] in ("advcl", "xcomp", "acl", "relcl"):
                found.append(c)
            elif parse.deps[c] == "prep" and parse.lowers[c] == "in":
                bids = [o for o in parse.children[c] if parse.lemmas[o] in scene.senses.targets.bids]
                found.extend(v for o in bids for v in parse.children[o] if parse.deps[v] in ("acl", "relcl"))
    fronted = [v for v in found if v < bases[0] and parse.deps[v] == "advcl" and v <= parse.sentence(v).first + 2]
    return [v for v in found if (v > bases[0] or v in fronted) and _to(parse, v) and _purpose(scene, v)]


def _to(parse: Syntax, verb: int) -> bool:
    return any(parse.tags[c] == "TO" for c in parse.children[verb])


def _purpose(scene: Scene, verb: int) -> bool:
    parse, known = scene.parse, scene.senses.targets.purposes
    particles = (f"{parse.lemmas[verb]} {parse.lowers[c]}" for c in parse.children[verb] if parse.deps[c] in ("prt", "advmod"))
    return parse.lemmas[verb] in known or any(p in known for p in particles)


def across_time(scene: Scene, trigger: Trigger) -> Found:
    """ "an operation at any moment against X": the parser hangs X on the moment."""
    parse, token = scene.parse, trigger.token
    above = grammar.governor(parse, token) if trigger.rule.part == "noun" else None
    bases = (token, above[0]) if above is not None and above[1] in ("object", "passive") else (token,)
    for base in bases:
        for c in parse.children[base]:
            moment = parse.child(c, "pobj") if c > base and parse.deps[c] == "prep" else None
            if moment is None or not (
                parse.lemmas[moment] in scene.senses.targets.moments or scene.mentions.at(moment, "time") is not None
            ):
                continue
            found, tokens = mentions_at(scene, token, grammar.prepositional(parse, (moment,), "against"), create=True, thing=True)
            if found:
                return found, tokens
    return NOBODY


def fired_at(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "shells fired by insurgents on the town": the town, where the parser gives it to those who fire."""
    parse, token = scene.parse, trigger.token
    if trigger.rule.type != "ASSAULT" or parse.lemmas[token] not in scene.senses.reached.fires or not scene.passive(token):
        return NOBODY
    bases = (token, *grammar.agents(parse, token))
    tokens = tuple(t for word in ("on", "at", "into", "towards", "toward") for t in grammar.prepositional(parse, bases, word))
    tokens = tuple(t for t in tokens if scene.mentions.at(t, "time") is None)
    found = tuple(m for t in tokens for m in place_party(scene, t) or place_described(scene, t) if m not in actor)
    return found, tokens if found else ()


def lying_under(scene: Scene, trigger: Trigger) -> Found:
    """ "leaders under attack from X", "under bombardment by X, the town surrendered": the leaders, the town."""
    parse, token = scene.parse, trigger.token
    prep = parse.heads[token]
    if parse.deps[token] != "pobj" or parse.lowers[prep] != "under":
        return NOBODY
    above = parse.heads[prep]
    if parse.tags[above][0] == "N" and parse.deps[prep] == "prep":
        return mentions_at(scene, token, (above,), create=True, thing=True)
    if parse.tags[above][0] != "V":
        return NOBODY
    if above < prep:  # "met leaders under attack from X"
        met = tuple(c for c in parse.children[above] if parse.deps[c] == "dobj" and parse.subtree(c).stop == prep)
        return mentions_at(scene, token, met, create=True, thing=True)
    heads = grammar.patients(parse, above) if scene.passive(above) else grammar.subjects(parse, above)
    return mentions_at(scene, token, heads, create=True, thing=True)
