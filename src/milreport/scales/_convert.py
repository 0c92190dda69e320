"""Conversions between scales, with what they rest on and what they lose."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final, NamedTuple

from milreport.conversion import Authority, Conversion, Loss
from milreport.errors import UsageError
from milreport.scales._crosswalks import CROSSWALKS, LOSSES
from milreport.scales._lookup import Policy, exact, policy_of, whole
from milreport.scales._parse import parse, term_of
from milreport.scales._registry import PAIR, VARIANTS, key_of, scale
from milreport.scales._scale import Dimension, Grade, Scale, Standing, Term

__all__ = ["convert"]

_NUMBER: Final = "stix21.confidence"

Answer = Conversion[Term | int]


class _Told(NamedTuple):
    """What a caller gave, read."""

    value: Term | int | None
    """A term, a number, or None where nothing is stated."""
    was_rounded: bool = False


def _loss(code: str, detail: str = "") -> Loss:
    """Write a loss down."""
    return Loss(code=code, message=LOSSES[code] + detail)


def _nothing(basis: Authority, code: str) -> Answer:
    """Answer that the target has nothing for this value."""
    return Conversion(values=(), basis=basis, loss=(_loss(code),))


def _folds(source: Scale, target: Scale) -> tuple[Loss, ...]:
    """Say that STIX keeps two kinds of confidence in the place of one, where it does."""
    return () if source.dimension is target.dimension else (_loss("loss.dimension"),)


def _rounds(told: _Told) -> tuple[Loss, ...]:
    """Say that the number was rounded first, where it was."""
    return (_loss("loss.rounded"),) if told.was_rounded else ()


def _to_number(term: Term, source: Scale, target: Scale, basis: Authority) -> Answer:
    """Give the number of a term: Appendix A of STIX 2.1, the column of values."""
    if term.stix is None:
        return _nothing(basis, "loss.not_judged")
    width = (_loss("loss.width"),) if source.dimension is Dimension.LIKELIHOOD else ()
    return Conversion(
        values=(term.stix.value,), basis=basis, loss=(*width, *_folds(source, target))
    )


def _from_number(told: _Told, number: int, target: Scale, basis: Authority) -> Answer:
    """Give the term of a number: Appendix A of STIX 2.1, the column of ranges."""
    (term,) = (
        each for each in target.terms if each.stix and each.stix.low <= number <= each.stix.high
    )
    losses = _rounds(told)
    away = abs(term.stix.value - number) if term.stix else 0
    if away:
        losses += (_loss("loss.shift", f": {away} of 100 points"),)
    if target.dimension is Dimension.LIKELIHOOD and not _holds(term, number):
        losses += (_loss("loss.other_edges"),)
    if target.dimension is not Dimension.RECORD_CONFIDENCE:
        losses += (_loss("loss.dimension"),)
    return Conversion(values=(term,), basis=basis, loss=losses)


def _holds(term: Term, number: int) -> bool:
    """Whether the interval of a likelihood holds a number out of a hundred."""
    return term.interval is not None and Fraction(number, 100) in term.interval


def _by_table(term: Term, source: Scale, target: Scale) -> Answer:
    """Give the term that a table of terms puts beside this one."""
    walk = CROSSWALKS[source.key, target.key]
    code = walk.codes.get(term.code)
    if code is None:
        return _nothing(walk.basis, walk.holes.get(term.code, "loss.not_defined"))
    losses = () if walk.loss is None or not term.is_judged else (_loss(walk.loss),)
    if walk.is_one_way:
        losses = (*losses, _loss("loss.not_returned"))
    return Conversion(
        values=(target.term(code),), basis=walk.basis, loss=(*losses, *_folds(source, target))
    )


def _read(value: object, source: Scale, policy: Policy | None) -> _Told:
    """Read a value of the source scale.

    Raises:
        NotationError: where a text is no term of the scale.
        UsageError: where the value is a number that cannot be meant, or of another scale.
    """
    if value is None:
        return _Told(None)
    if not source.terms:
        if not isinstance(value, int | float | Fraction):
            raise UsageError("usage.not_a_number", "expected a finite int, float or Fraction")
        number = whole(value, policy)
        return _Told(int(number), was_rounded=number != exact(value))
    if isinstance(value, str):
        return _Told(parse(value, source.key)[0])
    if isinstance(value, Term | Grade):
        term = term_of(value)
        if term.scale != source.key:
            raise UsageError("usage.other_scale", "expected a grade on the source scale")
        return _Told(term)
    raise UsageError("usage.not_a_term", "expected a term of the scale, as text")


def _answer(told: _Told, source: Scale, target: Scale) -> Answer:
    """Answer by the rule that holds between two scales; raises `UsageError` where none may."""
    basis = _basis(source, target)
    if told.value is None:
        return _nothing(basis, "loss.not_stated")
    if source.key == target.key:
        return Conversion(values=(told.value,), basis=basis, loss=_rounds(told))
    if isinstance(told.value, Term):
        return _of_term(told.value, source, target, basis)
    if source.key == _NUMBER and target.stix_basis is not None:
        return _from_number(told, told.value, target, basis)
    return _nothing(basis, "loss.not_defined")


def _of_term(term: Term, source: Scale, target: Scale, basis: Authority) -> Answer:
    """Answer for a term: by a table of terms, by its number, or not at all."""
    if term.standing is Standing.NOT_STATED:
        return _nothing(basis, "loss.not_stated")
    if (source.key, target.key) in CROSSWALKS:
        return _by_table(term, source, target)
    if target.key == _NUMBER and source.stix_basis is not None:
        return _to_number(term, source, target, basis)
    return _nothing(basis, "loss.not_defined")


def _basis(source: Scale, target: Scale) -> Authority:
    """Give whose rule ties two scales together.

    Raises `UsageError` across dimensions, where no standard ties them: the answer would be wrong
    for every value.
    """
    if source.key == target.key:
        return Authority.LIBRARY
    if (source.key, target.key) in CROSSWALKS:
        return CROSSWALKS[source.key, target.key].basis
    if _NUMBER in {source.key, target.key}:
        other = source if target.key == _NUMBER else target
        if other.stix_basis is not None:
            return other.stix_basis
    if source.dimension is not target.dimension or source.dimension is Dimension.OTHER:
        raise UsageError(
            "usage.across_dimensions",
            "expected two scales that grade the same thing; no standard ties these two",
        )
    return Authority.LIBRARY


def _from_pair(value: object, target: Scale, policy: Policy | None) -> Answer:
    """Convert the half of a pair such as B2 that grades what the target grades."""
    letters, digits = (scale(key) for key in VARIANTS[PAIR])
    source = letters if target.dimension is Dimension.RELIABILITY else digits
    basis = _basis(source, target)
    if value is None:
        return _nothing(basis, "loss.not_stated")
    if not isinstance(value, str):
        raise UsageError("usage.not_a_term", "expected a letter and a digit, as text")
    letter, digit = parse(value, PAIR)
    kept = letter if source is letters else digit
    answer = _answer(_read(kept, source, policy), source, target)
    return Conversion(
        values=answer.values,
        basis=answer.basis,
        loss=(*answer.loss, _loss(_DROPPED[kept.scale])),
    )


_DROPPED: Final[Mapping[str, str]] = MappingProxyType(
    dict(zip(VARIANTS[PAIR], ("loss.dropped_credibility", "loss.dropped_axis"), strict=True))
)


def convert(
    value: str | float | Fraction | Term | Grade | None,
    *,
    source: str,
    target: str,
    policy: Policy | str | None = None,
) -> Answer:
    """Give a grade of one scale on another, with whose rule that is and what is lost.

    The answers are whole numbers where the target is `stix`, and `Term`s everywhere else;
    `grade` makes the value for a record of a term. What cannot be judged becomes no number: the
    answers are then empty, as they are wherever the rule has a hole, and the loss says why.

    Args:
        value: a term of the source scale as text (lenient, see `parse`), a `Term`, or a grade of
            a record; a whole number from 0 to 100 where the source is `stix`; None for a field
            left empty.
        source: the key of the scale; `admiralty` for a pair such as B2, of which the half that
            the target can hold is converted; `stix` for `stix21.confidence`.
        target: the key of the scale.
        policy: `round_half_up` rounds a number first; no other policy applies to a conversion.

    Raises:
        NotationError: `scale.no_such_term`.
        UsageError: `usage.across_dimensions` where the two scales grade different things and no
            standard ties them; and for a scale, a policy or a number that cannot be meant.
    """
    rule = policy_of(policy)
    if rule not in {None, Policy.ROUND_HALF_UP}:
        raise UsageError("usage.unknown_policy", "expected round_half_up, or no policy")
    to = scale(key_of(target))
    if source == PAIR:
        return _from_pair(value, to, rule)
    of = scale(key_of(source))
    _basis(of, to)
    return _answer(_read(value, of, rule), of, to)
