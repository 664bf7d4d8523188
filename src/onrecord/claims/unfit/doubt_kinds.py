"""Words of agreeing, backing, meeting, threatening, refusing and punishing that tell no such act where they stand.

A part of the last look at events (`doubt`), when every role is settled: here are the types that readers of real pages found
wrong most often, each with the decision rule of the codebook that it fails (the PLOVER manual of 2024-02-04: AGREE is willingness
to cooperate, SANCTION asks for a recipient, a THREAT says what its maker will do).

The words are those of data/events/_senses.yaml; what is missing there is left as the rules of the type read it.
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.participants.parties import bare_place, is_thing
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.clauses import hardly_so
from onrecord.claims.unfit.wishes import tried
from onrecord.model import Mention

_WILLS = frozenset(["will", "would", "wo", "'ll", "'d", "shall", "should", "must", "may", "might", "could", "can", "if"])
_SHARED = frozenset(["coop_act", "content_meet", "content_yield", "content_assist", "content_change"])
_VERBAL = frozenset(["AGREE", "SUPPORT", "REQUEST", "REJECT", "THREATEN", "CONCEDE", "CONSULT"])
_NAMED_DEEDS = frozenset(["discontinue", "withdraw"])
_PRESENT = frozenset(["VBZ", "VBP", "VB"])


def of_another_kind(scene: Scene, draft: Draft) -> str | None:
    """Why an event is none of its type, or None."""
    parse, token = scene.parse, draft.token
    if draft.type in _VERBAL and not draft.actor and _by_a_thing(scene, draft):
        return "a thing says and means nothing"
    if draft.type == "AGREE":
        return _no_agreement(scene, draft)
    if draft.type == "SUPPORT" and not draft.recipient and _stands_idle(scene, draft):
        return "standing by, not by somebody"
    if draft.type == "SUPPORT" and _ones_own(scene, draft):
        return "praise of one's own"
    if draft.type == "CONSULT" and not draft.attribution and _the_writer(draft):
        return "the writer's own talks"
    if draft.type == "CONSULT" and _gives_orders(scene, draft):
        return "orders to one's own people, no talks"
    if draft.type == "CONSULT" and parse.lemmas[token] in scene.senses.kinds.pondering and _alone(scene, draft):
        return "one side ponders by itself"
    if draft.type == "CONSULT" and len(draft.actor) + len(draft.recipient) == 1 and _other_side_lost(scene, draft):
        return "one of the two sides is not clear"
    if draft.type == "CONSULT" and parse.lemmas[token] in scene.senses.telling.speaking and _to_listeners(scene, draft):
        return "an address to listeners, no talks"
    if draft.type == "THREATEN" and _informs(scene, draft):
        return "somebody is told of a danger, not threatened"
    if draft.type == "THREATEN" and not draft.recipient and _warns_against(scene, draft):
        return "a warning against a deed, to nobody who is named"
    if _kept(scene, draft):
        return "a place that is kept safe, not taken"
    if draft.type == "REJECT" and _compares(scene, draft):
        return "a comparison or a mood, nothing refused"
    if draft.type == "CONCEDE" and _ends_by_itself(scene, draft):
        return "a war that ends, by nobody's yielding"
    if draft.type == "CONCEDE" and draft.recipient and _undoes(scene, token):
        return "a promise to undo what others made"
    if draft.type == "CONCEDE" and _end_of_what_was_ceded(scene, draft):
        return "the end of what was conceded"
    if draft.type == "REQUEST" and _calls_it_something(scene, draft):
        return "how somebody calls a thing, nothing asked for"
    if draft.type == "SANCTION":
        return _no_sanction(scene, draft)
    return None


def _the_writer(draft: Draft) -> bool:
    """ "I met the commander", in the page's own voice: whoever writes hears people."""
    return any(m.form == "pronoun" and m.text.lower() in ("i", "me") for m in (*draft.actor, *draft.recipient))


def _gives_orders(scene: Scene, draft: Draft) -> bool:
    """ "wrote to all governors to ensure that ...", "wrote to them ordering ...": whoever may order need not consult."""
    parse, token = scene.parse, draft.token
    if parse.lemmas[token] not in ("write", "send"):
        return False
    behind = {token, *draft.tokens, *(o for t in draft.tokens for o in parse.children[t] if parse.deps[o] in ("pobj", "dobj"))}
    clauses = [c for t in behind for c in parse.children[t] if c > token and parse.deps[c] in ("xcomp", "advcl", "acl", "ccomp")]
    return any(parse.lemmas[c] in scene.senses.kinds.orders for c in clauses)


def _by_a_thing(scene: Scene, draft: Draft) -> bool:
    """ "rules that promise to change the economy": an active verb whose subject is neither a party nor a paper that speaks."""
    parse, token = scene.parse, draft.token
    if parse.tags[token][0] != "V" or scene.passive(token):
        return False
    found = grammar.subjects(parse, token)
    return bool(found) and not any(
        scene.actor_at(s) is not None or parse.lemmas[s] in scene.senses.kinds.papers or parse.tags[s] in ("NNP", "NNPS")
        for s in found
    )


