"""What the functions of `milreport.scales` take, refuse and say."""

from fractions import Fraction
from time import perf_counter
from typing import Any

import pytest

import milreport.scales as scales_module
from milreport.conversion import Authority
from milreport.errors import NotationError, UsageError
from milreport.scales import (
    ALIASES,
    LOSSES,
    SCALES,
    VARIANTS,
    Dimension,
    Policy,
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
    term_of,
    terms_at,
)
from milreport.values.grades import AnalyticConfidence, Credibility, Likelihood, Reliability
from milreport.values.intervals import Comparison, Interval

ICD = "icd203.likelihood"
CANARY = "zqx-canary"


def codes(terms: tuple[Term | int, ...]) -> list[str | int]:
    """Give what terms are called."""
    return [term.code if isinstance(term, Term) else term for term in terms]


class Share(float):
    """A float that writes itself in its own way."""

    def __repr__(self) -> str:
        """Show per cents."""
        return f"{float(self):.0%}"


def test_a_float_that_writes_itself_otherwise_is_still_a_number() -> None:
    """How a subclass is shown says nothing about what it is."""
    assert codes(terms_at(Share(0.55), ICD)) == codes(terms_at(0.55, ICD))


def test_the_public_names() -> None:
    """Everything named is there."""
    assert all(hasattr(scales_module, name) for name in scales_module.__all__)
    assert [*scales_module.__all__] == sorted(
        scales_module.__all__, key=lambda name: (name.lower() == name, name.upper() != name, name)
    )


def test_names_that_stand_for_scales() -> None:
    """An alias is a key, and a name for two scales names scales that exist."""
    assert scale("stix") is scale("stix21.confidence")
    assert set(ALIASES.values()) <= set(SCALES)
    assert all(key in SCALES for both in VARIANTS.values() for key in both)


