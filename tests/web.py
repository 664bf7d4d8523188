"""A web server on this machine that behaves as badly as it is told to."""

from __future__ import annotations

import gzip
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import sleep

Answer = Callable[["Handler"], None]


@dataclass
class Site:
    """`pages` by path; everything else is 404. `asked` counts requests, `headers` keeps the last ones of each path."""

    address: str = ""
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    headers: dict[str, dict[str, str]] = field(default_factory=dict)

    def url(self, path: str) -> str:
        return self.address + path

    def feed(self, *paths: str, title: str = "Harbour Wire", updated: str = "Fri, 07 Sep 2018 09:00:00 GMT") -> bytes:
        items = "".join(
            f"<item><title>Item {path}</title><link>{self.url(path)}</link><pubDate>{updated}</pubDate></item>" for path in paths
        )
        return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'.encode()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        path = self.path
        self.site.asked[path] += 1
        self.site.headers[path] = {name.lower(): value for name, value in self.headers.items()}
        answer = self.site.pages.get(path)
        try:
            if answer is None:
                self.send(b"not here", status=404)
            else:
                answer(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def send(self, body: bytes, type: str = "text/html", status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing."""


def page(text: str) -> Answer:
    body = f"<html><head><title>A page</title></head><body><article><p>{text}</p><p>{text}</p></article></body></html>"
    return lambda handler: handler.send(body.encode())


def raw(body: bytes, type: str = "text/html", status: int = 200, **headers: str) -> Answer:
    return lambda handler: handler.send(body, type, status, **headers)


def redirect(to: str, status: int = 302) -> Answer:
    return lambda handler: handler.send(b"", status=status, Location=to)


def slow(seconds: float, then: Answer) -> Answer:
    def answer(handler: Handler) -> None:
        sleep(seconds)
        then(handler)

    return answer


def dripping(pieces: int, seconds: float) -> Answer:
    """A body that comes a byte at a time."""

    def answer(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Length", str(pieces))
        handler.end_headers()
        for _ in range(pieces):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            sleep(seconds)

    return answer


def cut(handler: Handler) -> None:
    """A connection that ends in the middle of the body."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"<html><body>half of")
    handler.close_connection = True


def endless(handler: Handler) -> None:
    """A body without a length that never ends."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    block = b"x" * 60_000
    while True:
        handler.wfile.write(f"{len(block):x}\r\n".encode() + block + b"\r\n")


def zipped(body: bytes, type: str = "text/html") -> Answer:
    return raw(gzip.compress(body), type, Content_Encoding="gzip")


def conditional(body: Callable[[], bytes], type: str = "application/rss+xml") -> Answer:
    """A feed with ETag and Last-Modified that answers 304 where nothing changed."""

    def answer(handler: Handler) -> None:
        content = body()
        etag = f'"{len(content)}"'
        if handler.headers.get("If-None-Match") == etag:
            handler.send_response(304)
            handler.send_header("ETag", etag)
            handler.send_header("Content-Length", "0")
            handler.end_headers()
            return
        handler.send(content, type, ETag=etag, Last_Modified="Fri, 07 Sep 2018 09:00:00 GMT")

    return answer


def sometimes(*answers: Answer) -> Answer:
    """One answer after the other, the last one for ever."""
    waiting = list(answers)

    def answer(handler: Handler) -> None:
        found = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        found(handler)

    return answer


@contextmanager
def serving() -> Iterator[Site]:
    """A site that is served until the block ends."""
    site = Site()
    handler = type("SiteHandler", (Handler,), {"site": site})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    site.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
