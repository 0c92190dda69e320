"""Times as people give them: a date, a span, an upper bound, and where each came from."""

from typing import Annotated

from pydantic import Field

from milreport._model import Form, Value, value
from milreport.values._edtf import EDTF, INSTANT
from milreport.values.ids import AnyRef
from milreport.vocabulary.time import TimeDerivation, TimePrecision, TimeRole

__all__ = ["Edtf", "Instant", "Time"]

Edtf = Annotated[
    str,
    Field(pattern=EDTF, max_length=200),
    Form("a time in EDTF, such as 2024-10-07, ../2024-10-18 or 2024-10-07T09:30+03:00"),
]
"""A time in EDTF (ISO 8601-2, levels 0 to 2): `2024-10-07`, `../2024-10-18`, `2022?`."""

Instant = Annotated[
    str,
    Field(pattern=INSTANT, max_length=40),
    Form("a moment with its offset, such as 2024-10-07T09:30:00+03:00"),
]
"""A moment with its offset from UTC (RFC 3339, section 5.6): `2024-10-07T09:30:00+03:00`."""


@value
class Time(Value):
    """A time, what it is the time of, how finely it is known, and how it was come by."""

    edtf: Edtf
    role: TimeRole | None = None
    """What happened then. Absent where the field that holds the time says so already."""
    precision: TimePrecision | None = None
    derivation: TimeDerivation | None = None
    phrase: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    """The words that were resolved, as printed."""
    anchor: AnyRef | None = None
    """What the words were reckoned from, such as the event in "since the war began"."""
    note: Annotated[str, Field(min_length=1, max_length=5000)] | None = None
    """How the words were resolved, where that is not plain."""
