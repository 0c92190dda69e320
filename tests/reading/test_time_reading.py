"""Reading times from text: the table, what the caller can tell, and the laws."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading.time_cases import ANCHOR, ANCHORS, READ, REFUSED

from milreport import Time
from milreport.errors import UsageError
from milreport.reading._refusals import REFUSALS
from milreport.reading._result import Reading
from milreport.reading._time import time
from milreport.reading._time_line import Line
from milreport.reading._time_refusals import TIME_REFUSALS
from milreport.reading._time_tokens import tokens

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def told(reading: Reading[Time]) -> tuple[tuple[str, str, str], ...]:
    """Give EDTF, precision and derivation of every sense."""
    return tuple(
        (each.value.edtf, str(each.value.precision), str(each.value.derivation))
        for each in reading.senses
    )


def edtf(text: str, **known: object) -> list[str] | str | None:
    """Give the EDTF of every sense, or the code of the refusal."""
    reading = time(text, **known)  # type: ignore[arg-type]
    if reading.refusal is not None:
        return reading.refusal.code
    return [each.value.edtf for each in reading.senses]


@pytest.mark.parametrize("text", READ)
def test_a_time_is_read_in_every_sense(text: str) -> None:
    """Every sense is there with its precision and derivation, and no other."""
    reading = time(text, anchor=ANCHOR, anchors=ANCHORS)
    assert told(reading) == READ[text]
    assert reading.refusal is None
    assert len(reading.used) == 1


@pytest.mark.parametrize("text", REFUSED)
def test_what_cannot_be_read_is_refused(text: str) -> None:
    """A refusal has no senses, a code of the list, and does not repeat the text."""
    reading = time(text, anchor=ANCHOR, anchors=ANCHORS)
    assert reading.senses == ()
    assert reading.refusal is not None
    assert reading.refusal.code == REFUSED[text]
    table = {**REFUSALS, **TIME_REFUSALS}
    assert (reading.refusal.message, reading.refusal.hint) == table[reading.refusal.code]


def test_every_refusal_of_times_is_reached() -> None:
    """Each code that only times have is that of a case, here or below."""
    elsewhere = {"reading.needs_anchor", "reading.out_of_range"}
    assert set(TIME_REFUSALS) == ({*REFUSED.values()} & set(TIME_REFUSALS)) | elsewhere


def test_the_table_is_large() -> None:
    """There are hundreds of cases of either sort."""
    assert len(READ) >= 500
    assert len(REFUSED) >= 200


def test_senses_differ_and_say_how() -> None:
    """No two senses are the same, and where there are several each says what tells it apart."""
    for text in READ:
        reading = time(text, anchor=ANCHOR, anchors=ANCHORS)
        assert len({each.value.edtf for each in reading.senses}) == len(reading.senses), text
        assert reading.is_ambiguous == all(each.why for each in reading.senses), text


NEEDS_ANCHOR = (
    "October 7", "in March", "Monday, October 7", "today", "yesterday", "last week", "last Friday",
    "Friday", "three days ago", "in three days", "over the past three days", "on the 18th",
    "earlier this week", "since Monday", "on 10/7", "March last year", "overnight", "last night",
    "this summer", "last summer", "last Friday, October 11", "the 18th of last month",
    "the first Monday of the month", "from Monday to Wednesday", "18 or 19 October",
    "over the weekend", "Friday last week", "two hours ago", "last March", "the end of the year",
    "early October", "October 7-9",
)  # fmt: skip


@pytest.mark.parametrize("text", NEEDS_ANCHOR)
def test_today_is_never_guessed(text: str) -> None:
    """Without an anchor nothing is reckoned, and the hint names the parameter."""
    reading = time(text)
    assert reading.refusal is not None
    assert reading.refusal.code == "reading.needs_anchor"
    assert "`anchor`" in str(reading.refusal)


def test_an_event_is_told_by_the_caller() -> None:
    """Without its day the words are refused, and the hint names the parameter."""
    reading = time("since the start of the war", anchor=ANCHOR)
    assert reading.refusal is not None
    assert reading.refusal.code == "reading.needs_event"
    assert "`anchors`" in str(reading.refusal)


@pytest.mark.parametrize(
    ("phrase", "text", "made"),
    [
        ("the start of the war", "since the start of the war", "2022-02-24/.."),
        ("Start of the War", "since the war began", "2022-02-24/.."),
        ("the war", "since the start of the war", "2022-02-24/.."),
        ("the war", "since the war", "2022-02-24/.."),
        ("war", "until the war", "../2022-02-24"),
        ("the full-scale invasion", "since the full-scale invasion", "2022-02-24/.."),
        ("the war", "THE WAR", "2022-02-24"),
        ("the war", "from the war onwards", "2022-02-24/.."),
        ("the war", "after the war", "2022-02-25/.."),
        ("the war in Gaza", "since the war in Gaza", "2022-02-24/.."),
        ("the start of the war in Gaza", "since the war in Gaza", "2022-02-24/.."),
    ],
)
def test_events_are_found_by_their_words(phrase: str, text: str, made: str) -> None:
    """Case and articles do not matter; the start of an event is the event's."""
    assert edtf(text, anchors={phrase: "2022-02-24"}) == [made]
    assert edtf(text, anchors={phrase: date(2022, 2, 24)}) == [made]
    assert edtf(text, anchors={phrase: Time(edtf="2022-02-24")}) == [made]


