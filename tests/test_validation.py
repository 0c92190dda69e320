"""Bad input gives findings with a pointer and a code; good input gives a report; nothing raises."""

import inspect
import json
import pickle
import sys
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Literal

import pytest
from pydantic import ValidationError

import milreport as mr
from milreport._codes import CODES
from milreport._refusals import described, refusals
from milreport.findings import LIMIT

Change = Callable[[dict[str, Any]], object]

NUMBER = ("claims", 2, "content", "harm", "number")
KINDS = (
    "exact, approximately, at_least, more_than, at_most, fewer_than, between, nearly, "
    "vague_count, unknown"
)


def put(path: tuple[str | int, ...], told: object) -> Change:
    """Make a change that puts something at a path of a document."""

    def change(document: dict[str, Any]) -> None:
        *way, last = path
        inside: Any = document
        for step in way:
            inside = inside[step]
        inside[last] = told

    return change


def both(*changes: Change) -> Change:
    """Make a change of several."""

    def change(document: dict[str, Any]) -> None:
        for each in changes:
            each(document)

    return change


def take(name: str) -> Change:
    """Make a change that takes a field of the report away."""
    return lambda document: document.pop(name)


CASES = [
    pytest.param(
        put(("claims",), 3),
        "/claims",
        "structure.wrong_type",
        "expected an array",
        None,
        id="array",
    ),
    pytest.param(
        put(("claims", 0), "x"),
        "/claims/0",
        "structure.wrong_type",
        "expected an object",
        None,
        id="record",
    ),
    pytest.param(
        put(("document",), []),
        "/document",
        "structure.wrong_type",
        "expected an object",
        None,
        id="value",
    ),
    pytest.param(
        put(("extensions",), []),
        "/extensions",
        "structure.wrong_type",
        "expected an object",
        None,
        id="extensions",
    ),
    pytest.param(
        put(("id",), 5), "/id", "structure.wrong_type", "expected a text", None, id="text"
    ),
    pytest.param(
        put(("claims", 0, "chain", 0, "inferred"), "yes"),
        "/claims/0/chain/0/inferred",
        "structure.wrong_type",
        "expected true or false",
        None,
        id="flag",
    ),
    pytest.param(
        put(("claims", 0, "spans", 0, "start"), 1.5),
        "/claims/0/spans/0/start",
        "structure.wrong_type",
        "expected a whole number, written without a decimal point or an exponent",
        None,
        id="offset with a fraction",
    ),
    pytest.param(
        put((*NUMBER, "value"), True),  # noqa: FBT003 - JSON's true
        "/claims/2/content/harm/number/value",
        "structure.wrong_type",
        "expected a number",
        None,
        id="true as a count",
    ),
    pytest.param(
        put((*NUMBER, "value"), "3"),
        "/claims/2/content/harm/number/value",
        "structure.wrong_type",
        "expected a number",
        None,
        id="text as a count",
    ),
    pytest.param(
        put((*NUMBER, "value"), 6.0),
        "/claims/2/content/harm/number",
        "number.not_whole",
        "people and things are counted in whole numbers",
        None,
        id="count with a decimal point",
    ),
    pytest.param(
        put((*NUMBER, "value"), -6),
        "/claims/2/content/harm/number",
        "number.negative",
        "people and things are counted from zero",
        None,
        id="fewer than nobody",
    ),
    pytest.param(
        put(("claims", 1, "content", "quantity", "unit"), "rounds"),
        "/claims/1/content/quantity/unit",
        "structure.unknown_term",
        "expected one of the 441 terms of milreport.units.CODES",
        "a noun is counted; its unit is 1",
        id="rounds as a unit",
    ),
    pytest.param(
        put(("claims", 1, "content", "quantity", "unit"), "tons"),
        "/claims/1/content/quantity/unit",
        "structure.unknown_term",
        "expected one of the 441 terms of milreport.units.CODES",
        "did you mean t or [ston_av] or [lton_av]?",
        id="tons of three kinds",
    ),
    pytest.param(
        put(("claims", 1, "content", "quantity", "unit"), "km"),
        "/claims/1/content/quantity",
        "quantity.counted_in_a_unit",
        "what is counted has the unit 1, or a rate's",
        None,
        id="rounds in kilometres",
    ),
    pytest.param(
        put((*NUMBER, "value"), 10**20),
        "/claims/2/content/harm/number/value",
        "structure.out_of_range",
        "expected at most 9007199254740991",
        None,
        id="count beyond 2^53",
    ),
    pytest.param(
        put((*NUMBER, "value"), float("nan")),
        "/claims/2/content/harm/number/value",
        "number.not_finite",
        "expected a finite number",
        None,
        id="NaN",
    ),
    pytest.param(
        put(("places", 0, "position", "lat"), 91),
        "/places/0/position/lat",
        "structure.out_of_range",
        "expected at most 90.0",
        None,
        id="latitude 91",
    ),
    pytest.param(
        put(("places", 0, "position", "lon"), -181.5),
        "/places/0/position/lon",
        "structure.out_of_range",
        "expected at least -180.0",
        None,
        id="longitude -181.5",
    ),
    pytest.param(
        put(("recorded",), "20220301"),
        "/recorded",
        "structure.malformed",
        "expected a moment with its offset, such as 2024-10-07T09:30:00+03:00",
        None,
        id="digits as an instant",
    ),
    pytest.param(
        put(("document", "times", 0, "edtf"), "20220301"),
        "/document/times/0/edtf",
        "structure.malformed",
        "expected a time in EDTF, such as 2024-10-07, ../2024-10-18 or 2024-10-07T09:30+03:00",
        None,
        id="digits as a time",
    ),
    pytest.param(
        put(("extensions",), {"no dots": {}}),
        "/extensions/no dots",
        "structure.malformed",
        "expected a reverse-domain name, such as org.example.desk",
        None,
        id="extension without a domain",
    ),
    pytest.param(
        put(("extensions",), {"[key]": {}}),
        "/extensions/[key]",
        "structure.malformed",
        "expected a reverse-domain name, such as org.example.desk",
        None,
        id="extension named as pydantic names keys",
    ),
    pytest.param(
        put(("extensions", "a.b"), 3),
        "/extensions/a.b",
        "structure.wrong_type",
        "expected an object",
        None,
        id="extension that is no object",
    ),
    pytest.param(
        put(("extensions", "a.b"), {"deep": [float("inf")]}),
        "/extensions/a.b/deep/0",
        "number.not_finite",
        "expected a finite number",
        None,
        id="infinity in an extension",
    ),
    pytest.param(
        put(("claims", 0, "chian"), []),
        "/claims/0/chian",
        "structure.unknown_field",
        "no such field here",
        "did you mean chain?",
        id="misspelt field of a record",
    ),
    pytest.param(
        put(("claims", 1, "content", "quantiy"), 1),
        "/claims/1/content/quantiy",
        "structure.unknown_field",
        "no such field here",
        "did you mean quantity?",
        id="misspelt field of a value in a union",
    ),
    pytest.param(
        put(("claims", 0, "zzz~/"), 1),
        "/claims/0/zzz~0~1",
        "structure.unknown_field",
        "no such field here",
        None,
        id="unknown field like none",
    ),
    pytest.param(
        take("document"),
        "/document",
        "structure.missing_field",
        "this field is required",
        None,
        id="missing field",
    ),
    pytest.param(
        put(NUMBER, {"value": 3}),
        "/claims/2/content/harm/number/kind",
        "structure.missing_kind",
        f"expected one of: {KINDS}",
        None,
        id="missing kind",
    ),
    pytest.param(
        put((*NUMBER, "kind"), "excat"),
        "/claims/2/content/harm/number/kind",
        "structure.unknown_kind",
        f"expected one of: {KINDS}",
        "did you mean exact?",
        id="misspelt kind",
    ),
    pytest.param(
        put(("claims", 2, "content", "kind"), 5),
        "/claims/2/content/kind",
        "structure.unknown_kind",
        "expected one of: occurrence, figure, toll, relation, judgement",
        None,
        id="number as a kind",
    ),
    pytest.param(
        put(("events", 0, "kind"), "inspection_or_monitorin"),
        "/events/0/kind",
        "structure.unknown_term",
        "expected one of the 83 terms of milreport.vocabulary.EventKind",
        "did you mean inspection_or_monitoring?",
        id="misspelt term of a long list",
    ),
    pytest.param(
        put(("claims", 0, "mode"), "qqq"),
        "/claims/0/mode",
        "structure.unknown_term",
        "expected one of: asserted, presupposed, implicated, conceded, reason_given, headline, "
        "caption, page_furniture",
        None,
        id="term like none of a short list",
    ),
    pytest.param(
        put(("events", 0, "kind"), 5),
        "/events/0/kind",
        "structure.wrong_type",
        "expected a text",
        None,
        id="number as a term",
    ),
    pytest.param(
        put(("actors", 0, "kind"), "place"),
        "/actors/0/kind",
        "structure.unknown_term",
        "expected one of: person, office, state, government_body, armed_force, military_unit, "
        "military_contingent, non_state_armed_group, paramilitary_or_police, "
        "private_military_company, unknown_armed_actor, unnamed_group, intelligence_body, "
        "alliance_or_bloc, intergovernmental_organisation, non_governmental_organisation, "
        "media_organisation, company, population_group, unknown",
        None,
        id="term of another field",
    ),
    pytest.param(
        put(("claims", 0, "chain"), []),
        "/claims/0/chain",
        "structure.too_few",
        "expected at least 1 element",
        None,
        id="empty chain",
    ),
    pytest.param(
        put(("claims", 0, "text"), ""),
        "/claims/0/text",
        "structure.too_short",
        "expected at least 1 character",
        None,
        id="empty text",
    ),
    pytest.param(
        put(("claims", 0, "text"), "a" * 5001),
        "/claims/0/text",
        "structure.too_long",
        "expected at most 5000 characters",
        None,
        id="text of 5,001 characters",
    ),
    pytest.param(
        put(("schema_version",), "2.0"),
        "/schema_version",
        "structure.malformed",
        "expected a version from 1.0 on, such as 1.0",
        None,
        id="version 2",
    ),
    pytest.param(
        put(NUMBER, {"kind": "between", "low": 5, "high": 2}),
        "/claims/2/content/harm/number",
        "number.reversed",
        "the low bound must not be above the high bound",
        None,
        id="reversed bounds",
    ),
    pytest.param(
        put(("assessments", 0, "likelihood"), {"code": "likely"}),
        "/assessments/0/likelihood",
        "likelihood.half_a_grade",
        "a code needs its scale, and a scale its code",
        None,
        id="code without a scale",
    ),
]


