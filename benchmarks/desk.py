"""How long the desk's first pages take over a record of generated claims: `python benchmarks/desk.py [--claims 100000] [--record FILE]`.

Makes the record where the file is none yet, builds its incidents, starts the desk in this process and asks for each page three
times; the first answer and the best are printed. With Chromium on the machine, Explore is also opened in it, three times in a new
context (nothing cached): the browser's own time from the start of the navigation to the first paint of the page, which holds
the map that the server drew with all its incidents, and the time until the interactive map has drawn the same ones (software
WebGL; a graphics card is faster). Processor seconds of this process, the desk's, go with each: on a busy machine they tell more.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import uvicorn

from happenings import readings
from onrecord.desk.app import create_app
from onrecord.desk.settings import Settings
from onrecord.record.store import Record
from onrecord.sources.capture import Capture, Hints

PAGES = (
    "/", "/explore", "/explore?type=ASSAULT", "/map.json", "/points.json", "/claims", "/documents", "/actors", "/sources", "/review",
    "/api/v1/incidents", "/api/v1/incidents?format=csv",
)  # fmt: skip
PAINTED = """() => ({
  paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  marks: document.querySelectorAll(".picture .cluster, .picture .mark-of").length,
})"""
_BATCH = 500


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--record", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.record or Path(folder) / "generated.db"
        if not path.exists():
            make(path, options.claims)
        url, stop = start(path)
        pages(url)
        browser(url)
        stop()


def make(path: Path, claims: int) -> None:
    began = time.perf_counter()
    found, _ = readings(claims)
    with Record.open(path) as record:
        for at in range(0, len(found), _BATCH):
            some = found[at : at + _BATCH]
            hints = [Hints(id=r.id, outlet=r.outlet, published=r.published) for r in some]
            captures = [
                Capture(r.id, "text", r.text.encode(), "jsonl", "2020-01-01T00:00:00+00:00", h)
                for r, h in zip(some, hints, strict=True)
            ]
            record.add_batch(zip(captures, some, strict=True))
        added = time.perf_counter()
        record.build_incidents()
    print(f"record made in {added - began:.0f} s, incidents built in {time.perf_counter() - added:.0f} s")


def start(path: Path) -> tuple[str, Callable[[], None]]:
    config = uvicorn.Config(create_app(Settings(str(path)), watch=False), port=0, log_level="error", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)

    def stop() -> None:
        server.should_exit = True
        thread.join(10)

    return f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}", stop


def pages(url: str) -> None:
    with httpx.Client(base_url=url, timeout=300) as client:
        for page in PAGES:
            taken = []
            for _ in range(3):
                began = time.perf_counter()
                size = len(client.get(page).raise_for_status().content)
                taken.append(time.perf_counter() - began)
            print(f"{page:32} first {taken[0]:6.3f} s  best {min(taken):6.3f} s  {size:>10,} bytes")


def browser(url: str) -> None:
    path = shutil.which("chromium")
    if path is None:
        print("no Chromium: the map was not timed")
        return
    from playwright.sync_api import sync_playwright

    arguments = [
        "--no-sandbox",
        "--use-gl=angle",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
        "--disable-background-networking",
    ]
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=path, args=arguments)
        warm = chromium.new_page(base_url=url)
        warm.goto("/sources")  # the browser itself is started
        for _ in range(3):
            page = chromium.new_context().new_page()
            used = time.process_time()
            page.goto(f"{url}/explore", wait_until="load")
            while not (shown := page.evaluate(PAINTED))["paint"]:
                time.sleep(0.02)
            page.wait_for_selector(".map[data-ready]", timeout=120_000)
            moves = page.evaluate("performance.now()") / 1000
            print(
                f"Explore in Chromium: page with map and {shown['marks']} marks painted after {shown['paint'] / 1000:.2f} s, "
                f"map can be moved after {moves:.2f} s; {time.process_time() - used:.2f} processor seconds of the desk"
            )
            page.context.close()
        chromium.close()


if __name__ == "__main__":
    main()
