"""Lists of what somebody asks for: "called for an embargo, disarming the militia and shelling its bases". None of it is done, and
who asks does none of it, whatever the parser hung the later parts on."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.vocabulary.modality import Modality

_STEPS = 4
_LINKS = frozenset({"conj", "advcl", "acl", "xcomp", "pobj", "dobj", "prep", "pcomp", "appos", "dep"})


def listed_with(parse: Parse, modality: Modality, token: int) -> int | None:
    """The verb of asking to whose list a participle belongs; None for a participle alone behind a comma."""
    if parse.tags[token] != "VBG" or parse.lemmas[token] in modality.asked_besides or token == 0:
        return None
    verb = token
    for _ in range(_STEPS):
        if parse.deps[verb] not in _LINKS or parse.heads[verb] == verb:
            return None
        verb = parse.heads[verb]
        if parse.lemmas[verb] in modality.asking_for | modality.asking and parse.tags[verb][0] == "V" and verb < token:
            break
    else:
        return None
    if not _opened(parse, modality, verb, token) or not _in_list(parse, modality, token):
        return None
    return verb


def _opened(parse: Parse, modality: Modality, verb: int, token: int) -> bool:
    """Whether a first thing asked for stands between the verb and the participle."""
    if parse.lemmas[verb] in modality.asking_for:
        return any(c < token - 1 and parse.lowers[c] == "for" for c in parse.children[verb])
    return any(c < token - 1 and c > verb and parse.deps[c] in ("dobj", "xcomp", "ccomp") for c in parse.children[verb])


def _in_list(parse: Parse, modality: Modality, token: int) -> bool:
    """Whether "and" or "or" joins the participle, or a later one of its sentence, to what stands before."""
    before = token - 1
    while parse.tags[before][:2] == "RB" or parse.words[before] in ("“", '"', "``"):
        before -= 1
    if parse.lowers[before] in ("and", "or"):
        return True
    if parse.words[before] != ",":
        return False
    last = parse.sentence(token).last
    return any(
        parse.lowers[t] in ("and", "or") and parse.tags[t + 1] == "VBG" and parse.lemmas[t + 1] not in modality.asked_besides
        for t in range(token + 1, last - 1)
    )
