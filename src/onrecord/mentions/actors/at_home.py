"""The country of people and bodies without a name, from the place joined to them: "police in Kano", "prisoners in Togo".

Only of those who do something, whose place stands between them and their verb, for a place behind an object may be the deed's
("met rebels in Doha"); and only of those who mostly belong where they are: no soldiers, envoys, reporters or refugees, who may
be sent or have come from elsewhere.
"""

from __future__ import annotations

from onrecord.mentions.actors.described_as import State
from onrecord.mentions.actors.page import Page
from onrecord.mentions.actors.roles import RoleSpan

_SETTLED = frozenset(("COP", "PTY", "OPP", "LEG", "JUD", "REB", "UAF", "CRM", "PRM", "CVL", "LAB", "EDU", "REL", "AGR"))
_OFFICIAL = frozenset(("COP", "LEG", "JUD", "GOV"))
_STRANGERS = frozenset(
    ("tourist", "visitor", "traveller", "traveler", "foreigner", "migrant", "refugee", "expatriate", "expat", "exile", "pilgrim",
     "peacekeeper", "observer", "asylum seeker", "passenger", "guest", "volunteer", "worshipper", "fan", "supporter", "defector",
     "delegate", "mercenary", "foreign fighter", "holidaymaker", "settler", "hostage", "captive", "leader", "suspect",
     "aid worker", "investor", "trader", "negotiator", "national", "citizen",
     "congress", "bomber", "colleague")
)  # fmt: skip
_DOES = ("nsubj", "nsubjpass")
_STATE_CODE = 3  # letters of ISO 3166-1 alpha-3


def at_home(page: Page, state: State, role: RoleSpan, sector: tuple[str, ...], head: int) -> str | None:
    """The ISO alpha-3 code of the country in which those whom a role noun describes are said to be, where it is theirs."""
    parse = page.parse
    after = max(head, role.last) + 1
    if after + 1 >= len(parse) or parse.lowers[after] != "in" or parse.heads[after] != head:
        return None
    by = parse.heads[head]
    agent = parse.deps[head] == "pobj" and parse.deps[by] == "agent"
    if parse.deps[head] not in _DOES and not agent:
        return None
    if agent and _OFFICIAL.isdisjoint(sector):
        return None  # "killed by a bomber in Iraq": where it was
    governs = role.role.kind == "institution" and "GOV" in sector
    if not governs and _SETTLED.isdisjoint(sector):
        return None
    if role.role.noun in _STRANGERS or "private" in role.role.flags or any(w in _STRANGERS for w in role.role.noun.split()):
        return None
    noun = parse.child(after, "pobj")
    if noun is None or (parse.deps[head] in _DOES and noun > by):
        return None
    for first in range(after + 1, noun + 1):
        hit = page.hit_at.get(first)
        named = hit is not None and hit.identity is not None and hit.identity.id == hit.identity.country and hit.style == "name"
        country = hit.identity.country if named and hit is not None and hit.identity is not None else state.where.get(first)
        if country is not None:
            joined = any(parse.deps[c] == "conj" for c in parse.children[noun])
            return country if len(country) == _STATE_CODE and not joined else None
    return None
