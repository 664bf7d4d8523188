"""Label claims: by what name that takes sides somebody is called, by whom, and who denies it.

The label's recipient is who is named so: the subject of "they are terrorists", the object of "branded them terrorists",
the name beside it ("the terrorist group X", "X, a terrorist organisation"), else the phrase that the label heads.
"""

from __future__ import annotations

from onrecord.claims import grammar
from onrecord.claims.draft import Draft
from onrecord.claims.match import match_phrase, word_at
from onrecord.claims.participants import participant
from onrecord.claims.scene import Scene
from onrecord.claims.voice import Voices, standing
from onrecord.language.parse import Sentence
from onrecord.model import Mention
from onrecord.vocabulary.plover import PREPOSITIONS


def label_drafts(scene: Scene, sentence: Sentence, voices: Voices) -> list[Draft]:
    parse, words = scene.parse, scene.relations
    drafts: list[Draft] = []
    last = -1
    for token in range(sentence.first, sentence.last):
        if parse.tags[token][0] not in "NJ":
            continue
        lemma = parse.lemmas[token].lower()
        loaded = _label(scene, token, words.loaded_labels.get(lemma, ()))
        plain = loaded or _label(scene, token, words.plain_labels.get(lemma, ()))
        if plain is None or plain.start <= last:
            continue
        named, verb = _named(scene, token)
        if not named and loaded is not None and parse.deps[token] not in ("compound", "nmod", "amod"):
            mention = scene.actor_at(token)
            named = (mention,) if mention is not None else ()
            verb = token
        if not named:
            continue
        last = token
        chain = voices.chain(parse.starts[plain.start], parse.ends[token])
        text = parse.text[parse.starts[plain.start] : parse.ends[token]]
        drafts.append(
            Draft(
                "label", token, tuple(plain), sentence.index, standing(scene.predicates.by_token.get(verb), None, chain), chain,
                recipient=named, label=text.lower() if text.isupper() else text, strength=0.9 if verb != token else 0.8,
                reasons=[f"label {text!r}"],
            )
        )  # fmt: skip
    return drafts


def _label(scene: Scene, token: int, labels: tuple[tuple[str, ...], ...]) -> range | None:
    """The tokens of the longest label that ends at a token."""
    for words in labels:
        first = token - len(words) + 1
        if first >= scene.parse.sentence(token).first and all(word_at(scene.parse, first + i, w) for i, w in enumerate(words)):
            return range(first, token + 1)
    return None


def _named(scene: Scene, token: int) -> tuple[tuple[Mention, ...], int]:
    """Who is called so by the construction, and the verb that says so."""
    parse = scene.parse
    dep, head = parse.deps[token], parse.heads[token]
    if dep == "conj" and parse.tags[head][0] in "NJ":
        dep, head = parse.deps[head], parse.heads[head]
    if dep in ("attr", "acomp") and parse.lemmas[head] == "be":
        return _mentions(scene, grammar.subjects(parse, head)), head
    if parse.tags[token][0] == "J":
        return (), token
    if dep in ("oprd", "attr", "dobj", "ccomp", "xcomp") and _naming(scene, head):
        return _mentions(scene, tuple(t for t in _objects(scene, head) if t != token)), head
    if dep == "pobj" and parse.lowers[head] == "as" and _naming(scene, parse.heads[head]):
        return _mentions(scene, _objects(scene, parse.heads[head])), parse.heads[head]
    if dep == "appos":
        return participant(scene, head), token
    for c in parse.children[token]:
        if parse.deps[c] == "appos" and (mention := scene.mentions.at(c, "actor")) is not None and mention.form == "name":
            return (mention,), token
    if dep in ("compound", "nmod") and parse.tags[head] in ("NNP", "NNPS"):
        mention = scene.actor_at(head)
        return ((mention,) if mention is not None else ()), token
    return (), token


def _objects(scene: Scene, verb: int) -> tuple[int, ...]:
    parse = scene.parse
    if grammar.is_passive(parse, verb):
        return grammar.patients(parse, verb)
    found = tuple(c for c in parse.children[verb] if parse.deps[c] in ("dobj", "dative") and c > verb)[:1]
    if found:
        return found
    small = parse.child(verb, "ccomp", "oprd", "xcomp")
    subject = parse.child(small, "nsubj") if small is not None else None
    return (subject,) if subject is not None else ()


def _mentions(scene: Scene, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    return tuple(dict.fromkeys(m for t in tokens for m in participant(scene, t)))


def _naming(scene: Scene, verb: int) -> bool:
    parse = scene.parse
    for phrase in scene.relations.naming_verbs.get(parse.lemmas[verb], ()):
        if len(phrase.words) == 1 or phrase.words[-1] in PREPOSITIONS or match_phrase(parse, verb, phrase.words, phrase.head):
            return True
    return False
