"""Laws of every scale, over the whole range and over every pair of codes."""

from collections import Counter
from fractions import Fraction
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milreport.conversion import Authority, Conversion
from milreport.errors import NotationError, UsageError
from milreport.scales import (
    LOSSES,
    SCALES,
    Checked,
    Dimension,
    Measure,
    Scale,
    Standing,
    Term,
    compare,
    convert,
    grade,
    parse,
    scale,
    term_of,
    terms_at,
)
from milreport.scales._crosswalks import CROSSWALKS
from milreport.scales._tables import ALL, admiralty, claims, confidence, exchange, likelihood, stix
from milreport.values.intervals import Comparison

TABLES = tuple(
    f"stix21.{name}"
    for name in ("none_low_med_high", "zero_ten", "admiralty_credibility", "wep", "dni")
)
NUMBERED = tuple(
    key
    for key, of in SCALES.items()
    if of.terms and of.measure not in {Measure.NONE, Measure.ERROR}
)
KEYS = tuple(SCALES)
TERMS = tuple(term for of in ALL for term in of.terms)
WITH_STIX = tuple(key for key, of in SCALES.items() if of.stix_basis is not None)
ANY = st.sampled_from(TERMS)
PROBABILITIES = st.fractions(min_value=0, max_value=1, max_denominator=10_000)


def answer_or_code(
    value: str | Term | None, source: str, target: str
) -> Conversion[Term | int] | str:
    """Convert, or give the code of the refusal."""
    try:
        return convert(value, source=source, target=target)
    except UsageError as error:
        return error.code


def every(*keys: str) -> pytest.MarkDecorator:
    """Run a test for each of some scales."""
    return pytest.mark.parametrize("key", keys)


@every(*TABLES)
def test_every_whole_number_has_one_term_in_each_table(key: str) -> None:
    """The ranges of Appendix A cover 0 to 100 once."""
    assert [len(terms_at(n, key)) for n in range(101)] == [1] * 101


@every(*WITH_STIX)
def test_a_term_comes_back_from_its_number(key: str) -> None:
    """Term, value, term is the identity where the term has a value."""
    for term in scale(key).terms:
        for value in convert(term, source=key, target="stix").values:
            assert convert(value, source="stix", target=key).values == (term,)


@every(*WITH_STIX)
def test_numbers_and_terms_rise_together(key: str) -> None:
    """A greater number never gives a weaker term, nor a stronger term a smaller number."""
    found = [convert(n, source="stix", target=key).values[0] for n in range(101)]
    for one, other in pairwise(found):
        assert isinstance(one, Term)
        assert isinstance(other, Term)
        assert compare(one, other) in {Comparison.LESS, Comparison.EQUAL}
    (chain,) = scale(key).order
    answers = [convert(code, source=key, target="stix").values[0] for code in chain]
    values = [each for each in answers if isinstance(each, int)]
    assert values == sorted(set(values))
    assert len(values) == len(chain)


@pytest.mark.parametrize(("source", "target"), CROSSWALKS)
def test_tables_of_terms_keep_the_order(source: str, target: str) -> None:
    """Where both terms have a place in the order, the weaker stays no stronger."""
    for one, other in product(scale(source).terms, repeat=2):
        if compare(one, other) is not Comparison.LESS:
            continue
        there = [convert(each, source=source, target=target).value for each in (one, other)]
        if isinstance(there[0], Term) and isinstance(there[1], Term):
            assert compare(there[0], there[1]) in {Comparison.LESS, Comparison.EQUAL}


@pytest.mark.parametrize(("source", "target"), CROSSWALKS)
def test_tables_of_terms_speak_of_terms_that_exist(source: str, target: str) -> None:
    """Both sides of a table are codes of their scales, and holes are not in it."""
    walk = CROSSWALKS[source, target]

    assert set(walk.codes) <= set(scale(source).codes)
    assert set(walk.codes.values()) <= set(scale(target).codes)
    assert set(walk.holes) <= set(scale(source).codes) - set(walk.codes)
    assert walk.loss in {None, *LOSSES}
    assert set(walk.holes.values()) <= set(LOSSES)


