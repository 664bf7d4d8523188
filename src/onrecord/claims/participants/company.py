"""Parties that stand beside a side already found: "along with X", "North and South Korea", "forced the army to pull back".

Applied to the drafts of a sentence when their roles are settled.
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.participants.parties import armed, is_state, political
from onrecord.claims.participants.read import participant
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.model import Actor, Mention

_HURTS = frozenset(["ASSAULT", "COERCE", "SANCTION", "ACCUSE"])
# States that share a name with a point of the compass before it (ISO 3166-1 alpha-3).
_HALVES = {
    ("north", "KOR"): ("PRK", "North Korea"),
    ("south", "PRK"): ("KOR", "South Korea"),
    ("north", "SSD"): ("SDN", "Sudan"),
}


def with_company(scene: Scene, draft: Draft) -> None:
    """Adds who stands beside a side already found."""
    if draft.kind != "event":
        return
    if draft.type == "ASSAULT" and not draft.recipient and (driven := _driven(scene, draft)):
        draft.recipient = driven
        draft.reasons.append("whom the attack drives back")
    for role in ("actor", "recipient"):
        for half in [h for m in getattr(draft, role) if (h := _other_half(scene, m)) is not None]:
            if half not in (*draft.actor, *draft.recipient):
                setattr(draft, role, (half, *getattr(draft, role)))
                draft.reasons.append(f"{half.text!r} of two halves of one name")
    for role in ("actor", "recipient"):
        for first in [f for m in getattr(draft, role) for f in _listed_before(scene, m)]:
            if first not in (*draft.actor, *draft.recipient):
                setattr(draft, role, (first, *getattr(draft, role)))
                draft.reasons.append(f"{first.text!r} of a list of states before one noun")
    if scene.parse.tags[draft.token][0] == "V":
        _beside(scene, draft)


def _other_half(scene: Scene, mention: Mention) -> Mention | None:
    """ "North and South Korea": the first, whose name is cut short."""
    parse, tokens = scene.parse, scene.parse.tokens(mention.start, mention.end)
    if mention.actor is None or mention.form != "name" or len(tokens) != 2 or tokens.start < 2:
        return None
    first = tokens.start - 2
    if parse.lowers[first + 1] not in ("and", "&") or parse.deps[tokens.start] != "conj" or parse.heads[tokens.start] != first:
        return None
    half = _HALVES.get((parse.lowers[first], mention.actor.id or ""))
    if half is None:
        return None
    start, end = parse.starts[first], parse.ends[first]
    made = Actor(half[0], half[1], half[0], ("GOV",))
    return scene.add(Mention(f"r{start}-{end}", "actor", "name", start, end, parse.text[start:end], actor=made))


def _listed_before(scene: Scene, mention: Mention) -> tuple[Mention, ...]:
    """ "French, British and German envoys", where the parser cuts the list behind its first comma: the French."""
    parse, tokens = scene.parse, scene.parse.tokens(mention.start, mention.end)
    if mention.form != "nominal" or not tokens or scene.actor_at(tokens.start) is None or parse.tags[tokens.start] != "JJ":
        return ()
    if tokens.start + 1 >= len(parse) or parse.lowers[tokens.start + 1] not in ("and", "&", ","):
        return ()
    found: list[Mention] = []
    at = tokens.start
    while at >= 2 and parse.words[at - 1] == "," and parse.tags[at - 2] == "JJ":
        other = scene.actor_at(at - 2)
        if other is None or not is_state(other) or other.end != parse.ends[at - 2]:
            break
        found.append(other)
        at -= 2
    return tuple(found)


def _driven(scene: Scene, draft: Draft) -> tuple[Mention, ...]:
    """ "the assault forced the army to pull back", "the raid led X to plead for help": the army, X."""
    parse, token = scene.parse, draft.token
    verb = parse.heads[token]
    if parse.deps[token] != "nsubj" or parse.tags[token][0] != "N" or parse.lemmas[verb] not in scene.parse.grammar.drives_to:
        return ()
    clause = parse.child(verb, "xcomp", "ccomp")
    if clause is None or parse.tags[clause] != "VB" or parse.lemmas[clause] not in scene.senses.phrases.gives_way:
        return ()
    heads = grammar.objects(parse, verb) or grammar.subjects(parse, clause)
    found = (m for t in heads for m in participant(scene, t, create=True))
    return tuple(m for m in found if m not in draft.actor and (armed(scene, m) or political(scene, m)))


def _beside(scene: Scene, draft: Draft) -> None:
    """ "arrested X, together with Y": Y is on the side of the phrase that stands right before, or on the doer's."""
    parse, token = scene.parse, draft.token
    sides = (*grammar.subjects(parse, token), *grammar.patients(parse, token), *grammar.objects(parse, token))
    for c in (c for t in dict.fromkeys((token, *sides)) for c in parse.children[t]):
        head = _behind(parse, c)
        if head is None:
            continue
        found = tuple(m for t in grammar.with_conjuncts(parse, head) for m in participant(scene, t, create=True))
        found = tuple(m for m in found if m.form != "pronoun" and m not in draft.actor and m not in draft.recipient)
        if not found or scene.mentions.at(head, "time") is not None:
            continue
        role = _side(scene, draft, c)
        if role is None or any(is_state(m) != is_state(o) for m in found for o in getattr(draft, role)):
            continue
        setattr(draft, role, (*getattr(draft, role), *found))
        draft.reasons.append("together with " + ", ".join(m.text for m in found))


def _behind(parse: Syntax, word: int) -> int | None:
    """The noun behind "along with", "together with", "in addition to" or, behind a noun, "alongside"."""
    if parse.deps[word] != "prep":
        return None
    if parse.lowers[word] == "alongside" and parse.tags[parse.heads[word]][0] == "N":
        return parse.child(word, "pobj")
    if parse.lowers[word] == "with" and word and parse.lowers[word - 1] in ("together", "along"):
        return parse.child(word, "pobj")
    if parse.lowers[word] in ("along", "together"):
        inner = next((c for c in parse.children[word] if parse.lowers[c] == "with"), None)
        return parse.child(inner, "pobj") if inner is not None else None
    if parse.lowers[word] == "in" and parse.lowers[word + 1 : word + 3] == ("addition", "to"):
        addition = parse.child(word, "pobj")
        inner = next((c for c in parse.children[addition] if parse.lowers[c] == "to"), None) if addition is not None else None
        return parse.child(inner, "pobj") if inner is not None else None
    return None


def _side(scene: Scene, draft: Draft, word: int) -> str | None:
    """Which side the phrase joins: a recipient right before it behind the verb, the doer in front or right before the verb."""
    parse, token = scene.parse, draft.token
    first = word - 1 if parse.lowers[word] == "with" else word
    before = first - 1 if parse.words[first - 1] != "," else first - 2
    if first < token:
        subjects = grammar.subjects(parse, token)
        passive = scene.passive(token)
        found = draft.recipient if passive else draft.actor
        starts = [parse.starts[t] for t in subjects] or [parse.starts[t] for t in grammar.patients(parse, token)]
        near = any(m.start <= s < m.end for m in found for s in starts)
        return ("recipient" if passive else "actor") if near else None
    if draft.type == "CONSULT" and len(draft.actor) > 1:
        return "actor" if any(m.start <= parse.starts[before] < m.end for m in draft.actor) else None
    if draft.type not in _HURTS:
        return None
    return "recipient" if any(m.start <= parse.starts[before] < m.end for m in draft.recipient) else None
