"""Statements about no occurrence: habits, rules and kinds of people ("anybody who attacks him", "attacks are common")."""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.language.tags import FINITE
from onrecord.model import Mention

_ANYBODY = frozenset(["anyone", "anybody", "whoever", "everyone", "everybody", "nobody", "one"])
_KINDS = frozenset(["people", "those", "person", "man", "woman", "men", "women", "persons", "individuals"])
_PRESENT = ("VBP", "VBZ")
_BLOWS = frozenset(["ASSAULT", "COERCE", "SANCTION", "PROTEST"])
_STOPS = FINITE | {","}


def generic(scene: Scene, draft: Draft) -> bool:
    """Whether an event is told of a kind of people, as a habit, or as something that is common."""
    parse, token = scene.parse, draft.token
    if _of_any(scene, draft) or _in_tags(scene, draft.token) or _of_this_sort(scene, draft):
        return True
    if parse.tags[token][0] == "V":
        return (
            _habit(scene, token)
            or _time_and_again(scene, draft)
            or _of_a_kind(parse, token)
            or _weighed(scene, token)
            or _by_no_means(parse, token)
            or _of_kinds(scene, draft)
        )
    if _against_a_kind(scene, draft) or _violence_at_large(scene, draft):
        return True
    head = parse.heads[token]
    if parse.deps[token] == "nsubj" and parse.lemmas[head] == "become" and _bare(parse, token) and parse.tags[head] != "VBD":
        return grammar.has_child(parse, head, ("attr", "acomp"))
    return (
        parse.deps[token] == "nsubj"
        and parse.lemmas[head] in ("be", "become", "remain")
        and parse.tags[head] in _PRESENT
        and any(parse.deps[c] == "acomp" and parse.lemmas[c] in scene.senses.generic.common for c in parse.children[head])
    )


def _in_tags(scene: Scene, token: int) -> bool:
    """ "Tags Syria airstrikes United Nations": a page's tags, run together."""
    parse, first = scene.parse, scene.parse.sentence(token).first
    if not parse.words[first][:1].isupper() or parse.lowers[first] not in scene.senses.generic.page_tags:
        return False
    return not any(parse.tags[t] in FINITE for t in range(first, token + 1))


def _of_this_sort(scene: Scene, draft: Draft) -> bool:
    """ "this kind of killing must stop": deeds of a kind, at no time, of nobody by name."""
    parse, prep = scene.parse, scene.parse.heads[draft.token]
    if parse.deps[draft.token] not in ("pobj", "pcomp") or parse.lowers[prep] != "of" or draft.figures:
        return False
    sort = parse.heads[prep]
    if parse.lemmas[sort] not in scene.senses.stories.sorts or scene.in_sentence("time", draft.sentence):
        return False
    told = any(parse.lowers[c] in ("this", "that", "these", "those", "any", "what", "which") for c in parse.children[sort])
    return told and all(m.form == "nominal" for m in draft.recipient)


def _habit(scene: Scene, token: int) -> bool:
    """ "always attacks", "always end up killing", "every day people are killed", in the present."""
    parse = scene.parse
    for _ in range(3):
        if _present(parse, token) and any(_repeated(scene, c) for c in parse.children[token]):
            return True
        if parse.deps[token] not in ("xcomp", "pcomp", "prep") or parse.heads[token] == token:
            return False
        token = parse.heads[token]
    return False


def _time_and_again(scene: Scene, draft: Draft) -> bool:
    """ "has often shelled the town": many blows at no time, of which none is told."""
    parse, token = scene.parse, draft.token
    if draft.type not in _BLOWS or draft.figures or scene.in_sentence("time", draft.sentence):
        return False
    perfect = any(parse.deps[c] == "aux" and parse.lemmas[c] == "have" for c in parse.children[token])
    return perfect and any(
        parse.deps[c] == "advmod" and parse.lowers[c] in scene.senses.generic.often for c in parse.children[token]
    )


