"""Words that may be an event: lexicon patterns whose words and conditions a sentence meets.

The longest pattern wins; among patterns of one length a user's own, then the one with more conditions, then the earlier one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.claims.conditions import (
    does_wrong,
    goes_without,
    has_preposition,
    holds_true,
    in_voice,
    meets,
    of_nobody,
    reports,
    restrains,
    said_of,
    whole_of,
)
from onrecord.claims.match import match_phrase
from onrecord.claims.participants.pronouns import speaker_token
from onrecord.claims.participants.writings import authors
from onrecord.claims.scene import Scene
from onrecord.claims.transfers import organised_at, transfers
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.language.parse import Sentence
from onrecord.vocabulary.event_lexicon import HeadPatterns, Pattern, Rule, entry_named
from onrecord.vocabulary.plover import PREPOSITIONS

_DASHES = frozenset(("-", "–"))  # "Russia-backed" is a relation, not an act
# Classes of what helps, in entries that take nothing else; verbs by which help is made known, and anything else.


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that says an event: the phrase's tokens, its rule, and the tokens of its object (of its clause head)."""

    token: int
    tokens: tuple[int, ...]
    rule: Rule
    pattern: Pattern
    objects: tuple[int, ...]
    clause: int | None


Best = tuple[Trigger | None, str, tuple[int, ...]]


def find_triggers(scene: Scene, sentence: Sentence) -> tuple[list[Trigger], list[tuple[int, str]]]:
    """Triggers of a sentence in text order, and (token, reason) for words of the lexicon that are none."""
    parse = scene.parse
    found: list[Trigger] = []
    missed: list[tuple[int, str]] = []
    silent: set[int] = set()  # words of idioms
    for token in range(sentence.first, sentence.last):
        tag = parse.tags[token][0]
        if tag not in "NVJ":
            continue
        if parse.tags[token] == "VBG" and parse.deps[token] == "amod":
            continue  # "the visiting team": how somebody is described, not what is done
        joined = tag == "V" and token > sentence.first and parse.words[token - 1] in _DASHES
        for table in _tables(scene, token, tag):
            lemma, lower = parse.lemmas[token], parse.lowers[token]
            patterns = (
                table.get(lower) if parse.tags[token] == "VBG" and table is scene.events.noun_patterns else table.get(lemma)
            )
            patterns = patterns or table.get(lower)
            if patterns is None:
                continue
            if tag == "N" and "figurative_event" in scene.classes(token):
                missed.append(
                    (token, "a noun of the class figurative_event: a figure of speech, a mishap or a thing, not an attack")
                )
                continue
            trigger, reason, idiom = _best(scene, token, patterns, scene.words_of(sentence), joined)
            silent.update(t for t in idiom if parse.lemmas[t] not in scene.senses.triggers.outspoken)
            if trigger is not None:
                found.append(trigger)
                break
            if reason:
                missed.append((token, reason))
            if idiom:
                break
    missed.extend((t.token, "a word of an idiom") for t in found if t.token in silent)
    return [t for t in found if t.token not in silent], missed


def _tables(scene: Scene, token: int, tag: str) -> tuple[dict[str, HeadPatterns], ...]:
    parse, lexicon = scene.parse, scene.events
    if tag == "N":
        if parse.tags[token] in ("NNP", "NNPS") and parse.deps[token] in ("compound", "nmod"):
            return ()
        return (lexicon.noun_patterns,)
    if tag == "V":
        if compound_gerund(scene, token):
            return (lexicon.noun_patterns, lexicon.verb_patterns)
        if parse.tags[token] == "VBG" and parse.deps[token] not in ("ROOT", "advcl", "xcomp", "acl", "relcl", "conj", "ccomp"):
            return (
                (lexicon.noun_patterns, lexicon.verb_patterns)
                if grammar.has_child(parse, token, ("det", "poss"))
                else (lexicon.verb_patterns, lexicon.noun_patterns)
            )
        return (lexicon.verb_patterns,)
    if parse.deps[token] in ("acomp", "oprd", "ROOT", "conj", "attr"):
        return (lexicon.adjective_patterns,)
    return ()


