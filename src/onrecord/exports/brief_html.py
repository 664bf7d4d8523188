"""A situation report as one HTML page without scripts; what pages say is escaped, and no link but http(s) is made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from onrecord.exports.brief import Brief, FigureLine, Page, Section, Statement, days_shown

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}"
    "h1{font-size:1.6rem}h2{font-size:1.2rem;border-bottom:1px solid #ccc;margin-top:2rem}h3{font-size:1rem;margin-bottom:.2rem}"
    ".standing{color:#555;margin:.2rem 0}.disputed{color:#8a4b00}table{border-collapse:collapse;margin:.5rem 0}"
    "td,th{border:1px solid #ccc;padding:.2rem .6rem;text-align:left;vertical-align:top}sup a{text-decoration:none}"
    "@media(prefers-color-scheme:dark){body{color:#ddd;background:#161616}.standing{color:#aaa}.disputed{color:#e0a050}a{color:#8ab4f8}}"
)
_HEAD = (
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
)


def brief_html(brief: Brief) -> str:
    """The whole page."""
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    title = _text(brief.title)
    yield f"{_HEAD}<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>"
    yield (
        f"<p>{brief.start} to {brief.end}. Everything below is what pages say; nothing in it was verified by this program.</p>"
    )
    yield from _sections("Contested", brief.contested, "Nothing that the sources contest.")
    yield from _sections("New", brief.new, "No incident that only is told and not contested.")
    yield "<h2>Outlook: plans, threats, expectations</h2>"
    yield from _statements(brief.outlook) if brief.outlook else ("<p>Nobody is quoted with any.</p>",)
    yield "<h2>Who says what</h2>\n<ul>"
    yield from (f"<li>{_text(name)}: {count} claim{'' if count == 1 else 's'}</li>" for name, count in brief.speakers)
    yield "</ul>\n<h2>Coverage</h2>\n<p>Days without pages are days of which nothing is known: silence is not peace.</p>"
    yield "<table><tr><th>day</th><th>pages</th><th>outlets</th></tr>"
    yield from (f"<tr><td>{day}</td><td>{pages}</td><td>{n}</td></tr>" for day, pages, n in days_shown(brief.coverage))
    yield "</table>\n<h2>Pages</h2>\n<ol>"
    yield from map(_page, brief.pages)
    yield "</ol>\n</body>\n</html>"


def _sections(title: str, sections: Sequence[Section], none: str) -> Iterator[str]:
    yield f"<h2>{title}</h2>"
    if not sections:
        yield f"<p>{none}</p>"
    for section in sections:
        yield f'<section id="{_text(section.id)}">\n<h3>{_text(section.heading)}</h3>'
        disputed = f' <span class="disputed">Sources disagree on {_text(", ".join(section.disputed))}.</span>'
        yield f'<p class="standing">{_text(section.standing)}.{disputed if section.disputed else ""}</p>'
        yield from _statements(section.statements)
        if section.figures:
            yield "<table><tr><th>figure</th><th>range</th><th>by source</th></tr>"
            yield from map(_figure, section.figures)
            yield "</table>"
        yield "</section>"


def _statements(statements: Iterable[Statement]) -> Iterator[str]:
    yield "<ul>"
    for statement in statements:
        pages = " ".join(f'<sup><a href="#page-{n}">[{n}]</a></sup>' for n in statement.pages)
        yield f"<li>{_text(statement.text)} {pages}</li>"
    yield "</ul>"


def _figure(found: FigureLine) -> str:
    name = f"{found.measure} ({found.of})" if found.of else found.measure
    sources = "; ".join(f"{_text(range)} {_text(source)}" for source, range in found.sources)
    return f"<tr><td>{_text(name)}</td><td>{_text(found.range)}</td><td>{sources}</td></tr>"


def _page(page: Page) -> str:
    title = _text(page.title)
    if re.fullmatch(r"https?://[^\s<>\"']+", page.url):
        title = f'<a rel="noreferrer noopener" href="{_text(page.url)}">{title}</a>'
    about = f"{_text(page.outlet)}, {_text(page.published)}"
    return f'<li id="page-{page.number}" value="{page.number}">{about}: {title}. <small>SHA-256 {page.sha256}</small></li>'


def _text(text: str) -> str:
    return escape(text, quote=True)
