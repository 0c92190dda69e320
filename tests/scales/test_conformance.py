"""The conformance cases about scales, one test a row; the rows about hedges stand apart."""

import re
from collections.abc import Callable
from fractions import Fraction

import pytest
from scales.cases import Row, table

from milreport import Assessment
from milreport.conversion import Authority, Conversion
from milreport.errors import NotationError, UsageError
from milreport.scales import (
    SCALES,
    Checked,
    Dimension,
    Standing,
    Term,
    blends,
    compare,
    convert,
    grade,
    interval,
    mixed_rows,
    pair,
    parse,
    scale,
    terms_at,
)
from milreport.values.grades import RecordConfidence
from milreport.values.intervals import Comparison, Interval

STIX_TABLES = ("none_low_med_high", "zero_ten", "admiralty_credibility", "wep", "dni")
HEDGES = range(214, 226)
ROWS = {row.number: row for row in table()}

Check = Callable[[Row], None]
CHECKS: dict[int, Check] = {}


def case(*numbers: int) -> Callable[[Check], Check]:
    """Register the check of some rows, each row once."""

    def register(check: Check) -> Check:
        for number in numbers:
            assert number not in CHECKS
            CHECKS[number] = check
        return check

    return register


def codes(terms: tuple[Term | int, ...]) -> list[str | int]:
    """Give what terms are called."""
    return [term.code if isinstance(term, Term) else term for term in terms]


def at(percent: str | float, key: str) -> list[str | int]:
    """Give the codes of the terms at a number of per cent."""
    return codes(terms_at(Fraction(str(percent)) / 100, key))


def only(key: str, word: str) -> Term:
    """Read one word of one scale."""
    (term,) = parse(word, key)
    return term


def percents(low: int, high: int, *, high_open: bool = False) -> Interval:
    """Give an interval of probabilities."""
    return Interval(Fraction(low, 100), Fraction(high, 100), high_open=high_open)


def lost(answer: Conversion[Term | int]) -> list[str]:
    """Give the codes of what a conversion loses."""
    return [loss.code for loss in answer.loss]


def ticked(text: str) -> list[str]:
    """Give what stands between backticks in a row."""
    return re.findall("`([^`]+)`", text)


def refused(key: str, word: str, *, strict: bool = False) -> None:
    """Expect that a word is no term of a scale."""
    with pytest.raises(NotationError) as caught:
        parse(word, key, strict=strict)
    assert caught.value.code == "scale.no_such_term"
    assert word not in caught.value.message or len(word) == 1


@case(12, 34)
def is_absent(row: Row) -> None:
    """A term that stands for a property left out has no number at all."""
    term = only(row.scale, ticked(row.given)[0])
    answer = convert(term, source=row.scale, target="stix")

    assert term.stix is None
    assert term.interval is None
    assert not term.is_judged
    assert answer.values == ()
    assert len(answer.loss) == 1


@case(*(n for n in (*range(1, 12), *range(13, 34), *range(35, 45), *range(46, 85))))
def stix_both_ways(row: Row) -> None:
    """A term gives its value, and a value its term."""
    if found := re.fullmatch("term `(.+)` → value", row.given):
        told = row.expected.partition(" ")[0]
        answer = convert(found[1], source=row.scale, target="stix")
        assert parse(found[1], row.scale, strict=True) == (only(row.scale, found[1]),)
        assert answer.values == (int(told),)
        assert (answer.basis, answer.loss) == (Authority.NORMATIVE, ())
    else:
        found = re.fullmatch("value ([0-9]+) → term", row.given)
        assert found is not None
        number = int(found[1])
        assert codes(terms_at(number, row.scale)) == ticked(row.expected)
        assert codes(convert(number, source="stix", target=row.scale).values) == ticked(
            row.expected
        )


@case(45)
def six_has_no_number(row: Row) -> None:
    """No value reads as what cannot be judged."""
    found = {term.code for n in range(101) for term in terms_at(n, row.scale)}
    digits = {
        term.code
        for n in range(101)
        for term in convert(n, source="stix", target="admiralty.credibility").values
        if isinstance(term, Term)
    }

    assert len(found) == 5
    assert not [code for code in found if code.startswith("6")]
    assert digits == set("12345")


@case(85, 86, 87)
def strict_spelling(row: Row) -> None:
    """Strict parsing takes the exact spelling only; lenient parsing takes the other."""
    word = ticked(row.given)[0]

    refused(row.scale, word, strict=True)
    assert only(row.scale, word)


