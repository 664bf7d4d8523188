"""Relations at the words of the vocabulary: verbs, nouns, adjectives and the second parts of hyphenated compounds.

Verbs read subject and object, nouns of doing their owner ("X's war against Y"), titles their holder and what stands behind
or before them ("X, the leader of Y", "Y spokesman X"), adjectives and compounds what they modify ("loyal to Y", "X-backed").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from onrecord.claims import grammar
from onrecord.claims.match import match_phrase
from onrecord.claims.participants import modifiers, participant
from onrecord.claims.parties import armed, is_state
from onrecord.claims.relation_shapes import WAGING, Found, direct, shapes, targets, waging
from onrecord.claims.scene import Scene
from onrecord.language.parse import Sentence
from onrecord.model import Mention
from onrecord.vocabulary.plover import PREPOSITIONS
from onrecord.vocabulary.relations import Phrase, RelationRule

_DASHES = frozenset(("-", "–", "‑"))
_ATTACHED = frozenset(("from", "of"))
_GETTING = frozenset(("get", "receive", "enjoy", "have", "win", "secure", "gain", "obtain", "need", "seek", "lose"))
_PREMODIFIERS = frozenset(("amod", "compound", "nmod", "advmod", "det", "punct", "poss", "case"))
_Reader = Callable[[Scene, int, tuple[int, ...], Phrase, RelationRule], Iterator[Found]]


def related(scene: Scene, sentence: Sentence) -> Iterator[Found]:
    """Every relation of a sentence with its rule, unchecked."""
    parse, words = scene.parse, scene.relations
    for token in range(sentence.first, sentence.last):
        tag = parse.tags[token][0]
        if tag == "V":
            yield from _by_phrase(scene, token, words.relation_verbs.get(parse.lemmas[token], ()), _verb)
            yield from _by_phrase(scene, token, words.relation_adjectives.get(parse.lowers[token], ()), _adjective)
        elif tag == "N":
            lemma = parse.lemmas[token].lower()
            yield from _by_phrase(scene, token, words.relation_nouns.get(lemma, ()), _noun)
        elif tag == "J":
            yield from _by_phrase(scene, token, words.relation_adjectives.get(parse.lowers[token], ()), _adjective)
        if parse.words[token] in _DASHES and sentence.first < token < sentence.last - 1:
            number = words.relation_compounds.get(parse.lowers[token + 1])
            if number is not None:
                yield from _compound(scene, token, words.relations[number])
    yield from shapes(scene, sentence, words.relation_types)


def _by_phrase(scene: Scene, token: int, phrases: tuple[Phrase, ...], read: _Reader) -> Iterator[Found]:
    """The longest phrase that matches, read by one of the readers below."""
    done = False
    for phrase in phrases:
        rule = scene.relations.relations[phrase.rule]
        if done and not rule.place:
            continue
        tokens = match_phrase(scene.parse, token, phrase.words, phrase.head)
        if tokens is None and len(phrase.words) == 2 and phrase.words[1] in _ATTACHED:
            tokens = _behind_object(scene, token, phrase.words)
        if tokens is None:
            continue
        found = list(read(scene, token, tokens, phrase, rule))
        yield from found
        done = done or bool(found and not rule.place)  # "met X in Y": whom, and where


def _behind_object(scene: Scene, verb: int, words: tuple[str, ...]) -> tuple[int, ...] | None:
    """ "seize the complex from X": the preposition hangs on the object."""
    parse = scene.parse
    if parse.lemmas[verb] != words[0]:
        return None
    below = [c for c in parse.children[verb] if parse.deps[c] == "dobj"]
    below += [o for c in below for o in grammar.prepositional(parse, (c,), "of")]
    for c in below:
        for p in parse.children[c]:
            hangs = p > c and parse.lowers[p] == words[1] and parse.deps[p] == "prep"
            if hangs and any(armed(scene, m) for m in direct(scene, grammar.governed(parse, p))):
                return (verb, p)
    return None


def _people(scene: Scene, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    return tuple(dict.fromkeys(m for t in tokens for m in participant(scene, t)))


def _objects(scene: Scene, rule: RelationRule, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    if rule.armed:
        return targets(scene, tokens)
    return _people(scene, tokens) if rule.type == "opposes" else direct(scene, tokens)


def _verb(scene: Scene, token: int, tokens: tuple[int, ...], phrase: Phrase, rule: RelationRule) -> Iterator[Found]:
    parse = scene.parse
    last = tokens[-1]
    passive = grammar.is_passive(parse, token)
    if len(tokens) == 1 and any(parse.deps[c] == "prt" for c in parse.children[token]):
        return  # "took on" is another word than "took"
    if len(tokens) > 1 and phrase.words[-1] in PREPOSITIONS:
        objects = grammar.governed(parse, last)
        subjects = grammar.patients(parse, token) if passive else grammar.subjects(parse, token)
    elif passive:
        objects, subjects = grammar.patients(parse, token), grammar.agents(parse, token)
        if rule.type == "part_of" and phrase.words == ("join",):
            return
    else:
        objects, subjects = grammar.objects(parse, token), grammar.subjects(parse, token)
        subjects = (rule.armed and _helped(scene, token)) or subjects or _resolved(scene, token)
    objects = tuple(t for t in objects if t not in tokens)
    if rule.armed and _only_spoken_of(scene, token):
        return
    if rule.place:
        place = next((p for t in objects if (p := scene.mentions.at(t, "place")) is not None), None)
        yield rule, tokens, direct(scene, subjects), (), place
    elif objects:
        yield rule, tokens, _subjects(scene, rule, subjects), _objects(scene, rule, objects), None
    elif rule.symmetric and len(tokens) == 1:
        yield rule, tokens, direct(scene, subjects), (), None


def _only_spoken_of(scene: Scene, verb: int) -> bool:
    """ "discussed the campaign to defeat X": who discusses it need not wage it."""
    parse = scene.parse
    if parse.deps[verb] != "acl" or parse.tags[verb] != "VB":
        return False
    noun = parse.heads[verb]
    above = parse.heads[noun]
    owned = any(parse.deps[c] == "poss" for c in parse.children[noun])
    return parse.deps[noun] == "dobj" and parse.lemmas[above] not in WAGING and parse.lemmas[above] != "have" and not owned


def _resolved(scene: Scene, verb: int) -> tuple[int, ...]:
    """Who is committed, determined or ready: "X is committed to defeating Y"."""
    parse = scene.parse
    step = parse.heads[verb]
    if parse.deps[verb] == "pcomp":
        step = parse.heads[step]
    above = parse.heads[step]
    return grammar.subjects(parse, above) if parse.deps[step] == "acomp" and parse.tags[above][0] == "V" else ()


def _helped(scene: Scene, verb: int) -> tuple[int, ...]:
    """Whom somebody helps to do it: "assist the army to defeat X"."""
    parse, words = scene.parse, scene.relations
    head = parse.heads[verb]
    if parse.tags[verb] != "VB" or parse.deps[verb] not in ("xcomp", "advcl", "ccomp") or parse.tags[head][0] != "V":
        return ()
    if not any(
        len(p.words) == 1 and words.relations[p.rule].type == "backs" for p in words.relation_verbs.get(parse.lemmas[head], ())
    ):
        return ()
    return grammar.objects(parse, head)


def _subjects(scene: Scene, rule: RelationRule, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    """Those that act; for a fight also the owners of what acts ("the coalition's aircraft")."""
    return _people(scene, tokens) if rule.armed or rule.organised else direct(scene, tokens)


def _adjective(scene: Scene, token: int, tokens: tuple[int, ...], phrase: Phrase, rule: RelationRule) -> Iterator[Found]:
    parse = scene.parse
    objects = grammar.governed(parse, tokens[-1])
    head = parse.heads[token]
    if parse.deps[token] in ("acl", "amod", "relcl", "appos") or parse.tags[head][0] == "N":
        holders: tuple[int, ...] = (head,)
    elif parse.tags[token][0] == "V":
        holders = grammar.patients(parse, token)
    else:
        holders = grammar.subjects(parse, head)
    yield rule, tokens, direct(scene, holders), direct(scene, objects), None


def _noun(scene: Scene, token: int, tokens: tuple[int, ...], phrase: Phrase, rule: RelationRule) -> Iterator[Found]:
    behind, between = _behind(scene, tokens, phrase, rule)
    if between:
        yield rule, tokens, direct(scene, behind), (), None
    elif rule.doers:
        yield from _done(scene, token, tokens, rule, behind)
    else:
        yield from _held(scene, token, tokens, rule, behind)


def _behind(scene: Scene, tokens: tuple[int, ...], phrase: Phrase, rule: RelationRule) -> tuple[tuple[int, ...], bool]:
    """What stands behind the noun, and whether "between" puts both sides there."""
    parse = scene.parse
    if len(tokens) > 1 and phrase.words[-1] in PREPOSITIONS:
        return grammar.governed(parse, tokens[-1]), False
    for c in parse.children[tokens[-1]]:
        if parse.deps[c] == "prep" and parse.lowers[c] in rule.prepositions:
            return grammar.governed(parse, c), parse.lowers[c] == "between"
    return (), False


def _done(scene: Scene, token: int, tokens: tuple[int, ...], rule: RelationRule, behind: tuple[int, ...]) -> Iterator[Found]:
    """Nouns of doing: "X's war against Y", "X in support of Y", and turned round "Y with the backing of X"."""
    parse = scene.parse
    if rule.type == "backs":
        above = grammar.governor(parse, token)
        if above is not None and (above[1] == "with" or (above[1] == "object" and parse.lemmas[above[0]] in _GETTING)):
            givers = direct(scene, grammar.prepositional(parse, (token,), "of")) or modifiers(scene, token)
            givers = givers or direct(scene, grammar.prepositional(parse, (token,), "from"))
            takers = _beside(scene, above[0]) or direct(scene, grammar.subjects(parse, above[0]))
            yield rule, tokens, givers, tuple(m for m in takers if m not in givers), None
            return
    if behind:
        yield rule, tokens, waging(scene, token), _objects(scene, rule, behind), None


def _beside(scene: Scene, verb: int) -> tuple[Mention, ...]:
    """The noun just before a participle: "Turkey getting backing"."""
    parse = scene.parse
    if parse.tags[verb] != "VBG" or verb == 0:
        return ()
    mention = scene.actor_at(verb - 1)
    return (mention,) if mention is not None else ()


def _held(scene: Scene, token: int, tokens: tuple[int, ...], rule: RelationRule, behind: tuple[int, ...]) -> Iterator[Found]:
    """Nouns for one of the two: "X, the leader of Y", "Y's ally X"."""
    rules = scene.relations.relation_types
    own = scene.actor_at(token)
    if rule.type == "part_of" and own is not None and _heads_name(scene, token, own, rule):
        return
    kind = _office(scene, token, rule)
    if kind == "none":
        return
    if rule.type == "leads" and not behind:
        behind = grammar.prepositional(scene.parse, (token,), "in")
        kind = "member" if behind else kind
    others = _other(scene, token, rule, behind)
    holders = tuple(m for m in _holders(scene, token) if m not in others and not _heads_name(scene, token, m, rule))
    # "the Department of Defense": what follows is part of the name
    others = tuple(m for m in others if not any(_part_of_name(h, m) for h in holders))
    if not others or not holders:
        return
    if kind == "member":
        rule = rules.get("part_of", rule)
    yield rule, tokens, holders, others, None


def _other(scene: Scene, token: int, rule: RelationRule, behind: tuple[int, ...]) -> tuple[Mention, ...]:
    """Whose leader, member or ally: named behind the noun, else before it."""
    parse = scene.parse
    member = rule.type == "part_of"
    stateless = member or rule.type in ("leads", "affiliated_with")
    owned = tuple(m for m in _before(scene, token) if not (stateless and is_state(m)))
    other = direct(scene, tuple(t for t in behind if not member or scene.mentions.at(t, "place") is None))
    if member:
        if any(parse.lowers[c] == "for" for c in parse.children[token]):  # else a remit: "envoy for X"
            bare = token == parse.sentence(token).first  # "Minister for the East X says": where the remit ends is not told
            other = () if bare else tuple(m for m in other if _known_body(scene, m))
        apart = parse.deps[token] in ("pobj", "attr")  # "was appointed as the ministry's envoy"; a minister's title says little
        owned = tuple(m for m in owned if apart or m.actor is None or "GOV" not in m.actor.sector)
        owned = owned if any(m.form == "name" for m in _holders(scene, token)) else ()
        other = owned if owned and not any(parse.lowers[c] == "of" for c in parse.children[token]) else other
    if other:
        return other
    own = None if rule.type == "leads" or member else scene.actor_at(token)  # "our Turkish allies": one phrase, one actor
    return tuple(m for m in owned if own is None or not own.start <= m.start < own.end)


def _known_body(scene: Scene, mention: Mention) -> bool:
    if mention.actor is not None and mention.actor.id is not None:
        return True
    head = scene.parse.head(scene.parse.tokens(mention.start, mention.end))
    return not scene.classes(head).isdisjoint(("group", "power_body", "armed", "soldier", "police"))


def _heads_name(scene: Scene, token: int, holder: Mention, rule: RelationRule) -> bool:
    """ "Units" in "People's Protection Units" is the name itself; "spokesman" in "spokesman X" is not."""
    if rule.type != "part_of" or holder.form != "name" or scene.parse.tags[token] not in ("NNP", "NNPS"):
        return False
    return scene.parse.head(scene.parse.tokens(holder.start, holder.end)) == token


def _office(scene: Scene, token: int, rule: RelationRule) -> str:
    """Whether a title makes a "leader", a "member" (of lesser rank, one of many), or nothing any more."""
    parse, words = scene.parse, scene.relations
    first = parse.sentence(token).first
    kind = "leader"
    step = token - 1
    while step >= first and token - step <= 6 and parse.deps[step] in _PREMODIFIERS:
        word = parse.lowers[step]
        if word in words.former and rule.type != "same_as":
            return "none"
        if rule.type == "leads" and (word in words.lesser or word in ("a", "an", "another", "one")):
            kind = "member"
        if parse.deps[step] in ("det", "poss"):
            break
        step -= 1
    if rule.type == "leads" and parse.tags[token] in ("NNS", "NNPS"):
        kind = "member"
    return kind


def _part_of_name(holder: Mention, other: Mention) -> bool:
    return holder.start <= other.start and other.end <= holder.end and (other.actor is None or other.actor.id is None)


def _before(scene: Scene, token: int) -> tuple[Mention, ...]:
    """The actor before a noun: "Hezbollah's leader", "Hezbollah leader X" (there a sibling of the noun)."""
    own = modifiers(scene, token)
    if own:
        return own
    parse = scene.parse
    if parse.deps[token] in ("compound", "nmod"):
        head = parse.heads[token]
        return tuple(
            m
            for c in parse.children[head]
            if c < token and parse.deps[c] in ("compound", "poss", "amod") and (m := scene.actor_at(c))
        )
    return ()


def _holders(scene: Scene, token: int) -> tuple[Mention, ...]:
    """Who is the leader, member, ally ...: subject of the copula, the noun in apposition, the name after the title."""
    parse = scene.parse
    dep, head = parse.deps[token], parse.heads[token]
    if dep == "conj" and parse.tags[head][0] == "N":
        dep, head = parse.deps[head], parse.heads[head]
    if dep in ("attr", "oprd", "ccomp") and parse.tags[head][0] == "V":
        return _described(scene, token, head)
    if dep == "appos":
        return direct(scene, (head,))
    for c in parse.children[token]:
        if parse.deps[c] == "appos" and (mention := scene.actor_at(c)) is not None:
            return (mention,)
    if dep in ("compound", "nmod"):
        mention = scene.actor_at(head)
        return (mention,) if mention is not None else ()
    if dep == "pobj" and parse.lowers[head] == "as" and parse.tags[parse.heads[head]][0] == "V":
        verb = parse.heads[head]
        return direct(scene, grammar.patients(parse, verb) if grammar.is_passive(parse, verb) else grammar.subjects(parse, verb))
    if any(scene.parse.lowers[c] == "both" for c in parse.children[token]):  # "For X and Y, both allies of Z, ..."
        before = [(h, m) for h, m in scene.in_sentence("actor", parse.sentence_of[token]) if h < token and m.form != "pronoun"]
        if len(before) > 1 and parse.deps[before[-1][0]] == "conj":
            return tuple(m for _, m in before[-2:])
    mention = scene.actor_at(token)
    return (mention,) if mention is not None else ()


def _described(scene: Scene, token: int, verb: int) -> tuple[Mention, ...]:
    """The subject of a copula, or whom somebody makes the ally: "made it a partner of X" (it: the owner of the subject)."""
    parse = scene.parse
    own = parse.child(token, "nsubj") if parse.deps[token] == "ccomp" else None
    if own is None:
        return direct(scene, grammar.subjects(parse, verb))
    if parse.lowers[own] != "it":
        return direct(scene, (own,))
    return tuple(m for s in grammar.subjects(parse, verb) for m in modifiers(scene, s)[:1])


def _compound(scene: Scene, dash: int, rule: RelationRule) -> Iterator[Found]:
    """ "U.S.-backed rebels": the name before the dash and the noun that the compound modifies."""
    parse = scene.parse
    before = scene.actor_at(dash - 1)
    if before is None:
        inside = [m for h, m in scene.in_sentence("actor", parse.sentence_of[dash]) if m.end == parse.ends[dash - 1]]
        before = inside[0] if inside else None
    head = parse.heads[dash + 1]
    for _ in range(3):
        if parse.tags[head][0] == "N" and head > dash:
            break
        head = parse.heads[head]
    if head <= dash:
        return
    start = parse.starts[head]
    group = tuple(m for m in participant(scene, head, create=True) if m.start <= start < m.end)
    if rule.place:
        place = next((m for _, m in scene.in_sentence("place", parse.sentence_of[dash]) if m.end == parse.ends[dash - 1]), None)
        yield rule, (dash + 1,), group, (), place
    elif before is not None:
        other = tuple(m for m in group if m is not before)
        if rule.compound_reverse:
            yield rule, (dash + 1,), other, (before,), None
        else:
            yield rule, (dash + 1,), (before,), other, None
