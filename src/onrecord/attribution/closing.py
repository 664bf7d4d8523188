"""Sentences that end in their cue: ", X said on Friday", ", said X", or, in texts stripped of commas, "... a monitor said".

A cue that closes a sentence reaches back to its beginning: what the parser hung elsewhere (a conjunct, an adverbial clause,
the subject's relative clause) was said too, and is never the page's own.
"""

from __future__ import annotations

from onrecord.attribution.before_cue import COMMAS, TAIL, is_date, speaker_before, speaker_behind
from onrecord.attribution.candidate import Candidate
from onrecord.attribution.clauses import OPENINGS
from onrecord.attribution.cues import closes_alone, verb_cue
from onrecord.attribution.sources import informants_before, phrase_before
from onrecord.attribution.tree import Tree
from onrecord.language.parse import Parse, Sentence
from onrecord.language.tags import FINITE, TENSED
from onrecord.vocabulary.reporting import Reporting

_CUE_TAGS = TENSED | {"VBN"}
_SAID = frozenset(
    {"thing", "word", "yes", "no", "goodbye", "prayer", "thanks", "something", "nothing", "anything", "this", "that", "it"}
)
_COMMA_EVERY = 60  # words; a text with fewer commas has lost them
_KINDS = ("speech", "perception")  # "an inquest heard"
_CLOSING = frozenset({"”", '"', "''", "»"})
_OPENING_MARKS = frozenset({"“", '"', "``", "«", "''"})
_OPEN = frozenset(
    {"adding", "citing", "blaming", "quoting", "as", "while", "when", "after", "who", "which", "referring", "in", "without"}
)
_RELATIVE = frozenset({"WDT", "WP", "WP$"})  # "..., to which the envoy objects": an attitude to what the page tells
INSERTED = 6  # words of an inserted cue behind its verb
FEWEST = 4  # words of a clause before it
_MISREAD = frozenset({"nsubj", "dep", "ccomp", "npadvmod", "dobj"})  # what the parser made of a clause's subject


def stripped(parse: Parse) -> bool:
    """Whether a text has lost its commas, as those that passed through a cleaning program have."""
    return parse.words.count(",") * _COMMA_EVERY < len(parse)


def closing_cue(tree: Tree, sentence: Sentence, reporting: Reporting, bare: bool = False) -> tuple[int, set[int]] | None:
    """The verb of the cue that closes a sentence, and the words of its speaker; None when the sentence ends otherwise.
    `bare` says that the text has no commas."""
    parse = tree.parse
    tags, verbs = parse.tags, reporting.verbs
    for v in range(sentence.last - 1, max(sentence.first + FEWEST, sentence.last - 40), -1):
        if tags[v] not in _CUE_TAGS and not _report(tree, v, sentence.last, reporting):
            continue
        frames = verbs.get(parse.lemmas[v])
        if frames is None or "quote" not in frames or "clause" not in frames:
            continue
        writes = parse.lemmas[v] in tree.reporting.writes and tags[v] != "VBN"
        if frames["clause"].kind not in _KINDS and not writes:
            continue
        if (
            frames["clause"].polarity == "denied"
            or parse.child(v, "auxpass") is not None
            or (
                tags[v] == "VBN" and any(parse.lowers[c] == "by" for c in parse.children[v])
            )  # "in an attack claimed by the front"
            or _goes_on(tree, v, sentence.last, bare)
            or ("gerund" in frames and _owns_up(tree, v, sentence.last, reporting))
        ):
            continue
        inverted = tags[v] != "VBN" and not _told(tree, v) and _may_invert(tree, v) and speaker_behind(tree, v, sentence.last)
        if inverted and _vowed(tree, v, inverted, reporting):
            continue
        thing = None if parse.lemmas[v] in tree.reporting.tells_whom else parse.child(v, "dobj")
        spoken = bare and parse.lemmas[v] == "say" and thing is not None and parse.lemmas[thing] not in _SAID
        if thing is not None and not spoken and not (inverted and thing in inverted):
            continue
        informant = _informant(tree, v, sentence.first, reporting)
        named = informant if tags[v][0] != "V" else set()
        source = inverted or named or speaker_before(tree, v, sentence.first, bare) or informant
        if source and bare and not inverted:
            source = informants_before(tree, source, sentence.first, reporting.informants)
        relative = bool(source) and parse.tags[min(source) - 1] in _RELATIVE
        behind_prep = relative and parse.tags[min(source) - 2] == "IN"  # ", to which | the army responded"
        if source and not (relative and (parse.deps[v] == "relcl" or behind_prep)):
            return v, source
    return None