@pytest.mark.parametrize(
    ("call", "code", "message"),
    [
        pytest.param(
            lambda: scale(CANARY),
            "usage.unknown_scale",
            "expected a key of milreport.scales.SCALES",
            id="no such scale",
        ),
        pytest.param(
            lambda: scale("admiralty"),
            "usage.scale_variant",
            "expected one of the two, admiralty.reliability or admiralty.credibility",
            id="a pair is no scale",
        ),
        pytest.param(
            lambda: interval("ipcc.ar4.likelihood", "likely"),
            "usage.scale_variant",
            "expected one of the two, ipcc.ar4.wg1.likelihood or ipcc.ar4.wg2.likelihood",
            id="two volumes",
        ),
        pytest.param(
            lambda: interval(ICD, CANARY),
            "usage.unknown_term",
            "expected a code of the scale, exactly as it is",
            id="no such code",
        ),
        pytest.param(
            lambda: interval(ICD, "remote"),
            "usage.unknown_term",
            "expected a code of the scale, exactly as it is",
            id="a word is no code",
        ),
        pytest.param(
            lambda: parse(2, "admiralty.credibility"),  # type: ignore[arg-type]
            "usage.not_a_term",
            "expected a term of the scale, as text",
            id="parse a number",
        ),
        pytest.param(
            lambda: parse("70", "stix"),
            "usage.scale_without_terms",
            "expected a scale that has terms",
            id="parse where there are only numbers",
        ),
        pytest.param(
            lambda: terms_at(57, ICD),
            "usage.out_of_range",
            "expected a number from 0 to 1",
            id="per cent",
        ),
        pytest.param(
            lambda: terms_at(-0.01, ICD),
            "usage.out_of_range",
            "expected a number from 0 to 1",
            id="below zero",
        ),
        pytest.param(
            lambda: terms_at(100.5, "misp.rstcloud.score_total"),
            "usage.out_of_range",
            "expected a number from 0 to 100",
            id="above a hundred",
        ),
        pytest.param(
            lambda: terms_at("0.5", ICD),  # type: ignore[arg-type]
            "usage.not_a_number",
            "expected a finite int, float or Fraction",
            id="a text",
        ),
        pytest.param(
            lambda: terms_at(number=True, scale=ICD),
            "usage.not_a_number",
            "expected a finite int, float or Fraction",
            id="true",
        ),
        pytest.param(
            lambda: terms_at(float("nan"), ICD),
            "usage.not_a_number",
            "expected a finite int, float or Fraction",
            id="nan",
        ),
        pytest.param(
            lambda: terms_at(70.0, "stix21.wep"),
            "usage.not_a_whole_number",
            "expected a whole number from 0 to 100",
            id="a whole float is no whole number",
        ),
        pytest.param(
            lambda: terms_at(29.5, "stix21.wep", Policy.LOWER_INCLUSIVE),
            "usage.not_a_whole_number",
            "expected a whole number from 0 to 100",
            id="a policy that does not round",
        ),
        pytest.param(
            lambda: terms_at(0.5, ICD, CANARY),
            "usage.unknown_policy",
            "expected one of lower_inclusive, upper_inclusive, nearest, round_half_up",
            id="no such policy",
        ),
        pytest.param(
            lambda: terms_at(50, "admiralty.credibility"),
            "usage.scale_without_numbers",
            "expected a scale whose terms stand for numbers",
            id="no numbers",
        ),
        pytest.param(
            lambda: terms_at(0.5, "jc3iedm.reliability"),
            "usage.scale_without_numbers",
            "expected a scale whose terms stand for numbers",
            id="a rate of errors",
        ),
        pytest.param(
            lambda: terms_at(50, "stix"),
            "usage.scale_without_numbers",
            "expected a scale whose terms stand for numbers",
            id="no terms",
        ),
        pytest.param(
            lambda: convert("B2", source="admiralty", target="stix", policy="nearest"),
            "usage.unknown_policy",
            "expected round_half_up, or no policy",
            id="a policy that converts nothing",
        ),
        pytest.param(
            lambda: convert(2, source="admiralty", target="stix"),
            "usage.not_a_term",
            "expected a letter and a digit, as text",
            id="half a pair as a number",
        ),
        pytest.param(
            lambda: convert(2, source="admiralty.credibility", target="stix"),
            "usage.not_a_term",
            "expected a term of the scale, as text",
            id="a digit as a number",
        ),
        pytest.param(
            lambda: convert("70", source="stix", target="stix21.wep"),
            "usage.not_a_number",
            "expected a finite int, float or Fraction",
            id="a number as text",
        ),
        pytest.param(
            lambda: convert("2", source="admiralty.credibility", target="admiralty"),
            "usage.scale_variant",
            "expected one of the two, admiralty.reliability or admiralty.credibility",
            id="to a pair",
        ),
        pytest.param(
            lambda: convert("B2", source="admiralty", target=ICD),
            "usage.across_dimensions",
            "expected two scales that grade the same thing; no standard ties these two",
            id="a pair to a likelihood",
        ),
        pytest.param(
            lambda: convert(
                Credibility(scale="atp2229.content", code="2"),
                source="admiralty.credibility",
                target="stix",
            ),
            "usage.other_scale",
            "expected a grade on the source scale",
            id="a grade of another scale",
        ),
        pytest.param(
            lambda: term_of(Likelihood(low=0.5)),
            "usage.no_code",
            "expected a grade that has a code on a scale",
            id="no code",
        ),
        pytest.param(
            lambda: pair(*reversed(parse("B2", "admiralty"))),
            "usage.not_a_pair",
            "expected a letter A to F and a digit 1 to 6",
            id="digit and letter",
        ),
        pytest.param(
            lambda: pair(scale("admiralty.reliability").term("B"), scale(ICD).term("likely")),
            "usage.not_a_pair",
            "expected a letter A to F and a digit 1 to 6",
            id="letter and likelihood",
        ),
        pytest.param(
            lambda: grade(scale("stix21.wep").term("Certain")),
            "usage.no_grade",
            "expected a term of a scale whose grades a record holds",
            id="no such value",
        ),
        pytest.param(
            lambda: mixed_rows([], CANARY),
            "usage.unknown_scale",
            "expected a key of milreport.scales.SCALES",
            id="rows of no scale",
        ),
        *(
            pytest.param(
                call,
                "usage.unknown_scale",
                "expected a key of milreport.scales.SCALES",
                id=f"{name} is no key",
            )
            for name, call in (
                ("a list", lambda: scale([])),  # type: ignore[arg-type]
                ("None", lambda: scale(None)),  # type: ignore[arg-type]
                ("a number", lambda: terms_at(0.5, 5)),  # type: ignore[arg-type]
                ("a mapping", lambda: parse("B", {})),  # type: ignore[arg-type]
                ("a set", lambda: interval({"B"}, "B")),  # type: ignore[arg-type]
                ("a list of rows", lambda: mixed_rows([], [])),  # type: ignore[arg-type]
                ("a source", lambda: convert("B", source=[], target=ICD)),  # type: ignore[arg-type]
                ("a target", lambda: convert("B", source=ICD, target=[])),  # type: ignore[arg-type]
            )
        ),
        *(
            pytest.param(
                call,
                "usage.not_a_term",
                "expected a Term, or a grade as a record holds it",
                id=f"{name} is no grade",
            )
            for name, call in (
                ("a word", lambda: compare("likely", "unlikely")),  # type: ignore[arg-type]
                ("None", lambda: term_of(None)),  # type: ignore[arg-type]
                ("a scale", lambda: term_of(scale(ICD))),  # type: ignore[arg-type]
            )
        ),
        *(
            pytest.param(call, "usage.not_a_term", "expected a Term of a scale", id=f"{name}")
            for name, call in (
                ("a word for a grade", lambda: grade("likely")),  # type: ignore[arg-type]
                ("no grade", lambda: grade(None)),  # type: ignore[arg-type]
                ("two words", lambda: pair("B", "2")),  # type: ignore[arg-type]
                ("a word", lambda: pair(scale("admiralty.reliability").term("B"), "2")),  # type: ignore[arg-type]
            )
        ),
        *(
            pytest.param(
                lambda words=words: mixed_rows(words),
                "usage.not_a_term",
                "expected terms of the scale, as texts one by one",
                id=f"rows of {words}",
            )
            for words in (5, None, "likely")
        ),
        *(
            pytest.param(
                lambda text=text: blends(text),
                "usage.not_text",
                "expected a text",
                id=f"blends of {text!r}",
            )
            for text in (None, 5, [], b"likely")
        ),
        *(
            pytest.param(
                lambda held=held: term_of(held),
                "usage.other_dimension",
                f"expected a scale of {dimension}",
                id=f"{type(held).__name__} on {held.scale}",
            )
            for held, dimension in (
                (Reliability(scale=ICD, code="likely"), "reliability"),
                (Credibility(scale="admiralty.reliability", code="B"), "credibility"),
                (AnalyticConfidence(scale=ICD, code="likely"), "analytic_confidence"),
                (Likelihood(scale="icd203.confidence", code="high"), "likelihood"),
                (Credibility(scale="stix21.wep", code="Certain"), "credibility"),
            )
        ),
        pytest.param(
            lambda: convert(
                Reliability(scale=ICD, code="likely"), source=ICD, target="stix21.confidence"
            ),
            "usage.other_dimension",
            "expected a scale of reliability",
            id="a letter converted as a likelihood",
        ),
        pytest.param(
            lambda: compare(Reliability(scale=ICD, code="likely"), scale(ICD).term("unlikely")),
            "usage.other_dimension",
            "expected a scale of reliability",
            id="a letter compared as a likelihood",
        ),
        pytest.param(
            lambda: blends("a" * 1_000_001),
            "usage.text_too_long",
            "expected at most 1,000,000 characters",
            id="too long",
        ),
    ],
)
def test_a_wrong_call_says_what_was_expected(call: Any, code: str, message: str) -> None:  # noqa: ANN401 - any call
    """The messages are ours, and repeat nothing."""
    with pytest.raises(UsageError) as caught:
        call()

    assert (caught.value.code, caught.value.message) == (code, message)
    assert CANARY not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "key", "message"),
    [
        (CANARY, ICD, "expected a term of the scale"),
        ("a" * 201, ICD, "expected a term of the scale"),
        ("", ICD, "expected a term of the scale"),
        (CANARY, "admiralty", "expected a letter A to F and a digit 1 to 6"),
        ("B --2", "admiralty", "expected a letter A to F and a digit 1 to 6"),
        ("B\uff12", "admiralty", "expected a letter A to F and a digit 1 to 6"),
        ("CT", "factbank.factuality", "expected a term of the scale"),
    ],
)
def test_a_text_that_is_no_term(text: str, key: str, message: str) -> None:
    """The refusal says what was expected, and repeats nothing."""
    with pytest.raises(NotationError) as caught:
        parse(text, key)

    assert (caught.value.code, caught.value.message) == ("scale.no_such_term", message)


