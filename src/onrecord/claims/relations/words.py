"""Relations at the words of the vocabulary: verbs, nouns, adjectives and the second parts of hyphenated compounds.

Verbs read subject and object, nouns of doing their owner ("X's war against Y"), titles their holder and what stands behind
or before them ("X, the leader of Y", "Y spokesman X"), adjectives and compounds what they modify ("loyal to Y", "X-backed").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from onrecord.claims.match import match_phrase, possible
from onrecord.claims.participants.owners import modifiers
from onrecord.claims.participants.parties import armed, body, is_state
from onrecord.claims.participants.read import participant, participants
from onrecord.claims.relations.joined import together
from onrecord.claims.relations.shapes import shapes
from onrecord.claims.relations.sides import Found, direct, targets, waging
from onrecord.claims.relations.titles import held
from onrecord.claims.roles.subjects import who_does
from onrecord.claims.scene import Scene
from onrecord.claims.status.voice import REPORTS
from onrecord.claims.tree import grammar
from onrecord.claims.tree.misread import doing_swallowed
from onrecord.language.parse import Sentence
from onrecord.model import Mention
from onrecord.vocabulary.plover import PREPOSITIONS
from onrecord.vocabulary.relations import Phrase, RelationRule

_DASHES = frozenset(("-", "–", "‑"))
_ATTACHED = frozenset(("from", "of"))
_Reader = Callable[[Scene, int, tuple[int, ...], Phrase, RelationRule], Iterator[Found]]


def related(scene: Scene, sentence: Sentence) -> Iterator[Found]:
    """Every relation of a sentence with its rule, unchecked."""
    parse, words = scene.parse, scene.relations
    here = scene.words_of(sentence)
    for token in range(sentence.first, sentence.last):
        tag = parse.tags[token][0]
        if tag == "V" and (verbs := words.relation_verbs.get(parse.lemmas[token])) is not None:
            yield from _by_phrase(scene, here, token, verbs, _verb)
        if tag == "N" and (nouns := words.relation_nouns.get(parse.lemmas[token].lower())) is not None:
            yield from _by_phrase(scene, here, token, nouns, _noun)
        elif tag in "VJ" and (adjectives := words.relation_adjectives.get(parse.lowers[token])) is not None:
            yield from _by_phrase(scene, here, token, adjectives, _adjective)
        if parse.words[token] in _DASHES and sentence.first < token < sentence.last - 1:
            number = words.relation_compounds.get(parse.lowers[token + 1])
            if number is not None:
                yield from _compound(scene, token, words.relations[number])
        elif "-" in parse.lowers[token] and (joined := together(scene, token, words.relation_compounds)) is not None:
            yield from _compound_word(scene, token, joined[0], words.relations[joined[1]])
    yield from shapes(scene, sentence, words.relation_types)


def _by_phrase(scene: Scene, here: frozenset[str], token: int, phrases: tuple[Phrase, ...], read: _Reader) -> Iterator[Found]:
    """The longest phrase that matches, read by one of the readers below."""
    done = False
    for phrase in phrases:
        rule = scene.relations.relations[phrase.rule]
        if (done and not rule.place) or (len(phrase.words) > 1 and not possible(phrase.words, here)):
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


def _objects(scene: Scene, rule: RelationRule, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    if rule.armed:
        return targets(scene, tokens)
    if rule.type == "backs":
        return direct(scene, tokens) or _whose_cause(scene, tokens)
    return participants(scene, tokens) if rule.type == "opposes" else direct(scene, tokens)


def _whose_cause(scene: Scene, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    """ "supports Iraq's efforts", "backed the work of the mission": who makes the effort."""
    causes = tuple(t for t in tokens if scene.parse.lemmas[t] in scene.senses.ties.causes)
    owned = tuple(dict.fromkeys(m for t in causes for m in modifiers(scene, t)))
    return owned or direct(scene, grammar.prepositional(scene.parse, causes, "of"))


def _verb(scene: Scene, token: int, tokens: tuple[int, ...], phrase: Phrase, rule: RelationRule) -> Iterator[Found]:
    parse = scene.parse
    last = tokens[-1]
    passive = scene.passive(token)
    if len(tokens) == 1 and any(parse.deps[c] == "prt" for c in parse.children[token]):
        return  # "took on" is another word than "took"
    if len(tokens) > 1 and phrase.words[-1] in PREPOSITIONS and parse.tags[last] not in ("RB", "RP"):
        objects = grammar.governed(parse, last)  # not "pushed them | back | to X"
        subjects = grammar.patients(parse, token) if passive else grammar.subjects(parse, token)
    elif passive:
        objects, subjects = grammar.patients(parse, token), grammar.agents(parse, token)
        if rule.type in ("leads", "backs") and parse.deps[token] in ("advcl", "conj"):
            objects = _before_comma(scene, token) or objects  # "X, led by Y", read as what happens while Y leads
        if rule.type == "part_of" and phrase.words == ("join",):
            return
    else:
        objects, subjects = grammar.objects(parse, token), grammar.subjects(parse, token)
        subjects = (rule.armed and _helped(scene, token)) or who_does(scene, token, subjects) or _resolved(scene, token)
    objects = tuple(t for t in objects if t not in tokens)
    if (
        rule.type == "opposes"
        and parse.lemmas[token] in ("reject", "resist")
        and all(parse.lemmas[t] in REPORTS for t in objects)
    ):
        return  # to reject what somebody alleges is to deny it
    if rule.type == "same_as" and not passive and not any(parse.lowers[t].endswith(("self", "selves")) for t in objects):
        return  # "critics call him a stooge": who calls somebody a name is not he
    if rule.type == "opposes" and (blamed := _blamed_on(scene, token)):
        objects = blamed
    if rule.armed and _only_spoken_of(scene, token):
        return
    if rule.place:
        place = next((p for t in objects if (p := scene.mentions.at(t, "place")) is not None), None)
        yield rule, tokens, direct(scene, subjects), (), place
    elif objects:
        yield rule, tokens, _subjects(scene, rule, subjects), _objects(scene, rule, objects), None
    elif rule.symmetric and len(tokens) == 1:
        yield rule, tokens, direct(scene, subjects), (), None


def _blamed_on(scene: Scene, verb: int) -> tuple[int, ...]:
    """ "the attack on X, which Y blamed on Z": Z is opposed, not what the attack was on."""
    behind = grammar.prepositional(scene.parse, (verb,), "on") if scene.parse.lemmas[verb] in ("blame", "pin") else ()
    return tuple(t for t in behind if scene.actor_at(t) is not None)


def _before_comma(scene: Scene, token: int) -> tuple[int, ...]:
    """The head of the body that ends right before a participle and its comma."""
    parse = scene.parse
    if token < 2 or parse.words[token - 1] != "," or parse.tags[token] != "VBN":
        return ()
    end = parse.ends[token - 2]
    inside = [(h, m) for h, m in scene.in_sentence("actor", parse.sentence_of[token]) if m.end == end and m.form != "pronoun"]
    whole = min(inside, key=lambda item: item[1].start, default=None)
    return (whole[0],) if whole is not None and not is_state(whole[1]) and body(scene, whole[1]) else ()


def _only_spoken_of(scene: Scene, verb: int) -> bool:
    """ "discussed the campaign to defeat X": who discusses it need not wage it."""
    parse = scene.parse
    if parse.deps[verb] != "acl" or parse.tags[verb] != "VB":
        return False
    noun = parse.heads[verb]
    above = parse.heads[noun]
    owned = any(parse.deps[c] == "poss" for c in parse.children[noun])
    return (
        parse.deps[noun] == "dobj"
        and parse.lemmas[above] not in scene.senses.joined.waging
        and parse.lemmas[above] != "have"
        and not owned
    )


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
    for phrase in words.relation_verbs.get(parse.lemmas[head], ()):
        kind = words.relations[phrase.rule].type
        if kind not in ("backs", "ally_of"):
            continue
        if len(phrase.words) == 1:
            return grammar.objects(parse, head)
        tokens = match_phrase(parse, head, phrase.words, phrase.head)
        if tokens is not None and phrase.words[-1] in PREPOSITIONS:  # "stands by X to defeat Y": both
            beside = kind == "ally_of" or phrase.words[0] == "stand"
            return (*(grammar.subjects(parse, head) if beside else ()), *grammar.governed(parse, tokens[-1]))
    return ()


def _subjects(scene: Scene, rule: RelationRule, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    """Those that act; for a fight also the owners of what acts ("the coalition's aircraft")."""
    return participants(scene, tokens) if rule.armed or rule.organised else direct(scene, tokens)


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
        yield from held(scene, token, tokens, rule, behind)


def _behind(scene: Scene, tokens: tuple[int, ...], phrase: Phrase, rule: RelationRule) -> tuple[tuple[int, ...], bool]:
    """What stands behind the noun, and whether "between" puts both sides there."""
    parse = scene.parse
    if len(tokens) > 1 and phrase.words[-1] in PREPOSITIONS:
        return grammar.governed(parse, tokens[-1]), False
    for c in parse.children[tokens[-1]]:
        if parse.deps[c] == "prep" and parse.lowers[c] in rule.prepositions:
            inside = tuple(t for t in grammar.governed(parse, c) if not doing_swallowed(parse, c, t))
            return inside, parse.lowers[c] == "between"
    return (), False


def _done(scene: Scene, token: int, tokens: tuple[int, ...], rule: RelationRule, behind: tuple[int, ...]) -> Iterator[Found]:
    """Nouns of doing: "X's war against Y", "X in support of Y", and turned round "Y with the backing of X"."""
    parse = scene.parse
    if rule.type == "backs":
        above = grammar.governor(parse, token)
        if above is not None and (
            above[1] == "with" or (above[1] == "object" and parse.lemmas[above[0]] in scene.senses.joined.getting)
        ):
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


def _compound_word(scene: Scene, token: int, before: Mention, rule: RelationRule) -> Iterator[Found]:
    """ "U.S.-backed rebels" where the tokeniser leaves the compound in one piece."""
    head = grammar.modified_by(scene.parse, token)
    if head is None or head == token or rule.place:
        return
    start = scene.parse.starts[head]
    group = tuple(m for m in participant(scene, head, create=True) if m.start <= start < m.end and m is not before)
    first, second = (group, (before,)) if rule.compound_reverse else ((before,), group)
    yield rule, (token,), first, second, None


def _compound(scene: Scene, dash: int, rule: RelationRule) -> Iterator[Found]:
    """ "U.S.-backed rebels": the name before the dash and the noun that the compound modifies."""
    parse = scene.parse
    before = scene.actor_at(dash - 1)
    if before is None:
        inside = [m for h, m in scene.in_sentence("actor", parse.sentence_of[dash]) if m.end == parse.ends[dash - 1]]
        before = inside[0] if inside else None
    head = grammar.modified_by(parse, dash + 1)
    if head is None:
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
