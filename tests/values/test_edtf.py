"""The grammar of a time, taken apart and as a pattern, and the days that it may mean."""

import csv
import json
import re
from calendar import isleap, monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from time import perf_counter
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from support import refused, verdict

from milreport import Time
from milreport.errors import NotationError, UsageError
from milreport.values._calendar import Day, month_length, ordinal
from milreport.values._edtf import EDTF, INSTANT
from milreport.values.edtf import (
    Date,
    DateRange,
    DateSet,
    End,
    Moment,
    Part,
    Qualifier,
    TimeInterval,
    parse,
)

DATA: Final = Path(__file__).parents[1] / "data" / "edtf"


def table(name: str) -> list[dict[str, str]]:
    """Give the rows of one file of cases."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


SPEC: Final = table("spec.tsv")
PEERS: Final = table("peers.tsv")
TAKEN: Final = {row["value"]: row for row in table("taken.tsv")}
REFUSALS: Final = {json.loads(row["value"]): row["code"] for row in table("refused.tsv")}

_reads: Final[Callable[[str], re.Match[str] | None]] = re.compile(EDTF).fullmatch


def code_of(text: str) -> str | None:
    """Give the code with which a text is refused; None where it is taken."""
    try:
        parse(text)
    except NotationError as error:
        return error.code
    return None


def field_code(text: str) -> str | None:
    """Give the code with which the field of a record refuses a text; None where it is taken."""
    try:
        Time(edtf=text)
    except ValidationError as error:
        return str(error.errors()[0]["type"])
    return None


def is_local(text: str) -> bool:
    """Whether a text has a time of day without an offset, which no record may have."""
    return any("T" in part and not re.search("Z|T.*[+-]", part) for part in text.split("/"))


# The tables


def day(text: str) -> Day | None:
    """Read year/month/day, as the tables write it."""
    return Day(*map(int, text.split("/"))) if text else None


@pytest.mark.parametrize("row", TAKEN.values(), ids=TAKEN)
def test_a_time_is_taken_apart(row: dict[str, str]) -> None:
    """The level, the days and the precision of a text, and the text again."""
    found = parse(row["value"])

    assert str(found) == row["value"]
    assert found.level == int(row["level"])
    assert (found.earliest, found.latest) == (day(row["earliest"]), day(row["latest"]))
    assert (found.precision or "") == row["precision"]


@pytest.mark.parametrize("text", TAKEN)
def test_a_record_takes_all_but_local_time(text: str) -> None:
    """A moment in a record has its offset; model, schema and Python's own engine agree."""
    found = verdict(Time, {"edtf": text})

    if is_local(text):
        assert found == (("structure.malformed",), False, False)
    else:
        assert found == ((), True, True)
        assert _reads(text)


@pytest.mark.parametrize(("text", "code"), REFUSALS.items(), ids=map(repr, REFUSALS))
def test_a_text_is_not_taken_apart(text: str, code: str) -> None:
    """What is no EDTF, what no calendar has, and what stands the wrong way round."""
    with pytest.raises(NotationError) as error:
        parse(text)

    assert error.value.code == code
    assert not text.strip() or text not in error.value.message


@pytest.mark.parametrize(("text", "code"), REFUSALS.items(), ids=map(repr, REFUSALS))
def test_a_record_does_not_take_it_either(text: str, code: str) -> None:
    """Most is against the pattern; for what is not, the code is the parser's."""
    found = field_code(text)

    assert found in {"string_too_long", "string_pattern_mismatch", code}
    assert (found == code) == (_reads(text) is not None and len(text) <= 200)


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("x", "time.malformed", "expected a time in EDTF, levels 0 to 2"),
        ("2024-02-30", "time.impossible", "expected a date that the calendar has"),
        ("2024/2020", "time.reversed", "an interval must not end before it begins"),
        ("Y1E9", "time.oversized", "a year must not have more than nine digits"),
        (
            "[]",
            "time.odd_set",
            "a set must name a date, and `..` must join two dates of one precision, in order",
        ),
        ("2" * 201, "time.too_long", "a time in EDTF must not have more than 200 characters"),
    ],
)
def test_a_refusal_says_what_is_expected(text: str, code: str, message: str) -> None:
    """The message is for a person and the code for a program."""
    with pytest.raises(NotationError) as error:
        parse(text)

    assert (error.value.code, error.value.message) == (code, message)


