"""The records that the benchmarks read: made up, always the same, and alike in what they say.

`mixed` gives reports of about 6 KB as a producer writes them that tells only what it was told.
`big` gives one report with any number of claims. `FAULTS` is a table of what may be wrong in one.
"""

import copy
import json
import random
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, Final, NamedTuple

import milreport as mr

Json = dict[str, Any]

COUNTS: Final = (2, 3, 4, 5, 6, 8, 12, 20, 46)
"""How many claims a mixed report may have, and how often each number comes up."""
WEIGHTS: Final = (12, 18, 20, 18, 14, 9, 5, 3, 1)

PLACES: Final = (
    ("Kupiansk", "Куп'янськ", "UA"),
    ("Zaporizhzhia", "Запоріжжя", "UA"),
    ("Kherson", "Херсон", "UA"),
    ("Mykolaiv", "Миколаїв", "UA"),
    ("Hamhung", "함흥", "KP"),
    ("Rason", "라선", "KP"),
    ("Wonsan", "원산", "KP"),
)
PEOPLE: Final = (
    ("Oleh Hnatiuk", "Олег Гнатюк", "uk", "UA"),
    ("Iryna Chernenko", "Ірина Черненко", "uk", "UA"),
    ("Mykola Yavorskyi", "Микола Яворський", "uk", "UA"),
    ("Han Yong-su", "한용수", "ko", "KP"),
    ("Ri Kyong-min", "리경민", "ko", "KP"),
    ("Seo Ji-hun", "서지훈", "ko", "KR"),
)
BODIES: Final = (
    ("armed_force", "Armed Forces of Ukraine", "Збройні сили України", "uk", "UA"),
    ("military_unit", "41st Brigade", "41-ша бригада", "uk", "UA"),
    ("government_body", "Ministry of Defence", "Міністерство оборони", "uk", "UA"),
    ("military_contingent", "11th Corps", "제11군단", "ko", "KP"),
    ("intelligence_body", "Intelligence Service", "국가정보원", "ko", "KR"),
    ("media_organisation", "Evening Courier", "Вечірній кур'єр", "uk", "UA"),
    ("company", "Ryongsong Works", "룡성공장", "ko", "KP"),
)
SOURCES: Final = (
    ("defence_ministry", "named"),
    ("armed_forces", "named"),
    ("intelligence_service", "role_only"),
    ("news_agency", "named"),
    ("eyewitness", "anonymous_protected"),
    ("local_resident", "group_only"),
    ("medical_facility", "named"),
    ("information_centre", "named"),
    ("news_outlet", "outlet_unnamed"),
)
MATERIEL: Final = (
    ("munition_type", "towed_artillery", "122 mm shell", 122, "KP"),
    ("munition_type", "mortar", "120 mm mortar bomb", 120, "KP"),
    ("equipment_type", "multiple_rocket_launcher", "BM-21", 122, "RU"),
    ("equipment_type", "main_battle_tank", "T-72B3", 125, "RU"),
    ("vehicle", "infantry_fighting_vehicle", "BMP-2", 30, "RU"),
)
EVENTS: Final = (
    ("missile_strike", "Strike on a depot"),
    ("drone_strike", "Drones over the harbour"),
    ("artillery_shelling", "Shelling of the northern district"),
    ("armed_clash", "Fighting at the crossing"),
    ("ground_assault", "Assault along the railway"),
    ("air_strike", "Bombs on the airfield"),
)
TEXTS: Final = (
    "A depot near the line was hit during the night and burned until noon.",
    "Soldiers from abroad were seen among the crews that serve the guns.",
    "The shells came from old stocks and many of them did not go off.",
    "The town was not taken; the attackers went back across the river.",
    "Residents speak of several explosions shortly before dawn.",
    "The ministry says that deliveries went on through the autumn.",
    "По місту вдарили вночі, є постраждалі серед цивільних.",
)
CUES: Final = ("said", "told reporters", "reported", "claimed", "повідомили", "confirmed", "denied")
ACTS: Final = ("state", "claim", "confirm", "deny", "estimate", "allege", "warn")
MODES: Final = ("direct_quote", "indirect_speech", "press_release", "interview", "social_post")
FACTUALITY: Final = ("certain_true", "probable_true", "possible_true", "certain_false")
CONTENTS: Final = ("occurrence", "figure", "toll", "relation", "judgement")
HEDGES: Final = (
    ("reportedly", "distancing_adverb"),
    ("may have", "epistemic_modal"),
    ("nearly", "approximator"),
    ("ймовірно", "epistemic_adverb"),
)
WHEN: Final = (
    "2024-10-{:02}",
    "2024-10-{:02}",
    "2024-10-{:02}",
    "../2024-10-{:02}",
    "2024-09/2024-10-{:02}",
    "2024-10-{:02}~",
    "2024-10-{:02}T09:30+03:00",
)
RELATIONS: Final = ("supports", "contradicts", "in_tension_with", "same_proposition")