@pytest.mark.parametrize("text", ["B" * 100_000, "B2" + " " * 200])
def test_a_pair_too_long_is_refused(text: str) -> None:
    """A long text is refused, whatever it begins with."""
    with pytest.raises(NotationError) as caught:
        parse(text, "admiralty")

    assert caught.value.code == "scale.no_such_term"


@pytest.mark.parametrize(
    ("text", "key", "code"),
    [
        ("Almost-No-Chance", ICD, "almost no chance"),
        ("almost_certain", ICD, "almost certain"),
        ("probably", ICD, "likely"),
        ("HIGHLY UNLIKELY / almost certainly not", "stix21.wep", None),
        ("likely / probable", "stix21.wep", "Likely/Probable"),
        ("Almost Certain/Nearly Certain", "stix21.dni", "Almost Certain / Nearly Certain"),
        ("ct-", "factbank.factuality", "CT-"),
        ("CT\u2212", "factbank.factuality", "CT-"),
        ("B - Usually reliable", "admiralty.reliability", "B"),
        ("reliable", "admiralty.reliability", "A"),
        ("confirmed", "admiralty.credibility", "1"),
        ("highly probable", "kent1964", "almost certain"),
        ("highly probable", ICD, "very likely"),
        ("highly probable", "nz.yardstick.2023", "highly likely"),
        ('OSINT:certainty="93"', "misp.osint.certainty", "93"),
    ],
)
def test_lenient_parsing(text: str, key: str, code: str | None) -> None:
    """Case, hyphens and known variants do not matter."""
    told = "Highly Unlikely/Almost Certainly Not" if code is None else code

    assert codes(parse(text, key)) == [told]


