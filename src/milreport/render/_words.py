"""Values in words: terms, numbers, amounts of things and harm to people.

What is said is what the value says and no more: a bound that the words do not set is said not to
be set, and what is not known is said not to be. The words are plain text, to be escaped by
whoever writes them out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from milreport.values.harm import Harm
from milreport.values.intervals import Interval
from milreport.values.numbers import (
    Amount,
    Approximately,
    AtLeast,
    AtMost,
    Between,
    Exact,
    Nearly,
    Number,
    Unknown,
    VagueCount,
    bounds,
    conventional,
    is_denial,
)
from milreport.values.quantities import INDIVISIBLE, Quantity
from milreport.values.units import unit
from milreport.vocabulary.assessments import ClaimStatus
from milreport.vocabulary.claims import ContentMode, Factuality, Stance
from milreport.vocabulary.events import Realis
from milreport.vocabulary.handling import Tlp
from milreport.vocabulary.harm import Outcome
from milreport.vocabulary.numbers import Counted, Rounding, Scope
from milreport.vocabulary.relations import RelationKind

__all__ = [
    "FACTUALITY",
    "MODE",
    "MOST_NAMED",
    "REALIS",
    "ROUNDING",
    "SCOPE",
    "STANCE",
    "STATUS",
    "TLP",
    "VERBS",
    "amount",
    "aside",
    "capital",
    "counted_in_whole",
    "counting",
    "listed",
    "named",
    "number",
    "people",
    "reach",
    "remarks_on",
    "sentence",
    "stopped",
    "term",
    "thing",
]

# Terms

FACTUALITY: Final[Mapping[Factuality | None, str]] = {
    Factuality.CERTAIN_TRUE: "put as certain",
    Factuality.PROBABLE_TRUE: "put as probable",
    Factuality.POSSIBLE_TRUE: "put as possible",
    Factuality.CERTAIN_FALSE: "put as surely not so",
    Factuality.PROBABLE_FALSE: "put as probably not so",
    Factuality.POSSIBLE_FALSE: "put as possibly not so",
    Factuality.CERTAIN_POLARITY_UNKNOWN: "said to be known, but not which way",
    Factuality.UNCOMMITTED: "not vouched for",
    None: "how sure is not told",
}
"""How the source that a claim rests on puts it."""

MODE: Final[Mapping[ContentMode, str]] = {
    ContentMode.PRESUPPOSED: "taken for granted, not set out",
    ContentMode.IMPLICATED: "left to be gathered, not said",
    ContentMode.CONCEDED: "conceded on the way to another point",
    ContentMode.REASON_GIVEN: "given as a reason",
    ContentMode.HEADLINE: "in the headline",
    ContentMode.CAPTION: "in a caption",
    ContentMode.PAGE_FURNITURE: "on the page, outside the story",
}
"""How the text puts a claim; one that is asserted needs no word."""

REALIS: Final[Mapping[Realis, str]] = {
    Realis.ACTUAL: "told as having happened",
    Realis.ONGOING: "told as still going on",
    Realis.HABITUAL: "told as recurring",
    Realis.PLANNED: "told as planned",
    Realis.THREATENED: "told as threatened",
    Realis.FORECAST: "told as to be expected",
    Realis.CONDITIONAL: "told as so only under a condition",
    Realis.DID_NOT_OCCUR: "told as not having happened",
    Realis.UNKNOWN: "how it is put is not told",
}

STATUS: Final[Mapping[ClaimStatus, str]] = {
    ClaimStatus.SINGLE_ORIGIN: "single origin",
    ClaimStatus.MULTIPLE_DEPENDENT: "several carriers, not shown to be separate",
    ClaimStatus.CANNOT_BE_JUDGED: "cannot be judged",
}
"""Verdicts that the bare term would not tell; the others are their terms."""

STANCE: Final[Mapping[Stance, str]] = {
    Stance.AFFIRMS: "affirms it",
    Stance.AFFIRMS_HEDGED: "affirms it with reserve",
    Stance.DENIES: "denies it",
    Stance.DENIES_HEDGED: "denies it with reserve",
    Stance.QUESTIONS: "casts doubt on it",
    Stance.RELAYS: "relays it without a view of its own",
    Stance.WITHHOLDS: "would not say",
    Stance.SILENT: "takes no position in what was read",
}

TLP: Final[Mapping[Tlp, str]] = {
    Tlp.TLP_RED: "TLP:RED",
    Tlp.TLP_AMBER_STRICT: "TLP:AMBER+STRICT",
    Tlp.TLP_AMBER: "TLP:AMBER",
    Tlp.TLP_GREEN: "TLP:GREEN",
    Tlp.TLP_CLEAR: "TLP:CLEAR",
}
"""The labels as the standard writes them (FIRST, TLP 2.0), from the strictest to the mildest."""

VERBS: Final[Mapping[RelationKind, str]] = {
    RelationKind.SAME_PROPOSITION: "says the same as",
    RelationKind.IN_TENSION_WITH: "sits badly with, though both may be so,",
    RelationKind.PREMISE_FOR: "is a premise for",
    RelationKind.DERIVED_FROM: "is derived from",
    RelationKind.SAME_ORIGIN_AS: "has the same origin as",
    RelationKind.INDEPENDENT_OF: "is independent of",
    RelationKind.ILLUSTRATES: "only illustrates",
    RelationKind.PART_OF: "is part of",
}
"""Relations whose bare term is no verb; the others are their terms."""

SCOPE: Final[Mapping[Scope, str]] = {
    Scope.INCREMENT: "what this alone added",
    Scope.CUMULATIVE_SINCE: "a running total",
    Scope.STOCK_AT: "what there was at one moment",
    Scope.RATE: "a rate",
    Scope.SHARE_OF: "a share",
    Scope.SUBSET_OF: "a part",
    Scope.MAXIMUM_SEEN: "the most seen at one time",
    Scope.UNKNOWN: "what it covers is not known",
}

_OUTCOMES: Final[Mapping[Outcome, str]] = {
    Outcome.CASUALTY_UNSPECIFIED: "casualties, whether killed or hurt is not told",
    Outcome.UNKNOWN: "harmed in a way that is not told",
    Outcome.OTHER_HARM: "harmed in another way",
    Outcome.FORCIBLY_DISAPPEARED: "forcibly disappeared",
}


def term(told: str) -> str:
    """Write a term as words; a private one without its mark."""
    return told.removeprefix("x_").replace("_", " ")


def outcome(told: Outcome) -> str:
    """Write what came of people."""
    return _OUTCOMES.get(told, term(told))


# Putting words together

MOST_NAMED: Final = 12
"""How many records are named at one place before the rest are counted."""


def listed(texts: Iterable[str], joint: str = "and") -> str:
    """Join texts as a list: `a, b and c`."""
    *before, last = [*texts]
    return f"{', '.join(before)} {joint} {last}" if before else last


def aside(texts: Iterable[str]) -> str:
    """Put remarks into brackets behind something; nothing where there are none."""
    inside = "; ".join(texts)
    return f" ({inside})" if inside else ""


def sentence(text: str) -> str:
    """Begin with a capital letter and end with a stop, unless there is one."""
    return stopped(capital(text))


def capital(text: str) -> str:
    """Begin with a capital letter."""
    return f"{text[:1].upper()}{text[1:]}"


def stopped(text: str) -> str:
    """End with a stop, unless there is one."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def named(ids: Sequence[str], *, more: int = 0) -> str:
    """Name records by their ids; of many the first few, and how many more there are.

    Args:
        ids: the ids.
        more: how many there are besides, whose ids were not worked out.
    """
    rest = len(ids) - len(ids[:MOST_NAMED]) + more
    return listed([*ids[:MOST_NAMED], f"{rest:,} more"] if rest else ids)


