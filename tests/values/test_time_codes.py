"""Codes of other data sets for how well a time is known."""

import csv
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milreport.conversion import Conversion
from milreport.errors import NotationError, UsageError
from milreport.values import time_codes as codes
from milreport.values.time import Time
from milreport.values.time_codes import AcledTime, UcdpTime, WikidataTime
from milreport.vocabulary.places import PlacePrecision
from milreport.vocabulary.time import TimePrecision

P = TimePrecision
DATA: Final = Path(__file__).parent.parent / "data" / "precision"
GREGORIAN = "Q1985727"
JULIAN = "Q1985786"


def losses(answer: Conversion[Any]) -> list[str]:
    """Give the codes of what was lost, without their common beginning."""
    return [each.code.removeprefix("loss.") for each in answer.loss]


READ = {
    "acled": codes.precision_from_acled,
    "ucdp": codes.precision_from_ucdp,
    "wikidata": codes.precision_from_wikidata,
}
WRITE = {
    "acled": codes.precision_to_acled,
    "ucdp": codes.precision_to_ucdp,
    "wikidata": codes.precision_to_wikidata,
}
FROM: list[tuple[str, int, P, list[str]]] = [
    ("acled", 1, P.DAY, []),
    ("acled", 2, P.WEEK, ["straddles"]),
    ("acled", 3, P.MONTH, ["straddles"]),
    ("ucdp", 1, P.DAY, []),
    ("ucdp", 2, P.FEW_DAYS, ["perhaps_undated"]),
    ("ucdp", 3, P.WEEK, []),
    ("ucdp", 4, P.MONTH, ["straddles"]),
    ("ucdp", 5, P.YEAR, ["straddles"]),
    *(("wikidata", code, P.MULTI_YEAR, ["length"]) for code in range(9)),
    ("wikidata", 9, P.YEAR, []),
    ("wikidata", 10, P.MONTH, []),
    ("wikidata", 11, P.DAY, []),
    ("wikidata", 12, P.HOUR, []),
    ("wikidata", 13, P.MINUTE_OR_FINER, []),
    ("wikidata", 14, P.MINUTE_OR_FINER, ["seconds"]),
]


@pytest.mark.parametrize(
    ("name", "code", "term", "lost"),
    [pytest.param(*row, id=f"{row[0]} {row[1]}") for row in FROM],
)
def test_a_code_is_read(name: str, code: int, term: P, lost: list[str]) -> None:
    """Every code of every list gives its term, the coarser one where it straddles."""
    answer = READ[name](code)

    assert (answer.values, losses(answer)) == ((term,), lost)


Row = tuple[tuple[int, ...], list[str]]
HEDGE: Row = ((), ["hedge"])
COARSE: Row = ((), ["too_coarse"])
BOUNDS: Row = ((), ["no_bounds"])
LENGTH: Row = ((), ["no_length"])
UNIT: Row = ((), ["no_unit"])
TO: dict[P, tuple[Row, Row, Row]] = {
    # term: ACLED, UCDP, Wikidata
    P.MINUTE_OR_FINER: (
        ((1,), ["finer_than_day"]),
        ((1,), ["finer_than_day"]),
        ((13,), ["seconds"]),
    ),
    P.HOUR: (((1,), ["finer_than_day"]), ((1,), ["finer_than_day"]), ((12,), [])),
    P.PART_OF_DAY: (
        ((1,), ["finer_than_day"]),
        ((1,), ["finer_than_day"]),
        ((11,), ["part_of_day"]),
    ),
    P.DAY: (((1,), []), ((1,), []), ((11,), [])),
    P.FEW_DAYS: (((2,), ["straddles"]), ((2,), []), UNIT),
    P.WEEK: (((2,), []), ((3,), []), UNIT),
    P.MONTH: (((3,), []), ((4,), []), ((10,), [])),
    P.SEASON_OR_QUARTER: (COARSE, ((5,), ["straddles"]), UNIT),
    P.YEAR: (COARSE, ((5,), []), ((9,), [])),
    P.MULTI_YEAR: (COARSE, COARSE, LENGTH),
    P.NOT_AFTER: (BOUNDS, BOUNDS, BOUNDS),
    P.NOT_BEFORE: (BOUNDS, BOUNDS, BOUNDS),
    P.WITHIN: (LENGTH, LENGTH, LENGTH),
    P.THROUGHOUT: (LENGTH, LENGTH, LENGTH),
    P.APPROXIMATE: (HEDGE, HEDGE, HEDGE),
    P.UNCERTAIN: (HEDGE, HEDGE, HEDGE),
    P.UNKNOWN: (BOUNDS, BOUNDS, BOUNDS),
    P("x_moon"): (((), ["private_term"]), ((), ["private_term"]), ((), ["private_term"])),
}


def test_no_term_is_left_out() -> None:
    """The table has every term of the list."""
    assert set(P) < set(TO)


@pytest.mark.parametrize(
    ("term", "name", "values", "lost"),
    [
        pytest.param(term, name, *wanted, id=f"{term} to {name}")
        for term, row in TO.items()
        for name, wanted in zip(("acled", "ucdp", "wikidata"), row, strict=True)
    ],
)
def test_a_term_is_written(term: P, name: str, values: tuple[int, ...], lost: list[str]) -> None:
    """Every term gives its code in every list, or the reason why it has none."""
    answer = WRITE[name](term)

    assert (answer.values, losses(answer)) == (values, lost)


