"""The grammar of a time, and the days that it may mean."""

import csv
import re
from calendar import isleap, monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Final

import pytest
from support import refused, verdict

from milreport import Time
from milreport.values._edtf import EDTF, INSTANT, Days, days, ends

SPEC: Final = Path(__file__).parents[1] / "data" / "edtf" / "spec.tsv"

ACCEPTED: Final = (
    "1985",
    "0000",
    "9999",
    "1985-04",
    "1985-12",
    "1985-04-12",
    "2024-01-31",
    "2024-03-31",
    "2024-04-30",
    "2024-02-28",
    "2024-02-29",
    "2000-02-29",
    "1600-02-29",
    "0000-02-29",
    "2400-02-29",
    "1904-02-29",
    "1996-02-29",
    "2023-02-28",
    "1985-04-12T23:20:30Z",
    "1985-04-12T23:20:30-04:00",
    "1985-04-12T23:20:30+04:30",
    "1985-04-12T23:20Z",
    "1985-04-12T00:00:00+14:59",
    "1985-04-12T23:20:30.5Z",
    "1985-04-12T23:20:30.123456789+03:00",
    "2024-02-29T12:00:00Z",
    "1964/2008",
    "2004-06/2006-08",
    "2004-02-01/2005-02-08",
    "2004-02-01/2005-02",
    "2004-02-01/2005",
    "2005/2006-02",
    "2024-10-07T09:30:00+03:00/2024-10-07T11:00:00+03:00",
    "1984?",
    "2004-06~",
    "2004-06-11%",
    "201X",
    "20XX",
    "2XXX",
    "XXXX",
    "2004-XX",
    "1985-04-XX",
    "1985-XX-XX",
    "2004-1X",
    "2004-0X",
    "2004-01-3X",
    "1985-04-12/..",
    "1985-04/..",
    "1985/..",
    "../1985-04-12",
    "../1985-04",
    "../1985",
    "1985-04-12/",
    "1985/",
    "/1985-04-12",
    "/1985",
    "1984~/2004-06",
    "1984-06-02?/2004-08-08~",
    "1984-06-02?/",
    "2004-06-XX/2004-07-03",
    "1952-23~/1953",
    "2001-21",
    "2001-24",
    "2001-25",
    "2001-32",
    "2001-33",
    "2001-36",
    "2001-37",
    "2001-39",
    "2001-40",
    "2001-41",
    "2003-22/2004-22",
    "[1667,1668,1670..1672]",
    "[..1760-12-03]",
    "[1760-12..]",
    "[1760-01,1760-02,1760-12..]",
    "[1667,1760-12]",
    "[1984]",
    "{1667,1668,1670..1672}",
    "{1960,1961-12}",
    "{..1984}",
    "{2024-10-07,2024-10-09}",
    "{201X,2024}",
    "2004-06~-11",
    "2004?-06-11",
    "2004-?06-?11",
    "2004-%06-11",
    "?2004-06-~11",
    "2004?-06-11~",
    "%2004",
    "156X-12-25",
    "15XX-12-25",
    "15XX-12-XX",
    "1XXX-XX",
    "1XXX-12",
    "1984-1X",
    "1X99",
    "20X4",
    "XXXX-12-25",
    "XXXX-XX-31",
    "20XX-02-29",
    "202X-02-29",
)

