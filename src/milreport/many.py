"""Many records, one after another: lazily, in order, in memory that does not grow."""

from collections import deque
from collections.abc import Generator, Iterable, Iterator, Mapping
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any, Generic, TypeVar

from milreport._intake import Refused, as_bytes
from milreport.errors import UsageError
from milreport.findings import Finding
from milreport.limits import DEFAULT, Limits, is_limit
from milreport.validation import Outcome, Raw, UnknownFields, known, validate

__all__ = [
    "Place",
    "Stream",
    "Tally",
    "Verdict",
    "validate_lines",
    "validate_many",
    "validate_parallel",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the first finding of a code was."""

    line: int
    """The number of the line or the record, from 1."""
    pointer: str
    """Where in the record, as a JSON Pointer."""


@dataclass(slots=True, kw_only=True)
class Tally:
    """What came of the records that have been read so far; it grows as they are read."""

    read: int = 0
    """How many records have been read; blank lines are none."""
    bad: int = 0
    """How many of them are not `ok`."""
    blank: int = 0
    """How many lines held nothing but white space."""
    stopped: bool = False
    """Whether reading ended early, since there were as many bad records as the caller allows."""
    codes: dict[str, int] = field(default_factory=dict)
    """How often each code was found."""
    first: dict[str, Place] = field(default_factory=dict)
    """Where each code was found first."""

    @property
    def good(self) -> int:
        """How many records are `ok`."""
        return self.read - self.bad

    def to_dict(self) -> dict[str, Any]:
        """Give the tally as plain JSON data, the codes sorted by how often they were found."""
        return {
            "read": self.read,
            "good": self.good,
            "bad": self.bad,
            "blank": self.blank,
            "stopped": self.stopped,
            "codes": {
                code: {
                    "count": count,
                    "line": self.first[code].line,
                    "pointer": self.first[code].pointer,
                }
                for code, count in self._ranked()
            },
        }

    def __str__(self) -> str:
        """Show the tally as a person would want to read it, a code a line."""
        head = f"{self.read} read, {self.good} good, {self.bad} bad"
        lines = [f"{head}{', stopped early' if self.stopped else ''}"]
        for code, count in self._ranked():
            place = self.first[code]
            where = place.pointer or "the whole document"
            lines.append(f"{count:>9}  {code}, first in line {place.line} at {where}")
        return "\n".join(lines)

    def _ranked(self) -> list[tuple[str, int]]:
        return sorted(self.codes.items(), key=lambda item: (-item[1], item[0]))

    def _add(self, line: int, findings: tuple[Finding, ...], *, ok: bool) -> None:
        self.read += 1
        self.bad += not ok
        for finding in findings:
            code = finding.code
            if code not in self.codes:
                self.first[code] = Place(line=line, pointer=finding.pointer)
            self.codes[code] = self.codes.get(code, 0) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What another process says of one record, without the report, which is costly to send."""

    line: int
    """The number of the line or the record, from 1."""
    ok: bool
    """Whether it can be used as it stands."""
    findings: tuple[Finding, ...]
    """What is wrong, doubtful or notable, sorted by place and then by code."""
    text: str | None = None
    """The report as JSON text, where there is one and texts were asked for."""
    raw: Raw | None = None
    """The record itself, where it failed; nothing is lost."""


Each = TypeVar("Each", bound=Outcome | Verdict)


class Stream(Iterator[Each], Generic[Each]):
    """The results, one by one, and the tally of those that have been given."""

    def __init__(
        self, results: Generator[Each, None, None], tally: Tally, most_bad: int | None
    ) -> None:
        """Keep the results, of which none is asked for yet."""
        self._results = results
        self._most_bad = most_bad
        self.tally = tally
        """What came of the records so far; a progress bar may read it at any time."""

    def __next__(self) -> Each:
        """Give the next result."""
        if self.tally.stopped:
            raise StopIteration
        result = next(self._results)
        ok = result.ok
        self.tally._add(result.line or 0, result.findings, ok=ok)  # noqa: SLF001 - of this module
        if not ok and self.tally.bad == self._most_bad:
            self.tally.stopped = True
            self._results.close()  # which takes back what was sent ahead
        return result


def validate_lines(
    lines: Iterable[Raw],
    *,
    unknown: UnknownFields = "forbid",
    limits: Limits = DEFAULT,
    reveal: bool = False,
    most_bad: int | None = None,
) -> Stream[Outcome]:
    """Validate one report a line, lazily and in order; a bad line stops nothing.

    Lines of white space are passed over and counted. Nothing is held back: the memory needed
    does not grow with the number of lines.

    Args:
        lines: any iterable of JSON texts, bytes or mappings, such as an open file.
        unknown: as for `validate`.
        limits: as for `validate`; they hold for each line.
        reveal: as for `validate`.
        most_bad: stop after so many records that are not `ok`, the last of them included; 1 stops
            at the first. Nothing stops where it is None.

    Returns:
        An iterator of one outcome a line, with `line`, and with `raw` where it is not `ok`. Its
        `tally` says at any time what came of those that have been read.

    Raises:
        UsageError: `unknown`, `limits` or `most_bad` cannot be meant, or `lines` is one text and
            no iterable of lines.
    """
    _many(lines, unknown, limits, most_bad)
    tally = Tally()
    numbered = _without_blanks(lines, tally)
    return Stream(_outcomes(numbered, unknown, limits, reveal), tally, most_bad)


def validate_many(
    records: Iterable[Raw],
    *,
    unknown: UnknownFields = "forbid",
    limits: Limits = DEFAULT,
    reveal: bool = False,
    most_bad: int | None = None,
) -> Stream[Outcome]:
    """Validate records one by one, lazily and in order; a bad one stops nothing.

    It does for records what `validate_lines` does for lines: every element counts as one, an
    empty text among them, and may spread over many lines.

    Args:
        records: any iterable of JSON texts, bytes or mappings.
        unknown: as for `validate`.
        limits: as for `validate`; they hold for each record.
        reveal: as for `validate`.
        most_bad: as for `validate_lines`.

    Returns:
        An iterator of one outcome a record, with its number from 1 in `line`, and with `raw` where
        it is not `ok`. Its `tally` says what came of those that have been read.

    Raises:
        UsageError: as for `validate_lines`.
    """
    _many(records, unknown, limits, most_bad)
    numbered = enumerate(records, start=1)
    return Stream(_outcomes(numbered, unknown, limits, reveal), Tally(), most_bad)


def validate_parallel(  # noqa: PLR0913 - options, all by name
    lines: Iterable[Raw],
    executor: Executor,
    *,
    unknown: UnknownFields = "forbid",
    limits: Limits = DEFAULT,
    reveal: bool = False,
    most_bad: int | None = None,
    texts: bool = True,
    batch: int = 200,
    ahead: int = 8,
) -> Stream[Verdict]:
    """Validate lines in the processes of the caller's executor, in order.

    What comes back is a verdict, its findings and the report as text: a report that is sent from
    process to process costs more than it saved. At most `batch` times `ahead` lines are held at
    a time. The executor stays open; it is the caller's.

    Args:
        lines: any iterable of JSON texts, bytes or mappings, such as an open file.
        executor: where the work is done, such as a `concurrent.futures.ProcessPoolExecutor`.
        unknown: as for `validate`.
        limits: as for `validate`; they hold for each line.
        reveal: as for `validate`.
        most_bad: as for `validate_lines`.
        texts: whether to hand the reports back as text.
        batch: how many lines are sent at a time.
        ahead: how many batches are on their way at a time.

    Returns:
        An iterator of one verdict a line, with a `tally`. What the executor itself raises, such as
        `BrokenProcessPool`, is raised from the iterator.

    Raises:
        UsageError: as for `validate_lines`, or `executor` is none.
    """
    _many(lines, unknown, limits, most_bad)
    if not isinstance(executor, Executor):
        raise UsageError("usage.no_executor", "expected an executor, such as a ProcessPoolExecutor")
    tally = Tally()
    work = _Work(unknown, limits, reveal, texts)
    batches = _batches(_without_blanks(lines, tally), max(batch, 1))
    return Stream(_in_order(batches, executor, work, max(ahead, 1)), tally, most_bad)


def _many(lines: object, unknown: str, limits: object, most_bad: object) -> None:
    """Refuse what cannot be meant, before anything is read."""
    known(unknown, limits)
    if isinstance(lines, str | bytes | bytearray | Mapping) or not isinstance(lines, Iterable):
        raise UsageError("usage.not_lines", "expected an iterable of lines, such as an open file")
    if most_bad is not None and not is_limit(most_bad):
        raise UsageError("usage.odd_limit", "expected a whole number from 1 on for most_bad")


def _without_blanks(lines: Iterable[Raw], tally: Tally) -> Iterator[tuple[int, Raw]]:
    """Number the lines, and leave out those of white space."""
    for number, raw in enumerate(lines, start=1):
        if isinstance(raw, str | bytes | bytearray) and not _stripped(raw):
            tally.blank += 1
        else:
            yield number, raw


def _outcomes(
    numbered: Iterable[tuple[int, Raw]],
    unknown: UnknownFields,
    limits: Limits,
    reveal: bool,  # noqa: FBT001 - handed on
) -> Generator[Outcome, None, None]:
    for number, raw in numbered:
        outcome = _validated(raw, unknown, limits, reveal)
        yield Outcome(
            report=outcome.report,
            findings=outcome.findings,
            line=number,
            raw=None if outcome.ok else raw,
        )


def _validated(
    raw: Raw,
    unknown: UnknownFields,
    limits: Limits,
    reveal: bool,  # noqa: FBT001 - handed on
) -> Outcome:
    """Validate one line; what ends it is no part of the document."""
    return validate(_stripped(raw), unknown=unknown, limits=limits, reveal=reveal)


def _stripped(raw: Raw) -> Raw:
    """Take off the line break, and what else JSON takes for white space (RFC 8259, section 2)."""
    if isinstance(raw, str):
        return raw.rstrip(" \t\n\r")
    return raw.rstrip(b" \t\n\r") if isinstance(raw, bytes | bytearray) else raw


Numbered = list[tuple[int, Raw]]
Sent = list[tuple[int, Raw | Finding]]
"""The lines of a batch as they are sent; of one that cannot be sent, the finding why."""


@dataclass(frozen=True, slots=True)
class _Work:
    """What another process does with a batch of lines."""

    unknown: UnknownFields
    limits: Limits
    reveal: bool
    texts: bool

    def __call__(self, batch: Sent) -> list[Verdict]:
        """Validate the lines one by one."""
        return [self._verdict(line, raw) for line, raw in batch]

    def _verdict(self, line: int, raw: Raw | Finding) -> Verdict:
        if isinstance(raw, Finding):
            return Verdict(line=line, ok=False, findings=(raw,))
        outcome = _validated(raw, self.unknown, self.limits, self.reveal)
        report = outcome.report if self.texts else None
        text = report.model_dump_json(exclude_none=True) if report is not None else None
        return Verdict(line=line, ok=outcome.ok, findings=outcome.findings, text=text)


def _batches(numbered: Iterator[tuple[int, Raw]], size: int) -> Iterator[Numbered]:
    while batch := [*islice(numbered, size)]:
        yield batch


def _in_order(
    batches: Iterator[Numbered], executor: Executor, work: _Work, ahead: int
) -> Generator[Verdict, None, None]:
    """Keep some batches on their way, and give their verdicts in the order of the lines."""
    waiting: deque[tuple[Numbered, Future[list[Verdict]]]] = deque()
    try:
        for batch in batches:
            sent = [(line, _sendable(raw, work.limits)) for line, raw in batch]
            waiting.append((batch, executor.submit(work, sent)))
            if len(waiting) >= ahead:
                yield from _received(*waiting.popleft())
        while waiting:
            yield from _received(*waiting.popleft())
    finally:
        for _, future in waiting:
            future.cancel()


def _received(batch: Numbered, future: Future[list[Verdict]]) -> Iterator[Verdict]:
    """Wait for the verdicts on a batch, and put the lines that failed beside them."""
    for (_, raw), verdict in zip(batch, future.result(), strict=True):
        yield verdict if verdict.ok else replace(verdict, raw=raw)


def _sendable(raw: Raw, limits: Limits) -> Raw | Finding:
    """Give a line as what every process can read, or the finding why there is no such thing."""
    if isinstance(raw, str | bytes | bytearray):
        return raw
    try:
        return as_bytes(raw, limits)
    except Refused as refused:
        return refused.finding
