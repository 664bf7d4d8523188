"""The trained network as two files of eight-bit weights that onnxruntime runs."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training import network


class _Event(nn.Module):
    """Probabilities for one event of one sentence: what `claims/second_look.py` asks for. Only the pieces that are asked about
    are read to the end; the first of them stands for the sentence, the first row of `shares` for the event's words."""

    def __init__(self, trained: network.Event) -> None:
        super().__init__()
        self.trained = trained

    def forward(self, read: Tensor, mark: Tensor, wanted: Tensor, shares: Tensor) -> tuple[Tensor, ...]:
        x = self.trained.read(read, mark, None, wanted)[0]
        named = shares @ x
        told, stretches = named[:1], named[1:]
        answers = self.trained.answers(told, x[:1], told.expand_as(stretches), stretches)
        return tuple(answer.softmax(-1) for answer in answers)


def export(trained: network.Network, folder: Path) -> None:
    """Write `sentence.onnx`, `event.onnx` and `tokenizer.json`.

    Weights take seven of their eight bits: without that, processors of different make round differently.
    """
    (folder / "tokenizer.json").write_bytes(network.tokenizer())
    pieces, read = torch.zeros(1, 8, dtype=torch.long), torch.zeros(1, 8, network.WIDTH)
    _write(_Sentence(trained.sentence), (pieces,), ("pieces",), ("read",), folder / "sentence.onnx")
    example = (read, torch.zeros(1, 8, dtype=torch.long), torch.arange(5), torch.zeros(3, 5))
    answers = ("types", "parts")
    _write(_Event(trained.event), example, ("read", "mark", "wanted", "shares"), answers, folder / "event.onnx")


def _write(module: nn.Module, example: tuple[Tensor, ...], inputs: Sequence[str], outputs: Sequence[str], path: Path) -> None:
    axes = {name: {1: "pieces"} for name in ("pieces", "read", "mark")}
    axes |= {"wanted": {0: "wanted"}, "shares": {0: "rows", 1: "wanted"}, "parts": {0: "stretches"}}
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        torch.onnx.export(
            module, example, str(whole), input_names=list(inputs), output_names=list(outputs),
            dynamic_axes={name: axes[name] for name in (*inputs, *outputs) if name in axes}, opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(whole, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


class _Sentence(nn.Module):
    """The shared reading of one sentence."""

    def __init__(self, trained: network.Sentence) -> None:
        super().__init__()
        self.trained = trained

    def forward(self, pieces: Tensor) -> Tensor:
        return self.trained.read(pieces, None)