@pytest.mark.parametrize(
    ("name", "code"), [pytest.param(row[0], row[1], id=f"{row[0]} {row[1]}") for row in FROM]
)
def test_a_code_comes_back(name: str, code: int) -> None:
    """Reading and writing give the code again; in Wikidata only where nothing was lost."""
    read = READ[name](code)
    (term,) = read.values
    kept = not read.loss or name != "wikidata"

    assert (WRITE[name](term).values == (code,)) is kept


LADDER = [
    P.MINUTE_OR_FINER,
    P.HOUR,
    P.PART_OF_DAY,
    P.DAY,
    P.FEW_DAYS,
    P.WEEK,
    P.MONTH,
    P.SEASON_OR_QUARTER,
    P.YEAR,
    P.MULTI_YEAR,
]


@pytest.mark.parametrize("name", [*READ])
@pytest.mark.parametrize("term", LADDER)
def test_the_way_back_is_never_finer(name: str, term: P) -> None:
    """What a written term is read as is as coarse at least, and equal where nothing was lost."""
    written = WRITE[name](term)
    for code in written.values:
        (back,) = READ[name](code).values

        assert LADDER.index(back) >= LADDER.index(term)
        assert written.loss or back is term


@pytest.mark.parametrize("code", [-1, 99, 15, True, 1.0, "1", None])
@pytest.mark.parametrize("name", [*READ])
def test_another_code_is_refused(name: str, code: Any) -> None:  # noqa: ANN401 - what is no code
    """A sentinel or a text is no code."""
    most = {"acled": "1 to 3", "ucdp": "1 to 5", "wikidata": "0 to 14"}[name]
    with pytest.raises(NotationError) as refused:
        READ[name](code)

    assert refused.value.code == "time.unknown_code"
    assert refused.value.message.endswith(f", a whole number from {most}")


Wanted = tuple[str, P, list[str]]


@pytest.mark.parametrize(
    ("day", "code", "edtf", "precision", "lost"),
    [
        pytest.param("2024-10-07", 1, "2024-10-07", P.DAY, [], id="day"),
        pytest.param("7 October 2024", 1, "2024-10-07", P.DAY, [], id="day with its name"),
        pytest.param("07 October 2024", 1, "2024-10-07", P.DAY, [], id="leading zero"),
        pytest.param("2024-10-07", 2, "2024-10-04~/2024-10-10~", P.WEEK, ["straddles"], id="week"),
        pytest.param(
            "2024-01-01", 2, "2023-12-29~/2024-01-04~", P.WEEK, ["straddles"], id="new year"
        ),
        pytest.param("2024-10-14", 3, "2024-10~", P.MONTH, ["straddles"], id="14th"),
        pytest.param("2024-10-15", 3, "2024-10~", P.MONTH, ["straddles"], id="middle"),
        pytest.param("2024-10-16", 3, "2024-10~", P.MONTH, ["straddles"], id="16th"),
        pytest.param(
            "2024-10-01", 3, "2024-09-16~/2024-10-16~", P.WITHIN, ["straddles"], id="early"
        ),
        pytest.param(
            "2024-10-31", 3, "2024-10-16~/2024-11-15~", P.WITHIN, ["straddles"], id="late"
        ),
        pytest.param(
            "2024-10-13", 3, "2024-09-28~/2024-10-28~", P.WITHIN, ["straddles"], id="13th"
        ),
        pytest.param("1997-01-01", 1, "1997-01-01", P.DAY, [], id="first year"),
    ],
)
def test_a_row_of_acled(day: str, code: int, edtf: str, precision: P, lost: list[str]) -> None:
    """A code of ACLED spreads the day that it goes with."""
    answer = codes.from_acled(day, code)
    (time,) = answer.values

    assert (time.edtf, time.precision, losses(answer)) == (edtf, precision, lost)
    assert (time.note is None) is (code == 1)


def test_the_note_keeps_the_code_and_the_day() -> None:
    """What the interval does not show stays with the time."""
    (time,) = codes.from_acled("16 May 2025", 2).values

    assert time.note == "ACLED time_precision 2, event_date 2025-05-16"


@pytest.mark.parametrize(
    ("start", "end", "code", "edtf", "precision", "lost"),
    [
        pytest.param("2021-08-26", "2021-08-26", 1, "2021-08-26", P.DAY, [], id="day"),
        pytest.param("1989-01-01", "1989-01-01", 1, "1989-01-01", P.DAY, [], id="first day"),
        pytest.param(
            "2021-08-26 00:00:00.000",
            "2021-08-26T00:00:00",
            1,
            "2021-08-26",
            P.DAY,
            [],
            id="midnight says nothing",
        ),
        pytest.param(
            "2021-08-26",
            "2021-08-26 00:00:00." + "0" * 20,
            1,
            "2021-08-26",
            P.DAY,
            [],
            id="40 characters",
        ),
        pytest.param(
            "2018-10-04",
            "2018-10-06",
            2,
            "2018-10-04/2018-10-06",
            P.FEW_DAYS,
            ["perhaps_undated"],
            id="few days",
        ),
        pytest.param("2018-10-01", "2018-10-07", 3, "2018-10-01/2018-10-07", P.WEEK, [], id="week"),
        pytest.param("2014-02-01", "2014-02-28", 4, "2014-02", P.MONTH, ["straddles"], id="month"),
        pytest.param(
            "2014-02-01",
            "2014-02-27",
            4,
            "2014-02-01/2014-02-27",
            P.MONTH,
            ["straddles"],
            id="within a month",
        ),
        pytest.param(
            "2014-02-20",
            "2014-03-10",
            4,
            "2014-02-20/2014-03-10",
            P.WITHIN,
            ["straddles"],
            id="across two months",
        ),
        pytest.param("2014-01-01", "2014-12-31", 5, "2014", P.YEAR, ["straddles"], id="year"),
        pytest.param(
            "2014-01-01",
            "2014-03-31",
            5,
            "2014-01-01/2014-03-31",
            P.YEAR,
            ["straddles"],
            id="quarter",
        ),
        pytest.param(
            "2018-10-04",
            "2018-10-06",
            1,
            "2018-10-04/2018-10-06",
            P.WITHIN,
            ["dates_wider"],
            id="a day of three days",
        ),
        pytest.param(
            "2013-12-01",
            "2014-01-31",
            5,
            "2013-12-01/2014-01-31",
            P.WITHIN,
            ["dates_wider"],
            id="a year across two years",
        ),
        pytest.param(
            "2013-01-01",
            "2014-12-31",
            4,
            "2013-01-01/2014-12-31",
            P.WITHIN,
            ["dates_wider"],
            id="a month of two years",
        ),
    ],
)
def test_a_row_of_ucdp(
    start: str, end: str, code: int, edtf: str, precision: P, lost: list[str]
) -> None:
    """The days of UCDP are bounds; where the code contradicts them, they stand."""
    answer = codes.from_ucdp(start, end, code)
    (time,) = answer.values

    assert (time.edtf, time.precision, losses(answer)) == (edtf, precision, lost)
    assert (time.note is None) is (code == 1 and not lost)


