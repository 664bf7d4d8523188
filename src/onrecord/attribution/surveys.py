"""What counts and opinions say without a verb of speech: "the survey found ten empty villages", "to many, he is a traitor"."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.making import without_tail
from onrecord.attribution.sources import source_of
from onrecord.attribution.subjects import subject_of
from onrecord.attribution.tree import Tree
from onrecord.language.parse import Sentence
from onrecord.vocabulary.reporting import Reporting, Sense

_SURVEY = Sense("document")
_VIEW = Sense("thought", "affirmed", "probable")
_DASHES = frozenset({"–", "—", "--"})
_LONGEST = 8  # words of those whose view it is


def survey_verb(tree: Tree, verb: int, reporting: Reporting) -> Candidate | None:
    """ "A count by the union | found | ten men missing", "one list has him first": all behind the verb."""
    parse = tree.parse
    if parse.lemmas[verb] not in reporting.finding or parse.tags[verb] not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    subject = subject_of(tree, verb)
    thing = parse.child(verb, "dobj", "ccomp", "xcomp")
    if (
        subject is None
        or thing is None
        or thing < verb
        or parse.lemmas[subject] not in reporting.inquiries
        or parse.deps[verb] == "relcl"
    ):
        return None
    if (
        parse.lemmas[thing] in ("margin", "error", "sample")
        or parse.child(verb, "auxpass") is not None
        or parse.tags[thing] in ("PRP", "WP", "WDT")
    ):
        return None
    source = source_of(tree, verb) or set()
    content = without_tail(tree, set(range(verb + 1, tree.high[verb] + 1)))
    cue = verb_cue(tree, verb)
    return Candidate(verb, _SURVEY, "object", cue, source - cue, content - cue) if source else None


def view_of(tree: Tree, sentence: Sentence) -> Candidate | None:
    """ "To many in the north, | he is a traitor", "For critics, the law is a danger": the clause and whose view it is."""
    parse = tree.parse
    first = sentence.first
    if parse.lowers[first] not in ("to", "for") or first + 3 >= sentence.last or parse.deps[first] != "prep":
        return None
    person = parse.child(first, "pobj")
    if person is not None and parse.lowers[first] == "to" and parse.tags[person] == "NNP":
        return _to_person(tree, sentence, person)
    if person is None or not _holds_views(tree, first, person):
        return None
    comma = tree.high[first] + 1
    verb = parse.heads[first]
    if comma - first > _LONGEST or parse.words[comma] != "," or parse.lemmas[verb] not in ("be", "remain", "seem", "become"):
        return None
    if parse.child(verb, "nsubj") is None:
        return None
    end = next(
        (t for t in range(comma + 2, sentence.last) if parse.words[t] in _DASHES), sentence.last
    )  # behind it the page goes on
    return Candidate(first, _VIEW, "according", {first}, set(range(first + 1, comma)), set(range(comma + 1, end)))


def _holds_views(tree: Tree, first: int, person: int) -> bool:
    """ "To many, ...", "For residents, ...", "To the army, ...": people, or a body where "to" says so."""
    parse, reporting = tree.parse, tree.reporting
    unnamed = {parse.lowers[t] for t in (person, *parse.children[person])} & reporting.unnamed
    people = parse.tags[person] == "NNS" and parse.lemmas[person] in reporting.informants - reporting.papers - reporting.inquiries
    return bool(unnamed) or people or (parse.lowers[first] == "to" and parse.lemmas[person] in reporting.many_in_one)


def _to_person(tree: Tree, sentence: Sentence, person: int) -> Candidate | None:
    """ "To Omar Haddad, head of the union, | the law is unfair": the view of who is named before the comma."""
    parse = tree.parse
    comma, first = tree.high[sentence.first] + 1, sentence.first
    if comma >= sentence.last or comma - first > 2 * _LONGEST or parse.words[comma] != "," or parse.words[first] != "To":
        return None
    verb = parse.heads[first]
    subject = parse.child(verb, "nsubj")
    if verb < comma or parse.lemmas[verb] not in ("be", "remain", "seem") or subject is None or subject < comma:
        return None
    return Candidate(first, _VIEW, "according", {first}, set(range(first + 1, comma)), set(range(comma + 1, sentence.last)))
