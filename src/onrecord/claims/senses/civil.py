"""Words of arms and of state in civil life: campaigns of candidates and lawyers, a party named the opposition, crimes told in
court, forces that are only withdrawn, speeches at meetings, one's own recruits, the bases of helpers.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims.participants.parties import armed, is_state
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.senses.table import Other, by_type, first_of, lemma
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_CIVIL = frozenset(["LEG", "ELI", "PTY", "OPP", "JUD", "BUS", "AGR", "MED", "EDU", "LAB", "JRN", "NGO", "CVL"])
_UP = 5  # steps from a crime to the court that hears of it


def in_civil_life(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why nobody fights, refuses or marches, but somebody works, speaks or campaigns, or None."""
    return first_of(_OTHERS, scene, trigger, roles)


def _by_civil_means(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "the lawyer has long targeted the agency", "the candidate went on the offensive": no arms in the sentence."""
    if lemma(scene, trigger) not in scene.senses.civil.aims or not roles.actor:
        return False
    number = scene.parse.sentence_of[trigger.token]
    if scene.in_sentence("figure", number) or not all(_a_civilian(scene, m) for m in roles.actor):
        return False
    sentence = scene.parse.sentences[number]
    return all(scene.classes(t).isdisjoint(_ARMS) for t in range(sentence.first, sentence.last) if scene.parse.tags[t][0] == "N")


_ARMS = frozenset(["weapon", "missile", "air_attack", "shell_attack", "gunfire", "drone", "blast", "bomb", "aircraft"])


def _a_civilian(scene: Scene, mention: Mention) -> bool:
    """A politician, a lawyer, a firm or a paper; nobody under arms, no state and no pronoun."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    if not tokens or mention.form == "pronoun" or armed(scene, mention) or is_state(mention):
        return False
    if scene.parse.lemmas[scene.parse.head(tokens)].lower() in scene.senses.civil.people:
        return True
    sector = set(mention.actor.sector) if mention.actor is not None else set()
    return mention.form == "name" and bool(sector) and sector <= _CIVIL


def _a_party(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "the opposition to the president has a foothold there": people, no refusal."""
    parse, token = scene.parse, trigger.token
    if lemma(scene, trigger) != "opposition" or roles.actor or parse.deps[token] not in ("nsubj", "nsubjpass"):
        return False
    return parse.lemmas[parse.heads[token]] in scene.senses.civil.lives


def _in_court(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "the court heard how he had shot two men", "jurors were told that": a crime of before (PLOVER: no new assault)."""
    parse, step = scene.parse, trigger.token
    for _ in range(_UP):
        above = parse.heads[step]
        if above == step:
            return False
        if parse.lemmas[above] in ("hear", "tell") and parse.deps[step] in ("ccomp", "advcl", "dobj", "pobj", "prep"):
            there = (*grammar.subjects(parse, above), *grammar.patients(parse, above), *grammar.objects(parse, above))
            if any(parse.lemmas[t].lower() in scene.senses.civil.courts for t in there):
                return True
        step = above
    return False


def _taken_home(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "the withdrawal of the military presence": the forces go."""
    parse, prep = scene.parse, scene.parse.heads[trigger.token]
    if parse.deps[trigger.token] != "pobj" or parse.lowers[prep] not in ("of", "in", "to"):
        return False
    return parse.lemmas[parse.heads[prep]] in scene.senses.civil.ends and parse.tags[parse.heads[prep]][0] == "N"


def _a_speech(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "addressed a public meeting": a crowd that listens."""
    parse = scene.parse
    things = (*trigger.objects, *grammar.objects(parse, trigger.token))
    return lemma(scene, trigger) == "address" and any(
        parse.lemmas[t] in ("meeting", "gathering", "conference")
        and any(parse.lowers[c] in scene.senses.civil.open_to_all for c in parse.children[t])
        for t in things
    )


def _own_recruits(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "the militia trained 200 recruits": those who join it, unless somebody else is named as theirs."""
    parse = scene.parse
    if lemma(scene, trigger) != "train" or not roles.actor or not any(armed(scene, m) for m in roles.actor):
        return False
    things = grammar.patients(parse, trigger.token) if scene.passive(trigger.token) else grammar.objects(parse, trigger.token)
    return bool(things) and all(
        parse.lemmas[t] in scene.senses.civil.recruits and not any(parse.tags[c] in ("NNP", "JJ") for c in parse.children[t])
        for t in things
    )


def _of_helpers(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "the charity set up base in a school"."""
    parse = scene.parse
    heads = [parse.head(t) for m in roles.actor if (t := parse.tokens(m.start, m.end))]
    return bool(heads) and all(parse.lemmas[h].lower() in scene.senses.civil.helpers for h in heads)


_OTHERS = by_type(
    (
        Other(("ASSAULT",), _by_civil_means, "a contest by civil means"),
        Other(("ASSAULT",), _in_court, "a crime that is told in court, no new one"),
        Other(("REJECT",), _a_party, "people, nothing refused", part="noun"),
        Other(("MOBILIZE",), _taken_home, "forces that go", part="noun"),
        Other(("MOBILIZE",), _of_helpers, "helpers, no troops", mode="troops"),
        Other(("CONSULT",), _a_speech, "a speech to an audience"),
        Other(("AID",), _own_recruits, "one's own recruits", part="verb"),
    )
)
