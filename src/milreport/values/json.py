"""JSON kept as it came: the values under `extensions`."""

from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Any, Final, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from milreport._model import broken

__all__ = ["Extensions", "JsonObject", "depth", "longest_text", "members", "thawed"]

# A reverse-domain name, such as `org.example.desk`.
_EXTENSION_KEY: Final = "^[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9_-]*)+$"
_LONGEST_KEY: Final = 200
_MOST_BITS: Final = 14_000
_DEEPEST: Final = 100


class JsonObject(Mapping[str, Any]):
    """A JSON object that cannot be changed: equal by content, and hashable.

    Objects inside are `JsonObject` too, and arrays are tuples.
    """

    __slots__ = ("_members",)
    _members: dict[str, Any]

    def __init__(self, members: Mapping[str, Any]) -> None:
        """Freeze `members` to the bottom; raises where something in it is not JSON."""
        object.__setattr__(self, "_members", _frozen_members(members, _DEEPEST))

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: a JSON object that is part of a record does not change."""
        message = "a JsonObject cannot be changed"
        raise AttributeError(message)

    def __delattr__(self, name: str) -> None:
        """Refuse, as for setting."""
        self.__setattr__(name, None)

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - any JSON
        """Give the member of that name."""
        return self._members[name]

    def __iter__(self) -> Iterator[str]:
        """Go over the names in the order in which they came."""
        return iter(self._members)

    def __len__(self) -> int:
        """Count the members."""
        return len(self._members)

    def __eq__(self, other: object) -> bool:
        """Say whether the other is the same JSON object; true is not 1."""
        if not isinstance(other, Mapping):
            return NotImplemented
        try:
            return _alike(self, JsonObject(other))
        except ValueError:
            return False  # the other is no JSON

    def __hash__(self) -> int:
        """Hash by content; the order of members does not matter."""
        return hash(frozenset(self._members.items()))

    def __repr__(self) -> str:
        """Show the members."""
        return f"JsonObject({self._members!r})"

    def __reduce__(self) -> tuple[type[Self], tuple[dict[str, Any]]]:
        """Pickle by content."""
        return type(self), (thawed(self),)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: type[Any], _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Take a JSON object and freeze it; give it back as a plain dict."""
        return core_schema.json_or_python_schema(
            json_schema=core_schema.no_info_after_validator_function(cls, cls._members_schema()),
            python_schema=core_schema.no_info_before_validator_function(
                thawed, core_schema.no_info_after_validator_function(cls, cls._members_schema())
            ),
            serialization=core_schema.plain_serializer_function_ser_schema(thawed),
        )

    @classmethod
    def _members_schema(cls) -> CoreSchema:
        return core_schema.dict_schema(core_schema.str_schema(), core_schema.any_schema())

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Publish it as an object that admits anything."""
        return {"type": "object", "additionalProperties": True}


class Extensions(JsonObject):
    """What others add: any JSON object under a reverse-domain name, kept as it came."""

    __slots__ = ()

    @classmethod
    def _members_schema(cls) -> CoreSchema:
        name = core_schema.str_schema(pattern=_EXTENSION_KEY, max_length=_LONGEST_KEY)
        return core_schema.dict_schema(name, super()._members_schema())

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Publish the pattern of the names, and that anything may stand under them."""
        return {
            "type": "object",
            "propertyNames": {
                "type": "string",
                "pattern": _EXTENSION_KEY,
                "maxLength": _LONGEST_KEY,
            },
            "additionalProperties": {"type": "object", "additionalProperties": True},
        }


def _frozen(told: object, levels: int) -> object:
    """Freeze any JSON, at most so many levels deep."""
    if isinstance(told, Mapping | list | tuple) and not levels:
        raise broken("json.too_deep", f"expected at most {_DEEPEST} levels of nesting")
    if isinstance(told, Mapping):
        inside = JsonObject.__new__(JsonObject)
        object.__setattr__(inside, "_members", _frozen_members(told, levels - 1))
        return inside
    if isinstance(told, list | tuple):
        return tuple([_frozen(element, levels - 1) for element in told])
    return _scalar(told)


def _frozen_members(members: Mapping[Any, Any], levels: int) -> dict[str, Any]:
    return {_name(name): _frozen(member, levels) for name, member in members.items()}


def _scalar(told: object) -> object:
    """Refuse what is no JSON, or none that readers can read."""
    if isinstance(told, str):
        return _sound(told)
    if isinstance(told, float) and not isfinite(told):
        raise broken("number.not_finite", "a number must be finite")
    if isinstance(told, int) and told.bit_length() > _MOST_BITS:
        raise broken("json.not_json", "expected an integer that JSON readers can read")
    if told is None or isinstance(told, int | float):
        return told
    raise broken("json.not_json", "only JSON can be kept: text, numbers, arrays, objects")


def members(told: object) -> int:
    """Count the members of every object in frozen JSON, however deep it stands."""
    count = 0
    waiting = [told]
    while waiting:
        part = waiting.pop()
        if isinstance(part, JsonObject):
            count += len(part)
            waiting.extend(part.values())
        elif isinstance(part, tuple):
            waiting.extend(part)
    return count


def depth(told: object) -> int:
    """Count how many objects and arrays stand inside one another, in JSON as read or frozen."""
    levels = 0
    waiting: list[Any] = [told] if type(told) in _OPEN else []
    while waiting:
        levels += 1
        waiting = [
            inside
            for part in waiting
            for inside in (part if type(part) in _ARRAYS else part.values())
            if type(inside) in _OPEN
        ]
    return levels


def longest_text(told: object) -> int:
    """Count the characters of the longest text or name, in JSON as read or frozen."""
    longest = 0
    waiting: list[Any] = [told]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            longest = max(longest, len(part))
        elif type(part) in _ARRAYS:
            waiting.extend(part)
        elif type(part) in _OPEN:
            waiting.extend(part)
            waiting.extend(part.values())
    return longest


_ARRAYS: Final = frozenset({list, tuple})
_OPEN: Final = _ARRAYS | {dict, JsonObject, Extensions}


def _name(name: object) -> str:
    """Refuse a name that is no text."""
    if not isinstance(name, str):
        raise broken("json.not_json", "expected a text for each name")
    return _sound(name)


def _sound(text: str) -> str:
    """Refuse text that cannot be written as UTF-8: it has half of a pair of surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise broken("json.not_json", "expected text without lone surrogates") from None
    return text


def _alike(one: object, other: object) -> bool:
    """Compare frozen JSON; Python alone would take true for 1."""
    if isinstance(one, JsonObject) and isinstance(other, JsonObject):
        return one.keys() == other.keys() and all(_alike(one[name], other[name]) for name in one)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_alike, one, other))
    return isinstance(one, bool) is isinstance(other, bool) and one == other


def thawed(told: object) -> Any:  # noqa: ANN401 - any JSON
    """Give frozen JSON back as dicts and lists."""
    if isinstance(told, JsonObject):
        return {name: thawed(member) for name, member in told.items()}
    if isinstance(told, tuple):
        return [thawed(element) for element in told]
    return told
