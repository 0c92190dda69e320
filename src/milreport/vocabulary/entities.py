"""What reports speak of: kinds of entity, sizes of formation and whose side a party is on."""

from milreport.vocabulary._term import OpenTerm, Term

__all__ = ["Alignment", "Echelon", "EntityKind"]


class EntityKind(OpenTerm):
    """What kind of thing an entity is, as the reports present it.

    Drawn from: FollowTheMoney, JC3IEDM, PLOVER, Security Force Monitor, UCDP, ACLED, ISO 3166,
    Wikidata, GeoNames, IPTC, Oryx, Wassenaar Arrangement practice.
    """

    # People, posts and states
    PERSON = "person", "One human being."
    OFFICE = "office", "A post that outlasts whoever holds it, such as a chief of staff."
    STATE = "state", "A country, or a territory that claims to be one."
    GOVERNMENT_BODY = "government_body", "A civil organ of a state, such as a ministry or a court."

    # Armed actors
    ARMED_FORCE = "armed_force", "The forces of a state as a whole, or one service of them."
    MILITARY_UNIT = "military_unit", "A unit or formation with a name or number of its own."
    MILITARY_CONTINGENT = (
        "military_contingent",
        "Troops whom one state has sent elsewhere, told without any unit.",
    )
    NON_STATE_ARMED_GROUP = (
        "non_state_armed_group",
        "A named armed organisation that is no part of a state's forces.",
    )
    PARAMILITARY_OR_POLICE = (
        "paramilitary_or_police",
        "An armed body of or tied to a state, such as police, outside its armed forces.",
    )
    PRIVATE_MILITARY_COMPANY = "private_military_company", "A firm that fights or guards for pay."
    UNKNOWN_ARMED_ACTOR = "unknown_armed_actor", "Someone armed, and it is not told who."
    UNNAMED_GROUP = (
        "unnamed_group",
        "Particular people or a body, not told as armed, referred to without a name.",
    )
    INTELLIGENCE_BODY = "intelligence_body", "A state's secret or intelligence service."

    # Organisations and populations
    ALLIANCE_OR_BLOC = "alliance_or_bloc", "States bound by a treaty or pact to act together."
    INTERGOVERNMENTAL_ORGANISATION = (
        "intergovernmental_organisation",
        "A standing body that states set up and belong to, such as the UN.",
    )
    NON_GOVERNMENTAL_ORGANISATION = (
        "non_governmental_organisation",
        "An organisation outside government that is not run for profit.",
    )
    MEDIA_ORGANISATION = "media_organisation", "A publisher, broadcaster or news agency."
    COMPANY = "company", "A business other than media or private military."
    POPULATION_GROUP = (
        "population_group",
        "People taken together by a shared trait, such as residents or an ethnic group.",
    )

    # Where
    PLACE = "place", "Somewhere on the map, from a spot or village to a region."
    LINE_OR_ZONE = (
        "line_or_zone",
        "A line or zone drawn by people, such as a front line or a closed airspace.",
    )
    FACILITY = "facility", "A site built for a purpose, such as a depot, hospital or power plant."

    # Things
    EQUIPMENT_TYPE = "equipment_type", "A model or class of equipment, not any one example."
    EQUIPMENT_ITEM = "equipment_item", "One particular piece of equipment."
    MUNITION_TYPE = "munition_type", "A model or class of munition, not any one round."
    VESSEL = "vessel", "One particular ship or boat, by name or number."
    AIRCRAFT = "aircraft", "One particular aircraft, by name or number."
    VEHICLE = "vehicle", "One particular land vehicle, by name or number."
    TECHNOLOGY = "technology", "Technical knowledge or a development programme, not a product."
    DOCUMENT = "document", "A written work, such as an article, a report or an order."
    MEDIA_ITEM = "media_item", "One particular photograph, film or sound recording."

    # Larger happenings
    CONFLICT = "conflict", "A war or other armed conflict as a whole."
    OPERATION = "operation", "A campaign within a conflict that goes by a name."

    UNKNOWN = "unknown", "What kind of thing it is is not told, or cannot be told."


class Echelon(OpenTerm):
    """How large a unit is said to be, by its place on the ladder of formations.

    Drawn from: APP-6 and MIL-STD-2525 echelon amplifiers 11 to 18 and 21 to 26. Headcounts differ
    between forces, and a Soviet-pattern army or front does not match its namesake one to one.
    """

    # Amplifiers 11 to 14
    TEAM_OR_CREW = "team_or_crew", "The smallest group, such as the crew of one vehicle or gun."
    SQUAD = "squad", "One step above a team; what the British Army calls a section."
    SECTION = "section", "Between squad and platoon; not the British section, which is a squad."
    PLATOON_OR_DETACHMENT = "platoon_or_detachment", "Several squads under one junior officer."

    # Amplifiers 15 to 18
    COMPANY_BATTERY_OR_TROOP = (
        "company_battery_or_troop",
        "Several platoons; a battery in the artillery, a troop in some cavalry.",
    )
    BATTALION_OR_SQUADRON = (
        "battalion_or_squadron",
        "Several companies; the squadron here is one that ranks with a battalion.",
    )
    REGIMENT_OR_GROUP = (
        "regiment_or_group",
        "Between battalion and brigade, where the force has such a step.",
    )
    BRIGADE = "brigade", "Several battalions with their own support, below a division."

    # Amplifiers 21 to 26
    DIVISION = "division", "Several brigades or regiments under one headquarters."
    CORPS = "corps", "Several divisions or brigades, below an army."
    ARMY = "army", "A field army, not a land service; a Soviet-pattern army may be corps-sized."
    ARMY_GROUP_OR_FRONT = (
        "army_group_or_front",
        "Several armies; a Soviet-pattern front need not equal an army group.",
    )
    REGION_OR_THEATRE = "region_or_theatre", "All forces in one region or theatre of war."
    COMMAND = "command", "A high command told as such, whatever forces it holds."

    UNSPECIFIED = "unspecified", "The size of the unit is not told, or cannot be told."


class Alignment(Term):
    """How a party stands to a stated viewpoint; it means nothing without that viewpoint.

    What a party owes allegiance to is recorded elsewhere.

    Drawn from: APP-6 and MIL-STD-2525 standard identities.
    """

    SAME_SIDE = "same_side", "Belongs to the very side whose viewpoint is stated."
    ALLIED = "allied", "Another party, told as allied to the side of the viewpoint."
    ASSUMED_ALLIED = "assumed_allied", "Taken to be allied to that side, though no one says so."
    NEUTRAL = "neutral", "Told as siding neither with nor against the side of the viewpoint."
    UNKNOWN = "unknown", "Where it stands to that side is not told, or cannot be told."
    ASSUMED_OPPOSED = "assumed_opposed", "Taken to be against that side, though no one says so."
    OPPOSED = "opposed", "Told as being against the side of the viewpoint."