@pytest.mark.parametrize(("source", "target"), CROSSWALKS)
def test_what_is_judged_and_what_is_not_never_change_places(source: str, target: str) -> None:
    """The unknown goes to the unknown, and a judgement to a judgement."""
    walk = CROSSWALKS[source, target]
    for code, counterpart in walk.codes.items():
        assert scale(source).term(code).is_judged == scale(target).term(counterpart).is_judged


def test_icd203_counts() -> None:
    """ICD 203: one term for 93 whole per cents, two for 6, none for 2."""
    found = Counter(len(terms_at(Fraction(n, 100), "icd203.likelihood")) for n in range(101))

    assert found == {1: 93, 2: 6, 0: 2}


def test_phia_gaps() -> None:
    """PHIA: the 25 whole per cents from 1 to 99 in its gaps have no term."""
    bare = [n for n in range(1, 100) if not terms_at(Fraction(n, 100), "phia.yardstick.2025")]

    assert bare == [
        *range(6, 10),
        *range(21, 25),
        *range(36, 40),
        *range(50, 55),
        *range(76, 80),
        *range(91, 95),
    ]


def test_nz_gaps() -> None:
    """NZ: the whole per cents in its gaps have no term."""
    bare = [n for n in range(101) if not terms_at(Fraction(n, 100), "nz.yardstick.2023")]

    assert bare == [
        *range(10, 15),
        *range(21, 25),
        *range(51, 55),
        *range(71, 75),
        *range(86, 91),
    ]


@given(PROBABILITIES)
def test_phia_has_one_term_or_none(number: Fraction) -> None:
    """No probability has two terms of PHIA."""
    assert len(terms_at(number, "phia.yardstick.2025")) <= 1


@given(PROBABILITIES)
def test_ipcc_always_has_a_term(number: Fraction) -> None:
    """Nested terms leave no probability without one."""
    assert terms_at(number, "ipcc.ar5.likelihood")


@given(PROBABILITIES, PROBABILITIES, st.sampled_from(["icd203.likelihood", "efsa.probability"]))
def test_terms_rise_with_the_probability(one: Fraction, other: Fraction, key: str) -> None:
    """No term of the smaller probability is above one of the greater."""
    low, high = sorted((one, other))
    for below, above in product(terms_at(low, key), terms_at(high, key)):
        if low != high:
            assert compare(below, above) in {Comparison.LESS, Comparison.EQUAL}


@given(PROBABILITIES, st.sampled_from(NUMBERED))
def test_policies_only_choose(number: Fraction, key: str) -> None:
    """At an edge a policy takes from what is there; `nearest` leaves nothing without a term."""
    if scale(key).measure is not Measure.PROBABILITY:
        number = Fraction(round(number * 100))
    told = int(number) if scale(key).measure is Measure.CONFIDENCE else number
    bare = terms_at(told, key)
    for policy in ("lower_inclusive", "upper_inclusive"):
        chosen = terms_at(told, key, policy)
        assert set(chosen) <= set(bare)
        assert bool(chosen) == bool(bare)
    assert set(terms_at(told, key, "nearest")) >= set(bare)
    assert terms_at(told, key, "nearest")


@given(st.floats())
def test_a_float_is_its_shortest_decimal(number: float) -> None:
    """A float is taken exactly, or refused; never rounded in silence."""
    try:
        found = terms_at(number, "icd203.likelihood")
    except UsageError:
        assert not 0 <= number <= 1
    else:
        assert found == terms_at(Fraction(repr(number)), "icd203.likelihood")


@every(*KEYS)
def test_what_cannot_be_judged_has_no_number(key: str) -> None:
    """No interval, no STIX value, no score, no place in the order, and nothing at any number."""
    for term in scale(key).terms:
        if not term.is_judged:
            assert (term.interval, term.stix, term.score) == (None, None, None)
            assert not any(term.code in chain for chain in scale(key).order)
            for other in scale(key).terms:
                assert compare(term, other) is Comparison.NOT_COMPARABLE