def _behind_lead_in(tree: Tree, first: int, last: int) -> int:
    """ "The shop asks for money for a book: | “Print what the mayor hides,” says its page": what leads to the quotation that the
    cue follows is told by whoever quotes."""
    words = tree.parse.words
    if last - first < FEWEST or words[last - 1] not in _CLOSING:
        return first
    for colon in range(last - FEWEST, first, -1):
        if words[colon] in _CLOSING | _OPENING_MARKS and words[colon - 1] != ":":
            return first
        if words[colon] == ":" and words[colon + 1] in _OPENING_MARKS:
            return colon + 1
    return first


def _vowed(tree: Tree, verb: int, behind: set[int], reporting: Reporting) -> bool:
    """ "..., vows | revenge": a bare noun behind a verb other than "say", of nobody who could speak, is what is vowed."""
    parse = tree.parse
    noun = min(behind)
    bare = len(behind) == 1 and parse.tags[noun] in ("NN", "NNS") and parse.words[noun].islower()
    speaks = parse.lemmas[noun] in reporting.informants | reporting.closers or parse.lowers[noun] in reporting.closers_many
    return bare and parse.lemmas[verb] != "say" and not speaks


def _told(tree: Tree, verb: int) -> bool:
    """ "Haddad, who led the council, told | lawmakers": whom a verb of telling with a subject has behind it is told, and says
    nothing."""
    subject = tree.parse.child(verb, "nsubj")
    return tree.parse.lemmas[verb] in tree.reporting.tells_whom and subject is not None and subject < verb


def reach_back(
    tree: Tree,
    verb: int,
    source: set[int],
    sentence: Sentence,
    existing: Candidate | None,
    reporting: Reporting,
    bare: bool = False,
) -> Candidate | None:
    """The candidate of a closing cue over everything before it: the existing one widened, or a new one."""
    parse = tree.parse
    start = min(verb, min(source))
    if parse.words[start - 1] == ";" and not closes_alone(tree, verb):
        return None  # "The front claims the town; | the army says nothing"
    cue = verb_cue(tree, verb) if parse.tags[verb][0] == "V" else {verb}
    first = _behind_lead_in(tree, sentence.first, min(start, min(cue)))
    content = set(range(first, min(start, min(cue))))
    if verb + 2 < sentence.last and parse.lowers[verb + 1] == "and" and parse.tags[verb + 2] == "VBD":
        content |= set(range(verb + 2, sentence.last))
    if existing is not None and first > sentence.first:
        existing.content = {t for t in existing.content if t >= first}
        return existing
    whole = first > sentence.first or is_clause(tree, content, verb, bare)
    if len(content) < FEWEST or not whole:
        return None
    if existing is not None:
        before = bool(existing.content) and min(existing.content) < verb and existing.frame in ("clause", "quote")
        if before:
            _settle_source(tree, verb, source, cue, existing, reporting, bare)
        if before or (existing.content and min(existing.content) > verb and _adds(tree, verb) and existing.frame == "clause"):
            existing.content |= content - existing.cue - existing.source
            return existing
        taken = bool(source & existing.content)  # the speaker was taken for what is said
        if not taken and existing.frame not in ("order", "object", "small", "gerund"):
            return None
    sense = reporting.verbs[parse.lemmas[verb]]["clause"]
    return Candidate(verb, sense, "clause", cue, source - cue, content - cue)