@pytest.mark.parametrize("text", ["b2", "B-2", "B/2", "B 2", " B2"])
def test_strict_parsing_of_a_pair(text: str) -> None:
    """Strictly, a pair is two characters."""
    assert codes(parse("B2", "admiralty", strict=True)) == ["B", "2"]
    with pytest.raises(NotationError):
        parse(text, "admiralty", strict=True)


@pytest.mark.parametrize(
    ("number", "key", "policy", "expected"),
    [
        (0.05, ICD, None, ["almost no chance", "very unlikely"]),
        (0.05, ICD, "lower_inclusive", ["very unlikely"]),
        (0.05, ICD, "upper_inclusive", ["almost no chance"]),
        (0.01, ICD, "upper_inclusive", ["almost no chance"]),
        (0.99, ICD, "lower_inclusive", ["almost certain"]),
        (0.07, ICD, "lower_inclusive", ["very unlikely"]),
        (0, ICD, "lower_inclusive", []),
        (0, ICD, "nearest", ["almost no chance"]),
        (1, ICD, "nearest", ["almost certain"]),
        (0.05, ICD, "nearest", ["almost no chance", "very unlikely"]),
        (0.995, ICD, "round_half_up", []),
        (0.994, ICD, "round_half_up", ["almost certain"]),
        (0.005, ICD, "round_half_up", ["almost no chance"]),
        (Fraction(1, 3), ICD, None, ["unlikely"]),
        (0.07, "phia.yardstick.2025", "nearest", ["remote chance"]),
        (0.075, "phia.yardstick.2025", "nearest", ["remote chance", "highly unlikely"]),
        (0.5, "phia.yardstick.2025", "nearest", ["realistic possibility"]),
        (0.15, "kent1964", "nearest", ["almost certainly not"]),
        (0.66, "ipcc.ar5.likelihood", "upper_inclusive", ["about as likely as not"]),
        (0.66, "ipcc.ar5.likelihood", None, None),
        (15, "misp.rstcloud.score_total", None, ["low"]),
        (30, "misp.rstcloud.score_total", None, ["low", "medium"]),
        (14.9, "misp.rstcloud.score_total", None, ["very-low"]),
        (0.2, "ipcc.ar4.confidence", None, ["Low"]),
        (0.3, "ipcc.ar4.confidence", None, []),
        (0.9, "ipcc.ar4.confidence", None, ["Very high"]),
        (0.5, "stix21.wep", "round_half_up", ["Highly Unlikely/Almost Certainly Not"]),
        (99.5, "stix21.wep", Policy.ROUND_HALF_UP, ["Certain"]),
        (99.6, "stix21.wep", Policy.NEAREST, ["Certain"]),
    ],
)
def test_terms_at(
    number: float | Fraction, key: str, policy: str | None, expected: list[str] | None
) -> None:
    """A number has the terms it has, and a policy chooses as it says."""
    if expected is None:
        expected = ["about as likely as not", "more likely than not", "likely"]
    elif policy == "upper_inclusive" and number == 0.66:
        expected = [*expected, "more likely than not"]

    assert codes(terms_at(number, key, policy)) == expected


