"""Headlines and captions that name a speaker before a colon, or behind it: "Minister: the talks have failed"."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.tree import Tree
from onrecord.language.tags import FINITE, HEADLINE_FINITE
from onrecord.vocabulary.reporting import Reporting, Sense

_SPEAKER_WORDS = 5
_CONTENT_WORDS = 3
_OUGHT = frozenset({"should", "must", "ought"})
_LISTED = frozenset({"object", "infinitive", "named", "gerund", "about", "of", "for"})
_REPORT = 6  # words of a report or post that one speaks in
_TOWN = 2  # words of a town in a dateline
_NEAR = 9  # words between "but" and its modal
_HEADLINE = 26  # tokens
_SPEECH = Sense("speech", "affirmed", "certain")
_DASHES = frozenset({"-", "–", "—", "--", "|", ":"})
_FIRST_PERSON = frozenset({"i", "we", "my", "our", "us", "me"})
_MARKS = frozenset({"“", '"', "``", "”"})
_STOPS = (".", "?", "!", "”", '"', "''")


def colon_candidate(tree: Tree, first: int, last: int, reporting: Reporting) -> Candidate | None:
    """A headline, or a line of a transcript ("SMITH: ..."), whose words before a colon are a short name or noun phrase."""
    parse = tree.parse
    words = parse.words
    if words[first] in _MARKS and first + 3 < last and words[first + 1].isupper():
        first += 1  # a line of a transcript, printed as a quotation
    first = _behind_clock(tree, first, last)
    if (
        parse.lowers[first] in tree.reporting.interview_labels
        and first + _CONTENT_WORDS < last
        and words[first + 1] in (":", ".")
        and words[first][0].isupper()
    ):
        return Candidate(first + 1, _SPEECH, "colon", {first + 1}, set(), set(range(first + 2, last)))
    label = words[first].isupper() and len(words[first]) > 2
    opening = (first == 0 or parse.tags[first - 1] == "CD") and last - first <= _HEADLINE
    if not (label or opening or (last - first <= _HEADLINE and words[last - 1] not in _STOPS)):
        return None
    if parse.lowers[first] == "rt" and words[first + 1][:1] == "@":
        first += 1  # a post that is passed on is its author's
    for i in range(first, min(first + _SPEAKER_WORDS + _REPORT, last - 1)):
        if words[i] == ":":
            end = _platform(tree, first, i, reporting)
            if i == first or last - i - 1 < _CONTENT_WORDS or end - first > _SPEAKER_WORDS:
                return None
            speaker = range(first, end)
            if any(parse.tags[t][0] in "MW" or parse.tags[t] in ("CD", "IN", "RB", "VBD", "VBZ", "VBG") for t in speaker):
                return None
            seat = len(speaker) == 1 and parse.lowers[first] in reporting.seats
            if not seat and not any(parse.tags[t] in ("NNP", "NNPS", "NN", "NNS") for t in speaker):
                return None
            if parse.lowers[i - 1] in reporting.page_labels:
                return None
            known = {parse.lowers[t] for t in speaker} | {parse.lemmas[t] for t in speaker}
            written = parse.text[parse.starts[first] : parse.ends[last - 1]]
            small = written == written.lower() and i - first <= _TOWN
            if small and not known & (reporting.informants | reporting.media):
                return None  # "kano: minister haddad said", in a text without capitals
            if label and _opens_report(tree, first):
                return None  # "CAIRO: ..." at the head of a report is where it was written, not who speaks
            if _happened_there(tree, first, i, last):
                return None  # "Nigeria: Gunmen abduct ..." says where it was
            if parse.lemmas[i - 1] in reporting.topics and not label:
                return None  # "Border war: ..." says what a headline is about
            return Candidate(i, _SPEECH, "colon", set(range(speaker.stop, i + 1)), set(speaker), set(range(i + 1, last)))
    return None


def _happened_there(tree: Tree, first: int, colon: int, last: int) -> bool:
    """ "Nigeria: Gunmen abduct 30 pupils": a country before a report of what those do of whom its government seldom tells. Before
    its forces and foes ("Norland: Jets hit terrorists"), another country or "we" it may well be the one who speaks."""
    parse, reporting = tree.parse, tree.reporting
    if " ".join(parse.lowers[first:colon]) not in reporting.lands:
        return False
    at = colon + 1
    while at < last - 1 and (parse.tags[at] in ("DT", "CD") or parse.lowers[at] in reporting.before_closers):
        at += 1
    if parse.lemmas[at].lower() not in reporting.doers_there and parse.lowers[at] not in reporting.doers_there:
        return False
    behind = range(at + 1, last)
    return not any(parse.lowers[t] in _FIRST_PERSON or parse.lowers[t] in reporting.lands for t in behind)


def _platform(tree: Tree, first: int, colon: int, reporting: Reporting) -> int:
    """Where a speaker ends before what he speaks on: "Governor Haddad | on Telegram | : ...", "Haddad | to AFP | : ..."."""
    parse = tree.parse
    on = next((t for t in range(first + 1, colon) if parse.lowers[t] in ("on", "via", "to", "in")), None)
    if on is None:
        return colon
    if parse.lowers[on] == "in":  # "the General Staff | in its evening report | : ..."
        given = parse.lemmas[colon - 1] in reporting.occasions and parse.tags[on + 1] in ("DT", "PRP$")
        return on if given and colon - on < _REPORT else colon
    aired = all(
        parse.lowers[t] in tree.reporting.airwaves or parse.lowers[t] in reporting.media or parse.tags[t] in ("DT", "POS")
        for t in range(on + 1, colon)
    )
    return on if aired and colon - on <= _TOWN + 1 else colon


def _behind_clock(tree: Tree, first: int, last: int) -> int:
    """Behind the time that a line of a live page opens with: "14:35 | Ministry: ...", "14.35 GMT - | Ministry: ..."."""
    parse = tree.parse
    word = parse.words[first]
    if not (3 < len(word) < 6 and word[0].isdigit() and any(mark in word for mark in ":.h") and parse.tags[first] == "CD"):
        return first
    at = first + 1
    while at < last - _CONTENT_WORDS and (parse.lowers[at] in tree.reporting.clock_zones or parse.words[at] in _DASHES):
        at += 1
    return at


def _opens_report(tree: Tree, first: int) -> bool:
    """Whether a paragraph that opens with a word in capitals is the first of a report: nothing but titles (short, without a stop)
    stands above it, and no other paragraph opens so, as the lines of a transcript do."""
    parse = tree.parse
    if parse.text.isupper():
        return False
    opening = parse.sentence(first)
    for sentence in parse.sentences:
        new = sentence.index == 0 or parse.sentences[sentence.index - 1].block != sentence.block
        if sentence.index < opening.index:
            ends = parse.words[sentence.last - 1] in _STOPS
            if ends or sentence.last - sentence.first > _HEADLINE:
                return False
        if new and sentence.index != opening.index:
            start = sentence.first + (parse.words[sentence.first] in _MARKS)
            at = range(start + 1, min(start + _SPEAKER_WORDS + 1, sentence.last))
            if parse.words[start].isupper() and len(parse.words[start]) > 2 and any(parse.words[t] == ":" for t in at):
                return first == 0
    return True


def credited_candidate(tree: Tree, first: int, last: int, reporting: Reporting) -> Candidate | None:
    """A headline that ends in who says so: "Shells hit the market: monitor", "Talks have failed - UN"."""
    parse = tree.parse
    words = parse.words
    if last - first > _HEADLINE or words[last - 1] in _STOPS:
        return None
    for i in range(last - 2, max(first + _CONTENT_WORDS - 1, last - _SPEAKER_WORDS - 2), -1):
        if words[i] in (":", "-", "–", "—") and parse.ends[i - 1] <= parse.starts[i] and parse.ends[i] < parse.starts[i + 1]:
            speaker = range(i + 1, last)
            if any(parse.tags[t][0] not in "NJDP" and parse.tags[t] not in ("IN", "HYPH", "CD") for t in speaker):
                return None
            known = {parse.lemmas[t] for t in speaker} | {parse.lowers[t] for t in speaker}
            if not known & (reporting.informants | reporting.media | reporting.kin) and not all(
                parse.tags[t][:3] == "NNP" and words[t].isupper() for t in speaker
            ):
                return None
            if not any(parse.tags[t] in HEADLINE_FINITE for t in range(first, i)):
                return None
            return Candidate(i, _SPEECH, "colon", {i}, set(speaker), set(range(first, i)))
    return None


def speak_on(tree: Tree, c: Candidate) -> None:
    """Speech without quotation marks behind "X said:" goes on through the sentences that say "I" or "we", with one between."""
    parse = tree.parse
    if c.frame not in ("clause", "quote") or not c.content or c.quotes:
        return
    first, last = min(c.content), max(c.content)
    if first <= c.anchor or not any(parse.words[i] == ":" for i in range(c.anchor + 1, first + 1)):
        return
    sentence = parse.sentence(last)
    end = sentence.index
    for index in range(sentence.index + 1, len(parse.sentences)):
        following = parse.sentences[index]
        if following.block != sentence.block or index > end + 2:
            break
        if any(parse.lowers[t] in _FIRST_PERSON for t in range(following.first, following.last)):
            end = index
    if end > sentence.index:
        c.content.update(range(sentence.first if first >= sentence.first else first, parse.sentences[end].last))
        c.content = {t for t in c.content if t >= first}


def go_on(tree: Tree, c: Candidate) -> None:
    """Indirect speech that reaches the end of its sentence goes on in the next one when that opens with "that" or "and that"."""
    parse = tree.parse
    if c.frame != "clause" or c.sense.kind not in ("speech", "document") or not c.content:
        return
    sentence = parse.sentence(max(c.content))
    if max(c.content) < sentence.last - 2 or c.anchor > max(c.content):
        return
    for following in parse.sentences[sentence.index + 1 :]:
        first = following.first
        if parse.heads[c.anchor] == c.anchor and _cut_off(tree, first):
            c.content |= set(range(first, following.last))
            continue
        mark = first + 1 if parse.lowers[first] in ("and", "but") else first
        if following.block != sentence.block or mark + 2 >= following.last or parse.lowers[mark] != "that":
            return
        # a pronoun ("That is wrong") is no conjunction
        if parse.tags[mark] != "IN" or parse.tags[mark + 1] in FINITE:
            return
        c.content |= set(range(first, following.last))


def listed_on(tree: Tree, c: Candidate) -> None:
    """ "Three things are needed, says the judge. | They are: a warrant, a witness and a court.": what a number announces is said
    by whoever gives the number."""
    parse = tree.parse
    if c.frame not in ("clause", "quote") or c.sense.kind not in ("speech", "document") or not c.content:
        return
    index = parse.sentence_of[max(c.content)] + 1
    if index >= len(parse.sentences) or parse.sentences[index].block != parse.sentences[index - 1].block:
        return
    here = parse.sentences[index]
    opens = parse.lowers[here.first] in ("they", "these", "those") and parse.lemmas[here.first + 1] == "be"
    listed = here.first + 2 < here.last and parse.words[here.first + 2] == ":"
    counted = any(parse.tags[t] == "CD" or parse.lowers[t] in ("several", "many") for t in c.content)
    if opens and listed and counted:
        c.content |= set(range(here.first, here.last))


def _cut_off(tree: Tree, first: int) -> bool:
    """Whether "but ..." or "and ..." in small letters, with a subject of its own, stands behind a sentence without its stop: a
    line break, or the parser, cut it off."""
    parse = tree.parse
    small = parse.text[parse.starts[first]].islower() and any(letter.isupper() for letter in parse.text[: parse.starts[first]])
    head = parse.heads[first]
    return (
        small
        and parse.lowers[first] in ("but", "and", "or")
        and parse.words[first - 1][-1].isalnum()
        and head > first
        and parse.child(head, "nsubj", "nsubjpass", "expl") is not None
    )


def in_one_breath(tree: Tree, c: Candidate, anchors: frozenset[int]) -> None:
    """Indirect speech goes on behind a colon, a semicolon, ", so he ..." and ", but X should ..." where the sentence names no
    other cue: a page that reports does not say what should be."""
    parse = tree.parse
    clause = c.frame == "clause" and c.sense.kind in ("speech", "document")
    if not (clause or c.frame in _LISTED) or not c.content or c.quotes:
        return
    last, end = max(c.content), parse.sentence(max(c.content)).last
    if c.anchor > last or last + 3 >= end:
        return
    if not clause:  # "suggested a better way: | close the road"
        if (
            parse.words[last + 1] == ":"
            and end - last - 2 > _CONTENT_WORDS
            and not any(t in anchors for t in range(last + 1, end))
        ):
            c.content |= set(range(last + 1, end))
        return
    semicolon = parse.words[last + 1] == ";" and parse.lowers[min(c.content)] == "that"
    so = parse.words[last + 1] == "," and parse.lowers[last + 2] == "so" and parse.tags[last + 3] == "PRP"
    spelt_out = parse.words[last + 1] == ":" and end - last - 2 > _CONTENT_WORDS
    joined = last + 2 if parse.words[last + 1] == "," else last + 1
    ought = parse.lowers[joined] in ("but", "and") and any(
        parse.lowers[t] in _OUGHT and parse.tags[t] == "MD" for t in range(joined + 1, min(joined + _NEAR, end))
    )
    if (semicolon or so or spelt_out or ought) and not any(t in anchors for t in range(last + 1, end)):
        c.content |= set(range(last + 1, end))