class _Writer:
    """Writes one report; every choice falls with the same dice."""

    def __init__(self, seed: int, claims: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311 - no secret
        self.claims = claims
        share = min(claims, 30)
        self.length = 2000 + 180 * claims
        self.sources = [f"s{at}" for at in range(1, 2 + share // 3)]
        self.actors = [f"a{at}" for at in range(1, 3 + share // 5)]
        self.places = [f"p{at}" for at in range(1, 2 + share // 6)]
        self.materiel = [f"m{at}" for at in range(1, 2 + share // 12)]
        self.events = [f"e{at}" for at in range(1, 2 + share // 3)]

    def one_in(self, count: int) -> bool:
        """Say yes once in so many times."""
        return self.dice.randrange(count) == 0

    def span(self) -> Json:
        """Give a stretch of the text."""
        start = self.dice.randrange(self.length - 200)
        return {"start": start, "end": start + self.dice.randrange(20, 200)}

    def time(self, role: str | None = None) -> Json:
        """Give a time, sometimes with how it was come by."""
        told: Json = {"edtf": self.dice.choice(WHEN).format(self.dice.randrange(1, 29))}
        if role is not None:
            told["role"] = role
        if self.one_in(3):
            told |= {"precision": "day", "derivation": "stated", "phrase": "last week"}
        return told

    def number(self, *, most: int) -> Json:
        """Give a whole number in one of the ways of saying one."""
        value = self.dice.randrange(2, most)
        return self.dice.choice(
            (
                {"kind": "exact", "value": value, "basis": "counted_from_records"},
                {"kind": "approximately", "value": value, "phrase": f"about {value}"},
                {"kind": "at_least", "value": value, "phrase": f"at least {value}"},
                {"kind": "more_than", "value": value},
                {"kind": "between", "low": value, "high": value + 10, "best": value + 2},
                {"kind": "vague_count", "low": 2, "phrase": "several"},
                {"kind": "unknown"},
            )
        )

    def names(self, english: str, other: str, language: str) -> list[Json]:
        """Give a name in English and most times in the language of the place."""
        told: list[Json] = [{"text": english, "language": "en"}]
        if not self.one_in(3):
            told.append({"text": other, "language": language, "kind": "official"})
        return told

    def document(self) -> Json:
        """Describe the article."""
        digest = f"{self.dice.getrandbits(256):064x}"
        return {
            "source": "art",
            "title": "Strikes go on along the line, both sides say",
            "language": "en",
            "length": self.length,
            "hash": {"algorithm": "sha-256", "digest": digest},
            "times": [{"edtf": "2024-10-30", "role": "first_published", "precision": "day"}],
            "parts": [
                {"span": {"start": 0, "end": 60}, "mode": "headline"},
                {"span": {"start": 62, "end": self.length}, "mode": "asserted"},
            ],
        }

    def source(self, name: str) -> Json:
        """Describe somebody who says something."""
        kind, anonymity = self.dice.choice(SOURCES)
        told: Json = {"id": name, "kind": kind, "anonymity": anonymity}
        if anonymity == "named":
            told["actor"] = self.dice.choice(self.actors)
        if self.one_in(3):
            side = self.dice.choice(self.actors)
            told["stakes"] = [{"interest": "party_to_conflict", "side": side}]
        if self.one_in(4):
            told["language"] = "uk"
        return told

    def actor(self, at: int, name: str) -> Json:
        """Describe a person or a body; a body may be part of one before it."""
        if at % 2:
            english, other, language, country = self.dice.choice(PEOPLE)
            told: Json = {"id": name, "kind": "person"}
            told["offices"] = [{"title": "spokesperson", "of": self.actors[at - 1]}]
        else:
            kind, english, other, language, country = self.dice.choice(BODIES)
            told = {"id": name, "kind": kind}
            if at and self.one_in(2):
                told["part_of"] = self.actors[at - 2]
        told["names"] = self.names(english, other, language)
        told["country"] = country
        return told

    def place(self, at: int, name: str) -> Json:
        """Describe a place, which may lie in one before it."""
        english, other, country = self.dice.choice(PLACES)
        language = "uk" if country == "UA" else "ko"
        told: Json = {"id": name, "kind": "place", "names": self.names(english, other, language)}
        told["country"] = country
        if at and self.one_in(2):
            told["within"] = self.places[at - 1]
        lat = round(self.dice.uniform(38, 51), 4)
        lon = round(self.dice.uniform(30, 40), 4)
        told["position"] = {"lat": lat, "lon": lon, "stands_for": "settlement_centre"}
        return told

    def thing(self, name: str) -> Json:
        """Describe a kind of arms."""
        kind, category, designation, bore, country = self.dice.choice(MATERIEL)
        calibre = {"number": {"kind": "exact", "value": bore}, "unit": "mm"}
        told = {"id": name, "kind": kind, "category": category, "designation": designation}
        return told | {"calibre": calibre, "country_of_design": country}

    def event(self, at: int, name: str) -> Json:
        """Describe an event; some are transfers, some are part of one before it."""
        told: Json = {"id": name}
        giver, taker = self.dice.sample(self.actors, 2)
        if self.one_in(5):
            told |= {"kind": "arms_transfer", "realis": "ongoing", "title": "Deliveries by rail"}
            told["participants"] = [
                {"who": giver, "role": "supplier"},
                {"who": taker, "role": "receiver"},
            ]
            told["transfer"] = {"mode": "barter"}
        else:
            kind, title = self.dice.choice(EVENTS)
            told |= {"kind": kind, "realis": "actual", "title": title}
            told["participants"] = [{"who": giver, "role": "initiator"}]
            if self.one_in(2):
                target = self.dice.choice(self.places)
                told["participants"].append({"who": target, "role": "target"})
        told["times"] = [self.time("event")]
        told["places"] = [{"place": self.dice.choice(self.places), "role": "event_place"}]
        if at and self.one_in(4):
            told["part_of"] = self.events[at - 1]
        return told

    def content(self, at: int) -> Json:
        """Say what a claim claims; a judgement is of a claim before it."""
        kind = CONTENTS[self.dice.randrange(len(CONTENTS))] if at else "occurrence"
        event = self.dice.choice(self.events)
        if kind == "occurrence":
            return {"kind": kind, "event": event, "realis": self.dice.choice(("actual", "planned"))}
        if kind == "figure":
            return {"kind": kind, "of": event, "quantity": self.quantity(), "scope": "increment"}
        if kind == "toll":
            harm: Json = {"outcome": self.dice.choice(("killed", "injured", "missing"))}
            harm["number"] = self.number(most=60)
            harm["status"] = self.dice.choice(("civilian", "state_forces"))
            if self.one_in(2):
                harm["party"] = self.dice.choice(self.actors)
            return {"kind": kind, "of": event, "harm": harm}
        if kind == "relation":
            subject, other = self.dice.sample(self.actors, 2)
            told = {"kind": kind, "subject": subject, "object": other}
            return told | {"predicate": self.dice.choice(("belongs_to", "supplies", "posted_to"))}
        judged = f"c{self.dice.randrange(at) + 1}"
        return {"kind": kind, "claim": judged, "stance": self.dice.choice(("denies", "questions"))}

    def quantity(self) -> Json:
        """Give an amount: rounds, a distance, money, or a mass."""
        form = self.dice.randrange(4)
        if form == 0:
            item = self.dice.choice(self.materiel)
            return {"number": self.number(most=9000), "unit": "1", "counted": "rounds"} | {
                "item": item
            }
        if form == 1:
            distance = round(self.dice.uniform(1, 90), 1)
            return {"number": {"kind": "nearly", "value": distance}, "unit": "km"}
        if form == 2:
            return {"number": self.number(most=900), "unit": "USD", "counted": "money"}
        return {"number": self.number(most=400), "unit": "t", "counted": "tonnes"}

    def step(self, at: int, source: str) -> Json:
        """Give one step of a chain."""
        told: Json = {"source": source, "act": self.dice.choice(ACTS)}
        told["factuality"] = self.dice.choice(FACTUALITY)
        if at:
            told["cue"] = self.dice.choice(CUES)
            told["mode"] = self.dice.choice(MODES)
        if self.one_in(12):
            told["inferred"] = True
        return told

    def claim(self, at: int) -> Json:
        """Give one claim, whose chain has between one step and four."""
        deep = min(self.dice.choice((0, 1, 1, 2, 2, 3)), len(self.sources))
        chain = ["art", *self.dice.sample(self.sources, deep)]
        told: Json = {"id": f"c{at + 1}", "mode": "asserted"}
        told["chain"] = [self.step(place, source) for place, source in enumerate(chain)]
        told["text"] = self.dice.choice(TEXTS)
        told["spans"] = [self.span()]
        if not self.one_in(10):
            told["content"] = self.content(at)
        if self.one_in(3):
            cue, kind = self.dice.choice(HEDGES)
            told["hedges"] = [{"cue": cue, "kind": kind, "by": chain[-1]}]
        if self.one_in(3):
            told["times"] = [self.time("claim_made")]
        if self.one_in(5):
            told["places"] = [{"place": self.dice.choice(self.places), "role": "speaker_place"}]
        if self.one_in(6):
            told["quote"] = {"span": self.span(), "translated_from": "uk"}
        if self.one_in(6):
            told["extraction"] = {"value": 0.93, "tool": "reader", "version": "2.1"}
        return told

    def assessment(self, at: int) -> Json:
        """Give one assessment: of a claim with a credibility, or of a source with a reliability."""
        told: Json = {"id": f"j{at + 1}", "time": {"edtf": "2024-10-31"}}
        if self.one_in(3):
            grade = {"scale": "admiralty.reliability", "code": self.dice.choice("ABCDEF")}
            return told | {"about": self.dice.choice(self.sources), "reliability": grade}
        claim = f"c{self.dice.randrange(self.claims) + 1}"
        told |= {"about": claim, "status": "single_origin"}
        told["credibility"] = {"scale": "admiralty.credibility", "code": self.dice.choice("123456")}
        told["likelihood"] = {"scale": "icd203.likelihood", "code": "likely", "low": 0.55}
        told["likelihood"]["high"] = 0.8
        told["reason"] = "One voice, and it has been right before."
        told["evidence"] = [{"kind": "statement_only", "role": "direct", "record": claim}]
        return told

    def relation(self, at: int) -> Json:
        """Say how two claims stand to each other."""
        one, other = self.dice.sample(range(self.claims), 2)
        told: Json = {"id": f"r{at + 1}", "kind": self.dice.choice(RELATIONS), "basis": "judged"}
        return told | {"subjects": [f"c{one + 1}"], "objects": [f"c{other + 1}"]}

    def media(self) -> list[Json]:
        """Give a picture, once in three reports."""
        if not self.one_in(3):
            return []
        told: Json = {"id": "pic", "kind": "photograph", "caption": "Smoke over the harbour."}
        told["credits"] = [{"source": self.sources[0], "role": "creator"}]
        told["times"] = [{"edtf": "2024-10-07", "role": "captured"}]
        return [told | {"authenticity": "unverified"}]

    def report(self, name: str) -> Json:
        """Give the whole report."""
        told: Json = {"schema_version": "1.0", "id": name, "language": "en"}
        told["document"] = self.document()
        told |= {"recorded": "2024-10-31T09:30:00+01:00", "recorded_by": "a1"}
        told["handling"] = {"tlp": self.dice.choice(("tlp_green", "tlp_amber"))}
        told["sources"] = [
            {"id": "art", "kind": "news_outlet", "anonymity": "named"},
            *map(self.source, self.sources),
        ]
        told["actors"] = [self.actor(at, each) for at, each in enumerate(self.actors)]
        told["places"] = [self.place(at, each) for at, each in enumerate(self.places)]
        told["materiel"] = [*map(self.thing, self.materiel)]
        told["events"] = [self.event(at, each) for at, each in enumerate(self.events)]
        told["claims"] = [*map(self.claim, range(self.claims))]
        told["media"] = self.media()
        told["assessments"] = [*map(self.assessment, range(1 + self.claims // 8))]
        told["relations"] = [*map(self.relation, range(1 + self.claims // 8))]
        if self.one_in(4):
            told["extensions"] = {"org.example.desk": {"ticket": self.dice.randrange(9999)}}
        return {field: each for field, each in told.items() if each != []}


def encoded(document: Json) -> bytes:
    """Write a document as JSON without white space, in UTF-8."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def report(seed: int) -> Json:
    """Make the mixed report of a number."""
    dice = random.Random(f"size {seed}")  # noqa: S311 - no secret
    claims = dice.choices(COUNTS, WEIGHTS)[0]
    return _Writer(seed, claims).report(f"desk.report-{seed}")


def mixed(count: int, *, explicit: bool = False) -> list[bytes]:
    """Give so many mixed reports as JSON.

    Args:
        count: how many.
        explicit: whether what is not told is written too, as null and as an empty array.
    """
    lines = [encoded(report(seed)) for seed in range(count)]
    if not explicit:
        return lines
    return [mr.Report.model_validate_json(line).model_dump_json().encode() for line in lines]


def big(claims: int) -> bytes:
    """Give one report with so many claims."""
    return encoded(_Writer(claims, claims).report(f"desk.big-{claims}"))


def faulty(claims: int, faults: int) -> bytes:
    """Give one report with so many claims, of which so many have a fault each."""
    whole = _Writer(claims, claims).report(f"desk.big-{claims}")
    for claim in whole["claims"][:faults]:
        claim["mode"] = "shouted"
    return encoded(whole)


# What may be wrong


class Fault(NamedTuple):
    """One thing that is wrong: its name, the code of its finding, and how to plant it."""

    name: str
    code: str
    plant: Callable[[Json], object]
    crosses: bool = False
    """Whether it takes two fields or two records to see it."""


def put(told: object, *path: str | int) -> Callable[[Json], object]:
    """Give a change that puts something at a place of a document."""

    def change(document: Json) -> None:
        *way, last = path
        inside: Any = document
        for step in way:
            inside = inside[step]
        inside[last] = copy.deepcopy(told)

    return change


def take(*path: str | int) -> Callable[[Json], object]:
    """Give a change that takes away what stands at a place of a document."""

    def change(document: Json) -> None:
        *way, last = path
        inside: Any = document
        for step in way:
            inside = inside[step]
        del inside[last]

    return change


def both(*changes: Callable[[Json], object]) -> Callable[[Json], object]:
    """Give one change of several."""
    return lambda document: [change(document) for change in changes]


CLAIM: Final = ("claims", 3)
SHELLS: Final[Json] = {
    "kind": "figure",
    "of": "e1",
    "quantity": {
        "number": {"kind": "at_least", "value": 400},
        "unit": "1",
        "counted": "rounds",
        "item": "m1",
    },
}

FAULTS: Final = (
    Fault("term not in its list", "structure.unknown_term", put("shouted", *CLAIM, "mode")),
    Fault("text for a number", "structure.wrong_type", put("9", *CLAIM, "spans", 0, "end")),
    Fault("misspelt field", "structure.unknown_field", put("Word.", *CLAIM, "texxt")),
    Fault("field left out", "structure.missing_field", take(*CLAIM, "chain")),
    Fault("null for an array", "structure.wrong_type", put(None, "events", 0, "times")),
    Fault("empty text", "structure.too_short", put("", *CLAIM, "text")),
    Fault("text too long", "structure.too_long", put("a" * 5001, *CLAIM, "text")),
    Fault("capitals in an id", "structure.malformed", put("E 1", "events", 0, "id")),
    Fault("latitude of 91", "structure.out_of_range", put(91, "places", 0, "position", "lat")),
    Fault("name for a country code", "structure.malformed", put("Ukraine", "actors", 0, "country")),
    Fault(
        "date out of the calendar",
        "structure.malformed",
        put("2024-13-45", *CLAIM, "times", 0, "edtf"),
    ),
    Fault(
        "kind that there is not", "structure.unknown_kind", put("rumour", *CLAIM, "content", "kind")
    ),
    Fault(
        "name for a unit",
        "structure.unknown_term",
        put("kilometres", *CLAIM, "content", "quantity", "unit"),
    ),
    Fault("no step in a chain", "structure.too_few", put([], *CLAIM, "chain")),
    Fault(
        "reference to nothing",
        "reference.dangling",
        put("c999", "relations", 0, "subjects", 0),
        crosses=True,
    ),
    Fault("id used twice", "reference.duplicate_id", put("c1", "relations", 0, "id"), crosses=True),
    Fault(
        "reference to another kind",
        "reference.wrong_collection",
        put("c1", *CLAIM, "content", "quantity", "item"),
        crosses=True,
    ),
    Fault(
        "place within itself", "reference.circular", put("p1", "places", 0, "within"), crosses=True
    ),
    Fault(
        "source twice in a chain",
        "chain.repeated_source",
        put("art", *CLAIM, "chain", 1, "source"),
        crosses=True,
    ),
    Fault(
        "claim of nothing",
        "claim.without_content",
        both(take(*CLAIM, "text"), take(*CLAIM, "content")),
        crosses=True,
    ),
    Fault(
        "reversed span",
        "span.reversed",
        put({"start": 90, "end": 20}, *CLAIM, "spans", 0),
        crosses=True,
    ),
    Fault(
        "span beyond the text",
        "span.outside",
        put({"start": 90, "end": 99_999}, *CLAIM, "spans", 0),
        crosses=True,
    ),
    Fault(
        "bounds reversed",
        "number.reversed",
        put({"kind": "between", "low": 9, "high": 2}, *CLAIM, "content", "quantity", "number"),
        crosses=True,
    ),
    Fault(
        "half a round",
        "number.not_whole",
        put({"kind": "exact", "value": 2.5}, *CLAIM, "content", "quantity", "number"),
        crosses=True,
    ),
)
"""Fourteen faults of one field each, and ten that take two fields or two records to see."""


@cache
def sound() -> bytes:
    """Give the mixed report that faults are planted in; it is valid."""
    whole = _Writer(7, 6).report("desk.twin")
    claim = whole["claims"][3]
    claim["content"] = SHELLS
    claim["times"] = [{"edtf": "2024-10-07", "role": "claim_made"}]
    claim["chain"] = [
        {"source": "art", "act": "state", "factuality": "certain_true"},
        {"source": "s1", "act": "claim", "cue": "said", "mode": "interview"},
    ]
    return encoded(whole)


def planted(fault: Fault) -> bytes:
    """Give the report of `sound` with one fault in it."""
    whole = json.loads(sound())
    fault.plant(whole)
    return encoded(whole)


def only(*, crosses: bool) -> Iterable[Fault]:
    """Give the faults of one sort."""
    return (fault for fault in FAULTS if fault.crosses is crosses)
