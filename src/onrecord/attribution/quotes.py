"""Stretches of direct speech, in every punctuation, over paragraphs when no mark closes them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.language.parse import Parse
from onrecord.vocabulary.reporting import Reporting

_PAIRS = {"“": "”", "„": "“", "«": "»", "``": "''", "‟": "”", "‹": "›", "‘‘": "’’"}
_EITHER = frozenset({'"', "''"})
_CLOSING = frozenset({"”", "»", "''", "›", "’’"})
_UNCLOSED = 5  # sentences that a quotation without a closing mark may run to the end of its paragraph
_UNCLOSED_WITHIN = 3  # and to the next opening mark in its paragraph
_MANY = 40  # and so far where who speaks says "I" or "we"
_WHOLE = 60  # and to the end of its paragraph where the next one opens with a mark: so a long speech is printed
_CHAIN = 12  # paragraphs of one speech that are looked at
_FAR = 400  # words of such a speech
_LOST = 8  # sentences of a speech that has lost its opening mark
_SINGLE = 300  # words within single quotation marks, which apostrophes look like
_ENDING = frozenset({".", "?", "!", ",", "…"})
_STOPS = frozenset({".", "?", "!", "…", "...", "”", "’", "—", "–", ")"})
_SELF = frozenset({"i", "we", "my", "our", "us", "me", "ours", "mine", "myself", "ourselves"})
_INNER = 7  # words of a quotation within a quotation and its mark
_SINGLE_OPEN, _SINGLE_CLOSE = frozenset({"‘", "'", "`"}), frozenset({"’", "'"})


@dataclass(frozen=True, slots=True)
class Quote:
    """Tokens `first` to `last` (exclusive) with their marks; `block` is the paragraph, `closed` whether a mark ends it."""

    first: int
    last: int
    block: int
    closed: bool

    def words(self, parse: Parse) -> int:
        """How many words stand in the quotation (marks and punctuation not counted)."""
        return sum(parse.words[i][0].isalnum() for i in range(self.first, self.last))


def find_quotes(parse: Parse, reporting: Reporting) -> list[Quote]:
    """All outermost quotations in text order."""
    found: list[Quote] = []
    all_blocks = blocks(parse)
    for number, (first, last, block) in enumerate(all_blocks):
        following = all_blocks[number + 1] if number + 1 < len(all_blocks) else None
        goes_on = following is not None and parse.words[following[0]] in (*_PAIRS, '"')
        found.extend(_in_block(parse, reporting, first, last, block, goes_on))
    return found


def blocks(parse: Parse) -> list[tuple[int, int, int]]:
    """(first token, last token exclusive, block number) of each block, in order."""
    found: list[tuple[int, int, int]] = []
    for sentence in parse.sentences:
        if found and found[-1][2] == sentence.block:
            found[-1] = (found[-1][0], sentence.last, sentence.block)
        else:
            found.append((sentence.first, sentence.last, sentence.block))
    return found


def _in_block(parse: Parse, reporting: Reporting, first: int, last: int, block: int, goes_on: bool = False) -> list[Quote]:
    """The quotations of a paragraph; `goes_on` says that the next one opens with a mark."""
    found: list[Quote] = []
    words = parse.words
    opened: int | None = None
    closing = ""
    inner = 0  # quotations within the quotation, in marks of the same kind
    for i in range(first, last):
        word = words[i]
        if opened is not None and word in _PAIRS and word != "``" and _PAIRS[word] == closing and _within(parse, opened, i, last):
            inner += 1
        elif opened is not None and inner and word == closing:
            inner -= 1
        elif opened is None:
            if (mark := _opening(parse, reporting, i, last)) is not None:
                opened, closing = i, mark
            elif word == "”" and found and words[i - 1] in _ENDING and (start := _lost_opening(parse, found[-1], i)) is not None:
                found.append(Quote(start, i + 1, block, True))
        elif closing in _EITHER and word == closing and _reopens(parse, i, last):
            # A second opening mark of the kind that serves both ends: the sentence before it was never closed.
            found.append(Quote(opened, _end_of_unclosed(parse, reporting, opened, i, _MANY), block, True))
            opened = i
        elif _may_close(parse, i, last, closing):
            if closing in ("'", "’") and not _single_closes(parse, i, last):
                continue
            found.append(Quote(opened, i + 1, block, True))
            opened = None
        elif word in _PAIRS and word == words[opened] and _next_paragraph(parse, reporting, opened, i, last, closing):
            continue
        elif word in _PAIRS and word != "``" and closing not in ("'", "’"):
            # A second opening mark: the first was never closed.
            found.append(Quote(opened, _end_of_unclosed(parse, reporting, opened, i, _MANY), block, True))
            opened, closing = i, _PAIRS[word]
    if opened is not None and closing not in ("'", "’"):
        end = _end_of_unclosed(parse, reporting, opened, last, _WHOLE if goes_on else _UNCLOSED)
        found.append(Quote(opened, end, block, end < last))
    return found


def _opening(parse: Parse, reporting: Reporting, i: int, last: int) -> str | None:
    """The mark that would close the quotation that a token opens, or None where it opens none."""
    word = parse.words[i]
    if word == "`" and i + 1 < last and parse.words[i + 1] == "`":
        return "''"
    if word in _PAIRS and not _misprinted(parse, reporting, i, last):
        return _PAIRS[word]
    if (word in _EITHER and not _ends_here(parse, i, last)) or (word in ("”", "»") and _opens_too(parse, i, last)):
        return word
    if word in _SINGLE_OPEN and _single_opens(parse, i, last):
        return "’" if word == "‘" else "'"
    return None


def _may_close(parse: Parse, i: int, last: int, closing: str) -> bool:
    """Whether a token is the mark that closes, or one that is printed in its place."""
    word = parse.words[i]
    if word == closing or (word in _CLOSING and closing not in ("'", "’")):
        return True
    return word == '"' and (closing == "''" or (closing == "”" and _ends_here(parse, i, last)))


def _next_paragraph(parse: Parse, reporting: Reporting, opened: int, i: int, last: int, closing: str) -> bool:
    """Whether an opening mark opens the next paragraph of one speech in a text that has lost its line breaks: a sentence ends
    before it, nobody is said to speak in between, and the speech is closed later."""
    if parse.words[i - 1] not in (".", "?", "!"):
        return False
    if any(_cue(parse, reporting, t) and not _first_person(parse, t) for t in range(opened, i)):
        return False
    marks = 0
    for j in range(i + 1, last):
        if parse.words[j] == closing:
            return True
        if parse.words[j] == parse.words[i]:
            marks += 1
            if marks > _CHAIN or parse.words[j - 1] not in (".", "?", "!"):
                return False
        elif _cue(parse, reporting, j) and not _first_person(parse, j):
            return False
    return False


def _lost_opening(parse: Parse, previous: Quote, i: int) -> int | None:
    """Where the speech begins that a closing mark ends without any that opens it, in a text that has lost its line breaks: behind
    the sentence of the quotation before, and behind the last that says who speaks."""
    if i - previous.last > _FAR:
        return None
    sentence, first = parse.sentence(i), parse.sentence(previous.last - 1).index
    start = None
    for index in range(sentence.index, max(first, sentence.index - _LOST), -1):
        here = parse.sentences[index]
        if (
            here.block != sentence.block
            or here.first < previous.last
            or any(_says(parse, t) for t in range(here.first, here.last))
        ):
            break
        start = here.first
    return start if start is not None and start < i and parse.words[start - 1] in (".", "?", "!") else None


def _says(parse: Parse, token: int) -> bool:
    return parse.lemmas[token] in ("say", "add") and parse.tags[token] in ("VBD", "VBZ")


def _somebody_speaks(parse: Parse, reporting: Reporting, first: int, last: int) -> bool:
    """Whether a sentence reports somebody's words, other than one in which the speaker goes on about himself."""
    if any(_says(parse, t) or (parse.lemmas[t] == "tell" and parse.tags[t] == "VBN") for t in range(first, last)):
        return True
    if any(parse.lowers[t] in _SELF for t in range(first, last)):
        return False
    return any(
        (parse.lemmas[t] in reporting.reports_beside and parse.tags[t] in ("VBD", "VBZ")) or parse.lowers[t] == "according"
        for t in range(first, last)
    )


