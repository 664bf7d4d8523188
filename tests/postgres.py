"""A PostgreSQL server of the tests' own: started once, on a socket in a temporary folder, gone afterwards.

Debian: `apt-get install postgresql`. The server refuses to run as root; as root it is started as the user "postgres".
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

_PATIENCE = 30.0


class NoServer(Exception):
    """Why no server can be started here."""


def programs() -> Path:
    """The folder of initdb and postgres; Debian keeps them out of PATH."""
    found = [Path(name).resolve().parent for name in (shutil.which("initdb"), shutil.which("postgres")) if name]
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in found:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise NoServer("PostgreSQL is not installed (Debian: apt-get install postgresql)")


def _user() -> str | None:
    """Whom to run as: null for ourselves, the package's own user where we are root."""
    if os.getuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        raise NoServer("PostgreSQL refuses to run as root, and there is no user postgres") from None


@contextmanager
def server() -> Iterator[str]:
    """A running server's address, without a database name's query: `postgresql://onrecord@/postgres?host=FOLDER`."""
    folder, user = programs(), _user()
    home = Path(tempfile.mkdtemp(prefix="onrecord-pg-"))
    try:
        if user is not None:
            shutil.chown(home, user)
        data = home / "data"
        make: list[str | Path] = [
            folder / "initdb",
            "-D",
            data,
            "-A",
            "trust",
            "-U",
            "onrecord",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync",
        ]
        made = subprocess.run(make, user=user, capture_output=True, text=True, cwd=home, check=False)
        if made.returncode:
            raise NoServer(f"initdb failed: {made.stderr.strip()}")
        run: list[str | Path] = [folder / "postgres", "-D", data, "-k", home, "-c", "listen_addresses=", "-c", "fsync=off"]
        with (home / "log").open("wb") as log, subprocess.Popen(run, user=user, stdout=log, stderr=log, cwd=home) as process:
            try:
                _wait(home, process)
                yield f"postgresql://onrecord@/postgres?host={home}"
            finally:
                process.terminate()
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _wait(home: Path, process: subprocess.Popen[bytes]) -> None:
    """Until the server says that it is ready."""
    until = monotonic() + _PATIENCE
    while b"ready to accept connections" not in (home / "log").read_bytes():
        if process.poll() is not None or monotonic() > until:
            raise NoServer(f"the server did not start: {(home / 'log').read_text(errors='replace')[-500:]}")
        sleep(0.05)
