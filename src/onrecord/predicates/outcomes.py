"""What came of attempts, plots and reports: tried in vain, foiled, denied, called a lie."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.predicates.complements import has_to, readings_of
from onrecord.predicates.objects import SETTLED
from onrecord.predicates.reality import PLAIN, Reality
from onrecord.predicates.reports import is_told, outcome_of_report, verdict
from onrecord.vocabulary.modality import Effect, Modality, Readings

_HAPPENED = frozenset({None, "occurred", "ongoing"})
_AHEAD = frozenset({"plan", "threat", "request", "wish", "forecast", "fear", "attempt"})
_TRIED = frozenset({"attempt", "plan", "request", "wish"})
_LONGEST = 4  # words of a verb with its particles and preposition ("go back on")
PHRASED = frozenset({"dobj", "nsubjpass", "acomp", "ccomp", "pobj"})  # how the noun of such a phrase hangs on its verb


def is_unsuccessful(parse: Parse, modality: Modality, token: int) -> bool:
    """Whether an attempt, verb or noun, came to nothing: "tried unsuccessfully", "a failed attempt"."""
    if any(parse.lowers[c] in modality.unsuccessful for c in parse.children[token] if parse.deps[c] in ("advmod", "amod")):
        return True
    if parse.lowers[token + 1 : token + 3] == ("in", "vain"):
        return True
    if (
        parse.tags[token] == "VBG"
        and _phrase(parse, parse.heads[token]) in modality.giving_up
        and parse.deps[token] in ("xcomp", "pcomp")
    ):
        return True  # "gave up trying to reach the coast"
    if parse.tags[token][0] == "N":
        verb = parse.heads[token]
        return parse.deps[token] == "nsubj" and _fell_through(parse, modality, verb)
    but = any(parse.deps[c] == "cc" and parse.lowers[c] == "but" for c in parse.children[token])
    for c in parse.children[token]:
        joined = parse.deps[c] == "conj" and (but or parse.child(c, "auxpass") is not None)
        if joined and (_fell_through(parse, modality, c) or (but and _was_unable(parse, c))):
            return True
    return False


def _was_unable(parse: Parse, verb: int) -> bool:
    """ "tried to call the captain but could not reach him"."""
    helpers = {parse.lowers[c] for c in parse.children[verb] if parse.deps[c] in ("aux", "neg")}
    return "could" in helpers and not helpers.isdisjoint(("not", "n't", "n’t", "never"))


def _phrase(parse: Parse, verb: int) -> str:
    """A verb with its particle, or with the words that complete a fixed phrase ("come to nothing")."""
    particle = parse.child(verb, "prt")
    if particle is not None:
        return f"{parse.lemmas[verb]} {parse.lowers[particle]}"
    if parse.lemmas[verb] in ("come", "fall"):
        prep = parse.child(verb, "prep", "advmod", "acomp")
        if prep is not None:
            return " ".join((parse.lemmas[verb], *parse.lowers[prep : prep + (1 if parse.lowers[prep] != "to" else 2)]))
    return parse.lemmas[verb]


def _fell_through(parse: Parse, modality: Modality, verb: int) -> bool:
    """Whether a verb says without a negation or modal of its own that its subject came to nothing, or was beaten off."""
    if any(parse.deps[c] == "neg" or parse.tags[c] == "MD" for c in parse.children[verb]):
        return False
    phrase = _phrase(parse, verb)
    if parse.child(verb, "auxpass") is not None:
        return phrase in modality.repelling or phrase in modality.refusing
    return phrase in modality.collapsing


def of_phrase(parse: Parse, modality: Modality, noun: int) -> tuple[Effect, int] | None:
    """What a verb and its object together make of an infinitive behind them ("took the trouble to", "broke a promise to",
    "went back on a promise to"), with the verb."""
    verb = parse.heads[noun]
    if parse.deps[noun] in ("dobj", "nsubjpass", "acomp") or (parse.deps[noun] == "ccomp" and parse.tags[noun] == "JJ"):
        effect = modality.phrases.get((_phrase(parse, verb), parse.lemmas[noun]))
    elif parse.deps[noun] == "pobj":
        prep = verb
        verb = parse.heads[prep]
        if parse.tags[verb][0] != "V":
            verb = parse.heads[verb]
        if not 0 < prep - verb < _LONGEST or parse.tags[verb][0] != "V":
            return None
        effect = modality.phrases.get((" ".join((parse.lemmas[verb], *parse.lowers[verb + 1 : prep + 1])), parse.lemmas[noun]))
    else:
        return None
    return (effect, verb) if effect is not None else None


def is_refused(parse: Parse, modality: Modality, noun: int) -> bool:
    """Whether what was asked for, offered or proposed was turned down ("rejected a call for a truce")."""
    verb = parse.heads[noun]
    if parse.deps[noun] not in ("dobj", "nsubjpass") or _phrase(parse, verb) not in modality.refusing:
        return False
    return not any(parse.deps[c] == "neg" or parse.tags[c] == "MD" for c in parse.children[verb])


def is_undone(parse: Parse, modality: Modality, noun: int) -> bool:
    """Whether what was planned, attempted or asked for was turned down or beaten off ("foiled a plot to bomb it")."""
    verb = parse.heads[noun]
    return parse.deps[noun] in ("dobj", "nsubjpass") and (
        is_refused(parse, modality, noun) or (_phrase(parse, verb) in modality.repelling and parse.child(verb, "neg") is None)
    )


def thing_before(parse: Parse, modality: Modality, verb: int, clause: int) -> int | None:
    """The object right before an infinitive that completes it ("foiled a plot | to bomb"), parsed as the verb's purpose."""
    if not has_to(parse, clause):
        return None
    thing = parse.subtree(clause).start - 1
    prep = parse.heads[thing]
    if parse.deps[thing] == "pobj" and parse.lowers[prep] in ("from", "by") and parse.deps[parse.heads[prep]] == "dobj":
        thing = parse.heads[prep]  # "rejected a plea from the family | to delete it"
    if thing <= verb or parse.tags[thing] not in ("NN", "NNS"):
        return None
    if parse.deps[thing] != "dobj" and not (parse.deps[thing] == "pobj" and verb in parse.ancestors(thing)):
        return None
    governs = "infinitive" in modality.nouns.get(parse.lemmas[thing], {}) or of_phrase(parse, modality, thing) is not None
    return thing if governs else None


