"""Whose "will" it is, and what is settled by doing, letting, deciding against or being unable: one sentence each, all our own."""

from __future__ import annotations

import pytest

from tests.predicates.conftest import Find


@pytest.mark.parametrize(
    ("text", "word", "status", "polarity"),
    [
        ("The council will repair the bridge.", "repair", "planned", "affirmed"),
        ("Kenya to repair the bridge.", "repair", "planned", "affirmed"),
        ("Envoys to be expelled from Kenya.", "expelled", "planned", "affirmed"),
        ("Kenya to expel two envoys, minister says.", "expel", "planned", "affirmed"),
        ("The council said it would repair the bridge.", "repair", "planned", "affirmed"),
        ("She will not sign the treaty.", "sign", "planned", "denied"),
        ("The two captains will be tried in Oslo.", "tried", "planned", "affirmed"),
        ("The water will reach the village.", "reach", "predicted", "affirmed"),
        ("The mayor will lose the election.", "lose", "predicted", "affirmed"),
        ("Hundreds will be killed.", "killed", "predicted", "affirmed"),
        ("The council will probably repair the bridge.", "repair", "predicted", "affirmed"),
        ("Analysts believe that the army will retreat.", "retreat", "predicted", "affirmed"),
        ("The envoy said Sweden would leave the pact.", "leave", "predicted", "affirmed"),
        ("The bishop refused to bless the ship.", "bless", "planned", "denied"),
        ("The bishop did not refuse to bless the ship.", "bless", "predicted", "affirmed"),
        ("His refusal to resign angered the party.", "resign", "planned", "denied"),
        ("The port cancelled a visit by the frigate.", "visit", "planned", "denied"),
        ("The cabinet dropped a plan to flood the valley.", "flood", "planned", "denied"),
        ("The council voted against closing the port.", "closing", "planned", "denied"),
        ("The consulate warned its citizens against joining the march.", "joining", "requested", "denied"),
        ("Doctors advise against drinking the water.", "drinking", "requested", "denied"),
        ("The colonel announced the capture of two villages.", "capture", "occurred", "affirmed"),
        ("The prefect announced the arrest of the bandits.", "arrest", "occurred", "affirmed"),
        ("The colonel announced the withdrawal of his men.", "withdrawal", "planned", "affirmed"),
        ("The guards let the prisoner go.", "go", "occurred", "affirmed"),
        ("The guards did not let the prisoner go.", "go", "occurred", "denied"),
        ("The law lets tenants sue.", "sue", "predicted", "affirmed"),
        ("The choir was prevailed upon to sing.", "sing", "occurred", "affirmed"),
        ("Nurses marched to the palace to demand better pay.", "demand", "occurred", "affirmed"),
        ("The abbot wrote to the bishop to complain.", "complain", "occurred", "affirmed"),
        ("The abbot travelled to Rome to complain.", "complain", "planned", "affirmed"),
        ("The dredger dumped enough sand to close the channel.", "close", "occurred", "affirmed"),
        ("The abbot writes to ask for rain.", "ask", "occurred", "affirmed"),
        ("The diver went on to win the cup.", "win", "occurred", "affirmed"),
        ("The union warned that it would close the port.", "close", "threatened", "affirmed"),
        ("The union warned that the company would close the port.", "close", "predicted", "affirmed"),
        ("The boys tried to cross the river but were driven back.", "cross", "occurred", "denied"),
        ("The boys tried to call the captain but could not reach him.", "call", "occurred", "denied"),
        ("The guards told the driver to stop, and he did.", "stop", "occurred", "affirmed"),
        ("The guards told the driver to stop. He did not.", "stop", "occurred", "denied"),
        ("Miners demanded that the pit be closed, and it was.", "closed", "occurred", "affirmed"),
        ("The clerk was pressed to change the figures but did not.", "change", "occurred", "denied"),
        ("The guards told the driver to stop, but he was drunk.", "stop", "requested", "affirmed"),
        ("The guards told the driver to stop, as they did every day.", "stop", "requested", "affirmed"),
        ("The trail is muddy, so take a stick.", "take", "requested", "affirmed"),
        ("The choir will sing whatever the bishop chooses.", "chooses", "hypothetical", "affirmed"),
        ("Anyone caught in the park will pay.", "caught", "hypothetical", "affirmed"),
        ("We cannot find the key.", "find", "occurred", "denied"),
        ("The strike cannot end before the wages are paid.", "paid", "predicted", "affirmed"),
        ("The thieves could not enter by breaking the lock.", "breaking", "hypothetical", "affirmed"),
    ],
)  # fmt: skip
def test_what_is_meant_and_what_is_settled(find: Find, text: str, word: str, status: str, polarity: str) -> None:
    found = find(text, word)
    assert (found.status, found.polarity) == (status, polarity)
