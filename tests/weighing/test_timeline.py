"""A timeline gives an order where it is sure, and says where it is not."""

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import milreport as mr
from milreport.testing import reports
from milreport.values.answer import Answer
from milreport.vocabulary.time import TimeRole
from milreport.weighing.timeline import Entry, EntryKind, timeline

Json = dict[str, Any]
EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"


def report(*times: list[str | Json] | None, **collections: Any) -> mr.Report:  # noqa: ANN401
    """Make a report of one event for each row of times, e0 and on."""
    events = [
        {
            "id": f"e{at}",
            "kind": "visit",
            "times": [time if isinstance(time, dict) else {"edtf": time} for time in told or ()],
        }
        for at, told in enumerate(times)
    ]
    return mr.Report.model_validate(
        {
            "schema_version": "1.0",
            "id": "desk.1",
            "language": "en",
            "document": {"source": "post"},
            "sources": [{"id": "post", "kind": "news_outlet"}],
            "events": events,
            **collections,
        }
    )


def events(told: mr.Report) -> list[tuple[str, int | None, int | None, int | None]]:
    """Give the events of a timeline: id, band, how many before and how many after."""
    return [
        (entry.record, entry.band, entry.earlier, entry.later)
        for entry in timeline(told)
        if entry.kind is EntryKind.EVENT
    ]


ORDERS = [
    pytest.param(
        report(["2024-03-02"], ["2024-03-01"], ["2024-03-03"]),
        [("e1", 0, 0, 2), ("e0", 1, 1, 1), ("e2", 2, 2, 0)],
        id="three days",
    ),
    pytest.param(
        report(["2024-03-02"], ["2024-03"], ["2024-04-01"]),
        [("e0", 0, 0, 1), ("e1", 0, 0, 1), ("e2", 1, 2, 0)],
        id="a day and its month share a band",
    ),
    pytest.param(
        report(["2024-03-01"], ["2024-03-01"]),
        [("e0", 0, 0, 0), ("e1", 0, 0, 0)],
        id="two events of one day",
    ),
    pytest.param(
        report(["2024-03-01"], ["2024-03-02"], ["../2024-03-05"], ["2024-03-06"]),
        [("e0", 0, 0, 2), ("e1", 0, 1, 1), ("e2", 0, 0, 1), ("e3", 1, 3, 0)],
        id="no later than a day: beside all before it",
    ),
    pytest.param(
        report(["2024-03-04/.."], ["2024-03-01"], ["2024-03-09"]),
        [("e1", 0, 0, 2), ("e2", 1, 1, 0), ("e0", 1, 1, 0)],
        id="from a day on",
    ),
    pytest.param(
        report(["2024-03-02~"], ["2024-03-01"], ["2024-03-03"]),
        [("e1", 0, 0, 1), ("e2", 0, 1, 0), ("e0", 0, 0, 0)],
        id="an approximate date may be any",
    ),
    pytest.param(
        report([{"edtf": "2024-03-02", "precision": "uncertain"}], ["2024-03-01"]),
        [("e1", 0, 0, 0), ("e0", 0, 0, 0)],
        id="a date that the record holds for uncertain",
    ),
    pytest.param(
        report(["2024-03-01", "2024-03-05"], ["2024-03-03"], ["2024-03-06"]),
        [("e1", 0, 0, 1), ("e0", 0, 0, 1), ("e2", 1, 2, 0)],
        id="any of several times may be meant",
    ),
    pytest.param(
        report(["[2024-03-01,2024-03-05]"], ["2024-03-03"], ["2024-03-06"]),
        [("e1", 0, 0, 1), ("e0", 0, 0, 1), ("e2", 1, 2, 0)],
        id="one of a set",
    ),
    pytest.param(
        report(["[..2024-03-05]"], ["[2024-03-06..]"]),
        [("e0", 0, 0, 1), ("e1", 1, 1, 0)],
        id="sets that are open at one end",
    ),
    pytest.param(
        report(["2024-03-01T10:00Z"], ["2024-03-01T12:00+03:00"]),
        [("e1", 0, 0, 1), ("e0", 1, 1, 0)],
        id="moments in two zones",
    ),
    pytest.param(
        report(["2024-03-01"], ["2024-03-02T10:00Z"], ["2024-03-02T13:00Z"], ["2024-03-03"]),
        [("e1", 0, 0, 1), ("e0", 0, 0, 2), ("e2", 0, 2, 0), ("e3", 0, 1, 0)],
        id="a date beside a moment is of any zone",
    ),
    pytest.param(
        report(["2024-03-01"], ["2024-03-02T10:00Z/2024-03-05T10:00Z"]),
        [("e0", 0, 0, 0), ("e1", 0, 0, 0)],
        id="the end of a date in the west",
    ),
    pytest.param(
        report(["2024-03-01T10:00Z"], ["2024-03-03"], ["2024-03-05T10:00Z"]),
        [("e0", 0, 0, 2), ("e1", 1, 1, 1), ("e2", 2, 2, 0)],
        id="a date between two moments",
    ),
    pytest.param(
        report(
            ["2024-03-01T10:00Z/2024-03-01T11:00Z"],
            ["2024-03-01T12:00Z/.."],
            ["2024-03-02/2024-03-02T11:00Z"],
        ),
        [("e0", 0, 0, 1), ("e2", 0, 0, 0), ("e1", 0, 1, 0)],
        id="intervals of moments",
    ),
    pytest.param(
        report(["2024-03-01", "2024-03-01T12:00Z"], ["2024-03-02"], ["2024-03-04"]),
        [("e0", 0, 0, 1), ("e1", 0, 0, 1), ("e2", 1, 2, 0)],
        id="a date or a moment",
    ),
    pytest.param(
        report(None, ["2024-03-01"], None),
        [("e1", 0, 0, 0), ("e0", None, None, None), ("e2", None, None, None)],
        id="what is undated stands last",
    ),
    pytest.param(
        report([{"edtf": "2024-03-01", "role": "recorded"}]),
        [("e0", None, None, None)],
        id="a time of something else",
    ),
    pytest.param(report(), [], id="nothing"),
]


