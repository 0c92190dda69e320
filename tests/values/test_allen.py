"""How two times stand to each other, and what stays open."""

from itertools import product
from typing import Final, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milreport import Time
from milreport.errors import UsageError
from milreport.values.allen import Allen, Extent, Reach, possible, relations
from milreport.values.answer import Answer
from milreport.vocabulary.time import TimePrecision

YES, NO, UNSURE = Answer.YES, Answer.NO, Answer.UNSURE


def time(text: str) -> Time:
    """Make a time from its text, with a precision behind a blank where one is told."""
    edtf, _, precision = text.partition(" ")
    return Time(edtf=edtf, precision=TimePrecision(precision) if precision else None)


# Against every pair of stretches that the bounds admit


def stand(first: tuple[int, int], second: tuple[int, int]) -> Allen:
    """Name the relation of two stretches, each from its start to the first point after it."""
    (start, end), (other, last) = first, second
    if end < other or last < start:
        return Allen.BEFORE if end < other else Allen.AFTER
    if end == other or last == start:
        return Allen.MEETS if end == other else Allen.MET_BY
    table = {
        (-1, -1): Allen.OVERLAPS,
        (-1, 0): Allen.FINISHED_BY,
        (-1, 1): Allen.CONTAINS,
        (0, -1): Allen.STARTS,
        (0, 0): Allen.EQUALS,
        (0, 1): Allen.STARTED_BY,
        (1, -1): Allen.DURING,
        (1, 0): Allen.FINISHES,
        (1, 1): Allen.OVERLAPPED_BY,
    }
    return table[(start > other) - (start < other), (end > last) - (end < last)]


_reaches = st.tuples(st.integers(0, 5), st.integers(0, 5)).map(lambda ends: Reach(*sorted(ends)))
_extents = st.tuples(_reaches, _reaches).map(lambda both: Extent(*both))


def stretches(extent: Extent) -> list[tuple[int, int]]:
    """Give every stretch whose start and end lie within the bounds."""
    starts = range(extent.start.low, extent.start.high + 1)
    ends = range(extent.end.low, extent.end.high + 1)
    return [(start, end) for start, end in product(starts, ends) if start < end]


@given(_extents, _extents)
def test_what_can_hold_is_what_some_pair_does(first: Extent, second: Extent) -> None:
    """The relations are those of all pairs of stretches, no more and no fewer."""
    pairs = product(stretches(first), stretches(second))

    assert possible(first, second) == {stand(*pair) for pair in pairs}


INVERSE: Final = dict(zip(Allen, [*Allen][::-1], strict=True)) | {
    Allen.STARTS: Allen.STARTED_BY,
    Allen.STARTED_BY: Allen.STARTS,
    Allen.DURING: Allen.CONTAINS,
    Allen.CONTAINS: Allen.DURING,
    Allen.FINISHES: Allen.FINISHED_BY,
    Allen.FINISHED_BY: Allen.FINISHES,
    Allen.EQUALS: Allen.EQUALS,
}

TEXTS: Final = (
    "2024",
    "2024-10",
    "2024-10-07",
    "2024-10-08",
    "2024-10-07T09:30Z",
    "2024-10-07T09:30:15.5+03:00",
    "2024-10-XX",
    "202X",
    "2024-24",
    "2024-10~",
    "2024-10-07?",
    "1950S2",
    "2024-10-07/2024-10-08",
    "2024-10-06/2024-10-09",
    "2024-10-07T09:30Z/2024-10-08",
    "2024-10-07/..",
    "2024-10-07/",
    "../2024-10-07",
    "/2024-10-07",
    "2024-10-07~/2024-10-09",
    "[2024-10-06,2024-10-08]",
    "[..2024-10-07]",
    "{2024-10-06,2024-10-08}",
    "{2024-10-06,2024-10-08..}",
    "{..2024-10-06}",
    "Y999999999",
    "Y-999999999/..",
    "2024-10 throughout",
    "202X throughout",
    "2024-10-06/2024-10-09 throughout",
    "2024-10-06/2024-10-09 within",
    "../2024-10-07 not_after",
    "2024-10-07 approximate",
    "2024-10-07 unknown",
    "2024-10-07/2024-10-08 x_mine",
)
_times = st.sampled_from(TEXTS).map(time)


