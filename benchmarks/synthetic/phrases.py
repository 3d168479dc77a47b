"""What can happen in the story and how it may be told. Patterns as `wording.word` takes them; "<here|there>" is settled by the event,
so that all articles about it agree, "{here|there}" by each article.

Slots: town, lower (the district that sinks), capital, place, when, day, company, council, inspectorate, ministry, union, residents,
university, court, railway, water; mayor, chief, minister, inspector, professor, unionist, chair, lawyer, firechief, opponent;
households, cost, area, claims, jobs, brine; count (a figure of the event), local, trade, thing, sign, street, weather, hall, feeling.
"""
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of event: its name, headlines, openings, facts, and what can be counted at it (noun, least, most)."""

    name: str
    headlines: tuple[str, ...]
    openings: tuple[str, ...]
    facts: tuple[str, ...]
    counted: tuple[str, int, int]


KINDS: tuple[Kind, ...] = (
    Kind(
        "sinkhole",
        ("Ground opens {again|} at [place]", "Sinkhole at [place] swallows [thing]", "New hole in [lower], [households] homes now empty"),
        (
            "The ground {gave way|opened|sank} at [place] in [town] [when], {taking|swallowing} a [thing] and a water main.",
            "A {crater|hole|sinkhole} {opened|appeared} [when] at [place] in [lower], the part of [town] above the mine of [company].",
        ),
        (
            "The hole measured [count] metres across by nightfall, {the fire service said|said [firechief]|according to surveyors}.",
            "[firechief] ordered everyone within two streets to leave, and crews went from door to door [weather].",
            "[Company] {stopped|halted} all work in its western galleries [when] and sent its surveyors to [place].",
            "[railway] closed the line past [place] [when] because a track bed had {sunk|dropped} by [small] centimetres.",
        ),
        ("metres across", 8, 60),
    ),
    Kind(
        "evacuation",
        ("[households] households told to leave [lower]", "[town] clears streets around [place]", "Evacuation widened as [lower] sinks"),
        (
            "[town] told the people of [place] to leave their homes [when] after sensors {showed|recorded} faster sinking.",
            "[council] {widened|extended} the closed zone in [lower] to [place] [when], and buses took families to [hall].",
        ),
        (
            "[households] households have now {left|been moved out of} [lower] {since the first hole|in all}.",
            "[count] people spent the night in [hall], {the council said|said [mayor]|a list on the door showed}.",
            "[mayor] said nobody would be allowed back before [inspectorate] had {measured|surveyed} every cellar.",
            "The closed zone {covers|now takes in} [area] hectares.",
        ),
        ("people in shelters", 30, 900),
    ),
    Kind(
        "report",
        ("Inspectors: pillars at [place] were too thin", "Report blames [company] for sinking ground", "Mine survey lost, says report"),
        (
            "[inspectorate] {published|released} its report on [place] [when] and {blamed|faulted} [company] for thinning the pillars.",
            "Pillars under [place] had been cut to half their width, [inspectorate] {found|concluded} in a report {published|made} [when].",
        ),
        (
            "The report lists [count] breaches of the mining permit.",
            "[inspector] said [company] had known of the thin pillars since a survey that was never passed on.",
            "[Company] {rejected|disputed} the report and said water from the <canal|old shafts> had dissolved the salt.",
            "According to the report, [brine] cubic metres of brine have {run into|filled} the lower galleries.",
            "[professor] of [university] <called the report careful|said the report left out the canal|checked its figures>.",
        ),
        ("breaches of the permit", 5, 48),
    ),
    Kind(
        "vote",
        ("[town] council votes on [place]", "Councillors <back|reject> plan to fill the mine", "Narrow vote over future of [lower]"),
        (
            "[council] {voted|decided} [when] to <buy the houses at|clear|fence off> [place], after a debate of [small] hours.",
            "The council of [town] {approved|backed} a plan for [place] [when], against the votes of [party].",
        ),
        (
            "[count] councillors voted for the plan.",
            "The plan will cost {an estimated|about|} [cost] million euros, <half|a third|two thirds> of it from [ministry].",
            "[opponent] {called|described} the decision <a blank cheque|too late and too small|a costly mistake>.",
            "[mayor] said the town had no choice: the ground would not wait for a better offer.",
        ),
        ("councillors in favour", 12, 38),
    ),
    Kind(
        "protest",
        ("Hundreds march to gates of [company]", "[lower] marches for its houses", "Protest at [place] blocks the salt road"),
        (
            "{Residents|People} of [lower] {marched|walked} from [place] to the gates of [company] [when], asking for their homes back.",
            "A march called by [residents] {blocked|closed} the salt road at [place] for [small] hours [when] [weather].",
        ),
        (
            "Organisers counted [count] marchers.",
            "[chair] told the crowd that [residents] had waited long enough for an offer.",
            "Police {led away|held} [small] people who had climbed the winding tower.",
            "[unionist] <spoke for the miners|stayed away|asked the marchers not to forget the [jobs] jobs at the mine>.",
        ),
        ("marchers", 200, 6000),
    ),
    Kind(
        "lawsuit",
        ("[claims] claims against [company]", "[residents] {sues|takes} [company] to court", "Court hears claims from [lower]"),
        (
            "[lawyer], who acts for families at [place], filed <another|a joint> claim against [company] at [court] [when].",
            "[court] {opened|began} its hearing on the damage at [place] [when], with [lawyer] on one side and [company] on the other.",
        ),
        (
            "The families ask for [count] million euros.",
            "The court has now received [claims] claims.",
            "[company] says it will answer in writing and has {not admitted any fault|always kept to its permit}.",
            "[lawyer] said her clients wanted the maps of the galleries before they talked about money.",
        ),
        ("million euros asked for", 3, 190),
    ),
    Kind(
        "fund",
        ("[cost] million for [lower]", "{Ministry|State} adds to compensation fund", "First payments from fund for [place]"),
        (
            "[ministry] {put|paid} more money into the fund for [lower] [when], after talks with [council] in [capital].",
            "The {compensation|relief} fund for [place] made its <first|latest> payments [when], [ministry] said.",
        ),
        (
            "The fund now holds [cost] million euros.",
            "[count] families have been paid so far, [minister] told parliament.",
            "[chair] said the sums would not buy a garage in [capital].",
            "[company] has <promised a share|not paid into the fund|offered a loan instead>.",
        ),
        ("families paid", 15, 400),
    ),
    Kind(
        "water",
        ("Brine reaches wells near [place]", "Tap water at [place] not safe", "[water] finds salt in wells"),
        (
            "[water] told [count] homes around [place] not to drink from the tap [when] after salt had {reached|entered} a well.",
            "Brine from the mine has {reached|got into} a well at [place], [water] {said|announced} [when].",
        ),
        (
            "[count] homes are supplied by tanker, [water] said.",
            "[professor] measured [small] times the usual salt in samples taken at [street].",
            "[company] pumps [brine] cubic metres of brine out of its galleries every day.",
            "{Farmers|Allotment holders} near [place] were told not to water {their|the} beds from the ditches.",
        ),
        ("homes without water", 40, 5000),
    ),
    Kind(
        "resignation",
        ("{Pressure grows|Calls} on [company] as director goes", "Director of mine {quits|steps down}", "[town] official out over [place]"),
        (
            "The technical director of [company] {resigned|stepped down} [when], <days|a week> after questions about the maps of [place].",
            "[official], who signed the permits for [place], {resigned|left office} [when], [ministry] said.",
        ),
        (
            "[official] had approved [count] permits in [small] years.",
            "[chief] thanked the outgoing director and said a successor would be named before the <summer|winter|end of the quarter>.",
            "[minister] said the decision was <right|overdue|a private one>.",
            "[opponent] asked why nobody at [inspectorate] had gone.",
        ),
        ("permits approved", 4, 70),
    ),
    Kind(
        "search",
        ("Police search offices of [company]", "Prosecutors take maps from mine", "Raid over [place]"),
        (
            "{Investigators|Police} searched the offices of [company] [when] and carried out <maps|files|computers> about [place].",
            "Prosecutors in [capital] opened an inquiry into [company] over [place] [when].",
        ),
        (
            "They {took|seized} [count] boxes of papers.",
            "[chief] said the company was helping the prosecutors and had nothing to hide.",
            "The inquiry concerns [small] people, <none of them named|among them former managers|a spokeswoman for the prosecutors said>.",
        ),
        ("boxes of papers", 10, 220),
    ),
    Kind(
        "plan",
        ("Plan to fill mine with {sand|gravel}", "[company] offers to shore up [place]", "Engineers want to {flood|fill} galleries"),
        (
            "[company] {presented|proposed} a plan [when] to {fill|shore up} the galleries under [place] with sand.",
            "Engineers from [university] {showed|explained} [when] how the ground at [place] could be {steadied|held}.",
        ),
        (
            "The work would take [count] months and [cost] million euros.",
            "[professor] warned that sand would <only slow the sinking|not stop the water|need roads the town does not have>.",
            "[inspectorate] <must approve|has not approved|is studying> the plan.",
            "[unionist] said the filling would keep [jobs] people in work.",
        ),
        ("months of work", 6, 80),
    ),
    Kind(
        "strike",
        ("Miners {walk out|down tools} at [place]", "Strike stops salt trains", "[union] votes for strike"),
        (
            "Miners at the [place] shaft {walked out|stopped work} [when] after [company] had <cut|ended> a shift.",
            "[union] {called|began} a strike at [company] [when] over safety in the galleries under [place].",
        ),
        (
            "[count] miners took part.",
            "[unionist] said nobody would go down before the roof had been checked.",
            "[company] employs [jobs] people in [town].",
            "[railway] cancelled [small] salt trains.",
        ),
        ("miners on strike", 60, 1900),
    ),
)

BACKGROUND = (
    "[lower] stands on salt that has been {dug|mined} for more than a century.",
    "[company] {runs|has run} the mine under [town] since it bought the works from the state.",
    "The first hole opened on [first], {beside|behind} a school that was empty at the time.",
    "[inspectorate] {licenses|oversees} the mines of the region and reports to [ministry].",
    "[university] has measured the ground in [town] with {sensors|levels} since the first hole.",
    "Nobody has died {so far|since the ground began to move}, but [injured] people have been hurt.",
    "[residents] was founded in a kitchen at [street] and has grown to {several hundred|more than a thousand} members.",
    "In all, [households] households have lost their homes.",
    "[company] employs [jobs] people, {more than any other firm in [town]|most of them from [town]}.",
    "{So far|By the latest count} [claims] claims lie with [court].",
    "The sinking zone has grown to [area] hectares.",
    "[mayor] was elected on a promise to {bring back the trams|repair the schools}, long before the ground moved.",
    "Salt from [town] goes to {chemical works|road depots|dairies} as far as [capital].",
    "Estimates of the total damage {stand at|have reached} [cost] million euros.",
)
OPEN = (
    "It is {not known|still unclear} when the people of [place] can {return|go home}.",
    "Who will pay for [place] {remains open|has not been decided|is still disputed}.",
    "[inspectorate] has not {said|decided} whether the [thing] at [street] is safe.",
    "Whether [company] knew about the water {remains unclear|is for the court to decide}.",
    "No date has been set for the {survey of|work at} [street].",
    "[council] has yet to {vote on|discuss} the future of [place].",
    "[company] {did not answer|declined to answer} questions about the maps of [place].",
)
COLOUR = (
    "At [street], [local], a [trade], {pointed to|showed} [sign] beside the [thing].",
    "[local], a [trade] from [street], found [sign] {in the morning|after supper|when the shop opened} and rang the fire service.",
    "A [thing] at [street] was roped off [weather].",
    "{Outside|Inside} [hall] volunteers handed out {soup|blankets|tea|forms} [weather].",
    "The mood at [street] was [feeling], [local] said, and the [thing] still stood at an angle.",
    "[local] has {lived|worked} at [street] for [small] years and keeps a diary of [sign].",
    "Surveyors in orange jackets {measured|photographed} the [thing] and [sign] at [street].",
    "A [trade] named [local] carried {a cat|a sewing machine|a box of letters|two suitcases|a violin} past the [thing].",
    "{Children|Pupils} from [street] now take lessons in [hall].",
    "Someone had {chalked|painted} the words \"still here\" on the [thing] at [street].",
    "Between [street] and [otherstreet] the {lamps|traffic lights|bells} have been off {for weeks|since the last hole}.",
    "The owner of the [thing] at [street], [local], {reckons|thinks} the {repairs|damage} will cost more than the house.",
    "For [local], a [trade], the {worst|hardest} part is [sign] and the waiting.",
    "Down at [street] the [thing] leans a little more {each week|every morning}, [local] said.",
    "[local] and [local] {met|argued} at the [thing] in [street] {over|about} [sign] [weather].",
    "A {letter|photograph|card} from [local], once a [trade] in [street], {hangs|is pinned up} in [hall].",
    "{Removal vans|Handcarts|Fire engines} {stood|waited} at the corner of [street] and [otherstreet] [weather].",
    "The [trade] of [street], [local], {sold|gave away} the last of {the stock|the furniture} beside the [thing].",
    "{Nobody|Hardly anyone} in [street] {slept|spoke}, said [local], after [sign] was found by the [thing].",
    "Where the [thing] {stood|used to stand} in [street] there is {a fence|gravel|a pond} now, and [sign] next door.",
)
SAYINGS = (
    "We {counted on|trusted} the maps we were given, and the maps of {[street]|[place]} were wrong",
    "Nobody should have to sleep above {a hole|an empty gallery|a gallery full of water} at {[street]|[place]}",
    "The {ground|salt} under {[street]|[place]} does not care {about budgets|who is mayor|about our calendar}",
    "We will {measure|check} every {cellar|pillar|wall} at {[street]|[place]} before anybody {goes back|opens a door}",
    "I have {heard|been given} [small] promises {since the spring|this year} and not one letter about {[street]|[place]}",
    "{Money|Cash} alone will not hold up the [thing] at {[street]|[place]}",
    "There was [sign] {before|long before} the [thing] went, and {we said so|we wrote it down|they knew it}",
    "If the {pumps|drains} fail at {[street]|[place]}, we have {hours|a day}, not weeks",
    "My [thing] is gone, and I {still pay|am still paying} the loan on it at {[street]|[place]}",
    "It is {too early|much too early} to speak of guilt while the [thing] at {[street]|[place]} is still moving",
    "We want {the maps|the surveys|the test results} of {[street]|[place]}, all of them, {this week|before the hearing|on paper}",
    "They {fenced off|measured} the [thing] and told us it was nothing to do with {the mine|salt|them}",
    "My {mother|brother|neighbour}, a [trade], {will not leave|came back to} {[street]|[place]} for the sake of a [thing]",
    "A {survey|permit|signature} is {only paper|no pillar}, and the [thing] at {[street]|[place]} stands on {air|water}",
    "When I {hear|heard} about [sign], I {call|called} the [trade] first and the {council|insurer|press} last",
    "Let {them|the judges|the engineers} come to {[street]|[place]} and {sit|sleep|eat} beside the [thing] for one night",
    "{Fifty|Twenty|Thirty} {years|winters} of digging under {[street]|[place]} cannot be undone in {a week|one budget}",
    "{The sensors|Our instruments} at {[street]|[place]} {gave|give} us [small] minutes, which is {enough|not enough}",
)
TAILS = (
    "",
    "",
    "",
    ", and {that is what|nothing else} {counts|matters} to a [trade]",
    ", whatever {the papers say|the lawyers write|the minister hopes}",
    ", with or without {the state|a court|the insurers}",
    ", because {winter|the rain|the school year} {will not wait|is coming}",
    ", as anyone with [sign] {knows|can tell you}",
    ", from [street] to [otherstreet]",
    ", and I {told|wrote to} {the council|my member of parliament|every one of them} so",
    ", even if it takes [small] {months|meetings|winters}",
    ", and the [thing] is {my witness|proof of it}",
)
SAID = ("said {SPEAKER}", "{SPEAKER} said", "{SPEAKER} {told reporters|told a meeting in [hall]|said by telephone}")
TURNS = (
    "{Later|Meanwhile|The same day}, ",
    "",
    "",
    "",
    "",
    "In [town], ",
    "At the same time, ",
    "{On the ground|In the streets}, ",
)
OFF_TOPIC: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "How to {prune|plant} {roses|pears|currants} before the {frost|spring}",
        (
            "Cut {the oldest|every third} branch back to {two|three|four} buds, and {burn|compost} what you take off.",
            "{Clay|Sandy} soil wants {leaf mould|horse manure|grit} dug in {a spade deep|before planting}.",
            "A {sharp|clean} blade heals better than a {blunt|dirty} one, says [local], who {breeds|sells} {dahlias|apples|sweet peas}.",
            "{Aphids|Slugs|Snails} gather on the {young|soft} leaves; {soapy water|patience|a hungry thrush} helps.",
            "Water {in the evening|at the root}, never {on the leaf|in full sun}.",
            "The {catalogue|almanac} lists [small] kinds of {plum|cherry|quince} for {cold|shady} gardens.",
            "{Tie|Stake} the stem loosely so that wind {thickens|strengthens} it.",
            "Seedlings of {lettuce|fennel|kale} can stand {a light|some} frost {under glass|beneath fleece}.",
        ),
    ),
    (
        "{Rovers|United|Athletic} {win|lose|draw} in {extra time|the derby|the rain}",
        (
            "The visitors {scored|equalised} in minute [small] through [local], whose {header|volley|free kick} beat the goalkeeper.",
            "{The referee|A linesman} {waved away|gave} a penalty, and the {terrace|home end} {whistled|sang}.",
            "The {coach|captain} praised {the defence|his bench|a young midfield} and {blamed|excused} the pitch.",
            "It was the {third|fourth|fifth} {defeat|victory|draw} in a row for the {league leaders|newcomers}.",
            "A {knee|hamstring|shoulder} injury keeps [local] out for {a month|the season|the cup tie}.",
            "{Season tickets|Away seats} for the {semi-final|replay} go on sale {at noon|online|at the kiosk}.",
            "The {striker|winger} ran half the field, {turned|feinted} twice and {hit the post|scored from a tight angle}.",
            "Attendance was {the lowest|the highest} since the {promotion|relegation} year.",
        ),
    ),
    (
        "Film of the week: {The Glass Ferry|Nine Winters|A Lamp for Agnes}",
        (
            "The {director|screenwriter}, [local], {lets|makes} silence do the {work|talking} for {long|whole} {minutes|scenes}.",
            "{Violins|An accordion|A choir} {carry|carries} the {second|last} act when the plot {falters|wanders}.",
            "The {leading actress|young lead} {plays|underplays} a {widow|smuggler|pianist} with {dry wit|a limp and a grin}.",
            "{Costumes|Sets} recall {old postcards|silent comedies|faded wallpaper} without {nostalgia|sugar}.",
            "There are {jokes|tears} in it, and a {chase|waltz} that {alone is worth|earns} the ticket.",
            "The {novel|stage play} it is {based on|drawn from} was {longer|kinder|angrier}.",
            "{Critics|Audiences} at the festival {rose|yawned|argued} for [small] minutes.",
            "It runs for {two hours|ninety minutes} and {never drags|drags only once}.",
        ),
    ),
)
NOTICES = (
    "Sign up for the newsletter of the [paper] and never miss a story.",
    "Subscribe now and read the [paper] for one euro a month.",
    "Copyright [paper]. All rights reserved.",
    "Share this article on social media",
    "Read more: the [paper] guide to the region's best walks",
    "Follow the [paper] for breaking news.",
    "Advertisement",
)
