"""English words of amount: number words, words that loosen a number, nouns that are counted.

One language is one such table. Phrases are tuples of words in small letters; the longest that
fits is taken.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from milreport.vocabulary.numbers import Comparator, Counted

__all__ = [
    "AFTER",
    "ALIKE_IN_PLURAL",
    "ARTICLES",
    "BEFORE",
    "CALIBRES",
    "CAPITALS",
    "CHANGES",
    "COINS",
    "COMPARED",
    "COMPASS",
    "CURRENCY_CODES",
    "CURRENCY_SIGNS",
    "CURRENCY_WORDS",
    "DAYTIMES",
    "DENOMINATORS",
    "DOZENS",
    "FALLS",
    "FORMATIONS",
    "FUNCTION_WORDS",
    "GLYPHS",
    "HOURS",
    "IDIOMS",
    "LABELS",
    "METRE_WORDS",
    "MONTHS",
    "MULTIPLES",
    "MULTIPLIERS",
    "NATIONS",
    "NOT_A_RATE",
    "NOT_PLAIN",
    "NOT_SHELLS",
    "NOUNS",
    "ORDINALS",
    "ORDINAL_ENDINGS",
    "PARTS",
    "PAST",
    "PER",
    "PLAIN",
    "PORTIONS",
    "QUANTIFIERS",
    "RISES",
    "SCALES",
    "SHARES",
    "SHORT_SCALES",
    "SMALL",
    "STOPS",
    "STREETS",
    "TENS",
    "TIME_UNITS",
    "TOTALS",
    "UNKNOWN",
    "UNSURE_LETTERS",
    "UNSURE_UNITS",
    "VAGUE",
    "WARMER",
    "YEAR_WORDS",
    "ZEROS",
    "is_plural",
    "words",
]

Phrase = tuple[str, ...]


def words(text: str) -> frozenset[str]:
    """Give the words of a text that lists them."""
    return frozenset(text.split())


ARTICLES: Final = frozenset({"a", "an"})

SMALL: Final[Mapping[str, int]] = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
TENS: Final[Mapping[str, int]] = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
SCALES: Final[Mapping[str, int]] = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "quadrillion": 1_000_000_000_000_000,
    "quintillion": 1_000_000_000_000_000_000,
}
SHORT_SCALES: Final[Mapping[str, int]] = {
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "bn": 1_000_000_000,
    "tn": 1_000_000_000_000,
    "trn": 1_000_000_000_000,
}
"""Scales as they are written after digits. `m` may be metres too, which its context settles."""

DOZENS: Final[Mapping[str, int]] = {"dozen": 12}

DENOMINATORS: Final[Mapping[str, int]] = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "ninths": 9,
    "tenth": 10,
    "tenths": 10,
    "hundredth": 100,
    "hundredths": 100,
}
GLYPHS: Final[Mapping[str, Fraction]] = {
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5),
    "⅖": Fraction(2, 5),
    "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5),
    "⅙": Fraction(1, 6),
    "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8),
}
ORDINAL_ENDINGS: Final = frozenset({"st", "nd", "rd", "th"})

_ABOUT: Final = Comparator.APPROXIMATELY
_OVER: Final = Comparator.MORE_THAN
_UNDER: Final = Comparator.FEWER_THAN
_LEAST: Final = Comparator.AT_LEAST
_MOST: Final = Comparator.AT_MOST
_NEARLY: Final = Comparator.NEARLY
_EXACT: Final = Comparator.EXACT

_UNSURE: Final = Comparator.UNKNOWN

BEFORE: Final[Mapping[Phrase, Comparator]] = {
    ("about",): _ABOUT,
    ("around",): _ABOUT,
    ("roughly",): _ABOUT,
    ("approximately",): _ABOUT,
    ("approx",): _ABOUT,
    ("approx", "."): _ABOUT,
    ("circa",): _ABOUT,
    ("ca",): _ABOUT,
    ("ca", "."): _ABOUT,
    ("c", "."): _ABOUT,
    ("some",): _ABOUT,
    ("close", "to"): _ABOUT,
    ("close", "on"): _ABOUT,
    ("near",): _ABOUT,
    ("estimated",): _ABOUT,
    ("an", "estimated"): _ABOUT,
    ("something", "like"): _ABOUT,
    ("in", "the", "region", "of"): _ABOUT,
    ("in", "the", "order", "of"): _ABOUT,
    ("on", "the", "order", "of"): _ABOUT,
    ("in", "the", "neighborhood", "of"): _ABOUT,
    ("in", "the", "neighbourhood", "of"): _ABOUT,
    ("est",): _ABOUT,
    ("est", "."): _ABOUT,
    ("estimated", "at"): _ABOUT,
    ("perhaps",): _ABOUT,
    ("maybe",): _ABOUT,
    ("more", "or", "less"): _ABOUT,
    ("a", "rough", "total", "of"): _ABOUT,
    ("to", "the", "nearest", "hundred", ","): _ABOUT,
    ("to", "the", "nearest", "thousand", ","): _ABOUT,
    ("to", "the", "nearest", "million", ","): _ABOUT,
    ("~",): _ABOUT,
    ("∼",): _ABOUT,
    ("≈",): _ABOUT,
    ("nearly",): _NEARLY,
    ("nearly", "all"): _NEARLY,
    ("almost", "all"): _NEARLY,
    ("almost",): _NEARLY,
    ("just", "under"): _NEARLY,
    ("just", "below"): _NEARLY,
    ("just", "short", "of"): _NEARLY,
    ("slightly", "under"): _NEARLY,
    ("slightly", "below"): _NEARLY,
    ("slightly", "less", "than"): _NEARLY,
    ("slightly", "fewer", "than"): _NEARLY,
    ("just", "less", "than"): _NEARLY,
    ("a", "little", "under"): _NEARLY,
    ("a", "little", "less", "than"): _NEARLY,
    ("not", "quite"): _NEARLY,
    ("approaching",): _NEARLY,
    ("nears",): _NEARLY,
    ("nearing",): _NEARLY,
    ("at", "least"): _LEAST,
    ("no", "fewer", "than"): _LEAST,
    ("no", "less", "than"): _LEAST,
    ("not", "fewer", "than"): _LEAST,
    ("not", "less", "than"): _LEAST,
    ("a", "minimum", "of"): _LEAST,
    ("minimum",): _LEAST,
    ("minimum", "of"): _LEAST,
    ("min",): _LEAST,
    ("min", "."): _LEAST,
    ("≥",): _LEAST,
    (">", "="): _LEAST,
    ("more", "than"): _OVER,
    ("over",): _OVER,
    ("well", "over"): _OVER,
    ("just", "over"): _OVER,
    ("slightly", "over"): _OVER,
    ("a", "little", "over"): _OVER,
    ("slightly", "more", "than"): _OVER,
    ("a", "little", "more", "than"): _OVER,
    ("little", "more", "than"): _OVER,
    ("just", "more", "than"): _OVER,
    ("far", "more", "than"): _OVER,
    ("many", "more", "than"): _OVER,
    ("much", "more", "than"): _OVER,
    ("well", "above"): _OVER,
    ("just", "above"): _OVER,
    ("above",): _OVER,
    ("exceeding",): _OVER,
    ("in", "excess", "of"): _OVER,
    ("upwards", "of"): _OVER,
    ("upward", "of"): _OVER,
    ("north", "of"): _OVER,
    ("greater", "than"): _OVER,
    ("larger", "than"): _OVER,
    (">",): _OVER,
    ("at", "most"): _MOST,
    ("no", "more", "than"): _MOST,
    ("not", "more", "than"): _MOST,
    ("up", "to"): _MOST,
    ("within",): _MOST,
    ("as", "many", "as"): _MOST,
    ("as", "much", "as"): _MOST,
    ("a", "maximum", "of"): _MOST,
    ("maximum",): _MOST,
    ("maximum", "of"): _MOST,
    ("max",): _MOST,
    ("max", "."): _MOST,
    ("not", "exceeding"): _MOST,
    ("not", "over"): _MOST,
    ("≤",): _MOST,
    ("<", "="): _MOST,
    ("topped",): _OVER,
    ("tops",): _OVER,
    ("exceed",): _OVER,
    ("exceeds",): _OVER,
    ("exceeded",): _OVER,
    ("surpassed",): _OVER,
    ("surpasses",): _OVER,
    ("climbed", "past"): _OVER,
    ("rose", "past"): _OVER,
    ("risen", "past"): _OVER,
    ("soared", "past"): _OVER,
    ("went", "past"): _OVER,
    ("fewer", "than"): _UNDER,
    ("less", "than"): _UNDER,
    ("under",): _UNDER,
    ("below",): _UNDER,
    ("well", "under"): _UNDER,
    ("well", "below"): _UNDER,
    ("far", "fewer", "than"): _UNDER,
    ("far", "less", "than"): _UNDER,
    ("short", "of"): _UNDER,
    ("south", "of"): _UNDER,
    ("smaller", "than"): _UNDER,
    ("<",): _UNDER,
    ("as", "few", "as"): _UNSURE,
    ("as", "little", "as"): _UNSURE,
    ("a", "good"): _UNSURE,
    ("nowhere", "near"): _UNSURE,
    ("far", "from"): _UNSURE,
    ("scarcely",): _UNSURE,
    ("±",): _UNSURE,
    ("not",): _UNSURE,
    ("not", "under"): _UNSURE,
    ("not", "below"): _UNSURE,
    ("not", "above"): _UNSURE,
    ("not", "even"): _UNSURE,
    ("not", "about"): _UNSURE,
    ("all", "but"): _UNSURE,
    ("passed",): _UNSURE,
    ("passes",): _UNSURE,
    ("crossed",): _UNSURE,
    ("hardly",): _UNSURE,
    ("barely",): _UNSURE,
    ("exactly",): _EXACT,
    ("precisely",): _EXACT,
    ("only",): _EXACT,
    ("just",): _EXACT,
    ("a", "total", "of"): _EXACT,
    ("total", "of"): _EXACT,
}
"""What may stand before a number, and what it makes of it; unknown where that is not settled."""

AFTER: Final[Mapping[Phrase, Comparator]] = {
    ("or", "so"): _ABOUT,
    ("or", "thereabouts"): _ABOUT,
    ("more", "or", "less"): _ABOUT,
    ("give", "or", "take"): _ABOUT,
    (",", "give", "or", "take"): _ABOUT,
    (",", "more", "or", "less"): _ABOUT,
    ("est",): _ABOUT,
    ("est", "."): _ABOUT,
    ("(", "estimated", ")"): _ABOUT,
    ("max",): _MOST,
    ("tops",): _MOST,
    ("or", "under"): _MOST,
    ("and", "under"): _MOST,
    ("and", "below"): _MOST,
    ("and", "up"): _LEAST,
    ("and", "above"): _LEAST,
    ("or", "over"): _LEAST,
    ("and", "over"): _LEAST,
    ("and", "rising"): _LEAST,
    ("and", "climbing"): _LEAST,
    ("odd",): _LEAST,
    ("-", "odd"): _LEAST,
    ("or", "more"): _LEAST,
    ("and", "more"): _LEAST,
    ("at", "least"): _LEAST,
    ("+",): _LEAST,
    ("-", "plus"): _LEAST,
    ("plus",): _LEAST,
    ("plus", "or", "minus"): _UNSURE,
    ("and", "counting"): _LEAST,
    ("or", "above"): _LEAST,
    ("or", "fewer"): _MOST,
    ("or", "less"): _MOST,
    ("or", "below"): _MOST,
    ("at", "most"): _MOST,
    ("at", "the", "most"): _MOST,
    ("at", "the", "least"): _LEAST,
    ("maximum",): _MOST,
    ("minimum",): _LEAST,
}
"""What may stand after a number, or after what it counts."""

VAGUE: Final[Mapping[Phrase, tuple[int | None, str]]] = {
    ("a", "couple"): (2, "a couple"),
    ("a", "couple", "of"): (2, "a couple"),
    ("a", "few"): (2, "a few"),
    ("several",): (3, "several"),
    ("a", "handful"): (2, "a handful"),
    ("a", "handful", "of"): (2, "a handful"),
    ("a", "number", "of"): (2, "a number of"),
    ("dozens",): (24, "dozens"),
    ("dozens", "of"): (24, "dozens"),
    ("tens", "of"): (20, "tens"),
    ("scores",): (40, "scores"),
    ("scores", "of"): (40, "scores"),
    ("hundreds",): (200, "hundreds"),
    ("hundreds", "of"): (200, "hundreds"),
    ("thousands",): (2_000, "thousands"),
    ("thousands", "of"): (2_000, "thousands"),
    ("tens", "of", "thousands"): (20_000, "tens of thousands"),
    ("tens", "of", "thousands", "of"): (20_000, "tens of thousands"),
    ("hundreds", "of", "thousands"): (200_000, "hundreds of thousands"),
    ("hundreds", "of", "thousands", "of"): (200_000, "hundreds of thousands"),
    ("tens", "of", "millions"): (20_000_000, "tens of millions"),
    ("tens", "of", "millions", "of"): (20_000_000, "tens of millions"),
    ("hundreds", "of", "millions"): (200_000_000, "hundreds of millions"),
    ("hundreds", "of", "millions", "of"): (200_000_000, "hundreds of millions"),
    ("millions",): (2_000_000, "millions"),
    ("millions", "of"): (2_000_000, "millions"),
    ("tens", "of", "billions"): (20_000_000_000, "tens of billions"),
    ("tens", "of", "billions", "of"): (20_000_000_000, "tens of billions"),
    ("hundreds", "of", "billions"): (200_000_000_000, "hundreds of billions"),
    ("hundreds", "of", "billions", "of"): (200_000_000_000, "hundreds of billions"),
    ("billions",): (2_000_000_000, "billions"),
    ("billions", "of"): (2_000_000_000, "billions"),
    ("many",): (None, "many"),
    ("numerous",): (None, "numerous"),
    ("a", "large", "number", "of"): (None, "many"),
    ("large", "numbers", "of"): (None, "many"),
    ("a", "great", "many"): (None, "many"),
    ("countless",): (None, "many"),
}
"""Words in place of a number: the least that they entail, and their name in a policy."""

UNKNOWN: Final = frozenset(
    {
        ("an", "unknown", "number", "of"),
        ("an", "unspecified", "number", "of"),
        ("an", "undisclosed", "number", "of"),
        ("an", "undetermined", "number", "of"),
        ("an", "unconfirmed", "number", "of"),
        ("an", "uncertain", "number", "of"),
        ("unknown", "number", "of"),
        ("unknown", "numbers", "of"),
        ("an", "unknown", "amount", "of"),
        ("an", "unspecified", "amount", "of"),
        ("an", "undisclosed", "amount", "of"),
        ("an", "unknown", "quantity", "of"),
        ("an", "unspecified", "quantity", "of"),
    }
)
"""Words that say that no number is given."""

ZEROS: Final = frozenset(
    {
        ("zero",),
        ("nil",),
        ("none",),
        ("none", "of"),
        ("no", "one"),
        ("no", "-", "one"),
        ("nobody",),
        ("not", "one"),
        ("not", "a", "single"),
        ("not", "a", "single", "one"),
    }
)
"""Words that deny: nought is what they say, not that nothing is said. `no` needs its noun."""

SHARES: Final[Mapping[Phrase, str]] = {
    ("most", "of"): "most",
    ("most",): "most",
    ("a", "majority", "of"): "most",
    ("the", "majority", "of"): "most",
    ("the", "bulk", "of"): "most",
    ("a", "vast", "majority", "of"): "vast majority",
    ("the", "vast", "majority", "of"): "vast majority",
    ("the", "overwhelming", "majority", "of"): "vast majority",
    ("an", "overwhelming", "majority", "of"): "vast majority",
}
"""Words for more than half of something."""

PER: Final[Mapping[Phrase, str]] = {
    ("a", "second"): "s",
    ("per", "second"): "s",
    ("every", "second"): "s",
    ("each", "second"): "s",
    ("every", "minute"): "min",
    ("each", "minute"): "min",
    ("a", "minute"): "min",
    ("per", "minute"): "min",
    ("an", "hour"): "h",
    ("per", "hour"): "h",
    ("every", "hour"): "h",
    ("each", "hour"): "h",
    ("hourly",): "h",
    ("/", "h"): "h",
    ("/", "hour"): "h",
    ("per", "night"): "d",
    ("a", "night"): "d",
    ("nightly",): "d",
    ("a", "day"): "d",
    ("per", "day"): "d",
    ("every", "day"): "d",
    ("each", "day"): "d",
    ("daily",): "d",
    ("/", "day"): "d",
    ("/", "d"): "d",
    ("a", "week"): "wk",
    ("per", "week"): "wk",
    ("every", "week"): "wk",
    ("each", "week"): "wk",
    ("weekly",): "wk",
    ("/", "week"): "wk",
    ("a", "month"): "mo",
    ("per", "month"): "mo",
    ("every", "month"): "mo",
    ("each", "month"): "mo",
    ("monthly",): "mo",
    ("/", "month"): "mo",
    ("a", "year"): "a",
    ("per", "year"): "a",
    ("per", "annum"): "a",
    ("every", "year"): "a",
    ("each", "year"): "a",
    ("annually",): "a",
    ("yearly",): "a",
    ("/", "year"): "a",
}
"""What makes a number a rate: the time that it is for, as a UCUM code."""

_PERSONS: Final = """
    people person persons civilian civilians soldier soldiers troop troops fighter fighters
    militant militants combatant combatants man men woman women child children boy boys girl
    girls casualty casualties death deaths fatality fatalities victim victims injured
    wounded dead killed killings injury injuries prisoner prisoners captive captives hostage
    hostages detainee detainees refugee refugees migrant migrants resident residents
    inhabitant inhabitants villager villagers worker workers employee employees officer
    officers policeman policemen sailor sailors airman airmen marine marines pilot pilots
    medic medics doctor doctors nurse nurses journalist journalists reporter reporters
    passenger passengers patient patients student students teacher teachers pupil pupils
    conscript conscripts reservist reservists recruit recruits volunteer volunteers
    mercenary mercenaries contractor contractors servicemen serviceman servicemember
    servicemembers personnel militiamen rebel rebels insurgent insurgents guerrilla
    guerrillas terrorist terrorists gunman gunmen attacker attackers assailant assailants
    suspect suspects protester protesters demonstrator demonstrators peacekeeper
    peacekeepers guard guards instructor instructors adviser advisers advisor advisors
    engineer engineers expert experts firefighter firefighters rescuer rescuers settler
    settlers missing displaced evacuees evacuee survivors survivor pensioner pensioners
    citizen citizens national nationals men-at-arms baby babies infant infants teenager
    teenagers adult adults relative relatives sniper snipers paratrooper paratroopers
    operator operators
