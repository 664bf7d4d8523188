"""A situation report as Markdown. What pages say is escaped, so that no name can become a link, a heading or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from onrecord.exports.brief import Brief, FigureLine, Page, Section, Statement, days_shown

_MARKS = re.compile(r"([\\`*_{}\[\]#!|~>]|^[-+])")  # brackets mean a link only after square ones, a dash a list only in front
_AND = {"&": "&amp;", "<": "&lt;"}


def brief_markdown(brief: Brief) -> str:
    """The whole report, ending in a line feed."""
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    yield f"# {escaped(brief.title)}"
    yield f"\n{brief.start} to {brief.end}. Everything below is what pages say; nothing in it was verified by this program.\n"
    yield from _sections("Contested", brief.contested, "Nothing that the sources contest.")
    yield from _sections("New", brief.new, "No incident that only is told and not contested.")
    yield "## Outlook: plans, threats, expectations\n"
    yield from _statements(brief.outlook) if brief.outlook else ("Nobody is quoted with any.",)
    yield "\n## Who says what\n"
    yield from (f"- {escaped(name)}: {count} claim{'' if count == 1 else 's'}" for name, count in brief.speakers)
    yield "\n## Coverage\n\nDays without pages are days of which nothing is known: silence is not peace.\n"
    yield "| day | pages | outlets |\n|---|---|---|"
    yield from (f"| {day} | {pages} | {outlets} |" for day, pages, outlets in days_shown(brief.coverage))
    yield "\n## Pages\n"
    yield from map(_page, brief.pages)


def _sections(title: str, sections: Sequence[Section], none: str) -> Iterator[str]:
    yield f"## {title}\n"
    if not sections:
        yield f"{none}\n"
    for section in sections:
        yield f"### {escaped(section.heading)}\n"
        disputed = f" Sources disagree on {', '.join(section.disputed)}." if section.disputed else ""
        yield f"*{escaped(section.standing)}.*{escaped(disputed)} `{section.id}`\n"
        yield from _statements(section.statements)
        yield ""
        if section.figures:
            yield "| figure | range | by source |\n|---|---|---|"
            yield from map(_figure, section.figures)
            yield ""


def _statements(statements: Iterable[Statement]) -> Iterator[str]:
    for statement in statements:
        pages = "".join(f" [{n}]" for n in statement.pages)
        yield f"- {escaped(statement.text)}{pages}"


def _figure(found: FigureLine) -> str:
    name = f"{found.measure} ({found.of})" if found.of else found.measure
    sources = "; ".join(f"{escaped(range)} {escaped(source)}" for source, range in found.sources)
    return f"| {escaped(name)} | {escaped(found.range)} | {sources} |"


def _page(page: Page) -> str:
    url = f" <{page.url}>" if re.fullmatch(r"https?://[^\s<>\"']+", page.url) else ""
    return f"[{page.number}] {escaped(page.outlet)}, {page.published}: {escaped(page.title)}.{url} SHA-256 `{page.sha256}`\n"


def escaped(text: str) -> str:
    """Text in which every mark of Markdown stands for itself."""
    marked = _MARKS.sub(r"\\\1", text)
    return "".join(_AND.get(c, c) for c in marked)
