"""Which accounts are compared at all: those that share a place, a name or rare words at about one time.

Every account is filed under a few keys of its family; only accounts under one key are compared. Under a key that too
many share, each is compared with the same few of them only, whatever order they came in, and an issue says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from zlib import crc32

from onrecord.incidents.account import Account
from onrecord.incidents.numbered import Key, number
from onrecord.incidents.rarity import rarity as shipped
from onrecord.model import Issue

CAP = 60  # accounts under one key; its comparisons grow with the square
FIRST = 20  # accounts under a crowded key with which every other one is compared
_STEP = 4  # days; two overlapping rows of such windows bring together whatever is within two days
_CELL = 0.25  # degrees, about 25 km; two overlapping rows again
_RARE = 6  # rarest words of an account, and of its page, that file it
_DISTINCTIVE = 0.5  # rarity from which a place files an account whatever its time
_RUNS = 4  # runs of words that file an account: the lowest hashes, the same ones in every copy of a sentence
_COMMON = 0.35  # rarity under which a word files nothing


def candidates(accounts: Sequence[Account]) -> tuple[list[tuple[int, int]], list[Issue]]:
    """Pairs of positions to compare, in order, each once; and an issue for every key that was too common."""
    blocks: dict[Key, list[int]] = {}
    ranks = [rank(account) for account in accounts]
    for i, account in enumerate(accounts):
        for key in keys(account):
            blocks.setdefault(key, []).append(i)
    pairs: set[tuple[int, int]] = set()
    issues = []
    for key, members in sorted((k, m) for k, m in blocks.items() if len(m) > 1):
        if len(members) > CAP:
            issues.append(too_common(words_of(key), len(members)))
            members.sort(key=lambda i: ranks[i])
        for n, i in enumerate(members if len(members) <= CAP else members[:FIRST]):
            pairs.update((min(i, j), max(i, j)) for j in members[n + 1 :] if accounts[i].document != accounts[j].document)
    return sorted(pairs), issues


def rank(account: Account) -> int:
    """What says which accounts are the first under a crowded key: a number of 40 bits drawn from its name."""
    return number((account.key,)) >> 23


def too_common(key: str, count: int) -> Issue:
    """What is not compared, said."""
    message = f"{count} accounts share {key}; each was compared with {FIRST} of them only"
    return Issue("incidents", "block-too-large", None, None, message)


def words_of(key: Key) -> str:
    """A key as it is shown."""
    return " / ".join(key)


def keys(account: Account) -> set[Key]:
    """What an account is filed under; nothing for summaries."""
    if not account.single:
        return set()
    rarity = shipped()
    where = account.page_spots.values()
    places = {w.name for w in where if not w.country_only}
    fine = {w.name: rarity.place(w.name, w.country) for w in where if w.fine}
    cells = {c for w in (*account.where, *account.around) if w.fine for c in _cells(w.lat, w.lon)}
    own = _rarest(account.words, account.names)
    rare = set(own) | set(_rarest(account.all_words, account.all_names))
    found: set[Key] = set()
    for time in _windows(account):
        found |= {(account.family, "place", p, time) for p in places}
        found |= {(account.family, "cell", c, time) for c in cells}
        found |= {(account.family, "word", w, time) for w in rare}
    for place in fine:
        found |= {(account.family, "place and word", place, w) for w in rare if w != place}
        if fine[place] >= _DISTINCTIVE:
            found.add((account.family, "place", place))
    found |= {(account.family, "words", a, b) for a, b in combinations(sorted(rare), 2)}
    killed = account.counts.get("killed") or account.page.counts.get("killed", frozenset())
    found |= {(account.family, "toll", place, f"{low:g}") for place in fine for low, high in killed if low == high and low > 1}
    found |= {("building", b) for b in account.buildings if rarity.name(b) >= _DISTINCTIVE}
    found |= {(account.family, "text", str(run)) for run in sorted(account.runs)[:_RUNS]}
    return found


def _rarest(words: frozenset[str], names: frozenset[str]) -> list[str]:
    """The rarest words and names; among equally rare ones the same ones in every account that has them."""
    rarity = shipped()
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
