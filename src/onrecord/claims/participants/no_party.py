"""What stands in a role and is no party: picture credits, what lies inside the other side's name, a town beside its people.

Applied to the event drafts of a sentence when everything else about them is known; each removal says why.
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.happenings import happens_in
from onrecord.claims.participants.beside_words import beside_words
from onrecord.claims.participants.not_doing import why_no_doer
from onrecord.claims.participants.parties import armed, bare_place
from onrecord.claims.role_words import WARS
from onrecord.claims.scene import Scene
from onrecord.claims.tree.grammar import objects, with_conjuncts
from onrecord.claims.tree.misread import MONTHS_SHORT
from onrecord.claims.tree.tellers import tells_it
from onrecord.model import Mention

_PEOPLE = frozenset(["person", "child", "woman", "civilian", "soldier", "armed", "police", "protester", "worker", "prisoner",
                     "hostage", "kin", "migrant", "official", "family"])  # fmt: skip
# Acts in which a news agency has no part; it may be sued, banned, praised or told something.
_NO_AGENCY = frozenset(["ASSAULT", "AID", "AGREE", "RETREAT", "MOBILIZE", "CONCEDE", "COOPERATE", "PROTEST", "COERCE"])
_NOBODY = ("no ", "none ", "nobody ", "neither ", "noone ", "not one ", "not a single ", "nothing ")
_BOTH = frozenset(["both sides", "all sides", "either side", "each side"])
_YEAR = 4  # digits
_TAKEN = frozenset(["arrest", "deport"])


def without_bystanders(scene: Scene, draft: Draft) -> None:
    """Takes out of both roles what is no party."""
    for role in ("actor", "recipient"):
        mentions: tuple[Mention, ...] = getattr(draft, role)
        kept = []
        for m in mentions:
            why = _why_not(scene, draft, m, role) or _one_by_one(scene, m, mentions)
            if why is None:
                kept.append(m)
            else:
                draft.reasons.append(f"{m.text!r}: {why}")
                draft.struck = (*draft.struck, m.id)
        if len(kept) < len(mentions):
            setattr(draft, role, tuple(kept))


def _one_by_one(scene: Scene, mention: Mention, beside: tuple[Mention, ...]) -> str | None:
    """ "the rival premiers, X and Y, met": X and Y did, who are two and no more."""
    parse = scene.parse
    if mention.form != "nominal" or len(beside) < 3:
        return None
    head = scene.head_of(mention)
    first = next((c for c in parse.children[head] if c > head and parse.deps[c] == "appos"), None)
    if first is None or parse.tags[head] not in ("NNS", "NNPS"):
        return None
    each = with_conjuncts(parse, first)
    told = all(any(m.form == "name" and scene.head_of(m) == h for m in beside) for h in each)
    return "named one by one behind it" if len(each) > 1 and told else None


def no_candidate(scene: Scene, draft: Draft, mention: Mention) -> bool:
    """Whether nobody may be guessed into a role: struck out of one by the rules, the teller, the state where
    it happened, or what the clause says that those who suffered it are ("most of those killed were police officers")."""
    parse, tokens = scene.parse, scene.parse.tokens(mention.start, mention.end)
    if mention.id in draft.struck or _tells(scene, mention):
        return True
    if is_where(scene, mention):
        return True
    head = parse.head(tokens) if tokens else draft.token
    if _only_says(scene, draft, mention, head):
        return True
    first = head
    while parse.deps[first] == "conj":
        first = parse.heads[first]
    be = parse.heads[first]
    if not tokens or parse.deps[first] != "attr" or parse.lemmas[be] != "be":
        return False
    return any(draft.token in parse.subtree(c) for c in parse.children[be] if parse.deps[c] in ("nsubj", "csubj"))


def no_doer(scene: Scene, draft: Draft, mention: Mention) -> bool:
    """Whether nobody may be guessed to have done it: of a participle before its noun ("urged X to take back captured fighters"),
    who acts only afterwards ("was freed before guards shot"), and who gives the number of the dead."""
    parse, head = scene.parse, scene.head_of(mention)
    behind = head + 1
    if parse.words[behind : behind + 1] in (("-",), ("–",), ("‑",)) and parse.tags[behind + 1 : behind + 2] in (
        ("VBN",),
        ("VBD",),
    ):
        return True  # "a US-made missile", "French-built jets": who made them fires none
    if parse.deps[draft.token] == "amod" and parse.tags[draft.token] in ("VBN", "VBD") and parse.words[draft.token - 1] != "-":
        return True
    verb = parse.heads[head]
    if parse.deps[head] != "nsubj" or verb == draft.token:
        return False
    if parse.lemmas[verb] == "put" and any(
        parse.lemmas[o] in ("toll", "number", "figure", "count") for o in objects(parse, verb)
    ):
        return True
    later = any(parse.lowers[c] in ("before", "until", "till") and c < head for c in parse.children[verb])
    return later and parse.deps[verb] in ("advcl", "pcomp") and draft.token not in parse.subtree(verb)


def no_undergoer(scene: Scene, draft: Draft, mention: Mention) -> bool:
    """Whether nobody may be guessed to have suffered it: the forces that are sent ("deploying allied troops"), and one's own
    means ("hit back with our full army")."""
    parse, head = scene.parse, scene.head_of(mention)
    if draft.type == "MOBILIZE" and parse.deps[head] == "dobj" and parse.heads[head] == draft.token:
        return armed(scene, mention) or bool(scene.classes(head) & {"soldier", "troop_like"})
    own = any(parse.tags[c] == "PRP$" for c in parse.children[head])
    return own and parse.deps[head] == "pobj" and parse.lowers[parse.heads[head]] == "with"


def is_where(scene: Scene, mention: Mention) -> bool:
    """ "Turkey blast kills five": the state in which it happened, no doer that is left out; of a war it may be a side."""
    parse = scene.parse
    tokens = parse.tokens(mention.start, mention.end)
    return any(happens_in(scene, t, parse.heads[t]) and parse.lemmas[parse.heads[t]] not in WARS for t in tokens)


def _only_says(scene: Scene, draft: Draft, mention: Mention, head: int) -> bool:
    """ "Russia said the raids would damage the talks": who says it, of what the raids will do; an army may mean its own."""
    parse = scene.parse
    say = parse.heads[head]
    if parse.deps[head] != "nsubj" or parse.lemmas[say] not in parse.grammar.tells or armed(scene, mention):
        return False
    clause = next((c for c in parse.children[say] if parse.deps[c] == "ccomp" and draft.token in parse.subtree(c)), None)
    subject = parse.child(clause, "nsubj") if clause is not None else None
    return subject is not None and parse.tags[subject][0] == "N"


def not_both(scene: Scene, draft: Draft) -> None:
    """One person in both roles is a misreading: who is not named in the clause of the deed itself, else the pronoun, else the
    farther of the two is dropped. A doer named again in a condition ("if A bombs B, B will attack A") is none of those it is
    done to."""
    theirs = {m.text for m in draft.actor if m.form == "name"}
    others = tuple(m for m in draft.recipient if m.text not in theirs or not _in_condition(scene, draft.token, m))
    if others:
        draft.recipient = others
    for doer in draft.actor:
        same = next((m for m in draft.recipient if _same_person(doer, m)), None)
        if same is None:
            continue
        weaker = max((doer, same), key=lambda m: _doubt(scene, draft.token, m))
        draft.reasons.append(f"{weaker.text!r}: already the other side")
        if weaker is doer:
            draft.actor = tuple(m for m in draft.actor if m is not doer)
        else:
            draft.recipient = tuple(m for m in draft.recipient if m is not same)


def _in_condition(scene: Scene, token: int, mention: Mention) -> bool:
    parse, tokens = scene.parse, scene.parse.tokens(mention.start, mention.end)
    clause = parse.heads[parse.head(tokens)] if tokens else token
    conditional = parse.deps[clause] == "advcl" and any(parse.lowers[c] in ("if", "unless") for c in parse.children[clause])
    return conditional and token not in parse.subtree(clause)


def _doubt(scene: Scene, token: int, mention: Mention) -> tuple[bool, bool, bool, int]:
    """How weakly a mention hangs on the word of the deed: an owner, inherited from another clause, a pronoun, far."""
    parse, tokens = scene.parse, scene.parse.tokens(mention.start, mention.end)
    head = parse.head(tokens) if tokens else token
    away = min(abs(mention.start - parse.starts[token]), abs(mention.end - parse.starts[token]))
    inside = parse.deps[head] in ("poss", "compound", "nmod", "amod")
    return inside, parse.heads[head] != token, mention.form == "pronoun", away


def _same_person(one: Mention, other: Mention) -> bool:
    a, b = one.actor, other.actor
    if a is None or b is None or one.entity is None or one.entity != other.entity or "nominal" in (one.form, other.form):
        return False  # whom a description means is less sure than that it is a party
    return a.id is None or a.id != a.country


def _why_not(scene: Scene, draft: Draft, mention: Mention, role: str) -> str | None:
    if draft.type in _NO_AGENCY and _credit(scene, mention):
        return "a news agency that is credited"
    if (why := beside_words(scene, draft, mention, role)) is not None:
        return why
    if mention.start > scene.parse.starts[draft.token] and _tells(scene, mention):
        return "who tells it"
    if _town_before(scene, draft, mention, role):
        return "a town before a deed is where it was"
    if role == "recipient" and (why := _among_recipients(scene, draft, mention)) is not None:
        return why
    if draft.standing.polarity != "denied" and (
        _nobody(mention, scene.parse.text) or (role == "actor" and mention.text.lower().startswith("any "))
    ):
        return "nobody in particular"
    return why_no_doer(scene, draft, mention) if role == "actor" else _why_no_undergoer(scene, draft, mention)


def _among_recipients(scene: Scene, draft: Draft, mention: Mention) -> str | None:
    """Why one of several recipients is none beside the others."""
    if len(draft.recipient) > 1 and _whole_of(scene, mention, draft.recipient):
        return "of whom those told of are a part"
    if draft.type == "ASSAULT" and _of_both_sides(scene, draft, mention):
        return "the dead of both sides"
    if _behind_headline(scene, draft.token, mention):
        others = [m for m in draft.recipient if m is not mention]
        if any(not _behind_headline(scene, draft.token, m) for m in others):
            return "behind a headline's date"
    return None


def _why_no_undergoer(scene: Scene, draft: Draft, mention: Mention) -> str | None:
    """Why a recipient did not suffer it: part of the doer's name, or where those were who did."""
    if any(a.start <= mention.start and mention.end <= a.end for a in draft.actor):
        return "named inside the doer's own name"
    if _TAKEN.intersection(draft.mode) and draft.type == "COERCE" and _place_name(scene, mention):
        return "people are arrested, not places"
    people = any(_people(scene, m) for m in draft.recipient if m is not mention)
    if draft.type == "ASSAULT" and people and _place_name(scene, mention):
        return "where the people were who suffered it"
    return None


