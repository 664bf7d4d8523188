"""Events not coded beside others of their sentence: conditions, topics, old crimes before a court, words told in passing.

Source: the PLOVER manual of 2024-02-04; what it leaves open is decided for precision: an event told in passing counts only when
it says who did what to whom.
"""

from __future__ import annotations

from onrecord.claims import grammar
from onrecord.claims.draft import Draft
from onrecord.claims.generic import generic
from onrecord.claims.grammar_clauses import in_own_clause
from onrecord.claims.scene import Scene
from onrecord.claims.wishes import wished
from onrecord.model import Mention

_UNREAL = frozenset(("planned", "predicted", "requested", "hypothetical", "threatened"))
_COOPERATIVE = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"))
_SPEECH = frozenset(("REQUEST", "THREATEN", "REJECT", "ACCUSE", "AGREE", "SUPPORT", "CONCEDE"))
_TOPICAL = frozenset(("AGREE", "REQUEST", "REJECT"))
# Types of which one sentence is taken to report one act: the inner mention is what the outer one is about.
_WORDS_AND_DEEDS = frozenset(
    (
        "AGREE", "CONCEDE", "REJECT", "REQUEST", "THREATEN", "ACCUSE", "SUPPORT", "CONSULT", "COOPERATE", "AID", "RETREAT",
        "SANCTION", "PROTEST",
    )
)  # fmt: skip
_CONCRETE = frozenset(
    (
        "vehicle",
        "person",
        "facility",
        "aircraft",
        "ship",
        "weapon",
        "food",
        "narcotic",
        "infrastructure",
        "target",
        "attack_word",
        "explosive",
    )
)
_CRAFTS = frozenset(
    ["plane", "warplane", "jet", "helicopter", "aircraft", "aeroplane", "airplane", "airliner", "bus", "train", "tram", "car",
     "truck", "lorry", "coach", "minibus", "boat", "ferry", "van"]
)  # fmt: skip
_VIOLENT = frozenset(
    ["shoot", "down", "attack", "fire", "missile", "ram", "bomb", "bomber", "gunman", "deliberately", "terrorist", "assailant"]
)
_RESCUING = frozenset(["rescue", "save", "evacuate", "assist", "help", "treat", "feed", "airlift"])
_MISHAP = frozenset(("disaster", "accident", "disease", "weather"))
_PASSING = frozenset(("acl", "relcl", "advcl", "pcomp", "amod", "xcomp", "csubj"))


def _mishap(scene: Scene, token: int) -> bool:
    """A word that names a mishap and nothing else: "flood", "derailment"; not "car" or "fire"."""
    classes = scene.classes(token)
    return (
        bool(classes & _MISHAP)
        and classes.isdisjoint(_CONCRETE)
        and scene.parse.lemmas[token] not in scene.events.words["other_sense"]
        and not (scene.parse.lemmas[token] == "suicide" and scene.parse.deps[token] in ("compound", "nmod", "amod"))
    )


def _crash(scene: Scene, token: int) -> bool:
    """ "a warplane crashed into a market": a craft that comes down, no missile and no bomb."""
    parse = scene.parse
    if parse.lemmas[token] != "crash" or parse.tags[token][0] != "V":
        return False
    return any(parse.lemmas[s] in _CRAFTS for s in grammar.subjects(parse, token))


def below(scene: Scene, inner: int, outer: int, clauses: tuple[str, ...] | None = None) -> bool:
    """Whether a token hangs under another; with `clauses`, only through these labels at the last step."""
    parse, step = scene.parse, inner
    for _ in range(12):
        head = parse.heads[step]
        if head == outer:
            return clauses is None or parse.deps[step] in clauses
        if head == step:
            return False
        step = head
    return False


def _warned_of(scene: Scene, draft: Draft) -> bool:
    """An attack that somebody supposes and says what with or on whom: "any use of chemical weapons would be a crime"."""
    parse = scene.parse
    supposed = any(parse.deps[c] == "det" and parse.lowers[c] == "any" for c in parse.children[draft.token])
    return supposed and draft.type == "ASSAULT" and bool(draft.attribution) and bool(draft.mode or draft.recipient)


