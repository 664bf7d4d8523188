"""Where vocabulary files lie, and the digest that names a set of them."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from onrecord.vocabulary.errors import VocabularyError, nearest

_STALE = 86_400  # seconds
IMPORTED = "imported-*.tsv"  # tables of places made by `onrecord gazetteer import`
SHIPPED = Path(__file__).resolve().parent.parent / "data"


def data_folders(user: Path | None = None) -> tuple[Path, ...]:
    """The shipped folder, what the user imported, then the user's own: a folder, or one YAML file of event words.

    Raises NotADirectoryError when the latter is neither.
    """
    imported = user_places().parent
    shipped = (SHIPPED, imported) if any(user_places().glob(IMPORTED)) else (SHIPPED,)
    if user is None:
        return shipped
    if user.is_file() and user.suffix in (".yaml", ".yml"):
        return (*shipped, user)
    if not user.is_dir():
        raise NotADirectoryError(
            f"{user}: no such folder; --data takes a folder laid out like the shipped data/, or one YAML file of event words"
        )
    _known_names(user)
    return (*shipped, user)


def is_own(path: Path) -> bool:
    """Whether a file is a user's and not a shipped one: what it says of a word goes before what the shipped ones say."""
    return not path.is_relative_to(SHIPPED)


def user_places() -> Path:
    """Where tables of places that the user imported lie: $XDG_DATA_HOME/onrecord/places, by default under ~/.local/share."""
    root = os.environ.get("XDG_DATA_HOME")
    return (Path(root) if root else Path.home() / ".local" / "share") / "onrecord" / "places"


def _known_names(user: Path) -> None:
    """A folder or table of a name that nothing reads is an error: what is in it would be passed over in silence."""
    folders = sorted(p.name for p in SHIPPED.iterdir() if p.is_dir())
    for path in sorted(p for p in user.rglob("*") if p.suffix in (".yaml", ".tsv")):
        folder = path.relative_to(user).parts[0]
        if folder not in folders:
            raise VocabularyError(path, None, f"no vocabulary lies in {folder!r}", nearest(folder, folders))
        tables = sorted(p.name for p in (SHIPPED / folder).glob("*.tsv"))
        if path.suffix == ".tsv" and path.name not in tables:
            raise VocabularyError(path, None, f"unknown table {path.name!r}", nearest(path.name, tables))


def digest(folders: Sequence[Path]) -> str:
    """16 hex digits over the names and bytes of all YAML and TSV files, in order."""
    total = hashlib.sha256()
    for folder in folders:
        if folder.is_file():
            total.update(folder.read_bytes())
        for path in sorted(p for p in folder.rglob("*") if p.suffix in (".yaml", ".tsv")):
            total.update(path.relative_to(folder).as_posix().encode())
            total.update(path.read_bytes())
    return total.hexdigest()[:16]


def drop_stale(pattern: str, keep: Path) -> None:
    """Remove compiled files of this pattern that nobody has used for a day; `keep` and what cannot be removed stay."""
    limit = time.time() - _STALE
    for path in keep.parent.glob(pattern):
        with suppress(OSError):
            if path != keep and path.stat().st_mtime < limit:
                path.unlink()


def mark_used(path: Path) -> None:
    """Note that a compiled file is in use, so that it does not count as stale; nothing happens in a read-only folder."""
    with suppress(OSError):
        path.touch()


def cache_folder() -> Path:
    """Where compiled vocabularies are kept: $XDG_CACHE_HOME/onrecord, by default ~/.cache/onrecord."""
    root = os.environ.get("XDG_CACHE_HOME")
    folder = (Path(root) if root else Path.home() / ".cache") / "onrecord"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
