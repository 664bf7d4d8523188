"""Words of force without blows: minds that are pushed, places around places, guarded buildings, games, cattle, quarrels.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims.participants.parties import armed, is_state, side
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger
from onrecord.language.parse import Sentence
from onrecord.model import Mention

_LAND = frozenset(["territory", "facility", "infrastructure", "property", "residential", "place_word"])
_SITES = frozenset(["facility", "infrastructure", "property", "residential"])
_BILLS = frozenset(["hb", "sb", "hr", "hjr", "ab", "proposition", "prop", "act", "bill", "measure"])
_SETTLED = frozenset(["on", "for", "over", "about"])
_ASK = frozenset(["many", "much"])
_ARMS = frozenset(
    ["weapon", "missile", "air_attack", "shell_attack", "attack_word", "gunfire", "drone", "blast", "bomb", "aircraft"]
)
_STRIKES = frozenset(["shell", "bomb", "fire", "attack", "strike", "kill", "shoot", "raid", "launch", "bombard", "pound", "open"])
_MANY = frozenset(["we", "us", "everyone", "everybody", "people", "they", "them", "all"])
_UNFELT = frozenset(["emotion", "abstract", "price", "speech", "rights", "cause"])


def without_force(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why a word of force tells none used, or None."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    words = scene.senses.force
    if rule.type == "ASSAULT":
        if parse.lemmas[token] in words.presses and _pressed(scene, trigger):
            return "somebody is urged on, not struck"
        if parse.lemmas[token] in words.stifles and _a_whole_people(scene, trigger, roles):
            return "a hardship of many, nobody is strangled"
        if parse.lemmas[token] in words.cuts and rule.part == "verb" and _into_bits(scene, trigger, roles):
            return "a thing that is cut up"
        if parse.lemmas[token] in words.encloses and _lies_around(scene, token):
            return "what lies around a place"
        if parse.lemmas[token] in words.batters and _by_a_thing(scene, trigger):
            return "a misfortune, nobody strikes"
        if parse.lemmas[token] in words.struck and _by_a_thing(scene, trigger, _UNFELT):
            return "a misfortune, nobody strikes"
        if rule.part == "noun" and parse.lemmas[token] in words.culls and _of_animals(scene, trigger):
            return "animals are killed"
        if rule.part == "noun" and parse.lemmas[token] in words.quarrels and _a_quarrel(scene, trigger, roles):
            return "a quarrel, nobody fights with arms"
        if parse.lemmas[token] == "cross" and roles.actor and not any(_invades(m) for m in roles.actor):
            return "people who cross a border"
        if parse.lemmas[token] == "confront" and _a_hardship(scene, token):
            return "what somebody faces"
        if rule.part == "noun" and any(parse.lowers[c] in words.unarmed for c in parse.children[token]):
            return "an attack by no arms"
        if parse.lemmas[token] in words.floods and _of_goods(scene, token):
            return "a flood of things"
        if parse.lemmas[token] == "invasion" and _no_army(scene, trigger, roles):
            return "an invasion by no army"
        if parse.lemmas[token] == "retaliate" and rule.part == "verb" and not _with_arms(scene, token):
            return "an answer, it is not said by what"
        if _in_a_game(scene, trigger, roles):
            return "a blow in a game"
    if rule.type == "COERCE" and parse.lemmas[token] == "secure" and (_guarded(scene, trigger) or _kept_safe(scene, token)):
        return "what is guarded, not taken"
    if rule.part == "noun" and _counted_in_a_question(parse, token):
        return "a question how many there were"
    return None


def _pressed(scene: Scene, trigger: Trigger) -> bool:
    """ "the letter pushed them into his camp", "is pushing HB 12": a thing moves minds, or somebody a bill."""
    parse, token = scene.parse, trigger.token
    things = (*trigger.objects, *grammar.objects(parse, token))
    if any(parse.lowers[t] in _BILLS or any(parse.tags[c] == "CD" and c > t for c in parse.children[t]) for t in things):
        return True
    subjects = grammar.subjects(parse, token)
    return bool(subjects) and not scene.passive(token) and all(_a_thing(scene, t) for t in subjects)


def _a_whole_people(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "the people are being strangled by the war", "we were suffocated": many at once, at no time and without a count."""
    number = scene.parse.sentence_of[trigger.token]
    if scene.in_sentence("time", number) or scene.in_sentence("figure", number) or not roles.recipient:
        return False
    return all(m.text.lower() in _MANY or m.text.lower().endswith((" people", " nation")) or is_state(m) for m in roles.recipient)


