"""Terms for equipment, how it was lost, and how it passed from one party to another."""

from milreport.vocabulary._term import OpenTerm

__all__ = ["EquipmentCategory", "LossStatus", "TransferMode", "TransferStatus"]


class EquipmentCategory(OpenTerm):
    """What kind of weapon, vehicle, vessel, ammunition or supply a report speaks of.

    Drawn from: UNROCA categories, SIPRI weapon classes, MIL-STD-2525 entities.
    """

    # Armour
    MAIN_BATTLE_TANK = "main_battle_tank", "Heavy tracked tank with a large gun."
    LIGHT_TANK = "light_tank", "Tank that is lighter than a battle tank or has a smaller gun."
    INFANTRY_FIGHTING_VEHICLE = (
        "infantry_fighting_vehicle",
        "Armoured troop vehicle with a cannon or like weapon, meant to join the fight.",
    )
    ARMOURED_PERSONNEL_CARRIER = (
        "armoured_personnel_carrier",
        "Armoured vehicle that mainly brings troops, with light weapons at most.",
    )
    ARMOURED_RECONNAISSANCE = "armoured_reconnaissance", "Armoured vehicle made for scouting."
    PROTECTED_MOBILITY = (
        "protected_mobility",
        "Vehicle built to shield its passengers from mines and small-arms fire.",
    )
    TANK_DESTROYER = (
        "tank_destroyer",
        "Vehicle that carries a gun or missiles mainly to fight tanks.",
    )
    ARMOURED_SUPPORT = (
        "armoured_support",
        "Armoured vehicle for recovery, engineering, command or the wounded.",
    )

    # Artillery and air defence
    TOWED_ARTILLERY = "towed_artillery", "Gun or howitzer that another vehicle pulls."
    SELF_PROPELLED_ARTILLERY = (
        "self_propelled_artillery",
        "Gun or howitzer that moves on its own vehicle.",
    )
    MORTAR = "mortar", "Tube that lobs bombs at a steep angle; the bomb itself is mortar_bomb."
    MULTIPLE_ROCKET_LAUNCHER = (
        "multiple_rocket_launcher",
        "Launcher that fires rockets in volleys, guided or not.",
    )
    ANTI_TANK_GUN = "anti_tank_gun", "Gun aimed straight at armoured vehicles, not mounted on one."
    RECOILLESS_WEAPON = "recoilless_weapon", "Gun that vents gas backwards so that it hardly kicks."
    ANTI_AIRCRAFT_GUN = "anti_aircraft_gun", "Gun for firing at aircraft, drones or missiles."
    SAM_SYSTEM = "sam_system", "Surface-to-air missile system too large for one person to carry."

    # Missiles and guided weapons
    MANPADS = "manpads", "Anti-aircraft missile that one person can carry and fire."
    BALLISTIC_MISSILE = (
        "ballistic_missile",
        "Missile that is thrown up by its motor and then falls in an arc.",
    )
    CRUISE_MISSILE = (
        "cruise_missile",
        "Missile that flies under power all the way to a target on the surface.",
    )
    SURFACE_MISSILE_LAUNCHER = (
        "surface_missile_launcher",
        "Launcher for ballistic or cruise missiles, without the missiles.",
    )
    ANTI_TANK_MISSILE = "anti_tank_missile", "Guided missile meant for armoured vehicles."
    ANTI_SHIP_MISSILE = "anti_ship_missile", "Guided missile meant for ships."
    AIR_LAUNCHED_MISSILE = (
        "air_launched_missile",
        "Missile fired from an aircraft that fits no closer term here.",
    )
    GUIDED_ROCKET_OR_SHELL = (
        "guided_rocket_or_shell",
        "Artillery rocket or shell that steers itself.",
    )
    GUIDED_BOMB = "guided_bomb", "Bomb without an engine that steers as it falls or glides."

    # Aircraft, crewed
    COMBAT_AIRCRAFT = "combat_aircraft", "Crewed fighter, bomber or attack aeroplane."
    TRANSPORT_OR_TANKER_AIRCRAFT = (
        "transport_or_tanker_aircraft",
        "Aeroplane that carries people or goods, or refuels others in the air.",
    )
    SURVEILLANCE_AIRCRAFT = (
        "surveillance_aircraft",
        "Crewed aeroplane for watching, listening or early warning.",
    )
    ATTACK_HELICOPTER = (
        "attack_helicopter",
        "Helicopter built for combat, its weapons joined to aiming equipment.",
    )
    UTILITY_HELICOPTER = "utility_helicopter", "Helicopter for transport, rescue or general work."

    # Uncrewed systems
    UNCREWED_COMBAT_AIRCRAFT = (
        "uncrewed_combat_aircraft",
        "Larger armed drone that is meant to come back.",
    )
    RECONNAISSANCE_UAV = "reconnaissance_uav", "Unarmed drone for watching."
    LOITERING_MUNITION = (
        "loitering_munition",
        "Factory-made drone that destroys itself on its target.",
    )
    SMALL_ATTACK_DRONE = (
        "small_attack_drone",
        "Small, often adapted drone that drops bombs or is flown into its target.",
    )
    UNCREWED_GROUND_VEHICLE = "uncrewed_ground_vehicle", "Land vehicle with nobody aboard."
    UNCREWED_SURFACE_OR_SUBSURFACE = (
        "uncrewed_surface_or_subsurface",
        "Boat or submersible with nobody aboard.",
    )

    # Vessels
    SURFACE_COMBATANT = "surface_combatant", "Corvette, frigate, destroyer or larger warship."
    SUBMARINE = "submarine", "Crewed vessel that fights or travels under water."
    PATROL_OR_MISSILE_CRAFT = "patrol_or_missile_craft", "Armed vessel smaller than a corvette."
    LANDING_OR_AUXILIARY_SHIP = (
        "landing_or_auxiliary_ship",
        "Naval ship that lands troops or serves the fleet.",
    )

    # Ammunition, mines and bombs without guidance
    ARTILLERY_SHELL = "artillery_shell", "Unguided round for a gun or howitzer."
    UNGUIDED_ROCKET = "unguided_rocket", "Rocket that does not steer after launch."
    MORTAR_BOMB = "mortar_bomb", "Round fired from a mortar."
    TANK_ROUND = "tank_round", "Round fired from the main gun of a tank."
    SMALL_ARMS_AMMUNITION = (
        "small_arms_ammunition",
        "Cartridges for pistols, rifles and machine guns.",
    )
    UNGUIDED_BOMB = "unguided_bomb", "Bomb dropped from the air that does not steer."
    CLUSTER_MUNITION = (
        "cluster_munition",
        "Any shell, rocket, bomb or missile said to scatter smaller ones.",
    )
    INCENDIARY_OR_THERMOBARIC = (
        "incendiary_or_thermobaric",
        "Any munition said to act mainly by fire or by a fuel-air blast.",
    )
    ANTI_PERSONNEL_MINE = "anti_personnel_mine", "Mine that a person sets off."
    ANTI_VEHICLE_MINE = "anti_vehicle_mine", "Mine that a vehicle sets off."
    NAVAL_MINE = "naval_mine", "Mine laid in water against vessels."
    IMPROVISED_DEVICE = "improvised_device", "Home-made or adapted explosive device."
    GRENADE = "grenade", "Small explosive charge, thrown by hand or fired from a launcher."
    TORPEDO = "torpedo", "Weapon that drives itself through water to its target."
    CBR_MUNITION = (
        "cbr_munition",
        "Munition said to hold a chemical, biological or radiological agent.",
    )
    AMMUNITION_UNSPECIFIED = (
        "ammunition_unspecified",
        "Ammunition, munitions or rounds, with no word of their type.",
    )

    # Small arms and light weapons
    PISTOL_OR_SMG = "pistol_or_smg", "Handgun or submachine gun."
    RIFLE = "rifle", "Rifle of any kind: assault, sniper, hunting."
    MACHINE_GUN = "machine_gun", "Light, general-purpose or heavy machine gun."
    GRENADE_LAUNCHER = (
        "grenade_launcher",
        "Weapon that fires small grenades, in the hand or on a mount.",
    )
    LIGHT_ANTI_ARMOUR = (
        "light_anti_armour",
        "Unguided rocket weapon against armour, fired from the shoulder.",
    )

    # Sensors, support and transport
    RADAR_OR_SENSOR = "radar_or_sensor", "Radar, sonar, camera or other equipment that detects."
    ELECTRONIC_WARFARE_SYSTEM = (
        "electronic_warfare_system",
        "Equipment that jams, deceives or intercepts signals.",
    )
    COMMAND_OR_COMMUNICATIONS = (
        "command_or_communications",
        "Radio, network or command-post equipment.",
    )
    ENGINEERING_EQUIPMENT = (
        "engineering_equipment",
        "Equipment for bridging, clearing mines or moving earth, unarmoured.",
    )
    LOGISTICS_VEHICLE = (
        "logistics_vehicle",
        "Military lorry, fuel carrier, jeep or other unarmoured vehicle.",
    )
    RAIL_ASSET = "rail_asset", "Locomotive, wagon or armoured train."
    CIVILIAN_VEHICLE = (
        "civilian_vehicle",
        "Vehicle of a kind made for civilians, whoever is driving it.",
    )

    # Parts, technology and supplies
    ENGINE_OR_COMPONENT = (
        "engine_or_component",
        "Engine, electronics or another part, delivered or found by itself.",
    )
    SATELLITE = "satellite", "Spacecraft in orbit or made for it."
    SPACE_OR_SATELLITE_TECHNOLOGY = (
        "space_or_satellite_technology",
        "Knowledge, help or services for space flight, not the spacecraft.",
    )
    MISSILE_TECHNOLOGY = (
        "missile_technology",
        "Knowledge or help for making missiles, not the missiles.",
    )
    PRODUCTION_EQUIPMENT = "production_equipment", "Machines or whole lines for making arms."
    PROTECTIVE_OR_MEDICAL = (
        "protective_or_medical",
        "Helmets, body armour, masks or medical supplies.",
    )

    # Not in the list, or not told
    OTHER = "other", "The kind is told, but no term here fits it."
    UNKNOWN = "unknown", "The kind is not told or cannot be made out."


