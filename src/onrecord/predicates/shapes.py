"""Shapes of sentences that say without a negation or a modal of doubt that something is not, or not yet, so."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.predicates.complements import has_to
from onrecord.predicates.reality import Reality
from onrecord.vocabulary.modality import Modality, Shade

_LONGEST = 5  # words of a phrase of `Modality.predicated`
_COMPARED = frozenset({"JJR", "RBR", "JJS"})
_ABLE = frozenset({"can", "could", "ca"})
_ANYONE = frozenset({"i", "we", "you", "one", "anyone"})
_REACH = 8  # words before a verb in which "under no circumstances" may stand
_BREAKS = frozenset({",", ";", ":", "(", ")", '"', "“", "”", "--", "–", "—"})


def never_came(parse: Parse, modality: Modality, noun: int) -> bool:
    """ "the rebuke never came", "an attack that never happened", "the revival failed to materialise"."""
    verbs = [c for c in parse.children[noun] if parse.deps[c] == "relcl"]
    if parse.deps[noun] == "nsubj":
        verbs.append(parse.heads[noun])
    for verb in verbs:
        if parse.lemmas[verb] in modality.coming and any(parse.lowers[c] == "never" for c in parse.children[verb]):
            return parse.child(verb, "prep", "acomp", "attr") is None
        below = parse.child(verb, "xcomp")
        if parse.lemmas[verb] == "fail" and below is not None and parse.lemmas[below] in modality.coming:
            return parse.child(verb, "neg") is None
    return False


def is_forestalled(parse: Parse, clause: int, modal: str) -> bool:
    """ "before the gunman could fire": he did not."""
    if modal not in _ABLE:
        return False
    return any(parse.deps[c] in ("mark", "advmod") and parse.lowers[c] == "before" for c in parse.children[clause])


def is_likened(parse: Parse, clause: int) -> bool:
    """ "as though they had won": so it looks, no more."""
    return any(
        parse.lowers[c] == "though" and c and parse.lowers[c - 1] == "as"
        for c in parse.children[clause]
        if parse.deps[c] in ("mark", "advmod")
    )


def is_topped(parse: Parse, verb: int, modal: str) -> bool:
    """ "could not have come at a worse time": it did come, and nothing could be worse."""
    if modal not in _ABLE:
        return False
    return any(tag in _COMPARED for tag in parse.tags[verb + 1 : verb + 6])


def is_how(parse: Parse, modality: Modality, verb: int) -> bool:
    """Whether a verb is told with a manner, which a negation then denies and not the deed: "was not properly done"."""
    return any(parse.lowers[c] in modality.manners for c in parse.children[verb] if parse.deps[c] == "advmod")


def is_too(parse: Parse, adjective: int) -> bool:
    """ "too weak to attack", "too poor and weak to attack"."""
    if parse.tags[adjective][0] != "J":
        return False
    heads = (adjective, parse.heads[adjective]) if parse.deps[adjective] == "conj" else (adjective,)
    return any(parse.lowers[d] == "too" for k in heads for d in parse.children[k])


def is_aside(parse: Parse, modality: Modality, verb: int) -> bool:
    """ "To be sure, they left", "they left, to say the least": said by the way, with a comma beside it."""
    if not verb or parse.lowers[verb - 1] != "to":
        return False
    for n in range(3, _LONGEST + 1):
        words = parse.lowers[verb - 1 : verb - 1 + n]
        if " ".join(words) in modality.asides:
            behind = parse.lowers[verb - 1 + n : verb + n]
            return not behind or behind[0] in _BREAKS or behind[0] in ".!?"
    return False


def asks_how(parse: Parse, verb: int) -> bool:
    """ "How do I leave?", "How can one stop it?": a way is asked for, nothing is told."""
    how = next((c for c in parse.children[verb] if parse.lowers[c] == "how"), None)
    if how is None or parse.subtree(verb).start != how:
        return False
    subject = parse.child(verb, "nsubj")
    asked = any(parse.lowers[c] in ("do", "can", "could", "should") for c in parse.children[verb] if parse.deps[c] == "aux")
    return subject is not None and parse.lowers[subject] in _ANYONE and asked


def is_participle(word: str) -> bool:
    """Whether an adjective before a noun has the form of a participle, whatever its tag: "the besieged town"."""
    return len(word) > 5 and word.endswith(("ed", "ing"))


def is_performed(parse: Parse, modality: Modality, verb: int, modal: str, subject: int | None) -> bool:
    """ "I can confirm that", "it must be said that": the act is done by the saying of it."""
    if modal not in ("can", "must") or subject is None or parse.lemmas[verb] not in modality.performed:
        return False
    return parse.lowers[subject] in ("i", "we") or (parse.lowers[subject] == "it" and parse.tags[verb] == "VBN")


def is_yet_to(parse: Parse, verb: int) -> bool:
    """ "has yet to be found", "is yet to come"."""
    if parse.lemmas[verb] not in ("have", "be") or parse.lowers[verb + 1 : verb + 2] != ("yet",):
        return False
    return parse.lowers[verb + 2 : verb + 3] == ("to",)


def was_to_have(parse: Parse, verb: int, clause: int) -> bool:
    """ "was to have opened on Monday": it did not."""
    if parse.lemmas[verb] != "be" or parse.tags[verb] != "VBD" or not has_to(parse, clause):
        return False
    return any(parse.deps[c] == "aux" and parse.lowers[c] == "have" for c in parse.children[clause])


def predicated(parse: Parse, modality: Modality, verb: int) -> Shade | None:
    """What a fixed phrase right behind a copula says of its subject ("is in the works", "is now off the table")."""
    start = verb + 1
    if start < len(parse) and parse.tags[start][:2] == "RB":
        start += 1
    words = parse.lowers[start : start + _LONGEST]
    for n in range(len(words), 1, -1):
        found = modality.predicated.get(" ".join(words[:n]))
        if found is not None:
            return found
    return None


def supposed_spans(parse: Parse) -> list[range]:
    """The tokens that "in case", "provided (that)" and "what if" suppose, up to the next break: parsers often take such
    clauses for noun phrases. The first token of each is no happening itself."""
    found = []
    for sentence in parse.sentences:
        words = parse.lowers[sentence.first : sentence.last]
        if "case" in words:
            at = sentence.first + words.index("case")
            if at > sentence.first and parse.lowers[at - 1] == "in" and parse.lowers[at + 1 : at + 2] != ("of",):
                found.append(_to_break(parse, at, sentence.last))
        if words[:1] in (("provided",), ("providing",), ("supposing",), ("assuming",)):
            tokens = _to_break(parse, sentence.first, sentence.last)
            if any(parse.tags[token] in ("VBZ", "VBP") for token in tokens[1:]):
                found.append(tokens)
        elif words[:1] == ("were",) and words[-1:] != ("?",) and "," in words and "to" in words[: words.index(",")]:
            found.append(_to_break(parse, sentence.first, sentence.last))  # "were the army to attack, ..."
        elif words[:2] == ("what", "if"):
            found.append(_to_break(parse, sentence.first, sentence.last))
    return found


def _to_break(parse: Parse, first: int, end: int) -> range:
    last = first + 1
    while last < end and parse.lowers[last] not in _BREAKS:
        last += 1
    return range(first, last)


def is_voiced(parse: Parse, modality: Modality, verb: int, clause: int, reality: Reality) -> bool:
    """Whether a purpose is reached by the very act: who marched "to demand" it demanded it, who wrote "to complain" did."""
    if reality.status not in (None, "occurred", "ongoing") or reality.polarity != "affirmed":
        return False
    if parse.lemmas[clause] not in modality.voiced:
        return False
    particle = parse.child(verb, "prt", "advmod")
    whole = f"{parse.lemmas[verb]} {parse.lowers[particle]}" if particle is not None else parse.lemmas[verb]
    return whole in modality.gathering or parse.lemmas[verb] in modality.gathering


def is_compared(parse: Parse, adjective: int) -> bool:
    """ "as successful as", "so weak as": a negation denies the degree alone."""
    if adjective == 0 or parse.lowers[adjective - 1] not in ("as", "so"):
        return False
    return "as" in parse.lowers[adjective + 1 : parse.sentence(adjective).last]


def is_ranked(parse: Parse, modality: Modality, noun: int) -> bool:
    """Whether a noun is placed by rank among its like ("the third general", "the youngest"), and is no place, time or way."""
    if parse.lemmas[noun] in modality.circumstances:
        return False
    placed = (noun, *(c for c in parse.children[noun] if parse.deps[c] in ("amod", "det")))
    return any(parse.lowers[c] in modality.ranks or parse.tags[c] == "JJS" for c in placed)


def is_recalled(parse: Parse, modality: Modality, verb: int) -> bool:
    """ "described how guards would beat them": the "would" of past habits (Quirk et al. 1985, 4.57)."""
    if parse.lemmas[parse.heads[verb]] not in modality.recalling or parse.deps[verb] not in ("ccomp", "advcl"):
        return False
    how = any(parse.lowers[c] == "how" for c in parse.children[verb] if parse.deps[c] == "advmod")
    return how and parse.tags[parse.heads[verb]] in ("VBD", "VBN", "VBG")


def is_ruled_out(parse: Parse, modality: Modality, verb: int) -> bool:
    """ "at no time attacked", "under no circumstances will it leave", "in no way"."""
    reach = _REACH * 2 if "," in parse.lowers[max(0, verb - _REACH) : verb] else _REACH
    if "no" not in parse.lowers[max(0, verb - reach) : verb + 4]:
        return False
    inverted = _is_inverted(parse, verb)
    first = max(parse.sentence(verb).first + 1, verb - reach)
    for at in (first + i for i, word in enumerate(parse.lowers[first : verb + 4]) if word == "no"):
        if parse.lowers[at + 1 : at + 2] and parse.lowers[at + 1] in modality.no_whatever and parse.deps[at - 1] == "prep":
            if at < verb and parse.lowers[at + 2 : at + 3] == (",",):
                return inverted  # "Under no circumstances, he said, would it leave"
            between = range(min(at, verb) + 1, max(at, verb))
            return not any(parse.tags[k][0] == "V" and parse.deps[k] not in ("aux", "auxpass") for k in between)
    return False


def _is_inverted(parse: Parse, verb: int) -> bool:
    """ "would it leave": an auxiliary before the subject."""
    subject = parse.child(verb, "nsubj", "nsubjpass")
    return subject is not None and any(c < subject and parse.deps[c] in ("aux", "auxpass") for c in parse.children[verb])


def stands_before(parse: Parse, clause: int, verb: int) -> bool:
    """Whether a clause that the parser gave to a verb behind it is a sentence of its own: a semicolon, the verb's object or a
    noun in apposition ("X accuses Y of it, | a charge Kigali | denies") is between them."""
    if any(clause < d < verb and (parse.deps[d] == "dobj" or parse.lowers[d] == ";") for d in parse.children[verb]):
        return True
    subject = parse.child(verb, "nsubj")
    if subject is not None and clause < subject < verb and _goes_on(parse, clause, verb):
        return True
    if subject is None or not clause < subject < verb or parse.tags[subject] != "NNP":
        return False
    named = any(parse.tags[c] == "NN" and parse.words[c].islower() for c in parse.children[subject] if c < subject)
    return named and parse.lowers[parse.subtree(subject).start] in ("a", "an")


def _goes_on(parse: Parse, clause: int, verb: int) -> bool:
    """ "we are chasing gunmen, | we are not chasing farmers": the same word, or another in the progressive, after a comma."""
    if parse.child(clause, "nsubj", "nsubjpass") is None or parse.tags[clause] not in ("VBD", "VBZ", "VBP", "VBG"):
        return False
    return parse.lemmas[clause] == parse.lemmas[verb] or (parse.tags[clause] == parse.tags[verb] == "VBG")
