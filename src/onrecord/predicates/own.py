"""What a predicate says of itself: negation, modals, tense and the words that modify it."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.model import Certainty, Polarity, Status
from onrecord.predicates.reality import Reality
from onrecord.vocabulary.modality import Modality, Shade

_QUANTIFIERS = ("det", "amod", "neg", "preconj", "cc")
_QUANTIFIED = ("nsubj", "nsubjpass", "expl")
_EMPTY = frozenset({"no", "neither", "none", "nobody", "nothing", "no-one", "nor"})
_ARGUMENTS = frozenset({"by", "to", "for", "from", "in", "on", "at", "with", "against"})
_BREAKS = frozenset({",", "and", "but", ";", "–", "—"})
_PAST_GUESSES: dict[str, Certainty] = {
    "may": "possible", "might": "possible", "can": "possible", "must": "probable",
}  # fmt: skip
_WEAKER: dict[Certainty, int] = {"certain": 0, "probable": 1, "possible": 2, "unknown": 3, "unlikely": 4}


_LIKELY = Shade(None, None, "probable")
_NEARLY = Shade(None, "denied", "probable")  # "has all but fallen"


class Marks:
    """What the children of one token say of it, gathered in one pass."""

    __slots__ = ("certainty", "denied", "empty", "infinitive", "modal", "partly", "perfect", "status", "subject", "tensed")

    def __init__(self) -> None:
        self.status: Status | None = None
        self.certainty: Certainty = "certain"
        self.denied = self.empty = self.partly = False
        self.infinitive = self.tensed = self.perfect = False
        self.modal = ""
        self.subject: int | None = None

    def shade(self, shade: Shade) -> None:
        """Take in what a modifier says: the weaker certainty holds, and a second denial takes back the first."""
        if shade.status is not None and (self.status is None or shade.status != "ongoing"):
            self.status = shade.status
        if shade.polarity == "denied":
            self.denied = not self.denied
        if shade.certainty is not None and _WEAKER[shade.certainty] > _WEAKER[self.certainty]:
            self.certainty = shade.certainty

    def reality(self) -> Reality:
        """What all marks say together."""
        polarity: Polarity = "unknown" if self.partly and self.denied else "denied" if self.denied else "affirmed"
        return Reality(self.status, polarity, self.certainty)


def verb_marks(parse: Parse, token: int, modality: Modality) -> Marks:
    """Negation, modals, tense and adverbs of a verb (or copula)."""
    marks = Marks()
    deps, lowers, tags = parse.deps, parse.lowers, parse.tags
    for c in parse.children[token]:
        dep, word = deps[c], lowers[c]
        if dep == "neg" or (
            dep in ("advmod", "preconj", "cc") and word in modality.negators and (word != "nor" or _opens(parse, c, token))
        ):
            if c + 1 < len(lowers) and lowers[c + 1] in modality.not_only:
                continue
            if c > token and dep != "neg" and not _BREAKS.isdisjoint(lowers[token + 1 : c]):
                continue  # "they fail on rare inputs, he said, and then very seldom"
            marks.denied = not marks.denied
            marks.partly = marks.partly or _only_partly(parse, modality, c, token)
        elif dep == "advmod" and word in ("longer", "more") and c and lowers[c - 1] in ("no", "any"):
            marks.denied = lowers[c - 1] == "no" or marks.denied
        elif dep in ("advmod", "npadvmod") and word in modality.not_even and c and lowers[c - 1] in ("never", "not"):
            marks.denied = True  # "never again will it attack"
        elif dep in ("aux", "auxpass"):
            _auxiliary(marks, word, tags[c], parse.lemmas[c], tags[token], modality)
        elif dep in _QUANTIFIED:
            marks.subject = c
            if is_nobody(parse, modality, c) or _is_few(parse, modality, c, token):
                marks.denied = marks.empty = True
        elif dep in ("agent", "prep", "dative") and _is_none(parse, c):
            marks.denied, marks.empty = not marks.denied, True
        elif dep == "dobj" and parse.lemmas[token] not in modality.relays:
            if _is_nothing(parse, c):
                marks.denied = marks.empty = True
        elif dep in ("advmod", "amod") and word in modality.modifiers:
            shade = modality.modifiers[word]
            if dep == "advmod" and shade.status == "predicted":
                shade = _LIKELY  # "likely attacked": so it is thought
            if shade.polarity is None or shade.certainty is None or tags[token] in ("VBD", "VBN"):
                marks.shade(shade)  # "nearly fell" did not; "nearly guarantees" does so by degree
    if token > 1 and lowers[token - 1] == "but" and lowers[token - 2] == "all" and tags[token] in ("VBD", "VBN"):
        marks.shade(_NEARLY)
    _together(parse, token, marks)
    return marks


def _opens(parse: Parse, nor: int, verb: int) -> bool:
    """ "Nor did they leave": a denial of its own, and no second part of "neither"."""
    return nor < verb and parse.heads[nor + 1] == verb and parse.deps[nor + 1] in ("aux", "auxpass")


def _is_none(parse: Parse, prep: int) -> bool:
    """ "by nobody", "to none of them", "on neither side": what stands under a preposition denies the verb (Horn 2001)."""
    thing = parse.child(prep, "pobj")
    if thing is None or parse.lowers[prep] not in _ARGUMENTS:
        return False
    word = parse.lowers[thing]
    if word in ("nobody", "none", "no-one") or (word == "one" and parse.lowers[thing - 1] == "no"):
        return True
    return any(
        parse.lowers[d] == "neither" or (parse.lowers[d] == "no" and parse.deps[prep] == "agent") for d in parse.children[thing]
    )


def is_nobody(parse: Parse, modality: Modality, subject: int) -> bool:
    """ "no one", "hardly anybody", "not a soul"."""
    word, before = parse.lowers[subject], parse.lowers[subject - 1] if subject > 0 else ""
    first = parse.leftmost(subject)
    if parse.lowers[first] == "not" and parse.lowers[first + 1] in ("one", "a", "an"):
        return True
    hardly = word in modality.anyone and before in modality.barely
    return word in _EMPTY or hardly or any(_counts_none(parse, modality, d) for d in parse.children[subject])


def says_none(parse: Parse, modality: Modality, verb: int) -> bool:
    """Whether the subject of a verb is none: "no evidence was found"."""
    subject = parse.child(verb, "nsubj", "nsubjpass")
    return subject is not None and any(_counts_none(parse, modality, d) for d in parse.children[subject])


def _is_few(parse: Parse, modality: Modality, subject: int, verb: int) -> bool:
    """ "few believe", "few doubt": said of what people think or say it denies (Horn 2001); "a few" does not."""
    if modality.verbs.get(parse.lemmas[verb], {}).get("clause") not in ("belief", "doubt", "denial", "forecast"):
        return False
    few = subject if parse.lowers[subject] == "few" else parse.leftmost(subject)
    if parse.lowers[few] != "few" or (few and parse.lowers[few - 1] in ("a", "the", "these", "those", "some", "quite")):
        return False
    return parse.child(few, "det", "poss") is None


def _is_nothing(parse: Parse, thing: int) -> bool:
    """ "nothing", "no prisoners", "neither side"."""
    lowers, deps = parse.lowers, parse.deps
    return lowers[thing] in _EMPTY or any(
        lowers[d] in ("no", "neither") and deps[d] in ("det", "neg", "preconj") and parse.words[d + 1] != "-"
        for d in parse.children[thing]
    )


def _together(parse: Parse, token: int, marks: Marks) -> None:
    """What negation, perfect and modal say together that none of them says alone."""
    if marks.denied and marks.status == "ongoing" and parse.tags[token] != "VBG":
        marks.status = None  # "has still not asked for it"
    if marks.denied and not marks.modal and _is_until(parse, token):
        marks.denied = False
    if (
        marks.denied
        and parse.tags[token] == "VB"
        and any(parse.lowers[c] in ("almost", "nearly") and parse.deps[c] == "advmod" for c in parse.children[token] if c < token)
    ):
        marks.denied, marks.certainty = False, "probable"  # "almost did not go"
    if marks.denied and marks.perfect and _had_hardly(parse, token):
        marks.denied = False
    if marks.perfect and marks.modal in ("should", "ought") and marks.infinitive is False:
        marks.status, marks.certainty = "hypothetical", "unlikely"  # "should have left": did not
    if marks.perfect and marks.modal in _PAST_GUESSES:  # "may have attacked": a guess about the past, not about what will be
        marks.status, marks.certainty = None, _PAST_GUESSES[marks.modal]


def _is_until(parse: Parse, verb: int) -> bool:
    """ "did not leave until dawn": they left then (Karttunen 1974, Until)."""
    if "did" not in {parse.lowers[c] for c in parse.children[verb]}:
        return False
    return any(
        parse.lowers[c] in ("until", "till") or any(parse.lowers[d] in ("until", "till") for d in parse.children[c])
        for c in parse.children[verb]
        if c > verb and parse.deps[c] in ("prep", "advcl")
    )


def _had_hardly(parse: Parse, verb: int) -> bool:
    """ "had hardly left when the shell hit": they had (Quirk et al. 1985, 10.59)."""
    words = {parse.lowers[c] for c in parse.children[verb]}
    if words.isdisjoint(("hardly", "scarcely")):
        return False
    return any(parse.lowers[d] == "when" for c in parse.children[verb] if parse.deps[c] == "advcl" for d in parse.children[c])


def _only_partly(parse: Parse, modality: Modality, negation: int, verb: int) -> bool:
    """ "are not wholly to blame", "not necessarily": neither that it is so nor that it is not (Horn 2001, ch. 4)."""
    after = parse.lowers[negation + 1 : max(negation + 2, verb)]
    return negation < verb + 2 and any(word in modality.not_all for word in after[:3])


def _auxiliary(marks: Marks, word: str, tag: str, lemma: str, verb_tag: str, modality: Modality) -> None:
    if word == "to":
        marks.infinitive = True
        return
    progressive = word == "being" and marks.tensed
    marks.tensed = marks.tensed or word != "do"  # "do not fire" is an order all the same
    modal = modality.modals.get(word)
    if word == "'d" and verb_tag in ("VBN", "VBD"):
        return  # "they'd left": had
    if modal is not None and tag == "MD":
        marks.shade(modal)
        marks.modal = word
    elif lemma == "have" or word == "'ve":
        marks.perfect = True
    elif ((lemma == "be" and verb_tag == "VBG") or progressive or word in ("remains", "remain")) and marks.status is None:
        marks.status = "ongoing"  # "is firing", "is being investigated", "remains besieged"


def _counts_none(parse: Parse, modality: Modality, word: int) -> bool:
    """Whether a word before a subject leaves nobody: "no", "neither", "not a single", "hardly any"; "not all" leaves some."""
    lower = parse.lowers[word]
    if parse.deps[word] not in _QUANTIFIERS:
        return False
    if lower == "no" and (parse.lowers[word + 1] in modality.no_bounds or parse.words[word + 1] == "-"):
        return False
    if lower == "not":
        return parse.lowers[word + 1] in ("a", "an", "one", "any", "even")
    return lower in _EMPTY or (lower == "any" and word > 0 and parse.lowers[word - 1] in modality.barely)


def noun_marks(parse: Parse, token: int, modality: Modality) -> Marks:
    """Determiners and modifiers of an event noun."""
    marks = Marks()
    lowers = parse.lowers
    for c in parse.children[token]:
        dep = parse.deps[c]
        word = lowers[c]
        if dep == "neg" and word == "not" and c > 0 and lowers[c - 1] == "," and lowers[c + 1] not in modality.not_only:
            marks.denied = True  # "drought, not sabotage, emptied the pond"
        elif dep in ("det", "neg", "preconj"):
            if word in _EMPTY:
                marks.denied = marks.denied != (parse.words[c + 1] != "-")  # "a no-confidence vote" is one
            elif word in modality.of_any:
                marks.status, marks.certainty = "hypothetical", "unknown"
        elif dep in ("amod", "compound", "nmod", "advmod", "quantmod"):
            if c > 1 and lowers[c - 1] == "-":
                whole = f"{lowers[c - 2]}-{word}"  # "so-called" comes as three tokens
                word = (
                    whole if whole in modality.modifiers or lowers[c - 2] == "long" else word
                )  # "its long-threatened attack" came
            if word in modality.modifiers:
                marks.shade(modality.modifiers[word])
            elif dep == "amod" and word in _EMPTY:
                marks.denied = not marks.denied
    return marks


def says_no_to_both(parse: Parse, noun: int, conjunct: int) -> bool:
    """Whether the "no" of a noun is that of its conjunct too: "no deaths or injuries"."""
    joint = next((parse.lowers[c] for c in parse.children[noun] if parse.deps[c] == "cc" and noun < c < conjunct), "")
    if joint not in ("or", "nor") or parse.child(conjunct, "det", "poss") is not None:
        return False
    return any(parse.lowers[c] == "no" and parse.deps[c] in ("det", "neg") for c in parse.children[noun])


def says_no(parse: Parse, modality: Modality, adjective: int) -> bool:
    """Whether a negation belongs to an adjective alone: "is hardly likely to leave"."""
    return any(
        parse.lowers[c] in ("hardly", "scarcely", "never", "not") and parse.lowers[c + 1] not in modality.not_only
        for c in parse.children[adjective]
        if c < adjective
    )


def definite(parse: Parse, token: int) -> bool:
    """Whether a noun is presented as known: "the", a demonstrative, a possessive, or a proper name."""
    if parse.tags[token] in ("NNP", "NNPS", "PRP"):
        return True
    for c in parse.children[token]:
        if parse.deps[c] == "poss" or (parse.deps[c] == "det" and parse.lowers[c] in ("the", "this", "that", "these", "those")):
            return True
    return False
