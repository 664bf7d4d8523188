"""Talk of war that tells no blow: wars of words and money, wars that may go on, numbers of the fallen, kinds of victims.

Speeches, declarations and communiqués are full of violence that happens to nobody in particular: "economic terrorism", "to extend
the war", "the persecuted". Each rule names one such kind of telling; where the text tells of a certain deed it is left alone.
"""

from __future__ import annotations

from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger


def talk_of_war(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why a word of violence is only talk here, or None; `trigger` is of an ASSAULT entry."""
    parse, token = scene.parse, trigger.token
    noun = trigger.rule.part == "noun"
    if noun and _bloodless(scene, token):
        return "a blow by other means than force"
    if noun and parse.lemmas[token] in scene.senses.war.wars and not roles.recipient and _goes_on(scene, token):
        return "a war that may go on or end"
    if noun and _of_words(scene, token):
        return "what somebody says or decides is called an attack"
    if noun:
        return None
    if _substantive(scene, token):
        return "a kind of people, by what befell them"
    if parse.lemmas[token] in scene.senses.war.overcomes and _resolve(scene, trigger):
        return "a resolve to prevail"
    if parse.lemmas[token] in scene.senses.war.destroys and _ideas(scene, trigger):
        return "done to an idea or an institution"
    return "only their number is spoken of" if _number_of(scene, token) else None


def _bloodless(scene: Scene, noun: int) -> bool:
    """ "economic terrorism", "a campaign of psychological aggression"; "political and military" means force as well."""
    parse = scene.parse
    before = [c for c in parse.children[noun] if c < noun and parse.deps[c] in ("amod", "compound", "nmod")]
    before += [c for b in before for c in parse.children[b] if parse.deps[c] == "conj"]
    of = parse.heads[noun]
    if parse.deps[noun] == "pobj" and parse.lowers[of] == "of" and parse.lemmas[parse.heads[of]] in scene.senses.war.wars:
        before += [c for c in parse.children[parse.heads[of]] if c < of and parse.deps[c] in ("amod", "compound", "nmod")]
    kinds = {parse.lemmas[c] for c in before} | {parse.lowers[c] for c in before}
    return not kinds.isdisjoint(scene.senses.war.bloodless) and kinds.isdisjoint(scene.senses.war.armed)


def _goes_on(scene: Scene, noun: int) -> bool:
    """ "the choice of continuing the war", "to extend the conflict": no army is said to do it."""
    parse, verb = scene.parse, scene.parse.heads[noun]
    if parse.deps[noun] != "dobj" or parse.lemmas[verb] not in scene.senses.war.prolongs or parse.tags[verb] not in ("VB", "VBG"):
        return False
    return not any(parse.deps[c] == "aux" and parse.tags[c] != "TO" for c in parse.children[verb])


def _of_words(scene: Scene, noun: int) -> bool:
    """ "the phrase is an attack on the party"."""
    parse, verb = scene.parse, scene.parse.heads[noun]
    if parse.deps[noun] != "attr" or parse.lemmas[verb] != "be":
        return False
    subjects = grammar.subjects(parse, verb)
    return bool(subjects) and all(parse.lemmas[s] in scene.senses.war.words for s in subjects)


def _substantive(scene: Scene, verb: int) -> bool:
    """ "the cause of the persecuted": a participle with the article, in the place of a noun."""
    parse = scene.parse
    if parse.tags[verb] != "VBN" or parse.lemmas[verb] not in scene.senses.war.befalls:
        return False
    article = any(parse.lowers[c] == "the" and parse.deps[c] == "det" for c in parse.children[verb])
    return article and parse.deps[verb] in ("pobj", "dobj", "nsubj", "nsubjpass", "conj")


def _resolve(scene: Scene, trigger: Trigger) -> bool:
    """ "we will defeat them", "we must unite to defeat him": said of oneself, and not done."""
    parse, found = scene.parse, scene.predicates.by_token.get(trigger.token)
    if found is None or found.status not in ("planned", "predicted", "requested", "hypothetical"):
        return False
    return any(parse.lowers[s] in ("we", "i") for s in grammar.subjects(parse, trigger.token))


def _ideas(scene: Scene, trigger: Trigger) -> bool:
    """ "destroy the institutions of the state", "shatter the peace"."""
    parse = scene.parse
    hit = grammar.patients(parse, trigger.token) if scene.passive(trigger.token) else trigger.objects
    return bool(hit) and all(parse.lemmas[t] in scene.senses.war.ideas for t in hit)


def _number_of(scene: Scene, verb: int) -> bool:
    """ "will announce the number of rebels killed": no number is given."""
    parse = scene.parse
    if parse.tags[verb] != "VBN" or parse.deps[verb] != "acl":
        return False
    above = parse.heads[parse.heads[verb]] if parse.deps[parse.heads[verb]] == "pobj" else -1
    if above < 0 or parse.lowers[above] != "of":
        return False
    number = parse.heads[above]
    return parse.lemmas[number] in scene.senses.war.numbers and _definite(parse, number) and not _told(parse, number)


def _definite(parse: Syntax, noun: int) -> bool:
    return any(parse.lowers[c] in ("the", "its", "their") for c in parse.children[noun])


def _told(parse: Syntax, noun: int) -> bool:
    """ "the number of people killed rose to 90": with a number in its clause after all."""
    sentence = parse.sentence(noun)
    return any(parse.tags[t] == "CD" for t in range(sentence.first, sentence.last))
