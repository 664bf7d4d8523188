"""PLOVER's decision rules that change the type of an event: what is not yet done, denied, announced or only shown.

Source: the PLOVER manual of 2024-02-04 (sections on each type and on auxiliary modes); each function names its rule.
"""

from __future__ import annotations

from onrecord.claims.climb import below
from onrecord.claims.draft import Draft
from onrecord.claims.participants.organised import organised_mention
from onrecord.claims.scene import Scene
from onrecord.claims.status.lapsed import lapsed_above, settle_lapsed
from onrecord.claims.status.refusals import refuses, unobtained
from onrecord.claims.status.voice import Standing
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.unfit.wishes import tried
from onrecord.model import Certainty, Mention

_FUTURE = frozenset(("planned", "predicted"))
_UNREAL = frozenset(("planned", "predicted", "requested", "hypothetical", "threatened"))
_REDUCED = frozenset(("SUPPORT", "CONSULT", "COOPERATE", "AID"))
_COOPERATIVE = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"))
_HOSTILE = frozenset(("SANCTION", "COERCE", "PROTEST", "ASSAULT"))
_SPEECH = frozenset(("REQUEST", "THREATEN", "REJECT", "ACCUSE", "AGREE", "SUPPORT", "CONCEDE"))
_REFUSAL_MODE = {"AID": ("assist",), "CONSULT": ("meet",), "RETREAT": ("yield",), "CONCEDE": ("yield",)}
_REQUEST_MODE = {"AID": ("assist",), "CONSULT": ("meet",), "AGREE": ("meet",), "RETREAT": ("yield",), "CONCEDE": ("yield",)}
_REFUSABLE = frozenset(("SUPPORT", "CONSULT", "COOPERATE", "AID", "RETREAT", "CONCEDE"))
_WILLS = frozenset(("will", "would", "wo", "'ll", "may", "might", "could", "shall"))
_CONDITIONS = frozenset(("if", "unless"))


def asked_for(scene: Scene, draft: Draft, drafts: list[Draft]) -> bool:
    """A bare verb below a request ("its demand that X ease ..."): asked for, not done."""
    if draft.standing.status != "occurred" or scene.parse.tags[draft.token] != "VB":
        return False
    if not any(d.type == "REQUEST" and d is not draft and below(scene, draft.token, d.token) for d in drafts):
        return False
    draft.standing = Standing(draft.standing.polarity, draft.standing.certainty, "requested")
    return True


def apply_status(scene: Scene, draft: Draft) -> None:
    """What has not happened changes its type.

    Future cooperation is AGREE, a future retreat CONCEDE, a refused one REJECT, an announced blow THREATEN.
    """
    status, before = draft.standing.status, draft.type
    denied = draft.standing.polarity == "denied"
    if settle_lapsed(scene, draft):
        return
    if status == "planned" and not denied and not stated(scene.parse, draft.token, scene.events.words["attempt"]):
        return
    if conditional_threat(scene, draft):
        draft.mode = threat_mode(draft)
        sure: Certainty = "probable" if draft.standing.certainty == "possible" else draft.standing.certainty  # that he threatens
        draft.type, draft.standing = "THREATEN", Standing("affirmed", sure, "occurred")
        draft.reasons.append(f"{before} on a condition is THREATEN")
        return
    willing = status == "hypothetical" and not denied and draft.type in _REDUCED
    if willing and _conditional(scene, draft) and _announces(scene, draft):
        draft.type, draft.mode = "AGREE", ()  # "said they would meet him if ...": willing on a condition
        draft.standing = Standing("affirmed", draft.standing.certainty, "planned")
    elif denied and status in _FUTURE and draft.type in _REFUSABLE and refuses(scene.parse, draft.token):
        draft.type, draft.mode = "REJECT", _REFUSAL_MODE.get(draft.type, ())
        draft.standing = Standing("affirmed", draft.standing.certainty, status)  # the type has spent the negation
    elif denied and draft.type == "AGREE" and _itself_denied(scene, draft):
        draft.type, draft.mode = "REJECT", ()
        draft.standing = Standing("affirmed", draft.standing.certainty, status)
    elif status in _FUTURE and draft.standing.polarity == "affirmed" and (draft.type in _REDUCED or _consents(scene, draft)):
        draft.type, draft.mode = "AGREE", ()
        _one_sided(scene, draft)
    elif status in _FUTURE and draft.type == "RETREAT":
        draft.type, draft.mode = "CONCEDE", ()
    elif (
        draft.type in _HOSTILE
        and draft.standing.polarity == "affirmed"
        and draft.standing.certainty != "unlikely"
        and (status == "threatened" or (status in _FUTURE and _deed_announced(scene, draft)))
    ):
        draft.type, draft.mode = "THREATEN", threat_mode(draft)
    if draft.type != before:
        draft.reasons.append(f"{before} {status} is {draft.type}")