@pytest.mark.parametrize(
    ("answer", "lost"),
    [
        pytest.param(codes.from_ucdp("2018-10-04", "2018-10-04", 2), "dates_narrower", id="2"),
        pytest.param(codes.from_ucdp("2018-10-04", "2018-10-09", 3), "dates_narrower", id="3"),
        pytest.param(codes.from_ucdp("2018-10-04", "2018-10-10", 4), "dates_narrower", id="4"),
        pytest.param(codes.from_ucdp("2018-10-01", "2018-10-31", 5), "dates_narrower", id="5"),
        pytest.param(codes.from_ucdp("1900-01-01", "2018-10-31", 5), "sentinel", id="1900"),
        pytest.param(codes.from_ucdp("2018-10-01", "9999-12-31", 5), "sentinel", id="9999"),
        pytest.param(codes.from_acled("1970-01-01", 1), "sentinel", id="ACLED 1970"),
        pytest.param(codes.from_acled("9999-12-31", 2), "sentinel", id="ACLED 9999"),
    ],
)
def test_dates_that_bound_nothing_give_no_time(answer: Conversion[Time], lost: str) -> None:
    """Days too close for the code, or of a year that the data set has not, are no answer."""
    assert (answer.values, losses(answer)) == ((), [lost])


BAD_DAYS = [
    pytest.param("", "time.malformed", id="empty"),
    pytest.param("2024-02-30", "time.no_such_day", id="no such day"),
    pytest.param("2024-10-00", "time.no_such_day", id="day 0"),
    pytest.param("2024-00-07", "time.no_such_day", id="month 0"),
    pytest.param("0000-10-07", "time.no_such_day", id="year 0"),
    pytest.param("07-10-2024", "time.malformed", id="order unknown"),
    pytest.param("10/07/2024", "time.malformed", id="slashes"),
    pytest.param("01-Jan-23", "time.malformed", id="two digits of a year"),
    pytest.param("20241007", "time.malformed", id="together"),
    pytest.param("2024-10", "time.malformed", id="month"),
    pytest.param("2024-10-07 00:00:00." + "0" * 21, "time.malformed", id="41 characters"),
    pytest.param("2024-10-07\n", "time.malformed", id="line end"),
    pytest.param("\uff12\uff10\uff12\uff14-10-07", "time.malformed", id="other digits"),
    pytest.param("2024-10-07T12:00:00", "time.malformed", id="noon"),
    pytest.param("2" * 100_000, "time.malformed", id="long"),
]


@pytest.mark.parametrize(("text", "code"), BAD_DAYS)
@pytest.mark.parametrize(
    "read",
    [
        pytest.param(lambda text: codes.from_acled(text, 1), id="ACLED"),
        pytest.param(lambda text: codes.from_ucdp(text, "2024-12-31", 2), id="start"),
        pytest.param(lambda text: codes.from_ucdp("2020-01-01", text, 2), id="end"),
    ],
)
def test_a_malformed_day_is_refused(read: Callable[[str], object], text: str, code: str) -> None:
    """A text that is no day raises, and is not repeated."""
    with pytest.raises(NotationError) as refused:
        read(text)

    assert refused.value.code == code
    assert refused.value.message.startswith("expected a day")


def test_a_named_day_must_exist() -> None:
    """A day with the name of its month is looked up in the calendar too."""
    with pytest.raises(NotationError, match=r"^time\.no_such_day: expected a day of the calendar$"):
        codes.from_acled("31 June 2024", 1)


def test_reversed_dates_are_refused() -> None:
    """An end before its start is no span."""
    with pytest.raises(NotationError, match=r"^time\.reversed: expected an end that is not"):
        codes.from_ucdp("2018-10-06", "2018-10-04", 2)


def wikidata(text: str, precision: int, **more: Any) -> Conversion[Time]:  # noqa: ANN401 - options
    """Read a value in the Gregorian calendar."""
    return codes.from_wikidata(text, precision, **{"calendar": GREGORIAN, **more})


