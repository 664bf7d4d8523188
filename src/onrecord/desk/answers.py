"""What all addresses of the API share: JSON, the record behind a request, and the errors that each may answer with."""

from __future__ import annotations

from typing import Any

import msgspec
from fastapi import Request, Response

from onrecord.desk.addresses import filter_of
from onrecord.desk.downloads import MEDIA
from onrecord.desk.shelf import Shelf
from onrecord.record.filter import Filter

MOST, USUAL = 1000, 100  # rows of a page
encode = msgspec.json.Encoder().encode
Responses = dict[int | str, dict[str, Any]]


def errors(**more: str) -> Responses:
    """The errors that every address may answer with, in the one shape, and those of this one alone."""
    words = {
        "400": "no request that can be read",
        "404": "nothing of this name",
        "422": "an unknown field, or a value that cannot be meant",
    } | {code.lstrip("_"): said for code, said in more.items()}
    shape = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    return {int(code): {"description": said, "content": shape} for code, said in words.items()}


ERRORS = errors()


def lists(*formats: str) -> Responses:
    """What a list answers: a page as JSON, or a file of one of these formats."""
    content: dict[str, Any] = {media: {} for media in ("application/json", *(MEDIA[name] for name in formats))}
    return ERRORS | {200: {"description": "a page as JSON, or all rows of the filter as a file", "content": content}}


def json(value: object) -> Response:
    """A value as a JSON answer."""
    return Response(encode(value), media_type="application/json")


def shelf_of(request: Request) -> Shelf:
    """The record that this server shows."""
    shelf: Shelf = request.app.state.shelf
    return shelf


def filtered(request: Request, limit: int = USUAL) -> Filter:
    """The filter of the query string; FilterError for what cannot be meant."""
    return filter_of(request.query_params, MOST, limit)
