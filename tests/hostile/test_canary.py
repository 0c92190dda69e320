"""What a record says is in no error about it: a secret put anywhere comes out nowhere."""

import json
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest
from hostile.canary import (
    CYRILLIC,
    LATIN,
    MODELS,
    NUMBER,
    POISONS,
    filled,
    keyed,
    leaks,
    places,
    shows,
)
from pydantic import ValidationError

import milreport as mr
from milreport._model import Record, Value
from milreport.records._structure import Part

Json = dict[str, Any]

LONGEST_STEP: Final = 2 * 64 + 1
"""The most characters that a name has in a pointer: 64, each escaped, and the sign of a cut."""


def leaky(outcome: mr.Outcome) -> list[str]:
    """Give the codes of the findings that give the secret away in any rendering."""
    assert outcome.findings
    return [finding.code for finding in outcome.findings if shows(finding)]


def text_of(document: Json) -> str:
    """Write a document as JSON, halves of pairs as escapes."""
    return json.dumps(document)


AS_MAPPINGS: Final = ("text", "text with half of a pair", "large number", "object of a kind")
"""What is given as a mapping as well as JSON text."""


@pytest.mark.parametrize("model", MODELS)
def test_no_finding_shows_what_stands_in_a_field(model: type[Part]) -> None:
    """Whatever is put into a field, right or wrong, no finding repeats any of it."""
    told = [
        f"{place.field}: {name}"
        for place in places(model)
        for name, poison in POISONS.items()
        for document in (filled(place, poison),)
        if leaky(mr.validate(text_of(document)))
        or (name in AS_MAPPINGS and leaky(mr.validate(document)))
    ]

    assert told == []


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("unknown", ["forbid", "ignore", "keep"])
def test_no_finding_shows_a_name_that_is_wrong(model: type[Part], unknown: Any) -> None:  # noqa: ANN401 - one of three words
    """A name that no field has is in the pointer, cut, and nowhere else; so is a misspelt one."""
    misspelt = [f"{name}{LATIN[:5]}" for name in ("id", "kind", "title", "claims", "note")]
    for name in (LATIN, CYRILLIC, LATIN * 1_000, "~/" * 500 + LATIN, *misspelt):
        outcome = mr.validate(text_of(keyed(model, name)), unknown=unknown)
        steps = [step for each in outcome.findings for step in each.pointer.split("/")]

        assert leaky(outcome) == []
        assert max(map(len, steps)) <= LONGEST_STEP


@pytest.mark.parametrize("model", MODELS)
def test_no_error_of_pydantic_shows_what_stands_in_a_field(model: type[Part]) -> None:
    """The error that `model_validate_json` raises is shown without what was in the record."""
    told: list[str] = []
    for place in places(model):
        for name, poison in POISONS.items():
            if isinstance(poison, list | dict):
                continue  # its names would stand in the places that pydantic tells
            try:
                mr.Report.model_validate_json(text_of(filled(place, poison)))
            except ValidationError as error:
                if leaks(str(error)) or leaks(repr(error)):
                    told.append(f"{place.field}: {name}")

    assert told == []


