"""Places, where they are, and who holds them in whose view."""

from typing import get_args

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

from milreport import Hold, Place
from milreport.records.place import PlaceKind
from milreport.vocabulary.places import Control

PLACE = {"id": "kursk", "kind": "place"}
HOLD = {"actor": "rus", "status": "occupied"}

CASES = {
    Place: [
        *of_any_record(PLACE),
        *every_term("kind", get_args(PlaceKind), PLACE),
        valid(
            "whole",
            {
                **PLACE,
                "names": [{"text": "Kursk"}, {"text": "\u041a\u0443\u0440\u0441\u043a"}],
                "country": "RU",
                "admin_level": 2,
                "within": "oblast",
                "near": "border",
                "position": {"lat": 51.73, "lon": 36.19},
                "candidates": ["kursk-2"],
                "holds": [{**HOLD, "viewpoint": "ukr", "valid": {"edtf": "2024-08/.."}}],
            },
        ),
        valid("a country", {**PLACE, "admin_level": 0}),
        valid("the fifth level", {**PLACE, "admin_level": 5}),
        valid("country user-assigned", {**PLACE, "country": "XK"}),
        invalid("level below 0", {**PLACE, "admin_level": -1}, "structure.out_of_range"),
        invalid("level 6", {**PLACE, "admin_level": 6}, "structure.out_of_range"),
        invalid("level a text", {**PLACE, "admin_level": "2"}, "structure.wrong_type"),
        invalid("level true", {**PLACE, "admin_level": True}, "structure.wrong_type"),
        invalid("level 2.5", {**PLACE, "admin_level": 2.5}, "structure.wrong_type"),
        beyond("level 2.0", {**PLACE, "admin_level": 2.0}, "structure.wrong_type"),
        invalid("no kind", without(PLACE, "kind"), "structure.missing_field"),
        invalid("kind of an actor", {**PLACE, "kind": "state"}, "structure.unknown_term"),
        invalid("private kind", {**PLACE, "kind": "x_trench"}, "structure.unknown_term"),
        invalid("country in words", {**PLACE, "country": "Russia"}, "structure.malformed"),
        invalid("within a name", {**PLACE, "within": "Kursk Oblast"}, "structure.malformed"),
        invalid("near a name", {**PLACE, "near": "Sudzha"}, "structure.malformed"),
        invalid("position a pair", {**PLACE, "position": [36, 51]}, "structure.wrong_type"),
        invalid("candidates a text", {**PLACE, "candidates": "kursk"}, "structure.wrong_type"),
        invalid("a hold bare", {**PLACE, "holds": ["rus"]}, "structure.wrong_type"),
    ],
    Hold: [
        *every_term("status", Control, HOLD),
        valid("in a view, for a time", {**HOLD, "viewpoint": "ukr", "valid": {"edtf": "2024"}}),
        valid("private", {**HOLD, "status": "x_grey_zone"}),
        invalid("no actor", without(HOLD, "actor"), "structure.missing_field"),
        invalid("no status", without(HOLD, "status"), "structure.missing_field"),
        invalid("status unknown", {**HOLD, "status": "free"}, "structure.unknown_term"),
        invalid("view by name", {**HOLD, "viewpoint": "Kyiv"}, "structure.malformed"),
        invalid("valid a text", {**HOLD, "valid": "2024"}, "structure.wrong_type"),
    ],
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """A place is of a kind that can be somewhere, and a hold says whose; the schema too."""
    assert verdict(model, case.document) == case.verdict
