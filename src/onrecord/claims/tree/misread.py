"""Where parsers of news go wrong around a verb: datelines, headlines, names joined to what stands before them, run-on telling.

Pure functions from a parse and a token, as in `grammar`, which asks them first.
"""

from __future__ import annotations

from onrecord.claims.tree.syntax import Syntax
from onrecord.language.tags import TENSED

MONTHS = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
)
MONTHS_SHORT = MONTHS | {month[:3] for month in MONTHS} | {"sept"}
_WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
DAYS = MONTHS | _WEEKDAYS
_PARTS_OF_DAY = frozenset(["morning", "afternoon", "evening", "night", "noon", "midday", "dawn", "day", "week", "lunchtime"])
_TITLE = 4  # capitalised words that make a headline
QUOTES = frozenset(['"', "”", "''"])
_NEXT = 8  # words of a noun phrase at most
_DATELINE = 4  # words of a town's name at most


def dateline(parse: Syntax, token: int) -> bool:
    """ "BEIRUT: ...": the town before the colon that opens a report."""
    after = token + 1
    if parse.words[after : after + 1] != (":",) or parse.tags[token] not in ("NNP", "NNPS"):
        return False
    return token - parse.sentence(token).first < _DATELINE


def doing_swallowed(parse: Syntax, prep: int, noun: int) -> bool:
    """ "soldiers from Niger battling Boko Haram": whom they battle, read as one phrase with where they come from."""
    below = range(prep + 2, noun)
    return any(parse.tags[t] == "VBG" and parse.tags[t - 1] in ("NNP", "NNPS") and parse.words[t].islower() for t in below)


def titled(parse: Syntax, verb: int) -> int | None:
    """ "Gunman Kills Five": the subject that the parser takes for a part of a name in a headline."""
    if parse.tags[verb] != "VBZ" or not verb or not parse.words[verb][0].isupper():
        return None
    before = verb - 1
    return before if parse.heads[before] == verb and parse.deps[before] in ("compound", "nmod") else None


def before_participle(parse: Syntax, verb: int) -> int | None:
    """ "Sweden suspended grants to X": the subject, whose verb the parser takes for a participle."""
    if parse.tags[verb] != "VBN" or parse.deps[verb] != "ROOT" or not _has(parse, verb, ("dobj",)):
        return None
    before = verb - 1
    named = (
        before >= 0 and parse.heads[before] == verb and parse.deps[before] == "npadvmod" and parse.tags[before] in ("NNP", "NNPS")
    )
    return before if named and not _has(parse, verb, ("nsubj", "nsubjpass", "aux", "auxpass")) else None


def _undergone(parse: Syntax, verb: int) -> bool:
    """Whether a verb is one of what is done to somebody, flight and siege among it."""
    return parse.lemmas[verb] in parse.grammar.done_to or parse.lemmas[verb] in parse.grammar.moved


def headline_passive(parse: Syntax, verb: int) -> bool:
    """ "Two men arrested in raid": a headline's passive without its auxiliary."""
    if (
        parse.tags[verb] not in ("VBN", "VBD")
        or parse.lemmas[verb] not in parse.grammar.done_to
        or parse.deps[verb] in ("relcl", "acl", "conj")
    ):
        return False
    subject = next((c for c in parse.children[verb] if parse.deps[c] == "nsubj"), None)
    if subject is not None and (_and_hurt(parse, verb) or others_hurt(parse, verb) is not None or _dead(parse, verb)):
        return True
    if subject is None or parse.tags[subject][0] != "N" or _has(parse, verb, ("dobj", "aux", "ccomp", "xcomp", "prt")):
        return False
    after = verb + 1
    if after >= parse.sentence(verb).last or parse.words[after] == ".":
        return parse.deps[verb] == "ROOT"
    if parse.lemmas[verb] in parse.grammar.alone and parse.lowers[after] != "by":
        return False
    return parse.heads[after] == verb and parse.deps[after] == "prep"


