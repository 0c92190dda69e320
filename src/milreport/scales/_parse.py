"""Words and codes to terms: lenient in how they are written, strict in what they mean."""

import re
from typing import Final

from milreport.errors import NotationError, UsageError
from milreport.scales._registry import PAIR, SCALES, VARIANTS, scale
from milreport.scales._scale import Dimension, Grade, Scale, Term
from milreport.values.grades import AnalyticConfidence, Credibility, Likelihood, Reliability

__all__ = ["folded", "grade", "pair", "parse", "term_of"]

_LONGEST: Final = 200
_TWO: Final = re.compile("([A-F])([1-6])")
_TWO_LOOSELY: Final = re.compile("([A-Fa-f])[-/ ]?([1-6])")
_GAP: Final = re.compile(r"[ _-]+")
_SLASH: Final = re.compile(" ?/ ?")


def folded(text: str) -> str:
    """Write a text without what does not tell terms apart: case, hyphens, spaces at a slash.

    A hyphen at either end stays, since FactBank writes one there.
    """
    text = text.strip(" ")
    tail = "-" if text.endswith("-") else ""
    return _SLASH.sub("/", _GAP.sub(" ", text.casefold()).strip(" ")) + tail


def _exact(of: Scale) -> dict[str, Term]:
    """List every way that the issuer writes a term: its code, its labels, its machine tag."""
    table = {term.code: term for term in of.terms}
    for term in of.terms:
        for word in (*term.labels, *term.second_row):
            table.setdefault(word, term)
        if of.namespace is not None:
            table[_tag(of.namespace, term.code)] = term
    return table


def _tag(namespace: str, code: str) -> str:
    """Write a machine tag, as MISP does."""
    return f'{namespace}="{code}"'


def _loose(of: Scale) -> dict[str, Term]:
    """List every way that lenient parsing takes, folded."""
    table = {folded(word): term for word, term in _exact(of).items()}
    for term in of.terms:
        for word in term.variants:
            table.setdefault(folded(word), term)
            if of.namespace is not None:
                table.setdefault(folded(_tag(of.namespace, word)), term)
        for word in (*term.labels, *term.variants):
            table.setdefault(folded(f"{term.code} - {word}"), term)
    return table


_EXACT: Final = {key: _exact(of) for key, of in SCALES.items()}
_LOOSE: Final = {key: _loose(of) for key, of in SCALES.items()}


def _pair(text: str, *, strict: bool) -> tuple[Term, ...]:
    """Read a letter and a digit, such as B2."""
    form, told = (_TWO, text) if strict else (_TWO_LOOSELY, text[:_LONGEST].strip(" "))
    found = form.fullmatch(told)
    if found is None or len(text) > _LONGEST:
        raise NotationError("scale.no_such_term", "expected a letter A to F and a digit 1 to 6")
    letters, digits = (SCALES[key] for key in VARIANTS[PAIR])
    return letters.term(found[1].upper()), digits.term(found[2])


def parse(text: str, scale: str, *, strict: bool = False) -> tuple[Term, ...]:
    """Read a code or a word of a scale: one term, or two of the pair `admiralty`.

    Lenient parsing takes any case, the scale's known variants and synonyms, `B2`, `B-2`, `B/2`
    and `B 2`, and hyphens for spaces. Strict parsing takes the spellings of the issuer only. No
    parsing looks for the nearest term: a word of another scale is refused.

    Args:
        text: a code such as `B`, a word such as `likely`, or a MISP tag.
        scale: the key of the scale, or `admiralty` for the pair of letter and digit.
        strict: whether only the exact spelling is taken.

    Raises:
        NotationError: `scale.no_such_term`.
        UsageError: where the scale is not known, has no terms, or the text is no text.
    """
    if not isinstance(text, str):
        raise UsageError("usage.not_a_term", "expected a term of the scale, as text")
    if scale == PAIR:
        return _pair(text, strict=strict)
    of = _with_terms(scale)
    found = None
    if len(text) <= _LONGEST:
        found = _EXACT[of.key].get(text)
        if found is None and not strict:
            found = _LOOSE[of.key].get(folded(text))
    if found is None:
        raise NotationError("scale.no_such_term", "expected a term of the scale")
    return (found,)