@pytest.mark.parametrize(
    ("value", "source", "target", "values", "basis", "loss"),
    [
        pytest.param(
            "B2",
            "admiralty",
            "stix",
            [70],
            "normative",
            ["loss.dimension", "loss.dropped_axis"],
            id="pair to stix",
        ),
        pytest.param(
            "B6",
            "admiralty",
            "stix",
            [],
            "normative",
            ["loss.not_judged", "loss.dropped_axis"],
            id="pair that cannot be judged",
        ),
        pytest.param(
            None,
            "admiralty",
            "stix",
            [],
            "normative",
            ["loss.not_stated"],
            id="no pair",
        ),
        *(
            pytest.param(
                code, source, target, [unknown], "library", ["loss.not_returned"], id=source
            )
            for code, source, target, unknown in (
                ("E", "ukpolice.5x5x5.source", "admiralty.reliability", "F"),
                ("4", "ukpolice.5x5x5.info", "admiralty.credibility", "6"),
                ("2", "ukpolice.3x5x2.source", "admiralty.reliability", "F"),
            )
        ),
        pytest.param(
            "F2",
            "admiralty",
            "jc3iedm.reliability",
            ["F"],
            "library",
            ["loss.dropped_credibility"],
            id="the letter of a pair",
        ),
        pytest.param(
            "B2",
            "admiralty",
            "admiralty.credibility",
            ["2"],
            "library",
            ["loss.dropped_axis"],
            id="the digit of a pair",
        ),
        pytest.param(
            70,
            "stix",
            "admiralty.credibility",
            ["2"],
            "normative",
            ["loss.dimension"],
            id="stix to digit",
        ),
        pytest.param(
            100,
            "stix",
            "admiralty.credibility",
            ["1"],
            "normative",
            ["loss.shift", "loss.dimension"],
            id="stix to digit with a shift",
        ),
        pytest.param(
            7,
            "stix",
            ICD,
            ["almost no chance"],
            "normative",
            ["loss.shift", "loss.other_edges", "loss.dimension"],
            id="stix to a word with other edges",
        ),
        pytest.param(
            "likely",
            ICD,
            "stix",
            [70],
            "normative",
            ["loss.width", "loss.dimension"],
            id="word to stix",
        ),
        pytest.param(
            "likely",
            ICD,
            "stix21.dni",
            ["Likely / Probable"],
            "normative",
            ["loss.width", "loss.dimension"],
            id="word to word of stix",
        ),
        pytest.param(
            "Likely / Probable",
            "stix21.dni",
            ICD,
            ["likely"],
            "normative",
            ["loss.other_edges", "loss.dimension"],
            id="word of stix to word",
        ),
        pytest.param(
            "6",
            "admiralty.credibility",
            "stix21.admiralty_credibility",
            ["6 - Truth cannot be judged"],
            "normative",
            ["loss.dimension"],
            id="cannot be judged stays so",
        ),
        pytest.param(
            "Unknown",
            "stix1.high_medium_low",
            "stix21.none_low_med_high",
            [],
            "library",
            ["loss.not_judged"],
            id="unknown is no term of the target",
        ),
        pytest.param(
            "Medium",
            "stix1.high_medium_low",
            "stix",
            [50],
            "library",
            [],
            id="older stix by our reading",
        ),
        pytest.param(
            "Not Specified",
            "stix21.dni",
            ICD,
            [],
            "normative",
            ["loss.not_stated"],
            id="not specified",
        ),
        pytest.param(
            "likely", ICD, "phia.yardstick.2025", [], "library", ["loss.not_defined"], id="by word"
        ),
        pytest.param(
            "likely", ICD, "nato.likelihood", [], "library", ["loss.not_defined"], id="to nato"
        ),
        pytest.param(
            "high",
            "ipcc.ar4.confidence",
            "ipcc.ar5.confidence",
            [],
            "library",
            ["loss.not_defined"],
            id="from one ipcc report to the next",
        ),
        pytest.param(
            "RPTFCT",
            "jc3iedm.credibility",
            "admiralty.credibility",
            [],
            "library",
            ["loss.not_defined"],
            id="four values to six",
        ),
        pytest.param(
            "2", "ocsf.confidence_id", "stix", [], "library", ["loss.not_defined"], id="ocsf"
        ),
        pytest.param(
            50, "opencti.confidence", "stix", [], "library", ["loss.not_defined"], id="two numbers"
        ),
        pytest.param(50, "stix", "stix", [50], "library", [], id="a number to itself"),
        pytest.param(0, "stix", "stix", [0], "library", [], id="zero is zero"),
        pytest.param("likely", ICD, ICD, ["likely"], "library", [], id="a term to itself"),
        pytest.param(
            None, ICD, "stix", [], "normative", ["loss.not_stated"], id="nothing was stated"
        ),
        pytest.param(
            "probable",
            "kent1964",
            "misp.osint.certainty",
            ["75"],
            "issuer",
            ["loss.width"],
            id="centre without width",
        ),
        pytest.param(
            "possible",
            "kent1964",
            "misp.osint.certainty",
            [],
            "issuer",
            ["loss.not_defined"],
            id="possible has no number",
        ),
    ],
)
def test_convert(
    value: Any,  # noqa: ANN401 - whatever a caller may have
    source: str,
    target: str,
    values: list[str | int],
    basis: str,
    loss: list[str],
) -> None:
    """What a conversion gives, whose rule it is, and what is lost."""
    answer = convert(value, source=source, target=target)

    assert codes(answer.values) == values
    assert answer.basis is Authority(basis)
    assert [each.code for each in answer.loss] == loss


