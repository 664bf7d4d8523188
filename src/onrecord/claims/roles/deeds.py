"""Who did it where a killing names nobody: whose attack, firing or clash it came of, and who struck in the clause of how."""

from __future__ import annotations

from onrecord.claims.happenings import happens_in
from onrecord.claims.participants.parties import armed, body, is_state
from onrecord.claims.role_words import BY_HAND, FIGHTS, LED, WARS
from onrecord.claims.roles.owners import in_country
from onrecord.claims.roles.places import Found, mentions_at
from onrecord.claims.scene import QUANTITIES, Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger
from onrecord.language.tags import FINITE

_ARMS = frozenset(["weapon", "bomb", "explosive", "missile", "projectile", "firearm"])
_MEANS = frozenset(["aircraft", "drone", "ship", "vehicle", *_ARMS])  # "in a drone strike" names nobody
_STAGED = LED | {
    "carry",
    "stage",
    "commit",
    "mount",
    "execute",
    "wage",
    "unleash",
    "claim",
    "blame",
    "attribute",
    "ascribe",
    "pin",
    "coordinate",
    "mastermind",
}


def of_the_attack(scene: Scene, trigger: Trigger) -> Found:
    """Whose attack it was: "killed in police firing", "injured in clashes with the army"."""
    parse = scene.parse
    verbs = [trigger.token, *(c for c in parse.children[trigger.token] if parse.deps[c] == "conj" and parse.tags[c][0] == "V")]
    verbs.extend(v for v in _also_hurt(scene, trigger.token) if v not in verbs)
    if not BY_HAND.isdisjoint(trigger.rule.mode):  # "four were burnt alive and two were killed in police firing": two by police
        verbs = [v for v in verbs if v == trigger.token or parse.child(v, "nsubjpass") is None]
    for noun in _came_of(parse, trigger, verbs):
        if scene.classes(noun) & _ARMS:  # "by shells fired by X"
            found, used = mentions_at(scene, trigger.token, (noun,), create=False, thing=False)
            if found:
                return found, used
        if _fires(scene, noun, verbs):
            return mentions_at(scene, trigger.token, (noun,), create=True, thing=False)
        known = parse.lowers[noun] in scene.events.noun_patterns or parse.lemmas[noun] in scene.events.noun_patterns
        if not known and parse.lemmas[noun] not in FIGHTS | scene.senses.reached.operations:
            continue
        every = grammar.with_conjuncts(parse, noun)  # "in a government assault and a rebel-led counterattack"
        doers = tuple(t for n in every for t in _waging(scene, n))
        found, used = mentions_at(scene, trigger.token, doers, create=True, thing=False)
        if (
            parse.lemmas[noun] in WARS | scene.senses.reached.operations
        ):  # "killed in the Syrian conflict" says where; "by police violence", by whom
            sides = grammar.prepositional(parse, (noun,), "between")  # who fights each other is told whatever they are
            kept = [
                (m, t)
                for m, t in zip(found, used, strict=True)
                if armed(scene, m) or (t in sides and (body(scene, m) or is_state(m)))
            ]
            found, used = tuple(m for m, _ in kept), tuple(t for _, t in kept)
        if found:
            return found, used
    for rule in (_and_shelling, _run_together, _in_clause, _fallen_to):
        if (joined := rule(scene, trigger, verbs))[0]:
            return joined
    return (), ()


def _came_of(parse: Syntax, trigger: Trigger, verbs: list[int]) -> list[int]:
    """What somebody was killed or hurt in or by, nearest ways of saying it first."""
    nouns = list(trigger.tokens[1:])
    for word in ("in", "during", "from", "by"):
        for verb in verbs:
            for c in parse.children[verb]:
                if parse.lowers[c] == word and parse.deps[c] in ("prep", "agent"):
                    nouns.extend(o for o in parse.children[c] if parse.deps[o] in ("pobj", "pcomp"))
    return [*nouns, *_due_to(parse, verbs)]


