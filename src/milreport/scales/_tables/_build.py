"""Short forms for writing the tables down."""

from fractions import Fraction
from typing import NamedTuple

from milreport.conversion import Authority
from milreport.scales._scale import Checked, Dimension, Measure, Scale, Standing, Stix, Term
from milreport.values.intervals import Interval

__all__ = ["NOT_JUDGED", "NOT_STATED", "Row", "made", "percent", "points"]

NOT_JUDGED = Standing.CANNOT_BE_JUDGED
NOT_STATED = Standing.NOT_STATED


class Row(NamedTuple):
    """A term as a table writes it; the scale and the mark of its checking are filled in."""

    code: str
    labels: tuple[str, ...] = ()
    second_row: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    meaning: str = ""
    interval: Interval | None = None
    low_approximate: bool = False
    high_approximate: bool = False
    stix: Stix | None = None
    score: int | None = None
    standing: Standing = Standing.JUDGED
    is_extra: bool = False
    checked: Checked | None = None


def percent(low: int, high: int, *, low_open: bool = False, high_open: bool = False) -> Interval:
    """Give an interval of per cents as one of probabilities."""
    return Interval(Fraction(low, 100), Fraction(high, 100), low_open, high_open)


def points(low: int, high: int, *, high_open: bool = False) -> Interval:
    """Give an interval of points, from 0 to 100."""
    return Interval(Fraction(low), Fraction(high), high_open=high_open)


def made(  # noqa: PLR0913 - a scale has as many columns as it needs
    *,
    key: str,
    title: str,
    issuer: str,
    version: str,
    dimension: Dimension,
    checked: Checked,
    rows: tuple[Row, ...] = (),
    order: tuple[tuple[str, ...], ...] = (),
    measure: Measure = Measure.NONE,
    stix_basis: Authority | None = None,
    namespace: str | None = None,
    note: str = "",
) -> Scale:
    """Make a scale of its rows."""
    return Scale(
        key=key,
        title=title,
        issuer=issuer,
        version=version,
        dimension=dimension,
        terms=tuple(
            Term(scale=key, **{**row._asdict(), "checked": row.checked or checked}) for row in rows
        ),
        order=order,
        measure=measure,
        stix_basis=stix_basis,
        namespace=namespace,
        checked=checked,
        note=note,
    )