def _present(parse: Syntax, verb: int) -> bool:
    aux = [c for c in parse.children[verb] if parse.deps[c] in ("aux", "auxpass")]
    if any(parse.lemmas[c] == "have" for c in aux):
        return False  # "has killed" tells what happened
    below = {parse.tags[c] for c in aux}
    return parse.tags[verb] in _PRESENT or (
        parse.tags[verb] in ("VB", "VBN") and bool(below & set(_PRESENT)) and "VBD" not in below
    )


def _repeated(scene: Scene, word: int) -> bool:
    parse = scene.parse
    if parse.deps[word] == "advmod" and parse.lowers[word] in scene.senses.generic.habits:
        return True
    every = any(parse.lowers[d] in ("every", "each") for d in parse.children[word])
    return parse.deps[word] == "npadvmod" and parse.lemmas[word] in scene.senses.generic.periods and every


def _bare(parse: Syntax, noun: int) -> bool:
    """A plural without article, number or owner: a kind, not certain ones."""
    return parse.tags[noun] == "NNS" and not any(parse.deps[c] in ("det", "poss", "nummod") for c in parse.children[noun])


def _against_a_kind(scene: Scene, draft: Draft) -> bool:
    """ "reduce the number of attacks on posts", "will never tolerate the killing of civilians"."""
    parse, step = scene.parse, draft.token
    if draft.figures or draft.actor or not (_bare(parse, step) or all(_a_kind(scene, m) for m in draft.recipient)):
        return False
    if parse.deps[step] == "pobj" and parse.lowers[parse.heads[step]] == "of":
        amount = parse.heads[parse.heads[step]]
        step = amount if parse.lemmas[amount] in scene.senses.generic.amounts else step
    verb = parse.heads[step]
    if parse.deps[step] != "dobj" or parse.lemmas[verb] not in scene.senses.generic.against:
        return False
    return parse.tags[verb] in ("VB", "VBP", "VBZ", "VBG")


def _violence_at_large(scene: Scene, draft: Draft) -> bool:
    """ "a history of violence against women", "the horror of cleansing against a people": by nobody, upon a kind."""
    parse, token = scene.parse, draft.token
    if draft.type != "ASSAULT" or draft.actor or draft.figures or parse.tags[token] != "NN" or not draft.recipient:
        return False
    if any(parse.deps[c] in ("det", "poss", "nummod", "relcl") for c in parse.children[token]) or draft.carried:
        return False
    return all(_a_kind(scene, m) or m.text.lower().startswith("a ") for m in draft.recipient if m.form == "nominal") and all(
        m.form == "nominal" for m in draft.recipient
    )


def _a_kind(scene: Scene, mention: Mention) -> bool:
    tokens = scene.parse.tokens(mention.start, mention.end)
    return mention.form == "nominal" and bool(tokens) and _bare(scene.parse, scene.parse.head(tokens))


def _of_kinds(scene: Scene, draft: Draft) -> bool:
    """ "drug traffickers kill judges": kinds of people on both sides, in the simple present, at no time and in no place."""
    parse, token = scene.parse, draft.token
    if parse.tags[token] != "VBP" or draft.figures or not draft.actor or not draft.recipient:
        return False
    if scene.in_sentence("time", draft.sentence) or scene.in_sentence("place", draft.sentence):
        return False
    return all(_a_kind(scene, m) for m in (*draft.actor, *draft.recipient))


def _by_no_means(parse: Syntax, verb: int) -> bool:
    """ "it is not by blowing up pipelines that ..."."""
    by = parse.heads[verb]
    if parse.tags[verb] != "VBG" or parse.deps[verb] != "pcomp" or parse.lowers[by] != "by":
        return False
    above = parse.heads[by]
    return parse.lemmas[above] == "be" and any(parse.deps[c] == "neg" for c in parse.children[above])


