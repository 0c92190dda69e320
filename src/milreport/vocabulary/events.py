"""Terms for events: their kind, how they are put, and who or what takes part."""

from milreport.vocabulary._term import OpenTerm

__all__ = ["EventKind", "ParticipantRole", "Realis"]


class EventKind(OpenTerm):
    """What kind of event is told of; never that it happened, or what the law calls it.

    An accusation, a denial and a lasting state are events here too: whatever can be dated, placed
    and given participants.

    Drawn from: ACLED event types, PLOVER, CAMEO, UCDP, JC3IEDM codes as republished by NIEMOpen.
    """

    # Use of force
    ATTACK_UNSPECIFIED = (
        "attack_unspecified",
        "One actor uses armed force on another, in a way that is not told.",
    )
    ARMED_CLASH = (
        "armed_clash",
        "Two sides fire on each other, and neither is said to have gained ground.",
    )
    GROUND_ASSAULT = (
        "ground_assault",
        "Troops advance on a place to win or keep it, whether or not they succeed.",
    )
    AMBUSH = "ambush", "Attackers lying in wait strike a force that is on the move or has stopped."
    RAID = "raid", "A force goes in to strike and means to leave again, perhaps across a border."
    SNIPER_FIRE = "sniper_fire", "One hidden marksman takes aimed shots."
    ARTILLERY_SHELLING = (
        "artillery_shelling",
        "Shells, mortar bombs or unguided rockets are fired from a distance.",
    )
    MISSILE_STRIKE = (
        "missile_strike",
        "A guided missile, ballistic and cruise included, strikes from land or sea.",
    )
    AIR_STRIKE = (
        "air_strike",
        "An aircraft with a crew aboard drops or fires weapons at something below.",
    )
    DRONE_STRIKE = (
        "drone_strike",
        "An aircraft with no crew drops or fires weapons, or is itself the weapon.",
    )
    NAVAL_ENGAGEMENT = "naval_engagement", "There is fighting at sea, or a vessel opens fire."
    AIR_ENGAGEMENT = "air_engagement", "Aircraft fight one another in the air."
    INTERCEPTION = (
        "interception",
        "An aircraft, drone, missile or shell on its way in is shot down or turned aside.",
    )
    MINE_OR_IED_BLAST = (
        "mine_or_ied_blast",
        "A mine or planted bomb explodes, set off by its victim or otherwise.",
    )
    SUICIDE_ATTACK = (
        "suicide_attack",
        "The attacker's own death is part of how the weapon is meant to work.",
    )
    GRENADE_ATTACK = "grenade_attack", "A grenade is thrown by hand or let fall."
    CBR_USE = (
        "cbr_use",
        "Poison, disease or radioactive matter is said to have been used, proven or not.",
    )
    NUCLEAR_DETONATION = (
        "nuclear_detonation",
        "A nuclear weapon is said to have been set off against somebody.",
    )
    CYBER_OPERATION = (
        "cyber_operation",
        "Computers or networks are broken into, disrupted or damaged by an opponent.",
    )
    ELECTRONIC_ATTACK = (
        "electronic_attack",
        "Radio, navigation or sensors are said to be jammed, deceived or blinded.",
    )
    SABOTAGE = "sabotage", "Equipment or installations are damaged by people working in secret."
    FRIENDLY_FIRE = "friendly_fire", "A force hits its own people or an ally's in error."

    # Failure and accident
    MUNITION_FAILURE = (
        "munition_failure",
        "A shell, rocket, missile or bomb falls short, bursts too soon or fails to explode.",
    )
    EQUIPMENT_MALFUNCTION = (
        "equipment_malfunction",
        "A weapon or vehicle, not what it fires, breaks down while being used.",
    )
    ACCIDENT = "accident", "Harm that nobody meant is done, away from any fighting."
    ACCIDENTAL_EXPLOSION = (
        "accidental_explosion",
        "Ammunition, a store or a vehicle explodes, and nobody speaks of an attack.",
    )

    # Harm to people
    ATTACK_ON_CIVILIANS = (
        "attack_on_civilians",
        "Those whom an attack is meant to hit are called civilians in the report.",
    )
    TARGETED_KILLING = (
        "targeted_killing",
        "A particular person is singled out and killed, or survives the attempt.",
    )
    MASS_KILLING = (
        "mass_killing",
        "Many people said to be unable to defend themselves are killed together.",
    )
    EXECUTION = (
        "execution",
        "Somebody already held, or wholly at the killers' mercy, is put to death.",
    )
    ABDUCTION_OR_DISAPPEARANCE = (
        "abduction_or_disappearance",
        "Somebody is carried off, and is held for ransom or not accounted for.",
    )
    ILL_TREATMENT = (
        "ill_treatment",
        "Somebody held, or under another's control, is tortured or otherwise abused.",
    )
    SEXUAL_VIOLENCE = "sexual_violence", "Rape or another sexual assault is told of."
    FORCED_DISPLACEMENT = (
        "forced_displacement",
        "People are driven from home or moved elsewhere against their will.",
    )
    DETENTION = (
        "detention",
        "The authorities or an armed group keep somebody in custody, on whatever grounds.",
    )
    CASUALTIES_REPORTED = (
        "casualties_reported",
        "Dead or injured are told of, but not the act that harmed them.",
    )

    # Control of ground
    TERRITORY_CAPTURED = "territory_captured", "A side is said to have won a place by fighting."
    TERRITORY_RELINQUISHED = (
        "territory_relinquished",
        "A side is said to have pulled out of a place and so let it go.",
    )
    OCCUPATION = "occupation", "A side goes on holding ground that is said to be another's."
    SIEGE_OR_BLOCKADE = (
        "siege_or_blockade",
        "People or goods are kept from entering or leaving a place.",
    )

    # Posture and activity
    DEPLOYMENT = "deployment", "Troops or weapons are moved to an area or given a post there."
    FORCE_PRESENCE = (
        "force_presence",
        "A force is said to be in a place, with nothing said of what it does.",
    )
    MOBILISATION = (
        "mobilisation",
        "Reserves are called up, or forces are enlarged or put on higher alert.",
    )
    REINFORCEMENT_OR_ROTATION = (
        "reinforcement_or_rotation",
        "Fresh troops join those already there or take over from them.",
    )
    FORCE_WITHDRAWAL = "force_withdrawal", "A force is called back, with no ground told as lost."
    MILITARY_EXERCISE = (
        "military_exercise",
        "Forces hold a practice, whether it is seen or only announced.",
    )
    RECONNAISSANCE = (
        "reconnaissance",
        "People, aircraft or sensors watch an area or a force to learn about it.",
    )
    ESCORT_OR_PATROL = (
        "escort_or_patrol",
        "A force goes along with what it guards, or makes rounds about it.",
    )
    INSPECTION_OR_MONITORING = (
        "inspection_or_monitoring",
        "Somebody checks how arms are used or kept, or whether terms are met.",
    )
    TRAINING_OR_ADVISING = "training_or_advising", "One force teaches or counsels another."
    INFORMATION_SHARING = "information_sharing", "Parties pass on intelligence or lessons learnt."
    BASE_ESTABLISHED = "base_established", "A base, store or command post is opened."
    FORTIFICATION = (
        "fortification",
        "Trenches, minefields, barriers or other works are put in place.",
    )
    WEAPONS_TEST = (
        "weapons_test",
        "A weapon is launched, fired or tried out with no enemy involved.",
    )
    COMBAT_PARTICIPATION = (
        "combat_participation",
        "What is told is that a named party itself fights, or that it does not.",
    )
    MATERIEL_USE = (
        "materiel_use",
        "A particular weapon or munition is said to be in use, but not in what act.",
    )

    # Supply
    ARMS_TRANSFER = (
        "arms_transfer",
        "Weapons or ammunition change hands, whether sold, lent or given.",
    )
    ARMS_AGREEMENT = (
        "arms_agreement",
        "Parties settle that arms will be supplied; delivery is an event of its own.",
    )
    TECHNOLOGY_TRANSFER = (
        "technology_transfer",
        "Designs, skills or machinery are handed on, not the finished arms.",
    )
    RESUPPLY_OR_TRANSPORT = (
        "resupply_or_transport",
        "Supplies are carried to a force or about inside it.",
    )
    ARMS_PRODUCTION = "arms_production", "Somebody manufactures weapons or ammunition."
    ARMS_SEIZURE_OR_DIVERSION = (
        "arms_seizure_or_diversion",
        "Arms are confiscated, or reach people they were not meant for.",
    )

    # Materiel outcome
    EQUIPMENT_LOSS = (
        "equipment_loss",
        "A side's equipment is wrecked, harmed, left behind or in the other side's hands.",
    )
    INFRASTRUCTURE_DAMAGE = (
        "infrastructure_damage",
        "Homes, power supply, roads or other fixed works are hit or wrecked.",
    )

    # Political and communicative
    AGREEMENT = (
        "agreement",
        "Parties settle on terms; a deal on arms supply or a halt in fighting has its own kind.",
    )
    CEASEFIRE = "ceasefire", "Fighting is halted for a time, by word or in fact."
    CEASEFIRE_VIOLATION = (
        "ceasefire_violation",
        "Somebody is said to have gone back on a halt in the fighting.",
    )
    NEGOTIATION = "negotiation", "Parties confer, with no result implied."
    VISIT = "visit", "A party is received as the guest of another."
    THREAT_OR_ULTIMATUM = (
        "threat_or_ultimatum",
        "A party says that it will use force or exact a price unless another gives way.",
    )
    ACCUSATION = "accusation", "A party says that another did wrong; the record does not say so."
    DENIAL_OR_REJECTION = (
        "denial_or_rejection",
        "A party says that a charge is untrue, or says no to a demand.",
    )
    SANCTION_OR_EMBARGO = (
        "sanction_or_embargo",
        "Trade, money or dealings are restricted or forbidden as pressure.",
    )
    PRISONER_RELEASE_OR_EXCHANGE = (
        "prisoner_release_or_exchange",
        "People who were held are let go, in a swap or without one.",
    )
    SURRENDER_OR_DEFECTION = (
        "surrender_or_defection",
        "Fighters or others hand themselves over, or cross to the opposing side.",
    )
    HUMANITARIAN_ACCESS = (
        "humanitarian_access",
        "Relief is delivered, or it or people in need are let through.",
    )
    PROTEST_OR_UNREST = "protest_or_unrest", "A crowd demonstrates peacefully or turns violent."
    INVESTIGATION = "investigation", "An inquiry is begun, or tells what it has come to."
    STATEMENT_MADE = (
        "statement_made",
        "Speaking out is itself the event, as at a hearing or in a post.",
    )
    ASSESSMENT_PUBLISHED = (
        "assessment_published",
        "A body puts out its own reckoning or conclusion.",
    )
    STATE_OF_CONFLICT = (
        "state_of_conflict",
        "A war or campaign known by name, to which other events can be tied.",
    )

    # Neither
    OTHER = "other", "The kind is told, but this list has no term for it."
    UNKNOWN = "unknown", "The kind is not told or cannot be told."


