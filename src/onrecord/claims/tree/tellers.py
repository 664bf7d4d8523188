"""Who tells it, behind a clause without a comma: "killed nine farmers the agency has said", "leaving six wounded a source said".

Parsers make the noun group an object of the clause before it. Pure functions from a parse and a token, as in `grammar`; a noun
group whose verb of telling stands right behind it, and takes no clause of its own, is the teller and nothing else.
"""

from __future__ import annotations

from onrecord.claims.tree.syntax import Syntax
from onrecord.language.tags import TENSED

_BETWEEN = frozenset(["has", "have", "had", "also", "later", "earlier", "since", "then", ")"])
_SAYS = frozenset(["say", "add", "insist"])  # they have no nouns as objects
_LINKS = frozenset(["of", "for"])
_SEATS = frozenset(["at", "in", "from", "within", "inside", "with", "close", "to"])
_SHORT = 6  # words in brackets behind a name at most
_SKIPPED = 3  # words between a teller and the verb at most
_PAST = ("VBD", "VBN")


def tells_it(parse: Syntax, noun: int) -> bool:
    """Whether a noun group is the subject of a verb of telling that ends the sentence behind it."""
    before = parse.subtree(noun).start - 1
    if parse.tags[noun][0] != "N" or (before >= 0 and parse.words[before] in (",", ";", ":")):
        return False  # "before invading X, Y told Z": Y does it, and tells
    verb, last = _end(parse, noun), parse.sentence(noun).last
    first = verb
    while verb < last and verb - first < _SKIPPED and parse.lowers[verb] in _BETWEEN:
        verb += 1
    if verb >= last or parse.lemmas[verb] not in parse.grammar.tells or parse.deps[verb] == "relcl":
        return False  # "an attack the rebels claimed"
    perfect = any(parse.lowers[t] in ("has", "have", "had") for t in range(first, verb))
    if parse.tags[verb] not in TENSED and not (perfect and parse.tags[verb] == "VBN"):
        return False
    if parse.lowers[verb + 1 : verb + 2] in (("to",), ("that",)) and parse.lemmas[verb] != "tell":
        return False  # "hit the town said to be held by X"
    for c in parse.children[verb]:
        if parse.deps[c] in ("nsubj", "nsubjpass") and not noun <= c < verb:
            return False  # "the army that shelled the town said"
        loose = parse.deps[c] == "xcomp" and parse.tags[c] == "VBG"  # "the ministry said, contradicting the mayor"
        if c > verb and parse.deps[c] in ("ccomp", "xcomp", "dobj", "oprd") and parse.lemmas[verb] != "tell" and not loose:
            return False
    return True


def _end(parse: Syntax, noun: int) -> int:
    """Where a plain noun group ends: an abbreviation in brackets and a phrase of "of" or "for" belong to it ("the Agency for Aid
    (AA)"), and of a source the phrase of where it sits; nothing else does, least of all another noun group."""
    at, last = noun + 1, parse.sentence(noun).last
    links = _LINKS | _SEATS if parse.lemmas[noun] in parse.grammar.sources else _LINKS
    while at < last:
        if parse.words[at] == "(" and ")" in parse.words[at : at + _SHORT]:
            at += parse.words[at : at + _SHORT].index(")") + 1
        elif parse.lowers[at] in links and parse.tags[at] == "IN":
            at += 1
            at += at < last and parse.tags[at] in ("DT", "PRP$")
            while at < last and (parse.tags[at][0] in "NJ" or parse.tags[at] in ("POS", "HYPH", "CC")):
                at += 1
        else:
            break
    if (
        parse.lemmas[noun] in parse.grammar.tellers
        and at < last
        and (parse.tags[at] == "NNP" or parse.tags[at + 1 : at + 2] == ("NNP",))
    ):
        name = at + (parse.tags[at] == "DT")  # "the monitoring group the Sahel Observatory said"
        while name + 1 < last and parse.tags[name + 1] in ("NNP", "NNPS"):
            name += 1
        return _end(parse, name) if parse.tags[name] in ("NNP", "NNPS") else at
    return at


def told_subject(parse: Syntax, verb: int) -> int | None:
    """ "activists said around 40 people, mostly women, were killed", "said between six and 30 civilians died": the people, whom
    the parser makes the object of "said", which has none."""
    say = parse.heads[verb]
    if parse.deps[verb] not in ("conj", "ccomp") or parse.lemmas[say] not in _SAYS or say > verb:
        return None
    if parse.tags[verb] not in (*TENSED, "VBN") or any(
        parse.deps[c] in ("nsubj", "nsubjpass", "cc") for c in parse.children[verb]
    ):
        return None
    if any(parse.deps[c] == "cc" and say < c < verb for c in parse.children[say]):
        return None
    for c in parse.children[say]:
        if parse.deps[c] == "dobj" and say < c < verb and parse.tags[c][0] == "N":
            return c
        if parse.lowers[c] == "between" and say < c < verb:
            return parse.child(c, "pobj")
    return None


def before_teller(parse: Syntax, noun: int) -> int | None:
    """ "killed ten people activists said": the plural that the parser makes a part of the teller's name."""
    for c in parse.children[noun]:
        if c < noun and parse.tags[c] == "NNS" and parse.deps[c] == "compound":
            counted = c > 0 and parse.tags[c - 1] == "CD"  # "wounded 40 others state agency SANA reported"
            return c if counted or (c == noun - 1 and parse.tags[noun] == "NNS") else None
    return None


def left_so(parse: Syntax, verb: int) -> int | None:
    """ "leaving six people wounded a source said": the six, whom the parser reads as those who wounded the source."""
    noun = verb - 1
    if parse.tags[verb] not in _PAST or noun < 0 or parse.lemmas[parse.heads[noun]] != "leave" or parse.deps[noun] != "dobj":
        return None
    if parse.lemmas[verb] not in parse.grammar.done_to:
        return None
    for c in parse.children[verb]:
        if parse.deps[c] in ("nsubj", "nsubjpass", "aux", "auxpass") or (parse.deps[c] == "dobj" and not tells_it(parse, c)):
            return None
    return noun