@pytest.mark.parametrize(
    ("text", "precision", "times", "term", "lost"),
    [
        pytest.param("+2024-10-07T00:00:00Z", 11, ["2024-10-07"], P.DAY, [], id="day"),
        pytest.param("+2024-10-00T00:00:00Z", 10, ["2024-10"], P.MONTH, [], id="month"),
        pytest.param("+2024-10-01T00:00:00Z", 10, ["2024-10"], P.MONTH, [], id="month, first"),
        pytest.param(
            "+2024-10-15T00:00:00Z", 10, ["2024-10"], P.MONTH, ["finer_parts"], id="month, 15th"
        ),
        pytest.param(
            "+2024-10-02T00:00:00Z", 10, ["2024-10"], P.MONTH, ["finer_parts"], id="month, 2nd"
        ),
        pytest.param(
            "+2024-02-00T00:00:00Z", 9, ["2024"], P.YEAR, ["finer_parts"], id="year, February"
        ),
        pytest.param("+2024-00-00T00:00:00Z", 9, ["2024"], P.YEAR, [], id="year"),
        pytest.param("+2024-01-01T00:00:00Z", 9, ["2024"], P.YEAR, [], id="year, first"),
        pytest.param(
            "+2024-07-01T00:00:00Z", 9, ["2024"], P.YEAR, ["finer_parts"], id="year, July"
        ),
        pytest.param("+00000002024-00-00T00:00:00Z", 9, ["2024"], P.YEAR, [], id="old padding"),
        pytest.param("+0001-00-00T00:00:00Z", 9, ["0001"], P.YEAR, [], id="first year"),
        pytest.param("+9998-00-00T00:00:00Z", 9, ["9998"], P.YEAR, [], id="last year"),
        pytest.param("+1990-00-00T00:00:00Z", 8, ["199X"], P.MULTI_YEAR, [], id="decade"),
        pytest.param(
            "+1850-00-00T00:00:00Z",
            7,
            ["1801/1900", "18XX"],
            P.MULTI_YEAR,
            ["century_boundary"],
            id="century",
        ),
        pytest.param(
            "+1801-00-00T00:00:00Z",
            7,
            ["1801/1900", "18XX"],
            P.MULTI_YEAR,
            ["century_boundary"],
            id="century by its first year",
        ),
        pytest.param(
            "+1900-00-00T00:00:00Z",
            7,
            ["1801/1900", "19XX"],
            P.MULTI_YEAR,
            ["century_boundary"],
            id="century of a round year",
        ),
        pytest.param(
            "+1500-00-00T00:00:00Z",
            6,
            ["1001/2000", "1XXX"],
            P.MULTI_YEAR,
            ["century_boundary"],
            id="millennium",
        ),
        pytest.param(
            "+2024-10-00T00:00:00Z",
            11,
            ["2024-10"],
            P.MONTH,
            ["precision_contradicted"],
            id="no day",
        ),
        pytest.param(
            "+2024-00-00T00:00:00Z",
            11,
            ["2024"],
            P.YEAR,
            ["precision_contradicted"],
            id="no month",
        ),
        pytest.param(
            "+2024-10-07T09:30:00Z", 13, ["2024-10-07"], P.DAY, ["clock_time"], id="minute"
        ),
        pytest.param(
            "+2024-10-07T09:30:15Z", 14, ["2024-10-07"], P.DAY, ["clock_time"], id="second"
        ),
        pytest.param(
            "+2024-10-01T09:30:00Z",
            10,
            ["2024-10"],
            P.MONTH,
            ["finer_parts"],
            id="clock of a month",
        ),
    ],
)
def test_a_value_of_wikidata(
    text: str, precision: int, times: list[str], term: P, lost: list[str]
) -> None:
    """Parts are read down to the precision, and a century gives both its readings."""
    answer = wikidata(text, precision)

    assert [time.edtf for time in answer.values] == times
    assert {time.precision for time in answer.values} == {term}
    assert losses(answer) == lost


def test_a_time_zone_is_named() -> None:
    """Minutes from UTC are stored there but not used."""
    answer = wikidata("+2024-10-07T00:00:00Z", 11, timezone=120)

    assert [time.edtf for time in answer.values] == ["2024-10-07"]
    assert losses(answer) == ["clock_time"]


def test_a_calendar_may_be_an_address() -> None:
    """The item is the last part of its address."""
    answer = wikidata("+2024-10-07T00:00:00Z", 11, calendar=f"http://example.org/{GREGORIAN}")

    assert [time.edtf for time in answer.values] == ["2024-10-07"]


@pytest.mark.parametrize(
    ("text", "precision", "more", "lost"),
    [
        pytest.param("+1917-10-25T00:00:00Z", 11, {"calendar": JULIAN}, "julian_calendar", id="J"),
        pytest.param("+2024-10-07T00:00:00Z", 11, {"margin": (1, 0)}, "margin", id="before"),
        pytest.param("+2024-10-07T00:00:00Z", 11, {"margin": (0, 1)}, "margin", id="after"),
        pytest.param("+2000-00-00T00:00:00Z", 5, {}, "too_coarse", id="ten thousand years"),
        pytest.param("+2000-00-00T00:00:00Z", 0, {}, "too_coarse", id="a billion years"),
        pytest.param("-0044-03-15T00:00:00Z", 11, {}, "out_of_years", id="before Christ"),
        pytest.param("+0000-00-00T00:00:00Z", 9, {}, "out_of_years", id="year 0"),
        pytest.param("+9999-00-00T00:00:00Z", 9, {}, "out_of_years", id="year 9999"),
        pytest.param("+12024-00-00T00:00:00Z", 9, {}, "out_of_years", id="year 12024"),
        pytest.param("+9950-00-00T00:00:00Z", 7, {}, "out_of_years", id="last century"),
    ],
)
def test_what_edtf_cannot_hold_gives_no_time(
    text: str, precision: int, more: dict[str, Any], lost: str
) -> None:
    """Such a value gives nothing and says why."""
    answer = wikidata(text, precision, **more)

    assert (answer.values, losses(answer)) == ((), [lost])


