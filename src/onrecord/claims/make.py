"""Claims of one document: events, relations, control, labels and figures, each with its voice, all with stable ids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.claims.agreement import Agreement, look_again
from onrecord.claims.carry import carry_doer, carry_on, carry_parties, toll_draft
from onrecord.claims.control import control_drafts
from onrecord.claims.draft import Draft
from onrecord.claims.events import event_drafts
from onrecord.claims.figures import figure_drafts
from onrecord.claims.grown import widen_roles, with_added
from onrecord.claims.labels import label_drafts
from onrecord.claims.least import LEAST
from onrecord.claims.notes import Note
from onrecord.claims.participants.no_party import without_nobody
from onrecord.claims.relations.entries import Missed
from onrecord.claims.relations.read import relation_drafts
from onrecord.claims.roles.sides import REACH, resolve_sides
from onrecord.claims.scene import Scene
from onrecord.claims.score import PLAIN, against, by_rules, event_score
from onrecord.claims.second_look import SecondLook
from onrecord.claims.status.answered import Answers
from onrecord.claims.status.foretold import foretell
from onrecord.claims.status.undenied import disclaimers, of_denied_deed
from onrecord.claims.status.voice import Voices
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.unfit.doubt import doubtful
from onrecord.claims.voicing import settle_voice
from onrecord.claims.written import claim_of
from onrecord.documents.document import Document
from onrecord.language.parse import Parse, Sentence
from onrecord.mentions.found import Mentions
from onrecord.model import (
    Attribution,
    Claim,
    Issue,
)
from onrecord.predicates.found import Predicates
from onrecord.vocabulary.event_lexicon import EventLexicon
from onrecord.vocabulary.relations import RelationLexicon

_BEFORE, _BEHIND, _RUN = 6, 2, 8  # words around a trigger that make two mentions one text told twice
_SILENT = frozenset(("title", "error", "boilerplate"))


@dataclass(frozen=True, slots=True)
class Claimed:
    """`mentions`: those given and the nominal ones that roles needed; `notes`: what every sentence gave, and why."""

    claims: tuple[Claim, ...]
    notes: tuple[Note, ...]
    issues: tuple[Issue, ...]
    mentions: Mentions


def make_claims(
    document: Document,
    parse: Parse,
    mentions: Mentions,
    attributions: Sequence[Attribution],
    predicates: Predicates,
    events: EventLexicon,
    relations: RelationLexicon,
    least: float = LEAST,
    second: SecondLook | None = None,
) -> Claimed:
    """Claims in text order of their triggers; sentences of titles, errors and boilerplate give none.

    Events that score less than `least` are left out, but for those of types that a user added. Without `second` they are scored,
    and their roles filled, by the rules alone.
    """
    syntax = Syntax.of(parse, events.senses.grammar)
    scene = Scene(document, syntax, mentions, predicates, events, relations)
    making = _Making(scene, Voices(attributions), Answers(document.text, attributions), least, second)
    notes: list[Note] = []
    for sentence in syntax.sentences:
        if sentence.kind in _SILENT:
            notes.append(Note(sentence.start, sentence.end, None, "no claim", f"a {sentence.kind} makes no claim"))
            continue
        seen = making.of_sentence(sentence)
        if not seen:
            seen.append(Note(sentence.start, sentence.end, None, "no claim", "no word of the vocabularies"))
        notes.extend(sorted(seen, key=lambda n: (n.start, n.end)))
    ordered = tuple(sorted(making.claims.values(), key=lambda c: (c.trigger.start, c.trigger.end, c.kind, c.id)))
    return Claimed(ordered, tuple(notes), (), with_added(scene))


@dataclass(slots=True)
class _Making:
    """The claims of a document by id as they come, sentence by sentence, with what later sentences ask of those before:
    `before`, the drafts of the last one; `told`, the events in reach of "both sides"; `said`, events in words told already."""

    scene: Scene
    voices: Voices
    answers: Answers
    least: float
    second: SecondLook | None
    claims: dict[str, Claim] = field(default_factory=dict)
    before: list[Draft] = field(default_factory=list)
    told: list[Draft] = field(default_factory=list)
    said: set[tuple[str, ...]] = field(default_factory=set)

    def of_sentence(self, sentence: Sentence) -> list[Note]:
        """Adds the claims of one sentence; what was seen in it and what became of it."""
        scene = self.scene
        drafts, seen = _sentence_drafts(scene, sentence, self.voices, self.before)
        self.before = drafts = _unrepeated(scene, drafts, self.said, seen)
        resolve_sides(scene, drafts, self.told)
        self.told = [d for d in (*self.told, *drafts) if d.kind == "event" and sentence.index - d.sentence < REACH]
        drafts = _clear(scene, drafts, seen)
        agreements = [_second_opinion(scene, draft, self.second) for draft in drafts]
        widen_roles(scene, drafts)
        for draft, agreement in zip(drafts, agreements, strict=True):
            chain = draft.attribution
            settle_voice(scene, draft)
            more = disclaimers(scene, draft, chain)
            of_denied_deed(scene, draft, self.voices)
            foretell(scene, draft)
            answers = self.answers.of(scene.parse, draft) if self.answers else ()
            for made in (draft, *more, *answers):
                self._add(sentence, made, agreement, seen)
        return seen

    def _add(self, sentence: Sentence, made: Draft, agreement: Agreement | None, seen: list[Note]) -> None:
        scene = self.scene
        if _too_doubtful(scene, made, agreement, self.least, seen):
            return
        without_nobody(made, scene.document.text)
        claim = claim_of(scene.document, scene.parse, sentence, made, scene.events.quads)
        self.claims.setdefault(claim.id, claim)
        reasons = "; ".join(made.reasons)
        seen.append(Note(claim.trigger.start, claim.trigger.end, claim.trigger.text, "claim", reasons, claim.id))


def _second_opinion(scene: Scene, draft: Draft, second: SecondLook | None) -> Agreement | None:
    """The second look at an event of which the rules are less than sure, or whose doer another party of the sentence may be."""
    if second is None or draft.kind != "event":
        return None
    named = bool(draft.actor) or all(m in draft.recipient for _, m in scene.in_sentence("actor", draft.sentence))
    return None if named and by_rules(scene, draft) >= PLAIN else look_again(scene, draft, second)


def _unrepeated(scene: Scene, drafts: list[Draft], said: set[tuple[str, ...]], seen: list[Note]) -> list[Draft]:
    """Events without those that the page tells again in the same words: captions of a gallery, teasers, a doubled paragraph."""
    parse, kept = scene.parse, []
    for draft in drafts:
        low, high = max(0, draft.token - _BEFORE), min(len(parse.words), draft.token + _BEHIND)
        words = (draft.type, str(draft.again), *parse.lowers[low:high]) if draft.kind == "event" and high - low >= _RUN else ()
        if words and words in said:
            seen.append(
                Note(
                    parse.starts[draft.token],
                    parse.ends[draft.token],
                    parse.words[draft.token],
                    "dropped",
                    "the same words again",
                )
            )
        else:
            kept.append(draft)
        if words:
            said.add(words)
    return kept


def _clear(scene: Scene, drafts: list[Draft], seen: list[Note]) -> list[Draft]:
    """Drafts without the events of which too little is clear."""
    kept = []
    for draft in drafts:
        if (why := doubtful(scene, draft)) is None:
            kept.append(draft)
        else:
            seen.append(_dropped(scene.parse, draft, why))
    return kept


def _too_doubtful(scene: Scene, draft: Draft, agreement: Agreement | None, least: float, seen: list[Note]) -> bool:
    """Whether an event scores less than `least`, with a note of it in `seen`; scores it. A user's own types are always kept."""
    if draft.kind != "event":
        return False
    score = event_score(scene, draft, agreement)
    if score >= least or draft.type in scene.events.own:
        draft.strength = score
        return False
    weighty = against(scene, draft, agreement)
    why = f"too little speaks for it: score {score:.2f} under {least:.2f}"
    seen.append(_dropped(scene.parse, draft, f"{why}; against it: {'; '.join(weighty)}" if weighty else why))
    return True


