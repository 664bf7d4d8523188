"""A watch that goes on: outlets on this machine publish in bursts, badly, for a while, and `onrecord watch` has to keep up.

    python benchmarks/soak.py --minutes 20

Eight outlets (ports of 127.0.0.1) publish eight documents a second between them, in bursts of forty every five seconds:
generated articles, and with them copies of another outlet's text, later versions under the old address, addresses that are
gone, pages cut off or full of rubbish, slow answers, and outlets that answer nothing but errors for half a minute. The watch
runs as a process of its own and is killed without warning in the middle. Printed: documents published and held, those lost
(there must be none), the lag from publication to the record, and the memory of the process over time.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median

from onrecord.reader import Reader
from texts import articles, names_of

OUTLETS, BURST, EVERY = 8, 40, 5.0  # eight documents a second
LISTED = 400  # items that a feed names, as long as the longest outage lasts twice over
OUTAGE = 30.0


@dataclass
class Item:
    """One address: what is published there, since when, and how it behaves."""

    path: str
    text: str
    born: float
    kind: str  # new, copy, version, gone, cut, rubbish, slow
    updated: str = ""


@dataclass
class Outlet:
    """One server with its feed."""

    name: str
    port: int = 0
    items: deque[Item] = field(default_factory=lambda: deque(maxlen=LISTED))
    by_path: dict[str, Item] = field(default_factory=dict)
    down_until: float = 0.0

    def url(self, item: Item) -> str:
        return f"http://127.0.0.1:{self.port}{item.path}"

    def feed(self) -> bytes:
        entries = "".join(
            f"<entry><title>{i.path[1:]}</title><id>{self.url(i)}</id><link href='{self.url(i)}'/><updated>{i.updated}</updated></entry>"
            for i in list(self.items)
        )
        return (
            f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>{self.name}</title>{entries}</feed>'.encode()
        )


class Handler(BaseHTTPRequestHandler):
    """Answers for one outlet as its items and its state say."""

    protocol_version = "HTTP/1.1"
    outlet: Outlet

    def do_GET(self) -> None:
        try:
            self._answer()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def _answer(self) -> None:
        if self.path == "/robots.txt":
            return self._send(b"User-agent: *\nAllow: /\n", "text/plain")
        if time.time() < self.outlet.down_until:
            return self._send(b"", "text/plain", 503)
        if self.path == "/feed":
            return self._send(self.outlet.feed(), "application/atom+xml")
        item = self.outlet.by_path.get(self.path)
        if item is None or item.kind == "gone":
            return self._send(b"gone", "text/plain", 410)
        if item.kind == "slow":
            time.sleep(2.0)
        page = page_of(item)
        if item.kind == "rubbish":
            page = random.Random(item.path).randbytes(4_000)
        if item.kind == "cut":
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(page) + 5_000))
            self.end_headers()
            self.wfile.write(page)
            self.close_connection = True
            return None
        return self._send(page, "text/html; charset=utf-8")

    def _send(self, body: bytes, type: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


def page_of(item: Item) -> bytes:
    paragraphs = "".join(f"<p>{p}</p>" for p in item.text.split("\n\n"))
    title = item.text.split(".")[0]
    return f"<!doctype html><html><head><title>{title}</title></head><body><article><h1>{title}</h1>{paragraphs}</article></body></html>".encode()


class Press:
    """All outlets, publishing."""

    def __init__(self, texts: list[str], seed: int) -> None:
        self.outlets = [Outlet(f"Outlet {n}") for n in range(OUTLETS)]
        self.texts, self.dice, self.count = texts, random.Random(seed), 0
        self.published: dict[str, Item] = {}
        self.kinds: dict[str, int] = {}
        for outlet in self.outlets:
            handler = type("H", (Handler,), {"outlet": outlet})
            server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
            server.daemon_threads = True
            outlet.port = server.server_address[1]
            threading.Thread(target=server.serve_forever, daemon=True).start()

    def burst(self) -> None:
        """Forty documents at once, and now and then an outlet that goes down."""
        for _ in range(BURST):
            self._publish(self.dice.choice(self.outlets))
        if self.dice.random() < 0.04:
            self.dice.choice(self.outlets).down_until = time.time() + OUTAGE

    def _publish(self, outlet: Outlet) -> None:
        roll, now = self.dice.random(), time.time()
        kind = next(k for share, k in ((0.05, "copy"), (0.08, "version"), (0.10, "gone"), (0.12, "cut"), (0.14, "rubbish"), (0.17, "slow"), (1, "new")) if roll < share)  # fmt: skip
        self.count += 1
        text = f"{self.texts[self.count % len(self.texts)]}\n\nThis is report number {self.count} of the day."
        known = [i for i in list(outlet.items)[-60:] if i.kind == "new"]
        if kind == "version" and known:
            item = self.dice.choice(known)
            item.text, item.updated, item.born = text, stamp(), now
        else:
            other = [i for o in self.outlets for i in list(o.items)[-5:] if i.kind == "new"]
            if kind == "copy" and other:
                text = self.dice.choice(other).text
            item = Item(f"/a{self.count}", text, now, "new" if kind == "version" else kind, stamp())
            outlet.by_path[item.path] = item
            outlet.items.append(item)
        self.published[outlet.url(item)] = item
        self.kinds[kind] = self.kinds.get(kind, 0) + 1


def stamp() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class Watcher:
    """The process under test."""

    def __init__(self, press: Press, record: Path) -> None:
        self.command = [sys.executable, "-m", "onrecord", "watch", *(f"http://127.0.0.1:{o.port}/feed" for o in press.outlets)]
        self.command += ["--record", str(record), "--every", "0.05", "--delay", "0.02", "--private"]
        self.log = (record.parent / "watch.log").open("ab")
        self.memory: list[tuple[float, float]] = []
        self.process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self.command, stdout=self.log, stderr=self.log)

    def kill(self) -> None:
        """Without warning, and start it again."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process = self._start()

    def measure(self, began: float) -> None:
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        kilobytes = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
        self.memory.append((time.time() - began, kilobytes / 1024))

    def stop(self) -> None:
        """Ask it to end; a shell's background jobs ignore the interrupt of a keyboard, so this is the other signal."""
        self.process.terminate()
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            print("the watch did not end within a minute of being asked to")
            self.process.kill()
            self.process.wait()


