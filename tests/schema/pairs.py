"""Pairs of small schemas of our vocabulary, and documents that the first of a pair may admit.

The second of a pair is the first with a few changes, most of them small, so that many a pair is
compatible and many another is nearly so.
"""

from copy import deepcopy
from random import Random
from typing import Any, Final

Schema = Any
Json = Any

NAMES: Final = ("kind", "p", "q")
WORDS: Final = ("a", "b", "c", "x_a", "", "ab")
PATTERNS: Final = (
    "^(a|b)$",
    "^(a|b|c)$",
    "^(a|x_[a-z]{1,2})$",
    "^(b|a|x_[a-z]{1,2})$",
    "^x_[a-z]{1,2}$",
    "^[ab]?$",
    "^(a|[bc]+)$",
    "^ab$",
)
UNREAD: Final = ("^a|b$", "a", "^.?$", "^(?=a)a$")
"""Patterns that are no sets of forms."""
NUMBERS: Final = (-1, 0, 1, 2, 0.5, 2.0)
BOTH: Final = (True, False)
MOSTLY_CLOSED: Final = (False, False, True)
LOOSE: Final = (
    None,
    True,
    False,
    0,
    2,
    0.5,
    "a",
    "x_ab",
    "",
    [],
    ["a"],
    {},
    {"p": 1},
    {"kind": "a"},
)


