"""Every verb, copular predicate and event noun of a document with its polarity, certainty and status.

One walk from the root of each sentence down: each token is visited with the context that its governors give it.
"""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.model import Predicate
from onrecord.predicates.complements import CLAUSES, effect_on_clause, readings_of
from onrecord.predicates.found import Predicates
from onrecord.predicates.own import definite, noun_marks, verb_marks
from onrecord.predicates.reality import DENIED, PLAIN, PURPOSE, SUPPOSED, Reality, combine, embed
from onrecord.vocabulary.modality import Modality, Readings

_ADJECTIVES = ("acomp", "oprd", "attr", "xcomp", "conj")
_POLITE = frozenset({"like", "love", "prefer", "say", "suggest", "recommend", "argue", "hope", "appreciate", "hate"})
_NOT_EVENTS = frozenset({"thing", "building", "wedding", "clothing", "king", "morning", "evening", "spring", "string", "ring", "wing", "ceiling", "department", "government", "parliament", "apartment", "element", "instrument", "document", "cement", "monument", "segment", "garment", "regiment", "nation", "station", "population", "generation", "section", "region", "religion", "million", "billion", "trillion", "mission", "union", "opinion", "television", "version", "mansion", "pension", "passion", "dimension", "fashion", "question", "position", "condition", "tradition", "institution", "constitution", "organization", "organisation", "corporation", "federation", "association", "foundation", "location", "publication", "coalition", "function", "caption", "portion", "fraction", "administration", "delegation", "commission", "division", "legislation", "information", "situation", "option", "ammunition", "beginning", "feeling", "meaning", "being", "sterling", "shilling", "sibling", "housing", "lightning", "plumbing", "darling", "bearing", "complement", "sentiment", "temperament", "compartment", "basement", "pavement", "supplement", "statement", "moment", "comment", "tournament", "testament", "environment", "equipment", "management"})
_SUFFIXES = ("tion", "sion", "ment", "ing")


def read_predicates(parse: Parse, modality: Modality, event_nouns: frozenset[str]) -> Predicates:
    """All predicates in text order; `event_nouns` are lemmas of the event vocabulary beside `modality.event_nouns`."""
    walk = _Walk(parse, modality, event_nouns | modality.event_nouns)
    for sentence in parse.sentences:
        for token in range(sentence.first, sentence.last):
            if parse.heads[token] == token:
                walk.from_root(token)
    ordered = sorted(walk.found)
    by_token = {token: _predicate(parse, token, walk.found[token]) for token in ordered}
    return Predicates(tuple(by_token.values()), by_token)


def _predicate(parse: Parse, token: int, reality: Reality) -> Predicate:
    start, end = parse.starts[token], parse.ends[token]
    status = reality.status or "occurred"
    return Predicate(start, end, parse.lemmas[token], reality.polarity, reality.certainty, status)


