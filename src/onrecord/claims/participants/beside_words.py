"""Parties named near words of agreement, threat, meeting or request that have no part in them: where, when and before whom it
was said, of what kind a thing is, what is formed, withdrawn or threatened.

Each rule answers with why somebody is no party, or None; `no_party` asks them.
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.participants.parties import is_thing
from onrecord.claims.scene import Scene
from onrecord.model import Mention

_MOVED = frozenset(["troop", "army", "force"])
_TO_PARTIES = frozenset(["AGREE", "SUPPORT", "CONCEDE"])
_SAID = frozenset(["AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE", "SUPPORT", "RETREAT"])
_GIVES_WAY = frozenset(["back", "climb"])
_WITHIN = frozenset(["inside", "outside", "within"])
_WHEN = frozenset(["at", "in", "during", "after", "before", "since"])
_HOUSES = frozenset(["power_body", "facility", "military_facility", "residential", "business"])


def beside_words(scene: Scene, draft: Draft, mention: Mention, role: str) -> str | None:
    """Why a party named near words of agreement, threat or meeting has no part in them."""
    parse, tokens = scene.parse, scene.parse.tokens(mention.start, mention.end)
    if not tokens or mention.form == "pronoun":
        return None
    head = parse.head(tokens)
    dep = parse.deps[head]
    if parse.lowers[head] in scene.senses.parties.sorts and len(tokens) == 1 and parse.tags[head] == "JJ" and dep == "amod":
        return "it says of what sort a thing is"
    if draft.type in ("CONCEDE", "RETREAT") and parse.lowers[head] in _MOVED and len(tokens) == 1 and dep == "compound":
        return "what is withdrawn, not who withdraws it"
    if (why := _of_what_kind(scene, draft, role, head)) is not None:
        return why
    if draft.type == "CONSULT" and _own_house(scene, head):
        return "where they met"
    if draft.type in _TO_PARTIES and role == "recipient" and parse.tags[head] in ("NN", "NNS") and is_thing(scene, mention):
        return "a thing, no party"
    if draft.type in ("THREATEN", "PROTEST") and role == "recipient" and "protest_thing" in scene.classes(head):
        return "what is threatened, not whom"
    if (
        draft.type in ("SUPPORT", "COOPERATE")
        and head in draft.tokens
        and parse.lemmas[head] in scene.senses.ties.leagues
        and dep == "dobj"
        and parse.tags[head] == "NN"
    ):
        return "what is formed or joined"
    if draft.type not in _SAID or role != "recipient":
        topic = draft.type == "CONSULT" and len(draft.actor) > 1 and parse.lemmas[draft.token] == "discuss"
        return "what is talked about" if topic and role == "actor" and _in_object(scene, draft.token, head) else None
    return _beside_the_saying(scene, draft, mention, head)


def _of_what_kind(scene: Scene, draft: Draft, role: str, head: int) -> str | None:
    """ "install an American missile battery", "sought German taxpayer money", "the American Rescue Act is funding it"."""
    parse = scene.parse
    noun = head
    while parse.deps[noun] in ("amod", "compound", "nmod") and parse.heads[noun] > noun:
        noun = parse.heads[noun]
    if noun == head:
        return None
    if role == "actor":
        law = parse.lowers[noun] in scene.senses.parties.laws and parse.tags[noun] == "NNP" and parse.words[head][:1].isupper()
        return "named inside the name of a law" if law and parse.deps[noun] in ("nsubj", "nsubjpass", "pobj") else None
    if draft.type == "MOBILIZE" and parse.lemmas[draft.token] in scene.senses.parties.puts_up and parse.deps[noun] == "dobj":
        return "whose make the weapon is, not against whom"
    if (
        draft.type in ("REQUEST", "CONCEDE", "AGREE")
        and parse.lemmas[noun] in scene.senses.parties.goods
        and parse.deps[noun] in ("dobj", "pobj")
    ):
        return "of what kind a thing is, not whom it is asked of"
    return None


def _own_house(scene: Scene, head: int) -> bool:
    """ "convened a meeting at his ministry"."""
    parse = scene.parse
    owned = parse.deps[head] == "pobj" and any(parse.tags[c] == "PRP$" for c in parse.children[head])
    return owned and parse.lowers[parse.heads[head]] == "at" and bool(scene.classes(head) & _HOUSES)


def _beside_the_saying(scene: Scene, draft: Draft, mention: Mention, head: int) -> str | None:
    """Why a party named behind words of agreement, threat or refusal is no recipient: it says where, when or before whom."""
    parse = scene.parse
    above, dep = parse.heads[head], parse.deps[head]
    gives_way = draft.type not in ("SUPPORT", "RETREAT") or parse.lemmas[draft.token] in _GIVES_WAY
    local = parse.lemmas[parse.heads[above]] in scene.senses.parties.held_there  # "announced a truce in X"
    if gives_way and dep == "pobj" and parse.lowers[above] in ("in", "at") and not local and _within_a_country(scene, head):
        return "where it was said"
    house = dep == "compound" and draft.type == "AGREE"  # "will meet in the White House garden"
    if (dep == "poss" or house) and parse.deps[above] == "pobj" and parse.lowers[parse.heads[above]] in _WHEN:
        return "whose meeting or place it was said at"
    if dep == "pobj" and parse.lowers[above] in _WITHIN:
        return "before whom it is said"
    if draft.type == "THREATEN" and dep == "pobj" and parse.lowers[above] == "for":
        return "whom it is for" if parse.lemmas[parse.heads[above]] in scene.senses.names.fights else None
    if draft.type == "REJECT" and dep == "pobj" and parse.lowers[above] == "against" and parse.tags[parse.heads[above]][0] == "N":
        owner = parse.heads[above]
        if owner != draft.token and owner not in draft.tokens:
            return "against whom the thing refused would be"
    if draft.type == "REJECT" and _council(scene, mention):
        cast = parse.tags[above][0] == "N" and parse.lemmas[above] == "veto" and dep in ("poss", "compound", "nmod")
        at = dep == "pobj" and parse.lowers[above] in ("in", "at") and any(parse.lemmas[t] == "veto" for t in draft.tokens)
        return "where the veto is cast" if cast or at else None
    return None


def _within_a_country(scene: Scene, head: int) -> bool:
    """A town, a district, a region; a whole country may be the party as well."""
    place = scene.mentions.at(head, "place")
    return place is not None and place.place is not None and place.place.precision != "country"


def _in_object(scene: Scene, verb: int, head: int) -> bool:
    """Whether a word hangs somewhere below the verb's direct object."""
    parse, step = scene.parse, head
    for _ in range(6):
        if parse.heads[step] == verb:
            return parse.deps[step] == "dobj" and step != head
        if parse.heads[step] == step:
            return False
        if parse.lowers[step] == "with" and parse.lemmas[parse.heads[step]] not in scene.senses.ties.between_two:
            return False  # "discussed the matter with X"
        step = parse.heads[step]
    return False


def _council(scene: Scene, mention: Mention) -> bool:
    return mention.actor is not None and not {"IGO", "UNO"}.isdisjoint((*mention.actor.sector, mention.actor.country))
