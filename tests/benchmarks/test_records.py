"""The records of the benchmarks are valid, always the same, and say the same to every peer."""

import hashlib
import json
import statistics
from typing import Any

import bare
import msgspec
import peers
import pytest
import records
import structs
from peers._foreign import leaves
from sweep import RefusedError

import milreport as mr

OWN_FORMATS = ("stix2_", "pymisp_")
WRITERS = (
    "bare_",
    "bare_tuples",
    "bare_literal",
    "msgspec_rules",
    "msgspec_constraints",
    "msgspec_bare",
    "cattrs_",
    "mashumaro_",
)
SCHEMAS = ("jsonschema_rs_", "fastjsonschema_", "jsonschema_")


def claims(lines: list[bytes]) -> list[dict[str, Any]]:
    """Give the claims of all reports."""
    return [claim for line in lines for claim in json.loads(line)["claims"]]


def test_mixed_reports_are_valid() -> None:
    """Nothing is found in any of them."""
    assert {mr.validate(line).findings for line in records.mixed(100)} == {()}


def test_mixed_reports_are_always_the_same() -> None:
    """The bytes are the same on every machine; a change of the records is a change of this."""
    digest = hashlib.sha256(b"\n".join(records.mixed(50))).hexdigest()
    assert digest == "979fde5a67d093c3057fd33c4a071c2163ebf6e31030e75407407b23d34c3881"
    assert records.mixed(50)[:10] == records.mixed(10)


def test_mixed_reports_are_of_the_stated_sizes() -> None:
    """They have 6 KB on average, and between 3 and 36."""
    sizes = [len(line) for line in records.mixed(1000)]
    assert round(statistics.mean(sizes), -2) == 6200
    assert (min(sizes), max(sizes)) == (2667, 36_676)


def test_mixed_reports_say_things_of_every_kind() -> None:
    """Every content, chains of one step to four, ten kinds of number, names that are not ASCII."""
    lines = records.mixed(200)
    told = claims(lines)
    assert {claim["content"]["kind"] for claim in told if "content" in claim} == {*records.CONTENTS}
    assert {len(claim["chain"]) for claim in told} == {1, 2, 3, 4}
    assert {name for line in lines for name in json.loads(line)} == {
        name for name in mr.Report.model_fields if name != "revision"
    }
    assert "Куп'янськ".encode() in b"".join(lines)
    assert "함흥".encode() in b"".join(lines)


def test_nothing_empty_is_written() -> None:
    """A producer that writes what it was told writes no null and no empty array."""
    for line in records.mixed(100):
        assert not any(told in line for told in (b"null", b"[]", b"{}", b":{ ", b'": '))


def test_explicit_reports_say_the_same() -> None:
    """What is not told is null or empty there, and makes no other report."""
    for short, long in zip(records.mixed(20), records.mixed(20, explicit=True), strict=True):
        assert b"null" in long
        assert len(long) > 1.5 * len(short)
        assert mr.validate(long).report == mr.validate(short).report


@pytest.mark.parametrize("count", [2, 10, 500])
def test_a_big_report_has_its_claims(count: int) -> None:
    """It is valid whatever its size."""
    outcome = mr.validate(records.big(count))
    assert outcome.findings == ()
    assert outcome.report is not None
    assert len(outcome.report.claims) == count


@pytest.mark.parametrize("count", [0, 1, 7])
def test_a_faulty_report_has_its_faults(count: int) -> None:
    """Each is a finding of its own."""
    outcome = mr.validate(records.faulty(20, count))
    assert [finding.code for finding in outcome.findings] == ["structure.unknown_term"] * count


FAULTS = [pytest.param(fault, id=fault.name) for fault in records.FAULTS]


def test_there_are_faults_of_both_sorts() -> None:
    """Fourteen of one field, ten that cross fields or records, in a report with nothing else."""
    assert [fault.crosses for fault in records.FAULTS] == [False] * 14 + [True] * 10
    assert mr.validate(records.sound()).findings == ()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_the_only_one(fault: records.Fault) -> None:
    """We find it, under its code."""
    assert [finding.code for finding in mr.validate(records.planted(fault)).findings] == [
        fault.code
    ]


@pytest.mark.parametrize("fault", FAULTS)
def test_msgspec_with_rules_sees_what_we_see(fault: records.Fault) -> None:
    """The comparison is of equals."""
    with pytest.raises((msgspec.ValidationError, RefusedError)):
        peers.peer("msgspec_rules").load(records.planted(fault))


@pytest.mark.parametrize("module", SCHEMAS)
def test_a_schema_sees_what_one_field_tells(module: str) -> None:
    """Every fault of one field, and none that crosses."""
    peer = peers.peer(module)
    seen = []
    for fault in records.FAULTS:
        try:
            peer.load(records.planted(fault))
        except Exception:  # noqa: BLE001 - each library has its own
            seen.append(fault)
    assert seen == [*records.only(crosses=False)]


def test_the_floor_has_no_rule() -> None:
    """It refuses what is of another type or is not there, and takes all else."""
    refused = []
    for fault in records.FAULTS:
        try:
            bare.Report.model_validate_json(records.planted(fault))
        except ValueError:
            refused.append(fault.name)
    assert refused == ["field left out", "null for an array", "kind that there is not"]


@pytest.mark.parametrize("module", WRITERS)
def test_every_reader_of_our_format_keeps_everything(module: str) -> None:
    """What it writes after reading is what we write."""
    peer = peers.peer(module)
    assert peer.dump is not None
    for line in (*records.mixed(20), *records.mixed(3, explicit=True), records.big(30)):
        told = peer.dump(peer.load(line))
        assert isinstance(told, str | bytes)
        assert json.loads(told) == json.loads(mr.Report.model_validate_json(line).model_dump_json())


@pytest.mark.parametrize("module", OWN_FORMATS)
def test_other_formats_say_everything(module: str) -> None:
    """Whatever a report says stands in what is written, and the library reads it."""
    peer = peers.peer(module)
    for line in records.mixed(10):
        report = json.loads(line)
        written = peer.written(report)
        text = json.dumps(json.loads(written), ensure_ascii=False)
        missing = {path for path, told in leaves(report) if not _stands_in(text, told)}
        assert missing == set()
        assert peer.load(written)


def _stands_in(text: str, told: object) -> bool:
    """Say whether a value stands in a text; ids and kinds of relations may be written otherwise."""
    forms = {str(told), str(told).lower(), str(told).replace("_", "-")}
    return any(form in text for form in forms)


def test_msgspec_takes_the_names_of_extensions_as_we_do() -> None:
    """The one constraint that is on no field of a model."""
    read = structs.reader(mr.Report, rules=True)
    report = json.loads(records.sound()) | {"extensions": {"desk": {}}}
    with pytest.raises(ValueError, match="extensions"):
        read(records.encoded(report))
    assert [finding.pointer for finding in mr.validate(records.encoded(report)).findings] != []


def test_peers_are_all_there() -> None:
    """Each has a name of its own and says what it checks."""
    every = peers.every()
    assert len({peer.name for peer in every}) == len(peers.MODULES)
    assert [peer.own_format for peer in every].count(True) == len(OWN_FORMATS)
    assert all(peer.checks for peer in every)
