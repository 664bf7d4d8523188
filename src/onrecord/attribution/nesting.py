"""Readings weighed against each other: cues that are one, speech that ends where its speaker goes on, speech within speech."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import negated, verb_cue
from onrecord.attribution.goingon import goes_along, one_person
from onrecord.attribution.respondents import next_respondents
from onrecord.attribution.sources import source_of
from onrecord.attribution.speakers import casualties, joined_speakers, name_speaker, second_phrase, whole_name
from onrecord.attribution.tree import Tree
from onrecord.language.tags import TENSED

_NESTING = frozenset({"clause", "quote", "according"})
TELLING = frozenset({"speech", "document"})
_JUDGING = frozenset({"as", "named", "small"})
_WITHIN = frozenset({"infinitive", "order", "gerund"})


def settle(tree: Tree, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates to keep, their contents cut and their cues joined."""
    candidates = _joined(tree, candidates)
    for c in candidates:
        if c.frame == "adverb":
            _of_the_report(c, candidates)
    telling = frozenset(c.anchor for c in candidates if c.sense.kind in TELLING)
    for c in candidates:
        if _tells(c) and c.frame == "clause":
            _same_subject(tree, c, telling)
    for c in candidates:
        if c.sense.kind in TELLING or c.sense.kind == "attitude" or c.frame in _JUDGING:
            _cut(tree, c, candidates)
            _cut_second(tree, c, candidates)
    telling = frozenset(c.anchor for c in candidates if c.sense.kind in TELLING)
    for c in candidates:
        joined_speakers(tree, c)
        while c.content and (end := max(c.content)) > c.anchor and tree.parse.tags[end] == "CC":
            c.content.discard(end)  # the "and" of a sentence whose second half is somebody else's
        next_respondents(tree, c, candidates)
        _last_of_list(tree, c)
        second_phrase(tree, c)
        casualties(tree, c)
        goes_along(tree, c, telling)
        whole_name(tree, c)
        if not c.source and _tells(c) and c.frame != "according" and tree.parse.tags[c.anchor] in TENSED:
            name_speaker(tree, c)
            joined_speakers(tree, c)
    return _kept(tree, candidates)


def _of_the_report(adverb: Candidate, candidates: list[Candidate]) -> None:
    """ "Ten were reportedly killed | the monitor said": the adverb stands in what the monitor says and never holds its cue."""
    for outer in candidates:
        if outer.source and outer.anchor in adverb.content and adverb.anchor in outer.content and _tells(outer):
            adverb.content &= outer.content


def parents(candidates: list[Candidate]) -> dict[int, Candidate]:
    """The narrowest candidate around each one, by the identity of the inner one."""
    found = {}
    holders = _holders(candidates)
    for c in candidates:
        if c.parent is not None:
            found[id(c)] = c.parent
            continue
        around = [o for o in holders.get(c.anchor, ()) if o is not c and o.anchor not in c.content and o.frame != "relay"]
        if around:
            found[id(c)] = min(around, key=lambda o: len(o.content))
    return found


def _same_subject(tree: Tree, c: Candidate, telling: frozenset[int]) -> None:
    """What the parser joined to the cue and goes on with what is said: "says she hopes to win, | but she knows ...", its subject
    the pronoun that what is said has for subject; the reason, "..., | because they fled"."""
    parse = tree.parse
    last = max((t for t in c.content if parse.words[t][0].isalnum()), default=0)
    if last < c.anchor:
        return
    told = {parse.lowers[t] for t in c.content if parse.tags[t] == "PRP" and parse.deps[t] in ("nsubj", "nsubjpass")}
    for k in parse.children[c.anchor]:
        if not last < tree.low[k] <= last + 3 or k in telling:
            continue
        subject = parse.child(k, "nsubj", "nsubjpass")
        # "said he knew the driver, and he called for calm": an act in the past is the page's
        again = subject is not None and parse.tags[subject] == "PRP" and parse.lowers[subject] in told
        joined = parse.deps[k] == "conj" and again and parse.tags[k] not in ("VBD", "VBN")
        reason = parse.deps[k] == "advcl" and any(parse.lowers[m] == "because" for m in parse.children[k])
        if joined or reason:
            c.content |= set(range(last + 1, tree.high[k] + 1)) - c.cue - c.source
            last = max(c.content)


def _tells(c: Candidate) -> bool:
    return c.frame in _NESTING and c.sense.kind in TELLING


