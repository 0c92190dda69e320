"""What a check is: one function, its code, and how much its findings matter."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from inspect import cleandoc
from itertools import islice
from typing import Any, Final, Literal, NamedTuple, TypeVar

from milreport._once import once
from milreport.findings import LIMIT, Finding, Severity, json_pointer
from milreport.records._index import Index
from milreport.records._structure import Part, Path, parts, slots
from milreport.records._survey import Survey
from milreport.records.report import Report
from milreport.tables import Tables
from milreport.values.ids import To
from milreport.vocabulary.tags import CodeOf

__all__ = ["About", "Doubt", "Facts", "Rule", "rule"]

Mark = TypeVar("Mark", bound=tuple[object, ...])
Worked = TypeVar("Worked")


class Doubt(NamedTuple):
    """What a check says about one place: where, what was expected, and the next step."""

    path: Path
    message: str
    hint: str | None = None


NO_TABLES: Final = Tables()
"""What a caller has who has no tables."""


class Facts:
    """A report, the caller's tables, and what several checks want to know about it, found out once.

    What is gathered without its place (`of`, `texts`) is cheap, and enough to see that nothing
    is wrong. Only where something is, a check asks where (`parts`, `leaves`).
    """

    def __init__(
        self, report: Report, survey: Survey | None = None, tables: Tables = NO_TABLES
    ) -> None:
        """Keep the report, and go over it once where that has not been done."""
        self.report = report
        self.tables = tables
        self.index = Index(report)
        self._worked: dict[Callable[[Report], Any], Any] = {}
        self.survey = Survey(report) if survey is None else survey
        self.of = self.survey.of
        self.texts = self.survey.texts

    @cached_property
    def ids(self) -> dict[str, str]:
        """Which collection each id belongs to; of two records with one id, the first counts."""
        found: dict[str, str] = {}
        for collection, ids in reversed(self.survey.ids.items()):
            found.update(dict.fromkeys(ids, collection))
        return found

    @cached_property
    def all_found(self) -> bool:
        """Whether every reference finds a record of the right kind in this report."""
        where = self.ids.get
        return all(
            {*map(where, references)}.issubset(to.collections) for to, references in self.texts(To)
        )

    @cached_property
    def parts(self) -> tuple[tuple[Path, Part], ...]:
        """Everything with fields, with its place, in document order."""
        return tuple(parts(self.report))

    def once(self, work: Callable[[Report], Worked]) -> Worked:
        """Give what a function makes of the report; however many checks ask, it is run once."""
        if work not in self._worked:
            self._worked[work] = work(self.report)
        done: Worked = self._worked[work]
        return done

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


TableName = Literal[
    "tenures",
    "holdings",
    "units",
    "loads",
    "shipments",
    "calibres",
    "extents",
    "shared_names",
]
"""A field of `Tables`."""

About = tuple[str, ...] | type[To] | type[CodeOf]
"""Fields, as `Model.field`; or a mark, for every field that carries it."""


class Rule(NamedTuple):
    """A check: it looks at a report and says what is doubtful; it never raises or changes."""

    code: str
    severity: Severity
    about: About
    """The fields that it looks at."""
    doubts: Callable[[Facts], Iterator[Doubt]]
    needs: tuple[TableName, ...] = ()
    """The reference tables without which it cannot be asked; none as a rule."""

    def applies(self, tables: Tables) -> bool:
        """Say whether the caller has what the check needs."""
        return all(getattr(tables, name) for name in self.needs)

    @property
    def sentence(self) -> str:
        """The rule itself, in one sentence."""
        return (self.doubts.__doc__ or "").partition("\n")[0]

    @property
    def why(self) -> str:
        """What goes wrong where it is not kept; empty where the rule says so itself."""
        _, *middle, _ = self._paragraphs
        return " ".join(middle)

    @property
    def cure(self) -> str:
        """What to do about a finding, in a sentence or two."""
        return self._paragraphs[-1]

    @property
    def _paragraphs(self) -> list[str]:
        told = cleandoc(self.doubts.__doc__ or "").split("\n\n")
        return [" ".join(paragraph.split()) for paragraph in told]

    def findings(self, facts: Facts, most: int = LIMIT) -> list[Finding]:
        """Give one finding for each doubt, in document order, and one more than `most` at most."""
        return self.told(islice(self.doubts(facts), most + 1))

    def told(self, doubts: Iterable[Doubt]) -> list[Finding]:
        """Put doubts of this check as findings."""
        return [
            Finding(
                code=self.code,
                severity=self.severity,
                pointer=json_pointer(doubt.path),
                message=doubt.message,
                hint=doubt.hint,
            )
            for doubt in doubts
        ]


def rule(
    code: str, severity: Severity, *, about: About, needs: tuple[TableName, ...] = ()
) -> Callable[[Callable[[Facts], Iterator[Doubt]]], Rule]:
    """Make a check of a function.

    Its docstring is the rule in one line, then why it matters where that is not plain, and last
    the cure, each a paragraph.
    """
    return lambda doubts: Rule(code, severity, about, doubts, needs)
