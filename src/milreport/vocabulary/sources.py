"""Who is speaking: the kind of source, how far it is identified and whose side it is on."""

from milreport.vocabulary._term import OpenTerm

__all__ = ["Anonymity", "Interest", "SourceKind"]


class SourceKind(OpenTerm):
    """What sort of source one step of a chain is; never how far to believe it.

    Drawn from: PLOVER actor codes, HURIDOCS, Every Casualty, Airwars and ACLED source scales,
    OHCHR, Berkeley Protocol, IPTC, schema.org ClaimReview, JC3IEDM, JP 2-0, Conflict Armament
    Research and UN panel practice, GeoConfirmed, MISP information-origin, CoNLL-2010.
    """

    # People on the spot and those who treat or rescue them
    EYEWITNESS = "eyewitness", "A person who says that they saw or heard it happen."
    VICTIM_OR_RELATIVE = "victim_or_relative", "The person harmed, or one of their family."
    COMBATANT = "combatant", "Someone who was in the fighting and speaks for themselves."
    LOCAL_RESIDENT = "local_resident", "Someone living in the place, not told to have seen it."
    MEDICAL_FACILITY = "medical_facility", "A hospital, clinic or morgue, or its staff."
    EMERGENCY_SERVICE = "emergency_service", "A fire, rescue or civil defence service."

    # States and those who govern
    HEAD_OF_STATE_OR_GOVERNMENT = (
        "head_of_state_or_government",
        "A president, monarch or prime minister, or their office.",
    )
    MINISTER_OR_MINISTRY = (
        "minister_or_ministry",
        "A ministry other than defence, or the minister at its head.",
    )
    DEFENCE_MINISTRY = "defence_ministry", "The ministry in charge of the forces, or its minister."
    ARMED_FORCES = "armed_forces", "A state's forces, a staff or unit of them, or a spokesperson."
    INTELLIGENCE_SERVICE = (
        "intelligence_service",
        "A state's intelligence service, even if it is not said which.",
    )
    INFORMATION_CENTRE = (
        "information_centre",
        "A state body whose job is to inform, or to counter what it calls disinformation.",
    )
    LAW_ENFORCEMENT_OR_PROSECUTOR = (
        "law_enforcement_or_prosecutor",
        "Police, investigators or a prosecution service.",
    )
    COURT = "court", "A court or tribunal, through a ruling or other paper of its own."
    LEGISLATURE = "legislature", "A parliament, one of its committees or one of its members."
    LOCAL_AUTHORITY = (
        "local_authority",
        "The civil or military administration of a region, district or town.",
    )
    OCCUPATION_AUTHORITY = (
        "occupation_authority",
        "An administration reported as installed by an occupying power.",
    )
    DIPLOMAT = "diplomat", "An ambassador, embassy or mission speaking for its state."
    NON_STATE_ARMED_GROUP = (
        "non_state_armed_group",
        "An armed group outside any state's forces, or its spokesperson.",
    )

    # Bodies between states and outside them
    INTERGOVERNMENTAL_BODY = (
        "intergovernmental_body",
        "A body whose members are states, such as the UN or the OSCE.",
    )
    SANCTIONS_OR_EXPERT_PANEL = (
        "sanctions_or_expert_panel",
        "A panel of experts appointed by an intergovernmental body to report to it.",
    )
    NGO = "ngo", "A non-governmental organisation with no closer term in this list."
    CASUALTY_RECORDER = (
        "casualty_recorder",
        "A body that counts or names casualties and publishes how it does so.",
    )
    ARMS_RESEARCHER = (
        "arms_researcher",
        "A body or person documenting weapons, their makers and their routes.",
    )

    # People and bodies of knowledge or trade
    THINK_TANK = "think_tank", "An institute that studies policy outside a university."
    ACADEMIC = "academic", "A university scholar, or a published study."
    EXPERT = "expert", "A single analyst speaking for themselves, with no closer term."
    INDUSTRY = "industry", "A business, such as a maker, an insurer or a shipping line."

    # Newsrooms and those who check
    NEWS_AGENCY = "news_agency", "A wire service whose copy other outlets carry."
    NEWS_OUTLET = "news_outlet", "A newspaper, magazine or general news site."
    BROADCASTER = "broadcaster", "A radio or television station, public or private, not state-run."
    STATE_MEDIA = "state_media", "An agency, paper or station run by a state."
    SPECIALIST_OUTLET = "specialist_outlet", "An outlet for one trade or field, such as defence."
    LOCAL_OUTLET = "local_outlet", "An outlet of the very place the report is about."
    FACT_CHECKER = "fact_checker", "A body that publishes verdicts on what others have claimed."
    OPEN_SOURCE_INVESTIGATOR = (
        "open_source_investigator",
        "Someone who publishes findings from open material, such as geolocations.",
    )

    # Channels and accounts
    MILITARY_BLOGGER = (
        "military_blogger",
        "A channel or account commenting on the war from one side.",
    )
    SOCIAL_MEDIA_USER = (
        "social_media_user",
        "An account on a social network, with nothing closer known of it.",
    )
    MESSAGING_CHANNEL = (
        "messaging_channel",
        "A public channel on a messaging service, with nothing closer known of it.",
    )

    # Things that carry content, and words given under constraint
    DOCUMENT = "document", "A paper or file cited as the source, such as an order or a leak."
    CAPTURED_PERSON = (
        "captured_person",
        "Someone speaking while held by the other side, so perhaps under duress.",
    )
    IMAGERY_PROVIDER = "imagery_provider", "A firm or agency supplying satellite or air pictures."
    SENSOR_FEED = (
        "sensor_feed",
        "Readings from instruments, such as fire detection, ship tracking or seismographs.",
    )
    INTERCEPT = "intercept", "A communication that is said to have been overheard."
    AUTOMATED_EXTRACTION = (
        "automated_extraction",
        "Output of a program or model, with no person vouching for it.",
    )
    PAGE_WIDGET = "page_widget", "Something on the page that is no part of the story itself."

    # No particular source
    COLLECTIVE_UNSPECIFIED = (
        "collective_unspecified",
        'A vague plural, such as "sources", "reports" or "analysts".',
    )
    UNKNOWN = "unknown", "The kind of source is not told, or cannot be told."


class Anonymity(OpenTerm):
    """How far a source is identified; which side it belongs to is `Interest`.

    Drawn from: newsroom practice, CoNLL-2010 weasel cues, PLOVER actor country,
    Berkeley Protocol.
    """

    NAMED = "named", "The person or body is given by name."
    ROLE_ONLY = "role_only", "One person, given only by post or occupation."
    GROUP_ONLY = "group_only", 'Only a class of people is given, such as "officials".'
    OUTLET_UNNAMED = "outlet_unnamed", 'Some outlet is cited without its name, as "local media".'
    STATE_METONYM = "state_metonym", 'A country or capital "says" it, and no speaker is given.'
    ANONYMOUS_PROTECTED = (
        "anonymous_protected",
        "The recorder knows who it is and keeps the name back.",
    )
    UNATTRIBUTED = "unattributed", "It is put forward with no source at all."


class Interest(OpenTerm):
    """Where a source stands towards the parties; the side itself is named in another field.

    Drawn from: OHCHR guidance.
    """

    PARTY_TO_CONFLICT = "party_to_conflict", "The source belongs to one of the sides fighting."
    ALLY_OF_PARTY = "ally_of_party", "The source backs one of the sides without belonging to it."
    NON_PARTY = "non_party", "No tie of the source to any side is known."