@pytest.mark.parametrize(
    ("source", "target", "value"),
    [
        ("admiralty.reliability", "stix", "B"),
        ("admiralty.reliability", "admiralty.credibility", "B"),
        ("admiralty.credibility", "admiralty.reliability", "2"),
        (ICD, "icd203.confidence", "likely"),
        ("icd203.confidence", ICD, "high"),
        ("icd203.confidence", "stix", "high"),
        ("jp20.confidence", "stix", "high"),
        ("stix21.opinion", "stix", "agree"),
        ("opencti.objective", "admiralty.credibility", "Told"),
        ("ninjs.confidence", "stix", 50),
        ("gdelt.mentions.confidence", "admiralty.credibility", 50),
        ("factbank.factuality", ICD, "PR+"),
        ("un.standard_of_proof", ICD, "balance of probabilities"),
        ("misp.false_positive.risk", "misp.false_positive.confirmed", "low"),
        ("jc3iedm.category", "opencti.objective", "REP"),
        ("misp.estimative_language.likelihood_probability", "stix", "likely"),
    ],
)
def test_refused_across_dimensions(source: str, target: str, value: str | int) -> None:
    """One kind of confidence never becomes another, except where STIX says so."""
    with pytest.raises(UsageError) as caught:
        convert(value, source=source, target=target)

    assert caught.value.code == "usage.across_dimensions"


