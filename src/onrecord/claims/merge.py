"""One event, one claim: triggers of one type that tell the same event in one sentence become one draft.

"Air strikes on Idlib killed 12", "rebels attacked a convoy, killing 12", "an attack that killed 12" are one ASSAULT each.
The verb higher up stays the trigger; modes, figures, recipients and instruments are joined.
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.figures import casualty_noun
from onrecord.claims.participants.kinds import PEOPLE
from onrecord.claims.role_words import BY_HAND
from onrecord.claims.roles.result import Roles
from onrecord.claims.roles.subjects import deed_told
from onrecord.claims.roles.support import event_subject
from onrecord.claims.scene import Scene
from onrecord.claims.status.unhurt import unhurt
from onrecord.claims.tree import grammar
from onrecord.claims.tree.controllers import charge_before
from onrecord.claims.triggers import Trigger

_INCIDENTAL = frozenset(["damage", "shatter", "hit", "break"])
_POINTING = frozenset(["the", "this", "these", "that", "those", "its", "their", "his", "her"])
_SHOTS = frozenset(["weapon", "bomb", "explosive", "missile", "projectile", "ammunition"])
_ASIDE = frozenset(["while", "whereas", "although", "though"])
_LOCAL = frozenset(["territory", "place_word", "residential"])
Pair = tuple[Trigger, Draft, Roles]


def merge(scene: Scene, pairs: list[Pair]) -> tuple[list[Draft], list[tuple[int, str]]]:
    """The drafts that stay, and (token, reason) of those that went into another."""
    gone: dict[int, int] = {}
    spared = {i for i, (trigger, draft, _) in enumerate(pairs) if draft.standing.polarity == "denied" and unhurt(scene, trigger)}
    beside: set[int] = set()
    notes: list[tuple[int, str]] = []
    by_token = {roles.support: i for i, (_, _, roles) in enumerate(pairs) if roles.support is not None}
    by_token.update({trigger.token: i for i, (trigger, _, _) in enumerate(pairs)})
    for i, (trigger, draft, _) in enumerate(pairs):
        j = _same_event(scene, trigger, draft, pairs, by_token)
        while j is not None and j in gone:
            j = gone[j]
        if j is None or j == i:
            continue
        if j in spared:
            beside.add(j)  # "no one was killed when shells hit the school": the shells are not denied
            continue
        gone[i] = j
        if i in spared:
            notes.append((trigger.token, "it says that the attack hurt nobody"))
            continue
        # PLOVER: damage on the side of an attack is not ASSAULT destroy
        _join(pairs[j][1], draft, scene.parse.lemmas[trigger.token] in _INCIDENTAL)
        notes.append((trigger.token, f"the same event as {scene.parse.words[pairs[j][0].token]!r}"))
    notes.extend((pairs[j][0].token, "it says that the attack hurt nobody") for j in sorted(beside))
    return [draft for i, (_, draft, _) in enumerate(pairs) if i not in gone and i not in beside], notes


def _same_event(scene: Scene, trigger: Trigger, draft: Draft, pairs: list[Pair], by_token: dict[int, int]) -> int | None:
    """The index of the draft that a draft goes into, or None."""
    parse, token = scene.parse, trigger.token
    if trigger.rule.part == "noun":
        verb = next(roles.support for other, _, roles in pairs if other is trigger)
        if verb is not None and parse.deps[verb] == "advcl" and _how_it_came(scene, verb, pairs, by_token):
            return by_token[parse.heads[verb]]  # "12 were killed when jets carried out strikes"
        found = _verb_of_noun(scene, token, draft, pairs, by_token)
        if found is not None:
            return found
    if draft.type == "ASSAULT" and (found := _in_which(scene, trigger, pairs, by_token)) is not None:
        return found
    if draft.type == "ASSAULT" and (found := _of_shot(scene, token, pairs, by_token)) is not None:
        return found
    if draft.type == "ASSAULT" and (found := _of_deed(scene, trigger, pairs, by_token)) is not None:
        return found
    if draft.type == "ASSAULT" and (found := _behind_place(scene, trigger, draft, pairs, by_token)) is not None:
        return found
    if draft.type == "ASSAULT" and (found := _hung_on_target(scene, trigger, draft, pairs, by_token)) is not None:
        return found
    attack = trigger.rule.part == "verb" and draft.type == "ASSAULT"
    if attack and parse.deps[token] in ("advcl", "ccomp") and _how_it_came(scene, token, pairs, by_token):
        return by_token[parse.heads[token]]
    if trigger.rule.part == "verb" and parse.lemmas[token] in scene.events.words["outcome"] and draft.type == "ASSAULT":
        dep, head = parse.deps[token], parse.heads[token]
        if dep == "advcl" and _another_time(scene, token):
            return None
        if dep in ("advcl", "relcl", "acl", "conj", "xcomp") and head in by_token:
            other = pairs[by_token[head]]
            if other[1].type == "ASSAULT" and (dep != "conj" or _goes_on(scene, token, draft, other[1])):
                return by_token[head]
        subject = event_subject(scene, trigger)
        if subject is not None and dep in ("advcl", "conj") and head in by_token and pairs[by_token[head]][1].type == "ASSAULT":
            return by_token[head] if dep == "advcl" or _goes_on(scene, token, draft, pairs[by_token[head]][1]) else None
    return None


def _another_time(scene: Scene, clause: int) -> bool:
    """ "the raid came two weeks after rebels killed nine": a clause of its own about what was before or after."""
    parse = scene.parse
    marked = any(parse.lowers[c] in ("after", "before", "since", "until") and c < clause for c in parse.children[clause])
    return marked and grammar.has_child(parse, clause, ("nsubj", "nsubjpass"))


def _in_which(scene: Scene, trigger: Trigger, pairs: list[Pair], by_token: dict[int, int]) -> int | None:
    """ "ordered firing at the crowd, in which three were killed": the clause tells the outcome of the attack above it."""
    parse, step = scene.parse, trigger.token
    if trigger.rule.part != "verb" or parse.lemmas[step] not in scene.events.words["outcome"]:
        return None
    if not any(
        parse.deps[c] == "prep" and parse.lowers[c] in ("in", "during", "from") and parse.lowers[o] == "which"
        for c in parse.children[step]
        for o in parse.children[c]
    ):
        return None
    for _ in range(5):
        step = parse.heads[step]
        if step in by_token and pairs[by_token[step]][1].type == "ASSAULT" and pairs[by_token[step]][0] is not trigger:
            return by_token[step]
    return None


def _of_shot(scene: Scene, token: int, pairs: list[Pair], by_token: dict[int, int]) -> int | None:
    """ "fired a rocket that landed in the village": where the shot went, of the one attack."""
    parse, shot = scene.parse, scene.parse.heads[token]
    if parse.deps[token] != "relcl" or parse.deps[shot] != "dobj" or scene.passive(token) or not scene.classes(shot) & _SHOTS:
        return None
    who = next((c for c in parse.children[token] if parse.deps[c] == "nsubj"), None)
    if who is None or parse.lowers[who] not in ("that", "which"):
        return None
    verb = parse.heads[shot]
    found = by_token.get(verb) if parse.lemmas[verb] in scene.senses.others.fires else None
    return found if found is not None and pairs[found][1].type == "ASSAULT" else None


def _of_deed(scene: Scene, trigger: Trigger, pairs: list[Pair], by_token: dict[int, int]) -> int | None:
    """The attack whose outcome a clause tells: "an attack on X that killed six", "accused X of shelling Y, killing six"."""
    token = trigger.token
    if trigger.rule.part != "verb" or scene.parse.lemmas[token] not in scene.events.words["outcome"]:
        return None
    deed = deed_told(scene, token)
    if deed is None:
        deed = charge_before(scene.parse, token)
    found = by_token.get(deed) if deed is not None else None
    return found if found is not None and pairs[found][1].type == "ASSAULT" else None


def _behind_place(scene: Scene, trigger: Trigger, draft: Draft, pairs: list[Pair], by_token: dict[int, int]) -> int | None:
    """ "exploded in the city, wounding three", "an attack in Basra, which killed nine": what it did, read as the place's."""
    parse, clause = scene.parse, trigger.token
    place = parse.heads[clause]
    outcome = trigger.rule.part == "verb" and parse.lemmas[clause] in scene.events.words["outcome"]
    somebody = scene.actor_at(place)
    described = somebody is not None and somebody.form == "nominal" and not scene.classes(place).isdisjoint(_LOCAL)
    if not outcome or parse.deps[clause] not in ("relcl", "acl") or parse.deps[place] != "pobj":
        return None
    if somebody is not None and not described:
        return None  # "strikes on the villages which wounded dozens": the villages struck nobody
    if parse.deps[clause] == "acl" and parse.tags[clause] != "VBG":
        return None
    local = scene.mentions.at(place, "place") is not None or bool(scene.classes(place) & _LOCAL)
    step = place
    for _ in range(3):  # "in the centre of the city"
        prep = parse.heads[step]
        if (
            not local
            or parse.deps[step] != "pobj"
            or parse.lowers[prep] not in ("in", "at", "near", "on", "outside", "inside", "of")
        ):
            return None
        step = parse.heads[prep]
        if (
            step in by_token
            and pairs[by_token[step]][0] is not trigger
            and parse.lemmas[step] not in scene.senses.others.held_off
        ):
            other = pairs[by_token[step]][1]
            if other.type != "ASSAULT":
                return None
            draft.actor = tuple(m for m in draft.actor if m is not somebody)
            return by_token[step] if _same_doer(draft, other) else None
    return None


