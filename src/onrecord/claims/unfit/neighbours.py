"""Nouns beside the word of a deed that suffer nothing: owners of a death that is looked into, wards, words on a banner.

Applied to the recipients of a draft when the rest of it is known, after `no_party`; each removal says why.
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.participants.read import participant
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.model import Mention

_KILLINGS = frozenset(["slaying", "killing", "murder", "massacre", "homicide"])
_BUILDINGS = frozenset(["facility", "residential", "business", "place_word"])
_QUOTES = frozenset(['"', "“", "”", "‘", "’", "``", "''", "'"])
_WORDS = frozenset(["ACCUSE", "REJECT", "REQUEST", "SUPPORT", "AGREE", "CONCEDE", "THREATEN"])
_REVENGE = frozenset(["revenge", "vengeance", "retaliation", "retribution", "reprisal", "payback", "retaliate"])
_INSIDE = frozenset(["REQUEST", "CONCEDE", "AGREE"])
_MODIFIES = ("compound", "nmod", "amod")
_STEPS = 10


def without_neighbours(scene: Scene, draft: Draft) -> None:
    """Takes out of the recipients what only stands near."""
    if draft.kind != "event" or not draft.recipient:
        return
    kept = []
    for mention in draft.recipient:
        why = _why_not(scene, draft, mention)
        if why is None:
            kept.append(mention)
        else:
            kept.extend(m for m in _instead(scene, draft, mention) if m not in (*kept, *draft.actor))
            draft.reasons.append(f"{mention.text!r}: {why}")
    draft.recipient = tuple(kept)


def _why_not(scene: Scene, draft: Draft, mention: Mention) -> str | None:
    parse, tokens = scene.parse, scene.parse.tokens(mention.start, mention.end)
    if not tokens:
        return None
    head = parse.head(tokens)
    above, dep, words = parse.heads[head], parse.deps[head], scene.senses.phrases
    if draft.type == "ACCUSE" and "investigate" in draft.mode:
        ended = above if dep == "poss" else parse.heads[above] if parse.lowers[above] == "of" else None
        if ended is not None and parse.lemmas[ended] in words.ends:
            return "whose death is looked into"
    if draft.type == "ACCUSE" and dep == "poss" and above not in draft.tokens and _sued_to(scene, draft.token, above):
        return "whose papers are wanted, not who is sued"
    if draft.type == "ASSAULT" and dep in _MODIFIES and above == draft.token and parse.lemmas[draft.token] in _KILLINGS:
        building = not scene.classes(head).isdisjoint(_BUILDINGS)
        return "where people were killed" if building and scene.classes(head).isdisjoint(("person", "group")) else None
    if draft.type == "PROTEST" and _on_a_banner(scene, tokens.start, tokens.stop):
        return "a word on a banner"
    if draft.type == "MOBILIZE" and dep == "pobj" and parse.lowers[above] == "with":
        return "what is sent, not to whom" if parse.lemmas[draft.token] in words.reinforces else None
    if draft.type == "THREATEN" and parse.lemmas[draft.token] in words.warns and _behind_against(scene, draft, head):
        return "inside what the warning is against, not who is warned"
    if draft.type in ("THREATEN", "ASSAULT") and _avenged(scene, head):
        return "who is avenged"
    if "restrict" in draft.mode and parse.lemmas[head] in words.traffic and mention.form == "nominal":
        return "what is restricted, not who"
    if draft.type == "RETREAT" and "release" in draft.mode and dep in _MODIFIES and parse.lemmas[above] == "bail":
        return "who lets go"
    if draft.type == "ASSAULT" and dep == "pobj" and parse.lowers[above] in ("on", "via") and parse.lemmas[head] in words.outlets:
        return "where it was claimed"
    if draft.type == "PROTEST" and dep == "nsubj" and parse.lemmas[above] in words.lives_through:
        return "who saw it"
    if draft.type in _WORDS and dep == "pobj" and parse.lowers[above] == "at" and parse.lemmas[head] in words.occasions:
        return "an occasion"
    return "far inside what is said" if draft.type in _INSIDE and _far_inside(scene, draft, head) else None


def _avenged(scene: Scene, head: int) -> bool:
    """ "avenge its leader", "revenge for the killing of X": who suffered before."""
    parse, step = scene.parse, head
    for _ in range(_STEPS):
        above = parse.heads[step]
        if parse.deps[step] in ("dobj", "nsubjpass") and parse.lemmas[above] == "avenge":
            return True
        if parse.deps[step] == "pobj" and parse.lowers[above] == "for" and _revenge(scene, parse.heads[above]):
            return True
        if above == step or parse.tags[above][0] == "V":
            return False
        step = above
    return False


def _revenge(scene: Scene, word: int) -> bool:
    """Revenge, or a verb of vowing it: "vowed revenge for"."""
    parse = scene.parse
    return parse.lemmas[word] in _REVENGE or any(
        parse.lemmas[c] in _REVENGE and parse.deps[c] == "dobj" for c in parse.children[word]
    )


def _behind_against(scene: Scene, draft: Draft, head: int) -> bool:
    """ "warned X against an attack on | Y |"."""
    parse, step = scene.parse, head
    for _ in range(_STEPS):
        up = parse.heads[step]
        if parse.lowers[step] == "against" and parse.deps[step] == "prep":
            return head > step > draft.token
        if up in (step, draft.token):
            return False
        step = up
    return False


def _instead(scene: Scene, draft: Draft, mention: Mention) -> tuple[Mention, ...]:
    """ "warned | X | against an attack on Y", "restricted the movements of | pilgrims |"."""
    if draft.type == "THREATEN" and scene.parse.lemmas[draft.token] in scene.senses.phrases.warns:
        warned = grammar.patients if scene.passive(draft.token) else grammar.objects
        return tuple(m for t in warned(scene.parse, draft.token) for m in participant(scene, t, create=True))
    return _whose(scene, mention)


def _whose(scene: Scene, mention: Mention) -> tuple[Mention, ...]:
    """ "restricted the movements of pilgrims": the pilgrims."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    head = scene.parse.head(tokens) if tokens else None
    if head is None or scene.parse.lemmas[head] not in scene.senses.phrases.traffic:
        return ()
    return tuple(m for t in grammar.prepositional(scene.parse, (head,), "of") for m in participant(scene, t, create=True))


