"""What milreport raises when it is called wrongly."""

import copy
import pickle

import pytest

import milreport
from milreport import MilreportError, UsageError


def test_a_usage_error_has_a_code_and_a_message() -> None:
    """The code is for programs and the message for people; the text shows both."""
    error = UsageError("usage.unknown_dialect", "expected 2020-12")

    assert error.code == "usage.unknown_dialect"
    assert error.message == "expected 2020-12"
    assert str(error) == "usage.unknown_dialect: expected 2020-12"
    assert repr(error) == "UsageError('usage.unknown_dialect', 'expected 2020-12')"


@pytest.mark.parametrize("caught_as", [UsageError, MilreportError, ValueError])
def test_a_usage_error_is_caught_as(caught_as: type[Exception]) -> None:
    """By its own name, as anything of this package, and as the ValueError that it is."""
    with pytest.raises(caught_as, match=r"^usage\.unknown_dialect: expected one of: "):
        milreport.json_schema(dialect="draft-00")  # type: ignore[arg-type]


def test_a_usage_error_can_be_copied() -> None:
    """It goes through pickling, as between processes, and comes out the same."""
    error = UsageError("usage.unknown_policy", "expected forbid, ignore or keep")

    for again in (
        pickle.loads(pickle.dumps(error)),  # noqa: S301 - our own bytes
        copy.copy(error),
    ):
        assert type(again) is UsageError
        assert (again.code, again.message) == (error.code, error.message)
        assert str(again) == str(error)
