"""Templates: every value is escaped, and every page stands in the same frame."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from onrecord import __version__
from onrecord.desk.access import person
from onrecord.desk.settings import Settings
from onrecord.desk.views import types
from onrecord.desk.views.glossary import GLOSSARY

_PAGES = (
    ("Overview", "/", "o"),
    ("Explore", "/explore", "e"),
    ("Documents", "/documents", "d"),
    ("Actors", "/actors", "a"),
    ("Sources", "/sources", "s"),
    ("Review", "/review", "r"),
    ("Methodology", "/methodology", "m"),
)


_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def warm_up() -> None:
    """Compile every template before the first request."""
    for name in environment().list_templates():
        environment().get_template(name)


@dataclass(frozen=True, slots=True)
class NavItem:
    name: str
    href: str
    key: str
    here: bool


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The templates, compiled once."""
    found = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals |= {"type_css": types.css, "type_letters": types.letters, "glossary": GLOSSARY}
    return found


def render(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page; `values` are the template's own."""
    settings: Settings = request.app.state.settings
    path = request.url.path
    frame = {
        "nav": [NavItem(name, href, key, path == href or (href != "/" and path.startswith(href))) for name, href, key in _PAGES],
        "person": person(request, settings),
        "writes": settings.token is not None,
        "version": __version__,
        "record_name": record_name(settings.record),
        "query_text": request.query_params.get("text", ""),
        "status": status,
        "path": path,
    }
    html = environment().get_template(template).render(frame | values)
    return HTMLResponse(_well_formed(html), status)


def record_name(record: str) -> str:
    """A file's name; of a connection string only what holds no password."""
    return record.rpartition("@")[2] if "://" in record else Path(record).name


def _well_formed(html: str) -> str:
    """Characters that HTML forbids, and lone surrogates, become the replacement character."""
    return _FORBIDDEN.sub("\ufffd", html)
