"""Attributions by adjectives ("is confident that"), participles, adverbs, possessives and "according to"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import negated, verb_cue
from onrecord.attribution.owners import of_whom
from onrecord.attribution.sources import owner_of, source_of
from onrecord.attribution.tree import Tree
from onrecord.language.parse import Parse, Sentence
from onrecord.predicates.complements import clause_kind
from onrecord.vocabulary.reporting import Frames, Reporting, Sense

_CLOSING = frozenset({"”", '"', "''", "»", "’"})
_SURVEY = Sense("document")
_FINDING = Sense("thought", "affirmed", "probable")


def adjective_candidates(tree: Tree, adjective: int, frames: Frames) -> Iterator[Candidate]:
    """X is confident that ..., X was worried about ..."""
    parse = tree.parse
    verb = parse.heads[adjective]
    making = (
        parse.lemmas[verb] == "make"
        and parse.lowers[adjective] not in tree.reporting.made_so
        and parse.deps[adjective] in ("ccomp", "acomp", "oprd", "xcomp")
    )
    if not making and (
        parse.deps[adjective] not in ("acomp", "attr", "oprd") or parse.lemmas[verb] not in tree.reporting.feels_that
    ):
        return
    short_of = _short_of(parse, adjective, verb)
    for holder in (adjective, verb, *short_of):
        for c in parse.children[holder]:
            if c < adjective or c in short_of:
                continue
            dep, frame = parse.deps[c], ""
            if dep in ("ccomp", "xcomp", "advcl") and parse.tags[c][0] in "VM":
                kind = clause_kind(parse, c)
                bare = kind == "clause" and parse.child(c, "mark", "advmod") is None and parse.child(c, "nsubj") is not None
                frame = kind if kind in ("clause", "infinitive") and (dep != "advcl" or making or bare) else ""
                content = set(tree.tokens(c))
            elif dep == "prep" and holder == adjective and (inner := parse.child(c, "pobj", "pcomp")) is not None:
                frame, content = parse.lowers[c], set(tree.tokens(inner))
            if frame and frame in frames:
                source = source_of(tree, verb) or set()
                if _found_out(tree, adjective, c):
                    cue = verb_cue(tree, verb) | {adjective}
                    yield Candidate(adjective, _FINDING, "raising", cue, set(), (source | content) - cue)
                    return
                if source and all(parse.lowers[t] == "it" for t in source):
                    return  # "it is clear that" is said by whoever writes
                degree = {
                    d for d in parse.children[adjective] if d < adjective and parse.deps[d] == "advmod" and tree.low[d] > verb
                }
                cue = verb_cue(tree, verb) | {adjective} | degree | ({c} if dep == "prep" else set())
                sense = replace(frames[frame], certainty="probable") if holder in short_of else frames[frame]
                yield Candidate(adjective, sense, frame, cue, source - cue, content - cue, negated=negated(tree, verb))
                return


def _short_of(parse: Parse, adjective: int, verb: int) -> tuple[int, ...]:
    """ "are confident, but not certain, that ...": the adjective that is taken back holds the clause."""
    behind = (c for head in (adjective, verb) for c in parse.children[head] if parse.deps[c] == "conj" and c > adjective)
    return tuple(c for c in behind if parse.tags[c][0] == "J" and any(parse.deps[n] == "neg" for n in parse.children[c]))


def _found_out(tree: Tree, adjective: int, clause: int) -> bool:
    """ "was determined to have been there": what nobody named has found, no resolve of the subject's."""
    parse = tree.parse
    return (
        (parse.lemmas[parse.heads[adjective]] == "be" or parse.child(adjective, "auxpass") is not None)
        and parse.lowers[adjective].endswith("ed")
        and any(parse.lemmas[c] == "have" and parse.deps[c] == "aux" for c in parse.children[clause])
    )


def participle_candidates(tree: Tree, participle: int, frames: Frames) -> Iterator[Candidate]:
    """X is convinced that ..., X was alarmed by ...: the passive of a feeling, which is an adjective but by its tag."""
    parse = tree.parse
    subject = parse.child(participle, "nsubjpass", "nsubj")
    if subject is None or not any(parse.deps[c] == "auxpass" for c in parse.children[participle]):
        return
    for c in parse.children[participle]:
        if c < participle:
            continue
        dep, frame, content = parse.deps[c], "", set(tree.tokens(c))
        if dep in ("ccomp", "xcomp"):
            kind = clause_kind(parse, c)
            frame = kind if kind in ("clause", "infinitive") else ""
        elif dep in ("prep", "agent") and (inner := parse.child(c, "pobj", "pcomp")) is not None:
            frame, content = parse.lowers[c], set(tree.tokens(inner))
        if frame == "infinitive" and _found_out(tree, participle, c):
            words = set(tree.tokens(subject))
            yield Candidate(participle, _FINDING, "raising", verb_cue(tree, participle), set(), words | content)
            return
        if frame and frame in frames:
            cue = verb_cue(tree, participle) | ({c} if dep in ("prep", "agent") else set())
            source = {t for t in tree.tokens(subject) if t < min(cue)}
            yield Candidate(participle, frames[frame], frame, cue, source, content - cue, negated=negated(tree, participle))
            return


