"""Words of the lexicon in another sense, told by what stands around them; `other_sense` says which, for `read --explain`.

Here are names and titles, what one does to oneself, stakes that nobody fights for with arms, ideas and space; words of speech and
meeting stand in `senses_of_words`, infinitives in `weighed`.
"""

from __future__ import annotations

from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.senses.acts import no_act, no_violence
from onrecord.claims.senses.assurance import only_assures
from onrecord.claims.senses.business import of_business
from onrecord.claims.senses.callings import within_a_calling
from onrecord.claims.senses.charges import no_charge
from onrecord.claims.senses.civil import in_civil_life
from onrecord.claims.senses.daily_life import of_daily_life
from onrecord.claims.senses.force import without_force
from onrecord.claims.senses.giving import gives_nothing
from onrecord.claims.senses.journeys import only_a_journey
from onrecord.claims.senses.matters import nobodys_affair
from onrecord.claims.senses.meetings import no_meeting
from onrecord.claims.senses.minds import in_minds
from onrecord.claims.senses.opinions import only_an_opinion
from onrecord.claims.senses.other_desks import of_another_desk
from onrecord.claims.senses.phrases import in_a_phrase
from onrecord.claims.senses.posts import of_posts
from onrecord.claims.senses.promises import no_promise
from onrecord.claims.senses.stories import in_a_story
from onrecord.claims.senses.telling import only_put_so
from onrecord.claims.senses.war import talk_of_war
from onrecord.claims.senses.weighed import only_weighed
from onrecord.claims.senses.words import (
    among_private_persons,
    borrowed,
    given_a_duty,
    no_consultation,
    no_threat,
    of_things,
    paid_a_call,
    quarrelled_over,
    question,
    stance,
    who_is_to_blame,
)
from onrecord.claims.senses.yielding import yields_to_nobody
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger

_NAMES = ("NNP", "NNPS")
_QUOTES = frozenset(['"', "“", "”", "‘", "’", "'", "``", "''"])
_ENDS = frozenset([",", ".", "!", "?"])
_TITLE_LENGTH = 8  # words; a longer quotation is somebody's words
_SELF = frozenset(["himself", "herself", "itself", "themselves", "yourself", "yourselves", "myself", "ourselves", "oneself"])
_STANCES = frozenset(["SUPPORT", "REJECT"])
_TOWARDS = ("AID", "COOPERATE", "CONSULT", "SUPPORT", "AGREE", "CONCEDE")
# What tells another sense, asked in turn.
_SENSES = (
    only_put_so, nobodys_affair, within_a_calling, in_minds, gives_nothing, in_a_story, without_force, of_posts, of_business,
    no_meeting, no_charge, of_daily_life, no_promise, in_a_phrase,
    only_assures, only_an_opinion, only_a_journey, in_civil_life, yields_to_nobody,
    of_another_desk,
)  # fmt: skip


