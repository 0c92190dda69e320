"""What Hypothesis calls when it is imported, so that `from_type` knows the models."""

import inspect
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from typing_extensions import TypeAliasType

from milreport._model import Record, Value
from milreport.records import (
    actor,
    assessment,
    claim,
    event,
    materiel,
    media,
    place,
    relation,
    report,
    source,
)
from milreport.values import (
    grades,
    handling,
    harm,
    ids,
    json,
    numbers,
    places,
    quantities,
    text,
    time,
)

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["MODULES", "models", "register"]

MODULES: Final[tuple[ModuleType, ...]] = (
    *(ids, text, numbers, quantities, harm, time, places, grades, handling, json),
    *(source, actor, place, materiel, event, claim, media, assessment, relation, report),
)
"""Where the public models are."""


def models() -> Iterator[type | TypeAliasType]:
    """Go over every public model: values, records, kept JSON, and the named unions."""
    for module in MODULES:
        for name in module.__all__:
            public = getattr(module, name)
            is_model = inspect.isclass(public) and issubclass(
                public, Value | Record | json.JsonObject
            )
            if is_model or isinstance(public, TypeAliasType):
                yield public


def register() -> None:
    """Tell Hypothesis how to make every public model, so that `from_type` does.

    Hypothesis calls this by itself, through its entry points. It may be called again, and it
    makes no strategy: each one is made when it is first asked for. Hypothesis before 6.157 knows
    no named unions such as `Number`, so there only the classes are registered.
    """
    strategies = import_module("hypothesis.strategies")
    refusal = import_module("hypothesis.errors").InvalidArgument
    for model in models():
        with suppress(refusal):  # an entry point that raises would stop `import hypothesis`
            strategies.register_type_strategy(model, _instances)


def _instances(model: Any) -> "SearchStrategy[Any]":  # noqa: ANN401 - a class or a union
    """Give the strategy; where Hypothesis is being imported, it is too early to load it."""
    made: SearchStrategy[Any] = import_module("milreport.testing.strategies").instances(model)
    return made
