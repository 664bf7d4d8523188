"""Mentions made for a role: over the phrase of people, groups and things, or over a bare surname, that no earlier stage named."""

from __future__ import annotations

from onrecord.claims.scene import Scene
from onrecord.claims.tree.misread import MONTHS
from onrecord.claims.tree.syntax import Syntax
from onrecord.mentions.phrases import base_phrase, name_run
from onrecord.model import Actor, Mention

_CLASS_SECTOR = {"police": ("COP",), "soldier": ("MIL",)}
_OF_STATE = frozenset(
    ["official", "dignitary", "diplomat", "power_body", "police", "armed", "ship", "vehicle", "drone", "troop_like"]
)
_WORD_SECTOR: dict[str, tuple[str, ...]] = {
    "rebel": ("REB",), "insurgent": ("REB",), "guerrilla": ("REB",), "separatist": ("REB",), "jihadist": ("REB",),
    "regime": ("GOV",), "government": ("GOV",), "opposition": ("OPP",), "militia": ("PRM",), "militant": ("UAF",),
    "gunman": ("UAF",), "terrorist": ("UAF",),
}  # fmt: skip
_ABSTRACT = (
    "tion",
    "ment",
    "ness",
    "ence",
    "ance",
    "ity",
    "ism",
    "ship",
    "port",
    "tive",
    "ture",
    "dict",
    "ing",
    "text",
    "book",
    "page",
)
_SHORT = 6  # tokens of an "of" phrase that belongs to a description


def _with_of(parse: Syntax, tokens: range) -> range:
    """The phrase with a short "of" phrase behind it: "residents of the capital"."""
    head, after = parse.head(tokens), tokens.stop
    if after >= len(parse) or parse.heads[after] != head or parse.deps[after] != "prep":
        return tokens
    if parse.lowers[after] not in ("of", "from"):
        return tokens
    below = parse.subtree(after)
    plain = all(parse.tags[t][0] in "NJDPIC" and parse.tags[t] != "CC" for t in below)
    return range(tokens.start, below.stop) if plain and len(below) <= _SHORT and below.start == after else tokens


def of_an_age(scene: Scene, token: int) -> tuple[Mention, ...]:
    """ "shot a 17-year-old": an adjective that is somebody."""
    parse = scene.parse
    if parse.lowers[token] != "old" or token < 3 or tuple(parse.lowers[token - 2 : token]) != ("year", "-"):
        return ()
    article = next((c for c in parse.children[token] if parse.deps[c] == "det"), None)
    if article is None or parse.deps[token] not in ("dobj", "pobj", "nsubj", "nsubjpass"):
        return ()
    start, end = parse.starts[article], parse.ends[token]
    known = scene.added.get(("actor", start, end))
    words = parse.text[start:end]
    actor = Actor(None, words, None, ())
    return (known or scene.add(Mention(f"r{start}-{end}", "actor", "nominal", start, end, words, actor=actor)),)


def undated(scene: Scene, tokens: range) -> range:
    """The phrase without a date that the parser joins to its front: "March Norway", "Jul 2016 ten civilians"."""
    head = scene.parse.head(tokens)
    first = tokens.start
    while first < head and (
        scene.mentions.at(first, "time") is not None or scene.parse.lowers[first] in MONTHS or _in_date(scene, first)
    ):
        first += 1
    return range(first, tokens.stop)


def _in_date(scene: Scene, token: int) -> bool:
    start = scene.parse.starts[token]
    dates = scene.in_sentence("time", scene.parse.sentence_of[token])
    named = any(m.start <= start < m.end and m.time is not None and m.time.type in ("date", "time") for _, m in dates)
    digits = any(c.isdigit() for c in scene.parse.words[token]) or scene.parse.words[token] in ("-", "/", ".")
    return named and (digits or scene.parse.tags[token] in ("NNP", "CD", "NN"))


