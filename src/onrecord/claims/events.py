"""Event claims of one sentence: triggers become drafts with roles, drafts about one event are merged, rules are applied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from onrecord.claims.coding.asked_for import settle_what_is_asked
from onrecord.claims.coding.by_whom import settle_by_doer
from onrecord.claims.coding.by_whom_hit import settle_by_undergoer
from onrecord.claims.coding.contents import threatened_deed
from onrecord.claims.coding.courts_and_flight import drive_out, imprisonment
from onrecord.claims.coding.deaths import of_the_dead
from onrecord.claims.coding.demands import demands
from onrecord.claims.coding.relief import settle_relief
from onrecord.claims.coding.rules import (
    apply_status,
    asked_for,
    bombing_practice,
    joint_exercise,
    speaker_accuses,
    speaker_requests,
    weapon_test,
)
from onrecord.claims.coding.verbal import in_words
from onrecord.claims.draft import Draft
from onrecord.claims.figures import (
    counts_a_total,
    linked_figures,
    of_another_voice,
)
from onrecord.claims.finish import add_victims, finish
from onrecord.claims.merge import merge
from onrecord.claims.notes import Note
from onrecord.claims.once_more import once_more
from onrecord.claims.participants.company import with_company
from onrecord.claims.participants.no_party import not_both, without_bystanders
from onrecord.claims.roles.beside import doer_of_such
from onrecord.claims.roles.frames import attacks_at, doer_of_scene, set_for
from onrecord.claims.roles.instruments import find_instruments
from onrecord.claims.roles.other_doers import named_by_cleft, turned
from onrecord.claims.roles.read import find_roles
from onrecord.claims.roles.responsible import unclaimed
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.status.attempts import made_attempt
from onrecord.claims.status.negated_promises import turn_negated_promise
from onrecord.claims.status.unhurt import spares, unhurt
from onrecord.claims.status.voice import Standing, Voices, standing
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger, find_triggers
from onrecord.claims.unfit.generic import judged
from onrecord.claims.unfit.neighbours import without_neighbours
from onrecord.claims.unfit.only_meant import doubted, only_meant
from onrecord.claims.unfit.read import unfit
from onrecord.claims.unfit.redundant import redundant
from onrecord.language.parse import Sentence
from onrecord.model import Attribution, Mention, Status
from onrecord.predicates.asked import listed_with
from onrecord.vocabulary.event_lexicon import entry_named

_LEAVE_ALONE = frozenset(
    [
        "escape",
        "flee",
        "survive",
        "avenge",
        "claim",
        "continue",
        "intensify",
        "escalate",
        "prolong",
        "tighten",
        "loosen",
        "ease",
        "strengthen",
        "maintain",
        "accept",
        "admit",
        "deny",
        "discuss",
    ]
)
_SEXUALLY = frozenset(["sexually", "sexual"])
_SPEAKING = frozenset(["raise", "discuss", "mention", "address", "debate", "cite"])  # "will raise an attack at the council"
_HANDED_DOWN = 0.95  # roles that a construction above the words gives


def event_drafts(scene: Scene, sentence: Sentence, voices: Voices) -> tuple[list[Draft], list[Note]]:
    """Drafts in text order, and notes on every word of the lexicon that gave none."""
    parse = scene.parse
    triggers, missed = find_triggers(scene, sentence)
    notes = [Note(parse.starts[t], parse.ends[t], parse.words[t], "no claim", why) for t, why in missed]
    pairs: list[tuple[Trigger, Draft, Roles]] = []
    for found in _without_parts(scene, triggers):
        trigger, roles = of_the_dead(scene, found, find_roles(scene, found))
        why = unfit(scene, trigger, roles)
        if why:
            notes.append(
                _note(
                    scene, trigger.token, "no claim", f"{entry_named(trigger.rule, trigger.pattern)} ({trigger.rule.type}): {why}"
                )
            )
            continue
        pairs.append((trigger, _draft(scene, sentence, voices, trigger, roles), roles))
    for _, draft, _ in [pair for pair in pairs if counts_a_total(scene, pair[1])]:
        notes.append(_note(scene, draft.token, "dropped", f"{draft.reasons[0]}: a total over many events, kept as a figure"))
    pairs = [pair for pair in pairs if not counts_a_total(scene, pair[1])]
    drafts, merged = merge(scene, pairs)
    notes.extend(_note(scene, token, "merged", why) for token, why in merged)
    _settle(scene, drafts, voices)
    drafts.extend([other for draft in drafts if (other := turned(scene, draft)) is not None])
    drafts.extend(demands(scene, sentence, drafts, voices))
    kept: list[Draft] = []
    for draft in drafts:
        why = redundant(scene, draft, drafts)
        if why:
            notes.append(_note(scene, draft.token, "dropped", f"{draft.reasons[0]}: {why}"))
        else:
            kept.append(draft)
    kept.extend([deed for draft in kept if (deed := threatened_deed(scene, draft, kept, voices)) is not None])
    kept.extend([jail for draft in kept if (jail := imprisonment(scene, draft)) is not None])
    kept.extend([again for draft in kept for again in once_more(scene, draft)])
    finish(scene, sentence, kept, voices)
    return kept, notes


def _settle(scene: Scene, drafts: list[Draft], voices: Voices) -> None:
    """What the drafts of a sentence are, and whose, once each is seen beside the others; the order of the steps matters."""
    for draft in drafts:
        named_by_cleft(scene, draft)
        asked_for(scene, draft, drafts)
        linked = (m for m in linked_figures(scene, draft, _others(draft, drafts)) if not of_another_voice(voices, draft, m))
        draft.figures = tuple(dict.fromkeys((*draft.figures, *linked)))
        add_victims(scene, draft)
        without_bystanders(scene, draft)
        without_neighbours(scene, draft)
        with_company(scene, draft)
        not_both(scene, draft)
        in_words(scene, draft)
        joint_exercise(scene, draft)
        weapon_test(scene, draft)
        bombing_practice(scene, draft)
        settle_by_doer(scene, draft)
        settle_by_undergoer(scene, draft)
        settle_relief(scene, draft)
        apply_status(scene, draft)
        turn_negated_promise(scene, draft)
        settle_what_is_asked(scene, draft)
        made_attempt(scene, draft)
    attacks = attacks_at(drafts)
    for draft in drafts:
        doer_of_scene(scene, draft, attacks)
        doer_of_such(scene, draft, drafts)
    for draft in drafts:
        speaker_requests(scene, draft, drafts)
        drive_out(scene, draft, drafts)
        speaker_accuses(scene, draft)


def _note(scene: Scene, token: int, outcome: str, why: str) -> Note:
    return Note(scene.parse.starts[token], scene.parse.ends[token], scene.parse.words[token], outcome, why)


def _without_asker(scene: Scene, actors: tuple[Mention, ...], asking: int) -> tuple[Mention, ...]:
    """Actors without whoever asks for the deed."""
    starts = {scene.parse.starts[t] for t in grammar.subjects(scene.parse, asking)}
    return tuple(m for m in actors if not any(m.start <= start < m.end for start in starts))


def _without_parts(scene: Scene, triggers: list[Trigger]) -> list[Trigger]:
    """Triggers that are not words of a longer trigger ("attack" in "launched an attack on").

    In "nobody died in the bombing" the bombing stands for itself."""
    longer = [trigger for trigger in triggers if len(trigger.tokens) > 1 and not unhurt(scene, trigger)]
    inside = {t for trigger in longer for t in trigger.tokens if t != trigger.token}
    own = [trigger for trigger in triggers if trigger.rule.own and trigger.token in inside]
    return [_with_own_modes(trigger, own) for trigger in triggers if trigger.token not in inside]


def _with_own_modes(trigger: Trigger, own: Sequence[Trigger]) -> Trigger:
    """With the modes that entries of a user's give words of it: a mode of "embargo" holds for "imposed an embargo on" too."""
    parts = [o for o in own if o.token in trigger.tokens and o.rule.type == trigger.rule.type]
    more = tuple(mode for o in parts for mode in o.rule.mode if mode not in trigger.rule.mode)
    return replace(trigger, rule=msgspec.structs.replace(trigger.rule, mode=(*more, *trigger.rule.mode))) if more else trigger


