"""The index finds records by id, and the claims on each."""

from typing import Any

import pytest
from hypothesis import given, settings

import milreport as mr
from milreport.records._index import Index, topic
from milreport.testing.strategies import reports
from milreport.vocabulary.claims import ContentMode, Stance
from milreport.vocabulary.entities import EntityKind
from milreport.vocabulary.harm import Outcome
from milreport.vocabulary.relations import Predicate
from milreport.vocabulary.sources import SourceKind


@pytest.fixture
def index(page: dict[str, Any]) -> Index:
    """Give the index of the page."""
    return Index(mr.Report.model_validate(page, strict=False))


COLLECTIONS = [
    "sources",
    "actors",
    "places",
    "materiel",
    "events",
    "claims",
    "media",
    "assessments",
    "relations",
]


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_collection_is_had_by_id(index: Index, collection: str) -> None:
    """Every record of a collection is found by its id, there and among all of them."""
    records = getattr(index.report, collection)

    assert getattr(index, collection) == {record.id: record for record in records}
    for position, record in enumerate(records):
        assert index.entries[record.id] == ((collection, position), record)


def test_of_two_records_with_one_id_the_first_counts() -> None:
    """It counts in its collection and among all records."""
    report = mr.Report(
        schema_version="1.0",
        id="twice",
        language="en",
        document=mr.Document(source="a"),
        sources=(mr.Source(id="a", kind=SourceKind.NGO), mr.Source(id="a", kind=SourceKind.COURT)),
        actors=(mr.Actor(id="a", kind=EntityKind.STATE),),
    )
    index = Index(report)

    assert index.sources["a"].kind is SourceKind.NGO
    assert index.entries["a"].path == ("sources", 0)


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        pytest.param("a1", "a1", id="an id"),
        pytest.param("twice#a1", "a1", id="an id of this report, told in full"),
        pytest.param("other#a1", "other#a1", id="an id of another report"),
    ],
)
def test_a_reference_is_made_local(reference: str, expected: str) -> None:
    """A reference into the report itself is one of its ids, however it is told."""
    report = mr.Report(
        schema_version="1.0", id="twice", language="en", document=mr.Document(source="a")
    )

    assert Index(report).local(reference) == expected


CHAIN = (mr.Step(source="a"),)
EXACT = mr.Exact(value=6)
TOPICS = [
    pytest.param(mr.Occurrence(event="e1"), "e1", id="an occurrence: its event"),
    pytest.param(
        mr.Figure(of="e2", quantity=mr.Quantity(number=EXACT, unit="1")),
        "e2",
        id="a figure: what it is of",
    ),
    pytest.param(
        mr.Toll(of="e3", harm=mr.Harm(outcome=Outcome.KILLED, number=EXACT)),
        "e3",
        id="a toll: what did the harm",
    ),
    pytest.param(
        mr.StatedRelation(subject="p1", predicate=Predicate.CONTROLS, object="p2"),
        "p1",
        id="a relation: its subject",
    ),
    pytest.param(mr.Judgement(claim="c1", stance=Stance.DENIES), "c1", id="a judgement: the claim"),
    pytest.param(None, None, id="bare text: nothing"),
]


@pytest.mark.parametrize(("content", "expected"), TOPICS)
def test_the_topic_of_a_content(content: Any, expected: str | None) -> None:  # noqa: ANN401
    """Each kind of content is about one record, and bare text about none."""
    assert topic(content) == expected


def test_claims_are_had_by_what_they_are_about() -> None:
    """In the order of the report, with references told in full among them."""

    def claim(name: str, event: str | None) -> mr.Claim:
        content = None if event is None else mr.Occurrence(event=event)
        return mr.Claim(id=name, text="x", content=content, chain=CHAIN, mode=ContentMode.ASSERTED)

    report = mr.Report(
        schema_version="1.0",
        id="r",
        language="en",
        document=mr.Document(source="a"),
        claims=(claim("c1", "e1"), claim("c2", "e2"), claim("c3", "r#e1"), claim("c4", None)),
        assessments=(
            mr.Assessment(id="s1", about="c1"),
            mr.Assessment(id="s2", about="r#c1"),
            mr.Assessment(id="s3", about="e1"),
        ),
    )
    index = Index(report)

    on = {about: [each.id for each in claims] for about, claims in index.claims_on.items()}
    assert on == {"e1": ["c1", "c3"], "e2": ["c2"]}
    of = {about: [each.id for each in judged] for about, judged in index.assessments_of.items()}
    assert of == {"c1": ["s1", "s2"], "e1": ["s3"]}


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        pytest.param("a", ["a", "b", "c"], id="up to the top"),
        pytest.param("x", ["x", "y"], id="a circle is gone round once"),
        pytest.param("gone", ["gone"], id="an id that is not there"),
        pytest.param("z", ["z", "other#q"], id="out of the report"),
        pytest.param("place", ["place"], id="a record without the field"),
        pytest.param("r#b", ["b", "c"], id="an id told in full"),
    ],
)
def test_the_way_up(start: str, expected: list[str]) -> None:
    """Records are followed upward; a circle, a gap and the edge of the report end the way."""
    above = {"a": "b", "b": "c", "c": None, "x": "y", "y": "x", "z": "other#q"}
    report = mr.Report(
        schema_version="1.0",
        id="r",
        language="en",
        document=mr.Document(source="s"),
        actors=tuple(
            mr.Actor(id=name, kind=EntityKind.STATE, part_of=of) for name, of in above.items()
        ),
        places=(mr.Place(id="place", kind=EntityKind.PLACE),),
    )

    assert [*Index(report).upward(start, "part_of")] == expected


@given(reports())
@settings(max_examples=30)
def test_every_record_is_found(report: mr.Report) -> None:
    """Whatever the report, each id leads to a record with that id at that place."""
    for name, (path, record) in Index(report).entries.items():
        collection, position = path
        assert record.id == name
        assert getattr(report, str(collection))[position] is record
