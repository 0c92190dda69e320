"""The fuzz targets: each takes any bytes, calls one public function, and says what must hold.

A target raises nothing where the library keeps its word: an exception of ours where the function
documents it is caught here; whatever else is raised, `Broken` included, is a defect. Bytes are
read as UTF-8 with lone surrogates for what is none, so that every `str` can come.
"""

import json
import math
import pickle
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, Final, Literal

from fuzz import trees
from pydantic import ValidationError

import milreport as mr
from milreport import country_codes, edtf, mgrs, place_codes, reading, time_codes, units
from milreport.conversion import Conversion
from milreport.findings import Finding, Severity
from milreport.vocabulary.places import PlacePrecision
from milreport.vocabulary.time import TimePrecision

__all__ = ["TARGETS", "Broken", "Target"]


class Broken(AssertionError):  # noqa: N818 - what is broken is the library's word
    """Something that has to hold does not."""


@dataclass(frozen=True, slots=True)
class Target:
    """One function to be fuzzed."""

    name: str
    run: Callable[[bytes], None]
    modules: tuple[str, ...]
    """The modules that it has to reach, below `milreport`; `*` stands for any end of a name."""
    longest: int
    """The most bytes of an input."""
    seeds: str
    """The file of seeds, in tests/data/fuzz."""
    changed: Literal["as bytes", "as a tree", "by lines"] = "as bytes"
    """How inputs are changed: those that are JSON, as a whole or line by line, also as trees."""


def must(holds: object, what: str) -> None:
    """Say what is broken where something does not hold; asserts may be switched off."""
    if not holds:
        raise Broken(what)


# What several targets share


def told(data: bytes) -> str:
    """Read any bytes as text; what is not UTF-8 becomes lone surrogates."""
    return data.decode("utf-8", "surrogateescape")


def arguments(data: bytes, count: int) -> list[str]:
    """Take so many arguments from the lines of an input; what is missing is empty."""
    lines = told(data).split("\n", count - 1)
    return [*lines, *[""] * (count - len(lines))]


