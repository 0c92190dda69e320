"""What the writers of other formats share. Ids are made from ours, so that nothing is random."""

from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID, uuid5

from records import Json

SPACE: Final = UUID("5f1c2d0e-6a43-5b0c-9c57-0d6c1f1a7e11")
"""Under which ids are made; it has no meaning."""

WHEN: Final = "2024-10-31T08:30:00.000Z"
"""When everything is said to have been written."""


def uuid(report: str, *path: str | int) -> str:
    """Make the UUID of something in a report."""
    return str(uuid5(SPACE, "/".join(map(str, (report, *path)))))


def leaves(told: Any, path: str = "") -> Iterator[tuple[str, str | int | float | bool]]:  # noqa: ANN401
    """Give every text and number below something, each with its dotted path."""
    if isinstance(told, dict):
        for name, each in told.items():
            yield from leaves(each, f"{path}.{name}" if path else name)
    elif isinstance(told, list):
        for at, each in enumerate(told):
            yield from leaves(each, f"{path}.{at}")
    else:
        yield path, told


def without(told: Json, *names: str) -> Json:
    """Leave some fields out."""
    return {name: each for name, each in told.items() if name not in names}


def header(report: Json) -> Json:
    """Give what a report says of itself, without its collections and its document."""
    return {
        name: each
        for name, each in report.items()
        if name == "extensions" or not isinstance(each, list | dict) or name == "handling"
    }


def name_of(record: Json) -> str:
    """Give a name for something, or its id where it has none."""
    names = record.get("names")
    return names[0]["text"] if names else record["id"]  # type: ignore[no-any-return]