def _dead(parse: Syntax, verb: int) -> bool:
    """ "Protester shot dead in Kano", "Guard beaten to death": what becomes of the subject, where nothing else is shot."""
    after = verb + 1
    if parse.lemmas[verb] not in parse.grammar.alone or _has(parse, verb, ("dobj", "aux", "ccomp")):
        return False
    last = parse.sentence(verb).last
    return parse.lowers[after : after + 1] == ("dead",) or (
        after + 1 < last and parse.lowers[after : after + 2] == ("to", "death")
    )


def in_list(parse: Syntax, verb: int) -> int | None:
    """ "More than 30 dead, 100 wounded and two schools bombed.": what the last of participles without auxiliaries is done to."""
    first, after = parse.heads[verb], verb + 1
    if parse.deps[verb] != "conj" or parse.tags[verb] not in ("VBN", "VBD") or parse.tags[first] not in ("VBN", "VBD", "JJ"):
        return None
    known = parse.lemmas[verb] in parse.grammar.done_to | parse.grammar.strikes or _undergone(parse, verb)
    bare = not _has(parse, first, ("aux", "auxpass", "dobj", "nsubjpass")) and not _has(parse, verb, ("aux", "auxpass", "dobj"))
    ends = after >= parse.sentence(verb).last or parse.words[after] == "." or parse.deps[after] == "prep"
    if not known or not bare or not ends or parse.deps[first] != "ROOT":
        return None
    for c in parse.children[verb]:
        if parse.deps[c] == "nsubj" and c == verb - 1 and any(parse.deps[n] == "nummod" for n in parse.children[c]):
            counted = any(parse.tags[n] == "CD" for n in range(parse.sentence(verb).first, first))
            return c if counted else None
    return None


def _and_hurt(parse: Syntax, verb: int) -> bool:
    """ "20 Fighters Killed Injured in Raid": two participles in a row, without an object."""
    after = verb + 1
    if (
        after >= parse.sentence(verb).last
        or parse.lemmas[after] not in parse.grammar.done_to
        or parse.tags[after] not in ("VBN", "VBD")
    ):
        return False
    return not _has(parse, verb, ("dobj", "aux")) and not _has(parse, after, ("dobj", "nsubj", "aux"))


def others_hurt(parse: Syntax, verb: int) -> int | None:
    """ "Soldier killed six villagers injured in Mali": a headline of two passives, the second read as what the first one hit."""
    for c in parse.children[verb]:
        if parse.deps[c] != "dobj" or c < verb or not parse.words[verb - 1][:1].isupper():
            continue
        after = c + 1
        if (
            after < parse.sentence(verb).last
            and parse.tags[after] in ("VBN", "VBD")
            and parse.lemmas[after] in parse.grammar.done_to
        ):
            counted = any(parse.deps[n] == "nummod" for n in parse.children[c])
            if counted and parse.heads[after] == c and not _has(parse, after, ("dobj", "agent", "nsubj", "aux")):
                return c
    return None


def glued(parse: Syntax, first: int, second: int) -> bool:
    """ "17 dead as X strikes town, 17 Aug 2013 Loyalists attacked": whether a headline or credit stands before a subject."""
    if parse.lemmas[first] in parse.grammar.page_words or first > second:
        return True
    words = parse.words[first + 1 : second]
    if any(w in (":", "—", "]", "|", "»") for w in words):
        return True
    if any(len(w) == 4 and w.isdigit() and parse.words[first + 2 + i][:1].isupper() for i, w in enumerate(words)):
        return True  # a date between
    plain = [w for w in words if w[:1].isalpha()]
    return len(plain) >= _TITLE and sum(w[0].isupper() for w in plain) >= len(plain) - 1


