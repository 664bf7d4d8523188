"""Words that several rules of the roles share: struggles, who leads them, and turning to somebody for help."""

from __future__ import annotations

# Acts of words.
SAID = frozenset(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"])
# Struggles and slaughters that are named for where they were or for their victims: "killed in the Syrian conflict".
WARS = frozenset(
    [
        "war", "conflict", "crisis", "violence", "unrest", "fighting", "battle", "uprising", "revolution", "insurgency",
        "rebellion", "clash", "genocide", "massacre", "pogrom", "holocaust",
    ]
)  # fmt: skip
# Fights between sides: those behind "with", "between" and "among" do the killing in them.
FIGHTS = frozenset(
    [
        "clash", "fighting", "battle", "firefight", "infighting", "shootout", "gunfight", "skirmish", "confrontation", "fight",
        "gunbattle", "crossfire", "combat", "feud", "scuffle", "standoff", "exchange", "encounter",
    ]
)  # fmt: skip
# "a rebel-led offensive", "the rebel-planned attack".
LED = frozenset(["lead", "orchestrate", "plan", "organise", "organize", "perpetrate", "direct", "launch", "conduct", "command"])
# Modes of deeds that no firing or shelling does.
BY_HAND = frozenset(["primitive", "beat"])
TURNS_TO = frozenset(
    [
        "approach",
        "petition",
        "ask",
        "appeal",
        "go",
        "move",
        "turn",
        "take",
        "bring",
        "refer",
        "report",
        "complain",
        "join",
        "quit",
    ]
)  # of what somebody threatens to do with another's help
