"""The published files: which there are, where they may stand, and that they are always alike."""

import json
import subprocess
import sys
from typing import Any

import pytest

import milreport as mr
from milreport import vocabulary
from milreport.schema import PUBLISHED, VENDORS, VERSION, files
from milreport.schema._files import text
from milreport.values.units import CODES

FILES = files()
RECORDS = {"Source", "Actor", "Place", "Materiel", "Event", "Claim", "Media", "Assessment"}


def test_a_report_each_record_and_values_have_a_file() -> None:
    """Whatever has a file has one in each dialect and variant."""
    names = {model.__name__ for model in PUBLISHED}

    assert names > RECORDS | {"Report", "Relation", "Quantity", "Harm", "Time"}
    for folder in ("", "reader/", "draft-07/", "draft-07/reader/"):
        found = {path for path in FILES if path.rpartition("/")[0] == folder.rstrip("/")}
        assert {f"{folder}{name}.json" for name in names} == found - {
            "rules.json",
            "vocabulary.json",
        }


def test_a_file_is_the_schema_that_a_call_gives() -> None:
    """The text of a file is the answer of `json_schema`."""
    assert FILES["Claim.json"] == text(mr.json_schema(mr.Claim))
    assert FILES["draft-07/reader/Time.json"] == text(
        mr.json_schema(mr.Time, dialect="draft-07", variant="reader")
    )
    assert FILES["openapi-3.1/milreport.json"] == text(mr.json_schema(dialect="openapi-3.1"))
    assert FILES["gemini/claim.json"] == text(mr.schema.extraction("gemini", "claim").schema)


def test_payloads_that_do_not_fit_are_not_published() -> None:
    """A whole report is too much for one vendor; the rest is there for all."""
    assert "openai/report.json" in FILES
    assert "anthropic/report.json" not in FILES
    assert all(f"{vendor}/claims.json" in FILES for vendor in VENDORS)


def test_a_team_may_host_them_elsewhere() -> None:
    """Every `$id` begins with the base that is given and ends with the path of the file."""
    hosted = files(base="https://schemas.example.org/milreport")

    assert hosted.keys() == FILES.keys()
    for path, told in hosted.items():
        content = json.loads(told)
        if "$id" in content:
            assert content["$id"] == f"https://schemas.example.org/milreport/{VERSION}/{path}"
        assert "milreport.example" not in told


NO_BASES = ["schema", "/schema", "https://a.example/", "", "https://a b.example/s", "https://"]
NO_BASES += ["https://a.example/s?v=1", "https://a.example/#s", "https://a.example/s\n", "\ud800"]


@pytest.mark.parametrize("base", [*NO_BASES, None, 5, b"https://a.example"])
def test_a_base_is_an_absolute_address(base: Any) -> None:  # noqa: ANN401 - a wrong type
    """A relative address would be resolved against whatever a tool thinks fit."""
    for give in (files, mr.json_schema):
        with pytest.raises(mr.UsageError) as caught:
            give(base=base)

        assert str(caught.value) == (
            "usage.not_a_base: expected an absolute address without a last slash"
        )


@pytest.mark.parametrize(
    "base",
    ["https://a.example", "http://127.0.0.1:8080/s", "urn://x/y", "https://a.example/~s/1%20"],
)
def test_any_absolute_address_will_do(base: str) -> None:
    """A port, a tilde, an escape: whatever a host has."""
    assert mr.json_schema(base=base)["$id"] == f"{base}/1.0/Report.json"


def test_rules_and_lists_are_data() -> None:
    """They are what the package says, in plain JSON."""
    told = json.loads(FILES["vocabulary.json"])
    lists = {each["name"]: each for each in told["lists"]}

    assert json.loads(FILES["rules.json"]) == {
        "version": "1.0",
        "rules": [rule.to_dict() for rule in mr.schema.rules()],
    }
    assert lists["Sex"]["fields"] == [{"field": "Harm.sex", "admits_private_terms": False}]
    assert lists["Counted"]["fields"] == [
        {"field": "Quantity.counted", "admits_private_terms": True}
    ]
    assert {"field": "Actor.kind", "admits_private_terms": False} in lists["EntityKind"]["fields"]
    assert lists["Realis"]["description"] == (
        "How an event is put by those who tell it; never whether it happened."
    )
    assert lists["Realis"]["terms"][0] == {
        "term": "actual",
        "meaning": vocabulary.Realis.ACTUAL.__doc__,
    }
    assert [unit["code"] for unit in told["units"]] == [*CODES]
    assert {"code": "km", "name": "kilometre", "measures": "length"} in told["units"]


def test_text_is_readable_and_ends_with_a_line() -> None:
    """Two spaces a level, letters as they are, one line break at the end."""
    assert text({"a": ["é", 1.5, True, None]}) == (
        '{\n  "a": [\n    "é",\n    1.5,\n    true,\n    null\n  ]\n}\n'
    )


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_bytes_do_not_depend_on_the_process(seed: str) -> None:
    """A fresh process, with another seed for hashes, gives the same bytes."""
    script = (
        "import hashlib, milreport.schema as s;"
        "print(hashlib.sha256(''.join(p + t for p, t in s.files().items()).encode()).hexdigest())"
    )
    found = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": seed, "PATH": ""},
    )
    here = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert found.stdout == here.stdout
