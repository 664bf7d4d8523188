"""Whom a pronoun in a role stands for: the mention of the same actor before it, or who says the clause that it opens."""

from __future__ import annotations

from onrecord.claims.participants.nominals import nominal
from onrecord.claims.scene import Scene
from onrecord.claims.tree.astray import from_above
from onrecord.claims.tree.grammar import subjects, with_conjuncts
from onrecord.claims.tree.syntax import Syntax
from onrecord.language.parse import Parse
from onrecord.model import Mention

_GROUPS = frozenset(["REB", "UAF", "MIL", "COP", "PTY", "NGO", "LAB", "BUS", "JRN", "IGO"])
_PERSONAL = frozenset(
    [
        "he", "him", "she", "her", "they", "them", "we", "us", "i", "me", "you", "who", "whom", "himself", "herself",
        "themselves",
    ]
)  # fmt: skip
_SETTLEMENTS = frozenset(
    [
        "city", "town", "village", "capital", "district", "neighbourhood", "neighborhood", "suburb", "region", "province",
        "camp", "port", "island", "area", "quarter", "settlement", "enclave", "valley", "governorate",
    ]
)  # fmt: skip
_TAKEN = frozenset(["territory", "facility", "military_facility", "residential", "infrastructure", "place_word", "property"])
_BODIES = frozenset(["group", "power_body", "business", "media"])


def named(scene: Scene, mention: Mention, token: int) -> Mention:
    """For a pronoun the last mention by name or description of the same entity before it in its sentence, if there is one."""
    if mention.form != "pronoun":
        return mention
    if mention.entity is None:
        said = _said_by(scene, token) if scene.parse.lowers[token] == "they" else None
        if said is not None and _several(scene, said):
            return said
        ahead = _ahead(scene, token)
        return ahead if ahead is not None else mention
    before = [
        m
        for h, m in scene.in_sentence("actor", scene.parse.sentence_of[token])
        if h < token and m.entity == mention.entity and m.form != "pronoun"
    ]
    return before[-1] if before else mention


def beside(scene: Scene, token: int, meant: Mention) -> tuple[Mention, ...]:
    """ "X, Y and Z say they did it": all of them, where "they" takes up the first of a joined subject."""
    parse, tokens = scene.parse, scene.parse.tokens(meant.start, meant.end)
    if parse.lowers[token] != "they" or meant.form == "pronoun" or not tokens or meant.end > parse.starts[token]:
        return ()
    head = parse.head(tokens)
    first = _first_of(parse, head)
    if parse.deps[first] not in ("nsubj", "nsubjpass"):
        return ()
    every = (m for h in with_conjuncts(parse, first) if h != head and (m := scene.actor_at(h)) is not None)
    return tuple(m for m in every if m.form != "pronoun" and m is not meant)


def thing_meant(scene: Scene, token: int) -> tuple[Mention, ...]:
    """ "the mosque was guarded by X, which seized it", "the town was X's until Y retook it": the place or building that the
    clause above is about."""
    parse, step = scene.parse, scene.parse.heads[token]
    if parse.deps[token] != "dobj":
        return ()
    for _ in range(3):
        above = from_above(parse, parse.heads[step]) if parse.deps[step] in ("relcl", "acl") else parse.heads[step]
        if above is None or above == step or parse.deps[step] not in ("relcl", "acl", "advcl", "conj"):
            return ()
        subject = next((c for c in parse.children[above] if parse.deps[c] in ("nsubj", "nsubjpass") and c < token), None)
        if subject is not None and parse.tags[subject] in ("NN", "NNP") and subject not in subjects(parse, step):
            known = scene.actor_at(subject)
            land = scene.mentions.at(subject, "place") is not None or bool(scene.classes(subject) & _TAKEN)
            return ((known,) if known is not None else (nominal(scene, subject, None),)) if land else ()
        step = above
    return ()


