"""Known people whose name somebody else bears: "Prosecutors allege Diab planted the bomb" means no prime minister of old.

Where a page accuses a name of a crime of one's own hand, and nothing on the page says that it is the known person (no title by
the name, nothing else of his country or body), the name is somebody's of whom the page says no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.language.parse import Parse
from onrecord.mentions.actors.names import Hit
from onrecord.vocabulary.actors import ActorLexicon, Identity

_BESIDE = 6  # words behind a name in which its apposition says an office
_BEFORE = 4  # words of a title before it
_TITLE_TAGS = frozenset({"NN", "NNP", "NNPS", "JJ", "HYPH", "POS", "VBN"})
_SIDES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_PRIVATE = frozenset({"LAB", "AGR", "EDU"})
_AGED = 4  # words of ", 34, of" before the town, and of ", a lorry driver"
_UP = frozenset({"conj", "xcomp"})


def without_namesakes(parse: Parse, hits: Sequence[Hit], lexicon: ActorLexicon) -> tuple[Hit, ...]:
    """The hits, those of a known person who is accused of a crime and not told to be that person without an identity."""
    people = [h for h in hits if h.identity is not None and h.identity.kind == "person"]
    accused = {h.identity.id for h in people if h.identity is not None and _accused(parse, h, lexicon)}
    others = {h.identity.id for h in people if h.identity is not None and _introduced(parse, h, lexicon)}
    if not accused and not others:
        return tuple(hits)
    shown = {h.identity.id for h in people if h.identity is not None and _shown(parse, h, hits, lexicon)}
    strangers = (accused - shown) | others
    return tuple(_nobody_known(parse, h) if h.identity is not None and h.identity.id in strangers else h for h in hits)


def _nobody_known(parse: Parse, hit: Hit) -> Hit:
    return replace(hit, identity=None, style="short", name=parse.text[hit.start : hit.end])


def _introduced(parse: Parse, hit: Hit, lexicon: ActorLexicon) -> bool:
    """ "X, 34, of Leeds", "X, a plumber,": how pages introduce somebody unknown; a former trade is a known person's too."""
    last, sentence = hit.tokens.stop, parse.sentence(hit.head)
    words = parse.lowers[last : min(last + 1 + _BESIDE, sentence.last)]
    if len(words) <= _AGED or words[0] != ",":
        return False
    if words[1].isdecimal() and words[2:4] == (",", "of"):
        return parse.words[last + _AGED][:1].isupper()
    if words[1] not in ("a", "an"):
        return False
    end = next((i for i, word in enumerate(words) if i > 1 and not word.isalpha()), len(words))
    role = lexicon.roles.get(words[end - 1])
    return end <= _AGED and role is not None and role.kind == "person" and bool(role.sector) and _PRIVATE.issuperset(role.sector)


def _accused(parse: Parse, hit: Hit, lexicon: ActorLexicon) -> bool:
    """Whether a name is the doer of a crime of one's own hand, or a side of a clause in whose sentence police or a court speak of
    a crime."""
    token = hit.head
    while parse.deps[token] == "conj" and parse.heads[token] != token:
        token = parse.heads[token]
    if parse.deps[token] not in _SIDES:
        return False
    crimes, verb = lexicon.cues["crime"], parse.heads[token]
    if parse.deps[token] == "nsubj" or (parse.deps[token] == "pobj" and parse.deps[verb] == "agent"):
        verb = parse.heads[verb] if parse.deps[token] == "pobj" else verb
        if any(parse.tags[v][0] == "V" and parse.lemmas[v] in crimes for v in _with_joined(parse, verb)):
            return True
    sentence = parse.sentence(token)
    words = {parse.lemmas[t].lower() for t in range(sentence.first, sentence.last)}
    return not words.isdisjoint(lexicon.cues["prosecution"]) and not words.isdisjoint(crimes | lexicon.cues["charge"])


def _with_joined(parse: Parse, verb: int) -> list[int]:
    """A verb and those joined to it or that complete it: "pulled a knife and | stabbed", "tried to | rob"."""
    return [verb, *(c for c in parse.children[verb] if parse.deps[c] in _UP and parse.child(c, "nsubj") is None)]


def _shown(parse: Parse, hit: Hit, hits: Sequence[Hit], lexicon: ActorLexicon) -> bool:
    """Whether the page says who it is: by a title beside the name, or by anything else of the person's country."""
    who = hit.identity
    if who is None or _titled(parse, hit, who, lexicon):
        return True
    return any(
        h.identity is not None and h.identity.id != who.id and h.style != "short" and who.country == h.identity.country
        for h in hits
        if who.country is not None
    )


def _titled(parse: Parse, hit: Hit, who: Identity, lexicon: ActorLexicon) -> bool:
    """ "President X", "X, the prime minister,": a role of the known person's own sector."""
    sentence = parse.sentence(hit.head)
    before = hit.tokens.start
    while before - 1 >= sentence.first and hit.tokens.start - before < _BEFORE and parse.tags[before - 1] in _TITLE_TAGS:
        before -= 1
    near = list(range(before, hit.tokens.start))
    last = hit.tokens.stop
    if last < sentence.last and parse.words[last] in (",", "("):
        near += range(last + 1, min(last + 1 + _BESIDE, sentence.last))
    roles = (lexicon.roles.get(parse.lemmas[t].lower()) for t in near)
    return any(role is not None and not set(role.sector).isdisjoint(who.sector) for role in roles)
