"""A parse without a parser: tags by a glance at the word, heads in a chain. Wrong syntax is what fuzzing wants, and fast."""

from __future__ import annotations

import re

from onrecord.documents.document import Document
from onrecord.language.parse import Parse, Sentence

_WORD = re.compile(r"\w+(?:[.,:/]\d+)*|[^\w\s]")
_DEPS = ("nsubj", "dobj", "pobj", "prep", "nummod", "compound", "amod", "appos", "conj", "advmod")


def flat_parse(document: Document) -> Parse:
    """One sentence a block, each word hanging on the one before it."""
    words: list[str] = []
    starts: list[int] = []
    heads: list[int] = []
    sentences: list[Sentence] = []
    sentence_of: list[int] = []
    for number, block in enumerate(document.blocks):
        first = len(words)
        for found in _WORD.finditer(document.text, block.start, block.end):
            heads.append(max(first, len(words) - 1))
            words.append(found.group())
            starts.append(found.start())
            sentence_of.append(len(sentences))
        if len(words) > first:
            sentences.append(Sentence(len(sentences), first, len(words), block.start, block.end, number, block.kind))
    children: list[list[int]] = [[] for _ in words]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    return Parse(
        text=document.text,
        cased=document.text,
        words=tuple(words),
        lowers=tuple(word.lower() for word in words),
        lemmas=tuple(word.lower() for word in words),
        tags=tuple(map(_tag, words)),
        deps=tuple("ROOT" if heads[i] == i else _DEPS[len(word) % len(_DEPS)] for i, word in enumerate(words)),
        heads=tuple(heads),
        children=tuple(map(tuple, children)),
        starts=tuple(starts),
        ends=tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
        sentence_of=tuple(sentence_of),
        sentences=tuple(sentences),
    )


def _tag(word: str) -> str:
    if word[0].isdigit():
        return "CD"
    if not word[0].isalpha():
        return "."
    if word[0].isupper():
        return "NNP"
    return "NNS" if word.endswith("s") else "VBD" if word.endswith("ed") else "NN"
