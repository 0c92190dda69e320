"""One process that answers cases: a line of JSON in, a line of JSON out, in order.

Before the first answer it says `ready`, so that a library that cannot even be imported is told
from a case that ends the process.

    python worker.py plain < cases      as the environment is
    python worker.py odd < cases        with other settings of Python's own

Before each case the processor time that it may take is set anew; where it runs out the process is
killed, and whoever started it knows by the number of answers which case it was. The memory of the
process is bounded as well.
"""

import contextlib
import decimal
import io
import json
import locale
import resource
import signal
import sys
from pathlib import Path
from typing import Final

# Not the folder of this file, whose modules would stand for those of Python.
sys.path[0] = str(Path(__file__).parent.parent)

SECONDS: Final = 20.0
"""How much processor time a case may take. It is a guard against hanging, and no measure."""

BYTES: Final = 1_500_000_000
"""How much address space the process may have."""


def at_odds() -> None:
    """Change what a caller may change of Python, and what no answer may hang on."""
    with contextlib.suppress(locale.Error):
        locale.setlocale(locale.LC_ALL, "")
    context = decimal.Context(prec=3, rounding=decimal.ROUND_UP, Emin=-9, Emax=9)
    decimal.setcontext(context)
    sys.setrecursionlimit(3_000)


def main(setting: str) -> int:
    """Answer every case that comes in."""
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    if setting == "odd":
        at_odds()
    from hostile.calls import answer  # noqa: PLC0415 - under the limits, too
    from hostile.guard import BAD  # noqa: PLC0415

    answers = sys.stdout
    answers.write("ready\n")
    answers.flush()
    for line in sys.stdin.buffer:
        case = json.loads(line)
        signal.setitimer(signal.ITIMER_VIRTUAL, case.get("seconds", SECONDS))
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            made = BAD[case["call"]]() if case["call"] in BAD else answer(case)
        if printed.getvalue():
            made["printed"] = len(printed.getvalue())
        answers.write(json.dumps({"id": case["id"], **made}, sort_keys=True) + "\n")
        answers.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
