"""Posts, bodies and courts: to be elected is no release, a resort no retreat, a school no state; rulings, moods, rivals, advice.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims import grammar
from onrecord.claims.grammar_clauses import hardly_so
from onrecord.claims.parties import armed, is_state, is_thing, side
from onrecord.claims.role_result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.syntax import Syntax
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_YIELDING = frozenset(["AGREE", "SUPPORT", "CONCEDE", "RETREAT", "AID", "CONSULT", "COOPERATE"])


def of_posts(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why a word of leaving, judging or refusing tells no such act, or None."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    words = scene.senses.posts
    if rule.type == "RETREAT" and "release" in rule.mode and parse.lemmas[token] == "return" and _elected(scene, token):
        return "somebody is elected"
    if rule.type == "RETREAT" and "release" in rule.mode and rule.part == "noun" and _published(scene, token):
        return "something is published"
    things = (*trigger.objects, *grammar.objects(parse, token))
    if rule.type == "RETREAT" and "release" in rule.mode and any(parse.lemmas[t] in words.freed for t in things):
        return "a choice or a thing that is set free"
    if rule.type == "RETREAT" and any(parse.lemmas[c] in words.local_bans for t in things for c in parse.children[t]):
        return "a rule of daily life that is lifted"
    if rule.type == "RETREAT" and parse.lemmas[token] == "retreat" and rule.part == "noun" and _a_resort(scene, token, roles):
        return "a place to withdraw to"
    if rule.type == "SANCTION" and "expel" in rule.mode and _from_a_house(scene, trigger):
        return "put out of a school, a club, a game or a car"
    if rule.type == "SANCTION" and "verdict" in (parse.lemmas[t] for t in trigger.tokens) and _civil(scene, token, roles):
        return "a ruling, nobody is convicted"
    if rule.type == "SANCTION" and "discontinue" in rule.mode and _its_own(scene, trigger) and not roles.recipient:
        return "what one does with a meeting of one's own"
    if rule.type == "SANCTION" and (why := _no_punishment(scene, trigger, roles)) is not None:
        return why
    if rule.type == "REJECT" and parse.lemmas[token] in words.moods and not roles.recipient:
        return "a mood, nothing is refused"
    if rule.type == "REJECT" and rule.part == "verb" and not roles.actor and parse.lemmas[token] in words.thwarts:
        return "what something brings to nothing, nobody refuses"
    if rule.type == "REJECT" and _a_number(parse, trigger):
        return "a number, no refusal"
    if rule.type in _YIELDING and _unwilling(parse, token):
        return "said of unwillingness"
    if rule.type == "SUPPORT" and parse.lemmas[token] == "align" and not (roles.actor and roles.recipient):
        return "things that are brought into line"
    if rule.type == "ACCUSE" and parse.lemmas[token] == "challenge" and _stands_against(scene, trigger):
        return "a rival, nobody is accused"
    if rule.type == "ACCUSE" and parse.lemmas[token] == "contest" and _stands_for(scene, trigger):
        return "somebody stands for election"
    if rule.type == "THREATEN" and parse.lemmas[token] in words.provokes and not roles.actor:
        return "provoked by nobody"
    if rule.type == "THREATEN" and parse.lemmas[token] == "warn" and _advised(scene, trigger):
        return "advice, not a threat"
    return None


def _no_punishment(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """ "ended its operation", "found him not guilty", "sent the data down", "he fled the country"."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    things = (*trigger.objects, *grammar.objects(parse, token))
    if "discontinue" in rule.mode and any(parse.lemmas[t] in scene.senses.posts.campaigns for t in things):
        return "a campaign of its own that somebody ends"
    if "convict" in rule.mode and any(parse.lowers[t - 1] == "not" for t in trigger.tokens if parse.lemmas[t] == "guilty" and t):
        return "somebody is acquitted"
    if (
        "convict" in rule.mode
        and parse.lemmas[token] == "send"
        and not any("person" in scene.classes(t) for t in _sent(scene, token))
    ):
        return "a thing that is sent"
    thrown = parse.lemmas[token] in ("throw", "eject") and "expel" in rule.mode and bool(roles.recipient)
    if thrown and all(is_thing(scene, m) for m in roles.recipient):
        return "things that are thrown out"
    if (
        "expel" in rule.mode
        and parse.lemmas[token] == "flee"
        and roles.recipient
        and all(_one(scene, m) for m in roles.recipient)
    ):
        return "one person who flees"
    return None


def _sent(scene: Scene, verb: int) -> tuple[int, ...]:
    named = (*grammar.objects(scene.parse, verb), *grammar.patients(scene.parse, verb))
    return tuple(t for t in named if scene.parse.tags[t] not in ("NNP", "PRP")) if named else ()


def _one(scene: Scene, mention: Mention) -> bool:
    """One person, by a noun of the singular or a pronoun."""
    if mention.form == "pronoun":
        return mention.text.lower() in ("he", "she", "him", "her", "i", "me")
    tokens = scene.parse.tokens(mention.start, mention.end)
    if not tokens or mention.form != "nominal":
        return False
    head = scene.parse.head(tokens)
    text = mention.text.lower()
    if text.startswith("the ") and scene.parse.lemmas[head] in scene.senses.posts.fugitives:
        return True
    return scene.parse.tags[head] == "NN" and text.startswith(("a ", "an ", "one ", "the couple", "his ", "her "))


