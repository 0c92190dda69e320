"""The construct rules R01 to R26 for schemas that every tool reads, one function a rule.

They come from measurements of some thirty tools; each rule is told in its function's docstring.
A rule takes one published file and yields what breaks it. What a dialect does otherwise by its
nature is said in `DIALECTS`: draft-07 wraps references in `allOf`, OpenAPI has discriminators.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from milreport.schema import VENDORS, measured

Json = dict[str, Any]


class File(NamedTuple):
    """One published file of schemas: what it is, and every definition that it has, by name."""

    path: str
    dialect: str
    whole: Json
    root: Json | None
    definitions: Mapping[str, Json]


class Told(NamedTuple):
    """What a dialect does in its own way."""

    schema: str | None
    """What `$schema` says."""
    below: str
    """What every reference begins with."""
    extra: frozenset[str] = frozenset()
    """Keywords that it may use beyond the canonical ones."""


DIALECTS: Final[Mapping[str, Told]] = {
    "2020-12": Told("https://json-schema.org/draft/2020-12/schema", "#/$defs/"),
    "draft-07": Told(
        "http://json-schema.org/draft-07/schema#", "#/definitions/", frozenset({"allOf"})
    ),
    "openapi-3.1": Told(None, "#/components/schemas/", frozenset({"discriminator", "format"})),
    "openai": Told(None, "#/$defs/"),
    "anthropic": Told(None, "#/$defs/"),
    "gemini": Told(None, "#/$defs/", frozenset({"propertyOrdering"})),
}


def read(path: str, whole: Json) -> File:
    """Take a published file apart."""
    folder = path.partition("/")[0] if "/" in path else ""
    dialect = folder if folder in DIALECTS else "2020-12"
    if dialect == "openapi-3.1":
        return File(path, dialect, whole, None, whole["components"]["schemas"])
    below = "definitions" if dialect == "draft-07" else "$defs"
    return File(path, dialect, whole, whole, whole.get(below, {}))


def parts(schema: Json) -> Iterator[Json]:
    """Go over a schema and every schema inside it, definitions not."""
    yield schema
    for key in ("items", "additionalProperties", "propertyNames"):
        if isinstance(schema.get(key), dict):
            yield from parts(schema[key])
    for key in ("anyOf", "oneOf", "allOf"):
        for each in schema.get(key, ()):
            yield from parts(each)
    for each in schema.get("properties", {}).values():
        yield from parts(each)


def every(file: File) -> Iterator[tuple[str, Json]]:
    """Go over every schema of a file, each with the name of the definition that it stands in."""
    roots = [("(root)", file.root)] if file.root is not None else []
    for name, definition in [*roots, *file.definitions.items()]:
        yield from ((name, each) for each in parts(definition))


def is_vendor(file: File) -> bool:
    """Whether the file is made for a vendor of language models."""
    return file.dialect in VENDORS


def r01(file: File) -> Iterator[str]:
    """The dialect is named in `$schema`."""
    if file.whole.get("$schema") != DIALECTS[file.dialect].schema:
        yield "$schema"


def r02(file: File) -> Iterator[str]:
    """`$id` is absolute, has the version in its path, and stands at the root only; no anchors."""
    if DIALECTS[file.dialect].schema:
        address = file.whole.get("$id", "")
        if not re.fullmatch(r"https://[a-z.]+/[a-z/]*[0-9]+\.[0-9]+/[A-Za-z0-9/.-]+", address):
            yield "$id"
        elif not address.endswith(f"/{file.path}"):
            yield "$id does not name the file"
    for name, each in every(file):
        if each is not file.root and each.keys() & {"$id", "$schema", "$anchor", "$dynamicRef"}:
            yield name


def r03(file: File) -> Iterator[str]:
    """The root is an inline object."""
    if file.root is not None and (file.root.get("type") != "object" or "$ref" in file.root):
        yield "(root)"


def r04(file: File) -> Iterator[str]:
    """References name definitions that are there, in letters and digits; titles equal names."""
    below = DIALECTS[file.dialect].below
    for name, each in every(file):
        reference = each.get("$ref", below)
        if not reference.startswith(below):
            yield f"{name}: {reference}"
        elif reference != below and reference.removeprefix(below) not in file.definitions:
            yield f"{name}: {reference} is nowhere"
    for name, definition in file.definitions.items():
        if not re.fullmatch("[A-Z][A-Za-z0-9]*", name):
            yield name
        if not is_vendor(file) and definition.get("title") != name:
            yield f"{name}: title"


def r05(file: File) -> Iterator[str]:
    """No other titles than those of the root and of definitions."""
    tops = [file.root, *file.definitions.values()]
    for name, each in every(file):
        if "title" in each and not any(each is top for top in tops):
            yield name


def r06(file: File) -> Iterator[str]:
    """Beside a reference stands nothing but words; in draft-07 and for vendors not even those."""
    alone = file.dialect == "draft-07" or is_vendor(file)
    for name, each in every(file):
        if "$ref" in each and each.keys() - {"$ref"} - (set() if alone else {"description"}):
            yield name


def r07(file: File) -> Iterator[str]:
    """Every object says what other properties it may have."""
    reader = "reader/" in file.path
    for name, each in every(file):
        if each.get("type") == "object" and "additionalProperties" not in each:
            yield name
        if "properties" in each and each["additionalProperties"] is not reader:
            yield f"{name}: {each['additionalProperties']}"


def r08(file: File) -> Iterator[str]:
    """A constant is typed; a property that is one is required."""
    for name, each in every(file):
        if "const" in each and "type" not in each:
            yield name
        for field, told in each.get("properties", {}).items():
            if "const" in told and field not in each.get("required", ()):
                yield f"{name}.{field}"


def r09(file: File) -> Iterator[str]:
    """`discriminator` is for OpenAPI alone, and there its mapping is complete and made of text."""
    for name, each in every(file):
        told = each.get("discriminator")
        if told is not None and file.dialect != "openapi-3.1":
            yield name
        if file.dialect == "openapi-3.1" and "oneOf" in each:
            targets = [branch["$ref"] for branch in each["oneOf"]]
            if told is None or [*told["mapping"].values()] != targets:
                yield f"{name}: mapping"


def r10(file: File) -> Iterator[str]:
    """A union of objects is a definition of references with one tag, each with another constant.

    The last branch of a reader's union takes every tag but those of the others.
    """
    for name, each in every(file):
        if "oneOf" not in each:
            continue
        bare = all(branch.keys() == {"$ref"} for branch in each["oneOf"])
        if not bare or each is not file.definitions.get(name):
            yield name
            continue
        branches = [file.definitions[b["$ref"].rpartition("/")[2]] for b in each["oneOf"]]
        kinds = [branch["properties"].get("kind", {}) for branch in branches]
        constants = [kind.get("const") for kind in kinds if "const" in kind]
        others = [kind for kind in kinds if "const" not in kind]
        tagged = all("kind" in branch.get("required", ()) for branch in branches)
        if not tagged or len(set(constants)) != len(constants):
            yield f"{name}: tags"
        if others and not ("reader/" in file.path and _takes_none_of(others, constants)):
            yield f"{name}: a branch without a constant"


def _takes_none_of(others: list[Json], constants: list[str]) -> bool:
    (other,) = others
    return "pattern" in other and not any(re.search(other["pattern"], word) for word in constants)


def r11(file: File) -> Iterator[str]:
    """What may be null says so in `anyOf`, null last; no type is a list."""
    for name, each in every(file):
        branches = [branch.get("type") for branch in each.get("anyOf", ())]
        if "null" in branches[:-1] or not isinstance(each.get("type", ""), str):
            yield name
        if each.get("type") == "null" and each.keys() != {"type"}:
            yield name


def r12(file: File) -> Iterator[str]:
    """No defaults."""
    yield from (name for name, each in every(file) if "default" in each)


def r13(file: File) -> Iterator[str]:
    """A value has one JSON type, null aside."""
    for name, each in every(file):
        types = {branch["type"] for branch in each.get("anyOf", ()) if "type" in branch} - {"null"}
        if len(types) > 1:
            yield f"{name}: {sorted(types)}"


def r14(file: File) -> Iterator[str]:
    """An array says what it holds; there are no tuples."""
    for name, each in every(file):
        if each.get("type") == "array" and not isinstance(each.get("items"), dict):
            yield name


def r15(file: File) -> Iterator[str]:
    """No `uniqueItems` and no tuples' `prefixItems`."""
    yield from (name for name, each in every(file) if each.keys() & {"uniqueItems", "prefixItems"})


