"""Label claims: by what name that takes sides somebody is called, by whom, and who denies it.

The label's recipient is who is named so: the subject of "they are terrorists", the object of "branded them terrorists",
the name beside it ("the terrorist group X", "X, a terrorist organisation"), else the phrase that the label heads, when that
phrase means certain people ("the terrorists", "terrorists in the city", "killed terrorists") and not a kind of people.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.draft import Draft
from onrecord.claims.label_stance import contrasted, disowned, stance
from onrecord.claims.match import match_phrase, word_at
from onrecord.claims.participants.read import participants
from onrecord.claims.scene import QUANTITIES, Scene
from onrecord.claims.status.voice import Standing, Voices, standing, weaker
from onrecord.claims.tree import grammar
from onrecord.language.parse import Sentence
from onrecord.mentions.phrases import base_phrase
from onrecord.model import Actor, Attribution, Mention
from onrecord.vocabulary.plover import PREPOSITIONS

_GENERIC = frozenset(["no", "any", "every", "such", "another", "what", "which", "whatever", "all"])
_HAPPENED = frozenset(["occurred", "ongoing"])
_DASHES = frozenset(["-", "–", "‑"])


def label_drafts(scene: Scene, sentence: Sentence, voices: Voices) -> list[Draft]:
    """What words of a loaded or plain label call somebody in a sentence, one draft for each label."""
    parse, words = scene.parse, scene.relations
    drafts: list[Draft] = []
    lemmas = {lemma.lower() for lemma in parse.lemmas[sentence.first : sentence.last]}
    if lemmas.isdisjoint(words.loaded_labels) and lemmas.isdisjoint(words.plain_labels):
        return drafts
    last = -1
    for token in range(sentence.first, sentence.last):
        if parse.tags[token][0] not in "NJ":
            continue
        lemma = parse.lemmas[token].lower()
        loaded = _label(scene, token, words.loaded_labels.get(lemma, ()))
        plain = loaded or _label(scene, token, words.plain_labels.get(lemma, ()))
        if plain is None or plain.start <= last or _no_label(scene, plain):
            continue
        taken_sides = loaded is not None or disowned(scene, plain)
        named, verb = _named(scene, token, taken_sides)
        if not named and taken_sides and _certain_people(scene, token):
            mention = scene.actor_at(token)
            named = (mention,) if mention is not None and mention.form != "pronoun" else ()
            verb = token
        if verb != token:  # "is X's dictator" names no X so
            phrase = base_phrase(parse, token)
            named = tuple(m for m in named if (h := scene.head_of(m)) not in phrase or _run_together(scene, h))
        if not named:
            continue
        last = token
        chain = voices.chain(parse.starts[plain.start], parse.ends[token])
        stands = _standing(scene, plain, verb, chain)
        text = parse.text[parse.starts[plain.start] : parse.ends[token]]
        drafts.append(
            Draft(
                "label", token, tuple(plain), sentence.index, stands, chain,
                recipient=named, label=text.lower() if text.isupper() else text, strength=0.9 if verb != token else 0.8,
                reasons=[_entry(scene, plain, loaded is not None)],
            )
        )  # fmt: skip
    return drafts


def _entry(scene: Scene, label: range, loaded: bool) -> str:
    """File, phrase and list of a label, for `read --explain`."""
    parse = scene.parse
    written = (" ".join(words[t] for t in label) for words in (parse.lowers, [lemma.lower() for lemma in parse.lemmas]))
    known = next(
        (phrase for phrase in written if phrase in scene.relations.label_files), " ".join(parse.lowers[t] for t in label)
    )
    file = scene.relations.label_files.get(known, "labels")
    return f"{file}: {known} ({'loaded' if loaded else 'plain'} label)"


def _standing(scene: Scene, label: range, verb: int, chain: tuple[Attribution, ...]) -> Standing:
    """Standing of a label; to consider somebody a terrorist is to call them one, whatever else is only thought."""
    predicate = scene.predicates.by_token.get(verb)
    thought = chain[-1] if chain and chain[-1].kind == "thought" and _cue_of(scene, chain[-1], verb) else None
    found = standing(predicate, None, tuple(a for a in chain if a is not thought))
    polarity, certainty = stance(scene, label, chain)
    certainty = weaker(certainty, found.certainty) if certainty else found.certainty
    return replace(found, polarity=polarity or found.polarity, certainty=certainty)


def _cue_of(scene: Scene, attribution: Attribution, verb: int) -> bool:
    start = scene.parse.starts[verb]
    return any(s.start <= start < s.end for s in attribution.cue)


def _no_label(scene: Scene, label: range) -> bool:
    """Part of a name ("the Nazi Party", "Islamist Action Front"), of a compound ("despot-afflicted") or of an innocent phrase."""
    parse = scene.parse
    first, last = label.start, label.stop - 1
    if last + 1 < len(parse.words) and parse.words[last + 1] in _DASHES:
        return True
    start = parse.sentence(last).first
    if first > start and f"{parse.lowers[first - 1]} {parse.lemmas[last]}" in scene.relations.label_exceptions:
        return True
    if last + 1 < len(parse.words) and f"{parse.lemmas[last]} {parse.lowers[last + 1]}" in scene.relations.label_exceptions:
        return True
    capital = first > start and parse.words[first][:1].isupper() and parse.tags[last] in ("NNP", "NNPS")
    return capital and _in_name(scene, first, last)


def _in_name(scene: Scene, first: int, last: int) -> bool:
    """A capital within a run of capitals is a name's, not a label's."""
    parse = scene.parse
    beside = [t for t in (first - 1, last + 1) if 0 <= t < len(parse.words) and parse.sentence_of[t] == parse.sentence_of[last]]
    return any(parse.tags[t] in ("NNP", "NNPS") and parse.words[t][:1].isupper() for t in beside)


def _certain_people(scene: Scene, token: int) -> bool:
    """Whether a phrase means certain people: by an article, an owner, a number, a place, or by taking part in what happened."""
    parse = scene.parse
    if parse.deps[token] in ("compound", "nmod", "amod") or parse.tags[token][0] == "J":
        return False
    first = parse.sentence(token).first
    for c in parse.children[token]:
        if c < token and parse.lowers[c] in _GENERIC:
            return False
    for c in parse.children[token]:
        if c < token and parse.deps[c] in ("det", "poss", "nummod") and parse.lowers[c] not in ("a", "an"):
            return True
        if scene.actor_at(c) is not None and parse.deps[c] in ("compound", "amod", "nmod"):
            return True
        if c > token and parse.deps[c] == "prep" and parse.lowers[c] in ("in", "of", "from", "near", "around", "inside", "at"):
            return True
    if token == first or parse.deps[parse.heads[token]] == "quantmod":
        return True
    if parse.deps[token] == "pobj" and parse.lowers[parse.heads[token]] == "against":
        return True
    above = grammar.governor(parse, token)
    if above is None or above[1] not in ("subject", "object", "passive", "by"):
        head = parse.heads[token]
        return parse.lowers[head] == "of" and _counted(scene, parse.heads[head])
    predicate = scene.predicates.by_token.get(above[0])
    past = parse.tags[above[0]] in ("VBD", "VBN", "VBG")
    return past and predicate is not None and predicate.status in _HAPPENED and predicate.polarity == "affirmed"


def _counted(scene: Scene, token: int) -> bool:
    """ "scores of terrorists", "members of the gang"."""
    return scene.parse.lemmas[token] in QUANTITIES or scene.parse.tags[token] == "CD"


def _label(scene: Scene, token: int, labels: tuple[tuple[str, ...], ...]) -> range | None:
    """The tokens of the longest label that ends at a token."""
    for words in labels:
        first = token - len(words) + 1
        if first >= scene.parse.sentence(token).first and all(word_at(scene.parse, first + i, w) for i, w in enumerate(words)):
            return range(first, token + 1)
    return None


def _named(scene: Scene, token: int, loaded: bool) -> tuple[tuple[Mention, ...], int]:
    """Who is called so by the construction, and the verb that says so; plain words need such a verb or a name."""
    parse = scene.parse
    dep, head = parse.deps[token], parse.heads[token]
    if (dep == "conj" or contrasted(scene, token)) and parse.tags[head][0] in "NJ":
        dep, head = parse.deps[head], parse.heads[head]
    if dep in ("attr", "acomp") and parse.lemmas[head] == "be":
        return participants(scene, grammar.subjects(parse, head)), head
    if parse.tags[token][0] == "J":
        return (), token
    if dep == "dobj" and _naming(scene, head) and (bearer := _run_on(scene, token)):
        return bearer, head
    if dep in ("oprd", "attr", "dobj", "ccomp", "xcomp") and _naming(scene, head):
        return participants(scene, tuple(t for t in _objects(scene, head) if t != token)), head
    if dep == "pobj" and parse.lowers[head] == "as" and _naming(scene, parse.heads[head]):
        return participants(scene, _objects(scene, parse.heads[head])), parse.heads[head]
    if dep == "pobj" and parse.lowers[head] == "as" and parse.deps[parse.heads[head]] == "dobj":
        held = parse.heads[head]  # "labels the opposition | as terrorists"
        if _naming(scene, parse.heads[held]):
            return participants(scene, (held,)), parse.heads[held]
    if dep == "appos":
        people = _people(scene, token, head)
        return (people if loaded or all(m.form == "name" for m in people) else ()), token
    for c in parse.children[token]:
        if parse.deps[c] == "appos" and (mention := scene.mentions.at(c, "actor")) is not None and mention.form == "name":
            return (mention,), token
    if dep in ("compound", "nmod") and parse.tags[head] in ("NNP", "NNPS"):
        mention = scene.actor_at(head)
        return ((mention,) if mention is not None else ()), token
    behind = scene.mentions.at(token + 1, "actor") if token + 1 < len(parse.words) else None
    if behind is not None and behind.form == "name" and behind.start == parse.starts[token + 1] and parse.tags[token] == "NN":
        return (behind,), token  # "the militant group X", whatever the parser made of it
    if not loaded:
        return _of_a_group(scene, token), token
    return (), token


def _run_on(scene: Scene, token: int) -> tuple[Mention, ...]:
    """ "called the fighters terrorists", which the parser took for one phrase."""
    parse = scene.parse
    before = token - 1
    if parse.heads[before] != token or parse.deps[before] != "compound" or parse.tags[before] not in ("NNS", "NNPS", "NNP"):
        return ()
    if parse.tags[before] == "NNP" and not any(parse.deps[c] == "det" and token - c > 1 for c in parse.children[token]):
        return ()
    if not _run_together(scene, before):
        mention = scene.actor_at(before) or scene.actor_at(token)
        return (mention,) if mention is not None else ()
    first = min((c for c in parse.children[token] if parse.deps[c] in ("det", "poss", "amod") and c < before), default=before)
    start, end = parse.starts[first], parse.ends[before]
    actor = Actor(None, parse.text[start:end], None, ())
    return (scene.add(Mention(f"r{start}-{end}", "actor", "nominal", start, end, actor.name, actor=actor), before),)


def _run_together(scene: Scene, token: int) -> bool:
    """A plural that the parser made the first part of a compound of two: "the fighters | terrorists"."""
    parse = scene.parse
    return parse.deps[token] == "compound" and parse.tags[token] == "NNS" and parse.tags[parse.heads[token]] == "NNS"


def _of_a_group(scene: Scene, token: int) -> tuple[Mention, ...]:
    """ "Houthi rebels", "Hamas militants", "rebels of the FSA": the group named with a plain word."""
    parse = scene.parse
    for c in parse.children[token]:
        near = c < token and parse.deps[c] in ("compound", "nmod", "amod") and parse.words[c][:1].isupper()
        mention = (scene.mentions.at(c, "actor") or scene.mentions.at(token, "actor")) if near else None
        actor = mention.actor if mention is not None else None
        if mention is not None and actor is not None and actor.id and actor.id != actor.country and "REB" in actor.sector:
            return (scene.mentions.at(token, "actor") or mention,)
    return ()


def _people(scene: Scene, token: int, head: int) -> tuple[Mention, ...]:
    """Whom an apposition describes: the actor nearest before it ("the arm of X, a terror group" describes X)."""
    parse, described = scene.parse, base_phrase(scene.parse, token)
    near = [
        m
        for h, m in scene.in_sentence("actor", parse.sentence_of[token])
        if head <= h < token and m.form == "name" and h not in described  # "a Ruritanian rebel group" is no Ruritania
    ]
    last = near[-1] if near else None
    if last is not None and parse.tags[token] == "NN" and token - parse.head(parse.tokens(last.start, last.end)) <= 7:
        return (last,)
    mention = scene.actor_at(head)
    return (mention,) if mention is not None and mention.form != "pronoun" else ()


def _objects(scene: Scene, verb: int) -> tuple[int, ...]:
    parse = scene.parse
    if scene.passive(verb):
        return grammar.patients(parse, verb)
    if parse.deps[verb] == "relcl" and any(c < verb and parse.tags[c] in ("WDT", "WP") and parse.deps[c] == "dobj"
                                           for c in parse.children[verb]):  # fmt: skip
        return (parse.heads[verb],)  # "the fighters, whom he calls ..."
    found = tuple(c for c in parse.children[verb] if parse.deps[c] in ("dobj", "dative") and parse.tags[c][0] != "W")[:1]
    if found:
        return found
    if parse.deps[verb] == "relcl":
        return (parse.heads[verb],)
    small = parse.child(verb, "ccomp", "oprd", "xcomp")
    subject = parse.child(small, "nsubj") if small is not None else None
    return (subject,) if subject is not None else ()


def _naming(scene: Scene, verb: int) -> bool:
    parse = scene.parse
    for phrase in scene.relations.naming_verbs.get(parse.lemmas[verb], ()):
        if len(phrase.words) == 1 or phrase.words[-1] in PREPOSITIONS or match_phrase(parse, verb, phrase.words, phrase.head):
            return True
    return False
