"""Origins: how many separate sources stand behind an event or a claim, as an interval.

Twelve voices may be one. What is counted is where the chains end, not how many people repeat it.
The ledger tells what became of every end, so that an editor can follow each step, and object.
"""

from fractions import Fraction
from math import isfinite
from typing import Final

from milreport.errors import UsageError
from milreport.records.report import Report
from milreport.vocabulary.claims import ContentMode
from milreport.vocabulary.events import Realis
from milreport.weighing import _asked as asked
from milreport.weighing._attribution import Desk
from milreport.weighing._counting import Count
from milreport.weighing._groups import puts
from milreport.weighing._ledger import OriginEntry, OriginKind, Origins
from milreport.weighing._voices import Sign, sign

__all__ = ["Attribution", "OriginEntry", "OriginKind", "Origins", "effective_voices", "origins"]


def origins(report: Report, of: str) -> Origins:
    """Count the separate origins behind an event or a claim.

    **Which claims.** For an event, those whose content is that it happened, or a figure or toll of
    it, but not what stands on the page outside the story. For a claim, itself. To these come all
    that relations join as versions of one proposition (`same_proposition`, `narrows`, `broadens`,
    `translates`, `quotes`), from either end and step by step; a link that is only
    `not_excluded` joins nothing. A claim that puts it the other way, asks, takes back or gives
    no answer stands behind nothing and is set aside.

    **Which ends.** Each chain ends in its innermost step. That end is *named* where the source can
    be told apart: it is named, or it is given by post, or protected, and the record says which
    definite actor it is. Otherwise it is *unknown*: no source, a country that speaks, a group, an
    outlet without a name. So is the end behind a named source that says that it has it from others
    and not from whom (a `weasel_source` hedge of its own, or a last step whose mode takes another).
    A document in its own voice is an end only where it saw it itself or is no carrier, such as a
    ministry's own statement; where nothing else is there, it counts as one unknown end.

    **What is counted once.** The same source or the same actor; a source or actor and what it is
    `part_of`; what `same_origin_as` declares, unless only `not_excluded`. A source that another
    claim of the same proposition shows to have it from further in gives way to that fuller chain,
    unless it saw it itself; if sources rest on one another in a circle, they are one unknown end.
    A source that on the same occasion (the step's `event`) passes on what one named other told it
    is counted as that other. Unknown ends stay apart, except that one chain to one unknown source
    is one end however often it is used.

    **Judges.** Whoever judges one of the claims (`Judgement`, or the relation `assesses`) and
    affirms it adds at most one to the highest figure and nothing to the lowest. What a judge
    repeats of the reports that it judges adds nothing.

    With k named origins and u other ends the result is [max(1, k), k + u], or [0, 0] where nobody
    claims it. The rule is our own; newsroom and intelligence standards ask for separate
    sources and do not say how to count them.

    Args:
        report: the report.
        of: the id of an event or of a claim in it, alone or as `report-id#id`.

    Returns:
        The interval and its ledger: named ends, unknown ends, merged ones, judges, claims set
        aside, and what is open; each kind in the order of the report.

    Raises:
        UsageError: `usage.unknown_record`, where the report has no event or claim of that id;
            `usage.not_a_report`.
    """
    return Attribution(report).origins(of)


class Attribution:
    """A report made ready to be asked often: each answer then takes the time of its own claims."""

    def __init__(self, report: Report) -> None:
        """Keep the report; what is needed is found out when it is first asked for.

        Raises:
            UsageError: `usage.not_a_report`.
        """
        asked.reports(report)
        self._desk = Desk(report)
        self._known: dict[tuple[frozenset[str], Sign], Origins] = {}

    def origins(self, of: str) -> Origins:
        """Count the separate origins behind an event or a claim, as the function `origins` does.

        Raises:
            UsageError: `usage.unknown_record`, where the report has no event or claim of that id.
        """
        index = self._desk.index
        name = index.local(f"{of}")
        if name in index.events:
            return self._of_event(name)
        if name in index.claims:
            return self._of_claim(name)
        raise UsageError("usage.unknown_record", "expected the id of an event or of a claim")

    def _of_event(self, name: str) -> Origins:
        index = self._desk.index
        denied = index.events[name].realis is Realis.DID_NOT_OCCUR
        told = (claim for claim in index.claims_on.get(name, ()) if puts(claim) is not None)
        start = [claim for claim in told if index.claims[claim.id] is claim]
        story = [claim for claim in start if claim.mode is not ContentMode.PAGE_FURNITURE]
        wanted = Sign.AGAINST if denied else Sign.FOR
        # Events whose claims are versions of the same ones have one count.
        key = (self._desk.roots(story), wanted)
        if key not in self._known:
            self._known[key] = Count(self._desk, story, wanted).result()
        return self._known[key]

    def _of_claim(self, name: str) -> Origins:
        claim = self._desk.index.claims[name]
        return Count(self._desk, [claim], sign(self._desk.index, claim), of=name).result()


_MOST_VOICES: Final = 2**53 - 1


def effective_voices(n: int, rho: float | Fraction) -> float:
    """Give how many separate voices so many dependent ones are worth: n / (1 + (n - 1) rho).

    It is the design effect of survey sampling (Kish, 1965, for clusters), read the other way.
    How strongly the voices depend on one another has to be judged by somebody; nothing here
    guesses it, and no other function uses the result. To be shown beside a count, never in its
    place.

    Args:
        n: how many voices, a whole number from 1 on.
        rho: how strongly they depend on one another: 0 not at all, 1 wholly.

    Raises:
        UsageError: `usage.not_a_number` for a bool, a text, NaN or an infinity;
            `usage.out_of_range` for n outside 1 to 2^53 - 1 or rho outside 0 to 1.
    """
    if isinstance(n, bool) or not isinstance(n, int):
        raise UsageError("usage.not_a_number", "expected a whole number of voices")
    if not _is_number(rho):
        raise UsageError("usage.not_a_number", "expected a finite number from 0 to 1 for rho")
    if not 1 <= n <= _MOST_VOICES:
        raise UsageError("usage.out_of_range", "expected a number of voices from 1 to 2^53 - 1")
    if not 0 <= rho <= 1:
        raise UsageError("usage.out_of_range", "expected a dependence from 0 to 1")
    return float(n / (1 + (n - 1) * Fraction(rho)))


def _is_number(told: object) -> bool:
    if isinstance(told, float):
        return isfinite(told)
    return isinstance(told, int | Fraction) and not isinstance(told, bool)
