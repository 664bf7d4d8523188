"""Whom a pronoun of the third person means: the likeliest of those named before it, by what it does and is done to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from onrecord.entities.agreement import PERSONAL, agrees
from onrecord.entities.candidate import Candidate, identity
from onrecord.language.parse import Parse
from onrecord.model import Mention
from onrecord.vocabulary.actor_words import ActorWords

SUBJECT = ("nsubj", "nsubjpass")
REACH = 3  # sentences back
_NEAREST = 300  # actors back; sentences of more than a few dozen are lists, and lists without end stay cheap
FEW = 12  # actors back that can stand inside the subject of the same sentence
_BODIES = frozenset(("COP", "MIL", "GOV", "JUD", "SPY", "NGO", "LEG"))
_COLUMNS = frozenset(
    ("convoy", "column", "patrol", "group", "party", "unit", "band", "team", "crowd", "contingent", "squad", "company",
     "detachment", "busload", "gang", "family", "handful", "couple", "pair", "trio", "dozen", "number", "cluster", "throng")
)  # fmt: skip
CHAIN = 3  # infinitives below each other: "are going to have to withdraw"
# Kin of whom a sentence tells without a name, by gender.
_KIN = {
    "m": frozenset(
        ("uncle", "brother", "father", "son", "husband", "nephew", "grandfather", "grandson", "stepfather", "boyfriend",
         "cousin", "friend", "neighbour", "neighbor", "colleague")
    ),
    "f": frozenset(
        ("aunt", "sister", "mother", "daughter", "wife", "niece", "grandmother", "granddaughter", "stepmother", "girlfriend",
         "widow", "cousin", "friend", "neighbour", "neighbor", "colleague")
    ),
}  # fmt: skip


def _means_nobody(parse: Parse, words: ActorWords, head: int, word: str) -> bool:
    """Whether a pronoun is an empty "it", or several at once."""
    if word == "it" and (parse.deps[head] not in SUBJECT or _stands_for_nothing(parse, words, head)):
        return True
    return word in ("they", "them") and (_of_both(parse, head) or _among(parse, head))


def _himself(parse: Parse, words: ActorWords, head: int, word: str, seen: Sequence[Candidate], own: frozenset[int]) -> set[str]:
    """Identities that the pronoun's own clause keeps from it."""
    found = {identity(c.mention) for c in seen if c.head in own and c.mention is not None}
    if word == "them" and found:
        found |= _of_his_side(parse, seen, found)
    if word == "they" and parse.lemmas[parse.heads[head]] in words.marches:  # those whom the police dispersed, not the police
        found |= {identity(c.mention) for c in islice(reversed(seen), _NEAREST) if c.mention is not None and _polices(c.mention)}
    return found


def _of_his_side(parse: Parse, seen: Sequence[Candidate], himself: set[str]) -> set[str]:
    """ "X fighters attacked a convoy. The insurgents killed seven of them", the insurgents being X: not X's own fighters."""
    near = [c for c in islice(reversed(seen), FEW) if c.mention is not None]
    named = [c.mention for c in near if c.mention is not None and identity(c.mention) in himself]
    return {
        identity(c.mention)
        for c in near
        if c.mention is not None and any(c.mention.start <= m.start and m.end <= c.mention.end for m in named)
    }


def pronoun(
    parse: Parse, words: ActorWords, head: int, word: str, here: int, seen: Sequence[Candidate], spliced: bool
) -> Mention | None:
    """The only actor in reach that a pronoun can mean."""
    if _means_nobody(parse, words, head, word):
        return None
    if word == "they" and (body := _speaking_for(parse, words, head, seen)) is not None:
        return body
    personal = word in PERSONAL
    if personal and (taker := _relative_sayer(parse, words, head)) is not None:
        return _at(parse, taker, head, word, seen)
    own = own_subjects(parse, head) | _related(parse, head) | (_told_to(parse, words, head) if word == "it" else frozenset())
    himself = _himself(parse, words, head, word, seen, own)
    sentence = parse.sentence(head)
    passed: set[str] = set()  # who was named in a nearer sentence, if not as its subject: he may be meant as well
    for distance, group in by_sentence(seen, here, REACH if personal else 1):
        block = parse.sentence(group[0].head).block if group else sentence.block
        if block != sentence.block and (spliced or not personal):
            return None
        group = [c for c in group if c.head < head and not c.quoted and c.head not in own]
        group = [c for c in group if c.mention is None or identity(c.mention) not in himself]
        if word == "them" and own and group and _done_to_others(parse, group):
            return None
        fits = [c for c in group if c.described is not None and agrees(c.described, word, PERSONAL.get(word, ""))]
        agreeing = fits
        open_before = any(c.word and c.mention is None and PERSONAL.get(c.word) == PERSONAL.get(word) for c in group)
        if distance or not personal:
            leading = [c for c in fits if c.subject]
            # "stood with the villagers as they faced the rebels": nobody else in the sentence are several
            fits = fits if not leading and not distance and word == "they" else leading
            if word == "them" and own and (undergoing := [c for c in group if c in agreeing and _undergoes(parse, c.head)]):
                if any(_joined_object(parse, c.head) or parse.deps[c.head] == "conj" for c in undergoing):
                    return None  # "a priest and two nuns": both, who are no one actor
                fits = undergoing  # "Bandits took the pupils. Police freed them"
        names = {identity(c.mention) for c in fits if c.mention is not None}
        if distance and personal and _kin_between(parse, group, head, word, names):
            return None
        if len(names) == 1 and not open_before:
            return fits[0].mention if passed <= names else None
        if distance and personal:
            passed |= {identity(c.mention) for c in agreeing if c.mention is not None and c.mention.form == "name"}
        if names or (open_before and personal):
            return None
    return None


