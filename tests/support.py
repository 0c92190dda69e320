"""What test files share: a table of cases goes through the model and through its JSON Schema.

A file has `CASES`, a mapping from a model to its cases, and one test:

    @pytest.mark.parametrize(("model", "case"), rows(CASES))
    def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
        assert verdict(model, case.document) == case.verdict
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final, NamedTuple

import pytest
from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend
from pydantic import ValidationError as ModelError

from milreport import json_schema
from milreport._model import Record, Value
from milreport._refusals import refusals

Part = Value | Record
Json = dict[str, Any]

UNSAYABLE: Final = frozenset(
    {
        "number.reversed",
        "number.best_outside",
        "number.not_whole",
        "number.negative",
        "number.not_finite",
        "quantity.counted_in_a_unit",
        "quantity.other_dimension",
        "likelihood.open_end",
        "time.reversed",
        "time.impossible",
        "time.oversized",
        "time.odd_set",
        "time.malformed",
        "hash.wrong_length",
        "likelihood.empty",
        "likelihood.half_a_grade",
    }
)
"""The codes of rules that our schema, or any, has no words for.

One more case is known: JSON Schema takes 6.0 for an integer, and the models do not.
"""


class Verdict(NamedTuple):
    """What the model and the schema say to one document."""

    codes: tuple[str, ...]
    """The codes of what the model refuses; none where it takes the document."""
    schema_admits: bool
    comes_back: bool
    """Whether all that was told stands in the dump, and the dump is valid and makes an equal."""


class Case(NamedTuple):
    """One document and what is to be said of it."""

    name: str
    document: Any
    verdict: Verdict


def valid(name: str, document: object) -> Case:
    """Give a document that the model and the schema take, and that comes back whole."""
    return Case(name, document, Verdict((), schema_admits=True, comes_back=True))


def invalid(name: str, document: object, code: str) -> Case:
    """Give a document that the model refuses with this one code, and the schema too."""
    return Case(name, document, Verdict((code,), schema_admits=False, comes_back=False))


def beyond(name: str, document: object, code: str) -> Case:
    """Give a document that the model refuses for a reason that no schema can say."""
    whole_float = code == "structure.wrong_type" and any(_whole_floats(document))
    assert code in UNSAYABLE or whole_float, f"{code} can be said in a schema"
    return Case(name, document, Verdict((code,), schema_admits=True, comes_back=False))


def rows(table: Mapping[type[Any], Iterable[Case]]) -> list[Any]:
    """Give the parameters of a test, one a case, with its name."""
    return [
        pytest.param(model, case, id=f"{model.__name__}: {case.name}")
        for model, cases in table.items()
        for case in cases
    ]


def verdict(model: type[Any], document: object) -> Verdict:
    """Put one document to the model and to the schema."""
    codes = refused(model, json.dumps(document))
    comes_back = not codes and _comes_back(model, document)
    return Verdict(codes, admits(model, document), comes_back)


def refused(model: type[Any], text: str | bytes) -> tuple[str, ...]:
    """Give the code of every finding of the model about a JSON text."""
    try:
        model.model_validate_json(text)
    except ModelError as error:
        return tuple(finding.code for finding in refusals(model, error))
    return ()


def admits(model: type[Any], document: object) -> bool:
    """Whether the published schema of the model takes the document."""
    return bool(_validator(model).is_valid(document))


def without(document: Json, *names: str) -> Json:
    """Give a copy that lacks some fields."""
    return {name: told for name, told in document.items() if name not in names}


def report(**fields: object) -> Json:
    """Give the smallest report, with some fields more."""
    return {
        "schema_version": "1.0",
        "id": "desk.1",
        "language": "en",
        "document": {"source": "s1"},
        **fields,
    }


def of_any_record(bare: Json) -> list[Case]:
    """Give the cases that hold for every record with an id."""
    foreign = {"scheme": "wikidata", "value": "Q423"}
    redaction = {"pointer": "/note", "reason": "legal", "method": "removed"}
    return [
        valid("bare", bare),
        valid(
            "what every record may have",
            {
                **bare,
                "identifiers": [foreign, {**foreign, "scheme": "ucdp.actor"}],
                "handling": {"tlp": "tlp_green"},
                "redactions": [redaction],
                "note": "Two lines\nof text.",
            },
        ),
        valid("nothing told, in so many words", {**bare, "handling": None, "note": None}),
        valid("nothing in the lists", {**bare, "identifiers": [], "redactions": []}),
        invalid("no id", without(bare, "id"), "structure.missing_field"),
        invalid("id in capitals", {**bare, "id": "A18"}, "structure.malformed"),
        invalid("id of another report", {**bare, "id": "desk.1#a18"}, "structure.malformed"),
        invalid("id a number", {**bare, "id": 18}, "structure.wrong_type"),
        invalid("id null", {**bare, "id": None}, "structure.wrong_type"),
        invalid("identifiers null", {**bare, "identifiers": None}, "structure.wrong_type"),
        invalid("an identifier bare", {**bare, "identifiers": ["Q423"]}, "structure.wrong_type"),
        invalid("handling in a word", {**bare, "handling": "tlp_red"}, "structure.wrong_type"),
        invalid("redactions true", {**bare, "redactions": True}, "structure.wrong_type"),
        invalid("note empty", {**bare, "note": ""}, "structure.too_short"),
        invalid("note of 5001 characters", {**bare, "note": "a" * 5001}, "structure.too_long"),
        invalid("a field of nobody's", {**bare, "nonsense": 1}, "structure.unknown_field"),
        invalid("extensions of its own", {**bare, "extensions": {}}, "structure.unknown_field"),
    ]


def every_term(field: str, terms: Iterable[str], bare: Json) -> list[Case]:
    """Give a valid case for each term that one field may hold."""
    return [valid(f"{field} {term}", {**bare, field: str(term)}) for term in terms]


def _pattern(_validator: object, pattern: str, told: object, _schema: object) -> Iterator[Any]:
    """Read a pattern as ECMA-262 does: `$` is the end, also where a line break stands there."""
    if isinstance(told, str) and not re.search(re.sub(r"\$$", r"\\Z", pattern), told):
        yield ValidationError("does not match the pattern")


Ecma2020Validator: Any = extend(Draft202012Validator, {"pattern": _pattern})


@cache
def _validator(model: type[Any]) -> Any:  # noqa: ANN401 - jsonschema is not typed
    schema = json_schema(model)
    Ecma2020Validator.check_schema(schema)
    return Ecma2020Validator(schema)


def _comes_back(model: type[Any], document: object) -> bool:
    made = model.model_validate_json(json.dumps(document))
    text = made.model_dump_json()
    dumped = json.loads(text)
    return (
        _holds(dumped, document)
        and admits(model, dumped)
        and model.model_validate_json(text) == made
        and model.model_validate(document) == made
        and model.model_validate(made.model_dump()) == made
    )


def _holds(dumped: Any, told: Any) -> bool:  # noqa: ANN401 - any JSON
    """Whether a dump has all that was told, and elsewhere only what nobody told."""
    if isinstance(told, dict):
        untold = [member for name, member in dumped.items() if name not in told]
        return not any(untold) and all(_holds(dumped.get(name), told[name]) for name in told)
    if isinstance(told, list):
        return len(dumped) == len(told) and all(map(_holds, dumped, told))
    return bool(dumped == told) and isinstance(dumped, bool) == isinstance(told, bool)


def _whole_floats(document: object) -> Iterator[float]:
    if isinstance(document, float) and document.is_integer():
        yield document
    elif isinstance(document, dict | list):
        for inside in document.values() if isinstance(document, dict) else document:
            yield from _whole_floats(inside)
