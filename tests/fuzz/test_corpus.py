"""Every seed through its target, without a fuzzer; and each target is shown to be able to fail."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from fuzz import harness, seeds, trees
from fuzz.targets import TARGETS, Broken

import milreport as mr
from milreport import country_codes, edtf, mgrs, place_codes, reading, time_codes, units

pytest.importorskip("mgrs", "1.6")


@pytest.mark.parametrize("name", [pytest.param(name, id=name) for name in TARGETS])
def test_every_seed_keeps_the_promises(name: str) -> None:
    """What was found once, or is odd on purpose, breaks nothing."""
    target = TARGETS[name]
    told = seeds.seeds(target.seeds)

    assert len(told) == len({*told})
    assert max(map(len, told)) <= target.longest
    for seed in told:
        with harness.watched():
            target.run(seed)


def run_all(name: str) -> None:
    """Put every seed of a target to it."""
    for seed in seeds.seeds(TARGETS[name].seeds):
        TARGETS[name].run(seed)


def broken(*_arguments: object, **_options: object) -> object:
    """Stand for a function with a defect that raises what nobody documents."""
    raise KeyError


PLANTED: tuple[tuple[str, Any, str, Callable[..., object]], ...] = (
    ("validate", mr, "validate", broken),
    ("validate_lines", mr, "validate_lines", broken),
    ("reading.quantity", reading, "quantity", broken),
    ("reading.quantities", reading, "quantities", broken),
    ("reading.number", reading, "number", broken),
    ("reading.time", reading, "time", broken),
    ("reading.hedges", reading, "hedges", broken),
    ("edtf", edtf, "parse", broken),
    ("units", units, "exactly", broken),
    ("quantity", mr.Quantity, "model_validate_json", broken),
    ("mgrs", mgrs, "from_mgrs", broken),
    ("place_codes", place_codes, "precision_to_gdelt", broken),
    ("time_codes", time_codes, "from_ucdp", broken),
    ("country_codes", country_codes, "country_to", broken),
)
"""For each target, a function that it calls and that is put out of order."""


def test_a_defect_is_planted_for_every_target() -> None:
    """No target is left out of the proof below."""
    assert [planted[0] for planted in PLANTED] == [*TARGETS]


@pytest.mark.parametrize(
    ("name", "owner", "function", "defect"),
    [pytest.param(*planted, id=planted[0]) for planted in PLANTED],
)
def test_an_exception_that_is_not_ours_is_seen(
    name: str,
    owner: object,
    function: str,
    defect: Callable[..., object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A target lets through whatever the library must not raise."""
    monkeypatch.setattr(owner, function, defect)

    with pytest.raises(KeyError):
        run_all(name)


_YEAR: edtf.Expression = edtf.parse("2031")

WRONG: tuple[tuple[str, str, Any, str, Callable[[Any], Any], str], ...] = (
    (
        *("a pointer to nowhere", "validate", mr, "validate"),
        lambda outcome: replace(
            outcome, findings=tuple(replace(f, pointer="/nowhere/0") for f in outcome.findings)
        ),
        "a pointer points at something",
    ),
    (
        *("a fault is dropped", "validate", mr, "validate"),
        lambda outcome: replace(outcome, findings=()),
        "where there is no report, a fault says why",
    ),
    (
        *("another report is made", "validate", mr, "validate"),
        lambda outcome: (
            replace(outcome, report=outcome.report.evolve(id=outcome.report.id + "x"))
            if outcome.ok
            else outcome
        ),
        "a report comes back from its JSON",
    ),
    (
        *("the last line is lost", "validate_lines", mr, "validate_lines"),
        lambda outcomes: [*outcomes][:-1],
        "every line that says something is judged",
    ),
    (
        *("a sense is dropped", "reading.quantity", reading, "quantity"),
        lambda read: replace(read, senses=()),
        "a text is read, or refused with a reason",
    ),
    (
        *("the last quantity is lost", "reading.quantities", reading, "quantities"),
        lambda reads: reads[:-1],
        "the one quantity is found by both",
    ),
    (
        *("numbers are mixed up", "reading.number", reading, "number"),
        lambda read: replace(
            read, senses=tuple(replace(each, value=mr.Exact(value=7)) for each in read.senses)
        ),
        "a number is that of the quantity",
    ),
    (
        *("a span is beyond the text", "reading.time", reading, "time"),
        lambda read: replace(read, left=(mr.Span(start=900, end=901),)),
        "a span lies inside the text",
    ),
    (
        *("another word is shown", "reading.hedges", reading, "hedges"),
        lambda found: tuple(each.evolve(cue="perhaps so") for each in found),
        "a hedge is printed in the text",
    ),
    (
        *("another time is parsed", "edtf", edtf, "parse"),
        lambda _parsed: _YEAR,
        "a time is written as it was",
    ),
    (
        *("a conversion is one off", "units", units, "exactly"),
        lambda exact: exact + 1,
        "a conversion can be turned round",
    ),
    (
        *("a square has no middle", "mgrs", mgrs, "to_mgrs"),
        lambda given: replace(given, values=()),
        "a square has a middle, which is in a square",
    ),
    (
        *("no answer and no reason", "place_codes", place_codes, "precision_to_gdelt"),
        lambda given: replace(given, values=(), loss=()),
        "where there is no answer, the loss says why",
    ),
    (
        *("no answer and no reason", "time_codes", time_codes, "to_acled"),
        lambda given: replace(given, values=(), loss=()),
        "where there is no answer, the loss says why",
    ),
    (
        *("another country", "country_codes", country_codes, "country_to"),
        lambda given: replace(given, values=("AQ",)) if given.values else given,
        "codes come back",
    ),
)