@pytest.mark.parametrize(("told", "order"), ORDERS)
def test_the_order_of_events(
    told: mr.Report, order: list[tuple[str, int | None, int | None, int | None]]
) -> None:
    """Bands are cut where all that came is surely before all that comes."""
    assert events(told) == order


def test_what_is_on_it() -> None:
    """Events, statements with their claims, publications by role, and media."""
    chain = [
        {"source": "post", "time": {"edtf": "2024-03-05"}},
        {"source": "minister", "time": {"edtf": "2024-03-04", "phrase": "on Monday"}},
    ]
    again = [{"source": "desk.1#minister", "time": {"edtf": "2024-03-04"}}]
    told = report(
        ["2024-03-01"],
        document={
            "source": "post",
            "times": [
                {"edtf": "2024-03-05", "role": "first_published"},
                {"edtf": "2024-03-06", "role": "page_viewed"},
            ],
        },
        sources=[
            {
                "id": "post",
                "kind": "news_outlet",
                "times": [{"edtf": "2024-03-05", "role": "first_published"}],
            },
            {"id": "minister", "kind": "minister_or_ministry"},
            {"id": "wire", "kind": "news_agency", "times": [{"edtf": "2024-03-02"}]},
        ],
        claims=[
            {"id": "c1", "chain": chain, "mode": "asserted"},
            {"id": "c2", "chain": again, "mode": "asserted"},
        ],
        media=[
            {
                "id": "photo",
                "kind": "photograph",
                "times": [{"edtf": "2024-02", "role": "captured"}],
            },
            {
                "id": "film",
                "kind": "video",
                "times": [{"edtf": "2024-03-03", "role": "released"}],
            },
        ],
    )

    assert [
        (entry.kind.value, entry.record, entry.role, entry.claims) for entry in timeline(told)
    ] == [
        ("media", "photo", TimeRole.CAPTURED, ()),
        ("event", "e0", None, ()),
        ("publication", "wire", None, ()),
        ("media", "film", TimeRole.RELEASED, ()),
        ("statement", "minister", TimeRole.CLAIM_MADE, ("c1", "c2")),
        ("statement", "post", TimeRole.CLAIM_MADE, ("c1",)),
        ("publication", "post", TimeRole.FIRST_PUBLISHED, ()),
        ("publication", "post", TimeRole.PAGE_VIEWED, ()),
        ("media", "film", TimeRole.CAPTURED, ()),
    ]


