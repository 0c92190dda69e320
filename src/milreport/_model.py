"""The two bases: `Value`, equal by content, and `Record`, which has an id.

A value is a frozen slotted dataclass and a record is a frozen pydantic model: validation speed
is the same, and the many small values take a third of the memory (docs/reference/decisions.md
has the figures). Both answer to the same names, so that a user need not know.
"""

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from dataclasses import Field as DataclassField
from typing import Any, ClassVar, NamedTuple, Self, TypeVar, cast, dataclass_transform

import pydantic
from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic.dataclasses import dataclass
from pydantic_core import (
    CoreSchema,
    InitErrorDetails,
    PydanticCustomError,
    SchemaSerializer,
    SchemaValidator,
    ValidationError,
    core_schema,
    from_json,
    to_json,
)

__all__ = ["Form", "OneOf", "Record", "Tagged", "Value", "broken", "value"]

T = TypeVar("T")

_VALUE_CONFIG = ConfigDict(
    extra="forbid",
    allow_inf_nan=False,
    hide_input_in_errors=True,
    defer_build=True,
)
_RECORD_CONFIG = ConfigDict(**_VALUE_CONFIG, frozen=True)


class Form(NamedTuple):
    """What a text that must follow a pattern looks like, in words that a person can act on."""

    words: str


class OneOf(NamedTuple):
    """The codes of a closed table that a text must be one of."""

    codes: tuple[str, ...]
    listed: str
    """Where the codes are found, as a dotted name."""
    suggest: Callable[[str], str | None]
    """What to say to somebody who wrote something else; None where there is nothing to say."""

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Look the text up among the codes, and do not list hundreds of them in an error."""
        return core_schema.custom_error_schema(
            core_schema.literal_schema([*self.codes]),
            custom_error_type="unknown_code",
            custom_error_message=f"expected a code of {self.listed}",
        )


class Tagged:
    """A union whose values say in `kind` which they are; a wrong one is refused without its words.

    pydantic's own message repeats the tag, also where inputs are to be hidden.
    """

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Give the union a message of its own."""
        schema: Any = handler(source)
        schema["custom_error_type"] = "unknown_kind"
        schema["custom_error_message"] = "expected a kind that may stand here"
        return cast("CoreSchema", schema)


def broken(code: str, message: str) -> PydanticCustomError:
    """Make the error of a rule that one value breaks; `code` is public and never reused.

    The message is in lower case, says what is expected, and never repeats the input.
    """
    return PydanticCustomError(code, message)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(pydantic.Field,))
def value(cls: type[T]) -> type[T]:
    """Turn a class body of annotated names into a `Value`: frozen, slotted, keyword-only."""
    make = dataclass(
        frozen=True, slots=True, kw_only=True, eq=False, repr=False, config=_VALUE_CONFIG
    )
    return cast("type[T]", make(cls))