def _fires(scene: Scene, noun: int, verbs: list[int]) -> bool:
    """ "in police firing", read as police who fire."""
    parse, after = scene.parse, noun + 1
    if after >= parse.sentence(noun).last or parse.tags[after] != "VBG":
        return False
    behind = parse.heads[after] == noun and parse.deps[after] == "acl"
    beside = parse.heads[after] in verbs and parse.deps[after] == "advcl"
    return (behind or beside) and parse.lowers[after] in scene.events.noun_patterns


def in_custody_of(scene: Scene, trigger: Trigger) -> Found:
    """ "the ship remains in Iranian custody": Iran holds it."""
    parse = scene.parse
    held = [t for t in trigger.tokens if parse.lemmas[t] in scene.senses.reached.captivity]
    owners = tuple(c for t in held for c in parse.children[t] if c < t and parse.deps[c] in ("amod", "compound", "poss", "nmod"))
    found, used = mentions_at(scene, trigger.token, owners, create=False, thing=False)
    kept = [(m, t) for m, t in zip(found, used, strict=True) if is_state(m)]
    return tuple(m for m, _ in kept), tuple(t for _, t in kept)


def _fallen_to(scene: Scene, trigger: Trigger, verbs: list[int]) -> Found:
    """ "nine soldiers were killed fighting X": X."""
    parse = scene.parse
    if parse.lemmas[trigger.token] not in scene.events.words["casualty"] or not scene.passive(trigger.token):
        return (), ()
    for c in (c for verb in verbs for c in parse.children[verb] if parse.deps[c] in ("advcl", "xcomp", "pcomp", "prep")):
        inner = c if parse.deps[c] != "prep" else parse.child(c, "pcomp")
        if (
            inner is None
            or parse.tags[inner] != "VBG"
            or parse.lemmas[inner] not in scene.senses.reached.fought
            or inner < trigger.token
        ):
            continue
        heads = grammar.objects(parse, inner) or grammar.prepositional(parse, (inner,), "against")
        found, used = mentions_at(scene, trigger.token, heads, create=True, thing=False)
        if found and all(armed(scene, m) or is_state(m) for m in found):
            return found, used
    return (), ()


def _run_together(scene: Scene, trigger: Trigger, verbs: list[int]) -> Found:
    """ "were killed in the army troops large-scale raids", written without its apostrophe: the troops'."""
    parse = scene.parse
    for verb in verbs:
        for prep in parse.children[verb]:
            if parse.lowers[prep] not in ("in", "during") or parse.deps[prep] != "prep" or prep < verb:
                continue
            end = prep + 1
            while end < parse.sentence(prep).last and (parse.tags[end][0] in "NJD" or parse.tags[end] in ("HYPH", "POS", "CC")):
                end += 1
            if parse.lowers[end : end + 1] and parse.tags[end] == "VBG" and parse.lowers[end] in scene.events.noun_patterns:
                end += 1  # "in X and Y shelling"
            deed = end - 1
            known = parse.lowers[deed] in scene.events.noun_patterns or parse.lemmas[deed] in scene.events.noun_patterns
            if deed <= prep + 1 or not known or parse.lemmas[deed] in WARS:
                continue
            mentions = scene.in_sentence("actor", parse.sentence_of[prep])
            owners = [m for h, m in mentions if prep < h < deed and m.form != "pronoun" and (armed(scene, m) or is_state(m))]
            owners = [m for m in owners if not any(happens_in(scene, t, deed) for t in parse.tokens(m.start, m.end))]
            whole = [m for m in owners if not any(o is not m and o.start <= m.start and m.end <= o.end for o in owners)]
            near = bool(whole) and whole[0].start > parse.starts[prep] and whole[-1].end <= parse.starts[deed]
            two = len(whole) == 2 and parse.text[whole[0].end : whole[1].start].strip().lower() in ("and", "&")
            if near and (len(whole) == 1 or two):  # "in X army and Y shelling"
                return tuple(whole), (prep,)
    return (), ()


