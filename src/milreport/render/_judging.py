"""Assessments in words: the verdict, who gave it and why, and who took no position.

The interest of a source stands beside a grade and never changes it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from milreport.records.assessment import Assessment, Evidence, Silence
from milreport.records.source import Source
from milreport.render._naming import Naming, acting
from milreport.render._words import STANCE, STATUS, aside, listed, reach, sentence, stopped, term
from milreport.values.grades import Likelihood
from milreport.values.intervals import Interval
from milreport.values.numbers import fraction_of
from milreport.vocabulary.claims import SpeechAct

__all__ = ["Judged", "Judging"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One assessment in words."""

    id: str
    verdict: str
    """What was found: the status and the grades, each with its scale."""
    signed: str
    """Who judged, and when."""
    grounds: tuple[str, ...]
    """Why and on what, and the interest of the source beside it; a sentence each."""


class Judging:
    """Puts the assessments of one report into words."""

    def __init__(self, naming: Naming) -> None:
        """Keep the names of the records."""
        self._naming = naming
        self._index = naming.index
        self._interests: dict[str, str | None] = {}

    def of(self, key: str, interest: str | None = None) -> tuple[Judged, ...]:
        """Give what was made of a record, by its id.

        Args:
            key: the id of the record.
            interest: how the source that it rests on stands to the conflict.
        """
        told = self._index.assessments_of.get(key, ())
        return tuple(self.judged(each, interest) for each in told)

    def judged(self, told: Assessment, interest: str | None = None) -> Judged:
        """Put one assessment in words."""
        who = "who judged is not told" if told.by is None else self._judge(told.by)
        when = "date not told" if told.time is None else self._naming.time(told.time)
        return Judged(
            id=told.id,
            verdict="; ".join(_graded(told)) or "no grade given",
            signed=f"{who}, {when}",
            grounds=tuple(map(sentence, self._grounds(told, interest))),
        )

    def _judge(self, reference: str) -> str:
        """Call a judge by name; whoever made the record is the recorder."""
        recorder = self._index.report.recorded_by
        is_recorder = recorder is not None and self._index.local(recorder) == self._index.local(
            reference
        )
        return "the recorder" if is_recorder else self._naming.of(reference)

    def _grounds(self, told: Assessment, interest: str | None) -> Iterator[str]:
        if told.over is not None:
            yield f"laid over {self._index.local(told.over)}"
        if interest is not None:
            yield f"beside the grade, the interest of the source: {interest}"
        if told.reason is not None:
            yield told.reason
        if told.evidence:
            yield f"rests on {listed(map(self.evidence, told.evidence))}"
        if told.note is not None:
            yield f"note: {told.note}"

    def interest(self, reference: str) -> str | None:
        """Say how a source stands to the conflict; it is shown beside a grade, never inside."""
        key = self._index.local(reference)
        if key not in self._interests:
            self._interests[key] = self._interest(self._index.sources.get(key))
        return self._interests[key]

    def _interest(self, source: Source | None) -> str | None:
        if source is None or not source.stakes:
            return None
        return listed(
            f"{term(stake.interest)}{aside(self._side(stake.side))}" for stake in source.stakes
        )

    def _side(self, side: str | None) -> Iterator[str]:
        if side is not None:
            yield f"side: {self._naming.of(side)}"

    def evidence(self, piece: Evidence) -> str:
        """Say what a piece is and what it is there for."""
        record = None if piece.record is None else self._index.local(piece.record)
        role = None if piece.role is None else term(piece.role)
        note = "" if piece.note is None else f": {piece.note}"
        return f"{term(piece.kind)}{aside(filter(None, (role, record)))}{note}"

    def silence(self, told: Silence) -> str:
        """Say who took no position, and whether anybody asked."""
        asked = "; no question to it is recorded"
        if told.act is not None:
            asked = _ASKED.get(told.act, f"; {acting(told.act)}")
        searched = "" if told.searched is None else f"; what was read: {told.searched}"
        return stopped(f"{self._naming.opening(told.actor)} {STANCE[told.stance]}{asked}{searched}")


_ASKED: Final[Mapping[SpeechAct, str]] = {
    SpeechAct.DECLINE_TO_COMMENT: "; asked, and declined to comment",
    SpeechAct.DID_NOT_RESPOND: "; asked, and did not respond",
}


def _graded(told: Assessment) -> Iterator[str]:
    """Give the verdict and the grades, each with its scale."""
    if told.status is not None:
        yield STATUS.get(told.status, term(told.status))
    for what, grade in (
        ("reliability", told.reliability),
        ("credibility", told.credibility),
        ("analytic confidence", told.analytic_confidence),
    ):
        if grade is not None:
            phrase = () if grade.phrase is None else (f"“{grade.phrase}”",)
            yield f"{what} {grade.code}{aside((grade.scale, *phrase))}"
    if told.likelihood is not None:
        yield f"likelihood {_likelihood(told.likelihood)}"
    if told.record_confidence is not None:
        confidence = told.record_confidence
        yield f"confidence in the record {confidence.value} ({confidence.scale})"
    if told.standard is not None:
        yield f"standard of proof: {term(told.standard)}"


def _likelihood(told: Likelihood) -> str:
    parts = [] if told.code is None else [f"{told.code} ({told.scale})"]
    if told.low is not None or told.high is not None:
        low, high = (None if end is None else fraction_of(end) for end in (told.low, told.high))
        parts.append(reach(Interval(low, high, told.low_open, told.high_open)))
    parts += [] if told.phrase is None else [f"“{told.phrase}”"]
    return ", ".join(parts)
