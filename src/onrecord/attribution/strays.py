"""What a verb says where the parser hung it elsewhere: around the cue, before it, behind an aside, or as its object."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.making import make
from onrecord.attribution.sources import phrase_before
from onrecord.attribution.tree import Tree
from onrecord.language.tags import FINITE, HEADLINE_FINITE, TENSED
from onrecord.vocabulary.reporting import Frames, Reporting

_ASIDE = 14  # words of an aside between a cue and its "that"
_AWAY = 11  # words between a cue and its "that", no other verb among them
_AGAINST = frozenset({"while", "whereas", "although", "though", "because", "but", "as", "when", "after", "before", "if"})
_TAIL = 6  # words behind a cue that ends its sentence, and the fewest before it


def of_made_clear(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "made it very clear | that ...": all up to "clear" is the cue, whatever the parser made of it."""
    parse = tree.parse
    if parse.lemmas[verb] != "make" or "clause" not in frames:
        return None
    clear = verb + 1
    while clear + 1 < parse.sentence(verb).last and (parse.lowers[clear] == "it" or parse.tags[clear][:2] == "RB"):
        clear += 1
    if parse.lowers[clear] not in tree.reporting.made_so:
        return None
    for holder in (clear, verb):
        for c in parse.children[holder]:
            if c > clear and parse.deps[c] in ("ccomp", "advcl", "acl", "xcomp", "csubj") and parse.tags[c][0] in "VM":
                content = {t for t in tree.tokens(c) if t > clear}
                return make(tree, verb, frames, "clause", content, verb_cue(tree, verb) | set(range(verb, clear + 1)))
    return None


