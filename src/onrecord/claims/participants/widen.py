"""A description in a role is shown as the whole phrase that the text uses for it.

Roles are found at phrase heads ("a military base", "demonstrators"); whom the text means is said by the phrase: "a military
base in the north", "dozens of demonstrators", "two inspectors for the agency", "forces based in the south". A name keeps its
own words, with an acronym in brackets behind it, and a name with a title its owner before it ("Mexico's President X"); the
mention keeps its id, identity and short name. Only the characters grow.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.participants.nominals import undated
from onrecord.claims.participants.parties import is_state
from onrecord.claims.participants.pronouns import possessor
from onrecord.claims.scene import QUANTITIES, Scene
from onrecord.claims.tree.syntax import Syntax
from onrecord.language.tags import FINITE
from onrecord.mentions.phrases import base_phrase
from onrecord.model import Actor, Mention

# Prepositions after which a phrase says which one it is; "on Monday", "during", "after" say when or why something happened.
_TELLING = frozenset(
    [
        "of", "from", "in", "at", "near", "inside", "outside", "around", "across", "along", "between", "for", "under", "within",
        "throughout", "behind",
    ]
)  # fmt: skip
_RELATIVE = frozenset(["WRB", "WDT", "WP", "WP$"])
_ALWAYS = frozenset(["of", "from", "for"])  # the others only before a place
_LOCAL = frozenset(["territory", "place_word", "residential", "facility", "military_facility", "border", "infrastructure"])
_BELONGING = frozenset(["of", "from"])  # where a doer does something is no part of who it is
_TITLES = frozenset(["official", "dignitary", "diplomat", "soldier", "police"])
_SOME = frozenset(["some", "many", "most", "all", "several", "both", "none", "few", "any"])
_LONGEST = 16  # tokens of a phrase that still reads as a name for somebody


def widen(scene: Scene, mention: Mention, told: frozenset[int], telling: frozenset[str] = _TELLING) -> Mention:
    """The same mention over its whole phrase; `told` tokens (what it does or suffers), pronouns and compounds are left alone."""
    if mention.form == "pronoun" or mention.kind != "actor":
        return mention
    known = scene.widened.get(mention.id)
    if known is not None:
        return known
    parse = scene.parse
    tokens = parse.tokens(mention.start, mention.end)
    if not tokens:
        return mention
    head = parse.head(tokens)
    if parse.deps[head] in ("compound", "amod", "nmod", "poss") or parse.tags[head][0] != "N":
        return mention
    whole, actor = tokens, mention.actor
    if mention.form == "nominal" or parse.tags[head] == "NNPS":  # "displaced Afghans"
        whole, actor = _described(scene, mention, head, tokens, told, telling)
    elif any(not _TITLES.isdisjoint(scene.classes(t)) for t in tokens[:-1]):
        whole = range(min(tokens.start, base_phrase(parse, head).start), tokens.stop)
    elif _joined(parse, base := base_phrase(parse, head), tokens.start):  # "Iran-backed Houthis"
        whole = range(min(tokens.start, base.start), tokens.stop)
    whole = _written_out(scene, mention, tokens, whole)
    if mention.form == "name" or parse.tags[head] in ("NNP", "NNPS"):
        whole = range(whole.start, _acronym(parse, _of_land(scene, head, whole.stop)))
    whole = undated(scene, whole)
    actor = _possessed(scene, mention, actor)
    whole, actor = _with_name(scene, head, whole, actor)
    start, end = parse.starts[whole.start], parse.ends[whole.stop - 1]
    if (start, end) == (mention.start, mention.end) and actor is not mention.actor:
        owned = scene.widened[mention.id] = replace(mention, actor=actor)
        return owned
    if (start, end) == (mention.start, mention.end) or ("actor", start, end) in scene.added:
        return mention
    wide = scene.widened[mention.id] = replace(mention, start=start, end=end, text=parse.text[start:end], actor=actor)
    return wide


def _with_name(scene: Scene, head: int, whole: range, actor: Actor | None) -> tuple[range, Actor | None]:
    """ "the charity Mercy House", "its ally Ruritania": with the name right behind a description, whose identity it is."""
    parse = scene.parse
    if whole.stop != head + 1 or parse.tags[head] != "NN":
        return whole, actor
    name = next((c for c in parse.children[head] if c > head and parse.deps[c] == "appos" and parse.tags[c][:3] == "NNP"), None)
    if name is None or parse.leftmost(name) != head + 1 or parse.words[head + 1] in (",", "(", "-", "–", "—"):
        return whole, actor
    if any(parse.deps[c] == "conj" for c in parse.children[head] if c > name):
        return whole, actor
    known = scene.actor_at(name)
    if (
        known is None
        or known.actor is None
        or known.end != parse.ends[name]
        or "\n" in parse.text[parse.ends[head] : known.start]
    ):
        return whole, actor
    meant = known.actor
    if meant.id is None and actor is not None:
        meant = Actor(None, meant.name, meant.country or actor.country, meant.sector or actor.sector)
    return range(whole.start, name + 1), meant


def _possessed(scene: Scene, mention: Mention, actor: Actor | None) -> Actor | None:
    """ "its forces": with the country and sector of whose they are, and named for them."""
    if mention.form != "nominal" or actor is None or actor.id is not None or actor.country is not None:
        return actor
    owner = possessor(scene, mention)
    if owner is None or owner.actor is None:
        return actor
    words = mention.text.split(" ", 1)
    if len(words) < 2:
        return actor
    sector = actor.sector or (("MIL",) if owner.actor.sector == ("GOV",) and _under_arms(scene, mention) else owner.actor.sector)
    return Actor(None, f"{owner.actor.name}: {words[1]}", owner.actor.country, sector)


def _under_arms(scene: Scene, mention: Mention) -> bool:
    head = scene.head_of(mention)
    return bool(scene.classes(head) & {"soldier", "armed", "aircraft", "ship", "military_facility", "troop_like"})


def _of_its_place(scene: Scene, mention: Mention) -> bool:
    """ "police in Kano": whose country is that of the place joined to them, for their own words name none."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    named = any(m.form == "name" for m in scene.mentions.within(mention.start, mention.end, "actor"))
    return mention.form == "nominal" and not named and scene.parse.lowers[tokens.stop : tokens.stop + 1] == ("in",)