@case(88)
def the_word_is_med(row: Row) -> None:
    """The other words for Med are no terms, strictly or leniently."""
    for word in ticked(row.given):
        refused(row.scale, word, strict=True)
        refused(row.scale, word)


@pytest.mark.parametrize("strict", [False, True])
def test_the_helper_for_refusals_can_fail(*, strict: bool) -> None:
    """A word that is a term is not refused."""
    with pytest.raises(pytest.fail.Exception):
        refused("stix21.none_low_med_high", "Med", strict=strict)


def no_number(value: object, code: str) -> None:
    """Expect that a value is no confidence of STIX, nowhere."""
    for target in ("stix", *(f"stix21.{name}" for name in STIX_TABLES)):
        with pytest.raises(UsageError) as caught:
            convert(value, source="stix", target=target)  # type: ignore[arg-type]
        assert caught.value.code == code
    with pytest.raises(UsageError) as caught:
        terms_at(value, "stix21.wep")  # type: ignore[arg-type]
    assert caught.value.code == code


@case(89)
def out_of_range(row: Row) -> None:
    """A number outside 0 to 100 is refused."""
    for number in row.given.split(" / "):
        no_number(int(number), "usage.out_of_range")
        with pytest.raises(ValueError, match=r"value"):
            RecordConfidence(value=int(number), scale="stix21.confidence")


@case(90)
def no_bool(_: Row) -> None:
    """A bool is no number."""
    no_number(value=True, code="usage.not_a_number")
    no_number(value=False, code="usage.not_a_number")


@case(91)
def no_fraction(_: Row) -> None:
    """A number between two whole ones is refused, unless a policy rounds it."""
    no_number(29.5, "usage.not_a_whole_number")
    with pytest.raises(ValueError, match=r"value"):
        RecordConfidence(value=29.5, scale="stix21.confidence")  # type: ignore[arg-type]
    key = "stix21.none_low_med_high"
    assert codes(terms_at(29.5, key, "round_half_up")) == ["Med"]
    assert codes(terms_at(29.5, key, "nearest")) == ["Low", "Med"]
    answer = convert(29.4, source="stix", target=key, policy="round_half_up")
    assert (codes(answer.values), lost(answer)) == (["Low"], ["loss.rounded", "loss.shift"])


@case(92)
def no_text(_: Row) -> None:
    """A text is no number."""
    no_number("50", "usage.not_a_number")


@case(93)
def finite(_: Row) -> None:
    """What is not finite is no number."""
    for name in ("nan", "inf", "-inf"):
        no_number(float(name), "usage.not_a_number")


@case(94)
def unspecified(_: Row) -> None:
    """A property left out is no 0 and no term."""
    for target in ("stix", "admiralty.credibility", *(f"stix21.{name}" for name in STIX_TABLES)):
        answer = convert(None, source="stix", target=target)
        assert answer.values == ()
        assert lost(answer) == ["loss.not_stated"]
        assert answer != convert(0, source="stix", target=target)


@case(95, 96, 97, 98, 99, 100)
def shifted(row: Row) -> None:
    """A value that comes back as another one says by how much."""
    found = re.fullmatch("value ([0-9]+) → term → value", row.given)
    told = re.match("([0-9]+) .* shift of ([0-9]+)", row.expected)
    assert found
    assert told
    there = convert(int(found[1]), source="stix", target=row.scale)
    (term,) = there.values
    assert isinstance(term, Term)
    back = convert(term, source=row.scale, target="stix")

    assert back.values == (int(told[1]),)
    assert lost(there) == ["loss.shift"]
    assert there.loss[0].message.endswith(f": {told[2]} of 100 points")


@case(101)
def not_recoverable(row: Row) -> None:
    """One number is a term of every table, and the answer names no producer's scale."""
    found = {code for name in STIX_TABLES for code in codes(terms_at(70, f"stix21.{name}"))}

    assert found == set(ticked(row.expected))
    assert lost(convert(70, source="stix", target="icd203.likelihood")) == ["loss.dimension"]


@case(102)
def fixed_points(_: Row) -> None:
    """Each of the 34 terms with a value is the term of its value."""
    seen = 0
    for key in (f"stix21.{name}" for name in STIX_TABLES):
        for term in (term for term in scale(key).terms if term.stix):
            (value,) = convert(term, source=key, target="stix").values
            assert convert(value, source="stix", target=key).values == (term,)
            seen += 1

    assert seen == 34


