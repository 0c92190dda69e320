"""Relations between records."""

import pytest
from support import Case, Part, every_term, invalid, of_any_record, rows, valid, verdict, without

from milreport import Relation
from milreport.vocabulary.relations import Drift, LinkBasis, RelationKind

TENSION = {"id": "r1", "kind": "in_tension_with", "subjects": ["c1"], "objects": ["c2"]}

CASES = {
    Relation: [
        *of_any_record(TENSION),
        *every_term("kind", RelationKind, TENSION),
        *every_term("basis", LinkBasis, TENSION),
        *every_term("drift", Drift, TENSION),
        valid("many to many", {**TENSION, "subjects": ["c1", "c2"], "objects": ["c3", "d.1#c4"]}),
        valid("why and by whom", {**TENSION, "reason": "The numbers differ.", "by": "desk"}),
        valid("private kind", {**TENSION, "kind": "x_mocks"}),
        invalid("no kind", without(TENSION, "kind"), "structure.missing_field"),
        invalid("no subjects", without(TENSION, "subjects"), "structure.missing_field"),
        invalid("no objects", without(TENSION, "objects"), "structure.missing_field"),
        invalid("subjects empty", {**TENSION, "subjects": []}, "structure.too_few"),
        invalid("objects empty", {**TENSION, "objects": []}, "structure.too_few"),
        invalid("subjects a text", {**TENSION, "subjects": "c1"}, "structure.wrong_type"),
        invalid("objects null", {**TENSION, "objects": None}, "structure.wrong_type"),
        invalid("a subject in words", {**TENSION, "subjects": ["It."]}, "structure.malformed"),
        invalid("an object null", {**TENSION, "objects": [None]}, "structure.wrong_type"),
        invalid("kind unknown", {**TENSION, "kind": "near"}, "structure.unknown_term"),
        invalid("basis unknown", {**TENSION, "basis": "guess"}, "structure.unknown_term"),
        invalid("drift unknown", {**TENSION, "drift": "tone"}, "structure.unknown_term"),
        invalid("reason empty", {**TENSION, "reason": ""}, "structure.too_short"),
        invalid("by name", {**TENSION, "by": "A. B."}, "structure.malformed"),
    ]
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """A relation has something at both ends, and the schema says so too."""
    assert verdict(model, case.document) == case.verdict
