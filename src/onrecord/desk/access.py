"""Who may write: whoever holds the token, under the name that they sign with.

Over the API the token comes as `Authorization: Bearer TOKEN` and the name as `author`. In the browser it is given once; what
stays is a signed cookie that no script can read and no other site can send, and every form carries a mark made from it.
"""

from __future__ import annotations

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from urllib.parse import urlsplit

from fastapi import Request

from onrecord.desk.faults import Fault
from onrecord.desk.settings import Settings

COOKIE = "onrecord"


@dataclass(frozen=True, slots=True)
class Person:
    """Who decides, and the mark that their forms carry."""

    name: str
    mark: str


def session(settings: Settings, name: str) -> str:
    """The cookie of a person who gave the token."""
    words = urlsafe_b64encode(name.encode()).decode()
    return f"{words}.{_sign(settings, words)}"


def person(request: Request, settings: Settings) -> Person | None:
    """Who is signed in, by the cookie; None for a reader."""
    words, _, signature = request.cookies.get(COOKIE, "").partition(".")
    if settings.token is None or not words or not hmac.compare_digest(signature, _sign(settings, words)):
        return None
    try:
        name = urlsafe_b64decode(words.encode()).decode()
    except ValueError:
        return None
    return Person(name, _sign(settings, f"form {words}"))


def right_token(settings: Settings, token: str) -> bool:
    """Whether a token is the one that this server printed; never where it only reads."""
    return settings.token is not None and hmac.compare_digest(token.encode(), settings.token.encode())


def bearer(request: Request, settings: Settings) -> None:
    """The API's way to write; 403 where the desk is read-only, 401 without the right token."""
    if settings.token is None:
        raise Fault(403, "this desk only reads; start it with --write to decide things in it", "read-only")
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not right_token(settings, token.strip()):
        raise Fault(401, "writing needs the header `Authorization: Bearer TOKEN`")


def signed(request: Request, settings: Settings, mark: str) -> Person:
    """The person behind a form of the desk; 403 for a form that is not the desk's own."""
    if settings.token is None:
        raise Fault(403, "this desk only reads; start it with --write to decide things in it", "read-only")
    who = person(request, settings)
    if who is None:
        raise Fault(401, "sign in first, with the token that the desk printed when it started")
    origin = request.headers.get("origin")
    foreign = origin is not None and urlsplit(origin).netloc != request.headers.get("host")
    if foreign or not hmac.compare_digest(mark, who.mark):
        raise Fault(403, "this form was not made by this desk, or is of an earlier session; load the page again")
    return who


def _sign(settings: Settings, words: str) -> str:
    return hmac.new(settings.secret, words.encode(), hashlib.sha256).hexdigest()
