"""`onrecord judge`: what persons decide about claims and incidents, signed, dated and reversible."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.common import ListFormat, RecordPlace, chosen_format, fail, opened, say, stopping

if TYPE_CHECKING:
    from onrecord.incidents.judgements import Judgement, Recode, Verdict
    from onrecord.model import ClaimRef
    from onrecord.record.store import Record

group = typer.Typer(
    help="Merge, split, confirm, reject, recode, and take back; persons outrank rules.",
    epilog="Example: [bold]onrecord judge merge INCIDENT INCIDENT --record news.db --author Ann --reason 'same market'[/bold]",
    no_args_is_help=True,
)

Author = Annotated[
    str | None,
    typer.Option(envvar="ONRECORD_AUTHOR", help="Who judges; a judgement is always signed.", metavar="NAME", show_default=False),
]
Reason = Annotated[str | None, typer.Option(help="Why.", metavar="TEXT", show_default=False)]
Claim = Annotated[str, typer.Argument(metavar="CLAIM", help="Id of the claim; DOCUMENT#CLAIM where several documents have it.")]
Incident = Annotated[str, typer.Argument(metavar="INCIDENT", help="Id of the incident.")]
Format = Annotated[
    ListFormat | None,
    typer.Option(metavar="text|jsonl", help="By default text on a terminal, jsonl elsewhere.", show_default=False),
]


def register(app: typer.Typer) -> None:
    app.add_typer(group, name="judge")


@group.command(
    epilog="Example: [bold]onrecord judge merge INCIDENT INCIDENT --record news.db --author Ann --reason 'same market'[/bold]"
)
def merge(
    incidents: Annotated[list[str], typer.Argument(metavar="INCIDENT...", help="Ids of the incidents.")],
    record: RecordPlace,
    author: Author = None,
    reason: Reason = None,
) -> None:
    """Say that incidents are one happening."""
    if len(set(incidents)) < 2:
        fail("merge: name two incidents or more")
    with stopping(), opened(record) as held:
        found = [_claims(held, incident) for incident in incidents]
        if len(set(found)) < 2:
            say("merge: these are one incident already")
        claims = [ref for of in found for ref in of]
        _judge(held, author, "same", claims, reason=reason)


@group.command(epilog="Example: [bold]onrecord judge split INCIDENT CLAIM --record news.db --author Ann[/bold]")
def split(
    incident: Incident,
    claims: Annotated[list[str], typer.Argument(metavar="CLAIM...", help="Claims that tell of another happening.")],
    record: RecordPlace,
    author: Author = None,
    reason: Reason = None,
) -> None:
    """Say that some claims of an incident tell of another happening than the rest."""
    with stopping(), opened(record) as held:
        all_of_it = _claims(held, incident)
        apart = {_claim(held, name) for name in claims}
        if not apart <= set(all_of_it):
            fail(f"split: {', '.join(sorted(ref.claim for ref in apart - set(all_of_it)))}: not in incident {incident}", 1)
        rest = [ref for ref in all_of_it if ref not in apart]
        if not rest:
            fail("split: that is the whole incident; nothing would be left to split from")
        _judge(held, author, "different", apart, rest, reason=reason)


@group.command(epilog="Example: [bold]onrecord judge confirm INCIDENT --record news.db --author Ann --credibility 1[/bold]")
def confirm(
    incident: Incident,
    record: RecordPlace,
    author: Author = None,
    reason: Reason = None,
    credibility: Annotated[
        int | None, typer.Option(min=1, max=6, metavar="1-6", help="Credibility of the information.", show_default=False)
    ] = None,
) -> None:
    """Say that an incident is one happening, as it stands, and how credible it is."""
    with stopping(), opened(record) as held:
        claims = _claims(held, incident)
        _judge(held, author, "confirmed", claims, reason=reason)
        if credibility is not None:
            _judge(held, author, "graded", claims, reason=reason, credibility=credibility)


@group.command(epilog="Example: [bold]onrecord judge reject CLAIM --record news.db --author Ann --reason 'a film title'[/bold]")
def reject(claim: Claim, record: RecordPlace, reason: Reason = None, author: Author = None) -> None:
    """Say that a claim is none; it counts for nothing and stays visible. A reason is required."""
    with stopping(), opened(record) as held:
        _judge(held, author, "rejected", [_claim(held, claim)], reason=_required(reason))


@group.command(
    epilog="Example: [bold]onrecord judge recode CLAIM --record news.db --author Ann --type PROTEST --reason 'a march'[/bold]"
)
def recode(
    claim: Claim,
    record: RecordPlace,
    reason: Reason = None,
    author: Author = None,
    type: Annotated[str | None, typer.Option(help="Event type of the codebook.", metavar="TYPE", show_default=False)] = None,
    mode: Annotated[list[str] | None, typer.Option(help="Modes of the type.", metavar="MODE", show_default=False)] = None,
    actor: Annotated[list[str] | None, typer.Option(help="Ids or names.", metavar="ACTOR", show_default=False)] = None,
    recipient: Annotated[list[str] | None, typer.Option(help="Ids or names.", metavar="ACTOR", show_default=False)] = None,
    place: Annotated[str | None, typer.Option(help="A name of the gazetteer.", metavar="PLACE", show_default=False)] = None,
    start: Annotated[str | None, typer.Option(help="First day.", metavar="DATE", show_default=False)] = None,
    end: Annotated[str | None, typer.Option(help="Last day.", metavar="DATE", show_default=False)] = None,
    polarity: Annotated[str | None, typer.Option(help="affirmed, denied.", metavar="WORD", show_default=False)] = None,
    certainty: Annotated[str | None, typer.Option(help="certain ... unlikely.", metavar="WORD", show_default=False)] = None,
    status: Annotated[str | None, typer.Option(help="occurred, planned ...", metavar="WORD", show_default=False)] = None,
    speaker: Annotated[
        str | None, typer.Option(help="Who says so: the id or name of the innermost voice.", metavar="ACTOR", show_default=False)
    ] = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty it: actor, recipient, place, time, speaker (then the page itself says so).",
            metavar="FIELD",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Say what a claim really says; what was read is kept. A reason is required."""
    from onrecord.cli.recoding import recoding

    with stopping(), opened(record) as held:
        found = recoding(held, type, mode, actor, recipient, place, (start, end), (polarity, certainty, status), clear, speaker)
        _judge(held, author, "recoded", [_claim(held, claim)], reason=_required(reason), recode=found)


