"""Other libraries that read the same information, each in a module of its own.

A module has `NAME`, `CHECKS` (what it looks at, in a few words) and `load`, which takes JSON and
raises where it refuses. It may have `dump`, and `written`, which puts a report of ours into the
library's own format; where it has none, it reads ours.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any, Final, NamedTuple

from records import Json, encoded

MODULES: Final = (
    "milreport_",
    "milreport_structure",
    "bare_",
    "bare_tuples",
    "bare_literal",
    "msgspec_rules",
    "msgspec_constraints",
    "msgspec_bare",
    "jsonschema_rs_",
    "fastjsonschema_",
    "jsonschema_",
    "cattrs_",
    "mashumaro_",
    "stix2_",
    "pymisp_",
)
"""The modules, in the order in which tables show them.

`followthemoney_` is one more, for who names it: what it depends on is built with the headers of
ICU, which are no Python package.
"""


class Peer(NamedTuple):
    """One library and what it does with a report."""

    name: str
    checks: str
    load: Callable[[bytes], Any]
    dump: Callable[[Any], object] | None
    written: Callable[[Json], bytes]
    """Gives a report of ours as JSON in the format that it reads."""
    own_format: bool


def peer(module: str) -> Peer:
    """Load one of the peers; only then its library is imported."""
    found: Any = import_module(f"peers.{module}")
    written = getattr(found, "written", None)
    return Peer(
        name=found.NAME,
        checks=found.CHECKS,
        load=found.load,
        dump=getattr(found, "dump", None),
        written=written or encoded,
        own_format=written is not None,
    )


def every() -> list[Peer]:
    """Load all of them."""
    return [peer(module) for module in MODULES]
