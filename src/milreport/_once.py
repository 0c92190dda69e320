"""A cache whose type says what the cached function takes."""

from collections.abc import Callable
from functools import cache
from typing import ParamSpec, TypeVar, cast

__all__ = ["once"]

P = ParamSpec("P")
R = TypeVar("R")


def once(function: Callable[P, R]) -> Callable[P, R]:
    """Remember what a pure function of classes gives: it is worked out once for each.

    `functools.cache` with the parameters kept, which type checkers otherwise lose.
    """
    return cast("Callable[P, R]", cache(function))
