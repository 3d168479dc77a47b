"""Words that stand for each other when a sentence is told in other words: a table, and the sense that each word has there.

Only to find which word of a statement retells which word of its source; that two words share a sense proves nothing.
"""

from __future__ import annotations

from functools import cache

from generator.language.verbs import root

_LISTED = """
accept agree approve approval consent adopt endorse back support favour favor accede assent endorsement backing|
accident crash collision|accompany escort|accomplish achieve attain manage|
accuse allege charge blame fault accusation allegation indict|act action step measure deed|
add extra additional further another more other|admit concede acknowledge confess|advance progress|
advise recommend counsel urge suggest advice recommendation|afraid fear worry worried anxious concern alarm dread|
aid assistance help assist relief support|aim goal target objective purpose|allow let permit authorise authorize enable permission|
ally partner|amount sum total|announce disclose reveal publish unveil release declare|anger furious outrage angry rage|annual yearly|
answer reply respond response react reaction|apologise apologize apology sorry regret|appear seem look|
appoint name nominate hire recruit employ engage|approach near|area region zone district territory|
argue maintain contend insist claim assert|arms weapon weapons|arrest detain seize capture custody|arrive reach come get|
article report story|ask request seek demand call appeal apply application want|assault attack raid strike hit|
assess evaluate judge review examine inspect check look study analyse analyze investigate probe inquiry investigation scrutinise inspection|
assume suppose presume believe think consider regard reckon view opinion feel hold belief|
assure guarantee promise pledge vow commit undertake assurance commitment|attempt try effort bid|attend visit|
audience spectator viewer crowd onlooker|author writer|authority authorities official officials government|aware know knowledge learn|
ban forbid prohibit outlaw bar prohibition illegal|bankrupt insolvent bust|battle fight combat struggle|
begin start commence launch open kick onset beginning|benefit profit gain advantage|
big large great huge major vast considerable sizeable|bill law act legislation|body corpse|boost raise increase lift|
boss chief head director leader lead run manage chair chairman chairwoman president|break burst rupture snap|brief short|
bring carry take fetch|build construct erect construction building|burn fire blaze flames arson|buy purchase acquire acquisition|
buyer purchaser customer client|call term describe label dub|calm quiet peaceful|cancel scrap axe drop abandon shelve|
car vehicle automobile|case matter issue affair|catch capture|cause reason trigger prompt lead create result produce|celebrate mark|
certain sure confident convinced|change alter amend modify revise reform amendment|cheap inexpensive|check verify|
chance opportunity likelihood probability possibility risk|child children kid pupil infant baby youngster|choose select pick elect opt|
citizen resident inhabitant local villager people person individual|city town municipality|claim assert|clean clear|
clear obvious evident plain|close shut closure|coach manager trainer|collapse fall cave|collect gather assemble|come arrive|
comment remark statement say|committee panel commission board|common widespread|company firm business corporation enterprise|
compensate compensation reimburse damages|compel force oblige make require|compete rival competitor|complain complaint grumble|
complete finish end conclude completion|compulsory mandatory obligatory|conceal hide|condition term|conduct carry hold|
conflict war fighting|congress parliament legislature assembly senate|connect link tie|consequence effect result impact|
contain include hold comprise|continue go keep carry remain proceed persist last|contract deal agreement accord pact treaty|
contribute pay give|control command|convict sentence guilty|cook chef|cost price expense pay charge worth|
council councillor councillors|country nation state land|court tribunal judge|cover include|create make establish found set|
credible plausible believable|crew staff team|criticise criticize attack slam condemn denounce criticism critic lash|
cure heal treat treatment therapy|cut reduce lower slash trim shrink reduction decrease|damage harm hurt ruin wreck destroy injure|
danger hazard threat risk menace|data figures statistics information|date day|daughter son child|dead die death fatal kill perish lose|
debate discuss discussion talk talks negotiate negotiation dialogue|decide determine resolve rule decision ruling verdict conclude|
decline fall drop sink slip slide dip plunge tumble decrease slump|defeat beat overcome win|defend protect guard protection|
delay postpone defer hold late adjourn|deliver supply provide ship hand give offer|deny reject refuse rebuff decline turn dispute|
depart leave go exit quit|describe portray|design plan|destroy ruin demolish wreck|detail particulars|
detect find discover spot identify notice discovery|develop create|differ vary|difficult hard tough tricky|dig excavate mine|
direct straight|director manager|disappear vanish go lose|disaster catastrophe|disease illness sickness infection ill sick|
dismiss sack fire layoff|display show exhibit exhibition|distribute hand share|divide split|doctor physician medic|document paper file|
donate give donation|doubt question sceptical skeptical|draft write|draw attract|drive motorist driver|drop fall|
drug medicine medication|duty obligation|early soon|earn make|earth ground soil|education teaching|elderly old aged|
election vote poll ballot|electricity power|eliminate eradicate remove|emerge appear|emergency crisis|
employ work job employee worker employment staff|empty vacant|encourage urge|end finish stop conclude cease halt terminate over|
enough sufficient|ensure guarantee|entire whole full complete|equal same identical|error mistake fault|escape flee|establish found set|
estimate reckon put project|evacuate leave|evidence proof prove|exact precise|exceed surpass pass|except apart|exchange swap|
exclude omit|expand extend grow widen|expect anticipate foresee forecast predict project prediction|expensive costly dear|
expert specialist scientist researcher academic analyst scholar|expire lapse run|explain account explanation|
explode blast explosion bomb detonate|express voice state|extra additional|face confront|factory plant works mill|
fail flop collapse failure|false untrue wrong incorrect|family relative relatives|farm farmer agriculture|
fast quick rapid swift speedy|fee charge|female woman women|few little scarce|final last ultimate|finance fund money funding pay cover|
fine penalty punish penalise|finish end|firm company|fit healthy|fix repair mend restore|flat apartment|flee escape|flood inundate|
follow obey|forbid ban|force compel|foreign abroad overseas|forest wood|form create|former ex previous once|free release liberate|
fulfil keep|fund pay|game match|garbage waste rubbish|generate produce|genuine real authentic|gift present|
give grant award donate hand provide|grant award give|group organisation organization association body|
grow rise increase climb growth expand jump soar surge gain mount|guest visitor|halve half|handle deal|happen occur|
happy content satisfied glad pleased|harbour harbor port|harm damage injury hurt|heat hot warm|help assist|hide conceal|high tall|
highlight stress emphasise emphasize underline|hold keep|home house dwelling household flat apartment|hope wish|hospital clinic|
idea plan|ill sick|illegal unlawful|image picture photo photograph|immediate instant|immigrant migrant|impose levy|
impressed impressive remarkable|improve better upgrade improvement|include contain|income revenue earnings sales|
indicate suggest show signal|industry sector|influence affect shape say|inform tell notify brief|inhabitant resident|
initial first original|injure wound hurt injury|insist maintain|install fit|instruct order|insure insurance|
intend plan want mean aim wish hope|interrupt suspend pause|introduce bring|invest investment|investor shareholder|involve part|
jail prison imprison|job post position|journalist reporter press media|journey trip travel|keep hold retain|kind type sort|
lack miss need short shortage|lawsuit sue suit litigation|lawyer attorney solicitor counsel defence defense|leader head|leak spill|
learn hear find|leave go|legal lawful|lend loan borrow|letter mail email|liable responsible responsibility blame culpable|
licence license permit|limit cap restrict restriction ceiling|line queue|lorry truck|lose loss|loss deficit|
machine device equipment machinery|main chief principal|majority most|male man men|manufacture make produce|
manufacturer maker producer|meet meeting gather|mention refer|military army troops soldier|minister secretary|missing lost|
mistake error|money cash|move shift transfer|murder kill|name call|near close|
necessary need essential require requirement vital crucial|neighbour neighbor|new fresh novel|newspaper paper daily|
normal usual standard ordinary regular|object oppose resist objection against opposition opponent|observe watch monitor observer|
obtain get receive gain|offer bid propose proposal|operate run work|operation surgery|order instruct command|
organise organize arrange hold|origin source|owe debt|own belong possess owner|part share portion piece section|participate take|
passenger traveller traveler commuter|pay spend|permanent lasting|persuade convince|phone telephone ring|place put|
plan scheme project intend|plane aircraft jet|player footballer striker|police detective officer|
pollute contaminate pollution contamination|praise hail welcome applaud|prefer rather|prepare ready|prevent stop avoid avert|
previous earlier before|prize award|probable likely|problem difficulty trouble|programme program|proportion share|propose suggest|
prosecute prosecutor|protest demonstrate demonstration rally|prove show|quarrel row dispute disagreement|question query|
question interrogate|quit resign step resignation stand|rail train railway|rain rainfall wet|ready willing prepared|realise realize|
receive get|recover recovery|regulator watchdog|rely depend|remain stay|remember recall|remove take|repay return|repeat again|
replace substitute swap|represent speak|rescue save|rest remainder|resume reopen restart|return back|rich wealthy|
road street highway route motorway|rule regulation|safe secure safety security harmless stable|salary wage pay wages|sale sell|
sea ocean|search hunt|sell sale dispose|send dispatch|serious severe grave|share stake|ship vessel boat ferry|shop store supermarket|
similar such like|single one sole|small tiny minor little|speak talk|spokesman spokeswoman spokesperson|stadium ground arena|
statue sculpture|steal theft thief stole rob loot|strike walkout stoppage|succeed success|supporter fan follower|surrender hand|
survey poll|survive survivor|sweep wash|switch change convert|sympathise sympathize sympathy understand|teach teacher|
test trial experiment|threat threaten|train practise practice training|trust confidence|victory win|warn warning caution|
winner champion
"""


@cache
def _senses() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in "".join(_LISTED.split("\n")).split("|"):
        words = row.split()
        if len(words) > 1:
            first = found.get(root(words[0]), root(words[0]))
            for word in words:
                found.setdefault(root(word), first)
    return found


def sense(stem: str) -> str:
    """What a root (`language.verbs.root`) is matched by: the same for words that stand for each other, else the root itself."""
    return _senses().get(stem, stem)