@case(*range(103, 123), *range(134, 150))
def of_probability(row: Row) -> None:
    """A probability has one term, two at a shared edge, or none."""
    found = re.fullmatch("p = ([0-9.]+) % → term", row.given)
    assert found
    expected = [] if row.expected.startswith("no term") else ticked(row.expected)
    assert expected or row.expected.startswith("no term")

    assert at(found[1], row.scale) == expected


@case(123, 124)
def of_the_second_row(row: Row) -> None:
    """A word of the second row has the interval of its neighbour in the first."""
    word = ticked(row.given)[0]
    told = re.match(r"\[([0-9]+), ([0-9]+)\]", row.expected)
    assert told
    term = only(row.scale, word)

    assert word in term.second_row
    assert interval(row.scale, term.code) == percents(int(told[1]), int(told[2]))


@case(125, 152)
def no_such_terms(row: Row) -> None:
    """A word of another scale is refused, with no nearest match."""
    assert ticked(row.given)
    for word in ticked(row.given):
        refused(row.scale, word)


@case(126)
def mixed(row: Row) -> None:
    """Words of both rows in one product are remarked upon; words of one row are not."""
    remark = mixed_rows(ticked(row.given), row.scale)

    assert remark is not None
    assert remark.code == "scale.rows_mixed"
    assert mixed_rows(["likely", "very likely", "almost certainly"]) is None
    assert mixed_rows(["Probable", "highly probable", "remote"]) is None


@case(127)
def blended(row: Row) -> None:
    """Confidence and likelihood in one sentence are remarked upon; in two they are not."""
    found = re.search("“(.+)”", row.given)
    assert found
    (remark,) = blends(found[1])

    assert remark.code == "scale.confidence_and_likelihood"
    assert blends("We have high confidence in this. X is likely.") == ()


@case(128)
def two_fields(_: Row) -> None:
    """Likelihood and confidence stand in two fields of one assessment."""
    likelihood = grade(only("icd203.likelihood", "likely"))
    confidence = grade(only("icd203.confidence", "low"))
    made = Assessment.model_validate(
        {
            "id": "j",
            "about": "c1",
            "likelihood": likelihood.model_dump(),
            "analytic_confidence": confidence.model_dump(),
        }
    )

    assert made.likelihood == likelihood
    assert made.analytic_confidence == confidence


@case(129, 130, 131, 132)
def word_and_number(row: Row) -> None:
    """The same number is another term as a probability and as a value of STIX."""
    found = re.match("[0-9]+", row.given)
    assert found
    number = int(found[0])
    icd, dni = ticked(row.expected)

    assert at(number, "icd203.likelihood") == [icd]
    assert codes(terms_at(number, "stix21.dni")) == [dni]
    assert codes(convert(icd, source="icd203.likelihood", target="stix21.dni").values) != [dni]


@case(133)
def the_twenty(row: Row) -> None:
    """No term of ICD 203 is that of the DNI scale on exactly these numbers."""
    spans = re.findall("([0-9]+)(?:\u2013([0-9]+))?[, ]", row.expected.partition("(")[0])
    told = {n for low, high in spans for n in range(int(low), int(high or low) + 1)}
    found = set()
    for n in range(101):
        words = convert(n, source="stix", target="icd203.likelihood").values
        if not set(words) & set(terms_at(Fraction(n, 100), "icd203.likelihood")):
            found.add(n)
            assert "loss.other_edges" in lost(convert(n, source="stix", target="icd203.likelihood"))

    assert found == told
    assert len(told) == 20


@case(150)
def open_above(row: Row) -> None:
    """The end left out is left out, and the approximate end is marked."""
    term = only(row.scale, "realistic possibility")

    assert term.interval == percents(40, 50, high_open=True)
    assert (term.low_approximate, term.high_approximate) == (True, False)
    told = grade(term)
    assert (told.low, told.high, told.low_open, told.high_open) == (0.4, 0.5, False, True)


@case(151)
def one_term(row: Row) -> None:
    """Three words are one term."""
    *words, code = ticked(row.given) + ticked(row.expected)

    assert [only(row.scale, word).code for word in words] == [code] * 3


@case(153)
def another_interval(row: Row) -> None:
    """The same words have another interval on another scale."""
    found = interval(row.scale, "realistic possibility")

    assert found == percents(25, 50)
    assert found != interval("phia.yardstick.2025", "realistic possibility")


