"""A batch of records gives a batch of verdicts, whatever its column is and whatever it holds."""

import importlib
import json
import mmap
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pytest

import milreport as mr
from milreport.arrow import OUTCOME, OUTCOME_OF_BYTES, _verdicts, claims, events, figures
from milreport.arrow import validate_batches as validated
from milreport.limits import Limits

SHORT = b'{"schema_version": "1.0"}'
VIEWS = [
    pytest.param(validated, id="validate_batches"),
    pytest.param(claims, id="claims"),
    pytest.param(figures, id="figures"),
    pytest.param(events, id="events"),
]
TEXTS = {
    "string": pa.string(),
    "large_string": pa.large_string(),
    "string_view": pa.string_view(),
    "json": pa.json_(),
    "dictionary of strings": pa.dictionary(pa.int8(), pa.string()),
    "dictionary of large strings": pa.dictionary(pa.int32(), pa.large_string()),
    "dictionary of string views": pa.dictionary(pa.uint16(), pa.string_view()),
}
BYTES = {
    "binary": pa.binary(),
    "large_binary": pa.large_binary(),
    "binary_view": pa.binary_view(),
    "fixed": pa.binary(len(SHORT)),
    "dictionary of bytes": pa.dictionary(pa.int32(), pa.binary()),
}


def column(told: list[Any], kind: pa.DataType) -> pa.Array:
    """Make an array of a type, also of those that pyarrow does not make from a list."""
    if pa.types.is_dictionary(kind):
        words = [each for each in dict.fromkeys(told) if each is not None]
        places = [None if each is None else words.index(each) for each in told]
        return pa.DictionaryArray.from_arrays(
            pa.array(places, kind.index_type), pa.array(words, kind.value_type)
        )
    if isinstance(kind, pa.BaseExtensionType):
        return pa.ExtensionArray.from_storage(kind, pa.array(told, kind.storage_type))
    return pa.array(told, kind)


def batch(told: list[Any], kind: pa.DataType | None = None, **others: list[Any]) -> pa.RecordBatch:
    """Make a batch with a column of records, and others beside it."""
    return pa.record_batch({"record": column(told, kind or pa.string()), **others})


def told_of(raw: bytes | None) -> dict[str, Any]:
    """Say what is to be answered for one record: just what `validate` says."""
    outcome = mr.validate(b"" if raw is None else raw)
    names = ("code", "severity", "pointer", "message", "hint")
    found = [{name: each.to_dict()[name] for name in names} for each in outcome.findings]
    return {"ok": outcome.ok, "findings": found}


@pytest.fixture
def text(page: dict[str, Any]) -> str:
    """Give a valid report as JSON text."""
    return json.dumps(page)


@pytest.mark.parametrize("kind", TEXTS.values(), ids=TEXTS)
def test_texts_of_every_type(text: str, kind: pa.DataType) -> None:
    """Texts come out as they came in, in one type, with the verdict of `validate` on each."""
    records = [text, None, SHORT.decode(), text, ""]

    [answer] = validated([batch(records, kind)])

    assert answer.schema.equals(OUTCOME, check_metadata=True)
    answer.validate(full=True)
    assert answer.to_pylist() == [
        {"record": each, **told_of(None if each is None else each.encode())} for each in records
    ]


@pytest.mark.parametrize("kind", BYTES.values(), ids=BYTES)
def test_bytes_of_every_type(kind: pa.DataType) -> None:
    """Bytes come out as bytes."""
    [answer] = validated([batch([SHORT, None, SHORT], kind)])

    assert answer.schema.equals(OUTCOME_OF_BYTES, check_metadata=True)
    answer.validate(full=True)
    assert answer.to_pylist() == [
        {"record": each, **told_of(each)} for each in (SHORT, None, SHORT)
    ]


def test_a_slice_is_only_itself(text: str) -> None:
    """Of a batch that is a window into a larger one, no other row is seen."""
    for kind in (pa.string(), pa.large_string(), TEXTS["dictionary of strings"]):
        whole = batch(["{", text, None, "["], kind, n=[1, 2, 3, 4])

        [answer] = validated([whole.slice(1, 2)], keep=["n"])

        assert answer.column("record").to_pylist() == [text, None]
        assert answer.column("ok").to_pylist() == [True, False]
        assert answer.column("n").to_pylist() == [2, 3]