"""
_ROUNDS: Final = """
    round rounds shell shells cartridge cartridges bullet bullets rocket rockets mortars
    projectile projectiles
"""
_ITEMS: Final = """
    tank tanks vehicle vehicles drone drones missile missiles aircraft helicopter
    helicopters plane planes jet jets warplane warplanes howitzer howitzers gun guns rifle
    rifles launcher launchers truck trucks car cars ship ships vessel vessels boat boats
    submarine submarines mine mines weapon weapons system systems radar radars uav uavs ifv
    ifvs apc apcs carriers carrier bridge-layers engines engine interceptor interceptors
    torpedo torpedoes mortar-tubes cannon cannons munition munitions bomb bombs grenade
    grenades locomotives locomotive trains wagons railcars buses ambulances machine-guns
    generators transformers excavators bulldozers trailers
"""


def _listed(words: str, counted: Counted) -> dict[str, Counted]:
    return dict.fromkeys(words.split(), counted)


NOUNS: Final[Mapping[str, Counted]] = {
    **_listed(_PERSONS, Counted.PERSONS),
    **_listed(_ROUNDS, Counted.ROUNDS),
    **_listed(_ITEMS, Counted.ITEMS),
    **_listed("body bodies corpse corpses remains", Counted.BODIES),
    **_listed("family families household households", Counted.FAMILIES),
    **_listed("launch launches", Counted.LAUNCHES),
    **_listed("salvo salvos salvoes volley volleys", Counted.SALVOS),
    **_listed("container containers", Counted.CONTAINERS),
    **_listed("sortie sorties", Counted.SORTIES),
}
"""Nouns of the news and what they count in our list; what is not here counts nothing listed."""

CURRENCY_SIGNS: Final[Mapping[str, tuple[str, ...]]] = {
    "$": ("USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "LRD", "NAD", "JMD"),
    "€": ("EUR",),
    "£": ("GBP", "EGP", "LBP", "SYP", "FKP", "GIP", "SHP"),
    "¥": ("JPY", "CNY"),
    "₽": ("RUB",),
    "₴": ("UAH",),
    "₪": ("ILS",),
    "₩": ("KRW", "KPW"),
    "₺": ("TRY",),
    "₹": ("INR",),
    "₼": ("AZN",),
    "₾": ("GEL",),
    "₸": ("KZT",),
    "₦": ("NGN",),
}
"""What a sign of money may stand for; where several, the text has to say which."""

NATIONS: Final[Mapping[str, str]] = {
    "us": "USD",
    "u.s": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
    "nt": "TWD",
}
"""Letters before a dollar sign, and the dollar that they make it."""

CURRENCY_CODES: Final = words(
    """
    AED AFN AUD BYN CAD CHF CNY DKK EUR GBP GEL HKD IDR ILS INR IQD IRR JPY KPW KRW KZT
    LBP NOK NZD PHP PKR PLN QAR RUB SAR SDG SEK SGD SYP THB TWD UAH USD YER ZAR
    """
)
"""Codes of money that texts put before a figure; those that spell a word are left out."""

CURRENCY_WORDS: Final[Mapping[Phrase, tuple[str, ...]]] = {
    ("dollar",): CURRENCY_SIGNS["$"],
    ("dollars",): CURRENCY_SIGNS["$"],
    ("us", "dollar"): ("USD",),
    ("us", "dollars"): ("USD",),
    ("u.s", ".", "dollars"): ("USD",),
    ("american", "dollars"): ("USD",),
    ("australian", "dollars"): ("AUD",),
    ("canadian", "dollars"): ("CAD",),
    ("new", "zealand", "dollars"): ("NZD",),
    ("hong", "kong", "dollars"): ("HKD",),
    ("singapore", "dollars"): ("SGD",),
    ("euro",): ("EUR",),
    ("euros",): ("EUR",),
    ("pounds", "sterling"): ("GBP",),
    ("british", "pounds"): ("GBP",),
    ("egyptian", "pounds"): ("EGP",),
    ("syrian", "pounds"): ("SYP",),
    ("lebanese", "pounds"): ("LBP",),
    ("sudanese", "pounds"): ("SDG",),
    ("rouble",): ("RUB", "BYN"),
    ("roubles",): ("RUB", "BYN"),
    ("ruble",): ("RUB", "BYN"),
    ("rubles",): ("RUB", "BYN"),
    ("russian", "rubles"): ("RUB",),
    ("russian", "roubles"): ("RUB",),
    ("belarusian", "rubles"): ("BYN",),
    ("belarusian", "roubles"): ("BYN",),
    ("hryvnia",): ("UAH",),
    ("hryvnias",): ("UAH",),
    ("hryvnya",): ("UAH",),
    ("yen",): ("JPY",),
    ("yuan",): ("CNY",),
    ("renminbi",): ("CNY",),
    ("won",): ("KRW", "KPW"),
    ("south", "korean", "won"): ("KRW",),
    ("north", "korean", "won"): ("KPW",),
    ("zloty",): ("PLN",),
    ("zlotys",): ("PLN",),
    ("shekel",): ("ILS",),
    ("shekels",): ("ILS",),
    ("lira",): ("TRY", "LBP", "SYP"),
    ("turkish", "lira"): ("TRY",),
    ("rial",): ("IRR", "OMR", "YER"),
    ("rials",): ("IRR", "OMR", "YER"),
    ("iranian", "rials"): ("IRR",),
    ("yemeni", "rials"): ("YER",),
    ("riyals",): ("SAR", "QAR"),
    ("saudi", "riyals"): ("SAR",),
    ("rupees",): ("INR", "PKR", "LKR", "NPR", "MUR", "SCR"),
    ("indian", "rupees"): ("INR",),
    ("pakistani", "rupees"): ("PKR",),
    ("swiss", "francs"): ("CHF",),
    ("francs",): ("CHF", "XOF", "XAF", "CDF", "RWF", "BIF", "DJF", "GNF", "KMF", "XPF"),
    ("dinars",): ("IQD", "JOD", "KWD", "LYD", "DZD", "TND", "BHD", "RSD"),
    ("iraqi", "dinars"): ("IQD",),
    ("dirhams",): ("AED", "MAD"),
    ("pesos",): ("MXN", "ARS", "CLP", "COP", "CUP", "DOP", "PHP", "UYU"),
    ("tenge",): ("KZT",),
    ("manat",): ("AZN", "TMT"),
    ("lari",): ("GEL",),
    ("dram",): ("AMD",),
    ("birr",): ("ETB",),
    ("naira",): ("NGN",),
    ("kyat",): ("MMK",),
    ("baht",): ("THB",),
    ("dong",): ("VND",),
    ("afghanis",): ("AFN",),
}

MONTHS: Final = words(
    """
    january february march april may june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