@case(154)
def fifty_seven(_: Row) -> None:
    """57 % is called by eight words on eight scales."""
    assert at(57, "icd203.likelihood") == ["likely"]
    assert at(57, "phia.yardstick.2025") == ["likely or probable"]
    assert at(57, "nato.likelihood") == ["Even chance"]
    assert at(57, "efsa.probability") == ["About as likely as not"]
    assert at(57, "ipcc.ar4.wg2.likelihood") == ["about as likely as not"]
    assert at(57, "kent1964") == ["chances about even"]
    assert codes(terms_at(57, "stix21.wep")) == ["Even Chance"]
    assert codes(terms_at(57, "stix21.dni")) == ["Roughly Even Chance / Roughly Even Odds"]


@case(155)
def ninety_two(_: Row) -> None:
    """92 % has a word on some scales and none on another."""
    assert at(92, "icd203.likelihood") == ["very likely"]
    assert at(92, "phia.yardstick.2025") == []
    assert at(92, "nato.likelihood") == ["Highly likely"]
    assert at(92, "efsa.probability") == ["Very likely"]
    assert at(92, "nz.yardstick.2023") == ["almost certain"]
    assert codes(terms_at(92, "stix21.dni")) == ["Almost Certain / Nearly Certain"]


@case(156)
def nothing_in_common(row: Row) -> None:
    """No probability is unlikely on all four scales, and no word is read without a scale."""
    keys = (
        "icd203.likelihood",
        "phia.yardstick.2025",
        "ipcc.ar5.likelihood",
        "nz.yardstick.2023",
    )
    intervals = [only(key, "unlikely").interval for key in keys]

    assert [
        n
        for n in range(10_001)
        if all(each is not None and Fraction(n, 10_000) in each for each in intervals)
    ] == []
    with pytest.raises(UsageError) as caught:
        parse(ticked(row.given)[0], "")
    assert caught.value.code == "usage.unknown_scale"


@case(157, 158, 159, 160, 161)
def two_grades(row: Row) -> None:
    """A pair is two grades of two kinds, however it is written."""
    letter, digit = parse(ticked(row.given)[0], "admiralty")

    assert (letter.scale, letter.code) == ("admiralty.reliability", "B")
    assert (digit.scale, digit.code) == ("admiralty.credibility", "2")


@case(162)
def no_pairs(row: Row) -> None:
    """What is no pair is refused; a single code is read as its own dimension only."""
    for text in ticked(row.given):
        refused("admiralty", text)
        if len(text) > 1:
            refused("admiralty.reliability", text)
            refused("admiralty.credibility", text)
    assert only("admiralty.reliability", "B").code == "B"
    assert only("admiralty.credibility", "2").code == "2"
    refused("admiralty.reliability", "2")
    refused("admiralty.credibility", "B")


@case(163)
def assessed_unknown(row: Row) -> None:
    """F and 6 say that somebody looked and could not tell."""
    terms = parse(ticked(row.given)[0], "admiralty")

    assert [term.code for term in terms] == ["F", "6"]
    assert {term.standing for term in terms} == {Standing.CANNOT_BE_JUDGED}


@case(164)
def no_order(_: Row) -> None:
    """F and 6 stand in no order, and terms do not answer to the order of Python."""
    for key, judged, unknown in (
        ("admiralty.reliability", "ABCDE", "F"),
        ("admiralty.credibility", "12345", "6"),
    ):
        term = only(key, unknown)
        for code in (*judged, unknown):
            assert compare(only(key, code), term) is Comparison.NOT_COMPARABLE
            assert compare(term, only(key, code)) is Comparison.NOT_COMPARABLE
        with pytest.raises(TypeError):
            assert only(key, judged[-1]) < term  # type: ignore[operator]


@case(165)
def no_aggregate(_: Row) -> None:
    """Python's own least, most and sum do not work on terms, and nothing here offers them."""
    terms = [term for text in ("A1", "E5", "F6") for term in parse(text, "admiralty")]
    for aggregate in (min, max, sum):
        with pytest.raises(TypeError):
            aggregate(terms)  # type: ignore[call-overload]
    unknown = [term for term in terms if not term.is_judged]
    assert len(unknown) == 2
    assert [(term.score, term.stix, term.interval) for term in unknown] == [(None,) * 3] * 2


