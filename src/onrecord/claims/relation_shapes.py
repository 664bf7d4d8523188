"""Relations that a construction tells without a word of the vocabulary for them.

Short forms in brackets ("X (HTS)"), origin ("soldiers from X"), whereabouts ("fighters in X"), opposition ("strikes against
X", "anti-X rebels"), membership ("X, including Y") and the command above a unit ("3rd Battalion, 21st Regiment").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from onrecord.claims import grammar
from onrecord.claims.participants import modifiers, participant
from onrecord.claims.parties import armed, body, is_state, is_thing
from onrecord.claims.scene import Scene
from onrecord.language.parse import Sentence
from onrecord.model import Mention
from onrecord.vocabulary.relations import RelationRule

Found = tuple[RelationRule, tuple[int, ...], tuple[Mention, ...], tuple[Mention, ...], Mention | None]

_DASHES = frozenset(("-", "–", "‑"))
_UNITS = frozenset(
    [
        "battalion", "company", "brigade", "regiment", "division", "corps", "wing", "squadron", "battery", "platoon", "group",
        "command",
    ]
)  # fmt: skip
_TARGETS = frozenset(
    [
        "military_facility", "aircraft", "vehicle", "troop_like", "weapon", "operation", "soldier", "armed", "ship", "drone",
        "target",
    ]
)  # fmt: skip
_BODIES = frozenset(["armed", "soldier", "police", "group", "power_body"])
_PEOPLE = _BODIES | {"person", "civilian", "official", "migrant", "protester", "worker"}
_GATHERING = frozenset(
    ["coalition", "alliance", "group", "bloc", "force", "community", "nation", "country", "state", "ally", "partner", "faction"]
)
# Verbs whose subject wages what the noun before "against" names (those of no other meaning than doing).
WAGING = frozenset(
    [
        "launch", "conduct", "stage", "mount", "wage", "undertake", "perform", "execute", "carry", "make", "begin", "start",
        "resume", "continue", "intensify", "escalate", "lead", "join", "fly", "run", "deliver", "do", "unleash", "direct",
        "participate", "engage", "maintain", "hold", "defend", "strengthen", "build", "fight", "step", "press", "plan",
    ]
)  # fmt: skip
# Nouns that stand for the foe behind "of": "the scourge of X".
_SHADOWS = frozenset(["scourge", "threat", "menace", "remnant", "remains", "presence", "advance", "ranks", "evil"])
# Verbs after which "against" tells an opinion, a vote or a case.
_OPINION = frozenset(
    ["warn", "argue", "speak", "vote", "advise", "rule", "decide", "testify", "protest", "file", "bring", "guard", "insure"]
)


def shapes(scene: Scene, sentence: Sentence, rules: dict[str, RelationRule]) -> Iterator[Found]:
    """Every relation of the constructions above, for those types that the vocabulary has."""
    actors = scene.in_sentence("actor", sentence.index)
    if "same_as" in rules:
        yield from _brackets(scene, actors, rules["same_as"])
    for head, mention in actors:
        if mention.form == "pronoun":
            continue
        if "part_of" in rules:
            yield from _from_body(scene, head, mention, rules["part_of"])
            yield from _including(scene, head, mention, rules["part_of"])
        if "located_in" in rules:
            yield from _whereabouts(scene, head, mention, rules["located_in"])
    if "part_of" in rules:
        yield from _commands(scene, actors, rules["part_of"])
    for token in range(sentence.first, sentence.last):
        word = scene.parse.lowers[token]
        if word == "against" and "fights" in rules:
            yield from _against(scene, token, rules["fights"])
        elif word in ("together", "alongside") and "ally_of" in rules:
            yield from _together(scene, token, rules["ally_of"])
        elif word in ("anti", "counter") and token + 2 < sentence.last and scene.parse.words[token + 1] in _DASHES:
            yield from _anti(scene, sentence, token, rules)


def direct(scene: Scene, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    """The actors that phrase heads are themselves, not those that own what the heads name."""
    found: dict[str, Mention] = {}
    for t in tokens:
        mention = scene.actor_at(t)
        if mention is None and not scene.classes(t).isdisjoint(_BODIES) and scene.parse.tags[t][0] == "N":
            made = participant(scene, t, create=True)
        else:
            made = participant(scene, t) if mention is not None or scene.parse.tags[t] in ("CD", "DT") else ()
        found.update((m.id, m) for m in made)
    return tuple(found.values())


def targets(scene: Scene, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    """The actors that phrase heads are, and the owners of positions, vehicles and weapons."""
    found: dict[str, Mention] = {}
    for t in tokens:
        held = not scene.classes(t).isdisjoint(_TARGETS) or scene.parse.lemmas[t] in scene.relations.territory
        if scene.actor_at(t) is not None or scene.parse.tags[t] in ("CD", "DT") or held:
            named = participant(scene, t)
            things = any(is_thing(scene, m) for m in named)  # "X's targets": X is the foe, not the target
            found.update((m.id, m) for m in (modifiers(scene, t) if things else named))
        elif scene.parse.lemmas[t] in _SHADOWS:
            found.update((m.id, m) for m in direct(scene, grammar.prepositional(scene.parse, (t,), "of")))
    return tuple(found.values())


def waging(scene: Scene, noun: int) -> tuple[Mention, ...]:
    """Who fights a fight: its owner, whom somebody supports in it, else the subject of a verb of waging."""
    parse = scene.parse
    own = modifiers(scene, noun)
    if own:
        return own
    dep, head = parse.deps[noun], parse.heads[noun]
    if dep == "pobj" and parse.lowers[head] == "in":
        above = parse.heads[head]
        if parse.tags[above][0] == "N":
            return direct(scene, (above,)) or _supported(scene, above)
        helped = grammar.objects(parse, above) if parse.tags[above][0] == "V" else ()
        return direct(scene, helped) or _doers(scene, noun)
    return _doers(scene, noun)


def _supported(scene: Scene, noun: int) -> tuple[Mention, ...]:
    for word in ("for", "of", "to"):
        found = direct(scene, grammar.prepositional(scene.parse, (noun,), word))
        if found:
            return found
    return ()


def _doers(scene: Scene, noun: int) -> tuple[Mention, ...]:
    parse = scene.parse
    above = grammar.governor(parse, noun)
    if above is None or above[1] == "subject":
        return ()
    passive = grammar.is_passive(parse, above[0])
    if above[1] == "object" and parse.lemmas[above[0]] not in WAGING and parse.lemmas[above[0]] not in ("be", "have", "face"):
        return ()
    doers = grammar.patients(parse, above[0]) if passive else grammar.subjects(parse, above[0])
    return tuple(m for m in direct(scene, doers) if not is_thing(scene, m)) or _owner(scene, doers)


def _brackets(scene: Scene, actors: list[tuple[int, Mention]], rule: RelationRule) -> Iterator[Found]:
    """ "Hayat Tahrir al-Sham (HTS)": a name and its short form in brackets."""
    text = scene.parse.text
    named = [(h, m) for h, m in actors if m.form == "name"]
    for head, short in named:
        if short.end - short.start > 12 or text[short.end : short.end + 1] not in (")", "]", ","):
            continue
        opened = text[max(0, short.start - 2) : short.start]
        if not opened.endswith(("(", "[")):
            continue
        before = short.start - len(opened)
        for _, long in named:
            if long is short or not 0 <= before - long.end <= 1 or long.end - long.start <= short.end - short.start - 4:
                continue
            if _same(long, short):
                yield rule, (head,), (long,), (short,), None
                break


def _same(long: Mention, short: Mention) -> bool:
    """One known actor, or a short form whose letters occur in this order in the long one."""
    one, other = long.actor, short.actor
    if one is not None and other is not None and one.id is not None and other.id is not None:
        return one.id == other.id
    letters = iter(long.text.lower())
    return short.text.isalpha() and all(c in letters for c in short.text.lower())


def _from_body(scene: Scene, head: int, mention: Mention, rule: RelationRule) -> Iterator[Found]:
    """ "soldiers from the 3rd Battalion", "airmen deployed from X": people that come from a body belong to it."""
    parse = scene.parse
    if parse.deps[head] == "pobj" and parse.lowers[parse.heads[head]] == "by":
        return  # "seized by rebels from the army"
    for c in parse.children[head]:
        if c < head:
            continue
        preps = [c] if parse.lowers[c] in ("from", "within") else []
        if parse.deps[c] == "acl" and parse.lemmas[c] in ("deploy", "visit", "come", "send", "draw", "dispatch", "hail"):
            preps = [p for p in parse.children[c] if parse.lowers[p] == "from"]
        for prep in preps:
            bodies = tuple(t for t in grammar.governed(parse, prep) if scene.mentions.at(t, "place") is None)
            other = tuple(m for m in direct(scene, bodies) if _body_of(scene, mention, m))
            if other:
                yield rule, (head, prep), (mention,), other, None


def _body_of(scene: Scene, mention: Mention, other: Mention) -> bool:
    """A force, or a name that is no state; "X, 35, from Y" with two unknown names may be a man and his town."""
    if armed(scene, other) or scene.parse.lemmas[_last(scene, other)] == "unit":
        return True
    known = mention.form == "nominal" or (other.actor is not None and other.actor.id is not None)
    return other.form == "name" and known and body(scene, other) and not is_state(other)


def _last(scene: Scene, mention: Mention) -> int:
    return scene.parse.tokens(mention.start, mention.end)[-1]


def _including(scene: Scene, head: int, mention: Mention, rule: RelationRule) -> Iterator[Found]:
    """ "the coalition, including X and Y"."""
    parse = scene.parse
    if parse.lemmas[head] not in _GATHERING or parse.tags[head] not in ("NN", "NNP") or mention.form == "pronoun":
        return
    for c in parse.children[head]:
        if c > head and parse.lowers[c] == "including":
            parts = tuple(m for m in direct(scene, grammar.governed(parse, c)) if m.form == "name" and body(scene, m))
            if parts:
                yield rule, (c,), parts, (mention,), None


def _whereabouts(scene: Scene, head: int, mention: Mention, rule: RelationRule) -> Iterator[Found]:
    """ "rebels in Idlib": people or a body with the named place straight behind them."""
    parse = scene.parse
    if mention.form == "nominal":
        one_man = parse.tags[head] == "NN" and scene.classes(head).isdisjoint(_BODIES)
        if one_man or scene.classes(head).isdisjoint(_PEOPLE):
            return
    if mention.form == "name" and (is_state(mention) or not body(scene, mention)):
        return
    for c in parse.children[head]:
        if c > head and parse.deps[c] == "prep" and parse.lowers[c] in ("in", "at", "near", "inside", "across", "around"):
            for o in grammar.governed(parse, c):
                place = scene.mentions.at(o, "place")
                if place is not None and place.form == "name":
                    yield rule, (head, c), (mention,), (), place


def _commands(scene: Scene, actors: list[tuple[int, Mention]], rule: RelationRule) -> Iterator[Found]:
    """ "3rd Battalion, 21st Field Regiment": a unit and, behind a comma, the unit it belongs to."""
    parse = scene.parse
    units = [(h, m) for h, m in actors if m.form == "name" and parse.lemmas[h].lower() in _UNITS]
    for (one, inner), (other, outer) in pairwise(units):
        if parse.text[inner.end : outer.start] in (", ", " of the ") and any(c.isdigit() for c in inner.text + outer.text):
            yield rule, (one, other), (inner,), (outer,), None


def _against(scene: Scene, token: int, rule: RelationRule) -> Iterator[Found]:
    """ "unite against X", "positions against X": whoever acts against an armed actor fights it."""
    parse = scene.parse
    if parse.deps[token] != "prep":
        return
    foes = tuple(m for m in targets(scene, grammar.governed(parse, token)) if armed(scene, m))
    above = parse.heads[token]
    if not foes:
        return
    if parse.tags[above][0] == "V":
        if parse.lemmas[above] in _OPINION:
            return
        thing = parse.child(above, "dobj")
        if thing is not None and thing < token and parse.lemmas[above] not in WAGING:
            return  # "recommended operations against X": not who wages them
        doers = grammar.patients(parse, above) if grammar.is_passive(parse, above) else grammar.subjects(parse, above)
        actor = direct(scene, doers) or _owner(scene, doers)
    else:
        actor = waging(scene, above)
    yield rule, (token,), actor, foes, None


def _together(scene: Scene, token: int, rule: RelationRule) -> Iterator[Found]:
    """ "X, together with Y, fights on", "X fought alongside Y"."""
    parse = scene.parse
    prep = token if parse.lowers[token] == "alongside" else token + 1
    if prep >= len(parse.words) or (prep != token and parse.lowers[prep] != "with"):
        return
    other = direct(scene, grammar.governed(parse, prep))
    above = parse.heads[token] if parse.heads[token] != prep else parse.heads[prep]
    one = direct(scene, grammar.subjects(parse, above) if parse.tags[above][0] == "V" else (above,))
    if other and one and all(body(scene, m) for m in other):
        yield rule, (token,), one, other, None


def _owner(scene: Scene, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    return tuple(dict.fromkeys(m for t in tokens for m in modifiers(scene, t)))


def _anti(scene: Scene, sentence: Sentence, token: int, rules: dict[str, RelationRule]) -> Iterator[Found]:
    """ "the anti-X coalition": fights where both bear arms, else opposes."""
    parse = scene.parse
    name = token + 2
    foe = next((m for _, m in scene.in_sentence("actor", sentence.index) if m.start == parse.starts[name]), None)
    head = parse.heads[name]
    for _ in range(3):
        if head > name and parse.tags[head][0] == "N":
            break
        head = parse.heads[head]
    if foe is None or head <= name:
        return
    group = direct(scene, (head,))
    group = tuple(m for m in group if m.start <= parse.starts[head] < m.end)
    both = armed(scene, foe) and any(armed(scene, m) or not scene.classes(head).isdisjoint(("group",)) for m in group)
    rule = rules.get("fights" if both else "opposes")
    if group and rule is not None:
        yield rule, (token, name), group, (foe,), None
