"""What one document offers to claim making, with the look-ups that every kind of claim shares."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.claims.match import words_of
from onrecord.claims.tree.clauses import is_passive
from onrecord.claims.tree.syntax import Syntax
from onrecord.documents.document import Document
from onrecord.language.parse import Sentence
from onrecord.mentions.found import Mentions
from onrecord.model import Actor, Mention, MentionKind
from onrecord.predicates.found import Predicates
from onrecord.vocabulary.event_lexicon import EventLexicon
from onrecord.vocabulary.relations import RelationLexicon
from onrecord.vocabulary.sense_words import SenseWords

_NO_CLASSES: frozenset[str] = frozenset()
# Classes that a title or profession before a name gives to the name.
_GAMES = frozenset(["sport", "media_thing", "post"])  # "an army post" is no goalpost and no message
_SITES = frozenset(["military_facility", "facility", "target"])
_MISHAPS = frozenset(["disaster", "accident", "disease", "weather", "animal"])
_PERSONS = frozenset(
    ["person", "civilian", "official", "soldier", "armed", "police", "protester", "prisoner", "hostage", "dignitary"]
)
_WEATHER = frozenset(["weather"])
_BOMB = frozenset(["bomb", "explosive"])
_LOADED = frozenset(
    ["rig", "pack", "load", "fill", "laden", "lade", "stuff", "strap", "trapped", "trap", "rigged", "packed", "filled"]
)
# Heads that only count or gather what their "of" names.
QUANTITIES = frozenset(
    [
        "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "score", "scores", "number",
        "one", "two", "three", "some", "many", "most", "all", "both", "several", "few", "each", "majority", "handful",
        "group", "pair", "series", "wave", "couple", "rest", "half", "part", "lot", "round", "any", "none", "tens", "those",
        "others", "string", "spate", "batch", "mixture", "mix", "combination", "array", "variety", "collection",
    ]
)  # fmt: skip


def _articled(parse: Syntax, token: int) -> bool:
    return any(parse.deps[c] == "det" for c in parse.children[token])


def _is_money(parse: Syntax, token: int, currencies: tuple[str, ...]) -> bool:
    low = max(0, token - 4)
    return any(parse.lowers[i].startswith(currencies) for i in (*range(low, token + 1), *parse.children[token]))


@dataclass(slots=True)
class Scene:
    """`added` collects nominal mentions that roles needed, `widened` those (by id) that a claim shows as their whole phrase.

    `contexts` keeps what the keywords of a sentence show, `sport` whether the page is one of sport (None: not asked), the other
    fields what was looked up once for several who ask.
    """

    document: Document
    parse: Syntax
    mentions: Mentions
    predicates: Predicates
    events: EventLexicon
    relations: RelationLexicon
    added: dict[tuple[MentionKind, int, int], Mention] = field(default_factory=dict)
    added_heads: dict[int, Mention] = field(default_factory=dict)
    widened: dict[str, Mention] = field(default_factory=dict)
    contexts: dict[int, dict[str, set[str]]] = field(default_factory=dict)
    sport: bool | None = None
    _classes: dict[int, frozenset[str]] = field(default_factory=dict)
    _passive: dict[int, bool] = field(default_factory=dict)
    _words: dict[int, frozenset[str]] = field(default_factory=dict)
    _by_sentence: dict[MentionKind, dict[int, list[tuple[int, Mention]]]] = field(default_factory=dict)

    @property
    def senses(self) -> SenseWords:
        """Words that tell senses apart."""
        return self.events.senses

    def actor_at(self, token: int) -> Mention | None:
        """The actor mention that a token heads, those made here included."""
        found = self.mentions.at(token, "actor")
        return found if found is not None else self.added_heads.get(token)

    def head_of(self, mention: Mention) -> int:
        """The token that heads a mention."""
        return self.parse.head(self.parse.tokens(mention.start, mention.end))

    def shell_of(self, token: int) -> int | None:
        """The modifier that says what a shell noun is about: "mediation" in "mediation efforts"."""
        if self.parse.lemmas[token] not in self.events.words["shells"]:
            return None
        return next(
            (c for c in reversed(self.parse.children[token]) if self.parse.deps[c] in ("compound", "amod") and c < token), None
        )

    def add(self, mention: Mention, head: int | None = None) -> Mention:
        """Keep a mention made here, once for its characters and kind; an actor mention is found at its head afterwards."""
        kept = self.added.setdefault((mention.kind, mention.start, mention.end), mention)
        if head is not None and mention.kind == "actor":
            self.added_heads[head] = kept
        return kept

    def bare_actor(self, token: int) -> tuple[Mention, ...]:
        """A nominal actor mention over one word, as in "rebel-held"."""
        start, end = self.parse.starts[token], self.parse.ends[token]
        words = self.parse.text[start:end]
        return (self.add(Mention(f"r{start}-{end}", "actor", "nominal", start, end, words, actor=Actor(None, words, None, ()))),)

    def in_sentence(self, kind: MentionKind, sentence: int) -> list[tuple[int, Mention]]:
        """(head token, mention) of a kind in a sentence, in text order."""
        table = self._by_sentence.get(kind)
        if table is None:
            table = self._by_sentence[kind] = {}
            for head in sorted(self.mentions.by_head):
                for mention in self.mentions.by_head[head]:
                    if mention.kind == kind:
                        table.setdefault(self.parse.sentence_of[head], []).append((head, mention))
        return table.get(sentence, [])

    def words_of(self, sentence: Sentence) -> frozenset[str]:
        """`match.words_of`, asked of each sentence by the readers of every kind of claim."""
        found = self._words.get(sentence.index)
        if found is None:
            found = self._words[sentence.index] = words_of(self.parse, sentence)
        return found

    def passive(self, token: int) -> bool:
        """`grammar.is_passive`, asked of the same verbs by many rules."""
        found = self._passive.get(token)
        if found is None:
            found = self._passive[token] = is_passive(self.parse, token)
        return found

    def classes(self, token: int) -> frozenset[str]:
        """The noun classes of a token: its own, those of its two-word compound, and those of what a quantity counts."""
        found = self._classes.get(token)
        if found is None:
            found = self._classes[token] = self._find_classes(token)
        return found

    def _loaded(self, token: int) -> bool:
        """ "a truck rigged with dynamite", "a booby-trapped car", "an explosives-laden boat": it is a bomb."""
        parse, known = self.parse, self.events.word_classes
        for c in parse.children[token]:
            if parse.lemmas[c] not in _LOADED and parse.lowers[c] not in _LOADED:
                continue
            if parse.deps[c] == "amod" and c > 1 and parse.words[c - 1] == "-":
                if parse.lowers[c - 2] == "booby" or not _BOMB.isdisjoint(known.get(parse.lowers[c - 2], _NO_CLASSES)):
                    return True
            elif parse.deps[c] == "acl":
                inside = (o for p in parse.children[c] if parse.lowers[p] == "with" for o in parse.children[p])
                if any(not _BOMB.isdisjoint(known.get(parse.lemmas[o], _NO_CLASSES)) for o in inside):
                    return True
        return False

    def _find_classes(self, token: int) -> frozenset[str]:
        parse, known = self.parse, self.events.word_classes
        lower, lemma = parse.lowers[token], parse.lemmas[token].lower()
        found = known.get(lower, _NO_CLASSES) | known.get(lemma, _NO_CLASSES)
        compound = _NO_CLASSES
        if token and parse.sentence_of[token - 1] == parse.sentence_of[token]:
            before = parse.lowers[token - 1]
            compound = known.get(f"{before} {lemma}", _NO_CLASSES) | known.get(f"{before} {lower}", _NO_CLASSES)
            # "sniper fire" is no fire
            if compound and parse.heads[token - 1] == token:
                found = found - _MISHAPS - (_GAMES if not _SITES.isdisjoint(compound) else _NO_CLASSES)
            found |= compound
            if before == "-" and token > 1:
                joined = f"{parse.lowers[token - 2]}-{lemma}"
                found |= known.get(joined, _NO_CLASSES)
        if lower == "others":
            found |= frozenset(("person",))
        if self._loaded(token):
            found = (found - _MISHAPS) | _BOMB
        named = parse.tags[token] in ("NNP", "NNPS")
        if named or lemma in self.events.words["shells"]:
            for c in parse.children[token]:  # "journalist X" is a journalist, "aid deliveries" are aid
                if (
                    named
                    and parse.lemmas[c].lower() in self.events.words["storms"]
                    and not compound
                    and not _articled(parse, token)
                ):
                    found |= _WEATHER  # "Storm Daniel" is one, "a Storm Shadow" a missile
                common = parse.tags[c] in ("NN", "NNS", "JJ") or (parse.tags[c] == "NNP" and parse.words[c].islower())
                if parse.deps[c] in ("compound", "nmod", "amod") and common:
                    more = known.get(parse.lowers[c], _NO_CLASSES) | known.get(parse.lemmas[c], _NO_CLASSES)
                    found |= more & _PERSONS if named else more
        if parse.tags[token] == "CD" or lemma in QUANTITIES or lemma in self.events.words["measures"]:
            if _is_money(parse, token, tuple(self.events.words["currencies"])):
                return found | known.get("money", _NO_CLASSES) | frozenset(("money",))
            of = next((c for c in parse.children[token] if parse.lowers[c] == "of"), None)
            if of is not None:
                for o in parse.children[of]:
                    if parse.deps[o] == "pobj":
                        found |= self.classes(o)
            elif parse.tags[token] == "CD":
                found |= frozenset(("person",))
        return found