@pytest.mark.parametrize(
    ("text", "precision", "calendar", "code"),
    [
        pytest.param("2024-10-07T00:00:00Z", 11, GREGORIAN, "time.malformed", id="no sign"),
        pytest.param("+2024-10-07", 11, GREGORIAN, "time.malformed", id="no clock"),
        pytest.param("+2024-13-07T00:00:00Z", 11, GREGORIAN, "time.malformed", id="month 13"),
        pytest.param("+2024-00-07T00:00:00Z", 11, GREGORIAN, "time.malformed", id="no month"),
        pytest.param("+2024-10-07T24:00:00Z", 11, GREGORIAN, "time.malformed", id="hour 24"),
        pytest.param("+2" * 50_000, 11, GREGORIAN, "time.malformed", id="long"),
        pytest.param("+2023-02-29T00:00:00Z", 11, GREGORIAN, "time.no_such_day", id="29 Feb"),
        pytest.param("+2024-10-07T00:00:00Z", 15, GREGORIAN, "time.unknown_code", id="15"),
        pytest.param("+2024-10-07T00:00:00Z", 11, "Q12138", "time.unknown_calendar", id="Q12138"),
        pytest.param("+2024-10-07T00:00:00Z", 11, "", "time.unknown_calendar", id="no calendar"),
    ],
)
def test_a_malformed_value_is_refused(text: str, precision: int, calendar: str, code: str) -> None:
    """What Wikibase would not store raises."""
    with pytest.raises(NotationError) as refused:
        codes.from_wikidata(text, precision, calendar=calendar)

    assert refused.value.code == code