def _and_shelling(scene: Scene, trigger: Trigger, verbs: list[int]) -> Found:
    """ "killed in X government and Y shelling", read as Y who shells: both."""
    parse = scene.parse
    for verb in verbs:
        for clause in (c for c in parse.children[verb] if parse.deps[c] == "conj" and parse.tags[c] == "VBG" and c > verb):
            subject = parse.child(clause, "nsubj")
            last = [c for c in parse.children[verb] if parse.deps[c] == "prep" and c < clause]
            noun = parse.child(last[-1], "pobj") if last and parse.lowers[last[-1]] in ("in", "during", "from", "by") else None
            beside = subject == clause - 1 and noun is not None and parse.lowers[noun + 1 : noun + 2] in (("and",), ("or",))
            if not beside or noun is None or subject is None or parse.lowers[clause] not in scene.events.noun_patterns:
                continue
            found, used = mentions_at(scene, trigger.token, (noun, subject), create=True, thing=False)
            if len(found) == 2 and all(armed(scene, m) or is_state(m) or body(scene, m) for m in found):
                return found, used
    return (), ()


def _in_clause(scene: Scene, trigger: Trigger, verbs: list[int]) -> Found:
    """ "were killed when gunmen opened fire": who struck in the clause of how it came about."""
    parse = scene.parse
    if parse.lemmas[trigger.token] not in scene.events.words["casualty"] or not scene.passive(trigger.token):
        return (), ()
    for verb in verbs:
        for c in parse.children[verb]:
            if parse.deps[c] != "advcl" or not _strikes(parse, c):
                continue
            if parse.lemmas[c] in ("open", "return") and not any(parse.lemmas[o] == "fire" for o in parse.children[c]):
                continue
            if any(parse.lowers[m] in ("when", "after", "as") and m < c for m in parse.children[c]):
                named = grammar.agents(parse, c) if scene.passive(c) else grammar.subjects(parse, c)
                doers = tuple(t for t in named if parse.tags[t][0] == "N")  # also "when their patrol was ambushed by X"
                found, used = mentions_at(scene, trigger.token, doers, create=True, thing=False)
                if found:
                    return found, used
    return (), ()


def _due_to(parse: Syntax, verbs: list[int]) -> list[int]:
    """ "were injured due to shells fired by X", "as a result of an attack": what came to hit them."""
    found: list[int] = []
    for verb in verbs:
        for c in parse.children[verb]:
            if parse.lowers[c] == "due":
                found.extend(o for t in parse.children[c] if parse.lowers[t] == "to" for o in grammar.governed(parse, t))
            elif parse.lowers[c] == "as" and (noun := parse.child(c, "pobj")) is not None and parse.lemmas[noun] == "result":
                found.extend(grammar.prepositional(parse, (noun,), "of"))
    return found


def _strikes(parse: Syntax, verb: int) -> bool:
    """A verb of striking, or one whose "by" tells of it: "as rebels broke the truce by shelling the town"."""
    if parse.lemmas[verb] in parse.grammar.strikes:
        return True
    by = (c for c in parse.children[verb] if parse.lowers[c] == "by")
    return any(parse.deps[o] == "pcomp" and parse.lemmas[o] in parse.grammar.strikes for c in by for o in parse.children[c])


def _also_hurt(scene: Scene, verb: int) -> list[int]:
    """ "were killed and dozens of others injured in an attack by X": the participle of the same telling right behind."""
    parse, casualty = scene.parse, scene.events.words["casualty"]
    if parse.lemmas[verb] not in casualty or parse.tags[verb] != "VBN":
        return []
    for token in range(verb + 1, min(verb + 16, parse.sentence(verb).last)):
        told = parse.tags[token] in FINITE and parse.lemmas[token] != "be"
        if told or parse.words[token] in (".", ";", ":") or parse.lowers[token] in ("after", "when", "as", "but"):
            break
        if parse.tags[token] == "VBN" and parse.lemmas[token] in casualty:
            return [token]
    return []


