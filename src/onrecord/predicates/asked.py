"""Lists of what somebody asks for: "called for an embargo, disarming the militia and shelling its bases". None of it is done, and
who asks does none of it, whatever the parser hung the later parts on."""

from __future__ import annotations

from onrecord.language.parse import Parse

_ASKING_FOR = frozenset("call push press plead appeal campaign lobby agitate argue clamour clamor vote".split())
_ASKING = frozenset("propose suggest recommend advocate demand urge favour favor counsel mull moot".split())
SAYING = frozenset(
    "say add cite warn note argue claim tell ask quote describe call accuse blame insist state write explain stress announce "
    "promise pledge vow threaten refer speak raise spark prompt fuel deepen follow include cause send lead leave draw "
    "mark".split()
)  # participles that tell how it was asked, or what came of it
_STEPS = 4
_LINKS = frozenset({"conj", "advcl", "acl", "xcomp", "pobj", "dobj", "prep", "pcomp", "appos", "dep"})


def listed_with(parse: Parse, token: int) -> int | None:
    """The verb of asking to whose list a participle belongs; None for a participle alone behind a comma."""
    if parse.tags[token] != "VBG" or parse.lemmas[token] in SAYING or token == 0:
        return None
    verb = token
    for _ in range(_STEPS):
        if parse.deps[verb] not in _LINKS or parse.heads[verb] == verb:
            return None
        verb = parse.heads[verb]
        if parse.lemmas[verb] in _ASKING_FOR | _ASKING and parse.tags[verb][0] == "V" and verb < token:
            break
    else:
        return None
    if not _opened(parse, verb, token) or not _in_list(parse, token):
        return None
    return verb


def _opened(parse: Parse, verb: int, token: int) -> bool:
    """Whether a first thing asked for stands between the verb and the participle."""
    if parse.lemmas[verb] in _ASKING_FOR:
        return any(c < token - 1 and parse.lowers[c] == "for" for c in parse.children[verb])
    return any(c < token - 1 and c > verb and parse.deps[c] in ("dobj", "xcomp", "ccomp") for c in parse.children[verb])


def _in_list(parse: Parse, token: int) -> bool:
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
        parse.lowers[t] in ("and", "or") and parse.tags[t + 1] == "VBG" and parse.lemmas[t + 1] not in SAYING
        for t in range(token + 1, last - 1)
    )
