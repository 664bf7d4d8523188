"""How sure the reading of an event is: a share of claims of its make that readers found wholly right.

Two judges are asked. The rules' own is a product of a start and of one factor for each thing about the claim that made readers
of real pages find it wrong, or right, more often: which sides are named, and by what; how far they stand from the words; whether
the words are a noun or an infinitive; what is only planned or is denied; an attack of no known means; people counted; a sentence
of fifty words. The other is the second look (`agreement`): how likely it finds the type, the actor, the recipient, and that
somebody is left out. Both are weighed by a logistic regression over the verdicts of strict second readers on 2,085 claims of
real articles, 0.63 of them wholly right. On each draw of a hundred, fitted on the others, the area under its curve is 0.73; of
the rules alone it is 0.64. The base is that of the last seven draws. Nothing else goes into the score: it says nothing about who
is believed, for which `certainty`, the voices and the grades stand.

A claim whose doer the rules name and that their part puts at `PLAIN` or above is not looked at again: it costs more time than it
corrects. Its score is that of a regression on the rules' part alone, as where the sentence is too long to be seen whole.

What scores less than `least.LEAST` is not put on record unless it is asked for.
"""

from __future__ import annotations

import math

from onrecord.claims.agreement import Agreement
from onrecord.claims.draft import Draft, in_its_words
from onrecord.claims.participants.parties import armed, is_state
from onrecord.claims.roles.responsible import held_responsible
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.language.tags import TENSED
from onrecord.model import Mention

PLAIN = 0.72  # of the rules' own part
_START = 0.9
_ACTOR_ONLY, _RECIPIENT_ONLY, _NOBODY = 0.72, 0.85, 0.55
_SEVERAL_ACTORS, _UNKNOWN_ACTOR, _COUNTED, _BEFORE = 1.08, 0.95, 1.1, 1.05
_NOUN, _INFINITIVE, _PLANNED, _DENIED, _LONG = 0.92, 0.95, 0.85, 0.8, 0.85
_FAR_ACTOR, _FAR_RECIPIENT, _BARE = 0.97, 0.88, 0.92
_AWAY = 16  # characters between the words and the nearest mention of a role
_WORDY = 50  # words of a sentence
# Types whose wording says what they are, and the one that readers found wrong most often.
_TYPES = {"RETREAT": 1.05, "PROTEST": 1.05, "COOPERATE": 1.05, "MOBILIZE": 1.05, "ACCUSE": 1.05, "SANCTION": 0.85}
# Weights of the regression, in log-odds.
_BASE_ALONE, _RULES_ALONE = -0.32, 0.76
_BASE, _RULES, _TYPE, _NOTHING = -0.36, 0.38, 0.12, -0.55
_ACTOR, _RECIPIENT, _OTHER_ACTOR = 0.1, 0.14, -0.11
_NO_ACTOR, _NO_RECIPIENT, _LEFT_ACTOR, _LEFT_RECIPIENT = -0.63, -0.63, -0.24, -0.25
_FRIENDLY = frozenset(["SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"])
_TWO_SIDED = frozenset(["SUPPORT", "COOPERATE", "AID"])
_BODIES = frozenset(["GOV", "IGO", "LEG", "PTY", "OPP", "NGO", "JUD", "MIL", "REB", "UAF", "COP", "LAB", "DIP", "SPY"])
_PLAIN_OBJECTS = frozenset(["ceasefire_thing", "protest_thing", "restriction", "aid"])  # what makes their verbs plain
_MUTUAL = frozenset(["CONSULT", "COOPERATE"])  # types whose sides all stand as actors
_DOUBTED = frozenset(["possible", "unlikely"])
_ONE_SIDED = frozenset(["PROTEST", "MOBILIZE", "RETREAT"])  # nobody need stand on the other side


def event_score(scene: Scene, draft: Draft, agreement: Agreement | None = None) -> float:
    """In (0, 1], two decimals: of the third processors make different things. Without an agreement the rules speak alone."""
    draft = in_its_words(draft)
    rules = by_rules(scene, draft)
    found = _alone(rules)
    if agreement is not None and not _by_nobody(scene, draft):
        both = _weighed(rules, agreement)
        plain = (
            _at_the_noun(scene, draft)
            or _said_outright(scene, draft)
            or _between(scene, draft)
            or _hit_in(scene, draft)
            or _told_for_itself(scene, draft)
        )
        found = max(found, both) if plain else both
    return max(0.01, round(found, 2))