def test_rounding_is_said() -> None:
    """A number that was rounded first says so; a whole one does not."""
    rounded = convert(29.5, source="stix", target="stix", policy="round_half_up")
    whole = convert(30, source="stix", target="stix", policy=Policy.ROUND_HALF_UP)

    assert (rounded.values, [loss.code for loss in rounded.loss]) == ((30,), ["loss.rounded"])
    assert (whole.values, whole.loss) == ((30,), ())


def test_grades_go_in_and_come_out() -> None:
    """A record's grade converts, and a term makes a record's grade."""
    held = Credibility(scale="admiralty.credibility", code="2")
    answer = convert(held, source="admiralty.credibility", target="jc3iedm.accuracy")
    (term,) = answer.values

    assert isinstance(term, Term)
    assert grade(term) == Credibility(scale="jc3iedm.accuracy", code="2")
    assert grade(scale("admiralty.reliability").term("F")) == Reliability(
        scale="admiralty.reliability", code="F"
    )
    assert grade(scale("phia.ancr").term("Low")) == AnalyticConfidence(
        scale="phia.ancr", code="Low"
    )
    assert grade(scale(ICD).term("likely")) == Likelihood(
        scale=ICD, code="likely", low=0.55, high=0.8
    )
    assert grade(scale("phia.yardstick.2025").term("remote chance")) == Likelihood(
        scale="phia.yardstick.2025", code="remote chance", low=0.0, high=0.05, low_open=True
    )


@pytest.mark.parametrize(
    ("key", "one", "other", "expected"),
    [
        ("admiralty.reliability", "B", "C", Comparison.GREATER),
        ("admiralty.reliability", "E", "A", Comparison.LESS),
        ("admiralty.credibility", "1", "2", Comparison.GREATER),
        ("admiralty.credibility", "3", "3", Comparison.EQUAL),
        ("admiralty.credibility", "5", "6", Comparison.NOT_COMPARABLE),
        ("ukpolice.5x5x5.info", "2", "3", Comparison.NOT_COMPARABLE),
        ("ukpolice.5x5x5.info", "5", "3", Comparison.LESS),
        ("factbank.factuality", "PS+", "CT+", Comparison.LESS),
        ("factbank.factuality", "PS+", "PS-", Comparison.NOT_COMPARABLE),
        ("kent1964", "possible", "probable", Comparison.NOT_COMPARABLE),
        (ICD, "very likely", "almost certain", Comparison.LESS),
        ("atp2229.content", "5", "7", Comparison.NOT_COMPARABLE),
    ],
)
def test_compare(key: str, one: str, other: str, expected: Comparison) -> None:
    """Terms of one chain compare, and no others."""
    assert compare(scale(key).term(one), scale(key).term(other)) is expected


