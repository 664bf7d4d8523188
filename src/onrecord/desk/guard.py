"""What stands before every request: whom the desk answers, how much it takes in, and what a browser may do with a page.

An ASGI middleware without state. Nothing of a document is ever a script: the policy allows the desk's own files alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from onrecord.desk.settings import Settings

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; "
    "worker-src 'self'; manifest-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),  # nothing to other sites; "no-referrer" would hide where our own forms come from
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)


class TooLarge(Exception):
    """A body above the limit."""


class TooSlow(Exception):
    """A body that does not arrive in time."""


class Guard:
    def __init__(self, app: App, settings: Settings) -> None:
        self._app, self._settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        if host_name(headers.get(b"host", b"").decode("latin-1")) not in self._settings.hosts:
            await _refuse(send, 421, "unknown-host", "the desk does not answer under this name; see --allow-host")
            return
        if int(headers.get(b"content-length") or 0) > self._settings.body:
            await _refuse(send, 413, "too-large", f"a request may hold {self._settings.body:,} bytes")
            return
        measured = _Measured(receive, self._settings)
        started = False

        async def armed(message: Message) -> None:
            nonlocal started
            if measured.fault is not None and not started:
                return  # whatever the application makes of half a request, the answer is ours
            if message["type"] == "http.response.start":
                started = True
                given = {name.lower() for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *(pair for pair in HEADERS if pair[0] not in given)]
            await send(message)

        try:
            await self._app(scope, measured, armed)
        except (TooLarge, TooSlow):
            if started:
                raise
        if measured.fault is not None and not started:
            status, code = (413, "too-large") if isinstance(measured.fault, TooLarge) else (408, "too-slow")
            await _refuse(send, status, code, str(measured.fault))


class _Measured:
    """The request's body, counted and timed as it comes in."""

    def __init__(self, receive: Receive, settings: Settings) -> None:
        self._receive, self._settings = receive, settings
        self.fault: TooLarge | TooSlow | None = None
        self._size = 0
        self._until = asyncio.get_running_loop().time() + settings.seconds
        self._done = False

    async def __call__(self) -> Message:
        if self._done:  # what follows is the wait for a disconnect, which has no end
            return await self._receive()
        left = self._until - asyncio.get_running_loop().time()
        try:
            message = await asyncio.wait_for(self._receive(), max(left, 0.001))
        except TimeoutError:
            self.fault = TooSlow(f"the request did not arrive within {self._settings.seconds:g} seconds")
            raise self.fault from None
        if message["type"] == "http.request":
            self._size += len(message.get("body", b""))
            self._done = not message.get("more_body", False)
            if self._size > self._settings.body:
                self.fault = TooLarge(f"a request may hold {self._settings.body:,} bytes")
                raise self.fault
        return message


def host_name(host: str) -> str:
    """A Host header without its port: "[::1]:80" is "::1"."""
    if host.startswith("["):
        return host[1:].partition("]")[0].lower()
    return host.partition(":")[0].lower()


async def _refuse(send: Send, status: int, code: str, message: str) -> None:
    import json

    body = json.dumps({"error": {"code": code, "message": message}}).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode()), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": status, "headers": [*headers, *HEADERS]})
    await send({"type": "http.response.body", "body": body})