def _by_nobody(scene: Scene, draft: Draft) -> bool:
    """ "a mortar attack on the school killed two": the blow is the subject, and nobody at it is who struck it; whoever else the
    sentence names did not, whatever the second look makes of them."""
    parse, verb = scene.parse, draft.token
    if draft.type != "ASSAULT" or draft.actor or not draft.recipient or parse.tags[verb][0] != "V" or scene.passive(verb):
        return False
    if draft.standing.status != "occurred" or draft.standing.polarity != "affirmed":
        return False
    subject = parse.child(verb, "nsubj")
    if subject is None or subject > verb or parse.lemmas[subject] not in scene.events.noun_patterns:
        return False
    inside = range(parse.subtree(subject).start, subject + 1)
    return not any(scene.actor_at(t) is not None for t in inside) and not grammar.prepositional(parse, (subject,), "by")


def _at_the_noun(scene: Scene, draft: Draft) -> bool:
    """ "Dutch operations in the north", "an offensive by the rebels": the noun itself says whose deed it is."""
    parse, noun = scene.parse, draft.token
    if parse.tags[noun][0] != "N" or draft.type not in ("ASSAULT", "MOBILIZE", "REQUEST") or len(draft.actor) != 1:
        return False
    if draft.standing.status not in ("occurred", "ongoing") or draft.standing.polarity != "affirmed":
        return False
    [doer] = draft.actor
    if doer.form == "pronoun" or not (is_state(doer) or armed(scene, doer)):
        return False
    owners = [c for c in parse.children[noun] if parse.deps[c] in ("poss", "amod", "compound") and c < noun]
    owners = [c for c in owners if parse.deps[c] == "poss" or parse.words[c][:1].isupper()]  # not "guerrilla war"
    owners.extend(grammar.prepositional(parse, (noun,), "by"))
    return any(doer.start <= parse.starts[t] < doer.end for t in owners)


def _said_outright(scene: Scene, draft: Draft) -> bool:
    """ "the union called off its strike", "Norway established diplomatic ties with X": a verb that its noun makes plain, in a
    clause of its own, told of its subject as done."""
    parse, verb = scene.parse, draft.token
    if draft.type not in _FRIENDLY or parse.tags[verb] not in TENSED or scene.passive(verb) or not draft.actor:
        return False
    if draft.standing.status != "occurred" or draft.standing.polarity != "affirmed" or draft.standing.certainty != "certain":
        return False
    named = any(parse.tags[t][0] == "N" for t in draft.tokens)
    direct = grammar.objects(parse, verb)
    if not named and not any(not scene.classes(t).isdisjoint(_PLAIN_OBJECTS) for t in direct):
        return False
    if draft.type in _TWO_SIDED and not draft.recipient and len(draft.actor) < 2:
        return False
    subjects = [parse.starts[t] for t in grammar.subjects(parse, verb)]
    return all(_public(m) and any(m.start <= s < m.end for s in subjects) for m in draft.actor)


def _public(mention: Mention) -> bool:
    """A state, a body, a force or a union, by its identity or its sector; no person of whom nothing else is known."""
    actor = mention.actor
    return mention.form != "pronoun" and actor is not None and (actor.id is not None or not _BODIES.isdisjoint(actor.sector))


def _between(scene: Scene, draft: Draft) -> bool:
    """ "clashes between the army and the rebels", "has been waging an air campaign": the words about the noun name who fights."""
    parse, noun = scene.parse, draft.token
    if draft.type != "ASSAULT" or parse.tags[noun][0] != "N" or not draft.actor or not _happened(draft):
        return False
    if any(m.form == "pronoun" or not (is_state(m) or armed(scene, m)) for m in draft.actor):
        return False
    if (
        len(draft.actor) > 1
        and parse.lemmas[noun] in scene.senses.passing.fights
        and grammar.prepositional(parse, (noun,), "between")
    ):
        return True
    verb = parse.heads[noun]
    if parse.deps[noun] != "dobj" or parse.lemmas[verb] not in scene.senses.triggers.waged:
        return False
    doers = grammar.subjects(parse, verb)
    return any(m.start <= parse.starts[t] < m.end for t in doers for m in draft.actor)


