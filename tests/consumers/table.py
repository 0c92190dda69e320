"""What one consumer is, what it finds, and the row of the table that this makes.

A consumer is a tool of other teams with one kind of published file. It says how it reads the
files, which documents it takes, and by name what it cannot do. A failure that no declared limit
covers is a fault, and so is a limit that nothing needed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

Json = dict[str, Any]


class Document(NamedTuple):
    """One document, and whether the published schema of its model is to take it."""

    number: int
    """Its place in the corpus; programs of other languages report by it."""
    model: str
    """The published file is `<model>.json`."""
    name: str
    codes: tuple[str, ...]
    """The finding codes of what is wrong with it; none where it is valid."""
    data: Any
    by_shape: bool
    """Whether its shape alone is wrong: what types, names and terms show without patterns,
    lengths, counts or ranges, and with one type for all numbers. See `shapes.py`."""

    @property
    def valid(self) -> bool:
        """Whether it is to be taken."""
        return not self.codes


class Bench(NamedTuple):
    """What a consumer is given to work on."""

    published: Path
    """The folder of the published files of one version: docs/schema/1.0."""
    documents: tuple[Document, ...]
    corpus: Path
    """The same documents for other languages: JSON lines with the fields of a document."""
    folder: Path
    """An empty folder of the consumer's own, for what it generates."""

    def file(self, kind: str, model: str) -> Path:
        """Give the published file of a model: kind "." is canonical, else a folder's name."""
        return self.published / kind / f"{model}.json"

    @property
    def models(self) -> tuple[str, ...]:
        """The models that have a published file, sorted."""
        return tuple(sorted(path.stem for path in self.published.glob("[A-Z]*.json")))


class Result(NamedTuple):
    """What a consumer found."""

    read: int = 0
    """How many schema files it could read."""
    unread: tuple[str, ...] = ()
    """The others, with what the tool said."""
    taken: Mapping[int, bool] = {}
    """Whether it takes a document, by number. One that it cannot be asked about is left out."""
    faults: tuple[str, ...] = ()
    """What else must hold and does not."""
    remarks: tuple[str, ...] = ()
    """What a reader of the table should know; no fault."""


Failing = Literal["takes an invalid document", "refuses a valid document"]


class Limit(NamedTuple):
    """Something that a tool cannot do, whatever the schema; it covers the failures it causes."""

    name: str
    """A few words for the table."""
    reason: str
    """One line: what the tool does, and why no form of the schema helps."""
    covers: Callable[[Document], bool]
    failing: Failing = "takes an invalid document"


def coded(*codes: str) -> Callable[[Document], bool]:
    """Cover the invalid documents that have no other faults than these."""
    return lambda document: bool(document.codes) and set(document.codes) <= set(codes)


def beyond_shape(document: Document) -> bool:
    """Cover the invalid documents whose shape is right."""
    return not document.valid and not document.by_shape


class Consumer(NamedTuple):
    """A tool with one kind of published file."""

    tool: str
    version: Callable[[], str]
    file: str
    """The kind of file that it reads, as the table says it: 2020-12, draft-07, openapi-3.1."""
    run: Callable[[Bench], Result]
    limits: tuple[Limit, ...] = ()


class Row(NamedTuple):
    """One line of the table, and what is wrong with it."""

    consumer: Consumer
    version: str
    result: Result
    accepted: tuple[int, int]
    """How many valid documents were taken, and how many were tried."""
    refused: tuple[int, int]
    """How many invalid documents were refused, and how many were tried."""
    needed: Mapping[str, int]
    """How many documents each limit that was needed covers, by its name."""
    faults: tuple[str, ...]


def row(consumer: Consumer, bench: Bench) -> Row:
    """Let a consumer work, and weigh what it found against its limits."""
    result = consumer.run(bench)
    tried = [document for document in bench.documents if document.number in result.taken]
    wrong = [document for document in tried if result.taken[document.number] != document.valid]
    needed: dict[str, int] = {}
    faults = [*result.faults, *(f"cannot read {told}" for told in result.unread)]
    if not result.read and not result.unread:
        faults.append("read nothing")
    for document in wrong:
        limit = next(_covering(consumer.limits, document), None)
        if limit is None:
            faults.append(_failure(document))
        else:
            needed[limit.name] = needed.get(limit.name, 0) + 1
    faults += [
        f"the limit {limit.name!r} covers nothing that occurs"
        for limit in consumer.limits
        if limit.name not in needed
    ]
    valid = [document for document in tried if document.valid]
    missed = [document for document in wrong if not document.valid]
    return Row(
        consumer,
        consumer.version(),
        result,
        accepted=(len(valid) - len(wrong) + len(missed), len(valid)),
        refused=(len(tried) - len(valid) - len(missed), len(tried) - len(valid)),
        needed=needed,
        faults=tuple(faults),
    )


def broken(consumer: Consumer, trouble: str) -> Row:
    """Give the row of a consumer that could not be tried at all."""
    return Row(consumer, "?", Result(), (0, 0), (0, 0), {}, (trouble,))


def failing(document: Document) -> Failing:
    """Say what a tool does to a document that it gets wrong."""
    return "refuses a valid document" if document.valid else "takes an invalid document"


def _covering(limits: Iterable[Limit], document: Document) -> Iterator[Limit]:
    return (
        limit for limit in limits if limit.failing == failing(document) and limit.covers(document)
    )


def _failure(document: Document) -> str:
    codes = f" ({', '.join(document.codes)})" if document.codes else ""
    return f"{failing(document)}: {document.model}: {document.name}{codes}"


HEAD: Final = ("tool", "version", "file", "reads", "accepts", "refuses", "limits")


def text(rows: Iterable[Row]) -> str:
    """Write the table as Markdown."""
    cells = [_cells(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(HEAD, *cells, strict=True)]
    lines = [HEAD, tuple("-" * width for width in widths), *cells]
    return "\n".join("| " + " | ".join(map(str.ljust, line, widths)) + " |" for line in lines)


def _cells(row: Row) -> tuple[str, ...]:
    read, unread = row.result.read, len(row.result.unread)
    limits = [f"{name} ({count})" for name, count in row.needed.items()]
    return (
        row.consumer.tool,
        row.version,
        row.consumer.file,
        f"{read}/{read + unread}",
        _share(row.accepted),
        _share(row.refused),
        "; ".join([*limits, *row.result.remarks]) or "none",
    )


def _share(share: tuple[int, int]) -> str:
    return f"{share[0]}/{share[1]}" if share[1] else "not asked"
