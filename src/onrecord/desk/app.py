"""The application: settings and record in, one ASGI application out."""

from __future__ import annotations

import mimetypes
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.responses import RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.concurrency import run_in_threadpool
from starlette.middleware.gzip import GZipMiddleware

from onrecord import __version__
from onrecord.desk import api, deeds, error_answers, frame, lists, pages
from onrecord.desk.adding import Intake
from onrecord.desk.guard import App, Guard
from onrecord.desk.settings import Settings
from onrecord.desk.shelf import Shelf
from onrecord.record.adding import Read
from onrecord.record.filter import FilterError

STATIC = Path(__file__).parent / "static"
mimetypes.add_type("text/javascript", ".mjs")
_ERROR = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message"],
            "properties": {"code": {"type": "string"}, "message": {"type": "string"}, "details": {"type": "array"}},
        }
    },
}


def create_app(settings: Settings, watch: bool = True, read: Read | None = None) -> App:
    """The whole desk, guarded. With `watch`, incidents follow what other processes write; with `read`, documents can be added."""
    shelf = Shelf(settings.record)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        frame.warm_up()
        await run_in_threadpool(shelf.refresh)
        await run_in_threadpool(pages.warm_up, shelf)
        if watch:
            shelf.watch()
        yield
        shelf.close()

    app = FastAPI(
        title="onrecord",
        version=__version__,
        description="Attributed event data: who did what to whom, where and when, and who says so.",
        lifespan=lifespan,
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    app.state.settings, app.state.shelf, app.state.intake = settings, shelf, Intake(read)
    error_answers.install(app)
    _routes(app)
    app.mount("/static", StaticFiles(directory=STATIC, check_dir=False), name="static")
    app.add_middleware(GZipMiddleware, minimum_size=2000, compresslevel=1)
    _describe(app)
    return Guard(app, settings)


def _routes(app: FastAPI) -> None:
    """Everything that the desk answers to, and what it answers to a filter that cannot be."""

    @app.exception_handler(FilterError)
    async def unclear(request: Request, error: FilterError) -> Response:
        field, _, words = str(error).partition(": ")
        return error_answers.answer(request, 422, "invalid", str(error), [{"where": f"query.{field}", "message": words}])

    @app.get("/api/docs", include_in_schema=False)
    def docs(request: Request) -> Response:
        return pages.api_page(request)

    @app.get("/api", include_in_schema=False)
    def bare(request: Request) -> Response:
        return RedirectResponse("/api/docs", 308)

    app.include_router(lists.router)
    app.include_router(api.router)
    app.include_router(pages.router)
    app.include_router(deeds.router)


def _describe(app: FastAPI) -> None:
    """The API's own description, with its one shape of errors."""
    original = app.openapi

    def described() -> dict[str, object]:
        schema = original()
        for methods in schema["paths"].values():
            for operation in methods.values():  # a feed is no JSON, whatever the framework supposes
                content = operation["responses"].get("200", {}).get("content", {})
                if "application/atom+xml" in content:
                    content.pop("application/json", None)
        schema.setdefault("components", {}).setdefault("schemas", {})["Error"] = _ERROR
        return schema

    app.openapi = described  # type: ignore[method-assign]
