"""Word lists that tell what a capitalised name is: titles, head nouns of bodies and of places, calendar words.

Lists only, all in lower case unless said otherwise. They hold general English and no name of any story.
"""
from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MALE_HONORIFICS = _words("mr sir lord king prince herr monsieur señor senor signor father brother baron duke count sheikh")
FEMALE_HONORIFICS = _words("mrs ms miss lady queen princess dame madam madame frau señora senora signora sister baroness duchess")
HONORIFICS = MALE_HONORIFICS | FEMALE_HONORIFICS | _words("dr doctor prof professor rev reverend fr hon mx imam rabbi pope")
"""Words before a name that are never part of it, without their full stop."""

OFFICES = _words(
    """
    president vice-president premier chancellor minister secretary undersecretary senator congressman congresswoman
    representative rep sen gov governor lieutenant mayor deputy councillor cllr councilor councilman councilwoman councilmember
    alderman ambassador envoy commissioner commissar chairman chairwoman chairperson chair chief director director-general
    superintendent inspector detective sergeant sgt captain capt colonel col major maj general gen admiral marshal officer
    judge justice magistrate prosecutor attorney lawyer solicitor barrister sheriff coroner constable commander
    spokesman spokeswoman spokesperson leader head boss founder co-founder owner ceo cfo coo executive manager engineer
    scientist researcher toxicologist epidemiologist geologist economist analyst expert historian sociologist physician
    doctor surgeon nurse paramedic professor teacher headteacher principal student driver pilot conductor farmer fisherman
    worker resident neighbor neighbour activist campaigner organizer organiser lawmaker legislator mp mep author writer
    editor reporter journalist correspondent columnist actor actress singer coach trainer player goalkeeper striker
    secretary-general treasurer administrator controller coordinator consultant adviser advisor aide counsel ombudsman
    bishop archbishop cardinal priest pastor witness survivor victim suspect defendant plaintiff technician mechanic
    dispatcher firefighter miner sailor skipper soldier veteran shopkeeper baker retiree pensioner ecologist biologist
    chemist physicist hydrologist meteorologist seismologist psychologist architect artist designer developer investor
    banker broker trader entrepreneur chairman-elect president-elect mayor-elect foreman steward delegate negotiator
    caretaker janitor custodian housekeeper seamstress postman
    speaker whip congressmember assemblyman assemblywoman trustee regent provost dean rector warden
    ranger
    """
)
"""Nouns of office and trade. Before or after a name they say that it is a person's."""

OFFICE_MODIFIERS = _words(
    """
    prime foreign interior finance defence defense transport health education justice agriculture energy environment trade
    deputy vice acting former interim assistant associate senior junior chief executive managing general state federal
    national regional local city county district public police fire town village provincial first second outgoing incoming
    current longtime veteran retired medical press head lead principal operations communications technical scientific
    environmental financial legal political economic military security house senate
    """
)

ORG_HEADS = _words(
    """
    administration agency alliance assembly associates association authority bank board brigade bureau cabinet cartel center
    centre chamber club coalition collective college commission committee company confederation conference congress
    consortium constabulary cooperative co-op corp corporation council court department directorate district exchange
    federation firm force forces foundation front fund government group guard guards holdings hospital inc industries
    inspectorate institute institution insurance junta kommission laboratory laboratories labs league legislature ltd llc
    llp plc gmbh ag sa ministry mission movement museum network office ombudsman operator organisation organization
    parliament partners partnership party patrol police politburo press project prosecutor's prosecutors railway railways
    rail airlines airways regiment registry school schools secretariat senate service services society solutions squad
    survey syndicate systems taskforce team technologies technology tribunal trust union unions university utilities
    utility water works workers observatory command corps coastguard fleet navy army church mosque academy clinic
    logistics motors energy power electric steel chemicals pharmaceuticals pharma foods media shipping mining petroleum oil
    gas telecom communications analytics consulting capital ventures realty properties construction engineering cargo
    freight lines transit bundeswehr marine maritime shipyard shipbuilders brothers sons stores supermarkets airline aviation
    aerospace automotive biotech therapeutics robotics software semiconductors entertainment pictures studios records brewery
    dairy farms mills plastics metals minerals resources fisheries textiles diagnostics biosciences treasury tribe
    tribes nation nations rovers wanderers athletic albion hotspur rangers fc afc embassy consulate
    aggregates quarries cement timber polytechnic newspaper gazette times
    post tribune herald chronicle observer bench
    securities estates homes hotels investments advisers advisors actuaries solicitors architects surveyors chambers brewing growers guild
    associations societies fellowship caucus watch forum panel orchestra ballet united hospice infirmary healthcare rescue ambulance
    sciences genetics pharmaceutical biologics dynamics instruments optics automation electronics publishing publishers broadcasting
    television radio mutual assurance underwriters brokers payments financial savings couriers carriers salvage dredging developments
    campaign artists developers housing contractors consult consultants bancorp bank
    feeds seeds haulage ferries bakery bakeries distillery breweries hauliers builders tankers refineries refinery
    """
)
"""Last words that make a capitalised name a body's."""

