"""The contexts of adverbial clauses and phrases: purposes, times, listed aims, what is denied by a preposition."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.predicates.complements import effect_on_clause
from onrecord.predicates.conditions import is_backshifted
from onrecord.predicates.reality import PLAIN, SUPPOSED, Reality, embed, purpose
from onrecord.predicates.shapes import is_ranked, is_voiced
from onrecord.vocabulary.modality import Modality, Readings

_TIMES = frozenset({"until", "till", "before", "after", "once", "when", "whenever", "soon"})
_TO_COME = Reality("predicted", "affirmed", "probable")
_GIVEN = frozenset({"because", "since", "although", "though", "whereas", "as", "while"})  # open clauses that state what is


def is_against(parse: Parse, modality: Modality, prep: int) -> bool:
    """Whether a preposition, alone or with the word beside it, denies what stands under it ("without", "instead of")."""
    word = parse.lowers[prep]
    if word in modality.against:
        return True
    if parse.lowers[max(0, prep - 2) : prep + 1] == ("as", "opposed", "to"):
        return True
    if prep > 1 and " ".join(parse.lowers[prep - 2 : prep + 1]) in modality.against:
        return True  # "in lieu of", "in place of"
    after = parse.lowers[prep + 1] if prep + 1 < len(parse) else ""
    before = parse.lowers[prep - 1] if prep else ""
    return f"{word} {after}" in modality.against or f"{before} {word}" in modality.against


def of_adverbial(parse: Parse, modality: Modality, token: int, c: int, reality: Reality, readings: Readings) -> Reality:
    """The context of an adverbial clause: a purpose is planned, a participle goes with what has not happened yet."""
    if is_preferred_to(parse, token, c):
        return denied_beside(reality)
    if any(parse.lowers[d] == "having" and parse.deps[d] == "aux" for d in parse.children[c]):
        return PLAIN  # "will be rebuilt, having been shelled for years"
    tag = parse.tags[c]
    to = next((d for d in reversed(parse.children[c]) if parse.tags[d] == "TO"), None)
    if to is not None:
        return _of_infinitive(parse, modality, token, c, reality, readings, to)
    tensed = marked = past = False
    for d in parse.children[c]:
        if parse.deps[d] in ("aux", "auxpass") and parse.tags[d] == "VBD":
            tensed = past = True
        elif parse.deps[d] in ("aux", "nsubj", "nsubjpass"):
            tensed = True
        elif parse.deps[d] == "mark":
            marked = True
    if (
        tag == "VBG"
        and "gerund" in readings
        and not (marked or tensed)
        and parse.subtree(c).start <= token + 2
        and parse.lowers[token + 1] != ","
    ):
        return embed(readings["gerund"], reality)  # "ruled out attacking"
    unable = any(parse.deps[d] == "aux" and parse.lowers[d] in ("can", "ca") for d in parse.children[token])
    if reality.status in (None, "occurred", "ongoing") and not unable:
        return PLAIN
    if _still_to_come(parse, token, c):
        return _TO_COME  # also "cannot leave before the road is cleared"
    if reality.status in (None, "occurred", "ongoing"):
        joined = tag == "VBG" and not marked and not tensed and parse.lowers[parse.subtree(c).start - 1] != ","
        return SUPPOSED if joined and parse.subtree(c).start > token else PLAIN  # "cannot be stopped using force"
    if tag == "VBD" or past:
        return PLAIN
    if tensed and any(parse.deps[d] == "mark" and parse.lowers[d] in _GIVEN for d in parse.children[c]):
        return PLAIN  # "will leave because the town is besieged"
    if (marked and tensed and tag == "VBN") or parse.lemmas[token] == "be":
        return PLAIN
    return Reality(reality.status, "affirmed", reality.certainty)


def _of_infinitive(
    parse: Parse, modality: Modality, token: int, c: int, reality: Reality, readings: Readings, to: int
) -> Reality:
    """The context of an adverbial infinitive, `to` its "to": mostly a purpose."""
    placed = parse.child(token, "attr") if parse.lemmas[token] in ("be", "become") else None
    if placed is not None and placed < c and is_ranked(parse, modality, placed):
        return reality  # "became the first members of the council to endorse him"
    only = to > 0 and parse.lowers[to - 1] == "only"
    if only and (reality.status is None or parse.lowers[parse.subtree(c).start - 1] == ","):
        return PLAIN  # "agreed, only to withdraw": a result (Quirk et al. 1985, 15.25)
    told = "order" in readings and parse.child(token, "dobj", "nsubjpass") is not None
    governs = parse.lemmas[token] == "be" or "infinitive" in readings or told
    effect = effect_on_clause(parse, token, c, readings) if governs else None
    moved = parse.lemmas[token] in modality.moving and reality.polarity == "affirmed"
    behind = token + 1 if parse.child(token, "prt") != token + 1 else token + 2  # "went on | to win"
    if effect == "follow" and moved and parse.subtree(c).start > behind:
        effect = None
    if effect in (None, "plan") and is_voiced(parse, modality, token, c, reality):
        return reality
    return embed(effect, reality) if effect else purpose(reality)


def is_preferred_to(parse: Parse, token: int, clause: int) -> bool:
    """ "rather than wait", "would sooner strike than wait", parsed as a clause of the verb `token`."""
    marks = [
        c
        for c in parse.children[clause]
        if parse.lowers[c] in ("than", "of") and c < clause and parse.deps[c] in ("mark", "prep")
    ]
    if not marks or parse.child(clause, "nsubj", "nsubjpass") is not None:
        return False
    if parse.lowers[marks[0] - 1] in ("rather", "sooner", "instead"):
        return True
    chosen = {parse.lowers[c] for c in parse.children[token] if c < token}
    return parse.lowers[marks[0]] == "than" and not chosen.isdisjoint(("rather", "sooner"))


def denied_beside(reality: Reality) -> Reality:
    """What is not done in favour of something of this reality: denied in the same way."""
    return Reality(None, "denied") if reality.status in (None, "occurred", "ongoing") else reality._replace(polarity="denied")


def of_listed(parse: Parse, modality: Modality, clause: int) -> Reality | None:
    """The context of a gerund behind a colon that says what was named before it: "its aims: driving them out"."""
    colon = parse.subtree(clause).start - 1
    if colon < 1 or parse.words[colon] not in (":", "–", "—") or parse.tags[clause] != "VBG":
        return None
    effect = modality.nouns.get(parse.lemmas[colon - 1], {}).get("infinitive")
    return embed(effect, PLAIN) if effect else None


def _still_to_come(parse: Parse, verb: int, clause: int) -> bool:
    """Whether a clause of time beside what has not happened is in the present, or in the past of reported speech, which then
    speak of what will be ("before power is restored", "would go on until it was freed"; Quirk et al. 1985, 4.47, 14.31)."""
    opened = present = False
    for d in parse.children[clause]:
        if parse.deps[d] in ("mark", "advmod") and parse.lowers[d] in _TIMES:
            opened = True
        elif parse.deps[d] in ("aux", "auxpass") and parse.tags[d] in ("VBZ", "VBP"):
            present = True
    if not opened:
        return False
    if present or parse.tags[clause] in ("VBZ", "VBP"):
        return True
    if not is_backshifted(parse, verb):
        return False  # "when they refused, the council would not act": a habit or a refusal of the past
    helpers = {parse.lowers[d] for d in parse.children[verb] if parse.deps[d] == "aux"}
    return not helpers.isdisjoint(("would", "'d", "could", "might")) and "have" not in helpers
