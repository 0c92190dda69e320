"""Claims: each says something, and its chain runs one way."""

from collections.abc import Iterator

from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity

__all__ = ["repeated_source", "without_content"]


@rule("claim.without_content", Severity.FAULT, about=("Claim.text", "Claim.content"))
def without_content(facts: Facts) -> Iterator[Doubt]:
    """A claim says something, in words or in types.

    Say in `text` what is claimed, or put it into `content`.
    """
    for position, claim in enumerate(facts.report.claims):
        if claim.content is None and claim.text is None:
            yield Doubt(
                ("claims", position),
                "expected a text, a content, or both",
                "say in your own words what is claimed",
            )


@rule("chain.repeated_source", Severity.FAULT, about=("Claim.chain", "Step.source"))
def repeated_source(facts: Facts) -> Iterator[Doubt]:
    """No source stands twice in one chain: it would rest on itself.

    Give each report of an outlet a source of its own, or take out the step that is told twice.
    """
    for position, claim in enumerate(facts.report.claims):
        chain = claim.chain
        if len({step.source for step in chain}) == len(chain):
            continue
        seen: set[str] = set()
        for at, step in enumerate(chain):
            if step.source in seen:
                yield Doubt(
                    ("claims", position, "chain", at, "source"),
                    "this source stands further out in the same chain",
                    "two reports of one outlet are two sources; give each its own",
                )
            seen.add(step.source)