@group.command(epilog="Example: [bold]onrecord judge undo j0123456789abcdef --record news.db --author Ann[/bold]")
def undo(
    judgement: Annotated[str, typer.Argument(metavar="JUDGEMENT", help="Id of the judgement.")],
    record: RecordPlace,
    author: Author = None,
    reason: Reason = None,
) -> None:
    """Take a judgement back; an undoing can be undone."""
    with stopping(), opened(record) as held:
        _judge(held, author, "undone", [], reason=reason, undoes=judgement)


@group.command(name="list", epilog="Example: [bold]onrecord judge list --record news.db[/bold]")
def list_command(
    record: RecordPlace,
    rules: Annotated[bool, typer.Option("--rules", help="The merges of the rules instead, one for each comparison.")] = False,
    format: Format = None,
) -> None:
    """Print all judgements in the order of writing, and which of them hold."""
    with stopping(), opened(record) as held:
        from onrecord.cli.output import terminal, write_line
        from onrecord.exports.json_lines import json_line
        from onrecord.exports.judgements import judgements_table

        found = tuple(held.rule_judgements()) if rules else held.judgements()
        if chosen_format(format) is ListFormat.jsonl:
            for each in found:
                write_line(json_line(each))
        else:
            console = terminal()
            console.print(judgements_table(found, console.width))


def _judge(
    held: Record,
    author: str | None,
    verdict: Verdict,
    claims: Iterable[ClaimRef],
    others: Iterable[ClaimRef] = (),
    *,
    reason: str | None,
    recode: Recode | None = None,
    credibility: int | None = None,
    undoes: str | None = None,
) -> None:
    """Sign, write, and print the id of the judgement."""
    from onrecord.incidents.judgements import judgement, said_before
    from onrecord.sources.clock import moment

    found = judgement(
        moment(),
        signed(author),
        "person",
        verdict,
        claims,
        others or [],
        reason=reason,
        recode=recode,
        credibility=credibility,
        undoes=undoes,
    )
    before = held.judgements(current=True)
    same = said_before(before, found)
    mine = next((j for j in same if j.author == found.author), None)
    if mine is not None:
        say(f"{mine.id} says so already, since {mine.made[:10]}; nothing was written")
        print(mine.id)
        return
    for j in same:
        say(f"{j.author} said so before ({j.id})")
    held.judge(found)
    print(found.id)
    _say_replaced(held, before, found)
    if verdict in ("same", "different", "confirmed"):
        for incident in dict.fromkeys(held.incident_of(ref) for ref in (*found.claims, *found.others)):
            if incident is not None:
                print(f"incident {incident}")


def _say_replaced(held: Record, before: Iterable[Judgement], found: Judgement) -> None:
    """Which of the judgements that stood before no longer hold beside this one."""
    from onrecord.exports.judgements import recode_words
    from onrecord.incidents.judgements import replaced

    after = replaced(held.judgements(current=True))
    for j in before:
        if after.get(j.id) == found.id:
            was = f"{j.verdict}, {recode_words(j.recode)}" if j.recode is not None else j.verdict
            say(f"it replaces {j.id} of {j.author} ({was}), which stays in the history: `judge list`")


def signed(author: str | None) -> str:
    """Whose judgement it is, or wrong usage."""
    name = (author or os.environ.get("ONRECORD_AUTHOR") or "").strip()
    if not name:
        fail("a judgement is signed: give --author NAME, or set ONRECORD_AUTHOR")
    return name


def _required(reason: str | None) -> str:
    if not (reason or "").strip():
        fail("a claim is rejected or recoded for a reason: give --reason TEXT")
    return reason or ""


def _claims(held: Record, id: str) -> tuple[ClaimRef, ...]:
    """The claims of an incident as it stands today."""
    found = held.incident(id)
    if found is None:
        fail(f"{id}: no such incident in this record", 1)
    if found.id != id:
        say(f"{id} is {found.id} now")
    return found.claims


def _claim(held: Record, name: str) -> ClaimRef:
    """The one claim of this name."""
    from onrecord.model import ClaimRef
    from onrecord.record.errors import RecordError

    document, mark, claim = name.rpartition("#")
    if mark:
        return ClaimRef(document, claim)
    documents = held.holders(claim)
    if not documents:
        raise RecordError(f"{claim}: no such claim in this record")
    if len(documents) > 1:
        fail(f"{claim}: stands in {', '.join(documents)}; write DOCUMENT#{claim}")
    return ClaimRef(documents[0], claim)
