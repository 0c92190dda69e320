"""How much is shown is a whole number from 1 on."""

import pytest

import milreport as mr
from milreport.render._most import checked


@pytest.mark.parametrize("most", [1, 10**9])
def test_a_whole_number_is_given_back(most: int) -> None:
    """Any number from 1 on will do."""
    assert checked(most) == most


@pytest.mark.parametrize(
    "most",
    [
        pytest.param(0, id="none"),
        pytest.param(-1, id="below none"),
        pytest.param(True, id="a bool"),
        pytest.param(1.0, id="a float"),
        pytest.param("1", id="a text"),
        pytest.param(None, id="nothing"),
    ],
)
def test_anything_else_is_refused(most: object) -> None:
    """What cannot be meant raises."""
    with pytest.raises(mr.UsageError, match=r"^usage.not_a_whole_number: expected a whole number"):
        checked(most)
