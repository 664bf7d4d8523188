"""Which addresses may be asked: whatever the user named, and of what documents name only public ones.

A page or feed that names `http://169.254.169.254/` or `http://localhost:8080/admin` must not make us ask there. Names are
resolved here, every address of them is checked, and the connection goes to the very address that was checked.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpcore

SCHEMES = ("http", "https")
_PORTS = frozenset((80, 443, 8000, 8008, 8080, 8443, 8888))  # where news sites are served


class ForbiddenAddress(httpcore.ConnectError):
    """An address that a document named and that is not on the public network."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """`named` are (host, port) pairs that the user gave; `private`: the user allows every address."""

    named: frozenset[tuple[str, int]] = frozenset()
    private: bool = False

    @classmethod
    def by(cls, urls: Iterable[str], private: bool = False) -> Allowed:
        """What follows from the addresses that a user gave."""
        return cls(frozenset(place for url in urls if (place := place_of(url)) is not None), private)

    def check(self, host: str, port: int, address: str) -> None:
        """ForbiddenAddress where this address may not be asked."""
        if self.private or (host, port) in self.named:
            return
        found = ipaddress.ip_address(address.partition("%")[0])
        mapped = getattr(found, "ipv4_mapped", None) or found
        if not mapped.is_global or mapped.is_multicast:
            raise ForbiddenAddress(f"{host} is {address}, which is not on the public network")
        if port not in _PORTS:
            raise ForbiddenAddress(f"{host}:{port}: no port of a web site")


def place_of(url: str) -> tuple[str, int] | None:
    """Host and port of an address; null where it is none of the web's."""
    try:
        parts = urlsplit(url)
        if parts.scheme not in SCHEMES or not parts.hostname:
            return None
        return parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        return None


class GuardedBackend(httpcore.NetworkBackend):
    """Connections of httpcore, each to an address that was checked."""

    def __init__(self, allowed: Allowed) -> None:
        self._allowed = allowed
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"{host}: no such host ({error})") from error
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        for address in addresses:
            self._allowed.check(host, port, address)
        last: Exception = httpcore.ConnectError(f"{host}: no address")
        for address in addresses:
            try:
                return self._backend.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                last = error
        raise last

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        raise ForbiddenAddress("sockets of this machine are never asked")

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)
