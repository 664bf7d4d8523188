"""The party or place deeper inside what an act is about: "lifted the sanctions imposed on X", "agreed to a truce in X"."""

from __future__ import annotations

from onrecord.claims.participants.kinds import PEOPLE
from onrecord.claims.participants.organised import organised_mention
from onrecord.claims.participants.owners import place_party
from onrecord.claims.participants.read import participant
from onrecord.claims.roles.objects import sends
from onrecord.claims.roles.own import own_means, own_state
from onrecord.claims.roles.places import Found
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.gapped import of_its_own
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

# Prepositions of why, when and after whom something is told: who stands behind them is no side of the act.
_CIRCUMSTANCE = frozenset(
    ["according", "after", "before", "amid", "during", "since", "despite", "following", "because", "as", "while", "over",
     "without", "until", "like", "including", "ahead", "by", "through", "via", "along", "together", "alongside"]
)  # fmt: skip
_TO_PLACES = frozenset(["to", "into", "from", "against", "on", "toward", "towards", "over", "in", "across", "throughout"])
_NEAR, _FAR = 7, 9  # steps up to the trigger
_LIFTS = frozenset(["CONCEDE", "RETREAT", "AID"])  # "ease some of the restrictions on aid to X"
_BORDERS = frozenset(["border", "frontier", "boundary"])
_GIVES_UP = frozenset(["RETREAT", "CONCEDE", "AGREE", "AID"])
_BARRIERS = frozenset(["nsubj", "nsubjpass", "relcl", "ccomp", "parataxis", "appos"])
_LINES = _BORDERS | {"wall", "fence", "war", "conflict", "gap", "line", "rift", "road", "route", "bridge"}
_ANSWERS = frozenset(["REJECT", "AGREE", "SUPPORT", "CONCEDE", "ACCUSE"])


def _inside(scene: Scene, head: int, mention: Mention) -> bool:
    """ "Syrian" in "the Syrian government" is not another actor."""
    outer = scene.actor_at(scene.parse.heads[head])
    return outer is not None and outer.start <= mention.start and mention.end < outer.end