def _hit_in(scene: Scene, draft: Draft) -> bool:
    """ "was wounded in a car bomb attack": who suffered it, and in what, stand in one clause."""
    parse, verb = scene.parse, draft.token
    if draft.type != "ASSAULT" or draft.actor or not draft.recipient or not _happened(draft):
        return False
    if parse.tags[verb] not in ("VBN", "VBD") or not scene.passive(verb) or any(m.form == "pronoun" for m in draft.recipient):
        return False
    blows = (t for prep in ("in", "during") for t in grammar.prepositional(parse, (verb,), prep))
    return any(_a_blow(scene, t) for t in blows)


def _a_blow(scene: Scene, noun: int) -> bool:
    """A noun of the lexicon's attacks, with nobody named at it."""
    if parsed := scene.events.noun_patterns.get(scene.parse.lemmas[noun]):
        attacks = any(scene.events.rules[p.rule].type == "ASSAULT" for p in parsed.single)
        return attacks and not any(scene.actor_at(t) is not None for t in scene.parse.subtree(noun))
    return False


def _happened(draft: Draft) -> bool:
    return draft.standing.status in ("occurred", "ongoing") and draft.standing.polarity == "affirmed"


def _alone(rules: float) -> float:
    """The rules' judgement as a probability."""
    return 1 / (1 + math.exp(-(_BASE_ALONE + _RULES_ALONE * _odds(rules))))


def _weighed(rules: float, found: Agreement) -> float:
    """Both judges together, as a probability."""
    total = _BASE + _RULES * _odds(rules) + _TYPE * _odds(found.type) + _NOTHING * found.nothing
    total += _OTHER_ACTOR * _odds(found.other_actor)
    if found.actor is None:
        total += _NO_ACTOR + _LEFT_ACTOR * _odds(found.other_actor)
    else:
        total += _ACTOR * _odds(found.actor)
    if found.recipient is None:
        total += _NO_RECIPIENT + _LEFT_RECIPIENT * _odds(found.other_recipient)
    else:
        total += _RECIPIENT * _odds(found.recipient)
    return 1 / (1 + math.exp(-total))


def _odds(probability: float) -> float:
    """The logarithm of the odds, kept from running away."""
    held = min(0.99, max(0.01, probability))
    return math.log(held / (1 - held))


def by_rules(scene: Scene, draft: Draft) -> float:
    """The rules' own judgement, from 0.01 to 1; it orders claims and is no probability."""
    draft = in_its_words(draft)
    found = _START * draft.strength * _TYPES.get(draft.type, 1.0)
    for factors in (_sides(scene, draft), _words(scene, draft), _distance(scene, draft)):
        found *= math.prod(factor for factor, _ in factors)
    return min(1.0, max(0.01, found))


def against(scene: Scene, draft: Draft, agreement: Agreement | None, most: int = 2) -> tuple[str, ...]:
    """What weighs most against an event, the heaviest first, in words."""
    own = in_its_words(draft)
    factors = [*_sides(scene, own), *_words(scene, own), *_distance(scene, own)]
    factors.append((_TYPES.get(draft.type, 1.0), f"{draft.type} is often read where there is none"))
    weight = _RULES_ALONE if agreement is None else _RULES
    found = [(weight * math.log(factor), why) for factor, why in factors]
    if agreement is not None and not _by_nobody(scene, draft):
        found += [
            (_TYPE * _odds(agreement.type), f"the second look gives {draft.type} {agreement.type:.2f}"),
            (_NOTHING * agreement.nothing, f"the second look gives {agreement.nothing:.2f} that the words tell no event"),
            (_OTHER_ACTOR * _odds(agreement.other_actor), "the second look would have another party do it"),
        ]
        for part, none, value, weighs in (
            ("doer", _NO_ACTOR, agreement.actor, _ACTOR),
            ("recipient", _NO_RECIPIENT, agreement.recipient, _RECIPIENT),
        ):
            told = f"its sentence names no {part}" if value is None else f"the second look gives its {part} {value:.2f}"
            found.append((none if value is None else weighs * _odds(value), told))
    return tuple(why for weighed, why in sorted(found)[:most] if weighed < 0)


_Factors = list[tuple[float, str]]  # a factor, and what it stands for


