"""The corpus of hostile input: where it is, how it is run, and whether the answers are right.

PYTHONPATH=tests python -m hostile.corpus              runs it all and says what differs
PYTHONPATH=tests python -m hostile.corpus lines text   runs these files of it
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

__all__ = ["ENVIRONMENTS", "FILES", "Environment", "cases", "differing", "run", "wrong"]

FOLDER: Final = Path(__file__).parent.parent / "data" / "hostile"
FILES: Final = tuple(sorted(path.stem for path in FOLDER.glob("*.jsonl")))
WORKER: Final = Path(__file__).parent / "worker.py"

WALL: Final = 600
"""Seconds that a whole process may take; what hangs without using the processor ends here."""

Case = dict[str, Any]
Answer = dict[str, Any]


class Environment(NamedTuple):
    """What surrounds a process, and how it is started."""

    name: str
    variables: Mapping[str, str]
    flags: tuple[str, ...]
    setting: str


ENVIRONMENTS: Final = (
    Environment(
        "plain",
        {
            "TZ": "UTC",
            "PYTHONHASHSEED": "0",
            "LC_ALL": "C",
            "PYTHONCOERCECLOCALE": "0",
            "PYTHONUTF8": "0",
        },
        (),
        "plain",
    ),
    Environment(
        "odd",
        {
            "TZ": "Asia/Kathmandu",
            "PYTHONHASHSEED": "4242",
            "LC_ALL": "C.UTF-8",
            "PYTHONINTMAXSTRDIGITS": "0",
        },
        ("-O",),
        "odd",
    ),
)
"""Two surroundings that have as little in common as may be; the answers must be the same."""


def cases(name: str) -> list[Case]:
    """Give the cases of one file."""
    text = (FOLDER / f"{name}.jsonl").read_text(encoding="ascii")
    return [json.loads(line) for line in text.splitlines()]


def run(told: Sequence[Case], environment: Environment, *, wall: float = WALL) -> list[Answer]:
    """Answer cases in a process of its own, and in a fresh one after each case that ended one."""
    answers: list[Answer] = []
    while len(answers) < len(told):
        waiting = told[len(answers) :]
        done, end = _process(waiting, environment, wall)
        answers.extend(done)
        if len(done) < len(waiting):
            answers.append({"id": waiting[len(done)]["id"], "died": end})
    return answers


def _process(
    told: Sequence[Case], environment: Environment, wall: float
) -> tuple[list[Answer], str]:
    """Give the answers that a process gave before it ended, and how it ended."""
    kept = {
        name: told for name, told in os.environ.items() if name in ("PATH", "HOME", "PYTHONPATH")
    }
    try:
        ended = subprocess.run(
            [sys.executable, "-W", "error", *environment.flags, str(WORKER), environment.setting],
            input="".join(json.dumps(case) + "\n" for case in told).encode(),
            capture_output=True,
            env={**kept, **environment.variables},
            timeout=wall,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        end = "no end within the limit"
        return _answers(late.stdout or b"", end), end
    told_last = ended.stderr.decode(errors="replace").strip().splitlines()[-1:]
    end = " ".join([f"exit {ended.returncode}", *told_last])
    return _answers(ended.stdout, end), end


def _answers(printed: bytes, end: str) -> list[Answer]:
    """Read the answers, up to the last whole line; raises where the process was never ready."""
    lines = [line for line in printed.splitlines(keepends=True) if line.endswith(b"\n")]
    if lines[:1] != [b"ready\n"]:
        message = f"no case was looked at: {end}"
        raise RuntimeError(message)
    return [json.loads(line) for line in lines[1:]]


def differing(one: Iterable[Answer], other: Iterable[Answer]) -> list[str]:
    """Name the cases that are answered differently in two environments."""
    pairs = zip(one, other, strict=True)
    return [
        mine["id"]
        for mine, theirs in pairs
        if json.dumps(mine, sort_keys=True) != json.dumps(theirs, sort_keys=True)
    ]


def wrong(told: Iterable[Case], answers: Iterable[Answer]) -> Iterator[str]:
    """Say of each case that is not answered as it should be, what was expected and what came."""
    for case, given in zip(told, answers, strict=True):
        expected, got = case["expect"], _seen(given, case["expect"])
        if got != expected:
            yield f"{case['id']}: expected {json.dumps(expected)}, got {json.dumps(got)}"


def _seen(given: Answer, expected: Mapping[str, Any]) -> dict[str, Any]:
    """Reduce an answer to what the expectation speaks of; what no case expects is always shown."""
    seen = _reduced(given)
    odd = {"died", "foreign", "printed"} & given.keys()
    if odd or not seen.keys() >= expected.keys():
        return {name: each for name, each in seen.items() if name != "value"}
    return {name: seen[name] for name in expected}


def _reduced(given: Answer) -> dict[str, Any]:
    seen = {name: each for name, each in given.items() if name in _ALWAYS}
    if "findings" in given:
        seen |= _of_findings(given)
    elif "lines" in given:
        seen["lines"] = [
            {"line": each["line"], "ok": each["ok"], "codes": _of_findings(each)["codes"]}
            for each in given["lines"]
        ]
        seen["last"] = seen["lines"][-1] if seen["lines"] else None
        seen["number"] = len(seen["lines"])
    elif "raises" in given:
        seen |= {"raises": given["raises"], "codes": _counted(given["codes"])}
    elif isinstance(given.get("value"), dict) and "senses" in given["value"]:
        refusal = given["value"]["refusal"]
        seen["refused"] = refusal and refusal["code"]
        seen["senses"] = len(given["value"]["senses"])
        seen["read"] = [sense["value"] for sense in given["value"]["senses"]]
    elif isinstance(given.get("value"), dict) and "loss" in given["value"]:
        seen["values"] = given["value"]["values"]
        seen["losses"] = [loss["code"] for loss in given["value"]["loss"]]
    if isinstance(given.get("value"), dict) and "text" in given["value"]:
        seen["text"] = given["value"]["text"]
    return seen


_ALWAYS: Final = ("died", "foreign", "printed", "value", "ok")


def _of_findings(given: Mapping[str, Any]) -> dict[str, Any]:
    found = given["findings"]
    return {
        "codes": _counted(each["code"] for each in found),
        "pointer": found[0]["pointer"] if found else None,
        "pointers": [each["pointer"] for each in found],
    }


def _counted(codes: Iterable[str]) -> list[Any]:
    """Put the same code several times running together: `["a", 3]`."""
    counted: list[list[Any]] = []
    for code in codes:
        if counted and counted[-1][0] == code:
            counted[-1][1] += 1
        else:
            counted.append([code, 1])
    return [code if times == 1 else [code, times] for code, times in counted]


def main(names: Sequence[str]) -> int:
    """Run files of the corpus and say what differs from what is expected."""
    differences = total = 0
    for name in names or FILES:
        told = cases(name)
        plain, odd = (run(told, environment) for environment in ENVIRONMENTS)
        lines = [*wrong(told, plain), *(f"{each}: differs" for each in differing(plain, odd))]
        differences += len(lines)
        total += len(told)
        print(*lines, sep="\n", end="\n" if lines else "")
    print(f"{total} cases, {differences} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
