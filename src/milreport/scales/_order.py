"""The order of terms, which is partial."""

from milreport.scales._parse import term_of
from milreport.scales._registry import scale
from milreport.scales._scale import Grade, Term
from milreport.values.intervals import Comparison

__all__ = ["compare"]


def compare(a: Term | Grade, b: Term | Grade) -> Comparison:
    """Say whether one term is weaker than another, stronger, the same, or neither.

    Only terms of one scale compare, and only those that stand in one chain of its order
    (`Scale.order`). A term outside the order, such as F and 6, compares with nothing, not even
    with itself: two sources that cannot be judged are not equally reliable.

    Raises:
        UsageError: as `term_of`.
    """
    one, other = term_of(a), term_of(b)
    if one.scale != other.scale:
        return Comparison.NOT_COMPARABLE
    for chain in scale(one.scale).order:
        if one.code in chain and other.code in chain:
            apart = chain.index(one.code) - chain.index(other.code)
            if apart == 0:
                return Comparison.EQUAL
            return Comparison.LESS if apart < 0 else Comparison.GREATER
    return Comparison.NOT_COMPARABLE