def _sides(scene: Scene, draft: Draft) -> _Factors:
    """Whether both sides are named, and how."""
    found: _Factors = [(_COUNTED, "people are counted")] if draft.figures else []
    suffered = draft.recipient or draft.figures  # people who are only counted are named well enough
    if not (draft.actor and suffered) and not _whole(scene, draft) and not _told_for_itself(scene, draft):
        if draft.actor:
            found.append((_ACTOR_ONLY, "nobody whom it is done to"))
        else:
            found.append((_RECIPIENT_ONLY, "no doer") if suffered else (_NOBODY, "neither doer nor recipient"))
    if len(draft.actor) > 1:
        found.append((_SEVERAL_ACTORS, "several doers"))
    if draft.actor and all(m.actor is None or m.actor.id is None for m in draft.actor):
        found.append((_UNKNOWN_ACTOR, "a doer without an identity"))
    return found


def _told_for_itself(scene: Scene, draft: Draft) -> bool:
    """ "there were protests in X", "demonstrations were held in X": in a place by name a protest needs no side."""
    parse, token = scene.parse, draft.token
    if draft.type != "PROTEST" or draft.actor or draft.recipient or not _happened(draft):
        return False
    if draft.standing.certainty in _DOUBTED or not scene.in_sentence("place", draft.sentence):
        return False
    verb = token if parse.tags[token][0] == "V" else parse.heads[token]
    if grammar.has_child(parse, verb, ("expl",)):
        return True
    held = scene.passive(verb) and any(parse.deps[t] == "nsubjpass" for t in (*parse.children[verb], token))
    return held and parse.lemmas[verb] in _HELD and parse.deps[verb] in ("ROOT", "conj", "ccomp")


_HELD = frozenset(["hold", "stage", "organise", "organize", "report"])


def _whole(scene: Scene, draft: Draft) -> bool:
    """Whether actors alone are all the sides there need be: of the type, or of "claimed responsibility for the attack"."""
    if not draft.actor:
        return False
    agreed = draft.type == "AGREE" and draft.standing.certainty not in _DOUBTED
    whole = draft.type in _ONE_SIDED or ((draft.type in _MUTUAL or agreed) and len(draft.actor) > 1)
    return whole or (scene.parse.tags[draft.token][0] == "N" and bool(held_responsible(scene, draft.token)[0]))


def _is_announced(scene: Scene, draft: Draft) -> bool:
    """ "will send troops": as sure as what is told, unlike the infinitive of "plans to send"."""
    parse = scene.parse
    return any(parse.deps[c] == "aux" and parse.tags[c] == "MD" for c in parse.children[draft.token])


def _words(scene: Scene, draft: Draft) -> _Factors:
    """What the words are, and what is said of their reality."""
    tag, sentence = scene.parse.tags[draft.token], scene.parse.sentences[draft.sentence]
    found: _Factors = []
    if tag[0] == "N" or tag == "VB":
        found.append((_NOUN, "told by a noun") if tag[0] == "N" else (_INFINITIVE, "told by an infinitive"))
    if draft.standing.status == "planned" and not _is_announced(scene, draft):
        found.append((_PLANNED, "only planned"))
    if draft.standing.polarity == "denied":
        found.append((_DENIED, "denied"))
    if sentence.last - sentence.first >= _WORDY:
        found.append((_LONG, f"a sentence of {_WORDY} words or more"))
    if draft.type == "ASSAULT" and not draft.mode:
        found.append((_BARE, "an attack of no known means"))
    return found


def _distance(scene: Scene, draft: Draft) -> _Factors:
    """How far the nearest mention of each role stands from the words; a recipient before them is mostly a passive's subject."""
    start, end = scene.parse.starts[draft.token], scene.parse.ends[draft.token]
    found: _Factors = [(_FAR_ACTOR, "its doer stands far from the words")] if _away(draft.actor, start, end) else []
    if draft.recipient and max(m.end for m in draft.recipient) < start:
        found.append((_BEFORE, "its recipient stands before the words"))
    if _away(draft.recipient, start, end):
        found.append((_FAR_RECIPIENT, "its recipient stands far from the words"))
    return found


def _away(mentions: tuple[Mention, ...], start: int, end: int) -> bool:
    """Whether the nearest of the mentions is far; one that overlaps the words is not."""
    return bool(mentions) and min(max(m.start - end, start - m.end, 0) for m in mentions) > _AWAY
