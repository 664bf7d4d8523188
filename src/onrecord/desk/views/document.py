"""One document: its text with every claim's characters, the chains of speakers, where its bytes come from, and its copies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from sqlalchemy import Connection

from onrecord.desk.shelf import Shelf
from onrecord.desk.views.rows import document_href
from onrecord.exports.page_marks import Mark, Piece, marks, pieces
from onrecord.exports.rows import Cells, claim_rows, source_words
from onrecord.incidents.judged import judged
from onrecord.incidents.judgements import Judgement, in_force
from onrecord.model import Attribution, Mention, Reading
from onrecord.record import one_document
from onrecord.record.cursors import cursor_of, position_of
from onrecord.record.filter import Filter
from onrecord.record.found import FoundDocument


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters with what they are: `css` classes, `keys` as "3:trigger 5:content", `number` of the claim that they link to.

    `anchors` are numbers of claims whose words begin here.
    """

    text: str
    css: str
    keys: str
    number: int
    anchors: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text, cut where claims begin and end."""

    kind: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A claim beside the text, as persons judged it; `css` says whether it is denied or said not to have happened.

    `judged` says who recoded or rejected it and why, `read` how it was read before.
    """

    number: int
    id: str
    cells: Cells
    css: str
    chosen: bool
    judged: str = ""
    read: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A name and where it leads."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Chain:
    """Who passes on whose words, outermost first; `words` is what is said, shortened."""

    voices: tuple[str, ...]
    words: str
    kind: str


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """What the page of a document shows."""

    document: FoundDocument
    reading: Reading
    url: str | None
    paragraphs: tuple[Paragraph, ...]
    cards: tuple[Card, ...]
    rejected: tuple[Card, ...]
    chains: tuple[Chain, ...]
    copies: tuple[Link, ...]
    versions: tuple[Link, ...]
    captured: tuple[FoundDocument, ...]


def document_page(shelf: Shelf, id: str, version: int | None, claim: str | None) -> DocumentPage | None:
    """The page of a document, of its current version unless one is named; None where the record does not hold it."""
    reading = shelf.record.reading(id, version)
    if reading is None:
        return None
    every = shelf.record.versions(id)
    document = next((d for d in every if (d.version == version if version is not None else d.current)), None)
    if document is None:
        return None
    decided = _decided(shelf, id) if document.current else ()
    standing = judged(reading, decided)
    found = marks(replace(standing, mentions=reading.mentions))  # what persons named stands nowhere in the text
    cards, rejected = _cards(reading, standing, claim, decided)
    return DocumentPage(
        document,
        reading,
        web_address(reading.url),
        tuple(Paragraph(block.kind, _stretches(reading.text, pieces(block, found))) for block in reading.blocks),
        cards,
        rejected,
        _chains(standing),
        tuple(Link(other, document_href(other)) for other in shelf.record.same_text(id)),
        tuple(Link(f"version {d.version}", f"{document_href(id)}&version={d.version}") for d in every) if len(every) > 1 else (),
        every,
    )


def web_address(url: str | None) -> str | None:
    """A link that a browser may follow: http and https only, whatever a document claims as its address."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


def _stretches(text: str, found: Iterable[Piece]) -> tuple[Stretch, ...]:
    stretches = []
    for piece in found:
        triggers = [m for m in piece.marks if m.role == "trigger"]
        stretches.append(
            Stretch(
                text[piece.start : piece.end],
                " ".join(dict.fromkeys(m.css for m in piece.marks if m.css)),
                " ".join(_key(m) for m in piece.marks if m.role),
                triggers[0].number if triggers else 0,
                tuple(m.number for m in triggers if m.start == piece.start),
            )
        )
    return tuple(stretches)


def _key(mark: Mark) -> str:
    return f"{mark.number}:{mark.role}"


def _decided(shelf: Shelf, id: str) -> tuple[Judgement, ...]:
    """Rejections and recodings in force of a document's claims."""
    every = in_force(shelf.record.judgements(current=True))
    return tuple(
        j for j in every if j.verdict in ("rejected", "recoded") and any(ref.document == id for ref in (*j.claims, *j.others))
    )


def _cards(
    reading: Reading, standing: Reading, chosen: str | None, decided: Iterable[Judgement]
) -> tuple[tuple[Card, ...], tuple[Card, ...]]:
    """The claims that stand, in the order of their marks, and those that a person rejected."""
    verdicts = {ref.claim: j for j in decided for ref in j.claims if ref.document == reading.id}
    read = {row.claim.id: row.cells for row in claim_rows(reading)}
    cards = []
    for number, row in enumerate(claim_rows(standing), start=1):
        css = "denied" if row.claim.polarity == "denied" else ""
        if row.claim.status not in ("occurred", "ongoing"):
            css += " said-not"
        by = verdicts.get(row.claim.id)
        words = read[row.claim.id].words() if by else ""
        cards.append(Card(number, row.claim.id, row.cells, css.strip(), row.claim.id == chosen, _signed(by), words))
    kept = {card.id for card in cards}
    gone = [Card(0, id, cells, "", id == chosen, _signed(verdicts.get(id))) for id, cells in read.items() if id not in kept]
    return tuple(cards), tuple(gone)


def _signed(found: Judgement | None) -> str:
    return f"{found.verdict} by {found.author}, {found.made[:10]}: {found.reason or 'no reason given'}" if found else ""


def _chains(reading: Reading) -> tuple[Chain, ...]:
    """The chains of the page that pass through two voices or more."""
    mentions = {m.id: m for m in reading.mentions}
    by_id = {a.id: a for a in reading.attributions}
    parents = {a.parent for a in reading.attributions}
    found = []
    for attribution in reading.attributions:
        voices = _voices(attribution, by_id, mentions)
        if len(voices) > 1 and attribution.id not in parents:
            said = " … ".join(span.text for span in attribution.content)
            found.append(Chain(voices, said if len(said) <= 160 else said[:159] + "…", attribution.kind))
    return tuple(found)


def _voices(last: Attribution, by_id: Mapping[str, Attribution], mentions: Mapping[str, Mention]) -> tuple[str, ...]:
    voices: list[str] = []
    at: Attribution | None = last
    while at is not None and len(voices) < 12:
        voices.append(source_words(at, mentions))
        at = by_id.get(at.parent or "")
    return tuple(reversed(voices))


def listed(connection: Connection, filter: Filter, after: str = "") -> tuple[tuple[FoundDocument, ...], str | None]:
    """A page of documents by id, after the filter's cursor or after an id, and the cursor of the next page."""
    limit = filter.limit or 100
    found = one_document.after(connection, filter, position_of("documents", filter.cursor, after), limit + 1)
    return found[:limit], cursor_of("documents", found[limit - 1].id) if len(found) > limit else None
