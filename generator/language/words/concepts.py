"""Words that news uses for one and the same thing, so that a resignation in one article meets the man who quit in another.

Of English news prose in general; nothing here knows a story. A word with two common meanings (bank, run, record) is in no row.
"""

from __future__ import annotations

from functools import cache

from generator.language.words.tokens import stem
from generator.language.words.verbs import irregular_verbs

_LISTED = """
die dead death kill fatal fatality deadly|injure injury hurt wound casualty|hospital clinic hospitalise hospitalize
ill illness sick sickness|missing unaccounted|rescue rescuer survive survivor alive
crash collide collision wreck smash derail derailment|fire blaze flames burn|explode explosion blast bomb detonate detonation
flood deluge inundate|storm hurricane cyclone gale|quake earthquake tremor|landslide mudslide slide rockfall avalanche
leak spill seep|pollute pollution contaminate contamination|steal theft thief rob robber robbery burglary
hack hacker attacker intruder intrusion|shoot shooting gunfire gunman|kidnap abduct abduction hostage
arrest detain detention custody|prosecute prosecutor prosecution indict indictment|suspect accuse accusation
lawsuit sue litigation|convict conviction guilty|jail prison imprison imprisonment
inquiry investigate investigation investigator probe inquest|audit auditor|vote ballot poll
parliament deputy legislature lawmaker legislator|council councillor councilor councilman councilwoman|minister ministry
resign resignation quit|dismiss dismissal sack oust|appoint appointment nominate nomination
approve approval endorse endorsement ratify ratification|reject rejection refuse refusal|deny denial
admit admission concede concession acknowledge|confirm confirmation verify verification|warn warning alert
inform notify notification tell|email mail letter mailbox inbox message|phone telephone|promise pledge vow commit commitment
offer provide provision|apologise apologize apology sorry|blame culpable|demand ask|ransom extort extortion blackmail
pay payment compensate compensation|cost expense|fine penalty|estimate reckon|buy purchase acquire acquisition takeover|sell sale
contract deal|company firm|worker employee staff|begin start launch commence|reopen resume resumption|lift cancel revoke
halt suspend suspension stop|close closure shut shutdown offline|delay postpone|extend extension|ban prohibit prohibition
limit ceiling cap maximum|restrict restriction|detect discover discovery find|fail failure malfunction defect fault
repair fix rebuild|install installation|evacuate evacuation evacuee|displace displacement refugee|helicopter chopper
plane aircraft jet airliner|resident inhabitant villager neighbor neighbour|household home house|flat apartment|tenant renter
road route highway motorway|train express rail railway|car vehicle|lorry truck|ship vessel boat ferry|passenger traveller traveler
child pupil schoolchild|doctor physician|army troop soldier military|walkout stoppage
protest protester demonstrate demonstration demonstrator rally|talks negotiate negotiation|ceasefire truce armistice
assault offensive|withdraw withdrawal retreat pullout|rise increase grow growth climb|fall drop decrease decline
lower cut reduce reduction|publish publication|data information details|spot site scene|supplier contractor vendor
chief head director boss|border frontier|sanction embargo|tariff levy|bankrupt bankruptcy insolvent insolvency|layoff redundancy
virus infection outbreak|vaccine vaccinate vaccination jab|owner parent|drown drowning|crowd throng|storey floor|wage salary
school classroom|tender bid|inspector inspectorate inspect inspection|measure measurement reading|speed velocity
arrive arrival reach|swear oath|gang ring|birth newborn infant baby|midwife midwifery|nurse nursing|medicine medication
surgeon surgery|patient inpatient|paramedic ambulance|retire retirement pension pensioner|vacancy vacant unfilled
hire recruit recruitment|student undergraduate|tax taxation taxpayer|fund funding finance financing
grant subsidy subsidise subsidize|loan lend lender borrow borrower|debt owe|spend spending expenditure|profit earnings
revenue income|stake shareholder shareholding|merge merger|invest investor investment|elect election electoral
candidate nominee contender|coalition alliance|oppose opposition opponent|support supporter|law legislation|amend amendment
court tribunal courtroom|verdict judgment judgement ruling|lawyer attorney solicitor barrister|testify testimony|prove proof
fraud fraudulent embezzle embezzlement|bribe bribery corrupt corruption|murder homicide manslaughter|gun rifle pistol firearm
missile rocket|raid attack|migrant immigrant immigration asylum|seize seizure confiscate|escape flee|chase pursue pursuit
strand trap|rain rainfall downpour|snow snowfall blizzard|wind gust|sewage wastewater effluent|pipe pipeline
toxic poison poisonous|oil petroleum|blackout outage|forest woodland|fish fishery fishing fisherman
farm farmer agriculture agricultural|cattle cow livestock|crop harvest|animal wildlife|pavement sidewalk|coach bus
bicycle bike cyclist cycling|harbour harbor port dock quay|flight fly|motorist driver drive|software program
login credential password|encrypt encryption|website webpage online internet web|document file dossier|memo memorandum
announce announcement unveil|disclose disclosure reveal revelation|conceal hide|mislead misleading|false untrue incorrect
mistake error|rent rental|evict eviction|build builder construct construction|demolish demolition raze|architect design designer
stadium arena|museum gallery|theatre theater|film movie|author writer|player footballer|champion championship|team squad
priest clergy|teenager teen youth|family relative|wife husband spouse|city municipal municipality|region regional|mayor mayoral
president presidential|committee panel|agency bureau|gather collect collection|sign signature signatory|exceed surpass
price pricing|deadline timetable schedule|finish complete completion|pause cease
allow permit permission licence license authorise authorize|require requirement oblige obligation|help assist assistance aid
recover recovery|treat treatment|monitor monitoring surveillance|sensor detector gauge|footage video
photo photograph picture image|destroy destruction devastate devastation|crack fracture|send dispatch|keep retain
relocate relocation transfer|depart departure leave|meet meeting|discuss discussion debate|agree agreement accord pact treaty
threat threaten|danger dangerous hazard hazardous risk|safe safety|secure security|protect protection|complain complaint
criticise criticize criticism|reply respond response answer|expect expectation anticipate|predict prediction forecast
study research researcher scientist|professor academic|expert specialist|result outcome finding|effect impact
alter alteration modify modification|replace replacement|insure insurer insurance|captain skipper|engine motor|brake braking
mine miner mining|shop store retailer|customer client|goods product|operate operator operation|member membership
volunteer voluntary|donate donation donor|celebrate celebration|attend attendance|invite invitation|refund reimburse reimbursement
own ownership|dispute disagreement|boycott shun|abolish abolition scrap|expand expansion enlarge|shrink contraction
exhaust exhaustion|elderly aged|clean cleanup|waste rubbish garbage trash|smoke smog|sample specimen|tank container|tower mast
wall fence|gate entrance
"""


@cache
def _concepts() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in "|".join(_LISTED.strip().splitlines()).split("|"):
        words = row.split()
        for word in words:
            for form in (word, *irregular_verbs().get(word, ())):
                found.setdefault(stem(form), stem(words[0]))
    for base, forms in irregular_verbs().items():
        for form in forms:
            found.setdefault(stem(form), found.get(stem(base), stem(base)))
    return found


def concept(term: str) -> str:
    """The term that stands for all words of its meaning; `term` itself where it is a name, a number or has no synonym here.

    Takes and returns stems (`language.tokens.stem`).
    """
    return _concepts().get(term, term)
