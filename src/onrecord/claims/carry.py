"""Place and time carried on: a sentence that goes on about the attack of the sentence before it happened there and then.

Only within a paragraph, only where the sentence itself names no place (no time), and only for a definite event ("the attack",
"this bombing") or the casualties of one told without a doer ("Twelve people were killed"). A toll alone ("Police put the death
toll at 16") counts the attack of the sentence before: it is told again, with its number and whoever gives it.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.claims.draft import Draft
from onrecord.claims.figures import is_total
from onrecord.claims.place_meant import meant_place
from onrecord.claims.role_words import WARS
from onrecord.claims.scene import Scene
from onrecord.claims.status.voice import Voices, standing
from onrecord.claims.tree.syntax import Syntax
from onrecord.language.parse import Sentence
from onrecord.model import Mention

_MATERIAL = frozenset(["ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "RETREAT", "AID"])
_LOCAL = frozenset(["place_word", "territory"])
_STEPS = 3  # between an event's word and the attack that it hangs together with
_TOLLS = frozenset(["toll", "tally"])
_NUMBERS = frozenset(["number", "figure", "total"])  # "put the number at five"
_PUT = frozenset(["put", "set", "place", "give", "raise", "revise", "update", "rise", "lower"])
_OF_WHOM = frozenset(["on", "against", "by", "of", "in", "at", "from", "near", "last"])
_DEFINITE = frozenset(["the", "this", "that", "these", "those"])


def carry_on(scene: Scene, sentence: Sentence, drafts: Sequence[Draft], before: Sequence[Draft]) -> None:
    """Fill places from what "the city" means, and place and time of attacks from the last attack of the sentence before."""
    for draft in drafts:
        if draft.type in _MATERIAL and draft.place is None and (meant := meant_place(scene, draft.token, sentence)) is not None:
            draft.place = meant
            draft.reasons.append("place named in a sentence before")
    source = next((d for d in reversed(before) if _told(d) and (d.place is not None or d.time is not None)), None)
    if source is None or scene.parse.sentences[source.sentence].block != sentence.block:
        return
    if sentence.index - source.sentence != 1:
        return
    placed = bool(scene.in_sentence("place", sentence.index)) or _elsewhere(scene, sentence)
    timed = bool(scene.in_sentence("time", sentence.index))
    for draft in drafts:
        if not _told(draft) or not (_refers_back(scene, sentence, draft.token) or _casualties(scene, draft)):
            continue
        if draft.place is None and not placed and source.place is not None:
            draft.place = source.place
            draft.reasons.append("place of the event in the sentence before")
        if draft.time is None and not timed and source.time is not None:
            draft.time = source.time
            draft.reasons.append("time of the event in the sentence before")


def carry_parties(scene: Scene, sentence: Sentence, drafts: Sequence[Draft], before: Sequence[Draft]) -> None:
    """Fill the parties of "the attack" from the one attack told in the sentence before: "The Taliban claimed responsibility for
    the attack" was on those whom the sentence before names. Nothing is filled where the two would disagree on who did it."""
    sources = [d for d in before if _told(d) and sentence.index - d.sentence == 1]
    if not sources or scene.parse.sentences[sources[0].sentence].block != sentence.block:
        return
    actors, recipients = {d.actor for d in sources if d.actor}, {d.recipient for d in sources if d.recipient}
    attacks = [d for d in drafts if d.type == "ASSAULT"]
    if len(actors) > 1 or len(recipients) > 1 or len(attacks) != 1:
        return
    [draft] = attacks
    if not _told(draft) or draft.recipient or not _takes_up(scene, draft.token):
        return
    actor, recipient = next(iter(actors), ()), next(iter(recipients), ())
    if draft.actor and actor and not set(map(_who, actor)) <= set(map(_who, draft.actor)):
        return
    if any(m.form == "pronoun" or _who(m) in set(map(_who, draft.actor)) for m in (*actor, *recipient) if m not in draft.actor):
        return
    if not draft.actor and not actor:
        return  # told again, and still without anybody who did it
    draft.recipient = recipient
    draft.actor = draft.actor or actor
    draft.reasons.append("parties of the attack in the sentence before")


