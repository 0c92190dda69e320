"""The public face is a short list, and this is it."""

import inspect
import subprocess
import sys

import pytest

import milreport as mr

FACE = [
    "Actor",
    "Allegiance",
    "Allen",
    "AnalyticConfidence",
    "Answer",
    "Approximately",
    "Assessment",
    "AtLeast",
    "AtMost",
    "Authority",
    "Between",
    "Claim",
    "Comparison",
    "Content",
    "ContentHash",
    "Convention",
    "Conversion",
    "Credibility",
    "Credit",
    "Custody",
    "Document",
    "DocumentPart",
    "Event",
    "Evidence",
    "Exact",
    "Extensions",
    "ExtractionConfidence",
    "FewerThan",
    "Figure",
    "Finding",
    "ForeignId",
    "Handling",
    "Harm",
    "Hedge",
    "Hold",
    "Interval",
    "JsonObject",
    "Judgement",
    "Likelihood",
    "Limits",
    "Loss",
    "Materiel",
    "Media",
    "MilreportError",
    "MoreThan",
    "Name",
    "Nearly",
    "NotationError",
    "Number",
    "Occurrence",
    "Office",
    "Outcome",
    "Participant",
    "Place",
    "PlaceUse",
    "Position",
    "Posting",
    "Quantity",
    "Quote",
    "RecordConfidence",
    "Redaction",
    "Relation",
    "Reliability",
    "Report",
    "Revision",
    "Severity",
    "Silence",
    "Source",
    "Span",
    "Stake",
    "StatedRelation",
    "Step",
    "Stream",
    "Tally",
    "Text",
    "Time",
    "Toll",
    "Transfer",
    "Unknown",
    "UsageError",
    "VagueCount",
    "Verdict",
    "arithmetic",
    "check",
    "checks",
    "country_codes",
    "edtf",
    "json_schema",
    "mgrs",
    "numbers",
    "place_codes",
    "reading",
    "redaction",
    "render",
    "scales",
    "schema",
    "tables",
    "time_codes",
    "units",
    "upgrade",
    "validate",
    "validate_lines",
    "validate_many",
    "validate_parallel",
    "vocabulary",
    "weighing",
]

MODULES = ["checks", "schema", "vocabulary"]


def test_the_face_is_this_list() -> None:
    """`__all__` is sorted and holds these names, and `dir` shows the same."""
    assert mr.__all__ == FACE
    assert dir(mr) == FACE
    assert sorted(FACE) == FACE


@pytest.mark.parametrize("name", FACE)
def test_every_name_is_there_and_says_what_it_is(name: str) -> None:
    """A public name can be had, and has a docstring of its own where it can carry one."""
    thing = getattr(mr, name)

    if inspect.isclass(thing) or inspect.isfunction(thing):
        assert inspect.getdoc(thing)


@pytest.mark.parametrize("name", MODULES)
def test_submodules_load_on_demand(name: str) -> None:
    """A submodule of a higher layer is there when it is asked for, in a fresh process too."""
    script = f"import milreport as mr; print(mr.{name}.__name__)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout == f"milreport.{name}\n"


def test_an_unknown_name_is_an_attribute_error() -> None:
    """What is not public is not there, and the error says what was asked for."""
    with pytest.raises(AttributeError, match=r"^module 'milreport' has no attribute 'Reprot'$"):
        _ = mr.Reprot  # type: ignore[attr-defined]


def test_star_import_gives_the_face() -> None:
    """`from milreport import *` works without any extra."""
    script = "from milreport import *; print(validate.__name__, Report.__name__)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout == "validate Report\n"