def _standing(scene: Scene, trigger: Trigger, roles: Roles, chain: tuple[Attribution, ...]) -> Standing:
    """Whether the event of a trigger happened, by its predicate and that of what carries it, and by what the words around say."""
    parse, rule = scene.parse, trigger.rule
    by_token = scene.predicates.by_token
    support = by_token.get(roles.support) if roles.support is not None else None
    if support is None and rule.part == "adjective":
        support = by_token.get(parse.heads[trigger.token])
    if (
        support is not None
        and roles.support is not None
        and (_presupposed(parse, trigger.token, roles.support) or spares(scene, roles.support))
    ):
        support = None
    own = by_token.get(trigger.token)
    if unclaimed(parse, trigger.token):  # whoever is silent about a deed does not say that it never was
        own, support = own and replace(own, polarity="affirmed"), None
    found = standing(own, support, chain)
    if found.status == "occurred" and judged(scene.parse, trigger.token) is not None:
        found = replace(found, status="hypothetical")  # "retaking X is crucial"
    if found.status == "occurred" and (meant := only_meant(scene, trigger.token)) is not None:
        found = replace(found, status=meant)
    if found.status in ("occurred", "planned") and doubted(scene, trigger.token):
        found = Standing("affirmed", found.certainty, "hypothetical")
    if listed_with(parse, scene.predicates.modality, trigger.token) is not None:
        found = replace(found, status="requested")
    if found.status == "occurred" and set_for(parse, trigger.token) is not None:
        found = replace(found, status="planned")  # "set a date for the attack"
    if rule.status:
        status: Status = rule.status  # type: ignore[assignment]
        found = Standing(found.polarity, found.certainty, status)
    if rule.part == "verb" and any(t != trigger.token and _says_no(parse, t) for t in trigger.tokens):
        found = replace(found, polarity="denied")
    return found