def _hung_on_target(scene: Scene, trigger: Trigger, draft: Draft, pairs: list[Pair], by_token: dict[int, int]) -> int | None:
    """ "shelled a quarter of the town killing four", "fired rockets filled with gas at X killing four": the outcome of the blow,
    which the parser hangs on what was hit or fired."""
    parse, step = scene.parse, trigger.token
    outcome = trigger.rule.part == "verb" and parse.lemmas[step] in scene.events.words["outcome"]
    if not outcome or parse.tags[step] != "VBG" or parse.deps[step] != "acl":
        return None
    noun = parse.heads[step]
    if parse.lemmas[noun] in scene.events.noun_patterns and parse.deps[noun] != "dobj":
        return None  # "one of several attacks targeting churches"
    local = scene.mentions.at(noun, "place") is not None or not scene.classes(noun).isdisjoint(_LOCAL)
    if not local and (not scene.classes(noun).isdisjoint(PEOPLE) or scene.actor_at(noun) is not None):
        return None  # "men killing civilians"
    for _ in range(5):
        step = parse.heads[step]
        if parse.deps[step] not in ("pobj", "prep", "dobj", "acl", "appos", "conj") and parse.tags[step][0] != "V":
            return None
        if parse.tags[step][0] == "V" and parse.deps[step] != "acl":
            break
    found = by_token.get(step)
    if found is None or pairs[found][0] is trigger or parse.lemmas[step] in scene.senses.others.held_off or scene.passive(step):
        return None
    other = pairs[found][1]
    return found if other.type == "ASSAULT" and _same_doer(draft, other) else None


