"""The scales, written out, one module a family."""

from typing import Final

from milreport.scales._scale import Scale
from milreport.scales._tables import admiralty, claims, confidence, exchange, likelihood, stix

__all__ = ["ALL"]

ALL: Final[tuple[Scale, ...]] = (
    *admiralty.SCALES,
    *likelihood.SCALES,
    *confidence.SCALES,
    *stix.SCALES,
    *exchange.SCALES,
    *claims.SCALES,
)
"""Every scale, in a stable order."""