def reduced(parse: Syntax, verb: int) -> bool:
    """ "Thousands of people displaced from X have found": a participle behind its noun, read as a clause of its own."""
    head = parse.heads[verb]
    if verb == parse.sentence(verb).first:
        return False
    if parse.tags[verb] not in ("VBD", "VBN") or parse.deps[verb] != "advcl" or not _undergone(parse, verb):
        return False
    if (
        head < verb
        or parse.tags[verb - 1] not in ("NNS", "NNPS", "NN", "NNP")
        or _has(parse, verb, ("nsubj", "dobj", "aux", "mark"))
    ):
        return False
    subject = next((c for c in parse.children[head] if parse.deps[c] in ("nsubj", "nsubjpass")), None)
    return subject is not None and subject < verb


def reduced_before(parse: Syntax, verb: int) -> bool:
    """ "Villagers displaced from the valley have found shelter": a participle that is read as the verb of the sentence."""
    if parse.tags[verb] not in ("VBD", "VBN") or not _undergone(parse, verb):
        return False
    if _has(parse, verb, ("dobj", "aux", "cc", "ccomp", "xcomp")) or not _has(parse, verb, ("nsubj",)):
        return False
    after = next((c for c in parse.children[verb] if parse.deps[c] == "conj" and c > verb and parse.tags[c][0] == "V"), None)
    if parse.deps[verb] == "advcl" and parse.heads[verb] > verb and not _has(parse, verb, ("mark", "advmod")):
        after = parse.heads[verb]
    if after is None or _has(parse, after, ("nsubj", "nsubjpass")):
        return False
    return _has(parse, after, ("aux", "auxpass"))


def reduced_behind(parse: Syntax, verb: int) -> bool:
    """ "The men detained could be members": a participle right behind its noun, read as a past tense."""
    if parse.tags[verb] != "VBD" or parse.deps[verb] != "acl" or not _undergone(parse, verb):
        return False
    return parse.heads[verb] == verb - 1 and not _has(parse, verb, ("nsubj", "dobj", "aux", "prt", "ccomp", "xcomp"))


def swallowed_object(parse: Syntax, verb: int) -> int | None:
    """ "killed ten people said the monitor": the object that the parser gives to the verb of telling behind it as subject."""
    if parse.tags[verb] not in ("VBD", "VBZ", "VBP", "VBN") or _has(parse, verb, ("dobj", "ccomp", "xcomp", "prt", "auxpass")):
        return None
    if parse.deps[verb] == "acl" and parse.lemmas[parse.heads[parse.heads[verb]]] == "leave":
        return None  # "leaving five people killed SANA reported"
    if (aim := _behind_means(parse, verb)) is not None:
        return aim
    for noun in range(verb + 1, min(verb + _NEXT, parse.sentence(verb).last)):
        above = parse.heads[noun]
        if above <= noun or parse.tags[noun][0] != "N":
            continue
        if parse.deps[noun] == "nsubj" and parse.lemmas[above] in parse.grammar.tells and parse.leftmost(noun) == verb + 1:
            others = [c for c in parse.children[above] if c > noun and parse.deps[c] in ("nsubj", "dobj")]
            return noun if others or (parse.deps[verb] == "acl" and parse.heads[parse.heads[verb]] == above) else None
    return None


def _behind_means(parse: Syntax, verb: int) -> int | None:
    """ "rebels targeted with dozens of rockets the towns of X", read as rebels who were targeted, the towns: the towns."""
    means, head = verb + 1, parse.heads[verb]
    if parse.deps[verb] != "acl" or parse.lowers[means : means + 1] != ("with",) or parse.heads[means] != verb:
        return None
    behind = parse.subtree(means).stop
    if parse.words[behind - 1] == ",":
        return None
    return next((c for c in parse.children[head] if parse.deps[c] == "appos" and parse.leftmost(c) == behind), None)