def _dropped(parse: Syntax, draft: Draft, why: str) -> Note:
    token = draft.token
    return Note(parse.starts[token], parse.ends[token], parse.words[token], "dropped", f"{draft.reasons[0]}: {why}")


def _sentence_drafts(scene: Scene, sentence: Sentence, voices: Voices, before: list[Draft]) -> tuple[list[Draft], list[Note]]:
    drafts, notes = event_drafts(scene, sentence, voices)
    carry_on(scene, sentence, drafts, before)
    carry_parties(scene, sentence, drafts, before)
    carry_doer(scene, sentence, drafts, before)
    if (toll := toll_draft(scene, sentence, voices, drafts, before)) is not None:
        drafts.append(toll)
    linked = frozenset(m.id for d in drafts for m in d.figures)
    missed: Missed = []
    controls = control_drafts(scene, sentence, voices, missed)
    drafts.extend(relation_drafts(scene, sentence, voices, [d for d in drafts if d.kind == "event"], controls, missed))
    drafts.extend(controls)
    notes.extend(_missed(scene.parse, drafts, missed))
    drafts.extend(label_drafts(scene, sentence, voices))
    drafts.extend(figure_drafts(scene, sentence, voices, linked))
    return drafts, notes


def _missed(parse: Syntax, drafts: list[Draft], missed: Missed) -> Iterator[Note]:
    """One note for each word of relations or control that gave none, the longest entry first."""
    told = {t for d in drafts if d.kind in ("relation", "control") for t in d.tokens}
    for token, why in missed:
        if token not in told:
            told.add(token)
            yield Note(parse.starts[token], parse.ends[token], parse.words[token], "no claim", why)
