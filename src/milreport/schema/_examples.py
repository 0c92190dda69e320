"""What good JSON looks like: one or two examples of each record and value, to be copied.

They tell one story. The harbour of Varnholt, a town of Kestria, is shelled on Saturday, 2 March
2024; the mayor gives figures, the army of Halvend denies having fired, and the *Harbour Post*
prints it. Towns, states, people and the paper are invented. An id is that of a record of the first
report, or of a record that is an example itself.
"""

from collections.abc import Mapping
from typing import Any, Final

__all__ = ["EXAMPLES"]

Json = dict[str, Any]

EXAMPLES: Final[Mapping[str, tuple[Json, ...]]] = {
    "Actor": (
        {
            "id": "varrow",
            "kind": "person",
            "names": [{"text": "Ilke Varrow", "kind": "as_printed"}],
            "offices": [{"title": "mayor of Varnholt", "claims": ["c1"]}],
        },
        {
            "id": "army",
            "kind": "armed_force",
            "names": [{"text": "the army of Halvend", "kind": "as_printed"}],
            "allegiances": [{"toward": "kestria", "alignment": "opposed"}],
        },
    ),
    "Allegiance": (
        {"toward": "kestria", "alignment": "opposed"},
        {
            "toward": "army",
            "alignment": "assumed_opposed",
            "viewpoint": "kestria",
            "valid": {"edtf": "2023-11/.."},
            "claims": ["c3"],
        },
    ),
    "AnalyticConfidence": (
        {"scale": "icd203.confidence", "code": "Low"},
        {"scale": "phia.ancr", "code": "Moderate", "phrase": "with some confidence"},
    ),
    "Approximately": (
        {"kind": "approximately", "value": 40, "phrase": "some forty"},
        {
            "kind": "approximately",
            "value": 40,
            "phrase": "about forty",
            "basis": "estimated_expert",
            "convention": {"low": 35, "high": 45, "policy": "en-2026.1"},
        },
    ),
    "Assessment": (
        {
            "id": "as1",
            "about": "c2",
            "by": "desk",
            "time": {"edtf": "2024-03-06"},
            "status": "single_origin",
            "credibility": {"scale": "admiralty.credibility", "code": "3"},
            "reason": "Nobody but the mayor gives the figure, and no list of names is out.",
            "evidence": [{"kind": "statement_only", "record": "mayor"}],
        },
        {
            "id": "as2",
            "about": "c2",
            "by": "desk",
            "time": {"edtf": "2024-03-19"},
            "over": "as1",
            "status": "corroborated",
            "reason": "The hospital and the dockers' union name the same seven people.",
        },
    ),
    "AtLeast": ({"kind": "at_least", "value": 20, "phrase": "at least twenty"},),
    "AtMost": ({"kind": "at_most", "value": 30, "phrase": "no more than thirty"},),
    "Between": (
        {"kind": "between", "low": 5, "high": 9, "phrase": "between five and nine"},
        {"kind": "between", "low": 5, "high": 9, "best": 7, "basis": "estimated_model"},
    ),
    "Claim": (
        {
            "id": "c2",
            "text": "Seven dockers were killed.",
            "content": {
                "kind": "toll",
                "of": "shelling",
                "harm": {
                    "outcome": "killed",
                    "number": {"kind": "exact", "value": 7, "phrase": "seven"},
                    "status": "civilian",
                },
                "scope": "increment",
            },
            "chain": [
                {"source": "post", "mode": "interview", "factuality": "uncommitted"},
                {"source": "mayor", "act": "state", "factuality": "certain_true", "cue": "told"},
            ],
            "mode": "asserted",
            "spans": [{"start": 140, "end": 165}],
        },
        {
            "id": "c3",
            "text": "The shells probably came from the other bank of the Varn.",
            "chain": [
                {"source": "post", "mode": "interview", "factuality": "uncommitted"},
                {"source": "mayor", "act": "assess", "factuality": "probable_true", "cue": "added"},
            ],
            "mode": "asserted",
            "hedges": [{"cue": "probably", "kind": "epistemic_adverb", "by": "mayor"}],
            "spans": [{"start": 256, "end": 301}],
        },
    ),
    "ContentHash": (
        {
            "algorithm": "sha-256",
            "digest": "27a25eae2618df545ffa84e9a36e6d1bc7112db4c60adac301cc990b4a6784ac",
        },
    ),
    "Convention": (
        {"low": 24, "high": 99, "policy": "en-2026.1"},
        {"low": 200, "policy": "varn-watch.2"},
    ),
    "Credibility": (
        {"scale": "admiralty.credibility", "code": "3"},
        {"scale": "admiralty.credibility", "code": "6", "phrase": "impossible to tell"},
    ),
    "Credit": (
        {"source": "post", "role": "creator"},
        {"source": "post", "role": "creator", "span": {"start": 387, "end": 422}},
    ),
    "Custody": (
        {"action": "received", "holder": "desk", "time": "2024-03-05T14:20:00+02:00"},
        {
            "action": "altered",
            "holder": "desk",
            "time": "2024-03-05T14:50:00+02:00",
            "note": "Two faces were blurred.",
        },
    ),
    "Document": (
        {
            "source": "post",
            "title": "The mayor says that shells hit the harbour of Varnholt",
            "language": "en",
            "length": 423,
            "hash": {
                "algorithm": "sha-256",
                "digest": "27a25eae2618df545ffa84e9a36e6d1bc7112db4c60adac301cc990b4a6784ac",
            },
            "times": [{"edtf": "2024-03-05", "role": "first_published", "precision": "day"}],
        },
        {
            "source": "post",
            "language": "en",
            "places": [{"place": "varnholt", "role": "filing_place", "phrase": "VARNHOLT"}],
            "parts": [{"span": {"start": 0, "end": 46}, "mode": "headline"}],
        },
    ),
    "DocumentPart": (
        {"span": {"start": 0, "end": 46}, "mode": "headline"},
        {"span": {"start": 357, "end": 422}, "mode": "caption", "note": "With the photo credit."},
    ),
    "Event": (
        {
            "id": "shelling",
            "kind": "artillery_shelling",
            "realis": "actual",
            "title": "Shelling of the harbour of Varnholt",
            "times": [
                {
                    "edtf": "2024-03-02",
                    "role": "event",
                    "precision": "part_of_day",
                    "derivation": "relative_resolved",
                    "phrase": "on Saturday evening",
                }
            ],
            "places": [{"place": "harbour", "role": "event_place", "precision": "locality"}],
        },
        {
            "id": "delivery",
            "kind": "arms_transfer",
            "realis": "planned",
            "title": "Coastal radars for Kestria",
            "participants": [{"who": "kestria", "role": "receiver"}],
            "transfer": {"mode": "barter"},
        },
    ),
    "Evidence": (
        {"kind": "photograph", "role": "circumstantial", "record": "photo"},
        {
            "kind": "search_without_result",
            "note": "The pages of the town, read on 6 March: no list of the dead.",
        },
    ),
    "Exact": (
        {"kind": "exact", "value": 7, "phrase": "seven"},
        {"kind": "exact", "value": 12.5, "basis": "measured"},
    ),
    "ExtractionConfidence": ({"value": 0.86, "tool": "claim-reader", "version": "2.1"},),
    "FewerThan": ({"kind": "fewer_than", "value": 10, "phrase": "fewer than ten"},),
    "Figure": (
        {
            "kind": "figure",
            "of": "shelling",
            "quantity": {
                "number": {"kind": "at_least", "value": 20, "phrase": "At least twenty"},
                "unit": "1",
                "counted": "rounds",
            },
            "scope": "increment",
        },
        {
            "kind": "figure",
            "of": "harbour",
            "quantity": {
                "number": {"kind": "nearly", "value": 0.75, "phrase": "nearly three quarters"},
                "unit": "1",
            },
            "scope": "share_of",
            "base": {"number": {"kind": "exact", "value": 14}, "unit": "1", "counted": "items"},
        },
    ),
    "ForeignId": (
        {"scheme": "kestria.gazetteer", "value": "2-118", "version": "2023"},
        {"scheme": "varnholt.ship-register", "value": "VH 0417"},
    ),
    "Handling": (
        {"tlp": "tlp_amber", "caveats": ["source_protected"]},
        {
            "tlp": "tlp_red",
            "caveats": ["embargo_until"],
            "embargo_until": "2024-03-06T06:00:00+02:00",
            "sensitive": ["personal_data"],
        },
    ),
    "Harm": (
        {
            "outcome": "killed",
            "number": {"kind": "exact", "value": 7, "phrase": "seven"},
            "status": "civilian",
        },
        {
            "outcome": "injured",
            "number": {"kind": "vague_count", "low": 24, "phrase": "dozens"},
            "age_band": "adult",
            "cause": "hostile_action",
        },
    ),
    "Hedge": (
        {"cue": "probably", "kind": "epistemic_adverb", "by": "mayor"},
        {
            "cue": "probably",
            "kind": "epistemic_adverb",
            "by": "mayor",
            "span": {"start": 267, "end": 275},
            "scope": "Where the shells came from, not that they fell.",
        },
    ),
    "Hold": (
        {"actor": "kestria", "status": "sovereign_undisputed"},
        {
            "actor": "army",
            "status": "claimed_not_controlled",
            "viewpoint": "kestria",
            "valid": {"edtf": "2023-11/.."},
        },
    ),
    "Judgement": (
        {"kind": "judgement", "claim": "c3", "stance": "denies"},
        {
            "kind": "judgement",
            "claim": "c1",
            "stance": "questions",
            "grounds": "No battery of ours was in range of the town.",
        },
    ),
    "Likelihood": (
        {"scale": "icd203.likelihood", "code": "likely"},
        {"low": 0.5, "low_open": True, "phrase": "more likely than not"},
    ),
    "Materiel": (
        {
            "id": "shell",
            "kind": "munition_type",
            "category": "artillery_shell",
            "designation": "105 mm shell",
            "calibre": {"number": {"kind": "exact", "value": 105}, "unit": "mm"},
        },
        {
            "id": "remnant",
            "kind": "equipment_item",
            "category": "artillery_shell",
            "marks": ["LOT 41-7"],
            "variant_of": "shell",
            "note": "The base of a shell, found on the quay.",
        },
    ),
    "Media": (
        {
            "id": "photo",
            "kind": "photograph",
            "caption": "A fallen crane on the quay.",
            "caption_language": "en",
            "credits": [{"source": "post", "role": "creator"}],
            "times": [
                {"edtf": "2024-03-03", "role": "captured", "phrase": "on Sunday"},
                {"edtf": "2024-03-05", "role": "first_published"},
            ],
            "places": [{"place": "harbour", "role": "shown_in_image"}],
            "authenticity": "unverified",
        },
        {
            "id": "crop",
            "kind": "photograph",
            "shows": ["remnant"],
            "authenticity": "edited_or_cropped",
            "derived_from": "photo",
        },
    ),
    "MoreThan": ({"kind": "more_than", "value": 100, "phrase": "more than a hundred"},),
    "Name": (
        {"text": "Varnholt", "kind": "as_printed"},
        {"text": "Varneholte", "language": "de", "kind": "former", "valid": {"edtf": "../1911"}},
    ),
    "Nearly": (
        {"kind": "nearly", "value": 50, "phrase": "nearly fifty"},
        {"kind": "nearly", "value": 0.75, "phrase": "nearly three quarters"},
    ),
    "Occurrence": (
        {"kind": "occurrence", "event": "shelling"},
        {"kind": "occurrence", "event": "delivery", "transfer_status": "pledged"},
    ),
    "Office": (
        {"title": "mayor of Varnholt", "claims": ["c1"]},
        {"title": "foreign minister", "of": "kestria", "valid": {"edtf": "2022-06/.."}},
    ),
    "Participant": (
        {"who": "army", "role": "alleged_perpetrator"},
        {"who": "shell", "role": "instrument"},
    ),
    "Place": (
        {
            "id": "harbour",
            "kind": "facility",
            "names": [{"text": "the harbour", "kind": "as_printed"}],
            "within": "varnholt",
        },
        {
            "id": "bank",
            "kind": "place",
            "near": "varnholt",
            "holds": [{"actor": "army", "status": "controlled_de_facto"}],
            "note": "The other bank of the Varn, which the text does not name.",
        },
    ),
    "PlaceUse": (
        {"place": "harbour", "role": "event_place", "precision": "locality"},
        {
            "place": "bank",
            "role": "origin",
            "phrase": "from across the Varn",
            "span": {"start": 281, "end": 301},
        },
    ),
    "Position": (
        {"lat": -47.25, "lon": -120.5},
        {"lat": -47.25, "lon": -120.5, "radius_m": 1500, "stands_for": "settlement_centre"},
    ),
    "Posting": (
        {"unit": "army", "rank": "colonel", "role": "spokesperson"},
        {"unit": "army", "valid": {"edtf": "2023-11/2024-02"}},
    ),
    "Quantity": (
        {
            "number": {"kind": "at_least", "value": 20, "phrase": "At least twenty"},
            "unit": "1",
            "counted": "rounds",
        },
        {"number": {"kind": "exact", "value": 105}, "unit": "mm"},
    ),
    "Quote": (
        {
            "span": {"start": 209, "end": 242},
            "words": {"text": "Nobody had time to leave the quay", "language": "en"},
        },
        {"translated_from": "de", "translator": "post"},
    ),
    "RecordConfidence": ({"value": 70, "scale": "stix21.confidence"},),
    "Redaction": (
        {"pointer": "/names/0", "reason": "source_safety", "method": "pseudonymised"},
        {"pointer": "/note", "reason": "legal", "method": "removed"},
    ),
    "Relation": (
        {
            "id": "r1",
            "kind": "narrows",
            "subjects": ["c2"],
            "objects": ["harbour-post.2024-03-03#c2"],
            "basis": "judged",
            "reason": "Seven is one of the figures that at least six leaves open.",
        },
        {
            "id": "r2",
            "kind": "illustrates",
            "subjects": ["photo"],
            "objects": ["c1"],
            "basis": "not_excluded",
            "by": "desk",
        },
    ),
    "Reliability": (
        {"scale": "admiralty.reliability", "code": "B"},
        {"scale": "admiralty.reliability", "code": "F", "phrase": "not known to us"},
    ),
    "Report": (
        {
            "schema_version": "1.0",
            "id": "harbour-post.2024-03-05",
            "language": "en",
            "document": {
                "source": "post",
                "title": "The mayor says that shells hit the harbour of Varnholt",
                "language": "en",
                "length": 423,
                "hash": {
                    "algorithm": "sha-256",
                    "digest": "27a25eae2618df545ffa84e9a36e6d1bc7112db4c60adac301cc990b4a6784ac",
                },
                "times": [{"edtf": "2024-03-05", "role": "first_published", "precision": "day"}],
            },
            "recorded": "2024-03-05T14:30:00+02:00",
            "recorded_by": "desk",
            "sources": [
                {
                    "id": "post",
                    "kind": "local_outlet",
                    "anonymity": "named",
                    "names": [{"text": "Harbour Post"}],
                },
                {
                    "id": "mayor",
                    "kind": "local_authority",
                    "anonymity": "named",
                    "actor": "varrow",
                    "stakes": [{"interest": "party_to_conflict", "side": "kestria"}],
                },
            ],
            "actors": [
                {
                    "id": "varrow",
                    "kind": "person",
                    "names": [{"text": "Ilke Varrow", "kind": "as_printed"}],
                    "offices": [{"title": "mayor of Varnholt", "claims": ["c1"]}],
                },
                {"id": "kestria", "kind": "state", "names": [{"text": "Kestria"}]},
                {
                    "id": "desk",
                    "kind": "non_governmental_organisation",
                    "names": [{"text": "Varn Watch"}],
                },
            ],
            "places": [
                {
                    "id": "varnholt",
                    "kind": "place",
                    "names": [{"text": "Varnholt", "kind": "as_printed"}],
                },
                {
                    "id": "harbour",
                    "kind": "facility",
                    "names": [{"text": "the harbour", "kind": "as_printed"}],
                    "within": "varnholt",
                },
            ],
            "events": [
                {
                    "id": "shelling",
                    "kind": "artillery_shelling",
                    "realis": "actual",
                    "title": "Shelling of the harbour of Varnholt",
                    "times": [
                        {
                            "edtf": "2024-03-02",
                            "role": "event",
                            "precision": "part_of_day",
                            "derivation": "relative_resolved",
                            "phrase": "on Saturday evening",
                        }
                    ],
                    "places": [
                        {"place": "harbour", "role": "event_place", "precision": "locality"}
                    ],
                }
            ],
            "claims": [
                {
                    "id": "c1",
                    "text": "At least twenty shells fell on the harbour.",
                    "content": {
                        "kind": "figure",
                        "of": "shelling",
                        "quantity": {
                            "number": {
                                "kind": "at_least",
                                "value": 20,
                                "phrase": "At least twenty",
                            },
                            "unit": "1",
                            "counted": "rounds",
                        },
                        "scope": "increment",
                    },
                    "chain": [
                        {"source": "post", "mode": "interview", "factuality": "uncommitted"},
                        {
                            "source": "mayor",
                            "act": "state",
                            "factuality": "certain_true",
                            "cue": "told",
                        },
                    ],
                    "mode": "asserted",
                    "spans": [{"start": 73, "end": 135}],
                },
                {
                    "id": "c2",
                    "text": "Seven dockers were killed.",
                    "content": {
                        "kind": "toll",
                        "of": "shelling",
                        "harm": {
                            "outcome": "killed",
                            "number": {"kind": "exact", "value": 7, "phrase": "seven"},
                            "status": "civilian",
                        },
                        "scope": "increment",
                    },
                    "chain": [
                        {"source": "post", "mode": "interview", "factuality": "uncommitted"},
                        {
                            "source": "mayor",
                            "act": "state",
                            "factuality": "certain_true",
                            "cue": "told",
                        },
                    ],
                    "mode": "asserted",
                    "spans": [{"start": 140, "end": 165}],
                },
            ],
        },
        {
            "schema_version": "1.0",
            "id": "harbour-post.2024-03-06",
            "language": "en",
            "document": {"source": "post"},
            "sources": [{"id": "post", "kind": "local_outlet"}],
            "claims": [
                {
                    "id": "c1",
                    "text": "The harbour of Varnholt is open again.",
                    "chain": [{"source": "post"}],
                    "mode": "asserted",
                }
            ],
        },
    ),
    "Revision": (
        {"number": 1, "kind": "original"},
        {
            "number": 2,
            "kind": "correction",
            "reason": "quantity_revision",
            "time": "2024-03-06T09:40:00+02:00",
            "by": "desk",
            "note": "The first issue had seventeen dead.",
        },
    ),
    "Silence": (
        {"actor": "varrow", "stance": "withholds", "act": "decline_to_comment"},
        {
            "actor": "army",
            "stance": "silent",
            "searched": "Its statements of 2 to 6 March, none of which speaks of the dead.",
        },
    ),
    "Source": (
        {
            "id": "mayor",
            "kind": "local_authority",
            "anonymity": "named",
            "actor": "varrow",
            "stakes": [{"interest": "party_to_conflict", "side": "kestria"}],
        },
        {"id": "resident", "kind": "local_resident", "anonymity": "role_only"},
    ),
    "Span": ({"start": 140, "end": 165},),
    "Stake": (
        {"interest": "party_to_conflict", "side": "kestria"},
        {"interest": "non_party"},
    ),
    "StatedRelation": (
        {
            "kind": "relation",
            "subject": "varrow",
            "predicate": "holds_office",
            "object": "varnholt",
            "detail": "mayor",
        },
        {
            "kind": "relation",
            "subject": "harbour",
            "predicate": "described_as",
            "detail": "the only one of Kestria that is free of ice all winter",
        },
    ),
    "Step": (
        {"source": "mayor", "act": "state", "factuality": "certain_true", "cue": "told"},
        {"source": "resident", "mode": "own_observation", "inferred": True},
    ),
    "Text": (
        {"text": "Nobody had time to leave the quay", "language": "en"},
        {"text": "Sieben Hafenarbeiter wurden getötet.", "language": "de"},
    ),
    "Time": (
        {
            "edtf": "2024-03-02",
            "role": "event",
            "precision": "part_of_day",
            "derivation": "relative_resolved",
            "phrase": "on Saturday evening",
        },
        {
            "edtf": "../2024-03-05",
            "role": "claim_made",
            "precision": "not_after",
            "derivation": "bound_inferred",
            "note": "No day is given for the interview; it is in the issue of 5 March.",
        },
    ),
    "Toll": (
        {
            "kind": "toll",
            "of": "shelling",
            "harm": {
                "outcome": "killed",
                "number": {"kind": "exact", "value": 7, "phrase": "seven"},
                "status": "civilian",
            },
            "scope": "increment",
        },
        {
            "kind": "toll",
            "of": "varn-watch.2024#war",
            "harm": {
                "outcome": "injured",
                "number": {"kind": "vague_count", "low": 24, "phrase": "dozens"},
            },
            "scope": "cumulative_since",
            "since": {"edtf": "2023-11"},
        },
    ),
    "Transfer": (
        {"mode": "grant"},
        {"mode": "barter", "in_exchange_for": ["delivery"]},
    ),
    "Unknown": (
        {"kind": "unknown", "phrase": "an unknown number of"},
        {"kind": "unknown"},
    ),
    "VagueCount": (
        {"kind": "vague_count", "low": 24, "phrase": "dozens"},
        {
            "kind": "vague_count",
            "low": 24,
            "phrase": "dozens",
            "convention": {"low": 24, "high": 99, "policy": "en-2026.1"},
        },
    ),
}
"""Examples by the name of the record or value, the plainest first."""
