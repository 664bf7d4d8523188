"""PLOVER contexts of an event: from its sentence, else from its paragraph, else from the title.

The manual gives contexts to a paragraph or a whole document. The sentence comes first because it is surest. A paragraph lends a
context only when two different keywords near the sentence show it; the title lends what it names.
"""

from __future__ import annotations

from onrecord.claims.scene import Scene
from onrecord.language.parse import Sentence
from onrecord.model import Mention

_NEAR = 2  # sentences of the same paragraph before and after
_KEYWORDS = 2  # different ones that a paragraph must show


def contexts_of(scene: Scene, sentence: Sentence) -> tuple[str, ...]:
    """Contexts in the order of the words that show them."""
    if not scene.events.context_words and not scene.events.context_phrases:
        return ()
    return tuple(_shown(scene, sentence)) or _of_paragraph(scene, sentence) or _of_title(scene)


def _of_paragraph(scene: Scene, sentence: Sentence) -> tuple[str, ...]:
    sentences = scene.parse.sentences
    found: dict[str, set[str]] = {}
    for near in sentences[max(0, sentence.index - _NEAR) : sentence.index + _NEAR + 1]:
        if near.block == sentence.block and near.index != sentence.index:
            for context, words in _shown(scene, near).items():
                found.setdefault(context, set()).update(words)
    return tuple(context for context, words in found.items() if len(words) >= _KEYWORDS)


def _of_title(scene: Scene) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for sentence in scene.parse.sentences:
        if sentence.kind != "title":
            break
        found.update(dict.fromkeys(_shown(scene, sentence)))
    return tuple(found)


def _shown(scene: Scene, sentence: Sentence) -> dict[str, set[str]]:
    """The contexts of a sentence's keywords, with the keywords; looked up once, though its neighbours ask as well."""
    found = scene.contexts.get(sentence.index)
    if found is None:
        found = scene.contexts[sentence.index] = _keywords(scene, sentence)
    return found


def _keywords(scene: Scene, sentence: Sentence) -> dict[str, set[str]]:
    parse, lexicon = scene.parse, scene.events
    found: dict[str, set[str]] = {}
    said = scene.words_of(sentence)
    if said.isdisjoint(lexicon.context_words) and said.isdisjoint(lexicon.context_phrases):
        return found
    masked: set[int] | None = None
    for token in range(sentence.first, sentence.last):
        lower, lemma = parse.lowers[token], parse.lemmas[token]
        contexts = lexicon.context_words.get(lower) or lexicon.context_words.get(lemma, ())
        if contexts and parse.tags[token][:1] != "N" and not lexicon.context_nouns.isdisjoint((lower, lemma)):
            contexts = ()
        if contexts and masked is None:
            masked = _masked(scene, sentence)
        if masked is None or token not in masked:
            for context in contexts:
                found.setdefault(context, set()).add(lemma)
        for words, context in lexicon.context_phrases.get(lower) or lexicon.context_phrases.get(lemma, ()):
            if _stands(scene, words, token, sentence.last):
                found.setdefault(context, set()).add(" ".join(words))
    return found


def _stands(scene: Scene, words: tuple[str, ...], token: int, last: int) -> bool:
    """Whether the words of a phrase begin at a token."""
    parse, end = scene.parse, token + len(words)
    return end <= last and all(w in (parse.lowers[i], parse.lemmas[i]) for i, w in zip(range(token, end), words, strict=True))


def _masked(scene: Scene, sentence: Sentence) -> set[int]:
    """The tokens that show no context by themselves: "gas" in "tear gas", "Bank" in "the West Bank", "Refugee" in the name of
    an aid group, "Democratic" in a country's or a party's. What a ministry, a court or an army is called says its business."""
    parse, masks = scene.parse, scene.events.context_masks
    found: set[int] = set()
    for token in range(sentence.first, sentence.last):
        for words in masks.get(parse.lowers[token]) or masks.get(parse.lemmas[token], ()):
            if _stands(scene, words, token, sentence.last):
                found.update(range(token, token + len(words)))
    for _, mention in (*scene.in_sentence("place", sentence.index), *scene.in_sentence("actor", sentence.index)):
        if _is_mere_name(mention):
            tokens = parse.tokens(mention.start, mention.end)
            named = [t for t in tokens if parse.tags[t][:3] == "NNP"]
            if len(named) > 1:
                found.update(named)
    return found


def _is_mere_name(mention: Mention) -> bool:
    """Whether the words of a name tell nothing of what goes on: towns, countries, parties, aid groups, persons unknown."""
    if mention.form != "name":
        return False
    if mention.place is not None:
        return mention.place.precision != "site"
    actor = mention.actor
    return actor is not None and (not actor.sector or actor.country == "NGO" or "PTY" in actor.sector)
