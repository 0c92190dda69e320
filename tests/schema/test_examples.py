"""The examples in the schema are complete, valid, of one story, and of nobody else's."""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
from jsonschema import Draft202012Validator

import milreport as mr
from milreport._model import Record, Value
from milreport.records._structure import Part, parts, slots
from milreport.schema._examples import EXAMPLES
from milreport.values.ids import COLLECTIONS, To
from milreport.vocabulary import Term

ARTICLE: Final = """\
Shells hit the harbour of Varnholt, mayor says

VARNHOLT, 5 March 2024 - At least twenty shells fell on the harbour on Saturday evening and seven \
dockers were killed, Mayor Ilke Varrow told the Harbour Post. "Nobody had time to leave the \
quay," she said.

The shells probably came from across the Varn, she added. The army of Halvend denies that it fired.

A crane lies across the quay. Photo taken on Sunday: Harbour Post
"""
"""The invented article that the examples record."""

CUT: Final = {
    "Shells hit the harbour of Varnholt, mayor says",
    "At least twenty shells fell on the harbour on Saturday evening",
    "seven dockers were killed",
    "Nobody had time to leave the quay",
    "The shells probably came from across the Varn",
    "probably",
    "from across the Varn",
    "A crane lies across the quay. Photo taken on Sunday: Harbour Post",
    "Photo taken on Sunday: Harbour Post",
}
"""What the spans of the examples cut out of it."""

SEED: Final = json.loads(
    (Path(__file__).parents[2] / "docs" / "examples" / "seed_report.json").read_bytes()
)
REPORT: Final = mr.Report.model_validate(EXAMPLES["Report"][0])
NUMBERS: Final = frozenset(slots(mr.Quantity)["number"].models.values())


class Told(NamedTuple):
    """One example, as JSON and as the model makes it."""

    name: str
    document: dict[str, Any]

    @property
    def model(self) -> type[Part]:
        """Give the record or value that it is an example of."""
        model: type[Part] = getattr(mr, self.name)
        return model

    @property
    def made(self) -> Part:
        """Read it."""
        return self.model.model_validate_json(json.dumps(self.document))


EVERY: Final = [Told(name, document) for name in EXAMPLES for document in EXAMPLES[name]]
of_each = pytest.mark.parametrize("told", EVERY, ids=lambda told: told.name)


def inside(model: type[Part]) -> Iterator[Any]:
    """Give every part of every example that is of this model."""
    for told in EVERY:
        yield from (part for _, part in parts(told.made) if isinstance(part, model))


def references(whole: Part) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give every reference that is made, and the collections that it may point into."""
    for _, part in parts(whole):
        for name, slot in slots(type(part)).items():
            mark = slot.mark(To)
            if mark is not None:
                made = getattr(part, name)
                for reference in made if slot.many else (made,):
                    if reference is not None:
                        yield reference, mark.collections


def scalars(told: object) -> Iterator[object]:
    """Give every text and number in a JSON document, without the names of its fields."""
    if isinstance(told, dict | list | tuple):
        for inner in told.values() if isinstance(told, dict) else told:
            yield from scalars(inner)
    else:
        yield told


def texts(told: object) -> set[str]:
    """Give every text in a JSON document."""
    return {scalar for scalar in scalars(told) if isinstance(scalar, str)}


def records() -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every example of a record that stands in a collection, with its collection."""
    for collection in COLLECTIONS:
        name = slots(mr.Report)[collection].models[""].__name__
        yield from ((collection, document) for document in EXAMPLES[name])