def _settle_source(
    tree: Tree, verb: int, source: set[int], cue: set[int], existing: Candidate, reporting: Reporting, bare: bool
) -> None:
    """The speaker of a cue whose content stands before it: only the words right beside it, where the parser took in more."""
    parse = tree.parse
    outlet = any(parse.lowers[t] in reporting.media for t in source)
    anew = bare and parse.lemmas[min(source)] in reporting.informants and parse.tags[min(source)] == "NNS"
    opened = parse.lowers[min(source)] in ("a", "an") and parse.tags[min(source) - 1] not in ("IN", "CC", "DT")
    within = any(parse.tags[t] == "IN" for t in existing.source if t < min(source))
    opened = opened or (parse.lowers[min(source)] == "state" and within)  # "control of villages in Kano | state media said"
    anew = anew or (bare and opened)  # "wounded more than 100 | a relief group said"
    if existing.source > source and any(
        anew or _verbal(parse, t) or (outlet and parse.deps[t] == "acl") for t in existing.source - source
    ):
        existing.source = set(source)  # the sentence before the speaker was taken for a part of the speaker
    if not existing.source:
        existing.source = source - cue
        inverted = min(source) > verb
        existing.content = {t for t in existing.content if t not in source and not (inverted and t > verb)}


def _informant(tree: Tree, verb: int, first: int, reporting: Reporting) -> set[int]:
    """ "... of Sunday a spokesman and two sources told Reuters": who tells an outlet is a speaker, whatever stands before."""
    parse = tree.parse
    told = parse.child(verb, "dobj")
    if parse.tags[verb][0] != "V":  # "as human shields | Press TV | reports"
        names = verb
        while parse.words[names - 1][0].isupper():
            names -= 1
        named = names > first + 1 and parse.lowers[verb - 1] in reporting.media
        return set(range(names, verb)) if named else set()
    names_outlet = told is not None and any(parse.lowers[t] in reporting.media for t in tree.tokens(told))
    phrase = phrase_before(tree, verb, first) if parse.lemmas[verb] == "tell" and names_outlet else set()
    if phrase and parse.lowers[min(phrase) - 1] == "and":
        phrase |= {min(phrase) - 1} | phrase_before(tree, min(phrase) - 1, first)
    dates = [t for t in phrase if parse.tags[t] in ("NNP", "CD") and is_date(parse.lowers[t])]
    phrase = {t for t in phrase if not dates or t > max(dates)}
    definite = bool(phrase) and (parse.tags[min(phrase)] == "DT" or parse.tags[max(phrase)] == "NNP" or "and" in {
        parse.lowers[t] for t in phrase
    })  # fmt: skip
    return phrase if definite and min(phrase) > first + 1 else set()


def _report(tree: Tree, token: int, last: int, reporting: Reporting) -> bool:
    """ "..., local media report.", "in the north a broadcaster claims.": a verb that the tagger took for a noun."""
    parse = tree.parse
    if parse.lemmas[token] in reporting.no_nouns and parse.lowers[token].endswith("s") and token >= last - 2:
        return parse.tags[token] == "NNS" and parse.tags[token - 1][0] == "N"  # "..., the tenants' union | maintains"
    if parse.lowers[token] in ("claims", "reports") and token == last - 2 and parse.tags[token - 1][:2] == "NN":
        named = parse.words[token - 1][0].isupper() and parse.lowers[token - 1] in reporting.media
        return named or any(parse.lowers[t] in ("a", "an", "the") for t in range(max(0, token - 8), token))
    return (
        parse.lowers[token] in ("report", "say", "claim") and token == last - 2 and parse.tags[token - 1] in ("NNS", "NNPS", "NN")
    )


def _verbal(parse: Parse, token: int) -> bool:
    return (parse.tags[token] in FINITE or parse.tags[token] == "VBG") and parse.deps[token] not in ("amod", "compound")


