"""A real browser for the tests: Debian's Chromium without a screen, driven by Playwright; WebGL in software."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect, sync_playwright

_ARGUMENTS = (
    "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
expect.set_options(timeout=30_000)  # a busy machine is no fault of the desk


@contextmanager
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("needs Chromium: `apt-get install chromium`")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        try:
            yield started
        finally:
            started.close()


def watched(page: Page) -> list[str]:
    """What goes wrong on a page from now on: errors of scripts, refusals of the policy, requests to anywhere else."""
    faults: list[str] = []

    def asked(address: str) -> None:
        if not address.startswith(("http://127.0.0.1", "data:", "blob:")):
            faults.append(f"outside: {address}")

    def telling(kind: str, words: str) -> bool:
        return kind == "error" or "could not be loaded" in words

    def spoken(dialog: Dialog) -> None:
        faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("pageerror", lambda error: faults.append(f"error: {error}"))
    page.on("console", lambda message: faults.append(f"console: {message.text}") if telling(message.type, message.text) else None)
    page.on("request", lambda request: asked(request.url))
    page.on("dialog", spoken)
    return faults
