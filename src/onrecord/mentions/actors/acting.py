"""Whether a named state, capital or platform stands where an actor stands, or only where something happens."""

from __future__ import annotations

from onrecord.language.datelines import agency_line
from onrecord.mentions.actors.names import Hit
from onrecord.mentions.actors.page import Page
from onrecord.mentions.actors.roles import role_at
from onrecord.mentions.phrases import PROPER

# Prepositions are a closed class: after these a name is where something is.
_LOCATIVE = frozenset(
    "in at near across around inside outside throughout within into through over off along towards toward".split()
)
_WAYS = frozenset(("to", "from", "via"))
_WITH = frozenset(("with", "by", "between", "against"))
_ABOUT = frozenset(("on", "about", "for", "regarding", "concerning"))


def acts(page: Page, hit: Hit) -> bool:
    """States by name pass unless their place in the sentence speaks against it; capitals only where it speaks for it."""
    kind = hit.identity.kind if hit.identity is not None else ""
    if kind != "media" and hit.head < agency_line(page.parse, hit.head):
        return False
    if kind == "state" and _names_a_strike(page, hit):
        return False
    if hit.style == "capital":
        return _capital_acts(page, hit)
    if hit.style == "name" and kind == "state":
        return _state_acts(page, hit)
    return not (kind in ("company", "media") and _preposition(page, hit) in ("on", "via"))


def _names_a_strike(page: Page, hit: Hit) -> bool:
    """ "the Bharat bandh": a strike over a whole country bears its name, and is done by and to somebody else."""
    after = hit.tokens.stop
    return after < len(page.parse) and page.parse.lowers[after] in page.lexicon.words.strikes


def _place_in_sentence(page: Page, hit: Hit) -> tuple[int, str]:
    """The token and dependency that decide, coordination undone."""
    parse, token = page.parse, hit.head
    while parse.deps[token] == "conj" and parse.heads[token] != token:
        token = parse.heads[token]
    return token, parse.deps[token]


def _preposition(page: Page, hit: Hit) -> str:
    token, dep = _place_in_sentence(page, hit)
    return page.parse.lowers[page.parse.heads[token]] if dep == "pobj" else ""


def _state_acts(page: Page, hit: Hit) -> bool:
    parse, cues = page.parse, page.lexicon.cues
    if _completes_a_place(page, hit):
        return False
    token, dep = _place_in_sentence(page, hit)
    head = parse.heads[token]
    if dep == "pobj":
        preposition, governor = parse.lowers[head], parse.heads[head]
        if preposition in _LOCATIVE:
            return False
        if preposition == "of":
            return not (_described_by(page, governor) or parse.lemmas[governor].lower() in cues["portion"])
        if preposition in _WAYS and _moves(page, governor, preposition):
            return False
        return not (preposition in _ABOUT and (parse.lemmas[governor].lower() in cues["topic"] or _person_role(page, governor)))
    if dep in ("compound", "nmod", "amod"):
        return parse.lemmas[head].lower() not in cues["matter"]
    return not (dep == "poss" and parse.lemmas[head].lower() in cues["part"])


def _moves(page: Page, governor: int, preposition: str) -> bool:
    """ "fled to Ruritania", "refugees from Ruritania": where somebody goes or comes from."""
    if page.parse.lemmas[governor].lower() in page.lexicon.cues["motion"]:
        return True
    if page.parse.lemmas[page.parse.heads[governor]] in page.lexicon.words.takes_away:
        return False  # "withdrew the soldiers from Ruritania"
    return preposition == "from" and (_person_role(page, governor) or _people(page, governor))


def _described_by(page: Page, governor: int) -> bool:
    """Whether "of Iraq" completes a part ("north of Iraq") or a body that is a mention itself ("the Government of Iraq")."""
    if page.parse.lemmas[governor].lower() in page.lexicon.cues["part"]:
        return True
    found = role_at(page.parse, governor, page.lexicon) if page.parse.tags[governor][0] == "N" else None
    return found is not None and found.role.kind != "person"


def _people(page: Page, governor: int) -> bool:
    return page.parse.tags[governor] == "NNS" and role_at(page.parse, governor, page.lexicon) is not None


def _person_role(page: Page, governor: int) -> bool:
    found = role_at(page.parse, governor, page.lexicon) if page.parse.tags[governor][0] == "N" else None
    return found is not None and found.role.kind == "person"


def _completes_a_place(page: Page, hit: Hit) -> bool:
    """ "Palmyra, Syria": a state in apposition to a name that is no actor's."""
    parse, first = page.parse, hit.tokens.start
    if first < 2 or parse.words[first - 1] != "," or parse.tags[first - 2] not in PROPER:
        return False
    before = page.hit_at.get(first - 2)
    if before is not None and before.style not in ("capital",) and not (before.identity and before.identity.kind == "person"):
        return False
    return parse.deps[hit.head] in ("appos", "npadvmod", "nmod", "conj") and parse.heads[hit.head] < first


def _inclined(page: Page, copula: int) -> bool:
    """ "is unlikely to push", "is ready to talk": who may do something acts."""
    parse = page.parse
    return any(
        parse.deps[c] == "acomp" and any(parse.deps[o] == "xcomp" and parse.tags[o] == "VB" for o in parse.children[c])
        for c in parse.children[copula]
    )


def _capital_acts(page: Page, hit: Hit) -> bool:
    parse, cues = page.parse, page.lexicon.cues
    token, dep = _place_in_sentence(page, hit)
    head = parse.heads[token]
    if dep == "pobj":
        if parse.lowers[head] == "from" and _issued(page, parse.heads[head]):
            return True
        return parse.lowers[head] in _WITH and not (parse.lowers[head] == "between" and _beside_a_town(page, token))
    if dep in ("nsubj", "nsubjpass", "agent"):
        return parse.tags[head].startswith("V") and (parse.lemmas[head] not in cues["being"] or _inclined(page, head))
    return dep == "poss" and parse.tags[head] in ("NN", "NNS") and parse.lemmas[head] not in cues["part"]


def _issued(page: Page, governor: int) -> bool:
    """ "pressure from Ankara", "received weapons from Tehran": what only a government gives, says or exerts."""
    parse, issued = page.parse, page.lexicon.cues["issued"]
    if parse.tags[governor][0] == "N":
        return parse.lemmas[governor].lower() in issued
    return any(parse.deps[c] == "dobj" and parse.lemmas[c].lower() in issued for c in parse.children[governor])


def _beside_a_town(page: Page, token: int) -> bool:
    """ "between Damascus and Aleppo": two towns, not two governments."""
    parse = page.parse
    beside = [c for c in parse.children[token] if parse.deps[c] == "conj" and parse.tags[c] in PROPER]
    return any(c not in page.hit_at for c in beside)
