"""Where a rule says its roles stand: subject, object, owner, clause or preposition as phrase heads, and the mentions there."""

from __future__ import annotations

from onrecord.claims import grammar
from onrecord.claims.participants import PEOPLE, participant
from onrecord.claims.parties import is_state
from onrecord.claims.pronouns import possessing
from onrecord.claims.scene import QUANTITIES, Scene
from onrecord.claims.triggers import Trigger, compound_gerund, organised
from onrecord.language.parse import Parse
from onrecord.model import Mention

Found = tuple[tuple[Mention, ...], tuple[int, ...]]  # mentions and the phrase heads that gave them


_HOLDS = frozenset(["control", "possession", "custody", "charge", "hold"])
# What stands behind these is the matter or the way, when somebody is the object: "pressed X for".
_ASIDE = frozenset(["for", "from", "of", "with"])
# Modifiers that say of what kind a deed is, not whose: "a terrorist attack", "a criminal investigation".
_KINDS = frozenset(["terrorist", "terror", "criminal", "enemy", "civil", "suicide", "arson"])
# Struggles and slaughters that are named for where they were or for their victims: "killed in the Syrian conflict".
WARS = frozenset(
    [
        "war", "conflict", "crisis", "violence", "unrest", "fighting", "battle", "uprising", "revolution", "insurgency",
        "rebellion", "clash", "genocide", "massacre", "pogrom", "holocaust",
    ]
)  # fmt: skip
_DEEDS = frozenset(["opposition", "support", "resistance", "leadership", "command"])  # words of the deed, not those who do it
_WRITINGS = frozenset(
    [
        "statement", "letter", "resolution", "report", "message", "declaration", "communique", "communiqué", "petition", "order",
        "decree", "ruling", "note", "speech", "tweet", "post", "motion", "bill", "law", "memo", "appeal", "release",
        "text", "document", "directive", "verdict", "manifesto", "video", "article", "paper", "study", "op-ed", "editorial",
    ]
)  # fmt: skip
_WHERE = frozenset(["in", "at", "near", "outside", "inside", "around", "across", "throughout", "within", "amid"])
LED = frozenset(["lead", "orchestrate", "plan", "organise", "organize", "perpetrate", "direct", "launch", "conduct", "command"])
# Phrases of why and for whom an act is done: "in support of X", "in coordination with X".
_SAKES = frozenset(
    [
        "support", "aid", "defence", "defense", "favour", "favor", "behalf", "coordination", "cooperation", "collaboration",
        "response", "retaliation", "revenge", "reprisal", "solidarity", "conjunction", "partnership", "alliance",
    ]
)  # fmt: skip
TURNS_TO = frozenset(
    [
        "approach",
        "petition",
        "ask",
        "appeal",
        "go",
        "move",
        "turn",
        "take",
        "bring",
        "refer",
        "report",
        "complain",
        "join",
        "quit",
    ]
)  # of what somebody threatens to do with another's help
_LAND = frozenset(
    ["country", "state", "region", "province", "area", "district", "city", "town", "capital", "kingdom", "territory"]
)


def mentions_at(scene: Scene, trigger: int, tokens: tuple[int, ...], create: bool, thing: bool) -> Found:
    found: list[Mention] = []
    used: list[int] = []
    for token in tokens:
        for mention in participant(scene, token, create, thing):
            if mention not in found and not mention.start <= scene.parse.starts[trigger] < mention.end:
                found.append(mention)
                used.append(token)
    return tuple(found), tuple(used)


def first(scene: Scene, trigger: Trigger, places: tuple[str, ...], thing: bool, taken: tuple[Mention, ...] = ()) -> Found:
    """The mentions at the first of the rule's role places that holds any."""
    parse = scene.parse
    for place in places:
        tokens = tuple(t for t in tokens_at(scene, trigger, place) if t not in trigger.tokens or parse.lemmas[t] not in _DEEDS)
        found, used = mentions_at(scene, trigger.token, tokens, create=True, thing=thing)
        kept = [(m, t) for m, t in zip(found, used, strict=True) if m not in taken]
        if kept:
            return tuple(m for m, _ in kept), tuple(t for _, t in kept)
    return (), ()