def test_there_are_enough_cases() -> None:
    """The tables are what the claim of levels 0 to 2 rests on."""
    assert len(TAKEN) >= 260
    assert len(REFUSALS) >= 200
    assert {*REFUSALS.values()} == {
        "time.malformed",
        "time.impossible",
        "time.reversed",
        "time.oversized",
        "time.odd_set",
        "time.too_long",
    }


@pytest.mark.parametrize("row", SPEC, ids=lambda row: row["value"])
def test_the_specification_agrees(row: dict[str, str]) -> None:
    """What the Library of Congress calls valid is taken, and what it calls invalid is not."""
    code = code_of(row["value"])

    assert (code is None) == (row["valid"] == "1")
    if code is None:
        assert parse(row["value"]).level == int(row["level"])


BEYOND_THE_STANDARD: Final = {
    "-04": "a century is written with two digits in ISO 8601, and EDTF leaves it out",
    "00": "a century",
    "019": "a decade is written with three digits in ISO 8601, and EDTF leaves it out",
    "193": "a decade",
    "197%": "a decade",
    "../..": "one end may be open, and then the other is told",
    "/..": "as above",
    "2016-05-02T16:54:59+1200": "the basic format",
    "[1667, 1668, 1670..1672]": "no spaces are allowed",
    "2005-07-25/2006-01-01T10:10:10Z": "our extension: a moment may end an interval",
    "2016-05-02T12:00:00-00:00": "our extension: the unknown local offset of RFC 3339",
    "2012-21/2012-22": "a season may end an interval (level 1), and spring begins before summer",
    "2016-05-02T12:00:00-13": "the standard sets no farthest offset",
    "2016-05-02T12:00:00-13:00": "as above",
}
"""Where we differ from a peer, and why: the standard decides, or one of our two extensions."""


@pytest.mark.parametrize("row", PEERS, ids=lambda row: row["value"])
def test_the_peers_agree_but_for_what_is_listed(row: dict[str, str]) -> None:
    """What others' tests call valid is taken and what they call invalid is not, or we say why."""
    text = json.loads(row["value"])
    agrees = (code_of(text) is None) == bool(row["valid_says"])

    assert agrees == (text not in BEYOND_THE_STANDARD)


# What a text is made of


def test_a_date_has_parts_with_their_qualifiers() -> None:
    """A qualifier before a part is of that part; one after it also of all parts to its left."""
    found = parse("2004?-~06-11")

    assert found == Date(
        year=Part("2004", None, Qualifier.UNCERTAIN),
        month=Part("06", Qualifier.APPROXIMATE),
        day=Part("11"),
        earliest=Day(2004, 6, 11),
        latest=Day(2004, 6, 11),
    )
    assert hash(found) == hash(parse("2004?-~06-11"))


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate", "definite"),
    [
        ("2004", False, False, True),
        ("2004-33", False, False, True),
        ("2004-21", False, False, False),
        ("2004-XX", False, False, False),
        ("1950S2", False, False, False),
        ("2004?", True, False, False),
        ("2004~", False, True, False),
        ("2004-%06", True, True, False),
        ("2004-10-07T09:30Z", False, False, True),
    ],
)
def test_what_a_date_leaves_open(
    text: str, *, uncertain: bool, approximate: bool, definite: bool
) -> None:
    """Qualifiers, X, seasons and significant digits leave something open."""
    found = parse(text)

    assert isinstance(found, Date | Moment)
    assert (found.is_uncertain, found.is_approximate) == (uncertain, approximate)
    assert found.is_definite == definite


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("2004/2005", False, False),
        ("2004?/..", True, False),
        ("/2004%", True, True),
        ("[2004,2005]", False, False),
        ("[2004,2005..~2006]", False, True),
        ("{..2004?}", True, False),
    ],
)
def test_one_qualifier_makes_the_whole_doubtful(
    text: str, *, uncertain: bool, approximate: bool
) -> None:
    """An interval and a set are as sure as their least sure date."""
    found = parse(text)

    assert (found.is_uncertain, found.is_approximate) == (uncertain, approximate)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("2024-10-07T09:30:00", None),
        ("2024-10-07T09:30:00Z", 0),
        ("2024-10-07T09:30:00-00:00", 0),
        ("2024-10-07T09:30:00+05:45", 345),
        ("2024-10-07T09:30:00-03:30", -210),
        ("2024-10-07T09:30:00-04", -240),
        ("2024-10-07T09:30:00+14", 840),
    ],
)
def test_a_moment_has_its_offset_in_minutes(text: str, minutes: int | None) -> None:
    """East of Greenwich the clock is before UTC; a local time has no offset."""
    found = parse(text)

    assert isinstance(found, Moment)
    assert found.offset_minutes == minutes
    assert found.has_zone == (minutes is not None)