@pytest.mark.parametrize(("change", "pointer", "code", "message", "hint"), CASES)
def test_one_fault_is_one_finding(
    page: dict[str, Any], change: Change, pointer: str, code: str, message: str, hint: str | None
) -> None:
    """A fault is found where it is, once, with its code and its next step, in text and mapping."""
    change(page)

    outcome = mr.validate(json.dumps(page))

    assert outcome.report is None
    assert [
        (each.code, each.severity, each.pointer, each.message, each.hint)
        for each in outcome.findings
    ] == [(code, mr.Severity.FAULT, pointer, message, hint)]
    assert mr.validate(page) == outcome
    assert mr.validate(json.dumps(page).encode()) == outcome
    assert code in CODES


BROKEN = [
    pytest.param("[]", "structure.wrong_type", "expected an object", id="array"),
    pytest.param("3", "structure.wrong_type", "expected an object", id="number"),
    pytest.param(
        None, "json.not_json", "expected text, or a mapping that holds only JSON", id="None"
    ),
    pytest.param(
        [], "json.not_json", "expected text, or a mapping that holds only JSON", id="list"
    ),
    pytest.param(
        {"a": {1, 2}}, "json.not_json", "expected a mapping that holds only JSON", id="a set"
    ),
    pytest.param(
        {"a": b"x"}, "json.not_json", "expected a mapping that holds only JSON", id="bytes in it"
    ),
    pytest.param(
        {(1, 2): 3}, "json.not_json", "expected a mapping that holds only JSON", id="odd key"
    ),
]


