"""Rows say what the records say, no more and no less, and lead back to them."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pytest

import milreport as mr
from milreport.arrow import CLAIMS, EVENTS, FIGURES, _verdicts, claims, events, figures
from milreport.testing import sample_report

SEED = Path(__file__).parents[2] / "docs" / "examples" / "seed_report.json"
VIEWS = [
    pytest.param(claims, CLAIMS, id="claims"),
    pytest.param(figures, FIGURES, id="figures"),
    pytest.param(events, EVENTS, id="events"),
]
View = Callable[..., Iterator[Any]]
Json = dict[str, Any]


def report(**told: object) -> Json:
    """Make a small report with a source, an event and whatever is told."""
    return {
        "schema_version": "1.0",
        "id": "desk.1",
        "language": "en",
        "document": {"source": "s1"},
        "sources": [{"id": "s1", "kind": "news_outlet"}, {"id": "s2", "kind": "armed_forces"}],
        "actors": [{"id": "a1", "kind": "person", "names": [{"text": "A"}]}],
        "events": [{"id": "e1", "kind": "attack_unspecified"}],
    } | told


def claim(content: Json | None, **told: object) -> Json:
    """Make a claim with a content."""
    said = {"id": "c1", "mode": "asserted", "chain": [{"source": "s1"}], "text": "It is said."}
    return said | ({} if content is None else {"content": content}) | told


def rows(view: View, *reports: Json) -> list[Json]:
    """Give the rows of reports, each without what it leaves open."""
    for each in reports:
        outcome = mr.validate(each)
        assert outcome.ok, [str(finding) for finding in outcome.findings]
    records = pa.record_batch({"record": [json.dumps(each) for each in reports]})
    [answer] = view([records])
    answer.validate(full=True)
    return [
        {name: told for name, told in row.items() if told not in (None, [])}
        for row in answer.to_pylist()
    ]


SAID = {
    "report_id": "desk.1",
    "claim_id": "c1",
    "mode": "asserted",
    "outermost": "s1",
    "innermost": "s1",
    "chain": [
        {
            "source": "s1",
            "act": None,
            "mode": None,
            "factuality": None,
            "cue": None,
            "time": None,
            "event": None,
            "inferred": False,
        }
    ],
}
OCCURRENCE = {
    "kind": "occurrence",
    "event": "e1",
    "realis": "planned",
    "loss_status": "damaged",
    "transfer_status": "delivered",
}
ONE = {"number": {"kind": "exact", "value": 1}, "unit": "km"}
HARM = {"outcome": "killed", "number": {"kind": "exact", "value": 0}}

CONTENTS = [
    pytest.param(None, {}, id="words alone"),
    pytest.param(
        OCCURRENCE,
        {
            "kind": "occurrence",
            "event_id": "e1",
            "realis": "planned",
            "loss_status": "damaged",
            "transfer_status": "delivered",
        },
        id="occurrence",
    ),
    pytest.param(
        {"kind": "occurrence", "event": "desk.2#e1"},
        {"kind": "occurrence", "event_id": "desk.2#e1"},
        id="an event of another report",
    ),
    pytest.param(
        {"kind": "figure", "of": "e1", "quantity": ONE},
        {"kind": "figure", "of": "e1", "event_id": "e1"},
        id="figure of an event",
    ),
    pytest.param(
        {"kind": "figure", "of": "a1", "quantity": ONE},
        {"kind": "figure", "of": "a1"},
        id="figure of an actor",
    ),
    pytest.param(
        {"kind": "figure", "of": "desk.2#e1", "quantity": ONE},
        {"kind": "figure", "of": "desk.2#e1"},
        id="figure of something elsewhere, of which nobody knows what it is",
    ),
    pytest.param(
        {"kind": "toll", "of": "e1", "harm": HARM},
        {"kind": "toll", "of": "e1", "event_id": "e1"},
        id="toll",
    ),
    pytest.param(
        {
            "kind": "relation",
            "subject": "a1",
            "predicate": "holds_office",
            "detail": "minister",
            "valid": {"edtf": "2024-02/.."},
        },
        {
            "kind": "relation",
            "subject": "a1",
            "predicate": "holds_office",
            "detail": "minister",
            "valid": {
                "edtf": "2024-02/..",
                "role": None,
                "precision": None,
                "derivation": None,
                "phrase": None,
                "anchor": None,
                "note": None,
                "earliest": date(2024, 2, 1),
                "latest": None,
            },
        },
        id="relation",
    ),
    pytest.param(
        {"kind": "judgement", "claim": "desk.2#c9", "stance": "denies", "grounds": "hearsay"},
        {
            "kind": "judgement",
            "judged": "desk.2#c9",
            "stance": "denies",
            "grounds": "hearsay",
        },
        id="judgement",
    ),
]


@pytest.mark.parametrize(("content", "expected"), CONTENTS)
def test_content_of_claims(content: Json | None, expected: Json) -> None:
    """Each kind of content fills its columns and leaves the others null."""
    [row] = rows(claims, report(claims=[claim(content)]))

    assert row == {**SAID, "language": "en", "text": "It is said.", **expected}


def both(low: float | None, high: float | None, *, is_open: bool = False) -> Json:
    """Give the columns of bounds; what is open is so at the ends that are there."""
    told: Json = {}
    if low is not None:
        told |= {"low": low, "low_open": is_open}
    if high is not None:
        told |= {"high": high, "high_open": is_open}
    return told


NUMBERS = [
    pytest.param({"kind": "exact", "value": 0}, {"value": 0.0, **both(0, 0)}, id="a denial"),
    pytest.param({"kind": "exact", "value": 0.1}, {"value": 0.1, **both(0.1, 0.1)}, id="exact"),
    pytest.param(
        {"kind": "exact", "value": 2**53 - 1},
        {"value": float(2**53 - 1), **both(2**53 - 1, 2**53 - 1)},
        id="the largest",
    ),
    pytest.param({"kind": "approximately", "value": 12}, {"value": 12.0}, id="about"),
    pytest.param({"kind": "at_least", "value": 12}, {"value": 12.0, **both(12, None)}, id="least"),
    pytest.param(
        {"kind": "more_than", "value": 12},
        {"value": 12.0, **both(12, None, is_open=True)},
        id="more than",
    ),
    pytest.param({"kind": "at_most", "value": 12}, {"value": 12.0, **both(None, 12)}, id="most"),
    pytest.param(
        {"kind": "fewer_than", "value": 12},
        {"value": 12.0, **both(None, 12, is_open=True)},
        id="fewer than",
    ),
    pytest.param(
        {"kind": "nearly", "value": 12},
        {"value": 12.0, **both(None, 12, is_open=True)},
        id="nearly",
    ),
    pytest.param({"kind": "between", "low": 3, "high": 9}, both(3, 9), id="between"),
    pytest.param(
        {"kind": "between", "low": 3, "high": 9, "best": 5}, {**both(3, 9), "best": 5.0}, id="best"
    ),
    pytest.param({"kind": "vague_count", "low": 24}, both(24, None), id="a word with a bound"),
    pytest.param({"kind": "vague_count"}, {}, id="a word"),
    pytest.param({"kind": "unknown"}, {}, id="unknown"),
    pytest.param(
        {
            "kind": "approximately",
            "value": 50,
            "phrase": "about fifty",
            "basis": "estimated_expert",
            "rounding": "rounded_implied",
            "convention": {"low": 45, "policy": "en-1"},
        },
        {
            "value": 50.0,
            "phrase": "about fifty",
            "basis": "estimated_expert",
            "rounding": "rounded_implied",
            "convention_low": 45.0,
            "policy": "en-1",
        },
        id="words and an open convention",
    ),
    pytest.param(
        {"kind": "vague_count", "convention": {"low": 3, "high": 7, "policy": "en-1"}},
        {"convention_low": 3.0, "convention_high": 7.0, "policy": "en-1"},
        id="a convention",
    ),
]


@pytest.mark.parametrize(("number", "expected"), NUMBERS)
def test_numbers_of_figures(number: Json, expected: Json) -> None:
    """A number has the bounds that its words entail: nothing is sharpened, and no zero read in."""
    content = {"kind": "figure", "of": "e1", "quantity": {"number": number, "unit": "km"}}
    base = content | {"quantity": ONE, "base": {"number": number, "unit": "km", "item": "a1"}}

    [row] = rows(figures, report(claims=[claim(content)]))
    [other] = rows(figures, report(claims=[claim(base)]))

    told = {"comparator": number["kind"], "unit": "km", **expected}
    assert row == {**SAID, "kind": "figure", "of": "e1", "event_id": "e1", **told}
    inside = {name: each for name, each in other["base"].items() if each is not None}
    assert inside == told | {"item": "a1"}


def test_a_toll_counts_persons() -> None:
    """A toll has the columns of harm, the unit 1, and persons as what is counted."""
    harm = HARM | {
        "number": {"kind": "more_than", "value": 5},
        "party": "a1",
        "status": "civilian",
        "age_band": "adult",
        "sex": "female",
        "cause": "hostile_action",
        "victims": ["a1"],
    }
    content = {"kind": "toll", "of": "e1", "harm": harm, "scope": "increment"}

    [row] = rows(figures, report(claims=[claim(content)]))

    assert row == {
        **SAID,
        "kind": "toll",
        "of": "e1",
        "event_id": "e1",
        "comparator": "more_than",
        "value": 5.0,
        "low": 5.0,
        "low_open": True,
        "unit": "1",
        "counted": "persons",
        "outcome": "killed",
        "party": "a1",
        "status": "civilian",
        "age_band": "adult",
        "sex": "female",
        "cause": "hostile_action",
        "victims": ["a1"],
        "scope": "increment",
    }


def test_how_a_claim_was_put() -> None:
    """The chain is told from the outside in, with the ends by name, and all that stands around."""
    step = {"source": "s2", "act": "deny", "mode": "hearing", "cue": "denied", "event": "e1"}
    said = claim(
        None,
        translations=[{"text": "Es heißt.", "language": "de"}],
        chain=[{"source": "s1"}, {**step, "factuality": "certain_false", "inferred": True}],
        hedges=[{"cue": "reportedly", "kind": "weasel_source", "by": "s1"}],
        spans=[{"start": 3, "end": 9}],
        quote={"span": {"start": 4, "end": 8}, "words": {"text": "none", "language": "en"}},
        extraction={"value": 0.5, "tool": "reader"},
        handling={"tlp": "tlp_amber", "caveats": ["chatham_house"]},
        note="A note.",
    )
    whole = report(
        claims=[said], handling={"tlp": "tlp_green"}, document={"source": "s1", "length": 20}
    )

    [row] = rows(claims, whole)

    empty = {"tlp": None, "caveats": [], "embargo_until": None, "sensitive": []}
    assert row == {
        **SAID,
        "language": "en",
        "text": "It is said.",
        "translations": [{"text": "Es heißt.", "language": "de"}],
        "innermost": "s2",
        "chain": [
            *SAID["chain"],
            {
                "source": "s2",
                "act": "deny",
                "mode": "hearing",
                "factuality": "certain_false",
                "cue": "denied",
                "time": None,
                "event": "e1",
                "inferred": True,
            },
        ],
        "hedges": [
            {
                "cue": "reportedly",
                "kind": "weasel_source",
                "by": "s1",
                "scope": None,
                "span": None,
            }
        ],
        "spans": [{"start": 3, "end": 9}],
        "quote": {
            "span": {"start": 4, "end": 8},
            "words": {"text": "none", "language": "en"},
            "translated_from": None,
            "translator": None,
        },
        "extraction": {"value": 0.5, "tool": "reader", "version": None},
        "note": "A note.",
        "handling": empty | {"tlp": "tlp_amber", "caveats": ["chatham_house"]},
        "report_handling": empty | {"tlp": "tlp_green"},
    }


TIMES = [
    pytest.param("2024-10-07", date(2024, 10, 7), date(2024, 10, 7), id="a day"),
    pytest.param("2024-02", date(2024, 2, 1), date(2024, 2, 29), id="a month"),
    pytest.param("../2024-10-18", None, date(2024, 10, 18), id="until"),
    pytest.param("2024-10-18/", date(2024, 10, 18), None, id="from, with an end not told"),
    pytest.param("[2022,2024..]", date(2022, 1, 1), None, id="a set without an end"),
    pytest.param("2024-10-07T23:30-05:00", date(2024, 10, 7), date(2024, 10, 7), id="a moment"),
    pytest.param("9999", date(9999, 1, 1), date(9999, 12, 31), id="the last that a date holds"),
    pytest.param("0001", date(1, 1, 1), date(1, 12, 31), id="the first that a date holds"),
    pytest.param("0000/0001", None, date(1, 12, 31), id="begins before"),
    pytest.param("9999/Y10000", date(9999, 1, 1), None, id="ends after"),
]


@pytest.mark.parametrize(("edtf", "earliest", "latest"), TIMES)
def test_times(edtf: str, earliest: date | None, latest: date | None) -> None:
    """A time has its text, and the days that it admits where dates can hold those."""
    event = {"id": "e1", "kind": "attack_unspecified", "times": [{"edtf": edtf, "note": "n"}]}

    [row] = rows(events, report(events=[event]))

    assert row["times"] == [
        {
            "edtf": edtf,
            "role": None,
            "precision": None,
            "derivation": None,
            "phrase": None,
            "anchor": None,
            "note": "n",
            "earliest": earliest,
            "latest": latest,
        }
    ]


def test_an_event() -> None:
    """An event has one row, with those who take part as ids and roles."""
    event = {
        "id": "e1",
        "kind": "arms_transfer",
        "realis": "planned",
        "title": "A shipment",
        "places": [{"place": "p1", "role": "event_place", "phrase": "near Rason"}],
        "participants": [{"who": "a1", "role": "recipient"}],
        "part_of": "e2",
        "transfer": {"mode": "sale", "in_exchange_for": ["e2"]},
        "identifiers": [{"scheme": "wikidata", "value": "Q1"}],
        "note": "A note.",
        "handling": {"sensitive": ["minor_shown"]},
    }
    other = {"id": "e2", "kind": "arms_transfer", "transfer": {}}

    first, second = rows(
        events,
        report(
            events=[event, other],
            places=[{"id": "p1", "kind": "place", "names": [{"text": "Rason"}]}],
        ),
    )

    assert first == {
        "report_id": "desk.1",
        "event_id": "e1",
        "language": "en",
        "kind": "arms_transfer",
        "realis": "planned",
        "title": "A shipment",
        "places": [
            {
                "place": "p1",
                "role": "event_place",
                "precision": None,
                "phrase": "near Rason",
                "span": None,
            }
        ],
        "participants": [{"who": "a1", "role": "recipient"}],
        "part_of": "e2",
        "transfer": {"mode": "sale", "in_exchange_for": ["e2"]},
        "identifiers": [{"scheme": "wikidata", "value": "Q1", "version": None}],
        "note": "A note.",
        "handling": {
            "tlp": None,
            "caveats": [],
            "embargo_until": None,
            "sensitive": ["minor_shown"],
        },
    }
    assert second["transfer"] == {"mode": None, "in_exchange_for": []}


@pytest.mark.parametrize(("view", "schema"), VIEWS)
def test_bad_records_give_no_rows(view: View, schema: pa.Schema, page: Json) -> None:
    """Rows come from good records alone, in their order; the others are left to the verdicts."""
    good = [json.dumps(page | {"id": name}) for name in ("one", "two")]
    dangling = json.dumps(page | {"document": page["document"] | {"source": "nobody"}})

    [answer] = view([pa.record_batch({"record": [good[1], "{", None, dangling, good[0]]})])
    [single] = view([pa.record_batch({"record": [good[0]]})])

    assert answer.schema.equals(schema, check_metadata=True)
    half = single.num_rows
    assert answer.column("report_id").to_pylist() == ["two"] * half + ["one"] * half


@pytest.mark.parametrize(("view", "schema"), VIEWS)
def test_many_rows_come_in_parts(
    monkeypatch: pytest.MonkeyPatch, view: View, schema: pa.Schema, page: Json
) -> None:
    """What grows beyond a good batch is given as several; the last may be what is left."""
    records = pa.record_batch({"record": [json.dumps(page)] * 5})
    [whole] = view([records])
    monkeypatch.setattr("milreport.arrow._views.ROWS", 2 * whole.num_rows // 5)

    parts = list(view([records]))
    even = list(view([records.slice(0, 4)]))

    assert [part.num_rows * 5 // whole.num_rows for part in parts] == [2, 2, 1]
    assert pa.Table.from_batches(parts, schema) == pa.Table.from_batches([whole], schema)
    assert len(even) == 2
    assert _verdicts.ROWS == 16_384


# Laws


def tables(text: str) -> Iterator[tuple[Any, Any]]:
    """Give each view of a report, and its schema."""
    records = [pa.record_batch({"record": [text]})]
    for view, schema in ((claims, CLAIMS), (figures, FIGURES), (events, EVENTS)):
        yield pa.Table.from_batches(view(records), schema), schema


def holes(array: pa.Array, name: str) -> Iterator[str]:
    """Name the lists in a column, and in what it holds, that have nulls for elements."""
    if pa.types.is_struct(array.type):
        for inner in array.type:
            yield from holes(array.filter(array.is_valid()).field(inner.name), inner.name)
    if pa.types.is_list(array.type):
        elements = array.flatten()
        if elements.null_count:
            yield name
        yield from holes(elements, name)


REPORTS = [
    pytest.param(sample_report().model_dump_json(), id="the sample"),
    pytest.param(SEED.read_text(encoding="utf-8"), id="the seed"),
]


@pytest.mark.parametrize("text", REPORTS)
def test_what_is_never_null_never_is(text: str) -> None:
    """The schemas promise no more than the rows hold, and no list has a hole."""
    for table, schema in tables(text):
        assert table.num_rows
        for field in schema:
            column = table.column(field.name).combine_chunks()
            assert field.nullable or not column.null_count, field.name
            assert [*holes(column, field.name)] == []


def leaves(told: object) -> Iterator[object]:
    """Give everything that a record says, without the names of the fields."""
    if isinstance(told, dict):
        for each in told.values():
            yield from leaves(each)
    elif isinstance(told, list | tuple):
        for each in told:
            yield from leaves(each)
    elif told is not None:
        yield told


LEFT_OUT = {"claims": {"identifiers", "redactions"}, "events": {"redactions"}}
"""What no column holds: the guide says so."""


@pytest.mark.parametrize("text", REPORTS)
def test_nothing_is_lost(text: str) -> None:
    """Each thing that a claim or an event says stands in one of its rows."""
    whole = mr.Report.model_validate_json(text).model_dump(mode="json")
    rows_of: dict[str, set[Any]] = {}
    for table, schema in tables(text):
        name = "event_id" if schema is EVENTS else "claim_id"
        for row in table.to_pylist():
            rows_of.setdefault(row[name], set()).update(leaves(row))

    for collection, left_out in LEFT_OUT.items():
        for record in whole[collection]:
            told = {name: each for name, each in record.items() if name not in left_out}
            assert set(leaves(told)) - rows_of[record["id"]] == set()


@pytest.mark.parametrize("text", REPORTS)
def test_rows_lead_back(text: str) -> None:
    """The ids of rows are those of the records, each once, and figures are claims with numbers."""
    told = mr.Report.model_validate_json(text)
    (said, _), (counted, _), (happened, _) = tables(text)

    assert set(said.column("report_id").to_pylist()) == {told.id}
    assert said.column("claim_id").to_pylist() == [each.id for each in told.claims]
    assert happened.column("event_id").to_pylist() == [each.id for each in told.events]
    assert counted.column("claim_id").to_pylist() == [
        each.id for each in told.claims if isinstance(each.content, mr.Figure | mr.Toll)
    ]