YEAR_WORDS: Final = words(
    """
    in since by until till during from of early late mid year before after spring summer
    autumn fall winter between through circa
    """
)
"""Words before four digits that make them a year."""

LABELS: Final = words(
    """
    article articles resolution no nos number chapter section paragraph page pages
    figure table type model mark mk phase level category class group flight route
    highway road channel room unit block gate building apartment flat line version
    volume part step stage point battalion brigade regiment division army corps squadron
    company school hospital station camp base sector zone district region area site case
    order decree law act protocol annex question item day week year age aged grade tier
    world week episode series season round windows iphone boeing airbus formula top
    eurofighter mig phone tel telephone pier berth area size square ages utc gmt
    terminal ward precinct polling bus train tram metro platform route exit junction ground
    magnitude richter rated scored
    covid
    """
)
"""Words before a number that make it part of a name or a label."""

FUNCTION_WORDS: Final = words(
    """
    a an and another as at by for from had has have her his if in into is it its of on
    or our out over per she that the their them then there these they this those to was
    we were when where which while who with within all but he i about around nearly
    almost some up not after before between than additional further extra
    """
)

ALIKE_IN_PLURAL: Final = words(
    """
    people dead killed wounded injured missing displaced men women children personnel
    aircraft troops remains cannon evacuees
    """
)
"""Words that stand for many without an s."""

