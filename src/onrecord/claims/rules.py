"""PLOVER's decision rules that look beyond one word: what is not yet done, denied, repeated, or part of something else.

Source: the PLOVER manual of 2024-02-04 (sections on each type and on auxiliary modes); each function names its rule.
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene

_FUTURE = frozenset(("planned", "predicted"))
_REDUCED = frozenset(("SUPPORT", "CONSULT", "COOPERATE", "AID"))
_REFUSAL_MODE = {"AID": ("assist",), "CONSULT": ("meet",), "RETREAT": ("yield",), "CONCEDE": ("yield",)}
# Types of which one sentence is taken to report one act: the inner mention is what the outer one is about.
_WORDS_AND_DEEDS = frozenset(
    ("AGREE", "CONCEDE", "REJECT", "REQUEST", "THREATEN", "ACCUSE", "SUPPORT", "CONSULT", "COOPERATE", "AID", "RETREAT", "SANCTION")
)
_REFUSABLE = frozenset(("SUPPORT", "CONSULT", "COOPERATE", "AID", "RETREAT", "CONCEDE"))


def apply_status(draft: Draft) -> None:
    """What has not happened yet: future cooperation is AGREE, a future retreat CONCEDE, a refused one REJECT, a threat THREATEN."""
    status, before = draft.standing.status, draft.type
    if draft.standing.polarity == "denied" and status in _FUTURE and draft.type in _REFUSABLE:
        draft.type, draft.mode = "REJECT", _REFUSAL_MODE.get(draft.type, ())
    elif status in _FUTURE and draft.type in _REDUCED:
        draft.type, draft.mode = "AGREE", ()
    elif status in _FUTURE and draft.type == "RETREAT":
        draft.type, draft.mode = "CONCEDE", ()
    elif status == "threatened" and draft.type == "ASSAULT":
        draft.type, draft.mode = "THREATEN", ("violence",)
    if draft.type != before:
        draft.reasons.append(f"{before} {status} is {draft.type}")


def below(scene: Scene, inner: int, outer: int, clauses: tuple[str, ...] | None = None) -> bool:
    """Whether a token hangs under another; with `clauses`, only through these labels at the last step."""
    parse, step = scene.parse, inner
    for _ in range(12):
        head = parse.heads[step]
        if head == outer:
            return clauses is None or parse.deps[step] in clauses
        if head == step:
            return False
        step = head
    return False


def redundant(scene: Scene, draft: Draft, others: list[Draft]) -> str | None:
    """Why an event is not coded beside the others of its sentence, or None."""
    for other in others:
        if other is draft or other.kind != "event":
            continue
        if draft.type == "MOBILIZE" and other.type == "ASSAULT" and other.standing.status == "occurred":
            return "MOBILIZE inside an ASSAULT is not coded"
        if other.type == "PROTEST" and draft.type in ("REQUEST", "ACCUSE", "REJECT") and below(scene, draft.token, other.token):
            return "the topic of a protest is not an event"
        if (
            other.type == draft.type
            and draft.type in _WORDS_AND_DEEDS
            and other.token != draft.token
            and below(scene, draft.token, other.token, ("xcomp", "ccomp", "dobj", "prep", "acl", "advcl"))
        ):
            return f"part of the {other.type} above it"
    return None
