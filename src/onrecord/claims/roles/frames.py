"""Who does a deed that a clause above it frames: the last look for a doer where the deed's own words name nobody.

"X ambushed Y, which ended in the killing of Z", "X set a date for an attack", "X acted in defiance of Y", "X held off from an
attack", "on a trip to X he will ...": the doer is the subject of the clause above. Each rule is a closed construction of English,
written from general knowledge; none looks past a subject of the deed's own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.claims.draft import Draft
from onrecord.claims.participants.parties import armed, body, is_state
from onrecord.claims.role_words import FIGHTS, SAID
from onrecord.claims.roles.places import NOBODY, Found, mentions_at
from onrecord.claims.roles.subjects import WRITINGS, issuers
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.astray import from_above
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger

_DEEDS = frozenset(["ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE", "RETREAT", "THREATEN", "AID"])
_MANNERS = frozenset(["REJECT", "SUPPORT", "PROTEST", "COOPERATE", "CONCEDE", "ACCUSE"])

_UP = 4  # steps from "fighting began" to "has been divided"
_AROUND = 12  # steps from an attack inside a clause to the attack around it; a parse that hangs deeper is hardly right
_LEFT = 14  # words between "leaving" and the last of those hurt: two counts with who they are, no more


def framed(scene: Scene, trigger: Trigger) -> Found:
    """The doers that the clause above a deed names, or nobody."""
    if trigger.rule.part == "noun":
        for rule in (_result, _dated, _own_deed, _manner, _on_trip, _since, _of_whose):
            if (found := rule(scene, trigger))[0]:
                return found
        return NOBODY
    if trigger.rule.type in SAID:
        return _of_writing(scene, trigger)
    return _left_so(scene, trigger) if trigger.rule.type == "ASSAULT" else NOBODY


def _of_writing(scene: Scene, trigger: Trigger) -> Found:
    """ "X issued a statement. The statement also urged Y": X, whose statement the sentences before tell of."""
    parse, token = scene.parse, trigger.token
    subject = parse.child(token, "nsubj")
    if subject is None or parse.lemmas[subject] not in WRITINGS or scene.passive(token):
        return NOBODY
    below = [c for c in parse.children[subject] if c < subject]
    if len(below) != 1 or parse.lowers[below[0]] not in ("the", "this"):
        return NOBODY
    here = parse.sentence_of[token]
    for number in range(here - 1, max(-1, here - 3), -1):
        sentence = parse.sentences[number]
        if sentence.block != parse.sentences[here].block:
            break
        for noun in range(sentence.last - 1, sentence.first - 1, -1):
            if parse.lemmas[noun] == parse.lemmas[subject] and parse.tags[noun] == "NN":
                heads = tuple(h for h in issuers(scene, noun) if h != noun)
                return _parties(scene, trigger, heads)
    return NOBODY


def _parties(scene: Scene, trigger: Trigger, heads: tuple[int, ...]) -> Found:
    """The mentions at some heads that are no places or things."""
    found, used = mentions_at(scene, trigger.token, heads, create=True, thing=False)
    return found, used


def _subject(scene: Scene, trigger: Trigger, verb: int) -> Found:
    parse = scene.parse
    if scene.passive(verb):
        return _parties(scene, trigger, grammar.agents(parse, verb))
    return _parties(scene, trigger, grammar.subjects(parse, verb))


def _result(scene: Scene, trigger: Trigger) -> Found:
    """ "X ambushed Y, which ended in the killing of Z", "X shelled Y, resulting in the death of Z": X."""
    parse, noun = scene.parse, trigger.token
    prep = parse.heads[noun]
    verb = parse.heads[prep]
    if trigger.rule.type not in ("ASSAULT", "COERCE") or parse.deps[noun] != "pobj":
        return NOBODY
    if f"{parse.lemmas[verb]} {parse.lowers[prep]}" not in scene.senses.frames.results:
        return NOBODY
    which = any(parse.deps[c] == "nsubj" and parse.lowers[c] in ("which", "that") for c in parse.children[verb])
    loose = parse.tags[verb] == "VBG" and not grammar.has_child(parse, verb, ("nsubj", "aux"))
    if not (which and parse.deps[verb] == "relcl") and not (loose and parse.deps[verb] in ("advcl", "acl")):
        return NOBODY
    above = from_above(parse, parse.heads[verb])
    if above is None or parse.lemmas[above] not in scene.events.verb_patterns or above > verb:
        return NOBODY
    return _subject(scene, trigger, above)


def _dated(scene: Scene, trigger: Trigger) -> Found:
    """ "X has set 4 May as the date for an attack", "X fixed a day for the assault": X."""
    verb = set_for(scene.parse, trigger.token)
    return _subject(scene, trigger, verb) if verb is not None else NOBODY


def set_for(parse: Syntax, noun: int) -> int | None:
    """The verb that sets a date for a deed: it is planned."""
    prep = parse.heads[noun]
    date = parse.heads[prep]
    if parse.deps[noun] != "pobj" or parse.lowers[prep] not in ("for", "of"):
        return None
    if parse.lemmas[date] in parse.grammar.sets_dates and parse.tags[date][0] == "V":
        dated = any(
            parse.deps[c] in ("dobj", "nsubjpass") and parse.lemmas[c] in parse.grammar.dates for c in parse.children[date]
        )
        return date if dated else None
    above = parse.heads[date]
    verb = parse.heads[above] if parse.deps[date] == "pobj" and parse.lowers[above] in ("as", "on") else above
    return (
        verb
        if parse.lemmas[date] in parse.grammar.dates
        and parse.lemmas[verb] in parse.grammar.sets_dates
        and parse.tags[verb][0] == "V"
        else None
    )


def _own_deed(scene: Scene, trigger: Trigger) -> Found:
    """ "X called off the raid", "X held off from an attack": X."""
    parse = scene.parse
    above = grammar.governor(parse, trigger.token)
    if trigger.rule.type not in _DEEDS or above is None or above[1] in ("subject", "passive"):
        return NOBODY
    verb, how = above
    phrase = parse.lemmas[verb]
    particle = next((c for c in parse.children[verb] if parse.deps[c] == "prt" and c > verb), None)
    if particle is not None:
        phrase = f"{phrase} {parse.lowers[particle]}"
    if how != "object":
        phrase = f"{phrase} {how}"
    if phrase not in scene.senses.frames.ones_own:
        return NOBODY
    return _subject(scene, trigger, verb)


def _manner(scene: Scene, trigger: Trigger) -> Found:
    """ "X acted in defiance of Y", "X in cooperation with Y arrested Z": X."""
    parse, noun = scene.parse, trigger.token
    prep = parse.heads[noun]
    if trigger.rule.type not in _MANNERS or parse.deps[noun] != "pobj" or parse.lowers[prep] != "in":
        return NOBODY
    if parse.lemmas[noun] not in scene.senses.frames.ways or any(parse.deps[c] in ("det", "poss") for c in parse.children[noun]):
        return NOBODY
    above = parse.heads[prep]
    if parse.tags[above][0] == "N" and parse.deps[above] in ("nsubj", "nsubjpass"):
        return _parties(scene, trigger, grammar.with_conjuncts(parse, above))
    return _subject(scene, trigger, above) if parse.tags[above][0] == "V" else NOBODY


def _on_trip(scene: Scene, trigger: Trigger) -> Found:
    """ "On a trip to X, he said": who travels is who is told of."""
    parse, noun = scene.parse, trigger.token
    prep = parse.heads[noun]
    if parse.deps[noun] == "pobj" and parse.lowers[prep] == "of" and parse.lemmas[parse.heads[prep]] in scene.senses.frames.legs:
        prep = parse.heads[parse.heads[prep]]  # "on the second day of a visit"
    if "visit" not in trigger.rule.mode or parse.deps[noun] != "pobj" or parse.lowers[prep] not in ("on", "during", "at"):
        return NOBODY
    verb = parse.heads[prep]
    owned = any(parse.deps[c] == "poss" or parse.lowers[c] == "by" for c in parse.children[noun])
    if owned or parse.tags[verb][0] != "V" or scene.passive(verb):
        return NOBODY
    found, used = _parties(scene, trigger, grammar.subjects(parse, verb))
    if any(armed(scene, m) or is_state(m) for m in found):
        return NOBODY  # "police arrested ten during a visit"
    return found, used


def _of_whose(scene: Scene, trigger: Trigger) -> Found:
    """ "X's campaign of arrests", "the X ministry announcement of sanctions": X's."""
    parse, noun = scene.parse, trigger.token
    prep = parse.heads[noun]
    outer = parse.heads[prep]
    if trigger.rule.type not in _DEEDS or parse.deps[noun] != "pobj" or parse.lowers[prep] not in ("of", "on"):
        return NOBODY
    if parse.lemmas[outer] not in scene.senses.frames.of_deeds or any(parse.deps[c] == "poss" for c in parse.children[noun]):
        return NOBODY
    owners = [c for c in parse.children[outer] if c < outer and parse.deps[c] in ("poss", "compound", "amod", "nmod")]
    found, used = _parties(scene, trigger, (*owners, *grammar.agents(parse, outer)))
    kept = [(m, t) for m, t in zip(found, used, strict=True) if armed(scene, m) or is_state(m) or body(scene, m)]
    return tuple(m for m, _ in kept), tuple(t for _, t in kept)