PLAIN: Final[Mapping[str, str]] = {
    "mile": "[mi_i]",
    "miles": "[mi_i]",
    "minute": "min",
    "minutes": "min",
    "min": "min",
    "second": "s",
    "seconds": "s",
    "ounce": "[oz_av]",
    "ounces": "[oz_av]",
    "oz": "[oz_av]",
    "acre": "[acr_i]",
    "acres": "[acr_i]",
}
"""Words that a dictionary gives two units and a news text one."""

UNSURE_UNITS: Final = words(
    """
    basis points quid buck bucks bps score scores cent cents penny pence kopeck kopecks agorot
    stone stones grain grains gauge quintal quintals centner centners
    """
)
"""Words after a number that are no noun to count, and no unit that can be told."""

CAPITALS: Final = frozenset({"KM", "KG", "CM", "KPH", "MPH"})
"""Units that headlines print in capitals, and that are nothing else then."""

COINS: Final = words(
    """
    afghani ariary baht balboa birr boliviano bolivianos bolivar bolivars cedi cedis colon colones
    cordoba cordobas dalasi denar denars dinar dirham dobra dong dram drams escudo escudos florin
    florins forint forints franc gourde gourdes guarani guaranis koruna korunas krona kronor krone
    kroner kwacha kwanza kwanzas kyats laris lei lek leks lempira lempiras leu lev leva lilangeni
    loti manats metical meticals naira nakfa ngultrum ouguiya pataca patacas peso pula quetzal
    quetzals rand reais riel riels ringgit riyal rufiyaa rupee rupiah shilling shillings som somoni
    taka tala tugrik tugriks vatu
    """
)
"""Money that is not in the table of words, or that several countries have."""

