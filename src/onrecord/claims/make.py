"""Claims of one document: events, relations, control, labels and figures, each with its voice, all with stable ids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.claims.agreement import Agreement, look_again
from onrecord.claims.carry import carry_doer, carry_on, carry_parties, toll_draft
from onrecord.claims.control import control_drafts
from onrecord.claims.draft import Draft, trigger_span
from onrecord.claims.events import event_drafts
from onrecord.claims.figures import figure_drafts
from onrecord.claims.ids import attribution_key, digest, mention_key, mention_keys, span_keys
from onrecord.claims.labels import label_drafts
from onrecord.claims.least import LEAST
from onrecord.claims.notes import Note
from onrecord.claims.participants.no_party import without_nobody
from onrecord.claims.participants.widen import widen, widen_doer
from onrecord.claims.relations.read import relation_drafts
from onrecord.claims.roles.sides import REACH, resolve_sides
from onrecord.claims.scene import Scene
from onrecord.claims.score import PLAIN, by_rules, event_score
from onrecord.claims.second_look import SecondLook
from onrecord.claims.status.answered import Answers
from onrecord.claims.status.foretold import foretell
from onrecord.claims.status.no_hand import disclaimed
from onrecord.claims.status.undenied import disclaimers, of_denied_deed, undenied
from onrecord.claims.status.voice import Voices, denies, once_each, vouched, weaker
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.unfit.doubt import doubtful
from onrecord.claims.unfit.presupposed import charged_by, told_by_page
from onrecord.documents.document import Document
from onrecord.language.parse import Parse, Sentence
from onrecord.language.tags import TENSED
from onrecord.mentions.found import Mentions
from onrecord.model import (
    Attribution,
    Certainty,
    Claim,
    Control,
    Event,
    Extent,
    Issue,
    Label,
    Mention,
    PlaceBasis,
    Relation,
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


_DEFINITE = frozenset({"the", "this", "these", "that", "those"})


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
    voices, answers = Voices(attributions), Answers(document.text, attributions)
    claims: dict[str, Claim] = {}
    notes: list[Note] = []
    before: list[Draft] = []
    said: set[tuple[str, ...]] = set()
    told: list[Draft] = []
    for sentence in syntax.sentences:
        if sentence.kind in _SILENT:
            notes.append(Note(sentence.start, sentence.end, None, "no claim", f"a {sentence.kind} makes no claim"))
            continue
        drafts, seen = _sentence_drafts(scene, sentence, voices, before)
        drafts = _unrepeated(scene, drafts, said, seen)
        before = drafts
        resolve_sides(scene, drafts, told)
        told = [d for d in (*told, *drafts) if d.kind == "event" and sentence.index - d.sentence < REACH]
        drafts = _clear(scene, drafts, seen)
        agreements = [_second_opinion(scene, draft, second) for draft in drafts]
        _widen(scene, drafts)
        for draft, agreement in zip(drafts, agreements, strict=True):
            chain = draft.attribution
            _settle_voice(scene, syntax, draft)
            more = disclaimers(scene, draft, chain)
            of_denied_deed(scene, draft, voices)
            foretell(scene, draft)
            for made in (draft, *more, *(answers.of(syntax, draft) if answers else ())):
                if _too_doubtful(scene, made, agreement, least, seen):
                    continue
                without_nobody(made, document.text)
                claim = _claim(document, syntax, sentence, made, events.quads)
                claims.setdefault(claim.id, claim)
                reasons = "; ".join(made.reasons)
                seen.append(Note(claim.trigger.start, claim.trigger.end, claim.trigger.text, "claim", reasons, claim.id))
        if not seen:
            seen.append(Note(sentence.start, sentence.end, None, "no claim", "no word of the vocabularies"))
        notes.extend(sorted(seen, key=lambda n: (n.start, n.end)))
    ordered = tuple(sorted(claims.values(), key=lambda c: (c.trigger.start, c.trigger.end, c.kind, c.id)))
    return Claimed(ordered, tuple(notes), (), _with_added(scene))


def _settle_voice(scene: Scene, syntax: Syntax, draft: Draft) -> None:
    """Which of the voices over a claim stay, and whether it is denied."""
    draft.attribution = tuple(a for a in draft.attribution if a.source or a.kind != "perception")  # a writer's own "seems"
    if draft.attribution and told_by_page(syntax, draft.token, draft.attribution[-1]):
        gone = draft.attribution[-1]
        draft.attribution = draft.attribution[:-1]
        draft.standing = replace(draft.standing, certainty=_own_certainty(scene, draft))
        own = scene.predicates.by_token.get(draft.token)
        only = not any(denies(a) for a in draft.attribution) and not _denied_by_carrier(scene, draft)
        if only and gone.polarity == "denied" and not gone.source and (own is None or own.polarity == "affirmed"):
            draft.standing = replace(draft.standing, polarity="affirmed")
    undenied(scene, draft)
    disclaimed(scene, draft)
    charge = bool(draft.attribution) and charged_by(syntax, draft.token, draft.attribution[-1])
    if not charge and _told_as_happened(syntax, draft.token):
        asked = bool(draft.attribution) and _asked_for(syntax, draft.token, draft.attribution[-1])
        draft.attribution = vouched(draft.attribution, draft.standing, asked)
    draft.attribution = once_each(draft.attribution, scene.mentions.by_id)


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
    draft.strength = event_score(scene, draft, agreement)
    if draft.strength >= least or draft.type in scene.events.own:
        return False
    seen.append(_dropped(scene.parse, draft, f"too little speaks for it: score {draft.strength:.2f} under {least:.2f}"))
    return True


def _dropped(parse: Syntax, draft: Draft, why: str) -> Note:
    token = draft.token
    return Note(parse.starts[token], parse.ends[token], parse.words[token], "dropped", f"{draft.reasons[0]}: {why}")


def _told_as_happened(parse: Syntax, token: int) -> bool:
    """Whether a word tells of its event as of something known: a finite verb in the past or present, or a noun with "the"."""
    helped = any(parse.deps[c] in ("aux", "auxpass") and parse.tags[c] in TENSED for c in parse.children[token])
    definite = any(parse.deps[c] == "poss" or parse.lowers[c] in _DEFINITE for c in parse.children[token])
    return parse.tags[token] in TENSED or helped or (parse.tags[token][0] == "N" and definite)


def _denied_by_carrier(scene: Scene, draft: Draft) -> bool:
    """Whether the verb that carries an event noun is denied: "never carried out the raid"."""
    if not draft.carried:
        return False
    above = next((t for t in scene.parse.ancestors(draft.token) if scene.parse.tags[t][0] == "V"), None)
    verb = scene.predicates.by_token.get(above) if above is not None else None
    return verb is not None and verb.polarity == "denied"


def _own_certainty(scene: Scene, draft: Draft) -> Certainty:
    """How certain a word is by itself and by the voices that are left over it."""
    own = scene.predicates.by_token.get(draft.token)
    certainty: Certainty = own.certainty if own is not None else "certain"
    for attribution in draft.attribution:
        certainty = weaker(certainty, attribution.certainty)
    return certainty


def _asked_for(parse: Syntax, token: int, attribution: Attribution) -> bool:
    """Whether a word stands inside what somebody is asked or told to do: "urged them to leave the town that rebels hold"."""
    cue = {t for span in attribution.cue for t in parse.tokens(span.start, span.end)}
    for above in (token, *parse.ancestors(token)):
        if parse.heads[above] in cue and above not in cue:
            told = parse.child(parse.heads[above], "dobj", "dative", "prep") is not None  # whom; "is said to be" tells nobody
            to = any(parse.tags[c] == "TO" for c in parse.children[above])
            return told and to and above != token and parse.tags[above] == "VB"
    return False


def _sentence_drafts(scene: Scene, sentence: Sentence, voices: Voices, before: list[Draft]) -> tuple[list[Draft], list[Note]]:
    drafts, notes = event_drafts(scene, sentence, voices)
    carry_on(scene, sentence, drafts, before)
    carry_parties(scene, sentence, drafts, before)
    carry_doer(scene, sentence, drafts, before)
    if (toll := toll_draft(scene, sentence, voices, drafts, before)) is not None:
        drafts.append(toll)
    linked = frozenset(m.id for d in drafts for m in d.figures)
    controls = control_drafts(scene, sentence, voices)
    drafts.extend(relation_drafts(scene, sentence, voices, [d for d in drafts if d.kind == "event"], controls))
    drafts.extend(controls)
    drafts.extend(label_drafts(scene, sentence, voices))
    drafts.extend(figure_drafts(scene, sentence, voices, linked))
    return drafts, notes


def _widen(scene: Scene, drafts: list[Draft]) -> None:
    """Descriptions in the roles of events grow to their whole phrases, in every claim of the sentence that names them."""
    events = [d for d in drafts if d.kind == "event"]
    told = frozenset(t for d in events for t in d.tokens)
    for draft in events:
        draft.recipient = _outermost(tuple(widen(scene, m, told) for m in draft.recipient))
    for draft in events:
        others = frozenset(t for m in draft.recipient for t in scene.parse.tokens(m.start, m.end))
        if "seize" in draft.mode:  # "seized by rebels from the army": no rebels from the army
            others |= {t for t in _sentence(scene, draft) if scene.parse.lowers[t] == "from"}
        draft.actor = _outermost(tuple(widen_doer(scene, m, told | others) for m in draft.actor))
    for draft in drafts:
        if draft.kind != "event":
            draft.actor = tuple(scene.widened.get(m.id, m) for m in draft.actor)
            draft.recipient = tuple(scene.widened.get(m.id, m) for m in draft.recipient)
            draft.control_from = tuple(scene.widened.get(m.id, m) for m in draft.control_from)


def _sentence(scene: Scene, draft: Draft) -> range:
    return range(scene.parse.sentences[draft.sentence].first, scene.parse.sentences[draft.sentence].last)


def _outermost(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Without those that a wider one of the same role takes in: "a team of medics" names the medics."""
    return tuple(
        m for m in mentions if not any(o is not m and o.start <= m.start and m.end <= o.end and o != m for o in mentions)
    )


