"""Compounds that stand in one token: the name before the last hyphen of "U.S.-backed" and the word behind it."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.claims.scene import Scene
from onrecord.model import Actor, Mention


def together(scene: Scene, token: int, seconds: Mapping[str, int]) -> tuple[Mention, int] | None:
    """The actor before the hyphen and the entry of the second part; None where the word is no such compound.

    Earlier stages see the country in such a word as a place alone; as one who backs or leads somebody it is an actor.
    """
    first, _, second = scene.parse.lowers[token].rpartition("-")
    if not first or second not in seconds:
        return None
    before = named_before(scene, token, len(first))
    return (before, seconds[second]) if before is not None else None


def named_before(scene: Scene, token: int, length: int) -> Mention | None:
    """The actor whose name fills the first `length` characters of a token."""
    parse = scene.parse
    start, end = parse.starts[token], parse.starts[token] + length
    number = parse.sentence_of[token]
    actor = next((m for _, m in scene.in_sentence("actor", number) if (m.start, m.end) == (start, end)), None)
    if actor is not None:
        return actor
    place = next((m for _, m in scene.in_sentence("place", number) if (m.start, m.end) == (start, end)), None)
    if place is None or place.place is None or place.place.country is None or place.place.precision != "country":
        return None
    country = place.place.country
    made = Actor(country, place.place.name, country, ("GOV",))
    return scene.add(Mention(f"r{start}-{end}", "actor", "name", start, end, place.text, actor=made))