def _draft(scene: Scene, sentence: Sentence, voices: Voices, trigger: Trigger, roles: Roles) -> Draft:
    """The draft of a trigger with its roles.

    Its strength is that of the path to its roles: 1 at the words themselves, less where a construction above hands them
    down; `score` says what else counts.
    """
    parse, rule = scene.parse, trigger.rule
    chain = voices.chain(parse.starts[trigger.token], parse.ends[trigger.token])
    found = _standing(scene, trigger, roles, chain)
    asking = listed_with(parse, scene.predicates.modality, trigger.token)
    if asking is not None:  # "called for talks, disarming the militia and ...": whoever asks does none of it
        roles = replace(roles, actor=_without_asker(scene, roles.actor, asking))
    instrument, modes = find_instruments(scene, trigger)
    incidental = parse.lemmas[trigger.token] == "damage" and not roles.actor  # PLOVER: no ASSAULT destroy
    return Draft(
        "event", trigger.token, trigger.tokens, sentence.index, found, chain, roles.actor, roles.recipient,
        instrument=instrument, type=rule.type, mode=_mode(scene, trigger, modes, incidental), context=rule.context,
        strength=1.0 if roles.direct else _HANDED_DOWN, carried=roles.support is not None,
        reasons=[f"{entry_named(rule, trigger.pattern)} ({rule.type})"],
    )  # fmt: skip


def _says_no(parse: Syntax, noun: int) -> bool:
    """ "found no fault with": the phrase holds its own denial."""
    return parse.tags[noun][0] == "N" and any(
        parse.lowers[c] == "no" and parse.deps[c] in ("det", "neg") for c in parse.children[noun]
    )


def _presupposed(parse: Syntax, noun: int, support: int) -> bool:
    """Whether the verb over an event noun leaves its reality alone: "his meeting with X was not political", "never claimed
    responsibility for its attacks", "lets them continue their attacks"."""
    if parse.lemmas[support] == "be" and parse.deps[noun] == "nsubj" and parse.child(support, "acomp") is not None:
        return (
            parse.tags[noun][0] == "N"
        )  # "violence was not common"; what "false" or "unlikely" make of it the noun's own reading says
    if parse.lemmas[support] in _SPEAKING and parse.tags[noun][0] == "N":
        return True
    owned = any(parse.deps[c] == "poss" or parse.lowers[c] in ("the", "this", "that") for c in parse.children[noun])
    if parse.tags[noun][0] != "N" or not owned:
        return False
    if parse.lemmas[support] == "be":
        said = next((c for c in parse.children[support] if parse.deps[c] in ("acomp", "attr", "prep")), None)
        return parse.deps[noun] in ("nsubj", "nsubjpass") and said is not None
    return parse.lemmas[support] in _LEAVE_ALONE


def _mode(scene: Scene, trigger: Trigger, modes: tuple[str, ...], incidental: bool) -> tuple[str, ...]:
    """The rule's mode, else the instrument's; missiles and shells that are "fired at" somebody are no firearms."""
    rule = trigger.rule
    if rule.type != "ASSAULT":
        return rule.mode
    if any(scene.parse.lowers[c] in _SEXUALLY for c in scene.parse.children[trigger.token]):
        return (*(m for m in rule.mode if m not in ("beat", "sexual")), "sexual")  # "sexually assaulted", "a sexual attack"
    if rule.mode == ("primitive",) and "explosives" in modes:
        return ("explosives",)  # a car packed with explosives is rammed into a gate
    if rule.mode == ("beat",) and "primitive" in modes:
        return ("beat", "primitive")  # beaten with bats or rods
    if "destroy" in rule.mode and incidental:
        return tuple(m for m in dict.fromkeys((*rule.mode, *modes)) if m != "destroy")
    heavy = rule.mode == ("firearms",) and modes and modes[0] in ("heavy-weapons", "drone", "explosives")
    return modes if not rule.mode else (("heavy-weapons",) if modes[0] == "explosives" else modes[:1]) if heavy else rule.mode


def _others(draft: Draft, drafts: list[Draft]) -> list[int]:
    return [d.token for d in drafts if d is not draft]
