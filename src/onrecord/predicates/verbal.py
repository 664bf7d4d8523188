"""What a verb says of itself, and the context of the clause that it heads."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.predicates.adverbials import is_preferred_to
from onrecord.predicates.complements import has_to
from onrecord.predicates.conditions import is_condition, is_conditional, is_counterfactual, is_question, misplaced_condition
from onrecord.predicates.contexts import of_doubted
from onrecord.predicates.contrary import UNMET, is_unmet, is_unreal
from onrecord.predicates.intentions import is_meant
from onrecord.predicates.own import Marks
from onrecord.predicates.reality import ASKED, DENIED, PLAIN, SUPPOSED, Reality
from onrecord.predicates.shapes import asks_how, is_aside, is_forestalled, is_performed, is_recalled, is_ruled_out, is_topped
from onrecord.vocabulary.modality import Modality

_ASKED_TO = Reality("requested", "affirmed", "possible")
_ASKABLE = frozenset({"you", "someone", "somebody", "anyone", "anybody"})
_LOOSE = frozenset({"xcomp", "ccomp", "advcl", "acl", "dep", "parataxis", "appos"})
_QUOTES = frozenset({'"', "“", "``", "'", "‘"})
_ABLE = frozenset({"can", "could", "ca"})
_SAME_IN_PAST = frozenset({
    "let", "cut", "put", "set", "hit", "shut", "cost", "hurt", "quit", "split", "spread", "read", "bet", "burst", "cast", "shed",
    "have", "wish",
})  # fmt: skip
_WHATEVER = frozenset({"whatever", "whichever"})
_WHOEVER = frozenset({"whoever", "whichever"})


def clause_context(parse: Parse, modality: Modality, token: int, context: Reality, marks: Marks) -> Reality:
    """The context of a verb's clause: conditions and yes-no questions suppose, imperatives request."""
    if is_condition(parse, modality, token) and misplaced_condition(parse, modality, token) is None:
        if context == ASKED or _is_unknown_if(parse, modality, token):
            return ASKED  # "asked whether", "not clear if"
        return UNMET if is_unmet(parse, token) else SUPPOSED
    if parse.deps[token] == "ROOT" and is_preferred_to(parse, token, token):
        return DENIED
    if marks.subject is not None and parse.lowers[marks.subject] in _WHOEVER:
        return PLAIN if parse.tags[token] == "VBD" else SUPPOSED  # "whoever fired the shot": somebody did
    if _is_of_whatever(parse, token) and context.polarity == "affirmed":
        return SUPPOSED  # "do whatever you need", "whatever report it writes"
    if is_aside(parse, modality, token):
        return PLAIN
    if _is_chanted(parse, token, marks) and context.status in (None, "planned"):
        return _ASKED_TO
    head = parse.heads[token]
    joined = parse.deps[token] in ("conj", "parataxis", "dep") and parse.tags[head] != "VB" and context is PLAIN
    joined = joined or (_goes_on_to_ask(parse, token, head) and context == PLAIN)
    if parse.heads[token] != token and parse.deps[token] != "ccomp" and not joined:
        return context
    if parse.lowers[max(0, token - 2) : token] == ("let", "alone"):
        return context  # "did not shell the town, let alone burn it"
    if is_question(parse, token):
        return _ASKED_TO if _is_polite(parse, modality, token, marks) else ASKED
    if asks_how(parse, token):
        return SUPPOSED
    if context is PLAIN:
        context = of_doubted(parse, modality, token, PLAIN) or PLAIN
    opening = parse.tags[token] == "VBP" and _opens(parse, token)
    bare = (parse.tags[token] == "VB" or opening) and not marks.tensed and not marks.infinitive and marks.subject is None
    if bare and context.status is None and parse.lemmas[token] not in modality.softened:
        return _ASKED_TO
    return context


