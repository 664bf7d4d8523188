"""The parties of events between several: allies named beside an enemy, lists behind "between", and "the two sides".

"The two sides", "both countries" stand for the two parties of the last thing told between two in the text just before; where
the text tells of no such two, or of two pairs, the words stay as they are. The claim then names the two mentions themselves.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.claims.draft import Draft
from onrecord.claims.participants.nominals import nominal
from onrecord.claims.participants.parties import is_state, political, side
from onrecord.claims.participants.pronouns import is_person
from onrecord.claims.roles.places import Found, mentions_at
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

REACH = 3  # sentences back; for countries one
_INSIDE = ("compound", "amod", "nmod", "poss")  # "Ruritanian", in "a Ruritanian town"
_FOUGHT = frozenset(["fight", "battle", "clash", "war"])
_BETWEEN_TWO = frozenset(
    ["CONSULT", "AGREE", "COOPERATE", "ASSAULT", "SANCTION", "REJECT", "ACCUSE", "SUPPORT", "COERCE", "RETREAT"]
)


def allies(scene: Scene, trigger: Trigger) -> Found:
    """ "fought with X against Y": X is on the doer's side."""
    parse, token = scene.parse, trigger.token
    if trigger.rule.type != "ASSAULT" or not grammar.prepositional(parse, trigger.tokens, "against"):
        return (), ()
    beside = tuple(t for word in ("with", "alongside") for t in grammar.prepositional(parse, trigger.tokens, word) if t > token)
    return mentions_at(scene, token, beside, create=True, thing=False)


def listed(scene: Scene, preposition: int) -> tuple[int, ...]:
    """Heads behind "between" or "among" in their order on the page, where the parser loses the end of the list."""
    parse = scene.parse
    heads = [h for h in grammar.governed(parse, preposition) if h > preposition]
    if not heads:
        return ()
    end, at, joined = parse.sentence(preposition).last, max(heads) + 1, False
    while at < end and (parse.words[at] == "," or parse.lowers[at] in ("and", "&")):
        last = parse.lowers[at] in ("and", "&") or parse.lowers[at + 1 : at + 2] == ("and",)
        start = next((t for t in range(at + 1, min(at + 4, end)) if parse.lowers[t] not in ("and", "the", "&")), end)
        head = next((h for h, m in _here(scene, preposition) if m.start == _start(scene, start)), None)
        if head is None or head in heads:
            break
        heads.append(head)
        joined, at = joined or last, head + 1
    plain = grammar.governed(parse, preposition)
    return tuple(heads) if joined else plain


def _plain_body(scene: Scene, token: int) -> bool:
    """A common noun of the class of bodies, or one without an article: "parliament and council"."""
    parse = scene.parse
    if (
        parse.tags[token] not in ("NN", "NNS")
        or scene.actor_at(token) is not None
        or scene.mentions.at(token, "time") is not None
    ):
        return False
    bare = not any(parse.deps[c] in ("det", "amod", "nummod") for c in parse.children[token])
    return bare or bool(scene.classes(token) & {"group", "power_body", "armed", "official"})


def _here(scene: Scene, token: int) -> list[tuple[int, Mention]]:
    return scene.in_sentence("actor", scene.parse.sentence_of[token])


def _start(scene: Scene, token: int) -> int:
    return scene.parse.starts[token] if token < len(scene.parse) else -1


def between(scene: Scene, trigger: Trigger) -> Found:
    """The sides behind "between" or "among"; a plain noun beside a known party is one too ("the parliament and council")."""
    parse = scene.parse
    bases = [trigger.token, *trigger.tokens]
    above = grammar.governor(parse, trigger.token) if trigger.rule.part == "noun" else None
    if above is not None and above[1] in ("subject", "object", "passive"):
        bases.append(above[0])
    for base in dict.fromkeys(bases):
        for c in parse.children[base]:
            if parse.lowers[c] not in ("between", "among") or parse.deps[c] != "prep":
                continue
            heads = listed(scene, c)
            found, used = mentions_at(scene, trigger.token, heads, create=True, thing=False)
            if found:
                others = tuple(h for h in heads if h not in used and _plain_body(scene, h))
                more = tuple(nominal(scene, h, None) for h in others)
                return (*found, *more), (*used, *others)
    return (), ()


def resolve_sides(scene: Scene, drafts: Sequence[Draft], told: Sequence[Draft]) -> None:
    """Puts the two parties meant by "the two sides" in their place; `told`: event drafts of the sentences before."""
    before = list(told)
    for draft in sorted(drafts, key=lambda d: d.token):
        if draft.kind != "event":
            continue
        for role in ("actor", "recipient"):
            mentions: tuple[Mention, ...] = getattr(draft, role)
            pairs = {m: pair for m in mentions if (pair := _meant(scene, m, draft, before)) is not None}
            if pairs:
                new = tuple(dict.fromkeys(x for m in mentions for x in pairs.get(m, (m,))))
                draft.said = (*draft.said, (role, mentions))
                setattr(draft, role, new if role == "actor" else tuple(m for m in new if m not in draft.actor))
                draft.reasons.extend(f"{m.text!r}: {pair[0].text} and {pair[1].text}" for m, pair in pairs.items())
        before.append(draft)


