"""A bundle can be checked down to the captured bytes by whoever receives it."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile

from onrecord.exports.bundle import Evidence, write_bundle
from onrecord.exports.json_lines import read_incident, read_reading
from tests.exports.making import CODER, RAID, claim, document, incident
from tests.incidents.making import report

RAW = b"<p>Jets bombed the market.</p>"
SHA = hashlib.sha256(RAW).hexdigest()


def _bundle() -> bytes:
    out = io.BytesIO()
    evidence = Evidence(
        [incident()], [claim()], [document(sha256=SHA)], [report("a", RAID)], [], lambda sha: RAW if sha == SHA else None
    )
    write_bundle(out, evidence, CODER)
    return out.getvalue()


def test_the_manifest_holds_for_every_file() -> None:
    with zipfile.ZipFile(io.BytesIO(_bundle())) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        assert {f["name"] for f in manifest["files"]} == set(archive.namelist()) - {"manifest.json"}
        for found in manifest["files"]:
            content = archive.read(found["name"])
            assert (len(content), hashlib.sha256(content).hexdigest()) == (found["size"], found["sha256"])


def test_captures_are_named_by_their_hash_and_lines_read_back() -> None:
    with zipfile.ZipFile(io.BytesIO(_bundle())) as archive:
        assert archive.read(f"captures/{SHA}") == RAW
        assert read_incident(archive.read("incidents.jsonl")) == incident()
        assert read_reading(archive.read("readings.jsonl")) == report("a", RAID)


def test_equal_evidence_gives_equal_bytes() -> None:
    assert _bundle() == _bundle()
