"""The HTML page: self-contained, escaped, every claim linked to its characters."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from onrecord.exports.page import page
from onrecord.exports.page_assets import SCRIPT, STYLE, policy
from onrecord.exports.page_marks import marks, pieces
from onrecord.model import Reading
from onrecord.reader import Reader

VOID = {"meta", "br"}


class Tree(HTMLParser):
    """Checks nesting, and collects ids, links, tags and the words of the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        found = dict(attrs)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [found["href"] or ""] if "href" in found else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"script", "style"} & set(self.open):
            self.words += data


def test_every_link_leads_to_one_place_on_the_page(bundled: dict[str, Reading]) -> None:
    tree = Tree(page(list(bundled.values())))
    assert not tree.open
    assert len(tree.ids) == len(set(tree.ids))
    assert all(link.startswith("#") and link[1:] in tree.ids for link in tree.links)


def test_every_claim_has_a_card_and_its_characters(bundled: dict[str, Reading]) -> None:
    reading = bundled["levant-ledger-market.html"]
    html = page([reading])
    for number in range(1, len(reading.claims) + 1):
        assert f'id="d1-c{number}"' in html
        for role in ("trigger", "evidence"):
            assert re.search(rf'data-k="[^"]*\b{number}:{role}\b', html)


def test_the_voice_of_a_claim_is_marked_with_cue_and_content(reader: Reader) -> None:
    reading = reader.read("The Syrian army said that rebels had shelled the town of Saraqib.")
    number = next(i for i, c in enumerate(sorted(reading.claims, key=lambda c: c.trigger.start), 1) if c.attribution)
    roles = {m.role for m in marks(reading) if m.number == number}
    assert {"trigger", "source", "cue", "content"} <= roles


def test_markup_in_a_document_stays_text(reader: Reader) -> None:
    hostile = 'Rebels attacked </p><script>alert("x")</script> Idlib & "Homs" \x00\x1b on <img src=x onerror=alert(1)> Tuesday.'
    tree = Tree(page([reader.read(hostile, title="<b>t</b>", outlet='"><i>', url="javascript:alert(1)", id="<a>")]))
    assert not tree.tags & {"b", "i", "img"}
    assert not any(name.startswith("on") for name in tree.attributes)
    assert '</p><script>alert("x")</script>' in tree.words
    assert not any(link.startswith("javascript") for link in tree.links)


def test_the_policy_allows_this_script_and_style_alone(reader: Reader) -> None:
    html = page([reader.read("Rebels attacked Idlib.")])
    assert "default-src 'none'" in policy()
    assert "unsafe" not in policy()
    assert f"<script>{SCRIPT}</script>" in html
    assert f"<style>{STYLE}</style>" in html
    assert html.count("<script") == html.count("<style") == 1
    assert "http://" not in html
    assert "https://" not in html
    assert " style=" not in html


def test_pieces_cover_every_character_of_a_block_once(bundled: dict[str, Reading]) -> None:
    for reading in bundled.values():
        for block in reading.blocks:
            cut = list(pieces(block, marks(reading)))
            assert "".join(reading.text[p.start : p.end] for p in cut) == reading.text[block.start : block.end]


def test_a_page_without_documents_or_text_is_still_a_page(reader: Reader) -> None:
    assert not Tree(page([])).open
    assert "No claims." in page([reader.read("")])
