"""The vectors of tokens from which tagger and parser read: the model's own layers, without doing anything twice.

The first half of the network sees one word at a time, so what it makes of a word is kept; the second half, which looks at
neighbours, goes over one piece after the other in arrays that stay in the processor's cache and are used again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

KEPT = 50_000  # words of which the first half is kept, 19 MB; then they are forgotten together
_BLOCK = 64  # new words at once: always as many, so that a word has the same vector whatever came with it
_STEPS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53)
_EMBEDDING = ("extract_features", "list2ragged", "with_array", "with_array", "ragged2list")


@dataclass(frozen=True, slots=True)
class _Layer:
    """Three linear maps of a token and its neighbours, the greatest of which counts; then scaled to one size."""

    weights: Any  # 3 * width in, 3 * width out: the first map's outputs, then the second's, the third's
    bias: Any
    scale: Any
    shift: Any


class Vectors:
    """What spaCy's `tok2vec` computes, to the last digits; `of` is None for a network of another make."""

    def __init__(self, numpy: Any, model: Any) -> None:
        embedding, encoding = model.layers
        self._numpy = numpy
        self._columns = embedding.layers[0].attrs["columns"]
        self._of_words = [layer.layers[0] for layer in embedding.layers[2:4]]
        self._layers = [self._layer(*_nodes(layer)) for layer in encoding.layers[0].layers]
        self._width = int(model.get_dim("nO"))
        self._mean = numpy.full(self._width, 1 / self._width, "float32")
        self._steps = numpy.array(_STEPS[: len(self._columns)], "uint64")
        self._rows: dict[int, int] = {}
        self._table = numpy.empty((KEPT, self._width), "float32")
        self._x = self._best = self._around = self._mapped = numpy.empty((0, self._width), "float32")

    @classmethod
    def of(cls, numpy: Any, model: Any) -> Vectors | None:
        """For an embedding of hashed features before windows of one neighbour on each side."""
        if len(model.layers) != 2 or tuple(map(_kind, model.layers[0].layers)) != _EMBEDDING:
            return None
        encoding = model.layers[1]
        layers = encoding.layers[0].layers if encoding.layers else []
        fits = all(_fits(layer) for layer in layers)
        known = len(model.layers[0].layers[0].attrs["columns"]) <= len(_STEPS)
        return cls(numpy, model) if layers and fits and known and encoding.attrs.get("pad", 0) >= len(layers) else None

    def set(self, docs: Sequence[Any]) -> None:
        """Give every tokenised piece its vectors, as its `tensor`; none has more than `KEPT` tokens."""
        some, tokens = list[Any](), 0
        for doc in docs:
            if tokens + len(doc) > KEPT:
                self._set(some)
                some, tokens = [], 0
            some.append(doc)
            tokens += len(doc)
        self._set(some)

    def _set(self, docs: list[Any]) -> None:
        rows = self._words([doc.to_array(self._columns) for doc in docs])
        for doc, row in zip(docs, rows, strict=True):
            doc.tensor = self._encode(row) if row else self._numpy.zeros((0, self._width), "float32")

    def _words(self, features: list[Any]) -> list[list[int]]:
        """By piece the place of each token's word in the table."""
        keys = [(f.reshape(-1, len(self._columns)) * self._steps).sum(axis=1).tolist() for f in features]
        new = {key: (n, i) for n, some in enumerate(keys) for i, key in enumerate(some) if key not in self._rows}
        if len(self._rows) + len(new) > KEPT:
            self._rows.clear()
            new = {key: (n, i) for n, some in enumerate(keys) for i, key in enumerate(some)}
        fresh = list(new.items())
        for at in range(0, len(fresh), _BLOCK):
            self._learn(fresh[at : at + _BLOCK], features)
        find = self._rows.__getitem__
        return [list(map(find, some)) for some in keys]

    def _learn(self, fresh: list[tuple[int, tuple[int, int]]], features: list[Any]) -> None:
        block = self._numpy.zeros((_BLOCK, len(self._columns)), "uint64")
        for row, (_, (n, i)) in enumerate(fresh):
            block[row] = features[n][i]
        for layer in self._of_words:
            block = layer.predict(block)
        first = len(self._rows)
        self._table[first : first + len(fresh)] = block[: len(fresh)]
        self._rows.update((key, first + row) for row, (key, _) in enumerate(fresh))

    def _encode(self, rows: list[int]) -> Any:
        """The vectors of one piece; empty rows stand around it, which every layer fills from its edges, as in training."""
        numpy, width, edge = self._numpy, self._width, len(self._layers)
        count = len(rows) + 2 * edge
        self._reserve(count)
        x, around, mapped, best = (held[:count] for held in (self._x, self._around, self._mapped, self._best))
        x[:edge] = x[count - edge :] = 0.0
        self._table.take(rows, axis=0, out=x[edge : count - edge], mode="clip")
        for layer in self._layers:
            around[0, :width] = around[-1, 2 * width :] = 0.0
            around[1:, :width] = x[:-1]
            around[:, width : 2 * width] = x
            around[:-1, 2 * width :] = x[1:]
            numpy.dot(around, layer.weights, out=mapped)
            numpy.add(mapped, layer.bias, out=mapped)
            numpy.maximum(mapped[:, :width], mapped[:, width : 2 * width], out=best)
            numpy.maximum(best, mapped[:, 2 * width :], out=best)
            best -= best.dot(self._mean)[:, None]
            size = numpy.einsum("ij,ij->i", best, best) / width + 1e-8
            best *= (1 / numpy.sqrt(size))[:, None]
            best *= layer.scale
            best += layer.shift
            x += best
        return x[edge : count - edge].copy()

    def _reserve(self, count: int) -> None:
        """Room for pieces of so many tokens."""
        if len(self._x) < count:
            width = self._width
            self._x, self._best = (self._numpy.empty((count, width), "float32") for _ in range(2))
            self._around, self._mapped = (self._numpy.empty((count, 3 * width), "float32") for _ in range(2))

    def _layer(self, maxout: Any, norm: Any) -> _Layer:
        weights, bias = maxout.get_param("W"), maxout.get_param("b")
        inputs = weights.shape[2]
        return _Layer(
            self._numpy.ascontiguousarray(weights.transpose(1, 0, 2).reshape(-1, inputs).T),
            self._numpy.ascontiguousarray(bias.T.reshape(-1)),
            norm.get_param("G"),
            norm.get_param("b"),
        )


def _fits(layer: Any) -> bool:
    nodes = {node.name: node for node in layer.walk()}
    if _kind(layer) != "residual" or "expand_window" not in nodes:
        return False
    return bool(nodes["expand_window"].attrs["window_size"] == 1 and nodes["maxout"].get_dim("nP") == 3)


def _nodes(layer: Any) -> tuple[Any, Any]:
    """The linear maps and the scaling of one layer."""
    nodes = {node.name: node for node in layer.walk()}
    return nodes["maxout"], nodes["layernorm"]


def _kind(layer: Any) -> str:
    return str(layer.name).partition("(")[0]