def compound_gerund(scene: Scene, token: int) -> bool:
    """ "in Turkish missile shelling on X", "in police firing": an event noun that the parser takes for a verb after its noun."""
    parse = scene.parse
    if parse.tags[token] != "VBG" or not token or parse.tags[token - 1] not in ("NN", "NNS", "NNP", "NNPS", "JJ"):
        return False
    if parse.deps[token] not in ("acl", "advcl") or grammar.has_child(parse, token, ("dobj", "aux", "nsubj", "advmod", "xcomp")):
        return False
    if any(parse.deps[c] == "conj" and grammar.has_child(parse, c, ("dobj",)) for c in parse.children[token]):
        return False  # "killing or wounding dozens"
    before = token - 1
    phrase = parse.heads[before] if parse.deps[before] in ("compound", "amod") else before
    if parse.deps[phrase] != "pobj" or parse.lowers[phrase] in scene.senses.triggers.called:
        return False
    return parse.lowers[token] in scene.events.noun_patterns


def _best(scene: Scene, token: int, patterns: HeadPatterns, words: frozenset[str], joined: bool) -> Best:
    """The trigger by the best pattern, or why there is none and the words of the idiom that it is.

    Behind a hyphen (`joined`) only hyphenated verbs: "test-fired", not "Iran-backed".
    """
    hits: list[tuple[int, bool, int, int, Pattern, tuple[int, ...]]] = []
    for order, pattern in enumerate(_possible(patterns, words)):
        if joined and "-" not in pattern.words[pattern.head]:
            continue
        tokens = match_phrase(scene.parse, token, pattern.words, pattern.head)
        if tokens is not None:
            rule = scene.events.rules[pattern.rule]
            rank = (rule.object is not None) + (rule.subject is not None) + (rule.complement == "clause")
            hits.append((-len(pattern.words), not rule.own, -rank, order, pattern, tokens))
    hits.sort(key=lambda hit: hit[:4])
    reason = ""
    for *_, pattern, tokens in hits:
        rule = scene.events.rules[pattern.rule]
        if (
            rule.type in ("AID", "MOBILIZE")
            and len(tokens) == 2
            and scene.parse.lowers[tokens[1]] == "in"
            and _by_what(scene, tokens)
        ):
            continue
        if rule.type and _apart(scene, tokens) and _only_when(scene, tokens[1]):
            continue
        if not rule.type and (any(_outward(scene, t, tokens) for t in tokens) or _apart(scene, tokens)):
            continue
        if not rule.type:
            return None, f"{entry_named(rule, pattern)}: an idiom, never an event", tokens
        trigger, why = _checked(scene, token, tokens, pattern, rule)
        if trigger is not None:
            return trigger, "", ()
        reason = reason or f"{entry_named(rule, pattern)} ({rule.type}): {why}"
    return None, reason, ()


def _outward(scene: Scene, word: int, tokens: tuple[int, ...]) -> bool:
    """A word of an idiom that only modifies another word: "fought drug cartels" is no "fight drug"."""
    parse = scene.parse
    return parse.deps[word] in ("compound", "amod", "nummod", "poss", "nmod") and parse.heads[word] not in tokens


def _apart(scene: Scene, tokens: tuple[int, ...]) -> bool:
    """ "seized the town on Monday" is no "seize on": an object of its own stands between verb and preposition."""
    parse = scene.parse
    if len(tokens) != 2 or parse.tags[tokens[0]][0] != "V" or parse.deps[tokens[1]] != "prep":
        return False
    verb, prep = tokens
    return any(parse.deps[c] == "dobj" and verb < c < prep for c in parse.children[verb])


def _only_when(scene: Scene, prep: int) -> bool:
    """ "fired missiles at X on Monday" is no "fire on"."""
    behind = grammar.governed(scene.parse, prep)
    return bool(behind) and all(scene.mentions.at(t, "time") is not None for t in behind)


def _called_so(scene: Scene, tokens: tuple[int, ...]) -> bool:
    """ "called the Front for Change": a name stands between the verb and "for"."""
    parse, verb, prep = scene.parse, tokens[0], tokens[-1]
    return any(
        parse.deps[c] in ("dobj", "oprd", "ccomp") and verb < c < prep and parse.tags[c] in ("NNP", "NNPS")
        for c in parse.children[verb]
    )


def _by_what(scene: Scene, tokens: tuple[int, ...]) -> bool:
    """ "were brought to the town in a lorry" is no "bring in": what they were carried in, behind another phrase."""
    parse, (verb, prep) = scene.parse, tokens
    return parse.deps[prep] == "prep" and prep > verb + 1 and (scene.passive(verb) or parse.heads[prep] != verb)


