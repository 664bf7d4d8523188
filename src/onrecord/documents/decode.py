"""Bytes to characters: UTF-8 first, byte-order marks honoured, other encodings detected and said so, binary refused."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from onrecord.model import Issue

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 64_000
# Encodings that news pages still come in; anything else that a detector proposes for a short text is an accident.
_PLAUSIBLE = frozenset(
    "cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 koi8_r koi8_u iso8859_2 iso8859_5 iso8859_6 iso8859_7 iso8859_8 iso8859_9 "
    "shift_jis cp932 euc_jp gb2312 gbk gb18030 big5 euc_kr cp949 utf_16 utf_16_le utf_16_be".split()
)


def decode(content: bytes, name: str) -> tuple[str, tuple[Issue, ...]]:
    """The text and what had to be assumed; empty text with an issue when the bytes are no text."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding), ()
            except UnicodeDecodeError:
                break
    if is_binary(content):
        return "", (Issue("documents", "binary", None, None, f"{name}: binary content, not text"),)
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _detected(content, name)


def is_binary(content: bytes) -> bool:
    """Whether a sample holds NUL bytes, or control characters beyond white space at more than one in fifty."""
    sample = content[:_SAMPLE]
    control = sum(byte < 32 and byte not in (9, 10, 11, 12, 13, 27) for byte in sample)
    return b"\x00" in sample or control * 50 > len(sample) > 0


def _detected(content: bytes, name: str) -> tuple[str, tuple[Issue, ...]]:
    best = from_bytes(content[:_SAMPLE]).best()
    encoding = best.encoding if best is not None and best.encoding in _PLAUSIBLE else "windows-1252"
    text = content.decode(encoding, errors="replace")
    message = f"{name}: not UTF-8; read as {encoding}, some characters may be wrong"
    return text, (Issue("documents", "encoding", None, None, message),)
