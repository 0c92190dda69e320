"""One target, fed by libFuzzer: PYTHONPATH=tests python -m fuzz.harness TARGET CORPUS [options].

`run.py` starts it, once for each target, since libFuzzer ends its process. With `--reach` it
feeds the corpus to the target once, without libFuzzer, and prints how much of the target's
modules that runs: the share, in per cent, of the statements that importing alone does not run.
"""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from importlib import import_module
from pathlib import Path
from typing import Any, Final

__all__ = ["Hang", "main", "watched"]

PATIENCE: Final = 2.0
"""How many seconds of processor time one input may take."""

SOURCE: Final = Path(__file__).parent.parent.parent / "src" / "milreport"


class Hang(BaseException):
    """An input took too long; no `except Exception` of anybody may catch it."""


def _late(_signal: int, _frame: object) -> None:
    message = f"more than {PATIENCE} seconds of processor time for one input"
    raise Hang(message)


@contextmanager
def watched() -> Iterator[None]:
    """Raise `Hang` where what is done inside takes too long.

    libFuzzer has the alarm clock for itself, so the time is that of the processor.
    """
    signal.signal(signal.SIGPROF, _late)
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _fuzz(name: str, options: list[str]) -> None:
    atheris: Any = import_module("atheris")  # the plain tests do without

    with atheris.instrument_imports(include=["milreport"]):
        from fuzz.targets import TARGETS  # noqa: PLC0415 - it has to be watched
    from fuzz import trees  # noqa: PLC0415 - as above

    target = TARGETS[name]

    def feed(data: bytes) -> None:
        with watched():
            target.run(data)

    mutated = trees.mutated_line if target.changed == "by lines" else trees.mutated

    def change(data: bytes, most: int, seed: int) -> bytes:
        made = mutated(data, most, seed) if seed % 8 else None
        changed: bytes = atheris.Mutate(data, most) if made is None else made
        return changed

    options = [sys.argv[0], f"-max_len={target.longest}", *options]
    if target.changed == "as bytes":
        atheris.Setup(options, feed)
    else:
        atheris.Setup(options, feed, custom_mutator=change)
    atheris.Fuzz()


def _reach(name: str, corpus: Path) -> None:
    from coverage import Coverage  # noqa: PLC0415 - only here

    watch = Coverage(data_file=None, include=[str(SOURCE / "*")], config_file=False)
    watch.start()
    watch.switch_context("import")
    from fuzz.targets import TARGETS  # noqa: PLC0415 - its imports are what is watched

    target = TARGETS[name]
    # What is loaded when first used counts as import too.
    _import_all(target.modules)
    watch.switch_context("input")
    for entry in sorted(corpus.iterdir()):
        target.run(entry.read_bytes())
    watch.stop()
    inside = hit = 0
    for path in _files(target.modules):
        statements, run = _counted(watch, str(path))
        inside += statements
        hit += run
    print(f"reach {100 * hit / max(inside, 1):.1f}")


def _import_all(modules: tuple[str, ...]) -> None:
    for path in _files(modules):
        relative = path.relative_to(SOURCE).with_suffix("")
        import_module(".".join(("milreport", *relative.parts)))


def _files(modules: tuple[str, ...]) -> list[Path]:
    """Give the files of modules below `milreport`; `*` stands for any end of a name."""
    named = {
        ".".join(path.relative_to(SOURCE).with_suffix("").parts): path
        for path in sorted(SOURCE.rglob("*.py"))
    }
    return [path for name, path in named.items() if any(fnmatch(name, each) for each in modules)]


def _counted(watch: Any, path: str) -> tuple[int, int]:  # noqa: ANN401 - of coverage
    """Count the statements that importing does not run, and those of them that inputs ran."""
    _, statements, _, _, _ = watch.analysis2(path)
    contexts = watch.get_data().contexts_by_lineno(path)
    inside = [line for line in statements if "import" not in contexts.get(line, ())]
    return len(inside), sum("input" in contexts.get(line, ()) for line in inside)


def main(arguments: list[str]) -> None:
    """Fuzz a target, or measure what a corpus reaches of it."""
    name, *options = arguments
    if options[:1] == ["--reach"]:
        _reach(name, Path(options[1]))
    else:
        _fuzz(name, options)


if __name__ == "__main__":
    main(sys.argv[1:])