@given(_times, _times)
def test_seen_from_the_other_side_the_relations_are_the_inverse(first: Time, second: Time) -> None:
    """There is always a relation, and the other time sees its inverse."""
    found = first.relations(second)

    assert found
    assert second.relations(first) == {INVERSE[each] for each in found}


@given(_times, _times)
def test_answers_rest_on_relations(first: Time, second: Time) -> None:
    """Yes and no hold for all that can be, and yes to one question shuts out another."""
    found = first.relations(second)
    before = {Allen.BEFORE, Allen.MEETS}
    apart = before | {Allen.AFTER, Allen.MET_BY}

    assert (first.before(second) is YES) == (found <= before)
    assert (first.before(second) is NO) == (not found & before)
    assert (first.overlaps(second) is NO) == (found <= apart)
    assert first.overlaps(second) is not YES or not found & apart
    assert first.overlaps(second) is second.overlaps(first)
    if first.within(second) is YES:
        assert first.before(second) is not YES
        assert second.before(first) is not YES
    if first.before(second) is YES:
        assert second.before(first) is NO
        assert first.overlaps(second) is NO


# Cases


BEFORE: Final = {
    ("2024-10-07", "2024-10-08"): YES,
    ("2024-10-08", "2024-10-07"): NO,
    ("2024-10-07", "2024-10-07"): UNSURE,
    ("2024-10", "2024-11-01"): YES,
    ("2024-10", "2024-10-31"): UNSURE,
    ("2024-10-01", "2024-10"): UNSURE,
    ("2023", "2024-10"): YES,
    ("-0044", "0001"): YES,
    ("Y-20000", "-9999"): YES,
    ("202X", "2030"): YES,
    ("202X", "2029"): UNSURE,
    ("2024-36", "2025"): YES,
    ("2024-21", "2024-12"): UNSURE,
    ("2024-10-07T09:30Z", "2024-10-07T09:31Z"): YES,
    ("2024-10-07T09:30Z", "2024-10-07T12:31+03:00"): YES,
    ("2024-10-07T09:30Z", "2024-10-07T09:30:30Z"): UNSURE,
    ("2024-10-07T09:30:00Z", "2024-10-07T12:30:00+03:00"): UNSURE,
    ("2024-10-07T12:30:00+03:00", "2024-10-07T09:29:59Z"): NO,
    ("2024-10-07T09:30:00.5Z", "2024-10-07T09:30:00.6Z"): YES,
    ("2024-10-07", "2024-10-08T09:30Z"): UNSURE,
    ("2024-10-07", "2024-10-08T12:00Z"): YES,
    ("2024-10-07", "2024-10-08T11:59Z"): UNSURE,
    ("2024-10-07T09:59Z", "2024-10-08"): YES,
    ("2024-10-07T10:00Z", "2024-10-08"): UNSURE,
    ("2024-10-07", "2024-10-06T09:59Z"): NO,
    ("2024-10-07/2024-10-08", "2024-10-09"): YES,
    ("2024-10-07/2024-10-08", "2024-10-08"): UNSURE,
    ("2024-10-07/..", "2030"): NO,
    ("2024-10-07/", "2030"): UNSURE,
    ("2024-10-07/", "2024-10-06"): NO,
    ("../2024-10-07", "2024-10-08"): YES,
    ("/2024-10-07", "2024-10-08"): YES,
    ("/2024-10-07", "2024-10-06"): NO,
    ("2020", "../2024"): NO,
    ("2020", "/2024"): UNSURE,
    ("2024-10-07~", "2025"): UNSURE,
    ("2024-10-07?", "2025"): UNSURE,
    ("2024?/2025", "2026"): YES,
    ("2024/2025~", "2026"): UNSURE,
    ("[2020,2022]", "2023"): YES,
    ("[2020,2022]", "2021"): UNSURE,
    ("[..2022]", "2023"): YES,
    ("[2022..]", "2023"): UNSURE,
    ("{2020,2022}", "2021"): NO,
    ("{2022,2020}", "2023"): YES,
    ("2024-10-07 approximate", "2025"): UNSURE,
    ("2024-10-07 unknown", "2025"): UNSURE,
    ("2024-10-06/2024-10-09 within", "2024-10-08"): UNSURE,
    ("2024-10-06/2024-10-09", "2024-10-08"): NO,
    ("2024-10 throughout", "2024-10-30"): NO,
}