class LossStatus(OpenTerm):
    """What is reported to have become of an item of equipment.

    Drawn from: Oryx loss lists, MIL-STD-2525 status, USMTF, JC3IEDM.
    """

    DESTROYED = "destroyed", "Put as beyond repair."
    DAMAGED = "damaged", "Put as hit or broken, but not beyond repair."
    ABANDONED = "abandoned", "Put as left behind by its crew, with nobody said to have taken it."
    CAPTURED = "captured", "Put as taken by the other side."
    DAMAGED_AND_ABANDONED = "damaged_and_abandoned", "Put as damaged and then left by its crew."
    DAMAGED_AND_CAPTURED = "damaged_and_captured", "Put as damaged and taken by the other side."
    SUNK = "sunk", "Vessel put as having gone down."
    CRASHED = "crashed", "Aircraft or missile put as having come down, whatever the cause."
    SHOT_DOWN = "shot_down", "Aircraft or missile put as having been brought down by fire."
    BURNING_OUTCOME_UNKNOWN = (
        "burning_outcome_unknown",
        "Seen on fire, without a sight of how it ended.",
    )
    MALFUNCTIONED = "malfunctioned", "Put as having failed by itself while in use."
    RECOVERED_OR_REPAIRED = (
        "recovered_or_repaired",
        "Put as lost or damaged before, and now back in use.",
    )
    DECOY = "decoy", "Found to have been a dummy, so not a loss of the real thing."
    CLAIMED_ONLY = "claimed_only", "A loss is claimed, but no item has been shown."
    UNKNOWN = "unknown", "What became of the item is not told or cannot be made out."