def widen_doer(scene: Scene, mention: Mention, told: frozenset[int]) -> Mention:
    """For who acts: with what it belongs to ("members of the council"); where, only if nothing else says which one it is."""
    actor = mention.actor
    known = actor is None or actor.id is not None or (actor.country is not None and not _of_its_place(scene, mention))
    return widen(scene, mention, told, _BELONGING if known else _TELLING)


def _described(
    scene: Scene, mention: Mention, head: int, tokens: range, told: frozenset[int], telling: frozenset[str]
) -> tuple[range, Actor | None]:
    """The phrase of a description, and its identity with that of the name behind it."""
    parse, actor = scene.parse, mention.actor
    first = min(tokens.start, base_phrase(parse, head).start)
    named = _name_behind(scene, head, tokens.stop)
    if named is None:
        stop = _last(scene, head, tokens.stop, told, telling)
        named = _name_behind(scene, head, stop) if stop > tokens.stop else None  # "a spokesman for the ministry, Colonel X"
        if named is None:
            return _counted(scene, range(first, stop), head), actor
    return range(first, parse.tokens(named.start, named.end).stop), named.actor if actor is None or actor.id is None else actor


def _joined(parse: Syntax, phrase: range, stop: int) -> bool:
    """Whether a compound with a participle stands in a phrase before a token: "-backed", "-led"."""
    return any(parse.words[t] in ("-", "–") and parse.tags[t + 1] in ("VBN", "JJ") for t in range(phrase.start + 1, stop - 1))


def _of_land(scene: Scene, head: int, stop: int) -> int:
    """Behind "of X" when it names a state: "President Y of X", "the Communist Party of X"."""
    parse = scene.parse
    if not stop + 1 < len(parse) or parse.lowers[stop] != "of" or parse.heads[stop] != head:
        return stop
    land = parse.child(stop, "pobj")
    state = scene.actor_at(land) if land is not None else None
    if land is None or state is None or not is_state(state) or any(parse.deps[c] == "conj" for c in parse.children[land]):
        return stop
    return max(stop, parse.tokens(state.start, state.end).stop)


def _written_out(scene: Scene, mention: Mention, tokens: range, whole: range) -> range:
    """ "the Central African Republic (CAR)", where the parser makes the letters the head: the name before the bracket as well."""
    parse, before, after = scene.parse, tokens.start - 1, tokens.stop
    if before < 1 or parse.words[before] != "(" or parse.words[after : after + 1] != (")",) or mention.actor is None:
        return whole
    for _, other in scene.in_sentence("actor", parse.sentence_of[before]):
        if other.end == parse.ends[before - 1] and other.actor is not None and other.actor.id == mention.actor.id is not None:
            first = parse.tokens(other.start, other.end).start
            return range(first - (first > 0 and parse.tags[first - 1] == "DT"), after + 1)
    return whole