def _one_sided(scene: Scene, draft: Draft) -> None:
    """ "X will meet Y": X is the one who says he will, and Y whom he will meet."""
    parse = scene.parse
    if draft.recipient or parse.tags[draft.token][0] != "V" or scene.passive(draft.token):
        return
    starts = [parse.starts[t] for t in grammar.subjects(parse, draft.token)]
    willing = tuple(m for m in draft.actor if any(m.start <= s < m.end for s in starts))
    others = tuple(m for m in draft.actor if m not in willing)
    if willing and others:
        draft.actor, draft.recipient = willing, others


def _itself_denied(scene: Scene, draft: Draft) -> bool:
    """ "did not agree", "failed to agree"; not "denied reports that they had agreed", which denies that it was so."""
    parse, step = scene.parse, draft.token
    if parse.lemmas[step] in scene.senses.coded.set_for or lapsed_above(scene, step):
        return False  # "is not due to visit until Monday"; "had hoped to agree a truce" refuses none
    if parse.tags[step][0] == "N" and parse.deps[step] == "nsubj":
        return False  # "the promises never came to pass"
    if unobtained(parse, step):
        return False
    if any(parse.lowers[c] == "yet" and parse.deps[c] == "advmod" for c in parse.children[step]):
        return False  # "had not yet agreed": who has not done so refuses nothing
    for _ in range(4):
        head = parse.heads[step]
        if head == step:
            break
        if (
            parse.deps[step] in ("ccomp", "dobj")
            and parse.lemmas[head] in scene.events.words["deny"]
            and parse.tags[draft.token][0] == "V"
        ):
            return False
        step = head
    return True


def stated(parse: Syntax, token: int, attempts: frozenset[str]) -> bool:
    """Whether a plan is said to be one: not the purpose of another deed ("went there to help") nor an attempt at it."""
    step = token
    while parse.deps[step] == "conj" and parse.heads[step] != step:
        step = parse.heads[step]
    if parse.tags[step] not in ("VB", "VBG"):
        return True
    if parse.tags[step] == "VBG" and parse.deps[step] == "pcomp":  # "the strategy of backing X", "responsible for backing X"
        return parse.lemmas[parse.heads[parse.heads[step]]] in parse.grammar.announced
    head, dep = parse.heads[step], parse.deps[step]
    if dep == "advcl" and any(parse.lowers[c] == "to" and parse.deps[c] == "aux" for c in parse.children[step]):
        return parse.tags[head][0] != "V"
    return not (dep in ("xcomp", "acl", "advcl", "relcl") and parse.lemmas[head] in attempts)


def joint_exercise(scene: Scene, draft: Draft) -> bool:
    """An exercise of one country is MOBILIZE, one of several COOPERATE."""
    if draft.type != "MOBILIZE" or scene.events.words["exercise"].isdisjoint(scene.parse.lemmas[t] for t in draft.tokens):
        return False
    if len({m.actor.country for m in draft.actor if m.actor is not None and m.actor.country}) < 2:
        return False
    draft.type, draft.mode, draft.recipient = "COOPERATE", (), ()
    draft.reasons.append("an exercise of several countries is COOPERATE")
    return True