def without_nobody(draft: Draft, text: str) -> None:
    """Takes "nobody", "no soldiers", "none of the rebels" out of the roles of an event; the denial stays.

    Run when all else is known: until then it counts that the text names a side. A relation needs both of its sides ("there are
    no rebels in the town").
    """
    if draft.kind == "event":
        draft.actor = tuple(m for m in draft.actor if not _nobody(m, text))
        draft.recipient = tuple(m for m in draft.recipient if not _nobody(m, text))


def _whole_of(scene: Scene, mention: Mention, recipient: tuple[Mention, ...]) -> bool:
    """ "of the 90 arrested, 40 were deported": the 40 alone."""
    parse, tokens = scene.parse, scene.parse.tokens(mention.start, mention.end)
    if not tokens:
        return False
    head = parse.head(tokens)
    of = parse.heads[head]
    opens = parse.lowers[of] == "of" and of <= parse.sentence(head).first + 1 and parse.deps[head] == "pobj"
    return opens and any(m.start > mention.end and m.text[:1].isdigit() for m in recipient)


def _tells(scene: Scene, mention: Mention) -> bool:
    """ "killed nine in raids on the town a monitoring group said": the group only tells of it."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    return bool(tokens) and mention.form != "pronoun" and tells_it(scene.parse, scene.parse.head(tokens))


def _nobody(mention: Mention, text: str) -> bool:
    if (
        mention.text.lower().startswith(("a single ", "one "))
        and text[max(0, mention.start - 4) : mention.start].lower() == "not "
    ):
        return True  # "not a single soldier was killed in the raid"
    return mention.form != "name" and f"{mention.text.lower().replace('-', ' ')} ".startswith(_NOBODY)


def _of_both_sides(scene: Scene, draft: Draft, mention: Mention) -> bool:
    """ "the army hit back, leaving dozens dead on both sides": half of them are the army's own."""
    parse = scene.parse
    if parse.text[mention.start : mention.end].lower() in _BOTH:
        return True
    tokens = parse.tokens(mention.start, mention.end)
    if not tokens or not draft.actor:
        return False
    at, end = tokens.stop, parse.sentence(tokens.start).last
    while at < end and parse.lemmas[at] in scene.senses.parties.hurt:
        at += 1
    return parse.lowers[at : at + 1] == ("on",) and " ".join(parse.lowers[at + 1 : at + 3]) in _BOTH


