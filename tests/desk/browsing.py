"""A real browser for the tests: Debian's Chromium without a screen, driven by Playwright; WebGL in software."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect, sync_playwright

_ARGUMENTS = (
    "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
_PATIENCE = 90_000  # milliseconds: a busy machine is no fault of the desk
expect.set_options(timeout=_PATIENCE)


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


@contextmanager
def opened(chromium: Browser, url: str, **options: Any) -> Iterator[Page]:
    """A page of a desk that must end without a fault of its scripts or its policy."""
    with chromium.new_context(base_url=url, **options) as context:
        context.set_default_timeout(_PATIENCE)
        page = context.new_page()
        faults = watched(page)
        yield page
    assert faults == []


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
