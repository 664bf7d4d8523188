"""Files of object stores ("s3://bucket/key", "gs://...", "az://..."), by fsspec and the driver of the store.

Both are optional: without them an address is an issue that says what to install.
"""

from __future__ import annotations

from io import BufferedReader
from typing import Any, BinaryIO, cast

ARROW = ("s3", "gs")  # stores that PyArrow reads and writes by itself
KEPT = 8_000_000  # bytes read ahead of a remote file


def is_remote(path: str) -> bool:
    """Whether a path is the address of an object store; pages of the web are read by other means."""
    scheme, mark, _ = path.partition("://")
    return bool(mark) and scheme.isalnum() and scheme.lower() not in ("http", "https")


def file_system(address: str) -> tuple[Any, str]:
    """The file system of an address and the path there; OSError where its driver is missing or the address is none.

    For S3 and Google without a driver of fsspec it is PyArrow's own.
    """
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise OSError(f"{address}: reading from an object store takes fsspec (pip install 'onrecord[cluster]')") from None
    try:
        found, path = url_to_fs(address)
    except ImportError as error:
        if address.partition("://")[0].lower() not in ARROW:
            raise OSError(f"{address}: {error}") from None
        return _of_arrow(address)
    except ValueError as error:
        raise OSError(f"{address}: {error}") from None
    return found, str(path)


def _of_arrow(address: str) -> tuple[Any, str]:
    from fsspec.implementations.arrow import ArrowFSWrapper
    from pyarrow import ArrowException
    from pyarrow.fs import FileSystem

    try:
        found, path = FileSystem.from_uri(address)
    except (ArrowException, ValueError) as error:
        raise OSError(f"{address}: {error}") from None
    made = ArrowFSWrapper(found)
    made.open_native = found.open_input_file  # the wrapper's own file closes under whoever keeps only its stream
    return made, str(path)


def opened(address: str) -> BinaryIO:
    """A remote file to read; what is behind it comes in blocks, with seeking."""
    found, path = file_system(address)
    if hasattr(found, "open_native"):
        return cast(BinaryIO, BufferedReader(found.open_native(path), KEPT))
    return found.open(path, "rb", block_size=KEPT)  # type: ignore[no-any-return]


def files(address: str) -> list[str]:
    """The addresses of all files below an address, in order; the address itself where it is a file."""
    found, path = file_system(address)
    names = found.find(path) if found.isdir(path) else [path]
    return sorted(str(found.unstrip_protocol(name)) for name in names)
