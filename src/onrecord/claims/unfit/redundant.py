"""Events not coded beside others of their sentence: topics, old crimes before a court, words told in passing.

Source: the PLOVER manual of 2024-02-04; what it leaves open is decided for precision: an event told in passing counts only when
it says who did what to whom.
"""

from __future__ import annotations

from onrecord.claims.climb import below
from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.clauses import in_own_clause
from onrecord.claims.unfit.generic import generic
from onrecord.claims.unfit.mishaps import of_accident
from onrecord.claims.unfit.unreal import COOPERATIVE, SPEECH, UNREAL, unreal

_TOPICAL = frozenset(("AGREE", "REQUEST", "REJECT"))
# Types of which one sentence is taken to report one act: the inner mention is what the outer one is about.
_WORDS_AND_DEEDS = frozenset(
    (
        "AGREE", "CONCEDE", "REJECT", "REQUEST", "THREATEN", "ACCUSE", "SUPPORT", "CONSULT", "COOPERATE", "AID", "RETREAT",
        "SANCTION", "PROTEST",
    )
)  # fmt: skip
_RESCUING = frozenset(["rescue", "save", "evacuate", "assist", "help", "treat", "feed", "airlift"])
_PASSING = frozenset(("acl", "relcl", "advcl", "pcomp", "amod", "xcomp", "csubj"))


def redundant(scene: Scene, draft: Draft, others: list[Draft]) -> str | None:
    """Why an event is not coded beside the others of its sentence, or None."""
    if (why := unreal(scene, draft, others)) is not None:
        return why
    if generic(scene, draft):
        return "a habit or a kind of people, no occurrence"
    if of_accident(scene, draft):
        return "casualties of a disaster or accident"
    for other in others:
        if other is not draft and (why := _beside(scene, draft, other)) is not None:
            return why
    return _in_passing(scene, draft, others)


def _beside(scene: Scene, draft: Draft, other: Draft) -> str | None:
    own = in_own_clause(scene.parse, draft.token, other.token, "strike" in other.mode)
    under = below(scene, draft.token, other.token) and not own
    if draft.type == "MOBILIZE" and other.type == "ASSAULT" and other.standing.status == "occurred":
        return "MOBILIZE inside an ASSAULT is not coded"
    if draft.type == "MOBILIZE" and scene.parse.lemmas[other.token] in _RESCUING and below(scene, other.token, draft.token):
        return "sent to help: no show of force"
    if other.type == "RETREAT" and "release" in other.mode and _taken_before(scene, draft, other):
        return "how those were taken who are released: no fresh arrest"
    if other.type == "PROTEST" and draft.type in ("REQUEST", "ACCUSE", "REJECT") and under:
        if not other.recipient:  # "marched to demand reforms from X"
            other.recipient = tuple(m for m in draft.recipient if m not in other.actor and m.form != "pronoun")
        return "the topic of a protest is not an event"
    if other.type in _TOPICAL and draft.type in COOPERATIVE and under and _on_a_topic(scene, draft, other):
        return f"only what the {other.type} is about"
    if (
        other.type == "SANCTION"
        and "convict" in other.mode
        and draft.type == "ASSAULT"
        and (under or _of_the_convict(scene, draft, other))
    ):
        return "a crime that a court judged, no new one"
    if (
        draft.type == other.type == "SANCTION"
        and "convict" in draft.mode
        and "convict" in other.mode
        and draft.token > other.token
    ):
        return "another word for a conviction told in the same sentence"
    if other.type in SPEECH and draft.type in COOPERATIVE and draft.standing.status in UNREAL and under:
        return f"only what the {other.type} is about"
    if (
        other.type == draft.type
        and draft.type in _WORDS_AND_DEEDS
        and not own
        and below(scene, draft.token, other.token, ("xcomp", "ccomp", "dobj", "prep", "acl", "advcl"))
    ):
        return f"part of the {other.type} above it"
    return None


def _taken_before(scene: Scene, draft: Draft, other: Draft) -> bool:
    """ "the people detained at the rally were released": a participle or relative clause about those who are released."""
    if not {"arrest", "abduct"}.intersection(draft.mode) or draft.actor:
        return False
    parse = scene.parse
    freed = {*grammar.patients(parse, other.token), *grammar.objects(parse, other.token)}
    described = parse.heads[draft.token]
    return parse.deps[draft.token] in ("acl", "relcl") and (described in freed or parse.heads[parse.heads[described]] in freed)


def _on_a_topic(scene: Scene, draft: Draft, other: Draft) -> bool:
    """ "an agreement on the release of prisoners": the noun stands behind a preposition of topic below the other's words."""
    parse = scene.parse
    if parse.tags[draft.token][0] != "N" or parse.deps[draft.token] != "pobj":
        return False
    prep = parse.heads[draft.token]
    return parse.lowers[prep] in ("on", "over", "about", "for") and parse.heads[prep] in (other.token, *other.tokens)


def _of_the_convict(scene: Scene, draft: Draft, other: Draft) -> bool:
    """ "the man who killed two women was sentenced": the deed describes who is sentenced."""
    parse = scene.parse
    if parse.deps[draft.token] not in ("relcl", "acl"):
        return False
    return below(scene, draft.token, other.token) and scene.parse.heads[draft.token] in scene.parse.children[other.token]


def _countries(draft: Draft) -> bool:
    """Whether the undergoer is a country or a people as a whole."""
    return all(m.actor is not None and m.actor.id is not None and m.actor.id == m.actor.country for m in draft.recipient)


def _bodily(draft: Draft) -> bool:
    return draft.type == "ASSAULT" or "arrest" in draft.mode


def _in_passing(scene: Scene, draft: Draft, others: list[Draft]) -> str | None:
    """An event in a subordinate phrase beside another event needs a doer and an undergoer, or a figure of its own."""
    parse = scene.parse
    full = bool(draft.actor and draft.recipient) or bool(draft.figures) or (len(draft.actor) > 1 and not draft.recipient)
    if full or draft.carried or (draft.actor and "unconventional" in draft.mode):
        return None
    noun = parse.tags[draft.token][0] == "N"
    if noun and draft.type in COOPERATIVE and draft.standing.status in UNREAL:
        return "a bare mention of something that has not happened"
    if len(others) < 2:
        bare = parse.deps[draft.token] in ("acl", "amod") and not draft.actor
        return "told in passing, without a doer" if bare and not (draft.recipient and _bodily(draft)) else None
    told = draft.standing.status in ("occurred", "predicted", "threatened")
    if draft.type == "ASSAULT" and draft.recipient and told and not _countries(draft):
        return None  # who was killed, or is said to be in danger, whoever does it
    if noun and parse.deps[draft.token] == "appos" and any(o is not draft and o.type == draft.type for o in others):
        return "another name for an event told in the same sentence"
    if noun and parse.deps[draft.token] not in ("ROOT", "nsubj", "nsubjpass", "appos"):
        return "a mention beside another event that does not say who did what to whom"
    if not noun and parse.deps[draft.token] in _PASSING:
        return "told in passing, without saying who did what to whom"
    return None
