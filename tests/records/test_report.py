"""The report: one document, read and recorded."""

from typing import Any

import pytest
from support import Case, Part, beyond, invalid, report, rows, valid, verdict, without

from milreport import Document, Report
from milreport.values.ids import COLLECTIONS

DOCUMENT = {"source": "s1"}

RECORDS: dict[str, dict[str, Any]] = {
    "sources": {"id": "s1", "kind": "news_agency"},
    "actors": {"id": "a1", "kind": "state"},
    "places": {"id": "p1", "kind": "place"},
    "materiel": {"id": "x1", "kind": "vessel", "category": "x_ship"},
    "events": {"id": "e1", "kind": "raid"},
    "claims": {"id": "c1", "chain": [{"source": "s1"}], "mode": "asserted"},
    "media": {"id": "m1", "kind": "photograph"},
    "assessments": {"id": "j1", "about": "c1"},
    "relations": {"id": "r1", "kind": "supports", "subjects": ["c1"], "objects": ["c2"]},
}

CASES = {
    Report: [
        valid("smallest", report()),
        valid(
            "whole",
            report(
                recorded="2024-10-19T10:00:00+02:00",
                recorded_by="a1",
                handling={"tlp": "tlp_clear"},
                revision={"number": 2, "kind": "update"},
                extensions={"org.example": {"desk": 4}},
                **{name: [record] for name, record in RECORDS.items()},
            ),
        ),
        *(valid(f"{name} empty", report(**{name: []})) for name in COLLECTIONS),
        *(valid(f"{name} of one", report(**{name: [RECORDS[name]]})) for name in COLLECTIONS),
        *(
            invalid(f"{name} null", report(**{name: None}), "structure.wrong_type")
            for name in COLLECTIONS
        ),
        *(
            invalid(f"{name} by id", report(**{name: {"s1": {}}}), "structure.wrong_type")
            for name in COLLECTIONS
        ),
        *(
            invalid(f"{name} with null", report(**{name: [None]}), "structure.wrong_type")
            for name in COLLECTIONS
        ),
        *(
            invalid(f"no {name}", without(report(), name), "structure.missing_field")
            for name in ("schema_version", "id", "language", "document")
        ),
        valid("a later minor version", report(schema_version="1.9999")),
        *(
            invalid(f"version {version}", report(schema_version=version), "structure.malformed")
            for version in (
                "",
                "1",
                "1.",
                "1.00",
                "1.01",
                "1.10000",
                "2.0",
                "0.9",
                "1.0.0",
                "1.0\n",
            )
        ),
        invalid("version a number", report(schema_version=1.0), "structure.wrong_type"),
        invalid("language in words", report(language="English"), "structure.malformed"),
        invalid("document by id", report(document="s1"), "structure.wrong_type"),
        invalid("document null", report(document=None), "structure.wrong_type"),
        invalid("recorded on a day", report(recorded="2024-10-19"), "structure.malformed"),
        invalid("recorded by name", report(recorded_by="A. B."), "structure.malformed"),
        invalid("a note", report(note="a"), "structure.unknown_field"),
    ],
    Document: [
        valid("bare", DOCUMENT),
        valid(
            "whole",
            {
                **DOCUMENT,
                "title": "Soldiers seen near the front",
                "language": "en",
                "length": 3260,
                "hash": {"algorithm": "sha-256", "digest": "5b" * 32},
                "authors": ["a1", "a2"],
                "publisher": "a3",
                "times": [{"edtf": "2024-10-18", "role": "first_published"}],
                "places": [{"place": "p1", "role": "filing_place"}],
                "parts": [{"span": {"start": 0, "end": 30}, "mode": "headline"}],
                "identifiers": [{"scheme": "doi", "value": "10.1000/182"}],
                "redactions": [{"pointer": "/title", "reason": "legal", "method": "generalised"}],
                "note": "Read on the page.",
            },
        ),
        valid("of no length", {**DOCUMENT, "length": 0}),
        invalid("no source", {"title": "a"}, "structure.missing_field"),
        invalid("source by name", {"source": "Yonhap"}, "structure.malformed"),
        invalid("title empty", {**DOCUMENT, "title": ""}, "structure.too_short"),
        invalid("length below 0", {**DOCUMENT, "length": -1}, "structure.out_of_range"),
        invalid("length a text", {**DOCUMENT, "length": "9"}, "structure.wrong_type"),
        beyond("length 6.0", {**DOCUMENT, "length": 6.0}, "structure.wrong_type"),
        invalid("author by name", {**DOCUMENT, "authors": ["A. B."]}, "structure.malformed"),
        invalid("publisher by name", {**DOCUMENT, "publisher": "A. B."}, "structure.malformed"),
        invalid("its words", {**DOCUMENT, "text": "Soldiers"}, "structure.unknown_field"),
        invalid("note empty", {**DOCUMENT, "note": ""}, "structure.too_short"),
    ],
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """A report has a version, an id, a language and a document; collections are arrays."""
    assert verdict(model, case.document) == case.verdict


def test_the_collections_are_the_fields_that_hold_records() -> None:
    """The list of collections is the order in which they stand in a report."""
    made = Report.model_validate(report(**{name: [RECORDS[name]] for name in COLLECTIONS}))

    assert [name for name in Report.model_fields if name in COLLECTIONS] == [*COLLECTIONS]
    assert [getattr(made, name)[0].id for name in COLLECTIONS] == [
        RECORDS[name]["id"] for name in COLLECTIONS
    ]
    assert set(RECORDS) == set(COLLECTIONS)