FIRM_HEADS = _words(
    """
    aggregates airlines analytics associates aviation biotech brewery capital cargo chemicals consulting corp corporation diagnostics
    electronics energy engineering entertainment foods freight group holdings inc industries instruments insurance labs laboratories
    limited logistics ltd marine media metals mills mining motors networks partners pharma pharmaceuticals plastics properties
    robotics semiconductors shipping signalling software solutions stores studios systems technologies technology telecom textiles
    therapeutics trading ventures
    """
)
"""Last words of firms, which are called by their first word alone."""

AUDIENCE = _words("reader readers listener listeners viewer viewers caller user subscriber")
"""Words before the first name of somebody who wrote or called in, who is no actor."""

PRESS_HEADS = _words("newspaper gazette times post tribune herald chronicle observer ledger courier telegraph journal weekly daily news")
"""Last words that make a name a paper's: listed as an actor only where it acts in the story."""

LOWER_ORG_HEADS = _words(
    "ministry department office centre center council police agency bureau authority court parliament government union commission"
)
"""Head nouns that complete a body's name even in lower case: the Ruritania transport ministry."""

LOWER_ORG_MODIFIERS = _words(
    """
    transport foreign interior finance defence defense health education justice agriculture energy environment trade labour
    labor culture attorney general's attorney-general's prosecutor's prosecutors' public state federal city county district
    operations control coordination emergency environmental supreme high police fire immigration tax customs border press
    general general’s prosecutor’s prosecutors’ attorney-general’s drivers' drivers’ economy
    """
)

PLACE_HEADS = _words(
    """
    avenue airport alley arena basin bay beach boulevard bridge building canal canyon cape cathedral cemetery city coast
    corner county court creek crossing dam delta desert drive estate estuary falls farm fjord forest garden gardens gate
    glacier gorge green grove gulf hall harbor harbour heights highlands highway hill hills hotel house island islands
    isthmus junction lagoon lake lane locks lowlands market marsh meadow meadows mill mount mountain mountains neighborhood
    oblast ocean palace parish park pass path peak peninsula pier place plain plains plateau plaza point pond port
    prefecture province quarter quay ranch range reef region reservoir ridge river rivers road route row sea shore square
    stadium station strait street suburb terrace territory tower town township trail tunnel valley village ward waterfront
    elementary library theatre theater cinema pub inn prison jail castle abbey arcade mall monument lighthouse colliery roundabout
    motorway allotments playground cottage cottages manor mansion terminal flats apartments parkway bypass viaduct aqueduct weir sands
    rapids springs swamp wetlands moor moors fens heath dale glen loch lough fell cove inlet firth
    way wells wharf woods zone bank district north south east west
    """
)
"""Last words that make a capitalised name a place's."""

PLACE_LEADS = _words(
    """
    lake mount cape port route interstate highway fort san santa saint st los las el rue via point north south east west
    northern southern eastern western central upper lower
    """
)
"""First words that make a name a place's, unless something says it is a body or a person."""

THING_LEADS = _words("storm hurricane typhoon cyclone operation flight hms uss mv")
"""First words that make a name a storm's, an operation's, a ship's."""

BAND_LEADS = _words(
    "friends citizens residents parents mothers families neighbours neighbors people doctors scientists lawyers women workers students"
    " farmers physicians teachers nurses patients survivors voices campaign"
)
"""First words of what people call the body they form: Friends of the River, Parents Against Noise."""

POST_NOMINALS = frozenset("KC QC SC MP MEP MSP TD MBE OBE CBE KBE DBE PhD MD DPhil FRS RN Esq Esq. Ph.D. M.D.".split())
"""Letters after a person's name that are no part of it, in their own case."""