def test_a_null_within_a_dictionary_is_a_null() -> None:
    """A dictionary may hold a null, to which a place that is there leads."""
    array = pa.DictionaryArray.from_arrays(pa.array([0, 1, None]), pa.array(["{}", None]))

    [answer] = validated([pa.record_batch({"record": array})])

    assert answer.column("record").to_pylist() == ["{}", None, None]
    assert answer.column("findings").to_pylist()[1] == told_of(None)["findings"]


def test_a_column_of_nothing_is_a_column_of_texts() -> None:
    """An engine that saw only nulls may have a column of no type."""
    [answer] = validated([batch([None, None], pa.null())])

    assert answer.schema == OUTCOME
    assert answer.to_pylist() == [{"record": None, **told_of(None)}] * 2


HOSTILE = [
    pytest.param(b"\xff\xfe", id="no UTF-8"),
    pytest.param(b"\xef\xbb\xbf{}", id="byte order mark"),
    pytest.param(b'{"\\ud800": 1}', id="half a pair as a name"),
    pytest.param(b'{"id": "\\udfff"}', id="half a pair as a text"),
    pytest.param(b"\xed\xa0\x80", id="half a pair in bytes"),
    pytest.param(b'{"\\u0000\\u202e": 1}', id="controls in a name"),
    pytest.param(b"[" * 5000, id="deep"),
    pytest.param(b'{"a": ' * 3000, id="deep objects"),
    pytest.param(b'{"id": ' + b"9" * 5000 + b"}", id="a long number"),
    pytest.param(b'{"a": NaN}', id="no number"),
    pytest.param(b'{"id": 1, "id": 2}', id="twice"),
    pytest.param(b"\x00", id="NUL"),
    pytest.param(b'{"sources": [' + b",".join([b"0"] * 300) + b"]}", id="many faults"),
]


@pytest.mark.parametrize("raw", HOSTILE)
def test_nothing_that_is_in_a_record_raises(raw: bytes) -> None:
    """Bad data is a verdict, in a column of bytes and in one of texts that is not even UTF-8."""
    offsets = pa.py_buffer(struct.pack("<2i", 0, len(raw)))
    forged = pa.Array.from_buffers(pa.string(), 1, [None, offsets, pa.py_buffer(raw)])

    views = forged.cast(pa.string_view())
    coded = pa.DictionaryArray.from_arrays(pa.array([0]), forged)
    for array in (pa.array([raw]), forged, forged.cast(pa.large_string()), views, coded):
        [answer] = validated([pa.record_batch({"record": array})])

        assert [answer.column("ok").to_pylist()[0], answer.num_rows] == [False, 1]
        assert answer.column("findings").to_pylist()[0] == told_of(raw)["findings"]
        assert answer.column("record").cast(pa.binary()).to_pylist() == [raw]
        for view in (claims, figures, events):
            assert [each.num_rows for each in view([pa.record_batch({"record": array})])] == [0]


def test_policies_and_limits_go_through(page: dict[str, Any], text: str) -> None:
    """What the caller wants of `validate` holds for each record."""
    newer = json.dumps(page | {"mood": "calm"})

    [strict] = validated([batch([newer])])
    [lenient] = validated([batch([newer])], unknown="keep")
    [small] = validated([batch([text])], limits=Limits(bytes=100))

    assert strict.column("ok").to_pylist() == [False]
    assert lenient.column("ok").to_pylist() == [True]
    assert lenient.column("findings")[0][0]["severity"].as_py() == "warning"
    assert small.column("findings")[0][0]["code"].as_py() == "json.too_large"
    for view in (claims, figures, events):
        assert sum(each.num_rows for each in view([batch([newer])])) == 0
        assert sum(each.num_rows for each in view([batch([newer])], unknown="keep")) > 0
        assert sum(each.num_rows for each in view([batch([text])], limits=Limits(bytes=9))) == 0


