"""What a check is: one function, its code, and how much its findings matter."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple, TypeVar, cast

from milreport._once import once
from milreport.findings import LIMIT, Finding, Severity, json_pointer, more
from milreport.records._structure import Part, Path, by_model, parts, slots
from milreport.records.report import Report
from milreport.values.ids import COLLECTIONS, To
from milreport.vocabulary.tags import CodeOf

__all__ = ["About", "Doubt", "Facts", "Rule", "rule"]

Mark = TypeVar("Mark", bound=tuple[object, ...])
Some = TypeVar("Some", bound=Part)


class Doubt(NamedTuple):
    """What a check says about one place: where, what was expected, and the next step."""

    path: Path
    message: str
    hint: str | None = None


class Facts:
    """A report and what several checks want to know about it, found out once.

    What is gathered without its place (`of`, `texts`) is cheap, and enough to see that nothing
    is wrong. Only where something is, a check asks where (`parts`, `leaves`).
    """

    def __init__(self, report: Report) -> None:
        """Keep the report; nothing is looked at yet."""
        self.report = report

    @cached_property
    def ids(self) -> dict[str, str]:
        """Which collection each id belongs to; of two records with one id, the first counts."""
        found: dict[str, str] = {}
        for collection in COLLECTIONS:
            for record in getattr(self.report, collection):
                found.setdefault(record.id, collection)
        return found

    @cached_property
    def _by_model(self) -> dict[type[Part], list[Part]]:
        return by_model(self.report)

    def of(self, model: type[Some]) -> list[Some]:
        """Give everything of one model, in no particular order."""
        return cast("list[Some]", self._by_model.get(cast("type[Part]", model), []))

    def texts(self, kind: type[Mark]) -> dict[Mark, set[str]]:
        """Give the texts whose field carries a mark of that kind, gathered by their marks."""
        found: dict[Mark, set[str]] = {}
        for model, alike in self._by_model.items():
            for name, many, mark in _marked(model, kind):
                told = [getattr(part, name) for part in alike]
                if many:
                    told = [text for texts in told for text in texts]
                found.setdefault(mark, set()).update(told)
        for texts in found.values():
            texts.discard(cast("str", None))
        return found

    @cached_property
    def references(self) -> dict[To, set[str]]:
        """Every reference that is made, gathered by where it may point."""
        return self.texts(To)

    @cached_property
    def parts(self) -> tuple[tuple[Path, Part], ...]:
        """Everything with fields, with its place, in document order."""
        return tuple(parts(self.report))

    def leaves(self, kind: type[Mark]) -> Iterator[tuple[Path, str, Mark]]:
        """Go over the texts whose field carries a mark of that kind, with their places."""
        for path, part in self.parts:
            for name, many, mark in _marked(type(part), kind):
                told = getattr(part, name)
                if many:
                    yield from (((*path, name, at), text, mark) for at, text in enumerate(told))
                elif told is not None:
                    yield (*path, name), told, mark


@once
def _marked(model: type[Part], kind: type[Mark]) -> tuple[tuple[str, bool, Mark], ...]:
    """Give the fields of a model that carry such a mark, and whether each holds many."""
    marks = ((name, slot.many, slot.mark(kind)) for name, slot in slots(model).items())
    return tuple((name, many, mark) for name, many, mark in marks if mark is not None)


About = tuple[str, ...] | type[To] | type[CodeOf]
"""Fields, as `Model.field`; or a mark, for every field that carries it."""


class Rule(NamedTuple):
    """A check: it looks at a report and says what is doubtful; it never raises or changes."""

    code: str
    severity: Severity
    about: About
    """The fields that it looks at."""
    doubts: Callable[[Facts], Iterator[Doubt]]

    @property
    def sentence(self) -> str:
        """The rule itself, in one sentence."""
        return (self.doubts.__doc__ or "").partition("\n")[0]

    def findings(self, facts: Facts) -> Iterator[Finding]:
        """Give one finding for each doubt, in document order; a note says where that is cut."""
        for count, doubt in enumerate(self.doubts(facts)):
            if count == LIMIT:
                yield more(f"of {self.code}")
                return
            yield Finding(
                code=self.code,
                severity=self.severity,
                pointer=json_pointer(doubt.path),
                message=doubt.message,
                hint=doubt.hint,
            )


def rule(
    code: str, severity: Severity, *, about: About
) -> Callable[[Callable[[Facts], Iterator[Doubt]]], Rule]:
    """Make a check of a function whose docstring is the rule."""
    return lambda doubts: Rule(code, severity, about, doubts)
