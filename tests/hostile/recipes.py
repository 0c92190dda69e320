"""From the recipes of the corpus to what is handed to the library.

A recipe is JSON. A text, a number, an array or an object stands for itself, but for an object of
one member whose name begins with `$`: that is an instruction (tests/data/hostile/SOURCE.md lists
them), such as `{"$repeat": ["[", 100000]}`.
"""

import copy
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NoReturn

import milreport as mr

__all__ = ["built"]

PAGE: Final = Path(__file__).parent.parent / "data" / "page.json"

Edit = list[Any]


def built(recipe: Any) -> Any:  # noqa: ANN401 - whatever a caller may hand in
    """Make what a recipe stands for."""
    if isinstance(recipe, list):
        return [built(each) for each in recipe]
    if not isinstance(recipe, dict):
        return recipe
    if len(recipe) == 1 and next(iter(recipe)).startswith("$"):
        name, told = next(iter(recipe.items()))
        return _MAKERS[name](told)
    return {name: built(each) for name, each in recipe.items()}


def _joined(parts: list[Any]) -> Any:  # noqa: ANN401 - text or bytes
    made = [built(each) for each in parts]
    return made[0][:0].join(made)


def _repeated(told: list[Any]) -> Any:  # noqa: ANN401 - text, bytes or a list
    return built(told[0]) * told[1]


def _encoded(told: list[Any]) -> bytes:
    text: str = built(told[0])
    return text.encode(told[1])


# A page with something changed


