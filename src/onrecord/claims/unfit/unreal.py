"""Events that are only imagined, asked about, wished for or left open, and say too little to be coded all the same.

Source: the PLOVER manual of 2024-02-04; what it leaves open is decided for precision.
"""

from __future__ import annotations

from collections.abc import Callable

from onrecord.claims.climb import below, climb
from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.claims.status.voice import of_nobody
from onrecord.claims.unfit.wishes import wished

UNREAL = frozenset(("planned", "predicted", "requested", "hypothetical", "threatened"))
COOPERATIVE = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"))
SPEECH = frozenset(("REQUEST", "THREATEN", "REJECT", "ACCUSE", "AGREE", "SUPPORT", "CONCEDE"))


def unreal(scene: Scene, draft: Draft, others: list[Draft]) -> str | None:
    """Why an event that has not happened, or may not have, is not coded, or None; `others` are those of its sentence."""
    return next((why for test, why in _TESTS if test(scene, draft, others)), None)


def _imagined(scene: Scene, draft: Draft, others: list[Draft]) -> bool:
    return draft.type in COOPERATIVE and draft.standing.status == "hypothetical"


def _left_open(scene: Scene, draft: Draft, others: list[Draft]) -> bool:
    return draft.type in COOPERATIVE and draft.standing.polarity == "unknown" and draft.standing.status in UNREAL


def _asked_to_be_said(scene: Scene, draft: Draft, others: list[Draft]) -> bool:
    return draft.type in SPEECH and draft.standing.status == "requested"


def _without_sides(scene: Scene, draft: Draft, others: list[Draft]) -> bool:
    half = draft.type not in SPEECH and not (draft.actor and draft.recipient) and not _warned_of(scene, draft)
    return half and draft.standing.status in ("hypothetical", "requested")


def _in_condition(scene: Scene, draft: Draft, others: list[Draft]) -> bool:
    """Inside the "if", "unless" or "until" clause of another event that has not happened or is a speech act."""
    parse = scene.parse
    if draft.standing.status == "threatened":
        return False
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


def _will_not_be(scene: Scene, draft: Draft, others: list[Draft]) -> bool:
    """ "were not allowed to visit", "will not be arrested"; a blow not meant to be struck is told when it says on whom."""
    if draft.standing.polarity != "denied" or draft.standing.status not in UNREAL or draft.type == "REJECT":
        return False
    return draft.type in (*SPEECH, *COOPERATIVE) or not (draft.actor and draft.recipient)


def _may_be(scene: Scene, draft: Draft, others: list[Draft]) -> bool:
    """ "could be killed", "may meet": said to be possible, announced by nobody."""
    if draft.standing.certainty != "possible" or draft.standing.status != "predicted" or draft.standing.polarity != "affirmed":
        return False
    return draft.type in ("AGREE", "CONCEDE", *COOPERATIVE) or not draft.actor


def _rumoured(scene: Scene, draft: Draft, others: list[Draft]) -> bool:
    """ "rumours that he had been killed", "a hoax about an attack": under such a noun."""
    parse = scene.parse
    return any(
        parse.lemmas[head] in ("rumour", "rumor", "hoax") and parse.tags[head][0] == "N"
        for _, head in climb(parse, draft.token, 10)
    )


def _only_wished(scene: Scene, draft: Draft, others: list[Draft]) -> bool:
    """ "hopes to seize the town", "enabled it to retake the hills": a blow that nobody has struck or announced."""
    if draft.standing.status not in ("planned", "predicted"):
        return False
    hostile = draft.type in ("ASSAULT", "COERCE", "SANCTION", "PROTEST") or (
        draft.type == "THREATEN" and any(" is THREATEN" in why for why in draft.reasons)
    )
    return hostile and wished(scene.parse, draft.token)


def _in_question(scene: Scene, draft: Draft, others: list[Draft]) -> bool:
    """ "asked if X was to be blamed": inside the indirect question of a verb of asking."""
    parse = scene.parse
    if draft.type not in SPEECH and draft.type not in COOPERATIVE:
        return False
    for step, head in climb(parse, draft.token, 5):
        marked = any(parse.deps[m] == "mark" and parse.lowers[m] in ("if", "whether") for m in parse.children[step])
        if marked and parse.deps[step] in ("ccomp", "advcl"):
            return parse.lemmas[head] in ("ask", "wonder", "question", "inquire", "enquire")
    return False


def _only_considered(scene: Scene, draft: Draft, others: list[Draft]) -> bool:
    if draft.standing.status not in UNREAL or draft.type not in COOPERATIVE:
        return False
    parse = scene.parse
    return any(
        parse.lemmas[head] in scene.events.words["deliberate"]
        and parse.tags[head][0] == "V"
        and parse.deps[step] in ("xcomp", "dobj", "ccomp", "pcomp")
        for step, head in climb(parse, draft.token, 3)
    )


def _said_by_nobody(scene: Scene, draft: Draft, others: list[Draft]) -> bool:
    """ "nobody has claimed that the army shelled it", "no one believes that": neither so nor denied, by anybody."""
    if draft.standing.polarity == "affirmed" or not draft.attribution:
        return False
    source = draft.attribution[-1].source
    return bool(source) and draft.attribution[-1].kind in ("speech", "thought") and of_nobody(source[0].text)


def _warned_of(scene: Scene, draft: Draft) -> bool:
    """An attack that somebody supposes and says what with or on whom: "any use of chemical weapons would be a crime"."""
    parse = scene.parse
    supposed = any(parse.deps[c] == "det" and parse.lowers[c] == "any" for c in parse.children[draft.token])
    return supposed and draft.type == "ASSAULT" and bool(draft.attribution) and bool(draft.mode or draft.recipient)


# Asked in turn; the first that holds says why.
_TESTS: tuple[tuple[Callable[[Scene, Draft, list[Draft]], bool], str], ...] = (
    (_in_condition, "a condition for something else"),
    (_imagined, "cooperation that is only imagined"),
    (_left_open, "cooperation that is left open"),
    (_will_not_be, "what will not be, refused by nobody"),
    (_may_be, "what may be, intended by nobody"),
    (_rumoured, "only a rumour"),
    (_said_by_nobody, "nobody says so"),
    (_only_wished, "hoped for, made possible or proposed, not announced"),
    (_asked_to_be_said, "words that are asked for, not said"),
    (_in_question, "asked about, not told"),
    (_only_considered, "only considered, not decided"),
    (_without_sides, "imagined or wished for, without a doer and an undergoer"),
)
