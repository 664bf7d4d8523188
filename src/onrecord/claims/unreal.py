"""Events that are only imagined, asked about, wished for or left open, and say too little to be coded all the same.

Source: the PLOVER manual of 2024-02-04; what it leaves open is decided for precision.
"""

from __future__ import annotations

from onrecord.claims.climb import below, climb
from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.claims.wishes import wished

UNREAL = frozenset(("planned", "predicted", "requested", "hypothetical", "threatened"))
COOPERATIVE = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"))
SPEECH = frozenset(("REQUEST", "THREATEN", "REJECT", "ACCUSE", "AGREE", "SUPPORT", "CONCEDE"))


def unreal(scene: Scene, draft: Draft, others: list[Draft]) -> str | None:
    """Why an event that has not happened, or may not have, is not coded, or None; `others` are those of its sentence."""
    status = draft.standing.status
    if status != "threatened" and _in_condition(scene, draft, others):
        return "a condition for something else"
    if draft.type in COOPERATIVE and status == "hypothetical":
        return "cooperation that is only imagined"
    if draft.type in COOPERATIVE and draft.standing.polarity == "unknown" and status in UNREAL:
        return "cooperation that is left open"
    if _will_not_be(draft):
        return "what will not be, refused by nobody"
    if _may_be(draft):
        return "what may be, intended by nobody"
    if _rumoured(scene, draft):
        return "only a rumour"
    if _only_wished(scene, draft):
        return "hoped for, made possible or proposed, not announced"
    if draft.type in SPEECH and status == "requested":
        return "words that are asked for, not said"
    if draft.type in (*SPEECH, *COOPERATIVE) and _in_question(scene, draft):
        return "asked about, not told"
    if draft.type in COOPERATIVE and _only_considered(scene, draft):
        return "only considered, not decided"
    half = draft.type not in SPEECH and not (draft.actor and draft.recipient) and not _warned_of(scene, draft)
    if half and status in ("hypothetical", "requested"):
        return "imagined or wished for, without a doer and an undergoer"
    return None


def _in_condition(scene: Scene, draft: Draft, others: list[Draft]) -> bool:
    """Inside the "if", "unless" or "until" clause of another event that has not happened or is a speech act."""
    parse = scene.parse
    for step, head in climb(parse, draft.token, 8):
        if parse.deps[step] == "advcl" and any(
            parse.deps[m] in ("mark", "advmod") and parse.lowers[m] in ("if", "unless", "until") for m in parse.children[step]
        ):
            return any(
                o is not draft
                and (o.standing.status in UNREAL or o.type in SPEECH)
                and (o.token == head or below(scene, head, o.token))
                for o in others
            )
    return False


def _will_not_be(draft: Draft) -> bool:
    """ "were not allowed to visit", "will not be arrested"; a blow not meant to be struck is told when it says on whom."""
    if draft.standing.polarity != "denied" or draft.standing.status not in UNREAL or draft.type == "REJECT":
        return False
    return draft.type in (*SPEECH, *COOPERATIVE) or not (draft.actor and draft.recipient)


def _may_be(draft: Draft) -> bool:
    """ "could be killed", "may meet": said to be possible, announced by nobody."""
    if draft.standing.certainty != "possible" or draft.standing.status != "predicted" or draft.standing.polarity != "affirmed":
        return False
    return draft.type in ("AGREE", "CONCEDE", *COOPERATIVE) or not draft.actor


def _rumoured(scene: Scene, draft: Draft) -> bool:
    """ "rumours that he had been killed", "a hoax about an attack": under such a noun."""
    parse = scene.parse
    return any(
        parse.lemmas[head] in ("rumour", "rumor", "hoax") and parse.tags[head][0] == "N"
        for _, head in climb(parse, draft.token, 10)
    )


def _only_wished(scene: Scene, draft: Draft) -> bool:
    """ "hopes to seize the town", "enabled it to retake the hills": a blow that nobody has struck or announced."""
    if draft.standing.status not in ("planned", "predicted"):
        return False
    hostile = draft.type in ("ASSAULT", "COERCE", "SANCTION", "PROTEST") or (
        draft.type == "THREATEN" and any(" is THREATEN" in why for why in draft.reasons)
    )
    return hostile and wished(scene.parse, draft.token)


def _in_question(scene: Scene, draft: Draft) -> bool:
    """ "asked if X was to be blamed": inside the indirect question of a verb of asking."""
    parse = scene.parse
    for step, head in climb(parse, draft.token, 5):
        marked = any(parse.deps[m] == "mark" and parse.lowers[m] in ("if", "whether") for m in parse.children[step])
        if marked and parse.deps[step] in ("ccomp", "advcl"):
            return parse.lemmas[head] in ("ask", "wonder", "question", "inquire", "enquire")
    return False


def _only_considered(scene: Scene, draft: Draft) -> bool:
    if draft.standing.status not in UNREAL:
        return False
    parse = scene.parse
    return any(
        parse.lemmas[head] in scene.events.words["deliberate"]
        and parse.tags[head][0] == "V"
        and parse.deps[step] in ("xcomp", "dobj", "ccomp", "pcomp")
        for step, head in climb(parse, draft.token, 3)
    )


def _warned_of(scene: Scene, draft: Draft) -> bool:
    """An attack that somebody supposes and says what with or on whom: "any use of chemical weapons would be a crime"."""
    parse = scene.parse
    supposed = any(parse.deps[c] == "det" and parse.lowers[c] == "any" for c in parse.children[draft.token])
    return supposed and draft.type == "ASSAULT" and bool(draft.attribution) and bool(draft.mode or draft.recipient)
