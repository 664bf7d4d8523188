"""Names and words compared as different hands spell them: transliterations by their consonants, words by a light stem."""

from __future__ import annotations

import re
from functools import lru_cache
from zlib import crc32

from onrecord.incidents.kinds import nouns, of_kind
from onrecord.incidents.rarity import rarity
from onrecord.vocabulary.folding import fold_word

WORD = re.compile(r"[^\W\d_]+(?:['’‘ʼʿʾ][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’‘ʼ]s$", re.IGNORECASE)
_TOKEN = re.compile(r"\w+")
ARTICLES = frozenset(("al", "el", "the", "of", "de", "la", "le", "los", "las"))
# Words for kinds of places: they say nothing about which place is meant (closed set, singular and plural).
_KINDS = frozenset(
    "city town village villages district neighborhood neighbourhood province governorate countryside rural area region"
    " county state municipality suburb suburbs road street central eastern western northern southern north south east west"
    " northeast northwest southeast southwest northeastern northwestern southeastern southwestern rif reef".split()
)
_DIGRAPHS = (
    ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("sh", "s"), ("ch", "s"), ("tch", "s"), ("ts", "s"), ("ph", "f"),
    ("ck", "k"), ("zh", "j"), ("dj", "j"), ("ou", "u"),
)  # fmt: skip
_SINGLES = str.maketrans({"q": "k", "c": "k", "z": "s", "ç": "s", "v": "w", "p": "b", "g": "g", "x": "k"})
_VOWELS = str.maketrans("", "", "aeiouyh")
_VOWEL_CLASSES = str.maketrans({"e": "a", "i": "a", "o": "u", "y": "a"})
_ENDINGS = ("ings", "ing", "edly", "ed", "ies", "es", "s")
_STARTS = frozenset((*'.!?:|"“”‘/>', ""))  # after these a capital says nothing
_WORDS = 0.6  # rarity of a word up to which it is one wherever it stands, capital or not
_SHORT = 3  # a skeleton of fewer consonants meets too many other names
# Grammatical words and the reporter's own: they tell no happening from another (closed sets).
_RUN = 7  # words of a run
_EMPTY = frozenset(
    """about above after again against all also although among and another any are around because been before being
    below between both but came can could did does doing down during each either even every few for from further had has have
    having her here hers him his how however into its itself just least less like made make many may might more most much must
    near neither next nor not now off once one only other our out over own per same several she should since some such than
    that the their them then there these they this those through too two under until upon very via was way were what when
    where which while who whom whose why will with within without would yet you your said says saying say told added according
    reported reports report reporter statement source sources news agency spokesman spokesperson officials official today
    yesterday tomorrow earlier later ago monday tuesday wednesday thursday friday saturday sunday january february march april
    june july august september october november december""".split()
)


@lru_cache(maxsize=100_000)
def skeleton(name: str) -> str:
    """What stays of a place or person name in any transliteration: "Ghwayran" and "Gweiran" are both "gwrn".

    Articles and words for kinds of places are dropped; a word with fewer than three consonants keeps its vowels,
    folded. Empty when nothing is left.
    """
    parts: list[str] = []
    for match in WORD.finditer(name.replace("-", " ")):
        word = fold_word(match.group())
        if word in ARTICLES or word in _KINDS or (word in ("as", "ash", "ad", "ar", "at", "an", "az", "es") and parts == []):
            continue
        parts.append(_bones(word))
    return " ".join(parts)


def _bones(word: str) -> str:
    for written, plain in _DIGRAPHS:
        word = word.replace(written, plain)
    word = _single(word.translate(_SINGLES))
    bones = _single(word.translate(_VOWELS))
    if len(bones) >= _SHORT:
        return bones
    short = word.rstrip("aeiouyh").translate(_VOWEL_CLASSES)
    return _single(short) or word


def _single(word: str) -> str:
    """Doubled letters once."""
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A folded word without its commonest endings, so that "shelled" meets "shelling"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 4 and word[-1] in "ey" else word


def words(text: str) -> frozenset[str]:
    """The words of a text that say something, stemmed; names are not among them."""
    return words_and_names(text)[0]


@lru_cache(maxsize=4096)
def runs(text: str) -> frozenset[int]:
    """Hashes of the runs of seven words and numbers in a text; empty for one that is shorter."""
    found = [fold_word(word) for word in _TOKEN.findall(text)]
    return frozenset(crc32(" ".join(found[i : i + _RUN]).encode()) for i in range(len(found) - _RUN + 1))


def proper(text: str) -> frozenset[str]:
    """Skeletons of the words written with a capital inside a sentence: names, known or not."""
    return words_and_names(text)[1]


@lru_cache(maxsize=4096)
def words_and_names(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Stemmed words, and skeletons of names, so that nothing counts as both.

    A word after a full stop or a quotation mark, one in capitals, and one in a line that capitalises most of its words
    (a headline) may be capitalised for another reason than being a name, so it is a word.
    """
    found: set[str] = set()
    names: set[str] = set()
    for line in text.split("\n"):
        matches = list(WORD.finditer(line))
        headline = _headline(matches)
        for match in matches:
            word = _POSSESSIVE.sub("", match.group())
            folded = fold_word(word)
            if len(folded) <= 2 or folded in _EMPTY:
                continue
            bones = skeleton(word) if not headline and _is_name(line, match, word, folded) else ""
            if len(bones) >= _SHORT:
                names.add(bones)
            else:
                found.add(stem(folded))
    return frozenset(found), frozenset(names)


def _is_name(line: str, match: re.Match[str], word: str, folded: str) -> bool:
    if not word[0].isupper() or len(word) < 4 or word.isupper() or folded in _KINDS:
        return False
    if folded in of_kind("common") or folded in nouns() or rarity().word(stem(folded)) <= _WORDS:
        return False  # "the Sheriff's Office", "the Kurds": a word that is written with a capital here
    before = line[max(0, match.start() - 2) : match.start()].strip()
    return match.start() > 0 and before[-1:] not in _STARTS


def _headline(matches: list[re.Match[str]]) -> bool:
    """Whether a line capitalises most of its longer words."""
    longer = [m.group() for m in matches if len(m.group()) > 3]
    return len(longer) > 3 and sum(w[0].isupper() for w in longer) > 0.7 * len(longer)
