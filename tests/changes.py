"""Changes that tests make to a document before they look at it."""

import copy
from collections.abc import Callable
from typing import Any

Change = Callable[[dict[str, Any]], object]


def put(*path: str | int, told: object) -> Change:
    """Make a change that puts something at a path of a document."""

    def change(document: dict[str, Any]) -> None:
        *way, last = path
        inside: Any = document
        for step in way:
            inside = inside[step]
        inside[last] = copy.deepcopy(told)

    return change


def add(collection: str, **record: object) -> Change:
    """Make a change that adds a record to a collection."""
    return lambda document: document[collection].append(copy.deepcopy(record))


def both(*changes: Change) -> Change:
    """Make a change of several."""

    def change(document: dict[str, Any]) -> None:
        for each in changes:
            each(document)

    return change


def links(kind: str, *pairs: tuple[str, str]) -> Change:
    """Make a change that links claims by relations of one kind."""
    return lambda document: document["relations"].extend(
        {"id": f"link-{at}", "kind": kind, "subjects": [subject], "objects": [target]}
        for at, (subject, target) in enumerate(pairs)
    )
