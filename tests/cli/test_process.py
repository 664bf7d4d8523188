"""The real command, as a shell runs it: statuses, pipes, signals, start-up."""

from __future__ import annotations

import json
import os
import pty
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.demo import EXAMPLES

ONRECORD = [sys.executable, "-m", "onrecord"]


def test_statuses_reach_the_shell(tmp_path: Path) -> None:
    for arguments, status in ((["read", "-"], 0), (["read", "no-such-file.txt"], 1), (["read"], 2)):
        assert subprocess.run([*ONRECORD, *arguments], input=b"", capture_output=True, cwd=tmp_path).returncode == status


def test_a_closed_pipe_is_silent(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": str(i), "text": "Rebels attacked the town of Idlib. " * 40}) + "\n" for i in range(200))
    (tmp_path / "many.jsonl").write_text(lines)
    for form in ("jsonl", "text"):
        command = [*ONRECORD, "read", str(tmp_path / "many.jsonl"), "--format", form]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        with process.stderr:
            assert process.stderr.read() == b""
        assert process.wait(timeout=240) == 0


def test_two_workers_print_what_one_prints() -> None:
    one, two = (
        subprocess.run([*ONRECORD, "read", str(EXAMPLES), "--workers", n], capture_output=True, check=True).stdout
        for n in ("1", "2")
    )
    assert one == two
    assert len(one.splitlines()) == 8


def test_on_a_terminal_the_default_is_coloured_text() -> None:
    parent, child = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"}
    environment.pop("NO_COLOR", None)
    command = [*ONRECORD, "read", str(EXAMPLES / "levant-ledger-market.html")]
    process = subprocess.Popen(command, stdout=child, stderr=child, env=environment)
    os.close(child)
    shown = b""
    try:
        while chunk := os.read(parent, 65_536):
            shown += chunk
    except OSError:  # how Linux says that nobody holds the other end any more
        pass
    os.close(parent)
    assert process.wait(timeout=240) == 0
    assert b"\x1b[" in shown
    assert b"who says so" in shown


def _documents(record: Path) -> int:
    """How many are committed so far."""
    try:
        with closing(sqlite3.connect(f"file:{record}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
    except sqlite3.Error:  # there is no file yet, or no table in it
        return 0


@pytest.mark.parametrize(("workers", "stop"), [("1", signal.SIGTERM), ("2", signal.SIGINT)])
def test_add_can_be_stopped_and_taken_up_again(tmp_path: Path, workers: str, stop: signal.Signals) -> None:
    number = 250 * int(workers)  # enough to be stopped in the middle of, even on a busy machine
    text = "Rebels attacked the town of Idlib on Tuesday, the army said. " * 10
    with (tmp_path / "many.jsonl").open("w") as file:
        for i in range(number):
            file.write(json.dumps({"id": str(i), "text": f"{text}Report number {i}."}) + "\n")
    command = [*ONRECORD, "add", "many.jsonl", "--record", "r.db", "--workers", workers]
    process = subprocess.Popen(
        command,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # What a shell runs in the background ignores the interrupt, and its children inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    while process.poll() is None and not _documents(tmp_path / "r.db"):
        time.sleep(0.01)
    process.send_signal(stop)
    _, err = process.communicate(timeout=240)
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert b"run the same command again" in err
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, text=True).stdout
    added, unchanged = (int(part.split()[0]) for part in done.split(", ")[:2])
    assert added + unchanged == number


def test_help_comes_at_once() -> None:
    """Heavy parts (parser, page extraction, vocabularies) are not even imported for it."""
    code = "import sys; from onrecord.cli.main import app; print(*sorted(m for m in sys.modules if m.count('.') == 0))"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.split()
    assert not {"spacy", "thinc", "numpy", "trafilatura", "pypdf", "msgspec"} & set(modules)