def _joined(tree: Tree, candidates: list[Candidate]) -> list[Candidate]:
    """ "refused to say whether", "went on to state": one cue with the first verb's source and stance, the last one's content."""
    parse = tree.parse
    by_anchor = {c.anchor: c for c in candidates}
    gone: set[int] = set()
    for c in candidates:
        head, dep = parse.heads[c.anchor], parse.deps[c.anchor]
        linked = dep == "xcomp" or (dep == "advcl" and parse.lemmas[head] in tree.reporting.proceeding)
        if dep == "pcomp":
            _avoided(tree, c, by_anchor)
        if not linked or head > c.anchor or parse.tags[c.anchor][0] not in "VN":
            continue
        if any(parse.tags[t][0] not in "TVRI" for t in range(head, c.anchor) if t != head or parse.tags[t][0] != "J"):
            continue
        outer = by_anchor.get(head)
        if outer is None:
            verb = parse.heads[head] if parse.tags[head][0] == "J" else head
            if parse.tags[verb][0] == "V" and verb <= head:
                c.cue |= verb_cue(tree, verb) | set(range(head, c.anchor))
                if parse.lemmas[head] in tree.reporting.left_unsaid:
                    c.negated = c.negated == negated(tree, verb)
        elif outer.frame in ("infinitive", "clause", "gerund") and c.frame in ("clause", "quote") and c.content <= outer.content:
            c.source = set(outer.source)
            c.negated = c.negated != (outer.negated != (outer.sense.polarity == "denied"))
            c.cue |= outer.cue | set(range(head, c.anchor))
            gone.add(id(outer))
        c.cue -= c.content | c.source
    return [c for c in candidates if id(c) not in gone]


def _avoided(tree: Tree, c: Candidate, by_anchor: dict[int, Candidate]) -> None:
    """ "stopped short of calling it a crime", "refrained from saying that": nothing was said; "is intent on saying"."""
    parse = tree.parse
    verb = parse.heads[parse.heads[c.anchor]]
    if parse.tags[verb][0] == "J" or parse.tags[verb][:2] == "RB":
        verb = parse.heads[verb]  # "stopped | short | of"
    if verb >= c.anchor or c.anchor - verb > 4 or verb in by_anchor or parse.tags[verb][0] != "V":
        return
    words = [f"{parse.lemmas[verb]} {parse.lowers[c.anchor - 1]}"]
    words.append(f"{parse.lemmas[verb]} {parse.lowers[c.anchor - 2]} {parse.lowers[c.anchor - 1]}")
    left_out = any(w in tree.reporting.short_of for w in words)
    holder = parse.heads[parse.heads[c.anchor]]
    if left_out or (parse.tags[holder][0] == "J" and parse.lemmas[verb] == "be" and verb < holder):  # "is intent on | saying"
        c.cue = (c.cue | verb_cue(tree, verb) | set(range(verb, c.anchor))) - c.content - c.source
        c.source = c.source or ((source_of(tree, verb) or set()) - c.cue - c.content)
    if left_out:
        c.negated = c.negated == negated(tree, verb)


def _cut(tree: Tree, c: Candidate, candidates: list[Candidate]) -> None:
    """ ", adding that ..." ends what its speaker said before."""
    parse, verb = tree.parse, c.anchor
    if not verb or parse.tags[verb] != "VBG":
        return
    comma = parse.words[verb - 1] == ","
    if not comma and (parse.lemmas[verb] != "add" or c.frame != "clause"):
        return  # in a text without commas "adding that" alone is told by him who spoke before
    if parse.deps[verb] not in ("advcl", "conj", "acl", "xcomp"):
        return
    for outer in candidates:
        if outer is not c and outer.anchor < verb and verb in outer.content and _tells(outer):
            outer.content = {t for t in outer.content if t < verb - comma}
            c.source = set(outer.source) or c.source


def _last_of_list(tree: Tree, c: Candidate) -> None:
    """ "They were beaten and, they believed, poisoned": a cue behind "and" belongs to the last part of a list alone."""
    parse = tree.parse
    words = c.cue | c.source
    first, last = min(words, default=0), max(words, default=0)
    if c.frame != "clause" or first < 2 or not any(t < first for t in c.content):
        return
    end = parse.sentence(c.anchor).last
    inserted = parse.words[first - 1] == "," and parse.lowers[first - 2] in ("and", "but", "or")
    if inserted and last + 2 < end and parse.words[last + 1] == ",":
        c.content = set(range(last + 2, end))


