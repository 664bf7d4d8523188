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
from onrecord.claims.relations.doers import cleared, helped, helping, only_spoken_of, pulled_up, resolved, whose_plan
from onrecord.claims.relations.entries import Missed
from onrecord.claims.relations.holders import beside_the_body
from onrecord.claims.relations.joined import together
from onrecord.claims.relations.shapes import shapes
from onrecord.claims.relations.sides import OF_THE_STRUCK, Found, direct, doing, men_and_women, owner, owning, targets, waging
from onrecord.claims.relations.ties import named_beside
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
_TOGETHER = frozenset(["partnership", "alliance", "cooperation", "strategy", "plan"])
_Reader = Callable[[Scene, int, tuple[int, ...], Phrase, RelationRule], Iterator[Found]]


def related(scene: Scene, sentence: Sentence, missed: Missed) -> Iterator[Found]:
    """Every relation of a sentence with its rule, unchecked; words of the vocabulary that tell none are added to `missed`."""
    parse, words = scene.parse, scene.relations
    here = scene.words_of(sentence)
    for token in range(sentence.first, sentence.last):
        tag = parse.tags[token][0]
        if tag == "V" and parse.lemmas[token] == "help" and "backs" in words.relation_types:
            yield from helping(scene, token, words.relation_types["backs"])
        if tag == "V" and (verbs := words.relation_verbs.get(parse.lemmas[token])) is not None:
            yield from _by_phrase(scene, here, token, verbs, _verb, missed)
        titled = tag == "N" or (parse.deps[token] == "amod" and parse.lowers[token] == "rival")  # "its rival X"
        if titled and (nouns := words.relation_nouns.get(parse.lemmas[token].lower())) is not None:
            yield from _by_phrase(scene, here, token, nouns, _noun, missed)
        elif tag in "VJ" and (adjectives := words.relation_adjectives.get(parse.lowers[token])) is not None:
            yield from _by_phrase(scene, here, token, adjectives, _adjective, missed)
        if parse.words[token] in _DASHES and sentence.first < token < sentence.last - 1:
            number = words.relation_compounds.get(parse.lowers[token + 1])
            if number is not None:
                yield from _compound(scene, token, words.relations[number])
        elif "-" in parse.lowers[token] and (joined := together(scene, token, words.relation_compounds)) is not None:
            yield from _compound_word(scene, token, joined[0], words.relations[joined[1]])
    yield from shapes(scene, sentence, words.relation_types)


def _by_phrase(
    scene: Scene, here: frozenset[str], token: int, phrases: tuple[Phrase, ...], read: _Reader, missed: Missed
) -> Iterator[Found]:
    """The longest phrase that matches, read by one of the readers below."""
    done: str | None = None
    for phrase in phrases:
        rule = scene.relations.relations[phrase.rule]
        further = rule.place or (rule.armed and len(phrase.words) == 1 and done == "ally_of")  # "fight X alongside Y"
        if (done and not further) or (len(phrase.words) > 1 and not possible(phrase.words, here)):
            continue
        tokens = match_phrase(scene.parse, token, phrase.words, phrase.head)
        if tokens is None and len(phrase.words) == 2 and phrase.words[1] in _ATTACHED:
            tokens = _behind_object(scene, token, phrase.words)
        if tokens is None:
            continue
        found = list(read(scene, token, tokens, phrase, rule))
        yield from found
        if not found:
            needed = "nobody in a place by name" if rule.place else "no two sides for it"
            missed.append((token, f"{phrase.named(rule.type)}: the words about it name {needed}"))
        if found and not rule.place:  # "met X in Y": whom, and where
            done = done or rule.type


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
        meant = (rule.armed and helped(scene, token)) or cleared(scene, token)
        meant = meant or (whose_plan(scene, token) if rule.armed else ())
        subjects = meant or who_does(scene, token, subjects) or resolved(scene, token)
    objects = tuple(t for t in objects if t not in tokens)
    if not objects and rule.armed and parse.tags[token] in ("VB", "VBG"):
        objects = pulled_up(scene, token)
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
    if rule.armed and only_spoken_of(scene, token):
        return
    if rule.place:
        place = next((p for t in objects if (p := scene.mentions.at(t, "place")) is not None), None)
        yield rule, tokens, direct(scene, subjects), (), place
    elif rule.symmetric and any(parse.lowers[t - 1 : t + 1] in (("each", "other"), ("one", "another")) for t in objects):
        yield rule, tokens, direct(scene, subjects), (), None
    elif objects and rule.reverse:
        yield rule, tokens, direct(scene, objects), direct(scene, subjects), None
    elif objects:
        whom = _objects(scene, rule, objects)
        if rule.type == "part_of":
            whom = tuple(m for m in whom if not _bare_name(scene, m))
        if whom:
            yield rule, tokens, _subjects(scene, rule, subjects), whom, None
    elif rule.symmetric and (len(tokens) == 1 or phrase.words[-1] == "together"):
        both = direct(scene, subjects)
        mutual = not rule.armed or parse.lemmas[token] in ("clash", "skirmish") or all(armed(scene, m) for m in both)
        if mutual:  # "the citizens of X and Y fighting in Z" do not fight each other
            yield rule, tokens, both, (), None


