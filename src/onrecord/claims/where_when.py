"""Where and when: the place and time mentions that belong to a trigger by structure.

A place counts the fewer steps it hangs from the trigger; other clauses in between make it dearer, and so do vague
places, so that "in the town of X in Y province" gives X. Nothing is taken across a verb of saying.
"""

from __future__ import annotations

import re

from onrecord.claims.another_deed import of_another_deed
from onrecord.claims.happenings import happens_in
from onrecord.claims.paths import path_to, steps_above, told_above
from onrecord.claims.roles.responsible import BLAMES_ON
from onrecord.claims.scene import Scene
from onrecord.claims.stretches import stretch
from onrecord.claims.tree.syntax import Syntax
from onrecord.model import Mention, Precision

_COST: dict[Precision, float] = {
    "site": 0.0,
    "town": 0.0,
    "admin2": 0.4,
    "admin1": 0.8,
    "country": 1.6,
    "region": 1.6,
    "none": 1.2,
}
_TOO_FAR = 9.0
_LOCATIVE = frozenset(
    [
        "in", "at", "near", "on", "around", "outside", "inside", "across", "over", "into", "of", "throughout", "within",
        "through", "off", "along", "between", "north", "south", "east", "west", "from", "to", "by", "against", "for",
        "toward", "towards", "under",
    ]
)  # fmt: skip
_WEAK = frozenset(["from", "to", "by", "against", "for", "toward", "towards", "between", "with", "under"])
_INTO = frozenset(["on", "in", "into", "inside", "over", "across"])  # "an air strike on central Syria" was in Syria
_LOCAL = frozenset(["place_word", "territory", "facility", "residential", "border", "infrastructure", "military_facility"])
_LOCAL_WORDS = ("city", "province", "governorate", "district", "republic", "state", "gulf", "strait", "battle")
_FINE: frozenset[Precision] = frozenset(["site", "town", "admin2"])
_FINER_IN = re.compile(r"^(?:,| in| in the| \(|, in)(?: [\w-]+){0,3} ?$")


def find_place(
    scene: Scene, trigger: int, sentence: int, taken: frozenset[tuple[int, int]], verbal: bool = False
) -> Mention | None:
    """The place mention nearest to a trigger; `taken` are spans that already act as participants by metonymy.

    A `verbal` event happens where its own words are said: a place within what they are about is none of it.
    """
    parse = scene.parse
    places = scene.in_sentence("place", sentence)
    if not places:
        return None
    above = steps_above(parse, trigger)
    best: tuple[float, int, Mention] | None = None
    for head, mention in places:
        path = path_to(parse, head, trigger, above, own=verbal)
        if path is None or mention.place is None or _is_site(mention) or _names_somebody(scene, head, mention, taken):
            continue
        if _before_colon(parse, head, places):
            continue
        if _is_argument(scene, head, mention, trigger) or of_another_deed(scene, head, mention, trigger, above, verbal):
            continue
        word = parse.lowers[parse.heads[head]] if parse.deps[head] == "pobj" else ""
        if parse.deps[head] == "pobj" and (word not in _LOCATIVE or _whither(parse, parse.heads[head], trigger)):
            continue
        cost = path + _COST[mention.place.precision] + (1.0 if word in _WEAK else 0.0) + (0.6 if mention.form != "name" else 0.0)
        if (mention.start, mention.end) in taken:
            if mention.place.precision in ("country", "region") and word not in _INTO:
                continue
            cost += 0.2
        if cost < _TOO_FAR and (best is None or cost < best[0]):
            best = (cost, head, mention)
    return _area_around(_finer(parse, best[2], places), places) if best is not None else None


def _before_colon(parse: Syntax, head: int, places: list[tuple[int, Mention]]) -> bool:
    """ "Kyiv: drones hit a ward in Odesa": a capital that speaks, or from where one reports, beside a place that the sentence
    names; alone it mostly says where ("Gaza: Gunmen kill nine")."""
    sentence = parse.sentence(head)
    if head + 1 >= sentence.last or parse.words[head + 1] != ":" or head - sentence.first > 1:
        return False
    return any(h > head + 1 and m.form == "name" for h, m in places)


def _whither(parse: Syntax, preposition: int, trigger: int) -> bool:
    """Where another verb's movement went: "looted the lorries and drove off towards the border"."""
    above = parse.heads[preposition]
    return parse.lowers[preposition] in ("toward", "towards") and above != trigger and parse.tags[above][0] == "V"


