"""Who does what a verb says: its subject, and whom participles, letters and joined passives leave to be found."""

from __future__ import annotations

from onrecord.claims.participants.kinds import PEOPLE
from onrecord.claims.participants.parties import is_state
from onrecord.claims.participants.pronouns import possessing
from onrecord.claims.participants.writings import authors
from onrecord.claims.role_words import SAID
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.astray import from_above
from onrecord.claims.tree.controllers import charge_before
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger

WRITINGS = frozenset(
    [
        "statement", "letter", "resolution", "report", "message", "declaration", "communique", "communiqué", "petition", "order",
        "decree", "ruling", "note", "speech", "tweet", "post", "motion", "bill", "law", "memo", "appeal", "release",
        "text", "document", "directive", "verdict", "manifesto", "video", "article", "paper", "study", "op-ed", "editorial",
    ]
)  # fmt: skip

_MOVES = frozenset(["MOBILIZE", "RETREAT", "AID"])
_NEAR = 8  # words between people and who backs them


def doing(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    """The subject; "experts study how a train came off the rails, killing two": not the experts."""
    parse, token = scene.parse, first_joined(scene.parse, trigger.token)
    loose = parse.deps[token] == "advcl" and parse.tags[token] == "VBG" and parse.lemmas[token] in scene.events.words["outcome"]
    if loose and not grammar.has_child(parse, token, ("nsubj",)) and charge_before(parse, token) is None:
        head = parse.heads[token]
        if scene.passive(head):
            return grammar.agents(parse, head)  # "was shot down, killing five": whoever shot
        between = [c for c in parse.children[head] if head < c < token]
        below = [o for c in between if parse.deps[c] == "prep" for o in parse.children[c]]
        nearer = any(parse.deps[t] in ("ccomp", "pcomp", "csubj") for t in (*between, *below))
        if nearer:
            return ()
        if (deed := _spoken_of(scene, head, token)) is not None:
            return (deed,)
    if deed_told(scene, token) is not None:
        return ()
    if trigger.rule.type in SAID and (teller := _behind_saying(parse, token)):
        return teller
    found = who_does(scene, token, grammar.subjects(parse, token))
    if (
        len(found) == 1 and parse.tags[found[0]] == "PRP$" and parse.lowers[found[0]] != "their"
    ):  # "X defended its role in arming Y"
        found = possessing(scene, found[0]) or found
    if parse.deps[token] == "acl" and parse.tags[token] == "VBG" and parse.lemmas[token] in scene.events.words["outcome"]:
        return _of_what_it_ended(scene, token) or found
    if parse.deps[token] == "acl" and parse.tags[token] == "VBG" and trigger.rule.type in SAID and _deed_by(scene, token):
        return _of_what_it_ended(scene, token) or found
    if trigger.rule.type in _MOVES and _beside_a_blow(scene, token):
        return _of_what_it_ended(scene, token) or found
    if parse.deps[token] == "acl" and found and parse.lemmas[found[0]] in WRITINGS:
        return issuers(scene, found[0])
    if trigger.rule.type in SAID and found and (own := authors(scene, found[0])):
        return own
    return found


def _behind_saying(parse: Syntax, verb: int) -> tuple[int, ...]:
    """ "fifty were hurt, the agency said, blaming X": the agency, wherever the parser hangs the participle."""
    before = verb - 1 - (verb > 0 and parse.words[verb - 1] == ",")
    if parse.tags[verb] != "VBG" or parse.deps[verb] != "advcl" or before < parse.sentence(verb).first:
        return ()
    told = parse.lemmas[before] in parse.grammar.tells and parse.tags[before] in ("VBD", "VBZ") and parse.heads[verb] != before
    return tuple(t for t in grammar.subjects(parse, before) if t < before) if told else ()


def _beside_a_blow(scene: Scene, token: int) -> bool:
    """ "prepared for a strike moving its ships closer": no strike has ships, whose they are is the subject above."""
    parse = scene.parse
    if parse.deps[token] != "acl" or parse.tags[token] != "VBG" or not _blow(scene, parse.heads[token]):
        return False
    return any(parse.tags[c] == "PRP$" for o in grammar.objects(parse, token) for c in parse.children[o])


def who_does(scene: Scene, token: int, found: tuple[int, ...]) -> tuple[int, ...]:
    """ "the driver of the lorry, who shot": no lorry shoots; who does is the person that the thing is of."""
    parse = scene.parse
    who = any(parse.deps[c] == "nsubj" and parse.lowers[c] == "who" for c in parse.children[token])
    if not who or parse.deps[token] != "relcl" or found != (parse.heads[token],):
        return found
    [noun] = found
    before = next(c for c in parse.children[token] if parse.lowers[c] == "who") - 1
    by = parse.deps[before] == "pobj" and parse.deps[parse.heads[before]] == "agent"
    if by and before != noun and _human(scene, before):
        return grammar.with_conjuncts(parse, before)  # "the last group, held by jihadists who refused"
    if _state(scene, noun) and (people := _people_before(scene, noun)) is not None:
        return grammar.with_conjuncts(parse, people)
    for _ in range(3):
        prep = parse.heads[noun]
        if (_human(scene, noun) and not _state(scene, noun)) or parse.deps[noun] != "pobj":
            break
        noun = parse.heads[prep]
        if parse.deps[prep] == "agent" and parse.deps[noun] == "conj":  # "armed and paid by"
            noun = parse.heads[noun]
        if parse.deps[prep] == "agent" and parse.deps[noun] == "acl":  # "the fighters, armed by Norway, who"
            noun = parse.heads[noun]
    human = _human(scene, noun)
    return grammar.with_conjuncts(parse, noun) if human and noun != found[0] else found


def _people_before(scene: Scene, backer: int) -> int | None:
    """ "the Kurds, until now armed by Norway, who": the people before the comma, where a participle with "by" goes between."""
    parse, by = scene.parse, scene.parse.heads[backer]
    if parse.deps[backer] != "pobj" or parse.deps[by] != "agent":
        return None
    for t in range(by - 1, max(parse.sentence(by).first, by - _NEAR) - 1, -1):
        if parse.words[t + 1] == "," and parse.tags[t] in ("NNS", "NNPS"):
            return t if _human(scene, t) else None
    return None


def _state(scene: Scene, noun: int) -> bool:
    """A country or its capital by name, which no "who" can mean."""
    mention = scene.actor_at(noun)
    return mention is not None and mention.form == "name" and is_state(mention)


def _human(scene: Scene, noun: int) -> bool:
    """Somebody that "who" can mean: people, or a name; no firm or board that is only described."""
    classes = scene.classes(noun)
    if not classes & PEOPLE:
        return scene.actor_at(noun) is not None and scene.parse.tags[noun] in ("NNP", "NNPS")
    return bool(classes & (PEOPLE - {"business", "media", "group", "power_body"})) or scene.parse.tags[noun] in ("NNP", "NNPS")


def first_joined(parse: Syntax, token: int) -> int:
    """The first of joined participles: "killing or wounding"."""
    for _ in range(4):
        head = parse.heads[token]
        own_subject = grammar.has_child(parse, token, ("nsubj", "nsubjpass", "aux"))
        if parse.tags[token] != "VBG" or parse.deps[token] != "conj" or parse.tags[head] != "VBG" or own_subject:
            break
        token = head
    return token


def _deed_by(scene: Scene, token: int) -> bool:
    """ "condemned the attack by X on Tuesday, urging Y": words below a deed whose doer stands between."""
    parse, noun = scene.parse, scene.parse.heads[token]
    if parse.lemmas[noun] not in scene.events.noun_patterns or parse.lemmas[noun] in WRITINGS | scene.senses.subjects.voiced:
        return False
    told = [c for c in parse.children[noun] if noun < c < token]
    return any(parse.lowers[c] == "by" or (parse.deps[c] == "acl" and grammar.agents(parse, c)) for c in told)


def deed_told(scene: Scene, clause: int) -> int | None:
    """ "an attack on the army that left six dead": the attack, whose outcome the clause tells, although the parser hangs it on
    what was attacked. Not what one "had killed" before, and not "who": that is the attacked themselves."""
    parse, target = scene.parse, scene.parse.heads[clause]
    if parse.deps[clause] != "relcl" or parse.deps[target] != "pobj" or parse.lemmas[clause] not in scene.events.words["outcome"]:
        return None
    if not any(parse.deps[c] == "nsubj" and parse.lowers[c] in ("that", "which") for c in parse.children[clause]):
        return None
    if any(parse.deps[c] in ("aux", "neg") and parse.lemmas[c] in ("have", "not", "never") for c in parse.children[clause]):
        return None
    prep = parse.heads[target]
    deed = parse.heads[prep]
    if parse.lowers[prep] not in ("on", "against", "at", "of", "upon") or parse.tags[deed] not in ("NN", "NNS"):
        return None
    patterns = scene.events.noun_patterns.get(parse.lemmas[deed]) or scene.events.noun_patterns.get(parse.lowers[deed])
    if patterns is None:
        return None
    attack = any(scene.events.rules[p.rule].type == "ASSAULT" for p in patterns.single)
    return deed if attack or parse.lemmas[deed] in scene.senses.subjects.blows else None


def _light(scene: Scene, verb: int) -> bool:
    """Whether a verb gives its subject to the event noun below it: "carried out raids"."""
    particle = next((c for c in scene.parse.children[verb] if scene.parse.deps[c] == "prt"), None)
    lemma = scene.parse.lemmas[verb]
    whole = f"{lemma} {scene.parse.lowers[particle]}" if particle is not None else lemma
    return lemma in scene.events.light_verbs or whole in scene.events.light_verbs


def _of_what_it_ended(scene: Scene, token: int, depth: int = 0) -> tuple[int, ...]:
    """ "bombed the province, killing 22": who bombed, although the parser hangs the participle on what was bombed."""
    parse, noun = scene.parse, scene.parse.heads[token]
    people = scene.classes(noun) & PEOPLE and scene.mentions.at(noun, "place") is None
    if people and token == noun + 1:
        return ()  # "men killing civilians"
    step, deed_above, how = noun, None, ""
    for _ in range(6):
        if parse.tags[step][0] == "V" or parse.heads[step] == step:
            break
        if deed_above is None and _blow(scene, step):
            deed_above = step
        how = parse.lowers[step] if parse.deps[step] == "prep" and deed_above is not None else how
        step = parse.heads[step]
    if parse.tags[step][0] != "V":
        return ()
    step = _over_when(scene, step)
    carried = (f"{parse.lemmas[step]} {how}" if how else parse.lemmas[step]) in scene.events.light_verbs
    if deed_above is not None and not carried and parse.lemmas[token] in scene.events.words["outcome"]:
        return (deed_above,)  # "condemned the strikes on the town killing nine": whose strikes
    if scene.passive(step):
        return ()
    deed = parse.lemmas[noun] in scene.events.noun_patterns or parse.lowers[noun] in scene.events.noun_patterns
    said = parse.lemmas[token] not in scene.events.words["outcome"]
    if deed and not said and parse.deps[noun] == "dobj" and not _light(scene, step):
        return (noun,)  # "condemns all bombings targeting civilians": whose bombings
    ended = first_joined(parse, step)
    goes_on = parse.tags[step] == "VBG" and parse.deps[ended] == "acl" and parse.lemmas[step] in scene.events.words["outcome"]
    if goes_on and depth < 3:  # "killing five in addition to an operation targeting others"
        return _of_what_it_ended(scene, ended, depth + 1)
    doers = grammar.subjects(parse, step)
    return () if noun in doers else doers


def _over_when(scene: Scene, verb: int) -> int:
    """ "blew up a car when people were leaving church, killing two": the blow, above the clause of when it was."""
    parse = scene.parse
    if _strikes(scene, verb) or parse.deps[verb] not in ("advcl", "relcl"):
        return verb
    when = any(c < verb and parse.lowers[c] in ("when", "while", "where", "as") for c in parse.children[verb])
    above = from_above(parse, parse.heads[verb]) if when else None
    return above if above is not None and above < verb and _strikes(scene, above) else verb


def _strikes(scene: Scene, verb: int) -> bool:
    """Whether a verb, alone or with its particle, is one of attack."""
    parse, known = scene.parse, scene.events.verb_patterns.get(scene.parse.lemmas[verb])
    if known is None:
        return False
    if any(scene.events.rules[p.rule].type == "ASSAULT" for p in known.single):
        return True
    particles = [parse.lowers[c] for c in parse.children[verb] if parse.deps[c] == "prt"]
    return any(
        scene.events.rules[p.rule].type == "ASSAULT" and p.words == (parse.lemmas[verb], word)
        for word in particles
        for p in known.longer.get(word, ())
    )


def told_of_a_deed(scene: Scene, token: int) -> bool:
    """Whether a participle tells what came of a deed that somebody only speaks of ("sorrow over raids killing villagers")."""
    parse = scene.parse
    if parse.tags[token] != "VBG" or parse.lemmas[token] not in scene.events.words["outcome"]:
        return False
    if parse.deps[token] == "advcl":
        return _spoken_of(scene, parse.heads[token], token) is not None
    owners = _of_what_it_ended(scene, token) if parse.deps[token] == "acl" else ()
    return len(owners) == 1 and _blow(scene, owners[0])


def _spoken_of(scene: Scene, verb: int, token: int) -> int | None:
    """ "voiced sorrow over the raids killing villagers": the raids, when the verb neither strikes nor carries them."""
    parse = scene.parse
    deeds = [t for t in range(verb + 1, token) if _blow(scene, t) and parse.words[token - 1] != ","]
    if not deeds:
        return None
    deed = deeds[-1]
    hurts = scene.events.verb_patterns.get(parse.lemmas[verb])
    if any(parse.deps[c] == "prt" for c in parse.children[verb]) and _light(scene, verb):
        return None  # "stepped up attacks, killing nine"
    if hurts is not None and any(scene.events.rules[p.rule].type == "ASSAULT" for p in hurts.single):
        return None
    prep = parse.lowers[parse.heads[deed]] if parse.deps[deed] == "pobj" else ""
    return None if (f"{parse.lemmas[verb]} {prep}" if prep else parse.lemmas[verb]) in scene.events.light_verbs else deed


def _blow(scene: Scene, noun: int) -> bool:
    parse = scene.parse
    patterns = scene.events.noun_patterns.get(parse.lemmas[noun]) or scene.events.noun_patterns.get(parse.lowers[noun])
    if patterns is None or parse.tags[noun] not in ("NN", "NNS"):
        return False
    return any(scene.events.rules[p.rule].type == "ASSAULT" for p in patterns.single)


def issuers(scene: Scene, noun: int) -> tuple[int, ...]:
    """ "X issued a statement urging Y", "a letter by X demanding": whose words they are."""
    parse = scene.parse
    owners = tuple(c for c in parse.children[noun] if parse.deps[c] == "poss") or grammar.agents(parse, noun)
    if owners:
        return owners
    above = grammar.governor(parse, noun)
    if above is None or above[1] not in ("object", "in", "passive") or parse.lemmas[above[0]] in scene.senses.subjects.heeded:
        return (noun,)
    if scene.passive(above[0]):
        return grammar.agents(parse, above[0]) if above[1] == "passive" else grammar.patients(parse, above[0])
    return grammar.subjects(parse, above[0])


def shared_agents(scene: Scene, token: int) -> tuple[int, ...]:
    """ "was shot and killed by X": the agent of the last of joined participles."""
    parse = scene.parse
    for c in parse.children[token]:
        if (
            parse.deps[c] == "conj"
            and parse.tags[c] in ("VBN", "VBD")
            and not grammar.has_child(parse, c, ("nsubj", "nsubjpass", "aux"))
            and (grammar.has_child(parse, c, ("mark",)) or not grammar.has_child(parse, c, ("auxpass",)))  # "and was fined by X"
        ):
            found = grammar.agents(parse, c) or shared_agents(scene, c)
            if found:
                return found
    return ()


def stative(scene: Scene, token: int) -> bool:
    """ "is committed to": the subject of a stative participle without an agent is the one who acts."""
    parse = scene.parse
    if parse.lemmas[token] not in scene.events.words["stative"] or not scene.passive(token):
        return False
    return not grammar.agents(parse, token)


def with_means(scene: Scene, moved: int) -> tuple[int, ...]:
    """ "France, with troops deployed in Y, refuses": France, whose troops they are."""
    parse, prep = scene.parse, scene.parse.heads[moved]
    if parse.deps[moved] not in ("pobj", "nsubj") or parse.lowers[prep] != "with":
        return ()
    above = parse.heads[prep]
    return (above,) if parse.tags[above][0] == "N" else grammar.subjects(parse, above)