UNSURE_LETTERS: Final = frozenset({"mb", "kb", "gb"})
"""Letters in small type that stand for bits, bytes or bars."""

IDIOMS: Final = words(
    """
    thanks apologies kisses pardons
    """
)
"""What is said to be a million of without being counted."""

RISES: Final = words(
    """
    rise rises rose risen grew grow grown increase increased increases up climbed jumped
    soared
    """
)
FALLS: Final = words(
    """
    fall falls fell fallen drop dropped shrank shrunk decrease decreased down declined
    cut
    """
)
"""Verbs of change: a number after them is a change, or what it changed to."""

MULTIPLIERS: Final = (
    frozenset(SCALES)
    | frozenset(f"{scale}s" for scale in SCALES)
    | frozenset(DOZENS)
    | words(
        "dozens milliard lac lacs grand thou thsd mio mill bln tln gross pair pairs score scores k"
    )
)
"""Words that multiply what stands before them; one that is left over makes a figure unsure."""

CHANGES: Final = words(
    """
    rise increase jump surge gain growth hike drop fall decline cut decrease reduction plunge
    """
)
"""Nouns after a percentage that make it a change, not a share."""

COMPARED: Final = words(
    """
    more fewer less higher lower greater larger smaller faster slower bigger longer shorter above
    below
    """
)
"""Words after a number that make it a difference from something else."""

