"""How programs of other languages are run, and how they answer about the documents."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, NamedTuple

from table import Bench, Result

HERE: Final = Path(__file__).parent
BIN: Final = Path(sys.executable).parent
"""Where the programs are that came with packages of PyPI."""


class Said(NamedTuple):
    """What a program said."""

    code: int
    output: str
    errors: str

    @property
    def last_words(self) -> str:
        """The end of what it said, for a fault."""
        return (self.errors + self.output).strip()[-800:]


def run(*words: str | Path, folder: Path, environment: Mapping[str, str] | None = None) -> Said:
    """Run a program in a folder; what came with packages of PyPI is found by name."""
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [*map(str, words)],
        cwd=folder,
        env={**os.environ, "PATH": path, **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return Said(done.returncode, done.stdout, done.stderr)


def script(text: str, folder: Path, environment: Mapping[str, str] | None = None) -> Said:
    """Run lines of shell; the first that fails ends them."""
    return run("bash", "-euo", "pipefail", "-c", text, folder=folder, environment=environment)


def answered(said: Said, target: Path, bench: Bench, read: int) -> Result:
    """Make the result of a program that wrote a line for each document.

    A line has the number, whether the document was taken and, where a program wrote it again, what
    it wrote; there, all that a valid document tells must be in it.
    """
    if said.code:
        return Result(unread=(said.last_words,))
    answers = {answer["number"]: answer for answer in _lines(target)}
    faults = []
    for document in _lines(bench.corpus):
        answer = answers.get(document["number"], {})
        if answer.get("taken") and not document["codes"] and "again" in answer:
            lost = first_lost(document["data"], answer["again"])
            if lost:
                faults.append(f"loses {lost} of {document['model']}, {document['name']}")
    taken = {number: answer["taken"] for number, answer in answers.items()}
    return Result(read, taken=taken, faults=tuple(faults))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line, parse_float=Decimal)


def first_lost(told: Any, again: Any) -> str:  # noqa: ANN401 - any JSON
    """Give the place of the first thing that was told and is not there again; "" for none."""
    return next(_lost(told, again, ""), "")


def _lost(told: Any, again: Any, pointer: str) -> Iterator[str]:  # noqa: ANN401 - any JSON
    """Give the place of each thing that was told and is not there again."""
    if isinstance(told, dict) and isinstance(again, dict):
        for name, inside in told.items():
            if inside is not None:
                yield from _lost(inside, again.get(name), f"{pointer}/{name}")
    elif isinstance(told, list) and isinstance(again, list) and len(told) == len(again):
        for place, inside in enumerate(told):
            yield from _lost(inside, again[place], f"{pointer}/{place}")
    elif told != again or isinstance(told, bool) != isinstance(again, bool):
        yield pointer or "everything"