def _no_agreement(scene: Scene, draft: Draft) -> str | None:
    """AGREE is somebody's willingness to cooperate: not an opinion, not a plan of one's own, not what nobody offers."""
    parse, token = scene.parse, draft.token
    if not draft.actor:
        return "a promise by nobody who is named"
    if any(hardly_so(parse, t) for t in (token, parse.heads[token])):
        return "reluctance, no agreement"
    lemma, clause = parse.lemmas[token], parse.child(token, "ccomp", "xcomp", "acl")
    if clause is None or any(parse.deps[c] == "neg" for c in parse.children[clause]):
        return None  # a promise not to do something is one to others
    modal = any(parse.lowers[c] in _WILLS for c in parse.children[clause])
    if lemma in scene.senses.kinds.promising and parse.lemmas[clause] in scene.senses.kinds.undoing:
        return "a promise to undo what others made"
    if any(not is_thing(scene, m) and not bare_place(scene, m) for m in draft.recipient):
        return None
    if lemma in scene.senses.kinds.concurring and parse.deps[clause] == "ccomp" and (parse.tags[token] in _PRESENT or not modal):
        return "what somebody thinks, no agreement"
    content = scene.classes(clause)
    if (
        lemma in scene.senses.kinds.promising
        and content.isdisjoint(_SHARED)
        and parse.lemmas[clause] not in scene.senses.kinds.given
    ):
        return "a promise of nothing that another side shares in"
    if (
        lemma in (scene.senses.kinds.promising | scene.senses.kinds.planning)
        and parse.lemmas[clause] in scene.senses.kinds.inward
    ):
        return "a plan of one's own, shared with nobody"
    return None


def _stands_idle(scene: Scene, draft: Draft) -> bool:
    """ "stood by as the town fell": nobody and nothing stands behind the preposition."""
    parse = scene.parse
    if parse.lemmas[draft.token] != "stand":
        return False
    return not any(parse.deps[c] in ("pobj", "pcomp", "dobj") for t in (*draft.tokens, draft.token) for c in parse.children[t])


def _ones_own(scene: Scene, draft: Draft) -> bool:
    """ "hails its own effort", "defended his recent staff changes": what is praised belongs to who praises it."""
    parse, token = scene.parse, draft.token
    if parse.tags[token][0] != "V" or scene.passive(token):
        return False
    things = [c for c in parse.children[token] if parse.deps[c] == "dobj"]
    before = [c for t in things for c in parse.children[t] if parse.deps[c] in ("compound", "amod", "nmod")]
    if any(not any(m.start <= parse.starts[c] < m.end for c in before) for m in draft.recipient):
        return False
    owners = [o for t in things for o in parse.children[t] if parse.deps[o] == "poss"]
    owners.extend(o for t in tuple(owners) for o in parse.children[t] if parse.deps[o] == "poss")
    return any(parse.tags[o] == "PRP$" and parse.lowers[o] != "your" for o in owners)


def _alone(scene: Scene, draft: Draft) -> bool:
    """ "the group was still deliberating": one party, and nobody with whom."""
    parse, token = scene.parse, draft.token
    if draft.recipient or len(draft.actor) != 1 or parse.tags[token][0] != "V":
        return False
    return not any(parse.lowers[c] in ("with", "between", "among", "alongside") for c in parse.children[token])


def _other_side_lost(scene: Scene, draft: Draft) -> bool:
    """ "she thought the meeting with the king short", "has met a mixed response", "did not discuss it": who met whom?"""
    parse, token = scene.parse, draft.token
    if "visit" in draft.mode or "phone" in draft.mode:
        return False
    [only] = (*draft.actor, *draft.recipient)
    met = grammar.prepositional(parse, draft.tokens, "with")
    told = any(parse.deps[t] in ("nsubj", "nsubjpass") for t in draft.tokens)  # "talks with Chad resumed"
    behind = any(only.start <= parse.starts[t] < only.end for t in met)
    if behind and ((parse.tags[token][0] == "V" and not told) or _who_may(scene, draft, only)):
        return True
    if parse.lemmas[token] == "discuss" and draft.standing.polarity == "denied":
        return True
    seen = [c for c in parse.children[token] if parse.deps[c] == "dobj"] if parse.lemmas[token] == "meet" else []
    return any(not only.start <= parse.starts[c] < only.end for c in seen)


def _who_may(scene: Scene, draft: Draft, only: Mention) -> bool:
    """Whether somebody who may be the other side is the subject of a clause before the noun."""
    parse = scene.parse
    return any(
        head < draft.token and mention is not only and parse.deps[head] in ("nsubj", "nsubjpass")
        for head, mention in scene.in_sentence("actor", draft.sentence)
    )


