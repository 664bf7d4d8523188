"""Where and when: the place and time mentions that belong to a trigger by structure.

A place counts the fewer steps it hangs from the trigger; other clauses in between make it dearer, and so do vague
places, so that "in the town of X in Y province" gives X. Nothing is taken across a verb of saying.
"""

from __future__ import annotations

import re

from onrecord.claims.another_deed import of_another_deed
from onrecord.claims.happenings import happens_in
from onrecord.claims.roles.responsible import BLAMES_ON
from onrecord.claims.scene import Scene
from onrecord.claims.stretches import stretch
from onrecord.claims.tree.controllers import CHARGES
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
_UP = 1.5  # a step above the trigger costs more than one below it
_CLAUSE = 2.0  # a clause in between
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
_CONTENT = frozenset(["ccomp", "parataxis"])
_CLAUSES = frozenset(["relcl", "advcl", "acl"])
_CHEAP = frozenset(["prep", "compound", "appos", "conj", "pobj"])
_FINE: frozenset[Precision] = frozenset(["site", "town", "admin2"])
_FINER_IN = re.compile(r"^(?:,| in| in the| \(|, in)(?: [\w-]+){0,3} ?$")


def _path(parse: Syntax, token: int, trigger: int, above: dict[int, float], own: bool) -> float | None:
    """The cost of the way from a mention's head up to the trigger or to something above it, null when there is none.

    `own`: not out of another clause, save one that says more of what the trigger itself governs ("the attack, which took
    place on Friday"): "Seized in 2015, the town is home to many displaced" does not say that they were displaced then.
    """
    cost, step = 0.0, token
    for _ in range(12):
        if step in above:
            return cost + above[step]
        head = parse.heads[step]
        if head == step:
            return None
        dep = parse.deps[step]
        if (dep in _CONTENT and head not in above) or (own and _charge(parse, step, trigger)):
            return None
        if parse.tags[step][0] == "V":
            if dep in _CLAUSES:
                if own and head != trigger:
                    return None
                cost += _CLAUSE
            elif dep == "conj" and _has_subject(parse, step) and not _parallel(parse, step, head):
                if own:
                    return None  # "X appealed to Y, and by Friday Z had reached Manbij"
                cost += 0.5
        cost += 0.5 if dep in _CHEAP else 1.0
        step = head
    return None


def _charge(parse: Syntax, verb: int, trigger: int) -> bool:
    """ "accused X of shelling Y on Monday": the deed that the trigger charges somebody with has a place and day of its own."""
    prep = parse.heads[verb]
    if parse.deps[verb] != "pcomp" or parse.lowers[prep] not in CHARGES or parse.lemmas[trigger] not in parse.grammar.blaming:
        return False
    above = parse.heads[prep]
    return trigger in (above, parse.heads[above])


def _spoken_of(scene: Scene, step: int) -> bool:
    """ "denied on Tuesday shelling Y", "charged with killing Y, will go on trial in May", "on Monday rejected reports that it
    had shelled Y": the words above the deed were said on a day of their own."""
    parse = scene.parse
    head, dep = parse.heads[step], parse.deps[step]
    if dep == "pcomp" and parse.lowers[head] in CHARGES:
        above = parse.heads[head]
        if parse.tags[above][0] == "N" and parse.deps[above] == "dobj":
            above = parse.heads[above]
        return parse.lemmas[above] in parse.grammar.blaming
    if dep in ("xcomp", "dobj") and parse.tags[step] == "VBG":
        return parse.lemmas[head] in scene.events.words["deny"]
    that = dep in ("acl", "relcl") and any(parse.deps[c] == "mark" and parse.lowers[c] == "that" for c in parse.children[step])
    return that and parse.tags[head][0] == "N" and parse.tags[step][0] == "V"


def _undergone(parse: Syntax, verb: int) -> bool:
    """ "A cleric detained by the army was freed on Monday": what had been done to somebody before has no day of what is told."""
    if parse.deps[verb] == "acl":
        return parse.tags[verb] == "VBN"
    return parse.deps[verb] == "relcl" and parse.child(verb, "nsubjpass") is not None


