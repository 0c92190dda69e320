"""What it costs to begin: the import, and the first report that is validated.

python tests/benchmarks/bench_start.py [--smoke]

Each step runs in a fresh process. Where valgrind is there, instructions are counted, which are the
same however busy the machine is; else it is CPU time, the median of several processes.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import records

STEPS = {
    "nothing": "pass",
    "import pydantic": "import pydantic",
    "from pydantic import BaseModel": "from pydantic import BaseModel",
    "import milreport": "import milreport",
    "... and mr.Report": "import milreport as mr; mr.Report",
    "... and validate, a first report": "import milreport as mr; mr.validate(RAW)",
    "import msgspec": "import msgspec",
    "import stix2": "import stix2",
    "import pymisp": "import pymisp",
}
"""What each process does."""

SMOKE = ("nothing", "import pydantic", "import milreport", "... and validate, a first report")
ANCHOR = "import pydantic"


def script(step: str, raw: Path) -> str:
    """Give the program of one process, without what it reads itself."""
    needed = f"RAW = open({str(raw)!r}, 'rb').read()\n" if "RAW" in step else ""
    return f"{needed}{step}\n"


def surroundings(folder: str) -> dict[str, str]:
    """Give an environment in which byte code is written, aside, and read; and hashes are fixed."""
    told = {name: each for name, each in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return told | {"PYTHONPYCACHEPREFIX": str(Path(folder) / "code"), "PYTHONHASHSEED": "0"}


def instructions(program: str, folder: str) -> float:
    """Count the instructions of a process that runs the program, its start and end included."""
    counts = Path(folder) / "counts"
    subprocess.run(
        [
            str(shutil.which("valgrind")),
            "--tool=callgrind",
            f"--callgrind-out-file={counts}",
            sys.executable,
            "-c",
            program,
        ],
        check=True,
        capture_output=True,
        env=surroundings(folder),
    )
    totals = [line for line in counts.read_text().splitlines() if line.startswith("totals:")]
    return float(totals[0].split()[1])


def processor_time(program: str, folder: str, runs: int) -> float:
    """Give the median CPU seconds of processes that run the program, start and end included."""
    taken = []
    for _ in range(runs):
        before = os.times()
        subprocess.run([sys.executable, "-c", program], check=True, env=surroundings(folder))
        after = os.times()
        user = after.children_user - before.children_user
        taken.append(user + after.children_system - before.children_system)
    return statistics.median(taken)


def main(*, smoke: bool) -> None:
    """Print each step: the whole process, and what is left when an empty one is taken off."""
    counted = shutil.which("valgrind") is not None and not smoke
    unit = "million instructions" if counted else "milliseconds of CPU"
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "report.json"
        raw.write_bytes(records.sound())
        steps = {name: script(STEPS[name], raw) for name in (SMOKE if smoke else STEPS)}
        for program in steps.values():
            command = [sys.executable, "-c", program]
            subprocess.run(command, check=True, env=surroundings(folder))  # writes the byte code
        found = {
            name: instructions(program, folder) / 1e6
            if counted
            else processor_time(program, folder, 3 if smoke else 9) * 1e3
            for name, program in steps.items()
        }
    empty = found["nothing"]
    whole, net = found[ANCHOR], found[ANCHOR] - empty
    print(f"{unit:<34}{'whole':>10}{'x pydantic':>12}{'net':>10}{'x pydantic':>12}")
    for name, count in found.items():
        left = count - empty
        ratio = left / net if net else float("inf")
        print(f"  {name:<32}{count:>10,.0f}{count / whole:>12.2f}{left:>10,.0f}{ratio:>12.2f}")


if __name__ == "__main__":
    main(smoke="--smoke" in sys.argv)
