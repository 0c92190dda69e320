"""The documents that every consumer is asked about: the cases of our own tests, and the seed.

A case is valid where the model finds nothing wrong, and invalid where the published schema is to
refuse it. Those that only the model refuses are left out: no reader of a schema can see them.
A value without a published file is put into a record that carries it.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any, Final, NamedTuple

import shapes
from carriers import carried
from table import Document

TESTS: Final = Path(__file__).parent.parent
SEED: Final = TESTS.parent / "docs" / "examples" / "seed_report.json"
PAGE: Final = TESTS / "data" / "page.json"


class Told(NamedTuple):
    """A document before it is numbered."""

    model: str
    name: str
    codes: tuple[str, ...]
    data: Any


def documents(published: Path) -> tuple[Document, ...]:
    """Give each different document of every model that has a published file, numbered."""
    found = {(told.model, json.dumps(told.data, sort_keys=True)): told for told in _all(published)}
    shape = {model: shapes.of(published / f"{model}.json") for model, _ in found}
    return tuple(
        Document(number, *told, by_shape=not shape[told.model].is_valid(told.data))
        for number, told in enumerate(found.values())
    )


def write(documents: tuple[Document, ...], path: Path) -> None:
    """Write documents as JSON lines, for programs of other languages."""
    lines = (json.dumps(document._asdict(), ensure_ascii=True) for document in documents)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _all(published: Path) -> Iterator[Told]:
    for name, path in (("the seed", SEED), ("the page of the tests", PAGE)):
        yield Told("Report", name, (), json.loads(path.read_text(encoding="utf-8")))
    told = (*_examples(published), *_cases())
    for model, name, codes, data in (*told, *_strange(told)):
        if put := carried(model, data):
            yield Told(put.model, f"{model}, {name}", codes, put.data)


def _examples(published: Path) -> Iterator[Told]:
    """Give the examples that stand in the published files, of a file's root and below it."""
    for path in sorted(published.glob("[A-Z]*.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        for name, part in {path.stem: schema, **schema.get("$defs", {})}.items():
            for number, example in enumerate(part.get("examples", ())):
                yield Told(name, f"example {number}", (), example)


def _cases() -> Iterator[Told]:
    """Give the cases of the tests of records and values."""
    for path in sorted([*TESTS.glob("records/test_*.py"), *TESTS.glob("values/test_*.py")]):
        for model, cases in getattr(_module(path), "CASES", {}).items():
            for name, data, (codes, schema_admits, _) in cases:
                if bool(codes) != schema_admits:
                    yield Told(model.__name__, name, codes, data)


def _strange(told: Iterable[Told]) -> Iterator[Told]:
    """Give the first valid document of each model again, with a field that no model has."""
    first: dict[str, Any] = {}
    for model, _, codes, data in told:
        if not codes and isinstance(data, dict):
            first.setdefault(model, data)
    for model, data in first.items():
        yield Told(model, "a strange field", ("structure.unknown_field",), {**data, "zz": 1})


def _module(path: Path) -> ModuleType:
    if str(TESTS) not in sys.path:
        sys.path.insert(0, str(TESTS))
    spec = spec_from_file_location(f"cases_of_{path.parent.name}_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