def weapon_test(scene: Scene, draft: Draft) -> bool:
    """A missile that is launched at nobody and nothing is shown, not used in an attack: MOBILIZE weapons."""
    parse = scene.parse
    if draft.type != "ASSAULT" or draft.mode[:1] != ("heavy-weapons",) or not _nobody_hit(scene, draft):
        return False
    if any(m.figure is not None and m.figure.measure in ("killed", "injured") for m in draft.figures):
        return False
    if parse.lemmas[draft.token] not in ("launch", "fire", "test") or parse.tags[draft.token][0] != "V":
        return False
    shot = (*grammar.objects(parse, draft.token), *grammar.patients(parse, draft.token))
    if not any(parse.lemmas[t] in ("missile", "icbm") for t in shot) or not all(_of_a_state(m) for m in draft.actor):
        return False
    draft.type, draft.mode, draft.actor, draft.recipient = "MOBILIZE", ("weapons",), draft.actor or draft.recipient, ()
    draft.reasons.append("a missile launched at nobody is MOBILIZE")
    return True


def bombing_practice(scene: Scene, draft: Draft) -> bool:
    """ "bombed a firing range", "dropped bombs on targets at a military range": arms are shown, nobody is attacked (MOBILIZE)."""
    if draft.type != "ASSAULT" or draft.figures or not all(_of_a_state(m) or _flies(scene, m) for m in draft.actor):
        return False
    parse = scene.parse
    below = (*grammar.objects(parse, draft.token), *grammar.patients(parse, draft.token))
    below += tuple(o for p in ("at", "on", "in", "over") for o in grammar.prepositional(parse, (draft.token, *below), p))
    if not any(_range(parse, t) for t in below):
        return False
    draft.type, draft.mode, draft.recipient = "MOBILIZE", ("weapons",), ()
    draft.reasons.append("practice on a range is MOBILIZE")
    return True


def _flies(scene: Scene, mention: Mention) -> bool:
    """Aircraft and forces that are named by nothing else."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    return bool(tokens) and not scene.classes(scene.parse.head(tokens)).isdisjoint(("aircraft", "soldier", "ship"))


def _range(parse: Syntax, noun: int) -> bool:
    """ "a firing range", "a training ground"."""
    if parse.lemmas[noun] == "range":
        return True
    return parse.lemmas[noun] in ("ground", "area", "field", "site") and any(
        parse.lowers[c] in ("training", "proving", "practice", "testing") for c in parse.children[noun]
    )


def _nobody_hit(scene: Scene, draft: Draft) -> bool:
    """Without a recipient, or with the owner of the missile only: "its neighbour's latest missile was fired from the coast"."""
    parse = scene.parse
    shot = grammar.patients(parse, draft.token) if scene.passive(draft.token) else ()
    owners = [parse.starts[c] for t in shot for c in parse.children[t] if parse.deps[c] == "poss"]
    return all(any(m.start <= s < m.end for s in owners) and _of_a_state(m) for m in draft.recipient)


def _of_a_state(mention: Mention) -> bool:
    actor = mention.actor
    return actor is not None and actor.country is not None and {"REB", "UAF", "PRM", "CRM"}.isdisjoint(actor.sector)


def _consents(scene: Scene, draft: Draft) -> bool:
    """ "said it would allow inspectors to return": to say that one will let somebody do something is to agree."""
    return draft.type in ("RETREAT", "CONCEDE") and scene.parse.lemmas[draft.token] in scene.events.words["consent"]


def conditional_threat(scene: Scene, draft: Draft) -> bool:
    """A hostile act that somebody will or may do unless, or if, something happens: "will boycott the vote unless ...".

    An attack that "may" come if is a forecast unless the attacker himself says so.
    """
    if draft.type not in _HOSTILE and not (draft.type == "REJECT" and "meet" in draft.mode):
        return False
    if draft.standing.polarity == "denied" or draft.standing.status not in ("planned", "predicted", "hypothetical"):
        return False
    if not any(organised_mention(scene, m) for m in draft.actor) or not _conditional(scene, draft):
        return False
    return draft.type != "ASSAULT" or _announces(scene, draft)


def _conditional(scene: Scene, draft: Draft) -> bool:
    """A verb with "will" or "may" and a clause of condition."""
    parse = scene.parse
    if parse.tags[draft.token][0] != "V":
        return False
    modal = any(parse.deps[c] == "aux" and parse.lowers[c] in _WILLS for c in parse.children[draft.token])
    return modal and any(
        parse.deps[c] == "advcl" and any(parse.deps[m] == "mark" and parse.lowers[m] in _CONDITIONS for m in parse.children[c])
        for c in parse.children[draft.token]
    )


def threat_mode(draft: Draft) -> tuple[str, ...]:
    """PLOVER gives a threat the mode of what is threatened."""
    if draft.type == "ASSAULT":
        return ("violence",)
    for mode in ("arrest", "expel"):
        if mode in draft.mode or (mode == "expel" and "deport" in draft.mode):
            return (mode,)
    if draft.type == "COERCE":
        return ("territory",) if "seize" in draft.mode else ("restrict",)
    if draft.type == "SANCTION":
        return ("relations",) if "withdraw" in draft.mode else ("restrict",)
    return ()


def _announces(scene: Scene, draft: Draft) -> bool:
    """Whether the doer says so: the last voice over it is the actor's own, or the actor plans it in the same clause."""
    if draft.attribution and draft.attribution[-1].speaker is not None:
        speaker = scene.mentions.by_id.get(draft.attribution[-1].speaker)
        return speaker is not None and any(_same(speaker, m) for m in draft.actor)
    if draft.attribution:
        return any(s.start < m.end and m.start < s.end for s in draft.attribution[-1].source for m in draft.actor)
    return bool(draft.actor) and scene.parse.deps[draft.token] in ("xcomp", "ROOT", "conj") and not draft.attribution