def test_a_weekday_beside_a_clashing_event() -> None:
    """A weekday behind words that are refused anyway changes nothing."""
    assert edtf("2024-13-01 (Friday)") == "reading.impossible_date"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("0 October – 2 November 2024", id="no such day first"),
        pytest.param("2 October – 0 November 2024", id="no such day last"),
        pytest.param("2 October 2024 – 0 November", id="no such day, without a year"),
        pytest.param("29 February – 3 March 2023", id="no leap year"),
        pytest.param("32 October – 2 November 2024", id="too late a day"),
    ],
)
def test_a_range_from_or_to_a_day_that_is_not_is_refused(text: str) -> None:
    """Also where the year of one end comes from the other."""
    assert edtf(text) == "reading.impossible_date"


def test_events_may_be_intervals() -> None:
    """Since begins with an interval, until ends with it."""
    known = {"the siege": "2022-02/2022-05-20"}
    assert edtf("since the siege", anchors=known) == ["2022-02/.."]
    assert edtf("until the siege", anchors=known) == ["../2022-05-20"]
    assert edtf("during the siege", anchors=known) == ["2022-02/2022-05-20"]
    assert edtf("since the war", anchors={"the war": "2022-02-24/.."}) == "reading.unread_words"
    assert edtf("during the war", anchors={"the war": "../2022"}) == ["../2022"]
    months = {"the war": "2022-02"}
    assert edtf("the first ten days of the war", anchors=months) == "reading.needs_event"
    assert edtf("day 10 of the war", anchors=months) == "reading.needs_event"
    assert edtf("the last ten days of the siege", anchors=known) == ["2022-05-11/2022-05-20"]
    assert edtf("the first ten days of the siege", anchors=known) == "reading.needs_event"
    days = {"the siege": "2022-02-24/2022-05-20"}
    assert edtf("the 100th day of the siege", anchors=days) == "reading.impossible_date"
    about = {"the siege": "2022-02-24~"}
    assert edtf("three days after the siege", anchors=about) == "reading.vague_time"
    open_start = {"the war": "../2022"}
    assert edtf("from early March to the war", anchors=open_start) == "reading.unread_words"
    assert edtf("from the war to 2024", anchors=open_start) == "reading.unread_words"
    assert edtf("between 2014 and the war", anchors=open_start) == "reading.reversed"
    assert edtf("the war to 2024", anchors={"the war": "2022/.."}) == "reading.reversed"


