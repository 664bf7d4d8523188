"""Words of the lexicon in another sense, told by what stands around them: names and titles, what one does to oneself, questions,
what is only weighed or only the use of a thing, stakes that nobody fights for with arms, private meetings and the press.

Each function tests one such kind for a trigger whose roles are found; `other_sense` says which, for `read --explain`.
"""

from __future__ import annotations

from onrecord.claims import grammar
from onrecord.claims.parties import political
from onrecord.claims.roles import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.triggers import Trigger
from onrecord.language.parse import Parse
from onrecord.model import Mention

_NAMES = ("NNP", "NNPS")
_QUOTES = frozenset(['"', "“", "”", "‘", "’", "'", "``", "''"])
_ENDS = frozenset([",", ".", "!", "?"])
_TITLE_LENGTH = 8  # words; a longer quotation is somebody's words
_SELF = frozenset(["himself", "herself", "itself", "themselves", "yourself", "yourselves", "myself", "ourselves", "oneself"])
_ASKING = frozenset(["whether", "if", "how", "why", "what", "who", "when", "where", "which", "about"])
_WEIGHED = frozenset(
    [
        "best", "good", "better", "hard", "easy", "difficult", "tough", "impossible", "important", "crucial", "vital",
        "essential", "necessary", "wise", "unwise", "fair", "unfair", "dangerous", "risky", "foolish", "reasonable",
        "logical", "absurd", "cheap", "expensive", "nice", "great", "sad", "honoured", "honored", "honour", "honor",
        "enough", "worth", "safe", "useful", "helpful",
    ]
)  # fmt: skip
# Nouns whose infinitive says what somebody means to do, or does: what they hold is more than the use of a thing.
_MEANT = frozenset(
    [
        "plan", "decision", "promise", "pledge", "vow", "intention", "intent", "agreement", "deal", "commitment",
        "offer", "order", "willingness", "readiness", "consent", "move", "announcement", "invitation", "request",
        "call", "threat", "aim", "goal", "proposal", "effort", "attempt", "bid", "mission", "operation", "campaign",
        "drive", "push", "quest", "work", "pact", "refusal", "failure", "ability", "inability", "power", "permission",
        "approval", "appeal", "demand", "accord", "treaty", "authorisation", "authorization", "mandate", "scheduled",
        "team", "delegation", "envoy", "force", "troops", "soldier", "arrangement", "undertaking", "resolve",
        "determination", "desire", "wish", "hope", "need", "vote", "ultimatum", "plot", "preparation", "proposition",
        "initiative", "programme", "program", "project", "scheme", "strategy", "ship", "plane",
    ]
)  # fmt: skip
_STANCES = frozenset(["SUPPORT", "REJECT"])
_STANDING = frozenset(["oppose", "support", "back", "favour", "favor", "advocate", "endorse", "champion", "defend", "resist"])
_HUMAN = frozenset(
    [
        "person", "official", "armed", "soldier", "group", "police", "protester", "dignitary", "diplomat", "power_body",
        "worker", "civilian", "media", "business", "prisoner", "migrant",
    ]
)  # fmt: skip
_PAPERS = frozenset(
    [
        "times", "post", "herald", "tribune", "gazette", "journal", "telegraph", "guardian", "observer", "news",
        "mirror", "chronicle", "daily", "zeitung", "radio", "television", "tv", "magazine", "newspaper", "weekly",
        "broadcaster", "tabloid", "bulletin",
    ]
)  # fmt: skip
_UPHOLD = frozenset(
    ["bolster", "support", "help", "assist", "protect", "back", "sustain", "strengthen", "boost", "buoy", "comfort", "aid"]
)
_QUARRELS = frozenset(
    [
        "dispute",
        "row",
        "quarrel",
        "fiasco",
        "spat",
        "controversy",
        "feud",
        "debate",
        "tension",
        "argument",
        "scandal",
        "standoff",
        "rift",
    ]
)
_SERVING = frozenset(["time", "way", "reason", "chance", "opportunity", "right"])
_LAWS = frozenset(
    ["measure", "bill", "law", "legislation", "act", "amendment", "rule", "regulation", "budget", "motion", "resolution"]
)
_TOWARDS = ("AID", "COOPERATE", "CONSULT", "SUPPORT", "AGREE", "CONCEDE")
_FIGHTS = frozenset(["battle", "fight", "clash", "war", "struggle", "duel"])
_PRIVATE = frozenset(["kin", "family", "audience"])
_FRIENDS = frozenset(["friend", "neighbour", "neighbor", "fan", "classmate", "colleague", "reader", "well-wisher", "roommate"])
_PRESS = frozenset(["JRN"])
_PRESS_CLASSES = frozenset(["media"])
_MISSILES = frozenset(["missile", "rocket"])
_SPACE = frozenset(["satellite", "orbit", "space", "spacecraft", "moon", "mars", "astronaut", "cosmonaut", "payload", "probe"])
_BORROWED = frozenset(["take", "repay", "seek", "apply", "need", "owe", "pay"])


