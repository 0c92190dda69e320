"""Times in words, as finely as they are told."""

import pytest
from hypothesis import given, settings

import milreport as mr
from milreport.render import _times as times
from milreport.testing.strategies import instances
from milreport.values.edtf import parse
from milreport.vocabulary.time import TimeDerivation


@pytest.mark.parametrize(
    ("edtf", "precision", "said"),
    [
        pytest.param("2024-10-07", None, "7 October 2024", id="a day"),
        pytest.param("2024-10", None, "October 2024", id="a month"),
        pytest.param("2024", None, "2024", id="a year"),
        pytest.param("2024-21", None, "spring 2024", id="a season"),
        pytest.param("2024-33", None, "2024-33 (EDTF)", id="a quarter"),
        pytest.param("2024-10?", None, "perhaps October 2024", id="uncertain"),
        pytest.param("2024~", None, "about 2024", id="approximate"),
        pytest.param("2024-10-07%", None, "perhaps about 7 October 2024", id="both"),
        pytest.param("?2024-10", None, "?2024-10 (EDTF)", id="uncertain in one part"),
        pytest.param("2024?-10", None, "2024?-10 (EDTF)", id="uncertain to its left"),
        pytest.param("?2024", None, "?2024 (EDTF)", id="uncertain before"),
        pytest.param("202X", None, "202X (EDTF)", id="a digit not told"),
        pytest.param("1950S2", None, "1950S2 (EDTF)", id="significant digits"),
        pytest.param("-0044", None, "-0044 (EDTF)", id="before our era"),
        pytest.param(
            "2024-10-07T09:30",
            None,
            "7 October 2024, 09:30, by the clocks of the place",
            id="local",
        ),
        pytest.param("2024-10-07T09:30:05Z", None, "7 October 2024, 09:30:05 UTC", id="UTC"),
        pytest.param(
            "2024-10-07T09:30:05.25+03:00",
            None,
            "7 October 2024, 09:30:05.25 UTC+03:00",
            id="with an offset",
        ),
        pytest.param("../2024-10-07", "not_after", "no later than 7 October 2024", id="not after"),
        pytest.param("../2024", None, "until 2024", id="open start"),
        pytest.param("/2024", None, "from a time not told until 2024", id="unknown start"),
        pytest.param("2024/..", "not_before", "no earlier than 2024", id="not before"),
        pytest.param("2024/..", None, "from 2024 on", id="open end"),
        pytest.param("2024/", None, "from 2024 to a time not told", id="unknown end"),
        pytest.param("2023/2024", None, "from 2023 to 2024", id="from and to"),
        pytest.param("2023/2024", "within", "between 2023 and 2024", id="within"),
        pytest.param("[2014,2022-02]", None, "one of 2014 or February 2022", id="one of"),
        pytest.param("{2014,2022}", None, "2014 and 2022", id="all of"),
        pytest.param("{..2014,2016..2018,2022..}", None,
            "2014 or earlier, 2016 to 2018 and 2022 or later", id="ranges"),
    ],
)  # fmt: skip
def test_spelled(edtf: str, precision: str | None, said: str) -> None:
    """What words can say is said; the rest stays in EDTF."""
    fine = mr.Time.model_validate({"edtf": "2024", "precision": precision}).precision

    assert times.spelled(parse(edtf), fine) == said


@pytest.mark.parametrize(
    ("told", "anchor", "said", "in_passing"),
    [
        pytest.param({}, None, "3 March 2024", "3 March 2024", id="bare"),
        pytest.param(
            {"phrase": "Sunday", "derivation": "year_inferred"},
            None,
            "3 March 2024 (“Sunday”; the year is inferred)",
            "3 March 2024, the year is inferred",
            id="a phrase",
        ),
        pytest.param(
            {"derivation": "anchor_based"},
            "e1",
            "3 March 2024 (reckoned from e1)",
            "3 March 2024, reckoned from e1",
            id="an anchor",
        ),
        pytest.param(
            {"derivation": "stated", "precision": "approximate"},
            None,
            "3 March 2024 (only near the true time)",
            "3 March 2024, only near the true time",
            id="a precision",
        ),
        pytest.param(
            {"derivation": "x_guessed", "precision": "day"},
            None,
            "3 March 2024 (guessed)",
            "3 March 2024, guessed",
            id="a private term",
        ),
    ],
)
def test_dated(told: dict[str, str], anchor: str | None, said: str, in_passing: str) -> None:
    """How a time was come by stands beside it."""
    time = mr.Time.model_validate({"edtf": "2024-03-03", **told})

    assert times.dated(time, anchor) == said
    assert times.dated(time, anchor, in_passing=True) == in_passing


def test_every_derivation_has_words() -> None:
    """No way of arriving at a time goes without a word, but that it was stated."""
    assert {*times.DERIVED} == {*TimeDerivation}


@given(time=instances(mr.Time))
@settings(max_examples=25)
def test_any_time_has_words(time: mr.Time) -> None:
    """Whatever EDTF holds comes out as something."""
    assert times.dated(time)
