"""Many records: in order, lazily, counted, within bounds, in this process and in others."""

import json
import multiprocessing
import pickle
import tracemalloc
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import MappingProxyType
from typing import Any

import pytest

import milreport as mr
from milreport.many import Place, Stream, Tally, Verdict

Reader = Callable[..., Stream[Any]]

SMALL: dict[str, Any] = {
    "schema_version": "1.0",
    "id": "r",
    "language": "en",
    "document": {"source": "other#s"},
}
GOOD = json.dumps(SMALL)
WRITTEN = '{"schema_version":"1.0","id":"r","language":"en","document":{"source":"other#s"'
BAD = '{"id": '
DOUBTFUL = json.dumps(SMALL | {"language": "qqx"})


class Here(Executor):
    """An executor that works when it is told to, in this process, and counts."""

    def __init__(self) -> None:
        """Begin with nothing to do."""
        self.futures: list[Future[Any]] = []
        self.sizes: list[int] = []

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **_: Any) -> Future[Any]:  # noqa: ANN401 - any work
        """Do it at once, as another process would: on copies of what it is given."""
        future: Future[Any] = Future()
        self.sizes.append(len(arguments[0]))
        copies = pickle.loads(pickle.dumps((work, arguments)))  # noqa: S301 - our own
        future.set_result(pickle.loads(pickle.dumps(copies[0](*copies[1]))))  # noqa: S301
        return future


class Never(Here):
    """An executor that does nothing."""

    def submit(self, _work: Callable[..., Any], /, *_: Any, **__: Any) -> Future[Any]:  # noqa: ANN401 - any work
        """Take the work and leave it."""
        future: Future[Any] = Future()
        self.futures.append(future)
        return future


def parallel(lines: Any, **options: Any) -> Stream[Verdict]:  # noqa: ANN401 - whatever a caller passes
    """Validate lines with an executor that is always there."""
    return mr.validate_parallel(lines, Here(), **options)


READERS = [
    pytest.param(mr.validate_lines, id="lines"),
    pytest.param(mr.validate_many, id="many"),
    pytest.param(parallel, id="parallel"),
]


def counting(lines: Iterable[Any], taken: list[int]) -> Iterator[Any]:
    """Give lines, and note each that is asked for."""
    for at, line in enumerate(lines):
        taken.append(at)
        yield line


def codes(result: mr.Outcome | Verdict) -> list[str]:
    """Give the codes of what was found."""
    return [finding.code for finding in result.findings]


@pytest.mark.parametrize("reader", READERS)
def test_results_stand_in_order_with_their_numbers(reader: Reader) -> None:
    """From 1, whatever the lines are, and what failed is handed back as it came."""
    frozen = MappingProxyType(SMALL)
    lines = [
        GOOD,
        BAD,
        GOOD.encode(),
        bytearray(b"[]"),
        SMALL,
        frozen,
        {"id": 1},
        None,
        3,
        DOUBTFUL,
    ]

    results = [*reader(lines)]

    assert [each.line for each in results] == [*range(1, 11)]
    assert [each.ok for each in results] == [
        True,
        False,
        True,
        False,
        *[True] * 2,
        *[False] * 3,
        True,
    ]
    assert [each.raw for each in results] == [
        *(None, BAD, None, bytearray(b"[]"), None, None, {"id": 1}, None, 3, None)
    ]
    assert [codes(each) for each in results][1:4:2] == [
        ["json.incomplete"],
        ["structure.wrong_type"],
    ]
    assert [codes(each) for each in results][7:] == [["json.not_json"]] * 2 + [["code.unknown"]]


@pytest.mark.parametrize("reader", READERS)
def test_each_is_what_validate_says(reader: Reader) -> None:
    """The verdict on a line is that on the document alone, options and all."""
    limits = mr.Limits(findings=2)
    options: dict[str, Any] = {"unknown": "ignore", "limits": limits, "reveal": True}
    raw = json.dumps(SMALL | {"language": 5, "id": "No", "later": 1, "recorded": "x"})

    (result,) = reader([raw], **options)
    alone = mr.validate(raw, **options)

    assert result.findings == alone.findings
    assert len(result.findings) == 3
    assert (result.ok, result.line, result.raw) == (False, 1, raw)


