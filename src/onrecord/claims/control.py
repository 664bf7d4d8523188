"""Control claims: who holds, seized, lost or contests which place, and from whom it was taken.

A place is a place mention at the role's words, in what they name ("the city of Idlib", "positions in Hama"), or, for words
of territory ("areas", "the town"), a nominal place mention made here without coordinates.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.claims import grammar
from onrecord.claims.draft import Draft
from onrecord.claims.match import match_phrase
from onrecord.claims.participants import modifiers, participant
from onrecord.claims.scene import Scene
from onrecord.claims.voice import Voices, standing
from onrecord.claims.where_when import find_time
from onrecord.language.parse import Sentence
from onrecord.mentions.phrases import base_phrase
from onrecord.model import Mention, Place
from onrecord.vocabulary.plover import PREPOSITIONS
from onrecord.vocabulary.relations import ControlRule, Phrase

_TERRITORY = frozenset(("territory", "place_word", "place", "residential", "military_facility", "border", "gateway"))
_DASHES = frozenset(("-", "–", "‑"))


@dataclass(frozen=True, slots=True)
class _Hit:
    rule: ControlRule
    tokens: tuple[int, ...]
    actor: tuple[Mention, ...]
    places: tuple[Mention, ...]
    before: tuple[Mention, ...]


def control_drafts(scene: Scene, sentence: Sentence, voices: Voices) -> list[Draft]:
    parse = scene.parse
    drafts: dict[tuple[str, str], Draft] = {}
    for hit in _found(scene, sentence):
        head = hit.tokens[0]
        chain = voices.chain(parse.starts[head], parse.ends[head])
        found = standing(scene.predicates.by_token.get(head), None, chain)
        for place in hit.places:
            if not hit.actor and hit.rule.type in ("holds", "contests"):
                continue
            draft = Draft(
                "control", head, hit.tokens, sentence.index, found, chain, hit.actor, (), place,
                time=find_time(scene, head, sentence.index), control=hit.rule.type, control_from=hit.before,
                strength=0.9 if hit.actor else 0.7, reasons=[f"{hit.rule.type}: {' '.join(parse.words[t] for t in hit.tokens)}"],
            )  # fmt: skip
            drafts.setdefault((hit.rule.type, place.id), draft)
    return list(drafts.values())


def _found(scene: Scene, sentence: Sentence) -> Iterator[_Hit]:
    parse, words = scene.parse, scene.relations
    for token in range(sentence.first, sentence.last):
        tag = parse.tags[token][0]
        if tag == "V":
            phrases = words.control_verbs.get(parse.lemmas[token], ())
        elif tag == "N" and parse.deps[token] != "compound":
            phrases = words.control_nouns.get(parse.lemmas[token].lower(), ())
        else:
            phrases = ()
        for phrase in phrases:
            tokens = match_phrase(parse, token, phrase.words, phrase.head)
            hit = _read(scene, tokens, phrase, words.controls[phrase.rule], tag == "V") if tokens is not None else None
            if hit is not None:
                yield hit
                break
        if parse.words[token] in _DASHES and sentence.first < token < sentence.last - 1:
            number = words.control_compounds.get(parse.lowers[token + 1])
            if number is not None:
                yield from _compound(scene, token, words.controls[number])


def _read(scene: Scene, tokens: tuple[int, ...], phrase: Phrase, rule: ControlRule, verb: bool) -> _Hit | None:
    if rule.require and not _required(scene, tokens, rule):
        return None
    places = next((p for role in rule.place if (p := _places(scene, _at(scene, tokens, phrase, role, verb)))), ())
    if not places:
        return None
    if rule.require:
        actor = _holder_of(scene, tokens, rule)
    else:
        actor = next((a for role in rule.actor if (a := _actors(scene, tokens, phrase, role, verb))), ())
    before = next((b for role in rule.from_ if (b := _actors(scene, tokens, phrase, role, verb))), ())
    return _Hit(rule, tokens, tuple(m for m in actor if m not in before), places, before)


def _holder_of(scene: Scene, tokens: tuple[int, ...], rule: ControlRule) -> tuple[Mention, ...]:
    """Whose control: "under opposition control", "under the control of the army", "in rebel hands"."""
    parse = scene.parse
    for noun in dict.fromkeys((*tokens, *grammar.governed(parse, tokens[-1]))):
        if parse.lemmas[noun] not in rule.require:
            continue
        behind = (*grammar.prepositional(parse, (noun,), "of"), *grammar.prepositional(parse, (noun,), "by"))
        found = tuple(m for t in behind for m in participant(scene, t)) or modifiers(scene, noun)
        if found:
            return found
        plain = [c for c in parse.children[noun] if parse.deps[c] in ("compound", "amod") and "armed" in scene.classes(c)]
        plain += [c for c in parse.children[noun] if parse.deps[c] == "compound" and c not in plain]
        if plain:
            return scene.bare_actor(plain[0])
    return ()


def _required(scene: Scene, tokens: tuple[int, ...], rule: ControlRule) -> bool:
    if any(scene.parse.lemmas[t] in rule.require for t in tokens):
        return True
    return any(scene.parse.lemmas[t] in rule.require for t in grammar.governed(scene.parse, tokens[-1]))


def _at(scene: Scene, tokens: tuple[int, ...], phrase: Phrase, role: str, verb: bool) -> tuple[int, ...]:
    """Phrase heads at a role place of a verb or noun phrase."""
    parse, token = scene.parse, tokens[0] if verb else tokens[phrase.head]
    passive = verb and grammar.is_passive(parse, token)
    trailing = len(tokens) > 1 and phrase.words[-1] in PREPOSITIONS
    if role == "self":
        return (token,)
    if role == "subject":
        if passive and not trailing:
            return grammar.agents(parse, token)
        return grammar.patients(parse, token) if passive else grammar.subjects(parse, token)
    if role == "object":
        if trailing:
            return grammar.governed(parse, tokens[-1])
        found = grammar.patients(parse, token) if passive else grammar.objects(parse, token)
        return tuple(t for t in found if t not in tokens)
    if role in ("poss", "mod"):
        return ()
    if trailing and phrase.words[-1] == role:
        return grammar.governed(parse, tokens[-1])
    objects = grammar.patients(parse, token) if passive else grammar.objects(parse, token) if verb else ()
    inner = grammar.prepositional(parse, objects, "of")
    return grammar.prepositional(parse, tuple(dict.fromkeys((*tokens, *objects, *inner))), role)


def _actors(scene: Scene, tokens: tuple[int, ...], phrase: Phrase, role: str, verb: bool) -> tuple[Mention, ...]:
    if role in ("poss", "mod"):
        nouns = tokens if verb else (tokens[phrase.head],)
        found = tuple(dict.fromkeys(m for t in nouns for m in modifiers(scene, t)))
        places = {(m.start, m.end) for _, m in scene.in_sentence("place", scene.parse.sentence_of[tokens[0]])}
        return tuple(m for m in found if (m.start, m.end) not in places)  # "Syria's last enclave" is not held by Syria
    at = _at(scene, tokens, phrase, role, verb)
    return tuple(dict.fromkeys(m for t in at for m in participant(scene, t) if not _only_place(scene, t, role)))


def _only_place(scene: Scene, token: int, role: str) -> bool:
    """A place after "from" or "of" is not a former holder unless it acts as one."""
    return role in ("from", "of") and scene.mentions.at(token, "place") is not None and scene.mentions.at(token, "actor") is None


def _places(scene: Scene, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    return tuple(dict.fromkeys(p for t in tokens if (p := _place(scene, t, 0)) is not None))


def _place(scene: Scene, token: int, depth: int) -> Mention | None:
    parse = scene.parse
    found = scene.mentions.at(token, "place")
    if found is not None and found.form == "name":
        return found
    if depth < 2:
        for c in parse.children[token]:
            if parse.deps[c] == "prep" and parse.lowers[c] in ("of", "in", "around", "near", "at"):
                for o in grammar.governed(parse, c):
                    inner = _place(scene, o, depth + 1)
                    if inner is not None and inner.form == "name":
                        return inner
            if parse.deps[c] in ("appos", "compound", "nmod", "poss"):
                named = scene.mentions.at(c, "place")
                if named is not None and named.form == "name":
                    return named
    if found is not None:
        return found
    if depth == 0 and parse.tags[token] in ("NN", "NNS") and not scene.classes(token).isdisjoint(_TERRITORY):
        return _nominal_place(scene, token)
    return None


def _nominal_place(scene: Scene, token: int) -> Mention:
    parse = scene.parse
    tokens = base_phrase(parse, token)
    start, end = parse.starts[tokens.start], parse.ends[tokens.stop - 1]
    words = parse.text[start:end]
    return scene.add(
        Mention(
            f"p{start}-{end}", "place", "nominal", start, end, words, place=Place(None, words, None, None, None, None, "none")
        )
    )


def _compound(scene: Scene, dash: int, rule: ControlRule) -> Iterator[_Hit]:
    """ "rebel-held city of Idlib"."""
    parse = scene.parse
    head = parse.heads[dash + 1]
    for _ in range(3):
        if parse.tags[head][0] == "N" and head > dash:
            break
        head = parse.heads[head]
    if head <= dash:
        return
    places = _places(scene, (head,))
    if not places:
        return
    holder = participant(scene, dash - 1, create=True)
    if not holder:
        holder = tuple(m for _, m in scene.in_sentence("actor", parse.sentence_of[dash]) if m.end == parse.ends[dash - 1])[:1]
    if not holder and (parse.tags[dash - 1][0] in "NJ" or parse.words[dash - 1][:1].isupper()):
        holder = scene.bare_actor(dash - 1)
    if holder:
        yield _Hit(rule, (dash + 1,), holder, places, ())