def _into_bits(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "chops them into bits": nobody who is known to be a person."""
    parse, token = scene.parse, trigger.token
    into = grammar.prepositional(parse, (token, *trigger.objects, *grammar.objects(parse, token)), "into")
    if not any(parse.lemmas[t] in scene.senses.force.bits for t in into):
        return False
    return all(m.form == "pronoun" or not any(_human(scene, t) for t in parse.tokens(m.start, m.end)) for m in roles.recipient)


def _with_arms(scene: Scene, verb: int) -> bool:
    """ "retaliated with air strikes", "will retaliate": what is still to come is a threat whatever it will be."""
    parse = scene.parse
    if parse.tags[verb] not in ("VBD", "VBN", "VBG") or any(
        parse.lowers[c] in ("force", "militarily") for c in parse.children[verb]
    ):
        return True
    by = (*grammar.prepositional(parse, (verb,), "with"), *grammar.prepositional(parse, (verb,), "by"))
    if any(not scene.classes(t).isdisjoint(_ARMS) or parse.lemmas[t] in ("strike", "raid", "force", "fire") for t in by):
        return True
    acts = [o for c in parse.children[verb] if parse.lowers[c] == "by" for o in parse.children[c] if parse.deps[o] == "pcomp"]
    return any(parse.lemmas[t] in _STRIKES for t in acts)


def _a_thing(scene: Scene, token: int) -> bool:
    """A common noun that is no human being and no force, and of which no party was made."""
    return scene.actor_at(token) is None and scene.parse.tags[token] in ("NN", "NNS") and not _human(scene, token)


def _human(scene: Scene, token: int) -> bool:
    return not scene.classes(token).isdisjoint(
        ("person", "armed", "soldier", "police", "group", "official", "civilian", "protester", "worker", "child", "woman",
         "aircraft", "vehicle", "ship", "weapon", "attack_word", "bomb")
    )  # fmt: skip


def _lies_around(scene: Scene, verb: int) -> bool:
    """ "the countryside surrounding the city": a place, no troops."""
    if scene.passive(verb):
        return False
    subjects = grammar.subjects(scene.parse, verb)
    if scene.parse.deps[verb] in ("acl", "relcl") and scene.parse.tags[verb] == "VBG":
        subjects = (scene.parse.heads[verb],)
    return bool(subjects) and all(
        not scene.classes(t).isdisjoint(_LAND) or (scene.mentions.at(t, "place") is not None and scene.actor_at(t) is None)
        for t in subjects
    )


def _by_a_thing(scene: Scene, trigger: Trigger, classes: frozenset[str] = frozenset()) -> bool:
    """ "battered by the fallout": by a noun that is nobody and no weapon, of one of the classes where some are given."""
    parse, token = scene.parse, trigger.token
    if not scene.passive(token):
        doers = grammar.subjects(parse, token)
    else:
        doers = (*grammar.agents(parse, token), *grammar.prepositional(parse, (token,), "by"))
    things = [t for t in doers if _a_thing(scene, t) and (not classes or not scene.classes(t).isdisjoint(classes))]
    return bool(doers) and len(things) == len(doers)


def _of_animals(scene: Scene, trigger: Trigger) -> bool:
    """ "the slaughter of cows", "cattle killings"."""
    parse, token = scene.parse, trigger.token
    behind = grammar.prepositional(parse, (token,), "of")
    before = tuple(c for c in parse.children[token] if parse.deps[c] in ("compound", "amod", "poss") and c < token)
    return any("animal" in scene.classes(t) and not _human(scene, t) and scene.actor_at(t) is None for t in (*behind, *before))


def _a_quarrel(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "the conflict with the governor over candidates", "conflicts with broadcasters": between nobody who bears arms."""
    parse, token = scene.parse, trigger.token
    sides = (*roles.actor, *roles.recipient)
    if any(armed(scene, m) or is_state(m) or _peoples(m) for m in sides):
        return False
    if any(parse.lowers[t] in scene.events.words["bodily"] for t in parse.children[token]):
        return False
    with_whom = grammar.prepositional(parse, (token,), "with")
    over = grammar.prepositional(parse, (token, *with_whom), "over")
    if over and not any(scene.mentions.at(t, "place") is not None or "territory" in scene.classes(t) for t in over):
        return True
    return bool(with_whom) and bool(sides) and not any(side(scene, m) for m in sides)


def _peoples(mention: Mention) -> bool:
    """An ethnic or religious group, or a nation by its people."""
    actor = mention.actor
    if actor is None or not {"PTY", "LEG", "ELI"}.isdisjoint(actor.sector):
        return False
    return bool(actor.country) or not {"REL", "REB", "SOC"}.isdisjoint(actor.sector)


def _invades(mention: Mention) -> bool:
    """Troops, fighters or a state; smugglers, migrants and travellers invade nobody."""
    actor = mention.actor
    if mention.form == "pronoun" or actor is None or is_state(mention):
        return True
    return not {"MIL", "REB", "UAF", "PRM", "GOV", "COP", "SPY"}.isdisjoint(actor.sector)


def _a_hardship(scene: Scene, verb: int) -> bool:
    """ "the dangers confronting the allies"."""
    parse = scene.parse
    subjects = grammar.subjects(parse, verb)
    if parse.deps[verb] == "acl" and parse.tags[verb] == "VBG":
        subjects = (parse.heads[verb],)
    return bool(subjects) and all(_a_thing(scene, t) for t in subjects)


def _of_goods(scene: Scene, noun: int) -> bool:
    """ "an onslaught of imports", "a barrage of questions"."""
    behind = grammar.prepositional(scene.parse, (noun,), "of")
    return any(scene.parse.lemmas[t] in scene.senses.force.showers for t in behind)


def _no_army(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "an invasion of privacy", "an invasion of migrants": by those who flee, by animals, into what is no land."""
    parse, token = scene.parse, trigger.token
    behind = (*grammar.prepositional(parse, (token,), "of"), *grammar.prepositional(parse, (token,), "by"))
    before = tuple(c for c in parse.children[token] if parse.deps[c] in ("compound", "amod") and c < token)
    words = scene.senses.force.crowds
    if any(parse.lemmas[t] in words or "migrant" in scene.classes(t) or "animal" in scene.classes(t) for t in (*behind, *before)):
        return True
    migrants = [m for m in roles.actor if m.actor is not None and "REF" in m.actor.sector]
    return bool(migrants) and len(migrants) == len(roles.actor)


def _in_a_game(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """Two words of a game in the sentence, and nobody hurt by name of a weapon."""
    parse = scene.parse
    sentence = parse.sentence(trigger.token)
    words = scene.senses.force.games
    found = {parse.lemmas[t].lower() for t in range(sentence.first, sentence.last)} & words
    if on_the_pitch(scene, sentence):
        return True
    return len(found) > 1 and not any(armed(scene, m) or is_state(m) for m in (*roles.actor, *roles.recipient))


def on_the_pitch(scene: Scene, sentence: Sentence) -> bool:
    """ "were slaughtered in midfield", "invaded the penalty area": on a field of play, and nobody dead, wounded or under arms."""
    parse, words = scene.parse, scene.senses.force.pitch
    tokens = range(sentence.first, sentence.last)
    if not any(parse.lemmas[t].lower() in words or " ".join(parse.lowers[t : t + 2]) in words for t in tokens):
        return False
    hurt = any(
        m.figure is not None and m.figure.measure in ("killed", "injured")
        for _, m in scene.in_sentence("figure", parse.sentence_of[sentence.first])
    )
    return not hurt and all(scene.classes(t).isdisjoint(("armed", "soldier", "police")) for t in tokens)


def _kept_safe(scene: Scene, verb: int) -> bool:
    """ "would be secured and administered": joined to words of keeping order."""
    parse = scene.parse
    joined = [c for c in parse.children[verb] if parse.deps[c] == "conj"]
    joined += [parse.heads[verb]] if parse.deps[verb] == "conj" else []
    return any(parse.lemmas[t] in scene.senses.force.orders for t in joined)


def _guarded(scene: Scene, trigger: Trigger) -> bool:
    """ "troops are securing the building": a site that is kept safe."""
    parse = scene.parse
    things = (*trigger.objects, *grammar.objects(parse, trigger.token), *grammar.patients(parse, trigger.token))
    return any(
        (parse.lemmas[t] in scene.senses.force.guarded and (parse.lemmas[t] != "area" or len(parse.children[t]) < 2))
        or (not scene.classes(t).isdisjoint(_SITES) and scene.classes(t).isdisjoint(("territory", "military_facility")))
        for t in things
    )


def _counted_in_a_question(parse: Syntax, noun: int) -> bool:
    """ "How many attacks have there been?"."""
    return any(parse.lowers[c] in _ASK and any(parse.lowers[h] == "how" for h in parse.children[c]) for c in parse.children[noun])
