"""Subjects astray: whom the parser hangs on another word than the verb of what they did.

Pure functions from a parse and a verb, asked by `grammar` where a verb has no subject of its own; as those of `misread`, each
answers with None where it does not speak. A group written IS in capitals is no form of "be".
"""

from __future__ import annotations

from onrecord.claims.tree.misread import DAYS, QUOTES
from onrecord.claims.tree.syntax import Syntax
from onrecord.language.tags import FINITE

_OPENS = frozenset(["as", "after", "while", "since", "before", "until", "when"])
_WITHIN = frozenset(["of", "in", "at", "near", "outside", "inside", "around", "from", "on", "to"])
_OPENING = frozenset(['"', "“", "‘", "'", "``", "`", "«", ":"])
_UP = 8  # steps from a noun to its verb; longer ways are of parses gone astray
_CAPITALS = 0.5  # share of words in capitals from which a sentence is all headline


def behind_conjunction(parse: Syntax, verb: int) -> int | None:
    """ "as groups including X have been shelling the town": the groups, read as what the conjunction governs."""
    if parse.deps[verb] not in ("advcl", "ccomp", "conj") or not _finite(parse, verb):
        return None
    first = min((c for c in parse.children[verb] if parse.deps[c] in ("aux", "neg", "advmod")), default=verb)
    for c in parse.children[parse.heads[verb]]:
        if parse.lowers[c] in _OPENS and parse.deps[c] == "prep" and c < first:
            noun = parse.child(c, "pobj")
            if noun is not None and parse.tags[noun][0] in "NP" and parse.subtree(c).stop == first:
                return noun
    return None


def at_place(parse: Syntax, verb: int) -> int | None:
    """ "struck a car in the town of X killing two", read as X that kills: the noun that the place belongs to."""
    prep = parse.heads[verb]
    if parse.tags[verb] != "VBG" or parse.deps[verb] != "pcomp":
        return None
    if parse.lowers[prep] == "with" and parse.lemmas[parse.heads[prep]] in parse.grammar.clashes:
        return parse.heads[prep]  # "clashed with the rebels killing five": the rebels are those clashed with
    if parse.lowers[prep] not in _WITHIN:
        return None
    if parse.lowers[prep] == "of" and parse.lemmas[parse.heads[prep]] in parse.grammar.chances:
        return None  # "the prospects of X developing": X's
    place = parse.child(verb, "nsubj")
    if place is None or parse.tags[place] != "NNP" or place != verb - 1 or parse.leftmost(place) != prep + 1:
        return None
    return parse.heads[prep]


def shouted(parse: Syntax, verb: int) -> bool:
    """ "as a crowd chanted: 'Lock him up'": an order at the opening of a quotation, which nobody has carried out."""
    if (
        parse.tags[verb] not in ("VB", "VBP")
        or not verb
        or parse.words[verb - 1] not in _OPENING
        or not parse.words[verb][0].isupper()
    ):
        return False
    return not any(c < verb and parse.deps[c] in ("nsubj", "nsubjpass", "aux", "auxpass") for c in parse.children[verb])


def told_before(parse: Syntax, verb: int) -> int | None:
    """ "Rebels shelled the town, the mayor said, forcing villagers to flee": the verb of what was told, which the participle goes
    on with; the parser hangs it on the telling."""
    said = parse.heads[verb]
    if (
        parse.tags[verb] != "VBG"
        or parse.deps[verb] not in ("advcl", "xcomp")
        or parse.lemmas[said] not in parse.grammar.tells_on
        or said > verb
    ):
        return None
    if parse.lemmas[verb] not in parse.grammar.goes_on:
        return None
    told = next((c for c in parse.children[said] if parse.deps[c] == "ccomp" and c < said), None)
    return told if told is not None and parse.tags[told][0] == "V" else None


def group_is(parse: Syntax, verb: int) -> int | None:
    """ "which IS has besieged": the group, read as an auxiliary."""
    for c in parse.children[verb]:
        if c < verb and is_name(parse, c) and parse.deps[c] in ("aux", "auxpass") and _finite(parse, verb, c):
            return c
    return None


def is_name(parse: Syntax, token: int) -> bool:
    """IS in capitals in a sentence that is not all capitals."""
    if parse.words[token] != "IS":
        return False
    sentence = parse.sentence(token)
    words = [parse.words[t] for t in range(sentence.first, sentence.last) if len(parse.words[t]) > 1 and parse.words[t].isalpha()]
    return sum(w.isupper() for w in words) < _CAPITALS * len(words)