def _is_argument(scene: Scene, head: int, mention: Mention, trigger: int) -> bool:
    """A place that another word takes as its object ("leaving Raqqa", "embolden Turkey") or that only modifies another noun
    ("US troops", "the Paris attacks" beside the one told here)."""
    parse, place = scene.parse, mention.place
    top = head
    while parse.deps[top] == "conj" and parse.heads[top] != top:
        top = parse.heads[top]
    above = parse.heads[top]
    if parse.deps[top] in ("dobj", "dative"):
        return above != trigger and parse.lemmas[above] not in scene.senses.deeds.hitting
    if parse.deps[top] == "pobj" and parse.lowers[above] == "on" and parse.lemmas[parse.heads[above]] in BLAMES_ON:
        return True  # "an attack that the mayor blamed on Rwanda"
    if parse.deps[top] == "pobj" and parse.lowers[above] == "from" and parse.tags[parse.heads[above]][0] == "N":
        return parse.heads[above] != trigger  # "a teacher from Aberdeen"
    if parse.deps[top] == "pobj" and parse.lowers[above] == "of" and _named_person(scene, parse.heads[above], trigger):
        return True  # "Senator Jane Doe of Ohio"
    if parse.deps[top] in ("compound", "nmod", "amod") and above != trigger and mention.form == "name":
        if place is not None and place.precision in _FINE and parse.deps[above] in ("nsubj", "nsubjpass", "dobj", "compound"):
            return False  # "Ozark police", "Aleppo residents": who acts at home
        if happens_in(scene, head, above):
            return False  # "Turkey blast kills five"
        return scene.classes(above).isdisjoint(_LOCAL) and not _in_place(parse, above)
    return False


def _named_person(scene: Scene, noun: int, trigger: int) -> bool:
    mention = scene.actor_at(noun) if noun != trigger and scene.parse.tags[noun] == "NNP" else None
    return mention is not None and mention.form == "name" and not mention.text.lower().endswith(_LOCAL_WORDS)


def _finer(parse: Syntax, place: Mention, places: list[tuple[int, Mention]]) -> Mention:
    """The town that the place chosen is said to contain: "the town of Qaryatain in Homs province"."""
    if place.place is None or place.place.precision not in ("admin1", "country"):
        return place
    for _, other in places:
        inner = other.place
        if (
            inner is None
            or other.form != "name"
            or inner.precision not in _FINE
            or inner.country not in (None, place.place.country)
        ):
            continue
        if 0 < place.start - other.end < 40 and _FINER_IN.match(parse.text[other.end : place.start]):
            return other
    return place


def _area_around(place: Mention, places: list[tuple[int, Mention]]) -> Mention:
    """The area that a phrase makes of a place ("between Mosul and Erbil"), or the place itself."""
    for _, area in places:
        if area.form == "nominal" and not _is_site(area) and area.start <= place.start and place.end <= area.end:
            return area
    return place


def _is_site(mention: Mention) -> bool:
    """A facility without a name ("a market"): it says at what, never where two reports could be compared."""
    return mention.form == "nominal" and mention.place is not None and mention.place.precision == "site"


def _in_place(parse: Syntax, noun: int) -> bool:
    """ "in Idlib's southwest": the phrase stands where a place stands."""
    return parse.deps[noun] == "pobj" and parse.lowers[parse.heads[noun]] in (
        "in",
        "at",
        "near",
        "on",
        "inside",
        "around",
        "across",
    )


def _names_somebody(scene: Scene, head: int, mention: Mention, taken: frozenset[tuple[int, int]]) -> bool:
    """A place name that stands for somebody: a subject, "Turkey's pleas", "U.S.-backed", "the Damascus regime"."""
    parse, top = scene.parse, head
    while parse.deps[top] == "conj" and parse.heads[top] != top:
        top = parse.heads[top]
    if parse.deps[top] in ("nsubj", "agent", "dative") or (parse.deps[top] == "pobj" and parse.deps[parse.heads[top]] == "agent"):
        return True
    if parse.deps[top] == "nsubjpass":  # "Idlib was shelled" tells where, "Syria was sanctioned" whom
        return mention.place is None or mention.place.precision not in (*_FINE, "admin1")
    before = parse.text[max(0, mention.start - 1) : mention.start]
    if before in ("(", "-", "–"):  # "Sen. Doe (Md.)", "D-Plymouth"
        return True
    if (
        parse.deps[top] == "poss"
        and scene.classes(parse.heads[top]).isdisjoint(_LOCAL)
        and not _in_place(parse, parse.heads[top])
    ):
        return True
    if head + 1 < len(parse) and parse.words[head + 1] in ("-", "–"):
        return True
    return any(
        start <= mention.start and mention.end <= end and end - start > mention.end - mention.start for start, end in taken
    )


def find_time(scene: Scene, trigger: int, sentence: int, verbal: bool = False) -> Mention | None:
    """The time mention of the trigger's clause; dates before times of day.

    Sets are left out, and so are durations, save those that begin now ("in the coming weeks")."""
    parse = scene.parse
    before, behind, front = told_above(scene, steps_above(parse, trigger, own=True))
    best: tuple[float, Mention] | None = None
    for head, mention in scene.in_sentence("time", sentence):
        if mention.time is None or mention.time.type == "set":
            continue
        if mention.time.type == "duration" and not (mention.time.start and mention.time.start == scene.document.published):
            continue
        reach = behind if head > trigger or head < front else before
        path = path_to(parse, head, trigger, reach, own=True)
        if path is None or of_another_deed(scene, head, mention, trigger, reach, verbal):
            continue
        cost = path + (1.0 if mention.time.type == "time" and mention.time.start is None else 0.0)
        if cost < _TOO_FAR and (best is None or cost < best[0]):
            best = (cost, mention)
    return stretch(scene, best[1], sentence) if best is not None else None