OVERLAPS: Final = {
    ("2022/2024", "2023"): YES,
    ("2022/2024", "2024"): UNSURE,
    ("2022/2024", "2025"): NO,
    ("2024-10-07", "2024-10-07"): UNSURE,
    ("2024-10-07/..", "2030"): YES,
    ("2024-10-07/", "2030"): UNSURE,
    ("2024-10-07/..", "2025/.."): YES,
    ("2024-10 throughout", "2024-10-15"): YES,
    ("2024-10 throughout", "2024-10-31"): UNSURE,
    ("2024-10 throughout", "2024-10-15T12:00Z"): YES,
    ("2024-10 throughout", "2024-10-31T23:30Z"): UNSURE,
    ("202X throughout", "2025"): UNSURE,
    ("2022/2024 within", "2023"): UNSURE,
    ("2022/2024 month", "2023"): UNSURE,
    ("2022/2024 x_mine", "2023"): YES,
    ("2022/2024 throughout", "2023"): YES,
    ("2022~/2024", "2023"): UNSURE,
    ("{2020,2022}", "2021"): UNSURE,
    ("{2020..2022}", "2021"): YES,
    ("{2020,2022}", "2023"): NO,
    ("[2020..2022]", "2021"): UNSURE,
}

WITHIN: Final = {
    ("2024-10-07", "2024-10"): YES,
    ("2024-10-07", "2024-10-07"): YES,
    ("2024-10", "2024-10-07"): UNSURE,
    ("2024-11-01", "2024-10"): NO,
    ("2024-10", "2024"): YES,
    ("2024-10-07T09:30Z", "2024-10"): YES,
    ("2024-10-01T09:30Z", "2024-10"): UNSURE,
    ("2024-09-30T09:59Z", "2024-10"): NO,
    ("2024-10-07T09:30:15Z", "2024-10-07T12:30+03:00"): YES,
    ("2024-10-07T09:31:00Z", "2024-10-07T12:30+03:00"): NO,
    ("2024-10-07", "2024-36"): YES,
    ("2024-10-07", "2024-23"): UNSURE,
    ("2024-10-07", "202X"): UNSURE,
    ("2024-10-07", "2024-10~"): UNSURE,
    ("2024-10-07", "2024-10 uncertain"): UNSURE,
    ("2024-10-07", "2024-10 month"): YES,
    ("2024-10-07~", "2024-10"): UNSURE,
    ("2024-10-07", "2024-10-06/2024-10-08"): YES,
    ("2024-10-07", "2024-10-07/2024-10-08"): UNSURE,
    ("2024-10-07", "2024/.."): UNSURE,
    ("2025", "2024/.."): YES,
    ("2025", "2024/"): UNSURE,
    ("2025/..", "2024"): NO,
    ("2021", "{2020..2022}"): YES,
    ("2021", "{2020,2022}"): UNSURE,
    ("2023", "{2020,2022}"): NO,
}


@pytest.mark.parametrize(("pair", "answer"), BEFORE.items(), ids=str)
def test_before(pair: tuple[str, str], answer: Answer) -> None:
    """One ends no later than the other begins, as far as that follows."""
    assert time(pair[0]).before(time(pair[1])) is answer


@pytest.mark.parametrize(("pair", "answer"), OVERLAPS.items(), ids=str)
def test_overlaps(pair: tuple[str, str], answer: Answer) -> None:
    """There is a time that both share, as far as that follows, and from both sides."""
    first, second = map(time, pair)

    assert first.overlaps(second) is answer
    assert second.overlaps(first) is answer


