"""Conditions of a lexicon entry, tested at a word: what stands as object or subject, in which voice, over which clause."""

from __future__ import annotations

from onrecord.claims.participants.parties import armed, political
from onrecord.claims.participants.pronouns import is_person_pronoun
from onrecord.claims.scene import QUANTITIES, Scene
from onrecord.claims.tree import grammar
from onrecord.vocabulary.event_lexicon import Condition, Rule

# Classes of nouns that an actor's PLOVER sector also satisfies.
_SECTOR_CLASSES = {
    "armed": frozenset(["MIL", "REB", "UAF", "PRM", "COP", "SPY"]),
    "soldier": frozenset(["MIL"]),
    "police": frozenset(["COP"]),
    "official": frozenset(["GOV", "LEG", "JUD", "ELI", "DIP"]),
    "dignitary": frozenset(["GOV", "LEG", "JUD", "ELI", "PTY", "OPP"]),
    "group": frozenset(["REB", "UAF", "PTY", "MIL", "COP", "OPP", "CRM", "SOC", "LAB", "NGO"]),
    "civilian": frozenset(["CVL"]),
    "business": frozenset(["BUS"]),
    "worker": frozenset(["LAB"]),
    "power_body": frozenset(["GOV", "LEG", "JUD"]),
}

# Money that is for something: what stands behind "of" is no part of it.
_FUNDS = frozenset(["fund", "funds", "loan", "grant", "credit", "subsidy", "payment", "debt", "share", "account", "bond"])


def meets(scene: Scene, token: int, condition: Condition) -> bool:
    """Whether a noun is one of the condition's words, in one of its classes, or an actor or place where that is asked."""
    parse = scene.parse
    lower, lemma = parse.lowers[token], parse.lemmas[token].lower()
    words = condition.words
    if words and (lower in words or lemma in words):
        return True
    if words and token and (f"{parse.lowers[token - 1]} {lemma}" in words or f"{parse.lowers[token - 1]} {lower}" in words):
        return True
    behind = _behind_of(scene, token) if words else ()
    if any(f"{lemma} of {parse.lemmas[o]}" in words for o in behind):
        return True
    if behind and lemma in QUANTITIES and any(parse.lemmas[o] in words or parse.lowers[o] in words for o in behind):
        return True
    shell = scene.shell_of(token) if words else None
    if shell is not None and (parse.lowers[shell] in words or parse.lemmas[shell] in words):
        return True
    classes = condition.classes
    if not classes:
        return False
    if not classes.isdisjoint(scene.classes(token)):
        return True
    if "place" in classes and scene.mentions.at(token, "place") is not None:
        return True
    if "person" in classes and is_person_pronoun(parse, token):
        return True
    mention = scene.actor_at(token)
    if mention is None or mention.actor is None:
        return False
    if "actor" in classes or ("person" in classes and mention.form in ("name", "pronoun")):
        return True
    return any(not sectors.isdisjoint(mention.actor.sector) for name, sectors in _SECTOR_CLASSES.items() if name in classes)


def _behind_of(scene: Scene, token: int) -> tuple[int, ...]:
    parse = scene.parse
    return tuple(
        o for c in parse.children[token] if parse.lowers[c] == "of" for o in parse.children[c] if parse.deps[o] == "pobj"
    )


def has_preposition(scene: Scene, tokens: tuple[int, ...], prepositions: frozenset[str]) -> bool:
    """Whether one of these prepositions stands with the words of a phrase, and says more than when."""
    parse = scene.parse
    for token in tokens:
        for c in parse.children[token]:
            if parse.lowers[c] in prepositions and c not in tokens and parse.deps[c] in ("prep", "prt", "agent", "advmod"):
                when = [o for o in parse.children[c] if parse.deps[o] == "pobj"]
                if not when or any(scene.mentions.at(o, "time") is None for o in when):  # "on Friday" only says when
                    return True
    return False


def in_voice(scene: Scene, token: int, tokens: tuple[int, ...], voice: str) -> bool:
    """Whether a verb stands in the active, in the passive, or without any object that is no word of its phrase."""
    passive = scene.passive(token)
    if voice == "intransitive":
        return not passive and all(t in tokens for t in grammar.objects(scene.parse, token))
    return passive == (voice == "passive")


def reports(scene: Scene, token: int, clause: int) -> bool:
    """ "told reporters that X had withdrawn": a finite clause in the past without "must" or "should" asks for nothing."""
    parse = scene.parse
    if parse.lemmas[token] == "convince":  # to do something, not that something is so
        return parse.tags[clause] != "VB" or not any(parse.tags[c] == "TO" for c in parse.children[clause])
    if parse.lemmas[token] not in ("tell", "warn", "insist", "say", "suggest") or parse.deps[clause] != "ccomp":
        return False
    below = {parse.lowers[c] for c in parse.children[clause] if parse.deps[c] in ("aux", "auxpass")}
    if parse.lemmas[token] == "tell" and not below & {"must", "should", "to", "ought", "has", "have"}:
        return True  # "X will sign it, a senator told reporters", "I tell you that they respect it"
    if below & {"must", "should", "to", "has", "have", "ought", "need"} and not below & {"been", "had"}:
        return False
    return parse.tags[clause] in ("VBD", "VBZ", "VBP", "VBN", "VBG") and bool(parse.tags[clause] == "VBD" or below)


