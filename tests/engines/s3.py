"""So much of the S3 protocol as reading and writing whole objects takes, over a dictionary, on a port of this machine."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import md5
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

Objects = dict[str, bytes]  # by "bucket/key"
_STAMP = "2026-01-01T00:00:00.000Z"
_DATE = "Thu, 01 Jan 2026 00:00:00 GMT"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    objects: Objects
    uploads: dict[str, dict[int, bytes]]

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def do_HEAD(self) -> None:
        name, _ = self._asked()
        if name in self.objects:
            self._object(self.objects[name])
        else:
            inside = "/" not in name and any(n.startswith(f"{name}/") for n in self.objects)
            self._answer(200 if inside else 404)

    def do_GET(self) -> None:
        name, query = self._asked()
        if "list-type" in query:
            self._list(name, query.get("prefix", ""), query.get("delimiter", ""))
        elif name in self.objects:
            self._object(self.objects[name])
        else:
            self._answer(404, b"<Error><Code>NoSuchKey</Code></Error>")

    def do_PUT(self) -> None:
        name, query = self._asked()
        body = self._body()
        if "uploadId" in query:
            self.uploads[query["uploadId"]][int(query["partNumber"])] = body
        elif "/" in name:
            self.objects[name] = body
        self._answer(200, headers={"ETag": _tag(body)})

    def do_POST(self) -> None:
        name, query = self._asked()
        self._body()
        if "uploads" in query:
            id = f"u{len(self.uploads)}"
            self.uploads[id] = {}
            said = f"<InitiateMultipartUploadResult><UploadId>{id}</UploadId></InitiateMultipartUploadResult>"
        else:
            made = self.uploads.pop(query["uploadId"])
            self.objects[name] = b"".join(made[n] for n in sorted(made))
            said = "<CompleteMultipartUploadResult/>"
        self._answer(200, said.encode())

    def do_DELETE(self) -> None:
        name, _ = self._asked()
        self.objects.pop(name, None)
        self._answer(204)

    def _asked(self) -> tuple[str, dict[str, str]]:
        parts = urlsplit(self.path)
        query = {key: values[0] for key, values in parse_qs(parts.query, keep_blank_values=True).items()}
        return unquote(parts.path).strip("/"), query

    def _body(self) -> bytes:
        if "chunked" in self.headers.get("Transfer-Encoding", ""):
            body = b""
            while size := int(self.rfile.readline(), 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
        else:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        return _unchunked(body) if "aws-chunked" in self.headers.get("Content-Encoding", "") else body

    def _object(self, content: bytes) -> None:
        span = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        headers = {"ETag": _tag(content), "Last-Modified": _DATE, "Accept-Ranges": "bytes"}
        if span is None:
            self._answer(200, content, headers)
            return
        first, last = int(span[1]), min(int(span[2] or len(content)), len(content) - 1)
        self._answer(206, content[first : last + 1], headers | {"Content-Range": f"bytes {first}-{last}/{len(content)}"})

    def _list(self, bucket: str, prefix: str, delimiter: str) -> None:
        keys = sorted(name.partition("/")[2] for name in self.objects if name.startswith(f"{bucket}/"))
        files, folders = [], dict[str, None]()
        for key in (k for k in keys if k.startswith(prefix)):
            rest = key[len(prefix) :]
            if delimiter and delimiter in rest:
                folders[prefix + rest.split(delimiter)[0] + delimiter] = None
            else:
                size = len(self.objects[f"{bucket}/{key}"])
                files.append(
                    f"<Contents><Key>{escape(key)}</Key><LastModified>{_STAMP}</LastModified><Size>{size}</Size></Contents>"
                )
        inside = "".join(files) + "".join(f"<CommonPrefixes><Prefix>{escape(f)}</Prefix></CommonPrefixes>" for f in folders)
        head = f"<Name>{bucket}</Name><KeyCount>{len(files) + len(folders)}</KeyCount><IsTruncated>false</IsTruncated>"
        self._answer(200, f"<ListBucketResult>{head}{inside}</ListBucketResult>".encode())

    def _answer(self, status: int, body: bytes = b"", headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def _tag(content: bytes) -> str:
    return f'"{md5(content, usedforsecurity=False).hexdigest()}"'


def _unchunked(body: bytes) -> bytes:
    """What was sent in signed chunks: the size of each in hex, its bytes, and a checksum behind the last."""
    found, at = b"", 0
    while True:
        end = body.index(b"\r\n", at)
        size = int(body[at:end].split(b";")[0], 16)
        if not size:
            return found
        found += body[end + 2 : end + 2 + size]
        at = end + 4 + size


@contextmanager
def s3_server(objects: Objects) -> Iterator[str]:
    """The address of a store that holds these objects while it runs."""
    handler = type("Handler", (_Handler,), {"objects": objects, "uploads": {}})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
