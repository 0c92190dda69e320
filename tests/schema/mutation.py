"""A valid document with one thing changed, in every way that a writer gets a document wrong.

What comes of a change may be valid again: what is claimed is that schema and model agree on it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from schema.generator import Schema
from schema.strings import of_length, span

Json = Any
Path = tuple[str | int, ...]

GONE: Final = object()
"""Stands for what is no longer there."""

OTHER_TYPES: Final[Mapping[str, Json]] = {
    "null": None,
    "true": True,
    "one": 1,
    "a half": 0.5,
    "a text": "x",
    "nothing": "",
    "an empty array": [],
    "an array": [1],
    "an empty object": {},
    "an object": {"kind": "x"},
}
"""What stands in the place of any value, of every JSON type."""

NOT_ASCII: Final = str.maketrans(
    "0123456789aeo-",
    "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0430\u0435\u043e\u2011",
)
"""Digits and letters that look like others and are not."""

VERY_LONG: Final = 5100
"""More characters than any text of ours may have."""

TERMS: Final[Mapping[str, str]] = {
    "an unknown term": "no_such_term",
    "a private term": "x_desk_term",
    "the longest private term": "x_" + "a" * 62,
    "a private term too long": "x_" + "a" * 63,
    "a private term in capitals": "x_Desk",
    "a private term without a name": "x_",
}
"""What stands in the place of a term."""


class Damage(NamedTuple):
    """One change to a document."""

    name: str
    """What is done."""
    site: str
    """Where in the schema it is done, from the nearest definition of an object inward."""
    path: Path
    """Where in the document it is done."""
    told: Json
    """What stands there afterwards, or `GONE`."""


class _Place(NamedTuple):
    """One place of a document, and what the schema says of it."""

    told: Json
    path: Path
    site: str
    plain: list[Schema]
    """The schemas that it may follow, with neither references nor unions among them."""


def damages(schema: Schema, document: Json) -> Iterator[Damage]:
    """Give every change to a document of a schema, at every place."""
    definitions = schema.get("$defs", {})
    yield from _below(_Place(document, (), schema["title"], [schema]), definitions)


def damaged(document: Json, damage: Damage) -> Json:
    """Give a copy of a document with one change made."""
    return _changed(document, damage.path, damage.told)


def _changed(document: Json, path: Path, told: Json) -> Json:
    if not path:
        return told
    step, *rest = path
    inside = _changed(document[step], tuple(rest), told) if rest else told
    if isinstance(document, list):
        return [*document[:step], *(() if inside is GONE else (inside,)), *document[step + 1 :]]
    if inside is GONE:
        return {name: each for name, each in document.items() if name != step}
    return {**document, step: inside}


def _plain(schema: Schema, definitions: Mapping[str, Schema]) -> Iterator[Schema]:
    """Give the schemas that a place may follow, with neither references nor unions among them."""
    if "$ref" in schema:
        schema = definitions[schema["$ref"].removeprefix("#/$defs/")]
    branches = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    if not branches:
        yield schema
    for branch in branches:
        yield from _plain(branch, definitions)


def _below(place: _Place, definitions: Mapping[str, Schema]) -> Iterator[Damage]:
    """Give the changes at one place and at all places inside it."""
    for name, instead in _instead(place.told, place.plain):
        yield Damage(name, place.site, place.path, instead)
    if place.path:
        yield Damage("not there", place.site, place.path, GONE)
    for key, each, follows, site in _members(place):
        plain = [*_plain(follows, definitions)]
        yield from _below(_Place(each, (*place.path, key), site, plain), definitions)


def _members(place: _Place) -> Iterator[tuple[str | int, Json, Schema, str]]:
    """Give what stands inside a value, the schema that each follows, and the site of that."""
    if isinstance(place.told, list):
        for schema in place.plain:
            if "items" in schema:
                site = f"{place.site}/items"
                yield from ((at, each, schema["items"], site) for at, each in enumerate(place.told))
    if isinstance(place.told, dict):
        schema = _followed(place.told, place.plain)
        site = schema.get("title", place.site)
        for name, each in place.told.items():
            follows = schema.get("properties", {}).get(name, schema.get("additionalProperties"))
            if isinstance(follows, dict):
                yield name, each, follows, f"{site}/{name if 'properties' in schema else 'values'}"


def _followed(told: Mapping[str, Json], plain: list[Schema]) -> Schema:
    """Choose the schema of an object, by its kind where there are several."""
    objects = [schema for schema in plain if schema.get("type") == "object"]
    if len(objects) > 1:
        return next(each for each in objects if _kind(each) == told["kind"])
    return objects[0] if objects else {}


def _kind(schema: Schema) -> str | None:
    kind: str | None = schema.get("properties", {}).get("kind", {}).get("const")
    return kind


def _instead(told: Json, plain: list[Schema]) -> Iterator[tuple[str, Json]]:
    """Give everything that is put in the place of one value, with a name for each."""
    yield from OTHER_TYPES.items()
    yield "in an array", [told]
    yield "in an object", {"value": told}
    match told:
        case bool():
            yield from (("the other", not told), ("as a text", str(told).lower()), ("0", 0))
        case int() | float():
            yield from _other_numbers(told, plain)
        case str():
            yield from _other_texts(told, plain)
        case list():
            yield from _other_arrays(told, plain)
        case dict():
            yield from _other_objects(told, plain)


def _other_numbers(told: float, plain: Iterable[Schema]) -> Iterator[tuple[str, Json]]:
    yield from (("as a text", str(told)), ("whole, as a float", float(int(told))))
    yield from (("with a fraction", told + 0.5), ("negative", -told), ("negative nothing", -0.0))
    yield from (
        ("beyond exactness", 2**53),
        ("below exactness", -(2**53)),
        ("beyond 64 bits", 2**64),
        ("huge", 1e300),
    )
    for schema in plain:
        for key, outward in (("minimum", -1), ("maximum", 1)):
            if key in schema:
                yield f"{key}", schema[key]
                yield f"{key}, as a float", float(schema[key])
                yield f"beyond the {key} by one", schema[key] + outward
                yield f"beyond the {key} by little", schema[key] + outward * 2**-10


def _other_texts(told: str, plain: Iterable[Schema]) -> Iterator[tuple[str, Json]]:
    for place, letter in (("line break", "\n"), ("space", " "), ("nul", "\0"), ("mark", "\ufeff")):
        yield f"a {place} after", told + letter
        yield f"a {place} before", letter + told
    yield from (("in capitals", told.upper()), ("in small letters", told.lower()))
    yield from (("other letters", told.translate(NOT_ASCII)), ("a line separator", told + "\u2028"))
    yield from (("cut", told[:-1]), ("a letter more", told + told[-1:]))
    yield "half a pair of surrogates after", f"{told}\ud83d"
    for schema in plain:
        if "const" in schema:
            yield "an unknown kind", "no_such_kind"
        if "enum" in schema:
            yield from TERMS.items()
            yield from (("the first term", schema["enum"][0]), ("the last", schema["enum"][-1]))
        yield from _too_short_or_long(schema)


def _too_short_or_long(schema: Schema) -> Iterator[tuple[str, Json]]:
    low, high = span(schema)
    lengths = {"shortest": low, "too short by one": low - 1, "very long": VERY_LONG}
    if high is not None:
        lengths |= {"longest": high, "too long by one": high + 1}
    for name, length in lengths.items():
        if length >= 0:
            short = of_length(schema, low) or "a"
            yield name, of_length(schema, length) or short.ljust(length, "a")


def _other_arrays(told: list[Json], plain: Iterable[Schema]) -> Iterator[tuple[str, Json]]:
    yield from (("twice", told * 2), ("with null", [*told, None]), ("with an array", [*told, []]))
    yield "as an object", {str(at): each for at, each in enumerate(told)}
    yield "in reverse", told[::-1]
    for schema in plain:
        if schema.get("minItems"):
            yield "too few by one", told[: schema["minItems"] - 1]


def _other_objects(told: dict[str, Json], plain: list[Schema]) -> Iterator[tuple[str, Json]]:
    yield "as an array", [*told.values()]
    for name in ("later", "", "x_own", "Kind", "id ", "$ref", "extensions", "__proto__"):
        yield f"a field {name!r} more", {**told, name: None}
        yield f"a field {name!r} with an object", {**told, name: {}}
    for name, each in told.items():
        rest = {other: member for other, member in told.items() if other != name}
        yield f"{name!r} misspelt", {**rest, name[:-1]: each}
        yield f"{name!r} in capitals", {**rest, name.upper(): each}
        yield f"{name!r} and a line break", {**rest, f"{name}\n": each}
    schema = _followed(told, plain)
    for name in schema.get("properties", {}):
        if name not in told:
            yield f"null for {name!r}, which was not told", {**told, name: None}
    for other in plain:
        if _kind(other) not in (None, told.get("kind")):
            yield f"the kind {_kind(other)!r}", {**told, "kind": _kind(other)}
    if isinstance(schema.get("propertyNames"), dict):
        names = schema["propertyNames"]
        for name in ("Org.example", "org", "org.example\n", "org..example", "org.example."):
            yield f"the name {name!r} in a map", {**told, name: {}}
        for words, name in _too_short_or_long(names):
            yield f"a name in a map {words}", {**told, name: {}}