@pytest.mark.parametrize("reader", READERS)
def test_nothing_is_shown_unasked(reader: Reader) -> None:
    """What was found is told by its kind and size, where nobody asked to see it."""
    (result,) = reader([SMALL | {"id": "No"}])

    assert [finding.found for finding in result.findings] == ["a text of 2 characters"]


def test_blank_lines_are_passed_over_and_counted() -> None:
    """White space of JSON is blank; every other line keeps its number."""
    lines: list[Any] = [
        "",
        "\n",
        " \t\r\n",
        b"",
        b" \r\n",
        bytearray(b"\n"),
        f"{GOOD}\r\n",
        "\u00a0\n",
        "\n",
    ]

    stream = mr.validate_lines(lines)

    assert [(each.line, codes(each)) for each in stream] == [(7, []), (8, ["json.invalid"])]
    assert (stream.tally.read, stream.tally.blank) == (2, 7)
    apart = mr.validate_parallel(lines, Here())
    assert [(each.line, codes(each)) for each in apart] == [(7, []), (8, ["json.invalid"])]
    assert apart.tally == stream.tally


def test_among_records_an_empty_text_counts() -> None:
    """A record is a record, also where there is nothing in it, and may have many lines."""
    stream = mr.validate_many(["", json.dumps(SMALL, indent=1) + "\n\n", b"\n"])

    assert [codes(each) for each in stream] == [["json.empty"], [], ["json.empty"]]
    assert (stream.tally.read, stream.tally.blank) == (3, 0)


@pytest.mark.parametrize("reader", READERS[:2])
def test_nothing_is_asked_for_ahead(reader: Reader) -> None:
    """A record is read when its result is asked for, and not before."""
    taken: list[int] = []
    stream = reader(counting([GOOD, BAD, GOOD], taken))

    assert taken == []
    for at in range(3):
        next(stream)
        assert taken == [*range(at + 1)]
        assert stream.tally.read == at + 1
    assert next(stream, None) is None
    assert iter(stream) is stream


def test_what_the_lines_raise_is_raised() -> None:
    """An error of the caller's source is the caller's, and what came before it was given."""

    def broken() -> Iterator[str]:
        yield GOOD
        message = "the disk is gone"
        raise OSError(message)

    for reader in (mr.validate_lines, mr.validate_many):
        stream = reader(broken())
        assert next(stream).ok
        with pytest.raises(OSError, match="the disk is gone"):
            next(stream)
    with pytest.raises(OSError, match="the disk is gone"):
        next(mr.validate_parallel(broken(), Here()))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    ("most_bad", "lines", "stopped"),
    [
        pytest.param(1, [1, 2], True, id="the first"),
        pytest.param(2, [1, 2, 3, 4], True, id="the second"),
        pytest.param(3, [1, 2, 3, 4, 5], True, id="the last of all"),
        pytest.param(4, [1, 2, 3, 4, 5], False, id="more than there are"),
        pytest.param(None, [1, 2, 3, 4, 5], False, id="any number"),
    ],
)
def test_so_many_bad_records_stop_it(
    reader: Reader,
    most_bad: int | None,
    lines: list[int],
    stopped: bool,  # noqa: FBT001 - a column
) -> None:
    """The last bad one is given still; after it there is nothing, however often it is asked."""
    stream = reader([DOUBTFUL, BAD, GOOD, BAD, BAD], most_bad=most_bad)

    assert [each.line for each in stream] == lines
    assert stream.tally.stopped is stopped
    assert next(stream, None) is None
    assert stream.tally.read == len(lines)


def test_who_stops_reads_no_further() -> None:
    """Behind the bad record that stops it no line is asked for."""
    taken: list[int] = []
    stream = mr.validate_lines(counting([GOOD, BAD, GOOD], taken), most_bad=1)

    assert [each.ok for each in stream] == [True, False]
    assert taken == [0, 1]


