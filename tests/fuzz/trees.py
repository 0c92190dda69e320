"""Changes a JSON text as a tree, so that what comes of it is JSON again and reaches the models.

A tree is made of `Members` (an object, whose names may stand twice), lists, and `Literal` (a
number or a word, kept as it is written, so that it may be one that JSON or Python cannot hold).
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any, Final

__all__ = ["Literal", "Members", "mutated", "mutated_line", "parsed", "written"]


class Members(list[tuple[str, Any]]):
    """The members of an object, in order."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Literal:
    """A number or a word as it is written."""

    text: str


Tree = Any
"""`Members`, a list, a text, or a `Literal`."""

NUMBERS: Final = (
    *("0", "-0", "1", "-1", "0.0", "-0.0", "0.1", "2.0", "1e2", "1E+2", "1e-400", "1e400", "NaN"),
    *("9007199254740991", "9007199254740992", "9007199254740993.0", "0.1000000000000000055511151"),
    *("18446744073709551616", "-Infinity", "true", "false", "null", "1" * 400, "1" * 5000),
)
"""Numbers at the ends of what numbers can be, and words."""

TEXTS: Final = (
    *("", " ", "\n", "x", "\u0000", "\u001b[2J", "\u200b", "\u202e", "\u2066x", "\ufeff", "\ud800"),
    *("\udc00", "\U0001f1fa\U0001f1e6", "e\u0301", "a" + "\u0301" * 40, "\uffff", "\U000e0041"),
    *("\u0661\u0662", "1e400", "2024-13-45", "2024-10-18", "[2024..2025]", "Y1E9", "mm", "MM"),
    *("x_private", "unknown", "other", "org.example.x", "~/~0/~1", "a" * 300, "a" * 6000, "\u00fc"),
)
"""Texts that hurt somewhere."""

NAMES: Final = (
    *("kind", "id", "schema_version", "claims", "events", "sources", "actors", "number", "value"),
    *(
        "content",
        "unit",
        "edtf",
        "span",
        "extensions",
        "x",
        "",
        "__class__",
        "model_dump",
        "~/",
        "0",
    ),
)
"""Names that members have, or should not have."""


def parsed(text: str | bytes) -> Tree:
    """Take a JSON text apart; raises `ValueError` or `RecursionError` where it is none."""
    return json.loads(
        text,
        object_pairs_hook=Members,
        parse_int=Literal,
        parse_float=Literal,
        parse_constant=Literal,
    )


def written(tree: Tree) -> str:
    """Write a tree as JSON; half of a pair of surrogates is written as an escape."""
    if isinstance(tree, Literal):
        return tree.text
    if isinstance(tree, Members):
        return f"{{{','.join(f'{json.dumps(name)}:{written(each)}' for name, each in tree)}}}"
    if isinstance(tree, list):
        return f"[{','.join(map(written, tree))}]"
    return json.dumps(tree)


def mutated(text: bytes, most: int, seed: int) -> bytes | None:
    """Change a JSON text in one to four places; None where it is no JSON, or becomes too long."""
    random = Random(seed)  # noqa: S311 - chooses changes
    try:
        tree = [parsed(text)]
        for _ in range(random.choice((1, 1, 1, 2, 4))):
            _change(tree, random)
        # The document itself may have been dropped or doubled.
        new = written(tree[0]) if tree else ""
    except (ValueError, RecursionError):
        return None
    made = new.encode("utf-8", "surrogatepass")
    return made if len(made) <= most else None


def mutated_line(text: bytes, most: int, seed: int) -> bytes | None:
    """Change one line of several as a tree."""
    lines = text.split(b"\n")
    at = seed // 8 % len(lines)
    made = mutated(lines[at], most, seed)
    if made is None:
        return None
    whole = b"\n".join((*lines[:at], made, *lines[at + 1 :]))
    return whole if len(whole) <= most else None


