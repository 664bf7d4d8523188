"""Running the desk: a socket, uvicorn, and an end with Ctrl-C."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn

from onrecord.desk.app import create_app
from onrecord.desk.patience import PatientProtocol
from onrecord.desk.settings import Settings
from onrecord.record.adding import Read
from onrecord.record.store import Record


def serve(settings: Settings, host: str, port: int, ready: Callable[[str], None], read: Read | None = None) -> None:
    """Serve until stopped; `ready` is told the address. RecordError where there is no record, OSError where the port is taken."""
    with Record.open(settings.record, create=False):
        pass
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        shown = f"[{host}]" if ":" in host else host
        config = uvicorn.Config(
            create_app(settings, read=read),
            http=PatientProtocol,
            log_level="warning",
            timeout_keep_alive=15,
            limit_concurrency=200,
            h11_max_incomplete_event_size=64_000,
            server_header=False,
        )
        _Server(config, lambda: ready(f"http://{shown}:{listening.getsockname()[1]}/")).run(sockets=[listening])


class _Server(uvicorn.Server):
    """Says that it is there when it answers, and not before."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()