@pytest.mark.parametrize(
    ("text", "extended"),
    [
        ("2024", False),
        ("[2024]", False),
        ("2024/2025", False),
        ("2024-10-07T09:30:00Z", False),
        ("2024-10-07T09:30Z", True),
        ("2024-10-07T09:30:00.5Z", True),
        ("2024-10-07T09:30:00-00:00", True),
        ("2024-10-07T09:30:00Z/2024-10-08", True),
    ],
)
def test_what_goes_beyond_the_standard_says_so(text: str, *, extended: bool) -> None:
    """EDTF knows neither minutes alone nor moments in intervals."""
    assert parse(text).is_extended == extended


def test_an_interval_tells_an_open_end_from_an_unknown_one() -> None:
    """Two dots are no end or none yet; nothing is an end that nobody tells."""
    opened, unknown = parse("2024/.."), parse("2024/")

    assert isinstance(opened, TimeInterval)
    assert isinstance(unknown, TimeInterval)
    assert (opened.end, unknown.end) == (End.OPEN, End.UNKNOWN)


def test_a_set_has_dates_and_ranges() -> None:
    """Braces mean all members and square brackets one; each may be a range."""
    found = parse("{..1984,1990,2000..2002,2010..}")

    assert isinstance(found, DateSet)
    assert found.all_of
    assert [isinstance(each, DateRange) for each in found.members] == [True, False, True, True]
    assert [str(each) for each in found.dates] == ["1984", "1990", "2000", "2002", "2010"]


@pytest.mark.parametrize(
    ("text", "ticks"),
    [
        ("0000-03-01T00:00:00Z", (0, 999_999_999)),
        ("0000-03-01T00:01Z", (60 * 10**9, 120 * 10**9 - 1)),
        ("0000-03-01T00:00:01.25Z", (1_250_000_000, 1_259_999_999)),
        ("0000-03-01T02:00:00.000000007+02:00", (7, 7)),
        ("0000-02-29T22:00:00-02:00", (0, 999_999_999)),
        ("0000-03-01T00:00:00", (0, 999_999_999)),
        ("0000-03-01", (0, 86_400 * 10**9 - 1)),
    ],
)
def test_ticks_count_nanoseconds(text: str, ticks: tuple[int, int]) -> None:
    """In UTC where the offset is told, as long as the text is fine."""
    found = parse(text)

    assert isinstance(found, Date | Moment)
    assert found.ticks == ticks


# The record's pattern


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
    "set with a moment": "[2024-10-07T09:30:00Z]",
    "json": '{"year": 2024}',
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_a_time_is_refused(text: str) -> None:
    """What is against the pattern is against the schema, and the parser says so too."""
    found = verdict(Time, {"edtf": text})

    assert found == (("structure.malformed",), False, False)
    assert (code_of(text) is None) == (text == "2024-10-07T09:30:00")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2024/2020", "time.reversed"),
        ("2024-10-07T09:30Z/2024-10-07T11:30+03:00", "time.reversed"),
        ("[2024..2020]", "time.odd_set"),
        ("-0000", "time.impossible"),
        ("~-0000-01", "time.impossible"),
        ("Y12345678E8", "time.oversized"),
        ("Y1E1S3", "time.malformed"),
    ],
)
def test_what_the_pattern_cannot_say_has_a_code(text: str, code: str) -> None:
    """The model refuses what the pattern takes, with the code of the parser."""
    assert _reads(text)
    assert field_code(text) == code