@pytest.mark.parametrize(("pair", "answer"), WITHIN.items(), ids=str)
def test_within(pair: tuple[str, str], answer: Answer) -> None:
    """One lies in the stretch of the calendar that the other names."""
    assert time(pair[0]).within(time(pair[1])) is answer


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2023", "2025", {Allen.BEFORE}),
        ("2023", "2024", {Allen.BEFORE, Allen.MEETS}),
        ("2022/2025", "2023/2024", {Allen.CONTAINS}),
        ("2022/2024", "2023/2025", {Allen.OVERLAPS}),
        ("2022/..", "2023/..", {Allen.OVERLAPS, Allen.FINISHED_BY, Allen.CONTAINS}),
        ("../2022", "../2023", {Allen.OVERLAPS, Allen.STARTS, Allen.DURING}),
        ("2024-10-07T09:30:00.000000001Z", "2024-10-07T09:30:00.000000001Z", {Allen.EQUALS}),
        ("2024-10-07T09:30:00.000000001Z", "2024-10-07T09:30:00.000000002Z", {Allen.MEETS}),
        ("2024-10-07", "2024-10-07", set(Allen)),
        ("2024~", "1900", set(Allen)),
    ],
)
def test_relations(first: str, second: str, expected: set[Allen]) -> None:
    """What can hold, in the cases that are plain."""
    assert time(first).relations(time(second)) == expected


def test_an_answer_is_no_bool() -> None:
    """An answer that may be open must not decide an `if` by itself."""
    with pytest.raises(UsageError) as error:
        bool(time("2024").before(time("2025")))

    assert error.value.code == "usage.answer_as_bool"


# At the very ends of what is known


@pytest.mark.parametrize(
    ("text", "moment", "relation", "can_be"),
    [
        pytest.param(
            *("2024-10-08 throughout", "2024-10-08T23:59:59.999999999", Allen.EQUALS, True),
            id="it may begin in the last nanosecond of its first day",
        ),
        pytest.param(
            *("2024-10 throughout", "2024-10-02T00:00:00.000000000", Allen.STARTED_BY, False),
            id="it has begun before its second day",
        ),
        pytest.param(
            *("2024-10 throughout", "2024-10-31T00:00:00.000000000", Allen.FINISHED_BY, True),
            id="it may end in the first nanosecond of its last day",
        ),
        pytest.param(
            *("2024-10 throughout", "2024-10-30T23:59:59.999999999", Allen.FINISHED_BY, False),
            id="it has not ended before its last day",
        ),
    ],
)
def test_what_held_on_every_day_held_at_some_time_of_the_first_and_the_last(
    text: str, moment: str, relation: Allen, *, can_be: bool
) -> None:
    """What is true of every day need not be true of all of the first, nor of all of the last."""

    class Local(NamedTuple):
        """A moment without an offset, which no record may have."""

        edtf: str
        precision: TimePrecision | None = None

    assert (relation in relations(time(text), Local(moment))) is can_be


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2024-10-08T12:00Z/2024-10-09", id="the start has an offset"),
        pytest.param("2024-10-08/2024-10-09T23:59Z", id="the end has an offset"),
    ],
)
def test_one_end_with_an_offset_puts_all_days_on_the_globe(text: str) -> None:
    """Then a day without an offset may begin 14 hours before that of UTC, so order is open."""
    assert time(text).before(time("2024-10-10")) is UNSURE


@pytest.mark.parametrize(
    ("text", "frame", "answer"),
    [
        pytest.param("{..1984}", "1980/1990", NO, id="without a beginning, begins before all"),
        pytest.param("{1984,1990}", "1986/1995", NO, id="all of a set begins with its first"),
        pytest.param("{1984,1990}", "1980/1985", NO, id="all of a set ends with its last"),
    ],
)
def test_a_set_reaches_from_its_first_to_its_last(text: str, frame: str, answer: Answer) -> None:
    """All of a set is a stretch that begins where its first member does."""
    assert time(text).within(time(frame)) is answer