def held(record: Path) -> dict[str, tuple[float, str]]:
    """Address -> (when its newest version was added, its text)."""
    if not record.exists():
        return {}
    with sqlite3.connect(f"file:{record}?mode=ro", uri=True) as connection:
        rows = connection.execute("SELECT id, added, text FROM documents WHERE current = 1").fetchall()
    return {id: (datetime.fromisoformat(added).timestamp(), text) for id, added, text in rows}


def settled(record: Path) -> dict[str, str]:
    """Address -> what became of it, for items that the watch has met."""
    with sqlite3.connect(f"file:{record}?mode=ro", uri=True) as connection:
        return dict(connection.execute("SELECT url, state FROM feed_items").fetchall())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=20.0)
    parser.add_argument("--drain", type=float, default=5.0, help="minutes that the watch may take to catch up at the end")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    reader = Reader()
    press = Press(articles(names_of(reader.vocabulary.actors), 2_000, options.seed), options.seed)
    del reader
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "soak.record"
        run(press, record, options.minutes * 60, options.drain * 60)


def run(press: Press, record: Path, seconds: float, drain: float) -> None:
    watcher, began, killed, lags = Watcher(press, record), time.time(), False, []
    next_burst, next_look = began, began + 10
    while time.time() - began < seconds:
        if time.time() >= next_burst:
            press.burst()
            next_burst += EVERY
        if time.time() >= next_look:
            watcher.measure(began)
            lags.append((time.time() - began, backlog(press, record)))
            next_look += 10
        if not killed and time.time() - began > seconds / 2:
            watcher.kill()
            killed = True
        time.sleep(0.05)
    for outlet in press.outlets:
        outlet.down_until = 0.0
    ended = time.time()
    while backlog(press, record) and time.time() - ended < drain:
        time.sleep(2)
    caught = time.time() - ended
    watcher.stop()
    report(press, record, watcher, lags, caught)


def backlog(press: Press, record: Path) -> int:
    """Good documents that are published and not in the record yet."""
    there = held(record)
    good = {url: item for url, item in list(press.published.items()) if item.kind in ("new", "copy", "slow")}
    return sum(url not in there or there[url][0] + 1 < item.born for url, item in good.items())


def report(press: Press, record: Path, watcher: Watcher, lags: list[tuple[float, int]], caught: float) -> None:
    there, states = held(record), settled(record)
    good = {url: item for url, item in press.published.items() if item.kind in ("new", "copy", "slow")}
    lost = [url for url in good if url not in there]
    old = [url for url, item in good.items() if url in there and f"report number {_number(item)} " not in there[url][1]]
    bad = [url for url, item in press.published.items() if item.kind in ("gone", "cut", "rubbish")]
    unsaid = [url for url in bad if url not in states]
    tried = sum(states.get(url) == "waiting" for url in bad)
    waits = sorted(max(0.0, there[url][0] - item.born) for url, item in good.items() if url in there)
    print(f"published: {press.count} documents ({', '.join(f'{k} {n}' for k, n in sorted(press.kinds.items()))})")
    print(f"held: {len(there)} addresses; lost: {len(lost)}; of an older version: {len(old)}")
    print(f"broken: {len(bad)} addresses, never asked {len(unsaid)}, still tried {tried}")
    if waits:
        print(
            f"lag: median {median(waits):.0f} s, 95 of 100 within {waits[int(0.95 * len(waits))]:.0f} s, longest {waits[-1]:.0f} s"
        )
    print(f"backlog at most {max((n for _, n in lags), default=0)}; caught up {caught:.0f} s after the last burst")
    for at, megabytes in watcher.memory[:: max(1, len(watcher.memory) // 20)]:
        print(f"  minute {at / 60:5.1f}: {megabytes:6.0f} MB, backlog {min(lags, key=lambda x: abs(x[0] - at))[1]}")
    print(f"record: {record.stat().st_size / 1e6:.0f} MB")
    verified = subprocess.run(
        [*watcher.command[:3], "verify", "--record", str(record)], capture_output=True, text=True, check=False
    )
    print(f"verify: status {verified.returncode}: {verified.stdout.strip()[:200]}")
    grown = growth(watcher.memory)
    print(f"memory: {grown:+.0f} MB from the first to the last quarter of the time after the kill")
    sys.exit(1 if lost or unsaid or verified.returncode or grown > 100 else 0)


def growth(memory: list[tuple[float, float]]) -> float:
    """Megabytes between the means of the first and the last quarter of the second half, when all is loaded."""
    second = [megabytes for _, megabytes in memory[len(memory) // 2 + 2 :]]
    quarter = max(1, len(second) // 4)
    return sum(second[-quarter:]) / quarter - sum(second[:quarter]) / quarter if second else 0.0


def _number(item: Item) -> str:
    return item.text.rsplit("report number ", 1)[-1].split()[0]


if __name__ == "__main__":
    main()
