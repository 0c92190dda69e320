"""How ranges are told: between A and B, from A to B, A-B, and one of two."""

from typing import Final

from milreport.reading._time_line import Found, Line, longest, once
from milreport.reading._time_meaning import Meaning, No
from milreport.reading._time_rules_dates import bare_year, lone_month
from milreport.reading._time_rules_days import are_counts, joint_days, one_of, two_days
from milreport.reading._time_rules_events import event
from milreport.reading._time_rules_parts import third
from milreport.reading._time_rules_periods import period
from milreport.reading._time_rules_timed import timed
from milreport.reading._time_sense_dates import Calendar
from milreport.reading._time_sense_ranges import Onwards, Range
from milreport.vocabulary.time import TimePrecision

__all__ = ["several", "span"]

_ISO_DAY: Final = 5
"""How many tokens 2024-10-18 has."""


@once
def span(line: Line, at: int) -> Found | None:
    """Read between A and B, from A to B, A to B, A-B."""
    words = line.words
    if line.fold(at) in words.between:
        start, within = line.past_on(at + 1), TimePrecision.WITHIN
        return joint_days(line, start, words.and_, within) or _ends(
            line, start, words.and_, within, led=True
        )
    led = line.fold(at) in words.from_
    start = line.past_on(at + 1) if led else at
    joints = words.to | {"-"}
    precision = TimePrecision.THROUGHOUT if led else None
    return joint_days(line, start, joints, precision) or _ends(
        line, start, joints, precision, led=led
    )


def several(line: Line, at: int, *, led: bool) -> Found | None:
    """Read two days in a row, or one of two; two bare years need a word before them."""
    found = one_of(line, at)
    if found and not led and bare_year(line, at):
        found = None
    return longest(two_days(line, at), found)


def _ends(
    line: Line, at: int, joints: frozenset[str], precision: TimePrecision | None, *, led: bool
) -> Found | None:
    one = _end(line, at)
    if one is None:
        return None
    after = _past_joint(line, at, one, joints, led=led)
    if after is None:
        return None
    after = line.past_on(after)
    now = line.phrase(after, line.words.now)
    if now:
        return Found(Onwards(one.meaning), now[1])
    two = _end(line, after)
    if two is None:
        return None
    if are_counts(line, one.meaning, two.meaning, two.end):
        return Found(No("reading.count_or_date"), two.end)
    return Found(Range(one.meaning, two.meaning, precision), two.end)


def _past_joint(
    line: Line, at: int, one: Found, joints: frozenset[str], *, led: bool
) -> int | None:
    """Step over the word or dash between the ends; a comma may stand before a word."""
    comma = line.skip(one.end, ",")
    if comma > one.end and (led or _is_date(one.meaning)) and line.fold(comma) in joints - {"-"}:
        return comma + 1
    slash = line.fold(one.end) == "/" and one.end - at == _ISO_DAY and line.fold(at + 1) == "-"
    return one.end + 1 if slash or line.fold(one.end) in joints else None


def _is_date(meaning: Meaning) -> bool:
    return isinstance(meaning, Calendar) and meaning.day is not None


@once
def _end(line: Line, at: int) -> Found | None:
    """Read what may be one end of a range."""
    return longest(
        timed(line, at), period(line, line.past_article(at)), lone_month(line, at),
        bare_year(line, at), third(line, at), event(line, at),
    )  # fmt: skip
