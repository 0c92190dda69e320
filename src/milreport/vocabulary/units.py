"""Terms for what a unit measures."""

from milreport.vocabulary._term import Term

__all__ = ["Dimension"]


class Dimension(Term):
    """What a unit measures. Only units of one dimension are converted into each other.

    Some share their SI units and are kept apart because they do not mean the same: a rate is not
    a frequency, and a difference of temperatures is not a temperature.

    Drawn from: ISO 80000, UCUM.
    """

    # Space and time
    LENGTH = "length", "Distance, height, depth or width; base unit metre."
    AREA = "area", "Extent of a surface; base unit square metre."
    VOLUME = "volume", "Room taken up or held; base unit cubic metre."
    ANGLE = "angle", "Angle by parts of the full circle; base unit degree."
    ANGLE_RADIAN = (
        "angle_radian",
        "Angle in radians, which no exact factor turns into degrees; base unit radian.",
    )
    TIME = "time", "Length of time, not a date; base unit second."
    SPEED = "speed", "Distance for each time; base unit metre per second."

    # Matter, force and energy
    MASS = "mass", "Mass, which everyday language calls weight; base unit kilogram."
    FORCE = "force", "Force or thrust; base unit newton."
    PRESSURE = "pressure", "Force on each area; base unit pascal."
    ENERGY = "energy", "Energy or heat, and explosive yield as TNT; base unit joule."
    POWER = "power", "Energy for each time; base unit watt."
    TEMPERATURE = "temperature", "How hot something is, on a scale with its zero; base unit kelvin."
    TEMPERATURE_DIFFERENCE = (
        "temperature_difference",
        "By how much one temperature is above another; base unit kelvin, as a difference.",
    )
    ELECTRIC_POTENTIAL = "electric_potential", "Voltage; base unit volt."

    # Flow and frequency
    FREQUENCY = "frequency", "Cycles of a wave for each time; base unit hertz."
    RATE = "rate", "Counted things for each time; base unit per second."
    MASS_RATE = "mass_rate", "Mass for each time; base unit kilogram per second."
    VOLUME_RATE = "volume_rate", "Volume for each time; base unit cubic metre per second."

    # Information
    DATA = "data", "Amount of data; base unit bit."
    DATA_RATE = "data_rate", "Data for each time; base unit bit per second."

    # Radiation
    ACTIVITY = "activity", "Radioactive decays for each time; base unit becquerel."
    ABSORBED_DOSE = "absorbed_dose", "Energy of radiation taken up by each mass; base unit gray."
    DOSE_EQUIVALENT = (
        "dose_equivalent",
        "Radiation dose weighted by the harm it does to people; base unit sievert.",
    )
    DOSE_EQUIVALENT_RATE = (
        "dose_equivalent_rate",
        "Dose equivalent for each time; base unit sievert per hour.",
    )

    # Numbers and money
    RATIO = "ratio", "A share, or a plain number; base unit one."
    MONEY = "money", "A sum in one currency, by its ISO 4217 code; currencies are not converted."
