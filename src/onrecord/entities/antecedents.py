"""Whom pronouns and definite descriptions mean, when the text settles it; otherwise nobody.

Rules, not scores: a candidate must agree in number and gender and be the only one in reach. Reach is the same
paragraph, and for a pronoun that opens a paragraph the speaker or subject of the one before, unless the page is spliced
together from several sources (a headline repeated three times or server errors in the body are the signs).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.documents.document import Document
from onrecord.language.parse import Parse
from onrecord.mentions.found import Mentions
from onrecord.mentions.roles import role_at
from onrecord.model import Attribution, Mention
from onrecord.vocabulary.actors import ActorLexicon

_GENDER = {"he": "m", "him": "m", "she": "f", "her": "f"}
_SUBJECT = ("nsubj", "nsubjpass")
_SPEAKING = ("i", "me", "we", "us")
REACH = 3  # sentences back


@dataclass(frozen=True, slots=True)
class _Candidate:
    mention: Mention
    head: int
    sentence: int
    subject: bool


def antecedents(
    document: Document, parse: Parse, mentions: Mentions, attributions: Sequence[Attribution], lexicon: ActorLexicon
) -> dict[str, str]:
    """Ids of pronouns and descriptions mapped to the ids of the mentions they mean."""
    links: dict[str, str] = {}
    sources = tuple((s.start, s.end) for a in attributions for s in a.source)
    contents = tuple((c.start, c.end) for a in attributions if a.directness == "direct" for c in a.content)
    spliced = is_spliced(document)
    seen: list[_Candidate] = []
    for mention in mentions.all:
        if mention.kind != "actor" or mention.actor is None:
            continue
        head = parse.head(parse.tokens(mention.start, mention.end))
        if mention.form == "pronoun" and parse.lowers[head] not in _SPEAKING:
            found = _pronoun(parse, mention, head, seen, sources, contents, spliced, lexicon)
        elif mention.form == "nominal" and mention.actor.id is None:
            found = _description(parse, mention, head, seen, lexicon)
        else:
            found = None
        if found is not None:
            links[mention.id] = found.id
        if mention.form != "pronoun":
            target = mentions.by_id[links[mention.id]] if mention.id in links else mention
            subject = parse.deps[head] in _SUBJECT or any(s <= mention.start and mention.end <= e for s, e in sources)
            seen.append(_Candidate(target, head, parse.sentence_of[head], subject))
    return links


def speakers_themselves(
    parse: Parse, mentions: Mentions, attributions: Sequence[Attribution], speakers: dict[str, str]
) -> dict[str, str]:
    """Ids of "I" and "we" inside a quotation mapped to the mention of who speaks it; `speakers` by attribution id."""
    links: dict[str, str] = {}
    quoted = [(c.start, c.end, speakers[a.id]) for a in attributions if a.directness != "indirect" and a.id in speakers for c in a.content]
    for mention in mentions.all:
        if mention.form == "pronoun" and mention.text.lower() in _SPEAKING:
            inside = [(end - start, speaker) for start, end, speaker in quoted if start <= mention.start and mention.end <= end]
            if inside:
                links[mention.id] = min(inside)[1]  # the innermost quotation
    return links


def is_spliced(document: Document) -> bool:
    """Whether the page shows signs of being put together by a machine from several sources."""
    titles = sum(block.kind == "title" for block in document.blocks)
    inner = [block for block in document.blocks[:-1] if block.kind == "error"]
    return titles >= 3 or bool(inner)


def _pronoun(
    parse: Parse,
    mention: Mention,
    head: int,
    seen: Sequence[_Candidate],
    sources: tuple[tuple[int, int], ...],
    contents: tuple[tuple[int, int], ...],
    spliced: bool,
    lexicon: ActorLexicon,
) -> Mention | None:
    word = parse.lowers[head]
    if _inside(mention, contents):
        return None
    sentence = parse.sentence(head)
    for distance, group in _by_sentence(seen, sentence.index):
        block = parse.sentences[sentence.index - distance].block
        if block != sentence.block and (spliced or word in ("it", "they", "them") or distance > REACH):
            return None
        fits = [c for c in group if c.head < head and _agrees(parse, c, word, lexicon) and not _inside(c.mention, contents)]
        if distance:
            fits = [c for c in fits if c.subject] or fits
        names = {c.mention.actor.id or c.mention.actor.name for c in fits if c.mention.actor}
        if len(names) == 1:
            return fits[0].mention
        if names:
            return None
    return None


def _by_sentence(seen: Sequence[_Candidate], sentence: int) -> Iterator[tuple[int, list[_Candidate]]]:
    """Candidates of this sentence, the one before, ... up to REACH back."""
    for distance in range(REACH + 1):
        group = [c for c in seen if c.sentence == sentence - distance]
        if sentence - distance >= 0:
            yield distance, group


def _inside(mention: Mention, spans: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= mention.start and mention.end <= end for start, end in spans)


def _agrees(parse: Parse, candidate: _Candidate, word: str, lexicon: ActorLexicon) -> bool:
    """Number and gender: he and she take persons, they plural groups, it states and bodies."""
    actor = candidate.mention.actor
    if actor is None or parse.deps[candidate.head] in ("compound", "amod", "nmod"):
        return False
    identity = lexicon.identities.get(actor.id) if actor.id else None
    person, gender = _person(parse, candidate, identity.kind if identity else None, identity.gender if identity else "", lexicon)
    plural = parse.tags[candidate.head] in ("NNS", "NNPS")
    if word in _GENDER:
        return person and not plural and gender in ("", "x", _GENDER[word])
    if word in ("they", "them"):
        return plural and candidate.mention.form == "nominal"
    return not person and not plural and identity is not None


def _person(parse: Parse, candidate: _Candidate, kind: str | None, gender: str, lexicon: ActorLexicon) -> tuple[bool, str]:
    """Whether a candidate is one person, and which gender is known."""
    if kind == "person":
        return True, gender
    if kind is not None:
        return False, ""
    head = candidate.head
    found = role_at(parse, head, lexicon)
    if found is not None and candidate.mention.form == "nominal":
        role = found.role
        return role.kind == "person", "f" if "female" in role.flags else "m" if "male" in role.flags else ""
    tokens = parse.tokens(candidate.mention.start, candidate.mention.end)
    given = next((lexicon.given[parse.lowers[t]] for t in tokens if parse.lowers[t] in lexicon.given), None)
    actor = candidate.mention.actor
    return given is not None or bool(actor and actor.sector), given or ""


def _description(parse: Parse, mention: Mention, head: int, seen: Sequence[_Candidate], lexicon: ActorLexicon) -> Mention | None:
    """The actor named before that "the group", "the kingdom" or "the general" takes up."""
    if parse.lowers[parse.tokens(mention.start, mention.end).start] not in ("the", "this", "that", "these", "those"):
        return None
    if len(parse.tokens(mention.start, mention.end)) > 3:
        return None
    kinds = lexicon.anaphors.get(parse.lemmas[head]) or lexicon.anaphors.get(parse.lowers[head])
    sentence = parse.sentence_of[head]
    for candidate in reversed(seen):
        if sentence - candidate.sentence > 2 * REACH:
            return None
        actor = candidate.mention.actor
        if actor is None or candidate.mention.form != "name":
            continue
        identity = lexicon.identities.get(actor.id) if actor.id else None
        if kinds is not None and identity is not None and identity.kind in kinds and candidate.mention.text[:1].isupper():
            return candidate.mention
        lemma = parse.lemmas[head].lower()
        titled = candidate.mention.text.lower().split()
        if (kinds is None and lemma in titled[:-1]) or (kinds is not None and lemma == titled[-1] and len(titled) > 1):
            return candidate.mention
    return None
