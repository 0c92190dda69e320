"""The editorial checks: what a desk asks before a report goes on, and how it is asked."""

from collections.abc import Iterable
from sys import maxsize
from typing import Final

from milreport.checks import (
    INTEGRITY,
    capacity,
    chains,
    chronology,
    dating,
    events,
    figures,
    grades,
    handling,
    identifiers,
    interests,
    look,
    materiel,
    media,
    offices,
    places,
    privacy,
    quotes,
    sourcing,
    tensions,
    tolls,
    units,
)
from milreport.checks._rule import NO_TABLES, Facts, Rule
from milreport.errors import UsageError
from milreport.findings import LIMIT, Finding, in_order
from milreport.records.report import Report
from milreport.tables import Tables

__all__ = ["ALL", "EDITORIAL", "check", "chosen"]

EDITORIAL: Final[tuple[Rule, ...]] = (
    # Who says it
    sourcing.unattributed,
    sourcing.collective,
    sourcing.plural_single_instance,
    sourcing.single_origin,
    sourcing.accused_not_heard,
    interests.interested,
    interests.graded_neutral,
    # How it came here
    chains.stronger_than_source,
    chains.skipped_step,
    chains.mode_without_inner,
    chains.circular_reporting,
    chains.hedge_drift,
    chains.translation_drifts,
    quotes.translated,
    quotes.span_outside_claim,
    quotes.mention_across_caption,
    # When
    chronology.said_before_it_happened,
    chronology.published_before_said,
    chronology.wrong_weekday,
    dating.year_inferred,
    dating.no_publication_date,
    dating.page_date_as_publication,
    dating.undated_sibling,
    dating.sibling_date_carried_over,
    dating.ambiguous_start,
    # Where
    places.ambiguous_name,
    places.shared_name,
    places.outside_country,
    places.false_precision,
    places.page_locality,
    places.page_locality_used,
    places.control_unknown,
    places.disputed_control,
    places.grains,
    # What and who
    events.direction_unknown,
    events.unclaimed,
    events.part_before_whole,
    offices.other_holder,
    units.not_yet_or_no_longer,
    materiel.calibre_not_a_length,
    materiel.ambiguous_calibre,
    materiel.calibre_mismatch,
    materiel.family_without_variant,
    # How much
    figures.share_without_base,
    figures.part_above_whole,
    figures.never_meet,
    figures.mixed_scope,
    figures.vague,
    figures.delivery_without_basis,
    figures.false_precision,
    capacity.capacity,
    tolls.casualties_as_deaths,
    tolls.part_above_whole,
    tolls.never_meet,
    tolls.mixed_scope,
    tolls.impossible_age,
    tolls.more_victims_than_counted,
    tolls.unspecified_outcome,
    # What sits badly together
    tensions.in_tension,
    tensions.tension_on_record,
    tensions.agreement_in_doubt,
    # Pictures
    media.used_as_evidence,
    media.handout_as_evidence,
    media.older_than_story,
    media.no_capture_date,
    media.shows_other_matter,
    # How sure
    grades.unknown_as_number,
    grades.reliability_of_a_claim,
    grades.credibility_of_a_source,
    grades.mixed,
    grades.unknown_scale,
    grades.unknown_code,
    grades.without_reason,
    # Who may see it, and whose name it is
    handling.weaker,
    handling.embargo,
    handling.protected_source_named,
    privacy.email,
    privacy.phone,
    privacy.victim_named,
    privacy.minor_named,
    identifiers.malformed,
    identifiers.shared,
    identifiers.twice,
)
"""What a desk editor would ask about before the report goes on: `check` asks this as well."""

ALL: Final[tuple[Rule, ...]] = (*INTEGRITY, *EDITORIAL)
"""Every check, in the order in which they run."""


def check(  # noqa: PLR0913 - each is a choice of the caller's
    report: Report,
    *,
    tables: Tables = NO_TABLES,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rules: Iterable[Rule] = ALL,
    most: int = LIMIT,
) -> tuple[Finding, ...]:
    """Look at a report and say what is wrong or doubtful in it.

    Args:
        report: a report whose structure is valid.
        tables: what the caller knows of the world; a check that needs a table which is empty is
            not asked.
        select: the codes to look for, or areas such as `figure`; none is all of them.
        ignore: the codes or areas to leave out, also of those that are selected.
        rules: the checks to choose from.
        most: how many findings are given; one more, a note, says that there are others.

    Returns:
        The findings, sorted by place and then by code.

    Raises:
        UsageError: `usage.unknown_check`, for a code or an area that no check has;
            `usage.odd_limit` for a number of findings that is none from 1 on;
            `usage.not_a_report`, `usage.not_tables` or `usage.not_rules` for what is none.
    """
    _refuse_odd(report, tables, most)
    return in_order(look(Facts(report, tables=tables), chosen(rules, select, ignore), most), most)


def _refuse_odd(report: object, tables: object, most: object) -> None:
    """Refuse a call that cannot be meant."""
    if not isinstance(report, Report):
        raise UsageError("usage.not_a_report", "expected a Report")
    if not isinstance(tables, Tables):
        raise UsageError("usage.not_tables", "expected Tables, such as Tables(tenures=...)")
    if isinstance(most, bool) or not isinstance(most, int) or not 1 <= most < maxsize:
        raise UsageError("usage.odd_limit", "expected a whole number from 1 on")


def chosen(
    rules: Iterable[Rule], select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Rule, ...]:
    """Give the checks whose code or area is selected and not ignored.

    Raises:
        UsageError: `usage.unknown_check`, for a code or an area that none of the checks has;
            `usage.not_rules` for what is no rule.
    """
    if not isinstance(rules, Iterable):
        raise UsageError("usage.not_rules", "expected rules, such as checks.ALL")
    offered = (*rules,)
    if not all(isinstance(each, Rule) for each in offered):
        raise UsageError("usage.not_rules", "expected rules, such as checks.ALL")
    known = {name for each in offered for name in (each.code, _area(each.code))}
    wanted, unwanted = _names(select, known), _names(ignore, known)
    return tuple(
        each
        for each in offered
        if (not wanted or not wanted.isdisjoint((each.code, _area(each.code))))
        and unwanted.isdisjoint((each.code, _area(each.code)))
    )


def _area(code: str) -> str:
    return code.partition(".")[0]


def _names(told: object, known: set[str]) -> frozenset[str]:
    """Give the codes and areas of a selection; raises where one is not known."""
    told = (told,) if isinstance(told, str) else told
    if isinstance(told, Iterable):
        names: tuple[object, ...] = (*told,)
        wanted = [name for name in names if isinstance(name, str) and name in known]
        if len(wanted) == len(names):
            return frozenset(wanted)
    raise UsageError("usage.unknown_check", "expected codes or areas of checks.ALL")
