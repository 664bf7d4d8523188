"""Mentions grouped into entities, and speakers found for attributions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.documents.document import Document
from onrecord.entities.aliases import same_actor
from onrecord.entities.antecedents import antecedents, speakers_themselves
from onrecord.entities.apposed import apposed, of_that_age
from onrecord.entities.papers import whose_papers
from onrecord.language.parse import Parse
from onrecord.mentions.found import Mentions
from onrecord.model import Attribution, Entity, Issue, Mention
from onrecord.vocabulary.actors import ActorLexicon
from onrecord.vocabulary.folding import fold


@dataclass(frozen=True, slots=True)
class Resolved:
    """Mentions that know their entity, attributions that know their speaker, and what stayed open."""

    mentions: Mentions
    entities: tuple[Entity, ...]
    attributions: tuple[Attribution, ...]
    issues: tuple[Issue, ...]


def resolve(
    document: Document, parse: Parse, mentions: Mentions, attributions: Sequence[Attribution], lexicon: ActorLexicon
) -> Resolved:
    """Identity within one document; what the text does not settle stays unresolved and is named in `issues`."""
    shortened = same_actor(parse.text, mentions.all)
    known = mentions.changed([_as(m, mentions.by_id[shortened[m.id]]) if m.id in shortened else m for m in mentions.all])
    links = antecedents(document, parse, known, attributions, lexicon)
    spoken = tuple(replace(a, speaker=_speaker(parse, known, a, links, lexicon)) for a in attributions)
    spoken = whose_papers(parse, lexicon, spoken)
    links |= speakers_themselves(parse, known, spoken, {a.id: a.speaker for a in spoken if a.speaker}, lexicon)
    taken_up = [_as(m, known.by_id[links[m.id]]) if m.id in links else m for m in known.all]
    entities, of = _entities(taken_up, {**shortened, **links})
    final = known.changed([replace(m, entity=of[m.id]) if m.id in of else m for m in taken_up if _meant(m, links)])
    return Resolved(final, entities, spoken, tuple(_open(spoken, final)))


def _meant(mention: Mention, links: dict[str, str]) -> bool:
    """Whether a mention stands for somebody; an "it" that takes up no actor ("it rained") does not."""
    return mention.form != "pronoun" or mention.id in links or mention.text.lower() != "it"


def _as(mention: Mention, antecedent: Mention) -> Mention:
    """A mention with the identity of the one it takes up."""
    return replace(mention, actor=antecedent.actor)


def _entities(mentions: Sequence[Mention], links: dict[str, str]) -> tuple[tuple[Entity, ...], dict[str, str]]:
    """Actors and places grouped by identity, or by folded name where there is none; unresolved pronouns stay apart."""
    by_id = {m.id: m for m in mentions}
    groups: dict[tuple[str, str], list[Mention]] = {}
    for m in mentions:
        key = _key(by_id[links[m.id]]) if m.id in links else _key(m)
        if key:
            groups.setdefault((m.kind, key), []).append(m)
    entities, of = [], {}
    for number, members in enumerate(groups.values(), start=1):
        first = next((m for m in members if m.form == "name"), members[0])
        name = first.actor.name if first.actor else first.place.name if first.place else first.text
        ids = tuple(m.id for m in members)
        entities.append(Entity(f"e{number}", first.kind, name, first.actor, first.place, ids))
        of.update(dict.fromkeys(ids, f"e{number}"))
    return tuple(entities), of


def _key(m: Mention) -> str:
    """What mentions of one actor or place share: the identity, else the folded name; a bare description stands alone."""
    if m.kind == "actor" and m.actor is not None and m.form != "pronoun":
        if m.actor.id:
            return m.actor.id
        return " ".join(fold(m.actor.name)) if m.form == "name" or _of_the_name(m) else m.id
    if m.kind == "place" and m.place is not None:
        return str(m.place.geonameid or " ".join(fold(m.place.name)) + f" {m.place.lat}")
    return ""


def _of_the_name(m: Mention) -> bool:
    """Whether a description bears the name in apposition to it ("the club manager, Jane Doe"), and not its own words."""
    return m.actor is not None and not m.text.lower().startswith(m.actor.name.lower())


def _speaker(
    parse: Parse, mentions: Mentions, attribution: Attribution, links: dict[str, str], lexicon: ActorLexicon
) -> str | None:
    """The mention that an attribution's source words mean, through its antecedent; null for an unresolved pronoun."""
    for span in attribution.source:
        tokens = parse.tokens(span.start, span.end)
        if not tokens:
            continue
        head = _meant_token(parse, parse.head(tokens))
        mention = mentions.at(head, "actor") or _first_inside(parse, mentions, head, span.start, span.end)
        if mention is not None and mention.form == "nominal" and mention.id not in links:
            mention = (
                _name_behind(parse, mentions, mention, span.end) or apposed(parse, mentions, mention, span, lexicon) or mention
            )
        if mention is None and (mention := of_that_age(parse, mentions, tokens)) is not None:
            return links.get(mention.id, mention.id)
        if mention is None:
            continue
        if mention.id in links:
            return links[mention.id]
        return None if mention.form == "pronoun" else mention.id
    return None