def _possible(patterns: HeadPatterns, words: frozenset[str]) -> Iterator[Pattern]:
    if patterns.longer:
        for word in sorted(patterns.longer.keys() & words) if len(patterns.longer) > len(words) else patterns.longer:
            if word in words:
                yield from patterns.longer[word]
    yield from patterns.single


def _checked(scene: Scene, token: int, tokens: tuple[int, ...], pattern: Pattern, rule: Rule) -> tuple[Trigger | None, str]:
    """The trigger when all conditions hold, else the first one that does not."""
    parse = scene.parse
    clause = grammar.clause_below(parse, tokens[-1] if rule.part == "noun" else token)
    if clause is None and len(tokens) > 1:
        clause = next((c for t in tokens if (c := grammar.clause_below(parse, t)) is not None), None)
    if rule.complement == "clause" and clause is None:
        return None, "only with a clause behind it, and none follows"
    if rule.type == "REQUEST" and rule.complement == "clause" and clause is not None and reports(scene, token, clause):
        return None, "it tells what was, not what should be"
    if rule.complement == "clause" and clause is not None and rule.part == "verb" and of_nobody(scene, token, clause):
        return None, "a wish or a complaint that concerns no party"
    if rule.type == "AGREE" and rule.complement == "clause" and clause is not None and holds_true(scene, clause):
        return None, "an opinion, no promise"
    if rule.type == "AGREE" and does_wrong(scene, token):
        return None, "a deed that somebody commits, no promise"
    if rule.complement == "none" and clause is not None and not goes_without(scene, tokens, clause, rule):
        return None, "only without a clause behind it, and one follows"
    if rule.type == "REQUEST" and pattern.words == ("call", "for") and _called_so(scene, tokens):
        return None, "what something is called"
    objects = object_tokens(scene, token, tokens, pattern, rule)
    if clause is None and rule.type == "REQUEST" and rule.complement == "any":  # "insisted on its demand that X ..."
        clause = next((c for t in objects if (c := said_of(scene, t)) is not None), None)
    tested = _clause_words(scene, clause) if rule.complement == "clause" and clause is not None else objects
    wholes = tuple(whole_of(scene, t, traded=rule.type == "COOPERATE") for t in tested)
    if (
        rule.object is not None
        and not any(meets(scene, t, rule.object) for t in (*tested, *wholes))
        and not transfers(scene, tokens, rule, objects, subject_tokens(scene, tokens[0], rule))
    ):
        return None, _unlisted(parse, rule, "object" if tested is objects else "clause", tested)
    ruled_out = [t for t in wholes if rule.unless_object is not None and meets(scene, t, rule.unless_object)]
    if rule.type == "AGREE" and clause is not None and tested is not objects and restrains(scene, clause):
        ruled_out = []  # "agreed not to attack the town"
    if ruled_out:
        return None, f"never with the object {parse.words[ruled_out[0]]!r}"
    if rule.subject is not None or rule.unless_subject is not None:
        subjects = subject_tokens(scene, token, rule)
        subjects = tuple(s if (said := speaker_token(scene, s)) is None else said for s in subjects)
        if rule.subject is not None and not any(meets(scene, t, rule.subject) for t in subjects):
            return None, _unlisted(parse, rule, "subject", subjects)
        barred = [t for t in subjects if rule.unless_subject is not None and meets(scene, t, rule.unless_subject)]
        barred = [t for t in barred if not (authors(scene, t) or _speaks(scene, t, rule))]
        if barred:
            return None, f"never with the subject {parse.words[barred[0]]!r}"
    if rule.voice != "any" and not in_voice(scene, token, tokens, rule.voice):
        return None, f"only in the {rule.voice}"
    if rule.unless_prep and has_preposition(scene, tokens, rule.unless_prep):
        return None, f"never with {' or '.join(sorted(rule.unless_prep))!r} behind it"
    return Trigger(token, tokens, rule, pattern, objects, clause), ""


def _speaks(scene: Scene, token: int, rule: Rule) -> bool:
    """ "it accuses the rebels": "it" that takes up a party, of words that no storm and no decision says."""
    if rule.type not in ("ACCUSE", "REQUEST", "REJECT") or scene.parse.lowers[token] != "it":
        return False
    return organised_at(scene, token)


