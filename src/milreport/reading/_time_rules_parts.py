"""How parts of longer times are told: early March, the end of the year, the week of a day."""

from typing import Final

from milreport.reading._time_line import Found, Line, longest, once
from milreport.reading._time_rules_dates import bare_month, bare_year, full_date, month_year
from milreport.reading._time_rules_periods import period
from milreport.reading._time_rules_relative import relative, shifted, the_unit
from milreport.reading._time_sense_parts import Edge, Third, WeekOf
from milreport.reading._time_sense_stretches import NthWeekday

__all__ = ["edge", "nth_weekday", "third", "week_of"]

_MOST: Final = 5
"""How often a weekday comes in a month at most."""


@once
def third(line: Line, at: int) -> Found | None:
    """Read early March 2022, mid-2022, the end of last year."""
    lead = line.phrase(at, line.words.thirds)
    if lead is None:
        return None
    inner = line.past_article(line.past_on(lead[1]))
    base = (
        period(line, inner) or bare_month(line, inner) or bare_year(line, inner)
        or full_date(line, inner) or relative(line, inner) or the_unit(line, inner)
    )  # fmt: skip
    return Found(Third(int(str(lead[0])), base.meaning), base.end) if base else None


@once
def edge(line: Line, at: int) -> Found | None:
    """Read the start of 2022 or the end of March as a day, for a bound."""
    lead = line.phrase(at, line.words.edges)
    if lead is None:
        return None
    inner = line.past_article(lead[1])
    base = (
        period(line, inner) or bare_month(line, inner) or bare_year(line, inner)
        or shifted(line, inner) or the_unit(line, inner)
    )  # fmt: skip
    return Found(Edge(int(str(lead[0])), base.meaning), base.end) if base else None


@once
def week_of(line: Line, at: int) -> Found | None:
    """Read the week of October 14, 2024, the week ending October 18."""
    lead = line.phrase(at, line.words.weeks)
    day = full_date(line, line.past_on(lead[1])) if lead else None
    return Found(WeekOf(day.meaning, str(lead[0])), day.end) if lead and day else None


@once
def nth_weekday(line: Line, at: int) -> Found | None:
    """Read the first Monday of October 2024, the last Friday in March."""
    start = line.past_article(at)
    which = line.ordinal(start)
    last = line.fold(start) in line.words.final
    named = line.weekday(which.end if which else start + 1) if which or last else None
    if named is None or line.fold(named.end) not in line.words.of:
        return None
    inner = line.past_article(named.end + 1)
    month = longest(month_year(line, inner), bare_month(line, inner), the_unit(line, inner))
    number = which.value if which else 0
    if month is None or not (last or 1 <= number <= _MOST):
        return None
    return Found(NthWeekday(number, named.value, month.meaning), month.end)