def _how_it_came(scene: Scene, token: int, pairs: list[Pair], by_token: dict[int, int]) -> bool:
    """ "12 were killed when gunmen opened fire": the clause tells the deed of a killing without a doer."""
    parse, head = scene.parse, scene.parse.heads[token]
    if head not in by_token or parse.lemmas[head] not in scene.events.words["casualty"]:
        return False
    other = pairs[by_token[head]][1]
    joined = any(parse.lowers[c] in ("when", "as", "after") for c in parse.children[token] if parse.deps[c] in ("advmod", "mark"))
    opens = parse.subtree(token).start  # "when suspected militants attacked", read as "when suspected"
    joined = joined or (head < opens and parse.lowers[opens] == "when")
    if parse.deps[token] == "ccomp" and not (head < opens and parse.lowers[opens] == "when"):
        return False
    return joined and other.type == "ASSAULT" and not other.actor and other.standing.status == "occurred"


def _verb_of_noun(scene: Scene, noun: int, draft: Draft, pairs: list[Pair], by_token: dict[int, int]) -> int | None:
    """An event noun goes into the verb of the same type that it is the subject, agent, object or means of."""
    parse = scene.parse
    above = grammar.governor(parse, noun)
    casualties = casualty_noun(scene, noun)
    if casualties in by_token and pairs[by_token[casualties]][1].type == draft.type == "ASSAULT":
        return by_token[casualties]
    if above is None:
        return None
    verb, how = above
    if how in ("subject", "passive") and any(parse.deps[c] == "mark" and parse.lowers[c] in _ASIDE for c in parse.children[verb]):
        return None  # "was shelled while clashes between X and Y were reported"
    while (
        verb not in by_token
        and parse.deps[verb] in ("conj", "advcl")
        and parse.heads[verb] != verb
        and parse.tags[parse.heads[verb]][0] == "V"
    ):
        verb = parse.heads[verb]
    if verb in by_token and pairs[by_token[verb]][1].type == draft.type:
        if parse.deps[noun] == "conj" and pairs[by_token[verb]][1].standing.status != draft.standing.status:
            return None  # "the decision to bomb the town and the killing of its mayor"
        if how == "object" and _blow_of_others(scene, verb, draft, pairs[by_token[verb]][1]):
            return None
        if how in ("subject", "object", "passive", "by", "in", "during", "with", "through"):
            return by_token[verb]
        if how in ("after", "when") and parse.lemmas[verb] in ("die", "kill", "wound", "injure"):
            return by_token[verb]
    return None


