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
from onrecord.claims.unfit.in_passing import in_passing
from onrecord.claims.unfit.mishaps import of_accident
from onrecord.claims.unfit.old_crimes import of_a_ruling
from onrecord.claims.unfit.unreal import COOPERATIVE, SPEECH, UNREAL, unreal
from onrecord.model import Mention

_TOPICAL = frozenset(("AGREE", "REQUEST", "REJECT"))
# Types of which one sentence is taken to report one act: the inner mention is what the outer one is about.
_WORDS_AND_DEEDS = frozenset(
    (
        "AGREE", "CONCEDE", "REJECT", "REQUEST", "THREATEN", "ACCUSE", "SUPPORT", "CONSULT", "COOPERATE", "AID", "RETREAT",
        "SANCTION", "PROTEST",
    )
)  # fmt: skip


def redundant(scene: Scene, draft: Draft, others: list[Draft]) -> str | None:
    """Why an event is not coded beside the others of its sentence, or None."""
    if (why := unreal(scene, draft, others)) is not None:
        return why
    if generic(scene, draft):
        return "a habit or a kind of people, no occurrence"
    if of_accident(scene, draft):
        return "casualties of a disaster or accident"
    if of_a_ruling(scene, draft):
        return "a crime that a court judged, no new one"
    for other in others:
        if other is not draft and (why := _beside(scene, draft, other)) is not None:
            return why
    return in_passing(scene, draft, others)


def _beside(scene: Scene, draft: Draft, other: Draft) -> str | None:
    own = in_own_clause(scene.parse, draft.token, other.token, "strike" in other.mode)
    under = below(scene, draft.token, other.token) and not own
    if (
        draft.type == "MOBILIZE"
        and other.type == "ASSAULT"
        and other.standing.status == "occurred"
        and not _others(scene, draft, other)
    ):
        return "MOBILIZE inside an ASSAULT is not coded"
    if (
        draft.type == "MOBILIZE"
        and scene.parse.lemmas[other.token] in scene.senses.passing.rescuing
        and below(scene, other.token, draft.token)
    ):
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


def _others(scene: Scene, draft: Draft, other: Draft) -> bool:
    """ "remained on alert after militants shelled the town": forces in a clause of their own, and an attack by somebody else."""
    if not draft.actor or not other.actor or scene.parse.deps[draft.token] in ("acl", "amod", "relcl", "pcomp", "xcomp"):
        return False
    ours, theirs = _whose(draft.actor), _whose(other.actor)
    return ours.isdisjoint(theirs) and scene.parse.tags[draft.token][0] == "V" and draft.token not in other.tokens


def _whose(mentions: tuple[Mention, ...]) -> set[str]:
    """Mentions, actors and their countries: what shows that two are the same side."""
    found = {m.id for m in mentions}
    for actor in (m.actor for m in mentions if m.actor is not None):
        found |= {value for value in (actor.id, actor.country) if value}
    return found


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