@pytest.mark.parametrize(
    ("text", "direction", "made"),
    [
        ("October 7", "past", ["2024-10-07"]),
        ("October 7", "future", ["2025-10-07"]),
        ("October 18", "past", ["2024-10-18"]),
        ("October 18", "future", ["2024-10-18"]),
        ("December 30", "past", ["2023-12-30"]),
        ("in March", "past", ["2024-03"]),
        ("in March", "future", ["2025-03"]),
        ("in October", "past", ["2024-10"]),
        ("Friday", "past", ["2024-10-18"]),
        ("Friday", "future", ["2024-10-18"]),
        ("Tuesday", "past", ["2024-10-15"]),
        ("Tuesday", "future", ["2024-10-22"]),
        ("over the weekend", "past", ["2024-10-12/2024-10-13"]),
        ("over the weekend", "future", ["2024-10-19/2024-10-20"]),
        ("the 3rd", "future", ["2024-11-03"]),
        ("in three days", "past", "reading.which_way"),
        ("in three days", "future", ["2024-10-21"]),
        ("Monday, October 7", "past", ["2024-10-07"]),
        ("Monday, October 7", "future", "reading.weekday_mismatch"),
        ("Tuesday, October 7", "future", ["2025-10-07"]),
        ("Saturday, October 7", "past", ["2023-10-07"]),
        ("Friday the 13th", "past", ["2024-09-13"]),
        ("early October", "past", ["2024-10-01/2024-10-10~"]),
        ("late October", "past", ["2023-10-21~/2023-10-31"]),
        ("mid-October", "past", ["2023-10-11~/2023-10-20~", "2024-10-11~/2024-10-20~"]),
        ("mid-October", "future", ["2024-10-11~/2024-10-20~", "2025-10-11~/2025-10-20~"]),
        ("early October", "future", ["2025-10-01/2025-10-10~"]),
        ("late October", "future", ["2024-10-21~/2024-10-31"]),
        ("the last week of October", "past", ["2023-10-25~/2023-10-31"]),
        ("the first Monday of November", "past", ["2023-11-06"]),
        ("from Monday to Wednesday", "past", ["2024-10-14/2024-10-16"]),
        ("from Monday to Wednesday", "future", ["2024-10-21/2024-10-23"]),
        ("from Friday to Sunday", "past", ["2024-10-11/2024-10-13"]),
        ("Friday night into Saturday", "past", ["2024-10-11/2024-10-12"]),
        ("overnight", "past", ["2024-10-17/2024-10-18"]),
        ("overnight", "future", ["2024-10-18/2024-10-19"]),
        ("from March 3", "future", ["2025-03-03/.."]),
        ("this Monday", "past", ["2024-10-14"]),
        ("this Monday", "future", ["2024-10-21"]),
    ],
)
def test_the_caller_may_say_which_way(text: str, direction: str, made: object) -> None:
    """A direction settles a bare day or month; the anchor's own day fits either way."""
    assert edtf(text, anchor=ANCHOR, direction=direction) == made


@pytest.mark.parametrize(
    "anchor",
    [
        date(2024, 10, 18),
        datetime(2024, 10, 18, 1, 30, tzinfo=timezone(timedelta(hours=3))),
        Time(edtf="2024-10-18"),
        "2024-10-18",
        "2024-10-18T23:59Z",
        "2024-10-18T00:00:00+14:00",
    ],
)
def test_an_anchor_is_a_day_in_many_forms(anchor: object) -> None:
    """A moment counts as its own local day."""
    assert edtf("yesterday", anchor=anchor) == ["2024-10-17"]


def test_a_moment_settles_hours() -> None:
    """With the moment of printing, two hours ago is one day; with the day alone it is two."""
    moment = datetime(2024, 10, 18, 1, 30, tzinfo=UTC)
    assert edtf("two hours ago", anchor=moment) == ["2024-10-17"]
    assert edtf("30 minutes ago", anchor=moment) == ["2024-10-18"]
    assert edtf("30 minutes ago", anchor=ANCHOR) == ["2024-10-17/2024-10-18"]
    assert edtf("more than two hours ago", anchor=ANCHOR) == "reading.vague_time"


ENDS = (
    ("tomorrow", "9999-12-31"),
    ("next month", "9999-12-31"),
    ("next year", "9999-12-31"),
    ("yesterday", "0001-01-01"),
    ("last month", "0001-01-01"),
    ("last year", "0001-01-01"),
    ("next Friday", "9999-12-31"),
    ("in 999999999 years", ANCHOR),
    ("999999999 days ago", ANCHOR),
    ("999999999 hours ago", ANCHOR),
    ("last March", "0001-01-18"),
    ("since early March", "0001-01-18"),
    ("October 7 to January 5 this year", "0001-01-18"),
    ("this spring", "9999-10-18"),
)


@pytest.mark.parametrize(("text", "anchor"), ENDS)
def test_the_calendar_has_ends(text: str, anchor: str) -> None:
    """Beyond the years 1 to 9999 nothing is read and nothing raised."""
    assert edtf(text, anchor=anchor) == "reading.out_of_range"


