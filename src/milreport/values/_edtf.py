"""The grammar of a time: EDTF, levels 0 to 2 of ISO 8601-2, as one regular expression.

The expression is built from named parts and knows the calendar: how many days a month has, and
in which years February has 29. It does not know the order of two dates, nor how large a year
with an exponent is: for those, `milreport.values.edtf` parses. Every regex engine reads it alike.
"""

from typing import Final

__all__ = ["EDTF", "INSTANT"]

# A qualifier (uncertain, approximate, both) may stand before and after each part.
_Q: Final = "[?~%]?"

# A digit that is not told is written X. Years in which February has, or may have, 29 days:
_LEAP: Final = (
    "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00"
    "|(X[0-9X]|[0-9]X)(0[48]|[2468][048]|[13579][26])|(X[02468X]|[0-9]X)00"
    "|[0-9X]{2}(X[02468X]|[0-9]X))"
)
_MONTH: Final = "(0[1-9X]|1[012X]|X[0-9X])"
_SEASON: Final = "(2[1-9]|3[0-9]|4[01])"
_OF_31: Final = "(0[13578X]|1[02X]|X[0-3578X])"
_OF_30: Final = "(0[469]|11|X[469])"
_DAY_28: Final = "(0[1-9X]|1[0-9X]|2[0-8X]|X[0-9X])"
_DAY_30: Final = "(0[1-9X]|[12][0-9X]|3[0X]|X[0-9X])"
_DAY_31: Final = "(0[1-9X]|[12][0-9X]|3[01X]|X[0-9X])"
_DASH: Final = f"{_Q}-{_Q}"
_MONTH_AND_DAY: Final = f"({_OF_31}{_DASH}{_DAY_31}|{_OF_30}{_DASH}{_DAY_30}|02{_DASH}{_DAY_28})"

# A year of more than four digits begins with Y; S tells how many digits are significant.
_LONG_YEAR: Final = "Y-?([1-9][0-9]{4,8}|[1-9][0-9]{0,7}E[1-8])"
_YEAR: Final = f"({_LONG_YEAR}(S[1-9]|{_Q})|-?[0-9]{{4}}S[1-4])"

_DATE: Final = (
    f"({_YEAR}|{_Q}-?({_LEAP}{_DASH}02{_DASH}29"
    f"|[0-9X]{{4}}({_DASH}({_MONTH_AND_DAY}|{_MONTH}|{_SEASON}))?){_Q})"
)

_DAY: Final = (
    "(([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29"
    "|[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    "|02-(0[1-9]|1[0-9]|2[0-8])))"
)
_HOUR_AND_MINUTE: Final = "T([01][0-9]|2[0-3]):[0-5][0-9]"
_SECOND: Final = ":[0-5][0-9](\\.[0-9]{1,9})?"
_OFFSET: Final = "(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])"
_OFFSET_IN_HOURS: Final = "\\+0[0-9]|-0[1-9]|[+-]1[0-4]"
_TIME: Final = f"({_DATE}|-?{_DAY}{_HOUR_AND_MINUTE}({_SECOND})?({_OFFSET}|{_OFFSET_IN_HOURS}))"

_MEMBERS: Final = f"(\\.\\.)?{_DATE}((,|\\.\\.){_DATE})*(\\.\\.)?"

EDTF: Final = (
    f"^({_TIME}(/({_TIME}|\\.\\.)?)?|(\\.\\.)?/{_TIME}|\\[{_MEMBERS}\\]|\\{{{_MEMBERS}\\}})$"
)
"""One time in EDTF: a date, a season, a moment with its offset, an interval, or a set."""

INSTANT: Final = f"^{_DAY}{_HOUR_AND_MINUTE}{_SECOND}{_OFFSET}$"
"""One instant as in RFC 3339, section 5.6, with its offset."""
