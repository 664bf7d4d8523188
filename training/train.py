"""Train the second look on the written sentences and write its weights: `python -m training.train`.

Twenty minutes on two cores that know bfloat16. A tenth of the sentences, drawn by a hash of their words, is held out and scored;
the figures are written beside the weights.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
import yaml
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn.functional import cross_entropy

from onrecord.claims.second_look import FOLDER
from training import network
from training.examples import Example, make_examples
from training.export import export
from training.items import read_items

_BATCH, _PARTS = 16, 2.0  # examples a step; how much the parts count beside the type
_RATE, _HEADS, _WARM = 1e-4, 8.0, 0.06  # learning rate of the encoder, how many times faster the heads learn, share of warm-up


def main() -> None:
    """Train, score, export."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", type=Path, default=FOLDER, help="folder for the weights")
    options.add_argument("--epochs", type=int, default=4)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--threads", type=int, default=2)
    given = options.parse_args()
    random.seed(given.seed)
    torch.manual_seed(given.seed)
    torch.set_num_threads(given.threads)
    torch.set_flush_denormal(True)  # tiny moments of the optimiser cost tenfold otherwise
    items = list(read_items())
    examples = make_examples(items, Tokenizer.from_str(network.tokenizer().decode()))
    aside = {item.where for item in items if _held_out(item.text)}
    held, seen = [e for e in examples if e.where in aside], [e for e in examples if e.where not in aside]
    print(f"{len(items)} sentences, {len(seen)} examples to train on, {len(held)} held out", flush=True)
    trained = network.start()
    fit(trained, seen, held, given.epochs)
    given.out.mkdir(parents=True, exist_ok=True)
    export(trained.eval(), given.out)
    weights = hashlib.sha256((given.out / "weights.onnx").read_bytes()).hexdigest()
    figures = {"weights": weights, "sentences": len(items), "examples": len(examples), "held_out": scores(trained, held)}
    (given.out / "trained.yaml").write_text("# Written by training/train.py.\n" + yaml.safe_dump(figures, sort_keys=False))


def _held_out(text: str) -> bool:
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % 10 == 0


def fit(trained: network.Network, seen: list[Example], held: Sequence[Example], epochs: int) -> None:
    """AdamW with warm-up and linear decay, in place."""
    encoder = [p for p in trained.encoder.parameters() if p.requires_grad]
    heads = [*trained.kind.parameters(), *trained.part.parameters()]
    groups = [{"params": encoder, "lr": _RATE}, {"params": heads, "lr": _RATE * _HEADS}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    steps = epochs * math.ceil(len(seen) / _BATCH)
    rate = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1.0, (s + 1) / (_WARM * steps)) * max(0.02, 1 - s / steps))
    begun = time.monotonic()
    for epoch in range(1, epochs + 1):
        trained.train()
        for number, batch in enumerate(_batches(seen), 1):
            loss = _loss(trained, batch)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(trained.parameters(), 1.0)
            optimiser.step()
            rate.step()
            if number % 50 == 0:
                print(f"epoch {epoch} step {number} loss {loss.item():.3f} {time.monotonic() - begun:.0f} s", flush=True)
        print(f"epoch {epoch}: {scores(trained, held)}", flush=True)


def _batches(examples: list[Example]) -> Iterator[list[Example]]:
    """Batches of about equal length, in a new order each time."""
    random.shuffle(examples)
    batches = []
    for i in range(0, len(examples), _BATCH * 20):
        chunk = sorted(examples[i : i + _BATCH * 20], key=lambda e: len(e.pieces))
        batches.extend(chunk[j : j + _BATCH] for j in range(0, len(chunk), _BATCH))
    random.shuffle(batches)
    yield from batches


def _loss(trained: network.Network, batch: Sequence[Example]) -> Tensor:
    types, parts = _answers(trained, batch)
    wanted, weights = torch.tensor([e.type for e in batch]), torch.tensor([e.weight for e in batch])
    loss = (cross_entropy(types, wanted, reduction="none", label_smoothing=0.05) * weights).mean()
    if len(parts):
        wanted, weights = (torch.tensor([v for e in batch for v in getattr(e, name)]) for name in ("parts", "weights"))
        loss = loss + _PARTS * (cross_entropy(parts, wanted, reduction="none", label_smoothing=0.03) * weights).mean()
    return loss


def _answers(trained: network.Network, batch: Sequence[Example]) -> tuple[Tensor, Tensor]:
    longest = max(len(e.pieces) for e in batch)
    pieces, mark, there = (torch.zeros(len(batch), longest, dtype=torch.long) for _ in range(3))
    owner = [i for i, e in enumerate(batch) for _ in e.rows]
    shares = torch.zeros(len(owner), longest)
    rows = iter(shares)
    for i, example in enumerate(batch):
        pieces[i, : len(example.pieces)] = torch.tensor(example.pieces)
        there[i, : len(example.pieces)] = 1
        mark[i, example.marked] = 1
        for row in example.rows:
            next(rows)[row] = 1 / len(row)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        types, parts = trained(pieces, mark, there, torch.tensor(owner, dtype=torch.long), shares)
    return types.float(), parts.float()


def scores(trained: network.Network, held: Sequence[Example]) -> dict[str, float]:
    """Share of types right, F1 of actors and of recipients among the parties offered."""
    trained.eval()
    right, found = 0, Counter[tuple[int, int]]()
    ordered = sorted(held, key=lambda e: len(e.pieces))
    with torch.no_grad():
        for i in range(0, len(ordered), 32):
            batch = ordered[i : i + 32]
            types, parts = _answers(trained, batch)
            right += sum(int(t == e.type) for t, e in zip(types.argmax(-1).tolist(), batch, strict=True))
            found.update(zip((p for e in batch for p in e.parts), parts.argmax(-1).tolist(), strict=True))
    return {
        "type": round(right / max(1, len(held)), 3),
        **{name: round(_f1(found, part), 3) for name, part in (("actor", 1), ("recipient", 2))},
    }


def _f1(found: Counter[tuple[int, int]], part: int) -> float:
    meant = sum(n for (gold, _), n in found.items() if gold == part)
    given = sum(n for (_, said), n in found.items() if said == part)
    return 2 * found[part, part] / max(1, meant + given)


if __name__ == "__main__":
    main()