def carry_doer(scene: Scene, sentence: Sentence, drafts: Sequence[Draft], before: Sequence[Draft]) -> None:
    """Fill the doer of "nine died in the raid" from the one attack that the sentence before tells in the same voice.

    Only for a definite event that says nothing more of itself ("the attack", "the air strikes"), and only where all attacks of
    the sentence before are by the same doer, in the words of nobody or of who speaks now."""
    sources = [d for d in before if d.type == "ASSAULT" and sentence.index - d.sentence == 1]
    if not sources or scene.parse.sentences[sources[0].sentence].block != sentence.block:
        return
    doers = {tuple(map(_who, d.actor)) for d in sources}
    source = sources[-1]
    if len(doers) != 1 or not source.actor or not all(_told(d) for d in sources):
        return
    if any(m.form == "pronoun" for m in source.actor):
        return
    for draft in drafts:
        if not _told(draft) or draft.actor or not (_bare(scene, draft.token) or _in_bare(scene, sentence, draft)):
            continue
        if source.attribution and tuple(source.attribution) != tuple(draft.attribution):
            continue
        if set(map(_who, source.actor)) & set(map(_who, draft.recipient)):
            continue
        draft.actor = source.actor
        draft.reasons.append("doer of the attack in the sentence before")


def _bare(scene: Scene, token: int) -> bool:
    """ "The attack", "these air strikes": a definite noun of an attack that says nothing of whose, on whom or where."""
    parse = scene.parse
    if parse.tags[token] not in ("NN", "NNS") or "attack_word" not in scene.classes(token) or parse.lemmas[token] in WARS:
        return False
    below = parse.children[token]
    if not any(parse.lowers[c] in _DEFINITE and parse.deps[c] == "det" for c in below):
        return False
    kinds = (c for c in below if parse.deps[c] in ("compound", "amod", "poss", "nmod", "nummod"))
    if any(parse.lowers[c] not in scene.senses.carried.of_a_kind for c in kinds):
        return False
    return not any(parse.deps[c] in ("acl", "relcl") or parse.lowers[c] in _OF_WHOM for c in below)


def _in_bare(scene: Scene, sentence: Sentence, draft: Draft) -> bool:
    """ "nine people were killed in the attack", "the attack destroyed": the deed's word hangs together with the bare noun."""
    parse = scene.parse
    if parse.tags[draft.token][0] != "V":
        return False
    return any(
        _bare(scene, t) and (_under(parse, t, draft.token) or (parse.heads[t] == draft.token and parse.deps[t] == "nsubj"))
        for t in range(sentence.first, sentence.last)
    )


def _who(mention: Mention) -> str:
    return mention.entity or (mention.actor.id if mention.actor is not None else None) or mention.text


def _takes_up(scene: Scene, token: int) -> bool:
    """ "The attack", "this bombing": a definite noun in the singular, that says nothing more of whom or where."""
    parse = scene.parse
    below = parse.children[token]
    definite = any(parse.lowers[c] in ("the", "this", "that") and parse.deps[c] == "det" for c in below)
    more = any(parse.deps[c] in ("prep", "acl", "compound", "amod", "poss", "nmod") for c in below if c != token)
    return (
        parse.tags[token] == "NN"
        and definite
        and not more
        and "attack_word" in scene.classes(token)
        and parse.lemmas[token] not in WARS
    )