def _deed_announced(scene: Scene, draft: Draft) -> bool:
    """A blow, a seizure or a penalty that its doer announces; a rally that is only planned threatens nobody."""
    return draft.type != "PROTEST" and _announces(scene, draft) and not tried(scene.parse, draft.token)


def _same(one: Mention, other: Mention) -> bool:
    if one is other or (one.start < other.end and other.start < one.end):
        return True
    if one.entity is not None and one.entity == other.entity:
        return True
    return one.actor is not None and other.actor is not None and one.actor.id is not None and one.actor.id == other.actor.id


def speaker_requests(scene: Scene, draft: Draft, drafts: list[Draft]) -> bool:
    """ "X said that Y must do Z" is a REQUEST by X to Y, where no word of asking is coded already."""
    if draft.standing.status != "requested" or draft.type not in _COOPERATIVE or not draft.attribution:
        return False
    last = draft.attribution[-1]
    speaker = scene.mentions.by_id.get(last.speaker) if last.speaker is not None else None
    if last.kind != "speech" or speaker is None or not organised_mention(scene, speaker) or not draft.actor:
        return False
    if any(d.type == "REQUEST" and d is not draft for d in drafts) or any(_same(speaker, m) for m in draft.actor):
        return False
    draft.reasons.append(f"{draft.type} asked for by its speaker is REQUEST")
    draft.mode = _REQUEST_MODE.get(draft.type, ("change",))
    draft.type, draft.recipient, draft.actor = "REQUEST", draft.actor, (speaker,)
    draft.attribution = draft.attribution[:-1]
    draft.standing = Standing("affirmed", "certain", "occurred")
    return True


def speaker_accuses(scene: Scene, draft: Draft) -> bool:
    """ "X said Y was responsible" is an ACCUSE by X against Y."""
    if draft.type != "ACCUSE" or draft.actor or not draft.recipient or not draft.attribution:
        return False
    last = draft.attribution[-1]
    speaker = scene.mentions.by_id.get(last.speaker) if last.speaker is not None else None
    if scene.parse.lemmas[draft.token] not in ("responsible", "accountable", "guilty", "complicit", "blame"):
        return False
    if scene.parse.tags[draft.token] == "VBG":
        return False  # "is not past blaming the women": others do, of whom the speaker tells
    if last.kind not in ("speech", "thought") or speaker is None or any(_same(speaker, m) for m in draft.recipient):
        return False
    draft.reasons.append("ACCUSE by its speaker")
    draft.actor, draft.attribution = (speaker,), draft.attribution[:-1]
    return True