def _behind_headline(scene: Scene, token: int, mention: Mention) -> bool:
    """ "Jets kill 20 Friday 6 Feb 2015 The air force ...": a phrase on the other side of the date that a headline ends with."""
    parse, low = scene.parse, scene.parse.starts[token]
    first, last = (parse.ends[token], mention.start) if mention.start > low else (mention.end, low)
    between = parse.tokens(first, last)
    for t in range(between.start + 2, between.stop):
        year = parse.words[t].isdigit() and len(parse.words[t]) == _YEAR
        if not year or parse.lowers[t - 1].rstrip(".") not in MONTHS_SHORT or not parse.words[t - 2].isdigit():
            continue
        if t + 1 < len(parse) and parse.words[t + 1][:1].isupper():
            return True
    return False


def _town_before(scene: Scene, draft: Draft, mention: Mention, role: str) -> bool:
    """ "those who perished in the Ankara attack": the town's name alone, joined to the noun behind it.

    What is besieged or assailed with an army ("the Idlib offensive") is that town.
    """
    if (
        draft.type != "ASSAULT"
        or (role == "recipient" and scene.parse.lemmas[draft.token] in scene.senses.parties.upon)
        or (mention.actor is not None and mention.actor.id is not None)
    ):
        return False
    tokens = scene.parse.tokens(mention.start, mention.end)
    joined = bool(tokens) and scene.parse.deps[scene.parse.head(tokens)] in ("compound", "amod", "nmod")
    return joined and _place_name(scene, mention)


def _credit(scene: Scene, mention: Mention) -> bool:
    return mention.form == "name" and mention.text.lower().removeprefix("the ") in scene.events.words["credits"]


def _place_name(scene: Scene, mention: Mention) -> bool:
    """A town, district or region by its name; a state may be a party as well."""
    if bare_place(scene, mention):
        return True
    if mention.form != "nominal":
        return False
    tokens = scene.parse.tokens(mention.start, mention.end)
    head = scene.parse.head(tokens) if tokens else None
    return head is not None and scene.mentions.at(head, "place") is not None and scene.parse.tags[head] in ("NNP", "NNPS")


def _people(scene: Scene, mention: Mention) -> bool:
    tokens = scene.parse.tokens(mention.start, mention.end)
    if not tokens:
        return False
    head = scene.parse.head(tokens)
    if scene.parse.tags[head][0] not in "NC":
        return False
    figure = scene.mentions.at(head, "figure")
    counted = (
        figure is not None
        and figure.figure is not None
        and figure.figure.measure in ("killed", "injured", "detained", "abducted")
    )
    return counted or bool(scene.classes(head) & _PEOPLE)
