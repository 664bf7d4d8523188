"""English number words: a closed set, so it stands in code."""

from __future__ import annotations

from collections.abc import Sequence

_ONES = tuple(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen".split()
)
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SMALL: dict[str, int] = {word: n for n, word in enumerate(_ONES)} | {word: 20 + 10 * n for n, word in enumerate(_TENS)}
MULTIPLIERS: dict[str, int] = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
ORDINALS: dict[str, int] = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}


LONGEST = 24  # words; no number has more, and a text of nothing but number words stays cheap


def cardinal(words: Sequence[str], larger: dict[str, int] | None = None) -> int | None:
    """The value of number words in order ("three hundred and twelve" -> 312), null when they make no number.

    `larger` adds multipliers such as lakh. "nineteen ninety-six" is 1996: two numbers below a hundred side by side are a year.
    """
    total = current = 0
    last = 10**15  # a multiplier below or small number must be smaller than what stands before it
    for word in words:
        if word in ("and", "-"):
            continue
        if word in SMALL:
            value = SMALL[word]
            if current % 100 and not (current % 10 == 0 and value < 10):
                if total or not 10 <= current <= 20 or value < 10:
                    return None
                current *= 100
            current += value
            continue
        factor = MULTIPLIERS.get(word) or (larger or {}).get(word)
        if factor is None:
            return None
        if factor == 100:
            if current >= 100:
                return None
            current = (current or 1) * 100
        else:
            if factor >= last and total:
                return None
            total += (current or 1) * factor
            current, last = 0, factor
    return total + current