@pytest.mark.parametrize(
    ("name", "owner", "function", "turned", "words"),
    [pytest.param(*row[1:], id=f"{row[1]}: {row[0]}") for row in WRONG],
)
def test_a_wrong_answer_is_seen(
    name: str,
    owner: object,
    function: str,
    turned: Callable[[Any], Any],
    words: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A target holds what comes back against what has to hold."""
    right = getattr(owner, function)
    monkeypatch.setattr(owner, function, lambda *told, **options: turned(right(*told, **options)))

    with pytest.raises(Broken, match=words):
        run_all(name)


def test_a_hang_is_seen() -> None:
    """What takes too long is stopped, whatever it catches itself."""

    def stubborn() -> None:
        while True:
            try:
                sum(range(1000))
            except Exception:  # noqa: BLE001, S112 - as careless as can be
                continue

    with pytest.raises(harness.Hang), harness.watched():
        stubborn()


def test_the_parts_of_the_library_that_read_are_fuzzed() -> None:
    """Every public function of `reading` has a target of its own."""
    functions = {name for name in reading.__all__ if name.islower()}

    assert {f"reading.{name}" for name in functions} <= {*TARGETS}


# Trees


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('{"a":1,"a":{"b":[]}}', id="a name that stands twice"),
        pytest.param("[1e400,-0,1.50,NaN,true,null]", id="numbers as they are written"),
        pytest.param('"\\ud800"', id="half of a pair of surrogates"),
    ],
)
def test_a_tree_is_written_as_it_was(text: str) -> None:
    """Nothing is lost on the way through a tree."""
    assert trees.written(trees.parsed(text)) == text


def test_a_changed_tree_is_json_and_another_text() -> None:
    """Changes of one seed are the same for one number, differ for others, and are all JSON."""
    text = b'{"kind":"toll","harm":{"low":[1,2,{"x":"y"}]},"z":null}'
    made = [trees.mutated(text, 20_000, seed) for seed in range(400)]

    assert made == [trees.mutated(text, 20_000, seed) for seed in range(400)]
    assert len({*made}) > 250
    for each in made:
        if each:
            trees.parsed(each)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b'{"a":', id="no JSON"),
        pytest.param(b"[" * 5000, id="too deep to be taken apart"),
    ],
)
def test_what_is_no_tree_is_left_to_others(data: bytes) -> None:
    """Then the fuzzer changes its bytes."""
    assert {trees.mutated(data, 10_000, seed) for seed in range(20)} == {None}


def test_a_changed_tree_has_to_fit() -> None:
    """What becomes longer than allowed is not given."""
    made = [trees.mutated(b'{"a":"bcdefghij"}', 17, seed) for seed in range(200)]

    assert None in made
    assert max(len(each) for each in made if each is not None) <= 17


def test_seeds_are_text_of_one_line_each() -> None:
    """The files of seeds are those of the targets, and are written one way."""
    assert {path.stem for path in seeds.DATA.glob("*.jsonl")} == {
        target.seeds for target in TARGETS.values()
    }
    for path in seeds.DATA.glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert json.dumps(json.loads(line)) == line
