"""The roles of one trigger, as far as they were found."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Mention


@dataclass(frozen=True, slots=True)
class Roles:
    """Mentions by role; `direct`: found at the trigger itself, not inherited; `support`: the verb that carries an event noun."""

    actor: tuple[Mention, ...]
    recipient: tuple[Mention, ...]
    actor_tokens: tuple[int, ...]
    recipient_tokens: tuple[int, ...]
    direct: bool
    support: int | None
    own: bool  # a noun that names a participant of its own