@dataclass(frozen=True, slots=True)
class _Place:
    """One part of a tree, and what it stands in."""

    owner: list[Any]
    at: int

    @property
    def is_member(self) -> bool:
        """Whether it stands in an object."""
        return isinstance(self.owner, Members)

    def get(self) -> Tree:
        """Give the part."""
        told = self.owner[self.at]
        return told[1] if self.is_member else told

    def put(self, new: Tree) -> None:
        """Put something else in its place."""
        self.owner[self.at] = (self.owner[self.at][0], new) if self.is_member else new


def _places(tree: list[Any]) -> list[_Place]:
    """Give every part, the outermost first."""
    return [*_inside(tree)]


def _inside(tree: list[Any]) -> Iterator[_Place]:
    for at in range(len(tree)):
        place = _Place(tree, at)
        yield place
        part = place.get()
        if isinstance(part, list):
            yield from _inside(part)


def _change(tree: list[Any], random: Random) -> None:
    places = _places(tree)
    if places:
        random.choice(_CHANGES)(random.choice(places), places, random)


def _drop(place: _Place, _places: list[_Place], _random: Random) -> None:
    del place.owner[place.at]


def _swap(place: _Place, places: list[_Place], random: Random) -> None:
    other = random.choice(places)
    one, another = _copied(place.get()), _copied(other.get())
    place.put(another)
    other.put(one)


def _copy(place: _Place, places: list[_Place], random: Random) -> None:
    place.put(_copied(random.choice(places).get()))


def _double(place: _Place, _places: list[_Place], random: Random) -> None:
    """Let an element or a member stand twice; of a member, the name too."""
    times = random.choice((1, 1, 1, 2, 30))
    again = place.owner[place.at]
    for _ in range(times):
        place.owner.insert(place.at, _copied(again))


def _rename(place: _Place, _places: list[_Place], random: Random) -> None:
    if not place.is_member:
        return
    name, told = place.owner[place.at]
    at = random.randrange(len(name) + 1)
    near = (name[:at] + name[at + 1 :], name[:at] + "e" + name[at:], name.upper(), name + "s")
    place.owner[place.at] = (random.choice((*near, *NAMES)), told)


def _add(place: _Place, places: list[_Place], random: Random) -> None:
    part = place.get()
    new = _copied(random.choice(places).get())
    if isinstance(part, Members):
        part.insert(random.randrange(len(part) + 1), (random.choice(NAMES), new))
    elif isinstance(part, list):
        part.insert(random.randrange(len(part) + 1), new)


def _number(place: _Place, _places: list[_Place], random: Random) -> None:
    place.put(Literal(random.choice(NUMBERS)))


def _text(place: _Place, _places: list[_Place], random: Random) -> None:
    told = place.get()
    new = random.choice(TEXTS)
    if isinstance(told, str):
        at = random.randrange(len(told) + 1)
        new = random.choice((new, told[:at] + new + told[at:], told[:at], told.upper()))
    place.put(new)


def _empty(place: _Place, _places: list[_Place], random: Random) -> None:
    place.put(random.choice((Members(), [], "", Literal("null"), Literal("0"))))


def _wrap(place: _Place, _places: list[_Place], random: Random) -> None:
    part = place.get()
    for _ in range(random.choice((1, 1, 2, 70))):
        part = random.choice(([part], Members([(random.choice(NAMES), part)])))
    place.put(part)


def _shuffle(place: _Place, _places: list[_Place], random: Random) -> None:
    part = place.get()
    if isinstance(part, list):
        random.shuffle(part)


_CHANGES: Final[tuple[Callable[[_Place, list[_Place], Random], None], ...]] = (
    *(_drop, _swap, _copy, _double, _rename, _add, _number, _text, _empty, _wrap, _shuffle),
)


def _copied(tree: Tree) -> Tree:
    if isinstance(tree, Members):
        return Members((name, _copied(each)) for name, each in tree)
    if isinstance(tree, list):
        return [*map(_copied, tree)]
    if isinstance(tree, tuple):
        return (tree[0], _copied(tree[1]))
    return tree