@pytest.mark.parametrize("year", [*range(0, 10_000, 97), 1900, 2000, 2100, 2400, 9996, 9999])
def test_february_follows_the_calendar(year: int) -> None:
    """29 February is in leap years of the proleptic Gregorian calendar, and in no other."""
    for text in (f"{year:04}-02-29", *([f"-{year:04}-02-29"] if year else [])):
        assert field_code(text) == (None if isleap(year) else "string_pattern_mismatch")
        assert code_of(text) == (None if isleap(year) else "time.impossible")


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("year", [2023, 2024])
def test_a_month_has_the_days_of_the_calendar(year: int, month: int) -> None:
    """Every day up to the last one, and none after it, for a time and for a moment."""
    last = monthrange(year, month)[1]
    texts = [f"{year}-{month:02}-{day:02}" for day in range(33)]

    times = [text for text in texts if field_code(text) is None]
    parsed = [text for text in texts if code_of(text) is None]
    moments = [text for text in texts if re.fullmatch(INSTANT, f"{text}T00:00:00Z")]

    assert times == parsed == moments == texts[1 : last + 1]


# Digits that are not told, against every way to fill them


def _masks(digits: str) -> list[str]:
    """Give every way in which some of these digits may be unspecified."""
    return ["".join(mask) for mask in product(*((digit, "X") for digit in digits))]


def _fitting(dates: Iterable[date]) -> dict[str, list[Day]]:
    """Give each mask of month and day with the days of the calendar that fit it, in order."""
    fitting: dict[str, list[Day]] = {}
    for day in dates:
        for mask in product(_masks(f"{day.month:02}"), _masks(f"{day.day:02}")):
            fitting.setdefault("-".join(mask), []).append(Day(day.year, day.month, day.day))
    return fitting


@pytest.mark.parametrize("year", [2023, 2024])
def test_unspecified_days_are_those_that_a_calendar_has(year: int) -> None:
    """Of all months and days with an X, those are taken that fit a day, and the days bound them."""
    first = date(year, 1, 1)
    fitting = _fitting(first + timedelta(passed) for passed in range(365 + isleap(year)))
    masks = ["".join(mask) for mask in product("0123456789X", repeat=2)]
    tried = [*map("-".join, product(masks, masks))]

    taken = {mask: parse(f"{year}-{mask}") for mask in tried if not code_of(f"{year}-{mask}")}

    assert sorted(taken) == sorted(fitting) == sorted(m for m in tried if _reads(f"{year}-{m}"))
    assert {mask: (found.earliest, found.latest) for mask, found in taken.items()} == {
        mask: (fits[0], fits[-1]) for mask, fits in fitting.items()
    }


@pytest.mark.parametrize("sign", ["", "-"])
def test_unspecified_years_have_a_29_february_where_one_fits(sign: str) -> None:
    """Of all years with an X, those are taken that fit a leap year, and the days bound them."""
    fitting: dict[str, list[Day]] = {}
    for year in filter(isleap, range(1 if sign else 0, 10_000)):
        for mask in _masks(f"{year:04}"):
            fitting.setdefault(mask, []).append(Day(-year if sign else year, 2, 29))
    masks = [*map("".join, product("0123456789X", repeat=4))]
    tried = {mask: f"{sign}{mask}-02-29" for mask in masks}

    taken = {mask: parse(text) for mask, text in tried.items() if not code_of(text)}

    assert sorted(taken) == sorted(fitting)
    assert {mask: (found.earliest, found.latest) for mask, found in taken.items()} == {
        mask: (min(fits), max(fits)) for mask, fits in fitting.items()
    }