def _with_terms(key: str) -> Scale:
    """Give a scale that has terms."""
    of = scale(key)
    if not of.terms:
        raise UsageError("usage.scale_without_terms", "expected a scale that has terms")
    return of


def pair(reliability: Term, credibility: Term) -> str:
    """Write a letter and a digit as the pair of two characters, such as `C3`.

    It is what field J of MIL-STD-2525 and APP-6 holds. Raises `UsageError` where the two are not
    a letter A to F and a digit 1 to 6, in this order.
    """
    letters = ("admiralty.reliability", "app6.reliability")
    digits = ("admiralty.credibility", "app6.credibility")
    _refuse_other(reliability, credibility)
    if reliability.scale not in letters or credibility.scale not in digits:
        raise UsageError("usage.not_a_pair", "expected a letter A to F and a digit 1 to 6")
    return reliability.code + credibility.code


def grade(term: Term) -> Grade:
    """Give the value that a record holds for a term, with the interval its issuer gives it.

    Raises:
        UsageError: `usage.no_grade` where the scale grades something that has no such value,
            such as confidence in a record; `usage.not_a_term`.
    """
    _refuse_other(term)
    of = scale(term.scale)
    if of.dimension is Dimension.LIKELIHOOD:
        return _likelihood(term)
    for dimension, kind in _KINDS.items():
        if of.dimension is dimension:
            return kind(scale=of.key, code=term.code)
    raise UsageError("usage.no_grade", "expected a term of a scale whose grades a record holds")


_KINDS: Final[dict[Dimension, type[Reliability | Credibility | AnalyticConfidence]]] = {
    Dimension.RELIABILITY: Reliability,
    Dimension.CREDIBILITY: Credibility,
    Dimension.ANALYTIC_CONFIDENCE: AnalyticConfidence,
}


def _likelihood(term: Term) -> Likelihood:
    """Give a likelihood with its interval, each end rounded once."""
    if term.interval is None:
        return Likelihood(scale=term.scale, code=term.code)
    low, high = term.interval.low, term.interval.high
    return Likelihood(
        scale=term.scale,
        code=term.code,
        low=None if low is None else float(low),
        high=None if high is None else float(high),
        low_open=term.interval.low_open,
        high_open=term.interval.high_open,
    )


def _refuse_other(*terms: object) -> None:
    """Refuse what is no term of a scale."""
    if not all(isinstance(term, Term) for term in terms):
        raise UsageError("usage.not_a_term", "expected a Term of a scale")


def term_of(graded: Term | Grade) -> Term:
    """Give the term of a grade that a record holds; a term is its own.

    Raises:
        UsageError: where the grade has no code, or its scale or code is not one of ours;
            `usage.other_dimension` where its scale grades something else than it does, such as
            a `Reliability` on a scale of likelihood; `usage.not_a_term` where it is no grade.
    """
    if isinstance(graded, Term):
        return graded
    for dimension, kind in (*_KINDS.items(), (Dimension.LIKELIHOOD, Likelihood)):
        if isinstance(graded, kind):
            return _term_in(graded, dimension)
    raise UsageError("usage.not_a_term", "expected a Term, or a grade as a record holds it")


def _term_in(graded: Grade, dimension: Dimension) -> Term:
    """Give the term of a grade whose scale has to be of one dimension."""
    if graded.scale is None or graded.code is None:
        raise UsageError("usage.no_code", "expected a grade that has a code on a scale")
    of = scale(graded.scale)
    if of.dimension is not dimension:
        raise UsageError("usage.other_dimension", f"expected a scale of {dimension}")
    return of.term(graded.code)