MULTIPLES: Final = words("twice thrice double doubled triple tripled quadruple times")
"""Words before a number that make it a multiple of something else."""

PORTIONS: Final = words(
    """
    one part parts rest remainder portion fewer more less remaining half third quarter fifth tenth
    majority minority
    """
)
"""Words before `of` that take an untold part of the number after it."""

WARMER: Final = words("warmer colder cooler hotter warmed cooled difference drop rise increase")
"""Words beside a temperature that make it a difference."""

NOT_PLAIN: Final = words("above below zero freezing normal average")
"""Words after a temperature that may make it another."""

FORMATIONS: Final = words("brigade division battalion regiment corps army squadron company platoon")
"""Units of an army: a number before one, in the singular, is its name."""

HOURS: Final = words("hours hrs hr h noon midnight")
"""Words after a number that may make it a clock time."""

DAYTIMES: Final = words("morning afternoon evening night")

COMPASS: Final = words("north south east west n s e w")

PAST: Final = words("past last next previous coming preceding first final following")
"""Words before a number of hours or days that make it a time, not an amount."""

TIME_UNITS: Final = words(
    """
    second seconds minute minutes hour hours day days night nights week weeks month months year
    years decade decades
    """
)

PARTS: Final[Mapping[Phrase, bool]] = {
    ("of", "whom"): True,
    ("of", "which"): True,
    ("including",): True,
    ("among", "them"): True,
    ("among", "whom"): True,
}
"""Words before a number that make it a part of one told before."""

