"""PLOVER contexts of an event: from its sentence, else from its paragraph, else from the title.

The manual gives contexts to a paragraph or a whole document. The sentence comes first because it is surest. A paragraph lends a
context only when two different keywords near the sentence show it; the title lends what it names.
"""

from __future__ import annotations

from onrecord.claims.scene import Scene
from onrecord.language.parse import Sentence

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
    """The contexts of a sentence's keywords, with the keywords."""
    parse, lexicon = scene.parse, scene.events
    found: dict[str, set[str]] = {}
    for token in range(sentence.first, sentence.last):
        lower, lemma = parse.lowers[token], parse.lemmas[token]
        for context in lexicon.context_words.get(lower) or lexicon.context_words.get(lemma, ()):
            found.setdefault(context, set()).add(lemma)
        for words, context in lexicon.context_phrases.get(lower) or lexicon.context_phrases.get(lemma, ()):
            end = token + len(words)
            if end <= sentence.last and all(
                w in (parse.lowers[i], parse.lemmas[i]) for i, w in zip(range(token, end), words, strict=True)
            ):
                found.setdefault(context, set()).add(" ".join(words))
    return found
