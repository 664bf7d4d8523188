"""PLOVER's closed lists: types, modes, quad classes, contexts and sectors (manual of 2024-02-04, see docs/codebook)."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MODES: dict[str, frozenset[str]] = {
    "AGREE": _words(""),
    "CONSULT": _words("visit third-party multilateral phone"),
    "SUPPORT": _words(""),
    "CONCEDE": _words(""),
    "COOPERATE": _words(""),
    "AID": _words(""),
    "RETREAT": _words("withdraw release disarm ceasefire access resign"),
    "REQUEST": _words("assist change yield meet"),
    "ACCUSE": _words("disapprove investigate allege"),
    "REJECT": _words("assist change yield meet"),
    "THREATEN": _words("restrict arrest relations expel territory violence"),
    "PROTEST": _words("demo riot strike hunger boycott obstruct vandalize"),
    "SANCTION": _words("convict expel withdraw discontinue"),
    "MOBILIZE": _words("troops weapons police militia"),
    "COERCE": _words("seize restrict censor curfew martial-law arrest deport withhold misinformation cyber"),
    "ASSAULT": _words(
        "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons "
        "crowd-control unconventional"
    ),
}

# SANCTION is material conflict by its own section of the manual (its quad table disagrees).
QUAD = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2, "REQUEST": 3, "ACCUSE": 3,
    "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip

CONTEXTS = _words(
    "military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic legal "
    "reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality diplomatic "
    "territory peacekeeping health asylum migration disasters natural_resource environment technology terrorism cbrn cyber "
    "misinformation crime corruption illegal_drugs trafficking"
)

SECTORS = _words("COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC NGO")

PREPOSITIONS = _words(
    "about above across after against alongside along amid amidst among amongst around as at before "
    "behind below beneath beside besides "
    "between beyond by concerning despite down during except for from in inside into like near of off on onto opposite out "
    "outside over past regarding since through throughout till to toward towards under underneath until up upon versus via "
    "with within without together away back forward involving"
)
