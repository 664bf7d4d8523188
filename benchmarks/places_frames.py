"""Own texts in which places, persons and bodies are known by construction: what `fit_places.py` learns from besides gold.

Frames are written for this purpose. `{town}` is a place; `{-town}` stands in another name ("{-town} Globe") and is none.
Everything that the gazetteer knows outside a place slot is therefore no place. One draw of names serves a whole text, so
that surnames come back and towns are met again, as in real news. Seeded: the same number gives the same texts.
"""

from __future__ import annotations

import random
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

# Family and given names that are towns too: the errors that a gazetteer makes in local news.
SURNAMES = tuple(
    "Houston Jackson Lincoln Madison Warren Clinton Hamilton Marshall Franklin Bradford Burton Preston Lancaster Carson Logan "
    "Mason Tyler Hudson Milton Newton Norton Clayton Dayton Hampton Sheffield Stafford Chester Ashton Barton Washington Monroe "
    "Jefferson Cleveland Douglas Sherman Lawrence Vernon Salem Irving Quincy Bowie Compton Windsor Kent Lincoln Derby Chandler "
    "Gilbert Garland Wheeler Spencer Blair Aurora Paris London York Troy Berlin Moscow Orlando Austin Dallas Denver Raleigh "
    "Cooper Morris Ellis Murray Grant Perry Crawford Harrison Mitchell Bradley Harvey Wayne Beaumont Holland Ireland Jordan "
    "Israel England France Poland Germany Romney McAllen Kingston Bolton Burnley Hastings Winchester Wellington Nelson Napier"
    .split()
)  # fmt: skip
PLAIN_SURNAMES = tuple(
    "Smith Kowalski Okafor Nguyen O'Brien Petrova Haddad Lindqvist Ferraro Banerjee Schmitt Delgado Kim".split()
)
GIVEN_PLACES = tuple(
    "Paris Madison Austin Dallas Savannah Charlotte Sydney Florence Victoria Logan Chelsea Georgia Jordan Chad".split()
)
GIVEN = tuple("Michael Karen David Linda Tyler Maria Robert Susan Kevin Angela Brian Patricia Ahmed Elena Carlos Nadia".split())
WORLD = tuple("London Paris Beijing Moscow Tokyo Cairo Baghdad Geneva Nairobi Berlin Istanbul Jakarta Mexico City".split()[:-2])
COUNTRIES = tuple(
    "Iraq China Mexico Nigeria Germany Kenya Brazil Turkey Pakistan Indonesia Egypt France Vietnam Sudan Ukraine Peru Yemen Chad "
    "Liberia Thailand Haiti Cuba Canada Libya Syria Ghana Angola Guinea Georgia Jordan".split()
)
PAPERS = tuple("Globe Times Herald Tribune Gazette Post Courier Chronicle Examiner Journal".split())
TEAMS = tuple("Bears Tigers Eagles Wildcats Rangers Hawks Giants Bulls Lions Panthers Bruins Rovers".split())
DAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())