def r16(file: File) -> Iterator[str]:
    """A map gives a pattern of its names and a schema of its values."""
    for name, each in every(file):
        if "patternProperties" in each or (
            "propertyNames" in each and not isinstance(each.get("additionalProperties"), dict)
        ):
            yield name


_TOKEN: Final = re.compile(r"\\.|\[(?:[^\]\\]|\\.)*\]", re.DOTALL)
"""What is read as one in a pattern: an escape, or a class with all that is in it."""


def r17(file: File) -> Iterator[str]:
    """Patterns are anchored, ASCII, and use nothing that engines read in different ways."""
    for name, each in every(file):
        pattern = each.get("pattern", "^$")
        tokens = _TOKEN.findall(pattern)
        escapes = [token for token in re.findall(r"\\.", pattern) if token[1] not in _ESCAPABLE]
        hyphens = [token for token in tokens if token[0] == "[" and _odd_hyphen(token)]
        if not (pattern.startswith("^") and pattern.endswith("$") and pattern.isascii()):
            yield f"{name}: anchors"
        if escapes or hyphens or "(?" in _TOKEN.sub("x", pattern) or "[[:" in pattern:
            yield f"{name}: {[*escapes, *hyphens]}"


_ESCAPABLE: Final = r"\.+*?()[]{}|^$/-"