@pytest.mark.parametrize(("raw", "code", "message"), BROKEN)
def test_what_is_no_report_at_all_is_one_finding(raw: Any, code: str, message: str) -> None:  # noqa: ANN401 - whatever a caller may pass
    """What is not JSON, or not an object, is one finding about the whole document."""
    outcome = mr.validate(raw)

    assert [(each.code, each.message) for each in outcome.findings] == [(code, message)]
    assert not outcome.ok
    assert outcome.report is None


def test_what_turns_on_itself_or_has_no_end_is_refused() -> None:
    """A mapping that contains itself is no JSON, and one nested without end is too deep."""
    circle: dict[str, Any] = {}
    circle["a"] = circle
    deep: dict[str, Any] = {}
    for _ in range(100_000):
        deep = {"a": deep}

    assert [each.code for each in mr.validate(circle).findings] == ["json.not_json"]
    assert [each.code for each in mr.validate(deep).findings] == ["json.too_deep"]


def test_a_valid_report_is_ok(page: dict[str, Any]) -> None:
    """A valid report comes back with nothing found, from text, bytes and every mapping."""
    text = json.dumps(page)
    outcome = mr.validate(text)

    assert outcome.ok
    assert outcome.findings == ()
    assert outcome.report == mr.Report.model_validate_json(text)
    assert mr.validate(bytearray(text.encode())) == outcome
    assert (
        mr.validate(MappingProxyType(page | {"document": MappingProxyType(page["document"])}))
        == outcome
    )


def test_a_warning_leaves_a_report_ok(page: dict[str, Any]) -> None:
    """A finding that is no fault stands beside a report that is ok."""
    page["actors"][0]["country"] = "QQ"

    outcome = mr.validate(page)

    assert outcome.ok
    assert [each.code for each in outcome.findings] == ["code.unknown"]


def test_a_fault_of_a_check_keeps_the_report(page: dict[str, Any]) -> None:
    """Where the structure is sound, the report is there, even if a check finds a fault."""
    page["assessments"].clear()
    page["claims"][1]["id"] = "a13"

    outcome = mr.validate(page)

    assert not outcome.ok
    assert outcome.report is not None
    assert [each.code for each in outcome.findings] == ["reference.duplicate_id"]


UNKNOWN_AT = [
    pytest.param((), id="report"),
    pytest.param(("document",), id="document"),
    pytest.param(("document", "times", 0), id="value in a tuple"),
    pytest.param(("claims", 0), id="record"),
    pytest.param(("claims", 0, "chain", 1), id="step"),
    pytest.param(("claims", 0, "chain", 1, "time"), id="value in a value"),
    pytest.param(("claims", 1, "content"), id="union"),
    pytest.param(("claims", 1, "content", "quantity"), id="value in a union"),
    pytest.param(("claims", 1, "content", "quantity", "number"), id="union in a union"),
    pytest.param(("materiel", 0, "calibre", "number"), id="value of a record"),
]


