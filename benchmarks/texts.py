"""News-like articles made from sentence frames and the vocabularies' own names, so that anyone can run the benchmarks.

Seeded: the same number gives the same texts on every machine. Frames cover what real pages hold: quotations, indirect
speech, attacks, talks, background, figures, dates, and plain prose without any event.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from onrecord.vocabulary.actors import ActorLexicon

FRAMES = (
    "{actor} said on {day} that {number} people had been killed in an air strike on {place}.",
    '"{pronoun} cannot accept another winter like this one," said {person}, a teacher from {place}.',
    "{actor} and {actor} resumed talks in {place} after a break of {number} weeks, officials said.",
    "The price of bread has risen by {number} percent since the spring, and most families buy it by the slice.",
    "Police arrested {number} protesters near the central square of {place} late on {day}.",
    "According to {actor}, at least {number} families have fled the villages north of {place} since {month}.",
    "{person}, who leads the regional health office, warned that the clinics would run out of fuel within days.",
    "Rain is expected in the highlands, where the harvest has been delayed by a cold {month}.",
    "The spokesman denied that {actor} had shelled the hospital and called the report a fabrication.",
    "{actor} accused {actor} of moving troops and heavy weapons towards the border with {place}.",
    "In {month}, the council voted to rebuild the bridge, which carries most of the trade between {place} and the coast.",
    "Witnesses said they saw gunmen in two trucks open fire on the convoy before driving off towards {place}.",
    "{person} told reporters that the government would not sign the agreement unless its conditions were met.",
    "The museum, which opened in 1974, shows pottery, coins and a collection of fishing boats.",
    "If the truce holds, aid lorries could reach {place} as early as {day}, the agency said.",
    "{actor} urged both sides to show restraint and demanded the release of {number} detainees.",
    "Several shops were closed, and children played football in the empty street behind the station.",
    "Rebels seized the airport outside {place} in {month} and still hold most of the road to the south.",
    '"We have asked {actor} again and again to let the engineers in," {person} added. "They never answered."',
    "Analysts doubt that an offensive is imminent, pointing to the state of the roads and the lack of ammunition.",
    "{actor} has vowed to retaliate for the killing of its commander near {place} on {day}.",
    "The company employs about {number} people and exports most of its machines to {place}.",
    "More than {number} migrants were rescued off the coast on {day} and taken to {place}, the coast guard said.",
    "{person}, {number}, grew up in {place} and studied engineering before he entered politics.",
    "Students marched through {place} on {day} to demand the resignation of the interior minister.",
    "A court in {place} sentenced {person} to {number} years in prison for passing documents to {actor}.",
    "The two foreign ministers discussed trade, fisheries and a visa agreement that has been pending since {month}.",
    "Nobody has claimed responsibility for the bombing, which wounded {number} soldiers at a checkpoint.",
    "{actor} will send {number} trucks of medicine to {place} next week, a statement on its website said.",
    "Critics say that the dam has changed the river so much that villages downstream have lost their fields.",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December")
PLACES = tuple("Aleppo Mosul Lyon Kharkiv Kano Lima Manila Quetta Goma Tripoli Oslo Darwin Homs Taiz".split())
SYLLABLES = ("ba", "ro", "ka", "li", "ma", "ten", "dor", "sha", "vi", "nel", "gu", "zan", "per", "mo", "hal", "ri")


@dataclass(frozen=True)
class Names:
    actors: tuple[str, ...]
    places: tuple[str, ...]
    given: tuple[str, ...]


def names_of(actors: ActorLexicon) -> Names:
    """Names out of the vocabulary, a third of its groups and states, and a dozen towns."""
    known = sorted({i.name for i in actors.identities.values() if i.kind in ("state", "armed-group", "igo", "party")})
    given = sorted(name for name in actors.given if name.isalpha() and name.isascii())[::7]
    return Names(tuple(known[::3]), PLACES, tuple(given))


def articles(names: Names, number: int, seed: int = 2018) -> list[str]:
    """`number` articles of 10 to 40 sentences in paragraphs."""
    chance = random.Random(seed)
    return ["\n\n".join(_paragraph(names, chance) for _ in range(chance.randint(5, 14))) for _ in range(number)]


def _paragraph(names: Names, chance: random.Random) -> str:
    return " ".join(_sentence(names, chance) for _ in range(chance.randint(1, 4)))


def _sentence(names: Names, chance: random.Random) -> str:
    sentence = chance.choice(FRAMES)
    while "{" in sentence:
        slot = sentence[sentence.index("{") : sentence.index("}") + 1]
        sentence = sentence.replace(slot, _filler(slot, names, chance), 1)
    return sentence[:1].upper() + sentence[1:]


def _filler(slot: str, names: Names, chance: random.Random) -> str:
    match slot:
        case "{actor}":
            return chance.choice(names.actors)
        case "{place}":
            return chance.choice(names.places)
        case "{person}":
            return f"{chance.choice(names.given).capitalize()} {''.join(chance.choices(SYLLABLES, k=3)).capitalize()}"
        case "{number}":
            return str(chance.choice((3, 7, 12, 18, 25, 40, 120, 300)))
        case "{day}":
            return chance.choice(DAYS)
        case "{month}":
            return chance.choice(MONTHS)
        case _:
            return "We"
