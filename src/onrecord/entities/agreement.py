"""Number, gender and animacy of actor mentions, as pronouns need them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.language.parse import Parse
from onrecord.mentions.actors.names import HONORIFIC_GENDER
from onrecord.mentions.actors.roles import role_at
from onrecord.model import Mention
from onrecord.vocabulary.actors import ActorLexicon
from onrecord.vocabulary.folding import fold

PERSONAL = {"he": "m", "him": "m", "she": "f", "her": "f"}
_INDEFINITE = frozenset(("a", "an", "any", "some", "no", "every", "each", "another"))


@dataclass(frozen=True, slots=True)
class Described:
    """`person`, `body` and `plural` exclude one another; all false where nothing shows what the mention is."""

    person: bool
    body: bool
    plural: bool
    gender: str  # m, f or "" (unknown)


def describe(parse: Parse, mention: Mention, source: bool, lexicon: ActorLexicon) -> Described:
    """What a mention can be taken up as; `source`: it speaks, so an unknown name is likely a person."""
    tokens = parse.tokens(mention.start, mention.end)
    head = parse.head(tokens)
    inside = parse.deps[head] in ("compound", "amod", "nmod") or parse.text[mention.end : mention.end + 1] in ("-", "–")
    actor = mention.actor
    if actor is None or inside:
        return Described(False, False, False, "")
    if mention.form == "nominal":
        return _nominal(parse, tokens, head, source, lexicon)
    surname = len(fold(actor.name)) > len(tokens)  # "Waters", once introduced as Roger Waters, is one
    plural = parse.tags[head] in ("NNPS", "NNS") and parse.lemmas[head].lower() != parse.lowers[head]
    if plural and actor.id is None and not surname:
        return Described(False, False, True, "")
    identity = lexicon.identities.get(actor.id) if actor.id else None
    if identity is not None and identity.kind != "person":
        return Described(False, True, False, "")
    words = fold(actor.name)
    gender = identity.gender if identity is not None else ""
    gender = gender or next((HONORIFIC_GENDER[w] for t in tokens if (w := parse.lowers[t].rstrip(".")) in HONORIFIC_GENDER), "")
    given = lexicon.given.get(words[0], "") if len(words) > 1 else ""
    gender = (gender or given).replace("x", "")
    if identity is not None or gender or given:
        return Described(True, False, False, gender)
    if parse.lowers[head].rstrip(".") in lexicon.cues["body"] or parse.lowers[head] in lexicon.role_ends:
        return Described(False, True, False, "")
    titled = any((found := role_at(parse, t, lexicon)) is not None and found.role.kind == "person" for t in tokens if t != head)
    honoured = any(parse.lowers[t].rstrip(".") in lexicon.cues["abbreviation"] for t in tokens if t != head)
    return Described(titled or honoured or source, False, False, "")


def _nominal(parse: Parse, tokens: range, head: int, source: bool, lexicon: ActorLexicon) -> Described:
    found = role_at(parse, head, lexicon)
    plural = parse.tags[head] in ("NNS", "NNPS") or (found is not None and "plural-only" in found.role.flags)
    if plural:
        return Described(False, False, True, "")
    if found is None:
        return Described(False, False, False, "")
    flags = found.role.flags
    gender = "f" if "female" in flags else "m" if "male" in flags else ""
    if found.role.kind == "person":  # "an opponent" is nobody yet, unless it is he who speaks
        definite = parse.lowers[tokens.start] not in _INDEFINITE and len(tokens) > 1
        return Described(definite or source, False, False, gender)
    return Described(False, True, False, "")


def agrees(candidate: Described, word: str, gender: str) -> bool:
    """He and she take persons, they plural groups, it states and bodies."""
    if gender:
        return candidate.person and candidate.gender in ("", gender)
    if word in ("they", "them"):
        return candidate.plural
    return candidate.body