@pytest.mark.parametrize("path", UNKNOWN_AT)
def test_unknown_fields_are_refused_ignored_or_kept(
    page: dict[str, Any], path: tuple[str | int, ...]
) -> None:
    """At every depth: a fault; a warning without it; a warning, and the dump has it in place."""
    clean = mr.Report.model_validate(page)
    put((*path, "later"), {"any": [1, None]})(page)
    pointer = "".join(f"/{step}" for step in (*path, "later"))

    forbidden = mr.validate(page)
    ignored = mr.validate(page, unknown="ignore")
    kept = mr.validate(page, unknown="keep")

    assert [(each.pointer, each.severity) for each in forbidden.findings] == [(pointer, "fault")]
    assert [(each.pointer, each.severity) for each in ignored.findings] == [(pointer, "warning")]
    assert kept.findings == ignored.findings
    assert ignored.ok
    assert ignored.report == clean
    assert kept.report is not None
    for dumped in (kept.report.model_dump(mode="json"), json.loads(kept.report.model_dump_json())):
        inside: Any = dumped
        for step in (*path, "later"):
            inside = inside[step]
        assert inside == {"any": [1, None]}


def test_a_real_fault_beside_an_unknown_field(page: dict[str, Any]) -> None:
    """Where more is wrong than an unknown field, both are told and there is no report."""
    page["later"] = 1
    page["id"] = 5

    outcome = mr.validate(page, unknown="ignore")

    assert outcome.report is None
    assert [(each.code, each.severity) for each in outcome.findings] == [
        ("structure.wrong_type", "fault"),
        ("structure.unknown_field", "warning"),
    ]


def test_a_broken_rule_behind_an_unknown_field_is_found(page: dict[str, Any]) -> None:
    """A rule over a value is looked at once the unknown field inside it is out of the way."""
    put(NUMBER, {"kind": "between", "low": 5, "high": 2, "later": 1})(page)

    outcome = mr.validate(page, unknown="ignore")

    assert outcome.report is None
    assert [(each.code, each.severity) for each in outcome.findings] == [
        ("number.reversed", "fault"),
        ("structure.unknown_field", "warning"),
    ]


@pytest.mark.parametrize("told", ["NaN", "-Infinity", "1e999", '[{"deep": -1e999}]'])
@pytest.mark.parametrize("unknown", ["ignore", "keep"])
def test_an_unknown_field_must_be_finite_too(
    page: dict[str, Any],
    unknown: Any,  # noqa: ANN401 - a literal
    told: str,
) -> None:
    """What is kept or left out unread is still JSON: no NaN, no infinity, however it is spelt."""
    text = json.dumps(page)[:-1] + f', "later": {told}}}'

    outcome = mr.validate(text, unknown=unknown)

    assert {each.code for each in outcome.findings} == {
        "number.not_finite",
        "structure.unknown_field",
    }
    assert outcome.report is None


@pytest.mark.parametrize(
    "name",
    ["__class__", "__dict__", "__weakref__", "__reduce__", "__dataclass_fields__", "model_dump"],
)
def test_a_field_named_like_a_method_cannot_be_kept(page: dict[str, Any], name: str) -> None:
    """A field of a value that would shadow its methods is ignored if asked, and never kept."""
    page["document"][name] = 1

    assert [each.severity for each in mr.validate(page, unknown="keep").findings] == ["fault"]
    assert mr.validate(page, unknown="ignore").ok


def test_a_record_may_keep_a_field_of_any_name(page: dict[str, Any]) -> None:
    """A record keeps unknown fields apart from its methods."""
    page["model_dump"] = page["claims"][0]["__class__"] = 1

    outcome = mr.validate(page, unknown="keep")

    assert outcome.report is not None
    assert json.loads(outcome.report.model_dump_json())["model_dump"] == 1


def test_kept_fields_survive_a_change_of_a_report_without_any(page: dict[str, Any]) -> None:
    """A kept field below a record that is put into another report stands in its dump."""
    clean = mr.Report.model_validate(page)
    page["document"]["later"] = page["claims"][0]["chain"][0]["later"] = 1
    kept = mr.validate(page, unknown="keep").report
    assert kept is not None

    changed = clean.evolve(document=kept.document)
    other = clean.evolve(claims=kept.claims)

    assert changed.model_dump()["document"]["later"] == 1
    assert json.loads(other.model_dump_json())["claims"][0]["chain"][0]["later"] == 1
    assert clean.evolve(claims=clean.claims).model_extra is None


def test_a_kept_field_can_be_changed(page: dict[str, Any]) -> None:
    """What was kept can be given another value, in a record and in a value."""
    page["later"] = page["document"]["later"] = 1
    kept = mr.validate(page, unknown="keep").report
    assert kept is not None

    assert kept.evolve(later=2).model_dump()["later"] == 2
    assert kept.document.evolve(later=2).model_dump()["later"] == 2


def test_a_deep_caller_gets_a_finding() -> None:
    """Where the stack has no room left for a document, that is a finding and no exception."""

    def deeper(levels: int) -> mr.Outcome:
        return mr.validate(nested(60)) if levels == 0 else deeper(levels - 1)

    limit = sys.getrecursionlimit()
    room = limit - len(inspect.stack()) - 100

    assert [each.code for each in deeper(room).findings] == ["json.too_deep"]
    assert mr.validate(nested(60)).ok


def nested(levels: int) -> dict[str, Any]:
    """Make a report with an extension of so many levels."""
    inside: dict[str, Any] = {}
    for _ in range(levels):
        inside = {"in": inside}
    return {
        "schema_version": "1.0",
        "id": "deep",
        "language": "en",
        "document": {"source": "other#s"},
        "extensions": {"a.b": inside},
    }


