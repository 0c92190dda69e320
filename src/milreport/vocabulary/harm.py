"""What befell people: outcome, their status, the cause, and their age and sex."""

from milreport.vocabulary._term import OpenTerm, Term

__all__ = ["AgeBand", "CauseOfHarm", "Outcome", "PersonStatus", "Sex"]


class Outcome(OpenTerm):
    """What is told to have happened to the people counted.

    Drawn from: UCDP, USMTF casualty categories, OHCHR, HURIDOCS, Every Casualty, Airwars, ACLED,
    JC3IEDM.
    """

    # Dead or hurt
    KILLED = "killed", "Told as dead through the event, with no later death mentioned."
    DIED_LATER = "died_later", "Told as having survived the event at first, then died of it."
    INJURED = "injured", "Told as hurt, without saying how badly."
    SERIOUSLY_INJURED = "seriously_injured", "Told as badly hurt."
    LIGHTLY_INJURED = "lightly_injured", "Told as slightly hurt."
    CASUALTY_UNSPECIFIED = (
        "casualty_unspecified",
        'Only "casualties" or "losses": may or may not include injured; often misread as deaths.',
    )

    # Gone or held
    MISSING = "missing", "Told as unaccounted for, neither dead nor held."
    CAPTURED = "captured", "Told as taken prisoner by an opposing side."
    SURRENDERED = "surrendered", "Told as having given up of their own accord."
    DETAINED = "detained", "Told as arrested or held, other than by capture in fighting."
    FORCIBLY_DISAPPEARED = (
        "forcibly_disappeared",
        "Told as held by someone who denies it or hides where they are.",
    )
    RELEASED_OR_EXCHANGED = "released_or_exchanged", "Told as freed or swapped after being held."

    # Other
    DISPLACED = "displaced", "Told as driven from their homes."
    OTHER_HARM = "other_harm", "Told as harmed in a way that is not in the list."
    UNHARMED = "unharmed", "Told in so many words to have come to no harm."
    UNKNOWN = "unknown", "What became of them is not told, or cannot be told."


class PersonStatus(OpenTerm):
    """Who the people harmed are said to be; never a finding on their standing in law.

    Drawn from: UCDP, Every Casualty, Airwars, OHCHR.
    """

    # Told as armed or working for an armed body
    STATE_FORCES = "state_forces", "Told as serving in the armed forces of a state."
    ARMED_GROUP_MEMBER = "armed_group_member", "Told as belonging to a non-state armed group."
    FOREIGN_CONTINGENT = (
        "foreign_contingent",
        "Told as serving alongside the forces of a state other than their own.",
    )
    SECURITY_OR_POLICE = (
        "security_or_police",
        "Told as police, guards or internal troops rather than armed forces.",
    )
    PRIVATE_CONTRACTOR = (
        "private_contractor",
        "Told as hired by a firm to fight, guard or support forces.",
    )

    # Told as civilian or in a special role
    CIVILIAN = "civilian", "Told as civilian, with no part in the fighting mentioned."
    CIVILIAN_PARTICIPATING = (
        "civilian_participating",
        "Told as civilian, but taking a direct part in the fighting at the time.",
    )
    MEDICAL_OR_RELIGIOUS = "medical_or_religious", "Told as medical staff or clergy."
    HUMANITARIAN_OR_UN = "humanitarian_or_un", "Told as an aid worker, UN staff or a peacekeeper."
    JOURNALIST = "journalist", "Told as working for the media."
    HORS_DE_COMBAT = (
        "hors_de_combat",
        "Told as a fighter already wounded, captured or giving up when the harm was done.",
    )

    DISPUTED = "disputed", "Sources disagree on who they were; each version is kept."
    UNKNOWN = "unknown", "Who they were is not told, or cannot be told."


class CauseOfHarm(OpenTerm):
    """How the harm is said to have come about; never who is to blame.

    Drawn from: USMTF battle and non-battle categories, OHCHR cause lists.
    """

    # In or by the fighting
    HOSTILE_ACTION = "hostile_action", "Put down to an attack or fighting by an opposing side."
    FRIENDLY_FIRE = "friendly_fire", "Put down to fire from the person's own side or its allies."
    OWN_EQUIPMENT_FAILURE = (
        "own_equipment_failure",
        "Put down to a weapon or machine of the person's own side going wrong.",
    )

    # Apart from it
    ACCIDENT = "accident", "Put down to a mishap, such as a road crash, not to failed equipment."
    NON_BATTLE = "non_battle", "Put down to something else than combat, such as illness."
    EXECUTION_OR_ABUSE = (
        "execution_or_abuse",
        "Put down to deliberate killing or ill-treatment of people in someone's power.",
    )
    INDIRECT = "indirect", "Put down to the war's effects, such as lack of food, heat or care."

    DISPUTED = "disputed", "Sources disagree on the cause; each version is kept."
    UNKNOWN = "unknown", "The cause is not told, or cannot be told."


class AgeBand(Term):
    """Age when the harm was done, as told; the list sets no limits in years.

    Drawn from: Every Casualty minimum data.
    """

    INFANT = "infant", "Told as a baby."
    CHILD = "child", "Told as a child past infancy, or as a minor with nothing more said."
    ADOLESCENT = "adolescent", "Told as a teenager or adolescent, not yet adult."
    ADULT = "adult", "Told as grown up, with no mention of old age."
    OLDER_ADULT = "older_adult", "Told as elderly or a pensioner."
    UNKNOWN = "unknown", "The age is not told, or cannot be told."


class Sex(Term):
    """Sex as the source gives it; never guessed from a name or a picture.

    Drawn from: Every Casualty minimum data.
    """

    FEMALE = "female", "Told as female."
    MALE = "male", "Told as male."
    OTHER_RECORDED = "other_recorded", "The source gives an entry that is neither of these two."
    UNKNOWN = "unknown", "The sex is not told, or cannot be told."
