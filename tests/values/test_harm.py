"""Harm to people, as one source counts it."""

import pytest
from support import Case, Part, beyond, invalid, rows, valid, verdict, without

from milreport import Harm

SIX = {"kind": "exact", "value": 6}
KILLED = {"outcome": "killed", "number": SIX}

CASES = {
    Harm: [
        valid("bare", KILLED),
        valid(
            "all that a group may be",
            {
                **KILLED,
                "party": "dprk",
                "status": "foreign_contingent",
                "age_band": "adult",
                "sex": "male",
                "cause": "hostile_action",
                "victims": ["p1", "desk.1#p2"],
            },
        ),
        valid("nobody", {**KILLED, "number": {"kind": "exact", "value": 0}}),
        valid("no number given", {**KILLED, "number": {"kind": "unknown"}}),
        valid("dozens", {**KILLED, "number": {"kind": "vague_count", "low": 24}}),
        valid("private outcome", {**KILLED, "outcome": "x_frostbitten"}),
        valid("sex not told", {**KILLED, "sex": None}),
        valid("sex told as unknown", {**KILLED, "sex": "unknown"}),
        valid("no victims named", {**KILLED, "victims": []}),
        beyond(
            "half a person",
            {**KILLED, "number": {"kind": "exact", "value": 0.5}},
            "number.not_whole",
        ),
        beyond(
            "six and a point",
            {**KILLED, "number": {"kind": "exact", "value": 6.0}},
            "number.not_whole",
        ),
        beyond(
            "best figure with a point",
            {**KILLED, "number": {"kind": "between", "low": 1, "high": 9, "best": 4.0}},
            "number.not_whole",
        ),
        beyond(
            "fewer than nobody",
            {**KILLED, "number": {"kind": "at_least", "value": -1}},
            "number.negative",
        ),
        beyond(
            "a bound below nobody",
            {**KILLED, "number": {"kind": "between", "low": -1, "high": 3}},
            "number.negative",
        ),
        beyond(
            "reversed",
            {**KILLED, "number": {"kind": "between", "low": 9, "high": 1}},
            "number.reversed",
        ),
        invalid("no outcome", without(KILLED, "outcome"), "structure.missing_field"),
        invalid("no number", without(KILLED, "number"), "structure.missing_field"),
        invalid("a bare number", {**KILLED, "number": 6}, "structure.wrong_type"),
        invalid("outcome unknown", {**KILLED, "outcome": "dead"}, "structure.unknown_term"),
        invalid("private age", {**KILLED, "age_band": "x_teen"}, "structure.unknown_term"),
        invalid("private sex", {**KILLED, "sex": "x_other"}, "structure.unknown_term"),
        invalid("victims a text", {**KILLED, "victims": "p1"}, "structure.wrong_type"),
        invalid("victims null", {**KILLED, "victims": None}, "structure.wrong_type"),
        invalid("a victim null", {**KILLED, "victims": [None]}, "structure.wrong_type"),
        invalid("a victim by name", {**KILLED, "victims": ["A. B."]}, "structure.malformed"),
        invalid("a unit", {**KILLED, "unit": "1"}, "structure.unknown_field"),
    ]
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """People are counted in whole numbers, of one outcome; the schema says all but the first."""
    assert verdict(model, case.document) == case.verdict
