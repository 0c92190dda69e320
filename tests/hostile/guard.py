"""Calls that go wrong on purpose, by which the guard of the corpus is tested itself."""

import os
import sys
from collections.abc import Callable, Mapping
from typing import Any, Final

__all__ = ["BAD"]


def _hang() -> dict[str, Any]:
    while True:
        pass


def _die() -> dict[str, Any]:
    os.abort()


def _grow() -> dict[str, Any]:
    held: list[bytes] = []
    try:
        while True:
            held.append(bytes(100_000_000))
    except MemoryError:
        held.clear()
        return {"foreign": "MemoryError"}


def _print() -> dict[str, Any]:
    sys.stdout.write("hello")
    return {"value": None}


BAD: Final[Mapping[str, Callable[[], dict[str, Any]]]] = {
    "guard.hang": _hang,
    "guard.die": _die,
    "guard.grow": _grow,
    "guard.print": _print,
}
