"""Grades: each kind of confidence grades what it is for, on a scale that has such a code."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from milreport.checks._rule import Doubt, Facts, rule
from milreport.findings import Severity
from milreport.records._structure import Path
from milreport.records.assessment import Assessment
from milreport.scales import ALIASES, SCALES, Dimension, Grade, Scale, blends

__all__ = [
    "credibility_of_a_source",
    "mixed",
    "reliability_of_a_claim",
    "unknown_as_number",
    "unknown_code",
    "unknown_scale",
    "without_reason",
]

FIELDS: Final = {
    "reliability": Dimension.RELIABILITY,
    "credibility": Dimension.CREDIBILITY,
    "likelihood": Dimension.LIKELIHOOD,
    "analytic_confidence": Dimension.ANALYTIC_CONFIDENCE,
}
"""The fields of an assessment that hold a grade, and which kind of confidence each is for."""

SPEAKERS: Final = ("sources", "actors")
"""The collections of those who say things; the other collections hold what is said."""

_SCALES: Final = tuple(f"Assessment.{field}" for field in FIELDS)


class _Graded(NamedTuple):
    """A grade that an assessment gives, and where it stands."""

    path: Path
    field: str
    grade: Grade
    assessment: Assessment

    @property
    def scale(self) -> Scale | None:
        """The scale, where it is one that is known here."""
        key = self.grade.scale or ""
        return SCALES.get(ALIASES.get(key, key))


def _graded(facts: Facts) -> Iterator[_Graded]:
    """Give every grade of the report."""
    for position, assessment in enumerate(facts.report.assessments):
        for field in FIELDS:
            grade = getattr(assessment, field)
            if grade is not None:
                yield _Graded(("assessments", position, field), field, grade, assessment)


@rule(
    "grade.unknown_as_number",
    Severity.WARNING,
    about=("Assessment.reliability", "Assessment.credibility", "Assessment.record_confidence"),
)
def unknown_as_number(facts: Facts) -> Iterator[Doubt]:
    """What cannot be judged has no number beside it.

    Letters and digits that mean *cannot be judged* are often turned into 50 by a table; then
    nothing known reads as a coin toss.

    Take the number out, or the grade where somebody did judge after all.
    """
    for each in _graded(facts):
        number = _number_beside(each.assessment)
        if number is not None and _is_not_judged(each):
            yield Doubt(
                (*each.path[:2], number),
                f"the {each.field} of this assessment cannot be judged, and yet a number is given",
                "take the number out; what is unknown is not the middle of a scale",
            )


def _is_not_judged(each: _Graded) -> bool:
    """Say whether the code is one that its scale has for what cannot be judged or is not told."""
    terms = each.scale.terms if each.scale is not None else ()
    return any(term.code == each.grade.code and not term.is_judged for term in terms)


def _number_beside(assessment: Assessment) -> str | None:
    """Give the field of an assessment that holds a number, if one does."""
    if assessment.record_confidence is not None:
        return "record_confidence"
    likelihood = assessment.likelihood
    if likelihood is not None and (likelihood.low is not None or likelihood.high is not None):
        return "likelihood"
    return None


@rule("grade.reliability_of_a_claim", Severity.WARNING, about=("Assessment.reliability",))
def reliability_of_a_claim(facts: Facts) -> Iterator[Doubt]:
    """Reliability grades who says it, not what is said.

    A source that is usually right can be wrong this once, so the letter says nothing of one item.

    Grade the source in an assessment of its own, and give the claim a credibility.
    """
    yield from _misplaced(facts, "reliability", of_speakers=False)


@rule("grade.credibility_of_a_source", Severity.WARNING, about=("Assessment.credibility",))
def credibility_of_a_source(facts: Facts) -> Iterator[Doubt]:
    """Credibility grades what is said, not who says it.

    The digit tells how well one item stands beside others; a source is no item.

    Grade the claim in an assessment of its own, and give the source a reliability.
    """
    yield from _misplaced(facts, "credibility", of_speakers=True)


def _misplaced(facts: Facts, field: str, *, of_speakers: bool) -> Iterator[Doubt]:
    """Find grades of those who speak, or of what they say, where the other is meant."""
    for each in _graded(facts):
        if each.field != field:
            continue
        about = facts.index.local(each.assessment.about)
        entry = facts.index.entries.get(about)
        if entry is not None and (entry.path[0] in SPEAKERS) is of_speakers:
            yield Doubt(
                each.path,
                f"this grades the {field} of {about}, which stands in {entry.path[0]}",
                "reliability is for a source, credibility for a claim or an event",
            )


@rule("grade.mixed", Severity.WARNING, about=(*_SCALES, "Assessment.reason"))
def mixed(facts: Facts) -> Iterator[Doubt]:
    """One grade holds one kind of confidence, and one sentence tells one.

    How likely a thing is and how good the grounds are for saying so are two answers; put together
    they read as one that is neither (ICD 203, D.6.e(2)(b)).

    Move the grade into the field for its kind, or take the sentence apart.
    """
    for each in _graded(facts):
        if each.scale is not None and each.scale.dimension is not FIELDS[each.field]:
            yield Doubt(
                (*each.path, "scale"),
                f"this scale grades {_words(each.scale.dimension)}, not {_words(each.field)}",
                "move the grade into the field for its kind",
            )
    for position, assessment in enumerate(facts.report.assessments):
        if assessment.reason is not None and blends(assessment.reason):
            yield Doubt(
                ("assessments", position, "reason"),
                "one sentence tells both how likely it is and how confident somebody is",
                "say the likelihood in one sentence and the confidence in another",
            )


def _words(name: str) -> str:
    return name.replace("_", " ")


@rule("grade.unknown_scale", Severity.NOTE, about=_SCALES)
def unknown_scale(facts: Facts) -> Iterator[Doubt]:
    """The scale of a grade is one that `milreport.scales` knows.

    A grade on a scale of one's own can be kept and exchanged, and compared with nothing.

    Look for the key among `milreport.scales.SCALES`, or tell others what the scale means.
    """
    for each in _graded(facts):
        if each.grade.scale is not None and each.scale is None:
            yield Doubt(
                (*each.path, "scale"),
                "this scale is not known here, so the grade cannot be compared or converted",
                "milreport.scales.SCALES lists the scales that are known",
            )


@rule("grade.unknown_code", Severity.WARNING, about=_SCALES)
def unknown_code(facts: Facts) -> Iterator[Doubt]:
    """A code is one that its scale has.

    A code of another scale, or of another issue of it, means something else or nothing.

    Take a code of the scale, exactly as it is spelt there.
    """
    for each in _graded(facts):
        scale = each.scale
        if scale is not None and scale.terms and each.grade.code not in scale.codes:
            yield Doubt(
                (*each.path, "code"),
                "the scale has no such code",
                f"its codes are {', '.join(scale.codes)}",
            )


@rule("grade.without_reason", Severity.NOTE, about=("Assessment.reason", "Assessment.evidence"))
def without_reason(facts: Facts) -> Iterator[Doubt]:
    """A grade says what it rests on.

    A letter without a reason cannot be checked by whoever gets the record.

    Say in `reason` why, or name the records in `evidence`.
    """
    for position, assessment in enumerate(facts.report.assessments):
        told = assessment.reason is not None or assessment.evidence
        if not told and any(getattr(assessment, field) is not None for field in FIELDS):
            yield Doubt(
                ("assessments", position),
                f"a grade of {facts.index.local(assessment.about)} stands here without a reason",
                "say why, or name the evidence",
            )
