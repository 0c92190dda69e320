"""How much a document may hold before it is refused: hostile input comes in large sizes."""

from dataclasses import dataclass, fields
from typing import Final

from milreport.errors import UsageError

__all__ = ["DEFAULT", "Limits", "is_limit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most that one document may hold; what is more is refused with a code of its own.

    The defaults fit the record of a long article some ten times over. The fields of a report have
    limits of their own, which are in its schema; these hold for all of it, extensions included.

    Raises:
        UsageError: `usage.odd_limit`: a limit is no whole number from 1 on.
    """

    bytes: int = 1 << 20
    """The size of the document in UTF-8; `json.too_large` beyond. It is looked at first."""
    depth: int = 64
    """How many objects and arrays may stand inside one another, 100 at most; `json.too_deep`."""
    items: int = 100_000
    """Elements of arrays and members of objects, all together; `json.too_many_items`."""
    text: int = 20_000
    """The code points of one text or name; `json.too_long_text`."""
    digits: int = 400
    """The characters of one number; `json.too_long_number`."""
    findings: int = 100
    """How many findings are given of one document; `findings.more` says that there are more."""

    def __post_init__(self) -> None:
        """Refuse a limit that cannot be meant."""
        for field in fields(self):
            if not is_limit(getattr(self, field.name)):
                raise UsageError(
                    "usage.odd_limit", f"expected a whole number from 1 on for {field.name}"
                )


def is_limit(most: object) -> bool:
    """Say whether something can be meant as the most that there may be."""
    return isinstance(most, int) and not isinstance(most, bool) and most >= 1


DEFAULT: Final = Limits()
"""What holds where the caller says nothing."""
