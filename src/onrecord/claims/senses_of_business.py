"""Business and private life: promises of firms, takeovers, lawsuits between firms, favours, advice of experts, interviews.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims import grammar
from onrecord.claims.parties import armed, is_state, political
from onrecord.claims.role_result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.senses_of_words import press
from onrecord.claims.syntax import Syntax
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_FIRMS = frozenset(["BUS", "AGR"])
_PLAIN = frozenset(["CVL", "UNK", "BUS", "AGR", "EDU", "MED", "LAB"])
_ONE = frozenset(["i", "me", "he", "him", "she", "her", "you", "my", "your"])
_CROWDS = (("LAB",), ("CVL",), ("EDU",), ("MED",))
_ME = frozenset(["i", "me", "you", "my", "your"])


def of_business(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why an act is one of business or private life, or None."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    sides = (*roles.actor, *roles.recipient)
    words = scene.senses.business
    if (
        rule.type in ("AGREE", "SUPPORT")
        and roles.actor
        and all(_a_firm(scene, m) for m in roles.actor)
        and not _public(scene, roles.recipient)
    ):
        return "what a firm promises or stands for"
    if (
        rule.type == "AGREE"
        and parse.lemmas[token] in words.gifts
        and _plain_people(scene, roles.actor)
        and not _public(scene, roles.recipient)
    ):
        return "gifts and promises of private people"
    if rule.type == "COERCE" and "seize" in rule.mode and _bought(scene, trigger, sides):
        return "a firm that is bought"
    if (
        rule.type == "ACCUSE"
        and parse.lemmas[token] in words.suits
        and roles.recipient
        and (roles.actor or rule.part == "noun")
        and all(_a_firm(scene, m) for m in sides)
    ):
        return "a suit between firms"
    asks = rule.type in ("AGREE", "REQUEST", "CONSULT") and parse.lemmas[token] in words.of_the_press
    if rule.type == "REQUEST" and trigger.clause is not None and parse.lemmas[trigger.clause] not in words.answers:
        asks = False  # "the BBC asked the government to release its reporter"
    if asks and roles.actor and all(press(scene, m) for m in roles.actor):
        return "the press at its work"
    if rule.type == "CONSULT" and _police_work(scene, sides):
        return "the police hear somebody"
    if rule.type == "CONSULT" and len(sides) == 1 and parse.lemmas[token] == "deliberate":
        return "a body that makes up its mind"
    if rule.type == "CONSULT" and parse.lemmas[token] in words.one_sided and len(sides) == 1 and _one_person(scene, sides[0]):
        return "one person speaks of something, nobody is met"
    if rule.type == "REQUEST" and rule.part == "verb" and _advice(scene, trigger, roles):
        return "advice to the public"
    both = bool(roles.actor and roles.recipient)
    if rule.type == "REQUEST" and parse.lemmas[token] in words.coaxes and both and _private(scene, sides):
        return "a matter among private persons"
    if rule.type == "COERCE" and parse.lemmas[token] in words.makes and both and _private(scene, sides):
        return "a matter among private persons"
    if rule.type == "SUPPORT" and parse.lemmas[token] in words.applauds and both and _private(scene, sides):
        return "praise among private persons"
    sold = rule.type == "COOPERATE" and parse.lemmas[token] in words.sells and len(sides) == 1
    if sold and not _public_side(scene, sides[0]):
        return "something that a person sells"
    if (
        rule.type == "COOPERATE"
        and parse.lemmas[token] == "work"
        and len(sides) > 1
        and all(_one_person(scene, m) for m in sides)
    ):
        return "colleagues at work"
    return "what is on sale" if rule.type in ("CONSULT", "AGREE") and _on_sale(scene, trigger) else None


def _a_firm(scene: Scene, mention: Mention) -> bool:
    actor = mention.actor
    if actor is not None and actor.sector:
        return set(actor.sector) <= _FIRMS
    tokens = scene.parse.tokens(mention.start, mention.end)
    return bool(tokens) and "business" in scene.classes(scene.parse.head(tokens))


def _public(scene: Scene, mentions: tuple[Mention, ...]) -> bool:
    return any(
        political(scene, m) and not _a_firm(scene, m) and (m.form == "name" or m.actor is None or m.actor.sector not in _CROWDS)
        for m in mentions
    )


def _plain_people(scene: Scene, mentions: tuple[Mention, ...]) -> bool:
    """Described people of no office and no force."""
    return bool(mentions) and all(
        m.form == "nominal"
        and not armed(scene, m)
        and m.actor is not None
        and m.actor.id is None
        and set(m.actor.sector) <= {"CVL", "UNK", "EDU", "MED"}
        and _head(scene, m) in scene.senses.business.plain
        for m in mentions
    )


def _head(scene: Scene, mention: Mention) -> str:
    tokens = scene.parse.tokens(mention.start, mention.end)
    return scene.parse.lemmas[scene.parse.head(tokens)] if tokens else ""


def _bought(scene: Scene, trigger: Trigger, sides: tuple[Mention, ...]) -> bool:
    """ "the firm's takeover of its rival", "a $ 9 billion takeover": firms on a side, or money and shares beside the word."""
    parse = scene.parse
    if parse.lemmas[trigger.token] not in ("takeover", "take", "acquire", "seize", "buy") or any(
        armed(scene, m) or is_state(m) for m in sides
    ):
        return False
    sentence = parse.sentence(trigger.token)
    market = any(parse.lemmas[t].lower() in scene.senses.business.market for t in range(sentence.first, sentence.last))
    return market and (not sides or any(_a_firm(scene, m) for m in sides) or parse.lemmas[trigger.token] == "takeover")


def _police_work(scene: Scene, sides: tuple[Mention, ...]) -> bool:
    """ "deputies spoke with the suspect"."""
    if len(sides) < 2 or not any(m.actor is not None and "COP" in m.actor.sector for m in sides):
        return False
    return any(_head(scene, m) in scene.senses.business.heard for m in sides)


def _one_person(scene: Scene, mention: Mention) -> bool:
    """A person without a country's, a body's or an office's part in it: a name, "he", "a juror"."""
    if mention.form == "pronoun":
        return mention.text.lower() in _ONE
    tokens = scene.parse.tokens(mention.start, mention.end)
    if not tokens or scene.parse.tags[scene.parse.head(tokens)] not in ("NNP", "NN") or is_state(mention):
        return False
    actor = mention.actor
    if mention.form == "nominal":
        return "person" in scene.classes(scene.parse.head(tokens)) and not political(scene, mention)
    return actor is not None and bool(actor.sector) and set(actor.sector) <= {"ELI", "LEG", "CVL", "UNK"}