def own_reality(parse: Parse, modality: Modality, token: int, marks: Marks) -> Reality:
    """A verb's own marks; "would" supposes under a condition and only softens "would like"; who "can hear" hears."""
    before = parse.lowers[max(0, token - 3) : token]
    if before[-2:] in (("had", "better"), ("'d", "better")):
        return Reality("requested", "denied" if marks.denied else "affirmed", "possible")
    if marks.denied and len(before) == 3 and before[0] == "or" and before[1] == marks.modal:
        return Reality(marks.status, "unknown", marks.certainty)  # "may or may not attack"
    if not marks.denied and is_ruled_out(parse, modality, token):
        marks.denied = True
    if marks.denied and marks.perfect and marks.modal in ("should", "ought"):
        return PLAIN  # "should never have been killed": was
    if marks.status == "ongoing" and marks.modal == "" and _is_background(parse, token):
        marks.status = None
    if marks.denied and marks.perfect and any(parse.lemmas[c] == "need" for c in parse.children[token]):
        return PLAIN  # "need not have hurried": did
    if marks.denied and is_topped(parse, token, marks.modal):
        return PLAIN
    if is_unreal(parse, modality, token, marks.modal, marks.perfect):
        return Reality("hypothetical", "affirmed" if marks.denied else "denied", "unlikely")
    if is_forestalled(parse, token, marks.modal):
        return DENIED
    if parse.lowers[token] == "going" and marks.status == "ongoing" and _has_infinitive(parse, token):
        return Reality("predicted", "denied" if marks.denied else "affirmed", "probable")
    if marks.modal in _ABLE and marks.denied and not marks.perfect and marks.status == "predicted":
        return DENIED  # "could not reach the town", "cannot find it": who is not able to does not
    if is_performed(parse, modality, token, marks.modal, marks.subject) and not marks.denied:
        marks.status, marks.certainty = None, "certain"
    if marks.modal in ("can", "could") and parse.lemmas[token] in modality.perceived and not marks.denied:
        marks.status, marks.certainty = None, "certain"
    if marks.modal == "would" and is_recalled(parse, modality, token):
        return Reality(None, "denied" if marks.denied else "affirmed", "certain")
    if marks.status == "predicted":
        if is_counterfactual(parse, modality, token):
            marks.status = "hypothetical"
        elif parse.lemmas[token] in modality.softened and any(parse.lowers[c] in ("would", "'d") for c in parse.children[token]):
            marks.status, marks.certainty = None, "certain"
        elif is_meant(parse, modality, token, marks):
            marks.status = "planned"
        if marks.status != "hypothetical" and marks.certainty == "probable" and is_conditional(parse, modality, token):
            marks.certainty = "possible"
    return marks.reality()


def _goes_on_to_ask(parse: Parse, verb: int, head: int) -> bool:
    """Whether a bare verb behind a statement or another order is an order: "is steep, but wear boots", "stir it, then leave it";
    of "cut" and "let" nobody can tell."""
    if parse.lemmas[verb] in _SAME_IN_PAST:
        return False
    if parse.deps[verb] in ("parataxis", "dep"):
        return parse.tags[head] in ("VB", "VBP")
    if parse.deps[verb] != "conj" or parse.tags[head] not in ("VBZ", "VBP"):
        return False
    return any(parse.lowers[c] in ("but", "so") and c < verb for k in (verb, head) for c in parse.children[k] if c > head)


def _is_of_whatever(parse: Parse, verb: int) -> bool:
    """Whether a present has "whatever" or "whichever", alone or with its noun, for its object."""
    if parse.tags[verb] not in ("VBZ", "VBP") or parse.lemmas[verb] in ("say", "think", "be"):
        return False  # "whatever they say" puts it aside
    objects = [c for c in parse.children[verb] if c < verb and parse.deps[c] in ("dobj", "attr", "det")]
    return any(parse.lowers[k] in _WHATEVER for c in objects for k in (c, *parse.children[c]))


def _has_infinitive(parse: Parse, verb: int) -> bool:
    return any(parse.deps[c] == "xcomp" and has_to(parse, c) for c in parse.children[verb])


def _is_chanted(parse: Parse, verb: int, marks: Marks) -> bool:
    """The crowd chanted, "Lock him up!": a bare verb that opens a quotation, wherever the parser put it."""
    if parse.tags[verb] != "VB" or parse.lowers[verb - 1] not in _QUOTES or parse.deps[verb] not in _LOOSE:
        return False
    return not marks.infinitive and not marks.tensed and marks.subject is None


def _is_background(parse: Parse, verb: int) -> bool:
    """ "when it was shelling the port": went on then, and not as the page is written."""
    was = parse.child(verb, "aux")
    if parse.deps[verb] not in ("advcl", "relcl") or was is None or parse.tags[was] != "VBD":
        return False
    if parse.deps[verb] == "relcl":
        return True
    return any(parse.lowers[c] in ("when", "while", "as") for c in parse.children[verb] if parse.deps[c] in ("mark", "advmod"))


def _is_polite(parse: Parse, modality: Modality, verb: int, marks: Marks) -> bool:
    """ "Could you send the list?" asks for an act and not whether it can be done (Searle 1975); "can you hear them?" does not."""
    if marks.modal not in ("can", "could", "will", "would") or marks.subject is None or marks.denied:
        return False
    return parse.lowers[marks.subject] in _ASKABLE and parse.lemmas[verb] not in (modality.perceived | modality.softened | {"be"})


def _opens(parse: Parse, verb: int) -> bool:
    """Whether a verb tagged as a present opens its sentence, or is joined to a greeting: an order all the same."""
    if parse.lemmas[verb] == "thank":
        return False
    head = parse.heads[verb]
    return parse.subtree(verb).start == verb if head == verb else parse.deps[verb] == "conj" and parse.tags[head][0] in "NU"


def _is_unknown_if(parse: Parse, modality: Modality, clause: int) -> bool:
    """ "it is not clear if they attacked" asks what "whether" asks, wherever the parser put the clause."""
    marks = [c for c in parse.children[clause] if parse.deps[c] == "mark" and parse.lowers[c] == "if"]
    return bool(marks) and marks[0] > 0 and parse.lowers[marks[0] - 1] in modality.knowing_if
