"""Which accounts are compared at all: those that share a place, a name or rare words at about one time.

Every account is filed under a few keys of its family; only accounts under one key become candidates. Where too many
share a key, each is compared with its neighbours in an order by rare words only, and an issue says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from zlib import crc32

from onrecord.incidents.account import Account
from onrecord.incidents.rarity import Rarity
from onrecord.model import Issue

CAP = 100  # accounts of a block; its comparisons grow with the square
_NEIGHBOURS = 12  # accounts with which each is compared in a block that is larger
_STEP = 4  # days; two overlapping rows of such windows bring together whatever is within two days
_CELL = 0.25  # degrees, about 25 km; two overlapping rows again
_RARE = 6  # rarest words of an account, and of its page, that file it
_DISTINCTIVE = 0.5  # rarity from which a place files an account whatever its time
_RUNS = 4  # runs of words that file an account: the lowest hashes, the same ones in every copy of a sentence
_COMMON = 0.35  # rarity under which a word files nothing

Key = tuple[str, ...]


def candidates(accounts: Sequence[Account], rarity: Rarity) -> tuple[list[tuple[int, int]], list[Issue]]:
    """Pairs of positions to compare, in order, each once; and an issue for every key that was too common."""
    blocks: dict[Key, list[int]] = {}
    for i, account in enumerate(accounts):
        for key in _keys(account, rarity):
            blocks.setdefault(key, []).append(i)
    pairs: set[tuple[int, int]] = set()
    issues = []
    for key, members in sorted((k, m) for k, m in blocks.items() if len(m) > 1):
        reach = len(members)
        if reach > CAP:
            issues.append(_too_common(key, reach))
            members.sort(key=lambda i: (_rarest(accounts[i].words, accounts[i].names, rarity), i))
            reach = _NEIGHBOURS
        for n, i in enumerate(members):
            for j in members[n + 1 : n + 1 + reach]:
                if accounts[i].document != accounts[j].document:
                    pairs.add((min(i, j), max(i, j)))
    return sorted(pairs), issues


def _too_common(key: Key, count: int) -> Issue:
    message = f"{count} accounts share {' / '.join(key)}; of more than {CAP} only near ones are compared"
    return Issue("incidents", "block-too-large", None, None, message)


def _keys(account: Account, rarity: Rarity) -> set[Key]:
    if not account.single:
        return set()
    where = account.page_spots.values()
    places = {w.name for w in where if not w.country_only}
    fine = {w.name for w in where if w.fine}
    cells = {c for w in (*account.where, *account.around) if w.fine for c in _cells(w.lat, w.lon)}
    own = _rarest(account.words, account.names, rarity)
    rare = set(own) | set(_rarest(account.all_words, account.all_names, rarity))
    found: set[Key] = set()
    for time in _windows(account):
        found |= {(account.family, "place", p, time) for p in places}
        found |= {(account.family, "cell", c, time) for c in cells}
        found |= {(account.family, "word", w, time) for w in rare}
    for place in fine:
        found |= {(account.family, "place and word", place, w) for w in rare if w != place}
        if rarity.name(place) >= _DISTINCTIVE:
            found.add((account.family, "place", place))
    found |= {(account.family, "words", a, b) for a, b in combinations(sorted(rare), 2)}
    killed = account.counts.get("killed") or account.page.counts.get("killed", frozenset())
    found |= {(account.family, "toll", place, f"{low:g}") for place in fine for low, high in killed if low == high and low > 1}
    found |= {("building", b) for b in account.buildings if rarity.name(b) >= _DISTINCTIVE}
    found |= {(account.family, "text", str(run)) for run in sorted(account.runs)[:_RUNS]}
    return found


def _rarest(words: frozenset[str], names: frozenset[str], rarity: Rarity) -> list[str]:
    """The rarest words and names; among equally rare ones the same ones in every account that has them."""
    values = {w: rarity.word(w) for w in words}
    values |= {n: rarity.name(n) for n in names}
    kept = sorted((w for w, v in values.items() if v >= _COMMON), key=lambda w: (-values[w], crc32(w.encode())))
    return kept[:_RARE]


def _windows(account: Account) -> list[str]:
    """Windows of days: of the happening where it is dated, otherwise of the publication."""
    dated = [(w.start, w.end or w.start) for w in account.whens or account.page.whens if w.start is not None]
    days = {d for start, end in dated if end - start <= 8 for d in (start, end)}
    if account.published is not None:
        days.add(account.published)
    return sorted({f"{row}{(d + row * _STEP // 2) // _STEP}" for d in days for row in (0, 1)})


def _cells(lat: float | None, lon: float | None) -> Iterable[str]:
    if lat is None or lon is None:
        return ()
    return [f"{int((lat + a) // _CELL)}:{int((lon + b) // _CELL)}" for a in (0, _CELL / 2) for b in (0, _CELL / 2)]
