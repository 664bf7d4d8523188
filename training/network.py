"""The network of the second look: layers that read a sentence once, layers that read it again for each event, and small heads.

It starts from the first layers of `all-MiniLM-L6-v2` (Apache-2.0; 384 wide, 12 heads). The words of an event get a mark between
the shared layers and its own, so that a sentence of four events costs little more than one of two. Word and place embeddings stay
as they are; all else is trained.
"""

from __future__ import annotations

import io
import math
import zipfile
from importlib.util import find_spec
from pathlib import Path
from typing import cast

import torch
from safetensors.torch import load
from torch import Tensor, nn

from onrecord.claims.second_look import TYPES

WIDTH, HEADS, INNER, VOCABULARY, PLACES, HEAD = 384, 12, 1536, 30522, 512, 256
SHARED, OWN = 3, 1  # layers
_PARTS = 3  # neither, actor, recipient
_NAMES = {
    "asked": ("attention.self.query", "attention.self.key", "attention.self.value"), "out": ("attention.output.dense",),
    "norm": ("attention.output.LayerNorm",), "wide": ("intermediate.dense",), "narrow": ("output.dense",),
    "last": ("output.LayerNorm",),
}  # fmt: skip


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)  # query, key and value side by side
        self.norm, self.last = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.wide, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor | None, wanted: Tensor | None = None) -> Tensor:
        """`x`: (sentences, pieces, width); `mask`: 0 for pieces, a great negative number for padding; `wanted`: numbers of the
        pieces that are read on, all of them without it."""
        query, key, value = self.asked(x).split(WIDTH, -1)
        if wanted is not None:
            query, x = query[:, wanted], x[:, wanted]
        query, key, value = (f.unflatten(-1, (HEADS, WIDTH // HEADS)).transpose(1, 2) for f in (query, key, value))
        weights = query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS)
        weights = torch.softmax(weights if mask is None else weights + mask.to(weights.dtype), -1)
        x = self.norm(x + self.drop(self.out((self.drop(weights) @ value).transpose(1, 2).flatten(2))))
        return cast(Tensor, self.last(x + self.drop(self.narrow(nn.functional.gelu(self.wide(x))))))


class Sentence(nn.Module):
    """Pieces of a sentence to vectors that know each other, before any event is marked."""

    def __init__(self, layers: int = SHARED) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.every, self.norm = nn.Parameter(torch.zeros(WIDTH)), nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.tell = _head(WIDTH, len(TYPES))

    def read(self, pieces: Tensor, there: Tensor | None) -> Tensor:
        """Vectors, (sentences, pieces, width). `pieces`, `there`: (sentences, pieces); `there` is 0 for padding."""
        x: Tensor = self.norm(self.words(pieces) + self.places.weight[: pieces.shape[1]][None] + self.every)
        for layer in self.layers:
            x = layer(x, mask_of(there))
        return x

    def forward(self, pieces: Tensor, there: Tensor) -> tuple[Tensor, Tensor]:
        """The vectors, and of each piece the type of event that it tells, as logits: a second task that the shared layers learn
        from whole sentences. Its answers are not exported: events found by them alone were wrong too often."""
        x = self.read(pieces, there)
        return x, self.tell(x.float())


class Event(nn.Module):
    """Vectors of a sentence, read again with the words of one event marked, to types and parts, as logits."""

    def __init__(self, layers: int = OWN) -> None:
        super().__init__()
        self.mark = nn.Parameter(torch.randn(WIDTH) * 0.3)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = nn.Dropout(0.1)
        self.kind, self.part = _head(2 * WIDTH, len(TYPES)), _head(2 * WIDTH, _PARTS)

    def forward(self, x: Tensor, mark: Tensor, there: Tensor, owner: Tensor, shares: Tensor) -> tuple[Tensor, Tensor]:
        """`x`: (events, pieces, width); `mark`, `there`: (events, pieces); `owner`: (stretches,) the event of each; `shares`:
        (stretches, pieces) weights that average its pieces."""
        x = self.read(x, mark, there).float()
        told = (x * (mark.float() / mark.sum(1, keepdim=True).clamp(min=1))[..., None]).sum(1)
        return self.answers(told, x[:, 0], told[owner], (x[owner] * shares[..., None]).sum(1))

    def read(self, x: Tensor, mark: Tensor, there: Tensor | None, wanted: Tensor | None = None) -> Tensor:
        """The vectors of all pieces, or of those `wanted`, that know which words are meant."""
        x = x + mark.to(x.dtype)[..., None] * self.mark.to(x.dtype)
        for layer in self.layers[:-1]:
            x = layer(x, mask_of(there))
        return cast(Tensor, self.layers[-1](x, mask_of(there), wanted))

    def answers(self, told: Tensor, whole: Tensor, of: Tensor, named: Tensor) -> tuple[Tensor, Tensor]:
        """Types and parts. `told`, `whole`: (events, width) vectors of the marked words and of their
        sentence; `named`, `of`: (stretches, width) those of a stretch and of the words that it is asked about."""
        return self.kind(self.drop(torch.cat([told, whole], -1))), self.part(self.drop(torch.cat([of, named], -1)))


class Network(nn.Module):
    """Both readings in a row."""

    def __init__(self, shared: int = SHARED, own: int = OWN) -> None:
        super().__init__()
        self.sentence, self.event = Sentence(shared), Event(own)


def _head(width: int, count: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(width, HEAD), nn.GELU(), nn.Dropout(0.1), nn.Linear(HEAD, count))


def mask_of(there: Tensor | None) -> Tensor | None:
    """What is added to the weights of attention: nothing, or a great negative number for padding."""
    return None if there is None else (1 - there.float())[:, None, None, :] * -1e4


def start(shared: int = SHARED, own: int = OWN) -> Network:
    """The network with the start weights in its layers and chance in its heads."""
    network = Network(shared, own)
    given = load(_archive().read(_member("model.safetensors")))
    e = "embeddings."
    sentence = {
        "words.weight": given[e + "word_embeddings.weight"], "places.weight": given[e + "position_embeddings.weight"],
        "every": given[e + "token_type_embeddings.weight"][0],
        "norm.weight": given[e + "LayerNorm.weight"], "norm.bias": given[e + "LayerNorm.bias"],
    }  # fmt: skip
    network.sentence.load_state_dict(sentence | _layers(given, range(shared)), strict=False)
    network.event.load_state_dict(_layers(given, range(shared, shared + own)), strict=False)
    for frozen in (*network.sentence.words.parameters(), *network.sentence.places.parameters()):
        frozen.requires_grad_(False)
    return network


def _layers(given: dict[str, Tensor], numbers: range) -> dict[str, Tensor]:
    """The start weights of some layers, under their names here."""
    return {
        f"layers.{i}.{ours}.{kind}": torch.cat([given[f"encoder.layer.{number}.{name}.{kind}"] for name in theirs])
        for i, number in enumerate(numbers)
        for ours, theirs in _NAMES.items()
        for kind in ("weight", "bias")
    }


def tokenizer() -> bytes:
    """The tokenizer file that belongs to the start weights."""
    return _archive().read(_member("tokenizer.json"))


def _archive() -> zipfile.ZipFile:
    found = find_spec("all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("the start weights are missing; install requirements-training.txt")
    return zipfile.ZipFile(io.BytesIO((Path(found.origin).parent / "model.zip").read_bytes()))


def _member(name: str) -> str:
    return next(n for n in _archive().namelist() if n.endswith(name))
