"""Tolls: how many people came to harm, told so that nobody reads deaths into them."""

import re
from collections.abc import Hashable, Iterator, Mapping
from fractions import Fraction
from itertools import chain, product
from typing import Final, NamedTuple

from milreport.arithmetic import exceeds
from milreport.checks._amounts import (
    Told,
    grouped,
    in_words,
    is_of_a_column,
    members,
    mixed_scopes,
    never_meeting,
    number_path,
    said,
    source_of,
    span_of,
    standing,
    stretch,
    told,
)
from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.records._index import Index
from milreport.records.claim import Judgement, Toll
from milreport.values.answer import Answer
from milreport.values.harm import Harm, covers
from milreport.values.numbers import Number, Unknown
from milreport.vocabulary.harm import AgeBand, Outcome, PersonStatus
from milreport.vocabulary.numbers import Scope
from milreport.vocabulary.relations import RelationKind
from milreport.weighing._amounts import scope_of
from milreport.weighing._groups import is_held

__all__ = [
    "casualties_as_deaths",
    "impossible_age",
    "mixed_scope",
    "more_victims_than_counted",
    "never_meet",
    "part_above_whole",
    "unspecified_outcome",
]


# Casualties and deaths

CASUALTY_WORDS: Final = frozenset({"casualty", "casualties", "losses"})
"""English words for the dead and the hurt together, as `casualty_unspecified` is defined."""

_words = re.compile("[a-z]+").findall

_RETOLD: Final = frozenset(
    {
        RelationKind.SAME_PROPOSITION,
        RelationKind.QUOTES,
        RelationKind.DERIVED_FROM,
        RelationKind.TRANSLATES,
    }
)
"""The relations by which one claim puts again what another says."""


@rule(
    "toll.casualties_as_deaths",
    Severity.WARNING,
    about=("Toll.harm", "Relation.kind", "Judgement.claim"),
)
def casualties_as_deaths(facts: Facts) -> Iterator[Doubt]:
    """Casualties are not counted as deaths.

    The word takes in the hurt, and often the missing. Where a number of casualties is told again
    as so many dead, the toll has grown without anybody dying. Only English words are known here.

    Use the outcome `casualty_unspecified`, unless the source itself says that they died.
    """
    linked = _linked_casualties(facts)
    for position, claim, toll in told(facts, Toll):
        if toll.harm.outcome is not Outcome.KILLED:
            continue
        reason = None
        if _speaks_of_casualties(toll.harm.number):
            reason = "the words of its number speak of casualties"
        elif claim.id in linked:
            reason = f"{linked[claim.id]}, which it is linked to, has the same number as casualties"
        if reason is not None:
            yield Doubt(
                ("claims", position, "content", "harm", "outcome"),
                f"{claim.id} counts deaths, and {reason}, who need not have died",
                "look at the words again: unless they say dead, it is casualty_unspecified",
            )


def _speaks_of_casualties(number: Number) -> bool:
    phrase = number.phrase
    return phrase is not None and not CASUALTY_WORDS.isdisjoint(_words(phrase.casefold()))


_Number = tuple[Hashable, ...]
"""An event and the amounts of a number."""


def _same_number(index: Index, toll: Toll) -> _Number | None:
    """Give event and number, however the number is qualified; None where none is told."""
    number = toll.harm.number
    amounts = tuple(getattr(number, name, None) for name in ("value", "low", "high"))
    return None if amounts == (None, None, None) else (index.local(toll.of), *amounts)


def _linked_casualties(facts: Facts) -> Mapping[str, str]:
    """Give, for each toll of the dead, a linked claim that has the same number as casualties.

    A link is a relation by which one puts the other again, or a judgement of the toll whose
    source counts casualties in a claim of its own.
    """
    index = facts.index
    deaths: dict[str, _Number] = {}
    casualties: dict[str, _Number] = {}
    by_source: dict[Hashable, str] = {}
    for _, claim, toll in told(facts, Toll):
        number = _same_number(index, toll)
        if number is None:
            continue
        if toll.harm.outcome is Outcome.KILLED:
            deaths.setdefault(claim.id, number)
        elif toll.harm.outcome is Outcome.CASUALTY_UNSPECIFIED:
            casualties.setdefault(claim.id, number)
            by_source.setdefault((source_of(index, claim), *number), claim.id)
    if not deaths or not casualties:
        return {}
    found: dict[str, str] = {}
    by_relation = _by_relation(facts, deaths, casualties)
    for name, other in chain(by_relation, _by_judgement(facts, deaths, by_source)):
        found.setdefault(name, other)
    return found


