"""Words that reach the page through somebody else: "X told Reuters", "in remarks carried by Al-Sabah", "..., citing X".

The relaying outlet gets an attribution of its own around the speaker's, so that a chain runs outlet -> speaker.
"""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.nesting import TELLING
from onrecord.attribution.tree import Tree
from onrecord.vocabulary.reporting import Reporting

_WITH = frozenset({"in", "to", "on", "with", "during", "for", "by", "via"})
_DEPTH = 4  # links from the cue down to the outlet: "in | remarks | carried | by | the agency"
_CITING = frozenset({"citing", "quoting"})


def relayed(tree: Tree, candidates: list[Candidate], reporting: Reporting) -> list[Candidate]:
    """The candidates with those of the outlets that relay them; `parent` links a speaker's to its outlet's."""
    found = list(candidates)
    telling = [c for c in candidates if c.sense.kind in TELLING and c.frame in ("clause", "quote") and c.content]
    for c in telling:
        if c.parent is not None and c.parent.frame == "relay":
            found.append(c.parent)
        elif c.source and tree.parse.tags[c.anchor][0] == "V":
            outlet = _outlet(tree, c, reporting)
            if outlet:
                c.parent = Candidate(
                    c.anchor, c.sense, "relay", _carrying(tree, c, outlet), outlet, (c.content | c.source | c.cue) - outlet
                )
                found.append(c.parent)
    for c in candidates:
        host = _citing_host(tree, c, telling, reporting)
        if host is not None:
            if c.anchor in host.source:  # "The agency, citing a witness, said"
                host.source = {t for t in host.source if (t < c.anchor and tree.parse.words[t] != ",") or t > max(c.content) + 1}
            c.source, c.content, c.parent = set(c.content), set(host.content), host
            c.quotes = list(host.quotes)
    return found


def _outlet(tree: Tree, c: Candidate, reporting: Reporting) -> set[int]:
    """The outlet that a speaker addresses or appears in, by the words behind the cue."""
    parse = tree.parse
    told = parse.child(c.anchor, "dobj", "dative")
    if told is not None and told not in c.content and parse.lemmas[c.anchor] in ("tell", "inform"):
        return _media(tree, told, reporting) - c.content - c.source
    stack = [
        (p, 0)
        for p in parse.children[c.anchor]
        if parse.deps[p] in ("prep", "dative") and (parse.lowers[p] in _WITH if p > c.anchor else parse.lowers[p] == "in")
    ]
    while stack:
        token, depth = stack.pop()
        if token in c.content or token in c.source:
            continue
        if parse.deps[token] == "pobj":
            media = _media(tree, token, reporting)
            if media:
                return media - c.content - c.source - c.cue
        if depth < _DEPTH:
            stack.extend(
                (d, depth + 1) for d in parse.children[token] if parse.deps[d] in ("pobj", "prep", "agent", "acl", "dative")
            )
    return set()


def _carrying(tree: Tree, c: Candidate, outlet: set[int]) -> set[int]:
    """The cue of an outlet: "carried by" where it stands, else the speaker's own."""
    parse = tree.parse
    head = min(outlet)
    for token in parse.ancestors(head):
        if token == c.anchor:
            break
        if parse.deps[token] == "acl":
            return set(range(token, head)) - outlet
    return set(c.cue)


def _media(tree: Tree, noun: int, reporting: Reporting) -> set[int]:
    """A noun phrase that names an outlet, without what follows its head; empty when it names none."""
    parse = tree.parse
    names = {
        noun,
        *(d for d in parse.children[noun] if parse.deps[d] in ("compound", "nmod", "appos") and parse.tags[d][:3] == "NNP"),
    }
    if parse.tags[noun][0] != "N" or not any(parse.lowers[t] in reporting.media for t in names):
        return set()
    if parse.lowers[tree.low[noun]] in ("this", "our"):
        return set()  # "told this newspaper": the page itself
    others = {parse.lowers[t] for t in names - {noun}}
    if (
        parse.lemmas[noun] in reporting.posts
        and others & reporting.platforms
        and not others & (reporting.media - reporting.platforms)
    ):
        return set()  # "in a Facebook post the mayor warned": the mayor's own means
    if parse.lowers[noun] in reporting.any_media and not any(parse.tags[t][:3] == "NNP" for t in tree.tokens(noun)):
        return set()  # "told the media": whoever writes, and no outlet that passes it on
    return {t for t in tree.tokens(noun) if t <= noun or any(t in tree.tokens(name) for name in names if name != noun)}


def _citing_host(tree: Tree, c: Candidate, telling: list[Candidate], reporting: Reporting) -> Candidate | None:
    """The report that a following ", citing X" backs, when X is one who knows or says, no reason."""
    parse = tree.parse
    if parse.lowers[c.anchor] not in _CITING or c.frame != "object":
        return None
    thing = parse.child(c.anchor, "dobj")
    if thing is None or not (parse.tags[thing][:3] == "NNP" or parse.lemmas[thing] in reporting.informants):
        return None
    sentence = parse.sentence_of[c.anchor]
    hosts = [
        o
        for o in telling
        if o is not c
        and parse.sentence_of[o.anchor] == sentence
        and (o.anchor < c.anchor or c.anchor in o.source or c.source & o.source)
    ]
    return max(hosts, key=lambda o: o.anchor) if hosts else None
