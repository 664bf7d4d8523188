"""A user's own event types and modes: one file, validated, read end to end, in the codebook and the crosswalk."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli.main import app
from onrecord.exports.codebook import codebook_json, codebook_markdown
from onrecord.model import Event
from onrecord.reader import Reader
from onrecord.vocabulary.codebook import load_codebook
from onrecord.vocabulary.codebook_words import load_codebook_words
from onrecord.vocabulary.crosswalk import crosswalk_of
from onrecord.vocabulary.errors import VocabularyError
from onrecord.vocabulary.events import load_events
from onrecord.vocabulary.files import SHIPPED, data_folders
from onrecord.vocabulary.plover import MODES

TOLL = """
type: TOLL
quad: 4
definition: Takes unlawful tolls by the threat of force.
score: -6
cameo: ["17"]
acled: ["Strategic developments: Looting/property destruction"]
example: Militiamen extorted a toll from drivers.
modes:
  roadblock: {definition: At a barrier., score: -6.5}
  harvest: {}
verbs:
  - words: [levy toll on, extort toll from]
    recipient: [on, from]
    mode: [roadblock]
nouns:
  - words: [harvest levy]
    recipient: [on]
    mode: [harvest]
"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("own") / "toll.yaml"
    path.write_text(TOLL, encoding="utf-8")
    return path


def test_a_type_of_ones_own_is_read_end_to_end(file: Path) -> None:
    text = "Militiamen levied a toll on farmers in Goma. The harvest levy by the rebels on villagers continued."
    found = [c.event for c in Reader(data=file).read(text).claims if c.event is not None]
    assert [(e.type, e.mode, e.quad) for e in found] == [("TOLL", ("roadblock",), 4), ("TOLL", ("harvest",), 4)]


def test_explain_names_the_file_and_entry(file: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Militiamen levied a toll on farmers in Goma.", encoding="utf-8")
    result = CliRunner().invoke(app, ["read", str(page), "--data", str(file), "--explain", "--format", "text"])
    assert "toll.yaml: levy toll on (TOLL)" in result.output + result.stderr


def test_it_stands_in_the_codebook_and_the_crosswalk(file: Path) -> None:
    folders = data_folders(file)
    types = load_codebook(folders, load_events(folders))
    assert "\n## TOLL\n" in codebook_markdown(types, load_codebook_words(data_folders()))
    [toll] = [t for t in json.loads(codebook_json(types, load_codebook_words(data_folders())))["types"] if t["type"] == "TOLL"]
    assert toll["modes"][1]["mode"] == "roadblock" and toll["words"]["noun"] == ["harvest levy"]
    codes = crosswalk_of(types).codes(Event("TOLL", ("roadblock",), (), 4))
    assert (codes.cameo, codes.score) == (("17",), -6.5)
    assert (codes.acled.event, codes.acled.sub_event) == ("Strategic developments", "Looting/property destruction")


def test_every_mode_of_plovers_has_a_definition_an_example_and_cameo() -> None:
    types = load_codebook((SHIPPED,), load_events((SHIPPED,)))
    assert sum(len(t.modes) for t in types) == sum(map(len, MODES.values())) == 67
    for found in types:
        for mode in found.modes.values():
            assert mode.definition and mode.example and mode.cameo


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("quad: 4\n", ""), "needs `quad: 1` to 4"),
        (("quad: 4", "quad: 7"), "quad 7"),
        (("type: TOLL", "type: Toll"), "write types in capitals"),
        (("type: TOLL", "type: ASSAULT"), "ASSAULT is PLOVER's"),
        (("definition: Takes unlawful tolls by the threat of force.\n", ""), "has no definition"),
        (("harvest: {}", "Harvest: {}"), "small letters"),
        (("mode: [harvest]", "mode: [harvst]"), "did you mean 'harvest'"),
        (("score: -6.5", "scor: -6.5"), "did you mean 'score'"),
        (("Looting/property", "Lootings/property"), "did you mean 'Strategic developments: Looting/property destruction'"),
        (("modes:", "acled_cases: [{by: [rebel], acled: Riots}]\nmodes:"), "did you mean 'rebels'"),
        (("modes:", "acled_cases: [{context: [territor], acled: Riots}]\nmodes:"), "did you mean 'territory'"),
    ],
)
def test_a_fault_in_it_names_its_remedy(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    path = tmp_path / "toll.yaml"
    path.write_text(TOLL.replace(*change, 1), encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"toll\.yaml") as caught:
        load_events((SHIPPED, path))
    assert message in str(caught.value)


def test_modes_can_be_added_to_a_type_of_plovers(tmp_path: Path) -> None:
    path = tmp_path / "siege.yaml"
    path.write_text("type: COERCE\nmodes:\n  siege: {}\nverbs:\n  - words: [starve out]\n    mode: [siege]\n", encoding="utf-8")
    lexicon = load_events((SHIPPED, path))
    assert any(rule.mode == ("siege",) for rule in lexicon.rules)
    assert lexicon.quads["COERCE"] == 4
