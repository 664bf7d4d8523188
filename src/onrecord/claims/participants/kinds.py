"""What a phrase head is when roles ask whom it stands for: people counted, things that can be hit, longer names, lists.

Helpers of `participants` that look at one phrase and never go on to another.
"""

from __future__ import annotations

from onrecord.claims.participants.parties import is_state
from onrecord.claims.scene import Scene
from onrecord.claims.tree.grammar import has_child, with_conjuncts
from onrecord.claims.tree.syntax import Syntax
from onrecord.model import Actor, Mention

PEOPLE = frozenset(
    [
        "person", "child", "woman", "civilian", "soldier", "armed", "group", "official", "police", "protester", "worker",
        "prisoner", "hostage", "kin", "migrant", "diplomat", "dignitary", "power_body", "business", "media", "family",
    ]
)  # fmt: skip
THINGS = frozenset(
    [
        "facility", "military_facility", "vehicle", "ship", "aircraft", "residential", "infrastructure", "property", "target",
    ]
)  # fmt: skip
ATTACKED = THINGS | {"territory", "place_word"}
_DEEDS = frozenset(["terrorist", "terror", "twin"])
_PEOPLE_MEASURES = frozenset(["killed", "injured", "detained", "abducted", "displaced"])
# Common nouns that say whose armed men something is, with the sector they give it.
_FIGHTERS = {
    "rebel": ("REB",), "insurgent": ("REB",), "guerrilla": ("REB",), "militant": ("UAF",), "terrorist": ("UAF",),
    "jihadist": ("UAF",), "enemy": ("UAF",), "militia": ("PRM",), "army": ("MIL",), "regime": ("MIL",), "government": ("MIL",),
    "police": ("COP",), "opposition": ("OPP",),
}  # fmt: skip
_TRADES = ("ers", "ors", "ists", "ians", "ants")  # "club goers", "party activists": people by what they do
LANDS = frozenset(["island", "archipelago", "colony", "protectorate", "sultanate", "emirate", "principality", "city-state"])
_TOGETHER = frozenset(["two", "three", "four", "five", "six", "pair", "trio", "duo", "quartet", "foursome"])


def longer_name(scene: Scene, token: int) -> Mention | None:
    """ "the Organization for X and Y": the name that begins with a word, though the parser makes two phrases of it."""
    start = scene.parse.starts[token]
    for _, m in scene.in_sentence("actor", scene.parse.sentence_of[token]):
        if m.start == start and m.form == "name" and any(w in m.text for w in (" for ", " of ")):
            return m
    return None


def land(scene: Scene, token: int) -> bool:
    """ "the entrance of the city" is where something was."""
    return bool(scene.classes(token) & (ATTACKED - THINGS)) or (
        scene.mentions.at(token, "place") is not None and scene.classes(token).isdisjoint(THINGS)
    )


def before_it(scene: Scene, token: int, mention: Mention) -> tuple[Mention, ...]:
    """ "accused Chad Niger and Mali": the state that a list without commas joins to the next."""
    parse, before = scene.parse, token - 1
    if not has_child(parse, token, ("conj",)) or mention.form != "name" or before < 0 or parse.heads[before] != token:
        return ()
    other = scene.actor_at(before)
    if other is None or other.form != "name" or parse.tags[before] not in ("NNP", "NNPS") or not is_state(other):
        return ()
    return (other,) if is_state(mention) and parse.deps[before] in ("compound", "nmod") else ()


def same_office(scene: Scene, token: int, mention: Mention) -> tuple[Mention, ...]:
    """ "the foreign ministers of X and Y": the state of the second, which the first mention leaves out."""
    parse = scene.parse
    if parse.tags[token] not in ("NNS", "NNPS") or mention.actor is None or mention.actor.country is None:
        return ()
    behind = [o for c in parse.children[token] if parse.lowers[c] == "of" for o in parse.children[c] if parse.deps[o] == "pobj"]
    joined = [h for o in behind for h in with_conjuncts(parse, o)]
    return tuple(m for h in joined if (m := scene.actor_at(h)) is not None and m.start >= mention.end)


def names_deed(parse: Syntax, token: int) -> bool:
    """ "a terrorist attack", "twin bombings": what somebody calls the deed or how many there were, not who did it."""
    return parse.lemmas[token].lower() in _DEEDS and parse.deps[token] in ("amod", "compound", "nmod")


