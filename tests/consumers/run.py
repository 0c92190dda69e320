"""Let the tools of other teams read our published schema, and print what each makes of it.

python tests/consumers/run.py [NAME ...] [--published FOLDER]

A name picks the tools that it is part of, or a whole module, such as node_tools. It exits with 1
where a tool cannot read a file, refuses a valid document or takes an invalid one that no declared
limit covers.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter
from types import ModuleType
from typing import Final

import corpus
import node_tools
import openapi_tools
import python_tools
import table

MODULES: Final[tuple[ModuleType, ...]] = (python_tools, node_tools, openapi_tools)
PUBLISHED: Final = Path(__file__).parent.parent.parent / "docs" / "schema" / "1.0"
SHOWN: Final = 8
"""How many faults of one consumer are printed."""


def consumers(names: Iterable[str]) -> list[table.Consumer]:
    """Give the consumers that some names pick; all of them where there are no names."""
    return [
        consumer
        for module in MODULES
        for consumer in module.CONSUMERS
        if not names or any(name in (module.__name__, *_names(consumer)) for name in names)
    ]


def _names(consumer: table.Consumer) -> list[str]:
    words = consumer.tool.split()
    return [consumer.tool, *words, f"{consumer.tool} {consumer.file}"]


def tried(consumer: table.Consumer, bench: table.Bench) -> table.Row:
    """Try one consumer in a folder of its own; what it raises becomes its fault."""
    start = perf_counter()
    bench.folder.mkdir()
    try:
        row = table.row(consumer, bench)
    except Exception as error:  # noqa: BLE001 - one broken tool must not hide the others
        row = table.broken(consumer, f"could not be tried: {type(error).__name__}: {error}")
    say(f"{consumer.tool}, {consumer.file}: {perf_counter() - start:.0f} s")
    return row


def rows(chosen: list[table.Consumer], published: Path, folder: Path) -> list[table.Row]:
    """Try the consumers, two at a time."""
    documents = corpus.documents(published)
    lines = folder / "corpus.jsonl"
    corpus.write(documents, lines)
    valid = sum(document.valid for document in documents)
    say(f"{len(documents)} documents: {valid} valid, {len(documents) - valid} invalid")
    with ThreadPoolExecutor(max_workers=2) as pool:
        return list(
            pool.map(
                lambda numbered: tried(
                    numbered[1], table.Bench(published, documents, lines, folder / str(numbered[0]))
                ),
                enumerate(chosen),
            )
        )


def report(found: list[table.Row]) -> int:
    """Print the table, the reasons of the limits and the faults; give the exit code."""
    say("", table.text(found), "")
    for row in found:
        for limit in row.consumer.limits:
            if limit.name in row.needed:
                say(f"limit of {row.consumer.tool}: {limit.name}: {limit.reason}")
    for row in found:
        name = f"{row.consumer.tool}, {row.consumer.file}"
        for fault in row.faults[:SHOWN]:
            say(f"FAULT {name}: {fault}")
        if len(row.faults) > SHOWN:
            say(f"FAULT {name}: and {len(row.faults) - SHOWN} more")
    faults = sum(len(row.faults) for row in found)
    say("", f"{len(found)} consumers, {faults} faults")
    return 1 if faults or not found else 0


def say(*lines: str) -> None:
    """Print at once, so that a log shows how far a run has come."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


def main(arguments: list[str]) -> int:
    """Run, and give the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--published", type=Path, default=PUBLISHED)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        return report(rows(consumers(given.names), given.published.resolve(), Path(folder)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