def test_the_whole_of_an_entry() -> None:
    """What is undated is said to be, and what did not happen is not told as if it had."""
    told = report(["2024-03-01"], None, ["2024-03-02/2024-03-05"], ["2024-03-04"])
    told = mr.Report.model_validate(
        {
            **told.model_dump(mode="json", exclude_none=True),
            "events": [
                {**event.model_dump(mode="json", exclude_none=True), "realis": realis}
                for event, realis in zip(
                    told.events, ("did_not_occur", "planned", "habitual", "actual"), strict=True
                )
            ],
        }
    )

    first, second, third, *undated = timeline(told)

    assert first == Entry(
        kind=EntryKind.EVENT,
        record="e0",
        role=None,
        times=(mr.Time(edtf="2024-03-01"),),
        claims=(),
        band=0,
        earlier=0,
        later=2,
        reason="Surely after 0 and before 2 of the others; its order to 0 cannot be told. "
        "It is told as did not occur.",
    )
    assert (second.record, second.band, third.record, third.band) == ("e3", 1, "e2", 1)
    assert third.reason == (
        "Surely after 1 and before 0 of the others; its order to 1 cannot be told."
    )
    assert [(entry.record, entry.reason) for entry in undated] == [
        ("e1", "Undated: nothing tells when it was. It is told as planned."),
        ("post", "Undated: nothing tells when it was."),
    ]


def test_the_standing_example() -> None:
    """Much is told with an upper bound only, so there is one band, and still some order in it."""
    seed = mr.Report.model_validate_json(
        (EXAMPLES / "seed_report.json").read_text(encoding="utf-8")
    )
    entries = timeline(seed)
    dated = [entry for entry in entries if entry.band is not None]

    assert (len(entries), len(dated)) == (52, 39)
    assert {entry.band for entry in dated} == {0}
    order = [entry.record for entry in dated if entry.times[0].derivation == "year_inferred"]
    assert order == ["e17", "e06", "kp1", "kp1", "e21", "e22", "min"]
    strike = next(entry for entry in dated if entry.record == "e17")
    assert (strike.earlier, strike.later) == (3, 9)
    assert [entry.record for entry in entries[-2:]] == ["photo1", "photo2"]


@settings(max_examples=30)
@given(st.data())
def test_the_order_is_that_of_the_times(data: st.DataObject) -> None:
    """Whatever stands in a lower band ends before; nothing stands after what it is before."""
    told = data.draw(reports())
    entries = timeline(told)
    dated = [entry for entry in entries if entry.band is not None]

    assert list(entries[: len(dated)]) == dated
    assert [entry.band for entry in dated] == sorted(entry.band or 0 for entry in dated)
    for at, later in enumerate(dated[:12]):
        for earlier in dated[:at]:
            answers = {
                one.before(other) for one, other in product(earlier.times[:3], later.times[:3])
            }
            if earlier.band != later.band:
                assert answers == {Answer.YES}
            turned = {one.before(other) for one, other in product(later.times, earlier.times)}
            assert turned != {Answer.YES}


@settings(max_examples=30)
@given(told=reports())
def test_counts_are_of_pairs(told: mr.Report) -> None:
    """As many are after something as something is before."""
    dated = [entry for entry in timeline(told) if entry.band is not None]

    assert sum(entry.earlier or 0 for entry in dated) == sum(entry.later or 0 for entry in dated)
    assert all((entry.earlier or 0) + (entry.later or 0) < len(dated) for entry in dated)