@pytest.mark.parametrize("sign", ["", "-"])
def test_unspecified_years_lie_between_the_least_and_the_most(sign: str) -> None:
    """Every year with an X is bounded by the years that fit; there is no year -0."""
    fitting: dict[str, list[int]] = {}
    for year in range(1 if sign else 0, 10_000, 7):
        for mask in _masks(f"{year:04}"):
            fitting.setdefault(mask, []).append(-year if sign else year)
    for mask, years in fitting.items():
        found = parse(f"{sign}{mask}")
        assert found.earliest is not None
        assert found.latest is not None
        digits = [int(mask.replace("X", each)) for each in "09"]
        low, high = sorted(-each if sign else each for each in digits)
        assert found.earliest.year <= min(years)
        assert found.latest.year >= max(years)
        assert found.earliest == (low, 1, 1)
        assert found.latest == (high, 12, 31) or (sign and high == 0 > found.latest.year)


@given(
    st.integers(-9999, 9999).filter(bool),
    st.integers(1, 12),
    st.integers(1, 31),
    st.sets(st.integers(0, 7)),
)
def test_bounds_hold_every_filling(year: int, month: int, of: int, hidden: set[int]) -> None:
    """Whichever digits of a day are left out, the day lies within the bounds."""
    of = min(of, month_length(year, month))
    digits = f"{abs(year):04}{month:02}{of:02}"
    told = "".join("X" if at in hidden else digit for at, digit in enumerate(digits))
    text = f"{'-' if year < 0 else ''}{told[:4]}-{told[4:6]}-{told[6:]}"

    found = parse(text)

    assert found.earliest is not None
    assert found.latest is not None
    assert found.earliest <= Day(year, month, of) <= found.latest
    assert str(found) == text
    assert field_code(text) is None


@given(st.dates())
def test_days_are_counted_as_the_calendar_counts_them(day: date) -> None:
    """The count agrees with Python's, which begins with the year 1, and repeats in 400 years."""
    count = ordinal(Day(day.year, day.month, day.day))

    assert count == day.toordinal() + 305
    assert ordinal(Day(day.year - 400_000, day.month, day.day)) == count - 146_097_000


@given(
    st.integers(1, 999_999_999), st.sampled_from(["", "-"]), st.integers(0, 8), st.integers(1, 9)
)
def test_significant_digits_leave_the_rest_open(
    number: int, sign: str, power: int, significant: int
) -> None:
    """The year lies within the bounds, which share the significant digits and no other."""
    digits = f"{number}{'0' * power}"
    if len(digits) > 9 or significant > len(digits):
        return
    text = f"Y{sign}{number}{f'E{power}' if power else ''}S{significant}"
    if not power and len(digits) <= 4:
        text = f"{sign}{number:04}S{significant}"
        digits = f"{number:04}"
        if significant > 4:
            return

    found = parse(text)

    assert found.earliest is not None
    assert found.latest is not None
    low, high = sorted((abs(found.earliest.year), abs(found.latest.year)))
    assert low <= int(digits) <= high
    assert {f"{each:0{len(digits)}}"[:significant] for each in (max(low, 1), high)} <= {
        digits[:significant],
        "0" * significant,
    }
    assert high - low < 10 ** (len(digits) - significant)
    assert (found.earliest.year < 0) == bool(sign)


# Any text at all

_pieces = st.sampled_from(
    (*"0123456789XY-?~%TZE:.,/[]{}S+", "..", "2024", "-10", "-07", "1985", "202X", "-21", "-02-29")
)
_nearly = st.one_of(
    st.lists(_pieces, max_size=12).map("".join),
    st.from_regex(EDTF.removeprefix("^").removesuffix("$"), fullmatch=True),
    st.sampled_from([*TAKEN, *REFUSALS]).flatmap(
        lambda text: st.tuples(st.just(text), st.integers(0, len(text)), _pieces).map(
            lambda cut: cut[0][: cut[1]] + cut[2] + cut[0][cut[1] + 1 :]
        )
    ),
)