def _with_added(scene: Scene) -> Mentions:
    """All mentions in text order; those made here take ids that no other mention has."""
    if not scene.added and not scene.widened:
        return scene.mentions
    every = [scene.widened.get(m.id, m) for m in (*scene.mentions.all, *scene.added.values())]
    return Mentions.of(sorted(every, key=lambda m: (m.start, -m.end, m.kind)), scene.parse)


def _which(parse: Syntax, draft: Draft) -> tuple[str, ...]:
    """What tells a claim from another of the same words and kind."""
    again = () if draft.again is None else (str(parse.starts[draft.again]),)
    return (*(("answer",) if draft.answers else ()), *again)


def _claim(document: Document, parse: Syntax, sentence: Sentence, draft: Draft, quads: Mapping[str, int]) -> Claim:
    trigger = trigger_span(parse, draft)
    kind = draft.type or draft.relation or draft.control or draft.label or (draft.figures[0].id if draft.figures else "")
    if draft.kind == "figure":
        kind = mention_key(draft.figures[0])
    anchor = digest("a", document.id, trigger.start, trigger.end, draft.kind, kind, *_which(parse, draft))
    standing = draft.standing
    identity = digest(
        "c", anchor, draft.type, ",".join(draft.mode), ",".join(draft.context), draft.label, mention_keys(draft.control_from),
        mention_keys(draft.actor), mention_keys(draft.recipient), mention_key(draft.place), mention_key(draft.time),
        mention_keys(draft.figures), span_keys(draft.instrument), standing.polarity, standing.certainty, standing.status,
        "|".join(map(attribution_key, draft.attribution)),
    )  # fmt: skip
    return Claim(
        id=identity,
        anchor=anchor,
        kind=draft.kind,
        trigger=trigger,
        evidence=Extent(sentence.start, sentence.end),
        event=Event(draft.type, draft.mode, draft.context, quads[draft.type]) if draft.kind == "event" else None,
        relation=Relation(draft.relation) if draft.relation is not None else None,
        control=Control(draft.control, _ids(draft.control_from)) if draft.control is not None else None,
        label=Label(draft.label) if draft.label is not None else None,
        actor=_ids(draft.actor),
        recipient=_ids(draft.recipient),
        place=draft.place.id if draft.place is not None else None,
        time=draft.time.id if draft.time is not None else None,
        figures=_ids(draft.figures),
        instrument=draft.instrument,
        polarity=standing.polarity,
        certainty=standing.certainty,
        status=standing.status,
        attribution=tuple(a.id for a in draft.attribution),
        score=round(draft.strength, 3),
        place_basis=_place_basis(draft.place, sentence),
    )


def _place_basis(place: Mention | None, sentence: Sentence) -> PlaceBasis | None:
    """Whether the claim's own sentence names its place, or one before it."""
    if place is None:
        return None
    return "sentence" if sentence.start <= place.start < sentence.end else "before"


def _ids(mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.id for m in mentions))
