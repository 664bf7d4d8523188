"""Which claims can be a happening, and which types may be two words for one: only types of one family are compared."""

from __future__ import annotations

from onrecord.model import Claim
from onrecord.vocabulary.plover import QUAD

# PLOVER types of things that are done, by family. The arrests after an attack are a happening of their own; talks are told as the
# meeting, or as what was agreed there. Types that are done by words alone (SUPPORT, REQUEST, ACCUSE, REJECT, THREATEN)
# are statements, not happenings, and stay claims.
FAMILY = {
    "ASSAULT": "force", "COERCE": "coercion",
    "PROTEST": "protest",
    "CONSULT": "talks", "AGREE": "talks", "COOPERATE": "talks",
    "MOBILIZE": "movement", "RETREAT": "movement",
    "AID": "aid", "SANCTION": "sanction", "CONCEDE": "concession",
}  # fmt: skip
_DEEDS = (2, 4)  # quads of deeds: a type of the user's own that is one is a family of its own
# What a number of these tells: a happening of the family "force".
CASUALTIES = frozenset(("killed", "injured", "abducted", "missing"))
# Ways of doing harm that witnesses take for one another: what falls from the sky or is fired from afar.
REMOTE = frozenset(("aerial", "drone", "heavy-weapons", "explosives"))


def family(claim: Claim) -> str | None:
    """The family of a claim that something happened or is happening (or, denied, did not); None for every other claim."""
    if claim.status not in ("occurred", "ongoing") or claim.polarity == "unknown" or claim.certainty == "unlikely":
        return None
    if claim.kind == "event" and claim.event is not None:
        own = claim.event.type not in QUAD and claim.event.quad in _DEEDS
        return FAMILY.get(claim.event.type, claim.event.type if own else None)
    if claim.kind == "figure" and claim.polarity == "affirmed":
        return "force"
    return None
