"""Areas told by relation to named places: "15 km north of Hama", "between Mosul and Erbil", "the border with Turkey".

They are nominal place mentions over the whole phrase; the named places inside keep their own mentions.

- A distance with a direction moves the point: its bearing is right to an eighth of the compass, so the true spot lies within
  about 0.4 of the distance. A distance alone keeps the anchor's point as the centre. Both have precision `admin2`.
- Between two places, along a road and at a border there is an area and no point: coordinates are null, precision `region`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.language.parse import Parse
from onrecord.mentions.figures.words import cardinal
from onrecord.model import Mention, Place

_KM = {"km": 1.0, "kms": 1.0, "kilometer": 1.0, "kilometre": 1.0, "mile": 1.609, "miles": 1.609, "mi": 1.609}
_BEARING = {
    "north": 0,
    "northeast": 45,
    "east": 90,
    "southeast": 135,
    "south": 180,
    "southwest": 225,
    "west": 270,
    "northwest": 315,
}
_NUMBER = r"(?:\d+(?:[.,]\d+)?|(?:[a-z]+[- ]){0,2}?[a-z]+)"
_OFFSET = re.compile(
    rf"(?P<low>{_NUMBER})(?:\s?(?:to|or|-|–)\s?(?P<high>\d+))?[\s-]?(?P<unit>km|kms|kilomet(?:er|re)s?|miles?|mi)\b"
    r"(?:\s?\([^)]{1,20}\))?(?:\s(?:or|away)\b)?\s(?:away\s)?(?:(?:to\s)?(?:the\s)?"
    r"(?P<way>(?:north|south)[\s-]?(?:east|west)|north|south|east|west)(?:ern)?(?:wards?)?\s(?:of|from)|from|outside|off)\s"
    r"(?:the\s(?:[\w-]+\s){0,3}(?:city|town|village|capital|port|camp|area|border)(?:\sof)?,?\s)?$",
    re.IGNORECASE,
)
_UNIT = re.compile(r"(?:k(?:m|ilomet)|mi)", re.IGNORECASE)  # in every distance, and quickly looked for
_BETWEEN = re.compile(r"\bbetween (?:the (?:[\w-]+ ){0,2}(?:cities|towns|villages|ports) of )?$", re.IGNORECASE)
_AND = re.compile(r"^(?: in [\w ]{3,20}| city)? and (?:the (?:[\w-]+ ){0,2}(?:city|town|village|port) of )?$")
_LINKING = re.compile(
    r"\b(?:road|highway|motorway|route|railway|railroad|corridor|pipeline)s? (?:which |that )?"
    r"(?:linking|links|connecting|connects|joining|joins|running from|from) "
    r"(?:the (?:[\w-]+ ){0,2}(?:city|town|village|port) of )?$",
    re.IGNORECASE,
)
_LINKED = re.compile(r"^ (?:and|to|with) (?:the (?:[\w-]+ ){0,2}(?:city|town|village|port) of )?$")
_HYPHEN = re.compile(r"^ ?[-–—] ?$")
_ROAD = re.compile(r"^ (?:\w+ )?(?:road|highway|motorway|route|railway|railroad|corridor|axis|pipeline)\b", re.IGNORECASE)
# Nouns that lie between two places; people, states and talks stand between parties.
_LYING = frozenset(
    """road highway motorway route railway railroad rail line corridor pipeline stretch area countryside desert region border pass
    village town point checkpoint crossing halfway midway somewhere frontline front position valley bridge hill convoy distance
    strip mountain field forest zone buffer""".split()
)
_LYING_VERBS = frozenset(
    "lie locate situate travel attack ambush strike hit explode kill shell bomb crash derail block cut capture run drive"
    " kidnap seize stop fall shoot take happen occur".split()
)
_SYMMETRIC = frozenset("talk agreement war conflict clash relation tie dispute fight battle trade tension rivalry deal".split())
_BORDER = frozenset(("border", "frontier", "borderline"))
_BORDERING = re.compile(r" (with|between) (?:the )?")
_NOUNS = frozenset(("NN", "NNS", "NNP"))
_NAMING = frozenset(("NNP", "NNPS", "JJ", "HYPH", "POS"))
_POINTS = frozenset(("site", "town", "admin2"))
_FARTHEST = 400.0  # kilometres; a greater "distance from" says how far a crowd came, not where something lies


def find_areas(parse: Parse, places: Sequence[Mention]) -> list[Mention]:
    """Nominal mentions of such areas, not overlapping, in order of the text; `places` in order of the text."""
    named = [m for m in places if m.form == "name" and m.place is not None]
    found: list[Mention] = []
    for area in sorted(
        (*_offsets(parse, named), *_pairs(parse, named), *_borders(parse, named)), key=lambda m: (m.start, -m.end)
    ):
        if not found or area.start >= found[-1].end:
            found.append(area)
    return found


def _area(parse: Parse, start: int, end: int, like: Place | None, lat: float | None = None, lon: float | None = None) -> Mention:
    text = parse.text[start:end]
    point = lat is not None and lon is not None
    country, admin1 = (like.country, like.admin1) if like is not None else (None, None)
    place = Place(None, " ".join(text.split()), lat, lon, country, admin1, "admin2" if point else "region")
    return Mention("", "place", "nominal", start, end, text, place=place)


def _offsets(parse: Parse, named: Sequence[Mention]) -> Iterator[Mention]:
    for mention in named:
        place, before = mention.place, max(0, mention.start - 90)
        if place is None or place.precision not in _POINTS or place.lat is None or place.lon is None:
            continue
        if _UNIT.search(parse.text, before, mention.start) is None:
            continue
        match = _OFFSET.search(parse.text, before, mention.start)
        if match is None:
            continue
        low, start = _number(match["low"], match.start())
        if low is None:
            continue
        high = float(match["high"]) if match["high"] else low
        unit = match["unit"].lower().replace("metre", "meter")
        km = (low + high) / 2 * _KM.get(unit.removesuffix("s"), 1.0)
        if not 0 < km <= _FARTHEST:
            continue
        way = re.sub(r"[\s-]", "", match["way"].lower()) if match["way"] else None
        lat, lon = _moved(place.lat, place.lon, km, _BEARING[way]) if way else (place.lat, place.lon)
        yield _area(parse, start, mention.end, place, round(lat, 4), round(lon, 4))


def _number(words: str, start: int) -> tuple[float | None, int]:
    """The number that the words end in, and where it begins: "about thirty-five" gives 35 behind "about "."""
    if words[0].isdigit():
        return float(words.replace(",", "." if len(words.split(",")[-1]) != 3 else "")), start
    parts = list(re.finditer(r"[a-z]+", words.lower()))
    for i in range(len(parts)):
        value = cardinal([part.group() for part in parts[i:]])
        if value:
            return float(value), start + parts[i].start()
    return None, start


def _moved(lat: float, lon: float, km: float, bearing: float) -> tuple[float, float]:
    """A point so many kilometres away, on a plane: exact to a percent at these distances outside the polar regions."""
    angle = math.radians(bearing)
    north, east = km * math.cos(angle) / 111.2, km * math.sin(angle) / (111.3 * max(0.1, math.cos(math.radians(lat))))
    return max(-90.0, min(90.0, lat + north)), (lon + east + 180) % 360 - 180


def _pairs(parse: Parse, named: Sequence[Mention]) -> Iterator[Mention]:
    """ "between A and B", "the A-B highway", "the road linking A to B"; of states only what lies between them."""
    text = parse.text
    for left, right in pairwise(named):
        gap = text[left.end : right.start]
        if left.place is None or right.place is None or len(gap) > 60:
            continue
        before = max(0, left.start - 60)
        if (match := _BETWEEN.search(text, before, left.start)) and _AND.match(gap):
            if not _lies(parse, match.start(), left.place, right.place):
                continue
            start, end = match.start(), right.end
        elif (match := _LINKING.search(text, before, left.start)) and _LINKED.match(gap):
            start, end = match.start(), right.end
        elif _HYPHEN.match(gap) and (match := _ROAD.match(text[right.end : right.end + 40])):
            start, end = left.start, right.end + match.end()
        else:
            continue
        yield _area(parse, start, end, _common(left.place, right.place))


def _lies(parse: Parse, start: int, left: Place, right: Place) -> bool:
    """Whether "between" says where something lies, not between whom something is."""
    tokens = parse.tokens(start, start + 7)
    if not tokens:
        return False
    head = parse.heads[tokens.start]
    if parse.lemmas[head].lower() in _LYING or (tokens.start and parse.lemmas[tokens.start - 1].lower() in _LYING):
        return True
    points = left.precision in _POINTS and right.precision in _POINTS
    if parse.tags[head][0] != "V" or not points or parse.lemmas[head] not in _LYING_VERBS:
        return False
    return not any(parse.lemmas[c] in _SYMMETRIC for c in parse.children[head])


def _common(left: Place, right: Place) -> Place | None:
    """The country, and the division, that both lie in."""
    if left.country is None or left.country != right.country:
        return None
    admin1 = left.admin1 if left.admin1 == right.admin1 else None
    return Place(None, "", None, None, left.country, admin1, "region")


def _borders(parse: Parse, named: Sequence[Mention]) -> Iterator[Mention]:
    """A border as a noun of its own with the states or peoples that name it; "border guards" and "a border town" are none."""
    starts = {m.start: i for i, m in enumerate(named)}
    text = parse.text
    for i, lemma in enumerate(parse.lemmas):
        if lemma.lower() not in _BORDER or parse.tags[i] not in _NOUNS or parse.deps[i] in ("compound", "amod", "nmod"):
            continue
        first = i
        while first > parse.sentence(i).first and parse.tags[first - 1] in _NAMING:
            first -= 1
        end = parse.ends[i]
        match = _BORDERING.match(text[end : end + 20])
        beyond = starts.get(end + match.end()) if match is not None else None
        if beyond is not None:
            end = named[beyond].end
            if (
                beyond + 1 < len(named)
                and match is not None
                and match[1] == "between"
                and _AND.match(text[end : named[beyond + 1].start])
            ):
                end = named[beyond + 1].end
        if beyond is not None or any(parse.words[t][:1].isupper() for t in range(first, i)):
            yield _area(parse, parse.starts[first], end, None)