class TransferStatus(OpenTerm):
    """How far a transfer of arms, goods or know-how is reported to have gone.

    Drawn from: SIPRI arms transfers, UNROCA, Arms Trade Treaty, Kiel support tracker, PLOVER,
    CAMEO, Conflict Armament Research.
    """

    # Before anything moves
    RUMOURED = "rumoured", "Talked of, with no party putting its name to it."
    REQUESTED = "requested", "The receiver has asked for it."
    OFFERED = "offered", "The supplier has said that it could be had."
    NEGOTIATING = "negotiating", "Talks about it are reported, with no result yet."
    PLEDGED = "pledged", "The supplier has promised it in public."
    APPROVED = "approved", "An authority has permitted it, for instance by an export licence."
    ORDERED = "ordered", "A contract or deal for it is reported."
    LICENSED_PRODUCTION = (
        "licensed_production",
        "Agreed that the receiver will make it under licence.",
    )
    IN_PRODUCTION = "in_production", "Said to be in the making, not yet sent."

    # On the way and after
    SHIPPED = "shipped", "Said to have left the supplier, with no sign that it arrived."
    CAPACITY_INFERRED = (
        "capacity_inferred",
        "Only ships, containers or the like were seen; their load is inferred.",
    )
    PARTLY_DELIVERED = (
        "partly_delivered",
        "Said to have arrived in part, with more to come or missing.",
    )
    DELIVERED = "delivered", "Said to have reached the receiver."
    ACKNOWLEDGED = "acknowledged", "The supplier or the receiver has itself confirmed it."
    OBSERVED_IN_USE = "observed_in_use", "The goods have been seen in the receiver's hands."

    # Stopped, turned down or gone astray
    INTERCEPTED = "intercepted", "Stopped or seized on the way by a third party."
    SUSPENDED = "suspended", "Put on hold, and may resume."
    CANCELLED = "cancelled", "Called off after it had been agreed."
    REFUSED = "refused", "Turned down by the supplier or an authority."
    DENIED_BY_PARTY = (
        "denied_by_party",
        "The supplier or the receiver says that it did not take place.",
    )
    DIVERTED = "diverted", "Said to have ended with someone other than the intended receiver."
    RETURNED = "returned", "Said to have been sent back to the supplier."

    # Not yet, or not told
    PROSPECTIVE = "prospective", "Spoken of as possible later, with no step taken."
    UNKNOWN = "unknown", "How far it went is not told or cannot be made out."


class TransferMode(OpenTerm):
    """On what footing a transfer is reported to be made.

    Drawn from: SIPRI arms transfers, UNROCA remarks.
    """

    SALE = "sale", "Goods for money, on credit or not."
    GRANT = "grant", "Given free of charge, as aid or as a gift."
    BARTER = "barter", "Goods for other goods or services."
    LOAN_OR_LEASE = "loan_or_lease", "Lent or hired out, to be given back."
    LICENSED_PRODUCTION = (
        "licensed_production",
        "The receiver makes the goods by leave of the supplier.",
    )
    JOINT_PRODUCTION = "joint_production", "The parties develop or make the goods together."
    SECOND_HAND = "second_hand", "Used goods from the stocks of the supplier or of another owner."
    ILLICIT = "illicit", "Reported as smuggled or forbidden; the record itself does not judge it."
    TECHNOLOGY_TRANSFER = (
        "technology_transfer",
        "Know-how, designs or training, not finished goods.",
    )
    UNKNOWN = "unknown", "The footing is not told or cannot be made out."
