"""The present that speaks of what is to come: "the ministers meet in Geneva next week", "troops are leaving tomorrow"."""

from __future__ import annotations

from onrecord.language.parse import Parse

_UNITS = frozenset({"week", "month", "year", "weekend", "spring", "summer", "autumn", "fall", "winter", "season"})
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_SPANS = frozenset({"minute", "hour", "day", "week", "month", "year", "fortnight"})
_COUNTS = frozenset({"a", "an", "about", "around", "under", "just", "roughly", "less"})
_TIMES = frozenset({"npadvmod", "advmod", "prep"})
_LONGEST = 5  # words of a phrase of time behind "in"


def is_arranged(parse: Parse, verb: int) -> bool:
    """Whether a verb in the present stands with a time to come, so that it tells of what is arranged and not of what is
    (Quirk et al. 1985, 4.44-45; Copley 2009). With a weekday or "soon" only the progressive does: "jets pound the town on
    Monday" is the telegraphic past of headlines."""
    progressive = parse.tags[verb] == "VBG"
    if progressive:
        helper = parse.child(verb, "aux")
        if parse.deps[verb] != "ROOT" if helper is None else parse.tags[helper] not in ("VBZ", "VBP"):
            return False
    elif parse.tags[verb] not in ("VBZ", "VBP"):
        return False
    return any(parse.deps[c] in _TIMES and _is_to_come(parse, c, progressive) for c in parse.children[verb])


def is_announced(parse: Parse, verb: int) -> bool:
    """ "Norland to expel two envoys", "Migrants to be deported": the infinitive of headlines, which has a subject right before
    it and no finite verb, and tells of what is to come (Quirk et al. 1985, 11.45)."""
    to = parse.child(verb, "aux")
    subject = parse.child(verb, "nsubj", "nsubjpass")
    if to is None or subject is None or parse.lowers[to] != "to" or parse.tags[verb] not in ("VB", "VBN"):
        return False
    if parse.deps[verb] == "ccomp":
        head = parse.heads[verb]
        told = head > verb and any(parse.deps[c] == "nsubj" and c > to for c in parse.children[head])  # "..., minister says"
    else:
        told = parse.deps[verb] == "ROOT" or (parse.deps[verb] in ("conj", "advcl") and _is_announced_above(parse, verb))
    others = [c for c in parse.children[verb] if c < subject and parse.tags[c] in ("WRB", "IN", "TO", "WP", "WDT")]
    return told and subject < to and parse.tags[subject][0] in "NC" and not others


def _is_announced_above(parse: Parse, verb: int) -> bool:
    return parse.heads[verb] != verb and is_announced(parse, parse.heads[verb])


def _is_to_come(parse: Parse, phrase: int, progressive: bool) -> bool:
    first = parse.children[phrase][0] if parse.children[phrase] and parse.children[phrase][0] < phrase else phrase
    word = parse.lowers[first]
    second = parse.lowers[first + 1] if first + 1 < len(parse) else ""
    if word == "tomorrow" or (word in ("tonight", "soon", "shortly") and progressive):
        return True
    if word == "next":
        return second in _UNITS or second in _DAYS
    if word == "later" and second == "this":
        return True
    if word == "in" and progressive and (second in _COUNTS or parse.tags[first + 1] == "CD"):
        return not _SPANS.isdisjoint(parse.lemmas[first + 2 : first + _LONGEST])
    return word == "on" and progressive and second in _DAYS
