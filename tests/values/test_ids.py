"""Ids, references and foreign identifiers."""

import pytest
from support import Case, Part, invalid, report, rows, valid, verdict, without

from milreport import Event, ForeignId, PlaceUse, Report, Revision, Stake

FOREIGN = {"scheme": "wikidata", "value": "Q212"}

LOCAL_IDS = {
    "one letter": ("a", True),
    "letters and digits": ("a18", True),
    "dash and underscore": ("a-1_b", True),
    "64 characters": ("a" * 64, True),
    "65 characters": ("a" * 65, False),
    "empty": ("", False),
    "capital": ("A18", False),
    "digit first": ("1a", False),
    "dash first": ("-a", False),
    "dot": ("a.b", False),
    "hash": ("desk#a", False),
    "space": ("a b", False),
    "line break after": ("a\n", False),
    "letter beyond ASCII": ("\u0430", False),
    "digit beyond ASCII": ("a\u0661", False),
}

REPORT_IDS = {
    "one letter": ("d", True),
    "dots": ("desk.2024-10-18_a", True),
    "128 characters": ("d" * 128, True),
    "129 characters": ("d" * 129, False),
    "empty": ("", False),
    "dot first": (".desk", False),
    "capital": ("Desk", False),
    "slash": ("desk/1", False),
    "line break after": ("desk\n", False),
}

REFERENCES = {
    "local": ("a18", True),
    "of another report": ("desk.2024#a18", True),
    "longest": ("d" * 128 + "#" + "a" * 64, True),
    "report too long": ("d" * 129 + "#a", False),
    "local part too long": ("desk#" + "a" * 65, False),
    "no local part": ("desk#", False),
    "no report": ("#a18", False),
    "two hashes": ("desk#a#b", False),
    "dot in the local part": ("desk#a.b", False),
    "empty": ("", False),
    "line break after": ("a18\n", False),
}


def texts(field: str, around: dict[str, object], table: dict[str, tuple[str, bool]]) -> list[Case]:
    """Give a case for each text in one field."""
    return [
        valid(f"{field}, {name}", {**around, field: text})
        if fits
        else invalid(f"{field}, {name}", {**around, field: text}, "structure.malformed")
        for name, (text, fits) in table.items()
    ]


CASES = {
    ForeignId: [
        valid("bare", FOREIGN),
        valid("with its issue", {**FOREIGN, "version": "25.1"}),
        valid("version told as null", {**FOREIGN, "version": None}),
        valid("scheme of 64 characters", {**FOREIGN, "scheme": "w" * 64}),
        valid("scheme with a dot", {**FOREIGN, "scheme": "ucdp.conflict"}),
        valid("a letter each", {**FOREIGN, "value": "Q", "version": "1"}),
        valid("value of 400 characters", {**FOREIGN, "value": "Q" * 400}),
        valid("value of 400 characters beyond the BMP", {**FOREIGN, "value": "\U0001f600" * 400}),
        valid("version of 100 characters", {**FOREIGN, "version": "1" * 100}),
        invalid("no scheme", without(FOREIGN, "scheme"), "structure.missing_field"),
        invalid("no value", without(FOREIGN, "value"), "structure.missing_field"),
        invalid("scheme of 65", {**FOREIGN, "scheme": "w" * 65}, "structure.malformed"),
        invalid("capital in the scheme", {**FOREIGN, "scheme": "WD"}, "structure.malformed"),
        invalid("value empty", {**FOREIGN, "value": ""}, "structure.too_short"),
        invalid("value of 401", {**FOREIGN, "value": "Q" * 401}, "structure.too_long"),
        invalid("value a number", {**FOREIGN, "value": 212}, "structure.wrong_type"),
        invalid("version empty", {**FOREIGN, "version": ""}, "structure.too_short"),
        invalid("version of 101", {**FOREIGN, "version": "1" * 101}, "structure.too_long"),
        invalid("version a number", {**FOREIGN, "version": 25.1}, "structure.wrong_type"),
    ],
    Event: texts("id", {"kind": "raid"}, LOCAL_IDS),
    Report: texts("id", report(), REPORT_IDS),
    Revision: texts("of", {"number": 1, "kind": "update"}, REPORT_IDS),
    PlaceUse: texts("place", {"role": "origin"}, REFERENCES),
    Stake: [
        *texts("side", {"interest": "party_to_conflict"}, REFERENCES),
        invalid("a number for an id", {"interest": "non_party", "side": 1}, "structure.wrong_type"),
    ],
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """Ids are short slugs, references are ids or report-id#id, and the schema says so too."""
    assert verdict(model, case.document) == case.verdict
