"""What the events of a sentence are given once it is settled which they are: contexts, a place, a day, victims, and figures that
no event took."""

from __future__ import annotations

from onrecord.claims.contexts import contexts_of
from onrecord.claims.draft import Draft
from onrecord.claims.figures import (
    contrasted,
    is_total,
    of_another_voice,
    of_nobody,
    without_tolls,
)
from onrecord.claims.participants.nominals import nominal
from onrecord.claims.participants.read import participant
from onrecord.claims.scene import Scene
from onrecord.claims.status.voice import Voices
from onrecord.claims.tree import grammar
from onrecord.claims.where_when import find_place, find_time
from onrecord.language.parse import Sentence
from onrecord.model import Mention

_TO_COME = ("next ", "tomorrow", "the coming ", "coming ", "the next few ")
_VERBAL = (1, 3)  # quad classes of words, not deeds
_DONE_TO = frozenset(["killed", "injured", "detained", "abducted"])


def finish(scene: Scene, sentence: Sentence, drafts: list[Draft], voices: Voices) -> None:
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
        draft.time = draft.time or find_time(scene, draft.token, sentence.index, verbal)
        if _after_the_page(draft):
            draft.time = None
    _left_over(scene, sentence, drafts, voices)


def _after_the_page(draft: Draft) -> bool:
    """ "met X next week and threatened him": what is yet to come is no day of what is told as done."""
    if draft.time is None or draft.standing.status != "occurred":
        return False
    return draft.time.text.lower().startswith(_TO_COME)


def add_victims(scene: Scene, draft: Draft) -> None:
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


def _whole_country(mention: Mention) -> bool:
    return mention.place is not None and mention.place.precision == "country"


def _is_party(draft: Draft, place: Mention) -> bool:
    return any(m.start <= place.start and place.end <= m.end for m in (*draft.actor, *draft.recipient))


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
        add_victims(scene, attacks[0])
        attacks[0].recipient = tuple(m for m in attacks[0].recipient if not _same_kind(scene, m, attacks[0].actor))
