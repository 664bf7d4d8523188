"""What a number measures, decided by syntax first: the predicate that its noun depends on, else the noun that is counted."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.vocabulary.measures import Measures

_DEPTH = 6
_OUTLIVED = frozenset(("injured", "missing", "abducted", "detained"))


def predicate_measure(parse: Parse, measures: Measures, noun: int | None, top: int, last: int) -> str | None:
    """The measure that a participle, a verb, an event noun or a toll gives; null when none does."""
    found = _own(parse, measures, noun, top, last)
    if found in _OUTLIVED and parse.lowers[last : last + 2] == ("of", "the") and _clause(parse, measures, top, 0) == "killed":
        return "killed"  # "two of the wounded died"
    if found is None and noun is not None and noun < len(parse):
        kind = measures.counted.get(parse.lemmas[noun])
        if kind in ("killed", "injured", "missing") and parse.lowers[noun] not in measures.people:
            return kind
    if found is None:
        found = _clause(parse, measures, top, 0) or _toll_before(parse, measures, last)
    return found


def released(parse: Parse, measures: Measures, noun: int | None, top: int) -> bool:
    """Whether what is counted is let go: "freed 14 hostages", "the release of 14 prisoners", "14 hostages rescued in a raid"."""
    if noun is None:
        return False
    for child in parse.children[noun]:
        if parse.deps[child] in ("amod", "acl", "relcl") and parse.lemmas[child] in measures.releases:
            return True
    while parse.deps[top] == "conj" and parse.heads[top] != top and parse.tags[parse.heads[top]][:1] == "N":
        top = parse.heads[top]
    head, dep = parse.heads[top], parse.deps[top]
    if dep == "pobj" and parse.lowers[head] == "of":
        return parse.lemmas[parse.heads[head]] in measures.releases
    if dep == "nsubj" and any(parse.deps[c] == "dobj" for c in parse.children[head]):
        return False  # the prisoners freed somebody
    return dep in ("dobj", "nsubjpass", "nsubj") and parse.lemmas[head] in measures.releases


def _own(parse: Parse, measures: Measures, noun: int | None, top: int, last: int) -> str | None:
    """Words inside the phrase and right behind it: "12 wounded people", "12 people dead", "30 others injured", "12 killed in"."""
    adjectives = measures.adjectives
    if noun is not None:
        if parse.lowers[noun] in adjectives and noun >= last - 1 and not _active(parse, noun):
            return adjectives[parse.lowers[noun]]
        for child in parse.children[noun]:
            word = parse.lowers[child]
            if child < noun and word in adjectives and parse.deps[child] in ("amod", "compound", "nmod"):
                return adjectives[word]
            if child > noun and parse.deps[child] in ("acl", "relcl", "amod") and "CD" not in parse.tags[noun:child]:
                found = _participle(parse, measures, child)
                if found:
                    return found
    return _behind(parse, measures, noun, last)


_BETWEEN = frozenset(
    tuple(
        "others other more people persons were was have has had been are being be reported reportedly confirmed "
        "also were of them all left".split()
    )
)


def _behind(parse: Parse, measures: Measures, noun: int | None, last: int) -> str | None:
    stop = min((noun + 1 if noun is not None and last <= noun < last + 4 else last) + 4, len(parse))
    for i in range(last, stop):
        word = parse.lowers[i]
        if word in measures.adjectives and not _active(parse, i):
            return measures.adjectives[word]
        if i != noun and word not in _BETWEEN and not (parse.deps[i] in ("compound", "amod") and parse.heads[i] == noun):
            return None
    return None


def _active(parse: Parse, token: int) -> bool:
    """A verb with an object and no auxiliary of the passive: "12 fighters killed three civilians"."""
    if parse.tags[token][:1] != "V":
        return False
    deps = [parse.deps[c] for c in parse.children[token]]
    if "dobj" not in deps or "auxpass" in deps:
        return False
    target = parse.children[token][deps.index("dobj")]
    behind = parse.lowers[target : target + 2]  # headlines: "Six Civilians Killed, 14 Injured"
    return not any(
        parse.tags[target + n] == "VBN" or word in ("injured", "wounded", "killed", "dead") for n, word in enumerate(behind)
    )


def _participle(parse: Parse, measures: Measures, verb: int) -> str | None:
    """ "killed in the raid", "who were killed", "who died" behind a noun."""
    if parse.deps[verb] == "relcl":
        subject = next((c for c in parse.children[verb] if parse.deps[c] in ("nsubj", "nsubjpass")), None)
        if subject is None or parse.lowers[subject] not in ("who", "that", "which", "whom"):
            return measures.object_verbs.get(parse.lemmas[verb]) if subject is not None and not _active(parse, verb) else None
        return _verb(parse, measures, verb, "nsubjpass" if parse.deps[subject] == "nsubjpass" else "nsubj", 0)
    if parse.lowers[verb] in measures.adjectives and not _active(parse, verb):
        return measures.adjectives[parse.lowers[verb]]
    if parse.tags[verb] == "VBN" and not _active(parse, verb):
        return _object(parse, measures, verb)
    return None


def _clause(parse: Parse, measures: Measures, top: int, depth: int) -> str | None:
    """From the phrase upwards to what decides about it."""
    head, dep = parse.heads[top], parse.deps[top]
    if depth > _DEPTH or head == top:
        return None
    if dep in ("nsubjpass", "nsubj", "dobj", "csubj", "oprd", "dative", "attr"):
        return _verb(parse, measures, head, dep, depth)
    if dep in ("conj", "appos"):
        if parse.tags[head][:1] == "V":
            return None
        return _inside(parse, measures, head) or _clause(parse, measures, head, depth + 1)
    if dep == "pobj":
        return _under_preposition(parse, measures, head, depth)
    if dep in ("compound", "nmod", "poss") and (event := measures.events.get(parse.lemmas[head])):
        return event
    return None


def _inside(parse: Parse, measures: Measures, noun: int) -> str | None:
    """What a coordinated phrase says of itself, which the one beside it shares ("12 men and 3 women killed")."""
    for child in parse.children[noun]:
        if child > noun and parse.deps[child] in ("acl", "relcl") and (found := _participle(parse, measures, child)):
            return found
    return None


def _under_preposition(parse: Parse, measures: Measures, preposition: int, depth: int) -> str | None:
    governor, word = parse.heads[preposition], parse.lowers[preposition]
    if word in measures.inherit:
        if parse.tags[governor][:1] == "V":
            return _measured_subject(parse, measures, governor, depth)
        return (
            _inside(parse, measures, governor)
            or _own_or_count(parse, measures, governor)
            or _clause(parse, measures, governor, depth + 1)
        )
    lemma = parse.lemmas[governor]
    if word == "to" and lemma == "home":
        return "population"
    if parse.tags[governor][:1] == "N" or parse.tags[governor] == "CD":
        if word in ("of", "at", "to") and (lemma in measures.tolls or lemma in measures.number_words):
            return _toll(parse, measures, governor)
        if word == "of":
            if event := measures.events.get(lemma):
                return event
            if lemma in measures.containers:
                return _inside(parse, measures, governor) or _clause(parse, measures, governor, depth + 1)
    if (
        word in ("to", "at", "of", "by")
        and parse.tags[governor][:1] == "V"
        and (toll := _toll_of_verb(parse, measures, governor))
    ):
        return toll
    if word in ("of", "to", "at") and parse.deps[governor] == "prep":
        return _under_preposition(parse, measures, governor, depth + 1) if depth < _DEPTH else None
    return None


def _measured_subject(parse: Parse, measures: Measures, verb: int, depth: int) -> str | None:
    """ "12 people were killed, including three children" with "including" hung on the verb."""
    for child in parse.children[verb]:
        if parse.deps[child] in ("nsubjpass", "dobj", "nsubj") and (
            found := _verb(parse, measures, verb, parse.deps[child], depth + 1)
        ):
            return found
    return None


def _own_or_count(parse: Parse, measures: Measures, noun: int) -> str | None:
    kind = measures.counted.get(parse.lemmas[noun])
    if kind in ("killed", "injured", "missing"):
        return kind
    for child in parse.children[noun]:
        if parse.lowers[child] in measures.adjectives and parse.deps[child] in ("amod", "acl"):
            return measures.adjectives[parse.lowers[child]]
    return None


def _among(parse: Parse, measures: Measures, verb: int) -> str | None:
    """ "were among the dead", "was among 22 people killed", "among the dead were four nurses"."""
    for child in parse.children[verb]:
        if parse.lowers[child] == "among" and parse.deps[child] == "prep" and (inner := parse.child(child, "pobj")) is not None:
            return measures.adjectives.get(parse.lowers[inner]) or _inside(parse, measures, inner)
    return None


def _sufferers(parse: Parse, measures: Measures, verb: int) -> str | None:
    """ "The dead included 17 soldiers", "those arrested include two editors"."""
    subject = parse.child(verb, "nsubj")
    if subject is None:
        return None
    return measures.adjectives.get(parse.lowers[subject]) or _inside(parse, measures, subject)


def _toll_before(parse: Parse, measures: Measures, last: int) -> str | None:
    """ "put the death toll at 16", whatever the parser made of it: a toll a few words before "at" or "to" and the number."""
    start = max(last - 7, parse.sentence(last - 1).first)
    words = parse.lowers[start:last]
    for i, word in enumerate(words):
        if (
            word in measures.tolls
            and any(w in ("at", "to") for w in words[i + 1 :])
            and not any(w in ("and", ",") for w in words[i:])
        ):
            return _toll(parse, measures, start + i)
    return None


_TOLL_ROLES = ("nsubj", "nsubjpass", "dobj")


def _toll_of_verb(parse: Parse, measures: Measures, verb: int, roles: tuple[str, ...] = _TOLL_ROLES) -> str | None:
    for child in parse.children[verb]:
        if parse.deps[child] in roles and parse.lemmas[child] in measures.tolls | measures.number_words:
            return _toll(parse, measures, child)
    return None


def _toll(parse: Parse, measures: Measures, noun: int) -> str | None:
    """The measure of a toll or of "the number of dead"."""
    of = next((c for c in parse.children[noun] if parse.lowers[c] == "of"), None)
    inner = parse.child(of, "pobj") if of is not None else None
    if inner is not None and (found := _inside(parse, measures, inner) or measures.adjectives.get(parse.lowers[inner])):
        return found
    for child in parse.children[noun]:
        for word in (child, *parse.children[child]):
            lemma = parse.lemmas[word]
            if (
                found := measures.toll_words.get(lemma)
                or measures.adjectives.get(parse.lowers[word])
                or measures.events.get(lemma)
            ):
                return found
            if parse.lemmas[noun] in measures.number_words and (found := measures.counted.get(lemma)):
                return found
    return "killed" if parse.lemmas[noun] in measures.tolls else None


def _verb(parse: Parse, measures: Measures, verb: int, dep: str, depth: int) -> str | None:
    """What a verb does to its subject or object."""
    lemma, lower = parse.lemmas[verb], parse.lowers[verb]
    if found := _among(parse, measures, verb):
        return found
    if dep in ("dobj", "attr") and (toll := _toll_of_verb(parse, measures, verb, ("nsubj",))):
        return toll
    if dep == "dobj" and lemma == "include" and (sufferers := _sufferers(parse, measures, verb)):
        return sufferers
    if dep == "nsubjpass" or dep in ("dobj", "dative"):
        lodged = "population" if lemma in measures.lodging and dep == "dobj" else None
        return _object(parse, measures, verb) or _state(parse, measures, verb) or lodged
    if dep in ("oprd", "attr"):
        return None
    if lower in measures.adjectives and not _active(parse, verb):
        return measures.adjectives[lower]
    if found := measures.subject_verbs.get(lemma):
        return found
    if lemma in measures.life_verbs and any(
        parse.deps[c] == "dobj" and parse.lemmas[c] in measures.lives for c in parse.children[verb]
    ):
        return "killed" if lemma == "lose" else None
    if (
        parse.tags[verb] in ("VBN", "VBD")
        and lemma in measures.object_verbs
        and not _active(parse, verb)
        and _elliptic(parse, verb)
    ):
        return measures.object_verbs[lemma]
    if lemma in measures.population_verbs:
        return "population"
    return _state(parse, measures, verb)


def _elliptic(parse: Parse, verb: int) -> bool:
    """A participle whose auxiliary is left out: "... were killed and 30 others injured"."""
    return parse.tags[verb] == "VBN" or parse.deps[verb] in ("conj", "ccomp", "advcl", "pcomp", "ROOT")


def _object(parse: Parse, measures: Measures, verb: int) -> str | None:
    lemma = parse.lemmas[verb]
    for rest, measure in measures.particle_verbs.get(lemma, {}).items():
        words = tuple(rest.split())
        places = (verb + 1, *parse.children[verb])
        if any(parse.lowers[i : i + len(words)] == words for i in places):
            return measure
    return measures.object_verbs.get(lemma)


def _state(parse: Parse, measures: Measures, verb: int) -> str | None:
    """ "left 12 dead", "were reported missing", "are among the dead"."""
    if parse.lemmas[verb] not in measures.results:
        return None
    for child in parse.children[verb]:
        dep, word = parse.deps[child], parse.lowers[child]
        if any(parse.deps[c] in ("nsubj", "nsubjpass") for c in parse.children[child]):
            continue  # "a spokesman said 12 people were killed": a clause with a subject of its own says nothing of this one
        if (
            dep in ("oprd", "acomp", "xcomp", "ccomp", "attr", "advcl")
            and word in measures.adjectives
            and not _active(parse, child)
        ):
            return measures.adjectives[word]
        if dep in ("xcomp", "ccomp") and parse.tags[child] in ("VBN", "VB") and not _active(parse, child):
            found = (
                _object(parse, measures, child)
                if any(parse.deps[c] == "auxpass" for c in parse.children[child])
                else measures.subject_verbs.get(parse.lemmas[child])
            )
            if found:
                return found
    return None