def redundant(scene: Scene, draft: Draft, others: list[Draft]) -> str | None:
    """Why an event is not coded beside the others of its sentence, or None."""
    if draft.standing.status != "threatened" and _in_condition(scene, draft, others):
        return "a condition for something else"
    if draft.type in _COOPERATIVE and draft.standing.status == "hypothetical":
        return "cooperation that is only imagined"
    if draft.type in _COOPERATIVE and draft.standing.polarity == "unknown" and draft.standing.status in _UNREAL:
        return "cooperation that is left open"
    if _will_not_be(draft):
        return "what will not be, refused by nobody"
    if _may_be(draft):
        return "what may be, intended by nobody"
    if _rumoured(scene, draft):
        return "only a rumour"
    if _only_wished(scene, draft):
        return "hoped for, made possible or proposed, not announced"
    if draft.type in _SPEECH and draft.standing.status == "requested":
        return "words that are asked for, not said"
    if draft.type in (*_SPEECH, *_COOPERATIVE) and _in_question(scene, draft):
        return "asked about, not told"
    if draft.type in _COOPERATIVE and _only_considered(scene, draft):
        return "only considered, not decided"
    if (
        draft.standing.status in ("hypothetical", "requested")
        and not (draft.actor and draft.recipient)
        and draft.type not in _SPEECH
        and not _warned_of(scene, draft)
    ):
        return "imagined or wished for, without a doer and an undergoer"
    if generic(scene, draft):
        return "a habit or a kind of people, no occurrence"
    if _accident(scene, draft):
        return "casualties of a disaster or accident"
    for other in others:
        why = _beside(scene, draft, other) if other is not draft else None
        if why:
            return why
    return _in_passing(scene, draft, others)


def _will_not_be(draft: Draft) -> bool:
    """ "were not allowed to visit", "will not be arrested"; a blow not meant to be struck is told when it says on whom."""
    if draft.standing.polarity != "denied" or draft.standing.status not in _UNREAL or draft.type == "REJECT":
        return False
    return draft.type in (*_SPEECH, *_COOPERATIVE) or not (draft.actor and draft.recipient)


def _may_be(draft: Draft) -> bool:
    """ "could be killed", "may meet": said to be possible, announced by nobody."""
    if draft.standing.certainty != "possible" or draft.standing.status != "predicted" or draft.standing.polarity != "affirmed":
        return False
    return draft.type in ("AGREE", "CONCEDE", *_COOPERATIVE) or not draft.actor


def _rumoured(scene: Scene, draft: Draft) -> bool:
    """ "rumours that he had been killed", "a hoax about an attack": under such a noun."""
    parse, step = scene.parse, draft.token
    for _ in range(10):
        head = parse.heads[step]
        if head == step:
            return False
        if parse.lemmas[head] in ("rumour", "rumor", "hoax") and parse.tags[head][0] == "N":
            return True
        step = head
    return False


def _only_wished(scene: Scene, draft: Draft) -> bool:
    """ "hopes to seize the town", "enabled it to retake the hills": a blow that nobody has struck or announced."""
    if draft.standing.status not in ("planned", "predicted"):
        return False
    hostile = draft.type in ("ASSAULT", "COERCE", "SANCTION", "PROTEST") or (
        draft.type == "THREATEN" and any(" is THREATEN" in why for why in draft.reasons)
    )
    return hostile and wished(scene.parse, draft.token)


def _in_condition(scene: Scene, draft: Draft, others: list[Draft]) -> bool:
    """Inside the "if", "unless" or "until" clause of another event that has not happened or is a speech act."""
    parse, step = scene.parse, draft.token
    for _ in range(8):
        head = parse.heads[step]
        if head == step:
            return False
        if parse.deps[step] == "advcl" and any(
            parse.deps[m] in ("mark", "advmod") and parse.lowers[m] in ("if", "unless", "until") for m in parse.children[step]
        ):
            return any(
                o is not draft
                and (o.standing.status in _UNREAL or o.type in _SPEECH)
                and (o.token == head or below(scene, head, o.token))
                for o in others
            )
        step = head
    return False


