"""An answer that may be open."""

from enum import StrEnum

from milreport.errors import UsageError

__all__ = ["Answer"]


class Answer(StrEnum):
    """Yes, no, or that what is known does not settle it.

    It has no truth value: `if answer:` would take "unsure" for yes or for no. Ask
    `answer is Answer.YES`.
    """

    YES = "yes"
    """It is so, whatever the truth is within what is known."""
    NO = "no"
    """It is not so, whatever the truth is within what is known."""
    UNSURE = "unsure"
    """It may be so or not."""

    def __bool__(self) -> bool:
        """Refuse to be taken for a bool; raises `UsageError`."""
        raise UsageError("usage.answer_as_bool", "ask whether the answer is Answer.YES")
