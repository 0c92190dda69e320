"""For tests of code that uses milreport: a sample report, and Hypothesis strategies.

`sample_report` works everywhere. The strategies need the extra `testing`, that is Hypothesis;
with it, `hypothesis.strategies.from_type` makes every public model, and nothing of this module
need be imported.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from milreport.testing._register import register
from milreport.testing.samples import sample_report

if TYPE_CHECKING:
    from milreport.testing.strategies import instances, reports

__all__ = ["instances", "register", "reports", "sample_report"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whichever name is asked for
    """Import Hypothesis only when a strategy is asked for."""
    if name not in {"instances", "reports"}:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module("milreport.testing.strategies"), name)