def test_extensions_have_a_bottom() -> None:
    """What is nested too deep is refused, with a code of its own, at its place."""
    deep = mr.validate(nested(63))

    assert mr.validate(nested(61)).ok
    assert [each.code for each in deep.findings] == ["json.too_deep"]
    assert deep.findings[0].pointer == "/extensions/a.b" + "/in" * 62
    assert mr.validate(nested(63), limits=mr.Limits(depth=70)).ok
    assert [each.code for each in mr.validate(nested(198)).findings] == ["json.too_deep"]


def test_an_unknown_policy_is_a_usage_error(page: dict[str, Any]) -> None:
    """A policy that does not exist is the caller's error, and raises."""
    with pytest.raises(mr.UsageError) as caught:
        mr.validate(page, unknown="maybe")  # type: ignore[arg-type]

    assert str(caught.value) == "usage.unknown_policy: expected forbid, ignore or keep"


def test_limits_that_are_none_are_a_usage_error(page: dict[str, Any]) -> None:
    """So is a number in the place of limits."""
    with pytest.raises(mr.UsageError) as caught:
        mr.validate(page, limits=3)  # type: ignore[arg-type]

    assert str(caught.value) == "usage.odd_limits: expected Limits, such as Limits(depth=20)"


def test_findings_are_capped_and_say_so(page: dict[str, Any]) -> None:
    """A thousand faults give a hundred findings and one that says that there are more."""
    page["claims"] = [{"id": 1}] * 1000

    outcome = mr.validate(page)

    assert len(outcome.findings) == LIMIT + 1
    assert outcome.findings[-1] == mr.Finding(
        code="findings.more",
        severity=mr.Severity.NOTE,
        pointer="",
        message="only 100 findings are given, faults before warnings",
        hint="mend these and validate again, or ask for more with Limits(findings=...)",
    )


def test_the_cap_is_said_also_where_a_finding_is_dropped(page: dict[str, Any]) -> None:
    """A finding that only follows from another does not hide that there are more."""
    page["claims"] = [{"id": "c", "text": "x", "mode": "asserted", "chain": [5]}, *[1] * 300]

    outcome = mr.validate(page)

    assert [each.code for each in outcome.findings[-2:]] == [
        "structure.wrong_type",
        "findings.more",
    ]


def test_two_long_unknown_fields_are_two_findings(page: dict[str, Any]) -> None:
    """Fields whose names differ only beyond what is shown are told apart."""
    page["x" * 64 + "a"] = page["x" * 64 + "b"] = 1

    assert len(mr.validate(page, unknown="ignore").findings) == 2


def test_lines_are_read_one_by_one(page: dict[str, Any]) -> None:
    """A bad line is told with its number and its text; a blank one is passed over."""
    good = json.dumps(page)
    lines = ["\n", f"{good}\n", "{\n", b"", page, f"{good}\n"]

    outcomes = [*mr.validate_lines(lines)]

    assert [(each.line, each.ok, each.raw) for each in outcomes] == [
        (2, True, None),
        (3, False, "{\n"),
        (5, True, None),
        (6, True, None),
    ]


def test_a_cut_line_is_told_by_its_column() -> None:
    """A line that ends too early is told by where it ends, not by the line break after it."""
    (outcome,) = mr.validate_lines(['{"id": \n'])

    assert [each.message for each in outcome.findings] == [
        "expected the rest of the JSON; it cannot be read on from line 1, column 6"
    ]


@pytest.mark.parametrize("lines", ["{}", b"{}", {"id": "r"}])
def test_one_text_is_no_iterable_of_lines(lines: Any) -> None:  # noqa: ANN401 - a wrong type
    """A text would give its characters, so it is refused at once, before the first outcome."""
    with pytest.raises(mr.UsageError) as caught:
        mr.validate_lines(lines)

    assert str(caught.value) == (
        "usage.not_lines: expected an iterable of lines, such as an open file"
    )


def test_lines_are_read_lazily(page: dict[str, Any]) -> None:
    """Nothing is read before it is asked for: an endless source is fine."""
    taken = []

    def endless() -> Iterator[Mapping[str, Any]]:
        while True:
            taken.append(1)
            yield page

    outcomes = mr.validate_lines(endless())

    assert taken == []
    assert next(outcomes).ok
    assert len(taken) == 1


def test_an_outcome_pickles(page: dict[str, Any]) -> None:
    """An outcome, with its report and its findings, crosses to another process and back."""
    page["actors"][0]["country"] = "QQ"
    outcome = mr.validate(page)

    assert pickle.loads(pickle.dumps(outcome)) == outcome  # noqa: S301 - our own


CANARY = "canary-8f1b"