def _cue(parse: Parse, reporting: Reporting, token: int) -> bool:
    return parse.lemmas[token] in reporting.saying and parse.tags[token] in ("VBD", "VBZ")


def _first_person(parse: Parse, verb: int) -> bool:
    """ "I told them": who speaks tells of his own speech."""
    return any(parse.deps[c] == "nsubj" and parse.lowers[c] in ("i", "we") for c in parse.children[verb])


def _within(parse: Parse, opened: int, i: int, last: int) -> bool:
    """Whether an opening mark in the middle of a quoted sentence opens a word or phrase within it: it is closed soon, and the
    quotation around it later, or never where the outer mark opens the very sentence, as in a speech over paragraphs."""
    if parse.words[i - 1] in (".", "?", "!", ",", ":") or i == parse.sentence(i).first:
        return False
    mark = _PAIRS[parse.words[i]]
    soon = next((j for j in range(i + 1, min(last, i + _INNER)) if parse.words[j] == mark), None)
    if soon is None:
        return False
    after = next((j for j in range(soon + 1, last) if parse.words[j] in (mark, parse.words[i])), None)
    if after is not None and parse.words[after] == mark:
        return True
    ended = after is None or parse.words[after - 1] in (".", "?", "!")
    here = parse.sentence(i)
    return ended and here.first == opened and not any(parse.words[j] in (",", ":") and j == i - 1 for j in range(opened, i))