def _lasting(parse: Syntax, verb: int, since: bool) -> bool:
    """ "rebels, who are backed by X, entered Y": a relative clause in the present tells what lasts, while its sentence tells of
    the past; with `since` also one of what has lasted until now ("which has besieged X for a year, on Sunday called a truce")."""
    if parse.deps[verb] != "relcl":
        return False
    helpers = [c for c in parse.children[verb] if parse.deps[c] in ("aux", "auxpass")]
    if any(parse.tags[c] == "MD" for c in helpers) or parse.tags[parse.heads[parse.heads[verb]]] != "VBD":
        return False
    now = [c for c in (verb, *helpers) if parse.tags[c] in ("VBZ", "VBP")]
    return bool(now) and (since or not any(parse.lemmas[c] == "have" for c in now if c != verb))


def _above(parse: Syntax, trigger: int, own: bool = False) -> dict[int, float]:
    """The trigger and the words above it, up to the verb of saying or out of its own clause, with the cost of the way.

    `own`: not past the noun that a passive clause says more of."""
    found, cost, step = {trigger: 0.0}, 0.0, trigger
    for _ in range(8):
        head, dep = parse.heads[step], parse.deps[step]
        if head == step or dep in _CONTENT or (dep == "advcl" and _is_clause(parse, step)):
            break
        if (own and _undergone(parse, step)) or _lasting(parse, step, own):
            break
        cost += _UP if parse.tags[step][0] == "V" and dep != "conj" else 0.7
        found[head] = cost
        step = head
    return found


def _told_above(scene: Scene, above: dict[int, float]) -> tuple[dict[int, float], dict[int, float], int]:
    """The words above a deed that a time before it, and one behind it, may hang from: none past the words that tell it.

    The parser hangs what ends the sentence on the verb of telling ("denied shelling Y on Tuesday"); what stands before the deed
    is when it was told. Last the token before which a time frames the whole sentence: "On Saturday, X accused Y of shelling Z"
    is news of one day, unlike a denial or a charge in court.
    """
    parse, steps = scene.parse, list(above)
    for n, step in enumerate(steps[:-1]):
        if _spoken_of(scene, step):
            at = next((m for m in range(n + 1, len(steps)) if parse.tags[steps[m]][0] == "V"), n)
            verb = steps[at]
            subject = parse.child(verb, "nsubj") if parse.lemmas[verb] in ("accuse", "blame") else None
            front = min(parse.subtree(subject), default=subject) if subject is not None else 0
            return {t: above[t] for t in steps[: n + 1]}, {t: above[t] for t in steps[: at + 1]}, front
    return above, above, 0


def _has_subject(parse: Syntax, verb: int) -> bool:
    return parse.child(verb, "nsubj", "nsubjpass") is not None


def _parallel(parse: Syntax, verb: int, other: int) -> bool:
    """ "Nine were killed and dozens were injured in X on Sunday": what two losses share stands at the end."""
    return parse.tags[verb] == "VBN" and parse.tags[other] == "VBN"


def _is_clause(parse: Syntax, verb: int) -> bool:
    """A clause with a subject and a word that opens it ("if", "when"): what is told above it happened elsewhere or else."""
    return _has_subject(parse, verb) and parse.child(verb, "mark", "advmod") is not None


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
    above = _above(parse, trigger)
    best: tuple[float, int, Mention] | None = None
    for head, mention in places:
        path = _path(parse, head, trigger, above, own=verbal)
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
    before, behind, front = _told_above(scene, _above(parse, trigger, own=True))
    best: tuple[float, Mention] | None = None
    for head, mention in scene.in_sentence("time", sentence):
        if mention.time is None or mention.time.type == "set":
            continue
        if mention.time.type == "duration" and not (mention.time.start and mention.time.start == scene.document.published):
            continue
        reach = behind if head > trigger or head < front else before
        path = _path(parse, head, trigger, reach, own=True)
        if path is None or of_another_deed(scene, head, mention, trigger, reach, verbal):
            continue
        cost = path + (1.0 if mention.time.type == "time" and mention.time.start is None else 0.0)
        if cost < _TOO_FAR and (best is None or cost < best[0]):
            best = (cost, mention)
    return stretch(scene, best[1], sentence) if best is not None else None
