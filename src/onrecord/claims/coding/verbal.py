"""Attacks in words: "X attacked Senator Y over her vote", "the party's attack on the minister" are ACCUSE, not ASSAULT.

Words of fighting are the daily bread of politics. Where both sides are politicians, parties, governments or the press, none of
them armed, and nothing tells of a weapon, a wound or a death, the blow is one of words. Decided for precision: a state is never
hit in words by this rule unless the sentence names the medium ("in a speech", "on Twitter").
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.model import Mention

_ARMED = frozenset(("MIL", "REB", "UAF", "PRM", "COP", "SPY", "CRM"))
_POLITICAL = frozenset(("GOV", "LEG", "PTY", "ELI", "OPP", "JUD", "JRN", "DIP"))
_HARM = frozenset(("killed", "injured", "abducted", "missing", "strikes", "weapons"))


def in_words(scene: Scene, draft: Draft) -> bool:
    """Turns a blow that was struck in words into ACCUSE disapprove and says so; False where it stays what it is."""
    if draft.type != "ASSAULT" or draft.mode or draft.instrument or _harms(draft):
        return False
    words, parse = scene.events.words, scene.parse
    if parse.tags[draft.token] == "VB" and draft.standing.status in ("planned", "threatened") and not _medium(scene, draft):
        return False  # "declared his intent to attack the enclave"
    if parse.lemmas[draft.token] not in words["blows"]:
        return False
    if any(parse.lowers[t] in words["bodily"] for t in (*draft.tokens, *parse.children[draft.token])):
        return False
    sides = (*draft.actor, *draft.recipient)
    if _called_words(scene, draft.token) and all(m.actor is None or _ARMED.isdisjoint(m.actor.sector) for m in draft.actor):
        draft.type, draft.mode = "ACCUSE", ("disapprove",)
        draft.reasons.append("a blow that is described as one of words: ACCUSE")
        return True
    if any(m.actor is not None and not _ARMED.isdisjoint(m.actor.sector) for m in sides):
        return False
    if draft.recipient and draft.actor and _by_a_campaign(scene, draft):
        draft.type, draft.mode = "ACCUSE", ("disapprove",)
        draft.reasons.append("a blow by a campaign is one of words: ACCUSE")
        return True
    medium = _medium(scene, draft)
    two = len(draft.actor) > 1 or (bool(draft.recipient) and (bool(draft.actor) or medium))
    if not _owned_by_a_politician(scene, draft) and (not two or not all(_political(m, medium) for m in sides)):
        return False
    if not any(_political(m, False) for m in sides if m.form != "pronoun"):
        return False
    draft.type, draft.mode = "ACCUSE", ("disapprove",)
    draft.reasons.append("a blow between politicians is one of words: ACCUSE")
    return True


def _by_a_campaign(scene: Scene, draft: Draft) -> bool:
    """ "the senator's campaign attacked her rival": it has no other arms; in a place a campaign may be one of troops."""
    heads = [scene.parse.head(scene.parse.tokens(m.start, m.end)) for m in draft.actor]
    return all(scene.parse.lemmas[h] == "campaign" for h in heads) and not scene.in_sentence("place", draft.sentence)


def _called_words(scene: Scene, noun: int) -> bool:
    """ "bitter attacks on the minister", "his attacks and insults": how the noun is described, or what it is joined to."""
    parse = scene.parse
    if parse.tags[noun][0] != "N" or parse.lemmas[noun] not in scene.senses.verbal.wordy:
        return False
    if any(
        parse.deps[c] in ("amod", "compound") and parse.lowers[c] in scene.senses.verbal.of_words for c in parse.children[noun]
    ):
        return True
    joined = [c for c in parse.children[noun] if parse.deps[c] == "conj"]
    if parse.deps[noun] == "conj":
        joined.append(parse.heads[noun])
    return any(parse.lemmas[c] in scene.senses.verbal.insults for c in joined)


def _owned_by_a_politician(scene: Scene, draft: Draft) -> bool:
    """ "the senator's attacks on the singer": somebody who bears no arms, against persons, in no place."""
    parse = scene.parse
    if parse.tags[draft.token] != "NNS" or not any(parse.deps[c] == "poss" for c in parse.children[draft.token]):
        return False
    if not draft.recipient or scene.in_sentence("place", draft.sentence):
        return False
    return all(_political(m, False) and m.form != "pronoun" for m in draft.actor) and all(
        m.actor is not None and m.actor.id is None and m.actor.country is None and m.form == "nominal" for m in draft.recipient
    )


def _harms(draft: Draft) -> bool:
    return any(m.figure is not None and m.figure.measure in _HARM for m in draft.figures)


def _political(mention: Mention, medium: bool) -> bool:
    """A politician, party, government or outlet by name or office; with a medium of words, anybody who bears no arms."""
    actor = mention.actor
    if medium and mention.text.lower().endswith(("pac", "pacs")):
        return True  # funds of a campaign
    if actor is None or (actor.id == actor.country and actor.country is not None):
        return False
    if medium or mention.form == "pronoun":
        return True
    if mention.form == "nominal" and actor.id is None and mention.text.lower().endswith("s"):
        return False  # "party workers" may well come to blows
    return not _POLITICAL.isdisjoint(actor.sector)


def _medium(scene: Scene, draft: Draft) -> bool:
    """Whether the sentence names a medium of words ("on Twitter", "in a debate")."""
    sentence = scene.parse.sentences[draft.sentence]
    words = scene.events.words["media"]
    return any(scene.parse.lemmas[t] in words or scene.parse.lowers[t] in words for t in range(sentence.first, sentence.last))