def _meant_token(parse: Parse, token: int) -> int:
    """For a relative pronoun ("Doe, who said") the noun that it takes up, else the token itself."""
    if parse.tags[token] not in ("WP", "WDT"):
        return token
    verb = parse.heads[token]
    while parse.deps[verb] in ("conj", "ccomp", "xcomp") and parse.heads[verb] != verb:
        verb = parse.heads[verb]
    return _first_of_two(parse, token, parse.heads[verb]) if parse.deps[verb] in ("relcl", "acl") else token


def _first_of_two(parse: Parse, pronoun: int, noun: int) -> int:
    """ "a farmer who lives beside the soldiers in the valley | who said": a second "who", apart from the noun that the parser
    gave it, goes on with whom the first one is about."""
    verb = parse.heads[noun]
    while parse.deps[verb] in ("prep", "pobj", "dobj", "agent", "xcomp") and parse.heads[verb] != verb:
        verb = parse.heads[verb]
    first = next((c for c in parse.children[verb] if parse.lowers[c] == "who" and parse.deps[c] in ("nsubj", "nsubjpass")), None)
    again = parse.lowers[pronoun] == "who" and pronoun > noun + 1 and parse.words[pronoun - 1] != ","
    return parse.heads[verb] if again and first is not None and first < noun and parse.deps[verb] == "relcl" else noun


def _first_inside(parse: Parse, mentions: Mentions, head: int, start: int, end: int) -> Mention | None:
    """The first actor of a source phrase whose head is none, unless it only stands in what the phrase says of its head: who filed
    "a declaration filed in court by X" is X, and no party that "a man criticising the party" names speaks."""
    for m in mentions.within(start, end, "actor"):
        tokens = parse.tokens(m.start, m.end)
        stood_for = _stance_before(parse, tokens[0]) if tokens else False
        if m.form != "pronoun" and not stood_for and not _in_passing(parse, parse.head(tokens), head):
            return m
    return None


def _stance_before(parse: Parse, token: int) -> bool:
    """ "the anti-Kano/Borno headline": those whom "anti-" or "pro-" stands before say nothing, one of two behind it neither."""
    while token > 1 and parse.words[token - 1] == "/":
        token -= 2
    return token > 1 and parse.words[token - 1] in ("-", "–", "‑") and parse.lowers[token - 2] in ("anti", "pro")


def _in_passing(parse: Parse, token: int, head: int) -> bool:
    """Whether a participle, or a clause other than "(written) by X", stands between a word and the head of its phrase."""
    agent = False
    for above in (token, *parse.ancestors(token)):
        if above == head:
            return False
        if parse.deps[above] == "agent" or parse.lowers[above] == "by":
            agent = True
        elif parse.deps[above] == "relcl" and parse.lemmas[above] == "be" and parse.deps[token] == "attr":
            return False  # "Haddad, who is the minister"
        elif parse.deps[above] in ("acl", "relcl", "advcl") and not agent:
            return True
    return False


def _name_behind(parse: Parse, mentions: Mentions, mention: Mention, end: int) -> Mention | None:
    """The name that follows a description at once, without a comma: "rebel group | Jund al-Sham"."""
    tokens = parse.tokens(mention.start, mention.end)
    name = mentions.at(tokens.stop, "actor") if tokens.stop < len(parse.words) else None
    if name is None or name.form != "name" or name.start < mention.end or name.end > end:
        return None
    return name if parse.tags[tokens.stop - 1] == "NN" else None


def _open(attributions: Sequence[Attribution], mentions: Mentions) -> list[Issue]:
    """Quotations without an owner and pronouns at a cue that nothing settles."""
    issues = []
    for a in attributions:
        first = a.content[0] if a.content else None
        if first is not None and not a.source and a.directness != "indirect":
            issues.append(
                Issue("attribution", "unowned-quotation", first.start, first.end, "a quotation that nobody in the text owns")
            )
        elif a.source and a.speaker is None:
            words = a.source[0]
            issues.append(
                Issue("entities", "unresolved-speaker", words.start, words.end, f"the text does not settle who {words.text!r} is")
            )
    return issues