@given(_nearly)
def test_pattern_and_parser_agree(text: str) -> None:
    """What the pattern takes is taken or has a code; what a record may have fits the pattern."""
    code = code_of(text)

    if code is None:
        assert str(parse(text)) == text
        assert (_reads(text) is None) == is_local(text)
    else:
        assert code in set(REFUSALS.values())
        sayable = {"time.malformed"} if "S" not in text else set()
        assert not _reads(text) or code not in sayable
    assert (field_code(text) is None) == (code is None and _reads(text) is not None)


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        pytest.param("[.." + "2020," * 38 + "2020..]", 200, None, id="200"),
        pytest.param("[" + "2020," * 39 + "2020]", 201, "time.too_long", id="201"),
    ],
)
def test_a_time_has_at_most_200_characters(text: str, length: int, expected: str | None) -> None:
    """A set may be long, to a limit; beyond it the code says so."""
    assert len(text) == length
    assert _reads(text)
    assert code_of(text) == expected
    assert refused(Time, f'{{"edtf": "{text}"}}') == (("structure.too_long",) if expected else ())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("[2024-10-07..2024-10-07]", None, id="one day"),
        pytest.param("[2024-1X..2025-03]", None, id="a month not told and one that is"),
        pytest.param("[2024-21..2024-XX]", "time.odd_set", id="a season and a month not told"),
        pytest.param("[2020..2024-XX]", "time.odd_set", id="a year and a month not told"),
        pytest.param("[2024-XX..2025-XX-01]", "time.odd_set", id="a month and a day"),
        pytest.param("[2020..soon..2021]", "time.odd_set", id="three, the middle one no date"),
        pytest.param("[2020..2021..soon]", "time.malformed", id="three, the last one no date"),
    ],
)
def test_two_dates_of_a_set_are_joined_in_one_unit(text: str, code: str | None) -> None:
    """A month of which digits are not told counts in months; of three dates the outer are read."""
    assert code_of(text) == code


def test_an_interval_may_begin_and_end_in_one_instant() -> None:
    """To the last digit; one billionth of a second more is reversed."""
    instant = "2024-10-07T09:30:00.123456788Z"

    assert code_of(f"{instant}/{instant}") is None
    assert code_of(f"2024-10-07T09:30:00.123456789Z/{instant}") == "time.reversed"


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
    """No text of 10^5 characters makes pattern or parser go over it again and again."""
    codes = refused(Time, f'{{"edtf": "{text}"}}')

    assert codes == ("structure.too_long",)
    assert not re.fullmatch(EDTF, text)
    assert code_of(text) == "time.too_long"


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_the_longest_near_miss_takes_no_time(text: str) -> None:
    """The first 200 characters are parsed, or refused, in a few thousandths of a second."""
    start = perf_counter()
    for _ in range(10):
        code_of(text[:200])

    assert perf_counter() - start < 0.2


@pytest.mark.parametrize("told", [None, 2024, [], ["2024"], b"2024", date(2024, 10, 7)])
def test_a_time_is_a_text(told: Any) -> None:  # noqa: ANN401 - what is no text
    """Anything else is a wrong call, and nothing is written out for it."""
    with pytest.raises(UsageError) as caught:
        parse(told)

    assert str(caught.value) == "usage.not_text: expected a time in EDTF, as text"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("2024-10-08/2024-10-07T10:00Z", None, id="the day begins at +14:00"),
        pytest.param("2024-10-08/2024-10-07T09:59Z", "time.reversed", id="no day begins so early"),
        pytest.param("2024-10-09T11:59Z/2024-10-08", None, id="the day ends at -12:00"),
        pytest.param("2024-10-09T12:00Z/2024-10-08", "time.reversed", id="every day has ended"),
    ],
)
def test_a_day_without_an_offset_reaches_around_the_globe(text: str, code: str | None) -> None:
    """It begins 14 hours before that of UTC and ends 12 hours after it, to the minute."""
    assert code_of(text) == code


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        pytest.param("2024?/2025", True, False, id="an interval, its start"),
        pytest.param("2024/2025~", False, True, id="an interval, its end"),
        pytest.param("[2024?,2025]", True, False, id="a set, the first"),
        pytest.param("{2024,2025~}", False, True, id="a set, the last"),
        pytest.param("{2024..2025%}", True, True, id="a set, the end of a range"),
        pytest.param("2024/2025", False, False, id="nothing"),
    ],
)
def test_one_doubt_is_enough(text: str, *, uncertain: bool, approximate: bool) -> None:
    """What has one part in doubt is in doubt."""
    found = parse(text)

    assert found.is_uncertain is uncertain
    assert found.is_approximate is approximate
