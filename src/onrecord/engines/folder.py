"""A folder for results, here or in an object store: files appear whole or not at all."""

from __future__ import annotations

import contextlib
import glob
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from onrecord.sources.remote import file_system, is_remote, opened


@dataclass(frozen=True, slots=True)
class Folder:
    """`address` is a path or the address of an object store."""

    address: str

    def names(self) -> frozenset[str]:
        """The names of the files in it; none where it is not there yet."""
        if not is_remote(self.address):
            folder = Path(self.address)
            return frozenset(p.name for p in folder.iterdir() if p.is_file()) if folder.is_dir() else frozenset()
        system, path = file_system(self.address)
        system.invalidate_cache()
        return (
            frozenset(str(name).rsplit("/", 1)[-1] for name in system.ls(path, detail=False))
            if system.exists(path)
            else frozenset()
        )

    def write(self, name: str, content: bytes) -> None:
        """Put a file there; who looks meanwhile sees the old one or nothing.

        What a writer of the same file left when it was killed goes away with it.
        """
        if is_remote(self.address):
            system, path = file_system(self.address)
            system.makedirs(path, exist_ok=True)
            system.pipe_file(f"{path.rstrip('/')}/{name}", content)
            return
        folder = Path(self.address)
        folder.mkdir(parents=True, exist_ok=True)
        handle, made = tempfile.mkstemp(dir=folder, prefix=f".{name}-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(made).replace(folder / name)
        except BaseException as error:
            Path(made).unlink(missing_ok=True)
            # Another writer of this file was done first, and took this one for a dead one.
            if not (isinstance(error, FileNotFoundError) and (folder / name).is_file()):
                raise
        for left in folder.glob(f".{glob.escape(name)}-*"):
            with contextlib.suppress(OSError):
                left.unlink()

    def open(self, name: str) -> BinaryIO:
        address = f"{self.address.rstrip('/')}/{name}"
        return opened(address) if is_remote(self.address) else Path(address).open("rb")

    def parquet(self) -> Iterator[str]:
        """The names of its Parquet files, in order."""
        yield from sorted(name for name in self.names() if name.endswith(".parquet"))
