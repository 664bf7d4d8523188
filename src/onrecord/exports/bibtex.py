"""Documents as BibTeX, so that whoever cites a claim can cite the page."""

from __future__ import annotations

import re
from typing import BinaryIO

from onrecord.exports.safe import line
from onrecord.record.found import FoundDocument

# Characters that TeX would act on; braces and backslashes first, and each once.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "$": r"\$", "#": r"\#", "_": r"\_",
        "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    }
)  # fmt: skip


class BibTex:
    """One `@online` entry per document, keyed by outlet, year and the beginning of its hash."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def start(self) -> None:
        """A file of entries has no head."""

    def feed(self, row: FoundDocument) -> None:
        fields = {
            "title": row.title or row.id,
            "organization": row.outlet,
            "date": row.published,
            "url": row.url,
            "urldate": row.captured[:10],
            "langid": "english" if row.language == "en" else None,
            "note": f"captured {row.captured}, SHA-256 {row.sha256}",
        }
        written = ",\n".join(f"  {name} = {{{escaped(value)}}}" for name, value in fields.items() if value)
        self._out.write(f"@online{{{key(row)},\n{written}\n}}\n\n".encode("utf-8", "replace"))

    def finish(self) -> None:
        self._out.flush()


def key(document: FoundDocument) -> str:
    """Letters and digits only; the hash keeps it unique."""
    outlet = re.sub(r"[^a-z0-9]", "", (document.outlet or "unknown").lower()) or "unknown"
    return f"{outlet[:24]}-{(document.published or 'undated')[:4]}-{document.sha256[:10]}"


def escaped(text: str) -> str:
    """A text on one line, with the signs that TeX reads for itself written out."""
    return line(text).translate(_TEX)
