"""Style and script of the page: inlined, and allowed by their hashes alone."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

_HERE = Path(__file__).parent
STYLE = (_HERE / "page.css").read_text(encoding="utf-8")
SCRIPT = (_HERE / "page.js").read_text(encoding="utf-8")


def policy() -> str:
    """The page's Content-Security-Policy: nothing from outside, no inline code but this."""
    script, style = (b64encode(sha256(part.encode()).digest()).decode() for part in (SCRIPT, STYLE))
    return f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; base-uri 'none'; form-action 'none'"