@every(*KEYS)
def test_what_cannot_be_judged_reaches_no_number(key: str) -> None:
    """No conversion makes a number, or a judgement, of what cannot be judged."""
    for term in scale(key).terms:
        if term.is_judged:
            continue
        for target in KEYS:
            if target == key:
                continue
            answer = answer_or_code(term, key, target)
            if isinstance(answer, str):
                assert answer == "usage.across_dimensions"
                continue
            assert all(isinstance(each, Term) and not each.is_judged for each in answer.values)
            assert answer.values or answer.loss


@given(ANY, ANY)
def test_compare_is_antisymmetric(one: Term, other: Term) -> None:
    """What is less one way is greater the other."""
    turned = {Comparison.LESS: Comparison.GREATER, Comparison.GREATER: Comparison.LESS}
    found = compare(one, other)

    assert compare(other, one) is turned.get(found, found)
    assert found is not Comparison.EQUAL or one == other
    assert found is not Comparison.OVERLAPS


@every(*KEYS)
def test_compare_is_transitive(key: str) -> None:
    """Less than less is less: no chain of the order is missing."""
    terms = scale(key).terms
    below = {
        (one.code, other.code)
        for one, other in product(terms, repeat=2)
        if compare(one, other) is Comparison.LESS
    }

    assert {(a, d) for a, b in below for c, d in below if b == c} <= below


@every(*KEYS)
def test_across_dimensions_only_where_a_rule_says_so(key: str) -> None:
    """Two scales of different dimensions convert only by a rule of STIX; all else is refused."""
    of = scale(key)
    for other in SCALES.values():
        answer = answer_or_code(None, key, other.key)
        if isinstance(answer, str):
            assert answer == "usage.across_dimensions"
            assert of.dimension is not other.dimension or of.dimension is Dimension.OTHER
            continue
        assert answer.values == ()
        if of.dimension is not other.dimension:
            assert answer.basis is Authority.NORMATIVE
            assert Dimension.RECORD_CONFIDENCE in {of.dimension, other.dimension}


@given(ANY, st.sampled_from(KEYS))
def test_every_answer_is_explained(term: Term, target: str) -> None:
    """No answer and no loss is never the case, and every loss is one of the table."""
    try:
        answer = convert(term, source=term.scale, target=target)
    except UsageError:
        return
    assert answer.values or answer.loss
    assert all(each.message.startswith(LOSSES[each.code]) for each in answer.loss)


@every(*KEYS)
def test_without_a_loss_the_way_back_gives_the_same(key: str) -> None:
    """For every term, or every number where there are only numbers, and every target."""
    for value, target in product(scale(key).terms or range(101), KEYS):
        try:
            there = convert(value, source=key, target=target)
        except UsageError:
            continue
        if there.values and not there.loss:
            assert convert(there.value, source=target, target=key).values == (value,)


@pytest.mark.parametrize(("source", "target"), CROSSWALKS)
def test_a_table_says_whether_it_is_one_way(source: str, target: str) -> None:
    """What is marked as one way has no table back."""
    assert not (CROSSWALKS[source, target].is_one_way and (target, source) in CROSSWALKS)


@every(*KEYS)
def test_a_grade_is_read_as_what_it_is(key: str) -> None:
    """What `grade` makes of a term is that term again."""
    graded = {"reliability", "credibility", "analytic_confidence", "likelihood"}
    for term in scale(key).terms if scale(key).dimension in graded else ():
        assert term_of(grade(term)) == term


@every(*KEYS)
def test_the_shape_of_a_scale(key: str) -> None:
    """Codes are unique, chains are of its codes, intervals fit the measure."""
    of: Scale = scale(key)

    assert len(set(of.codes)) == len(of.codes)
    assert {code for chain in of.order for code in chain} <= set(of.codes)
    assert all(len(set(chain)) == len(chain) > 1 for chain in of.order)
    assert of.title
    assert of.issuer
    assert of.version
    top = 1 if of.measure in {Measure.PROBABILITY, Measure.ERROR} else 100
    for term in of.terms:
        assert term.scale == key
        if term.interval is not None:
            assert of.measure is not Measure.NONE
            assert term.interval.low is not None
            assert term.interval.high is not None
            assert 0 <= term.interval.low <= term.interval.high <= top
        if term.stix is not None:
            assert of.stix_basis is not None
            assert 0 <= term.stix.low <= term.stix.value <= term.stix.high <= 100