def anything(text: str) -> Any:  # noqa: ANN401 - whatever a caller may have
    """Give the number, truth value or None that a text is in JSON, or the text itself."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return text if isinstance(found, dict | list | str) else found


def comes_back(value: Any) -> None:  # noqa: ANN401 - a value of ours
    """Hold a value against what its JSON makes."""
    text = value.model_dump_json()
    back = type(value).model_validate_json(text)
    must(back == value, "a value comes back from its JSON")
    must(back.model_dump_json() == text, "the JSON of a value comes back")
    must(hash(back) == hash(value), "equal values have one hash")


def tried(call: Callable[..., Any], *told: Any, **options: Any) -> Any:  # noqa: ANN401
    """Call a function that documents `UsageError` and `NotationError`; give None where it raises.

    The message must not say what came in, and that is as good as sure where it is short.
    """
    try:
        return call(*told, **options)
    except (mr.UsageError, mr.NotationError) as error:
        must(error.code.count(".") == 1, "an error has a code")
        must(len(str(error)) < 300, "the message of an error is short")
        return None


# validate


POLICIES: Final[tuple[Literal["forbid", "ignore", "keep"], ...]] = ("forbid", "ignore", "keep")


def _small() -> Any:  # noqa: ANN401 - limits
    return mr.Limits(bytes=2000, depth=6, items=60, text=80, digits=12, findings=3)


def validate(data: bytes) -> None:
    """Any bytes give an outcome, under every policy and with small limits too."""
    default = mr.Limits()
    seen = [_judged(data, policy, default) for policy in POLICIES]
    small = [_judged(data, policy, _small()) for policy in POLICIES]
    for strict, loose in ((seen[0], seen[1]), (seen[0], seen[2]), *zip(small, seen, strict=True)):
        if strict.ok:
            must(loose.ok, "what a stricter reader takes, a looser one takes")
            must(loose.report == strict.report, "two readers make one report of it")
    _as_a_mapping(data, seen[2])


def _judged(data: bytes, policy: Literal["forbid", "ignore", "keep"], limits: Any) -> Any:  # noqa: ANN401
    outcome = mr.validate(data, unknown=policy, limits=limits)
    faults = [each for each in outcome.findings if each.severity is Severity.FAULT]
    must(outcome.ok == (not faults and outcome.report is not None), "ok is what it says")
    must(outcome.report is not None or faults, "where there is no report, a fault says why")
    must(len(outcome.findings) <= limits.findings + 1, "findings are capped")
    must(json.dumps(outcome.to_dict()), "an outcome can be written as JSON")
    _point_somewhere(data, outcome.findings)
    if outcome.report is not None:
        _reads_itself(outcome.report, policy)
    return outcome


def _point_somewhere(data: bytes, findings: Iterable[Finding]) -> None:
    """Follow every pointer into the document, where the document can be read at all."""
    document: Any = None
    with suppress(ValueError, RecursionError):
        document = trees.parsed(data)
    for finding in findings:
        must(len(str(finding)) < 1_000, "a finding is short")
        must(finding.pointer == "" or finding.pointer[0] == "/", "a pointer is a JSON Pointer")
        if document is not None and finding.pointer:
            lacks = finding.code in ("structure.missing_field", "structure.missing_kind")
            steps = finding.pointer.split("/")[1:]
            places = [document]
            for step in steps[:-1] if lacks else steps:
                places = [inside for place in places for inside in _inside(place, step)]
            must(places, f"{finding.code}: a pointer points at something")


def _inside(place: Any, step: str) -> Iterator[Any]:  # noqa: ANN401 - any JSON
    """Give what a step of a pointer leads to; long names are cut in pointers."""
    if isinstance(place, trees.Members):
        for name, each in place:
            whole = name.replace("~", "~0").replace("/", "~1")
            cut = step.endswith("…") and whole.startswith(step[:-1])
            if whole == step or cut or _unpaired(whole) == _unpaired(step):
                yield each
    elif isinstance(place, list) and step.isdecimal() and int(step) < len(place):
        yield place[int(step)]


def _unpaired(name: str) -> str:
    """Put one sign for each lone surrogate, which cannot be written."""
    return name.encode("utf-8", "replace").decode()


def _reads_itself(report: mr.Report, policy: Literal["forbid", "ignore", "keep"]) -> None:
    text = report.model_dump_json()
    again = mr.validate(text, unknown=policy)
    must(again.report == report, "a report comes back from its JSON")
    must(again.report is not None and again.report.model_dump_json() == text, "byte for byte")


def _as_a_mapping(data: bytes, outcome: Any) -> None:  # noqa: ANN401 - an outcome
    """Hold the verdict on a text against that on the mapping that it stands for."""
    codes = [each.code for each in outcome.findings]
    if any(code.startswith(("json.", "number.")) for code in codes):
        return
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return
    if isinstance(document, dict):
        same = mr.validate(document, unknown="keep")
        must([each.code for each in same.findings] == codes, "a mapping is judged as its text")
        must(same.report == outcome.report, "a mapping makes the report that its text makes")


BLANK: Final = b" \t\r\n"
"""What JSON takes for white space."""


def validate_lines(data: bytes) -> None:
    """Each line has the outcome that it has alone; blank lines count and are passed over."""
    lines = data.split(b"\n")
    given = [*mr.validate_lines(lines)]
    wanted = [at for at, line in enumerate(lines, start=1) if line.strip(BLANK)]
    must([each.line for each in given] == wanted, "every line that says something is judged")
    for each in given:
        raw = lines[(each.line or 0) - 1]
        alone = mr.validate(raw.rstrip(BLANK))
        must(each.findings == alone.findings, "a line is judged as if it stood alone")
        must(each.report == alone.report, "a line makes the report that it makes alone")
        must(each.ok or each.raw == raw, "what failed is given back")
    _counted(lines, given)
    _elsewhere(lines, given)


def _counted(lines: list[bytes], given: list[Any]) -> None:
    """Read the lines as records, up to the first bad one; the tally has to agree."""
    stream = mr.validate_many([line for line in lines if line.strip(BLANK)], most_bad=1)
    seen = [*stream]
    good = next((at for at, each in enumerate(given) if not each.ok), len(given))
    must([each.ok for each in seen] == [each.ok for each in given[: good + 1]], "stops at the bad")
    must(
        stream.tally.good == good and stream.tally.read == len(seen), "a tally counts what is read"
    )
    must(json.dumps(stream.tally.to_dict()), "a tally can be written as JSON")
    must(str(stream.tally), "a tally can be shown")


class Here(Executor):
    """Does what it is given at once, in this process, as pickles that have been sent."""

    def submit(self, fn: Callable[..., Any], /, *told: Any, **options: Any) -> Future[Any]:  # noqa: ANN401
        """Call the function with copies of what came."""
        future: Future[Any] = Future()
        work, parts = pickle.loads(pickle.dumps((fn, told)))  # noqa: S301 - our own
        future.set_result(pickle.loads(pickle.dumps(work(*parts, **options))))  # noqa: S301
        return future


def _elsewhere(lines: list[bytes], given: list[Any]) -> None:
    """Validate the lines as other processes would: the verdicts are those of this one."""
    verdicts = [*mr.validate_parallel(lines, Here(), batch=2, ahead=2)]
    must(len(verdicts) == len(given), "every line comes back")
    for verdict, each in zip(verdicts, given, strict=True):
        must((verdict.line, verdict.ok) == (each.line, each.ok), "verdicts come in order")
        must(verdict.findings == each.findings, "another process finds the same")
        must(bool(verdict.text) == (each.report is not None), "a report comes back as text")


# reading


def _read(text: str, read: reading.Reading[Any]) -> None:
    """Hold what every reading keeps: a sense or a refusal, and places inside the text."""
    must(bool(read.senses) != bool(read.refusal), "a text is read, or refused with a reason")
    if read.refusal:
        must(len(str(read.refusal)) < 400, "a refusal is short")
    for span in (*read.used, *read.left):
        must(0 <= span.start < span.end <= len(text), "a span lies inside the text")
        must(text[span.start : span.end].strip(), "a span covers something")
    for one, other in zip(read.used, read.used[1:], strict=False):
        must(one.end <= other.start, "spans are in order")
    must(not read.senses or read.used, "a reading rests on words of the text")
    for sense in read.senses:
        comes_back(sense.value)


SETTLED: Final = reading.EN.settling({"ton": "t", "$": "USD"})
"""The conventions of a caller who has tonnes and dollars of the United States."""


def read_quantity(data: bytes) -> None:
    """A quantity is read or refused; settling what is ambiguous never gives more senses."""
    text = told(data)
    read = reading.quantity(text)
    _read(text, read)
    settled = reading.quantity(text, policy=SETTLED)
    _read(text, settled)
    must(len(settled.senses) <= len(read.senses), "settling leaves no more senses")


def read_quantities(data: bytes) -> None:
    """Every quantity is read or refused, in order, and the one that stands alone as by itself."""
    text = told(data)
    reads = reading.quantities(text)
    for each in reads:
        _read(text, each)
    starts = [each.used[0].start for each in reads if each.used]
    must(starts == sorted(starts), "quantities come in order")
    one = reading.quantity(text)
    if one.senses:
        must([each for each in reads if each.senses] == [one], "the one quantity is found by both")


def read_number(data: bytes) -> None:
    """A number is that of the quantity."""
    text = told(data)
    read = reading.number(text)
    _read(text, read)
    numbers = {sense.value.number for sense in reading.quantity(text).senses}
    must({sense.value for sense in read.senses} == numbers, "a number is that of the quantity")


def read_time(data: bytes) -> None:
    """A time is read or refused; only an anchor, a direction or an event may be a wrong call."""
    anchor, direction, event, text = arguments(data, 4)
    options: dict[str, Any] = {
        "anchor": anchor or None,
        "direction": direction or None,
        "anchors": {event: "2022-02-24"} if event else None,
    }
    _read(text, reading.time(text, anchor=date(2024, 10, 18)))
    _read(text, reading.time(text))
    read = tried(reading.time, text, **options)
    if read is not None:
        _read(text, read)


def read_hedges(data: bytes) -> None:
    """Hedges come in order, do not overlap, and are words of the text."""
    text = told(data)
    found = tried(reading.hedges, text)
    last = 0
    for hedge in found or ():
        must(hedge.span.start >= last, "hedges do not overlap")
        last = hedge.span.end
        must(text[hedge.span.start : last] == hedge.cue, "a hedge is printed in the text")
        comes_back(hedge)


# values


def parse_edtf(data: bytes) -> None:
    """A time is taken apart and put together again, and a record takes what has its form."""
    text = told(data)
    parsed = tried(edtf.parse, text)
    if parsed is not None:
        must(str(parsed) == text, "a time is written as it was")
        must(edtf.parse(str(parsed)) == parsed, "a time comes back")
        ends = (parsed.earliest, parsed.latest)
        zoned = isinstance(parsed, edtf.TimeInterval) and "T" in text
        must(zoned or None in ends or ends[0] <= ends[1], "a time does not end before it begins")
        must(parsed.level in (0, 1, 2), "a time has a level")
        for name in dir(type(parsed)):
            if not name.startswith("_"):
                getattr(parsed, name)
    try:
        value = mr.Time(edtf=text)
    except ValidationError as error:
        must(error.error_count() == 1, "one fault for one text")
        return
    must(parsed is not None, "what a record takes can be parsed")
    comes_back(value)
    value.to_datetime()
    for other in (mr.Time(edtf="2024-10-18"), value):
        value.before(other)


def convert_units(data: bytes) -> None:
    """Conversions are exact there and back, or refused with a reason; names are looked up."""
    amount, source, target = (anything(each) for each in arguments(data, 3))
    for word in (source, target):
        codes = tried(units.named, word)
        for code in codes or ():
            must(units.unit(code).code == code, "a name leads to a code of the table")
        tried(units.unit, word)
    exact = tried(units.exactly, amount, source, target)
    if exact is not None:
        back = units.exactly(exact, target, source)
        must(units.exactly(back, source, target) == exact, "a conversion can be turned round")
        must(back == Fraction(repr(amount)), "there and back is where it was")
    rounded = tried(units.convert, amount, source, target)
    if rounded is not None:
        must(exact is not None, "what is rounded is exact first")
        whole = exact.denominator == 1
        must(whole or math.isfinite(rounded), "a result is finite")
        must(isinstance(rounded, int) == whole, "a whole result is an int")
        must(rounded == (exact if whole else float(exact)), "a result is rounded once")


def build_quantity(data: bytes) -> None:
    """A quantity is built or refused, comes back, converts, compares, and goes to pint and back.

    The input is an array of the quantity and the code of another unit.
    """
    raw: str | bytes = data
    target = "km"
    with suppress(ValueError, RecursionError):
        tree = trees.parsed(data)
        if isinstance(tree, list) and len(tree) > 1 and not isinstance(tree, trees.Members):
            raw, target = trees.written(tree[0]), anything(trees.written(tree[1]))
    try:
        quantity = mr.Quantity.model_validate_json(raw)
    except ValidationError:
        return
    comes_back(quantity)
    must(quantity.compare(quantity) is not mr.Comparison.LESS, "nothing is less than itself")
    other = tried(quantity.to, target)
    if other is not None:
        comes_back(other)
        must(other.unit == target, "a quantity is in the unit that was asked for")
        quantity.compare(other)
        quantity.compare(other, by="convention")
    in_pint = tried(quantity.to_pint)
    if in_pint is not None:
        back = mr.Quantity.from_pint(in_pint)
        value = getattr(quantity.number, "value", None)
        must(getattr(back.number, "value", None) == value, "a number comes back from pint")
        must(tried(back.to, quantity.unit), "a unit comes back from pint, by one of its names")


def grid_squares(data: bytes) -> None:
    """A grid reference is a place on earth, and a place is in a square; or it is refused."""
    text, lat, lon, digits = (*arguments(data, 4),)
    position = tried(mgrs.from_mgrs, text)
    if position is not None:
        comes_back(position)
        must(len(mgrs.to_mgrs(position).values) == 1, "a square has a middle, which is in a square")
    try:
        point = mr.Position(lat=anything(lat), lon=anything(lon))
    except ValidationError:
        return
    square = tried(mgrs.to_mgrs, point, anything(digits))
    if square is not None:
        must(square.value, "every point is in a square")


def _answered(given: Conversion[Any] | None) -> Conversion[Any] | None:
    """Hold a conversion to its word: values, or a loss that says why there are none."""
    if given is not None:
        must(given.values or given.loss, "where there is no answer, the loss says why")
        for loss in given.loss:
            must(loss.code.startswith("loss."), "a loss has a code")
    return given


PLACE_READERS: Final = (
    *(place_codes.precision_from_ucdp, place_codes.precision_from_acled),
    *(place_codes.precision_from_gdelt, place_codes.precision_from_plover),
    *(place_codes.point_from_ucdp, place_codes.point_from_acled),
    *(place_codes.point_from_gdelt, place_codes.point_from_plover),
)

PLACE_WRITERS: Final = (
    *(place_codes.precision_to_ucdp, place_codes.precision_to_acled),
    *(place_codes.precision_to_gdelt, place_codes.precision_to_plover),
)


def _term(kind: type[Any], text: str) -> Any:  # noqa: ANN401 - a term or any text
    """Give the term that a text is, one of the list or a private one, or the text itself."""
    with suppress(ValueError):
        return kind(text)
    return text


def places_by_code(data: bytes) -> None:
    """Codes of four data sets are read, and terms are written, or refused with a reason."""
    code, text, country = arguments(data, 3)
    term = _term(PlacePrecision, text)
    for read in PLACE_READERS:
        _answered(tried(read, anything(code)))
    for write in PLACE_WRITERS:
        _answered(tried(write, term))
    _answered(tried(place_codes.precision_to_gdelt, term, country=country))


def times_by_code(data: bytes) -> None:
    """Rows of three data sets become times, and times rows, or are refused with a reason."""
    code, text, end, calendar, margin = arguments(data, 5)
    number = anything(code)
    for read in (
        *(time_codes.precision_from_acled, time_codes.precision_from_ucdp),
        time_codes.precision_from_wikidata,
    ):
        _answered(tried(read, number))
    term = _term(TimePrecision, calendar)
    for write in (
        *(time_codes.precision_to_acled, time_codes.precision_to_ucdp),
        time_codes.precision_to_wikidata,
    ):
        _answered(tried(write, term))
    options: dict[str, Any] = {
        "calendar": calendar,
        "timezone": 0,
        "margin": (0, anything(margin) or 0),
    }
    for given in (
        _answered(tried(time_codes.from_acled, text, number)),
        _answered(tried(time_codes.from_ucdp, text, end, number)),
        _answered(tried(time_codes.from_wikidata, text, number, **options)),
        _answered(tried(time_codes.from_wikidata, text, 9, calendar="Q1985727")),
    ):
        for value in given.values if given is not None else ():
            comes_back(value)
            _into_rows(value)
    with suppress(ValidationError):
        _into_rows(mr.Time(edtf=text, precision=term))


def _into_rows(time: mr.Time) -> None:
    acled, ucdp = (_answered(each(time)) for each in (time_codes.to_acled, time_codes.to_ucdp))
    wikidata = _answered(time_codes.to_wikidata(time))
    for row in acled.values if acled else ():
        must(time_codes.from_acled(*row).values, "a row that is written can be read")
    for row in ucdp.values if ucdp else ():
        must(time_codes.from_ucdp(*row).values, "a row that is written can be read")
    for row in wikidata.values if wikidata else ():
        again = time_codes.from_wikidata(row.time, row.precision, calendar=row.calendar)
        must(again.values, "a value that is written can be read")


def countries_by_code(data: bytes) -> None:
    """Codes of countries are read and written, and what is written reads back."""
    code, told_scheme = arguments(data, 2)
    scheme: Any = told_scheme  # a scheme by its name, or any text
    given = _answered(tried(country_codes.country_from, anything(code), scheme))
    for alpha2 in given.values if given else ():
        back = country_codes.country_to(alpha2, scheme)
        must(all(len(each) <= 3 for each in back.values), "codes are short")
        for each in back.values:
            must(country_codes.country_from(each, scheme).values == (alpha2,), "codes come back")
    _answered(tried(country_codes.country_to, code, scheme))


TARGETS: Final = {
    target.name: target
    for target in (
        Target(
            "validate",
            validate,
            ("validation", "_refusals", "_intake", "_syntax", "_plain", "_oddities"),
            20_000,
            "reports",
            "as a tree",
        ),
        Target("validate_lines", validate_lines, ("many",), 20_000, "lines", "by lines"),
        Target("reading.quantity", read_quantity, ("reading._quantities",), 300, "amounts"),
        Target("reading.quantities", read_quantities, ("reading._amounts",), 300, "amounts"),
        Target("reading.number", read_number, ("reading._said", "reading._values"), 300, "amounts"),
        Target("reading.time", read_time, ("reading._time*",), 400, "times"),
        Target("reading.hedges", read_hedges, ("reading._hedges",), 600, "hedges"),
        Target("edtf", parse_edtf, ("values.edtf", "values._edtf_parts"), 220, "edtf"),
        Target("units", convert_units, ("values.units",), 100, "units"),
        Target("quantity", build_quantity, ("values.quantities",), 600, "quantities", "as a tree"),
        Target("mgrs", grid_squares, ("values.mgrs",), 100, "squares"),
        Target("place_codes", places_by_code, ("values.place_codes",), 100, "place_codes"),
        Target("time_codes", times_by_code, ("values.time_codes",), 200, "time_codes"),
        Target("country_codes", countries_by_code, ("values.country_codes",), 60, "country_codes"),
    )
}
"""Every target by its name."""
