"""Words of the lexicon that are no event where they stand: nobody takes part, another sense, a mere mention."""

from __future__ import annotations

from onrecord.claims.figures import casualty_noun
from onrecord.claims.participants.organised import organised, organised_mention
from onrecord.claims.participants.parties import political, side
from onrecord.claims.roles.result import Roles
from onrecord.claims.roles.sides import collective
from onrecord.claims.scene import Scene
from onrecord.claims.senses.read import other_sense
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.claims.unfit.lapsed import lapsed

_WORDS = frozenset(
    ["plan", "legal", "price", "speech", "deal", "abstract", "rights", "document", "record", "proposal", "emotion"]
)  # fmt: skip
_HITTABLE = frozenset(
    ["person", "facility", "military_facility", "residential", "territory", "place_word", "vehicle", "target", "infrastructure",
     "property", "armed", "group"]
)  # fmt: skip
# Types that only say something of public affairs when a state, a body, an office or a force takes part.
_PUBLIC = frozenset(["AID", "AGREE", "CONSULT", "COOPERATE", "SUPPORT"])
_EQUIPPED = frozenset(["arm", "equip", "provide", "supply", "outfit"])
_TAKEN = frozenset(
    ["arrest", "detain", "jail", "imprison", "hold", "capture", "kidnap", "abduct", "seize", "intern", "apprehend"]
)
# Types whose undergoers are often private people while the doer stands elsewhere in the sentence.
_DONE_BY_SOMEBODY = frozenset(["RETREAT", "SANCTION", "COERCE", "ASSAULT"])
_BACK = frozenset(
    [
        "this", "that", "these", "those", "such", "the", "its", "their", "his", "her", "any", "no", "another", "further",
    ]
)  # fmt: skip


