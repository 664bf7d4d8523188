"""Places and times near a trigger that belong to another deed of the sentence: that of a verb joined to it, of a clause about
somebody, of another happening that has a day of its own."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.claims.scene import Scene
from onrecord.claims.tree.astray import whose_critic
from onrecord.claims.tree.syntax import Syntax
from onrecord.model import Mention

_PAST = frozenset(("VBD", "VBN"))
_PRESENT = frozenset(("VBZ", "VBP"))
_RELATIVE = frozenset(("who", "whom", "whose", "that"))
# Clauses that open so tell of what had been, or is only reasoned about, on a day of its own.
_OTHER_DAYS = frozenset(("because", "although", "though", "if", "unless", "whereas", "after", "before", "until"))
_BESIDE = frozenset(("after", "before", "following", "until"))
_DURING = frozenset(("during", "at", "in", "on", "amid"))
_UNDATED = frozenset(("idea", "plan", "proposal", "notion", "claim", "decision", "cause", "use", "call"))
_COARSE = frozenset(("month", "season", "year", "decade"))
# Where words are said: "at a meeting in X", "in a speech in X".
_SPOKEN_AT = frozenset(
    "meeting summit conference speech interview visit talk rally event ceremony session forum gathering briefing trip address "
    "debate statement remark press convention congress hearing court trial mosque church sermon funeral tour stop town city "
    "village province district region state capital suburb area side margin sideline headquarters office base "
    "agreement deal accord pact treaty memorandum contract protocol".split()
)
_FAR = 12  # steps


def of_another_deed(
    scene: Scene, head: int, mention: Mention, trigger: int, above: Mapping[int, float], verbal: bool = False
) -> bool:
    """Whether the place or time headed by token `head` is told of another deed than the `trigger`'s.

    `above`: the trigger and the words above it that a mention may hang from; `verbal`: the event is one of words.
    """
    steps, landing = _way(scene.parse, head, above)
    if landing is None:
        return False
    if _joined_apart(scene.parse, steps, landing, trigger, mention) or _in_content(scene.parse, steps, landing, trigger):
        return True
    if mention.kind == "time":
        return _has_its_own_day(scene, steps, landing, trigger, mention, verbal)
    if any(_of_another_time(scene.parse, step) and (step < trigger or not _follows(scene.parse, step)) for step in steps):
        return True  # but "was killed after shells hit X" was in X
    if _done_before(scene.parse, head, landing, trigger):
        return True
    return (verbal and _within_what_is_said(scene, steps)) or _about_somebody(scene, landing, trigger)


def _way(parse: Syntax, head: int, above: Mapping[int, float]) -> tuple[list[int], int | None]:
    """The words from a mention's head up, and the one above the trigger at which they meet it."""
    steps: list[int] = []
    step = head
    for _ in range(_FAR):
        if step in above:
            return steps, step
        steps.append(step)
        if parse.heads[step] == step:
            break
        step = parse.heads[step]
    return steps, None


def _joined_apart(parse: Syntax, steps: list[int], landing: int, trigger: int, mention: Mention) -> bool:
    """ "has met X in May and now threatens him", "will meet X next week and threatened Y": two verbs of different tenses, or
    with a helping verb each, have their places and days each to themselves; what stands before the first holds for both."""
    for step in steps:
        if parse.deps[step] == "conj" and _apart(parse, step, parse.heads[step]):
            return True
    step = trigger
    for _ in range(_FAR):
        if step == landing or parse.heads[step] == step:
            return False
        first = parse.heads[step]
        if parse.deps[step] == "conj" and _apart(parse, step, first) and mention.start > parse.starts[first]:
            return True
        step = first
    return False


def _apart(parse: Syntax, second: int, first: int) -> bool:
    one, other = parse.tags[first], parse.tags[second]
    if one[:1] != "V" or other[:1] != "V":
        return False
    if parse.child(second, "aux") is not None and other != "VB":
        return True
    if one in _PAST or one in _PRESENT:
        return other not in (_PAST if one in _PAST else _PRESENT) and other != "VBG"
    return other in _PAST or other in _PRESENT


def _in_content(parse: Syntax, steps: list[int], landing: int, trigger: int) -> bool:
    """What a verb above the trigger is said to have told of: "In appealing for calm, he said that Zarn was lost"."""
    return landing != trigger and any(parse.deps[s] == "ccomp" for s in steps)


def _has_its_own_day(scene: Scene, steps: list[int], landing: int, trigger: int, mention: Mention, verbal: bool) -> bool:
    parse = scene.parse
    for step in steps:
        if _of_another_time(parse, step):
            return True
        coarse = mention.time is not None and mention.time.precision in _COARSE
        if parse.deps[step] == "prep" and parse.lowers[step] in _BESIDE and coarse and step != parse.heads[steps[0]]:
            return True  # "After a test in January, the council met"
        happening = step != steps[0] and parse.tags[step][0] == "N" and step in scene.predicates.by_token
        undergone = parse.deps[step] in ("nsubjpass", "dobj") or (
            parse.deps[step] == "pobj" and parse.lowers[parse.heads[step]] not in _DURING
        )
        if happening and parse.lemmas[step] not in _UNDATED and (landing != trigger or (verbal and undergone)):
            return True  # "The raids on Friday have upset her plan to back him", "A pledge last month was welcomed"
    return _about_somebody(scene, landing, trigger)


def _of_another_time(parse: Syntax, step: int) -> bool:
    """ "After a raid killed two in X, the army shelled Y": a clause that tells of something before, after or only thought of."""
    opens = (c for c in parse.children[step] if parse.deps[c] == "mark")
    return parse.deps[step] == "advcl" and any(parse.lowers[c] in _OTHER_DAYS for c in opens)


def _follows(parse: Syntax, step: int) -> bool:
    return any(parse.deps[c] == "mark" and parse.lowers[c] == "after" for c in parse.children[step])


def _done_before(parse: Syntax, head: int, landing: int, trigger: int) -> bool:
    """ "A bishop jailed by the junta died in Rome": where he died is not where they jailed him."""
    noun = whose_critic(parse, trigger)
    if parse.deps[trigger] != "acl" or parse.tags[trigger] != "VBN" or parse.child(trigger, "agent") is None:
        return False
    told = parse.deps[noun] in ("nsubj", "nsubjpass") and parse.heads[noun] == landing and parse.tags[landing] in _PAST
    return told and trigger < landing < head and parse.lemmas[landing] != "be"


def _about_somebody(scene: Scene, landing: int, trigger: int) -> bool:
    """ "Allies that had signed a pact warned on Monday": what a clause says of somebody is not what the sentence tells; but
    "men in Zarn who fight the army" fight there."""
    parse, step = scene.parse, trigger
    for _ in range(_FAR):
        if step == landing or parse.heads[step] in (step, landing):
            return False
        noun = parse.heads[step]
        if parse.deps[step] == "relcl" and noun not in scene.predicates.by_token and scene.actor_at(noun) is not None:
            return any(parse.lowers[c] in _RELATIVE and parse.deps[c] == "nsubj" for c in parse.children[step])
        step = noun
    return False


def _within_what_is_said(scene: Scene, steps: list[int]) -> bool:
    """ "persuaded them to send her to X", "sought backing for strikes after an attack near X": of what is said, not where."""
    parse = scene.parse
    for step in steps[1:]:
        if parse.deps[step] in ("xcomp", "ccomp", "acl", "relcl", "advcl"):
            return True
        if parse.tags[step][0] == "N" and parse.lemmas[step].lower() not in _SPOKEN_AT and step in scene.predicates.by_token:
            return True
    return False
