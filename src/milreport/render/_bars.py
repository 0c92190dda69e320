"""Figures as bars in SVG: from the least to the most that the words entail, and nothing else.

An end that the words leave open is drawn as an arrow. A number with no bound, such as "about 6",
is a dashed line with a mark at the number told; a number that is not told is an empty dashed box.
Figures of one event in one unit share a scale, so that the eye compares what may be compared.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from milreport.records.claim import Claim, Figure, Toll
from milreport.render._escape import html as escaped
from milreport.render._words import counted_in_whole
from milreport.values.intervals import Interval
from milreport.values.numbers import Approximately, Nearly, Number, Unknown, bounds

__all__ = ["Kind", "Scale", "bar", "scales"]

_WIDTH: Final = 180
_HEIGHT: Final = 14
_MARGIN: Final = 8
_MIDDLE: Final = _HEIGHT / 2
_HEADROOM: Final = 1.1
"""How far the scale goes on above the largest number, for an open end to be seen."""

Kind = tuple[str, ...]
"""What a figure counts: figures of one kind share a scale."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The numbers at the two ends of a bar's field."""

    low: float
    high: float

    def at(self, value: float) -> float:
        """Give where a number is drawn."""
        share = (value - self.low) / (self.high - self.low)
        return _MARGIN + share * (_WIDTH - 2 * _MARGIN)


def _number(content: Figure | Toll) -> Number:
    return content.harm.number if isinstance(content, Toll) else content.quantity.number


def _interval(content: Figure | Toll) -> Interval:
    whole = isinstance(content, Toll) or counted_in_whole(content.quantity)
    return bounds(_number(content), whole=whole)


def _told(content: Figure | Toll) -> float | None:
    """Give the number told where it is no bound that the bar shows."""
    number = _number(content)
    return float(number.value) if isinstance(number, Approximately | Nearly) else None


def _kind(content: Figure | Toll) -> Kind:
    if isinstance(content, Toll):
        return ("people",)
    quantity = content.quantity
    return ("things", quantity.unit, quantity.noun or "", quantity.item or "")


def scales(claims: Iterable[Claim]) -> Mapping[Kind, Scale]:
    """Give a scale for every kind of figure in some claims, with zero on it."""
    found: dict[Kind, list[float]] = {}
    for claim in claims:
        if isinstance(claim.content, Figure | Toll):
            interval = _interval(claim.content)
            ends = (interval.low, interval.high, _told(claim.content))
            seen = found.setdefault(_kind(claim.content), [0.0])
            seen.extend(float(end) for end in ends if end is not None)
    return {kind: _scale(min(seen), max(seen)) for kind, seen in found.items()}


def _scale(low: float, high: float) -> Scale:
    span = high - low or 1.0
    return Scale(low=low if low == 0 else low - span * (_HEADROOM - 1), high=low + span * _HEADROOM)


def bar(content: Figure | Toll, on: Mapping[Kind, Scale], words: str) -> str:
    """Draw a figure as an SVG element, with its words for those who cannot see it."""
    shapes = "".join(_shapes(content, on[_kind(content)]))
    return (
        f'<svg role="img" aria-label="{escaped(words)}" width="{_WIDTH}" height="{_HEIGHT}"'
        f' viewBox="0 0 {_WIDTH} {_HEIGHT}">{shapes}</svg>'
    )


def _shapes(content: Figure | Toll, scale: Scale) -> Iterator[str]:
    if isinstance(_number(content), Unknown):
        yield _box(_MARGIN, _WIDTH - _MARGIN, 'fill="none" stroke-dasharray="3 3"')
        return
    interval, told = _interval(content), _told(content)
    yield _line(_MARGIN, _WIDTH - _MARGIN, _HEIGHT - 1, 'stroke-opacity="0.3"')
    low, high = (
        None if end is None else scale.at(float(end)) for end in (interval.low, interval.high)
    )
    if low is not None and high is not None:
        yield _dot(low) if low == high else _box(low, high, 'fill="currentColor"')
    else:
        yield from _open(low, high)
    if told is not None:
        yield _mark(scale.at(told))


def _open(low: float | None, high: float | None) -> Iterator[str]:
    """Draw a line that goes on at each end that the words leave open."""
    start = 1.0 if low is None else low
    end = _WIDTH - 1.0 if high is None else high
    yield _line(start, end, _MIDDLE, 'stroke-width="2" stroke-dasharray="4 2"')
    for edge, tip, back in ((low, 1.0, 5.0), (high, _WIDTH - 1.0, _WIDTH - 5.0)):
        if edge is None:
            yield _arrow(tip, back)
        else:
            yield _mark(edge)


def _line(start: float, end: float, height: float, style: str) -> str:
    return (
        f'<line x1="{start:.1f}" y1="{height:.1f}" x2="{end:.1f}" y2="{height:.1f}"'
        f' stroke="currentColor" {style}/>'
    )


def _mark(at: float) -> str:
    return f'<line x1="{at:.1f}" y1="2" x2="{at:.1f}" y2="12" stroke="currentColor"/>'


def _box(start: float, end: float, style: str) -> str:
    return (
        f'<rect x="{start:.1f}" y="3" width="{max(end - start, 1):.1f}" height="8"'
        f' stroke="currentColor" {style}/>'
    )


def _dot(at: float) -> str:
    return f'<circle cx="{at:.1f}" cy="{_MIDDLE:.1f}" r="4" fill="currentColor"/>'


def _arrow(tip: float, back: float) -> str:
    points = f"{back:.1f},3 {tip:.1f},{_MIDDLE:.1f} {back:.1f},11"
    return f'<polyline points="{points}" fill="none" stroke="currentColor"/>'