LOCAL = (
    "A {town} man was charged with burglary on {day} after a break-in at a hardware store, police said.",
    "{town} man charged in stabbing",
    "{given} {sur}, 34, of {town}, was taken to the county jail.",
    "{given} {sur}, of {near}, told the court that he had never been to {town} before.",
    "{sur} was released on bail and is due back in court on {day}.",
    "{sur} said the dog had followed her home.",
    "Mayor {given} {sur2} said the city would fill the potholes by {day}.",
    '"We cannot keep raising the levy," {sur2} said. {sur2}, a Democrat, was first elected in 2006.',
    "Judge {given} {-far} sentenced {sur} to four years. {-far} called the crime senseless.",
    "{town} City Council approves rise in parking fees",
    "{uptown} — A one-vehicle accident closed the bypass on {day}.",
    "Rep. {given} {sur}, R-{near}, voted against the bill.",
    "Sen. {given2} {sur2}, D-{town}, called it a step forward.",
    "The case will be heard at {town} Crown Court on {day}.",
    "The {county} Water and Sewer District mailed new bills.",
    "The {near} Volunteer Fire Department bought a new pump.",
    "He died at {town} General Hospital.",
    "She was flown to {-sur} Memorial Hospital with burns.",
    "{-sur2} Elementary School will stay closed on {day}.",
    "The {town} retiree kept bees.",
    "A {near} plumber found the ring.",
    "A {town} police dog sniffed out the money.",
    "An {near2} woman won the pie contest.",
    "The {near} Area Chamber of Commerce will hold its dinner in {town}.",
    "The {state} State Patrol and the {county} Health Department took part in the exercise.",
    "The {town} City Council voted 5-2 on {day} to close the pool.",
    "The {town} Police Department is asking drivers to avoid the area.",
    "The {county} Sheriff's Office said two teenagers were hurt when a pickup left the road near {near}.",
    "Deputies from {county} and troopers from {near} searched the woods until dark.",
    "The {county} Board of Commissioners will meet in {town} on {day}.",
    "Firefighters from {near} and {town} fought the blaze for three hours.",
    "{town}, {near} and {near2} share one ambulance.",
    "The bus runs from {town} to {near} and on to {near2}.",
    "Students from {near} High School marched in the parade in {town}.",
    "The accident happened at the corner of {-far} Street and {-near} Avenue in {town}.",
    "He lives at 214 {-far} Drive, two blocks from the {-sur} Building.",
    "She was born in {far}, grew up in {near}, and moved to {town} in 1981.",
    "Funeral services for {given} {sur}, who died in {far}, {state}, will be held in {town} on {day}.",
    "She is survived by a son, {given2} {sur}, of {far}, {state}; and a sister, {givenplace} {plain}, of {near}.",
    "{givenplace} {plain} scored twice. {givenplace} had missed three games with a sore knee.",
    "{givenplace} told the {-town} {paper} that she was not interested in the job.",
    "The {-town} {paper} first reported the story.",
    "The {-far} {team} beat the {-world} {team} 4-2 on {day} night.",
    "Coach {given} {sur2} said the {team} would rest their starters. {sur2} praised the bench.",
    "{town} lost 3-1 at {near} on {day}.",
    "Lawmakers in {state} are considering a tax on plastic bags.",
    "{state} Gov. {given} {sur2} signed the bill on {day}.",
    "The {state} Department of Transportation will resurface the road between {town} and {near}.",
    "State police arrested a {far}, {state}, woman after a chase on the interstate.",
    "A native of {country}, she opened a bakery in {town} in 1998.",
    "His brother is serving with the Army in {country}.",
    "The factory in {near} will move 120 jobs to {country}, the company said.",
    "{near} residents complained about the noise. {town} officials promised to look into it.",
    "The lake north of {near} is still closed to swimmers.",
    "{town}-based {-sur} & Sons will lay off 40 workers.",
    "{-sur2} Industries, which has a plant in {town}, declined to comment.",
    "{-sur} Hall will reopen in the spring, the university said.",
    "The {-sur} Foundation gave $40,000 to the library.",
    "Police Chief {given2} {plain} said the {near} man had acted alone.",
    "Sgt. {sur} and Detective {given} {plain} searched the house on {day}.",
    "Attorney {givenplace} {sur2} represents the family. {sur2}'s office is in {near}.",
    "The principal, {given2} {sur}, thanked parents in an e-mail. {sur} has led the school since May.",
    "Volunteers painted the church, planted a garden and sold pies.",
    "The price of a season ticket will not go up, the club said.",
    "Traffic was heavy in {town} and around {near2} because of the fair.",
    "Homes in {near2} lost power when a transformer failed.",
    "The trail runs through {county}, past the mill at {near2}.",
    "Residents can comment at the library in {near} through {day}.",
    "Hope Miller and Grant Young won first prize; Will Price came second.",
)
WIDER = (
    "{upworld} — The government of {country} said on {day} that talks would resume in {world}.",
    "Soldiers shot dead four protesters in {big}, {country}, on {day}, residents said.",
    "{country} has closed its border with {country2}.",
    "{country} and {country2} signed a trade agreement in {world}.",
    "Doctors in {big} reported 14 new cases of the disease, and health workers were sent to {big2}.",
    "The outbreak began in {big} and spread to {big2} and other towns in {country}.",
    "The health ministry in {world} said it was watching the situation.",
    "The World Health Organization has confirmed deaths in {country}, {country2} and {country3}.",
    "{country}'s president, {given} {sur}, left for {world} on {day}. {sur} will return next week.",
    "Foreign Minister {sur2} said {country} would not bow to pressure. {sur2} was speaking in {big}.",
    "A bomb went off near a market in {big}, killing at least six people.",
    "Officials in {world} denied the report. {world} has said little since.",
    "Refugees from {country} crossed into {country2} through the desert.",
    "Trucks carried food from {big} to {big2}, some 200 kilometres away.",
    "According to the {-world} {paper}, the minister had known since {day}.",
    "The spokeswoman, {givenplace} {plain}, said no one was hurt. {givenplace} {plain} gave no details.",
    "{given} {sur}, a professor at {-sur2} University, called the figures doubtful. {sur} studies floods.",
    "Analyst {given2} {sur2} of {-far} Capital expects prices to fall.",
    "The army retook {big} after a week of fighting; {big2} is still in rebel hands.",
    "An aid worker in {big}, who asked not to be named, said that wells had run dry.",
    "The flight from {world} to {big} was diverted to {big2}.",
    "The virus was found on farms outside {big}, and birds were culled across {country}.",
    "{team} striker {given} {sur} scored the only goal. {sur} joined from {-world} {team} last year.",
    "Mr. {sur2} and Mrs. {plain} flew home to {country}.",
    "Elections are due in {country} in May. March was the driest month on record.",
)
_SLOT = re.compile(r"\{(-?)(\w+)\}")