def _cut_second(tree: Tree, c: Candidate, candidates: list[Candidate]) -> None:
    """ "X said ..., and Y said ...", "X said ..., while Y said ...": a second cue in the tense of the first ends what the
    first one says."""
    parse, verb = tree.parse, c.anchor
    subject = parse.child(verb, "nsubj", "nsubjpass")
    against = parse.deps[verb] == "advcl" and subject is not None and _marked(tree, verb)
    aside = parse.deps[verb] == "ccomp" and subject is not None and parse.tags[tree.low[subject] - 1] == "CC"
    if not (parse.deps[verb] == "conj" or against or aside) or not _finite(tree, verb):
        return
    lost = _lost_subject(tree, verb, min(c.cue)) if subject is None else set()
    start = min([*c.cue, *lost, *(() if subject is None else (tree.low[subject],))])
    while start and (parse.tags[start - 1] == "CC" or parse.words[start - 1] == "," or parse.lowers[start - 1] in _AGAINST):
        start -= 1
    for outer in candidates:
        if aside and (parse.heads[verb] != outer.anchor or not outer.content or min(outer.content) > tree.low[subject or verb]):
            continue  # "said they feared it | and four in ten said ...": of the same rank as the first, not in it
        telling = _tells(outer) or (bool(lost) and outer.frame in ("object", "saying"))
        if subject is None and not lost and _goes_with(tree, verb, outer, candidates):
            continue
        if subject is not None and c.sense.kind not in TELLING and parse.tags[subject] == "PRP" and _tells(outer):
            continue  # "says the road is open | but he fears ...": what is felt is told by whoever speaks
        if (
            outer is c
            or outer.anchor >= start
            or not (verb in outer.content or lost & outer.content)
            or not (telling or lost & outer.content)
        ):
            continue
        if c.sense.kind == "attitude" and subject is not None and parse.lowers[subject] == "they" and one_person(tree, outer):
            continue  # "Haddad said he met the envoy and they agreed to ..."
        alike = lost or against or parse.tags[outer.anchor] == parse.tags[verb]
        if alike and _finite(tree, outer.anchor) and min(outer.content) < start:
            outer.content = {t for t in outer.content if t < start}
            if subject is None:
                c.source = lost or set(outer.source)


def _goes_with(tree: Tree, verb: int, outer: Candidate, candidates: list[Candidate]) -> bool:
    """ "The agency said the envoy denied the charge and | blamed ...": joined by the parser to a cue inside what is told, it goes
    on with the envoy's words; a cue of adding goes on with the outer speaker's."""
    parse = tree.parse
    first = parse.heads[verb]
    while parse.deps[first] == "conj" and parse.heads[first] != first:
        first = parse.heads[first]
    if first == outer.anchor or first not in outer.content or parse.lemmas[verb] in ("add", parse.lemmas[outer.anchor]):
        return False
    return any(o.anchor == first and o.source and not o.source & outer.source for o in candidates)


_AGAINST = frozenset({"while", "whereas"})


def _marked(tree: Tree, verb: int) -> bool:
    return any(tree.parse.lowers[t] in _AGAINST and tree.parse.deps[t] == "mark" for t in tree.parse.children[verb])


def _finite(tree: Tree, verb: int) -> bool:
    parse = tree.parse
    helped = any(parse.deps[c] == "aux" and parse.lemmas[c] == "have" for c in parse.children[verb])
    return parse.tags[verb] in TENSED or (parse.tags[verb] == "VBN" and helped)


def _lost_subject(tree: Tree, verb: int, edge: int) -> set[int]:
    """ "X denied the charge and | the station | reported ...": the subject of a second verb that the parser took for another
    object of the first."""
    parse = tree.parse
    head = edge - 1
    if parse.deps[head] != "conj" or parse.tags[head][0] not in "NP" or tree.high[head] != head:
        return set()
    phrase = set(tree.tokens(head))
    return phrase if parse.tags[min(phrase) - 1] == "CC" else set()


def _holders(candidates: list[Candidate]) -> dict[int, list[Candidate]]:
    """The candidates whose content holds each candidate's cue, by the token that heads the cue."""
    anchors = {c.anchor for c in candidates}
    found: dict[int, list[Candidate]] = {}
    for c in candidates:
        for token in anchors & c.content:
            found.setdefault(token, []).append(c)
    return found


def _kept(tree: Tree, candidates: list[Candidate]) -> list[Candidate]:
    """Candidates that no other's content holds, and of the rest those that are another one's speech."""
    candidates = [c for c in candidates if c.content]
    holders = _holders(candidates)
    kept = []
    for c in candidates:
        outer = [o for o in holders.get(c.anchor, ()) if o is not c and not _wraps(c, o)]
        told = (_tells(c) or _thinks(tree, c)) and bool(c.source)
        if not outer or c.hearsay or (told and not any(_same_speaker(o, c) for o in outer)):
            kept.append(c)
        elif told and tree.parse.deps[c.anchor] == "relcl" and not any(o.source & c.source or _tells(o) for o in outer):
            kept.append(c)  # "asked the council to punish an attack | the envoy says killed ten"
    return kept


def _thinks(tree: Tree, c: Candidate) -> bool:
    """What somebody else than the speaker is said to think: "said | the mayor believes | ..."."""
    named = any(tree.parse.tags[t][0] == "N" for t in c.source)
    unsure = c.sense.kind == "thought" and c.sense.certainty != "certain"
    return c.frame == "clause" and unsure and named and tree.parse.tags[c.anchor][0] == "V"


def _wraps(c: Candidate, other: Candidate) -> bool:
    """Whether of two that hold each other's cue the first is the wider."""
    return other.anchor in c.content and len(other.content) <= len(c.content)


def _same_speaker(outer: Candidate, inner: Candidate) -> bool:
    return outer.frame in _WITHIN or bool(outer.source & inner.source)
