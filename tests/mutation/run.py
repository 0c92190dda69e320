"""Mutation testing: does some test fail, whatever small thing is changed in a module?

PYTHONPATH=tests python -m mutation.run                     every module of modules.toml
PYTHONPATH=tests python -m mutation.run values.edtf         one module, or several
PYTHONPATH=tests python -m mutation.run values --jobs 2     a package, two mutants at a time
PYTHONPATH=tests python -m mutation.run --sample 100        of each module 100 mutants at most
PYTHONPATH=tests python -m mutation.run --write scores.json

Each mutant (`operators.py`) is put to the tests of its module (`modules.toml`), in a process of
its own with a limit of time and memory. A change inside a function is first put to the tests that
come by that line, the quickest first, in a copy of a process that has collected them already.
What none of them notices, and what is changed outside functions, is put to all tests of the module
in a process that imports everything anew. Survivors that `equivalent.toml` explains are counted
apart. The run exits with 1 where another mutant survives.
"""

import argparse
import gc
import json
import os
import resource
import signal
import sys
import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from types import CodeType, FunctionType
from typing import Any, Final

from mutation.operators import Mutant, changed, mutants

HERE: Final = Path(__file__).parent
TESTS: Final = HERE.parent
SOURCE: Final = TESTS.parent / "src" / "milreport"

KILLED: Final = "killed"
TIMED_OUT: Final = "timed out"
SURVIVED: Final = "survived"
EXPLAINED: Final = "explained"

MEMORY: Final = 4 << 30
"""The most address space that a mutant may take; some would fill any."""

PATIENCE: Final = 10.0
"""A mutant has this many seconds of processor time, and this many times what the tests take."""

SEED: Final = 0
"""A sample is the same in every run, so that two runs can be compared."""