def _in_question(scene: Scene, draft: Draft) -> bool:
    """ "asked if X was to be blamed": inside the indirect question of a verb of asking."""
    parse, step = scene.parse, draft.token
    for _ in range(5):
        head = parse.heads[step]
        if head == step:
            return False
        marked = any(parse.deps[m] == "mark" and parse.lowers[m] in ("if", "whether") for m in parse.children[step])
        if marked and parse.deps[step] in ("ccomp", "advcl"):
            return parse.lemmas[head] in ("ask", "wonder", "question", "inquire", "enquire")
        step = head
    return False


def _accident(scene: Scene, draft: Draft) -> bool:
    """Killed or injured by nobody, in a sentence (or after one) that tells of a flood, a crash or a disease."""
    parse = scene.parse
    if draft.type == "ASSAULT" and draft.actor and all(_craft(scene, m) for m in draft.actor):
        sentence = parse.sentences[draft.sentence]
        return any(_crash(scene, t) for t in range(sentence.first, sentence.last))
    if draft.type != "ASSAULT" or draft.actor or draft.mode or draft.instrument:
        return False
    for number in (draft.sentence, draft.sentence - 1, draft.sentence + 1):
        if 0 <= number < len(parse.sentences) and abs(number - draft.sentence) <= 1:
            sentence = parse.sentences[number]
            if sentence.block != parse.sentences[draft.sentence].block:
                continue
            tokens = range(sentence.first, sentence.last)
            if any(_mishap(scene, t) for t in tokens if parse.tags[t] in ("NN", "NNS")):
                return True
            if any(parse.lemmas[t] in scene.events.words["mishap_verbs"] for t in tokens if parse.tags[t][0] == "V"):
                return True
            if any(_crash(scene, t) for t in tokens) and not any(parse.lemmas[t] in _VIOLENT for t in tokens):
                return True
    return False


def _craft(scene: Scene, mention: Mention) -> bool:
    """ "a cargo plane", whose own crash kills: nobody's weapon."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    head = scene.parse.head(tokens) if tokens else -1
    return mention.form == "nominal" and head >= 0 and bool(scene.classes(head) & {"aircraft", "vehicle", "ship"})


def _beside(scene: Scene, draft: Draft, other: Draft) -> str | None:
    own = in_own_clause(scene.parse, draft.token, other.token, "strike" in other.mode)
    under = below(scene, draft.token, other.token) and not own
    if draft.type == "MOBILIZE" and other.type == "ASSAULT" and other.standing.status == "occurred":
        return "MOBILIZE inside an ASSAULT is not coded"
    if draft.type == "MOBILIZE" and scene.parse.lemmas[other.token] in _RESCUING and below(scene, other.token, draft.token):
        return "sent to help: no show of force"
    if other.type == "RETREAT" and "release" in other.mode and _taken_before(scene, draft, other):
        return "how those were taken who are released: no fresh arrest"
    if other.type == "PROTEST" and draft.type in ("REQUEST", "ACCUSE", "REJECT") and under:
        if not other.recipient:  # "marched to demand reforms from X"
            other.recipient = tuple(m for m in draft.recipient if m not in other.actor and m.form != "pronoun")
        return "the topic of a protest is not an event"
    if other.type in _TOPICAL and draft.type in _COOPERATIVE and under and _on_a_topic(scene, draft, other):
        return f"only what the {other.type} is about"
    if (
        other.type == "SANCTION"
        and "convict" in other.mode
        and draft.type == "ASSAULT"
        and (under or _of_the_convict(scene, draft, other))
    ):
        return "a crime that a court judged, no new one"
    if (
        draft.type == other.type == "SANCTION"
        and "convict" in draft.mode
        and "convict" in other.mode
        and draft.token > other.token
    ):
        return "another word for a conviction told in the same sentence"
    if other.type in _SPEECH and draft.type in _COOPERATIVE and draft.standing.status in _UNREAL and under:
        return f"only what the {other.type} is about"
    if (
        other.type == draft.type
        and draft.type in _WORDS_AND_DEEDS
        and not own
        and below(scene, draft.token, other.token, ("xcomp", "ccomp", "dobj", "prep", "acl", "advcl"))
    ):
        return f"part of the {other.type} above it"
    return None


def _taken_before(scene: Scene, draft: Draft, other: Draft) -> bool:
    """ "the people detained at the rally were released": a participle or relative clause about those who are released."""
    if not {"arrest", "abduct"}.intersection(draft.mode) or draft.actor:
        return False
    parse = scene.parse
    freed = {*grammar.patients(parse, other.token), *grammar.objects(parse, other.token)}
    described = parse.heads[draft.token]
    return parse.deps[draft.token] in ("acl", "relcl") and (described in freed or parse.heads[parse.heads[described]] in freed)


def _on_a_topic(scene: Scene, draft: Draft, other: Draft) -> bool:
    """ "an agreement on the release of prisoners": the noun stands behind a preposition of topic below the other's words."""
    parse = scene.parse
    if parse.tags[draft.token][0] != "N" or parse.deps[draft.token] != "pobj":
        return False
    prep = parse.heads[draft.token]
    return parse.lowers[prep] in ("on", "over", "about", "for") and parse.heads[prep] in (other.token, *other.tokens)


