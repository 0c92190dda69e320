"""The schemas are fixed: each column, its type and whether it may be null is pinned and told."""

import re
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]
import pytest

from milreport import arrow

PINNED = Path(__file__).parent / "schemas.txt"
GUIDE = Path(__file__).parents[2] / "docs" / "guide" / "arrow.md"
NAMES = ("OUTCOME", "OUTCOME_OF_BYTES", "CLAIMS", "FIGURES", "EVENTS")
ROW = re.compile("^\\| `([a-z_]+)` \\| ([^|]+) \\| ([^|]+) \\|$", re.MULTILINE)


def kind(of: pa.DataType) -> str:
    """Write a type in words that do not change with pyarrow's."""
    if pa.types.is_struct(of):
        return f"<{', '.join(f'{each.name} {kind(each.type)}' for each in of)}>"
    if pa.types.is_list(of):
        return f"[{kind(of.value_type)}]"
    return {"double": "number", "date32[day]": "day", "string": "text"}.get(str(of), str(of))


def written(field: pa.Field) -> str:
    """Write the type of a column, with a question mark where it may be null."""
    return f"{kind(field.type)}{'?' if field.nullable else ''}"


def rendered() -> Iterator[str]:
    """Write all schemas, one column a line."""
    for name in NAMES:
        yield f"{name}\n"
        yield from (f"  {each.name}: {written(each)}\n" for each in getattr(arrow, name))


def test_schemas_stay_as_they_are() -> None:
    """A column that is renamed, retyped or moved breaks whoever stored the rows of yesterday."""
    assert "".join(rendered()) == PINNED.read_text(encoding="utf-8")


def short(field: pa.Field) -> str:
    """Write the type of a column as the guide has it: nested ones by their outer kind."""
    of = field.type
    if pa.types.is_list(of):
        inner = "structs" if pa.types.is_struct(of.value_type) else "texts"
        return f"list of {inner}"
    return "struct" if pa.types.is_struct(of) else f"{kind(of)}{' or null' * field.nullable}"


def section(name: str) -> str:
    """Give the part of the guide that is about one schema."""
    text = GUIDE.read_text(encoding="utf-8")
    return text.partition(f"### `{name}`\n")[2].partition("\n#")[0]


@pytest.mark.parametrize("name", ["OUTCOME", "CLAIMS", "FIGURES", "EVENTS"])
def test_the_guide_tells_every_column(name: str) -> None:
    """The table of the guide has each column in order, with the words of its metadata."""
    schema = getattr(arrow, name)

    told = ROW.findall(section(name))

    assert told == [
        (each.name, short(each), each.metadata[b"description"].decode()) for each in schema
    ]


def test_the_public_names_are_these() -> None:
    """What may be imported is pinned."""
    assert arrow.__all__ == [
        "CLAIMS",
        "EVENTS",
        "FIGURES",
        "OUTCOME",
        "OUTCOME_OF_BYTES",
        "claims",
        "events",
        "figures",
        "validate_batches",
    ]


def test_bytes_differ_in_the_record_alone() -> None:
    """The two schemas of verdicts are one but for the type of the record."""
    text, raw = arrow.OUTCOME, arrow.OUTCOME_OF_BYTES

    assert text.field(0).type == pa.string()
    assert raw == text.set(0, text.field(0).with_type(pa.binary()))