def test_compare_of_two_scales() -> None:
    """Terms of different scales compare with nothing; grades compare as their terms do."""
    letter = Reliability(scale="admiralty.reliability", code="B")

    assert compare(letter, scale("atp2229.reliability").term("C")) is Comparison.NOT_COMPARABLE
    assert compare(letter, scale("admiralty.reliability").term("C")) is Comparison.GREATER


def test_intervals_of_a_table_of_stix_are_points() -> None:
    """The tables of STIX count whole numbers, not probabilities."""
    assert interval("stix21.wep", "Certain") == Interval.point(Fraction(100))
    assert interval("stix21.wep", "Likely/Probable") == Interval(Fraction(60), Fraction(79))
    assert interval("admiralty.credibility", "2") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We have high confidence that X is likely.", [(0, 40)]),
        ("It is likely. We have low confidence in that.", []),
        ("It is very unlikely, and our confidence is moderate!", [(0, 51)]),
        ("Calm.\nWe judge with Low-Confidence it was PROBABLY a drone", [(6, 58)]),
        ("We have high confidence that it hit a remote village.", []),
        ("We have high confidence there is a remote chance of it", [(0, 54)]),
        ("High confidence: at 0.5 it is likely", [(0, 36)]),
        ("High confidence... Likely.", []),
        ("He is a highly confident, likeable man", []),
        ("", []),
    ],
)
def test_blends(text: str, expected: list[tuple[int, int]]) -> None:
    """Each sentence that holds both is given with its place."""
    found = [(remark.start, remark.end) for remark in blends(text)]

    assert found == expected
    assert {remark.message for remark in blends(text)} <= {
        "a confidence level and a degree of likelihood stand in one sentence"
    }


def test_mixed_rows_say_what_is_needed() -> None:
    """The remark names the disclaimer; a word of another scale is refused."""
    remark = mixed_rows(["Nearly-Certain", "very likely"])

    assert remark is not None
    assert remark.message == ("words of both rows of terms are used, which needs a disclaimer")
    assert mixed_rows(["nearly certain", "IMPROBABLY"]) is None
    assert mixed_rows(["highly_improbable", "Remote"]) is None
    assert mixed_rows(["highly_improbable", "likely"]) is not None
    assert mixed_rows([]) is None
    with pytest.raises(NotationError):
        mixed_rows(["likely", "highly likely"])


def test_terms_say_how_they_were_checked() -> None:
    """A term's own mark stands before that of its scale."""
    assert scale("ukpolice.5x5x5.source").term("A").checked == "memory"
    assert scale("ukpolice.5x5x5.source").term("B").checked == "second_hand"
    assert scale("stix21.wep").term("Certain").label == "Certain"
    assert scale(ICD).term("likely").approximate is False
    assert scale("jram.2026.probability").term("Likely").approximate is True
    assert scale("jc3iedm.category").dimension is Dimension.OTHER


def test_the_losses_are_listed() -> None:
    """The codes are public, in order, and each has a sentence."""
    assert [*LOSSES] == sorted(LOSSES)
    assert all(LOSSES.values())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("likely " * 14_286, id="words of likelihood"),
        pytest.param("high confidence " * 6_250, id="levels of confidence"),
        pytest.param("." * 100_000, id="stops"),
        pytest.param("confidence level " * 5_883, id="half a level"),
        pytest.param("a" * 100_000, id="one word"),
        pytest.param("likely high confidence. " * 4_167, id="many findings"),
    ],
)
def test_a_long_text_is_read_in_time(text: str) -> None:
    """100,000 characters of anything take no more than a moment."""
    start = perf_counter()
    blends(text)

    assert perf_counter() - start < 0.25