NOTHING = (None, ["no_bounds"])
OUT = (None, ["out_of_years"])
HEDGED = (None, ["hedge"])
Out = tuple[tuple[Any, ...] | None, list[str]]
WHOLE: list[tuple[str, dict[str, Any], Out, Out, Out]] = [
    (
        "day",
        {"edtf": "2024-10-07"},
        (("2024-10-07", 1), []),
        (("2024-10-07", "2024-10-07", 1), []),
        (("+2024-10-07T00:00:00Z", 11), []),
    ),
    (
        "moment",
        {"edtf": "2024-10-07T23:30+03:00"},
        (("2024-10-07", 1), ["finer_than_day"]),
        (("2024-10-07", "2024-10-07", 1), ["finer_than_day"]),
        (("+2024-10-07T00:00:00Z", 11), ["finer_than_day"]),
    ),
    (
        "part of a day",
        {"edtf": "2024-10-07", "precision": "part_of_day"},
        (("2024-10-07", 1), ["finer_than_day"]),
        (("2024-10-07", "2024-10-07", 1), ["finer_than_day"]),
        (("+2024-10-07T00:00:00Z", 11), ["finer_than_day"]),
    ),
    (
        "few days",
        {"edtf": "2024-10-04/2024-10-06", "precision": "few_days"},
        (("2024-10-05", 2), ["bounds"]),
        (("2024-10-04", "2024-10-06", 2), []),
        (("+2024-10-00T00:00:00Z", 10), ["coarsened"]),
    ),
    (
        "week",
        {"edtf": "2024-10-04/2024-10-10", "precision": "week"},
        (("2024-10-07", 2), ["bounds"]),
        (("2024-10-04", "2024-10-10", 3), []),
        (("+2024-10-00T00:00:00Z", 10), ["coarsened"]),
    ),
    (
        "eight days across two years",
        {"edtf": "2023-12-29/2024-01-05"},
        (("2024-01-01", 3), ["bounds"]),
        (("2023-12-29", "2024-01-05", 4), []),
        (("+2020-00-00T00:00:00Z", 8), ["coarsened"]),
    ),
    (
        "month",
        {"edtf": "2024-10", "precision": "month"},
        (("2024-10-16", 3), ["bounds"]),
        (("2024-10-01", "2024-10-31", 4), []),
        (("+2024-10-00T00:00:00Z", 10), []),
    ),
    (
        "quarter",
        {"edtf": "2024-33"},
        (None, ["too_coarse"]),
        (("2024-01-01", "2024-03-31", 5), []),
        (("+2024-00-00T00:00:00Z", 9), ["coarsened"]),
    ),
    (
        "year",
        {"edtf": "2024"},
        (None, ["too_coarse"]),
        (("2024-01-01", "2024-12-31", 5), []),
        (("+2024-00-00T00:00:00Z", 9), []),
    ),
    (
        "two months across two years",
        {"edtf": "2023-12/2024-01"},
        (None, ["too_coarse"]),
        (None, ["too_coarse"]),
        (("+2020-00-00T00:00:00Z", 8), ["coarsened"]),
    ),
    (
        "decade",
        {"edtf": "199X"},
        (None, ["too_coarse"]),
        (None, ["too_coarse"]),
        (("+1990-00-00T00:00:00Z", 8), []),
    ),
    (
        "century from 1801",
        {"edtf": "1801/1900"},
        (None, ["too_coarse"]),
        (None, ["too_coarse"]),
        (("+1850-00-00T00:00:00Z", 7), ["century_boundary"]),
    ),
    (
        "century from 1800",
        {"edtf": "18XX"},
        (None, ["too_coarse"]),
        (None, ["too_coarse"]),
        (("+1850-00-00T00:00:00Z", 7), ["century_boundary"]),
    ),
    (
        "two years of the century from 1801",
        {"edtf": "1899/1900"},
        (None, ["too_coarse"]),
        (None, ["too_coarse"]),
        (("+1850-00-00T00:00:00Z", 7), ["century_boundary", "coarsened"]),
    ),
    (
        "month before ACLED begins",
        {"edtf": "1996-01"},
        (None, ["sentinel"]),
        (("1996-01-01", "1996-01-31", 4), []),
        (("+1996-01-00T00:00:00Z", 10), []),
    ),
    (
        "two days",
        {"edtf": "2024-10-07/2024-10-08"},
        (("2024-10-07", 2), ["bounds"]),
        (("2024-10-07", "2024-10-08", 2), []),
        (("+2024-10-00T00:00:00Z", 10), ["coarsened"]),
    ),
    (
        "half a month",
        {"edtf": "2024-10-01/2024-10-15"},
        (("2024-10-08", 3), ["bounds"]),
        (("2024-10-01", "2024-10-15", 4), []),
        (("+2024-10-00T00:00:00Z", 10), ["coarsened"]),
    ),
    (
        "31 days across two years",
        {"edtf": "2023-12-15/2024-01-14"},
        (("2023-12-30", 3), ["bounds"]),
        (("2023-12-15", "2024-01-14", 4), []),
        (("+2020-00-00T00:00:00Z", 8), ["coarsened"]),
    ),
    (
        "32 days",
        {"edtf": "2024-10-01/2024-11-01"},
        (None, ["too_coarse"]),
        (("2024-10-01", "2024-11-01", 5), []),
        (("+2024-00-00T00:00:00Z", 9), ["coarsened"]),
    ),
    (
        "three whole years of a decade",
        {"edtf": "2021/2023"},
        (None, ["too_coarse"]),
        (None, ["too_coarse"]),
        (("+2020-00-00T00:00:00Z", 8), ["coarsened"]),
    ),
    (
        "first years",
        {"edtf": "0001/0005"},
        (None, ["too_coarse"]),
        (None, ["too_coarse"]),
        (("+0001-00-00T00:00:00Z", 8), ["coarsened"]),
    ),
    (
        "first year",
        {"edtf": "0001"},
        (None, ["too_coarse"]),
        (None, ["sentinel"]),
        (("+0001-00-00T00:00:00Z", 9), []),
    ),
    (
        "two centuries",
        {"edtf": "1895/1915"},
        (None, ["too_coarse"]),
        (None, ["too_coarse"]),
        (("+1500-00-00T00:00:00Z", 6), ["century_boundary", "coarsened"]),
    ),
    (
        "two millennia",
        {"edtf": "1995/2005"},
        (None, ["too_coarse"]),
        (None, ["too_coarse"]),
        (None, ["too_coarse"]),
    ),
    (
        "about a day",
        {"edtf": "2024-10-07~"},
        (("2024-10-07", 2), ["hedge"]),
        HEDGED,
        HEDGED,
    ),
    (
        "about a month",
        {"edtf": "2024-10~"},
        (("2024-10-16", 3), []),
        HEDGED,
        HEDGED,
    ),
    (
        "a doubtful day",
        {"edtf": "2024-10-07?"},
        (("2024-10-07", 2), ["hedge"]),
        HEDGED,
        HEDGED,
    ),
    (
        "a doubtful week",
        {"edtf": "2024-10-04/2024-10-10", "precision": "uncertain"},
        (("2024-10-07", 2), ["hedge"]),
        HEDGED,
        HEDGED,
    ),
    (
        "throughout",
        {"edtf": "2024-10-04/2024-10-06", "precision": "throughout"},
        (("2024-10-05", 2), ["bounds", "duration"]),
        (("2024-10-04", "2024-10-06", 2), ["duration"]),
        (("+2024-10-00T00:00:00Z", 10), ["coarsened", "duration"]),
    ),
    (
        "one of two days",
        {"edtf": "[2024-10-04,2024-10-06]"},
        (("2024-10-05", 2), ["bounds", "members"]),
        (("2024-10-04", "2024-10-06", 2), ["members"]),
        (("+2024-10-00T00:00:00Z", 10), ["coarsened", "members"]),
    ),
    (
        "about three days",
        {"edtf": "2024-10-07/2024-10-09", "precision": "approximate"},
        (("2024-10-08", 2), ["bounds"]),
        HEDGED,
        HEDGED,
    ),
    (
        "about a week",
        {"edtf": "2024-10-04~/2024-10-10~"},
        (("2024-10-07", 2), []),
        HEDGED,
        HEDGED,
    ),
    (
        "about ten days",
        {"edtf": "2024-10-04~/2024-10-13~"},
        (("2024-10-08", 3), ["bounds"]),
        HEDGED,
        HEDGED,
    ),
    (
        "three doubtful days",
        {"edtf": "2024-10-07?/2024-10-09?"},
        (("2024-10-08", 2), ["hedge", "bounds"]),
        HEDGED,
        HEDGED,
    ),
    (
        "a day before ACLED",
        {"edtf": "1996-12-31"},
        (None, ["sentinel"]),
        (("1996-12-31", "1996-12-31", 1), []),
        (("+1996-12-31T00:00:00Z", 11), []),
    ),
    (
        "a week whose middle is the first day of ACLED",
        {"edtf": "1996-12-29~/1997-01-04~"},
        (("1997-01-01", 2), []),
        HEDGED,
        HEDGED,
    ),
    (
        "a day before UCDP",
        {"edtf": "1988-12-31"},
        (None, ["sentinel"]),
        (None, ["sentinel"]),
        (("+1988-12-31T00:00:00Z", 11), []),
    ),
    (
        "days from before UCDP on",
        {"edtf": "1988-12-31/1989-01-02"},
        (None, ["sentinel"]),
        (None, ["sentinel"]),
        (("+1980-00-00T00:00:00Z", 8), ["coarsened"]),
    ),
    (
        "first day of UCDP",
        {"edtf": "1989-01-01"},
        (None, ["sentinel"]),
        (("1989-01-01", "1989-01-01", 1), []),
        (("+1989-01-01T00:00:00Z", 11), []),
    ),
    *(
        (
            f"a year told as a {each}",
            {"edtf": "2024", "precision": each},
            (None, ["too_coarse"]),
            (("2024-01-01", "2024-12-31", 5), ["dates_wider"]),
            (("+2024-00-00T00:00:00Z", 9), ["dates_wider"]),
        )
        for each in ("day", "few_days", "week", "month", "season_or_quarter")
    ),
    (
        "a month told as a day",
        {"edtf": "2024-10", "precision": "day"},
        (("2024-10-16", 3), ["bounds", "dates_wider"]),
        (("2024-10-01", "2024-10-31", 4), ["dates_wider"]),
        (("+2024-10-00T00:00:00Z", 10), ["dates_wider"]),
    ),
    (
        "within a year",
        {"edtf": "2024", "precision": "within"},
        (None, ["too_coarse"]),
        (("2024-01-01", "2024-12-31", 5), []),
        (("+2024-00-00T00:00:00Z", 9), ["precision"]),
    ),
    (
        "within days of a month",
        {"edtf": "2024-10-04/2024-10-20", "precision": "within"},
        (("2024-10-12", 3), ["bounds"]),
        (("2024-10-04", "2024-10-20", 4), []),
        (("+2024-10-00T00:00:00Z", 10), ["coarsened"]),
    ),
    (
        "year",
        {"edtf": "2024", "precision": "year"},
        (None, ["too_coarse"]),
        (("2024-01-01", "2024-12-31", 5), []),
        (("+2024-00-00T00:00:00Z", 9), []),
    ),
    ("open start", {"edtf": "../2024-10-18"}, NOTHING, NOTHING, NOTHING),
    ("unknown end", {"edtf": "2024-10-18/"}, NOTHING, NOTHING, NOTHING),
    ("not after", {"edtf": "2024-10-18", "precision": "not_after"}, NOTHING, NOTHING, NOTHING),
    ("not before", {"edtf": "2024-10-18", "precision": "not_before"}, NOTHING, NOTHING, NOTHING),
    ("unknown", {"edtf": "2024", "precision": "unknown"}, NOTHING, NOTHING, NOTHING),
    ("any year", {"edtf": "XXXX"}, OUT, OUT, OUT),
    ("year 0", {"edtf": "0000"}, OUT, OUT, OUT),
    ("last year", {"edtf": "9999"}, OUT, OUT, OUT),
    ("before Christ", {"edtf": "-0043-03"}, OUT, OUT, OUT),
    ("long year", {"edtf": "Y17E7"}, OUT, OUT, OUT),
    (
        "private",
        {"edtf": "2024-10-18", "precision": "x_moon"},
        (None, ["private_term"]),
        (None, ["private_term"]),
        (None, ["private_term"]),
    ),
    (
        "a day that stands for a week",
        {"edtf": "2024-10-18", "precision": "week"},
        (None, ["dates_narrower"]),
        (None, ["dates_narrower"]),
        (None, ["dates_narrower"]),
    ),
]