def _public_side(scene: Scene, mention: Mention) -> bool:
    """A state, a force or an office, on whose account something is sold."""
    offices = {"GOV", "MIL", "REB", "UAF", "IGO"}
    return (
        is_state(mention) or armed(scene, mention) or (mention.actor is not None and not offices.isdisjoint(mention.actor.sector))
    )


def _advice(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "experts urge people not to swim": of those who know, to whom it may concern."""
    parse, words = scene.parse, scene.senses.business
    police = parse.lemmas[trigger.token] in ("advise", "remind") and any(m.actor and "COP" in m.actor.sector for m in roles.actor)
    if not roles.actor or not (police or all(_head(scene, m) in words.advisers for m in roles.actor)):
        return False
    asked = (*trigger.objects, *grammar.objects(parse, trigger.token))
    return all(parse.lemmas[t] in words.publics for t in asked) and (bool(asked) or not roles.recipient)


def _private(scene: Scene, sides: tuple[Mention, ...]) -> bool:
    """Nobody of public affairs on either side; "he", "we", "they" may be anybody."""
    return any(m.form != "pronoun" for m in sides) and all(
        (m.form == "pronoun" and m.text.lower() in _ME) or (not political(scene, m) and m.form != "pronoun" and _plain(m))
        for m in sides
    )


def _plain(mention: Mention) -> bool:
    """A described person, or a name of which the text says what they are; a name of which nothing is known may be anybody."""
    sector = mention.actor.sector if mention.actor is not None else ()
    return set(sector) <= _PLAIN and (mention.form == "nominal" or bool(sector))


def _on_sale(scene: Scene, trigger: Trigger) -> bool:
    """ "is offering a four-day tour of the islands for 900 euros"."""
    parse = scene.parse
    if not any(parse.lemmas[t] in ("tour", "trip", "visit", "holiday") for t in trigger.tokens):
        return False
    return _offered(parse, trigger.token) or any(parse.lemmas[t] in ("package", "guided") for t in _around(parse, trigger))


def _offered(parse: Syntax, token: int) -> bool:
    return parse.lemmas[parse.heads[token]] in ("offer", "sell", "book", "advertise") and parse.deps[token] == "dobj"


def _around(parse: Syntax, trigger: Trigger) -> tuple[int, ...]:
    return tuple(c for t in trigger.tokens for c in parse.children[t])