def _unlisted(parse: Syntax, rule: Rule, part: str, tokens: tuple[int, ...]) -> str:
    """Why an entry that asks for an object or a subject is not met: which one there is, or none; and where one adds it."""
    if not tokens:
        return f"no {part} here, which the entry asks for"
    key = "subject" if part == "subject" else "object"
    asked = rule.subject if part == "subject" else rule.object
    classes = ", ".join(f"@{name}" for name in sorted(asked.classes - {"actor", "place"})) if asked is not None else ""
    place = f", or to one of its classes ({classes}) in classes/*.yaml" if classes else ""
    said = f"its {part} {parse.words[tokens[0]]!r} is none of those listed"
    return f"{said}; to have it, add it to `{key}` of the entry in your own events/{rule.where.partition(': ')[0]}{place}"


def subject_tokens(scene: Scene, token: int, rule: Rule) -> tuple[int, ...]:
    """Who does it: subject or agent of a verb, owner of a noun, subject of the copula over an adjective."""
    parse = scene.parse
    if rule.part == "adjective":
        return grammar.subjects(parse, parse.heads[token])
    if rule.part == "noun":
        above = grammar.governor(parse, token)
        found = tuple(c for c in parse.children[token] if parse.deps[c] == "poss") + grammar.prepositional(parse, (token,), "by")
        return found or (grammar.subjects(parse, above[0]) if above is not None and above[1] == "object" else ())
    if scene.passive(token):
        return grammar.agents(parse, token)
    return grammar.subjects(parse, token)


def object_tokens(scene: Scene, token: int, tokens: tuple[int, ...], pattern: Pattern, rule: Rule) -> tuple[int, ...]:
    """What it is done to: behind the phrase's last preposition, else the direct object; a noun's "of" phrase."""
    parse = scene.parse
    last = tokens[-1]
    if rule.part == "verb" and rule.recipient == ("object",) and not rule.default_recipient and parse.deps[last] == "prep":
        direct = grammar.patients(parse, token) if scene.passive(token) else grammar.objects(parse, token)
        fits = rule.object is not None and any(meets(scene, t, rule.object) for t in direct)
        if fits and not any(t in tokens for t in direct):
            return direct  # "pushed the rebels out of the town": to whom the entry says that it is done
    aside = parse.deps[last] in ("prt", "advmod") and rule.part == "verb" and bool(grammar.objects(parse, token))
    if len(tokens) > 1 and pattern.words[-1] in PREPOSITIONS and parse.deps[last] != "prt" and not aside:
        behind = grammar.governed(parse, last)
        if behind or parse.deps[last] in ("prep", "agent"):
            return behind or (grammar.patients(parse, token) if scene.passive(token) else ())
    if rule.part == "noun":
        return grammar.prepositional(parse, (token,), "of")
    if rule.part == "adjective":
        return ()
    found = grammar.patients(parse, token) if scene.passive(token) else grammar.objects(parse, token)
    if not found and last != token and parse.tags[last] == "VB":
        found = grammar.objects(parse, last)  # "offered to help X"
    if not found and not scene.passive(token):
        found = _astray(parse, token, tokens)
    if scene.passive(token):
        found += tuple(
            c for c in parse.children[token] if parse.deps[c] in ("dobj", "oprd") and parse.tags[c][0] in "NP" and c not in tokens
        )
    return tuple(t for t in found if t not in tokens or scene.actor_at(t) is not None)


def _astray(parse: Syntax, token: int, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """ "sealed off the town" where the town is hung under "off"; "declared the group illegal" where it is made a subject."""
    for t in tokens[1:]:
        if parse.deps[t] == "prt" and (held := grammar.governed(parse, t)):
            return held
        if parse.tags[t] == "JJ" and parse.heads[t] == token and parse.deps[t] in ("ccomp", "xcomp", "oprd", "acomp"):
            subjects = tuple(c for c in parse.children[t] if parse.deps[c] == "nsubj")
            if subjects:
                return subjects
    return ()


def _clause_words(scene: Scene, clause: int) -> tuple[int, ...]:
    """The clause's verb and, under a light verb, its object: "to hold talks" is about talks."""
    found: tuple[int, ...] = (clause,)
    if scene.parse.lemmas[clause] in scene.events.light_verbs or scene.parse.lemmas[clause] == "be":
        found += tuple(c for c in scene.parse.children[clause] if scene.parse.deps[c] in ("dobj", "attr", "acomp", "xcomp"))
    return found