class _Walk:
    """The walk over one document; `found` maps predicate tokens to their reality."""

    __slots__ = ("event_nouns", "found", "modality", "parse", "stack")

    def __init__(self, parse: Parse, modality: Modality, event_nouns: frozenset[str]) -> None:
        self.parse, self.modality, self.event_nouns = parse, modality, event_nouns
        self.found: dict[int, Reality] = {}
        self.stack: list[tuple[int, Reality]] = []

    def from_root(self, root: int) -> None:
        stack = self.stack
        stack.append((root, PLAIN))
        tags, deps = self.parse.tags, self.parse.deps
        while stack:
            token, context = stack.pop()
            kind = tags[token][0]
            if kind == "V" and deps[token] not in ("aux", "auxpass"):
                self.verb(token, context)
            elif kind == "N":
                self.noun(token, context)
            elif kind == "J":
                self.adjective(token, context)
            elif self.parse.children[token]:
                self.other(token, context)

    def verb(self, token: int, context: Reality) -> None:
        parse, modality = self.parse, self.modality
        marks = verb_marks(parse, token, modality)
        children = parse.children[token]
        conditional = any(parse.deps[c] in ("mark", "advmod") and parse.lowers[c] in modality.conditionals for c in children)
        if conditional:
            context = SUPPOSED
        elif parse.heads[token] == token or parse.deps[token] == "ccomp":
            if self._question(token, children):
                context = SUPPOSED
            elif parse.tags[token] == "VB" and parse.lemmas[token] not in _POLITE and not marks.tensed and not marks.infinitive and marks.subject is None and context.status is None:
                context = Reality("requested", "affirmed", "possible")
        if marks.status == "predicted" and self._counterfactual(token, children):
            marks.status = "hypothetical"
        if marks.status == "predicted" and parse.lemmas[token] in _POLITE and any(parse.lowers[c] in ("would", "'d") for c in children):
            marks.status, marks.certainty = None, "certain"
        reality = combine(context, marks.reality())
        complement = parse.child(token, "acomp", "attr", "oprd") if parse.lemmas[token] in ("be", "seem", "appear", "become", "remain", "look") else None
        readings = readings_of(parse, token, modality)
        if complement is not None:
            adjective = readings_of(parse, complement, modality)
            shade = modality.modifiers.get(parse.lowers[complement]) if parse.tags[complement][0] == "J" else None
            if shade is not None and shade.status is not None:
                reality = reality._replace(status=reality.status or shade.status)
            readings = adjective or readings
        self.found[token] = reality
        # "no talks were held": the noun says its own "no".
        for_nouns = reality._replace(polarity=context.polarity) if marks.empty else reality
        for c in children:
            noun = parse.deps[c] in ("dobj", "nsubj", "nsubjpass")
            self._verb_child(token, c, for_nouns if noun else reality, context, readings, marks.subject)

    def _verb_child(self, token: int, c: int, reality: Reality, context: Reality, readings: Readings, subject: int | None) -> None:
        parse = self.parse
        dep = parse.deps[c]
        if dep in ("punct", "aux", "auxpass", "neg", "mark", "prt", "det", "cc", "expl"):
            return
        push = self.stack.append
        if dep == "conj":
            push((c, self._conjunct(token, c, reality, context)))
        elif dep in ("ccomp", "xcomp"):
            push((c, self._doubted(token, c, reality) or self._complement(token, c, reality, readings, subject)))
        elif dep in ("dobj", "nsubjpass"):
            push((c, self._object(c, reality, readings)))
        elif dep in ("nsubj", "attr", "acomp", "oprd"):
            if dep == "nsubj":
                effect = readings.get("subject")
                push((c, embed(effect, reality) if effect else PLAIN))
            else:
                push((c, reality))
        elif dep in ("prep", "agent", "dative"):
            self._preposition(c, reality, readings)
        elif dep == "advcl":
            push((c, self._adverbial(token, c, reality, readings)))
        elif dep in ("csubj", "csubjpass"):
            push((c, SUPPOSED if parse.tags[c] == "VBG" and parse.tags[token] != "VBD" else PLAIN))
        else:
            push((c, PLAIN))

    def _complement(self, token: int, c: int, reality: Reality, readings: Readings, subject: int | None) -> Reality:
        parse = self.parse
        lemma = parse.lemmas[token]
        if lemma == "have" and parse.deps[c] == "xcomp":
            return reality if parse.tags[token] == "VBD" else Reality("requested", reality.polarity, "probable")
        if lemma == "go" and parse.tags[token] == "VBG" and parse.child(token, "aux") is not None:
            return Reality("predicted", reality.polarity, "probable")
        if lemma == "be" and not readings and subject is not None:
            readings = self.modality.nouns.get(parse.lemmas[subject], readings)
        effect = effect_on_clause(parse, token, c, readings)
        if effect is not None:
            return embed(effect, reality)
        if parse.tags[c] == "VB" and any(parse.lowers[d] == "to" for d in parse.children[c]):
            return PURPOSE._replace(polarity=reality.polarity)
        if parse.tags[c] == "VBG" or parse.tags[c][0] != "V":
            return reality
        return PLAIN if reality.polarity != "denied" else Reality(None, "affirmed", "certain")

    def _doubted(self, token: int, c: int, reality: Reality) -> Reality | None:
        """The context of a clause without "that" behind an adjective ("said he is doubtful | it works"), which the parser gave the outer verb."""
        parse = self.parse
        before = c
        while parse.children[before] and parse.children[before][0] < before:
            before = parse.children[before][0]
        before -= 1
        if before <= token or parse.tags[before][:2] != "JJ" or parse.deps[before] != "acomp" or parse.heads[before] == token:
            return None
        readings = self.modality.adjectives.get(parse.lowers[before])
        effect = effect_on_clause(parse, before, c, readings) if readings else None
        return embed(effect, reality) if effect else None

    def _conjunct(self, token: int, c: int, reality: Reality, context: Reality) -> Reality:
        """A conjunct without words of its own shares its head's; else only the context of both."""
        parse = self.parse
        if parse.tags[c] in ("VB", "VBN", "VBG") or parse.tags[c] == parse.tags[token]:
            for d in parse.children[c]:
                if parse.deps[d] in ("aux", "auxpass", "nsubj", "nsubjpass") and parse.lowers[d] != "to":
                    return context
            return reality if parse.tags[c] in ("VB", "VBG", "VBN") else context
        if parse.tags[c] in ("VBZ", "VBP") and parse.tags[token] == "VB" and reality.status == "predicted":
            return Reality("predicted", "affirmed", reality.certainty)
        return context

    def _object(self, c: int, reality: Reality, readings: Readings) -> Reality:
        effect = readings.get("object")
        if effect is not None:
            if effect in ("denial", "request", "plan", "fail", "wish") and self.parse.lemmas[c] in self.modality.nouns:
                governed = self.modality.nouns[self.parse.lemmas[c]].values()
                if effect == "denial":
                    return embed(effect, reality) if {"report", "belief"}.intersection(governed) else PLAIN
            if effect in ("fear", "plan", "wish", "belief", "request", "denial", "doubt") and definite(self.parse, c):
                return PLAIN
            return embed(effect, reality)
        return PLAIN if definite(self.parse, c) else reality

    def _preposition(self, prep: int, reality: Reality, readings: Readings) -> None:
        parse = self.parse
        word = parse.lowers[prep]
        effect = readings.get(word)
        # "completed preparations for an attack": the noun before it governs a preposition that the parser gave the verb.
        noun = self.modality.nouns.get(parse.lemmas[prep - 1], {}) if prep and parse.tags[prep - 1][0] == "N" else {}
        near = noun.get(word) if effect is None else None
        negative = self._negative(prep, word)
        for c in parse.children[prep]:
            dep = parse.deps[c]
            if dep == "prep":
                self._preposition(c, reality, readings) if not negative else self.stack.append((c, DENIED))
                continue
            if negative:
                context = DENIED
            elif near is not None:
                context = embed(near, reality)
            elif effect is not None and (dep == "pcomp" or effect in ("follow",) or not definite(parse, c)):
                context = embed(effect, reality)
            elif dep == "pcomp" and word in ("for", "of", "to", "in", "by") and reality.status not in (None, "occurred", "ongoing"):
                context = reality._replace(polarity="affirmed")
            else:
                context = PLAIN
            self.stack.append((c, context))

    def _negative(self, prep: int, word: str) -> bool:
        if word in self.modality.against:
            return True
        after = self.parse.lowers[prep + 1] if prep + 1 < len(self.parse) else ""
        before = self.parse.lowers[prep - 1] if prep else ""
        return f"{word} {after}" in self.modality.against or f"{before} {word}" in self.modality.against

    def _adverbial(self, token: int, c: int, reality: Reality, readings: Readings) -> Reality:
        parse = self.parse
        tag = parse.tags[c]
        to = tensed = marked = False
        for d in parse.children[c]:
            if parse.lowers[d] == "to" and parse.deps[d] == "aux":
                to = True
            elif parse.deps[d] in ("aux", "nsubj"):
                tensed = True
            elif parse.deps[d] == "mark":
                marked = True
        if to:
            effect = effect_on_clause(parse, token, c, readings) if parse.lemmas[token] == "be" or "infinitive" in readings else None
            return embed(effect, reality) if effect else PURPOSE
        if reality.status in (None, "occurred", "ongoing") or tag == "VBD":
            return PLAIN
        if (marked and tensed and tag == "VBN") or parse.lemmas[token] == "be":
            return PLAIN
        return Reality(reality.status, "affirmed", reality.certainty)

    def noun(self, token: int, context: Reality) -> None:
        parse = self.parse
        children = parse.children[token]
        reality = context
        if children:
            own = noun_marks(parse, token, self.modality).reality()
            if own is not PLAIN and own != PLAIN:
                reality = combine(context, own)
        readings = self.modality.nouns.get(parse.lemmas[token])
        if self._event(token):
            # "rejected reports of an attack": the reports were there, the attack was not.
            told = context.polarity == "denied" and readings is not None and parse.deps[token] in ("dobj", "nsubjpass")
            self.found[token] = reality._replace(polarity="affirmed") if told and reality.polarity == "denied" else reality
        for c in children:
            dep = parse.deps[c]
            if dep in ("det", "punct", "case", "cc", "nummod"):
                continue
            if dep == "conj":
                self.stack.append((c, context))
            elif dep in ("acl", "ccomp", "xcomp", "relcl", "advcl"):
                effect = effect_on_clause(parse, token, c, readings) if readings and self._governs(token, c) else None
                if effect is None and dep != "ccomp" and parse.tags[c] == "VB" and any(parse.lowers[d] == "to" for d in parse.children[c]):
                    self.stack.append((c, PURPOSE))
                else:
                    self.stack.append((c, embed(effect, reality) if effect else PLAIN))
            elif dep == "prep":
                self._noun_preposition(c, reality, readings)
            elif dep in ("compound", "amod", "nmod", "poss", "appos"):
                inherits = dep == "compound" and parse.tags[c][0] == "N"
                self.stack.append((c, reality if inherits else PLAIN))
            else:
                self.stack.append((c, PLAIN))

    def _governs(self, noun: int, clause: int) -> bool:
        """Whether a clause completes a noun ("the plan to go") rather than describing it ("the plan which failed")."""
        for c in self.parse.children[clause]:
            if self.parse.tags[c] in ("WDT", "WP") and self.parse.lowers[c] != "that":
                return False
        return not (self.parse.tags[clause] in ("VBN", "VBG") and self.parse.deps[clause] == "acl")

    def _noun_preposition(self, prep: int, reality: Reality, readings: Readings | None) -> None:
        effect = readings.get(self.parse.lowers[prep]) if readings else None
        negative = self._negative(prep, self.parse.lowers[prep])
        for c in self.parse.children[prep]:
            if self.parse.deps[c] == "prep":
                self._noun_preposition(c, reality, readings)
                continue
            context = DENIED if negative else embed(effect, reality) if effect else PLAIN
            self.stack.append((c, context))

    def adjective(self, token: int, context: Reality) -> None:
        parse = self.parse
        if parse.deps[token] in _ADJECTIVES:
            shade = self.modality.modifiers.get(parse.lowers[token])
            if shade is not None:
                context = combine(context, Reality(shade.status, shade.polarity or "affirmed", shade.certainty or "certain"))
            self.found[token] = context
        readings = self.modality.adjectives.get(parse.lowers[token])
        for c in parse.children[token]:
            dep = parse.deps[c]
            if dep in CLAUSES and readings:
                effect = effect_on_clause(parse, token, c, readings)
                self.stack.append((c, embed(effect, context) if effect else PLAIN))
            elif dep == "prep":
                self._noun_preposition(c, context, readings)
            elif dep in CLAUSES and any(parse.lowers[d] == "to" for d in parse.children[c]):
                too = any(parse.lowers[d] == "too" for d in parse.children[token])
                self.stack.append((c, PURPOSE._replace(polarity="denied" if too else context.polarity)))
            elif dep != "punct":
                self.stack.append((c, context if dep == "conj" else PLAIN))

    def other(self, token: int, context: Reality) -> None:
        parse = self.parse
        if parse.deps[token] == "prep":
            self._preposition(token, PLAIN, {})
            return
        for c in parse.children[token]:
            self.stack.append((c, context))

    def _event(self, token: int) -> bool:
        parse = self.parse
        lemma = parse.lemmas[token].lower()
        if lemma in self.event_nouns:
            return True
        return len(lemma) > 6 and lemma.endswith(_SUFFIXES) and lemma not in _NOT_EVENTS and parse.tags[token][:3] != "NNP"

    def _question(self, token: int, children: tuple[int, ...]) -> bool:
        """A yes-no question: it ends in "?" and no question word opens it."""
        parse = self.parse
        last = next((c for c in reversed(children) if parse.deps[c] == "punct"), None)
        if last is None or parse.lowers[last] != "?":
            return False
        first = parse.subtree(token).start
        return parse.tags[first] not in ("WP", "WRB", "WDT", "WP$")

    def _counterfactual(self, token: int, children: tuple[int, ...]) -> bool:
        """Whether a "would" or "could" depends on a condition: an if-clause, "any X", or a participle of "have"."""
        parse = self.parse
        if not any(parse.deps[c] == "aux" and parse.lowers[c] in ("would", "'d", "could", "might") for c in children):
            return False
        for c in children:
            dep = parse.deps[c]
            if dep == "aux" and parse.lowers[c] in ("have", "'ve"):
                return True
            if dep == "advcl" and any(parse.lowers[d] in self.modality.conditionals for d in parse.children[c]):
                return True
            if dep in ("nsubj", "nsubjpass") and any(parse.lowers[d] == "any" for d in parse.children[c]):
                return True
        return False


__all__ = ["read_predicates"]
