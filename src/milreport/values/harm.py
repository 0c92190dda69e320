"""Harm to people, as one source counts it, and which groups of people share nobody."""

from collections.abc import Iterable
from itertools import combinations, product
from typing import Final

from milreport._model import Value, value
from milreport.values.answer import Answer
from milreport.values.ids import ActorRef
from milreport.values.numbers import Exact, WholeNumber
from milreport.vocabulary.harm import AgeBand, CauseOfHarm, Outcome, PersonStatus, Sex

__all__ = ["Harm", "covers", "disjoint", "is_listed"]


@value
class Harm(Value):
    """How many people of one group came to one outcome.

    What a group is, is told by as many of the fields as the source gives; each further breakdown
    is a further figure. `casualty_unspecified` adds to no other outcome. A best figure with its
    bounds is one number: `between` 3 and 9, best 5.
    """

    outcome: Outcome
    number: WholeNumber
    party: ActorRef | None = None
    """The side, force or group that the people belong to."""
    status: PersonStatus | None = None
    """What the people are reported as; `disputed` where sources differ."""
    age_band: AgeBand | None = None
    """Age at the time."""
    sex: Sex | None = None
    cause: CauseOfHarm | None = None
    victims: tuple[ActorRef, ...] = ()
    """The persons themselves, where they are recorded one by one."""


_Pairs = frozenset[frozenset[str]]


def _apart(one: Iterable[str], other: Iterable[str]) -> _Pairs:
    """Pair every term of one row with every term of the other."""
    return frozenset(frozenset(pair) for pair in product(one, other))


def _all_apart(terms: Iterable[str]) -> _Pairs:
    """Pair every term of a row with every other."""
    return frozenset(frozenset(pair) for pair in combinations(terms, 2))


_INJURED: Final = (Outcome.INJURED, Outcome.SERIOUSLY_INJURED, Outcome.LIGHTLY_INJURED)
_ADULTS: Final = (AgeBand.ADULT, AgeBand.OLDER_ADULT)
_FIGHTERS: Final = (PersonStatus.STATE_FORCES, PersonStatus.ARMED_GROUP_MEMBER)

_APART: Final[tuple[tuple[str, _Pairs], ...]] = (
    # Nobody is dead through an event and alive after it. Whoever was captured, or is missing,
    # may have been hurt or killed as well, and the dead may have died later.
    (
        "outcome",
        _apart((Outcome.KILLED,), (*_INJURED, Outcome.UNHARMED))
        | _apart((Outcome.UNHARMED,), (*_INJURED, Outcome.DIED_LATER))
        | _apart((Outcome.SERIOUSLY_INJURED,), (Outcome.LIGHTLY_INJURED,)),
    ),
    # The third entry is by its meaning neither of the two.
    ("sex", _all_apart((Sex.FEMALE, Sex.MALE, Sex.OTHER_RECORDED))),
    # A child may be any minor, so an infant or an adolescent; an adult may be old.
    (
        "age_band",
        _apart((AgeBand.INFANT, AgeBand.CHILD, AgeBand.ADOLESCENT), _ADULTS)
        | _apart((AgeBand.INFANT,), (AgeBand.ADOLESCENT,)),
    ),
    # A medic, a journalist or a policeman may be a soldier or a civilian.
    (
        "status",
        _all_apart((*_FIGHTERS, PersonStatus.CIVILIAN))
        | _apart(
            (PersonStatus.CIVILIAN,),
            (PersonStatus.FOREIGN_CONTINGENT, PersonStatus.HORS_DE_COMBAT),
        ),
    ),
)
"""Which terms of which field nobody can come under both of, as the terms are defined.

Party and cause are not there: a brigade is part of an army, and harm may have two causes.
"""

_NOT_SETTLED: Final = frozenset({"unknown", "disputed"})
"""Terms that no term is the same as, or apart from."""


def disjoint(a: Harm, b: Harm) -> Answer:
    """Say whether two groups, harmed in one event, have nobody in common.

    `YES` where their outcome, sex, age or status rule each other out, or where both are listed
    person by person and nobody is on both lists. `NO` where somebody is on both. Else `UNSURE`,
    also for two parties, of which one may be part of the other. The numbers play no part.
    """
    if not set(a.victims).isdisjoint(b.victims):
        return Answer.NO
    if is_listed(a) and is_listed(b) and _persons(a).isdisjoint(_persons(b)):
        return Answer.YES
    for field, pairs in _APART:
        if frozenset((getattr(a, field), getattr(b, field))) in pairs:
            return Answer.YES
    return Answer.UNSURE


def is_listed(harm: Harm) -> bool:
    """Say whether everybody who is counted is also recorded, one by one."""
    persons = _persons(harm)
    return isinstance(harm.number, Exact) and 0 < harm.number.value == len(persons)


def _persons(harm: Harm) -> frozenset[str]:
    """Give the persons by their ids alone, for `p1` may be what another report calls `r.1#p1`."""
    return frozenset(person.rpartition("#")[2] for person in harm.victims)


_GROUP: Final = ("outcome", "party", "status", "age_band", "sex", "cause")
"""The fields that narrow a group down. What is not told narrows nothing, but for the outcome."""


def covers(whole: Harm, part: Harm) -> Answer:
    """Say whether everybody in one group, harmed in one event, is in the other too.

    `YES` where each field that narrows the whole says the same of the part, and whoever is listed
    in the whole is all that the part lists. `NO` where the two have nobody in common. Else
    `UNSURE`: the injured may or may not take in the seriously injured, a child may be an infant.
    """
    if disjoint(whole, part) is Answer.YES:
        return Answer.NO
    if not all(_same(getattr(whole, field), getattr(part, field)) for field in _GROUP):
        return Answer.UNSURE
    if whole.victims and not (is_listed(part) and set(part.victims) <= set(whole.victims)):
        return Answer.UNSURE
    return Answer.YES


def _same(wide: str | None, narrow: str | None) -> bool:
    """Say whether a field of the whole leaves in all that the same field of the part does."""
    return wide is None or (wide == narrow and wide not in _NOT_SETTLED)