def _since(scene: Scene, trigger: Trigger) -> Found:
    """ "has been divided between X and Y since fighting began": X and Y."""
    parse, noun = scene.parse, trigger.token
    verb = parse.heads[noun]
    if trigger.rule.type != "ASSAULT" or parse.lemmas[noun] not in FIGHTS or parse.deps[noun] != "nsubj":
        return NOBODY
    if not any(parse.lowers[c] == "since" for c in parse.children[verb]):
        since = parse.deps[verb] == "pcomp" and parse.lowers[parse.heads[verb]] in ("since", "after")
        if not since:
            return NOBODY
    step = verb
    for _ in range(_UP):
        step = parse.heads[step]
        if parse.lemmas[step] in scene.senses.frames.divided:
            sides = grammar.prepositional(parse, (step,), "between")
            found, used = _parties(scene, trigger, sides)
            return (found, used) if len(found) > 1 and all(body(scene, m) or armed(scene, m) for m in found) else NOBODY
    return NOBODY


Attacks = Mapping[int, Sequence[Draft]]


def attacks_at(drafts: Sequence[Draft]) -> Attacks:
    """The attacks of one sentence by each of their tokens, in text order."""
    found: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.type == "ASSAULT":
            for token in draft.tokens:
                found.setdefault(token, []).append(draft)
    return found