class _Raw:
    """JSON text that is put into a document as it stands, whether it is JSON or not."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401 - any JSON
        """Keep the document, and nothing put into it yet."""
        self.document = document
        self.texts: list[str] = []

    def mark(self, text: str) -> str:
        """Give a mark to be put in for a text."""
        self.texts.append(text)
        return f"@@{len(self.texts) - 1}@@"

    def written(self) -> str:
        """Write the document, each mark replaced by its text."""
        text = json.dumps(self.document)
        for at, raw in enumerate(self.texts):
            for mark in (f'"@@{at}@@": 0', f'"@@{at}@@"'):
                text = text.replace(mark, raw, 1)
        return text


def _page() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(PAGE.read_text(encoding="utf-8"))
    return loaded


def _steps(pointer: str) -> list[str | int]:
    steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
    return [int(step) if step.isdigit() else step for step in steps]


def _at(inside: Any, steps: list[str | int]) -> Any:  # noqa: ANN401 - any JSON
    for step in steps:
        inside = inside[step]
    return inside


def _edited(raw: _Raw, edits: list[Edit]) -> None:
    """Do one edit after the other: `put`, `take`, `append`, `fill`, `raw`, `first` or `last`."""
    for what, pointer, *told in edits:
        steps = _steps(pointer)
        if what in ("append", "fill", "first", "last"):
            inside = _at(raw.document, steps)
        else:
            inside = _at(raw.document, steps[:-1])
        if what == "put":
            inside[steps[-1]] = built(told[0])
        elif what == "take":
            del inside[steps[-1]]
        elif what == "append":
            inside.append(built(told[0]))
        elif what == "fill":
            inside.update({f"{told[0]}{number}": built(told[2]) for number in range(told[1])})
        elif what == "raw":
            inside[steps[-1]] = raw.mark(built(told[0]))
        else:
            _with_member(raw, inside, built(told[0]), at_start=what == "first")


def _with_member(raw: _Raw, inside: dict[str, Any], text: str, *, at_start: bool) -> None:
    """Put a member, written out, at the start or at the end of an object."""
    members = {raw.mark(text): 0}
    whole = {**members, **inside} if at_start else {**inside, **members}
    inside.clear()
    inside.update(whole)


def _page_text(edits: list[Edit]) -> str:
    raw = _Raw(_page())
    _edited(raw, edits)
    return raw.written()


def _page_data(edits: list[Edit]) -> dict[str, Any]:
    raw = _Raw(_page())
    _edited(raw, edits)
    document: dict[str, Any] = raw.document
    return document


def _extended(text: Any) -> str:  # noqa: ANN401 - a recipe
    """Give a page with some JSON text under `extensions`, as it stands."""
    return _page_text(
        [
            ["put", "/extensions", {"org.example.case": {}}],
            ["raw", "/extensions/org.example.case/it", text],
        ]
    )


# Objects of Python


class _Text(str):
    """A text that is of a class of its own."""

    __slots__ = ()


class _Whole(int):
    """A whole number that is of a class of its own."""


class _Kind(StrEnum):
    """A text that is a member of an enum."""

    EXACT = "exact"


class _Hostile(Mapping[str, Any]):
    """A mapping that fails wherever it is asked to."""

    def __init__(self, *fails: str) -> None:
        """Say which of its methods fail."""
        self._fails = fails

    def _fail_in(self, name: str) -> None:
        if name in self._fails:
            raise _FailedError

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - any JSON
        """Give a member, or fail."""
        self._fail_in("getitem")
        return "x"

    def __iter__(self) -> Iterator[str]:
        """Give one name, or fail."""
        self._fail_in("iter")
        return iter(("id",))

    def __len__(self) -> int:
        """Give a length, or fail."""
        self._fail_in("len")
        return 1


class _FailedError(RuntimeError):
    """What a hostile object raises: nothing that anybody expects."""


class _Endless(Mapping[str, Any]):
    """A mapping that never comes to its end."""

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - any JSON
        """Give any member."""
        return name

    def __iter__(self) -> Iterator[str]:
        """Give names without end."""
        number = 0
        while True:
            yield f"name{number}"
            number += 1

    def __len__(self) -> int:
        """Tell a length that it has not."""
        return 1


class _Bottomless(Mapping[str, Any]):
    """A mapping that holds another like itself, made anew each time, without end."""

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - any JSON
        """Give one more."""
        return _Bottomless()

    def __iter__(self) -> Iterator[str]:
        """Give one name."""
        return iter(("in",))

    def __len__(self) -> int:
        """Count the one name."""
        return 1


class _Shy:
    """An object that cannot even be shown."""

    def __repr__(self) -> str:
        """Fail."""
        raise _FailedError

    def __eq__(self, other: object) -> bool:
        """Fail."""
        raise _FailedError

    def __hash__(self) -> int:
        """Fail."""
        raise _FailedError

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - nothing
        """Fail, whatever is asked for."""
        raise _FailedError


def _circle() -> dict[str, Any]:
    document = _page()
    document["extensions"] = {"org.example.case": {"it": document}}
    return document


def _ring() -> dict[str, Any]:
    ring: list[Any] = []
    ring.append(ring)
    document = _page()
    document["extensions"] = {"org.example.case": {"it": ring}}
    return document


def _nested(levels: int) -> dict[str, Any]:
    """Give a page with so many objects inside one another under `extensions`."""
    inside: dict[str, Any] = {}
    for _ in range(levels):
        inside = {"in": inside}
    document = _page()
    document["extensions"] = {"org.example.case": inside}
    return document


def _shared(levels: int) -> dict[str, Any]:
    """Give a page in which one list stands twice in the next, and so on: 2^levels of them."""
    inside: list[Any] = [0]
    for _ in range(levels):
        inside = [inside, inside]
    document = _page()
    document["extensions"] = {"org.example.case": {"it": inside}}
    return document


def _failing_lines() -> Iterator[str]:
    yield _page_text([])
    raise _FailedError


def _counted() -> Iterator[int]:
    number = 0
    while True:
        yield number
        number += 1


def _made_value(told: list[Any]) -> Any:  # noqa: ANN401 - a value
    name, fields = told
    return getattr(mr, name)(**{field: built(each) for field, each in fields.items()})


def _fail() -> NoReturn:
    raise _FailedError


_OBJECTS: Final[Mapping[str, Callable[[], Any]]] = {
    "none": lambda: None,
    "object": object,
    "shy": _Shy,
    "function": lambda: _fail,
    "circle": _circle,
    "ring": _ring,
    "endless mapping": _Endless,
    "bottomless mapping": _Bottomless,
    "frozen page": lambda: MappingProxyType(_page()),
    "report": lambda: mr.Report.model_validate(_page()),
    "date": lambda: date(2024, 10, 18),
    "datetime": lambda: datetime(2024, 10, 18, tzinfo=UTC),
    "naive datetime": lambda: datetime(2024, 10, 18),  # noqa: DTZ001 - that is the case
    "generator": _counted,
    "failing lines": _failing_lines,
    "kind": lambda: _Kind.EXACT,
    "endless list": lambda: iter(list, None),
}
"""Objects of Python that no JSON stands for, by name."""

_MAKERS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "$repeat": _repeated,
    "$join": _joined,
    "$hex": bytes.fromhex,
    "$utf8": lambda told: built(told).encode(),
    "$encode": _encoded,
    "$bytearray": lambda told: bytearray(built(told)),
    "$memoryview": lambda told: memoryview(built(told)),
    "$page": _page_text,
    "$mapping": _page_data,
    "$extension": _extended,
    "$json": lambda told: json.dumps(built(told)),
    "$object": lambda told: _OBJECTS[told](),
    "$hostile": lambda told: _Hostile(*told),
    "$nested": _nested,
    "$shared": _shared,
    "$text": lambda told: _Text(built(told)),
    "$whole": _Whole,
    "$float": float,
    "$decimal": Decimal,
    "$fraction": Fraction,
    "$complex": complex,
    "$power": lambda told: told[0] ** told[1],
    "$tuple": lambda told: tuple(built(told)),
    "$set": lambda told: set(built(told)),
    "$iterator": lambda told: iter(built(told)),
    "$pairs": lambda told: {built(name): built(each) for name, each in told},
    "$value": _made_value,
    "$limits": lambda told: mr.Limits(**built(told)),
    "$copy": lambda told: copy.copy(built(told)),
}
"""How each instruction is carried out."""
