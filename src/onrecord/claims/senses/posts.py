"""Posts, bodies and courts: to be elected is no release, a resort no retreat, a school no state; rulings, moods, rivals, advice.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims.participants.parties import armed, is_state, is_thing, side
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.senses.table import Other, by_type, first_of, lemma, things_of
from onrecord.claims.tree import grammar
from onrecord.claims.tree.clauses import hardly_so
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_YIELDING = ("AGREE", "SUPPORT", "CONCEDE", "RETREAT", "AID", "CONSULT", "COOPERATE")


def of_posts(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why a word of leaving, judging or refusing tells no such act, or None."""
    return first_of(_OTHERS, scene, trigger, roles)


def _is_elected(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    return lemma(scene, trigger) == "return" and _elected(scene, trigger.token)


def _set_free(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    return any(scene.parse.lemmas[t] in scene.senses.posts.freed for t in things_of(scene, trigger))


def _daily_rule(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    parse, bans = scene.parse, scene.senses.posts.local_bans
    return any(parse.lemmas[c] in bans for t in things_of(scene, trigger) for c in parse.children[t])


def _is_a_resort(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    return lemma(scene, trigger) == "retreat" and _a_resort(scene, trigger.token, roles)


def _is_a_ruling(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    return "verdict" in (scene.parse.lemmas[t] for t in trigger.tokens) and _civil(scene, trigger.token, roles)


def _own_campaign(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "ended its operation"."""
    return any(scene.parse.lemmas[t] in scene.senses.posts.campaigns for t in things_of(scene, trigger))


def _acquitted(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "found him not guilty"."""
    parse = scene.parse
    return any(parse.lowers[t - 1] == "not" for t in trigger.tokens if parse.lemmas[t] == "guilty" and t)


def _thing_sent(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "sent the data down"."""
    sends = lemma(scene, trigger) == "send"
    return sends and not any("person" in scene.classes(t) for t in _sent(scene, trigger.token))


def _things_thrown(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    thrown = lemma(scene, trigger) in ("throw", "eject") and bool(roles.recipient)
    return thrown and all(is_thing(scene, m) for m in roles.recipient)


def _one_flees(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "he fled the country"."""
    return lemma(scene, trigger) == "flee" and bool(roles.recipient) and all(_one(scene, m) for m in roles.recipient)


def _by_nothing(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    return not roles.actor and lemma(scene, trigger) in scene.senses.posts.thwarts


def _unprovoked(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    return not roles.actor and lemma(scene, trigger) in scene.senses.posts.provokes


def _brought_into_line(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    return lemma(scene, trigger) == "align" and not (roles.actor and roles.recipient)


def _sent(scene: Scene, verb: int) -> tuple[int, ...]:
    named = (*grammar.objects(scene.parse, verb), *grammar.patients(scene.parse, verb))
    return tuple(t for t in named if scene.parse.tags[t] not in ("NNP", "PRP")) if named else ()


def _one(scene: Scene, mention: Mention) -> bool:
    """One person, by a noun of the singular or a pronoun."""
    if mention.form == "pronoun":
        return mention.text.lower() in ("he", "she", "him", "her", "i", "me")
    tokens = scene.parse.tokens(mention.start, mention.end)
    if not tokens or mention.form != "nominal":
        return False
    head = scene.parse.head(tokens)
    text = mention.text.lower()
    if text.startswith("the ") and scene.parse.lemmas[head] in scene.senses.posts.fugitives:
        return True
    return scene.parse.tags[head] == "NN" and text.startswith(("a ", "an ", "one ", "the couple", "his ", "her "))


def _elected(scene: Scene, verb: int) -> bool:
    """ "was returned for the third time from his constituency"."""
    parse, sentence = scene.parse, scene.parse.sentence(verb)
    return any(parse.lemmas[t].lower() in scene.senses.posts.elections for t in range(sentence.first, sentence.last))


def _published(scene: Scene, noun: int) -> bool:
    """ "the release of the report"."""
    behind = grammar.prepositional(scene.parse, (noun,), "of")
    return any(
        scene.parse.lemmas[t] in scene.senses.posts.papers
        or (
            not scene.classes(t).isdisjoint(("document", "media_thing", "film", "record", "speech"))
            and "person" not in scene.classes(t)
        )
        for t in behind
    )


def _a_resort(scene: Scene, noun: int, roles: Roles) -> bool:
    """ "at the swami's retreat": nobody there could be driven back."""
    if any(armed(scene, m) or is_state(m) or side(scene, m) for m in roles.actor):
        return False
    prep = scene.parse.heads[noun]
    return scene.parse.deps[noun] == "pobj" and scene.parse.lowers[prep] in ("at", "on", "for") and bool(roles.actor)


def _from_a_house(scene: Scene, trigger: Trigger) -> bool:
    """ "expelled from the academy", "ejected from the car", "thrown out of the game"."""
    parse = scene.parse
    out = (*grammar.prepositional(parse, trigger.tokens, "from"), *grammar.prepositional(parse, trigger.tokens, "of"))
    words = scene.senses.posts.houses
    return any(parse.lemmas[t].lower() in words or "vehicle" in scene.classes(t) for t in out)


def _civil(scene: Scene, noun: int, roles: Roles) -> bool:
    """ "the court gives its verdict on the land": no guilt, no sentence, nobody accused."""
    parse, sentence = scene.parse, scene.parse.sentence(noun)
    if roles.recipient:
        return False
    return not any(parse.lemmas[t].lower() in scene.senses.posts.guilt for t in range(sentence.first, sentence.last))


def _its_own(scene: Scene, trigger: Trigger) -> bool:
    """ "cut short its two-day meeting"."""
    parse = scene.parse
    return parse.lemmas[trigger.token] == "cut" and any(
        parse.deps[c] == "poss" and parse.tags[c] == "PRP$"
        for t in (*trigger.objects, *grammar.objects(parse, trigger.token))
        for c in parse.children[t]
    )


def _a_number(parse: Syntax, trigger: Trigger) -> bool:
    """ "his no. 2 in the cabinet said"."""
    return any(
        parse.lowers[t] in ("no", "no.") and any(parse.words[n][:1].isdigit() for n in range(t + 1, min(t + 3, len(parse.words))))
        and (parse.lowers[t] == "no." or parse.words[t + 1 : t + 2] == (".",))
        for t in trigger.tokens
    )  # fmt: skip


def _unwilling(parse: Syntax, token: int) -> bool:
    """ "less willing to help": at the adjective or at what somebody is less willing to do."""
    head = parse.heads[token]
    adjective = head if parse.deps[token] == "xcomp" and parse.tags[head][0] == "J" else token
    return hardly_so(parse, adjective)


def _stands_against(scene: Scene, trigger: Trigger) -> bool:
    """ "is challenging the senator in the primary": a person, and nothing that he is charged with."""
    parse, token = scene.parse, trigger.token
    objects = (*trigger.objects, *grammar.objects(parse, token))
    if trigger.clause is not None or scene.passive(token) or not objects:
        return False
    end = min(max(objects) + 6, parse.sentence(token).last)
    if any(parse.lowers[t] in ("on", "over", "about", "to", "as", "whether") for t in range(token + 1, end)):
        return False
    return all(
        parse.tags[t] in ("NNP", "PRP") or (parse.tags[t] == "NN" and not scene.classes(t).isdisjoint(("official", "dignitary")))
        for t in objects
    )


def _stands_for(scene: Scene, trigger: Trigger) -> bool:
    """ "contested the election", not "contested the result of the election"."""
    parse = scene.parse
    objects = (*trigger.objects, *grammar.objects(parse, trigger.token))
    return any(parse.lemmas[t] in scene.senses.posts.elections for t in objects)


def _advised(scene: Scene, trigger: Trigger) -> bool:
    """ "warned the minister that she must work with them", "not to think that": what is good for who is warned."""
    parse, token = scene.parse, trigger.token
    clause = parse.child(token, "ccomp", "xcomp")
    if clause is None:
        return False
    helped = {parse.lowers[c] for c in parse.children[clause] if parse.deps[c] in ("aux", "neg")}
    if parse.lemmas[clause] in scene.senses.posts.considers and "to" in helped:
        return True
    objects = [o for o in grammar.objects(parse, token) if o < clause]
    subject = parse.child(clause, "nsubj")
    pronoun = subject is not None and parse.tags[subject] == "PRP" and parse.lowers[subject] not in ("it", "we", "i")
    return bool(objects) and pronoun and bool(helped & {"must", "should"})


_OTHERS = by_type(
    (
        Other(("RETREAT",), _is_elected, "somebody is elected", mode="release"),
        Other(("RETREAT",), lambda s, t, r: _published(s, t.token), "something is published", mode="release", part="noun"),
        Other(("RETREAT",), _set_free, "a choice or a thing that is set free", mode="release"),
        Other(("RETREAT",), _daily_rule, "a rule of daily life that is lifted"),
        Other(("RETREAT",), _is_a_resort, "a place to withdraw to", part="noun"),
        Other(("SANCTION",), lambda s, t, r: _from_a_house(s, t), "put out of a school, a club, a game or a car", mode="expel"),
        Other(("SANCTION",), _is_a_ruling, "a ruling, nobody is convicted"),
        Other(
            ("SANCTION",),
            lambda s, t, r: _its_own(s, t) and not r.recipient,
            "what one does with a meeting of one's own",
            mode="discontinue",
        ),
        Other(("SANCTION",), _own_campaign, "a campaign of its own that somebody ends", mode="discontinue"),
        Other(("SANCTION",), _acquitted, "somebody is acquitted", mode="convict"),
        Other(("SANCTION",), _thing_sent, "a thing that is sent", mode="convict"),
        Other(("SANCTION",), _things_thrown, "things that are thrown out", mode="expel"),
        Other(("SANCTION",), _one_flees, "one person who flees", mode="expel"),
        Other(
            ("REJECT",),
            lambda s, t, r: not r.recipient and lemma(s, t) in s.senses.posts.moods,
            "a mood, nothing is refused",
        ),
        Other(("REJECT",), _by_nothing, "what something brings to nothing, nobody refuses", part="verb"),
        Other(("REJECT",), lambda s, t, r: _a_number(s.parse, t), "a number, no refusal"),
        Other(_YIELDING, lambda s, t, r: _unwilling(s.parse, t.token), "said of unwillingness"),
        Other(("SUPPORT",), _brought_into_line, "things that are brought into line"),
        Other(
            ("ACCUSE",),
            lambda s, t, r: lemma(s, t) == "challenge" and _stands_against(s, t),
            "a rival, nobody is accused",
        ),
        Other(("ACCUSE",), lambda s, t, r: lemma(s, t) == "contest" and _stands_for(s, t), "somebody stands for election"),
        Other(("THREATEN",), _unprovoked, "provoked by nobody"),
        Other(("THREATEN",), lambda s, t, r: lemma(s, t) == "warn" and _advised(s, t), "advice, not a threat"),
    )
)
