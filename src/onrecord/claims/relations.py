"""Relation claims: who leads, backs, fights, belongs to, is allied with or is the same as whom.

Read from verbs ("X backs Y"), nouns ("X, leader of Y", "Y leader X", "the war against Y"), adjectives ("loyal to Y"),
hyphenated compounds ("X-backed Y") and brackets ("X (Y)"). Symmetric relations that the text gives a direction keep it;
coordinated ones ("X and Y are allies") put everyone in actor.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.claims import grammar
from onrecord.claims.draft import Draft
from onrecord.claims.match import match_phrase
from onrecord.claims.participants import modifiers, participant
from onrecord.claims.scene import Scene
from onrecord.claims.voice import Voices, standing
from onrecord.language.parse import Sentence
from onrecord.model import Mention
from onrecord.vocabulary.plover import PREPOSITIONS
from onrecord.vocabulary.relations import Phrase, RelationRule

Found = tuple[RelationRule, tuple[int, ...], tuple[Mention, ...], tuple[Mention, ...], Mention | None]
_DASHES = frozenset(("-", "–", "‑"))


def relation_drafts(scene: Scene, sentence: Sentence, voices: Voices, events: list[Draft]) -> list[Draft]:
    """Relations that the sentence states, and `fights` where one of its `events` is an attack of one body on another."""
    parse = scene.parse
    drafts: dict[tuple[str, tuple[str, ...], tuple[str, ...]], Draft] = {}
    for rule, tokens, actor, recipient, place in _found(scene, sentence):
        actor = tuple(m for m in actor if m not in recipient) if recipient else actor
        if not _complete(rule, actor, recipient, place):
            continue
        head = tokens[0]
        chain = voices.chain(parse.starts[head], parse.ends[head])
        verb = head if parse.tags[head][0] == "V" else _verb_above(scene, head)
        draft = Draft(
            "relation", head, tokens, sentence.index, standing(scene.predicates.by_token.get(verb), None, chain), chain,
            actor, recipient, place, relation=rule.type, strength=0.9 if recipient or place else 0.8,
            reasons=[f"{rule.type}: {' '.join(parse.words[t] for t in tokens)}"],
        )  # fmt: skip
        drafts.setdefault((rule.type, tuple(m.id for m in actor), tuple(m.id for m in recipient)), draft)
    for event in events:
        if event.type == "ASSAULT" and event.standing.status in ("occurred", "ongoing") and event.actor and event.recipient:
            foes = tuple(m for m in event.recipient if _body(m) and m not in event.actor)
            if foes and any(map(_body, event.actor)):
                drafts.setdefault(("fights", tuple(m.id for m in event.actor), tuple(m.id for m in foes)), _fight(event, foes))
    return list(drafts.values())


def _fight(event: Draft, foes: tuple[Mention, ...]) -> Draft:
    return Draft(
        "relation", event.token, event.tokens, event.sentence, event.standing, event.attribution, event.actor, foes,
        relation="fights", strength=0.8, reasons=["fights: the attack of one body on another"],
    )  # fmt: skip


def _complete(rule: RelationRule, actor: tuple[Mention, ...], recipient: tuple[Mention, ...], place: Mention | None) -> bool:
    if not actor:
        return False
    if rule.place:
        return place is not None
    if not recipient:
        return rule.symmetric and len(actor) > 1 and all(map(_known, actor))
    if rule.organised:
        return any(map(_body, actor)) and any(map(_body, recipient))
    return any(m.form == "name" or _known(m) for m in recipient)


def _body(mention: Mention) -> bool:
    """Known, and not merely civilians."""
    return _known(mention) and mention.actor is not None and mention.actor.sector != ("CVL",)


def _known(mention: Mention) -> bool:
    """Named, or described as part of a state, an armed or an organised body."""
    actor = mention.actor
    return actor is not None and (mention.form == "name" or bool(actor.id or actor.country or actor.sector))


def _verb_above(scene: Scene, token: int) -> int:
    parse, step = scene.parse, token
    while parse.tags[step][0] != "V" and parse.heads[step] != step:
        step = parse.heads[step]
    return step


def _found(scene: Scene, sentence: Sentence) -> Iterator[Found]:
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
    yield from _brackets(scene, sentence)
    yield from _from_body(scene, sentence)
    yield from _against(scene, sentence)


def _from_body(scene: Scene, sentence: Sentence) -> Iterator[Found]:
    """ "soldiers from the 3rd Battalion": people that come from a body belong to it."""
    rule = next((r for r in scene.relations.relations if r.type == "part_of"), None)
    if rule is None:
        return
    parse = scene.parse
    for head, mention in scene.in_sentence("actor", sentence.index):
        for c in parse.children[head]:
            if c > head and parse.lowers[c] == "from" and parse.deps[c] == "prep" and mention.form != "pronoun":
                bodies = tuple(t for t in grammar.governed(parse, c) if scene.mentions.at(t, "place") is None)
                other = tuple(m for m in _people(scene, bodies) if m.form == "name" or _known(m))
                if other:
                    yield rule, (head, c), (mention,), other, None


def _against(scene: Scene, sentence: Sentence) -> Iterator[Found]:
    """ "unite against X", "positions against X": whoever acts against an armed actor fights it."""
    rule = next((r for r in scene.relations.relations if r.type == "fights"), None)
    if rule is None:
        return
    parse = scene.parse
    for token in range(sentence.first, sentence.last):
        if parse.lowers[token] != "against" or parse.deps[token] != "prep":
            continue
        foes = tuple(m for m in _people(scene, grammar.governed(parse, token)) if _armed(scene, m))
        above = parse.heads[token]
        if not foes:
            continue
        if parse.tags[above][0] == "V":
            doers = grammar.patients(parse, above) if grammar.is_passive(parse, above) else grammar.subjects(parse, above)
            actor = _people(scene, doers)
        elif parse.lemmas[parse.heads[above]] in scene.events.light_verbs or modifiers(scene, above):
            actor = _doers(scene, above)
        else:
            continue
        yield rule, (token,), actor, foes, None


def _armed(scene: Scene, mention: Mention) -> bool:
    if mention.actor is not None and not {"REB", "UAF", "MIL", "CRM"}.isdisjoint(mention.actor.sector):
        return True
    return any("armed" in scene.classes(t) for t in scene.parse.tokens(mention.start, mention.end))


def _by_phrase(scene: Scene, token: int, phrases: tuple[Phrase, ...], read: object) -> Iterator[Found]:
    """The longest phrase that matches, read by one of the readers below."""
    for phrase in phrases:
        tokens = match_phrase(scene.parse, token, phrase.words, phrase.head)
        if tokens is None:
            continue
        found = list(read(scene, token, tokens, phrase, scene.relations.relations[phrase.rule]))  # type: ignore[operator]
        if found:
            yield from found
            return


def _people(scene: Scene, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    return tuple(dict.fromkeys(m for t in tokens for m in participant(scene, t)))


def _verb(scene: Scene, token: int, tokens: tuple[int, ...], phrase: Phrase, rule: RelationRule) -> Iterator[Found]:
    parse = scene.parse
    last = tokens[-1]
    passive = grammar.is_passive(parse, token)
    if len(tokens) > 1 and phrase.words[-1] in PREPOSITIONS:
        objects = grammar.governed(parse, last)
        subjects = grammar.patients(parse, token) if passive else grammar.subjects(parse, token)
    elif passive:
        objects, subjects = grammar.patients(parse, token), grammar.agents(parse, token)
    else:
        objects, subjects = grammar.objects(parse, token), grammar.subjects(parse, token)
    objects = tuple(t for t in objects if t not in tokens)
    if rule.place:
        place = next((p for t in objects if (p := scene.mentions.at(t, "place")) is not None), None)
        yield rule, tokens, _people(scene, subjects), (), place
    elif objects:
        yield rule, tokens, _people(scene, subjects), _people(scene, objects), None
    elif rule.symmetric and len(tokens) == 1:
        yield rule, tokens, _people(scene, subjects), (), None


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
    yield rule, tokens, _people(scene, holders), _people(scene, objects), None


def _noun(scene: Scene, token: int, tokens: tuple[int, ...], phrase: Phrase, rule: RelationRule) -> Iterator[Found]:
    parse = scene.parse
    behind: tuple[int, ...] = ()
    between = False
    for c in parse.children[tokens[-1]]:
        if parse.deps[c] == "prep" and parse.lowers[c] in rule.prepositions:
            behind = grammar.governed(parse, c)
            between = parse.lowers[c] == "between"
            break
    if len(tokens) > 1 and phrase.words[-1] in PREPOSITIONS:
        behind = grammar.governed(parse, tokens[-1])
    if between:
        yield rule, tokens, _people(scene, behind), (), None
        return
    if rule.doers:
        if behind:
            yield rule, tokens, _doers(scene, token), _people(scene, behind), None
        return
    other = _people(scene, behind)
    if not other and rule.type != "part_of":
        own = scene.actor_at(token) if rule.type != "leads" else None  # "our Turkish allies": one phrase, one actor
        other = tuple(m for m in _before(scene, token) if own is None or not own.start <= m.start < own.end)
        other = tuple(m for m in other if not _is_state(m) or rule.type != "leads")
    holders = tuple(m for m in _holders(scene, token) if m not in other)
    # "the Department of Defense": what follows is part of the name
    other = tuple(m for m in other if _known(m) and not any(_part_of_name(h, m) for h in holders))
    if other and holders:
        if rule.type == "leads" and _one_of_many(scene, token):
            rule = next((r for r in scene.relations.relations if r.type == "part_of"), rule)
        yield rule, tokens, holders, other, None


def _part_of_name(holder: Mention, other: Mention) -> bool:
    return holder.start <= other.start and other.end <= holder.end and (other.actor is None or other.actor.id is None)


def _one_of_many(scene: Scene, token: int) -> bool:
    """ "a commander of X" belongs to X; "the commander of X" leads it."""
    return any(scene.parse.lowers[c] in ("a", "an", "another", "one") for c in scene.parse.children[token])


def _is_state(mention: Mention) -> bool:
    return mention.actor is not None and mention.actor.id is not None and mention.actor.id == mention.actor.country


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
    if dep in ("attr", "oprd") and parse.tags[head][0] == "V":
        return _people(scene, grammar.subjects(parse, head))
    if dep == "appos":
        return participant(scene, head)
    for c in parse.children[token]:
        if parse.deps[c] == "appos" and (mention := scene.actor_at(c)) is not None:
            return (mention,)
    if dep in ("compound", "nmod"):
        mention = scene.actor_at(head)
        return (mention,) if mention is not None else ()
    if dep == "pobj" and parse.lowers[head] == "as" and parse.tags[parse.heads[head]][0] == "V":
        return _people(scene, grammar.subjects(parse, parse.heads[head]))
    if any(scene.parse.lowers[c] == "both" for c in parse.children[token]):  # "For X and Y, both allies of Z, ..."
        before = [(h, m) for h, m in scene.in_sentence("actor", parse.sentence_of[token]) if h < token and m.form != "pronoun"]
        if len(before) > 1 and parse.deps[before[-1][0]] == "conj":
            return tuple(m for _, m in before[-2:])
    mention = scene.actor_at(token)
    return (mention,) if mention is not None else ()


def _doers(scene: Scene, token: int) -> tuple[Mention, ...]:
    """Who fights the fight: its owner, else the subject of the verb that governs it."""
    own = modifiers(scene, token)
    if own:
        return own
    above = grammar.governor(scene.parse, token)
    if above is None or above[1] == "subject":
        return ()
    passive = grammar.is_passive(scene.parse, above[0])
    return _people(scene, grammar.patients(scene.parse, above[0]) if passive else grammar.subjects(scene.parse, above[0]))


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
    if rule.place:
        place = next((m for _, m in scene.in_sentence("place", parse.sentence_of[dash]) if m.end == parse.ends[dash - 1]), None)
        yield rule, (dash + 1,), participant(scene, head, create=True), (), place
    elif before is not None:
        other = tuple(m for m in participant(scene, head, create=True) if m is not before)
        if rule.compound_reverse:
            yield rule, (dash + 1,), other, (before,), None
        else:
            yield rule, (dash + 1,), (before,), other, None


def _brackets(scene: Scene, sentence: Sentence) -> Iterator[Found]:
    """ "Hayat Tahrir al-Sham (HTS)": a name and its short form in brackets."""
    rule = next((r for r in scene.relations.relations if r.type == "same_as"), None)
    if rule is None:
        return
    text = scene.parse.text
    named = [(h, m) for h, m in scene.in_sentence("actor", sentence.index) if m.form == "name"]
    for head, short in named:
        if short.end - short.start > 12 or text[short.end : short.end + 1] not in (")", "]", ","):
            continue
        opened = text[max(0, short.start - 2) : short.start]
        if not opened.endswith(("(", "[")):
            continue
        before = short.start - len(opened)
        for _, long in named:
            if long is not short and 0 <= before - long.end <= 1 and long.end - long.start > short.end - short.start:
                yield rule, (head,), (long,), (short,), None
                break
