"""What memory a report takes, and how much a long run of them needs.

python tests/benchmarks/bench_memory.py [--smoke] [lines]

Bytes kept for a report that is held, beside the floor and msgspec; and the peak of a process that
validates a million lines and keeps none, as growth since its start.
"""

import resource
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterator
from itertools import cycle, islice

import peers
import records

import milreport as mr

MODULES = (
    "milreport_",
    "bare_",
    "bare_tuples",
    "msgspec_rules",
    "msgspec_bare",
    "mashumaro_",
    "cattrs_",
    "jsonschema_rs_",
)
"""Those whose objects are measured; the last one's are plain dicts."""

LINES = 1_000_000
SMOKE_LINES = 2_000


def kept(peer: peers.Peer, lines: list[bytes]) -> float:
    """Give the bytes that Python holds for one report that was read."""
    peer.load(lines[0])
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    held = [peer.load(line) for line in lines]
    taken = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    return taken / len(held)


def peak() -> int:
    """Give the most memory that this process has had so far, in KiB (on Linux)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def stream(count: int) -> Iterator[bytes]:
    """Give so many lines of mixed reports, of which one in a hundred has a fault."""
    good = records.mixed(99)
    bad = records.planted(records.FAULTS[0])
    return islice(cycle([*good, bad]), count)


def run(count: int) -> None:
    """Validate so many lines and print how the peak grew, tenth by tenth."""
    lines = stream(count)
    for _ in mr.validate_lines(islice(lines, 200)):
        pass
    start = peak()
    began = time.process_time()
    seen = 0
    faulty = 0
    tenth = max(1, (count - 200) // 10)
    marks: list[str] = []
    for outcome in mr.validate_lines(lines):
        seen += 1
        faulty += not outcome.ok
        if seen % tenth == 0:
            marks.append(f"{(peak() - start) / 1024:.1f}")
    seconds = time.process_time() - began
    grown = (peak() - start) / 1024
    print(f"  {seen:,} lines after 200, {faulty:,} with a fault, {seconds:.0f} s of CPU")
    print(f"  {start / 1024:.0f} MiB at the start, grown by {grown:.1f} MiB at the end")
    print(f"  MiB grown after each tenth: {', '.join(marks)}")


def main(*, smoke: bool, count: int) -> None:
    """Print what a report takes; then let a fresh process read many."""
    lines = records.mixed(20 if smoke else 200)
    mean = sum(map(len, lines)) / len(lines)
    held = {peer.name: kept(peer, lines) for peer in map(peers.peer, MODULES)}
    floor = held[peers.peer("bare_").name]
    print(f"{'kept for a report':<32}{'KiB':>8}{'a JSON byte':>14}{'x floor':>10}")
    for name, size in held.items():
        print(f"  {name:<30}{size / 1024:>8.1f}{size / mean:>14.2f}{size / floor:>10.2f}")
    print("a long run")
    sys.stdout.flush()
    subprocess.run([sys.executable, __file__, "--run", str(count)], check=True)


if __name__ == "__main__":
    numbers = [int(told) for told in sys.argv[1:] if told.isdecimal()]
    if "--run" in sys.argv:
        run(numbers[0])
    else:
        is_smoke = "--smoke" in sys.argv
        default = SMOKE_LINES if is_smoke else LINES
        main(smoke=is_smoke, count=numbers[0] if numbers else default)