def tallied() -> Stream[mr.Outcome]:
    """Read some lines to the end."""
    two = json.dumps(SMALL | {"id": 1, "language": "qqx", "recorded": 7})
    lines = ["", GOOD, two, DOUBTFUL, BAD, DOUBTFUL, two]
    stream = mr.validate_lines(lines)
    for _ in stream:
        pass
    return stream


def test_a_tally_counts_what_was_read() -> None:
    """Good, bad and blank; how often each code was found, and where first."""
    tally = tallied().tally

    assert tally == Tally(
        read=6,
        bad=3,
        blank=1,
        stopped=False,
        codes={"structure.wrong_type": 4, "code.unknown": 2, "json.incomplete": 1},
        first={
            "structure.wrong_type": Place(line=3, pointer="/id"),
            "code.unknown": Place(line=4, pointer="/language"),
            "json.incomplete": Place(line=5, pointer=""),
        },
    )
    assert tally.good == 3


def test_a_tally_is_shown_and_becomes_plain_json() -> None:
    """The most frequent code first; of equals, in the order of the alphabet."""
    stream = tallied()

    assert str(stream.tally) == (
        "6 read, 3 good, 3 bad\n"
        "        4  structure.wrong_type, first in line 3 at /id\n"
        "        2  code.unknown, first in line 4 at /language\n"
        "        1  json.incomplete, first in line 5 at the whole document"
    )
    assert stream.tally.to_dict() == {
        "read": 6,
        "good": 3,
        "bad": 3,
        "blank": 1,
        "stopped": False,
        "codes": {
            "structure.wrong_type": {"count": 4, "line": 3, "pointer": "/id"},
            "code.unknown": {"count": 2, "line": 4, "pointer": "/language"},
            "json.incomplete": {"count": 1, "line": 5, "pointer": ""},
        },
    }
    assert [*stream.tally.to_dict()["codes"]] == [
        "structure.wrong_type",
        "code.unknown",
        "json.incomplete",
    ]


def test_a_tally_of_nothing() -> None:
    """Nothing read, nothing found, and equal codes stand in order of their names."""
    empty = mr.validate_lines([]).tally
    stream = mr.validate_lines([BAD, "{} {}", BAD, "x", "x"], most_bad=4)
    for _ in stream:
        pass

    assert str(empty) == "0 read, 0 good, 0 bad"
    assert empty.to_dict()["codes"] == {}
    assert str(stream.tally) == (
        "4 read, 0 good, 4 bad, stopped early\n"
        "        2  json.incomplete, first in line 1 at the whole document\n"
        "        1  json.invalid, first in line 4 at the whole document\n"
        "        1  json.trailing_text, first in line 2 at the whole document"
    )


# In other processes


def test_a_verdict_has_the_report_as_text() -> None:
    """Where there is a report, also a doubtful or a faulty one, and where texts were asked for."""
    fault = json.dumps(SMALL | {"document": {"source": "nobody"}})
    lines: list[Any] = [GOOD, BAD, fault]

    verdicts = [*mr.validate_parallel(lines, Here())]
    without = [*mr.validate_parallel(lines, Here(), texts=False)]

    texts = [each.text for each in verdicts]
    assert texts[0] is not None
    assert texts[0].startswith(WRITTEN)
    assert mr.validate(texts[0]).report == mr.validate(GOOD).report
    assert texts[1] is None
    assert texts[2] is not None
    assert [each.ok for each in verdicts] == [True, False, False]
    assert [each.raw for each in verdicts] == [None, BAD, fault]
    assert [each.text for each in without] == [None] * 3
    assert [each.findings for each in without] == [each.findings for each in verdicts]
    assert pickle.loads(pickle.dumps(verdicts)) == verdicts  # noqa: S301 - our own


def executors() -> Iterator[Executor]:
    """Give two threads, and then two processes."""
    with ThreadPoolExecutor(2) as threads:
        yield threads
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as processes:
        yield processes