def _acronym(parse: Syntax, stop: int) -> int:
    """Behind "(WFP)" when it follows."""
    inside = parse.words[stop + 1 : stop + 3]
    if stop < len(parse) and parse.words[stop] in ("(", "[") and len(inside) == 2 and inside[1] in (")", "]"):
        letters = inside[0].replace(".", "").replace("-", "")
        if 2 <= len(letters) <= 8 and letters.isalpha() and sum(c.isupper() for c in letters) * 2 > len(letters):
            return stop + 3
    return stop


def _name_behind(scene: Scene, head: int, stop: int) -> Mention | None:
    """The name right behind a description and its comma: "the then president, Jane Doe"."""
    parse = scene.parse
    for c in parse.children[head]:
        if c >= stop and parse.deps[c] == "appos" and not any(parse.deps[o] == "conj" for o in parse.children[c]):
            mention = scene.mentions.at(c, "actor")
            if mention is not None and mention.form == "name" and parse.tokens(mention.start, mention.end).start == stop + 1:
                return mention if parse.words[stop] == "," and parse.tags[head] in ("NN", "NNP") else None
    return None


def _last(scene: Scene, head: int, stop: int, told: frozenset[int], telling: frozenset[str]) -> int:
    """The end of what stands behind a noun and tells which one it is, in one piece."""
    parse = scene.parse
    first = base_phrase(parse, head).start
    for c in parse.children[head]:
        if c < stop:
            continue
        below = parse.subtree(c)
        if _of_the_deed(scene, head, c):
            break
        if parse.deps[c] == "prep" and any(parse.tags[t] in FINITE for t in below):
            below = _without_clause(scene, c, told, telling)
        below = _without_relative(parse, _without_others(scene, head, c, below))
        if below.start != stop or below.stop - first > _LONGEST or not told.isdisjoint(below):
            break
        if not _tells(scene, head, c, below, telling):
            break
        stop = below.stop + _unclosed(parse, below)
    return _hung_above(scene, head, first, stop, told, telling)


def _of_the_deed(scene: Scene, head: int, child: int) -> bool:
    """ "the killing by gunmen of a reporter": the reporter is whom the killing is of."""
    parse, by = scene.parse, scene.parse.heads[head]
    deed = parse.heads[by]
    by_whom = parse.deps[head] == "pobj" and parse.lowers[by] == "by" and parse.tags[deed][0] == "N"
    if not by_whom or parse.lowers[child] != "of" or parse.lemmas[deed] not in scene.events.noun_patterns:
        return False
    return not any(parse.lowers[c] == "of" for c in parse.children[deed])


def _without_relative(parse: Syntax, below: range) -> range:
    """ "of Mopti, where crowds": without the clause, of which a wrong parse often leaves a piece."""
    cuts = (t for t in below[:-1] if parse.words[t] == "," and parse.tags[t + 1] in _RELATIVE)
    return range(below.start, next(cuts, below.stop))


def _without_others(scene: Scene, head: int, child: int, below: range) -> range:
    """ "villagers in Beni, residents said" without the residents; "soldiers captured in Goma to the council" without to whom
    they are handed."""
    parse = scene.parse
    if parse.deps[child] == "prep" and (land := parse.child(child, "pobj")) is not None:
        if scene.mentions.at(land, "place") is None:
            return below
        joined = next((c for c in parse.children[land] if parse.deps[c] == "conj"), None)
        comma = next((t for t in range(land + 1, joined or land) if parse.words[t] == ","), None)
        if joined is not None and comma is not None and scene.mentions.at(joined, "place") is None:
            return range(below.start, comma)
    if parse.deps[child] == "acl" and parse.deps[head] == "dobj" and parse.lemmas[parse.heads[head]] in scene.senses.widen.gives:
        to = next((c for c in parse.children[child] if parse.lowers[c] == "to" and parse.deps[c] in ("prep", "dative")), None)
        return range(below.start, to) if to is not None else below
    return below


