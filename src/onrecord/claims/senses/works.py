"""Deeds that a work tells: films, novels, plays, games and pictures. What happens in them is no event.

A documentary, a recording and a photograph show what was; a film that an armed group puts out is a recording too.
"""

from __future__ import annotations

from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax

_UP = 6  # steps from a deed to the work that tells it
_TELLS_A_STORY = frozenset(
    ["follow", "tell", "centre", "center", "depict", "portray", "star", "revolve", "imagine", "chronicle", "feature", "narrate"]
)  # fmt: skip
_PARTS = frozenset(["scene", "chapter", "passage", "episode", "act", "plot", "version", "world", "climax", "opening"])
_FORCES = frozenset(["REB", "UAF", "MIL", "COP", "CRM", "PRM"])


def fiction(scene: Scene, token: int) -> bool:
    """ "tells the story of a programmer who jails his rivals", "the priest, played by the actor X, refuses"."""
    parse, words = scene.parse, scene.senses.stories
    sentence = parse.sentence(token)
    lemmas = [lemma.lower() for lemma in parse.lemmas[sentence.first : sentence.last]]
    if not words.fiction.isdisjoint(lemmas[: token - sentence.first]):
        return True  # "in the sequel a soldier kills"; whoever shoots the director of the sequel shoots him
    if "play" not in lemmas and "tell" not in lemmas:
        return False
    for i, t in enumerate(range(sentence.first, sentence.last)):
        if lemmas[i : i + 2] == ["play", "by"] and not words.players.isdisjoint(parse.lemmas[t : min(t + 5, sentence.last)]):
            return True
        told = lemmas[i : i + 3] in (["tell", "the", "story"], ["tell", "the", "tale"])
        if told and sentence.last > t + 3 and parse.lowers[t + 3] == "of":
            return not words.works.isdisjoint(lemmas)
    return False


def in_a_work(scene: Scene, verb: int) -> bool:
    """ "in the film a soldier kills", "the novel follows a spy who kidnaps", "a film about a prince who refused": the present
    of a plot, or a clause within what the work tells; a documentary tells what was."""
    parse, words = scene.parse, scene.senses.stories
    above, now = verb, _of_a_plot(parse, verb)
    for _ in range(_UP):
        if now and any(_within_a_work(scene, c) for c in parse.children[above]):
            return True
        if parse.deps[above] in ("relcl", "acl") and _played_there(scene, above, now):
            return True
        head = parse.heads[above]
        if head == above:
            return False
        if parse.deps[above] in ("pobj", "pcomp") and parse.lowers[head] in ("about", "of", "on"):
            noun = parse.heads[head]
            if parse.lemmas[noun] in words.made_up and parse.deps[verb] in ("relcl", "acl", "conj", "pcomp"):
                return True
        if (now or _seen_there(parse, verb)) and _told_by_a_work(scene, above, head, verb):
            return True
        above = head
    return False


def _told_by_a_work(scene: Scene, clause: int, teller: int, verb: int) -> bool:
    """ "the novel follows a spy who kidnaps", "the novel is set in a village where soldiers kill", "the mural shows soldiers
    shooting"; `teller` is the verb over the clause, `verb` the deed."""
    parse, words = scene.parse, scene.senses.stories
    if parse.lemmas[teller] not in words.tells or parse.deps[clause] not in ("dobj", "ccomp", "prep", "advcl", "pobj"):
        return False
    if parse.tags[verb] == "VBG" and not _of_a_plot(parse, teller):
        return False
    subject = parse.child(teller, "nsubj", "nsubjpass")
    if subject is None or subject > verb:
        return False
    lemma = parse.lemmas[subject]
    work = lemma in words.made_up or (lemma in words.pictures and _drawn(scene, subject))
    work = work or (lemma in words.installments and parse.lemmas[teller] in _TELLS_A_STORY)
    return work and not _recorded(scene, subject)