@pytest.mark.parametrize(
    ("path", "told"),
    [
        pytest.param(("id",), f"{CANARY} X", id="malformed"),
        pytest.param(("claims", 0, "mode"), CANARY, id="term"),
        pytest.param(("claims", 1, "content", "kind"), CANARY, id="kind"),
        pytest.param(("claims", 0, "spans", 0, "start"), CANARY, id="type"),
        pytest.param(("claims", 0, "chain"), {CANARY: CANARY}, id="object"),
        pytest.param(("claims", 0, "text"), CANARY * 1000, id="length"),
        pytest.param(("claims", 0, "chain", 0, "source"), CANARY, id="dangling"),
        pytest.param(("document", "language"), "qqq", id="code"),
    ],
)
def test_no_finding_repeats_what_was_found(
    page: dict[str, Any], path: tuple[str | int, ...], told: object
) -> None:
    """What a record says never comes back in a finding, however it is shown."""
    put(path, told)(page)

    outcome = mr.validate(page)

    assert outcome.findings
    shown = "".join(f"{each} {each!r} {each.to_dict()}" for each in outcome.findings)
    assert CANARY not in shown
    assert "qqq" not in shown


NEWER = "expected a version of the schema up to 1.0"
NEWER_HINT = 'a newer milreport knows it; unknown="ignore" or "keep" lets new fields through'


@pytest.mark.parametrize("version", ["1.1", "1.10", "1.9999"])
@pytest.mark.parametrize(
    ("unknown", "severity"), [("forbid", "fault"), ("ignore", "warning"), ("keep", "warning")]
)
def test_a_newer_minor_version_has_a_code_of_its_own(
    page: dict[str, Any],
    version: str,
    unknown: Literal["forbid", "ignore", "keep"],
    severity: str,
) -> None:
    """It is refused where nothing unknown is admitted, and read with a warning elsewhere."""
    outcome = mr.validate(page | {"schema_version": version}, unknown=unknown)

    (finding,) = outcome.findings
    assert (finding.code, finding.severity) == ("version.newer", severity)
    assert (finding.pointer, finding.message) == ("/schema_version", NEWER)
    assert finding.hint == NEWER_HINT
    assert outcome.ok is (severity == "warning")
    assert outcome.report is not None


def test_a_newer_version_is_told_beside_what_it_brings(page: dict[str, Any]) -> None:
    """Whoever reads a record of a newer version learns that, and what is unknown."""
    newer = json.dumps(page | {"schema_version": "1.1", "later": 1})

    refused, read = mr.validate(newer), mr.validate(newer, unknown="keep")

    assert [finding.code for finding in refused.findings] == [
        "structure.unknown_field",
        "version.newer",
    ]
    assert refused.report is None
    assert [finding.severity for finding in read.findings] == ["warning", "warning"]
    assert read.report is not None
    assert read.report.model_dump()["later"] == 1
    assert read.report.schema_version == "1.1"


@pytest.mark.parametrize("version", ["0.9", "2.0", "1.01", "1.10000", "1", 1.1, None, [], "1.1\n"])
def test_what_is_no_newer_minor_version_is_malformed(page: dict[str, Any], version: object) -> None:
    """Another major version, or no version at all, is a fault of the field like any other."""
    codes = [each.code for each in mr.validate(page | {"schema_version": version}).findings]

    assert codes in (["structure.malformed"], ["structure.wrong_type"])


@pytest.mark.parametrize("raw", ["[1.1]", '"1.1"', "7"])
def test_no_version_is_looked_for_where_there_is_no_object(raw: str) -> None:
    """JSON that is no object is one finding about the whole."""
    assert [finding.pointer for finding in mr.validate(raw).findings] == [""]


def test_parts_make_an_outcome_ok() -> None:
    """An outcome is ok with a report or with parts, none of them included, and no fault."""
    fault = mr.Finding(code="a.b", severity=mr.Severity.FAULT, pointer="", message="no")

    assert mr.Outcome(report=None, parts=(), findings=()).ok
    assert not mr.Outcome(report=None, findings=()).ok
    assert not mr.Outcome(report=None, parts=(), findings=(fault,)).ok


def test_an_outcome_becomes_plain_json() -> None:
    """Without the report and the document, so that it can be logged."""
    outcome = mr.validate("")

    assert outcome.to_dict() == {
        "ok": False,
        "line": None,
        "findings": [outcome.findings[0].to_dict()],
    }


def test_a_misspelt_field_that_is_required_is_one_finding(page: dict[str, Any]) -> None:
    """What is missing is there under another name, and is not said to be missing too."""
    page["langauge"] = page.pop("language")

    (finding,) = mr.validate(page).findings

    assert (finding.code, finding.pointer) == ("structure.unknown_field", "/langauge")
    assert finding.hint == "did you mean language?"


def test_a_deep_caller_gets_a_finding_for_a_text_too() -> None:
    """Where the stack has no room left for what a text holds, that is a finding."""
    text = json.dumps(nested(60))

    def deeper(levels: int) -> mr.Outcome:
        return mr.validate(text) if levels == 0 else deeper(levels - 1)

    room = sys.getrecursionlimit() - len(inspect.stack()) - 60

    assert [each.code for each in deeper(room).findings] == ["json.too_deep"]


def test_all_of_very_many_errors_can_be_asked_for(page: dict[str, Any]) -> None:
    """Whoever wants more findings than there are gets all."""
    page["claims"] = [1] * 2500

    outcome = mr.validate(page, limits=mr.Limits(findings=5000))

    assert len(outcome.findings) == 2500