def adverb_candidate(tree: Tree, adverb: int, frames: Frames) -> Candidate | None:
    """The clause around "reportedly"; nobody is named."""
    parse = tree.parse
    head = parse.heads[adverb]
    if head == adverb or parse.tags[head][0] not in "VN":
        return None
    content = set(tree.tokens(head)) - {adverb}
    return Candidate(adverb, frames[parse.lowers[adverb]], "adverb", {adverb}, set(), content)


def preposition_candidate(tree: Tree, first: int, reporting: Reporting) -> Candidate | None:
    """ "according to X", "in the words of X": the sentence or clause around the phrase is the content."""
    parse = tree.parse
    sentence = parse.sentence(first)
    for length in (2, 4, 1):
        if first + length >= sentence.last:
            continue
        phrase = " ".join(parse.lowers[first : first + length])
        sense = reporting.prepositions.get(phrase)
        if sense is None or (length == 1 and parse.words[first - 1] != "," and not _opens_named(tree, first)):
            continue
        last = first + length - 1
        inner = parse.child(last, "pobj")
        if inner is None:
            return _told_to(tree, first, last, sense)
        source = _source_to_end(tree, first, {t for t in tree.tokens(inner) if t > last})
        source = _named_at_once(tree, first, source)
        phrase_tokens = set(range(first, last + 1))
        source |= _purpose_in_name(tree, max(source, default=last), sentence.last)
        content = _around(tree, first, phrase_tokens | source) or _next_sentence(tree, sentence)
        after = max(source, default=last) + 1
        closes = after >= sentence.last or parse.words[after] in (";", ".", ":", ")")
        lone = parse.words[first - 1] == "," and closes and not any(t < first for t in content)
        if length > 1 and lone and first > sentence.first + 3:
            content = set(range(_clause_start(tree, first - 1, sentence.first), first - 1))  # the phrase was taken for a subject
        if first == sentence.first and first and parse.words[first - 1] in _CLOSING and parse.lowers[first] == parse.words[first]:
            content = {first - 1}  # a quotation that the parser took for a sentence of its own
        if first > sentence.first and parse.words[first] == "According" and parse.words[first - 1][0].islower():
            content = set(range(max(source, default=last) + 1, sentence.last))  # a sentence whose stop before it was lost
        return Candidate(first, sense, "according", phrase_tokens, source, content) if content else None
    return None


def _told_to(tree: Tree, first: int, last: int, sense: Sense) -> Candidate | None:
    """ "Two guards died, | according to what one of the hostages told police |.": its clause names who told it."""
    parse = tree.parse
    verb = parse.child(last, "pcomp")
    subject = parse.child(verb, "nsubj") if verb is not None and parse.lowers[last + 1] == "what" else None
    if verb is None or subject is None or not last < tree.low[subject] <= verb:
        return None
    source = {t for t in tree.tokens(subject) if last + 1 < t < verb}
    phrase = set(range(first, max(tree.high[verb], verb) + 1))
    content = _around(tree, first, phrase)
    return Candidate(first, sense, "according", phrase - source, source, content) if source and content else None


def _named_at_once(tree: Tree, first: int, source: set[int]) -> set[int]:
    """ "According to one of the hostages, | Maria Diop, who was freed, | the guards fled": the name of whom the phrase describes,
    which the parser took for a subject, with what is told of it between commas."""
    parse = tree.parse
    sentence = parse.sentence(first)
    name = max(source, default=first) + 2
    if first != sentence.first or name + 3 >= sentence.last or parse.words[name - 1] != "," or parse.tags[name] != "NNP":
        return source
    person = any(parse.lemmas[t] in tree.reporting.informants or parse.lowers[t] == "one" for t in source)
    end = name
    while parse.tags[end] == "NNP":
        end += 1
    told = parse.lowers[end + 1] in ("who", "a", "an", "the", "whose") or parse.words[end + 1].isdigit()
    close = next((t for t in range(end + 2, sentence.last) if parse.words[t] == ","), None)
    if not person or parse.words[end] != "," or end - name < 2 or not told or close is None:
        return source
    ended = parse.lowers[end + 1] in ("who", "whose") or parse.words[end + 1].isdigit()
    return source | set(range(name - 1, close if ended else end))


def _opens_named(tree: Tree, first: int) -> bool:
    """ "Per the ministry, ...": at the head of a sentence, with a name or an article, unlike "Per capita income"."""
    parse = tree.parse
    return (
        first == parse.sentence(first).first
        and parse.tags[first + 1] in ("DT", "NNP", "NNPS", "PRP$")
        and parse.lowers[first + 1] not in ("a", "an", "each", "every")
    )