def _blow_of_others(scene: Scene, verb: int, draft: Draft, above: Draft) -> bool:
    """ "repelled an assault by the army on the camp": a blow of its own, and whoever held it off did not hit the camp."""
    if (
        scene.parse.lemmas[verb] not in scene.senses.others.held_off
        or not (draft.actor and draft.recipient)
        or set(draft.actor) & set(above.actor)
    ):
        return False
    above.recipient = tuple(m for m in above.recipient if m not in draft.recipient)
    return True


def _same_doer(one: Draft, other: Draft) -> bool:
    return not one.actor or not other.actor or set(one.actor) == set(other.actor)


def _goes_on(scene: Scene, verb: int, draft: Draft, other: Draft) -> bool:
    """Whether a joined clause goes on with the same deed: "shelled the town and killed two", "and its shells killed two".

    "Soldiers shelled militants and a rebel bomb killed two" tells of two: the clause has a subject of its own that points back
    to nothing, and nobody says that both have one doer.
    """
    parse = scene.parse
    if not _same_doer(draft, other):
        return False
    if _another_way(scene, verb) or _people_and_things(scene, verb):
        return False
    if parse.child(verb, "nsubjpass") is not None and draft.actor and not other.actor and not BY_HAND.isdisjoint(other.mode):
        return False  # "four were burnt alive and two were killed in police firing"
    subject = parse.child(verb, "nsubj")
    if subject is None or (draft.actor and other.actor) or parse.tags[subject] in ("PRP", "WDT", "WP", "DT"):
        return True
    marked = any(parse.lowers[c] in _POINTING for c in parse.children[subject] if parse.deps[c] in ("det", "poss"))
    return marked and not grammar.has_child(parse, subject, ("compound", "amod", "nmod"))


def _another_way(scene: Scene, verb: int) -> bool:
    """ "one man died of bullet wounds and nine were injured by stones": two outcomes, each with its means."""
    parse, casualty = scene.parse, scene.events.words["casualty"]
    hurt = parse.lemmas[verb] in casualty and parse.lemmas[parse.heads[verb]] in casualty
    return hurt and parse.child(verb, "nsubjpass") is not None and bool(grammar.agents(parse, verb))


def _people_and_things(scene: Scene, verb: int) -> bool:
    """ "the army killed nine rebels and destroyed two trucks": one doer's two deeds, each with what it was done to; "the blast
    killed nine and destroyed a house" is one."""
    parse, first = scene.parse, scene.parse.heads[verb]
    kills, breaks = scene.events.words["casualty"], scene.senses.others.wrecks
    one, other = parse.lemmas[first], parse.lemmas[verb]
    if not ((one in kills and other in breaks) or (one in breaks and other in kills)):
        return False
    if scene.passive(first) or scene.passive(verb) or not (grammar.objects(parse, first) and grammar.objects(parse, verb)):
        return False
    doers = grammar.subjects(parse, first)
    return bool(doers) and all(scene.actor_at(t) is not None for t in doers)


def _join(into: Draft, draft: Draft, incidental: bool) -> None:
    into.add_mode(tuple(m for m in draft.mode if m != "destroy" or not incidental))
    if into.standing.status in ("requested", "planned") and draft.standing.status == "occurred":
        into.standing = draft.standing  # ordered, and it killed: it was done
    into.context = tuple(dict.fromkeys((*into.context, *draft.context)))
    if not into.actor or (draft.actor and draft.token < into.token and into.actor[0].form == "pronoun"):
        into.actor = draft.actor
    taken = set(into.actor)
    into.recipient = tuple(dict.fromkeys((*into.recipient, *(m for m in draft.recipient if m not in taken))))
    into.instrument = tuple(dict.fromkeys((*into.instrument, *draft.instrument)))
    into.figures = tuple(dict.fromkeys((*into.figures, *draft.figures)))
    into.strength = max(into.strength, draft.strength)
    into.reasons.extend(draft.reasons)
