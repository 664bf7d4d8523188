"""Train the second look on the written sentences and write its weights: `python -m training.train`.

A quarter of an hour on two quiet cores that know bfloat16. A tenth of the sentences, drawn by a hash of their words, is held out
and scored; the figures are written beside the weights.
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

from onrecord.claims.second_look import FOLDER, TYPES
from training import network
from training.examples import ACTOR, RECIPIENT, Example, make_examples
from training.export import export
from training.items import read_items

_BATCH, _PARTS, _TELLING = 8, 2.0, 2.0  # sentences a step; how much each answer counts beside the type
_RATE, _HEADS, _WARM = 1e-4, 8.0, 0.06  # learning rate of the encoder, how many times faster the heads learn, share of warm-up


def main() -> None:
    """Train, score, export."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", type=Path, default=FOLDER, help="folder for the weights")
    options.add_argument("--epochs", type=int, default=4)
    options.add_argument("--shared", type=int, default=network.SHARED, help="layers that read a sentence once")
    options.add_argument("--own", type=int, default=network.OWN, help="layers that read it for each event")
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
    print(f"{len(seen)} sentences to train on, {len(held)} held out", flush=True)
    trained = network.start(given.shared, given.own)
    fit(trained, seen, held, given.epochs)
    given.out.mkdir(parents=True, exist_ok=True)
    export(trained.eval(), given.out)
    weights = {path.stem: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(given.out.glob("*.onnx"))}
    figures = {"weights": weights, "sentences": len(items), "marked": sum(len(e.marked) for e in examples)}
    figures |= {"held_out": scores(trained, held)}
    (given.out / "trained.yaml").write_text("# Written by training/train.py.\n" + yaml.safe_dump(figures, sort_keys=False))


def _held_out(text: str) -> bool:
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % 10 == 0


def fit(trained: network.Network, seen: list[Example], held: Sequence[Example], epochs: int) -> None:
    """AdamW with warm-up and linear decay, in place."""
    shared = [p for n, p in trained.sentence.named_parameters() if not n.startswith("tell.")]
    encoder = [p for p in (*shared, trained.event.mark, *trained.event.layers.parameters()) if p.requires_grad]
    heads = [p for n, p in trained.event.named_parameters() if n != "mark" and not n.startswith("layers.")]
    heads += trained.sentence.tell.parameters()
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
            if number % 100 == 0:
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
    types, parts, told = _answers(trained, batch)
    marked = [m for e in batch for m in e.marked]
    gold: list[int | None] = [t for e in batch for t in e.told]
    loss = _TELLING * _weighed(told, [g or 0 for g in gold], [0.0 if g is None else 3.0 if g else 1.0 for g in gold], 0.01)
    if marked:
        loss = loss + _weighed(types, [m.type for m in marked], [m.weight for m in marked], 0.05)
    if len(parts):
        given, weights = [p for m in marked for p in m.parts], [w for m in marked for w in m.weights]
        loss = loss + _PARTS * _weighed(parts, given, weights, 0.03)
    return loss


def _weighed(answers: Tensor, gold: Sequence[int], weights: Sequence[float], smoothing: float) -> Tensor:
    each = cross_entropy(answers, torch.tensor(gold), reduction="none", label_smoothing=smoothing)
    return (each * torch.tensor(weights)).mean()


def _answers(trained: network.Network, batch: Sequence[Example]) -> tuple[Tensor, ...]:
    longest = max(len(e.pieces) for e in batch)
    marked = [m for e in batch for m in e.marked]
    sentence = torch.tensor([i for i, e in enumerate(batch) for _ in e.marked], dtype=torch.long)
    pieces, there = (torch.zeros(len(batch), longest, dtype=torch.long) for _ in range(2))
    mark = torch.zeros(len(marked), longest, dtype=torch.long)
    owner = torch.tensor([i for i, m in enumerate(marked) for _ in m.rows], dtype=torch.long)
    shares = torch.zeros(len(owner), longest)
    for i, example in enumerate(batch):
        pieces[i, : len(example.pieces)] = torch.tensor(example.pieces)
        there[i, : len(example.pieces)] = 1
    for i, one in enumerate(marked):
        mark[i, one.marked] = 1
    for i, row in enumerate(r for m in marked for r in m.rows):
        shares[i, row] = 1 / len(row)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        read, told = trained.sentence(pieces, there)
        answers = trained.event(read[sentence], mark, there[sentence], owner, shares)
    return *(a.float() for a in answers), told[there.bool()].float()


def scores(trained: network.Network, held: Sequence[Example]) -> dict[str, float]:
    """Share of marked types right; F1 of pieces told to be of an event and its type, and of actors and recipients among the
    parties offered."""
    trained.eval()
    types, told, parts = (Counter[tuple[int, int]]() for _ in range(3))
    ordered = sorted(held, key=lambda e: len(e.pieces))
    with torch.no_grad():
        for i in range(0, len(ordered), _BATCH):
            batch = ordered[i : i + _BATCH]
            marked = [m for e in batch for m in e.marked]
            kind, part, pieces = (answer.argmax(-1).tolist() for answer in _answers(trained, batch))
            types.update(zip((m.type for m in marked), kind, strict=True))
            parts.update(zip((p for m in marked for p in m.parts), part, strict=True))
            told.update((t, said) for t, said in zip((t for e in batch for t in e.told), pieces, strict=True) if t is not None)
    right = sum(n for (gold, said), n in types.items() if gold == said) / max(1, types.total())
    events, parties = range(1, len(TYPES)), {"actor": [ACTOR], "recipient": [RECIPIENT]}
    found = {"told": _f1(told, events)} | {name: _f1(parts, number) for name, number in parties.items()}
    return {"type": round(right, 3)} | {name: round(f1, 3) for name, f1 in found.items()}


def _f1(counts: Counter[tuple[int, int]], classes: Sequence[int]) -> float:
    """Over all of some classes, from how often each stood in the text and was said."""
    meant = sum(n for (gold, _), n in counts.items() if gold in classes)
    given = sum(n for (_, said), n in counts.items() if said in classes)
    return 2 * sum(counts[c, c] for c in classes) / max(1, meant + given)


if __name__ == "__main__":
    main()