def _purpose_in_name(tree: Tree, last: int, end: int) -> set[int]:
    """ "according to the Committee | to Protect Writers"."""
    parse = tree.parse
    if last + 2 >= end or parse.tags[last + 1] != "TO" or not parse.words[last + 2][0].isupper():
        return set()
    stop = last + 2
    while stop < end and (parse.words[stop][0].isupper() or parse.lowers[stop] in ("and", "the", "of")):
        stop += 1
    return set(range(last + 1, stop))


def _clause_start(tree: Tree, last: int, first: int) -> int:
    """Where the clause begins that a phrase behind a comma closes: behind the last semicolon or colon before it."""
    return next((t + 1 for t in range(last - 1, first, -1) if tree.parse.words[t] in (";", ":")), first)


def _source_to_end(tree: Tree, first: int, source: set[int]) -> set[int]:
    """A source that the parser cut short, where a comma opens its phrase and no clause follows: ", according to the | a b c"."""
    parse = tree.parse
    sentence = parse.sentence(first)
    if not source or first == sentence.first or parse.words[first - 1] != ",":
        return source
    rest = range(max(source) + 1, sentence.last)
    if any(parse.words[t] in (",", ";", ":", "“", '"', "``") or parse.tags[t] in ("VBD", "VBZ", "VBP", "MD", "CC") for t in rest):
        return source
    return source | {t for t in rest if parse.words[t] not in (".", "?", "!", "”", "''")}


def _next_sentence(tree: Tree, sentence: Sentence) -> set[int]:
    """What an opening phrase speaks of when the parser took it for a sentence of its own."""
    parse = tree.parse
    if sentence.index + 1 >= len(parse.sentences) or parse.words[sentence.last - 1] in (".", "?", "!"):
        return set()
    following = parse.sentences[sentence.index + 1]
    return set(range(following.first, following.last)) if following.block == sentence.block else set()


def _around(tree: Tree, first: int, phrase: set[int]) -> set[int]:
    """The clause that a phrase belongs to: the whole sentence when the phrase opens or closes it."""
    parse = tree.parse
    sentence = parse.sentence(first)
    before = all(not parse.words[i][0].isalnum() for i in range(sentence.first, first))
    behind = all(not parse.words[i][0].isalnum() for i in range(max(phrase) + 1, sentence.last))
    if before or behind:
        content = set(range(sentence.first, sentence.last)) - phrase
        return content if any(parse.words[t][0].isalnum() for t in content) else set()
    head = first
    while parse.heads[head] != head and (head in phrase or parse.tags[head][0] not in "VM"):
        head = parse.heads[head]
    return set(tree.tokens(head)) - phrase


def possessive_candidate(tree: Tree, noun: int, reporting: Reporting) -> Candidate | None:
    """ "in his view": the clause around it."""
    parse = tree.parse
    prep = parse.heads[noun]
    frames = reporting.possessives.get(parse.lowers[noun])
    owner = parse.child(noun, "poss")
    if not frames or owner is None or parse.lowers[prep] not in ("in", "by", "to") or parse.deps[noun] != "pobj":
        return None
    phrase = set(tree.tokens(prep))
    source = {t for t in tree.tokens(owner) if parse.tags[t] != "POS"}
    content = _around(tree, prep, phrase)
    cue = {t for t in phrase - source if parse.tags[t] != "POS"}
    return Candidate(prep, frames, "according", cue, source, content) if content else None


def _of_several(tree: Tree, noun: int) -> set[int]:
    """ "the estimates of aid workers"."""
    parse = tree.parse
    of = next((c for c in parse.children[noun] if parse.lowers[c] == "of"), None)
    inner = parse.child(of, "pobj") if of is not None else None
    return set(tree.tokens(inner)) if inner is not None and parse.tags[inner] in ("NNS", "NNPS") else set()


def survey_candidate(tree: Tree, noun: int) -> Candidate | None:
    """ "In the latest poll, ...", "by the ministry's count, ...": the clause around it says what the survey found."""
    parse = tree.parse
    prep = parse.heads[noun]
    phrase = set(tree.tokens(prep))
    if parse.deps[noun] != "pobj" or parse.lowers[prep] not in ("in", "by"):
        return None
    sentence = parse.sentence(noun)
    whose = owner_of(tree, noun) or of_whom(tree, noun) or _of_several(tree, noun)
    if parse.lowers[prep] == "by" and parse.lemmas[noun] in tree.reporting.reckonings and whose and prep > sentence.first + 2:
        content = _around(tree, prep, phrase)  # "cost 300 lives | by the estimates of monitors"
        return Candidate(prep, _SURVEY, "according", phrase - whose, whose, content) if content else None
    last = max(phrase)
    if prep != sentence.first or last + 1 >= sentence.last or parse.words[last + 1] != ",":
        return None
    content = _around(tree, prep, phrase)
    told = sum(parse.words[t][0].isalnum() for t in content) > 1  # not "In the polls, anyway"
    return Candidate(prep, _SURVEY, "according", {prep}, phrase - {prep}, content) if told else None
