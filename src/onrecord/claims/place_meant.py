"""Which place "the city" is: an event "in the city" was in the one town that the sentences before speak of.

Only where the noun stands bare ("the city", not "the northern city") behind a preposition of place that hangs from the event's
own word, and where the sentence names no place of that size itself and the two sentences before it in the paragraph name
exactly one.
"""

from __future__ import annotations

from onrecord.claims.scene import Scene
from onrecord.language.parse import Sentence
from onrecord.model import Mention, Precision

_FINE: frozenset[Precision] = frozenset(("town", "admin2"))
_WIDE: frozenset[Precision] = frozenset(("admin1",))
_SIZES: dict[str, frozenset[Precision]] = {
    **dict.fromkeys(("city", "town", "village", "settlement", "municipality"), _FINE),
    **dict.fromkeys(("province", "governorate", "oblast", "state", "prefecture"), _WIDE),
}
_WHERE = frozenset(
    ("in", "of", "on", "across", "around", "inside", "near", "outside", "over", "throughout", "within", "into", "at")
)
_STEPS = 4  # from the noun's preposition up to the event's word
_BACK = 2  # sentences


def meant_place(scene: Scene, trigger: int, sentence: Sentence) -> Mention | None:
    """The named place of an earlier sentence that the event's "the city", "the village" or "the province" means."""
    parse = scene.parse
    for token in range(sentence.first, sentence.last):
        sizes = _SIZES.get(parse.lemmas[token])
        if sizes is None or parse.tags[token] != "NN" or parse.deps[token] != "pobj" or not _is_bare(scene, token):
            continue
        if parse.lowers[parse.heads[token]] in _WHERE and _hangs_from(scene, parse.heads[token], trigger):
            return _only_one(scene, sentence, sizes)
    return None


def _is_bare(scene: Scene, noun: int) -> bool:
    parse = scene.parse
    return tuple(parse.lowers[c] for c in parse.children[noun]) == ("the",)


def _hangs_from(scene: Scene, preposition: int, trigger: int) -> bool:
    """Whether a preposition hangs from the event's word, with no other verb between."""
    parse = scene.parse
    step = parse.heads[preposition]
    for _ in range(_STEPS):
        if step == trigger:
            return True
        if parse.tags[step][0] == "V" or parse.heads[step] == step:
            return False
        step = parse.heads[step]
    return False


def _only_one(scene: Scene, sentence: Sentence, sizes: frozenset[Precision]) -> Mention | None:
    """The one place of these sizes that the sentences before name, at its last mention; none if this sentence names one."""
    if _named(scene, sentence.index, sizes):
        return None
    found: list[Mention] = []
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1):
        if scene.parse.sentences[index].block != sentence.block:
            break
        found.extend(reversed(_named(scene, index, sizes)))
    places = {(m.place.name, m.place.lat, m.place.lon) for m in found if m.place is not None}
    return found[0] if len(places) == 1 else None


def _named(scene: Scene, index: int, sizes: frozenset[Precision]) -> list[Mention]:
    """Named places of these sizes in a sentence, in order of the text."""
    return [
        m for _, m in scene.in_sentence("place", index) if m.form == "name" and m.place is not None and m.place.precision in sizes
    ]
