"""The example script reads whatever is valid, inside its width, and says what is not."""

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import milreport as mr
from milreport.testing import sample_report

ROOT = Path(__file__).parent.parent.parent
SCRIPT = ROOT / "docs" / "examples" / "read_report.py"
WIDTH = 100
MINIMAL = {"schema_version": "1.0", "id": "r", "language": "en", "document": {"source": "s"}}


@pytest.fixture(scope="module")
def read() -> Callable[[list[str]], int]:
    """Load the script and give its `main`."""
    spec = importlib.util.spec_from_file_location("read_report", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    main: Callable[[list[str]], int] = module.main
    return main


def elsewhere() -> dict[str, Any]:
    """Make a report in which everything that is referred to stands in another report."""
    step = {"source": "other#s1"}
    claim = {"id": "c1", "mode": "asserted", "chain": [step], "text": "It was said."}
    harm = {"outcome": "killed", "number": {"kind": "exact", "value": 1}, "party": "other#a1"}
    quantity = {"number": {"kind": "vague_count"}, "unit": "km", "item": "other#m1"}
    media = {
        "id": "m1",
        "kind": "photograph",
        "credits": [{"source": "other#s2", "role": "creator"}],
    }
    place = {"id": "p1", "kind": "place", "candidates": ["other#p1", "other#p2"]}
    return MINIMAL | {
        "document": {"source": "other#s"},
        "claims": [
            claim | {"content": {"kind": "toll", "of": "other#e1", "harm": harm}},
            claim | {"id": "c2", "content": {"kind": "figure", "of": "m1", "quantity": quantity}},
            claim | {"id": "c3", "content": {"kind": "figure", "of": "c1", "quantity": quantity}},
        ],
        "media": [media],
        "places": [place],
        "relations": [{"id": "r1", "kind": "illustrates", "subjects": ["m1"], "objects": ["c1"]}],
        "assessments": [
            {"id": "q1", "about": "c1", "silences": [{"actor": "other#a2", "stance": "silent"}]}
        ],
    }


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        pytest.param(sample_report().model_dump(mode="json"), "PICTURES", id="the sample"),
        pytest.param(elsewhere(), "other#s1", id="everything elsewhere"),
        pytest.param(MINIMAL, "no record of this report has the id", id="dangling"),
        pytest.param(
            MINIMAL | {"sources": [{"id": "s", "kind": "document"}]},
            "nothing found by any check",
            id="minimal",
        ),
        pytest.param({}, "this field is required", id="no report"),
    ],
)
def test_it_reads_what_there_is(
    read: Callable[[list[str]], int],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    document: dict[str, Any],
    expected: str,
) -> None:
    """It exits as validation says, prints what is expected, and keeps inside its width."""
    path = tmp_path / "report.json"
    path.write_text(json.dumps(document), encoding="utf-8")

    code = read([str(path)])

    printed = capsys.readouterr().out
    assert code == (0 if mr.validate(document).ok else 1)
    assert expected in printed
    assert max(map(len, printed.splitlines())) <= WIDTH


def test_it_reads_the_seed(
    read: Callable[[list[str]], int], capsys: pytest.CaptureFixture[str]
) -> None:
    """Without an argument it reads the seed, with every section, and finds nothing wrong."""
    code = read([])

    printed = capsys.readouterr().out
    assert code == 0
    for section in ("VALIDATION", "WHO SAYS WHAT", "FIGURES", "TIMES", "PICTURES", "OPEN DOUBTS"):
        assert f"── {section}" in printed
    assert max(map(len, printed.splitlines())) <= WIDTH


def test_a_missing_file_is_said(
    read: Callable[[list[str]], int], capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that cannot be read is one line on standard error."""
    assert read(["nowhere.json"]) == 2
    assert capsys.readouterr().err == "cannot read nowhere.json: No such file or directory\n"