def tokens_at(scene: Scene, trigger: Trigger, place: str) -> tuple[int, ...]:
    """Phrase heads at a role place: subject, object, poss, mod, clause-subject, clause-object or a preposition."""
    parse, token = scene.parse, trigger.token
    noun = trigger.rule.part == "noun"
    if place == "none":
        return ()
    if place == "subject":
        if trigger.rule.part == "adjective":
            return grammar.subjects(parse, parse.heads[token])
        if noun:
            above = grammar.governor(parse, token)
            return grammar.subjects(parse, above[0]) if above is not None else ()
        if _stative(scene, token):
            return grammar.patients(parse, token)
        if not grammar.is_passive(parse, token):
            return _doing(scene, trigger)
        return grammar.agents(parse, token) or _shared_agents(scene, token)
    if place == "object":
        return () if _stative(scene, token) else _objects(scene, trigger)
    if place == "clause-subject":
        return _clause_subject(scene, trigger)
    if place == "clause-object":
        return _clause_objects(scene, trigger)
    if place in ("poss", "mod"):
        return owners(scene, trigger, place)
    bases = (*trigger.tokens, *(trigger.objects if not noun else ()))
    found = grammar.prepositional(parse, tuple(dict.fromkeys(bases)), place)
    if not found and noun:
        above = grammar.governor(parse, token)
        others = place == "by" and above is not None and parse.lemmas[above[0]] not in scene.events.light_verbs
        if (
            above is not None
            and not others
            and (
                above[1] in ("object", "passive")
                or (above[1] == "subject" and parse.lemmas[above[0]] in scene.events.words["occur"])
            )
        ):  # "clashes erupted between X and Y"
            found = grammar.prepositional(parse, (above[0],), place)
        if not found and place in ("on", "against"):  # "an attack by rebels on a convoy", read as rebels on a convoy
            found = grammar.prepositional(parse, grammar.prepositional(parse, (token,), "by"), place)
    if found and noun and place in ("of", "on", "against", "with"):
        found = (*found, *_joined_to_deed(scene, token, found))
    if place == "of" and noun and parse.lemmas[token] in WARS:  # "the civil wars of X and Y": where they were
        found = tuple(t for t in found if not _origin(scene, t) and parse.lemmas[t] not in _LAND | {"nation"})
    if place in ("in", "on"):
        found = tuple(t for t in found if parse.lemmas[t] not in _SAKES)
    if place in ("on", "to", "through", "along") and trigger.rule.type == "PROTEST":
        found = tuple(t for t in found if not _only_where(scene, trigger, t))
    if place in _WHERE and (noun or trigger.rule.type == "PROTEST"):
        found = tuple(t for t in found if not _only_where(scene, trigger, t))
    return found


def _joined_to_deed(scene: Scene, token: int, found: tuple[int, ...]) -> tuple[int, ...]:
    """ "the bombing of X and Y", where the parser joins Y to the bombing: the names behind the first."""
    parse = scene.parse
    return tuple(
        t
        for t in parse.children[token]
        if parse.deps[t] == "conj"
        and t > max(found)
        and t not in found
        and (m := scene.actor_at(t)) is not None
        and m.form == "name"
    )


def _only_where(scene: Scene, trigger: Trigger, token: int) -> bool:
    """A town behind "in" is where an attack was, a market what it hit; a protest is at a place, not against it."""
    if trigger.rule.type not in ("ASSAULT", "PROTEST"):
        return False
    place = scene.mentions.at(token, "place")
    if scene.parse.lemmas[token] in WARS:
        return True  # "an attack in the current uprising of X"
    if trigger.rule.type == "PROTEST":
        actor = scene.actor_at(token)
        return actor is None or actor.actor is None or not actor.actor.sector
    if place is not None and place.place is not None and place.place.precision != "site":
        return True
    return scene.parse.lemmas[token] in _LAND


