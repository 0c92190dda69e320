"""Times and moments. The grammar of EDTF has a test file of its own."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from datetime import time as clock
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from support import Case, Part, invalid, refused, rows, valid, verdict, without

from milreport import Custody, Time
from milreport.errors import UsageError
from milreport.values._edtf import INSTANT
from milreport.values.answer import Answer
from milreport.values.edtf import Day, parse
from milreport.values.time import Edtf, Instant

DAY = {"edtf": "2024-10-18"}

MOMENTS = {
    "with its offset": "2024-10-07T09:30:00+03:00",
    "in UTC": "2024-10-07T09:30:00Z",
    "west": "2024-10-07T09:30:00-03:30",
    "offset not known": "2024-10-07T09:30:00-00:00",
    "farthest east": "2024-10-07T00:00:00+14:00",
    "last second": "2024-12-31T23:59:59Z",
    "tenths": "2024-10-07T09:30:00.1Z",
    "nanoseconds": "2024-10-07T09:30:00.123456789Z",
    "29 February": "2024-02-29T00:00:00Z",
}
NO_MOMENTS = {
    "day alone": "2024-10-07",
    "no offset": "2024-10-07T09:30:00",
    "offset without minutes": "2024-10-07T09:30:00+03",
    "offset without a colon": "2024-10-07T09:30:00+0300",
    "offset too far": "2024-10-07T09:30:00+15:00",
    "offset with 60 minutes": "2024-10-07T09:30:00+03:60",
    "no seconds": "2024-10-07T09:30Z",
    "hour 24": "2024-10-07T24:00:00Z",
    "minute 60": "2024-10-07T09:60:00Z",
    "second 60": "2024-10-07T09:30:60Z",
    "month 13": "2024-13-07T09:30:00Z",
    "month 00": "2024-00-07T09:30:00Z",
    "day 00": "2024-10-00T09:30:00Z",
    "day 32": "2024-10-32T09:30:00Z",
    "30 February": "2024-02-30T09:30:00Z",
    "29 February of a common year": "2023-02-29T09:30:00Z",
    "31 April": "2024-04-31T09:30:00Z",
    "a space for T": "2024-10-07 09:30:00Z",
    "small letters": "2024-10-07t09:30:00z",
    "point without digits": "2024-10-07T09:30:00.Z",
    "comma": "2024-10-07T09:30:00,5Z",
    "ten digits": "2024-10-07T09:30:00.1234567890Z",
    "year of five digits": "12024-10-07T09:30:00Z",
    "other digits": "\u0662\u0660\u0662\u0664-10-07T09:30:00Z",
    "a line break after": "2024-10-07T09:30:00Z\n",
    "a number as text": "1728286200",
    "empty": "",
    "now": "now",
}

CASES = {
    Time: [
        valid("bare", DAY),
        valid(
            "whole",
            {
                **DAY,
                "role": "claim_made",
                "precision": "day",
                "derivation": "relative_resolved",
                "phrase": "on Friday",
                "anchor": "e1",
                "note": "The page date is a Friday.",
            },
        ),
        valid("private role", {**DAY, "role": "x_filed"}),
        valid("phrase of one character", {**DAY, "phrase": "a"}),
        valid("phrase of 200 characters", {**DAY, "phrase": "a" * 200}),
        valid("note of one character", {**DAY, "note": "a"}),
        valid("note of 5000 characters", {**DAY, "note": "a" * 5000}),
        valid("200 characters", {"edtf": "[.." + "2020," * 38 + "2020..]"}),
        invalid("201 characters", {"edtf": "[" + "2020," * 39 + "2020]"}, "structure.too_long"),
        invalid("no time", {}, "structure.missing_field"),
        invalid("a number", {"edtf": 20241018}, "structure.wrong_type"),
        invalid("null", {"edtf": None}, "structure.wrong_type"),
        invalid("role unknown", {**DAY, "role": "seen"}, "structure.unknown_term"),
        invalid("precision unknown", {**DAY, "precision": "rough"}, "structure.unknown_term"),
        invalid("derivation unknown", {**DAY, "derivation": "guess"}, "structure.unknown_term"),
        invalid("phrase empty", {**DAY, "phrase": ""}, "structure.too_short"),
        invalid("phrase of 201", {**DAY, "phrase": "a" * 201}, "structure.too_long"),
        invalid("anchor in words", {**DAY, "anchor": "the war"}, "structure.malformed"),
        invalid("note empty", {**DAY, "note": ""}, "structure.too_short"),
        invalid("note of 5001", {**DAY, "note": "a" * 5001}, "structure.too_long"),
    ],
    Custody: [
        *(valid(name, {"action": "found", "time": text}) for name, text in MOMENTS.items()),
        *(
            invalid(name, {"action": "found", "time": text}, "structure.malformed")
            for name, text in NO_MOMENTS.items()
        ),
        invalid("a number", {"action": "found", "time": 1728286200}, "structure.wrong_type"),
        invalid("41 characters", {"action": "found", "time": "2" * 41}, "structure.too_long"),
        invalid("no action", without({"action": "found"}, "action"), "structure.missing_field"),
    ],
}


@pytest.mark.parametrize(("model", "case"), rows(CASES))
def test_model_and_schema_agree(model: type[Part], case: Case) -> None:
    """A time is EDTF text, a moment has its offset, and the schema says so too."""
    assert verdict(model, case.document) == case.verdict


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("2020/2024", None, id="years"),
        pytest.param("2024/2024", None, id="one year"),
        pytest.param("2024/..", None, id="no end"),
        pytest.param("../2024", None, id="no start"),
        pytest.param("2024/", None, id="an end that is not known"),
        pytest.param("2024/2024-05", None, id="a month of the year"),
        pytest.param("2024-05/2024", None, id="from a month of the year"),
        pytest.param("2024/2020", "time.reversed", id="years reversed"),
        pytest.param("2024-05/2024-04", "time.reversed", id="months reversed"),
        pytest.param("2024-05-02/2024-05-01", "time.reversed", id="days reversed"),
        pytest.param("2024-06/2024-05-31", "time.reversed", id="a month after a day"),
        pytest.param("2024-05/2023", "time.reversed", id="a month after a year"),
        pytest.param("-0000", "time.impossible", id="a year that there is not"),
        pytest.param("Y1E1S3", "time.malformed", id="more significant digits than digits"),
        pytest.param("[2024..2020]", "time.odd_set", id="a range reversed"),
    ],
)
def test_what_the_pattern_lets_through_is_looked_at(text: str, code: str | None) -> None:
    """By the text alone where that is plain, else by the parser, whose code the field gives."""
    assert refused(Time, f'{{"edtf": "{text}"}}') == ((code,) if code else ())


@pytest.mark.parametrize("text", MOMENTS.values(), ids=MOMENTS)
def test_a_moment_fits_its_own_limit(text: str) -> None:
    """The limit of 40 characters cuts off no moment that the pattern takes."""
    longest = re.sub("(\\.[0-9]+)?(Z|[+-][0-9:]+)$", ".123456789+14:00", text)

    assert re.fullmatch(INSTANT, longest)
    assert len(longest) <= 40


def test_a_time_knows_its_days() -> None:
    """The text is taken apart, and its days are those of the text."""
    time = Time(edtf="2024-02~/..")

    assert time.parsed() == parse("2024-02~/..")
    assert (time.earliest, time.latest) == (Day(2024, 2, 1), None)
    assert Time(edtf="/2023-02").latest == Day(2023, 2, 28)


def test_times_are_compared() -> None:
    """A time answers for itself what `milreport.values.allen` answers for two."""
    first, second = Time(edtf="2024-10-07"), Time(edtf="2024-10")

    assert first.before(second) is Answer.UNSURE
    assert first.overlaps(second) is Answer.UNSURE
    assert first.within(second) is Answer.YES
    assert len(first.relations(second)) == 13


DATES = {
    "2024-10-07": date(2024, 10, 7),
    "0001-01-01": date(1, 1, 1),
    "9999-12-31": date(9999, 12, 31),
    "0000-12-31": None,
    "-0044-03-15": None,
    "2024-10": None,
    "2024": None,
    "2024-33": None,
    "2024-10-0X": None,
    "2024-04-3X": None,
    "2024-10-07?": None,
    "2024-~10-07": None,
    "2024-10-07/2024-10-07": None,
    "[2024-10-07]": None,
    "2024-10-07T09:30Z": None,
    "Y20241": None,
}


@pytest.mark.parametrize(("text", "day"), DATES.items(), ids=DATES)
def test_a_date_comes_out_only_where_it_is_exact(text: str, day: date | None) -> None:
    """One day, told whole and for sure, of the years that Python knows; else none."""
    assert Time(edtf=text).to_date() == day


@pytest.mark.parametrize(
    ("precision", "told"),
    [("day", True), ("week", False), ("approximate", False), ("unknown", False), ("x_a", False)],
)
def test_a_precision_may_take_the_day_back(precision: str, *, told: bool) -> None:
    """A day that the record calls coarser or doubtful is no date."""
    time = Time.model_validate({"edtf": "2024-10-07", "precision": precision})

    assert (time.to_date() is not None) == told


INSTANTS = {
    "2024-10-07T09:30:00Z": datetime(2024, 10, 7, 9, 30, tzinfo=UTC),
    "2024-10-07T09:30:00+03:00": datetime(2024, 10, 7, 6, 30, tzinfo=UTC),
    "2024-10-07T09:30:00-04": datetime(2024, 10, 7, 13, 30, tzinfo=UTC),
    "2024-10-07T09:30:00.25Z": datetime(2024, 10, 7, 9, 30, 0, 250_000, tzinfo=UTC),
    "2024-10-07T09:30:00.000001Z": datetime(2024, 10, 7, 9, 30, 0, 1, tzinfo=UTC),
    "2024-10-07T09:30:00.250000000Z": datetime(2024, 10, 7, 9, 30, 0, 250_000, tzinfo=UTC),
    "2024-10-07T09:30:00.0000001Z": None,
    "2024-10-07T09:30:00-00:00": None,
    "2024-10-07T09:30Z": None,
    "0001-01-01T00:00:00Z": datetime(1, 1, 1, tzinfo=UTC),
    "0000-10-07T09:30:00Z": None,
    "-0044-10-07T09:30:00Z": None,
    "2024-10-07": None,
    "2024-10-07T09:30:00Z/..": None,
}


@pytest.mark.parametrize(("text", "moment"), INSTANTS.items(), ids=INSTANTS)
def test_a_datetime_comes_out_only_where_it_is_exact(text: str, moment: datetime | None) -> None:
    """A moment to the second or the microsecond, with its offset; else none."""
    assert Time(edtf=text).to_datetime() == moment


def test_a_coarse_precision_makes_a_moment_no_datetime() -> None:
    """What the record calls known to the hour is not known to the second."""
    time = Time.model_validate({"edtf": "2024-10-07T09:30:00Z", "precision": "hour"})

    assert time.to_datetime() is None


@given(st.dates())
def test_a_date_comes_back(day: date) -> None:
    """From a date to a time and back nothing changes."""
    assert Time.from_date(day).to_date() == day


@given(st.datetimes(), st.integers(-899, 899))
def test_a_datetime_comes_back(moment: datetime, minutes: int) -> None:
    """From a moment to a time and back nothing changes, the offset included."""
    told = moment.replace(tzinfo=timezone(timedelta(minutes=minutes)))

    found = Time.from_datetime(told).to_datetime()

    assert found == told
    assert found is not None
    assert found.utcoffset() == told.utcoffset()


SECONDS = timezone(timedelta(hours=2, minutes=1, seconds=3))


@pytest.mark.parametrize(
    ("moment", "code"),
    [
        (datetime(2024, 10, 7, 9, 30), "usage.naive_datetime"),  # noqa: DTZ001 - it is refused
        (datetime(2024, 10, 7, tzinfo=SECONDS), "usage.odd_offset"),
        (datetime(2024, 10, 7, tzinfo=timezone(timedelta(hours=15))), "usage.odd_offset"),
        (datetime(2024, 10, 7, tzinfo=timezone(-timedelta(hours=15))), "usage.odd_offset"),
    ],
)
def test_a_datetime_without_a_plain_offset_is_refused(moment: datetime, code: str) -> None:
    """A moment without its offset is none, and an odd one cannot be written."""
    with pytest.raises(UsageError) as error:
        Time.from_datetime(moment)

    assert error.value.code == code


def test_a_datetime_is_no_date() -> None:
    """Its time of day would be lost."""
    with pytest.raises(UsageError) as error:
        Time.from_date(datetime(2024, 10, 7, tzinfo=UTC))

    assert error.value.code == "usage.not_a_date"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        pytest.param(
            Time.from_date,
            "usage.not_a_date: expected a date; from_datetime takes a datetime",
            id="date",
        ),
        pytest.param(
            Time.from_datetime,
            "usage.not_a_datetime: expected a datetime; from_date takes a date",
            id="datetime",
        ),
    ],
)
@pytest.mark.parametrize(
    "told",
    [
        pytest.param(None, id="none"),
        pytest.param("2024-10-07", id="text"),
        pytest.param(20241007, id="number"),
        pytest.param(clock(9, 30), id="time of day"),
    ],
)
def test_nothing_else_is_a_date_or_a_datetime(
    make: Callable[[Any], Time],
    message: str,
    told: Any,  # noqa: ANN401 - no date
) -> None:
    """A text is parsed by nobody here, and a number is no date."""
    with pytest.raises(UsageError) as error:
        make(told)

    assert str(error.value) == message


def test_a_date_alone_is_no_datetime() -> None:
    """Midnight would be put in for a time of day that is not told."""
    day: Any = date(2024, 10, 7)
    with pytest.raises(UsageError) as error:
        Time.from_datetime(day)

    assert error.value.code == "usage.not_a_datetime"


@pytest.mark.parametrize("told", [b"2024", bytearray(b"2024"), 2024])
def test_only_text_is_a_time(told: Any) -> None:  # noqa: ANN401 - no text
    """Bytes are not decoded: their encoding is not told."""
    for adapter in (TypeAdapter(Edtf), TypeAdapter(Instant)):
        with pytest.raises(ValidationError) as refused:
            adapter.validate_python(told)
        assert [each["type"] for each in refused.value.errors()] == ["string_type"]
