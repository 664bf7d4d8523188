"""Event claims of one sentence: triggers become drafts with roles, drafts about one event are merged, rules are applied."""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.coding.by_whom import settle_by_doer
from onrecord.claims.coding.by_whom_hit import settle_by_undergoer
from onrecord.claims.coding.contents import threatened_deed
from onrecord.claims.coding.courts_and_flight import drive_out, imprisonment
from onrecord.claims.coding.deaths import of_the_dead
from onrecord.claims.coding.demands import demands
from onrecord.claims.coding.rules import apply_status, asked_for, joint_exercise, speaker_accuses, speaker_requests, weapon_test
from onrecord.claims.coding.verbal import in_words
from onrecord.claims.contexts import contexts_of
from onrecord.claims.draft import Draft
from onrecord.claims.figures import (
    contrasted,
    counts_a_total,
    is_total,
    linked_figures,
    of_another_voice,
    of_nobody,
    without_tolls,
)
from onrecord.claims.merge import merge
from onrecord.claims.notes import Note
from onrecord.claims.participants.company import with_company
from onrecord.claims.participants.no_party import not_both, without_bystanders
from onrecord.claims.participants.nominals import nominal
from onrecord.claims.participants.read import participant
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
from onrecord.claims.where_when import find_place, find_time
from onrecord.language.parse import Sentence
from onrecord.model import Attribution, Mention, Status
from onrecord.predicates.asked import listed_with
from onrecord.vocabulary.event_lexicon import Rule, entry_named

_VERBAL = (1, 3)  # quad classes of words, not deeds
_DONE_TO = frozenset(["killed", "injured", "detained", "abducted"])
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
    _finish(scene, sentence, kept, voices)
    return kept, notes


def _settle(scene: Scene, drafts: list[Draft], voices: Voices) -> None:
    """What the drafts of a sentence are, and whose, once each is seen beside the others; the order of the steps matters."""
    for draft in drafts:
        named_by_cleft(scene, draft)
        asked_for(scene, draft, drafts)
        linked = (m for m in linked_figures(scene, draft, _others(draft, drafts)) if not of_another_voice(voices, draft, m))
        draft.figures = tuple(dict.fromkeys((*draft.figures, *linked)))
        _add_victims(scene, draft)
        without_bystanders(scene, draft)
        without_neighbours(scene, draft)
        with_company(scene, draft)
        not_both(scene, draft)
        in_words(scene, draft)
        joint_exercise(scene, draft)
        weapon_test(scene, draft)
        settle_by_doer(scene, draft)
        settle_by_undergoer(scene, draft)
        apply_status(scene, draft)
        turn_negated_promise(scene, draft)
        made_attempt(scene, draft)
    attacks = attacks_at(drafts)
    for draft in drafts:
        doer_of_scene(scene, draft, attacks)
        doer_of_such(scene, draft, drafts)
    for draft in drafts:
        speaker_requests(scene, draft, drafts)
        drive_out(scene, draft, drafts)
        speaker_accuses(scene, draft)


def _add_victims(scene: Scene, draft: Draft) -> None:
    """Who is counted as killed or wounded by an attack is its recipient: "the death of two boys in shelling"."""
    if draft.type not in ("ASSAULT", "COERCE"):
        return
    counted = {(m.start, m.end) for m in draft.figures if m.figure is not None and m.figure.measure in _DONE_TO}
    if not counted or any(r.start < end and start < r.end for r in draft.recipient for start, end in counted):
        return
    found: list[Mention] = []
    for head, mention in scene.in_sentence("figure", draft.sentence):
        if mention.start <= scene.parse.starts[draft.token] < mention.end:
            continue  # "a few arrests"
        if (mention.start, mention.end) in counted and scene.parse.tags[head][0] == "N":
            if head in grammar.subjects(scene.parse, draft.token) and not grammar.is_passive(scene.parse, draft.token):
                continue  # "a soldier fighting rebels has died"
            lives = (nominal(scene, head, None),) if scene.parse.lemmas[head] == "life" else ()  # "cost 75 lives"
            found.extend(m for m in lives or participant(scene, head, create=True) if m not in draft.actor and m not in found)
    draft.recipient = (*draft.recipient, *(m for m in found if m not in draft.recipient))


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
    return [trigger for trigger in triggers if trigger.token not in inside]


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
        instrument=instrument, type=rule.type, mode=_mode(rule, modes, incidental), context=rule.context,
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


