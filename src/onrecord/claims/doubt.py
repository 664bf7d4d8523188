"""Events of which too little is clear to put them on record: a wrong record costs more than a missing one.

The last look at the events of a sentence, when every role is settled; each rule names a kind of telling that readers of real
pages found wrong more often than right.
"""

from __future__ import annotations

from onrecord.claims import grammar
from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.language.parse import Parse

# Modes of what is done to a place or shown to nobody: they need no party.
_NEEDS_NOBODY = frozenset(["curfew", "martial-law", "weapons", "ceasefire"])
_BEFALLS = frozenset(["curfew", "expel", "resign"])  # what one is under, flees from or gives up oneself
_PEOPLE = frozenset(
    ["person", "official", "armed", "soldier", "police", "group", "power_body", "diplomat", "worker", "media", "kin"]
)
_HUMAN = frozenset(["person", "official", "armed", "soldier", "police", "protester", "dignitary", "diplomat", "civilian"])

_WORDS = frozenset(["REQUEST", "REJECT", "ACCUSE", "THREATEN", "CONCEDE", "AGREE", "SUPPORT"])
_AIMS = frozenset(
    ["effort", "attempt", "plan", "call", "move", "bid", "proposal", "demand", "appeal", "request", "order", "push"]
)
_SPURNS = frozenset(
    ["ignore", "reject", "oppose", "block", "dismiss", "resist", "thwart", "undermine", "spurn", "rebuff", "derail"]
)
_EVERY = frozenset(["all", "most", "some", "any", "no", "every", "such"])
_HEED = frozenset(["abide", "await", "wait", "accept", "respect", "honour", "honor", "obey", "heed", "follow", "expect"])
_PRESSURE = frozenset(["pressure"])
# Nouns of standing by somebody: without whom they say nothing.
_PRAISE = frozenset(["praise", "backing", "endorsement", "tribute", "applause", "congratulation", "endorse"])


def doubtful(scene: Scene, draft: Draft) -> str | None:
    """Why an event is too doubtful to record, or None."""
    if draft.kind != "event":
        return None
    if not draft.actor and not draft.recipient and not _happens(scene, draft):
        return "nobody who did it and nobody it was done to"
    if not draft.actor and _lost_doer(scene, draft):
        return "an active verb whose doer is not clear"
    if draft.type == "PROTEST" and not draft.actor and scene.parse.tags[draft.token][0] == "V" and _by_a_thing(scene, draft):
        return "what a thing does is no protest"
    if not draft.actor and draft.type == "REQUEST" and scene.parse.lemmas[draft.token] == "invite":
        return "an invitation by nobody who is named"
    if _of_others(scene.parse, draft):
        return "what others mean or are asked to do"
    if draft.type in _WORDS and draft.standing.status == "hypothetical" and not (draft.actor and draft.recipient):
        return "words that are only imagined"
    if not draft.actor and draft.type == "REQUEST" and any(scene.parse.lemmas[t] in _PRESSURE for t in draft.tokens):
        return "pressure that nobody puts"
    if draft.type == "REQUEST" and _courts(scene, draft):
        return "an appeal for favour that asks for nothing"
    if draft.type == "SANCTION" and not draft.recipient and _at_home(scene, draft):
        return "a rule for prices, imposed on nobody"
    if "convict" in draft.mode and not draft.recipient and _awaited(scene, draft):
        return "a verdict that is awaited or heeded"
    if draft.type in ("AID", "AGREE", "SUPPORT") and _by_what_is_theirs(scene, draft):
        return "what a thing brings about"
    if draft.type in ("COOPERATE", "CONSULT") and len(draft.actor) + len(draft.recipient) == 1 and _partner_lost(scene, draft):
        return "one of the two sides is not clear"
    if draft.type in ("COERCE", "SANCTION") and not draft.recipient and _whose(scene, draft):
        return "an arrest of nobody who is clear"
    if not draft.recipient and draft.type in ("SUPPORT", "AGREE") and _of_nobody(scene, draft):
        return "praise or backing of nobody"
    return None


def _happens(scene: Scene, draft: Draft) -> bool:
    """A happening that is told for itself: "a bomb went off", "fighting erupted", a headline, a curfew, a toll, a protest."""
    parse, token = scene.parse, draft.token
    if draft.figures or not _NEEDS_NOBODY.isdisjoint(draft.mode) or draft.type == "PROTEST":
        return True
    if parse.tags[token][0] != "N":
        return draft.type == "ASSAULT" and bool(draft.instrument)
    if parse.deps[token] == "ROOT":
        return True
    head = parse.heads[token]
    occurs = parse.lemmas[head] in scene.events.words["occur"]
    own = [c for c in parse.children[token] if parse.deps[c] in ("det", "poss", "nummod", "amod")]
    if parse.lemmas[head] == "be" and all(parse.lowers[c] in _EVERY for c in own):
        occurs = False  # "waterboarding is a crime"
    occurs = occurs or grammar.has_child(parse, head, ("expl",))
    return parse.deps[token] in ("nsubj", "attr") and parse.tags[head][0] == "V" and occurs


