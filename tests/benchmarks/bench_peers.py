"""What validation costs beside other libraries, on records that say the same.

python tests/benchmarks/bench_peers.py [--smoke] [module ...]

Throughput on mixed reports of about 6 KB, writing, and which planted faults each one sees. The
floor is plain pydantic with the same classes and no rule. Modules are those of `peers`.
"""

import json
import platform
import statistics
import sys
from importlib.metadata import distributions, version

import peers
import records
from timing import each, ratios

OURS = "milreport_"
FLOOR = "bare_"
CLOSEST = (
    OURS,
    "milreport_structure",
    FLOOR,
    "bare_tuples",
    "bare_literal",
    "msgspec_rules",
    "msgspec_bare",
)
"""Those that also read the records in which everything not told is written out."""
PACKAGES = (
    "pydantic",
    "pydantic-core",
    "msgspec",
    "orjson",
    "jsonschema-rs",
    "fastjsonschema",
    "jsonschema",
    "cattrs",
    "mashumaro",
    "stix2",
    "followthemoney",
    "pymisp",
)


def sees(peer: peers.Peer, fault: records.Fault) -> bool:
    """Say whether a library refuses the report with this fault."""
    try:
        peer.load(records.planted(fault))
    except Exception:  # noqa: BLE001 - each library has its own
        return True
    return False


def caught(peer: peers.Peer) -> tuple[str, str]:
    """Count the faults that a library sees: of one field, and across fields or records."""
    if peer.own_format:
        return "-", "-"
    told = []
    for crosses in (False, True):
        faults = [*records.only(crosses=crosses)]
        told.append(f"{sum(sees(peer, fault) for fault in faults)}/{len(faults)}")
    return told[0], told[1]


def reading(chosen: list[peers.Peer], lines: list[bytes], floor: str, *, rounds: int) -> None:
    """Print the speed of reading, the size of what is read, and the faults that are seen."""
    documents = [json.loads(line) for line in lines]
    inputs = {peer.name: [peer.written(told) for told in documents] for peer in chosen}
    cases = {peer.name: each(peer.load, inputs[peer.name]) for peer in chosen}
    found = ratios(cases, floor, rounds=rounds)
    ours = found[peers.peer(OURS).name].seconds
    size = sum(map(len, lines))
    print(f"{'reading':<32}{'x floor':>8}{'we are':>9}{'us each':>9}{'payload':>9}  single  cross")
    for peer in chosen:
        told = found[peer.name]
        single, cross = caught(peer)
        payload = sum(map(len, inputs[peer.name])) / size
        micro = told.seconds / len(lines) * 1e6
        print(
            f"  {peer.name:<30}{told.speed:>8.3f}{told.seconds / ours:>8.2f}x"
            f"{micro:>9,.0f}{payload:>8.2f}x{single:>8}{cross:>7}  {peer.checks}"
        )


def writing(chosen: list[peers.Peer], lines: list[bytes], floor: str, *, rounds: int) -> None:
    """Print the speed of writing what was read."""
    able = [(peer, peer.dump) for peer in chosen if peer.dump is not None]
    documents = [json.loads(line) for line in lines]
    cases = {}
    for peer, dump in able:
        read = [peer.load(peer.written(told)) for told in documents]
        cases[peer.name] = each(dump, read)
    found = ratios(cases, floor, rounds=rounds)
    print(f"{'writing':<32}{'x floor':>8}{'us each':>18}")
    for name, told in found.items():
        print(f"  {name:<30}{told.speed:>8.3f}{told.seconds / len(lines) * 1e6:>18,.0f}")


def sized(lines: list[bytes]) -> str:
    """Say how many reports there are and how long they are."""
    sizes = [len(line) for line in lines]
    mean = statistics.mean(sizes)
    return f"{len(lines)} reports of {min(sizes):,} to {max(sizes):,} bytes, {mean:,.0f} on average"


def main(*, smoke: bool, modules: list[str]) -> None:
    """Print what was measured, and on what."""
    wanted = dict.fromkeys((OURS, FLOOR, *modules)) if modules else peers.MODULES
    chosen = [peers.peer(module) for module in wanted]
    floor = peers.peer(FLOOR).name
    count, rounds = (4, 2) if smoke else (40, 21)
    lines = records.mixed(count)
    installed = {found.name for found in distributions()}
    told = ", ".join(f"{name} {version(name)}" for name in PACKAGES if name in installed)
    print(f"Python {platform.python_version()}, {told}")
    print("Medians of interleaved rounds; the floor is plain pydantic with lists and no rule.")
    print(f"\nWhat is told and nothing else: {sized(lines)}")
    reading(chosen, lines, floor, rounds=rounds)
    writing(chosen, lines, floor, rounds=rounds)
    lines = records.mixed(count, explicit=True)
    print(f"\nThe same with null and [] for what is not told: {sized(lines)}")
    closest = [peers.peer(module) for module in CLOSEST if module in wanted]
    reading(closest, lines, floor, rounds=rounds)


if __name__ == "__main__":
    given = sys.argv[1:]
    names = [name for name in given if not name.startswith("-")]
    main(smoke="--smoke" in given, modules=names)
