"""`onrecord watch`: feeds into a record, for as long as it is left running."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.common import Data, RecordPlace, SecondLook, fail, opened, say, stopping


def register(app: typer.Typer) -> None:
    example = "Example: [bold]onrecord watch feeds.txt --record news.db --every 15[/bold]"
    app.command(name="watch", epilog=example)(watch)


def watch(
    feeds: Annotated[
        list[str],
        typer.Argument(metavar="FEEDS...", help="Files with one feed address per line (# for remarks), or addresses."),
    ],
    record: RecordPlace,
    once: Annotated[bool, typer.Option("--once", help="Stop when nothing is due any more.")] = False,
    every: Annotated[float, typer.Option(min=0.0, metavar="MINUTES", help="Between two asks of a feed.")] = 15.0,
    delay: Annotated[float, typer.Option(min=0.0, metavar="SECONDS", help="Between two pages of one host, at least.")] = 2.0,
    private: Annotated[
        bool, typer.Option("--private", help="Also fetch pages on private networks that feeds name; only for feeds you trust.")
    ] = False,
    agent: Annotated[
        str | None, typer.Option(metavar="WORDS", help="How to introduce ourselves to servers.", show_default=False)
    ] = None,
    data: Data = None,
    second_look: SecondLook = True,
) -> None:
    """Ask feeds for what is new, fetch the pages that they name, read them and add them to a record.

    Politely: robots.txt and Retry-After are heeded, unchanged feeds cost one short answer, hosts that fail are asked ever more
    seldom. How far each feed has come is in the record: stop it at any time (Ctrl-C), start it again to go on.
    """
    with stopping(), opened(record, new=True) as held:
        from onrecord.batch import Options, read_all
        from onrecord.record.watching import Pace, Watch
        from onrecord.sources.addresses import Allowed
        from onrecord.sources.fetch import AGENT, Fetcher

        urls, options = _addresses(feeds), Options(data=data, second_look=second_look)
        reader = options.reader()
        with Fetcher(Allowed.by(urls, private), agent=agent or AGENT) as fetcher:
            watching = Watch(
                held, fetcher, lambda found: read_all(found, options, reader=reader), urls, Pace(every * 60, delay), say
            )
            try:
                watching.run(once)
            except KeyboardInterrupt:
                watching.stop.set()
                fail(f"stopped after {watching.done.pages} pages; start it again to go on", 130)
            done = watching.done
            outcomes, unchanged = done.counts.outcomes, done.counts.outcomes["unchanged"] + done.counts.held
            print(
                f"{done.feeds} feeds asked, {done.failed_feeds} failed; {outcomes['added']} added, "
                f"{unchanged} unchanged, {outcomes['copy']} copies, {outcomes['changed']} changed, "
                f"{done.failed_pages} not to be had, {done.postponed} postponed"
            )


def _addresses(names: list[str]) -> list[str]:
    """The addresses that are meant, or wrong usage."""
    from onrecord.sources.addresses import place_of
    from onrecord.sources.web import addresses

    found: list[str] = []
    for name in names:
        if place_of(name) is not None:
            found.append(name)
            continue
        try:
            lines = Path(name).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            fail(f"{name}: cannot be read ({getattr(error, 'strerror', None) or error})", 1)
        for line in addresses(lines):
            if place_of(line) is None:
                fail(f"{name}: {line!r} is no http or https address")
            found.append(line)
    if not found:
        fail(f"{', '.join(names)}: no addresses in it")
    return list(dict.fromkeys(found))
