"""Cues in unusual places, found by their words where the parser goes wrong: inserted into a relative clause without commas, in
the passive at the end of a sentence, or before a colon without quotation marks."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.sources import informants_before, phrase_before
from onrecord.attribution.tree import Tree
from onrecord.language.parse import Sentence
from onrecord.language.tags import FINITE, TENSED
from onrecord.vocabulary.reporting import Reporting, Sense

_SPEECH = Sense("speech")
_QUOTES = frozenset({"“", "``", '"', "''", "”", "‘", "'"})
_ENDS = frozenset({".", "!", "?", ",", ";"})
_OTHERS = frozenset({"this", "these", "those", "any", "every", "no", "some", "all"})  # "condemn this move | Haddad said"
_GOING_ON = frozenset({"and", "but", "or", "so", "which", "including", "until", "because"})
_FEWEST = 4  # words of what was said before a cue that closes its sentence
_OUTLET = 8  # words of the outlet between "quoted" and "as saying", or behind it


def insertions(tree: Tree, sentence: Sentence, by_anchor: dict[int, Candidate], reporting: Reporting) -> list[Candidate]:
    """The candidates of a sentence that its words alone show; each takes the place of what the parser made of its verb."""
    parse = tree.parse
    found = []
    for v in range(sentence.first + 1, sentence.last - 1):
        if parse.lowers[v] in ("quoted", "cited") and parse.lemmas[v - 1] == "be":
            made = _quoted(tree, v, sentence)
        elif parse.tags[v] in TENSED and (frames := reporting.verbs.get(parse.lemmas[v])):
            if not ("quote" in frames and "clause" in frames) or frames["clause"].kind != "speech":
                continue
            made = _in_relative(tree, v, sentence) or _before_colon(tree, v, sentence) or _reported(tree, v, sentence, reporting)
        else:
            continue
        old = by_anchor.get(v)
        if made is not None and not (old is not None and old.source and len(old.content) >= len(made.content)):
            found.append(made)
    return found


def go_on_behind(tree: Tree, c: Candidate, anchors: frozenset[int], reporting: Reporting) -> None:
    """ "They burned the school, he said, | and left the town": speech goes on behind a cue between commas, to the end of its
    sentence, where no other cue stands there and what follows is no part of the cue (", adding that", ", citing a witness")."""
    parse = tree.parse
    if c.frame not in ("clause", "quote") or c.sense.kind not in ("speech", "document") or not c.content or not c.source:
        return
    before = max((t for t in c.content if parse.words[t][0].isalnum()), default=c.anchor)
    if parse.tags[c.anchor] not in TENSED or before > min(c.source) or max(c.source) > c.anchor:
        return
    sentence = parse.sentence(c.anchor)
    comma = c.anchor + 1
    while comma < sentence.last and (parse.lowers[comma].endswith("day") or parse.lowers[comma] == "on"):
        comma += 1
    if comma + 2 >= sentence.last or parse.words[comma] != "," or parse.words[min(c.source) - 1] != ",":
        return
    if before < min(c.source) - 2 or any(t in anchors for t in range(comma, sentence.last)):
        return
    first = comma + 1
    goes_on = parse.lowers[first] in _GOING_ON or parse.tags[first] in FINITE
    doing = (
        parse.tags[first] == "VBG"
        and parse.lemmas[first] not in reporting.verbs
        and parse.lowers[first] not in reporting.cues_too
    )
    if (goes_on or doing) and parse.words[first + 1] not in _QUOTES:
        c.content |= set(range(first, sentence.last))


def _in_relative(tree: Tree, verb: int, sentence: Sentence) -> Candidate | None:
    """ "an attack | the ministry says | killed ten people": a noun, a speaker, a cue and a verb that lacks its subject."""
    parse = tree.parse
    after = verb + 1
    if parse.tags[after] not in FINITE or parse.deps[verb] not in ("relcl", "ccomp", "acl", "ROOT", "parataxis", "conj"):
        return None
    speaker = _speaker(tree, verb, sentence.first)
    if not speaker or parse.tags[min(speaker) - 1] not in ("NN", "NNS", "WDT") or min(speaker) - 1 <= sentence.first:
        return None
    if parse.deps[verb] != "relcl" and parse.lemmas[verb] != "say":
        return None
    last = after + 1
    while last < sentence.last and parse.words[last] not in _ENDS:
        if parse.tags[last] in FINITE and parse.tags[last - 1] not in ("MD", "CC", *FINITE) and parse.tags[after] != "MD":
            break
        last += 1
    return Candidate(verb, _SPEECH, "clause", verb_cue(tree, verb) - speaker, speaker, set(range(after, last)))


def _quoted(tree: Tree, verb: int, sentence: Sentence) -> Candidate | None:
    """ "Rebels shot down two jets, | the army was quoted as saying by state radio |.": all around the cue is the army's, and the
    outlet's."""
    parse = tree.parse
    end = min(verb + _OUTLET, sentence.last - 1)
    saying = next(
        (t for t in range(verb + 1, end) if parse.lowers[t] in tree.reporting.as_saying and parse.lowers[t - 1] == "as"), None
    )
    speaker = _speaker(tree, verb - 1, sentence.first)
    if saying is None or not speaker:
        return None
    outlet = set(range(verb + 2, saying - 1)) if parse.lowers[verb + 1] == "by" else set()
    stop = saying + 1
    if parse.lowers[stop] == "by":
        while stop + 1 < sentence.last and parse.words[stop + 1] not in _ENDS and parse.tags[stop + 1] not in ("IN", "VBD"):
            stop += 1
            outlet |= {stop}
        stop += 1
    if parse.words[stop] not in _ENDS and parse.lowers[stop] not in ("on", "in"):
        return None
    first = min(speaker)
    before = set(range(sentence.first, first)) | (set(range(stop + 1, sentence.last)) if parse.words[stop] == "," else set())
    if first - sentence.first < _FEWEST and not (parse.words[stop] == "," and parse.words[first - 1] == ","):
        return None
    if not any(parse.tags[t] in FINITE for t in before):
        return None
    cue = set(range(verb - 1, saying + 1)) - outlet
    made = Candidate(verb, _SPEECH, "clause", cue, speaker, before)
    if outlet:
        made.parent = Candidate(verb, _SPEECH, "relay", set(cue), outlet, before | speaker)
    return made