def test_columns_are_kept_beside() -> None:
    """Columns that are asked for stand after the verdict, with their own type and name."""
    given = batch(["{}", None], file=["a", "b"], n=[1, None], x=[[1], None])

    [answer] = validated([given], keep=("n", "file"))

    assert answer.schema.names == ["record", "ok", "findings", "n", "file"]
    assert answer.schema.field("n") == given.schema.field("n")
    assert answer.column("n").to_pylist() == [1, None]
    assert answer.column("file").to_pylist() == ["a", "b"]


def test_another_column_may_hold_the_records(text: str) -> None:
    """The column has the name that the caller gives."""
    given = pa.record_batch({"raw": [text], "record": ["{"]})

    [answer] = validated([given], column="raw")

    assert answer.column("ok").to_pylist() == [True]
    for view in (claims, figures, events):
        assert sum(each.num_rows for each in view([given], column="raw")) > 0


@pytest.mark.parametrize("function", VIEWS)
def test_lazy_and_in_order(function: Callable[..., Iterator[Any]], text: str) -> None:
    """One batch in gives one out, and the next is not read before it is asked for."""
    read: list[int] = []

    def batches() -> Iterator[Any]:
        for number in range(3):
            read.append(number)
            yield batch([text] * number)

    answers = function(batches())

    assert read == []
    rows = [next(answers).num_rows]
    assert read == [0]
    rows.extend(answer.num_rows for answer in answers)
    assert rows == [0, rows[1], 2 * rows[1]]
    assert rows[1] > 0


@pytest.mark.parametrize("function", VIEWS)
def test_nothing_in_gives_nothing_out(function: Callable[..., Iterator[Any]]) -> None:
    """No batch gives no batch, and an empty one an empty one, of the same schema as others."""
    empty = batch([])

    assert list(function([])) == []
    [answer] = function([empty])
    [other] = function([batch([None])])
    assert answer.num_rows == 0
    assert answer.schema.equals(other.schema, check_metadata=True)


def test_a_reader_is_read_as_it_is(text: str) -> None:
    """What Arrow itself calls a reader of batches goes in, and what comes out makes one."""
    reader = pa.RecordBatchReader.from_batches(
        pa.schema([("record", pa.string())]), [batch([text]), batch([None])]
    )

    table = pa.RecordBatchReader.from_batches(OUTCOME, validated(reader)).read_all()

    assert table.column("ok").to_pylist() == [True, False]


def test_many_records_come_in_parts() -> None:
    """A batch of more rows than is good comes out cut, and with every row once and in order."""
    rows = _verdicts.ROWS + 1
    given = batch([None] * rows, n=[*range(rows)])

    answers = list(validated([given], keep=["n"]))

    assert [each.num_rows for each in answers] == [_verdicts.ROWS, 1]
    assert pa.Table.from_batches(answers).column("n").to_pylist() == [*range(rows)]


@pytest.mark.parametrize(
    ("name", "most"),
    [
        pytest.param("_MOST_FINDINGS", 6, id="findings"),
        pytest.param("_MOST_BYTES", 2 * len(SHORT), id="bytes"),
    ],
)
def test_heavy_records_come_in_parts(monkeypatch: pytest.MonkeyPatch, name: str, most: int) -> None:
    """A batch is cut where what is said of it, or what it holds, gets too much."""
    monkeypatch.setattr(_verdicts, name, most)
    given = batch([SHORT] * 5, pa.binary(), n=[*range(5)])
    assert len(mr.validate(SHORT).findings) == 3

    answers = list(validated([given], keep=["n"]))

    assert [each.num_rows for each in answers] == [2, 2, 1]
    table = pa.Table.from_batches(answers)
    assert table.column("n").to_pylist() == [*range(5)]
    assert table.column("record").to_pylist() == [SHORT] * 5