def does_wrong(scene: Scene, token: int) -> bool:
    """ "committed crimes since crossing the border": nobody pledges a misdeed."""
    parse = scene.parse
    if parse.lemmas[token] != "commit":
        return False
    things = grammar.patients(parse, token) if scene.passive(token) else grammar.objects(parse, token)
    return any(
        "misdeed" in scene.classes(t) or parse.lemmas[t] in ("suicide", "error", "mistake", "sin", "offence") for t in things
    )


def of_nobody(scene: Scene, token: int, clause: int) -> bool:
    """ "wants to leave", "wants the fighting to stop", "did not want X to go": only "wants X to leave" asks somebody.
    So with "complained that prices rose"."""
    parse = scene.parse
    if parse.lemmas[token] not in ("want", "complain"):
        return False
    wish = parse.lemmas[token] == "want"
    if parse.child(token, "neg") is not None or (wish and not any(parse.tags[c] == "TO" for c in parse.children[clause])):
        return True
    asked = [c for c in parse.children[clause] if parse.deps[c] in ("nsubj", "nsubjpass")]
    asked += [c for c in parse.children[token] if parse.deps[c] == "dobj"]
    return not any(_public(scene, t) for t in asked)


def _public(scene: Scene, token: int) -> bool:
    """A party to public affairs, or a place that stands for one; no private person and no company."""
    mention = scene.actor_at(token)
    if mention is None:
        return scene.mentions.at(token, "place") is not None
    if mention.actor is not None and mention.actor.sector == ("BUS",):
        return False
    return mention.form != "pronoun" and political(scene, mention)


def restrains(scene: Scene, clause: int) -> bool:
    """ "not to attack the town": a negated clause of something hostile."""
    denied = scene.parse.child(clause, "neg") is not None
    return denied and not scene.classes(clause).isdisjoint(("content_violence", "content_territory", "content_expel"))


def holds_true(scene: Scene, clause: int) -> bool:
    """ "agreed that it was a stretch": a finite clause without "will", "would", "should" or "must" promises nothing."""
    parse = scene.parse
    if parse.deps[clause] != "ccomp" or parse.tags[clause] in ("VB", "VBG"):
        return False
    helped = {parse.lowers[c] for c in parse.children[clause] if parse.deps[c] == "aux"}
    if helped & {"could", "may", "might", "must", "would", "should"} and "have" in helped:
        return True  # "agreed that it could have been so"
    return not any(parse.tags[c] in ("MD", "TO") for c in parse.children[clause])


def said_of(scene: Scene, noun: int) -> int | None:
    """The clause that a noun of asking takes: "that X withdraw"."""
    parse = scene.parse
    clause = next((c for c in parse.children[noun] if parse.deps[c] in ("acl", "ccomp", "relcl") and c > noun), None)
    return (
        clause if clause is not None and parse.tags[clause][0] == "V" and parse.lemmas[noun] in scene.senses.coded.asked else None
    )


def goes_without(scene: Scene, tokens: tuple[int, ...], clause: int, rule: Rule) -> bool:
    """ "backed the rebels to oust X", "the fighters retreated to regroup": whom one backs, or which force leaves, is told without
    the clause behind it."""
    parse, verb = scene.parse, tokens[0]
    if rule.type == "SUPPORT" and len(tokens) == 1:
        backed = (scene.actor_at(c) for c in parse.children[verb] if parse.deps[c] == "dobj" and c < clause)
        return parse.tags[verb] not in ("VB", "VBG") and any(m is not None and m.form != "pronoun" for m in backed)
    purpose = parse.tags[clause] == "VB" and parse.deps[clause] in ("advcl", "xcomp")
    if rule.type != "RETREAT" or not (purpose or clause < verb):  # "after losing the town, they retreated"
        return False
    leaving = (scene.actor_at(t) for t in grammar.subjects(parse, verb))
    return any(m is not None and armed(scene, m) for m in leaving)


def whole_of(scene: Scene, noun: int, traded: bool = False) -> int:
    """ "half of the city" is judged as the city, "6 billion dollars of debt", "$3 million in aid" and "30 sacks of maize" as what
    they come in; not what is `traded`, whose amounts are statistics ("exports $2 billion of steel a year")."""
    parse = scene.parse
    part = parse.lemmas[noun] in scene.senses.passing.parts
    money = not part and "money" in scene.classes(noun) and parse.lemmas[noun] not in _FUNDS
    if not part and (traded or not (money or parse.lemmas[noun] in scene.events.words["measures"])):
        return noun
    links = ("of", "in") if money else ("of",)
    inner = (o for c in parse.children[noun] if parse.lowers[c] in links for o in parse.children[c] if parse.deps[o] == "pobj")
    return next((o for o in inner if part or not _where_or_when(scene, o)), noun)


def _where_or_when(scene: Scene, token: int) -> bool:
    return any(scene.mentions.at(token, kind) is not None for kind in ("place", "time"))
