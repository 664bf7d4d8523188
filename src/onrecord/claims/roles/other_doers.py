"""Constructions in which the nearest name is not who did it.

"It was not the army that shelled the market but the rebels", "acquitted the general of ordering the massacre", "foiled a plot by
the group to bomb the embassy", "our forces struck two ships, the group said", "blamed the killing of nine farmers on herders":
the doer stands elsewhere, or nobody is held to have done it.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.draft import Draft
from onrecord.claims.participants.owners import modifiers
from onrecord.claims.participants.parties import armed, body
from onrecord.claims.participants.read import participant
from onrecord.claims.roles.responsible import blamed_on
from onrecord.claims.scene import Scene
from onrecord.claims.status.clefts import cleft_sides
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.model import Mention

_BLAMES = frozenset(["blame", "pin"])
_DEFINITE = frozenset(["the", "this", "that", "those", "these"])
_STEPS = 5  # words between a verb and what it governs


def turned(scene: Scene, draft: Draft) -> Draft | None:
    """Settles who did it in a draft; the draft of what is said of the other side, where the text says that too."""
    if draft.kind != "event":
        return None
    _ours(scene, draft)
    if draft.type == "ACCUSE":
        _blamed(scene, draft)
    elif not _acquitted(scene, draft):
        _plotted(scene, draft)
    return _not_but(scene, draft)


def named_by_cleft(scene: Scene, draft: Draft) -> None:
    """ "it was X that did it", "it was X and not Y who did it": X, before anything is told by who the doer is."""
    meant, denied = cleft_sides(scene.parse, draft.token)
    if draft.kind == "event" and meant and (denied or not draft.actor):
        draft.actor = tuple(m for t in meant for m in participant(scene, t, create=True)) or draft.actor


def _not_but(scene: Scene, draft: Draft) -> Draft | None:
    """ "it was not X that did it (but Y)", "it was Y, not X, that did it": denied of X, said of Y."""
    meant, denied = cleft_sides(scene.parse, draft.token)
    if not denied:
        return None
    draft.standing = replace(draft.standing, polarity="affirmed")  # the "not" is said of who did it
    turned_down = replace(draft.standing, polarity="denied")
    doers = tuple(m for t in meant for m in participant(scene, t, create=True))
    others = tuple(m for t in denied for m in participant(scene, t, create=True) if m not in doers)
    if not doers:
        draft.standing, draft.actor = turned_down, others or draft.actor
        return None
    recipient = tuple(m for m in draft.recipient if m not in doers and m not in others)
    draft.actor, draft.recipient = doers, recipient
    if not others:
        return None
    # The same words told of another side: `answers` gives them an anchor of their own, and they hang at the side they deny.
    return replace(
        draft,
        token=denied[0],
        actor=others,
        standing=turned_down,
        figures=(),
        answers=True,
        reasons=[*draft.reasons, "not they, but others"],
    )


def _acquitted(scene: Scene, draft: Draft) -> bool:
    """ "acquitted X of it": the court did not do it, and of X it is denied; "the massacre" itself is not."""
    parse, step = scene.parse, draft.token
    for _ in range(_STEPS):
        head = parse.heads[step]
        if head == step:
            return False
        if parse.deps[step] == "prep" and parse.deps[head] == "dobj":  # read as "the general of ordering it"
            head = parse.heads[head]
        cleared = parse.lemmas[head] in scene.senses.others.acquits and parse.tags[head][0] == "V"
        if parse.deps[step] == "prep" and parse.lowers[step] in ("of", "in", "over") and cleared:
            break
        if parse.deps[step] not in ("prep", "pcomp", "pobj", "dobj", "xcomp"):
            return False
        step = head
    else:
        return False
    if parse.tags[draft.token][0] == "N" and any(parse.lowers[c] in _DEFINITE for c in parse.children[draft.token]):
        draft.actor = ()
        draft.standing = replace(draft.standing, polarity="affirmed", status="occurred")
    else:
        held = grammar.patients(parse, head) if scene.passive(head) else grammar.objects(parse, head)
        draft.actor = tuple(m for t in held for m in participant(scene, t, create=True))
        draft.standing = replace(draft.standing, polarity="denied", status="occurred")
    draft.reasons.append("somebody was cleared of it")
    return True


def _plotted(scene: Scene, draft: Draft) -> None:
    """ "police foiled a plot by X to bomb it": whoever foils a plot does not plot."""
    parse, token = scene.parse, draft.token
    above = parse.heads[token]
    if token == above or parse.tags[above][0] not in "NV":
        return
    if parse.deps[token] in ("xcomp", "advcl") and parse.lemmas[above] in scene.senses.others.stops:
        plot = next((c for c in parse.children[above] if parse.deps[c] in ("dobj", "nsubjpass") and c < token), None)
    else:
        plot = (
            token
            if parse.lemmas[token] in scene.senses.others.plots
            else above
            if parse.deps[token] in ("acl", "relcl")
            else None
        )
    if (
        plot is None
        or parse.lemmas[plot] not in scene.senses.others.plots
        or parse.lemmas[parse.heads[plot]] not in scene.senses.others.stops
    ):
        return
    stop = parse.heads[plot]
    stopping = grammar.agents(parse, stop) if scene.passive(stop) else grammar.subjects(parse, stop)
    those = {m for t in stopping for m in participant(scene, t, create=True)}
    if draft.actor and those.isdisjoint(draft.actor):
        return
    by = grammar.agents(parse, plot)
    draft.actor = tuple(m for t in by for m in participant(scene, t, create=True)) or modifiers(scene, plot)
    draft.reasons.append("who foils a plot does not plot")


def _blamed(scene: Scene, draft: Draft) -> None:
    """ "blamed the killing of nine farmers on X", "the killing, which they blame on X": X is accused."""
    parse, verb = scene.parse, draft.token
    if parse.lemmas[verb] not in _BLAMES or parse.tags[verb][0] != "V":
        return
    deed = next((c for c in parse.children[verb] if parse.deps[c] in ("dobj", "nsubjpass") or parse.lowers[c] == "which"), None)
    heads = _behind_on(parse, verb) or (blamed_on(parse, deed) if deed is not None else ())
    found = tuple(m for t in heads for m in participant(scene, t, create=True))
    if found:
        draft.recipient = found


def _behind_on(parse: Syntax, verb: int) -> tuple[int, ...]:
    behind = [c for c in parse.children[verb] if parse.lowers[c] == "on" and c > verb]
    return grammar.governed(parse, behind[0]) if behind else ()


def _ours(scene: Scene, draft: Draft) -> None:
    """ "our forces struck two ships, the group said": the group's. What a single speaker calls ours is left as it stands."""
    if not draft.attribution or not any(_calls_ours(m) for m in (*draft.actor, *draft.recipient)):
        return
    spans = draft.attribution[-1].source
    starts = {t for span in spans for t in scene.parse.tokens(span.start, span.end)}
    sides = [m for t in sorted(starts) if (m := scene.actor_at(t)) is not None and (armed(scene, m) or body(scene, m))]
    if not sides or sides[0].form == "pronoun":
        return
    draft.actor = tuple(dict.fromkeys(sides[0] if _calls_ours(m) else m for m in draft.actor))
    draft.recipient = tuple(dict.fromkeys(sides[0] if _calls_ours(m) else m for m in draft.recipient))


def _calls_ours(mention: Mention) -> bool:
    words = mention.text.lower().split()
    return words[:1] == ["our"] and words[-1] in ("forces", "fighters", "troops", "soldiers", "men", "army", "units", "warriors")
