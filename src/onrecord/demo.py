"""The demonstration: one bundled page read in full, all of them added to a record, and the incidents that they tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from onrecord.documents.make import make_document
from onrecord.exports.incidents import in_order, incident_text, told_claims
from onrecord.exports.text import reading_text
from onrecord.model import Incident, Reading
from onrecord.reader import Reader
from onrecord.record.adding import add_all
from onrecord.record.store import Record
from onrecord.sources.capture import Capture
from onrecord.sources.find import captures

EXAMPLES = Path(__file__).resolve().parent / "examples"
SHOWN = "levant-ledger-market.html"


def run(console: Console) -> None:
    """Print the whole demonstration; about five seconds once the vocabularies are compiled."""
    reader = Reader()

    def read(found: Iterable[Capture]) -> Iterator[Reading]:
        return reader.read_documents(make_document(capture) for capture in found)

    with TemporaryDirectory(prefix="onrecord-") as folder, Record.open(Path(folder) / "demo.db") as record:
        counts = add_all(record, captures([str(EXAMPLES)]), read)
        shown = next(reading for reading in record.readings() if reading.id.endswith(SHOWN))
        console.print("$ onrecord read", SHOWN, "\n", style="bold green")
        console.print(reading_text(shown), "")
        console.print("$ onrecord add examples/ --record demo.db", style="bold green")
        console.print(f"{counts.documents} documents, {counts.issues} issues\n")
        console.print("$ onrecord incidents --record demo.db\n", style="bold green")
        _incidents(console, record)


def _incidents(console: Console, record: Record) -> None:
    """Incidents of several sources in full; of the others only their number."""
    found = record.incidents()
    told = told_claims(found, record.readings())
    full: list[Incident] = [i for i in in_order(found) if i.independent_sources > 1 or i.standing != "single-source"]
    for incident in full:
        console.print(incident_text(incident, told), "")
    console.print(f"... and {len(found) - len(full)} incidents that only one source tells.", style="dim")
