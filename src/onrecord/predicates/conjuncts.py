"""The contexts of what is joined to a verb: "attacked and looted", "did not attack but left"."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.language.tags import TENSED
from onrecord.predicates.complements import has_to
from onrecord.predicates.reality import DENIED, PLAIN, Reality


def of_conjunct(parse: Parse, token: int, c: int, reality: Reality, context: Reality) -> Reality:
    """A conjunct without words of its own shares its head's; else only the context of both; "nor" and "not ... or" deny it."""
    start = parse.leftmost(c)
    if start > 1 and f"{parse.lowers[start - 2]} {parse.lowers[start - 1]}" in ("instead of", "rather than"):
        return DENIED
    if parse.tags[c] == "VBD" and parse.tags[token] == "VBG" and parse.child(token, "aux") is None:
        return PLAIN  # "has proposed watching them and signalled support": joined to the verb above
    joined = _by_word(parse, token, c, reality, context)
    return joined if joined is not None else _by_form(parse, token, c, reality, context)


def _by_word(parse: Parse, token: int, c: int, reality: Reality, context: Reality) -> Reality | None:
    """What the word between them says: "but", "or", "nor", or a second "that"."""
    joints = [parse.lowers[d] for d in parse.children[token] if parse.deps[d] == "cc" and token < d < c]
    joint = "nor" if "nor" in joints else joints[0] if joints else ""  # "and nor did they free them"
    subject = parse.child(c, "nsubj", "nsubjpass")
    if joint == "but":
        unlike = parse.tags[c] == "VBD" and parse.tags[token] != "VBD"
        if unlike and context.status == "hypothetical" and subject is not None:
            return PLAIN  # "whether it holds remains to be seen, but the minister praised it"
        if reality.polarity == "denied" and reality.status == "hypothetical":
            return PLAIN  # "could have appealed but let it stand"
        same = parse.tags[c] == parse.tags[token]
        if same and reality.polarity == "denied" and subject is None and parse.child(c, "neg") is None:
            return reality._replace(polarity="affirmed")  # "was not attacked but delayed"
    told = [any(parse.deps[d] == "mark" and parse.lowers[d] == "that" for d in parse.children[k]) for k in (token, c)]
    if told == [False, True] and context.polarity == "denied":
        return PLAIN  # "said he did not think it would end and that he would stay": joined to what is above
    if joint == "nor":
        return context._replace(polarity="denied")
    return reality if joint == "or" and reality.polarity == "denied" and subject is None else None


def _by_form(parse: Parse, token: int, c: int, reality: Reality, context: Reality) -> Reality:
    """What the forms of both say: whether the second has a tense, a subject and auxiliaries of its own."""
    form, above = parse.tags[c], parse.tags[token]
    if above == "VB" and ((form in ("VBD", "VBZ") and has_to(parse, token)) or _is_finite_alone(parse, c)):
        return PLAIN  # "will be able to sell it | and are expecting losses": joined to the verb above
    if parse.deps[token] == "ccomp" and reality.status is not None and _shares_modal(parse, token, c):
        return reality  # "promised that they would be punished and the nets returned"
    if above == "VB" and _is_unmarked(parse, c):
        return reality  # "to seize the leaders and put them on trial"
    if form == "VBP" and above == "VB" and reality.status == "requested":
        return context if parse.child(c, "nsubj", "nsubjpass") is not None else reality  # "leave and have a rest"
    if form in ("VB", "VBN", "VBG"):
        return context if _has_its_own(parse, c) else reality
    if form in ("VBZ", "VBP") and above == "VB" and reality.status == "predicted":
        return Reality("predicted", "affirmed", reality.certainty)
    return context


def _is_unmarked(parse: Parse, verb: int) -> bool:
    """A verb with one form for all tenses, taken for a past, without a subject or auxiliary."""
    bare = parse.tags[verb] in ("VBD", "VBN") and parse.lowers[verb] == parse.lemmas[verb]
    return bare and parse.child(verb, "nsubj", "nsubjpass", "aux", "auxpass") is None


def _has_its_own(parse: Parse, verb: int) -> bool:
    """Whether a verb without a tense has a subject or auxiliary; "should lead and be rallying its allies" has none."""
    return any(
        parse.deps[d] in ("aux", "auxpass", "nsubj", "nsubjpass")
        for d in parse.children[verb]
        if not (parse.lowers[d] in ("to", "be", "have") and parse.tags[d] in ("TO", "VB"))
    )


def _shares_modal(parse: Parse, verb: int, c: int) -> bool:
    """Whether a participle with a subject of its own goes on with the modal and the "be" of the passive before it."""
    if parse.tags[verb] != "VBN" or not any(parse.tags[d] == "MD" for d in parse.children[verb]):
        return False
    own = parse.child(c, "aux", "auxpass", "dobj", "mark", "ccomp", "xcomp") is not None
    return parse.tags[c] in ("VBN", "VBD") and not own and parse.child(c, "nsubj", "nsubjpass") is not None


def _is_finite_alone(parse: Parse, verb: int) -> bool:
    """Whether a participle has a finite auxiliary and no subject, so that it shares one with a finite verb."""
    if parse.tags[verb] not in ("VBG", "VBN") or parse.child(verb, "nsubj", "nsubjpass") is not None:
        return False
    return any(parse.deps[d] in ("aux", "auxpass") and parse.tags[d] in ("VBZ", "VBP", "VBD") for d in parse.children[verb])


def is_lower_conjunct(parse: Parse, verb: int, c: int, asked: bool) -> bool:
    """Whether a conjunct that the parser gave to a finite verb goes on with the infinitive under it, which something is `asked`
    in or not: "urged the court to seize them and | put them on trial"."""
    if parse.tags[verb] not in TENSED or parse.child(c, "nsubj", "nsubjpass", "aux", "auxpass") is not None:
        return False
    unchanged = parse.tags[c] in ("VBD", "VBN") and parse.lowers[c] == parse.lemmas[c]
    return parse.tags[c] == "VB" or (unchanged and (parse.tags[verb] != "VBD" or asked))