def _bare_name(scene: Scene, mention: Mention) -> bool:
    """A name that no vocabulary knows, without an article or a word for a body: as soon a man's ("joined X Y on stage")."""
    if mention.form != "name" or mention.actor is None or mention.actor.id is not None or mention.actor.sector:
        return False
    parse = scene.parse
    tokens = parse.tokens(mention.start, mention.end)
    bodies = scene.senses.joined.units | scene.senses.joined.bodies | scene.senses.joined.gathering
    told = any(
        parse.lemmas[t].lower() in bodies or not scene.classes(t).isdisjoint(("group", "armed", "soldier")) for t in tokens
    )
    return not told and parse.lowers[tokens[0]] != "the" and parse.lowers[max(tokens[0] - 1, 0)] != "the"


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


def _subjects(scene: Scene, rule: RelationRule, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    """Those that act; for a fight also the owners of what acts ("the coalition's aircraft")."""
    found: tuple[Mention, ...] = ()
    for t in tokens:
        unit = men_and_women(scene, t) if rule.armed else ()
        deed = scene.parse.lemmas[t] in scene.senses.ties.causes or scene.parse.lemmas[t] in _TOGETHER
        unit = unit or (owner(scene, (t,)) if deed and rule.armed else ())  # "the X-Y partnership will defeat Z"
        found += unit or (participants(scene, (t,)) if rule.armed or rule.organised else direct(scene, (t,)))
    found = tuple(dict.fromkeys(found))
    return found or (owner(scene, tokens) or _groups(scene, tokens) if rule.type == "backs" else ())


def _groups(scene: Scene, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    """ "backed by coalition air power": the coalition, by its common noun alone."""
    below = (c for t in tokens for c in scene.parse.children[t] if c < t and scene.parse.deps[c] == "compound")
    return tuple(m for c in below if scene.parse.lemmas[c].lower() in ("coalition", "alliance") for m in scene.bare_actor(c))


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
    yield rule, tokens, named_beside(scene, holders), direct(scene, objects), None


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
    first: tuple[int, ...] = ()
    for c in parse.children[tokens[-1]]:
        if parse.deps[c] == "prep" and parse.lowers[c] in rule.prepositions:
            if rule.armed and parse.lowers[c] == "of" and parse.lemmas[tokens[-1]] not in OF_THE_STRUCK:
                continue  # "the campaign of X": whose it is
            inside = tuple(
                t for t in grammar.governed(parse, c) if not doing_swallowed(parse, c, t) and t != beside_the_body(scene, c)
            )
            if first and parse.lowers[c] not in ("in", "at"):
                continue
            if rule.type != "part_of" or any(scene.actor_at(t) is not None for t in inside):
                return inside, parse.lowers[c] == "between"
            first = first or inside  # "the minister of information in the interim government"
    return first, False


def _done(scene: Scene, token: int, tokens: tuple[int, ...], rule: RelationRule, behind: tuple[int, ...]) -> Iterator[Found]:
    """Nouns of doing: "X's war against Y", "X in support of Y", and turned round "Y with the backing of X"."""
    parse = scene.parse
    if rule.type == "backs":
        above = grammar.governor(parse, token)
        prep = parse.heads[token]
        if parse.deps[token] == "pobj" and parse.lowers[prep] == "with" and scene.actor_at(parse.heads[prep]) is not None:
            above = (parse.heads[prep], "with")
        if above is not None and (
            above[1] == "with" or (above[1] == "object" and parse.lemmas[above[0]] in scene.senses.joined.getting)
        ):
            givers = direct(scene, grammar.prepositional(parse, (token,), "of")) or modifiers(scene, token)
            givers = givers or direct(scene, grammar.prepositional(parse, (token,), "from"))
            takers = _beside(scene, above[0])
            beside = parse.tags[above[0]][0] == "N"  # "X, with the help of Y, ..."
            takers = takers or direct(scene, (above[0],) if beside else grammar.subjects(parse, above[0]))
            yield rule, tokens, givers, tuple(m for m in takers if m not in givers), None
            return
    if behind:
        doers = owning(scene, token) or doing(scene, token) if rule.type == "backs" else waging(scene, token, rule.armed)
        if struck := _objects(scene, rule, behind):
            yield rule, tokens, doers, struck, None


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
    head = _titled(scene, head)
    start = scene.parse.starts[head]
    group = tuple(m for m in participant(scene, head, create=True) if m.start <= start < m.end and m is not before)
    first, second = (group, (before,)) if rule.compound_reverse else ((before,), group)
    yield rule, (token,), first, second, None


def _titled(scene: Scene, head: int) -> int:
    """ "X-backed separatist leader Y": the name behind the title, where there is one."""
    parse = scene.parse
    above = parse.heads[head]
    if parse.deps[head] not in ("compound", "nmod", "amod") or above < head or parse.tags[above] != "NNP":
        return head
    named = scene.actor_at(above)
    return above if named is not None and named.form == "name" and not is_state(named) else head


def _compound(scene: Scene, dash: int, rule: RelationRule) -> Iterator[Found]:
    """ "U.S.-backed rebels": the name before the dash and the noun that the compound modifies."""
    parse = scene.parse
    before = scene.actor_at(dash - 1)
    if before is None:
        inside = [m for h, m in scene.in_sentence("actor", parse.sentence_of[dash]) if m.end == parse.ends[dash - 1]]
        power = not scene.classes(dash - 1).isdisjoint(("power_body", "armed", "soldier", "group"))  # "government-backed"
        before = inside[0] if inside else scene.bare_actor(dash - 1)[0] if power and parse.tags[dash - 1][0] == "N" else None
    head = grammar.modified_by(parse, dash + 1)
    if head is None:
        return
    head = _titled(scene, head)
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