def leaves(told: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:  # noqa: ANN401 - any JSON
    """Give the way to everything in a document that is no object and no array."""
    if isinstance(told, dict | list):
        for step, inside in told.items() if isinstance(told, dict) else enumerate(told):
            yield from leaves(inside, (*way, step))
    else:
        yield way


def put(document: Json, way: tuple[str | int, ...], told: object) -> Json:
    """Give a copy of a document with something else in one place."""
    made: Json = json.loads(text_of(document))
    inside: Any = made
    for step in way[:-1]:
        inside = inside[step]
    inside[way[-1]] = told
    return made


def documents(page: Json) -> Iterator[Json]:
    """Give a report that is sound but for one place, so that the checks are asked as well."""
    extended = {"org.example.case": {LATIN: [CYRILLIC, {"a": "\u0000" + LATIN}]}}
    for way in leaves(page):
        yield from (put(page, way, poison) for poison in (LATIN, CYRILLIC, NUMBER, f"x_{LATIN}"))
    for step in ("id", "language", "document", "claims", "extensions"):
        yield put(put(page, ("extensions",), extended), (step,), NUMBER)
    yield put(page, ("extensions",), extended)
    yield put(page, ("extensions",), {LATIN: {}})
    yield put(page, ("extensions",), {f"org.{LATIN}": LATIN})


def test_no_check_shows_what_stands_in_a_sound_report(page: Json) -> None:
    """A secret in one place of a sound report, where it fits or not, is in no finding."""
    seen: set[str] = set()
    for document in documents(page):
        outcome = mr.validate(text_of(document))
        seen.update(each.code for each in outcome.findings)
        assert [each.code for each in outcome.findings if shows(each)] == []
    # The checks were reached, and not the structure alone.
    assert seen >= {"reference.dangling", "structure.unknown_term", "structure.malformed"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(LATIN, id="word"),
        pytest.param(f'{{"{LATIN}": {LATIN}}}', id="bare word"),
        pytest.param(f'{{"{LATIN}": "{CYRILLIC}", "{LATIN}": 1}}', id="name twice"),
        pytest.param(f'{{"{CYRILLIC}": NaN}}', id="NaN"),
        pytest.param(f'{{"{LATIN}": "{CYRILLIC}', id="cut"),
        pytest.param(f'{{"{LATIN}": 1}} {CYRILLIC}', id="trailing text"),
        pytest.param(f'\ufeff{{"{LATIN}": 1}}', id="byte order mark"),
        pytest.param(f'{{"{LATIN}": "\ud800{CYRILLIC}"}}', id="lone surrogate"),
        pytest.param(f'{{"{LATIN}": "\\ud800{CYRILLIC}"}}', id="escaped lone surrogate"),
        pytest.param(f'"{LATIN}'.encode() + b"\xff" + CYRILLIC.encode(), id="no UTF-8"),
        pytest.param("[" * 1_000 + f'"{LATIN}"', id="too deep"),
        pytest.param(f'["{LATIN * 3_000}"]', id="too long a text"),
        pytest.param(f"[{str(NUMBER) * 60}]", id="too long a number"),
        pytest.param(f"[{NUMBER}e400]", id="number that is infinite"),
        pytest.param(f"[{NUMBER}e-400]", id="number that is nought"),
        pytest.param(f"[0.{NUMBER}{NUMBER}{NUMBER}]", id="number that is rounded"),
        pytest.param("x" * 2_000_000 + LATIN, id="too large"),
        pytest.param("[" + f'"{LATIN}",' * 100_000 + "0]", id="too many items"),
        pytest.param({LATIN: {1: CYRILLIC}}, id="name that is no text"),
        pytest.param({LATIN: {LATIN}}, id="set"),
        pytest.param({LATIN: CYRILLIC.encode()}, id="bytes in a mapping"),
        pytest.param({LATIN: "\ud800" + LATIN}, id="lone surrogate in a mapping"),
        pytest.param([LATIN], id="list"),
    ],
)
def test_no_finding_shows_what_is_no_report_at_all(text: Any) -> None:  # noqa: ANN401 - whatever a caller may pass
    """What is no JSON, or too much of it, is not repeated either."""
    limits = mr.Limits(bytes=1_500_000)

    assert leaky(mr.validate(text, limits=limits)) == []


def test_a_tally_shows_nothing_of_the_lines(page: Json) -> None:
    """What is counted over many lines has codes and places, and no text of the records."""
    lines = [text_of(put(page, way, LATIN)) for way in leaves(page)]
    outcomes = mr.validate_lines(lines)
    bad = sum(not outcome.ok for outcome in outcomes)

    assert bad > 100
    tally = outcomes.tally
    assert not any(map(leaks, (str(tally), repr(tally), json.dumps(tally.to_dict()))))


