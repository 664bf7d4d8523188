"""Words and deeds that say nothing where they stand: asked of nobody, only proposed or heeded, or what others mean to do.

A part of the last look at events (`doubt`), when every role is settled.

The words are those of data/events/_senses.yaml; what is missing there is left as the rules of the type read it.
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar

_WORDS = frozenset(["REQUEST", "REJECT", "ACCUSE", "THREATEN", "CONCEDE", "AGREE", "SUPPORT"])
_PEOPLE = frozenset(
    ["person", "official", "armed", "soldier", "police", "group", "power_body", "diplomat", "worker", "media", "kin"]
)


def says_nothing(scene: Scene, draft: Draft) -> str | None:
    """Why the words of an event say nothing here, or None."""
    if _of_others(scene, draft):
        return "what others mean or are asked to do"
    if draft.standing.status == "occurred" and _proposed(scene, draft.token):
        return "only proposed"
    if draft.type in _WORDS and draft.standing.status == "hypothetical" and not (draft.actor and draft.recipient):
        return "words that are only imagined"
    if draft.type == "REQUEST" and (why := _asks_nothing(scene, draft)) is not None:
        return why
    if draft.type == "AID" and _against(scene, draft):
        return "help against somebody, for nobody who is named"
    if draft.type in ("AID", "AGREE", "SUPPORT") and _by_what_is_theirs(scene, draft):
        return "what a thing brings about"
    if draft.recipient:
        return None
    if draft.type == "SANCTION" and _at_home(scene, draft):
        return "a rule for prices, imposed on nobody"
    if "convict" in draft.mode and _awaited(scene, draft):
        return "a verdict that is awaited or heeded"
    if draft.type in ("SUPPORT", "AGREE") and _of_nobody(scene, draft):
        return "praise or backing of nobody"
    return None


def _asks_nothing(scene: Scene, draft: Draft) -> str | None:
    parse = scene.parse
    if not draft.actor and parse.lemmas[draft.token] == "invite":
        return "an invitation by nobody who is named"
    if not draft.actor and any(parse.lemmas[t] == "pressure" for t in draft.tokens):
        return "pressure that nobody puts"
    return "an appeal for favour that asks for nothing" if _courts(scene, draft) else None


def _courts(scene: Scene, draft: Draft) -> bool:
    """ "made an appeal to voters": without what is asked for."""
    parse = scene.parse
    if all(parse.tags[t][0] != "N" or parse.lemmas[t] != "appeal" for t in draft.tokens) or len(draft.tokens) < 2:
        return False
    below = [c for t in draft.tokens for c in parse.children[t]]
    asked = any(parse.lowers[c] in ("for", "against", "over", "that", "about") for c in below)
    return not asked and not any(parse.tags[c][0] == "V" and c not in draft.tokens and c > draft.token for c in below)


def _at_home(scene: Scene, draft: Draft) -> bool:
    """ "imposed a price cap on energy bills"."""
    parse = scene.parse
    things = (*grammar.objects(parse, draft.token), *grammar.patients(parse, draft.token))
    return any(parse.lemmas[t] in ("cap", "ceiling", "freeze") for t in (*things, *draft.tokens)) and not any(
        parse.lemmas[c] in ("asset", "oil", "visa") for t in things for c in parse.children[t]
    )


def _of_nobody(scene: Scene, draft: Draft) -> bool:
    """ "praise from the president helps", "would love to see him endorse": without whom or what is praised."""
    parse, token = scene.parse, draft.token
    if draft.type == "AGREE":
        return parse.lemmas[token] == "defend"  # "we will defend our airspace"
    if parse.lemmas[token] not in scene.senses.empty.praise:
        return False
    return not grammar.objects(parse, token) and not any(parse.lowers[c] in ("for", "of", "to") for c in parse.children[token])


def _of_others(scene: Scene, draft: Draft) -> bool:
    """ "has ignored efforts to end the war", "wrote to the board to postpone the vote": somebody else's infinitive."""
    parse = scene.parse
    token = draft.token
    if parse.tags[token] != "VB" or draft.type == "REQUEST":
        return False
    head = parse.heads[token]
    if parse.deps[token] in ("xcomp", "advcl") and parse.lemmas[head] == "write":
        return any(parse.lowers[c] == "to" and parse.deps[c] in ("prep", "dative") for c in parse.children[head])
    if parse.deps[token] in ("acl", "advcl") and parse.lemmas[head] in scene.senses.empty.aims:
        return parse.lemmas[parse.heads[head]] in scene.senses.empty.spurns and parse.deps[head] == "dobj"
    return False


def _by_what_is_theirs(scene: Scene, draft: Draft) -> bool:
    """ "the judge's ruling will help the party": the subject is a thing, and only its owner somebody."""
    parse, token = scene.parse, draft.token
    if parse.tags[token][0] != "V" or scene.passive(token) or not draft.actor:
        return False
    subject = next((c for c in parse.children[token] if parse.deps[c] == "nsubj" and parse.tags[c] in ("NN", "NNS")), None)
    if subject is None or not scene.classes(subject).isdisjoint(_PEOPLE):
        return False
    start, end = parse.starts[subject], parse.ends[subject]
    owned = any(parse.deps[c] == "poss" for c in parse.children[subject])
    return owned and not any(m.start <= start and end <= m.end for m in draft.actor)


def _against(scene: Scene, draft: Draft) -> bool:
    """ "went there to help fight the rebels": the only one named is fought, not helped."""
    parse, token = scene.parse, draft.token
    clause = parse.child(token, "xcomp", "ccomp")
    if clause is None or parse.lemmas[clause] not in scene.senses.empty.against or grammar.subjects(parse, clause) == ():
        return False
    starts = [parse.starts[t] for t in grammar.objects(parse, clause)]
    return bool(draft.recipient) and all(any(m.start <= s < m.end for s in starts) for m in draft.recipient)


def _awaited(scene: Scene, draft: Draft) -> bool:
    """ "abide by the court's verdict", "await the verdict"."""
    above = grammar.governor(scene.parse, draft.token)
    return above is not None and scene.parse.lemmas[above[0]] in scene.senses.empty.heed


def _proposed(scene: Scene, token: int) -> bool:
    """ "suggested bombing the oil fields": a gerund under a verb of proposing."""
    parse = scene.parse
    step = token
    while parse.deps[step] == "conj" and parse.heads[step] != step:
        step = parse.heads[step]
    if parse.tags[token] != "VBG" or any(parse.deps[c] in ("aux", "nsubj") for c in parse.children[token]):
        return False
    return parse.deps[step] in ("xcomp", "ccomp", "dobj") and parse.lemmas[parse.heads[step]] in scene.senses.empty.proposes
