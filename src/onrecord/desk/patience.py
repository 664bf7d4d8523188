"""A connection that never finishes asking is closed; uvicorn by itself would wait for it for ever.

Uvicorn's own limit on kept connections ends with the first byte of the next request: from there on this one counts.
"""

from __future__ import annotations

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

SECONDS = 20.0  # from connecting, or from the first byte of a later request, to the end of the request's headers


class PatientProtocol(H11Protocol):
    """HTTP/1.1 with a limit on the arrival of the headers of each request; their bodies are the guard's."""

    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.conn.their_state is h11.IDLE:  # the headers are not all there
            self._wait()
        else:
            self._stop()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop()
        super().connection_lost(exc)

    def _wait(self) -> None:
        """The time runs from the first of these calls, whatever trickles in meanwhile."""
        if self._deadline is None:
            self._deadline = self.loop.call_later(SECONDS, self._end)

    def _stop(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _end(self) -> None:
        if not self.transport.is_closing():
            self.transport.close()
