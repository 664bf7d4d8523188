"""What somebody is accused of: "X is accused of looting", "the station accused the rebels of shelling a town held by ..."."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.making import without_tail
from onrecord.attribution.sources import agent_of, brief, source_of
from onrecord.attribution.tree import Tree
from onrecord.vocabulary.reporting import Frames, Reporting

_CHARGES = ("of", "with", "for", "over")
_BLAME = ("of", "with")  # what only a charge is of; "praised with a medal" is none
_WITH = {"accuse": "of", "suspect": "of", "charge": "with", "blame": "for", "fault": "for", "indict": "for"}
_BETWEEN = frozenset({",", "''", '"', "”", "“", "``", "‘", "’"})
_LINKING = frozenset({"and", "or", "then", "nor", "also"})
_AWAY = 9  # words of the accused


def gone_on(tree: Tree, verb: int, content: set[int], reporting: Reporting) -> set[int]:
    """ "accused X of shelling the port, | killing two men and burning boats": participles behind a charge belong to it; what the
    charge itself brought about (", raising tensions") and how it was made (", citing a witness") does not."""
    parse = tree.parse
    last = parse.sentence(verb).last
    if parse.lemmas[verb] not in _WITH or not content:
        return content
    last_of = max(content) + 2
    again = last_of < last and parse.lowers[last_of] in _CHARGES and parse.lowers[last_of - 1] in ("and", "or")
    if not again and not any(parse.tags[t] == "VBG" for t in content):
        return content
    while (at := max(content) + 1) + 1 < last:
        joined = at
        while joined < last and (parse.words[joined] in _BETWEEN or parse.lowers[joined] in _LINKING):
            joined += 1
        if joined > at and joined + 1 < last and parse.lowers[joined] in _CHARGES and parse.tags[joined + 1] == "VBG":
            joined += 1  # "accused of corruption and | of jailing"
        while joined > at and joined < last and parse.tags[joined] == "RB":
            joined += 1
        if joined == at or joined >= last or parse.tags[joined] != "VBG":
            return content
        lemma = parse.lemmas[joined]
        frames = reporting.verbs.get(lemma, {})
        if (
            "clause" in frames
            or "quote" in frames
            or (frames and not any(parse.lowers[t] in _LINKING for t in range(at, joined)))
            or lemma in reporting.brings_about
            or parse.deps[joined] not in ("advcl", "conj", "acl", "pcomp", "xcomp")
        ):
            return content
        content = content | set(range(at, tree.high[joined] + 1))
    return content


def charged(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "X is accused of looting": what X is said to have done, mostly by nobody who is named; also where the parser hangs the
    charge on whoever makes it ("is accused by monitors | of looting")."""
    parse = tree.parse
    for c in (*parse.children[verb], *_behind_agent(tree, verb)):
        if parse.deps[c] == "prep" and parse.lowers[c] in _CHARGES and parse.child(c, "pcomp", "pobj") is not None:
            if parse.lowers[c] in _BLAME and frames["charged"].certainty == "certain":
                continue
            subject = parse.child(verb, "nsubjpass")
            content = set(tree.tokens(c)) - {c}
            if subject is not None and parse.tags[subject][0] != "W":
                content |= {t for t in _named_alone(tree, subject) if t < verb}
            cue = verb_cue(tree, verb) | {c}
            source = (agent_of(tree, verb) or set()) - content - cue
            return Candidate(verb, frames["charged"], "charged", cue, source, content - cue - source)
    return None


def _behind_agent(tree: Tree, verb: int) -> list[int]:
    """Prepositions with a gerund behind the agent of a passive."""
    parse = tree.parse
    agents = [o for c in parse.children[verb] if parse.deps[c] == "agent" for o in parse.children[c] if parse.deps[o] == "pobj"]
    agents.extend([o for a in agents for o in parse.children[a] if parse.deps[o] == "conj"])
    behind = [c for a in agents for c in parse.children[a] if parse.deps[c] == "prep" and c + 1 < len(parse)]
    return [c for c in behind if parse.child(c, "pcomp") is not None or parse.tags[c + 1] == "VBG"]


def _named_alone(tree: Tree, subject: int) -> set[int]:
    """Who is charged, up to the first comma: what stands between commas ("the council, | in particular its chairman, |") tells
    of them what the page knows."""
    parse = tree.parse
    words = brief(tree, subject)
    comma = next((t for t in sorted(words) if t > subject and parse.words[t] == ","), None)
    return {t for t in words if comma is None or t < comma}


def accused(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "accused X of shelling ... and said": all that the verb governs, where the parser took whom it accuses for a subject."""
    parse = tree.parse
    preposition = _WITH.get(parse.lemmas[verb])
    if preposition is None or "object" not in frames or parse.child(verb, "dobj") is not None:
        return None
    last = tree.high[verb]
    if preposition == "of" and "charged" in frames and verb + 2 <= last and parse.lowers[verb + 1] == "of":
        subject = parse.child(verb, "nsubj")  # "Woman accused of shooting guard": a participle, though tagged as a past
        words = {t for t in tree.tokens(subject) if t < verb} if subject is not None else set()
        content = set(tree.tokens(verb + 1)) - {verb + 1} | words
        return Candidate(verb, frames["charged"], "charged", {verb, verb + 1}, set(), content)
    for i in range(verb + 1, min(verb + _AWAY, last)):
        if parse.lowers[i] == preposition and i > verb + 1 and parse.tags[i + 1] == "VBG":
            content = without_tail(tree, set(range(verb + 1, last + 1)))
            cue, source = verb_cue(tree, verb), source_of(tree, verb) or set()
            made = Candidate(verb, frames["object"], "object", cue, source - cue - content, content - cue)
            return made if made.source else None
        if parse.tags[i][0] not in "NJDPC" and parse.tags[i] not in ("IN", "HYPH"):
            return None
    return None
