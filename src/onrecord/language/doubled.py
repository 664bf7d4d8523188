"""Sentences that a page prints twice in a row without a stop between: the second begins where the first begins again.

Feeds and scrapers glue a headline or a summary to the text that repeats it; read as one sentence, the subject of the second
copy becomes an object of the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = re.compile(r"\S+")
_SAME = 6  # words that must recur before the two runs are compared
_STOPS = frozenset('.!?:;"”’)|')
_LONGEST = 90  # words of a sentence at most


def again(text: str) -> Iterator[int]:
    """Places in the text where the words just read begin again, each a whole run said twice; linear in the text."""
    words = [(match.group(), match.start()) for match in _WORD.finditer(text)]
    plain = [word.strip(".,;:!?\"'“”‘’()").lower() for word, _ in words]
    seen: dict[tuple[str, ...], int] = {}
    for at in range(len(plain) - _SAME + 1):
        key = tuple(plain[at : at + _SAME])
        before = seen.get(key)
        seen[key] = at
        if before is None or at - before > _LONGEST or at - before < _SAME or not words[at][0][:1].isupper():
            continue
        length = at - before
        opens = before == 0 or words[before - 1][0][-1] in _STOPS
        if opens and plain[before:at] == plain[at : at + length]:
            yield words[at][1]
