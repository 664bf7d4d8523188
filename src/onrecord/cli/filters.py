"""The filters of a query as command-line options, the same for every command that lists or exports a record."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Any, get_args

import typer

from onrecord.cli.common import fail, say

if TYPE_CHECKING:
    from onrecord.record.filter import Filter
    from onrecord.record.store import Record


def _option(name: str, help: str, metavar: str, kind: Any = list[str] | None) -> inspect.Parameter:
    option = typer.Option(f"--{name.replace('_', '-')}", help=help, metavar=metavar, show_default=False)
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[kind, option])


_ONE = str | None
OPTIONS = (
    _option("kind", "event, relation, control, figure or label; may be given several times, as may most of these.", "KIND"),
    _option("type", "Event, relation or control type.", "TYPE"),
    _option("mode", "Mode of an event.", "MODE"),
    _option("place", "Name or GeoNames id; with --radius, what lies around it.", "PLACE"),
    _option("near", "Around these degrees instead of a place.", "LAT,LON", _ONE),
    _option("radius", "Kilometres around the place; 25 with --near.", "KM", float | None),
    _option("country", "ISO 3166-1 alpha-3.", "CODE"),
    _option("admin1", "First-level area.", "NAME"),
    _option("start", "The happening is not over before this day.", "DATE", _ONE),
    _option("end", "The happening has begun by this day.", "DATE", _ONE),
    _option("published_start", "Published on this day or later.", "DATE", _ONE),
    _option("published_end", "Published on this day or before.", "DATE", _ONE),
    _option("actor", "Id or name.", "ACTOR"),
    _option("recipient", "Id or name.", "ACTOR"),
    _option("speaker", "Id or name of who says so in the end.", "ACTOR"),
    _option("outlet", "Outlet of the document.", "NAME"),
    _option("document", "Id of the document.", "ID"),
    _option("polarity", "affirmed, denied, unknown.", "POLARITY"),
    _option("certainty", "certain, probable, possible, unlikely, unknown.", "CERTAINTY"),
    _option("status", "occurred, ongoing, planned, threatened, predicted, requested, hypothetical.", "STATUS"),
    _option("standing", "single-source, corroborated, contested, denied.", "STANDING"),
    _option("incident", "Id of the incident.", "ID"),
    _option("text", 'Full text of the document: words, "phrases", begin*, -without.', "WORDS", _ONE),
    _option("sentence", "Words of the claim's own sentence.", "WORDS", _ONE),
    _option("state", "current (the default), withdrawn, past, rejected, recoded.", "STATE"),
    _option("changed_since", "Came in, or stopped standing, at this UTC time or later.", "TIME", _ONE),
)


def filtered(command: Callable[..., None]) -> Callable[..., None]:
    """A command whose parameter `filter` comes from these options."""
    signature = inspect.signature(command)
    own = [_evaluated(p, vars(sys.modules[command.__module__])) for p in signature.parameters.values() if p.name != "filter"]

    def called(**given: Any) -> None:
        conditions = {option.name: given.pop(option.name) for option in OPTIONS}
        command(filter=filter_of(conditions), **given)

    called.__name__, called.__doc__ = command.__name__, command.__doc__
    called.__annotations__ = {p.name: p.annotation for p in (*own, *OPTIONS)}
    called.__signature__ = signature.replace(parameters=[*own, *OPTIONS], return_annotation=None)  # type: ignore[attr-defined]
    return called


def _evaluated(parameter: inspect.Parameter, names: dict[str, Any]) -> inspect.Parameter:
    """The parameter with its annotation as a value; those of `filter` are never needed when a command runs."""
    annotation = eval(parameter.annotation, names) if isinstance(parameter.annotation, str) else parameter.annotation
    return parameter.replace(annotation=annotation, kind=inspect.Parameter.KEYWORD_ONLY)


def filter_of(conditions: dict[str, Any]) -> Filter:
    """The filter of these options, or wrong usage."""
    from onrecord.record.filter import Filter, FilterError, utc_time

    values: dict[str, Any] = {
        name: tuple(v) if isinstance(v, list) else v for name, v in conditions.items() if v not in (None, [])
    }
    _check(values)
    for value in values.get("country", ()):
        if len(value) != 3 or not value.isalpha():
            from onrecord.cli.hints import country_code

            country_code("--country", value)
    radius, places = values.get("radius"), values.get("place", ())
    if "near" in values:
        values["near"] = _degrees(values["near"])
    elif radius is not None:
        if len(places) != 1:
            fail("--radius: goes with one --place, or with --near LAT,LON")
        values["near"] = _where(places[0])
        del values["place"]
    try:
        if "changed_since" in values:
            values["changed_since"] = utc_time("changed_since", values["changed_since"])
        return Filter(**values)
    except FilterError as error:
        fail(str(error))


def told_unknown(held: Record, filter: Filter) -> None:
    """Say what the filter names and the record does not hold, and what may be meant, so that a misspelt name never looks like
    silence; a code that no country has is wrong usage."""
    from onrecord.cli.hints import of_actors, of_country

    for words in (*held.unknown_names(filter), *of_country(held, filter), *of_actors(held, filter)):
        say(words)


def told_nothing(held: Record, filter: Filter) -> None:
    """Say which conditions select nothing, where all of them together do."""
    from onrecord.cli.hints import of_nothing

    for words in of_nothing(held, filter):
        say(words)


def _check(values: dict[str, Any]) -> None:
    """Closed lists are checked, so that a misspelt word never looks like an empty record."""
    from onrecord import model
    from onrecord.record.filter import State

    closed = {
        "kind": model.ClaimKind, "polarity": model.Polarity, "certainty": model.Certainty, "status": model.Status,
        "standing": model.Standing, "state": State,
    }  # fmt: skip
    for name, literal in closed.items():
        for value in values.get(name, ()):
            if value not in (known := get_args(literal)):
                others = [f"--{other} {value}" for other, words in closed.items() if value in get_args(words)]
                near = [f"--{name} {word}" for word in get_close_matches(value.casefold(), known, n=1)]
                hint = f"; did you mean {' or '.join(others or near)}?" if others or near else ""
                fail(f"--{name} {value!r}: one of {', '.join(known)}{hint}")


def _degrees(text: str) -> tuple[float, float]:
    try:
        lat, lon = (float(part) for part in text.split(","))
    except ValueError:
        fail(f"--near {text!r}: write latitude and longitude as 35.93,36.63")
    return lat, lon


def _where(name: str) -> tuple[float, float]:
    """The likeliest place of a name: the gazetteer's most populous."""
    from onrecord.vocabulary.files import data_folders
    from onrecord.vocabulary.gazetteer import Gazetteer

    found = Gazetteer.open(data_folders()).find(name)
    if not found:
        fail(f"--place {name!r}: the gazetteer does not know it; give --near LAT,LON")
    best = max(found, key=lambda candidate: (candidate.match == "name", candidate.population))
    return best.lat, best.lon