def other_sense(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why the word means something else here, or None."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    if parse.tags[token] in _NAMES and _named(scene, token):
        return "part of a name"
    if parse.words[token][:1].isupper() and _in_title(parse, token):
        return "part of the title of a work"
    if rule.part == "verb" and _addressed(scene, token):
        return "the reader is addressed"
    for sense in _SENSES:
        if (why := sense(scene, trigger, roles)) is not None:
            return why
    if rule.type == "ASSAULT":
        return _no_blow(scene, trigger, roles)
    if rule.part == "verb" and rule.type in _STANCES and stance(scene, token):
        return "how somebody stands, told to describe them"
    if rule.type == "THREATEN" and (why := no_threat(scene, trigger)):
        return why
    if rule.type == "REQUEST" and rule.part == "verb" and question(parse, token):
        return "a question is asked"
    if rule.type == "REQUEST" and parse.lemmas[token] == "call" and paid_a_call(scene, trigger, roles):
        return "somebody is visited, nothing asked for"
    if rule.type == "CONSULT" and (why := no_consultation(scene, trigger, roles)):
        return why
    if rule.type == "AID" and rule.part == "noun" and borrowed(scene, token):
        return "taken, not given"
    if rule.type == "AID" and rule.part == "verb" and not roles.actor and parse.lemmas[token] in scene.senses.names.uphold:
        return "nobody helps"
    if rule.part == "noun" and rule.type in _TOWARDS and quarrelled_over(scene, token):
        return "what a quarrel is about"
    if rule.type == "REQUEST" and rule.part == "verb" and not roles.actor and of_things(scene, token):
        return "asked of nobody by nobody"
    if rule.type == "ACCUSE" and who_is_to_blame(parse, token):
        return "a question is asked"
    if rule.type == "ACCUSE" and rule.part == "verb" and given_a_duty(scene, token):
        return "a task, not a charge"
    if rule.type == "ACCUSE" and "disapprove" in rule.mode and among_private_persons(scene, roles):
        return "among private persons"
    return no_act(scene, trigger, roles) or only_weighed(scene, trigger)


def _named(scene: Scene, token: int) -> bool:
    """ "Louise Slaughter", "the Strike Force Company": the word belongs to the name of a person, a body or a place."""
    start, end = scene.parse.starts[token], scene.parse.ends[token]
    for kind in ("actor", "place"):
        for _, mention in scene.in_sentence(kind, scene.parse.sentence_of[token]):
            if mention.form == "name" and mention.start <= start and end <= mention.end:
                return True
    return False


def _in_title(parse: Syntax, token: int) -> bool:
    """Between quotation marks, among words that are all written with a capital but for the small ones, without a stop."""
    sentence = parse.sentence(token)
    low = next((t for t in range(token - 1, sentence.first - 1, -1) if parse.words[t] in _QUOTES), None)
    high = next((t for t in range(token + 1, sentence.last) if parse.words[t] in _QUOTES), None)
    if low is None or high is None or not 1 < high - low <= _TITLE_LENGTH or parse.words[high - 1] in _ENDS:
        return False
    inside = [parse.words[t] for t in range(low + 1, high)]
    return len(inside) > 1 and inside[0][:1].isupper() and all(w[:1].isupper() or len(w) < 4 for w in inside)


def _addressed(scene: Scene, verb: int) -> bool:
    """ "you agree to receive offers", "By signing up you accept": told to whoever reads, in the present."""
    parse = scene.parse
    subject = next((c for c in parse.children[verb] if parse.deps[c] == "nsubj"), None)
    if subject is None or parse.lowers[subject] != "you" or parse.tags[verb] not in ("VBP", "VB"):
        return False
    return not _quoted(parse, verb) or (parse.lemmas[verb] in scene.senses.names.signs_up and _of_a_form(scene, verb))


def _of_a_form(scene: Scene, verb: int) -> bool:
    """ "you agree to receive", "you consent to our terms": what readers tick, also beside an apostrophe."""
    parse = scene.parse
    sentence = parse.sentence(verb)
    return any(parse.lemmas[t] in scene.senses.names.forms for t in range(sentence.first, sentence.last))


def _quoted(parse: Syntax, token: int) -> bool:
    sentence = parse.sentence(token)
    return any(parse.words[t] in _QUOTES for t in range(sentence.first, sentence.last))


def _no_blow(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why a word of violence tells none done to others."""
    parse, token = scene.parse, trigger.token
    if trigger.rule.part == "verb" and "suicide-attack" not in trigger.rule.mode and _to_oneself(parse, trigger):
        return "done to oneself"
    if parse.lemmas[token] in scene.senses.names.fights and _at_stake(scene, token):
        return "a contest for something that nobody wins by arms"
    if trigger.rule.part == "noun" and not roles.recipient and roles.support is not None and _idea(scene, roles.support, token):
        return "an attack on an idea"
    if _into_space(scene, trigger):
        return "a flight into space"
    return no_violence(scene, trigger, roles) or talk_of_war(scene, trigger, roles)


def _to_oneself(parse: Syntax, trigger: Trigger) -> bool:
    """ "shot himself", "turned the gun on herself"."""
    below = [c for c in parse.children[trigger.token] if parse.deps[c] in ("dobj", "dative")]
    return any(parse.lowers[t] in _SELF for t in (*below, *trigger.objects))


def _at_stake(scene: Scene, token: int) -> bool:
    """ "battle for votes", "fight for the title"."""
    parse, stakes = scene.parse, scene.events.words["stakes"]
    found = (*grammar.prepositional(parse, (token,), "for"), *grammar.prepositional(parse, (token,), "over"))
    return any(parse.lemmas[t] in stakes or parse.lowers[t] in stakes for t in found)


def _idea(scene: Scene, verb: int, noun: int) -> bool:
    """ "freedom is under assault": the subject is a right, a feeling, a plan or an idea."""
    subjects = grammar.patients(scene.parse, verb) if scene.passive(verb) else grammar.subjects(scene.parse, verb)
    ideas = frozenset(("rights", "abstract", "emotion", "speech", "plan", "cause", "price"))
    return (
        bool(subjects)
        and noun not in subjects
        and all(
            scene.actor_at(t) is None and scene.mentions.at(t, "place") is None and not ideas.isdisjoint(scene.classes(t))
            for t in subjects
        )
    )


def _into_space(scene: Scene, trigger: Trigger) -> bool:
    """ "launched a rocket with three satellites"."""
    parse = scene.parse
    flies = scene.senses.names.missiles | scene.senses.names.space
    if parse.lemmas[trigger.token] not in ("launch", "fire", "send", "shoot") or flies.isdisjoint(
        parse.lemmas[t] for t in (*trigger.tokens, *trigger.objects, *grammar.objects(parse, trigger.token))
    ):
        return False
    sentence = parse.sentence(trigger.token)
    return any(parse.lemmas[t] in scene.senses.names.space for t in range(sentence.first, sentence.last))
