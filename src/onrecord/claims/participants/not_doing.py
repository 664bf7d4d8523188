"""Why an actor of an event did not do it: where it was, what shows or watches it, the deed itself, its victims."""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.model import Mention

_FLIGHT = frozenset(["flee", "escape", "seek", "take", "pour", "stream"])


def why_no_doer(scene: Scene, draft: Draft, mention: Mention) -> str | None:
    """The reason for the log, or None where the actor may have done it."""
    parse, token = scene.parse, draft.token
    if "expel" in draft.mode and parse.lemmas[token] in _FLIGHT and _anywhere(scene, mention):
        return "where people fled from, not whom they fled"
    if draft.type == "ASSAULT" and _names_a_place(scene, mention):
        return "inside the name of a place"
    if draft.type in ("ASSAULT", "COERCE") and _shows_it(scene, mention):
        return "it only shows the deed"
    if draft.type != "ASSAULT":
        return None
    if _watches(scene, mention):
        return "it only watches"
    if _deed_itself(scene, mention):
        return "the deed, not who did it"
    outcome = parse.tags[token] == "VBG" and parse.lemmas[token] in scene.events.words["outcome"]
    came_of = parse.tags[token][0] == "N" or outcome
    return "counted among the victims" if came_of and mention.form == "nominal" and _counted_hurt(scene, mention) else None


def _names_a_place(scene: Scene, mention: Mention) -> bool:
    """ "hit the central Umayyad square"."""
    parse, tokens = scene.parse, scene.parse.tokens(mention.start, mention.end)
    if not tokens or mention.form != "name" or tokens.stop >= len(parse) or tokens.start < 1:
        return False
    return parse.lowers[tokens.stop] in scene.senses.parties.sites and parse.tags[tokens.start - 1] in ("DT", "JJ")


def _watches(scene: Scene, mention: Mention) -> bool:
    """ "the monitor said the group fled since it struck": a watcher, whom "it" is taken to mean, attacks nobody."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    return bool(tokens) and scene.parse.lemmas[scene.parse.head(tokens)].lower() in ("observatory", "monitor", "watchdog")


def _shows_it(scene: Scene, mention: Mention) -> bool:
    """ "footage showed a drone striking a convoy"."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    return (
        len(tokens) <= 2
        and bool(tokens)
        and scene.parse.lemmas[scene.parse.head(tokens)].lower() in scene.senses.parties.pictures
    )


def _deed_itself(scene: Scene, mention: Mention) -> bool:
    """ "Rebel Blast Kills Five", read as a name: a blast is no party."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    return (
        len(tokens) > 1 and mention.form != "pronoun" and scene.parse.lowers[scene.parse.head(tokens)] in scene.senses.ties.blows
    )


def _counted_hurt(scene: Scene, mention: Mention) -> bool:
    """ "100 others sustained injuries in attacks": who is counted as hurt did not do it."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    figure = scene.mentions.at(scene.parse.head(tokens), "figure") if tokens else None
    return figure is not None and figure.figure is not None and figure.figure.measure in ("killed", "injured")


def _anywhere(scene: Scene, mention: Mention) -> bool:
    """A place by its name, a state among them: not "the regime", which may stand for one."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    return mention.form == "name" and bool(tokens) and scene.mentions.at(scene.parse.head(tokens), "place") is not None