def _objects(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    """The object; a verb whose phrase ends in a preposition has its own: "pressed X for", "forced X out of"."""
    parse = scene.parse
    if trigger.rule.part == "verb" and len(trigger.tokens) > 1 and parse.lowers[trigger.tokens[-1]] in _ASIDE:
        own = grammar.patients if grammar.is_passive(parse, trigger.token) else grammar.objects
        people = tuple(t for t in own(parse, trigger.token) if _somebody(scene, t))
        if people and people != trigger.objects:
            return people
    return _held(scene, trigger.objects)


def _somebody(scene: Scene, token: int) -> bool:
    if scene.actor_at(token) is not None or scene.parse.tags[token] == "NNP":
        return True
    classes = scene.classes(token)
    return bool(classes & PEOPLE) or (scene.parse.tags[token] == "NNS" and not classes)


def _held(scene: Scene, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """ "regained control of X": X."""
    found: list[int] = []
    for token in tokens:
        inner = grammar.prepositional(scene.parse, (token,), "of") if scene.parse.lemmas[token] in _HOLDS else (token,)
        found.extend(inner)
    return tuple(found)


def _doing(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    """The subject; "experts study how a train came off the rails, killing two": not the experts."""
    parse, token = scene.parse, trigger.token
    loose = parse.deps[token] == "advcl" and parse.tags[token] == "VBG" and parse.lemmas[token] in scene.events.words["outcome"]
    if loose and not grammar.has_child(parse, token, ("nsubj",)):
        head = parse.heads[token]
        between = [c for c in parse.children[head] if head < c < token]
        below = [o for c in between if parse.deps[c] == "prep" for o in parse.children[c]]
        nearer = any(parse.deps[t] in ("ccomp", "pcomp", "csubj") for t in (*between, *below))
        if nearer:
            return ()
    found = grammar.subjects(parse, token)
    if parse.deps[token] == "acl" and parse.tags[token] == "VBG" and parse.lemmas[token] in scene.events.words["outcome"]:
        return _of_what_it_ended(scene, token) or found
    if parse.deps[token] == "acl" and found and parse.lemmas[found[0]] in _WRITINGS:
        return _issuers(scene, found[0])
    return found


def _of_what_it_ended(scene: Scene, token: int) -> tuple[int, ...]:
    """ "bombed the province, killing 22": who bombed, although the parser hangs the participle on what was bombed."""
    parse, noun = scene.parse, scene.parse.heads[token]
    people = scene.classes(noun) & PEOPLE and scene.mentions.at(noun, "place") is None
    if people and token == noun + 1:
        return ()  # "men killing civilians"
    step = noun
    for _ in range(6):
        if parse.tags[step][0] == "V" or parse.heads[step] == step:
            break
        step = parse.heads[step]
    if parse.tags[step][0] != "V" or grammar.is_passive(parse, step):
        return ()
    doers = grammar.subjects(parse, step)
    return () if noun in doers else doers


def _issuers(scene: Scene, noun: int) -> tuple[int, ...]:
    """ "X issued a statement urging Y", "a letter by X demanding": whose words they are."""
    parse = scene.parse
    owners = tuple(c for c in parse.children[noun] if parse.deps[c] == "poss") or grammar.agents(parse, noun)
    if owners:
        return owners
    above = grammar.governor(parse, noun)
    if above is None or above[1] not in ("object", "in", "passive"):
        return (noun,)
    if grammar.is_passive(parse, above[0]):
        return grammar.agents(parse, above[0]) if above[1] == "passive" else grammar.patients(parse, above[0])
    return grammar.subjects(parse, above[0])


def _shared_agents(scene: Scene, token: int) -> tuple[int, ...]:
    """ "was shot and killed by X": the agent of the last of joined participles."""
    parse = scene.parse
    for c in parse.children[token]:
        if parse.deps[c] == "conj" and parse.tags[c] == "VBN" and not grammar.has_child(parse, c, ("nsubj", "nsubjpass", "aux")):
            found = grammar.agents(parse, c) or _shared_agents(scene, c)
            if found:
                return found
    return ()


def _stative(scene: Scene, token: int) -> bool:
    """ "is committed to": the subject of a stative participle without an agent is the one who acts."""
    parse = scene.parse
    if parse.lemmas[token] not in scene.events.words["stative"] or not grammar.is_passive(parse, token):
        return False
    return not grammar.agents(parse, token)


def owners(scene: Scene, trigger: Trigger, place: str) -> tuple[int, ...]:
    """Possessor or premodifiers of the event noun, or of a verb's object."""
    parse = scene.parse
    nouns = (trigger.token,) if trigger.rule.part == "noun" else (*trigger.objects, *trigger.tokens[1:])
    labels = ("poss",) if place == "poss" else ("compound", "amod", "nmod")
    found: list[int] = []
    if noun_gerund(scene, trigger):
        found.extend(_before_gerund(scene, trigger.token))
    for noun in nouns:
        for c in parse.children[noun]:
            if parse.lemmas[noun] in WARS and _origin(scene, c):
                continue  # "killed in the Syrian conflict" says where, not by whom
            if place == "poss" and trigger.rule.part == "noun" and parse.tags[c] == "PRP$":
                found.extend(possessing(scene, c))
                continue
            if place == "poss" and parse.tags[c] == "WP$":  # "X, whose assault on Y"
                found.extend(_whose(parse, noun))
            if parse.deps[c] in labels and (c not in trigger.tokens or (parse.tags[c][0] == "N" and organised(scene, c))):
                if place == "mod" and (parse.lemmas[c] in QUANTITIES or parse.lowers[c] in _KINDS or _general(parse, c)):
                    continue
                if place == "mod" and parse.tags[c] == "VBN" and parse.lemmas[c] in LED:
                    found.extend(o for o in parse.children[c] if parse.tags[o][0] in "NJ")  # "a rebel-led offensive"
                    continue
                if place == "mod" and c + 1 < len(parse) and parse.words[c + 1] == "-":
                    continue
                found.extend(grammar.with_conjuncts(parse, c))
                if place == "mod" and trigger.rule.symmetric and c > 1 and parse.words[c - 1] in ("-", "–"):
                    found.extend([c - 2] if scene.actor_at(c - 2) is not None else [])  # "the Chad-Sudan talks"
                if place == "mod" and scene.actor_at(c) is None:
                    found.extend(parse.children_with(c, "compound", "amod", "poss"))
    return tuple(found)


def _general(parse: Parse, token: int) -> bool:
    """ "a general ceasefire" is no general's."""
    return parse.lowers[token] == "general" and parse.tags[token] == "JJ"


def _origin(scene: Scene, token: int) -> bool:
    mention = scene.actor_at(token)
    return scene.mentions.at(token, "place") is not None or (mention is not None and is_state(mention))


def _whose(parse: Parse, noun: int) -> tuple[int, ...]:
    step = noun
    for _ in range(4):
        if parse.deps[step] == "relcl":
            return (parse.heads[step],)
        step = parse.heads[step]
    return ()


def noun_gerund(scene: Scene, trigger: Trigger) -> bool:
    return trigger.rule.part == "noun" and compound_gerund(scene, trigger.token)


def _before_gerund(scene: Scene, token: int) -> tuple[int, ...]:
    """Whose shelling it is: the noun before the gerund and what modifies it."""
    parse, before = scene.parse, token - 1
    phrase = parse.heads[before] if parse.deps[before] in ("compound", "amod") else before
    owners = tuple(c for c in parse.children[phrase] if c < token and parse.deps[c] in ("compound", "amod", "poss", "nmod"))
    return owners if "weapon" in scene.classes(phrase) else (phrase, *owners)


def _clause_subject(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    parse = scene.parse
    if trigger.clause is None:  # "demanding that police release", one phrase of the lexicon
        verbs = [t for t in trigger.tokens[1:] if parse.tags[t][0] == "V"]
        return grammar.subjects(parse, verbs[0]) if verbs and trigger.rule.part == "verb" else ()
    if trigger.rule.type == "ACCUSE" and grammar.is_passive(parse, trigger.clause):
        doers = grammar.agents(parse, trigger.clause)
        if doers:  # "alleged that votes were not counted by X"
            return doers
    for c in parse.children[trigger.clause]:
        if parse.deps[c] in ("nsubj", "nsubjpass"):
            return grammar.with_conjuncts(parse, c)
    return grammar.inherited(parse, trigger.clause) if parse.tags[trigger.clause][0] == "V" else ()


def _clause_objects(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    """Whom the clause is about: its object, else who stands behind its prepositions."""
    if trigger.clause is None:
        return ()
    parse, clause = scene.parse, trigger.clause
    if trigger.rule.type == "THREATEN" and parse.lemmas[clause] in TURNS_TO:
        return ()  # "threatened to approach the court"
    found = grammar.patients(parse, clause) if grammar.is_passive(parse, clause) else grammar.objects(parse, clause)
    behind: tuple[int, ...] = ()
    for word in (
        "with",
        "to",
        "on",
        "against",
        "from",
        "for",
        "of",
        "in",
        "into",
        *(() if grammar.is_passive(parse, clause) else ("by",)),
    ):
        behind += grammar.prepositional(parse, (clause, *found), word)
    return (*found, *behind)


def union(one: tuple[Mention, ...], more: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return (*one, *(m for m in more if m not in one))