@pytest.mark.parametrize("unknown", ["ignore", "keep"])
@pytest.mark.parametrize("blank", [" ", "\n", "\u00a0", "\u3000 \u2028", "\u1680", "\u205f"])
@pytest.mark.parametrize("is_ascii", [True, False])
def test_what_nobody_sees_is_told_beside_an_unknown_field(
    page: dict[str, Any],
    unknown: Literal["ignore", "keep"],
    blank: str,
    is_ascii: bool,  # noqa: FBT001 - a column of the table
) -> None:
    """A text of white space is a fault, also where the document is read a second time."""
    page["later"] = 1
    page["media"][0]["caption"] = blank

    outcome = mr.validate(json.dumps(page, ensure_ascii=is_ascii), unknown=unknown)

    assert [(each.code, each.severity, each.pointer) for each in outcome.findings] == [
        ("structure.unknown_field", "warning", "/later"),
        ("text.invisible", "fault", "/media/0/caption"),
    ]


SHOWN = [
    pytest.param(None, "null", "null", id="null"),
    pytest.param(True, "true or false", "true", id="true"),
    pytest.param(7, "a whole number", "7", id="whole number"),
    pytest.param(7.5, "a number", "7.5", id="number"),
    pytest.param([], "an array of 0 elements", "[]", id="empty array"),
    pytest.param([{}], "an array of 1 element", "[{}]", id="array"),
    pytest.param({"a": 1}, "an object of 1 member", '{"a":1}', id="object of one"),
    pytest.param({"a": 1, "b": 2}, "an object of 2 members", '{"a":1,"b":2}', id="object"),
    pytest.param("A", "a text of 1 character", '"A"', id="one character"),
    pytest.param("\u00c9t\u00e9", "a text of 3 characters", '"\u00c9t\u00e9"', id="letters"),
    pytest.param(
        "N" * 78, "a text of 78 characters", '"' + "N" * 78 + '"', id="as long as is shown"
    ),
    pytest.param(
        "N" * 79, "a text of 79 characters", '"' + "N" * 79 + "\u2026", id="longer than is shown"
    ),
]


@pytest.mark.parametrize(("told", "described", "shown"), SHOWN)
def test_what_was_found_is_described_or_shown(
    page: dict[str, Any], told: object, described: str, shown: str
) -> None:
    """Its kind and size as a rule; its beginning, as JSON, where the caller asks for it."""
    page["id"] = told

    (plain,) = mr.validate(page).findings
    (revealed,) = mr.validate(page, reveal=True).findings

    assert plain.found == described
    assert revealed.found == shown
    assert (plain.pointer, plain.expected) == (revealed.pointer, revealed.expected)


def test_what_is_shown_hides_nothing_and_turns_nothing(page: dict[str, Any]) -> None:
    """A character that nobody sees is shown by its number."""
    page["id"] = "A\u202eB"

    assert [each.found for each in mr.validate(page, reveal=True).findings] == ['"A\\u202eB"']


def test_a_warning_of_a_number_hides_no_fault_in_its_place(page: dict[str, Any]) -> None:
    """A number with too many digits where a text belongs is both."""
    page["document"]["title"] = "HERE"
    text = json.dumps(page).replace('"HERE"', "9007199254740993.0")

    for raw, pointer in ((text, "/document/title"), ("9007199254740993.0", "")):
        outcome = mr.validate(raw)

        assert outcome.report is None
        assert [(each.code, each.pointer) for each in outcome.findings] == [
            ("number.rounded", pointer),
            ("structure.wrong_type", pointer),
        ]


@pytest.mark.parametrize("told", ["a\u0001b", ["a\u0001b"]], ids=["itself", "inside"])
def test_an_unknown_field_may_hide_nothing_either(page: dict[str, Any], told: object) -> None:
    """That a field is unknown does not say what stands in it."""
    page["x"] = told

    outcome = mr.validate(page, unknown="keep")

    assert not outcome.ok
    assert {each.code for each in outcome.findings} == {
        "structure.unknown_field",
        "text.control_character",
    }


def test_one_fault_among_warnings_is_enough(page: dict[str, Any]) -> None:
    """A report with a warning and a fault is not ok."""
    page["actors"][0]["country"] = "QQ"
    page["document"]["source"] = "nobody"

    outcome = mr.validate(page)

    assert [each.severity for each in outcome.findings] == ["warning", "fault"]
    assert not outcome.ok


# What the structure and the text say of one place


@pytest.mark.parametrize(
    ("path", "told", "elsewhere", "found"),
    [
        pytest.param(
            NUMBER,
            '{"kind": "exact", "value": 6.0}',
            '"a\\u0001b"',
            [
                ("number.not_whole", "/claims/2/content/harm/number"),
                ("text.control_character", "/document/title"),
            ],
            id="no reason in the text",
        ),
        pytest.param(
            NUMBER,
            '{"kind": "exact", "value": 1e400}',
            '"fine"',
            [("number.not_finite", "/claims/2/content/harm/number/value")],
            id="a reason in the same place",
        ),
        pytest.param(
            (*NUMBER[:-1],),
            '{"outcome": "killed", "number": {"kind": "between", "low": 5, "high": 1e400}}',
            "1e400",
            [
                ("number.not_finite", "/claims/2/content/harm/number/high"),
                ("number.not_finite", "/document/title"),
            ],
            id="a reason inside and another elsewhere",
        ),
        pytest.param(
            ("id",),
            "[1e400]",
            '"fine"',
            [("structure.wrong_type", "/id"), ("number.not_finite", "/id/0")],
            id="no reason for an array where a text belongs",
        ),
    ],
)
def test_of_one_place_what_says_more_is_told(
    page: dict[str, Any],
    path: tuple[str | int, ...],
    told: str,
    elsewhere: str,
    found: list[tuple[str, str]],
) -> None:
    """A finding goes only where the text tells why the structure refuses that very thing."""
    put(path, "HERE")(page)
    page["document"]["title"] = "THERE"
    text = json.dumps(page).replace('"HERE"', told).replace('"THERE"', elsewhere)

    outcome = mr.validate(text)

    assert [(each.code, each.pointer) for each in outcome.findings] == found


