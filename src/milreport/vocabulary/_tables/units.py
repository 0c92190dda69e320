"""Units of measurement: what each code is a unit of, and its exact size.

A value in the base unit of its dimension is value * factor + offset, in rational numbers; the
base unit is the first row of the dimension. No factor is irrational, so radians stand apart from
degrees. Sizes rest on the SI, the international yard and pound of 1959 and conventional gravity.

The month and the year are UCUM's mean Julian ones: 30.4375 and 365.25 days. They serve rates and
rough lengths of time, never the calendar.

Codes without UCUM's mark are the project's own:

- `[acr_i]`: the acre of 4,840 square international yards; UCUM has only that of survey feet;
- `[acft_i]`: the volume of one `[acr_i]` one foot deep; `[reg_ton]`: 100 cubic feet;
- `[dunam]`, `[dunam_iq]`: 1,000 square metres, and 2,500 in Iraq;
- `[bbl_liq_us]`, `[bbl_br]`: barrels of 31.5 US and of 36 imperial gallons;
- `[K_diff]`, `[Cel_diff]`, `[degF_diff]`: temperature differences, which have no offset;
- `[mil_6400]`, `[mil_6000]`, `[mil_6300]`: so many to the full circle (NATO; Warsaw Pact; Sweden);
- `[torr]`: 1/760 of the standard atmosphere;
- `[HP_m]`: 75 kilogram-force metres a second;
- `[MMBtu_IT]`: a million `[Btu_IT]`; `[toe]`: 41.868 GJ;
- `[g_TNT]` to `[Mt_TNT]`: explosive yield, of which a metric ton of TNT is 4.184 GJ by definition.

In two rows UCUM's size is a rounding and the table has the conventional one: `mm[Hg]` is
133.322387415 Pa (UCUM: 133.322) and `[in_i'Hg]` is 25.4 of these.

Names are what English text writes, singular first and plural second. A word that may mean several
units stands at each of them, and whoever reads it has to choose. Symbols are for printing: those
that mean something else more often (`in`, `at`, `K`, `B`, `toe`) are not among the names, nor are
those of temperature differences. `1` has no name. Prefixes of bytes are decimal (IEC 80000-13) but
for `KB`, which stands at both.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from milreport.vocabulary.units import Dimension

SOURCE: Final = "Unified Code for Units of Measure (codes); SI Brochure and NIST SP 811 (sizes)"
"""Whose codes these are, and on what the sizes rest. Names and aliases are the project's own."""

VERSION: Final = "UCUM 2.2 of 2024-06-17; SI Brochure, 9th edition; NIST SP 811, 2008 edition"
"""The editions."""

LICENCE: Final = "LicenseRef-UCUM"
"""The terms of the codes. The sizes are facts and the names are under this project's licence."""


class Row(NamedTuple):
    """One unit."""

    dimension: Dimension
    factor: str
    """How many base units one unit is: an exact decimal or a fraction such as `5/9`."""
    offset: str
    """What is added after multiplying, in base units; `0` but for temperatures."""
    symbol: str
    """As printed after a number."""
    names: tuple[str, ...]
    """As text writes it: singular, plural, then other words and abbreviations."""
    ucum: bool
    """Whether the code is UCUM's own, in its case-sensitive form."""
    pint: str | None
    """What the default registry of pint calls it; None where it has no unit of this size."""


