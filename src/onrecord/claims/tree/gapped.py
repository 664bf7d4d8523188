"""Clauses that share the verb or auxiliary of the one before: "killed in A and six others in B", "and thousands displaced".

Pure functions from a parse and a token, as in `grammar`, which asks them. Each is a closed construction of English.
"""

from __future__ import annotations

from onrecord.claims.tree.syntax import Syntax

_COUNTS = frozenset(
    ["dozens", "scores", "hundreds", "thousands", "millions", "tens", "others", "many", "several", "more", "some"]
)
_PARTICIPLES = ("VBN", "VBD")
_PLACES = frozenset(["in", "at", "near", "around", "outside", "on"])
# Verbs of speech that are spelled like the plural of a noun.
_SAYS = {"calls": ("on", "upon", "for"), "appeals": ("to", "for"), "demands": (), "urges": (), "vows": ("to",), "hopes": ("to",)}
_PRONOUNS = frozenset(["him", "her", "them"])


def counted(parse: Syntax, noun: int) -> bool:
    """A number or a noun with one: "three", "dozens", "six others"."""
    if parse.tags[noun] == "CD" or parse.lowers[noun] in _COUNTS:
        return True
    return parse.tags[noun][0] == "N" and any(
        c < noun and (parse.deps[c] == "nummod" or parse.lowers[c] in _COUNTS) for c in parse.children[noun]
    )


def right_before(parse: Syntax, verb: int) -> int | None:
    """ "... have been killed and thousands displaced", "were injured, at least three killed": the number right before the second
    participle, which shares the auxiliary of the first."""
    noun = verb - 1
    if noun <= parse.sentence(verb).first or parse.tags[verb] not in _PARTICIPLES or not counted(parse, noun):
        return None
    if parse.lemmas[verb] not in parse.grammar.done_to | parse.grammar.moved:
        return None
    for c in parse.children[verb]:
        if parse.deps[c] in ("nsubj", "nsubjpass", "aux", "auxpass", "dobj"):
            return None
    before = parse.leftmost(noun) - 1
    own = parse.heads[noun] == verb and parse.deps[noun] == "npadvmod"
    joined = parse.deps[noun] == "conj" and parse.lowers[before : before + 1] == ("and",)
    return noun if own or joined else None


def once_more(parse: Syntax, verb: int) -> tuple[int, ...]:
    """ "two were killed in A and six others in B": the six, whom the same verb tells of."""
    places = [c for c in parse.children[verb] if c > verb and parse.deps[c] == "prep" and parse.lowers[c] in _PLACES]
    if not places:
        return ()
    nouns = [c for c in parse.children[verb] if c > places[0] and parse.deps[c] == "conj"]
    for prep in places:
        for o in parse.children[prep]:
            nouns.extend(c for c in parse.children[o] if parse.deps[o] == "pobj" and parse.deps[c] == "conj")
    return tuple(n for n in nouns if counted(parse, n) and _somewhere(parse, n))


def _somewhere(parse: Syntax, noun: int) -> bool:
    return any(c == noun + 1 and parse.deps[c] == "prep" and parse.lowers[c] in _PLACES for c in parse.children[noun])


def of_its_own(parse: Syntax, noun: int) -> bool:
    """ "with traders downing tools and schools staying closed", "deplores the raid and calls on both sides": what the parser
    joins to an object and is a clause of its own."""
    head = parse.heads[noun]
    over = parse.heads[head]
    if parse.deps[noun] != "conj" or parse.deps[head] not in ("dobj", "pobj") or noun < head:
        return False
    after = noun + 1
    if _subject_of_next(parse, noun):
        return True
    if parse.deps[head] != "dobj":
        return False
    if after < len(parse) and before_auxiliary(parse, parse.heads[after]) == noun:
        return True
    if parse.tags[over] == "VBG" and parse.deps[over] == "pcomp" and parse.lowers[parse.heads[over]] == "with":
        below = (*parse.children[noun], *parse.children[head])
        return any(c == after and parse.deps[c] == "acl" and parse.tags[c] == "VBG" for c in below)
    behind = _SAYS.get(parse.lowers[noun]) if parse.tags[over] == "VBZ" and parse.tags[noun] == "NNS" else None
    if behind is None or parse.leftmost(noun) != noun:
        return False
    return parse.lowers[after] in behind if behind else any(c == after and parse.deps[c] == "prep" for c in parse.children[noun])