def _elected(scene: Scene, verb: int) -> bool:
    """ "was returned for the third time from his constituency"."""
    parse, sentence = scene.parse, scene.parse.sentence(verb)
    return any(parse.lemmas[t].lower() in scene.senses.posts.elections for t in range(sentence.first, sentence.last))


def _published(scene: Scene, noun: int) -> bool:
    """ "the release of the report"."""
    behind = grammar.prepositional(scene.parse, (noun,), "of")
    return any(
        scene.parse.lemmas[t] in scene.senses.posts.papers
        or (
            not scene.classes(t).isdisjoint(("document", "media_thing", "film", "record", "speech"))
            and "person" not in scene.classes(t)
        )
        for t in behind
    )


def _a_resort(scene: Scene, noun: int, roles: Roles) -> bool:
    """ "at the swami's retreat": nobody there could be driven back."""
    if any(armed(scene, m) or is_state(m) or side(scene, m) for m in roles.actor):
        return False
    prep = scene.parse.heads[noun]
    return scene.parse.deps[noun] == "pobj" and scene.parse.lowers[prep] in ("at", "on", "for") and bool(roles.actor)


def _from_a_house(scene: Scene, trigger: Trigger) -> bool:
    """ "expelled from the academy", "ejected from the car", "thrown out of the game"."""
    parse = scene.parse
    out = (*grammar.prepositional(parse, trigger.tokens, "from"), *grammar.prepositional(parse, trigger.tokens, "of"))
    words = scene.senses.posts.houses
    return any(parse.lemmas[t].lower() in words or "vehicle" in scene.classes(t) for t in out)


def _civil(scene: Scene, noun: int, roles: Roles) -> bool:
    """ "the court gives its verdict on the land": no guilt, no sentence, nobody accused."""
    parse, sentence = scene.parse, scene.parse.sentence(noun)
    if roles.recipient:
        return False
    return not any(parse.lemmas[t].lower() in scene.senses.posts.guilt for t in range(sentence.first, sentence.last))


def _its_own(scene: Scene, trigger: Trigger) -> bool:
    """ "cut short its two-day meeting"."""
    parse = scene.parse
    return parse.lemmas[trigger.token] == "cut" and any(
        parse.deps[c] == "poss" and parse.tags[c] == "PRP$"
        for t in (*trigger.objects, *grammar.objects(parse, trigger.token))
        for c in parse.children[t]
    )


def _a_number(parse: Syntax, trigger: Trigger) -> bool:
    """ "his no. 2 in the cabinet said"."""
    return any(
        parse.lowers[t] in ("no", "no.") and any(parse.words[n][:1].isdigit() for n in range(t + 1, min(t + 3, len(parse.words))))
        and (parse.lowers[t] == "no." or parse.words[t + 1 : t + 2] == (".",))
        for t in trigger.tokens
    )  # fmt: skip


def _unwilling(parse: Syntax, token: int) -> bool:
    """ "less willing to help": at the adjective or at what somebody is less willing to do."""
    head = parse.heads[token]
    adjective = head if parse.deps[token] == "xcomp" and parse.tags[head][0] == "J" else token
    return hardly_so(parse, adjective)


def _stands_against(scene: Scene, trigger: Trigger) -> bool:
    """ "is challenging the senator in the primary": a person, and nothing that he is charged with."""
    parse, token = scene.parse, trigger.token
    objects = (*trigger.objects, *grammar.objects(parse, token))
    if trigger.clause is not None or scene.passive(token) or not objects:
        return False
    end = min(max(objects) + 6, parse.sentence(token).last)
    if any(parse.lowers[t] in ("on", "over", "about", "to", "as", "whether") for t in range(token + 1, end)):
        return False
    return all(
        parse.tags[t] in ("NNP", "PRP") or (parse.tags[t] == "NN" and not scene.classes(t).isdisjoint(("official", "dignitary")))
        for t in objects
    )


def _stands_for(scene: Scene, trigger: Trigger) -> bool:
    """ "contested the election", not "contested the result of the election"."""
    parse = scene.parse
    objects = (*trigger.objects, *grammar.objects(parse, trigger.token))
    return any(parse.lemmas[t] in scene.senses.posts.elections for t in objects)


def _advised(scene: Scene, trigger: Trigger) -> bool:
    """ "warned the minister that she must work with them", "not to think that": what is good for who is warned."""
    parse, token = scene.parse, trigger.token
    clause = parse.child(token, "ccomp", "xcomp")
    if clause is None:
        return False
    helped = {parse.lowers[c] for c in parse.children[clause] if parse.deps[c] in ("aux", "neg")}
    if parse.lemmas[clause] in scene.senses.posts.considers and "to" in helped:
        return True
    objects = [o for o in grammar.objects(parse, token) if o < clause]
    subject = parse.child(clause, "nsubj")
    pronoun = subject is not None and parse.tags[subject] == "PRP" and parse.lowers[subject] not in ("it", "we", "i")
    return bool(objects) and pronoun and bool(helped & {"must", "should"})
