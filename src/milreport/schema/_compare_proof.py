"""The proof that whatever one schema admits another one admits too, or what stands in its way.

The two are gone through together: for each thing that the second demands, the first has to
demand no less. What is found is sound and not complete: where nothing is found, the first does
lie inside the second; where something is found, there may be no document that shows it.
"""

from collections.abc import Iterator

from milreport.schema._compare_nodes import (
    Node,
    Side,
    apart,
    branches,
    field,
    followed,
    inside,
    is_anything,
    meet,
    properties,
    tag,
    types,
    union,
    values,
)
from milreport.schema._compare_scalars import (
    Difference,
    bounds,
    of_value,
    pattern,
    said,
    shapes,
    term,
    terms,
)
from milreport.schema._compare_survey import short
from milreport.schema._tree import Place

__all__ = ["differences"]

_Pair = tuple[Place, str, Place]


def differences(first: Side, second: Side) -> tuple[Difference, ...]:
    """Find what keeps the first schema from lying inside the second; in a fixed order."""
    found = _Proof(first, second).found()
    return tuple(sorted(found, key=lambda each: (each.path, each.kind, str(each))))


class _Proof:
    """Goes through pairs of schemas, each once.

    A pair that is met again while it is being looked at is taken to hold, as for any recursive
    type. Where it turns out not to, what was built on it is worth nothing, and everything is gone
    through again with what is known by then.
    """

    def __init__(self, first: Side, second: Side) -> None:
        """Begin with nothing known."""
        self._first = first
        self._second = second
        self._found: dict[_Pair, tuple[Difference, ...]] = {}
        self._open: set[_Pair] = set()
        self._assumed: set[_Pair] = set()
        self._broken: dict[_Pair, tuple[Difference, ...]] = {}

    def found(self) -> tuple[Difference, ...]:
        """Go through both, until nothing rests on what does not hold."""
        one, other = _root(self._first), _root(self._second)
        while True:
            found = self._between(one, other, other.name)
            if self._assumed.isdisjoint(self._broken):
                return found
            self._assumed.clear()
            self._found.clear()

    def _between(self, one: Node, other: Node, path: str) -> tuple[Difference, ...]:
        """Give what keeps one from lying inside the other."""
        one, other = followed(one, self._first), followed(other, self._second)
        pair = (one.place, one.part, other.place)
        if pair in self._open:
            return self._met_again(pair)
        if pair not in self._found:
            self._first.steps.take()
            self._open.add(pair)
            path = one.name if one.name and one.name == other.name else path
            self._found[pair] = tuple(dict.fromkeys(self._differences(one, other, path)))
            self._open.remove(pair)
            if self._found[pair]:
                self._broken[pair] = self._found[pair]
        return self._found[pair]

    def _met_again(self, pair: _Pair) -> tuple[Difference, ...]:
        """Give what was found the last time, or else take the pair to hold."""
        if pair not in self._broken:
            self._assumed.add(pair)
        return self._broken.get(pair, ())

    def _differences(self, one: Node, other: Node, path: str) -> tuple[Difference, ...]:
        unread = one.place in self._first.unread or other.place in self._second.unread
        if unread or one.schema is False or is_anything(other.schema) or _same_text(one, other):
            return ()
        if union(other.schema):
            return self._in_union(one, other, path)
        parts = self._parts(one, other)
        if parts:
            return self._of_parts(parts, other, path)
        return self._plain(one, other, path)

    # Unions, and what is taken apart

    def _in_union(self, one: Node, other: Node, path: str) -> tuple[Difference, ...]:
        """Look for a branch that holds all of it, or else for one for each of its parts."""
        against = self._in_one_of(one, other, path)
        if against == ():
            return ()
        parts = self._parts(one, other)
        split = self._of_parts(parts, other, path)
        if parts and not split:
            return ()
        return against or split or (self._missing(one, other, path),)

    def _in_one_of(self, one: Node, other: Node, path: str) -> tuple[Difference, ...] | None:
        """Give what is against the branch that is meant to hold it; None where none stands out."""
        held = branches(other, self._second).every
        meant = self._meant(one, other)
        for at in self._tries(one, meant, held):
            if not self._between(one, held[at], path):
                return self._in_no_other(one, other, at, path)
        nearest = meant or self._alike(one, held)
        return self._between(one, held[nearest[0]], path) if nearest else None

    def _tries(self, one: Node, meant: list[int], held: tuple[Node, ...]) -> Iterator[int]:
        """Give the branches in the order in which they are tried.

        A branch that cannot be read holds anything, and comes last.
        """
        yield from meant
        self._first.steps.take(len(held))
        if union(one.schema):
            rest = self._alike(one, held)
        else:
            unread = self._second.unread
            rest = sorted(range(len(held)), key=lambda at: held[at].place in unread)
        yield from (at for at in rest if at not in meant)

    def _in_no_other(self, one: Node, other: Node, at: int, path: str) -> tuple[Difference, ...]:
        """Where exactly one branch has to fit, see that no other one does."""
        held = branches(other, self._second)
        if "oneOf" not in other.schema or held.are_kinds:
            return ()
        rest = (*held.every[:at], *held.every[at + 1 :])
        read = (each for each in rest if each.place not in self._second.unread)
        if all(apart(one, self._first, each, self._second) for each in read):
            return ()
        return (Difference(path, "ambiguous", in_first=False, place=(*other.place, "oneOf")),)

    def _meant(self, one: Node, other: Node) -> list[int]:
        """Find the branch of the same name, or of the same kind."""
        held = branches(other, self._second)
        if one.name in held.named:
            return [held.named[one.name]]
        kind = tag(one, self._first)
        return [held.tagged[kind]] if kind is not None and kind in held.tagged else []

    def _alike(self, one: Node, held: tuple[Node, ...]) -> list[int]:
        """Find the branch that alone has a type in common with it, and no other kind."""
        told = types(one, self._first)
        found = [at for at, each in enumerate(held) if meet(told, types(each, self._second))]
        return found if len(found) == 1 and tag(one, self._first) is None else []

    def _meet(self, one: Node, other: Node) -> bool:
        return meet(types(one, self._first), types(other, self._second))

    def _missing(self, one: Node, other: Node, path: str) -> Difference:
        """Say that no branch holds it."""
        held = [each for each in branches(other, self._second).every if self._meet(one, each)]
        told = types(one, self._first)
        if not held or is_anything(one.schema):
            return self._other_type(one, other, path)
        if "const" in one.schema:
            return term(one, path)
        if told == {"object"}:
            name = tag(one, self._first) or one.name or "object"
            return Difference(path, "kind", in_first=True, place=one.place, details=(short(name),))
        if all(values(each.schema) is not None for each in held):
            return Difference(path, "list", in_first=False, place=other.place)
        kind = "pattern" if told == {"string"} else "branch"
        return Difference(path, kind, in_first=False, place=other.place)

    def _parts(self, one: Node, other: Node) -> tuple[Node, ...]:
        """Take apart what is made of branches, of terms, or of the forms of a pattern."""
        if union(one.schema) or is_anything(one.schema):
            return branches(one, self._first).every
        if "enum" in one.schema:
            return terms(one, self._first)
        wanted = other.schema.get("pattern") if isinstance(other.schema, dict) else None
        return shapes(one, self._first) if one.schema.get("pattern") != wanted else ()

    def _of_parts(self, parts: tuple[Node, ...], other: Node, path: str) -> tuple[Difference, ...]:
        return tuple(found for part in parts for found in self._between(part, other, path))

    # What has no parts

    def _plain(self, one: Node, other: Node, path: str) -> tuple[Difference, ...]:
        if is_anything(one.schema) or not self._meet(one, other):
            return (self._other_type(one, other, path),)
        if "const" in one.schema:
            return of_value(one, other, self._second, path)
        if values(other.schema) is not None:
            key = "const" if "const" in other.schema else "enum"
            return (Difference(path, "list", in_first=False, place=(*other.place, key)),)
        if (one.schema["type"], other.schema["type"]) == ("number", "integer"):
            return (self._other_type(one, other, path),)
        return (
            *bounds(one, self._first, other, path),
            *pattern(one, self._first, other, self._second, path),
            *self._elements(one, other, path),
            *self._members(one, other, path),
        )

    def _other_type(self, one: Node, other: Node, path: str) -> Difference:
        told, wanted = types(one, self._first), types(other, self._second)
        if told == {"null"}:
            return Difference(path, "null", in_first=True, place=one.place)
        return Difference(
            path, "type", in_first=True, place=one.place, details=(said(told), said(wanted))
        )

    def _elements(self, one: Node, other: Node, path: str) -> tuple[Difference, ...]:
        if one.schema["type"] != "array" or one.schema.get("maxItems") == 0:
            return ()
        return self._between(inside(one, "items"), inside(other, "items"), f"{path}[]")

    def _members(self, one: Node, other: Node, path: str) -> Iterator[Difference]:
        if one.schema["type"] == "object":
            yield from _required(one, other, path)
            yield from self._declared(one, other, path)
            yield from self._undeclared(one, other, path)
            yield from self._names(one, other, path)

    def _declared(self, one: Node, other: Node, path: str) -> Iterator[Difference]:
        """Compare each field that at least one of the two declares."""
        for name in dict.fromkeys((*properties(one), *properties(other))):
            given, taken, way = field(one, name), field(other, name), f"{path}.{short(name)}"
            if given.schema is not False and taken.schema is False:
                yield Difference(way, "field", in_first=True, place=given.place)
            else:
                yield from self._between(given, taken, way)

    def _undeclared(self, one: Node, other: Node, path: str) -> Iterator[Difference]:
        """Compare what the two say of all other fields."""
        given, taken = inside(one, "additionalProperties"), inside(other, "additionalProperties")
        if given.schema is not False and taken.schema is False:
            yield Difference(path, "closed", in_first=False, place=taken.place)
        else:
            yield from self._between(given, taken, f"{path}{{}}")

    def _names(self, one: Node, other: Node, path: str) -> Iterator[Difference]:
        """Compare how fields may be called."""
        given, taken = inside(one, "propertyNames"), inside(other, "propertyNames")
        if inside(one, "additionalProperties").schema is False:
            for name, each in properties(one).items():
                known = Node({"const": name}, each.place, part="name")
                yield from self._between(known, taken, path)
        else:
            text = given._replace(schema={"type": "string"})
            yield from self._between(text if is_anything(given.schema) else given, taken, path)


def _same_text(one: Node, other: Node) -> bool:
    """Say whether both are word for word the same schema of a text; lists of terms are long."""
    return isinstance(one.schema, dict) and (
        one.schema.get("type") == "string" and one.schema == other.schema
    )


def _root(side: Side) -> Node:
    return Node(side.root, (), short(str(side.root.get("title", ""))))


def _required(one: Node, other: Node, path: str) -> Iterator[Difference]:
    """Compare which fields have to be there."""
    told = {*one.schema.get("required", ())}
    for name in dict.fromkeys(other.schema.get("required", ())):
        if name not in told:
            declared = name in other.schema.get("properties", {})
            key = ("properties", name) if declared else ("required",)
            place = (*other.place, *key)
            yield Difference(f"{path}.{short(name)}", "required", in_first=False, place=place)