def _subject_of_next(parse: Syntax, noun: int) -> bool:
    """ "objected to the invasion and Peru had urged restraint": what stands before an auxiliary whose verb has no subject."""
    after = noun + 1
    if after + 1 >= parse.sentence(noun).last or parse.tags[after] not in ("VBD", "VBZ", "VBP", "MD"):
        return False
    verb = parse.heads[after]
    if parse.deps[after] not in ("aux", "auxpass") or verb < after or parse.deps[verb] in ("relcl", "acl"):
        return False
    return not any(parse.deps[c] in ("nsubj", "nsubjpass", "csubj", "expl") for c in parse.children[verb])


def before_auxiliary(parse: Syntax, verb: int) -> int | None:
    """ "arrested ten men and two guards were wounded": the guards, joined to the men by the parser, before an auxiliary of a
    verb without a subject."""
    first = next((c for c in parse.children[verb] if parse.deps[c] in ("aux", "auxpass")), None)
    if first is None or first < 1 or parse.tags[first] not in ("VBD", "VBZ", "VBP") or parse.deps[verb] != "conj":
        return None
    if any(parse.deps[c] in ("nsubj", "nsubjpass") for c in parse.children[verb]):
        return None
    noun = first - 1
    joined = parse.deps[noun] == "conj" and parse.deps[parse.heads[noun]] == "dobj"
    return noun if joined and parse.heads[parse.heads[noun]] == parse.heads[verb] else None


def whole_before(parse: Syntax, noun: int) -> int | None:
    """ "12 villagers among them five children": the villagers, for a subject that is only the children."""
    start = parse.leftmost(noun)
    if start < 3 or parse.lowers[start - 2 : start] != ("among", "them"):
        return None
    whole = parse.heads[start - 2]
    return whole if parse.tags[whole][0] in "NC" and whole < start - 2 else None


def last_of_two(parse: Syntax, verb: int) -> int | None:
    """ "between A and B who took the village and executed them": B alone, when "them" can be A."""
    clause, who = verb, None
    while parse.deps[clause] == "conj" and parse.tags[parse.heads[clause]][0] == "V":
        clause = parse.heads[clause]
    if parse.deps[clause] != "relcl":
        return None
    who = next((c for c in parse.children[clause] if parse.deps[c] == "nsubj" and parse.lowers[c] in ("who", "that")), None)
    told = any(parse.deps[c] == "dobj" and parse.lowers[c] in _PRONOUNS for c in parse.children[verb])
    if who is None or not told:
        return None
    return next((c for c in parse.children[parse.heads[clause]] if parse.deps[c] == "conj" and c == who - 1), None)


def for_another(parse: Syntax, verb: int) -> int | None:
    """ "called for A to send troops and for B to bomb the camp": B, behind the second "for"."""
    to = next((c for c in parse.children[verb] if parse.tags[c] == "TO" and c < verb), None)
    if to is None or parse.tags[verb] != "VB" or parse.deps[verb] not in ("advcl", "relcl", "acl", "xcomp"):
        return None
    noun = to - 1
    prep = parse.heads[noun]
    joined = parse.deps[noun] == "pobj" and parse.lowers[prep] == "for" and parse.deps[prep] == "conj"
    return noun if joined and parse.tags[noun][0] == "N" else None


def past_backer(parse: Syntax, noun: int) -> int | None:
    """ "soldiers backed by the militant group X seized": the soldiers, where the parser makes the backer's name the subject."""
    backer = parse.leftmost(noun) - 1
    if backer < 2 or parse.deps[backer] != "pobj" or parse.tags[noun] not in ("NNP", "NNPS") or parse.tags[backer] != "NN":
        return None
    by = parse.heads[backer]
    reduced = parse.heads[by]
    if parse.deps[by] != "agent" or parse.deps[reduced] != "acl" or parse.tags[reduced] != "VBN":
        return None
    return parse.heads[reduced] if parse.tags[parse.heads[reduced]][0] == "N" else None


def before_would(parse: Syntax, verb: int) -> int | None:
    """ "threatened their ministers would resign": the ministers, who are the subject of "resign", read as an object before it."""
    if parse.deps[verb] != "ccomp" or any(parse.deps[c] in ("nsubj", "nsubjpass") for c in parse.children[verb]):
        return None
    modal = next((c for c in parse.children[verb] if parse.tags[c] == "MD" and c < verb), None)
    if modal is None:
        return None
    head = parse.heads[verb]
    return next((c for c in parse.children[head] if parse.deps[c] == "dobj" and parse.subtree(c).stop == modal), None)
