"""Control claims: who holds, seized, lost or contests which place, and from whom it was taken.

Words of many senses ("take", "enter") count only with an armed or state holder or none. An assessment is no event: "retaking
X is crucial" has not happened. Who loses a place to somebody makes two claims: one lost it, the other has it from him.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import msgspec

from onrecord.claims.control_places import held_places
from onrecord.claims.draft import Draft
from onrecord.claims.match import match_phrase, possible
from onrecord.claims.participants.owners import modifiers
from onrecord.claims.participants.parties import body, side, taken_up
from onrecord.claims.participants.read import participant, with_rest
from onrecord.claims.relations.entries import Missed, control_entry
from onrecord.claims.scene import Scene
from onrecord.claims.senses.force import on_the_pitch
from onrecord.claims.senses.works import in_a_work
from onrecord.claims.status.voice import REPORTS, Voices, standing
from onrecord.claims.tree import grammar
from onrecord.claims.unfit.generic import judged
from onrecord.claims.unfit.lapsed import disputed, lapsed, played
from onrecord.claims.where_when import find_time
from onrecord.language.parse import Sentence
from onrecord.model import Mention
from onrecord.vocabulary.plover import PREPOSITIONS
from onrecord.vocabulary.relations import ControlRule, Phrase

_VAST = frozenset(["country", "region", "area", "areas", "land", "lands", "countries", "territory", "territories"])
_SMALL_CLAUSE = ("oprd", "acomp")  # "hold X responsible"
_DASHES = frozenset(("-", "–", "‑"))


@dataclass(frozen=True, slots=True)
class _Hit:
    rule: ControlRule
    tokens: tuple[int, ...]
    actor: tuple[Mention, ...]
    places: tuple[Mention, ...]
    before: tuple[Mention, ...]
    denied: bool = False


def control_drafts(scene: Scene, sentence: Sentence, voices: Voices, missed: Missed) -> list[Draft]:
    """Drafts of who holds, takes, loses or contests which place, by the rules of control; one for each place and kind.

    Words of the vocabulary that give none are added to `missed`.
    """
    parse = scene.parse
    drafts: dict[tuple[str, str], Draft] = {}
    for hit in () if on_the_pitch(scene, sentence) or played(scene, sentence) else _found(scene, sentence, missed):
        head = hit.tokens[0]
        if parse.tags[head][0] == "V" and in_a_work(scene, head):
            continue  # what is taken in a film
        if hit.rule.type == "holds" and parse.tags[head][0] == "N":
            if lapsed(scene, head) == "denied":
                continue
            if disputed(scene, head):
                hit = replace(hit, rule=msgspec.structs.replace(hit.rule, type="contests"))
        chain = voices.chain(parse.starts[head], parse.ends[head])
        found = standing(scene.predicates.by_token.get(head), None, chain)
        if hit.denied:
            found = replace(found, polarity="denied")
        verdict = judged(scene.parse, head)
        if verdict is not None:
            found = replace(found, status="hypothetical" if found.status == "occurred" else found.status)
            hit = replace(hit, actor=_for_whom(scene, verdict))
        for place in hit.places:
            if any(m.start == place.start for m in hit.actor):
                continue  # a place that the parse made its own holder
            if not hit.actor and (hit.rule.type in ("holds", "contests") or hit.rule.driven):
                continue
            still = any(parse.lowers[c] == "still" for c in parse.children[head])  # a date nearby is of what came before
            draft = Draft(
                "control", head, hit.tokens, sentence.index, found, chain, hit.actor, (), place,
                time=None if still else find_time(scene, head, sentence.index), control=hit.rule.type, control_from=hit.before,
                strength=0.9 if hit.actor else 0.7, reasons=[control_entry(scene, hit.rule, hit.tokens)],
            )  # fmt: skip
            drafts.setdefault((hit.rule.type, place.id), draft)
    return list(drafts.values())


def _for_whom(scene: Scene, copula: int) -> tuple[Mention, ...]:
    """ "For X, retaking Y is crucial"."""
    return tuple(m for t in grammar.prepositional(scene.parse, (copula,), "for") for m in participant(scene, t) if body(scene, m))


def _found(scene: Scene, sentence: Sentence, missed: Missed) -> Iterator[_Hit]:
    parse, words = scene.parse, scene.relations
    here = scene.words_of(sentence)
    for token in range(sentence.first, sentence.last):
        tag = parse.tags[token][0]
        if tag == "V":
            phrases = words.control_verbs.get(parse.lemmas[token], ())
        elif tag == "N" and parse.deps[token] != "compound":
            phrases = words.control_nouns.get(parse.lemmas[token].lower(), ())
        else:
            phrases = ()
        for phrase in phrases:
            if len(phrase.words) > 1 and not possible(phrase.words, here):
                continue
            tokens = match_phrase(parse, token, phrase.words, phrase.head)
            rule = words.controls[phrase.rule]
            if tokens is not None and rule.driven:
                driven = tuple(_driven_out(scene, tokens, rule))
                yield from driven
                if driven:
                    break
                missed.append((token, f"{phrase.named(rule.type)}: no armed side that is driven out of a town or site"))
                continue
            hit = _read(scene, tokens, phrase, rule, tag == "V") if tokens is not None else None
            if hit is not None:
                won = tuple(_won(scene, hit))
                if rule.handed and not won:
                    continue
                yield hit
                yield from won
                break
            if tokens is not None:
                missed.append((token, f"{phrase.named(rule.type)}: {_why_none(rule)}"))
        if parse.lowers[token] == "under" and parse.deps[token] == "prep" and parse.tags[parse.heads[token]][0] == "N":
            yield from _beneath(scene, token)
        if parse.lowers[token] in ("beyond", "outside", "of") and parse.deps[token] == "prep":
            yield from _out_of_control(scene, token)
        if parse.words[token] in _DASHES and sentence.first < token < sentence.last - 1:
            number = words.control_compounds.get(parse.lowers[token + 1])
            if number is not None:
                yield from _compound(scene, token, words.controls[number])


def _why_none(rule: ControlRule) -> str:
    """What an entry of control asks for."""
    if rule.require:
        return f"only with {' or '.join(sorted(rule.require))}, of somebody over a place that can be held"
    return f"no place that can be held{', or nobody under arms and no state that takes it' if rule.loose else ''}"


def _read(scene: Scene, tokens: tuple[int, ...], phrase: Phrase, rule: ControlRule, verb: bool) -> _Hit | None:
    if rule.require and not _required(scene, tokens, rule):
        return None
    if verb and len(tokens) == 1 and _other_sense(scene, tokens[0]):
        return None
    places = next((p for role in rule.place if (p := held_places(scene, _at(scene, tokens, phrase, role, verb)))), ())
    if not places:
        return None
    if rule.require:
        actor = _holder_of(scene, tokens, rule)
    else:
        actor = next((a for role in rule.actor if (a := _actors(scene, tokens, phrase, role, verb))), ())
    if verb and _claimed(scene, tokens[0]):
        actor = ()
    if verb and actor and not rule.require:
        actor = with_rest(scene, tokens[0], actor)
    before = next((b for role in rule.from_ if (b := _actors(scene, tokens, phrase, role, verb))), ())
    if rule.loose:
        if not _able(scene, actor, before) or (
            phrase.words[0] == "withdraw" and verb and grammar.objects(scene.parse, tokens[0])
        ):
            return None
        places = tuple(p for p in places if not _country(p) or phrase.words[0] == "invade")  # to enter a state is not to seize it
        if not places:
            return None
    return _Hit(rule, tokens, tuple(m for m in actor if m not in before), places, before)


def _claimed(scene: Scene, verb: int) -> bool:
    """ "refuted claims of taking X": whoever refutes them did not take it."""
    parse = scene.parse
    return parse.deps[verb] == "pcomp" and parse.lemmas[parse.heads[parse.heads[verb]]] in REPORTS


def _driven_out(scene: Scene, tokens: tuple[int, ...], rule: ControlRule) -> Iterator[_Hit]:
    """ "X drove Y out of Z": Y lost Z, and X has it from Y; in the passive the same."""
    parse, verb = scene.parse, tokens[0]
    passive = scene.passive(verb)
    if any(parse.lowers[c] in ("further", "farther", "away") for c in (*parse.children[verb], *parse.children[tokens[-1]])):
        return  # "pushed further from X" is not out of it
    places = tuple(p for p in held_places(scene, grammar.governed(parse, tokens[-1])) if not _too_large(p))
    losers = grammar.patients(parse, verb) if passive else grammar.objects(parse, verb)
    winners = grammar.agents(parse, verb) if passive else grammar.subjects(parse, verb)
    lost = tuple(m for t in losers for m in participant(scene, t) if side(scene, m) or taken_up(m))
    won = tuple(m for t in winners for m in participant(scene, t) if (side(scene, m) or taken_up(m)) and m not in lost)
    if not places or not _able(scene, lost, ()):
        return
    yield _Hit(rule, tokens, lost, places, ())
    if won:
        yield _Hit(msgspec.structs.replace(rule, type="seized"), tokens, won, places, lost)


def _won(scene: Scene, hit: _Hit) -> Iterator[_Hit]:
    """ "X lost the town to Y": Y has it from X."""
    if hit.rule.type != "lost" or not hit.actor:
        return
    parse = scene.parse
    objects = grammar.objects(parse, hit.tokens[0]) if parse.tags[hit.tokens[0]][0] == "V" else ()
    bases = tuple(dict.fromkeys((*hit.tokens, *objects)))
    winners = tuple(t for word in hit.rule.winner for t in grammar.prepositional(parse, bases, word))
    actor = tuple(m for t in winners for m in participant(scene, t) if body(scene, m) and m not in hit.actor)
    if actor:
        yield _Hit(msgspec.structs.replace(hit.rule, type="seized"), hit.tokens, actor, hit.places, hit.actor)


def _beneath(scene: Scene, under: int) -> Iterator[_Hit]:
    """ "areas under the control of X", "towns under rebel control"."""
    rule = next((r for r in scene.relations.controls if r.type == "holds" and "control" in r.require), None)
    places = held_places(scene, (scene.parse.heads[under],))
    if rule is None or not places:
        return
    actor = _holder_of(scene, (under,), rule)
    if actor:
        yield _Hit(rule, (under,), actor, places, ())


def _out_of_control(scene: Scene, prep: int) -> Iterator[_Hit]:
    """ "the town is out of the army's control", "areas outside government control": not held by them."""
    parse = scene.parse
    above = parse.heads[prep]
    if parse.lowers[prep] == "of":
        if parse.lowers[above] != "out":
            return
        above = parse.heads[above]
    if parse.tags[above][0] == "V" and parse.lemmas[above] not in ("be", "remain", "stay", "lie"):
        return
    held = grammar.subjects(parse, above) if parse.tags[above][0] == "V" else (above,)
    rule = next((r for r in scene.relations.controls if r.type == "holds" and "control" in r.require), None)
    places = held_places(scene, held)
    if rule is None or not places or not any(parse.lemmas[c] in ("control", "hand") for c in parse.children[prep]):
        return
    actor = _holder_of(scene, (prep,), rule)
    if actor:
        yield _Hit(rule, (prep,), actor, places, (), denied=True)


def _other_sense(scene: Scene, verb: int) -> bool:
    """ "took on", "hold X responsible"."""
    parse = scene.parse
    return any(parse.deps[c] == "prt" or parse.deps[c] in _SMALL_CLAUSE for c in parse.children[verb])


def _able(scene: Scene, actor: tuple[Mention, ...], before: tuple[Mention, ...]) -> bool:
    """Somebody under arms or a state on one side; a pronoun may be."""
    sides = tuple(m for m in (*actor, *before) if m.actor is None or m.actor.sector != ("PTY",))
    return any(side(scene, m) or taken_up(m) or (m.form == "nominal" and body(scene, m)) for m in sides)


def _country(place: Mention) -> bool:
    return place.place is not None and place.form == "name" and place.place.precision == "country"


def _too_large(place: Mention) -> bool:
    """A country or a region of it: who is driven out of some of it has not lost it."""
    large = place.place is not None and place.form == "name" and place.place.precision in ("country", "region")
    return large or place.text.lower().split()[-1] in _VAST


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
    passive = verb and scene.passive(token)
    trailing = len(tokens) > 1 and phrase.words[-1] in PREPOSITIONS and parse.tags[tokens[-1]] != "RP"  # "took over the town"
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
        held = tuple(m for m in found if (m.start, m.end) not in places)  # "Syria's last enclave" is not held by Syria
        return held or (_bare_holder(scene, nouns[-1]) if role == "mod" else ())
    at = _at(scene, tokens, phrase, role, verb)
    return tuple(dict.fromkeys(m for t in at for m in participant(scene, t) if not _only_place(scene, t, role)))


def _bare_holder(scene: Scene, noun: int) -> tuple[Mention, ...]:
    """ "the last rebel stronghold": a common noun for armed people before the noun."""
    parse = scene.parse
    for c in parse.children[noun]:
        if c < noun and parse.deps[c] in ("compound", "amod", "nmod") and "armed" in scene.classes(c):
            return scene.bare_actor(c)
    return ()


def _only_place(scene: Scene, token: int, role: str) -> bool:
    """A place after "from" or "of" is not a former holder unless it acts as one."""
    return role in ("from", "of") and scene.mentions.at(token, "place") is not None and scene.mentions.at(token, "actor") is None


def _compound(scene: Scene, dash: int, rule: ControlRule) -> Iterator[_Hit]:
    """ "rebel-held city of Idlib"."""
    parse = scene.parse
    head = grammar.modified_by(parse, dash + 1)
    if head is None:
        return
    places = held_places(scene, (head,))
    if not places:
        return
    holder = participant(scene, dash - 1, create=True)
    if not holder:
        holder = tuple(m for _, m in scene.in_sentence("actor", parse.sentence_of[dash]) if m.end == parse.ends[dash - 1])[:1]
    if not holder and (parse.tags[dash - 1][0] in "NJ" or parse.words[dash - 1][:1].isupper()):
        holder = scene.bare_actor(dash - 1)
    if holder:
        yield _Hit(rule, (dash + 1,), holder, places, ())