def _of_any(scene: Scene, draft: Draft) -> bool:
    """ "violence against any community": done to whoever it may be, neither said to have happened nor denied."""
    asked = draft.type == "ASSAULT" and draft.standing.status in ("planned", "requested") and not draft.actor  # "orders to shoot"
    if draft.standing.polarity == "denied" or not (draft.standing.status == "occurred" or asked) or not draft.recipient:
        return False
    if draft.type in ("THREATEN", "REQUEST", "AGREE") and draft.actor:
        return False  # the words were said, whoever it may be that they are meant for
    return all(m.form == "nominal" and m.text.lower().startswith(("any ", "anyone", "anybody")) for m in draft.recipient)


def _weighed(scene: Scene, token: int) -> bool:
    """ "it means destroying X", "makes killing easier": a gerund that is defined or weighed, in the present."""
    parse = scene.parse
    if parse.tags[token] != "VBG":
        return False
    step = parse.heads[token] if parse.deps[token] == "nsubj" else token
    head = parse.heads[step]
    if parse.lemmas[head] not in scene.senses.generic.weighing or parse.tags[head] not in (*_PRESENT, "VB", "VBG"):
        return False
    return parse.deps[step] in ("xcomp", "dobj", "ccomp", "pcomp") and not any(
        parse.deps[c] in ("aux", "auxpass") for c in parse.children[token]
    )


def _of_a_kind(parse: Syntax, token: int) -> bool:
    """Inside a relative clause about anybody, in the present tense or under "would"."""
    while parse.deps[token] == "conj" and parse.tags[parse.heads[token]][0] == "V":  # "women who feel threatened or were beaten"
        token = parse.heads[token]
    if parse.deps[token] != "relcl":
        return False
    noun = parse.heads[token]
    named = any(parse.deps[c] in ("det", "poss", "nummod", "amod") for c in parse.children[noun])
    if parse.lowers[noun] in _ANYBODY or _a_sort(parse, noun, token):
        return True
    if not named and parse.tags[noun] == "NNS" and parse.deps[noun] == "nsubj" and _may(parse, parse.heads[noun]):
        return True
    if parse.lowers[noun] not in _KINDS or named:
        return False
    perfect = any(parse.lowers[c] in ("have", "has") and parse.deps[c] == "aux" for c in parse.children[token])
    return parse.tags[token] in _PRESENT or perfect


def _may(parse: Syntax, verb: int) -> bool:
    """ "drivers who are attacked can call": what any of a kind may or should do."""
    return any(parse.deps[c] == "aux" and parse.lowers[c] in ("can", "may", "should") for c in parse.children[verb])


def _a_sort(parse: Syntax, noun: int, verb: int) -> bool:
    """ "a party that rejects women is one that ...": any such, of which something is said in the present."""
    head = parse.heads[noun]
    if parse.tags[verb] not in _PRESENT or parse.deps[noun] != "nsubj" or parse.lemmas[head] != "be":
        return False
    return parse.tags[head] in _PRESENT and any(
        parse.deps[c] == "det" and parse.lowers[c] in ("a", "an") for c in parse.children[noun]
    )


def judged(parse: Syntax, verb: int) -> int | None:
    """The present copula that assesses a gerund: "is" in "retaking X is crucial"."""
    if parse.tags[verb] != "VBG" or any(parse.deps[c] in ("aux", "auxpass", "nsubj") for c in parse.children[verb]):
        return None
    end = parse.sentence(verb).last
    step = next((t for t in range(verb + 1, end) if parse.lemmas[t] == "be" or parse.tags[t] in _STOPS), None)
    if step is None or parse.tags[step] not in ("VBZ", "VBP", "MD"):
        return None
    copula = step if parse.tags[step] != "MD" else parse.heads[step]
    if parse.lemmas[copula] != "be" or any(parse.tags[c] == "VBG" and parse.deps[c] == "aux" for c in parse.children[copula]):
        return None
    if parse.deps[verb] == "csubj" and parse.heads[verb] == copula:
        return copula
    first = verb == parse.sentence(verb).first or parse.words[verb - 1] in (",", '"', "“", "that")
    return copula if first and grammar.has_child(parse, copula, ("acomp", "attr")) else None