def test_a_weekend_is_vague_on_a_weekend() -> None:
    """Printed on a Sunday, only this weekend is plain."""
    assert edtf("last weekend", anchor="2024-10-20") == "reading.vague_time"
    assert edtf("this weekend", anchor="2024-10-20") == ["2024-10-19/2024-10-20"]
    assert edtf("next weekend", anchor="2024-10-21") == [
        "2024-10-26/2024-10-27",
        "2024-11-02/2024-11-03",
    ]


def test_a_direction_may_leave_nothing() -> None:
    """On a Sunday, the Friday of this week is past; ahead lies the next."""
    assert edtf("this Friday", anchor="2024-10-20", direction="past") == ["2024-10-18"]
    assert edtf("this Friday", anchor="2024-10-20", direction="future") == ["2024-10-25"]
    assert edtf("this Sunday", anchor="2024-10-18", direction="past") == "reading.vague_time"


def test_the_next_summer_is_told_by_the_month() -> None:
    """Once the northern summer has begun the next is that of the year after."""
    assert edtf("next summer", anchor="2024-06-01") == ["2025-22"]
    assert edtf("next summer", anchor="2024-05-31") == ["2025-22", "2024-22"]


def test_a_date_beside_its_weekday_needs_no_anchor() -> None:
    """With its year, last Friday, October 11 is told in full."""
    assert edtf("last Friday, October 11, 2024") == ["2024-10-11"]
    assert edtf("last Friday, October 11, 2024", anchor=ANCHOR) == ["2024-10-11"]
    assert edtf("last Friday, October 12, 2024") == "reading.weekday_mismatch"


def test_29_february_is_looked_for_in_leap_years() -> None:
    """In a year without it, the one before and the one after are meant."""
    assert edtf("29 February", anchor="2023-03-01") == ["2020-02-29", "2024-02-29"]
    assert edtf("29 February", anchor="2023-03-01", direction="past") == ["2020-02-29"]


def test_hours_beyond_the_calendar() -> None:
    """A moment that is moved out of the calendar is refused."""
    moment = datetime(2024, 10, 18, 1, 30, tzinfo=UTC)
    assert edtf("999999999 hours ago", anchor=moment) == "reading.out_of_range"


@pytest.mark.parametrize(
    ("known", "code"),
    [
        ({"anchor": datetime(2024, 10, 18)}, "usage.naive_anchor"),  # noqa: DTZ001 - on purpose
        ({"anchor": "October 18"}, "usage.anchor_not_a_day"),
        ({"anchor": "2024-10"}, "usage.anchor_not_a_day"),
        ({"anchor": "2024-10-18~"}, "usage.anchor_not_a_day"),
        ({"anchor": "2024-10-18/2024-10-18"}, "usage.anchor_not_a_day"),
        ({"anchor": "0000-10-18"}, "usage.anchor_not_a_day"),
        ({"anchor": "2024-1X-18"}, "usage.anchor_not_a_day"),
        ({"anchor": 20241018}, "usage.anchor_not_a_day"),
        ({"anchors": {"the war": "long ago"}}, "usage.event_not_a_time"),
        ({"anchors": {"the war": "2024-21"}}, "usage.event_not_a_time"),
        ({"anchors": {"the": "2022-02-24"}}, "usage.event_without_words"),
        ({"anchors": {3: "2022-02-24"}}, "usage.event_without_words"),
        ({"anchors": {None: "2022-02-24"}}, "usage.event_without_words"),
        ({"anchors": "the war"}, "usage.events_not_a_mapping"),
        ({"anchors": ""}, "usage.events_not_a_mapping"),
        ({"anchors": 0}, "usage.events_not_a_mapping"),
        ({"anchors": [1]}, "usage.events_not_a_mapping"),
        ({"direction": ["past"]}, "usage.unknown_direction"),
        ({"direction": "back"}, "usage.unknown_direction"),
        ({"language": "uk"}, "usage.unknown_language"),
        ({"language": ["en"]}, "usage.unknown_language"),
        ({"language": None}, "usage.unknown_language"),
    ],
)
def test_wrong_calls_raise(known: dict[str, object], code: str) -> None:
    """A wrong call raises, and the message does not repeat what was given."""
    with pytest.raises(UsageError) as raised:
        time("yesterday", **known)  # type: ignore[arg-type]
    assert raised.value.code == code


