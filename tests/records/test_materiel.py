"""Materiel: arms, munitions, vehicles and technology."""

from typing import get_args

import pytest
from support import Case, Part, every_term, invalid, of_any_record, rows, valid, verdict, without

from milreport import Materiel
from milreport.records.materiel import MaterielKind
from milreport.vocabulary.materiel import EquipmentCategory

SHELL = {"id": "shell", "kind": "munition_type", "category": str(next(iter(EquipmentCategory)))}
CALIBRE = {"number": {"kind": "exact", "value": 122}, "unit": "mm"}

CASES = {
    Materiel: [
        *of_any_record(SHELL),
        *every_term("kind", get_args(MaterielKind), SHELL),
        *every_term("category", EquipmentCategory, SHELL),
        valid(
            "whole",
            {
                **SHELL,
                "designation": "122-mm round",
                "designation_normalised": "OF-462",
                "family": "D-30 rounds",
                "names": [{"text": "R-122", "kind": "reporting_name"}],
                "calibre": CALIBRE,
                "calibre_ambiguous_with": ["a rocket for the BM-21"],
                "country_of_design": "RU",
                "country_of_production": "KP",
                "operator": "rus",
                "marks": ["\ubc29-122", "7-91"],
                "variant_of": "desk.1#shells",
            },
        ),
        valid("private category", {**SHELL, "category": "x_loitering"}),
        valid("designation of 200 characters", {**SHELL, "designation": "a" * 200}),
        invalid("no kind", without(SHELL, "kind"), "structure.missing_field"),
        invalid("no category", without(SHELL, "category"), "structure.missing_field"),
        invalid("kind of an actor", {**SHELL, "kind": "person"}, "structure.unknown_term"),
        invalid("private kind", {**SHELL, "kind": "x_part"}, "structure.unknown_term"),
        invalid("category unknown", {**SHELL, "category": "gun"}, "structure.unknown_term"),
        *(
            invalid(f"{name} {how}", {**SHELL, name: text}, code)
            for name in ("designation", "designation_normalised", "family")
            for how, text, code in (
                ("empty", "", "structure.too_short"),
                ("of 201", "a" * 201, "structure.too_long"),
                ("a number", 122, "structure.wrong_type"),
            )
        ),
        invalid("calibre bare", {**SHELL, "calibre": 122}, "structure.wrong_type"),
        invalid("country of design", {**SHELL, "country_of_design": "ru"}, "structure.malformed"),
        invalid(
            "country of production", {**SHELL, "country_of_production": "1"}, "structure.malformed"
        ),
        invalid("operator by name", {**SHELL, "operator": "The Army"}, "structure.malformed"),
        invalid("a mark empty", {**SHELL, "marks": [""]}, "structure.too_short"),
        invalid(
            "other reading empty", {**SHELL, "calibre_ambiguous_with": [""]}, "structure.too_short"
        ),
        invalid("variant of a name", {**SHELL, "variant_of": "D-30"}, "structure.malformed"),
    ]
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """Materiel has a kind and a category, and its calibre is a quantity; the schema says so."""
    assert verdict(model, case.document) == case.verdict