ORDINALS: Final = words("first second third last latter other final better early late")
"""Words before `half` and `quarter` that make them a stretch of time, or of a thing."""

CALIBRES: Final = words("cal caliber calibre")
"""Words after which `.50` is a calibre in inches, not a half."""

STREETS: Final = words("street avenue road boulevard lane drive square place alley")

QUANTIFIERS: Final = words("some many several most all none few each any either neither")

TOTALS: Final = words(
    """
    toll total tally
    """
)
"""Words for a running total."""

METRE_WORDS: Final = words(
    """
    wide deep high long tall away thick across below above underground radius diameter
    """
)
"""Words after which a single m is metres."""

NOT_A_RATE: Final = words("on into apart") | words(
    """
    after before earlier later ago of old from since to
    """
)
"""Words after `a day` that make it a day, not a rate."""

NOT_SHELLS: Final = words(
    """
    talks negotiations voting sanctions elections diplomacy consultations layoffs
    applause
    """
)
"""What else comes in rounds."""

STOPS: Final = words(
    """
    and or but of in on at by for from to with into near off within after before during
    since until was were is are had has have who which that while when as than then
    against across along over under between including according because if so yet nor
    not be been being will would could may might must shall should can did does do
    """
)
"""Words at which the noun of a number is no longer to be looked for."""


def is_plural(word: str) -> bool:
    """Whether a noun stands for many: people, tanks, gunmen."""
    return word in ALIKE_IN_PLURAL or word.endswith(("s", "men"))
