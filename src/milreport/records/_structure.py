"""How the models are built, read from their annotations: which field holds what.

Pointers, checks, the JSON Schema and the reference pages all ask here, so that none of them
guesses. Nothing is read at import; each class is looked at once, when first asked about.
"""

from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    NamedTuple,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from typing_extensions import TypeAliasType

from milreport._model import OneOf, Record, Value
from milreport._once import once
from milreport.values.json import JsonObject
from milreport.vocabulary._term import Term

__all__ = ["Part", "Path", "Slot", "parts", "slots"]

Path = tuple[str | int, ...]
"""Where something is: field names and positions, from the report inward."""

Part = Value | Record
"""Anything with fields."""


class Slot(NamedTuple):
    """What one field holds."""

    many: bool
    """Whether it holds any number of them, in a tuple."""
    models: Mapping[str, type[Part]]
    """The models it may hold, by the tag that selects one; a lone model has the tag `""`."""
    terms: tuple[str, ...]
    """The terms it may hold, where it holds a term of a list."""
    listed: str
    """Where that list is found, as a dotted name."""
    scalars: tuple[type, ...]
    """The plain types it may hold, such as `str`, or `int` and `float`."""
    is_open: bool
    """Whether it holds any JSON, under any name."""
    marks: tuple[object, ...]
    """Whatever else its annotation carries, such as where a reference points."""

    def mark(self, kind: type[Any]) -> Any:  # noqa: ANN401 - of that kind, or None
        """Give the mark of that kind, or None."""
        return next((mark for mark in self.marks if isinstance(mark, kind)), None)


@once
def slots(model: type[Part]) -> Mapping[str, Slot]:
    """Give what each field of a model holds, in the order of the fields."""
    hints = get_type_hints(model, include_extras=True)
    if issubclass(model, Record):
        names: tuple[str, ...] = tuple(model.model_fields)
    else:
        names = tuple(model.__dataclass_fields__)
    return {name: _slot(hints[name]) for name in names}


def _slot(annotation: Any) -> Slot:  # noqa: ANN401 - any annotation
    marks: list[object] = []
    annotation = _bare(annotation, marks)
    many = get_origin(annotation) is tuple
    if many:
        annotation = _bare(get_args(annotation)[0], marks)
    choices = [_bare(choice, []) for choice in _choices(annotation)]
    models = tuple(choice for choice in choices if isinstance(choice, type) and _is_part(choice))
    tagged = {_tag(model): model for model in models} if len(models) > 1 else {}
    terms = [term for choice in choices for term in _terms(choice)]
    codes = next((mark for mark in marks if isinstance(mark, OneOf)), None)
    return Slot(
        many=many,
        models=tagged or dict(zip(("",), models, strict=False)),
        terms=codes.codes if codes else tuple(str(term) for term in terms),
        listed=codes.listed if codes else _home(terms),
        scalars=tuple(choice for choice in choices if choice in _SCALARS),
        is_open=any(
            isinstance(choice, type) and issubclass(choice, JsonObject) for choice in choices
        ),
        marks=tuple(marks),
    )


_SCALARS: Final = (str, int, float, bool)


def _home(terms: list[str]) -> str:
    """Say where a list of terms is found."""
    return f"milreport.vocabulary.{type(terms[0]).__name__}" if terms else ""


def _bare(annotation: Any, marks: list[object]) -> Any:  # noqa: ANN401 - any annotation
    """Take names, metadata and `None` off an annotation, and keep the metadata."""
    while True:
        if isinstance(annotation, TypeAliasType):
            annotation = annotation.__value__
        elif get_origin(annotation) is Annotated:
            marks.extend(annotation.__metadata__)
            annotation = annotation.__origin__
        elif _is_optional(annotation):
            told = tuple(choice for choice in get_args(annotation) if choice is not NoneType)
            annotation = Union[told]  # noqa: UP007 - put together here
        else:
            return annotation


def _is_union(annotation: Any) -> bool:  # noqa: ANN401 - any annotation
    return get_origin(annotation) in (Union, UnionType)


def _is_optional(annotation: Any) -> bool:  # noqa: ANN401 - any annotation
    return _is_union(annotation) and NoneType in get_args(annotation)


def _choices(annotation: Any) -> tuple[Any, ...]:  # noqa: ANN401 - any annotation
    return get_args(annotation) if _is_union(annotation) else (annotation,)


def _is_part(choice: type) -> bool:
    return issubclass(choice, Value | Record)


def _tag(model: type[Part]) -> str:
    return str(get_args(get_type_hints(model)["kind"])[0])


def _terms(choice: Any) -> tuple[str, ...]:  # noqa: ANN401 - any annotation
    if get_origin(choice) is Literal:
        return get_args(choice)
    if isinstance(choice, type) and issubclass(choice, Term):
        return tuple(choice)
    return ()


def parts(whole: Part) -> Iterator[tuple[Path, Part]]:
    """Go over everything with fields, the whole first, then inward in document order."""
    waiting: list[tuple[Path, Part]] = [((), whole)]
    while waiting:
        path, part = waiting.pop()
        yield path, part
        waiting.extend(reversed([*_inside(path, part)]))


def _inside(path: Path, part: Part) -> Iterator[tuple[Path, Part]]:
    for name, many in _branches(type(part)):
        told = getattr(part, name)
        if many:
            for position, element in enumerate(told):
                yield (*path, name, position), element
        elif told is not None:
            yield (*path, name), told


@once
def _branches(model: type[Part]) -> tuple[tuple[str, bool], ...]:
    """Give the fields of a model that hold models, and whether each holds many."""
    return tuple((name, slot.many) for name, slot in slots(model).items() if slot.models)
