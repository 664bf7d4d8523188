"""A PDF as plain text, page by page, with lines of a paragraph joined."""

from __future__ import annotations

import io
import logging
import re

from pypdf import PdfReader
from pypdf.errors import PyPdfError

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # faults are raised or recorded, never printed between readings
_SOFT = re.compile(r"(?<=[a-z,;])[-\u00ad]?\n(?=[a-z])")


class UnreadablePdf(ValueError):
    """A PDF without readable text; the message says why."""


def pdf_text(content: bytes) -> tuple[str, str | None]:
    """(text, title) of a PDF; UnreadablePdf for encrypted, damaged or purely scanned files."""
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadablePdf("it is encrypted")
        pages = [page.extract_text() for page in reader.pages]
        title = reader.metadata.title if reader.metadata else None
    except (PyPdfError, ValueError, KeyError, TypeError, OSError, RecursionError, AttributeError) as error:
        raise UnreadablePdf(str(error) or type(error).__name__) from None
    text = "\n\n".join(_SOFT.sub(_join, page.strip()) for page in pages if page.strip())
    if not text.strip():
        raise UnreadablePdf("it holds no text (a scan?)")
    return text, title


def _join(match: re.Match[str]) -> str:
    return "" if match.group()[0] in "-\u00ad" else " "