def _stands_for_nothing(parse: Parse, words: ActorWords, head: int) -> bool:
    """ "it rained", "it helps to know", "where it all began"."""
    verb = parse.heads[head]
    if parse.lemmas[verb] in words.empty_it or parse.lowers[head + 1 : head + 2] == ("all",):
        return True
    return parse.tags[verb] == "VBZ" and parse.lemmas[verb] in words.helps_to and parse.lowers[verb + 1 : verb + 2] == ("to",)


def _of_both(parse: Parse, head: int) -> bool:
    """ "A and B, who were seized by the army, deny they were there": the two who say it are meant, and they are no one actor."""
    verb = parse.heads[head]
    said = parse.heads[verb]
    if parse.deps[head] not in SUBJECT or parse.deps[verb] != "ccomp":
        return False
    subject = next((c for c in parse.children[said] if parse.deps[c] in SUBJECT and c < head), None)
    if subject is None or parse.tags[subject] not in ("NNP", "NN"):
        return False
    return any(parse.deps[c] == "conj" and parse.tags[c] in ("NNP", "NN") for c in parse.children[subject])


def _among(parse: Parse, head: int) -> bool:
    """ "the captives, among them many children": whom the phrase takes up stands right before it, by whatever name."""
    if head < 3 or parse.lowers[head - 1] != "among" or parse.words[head - 2] not in (",", "-", "–", "—", "("):
        return False
    return parse.tags[head - 3] in ("NNS", "NNPS", "NN", "NNP")


def _related(parse: Parse, head: int) -> frozenset[int]:
    """ "the children they said could stay": the subject of a clause about a noun is not that noun."""
    verb = parse.heads[head]
    noun = parse.heads[verb]
    if parse.deps[head] not in SUBJECT or parse.deps[verb] != "relcl" or noun >= head:
        return frozenset()
    between = parse.lowers[noun + 1 : head]
    return frozenset((noun,)) if between in ((), ("that",), ("whom",), ("who",)) else frozenset()


def _relative_sayer(parse: Parse, words: ActorWords, head: int) -> int | None:
    """The noun that "who" takes up in "a man known as X, who says he did it": nobody named before it is meant."""
    verb = parse.heads[head]
    said = parse.heads[verb]
    if (
        parse.deps[head] not in SUBJECT
        or parse.deps[verb] != "ccomp"
        or parse.deps[said] != "relcl"
        or (parse.lemmas[said] not in words.says_that)
    ):
        return None
    who = any(parse.tags[c] == "WP" and parse.deps[c] == "nsubj" for c in parse.children[said])
    return parse.heads[said] if who and parse.heads[said] < head else None


def _at(parse: Parse, noun: int, head: int, word: str, seen: Sequence[Candidate]) -> Mention | None:
    """The one person among the actors that a noun heads or that are named in its phrase."""
    inside = {noun, *(t for t in parse.subtree(noun) if t < head)}
    fits = [
        c
        for c in islice(reversed(seen), FEW)
        if c.head in inside and c.described is not None and agrees(c.described, word, PERSONAL[word])
    ]
    own = [c.mention for c in fits if c.head == noun and c.mention is not None]
    named = own or [c.mention for c in fits if c.mention is not None]
    return named[0] if len({identity(m) for m in named}) == 1 else None


def _kin_between(parse: Parse, group: Sequence[Candidate], head: int, word: str, names: set[str]) -> bool:
    """ "A man told of his uncle. They beat him": of two who come into question one is nobody by name, where the pronoun is
    done to."""
    if not group or parse.deps[head] in SUBJECT:
        return False
    sentence = parse.sentence(group[0].head)
    kin, known = _KIN[PERSONAL[word]], {c.head for c in group if c.mention is not None and identity(c.mention) in names}
    return any(
        t not in known
        and parse.lemmas[t].lower() in kin
        and parse.tags[t] == "NN"
        and parse.deps[t] in ("dobj", "pobj", "nsubj", "nsubjpass")
        for t in range(sentence.first, min(sentence.last, head))
    )


