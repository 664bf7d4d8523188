"""Which claims can be a happening, and which types may be two words for one: only types of one family are compared."""

from __future__ import annotations

from onrecord.model import Claim

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
# What a number of these tells: a happening of the family "force".
CASUALTIES = frozenset(("killed", "injured", "abducted", "missing"))


def family(claim: Claim) -> str | None:
    """The family of a claim that something happened or is happening (or, denied, did not); None for every other claim."""
    if claim.status not in ("occurred", "ongoing") or claim.polarity == "unknown" or claim.certainty == "unlikely":
        return None
    if claim.kind == "event" and claim.event is not None:
        return FAMILY.get(claim.event.type)
    if claim.kind == "figure" and claim.polarity == "affirmed":
        return "force"
    return None
