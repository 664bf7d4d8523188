"""Business and private life: promises of firms, takeovers, lawsuits between firms, favours, advice of experts, interviews.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims.participants.parties import armed, is_state, political
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.senses.table import Other, by_type, first_of, lemma
from onrecord.claims.senses.words import press
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_FIRMS = frozenset(["BUS", "AGR"])
_PLAIN = frozenset(["CVL", "UNK", "BUS", "AGR", "EDU", "MED", "LAB"])
_ONE = frozenset(["i", "me", "he", "him", "she", "her", "you", "my", "your"])
_MINE = frozenset(["my", "his", "her"])
_WINS_OVER = frozenset(["convince", "persuade", "coax"])
_CROWDS = (("LAB",), ("CVL",), ("EDU",), ("MED",))
_ME = frozenset(["i", "me", "you", "my", "your"])


def of_business(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why an act is one of business or private life, or None."""
    return first_of(_OTHERS, scene, trigger, roles)


def _sides(roles: Roles) -> tuple[Mention, ...]:
    return (*roles.actor, *roles.recipient)


def _by_a_firm(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    firm = bool(roles.actor) and all(_a_firm(scene, m) for m in roles.actor)
    return firm and not _public(scene, roles.recipient)


def _private_gift(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    given = lemma(scene, trigger) in scene.senses.business.gifts
    return given and _plain_people(scene, roles.actor) and not _public(scene, roles.recipient)


def _firms_sue(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    sued = lemma(scene, trigger) in scene.senses.business.suits and bool(roles.recipient)
    return sued and bool(roles.actor or trigger.rule.part == "noun") and all(_a_firm(scene, m) for m in _sides(roles))


def _press_asks(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """The press that asks for an answer; not "the BBC asked the government to release its reporter"."""
    words, clause = scene.senses.business, trigger.clause
    if trigger.rule.type == "REQUEST" and clause is not None and scene.parse.lemmas[clause] not in words.answers:
        return False
    asks = lemma(scene, trigger) in words.of_the_press
    return asks and bool(roles.actor) and all(press(scene, m) for m in roles.actor)


def _makes_up_its_mind(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    return len(_sides(roles)) == 1 and lemma(scene, trigger) == "deliberate"


def _only_speaks(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    sides = _sides(roles)
    return lemma(scene, trigger) in scene.senses.business.one_sided and len(sides) == 1 and _one_person(scene, sides[0])


def _among_private_persons(scene: Scene, roles: Roles) -> bool:
    return bool(roles.actor and roles.recipient) and _private(scene, _sides(roles))


def _coaxed(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    if lemma(scene, trigger) not in scene.senses.business.coaxes:
        return False
    return _among_private_persons(scene, roles) or (lemma(scene, trigger) in _WINS_OVER and _ones_own(scene, trigger, roles))


def _ones_own(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "she convinced her commander": one person and somebody of hers."""
    mine = any(
        scene.parse.deps[c] == "poss" and scene.parse.lowers[c] in _MINE
        for t in grammar.objects(scene.parse, trigger.token)
        for c in scene.parse.children[t]
    )
    return mine and bool(roles.actor) and all(_one_person(scene, m) for m in roles.actor)


def _made(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    return lemma(scene, trigger) in scene.senses.business.makes and _among_private_persons(scene, roles)


def _applauded(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    return lemma(scene, trigger) in scene.senses.business.applauds and _among_private_persons(scene, roles)


def _firms_at_war(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "opened fire on its rival", "launched an assault on the truck market": a firm against names or a market, and no people."""
    firms = bool(roles.actor and roles.recipient) and all(_a_firm(scene, m) for m in roles.actor)
    return firms and all(_a_firm(scene, m) or _a_rival(scene, m) for m in roles.recipient)


def _a_rival(scene: Scene, mention: Mention) -> bool:
    tokens = scene.parse.tokens(mention.start, mention.end)
    named = bool(tokens) and scene.parse.tags[scene.parse.head(tokens)] in ("NNP", "NNPS")
    return _head(scene, mention) == "market" or (named and not is_state(mention) and not armed(scene, mention))


def _sold(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    sides = _sides(roles)
    return lemma(scene, trigger) in scene.senses.business.sells and len(sides) == 1 and not _public_side(scene, sides[0])


def _plain_trade(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "the firm imports machines": bought and sold by firms alone, however much a state may sell."""
    return (
        lemma(scene, trigger) in scene.senses.business.trades
        and bool(roles.actor)
        and all(_a_firm(scene, m) for m in roles.actor)
    )


def _talks_of_a_firm(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "the utility met community groups": a firm with nobody who holds power."""
    sides = _sides(roles)
    return (
        len(sides) > 1
        and any(_a_firm(scene, m) for m in sides)
        and not any(
            not _a_firm(scene, m) and (is_state(m) or armed(scene, m) or m.form == "pronoun" or _of_power(scene, m))
            for m in sides
        )
    )


def _of_power(scene: Scene, mention: Mention) -> bool:
    """An office, a party, a union or a court; a name of which nothing is known may be one."""
    actor = mention.actor
    if actor is None or not actor.sector:
        return mention.form == "name"
    return not {"GOV", "LEG", "JUD", "IGO", "PTY", "OPP", "DIP", "ELI", "NGO", "LAB", "REL"}.isdisjoint(actor.sector)


def _colleagues(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    sides = _sides(roles)
    return lemma(scene, trigger) == "work" and len(sides) > 1 and all(_one_person(scene, m) for m in sides)


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


_OTHERS = by_type(
    (
        Other(("AGREE", "SUPPORT"), _by_a_firm, "what a firm promises or stands for"),
        Other(("AGREE",), _private_gift, "gifts and promises of private people"),
        Other(("COERCE",), lambda s, t, r: _bought(s, t, _sides(r)), "a firm that is bought", mode="seize"),
        Other(("ACCUSE",), _firms_sue, "a suit between firms"),
        Other(("ASSAULT",), _firms_at_war, "a contest of firms"),
        Other(("AGREE", "REQUEST", "CONSULT"), _press_asks, "the press at its work"),
        Other(("CONSULT",), lambda s, t, r: _police_work(s, _sides(r)), "the police hear somebody"),
        Other(("CONSULT",), _makes_up_its_mind, "a body that makes up its mind"),
        Other(("CONSULT",), _only_speaks, "one person speaks of something, nobody is met"),
        Other(("REQUEST",), _advice, "advice to the public", part="verb"),
        Other(("REQUEST",), _coaxed, "a matter among private persons"),
        Other(("COERCE",), _made, "a matter among private persons"),
        Other(("SUPPORT",), _applauded, "praise among private persons"),
        Other(("COOPERATE",), _sold, "something that a person sells"),
        Other(("COOPERATE",), _plain_trade, "plain trade of a firm", part="verb"),
        Other(("CONSULT",), _talks_of_a_firm, "talks of a firm"),
        Other(("COOPERATE",), _colleagues, "colleagues at work"),
        Other(("CONSULT", "AGREE"), lambda s, t, r: _on_sale(s, t), "what is on sale"),
    )
)
