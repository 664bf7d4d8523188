"""Tags of the Penn Treebank by what they show of a verb; the tagset is that of the parser's English models.

`TENSED` are the forms that carry a tense, `FINITE` those that head a clause of their own, modals among them. Headlines drop
their auxiliaries, so that there a bare participle heads a clause too: `HEADLINE_FINITE`.
"""

from __future__ import annotations

TENSED = frozenset({"VBD", "VBZ", "VBP"})
FINITE = TENSED | {"MD"}
HEADLINE_FINITE = FINITE | {"VBN"}
