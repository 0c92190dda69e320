"""Extraction: what comes back is held to the models, and what goes out is valid for the vendor."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import milreport as mr
from milreport.schema import PAYLOADS, VENDORS, Payload, as_extraction, extraction, load_extraction
from milreport.testing import sample_report

PAGE = (Path(__file__).parents[1] / "data" / "page.json").read_text("utf-8")


def worded(told: Any) -> Any:  # noqa: ANN401 - any JSON
    """Put words to every number and claim, as a program that extracts is asked to."""
    if isinstance(told, list):
        return [worded(each) for each in told]
    if not isinstance(told, dict):
        return told
    added = {"phrase": "as printed"} if told.get("kind") in NUMBERS else {}
    added |= {"text": "What is claimed."} if "chain" in told else {}
    return {**added, **{name: worded(each) for name, each in told.items()}}


NUMBERS = {
    *mr.json_schema(mr.Quantity, dialect="openapi-3.1")["components"]["schemas"]["Number"][
        "discriminator"
    ]["mapping"]
}
SAMPLE = mr.Report.model_validate(
    worded(sample_report().model_dump(mode="json", exclude_none=True))
)

CLAIM: dict[str, Any] = {
    "id": "c1",
    "text": "At least twenty shells fell on the harbour.",
    "content": {
        "kind": "figure",
        "of": "e1",
        "quantity": {
            "number": {"kind": "at_least", "phrase": "at least twenty", "value": 20},
            "unit": "1",
            "counted": "rounds",
        },
        "scope": None,
    },
    "chain": [
        {"source": "paper", "act": None, "mode": None, "factuality": None, "cue": None},
        {"source": "mayor", "act": "state", "mode": None, "factuality": None, "cue": "said"},
    ],
    "mode": "asserted",
    "hedges": [],
    "times": [],
    "places": [],
}


def parts_of(payload: Payload, report: mr.Report) -> tuple[Any, ...]:
    """Give everything of a report that a payload could ask for."""
    contents = tuple(claim.content for claim in report.claims)
    figures = tuple(each for each in contents if isinstance(each, mr.Figure))
    found: dict[type[Any], tuple[Any, ...]] = {
        mr.Report: (report,),
        mr.Figure: figures,
        mr.Toll: tuple(each for each in contents if isinstance(each, mr.Toll)),
        mr.Quantity: tuple(figure.quantity for figure in figures),
        mr.Claim: report.claims,
        mr.Event: report.events,
        mr.Source: report.sources,
        mr.Actor: report.actors,
        mr.Place: report.places,
        mr.Materiel: report.materiel,
        mr.Media: report.media,
    }
    return found[payload.part]


def test_what_a_model_answers_becomes_a_claim() -> None:
    """`null` is what was not told; the rest is the claim."""
    outcome = load_extraction("openai", json.dumps(CLAIM), payload="claim")

    assert outcome.ok
    assert outcome.findings == ()
    assert outcome.report is None
    assert outcome.raw is None
    assert outcome.parts is not None
    (claim,) = outcome.parts
    assert isinstance(claim, mr.Claim)
    assert claim.content == mr.Figure(
        of="e1",
        quantity=mr.Quantity(
            number=mr.AtLeast(value=20, phrase="at least twenty"), unit="1", counted="rounds"
        ),
    )
    assert [step.act for step in claim.chain] == [None, "state"]


def test_a_list_comes_back_as_its_parts() -> None:
    """Each sound one is kept, in order, and each fault says where in the answer it is."""
    wrong = CLAIM | {"id": "c2", "mode": "sung", "chain": [{"source": "paper", "tone": "dry"}]}
    data = {"claims": [CLAIM, wrong, CLAIM | {"id": "c3"}]}

    outcome = load_extraction("anthropic", data, payload="claims")

    assert not outcome.ok
    assert outcome.parts is not None
    assert [part.id for part in outcome.parts if isinstance(part, mr.Claim)] == ["c1", "c3"]
    assert [(each.pointer, each.code) for each in outcome.findings] == [
        ("/claims/1/chain/0/tone", "structure.unknown_field"),
        ("/claims/1/mode", "structure.unknown_term"),
    ]
    assert outcome.raw == data


def test_what_the_vendor_cannot_say_is_enforced() -> None:
    """A length, a pattern and a rule over two fields, none of which Gemini reads."""
    quantity = {
        "number": {"kind": "between", "phrase": "3 to 2", "low": 3, "high": 2},
        "unit": "kilometre",
        "counted": None,
    }

    outcome = load_extraction("gemini", quantity, payload="quantity")

    assert [str(each) for each in outcome.findings] == [
        "fault number.reversed at /number: the low bound must not be above the high bound",
        (
            "fault structure.unknown_term at /unit: expected one of the 441 terms of "
            "milreport.units.CODES, found a text of 9 characters (did you mean km?)"
        ),
    ]
    assert outcome.parts == ()


def test_a_whole_report_is_validated_as_any_other() -> None:
    """It has its findings of the checks too, and an outcome with a report."""
    data = as_extraction("openai", SAMPLE)
    dangling = json.loads(json.dumps(data))
    dangling["claims"][0]["chain"][0]["source"] = "nobody"

    good, bad = load_extraction("openai", data), load_extraction("openai", dangling)

    assert good.ok
    assert good.report is not None
    assert [claim.id for claim in good.report.claims] == [claim.id for claim in SAMPLE.claims]
    assert [each.code for each in bad.findings] == ["reference.dangling"]
    assert bad.raw == dangling


def test_an_empty_text_is_what_was_not_told() -> None:
    """A model that has no words for a number answers with none; what is required is missed."""
    number = {"kind": "unknown", "phrase": ""}
    quantity = {"number": number, "unit": "1", "counted": ""}

    good = load_extraction("openai", quantity, payload="quantity")
    bad = load_extraction("openai", quantity | {"unit": ""}, payload="quantity")

    assert good.parts == (mr.Quantity(number=mr.Unknown(), unit="1"),)
    assert [str(each) for each in bad.findings] == [
        "fault structure.missing_field at /unit: this field is required"
    ]


def test_what_stands_beside_the_list_is_a_fault() -> None:
    """A list is asked for and nothing else; what is sound in it is still given."""
    outcome = load_extraction("openai", {"claims": [CLAIM], "note/s": "x"}, payload="claims")

    assert [str(each) for each in outcome.findings] == [
        "fault structure.unknown_field at /note~1s: no such field here"
    ]
    assert outcome.parts is not None
    assert len(outcome.parts) == 1


def test_findings_of_a_list_are_capped_and_say_so() -> None:
    """However many parts are at fault, no more are told than of one record."""
    outcome = load_extraction("openai", {"claims": [{}] * 200}, payload="claims")

    assert len(outcome.findings) == 101
    assert outcome.findings[-1].code == "findings.more"


def test_findings_stop_and_sound_parts_do_not() -> None:
    """Beyond the cap nothing is looked into, and what is sound is still given."""
    strange = {f"x{number}": 1 for number in range(300)}

    outcome = load_extraction(
        "openai", {"claims": [*[{}] * 200, CLAIM], **strange}, payload="claims"
    )

    assert outcome.parts is not None
    assert len(outcome.parts) == 1
    assert len(outcome.findings) == 101
    assert {each.code for each in outcome.findings} == {"structure.missing_field", "findings.more"}


def test_what_may_hold_any_json_is_kept() -> None:
    """Inside `extensions`, `null` and an empty text are what somebody wrote there."""
    extensions = {"org.example": {"a": None, "b": "", "c": [None, {"d": ""}]}}
    data = SAMPLE.model_dump(mode="json") | {"extensions": extensions}

    outcome = load_extraction("openai", data)

    assert outcome.report is not None
    assert outcome.report.model_dump(mode="json")["extensions"] == extensions


def test_tuples_are_arrays() -> None:
    """An answer that was put together in Python may have tuples, at any depth."""
    told = CLAIM | {"chain": (CLAIM["chain"][0], {"source": "mayor", "act": "", "cue": None})}

    outcome = load_extraction("openai", {"claims": (told,)}, payload="claims")

    assert outcome.ok
    assert outcome.parts is not None
    (claim,) = outcome.parts
    assert isinstance(claim, mr.Claim)
    assert claim.chain[1] == mr.Step(source="mayor")


def test_no_hint_at_what_only_validation_takes() -> None:
    """A report of a newer version is refused, with a hint that helps here."""
    data = SAMPLE.model_dump(mode="json") | {"schema_version": "1.1"}

    outcome = load_extraction("openai", data)

    assert [(each.code, each.hint) for each in outcome.findings] == [
        ("version.newer", "a newer milreport knows it")
    ]


def test_a_place_in_the_answer_is_one_in_its_own_text() -> None:
    """Where the text ends too early is told as the caller has it."""
    outcome = load_extraction("openai", '{\n  "id": "c1",\n  "text": "a', payload="claim")

    (finding,) = outcome.findings
    assert "line 3" in finding.message


ODD_TEXT = "a\u202eb"
REPORT = SAMPLE.model_dump(mode="json")


@pytest.mark.parametrize(
    ("payload", "told", "pointer"),
    [
        pytest.param("claim", CLAIM | {"text": ODD_TEXT}, "/text", id="a part"),
        pytest.param(
            "claims", {"claims": [CLAIM, CLAIM | {"text": ODD_TEXT}]}, "/claims/1/text", id="a list"
        ),
        pytest.param(
            "report",
            REPORT | {"document": REPORT["document"] | {"title": ODD_TEXT}},
            "/document/title",
            id="a report",
        ),
    ],
)
def test_what_is_odd_about_a_text_is_told_once(
    payload: str, told: dict[str, Any], pointer: str
) -> None:
    """A character that nobody sees is a fault in an answer too, at its place."""
    outcome = load_extraction("openai", told, payload=payload)

    assert not outcome.ok
    assert [(each.code, each.pointer) for each in outcome.findings] == [
        ("text.control_character", pointer)
    ]


def test_nothing_to_extract_is_an_answer() -> None:
    """An empty list is sound, and not the same as no list."""
    outcome = load_extraction("openai", '{"events": []}', payload="events")

    assert outcome.ok
    assert outcome.parts == ()


def _deep() -> dict[str, Any]:
    deep: dict[str, Any] = {}
    for _ in range(100_000):
        deep = {"a": deep}
    return deep


def _nested() -> tuple[Any, ...]:
    nested: tuple[Any, ...] = ()
    for _ in range(10_000):
        nested = (nested,)
    return nested


BROKEN = [
    pytest.param("claims", "{", "json.incomplete", "", id="no JSON"),
    pytest.param("claims", b"\xff", "json.not_utf8", "", id="no UTF-8"),
    pytest.param("claims", '{"claims": "\ud83d"}', "json.lone_surrogate", "", id="half a pair"),
    pytest.param(
        "claim",
        '{"id": "a", "id": "b"}',
        "json.duplicate_key",
        "/id",
        id="a name told twice",
    ),
    pytest.param(
        "report", '{"id": "a", "id": "b"}', "json.duplicate_key", "/id", id="twice in a report"
    ),
    pytest.param(
        "quantity",
        '{"number": {"kind": "exact", "value": 1e400}, "unit": "1"}',
        "number.not_finite",
        "/number/value",
        id="a number without end",
    ),
    pytest.param("claim", {"id": [[]] * 100_001}, "json.too_many_items", "", id="too many"),
    pytest.param("claims", 7, "json.not_json", "", id="a number"),
    pytest.param("claims", None, "json.not_json", "", id="nothing"),
    pytest.param("claims", "[]", "structure.wrong_type", "", id="a list for an object"),
    pytest.param("claims", "{}", "structure.wrong_type", "", id="no list"),
    pytest.param("claims", '{"claims": null}', "structure.wrong_type", "", id="null for a list"),
    pytest.param("claims", '{"claims": {}}', "structure.wrong_type", "", id="an object for a list"),
    pytest.param(
        "claims", '{"claims": [7]}', "structure.wrong_type", "/claims/0", id="a number for a claim"
    ),
    pytest.param("claim", "[]", "structure.wrong_type", "", id="a list for a claim"),
    pytest.param("report", "[]", "structure.wrong_type", "", id="a list for a report"),
    pytest.param("claim", {"id": {1, 2}}, "json.not_json", "/id", id="a set"),
    pytest.param(
        "claim", {"id": "\ud83d"}, "json.lone_surrogate", "", id="half a pair in a mapping"
    ),
    pytest.param("claims", _deep(), "json.too_deep", "", id="too deep"),
    pytest.param("claim", {"id": _nested()}, "json.too_deep", "", id="tuples too deep"),
]


@pytest.mark.parametrize(("payload", "data", "code", "pointer"), BROKEN)
def test_a_broken_answer_is_a_finding(payload: str, data: Any, code: str, pointer: str) -> None:  # noqa: ANN401
    """Whatever a model answers, nothing is raised, and the answer is kept."""
    outcome = load_extraction("openai", data, payload=payload)

    assert not outcome.ok
    assert [(each.code, each.pointer) for each in outcome.findings] == [(code, pointer)]
    assert not any("Limits" in (each.hint or "") for each in outcome.findings)
    assert outcome.raw is data
    assert outcome.parts == (None if payload == "report" else ())


@pytest.mark.parametrize("vendor", VENDORS)
@pytest.mark.parametrize("name", PAYLOADS)
def test_there_and_back(name: str, vendor: Any) -> None:  # noqa: ANN401 - a vendor
    """What a record looks like in a vendor's form is valid there, and comes back as it was.

    What the payload does not ask for is left out once, and nothing more the second time.
    """
    payload = PAYLOADS[name]
    parts = parts_of(payload, SAMPLE) or parts_of(payload, mr.Report.model_validate_json(PAGE))
    validator = Draft202012Validator(extraction(vendor, name).schema)
    groups = [parts] if payload.many else [(part,) for part in parts]

    assert groups
    for group in groups:
        answer = as_extraction(vendor, group, payload=name)
        assert [error.message for error in validator.iter_errors(answer)] == []
        outcome = load_extraction(vendor, json.dumps(answer), payload=name)
        back = (outcome.report,) if payload.part is mr.Report else outcome.parts
        assert outcome.findings == ()
        assert as_extraction(vendor, back, payload=payload) == answer  # type: ignore[arg-type]


def test_the_form_of_an_example() -> None:
    """What is not told is null for one vendor and absent for another."""
    step = mr.Step(source="paper", act="state")
    claim = mr.Claim(id="c1", text="It burns.", chain=(step,), mode="asserted")

    openai = as_extraction("openai", claim, payload="claim")

    assert openai == as_extraction("openai", (claim,), payload="claim")
    assert openai == as_extraction("openai", [claim], payload="claim")
    assert openai["content"] is None
    assert openai["hedges"] == []
    assert as_extraction("anthropic", claim, payload="claim") == {
        "id": "c1",
        "text": "It burns.",
        "chain": [{"source": "paper", "act": "state"}],
        "mode": "asserted",
        "hedges": [],
        "times": [],
        "places": [],
    }


WORDLESS = mr.Claim(id="c1", chain=(mr.Step(source="paper"),), mode="asserted")
PRIVATE = mr.Event(id="e1", kind="x_landslide", title="The slope gave way")


@pytest.mark.parametrize(
    ("parts", "payload", "code", "message"),
    [
        pytest.param(
            WORDLESS,
            "claim",
            "usage.untold_field",
            "expected a part that tells what is always asked for",
            id="a claim without words",
        ),
        pytest.param(
            PRIVATE,
            "event",
            "usage.private_term",
            "expected terms of the lists and no private ones",
            id="a private term",
        ),
        pytest.param(
            PRIVATE, "claim", "usage.unfit_payload", "expected parts of Claim", id="another model"
        ),
        pytest.param(
            (), "claim", "usage.unfit_payload", "expected parts of Claim", id="none for one"
        ),
        pytest.param(
            (WORDLESS, WORDLESS),
            "claim",
            "usage.unfit_payload",
            "expected parts of Claim",
            id="two for one",
        ),
    ],
)
def test_what_is_no_example(parts: Any, payload: str, code: str, message: str) -> None:  # noqa: ANN401
    """A part that a vendor's model could not answer with is the caller's error."""
    with pytest.raises(mr.UsageError) as caught:
        as_extraction("openai", parts, payload=payload)

    assert (caught.value.code, caught.value.message) == (code, message)


def test_a_vendor_that_there_is_not() -> None:
    """Only the vendors' dialects extract."""
    with pytest.raises(mr.UsageError) as caught:
        load_extraction("2020-12", "{}", payload="claim")  # type: ignore[arg-type]

    assert str(caught.value) == (
        "usage.unknown_dialect: expected one of: openai, anthropic, gemini"
    )