# fmt: off
UNITS: Final[Mapping[str, Row]] = {
    # length
    "m": Row(Dimension.LENGTH, "1", "0", "m", ("metre", "metres", "meter", "meters", "mtr", "mtrs", "m"), ucum=True, pint="meter"),
    "nm": Row(Dimension.LENGTH, "0.000000001", "0", "nm", ("nanometre", "nanometres", "nanometer", "nanometers", "nm"), ucum=True, pint="nanometer"),
    "um": Row(Dimension.LENGTH, "0.000001", "0", "µm", ("micrometre", "micrometres", "micrometer", "micrometers", "µm", "μm", "um"), ucum=True, pint="micrometer"),
    "mm": Row(Dimension.LENGTH, "0.001", "0", "mm", ("millimetre", "millimetres", "millimeter", "millimeters", "mm"), ucum=True, pint="millimeter"),
    "cm": Row(Dimension.LENGTH, "0.01", "0", "cm", ("centimetre", "centimetres", "centimeter", "centimeters", "cm"), ucum=True, pint="centimeter"),
    "dm": Row(Dimension.LENGTH, "0.1", "0", "dm", ("decimetre", "decimetres", "decimeter", "decimeters", "dm"), ucum=True, pint="decimeter"),
    "km": Row(Dimension.LENGTH, "1000", "0", "km", ("kilometre", "kilometres", "kilometer", "kilometers", "kms", "klick", "klicks", "km"), ucum=True, pint="kilometer"),
    "[mil_i]": Row(Dimension.LENGTH, "0.0000254", "0", "mil", ("thousandth of an inch", "thousandths of an inch", "mil", "mils"), ucum=True, pint="thou"),
    "[in_i]": Row(Dimension.LENGTH, "0.0254", "0", "in", ("inch", "inches"), ucum=True, pint="inch"),
    "[ft_i]": Row(Dimension.LENGTH, "0.3048", "0", "ft", ("foot", "feet", "ft"), ucum=True, pint="foot"),
    "[yd_i]": Row(Dimension.LENGTH, "0.9144", "0", "yd", ("yard", "yards", "yd", "yds"), ucum=True, pint="yard"),
    "[fth_i]": Row(Dimension.LENGTH, "1.8288", "0", "ftm", ("fathom", "fathoms", "ftm"), ucum=True, pint=None),
    "[mi_i]": Row(Dimension.LENGTH, "1609.344", "0", "mi", ("mile", "miles", "mi", "statute mile", "statute miles", "land mile", "land miles"), ucum=True, pint="mile"),
    "[nmi_i]": Row(Dimension.LENGTH, "1852", "0", "nmi", ("nautical mile", "nautical miles", "nmi", "NM", "nm", "n mile", "n miles", "sea mile", "sea miles", "mile", "miles"), ucum=True, pint="nautical_mile"),
    # area
    "m2": Row(Dimension.AREA, "1", "0", "m²", ("square metre", "square metres", "square meter", "square meters", "sq m", "sq. m", "m2", "m²"), ucum=True, pint="meter ** 2"),
    "mm2": Row(Dimension.AREA, "0.000001", "0", "mm²", ("square millimetre", "square millimetres", "square millimeter", "square millimeters", "sq mm", "sq. mm", "mm2", "mm²"), ucum=True, pint="millimeter ** 2"),
    "cm2": Row(Dimension.AREA, "0.0001", "0", "cm²", ("square centimetre", "square centimetres", "square centimeter", "square centimeters", "sq cm", "sq. cm", "cm2", "cm²"), ucum=True, pint="centimeter ** 2"),
    "km2": Row(Dimension.AREA, "1000000", "0", "km²", ("square kilometre", "square kilometres", "square kilometer", "square kilometers", "sq km", "sq. km", "km2", "km²"), ucum=True, pint="kilometer ** 2"),
    "har": Row(Dimension.AREA, "10000", "0", "ha", ("hectare", "hectares", "ha"), ucum=True, pint="hectare"),
    "[dunam]": Row(Dimension.AREA, "1000", "0", "dunam", ("dunam", "dunams", "donum", "donums", "dönüm", "dunum", "dunums", "metric dunam", "metric dunams"), ucum=False, pint=None),
    "[dunam_iq]": Row(Dimension.AREA, "2500", "0", "dunam", ("Iraqi dunam", "Iraqi dunams", "Iraqi donum", "Iraqi donums", "dunam", "dunams", "donum", "donums", "dunum", "dunums"), ucum=False, pint=None),
    "[sin_i]": Row(Dimension.AREA, "0.00064516", "0", "sq in", ("square inch", "square inches", "sq. in", "sq in"), ucum=True, pint="square_inch"),
    "[sft_i]": Row(Dimension.AREA, "0.09290304", "0", "sq ft", ("square foot", "square feet", "sq. ft", "ft2", "ft²", "sq ft"), ucum=True, pint="square_foot"),
    "[syd_i]": Row(Dimension.AREA, "0.83612736", "0", "sq yd", ("square yard", "square yards", "sq. yd", "sq yd"), ucum=True, pint="square_yard"),
    "[mi_i]2": Row(Dimension.AREA, "2589988.110336", "0", "sq mi", ("square mile", "square miles", "sq. mi", "sq mile", "sq miles", "sq mi"), ucum=True, pint="square_mile"),
    "[nmi_i]2": Row(Dimension.AREA, "3429904", "0", "sq nmi", ("square nautical mile", "square nautical miles", "sq nmi"), ucum=True, pint="nautical_mile ** 2"),
    "[acr_i]": Row(Dimension.AREA, "4046.8564224", "0", "ac", ("acre", "acres", "international acre", "international acres", "ac"), ucum=False, pint=None),
    "[acr_us]": Row(Dimension.AREA, "62726400000/15499969", "0", "ac (US survey)", ("US survey acre", "US survey acres", "ac (US survey)"), ucum=True, pint="acre"),
    # volume
    "m3": Row(Dimension.VOLUME, "1", "0", "m³", ("cubic metre", "cubic metres", "cubic meter", "cubic meters", "cu m", "cu. m", "m3", "m³", "cbm"), ucum=True, pint="meter ** 3"),
    "kL": Row(Dimension.VOLUME, "1", "0", "kL", ("kilolitre", "kilolitres", "kiloliter", "kiloliters", "kL"), ucum=True, pint="kiloliter"),
    "mm3": Row(Dimension.VOLUME, "0.000000001", "0", "mm³", ("cubic millimetre", "cubic millimetres", "cubic millimeter", "cubic millimeters", "cu mm", "cu. mm", "mm3", "mm³"), ucum=True, pint="millimeter ** 3"),
    "cm3": Row(Dimension.VOLUME, "0.000001", "0", "cm³", ("cubic centimetre", "cubic centimetres", "cubic centimeter", "cubic centimeters", "cu cm", "cu. cm", "cm3", "cm³", "cc"), ucum=True, pint="centimeter ** 3"),
    "dm3": Row(Dimension.VOLUME, "0.001", "0", "dm³", ("cubic decimetre", "cubic decimetres", "cubic decimeter", "cubic decimeters", "cu dm", "cu. dm", "dm3", "dm³"), ucum=True, pint="decimeter ** 3"),
    "dam3": Row(Dimension.VOLUME, "1000", "0", "dam³", ("cubic decametre", "cubic decametres", "cubic decameter", "cubic decameters", "cu dam", "cu. dam", "dam3", "dam³", "mcm"), ucum=True, pint="decameter ** 3"),
    "hm3": Row(Dimension.VOLUME, "1000000", "0", "hm³", ("cubic hectometre", "cubic hectometres", "cubic hectometer", "cubic hectometers", "cu hm", "cu. hm", "hm3", "hm³", "mcm"), ucum=True, pint="hectometer ** 3"),
    "km3": Row(Dimension.VOLUME, "1000000000", "0", "km³", ("cubic kilometre", "cubic kilometres", "cubic kilometer", "cubic kilometers", "cu km", "cu. km", "km3", "km³", "bcm"), ucum=True, pint="kilometer ** 3"),
    "mL": Row(Dimension.VOLUME, "0.000001", "0", "mL", ("millilitre", "millilitres", "milliliter", "milliliters", "ml", "mL"), ucum=True, pint="milliliter"),
    "cL": Row(Dimension.VOLUME, "0.00001", "0", "cL", ("centilitre", "centilitres", "centiliter", "centiliters", "cl", "cL"), ucum=True, pint="centiliter"),
    "dL": Row(Dimension.VOLUME, "0.0001", "0", "dL", ("decilitre", "decilitres", "deciliter", "deciliters", "dl", "dL"), ucum=True, pint="deciliter"),
    "L": Row(Dimension.VOLUME, "0.001", "0", "L", ("litre", "litres", "liter", "liters", "l", "L"), ucum=True, pint="liter"),
    "hL": Row(Dimension.VOLUME, "0.1", "0", "hL", ("hectolitre", "hectolitres", "hectoliter", "hectoliters", "hl", "hL"), ucum=True, pint="hectoliter"),
    "ML": Row(Dimension.VOLUME, "1000", "0", "ML", ("megalitre", "megalitres", "megaliter", "megaliters", "ML"), ucum=True, pint="megaliter"),
    "[cin_i]": Row(Dimension.VOLUME, "0.000016387064", "0", "cu in", ("cubic inch", "cubic inches", "cu. in", "cu in"), ucum=True, pint="cubic_inch"),
    "[cft_i]": Row(Dimension.VOLUME, "0.028316846592", "0", "cu ft", ("cubic foot", "cubic feet", "cu. ft", "cf", "ft3", "ft³", "cu ft"), ucum=True, pint="cubic_foot"),
    "[cyd_i]": Row(Dimension.VOLUME, "0.764554857984", "0", "cu yd", ("cubic yard", "cubic yards", "cu. yd", "cu yd"), ucum=True, pint="cubic_yard"),
    "[foz_us]": Row(Dimension.VOLUME, "0.0000295735295625", "0", "US fl oz", ("US fluid ounce", "US fluid ounces", "fluid ounce", "fluid ounces", "fl oz", "fl. oz.", "ounce", "ounces", "US fl oz"), ucum=True, pint="fluid_ounce"),
    "[foz_br]": Row(Dimension.VOLUME, "0.0000284130625", "0", "imp fl oz", ("imperial fluid ounce", "imperial fluid ounces", "fluid ounce", "fluid ounces", "fl oz", "fl. oz.", "ounce", "ounces", "imp fl oz"), ucum=True, pint="imperial_fluid_ounce"),
    "[pt_us]": Row(Dimension.VOLUME, "0.000473176473", "0", "US pt", ("US pint", "US pints", "pint", "pints", "pt", "US pt"), ucum=True, pint="pint"),
    "[pt_br]": Row(Dimension.VOLUME, "0.00056826125", "0", "imp pt", ("imperial pint", "imperial pints", "pint", "pints", "pt", "imp pt"), ucum=True, pint="imperial_pint"),
    "[qt_us]": Row(Dimension.VOLUME, "0.000946352946", "0", "US qt", ("US quart", "US quarts", "quart", "quarts", "qt", "US qt"), ucum=True, pint="quart"),
    "[qt_br]": Row(Dimension.VOLUME, "0.0011365225", "0", "imp qt", ("imperial quart", "imperial quarts", "quart", "quarts", "qt", "imp qt"), ucum=True, pint="imperial_quart"),
    "[gal_us]": Row(Dimension.VOLUME, "0.003785411784", "0", "US gal", ("US gallon", "US gallons", "gallon", "gallons", "gal", "gals", "U.S. gallon", "U.S. gallons", "US gal"), ucum=True, pint="gallon"),
    "[gal_br]": Row(Dimension.VOLUME, "0.00454609", "0", "imp gal", ("imperial gallon", "imperial gallons", "gallon", "gallons", "gal", "gals", "UK gallon", "UK gallons", "imp gal"), ucum=True, pint="imperial_gallon"),
    "[bbl_us]": Row(Dimension.VOLUME, "0.158987294928", "0", "bbl", ("barrel of oil", "barrels of oil", "barrel", "barrels", "bbl", "bbls", "oil barrel", "oil barrels", "barrel of crude", "barrels of crude"), ucum=True, pint="oil_barrel"),
    "[bbl_liq_us]": Row(Dimension.VOLUME, "0.119240471196", "0", "US liq bbl", ("US liquid barrel", "US liquid barrels", "barrel", "barrels", "bbl", "US liq bbl"), ucum=False, pint="barrel"),
    "[bbl_br]": Row(Dimension.VOLUME, "0.16365924", "0", "imp bbl", ("imperial barrel", "imperial barrels", "UK barrel", "UK barrels", "barrel", "barrels", "bbl", "imp bbl"), ucum=False, pint="imperial_barrel"),
    "[bu_us]": Row(Dimension.VOLUME, "0.03523907016688", "0", "US bu", ("US bushel", "US bushels", "bushel", "bushels", "bu", "US bu"), ucum=True, pint="bushel"),
    "[bu_br]": Row(Dimension.VOLUME, "0.03636872", "0", "imp bu", ("imperial bushel", "imperial bushels", "bushel", "bushels", "bu", "imp bu"), ucum=True, pint="imperial_bushel"),
    "[acft_i]": Row(Dimension.VOLUME, "1233.48183754752", "0", "ac ft", ("acre-foot", "acre-feet", "acre foot", "acre feet", "ac ft"), ucum=False, pint=None),
    "[reg_ton]": Row(Dimension.VOLUME, "2.8316846592", "0", "reg ton", ("register ton", "register tons", "gross register ton", "gross register tons", "GRT", "reg ton"), ucum=False, pint=None),
    # mass
    "kg": Row(Dimension.MASS, "1", "0", "kg", ("kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos", "kgs", "kilogram of TNT", "kilograms of TNT", "kilo of TNT", "kilos of TNT", "kg of TNT", "kg"), ucum=True, pint="kilogram"),
    "ug": Row(Dimension.MASS, "0.000000001", "0", "µg", ("microgram", "micrograms", "µg", "μg", "ug"), ucum=True, pint="microgram"),
    "mg": Row(Dimension.MASS, "0.000001", "0", "mg", ("milligram", "milligrams", "mg"), ucum=True, pint="milligram"),
    "g": Row(Dimension.MASS, "0.001", "0", "g", ("gram", "grams", "gramme", "grammes", "gram of TNT", "grams of TNT", "g"), ucum=True, pint="gram"),
    "dt": Row(Dimension.MASS, "100", "0", "dt", ("decitonne", "decitonnes", "metric quintal", "metric quintals", "dt"), ucum=True, pint="decimetric_ton"),
    "t": Row(Dimension.MASS, "1000", "0", "t", ("tonne", "tonnes", "metric ton", "metric tons", "mt", "MT", "metric tonne", "metric tonnes", "ton", "tons", "ton of TNT", "tons of TNT", "tonne of TNT", "tonnes of TNT", "t"), ucum=True, pint="metric_ton"),
    "kt": Row(Dimension.MASS, "1000000", "0", "kt", ("kilotonne", "kilotonnes", "kiloton", "kilotons", "kt", "KT"), ucum=True, pint="kilometric_ton"),
    "Mt": Row(Dimension.MASS, "1000000000", "0", "Mt", ("megatonne", "megatonnes", "megaton", "megatons", "Mt", "MT"), ucum=True, pint="megametric_ton"),
    "Gt": Row(Dimension.MASS, "1000000000000", "0", "Gt", ("gigatonne", "gigatonnes", "gigaton", "gigatons", "Gt"), ucum=True, pint="gigametric_ton"),
    "[car_m]": Row(Dimension.MASS, "0.0002", "0", "ct", ("carat", "carats", "metric carat", "metric carats", "ct"), ucum=True, pint="carat"),
    "[oz_av]": Row(Dimension.MASS, "0.028349523125", "0", "oz", ("ounce", "ounces", "oz", "avoirdupois ounce", "avoirdupois ounces"), ucum=True, pint="ounce"),
    "[oz_tr]": Row(Dimension.MASS, "0.0311034768", "0", "oz t", ("troy ounce", "troy ounces", "ozt", "ounce", "ounces", "oz", "oz t"), ucum=True, pint="troy_ounce"),
    "[lb_av]": Row(Dimension.MASS, "0.45359237", "0", "lb", ("pound", "pounds", "lb", "lbs", "lb.", "lbs.", "pound avoirdupois", "pounds avoirdupois"), ucum=True, pint="pound"),
    "[scwt_av]": Row(Dimension.MASS, "45.359237", "0", "sh cwt", ("short hundredweight", "short hundredweights", "US hundredweight", "US hundredweights", "hundredweight", "hundredweights", "cwt", "sh cwt"), ucum=True, pint="US_hundredweight"),
    "[lcwt_av]": Row(Dimension.MASS, "50.80234544", "0", "lg cwt", ("long hundredweight", "long hundredweights", "imperial hundredweight", "imperial hundredweights", "hundredweight", "hundredweights", "cwt", "lg cwt"), ucum=True, pint="UK_hundredweight"),
    "[ston_av]": Row(Dimension.MASS, "907.18474", "0", "sh tn", ("short ton", "short tons", "US ton", "US tons", "ton", "tons", "ton of TNT", "tons of TNT", "sh tn"), ucum=True, pint="ton"),
    "[lton_av]": Row(Dimension.MASS, "1016.0469088", "0", "lg tn", ("long ton", "long tons", "imperial ton", "imperial tons", "ton", "tons", "ton of TNT", "tons of TNT", "lg tn"), ucum=True, pint="long_ton"),
    # time
    "s": Row(Dimension.TIME, "1", "0", "s", ("second", "seconds", "sec", "secs", "s"), ucum=True, pint="second"),
    "ns": Row(Dimension.TIME, "0.000000001", "0", "ns", ("nanosecond", "nanoseconds", "ns"), ucum=True, pint="nanosecond"),
    "us": Row(Dimension.TIME, "0.000001", "0", "µs", ("microsecond", "microseconds", "µs", "μs", "us"), ucum=True, pint="microsecond"),
    "ms": Row(Dimension.TIME, "0.001", "0", "ms", ("millisecond", "milliseconds", "msec", "ms"), ucum=True, pint="millisecond"),
    "min": Row(Dimension.TIME, "60", "0", "min", ("minute", "minutes", "min", "mins"), ucum=True, pint="minute"),
    "h": Row(Dimension.TIME, "3600", "0", "h", ("hour", "hours", "h", "hr", "hrs"), ucum=True, pint="hour"),
    "d": Row(Dimension.TIME, "86400", "0", "d", ("day", "days", "d"), ucum=True, pint="day"),
    "wk": Row(Dimension.TIME, "604800", "0", "wk", ("week", "weeks", "wk", "wks"), ucum=True, pint="week"),
    "2.wk": Row(Dimension.TIME, "1209600", "0", "fortnight", ("fortnight", "fortnights"), ucum=True, pint="fortnight"),
    "mo": Row(Dimension.TIME, "2629800", "0", "mo", ("month", "months", "mo", "mos"), ucum=True, pint="month"),
    "a": Row(Dimension.TIME, "31557600", "0", "yr", ("year", "years", "yr", "yrs"), ucum=True, pint="year"),
    "10.a": Row(Dimension.TIME, "315576000", "0", "decade", ("decade", "decades"), ucum=True, pint=None),
    "100.a": Row(Dimension.TIME, "3155760000", "0", "century", ("century", "centuries"), ucum=True, pint="century"),
    # speed
    "m/s": Row(Dimension.SPEED, "1", "0", "m/s", ("metre per second", "metres per second", "meter per second", "meters per second", "m/s", "mps"), ucum=True, pint="meter / second"),
    "km/s": Row(Dimension.SPEED, "1000", "0", "km/s", ("kilometre per second", "kilometres per second", "kilometer per second", "kilometers per second", "km/s"), ucum=True, pint="kilometer / second"),
    "km/h": Row(Dimension.SPEED, "5/18", "0", "km/h", ("kilometre per hour", "kilometres per hour", "kilometer per hour", "kilometers per hour", "km/h", "kph", "kmh", "kmph", "km/hr", "kilometres an hour", "kilometers an hour"), ucum=True, pint="kilometer / hour"),
    "[mi_i]/h": Row(Dimension.SPEED, "0.44704", "0", "mph", ("mile per hour", "miles per hour", "mph", "mi/h", "miles an hour"), ucum=True, pint="mile / hour"),
    "[kn_i]": Row(Dimension.SPEED, "463/900", "0", "kn", ("knot", "knots", "kn", "kt", "kts", "nautical miles per hour"), ucum=True, pint="knot"),
    "[ft_i]/s": Row(Dimension.SPEED, "0.3048", "0", "ft/s", ("foot per second", "feet per second", "ft/s", "fps"), ucum=True, pint="foot / second"),
    "[ft_i]/min": Row(Dimension.SPEED, "0.00508", "0", "ft/min", ("foot per minute", "feet per minute", "fpm", "ft/min"), ucum=True, pint="foot / minute"),
    # temperature
    "K": Row(Dimension.TEMPERATURE, "1", "0", "K", ("kelvin", "kelvins"), ucum=True, pint="kelvin"),
    "Cel": Row(Dimension.TEMPERATURE, "1", "273.15", "°C", ("degree Celsius", "degrees Celsius", "°C", "° C", "℃", "degC", "deg C", "degree C", "degrees C", "celsius", "centigrade", "degree centigrade", "degrees centigrade", "degree", "degrees", "°"), ucum=True, pint="degree_Celsius"),
    "[degF]": Row(Dimension.TEMPERATURE, "5/9", "45967/180", "°F", ("degree Fahrenheit", "degrees Fahrenheit", "°F", "° F", "℉", "degF", "deg F", "degree F", "degrees F", "fahrenheit", "degree", "degrees", "°"), ucum=True, pint="degree_Fahrenheit"),
    # temperature difference
    "[K_diff]": Row(Dimension.TEMPERATURE_DIFFERENCE, "1", "0", "K", ("kelvin of difference", "kelvins of difference"), ucum=False, pint=None),
    "[Cel_diff]": Row(Dimension.TEMPERATURE_DIFFERENCE, "1", "0", "°C", ("Celsius degree", "Celsius degrees"), ucum=False, pint="delta_degree_Celsius"),
    "[degF_diff]": Row(Dimension.TEMPERATURE_DIFFERENCE, "5/9", "0", "°F", ("Fahrenheit degree", "Fahrenheit degrees"), ucum=False, pint="delta_degree_Fahrenheit"),
    # angle
    "deg": Row(Dimension.ANGLE, "1", "0", "°", ("degree", "degrees", "°", "deg", "degree of arc", "degrees of arc"), ucum=True, pint="degree"),
    "'": Row(Dimension.ANGLE, "1/60", "0", "′", ("arcminute", "arcminutes", "minute of arc", "minutes of arc", "arcmin", "minute", "minutes", "′"), ucum=True, pint="arcminute"),
    "''": Row(Dimension.ANGLE, "1/3600", "0", "″", ("arcsecond", "arcseconds", "second of arc", "seconds of arc", "arcsec", "second", "seconds", "″"), ucum=True, pint="arcsecond"),
    "gon": Row(Dimension.ANGLE, "0.9", "0", "gon", ("gon", "gons", "gradian", "gradians"), ucum=True, pint="grade"),
    "[mil_6400]": Row(Dimension.ANGLE, "0.05625", "0", "mil", ("NATO mil", "NATO mils", "mil", "mils", "angular mil", "angular mils"), ucum=False, pint=None),
    "[mil_6000]": Row(Dimension.ANGLE, "0.06", "0", "mil", ("Russian mil", "Russian mils", "Warsaw Pact mil", "Warsaw Pact mils", "mil", "mils", "angular mil", "angular mils"), ucum=False, pint=None),
    "[mil_6300]": Row(Dimension.ANGLE, "2/35", "0", "mil", ("Swedish mil", "Swedish mils", "streck", "mil", "mils", "angular mil", "angular mils"), ucum=False, pint=None),
    # angle radian
    "rad": Row(Dimension.ANGLE_RADIAN, "1", "0", "rad", ("radian", "radians", "rad"), ucum=True, pint="radian"),
    "urad": Row(Dimension.ANGLE_RADIAN, "0.000001", "0", "µrad", ("microradian", "microradians", "µrad", "μrad", "urad"), ucum=True, pint="microradian"),
    "mrad": Row(Dimension.ANGLE_RADIAN, "0.001", "0", "mrad", ("milliradian", "milliradians", "mil", "mils", "angular mil", "angular mils", "mrad"), ucum=True, pint="milliradian"),
    # pressure
    "Pa": Row(Dimension.PRESSURE, "1", "0", "Pa", ("pascal", "pascals", "Pa"), ucum=True, pint="pascal"),
    "hPa": Row(Dimension.PRESSURE, "100", "0", "hPa", ("hectopascal", "hectopascals", "hPa"), ucum=True, pint="hectopascal"),
    "kPa": Row(Dimension.PRESSURE, "1000", "0", "kPa", ("kilopascal", "kilopascals", "kPa"), ucum=True, pint="kilopascal"),
    "MPa": Row(Dimension.PRESSURE, "1000000", "0", "MPa", ("megapascal", "megapascals", "MPa"), ucum=True, pint="megapascal"),
    "GPa": Row(Dimension.PRESSURE, "1000000000", "0", "GPa", ("gigapascal", "gigapascals", "GPa"), ucum=True, pint="gigapascal"),
    "mbar": Row(Dimension.PRESSURE, "100", "0", "mbar", ("millibar", "millibars", "mb", "mbar"), ucum=True, pint="millibar"),
    "bar": Row(Dimension.PRESSURE, "100000", "0", "bar", ("bar", "bars"), ucum=True, pint="bar"),
    "kbar": Row(Dimension.PRESSURE, "100000000", "0", "kbar", ("kilobar", "kilobars", "kbar"), ucum=True, pint="kilobar"),
    "atm": Row(Dimension.PRESSURE, "101325", "0", "atm", ("standard atmosphere", "standard atmospheres", "atmosphere", "atmospheres", "atm"), ucum=True, pint="standard_atmosphere"),
    "att": Row(Dimension.PRESSURE, "98066.5", "0", "at", ("technical atmosphere", "technical atmospheres", "atmosphere", "atmospheres"), ucum=True, pint="technical_atmosphere"),
    "[psi]": Row(Dimension.PRESSURE, "8896443230521/1290320000", "0", "psi", ("pound per square inch", "pounds per square inch", "psi"), ucum=True, pint="pound_force_per_square_inch"),
    "mm[Hg]": Row(Dimension.PRESSURE, "133.322387415", "0", "mmHg", ("millimetre of mercury", "millimetres of mercury", "millimeter of mercury", "millimeters of mercury", "mmHg", "mm Hg"), ucum=True, pint="millimeter_Hg"),
    "[in_i'Hg]": Row(Dimension.PRESSURE, "3386.388640341", "0", "inHg", ("inch of mercury", "inches of mercury", "inHg", "in Hg"), ucum=True, pint="inch_Hg"),
    "[torr]": Row(Dimension.PRESSURE, "20265/152", "0", "Torr", ("torr", "torrs", "Torr"), ucum=False, pint="torr"),
    # force
    "N": Row(Dimension.FORCE, "1", "0", "N", ("newton", "newtons", "N"), ucum=True, pint="newton"),
    "kN": Row(Dimension.FORCE, "1000", "0", "kN", ("kilonewton", "kilonewtons", "kN"), ucum=True, pint="kilonewton"),
    "MN": Row(Dimension.FORCE, "1000000", "0", "MN", ("meganewton", "meganewtons", "MN"), ucum=True, pint="meganewton"),
    "kgf": Row(Dimension.FORCE, "9.80665", "0", "kgf", ("kilogram-force", "kilograms-force", "kilogram of force", "kilograms of force", "kgf"), ucum=True, pint="force_kilogram"),
    "Mgf": Row(Dimension.FORCE, "9806.65", "0", "tf", ("tonne-force", "tonnes-force", "tonne of thrust", "tonnes of thrust", "tf"), ucum=True, pint="force_metric_ton"),
    "[lbf_av]": Row(Dimension.FORCE, "4.4482216152605", "0", "lbf", ("pound-force", "pounds-force", "lbf", "pound of force", "pounds of force", "pound of thrust", "pounds of thrust", "pound", "pounds"), ucum=True, pint="force_pound"),
    # energy
    "J": Row(Dimension.ENERGY, "1", "0", "J", ("joule", "joules", "J"), ucum=True, pint="joule"),
    "mJ": Row(Dimension.ENERGY, "0.001", "0", "mJ", ("millijoule", "millijoules", "mJ"), ucum=True, pint="millijoule"),
    "kJ": Row(Dimension.ENERGY, "1000", "0", "kJ", ("kilojoule", "kilojoules", "kJ"), ucum=True, pint="kilojoule"),
    "MJ": Row(Dimension.ENERGY, "1000000", "0", "MJ", ("megajoule", "megajoules", "MJ"), ucum=True, pint="megajoule"),
    "GJ": Row(Dimension.ENERGY, "1000000000", "0", "GJ", ("gigajoule", "gigajoules", "GJ"), ucum=True, pint="gigajoule"),
    "TJ": Row(Dimension.ENERGY, "1000000000000", "0", "TJ", ("terajoule", "terajoules", "TJ"), ucum=True, pint="terajoule"),
    "PJ": Row(Dimension.ENERGY, "1000000000000000", "0", "PJ", ("petajoule", "petajoules", "PJ"), ucum=True, pint="petajoule"),
    "EJ": Row(Dimension.ENERGY, "1000000000000000000", "0", "EJ", ("exajoule", "exajoules", "EJ"), ucum=True, pint="exajoule"),
    "W.h": Row(Dimension.ENERGY, "3600", "0", "Wh", ("watt-hour", "watt-hours", "watt hour", "watt hours", "Wh", "W·h"), ucum=True, pint="watt_hour"),
    "kW.h": Row(Dimension.ENERGY, "3600000", "0", "kWh", ("kilowatt-hour", "kilowatt-hours", "kilowatt hour", "kilowatt hours", "kWh", "kW·h"), ucum=True, pint="kilowatt_hour"),
    "MW.h": Row(Dimension.ENERGY, "3600000000", "0", "MWh", ("megawatt-hour", "megawatt-hours", "megawatt hour", "megawatt hours", "MWh", "MW·h"), ucum=True, pint="megawatt_hour"),
    "GW.h": Row(Dimension.ENERGY, "3600000000000", "0", "GWh", ("gigawatt-hour", "gigawatt-hours", "gigawatt hour", "gigawatt hours", "GWh", "GW·h"), ucum=True, pint="gigawatt_hour"),
    "TW.h": Row(Dimension.ENERGY, "3600000000000000", "0", "TWh", ("terawatt-hour", "terawatt-hours", "terawatt hour", "terawatt hours", "TWh", "TW·h"), ucum=True, pint="terawatt_hour"),
    "cal_th": Row(Dimension.ENERGY, "4.184", "0", "cal", ("thermochemical calorie", "thermochemical calories", "calorie", "calories", "cal"), ucum=True, pint="calorie"),
    "kcal_th": Row(Dimension.ENERGY, "4184", "0", "kcal", ("thermochemical kilocalorie", "thermochemical kilocalories", "kilocalorie", "kilocalories", "kcal", "calorie", "calories"), ucum=True, pint="kilocalorie"),
    "cal_IT": Row(Dimension.ENERGY, "4.1868", "0", "cal", ("International Table calorie", "International Table calories", "calorie", "calories", "cal"), ucum=True, pint="international_calorie"),
    "kcal_IT": Row(Dimension.ENERGY, "4186.8", "0", "kcal", ("International Table kilocalorie", "International Table kilocalories", "kilocalorie", "kilocalories", "kcal", "calorie", "calories"), ucum=True, pint="kilointernational_calorie"),
    "[Btu_th]": Row(Dimension.ENERGY, "1054.35", "0", "Btu", ("thermochemical BTU", "thermochemical BTUs", "British thermal unit", "British thermal units", "BTU", "BTUs", "Btu"), ucum=True, pint=None),
    "[Btu_IT]": Row(Dimension.ENERGY, "1055.05585262", "0", "Btu", ("International Table BTU", "International Table BTUs", "British thermal unit", "British thermal units", "BTU", "BTUs", "Btu"), ucum=True, pint="international_british_thermal_unit"),
    "[MMBtu_IT]": Row(Dimension.ENERGY, "1055055852.62", "0", "MMBtu", ("million British thermal units", "million British thermal units", "MMBtu", "MMBTU", "mmBtu"), ucum=False, pint=None),
    "[ft_i].[lbf_av]": Row(Dimension.ENERGY, "1.3558179483314004", "0", "ft·lbf", ("foot-pound", "foot-pounds", "foot pound", "foot pounds", "ft-lb", "ft-lbs", "ft·lb", "ft·lbf"), ucum=True, pint="foot_pound"),
    "eV": Row(Dimension.ENERGY, "0.0000000000000000001602176634", "0", "eV", ("electronvolt", "electronvolts", "eV"), ucum=True, pint="electron_volt"),
    "keV": Row(Dimension.ENERGY, "0.0000000000000001602176634", "0", "keV", ("kiloelectronvolt", "kiloelectronvolts", "keV"), ucum=True, pint="kiloelectron_volt"),
    "MeV": Row(Dimension.ENERGY, "0.0000000000001602176634", "0", "MeV", ("megaelectronvolt", "megaelectronvolts", "MeV"), ucum=True, pint="megaelectron_volt"),
    "[toe]": Row(Dimension.ENERGY, "41868000000", "0", "toe", ("tonne of oil equivalent", "tonnes of oil equivalent", "ton of oil equivalent", "tons of oil equivalent"), ucum=False, pint="tonne_of_oil_equivalent"),
    "[g_TNT]": Row(Dimension.ENERGY, "4184", "0", "g TNT", ("gram of TNT equivalent", "grams of TNT equivalent", "gram TNT equivalent", "grams TNT equivalent", "g TNT", "g TNTe", "g TNT equivalent", "gram of TNT", "grams of TNT"), ucum=False, pint="microton_TNT"),
    "[kg_TNT]": Row(Dimension.ENERGY, "4184000", "0", "kg TNT", ("kilogram of TNT equivalent", "kilograms of TNT equivalent", "kilogram TNT equivalent", "kilograms TNT equivalent", "kg TNT", "kg TNTe", "kg TNT equivalent", "kg of TNT equivalent", "kilogram of TNT", "kilograms of TNT", "kilo of TNT", "kilos of TNT", "kg of TNT"), ucum=False, pint="milliton_TNT"),
    "[t_TNT]": Row(Dimension.ENERGY, "4184000000", "0", "t TNT", ("ton of TNT equivalent", "tons of TNT equivalent", "ton TNT equivalent", "tons TNT equivalent", "t TNT", "t TNTe", "tonne of TNT equivalent", "tonnes of TNT equivalent", "tonne TNT equivalent", "tonnes TNT equivalent", "ton of TNT", "tons of TNT", "tonne of TNT", "tonnes of TNT"), ucum=False, pint="ton_TNT"),
    "[kt_TNT]": Row(Dimension.ENERGY, "4184000000000", "0", "kt TNT", ("kiloton of TNT equivalent", "kilotons of TNT equivalent", "kiloton TNT equivalent", "kilotons TNT equivalent", "kt TNT", "kt of TNT", "kiloton of TNT", "kilotons of TNT", "kilotonne of TNT", "kilotonnes of TNT", "kiloton", "kilotons", "kilotonne", "kilotonnes", "kt", "KT"), ucum=False, pint="kiloton_TNT"),
    "[Mt_TNT]": Row(Dimension.ENERGY, "4184000000000000", "0", "Mt TNT", ("megaton of TNT equivalent", "megatons of TNT equivalent", "megaton TNT equivalent", "megatons TNT equivalent", "Mt TNT", "Mt of TNT", "megaton of TNT", "megatons of TNT", "megatonne of TNT", "megatonnes of TNT", "megaton", "megatons", "megatonne", "megatonnes", "Mt", "MT"), ucum=False, pint="megaton_TNT"),
    # power
    "W": Row(Dimension.POWER, "1", "0", "W", ("watt", "watts", "W"), ucum=True, pint="watt"),
    "mW": Row(Dimension.POWER, "0.001", "0", "mW", ("milliwatt", "milliwatts", "mW"), ucum=True, pint="milliwatt"),
    "kW": Row(Dimension.POWER, "1000", "0", "kW", ("kilowatt", "kilowatts", "kW"), ucum=True, pint="kilowatt"),
    "MW": Row(Dimension.POWER, "1000000", "0", "MW", ("megawatt", "megawatts", "MW"), ucum=True, pint="megawatt"),
    "GW": Row(Dimension.POWER, "1000000000", "0", "GW", ("gigawatt", "gigawatts", "GW"), ucum=True, pint="gigawatt"),
    "TW": Row(Dimension.POWER, "1000000000000", "0", "TW", ("terawatt", "terawatts", "TW"), ucum=True, pint="terawatt"),
    "[HP]": Row(Dimension.POWER, "745.69987158227022", "0", "hp", ("mechanical horsepower", "mechanical horsepower", "horsepower", "hp", "HP", "bhp", "imperial horsepower"), ucum=True, pint="horsepower"),
    "[HP_m]": Row(Dimension.POWER, "735.49875", "0", "PS", ("metric horsepower", "metric horsepower", "horsepower", "hp", "HP", "PS"), ucum=False, pint="metric_horsepower"),
    # electric potential
    "V": Row(Dimension.ELECTRIC_POTENTIAL, "1", "0", "V", ("volt", "volts", "V"), ucum=True, pint="volt"),
    "uV": Row(Dimension.ELECTRIC_POTENTIAL, "0.000001", "0", "µV", ("microvolt", "microvolts", "µV", "μV", "uV"), ucum=True, pint="microvolt"),
    "mV": Row(Dimension.ELECTRIC_POTENTIAL, "0.001", "0", "mV", ("millivolt", "millivolts", "mV"), ucum=True, pint="millivolt"),
    "kV": Row(Dimension.ELECTRIC_POTENTIAL, "1000", "0", "kV", ("kilovolt", "kilovolts", "kV"), ucum=True, pint="kilovolt"),
    "MV": Row(Dimension.ELECTRIC_POTENTIAL, "1000000", "0", "MV", ("megavolt", "megavolts", "MV"), ucum=True, pint="megavolt"),
    # frequency
    "Hz": Row(Dimension.FREQUENCY, "1", "0", "Hz", ("hertz", "hertz", "Hz"), ucum=True, pint="hertz"),
    "kHz": Row(Dimension.FREQUENCY, "1000", "0", "kHz", ("kilohertz", "kilohertz", "kHz"), ucum=True, pint="kilohertz"),
    "MHz": Row(Dimension.FREQUENCY, "1000000", "0", "MHz", ("megahertz", "megahertz", "MHz"), ucum=True, pint="megahertz"),
    "GHz": Row(Dimension.FREQUENCY, "1000000000", "0", "GHz", ("gigahertz", "gigahertz", "GHz"), ucum=True, pint="gigahertz"),
    "THz": Row(Dimension.FREQUENCY, "1000000000000", "0", "THz", ("terahertz", "terahertz", "THz"), ucum=True, pint="terahertz"),
    # rate
    "/s": Row(Dimension.RATE, "1", "0", "/s", ("per second", "per second", "each second", "every second", "/second", "/s"), ucum=True, pint="1 / second"),
    "/min": Row(Dimension.RATE, "1/60", "0", "/min", ("per minute", "per minute", "a minute", "each minute", "every minute", "/minute", "/min"), ucum=True, pint="1 / minute"),
    "/h": Row(Dimension.RATE, "1/3600", "0", "/h", ("per hour", "per hour", "an hour", "each hour", "every hour", "/hour", "/h"), ucum=True, pint="1 / hour"),
    "/d": Row(Dimension.RATE, "1/86400", "0", "/d", ("per day", "per day", "a day", "each day", "every day", "/day", "/d"), ucum=True, pint="1 / day"),
    "/wk": Row(Dimension.RATE, "1/604800", "0", "/wk", ("per week", "per week", "a week", "each week", "every week", "/week", "/wk"), ucum=True, pint="1 / week"),
    "/mo": Row(Dimension.RATE, "1/2629800", "0", "/mo", ("per month", "per month", "a month", "each month", "every month", "/month", "/mo"), ucum=True, pint="1 / month"),
    "/a": Row(Dimension.RATE, "1/31557600", "0", "/yr", ("per year", "per year", "a year", "each year", "every year", "/year", "per annum", "/yr"), ucum=True, pint="1 / year"),
    # data
    "bit": Row(Dimension.DATA, "1", "0", "bit", ("bit", "bits"), ucum=True, pint="bit"),
    "kbit": Row(Dimension.DATA, "1000", "0", "kbit", ("kilobit", "kilobits", "kb", "kbit"), ucum=True, pint="kilobit"),
    "Mbit": Row(Dimension.DATA, "1000000", "0", "Mbit", ("megabit", "megabits", "Mb", "Mbit"), ucum=True, pint="megabit"),
    "Gbit": Row(Dimension.DATA, "1000000000", "0", "Gbit", ("gigabit", "gigabits", "Gb", "Gbit"), ucum=True, pint="gigabit"),
    "Tbit": Row(Dimension.DATA, "1000000000000", "0", "Tbit", ("terabit", "terabits", "Tb", "Tbit"), ucum=True, pint="terabit"),
    "By": Row(Dimension.DATA, "8", "0", "B", ("byte", "bytes"), ucum=True, pint="byte"),
    "kBy": Row(Dimension.DATA, "8000", "0", "kB", ("kilobyte", "kilobytes", "KB", "kB"), ucum=True, pint="kilobyte"),
    "MBy": Row(Dimension.DATA, "8000000", "0", "MB", ("megabyte", "megabytes", "MB"), ucum=True, pint="megabyte"),
    "GBy": Row(Dimension.DATA, "8000000000", "0", "GB", ("gigabyte", "gigabytes", "GB"), ucum=True, pint="gigabyte"),
    "TBy": Row(Dimension.DATA, "8000000000000", "0", "TB", ("terabyte", "terabytes", "TB"), ucum=True, pint="terabyte"),
    "PBy": Row(Dimension.DATA, "8000000000000000", "0", "PB", ("petabyte", "petabytes", "PB"), ucum=True, pint="petabyte"),
    "KiBy": Row(Dimension.DATA, "8192", "0", "KiB", ("kibibyte", "kibibytes", "KB", "KiB"), ucum=True, pint="kibibyte"),
    "MiBy": Row(Dimension.DATA, "8388608", "0", "MiB", ("mebibyte", "mebibytes", "MiB"), ucum=True, pint="mebibyte"),
    "GiBy": Row(Dimension.DATA, "8589934592", "0", "GiB", ("gibibyte", "gibibytes", "GiB"), ucum=True, pint="gibibyte"),
    "TiBy": Row(Dimension.DATA, "8796093022208", "0", "TiB", ("tebibyte", "tebibytes", "TiB"), ucum=True, pint="tebibyte"),
    # data rate
    "bit/s": Row(Dimension.DATA_RATE, "1", "0", "bit/s", ("bit per second", "bits per second", "bps", "bit/s"), ucum=True, pint="bit / second"),
    "kbit/s": Row(Dimension.DATA_RATE, "1000", "0", "kbit/s", ("kilobit per second", "kilobits per second", "kbps", "kb/s", "kbit/s"), ucum=True, pint="kilobit / second"),
    "Mbit/s": Row(Dimension.DATA_RATE, "1000000", "0", "Mbit/s", ("megabit per second", "megabits per second", "Mbps", "Mb/s", "Mbit/s"), ucum=True, pint="megabit / second"),
    "Gbit/s": Row(Dimension.DATA_RATE, "1000000000", "0", "Gbit/s", ("gigabit per second", "gigabits per second", "Gbps", "Gb/s", "Gbit/s"), ucum=True, pint="gigabit / second"),
    "Tbit/s": Row(Dimension.DATA_RATE, "1000000000000", "0", "Tbit/s", ("terabit per second", "terabits per second", "Tbps", "Tb/s", "Tbit/s"), ucum=True, pint="terabit / second"),
    "By/s": Row(Dimension.DATA_RATE, "8", "0", "B/s", ("byte per second", "bytes per second", "B/s"), ucum=True, pint="byte / second"),
    "kBy/s": Row(Dimension.DATA_RATE, "8000", "0", "kB/s", ("kilobyte per second", "kilobytes per second", "kBps", "kB/s"), ucum=True, pint="kilobyte / second"),
    "MBy/s": Row(Dimension.DATA_RATE, "8000000", "0", "MB/s", ("megabyte per second", "megabytes per second", "MBps", "MB/s"), ucum=True, pint="megabyte / second"),
    "GBy/s": Row(Dimension.DATA_RATE, "8000000000", "0", "GB/s", ("gigabyte per second", "gigabytes per second", "GBps", "GB/s"), ucum=True, pint="gigabyte / second"),
    # ratio
    "1": Row(Dimension.RATIO, "1", "0", "", (), ucum=True, pint="dimensionless"),
    "%": Row(Dimension.RATIO, "0.01", "0", "%", ("percent", "percent", "per cent", "pct", "%"), ucum=True, pint="percent"),
    "[ppth]": Row(Dimension.RATIO, "0.001", "0", "‰", ("per mille", "per mille", "per mil", "permille", "per thousand", "‰"), ucum=True, pint="permille"),
    "[ppm]": Row(Dimension.RATIO, "0.000001", "0", "ppm", ("part per million", "parts per million", "ppm"), ucum=True, pint="ppm"),
    "[ppb]": Row(Dimension.RATIO, "0.000000001", "0", "ppb", ("part per billion", "parts per billion", "ppb"), ucum=True, pint=None),
    # mass rate
    "kg/s": Row(Dimension.MASS_RATE, "1", "0", "kg/s", ("kilogram per second", "kilograms per second", "kg/s"), ucum=True, pint="kilogram / second"),
    "kg/h": Row(Dimension.MASS_RATE, "1/3600", "0", "kg/h", ("kilogram per hour", "kilograms per hour", "kilograms an hour", "kg/h"), ucum=True, pint="kilogram / hour"),
    "kg/d": Row(Dimension.MASS_RATE, "1/86400", "0", "kg/d", ("kilogram per day", "kilograms per day", "kilograms a day", "kg/d"), ucum=True, pint="kilogram / day"),
    "t/h": Row(Dimension.MASS_RATE, "5/18", "0", "t/h", ("tonne per hour", "tonnes per hour", "tonnes an hour", "metric tons per hour", "metric tons an hour", "t/h"), ucum=True, pint="metric_ton / hour"),
    "t/d": Row(Dimension.MASS_RATE, "5/432", "0", "t/d", ("tonne per day", "tonnes per day", "tonnes a day", "metric tons per day", "metric tons a day", "tpd", "t/d"), ucum=True, pint="metric_ton / day"),
    "t/mo": Row(Dimension.MASS_RATE, "5/13149", "0", "t/mo", ("tonne per month", "tonnes per month", "tonnes a month", "metric tons per month", "metric tons a month", "t/mo"), ucum=True, pint="metric_ton / month"),
    "t/a": Row(Dimension.MASS_RATE, "5/157788", "0", "t/yr", ("tonne per year", "tonnes per year", "tonnes a year", "metric tons per year", "metric tons a year", "tpa", "t/yr"), ucum=True, pint="metric_ton / year"),
    "Mt/a": Row(Dimension.MASS_RATE, "1250000/39447", "0", "Mt/yr", ("megatonne per year", "megatonnes per year", "Mtpa", "Mt/yr"), ucum=True, pint="megametric_ton / year"),
    # volume rate
    "m3/s": Row(Dimension.VOLUME_RATE, "1", "0", "m³/s", ("cubic metre per second", "cubic metres per second", "cubic meter per second", "cubic meters per second", "m3/s", "cumecs", "m³/s"), ucum=True, pint="meter ** 3 / second"),
    "m3/h": Row(Dimension.VOLUME_RATE, "1/3600", "0", "m³/h", ("cubic metre per hour", "cubic metres per hour", "cubic meter per hour", "cubic meters per hour", "m3/h", "m³/h"), ucum=True, pint="meter ** 3 / hour"),
    "m3/d": Row(Dimension.VOLUME_RATE, "1/86400", "0", "m³/d", ("cubic metre per day", "cubic metres per day", "cubic meter per day", "cubic meters per day", "m3/d", "cubic metres a day", "cubic meters a day", "m³/d"), ucum=True, pint="meter ** 3 / day"),
    "m3/a": Row(Dimension.VOLUME_RATE, "1/31557600", "0", "m³/yr", ("cubic metre per year", "cubic metres per year", "cubic meter per year", "cubic meters per year", "m3/yr", "cubic metres a year", "cubic meters a year", "m³/yr"), ucum=True, pint="meter ** 3 / year"),
    "km3/a": Row(Dimension.VOLUME_RATE, "1250000/39447", "0", "km³/yr", ("cubic kilometre per year", "cubic kilometres per year", "cubic kilometer per year", "cubic kilometers per year", "bcm per year", "bcm a year", "bcm/y", "km³/yr"), ucum=True, pint="kilometer ** 3 / year"),
    "L/s": Row(Dimension.VOLUME_RATE, "0.001", "0", "L/s", ("litre per second", "litres per second", "liter per second", "liters per second", "l/s", "L/s"), ucum=True, pint="liter / second"),
    "L/min": Row(Dimension.VOLUME_RATE, "1/60000", "0", "L/min", ("litre per minute", "litres per minute", "liter per minute", "liters per minute", "l/min", "L/min"), ucum=True, pint="liter / minute"),
    "L/h": Row(Dimension.VOLUME_RATE, "1/3600000", "0", "L/h", ("litre per hour", "litres per hour", "liter per hour", "liters per hour", "l/h", "L/h"), ucum=True, pint="liter / hour"),
    "L/d": Row(Dimension.VOLUME_RATE, "1/86400000", "0", "L/d", ("litre per day", "litres per day", "liter per day", "liters per day", "l/d", "L/d"), ucum=True, pint="liter / day"),
    "[bbl_us]/d": Row(Dimension.VOLUME_RATE, "1104078437/600000000000000", "0", "bbl/d", ("barrel per day", "barrels per day", "bpd", "b/d", "bbl/d", "barrels a day", "barrels of oil per day", "barrels of oil a day"), ucum=True, pint="oil_barrel / day"),
    "[gal_us]/min": Row(Dimension.VOLUME_RATE, "0.0000630901964", "0", "US gal/min", ("US gallon per minute", "US gallons per minute", "gallon per minute", "gallons per minute", "gpm", "US gal/min"), ucum=True, pint="gallon / minute"),
    "[gal_br]/min": Row(Dimension.VOLUME_RATE, "454609/6000000000", "0", "imp gal/min", ("imperial gallon per minute", "imperial gallons per minute", "gallon per minute", "gallons per minute", "gpm", "imp gal/min"), ucum=True, pint="imperial_gallon / minute"),
    "[cft_i]/s": Row(Dimension.VOLUME_RATE, "0.028316846592", "0", "cu ft/s", ("cubic foot per second", "cubic feet per second", "cusecs", "cu ft/s"), ucum=True, pint="cubic_foot / second"),
    # activity
    "Bq": Row(Dimension.ACTIVITY, "1", "0", "Bq", ("becquerel", "becquerels", "Bq"), ucum=True, pint="becquerel"),
    "kBq": Row(Dimension.ACTIVITY, "1000", "0", "kBq", ("kilobecquerel", "kilobecquerels", "kBq"), ucum=True, pint="kilobecquerel"),
    "MBq": Row(Dimension.ACTIVITY, "1000000", "0", "MBq", ("megabecquerel", "megabecquerels", "MBq"), ucum=True, pint="megabecquerel"),
    "GBq": Row(Dimension.ACTIVITY, "1000000000", "0", "GBq", ("gigabecquerel", "gigabecquerels", "GBq"), ucum=True, pint="gigabecquerel"),
    "TBq": Row(Dimension.ACTIVITY, "1000000000000", "0", "TBq", ("terabecquerel", "terabecquerels", "TBq"), ucum=True, pint="terabecquerel"),
    "PBq": Row(Dimension.ACTIVITY, "1000000000000000", "0", "PBq", ("petabecquerel", "petabecquerels", "PBq"), ucum=True, pint="petabecquerel"),
    "uCi": Row(Dimension.ACTIVITY, "37000", "0", "µCi", ("microcurie", "microcuries", "µCi", "μCi", "uCi"), ucum=True, pint="microcurie"),
    "mCi": Row(Dimension.ACTIVITY, "37000000", "0", "mCi", ("millicurie", "millicuries", "mCi"), ucum=True, pint="millicurie"),
    "Ci": Row(Dimension.ACTIVITY, "37000000000", "0", "Ci", ("curie", "curies", "Ci"), ucum=True, pint="curie"),
    "kCi": Row(Dimension.ACTIVITY, "37000000000000", "0", "kCi", ("kilocurie", "kilocuries", "kCi"), ucum=True, pint="kilocurie"),
    "MCi": Row(Dimension.ACTIVITY, "37000000000000000", "0", "MCi", ("megacurie", "megacuries", "MCi"), ucum=True, pint="megacurie"),
    # absorbed dose
    "Gy": Row(Dimension.ABSORBED_DOSE, "1", "0", "Gy", ("gray", "grays", "Gy"), ucum=True, pint="gray"),
    "uGy": Row(Dimension.ABSORBED_DOSE, "0.000001", "0", "µGy", ("microgray", "micrograys", "µGy", "μGy", "uGy"), ucum=True, pint="microgray"),
    "mGy": Row(Dimension.ABSORBED_DOSE, "0.001", "0", "mGy", ("milligray", "milligrays", "mGy"), ucum=True, pint="milligray"),
    "RAD": Row(Dimension.ABSORBED_DOSE, "0.01", "0", "rad", ("rad", "rads"), ucum=True, pint="rads"),
    # dose equivalent
    "Sv": Row(Dimension.DOSE_EQUIVALENT, "1", "0", "Sv", ("sievert", "sieverts", "Sv"), ucum=True, pint="sievert"),
    "nSv": Row(Dimension.DOSE_EQUIVALENT, "0.000000001", "0", "nSv", ("nanosievert", "nanosieverts", "nSv"), ucum=True, pint="nanosievert"),
    "uSv": Row(Dimension.DOSE_EQUIVALENT, "0.000001", "0", "µSv", ("microsievert", "microsieverts", "µSv", "μSv", "uSv"), ucum=True, pint="microsievert"),
    "mSv": Row(Dimension.DOSE_EQUIVALENT, "0.001", "0", "mSv", ("millisievert", "millisieverts", "mSv"), ucum=True, pint="millisievert"),
    "mREM": Row(Dimension.DOSE_EQUIVALENT, "0.00001", "0", "mrem", ("millirem", "millirems", "mrem"), ucum=True, pint="millirem"),
    "REM": Row(Dimension.DOSE_EQUIVALENT, "0.01", "0", "rem", ("rem", "rems"), ucum=True, pint="rem"),
    # dose equivalent rate
    "Sv/h": Row(Dimension.DOSE_EQUIVALENT_RATE, "1", "0", "Sv/h", ("sievert per hour", "sieverts per hour", "sieverts an hour", "Sv/h"), ucum=True, pint="sievert / hour"),
    "nSv/h": Row(Dimension.DOSE_EQUIVALENT_RATE, "0.000000001", "0", "nSv/h", ("nanosievert per hour", "nanosieverts per hour", "nanosieverts an hour", "nSv/h"), ucum=True, pint="nanosievert / hour"),
    "uSv/h": Row(Dimension.DOSE_EQUIVALENT_RATE, "0.000001", "0", "µSv/h", ("microsievert per hour", "microsieverts per hour", "microsieverts an hour", "μSv/h", "uSv/h", "µSv/h"), ucum=True, pint="microsievert / hour"),
    "mSv/h": Row(Dimension.DOSE_EQUIVALENT_RATE, "0.001", "0", "mSv/h", ("millisievert per hour", "millisieverts per hour", "millisieverts an hour", "mSv/h"), ucum=True, pint="millisievert / hour"),
}
# fmt: on
