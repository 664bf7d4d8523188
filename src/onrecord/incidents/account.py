"""An account: what one document tells of one happening. The claims of a document are merged into accounts first.

A page tells its main happening again and again (headline, lead, quotes, details), mostly without repeating place and
date, so within one document a claim joins an account unless something speaks against it, and is carried by place,
date, names or nearness. Claims with another date, another town or another number for the same thing found their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.incidents.families import REMOTE
from onrecord.incidents.places import conflict as places_conflict
from onrecord.incidents.rarity import rarity
from onrecord.incidents.sketch import Sketch, Where
from onrecord.incidents.unlike import dates_apart, other, other_doers, unlike
from onrecord.incidents.when import UNDATED, When
from onrecord.model import Figure

_NEAR = 400  # characters between triggers within which a page still speaks of the same thing
_JOIN = 1.0
_FEW = 2  # happenings with a place or date of their own up to which a page tells one thing
TOLD = ("force", "protest")  # happenings that a whole page tells; talks, aid, movements are told in a sentence
Counts = dict[str, frozenset[tuple[float, float]]]  # by measure: (low, high) of all that is not cumulative


@dataclass(frozen=True, slots=True)
class Page:
    """What the beginning of a page says: its words, names and places; `end` is the character up to which it reaches."""

    end: int
    words: frozenset[str]
    names: frozenset[str]
    where: tuple[Where, ...]
    whens: tuple[When, ...]
    counts: Counts


NO_PAGE = Page(0, frozenset(), frozenset(), (), (), {})


@dataclass(frozen=True, slots=True)
class Account:
    """`lead`: it begins where the page begins, so it is what the page is about. `published` is an ordinal day or None."""

    document: str
    outlet: str
    key: str  # canonical: document and first claim
    sketches: tuple[Sketch, ...]
    family: str
    lead: bool
    published: int | None
    where: tuple[Where, ...]
    around: tuple[Where, ...]
    whens: tuple[When, ...]
    modes: frozenset[str]
    actors: frozenset[str]
    countries: frozenset[str]
    recipients: frozenset[str]
    counts: Counts
    words: frozenset[str]
    names: frozenset[str]
    page: Page  # what the page as a whole is about; empty unless this is its main happening
    spots: dict[str, Where]  # `where` and `around` by name
    page_spots: dict[str, Where]  # with those of the page
    all_words: frozenset[str]  # with those of the page
    all_names: frozenset[str]
    runs: frozenset[int]  # runs of words of its sentences
    norm: float  # length of `words` as a vector, and of `all_words`
    all_norm: float
    buildings: frozenset[str]  # named buildings and grounds: a siege, or the fight for one, goes on for days

    @property
    def single(self) -> bool:
        """Whether it can be one happening that others report too, and not a summary of a month or of many attacks."""
        return not all(s.summary for s in self.sketches)

    @property
    def founds(self) -> bool:
        """Whether it says that something happened; a number or a denial alone only joins what others say."""
        return any(s.kind == "event" and not s.denied for s in self.sketches)


def accounts(sketches: Iterable[Sketch], published: int | None, page: Page, outlet: str = "") -> list[Account]:
    """The accounts of one document, in text order."""
    groups: list[list[Sketch]] = []
    for sketch in sketches:
        best, most = None, 0.0
        for group in groups:
            weight = _fit(sketch, group)
            if weight is not None and weight >= _JOIN and weight > most:
                best, most = group, weight
        if best is None:
            groups.append([sketch])
        else:
            best.append(sketch)
    groups = _gathered(groups)
    main = _main(groups, page)
    if main is not None:
        others = counts(f for n, group in enumerate(groups) if n != main for s in group for f in s.numbers)
        page = replace(page, counts=_without(page.counts, others))
    return [account_of(group, published, page if n == main else NO_PAGE, outlet) for n, group in enumerate(groups)]


def _gathered(groups: list[list[Sketch]]) -> list[list[Sketch]]:
    """Claims without a place and a date of their own belong to what their page begins with, where it does not tell many."""
    anchored: dict[str, list[list[Sketch]]] = {}
    for group in groups:
        if group[0].family in TOLD and not group[0].summary and _anchored(group):
            anchored.setdefault(group[0].family, []).append(group)
    own = {id(host): tuple(host) for hosts in anchored.values() for host in hosts}
    kept = []
    for group in groups:
        hosts = anchored.get(group[0].family, [])
        host = next((h for h in hosts if h[0].order <= group[0].order and not h[0].denied), None)
        if host is None or len(hosts) > _FEW or group[0].summary or group is host:
            kept.append(group)
        elif _fits(group, hosts, host, own[id(host)]):
            host.extend(group)
        else:
            kept.append(group)
    return kept


def _anchored(group: list[Sketch]) -> bool:
    return any(w.fine for s in group for w in s.where) or any(s.when != UNDATED for s in group)


def _fits(group: list[Sketch], hosts: list[list[Sketch]], host: list[Sketch], own: Sequence[Sketch]) -> bool:
    """Whether a group is not anchored itself and nothing in it speaks against its host, as that was before others joined."""
    if any(group is h for h in hosts) or _anchored(group) or unlike(group, own):
        return False
    return not any(other(a, b) for a in group for b in host)


def _without(found: Counts, others: Counts) -> Counts:
    """The numbers with which a page begins, but for those that it gives of other happenings."""
    left = {measure: values - others.get(measure, frozenset()) for measure, values in found.items()}
    return {measure: values for measure, values in left.items() if values}


def _main(groups: list[list[Sketch]], page: Page) -> int | None:
    """The account that the page is about: most of the claims with which it begins, of the family that it begins with.

    What else the page begins with ("police are working with", the attack of last year) is not what it is about.
    """
    family = _main_family(groups, page)
    if family not in TOLD:
        return None
    leading = [
        (-sum(s.order < page.end for s in group), group[0].order, n)
        for n, group in enumerate(groups)
        if group[0].family == family and group[0].order < page.end and not all(s.summary for s in group)
    ]
    return min(leading)[2] if leading else None


def _main_family(groups: list[list[Sketch]], page: Page) -> str | None:
    """The family of most claims with which the page begins; violence before words where there are as many."""
    counts = Counter(s.family for group in groups for s in group if s.order < page.end)
    return min(counts, key=lambda f: (-counts[f], f != "force", f)) if counts else None


def _fit(sketch: Sketch, group: list[Sketch]) -> float | None:
    """How well a claim fits to the claims before it; None when something speaks against it."""
    if group[0].family != sketch.family or group[0].summary != sketch.summary:
        return None
    best = None
    for told in group:
        if _against(sketch, told):
            return None
        weight = _alike(sketch, told)
        best = weight if best is None or weight > best else best
    return best


def _against(left: Sketch, right: Sketch) -> bool:
    if dates_apart(left.when, right.when) or places_conflict(left.where, right.where):
        return True
    if _other_modes(left, right) and (not _nearby(left, right) or _no_doer_shared(left, right)):
        return True
    return other_doers(left, right)


def _no_doer_shared(left: Sketch, right: Sketch) -> bool:
    """ "gunmen" and "the army's jets": both name who did it, in no word alike."""
    return bool(left.actors and right.actors) and left.actors.isdisjoint(right.actors)


def _other_modes(left: Sketch, right: Sketch) -> bool:
    """Whether both say how it was done, and not the same way; what falls from the sky or is fired from afar may be one thing."""
    one, other = set(left.modes), set(right.modes)
    return bool(one and other) and one.isdisjoint(other) and not (one & REMOTE and other & REMOTE)


def _nearby(left: Sketch, right: Sketch) -> bool:
    return left.evidence == right.evidence or abs(left.order - right.order) <= _NEAR


def _alike(left: Sketch, right: Sketch) -> float:
    """What speaks for one happening, as weights: the same sentence and the same place weigh most."""
    weight = 0.0
    if left.evidence == right.evidence:
        weight += 1.0
    elif _nearby(left, right):
        weight += 0.5
    if _grounds(left) & _grounds(right):
        weight += 0.7
    if (left.when.dated and right.when.dated) or (left.when.weekday is not None and left.when.weekday == right.when.weekday):
        weight += 0.5
    if left.actors & right.actors:
        weight += 0.4
    if left.recipients & right.recipients:
        weight += 0.6
    if left.trigger & right.trigger:
        weight += 0.4
    if left.modes and set(left.modes) & set(right.modes):
        weight += 0.3
    if {(f.measure, f.low, f.high) for f in left.numbers} & {(f.measure, f.low, f.high) for f in right.numbers}:
        weight += 0.6
    return weight + min(0.6, 0.2 * len(left.names & right.names))


def _grounds(sketch: Sketch) -> set[str]:
    """The small places of a claim, and the buildings that its sentence names."""
    return {w.name for w in sketch.where if w.fine} | {w.name for w in sketch.around if w.building}


def account_of(group: Sequence[Sketch], published: int | None, page: Page, outlet: str) -> Account:
    """The account that claims of one document make, in text order."""
    first = group[0]
    where, around = _distinct(w for s in group for w in s.where), _distinct(w for s in group for w in s.around)
    words = frozenset(w for s in group for w in s.words)
    names = frozenset(n for s in group for n in s.names)
    page = page if first.order < page.end else NO_PAGE
    return Account(
        document=first.document,
        outlet=outlet,
        key=f"{first.document}\x1f{min(s.claim for s in group)}",
        sketches=tuple(group),
        family=first.family,
        lead=page.end > 0,
        published=published,
        where=where,
        around=around,
        whens=tuple(dict.fromkeys(s.when for s in group if s.when != UNDATED)),
        modes=frozenset(m for s in group for m in s.modes),
        actors=frozenset(k for s in group for k in s.actors),
        countries=frozenset(k for s in group for k in s.actor_countries),
        recipients=frozenset(k for s in group for k in s.recipients),
        counts=counts(f for s in group for f in s.numbers),
        words=words,
        names=names,
        page=page,
        spots={w.name: w for w in (*around, *where)},
        page_spots={w.name: w for w in (*page.where, *around, *where)},
        all_words=words | page.words,
        all_names=names | page.names,
        runs=frozenset(r for s in group if not s.summary for r in s.runs),
        norm=rarity().norm(words),
        all_norm=rarity().norm(words | page.words),
        buildings=frozenset(w.name for w in (*page.where, *around, *where) if w.building),
    )


def split(account: Account, refs: Container[tuple[str, str]]) -> list[Account]:
    """The account without the claims `refs`, and one of those claims."""
    groups = [[s for s in account.sketches if s.ref not in refs], [s for s in account.sketches if s.ref in refs]]
    return [account_of(group, account.published, account.page, account.outlet) for group in groups if group]


def counts(figures: Iterable[Figure]) -> Counts:
    """The bounds of figures by measure; a missing bound is 0 below, and the other bound above."""
    found: dict[str, set[tuple[float, float]]] = {}
    for f in figures:
        if not f.cumulative and (f.low is not None or f.high is not None):
            low = f.low if f.low is not None else 0.0
            found.setdefault(f.measure, set()).add((low, f.high if f.high is not None else low))
    return {measure: frozenset(values) for measure, values in sorted(found.items())}


def _distinct(wheres: Iterable[Where]) -> tuple[Where, ...]:
    found: dict[str, Where] = {}
    for where in wheres:
        found.setdefault(where.name, where)
    return tuple(found.values())