def _played_there(scene: Scene, clause: int, now: bool) -> bool:
    """ "a drama in which rebels kidnap a minister": a clause on what happens in a work, in the present of plots; in any tense
    where nothing but a story is meant ("a novel in which") or where the sentence tells that the work came out."""
    parse, words = scene.parse, scene.senses.stories
    if not _in_which(parse, clause):
        return False
    work = parse.heads[clause]
    if _recorded(scene, work):
        return False
    if parse.lemmas[work] in words.made_up - words.also_real:
        return True
    if parse.lemmas[work] not in words.made_up | words.also_real | words.pictures | words.installments:
        return False
    if parse.lemmas[work] in words.pictures and not _drawn(scene, work):
        return False
    if any(parse.lemmas[c] in words.real_life for c in parse.children[work] if c < work):
        return False  # "a hostage drama in which"
    return now or _comes_out(scene, work)


def _in_which(parse: Syntax, clause: int) -> bool:
    """Whether a clause opens with "in which", "where" or "in whose"."""
    if any(parse.lowers[c] in ("where", "wherein") and c < clause for c in parse.children[clause]):
        return True
    fronted = (c for c in parse.children[clause] if parse.lowers[c] == "in" and c < clause)
    return any(parse.lowers[o] in ("which", "whose") for c in fronted for o in parse.children[c])


def _comes_out(scene: Scene, work: int) -> bool:
    """ "released a series", "the play opened": what is done with works."""
    above = grammar.governor(scene.parse, work)
    return above is not None and scene.parse.lemmas[above[0]] in scene.senses.stories.comes_out


def _drawn(scene: Scene, work: int) -> bool:
    """Pictures that somebody drew or painted: no photograph and no footage in the sentence."""
    parse = scene.parse
    sentence = parse.sentence(work)
    return scene.senses.stories.recordings.isdisjoint(parse.lemmas[sentence.first : sentence.last])


def _recorded(scene: Scene, work: int) -> bool:
    """ "a documentary film", "a film that the rebels released": it shows what was."""
    parse, words = scene.parse, scene.senses.stories
    if any(parse.lemmas[c] in words.recordings for c in parse.children[work]):
        return True
    above = grammar.governor(parse, work)
    if above is None or above[1] != "object" or parse.lemmas[above[0]] not in words.comes_out:
        return False
    doers = [m for t in grammar.subjects(parse, above[0]) if (m := scene.actor_at(t)) is not None]
    return any(m.actor is not None and not _FORCES.isdisjoint(m.actor.sector) for m in doers)


def _seen_there(parse: Syntax, verb: int) -> bool:
    """ "shows soldiers shooting prisoners"."""
    return parse.tags[verb] == "VBG" and parse.deps[verb] in ("ccomp", "acl")


def _of_a_plot(parse: Syntax, verb: int) -> bool:
    """The simple present, active or passive; the second of two verbs shares the tense of the first ("storm it and kill him")."""
    if parse.tags[verb] == "VB" and parse.deps[verb] == "conj" and parse.tags[parse.heads[verb]] in ("VBZ", "VBP"):
        return parse.child(verb, "aux") is None
    aux = [c for c in parse.children[verb] if parse.deps[c] in ("aux", "auxpass")]
    return parse.tags[verb] in ("VBZ", "VBP") or any(parse.tags[c] in ("VBZ", "VBP") and parse.lemmas[c] == "be" for c in aux)


def _within_a_work(scene: Scene, prep: int) -> bool:
    """ "in the film", "in his novel", and in front of a sentence "in the series", "in season two"."""
    parse, words = scene.parse, scene.senses.stories
    if parse.lowers[prep] != "in":
        return False
    for noun in (o for o in parse.children[prep] if parse.deps[o] == "pobj"):
        if parse.lemmas[noun] in words.made_up:
            return True
        if parse.lemmas[noun] in _PARTS and any(
            parse.lemmas[t] in words.made_up for word in ("of", "from") for t in grammar.prepositional(parse, (noun,), word)
        ):
            return True  # "in a scene from the film"
        which = [c for c in parse.children[noun] if parse.lowers[c] == "the" or parse.deps[c] in ("nummod", "poss")]
        whole = not any(parse.deps[c] == "prep" for c in parse.children[noun])  # "in the series of raids"
        if parse.lemmas[noun] in words.installments and which and whole and prep < parse.heads[prep]:
            return True
    return False