def _by_relation(
    facts: Facts, deaths: Mapping[str, _Number], casualties: Mapping[str, _Number]
) -> Iterator[tuple[str, str]]:
    for relation in facts.report.relations:
        if relation.kind not in _RETOLD or not is_held(relation):
            continue
        ends = [*members(facts.index, relation)]
        hurt = {casualties[name]: name for name in reversed(ends) if name in casualties}
        for name in ends:
            if name in deaths and deaths[name] in hurt:
                yield name, hurt[deaths[name]]


def _by_judgement(
    facts: Facts, deaths: Mapping[str, _Number], by_source: Mapping[Hashable, str]
) -> Iterator[tuple[str, str]]:
    for claim in facts.report.claims:
        if isinstance(claim.content, Judgement):
            judged = facts.index.local(claim.content.claim)
            number = deaths.get(judged)
            if number is not None:
                own = by_source.get((source_of(facts.index, claim), *number))
                if own is not None:
                    yield judged, own


_DEATHS: Final = frozenset({Outcome.KILLED, Outcome.DIED_LATER})
_NOT_TOLD: Final = {
    Outcome.CASUALTY_UNSPECIFIED: "casualties, who may be dead or hurt",
    Outcome.UNKNOWN: "people of whom it is not told what became",
}
"""Outcomes that may be deaths and may not, and what a claim with one gives."""


class _Group(NamedTuple):
    """Which people a toll is about, as far as two tolls are surely about others."""

    of: str
    party: str | None
    status: str | None


_ANY: Final = "*"
"""Stands for any party or status: no id and no term is written so."""


@rule("toll.unspecified_outcome", Severity.NOTE, about=("Toll.of", "Toll.harm"))
def unspecified_outcome(facts: Facts) -> Iterator[Doubt]:
    """Casualties, and deaths without a number, are not read as the deaths that another counts.

    Of one attack, one source counts the dead and another speaks of casualties. The two cannot be
    added, and neither is a number for the other.

    Keep both as they are, and ask how many died and what became of the others.
    """
    deaths = _deaths(facts)
    for position, claim, toll in told(facts, Toll):
        what = _left_open(toll.harm)
        other = None if what is None else _told_beside(facts.index, toll, deaths)
        if other is None:
            continue
        field = "outcome" if toll.harm.outcome in _NOT_TOLD else "number"
        yield Doubt(
            ("claims", position, "content", "harm", field),
            f"{claim.id} gives {what}, and {other[1]} counts deaths in "
            f"{facts.index.local(toll.of)}: the two can be neither added nor taken for the same",
            "keep both as they are, and ask how many died",
        )


def _left_open(harm: Harm) -> str | None:
    """Say what a toll gives where it leaves open how many died; None where it does not."""
    if harm.outcome in _DEATHS and isinstance(harm.number, Unknown):
        return "deaths and no number"
    return _NOT_TOLD.get(harm.outcome)


def _group(index: Index, toll: Toll) -> _Group:
    harm = toll.harm
    party = None if harm.party is None else index.local(harm.party)
    return _Group(index.local(toll.of), party, harm.status)


def _deaths(facts: Facts) -> Mapping[_Group, tuple[int, str]]:
    """Give the first claim that counts deaths, by event and group and by event alone."""
    found: dict[_Group, tuple[int, str]] = {}
    for position, claim, toll in told(facts, Toll):
        if toll.harm.outcome not in _DEATHS or isinstance(toll.harm.number, Unknown):
            continue
        of, party, status = _group(facts.index, toll)
        for group in product((of,), (party, _ANY), (status, _ANY)):
            found.setdefault(_Group(*group), (position, claim.id))
    return found


def _told_beside(
    index: Index, toll: Toll, deaths: Mapping[_Group, tuple[int, str]]
) -> tuple[int, str] | None:
    """Give the first claim that counts deaths among what may be the same people."""
    of, party, status = _group(index, toll)
    parties = (_ANY,) if party is None else (party, None)
    statuses = (_ANY,) if status is None else (status, None)
    groups = (_Group(of, *group) for group in product(parties, statuses))
    return min((deaths[group] for group in groups if group in deaths), default=None)