def test_threads_and_processes_say_the_same() -> None:
    """Whatever does the work, the verdicts and the tally are those of one process."""
    lines: list[Any] = [
        GOOD,
        BAD,
        "",
        SMALL,
        {"a": {1}},
        DOUBTFUL.encode(),
        None,
        MappingProxyType(SMALL),
    ] * 5
    here = mr.validate_parallel(lines, Here(), batch=3)
    expected = [*here]
    alone = mr.validate_lines(lines)

    assert [(each.line, each.ok, each.findings, each.raw) for each in expected] == [
        (each.line, each.ok, each.findings, each.raw) for each in alone
    ]
    assert here.tally == alone.tally
    for executor in executors():
        stream = mr.validate_parallel(lines, executor, batch=3, ahead=4)
        assert [*stream] == expected
        assert stream.tally == alone.tally
        assert executor.submit(int, "7").result() == 7  # it stays open


@pytest.mark.parametrize(
    ("batch", "ahead", "first", "sizes"),
    [
        pytest.param(1, 1, 1, [1] * 10, id="one at a time"),
        pytest.param(3, 2, 6, [3, 3, 3, 1], id="two of three"),
        pytest.param(4, 8, 10, [4, 4, 2], id="all of them"),
        pytest.param(0, 0, 1, [1] * 10, id="less than one is one"),
    ],
)
def test_no_more_are_held_than_asked_for(
    batch: int, ahead: int, first: int, sizes: list[int]
) -> None:
    """At most `batch` times `ahead` lines have been asked for and not yet been given."""
    taken: list[int] = []
    executor = Here()
    stream = mr.validate_parallel(counting([GOOD] * 10, taken), executor, batch=batch, ahead=ahead)

    assert taken == []
    for at, _ in enumerate(stream, start=1):
        assert at > 1 or len(taken) == first
        assert len(taken) - at < max(batch, 1) * max(ahead, 1)
    assert executor.sizes == sizes
    assert len(taken) == 10


def test_who_leaves_off_takes_back_what_waits() -> None:
    """What was sent and not begun is cancelled where nobody will ask for it."""
    executor = Never()
    stream = mr.validate_parallel([GOOD] * 10, executor, batch=2, ahead=3)
    work = stream._results  # noqa: SLF001 - to end it as its own end would
    executor_futures = executor.futures

    class Late(Exception):  # noqa: N818 - a name of the test's
        """Whatever is thrown while it waits."""

    with ThreadPoolExecutor(1) as other:
        waiting = other.submit(next, stream)
        while len(executor_futures) < 3:
            pass
        executor_futures[0].set_exception(Late())
        assert isinstance(waiting.exception(), Late)

    assert [future.cancelled() for future in executor_futures] == [False, True, True]
    assert next(work, None) is None


@pytest.mark.parametrize("end", ["close", "most_bad"])
def test_the_end_takes_back_what_waits(end: str) -> None:
    """Where reading stops early, what was sent ahead is cancelled."""

    class Held(Here):
        def submit(self, work: Callable[..., Any], /, *arguments: Any, **_: Any) -> Future[Any]:  # noqa: ANN401 - any work
            done = not self.futures
            future = super().submit(work, *arguments) if done else Future()
            self.futures.append(future)
            return future

    executor = Held()
    stream = mr.validate_parallel(
        [BAD] * 10, executor, batch=1, ahead=3, most_bad=1 if end == "most_bad" else None
    )
    assert not next(stream).ok
    if end == "close":
        del stream
    else:
        assert next(stream, None) is None

    assert [future.cancelled() for future in executor.futures] == [False, True, True]


def leave(_: object) -> None:
    """End a process as a crash would."""
    import os  # noqa: PLC0415 - nothing else here needs it

    os._exit(3)