def possessor(scene: Scene, mention: Mention) -> Mention | None:
    """Whose "its forces", "their positions" are, by `possessing`."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    if not tokens or scene.parse.lowers[tokens.start] not in ("its", "their"):
        return None
    return next((scene.actor_at(h) for h in possessing(scene, tokens.start)), None)


def possessing(scene: Scene, token: int) -> tuple[int, ...]:
    """The head of whom "its", "their", "his" or "her" means: the only body, state or person before it in its sentence, else
    the subject of the sentence before; none where two come into question."""
    parse = scene.parse
    word, number, start = parse.lowers[token], parse.sentence_of[token], parse.starts[token]
    if word not in ("its", "their", "his", "her"):
        return ()
    if word == "its" and _of_a_settlement(parse, parse.heads[token]):
        return ()
    fits = _person if word in ("his", "her") else _owning
    before = [(h, m) for h, m in scene.in_sentence("actor", number) if m.end <= start and fits(scene, m, word == "their")]
    named_here = any(m.end <= start and m.form == "name" for _, m in scene.in_sentence("actor", number))
    if not before and not named_here and number and parse.sentences[number - 1].block == parse.sentences[number].block:
        before = [
            (h, m)
            for h, m in scene.in_sentence("actor", number - 1)
            if parse.deps[_first_of(parse, h)] in ("nsubj", "nsubjpass") and fits(scene, m, word == "their")
        ]
        if fits is _person and any(_person(scene, m, False) for _, m in scene.in_sentence("actor", number) if m.start > start):
            before = []  # "his lawyer, Jane Doe, said"
    meant = {(m.actor.id or m.actor.name) if m.actor is not None else m.id: h for h, m in before}
    if len(meant) > 1 and fits is _owning:  # "Turkey is a Nato member, and its forces": Turkey's
        meant = {key: h for key, h in meant.items() if parse.deps[h] not in ("compound", "nmod")}
    return tuple(meant.values()) if len(meant) == 1 else ()


def is_person(scene: Scene, mention: Mention) -> bool:
    """Whether a mention is a single person, whom "his" or "her" can mean."""
    return _person(scene, mention, plural=False)


def spoken_of_before(scene: Scene, token: int) -> tuple[int, ...]:
    """The only person who is a subject of the sentence before, in the same paragraph."""
    parse, number = scene.parse, scene.parse.sentence_of[token]
    if not number or parse.sentences[number - 1].block != parse.sentences[number].block:
        return ()
    told = [(h, m) for h, m in scene.in_sentence("actor", number - 1) if parse.deps[h] in ("nsubj", "nsubjpass")]
    heads = tuple(h for h, m in told if _person(scene, m, plural=False))
    return heads if len(heads) == 1 else ()


def _of_a_settlement(parse: Parse, noun: int) -> bool:
    """ "shelled the city and its markets": the city's, whichever body the sentence names before."""
    first = parse.heads[noun] if parse.deps[noun] == "conj" else noun
    return first < noun and parse.lemmas[first].lower() in _SETTLEMENTS


def _person(scene: Scene, mention: Mention, plural: bool) -> bool:
    """A single person by name, office or pronoun."""
    if mention.form == "pronoun":
        return mention.text.lower() in ("he", "she")
    actor, tokens = mention.actor, scene.parse.tokens(mention.start, mention.end)
    if actor is None or not tokens or actor.id == actor.country is not None:
        return False
    head = scene.parse.head(tokens)
    if scene.parse.tags[head] in ("NNS", "NNPS") or (mention.form == "name" and {"MED", "NGO"} & set(actor.sector)):
        return False
    if scene.parse.lemmas[head] in ("family", "couple", "team", "crowd", "household"):
        return False
    return (
        bool(scene.classes(head) & {"person", "official", "dignitary", "diplomat"})
        or "CVL" in actor.sector
        or mention.form == "name"
    )


def _first_of(parse: Syntax, head: int) -> int:
    while parse.deps[head] == "conj" and parse.heads[head] != head:
        head = parse.heads[head]
    return head


def _owning(scene: Scene, mention: Mention, plural: bool) -> bool:
    """Whether a mention can have forces of its own: a state, a body or, for "their", several people under arms."""
    if mention.form == "pronoun" or mention.actor is None:
        return False
    if mention.form == "nominal" and not plural and mention.text[:3].lower() not in ("the", "thi"):
        return False
    known = mention.actor.id is not None or bool(mention.actor.sector) or mention.actor.country is not None
    return known and (_body(mention) or _is_group(scene, mention) or (plural and _several(scene, mention)))