def _done_to_others(parse: Parse, group: Sequence[Candidate]) -> bool:
    """ "Bandits took 12 pupils. Police freed them": whom the sentence before tells of as several and done to are meant, who
    are no actor by name here, and so nobody is."""
    sentence = parse.sentence(group[0].head)
    known = {c.head for c in group}
    return any(
        parse.deps[t] in ("dobj", "nsubjpass") and (parse.tags[t] in ("NNS", "NNPS", "CD") or _joined_object(parse, t))
        for t in range(sentence.first, sentence.last)
        if t not in known
    )


def _undergoes(parse: Parse, head: int) -> bool:
    while parse.deps[head] == "conj" and parse.heads[head] != head:
        head = parse.heads[head]
    above = parse.heads[head]
    if parse.deps[head] == "pobj" and parse.lowers[above] == "of" and parse.lemmas[parse.heads[above]] in _COLUMNS:
        head = parse.heads[above]  # "ambushed a convoy of soldiers"
    return parse.deps[head] in ("dobj", "nsubjpass")


def _joined_object(parse: Parse, token: int) -> bool:
    """ "a priest and two nuns"."""
    return any(parse.deps[c] == "conj" for c in parse.children[token])


def _polices(mention: Mention) -> bool:
    return mention.actor is not None and not {"COP", "MIL"}.isdisjoint(mention.actor.sector)


def _told_to(parse: Parse, words: ActorWords, head: int) -> frozenset[int]:
    """ "X informed Y that it is suing": Y, of whom "it" does not tell; it may of what Y must do."""
    verb = parse.heads[head]
    said = parse.heads[verb]
    if parse.deps[head] not in SUBJECT or parse.deps[verb] != "ccomp" or parse.lemmas[said] not in words.tells_whom:
        return frozenset()
    if any(parse.lowers[c] in ("must", "should", "can", "could", "may", "need") for c in parse.children[verb]):
        return frozenset()
    return frozenset(c for c in parse.children[said] if parse.deps[c] in ("dobj", "dative") and c < head)


def _speaking_for(parse: Parse, words: ActorWords, head: int, seen: Sequence[Candidate]) -> Mention | None:
    """ "Jane Doe of the harbour police said they were investigating": the body that its officer speaks for, where what "they" do
    is what such bodies do."""
    verb = parse.heads[head]
    said = parse.heads[verb]
    if parse.deps[head] not in SUBJECT or parse.deps[verb] != "ccomp" or parse.lemmas[verb] not in words.official_deeds:
        return None
    subject = next((c for c in parse.children[said] if parse.deps[c] in SUBJECT and c < head), None)
    if subject is None or parse.tags[subject] not in ("NN", "NNP"):
        return None
    inside = parse.subtree(subject)
    bodies = [
        c.mention
        for c in islice(reversed(seen), FEW)
        if c.head in inside and c.head != subject and c.mention is not None and c.mention.form == "name"
        and c.mention.actor is not None and not _BODIES.isdisjoint(c.mention.actor.sector)
        and parse.deps[c.head] == "pobj"
    ]  # fmt: skip
    return bodies[0] if len(bodies) == 1 else None


def own_subjects(parse: Parse, head: int) -> frozenset[int]:
    """Subjects of the clause in which a pronoun is an object: "X urged him" does not mean X."""
    verb = parse.heads[head]
    if parse.deps[head] == "pobj":
        verb = parse.heads[verb]
        if parse.lowers[parse.heads[head]] == "of" and parse.deps[verb] in ("dobj", "dative"):
            verb = parse.heads[verb]  # "rescued 11 of them"
    elif parse.deps[head] not in ("dobj", "dative"):
        return frozenset()
    found: set[int] = set()
    for _ in range(4):
        if parse.tags[verb][0] != "V":
            break
        subject = next((c for c in parse.children[verb] if parse.deps[c] in SUBJECT), None)
        if subject is not None:
            found.update((subject, *(c for c in parse.children[subject] if parse.deps[c] == "conj")))
            break
        objects = parse.deps[verb] == "xcomp" and any(parse.deps[c] == "dobj" for c in parse.children[parse.heads[verb]])
        if parse.deps[verb] not in ("conj", "xcomp", "advcl") or objects:
            break
        verb = parse.heads[verb]
    return frozenset(found)


def by_sentence(seen: Sequence[Candidate], sentence: int, reach: int) -> Iterator[tuple[int, list[Candidate]]]:
    """Candidates of this sentence, the one before, ... up to `reach` back."""
    groups: list[list[Candidate]] = [[] for _ in range(reach + 1)]
    for candidate in islice(reversed(seen), _NEAREST):
        distance = sentence - candidate.sentence
        if distance > reach:
            break
        groups[distance].append(candidate)
    for group in groups:
        group.reverse()
    for distance in range(min(reach, sentence) + 1):
        yield distance, groups[distance]
