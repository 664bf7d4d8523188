"""Characters of a document made fit for a terminal: nothing that a page says may move the cursor or change colours."""

from __future__ import annotations

_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], "\ufffd") | {ord("\n"): "\n", ord("\t"): " ", ord("\r"): " "}


def shown(text: str) -> str:
    """The text with every control character but the line feed replaced, of the same length, so that offsets still hold."""
    return text if text.isprintable() else text.translate(_CONTROLS)


def line(text: str) -> str:
    """The text on one line."""
    return shown(" ".join(text.split()))