def people_counted(scene: Scene, token: int) -> bool:
    """ "arresting 12": a number that the text says are people."""
    figure = scene.mentions.at(token, "figure")
    return figure is not None and figure.figure is not None and figure.figure.measure in _PEOPLE_MEASURES


def the_two(parse: Syntax, token: int) -> bool:
    """ "the two blew themselves up", "the pair shot him", "took the trio to a jail": people told of before."""
    taken = parse.deps[token] in ("dobj", "nsubjpass") and parse.tags[token] == "NN"
    if (
        (parse.deps[token] != "nsubj" and not taken)
        or parse.tags[token] not in ("CD", "NN")
        or parse.lowers[token] not in _TOGETHER
    ):
        return False
    return len(parse.children[token]) == 1 and parse.lowers[parse.children[token][0]] == "the"


def of_head(parse: Syntax, clause: int) -> bool:
    """Whether the clause says what was done with its noun: "carried out by X", "which was carried out by X"."""
    subject = parse.child(clause, "nsubjpass")
    return parse.deps[clause] == "acl" or (subject is not None and parse.tags[subject] in ("WDT", "WP", "IN", "DT"))


def is_deed(scene: Scene, token: int) -> bool:
    """ "the shelling of the market": what stands behind "of" suffers it."""
    return scene.parse.lowers[token] in scene.events.noun_patterns and scene.parse.lowers[token].endswith("ing")


def nested(parse: Syntax, preposition: int) -> tuple[int, ...]:
    """The object of a preposition and those below it: "in the south of Y"."""
    found: list[int] = []
    for o in parse.children[preposition]:
        if parse.deps[o] == "pobj":
            found.append(o)
            found.extend(n for c in parse.children[o] if parse.deps[c] == "prep" for n in nested(parse, c))
    return tuple(found)


def by_origin(scene: Scene, token: int, classes: frozenset[str]) -> bool:
    """ "a British film-maker": a noun for a trade with a demonym and an article."""
    parse = scene.parse
    origin = any(parse.deps[c] == "amod" and scene.actor_at(c) is not None for c in parse.children[token])
    trade = parse.lowers[token].endswith(("er", "or", "ist", "ian", "ant", "ers", "ors", "ists", "ians", "ants"))
    return origin and trade and not classes and parse.lowers[token] not in scene.events.noun_patterns


def armed_owner(scene: Scene, token: int) -> Mention | None:
    """A common noun for armed people before what is theirs: "rebel positions", "militant hideouts"."""
    parse = scene.parse
    for c in parse.children[token]:
        if c < token and parse.deps[c] in ("compound", "amod", "nmod") and parse.lemmas[c] in _FIGHTERS:
            words, sector = parse.words[c], _FIGHTERS[parse.lemmas[c]]
            return Mention("", "actor", "nominal", parse.starts[c], parse.ends[c], words, actor=Actor(None, words, None, sector))
    return None


def struck(scene: Scene, token: int) -> bool:
    """A concrete noun of its own: no deed, plan or body of words that only stands for its owner."""
    parse, classes = scene.parse, scene.classes(token)
    if classes & (ATTACKED | PEOPLE):
        return True
    return parse.tags[token] == "NNS" and not classes and parse.lowers[token] not in scene.events.noun_patterns


def attackable(scene: Scene, token: int, classes: frozenset[str]) -> bool:
    """Whether a word names somebody or something that can be attacked; `classes` are its own."""
    parse = scene.parse
    if scene.mentions.at(token, "place") is not None or classes & ATTACKED or classes & PEOPLE:
        return True
    if any(
        parse.lowers[c] in scene.senses.passing.holding and parse.words[c - 1] in ("-", "–")
        for c in parse.children[token]
        if c < token
    ):
        return True  # "rebel-held structures"
    if _in_time(scene, token) or parse.tags[token] not in ("NN", "NNS", "NNP", "NNPS"):
        return False
    return parse.tags[token] in ("NNP", "NNPS") or (
        not classes and parse.lowers[token].endswith(_TRADES) and parse.tags[token] == "NNS"
    )


def _in_time(scene: Scene, token: int) -> bool:
    start = scene.parse.starts[token]
    return any(m.start <= start < m.end for _, m in scene.in_sentence("time", scene.parse.sentence_of[token]))