# Very many errors


def pointers(page: dict[str, Any], most: int) -> list[str]:
    """Validate a page with so many findings, and give their places."""
    outcome = mr.validate(page, limits=mr.Limits(findings=most))

    assert outcome.findings[-1].code == "findings.more"
    return [each.pointer for each in outcome.findings[:-1]]


def places(*arrays: tuple[str, int]) -> list[str]:
    """Name the first elements of arrays of the first claim."""
    return [f"/claims/0/{name}/{at}" for name, count in arrays for at in range(count)]


@pytest.mark.parametrize("most", [1, 4, 16, 64, 256, 1024, 4096])
def test_of_very_many_errors_the_first_of_every_array_are_told(
    page: dict[str, Any], most: int
) -> None:
    """Arrays are cut to so many elements that there are more errors than are wanted."""
    page["claims"][0] |= dict.fromkeys(("chain", "hedges", "spans"), [1] * 5000)

    assert pointers(page, 2 * most) == places(("chain", most), ("hedges", most))


def test_as_many_errors_as_are_wanted_are_too_few(page: dict[str, Any]) -> None:
    """Of those that are given nobody could say that there are more."""
    page["claims"][0] |= dict.fromkeys(("chain", "hedges", "spans"), [1] * 1000)

    assert pointers(page, 48) == places(("chain", 48))


@pytest.mark.parametrize(
    ("change", "counts"),
    [
        pytest.param(lambda _: None, (("hedges", 100),), id="2,000 errors"),
        pytest.param(put(("language",), 5), (("hedges", 64), ("spans", 36)), id="2,001 errors"),
    ],
)
def test_two_thousand_errors_are_not_too_many(
    page: dict[str, Any], change: Change, counts: tuple[tuple[str, int], ...]
) -> None:
    """So many are all looked at, and the first are told; of more, some of every array."""
    page["claims"][0] |= dict.fromkeys(("hedges", "spans"), [1] * 1000)
    change(page)

    assert pointers(page, 100) == places(*counts)


def test_of_very_many_unknown_fields_the_first_are_told(page: dict[str, Any]) -> None:
    """Members that no record has are cut like elements; fields stay."""
    names = [f"x{at:04}" for at in range(3000)]
    page["claims"][0] |= dict.fromkeys(names, 1)
    page["document"] |= dict.fromkeys(names, 1)

    assert pointers(page, 5) == [
        *(f"/claims/0/{name}" for name in names[:4]),
        f"/document/{names[0]}",
    ]


# What only follows


@pytest.mark.parametrize(
    ("change", "found"),
    [
        pytest.param(
            put(("claims", 0, "chain"), [5]),
            [("structure.wrong_type", "/claims/0/chain/0")],
            id="an array of one that is refused",
        ),
        pytest.param(
            both(put(("claims", 0, "chain"), []), put(("claims", 1, "chain"), [5, 5])),
            [
                ("structure.too_few", "/claims/0/chain"),
                ("structure.wrong_type", "/claims/1/chain/0"),
                ("structure.wrong_type", "/claims/1/chain/1"),
            ],
            id="an empty array beside it",
        ),
        pytest.param(
            both(
                put(("claims", 0, "mdoe"), "asserted"),
                lambda document: document["claims"][0].pop("mode"),
            ),
            [("structure.unknown_field", "/claims/0/mdoe")],
            id="a misspelt field that is required, in a record",
        ),
    ],
)
def test_what_only_follows_is_not_told(
    page: dict[str, Any], change: Change, found: list[tuple[str, str]]
) -> None:
    """One mistake is one finding."""
    change(page)

    assert [(each.code, each.pointer) for each in mr.validate(page).findings] == found


def test_what_was_found_is_not_shown_unasked(page: dict[str, Any]) -> None:
    """Neither for one value nor for all that pydantic refused."""
    page["id"] = CANARY.upper()
    page["claims"][0]["spans"][0]["start"] = float("nan")
    with pytest.raises(ValidationError) as caught:
        mr.Report.model_validate_json(json.dumps(page))

    assert described(CANARY) == "a text of 11 characters"
    assert [
        (each.code, each.message, each.found) for each in refusals(mr.Report, caught.value)
    ] == [
        ("number.not_finite", "expected a finite number", "a number"),
        (
            "structure.malformed",
            "expected an id of lower-case letters, digits, ., - and _, such as desk.2024-10-18",
            "a text of 11 characters",
        ),
    ]
