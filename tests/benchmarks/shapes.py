"""The shape of our models, read from their annotations, so that peers can be built alike.

What a field holds is told in a few plain words: text, a whole number, parts of a model and so on,
and beside it every constraint. `bare` leaves the constraints out; `peers` write them their own way.
"""

from functools import cache
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

from pydantic.fields import FieldInfo
from typing_extensions import TypeAliasType

from milreport._model import OneOf, Record, Value
from milreport.values.ids import To
from milreport.values.json import JsonObject
from milreport.vocabulary._term import Term
from milreport.vocabulary.tags import CodeOf

Part = Any
"""A model of ours, a value or a record."""
Sort = Literal["text", "whole", "decimal", "amount", "flag", "open", "parts"]

CONSTRAINTS: Final = ("pattern", "min_length", "max_length", "ge", "le")
SORTS: Final[dict[type, Sort]] = {str: "text", int: "whole", float: "decimal", bool: "flag"}


class Slot(NamedTuple):
    """What one field holds."""

    name: str
    sort: Sort
    models: tuple[Part, ...]
    """The models of its parts; several are told apart by `kind`."""
    terms: tuple[str, ...]
    """The terms or codes that a text must be one of."""
    listed: type[Term] | None
    """The list itself, where all of it is admitted."""
    rules: dict[str, Any]
    """The constraints on one element, by pydantic's names."""
    points_to: tuple[str, ...]
    """The collections that a reference may point into."""
    registry: str
    """The registry that a code is looked up in; empty where it is no such code."""
    many: bool
    fewest: int
    """How many elements there are at least, where there are many."""
    optional: bool
    """Whether null is admitted."""
    required: bool
    default: Any


class Shape(NamedTuple):
    """A model: its name, its tag where a union tells it apart, and its fields without the tag."""

    name: str
    tag: str | None
    slots: tuple[Slot, ...]


@cache
def shape(model: Part) -> Shape:
    """Read a model; what is below it is read when asked about."""
    hints = get_type_hints(model, include_extras=True)
    told: dict[str, FieldInfo] = (
        model.model_fields if issubclass(model, Record) else vars(model)["__pydantic_fields__"]
    )
    kind = told.get("kind")
    tag = kind.default if kind is not None and isinstance(kind.default, str) else None
    slots = tuple(
        _slot(name, hints[name], field)
        for name, field in told.items()
        if not (name == "kind" and tag is not None)
    )
    return Shape(model.__name__, tag, slots)


def _slot(name: str, hint: Any, field: FieldInfo) -> Slot:  # noqa: ANN401 - any annotation
    outer: list[Any] = []
    inner: list[Any] = []
    element, optional = _bared(hint, outer)
    many = get_origin(element) is tuple
    if many:
        element, _ = _bared(get_args(element)[0], inner)
    marks = inner if many else outer
    fewest = _rules(outer).get("min_length", 0) if many else 0
    choices = get_args(element) if _is_union(element) else (element,)
    sort, models, terms, listed = _held(choices, marks)
    pointed = next((mark for mark in marks if isinstance(mark, To)), None)
    coded = next((mark for mark in marks if isinstance(mark, CodeOf)), None)
    return Slot(
        name=name,
        sort=sort,
        models=models,
        terms=terms,
        listed=listed,
        rules=_rules(marks),
        points_to=pointed.collections if pointed else (),
        registry=coded.registry if coded else "",
        many=many,
        fewest=fewest,
        optional=optional,
        required=field.is_required(),
        default=None if field.is_required() else field.default,
    )


Held = tuple[Sort, tuple[Part, ...], tuple[str, ...], type[Term] | None]


def _held(choices: tuple[Any, ...], marks: list[Any]) -> Held:
    """Say in a word what is held, with the models or the terms that it may be."""
    first = choices[0]
    codes = next((mark.codes for mark in marks if isinstance(mark, OneOf)), ())
    if len(choices) > 1 and not isinstance(first, type):
        # An amount is an integer or a float, each with the same bounds.
        _bared(first, marks)
        return "amount", (), (), None
    if get_origin(first) is Literal:
        return "text", (), tuple(str(term) for term in get_args(first)), None
    if issubclass(first, Term):
        return "text", (), tuple(first), first
    if issubclass(first, Value | Record):
        return "parts", choices, (), None
    if issubclass(first, JsonObject):
        return "open", (), (), None
    return SORTS[first], (), codes, None


def _bared(annotation: Any, marks: list[Any]) -> tuple[Any, bool]:  # noqa: ANN401 - as above
    """Take names, metadata and None off an annotation; say whether None was there."""
    optional = False
    while True:
        if isinstance(annotation, TypeAliasType):
            annotation = annotation.__value__
        elif get_origin(annotation) is Annotated:
            marks.extend(annotation.__metadata__)
            annotation = annotation.__origin__
        elif _is_union(annotation) and NoneType in get_args(annotation):
            optional = True
            rest = tuple(each for each in get_args(annotation) if each is not NoneType)
            annotation = Union[rest]  # noqa: UP007 - put together here
        else:
            return annotation, optional


def _is_union(annotation: Any) -> bool:  # noqa: ANN401 - any annotation
    return get_origin(annotation) in (Union, UnionType)


def _rules(marks: list[Any]) -> dict[str, Any]:
    """Gather the constraints that stand in pydantic's metadata."""
    found: dict[str, Any] = {}
    for mark in marks:
        for each in mark.metadata if isinstance(mark, FieldInfo) else ():
            told = {name: getattr(each, name, None) for name in CONSTRAINTS}
            found |= {name: rule for name, rule in told.items() if rule is not None}
    return found
