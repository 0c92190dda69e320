"""Limits: what is let through, what is refused, and that a limit that cannot be meant raises."""

import pickle
from dataclasses import FrozenInstanceError, fields

import pytest

import milreport as mr
from milreport.limits import DEFAULT

DEFAULTS = {
    "bytes": 1_048_576,
    "depth": 64,
    "items": 100_000,
    "text": 20_000,
    "digits": 400,
    "findings": 100,
}


def test_the_defaults_are_what_is_documented() -> None:
    """Whoever says nothing gets these."""
    assert {field.name: getattr(DEFAULT, field.name) for field in fields(DEFAULT)} == DEFAULTS
    assert mr.Limits() == DEFAULT


@pytest.mark.parametrize("name", DEFAULTS)
@pytest.mark.parametrize(
    "most",
    [
        pytest.param(0, id="nothing"),
        pytest.param(-1, id="less than nothing"),
        pytest.param(1.0, id="a float"),
        pytest.param(True, id="true"),
        pytest.param("9", id="a text"),
        pytest.param(None, id="None"),
    ],
)
def test_a_limit_that_cannot_be_meant_is_a_usage_error(name: str, most: object) -> None:
    """A limit is a whole number from 1 on."""
    with pytest.raises(mr.UsageError) as caught:
        mr.Limits(**{name: most})  # type: ignore[arg-type]

    assert str(caught.value) == f"usage.odd_limit: expected a whole number from 1 on for {name}"


@pytest.mark.parametrize("name", DEFAULTS)
def test_one_is_the_least(name: str) -> None:
    """The smallest limit is 1, and the others stay as they were."""
    limits = mr.Limits(**{name: 1})

    assert {each: getattr(limits, each) for each in DEFAULTS} == DEFAULTS | {name: 1}


def test_limits_are_a_value() -> None:
    """They do not change, compare by content, and go between processes."""
    limits = mr.Limits(depth=20)

    assert pickle.loads(pickle.dumps(limits)) == limits  # noqa: S301 - our own
    assert len({limits, mr.Limits(depth=20), mr.Limits()}) == 2
    with pytest.raises(FrozenInstanceError):
        limits.depth = 3  # type: ignore[misc]


def test_what_is_no_limits_is_a_usage_error() -> None:
    """A dict of limits is none."""
    with pytest.raises(mr.UsageError) as caught:
        mr.validate("{}", limits={"depth": 3})  # type: ignore[arg-type]

    assert str(caught.value) == "usage.odd_limits: expected Limits, such as Limits(depth=20)"