CALLS: Final[dict[str, Callable[[], object]]] = {
    "edtf": lambda: mr.edtf.parse(LATIN),
    "long edtf": lambda: mr.edtf.parse(LATIN * 100),
    "year of an edtf": lambda: mr.edtf.parse(f"Y{NUMBER}{NUMBER}"),
    "unit": lambda: mr.units.unit(LATIN),
    "conversion from a unit": lambda: mr.units.convert(1, CYRILLIC, "m"),
    "conversion of what is no number": lambda: mr.units.convert(LATIN, "m", "km"),  # type: ignore[arg-type]
    "grid reference": lambda: mr.mgrs.from_mgrs(LATIN),
    "country": lambda: mr.country_codes.country_from(LATIN, mr.country_codes.CountryScheme.ALPHA2),
    "scheme": lambda: mr.country_codes.country_from("UA", CYRILLIC),  # type: ignore[arg-type]
    "day of ACLED": lambda: mr.time_codes.from_acled(LATIN, 1),
    "precision of ACLED": lambda: mr.time_codes.from_acled("2024-10-07", NUMBER),
    "time of Wikidata": lambda: mr.time_codes.from_wikidata(LATIN, 11, calendar="Q1985727"),
    "calendar": lambda: mr.time_codes.from_wikidata("+2024-10-07T00:00:00Z", 11, calendar=LATIN),
    "precision of a place": lambda: mr.place_codes.precision_from_ucdp(NUMBER),
    "anchor": lambda: mr.reading.time("yesterday", anchor=LATIN),
    "event": lambda: mr.reading.time("yesterday", anchors={LATIN: CYRILLIC}),
    "language": lambda: mr.reading.hedges("likely", language=LATIN),
    "scale": lambda: mr.scales.scale(LATIN),
    "number on a scale": lambda: mr.scales.terms_at(NUMBER, "icd203.likelihood"),
    "policy of unknown fields": lambda: mr.validate("{}", unknown=LATIN),  # type: ignore[arg-type]
    "lines that are a text": lambda: mr.validate_lines(LATIN),
}
"""Calls that raise, each with a secret in what was handed in."""


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_no_exception_shows_what_was_handed_in(call: Callable[[], object]) -> None:
    """What a function raises says what was expected, and does not repeat what it got."""
    with pytest.raises(mr.MilreportError) as raised:
        call()

    error: BaseException | None = raised.value
    while error is not None:
        assert not any(map(leaks, (str(error), repr(error), repr(error.args))))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


# Whether a leak would be seen


def test_every_model_is_visited() -> None:
    """The secret was in every model of the records and of the values that records hold."""

    def below(base: type[Any]) -> Iterator[type[Any]]:
        for deeper in base.__subclasses__():
            yield from (deeper, *below(deeper))

    # A slotted class is made twice, and the first one goes away only in time.
    named = {
        each.__name__
        for base in (Value, Record)
        for each in below(base)
        if each.__module__.startswith(("milreport.values.", "milreport.records."))
        and not each.__name__.startswith("_")
    }

    assert named - {"Identified"} == {model.__name__ for model in MODELS}


@pytest.mark.parametrize(
    ("told", "seen"),
    [
        pytest.param("expected a text", False, id="nothing"),
        pytest.param(f"found {LATIN}", True, id="all of it"),
        pytest.param(f"found {LATIN[:4]}…", True, id="its beginning"),
        pytest.param(f"found …{CYRILLIC[-4:]}", True, id="its end"),
        pytest.param(ascii(CYRILLIC), True, id="as escapes"),
        pytest.param(f"{NUMBER}", True, id="a number"),
        pytest.param(f"{LATIN}".encode(), True, id="as bytes"),
        pytest.param(b"nothing", False, id="bytes of nothing"),
    ],
)
def test_a_leak_would_be_seen(told: str | bytes, seen: bool) -> None:  # noqa: FBT001 - a column of a table
    """Four characters of a secret are enough to find it, in any writing."""
    assert leaks(told) is seen


def test_what_is_asked_for_is_shown(page: Json) -> None:
    """With `reveal` the beginning of what was found is there, so that it can be seen at all."""
    outcome = mr.validate(text_of(put(page, ("claims", 0, "mode"), LATIN)), reveal=True)

    assert leaky(outcome) == ["structure.unknown_term"]