def _meant(scene: Scene, mention: Mention, draft: Draft, told: Sequence[Draft]) -> tuple[Mention, Mention] | None:
    kind = collective(scene, mention)
    if kind is None:
        return None
    for distance in range(REACH + 1):
        number = draft.sentence - distance
        if (
            number < 0
            or (kind is scene.senses.reached.states and distance > 1)
            or (distance and scene.parse.sentences[number].block < scene.parse.sentences[draft.sentence].block - 1)
        ):
            return None
        pairs = [p for d in told if d.sentence == number and (p := _pair(scene, d, kind)) is not None]
        meant = {frozenset(_key(m) for m in pair): pair for pair in pairs}
        if len(meant) == 1:
            return next(iter(meant.values()))
        if meant:
            return None
        if kind is scene.senses.reached.states and (states := _two_states(scene, number, mention)) is not None:
            return states
        if distance == 1 and (two := _only_two(scene, number, kind)) is not None:
            return two
    return None


def _only_two(scene: Scene, number: int, kind: frozenset[str]) -> tuple[Mention, Mention] | None:
    """The only two that a sentence names who have a part in public affairs, where both are of the kind."""
    two: dict[str, Mention] = {}
    for head, m in scene.in_sentence("actor", number):
        if scene.parse.deps[head] in _INSIDE or m.form == "pronoun" or not political(scene, m):
            continue
        two.setdefault(_key(m), m)
    if len(two) != 2:
        return None
    one, other = two.values()
    return (one, other) if all(_of_kind(scene, m, kind) for m in (one, other)) else None


def _of_kind(scene: Scene, mention: Mention, kind: frozenset[str]) -> bool:
    reached = scene.senses.reached
    if kind is reached.states:
        return is_state(mention)
    if kind is reached.leaders:
        return mention.actor is not None and "GOV" in mention.actor.sector and is_person(scene, mention)
    if kind is reached.armed_sides:
        return side(scene, mention)
    of_a_state = mention.actor is not None and ":" in (mention.actor.id or "")  # "the government of Ruritania"
    return of_a_state or not is_person(scene, mention)


def collective(scene: Scene, mention: Mention) -> frozenset[str] | None:
    """The kind of two parties that "the two ...", "both ..." or "the sides" takes up, or None."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    if mention.form != "nominal" or not tokens or (mention.actor is not None and mention.actor.id is not None):
        return None
    words = scene.parse.lowers[tokens.start : tokens.stop]
    two = words[0] == "both" or words[:2] in (("the", "two"), ("these", "two")) or words in (("the", "sides"), ("the", "parties"))
    if not two or len(words) > 3:
        return None
    lemma = scene.parse.lemmas[tokens.stop - 1]
    gathered = (
        scene.senses.reached.states,
        scene.senses.reached.leaders,
        scene.senses.reached.any_side,
        scene.senses.reached.armed_sides,
    )
    return next((kind for kind in gathered if lemma in kind), None)


def _pair(scene: Scene, draft: Draft, kind: frozenset[str]) -> tuple[Mention, Mention] | None:
    """The two parties of a draft, if it has two of the kind."""
    if draft.type not in _BETWEEN_TWO:
        return None
    both = draft.actor if len(draft.actor) == 2 else (*draft.actor, *draft.recipient)
    if draft.type == "ASSAULT" and both is not draft.actor and scene.parse.lemmas[draft.token] not in _FOUGHT:
        return None  # who was hit is not the other side as a whole
    if len(both) != 2 or any(m.form == "pronoun" or collective(scene, m) is not None for m in both):
        return None
    one, other = both
    if _key(one) == _key(other) or not (political(scene, one) and political(scene, other)):
        return None
    if kind is scene.senses.reached.states and not (is_state(one) and is_state(other)):
        return None
    if kind is scene.senses.reached.leaders and any(is_state(m) for m in both):
        return None
    if kind is scene.senses.reached.armed_sides and not all(side(scene, m) for m in both):
        return None
    return one, other


def _key(mention: Mention) -> str:
    return (mention.actor.id if mention.actor is not None else None) or mention.entity or mention.id


def _two_states(scene: Scene, number: int, mention: Mention) -> tuple[Mention, Mention] | None:
    """The only two states that a sentence names, before the words that take them up."""
    states: dict[str, Mention] = {}
    for _, m in scene.in_sentence("actor", number):
        if m.end <= mention.start and is_state(m):
            states.setdefault(_key(m), m)
    if len(states) != 2:
        return None
    one, other = states.values()
    return one, other
