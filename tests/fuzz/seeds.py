"""The seeds of each target: one input a line, as a JSON text, in tests/data/fuzz.

Bytes that are not UTF-8 stand as lone surrogates, U+DC80 for 80 and so on, as Python writes them.
"""

import json
from hashlib import sha256
from pathlib import Path
from typing import Final

__all__ = ["DATA", "seeds", "spread"]

DATA: Final = Path(__file__).parent.parent / "data" / "fuzz"


def seeds(name: str) -> list[bytes]:
    """Give the inputs of one file of seeds."""
    lines = (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line).encode("utf-8", "surrogateescape") for line in lines]


def spread(name: str, folder: Path) -> int:
    """Write each seed into a file of its own, as libFuzzer wants it, and count them."""
    told = seeds(name)
    for each in told:
        (folder / sha256(each).hexdigest()[:20]).write_bytes(each)
    return len(told)
