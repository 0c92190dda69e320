"""What milreport raises when it is *called* wrongly; a bad *record* is reported, not raised.

    MilreportError
    ├── NotationError         (also a ValueError): a text is not in the notation to be parsed
    └── UsageError            (also a ValueError): an argument that cannot be meant

Data that does not fit the models arrives as a `Finding` from `milreport.validate`, or as
pydantic's own `ValidationError` from `Report.model_validate_json` and the constructors.
"""

__all__ = ["MilreportError", "NotationError", "UsageError"]


class MilreportError(Exception):
    """The base of every exception of this package; never raised itself."""


class _CodedError(MilreportError, ValueError):
    """An error with a stable code for programs and a message for people."""

    def __init__(self, code: str, message: str) -> None:
        """Keep the code beside the message."""
        super().__init__(code, message)
        self.code = code
        self.message = message

    def __str__(self) -> str:
        """Show the message, with the code before it."""
        return f"{self.code}: {self.message}"


class NotationError(_CodedError):
    """A text does not follow the notation that a function parses, such as EDTF.

    The message never repeats the text.

    Args:
        code: stable, for programs, such as `time.malformed`.
        message: what was expected.
    """


class UsageError(_CodedError):
    """A call asked for something that does not exist, such as an unknown dialect.

    Args:
        code: stable, for programs, such as `usage.unknown_dialect`.
        message: what was expected.
    """
