"""The trained network as one file of eight-bit weights that onnxruntime runs."""

from __future__ import annotations

import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training import network


class _OneSentence(nn.Module):
    """Probabilities for one event of one sentence: what `claims/second_look.py` asks for."""

    def __init__(self, trained: network.Network) -> None:
        super().__init__()
        self.trained = trained

    def forward(self, pieces: Tensor, mark: Tensor, shares: Tensor) -> tuple[Tensor, Tensor]:
        owner = torch.zeros_like(shares[:, 0], dtype=torch.long)
        types, parts = self.trained(pieces, mark, None, owner, shares)
        return types.softmax(-1), parts.softmax(-1)


def export(trained: network.Network, folder: Path) -> None:
    """Write `weights.onnx` and `tokenizer.json`.

    Weights take seven of their eight bits: without that, processors of different make round differently.
    """
    (folder / "tokenizer.json").write_bytes(network.tokenizer())
    example = (torch.zeros(1, 8, dtype=torch.long), torch.zeros(1, 8, dtype=torch.long), torch.zeros(2, 8))
    axes = {"pieces": {1: "pieces"}, "mark": {1: "pieces"}, "shares": {0: "stretches", 1: "pieces"}, "parts": {0: "stretches"}}
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        torch.onnx.export(
            _OneSentence(trained), example, str(whole), input_names=list(axes)[:3], output_names=["types", "parts"],
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(whole, folder / "weights.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
