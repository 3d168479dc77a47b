"""Invented names and everyday words the story is filled with; each list is split at blanks, "_" stands for a blank inside an entry."""
from __future__ import annotations


def _list(text: str) -> tuple[str, ...]:
    return tuple(entry.replace("_", " ") for entry in text.split())


FIRST_NAMES = _list(
    "Anneke Arlo Astrid Beatrix Bram Callum Carina Cedric Clara Corin Dagmar Dario Delia Dorian Edda Elias Emil Esther Felix Fiona "
    "Gerrit Greta Hana Hector Ida Imre Ines Ivo Jana Jasper Joanna Jonas Kaspar Katrin Lars Lena Leopold Liv Louisa Magnus Marek "
    "Marta Milo Mira Nadia Nils Nora Oskar Otto Paula Petra Piers Ralf Rosa Ruben Ruta Selma Simone Sofia Stefan Tamsin Theo Tilda "
    "Tobias Ursula Vera Viktor Wanda Werner Yvonne Zora"
)
SURNAME_STARTS = _list(
    "Achter Alder Bellan Brack Cask Coul Dren Dray Ecker Fal Farn Gant Garr Hollin Hask Jarn Kars Kell Lind Lorr Marl Mirov Nold Ny "
    "Okker Pell Quen Ras Rost Sand Selk Strak Tarn Toll Torv Ul Vell Wesk Wyn Yar Zell"
)
SURNAME_ENDS = _list("berg by combe dal dorf ec fors ham ick lund man mond ner ov rup sen stad ström thane ton vall wick worth")
PLACE_STARTS = _list("Ash Brin Cold Dorn Elm Fenn Grav Halm Iver Kelm Lang Mar North Oster Pell Rav Sten Tall Ulver Vest Wend Yarrow")
PLACE_ENDS = _list("beck bridge by dale field ford gate haven holm mark mere mouth sted stow wold")
STREETS = _list("Lane Street Road Square Row Terrace Hill Walk Yard Quay")
STREET_STARTS = _list(
    "Anchor Baker Bell Brine Canal Chapel Cooper Copper Dyer Engine Ferry Foundry Gable Garden Harbour Hatter Heron Kiln Lantern Lime "
    "Linden Mason Mill Miners' Orchard Pan Parson Pump Quarry Rope Saddler Salt School Shaft Smith Spring Station Tanner Thistle "
    "Weaver Willow Winch"
)
PAPERS = _list(
    "Courier Gazette Herald Tribune Observer Chronicle Post Mirror Standard Journal Echo Messenger Register Dispatch Argus Record"
)
TRADES = _list(
    "baker bus_driver carpenter caretaker chemist childminder clerk cook dentist electrician farmer florist gardener hairdresser "
    "joiner librarian locksmith market_trader mechanic midwife nurse optician painter pensioner pharmacist piano_teacher plumber "
    "postman potter printer roofer schoolteacher shopkeeper student tailor taxi_driver translator upholsterer vet waiter watchmaker "
    "welder"
)
THINGS = _list(
    "bedroom_wall bicycle_shed boiler_room bookshop bowling_green bus_shelter cellar chapel_roof chimney churchyard_wall conservatory "
    "corner_shop dance_school drain drystone_wall footbridge garage garden_path gas_pipe gatepost greenhouse gutter handrail kerb "
    "kitchen_floor lamp_post laundry library_steps manhole market_hall orchard_wall paddling_pool pavement pigeon_loft playground "
    "porch pub school_gym skittle_alley stable staircase swimming_pool tennis_court tool_shed tram_stop water_main windowsill "
    "workshop"
)
SIGNS = _list(
    "a_crack_as_wide_as_a_hand a_dip_in_the_lawn a_door_that_no_longer_shut a_hiss_from_the_drain a_leaning_gatepost a_low_rumble "
    "a_sagging_ceiling a_smell_of_brine a_split_in_the_plaster a_tilted_doorframe broken_tiles bulging_brickwork cloudy_tap_water "
    "cold_radiators cracked_panes dust_on_the_stairs gaps_between_the_floorboards loose_slates standing_water tilting_fence_posts"
)
WEATHER = _list(
    "under_a_low_grey_sky in_steady_rain in_bright_cold_sunshine in_thick_fog in_a_sharp_east_wind after_a_night_of_frost "
    "in_the_first_heat_of_the_year in_sleet in_drizzle on_a_windless_morning after_days_of_showers in_failing_light"
)
GATHERINGS = _list(
    "the_parish_hall the_old_assay_office the_fire_station the_school_canteen a_tent_by_the_canal the_town_library the_union_club "
    "the_cattle_market the_rowing_club the_museum_of_salt the_bus_depot the_Methodist_chapel the_sports_hall the_railway_waiting_room"
)
FEELINGS = _list(
    "angry anxious bitter calm defiant exhausted hopeful patient relieved resigned stubborn suspicious tearful uneasy unimpressed "
    "weary"
)
