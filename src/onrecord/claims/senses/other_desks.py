"""What other desks of a newspaper write in words of war and politics: storms, games, markets and firms, signatures for a vote.

What the page itself is about is asked once for a document: a page of sport tells no war between the countries that play.
"""

from __future__ import annotations

import re

from onrecord.claims.participants.parties import armed, is_state
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.senses.table import Other, by_type, first_of, lemma, things_of
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_SCORE = re.compile(
    r"(?<![\d.,-])\d{1,3}[-–]\d{1,3}(?=[.,;!?]|$| (?:in|at|on|to|after|and|for)\b)"
)  # "24-14", not "10-12 villages"
_LEAST = 2  # sentences with a word that only sport has, and the share of a page that they must be
_SHARE = 0.2
_HURT = ("killed", "injured")
_HUMAN = frozenset(["person", "armed", "soldier", "police", "group", "official", "civilian", "protester", "worker", "prisoner"])
_LOVERS = frozenset(
    ["lover", "mistress", "girlfriend", "boyfriend", "fiancé", "fiancée", "fiance", "fiancee", "spouse", "son", "daughter"]
)
_PUBLIC = frozenset(["GOV", "LEG", "IGO", "DIP", "JUD", "OPP", "NGO"])


def of_another_desk(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why the words belong to sport, weather, business or a ballot, or None."""
    return first_of(_OTHERS, scene, trigger, roles)


def _by_a_storm(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "Storm Eunice attacked the coast", "wildfires forced police to": the weather does it."""
    parse, token = scene.parse, trigger.token
    if trigger.rule.part != "verb":
        return False
    doers = grammar.agents(parse, token) if scene.passive(token) else grammar.subjects(parse, token)
    return bool(doers) and all(_storm(scene, t) for t in doers)


def _storm(scene: Scene, token: int) -> bool:
    """A word of weather as a head, or the name of a storm; storm troopers, fire crews and missiles of the name are none."""
    parse = scene.parse
    if parse.tags[token][:3] == "NNP" and token > parse.sentence(token).first:
        return parse.tags[token] == "NNP" and "weather" in scene.classes(token)  # "RAF Typhoons" are aircraft
    common = parse.tags[token] in ("NN", "NNS") or parse.lowers[token].endswith("s")  # "Wildfires" at the head of a sentence
    return common and parse.lemmas[token].lower().removesuffix("s") in scene.senses.desks.weather


def _in_a_contest(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "clashed in the qualifier", "hammered Australia in the first Test", "attacked Arsenal's left flank": nobody bears arms."""
    if trigger.rule.type in ("ASSAULT", "COERCE") and not _hurt(scene, trigger) and _won(scene, trigger):
        return True
    if _arms_or_dead(scene, trigger, roles):
        return False
    parse, token = scene.parse, trigger.token
    words = scene.senses.desks
    below = (*grammar.prepositional(parse, (token, *trigger.objects), "in"), *grammar.prepositional(parse, (token,), "at"))
    if any(parse.lemmas[t].lower() in words.contests and parse.tags[t] in ("NN", "NNP") for t in below):
        return not any(_of_the_state(m) for m in (*roles.actor, *roles.recipient))
    if any(parse.words[t] == "Test" and _numbered(scene, t) for t in below):
        return True
    if trigger.rule.type != "ASSAULT" or any(is_state(m) or _known(m) for m in (*roles.actor, *roles.recipient)):
        return False
    return any(parse.lemmas[t] in words.of_a_field for t in things_of(scene, trigger))


def _won(scene: Scene, trigger: Trigger) -> bool:
    """ "The army beat the navy 24-14", "crushed England by six wickets", "conquered Norway to lift the trophy": a score stands
    right behind the loser, a house that rejects a bill by 51-49 and dates and ranges elsewhere do not."""
    parse, words = scene.parse, scene.senses.desks
    if lemma(scene, trigger) not in words.wins or trigger.rule.part != "verb":
        return False
    sentence = parse.sentence(trigger.token)
    behind = range(trigger.token + 1, sentence.last)
    counted = any(
        parse.lemmas[t] in words.won_by
        and parse.lowers[parse.heads[t]] == "by"
        and any(parse.deps[c] == "nummod" for c in parse.children[t])
        for t in behind
    )
    lifted = any(parse.lemmas[t] in words.won and parse.deps[t] == "dobj" and parse.tags[parse.heads[t]] == "VB" for t in behind)
    beaten = max(grammar.objects(parse, trigger.token), default=trigger.token)
    told = parse.text[parse.ends[beaten] : parse.ends[sentence.last - 1]]
    return counted or lifted or _SCORE.match(told.lstrip()) is not None


def _numbered(scene: Scene, token: int) -> bool:
    return any(scene.parse.lowers[c] in scene.senses.desks.ordinals for c in scene.parse.children[token])


def _on_a_page_of_sport(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """Blows and meetings of those who play: on a page of sport, between clubs, countries or persons of no office."""
    sides = (*roles.actor, *roles.recipient)
    if _arms_or_dead(scene, trigger, roles) or any(_of_the_state(m) for m in sides):
        return False
    if trigger.rule.type != "ASSAULT" and not any(is_state(m) for m in sides):
        return False  # what clubs and persons do among themselves other rules judge
    return sport_page(scene)


def sport_page(scene: Scene) -> bool:
    """Whether a fair share of the sentences of the page hold a word that only sport has; found once for a document."""
    if scene.sport is None:
        words, parse = scene.senses.desks.sport, scene.parse
        found = sum(
            any(parse.lowers[t] in words or " ".join(parse.lowers[t : t + 2]) in words for t in range(s.first, s.last))
            for s in parse.sentences
        )
        scene.sport = found >= _LEAST and found >= _SHARE * len(parse.sentences)
    return scene.sport


def _arms_or_dead(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """Somebody dead, hurt or under arms: no game."""
    return _hurt(scene, trigger) or any(armed(scene, m) for m in (*roles.actor, *roles.recipient))


def _hurt(scene: Scene, trigger: Trigger) -> bool:
    number = scene.parse.sentence_of[trigger.token]
    return any(m.figure is not None and m.figure.measure in _HURT for _, m in scene.in_sentence("figure", number))


def _of_the_state(mention: Mention) -> bool:
    """An office or a body of public affairs, not a country by its bare name: a team bears that."""
    return mention.actor is not None and not is_state(mention) and not _PUBLIC.isdisjoint(mention.actor.sector)


def _known(mention: Mention) -> bool:
    return mention.form != "name" or (mention.actor is not None and (mention.actor.id is not None or bool(mention.actor.sector)))


def _for_a_lead(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "defended their lead", "the party defends three states": what is held in a contest."""
    parse, words = scene.parse, scene.senses.desks
    if lemma(scene, trigger) != "defend":
        return False
    held = {parse.lemmas[t] for t in things_of(scene, trigger)}
    party = bool(roles.actor) and all(m.actor is not None and "PTY" in m.actor.sector for m in roles.actor)
    return not held.isdisjoint(words.held_in_contests) or (party and not held.isdisjoint(words.constituencies))


def _carried_out(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "executed every part of the design": a thing, and nobody."""
    if lemma(scene, trigger) not in ("execute", "assassinate") or scene.passive(trigger.token):
        return False
    things = things_of(scene, trigger)
    return bool(things) and all(
        scene.parse.tags[t] in ("NN", "NNS")
        and scene.classes(t).isdisjoint(_HUMAN)
        and scene.parse.lemmas[t] in scene.senses.desks.carried_out
        for t in things
    )


def _with_ones_own(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "shared the file with his lover": with family, friends or a lover, none of them known by a name or an office."""
    if not roles.recipient:
        return False
    heads = [scene.parse.head(scene.parse.tokens(m.start, m.end)) for m in roles.recipient]
    return all(
        m.form == "nominal" and (scene.parse.lemmas[h] in scene.senses.matters.close or scene.parse.lemmas[h] in _LOVERS)
        for m, h in zip(roles.recipient, heads, strict=True)
    )


def _leaving_office(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "joined the White House exodus", "an exodus of executives": people who leave their posts, nobody who is driven out."""
    if lemma(scene, trigger) != "exodus":
        return False
    parse, token = scene.parse, trigger.token
    of = grammar.prepositional(parse, (token,), "of")
    staff = any(parse.lemmas[t] in scene.senses.desks.staff or "official" in scene.classes(t) for t in of)
    joined = parse.deps[token] == "dobj" and parse.lemmas[parse.heads[token]] in ("join", "lead", "follow")
    office = any(m.actor is not None and not _PUBLIC.isdisjoint(m.actor.sector) for m in (*roles.actor, *roles.recipient))
    return staff or (joined and office)


def _among_firms(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "hedge funds attacked the currency", "the firm attacked its rival in an advert": nobody but firms, and nobody hurt."""
    if not roles.actor or _hurt(scene, trigger):
        return False
    if lemma(scene, trigger) not in scene.events.words["blows"]:
        return False
    firms = all(m.form == "nominal" and m.actor is not None and m.actor.sector == ("BUS",) for m in roles.actor)
    return firms and all(m.form == "nominal" and m.actor is not None and set(m.actor.sector) <= {"BUS"} for m in roles.recipient)


def _on_an_evil(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "declared war on litter": what is fought is nobody and no place."""
    parse = scene.parse
    if lemma(scene, trigger) != "war" or roles.recipient:
        return False
    things = [t for word in ("on", "against") for t in grammar.prepositional(parse, trigger.tokens, word)]
    above = parse.heads[trigger.token]
    if not things and parse.lemmas[above] in ("declare", "wage"):
        things = [*grammar.prepositional(parse, (above,), "on"), *grammar.prepositional(parse, (above,), "against")]
    return bool(things) and all(
        parse.tags[t] in ("NN", "NNS")
        and parse.lemmas[t] not in ("terror", "terrorism", "country", "state", "nation", "people", "enemy")
        and scene.actor_at(t) is None
        and scene.mentions.at(t, "place") is None
        and scene.classes(t).isdisjoint(("person", "armed", "soldier", "police", "group", "official", "civilian", "territory"))
        for t in things
    )


def _for_a_ballot(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "collected signatures for an initiative", "to recall the governor", "to run in the election": a step of the law."""
    parse = scene.parse
    if not any(parse.lemmas[t] == "signature" for t in (*trigger.tokens, *trigger.objects)) or roles.recipient:
        return False
    sentence = parse.sentence(trigger.token)
    later = range(trigger.token + 1, sentence.last)
    return any(parse.lemmas[t].lower() in scene.senses.desks.ballots for t in later) and not any(
        parse.lemmas[t] in ("protest", "against", "oppose", "petition", "demand") for t in later
    )


_FORCE = ("ASSAULT", "COERCE", "SANCTION", "THREATEN", "MOBILIZE", "RETREAT")
_OTHERS = by_type(
    (
        Other(_FORCE, _by_a_storm, "the weather does it, nobody"),
        Other(("ASSAULT", "CONSULT", "COOPERATE", "REJECT", "COERCE"), _in_a_contest, "a contest in sport"),
        Other(("ASSAULT", "CONSULT"), _on_a_page_of_sport, "a contest in sport, by the page"),
        Other(("SUPPORT",), _for_a_lead, "what is held in a contest", part="verb"),
        Other(("ASSAULT",), _among_firms, "a contest of firms", part="verb"),
        Other(("ASSAULT",), _on_an_evil, "a struggle with an evil"),
        Other(("ASSAULT",), _carried_out, "a work or a plan that is carried out", part="verb"),
        Other(("COOPERATE",), _with_ones_own, "among family and friends", part="verb"),
        Other(("SANCTION",), _leaving_office, "people who leave their posts", part="noun"),
        Other(("PROTEST",), _for_a_ballot, "a step towards a vote"),
    )
)