def _ahead(scene: Scene, token: int) -> Mention | None:
    """ "When it banned the firms, the ministry said": the subject of the main clause, which the pronoun comes before."""
    parse, verb = scene.parse, scene.parse.heads[token]
    main = parse.heads[verb]
    if parse.deps[token] not in ("nsubj", "nsubjpass") or parse.deps[verb] != "advcl" or not verb < main:
        return None
    if not any(parse.lowers[c] in _OPENS and c < token for c in parse.children[verb]):
        return None
    if any(h < token and m.form != "pronoun" for h, m in scene.in_sentence("actor", parse.sentence_of[token])):
        return None  # somebody is named before it
    subject = next((c for c in parse.children[main] if parse.deps[c] in ("nsubj", "nsubjpass") and verb < c < main), None)
    mention = scene.actor_at(subject) if subject is not None else None
    if mention is None or mention.form == "pronoun":
        return None
    word = parse.lowers[token]
    if word == "they":
        return mention if _several(scene, mention) else None
    if word == "it":
        named_the = (
            mention.text.lower().startswith("the ") or parse.lowers[parse.tokens(mention.start, mention.end).start - 1] == "the"
        )
        return mention if _body(mention) or _is_group(scene, mention) or named_the else None
    return mention if word in ("he", "she") and _person(scene, mention, plural=False) else None


_OPENS = frozenset(["when", "as", "after", "before", "while", "although", "though", "if", "since", "once", "because", "until"])


def it(scene: Scene, token: int) -> tuple[Mention, ...]:
    """ "The army said it had ...": the body that says so, when it is no person; or the body named behind it."""
    said = _said_by(scene, token)
    if said is None and (ahead := _ahead(scene, token)) is not None:
        return (ahead,)
    return (said,) if said is not None and (_body(said) or _is_group(scene, said)) else ()


def _is_group(scene: Scene, mention: Mention) -> bool:
    tokens = scene.parse.tokens(mention.start, mention.end)
    return bool(tokens) and not _BODIES.isdisjoint(scene.classes(scene.parse.head(tokens)))


def speaker_token(scene: Scene, token: int) -> int | None:
    """The head of the subject of saying that "it" or "they" takes up: "the union said it ..."."""
    parse = scene.parse
    if parse.lowers[token] not in ("it", "they"):
        return None
    verb = parse.heads[token]
    if parse.deps[token] not in ("nsubj", "nsubjpass") or parse.deps[verb] != "ccomp" or parse.tags[parse.heads[verb]][0] != "V":
        return None
    return next((s for s in subjects(parse, parse.heads[verb]) if parse.tags[s][0] == "N"), None)


def _said_by(scene: Scene, token: int) -> Mention | None:
    """The subject of the verb of saying over the clause whose subject a pronoun is."""
    parse = scene.parse
    verb = parse.heads[token]
    if parse.deps[token] not in ("nsubj", "nsubjpass") or parse.deps[verb] != "ccomp" or parse.tags[parse.heads[verb]][0] != "V":
        return None
    for subject in subjects(parse, parse.heads[verb]):
        if subject > token:
            continue  # "They are rebels, the envoys said": they are others
        mention = scene.actor_at(subject)
        if mention is None and parse.tags[subject][0] == "N" and scene.classes(subject) & _BODIES:
            mention = nominal(scene, subject, None)
        if mention is not None and mention.form != "pronoun":
            return mention
    return None


def _body(mention: Mention) -> bool:
    """A state, an institution, an organisation: described as "the ...", a state's code, a name in capitals or an armed group."""
    actor = mention.actor
    if mention.form == "nominal":
        return mention.text[:2].lower() != "a "
    if actor is None:
        return False
    return actor.id == actor.country or mention.text.isupper() or not _GROUPS.isdisjoint(actor.sector)


def _several(scene: Scene, mention: Mention) -> bool:
    """Several people or a body of people, which "they" can take up."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    return any(scene.parse.tags[t] in ("NNS", "NNPS") for t in tokens) or _body(mention)


def is_person_pronoun(parse: Syntax, token: int) -> bool:
    """A pronoun for a person or people."""
    return parse.lowers[token] in _PERSONAL