def _told(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Leave out what the record does not say, which is most of it."""
    return {name: told for name, told in pairs if told is not None and told != ()}


class Value:
    """An immutable value, equal by content. It has no identity and no id.

    It offers the pydantic names that a model has. A field that a reader chose to keep although
    this version does not know it lives in the instance's `__dict__`, which is otherwise empty.
    """

    __dataclass_fields__: ClassVar[dict[str, DataclassField[Any]]]
    __pydantic_validator__: ClassVar[SchemaValidator]
    __pydantic_serializer__: ClassVar[SchemaSerializer]

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Keep the tag `kind` in every dump, also where defaults are left out."""
        schema = handler(source)
        inner: Any = handler.resolve_ref_schema(schema)
        while inner["type"] != "dataclass-args":
            # A rule over the whole value wraps the schema of its fields.
            inner = inner["schema"]
        for field in inner["fields"]:
            if field["name"] == "kind" and field["schema"].get("default") is not None:
                field["schema"]["serialization"] = core_schema.simple_ser_schema("str")
        return schema

    @classmethod
    def model_validate(cls, data: Any) -> Self:  # noqa: ANN401 - whatever a caller may have
        """Make the value from a mapping; raises pydantic's `ValidationError`."""
        made: Self = cls.__pydantic_validator__.validate_python(data)
        return made

    @classmethod
    def model_validate_json(cls, data: str | bytes) -> Self:
        """Make the value from JSON text, with its tag; raises pydantic's `ValidationError`.

        In Python the tag of a value need not be typed, since the class says it. In JSON it has to
        be there, as in every record and as the schema says.
        """
        made: Self = cls.__pydantic_validator__.validate_json(data)
        if _has_tag(cls) and "kind" not in from_json(data):
            missing = InitErrorDetails(type="missing", loc=("kind",), input={})
            raise ValidationError.from_exception_data(
                cls.__name__, [missing], input_type="json", hide_input=True
            )
        return made

    def model_dump(self, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - pydantic's options
        """Give the value as a dict; takes pydantic's options, such as `exclude_none`."""
        return _dumped(self, self.__pydantic_serializer__.to_python, options)

    def model_dump_json(self, **options: Any) -> str:  # noqa: ANN401 - pydantic's options
        """Give the value as JSON text; takes pydantic's options, such as `exclude_none`."""
        indent = options.pop("indent", None)
        return to_json(self.model_dump(mode="json", **options), indent=indent).decode()

    def evolve(self, **changes: object) -> Self:
        """Give a copy with some fields changed, validated whole.

        Raises pydantic's `ValidationError` where the copy would not be valid.
        """
        kept = {name: changes.pop(name, old) for name, old in vars(self).items()}
        changed = self.model_validate({**_content(self), **changes})
        for name, each in kept.items():
            object.__setattr__(changed, name, each)
        return changed

    def __eq__(self, other: object) -> bool:
        """Say whether the other is of the same class and content, kept fields included."""
        if type(other) is not type(self):
            return NotImplemented
        return _content(self) == _content(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        """Hash by content; kept fields, which may be any JSON, are left out."""
        return hash((type(self), *_content(self).values()))

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle and copy with the kept fields."""
        return _restored, (type(self), _content(self) | deepcopy(vars(self)))

    def __repr__(self) -> str:
        """Show what is told and leave out what is not."""
        told = _told(_content(self).items())
        inside = ", ".join(f"{name}={each!r}" for name, each in {**told, **vars(self)}.items())
        return f"{type(self).__name__}({inside})"


class Record(BaseModel):
    """An immutable thing with an id of its own; records refer to each other by id only."""

    model_config = _RECORD_CONFIG

    def evolve(self, **changes: object) -> Self:
        """Give a copy with some fields changed, validated whole.

        Raises pydantic's `ValidationError` where the copy would not be valid. The elements that
        stay are taken as they are: they were validated when they were made.
        """
        told = {name: getattr(self, name) for name in self.model_fields_set - {*_kept(self)}}
        kept = {name: changes.pop(name, old) for name, old in _kept(self).items()}
        changed = self.model_validate({**told, **changes})
        if self.model_extra is not None or any(map(_keeps_something, changes.values())):
            object.__setattr__(changed, "__pydantic_extra__", kept)
        return changed

    def model_dump(self, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - pydantic's options
        """Give the record as a dict, with whatever unknown fields the reader chose to keep."""
        if self.model_extra is None:
            return super().model_dump(**options)
        return _dumped(self, self.__pydantic_serializer__.to_python, options)

    def model_dump_json(self, **options: Any) -> str:  # noqa: ANN401 - pydantic's options
        """Give the record as JSON text, with whatever unknown fields the reader chose to keep."""
        if self.model_extra is None:
            return super().model_dump_json(**options)
        indent = options.pop("indent", None)
        return to_json(self.model_dump(mode="json", **options), indent=indent).decode()

    def __repr_args__(self) -> Iterator[tuple[str, Any]]:
        """Show what is told and leave out what is not."""
        yield from _told(self).items()


def _has_tag(model: type[Value]) -> bool:
    """Say whether `kind` is a tag, which parts the values of a union, and no field to be told."""
    kind = model.__dataclass_fields__.get("kind")
    return kind is not None and isinstance(kind.default, str)


def _content(part: Value) -> dict[str, Any]:
    """Give the fields of a value by their names, without those that were kept."""
    return {name: getattr(part, name) for name in part.__dataclass_fields__}


def _restored(model: type[Value], told: dict[str, Any]) -> Value:
    """Put a value together again as it was, when it is unpickled or copied."""
    made = model.__new__(model)
    for name, each in told.items():
        object.__setattr__(made, name, each)
    return made


def _kept(part: Value | Record) -> dict[str, Any]:
    """The unknown fields that came in with this part and were kept."""
    return (part.model_extra or {}) if isinstance(part, Record) else vars(part)


def _keeps_something(told: object) -> bool:
    """Say whether a value or record that was put in has kept fields, at any depth."""
    if isinstance(told, tuple | list):
        return any(map(_keeps_something, told))
    if isinstance(told, Record):
        return told.model_extra is not None or any(_keeps_something(each) for _, each in told)
    if isinstance(told, Value):
        return bool(vars(told)) or any(map(_keeps_something, _content(told).values()))
    return False


def _dumped(
    part: Value | Record, serialise: Callable[..., dict[str, Any]], options: dict[str, Any]
) -> dict[str, Any]:
    """Dump a part whole, put the kept fields back, and only then include and exclude."""
    chosen = {name: options.pop(name) for name in ("include", "exclude") if name in options}
    whole = _with_kept(part, serialise(part, **options))
    if not any(told is not None for told in chosen.values()):
        return whole
    filtered: dict[str, Any] = _ANYTHING.to_python(whole, **chosen)
    return filtered


_ANYTHING = SchemaSerializer(core_schema.any_schema())


def _with_kept(part: Value | Record, dumped: dict[str, Any]) -> dict[str, Any]:
    """Put every kept field back where it came from, in this part and below it."""
    for name in tuple(dumped):
        _graft(getattr(part, name, None), dumped[name])
    dumped.update(deepcopy(_kept(part)))
    return dumped


def _graft(told: object, dumped: Any) -> None:  # noqa: ANN401 - any JSON
    if isinstance(told, Value | Record):
        _with_kept(told, dumped)
    elif isinstance(told, tuple):
        for element, its_dump in zip(told, dumped, strict=True):
            _graft(element, its_dump)