def _lost_doer(scene: Scene, draft: Draft) -> bool:
    """An active verb without a doer, but for blows that a thing deals ("shells hit the market") and what befalls its subject."""
    parse, token = scene.parse, draft.token
    if parse.tags[token][0] != "V" or grammar.is_passive(parse, token) or not _BEFALLS.isdisjoint(draft.mode):
        return False
    if parse.tags[token] == "VBN" and not any(parse.deps[c] == "aux" for c in parse.children[token]):
        return False  # "have his deeds investigated"
    subjects = grammar.subjects(parse, token)
    if any(m is not None and m in draft.recipient for m in map(scene.actor_at, subjects)):
        return (
            draft.type == "ASSAULT" and parse.tags[token] == "VBG"
        )  # "nine people died", but not "a soldier fighting rebels has died"
    if draft.figures and draft.type == "ASSAULT":
        return False
    return not subjects or any(scene.actor_at(s) is not None or _somebody(scene, s) for s in subjects)


def _somebody(scene: Scene, token: int) -> bool:
    """A subject that is somebody, though no party was made of it: a pronoun, "most of them"."""
    return scene.parse.tags[token] in ("PRP", "DT", "CD", "WP") or not scene.classes(token).isdisjoint(_HUMAN)


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


def _whose(scene: Scene, draft: Draft) -> bool:
    """ "their arrests", where the pronoun would make the arrested of those who arrest."""
    parse, token = scene.parse, draft.token
    owned = any(parse.tags[c] == "PRP$" for c in parse.children[token])
    return parse.lemmas[token] in ("arrest", "detention", "conviction", "imprisonment") and owned


def _of_nobody(scene: Scene, draft: Draft) -> bool:
    """ "praise from the president helps", "would love to see him endorse": without whom or what is praised."""
    parse, token = scene.parse, draft.token
    if draft.type == "AGREE":
        return parse.lemmas[token] == "defend"  # "we will defend our airspace"
    if parse.lemmas[token] not in _PRAISE:
        return False
    return not grammar.objects(parse, token) and not any(parse.lowers[c] in ("for", "of", "to") for c in parse.children[token])


def _by_a_thing(scene: Scene, draft: Draft) -> bool:
    """ "the blast, smashing windows": the subject is nobody."""
    subjects = grammar.subjects(scene.parse, draft.token)
    return not grammar.is_passive(scene.parse, draft.token) and bool(subjects)


def _of_others(parse: Parse, draft: Draft) -> bool:
    """ "has ignored efforts to end the war", "wrote to the board to postpone the vote": somebody else's infinitive."""
    token = draft.token
    if parse.tags[token] != "VB" or draft.type == "REQUEST":
        return False
    head = parse.heads[token]
    if parse.deps[token] in ("xcomp", "advcl") and parse.lemmas[head] == "write":
        return any(parse.lowers[c] == "to" and parse.deps[c] in ("prep", "dative") for c in parse.children[head])
    if parse.deps[token] in ("acl", "advcl") and parse.lemmas[head] in _AIMS:
        return parse.lemmas[parse.heads[head]] in _SPURNS and parse.deps[head] == "dobj"
    return False


def _by_what_is_theirs(scene: Scene, draft: Draft) -> bool:
    """ "the judge's ruling will help the party": the subject is a thing, and only its owner somebody."""
    parse, token = scene.parse, draft.token
    if parse.tags[token][0] != "V" or grammar.is_passive(parse, token) or not draft.actor:
        return False
    subject = next((c for c in parse.children[token] if parse.deps[c] == "nsubj" and parse.tags[c] in ("NN", "NNS")), None)
    if subject is None or not scene.classes(subject).isdisjoint(_PEOPLE):
        return False
    start, end = parse.starts[subject], parse.ends[subject]
    owned = any(parse.deps[c] == "poss" for c in parse.children[subject])
    return owned and not any(m.start <= start and end <= m.end for m in draft.actor)


def _partner_lost(scene: Scene, draft: Draft) -> bool:
    """ "collaborated with a theatre": somebody stands behind "with" of whom no party was made."""
    starts = [scene.parse.starts[t] for t in grammar.prepositional(scene.parse, draft.tokens, "with")]
    return any(not any(m.start <= s < m.end for m in (*draft.actor, *draft.recipient)) for s in starts)


def _awaited(scene: Scene, draft: Draft) -> bool:
    """ "abide by the court's verdict", "await the verdict"."""
    above = grammar.governor(scene.parse, draft.token)
    return above is not None and scene.parse.lemmas[above[0]] in _HEED