def unfit(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why a trigger is no event of its own here, or None."""
    parse, rule = scene.parse, trigger.rule
    tolled = rule.type == "ASSAULT" and rule.part == "noun" and casualty_noun(scene, trigger.token) is not None
    if (
        rule.weak
        and not tolled
        and not _breaks_out(scene, trigger)
        and not _has_organised(scene, roles)
        and not _beside_organised(scene, trigger, roles)
        and not _taken_before(scene, trigger, roles)
    ):
        return "no armed, state or organised actor takes part"
    if (why := other_sense(scene, trigger, roles)) is not None:
        return why
    if rule.type in _PUBLIC and not any(political(scene, m) for m in (*roles.actor, *roles.recipient)):
        return "among private persons, or among nobody"
    if rule.type == "AID" and rule.part == "verb" and not roles.actor and parse.lemmas[trigger.token] in _EQUIPPED:
        return "how somebody is equipped, given by nobody"
    if rule.type == "SUPPORT" and lapsed(scene, trigger.token) == "denied":
        return "support that has ended"
    if rule.type == "CONSULT" and _no_meeting(scene, trigger, roles):
        return "nobody is met or rung up"
    if rule.type == "ASSAULT" and rule.part == "noun" and _background(scene, trigger, roles):
        return "a war named as the setting of something else"
    if rule.type == "ASSAULT" and rule.part == "noun" and _waged_by_nobody(scene, trigger, roles):
        return "a struggle that nobody is said to wage"
    if rule.type == "ASSAULT" and rule.symmetric and rule.voice == "intransitive" and len(roles.actor) < 2:
        return "a fight with nobody who is named"
    if rule.type == "AID" and rule.part == "noun" and "asylum" in rule.context and not roles.actor:
        return "a refuge that nobody grants"
    if rule.type == "ACCUSE" and rule.part == "noun" and _denied(scene, trigger.token):
        return "an accusation that is only denied"
    if rule.type == "ACCUSE" and parse.deps[trigger.token] == "acl" and _denied(scene, parse.heads[trigger.token]):
        return "an accusation that is only denied"  # "dismissed allegations made against it"
    if rule.part == "noun" and "ceasefire" in rule.mode and _does_not_hold(scene, trigger.token):
        return "a truce that is broken or has ended"
    if rule.part != "noun":
        return None if roles.actor or roles.recipient or not rule.weak else "nobody takes part"
    return _bare(scene, trigger, roles, tolled)


def _bare(scene: Scene, trigger: Trigger, roles: Roles, tolled: bool) -> str | None:
    """Why a noun says too little to tell an event, or None; `tolled` where it counts the dead."""
    parse, rule = scene.parse, trigger.rule
    if parse.deps[trigger.token] in ("compound", "nmod", "amod"):
        return "the word only modifies another"
    if _verbal(scene, trigger):
        return "an attack in words, on a plan or a price"
    told = any(parse.lowers[c] in _BACK and parse.deps[c] == "det" for c in parse.children[trigger.token])
    carried = roles.support is not None and parse.lemmas[roles.support] not in scene.events.words["occur"]
    if (roles.own and (roles.actor or roles.recipient or carried or not told)) or tolled:
        return None
    if any(
        m.figure is not None and m.figure.measure == "killed"
        for _, m in scene.in_sentence("figure", parse.sentence_of[trigger.token])
    ):
        return None
    if _done_by_known(scene, trigger, roles):
        return None
    if any(parse.lowers[c] in _BACK and parse.deps[c] in ("det", "poss") for c in parse.children[trigger.token]):
        return "it refers back to an event told elsewhere"
    if parse.deps[trigger.token] in ("ROOT", "nsubj", "nsubjpass", "dobj") and not rule.weak:
        above = grammar.governor(parse, trigger.token)
        if above is None or above[1] in ("subject", "passive"):
            return None
    return "a bare mention that names nobody"


def _done_by_known(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "the attacks were carried out by X": told elsewhere, but not by whom."""
    verb = scene.parse.heads[trigger.token]
    if trigger.rule.type != "ASSAULT" or scene.parse.deps[trigger.token] != "nsubjpass":
        return False
    by = scene.passive(verb) and bool(grammar.agents(scene.parse, verb))
    return by and scene.parse.lemmas[verb] in _PERPETRATES and any(side(scene, m) for m in roles.actor)


_PERPETRATES = frozenset(["carry", "commit", "launch", "stage", "perpetrate", "conduct", "execute", "mount"])
_CROWD = frozenset(["people", "supporter", "protester", "demonstrator", "marcher", "thousand", "crowd", "worker", "student"])


def _breaks_out(scene: Scene, trigger: Trigger) -> bool:
    """ "riots broke out in X", "the march in X drew 900 people": a protest told for itself, in a place by name, needs no side.

    Nor do clashes that break out.
    """
    parse, token = scene.parse, trigger.token
    verb = parse.heads[token]
    clash = trigger.rule.type == "ASSAULT" and trigger.rule.symmetric and parse.lemmas[token] in scene.senses.passing.fights
    if (
        not (trigger.rule.type == "PROTEST" or clash)
        or trigger.rule.part != "noun"
        or parse.deps[token] not in ("nsubj", "nsubjpass")
    ):
        return False
    number = parse.sentence_of[token]
    if not scene.in_sentence("place", number):
        return False
    if parse.lemmas[verb] in scene.events.words["occur"] and parse.lemmas[token] != "rally":
        return True
    drawn = [parse.lemmas[t] for t in grammar.objects(parse, verb)]
    return parse.lemmas[verb] in _DRAWS and any(lemma in _CROWD for lemma in drawn)


_DRAWS = frozenset(["draw", "attract", "bring", "gather", "see", "leave"])


def _no_meeting(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "calling X a liar" is no telephone call; a conversation by telephone has two ends."""
    parse = scene.parse
    if parse.lemmas[trigger.token] == "call" and trigger.rule.part == "verb":
        return grammar.has_child(parse, trigger.token, ("oprd",))
    sides = (*roles.actor, *roles.recipient)
    two = any(collective(scene, m) is not None for m in sides)  # "the two leaders spoke by telephone"
    return "phone" in trigger.rule.mode and trigger.rule.symmetric and len(sides) < 2 and not two


def _denied(scene: Scene, noun: int) -> bool:
    """ "rejected allegations of fraud": what is told is the denial, unless the words name the accuser ("by X")."""
    parse = scene.parse
    if any(parse.lowers[c] in ("by", "from") or parse.deps[c] == "poss" for c in parse.children[noun]):
        return False
    above = grammar.governor(parse, noun)
    if above is not None and above[1] in _DIFFERED_ON and parse.lemmas[above[0]] in _DIFFERS:
        return True  # "differs on allegations made against the army"
    return above is not None and above[1] in ("object", "passive") and parse.lemmas[above[0]] in scene.events.words["deny"]


_DIFFERED_ON = frozenset(["on", "over", "about", "to", "upon"])
_DIFFERS = frozenset(
    ["differ", "disagree", "comment", "respond", "react", "reply", "clash", "divide", "split", "bristle", "object"]
)


def _does_not_hold(scene: Scene, noun: int) -> bool:
    """ "violations of the truce by X", "the ceasefire collapsed": X, who breaks it, does not lay down his arms."""
    parse, words = scene.parse, scene.senses.phrases
    head = parse.heads[noun]
    if parse.deps[noun] == "pobj" and parse.lowers[head] in ("of", "to", "in"):
        return parse.lemmas[parse.heads[head]] in words.broken
    if parse.deps[noun] in ("compound", "nmod"):
        return parse.lemmas[head] in words.broken
    if parse.deps[noun] not in ("nsubj", "nsubjpass", "dobj") or parse.lemmas[head] not in words.breaks:
        return False
    return not any(parse.deps[c] == "neg" for c in parse.children[head])


def _background(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "since the early stages of the war": a struggle that nobody wages, starts or ends here, between nobody who is named."""
    parse, words = scene.parse, scene.events.words
    if parse.lemmas[trigger.token] not in words["background"]:
        return False
    sides = ("between", "against", "with", "by")
    if any(parse.lowers[c] in sides and parse.deps[c] == "prep" for c in parse.children[trigger.token]):
        return False
    above = grammar.governor(parse, trigger.token)
    if above is None or parse.deps[trigger.token] == "pobj":
        return True
    verb, how = above
    if how == "object":
        return parse.lemmas[verb] not in scene.events.light_verbs
    return parse.lemmas[verb] not in words["occur"]


def _waged_by_nobody(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "helped to finish the fight against X": no owner of the struggle, and no verb of waging it."""
    parse = scene.parse
    if parse.lemmas[trigger.token] not in _STRUGGLES or not any(parse.lowers[t] == "against" for t in trigger.tokens):
        return False
    if not roles.actor:
        return True
    owned = any(parse.deps[c] in ("poss", "amod", "compound", "nmod") for c in parse.children[trigger.token])
    above = grammar.governor(parse, trigger.token)
    return not owned and (above is None or parse.lemmas[above[0]] not in _WAGES)


_STRUGGLES = frozenset(["fight", "struggle", "battle", "retaliation", "reprisal", "operation"])
_WAGES = frozenset(
    ["wage", "lead", "spearhead", "continue", "resume", "intensify", "step", "escalate", "press", "mount", "launch", "begin",
     "start", "conduct", "carry", "fight", "wage", "head", "take", "keep"]
)  # fmt: skip


def _verbal(scene: Scene, trigger: Trigger) -> bool:
    """ "an attack on the budget": what it is directed against is no person, place or thing that can be hit."""
    if trigger.rule.type != "ASSAULT":
        return False
    parse = scene.parse
    behind = [t for word in ("on", "against") for t in grammar.prepositional(parse, (trigger.token,), word)]
    if any(scene.actor_at(t) is not None or scene.mentions.at(t, "place") is not None for t in behind):
        return False  # "aggression on X and its crimes"
    for word in ("on", "against"):
        for token in grammar.prepositional(parse, (trigger.token,), word):
            classes = scene.classes(token)
            if scene.actor_at(token) is None and scene.mentions.at(token, "place") is None and classes & _WORDS:
                return classes.isdisjoint(_HITTABLE)
    return False


def _has_organised(scene: Scene, roles: Roles) -> bool:
    if any(organised_mention(scene, m) for m in (*roles.actor, *roles.recipient)):
        return True
    return any(organised(scene, t) for t in (*roles.actor_tokens, *roles.recipient_tokens))


def _taken_before(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "twenty people detained at the rally were released": who was taken can only be let go by who took them."""
    if "release" not in trigger.rule.mode:
        return False
    parse = scene.parse
    described = (c for t in roles.recipient_tokens for c in parse.children[t] if parse.deps[c] in ("acl", "amod"))
    return any(parse.lemmas[c] in _TAKEN and parse.tags[c] == "VBN" for c in described)


def _beside_organised(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "secured the release of the girls kidnapped by X": done to people, in a sentence that names an organised actor."""
    if trigger.rule.type not in _DONE_BY_SOMEBODY or not (roles.actor or roles.recipient):
        return False
    return any(
        mention.form == "name" and organised_mention(scene, mention)
        for _, mention in scene.in_sentence("actor", scene.parse.sentence_of[trigger.token])
    )