def reported() -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every record of the report, with its collection."""
    for collection in COLLECTIONS:
        for document in EXAMPLES["Report"][0].get(collection, ()):
            yield collection, document


def test_every_definition_has_one_and_no_name_is_idle() -> None:
    """Every object of the schema, and every public model, has one or two, in the order of names."""
    definitions = mr.json_schema(mr.Report)["$defs"]
    objects = {name for name, schema in definitions.items() if "properties" in schema}
    public = (getattr(mr, name) for name in mr.__all__)
    models = {
        model.__name__
        for model in public
        if isinstance(model, type) and issubclass(model, Record | Value)
    }

    assert set(EXAMPLES) == objects | models
    assert [*EXAMPLES] == sorted(EXAMPLES)
    assert {len(documents) for documents in EXAMPLES.values()} == {1, 2}


@of_each
def test_it_is_valid_for_the_model_and_comes_back(told: Told) -> None:
    """The model reads it, and writes it again to the letter: nothing told is a default."""
    assert json.loads(told.made.model_dump_json(exclude_defaults=True)) == told.document


@of_each
def test_it_is_valid_by_the_schema_of_the_model(told: Told) -> None:
    """A JSON Schema validator, which knows nothing of the model, has no error."""
    errors = Draft202012Validator(mr.json_schema(told.model)).iter_errors(told.document)

    assert [error.message for error in errors] == []


@pytest.mark.parametrize("document", EXAMPLES["Report"], ids=["whole", "smallest"])
def test_nothing_is_to_be_said_of_a_report(document: dict[str, Any]) -> None:
    """No check has even a note."""
    outcome = mr.validate(json.dumps(document))

    assert outcome.ok
    assert outcome.findings == ()


def test_every_reference_in_the_report_finds_its_record() -> None:
    """None leads into another report, and each is an id of this one."""
    ids = {document["id"] for _, document in reported()}
    made = {reference for reference, _ in references(REPORT)}

    assert made
    assert made <= ids


@of_each
def test_every_reference_finds_a_record_of_the_story(told: Told) -> None:
    """Each names a record of the right kind, of the report or of the examples, or of elsewhere."""
    known = {document["id"]: name for name, document in (*reported(), *records())}

    for reference, collections in references(told.made):
        assert "#" in reference or known.get(reference) in collections


def test_an_id_of_the_report_is_no_other_record() -> None:
    """An example with an id of the report is the record that stands in the report."""
    stands = {document["id"]: document for _, document in reported()}
    shared = [document for _, document in records() if document["id"] in stands]

    assert {document["id"] for document in shared} == {
        "mayor",
        "varrow",
        "harbour",
        "shelling",
        "c2",
    }
    assert all(document == stands[document["id"]] for document in shared)


@pytest.mark.parametrize(
    ("model", "field"), [(mr.Claim, "content"), (mr.Quantity, "number"), (mr.Harm, "number")]
)
def test_every_kind_of_a_union_has_an_example(model: type[Part], field: str) -> None:
    """Each branch has one of its own, under its own tag."""
    for tag, branch in slots(model)[field].models.items():
        assert {document["kind"] for document in EXAMPLES[branch.__name__]} == {tag}


def test_spans_lie_where_the_words_are() -> None:
    """Length, digest and spans are those of the article."""
    digest = sha256(ARTICLE.encode()).hexdigest()

    assert {ARTICLE[span.start : span.end] for span in inside(mr.Span)} == CUT
    assert {document.length for document in inside(mr.Document)} == {len(ARTICLE), None}
    assert {told.digest for told in inside(mr.ContentHash)} == {digest}


def test_numbers_are_what_the_reader_makes_of_their_phrases() -> None:
    """The words of each number, read by the library, have a sense that is that number."""
    told = [number for kind in NUMBERS for number in inside(kind) if number.phrase]

    assert {type(number) for number in told} == NUMBERS
    for number in told:
        senses = [
            sense.value.number
            for words in (number.phrase, f"{number.phrase} people")
            for sense in mr.reading.quantity(words).senses
        ]
        assert _bare(number) in map(_bare, senses)


def _bare(number: Any) -> Any:  # noqa: ANN401 - any number
    return number.evolve(phrase=None, basis=None, convention=None)


@pytest.mark.parametrize(
    "grade", [mr.Reliability, mr.Credibility, mr.AnalyticConfidence, mr.Likelihood]
)
def test_codes_are_terms_of_their_scales(grade: type[Part]) -> None:
    """Each scale is one that the library knows, and each code is one of its terms."""
    told = [(one.scale, one.code) for one in inside(grade) if one.scale]

    assert told
    for scale, code in told:
        assert code in [term.code for term in mr.scales.scale(scale).terms]


def test_nothing_of_the_seed_is_told_again() -> None:
    """No text of 12 characters, no name, no number and no id of its own stands in the table."""
    terms = {str(term) for term in _terms()} | {*mr.scales.SCALES}
    own = "\n".join(texts([*EXAMPLES.values()])).casefold()
    longer = {text for text in texts(SEED) - terms if len(text) >= 12}
    names = {name.text for _, name in _seed() if isinstance(name, mr.Name)}

    assert len(longer) > 300
    assert {text for text in longer if text.casefold() in own} == set()
    assert {name for name in names if re.search(rf"\b{re.escape(name.casefold())}\b", own)} == set()
    assert _ids(SEED) & _ids([*EXAMPLES.values()]) == {"desk"}
    assert _amounts(part for _, part in _seed()) & _amounts(inside(Value)) == set()


def _terms() -> Iterator[str]:
    for name in mr.vocabulary.__all__:
        listed = getattr(mr.vocabulary, name)
        if isinstance(listed, type) and issubclass(listed, Term):
            yield from listed


def _seed() -> Iterator[tuple[Any, Part]]:
    return parts(mr.Report.model_validate(SEED))


def _ids(told: object) -> set[str]:
    if isinstance(told, dict):
        own = {told["id"]} if "id" in told else set()
        return own.union(*map(_ids, told.values()))
    return set().union(*map(_ids, told)) if isinstance(told, list | tuple) else set()


def _amounts(told: Iterator[Any]) -> set[float]:
    numbers = [part for part in told if type(part) in NUMBERS]
    fields = ("value", "low", "high", "best")
    amounts = (getattr(number, name, None) for number in numbers for name in fields)
    return {amount for amount in amounts if amount is not None}