REFUSED: Final = {
    "empty": "",
    "space before": " 2024",
    "space after": "2024 ",
    "line break after": "2024\n",
    "line break before": "\n2024",
    "line break inside": "2024-\n10",
    "year of three digits": "193",
    "year of two digits": "19",
    "year of five digits": "12024",
    "sign before the year": "+2024",
    "negative year": "-0044",
    "long year": "Y170000002",
    "long year with exponent": "Y17E7",
    "significant digits": "1950S2",
    "digits of another script": "\u0662\u0660\u0662\u0664",
    "full-width digits": "\uff12\uff10\uff12\uff14",
    "dash of print": "2024\u201310",
    "basic format": "20241007",
    "basic format of a month": "202410",
    "day first": "07-10-2024",
    "slashes": "12/04/1985",
    "month in words": "2024-Oct",
    "words": "yesterday",
    "epoch": "1728286200",
    "ordinal day": "2024-281",
    "week": "2024-W41",
    "month of one digit": "2024-1",
    "day of one digit": "2024-10-7",
    "month 00": "2024-00",
    "month 13": "2024-13",
    "month 20": "2024-20",
    "grouping 42": "2024-42",
    "day 00": "2024-10-00",
    "day 32": "2024-10-32",
    "31 April": "2024-04-31",
    "31 June": "2024-06-31",
    "31 September": "2024-09-31",
    "31 November": "2024-11-31",
    "30 February": "2024-02-30",
    "31 February": "2024-02-31",
    "29 February 2023": "2023-02-29",
    "29 February 1900": "1900-02-29",
    "29 February 2100": "2100-02-29",
    "29 February 2200": "2200-02-29",
    "29 February 0100": "0100-02-29",
    "29 February 2022": "2022-02-29",
    "29 February 2022, qualified": "2022?-02-29~",
    "29 February of a year that ends in 1": "20X1-02-29",
    "30th of February or so": "2024-02-3X",
    "31 April of an unknown year": "XXXX-04-31",
    "31st of a month that ends in 4": "2024-X4-31",
    "day 4X": "2024-10-4X",
    "month 2X with a day": "2024-2X-10",
    "season with a day": "2024-21-05",
    "small x": "202x",
    "u for x": "202u",
    "old open end": "2024/open",
    "old unknown end": "unknown/2024",
    "two dashes": "2024--10",
    "dash after": "2024-",
    "three levels more": "2024-10-07-01",
    "two qualifiers": "2024?~",
    "three dots": ".../2024",
    "a slash alone": "/",
    "two open ends": "../..",
    "open end and nothing": "../",
    "nothing and open end": "/..",
    "three dates": "2020/2021/2022",
    "duration": "2024-10-12/P1D",
    "recurrence": "R3/2024/2025",
    "month alone as an end": "2024-10/11",
    "no offset": "2024-10-07T09:30:00",
    "offset in hours": "2024-10-07T09:30:00+03",
    "offset without a colon": "2024-10-07T09:30:00+0300",
    "offset of 15 hours": "2024-10-07T09:30:00+15:00",
    "offset of 60 minutes": "2024-10-07T09:30:00+03:60",
    "hour 24": "2024-10-07T24:00:00Z",
    "minute 60": "2024-10-07T09:60:00Z",
    "second 60": "2024-10-07T09:30:60Z",
    "hour alone": "2024-10-07T09Z",
    "space for T": "2024-10-07 09:30:00Z",
    "small t": "2024-10-07t09:30:00Z",
    "small z": "2024-10-07T09:30:00z",
    "point without digits": "2024-10-07T09:30:00.Z",
    "ten digits of a second": "2024-10-07T09:30:00.1234567890Z",
    "clock on 30 February": "2024-02-30T09:30:00Z",
    "clock on a month": "2024-10T09:30Z",
    "clock on a year": "2024T09:30Z",
    "clock on a season": "2024-21T09:30Z",
    "clock on an unknown day": "2024-10-XXT09:30Z",
    "clock alone": "T09:30:00Z",
    "empty set": "[]",
    "empty list": "{}",
    "set of nothing known": "[..]",
    "set not closed": "[2024",
    "set closed otherwise": "[2024}",
    "set with a space": "[2020, 2021]",
    "set with a comma after": "[2020,]",
    "set with a comma before": "[,2020]",
    "set in a set": "[[2020]]",
    "set as an end": "[2020,2021]/2024",
    "set with 31 February": "[2024-02-31]",
    "list with 31 April": "{2024-04-31,2024-05-01}",
    "set with a season and a day": "[2024-21-05]",
    "set with month 13": "[2024-13]",
    "set with a qualifier": "[2020?,2021]",
    "list with a qualifier before": "{2020,~2021}",
    "set with a moment": "[2024-10-07T09:30:00Z]",
    "json": '{"year": 2024}',
}


@pytest.mark.parametrize("text", ACCEPTED)
def test_a_time_is_accepted(text: str) -> None:
    """Levels 0 to 2 with years of four digits; model, schema and Python's own engine agree."""
    found = verdict(Time, {"edtf": text})

    assert found == ((), True, True)
    assert re.fullmatch(EDTF, text)


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_a_time_is_refused(text: str) -> None:
    """What is no EDTF, what no calendar has, and what this library leaves out."""
    found = verdict(Time, {"edtf": text})

    assert found == (("structure.malformed",), False, False)


