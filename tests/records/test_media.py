"""Media items: pictures and recordings, with their captions and credits."""

from typing import get_args

import pytest
from support import Case, Part, every_term, invalid, of_any_record, rows, valid, verdict, without

from milreport import Credit, Media
from milreport.records.media import MediaKind
from milreport.vocabulary.assessments import EvidenceKind
from milreport.vocabulary.media import Authenticity, CreditRole

PHOTO = {"id": "m1", "kind": "photograph"}
CREDIT = {"source": "s1", "role": "creator"}

CASES = {
    Media: [
        *of_any_record(PHOTO),
        *every_term("kind", get_args(MediaKind), PHOTO),
        *every_term("authenticity", Authenticity, PHOTO),
        valid(
            "whole",
            {
                **PHOTO,
                "caption": "Two leaders in a car.",
                "caption_language": "ko",
                "spans": [{"start": 10, "end": 20}],
                "credits": [CREDIT],
                "times": [{"edtf": "2024-06-19", "role": "captured"}],
                "places": [{"place": "pyongyang", "role": "shown_in_image"}],
                "shows": ["a1", "car"],
                "hash": {"algorithm": "sha-256", "digest": "a" * 64},
                "custody": [{"action": "found"}, {"action": "preserved"}],
                "derived_from": "desk.1#m9",
            },
        ),
        valid("private authenticity", {**PHOTO, "authenticity": "x_blurry"}),
        invalid("no kind", without(PHOTO, "kind"), "structure.missing_field"),
        *(
            invalid(f"kind {term}", {**PHOTO, "kind": str(term)}, "structure.unknown_term")
            for term in EvidenceKind
            if term not in get_args(MediaKind)
        ),
        invalid("private kind", {**PHOTO, "kind": "x_drawing"}, "structure.unknown_term"),
        invalid("caption empty", {**PHOTO, "caption": ""}, "structure.too_short"),
        invalid("caption language", {**PHOTO, "caption_language": "KO"}, "structure.malformed"),
        invalid("a credit bare", {**PHOTO, "credits": ["KCNA"]}, "structure.wrong_type"),
        invalid("shows a name", {**PHOTO, "shows": ["A. B."]}, "structure.malformed"),
        invalid("authenticity", {**PHOTO, "authenticity": "fake"}, "structure.unknown_term"),
        invalid("hash bare", {**PHOTO, "hash": "a" * 64}, "structure.wrong_type"),
        invalid("custody one step", {**PHOTO, "custody": {}}, "structure.wrong_type"),
        invalid("derived from words", {**PHOTO, "derived_from": "A video"}, "structure.malformed"),
        invalid("an address", {**PHOTO, "url": "https://example.org"}, "structure.unknown_field"),
    ],
    Credit: [
        *every_term("role", CreditRole, CREDIT),
        valid("where it stands", {**CREDIT, "span": {"start": 3, "end": 7}}),
        valid("private role", {**CREDIT, "role": "x_censor"}),
        invalid("nobody", without(CREDIT, "source"), "structure.missing_field"),
        invalid("no role", without(CREDIT, "role"), "structure.missing_field"),
        invalid("role unknown", {**CREDIT, "role": "author"}, "structure.unknown_term"),
        invalid("by name", {**CREDIT, "source": "KCNA"}, "structure.malformed"),
        invalid("span a pair", {**CREDIT, "span": [3, 7]}, "structure.wrong_type"),
    ],
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """A media item is of a kind that can be seen or heard; the schema says so too."""
    assert verdict(model, case.document) == case.verdict