def headless(parse: Syntax, verb: int) -> bool:
    """ "X fighters targeted on Monday evening Y", "X launched last June an offensive": the verb of the sentence, read as a
    participle behind its subject."""
    noun = parse.heads[verb]
    if parse.deps[verb] != "acl" or parse.tags[verb] != "VBN" or noun != verb - 1 or parse.deps[noun] != "ROOT":
        return False
    if parse.tags[noun][0] != "N" or any(parse.lowers[c] == "by" for c in parse.children[verb]):
        return False
    if any(parse.tags[t] in FINITE and parse.heads[t] == noun for t in range(noun, parse.sentence(verb).last)):
        return False
    return late_object(parse, verb) is not None


def late_object(parse: Syntax, verb: int) -> int | None:
    """The object behind a time: "targeted on Monday evening the village", "launched last June an offensive"."""
    for c in parse.children[verb]:
        if c > verb and parse.deps[c] in ("oprd", "dobj") and parse.tags[c][0] == "N" and c > verb + 1:
            return c
        if c == verb + 1 and parse.lowers[c] in ("on", "in") and parse.deps[c] == "prep":
            noun = parse.child(c, "pobj")
            if noun is not None and noun > c + 2 and parse.lowers[c + 1] in DAYS and not _of_day(parse, noun):
                return noun
    return None


def _of_day(parse: Syntax, noun: int) -> bool:
    return parse.lowers[noun] in DAYS or parse.lowers[noun] in ("morning", "afternoon", "evening", "night", "noon", "dawn")


def _finite(parse: Syntax, verb: int, but: int | None = None) -> bool:
    """Whether a clause has a finite verb or auxiliary."""
    if parse.tags[verb] in FINITE:
        return True
    return any(
        c != but and c < verb and parse.deps[c] in ("aux", "auxpass") and parse.tags[c] in FINITE for c in parse.children[verb]
    )


_AGAINST = frozenset(["critic", "opponent", "detractor", "foe", "adversary", "dissenter"])  # of whoever rules
_TO_PEOPLE = frozenset(["jail", "imprison", "detain", "arrest", "exile", "deport", "expel", "sentence", "hang",
                        "behead", "execute", "torture", "kidnap", "abduct", "murder", "assassinate", "poison", "intern",
                        "banish"])  # fmt: skip


def whose_critic(parse: Syntax, participle: int) -> int:
    """ "a critic of the king jailed by X": the critic, where the parser has the king jailed; else the noun over a participle."""
    noun = parse.heads[participle]
    of = parse.heads[noun]
    behind = parse.deps[participle] == "acl" and parse.tags[participle] == "VBN" and parse.lemmas[participle] in _TO_PEOPLE
    if not behind or parse.deps[noun] != "pobj" or parse.lowers[of] != "of" or parse.tags[noun] not in ("NN", "NNP"):
        return noun
    above = parse.heads[of]
    return above if parse.lemmas[above] in _AGAINST and parse.tags[above] in ("NN", "NNS") else noun


def from_above(parse: Syntax, noun: int) -> int | None:
    """The verb over a noun in its clause, past the prepositions between: of "the airport" in "clashed in the vicinity of it"."""
    step = noun
    for _ in range(_UP):
        if parse.tags[step][0] == "V" or parse.heads[step] == step:
            break
        if parse.words[parse.leftmost(step) - 1] in QUOTES and parse.leftmost(step):
            return None
        step = parse.heads[step]
    return step if parse.tags[step][0] == "V" else None


def around_which(parse: Syntax, verb: int, subject: int) -> int | None:
    """ "the raid, which the mayor blamed on X, killed nine", read as the mayor, blamed on X, who killed: the raid did."""
    which = next((c for c in parse.children[subject] if parse.lowers[c] in ("a", "an", "the")), subject) - 1
    clause = next((c for c in parse.children[subject] if parse.deps[c] == "acl" and parse.tags[c] == "VBN"), None)
    if clause is None or clause != subject + 1 or which < 2 or parse.tags[which] != "WDT" or parse.heads[which] != verb:
        return None
    closed = any(parse.words[c] == "," and clause < c < verb for c in range(clause, verb))
    before = which - 2
    return before if closed and parse.words[which - 1] == "," and parse.tags[before][0] == "N" else None