# Several tolls of one event

_NARROWING: Final = ("party", "status", "age_band", "sex", "cause")
"""The fields that narrow a group down, beside the outcome."""

_Profile = tuple[str | None, ...]
"""What a harm says in each of the fields that narrow it down."""


def _profile(index: Index, harm: Harm) -> _Profile:
    party = None if harm.party is None else index.local(harm.party)
    return (party, *(getattr(harm, field) for field in _NARROWING[1:]))


@rule("toll.never_meet", Severity.WARNING, about=("Toll.of", "Toll.harm", "Toll.scope"))
def never_meet(facts: Facts) -> Iterator[Doubt]:
    """Tolls of one event, one group and one outcome have a number in common.

    Where they have none, both cannot be so: one was misread, or they count different people. Of
    any number of such tolls, the two furthest apart are told, at the later one. Tolls that are
    denied, corrected, withdrawn or superseded do not count, and neither do casualties, which one
    source may count with the hurt and another without.

    Look again at both; where the sources disagree, link the two claims as contradicting each
    other or as in tension, and where one is newer, say that it supersedes the other.
    """
    index = facts.index

    def group(each: Told[Toll]) -> Hashable | None:
        toll = each.amount
        is_apart = toll.scope is Scope.SUBSET_OF or is_of_a_column(toll.harm.number)
        if is_apart or toll.harm.outcome in _NOT_TOLD:
            return None
        alike = toll.harm.outcome, _profile(index, toll.harm), stretch(index, each)
        return index.local(toll.of), *alike

    yield from never_meeting(facts, grouped(standing(facts, Toll), group))


@rule("toll.mixed_scope", Severity.WARNING, about=("Toll.of", "Toll.harm", "Toll.scope"))
def mixed_scope(facts: Facts) -> Iterator[Doubt]:
    """Beside a running total, every toll of the same group says what stretch it covers.

    The dead of one day are part of the total already. A reader who takes the one for the other
    counts them twice, or sees a fall where there is none.

    Tell the scope of each toll, and since when the running total counts.
    """
    index = facts.index

    def group(each: Told[Toll]) -> Hashable:
        harm = each.amount.harm
        return index.local(each.amount.of), harm.outcome, _profile(index, harm)

    yield from mixed_scopes(facts, grouped(standing(facts, Toll), group))


_NO_PARTS: Final = frozenset({Scope.RATE, Scope.SHARE_OF})
_RUNNING: Final = frozenset({Scope.CUMULATIVE_SINCE, Scope.STOCK_AT, Scope.MAXIMUM_SEEN})

_Wholes = Mapping[Hashable, Mapping[_Profile, Told[Toll]]]
"""By what has to be the same, and by group: the toll that ends lowest."""


@rule("toll.part_above_whole", Severity.WARNING, about=("Toll.of", "Toll.harm", "Toll.scope"))
def part_above_whole(facts: Facts) -> Iterator[Doubt]:
    """A part of a group is no larger than the group.

    Where one source counts more women among the dead than dead, one of its two numbers was
    misread. Only tolls of one event, outcome, source and time are set against each other, and
    only where the wider group surely takes in the narrower one.

    Look again at both numbers, and at which group each of them is about.
    """
    index = facts.index
    tolls = [each for each in standing(facts, Toll) if scope_of(each.amount) not in _NO_PARTS]
    wholes = _wholes(index, tolls)
    for part in tolls:
        whole = _too_small(index, part, wholes)
        if whole is not None:
            yield Doubt(
                number_path(part.position, part.amount),
                f"{part.claim.id} counts a part of the people in {whole.claim.id}, by the same "
                f"source, and is above it: {in_words(part.amount)} of {in_words(whole.amount)}",
                "look again at both numbers and at which group each is about",
            )


def _alike(index: Index, each: Told[Toll]) -> Hashable:
    """Give what a part and its whole have in common: event, outcome, source, and when it spoke.

    A running total is set against one from the same start; all else is what the event came to.
    """
    toll, claim = each.amount, each.claim
    covers_more = stretch(index, each) if scope_of(toll) in _RUNNING else None
    spoke = source_of(index, claim), said(claim)
    return index.local(toll.of), toll.harm.outcome, spoke, covers_more