class Pairs:
    """A run of pairs; the same seed gives the same run."""

    def __init__(self, seed: int, *, linked: bool) -> None:
        """Begin the run; linked schemas are mostly made of references to one another."""
        self._random = Random(seed)  # noqa: S311 - the same seed, the same pairs
        self._linked = linked
        self._definitions: dict[str, Schema] = {}

    def pair(self) -> tuple[Schema, Schema]:
        """Give two schemas."""
        names = [f"D{at}" for at in range(self._random.randint(0, 3))]
        self._definitions = dict.fromkeys(names, True)
        definitions = {name: self._definition() for name in names}
        old = {**self._object(2), "$defs": definitions}
        self._definitions = definitions
        new = deepcopy(old)
        for _ in range(self._random.choice((0, 1, 1, 1, 2, 3))):
            self._change(new)
        return old, new

    def documents(self, schema: Schema, count: int) -> list[Json]:
        """Give documents that are shaped by a schema, valid or nearly so."""
        self._definitions = schema["$defs"]
        return [self._document(schema, 6) for _ in range(count)]

    # Schemas

    def _one(self, *options: Any) -> Any:  # noqa: ANN401 - whatever is chosen from
        return self._random.choice(options)

    def _perhaps(self, **keywords: Json) -> Schema:
        return {key: told for key, told in keywords.items() if self._random.random() < 1 / 3}

    def _definition(self) -> Schema:
        others = [self._union] if self._linked else [self._union, self._plain]
        return self._one(self._object, self._object, *others)(2)

    def _schema(self, depth: int) -> Schema:
        if self._definitions and self._random.random() < (0.6 if self._linked else 0.25):
            return self._reference()
        makers = [self._plain, self._plain]
        if depth:
            makers += [self._union, self._array, self._object]
        return self._one(*makers)(depth - 1)

    def _reference(self) -> Schema:
        reference = {"$ref": f"#/$defs/{self._one(*self._definitions)}"}
        if not self._linked or self._one(*BOTH):
            return reference
        return {"anyOf": [reference, self._one({}, {"type": "object"}, {"type": "null"})]}

    def _plain(self, _depth: int) -> Schema:
        return self._one(self._text, self._text, self._number, self._rest)()

    def _text(self) -> Schema:
        bounds = self._perhaps(minLength=self._one(0, 1, 2), maxLength=self._one(1, 2, 4))
        form = self._one(
            {"enum": self._random.sample(WORDS, self._random.randint(1, 4))},
            {"const": self._one(*WORDS)},
            {"pattern": self._one(*PATTERNS, self._one(*UNREAD))},
            {},
        )
        return {"type": "string", **form, **bounds}

    def _number(self) -> Schema:
        bounds = self._perhaps(minimum=self._one(*NUMBERS), maximum=self._one(*NUMBERS))
        form = self._one({}, {}, {"enum": self._random.sample(NUMBERS, 2)})
        return {"type": self._one("integer", "number"), **form, **bounds}

    def _rest(self) -> Schema:
        return self._one({"type": "null"}, {"type": "boolean"}, *BOTH, {}, {"type": "object"})

    def _array(self, depth: int) -> Schema:
        bounds = self._perhaps(minItems=self._one(0, 1), maxItems=self._one(0, 1, 2))
        return {"type": "array", "items": self._schema(depth), **bounds}

    def _union(self, depth: int) -> Schema:
        several = [self._schema(depth) for _ in range(self._random.randint(1, 3))]
        return {self._one("anyOf", "anyOf", "oneOf"): several}

    def _object(self, depth: int) -> Schema:
        names = self._random.sample(NAMES, self._random.randint(0, 3))
        properties = {name: self._schema(depth) for name in names}
        if "kind" in properties:
            properties["kind"] = {"type": "string", "const": self._one("a", "b")}
        more = {
            "required": [name for name in NAMES if self._random.random() < 1 / 3],
            "additionalProperties": self._one(*MOSTLY_CLOSED, self._schema(0)),
            "propertyNames": {"type": "string", "pattern": self._one("^[kp].*$", "^[a-z]+$")},
        }
        return {"type": "object", "properties": properties, **self._perhaps(**more)}

    # Changes

    def _change(self, root: Schema) -> None:
        """Change one schema inside another, in place."""
        schema = self._one(*_dicts(root))
        if "properties" in schema:
            self._change_object(schema)
        elif "anyOf" in schema or "oneOf" in schema:
            self._change_union(schema)
        elif "type" in schema and schema is not root:
            self._change_plain(schema)

    def _change_object(self, schema: Schema) -> None:
        name = self._one(*NAMES)
        required = schema.setdefault("required", [])
        match self._one("field", "gone", "required", "optional", "open", "names"):
            case "field":
                schema["properties"][name] = self._schema(1)
            case "gone":
                schema["properties"].pop(name, None)
            case "required" if name not in required:
                required.append(name)
            case "optional":
                required[:] = required[1:]
            case "open":
                schema["additionalProperties"] = self._one(*BOTH, self._schema(0))
            case _:
                schema.pop("propertyNames", None)

    def _change_union(self, schema: Schema) -> None:
        key = "anyOf" if "anyOf" in schema else "oneOf"
        match self._one("more", "more", "fewer", "order", "any"):
            case "more":
                schema[key].append(self._schema(1))
            case "fewer":
                schema[key][1:] = schema[key][2:]
            case "order":
                self._random.shuffle(schema[key])
            case _:
                schema["anyOf"] = schema.pop(key)

    def _change_plain(self, schema: Schema) -> None:
        match self._one("list", "bound", "pattern", "type", "union"):
            case "list" if "enum" in schema:
                schema["enum"].append(self._one(*WORDS))
            case "bound":
                for key in ("minLength", "maxLength", "minimum", "maximum", "minItems"):
                    if key in schema:
                        schema[key] += self._one(-1, 1) if schema[key] > 0 else 1
            case "pattern" if "pattern" in schema:
                schema["pattern"] = self._one(*PATTERNS)
            case "type":
                schema["type"] = {"integer": "number", "number": "integer"}.get(
                    schema["type"], schema["type"]
                )
            case _:
                inner = deepcopy(schema)
                schema.clear()
                schema["anyOf"] = [inner, self._plain(0)]

    # Documents

    def _document(self, schema: Schema, depth: int) -> Json:
        if isinstance(schema, bool) or not depth or self._random.random() < 1 / 20:
            return deepcopy(self._one(*LOOSE))
        for key in ("anyOf", "oneOf", "enum"):
            if key in schema:
                told = self._one(*schema[key])
                return told if key == "enum" else self._document(told, depth - 1)
        if "const" in schema:
            return schema["const"]
        if "$ref" in schema:
            return self._document(self._definitions[schema["$ref"][8:]], depth - 1)
        return self._of_type(schema, depth)

    def _of_type(self, schema: Schema, depth: int) -> Json:
        match schema.get("type"):
            case "string":
                return self._one(*WORDS, "x_ab", "bcb", "abcd")
            case "integer" | "number":
                return self._one(*NUMBERS, 3)
            case "array":
                items = schema.get("items", True)
                return [self._document(items, depth - 1) for _ in range(self._one(0, 1, 1, 2))]
            case "object":
                return self._of_object(schema, depth)
            case "null":
                return None
            case _:
                return deepcopy(self._one(*LOOSE))

    def _of_object(self, schema: Schema, depth: int) -> Json:
        required, properties = schema.get("required", []), schema.get("properties", {})
        others = schema.get("additionalProperties", True)
        names = [name for name in (*NAMES, "z") if name in required or self._one(*BOTH)]
        if others is False:
            names = [name for name in names if name in properties or name in required]
        return {name: self._document(properties.get(name, others), depth - 1) for name in names}


def _dicts(schema: Schema) -> list[Schema]:
    """Give every schema in a schema that is an object, and the schema itself."""
    if not isinstance(schema, dict):
        return []
    inside = [schema.get("items"), schema.get("additionalProperties")]
    inside += [*schema.get("anyOf", []), *schema.get("oneOf", [])]
    inside += [*schema.get("properties", {}).values(), *schema.get("$defs", {}).values()]
    return [schema, *(found for each in inside for found in _dicts(each))]