@dataclass(frozen=True, slots=True)
class OwnText:
    """A text, its places as (start, end), and the home town's web domain when the paper is a known one."""

    text: str
    places: tuple[tuple[int, int], ...]
    outlet: str | None


@dataclass(frozen=True, slots=True)
class _Town:
    name: str
    lat: float
    lon: float
    country: str
    division: str
    population: int


def own_texts(gazetteer: Path, number: int = 400, seed: int = 7) -> list[OwnText]:
    """Two local texts to one of the wider world; `gazetteer` is the compiled file that towns are drawn from."""
    chance = random.Random(seed)
    connection = sqlite3.connect(f"{gazetteer.as_uri()}?mode=ro", uri=True)
    towns = [
        _Town(*row)
        for row in connection.execute(
            "SELECT name, lat, lon, country, admin1, population FROM place WHERE precision = 'town' AND population > 1500 "
            "AND kind IN ('town', 'noted') AND admin1 IS NOT NULL ORDER BY id"
        )
    ]
    counties = connection.execute(
        "SELECT name, lat, lon FROM place WHERE kind = 'admin2' AND name LIKE '% County' ORDER BY id"
    ).fetchall()
    homes = connection.execute(
        "SELECT o.domain, p.name, p.lat, p.lon, p.country, p.admin1, p.population FROM outlet o JOIN place p ON p.id = o.place "
        "WHERE o.local = 1 AND p.country IN ('USA', 'USA', 'CAN', 'GBR', 'AUS') ORDER BY o.domain"
    ).fetchall()
    connection.close()
    return [_local(chance, towns, counties, homes) if i % 3 else _wider(chance, towns) for i in range(number)]


def _local(
    chance: random.Random,
    towns: Sequence[_Town],
    counties: Sequence[tuple[str, float, float]],
    homes: Sequence[tuple[str, str, float, float, str, str, int]],
) -> OwnText:
    domain, *home = chance.choice(homes)
    town = _Town(*home)  # type: ignore[arg-type]
    near = [
        t
        for t in towns
        if t.country == town.country and abs(t.lat - town.lat) < 0.5 and abs(t.lon - town.lon) < 0.6 and t.name != town.name
    ]
    far = chance.choice([t for t in towns if t.country == town.country and t.population > 15_000])
    county = (
        min(counties, key=lambda c: abs(c[1] - town.lat) + abs(c[2] - town.lon))[0] if town.country == "USA" else town.division
    )
    names = _people(chance)
    first, second = chance.sample(near, 2) if len(near) > 1 else (far, far)
    names |= {
        "town": town.name, "near": first.name, "near2": second.name, "far": far.name, "state": far.division, "county": county,
        "country": chance.choice(COUNTRIES), "world": chance.choice(WORLD), "uptown": town.name.upper(),
    }  # fmt: skip
    return _text(chance, LOCAL, names, domain if chance.random() < 0.5 else None)


def _wider(chance: random.Random, towns: Sequence[_Town]) -> OwnText:
    big = chance.choice([t for t in towns if t.population > 20_000 and t.country != "USA"])
    near = [t for t in towns if t.country == big.country and t.population > 5000 and t.name != big.name]
    country, country2, country3 = chance.sample(COUNTRIES, 3)
    world = chance.choice(WORLD)
    names = _people(chance)
    names |= {
        "big": big.name, "big2": chance.choice(near or [big]).name, "far": chance.choice(towns).name, "country": country,
        "country2": country2, "country3": country3, "world": world, "upworld": world.upper(),
    }  # fmt: skip
    return _text(chance, WIDER, names, None)


def _people(chance: random.Random) -> dict[str, str]:
    sur, sur2 = chance.sample(SURNAMES, 2)
    given, given2 = chance.sample(GIVEN, 2)
    return {
        "sur": sur, "sur2": sur2, "given": given, "given2": given2, "plain": chance.choice(PLAIN_SURNAMES),
        "givenplace": chance.choice(GIVEN_PLACES), "paper": chance.choice(PAPERS), "team": chance.choice(TEAMS),
        "day": chance.choice(DAYS),
    }  # fmt: skip


_PEOPLE = frozenset(("sur", "sur2", "given", "given2", "plain", "givenplace", "paper", "team", "day"))


def _text(chance: random.Random, frames: Sequence[str], names: dict[str, str], outlet: str | None) -> OwnText:
    """Six to fourteen sentences, two a paragraph, with the places' offsets."""
    text = ""
    places = []
    for number, frame in enumerate(chance.sample(frames, chance.randint(6, 14))):
        text += "" if not number else " " if number % 2 else "\n\n"
        last = 0
        for slot in _SLOT.finditer(frame):
            text += frame[last : slot.start()]
            name = names[slot[2]]
            if not slot[1] and slot[2] not in _PEOPLE:
                places.append((len(text), len(text) + len(name)))
            text += name
            last = slot.end()
        text += frame[last:]
    return OwnText(text, tuple(places), outlet)