def _sued_to(scene: Scene, verb: int, above: int) -> bool:
    """ "sued to obtain emails from the senator's time there": a possessor below what the suit is for."""
    parse, step = scene.parse, above
    if parse.lemmas[verb] != "sue":
        return False
    for _ in range(_STEPS):
        up = parse.heads[step]
        if up == verb:
            return parse.deps[step] in ("xcomp", "advcl")
        if up == step:
            return False
        step = up
    return False


def _on_a_banner(scene: Scene, first: int, last: int) -> bool:
    """'a "Free X" banner', 'signs reading "Stop X"': between quotation marks beside what is held up."""
    parse = scene.parse
    sentence = parse.sentence(first)
    low = next((t for t in range(first - 1, max(sentence.first, first - 6) - 1, -1) if parse.words[t] in _QUOTES), None)
    high = next((t for t in range(last, min(sentence.last, last + 6)) if parse.words[t] in _QUOTES), None)
    if low is None or high is None:
        return False
    near = (*range(max(sentence.first, low - 3), low), *range(high + 1, min(sentence.last, high + 3)))
    return any(parse.lemmas[t] in scene.senses.phrases.banners for t in near)


def _far_inside(scene: Scene, draft: Draft, head: int) -> bool:
    """ "called for denying entry to guests from states with X", "took blame for her decision to leave X": below a second verb
    whose own object or noun stands between."""
    parse, step = scene.parse, head
    nouns, last = 0, parse.lowers[parse.heads[head]]
    for _ in range(_STEPS):
        up = parse.heads[step]
        if up == step or up in draft.tokens:
            return False
        if parse.lemmas[up] in scene.senses.phrases.leaves and parse.deps[step] in ("dobj", "prep") and parse.deps[up] == "acl":
            return draft.type == "CONCEDE"
        if parse.tags[up][0] == "N" and parse.deps[step] == "prep":
            nouns += 1
        if parse.tags[up][0] == "V":
            return draft.type == "REQUEST" and last in ("with", "from") and nouns > 1 and parse.deps[up] == "pcomp"
        step = up
    return False
