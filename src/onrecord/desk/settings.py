"""What the desk serves, to whom, and within which limits."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class Settings:
    """`record` is a file or a connection string. Without a `token` nothing can be written.

    `hosts` are the names under which the desk answers: a page elsewhere that points its own name at this machine is refused.
    `seconds` bounds the arrival of a request, `body` its size in bytes. `secret` signs sessions; a new one at every start.
    """

    record: str
    token: str | None = None
    hosts: tuple[str, ...] = LOOPBACK
    body: int = 5_000_000
    seconds: float = 20.0
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