@pytest.mark.parametrize("told", [None, 5, b"yesterday", date(2024, 10, 18), ["yesterday"], ()])
def test_what_is_no_text_is_a_wrong_call(told: Any) -> None:  # noqa: ANN401 - no text
    """A refusal is about a text, and this is none."""
    with pytest.raises(UsageError) as raised:
        time(told)
    assert str(raised.value) == "usage.not_text: expected the words to be read, as text"


def test_no_events_are_no_wrong_call() -> None:
    """An empty mapping names no event."""
    assert time("October 7, 2024", anchors={}) == time("October 7, 2024")


def test_used_and_left_are_told() -> None:
    """What the reading rests on and what says something else come back as stretches."""
    text = "He was killed on October 7, 2024, near Kharkiv."
    reading = time(text)
    assert [text[each.start : each.end] for each in reading.used] == ["on October 7, 2024"]
    assert [text[each.start : each.end] for each in reading.left] == [
        "He was killed",
        "near Kharkiv",
    ]
    assert reading.senses[0].value.phrase == "on October 7, 2024"


def test_a_long_phrase_is_left_out() -> None:
    """Words of more than 200 characters are no phrase; white space does not count."""
    phrase = "the " + "very " * 50 + "long war"
    reading = time(f"since {phrase}", anchors={phrase: "2022-02-24"})
    assert reading.senses[0].value.phrase is None
    spaced = time("October" + " " * 300 + "7, 2024")
    assert spaced.senses[0].value.phrase == "October 7, 2024"


def test_notes_name_the_policy() -> None:
    """Whatever rests on a convention says so."""
    note = time("early March 2022").senses[0].value.note
    assert note is not None
    assert "en-2026.1" in note
    assert time("last week", anchor=ANCHOR).senses[0].value.note is not None


def test_long_text_is_refused_at_once() -> None:
    """More than a thousand characters are not looked at."""
    assert edtf("October 7, 2024 " + "x" * 985) == "reading.too_long"
    assert edtf("October 7, 2024 " + "x" * 984) == ["2024-10-07"]
    assert edtf("October 7, 2024 " + "x " * 246) == ["2024-10-07"]
    assert edtf("October 7, 2024 " + "x " * 247) == "reading.too_long"


