"""The page of features: each has a row, and the fields that it names are there."""

import importlib
import pkgutil
import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from pydantic import BaseModel

import milreport as mr
import milreport.records
import milreport.values

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "features.md"
ROW = re.compile("^\\| (F[0-9]{2}) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", re.MULTILINE)
NO_FIELDS = frozenset({"json_schema", "Report"})
"""What holds a feature without being a field."""

ROWS = ROW.findall(PAGE.read_text(encoding="utf-8"))


def named(cell: str) -> list[str]:
    """Give what stands in backticks in a cell."""
    return re.findall("`([^`]+)`", cell)


def models() -> dict[str, type]:
    """Give the public classes of the values and the records, by name."""
    found = {}
    for package in (milreport.values, milreport.records):
        for _, name, _ in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(name)
            public = (getattr(module, each) for each in getattr(module, "__all__", ()))
            found.update({each.__name__: each for each in public if isinstance(each, type)})
    return found


def field_names(model: type) -> set[str]:
    """Give the names of the fields of a value or a record."""
    if is_dataclass(model):
        return {field.name for field in fields(model)}
    return set(model.model_fields) if issubclass(model, BaseModel) else set()


def test_every_feature_has_one_row() -> None:
    """The rows are F01 to F47, each once and in order."""
    assert [row[0] for row in ROWS] == [f"F{number:02}" for number in range(1, 48)]


@pytest.mark.parametrize(("cell"), [row[2] for row in ROWS], ids=[row[0] for row in ROWS])
def test_named_fields_are_there(cell: str) -> None:
    """Whatever a row names is a public class with that field, or on the short list."""
    known = models()

    assert named(cell)
    for name in named(cell):
        if name in NO_FIELDS:
            assert hasattr(mr, name)
            continue
        model, _, field = name.partition(".")
        assert model in known, name
        assert field in field_names(known[model]), name


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_every_row_says_how(row: tuple[str, str, str, str]) -> None:
    """Each row ends in one sentence."""
    assert row[3].strip().endswith(".")