@case(166)
def letters_have_no_number(_: Row) -> None:
    """A letter goes to no number."""
    for letter in "ABCDEF":
        with pytest.raises(UsageError) as caught:
            convert(letter, source="admiralty.reliability", target="stix")
        assert caught.value.code == "usage.across_dimensions"


@case(167)
def any_pair(_: Row) -> None:
    """All 36 pairs are valid, A5 and E1 among them."""
    for letter in "ABCDEF":
        for digit in "123456":
            assert codes(parse(letter + digit, "admiralty")) == [letter, digit]


@case(168)
def both_labels(_: Row) -> None:
    """Digit 4 is read in both wordings and written in the target's own."""
    for word in ("Doubtful", "Doubtfully True", "4 - Doubtful", "4 - Doubtfully true"):
        for key in ("admiralty.credibility", "app6.credibility"):
            assert only(key, word).code == "4"
    assert scale("admiralty.credibility").term("4").label == "Doubtful"
    assert scale("app6.credibility").term("4").label == "Doubtfully True"
    (written,) = convert("4", source="admiralty.credibility", target="app6.credibility").values
    assert isinstance(written, Term)
    assert written.label == "Doubtfully True"
    (written,) = convert(
        "4", source="admiralty.credibility", target="stix21.admiralty_credibility"
    ).values
    assert isinstance(written, Term)
    assert written.label == "4 - Doubtful"


@case(169)
def field_j(row: Row) -> None:
    """Field J holds two characters."""
    for family in ("admiralty", "app6"):
        written = pair(only(f"{family}.reliability", "C"), only(f"{family}.credibility", "3"))
        assert written == ticked(row.expected)[0]
        assert len(written) == 2


LETTERS = "misp.admiralty_scale.source_reliability"
DIGITS = "misp.admiralty_scale.information_credibility"


@case(170)
def tag_b(row: Row) -> None:
    """A tag is read and is the NATO letter."""
    term = only(LETTERS, ticked(row.given)[0])
    answer = convert(term, source=LETTERS, target="admiralty.reliability")

    assert (codes(answer.values), answer.basis) == (["B"], Authority.ISSUER)


@case(171)
def tag_g(row: Row) -> None:
    """The code that NATO does not have stays a code of its own."""
    term = only(LETTERS, ticked(row.given)[0])
    answer = convert(term, source=LETTERS, target="admiralty.reliability")

    assert (term.code, term.is_judged) == ("g", True)
    assert only(LETTERS, "deliberately deceptive") is term
    assert (answer.values, lost(answer)) == ((), ["loss.not_defined"])
    assert compare(term, only(LETTERS, "e")) is Comparison.NOT_COMPARABLE


@case(172)
def tag_six(row: Row) -> None:
    """The number that the file gives to 6 is not taken over."""
    term = only(DIGITS, ticked(row.given)[0])

    assert (term.code, term.is_judged, term.score) == ("6", False, None)
    assert codes(convert(term, source=DIGITS, target="admiralty.credibility").values) == ["6"]


@case(173)
def not_by_number(_: Row) -> None:
    """Six never reaches 50, which would read as possibly true."""
    (digit,) = convert("6", source=DIGITS, target="admiralty.credibility").values
    answer = convert(digit, source="admiralty.credibility", target="stix")

    assert (answer.values, lost(answer)) == ((), ["loss.not_judged"])
    assert codes(terms_at(50, "stix21.admiralty_credibility")) == ["3 - Possibly True"]
    with pytest.raises(UsageError):
        terms_at(50, DIGITS)


@case(174)
def by_term(row: Row) -> None:
    """Estimative language goes by the term; the number of the file would rename it."""
    key = "misp.estimative_language.likelihood_probability"
    for (word, wrong), right in zip(
        zip(ticked(row.given), ("Almost No Chance / Remote", "Roughly Even"), strict=True),
        (15, 70),
        strict=True,
    ):
        term = only(key, word)
        assert term.score is not None
        (renamed,) = terms_at(term.score, "stix21.dni")
        assert renamed.code.startswith(wrong)
        (icd,) = convert(term, source=key, target="icd203.likelihood").values
        assert convert(icd, source="icd203.likelihood", target="stix").values == (right,)
    with pytest.raises(UsageError):
        terms_at(5, key)