def is_denied_thing(parse: Parse, modality: Modality, noun: int) -> bool:
    """Whether a noun is what a verb of denial denies, or what is said to be a lie or false."""
    verb = parse.heads[noun]
    if parse.deps[noun] in ("dobj", "nsubjpass"):
        return _phrase(parse, verb) in modality.repelling or readings_of(parse, verb, modality).get("object") == "denial"
    if parse.deps[noun] != "nsubj" or parse.lemmas[verb] not in modality.linking:
        return False
    said = parse.child(verb, "acomp", "attr", "oprd")
    return said is not None and readings_of(parse, said, modality).get("subject") in ("fail", "denial")


def is_denied_above(parse: Parse, found_so_far: dict[int, Reality], noun: int) -> bool:
    """Whether "any" stands under a negation of its own clause: "did not lead to any changes" is none."""
    if not any(parse.lowers[c] == "any" for c in parse.children[noun]):
        return False
    for above in parse.ancestors(noun):
        verb = found_so_far.get(above)
        if verb is not None and parse.tags[above][0] == "V":
            return verb.polarity == "denied" and verb.status in (None, "occurred", "ongoing")
    return False


def is_not_known(parse: Parse, modality: Modality, noun: int) -> bool:
    """Whether a noun is what nobody knows of: "is not aware of any strikes" leaves open whether there were any."""
    holder = parse.heads[noun]
    above = parse.heads[holder] if parse.deps[noun] == "pobj" else holder
    return parse.deps[noun] in ("pobj", "dobj", "nsubjpass") and parse.lemmas[above] in modality.knowing_of


def is_untrue(parse: Parse, modality: Modality, found_so_far: dict[int, Reality], noun: int, reality: Reality) -> bool:
    """Whether the verb above denies what a noun tells of: it denied the noun itself, or beat off the attempt."""
    if reality.polarity == "denied":
        return True
    verb = found_so_far.get(parse.heads[noun])
    attempted = "attempt" in modality.nouns.get(parse.lemmas[noun], {}).values()
    return attempted and verb is not None and verb.polarity == "affirmed" and verb.status in (None, "occurred", "ongoing")


def _never_came(parse: Parse, noun: int) -> bool:
    """ "the promises to help never materialised": they were made, and nothing came of them."""
    return parse.deps[noun] == "nsubj" and parse.lemmas[parse.heads[noun]] in ("materialise", "materialize", "come")


def outcome(
    parse: Parse, modality: Modality, found_so_far: dict[int, Reality], noun: int, reality: Reality, readings: Readings
) -> tuple[Reality, Reality, Readings]:
    """What a noun is itself, what it hands down, and how it reads what it governs, after what came of it: of "rejected reports of
    an attack" the reports were there and the attack was not, of a failed attempt or a refused call the same."""
    if reality.polarity == "denied" and not _AHEAD.isdisjoint(readings.values()) and _never_came(parse, noun):
        return reality._replace(polarity="affirmed"), reality, dict.fromkeys(readings, "follow")
    told = verdict(parse, modality, noun) if readings and is_told(readings) else None
    if told is not None:
        return outcome_of_report(told, reality, readings)
    if (
        not SETTLED.issuperset(readings.values())
        and is_denied_thing(parse, modality, noun)
        and is_untrue(parse, modality, found_so_far, noun, reality)
    ):
        effect: Effect = "follow" if reality.polarity == "denied" else "fail"
        return reality._replace(polarity="affirmed"), reality, dict.fromkeys(readings, effect)
    if _TRIED.isdisjoint(readings.values()):
        return reality, reality, readings
    if is_unsuccessful(parse, modality, noun):
        return reality, reality, dict.fromkeys(readings, "fail")
    verb = found_so_far.get(parse.heads[noun], PLAIN)
    if reality.polarity == "affirmed" and verb.status in _HAPPENED and is_refused(parse, modality, noun):
        asked = "request" in (readings.get("infinitive"), readings.get("for"))
        hoped = Reality("requested" if asked else "planned", "affirmed", "probable")
        return reality, hoped, dict.fromkeys(readings, "fail")
    return reality, reality, readings
