"""Pictures of the desk's pages over the bundled example pages, for the documentation: `make pictures` (needs Chromium)."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page
from tests.desk.browsing import browser
from tests.desk.conftest import running

from onrecord.batch import Options, read_all
from onrecord.demo import EXAMPLES
from onrecord.record.adding import add_all
from onrecord.record.store import Record
from onrecord.sources.find import captures

DOCS = Path(__file__).parent.parent / "docs"


def take(page: Page, name: str, address: str) -> None:
    page.goto(address)
    for drawn in (".map", ".network"):
        if page.locator(drawn).count():
            page.wait_for_selector(f"{drawn}[data-ready]", timeout=60_000)
    page.screenshot(path=DOCS / f"desk-{name}.jpg", type="jpeg", quality=55)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        with Record.open(path) as record:
            add_all(record, captures([str(EXAMPLES)]), lambda found: read_all(found, Options()))
            contested = [i for i in record.incidents() if i.standing == "contested"]
            document = next(d.id for d in record.documents() if "levant" in d.id)
        with running(path) as desk, browser() as chromium:
            page = chromium.new_page(base_url=desk.url, viewport={"width": 1100, "height": 760})
            take(page, "overview", "/")
            take(page, "explore", "/explore")
            take(page, "incident", f"/incidents/{contested[-1].id}")
            take(page, "document", f"/document?id={document}")
            take(page, "actor", "/actor?id=SYR%3Amilitary")
            take(page, "source", "/source?name=Harbour+Wire")
            take(page, "review", "/review")
            take(page, "codebook", "/methodology?page=codebook")


if __name__ == "__main__":
    sys.path.insert(0, str(DOCS.parent))
    main()