HOSTILE = (
    "October 7 ", "1.", "in ", "3 days after ", "the ", "-", "1-", "between 3 and ", "about ",
    "since ", "'", "possibly about ", "the first ten days of ", "early ", "( ", "1:1:1:1 ",
    "from 1 to ", "first - ", "\u0663", "\U0001f600", "2024-", "q1", "2022 or ", "a ", "twenty-",
    "may ", "18 or ", "the last Friday of ", "overnight into ", "last Friday, ", "the week of ",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_work_grows_with_the_text(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten times the text is at most some fifteen times the looks at a word."""
    looks = 0
    look = Line.fold

    def counted(line: Line, at: int) -> str:
        nonlocal looks
        looks += 1
        return look(line, at)

    monkeypatch.setattr(Line, "fold", counted)
    taken = []
    most = min(250 // len(tokens(piece)), 1000 // len(piece))
    for count in (most // 10, most):
        looks = 0
        time(piece * count, anchor=ANCHOR, anchors=ANCHORS)
        taken.append(looks)
    assert taken[1] <= 15 * taken[0] + 3000


@given(st.dates(date(1500, 1, 1), date(2199, 12, 31)))
def test_a_written_date_is_read_back(day: date) -> None:
    """Each written form of a day gives that day, with and without its weekday."""
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    ending = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(day.day, "th")
    year = f"{day.year:04}"
    for text in (
        day.isoformat(), f"{month} {day.day}, {year}", f"{day.day} {month} {year}",
        f"{weekday}, {month} {day.day}, {year}", f"the {day.day}{ending} of {month} {year}",
        f"{month} {day.day}{ending}, {year}", f"{day.day}-{month[:3]}-{year}",
        f"on {weekday}, {day.day} {month[:3]} {year}", f"{year}/{day.month:02}/{day.day:02}",
        f"{month[:3]}. {day.day}, {year} ({weekday})" if month != "May" else day.isoformat(),
    ):  # fmt: skip
        assert edtf(text) == [day.isoformat()], text
    numeric = edtf(f"{day.day:02}.{day.month:02}.{year}")
    assert day.isoformat() in (numeric or ())
    wrong = WEEKDAYS[(day.weekday() + 1) % 7]
    assert edtf(f"{wrong}, {month} {day.day}, {year}") == "reading.weekday_mismatch"


@given(st.dates(date(1000, 1, 1), date(1499, 12, 31)))
def test_early_years_are_read_beside_a_named_month(day: date) -> None:
    """All in figures, a year before 1500 may be that of another calendar."""
    month = MONTHS[day.month - 1]
    assert edtf(f"{day.day} {month} {day.year}") == [day.isoformat()]
    figures = (f"{day}", f"{day:%m/%d}/{day.year}", f"{day:%d.%m}.{day.year}", f"{day}"[:7])
    for text in figures:
        assert edtf(text) == "reading.other_calendar", text


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(0, 400))
def test_days_are_counted_exactly(day: date, count: int) -> None:
    """So many days ago, before and after are so many days."""
    past, future = (day - timedelta(days=count)), (day + timedelta(days=count))
    assert edtf(f"{count} days ago", anchor=day) == [past.isoformat()]
    assert edtf(f"{count} days after {day}") == [future.isoformat()]
    assert edtf(f"{count} days before {day}") == [past.isoformat()]
    assert edtf(f"since {day}") == [f"{day}/.."]
    assert edtf(f"before {day}") == [f"../{day - timedelta(days=1)}"]


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_that_weekday(day: date, weekday: int) -> None:
    """Every sense of last, this and next Friday is a Friday, on the right side."""
    name = WEEKDAYS[weekday]
    for text in (name, f"last {name}", f"this {name}", f"next {name}"):
        found = [date.fromisoformat(each) for each in edtf(text, anchor=day) or ()]
        assert found
        assert all(each.weekday() == weekday for each in found)
        assert all(abs((each - day).days) <= 14 for each in found)
        if text.startswith("last"):
            assert all(each < day for each in found)
        if text.startswith("next"):
            assert all(each > day for each in found)


PIECES = st.sampled_from(
    [word for text in [*READ, *REFUSED] for word in text.split()]
    + [
        "-",
        "/",
        ",",
        "'",
        "(",
        ")",
        "\uff11\uff12",
        "\u0663",
        "\U0001d7d8",
        "\U0001f600",
        "ß",
        "İ",
        "\x00",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=12).map(" ".join),
                 st.lists(PIECES, max_size=8).map("".join)))  # fmt: skip
def test_nothing_raises_and_spans_are_sound(text: str) -> None:
    """Any text is read or refused; spans lie inside it, in order, and do not overlap."""
    reading = time(text, anchor=ANCHOR, anchors=ANCHORS)
    assert bool(reading.senses) == (reading.refusal is None)
    spans = sorted([*reading.used, *reading.left], key=lambda span: span.start)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    for each in reading.senses:
        assert Time.model_validate(each.value.model_dump()) == each.value


def test_digits_of_other_scripts_are_no_digits() -> None:
    """Only 0 to 9 count."""
    for text in (
        "October \u0667, 2024",
        "\uff11\uff18 October 2024",
        "\u0968\u0966",
        "2024-10-1\uff18",
    ):
        assert edtf(text, anchor=ANCHOR) in ("reading.no_time", "reading.unread_words", ["2024-10"])


SCRIPT = """
from milreport.reading._time import time
from milreport.reading._hedges import hedges
texts = ("October 7", "last Tuesday", "yesterday at 14:30", "3/7/2022", "since the war began")
for text in texts:
    print(time(text, anchor="2024-10-18", anchors={"the war": "2022-02-24", "a b": "2020"}))
print(hedges("It may reportedly be about 300, experts say, unless it could not be verified."))
"""


def test_the_surroundings_do_not_matter() -> None:
    """Time zone, locale and hash seed change nothing."""
    answers = set()
    for zone, locale, seed in (
        ("UTC", "C", "0"),
        ("Asia/Kolkata", "tr_TR.UTF-8", "1"),
        ("America/St_Johns", "de_DE.UTF-8", "99"),
    ):
        environment = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
        environment["PYTHONUTF8"] = "1"
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env=environment, capture_output=True, text=True, check=True, timeout=60,
        )  # fmt: skip
        answers.add(done.stdout)
    assert len(answers) == 1
