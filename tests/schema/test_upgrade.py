"""Upgrades: from any version that was released to the newest, one pure step after the other."""

import copy
import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import pytest

import milreport as mr
from milreport.records._structure import parts, slots
from milreport.records.report import SCHEMA_VERSION
from milreport.schema._upgrade import _STEPS, Step, Upgraded, upgrade, upgraded

VERSIONS: Final = Path(__file__).parent.parent / "data" / "versions"

FROZEN: Final = {
    "1.0": "89e87467ba980eb022452f57f01d072a23d4c509f986dba7f21eece6d3bbb6df",
}
"""The SHA-256 of the report of each released version; a digest here never changes."""

LOST: Final = mr.Loss(code="loss.mood", message="the newer version has no moods")


def renamed(report: dict[str, Any]) -> tuple[dict[str, Any], tuple[Upgraded, ...]]:
    """Lead on from 0.8: a field has another name."""
    report = {**report, "schema_version": "0.9", "language": report["tongue"]}
    del report["tongue"]
    return report, (Upgraded(pointer="/language", message="tongue is language now"),)


def without_mood(report: dict[str, Any]) -> tuple[dict[str, Any], tuple[Upgraded, ...]]:
    """Lead on from 0.9, in place: a field is dropped."""
    report["schema_version"] = "1.0"
    if report["document"].pop("mood", None) is None:
        return report, ()
    return report, (Upgraded(pointer="/document", message="mood is dropped", loss=LOST),)


STEPS: Final[Mapping[str, Step]] = {"0.9": without_mood, "0.8": renamed}

OLD: Final = MappingProxyType(
    {"schema_version": "0.8", "tongue": "en", "document": {"mood": "calm", "parts": [1, 2.5]}}
)


def loaded(version: str) -> dict[str, Any]:
    """Give the frozen report of a version."""
    told: dict[str, Any] = json.loads((VERSIONS / f"{version}.json").read_text(encoding="utf-8"))
    return told


# The reports of each version


def test_each_released_version_has_its_report() -> None:
    """There is one frozen report a version, and one step on from all of them but the newest."""
    assert {path.stem for path in VERSIONS.glob("*.json")} == {*FROZEN}
    assert {*FROZEN} == {*_STEPS, SCHEMA_VERSION}


@pytest.mark.parametrize(("version", "digest"), FROZEN.items())
def test_a_frozen_report_is_as_it_was(version: str, digest: str) -> None:
    """Nobody has edited the report of a version that was released."""
    assert sha256((VERSIONS / f"{version}.json").read_bytes()).hexdigest() == digest
    assert loaded(version)["schema_version"] == version


@pytest.mark.parametrize("version", FROZEN)
def test_a_frozen_report_upgrades_and_is_valid(version: str) -> None:
    """A report of any version is a valid one of the newest after its upgrade, and stays so."""
    report, _ = upgrade(loaded(version))

    outcome = mr.validate(report)

    assert outcome.ok
    assert outcome.findings == ()
    assert upgrade(report) == (report, ())


def test_the_report_of_the_newest_version_has_everything() -> None:
    """Each field of each model is told in it, and with that every kind of content and number."""
    report = mr.Report.model_validate(loaded(SCHEMA_VERSION))

    told: dict[type[Any], set[str]] = {}
    for _, part in parts(report):
        names = told.setdefault(type(part), set())
        names.update(name for name in slots(type(part)) if getattr(part, name) not in {None, ()})
    contents, numbers = slots(mr.Claim)["content"].models, slots(mr.Harm)["number"].models

    assert [model for model, names in told.items() if {*slots(model)} - names] == []
    assert {*contents.values(), *numbers.values()} <= {*told}


def test_the_newest_version_is_only_copied() -> None:
    """A report of the newest version comes back equal, and no part of it is shared."""
    given = loaded(SCHEMA_VERSION)
    whole = copy.deepcopy(given)

    report, changes = upgrade(given)
    report["document"]["parts"][0]["span"]["start"] = 7
    report["extensions"]["org.example.desk"]["seen_by"].append("c")

    assert changes == ()
    assert given == whole


# The chain


def test_steps_are_taken_in_order() -> None:
    """Whatever the order of the table, each step takes what the one before it gave."""
    report, changes = upgraded(OLD, STEPS, "1.0")

    assert report == {"schema_version": "1.0", "document": {"parts": [1, 2.5]}, "language": "en"}
    assert [*map(str, changes)] == [
        "/language: tongue is language now",
        "/document: mood is dropped (loss.mood: the newer version has no moods)",
    ]
    assert [change.loss for change in changes] == [None, LOST]


def test_the_chain_is_entered_where_the_report_stands() -> None:
    """A report of a version between the first and the newest takes only the later steps."""
    given = {"schema_version": "0.9", "document": {}}

    assert upgraded(given, STEPS, "1.0") == ({"schema_version": "1.0", "document": {}}, ())


def test_an_upgrade_ends_at_the_newest() -> None:
    """Upgrading twice is upgrading once; a step on from the newest would not be taken."""
    once, _ = upgraded(OLD, STEPS, "1.0")

    assert upgraded(once, STEPS, "1.0") == (once, ())
    assert upgraded({**OLD}, STEPS, "0.9")[0]["schema_version"] == "0.9"