def behind_month(parse: Syntax, verb: int) -> int | None:
    """ "In March Norway persuaded ...", "on Friday rebels seized": the subject that the parser joins to the time before it."""
    nouns = [
        n for c in parse.children[verb] if c < verb and parse.deps[c] == "prep" and (n := parse.child(c, "pobj")) is not None
    ]
    if verb and parse.deps[verb - 1] == "pobj" and verb - 1 not in nouns and parse.tags[verb] in ("VBD", "VBZ"):
        nouns.append(verb - 1)
    for noun in nouns:
        first = parse.heads[noun] + 1
        if noun > verb or parse.tags[noun][0] != "N" or parse.lowers[noun] in _PARTS_OF_DAY | DAYS:
            continue
        if parse.lowers[first] in DAYS and parse.heads[first] == noun and parse.deps[first] in ("compound", "nmod"):
            return noun
    return None


def behind_weekday(parse: Syntax, preposition: int) -> int | None:
    """ "destroyed on Tuesday a convoy": the object that the parser takes together with the day before it."""
    noun, day = parse.child(preposition, "pobj"), preposition + 1
    if parse.lowers[preposition] != "on" or noun is None or noun <= day:
        return None
    part = parse.heads[day]  # "on Monday morning army posts"
    if part != noun and not (parse.heads[part] == noun and parse.lowers[part] in _PARTS_OF_DAY):
        return None
    verb = parse.heads[preposition]
    plain = parse.tags[noun][0] == "N" and parse.lowers[noun] not in _PARTS_OF_DAY
    adjacent = preposition == verb + 1 and parse.tags[verb][0] == "V"
    return noun if adjacent and plain and parse.lowers[day] in _WEEKDAYS else None


def behind_day(parse: Syntax, verb: int) -> int | None:
    """ "The rebels shelled on Friday evening the harbour": the object behind the day, where the parser reads a participle."""
    after = verb + 1
    if parse.tags[verb] not in ("VBN", "VBD") or parse.deps[verb] not in ("acl", "ROOT", "ccomp", "conj", "relcl"):
        return None
    if parse.lowers[after : after + 1] != ("on",) or parse.lowers[after + 1 : after + 2] == () or parse.heads[after] != verb:
        return None
    if parse.lowers[after + 1] not in _WEEKDAYS or _has(parse, verb, ("dobj", "auxpass", "nsubjpass")):
        return None
    last = after + 2 if parse.lowers[after + 2 : after + 3] and parse.lowers[after + 2] in _PARTS_OF_DAY else after + 1
    verbless = parse.deps[verb] == "acl" and parse.deps[parse.heads[verb]] == "ROOT" and parse.tags[parse.heads[verb]][0] == "N"
    if not verbless and parse.tags[last + 1 : last + 2] not in (("DT",), ("CD",), ("PRP$",)):
        return None
    if (joined := behind_weekday(parse, after)) is not None:  # "arrested on Friday 12 people"
        return joined
    for c in parse.children[verb]:
        if c > last and parse.deps[c] == "npadvmod" and parse.tags[c][0] == "N" and parse.leftmost(c) == last + 1:
            return c
    return None


def joined_away(parse: Syntax, verb: int) -> int | None:
    """ "X denied the report and a delegation arrived": the subject that the parser joins to the object before it."""
    if parse.deps[verb] != "conj" or parse.tags[verb] not in TENSED or not verb:
        return None
    step, clause = verb - 1, parse.heads[verb]
    if parse.tags[step][0] not in "NCI" and parse.tags[step] != "RB":
        return None
    for _ in range(8):
        head = parse.heads[step]
        if head in (step, verb):
            return None
        if parse.deps[step] == "conj" and parse.tags[step][0] == "N":
            joined = any(parse.deps[c] == "cc" and head < c < step for c in parse.children[head])
            return step if joined and parse.heads[head] == clause and parse.deps[head] in ("dobj", "attr") else None
        step = head
    return None


def _has(parse: Syntax, token: int, labels: tuple[str, ...]) -> bool:
    return any(parse.deps[c] in labels for c in parse.children[token])