OPTIONS: Final = (
    *("-o", "addopts=", "-q", "--import-mode=importlib", "--strict-markers", "--exitfirst"),
    *("-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:pytest_cov"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
)


@dataclass(frozen=True, slots=True)
class Module:
    """A module to change, and the tests that have to notice."""

    name: str
    """Such as `values.edtf`, below `milreport`."""
    tests: tuple[str, ...]

    @property
    def path(self) -> Path:
        """The source file."""
        return SOURCE.joinpath(*self.name.split(".")).with_suffix(".py")

    @property
    def arguments(self) -> list[str]:
        """What pytest is called with."""
        return [*OPTIONS, f"--rootdir={TESTS.parent}", *(str(TESTS / each) for each in self.tests)]


@dataclass(slots=True)
class Verdicts:
    """What became of the mutants of one module."""

    module: Module
    source: list[str]
    """The lines of the module."""
    mutants: tuple[Mutant, ...]
    found: dict[int, str] = field(default_factory=dict)
    reasons: Mapping[tuple[str, str, str], str] = field(default_factory=dict)

    def key(self, mutant: Mutant) -> tuple[str, str, str]:
        """Name a mutant without the number of its line, which changes too often."""
        return self.module.name, self.source[mutant.line - 1].strip(), mutant.told

    def explain(self) -> None:
        """Set survivors apart for which there is a reason."""
        for mutant in self.mutants:
            if self.found[mutant.number] == SURVIVED and self.key(mutant) in self.reasons:
                self.found[mutant.number] = EXPLAINED

    def survivors(self) -> Iterator[Mutant]:
        """Give the mutants that nobody noticed and nobody explained."""
        return (each for each in self.mutants if self.found[each.number] == SURVIVED)


def modules(chosen: Iterable[str] = ()) -> Iterator[Module]:
    """Give the modules whose name, or the name of whose package, was chosen; all by default."""
    told = tomllib.loads((HERE / "modules.toml").read_text(encoding="utf-8"))
    names = tuple(chosen)
    for package, members in told.items():
        for member, tests in members.items():
            name = f"{package}.{member}" if package else member
            if not names or name in names or package in names:
                yield Module(name, tuple(tests))


def explained() -> dict[tuple[str, str, str], str]:
    """Give the reasons of `equivalent.toml` by module, line and change."""
    told = tomllib.loads((HERE / "equivalent.toml").read_text(encoding="utf-8"))
    return {
        (each["module"], each["line"], each["mutation"]): each["reason"]
        for each in told.get("mutant", ())
    }


def sampled(told: tuple[Mutant, ...], most: int | None) -> tuple[Mutant, ...]:
    """Take so many mutants at most, always the same ones, in the order of the source."""
    if most is None or len(told) <= most:
        return told
    chosen = Random(SEED).sample(told, most)  # noqa: S311 - nothing is kept secret
    return tuple(sorted(chosen, key=lambda each: each.number))


# Processes


def limited(work: Callable[[], bool], seconds: float) -> str:
    """Do some work in a copy of this process: it says whether a test failed, or takes too long."""
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        soft = int(seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (soft, soft + 5))
        # What only waits uses no processor time.
        signal.alarm(int(seconds * 10) + 60)
        for number in (signal.SIGXCPU, signal.SIGALRM):
            signal.signal(number, signal.SIG_DFL)
        failed = True
        with suppress(BaseException):
            failed = work()
        os._exit(1 if failed else 0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code in (-signal.SIGXCPU, -signal.SIGALRM, -signal.SIGKILL):
        return TIMED_OUT
    return KILLED if code else SURVIVED


def silent() -> None:
    """Send what tests print nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


# Changes inside functions, in a process where the tests are collected


class Quick:
    """A plugin of pytest that runs the collected tests for one mutant after the other."""

    def __init__(self, verdicts: Verdicts, wanted: set[int], answer: Path) -> None:
        """Keep what is to be tried, and where the answer goes."""
        self.verdicts = verdicts
        self.wanted = wanted
        self.answer = answer
        self.failed = False
        self.trying = False
        """Whether this is the process of a mutant, which ends where the first test fails."""

    def pytest_runtest_makereport(self, call: Any) -> None:  # noqa: ANN401 - of pytest
        """End at a failure, before pytest writes it down, which takes longer than the test."""
        from _pytest.outcomes import Skipped  # noqa: PLC0415 - it is there already

        if self.trying and call.excinfo is not None and not call.excinfo.errisinstance(Skipped):
            os._exit(1)

    def pytest_runtest_logreport(self, report: Any) -> None:  # noqa: ANN401 - of pytest
        """Note a failure."""
        self.failed = self.failed or report.failed

    def pytest_runtestloop(self, session: Any) -> bool:  # noqa: ANN401 - of pytest
        """Run all tests once, then those that matter for each mutant."""
        if session.testsfailed:
            message = "the tests cannot be collected"
            raise RuntimeError(message)
        lines, taken = self._baseline(session)
        functions = _functions(str(self.verdicts.module.path))
        source = "\n".join(self.verdicts.source) + "\n"
        gc.collect()
        gc.freeze()
        found: dict[int, str] = {}
        for mutant in self.verdicts.mutants:
            if mutant.number not in self.wanted or mutant.function is None:
                continue
            around = {at for line in range(mutant.line, mutant.end + 1) for at in lines[line]}
            items = [session.items[at] for at in sorted(around, key=taken.__getitem__)]
            limit = PATIENCE * (1 + sum(taken[at] for at in around))
            work = partial(self._try, functions, source, mutant, items)
            found[mutant.number] = limited(work, limit)
        self.answer.write_text(json.dumps({"found": found, "seconds": sum(taken)}))
        return True

    def _baseline(self, session: Any) -> tuple[dict[int, set[int]], list[float]]:  # noqa: ANN401
        """Run every test: which lines it comes by, and how long it takes."""
        from coverage import Coverage  # noqa: PLC0415 - only here

        path = str(self.verdicts.module.path)
        watch = Coverage(data_file=None, include=[path], config_file=False)
        # Of some modules nothing runs but what importing runs.
        watch.set_option("run:disable_warnings", ["no-data-collected"])
        taken: list[float] = []
        watch.start()
        for at, item in enumerate(session.items):
            watch.switch_context(str(at))
            begin = time.process_time()
            self._run(session.items, at)
            taken.append(time.process_time() - begin)
            if self.failed:
                message = f"{item.nodeid} fails without any change"
                raise RuntimeError(message)
        watch.stop()
        lines: dict[int, set[int]] = defaultdict(set)
        for line, contexts in watch.get_data().contexts_by_lineno(path).items():
            lines[line] = {int(each) for each in contexts if each}
        return lines, taken

    def _run(self, items: list[Any], at: int) -> None:
        after = items[at + 1] if at + 1 < len(items) else None
        items[at].config.hook.pytest_runtest_protocol(item=items[at], nextitem=after)

    def _try(
        self,
        functions: Mapping[tuple[str, int], list[FunctionType]],
        source: str,
        mutant: Mutant,
        items: list[Any],
    ) -> bool:
        """Put the code of one mutant in place, and run tests until one fails."""
        code = _code_of(source, mutant, str(self.verdicts.module.path))
        for function in functions.get(mutant.function or ("", 0), ()):
            with suppress(ValueError):  # it names other things around it; it is tried again later
                function.__code__ = code
        self.trying = True
        for at in range(len(items)):
            self._run(items, at)
            if self.failed:
                return True
        return False


def _functions(path: str) -> dict[tuple[str, int], list[FunctionType]]:
    """Find every function that a file has made, by its qualified name and first line."""
    found: dict[tuple[str, int], list[FunctionType]] = defaultdict(list)
    for thing in gc.get_objects():
        if isinstance(thing, FunctionType) and thing.__code__.co_filename == path:
            code = thing.__code__
            found[code.co_qualname, code.co_firstlineno].append(thing)
    return found


def _code_of(source: str, mutant: Mutant, path: str) -> CodeType:
    """Compile one mutant and give the code of the function that it changes."""
    waiting = [compile(changed(source, mutant.number), path, "exec")]
    while waiting:
        code = waiting.pop()
        if (code.co_qualname, code.co_firstlineno) == mutant.function:
            return code
        waiting.extend(each for each in code.co_consts if isinstance(each, CodeType))
    message = f"{mutant.function} is not in the module"
    raise LookupError(message)


# Any change, in a process that imports the library anew


class Changed(SourceFileLoader):
    """Imports one module with a change; a finder of its own answers for that module alone."""

    def __init__(self, module: Module, source: str, mutant: Mutant) -> None:
        """Keep which module it is, and the mutant."""
        name = f"milreport.{module.name}".removesuffix(".__init__")
        super().__init__(name, str(module.path))
        self.tree = changed(source, mutant.number)

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - it has one module
        """Compile the mutant."""
        return compile(self.tree, self.path, "exec")


class Finder:
    """Finds one module, and gives it the loader that changes it."""

    def __init__(self, loader: Changed) -> None:
        """Keep the loader."""
        self.loader = loader

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> ModuleSpec | None:  # noqa: ANN401
        """Answer for the one module only."""
        if fullname != self.loader.name:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None:
            spec.loader = self.loader
        return spec


def anew(module: Module, source: str, mutant: Mutant) -> bool:
    """Import the library with one change, run the tests, and say whether one failed."""
    import pytest  # noqa: PLC0415 - it is there already

    silent()
    sys.meta_path.insert(0, Finder(Changed(module, source, mutant)))
    return bool(pytest.main(module.arguments))


def prepare(storage: str) -> None:
    """Import what tests import, but not the library; fix what is random, and shrink nothing."""
    os.environ["HYPOTHESIS_NO_PLUGINS"] = "1"
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = storage
    import coverage  # noqa: F401, PLC0415
    import pint  # noqa: F401, PLC0415
    import pydantic.dataclasses  # noqa: F401, PLC0415
    import pytest  # noqa: F401, PLC0415
    from hypothesis import Phase, settings  # noqa: PLC0415

    settings.register_profile(
        "mutation", phases=[Phase.explicit, Phase.generate], database=None, derandomize=True
    )
    settings.load_profile("mutation")
    if any(name.partition(".")[0] == "milreport" for name in sys.modules):
        message = "the library is imported already, so no change of it would count"
        raise RuntimeError(message)


def judge(
    module: Module, storage: str, *, share: tuple[int, int] = (0, 1), most: int | None = None
) -> Verdicts:
    """Try every mutant of a module, or of a share of them, or of a sample."""
    import pytest  # noqa: PLC0415 - it is there already

    source = module.path.read_text(encoding="utf-8")
    told = sampled(mutants(source), most)[share[0] :: share[1]]
    verdicts = Verdicts(module, source.splitlines(), told, reasons=explained())
    answer = Path(storage) / f"{module.name}.{share[0]}.json"
    child = os.fork()
    if not child:
        silent()
        plugin = Quick(verdicts, {each.number for each in told}, answer)
        with suppress(BaseException):
            pytest.main(module.arguments, plugins=[plugin])
        os._exit(0)
    os.waitpid(child, 0)
    if not answer.exists():
        message = f"the tests of {module.name} fail without any change"
        raise RuntimeError(message)
    quick = json.loads(answer.read_text())
    verdicts.found = {int(number): word for number, word in quick["found"].items()}
    limit = PATIENCE * (2 + quick["seconds"])
    for mutant in told:
        if verdicts.found.get(mutant.number, SURVIVED) == SURVIVED:
            verdicts.found[mutant.number] = limited(partial(anew, module, source, mutant), limit)
    verdicts.explain()
    return verdicts


def main(arguments: list[str]) -> int:
    """Try the chosen modules, print the table and the survivors."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("modules", nargs="*", help="such as values.edtf, or values; all by default")
    parser.add_argument("--jobs", type=int, default=1, help="how many mutants at a time")
    parser.add_argument("--sample", type=int, help="of each module, so many mutants at most")
    parser.add_argument("--write", type=Path, help="a file for the figures, as JSON")
    told = parser.parse_args(arguments)
    with TemporaryDirectory() as storage:
        prepare(storage)
        rows = _in_shares(told.modules, told.jobs, storage, told.sample)
    _print_table([row for row in rows if row["judged"]])
    if told.write:
        told.write.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return 1 if any(row["survivors"] or not row["judged"] for row in rows) else 0


def _in_shares(
    chosen: list[str], jobs: int, storage: str, most: int | None
) -> list[dict[str, Any]]:
    """Judge each module, in so many processes, and give one row a module."""
    rows = []
    for module in modules(chosen):
        begin = time.monotonic()
        files = [Path(storage) / f"share.{module.name}.{job}.json" for job in range(jobs)]
        children = [_started(module, storage, (job, jobs), files[job], most) for job in range(jobs)]
        for child in children:
            os.waitpid(child, 0)
        if not all(file.exists() for file in files):
            print(f"{module.name}: not judged; do its tests pass?", flush=True)
            rows.append({"module": module.name, "counts": {}, "survivors": [], "judged": False})
            continue
        shares = [json.loads(file.read_text()) for file in files]
        row: dict[str, Any] = {"module": module.name, "judged": True}
        row |= {"counts": Counter[str](), "survivors": []}
        for share in shares:
            row["counts"].update(share["counts"])
            row["survivors"] += share["survivors"]
        row["survivors"].sort(key=lambda each: each["line"])
        row["seconds"] = round(time.monotonic() - begin, 1)
        print(f"{module.name}: {dict(row['counts'])} in {row['seconds']} s", flush=True)
        for each in row["survivors"]:
            print(f"  {each['line']}: {each['text']}\n      {each['mutation']}", flush=True)
        rows.append(row)
    return rows


def _started(
    module: Module, storage: str, share: tuple[int, int], file: Path, most: int | None
) -> int:
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        verdicts = judge(module, storage, share=share, most=most)
        survivors = [
            {"line": each.line, "text": verdicts.key(each)[1], "mutation": each.told}
            for each in verdicts.survivors()
        ]
        told = {"counts": Counter(verdicts.found.values()), "survivors": survivors}
        file.write_text(json.dumps(told))
        status = 0
    except Exception as error:  # noqa: BLE001 - whatever it is, it is said
        print(f"{module.name}: {error!r}", file=sys.stderr, flush=True)
    os._exit(status)


def _print_table(rows: list[dict[str, Any]]) -> None:
    print("\n| module | mutants | killed | timed out | explained | survived | score |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    total: Counter[str] = Counter()
    for row in rows:
        total += Counter(row["counts"])
        print(_row(row["module"], row["counts"]))
    print(_row("all", total))


def _row(name: str, counts: Mapping[str, int]) -> str:
    killed, late, known, alive = (
        counts.get(each, 0) for each in (KILLED, TIMED_OUT, EXPLAINED, SURVIVED)
    )
    score = f"{(killed + late) / (killed + late + alive):.1%}" if killed + late + alive else "none"
    total = killed + late + known + alive
    return f"| {name} | {total} | {killed} | {late} | {known} | {alive} | {score} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
