"""The network of the second look: a MiniLM encoder with one mark on the words of the event, and two small heads.

It starts from `all-MiniLM-L6-v2` (Apache-2.0; 6 layers, 384 wide, 12 heads). The mark is the encoder's second token type, which
the start weights leave unused. Word and place embeddings stay as they are; all else is trained.
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
LAYERS = 6
_PARTS = 3  # neither, actor, recipient
_NAMES = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "out": "attention.output.dense", "norm": "attention.output.LayerNorm", "wide": "intermediate.dense",
    "narrow": "output.dense", "last": "output.LayerNorm",
}  # fmt: skip


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm, self.last = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.wide, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """`x`: (sentences, pieces, width); `mask`: 0 for pieces, a great negative number for padding."""
        count, length, _ = x.shape
        query, key, value = (
            f(x).view(count, length, HEADS, WIDTH // HEADS).transpose(1, 2) for f in (self.query, self.key, self.value)
        )
        weights = query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS)
        weights = torch.softmax(weights if mask is None else weights + mask.to(weights.dtype), -1)
        mixed = (self.drop(weights) @ value).transpose(1, 2).reshape(count, length, WIDTH)
        x = self.norm(x + self.drop(self.out(mixed)))
        return cast(Tensor, self.last(x + self.drop(self.narrow(nn.functional.gelu(self.wide(x))))))


class Encoder(nn.Module):
    """Pieces of a sentence to vectors, knowing which of them tell the event."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.mark, self.norm = nn.Embedding(2, WIDTH), nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, pieces: Tensor, mark: Tensor, there: Tensor | None) -> Tensor:
        """`pieces`, `mark`, `there`: (sentences, pieces); `there` is 0 for padding."""
        x = self.norm(self.words(pieces) + self.places.weight[: pieces.shape[1]][None] + self.mark(mark))
        mask = None if there is None else (1 - there.float())[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        return cast(Tensor, x)


class Network(nn.Module):
    """Types of events and parts of stretches, as logits."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder, self.drop = Encoder(), nn.Dropout(0.1)
        self.kind, self.part = (
            nn.Sequential(nn.Linear(2 * WIDTH, HEAD), nn.GELU(), nn.Dropout(0.1), nn.Linear(HEAD, count))
            for count in (len(TYPES), _PARTS)
        )

    def forward(self, pieces: Tensor, mark: Tensor, there: Tensor | None, owner: Tensor, shares: Tensor) -> tuple[Tensor, Tensor]:
        """`owner`: (stretches,) the sentence of each; `shares`: (stretches, pieces) weights that average its pieces."""
        x = self.encoder(pieces, mark, there).float()
        weights = mark.float() / mark.sum(1, keepdim=True).clamp(min=1)
        told = (x * weights[..., None]).sum(1)
        types = self.kind(self.drop(torch.cat([told, x[:, 0]], -1)))
        named = (x[owner] * shares[..., None]).sum(1)
        return types, self.part(self.drop(torch.cat([told[owner], named], -1)))


def start() -> Network:
    """The network with the start weights in its encoder and chance in its heads."""
    network = Network()
    given = load(_archive().read(_member("model.safetensors")))
    e = "embeddings."
    state = {
        "words.weight": given[e + "word_embeddings.weight"], "places.weight": given[e + "position_embeddings.weight"],
        "mark.weight": given[e + "token_type_embeddings.weight"],
        "norm.weight": given[e + "LayerNorm.weight"], "norm.bias": given[e + "LayerNorm.bias"],
    }  # fmt: skip
    for i in range(LAYERS):
        for ours, theirs in _NAMES.items():
            for kind in ("weight", "bias"):
                state[f"layers.{i}.{ours}.{kind}"] = given[f"encoder.layer.{i}.{theirs}.{kind}"]
    network.encoder.load_state_dict(state)
    for frozen in (*network.encoder.words.parameters(), *network.encoder.places.parameters()):
        frozen.requires_grad_(False)
    return network


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