def test_a_text_beyond_a_column_of_strings_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """2 GiB do not fit a column of strings; the memory is never touched here."""
    monkeypatch.setattr(_verdicts, "elements", lambda _: iter([None]))
    size = 1 << 31
    with mmap.mmap(-1, size) as memory:
        offsets = pa.py_buffer(struct.pack("<2q", 0, size))
        array = pa.Array.from_buffers(
            pa.large_string(), 1, [None, offsets, pa.foreign_buffer(address(memory), size)]
        )

        with pytest.raises(mr.UsageError) as caught:
            list(validated([pa.record_batch({"record": array})]))

    assert caught.value.code == "usage.column_too_large"


def address(memory: mmap.mmap) -> int:
    """Say where a map of memory begins, without holding on to it."""
    buffer = pa.py_buffer(memory)
    return int(buffer.address)


ANY = pa.record_batch({"record": ["{}"]})
ODD = [
    pytest.param(ANY, {}, "usage.not_batches", id="one batch"),
    pytest.param(pa.table({"record": ["{}"]}), {}, "usage.not_batches", id="a table"),
    pytest.param(3, {}, "usage.not_batches", id="no iterable"),
    pytest.param([ANY, "{}"], {}, "usage.not_batches", id="a text among them"),
    pytest.param([ANY], {"unknown": "drop"}, "usage.unknown_policy", id="policy"),
    pytest.param([ANY], {"column": "raw"}, "usage.column_missing", id="column"),
    pytest.param(
        [pa.record_batch([["{}"], ["{}"]], names=["record", "record"])],
        {},
        "usage.column_missing",
        id="two of a name",
    ),
    pytest.param([batch([1], pa.int64())], {}, "usage.column_type", id="numbers"),
    pytest.param([batch([["{}"]], pa.list_(pa.string()))], {}, "usage.column_type", id="lists"),
    pytest.param(
        [batch([1], pa.dictionary(pa.int8(), pa.int64()))],
        {},
        "usage.column_type",
        id="a dictionary of numbers",
    ),
]


@pytest.mark.parametrize("function", VIEWS)
@pytest.mark.parametrize(("batches", "options", "code"), ODD)
def test_a_wrong_call_is_refused(
    function: Callable[..., Iterator[Any]], batches: object, options: dict[str, Any], code: str
) -> None:
    """What cannot be meant is an error with a code, and none of pyarrow's."""
    with pytest.raises(mr.UsageError) as caught:
        list(function(batches, **options))

    assert caught.value.code == code


@pytest.mark.parametrize(
    ("keep", "code"),
    [
        pytest.param(["x"], "usage.column_missing", id="not there"),
        pytest.param(["record"], "usage.column_taken", id="the record"),
        pytest.param(["ok"], "usage.column_taken", id="one of ours"),
        pytest.param(["n", "n"], "usage.column_taken", id="twice"),
    ],
)
def test_columns_that_cannot_be_kept(keep: list[str], code: str) -> None:
    """A column to keep is there, and has a name of its own."""
    with pytest.raises(mr.UsageError) as caught:
        list(validated([batch(["{}"], n=[1], ok=[1])], keep=keep))

    assert caught.value.code == code


@pytest.mark.parametrize("function", VIEWS)
@pytest.mark.parametrize(
    ("batches", "options"),
    [
        pytest.param([], {"unknown": "drop"}, id="policy"),
        pytest.param(ANY, {}, id="one batch"),
    ],
)
def test_a_wrong_call_is_refused_at_once(
    function: Callable[..., Iterator[Any]], batches: object, options: dict[str, Any]
) -> None:
    """What is wrong before anything is read is not kept for later."""
    with pytest.raises(mr.UsageError):
        function(batches, **options)


def test_without_pyarrow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error of the import says what to install."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for name in [each for each in sys.modules if each.startswith("milreport.arrow")]:
        monkeypatch.delitem(sys.modules, name)

    with pytest.raises(ImportError, match=r"pip install 'milreport\[arrow\]'") as caught:
        importlib.import_module("milreport.arrow")

    assert caught.value.name == "pyarrow"


def test_milreport_alone_does_not_load_pyarrow() -> None:
    """Neither the import nor a validation needs Arrow."""
    script = "import sys, milreport as mr; mr.validate('{}'); print('pyarrow' in sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout == "False\n"