def toll_draft(
    scene: Scene, sentence: Sentence, voices: Voices, drafts: Sequence[Draft], before: Sequence[Draft]
) -> Draft | None:
    """The attack of the sentence before, counted by a toll in a sentence that tells no attack of its own."""
    source = next((d for d in reversed(before) if _told(d)), None)
    parse = scene.parse
    if source is None or any(d.type == "ASSAULT" for d in drafts) or parse.sentences[source.sentence].block != sentence.block:
        return None
    toll = next((t for t in range(sentence.first, sentence.last) if parse.tags[t] == "NN" and _counts(parse, t)), None)
    if toll is None or sentence.index - source.sentence != 1 or _of_something(scene, toll):
        return None
    counted = tuple(
        m
        for _, m in scene.in_sentence("figure", sentence.index)
        if m.figure is not None and m.figure.measure in ("killed", "injured") and not is_total(scene, m, sentence.index)
    )
    if not counted or any(m.figure is not None and (m.figure.low or m.figure.high or 0) < 1 for m in counted):
        return None
    chain = voices.chain(parse.starts[toll], parse.ends[toll])
    verb = toll
    while parse.heads[verb] != verb and parse.tags[verb][0] != "V":
        verb = parse.heads[verb]
    told = standing(scene.predicates.by_token.get(verb), None, chain)
    if told.status != "occurred" or told.polarity != "affirmed":
        return None
    return Draft(
        "event", toll, (toll,), sentence.index, told, chain, place=source.place, time=source.time, figures=counted,
        type="ASSAULT", mode=source.mode, context=source.context, strength=0.8,
        reasons=["the toll of the attack in the sentence before"],
    )  # fmt: skip


def _counts(parse: Syntax, token: int) -> bool:
    """A toll, or a bare number that is put at another one: that it counts victims is seen by the figure."""
    if parse.lemmas[token] in _TOLLS:
        return True
    verb = parse.heads[token]
    if parse.lemmas[token] not in _NUMBERS or parse.lemmas[verb] not in _PUT:
        return False
    put = any(parse.lowers[c] in ("at", "to") and parse.child(c, "pobj") is not None for c in parse.children[verb])
    return put and len(parse.children[token]) == 1


def _of_something(scene: Scene, toll: int) -> bool:
    """ "the death toll from the flood", "the toll of the war": what it counts stands there."""
    parse = scene.parse
    return any(parse.deps[c] == "prep" and parse.lowers[c] in ("from", "of", "in", "since") for c in parse.children[toll])


def _told(draft: Draft) -> bool:
    return draft.type == "ASSAULT" and draft.standing.status == "occurred" and draft.standing.polarity == "affirmed"


def _refers_back(scene: Scene, sentence: Sentence, token: int) -> bool:
    """Whether the event's word is, or hangs together with, a definite event noun: "the attack killed"."""
    parse = scene.parse
    return any(
        parse.tags[t] in ("NN", "NNS")
        and "attack_word" in scene.classes(t)
        and parse.lemmas[t] not in WARS  # "the civil war they fought" is no attack of the sentence before
        and any(parse.lowers[c] in _DEFINITE and parse.deps[c] == "det" for c in parse.children[t])
        and (_under(parse, t, token) or _under(parse, token, t))
        for t in range(sentence.first, sentence.last)
    )


def _elsewhere(scene: Scene, sentence: Sentence) -> bool:
    """ "Five more died in two other districts"."""
    parse = scene.parse
    return any(
        parse.lowers[t] in ("other", "another") and not scene.classes(parse.heads[t]).isdisjoint(_LOCAL)
        for t in range(sentence.first, sentence.last)
    )


def _under(parse: Syntax, token: int, other: int) -> bool:
    """Whether a token hangs from another within three steps."""
    for _ in range(_STEPS):
        if token == other:
            return True
        token = parse.heads[token]
    return token == other


def _casualties(scene: Scene, draft: Draft) -> bool:
    lemma = scene.parse.lemmas[draft.token]
    words = scene.events.words
    return not draft.actor and bool(draft.figures) and (lemma in words["casualty"] or lemma in words["outcome"])
