"""Stops that end no sentence: behind a title that is written short ("Sgt. Haddad"), and the break inside a name ("al- Bab").

The parser sometimes begins a sentence there, and a speaker that stands before it ("According to police, Sgt. ...") is lost.
The titles are the short forms of ranks and offices that stand before a name; forms that follow a name and may end a
sentence ("Jr.", "St.") are left out, and so is everything before a small letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

TITLES = (
    "Adm|Amb|Asst|Atty|Brig|Capt|Cdr|Cllr|Cmdr|Col|Cpl|Det|Dr|Gen|Gov|Hon|Insp|Lt|Maj|Messrs|Mr|Mrs|Ms|Msgr|Pfc|Pres|"
    "Prof|Pvt|Rep|Reps|Rev|Sen|Sens|Sgt|Spc|Supt"
)
_INSIDE = re.compile(rf"\b(?:{TITLES})\.\s+(?=[^\W\d_a-zß-öø-ÿ])|\b[AaEe]l-\s+(?=[^\W\d_a-zß-öø-ÿ])")


def unbroken(text: str) -> Iterator[int]:
    """Places in the text at which no sentence begins, although a stop or a break stands before them."""
    return (match.end() for match in _INSIDE.finditer(text))