def doer_of_scene(scene: Scene, draft: Draft, attacks: Attacks) -> None:
    """ "X committed a massacre in the town, where ten were wounded in a strike that hit a school": X struck, who committed it.

    For an attack without a doer inside a "where" or "in which" clause of an attack whose doer is named."""
    if draft.type != "ASSAULT" or draft.actor or draft.standing.status != "occurred" or draft.standing.polarity != "affirmed":
        return
    parse = scene.parse
    step, inside = draft.token, False
    for _ in range(_AROUND):
        told = _last_done(attacks.get(step, ()), draft) if inside else None
        if told is not None:
            if told.standing.status == "occurred" and told.attribution == draft.attribution:
                draft.actor = tuple(m for m in told.actor if m not in draft.recipient)
                draft.reasons.append("doer of the attack around it")
            return
        if parse.deps[step] in ("ccomp", "advcl", "parataxis") or parse.heads[step] == step:
            return
        inside = inside or (parse.deps[step] == "relcl" and _where(parse, step))
        step = parse.heads[step]


def _last_done(attacks: Sequence[Draft], but: Draft) -> Draft | None:
    return next((d for d in reversed(attacks) if d is not but and d.actor), None)


def _where(parse: Syntax, clause: int) -> bool:
    """A clause of "where" or "in which"."""
    return any(
        c < clause and (parse.lowers[c] == "where" or any(parse.lowers[o] == "which" for o in parse.children[c] if o > c))
        for c in parse.children[clause]
    )


def _left_so(scene: Scene, trigger: Trigger) -> Found:
    """ "X fired rockets at the market, leaving two people killed and six wounded": X."""
    parse, token = scene.parse, trigger.token
    casualty = scene.events.words["casualty"]
    if parse.lemmas[token] not in casualty or parse.tags[token] not in ("VBN", "VBD"):
        return NOBODY
    leave = _leaving(parse, token, casualty)
    if leave is None or scene.passive(leave):
        return NOBODY
    if parse.tags[leave] != "VBG" or grammar.has_child(parse, leave, ("nsubj",)):
        return _parties(scene, trigger, grammar.subjects(parse, leave))
    above = from_above(parse, parse.heads[leave])
    if above is None or above > leave:
        return NOBODY
    return _subject(scene, trigger, above)


def _leaving(parse: Syntax, token: int, casualty: frozenset[str]) -> int | None:
    """The "leaving" or "left" before what it left somebody as: only those hurt stand between."""
    for t in range(token - 1, max(parse.sentence(token).first, token - _LEFT) - 1, -1):
        if parse.lemmas[t] == "leave" and parse.tags[t] in ("VBG", "VBD"):
            return t
        if parse.tags[t][0] == "V" and not (parse.lemmas[t] in casualty and parse.tags[t] in ("VBN", "VBD")):
            return None
        if parse.tags[t] in ("MD", "IN") and parse.lowers[t] not in ("of", "than", "at"):
            return None
        if parse.words[t] in (".", ";", ":"):
            return None
    return None