THING_HEADS = _words(
    """
    act agreement accord accords amendment article award bill bowl championship championships chapter charter code
    conference contest convention cup days day deal declaration directive dispute doctrine edition election elections era
    express fair festival final finals games guarantees initiative law marathon marathon's memorandum model olympics open
    pact page plan prize procedure programme program protocol protocols race regulation report resolution round rule season
    section series session stage standard statement strategy summit talks test tour tournament treaty trophy vote war week
    weekend year relations membership reaction aspirations points summary questions prospects negotiations response update
    version release signal train flight mark conflict crisis
    """
)
"""Last words that make a name an event's, a text's or a product's; such names are not actors."""

CALENDAR = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri january february
    march april may june july august september october november december feb apr jun jul aug sep sept oct nov dec
    christmas easter ramadan thanksgiving hanukkah diwali halloween lent new-year gmt utc
    est edt cet cest bst pst pdt a.m p.m am pm
    """
)

OPENERS = _words(
    """
    a about above across after afterwards again against all almost along already also although always among amid an and
    another any anyone anything around as aside ask asked at away back because before behind below beneath besides between
    beyond both but by can cannot clearly consequently could critics despite did do does down during each earlier early
    either else elsewhere even eventually ever every everybody everyone everything except experts families few finally
    first five following for four freight from further furthermore give given good half have he health hence her here hers
    herself him himself his how however i if in indeed inside instead into is it its itself just last late later least less
    let like local long many maybe meanwhile might moreover more most mostly much must my myself near nearly neither never
    nevertheless next nine no nobody none nonetheless nor not nothing now nowhere of off officials often on once one only
    onto or other others otherwise our ours out outside over overall own perhaps people please police quite rather recently
    residents scientists second seven several she should similarly since six so some somebody someone something sometimes
    soon still such sure ten than that the their theirs them then there thereafter therefore these they third this those
    though three through throughout thus to together tomorrow tonight too toward towards two under unfortunately unless
    unlike until up upon us usually very was we well were what whatever when whenever where whereas wherever whether which
    while who whoever whom whose why will with within without would yes yesterday yet you your yours
    corrected correction corrections breaking update updated live exclusive opinion editorial analysis watch read
    subscribe advertisement sponsored share print comments comment listen follow more related source sources faq
    question answer summary conclusion introduction overview background
    """
)
"""Words that open a sentence or a label with a capital without naming anything."""

PRONOUNS = _words("he she it they we you i his her its their our your my this that these those")
"""Words that name nobody, with a capital or without."""

PARTICLES = _words("ap de da di do dos das del della der den du van von la le ten ter bin ibn al el al- af av y e bint abu ben zu zur")
"""Small words inside a person's name."""

AGENCIES = frozenset("Reuters AP AFP BBC CNN Bloomberg dpa TASS Xinhua ANSA EFE UPI NPR PBS CBS NBC ABC ITV Sky RTE ZDF ARD CBC".split())
"""News agencies and broadcasters: named because words were said to them, rarely because they act."""

TITLE_NOUNS = _words(
    """
    union party opposition branch club company group team hedge fund bank school student hospital church faction campaign
    museum majority minority
    """
)
"""Lower-case nouns that belong to the office they stand before: the union leader."""

FAMILY_FIRST = _words(
    """
    kim lee park choi jung jeong kang cho yoon yun jang lim han oh seo shin kwon hwang ahn song ryu hong xi li wang zhang liu
    chen yang zhao huang zhou wu xu sun zhu hu guo lin gao luo nguyen tran pham phan vu dang bui ngo duong ly orban
    """
)
"""Family names that usually stand before the given name."""

LOCAL_HEADS = _words(
    "council police department court school schools hospital university college board airport district constabulary brigade"
)
"""Last words of bodies that bear their town's name: the town alone is a place, not a short form."""

SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())

LINKS = _words("of the a and for & in on")
"""Small words inside a body's name."""

NATIONAL_NOUNS = _words(
    """
    government capital citizens citizen nationals army troops forces parliament border frontier ambassador embassy consulate
    president premier chancellor minister ministry navy currency foreign-minister counterpart side territory soil people passport
    passports officials diplomat diplomats delegation constitution monarchy king queen republic prime-minister
    """
)
"""Nouns that follow the name or the adjective of a state: its capital, the Ruritanian ambassador."""
