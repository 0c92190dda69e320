"""Harm to people, as one source counts it."""

from milreport._model import Value, value
from milreport.values.ids import ActorRef
from milreport.values.numbers import WholeNumber
from milreport.vocabulary.harm import AgeBand, CauseOfHarm, Outcome, PersonStatus, Sex

__all__ = ["Harm"]


@value
class Harm(Value):
    """How many people of one group came to one outcome.

    What a group is, is told by as many of the fields as the source gives; each further breakdown
    is a further figure. `casualty_unspecified` adds to no other outcome.
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
