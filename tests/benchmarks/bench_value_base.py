"""What the base of a value should be: a frozen model, or a frozen slotted dataclass.

python tests/benchmarks/bench_value_base.py [--smoke]

The same classes are built both ways, and the same report-like JSON is read into them. The
figures behind docs/reference/decisions.md come from here.
"""

import gc
import json
import sys
import time
import tracemalloc
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model
from pydantic.dataclasses import dataclass
from timing import table

from milreport.vocabulary import ContentMode, Factuality, SpeechAct

CONFIG = ConfigDict(extra="forbid", allow_inf_nan=False, hide_input_in_errors=True)
Text = Annotated[str, Field(min_length=1, max_length=5000)]
Key = Annotated[str, Field(pattern="^[a-z][a-z0-9_-]{0,63}$")]

SHAPES: dict[str, dict[str, Any]] = {
    "Exact": {"kind": Literal["exact"], "value": int, "phrase": Text | None},
    "AtLeast": {"kind": Literal["at_least"], "value": int, "phrase": Text | None},
    "Span": {"start": int, "end": int},
    "Time": {"edtf": Text, "role": Text | None, "precision": Text | None, "note": Text | None},
    "Step": {
        "source": Key,
        "act": SpeechAct | None,
        "factuality": Factuality | None,
        "cue": Text | None,
        "inferred": bool,
    },
}
"""The values: their names and the types of their fields; what may be None need not be given."""


def as_model(name: str, shape: dict[str, Any]) -> type:
    """Build a value as a frozen model."""
    fields: Any = {
        field: (told, None if type(None) in getattr(told, "__args__", ()) else ...)
        for field, told in shape.items()
    }
    return create_model(name, __config__=ConfigDict(**CONFIG, frozen=True), **fields)


def as_dataclass(name: str, shape: dict[str, Any]) -> type:
    """Build a value as a frozen slotted dataclass."""
    optional = {
        field: None for field, told in shape.items() if type(None) in getattr(told, "__args__", ())
    }
    body = {"__annotations__": shape, "__module__": __name__, **optional}
    make = dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
    return make(type(name, (), body))


def report(build: Any) -> type[BaseModel]:  # noqa: ANN401 - one of the two above
    """Build a small report whose values are built one way; its records are models either way."""
    exact, at_least, span, moment, step = (build(name, SHAPES[name]) for name in SHAPES)
    number: Any = Annotated[exact | at_least, Field(discriminator="kind")]
    frozen = ConfigDict(**CONFIG, frozen=True)
    claim = create_model(
        "Claim",
        __config__=frozen,
        id=(Key, ...),
        text=(Text, ...),
        mode=(ContentMode, ...),
        chain=(tuple[step, ...], ...),
        spans=(tuple[span, ...], ()),
        times=(tuple[moment, ...], ()),
        number=(number, ...),
    )
    return create_model("Report", __config__=frozen, claims=(tuple[claim, ...], ...))


def document() -> bytes:
    """Make a report of 20 claims as JSON."""
    step = {"source": "kov", "act": "state", "factuality": "certain_true", "inferred": False}
    claim = {
        "text": "What somebody is said to have said, in the words of the recorder.",
        "mode": "asserted",
        "chain": [step, step | {"cue": "said"}, step],
        "spans": [{"start": 10, "end": 90}],
        "times": [{"edtf": "2024-10-07", "role": "event"}],
        "number": {"kind": "at_least", "value": 20, "phrase": "at least twenty"},
    }
    return json.dumps({"claims": [claim | {"id": f"a{at}"} for at in range(20)]}).encode()


def main(*, smoke: bool) -> None:
    """Print speed, memory and the cost of keeping what was read, for both bases."""
    raw = document()
    bases = {"frozen model": report(as_model), "slotted dataclass": report(as_dataclass)}
    read = {name: base.model_validate_json(raw) for name, base in bases.items()}
    assert len({each.model_dump_json() for each in read.values()}) == 1
    print(f"validate, {len(raw):,} bytes")
    table(
        {name: lambda base=base: base.model_validate_json(raw) for name, base in bases.items()},
        "frozen model",
        smoke=smoke,
    )
    print("dump")
    table({name: each.model_dump_json for name, each in read.items()}, "frozen model", smoke=smoke)
    count = 20 if smoke else 2000
    for name, base in bases.items():
        tracemalloc.start()
        kept = [base.model_validate_json(raw) for _ in range(20)]
        held = tracemalloc.get_traced_memory()[0] / len(kept) / len(raw)
        tracemalloc.stop()
        del kept
        gc.collect()
        start = time.process_time()
        kept = [base.model_validate_json(raw) for _ in range(count)]
        seconds = time.process_time() - start
        del kept
        print(f"  {name:<20}{held:>6.2f} bytes held a JSON byte; keeping {count}: {seconds:.2f} s")


if __name__ == "__main__":
    main(smoke="--smoke" in sys.argv)
