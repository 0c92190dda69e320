"""Documents out of a schema of our vocabulary: small ones first, and every choice in its turn.

Whatever has a choice in it (a branch, a term, a bound, a field that may be left out) first takes
what it has not taken yet, or what leads to such a thing, and chooses at random from then on. So a
run of some length has had everything, and the same seed gives the same run.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random
from typing import Any, Final, TypeVar

from schema.strings import odd_text, of_length, pattern, span

Json = Any
Schema = dict[str, Any]
T = TypeVar("T")

LARGEST: Final = 40
"""How many fields that may be left out one document has at most, at all depths together."""

MOSTLY: Final = 0.9
"""How often the usual is taken, once everything else has been."""

SAFE: Final = 2**53 - 1
"""The bound of a number that has none of its own."""

DEPTHS: Final = (2, 60, 150)
"""How deep a free-form object goes; the last is deeper than the models take."""

LEAVES: Final = (
    None,
    True,
    False,
    0,
    -1,
    2**53 + 1,
    -(2**63) - 1,
    10**40,
    0.1,
    -0.0,
    6.0,
    5e-324,
    1.7976931348623157e308,
    "",
    "x\n",
    "\x00\u2028\U0001f600",
    [],
    {},
)
"""What stands at the ends of free-form JSON."""

KEYS: Final = ("a", "", "kind", "$ref", "__proto__", "x\n", "\u00e9\U0001f600", "a.b/c~d")
"""What the members of free-form JSON are called."""


def documents(schema: Schema, seed: int, count: int) -> Iterator[Json]:
    """Give documents that the schema admits; the first have only what is required."""
    source = Source(schema, Random(seed))  # noqa: S311 - the same seed, the same documents
    for number in range(count):
        source.room = min(number // 2, LARGEST)
        yield source.document(schema)


class Source:
    """What makes one run of documents, and remembers what it has taken."""

    def __init__(self, schema: Schema, random: Random) -> None:
        """Start a run in which nothing has been taken yet."""
        self.room = 0
        """How many more fields that may be left out the document at hand is to have."""
        self._definitions = schema.get("$defs", {})
        self._random = random
        self._taken: defaultdict[int, set[int]] = defaultdict(set)
        self.done: set[int] = set()
        """What has nothing new in it any more, by identity."""

    def document(self, schema: Schema) -> Json:
        """Give something that one schema of the bundle admits."""
        if "$ref" in schema:
            return self.document(self._named(schema))
        if "const" in schema:
            return schema["const"]
        return getattr(self, f"_{_sort(schema)}")(schema)

    def pick(
        self,
        site: object,
        options: Sequence[T],
        *,
        new: Callable[[int], bool] | None = None,
        usual: Sequence[T] = (),
    ) -> T:
        """Take an option that this site has not taken yet, or that leads to something new.

        Where there is none, take any, but mostly one of the usual.
        """
        taken = self._taken[id(site)]
        fresh = [at for at in range(len(options)) if at not in taken]
        if not fresh and new is not None:
            fresh = [at for at in range(len(options)) if new(at)]
        if fresh:
            at = self._random.choice(fresh)
            taken.add(at)
            return options[at]
        return self._random.choice(usual if usual and self._random.random() < MOSTLY else options)

    def has_taken(self, site: object, count: int) -> bool:
        """Say whether a site has taken each of so many options."""
        return len(self._taken[id(site)]) >= count

    def _named(self, schema: Schema) -> Schema:
        named: Schema = self._definitions[schema["$ref"].removeprefix("#/$defs/")]
        return named

    def _is_done(self, schema: Schema) -> bool:
        """Say whether a schema, and all inside it, has taken every option that it has."""
        if id(schema) not in self.done:
            if "$ref" in schema:
                done = self._is_done(self._named(schema))
            else:
                done = self.has_taken(schema, len(_options(schema))) and all(
                    map(self._is_done, _inside(schema))
                )
            if not done:
                return False
            self.done.add(id(schema))
        return True

    def _enum(self, schema: Schema) -> Json:
        return self.pick(schema, _options(schema))

    def _union(self, schema: Schema) -> Json:
        branches = _options(schema)
        return self.document(
            self.pick(schema, branches, new=lambda at: not self._is_done(branches[at]))
        )

    def _null(self, _schema: Schema) -> None:
        """Give the one null there is."""

    def _boolean(self, schema: Schema) -> bool:
        return self.pick(schema, _options(schema))

    def _integer(self, schema: Schema) -> int:
        edges = _options(schema)
        return self.pick(schema, edges, usual=_within(schema, self._random.randint(0, 30)))

    def _number(self, schema: Schema) -> float:
        plain = self._random.choice((1, 6, 250, 0.25, 68.9))
        return self.pick(schema, _options(schema), usual=_within(schema, plain))

    def _string(self, schema: Schema) -> str:
        length = self.pick(schema, _options(schema), usual=(None,))
        low, high = span(schema)
        if "pattern" not in schema:
            return odd_text(self._random, low + 9 if length is None else length)
        exact = None if length is None else of_length(schema, length)
        return exact or pattern(schema["pattern"]).draw(self._random, self, low, high)

    def _array(self, schema: Schema) -> list[Json]:
        lengths = _options(schema)
        new = not self._is_done(schema["items"])
        usual = lengths[1:] if new else lengths[:2]
        length = self.pick(schema, lengths, usual=usual) if self.room > 0 else lengths[0]
        self.room -= length
        return [self.document(schema["items"]) for _ in range(length)]

    def _object(self, schema: Schema) -> dict[str, Json]:
        properties, optional = schema["properties"], _options(schema)

        def is_new(at: int) -> bool:
            return not self._is_done(properties[optional[at]])

        most = max(min(len(optional), self.room), 0)
        some = self.pick(properties, (False, True), usual=(True,))
        wanted = self._random.randint(min(1, most), most) if some else 0
        self.room -= wanted
        chosen = {self.pick(schema, optional, new=is_new) for _ in range(wanted)}
        names = [name for name in properties if name not in optional or name in chosen]
        self._random.shuffle(names)
        return {name: self.document(properties[name]) for name in names}

    def _map(self, schema: Schema) -> dict[str, Json]:
        names, values = schema["propertyNames"], schema["additionalProperties"]
        count = self.pick(schema, _options(schema))
        return {self.document(names): self.document(values) for _ in range(count)}

    def _anything(self, schema: Schema) -> dict[str, Json]:
        told = self.pick(LEAVES, LEAVES)
        for _ in range(self.pick(schema, _options(schema), usual=DEPTHS[:1])):
            beside = self.pick(LEAVES, LEAVES)
            told = self._random.choice(([told, beside], {self.pick(KEYS, KEYS): told}))
        return {"told": told}


def _sort(schema: Schema) -> str:
    """Say what sort of schema it is, which is how a document is made from it."""
    if "enum" in schema:
        return "enum"
    if "anyOf" in schema or "oneOf" in schema:
        return "union"
    if schema["type"] != "object":
        return str(schema["type"])
    if "properties" in schema:
        return "object"
    return "anything" if schema["additionalProperties"] is True else "map"


def _options(schema: Schema) -> Sequence[Any]:
    """Give what there is to choose from in a schema."""
    return _OPTIONS[_sort(schema)](schema)


def _numbers(schema: Schema, *others: float) -> list[float]:
    low, high = schema.get("minimum", -SAFE), schema.get("maximum", SAFE)
    return _within(schema, low, low + 1, 0, 1, high - 1, high, *others)


def _fractions(schema: Schema) -> list[float]:
    low, high = schema.get("minimum", -SAFE), schema.get("maximum", SAFE)
    return _numbers(schema, low + 0.5, -0.0, 5e-324, 0.1, 6.0, high - 0.5)


def _lengths(schema: Schema) -> list[int | None]:
    low, high = span(schema)
    return [None, low, low + 1, *((high - 1, high) if high else ())]


def _counts(schema: Schema) -> tuple[int, ...]:
    fewest = schema.get("minItems", 0)
    return fewest, fewest + 1, fewest + 3


def _optional(schema: Schema) -> list[str]:
    return [name for name in schema["properties"] if name not in schema.get("required", ())]


_OPTIONS: Final[Mapping[str, Callable[[Schema], Sequence[Any]]]] = {
    "enum": lambda schema: schema["enum"],
    "union": lambda schema: [*schema.get("anyOf", ()), *schema.get("oneOf", ())],
    "null": lambda _: (),
    "boolean": lambda _: (True, False),
    "integer": _numbers,
    "number": _fractions,
    "string": _lengths,
    "array": _counts,
    "object": _optional,
    "map": lambda _: (0, 1, 3),
    "anything": lambda _: DEPTHS,
}
"""What there is to choose from, by the sort of the schema."""


def _inside(schema: Schema) -> Iterator[Schema]:
    """Go over the schemas inside a schema, whose choices come up wherever its own do."""
    yield from (schema[key] for key in ("items", "propertyNames") if key in schema)
    yield from (*schema.get("anyOf", ()), *schema.get("oneOf", ()))
    yield from schema.get("properties", {}).values()
    if _sort(schema) == "map":
        yield schema["additionalProperties"]


def _within(schema: Schema, *numbers: float) -> list[float]:
    """Leave out the numbers that lie outside the bounds of a schema."""
    low, high = schema.get("minimum", -SAFE), schema.get("maximum", SAFE)
    return [each for each in numbers if low <= each <= high]