def nominal(scene: Scene, token: int, owner: Mention | None) -> Mention:
    """A mention over the base phrase; it takes country and sector from the actor among its modifiers."""
    parse = scene.parse
    tokens = _with_of(parse, undated(scene, base_phrase(parse, token)))
    if not any(c.isalnum() for c in parse.words[token]) and (whole := _around(scene, token)) is not None:
        token = parse.head(range(whole.start, token)) if whole.start < token else whole.stop - 1
        tokens = whole  # the hyphen of "Deir al-Madra" is nobody
    start, end = parse.starts[tokens.start], parse.ends[tokens.stop - 1]
    known = scene.added.get(("actor", start, end))
    if known is not None:
        return known
    words = parse.text[start:end]
    by_class = (s for c, s in _CLASS_SECTOR.items() if c in scene.classes(token))
    sector: tuple[str, ...] = _WORD_SECTOR.get(parse.lemmas[token].lower()) or next(by_class, ())
    actor = Actor(None, words, None, sector)
    place = scene.mentions.at(token, "place")
    if owner is not None and owner.actor is not None:
        sector = owner.actor.sector
        if scene.classes(token) & {"aircraft", "military_facility", "soldier"} and sector == ("GOV",):
            sector = ("MIL",)
        elif sector == ("GOV",) and owner.actor.id == owner.actor.country and scene.classes(token).isdisjoint(_OF_STATE):
            sector = ()  # where somebody or something comes from says nothing of an office
        actor = Actor(None, words, owner.actor.country, sector)
    elif place is not None and place.place is not None:
        actor = Actor(None, place.place.name if place.form == "name" else words, place.place.country, ())
        if place.form == "name" and place.place.precision == "country" and place.place.country is not None:
            actor = Actor(place.place.country, place.place.name, place.place.country, ("GOV",))  # as any state by its name
    form = "name" if place is not None and place.form == "name" else "nominal"
    mention = Mention(f"r{start}-{end}", "actor", form, start, end, words, actor=actor)  # type: ignore[arg-type]
    return scene.add(mention, token)


def _around(scene: Scene, token: int) -> range | None:
    """The tokens of the place or actor whose name a hyphen stands in."""
    parse = scene.parse
    start = parse.starts[token]
    inside = next((m for m in scene.mentions.all if m.start <= start < m.end and m.kind in ("place", "actor")), None)
    return parse.tokens(inside.start, inside.end) if inside is not None else None


def _acronym(parse: Syntax, token: int) -> bool:
    """A word of capitals in a sentence that is not all capitals: an organisation by its short name."""
    sentence = parse.sentence(token)
    plain = sum(parse.words[t].islower() for t in range(sentence.first, sentence.last))
    return len(parse.words[token]) <= 8 and plain * 2 > sentence.last - sentence.first


def unknown_person(scene: Scene, token: int) -> tuple[Mention, ...]:
    """A name as the subject of a sentence that no list knows: it names who acts."""
    parse = scene.parse
    word = parse.words[token]
    taken = scene.mentions.at(token, "time") or scene.mentions.at(token, "figure")
    if taken is not None or len(word) < 3 or not word[0].isupper():
        return ()
    if word.isupper() and not _acronym(parse, token):
        return ()
    run = name_run(parse, token)
    titled = [t for t in run if t != token and "person" in scene.classes(t) | scene.classes(token)]
    whole = base_phrase(parse, token)
    if (
        whole.start < run.start
        or (len(run) > 1 and not titled)
        or (len(run) == 1 and scene.classes(token) and not word.isupper())
    ):
        return ()
    places = [t for t in run if scene.mentions.at(t, "place") is not None]
    first = places[-1] + 1 if places and places[-1] < token else run.start
    start, end = parse.starts[first], parse.ends[token]
    words = parse.text[start:end]
    made = Mention(f"r{start}-{end}", "actor", "name", start, end, words, actor=Actor(None, words, None, ()))
    return (scene.add(made, token),)


def small_name(scene: Scene, token: int) -> tuple[Mention, ...]:
    """A bare word that no list knows as the subject of telling, in text without capitals: "yadav said"."""
    parse, word = scene.parse, scene.parse.lowers[token]
    if (
        parse.tags[token] != "NN"
        or parse.deps[token] != "nsubj"
        or parse.lemmas[parse.heads[token]] not in scene.senses.parties.tells
    ):
        return ()
    plain = len(word) > 3 and word.isalpha() and not parse.children[token] and not scene.classes(token)
    if not plain or word in scene.events.noun_patterns or scene.mentions.at(token, "place") is not None:
        return ()
    sentence = parse.sentence(token)
    text = parse.text[parse.starts[sentence.first] : parse.ends[sentence.last - 1]]
    if text != text.lower() or parse.tags[parse.heads[token]] not in ("VBD", "VBZ") or word.endswith(_ABSTRACT):
        return ()
    start, end = parse.starts[token], parse.ends[token]
    made = Mention(f"r{start}-{end}", "actor", "name", start, end, parse.text[start:end], actor=Actor(None, word, None, ()))
    return (scene.add(made, token),)
