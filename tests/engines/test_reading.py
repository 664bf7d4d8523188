"""A corpus read in parts: the same bytes on every engine, in spite of dead workers, and nothing is read twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from time import monotonic, sleep

import pytest

from onrecord.batch import Options, read_all
from onrecord.engines.engine import Engine
from onrecord.engines.folder import Folder
from onrecord.engines.local import LocalEngine
from onrecord.engines.merging import merge
from onrecord.engines.reading import RUN, OtherRun, Told, jobs, read_to
from onrecord.exports.json_lines import json_line
from onrecord.exports.readings_file import reading_lines
from onrecord.sources.find import captures

PLACES = ("Aleppo", "Mosul", "Kano", "Goma", "Homs", "Taiz", "Lima", "Quetta", "Herat")
TEXTS = [f"Gunmen killed {n} people in {place} on Monday, the police said." for n, place in enumerate(PLACES, 2)]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("corpus") / "in.jsonl"
    lines = [{"id": f"d{n}", "text": text, "outlet": "Gazette", "published": "2024-03-08"} for n, text in enumerate(TEXTS)]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines) + "{broken\n")
    return path


@pytest.fixture(scope="module")
def read(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus read in this process."""
    out = tmp_path_factory.mktemp("read")
    told = list(_read(corpus, out))
    assert [(t.held, t.error) for t in told] == [(False, "")] * 10
    return out


def _read(corpus: Path, out: Path, options: Options | None = None, engine: Engine | None = None) -> Iterable[Told]:
    return read_to(Folder(str(out)), jobs([str(corpus)], 1), options or Options(), engine or LocalEngine(1))


def _files(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir()}


def test_the_lines_are_those_that_reading_prints(corpus: Path, read: Path) -> None:
    expected = [json_line(reading) for reading in read_all(captures([str(corpus)]), Options())]
    found: list[bytes] = []
    for name in Folder(str(read)).parquet():
        with Folder(str(read)).open(name) as stream:
            found += reading_lines(stream)
    assert found == expected
    assert len(found) == 10


def test_a_part_that_is_there_is_not_read_again(corpus: Path, read: Path, tmp_path: Path) -> None:
    whole = _files(read)
    for name in sorted(whole)[:3]:
        (tmp_path / name).write_bytes(whole[name])
    told = list(_read(corpus, tmp_path))
    assert [t.held for t in told].count(True) == len([n for n in sorted(whole)[:3] if n != RUN])
    assert _files(tmp_path) == whole


def test_a_folder_belongs_to_one_run(corpus: Path, read: Path, tmp_path: Path) -> None:
    with pytest.raises(OtherRun, match="another version, vocabulary or option"):
        list(_read(corpus, read, Options(outlet="Herald")))
    changed = tmp_path / "in.jsonl"
    changed.write_text('{"id": "x", "text": "Rain."}\n')
    with pytest.raises(OtherRun, match="of other inputs"):
        list(_read(changed, read))
    (tmp_path / "mine.parquet").touch()
    with pytest.raises(OtherRun, match="of something else"):
        list(_read(changed, tmp_path))


# Read a corpus and merge it; then three tasks, of which one fails each time.
_PROGRAM = """
import json, sys, tempfile
from pathlib import Path
from onrecord.batch import Options
from onrecord.engines.choose import engine
from onrecord.engines.folder import Folder
from onrecord.engines.merging import merge
from onrecord.engines.reading import jobs, read_to
from onrecord.engines.retry import run_all

folder = tempfile.mkdtemp()

def luckless(task):
    if task == b"two":
        Path(tempfile.mkstemp(dir=folder)[1]).touch()
        raise ValueError("no luck with two")
    return task

made = engine(sys.argv[3], 2)
told = list(read_to(Folder(sys.argv[2]), jobs([sys.argv[1]], 1), Options(), made))
ids = [i.id for i in merge([sys.argv[2]], made, 2).incidents]
found = {o.task: o.error for o in run_all(made, luckless, [b"one", b"two", b"three"])}
said = {"errors": [t.error for t in told], "ids": ids, "luckless": [found[n] for n in range(3)]}
print(json.dumps(said | {"tries": len(list(Path(folder).iterdir()))}))
"""


@pytest.mark.parametrize("engine", ["daft", "ray"])
def test_every_engine_writes_the_same_bytes_though_a_worker_is_killed(
    engine: str, corpus: Path, read: Path, tmp_path: Path
) -> None:
    pytest.importorskip(engine, reason=f"{engine} is not installed: the extra `cluster` has it")
    out = tmp_path / "out"
    command = [sys.executable, "-c", _PROGRAM, str(corpus), str(out), engine]
    environment = {**os.environ, "RAY_AUTH_MODE": "disabled"}
    running = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    killed = _kill_a_worker(running, "UDFActor" if engine == "ray" else "udf_worker", out)
    said, errors = running.communicate(timeout=600)
    assert killed, f"no worker was seen: {errors[-2000:]}"
    ids = [incident.id for incident in merge([str(read)], LocalEngine(1)).incidents]
    assert len(ids) > 5
    assert said.strip(), errors
    told = json.loads(said.splitlines()[-1])
    assert told == {"errors": [""] * 10, "ids": ids, "luckless": ["", "ValueError: no luck with two", ""], "tries": 3}
    assert _files(out) == _files(read)


def _kill_a_worker(program: subprocess.Popen[str], name: str, out: Path, patience: float = 400) -> bool:
    """Kill one process below a program as soon as its folder holds a first part; False where it ended before."""
    until = monotonic() + patience
    while monotonic() < until and program.poll() is None:
        if any(out.glob("*.parquet")):
            for pid in _below(program.pid):
                if name in _command(pid):
                    os.kill(pid, signal.SIGKILL)
                    return True
        sleep(0.02)
    return False


def _below(program: int) -> list[int]:
    """All processes that descend from a program."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except (OSError, IndexError):
                continue
    found, reached = [], {program}
    while more := {pid for pid, parent in parents.items() if parent in reached} - reached:
        found += sorted(more)
        reached |= more
    return found


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return ""
