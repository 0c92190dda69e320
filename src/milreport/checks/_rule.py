"""What a check is: one function, its code, and how much its findings matter."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple, TypeVar

from milreport._once import once
from milreport.findings import Finding, Severity, json_pointer
from milreport.records._structure import Part, Path, parts, slots
from milreport.records.report import COLLECTIONS, Report
from milreport.values.ids import To

__all__ = ["Doubt", "Facts", "Rule", "rule"]

Mark = TypeVar("Mark", bound=tuple[object, ...])


class Doubt(NamedTuple):
    """What a check says about one place: where, what was expected, and the next step."""

    path: Path
    message: str
    hint: str | None = None


class Facts:
    """A report and what several checks want to know about it, found out once."""

    def __init__(self, report: Report) -> None:
        """Keep the report; nothing is looked at yet."""
        self.report = report

    @cached_property
    def parts(self) -> tuple[tuple[Path, Part], ...]:
        """Everything with fields, in document order."""
        return tuple(parts(self.report))

    @cached_property
    def ids(self) -> dict[str, str]:
        """Which collection each id belongs to; of two records with one id, the first counts."""
        found: dict[str, str] = {}
        for collection in COLLECTIONS:
            for record in getattr(self.report, collection):
                found.setdefault(record.id, collection)
        return found

    @cached_property
    def references(self) -> tuple[tuple[Path, str, tuple[str, ...]], ...]:
        """Every reference: where it stands, whom it names, which collections it may mean."""
        return tuple((where, reference, to.collections) for where, reference, to in self.leaves(To))

    def leaves(self, kind: type[Mark]) -> Iterator[tuple[Path, str, Mark]]:
        """Go over the texts whose field carries a mark of that kind."""
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


class Rule(NamedTuple):
    """A check: it looks at a report and says what is doubtful; it never raises or changes."""

    code: str
    severity: Severity
    doubts: Callable[[Facts], Iterator[Doubt]]

    @property
    def sentence(self) -> str:
        """The rule itself, in one sentence."""
        return (self.doubts.__doc__ or "").partition("\n")[0]

    def findings(self, facts: Facts) -> Iterator[Finding]:
        """Give one finding for each doubt, in document order."""
        for doubt in self.doubts(facts):
            yield Finding(
                code=self.code,
                severity=self.severity,
                pointer=json_pointer(doubt.path),
                message=doubt.message,
                hint=doubt.hint,
            )


def rule(code: str, severity: Severity) -> Callable[[Callable[[Facts], Iterator[Doubt]]], Rule]:
    """Make a check of a function whose docstring is the rule."""
    return lambda doubts: Rule(code, severity, doubts)
