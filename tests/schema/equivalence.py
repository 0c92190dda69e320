"""Schema and model say the same of every document: a run of any length, and its figures.

PYTHONPATH=tests python -m schema.equivalence                  a short run over every model
PYTHONPATH=tests python -m schema.equivalence --count 100000   so many documents in all
PYTHONPATH=tests python -m schema.equivalence --seed 7         other documents

Documents are generated from the schema of a model. Each is put to two validators of JSON Schema
and to the model; what the model makes of it is written in four ways and read again; and then it
is changed in one place, again and again, and what comes of that is put to them too. The run exits
with 1 where somebody differs from the others and no listed rule says why.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any, Final

from schema.generator import documents
from schema.judge import DUMPS, MODELS, Judge, Verdict
from schema.mutation import Damage, damaged, damages

from milreport.records._structure import Part, slots

Json = Any

BESIDE: Final = 3
"""How many places are changed, in each document, beyond those where all changes are made."""

OFTEN: Final = 3
"""How often a change is made where a listed rule refuses the outcome each time."""

SHOWN: Final = 1000
"""How much of a document is shown where it tells schema and model apart."""


@dataclass
class Figures:
    """What runs have tried, and what they have found."""

    documents: int = 0
    taken: int = 0
    """Documents that the model takes."""
    dumps: int = 0
    mutants: int = 0
    refused: int = 0
    """Mutants that the model refuses."""
    rules: Counter[str] = field(default_factory=Counter)
    """How often each listed rule accounts for a difference."""


class Run:
    """A number of documents of one model, and what is made of them."""

    def __init__(self, judge: Judge, figures: Figures, seed: int, *, every: int = 1) -> None:
        """Prepare a run; the second validator hears every so manieth mutant."""
        self._judge = judge
        self._figures = figures
        self._seed = seed
        self._every = every
        self._random = Random(seed)  # noqa: S311 - the same seed, the same run
        self._tried: Counter[tuple[str, str]] = Counter()

    def disagreements(self, count: int) -> Iterator[str]:
        """Try so many documents, and say where somebody disagrees, as soon as it is found."""
        schema = self._judge.schema
        for document in (*schema.get("examples", ()), *documents(schema, self._seed, count)):
            verdict = self._judge.verdict(document)
            self._figures.documents += 1
            yield from self._noted(verdict, "generated", document)
            if not verdict.admitted:
                yield self._words("generated", "no validator admits it", document)
            if verdict.made is not None:
                self._figures.taken += 1
                self._figures.dumps += len(DUMPS)
                for words in self._judge.wrong_dumps(verdict.made):
                    yield self._words("generated", words, document)
                yield from self._mutants(document)
                yield from self._known(document)

    def _mutants(self, document: Json) -> Iterator[str]:
        """Change one place at a time: every way not tried yet, and a few places at random."""
        every = [*damages(self._judge.schema, document)]
        own = f"{self._judge.model.__name__}/"
        for damage in every:
            if f"{damage.site}/".startswith(own):
                yield from self._new(document, damage)
        for damage in self._random.sample(every, min(BESIDE, len(every))):
            yield from self._mutant(document, damage)

    def _known(self, document: Json) -> Iterator[str]:
        """Put what the model knows of into each of its fields, whatever the schema says."""
        for name, slot in slots(self._judge.model).items():
            parts = [smallest(part) for part in slot.models.values()]
            for number, told in enumerate((*slot.terms, *parts)):
                within = [told] if slot.many else told
                yield from self._new(document, Damage(f"part {number}", name, (name,), within))

    def _new(self, document: Json, damage: Damage) -> Iterator[str]:
        """Make a change that has not been made yet, or only where a listed rule hid what it did."""
        if self._tried[damage.site, damage.name] < OFTEN:
            yield from self._mutant(document, damage)

    def _mutant(self, document: Json, damage: Damage) -> Iterator[str]:
        mutant = damaged(document, damage)
        both = self._figures.mutants % self._every == 0
        verdict = self._judge.verdict(mutant, both=both)
        self._figures.mutants += 1
        self._figures.refused += verdict.made is None
        self._tried[damage.site, damage.name] += 1 if verdict.rules else OFTEN
        place = "".join(f"/{step}" for step in damage.path)
        yield from self._noted(verdict, f"{damage.name} at {place!r}", mutant)

    def _noted(self, verdict: Verdict, name: str, document: Json) -> Iterator[str]:
        self._figures.rules.update(verdict.rules)
        if verdict.disagreement:
            yield self._words(name, verdict.disagreement, document)

    def _words(self, name: str, words: str, document: Json) -> str:
        shown = json.dumps(document)[:SHOWN]
        return f"{self._judge.model.__name__}, {name}: {words}: {shown}"


@cache
def smallest(model: type[Part]) -> Json:
    """Give the first document that a model takes, which has hardly more than it has to have."""
    judge = Judge(model)
    run = documents(judge.schema, seed=0, count=100)
    return next(each for each in run if judge.verdict(each, both=False).made is not None)


def main(arguments: list[str]) -> int:
    """Make the run that is asked for, and print its figures."""
    asked = argparse.ArgumentParser(prog="python -m schema.equivalence")
    asked.add_argument("--count", type=int, default=6000, help="documents over all models")
    asked.add_argument("--seed", type=int, default=1, help="which documents")
    asked.add_argument("--every", type=int, default=1, help="jsonschema hears each such mutant")
    told = asked.parse_args(arguments)
    total, wrong = Figures(), 0
    print("| model | documents | taken | dumps | mutants | refused | disagreements |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for model in MODELS:
        figures, found = Figures(), 0
        run = Run(Judge(model), figures, told.seed, every=told.every)
        for words in run.disagreements(-(-told.count // len(MODELS))):
            found += 1
            print(words, file=sys.stderr)
        _print_row(model.__name__, figures, found)
        _add(total, figures)
        wrong += found
    _print_row("all", total, wrong)
    print("\n| rule | documents and mutants it accounts for |\n| --- | --- |")
    for rule in sorted(total.rules):
        print(f"| {rule} | {total.rules[rule]} |")
    return 1 if wrong else 0


def _print_row(name: str, figures: Figures, found: int) -> None:
    told = (figures.documents, figures.taken, figures.dumps, figures.mutants, figures.refused)
    print("|", " | ".join([name, *map(str, told), str(found)]), "|", flush=True)


def _add(total: Figures, figures: Figures) -> None:
    total.documents += figures.documents
    total.taken += figures.taken
    total.dumps += figures.dumps
    total.mutants += figures.mutants
    total.refused += figures.refused
    total.rules += figures.rules


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