def _reopens(parse: Parse, i: int, last: int) -> bool:
    """Whether a mark hangs on the word behind it alone, and a finished sentence stands before it."""
    if i + 1 >= last or parse.starts[i + 1] != parse.ends[i] or parse.ends[i - 1] == parse.starts[i]:
        return False
    line = "\n" in parse.text[parse.ends[i - 1] : parse.starts[i]]  # behind a caption, which ends without a stop
    return (line or parse.words[i - 1] in (".", "?", "!")) and parse.words[i + 1][:1].isupper()


def _misprinted(parse: Parse, reporting: Reporting, i: int, last: int) -> bool:
    """ "... were fired, “ he said": an opening mark where a closing one is meant."""
    before = i > 0 and parse.words[i - 1] in (",", ".") and parse.ends[i - 1] <= parse.starts[i]
    said = i + 2 < last and parse.lowers[i + 1] in ("he", "she", "they") and parse.lemmas[i + 2] in reporting.saying
    return before and said and parse.starts[i + 1] > parse.ends[i]


def _end_of_unclosed(parse: Parse, reporting: Reporting, opened: int, last: int, most: int) -> int:
    """Where a quotation without a closing mark ends: with the sentence before one that says who speaks or is a caption, at most
    `most` sentences on; with its own sentence where fewer would not reach to the end of a paragraph that nothing goes on with."""
    own = min(last, parse.sentence(opened).last)
    number = parse.sentence_of[last - 1] - parse.sentence_of[opened]
    if number >= most and most <= _UNCLOSED:
        return own
    opening = parse.sentence_of[opened]
    end = sure = own
    for index in range(opening + 1, parse.sentence_of[last - 1] + 1):
        here = parse.sentences[index]
        stop = min(here.last, last)
        if index - opening >= most or _somebody_speaks(parse, reporting, here.first, stop):
            break
        if parse.words[stop - 1] not in _STOPS and most == _MANY:
            break
        end = stop
        if most != _MANY or number < _UNCLOSED_WITHIN or any(parse.lowers[t] in _SELF for t in range(here.first, stop)):
            sure = stop
    return sure if most == _MANY else end


def _ends_here(parse: Parse, i: int, last: int) -> bool:
    """Whether a mark that serves both ends can only be a closing one: it hangs on the word before it."""
    glued_left = i > 0 and parse.ends[i - 1] == parse.starts[i]
    glued_right = i + 1 < last and parse.starts[i + 1] == parse.ends[i]
    return glued_left and not glued_right


def _opens_too(parse: Parse, i: int, last: int) -> bool:
    """A closing mark that opens, as Swedish and Finnish print has it (”so”): it hangs on the word behind it alone."""
    if i + 2 >= last or parse.starts[i + 1] != parse.ends[i] or (i > 0 and parse.ends[i - 1] == parse.starts[i]):
        return False
    return any(
        parse.words[j] == parse.words[i] and parse.starts[j] == parse.ends[j - 1] for j in range(i + 2, min(last, i + _SINGLE))
    )


def _single_opens(parse: Parse, i: int, last: int) -> bool:
    """A single mark opens a quotation when it hangs on the word after it, and a closing one follows in the block."""
    if i + 1 >= last or parse.starts[i + 1] != parse.ends[i]:
        return False
    if i > 0 and parse.ends[i - 1] == parse.starts[i] and parse.words[i - 1] not in "([—–-":
        return False
    if not parse.words[i + 1][0].isalnum():
        return False
    return any(parse.words[j] in _SINGLE_CLOSE and _single_closes(parse, j, last) for j in range(i + 2, min(last, i + _SINGLE)))


def _single_closes(parse: Parse, i: int, last: int) -> bool:
    """A single mark closes when it hangs on what stands before it and nothing but punctuation on it; not a plural possessive."""
    if parse.starts[i] != parse.ends[i - 1]:
        return False
    if i + 1 < last and parse.starts[i + 1] == parse.ends[i] and parse.words[i + 1][0].isalnum():
        return False
    return parse.tags[i] != "POS" or not parse.words[i - 1].endswith("s")
