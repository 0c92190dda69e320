"""Fuzz the library: every target for so many seconds, from the seeds in tests/data/fuzz.

python tests/fuzz/run.py --seconds 30 --inputs 3000           every target, as CI does: minutes
python tests/fuzz/run.py --seconds 15                         every target, whatever comes in time
python tests/fuzz/run.py --seconds 60 edtf reading.time       some targets
python tests/fuzz/run.py --seconds 14400 --keep corpus        hours for each; the corpus is kept
python tests/fuzz/run.py --seconds 60 --reach                 and how much of its modules each runs

The seconds are for one target; targets run one after the other. For each, a row tells the inputs
that were run, the new ones that reached something new, and the inputs that broke a promise. Those
are written into a folder (`--crashes`), and the run exits with 1. Needs the extra `fuzz`.
"""

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

TESTS: Final = Path(__file__).parent.parent

HEAD: Final = (
    "| target | inputs | a second | new in the corpus | reach | findings |\n"
    "| --- | ---: | ---: | ---: | ---: | ---: |"
)


@dataclass(frozen=True, slots=True)
class Figures:
    """What came of fuzzing one target."""

    name: str
    inputs: int
    speed: int
    new: int
    findings: int
    words: str
    """What the fuzzer said last, where something was found."""
    reach: str = ""

    def row(self) -> str:
        """Give the figures as a row of a table."""
        told = (self.name, self.inputs, self.speed, self.new, self.reach, self.findings)
        return f"| {' | '.join(map(str, told))} |"


def _environment() -> dict[str, str]:
    others = os.environ.get("PYTHONPATH", "")
    return {
        **os.environ,
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": os.pathsep.join(filter(None, (str(TESTS), others))),
    }


def fuzz(name: str, corpus: Path, crashes: Path, told: argparse.Namespace) -> Figures:
    """Run one target in a process of its own, and read what libFuzzer prints."""
    before = {each.name for each in crashes.iterdir()}
    command = [sys.executable, "-m", "fuzz.harness", name, str(corpus)]
    command += [f"-max_total_time={told.seconds}", "-timeout=20", "-rss_limit_mb=2048"]
    command += [f"-artifact_prefix={crashes}{os.sep}{name}.", "-print_final_stats=1"]
    command += [f"-seed={told.seed}", f"-runs={told.inputs}", "-verbosity=1"]
    done = subprocess.run(
        command, capture_output=True, text=True, errors="replace", env=_environment(), check=False
    )
    words = done.stdout + done.stderr
    found = len({each.name for each in crashes.iterdir()} - before)
    failed = done.returncode != 0
    return Figures(
        name=name,
        inputs=_statistic(words, "number_of_executed_units"),
        speed=_statistic(words, "average_exec_per_sec"),
        new=_statistic(words, "new_units_added"),
        findings=max(found, int(failed)),
        words=_last_words(words) if failed else "",
    )


def _last_words(words: str) -> str:
    """Give the traceback where there is one, and otherwise what was printed last."""
    traceback = words.partition("=== Uncaught Python exception: ===")[2]
    return (traceback or words[-2000:])[:4000]


def _statistic(words: str, name: str) -> int:
    found = re.search(f"stat::{name}: *([0-9]+)", words)
    return int(found[1]) if found else 0


def reach(name: str, corpus: Path) -> str:
    """Measure, in a process of its own, how much of its modules a corpus runs."""
    done = subprocess.run(
        [sys.executable, "-m", "fuzz.harness", name, "--reach", str(corpus)],
        capture_output=True,
        text=True,
        env=_environment(),
        check=False,
    )
    found = re.search("^reach ([0-9.]+)$", done.stdout, re.MULTILINE)
    return f"{found[1]} %" if found else f"not measured: {done.stderr[-300:]}"


def _one(target: Any, told: argparse.Namespace, spread: Any) -> Figures:  # noqa: ANN401 - of siblings
    with TemporaryDirectory() as temporary:
        corpus = Path(told.keep or temporary) / target.name
        corpus.mkdir(parents=True, exist_ok=True)
        spread(target.seeds, corpus)
        figures = fuzz(target.name, corpus, told.crashes, told)
        if told.reach:
            share = reach(target.name, corpus)
            figures = Figures(**{**_fields(figures), "reach": share})
    return figures


def _fields(figures: Figures) -> Mapping[str, Any]:
    return {name: getattr(figures, name) for name in Figures.__slots__}


def main(arguments: list[str]) -> int:
    """Fuzz the chosen targets and print one row for each."""
    sys.path.insert(0, str(TESTS))
    targets = import_module("fuzz.targets").TARGETS
    spread = import_module("fuzz.seeds").spread
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("targets", nargs="*", help=f"of {', '.join(targets)}; all by default")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--inputs", type=int, default=-1, help="for each target, at most")
    parser.add_argument("--seed", type=int, default=1, help="another one tries other inputs")
    parser.add_argument("--keep", type=Path, help="a folder for the corpus, to go on from later")
    parser.add_argument("--crashes", type=Path, default=Path("fuzz-crashes"))
    parser.add_argument("--reach", action="store_true", help="measure what the corpus runs")
    told = parser.parse_args(arguments)
    told.crashes.mkdir(parents=True, exist_ok=True)
    print(HEAD, flush=True)
    rows = []
    for name in told.targets or targets:
        rows.append(_one(targets[name], told, spread))
        print(rows[-1].row(), flush=True)
    for each in rows:
        if each.findings:
            print(f"\n== {each.name}\n{each.words}", file=sys.stderr)
    if not any(told.crashes.iterdir()):
        told.crashes.rmdir()
    return 1 if any(each.findings for each in rows) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
