"""Assessments: what somebody makes of a claim, a source or an event, and on what grounds."""

import pytest
from support import (
    Case,
    Part,
    beyond,
    every_term,
    invalid,
    of_any_record,
    rows,
    valid,
    verdict,
    without,
)

from milreport import Assessment, Evidence, Silence
from milreport.vocabulary.assessments import (
    ClaimStatus,
    EvidenceKind,
    EvidenceRole,
    StandardOfProof,
)
from milreport.vocabulary.claims import SpeechAct

ASSESSMENT = {"id": "j1", "about": "c1"}
EVIDENCE = {"kind": "photograph"}
SILENCE = {"actor": "rus", "stance": "silent"}
GRADE = {"scale": "admiralty.reliability", "code": "B"}

CASES = {
    Assessment: [
        *of_any_record(ASSESSMENT),
        *every_term("status", ClaimStatus, ASSESSMENT),
        *every_term("standard", StandardOfProof, ASSESSMENT),
        valid(
            "whole",
            {
                **ASSESSMENT,
                "about": "desk.1#c1",
                "by": "desk",
                "time": {"edtf": "2024-10-18"},
                "over": "j0",
                "reliability": GRADE,
                "credibility": {**GRADE, "code": "2"},
                "likelihood": {"low": 0.55, "high": 0.8},
                "analytic_confidence": {"scale": "icd203.confidence", "code": "moderate"},
                "record_confidence": {"value": 70, "scale": "stix.confidence"},
                "reason": "Two sources of one origin.",
                "evidence": [EVIDENCE],
                "silences": [SILENCE],
            },
        ),
        valid("private status", {**ASSESSMENT, "status": "x_parked"}),
        beyond(
            "half a likelihood",
            {**ASSESSMENT, "likelihood": {"code": "likely"}},
            "likelihood.half_a_grade",
        ),
        beyond("empty likelihood", {**ASSESSMENT, "likelihood": {}}, "likelihood.empty"),
        invalid("about nothing", without(ASSESSMENT, "about"), "structure.missing_field"),
        invalid("about words", {**ASSESSMENT, "about": "The claim"}, "structure.malformed"),
        invalid("by name", {**ASSESSMENT, "by": "A. B."}, "structure.malformed"),
        invalid("time a text", {**ASSESSMENT, "time": "2024"}, "structure.wrong_type"),
        invalid("over words", {**ASSESSMENT, "over": "The first"}, "structure.malformed"),
        invalid("status unknown", {**ASSESSMENT, "status": "true"}, "structure.unknown_term"),
        invalid("standard unknown", {**ASSESSMENT, "standard": "50%"}, "structure.unknown_term"),
        invalid("a bare grade", {**ASSESSMENT, "reliability": "B"}, "structure.wrong_type"),
        invalid("a bare likelihood", {**ASSESSMENT, "likelihood": 0.5}, "structure.wrong_type"),
        invalid("reason empty", {**ASSESSMENT, "reason": ""}, "structure.too_short"),
        invalid("a score", {**ASSESSMENT, "score": 7}, "structure.unknown_field"),
    ],
    Evidence: [
        *every_term("kind", EvidenceKind, EVIDENCE),
        *every_term("role", EvidenceRole, EVIDENCE),
        valid("whole", {**EVIDENCE, "record": "m1", "note": "The picture of 19 June."}),
        valid("private kind", {**EVIDENCE, "kind": "x_smell"}),
        invalid("no kind", {"record": "m1"}, "structure.missing_field"),
        invalid("kind unknown", {"kind": "photo"}, "structure.unknown_term"),
        invalid("role unknown", {**EVIDENCE, "role": "proof"}, "structure.unknown_term"),
        invalid("record in words", {**EVIDENCE, "record": "A photo"}, "structure.malformed"),
        invalid("note empty", {**EVIDENCE, "note": ""}, "structure.too_short"),
    ],
    Silence: [
        *every_term("stance", ("silent", "withholds"), SILENCE),
        *every_term("act", SpeechAct, SILENCE),
        valid("what was read", {**SILENCE, "searched": "The ministry's page of that week."}),
        invalid("nobody", without(SILENCE, "actor"), "structure.missing_field"),
        invalid("no stance", without(SILENCE, "stance"), "structure.missing_field"),
        invalid(
            "a stance that is none of silence",
            {**SILENCE, "stance": "denies"},
            "structure.unknown_term",
        ),
        invalid("stance unknown", {**SILENCE, "stance": "mute"}, "structure.unknown_term"),
        invalid("act unknown", {**SILENCE, "act": "hung_up"}, "structure.unknown_term"),
        invalid("by name", {**SILENCE, "actor": "Moscow"}, "structure.malformed"),
        invalid("searched empty", {**SILENCE, "searched": ""}, "structure.too_short"),
    ],
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """An assessment is about a record, and holds each kind of confidence apart."""
    assert verdict(model, case.document) == case.verdict
