"""A second look at events: a small trained reader says, of the words alone, what they tell and whose part it is.

The rules of this stage read the parse. This reader (a few layers of a small encoder, trained on sentences written for it, see
`docs/models.md`) sees only the characters of the sentence and which of them tell the event. It gives the probability of each
type, and for any words of the sentence that they are the actor, the recipient or neither. Most of its work is done once for a
sentence, whatever the number of events. It makes no claim of its own: `score` asks how far both readings agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.vocabulary.files import SHIPPED

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

FOLDER = SHIPPED / "second_look"
# The order of the reader's answers, fixed by its weights.
TYPES = (
    "NONE", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
LEARNT = frozenset(TYPES[1:])
LONGEST = 160  # word pieces of a sentence; what lies behind them is not looked at, for its cost grows with their square

Stretch = tuple[int, int]  # start and end of characters, counted within the sentence


@dataclass(frozen=True, slots=True)
class Part:
    """Probabilities, adding up to 1 with that of neither, that words name who did it and to whom."""

    actor: float
    recipient: float


@dataclass(frozen=True, slots=True)
class Look:
    """`types`: a probability for each of `TYPES`; `parts`: one for each stretch asked for, None where it cannot be seen."""

    types: tuple[float, ...]
    parts: tuple[Part | None, ...]

    def of_type(self, name: str) -> float:
        """The probability of one of `LEARNT`."""
        return self.types[TYPES.index(name)]


@dataclass(frozen=True, slots=True)
class _Pieces:
    """A sentence in word pieces: their characters, and `read`, what the shared layers make of them, (1, pieces, width)."""

    sentence: str
    offsets: tuple[Stretch, ...]
    read: NDArray[numpy.float32]

    def within(self, stretch: Stretch) -> list[int]:
        """The pieces that share a character with a stretch."""
        return [i for i, (start, end) in enumerate(self.offsets) if start < stretch[1] and stretch[0] < end]


class SecondLook:
    """The trained reader of one process; its weights are loaded when the first event comes."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder
        self._last: _Pieces | None = None  # of the sentence looked at last: most hold more than one event

    def at(self, sentence: str, trigger: Stretch, stretches: Sequence[Stretch]) -> Look | None:
        """What the words of a trigger tell, and the part of each stretch in it; None where the trigger cannot be seen."""
        pieces = self._pieces(sentence)
        marked = pieces.within(trigger)
        if not marked:
            return None
        return self._run(pieces, marked, [pieces.within(s) for s in stretches])

    def _run(self, pieces: _Pieces, marked: Sequence[int], rows: Sequence[Sequence[int]]) -> Look:
        import numpy

        asked = [list(marked), *(rows or [[]])]
        wanted = [0, *sorted({piece for row in asked for piece in row})]
        place = {piece: i for i, piece in enumerate(wanted)}
        mark = numpy.zeros((1, len(pieces.offsets)), numpy.int64)
        mark[0, asked[0]] = 1
        shares = numpy.zeros((len(asked), len(wanted)), numpy.float32)
        for share, row in zip(shares, asked, strict=True):
            share[[place[piece] for piece in row]] = 1 / max(1, len(row))
        feed = {"read": pieces.read, "mark": mark, "wanted": numpy.array(wanted, numpy.int64), "shares": shares}
        types, parts = self._event.run(["types", "parts"], feed)
        seen = zip(rows, parts[: len(rows)], strict=True)
        seen_parts = tuple(Part(float(p[1]), float(p[2])) if found else None for found, p in seen)
        return Look(tuple(map(float, types[0])), seen_parts)

    def _pieces(self, sentence: str) -> _Pieces:
        if self._last is None or self._last.sentence != sentence:
            self._last = self._read(sentence)
        return self._last

    def _read(self, sentence: str) -> _Pieces:
        import numpy

        encoded = self._tokenizer.encode(sentence)
        (read,) = self._sentence.run(["read"], {"pieces": numpy.array([encoded.ids], numpy.int64)})
        return _Pieces(sentence, tuple(encoded.offsets), read)

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        found = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        found.no_padding()
        found.enable_truncation(LONGEST)
        return found

    @cached_property
    def _sentence(self) -> Any:
        return self._session("sentence")

    @cached_property
    def _event(self) -> Any:
        return self._session("event")

    def _session(self, name: str) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1  # a process of many reads one document at a time
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(str(self._folder / f"{name}.onnx"), options, providers=["CPUExecutionProvider"])