def _before_colon(tree: Tree, verb: int, sentence: Sentence) -> Candidate | None:
    """ "On the raid he said: | the men had fled": all behind the colon, where no quotation marks say how far it goes."""
    parse = tree.parse
    colon = verb + 1
    if parse.words[colon] != ":" or colon + _FEWEST > sentence.last or parse.words[colon + 1] in _QUOTES:
        return None
    speaker = _speaker(tree, verb, sentence.first)
    if not speaker:
        return None
    return Candidate(verb, _SPEECH, "clause", verb_cue(tree, verb) - speaker, speaker, set(range(colon + 1, sentence.last)))


def _reported(tree: Tree, verb: int, sentence: Sentence, reporting: Reporting) -> Candidate | None:
    """ "Rebels must leave the port | the envoy said | according to the station.", "... said on Monday | the station reported.":
    the speaker's cue before that of the outlet."""
    parse = tree.parse
    passed_on = parse.lowers[verb + 1] == "according" and parse.lowers[verb + 2 : verb + 3] == ("to",)
    outlet = set() if passed_on else _outlet_behind(tree, verb, sentence, reporting)
    if not (passed_on or outlet):
        return None
    speaker = informants_before(tree, _speaker(tree, verb, sentence.first), sentence.first, reporting.informants)
    if not speaker or min(speaker) - sentence.first < _FEWEST:
        return None
    before = set(range(sentence.first, min(speaker)))
    if not any(parse.tags[t] in FINITE for t in before):
        return None
    made = Candidate(verb, _SPEECH, "clause", verb_cue(tree, verb) - speaker - outlet, speaker, before)
    if outlet:
        report = max(outlet) + 1
        made.parent = Candidate(report, _SPEECH, "relay", {report}, outlet, before | speaker | made.cue)
    return made


def _outlet_behind(tree: Tree, verb: int, sentence: Sentence, reporting: Reporting) -> set[int]:
    """The outlet whose cue closes the sentence right behind a speaker's, with no more than a day between the two."""
    parse = tree.parse
    at = verb + 1
    at += parse.lowers[at] == "on"
    at += at < sentence.last and parse.lowers[at].endswith("day")
    end = sentence.last - 1
    while end > at and parse.words[end] in (".", "!", "?"):
        end -= 1
    names = range(at, end)
    listed = any(parse.lowers[t] in reporting.media for t in names) and len(names) <= _OUTLET // 2
    if not listed or parse.lemmas[end] not in ("report", "say", "add") or parse.tags[end] not in ("VBD", "VBZ", "VBN"):
        return set()
    return set(names) if all(parse.tags[t][0] in "NJD" for t in names) else set()


def _speaker(tree: Tree, verb: int, first: int) -> set[int]:
    """The speaker right before a cue: a pronoun, a phrase with its article, or a name behind a comma, a stop or small letters."""
    parse = tree.parse
    edge = verb
    while edge - 1 > first and (parse.tags[edge - 1] == "RB" or parse.lowers[edge - 1] in ("has", "have", "had")):
        edge -= 1
    phrase = phrase_before(tree, edge, first)
    if not phrase:
        return set()
    other = parse.lowers[min(phrase)] in _OTHERS and parse.words[edge - 1][0].isupper()
    if parse.tags[min(phrase)] in ("DT", "PRP", "PRP$") and not other:
        return phrase
    name = edge
    while name > min(phrase) and parse.words[name - 1][0].isupper():
        name -= 1
    opened = name == first or name > min(phrase) or parse.words[name - 1] == ","
    return set(range(name, edge)) if name < edge and opened else set()