def party_inside(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """The first organised actor inside the object or clause: "lifted the sanctions imposed on X", "closed its border with X"."""
    parse = scene.parse
    for head, mention in scene.in_sentence("actor", parse.sentence_of[trigger.token]):
        if head <= trigger.token or mention in actor or mention.form == "pronoun" or not organised_mention(scene, mention):
            continue
        if own_means(scene, trigger, mention, actor) or own_state(mention, actor) or _inside(scene, head, mention):
            continue
        if parse.text[mention.end : mention.end + 1] in ("-", "–"):
            continue  # "calls for a UN-led inquiry"
        if _an_example(parse, head) or _created(scene, trigger, head):
            continue
        if _reaches(scene, head, trigger, _FAR if trigger.rule.type in _LIFTS else _NEAR):
            if (people := _people_of(scene, head)) is not None:
                return participant(scene, people, create=True), (people,)
            found = tuple(m for h in grammar.with_conjuncts(parse, head) if (m := scene.actor_at(h)) is not None)
            return tuple(m for m in found if m not in actor), (head,)
    return (), ()


def _people_of(scene: Scene, head: int) -> int | None:
    """ "talks between Chadian and Sudanese officials": the officials, not the second adjective."""
    parse, step = scene.parse, head
    while parse.deps[step] == "conj" and parse.heads[step] != step:
        step = parse.heads[step]
    noun = parse.heads[step]
    joined = step != head or any(parse.deps[c] == "conj" for c in parse.children[head])
    if not joined or parse.deps[step] not in ("amod", "compound", "nmod") or noun < head:
        return None
    return noun if scene.classes(noun) & PEOPLE else None


def place_inside(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """The first named place inside the object or clause, for those there: "agreed to a truce in X", "peacekeepers from X"."""
    parse = scene.parse
    if trigger.rule.type == "AGREE" and not any(parse.lemmas[t] in scene.senses.reached.sent for t in _told(scene, trigger)):
        return (), ()  # where talks are to be held is no side of them
    for head, mention in scene.in_sentence("place", parse.sentence_of[trigger.token]):
        prep = parse.heads[head]
        if head <= trigger.token or mention.form != "name" or parse.deps[head] != "pobj" or parse.lowers[prep] not in _TO_PLACES:
            continue
        found = tuple(m for m in place_party(scene, head) if m not in actor and not own_state(m, actor))
        if found and _reaches(scene, head, trigger, _NEAR):
            return found, (head,)
    return (), ()


def _told(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    """The words of the trigger, its objects and those of its clause."""
    below = grammar.objects(scene.parse, trigger.clause) if trigger.clause is not None else ()
    return (*trigger.tokens, *trigger.objects, *below)


def _reaches(scene: Scene, head: int, trigger: Trigger, steps: int) -> bool:
    """Whether a phrase hangs inside the trigger's object or clause, and neither tells why, when or after whom it was done."""
    parse, step = scene.parse, head
    for _ in range(steps):
        dep, above = parse.deps[step], parse.heads[step]
        if above == step or dep in _BARRIERS:
            return False
        if dep == "acl" and trigger.rule.type == "SUPPORT" and _against(scene, step):
            return False  # "approved a resolution criticising X"
        if dep == "prep" and parse.lowers[step] == "between" and parse.lemmas[above] in _LINES:
            return False  # "called for a wall between the two countries"
        if dep == "agent" and (trigger.rule.type not in _ANSWERS or parse.lemmas[above] in scene.senses.reached.harming):
            return False  # but "rejected the plan proposed by X"
        if (dep == "advcl" and parse.tags[step] != "VB") or (dep == "conj" and parse.tags[step][0] == "V"):
            return False
        if dep == "prep" and parse.lowers[step] in _CIRCUMSTANCE and not _made_by(scene, step, trigger):
            return False
        if dep == "prep" and parse.lemmas[above] in _BORDERS and parse.lowers[step] == "with" and trigger.rule.type in _GIVES_UP:
            return False  # "surrendered in a town on the border with X"
        if dep == "pcomp" and parse.lemmas[parse.heads[above]] in scene.senses.targets.hopes:
            return False  # "promised a plant with hopes of hiring workers"
        if dep in ("acl", "advcl") and trigger.rule.type == "REJECT" and _asked_for(scene, step):
            return False  # "rejected appeals to release X"
        if dep == "conj" and of_its_own(parse, step):
            return False  # "deplores the raid and calls on both sides"
        if dep in ("prep", "dative") and told_to(scene, trigger, step):
            return False
        if dep == "pobj" and trigger.rule.type == "AGREE" and parse.lemmas[step] in ("response", "reaction", "answer"):
            return False  # "will hold a session in response to X's launch"
        if dep == "pobj" and parse.lemmas[step] in scene.senses.reached.venues and parse.lowers[above] in ("at", "in"):
            return False  # "promised at the alliance's summit"
        step = above
        if step == trigger.token:
            return True
    return False


def _asked_for(scene: Scene, verb: int) -> bool:
    """An infinitive behind a noun of asking: who it names is what is asked for, not who asks."""
    parse = scene.parse
    to = next((c for c in parse.children[verb] if parse.tags[c] == "TO" and c < verb), None)
    return to is not None and to > 0 and parse.lemmas[to - 1] in scene.senses.coded.asked


def _against(scene: Scene, verb: int) -> bool:
    """Whether a participle is one of blaming, punishing or attacking."""
    known = scene.events.verb_patterns.get(scene.parse.lemmas[verb])
    if known is None or scene.parse.tags[verb] != "VBG":
        return False
    return any(scene.events.rules[p.rule].type in ("ACCUSE", "SANCTION", "ASSAULT", "REJECT") for p in known.single)


def _created(scene: Scene, trigger: Trigger, head: int) -> bool:
    """ "agreed to form a joint force", "agreed to send envoys": who is made or sent is no party."""
    parse, above = scene.parse, scene.parse.heads[head]
    made = parse.lemmas[above] in scene.senses.targets.creates or sends(scene, above, head)
    return trigger.rule.type == "AGREE" and parse.deps[head] == "dobj" and made and above == trigger.clause


def _an_example(parse: Syntax, head: int) -> bool:
    """ "sent personnel such as doctors to X": what is sent, told by an example."""
    prep = parse.heads[head]
    return parse.deps[head] == "pobj" and parse.lowers[prep] == "as" and prep > 0 and parse.lowers[prep - 1] == "such"


def told_to(scene: Scene, trigger: Trigger, prep: int) -> bool:
    """ "slammed his remarks to X", "criticised her letter to X": X only heard them."""
    parse, above = scene.parse, scene.parse.heads[prep]
    if trigger.rule.type not in ("ACCUSE", "SUPPORT", "REJECT") or parse.lowers[prep] not in ("to", "with", "before"):
        return False
    return any(parse.lemmas[o] in scene.senses.targets.told and above in (o, trigger.token) for o in trigger.objects)


def _made_by(scene: Scene, prep: int, trigger: Trigger) -> bool:
    """ "rejected offers for talks by X", "supplies such as tents to X"."""
    parse = scene.parse
    if parse.lowers[prep] == "as":
        return parse.lowers[prep - 1] == "such"
    return parse.lowers[prep] == "by" and trigger.rule.type in _ANSWERS and parse.tags[parse.heads[prep]][0] == "N"
