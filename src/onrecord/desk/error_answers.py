"""One shape for all errors: {"error": {"code", "message", "details"}}; on a page, the same words in the page's frame."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from onrecord.desk.access import bearer
from onrecord.desk.faults import CODES, Fault
from onrecord.desk.frame import render
from onrecord.record.errors import RecordError


def install(app: FastAPI) -> None:
    """Answer every kind of error in the one shape."""

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> Response:
        code = error.code if isinstance(error, Fault) else CODES.get(error.status_code, "error")
        details = error.details if isinstance(error, Fault) else None
        message = str(error.detail)
        if message == "Not Found":
            message = f"{request.url.path}: no such address; /api/docs lists them"
        return answer(request, error.status_code, code, message, details, dict(error.headers or {}))

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> Response:
        if request.method == "POST" and request.url.path.startswith("/api/"):
            try:
                bearer(request, request.app.state.settings)  # who may not write is told so first, whatever they wrote
            except Fault as refused:
                return await http(request, refused)
        details = [{"where": ".".join(map(str, e["loc"])), "message": _words(e)} for e in error.errors()]
        words = "; ".join(f"{d['where'].partition('.')[2] or d['where']}: {d['message']}" for d in details)
        return answer(request, 422, "invalid", words, details)

    @app.exception_handler(RecordError)
    async def record(request: Request, error: RecordError) -> Response:
        return answer(request, 503, "unavailable", str(error))

    @app.exception_handler(Exception)
    async def fault(request: Request, error: Exception) -> Response:
        return answer(request, 500, "fault", f"the desk failed on this request ({type(error).__name__}); please report it")


_SAID = {
    "missing": "is needed", "extra_forbidden": "is no field of this", "int_parsing": "has to be a whole number",
    "int_type": "has to be a whole number", "float_parsing": "has to be a number", "float_type": "has to be a number",
    "string_type": "has to be text", "bool_parsing": "has to be true or false", "bool_type": "has to be true or false",
    "list_type": "has to be a list", "dict_type": "has to be an object", "model_attributes_type": "has to be an object",
    "model_type": "has to be an object", "json_invalid": "is no JSON ({error})", "literal_error": "has to be {expected}",
    "enum": "has to be {expected}", "greater_than_equal": "has to be at least {ge}", "less_than_equal": "has to be at most {le}",
    "string_too_long": "has at most {max_length} characters", "string_too_short": "has at least {min_length} characters",
    "too_long": "has at most {max_length} items", "too_short": "has at least {min_length} items",
    "int_parsing_size": "is too large a number", "string_pattern_mismatch": "has another form",
}  # fmt: skip


def _words(error: dict[str, Any]) -> str:
    """What is wrong with a field, and what it holds."""
    given = error.get("input")
    said = _SAID.get(str(error["type"]), str(error["msg"]).removeprefix("Value error, ")).format_map(error.get("ctx") or {})
    return f"{said}, not {given!r}" if isinstance(given, str | int | float) and len(str(given)) < 100 else said


def answer(
    request: Request, status: int, code: str, message: str, details: Any = None, headers: dict[str, str] | None = None
) -> Response:
    """JSON for the API, a page for a person."""
    if request.url.path.startswith("/api/"):
        error = {"code": code, "message": message} | ({"details": details} if details else {})
        return JSONResponse({"error": error}, status, headers=headers)
    return render(request, "error.html", status=status, code=code, message=message)
