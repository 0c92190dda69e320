"""One walk over a report that gathers what checks ask for, compiled from the models' structure.

A record has some eighty parts of ten fields each, and most fields are empty. Asking the structure
about each of them as one goes along costs more than reading the record did. So each model is
looked at once, and a function is written for it that touches its fields and nothing else, as
`dataclasses` does for `__init__`. What it gathers has no places: that is enough to see that
nothing is wrong, and `milreport.records._structure.parts` says where something is.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING
from typing import Any, Final, NamedTuple, TypeVar

from milreport._model import Record
from milreport._once import once
from milreport.records._structure import Part, Slot, parts, slots
from milreport.records.claim import Judgement, Step
from milreport.values.ids import To
from milreport.values.json import members
from milreport.values.text import Span
from milreport.vocabulary.tags import CodeOf

__all__ = ["Survey", "reachable"]

Mark = To | CodeOf
Told = TypeVar("Told", To, CodeOf)
Some = TypeVar("Some", bound=Part)


class Survey:
    """What there is in a report, without its places."""

    __slots__ = ("_found", "_walk", "_whole", "members")
    members: int
    """How many members the objects of its JSON have that say something, in all."""

    def __init__(self, whole: Part) -> None:
        """Go over a report, or any part of one, and gather what there is."""
        self._whole = whole
        self._walk = walk = _walk(type(whole))
        self._found: list[Any] = [make() for make in walk.makers]
        self.members = walk.visit(whole, self._found)

    def of(self, model: type[Some]) -> list[Some]:
        """Give everything of one model, in document order."""
        at = self._walk.places.get(model)
        if at is None:
            return [part for _, part in parts(self._whole) if isinstance(part, model)]
        found: list[Some] = self._found[at]
        return found

    def texts(self, kind: type[Told]) -> Iterator[tuple[Told, set[str]]]:
        """Give the texts whose field carries a mark of that kind, by their marks."""
        for mark, texts in zip(self._walk.marks, self._found, strict=False):
            if texts and isinstance(mark, kind):
                yield mark, texts

    @property
    def ids(self) -> dict[str, list[str]]:
        """The ids of the records of each collection, in their order."""
        found, places = self._found, self._walk.places
        return {collection: found[places[collection]] for collection in self._walk.collections}

    @property
    def blank(self) -> list[str]:
        """The texts that hold nothing but white space."""
        found: list[str] = self._found[self._walk.places[_BLANK]]
        return found

    @property
    def floats(self) -> list[float]:
        """The numbers that are no whole ones, outside extensions."""
        found: list[float] = self._found[self._walk.places[_FLOATS]]
        return found

    def upward(self, collection: str) -> list[str]:
        """The references of records of a collection to another record of the same."""
        found: list[str] = self._found[self._walk.places[_UPWARD, collection]]
        return found


_BLANK: Final = "a blank text"
_FLOATS: Final = "a number that is no whole one"
_UPWARD: Final = "a reference to a record of the same collection"
_OFTEN_ASKED: Final = (Span, Step, Judgement)
"""The models that checks ask for in every report; others are gathered when they are asked for."""


class _Walk(NamedTuple):
    """The functions that visit a model and all that may be inside it."""

    visit: Callable[[Any, list[Any]], int]
    """Gathers from one part inward, and counts the members that are told."""
    makers: tuple[Callable[[], Any], ...]
    """What makes the containers in which things are gathered: sets for marks, then lists."""
    marks: tuple[Mark, ...]
    collections: tuple[str, ...]
    """The fields of the whole that hold records with ids."""
    places: Mapping[object, int]
    """Which container is for what: a mark, a model, a collection, or one of the rest."""


class _Visits(dict[type, Any]):
    """The function for each model; a class made from a model is visited as that model."""

    def __missing__(self, model: type) -> Any:  # noqa: ANN401 - a function that visits
        """Find the function of the class that this one is made from."""
        self[model] = found = next(self[base] for base in model.__mro__ if base in self)
        return found


@once
def _walk(root: type[Part]) -> _Walk:
    """Write the functions for a model and for every model that it may hold."""
    writer = _Writer(root)
    names: dict[str, Any] = {"members": members, "visits": _Visits()}
    exec("\n".join(writer.source()), names)  # noqa: S102 - made here, of names of fields alone
    names["visits"].update((model, names[f"visit_{at}"]) for at, model in enumerate(writer.models))
    sets = len(writer.marks)
    return _Walk(
        names["visit_0"],
        (*[set] * sets, *[list] * (len(writer.places) - sets)),
        writer.marks,
        (*writer.collections.values(),),
        writer.places,
    )


def reachable(root: type[Part]) -> Iterator[type[Part]]:
    """Give a model and every model that it may hold, each once."""
    seen = {root: None}
    waiting = [root]
    while waiting:
        model = waiting.pop()
        yield model
        inside = [held for slot in slots(model).values() for held in slot.models.values()]
        waiting.extend(held for held in dict.fromkeys(inside) if held not in seen)
        seen.update(dict.fromkeys(inside))


class _Writer:
    """Writes the functions, one for each model."""

    def __init__(self, root: type[Part]) -> None:
        """Look at the structure of everything that the root may hold."""
        self.models = (*reachable(root),)
        found = [_mark(slot) for model in self.models for slot in slots(model).values()]
        self.marks = tuple(mark for mark in dict.fromkeys(found) if mark is not None)
        self.collections = {
            slot.models[""]: name
            for name, slot in slots(root).items()
            if slot.many and "" in slot.models and "id" in slots(slot.models[""])
        }
        upward = ((_UPWARD, collection) for collection in self.collections.values())
        lists = (*_OFTEN_ASKED, *self.collections.values(), *upward, _BLANK, _FLOATS)
        self.places = {what: at for at, what in enumerate((*self.marks, *lists))}

    def source(self) -> Iterator[str]:
        """Give the lines of all functions."""
        for at, model in enumerate(self.models):
            yield f"def visit_{at}(part, found):"
            if model in self.places:
                yield f"    {self._found(model)}.append(part)"
            yield from (f"    {line}" for line in self._body(model))
            yield "    return n"

    def _found(self, what: object) -> str:
        return f"found[{self.places[what]}]"

    def _body(self, model: type[Part]) -> Iterator[str]:
        is_record = issubclass(model, Record)
        if is_record:
            # What a record was told is kept by pydantic, an explicit null among it.
            yield "n = len(part.__pydantic_fields_set__)"
            yield "told = part.__dict__"
        else:
            yield f"n = {sum(not _condition(model, name) for name in slots(model))}"
        if model in self.collections:
            yield f"{self._found(self.collections[model])}.append(told['id'])"
        for name, slot in slots(model).items():
            condition = _condition(model, name)
            statements = [*self._inside(model, slot)]
            if condition and not is_record:
                statements.insert(0, "n += 1")
            if statements:
                yield f"x = told[{name!r}]" if is_record else f"x = part.{name}"
                if condition:
                    yield f"if {condition}:"
                yield from (f"{'    ' if condition else ''}{each}" for each in statements)

    def _inside(self, model: type[Part], slot: Slot) -> Iterator[str]:
        """Give the statements that gather from one field, whose value is `x`."""
        mark = _mark(slot)
        if mark is not None:
            yield f"{self._found(mark)}.{'update' if slot.many else 'add'}(x)"
            collection = self.collections.get(model, "")
            if mark == To((collection,)) and not slot.many:
                yield f"{self._found((_UPWARD, collection))}.append(x)"
        elif slot.is_open:
            yield "n += members(x)"
        elif slot.models:
            held = "each" if slot.many else "x"
            only = slot.models.get("")
            at = f"visits[type({held})]" if only is None else f"visit_{self.models.index(only)}"
            if slot.many:
                yield "for each in x:"
            yield f"{'    ' if slot.many else ''}n += {at}({held}, found)"
        elif str in slot.scalars and slot.many:
            yield f"{self._found(_BLANK)}.extend(each for each in x if each.isspace())"
        elif str in slot.scalars:
            yield "if x.isspace():"
            yield f"    {self._found(_BLANK)}.append(x)"
        elif float in slot.scalars:
            yield "if x.__class__ is float:"
            yield f"    {self._found(_FLOATS)}.append(x)"


def _mark(slot: Slot) -> Mark | None:
    mark: Mark | None = slot.mark(To) or slot.mark(CodeOf)
    return mark


def _default(model: type[Part], name: str) -> object:
    """Give what a field holds that was not told; `MISSING` where it has to be told."""
    if issubclass(model, Record):
        field = model.model_fields[name]
        return MISSING if field.is_required() else field.default
    return model.__dataclass_fields__[name].default


def _condition(model: type[Part], name: str) -> str:
    """Say, of `x`, that it was told; empty for what has to be, the tag of a value among it."""
    default = _default(model, name)
    if default is MISSING or isinstance(default, str):
        return ""
    return "x is not None" if default is None else "x"
