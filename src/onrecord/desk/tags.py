"""Entity tags: an answer that has not changed is not sent again, and costs one small query. Unknown fields are refused."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Coroutine, Iterator
from difflib import get_close_matches
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool

from onrecord import __version__
from onrecord.desk.access import COOKIE
from onrecord.desk.faults import Fault
from onrecord.desk.shelf import Shelf

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class TaggedRoute(APIRoute):
    """A route whose answer to GET depends on the address, the record's state, the version and who asks."""

    def get_route_handler(self) -> Handler:
        original = super().get_route_handler()

        fields = frozenset(_fields(self))

        async def handle(request: Request) -> Response:
            _known(request, fields)
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


def _fields(route: APIRoute) -> Iterator[str]:
    """The query fields that a route takes; a model's fields stand for the model, a request of its own for a filter."""
    for parameter in route.dependant.query_params:
        model = parameter.field_info.annotation
        if isinstance(model, type) and issubclass(model, BaseModel):
            yield from model.model_fields
        else:
            yield parameter.alias


def _known(request: Request, fields: frozenset[str]) -> None:
    """A misspelt field would be passed over, and the answer look like one to the question that was meant."""
    for name in request.query_params:
        if name not in fields:
            near = get_close_matches(name, fields, n=1)
            hint = f"; did you mean {near[0]}?" if near else ""
            known = ", ".join(sorted(fields)) or "nothing"
            raise Fault(422, f"{name}: no field of this address, which takes {known}{hint}", where=f"query.{name}")


def _tag(request: Request, shelf: Shelf) -> str:
    parts = (str(request.url), shelf.stamp(), __version__, request.cookies.get(COOKIE, ""), request.headers.get("accept", ""))
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f'W/"{digest[:24]}"'