def counting(count: int, one: str, many: str | None = None) -> str:
    """Write how many there are: `1 claim`, `2 claims`."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


# Numbers

_SIGN: Final[Mapping[str, str]] = {
    "exact": "",
    "approximately": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "at most ",
    "fewer_than": "fewer than ",
    "nearly": "nearly ",
}

ROUNDING: Final[Mapping[Rounding, str]] = {
    Rounding.EXACT_DIGITS: "given to the last digit",
    Rounding.ROUNDED_IMPLIED: "reads as rounded",
    Rounding.ROUNDED_STATED: "said to be rounded",
    Rounding.UNKNOWN: "rounded or not is not known",
}


def amount(told: Amount) -> str:
    """Write an amount, with commas between the thousands."""
    return f"{told:,}"


def number(told: Number) -> str:
    """Write a number with the word that loosens or bounds it, and no number where there is none."""
    match told:
        case Between():
            best = "" if told.best is None else f", best {amount(told.best)}"
            return f"from {amount(told.low)} to {amount(told.high)}{best}"
        case VagueCount():
            return f"“{told.phrase}”" if told.phrase else "an amount told in a vague word"
        case Unknown():
            return "an amount that is not told"
        case _:
            return f"{_SIGN[told.kind]}{amount(told.value)}"


def counted_in_whole(quantity: Quantity) -> bool:
    """Say whether a quantity counts, one by one."""
    return quantity.counted in INDIVISIBLE and quantity.unit == "1"


def reach(interval: Interval) -> str:
    """Write what an interval admits: `at least 3`, `below 0.5`, `no bound`."""
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return f"just {_end(low)}"
    above = "" if low is None else f"{'above' if interval.low_open else 'at least'} {_end(low)}"
    below = "" if high is None else f"{'below' if interval.high_open else 'at most'} {_end(high)}"
    return " and ".join(filter(None, (above, below))) or "no bound"


def _end(exact: Fraction) -> str:
    return amount(exact.numerator if exact.denominator == 1 else float(exact))


def remarks_on(told: Number, *, whole: bool) -> Iterator[str]:
    """Give what is to be known of a number: its words, what they entail, how it was come by.

    Args:
        told: what the source said.
        whole: whether people or things are counted, one by one.
    """
    if told.phrase is not None and not isinstance(told, VagueCount):
        yield f"“{told.phrase}”"
    if isinstance(told, Approximately | Nearly | VagueCount):
        yield f"the words entail {reach(bounds(told, whole=whole))}"
    if told.convention is not None:
        read = reach(conventional(told, whole=whole))
        yield f"{read} by the convention {told.convention.policy}"
    if told.basis is not None:
        yield term(told.basis)
    if told.rounding is not None:
        yield ROUNDING.get(told.rounding, term(told.rounding))


# Amounts of things, and people

_ONE: Final[Mapping[Counted, str]] = {
    Counted.PERSONS: "person",
    Counted.BODIES: "body",
    Counted.FAMILIES: "family",
    Counted.ROUNDS: "round",
    Counted.ITEMS: "item",
    Counted.LAUNCHES: "launch",
    Counted.SALVOS: "salvo",
    Counted.CONTAINERS: "container",
    Counted.SORTIES: "sortie",
}


def thing(quantity: Quantity, item: str | None) -> str:
    """Write how much of what: `5,000,000 rounds (122mm artillery shells)`.

    Args:
        quantity: the amount, its unit and what is counted.
        item: what the item is called, where there is one.
    """
    told = quantity.number
    measured = "" if quantity.unit == "1" else f" {unit(quantity.unit).symbol}"
    noun = "" if quantity.noun is None else f" {_noun(quantity.noun, told)}"
    kind = "" if item is None else f" ({item})" if noun else f" of {item}"
    return f"{number(told)}{measured}{noun}{kind}"


def _noun(counted: Counted, told: Number) -> str:
    is_one = isinstance(told, Exact | AtLeast | AtMost | Approximately) and told.value == 1
    return _ONE.get(counted, term(counted)) if is_one else term(counted)


def people(harm: Harm) -> str:
    """Write how many people came to what: `6 killed`; none is a denial, and is not unknown."""
    if isinstance(harm.number, Unknown):
        return f"number not told: {outcome(harm.outcome)}"
    told = "none" if is_denial(harm.number) else number(harm.number)
    return f"{told} {outcome(harm.outcome)}"
