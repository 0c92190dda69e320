"""Groups of names, and what is next above something."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milreport.weighing._groups import Groups, Upward

NAMES = st.sampled_from("abcdefgh")


@given(st.lists(st.tuples(NAMES, NAMES)))
def test_groups_are_what_can_be_reached(pairs: list[tuple[str, str]]) -> None:
    """Two names are in one group if pairs lead from the one to the other."""
    groups = Groups()
    joined = [groups.join(one, other) for one, other in pairs]

    reached = {name: {name} for name in "abcdefgh"}
    for one, other in pairs:
        together = reached[one] | reached[other]
        for name in together:
            reached[name] = together
    tops = {name: groups.of(name) for name in "abcdefgh"}
    assert all(
        (tops[one] == tops[other]) == (other in reached[one])
        for one in "abcdefgh"
        for other in "abcdefgh"
    )
    assert sum(joined) == 8 - len({*tops.values()})


def test_the_first_name_stands_for_the_group() -> None:
    """Of names that were joined, the one that came first stands for them."""
    groups = Groups()
    groups.join_all(("c", "b"))
    groups.join_all(("d", "a"))
    groups.join("a", "b")

    assert [groups.of(name) for name in "abcde"] == ["c", "c", "c", "c", "e"]


@pytest.mark.parametrize(
    ("start", "marked", "expected"),
    [
        pytest.param("a", "c", "c", id="over one that is not marked"),
        pytest.param("a", "bc", "b", id="the first"),
        pytest.param("c", "c", None, id="none above"),
        pytest.param("x", "c", None, id="a circle with no mark"),
        pytest.param("x", "x", "x", id="a circle back to itself"),
        pytest.param("gone", "c", None, id="not there"),
    ],
)
def test_upward(start: str, marked: str, expected: str | None) -> None:
    """The next marked name above, however often it is asked for."""
    above = {"a": "b", "b": "c", "x": "y", "y": "x", "z": "b"}
    upward = Upward(above.get, marked)

    assert [upward.next(name) for name in (start, "z", start)] == [
        expected,
        "b" if "b" in marked else "c" if "c" in marked else None,
        expected,
    ]
