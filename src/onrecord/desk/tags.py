"""Entity tags: an answer that has not changed is not sent again, and costs one small query."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool

from onrecord import __version__
from onrecord.desk.access import COOKIE
from onrecord.desk.shelf import Shelf

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class TaggedRoute(APIRoute):
    """A route whose answer to GET depends on the address, the record's state, the version and who asks."""

    def get_route_handler(self) -> Handler:
        original = super().get_route_handler()

        async def handle(request: Request) -> Response:
            if request.method not in ("GET", "HEAD"):
                return await original(request)
            shelf: Shelf = request.app.state.shelf
            tag = await run_in_threadpool(_tag, request, shelf)
            headers = {"etag": tag, "cache-control": "private, no-cache", "vary": "Cookie, Accept"}
            if tag in [part.strip() for part in request.headers.get("if-none-match", "").split(",")]:
                return Response(status_code=304, headers=headers)
            response = await original(request)
            if response.status_code == 200:
                response.headers.update(headers)
            return response

        return handle


def _tag(request: Request, shelf: Shelf) -> str:
    parts = (str(request.url), shelf.stamp(), __version__, request.cookies.get(COOKIE, ""), request.headers.get("accept", ""))
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f'W/"{digest[:24]}"'
