"""Figures as bars: what the words entail is drawn, and no more."""

import re
from typing import Any

import pytest
from render.records import claim, figure, occurrence, toll

import milreport as mr
from milreport.render._bars import Scale, bar, scales

LINE = '<line x1="8.0" y1="13.0" x2="172.0" y2="13.0" stroke="currentColor" stroke-opacity="0.3"/>'
LEFT = '<polyline points="5.0,3 1.0,7.0 5.0,11" fill="none" stroke="currentColor"/>'
RIGHT = '<polyline points="175.0,3 179.0,7.0 175.0,11" fill="none" stroke="currentColor"/>'


def told(*contents: dict[str, Any]) -> list[mr.Claim]:
    """Make claims with some contents."""
    return [mr.Claim.model_validate(claim(content=content)) for content in contents]


def drawn(content: dict[str, Any], *beside: dict[str, Any]) -> str:
    """Draw the first of some figures, and give what is inside the picture."""
    claims = told(content, *beside)
    first = claims[0].content
    assert isinstance(first, mr.Figure | mr.Toll)
    picture = bar(first, scales(claims), "so many")
    opening = '<svg role="img" aria-label="so many" width="180" height="14" viewBox="0 0 180 14">'
    assert picture.startswith(opening)
    assert picture.endswith("</svg>")
    return picture.removeprefix(opening).removesuffix("</svg>")


def dashed(start: float, end: float) -> str:
    """Write the line of a figure that is open."""
    return (
        f'<line x1="{start}" y1="7.0" x2="{end}" y2="7.0" stroke="currentColor"'
        ' stroke-width="2" stroke-dasharray="4 2"/>'
    )


def mark(at: float) -> str:
    """Write a mark at a number."""
    return f'<line x1="{at}" y1="2" x2="{at}" y2="12" stroke="currentColor"/>'


ELEVEN = toll("e1", {"kind": "exact", "value": 10})
"""Beside it, the scale goes from 0 to 11."""


@pytest.mark.parametrize(
    ("number", "shapes"),
    [
        pytest.param(
            {"kind": "exact", "value": 10},
            [LINE, '<circle cx="157.1" cy="7.0" r="4" fill="currentColor"/>'],
            id="one number",
        ),
        pytest.param(
            {"kind": "exact", "value": 0},
            [LINE, '<circle cx="8.0" cy="7.0" r="4" fill="currentColor"/>'],
            id="none",
        ),
        pytest.param(
            {"kind": "between", "low": 0, "high": 10},
            [
                LINE,
                (
                    '<rect x="8.0" y="3" width="149.1" height="8" stroke="currentColor"'
                    ' fill="currentColor"/>'
                ),
            ],
            id="a range",
        ),
        pytest.param(
            {"kind": "at_least", "value": 0}, [LINE, dashed(8.0, 179.0), mark(8.0), RIGHT], id="up"
        ),
        pytest.param(
            {"kind": "approximately", "value": 10},
            [LINE, dashed(1.0, 179.0), LEFT, RIGHT, mark(157.1)],
            id="about",
        ),
        pytest.param(
            {"kind": "vague_count"}, [LINE, dashed(1.0, 179.0), LEFT, RIGHT], id="a vague word"
        ),
        pytest.param(
            {"kind": "unknown"},
            [
                (
                    '<rect x="8.0" y="3" width="164.0" height="8" stroke="currentColor"'
                    ' fill="none" stroke-dasharray="3 3"/>'
                )
            ],
            id="unknown",
        ),
    ],
)
def test_bar(number: dict[str, Any], shapes: list[str]) -> None:
    """An end that is open is drawn open, and where no number is told there is no bar."""
    assert drawn(toll("e1", number), ELEVEN) == "".join(shapes)


def test_an_end_open_below() -> None:
    """A share below one half goes on downward, and has a mark at the half."""
    half = figure("e1", {"kind": "nearly", "value": 0.5})

    assert drawn(half) == "".join([LINE, dashed(1.0, 157.1), LEFT, mark(157.1), mark(157.1)])


def test_a_figure_below_zero() -> None:
    """The scale reaches down as far as the figures, with zero on it."""
    cold = figure("e1", {"kind": "exact", "value": -10}, unit="Cel")
    (scale,) = scales(told(cold)).values()

    assert (scale.low, scale.high) == pytest.approx((-11, 1))
    assert re.findall('cx="([^"]+)"', drawn(cold)) == ["21.7"]


def test_figures_of_one_kind_share_a_scale() -> None:
    """People are one kind; things are of one kind where unit, noun and item are alike."""
    number = {"kind": "exact", "value": 20}
    found = scales(
        told(
            ELEVEN,
            toll("e1", number),
            figure("e1", number, counted="rounds"),
            figure("e1", {"kind": "unknown"}, counted="rounds", item="gun"),
            occurrence("e1"),
        )
    )

    assert found == {
        ("people",): Scale(low=0.0, high=22.0),
        ("things", "1", "rounds", ""): Scale(low=0.0, high=22.0),
        ("things", "1", "rounds", "gun"): Scale(low=0.0, high=1.1),
    }


def test_words_are_escaped() -> None:
    """The words for those who cannot see the bar close no attribute."""
    (one,) = told(ELEVEN)
    assert isinstance(one.content, mr.Toll)

    assert 'aria-label="&quot;&gt;"' in bar(one.content, scales([one]), '">')