def _wholes(index: Index, tolls: list[Told[Toll]]) -> _Wholes:
    """Give, for each group of people, the toll with the least upper end.

    A toll that lists its people is left out: nobody else lies in it, and those whom it lists are
    counted by `more_victims_than_counted`.
    """
    found: dict[Hashable, dict[_Profile, Told[Toll]]] = {}
    for each in tolls:
        high = _high(each)
        if high is None or each.amount.harm.victims or each.amount.scope is Scope.SUBSET_OF:
            continue
        groups = found.setdefault(_alike(index, each), {})
        profile = _profile(index, each.amount.harm)
        known = _high(groups[profile]) if profile in groups else None
        if known is None or high < known:
            groups[profile] = each
    return found


def _high(each: Told[Toll]) -> Fraction | None:
    span = span_of(each.amount)
    return None if span is None else span.high


def _too_small(index: Index, part: Told[Toll], wholes: _Wholes) -> Told[Toll] | None:
    """Give the first whole that a part is surely above; the widest groups come first.

    A group has at most 32 wider ones: each of five fields is as in the part, or not told.
    """
    groups = wholes.get(_alike(index, part))
    if groups is None:
        return None
    own = _profile(index, part.amount.harm)
    choices = ((None,) if field is None else (None, field) for field in own)
    for profile in product(*choices):
        whole = groups.get(profile)
        if whole is None or (profile == own and part.amount.scope is not Scope.SUBSET_OF):
            continue
        is_whole = covers(_local(index, whole), _local(index, part)) is Answer.YES
        if is_whole and exceeds(part.amount, whole.amount) is Answer.YES:
            return whole
    return None


def _local(index: Index, each: Told[Toll]) -> Harm:
    """Give a harm whose party goes by one name, however the claim refers to it."""
    harm = each.amount.harm
    return harm if harm.party is None else harm.evolve(party=index.local(harm.party))


# The people themselves

_IN_SERVICE: Final = frozenset(
    {
        PersonStatus.STATE_FORCES,
        PersonStatus.ARMED_GROUP_MEMBER,
        PersonStatus.FOREIGN_CONTINGENT,
        PersonStatus.SECURITY_OR_POLICE,
        PersonStatus.PRIVATE_CONTRACTOR,
        PersonStatus.CIVILIAN_PARTICIPATING,
        PersonStatus.HORS_DE_COMBAT,
    }
)
"""What no infant is."""

_AT_ARMS: Final = frozenset({PersonStatus.STATE_FORCES, PersonStatus.ARMED_GROUP_MEMBER})
"""What children are at times, and what is worth a second look."""


@rule("toll.impossible_age", Severity.WARNING, about=("Toll.harm",))
def impossible_age(facts: Facts) -> Iterator[Doubt]:
    """Infants bear no arms, and a child that does is worth a second look.

    A slip between two columns turns children into soldiers. Children are recruited, too, so for
    a child a note on the claim settles it.

    Look again at age and status; where a child did bear arms, say so in the `note` of the claim.
    """
    for position, claim, toll in told(facts, Toll):
        age, status = toll.harm.age_band, toll.harm.status
        is_infant = age is AgeBand.INFANT and status in _IN_SERVICE
        is_child = age is AgeBand.CHILD and status in _AT_ARMS and claim.note is None
        if is_infant or is_child:
            yield Doubt(
                ("claims", position, "content", "harm", "age_band"),
                f"{claim.id} counts people of the age {age} as {status}"
                + (", which cannot be" if is_infant else ", which seldom is so"),
                "look again at age and status; if both are right, say so in a note",
            )


@rule("toll.more_victims_than_counted", Severity.WARNING, about=("Harm.victims", "Harm.number"))
def more_victims_than_counted(facts: Facts) -> Iterator[Doubt]:
    """No more people are listed than are counted.

    Either the number is out of date, or somebody is on the list who does not belong there.

    Look again at the list and at the number; a list that has outgrown it is a figure of its own.
    """
    for position, claim, toll in told(facts, Toll):
        persons = {victim.rpartition("#")[2] for victim in toll.harm.victims}
        span = span_of(toll) if persons else None
        if span is not None and span.high is not None and len(persons) > span.high:
            yield Doubt(
                ("claims", position, "content", "harm", "victims"),
                f"{claim.id} lists {len(persons)} people and counts {in_words(toll)}",
                "look again at the list and at the number",
            )