def _odd_hyphen(token: str) -> bool:
    """Whether a class has a hyphen that is neither first, last, nor between letters or digits."""
    inner = token[1:-1].removeprefix("^").strip("-")
    return "-" in re.sub(r"[A-Za-z0-9]-[A-Za-z0-9]", "", inner)


def r18(file: File) -> Iterator[str]:
    """Few formats, and what must hold has a pattern: ours has none but `int64` in OpenAPI."""
    allowed = (None, "int64") if file.dialect == "openapi-3.1" else (None,)
    yield from (name for name, each in every(file) if each.get("format") not in allowed)


def r19(file: File) -> Iterator[str]:
    """Nothing is only for reading or only for writing."""
    yield from (name for name, each in every(file) if each.keys() & {"readOnly", "writeOnly"})


CANONICAL: Final = frozenset(
    {
        "$schema",
        "$id",
        "$defs",
        "definitions",
        "title",
        "description",
        "$ref",
        "type",
        "const",
        "enum",
        "pattern",
        "minLength",
        "maxLength",
        "minimum",
        "maximum",
        "items",
        "minItems",
        "properties",
        "required",
        "propertyNames",
        "additionalProperties",
        "oneOf",
        "anyOf",
        "examples",
    }
)


def r20(file: File) -> Iterator[str]:
    """No keyword of our own, and for a vendor none that it does not read."""
    allowed = CANONICAL | DIALECTS[file.dialect].extra
    if is_vendor(file):
        allowed = VENDORS[file.dialect].keywords
    for name, each in every(file):
        if unknown := each.keys() - allowed:
            yield f"{name}: {sorted(unknown)}"


_CONDITIONS: Final = frozenset(
    {
        "if",
        "then",
        "else",
        "not",
        "contains",
        "dependentRequired",
        "dependentSchemas",
        "dependencies",
        "unevaluatedProperties",
        "unevaluatedItems",
    }
)


def r21(file: File) -> Iterator[str]:
    """No conditions; `allOf` only around one reference, in draft-07."""
    for name, each in every(file):
        if each.keys() & _CONDITIONS:
            yield name
        if "allOf" in each and not (file.dialect == "draft-07" and len(each["allOf"]) == 1):
            yield f"{name}: allOf"


_BOUNDS: Final = frozenset({"minimum", "maximum", "minLength", "maxLength", "minItems"})


def r22(file: File) -> Iterator[str]:
    """Bounds lie inside what every JSON reader holds exactly, 2^53 - 1."""
    for name, each in every(file):
        bounds = [
            each[key] for key in ("minimum", "maximum", "maxLength", "minLength") if key in each
        ]
        if any(abs(bound) > 2**53 - 1 for bound in bounds):
            yield name


def r23(file: File) -> Iterator[str]:
    """No schema that says no type."""
    saying = {"type", "$ref", "anyOf", "oneOf", "allOf"}
    yield from (name for name, each in every(file) if not each.keys() & saying)


def r24(file: File) -> Iterator[str]:
    """An enum is of text, and its members differ also in capitals."""
    for name, each in every(file):
        terms = each.get("enum", ())
        if terms and each.get("type") != "string":
            yield name
        if len({term.upper() for term in terms}) != len(terms):
            yield f"{name}: capitals"


def r25(file: File) -> Iterator[str]:
    """Names of properties are of small letters, digits and `_`, and begin with a letter."""
    for name, each in every(file):
        for field in each.get("properties", ()):
            if not re.fullmatch("[a-z][a-z0-9_]*", field):
                yield f"{name}.{field}"


def r26(file: File) -> Iterator[str]:
    """What is made for a vendor keeps inside its limits."""
    if is_vendor(file):
        limits = VENDORS[file.dialect].limits
        yield from (str(each) for each in measured(file.whole, limits) if not each.fits)


RULES: Final[tuple[Callable[[File], Iterator[str]], ...]] = (
    r01,
    r02,
    r03,
    r04,
    r05,
    r06,
    r07,
    r08,
    r09,
    r10,
    r11,
    r12,
    r13,
    r14,
    r15,
    r16,
    r17,
    r18,
    r19,
    r20,
    r21,
    r22,
    r23,
    r24,
    r25,
    r26,
)
"""Every rule, in order."""