def test_no_step_changes_what_the_caller_has() -> None:
    """A step may work in place: what it is given is a copy to the bottom."""
    given = {**copy.deepcopy({**OLD}), "schema_version": "0.9"}
    whole = copy.deepcopy(given)

    report, changes = upgraded(given, STEPS, "1.0")

    assert len(changes) == 1
    assert given == whole
    assert report["document"]["parts"] is not given["document"]["parts"]


def test_versions_are_ordered_by_number() -> None:
    """1.10 comes after 1.9."""
    steps: dict[str, Step] = {"1.9": lambda report: ({**report, "schema_version": "1.10"}, ())}

    assert upgraded({"schema_version": "1.9"}, steps, "1.10") == ({"schema_version": "1.10"}, ())
    with pytest.raises(mr.NotationError) as newer:
        upgraded({"schema_version": "1.10"}, steps, "1.9")
    with pytest.raises(mr.NotationError) as unknown:
        upgraded({"schema_version": "1.0"}, steps, "1.10")

    assert newer.value.message == "expected a version up to 1.9"
    assert unknown.value.message == "expected a version that was released: 1.9, 1.10"


@pytest.mark.parametrize(
    "reached",
    [
        pytest.param({"schema_version": "0.8"}, id="where it began"),
        pytest.param({"schema_version": "0.7"}, id="back"),
        pytest.param({"schema_version": "0.85"}, id="where no version is"),
        pytest.param({"schema_version": "2.0"}, id="beyond the newest"),
        pytest.param({"schema_version": 0.9}, id="a number"),
        pytest.param({"schema_version": ["0.9"]}, id="a list"),
        pytest.param({}, id="nothing told"),
    ],
)
def test_a_step_that_leads_nowhere_is_named(reached: dict[str, Any]) -> None:
    """A step that forgets to set a later version is our error, and does not run for ever."""
    steps: dict[str, Step] = {
        "0.7": renamed,
        "0.8": lambda _: (reached, ()),
        "0.9": without_mood,
    }

    with pytest.raises(RuntimeError) as caught:
        upgraded(OLD, steps, "1.0")

    assert str(caught.value) == "the step from 0.8 does not lead to a later version"


def test_a_change_of_the_whole_reads_well() -> None:
    """Where all of a document was changed, the line says so."""
    assert str(Upgraded(pointer="", message="all of it")) == "(whole document): all of it"


# What cannot be upgraded

NESTED: Any = []
for _ in range(100_000):
    NESTED = [NESTED]


@pytest.mark.parametrize(
    ("record", "said"),
    [
        pytest.param({}, "version.missing: expected a report with its schema_version", id="none"),
        *(
            pytest.param(
                {"schema_version": told},
                "version.malformed: expected major and minor, such as 1.0",
                id=f"malformed {told!r}",
            )
            for told in (
                1,
                1.0,
                None,
                True,
                ["1.0"],
                "",
                "1",
                "1.0.0",
                "v1.0",
                "1.00",
                "01.0",
                "1.0\n",
                "1.\u0660",
            )
        ),
        *(
            pytest.param(
                {"schema_version": told}, "version.newer: expected a version up to 1.0", id=told
            )
            for told in ("1.1", "1.10", "2.0", "9999.0")
        ),
        *(
            pytest.param(
                {"schema_version": told},
                "version.unknown: expected a version that was released: 0.8, 0.9, 1.0",
                id=told,
            )
            for told in ("0.1", "0.85", "0.0")
        ),
        pytest.param([], "json.not_json: expected a report as a mapping", id="a list"),
        pytest.param(
            '{"schema_version": "1.0"}',
            "json.not_json: expected a report as a mapping",
            id="a text",
        ),
        pytest.param(
            {"schema_version": "1.0", "claims": {1, 2}},
            "json.not_json: expected only JSON: text, numbers, arrays, objects",
            id="a set",
        ),
        pytest.param({1: "1.0"}, "json.not_json: expected a text for each name", id="a name 1"),
        pytest.param(
            {"schema_version": "1.0", "extensions": [{None: 1}]},
            "json.not_json: expected a text for each name",
            id="a name inside",
        ),
        pytest.param(
            {"schema_version": "1.0", "claims": NESTED},
            "json.too_deep: expected fewer levels",
            id="deep",
        ),
    ],
)
def test_what_cannot_be_upgraded_is_refused(record: Any, said: str) -> None:  # noqa: ANN401 - wrong on purpose
    """Each reason has its code, and no message repeats what the record says."""
    with pytest.raises(mr.NotationError) as caught:
        upgraded(record, STEPS, "1.0")

    assert str(caught.value) == said


def test_today_there_is_one_version() -> None:
    """The public function knows the versions that were released, and no planted ones."""
    with pytest.raises(mr.NotationError) as caught:
        upgrade({"schema_version": "0.9"})

    assert caught.value.code == "version.unknown"


def test_any_mapping_and_tuple_will_do() -> None:
    """What comes out is plain JSON data: dicts and lists."""
    given = MappingProxyType(
        {"schema_version": "1.0", "extensions": MappingProxyType({"a.b": (1,)})}
    )

    report, _ = upgrade(given)

    assert report == {"schema_version": "1.0", "extensions": {"a.b": [1]}}
    assert type(report["extensions"]) is dict
