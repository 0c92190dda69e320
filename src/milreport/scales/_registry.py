"""The scales by their keys."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from milreport.errors import UsageError
from milreport.scales._scale import Scale
from milreport.scales._tables import ALL

__all__ = ["ALIASES", "PAIR", "SCALES", "VARIANTS", "key_of", "scale"]

SCALES: Final[Mapping[str, Scale]] = MappingProxyType({each.key: each for each in ALL})
"""Every scale by its key, in a stable order."""

ALIASES: Final[Mapping[str, str]] = MappingProxyType({"stix": "stix21.confidence"})
"""Short names for keys."""

PAIR: Final = "admiralty"
"""The name of the pair of letter and digit, such as B2, which is two grades of two kinds."""

VARIANTS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        PAIR: ("admiralty.reliability", "admiralty.credibility"),
        "ipcc.ar4.likelihood": ("ipcc.ar4.wg1.likelihood", "ipcc.ar4.wg2.likelihood"),
    }
)
"""Names that stand for two scales, of which a caller has to choose one."""


def key_of(name: str) -> str:
    """Give the key that a key or an alias stands for; raises `UsageError` for anything else."""
    if not isinstance(name, str):
        raise UsageError("usage.unknown_scale", "expected a key of milreport.scales.SCALES")
    key = ALIASES.get(name, name)
    if key in SCALES:
        return key
    if key in VARIANTS:
        one, other = VARIANTS[key]
        raise UsageError("usage.scale_variant", f"expected one of the two, {one} or {other}")
    raise UsageError("usage.unknown_scale", "expected a key of milreport.scales.SCALES")


def scale(key: str) -> Scale:
    """Give a scale by its key, such as `icd203.likelihood`, or by the alias `stix`.

    Raises:
        UsageError: `usage.unknown_scale`; `usage.scale_variant` where the name stands for two
            scales, such as `ipcc.ar4.likelihood`, whose two volumes differ.
    """
    return SCALES[key_of(key)]