def _mode(rule: Rule, modes: tuple[str, ...], incidental: bool) -> tuple[str, ...]:
    """The rule's mode, else the instrument's; missiles and shells that are "fired at" somebody are no firearms."""
    if rule.type != "ASSAULT":
        return rule.mode
    if rule.mode == ("primitive",) and "explosives" in modes:
        return ("explosives",)  # a car packed with explosives is rammed into a gate
    if rule.mode == ("beat",) and "primitive" in modes:
        return ("beat", "primitive")  # beaten with bats or rods
    if "destroy" in rule.mode and incidental:
        return tuple(m for m in dict.fromkeys((*rule.mode, *modes)) if m != "destroy")
    heavy = rule.mode == ("firearms",) and modes and modes[0] in ("heavy-weapons", "drone", "explosives")
    return modes if not rule.mode else (("heavy-weapons",) if modes[0] == "explosives" else modes[:1]) if heavy else rule.mode


def _finish(scene: Scene, sentence: Sentence, drafts: list[Draft], voices: Voices) -> None:
    """Contexts, figures, place and time of the drafts that stay."""
    if not drafts:
        return
    contexts = contexts_of(scene, sentence)
    for draft in drafts:
        draft.context = tuple(dict.fromkeys((*draft.context, *contexts)))
        verbal = scene.events.quads[draft.type] in _VERBAL
        draft.place = draft.place or find_place(scene, draft.token, sentence.index, _taken(draft), verbal=verbal)
        hosted = "visit" in draft.mode and draft.place is not None and not _whole_country(draft.place)
        if draft.place is not None and verbal and not hosted and _is_party(draft, draft.place):
            draft.place = None  # whom words are addressed to is not where they were said
        draft.time = draft.time or find_time(scene, draft.token, sentence.index)
    _left_over(scene, sentence, drafts, voices)


def _whole_country(mention: Mention) -> bool:
    return mention.place is not None and mention.place.precision == "country"


def _is_party(draft: Draft, place: Mention) -> bool:
    return any(m.start <= place.start and place.end <= m.end for m in (*draft.actor, *draft.recipient))


def _others(draft: Draft, drafts: list[Draft]) -> list[int]:
    return [d.token for d in drafts if d is not draft]


def _taken(draft: Draft) -> frozenset[tuple[int, int]]:
    """Spans of those who act; what is attacked ("Aleppo city", "a hospital in X") may be the place as well."""
    attacked = [m for m in draft.recipient if m.actor is None or m.actor.id is not None or m.actor.sector]
    return frozenset((m.start, m.end) for m in (*draft.actor, *attacked))


def _of_another(scene: Scene, figure: int, attack: int) -> bool:
    """ "the attack was in revenge for air strikes in which 30 died": who died in the strikes did not die in the attack."""
    parse, step = scene.parse, figure
    for _ in range(8):
        head = parse.heads[step]
        if head in (step, attack):
            return False
        patterns = scene.events.noun_patterns.get(parse.lemmas[head]) or scene.events.noun_patterns.get(parse.lowers[head])
        known = patterns is not None and any(scene.events.rules[p.rule].type == "ASSAULT" for p in patterns.single)
        if parse.deps[step] == "relcl" and parse.tags[head] in ("NN", "NNS") and known:
            return True
        step = head
    return False


def _same_kind(scene: Scene, mention: Mention, actor: tuple[Mention, ...]) -> bool:
    """ "rebels attacked; 12 rebels were killed": losses of those who attacked."""
    words = scene.parse.tokens(mention.start, mention.end)
    lemma = scene.parse.lemmas[scene.parse.head(words)] if words else ""
    for doer in actor:
        theirs = scene.parse.tokens(doer.start, doer.end)
        if any(scene.parse.lemmas[t] == lemma for t in theirs):
            return True
    return False


def _left_over(scene: Scene, sentence: Sentence, drafts: list[Draft], voices: Voices) -> None:
    """Killed and injured that no event took belong to the sentence's only attack."""
    attacks = [d for d in drafts if d.type == "ASSAULT"]
    if len(attacks) != 1 or "abduct" in attacks[0].mode:
        return
    used = {m.id for d in drafts for m in d.figures}
    more: list[Mention] = [
        m
        for head, m in scene.in_sentence("figure", sentence.index)
        if m.figure is not None
        and not of_nobody(scene, head)
        and not of_another_voice(voices, attacks[0], m)
        and not contrasted(scene.parse, head, attacks[0].token)
        and not _of_another(scene, head, attacks[0].token)
        and m.figure.measure in ("killed", "injured")
        and m.id not in used
        and not is_total(scene, m, sentence.index)
    ]
    attacks[0].figures = without_tolls((*attacks[0].figures, *more))
    if more and not attacks[0].recipient:
        _add_victims(scene, attacks[0])
        attacks[0].recipient = tuple(m for m in attacks[0].recipient if not _same_kind(scene, m, attacks[0].actor))