def _hung_above(scene: Scene, head: int, first: int, stop: int, told: frozenset[int], telling: frozenset[str]) -> int:
    """Behind what tells which one it is, right after a phrase, though the parser hangs it on the word above: "stormed a post in
    the north", "leaders and members of the group"."""
    parse = scene.parse
    above = parse.heads[head]
    if parse.deps[head] == "pobj" and parse.lowers[above] == "of":  # "dozens of demonstrators in the capital"
        above = parse.heads[parse.heads[above]] if parse.lemmas[parse.heads[above]] in QUANTITIES else above
    elif parse.deps[head] == "pobj":  # "opened its borders to refugees from X"
        above = parse.heads[above]
    if stop >= len(parse) or parse.deps[stop] != "prep" or parse.heads[stop] != above or above > head:
        return stop
    word, below = parse.lowers[stop], parse.subtree(stop)
    joined = parse.deps[head] == "conj" and word == "of"
    site = bool(scene.classes(head) & {"facility", "military_facility"}) and word in ("in", "at", "near", "outside", "inside")
    fled = word == "from" and parse.deps[head] == "pobj" and "migrant" in scene.classes(head)
    placed = parse.deps[head] in ("dobj", "pobj") and (site or fled) and _local(scene, below)
    if not (joined or placed) or below.start != stop or below.stop - first > _LONGEST or not told.isdisjoint(below):
        return stop
    below = _without_clause(scene, stop, told, telling)
    return below.stop if below.stop > stop + 1 and _tells(scene, head, stop, below, telling) else stop


def _unclosed(parse: Syntax, tokens: range) -> int:
    """1 where the bracket that ends "the Fund (ABC)" stands right behind the tokens."""
    words = parse.words[tokens.start : tokens.stop + 1]
    return int(words[-1:] == (")",) and len(words) > len(tokens) and words.count("(") == words.count(")"))


def _without_clause(scene: Scene, prep: int, told: frozenset[int], telling: frozenset[str]) -> range:
    """ "in Mosul" of "in Mosul, where they lived"."""
    noun = scene.parse.child(prep, "pobj")
    return range(prep, _last(scene, noun, noun + 1, told, telling) if noun is not None else prep + 1)


def _tells(scene: Scene, head: int, child: int, below: range, telling: frozenset[str]) -> bool:
    parse, dep, word = scene.parse, scene.parse.deps[child], scene.parse.lowers[child]
    words = parse.words[below.start : below.stop]
    if any(w in ('"', "“", "”", ";", ":", "—") for w in words) or words.count("(") - words.count(")") not in (
        0,
        _unclosed(parse, below),
    ):
        return False
    if dep == "prep":
        if word == "of" and parse.deps[head] == "dobj" and parse.lemmas[parse.heads[head]] in scene.senses.widen.of_matters:
            return False
        if word not in telling or _dated(scene, below) or (word not in _ALWAYS and not _local(scene, below)):
            return False
        return not any(parse.tags[t] in FINITE for t in below)
    if dep == "acl":
        deed = word in scene.events.noun_patterns  # "in police firing", read as police who fire
        if parse.tags[child] == "VBG" and (child != head + 1 or parse.lemmas[child] not in scene.senses.widen.living):
            return False
        return parse.tags[child] in ("VBN", "VBG") and not deed and not _dated(scene, below)
    return dep == "amod" and child > head


def _local(scene: Scene, tokens: range) -> bool:
    """Whether a place is named or meant: "in the north of the country", not "in defiance of a truce"."""
    inner = next((t for t in tokens if scene.parse.deps[t] == "pobj"), None)
    named = any(scene.mentions.at(t, "place") is not None for t in tokens)
    return inner is not None and (bool(scene.classes(inner) & _LOCAL) or (named and "abstract" not in scene.classes(inner)))


def _dated(scene: Scene, tokens: range) -> bool:
    """Whether a time stands among the tokens: "on Monday", "killed last week"."""
    return any(scene.mentions.at(t, "time") is not None for t in tokens)


def _counted(scene: Scene, tokens: range, head: int) -> range:
    """With the number word before it: "dozens of demonstrators", "some of the peacekeepers"."""
    parse = scene.parse
    of = parse.heads[head]
    if parse.deps[head] != "pobj" or parse.lowers[of] != "of" or of + 1 != tokens.start:
        return tokens
    count = parse.heads[of]
    if parse.lowers[count] == "none":
        return tokens  # "none of the posts were hit": the posts
    if parse.lowers[count] == "part" and not parse.children[count][0] < count:
        return tokens  # "is part of the mission": the mission
    if count + 1 != of or (
        parse.lemmas[count] not in QUANTITIES and parse.tags[count] != "CD" and parse.lowers[count] not in _SOME
    ):
        return tokens
    return range(base_phrase(parse, count).start, tokens.stop)