@pytest.mark.parametrize(
    ("told", "acled", "ucdp", "item"),
    [pytest.param(*row[1:], id=row[0]) for row in WHOLE],
)
def test_a_time_is_written(told: dict[str, Any], acled: Out, ucdp: Out, item: Out) -> None:
    """Each target gets what it can hold, and the rest is named."""
    time = Time.model_validate(told)
    answers = (codes.to_acled(time), codes.to_ucdp(time), codes.to_wikidata(time))
    kinds = (AcledTime, UcdpTime, lambda text, level: WikidataTime(text, level, GREGORIAN))

    for answer, make, (value, lost) in zip(answers, kinds, (acled, ucdp, item), strict=True):
        assert answer.values == (() if value is None else (make(*value),))
        assert losses(answer) == lost


@given(
    st.dates(date(1980, 1, 1), date(2030, 1, 1)),
    st.integers(0, 400),
    st.sampled_from(["", "~", "?"]),
    st.sampled_from([None, *LADDER, P.WITHIN, P.APPROXIMATE, P.UNCERTAIN]),
)
def test_what_comes_back_is_the_same_or_a_loss_says_why(
    first: date, length: int, mark: str, term: P | None
) -> None:
    """Without a loss the way back gives the same days, and from Wikidata the same term."""
    last = first + timedelta(length)
    text = f"{first}{mark}/{last}{mark}" if length else f"{first}{mark}"
    time = Time(edtf=text, precision=term)
    for there, back in (
        (codes.to_acled(time), lambda value: codes.from_acled(*value)),
        (codes.to_ucdp(time), lambda value: codes.from_ucdp(*value)),
        (
            codes.to_wikidata(time),
            lambda value: codes.from_wikidata(value[0], value[1], calendar=value[2]),
        ),
    ):
        assert there.values or there.loss
        if there.values and not there.loss:
            (again,) = back(there.values[0]).values
            assert (again.earliest, again.latest) == (time.earliest, time.latest)
            assert term in (None, again.precision) or not isinstance(there.values[0], WikidataTime)


