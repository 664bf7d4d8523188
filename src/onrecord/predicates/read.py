"""Every verb, copular predicate and event noun of a document with its polarity, certainty and status.

One walk from the root of each sentence down: each token is visited with the context that its governors give it.
"""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.model import Predicate
from onrecord.predicates.adjectives import of_adjective_clause
from onrecord.predicates.adverbials import is_against
from onrecord.predicates.complements import CLAUSES, has_to, readings_of
from onrecord.predicates.conditions import misplaced_condition
from onrecord.predicates.conjuncts import is_lower_conjunct, of_conjunct
from onrecord.predicates.contrary import UNMET
from onrecord.predicates.dependents import of_dependent
from onrecord.predicates.echoes import settle_by_echo
from onrecord.predicates.elided import elided
from onrecord.predicates.found import Predicates
from onrecord.predicates.instances import is_generic, is_going_on, is_under_way
from onrecord.predicates.lapsed import is_lapsed
from onrecord.predicates.listed import settle_lists
from onrecord.predicates.nominal import accusing, is_event, is_slim, noun_readings, of_noun_clause, of_prefix, stands_anyway
from onrecord.predicates.objects import of_object
from onrecord.predicates.outcomes import (
    PHRASED,
    is_denied_above,
    is_not_known,
    is_refused,
    of_phrase,
    outcome,
)
from onrecord.predicates.own import noun_marks, says_no, says_no_to_both, verb_marks
from onrecord.predicates.prepositions import is_manner, of_noun, of_verb, under
from onrecord.predicates.reality import ASKED, DENIED, PLAIN, PROSPECTS, SUPPOSED, UNKNOWN, Reality, combine, embed, purpose
from onrecord.predicates.reports import is_told, outcome_of_report, verdict
from onrecord.predicates.settled import of_its_complement, verb_reality
from onrecord.predicates.shapes import (
    is_compared,
    is_participle,
    is_yet_to,
    never_came,
    supposed_spans,
)
from onrecord.predicates.spans import PARTICLES, is_infinitive, span_of
from onrecord.predicates.verbal import clause_context
from onrecord.vocabulary.modality import Modality, Readings

_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})  # where an "adjective" is a noun: "the offensive"
_PREDICATIVE = ("acomp", "oprd", "attr", "xcomp", "conj", "ccomp", "advcl", "ROOT", "relcl", "pcomp")
_EMPTY = frozenset({"punct", "aux", "auxpass", "neg", "mark", "prt", "det", "cc", "expl", "case", "nummod"})
_HELD_OUT = frozenset({"fear", "plan"})
_NO_READINGS: Readings = {}


def read_predicates(parse: Parse, modality: Modality, event_nouns: frozenset[str]) -> Predicates:
    """All predicates in text order; `event_nouns` are lemmas of the event vocabulary beside `modality.event_nouns`."""
    walk = _Walk(parse, modality, event_nouns)
    for token, head in enumerate(parse.heads):
        if token == head:
            walk.from_root(token)
    for tokens in supposed_spans(parse):
        walk.suppose(tokens)
    settle_by_echo(parse, walk.found)
    settle_lists(parse, modality, walk.found)
    for token in elided(parse, modality, walk.found):
        walk.found[token] = walk.found[token]._replace(polarity="denied")
    by_token = {token: _predicate(parse, token, walk.found[token]) for token in sorted(walk.found)}
    return Predicates(tuple(by_token.values()), by_token, modality)


def _predicate(parse: Parse, token: int, reality: Reality) -> Predicate:
    words = span_of(parse, token)
    start, end = parse.starts[words.start], parse.ends[words.stop - 1]
    return Predicate(start, end, parse.lemmas[token], reality.polarity, reality.certainty, reality.status or "occurred")