def _to_listeners(scene: Scene, draft: Draft) -> bool:
    """ "spoke to the congregation by video": those on the other side only listen."""
    parse, token = scene.parse, draft.token
    heard = grammar.prepositional(parse, (token,), "to") or grammar.objects(parse, token)
    return bool(heard) and all(parse.lemmas[t] in scene.senses.kinds.listeners or "audience" in scene.classes(t) for t in heard)


def _informs(scene: Scene, draft: Draft) -> bool:
    """ "warned them that the road was unsafe": what is, not what somebody will do."""
    parse, token = scene.parse, draft.token
    if parse.lemmas[token] not in ("warn", "caution", "alert"):
        return False
    clause = parse.child(token, "ccomp")
    if clause is None or parse.tags[clause][0] != "V":
        return False
    inside = (clause, *parse.children[clause], *(c for d in parse.children[clause] for c in parse.children[d]))
    return not any(parse.lowers[t] in _WILLS for t in inside) and not any(
        parse.tags[t] == "VB" for t in (clause,) if not any(parse.deps[c] == "aux" for c in parse.children[t])
    )


def _warns_against(scene: Scene, draft: Draft) -> bool:
    """ "warned against a strike on X": X is not who is warned, nor threatened."""
    return scene.parse.lemmas[draft.token] in scene.senses.phrases.warns and any(
        scene.parse.lowers[t] == "against" for t in draft.tokens
    )


def _kept(scene: Scene, draft: Draft) -> bool:
    """ "the zone would be secured and run by the allies": taken from nobody, unless it has already been done."""
    parse, token = scene.parse, draft.token
    if parse.lemmas[token] != "secure" or tried(parse, token) or not ("territory" in draft.mode or "seize" in draft.mode):
        return False
    if any(parse.lowers[c] == "from" for t in (token, *grammar.objects(parse, token)) for c in parse.children[t]):
        return False
    return draft.type == "THREATEN" or draft.standing.status in ("planned", "predicted")


def _end_of_what_was_ceded(scene: Scene, draft: Draft) -> bool:
    """ "announced the end of the truce"."""
    ends = tuple(
        t
        for t in range(draft.token, draft.token + 6)
        if t < len(scene.parse) and scene.parse.lemmas[t] in scene.senses.passing.ends
    )
    ends = tuple(t for t in ends if scene.parse.tags[t][0] == "N")
    ends = (*ends, *(t for t in grammar.patients(scene.parse, draft.token) if scene.parse.lemmas[t] in scene.senses.passing.ends))
    behind = (*grammar.prepositional(scene.parse, ends, "of"), *grammar.prepositional(scene.parse, ends, "to"))
    return any(scene.parse.lemmas[t] in scene.senses.phrases.ceded for t in behind)


def _compares(scene: Scene, draft: Draft) -> bool:
    """ "three percent, as opposed to nine", "she was defiant"."""
    parse, token = scene.parse, draft.token
    if parse.lowers[token] == "opposed" and token and parse.lowers[token - 1] == "as":
        return True
    return not draft.recipient and parse.lemmas[token] in scene.senses.kinds.moods


def _ends_by_itself(scene: Scene, draft: Draft) -> bool:
    """ "how the war will end": the phrase's own noun is the subject."""
    parse, token = scene.parse, draft.token
    if parse.tags[token][0] != "V" or scene.passive(token):
        return False
    return any(parse.deps[c] == "nsubj" and c in draft.tokens for c in parse.children[token])


def _undoes(scene: Scene, token: int) -> bool:
    """ "vowed to dismantle the president's legacy"; its own programme somebody may yield."""
    parse = scene.parse
    clause = parse.child(token, "xcomp", "ccomp")
    if clause is None or parse.lemmas[token] not in scene.senses.kinds.promising:
        return False
    if parse.lemmas[clause] not in scene.senses.kinds.undoing:
        return False
    things = grammar.objects(parse, clause)
    things = (*things, *grammar.prepositional(parse, things, "of"))  # "some of the governor's reforms"
    owners = [o for t in things for o in parse.children[t] if parse.deps[o] == "poss"]
    return bool(owners) and all(parse.tags[o] != "PRP$" for o in owners)


def _calls_it_something(scene: Scene, draft: Draft) -> bool:
    """ "called her remarks on the attack a new low": between the verb and its "on" stands what is called so."""
    parse, token = scene.parse, draft.token
    on = [t for t in draft.tokens if parse.lowers[t] in ("on", "upon") and t > token]
    if parse.lemmas[token] != "call" or not on:
        return False
    return any(parse.tags[t] in ("NN", "NNS") for t in range(token + 1, min(on)))


def _no_sanction(scene: Scene, draft: Draft) -> str | None:
    """A SANCTION is laid upon somebody; only the breaking-off of aid, trade and treaties says so by itself."""
    parse, token = scene.parse, draft.token
    if parse.lemmas[token] == "crisis" and not draft.figures:
        return "a state of affairs, nobody is driven out in it"
    if not draft.recipient and draft.actor and _NAMED_DEEDS.isdisjoint(draft.mode):
        return "a punishment or expulsion of nobody who is named"
    return None
