"""Events of which too little is clear to put them on record: a wrong record costs more than a missing one.

The last look at the events of a sentence, when every role is settled; each rule names a kind of telling that readers of real
pages found wrong more often than right. Here is who takes part; `doubt_words` asks what the words say.

The words are those of data/events/_senses.yaml; what is missing there is left as the rules of the type read it.
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.roles.subjects import told_of_a_deed
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.unfit.doubt_kinds import of_another_kind
from onrecord.claims.unfit.doubt_words import says_nothing
from onrecord.model import Mention

# Modes of what is done to a place or shown to nobody: they need no party.
_NEEDS_NOBODY = frozenset(["curfew", "martial-law", "weapons", "ceasefire"])
_BEFALLS = frozenset(["curfew", "expel", "resign"])  # what one is under, flees from or gives up oneself
_HUMAN = frozenset(["person", "official", "armed", "soldier", "police", "protester", "dignitary", "diplomat", "civilian"])
_EVERY = frozenset(["all", "most", "some", "any", "no", "every", "such"])


def doubtful(scene: Scene, draft: Draft) -> str | None:
    """Why an event is too doubtful to record, or None; a user's own types are asked nothing."""
    if draft.kind != "event" or draft.type in scene.events.own:
        return None
    if not draft.actor and not draft.recipient and not _happens(scene, draft):
        return "nobody who did it and nobody it was done to"
    if not draft.actor and _lost_doer(scene, draft):
        return "an active verb whose doer is not clear"
    if draft.type == "PROTEST" and not draft.actor and scene.parse.tags[draft.token][0] == "V" and _by_a_thing(scene, draft):
        return "what a thing does is no protest"
    if draft.type == "PROTEST" and "demo" in draft.mode and draft.actor and all(_troops(m) for m in draft.actor):
        return "troops that march or gather are no protest"
    swapped = scene.parse.lemmas[draft.token] in ("exchange", "swap") and bool(draft.actor)
    if not draft.recipient and not draft.figures and "release" in draft.mode and not swapped:
        return "a release of nobody who is named"
    if draft.type in ("COOPERATE", "CONSULT") and len(draft.actor) + len(draft.recipient) == 1 and _partner_lost(scene, draft):
        return "one of the two sides is not clear"
    if draft.type in ("COERCE", "SANCTION") and not draft.recipient and _whose(scene, draft):
        return "an arrest of nobody who is clear"
    return of_another_kind(scene, draft) or says_nothing(scene, draft)


def _happens(scene: Scene, draft: Draft) -> bool:
    """A happening that is told for itself: "a bomb went off", "fighting erupted", a headline, a curfew, a toll, a protest."""
    parse, token = scene.parse, draft.token
    if draft.figures or not _NEEDS_NOBODY.isdisjoint(draft.mode) or draft.type == "PROTEST":
        return True
    if parse.tags[token][0] != "N" and not (parse.tags[token] == "VBG" and parse.deps[token] == "nsubj"):
        return draft.type == "ASSAULT" and bool(draft.instrument)
    if parse.deps[token] == "ROOT":
        return True
    head = parse.heads[token]
    occurs = parse.lemmas[head] in scene.events.words["occur"]
    own = [c for c in parse.children[token] if parse.deps[c] in ("det", "poss", "nummod", "amod")]
    if parse.lemmas[head] == "be" and all(parse.lowers[c] in _EVERY for c in own):
        occurs = False  # "waterboarding is a crime"
    occurs = occurs or grammar.has_child(parse, head, ("expl",))
    if parse.deps[token] == "nsubjpass" and draft.standing.polarity == "affirmed":
        return draft.carried and parse.lemmas[head] in scene.senses.doubt.made  # "arrests were made"
    return parse.deps[token] in ("nsubj", "attr") and parse.tags[head][0] == "V" and occurs


def _lost_doer(scene: Scene, draft: Draft) -> bool:
    """An active verb without a doer, but for blows that a thing deals ("shells hit the market") and what befalls its subject."""
    parse, token = scene.parse, draft.token
    if parse.tags[token][0] != "V" or scene.passive(token) or not _BEFALLS.isdisjoint(draft.mode):
        return False
    if parse.tags[token] == "VBN" and not any(parse.deps[c] == "aux" for c in parse.children[token]):
        return False  # "have his deeds investigated"
    if draft.recipient and draft.type == "ASSAULT" and told_of_a_deed(scene, token):
        return False  # "voiced sorrow over the raids killing villagers"
    subjects = grammar.subjects(parse, token)
    if any(m is not None and m in draft.recipient for m in map(scene.actor_at, subjects)):
        # "nine people died", but not "a soldier fighting rebels has died"
        return draft.type == "ASSAULT" and parse.tags[token] == "VBG"
    if draft.figures and draft.type == "ASSAULT":
        return False
    if draft.type == "COERCE" and draft.recipient and subjects and all(parse.tags[s] in ("NNP", "NNPS") for s in subjects):
        return False  # who took them stands there by a name that nobody knows
    return not subjects or any(scene.actor_at(s) is not None or _somebody(scene, s) for s in subjects)


def _somebody(scene: Scene, token: int) -> bool:
    """A subject that is somebody, though no party was made of it: a pronoun, "most of them", a name."""
    return scene.parse.tags[token] in ("PRP", "DT", "CD", "WP", "NNP", "NNPS") or not scene.classes(token).isdisjoint(_HUMAN)


def _whose(scene: Scene, draft: Draft) -> bool:
    """ "their arrests", where the pronoun would make the arrested of those who arrest."""
    parse, token = scene.parse, draft.token
    owned = any(parse.tags[c] == "PRP$" for c in parse.children[token])
    return parse.lemmas[token] in scene.senses.doubt.taking and owned


def _by_a_thing(scene: Scene, draft: Draft) -> bool:
    """ "the blast, smashing windows": the subject is nobody."""
    subjects = grammar.subjects(scene.parse, draft.token)
    return not scene.passive(draft.token) and bool(subjects)


def _troops(mention: Mention) -> bool:
    """Soldiers or fighters by their sector."""
    return mention.actor is not None and bool(mention.actor.sector) and set(mention.actor.sector) <= {"MIL", "UAF", "REB", "PRM"}


def _partner_lost(scene: Scene, draft: Draft) -> bool:
    """ "collaborated with a theatre": somebody stands behind "with" of whom no party was made."""
    starts = [scene.parse.starts[t] for t in grammar.prepositional(scene.parse, draft.tokens, "with")]
    return any(not any(m.start <= s < m.end for m in (*draft.actor, *draft.recipient)) for s in starts)
