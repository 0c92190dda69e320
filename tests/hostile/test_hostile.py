"""Hostile input is answered: as expected, in time, and the same whatever surrounds the process."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hostile.corpus import ENVIRONMENTS, FILES, cases, differing, run, wrong

PLAIN, ODD = ENVIRONMENTS


@pytest.mark.parametrize("name", FILES)
def test_the_corpus_is_answered_as_expected_in_two_surroundings(name: str) -> None:
    """Each case gives what it should, in its limits, and both answers are equal to the byte."""
    told = cases(name)
    plain, odd = run(told, PLAIN), run(told, ODD)

    assert [*wrong(told, plain)] == []
    assert differing(plain, odd) == []


def test_the_corpus_is_large_and_each_case_has_a_name_of_its_own() -> None:
    """There are more cases than 450, and none hides another."""
    names = [case["id"] for name in FILES for case in cases(name)]

    assert len(names) > 1_700
    assert [name for name, times in Counter(names).items() if times > 1] == []


def test_every_case_says_what_is_expected() -> None:
    """A case without an expectation could not fail; a group is the first part of each name."""
    every = [case for name in FILES for case in cases(name)]

    assert [case["id"] for case in every if not case["expect"]] == []
    assert [case["id"] for case in every if not case["id"].startswith(f"{case['group']}/")] == []


# The guard itself


FINE = {"id": "fine", "call": "units.named", "args": ["km"]}


def bad(name: str, seconds: float = 20.0) -> dict[str, object]:
    """Make a case that goes wrong on purpose."""
    return {"id": name, "call": f"guard.{name}", "args": [], "seconds": seconds}


@pytest.mark.parametrize(
    ("case", "answer"),
    [
        pytest.param(bad("hang", 0.2), {"died": "exit -26"}, id="no end"),
        pytest.param(bad("die"), {"died": "exit -6"}, id="the process is ended"),
        pytest.param(bad("grow"), {"foreign": "MemoryError"}, id="too much memory"),
        pytest.param(bad("print"), {"value": None, "printed": 5}, id="something is printed"),
    ],
)
def test_a_case_that_goes_wrong_is_named_and_the_others_are_answered(
    case: dict[str, object], answer: dict[str, object]
) -> None:
    """The guard pins a hang, a crash, a lack of memory and a print to the case, and goes on."""
    before, hit, after = run([FINE, case, FINE], PLAIN)

    assert before == after == {"id": "fine", "value": ["km"]}
    assert hit == {"id": case["id"], **answer}


def test_what_ends_without_using_the_processor_is_ended_by_the_clock() -> None:
    """A process that takes too long by the clock is ended, and the case is named."""
    answers = run([FINE, bad("hang")], PLAIN, wall=3.0)

    assert answers == [
        {"id": "fine", "value": ["km"]},
        {"id": "hang", "died": "no end within the limit"},
    ]


@pytest.mark.parametrize(
    ("expect", "given", "lines"),
    [
        pytest.param({"value": 1}, {"value": 1}, [], id="right"),
        pytest.param(
            {"value": 1}, {"value": 2}, ['x: expected {"value": 1}, got {"value": 2}'], id="value"
        ),
        pytest.param(
            {"value": 1},
            {"foreign": "TypeError"},
            ['x: expected {"value": 1}, got {"foreign": "TypeError"}'],
            id="another exception",
        ),
        pytest.param(
            {"value": 1},
            {"value": 1, "printed": 5},
            ['x: expected {"value": 1}, got {"printed": 5}'],
            id="right and printed",
        ),
        pytest.param(
            {"raises": "UsageError"},
            {"raises": "UsageError", "codes": ["usage.not_text"]},
            [],
            id="any code of an error",
        ),
        pytest.param(
            {"ok": False, "codes": [["a", 2], "b"], "pointer": "/x"},
            {
                "ok": False,
                "findings": [
                    {"code": "a", "pointer": "/x"},
                    {"code": "a", "pointer": "/y"},
                    {"code": "b", "pointer": ""},
                ],
            },
            [],
            id="findings",
        ),
        pytest.param(
            {"ok": False, "codes": ["a"]},
            {"ok": False, "findings": [{"code": "a", "pointer": ""}, {"code": "a", "pointer": ""}]},
            ['x: expected {"ok": false, "codes": ["a"]}, got {"ok": false, "codes": [["a", 2]]}'],
            id="one finding too many",
        ),
    ],
)
def test_a_wrong_answer_is_said_to_be_wrong(
    expect: dict[str, object], given: dict[str, object], lines: Sequence[str]
) -> None:
    """What differs from the expectation is reported with both."""
    assert [*wrong([{"id": "x", "expect": expect}], [{"id": "x", **given}])] == lines


def test_answers_that_differ_are_named() -> None:
    """One byte of difference between two surroundings is seen."""
    one = [{"id": "a", "value": "1"}, {"id": "b", "value": "1"}]
    other = [{"id": "a", "value": "1"}, {"id": "b", "value": "2"}]

    assert differing(one, one) == []
    assert differing(one, other) == ["b"]
