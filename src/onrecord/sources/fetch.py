"""One web address to bytes, bounded in every direction: time, size, redirects, and whom we ask."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic
from types import TracebackType
from typing import Literal

import certifi
import httpcore
import httpx

from onrecord import __version__
from onrecord.sources.addresses import SCHEMES, Allowed, ForbiddenAddress, GuardedBackend
from onrecord.sources.capture import MAX_BYTES

AGENT = f"onrecord/{__version__} (news monitoring; respects robots.txt)"
Trouble = Literal["unreachable", "forbidden-address", "http-error", "too-large", "redirects", "robots"]
_ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5"
_DIGITS = 18  # of a length that is believed; what comes is counted anyway


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds to connect, between two packets, and for the whole answer; bytes; redirects."""

    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0
    size: int = MAX_BYTES
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer, or why there is none (`trouble` and its `message`). `status` 304 has no content and no trouble."""

    requested: str
    url: str
    status: int | None
    content: bytes = b""
    type: str | None = None
    etag: str | None = None
    modified: str | None = None
    date: str | None = None
    redirects: tuple[str, ...] = ()
    retry_after: float | None = None  # seconds
    trouble: Trouble | None = None
    message: str = ""

    @property
    def passing(self) -> bool:
        """Whether it may be otherwise later: no answer, a cut one, an overloaded or failing server."""
        return self.trouble == "unreachable" or (self.trouble == "http-error" and self.status in _PASSING)


_HTTPCORE = (httpcore.NetworkError, httpcore.ProtocolError, httpcore.TimeoutException, httpcore.UnsupportedProtocol)
_PASSING = frozenset((408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524))


class Fetcher:
    """Fetches over kept connections; safe to use from several threads. Use it as a context manager."""

    def __init__(self, allowed: Allowed, limits: Limits = Limits(), agent: str = AGENT) -> None:
        self.agent = agent
        self._limits = limits
        headers = {"User-Agent": agent, "Accept": _ACCEPT, "Accept-Language": "en"}
        timeout = httpx.Timeout(limits.read, connect=limits.connect)
        self._client = httpx.Client(transport=_Transport(allowed), headers=headers, timeout=timeout)

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._client.close()

    def get(
        self,
        url: str,
        etag: str | None = None,
        modified: str | None = None,
        size: int | None = None,
        may: Callable[[str], bool] | None = None,
    ) -> Fetched:
        """The answer to a GET, redirects followed; with `etag` or `modified`, 304 where nothing changed since.

        `may` is asked of every address that a redirect names before it is followed.
        """
        started, seen, at = monotonic(), list[str](), url
        headers = {name: value for name, value in (("If-None-Match", etag), ("If-Modified-Since", modified)) if value is not None}
        while True:
            try:
                found = self._one(at, headers, started, size or self._limits.size)
            except ForbiddenAddress as error:
                return _failed(url, at, seen, "forbidden-address", str(error))
            except (httpx.HTTPError, *_HTTPCORE) as error:
                return _failed(url, at, seen, "unreachable", str(error) or type(error).__name__)
            except (httpx.InvalidURL, UnicodeError, ValueError) as error:
                return _failed(url, at, seen, "unreachable", f"no usable address ({error})")
            if isinstance(found, httpx.URL):
                seen.append(at)
                at = str(found)
                if found.scheme not in SCHEMES or at in seen or len(seen) > self._limits.redirects:
                    return _failed(url, at, seen, "redirects", f"sent on {len(seen)} times, at last to {at}")
                if may is not None and not may(at):
                    return _failed(
                        url, at, seen, "robots", f"sent on to {at}, which its site's robots.txt asks us to leave alone"
                    )
                continue
            return Fetched(
                url, at, found.status, found.content, found.type, found.etag, found.modified, found.date, tuple(seen),
                found.retry_after, found.trouble, found.message,
            )  # fmt: skip

    def _one(self, url: str, headers: dict[str, str], started: float, size: int) -> Fetched | httpx.URL:
        """One answer, or where it sends us."""
        with self._client.stream("GET", url, headers=headers) as response:
            if response.next_request is not None:
                return response.next_request.url
            status, head = response.status_code, response.headers
            kind = head.get("content-type", "").partition(";")[0].strip().lower() or None
            etag, modified, date = head.get("etag"), head.get("last-modified"), head.get("date")
            trouble: Trouble | None = None
            content, message = b"", ""
            if status == 304:
                pass
            elif status != 200:
                trouble, message = "http-error", f"the server answered {status} {response.reason_phrase}".strip()
            else:
                content, trouble, message = self._body(response, started, size)
            retry = _seconds(head.get("retry-after"))
            return Fetched(url, url, status, content, kind, etag, modified, date, (), retry, trouble, message)

    def _body(self, response: httpx.Response, started: float, size: int) -> tuple[bytes, Trouble | None, str]:
        """The bytes as the server meant them (unpacked); nothing where they are too many or take too long."""
        declared = response.headers.get("content-length", "")
        if declared.isdecimal() and len(declared) <= _DIGITS and int(declared) > size:
            return b"", "too-large", f"{int(declared) / 1e6:.0f} MB; at most {size / 1e6:.0f} MB are read as one document"
        chunks, read = list[bytes](), 0
        for chunk in response.iter_bytes():
            read += len(chunk)
            if read > size:
                return b"", "too-large", f"more than {size / 1e6:.0f} MB, which is the most that is read as one document"
            if monotonic() - started > self._limits.total:
                return b"", "unreachable", f"not complete after {self._limits.total:.0f} seconds"
            chunks.append(chunk)
        return b"".join(chunks), None, ""


def _failed(requested: str, url: str, seen: list[str], trouble: Trouble, message: str) -> Fetched:
    return Fetched(requested, url, None, redirects=tuple(seen), trouble=trouble, message=message)


def _seconds(header: str | None) -> float | None:
    """Retry-After in seconds, whether the server gave seconds or a date; at most a day."""
    if header is None:
        return None
    if header.strip().isdecimal():
        return min(float(header), 86_400.0)
    try:
        until = parsedate_to_datetime(header)
    except (ValueError, TypeError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max((until - datetime.now(UTC)).total_seconds(), 0.0), 86_400.0)


class _Stream(httpx.SyncByteStream):
    def __init__(self, stream: Iterator[bytes], response: httpcore.Response) -> None:
        self._stream, self._response = stream, response

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        self._response.close()


class _Transport(httpx.BaseTransport):
    """httpx over connections that are checked before they are made; no proxies, which would ask on our behalf."""

    def __init__(self, allowed: Allowed) -> None:
        context = ssl.create_default_context()
        context.load_verify_locations(certifi.where())
        self._pool = httpcore.ConnectionPool(
            ssl_context=context, max_connections=64, keepalive_expiry=15.0, network_backend=GuardedBackend(allowed)
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        asked = httpcore.Request(request.method, target, headers=request.headers.raw, content=b"", extensions=request.extensions)
        found = self._pool.handle_request(asked)
        return httpx.Response(
            found.status, headers=found.headers, stream=_Stream(iter(found.iter_stream()), found), extensions=found.extensions
        )

    def close(self) -> None:
        self._pool.close()