@pytest.mark.parametrize("term", [None, 3, "day", [], PlacePrecision.UNKNOWN])
@pytest.mark.parametrize("name", [*WRITE])
def test_what_is_no_term_is_refused(name: str, term: Any) -> None:  # noqa: ANN401 - no term
    """Neither is its text, nor a term of another list."""
    with pytest.raises(UsageError) as refused:
        WRITE[name](term)

    assert str(refused.value) == "usage.not_a_term: expected a term of TimePrecision"


@pytest.mark.parametrize("told", [None, 20241007, date(2024, 10, 7), ["2024-10-07"], b"2024-10-07"])
def test_what_is_no_text_is_refused(told: Any) -> None:  # noqa: ANN401 - no text
    """A date or a number is not written out for anybody."""
    moment = "+2024-10-07T00:00:00Z"
    for call in (
        lambda: codes.from_acled(told, 1),
        lambda: codes.from_ucdp(told, "2024-10-07", 1),
        lambda: codes.from_ucdp("2024-10-07", told, 1),
        lambda: codes.from_wikidata(told, 11, calendar=GREGORIAN),
        lambda: codes.from_wikidata(moment, 11, calendar=told),
    ):
        with pytest.raises(UsageError) as refused:
            call()
        assert str(refused.value) == "usage.not_text: expected a text, as the data set writes it"


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"timezone": float("nan")}, id="zone not a number"),
        pytest.param({"timezone": 60.0}, id="zone as a float"),
        pytest.param({"timezone": "60"}, id="zone as a text"),
        pytest.param({"timezone": None}, id="no zone"),
        pytest.param({"timezone": True}, id="zone true"),
        pytest.param({"margin": (0.0, 0)}, id="before as a float"),
        pytest.param({"margin": (0, None)}, id="no after"),
        pytest.param({"margin": 3}, id="one margin"),
        pytest.param({"margin": None}, id="no margin"),
        pytest.param({"margin": ()}, id="empty margin"),
        pytest.param({"margin": (0, 0, 0)}, id="margin of three"),
        pytest.param({"margin": "00"}, id="margin as a text"),
    ],
)
def test_zone_and_margin_are_whole_numbers(more: dict[str, Any]) -> None:
    """Wikibase stores nothing else there."""
    with pytest.raises(UsageError, match=r"^usage\.not_a_whole_number: expected whole numbers for"):
        wikidata("+2024-10-07T00:00:00Z", 11, **more)


DAYS = st.dates(date(1997, 2, 1), date(2100, 1, 1))


@given(DAYS, st.sampled_from([1, 2, 3]))
def test_a_row_of_acled_comes_back(day: date, code: int) -> None:
    """The code is the same, and so is the day unless it was the middle of a month."""
    (time,) = codes.from_acled(f"{day}", code).values
    (back,) = codes.to_acled(time).values

    assert back.time_precision == code
    assert back.event_date == f"{day}" or (code == 3 and back.event_date[:7] == f"{day}"[:7])


@given(DAYS, st.integers(1, 400))
def test_a_row_of_ucdp_comes_back(first: date, length: int) -> None:
    """Days that fit their code come back as they were."""
    last = first + timedelta(length - 1)
    code = next(code for code, most in enumerate((1, 6, 7, 31, 400), 1) if length <= most)
    answer = codes.from_ucdp(f"{first}", f"{last}", code)
    (time,) = answer.values
    back = codes.to_ucdp(time)
    if length > 31 and first.year != last.year:
        assert losses(answer) == ["dates_wider"]
        assert back.values == ()
    else:
        assert back.values == (UcdpTime(f"{first}", f"{last}", code),)


@given(st.dates(date(1, 1, 1), date(9989, 12, 31)), st.sampled_from([8, 9, 10, 11]))
def test_a_value_of_wikidata_comes_back(day: date, precision: int) -> None:
    """A value comes back with its precision and the parts that belong to it."""
    (time,) = wikidata(f"+{day}T00:00:00Z", precision).values
    back = codes.to_wikidata(time)
    if day.year < 10 and precision == 8:
        assert losses(back) == ["out_of_years"]
    else:
        (value,) = back.values
        assert value.precision == precision
        (again,) = wikidata(value.time, precision).values
        assert again == time


def test_real_rows_of_ucdp_come_back() -> None:
    """Every row of the extract is read, and its days and code come back."""
    with (DATA / "ucdp.tsv").open(encoding="utf-8", newline="") as rows:
        table = [*csv.DictReader(rows, delimiter="\t")]

    assert {row["date_prec"] for row in table} == {"1", "2", "3", "4", "5"}
    for row in table:
        code = int(row["date_prec"])
        (time,) = codes.from_ucdp(row["date_start"], row["date_end"], code).values
        wanted = UcdpTime(row["date_start"][:10], row["date_end"][:10], code)
        assert codes.to_ucdp(time).values == (wanted,), row["id"]


@pytest.mark.parametrize("told", [None, "2024-10-07", date(2024, 10, 7), 20241007])
@pytest.mark.parametrize("write", [codes.to_acled, codes.to_ucdp, codes.to_wikidata])
def test_what_is_no_time_is_refused(write: Callable[[Any], object], told: Any) -> None:  # noqa: ANN401 - no time
    """A text is no `Time` yet; whoever has one makes a `Time` of it."""
    with pytest.raises(UsageError) as refused:
        write(told)

    assert str(refused.value) == "usage.not_a_time: expected a Time"
