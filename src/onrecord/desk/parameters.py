"""The filter's fields as the API's description tells them; what they mean is said once, in `record.filter`."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Conditions(BaseModel):
    """All conditions hold together; a list holds when any of its values does."""

    model_config = ConfigDict(extra="ignore")

    kind: list[str] = Field(default=[], description="event, relation, control, figure, label")
    type: list[str] = Field(default=[], description="PLOVER type, or type of a relation or control")
    mode: list[str] = Field(default=[], description="PLOVER mode")
    place: list[str] = Field(default=[], description="name or GeoNames id")
    near: str | None = Field(default=None, description="LATITUDE,LONGITUDE in degrees")
    radius: str | None = Field(default=None, description="km around `near`, 25 where none is given")
    country: list[str] = Field(default=[], description="ISO 3166-1 alpha-3")
    admin1: list[str] = Field(default=[], description="name of a first-level division")
    start: str | None = Field(default=None, description="the happening overlaps the days from here, YYYY-MM-DD")
    end: str | None = Field(default=None, description="to here, inclusive")
    published_start: str | None = Field(default=None, description="publication date, from")
    published_end: str | None = Field(default=None, description="to")
    actor: list[str] = Field(default=[], description="identity's id or a name")
    recipient: list[str] = Field(default=[])
    speaker: list[str] = Field(default=[], description="the innermost voice")
    outlet: list[str] = Field(default=[])
    document: list[str] = Field(default=[])
    polarity: list[str] = Field(default=[])
    certainty: list[str] = Field(default=[])
    status: list[str] = Field(default=[])
    standing: list[str] = Field(default=[])
    incident: list[str] = Field(default=[])
    text: str | None = Field(default=None, description='full text of the document: words, "a phrase", begin*, -without')
    sentence: str | None = Field(default=None, description="words of the claim's own sentence")
    state: list[str] = Field(default=[], description="current where none is given; withdrawn, past, rejected, recoded")
    changed_since: str | None = Field(
        default=None, description="UTC time: what came in, was judged or put together again then or later"
    )
    limit: str | None = Field(default=None, description="rows of a page, at most 1000")
    cursor: str | None = Field(default=None, description="where to go on, as the page before gave it")


class Fields(Conditions):
    """The same, of lists that have an order to choose."""

    order: Literal["newest", "added"] = "newest"