@case(175)
def false_positive(_: Row) -> None:
    """What cannot be judged has no number, and no number leads back to a term."""
    key = "misp.false_positive.risk"
    unknown = only(key, 'false-positive:risk="cannot-be-judged"')

    assert (unknown.is_judged, unknown.score) == (False, None)
    assert only(key, "high").score == 25
    assert compare(unknown, only(key, "high")) is Comparison.NOT_COMPARABLE
    with pytest.raises(UsageError):
        terms_at(25, key)


@case(176)
def not_evaluated(row: Row) -> None:
    """What cannot be evaluated leaves the property out."""
    for word in (
        ticked(row.given)[0],
        "confidence-cannot-be-evalued",
        'misp:confidence-level="confidence-cannot-be-evalued"',
    ):
        answer = convert(word, source="misp.confidence_level", target="stix")
        assert (answer.values, lost(answer)) == ((), ["loss.not_judged"])


@case(*range(177, 185))
def as_misp_stix_does(row: Row) -> None:
    """A value of STIX reads as the level that misp-stix gives it."""
    answer = convert(int(row.given), source="stix", target="misp.confidence_level")

    assert codes(answer.values) == ticked(row.expected)
    assert answer.basis is Authority.ISSUER


@case(185)
def low_becomes_none(_: Row) -> None:
    """Low goes to MISP and comes back as None, which is said."""
    there = convert(15, source="stix", target="misp.confidence_level")
    (level,) = there.values
    back = convert(level, source="misp.confidence_level", target="stix")
    table_of = "stix21.none_low_med_high"

    assert lost(there) == ["loss.shift"]
    assert there.loss[0].message.endswith(": 15 of 100 points")
    assert back.values == (0,)
    assert codes(terms_at(15, table_of) + terms_at(0, table_of)) == ["Low", "None"]


@case(186, 188)
def counts_sources(row: Row) -> None:
    """JC3IEDM counts sources."""
    label, _, meaning = row.expected.partition(": ")
    term = scale(row.scale).term(ticked(row.given)[0])

    assert (term.label, term.meaning) == (label, meaning)


@case(187)
def same_digit_other_test(row: Row) -> None:
    """The same digit is another test, which is said; 6 is the same thing."""
    digit = ticked(row.given)[0]
    answer = convert(digit, source="jc3iedm.accuracy", target="admiralty.credibility")

    assert (codes(answer.values), lost(answer)) == ([digit], ["loss.other_test"])
    same = convert("6", source="jc3iedm.accuracy", target="admiralty.credibility")
    assert (codes(same.values), lost(same)) == (["6"], [])
    assert scale("jc3iedm.accuracy").term("2").meaning == "2 independent sources"
    assert scale("admiralty.credibility").term("2").meaning.startswith("not confirmed")


@case(189)
def reported(row: Row) -> None:
    """Three codes have an order; the fourth has none, and no number."""
    fact, plausible, uncertain, unknown = (only(row.scale, code) for code in ticked(row.given)[:4])

    assert [fact.label, plausible.label, uncertain.label, unknown.label] == [
        "Reported as a fact",
        "Reported as plausible",
        "Reported as uncertain",
        "Indeterminate",
    ]
    assert compare(uncertain, plausible) is Comparison.LESS
    assert compare(fact, plausible) is Comparison.GREATER
    assert compare(unknown, uncertain) is Comparison.NOT_COMPARABLE
    assert (unknown.interval, unknown.stix, unknown.is_judged) == (None, None, False)


@case(190)
def error_rate(row: Row) -> None:
    """D alone has a number, and it is one of errors, not a likelihood."""
    term = scale(row.scale).term(ticked(row.given)[0])

    assert term.label == "Not usually reliable"
    assert term.interval == Interval(Fraction(3, 10), Fraction(1), low_open=True)
    assert [each.code for each in scale(row.scale).terms if each.interval is not None] == ["D"]


@case(191)
def older_list(row: Row) -> None:
    """A code of the older list is read under the older key only."""
    word = ticked(row.given)[0]

    refused("jc3iedm.category", word)
    refused("c2iedm.category", "PRDCTD")
    assert only("c2iedm.category", word).checked is Checked.MEMORY
    assert only("jc3iedm.category", "PRDCTD").label == "Predicted"


@case(192)
def three_columns(_: Row) -> None:
    """The three columns stand side by side, each a code of its own scale."""
    accuracy, credibility, reliability = (
        grade(only(f"jc3iedm.{column}", code))
        for column, code in (("accuracy", "2"), ("credibility", "RPTUNC"), ("reliability", "F"))
    )

    assert accuracy.scale != credibility.scale
    assert type(accuracy) is type(credibility)
    assert type(reliability) is not type(accuracy)