def test_there_are_enough_cases() -> None:
    """The tables are what the claim of levels 0 to 2 rests on."""
    assert len(set(ACCEPTED)) == len(ACCEPTED) >= 60
    assert len(set(REFUSED.values())) == len(REFUSED) >= 60


def published() -> list[dict[str, str]]:
    """Give the cases of the specification."""
    with SPEC.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", published(), ids=lambda row: row["value"])
def test_the_specification_agrees(row: dict[str, str]) -> None:
    """What the Library of Congress calls valid is taken, and what it calls invalid is not."""
    codes = refused(Time, f'{{"edtf": "{row["value"]}"}}')

    assert codes == (() if row["valid"] == "1" else ("structure.malformed",))


@pytest.mark.parametrize("year", [*range(0, 10_000, 97), 1900, 2000, 2100, 2400, 9996, 9999])
def test_february_follows_the_calendar(year: int) -> None:
    """29 February is in leap years of the proleptic Gregorian calendar, and in no other."""
    codes = refused(Time, f'{{"edtf": "{year:04}-02-29"}}')

    assert codes == (() if isleap(year) else ("structure.malformed",))


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("year", [2023, 2024])
def test_a_month_has_the_days_of_the_calendar(year: int, month: int) -> None:
    """Every day up to the last one, and none after it, for a time and for a moment."""
    last = monthrange(year, month)[1]
    texts = [f"{year}-{month:02}-{day:02}" for day in range(33)]

    times = [text for text in texts if refused(Time, f'{{"edtf": "{text}"}}') == ()]
    moments = [text for text in texts if re.fullmatch(INSTANT, f"{text}T00:00:00Z")]

    assert times == moments == texts[1 : last + 1]


_reads = re.compile(EDTF).fullmatch


def _masks(digits: str) -> list[str]:
    """Give every way in which some of these digits may be unspecified."""
    return ["".join(mask) for mask in product(*((digit, "X") for digit in digits))]


def _fitting(dates: Iterable[date]) -> dict[str, list[str]]:
    """Give each mask of month and day with the days of the calendar that fit it, in order."""
    fitting: dict[str, list[str]] = {}
    for day in dates:
        for mask in product(_masks(f"{day.month:02}"), _masks(f"{day.day:02}")):
            fitting.setdefault("-".join(mask), []).append(day.isoformat())
    return fitting


@pytest.mark.parametrize("year", [2023, 2024])
def test_unspecified_days_are_those_that_a_calendar_has(year: int) -> None:
    """Of all months and days with an X, those are taken that fit a day, and `days` bounds them."""
    first = date(year, 1, 1)
    fitting = _fitting(first + timedelta(passed) for passed in range(365 + isleap(year)))
    masks = ["".join(mask) for mask in product("0123456789X", repeat=2)]

    taken = [mask for mask in map("-".join, product(masks, masks)) if _reads(f"{year}-{mask}")]

    assert sorted(taken) == sorted(fitting)
    assert {mask: days(f"{year}-{mask}") for mask in taken} == {
        mask: Days(fits[0], fits[-1]) for mask, fits in fitting.items()
    }


def test_unspecified_years_have_a_29_february_where_one_fits() -> None:
    """Of all years with an X, those are taken that fit a leap year, and `days` bounds them."""
    fitting: dict[str, list[str]] = {}
    for year in filter(isleap, range(10_000)):
        for mask in _masks(f"{year:04}"):
            fitting.setdefault(mask, []).append(f"{year:04}-02-29")
    masks = map("".join, product("0123456789X", repeat=4))

    taken = [mask for mask in masks if _reads(f"{mask}-02-29")]

    assert sorted(taken) == sorted(fitting)
    assert {mask: days(f"{mask}-02-29") for mask in taken} == {
        mask: Days(fits[0], fits[-1]) for mask, fits in fitting.items()
    }


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        pytest.param("[.." + "2020," * 38 + "2020..]", 200, (), id="200"),
        pytest.param("[" + "2020," * 39 + "2020]", 201, ("structure.too_long",), id="201"),
    ],
)
def test_a_time_has_at_most_200_characters(
    text: str, length: int, expected: tuple[str, ...]
) -> None:
    """A set may be long, to a limit; beyond it the code says so."""
    codes = refused(Time, f'{{"edtf": "{text}"}}')

    assert len(text) == length
    assert re.fullmatch(EDTF, text)
    assert codes == expected


