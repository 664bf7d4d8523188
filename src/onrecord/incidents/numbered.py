"""Keys as numbers: what many things are filed under is a number, the same in every process."""

from __future__ import annotations

from hashlib import blake2b

Key = tuple[str, ...]


def number(key: Key) -> int:
    """A key as a number of 63 bits."""
    digest = blake2b("\x1f".join(key).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1
