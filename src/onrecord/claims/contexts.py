"""PLOVER contexts of a sentence from its keywords."""

from __future__ import annotations

from onrecord.claims.scene import Scene
from onrecord.language.parse import Sentence


def sentence_contexts(scene: Scene, sentence: Sentence) -> tuple[str, ...]:
    """Contexts in the order of the words that show them."""
    parse, lexicon = scene.parse, scene.events
    if not lexicon.context_words and not lexicon.context_phrases:
        return ()
    found: dict[str, None] = {}
    for token in range(sentence.first, sentence.last):
        lower, lemma = parse.lowers[token], parse.lemmas[token]
        for context in lexicon.context_words.get(lower) or lexicon.context_words.get(lemma, ()):
            found[context] = None
        for words, context in lexicon.context_phrases.get(lower) or lexicon.context_phrases.get(lemma, ()):
            end = token + len(words)
            if end <= sentence.last and all(
                w in (parse.lowers[i], parse.lemmas[i]) for i, w in zip(range(token, end), words, strict=True)
            ):
                found[context] = None
    return tuple(found)