def _goes_on(tree: Tree, verb: int, last: int, bare: bool) -> bool:
    """Whether the cue goes on to a clause of its own, or what stands behind it is more than whom, when and where it was told."""
    parse = tree.parse
    if _adds(tree, verb):
        return False
    if any(c > verb and parse.deps[c] in ("ccomp", "xcomp") and parse.tags[c] != "VBG" for c in parse.children[verb]):
        return True
    if bare and verb + 2 < last and parse.lowers[verb + 1] == "and" and parse.tags[verb + 2] == "VBD":
        return False  # "They beheaded two men the monitor said and gave the others a day"
    for i in range(verb + 1, last):
        if parse.lowers[i] in _OPEN or parse.tags[i] == "VBG":
            return i > verb + TAIL
        if parse.tags[i] in FINITE or parse.tags[i] in ("VB", "TO") or parse.words[i] in ("“", "``", ";", ":"):
            return True
        if parse.lowers[i] in ("about", "of") and i == verb + 1:
            return True  # "nine things he has said about it"
        if parse.lowers[i] == "that" or i > verb + TAIL:
            return parse.lowers[i] == "that" or last - verb > 2 * TAIL
    return False


def _owns_up(tree: Tree, verb: int, last: int, reporting: Reporting) -> bool:
    """ "proposed | closing the port", "admitted | shooting him"; not "... the mayor admitted | blaming rebels"."""
    parse, after = tree.parse, verb + 1
    gerund = after < last and parse.tags[after] == "VBG" and parse.deps[after] in ("xcomp", "ccomp")
    return gerund and parse.lemmas[after] not in reporting.verbs


def _adds(tree: Tree, verb: int) -> bool:
    """ "Ten were held, police said adding, the search went on": what stands before the cue was said and what stands behind it."""
    parse = tree.parse
    return verb + 1 < len(parse) and parse.tags[verb + 1] == "VBG" and parse.lemmas[verb + 1] == "add"


def _may_invert(tree: Tree, verb: int) -> bool:
    """Whether "said" may stand before its speaker: behind a comma or a quotation, or, in a text without commas, behind a noun
    that has no claim to it ("hit the town said the network")."""
    parse = tree.parse
    if parse.words[verb - 1] in COMMAS:
        return True
    behind = parse.tags[verb + 1] if verb + 1 < len(parse) else ""
    titled = behind in ("NN", "JJ") and any(
        tag == "NNP" for tag in parse.tags[verb + 2 : verb + 5]
    )  # "said | observatory head X"
    return (
        parse.lemmas[verb] == "say"
        and (parse.tags[verb - 1][0] == "N" or parse.tags[verb - 1] in ("VBN", "CD"))
        and (behind in ("DT", "NNP") or titled)
        and (parse.lowers[verb + 1] != "no" and not any(parse.words[t] == "," for t in range(parse.sentence(verb).first, verb)))
    )


def is_clause(tree: Tree, content: set[int], verb: int, bare: bool = False) -> bool:
    """Whether the words before a cue are a clause of their own, no opening of the cue's ("When he left, the minister said")."""
    parse = tree.parse
    if parse.lowers[min(content)] in OPENINGS and not any(parse.words[t] == "," for t in sorted(content)[:-1]):
        return bare and sum(parse.tags[t] in FINITE for t in content) > 1  # "Before they left they shot ten | the report added"
    if (
        bare
        and parse.lemmas[verb] == "say"
        and any(
            parse.tags[t] in ("VBD", "VBN") and parse.deps[t] == "acl" and parse.deps[parse.heads[t]] in _MISREAD for t in content
        )
    ):
        return True  # "a bomber killed ten outside the mosque | an official said": told by the words alone
    for t in content:
        if parse.tags[t] in FINITE:
            head = t
            while parse.deps[head] in ("aux", "auxpass", "conj") and parse.heads[head] in content and parse.heads[head] != head:
                head = parse.heads[head]
            if (parse.deps[head] == "advcl" and parse.heads[head] == verb) or parse.deps[head] == "relcl":
                continue
            return True
    return False