def test_what_the_executor_raises_is_raised() -> None:
    """A pool that has died is the caller's to know."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as executor:
        with pytest.raises(BrokenProcessPool):
            executor.submit(leave, None).result()
        with pytest.raises(BrokenProcessPool):
            next(mr.validate_parallel([GOOD], executor))


def test_a_verdict_too_few_is_no_answer() -> None:
    """An executor that loses a line is found out, and no verdict stands for another line."""

    class Lossy(Here):
        def submit(self, work: Callable[..., Any], /, *arguments: Any, **_: Any) -> Future[Any]:  # noqa: ANN401 - any work
            future: Future[Any] = Future()
            future.set_result(super().submit(work, *arguments).result()[:-1])
            return future

    stream = mr.validate_parallel([GOOD, BAD], Lossy())

    assert next(stream).ok
    with pytest.raises(ValueError, match="shorter"):
        next(stream)


def test_two_hundred_lines_are_sent_at_a_time_and_eight_batches() -> None:
    """As a rule; sixteen hundred lines are held at most."""
    taken: list[int] = []
    executor = Here()
    stream = mr.validate_parallel(counting([BAD] * 1801, taken), executor)

    next(stream)

    assert executor.sizes == [200] * 8
    assert len(taken) == 1600
    assert sum(1 for _ in stream) == 1800
    assert executor.sizes == [200] * 9 + [1]


# What cannot be meant

NOT_LINES = "usage.not_lines: expected an iterable of lines, such as an open file"
ODD_LIMIT = "usage.odd_limit: expected a whole number from 1 on for most_bad"
MISUSES = [
    *(
        pytest.param(lines, {}, NOT_LINES, id=type(lines).__name__)
        for lines in (
            GOOD,
            GOOD.encode(),
            bytearray(b"{}"),
            SMALL,
            MappingProxyType(SMALL),
            7,
            None,
        )
    ),
    pytest.param([], {"most_bad": 0}, ODD_LIMIT, id="no bad record"),
    pytest.param([], {"most_bad": -1}, ODD_LIMIT, id="fewer than none"),
    pytest.param([], {"most_bad": 1.5}, ODD_LIMIT, id="half a bad record"),
    pytest.param([], {"most_bad": True}, ODD_LIMIT, id="true"),
    pytest.param([], {"most_bad": "1"}, ODD_LIMIT, id="a text"),
    pytest.param(
        [],
        {"unknown": "maybe"},
        "usage.unknown_policy: expected forbid, ignore or keep",
        id="an unknown policy",
    ),
    pytest.param(
        [],
        {"limits": 3},
        "usage.odd_limits: expected Limits, such as Limits(depth=20)",
        id="limits that are none",
    ),
]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(("lines", "options", "message"), MISUSES)
def test_a_misuse_is_told_at_once(
    reader: Reader, lines: object, options: Mapping[str, object], message: str
) -> None:
    """Before anything is read, and before a result is asked for."""
    with pytest.raises(mr.UsageError) as caught:
        reader(lines, **options)

    assert str(caught.value) == message


def test_an_executor_is_needed() -> None:
    """Its class, or the number of processes, is none."""
    for executor in (ProcessPoolExecutor, 2, None):
        with pytest.raises(mr.UsageError) as caught:
            mr.validate_parallel([], executor)  # type: ignore[arg-type]

        assert str(caught.value) == (
            "usage.no_executor: expected an executor, such as a ProcessPoolExecutor"
        )


# Memory


@pytest.mark.parametrize("reader", READERS)
def test_memory_does_not_grow_with_the_lines(reader: Reader) -> None:
    """The most that is held for two thousand lines is what is held for two hundred."""
    read(reader, 400)

    few, many = read(reader, 400), read(reader, 4000)

    assert many < few + 200_000


def read(reader: Reader, count: int) -> int:
    """Read so many lines, a tenth of them bad, and give the most bytes that were held."""
    lines = (BAD * (at % 10 == 0) or f"{GOOD}{' ' * 200}" for at in range(count))
    tracemalloc.start()
    try:
        for _ in reader(lines, **({"batch": 20} if reader is parallel else {})):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