@every(*KEYS)
def test_every_spelling_is_read(key: str) -> None:
    """Code, labels, both rows and variants are read as their term, in any case."""
    for term in scale(key).terms:
        told = (term.code, *term.labels, *term.second_row)
        for word in told:
            assert parse(word, key, strict=True) == (term,)
        for word in (*told, *term.variants):
            assert parse(word, key) == parse(f" {word.upper()} ", key) == (term,)


@every(*KEYS)
def test_a_grade_is_its_term_again(key: str) -> None:
    """The value for a record leads back to its term, where a record holds such a value."""
    held = {
        Dimension.RELIABILITY,
        Dimension.CREDIBILITY,
        Dimension.LIKELIHOOD,
        Dimension.ANALYTIC_CONFIDENCE,
    }
    for term in scale(key).terms:
        if scale(key).dimension in held:
            assert term_of(grade(term)) is term
        else:
            with pytest.raises(UsageError) as caught:
                grade(term)
            assert caught.value.code == "usage.no_grade"


@given(st.text(), st.sampled_from(KEYS))
def test_any_text_is_read_or_refused(text: str, key: str) -> None:
    """Parsing gives terms of the scale, or refuses with a code of ours."""
    code = None
    found: tuple[Term, ...] = ()
    try:
        found = parse(text, key)
    except (NotationError, UsageError) as error:
        code = error.code
    wanted = "scale.no_such_term" if scale(key).terms else "usage.scale_without_terms"

    assert code == (None if found else wanted)
    assert all(term.scale == key for term in found)


def test_the_words_of_stix_stand_for_the_same_numbers_wherever_they_are() -> None:
    """The numbers beside Admiralty digits and ICD 203 words are those of Appendix A."""
    for source, target in (
        ("stix21.admiralty_credibility", "admiralty.credibility"),
        ("stix21.dni", "icd203.likelihood"),
    ):
        for code, counterpart in CROSSWALKS[source, target].codes.items():
            assert scale(source).term(code).stix == scale(target).term(counterpart).stix
    for code, counterpart in CROSSWALKS[
        "stix1.high_medium_low", "stix21.none_low_med_high"
    ].codes.items():
        assert (
            scale("stix1.high_medium_low").term(code).stix
            == scale("stix21.none_low_med_high").term(counterpart).stix
        )


@pytest.mark.parametrize(
    ("key", "unchanged", "most", "where"),
    [
        ("stix21.none_low_med_high", 4, 20, {30}),
        ("stix21.zero_ten", 11, 5, {*range(5, 100, 10)}),
        ("stix21.admiralty_credibility", 5, 10, {0, 20, 40, 60, 80, 100}),
        ("stix21.wep", 7, 10, {20, 40, 60, 80}),
        ("stix21.dni", 7, 10, {20, 40, 60}),
    ],
)
def test_round_trip_loss(key: str, unchanged: int, most: int, where: set[int]) -> None:
    """How many values survive term and back, and where the shift is greatest."""
    away = {
        n: abs(term.stix.value - n)
        for n in range(101)
        for term in terms_at(n, key)
        if term.stix is not None
    }

    assert sum(not shift for shift in away.values()) == unchanged
    assert max(away.values()) == most
    assert {n for n, shift in away.items() if shift == most} == where


def test_every_table_names_its_source() -> None:
    """Each module of tables says whose they are and which edition."""
    for module in (admiralty, claims, confidence, exchange, likelihood, stix):
        assert module.SOURCE
        assert module.VERSION
        assert all(of in ALL for of in module.SCALES)


def test_the_keys_are_stable() -> None:
    """Every key is one that a record can hold, and none is listed twice."""
    assert len(ALL) == len(SCALES) == len(set(KEYS))
    assert [of.key for of in ALL] == [*SCALES]
    assert {of.checked for of in ALL} == set(Checked)
    assert {term.standing for term in TERMS} == set(Standing)
    for loss in LOSSES:
        assert loss.startswith("loss.")
