"""Parties of an event noun that another clause names: whom the attack killed or was to drive out, who went to the meeting."""

from __future__ import annotations

from onrecord.claims.participants.nominals import nominal
from onrecord.claims.participants.pronouns import is_person, possessing, spoken_of_before
from onrecord.claims.role_words import FIGHTS, LED, WARS
from onrecord.claims.roles.places import Found, mentions_at
from onrecord.claims.roles.support import support_verb
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

# Prepositions of when and where somebody told or did something: at a meeting that he took part in.
_AT = frozenset(["after", "before", "during", "following", "at", "in"])


def victims_told(scene: Scene, trigger: Trigger, taken: tuple[Mention, ...]) -> Found:
    """ "attacks in which at least 30 villagers were killed", "launched an attack to drive out the rebels"."""
    parse, token = scene.parse, trigger.token
    for clause in parse.children[token]:
        thought = parse.child(clause, "xcomp") if parse.lemmas[clause] in scene.senses.clauses.thought else None
        done = clause if thought is None else thought  # "in which 30 are believed to have been killed"
        if parse.deps[clause] != "relcl" or parse.lemmas[done] not in parse.grammar.done_to:
            continue
        where = any(
            parse.lowers[c] == "where" or any(parse.lowers[o] == "which" for o in parse.children[c])
            for c in parse.children[clause]
            if c < clause
        )
        if where and scene.passive(clause):
            found, tokens = mentions_at(scene, token, grammar.patients(parse, clause), create=True, thing=False)
            return tuple(m for m in found if m not in taken), tokens
    support = support_verb(scene, token)
    if support is None or support[1] != "object":
        return (), ()
    for clause in (*parse.children[support[0]], *parse.children[token]):
        to = clause > token and any(parse.tags[c] == "TO" for c in parse.children[clause])
        if to and parse.deps[clause] in ("advcl", "xcomp", "acl", "relcl") and parse.lemmas[clause] in scene.senses.clauses.aims:
            found, tokens = mentions_at(scene, token, grammar.objects(parse, clause), create=True, thing=False)
            return tuple(m for m in found if m not in taken), tokens
    return (), ()


def the_wounded(scene: Scene, trigger: Trigger) -> Found:
    """ "15 of the wounded", "many more injured": the word names those who suffered it."""
    parse, token = scene.parse, trigger.token
    if parse.deps[token] not in ("pobj", "nsubj", "dobj", "nsubjpass") or parse.lemmas[token] not in parse.grammar.done_to:
        return (), ()
    if not any(parse.lowers[c] in _SOME or parse.tags[c] == "CD" for c in parse.children[token]):
        return (), ()
    mention = nominal(scene, token, None)
    return ((mention,), (token,)) if " " in mention.text else ((), ())


_SOME = frozenset(["the", "those", "many", "more", "some", "several", "others", "dozens", "these"])