def _waging(scene: Scene, noun: int) -> tuple[int, ...]:
    """Whose a deed is: behind its "by", or before it; of a fight also those behind "with", "between" and "among"."""
    parse = scene.parse
    owners: list[int] = []
    for c in parse.children[noun]:
        if c < noun and parse.tags[c] == "VBN" and parse.lemmas[c] in LED:
            owners.extend(o for o in parse.children[c] if parse.tags[o][0] in "NJ")
        elif (
            c < noun
            and parse.deps[c] in ("compound", "poss", "amod", "nsubj", "nmod")
            and not _town(scene, c)
            and parse.lemmas[c] not in QUANTITIES
            and scene.classes(c).isdisjoint(_MEANS)
            and not in_country(scene, c, noun)
        ):
            owners.extend(grammar.with_conjuncts(parse, c))  # "in Russian or Syrian air raids"
    if parse.lemmas[noun] in FIGHTS:
        told = [c for c in parse.children[noun] if parse.deps[c] == "relcl" and parse.lemmas[c] in scene.events.words["occur"]]
        for word in ("with", "between", "among"):  # "in the clashes that erupted with the army"
            owners.extend(grammar.prepositional(parse, (noun, *told), word))
    return (*grammar.agents(parse, noun), *owners, *staged_by(parse, noun))


def staged_by(parse: Syntax, noun: int) -> tuple[int, ...]:
    """ "an attack staged by X", "raids every week carried out by X": X."""
    clauses = [c for c in parse.children[noun] if parse.deps[c] in ("acl", "relcl") and parse.lemmas[c] in _STAGED]
    for c in clauses:  # "an attack the rebels claimed", "the raid that Chad carried out"
        mine = parse.child(c, "nsubj")
        if (
            parse.lemmas[c] != "blame"
            and parse.deps[c] == "relcl"
            and mine is not None
            and parse.tags[mine][0] == "N"
            and not grammar.is_passive(parse, c)
        ):
            return grammar.with_conjuncts(parse, mine) if not any(parse.deps[n] == "neg" for n in parse.children[c]) else ()
    above = (parse.heads[noun],) if parse.deps[noun] in ("nsubj", "nsubjpass") else ()
    for v in (*above, *(c for c in parse.children[noun] if parse.deps[c] == "acl")):  # "a raid thought to have been staged by X"
        inner = parse.child(v, "xcomp") if parse.lemmas[v] in parse.grammar.thought_of else None
        clauses.extend([inner] if inner is not None and parse.lemmas[inner] in _STAGED else [])
    told = [c for c in clauses if not any(parse.deps[n] == "neg" for n in _with_agents(parse, c))]
    return tuple(a for c in told for a in _held(parse, c))


_LAID = {"blame": "on", "attribute": "to", "ascribe": "to", "pin": "on"}


def _held(parse: Syntax, clause: int) -> tuple[int, ...]:
    """ "an attack carried out by X", "a raid blamed by the police on X": X. "Which the mayor blamed on X" is
    the mayor's, "which was blamed on X" nobody's: the blame itself tells that."""
    word = _LAID.get(parse.lemmas[clause])
    if word is not None and parse.deps[clause] != "acl":
        return ()
    return (
        grammar.agents(parse, clause)
        if word is None
        else grammar.prepositional(parse, (clause, *grammar.agents(parse, clause)), word)
    )


def _with_agents(parse: Syntax, clause: int) -> tuple[int, ...]:
    """The words below a clause and its "by": "launched not by X"."""
    return (*parse.children[clause], *(n for c in parse.children[clause] if parse.lowers[c] == "by" for n in parse.children[c]))


def _town(scene: Scene, token: int) -> bool:
    """ "the Ankara attack": a town before a deed is where it was, even where it can stand for a government."""
    place = scene.mentions.at(token, "place")
    return place is not None and place.place is not None and place.place.precision not in ("country", "none")