class _Walk:
    """The walk over one document; `found` maps predicate tokens to their reality, `stack` holds tokens with their context."""

    __slots__ = ("event_nouns", "found", "modality", "parse", "stack")

    def __init__(self, parse: Parse, modality: Modality, event_nouns: frozenset[str]) -> None:
        self.parse, self.modality, self.event_nouns = parse, modality, event_nouns
        self.found: dict[int, Reality] = {}
        self.stack: list[tuple[int, Reality]] = []

    def suppose(self, tokens: range) -> None:
        """What "in case" brings up has not happened; "case" itself (the first token) is no happening."""
        self.found.pop(tokens[0], None)
        unreal = ("occurred", "ongoing", "planned") if self.parse.lowers[tokens[0]] == "were" else ("occurred", "ongoing")
        for token in tokens:
            reality = self.found.get(token)
            if reality is not None and (reality.status is None or reality.status in unreal):
                self.found[token] = SUPPOSED._replace(polarity=reality.polarity)

    def from_root(self, root: int) -> None:
        stack = self.stack
        stack.append((root, PLAIN))
        tags, deps, parse_lowers = self.parse.tags, self.parse.deps, self.parse.lowers
        while stack:
            token, context = stack.pop()
            kind = tags[token][0]
            if kind == "V" and deps[token] not in ("aux", "auxpass"):
                self.verb(token, context)
            elif kind == "N" or (kind == "J" and deps[token] in _NOMINAL):
                self.noun(token, context)
            elif kind == "J" and deps[token] == "amod" and is_participle(parse_lowers[token]):
                self.found[token] = PLAIN
                self.adjective(token, context)
            elif kind == "J" or (kind == "R" and parse_lowers[token] in self.modality.adjectives):
                self.adjective(token, context)
            elif tags[token] == "MD" and deps[token] not in ("aux", "auxpass"):  # "ought to leave"
                shade = self.modality.modals.get(parse_lowers[token])
                own = Reality(shade.status, context.polarity, shade.certainty or "certain") if shade is not None else context
                for c in self.parse.children[token]:
                    perfect = any(parse_lowers[d] == "have" and deps[d] == "aux" for d in self.parse.children[c])
                    stack.append((c, UNMET if perfect and c > token else own))  # "ought to have left"
            elif deps[token] == "prep" and tags[self.parse.heads[token]] == "CD" and deps[self.parse.heads[token]] == "attr":
                stack.extend((c, context) for c in self.parse.children[token])  # "would be one of the first states to leave"
            elif deps[token] == "prep":
                self.verb_preposition(token, PLAIN, _NO_READINGS)
            else:
                # "those who planned it have not been tried": what describes them stands by itself
                stack.extend((c, PLAIN if deps[c] in ("relcl", "advcl") else context) for c in self.parse.children[token])

    def verb(self, token: int, context: Reality) -> None:
        """Settles a verb below `context` and pushes what hangs from it, each with the reality that the verb gives it."""
        parse, modality = self.parse, self.modality
        marks = verb_marks(parse, token, modality)
        context = clause_context(parse, modality, token, context, marks)
        reality, readings = of_its_complement(parse, modality, token, verb_reality(parse, modality, token, context, marks))
        self.found[token] = reality._replace(polarity="denied") if is_yet_to(parse, token) else reality
        # "no talks were held": the noun says its own "no".
        for_nouns = reality._replace(polarity=context.polarity) if marks.empty else reality
        self._helpers(token, reality)
        comma = misplaced_condition(parse, modality, token) or -1
        lower: Reality | None = None  # the context of the infinitive under it
        for c in parse.children[token]:
            if c < comma:
                self.stack.append((c, SUPPOSED))
            elif parse.deps[c] == "conj":
                asked = lower is not None and lower.status == "requested"
                shared = lower if is_lower_conjunct(parse, token, c, asked) else None
                self.stack.append((c, shared or of_conjunct(parse, token, c, reality, context)))
            elif parse.deps[c] in ("dobj", "nsubj", "nsubjpass"):
                self._argument(c, for_nouns, readings)
            else:
                below = self._dependent(token, c, reality, readings, marks.subject)
                lower = below if has_to(parse, c) else lower

    def _helpers(self, verb: int, reality: Reality) -> None:
        """Verbs that the parser takes for auxiliaries and that say something themselves: "got hit", "has to leave"."""
        parse = self.parse
        for c in parse.children[verb]:
            if parse.deps[c] in ("aux", "auxpass") and parse.tags[c][0] == "V":
                obliged = parse.lemmas[c] == "have" and parse.lowers[c + 1 : c + 2] == ("to",)
                if obliged or parse.lemmas[c] not in ("be", "do", "have"):
                    self.found[c] = reality

    def _argument(self, c: int, reality: Reality, readings: Readings) -> None:
        """A subject or object: an event noun there may share the reality of its verb."""
        if self.parse.deps[c] == "nsubj":
            effect = readings.get("subject")
            if effect is None and reality.status == "ongoing" and is_going_on(self.parse, self.modality, self.parse.heads[c]):
                effect = "follow"
            context = embed(effect, reality) if effect else SUPPOSED if is_generic(self.parse, self.modality, c) else PLAIN
        else:
            context = of_object(self.parse, self.modality, c, reality, readings)
        self.stack.append((c, context))

    def _dependent(self, token: int, c: int, reality: Reality, readings: Readings, subject: int | None) -> Reality:
        """Pushes any other dependent of a verb; returns its context."""
        parse, modality = self.parse, self.modality
        dep = parse.deps[c]
        if dep in ("advmod", "prt") and parse.lowers[c] in PARTICLES:
            for d in parse.children[c]:
                self.verb_preposition(d, reality, readings)  # "shied away from naming him"
            return PLAIN
        if dep in _EMPTY:
            self._below(c)
            return PLAIN
        if dep in ("prep", "agent", "dative"):
            self.verb_preposition(c, reality, readings)
            return PLAIN
        context = of_dependent(parse, modality, token, c, reality, readings, subject)
        self.stack.append((c, context))
        return context

    def verb_preposition(self, prep: int, reality: Reality, readings: Readings) -> None:
        """What stands under a preposition of a verb: "without firing", "called for a ceasefire"."""
        parse = self.parse
        if parse.tags[prep] in ("VBG", "VBN"):  # "following", "given"
            self.found[prep] = PLAIN
        it = under(parse, self.modality, prep, readings)
        for c in parse.children[prep]:
            joined = parse.deps[c] == "prep" or (parse.deps[c] == "conj" and parse.tags[c] in ("IN", "TO"))
            if joined and not it.negative and not it.supposing:
                self.verb_preposition(c, reality, readings)
            else:
                self.stack.append((c, of_verb(parse, self.modality, prep, c, reality, readings, it)))

    def noun(self, token: int, context: Reality) -> None:
        """Settles a noun below `context`, one of the event vocabulary as a predicate, and pushes what hangs from it."""
        parse = self.parse
        children = parse.children[token]
        if is_infinitive(parse, token):
            self.found[token] = context = context if context.status is not None else purpose(context)
        if children and parse.tags[children[0]] == "MD" and parse.deps[token] == "ROOT":
            context = ASKED  # "Will the army attack?", its verb taken for a noun
        reality = context
        if children:
            reality = combine(context, noun_marks(parse, token, self.modality).reality())
            if reality.status == "hypothetical" and is_denied_above(parse, self.found, token):
                reality = UNKNOWN if is_not_known(parse, self.modality, token) else DENIED
        readings = noun_readings(parse, self.modality, token)
        if is_event(parse, self.modality, self.event_nouns, token):
            if reality.polarity == "affirmed" and never_came(parse, self.modality, token):
                reality = reality._replace(polarity="denied")
            if reality.status is None and is_under_way(parse, self.modality, token):
                reality = reality._replace(status="ongoing")
            self.found[token], reality, readings = outcome(parse, self.modality, self.found, token, reality, readings)
        elif readings and is_told(readings) and (told := verdict(parse, self.modality, token)) is not None:
            _, reality, readings = outcome_of_report(told, reality, readings)  # "withdrew its story that"
        elif readings.get("infinitive") in _HELD_OUT and is_refused(parse, self.modality, token):
            readings = dict.fromkeys(readings, "fail")  # "was denied the chance to vote", "rejected a motion to censure him"
        settled = of_phrase(parse, self.modality, token) if parse.deps[token] in PHRASED else None
        if settled is not None:
            reality = embed(settled[0], self.found.get(settled[1], PLAIN))
            readings = readings | {"infinitive": "follow"}
        if readings and is_slim(parse, self.modality, token):
            reality = reality._replace(certainty="unlikely")  # "little hope of a truce"
        for c in children:
            self._below_noun(token, c, context, reality, readings)

    def _below_noun(self, token: int, c: int, context: Reality, reality: Reality, readings: Readings) -> None:
        """Pushes a dependent of a noun that stands below `context` and is of this reality itself."""
        parse, dep = self.parse, self.parse.deps[c]
        if dep == "prep" and parse.lowers[c] == "due":
            self.adjective(c, PLAIN)  # "the talks, due to begin on Monday"
        elif dep == "prep":
            self.noun_preposition(c, reality, readings or accusing(parse, self.modality, token, c))
        elif dep == "conj":
            owned = context.polarity == "denied" and parse.child(c, "poss") is not None and parse.child(token, "poss") is None
            if context.polarity == "denied" and is_manner(parse, self.modality, token):
                context = self._beside(parse.heads[token])
            if says_no_to_both(parse, token, c):
                context = reality
            self.stack.append((c, PLAIN if owned else context))  # "to set a date and the court's failure to act"
        elif dep in CLAUSES:
            self.stack.append((c, of_noun_clause(parse, self.modality, token, c, reality, readings)))
        elif dep not in _EMPTY:
            inherits = dep == "compound" and parse.tags[c][0] == "N"
            prefix = of_prefix(parse, self.modality, token, reality, readings) if inherits else PLAIN
            if parse.tags[c] == "VBG" and is_against(parse, self.modality, c - 1) and parse.deps[token] == "pobj":
                prefix = reality  # "far from slowing inflation", the gerund taken for an adjective
            elif parse.tags[c] == "VBG" and parse.deps[token] == "dobj" and parse.heads[token] == c - 1:
                gerund = readings_of(parse, c - 1, self.modality).get("gerund")
                prefix = embed(gerund, self.found.get(c - 1, PLAIN)) if gerund else prefix  # "avoided harming people"
            self.stack.append((c, prefix))
        else:
            self._below(c)

    def _beside(self, without: int) -> Reality:
        """The reality of what stands before "without": of the thing it hangs on, or of what its verb asks for and the like."""
        above = self.parse.heads[without]
        found = self.found.get(above, PLAIN)
        if self.parse.tags[above][0] != "V":
            return found
        readings = readings_of(self.parse, above, self.modality)
        words = (self.parse.lowers[c] for c in self.parse.children[above] if c < without and self.parse.deps[c] == "prep")
        effect = next((readings[word] for word in words if word in readings), readings.get("object"))
        return embed(effect, found) if effect is not None else found

    def noun_preposition(self, prep: int, reality: Reality, readings: Readings) -> None:
        """What stands under a preposition of a noun or adjective: "a threat of strikes", "afraid of losing"."""
        parse = self.parse
        if parse.tags[prep] == "VBG":  # "including"
            self.found[prep] = PLAIN
        it = under(parse, self.modality, prep, readings)
        for c in parse.children[prep]:
            if parse.deps[c] == "prep" and not it.negative:
                self.noun_preposition(c, reality, readings)
                continue
            if stands_anyway(parse, self.modality, prep, c, it.effect):
                self.stack.append((c, PLAIN))
                continue
            context = of_noun(parse, parse.heads[prep], prep, c, reality, it)
            if it.effect in PROSPECTS and parse.tags[c] in ("NN", "NNS") and parse.tags[parse.heads[prep]][0] == "N":
                self.found[c] = context  # "plans for a buffer zone": a thing that is still to be
            self.stack.append((c, context))

    def adjective(self, token: int, context: Reality) -> None:
        """Settles an adjective ("sure", "close", "due") and pushes the clauses it governs."""
        parse = self.parse
        if parse.deps[token] in _PREDICATIVE:
            shade = self.modality.modifiers.get(parse.lowers[token])
            if shade is not None:
                context = combine(context, Reality(shade.status, shade.polarity or "affirmed", shade.certainty or "certain"))
            self.found[token] = context
        readings = self.modality.adjectives.get(parse.lowers[token], _NO_READINGS)
        if parse.lowers[token] in ("close", "near") and parse.lemmas[parse.heads[token]] in ("come", "get", "go"):
            readings = {"to": "fail"}  # "came close to winning"
        if parse.lowers[token] in ("sure", "certain") and parse.lemmas[parse.heads[token]] == "make":
            readings = {"clause": "follow"}  # "made sure that they left"
        if context == DENIED and is_compared(parse, token):
            context = UNKNOWN  # "has not been as successful in taking towns as its rival"
            if token in self.found:
                self.found[token] = context
        if readings and says_no(parse, self.modality, token):
            context = context._replace(polarity="denied")
        above = parse.heads[token]
        predicative = "infinitive" in readings and parse.lemmas[above] == "be" and parse.deps[token] in ("acomp", "oprd")
        if predicative and is_lapsed(parse, self.modality, above):
            readings = {"infinitive": "lapse"}  # "was due to leave but stayed"
        settled = of_phrase(parse, self.modality, token)
        if settled is not None:
            readings = {"infinitive": settled[0]}  # "saw fit to leave"
        if any(parse.lowers[c] == "less" for c in parse.children[token]) and not PROSPECTS.keys().isdisjoint(readings.values()):
            context = context._replace(certainty="unlikely")  # "is less willing to help"
            if token in self.found:
                self.found[token] = context
        for c in parse.children[token]:
            dep = parse.deps[c]
            if dep == "prep":
                self.noun_preposition(c, context, readings)
            elif dep in CLAUSES:
                self.stack.append((c, of_adjective_clause(parse, self.modality, token, c, context, readings)))
            elif dep not in _EMPTY:
                self.stack.append((c, context if dep == "conj" else PLAIN))
            else:
                self._below(c)

    def _below(self, empty: int) -> None:
        """What a parser hangs under a word that says nothing itself ("while" taken for a preposition) stands by itself."""
        self.stack.extend((c, PLAIN) for c in self.parse.children[empty])