LONG: Final = {
    "digits": "2" * 100_000,
    "list not closed": "[" + "2020," * 20_000,
    "list with an odd end": "[" + "2020," * 20_000 + "!",
    "runs": "{" + "2020.." * 16_000 + "}x",
    "days in a list": "[" + "2024-10-07," * 9_000 + "/",
    "dashes": "2024" + "-10" * 33_000,
    "qualifiers": "?" * 100_000 + "2024",
    "unspecified": "X" * 100_000,
    "dots": "." * 100_000,
    "slashes": "2024/" * 20_000,
    "fraction": "2024-10-07T09:30:00." + "1" * 100_000 + "Z",
    "spaces after": "2024-10-07" + " " * 100_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_long_near_miss_is_refused(text: str) -> None:
    """No text of 10^5 characters makes the pattern go back over it again and again."""
    codes = refused(Time, f'{{"edtf": "{text}"}}')

    assert codes == ("structure.too_long",)
    assert not re.fullmatch(EDTF, text)


BOUNDS: Final = {
    "2024": ("2024-01-01", "2024-12-31"),
    "2024-02": ("2024-02-01", "2024-02-29"),
    "2023-02": ("2023-02-01", "2023-02-28"),
    "1900-02": ("1900-02-01", "1900-02-28"),
    "2024-04": ("2024-04-01", "2024-04-30"),
    "2024-12": ("2024-12-01", "2024-12-31"),
    "2024-10-07": ("2024-10-07", "2024-10-07"),
    "0000-02": ("0000-02-01", "0000-02-29"),
    "9999-12-31": ("9999-12-31", "9999-12-31"),
    "2024-10-07T23:30:00+03:00": ("2024-10-07", "2024-10-07"),
    "2024-10-07T09:30:00.5Z": ("2024-10-07", "2024-10-07"),
    "2024-10-07T09:30:00.1234Z": ("2024-10-07", "2024-10-07"),
    "2024-10-07T09:30:00.123456789Z": ("2024-10-07", "2024-10-07"),
    "2024?": ("2024-01-01", "2024-12-31"),
    "?2024-10-~07": ("2024-10-07", "2024-10-07"),
    "2024?-10~-07%": ("2024-10-07", "2024-10-07"),
    "202X": ("2020-01-01", "2029-12-31"),
    "20XX": ("2000-01-01", "2099-12-31"),
    "XXXX": ("0000-01-01", "9999-12-31"),
    "1X99": ("1099-01-01", "1999-12-31"),
    "2024-XX": ("2024-01-01", "2024-12-31"),
    "2024-0X": ("2024-01-01", "2024-09-30"),
    "2024-1X": ("2024-10-01", "2024-12-31"),
    "2024-X1": ("2024-01-01", "2024-11-30"),
    "2024-X3": ("2024-03-01", "2024-03-31"),
    "2024-X0": ("2024-10-01", "2024-10-31"),
    "2024-02-XX": ("2024-02-01", "2024-02-29"),
    "2023-02-XX": ("2023-02-01", "2023-02-28"),
    "2024-10-0X": ("2024-10-01", "2024-10-09"),
    "2024-10-1X": ("2024-10-10", "2024-10-19"),
    "2024-10-3X": ("2024-10-30", "2024-10-31"),
    "2024-04-3X": ("2024-04-30", "2024-04-30"),
    "2024-10-X1": ("2024-10-01", "2024-10-31"),
    "2024-10-X5": ("2024-10-05", "2024-10-25"),
    "2024-10-X0": ("2024-10-10", "2024-10-30"),
    "2024-XX-XX": ("2024-01-01", "2024-12-31"),
    "2024-XX-07": ("2024-01-07", "2024-12-07"),
    "202X-02": ("2020-02-01", "2029-02-28"),
    "202X-02-29": ("2020-02-29", "2028-02-29"),
    "2024-0X-31": ("2024-01-31", "2024-08-31"),
    "XXXX-12-25": ("0000-12-25", "9999-12-25"),
    "2024-21": ("2024-01-01", "2025-03-31"),
    "2024-24": ("2024-01-01", "2025-03-31"),
    "2024-32": ("2024-01-01", "2025-03-31"),
    "202X-22": ("2020-01-01", "2030-03-31"),
    "2024-33": ("2024-01-01", "2024-03-31"),
    "2024-34": ("2024-04-01", "2024-06-30"),
    "2024-35": ("2024-07-01", "2024-09-30"),
    "2024-36": ("2024-10-01", "2024-12-31"),
    "2024-37": ("2024-01-01", "2024-04-30"),
    "2024-38": ("2024-05-01", "2024-08-31"),
    "2024-39": ("2024-09-01", "2024-12-31"),
    "2024-40": ("2024-01-01", "2024-06-30"),
    "202X-41": ("2020-07-01", "2029-12-31"),
    "9999-21": ("9999-01-01", "9999-12-31"),
    "XXXX-21": ("0000-01-01", "9999-12-31"),
    "2020/2024": ("2020-01-01", "2024-12-31"),
    "2020-02/2024-10-07": ("2020-02-01", "2024-10-07"),
    "2024-10-07/..": ("2024-10-07", "9999-12-31"),
    "../2024-10-07": ("0000-01-01", "2024-10-07"),
    "2024-10-07/": ("2024-10-07", "9999-12-31"),
    "/2024-10-07": ("0000-01-01", "2024-10-07"),
    "202X/2031": ("2020-01-01", "2031-12-31"),
    "[2020,2022]": ("2020-01-01", "2022-12-31"),
    "[2022,2020]": ("2020-01-01", "2022-12-31"),
    "{2024-10-07,2024-10-09}": ("2024-10-07", "2024-10-09"),
    "{2020..2024-02}": ("2020-01-01", "2024-02-29"),
    "[..2024-10]": ("0000-01-01", "2024-10-31"),
    "[2024-10..]": ("2024-10-01", "9999-12-31"),
    "{..1984}": ("0000-01-01", "1984-12-31"),
    "{1984..}": ("1984-01-01", "9999-12-31"),
    "[2024-XX-XX]": ("2024-01-01", "2024-12-31"),
    "{202X,2018}": ("2018-01-01", "2029-12-31"),
}


@pytest.mark.parametrize(("text", "bounds"), BOUNDS.items(), ids=BOUNDS)
def test_days_bound_a_time(text: str, bounds: tuple[str, str]) -> None:
    """The first and the last day that a time may be, all of it taken together."""
    assert refused(Time, f'{{"edtf": "{text}"}}') == ()
    assert days(text) == Days(*bounds)


@pytest.mark.parametrize("text", ACCEPTED)
def test_every_time_has_days_in_order(text: str) -> None:
    """Whatever the grammar takes has a first and a last day of the calendar's own form."""
    found = days(text)

    assert re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", found.first)
    assert re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", found.last)
    assert found.first <= found.last


def test_days_of_a_day_that_is_in_no_calendar_say_nothing() -> None:
    """The grammar lets none in; where one is asked about all the same, it may be any day."""
    assert days("202X-02-30") == Days("0000-01-01", "9999-12-31")


ENDS: Final = {
    "2024-10": (("2024-10-01", "2024-10-31"), ("2024-10-01", "2024-10-31")),
    "2020/2024": (("2020-01-01", "2020-12-31"), ("2024-01-01", "2024-12-31")),
    "2024/2020": (("2024-01-01", "2024-12-31"), ("2020-01-01", "2020-12-31")),
    "../2024": (("0000-01-01", "9999-12-31"), ("2024-01-01", "2024-12-31")),
    "2024/": (("2024-01-01", "2024-12-31"), ("0000-01-01", "9999-12-31")),
    "[2020,2024]": (("2020-01-01", "2024-12-31"), ("2020-01-01", "2024-12-31")),
}


@pytest.mark.parametrize(("text", "bounds"), ENDS.items(), ids=ENDS)
def test_ends_bound_each_end(text: str, bounds: tuple[tuple[str, str], tuple[str, str]]) -> None:
    """Each end of an interval by itself; anything else is both of its own ends."""
    start, end = bounds

    assert ends(text) == (Days(*start), Days(*end))