def other_sense(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why the word means something else here, or None."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    if parse.tags[token] in _NAMES and _named(scene, token):
        return "part of a name"
    if parse.words[token][:1].isupper() and _in_title(parse, token):
        return "part of the title of a work"
    if rule.part == "verb" and _addressed(parse, token):
        return "the reader is addressed"
    if rule.type == "ASSAULT":
        return _no_blow(scene, trigger, roles)
    if rule.part == "verb" and rule.type in _STANCES and _stance(parse, token):
        return "how somebody stands, told to describe them"
    if rule.type == "THREATEN" and (why := _no_threat(scene, trigger)):
        return why
    if rule.type == "REQUEST" and rule.part == "verb" and _question(parse, token):
        return "a question is asked"
    if rule.type == "REQUEST" and parse.lemmas[token] == "call" and _paid_a_call(scene, trigger, roles):
        return "somebody is visited, nothing asked for"
    if rule.type == "CONSULT" and (why := _no_consultation(scene, trigger, roles)):
        return why
    if rule.type == "AID" and rule.part == "noun" and _borrowed(parse, token):
        return "taken, not given"
    if rule.type == "AID" and rule.part == "verb" and not roles.actor and parse.lemmas[token] in _UPHOLD:
        return "nobody helps"
    if rule.part == "noun" and rule.type in _TOWARDS and _quarrelled_over(parse, token):
        return "what a quarrel is about"
    if rule.type == "REQUEST" and rule.part == "verb" and not roles.actor and _of_things(scene, token):
        return "asked of nobody by nobody"
    if rule.type == "ACCUSE" and _who_is_to_blame(parse, token):
        return "a question is asked"
    return _only_weighed(scene, trigger)


def _named(scene: Scene, token: int) -> bool:
    """ "Louise Slaughter", "the Strike Force Company": the word belongs to the name of a person, a body or a place."""
    start, end = scene.parse.starts[token], scene.parse.ends[token]
    for kind in ("actor", "place"):
        for _, mention in scene.in_sentence(kind, scene.parse.sentence_of[token]):
            if mention.form == "name" and mention.start <= start and end <= mention.end:
                return True
    return False


def _in_title(parse: Parse, token: int) -> bool:
    """Between quotation marks, among words that are all written with a capital but for the small ones, without a stop."""
    sentence = parse.sentence(token)
    low = next((t for t in range(token - 1, sentence.first - 1, -1) if parse.words[t] in _QUOTES), None)
    high = next((t for t in range(token + 1, sentence.last) if parse.words[t] in _QUOTES), None)
    if low is None or high is None or not 1 < high - low <= _TITLE_LENGTH or parse.words[high - 1] in _ENDS:
        return False
    inside = [parse.words[t] for t in range(low + 1, high)]
    return len(inside) > 1 and inside[0][:1].isupper() and all(w[:1].isupper() or len(w) < 4 for w in inside)


def _addressed(parse: Parse, verb: int) -> bool:
    """ "you agree to receive offers", "By signing up you accept": told to whoever reads, in the present."""
    subject = next((c for c in parse.children[verb] if parse.deps[c] == "nsubj"), None)
    return (
        subject is not None and parse.lowers[subject] == "you" and parse.tags[verb] in ("VBP", "VB") and not _quoted(parse, verb)
    )


def _quoted(parse: Parse, token: int) -> bool:
    sentence = parse.sentence(token)
    return any(parse.words[t] in _QUOTES for t in range(sentence.first, sentence.last))


def _no_blow(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why a word of violence tells none done to others."""
    parse, token = scene.parse, trigger.token
    if trigger.rule.part == "verb" and "suicide-attack" not in trigger.rule.mode and _to_oneself(parse, token):
        return "done to oneself"
    if parse.lemmas[token] in _FIGHTS and _at_stake(scene, token):
        return "a contest for something that nobody wins by arms"
    if trigger.rule.part == "noun" and not roles.recipient and roles.support is not None and _idea(scene, roles.support, token):
        return "an attack on an idea"
    return "a flight into space" if _into_space(scene, trigger) else None


def _to_oneself(parse: Parse, verb: int) -> bool:
    return any(parse.deps[c] in ("dobj", "dative") and parse.lowers[c] in _SELF for c in parse.children[verb])


def _at_stake(scene: Scene, token: int) -> bool:
    """ "battle for votes", "fight for the title"."""
    parse, stakes = scene.parse, scene.events.words["stakes"]
    found = (*grammar.prepositional(parse, (token,), "for"), *grammar.prepositional(parse, (token,), "over"))
    return any(parse.lemmas[t] in stakes or parse.lowers[t] in stakes for t in found)


def _idea(scene: Scene, verb: int, noun: int) -> bool:
    """ "freedom is under assault": the subject is a right, a feeling, a plan or an idea."""
    subjects = (
        grammar.patients(scene.parse, verb) if grammar.is_passive(scene.parse, verb) else grammar.subjects(scene.parse, verb)
    )
    ideas = frozenset(("rights", "abstract", "emotion", "speech", "plan", "cause", "price"))
    return (
        bool(subjects)
        and noun not in subjects
        and all(
            scene.actor_at(t) is None and scene.mentions.at(t, "place") is None and not ideas.isdisjoint(scene.classes(t))
            for t in subjects
        )
    )


def _into_space(scene: Scene, trigger: Trigger) -> bool:
    """ "launched a rocket with three satellites"."""
    parse = scene.parse
    if parse.lemmas[trigger.token] not in ("launch", "fire", "send", "shoot") or _MISSILES.isdisjoint(
        parse.lemmas[t] for t in (*trigger.tokens, *trigger.objects, *grammar.objects(parse, trigger.token))
    ):
        return False
    sentence = parse.sentence(trigger.token)
    return any(parse.lemmas[t] in _SPACE for t in range(sentence.first, sentence.last))


def _stance(parse: Parse, verb: int) -> bool:
    """ "rebels opposing the government", "lawmakers who support the ban", "militias backed by Iran"."""
    if parse.lemmas[verb] not in _STANDING or parse.deps[verb] not in ("acl", "relcl"):
        return False
    aux = any(parse.deps[c] in ("aux", "auxpass") for c in parse.children[verb])
    return parse.tags[verb] in ("VBP", "VBZ", "VBG") or (parse.tags[verb] == "VBN" and parse.deps[verb] == "acl" and not aux)


def _no_threat(scene: Scene, trigger: Trigger) -> str | None:
    """ "the vote threatens to split the party": a thing is a danger; "warned officials to lock up": advice."""
    parse, token = scene.parse, trigger.token
    if trigger.rule.part != "verb":
        return None
    if parse.lemmas[token] == "threaten":
        subjects = grammar.subjects(parse, token)
        things = all(
            scene.actor_at(t) is None and parse.tags[t] in ("NN", "NNS") and _HUMAN.isdisjoint(scene.classes(t)) for t in subjects
        )
        return "a danger, not somebody's threat" if subjects and things and not grammar.is_passive(parse, token) else None
    if parse.lemmas[token] == "warn":
        clause = parse.child(token, "xcomp", "ccomp")
        told = clause is not None and parse.tags[clause] == "VB" and _infinitive(parse, clause)
        if told and clause is not None and not any(parse.deps[c] == "neg" for c in parse.children[clause]):
            return "advice, not a threat"
    return None


def _quarrelled_over(parse: Parse, noun: int) -> bool:
    """ "the row over gas supplies"."""
    above = parse.heads[noun]
    return parse.deps[noun] == "pobj" and parse.lowers[above] == "over" and parse.lemmas[parse.heads[above]] in _QUARRELS


def _of_things(scene: Scene, verb: int) -> bool:
    """ "registration is requested": a passive over something that is nobody."""
    if not grammar.is_passive(scene.parse, verb):
        return False
    patients = grammar.patients(scene.parse, verb)
    return bool(patients) and all(scene.actor_at(t) is None and _HUMAN.isdisjoint(scene.classes(t)) for t in patients)


def _who_is_to_blame(parse: Parse, token: int) -> bool:
    """ "who is to blame for it"."""
    if parse.lemmas[token] != "blame" or parse.tags[token] != "VB":
        return False
    head = parse.heads[token]
    return any(parse.lowers[c] in ("who", "whom", "what") for c in (*parse.children[head], *parse.children[token]))


def _question(parse: Parse, verb: int) -> bool:
    """ "asked whether troops would leave", "when asked about the attack"."""
    if parse.lemmas[verb] not in ("ask", "quiz", "press", "question"):
        return False
    for c in parse.children[verb]:
        if c > verb and parse.lowers[c] == "about":
            return True
        if parse.deps[c] in ("ccomp", "xcomp") and any(
            b < c and b > verb and parse.lowers[b] in _ASKING for b in (c, *parse.children[c])
        ):
            return True
    after = verb + 1
    return after < len(parse.words) and parse.lowers[after] in _ASKING


def _paid_a_call(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "the actor called on the party chief": one person, nothing that he is asked to do or give."""
    parse, token = scene.parse, trigger.token
    if "on" not in (parse.lowers[t] for t in trigger.tokens) or trigger.clause is not None or trigger.rule.part != "verb":
        return False
    after = range(token + 2, parse.sentence(token).last)
    if any(parse.lowers[t] in ("for", "to", "that", "over") for t in after) or parse.tags[token] != "VBD":
        return False
    return len(trigger.objects) == 1 and parse.tags[trigger.objects[0]] in ("NN", "NNP") and bool(roles.actor)


def _no_consultation(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    sides = (*roles.actor, *roles.recipient)
    public = [m for m in sides if political(scene, m)]
    if any(_press(scene, m) for m in sides) and sum(not _press(scene, m) for m in public) < 2:
        return "words to the press"
    if len(sides) > 1 and len(public) < 2 and any(_private(scene, m) for m in sides):
        return "among friends or family"
    if "visit" in trigger.rule.mode and _at_home(scene, trigger, roles):
        return "a trip within one's own country"
    return None


def _press(scene: Scene, mention: Mention) -> bool:
    if mention.actor is not None and not _PRESS.isdisjoint(mention.actor.sector):
        return True
    tokens = scene.parse.tokens(mention.start, mention.end)
    if mention.form == "name" and tokens and scene.parse.lowers[tokens[-1]] in _PAPERS:
        return True
    return bool(tokens) and not _PRESS_CLASSES.isdisjoint(scene.classes(scene.parse.head(tokens)))


def _private(scene: Scene, mention: Mention) -> bool:
    tokens = scene.parse.tokens(mention.start, mention.end)
    if not tokens or mention.form != "nominal":
        return False
    head = scene.parse.head(tokens)
    return not _PRIVATE.isdisjoint(scene.classes(head)) or scene.parse.lemmas[head] in _FRIENDS


def _at_home(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "the president visited a factory in Ohio": a visitor whose country is the place's, and nobody who receives him."""
    home = {m.actor.country for m in roles.actor if m.actor is not None and m.actor.country}
    hosts = [m for m in roles.recipient if m.form != "pronoun" and scene.mentions.at(_head(scene, m), "place") is None]
    if len(home) != 1 or hosts:
        return False
    below = {*grammar.objects(scene.parse, trigger.token), *trigger.objects}
    below |= {t for p in ("to", "in", "at") for t in grammar.prepositional(scene.parse, (*trigger.tokens, *below), p)}
    places = [m.place for t in below if (m := scene.mentions.at(t, "place")) is not None and m.place is not None]
    return bool(places) and all(p.country in home for p in places)


def _head(scene: Scene, mention: Mention) -> int:
    tokens = scene.parse.tokens(mention.start, mention.end)
    return scene.parse.head(tokens) if tokens else 0


def _borrowed(parse: Parse, noun: int) -> bool:
    """ "took out a loan", "repaid the loan": its subject gives nothing."""
    above = grammar.governor(parse, noun)
    return above is not None and above[1] in ("object", "passive", "for") and parse.lemmas[above[0]] in _BORROWED


def _only_weighed(scene: Scene, trigger: Trigger) -> str | None:
    """What an infinitive says under a judgement or under a thing that serves for it."""
    parse, token = scene.parse, trigger.token
    if trigger.rule.part != "verb" or parse.tags[token] != "VB" or not _infinitive(parse, token):
        return None
    head = parse.heads[token]
    if parse.deps[token] in ("xcomp", "ccomp", "acl", "advcl") and _judged_by(parse, head, token):
        return "weighed, not done"
    if (
        parse.deps[token] in ("acl", "relcl")
        and parse.lemmas[head] in _SERVING
        and trigger.rule.type not in ("ASSAULT", "COERCE")
    ):
        return "weighed, not done"
    if trigger.rule.type in _TOWARDS and parse.deps[token] == "advcl" and _law_before(parse, token):
        return "only what a law is for"
    if (
        trigger.rule.type in _TOWARDS
        and parse.deps[token] in ("acl", "relcl")
        and parse.tags[head] in ("NN", "NNS")
        and parse.lemmas[head] not in _MEANT
        and scene.actor_at(head) is None
        and scene.events.words["exercise"].isdisjoint((parse.lemmas[head],))
    ):
        return "only what a thing is for"
    return None


def _law_before(parse: Parse, verb: int) -> bool:
    """ "passed a measure to deploy a system": the noun before the "to"."""
    to = next((c for c in parse.children[verb] if parse.lowers[c] == "to"), verb)
    return to > 0 and parse.deps[to - 1] == "dobj" and parse.lemmas[to - 1] in _LAWS


def _infinitive(parse: Parse, verb: int) -> bool:
    return any(parse.lowers[c] == "to" and parse.deps[c] == "aux" for c in parse.children[verb])


def _judged_by(parse: Parse, head: int, token: int) -> bool:
    """ "it is hard to blame X", "would be honoured to meet X", in the present or under "would"."""
    if parse.lemmas[head] in _WEIGHED and parse.tags[head][0] in "JRV":
        copula = parse.heads[head] if parse.tags[head][0] in "JR" else head
    elif parse.lemmas[head] == "be" and any(
        parse.deps[c] in ("acomp", "attr") and parse.lemmas[c] in _WEIGHED and head < c < token for c in parse.children[head]
    ):
        copula = head
    else:
        return False
    tenses = {parse.tags[copula], *(parse.tags[c] for c in parse.children[copula] if parse.deps[c] in ("aux", "auxpass"))}
    return "VBD" not in tenses