@case(193)
def misinformation(row: Row) -> None:
    """6 of ATP 2-22.9 is a judgement."""
    term = scale(row.scale).term("6")

    assert (term.label, term.is_judged) == (ticked(row.expected)[0], True)


@case(194)
def deception(row: Row) -> None:
    """7 is a judgement and 8 is none."""
    seven, eight = scale(row.scale).term("7"), scale(row.scale).term("8")

    assert [seven.label, eight.label] == ticked(row.expected)
    assert (seven.is_judged, eight.is_judged) == (True, False)


@case(195)
def no_digit(_: Row) -> None:
    """6 and 7 are no digits of NATO; 8 is its 6."""
    key = "atp2229.content"
    for code in "67":
        answer = convert(code, source=key, target="admiralty.credibility")
        assert (answer.values, lost(answer)) == ((), ["loss.not_defined"])
    assert codes(convert("8", source=key, target="admiralty.credibility").values) == ["6"]


@case(196)
def untested(row: Row) -> None:
    """E is untested; D is unreliable."""
    term = scale(row.scale).term(ticked(row.given)[0])

    assert (term.label, term.is_judged) == ("Untested", False)
    assert scale(row.scale).term("D").label == "Unreliable"
    assert compare(term, scale(row.scale).term("D")) is Comparison.NOT_COMPARABLE


@case(197)
def four_and_five(row: Row) -> None:
    """4 is no judgement and 5 is one."""
    four, five = (scale(row.scale).term(code) for code in ticked(row.given))

    assert (four.label, four.is_judged) == ("Cannot be judged", False)
    assert (five.label, five.is_judged) == ("Suspected to be false or malicious", True)


@case(198)
def false_friends(_: Row) -> None:
    """The unknown goes to the unknown, and no other code to anything."""
    source, info = "ukpolice.5x5x5.source", "ukpolice.5x5x5.info"

    assert codes(convert("E", source=source, target="admiralty.reliability").values) == ["F"]
    assert codes(convert("4", source=info, target="admiralty.credibility").values) == ["6"]
    answer = convert("D", source=source, target="admiralty.reliability")
    assert (answer.values, lost(answer)) == ((), ["loss.not_defined"])


@case(199)
def two_volumes(_: Row) -> None:
    """The bare name is refused and names both volumes, which differ."""
    one, other = "ipcc.ar4.wg1.likelihood", "ipcc.ar4.wg2.likelihood"
    with pytest.raises(UsageError) as caught:
        interval("ipcc.ar4.likelihood", "likely")
    assert caught.value.code == "usage.scale_variant"
    assert one in caught.value.message
    assert other in caught.value.message
    assert interval(one, "likely") == Interval(Fraction(66, 100), Fraction(1), low_open=True)
    assert interval(other, "likely") == percents(66, 90)


@case(200)
def nested(row: Row) -> None:
    """Nested terms are all true, and the additions are marked."""
    found = terms_at(Fraction(97, 100), row.scale)
    core = [term for term in found if not term.is_extra]

    assert {term.code for term in found} == set(ticked(row.expected))
    assert {term.code for term in found if term.is_extra} == {
        "extremely likely",
        "more likely than not",
    }
    assert max(core, key=lambda term: term.interval.low).code == "very likely"  # type: ignore[union-attr]


@case(201)
def eight_in_ten(row: Row) -> None:
    """AR4 gives confidence a number."""
    term = only(row.scale, ticked(row.given)[0])

    assert term.interval == Interval.point(Fraction(8, 10))
    assert term.approximate


@case(202)
def no_number_in_ar5(row: Row) -> None:
    """AR5 gives confidence none."""
    term = only(row.scale, ticked(row.given)[0])

    assert term.code == "high"
    assert interval(row.scale, "high") is None
    with pytest.raises(UsageError) as caught:
        terms_at(0.8, row.scale)
    assert caught.value.code == "usage.scale_without_numbers"


@case(203)
def left_out(row: Row) -> None:
    """The manual's own table has a hole."""
    answer = convert(
        ticked(row.given)[0], source="icd203.likelihood", target="jram.2026.probability"
    )

    assert (answer.values, answer.basis) == ((), Authority.ISSUER)
    assert lost(answer) == ["loss.issuer_leaves_out"]