class Realis(OpenTerm):
    """How an event is put by those who tell it; never whether it happened.

    Drawn from: Rich ERE realis, ACE modality, TimeML aspect, PLOVER modes, JC3IEDM category,
    FactBank, EDTF open intervals.
    """

    ACTUAL = "actual", "Told as having happened."
    ONGOING = "ongoing", "Told as still going on when the claim is made."
    HABITUAL = "habitual", "Told as something that recurs, with no one occasion meant."
    PLANNED = "planned", "Told as something that somebody means to do."
    THREATENED = "threatened", "Told as what somebody will do to others unless they give way."
    FORECAST = "forecast", "Told as to be expected, by somebody who would not be the one to do it."
    CONDITIONAL = "conditional", "Told as so only if something else is, with no threat in it."
    DID_NOT_OCCUR = "did_not_occur", "Told as something that did not happen."
    UNKNOWN = "unknown", "How it is put is not told or cannot be told."


class ParticipantRole(OpenTerm):
    """The part that somebody or something is said to have in an event; never a finding of guilt.

    Drawn from: PLOVER, ACE, UCDP, ACLED, HURIDOCS, GTD, Airwars, SIPRI, UNROCA, the ATT report
    form, Conflict Armament Research, JC3IEDM, Inference Anchoring Theory, Security Force Monitor.
    """

    INITIATOR = "initiator", "Is said to have carried out the act."
    TARGET = "target", "Is what the act was meant to hit, harmed or not."
    RECIPIENT = (
        "recipient",
        "Is the one to whom the act was addressed, as an offer or a warning is.",
    )
    SIDE_A = "side_a", "Is one of two sides; coming first says nothing about who acted."
    SIDE_B = (
        "side_b",
        "Is the other of two sides; coming second says nothing about who was acted on.",
    )
    SUPPORTER = "supporter", "Backs a side by anything short of fighting for it."
    ALLEGED_PERPETRATOR = (
        "alleged_perpetrator",
        "Is said by somebody to have done the harm; the record does not find so.",
    )
    RESPONSIBILITY_CLAIMANT = (
        "responsibility_claimant",
        "Says of itself that it carried out the act.",
    )
    VICTIM = "victim", "Came to harm, whether or not the act was meant for them."
    BYSTANDER_HARMED = (
        "bystander_harmed",
        "Came to harm, though the act was meant for somebody or something else.",
    )
    BENEFICIARY = "beneficiary", "Is better off for the act, whether or not it asked for it."
    SUPPLIER = "supplier", "Hands over weapons or other goods, whoever made them."
    RECEIVER = "receiver", "Ends up with the weapons or other goods."
    INTERMEDIARY = "intermediary", "Handles goods on their way from one party to another."
    PRODUCER = "producer", "Manufactured the item, whoever supplied it later."
    OPERATOR = "operator", "Works the item, as its crew or its unit."
    INSTRUMENT = "instrument", "Is the thing with which the act was done."
    CARGO = "cargo", "Is the load or the people carried or handed over."
    ESCORT = "escort", "Travels along to keep others safe."
    OBSERVER = "observer", "Is there to look on or verify, and takes no part."
    TRAINER = "trainer", "Teaches or advises."
    TRAINEE = "trainee", "Is taught or advised."
    COMMANDER = "commander", "Is said to answer for those who acted, as the one set over them."
    DETAINER = "detainer", "Keeps somebody in custody."
    DETAINEE = "detainee", "Is kept in custody."
    CAPTOR = "captor", "Seized somebody in the fighting."
    CAPTIVE = "captive", "Was seized in the fighting."
    HOST = "host", "Receives the other party as its guest."
    VISITOR = "visitor", "Comes to the other party as its guest."
    MEDIATOR = "mediator", "Stands between the sides to bring them to terms."
    WITNESS = "witness", "Was there and saw or heard it, with or without a duty to watch."
    SPEAKER = "speaker", "Uttered or issued the statement."
    AUDIENCE = "audience", "Heard the statement or was addressed by it."
    RESCUER = "rescuer", "Came to the aid of those who were harmed."
    MEMBER = "member", "Is one of the group that the record is about."
    UNKNOWN = "unknown", "Has a part in it, but which part is not told or cannot be told."