def sent_against(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "sent soldiers to fight the rebels": the rebels."""
    parse = scene.parse
    bases = (trigger.token, *trigger.objects)
    fights = tuple(
        t for t in grammar.prepositional(parse, bases, "for") if parse.lemmas[t] in FIGHTS | WARS | scene.senses.reached.campaigns
    )
    foes = tuple(t for word in ("against", "with") for t in grammar.prepositional(parse, fights, word))
    found, tokens = mentions_at(scene, trigger.token, foes, create=True, thing=False)
    if any(m not in actor for m in found):  # "massed troops for a battle against X"
        return tuple(m for m in found if m not in actor), tokens
    for clause in (c for base in bases for c in parse.children[base] if c > trigger.token):
        if parse.lemmas[clause] in scene.senses.clauses.against and any(parse.tags[c] == "TO" for c in parse.children[clause]):
            found, tokens = mentions_at(scene, trigger.token, grammar.objects(parse, clause), create=True, thing=False)
            return tuple(m for m in found if m not in actor), tokens
    return (), ()


def protested(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "started a strike to protest against X", "marched, denouncing X's laws": X."""
    parse = scene.parse
    deeds = grammar.prepositional(parse, trigger.tokens, "against")
    found, used = mentions_at(scene, trigger.token, grammar.prepositional(parse, deeds, "by"), create=True, thing=False)
    if any(m not in actor for m in found):  # "a strike against abuses by X"
        return tuple(m for m in found if m not in actor), used
    for clause in (c for base in trigger.tokens for c in parse.children[base] if c > trigger.token):
        if parse.deps[clause] not in ("advcl", "xcomp", "acl") or parse.lemmas[clause] not in scene.senses.clauses.protesting:
            continue
        bases = (clause, *grammar.objects(parse, clause))
        heads = [
            *grammar.objects(parse, clause),
            *(t for w in ("against", "at", "from") for t in grammar.prepositional(parse, bases, w)),
        ]
        found, tokens = mentions_at(scene, trigger.token, tuple(heads), create=True, thing=False)
        if any(m not in actor for m in found):
            return tuple(m for m in found if m not in actor), tokens
    return (), ()


def without_sufferers(scene: Scene, trigger: Trigger, recipient: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """ "condemned the killing of X", "praised the attack on X": the words are about who did it, not against or for X."""
    deeds = [o for o in trigger.objects if scene.parse.lemmas[o] in scene.senses.clauses.done]
    if trigger.rule.type == "PROTEST":  # "protested against the killing of X"
        against = grammar.prepositional(scene.parse, trigger.tokens, "against")
        deeds = [o for o in (*trigger.objects, *against) if scene.parse.lemmas[o] in scene.senses.clauses.done]
    if trigger.rule.type not in ("ACCUSE", "SUPPORT", "REJECT", "PROTEST") or not deeds:
        return recipient
    suffering = {
        m
        for o in deeds
        for word in ("of", "on", "against")
        for t in _below(scene, o, word)
        if (m := scene.mentions.at(t, "actor"))
    }
    hit = [t for o in deeds for word in ("of", "on", "against") for t in (*_below(scene, o, word), *_behind(scene, trigger, o))]
    starts = {scene.parse.starts[t] for t in hit}
    kept = tuple(m for m in recipient if m not in suffering and not any(m.start <= s < m.end for s in starts))
    return kept if kept or not recipient else _doers(scene, trigger, deeds)


def _doers(scene: Scene, trigger: Trigger, deeds: list[int]) -> tuple[Mention, ...]:
    """ "condemned the attack on X by Y", "backed the Y-led invasion of X": Y."""
    parse = scene.parse
    led = [c for o in deeds for c in parse.children[o] if c < o and parse.tags[c] == "VBN" and parse.lemmas[c] in LED]
    doers = [o for c in led for o in parse.children[c] if parse.tags[o][0] in "NJ"]
    doers.extend(a for o in deeds for a in grammar.agents(parse, o))
    return mentions_at(scene, trigger.token, tuple(doers), create=True, thing=False)[0]


def _behind(scene: Scene, trigger: Trigger, deed: int) -> tuple[int, ...]:
    """ "condemned the raids on two schools", where the parser hangs "on" on "condemned": the schools."""
    parse = scene.parse
    preps = (c for c in parse.children[trigger.token] if parse.lowers[c] in ("on", "against") and c == deed + 1)
    return tuple(t for c in preps for t in grammar.governed(parse, c) if scene.mentions.at(t, "time") is None)


def _below(scene: Scene, noun: int, word: str) -> tuple[int, ...]:
    return grammar.prepositional(scene.parse, (noun,), word)


def aimed_at(scene: Scene, trigger: Trigger, actor_tokens: tuple[int, ...]) -> int | None:
    """ "X's Y offensive": Y, behind a possessor, is whom it is against or, of a withdrawal, what is left."""
    parse, token = scene.parse, trigger.token
    if len(actor_tokens) < 2 or actor_tokens[-1] != token - 1 or token < 2 or trigger.rule.type not in _TOWARD:
        return None
    owned = parse.lowers[token - 2] in ("'s", "\u2019s", "'", "\u2019") and actor_tokens[-2] < token - 2
    return token - 1 if owned and scene.mentions.at(token - 1, "place") is not None else None


_TOWARD = frozenset(["ASSAULT", "RETREAT", "SANCTION", "AID", "COERCE", "MOBILIZE"])


def other_side(scene: Scene, trigger: Trigger) -> Found:
    """ "said after a meeting with X", "wants to avoid a confrontation with X": the subject is the other side."""
    parse, token = scene.parse, trigger.token
    if not grammar.prepositional(parse, trigger.tokens, "with"):
        return (), ()
    owned = any(parse.deps[c] == "poss" and parse.tags[c] != "PRP$" for c in parse.children[token])
    definite = any(parse.lowers[c] in ("the", "this", "that", "these", "those") for c in parse.children[token])
    if owned or definite:
        return (), ()
    for own in parse.children[token]:
        if parse.tags[own] == "PRP$" and (meant := possessing(scene, own)):  # "said his first meeting with X"
            return mentions_at(scene, token, meant, create=True, thing=False)
        if parse.tags[own] == "PRP$" and parse.deps[token] == "nsubj" and parse.deps[parse.heads[token]] == "ccomp":
            told = parse.heads[parse.heads[token]]
            return mentions_at(scene, token, grammar.subjects(parse, told), create=True, thing=False)
    his = next((c for c in parse.children[token] if parse.tags[c] == "PRP$"), None)
    head, verb = parse.heads[token], None
    if parse.deps[token] == "dobj" and parse.lemmas[head] in scene.senses.clauses.ones_own:
        verb = head
    elif parse.deps[token] == "pobj" and trigger.rule.type == "CONSULT":
        above = parse.heads[head]
        if parse.lowers[head] == "of" and parse.lowers[above] == "ahead":
            head, above = above, parse.heads[above]
        if parse.lowers[head] in (*_AT, "ahead") and parse.tags[above][0] == "V":
            verb = above
        elif parse.lowers[head] == "for":  # "X, in town for talks with Y", "flew to Geneva for talks"
            where = parse.heads[above] if parse.deps[above] == "pobj" else above
            verb = parse.heads[where] if where != above and parse.tags[parse.heads[where]][0] == "V" else None
            verb = above if parse.tags[above][0] == "V" else verb
            if verb is not None and parse.lemmas[verb] in scene.senses.clauses.calling:
                verb = None
    if verb is None or scene.passive(verb):
        return (), ()
    found, tokens = mentions_at(scene, token, grammar.subjects(parse, verb), create=True, thing=False)
    if his is not None and parse.lowers[his] in ("his", "her") and not all(is_person(scene, m) for m in found):
        meant = spoken_of_before(scene, token)  # "after her meeting with X, the ministry announced": no ministry's
        return mentions_at(scene, token, meant, create=True, thing=False)
    return found, tokens