def of_for(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "called for X to resign": the clause behind "for", whatever the parser hung it on."""
    parse = tree.parse
    if "for" not in frames:
        return None
    for c in parse.children[verb]:
        if c > verb and parse.deps[c] in ("advcl", "xcomp", "ccomp") and parse.lowers[tree.low[c]] == "for":
            mark = tree.low[c]
            if parse.tags[c] in ("VB", "VBN") and mark < c and parse.tags[mark] == "IN":
                content = set(tree.tokens(c)) - {mark}
                return make(tree, verb, frames, "for", content, verb_cue(tree, verb) | {mark})
    return None


def of_that(tree: Tree, verb: int, frames: Frames, reporting: Reporting) -> Candidate | None:
    """A clause that the parser did not attach: "that" stands right behind the verb or behind whom it addresses."""
    parse = tree.parse
    if "clause" not in frames:
        return None
    last = tree.high[verb]
    aside = _behind_aside(tree, verb)
    if aside is not None:
        return make(tree, verb, frames, "clause", set(range(aside, last + 1)))
    for i in range(verb + 1, min(verb + _AWAY, last)):
        conjunction = (
            parse.tags[i] == "IN" or parse.deps[i] == "mark"
        )  # "told the guards that": no relative, it has no part in it
        if parse.lowers[i] == "that" and _of_a_report(tree, i, reporting):
            return None
        if parse.lowers[i] == "that" and ((conjunction and i < verb + 8) or _behind_time(tree, i)):
            return make(tree, verb, frames, "clause", set(range(i, last + 1)))
        if parse.lowers[i] == "that" and _said_nothing_else(tree, verb, i, frames):
            return make(tree, verb, frames, "clause", set(range(i, last + 1)))
        if parse.tags[i][0] == "V" or parse.words[i] in ",;:":
            break
    return None


def _said_nothing_else(tree: Tree, verb: int, that: int, frames: Frames) -> bool:
    """ "said in a statement on its site | that the envoy had left": a relative clause to the parser, but who says must say
    something."""
    parse = tree.parse
    clause = parse.heads[that]
    whole = parse.deps[clause] == "relcl" and clause > that and parse.child(clause, "nsubj", "nsubjpass") not in (None, that)
    nothing = parse.child(verb, "dobj", "ccomp", "xcomp") is None and tree.low[verb] > tree.parse.sentence(verb).first - 1
    behind = verb + 1 < that and parse.tags[verb + 1] == "IN"
    ahead = any(parse.deps[c] == "ccomp" or parse.words[c] in ("“", "”", '"', "``") for c in parse.children[verb])
    return parse.lemmas[verb] == "say" and whole and nothing and behind and not ahead and "quote" in frames


def _of_a_report(tree: Tree, that: int, reporting: Reporting) -> bool:
    """ "did not respond to | accusations that ...": a clause of the noun of a report, which is told as a report."""
    parse = tree.parse
    clause = parse.heads[that]
    noun = parse.heads[clause]
    return parse.deps[clause] == "acl" and noun < that and parse.lemmas[noun] in reporting.assertions


def _behind_aside(tree: Tree, verb: int) -> int | None:
    """ "reported, citing two officials, | that ...": a clause behind a participle between commas."""
    parse = tree.parse
    end = min(parse.sentence(verb).last - 2, verb + 2 + _ASIDE)
    first = verb + 1
    while first + 2 < end and (parse.deps[first] in ("npadvmod", "det", "advmod", "amod") or parse.lowers[first].endswith("day")):
        first += 1  # "said | this week |, citing two officials, that ..."
    if first + 1 >= end or parse.words[first] != "," or parse.tags[first + 1] != "VBG":
        return None
    comma = next((i for i in range(first + 2, end) if parse.words[i] == ","), None)
    return comma + 1 if comma is not None and parse.lowers[comma + 1] == "that" and parse.tags[comma + 1] == "IN" else None


def of_occasion(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "said after the raid | he had shot two men": the parser put the occasion into the clause behind it."""
    parse = tree.parse
    if not ("clause" in frames and "quote" in frames) or parse.child(verb, "dobj", "ccomp") is not None:
        return None
    for c in parse.children[verb]:
        first, subject = tree.low[c], parse.child(c, "nsubj", "nsubjpass")
        occasion = parse.deps[first] == "prep" and first == verb + 1 and parse.child(first, "pobj") is not None
        if c > verb and parse.deps[c] == "advcl" and occasion and subject is not None and tree.low[subject] > tree.high[first]:
            return make(tree, verb, frames, "clause", set(range(tree.low[subject], tree.high[c] + 1)))
    return None


def _behind_time(tree: Tree, that: int) -> bool:
    """ "said for the first time | that ...": no relative clause of the time, since "that" has no part in it."""
    parse = tree.parse
    timely = parse.lemmas[that - 1] in tree.reporting.times_before_that or parse.lowers[that - 1].endswith("day")
    return timely and (parse.tags[that] == "IN" or parse.deps[that] in ("advmod", "mark"))


def of_garden_path(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "believed its weight | would help": the object of the cue is the subject of a verb that the parser hung elsewhere."""
    parse = tree.parse
    thing = parse.child(verb, "dobj")
    if "clause" not in frames or thing is None or thing < verb or parse.child(verb, "ccomp", "xcomp") is not None:
        return None
    after = _behind_commas(tree, tree.high[thing] + 1, parse.sentence(verb).last)
    if after >= parse.sentence(verb).last or parse.tags[after] not in FINITE:
        return None
    head = parse.heads[after] if parse.deps[after] in ("aux", "auxpass") else after
    subject = parse.child(head, "nsubj", "nsubjpass")
    if head < after or (subject is not None and subject > verb):
        return None
    if subject is not None and parse.deps[verb] == "acl" and parse.heads[verb] == subject:
        return None  # "Protesters demanding bread | were killed": who demands it is who was killed
    return make(tree, verb, frames, "clause", set(range(tree.low[thing], tree.high[head] + 1)))


def _behind_commas(tree: Tree, first: int, last: int) -> int:
    """Behind a phrase between commas, as "claims the general, | despite his denials, | is paying the rebels" has it."""
    parse = tree.parse
    if first + 2 >= last or parse.words[first] != ",":
        return first
    for i in range(first + 1, min(first + _ASIDE, last)):
        if parse.words[i] == ",":
            return i + 1
        if parse.tags[i] in HEADLINE_FINITE or parse.tags[i] == "CC":
            break
    return first


def of_insertion(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "The war, he said, is over"; "as he put it": the clause around the cue is the content."""
    parse = tree.parse
    head, dep = parse.heads[verb], parse.deps[verb]
    if parse.deps[head] in ("aux", "auxpass"):
        head = parse.heads[head]
    if head == verb or not ("clause" in frames or "quote" in frames):
        return None
    # "As the year starts" is a time, "as he put it" is not
    kind = frames["clause"].kind if "clause" in frames else ""
    speaks = kind in ("speech", "document") or parse.lemmas[verb] in tree.reporting.as_they
    as_clause = (
        speaks and dep == "advcl" and any(parse.deps[c] == "mark" and parse.lowers[c] == "as" for c in parse.children[verb])
    )
    if as_clause and parse.child(verb, "nsubjpass") is not None and parse.lowers[parse.child(verb, "nsubjpass") or 0] != "it":
        return None  # "as no shots were reported, ..."
    if not (dep == "parataxis" or as_clause) or (parse.child(verb, "dobj") is not None and parse.lemmas[verb] != "tell"):
        return None
    mine = set(tree.tokens(verb))
    above = parse.heads[head]
    if parse.deps[head] in ("nsubj", "nsubjpass") and head < verb < above and parse.tags[above][0] == "V":
        head = above  # "The point now, he told the court, is that ...": hung on the subject alone
    content = set(tree.tokens(head)) - mine
    if as_clause:  # "The army left, as the mayor reported, | and rebels moved in": what is joined behind it is not his
        for c in parse.children[head]:
            if parse.deps[c] == "conj" and tree.low[c] > verb:
                content -= set(range(tree.low[c] - 1, tree.high[c] + 1))
    made = make(tree, verb, frames, "clause" if "clause" in frames else "quote", content)
    return made if made.source or as_clause else None


def of_tail(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """A sentence that ends in its cue without a comma, as in texts stripped of them: "Shells hit the town the monitor said."."""
    parse = tree.parse
    if not ("clause" in frames and "quote" in frames) or frames["clause"].polarity == "denied" or parse.tags[verb] not in TENSED:
        return None
    sentence = parse.sentence(verb)
    subject = parse.child(verb, "nsubj")
    if subject is None or subject > verb or parse.tags[subject] in ("WP", "WDT") or sentence.last - verb > _TAIL:
        return None
    opened = parse.tags[tree.low[subject] - 1] in ("WP", "WDT")
    if opened and (parse.deps[verb] == "relcl" or parse.tags[tree.low[subject] - 2] == "IN"):
        return None  # "..., to which the envoy objects": an attitude to what the page tells
    if any(parse.tags[t][0] in "VM" for t in range(verb + 1, sentence.last)) or parse.child(verb, "dobj", "ccomp") is not None:
        return None
    if parse.lowers[tree.low[subject] - 1] in _AGAINST or any(
        parse.lowers[c] in frames and parse.deps[c] == "prep" and c > verb for c in parse.children[verb]
    ):
        return None  # "... while doctors warned of an outbreak"
    source = set(range(tree.low[subject], verb))
    if tree.low[subject] == sentence.first and any(parse.deps[t] == "acl" for t in source):
        source = phrase_before(tree, verb, sentence.first)  # the whole sentence was taken for the subject
    content = set(range(sentence.first, min(source, default=verb)))
    if not source or len(content) < _TAIL or not any(parse.tags[t] in HEADLINE_FINITE for t in content):
        return None
    made = make(tree, verb, frames, "clause", content)
    made.source = source - made.cue
    return made


def of_two_subjects(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "A blast killed ten, officials say, although ...": the parser took what is said for a subject of the cue."""
    parse = tree.parse
    subjects = [c for c in parse.children[verb] if parse.deps[c] == "nsubj" and c < verb]
    if len(subjects) != 2 or not ("clause" in frames and "quote" in frames):
        return None
    said, speaker = subjects
    content = set(range(tree.low[said], tree.low[speaker]))
    if parse.words[tree.low[speaker] - 1] != "," or not any(parse.tags[t] in ("VBD", "VBZ", "VBP", "VBN") for t in content):
        return None
    return Candidate(verb, frames["clause"], "clause", verb_cue(tree, verb), set(tree.tokens(speaker)), content)


def lost_verb(tree: Tree, verb: int, last: int) -> set[int]:
    """ "saying the plan -- raids on the port -- | is too weak": the verb of what is said, taken for that of the sentence."""
    parse = tree.parse
    end = parse.sentence(verb).last
    at = last + 1
    while at < end and not parse.words[at][0].isalnum():
        at += 1
    if (
        at >= end
        or parse.tags[at] not in ("VBZ", "VBP", "VBD", "MD")
        or parse.child(at, "nsubj", "nsubjpass", "expl") is not None
    ):
        return set()
    head = parse.heads[at] if parse.deps[at] in ("aux", "auxpass") else at
    if parse.child(head, "nsubj", "nsubjpass") is not None:
        return set()
    if parse.heads[head] == verb and parse.deps[head] == "conj" and parse.tags[head] in ("VBN", "VBG"):
        return set(range(last + 1, min(tree.high[head] + 1, end)))  # "said ten men, all of them farmers, | were killed"
    return set(range(last + 1, end)) if head in parse.ancestors(verb) else set()