@case(204)
def to_jram(_: Row) -> None:
    """The word goes to the same word with another interval; a half is unlikely there."""
    key = "jram.2026.probability"
    answer = convert("likely", source="icd203.likelihood", target=key)

    assert (codes(answer.values), lost(answer)) == (["Likely"], ["loss.width"])
    assert interval(key, "Likely") == percents(51, 80)
    assert scale(key).term("Likely").approximate
    assert at(50, key) == ["Unlikely"]


@case(205)
def give_or_take(row: Row) -> None:
    """A centre and its margin are an interval."""
    assert interval(row.scale, "probable") == percents(75 - 12, 75 + 12)


@case(206)
def possible(row: Row) -> None:
    """Possible and its synonyms have no number."""
    assert len(ticked(row.given)) == 6
    for word in ticked(row.given):
        term = only(row.scale, word)
        assert (term.code, term.interval, term.stix) == ("possible", None, None)
        told = grade(term)
        assert (told.low, told.high) == (None, None)


@case(207)
def gaps(row: Row) -> None:
    """Whole per cents without a term."""
    assert at(15, row.scale) == at(61, row.scale) == []
    assert [n for n in range(101) if not at(n, row.scale)] == [1, *range(13, 20), 61, 62]


@case(208)
def unknown_is_not_none(row: Row) -> None:
    """Unknown leaves the property out; None is 0."""
    assert only(row.scale, "Unknown") != only(row.scale, "None")
    unknown = convert("Unknown", source=row.scale, target="stix")
    assert (unknown.values, lost(unknown)) == ((), ["loss.not_judged"])
    assert convert("None", source=row.scale, target="stix").values == (0,)


@case(209)
def unknown_and_other(row: Row) -> None:
    """Neither is a low confidence."""
    unknown, other = (scale(row.scale).term(code) for code in row.given.split(" / "))

    assert [unknown.label, other.label] == ticked(row.expected)
    for code in "123":
        for term in (unknown, other):
            assert compare(term, scale(row.scale).term(code)) is Comparison.NOT_COMPARABLE


@case(210)
def opinion(row: Row) -> None:
    """An opinion is no confidence."""
    term = only(row.scale, ticked(row.given)[0])

    assert term.score == 3
    assert scale(row.scale).dimension is Dimension.OTHER
    with pytest.raises(UsageError) as caught:
        convert(term, source=row.scale, target="stix")
    assert caught.value.code == "usage.across_dimensions"


@case(211)
def admission(row: Row) -> None:
    """Airwars' confirmed is an admission, and no digit."""
    term = scale(row.scale).term(ticked(row.given)[0])
    answer = convert(term, source=row.scale, target="admiralty.credibility")

    assert term.meaning == row.expected.partition(";")[0]
    assert (answer.values, lost(answer)) == ((), ["loss.not_defined"])


@case(212)
def sources_nearby(row: Row) -> None:
    """Fair and weak are about corroboration."""
    fair, weak = (scale(row.scale).term(code) for code in ticked(row.given))

    assert fair.meaning.startswith("two or more credible sources")
    assert "single source" in weak.meaning
    assert compare(weak, fair) is Comparison.LESS


@case(213)
def off_the_axis(row: Row) -> None:
    """Contested is no weaker and no stronger."""
    contested = scale(row.scale).term(ticked(row.given)[0])
    for other in ("weak", "fair", "confirmed", "discounted"):
        term = scale(row.scale).term(other)
        assert compare(contested, term) is Comparison.NOT_COMPARABLE


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=row.id) for row in table() if row.number not in HEDGES]
)
def test_row(row: Row) -> None:
    """What the table says holds."""
    CHECKS[row.number](row)


def test_every_row_has_its_check() -> None:
    """The table has 225 rows, numbered without a gap, and each has one check here or there."""
    assert [row.number for row in table()] == [*range(1, 226)]
    assert sorted(CHECKS) == [*range(1, 214)]
    assert set(ROWS) - set(CHECKS) == set(HEDGES)


def test_second_hand_rows_rest_on_scales_marked_so() -> None:
    """A row about one scale of ours that was read second-hand is marked so in our table too."""
    for row in ROWS.values():
        if row.scale in SCALES and row.checked == "second_hand" and row.number != 152:
            assert scale(row.scale).checked is Checked.SECOND_HAND, row.id
