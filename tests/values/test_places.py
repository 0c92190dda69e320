"""Positions on the earth, and what a place is to something."""

import pytest
from support import Case, Part, invalid, refused, rows, valid, verdict, without

from milreport import PlaceUse, Position

KURSK = {"lat": 51.73, "lon": 36.19}
USE = {"place": "kursk", "role": "event_place"}

CASES = {
    Position: [
        valid("bare", KURSK),
        valid("whole", {**KURSK, "radius_m": 5000, "stands_for": "settlement_centre"}),
        valid("whole degrees", {"lat": 52, "lon": 36}),
        valid("null island", {"lat": 0, "lon": 0}),
        valid("north pole", {"lat": 90, "lon": 0}),
        valid("south pole", {"lat": -90.0, "lon": 0}),
        valid("date line from the west", {"lat": 0, "lon": 180}),
        valid("date line from the east", {"lat": 0, "lon": -180}),
        valid("no radius", {**KURSK, "radius_m": None}),
        valid("radius 0", {**KURSK, "radius_m": 0}),
        valid("half the way round", {**KURSK, "radius_m": 20_037_509}),
        valid("private meaning", {**KURSK, "stands_for": "x_gate"}),
        invalid("no latitude", without(KURSK, "lat"), "structure.missing_field"),
        invalid("no longitude", without(KURSK, "lon"), "structure.missing_field"),
        invalid("too far north", {**KURSK, "lat": 90.000001}, "structure.out_of_range"),
        invalid("too far south", {**KURSK, "lat": -91}, "structure.out_of_range"),
        invalid("too far east", {**KURSK, "lon": 180.5}, "structure.out_of_range"),
        invalid("too far west", {**KURSK, "lon": -181}, "structure.out_of_range"),
        invalid("radius below 0", {**KURSK, "radius_m": -1}, "structure.out_of_range"),
        invalid("radius too large", {**KURSK, "radius_m": 20_037_510}, "structure.out_of_range"),
        invalid("text", {**KURSK, "lat": "51.73"}, "structure.wrong_type"),
        invalid("true", {**KURSK, "lat": True}, "structure.wrong_type"),
        invalid("null", {**KURSK, "lat": None}, "structure.wrong_type"),
        invalid("meaning unknown", {**KURSK, "stands_for": "spot"}, "structure.unknown_term"),
        invalid("an array", [36.19, 51.73], "structure.wrong_type"),
        invalid("a height", {**KURSK, "alt": 250}, "structure.unknown_field"),
    ],
    PlaceUse: [
        valid("bare", USE),
        valid(
            "whole",
            {
                **USE,
                "precision": "admin1",
                "phrase": "in the Kursk region",
                "span": {"start": 3, "end": 9},
            },
        ),
        valid("private role", {**USE, "role": "x_staging_area"}),
        invalid("no place", without(USE, "place"), "structure.missing_field"),
        invalid("no role", without(USE, "role"), "structure.missing_field"),
        invalid("role unknown", {**USE, "role": "target"}, "structure.unknown_term"),
        invalid("precision unknown", {**USE, "precision": "exact"}, "structure.unknown_term"),
        invalid("phrase empty", {**USE, "phrase": ""}, "structure.too_short"),
        invalid("position within", {**USE, "lat": 51.73}, "structure.unknown_field"),
    ],
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """Degrees lie on the globe, positions are named, and the schema says so too."""
    assert verdict(model, case.document) == case.verdict


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", "1e999"])
@pytest.mark.parametrize("field", ["lat", "lon", "radius_m"])
def test_a_position_is_finite(field: str, text: str) -> None:
    """A coordinate that is no finite number is refused with that code."""
    document = {"lat": "1", "lon": "1", "radius_m": "1"} | {field: text}
    told = ", ".join(f'"{name}": {number}' for name, number in document.items())

    assert refused(Position, f"{{{told}}}") == ("number.not_finite",)