def _of_the_convict(scene: Scene, draft: Draft, other: Draft) -> bool:
    """ "the man who killed two women was sentenced": the deed describes who is sentenced."""
    parse = scene.parse
    if parse.deps[draft.token] not in ("relcl", "acl"):
        return False
    return below(scene, draft.token, other.token) and scene.parse.heads[draft.token] in scene.parse.children[other.token]


def _only_considered(scene: Scene, draft: Draft) -> bool:
    if draft.standing.status not in _UNREAL:
        return False
    parse, step = scene.parse, draft.token
    for _ in range(3):
        head = parse.heads[step]
        if head == step:
            return False
        if (
            parse.lemmas[head] in scene.events.words["deliberate"]
            and parse.tags[head][0] == "V"
            and parse.deps[step] in ("xcomp", "dobj", "ccomp", "pcomp")
        ):
            return True
        step = head
    return False


def _countries(draft: Draft) -> bool:
    """Whether the undergoer is a country or a people as a whole."""
    return all(m.actor is not None and m.actor.id is not None and m.actor.id == m.actor.country for m in draft.recipient)


def _bodily(draft: Draft) -> bool:
    return draft.type == "ASSAULT" or "arrest" in draft.mode


def _in_passing(scene: Scene, draft: Draft, others: list[Draft]) -> str | None:
    """An event in a subordinate phrase beside another event needs a doer and an undergoer, or a figure of its own."""
    parse = scene.parse
    full = bool(draft.actor and draft.recipient) or bool(draft.figures) or (len(draft.actor) > 1 and not draft.recipient)
    if full or draft.carried or (draft.actor and "unconventional" in draft.mode):
        return None
    noun = parse.tags[draft.token][0] == "N"
    if noun and draft.type in _COOPERATIVE and draft.standing.status in _UNREAL:
        return "a bare mention of something that has not happened"
    if len(others) < 2:
        bare = parse.deps[draft.token] in ("acl", "amod") and not draft.actor
        return "told in passing, without a doer" if bare and not (draft.recipient and _bodily(draft)) else None
    told = draft.standing.status in ("occurred", "predicted", "threatened")
    if draft.type == "ASSAULT" and draft.recipient and told and not _countries(draft):
        return None  # who was killed, or is said to be in danger, whoever does it
    if noun and parse.deps[draft.token] == "appos" and any(o is not draft and o.type == draft.type for o in others):
        return "another name for an event told in the same sentence"
    if noun and parse.deps[draft.token] not in ("ROOT", "nsubj", "nsubjpass", "appos"):
        return "a mention beside another event that does not say who did what to whom"
    if not noun and parse.deps[draft.token] in _PASSING:
        return "told in passing, without saying who did what to whom"
    return None
