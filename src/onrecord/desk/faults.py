"""An error that the desk answers with: its status, its cause in words, and which field is at fault."""

from __future__ import annotations

from starlette.exceptions import HTTPException

CODES = {
    400: "bad-request", 401: "token-needed", 403: "forbidden", 404: "not-found", 405: "method-not-allowed", 409: "conflict",
    410: "gone", 413: "too-large", 415: "wrong-media-type", 422: "invalid", 500: "fault", 503: "unavailable",
}  # fmt: skip


class Fault(HTTPException):
    """An error that names its cause and, where there is one, the remedy."""

    def __init__(self, status: int, message: str, code: str | None = None, where: str | None = None) -> None:
        """`where` names the field that is at fault, as "query.type"."""
        super().__init__(status, message)
        self.details = [{"where": where, "message": message.partition(": ")[2] or message}] if where else None
        self.code = code or CODES.get(status, "error")
