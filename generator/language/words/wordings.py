"""Words that stand for each other when a sentence is told in other words: a table and its index.

Only to find which word of a statement retells which word of its source; that two words share a sense proves nothing.
"""

from __future__ import annotations

from functools import cache

from generator.language.words.verbs import root

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
learn hear find|leave go abandon|legal lawful|lend loan borrow|letter mail email|liable responsible responsibility blame culpable|
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
winner champion|
abduct kidnap seize hostage|abolish scrap end repeal lift axe|absent missing away|abuse mistreat mistreatment ill-treat|accelerate
quicken hasten speed|access reach enter entry|accurate correct exact right|acid corrosive|adapt adjust|address tackle handle|
adequate enough sufficient|adjourn suspend postpone interrupt|administer manage run|adult grown-up|advertise promote advertisement|
advocate champion campaigner activist|affair matter issue|affirm confirm verify uphold|agenda programme|agent dealer broker|
aggressive hostile violent|agree deal settle accord agreement settlement|aim seek try intend hope want|aircraft plane jet airliner
helicopter|alike similar same|alive living survive|allegation accusation claim charge|allegiance loyalty|allocate assign distribute|
alter change adapt|alternative option choice other|amaze astonish surprise stun|ambassador envoy diplomat representative|ambition aim
goal hope|ambush attack|amend change revise|amid during|ammunition shell bullet|analyst observer expert economist|ancient old
historic|angry furious outraged irate upset annoyed|animal creature beast livestock|announce say declare tell unveil|annul cancel
overturn quash void|anonymous unnamed unidentified source|answer response reply solution|anticipate expect foresee|anxiety worry fear
concern|apology regret sorry apologise|appalled shocked horrified|apparent seeming evident|appeal call plead plea urge request|appear
emerge seem show|applause cheer clap ovation|applicant candidate|apply use implement|appointment nomination|appraise value assess
estimate|appreciate value thank grateful|apprehend arrest catch|approach near come|approve clear pass back adopt ratify endorse|
approximate rough|arena stadium venue|argument dispute row quarrel|arm weapon armed|arrange organise plan schedule|arrears debt owe|
arrest hold custody detain|arson fire|artefact object item piece|artist painter|ash dust|aspect part|assassinate kill murder|
assemble gather meet build|assent consent agree|assert claim insist argue|asset property possession|assignment task job|assist help
aid support|associate link connect partner|astronomer scientist|astronaut crew|asylum refuge shelter|athlete runner player
competitor|atmosphere air|atrocity massacre crime|attach fix fasten|attain reach achieve|attendance turnout visitor crowd|attorney
lawyer|attract draw bring|auction sale sell|audit inspection review check|author writer novelist writ|autumn fall|available free
open|average mean typical|avoid escape evade prevent|award prize give grant honour|awful terrible dreadful|baby infant newborn|
background past|baggage luggage|bail bond|balance rest remainder|ballot vote election poll|ban stop block suspend forbid|band group
gang|banner flag|bankrupt insolvent collapse|bar ban exclude|bargain deal|barracks base|barrier obstacle hurdle fence|base
headquarters camp|basic fundamental simple|bat hit|battle fight struggle clash combat|beach shore coast|bear carry endure|beast
animal|beat defeat overcome hit|bed place|begin found establish start|behave act conduct|belief conviction faith view|belong own
property|beneficiary winner|benefit help advantage gain|besiege surround|bet gamble wager|betray deceive|beverage drink|bicycle
bike cyclist|bid offer tender|big high heavy serious sharp steep|bird fowl|birth born|bite sting|bitter fierce|blame fault
responsible responsibility cause|blast explosion explode bomb|blaze fire burn|bleak grim gloomy|blind sight|block prevent stop
obstruct|bloc group alliance|blood bleed|blow setback|board panel council committee director|boat ship vessel ferry|bogus false
fake|boil hot|bold brave|bomb shell bombard|bonus reward extra|book reserve|border frontier|borrow loan lend debt|boss head leader
manager chief|bother disturb|bottle flask|bottom floor|boundary border|bowl dish|boycott shun avoid|brain mind|branch office
outlet|brand label|brave bold courageous|breach violate break violation infringe|break fracture smash crack|breakthrough advance|
breathe air|breed raise|brief tell inform|bright sunny|brilliant excellent|bring take cause|broad wide|broadcast air show|broker
mediate mediator|brother sibling|brutal cruel violent|budget spending finance|bug fault error|build develop construction|building
house structure block|bullet shot shoot|bullying harassment|burden load|bureau office agency|burglar thief burglary|burn fire flame
scorch|burst break rupture|bury cover funeral burial|business trade firm company|busy occupied|butcher slaughter|buyer customer
bidder|cabinet government minister|cable wire line|calculate reckon estimate|calendar year|call phone ring|camera film|campaign
drive election|canal waterway|cancel scrap withdraw|cancer tumour|candidate contender applicant|cannabis drug|capable able fit|
capacity room space seat|capital money fund|captain skipper|captive prisoner hostage|capture seize take catch|career job|careful
cautious|cargo freight load goods|carmaker manufacturer|carry transport bear hold|cartel gang|case lawsuit trial|cash money|cast
throw|castle palace|casualty victim dead injured wound|catastrophe disaster|category class kind|cattle cow livestock|cause source
bring origin|caution warn careful cautious|cave cavern|ceasefire truce armistice|cease stop end|celebrate party mark|cell prison|
cemetery grave|censor ban|centre center middle hub|ceremony celebration|certain sure definite|certificate document licence|chain
group|chairman chair head|challenge contest dispute appeal oppose|chamber room parliament|champion winner title|chance prospect hope|
chaos confusion|chapter part|character nature|charge accuse accusation count|charge fee cost price|charity organisation|chase
pursue|cheap low|cheat fraud deceive|check control examine inspect test|cheer applaud|chemical substance|chicken poultry|chief main
head|childhood youth|choir singer|church chapel cathedral|cinema film theatre|circle ring|circulate spread|circumstance condition
situation|cite quote mention|citizen national people public|claim say demand|clash fight conflict battle|class lesson pupil|classic
traditional|clean wash|clear remove|clear acquit innocent|clergy priest|clever smart|client customer|cliff rock|climate weather|
climb scale|clinic hospital|close near|clothes clothing|cloud fog|club team side|coalition alliance government|coast shore seaside|
code rule|coin money|cold cool freeze chill|collapse crash fall fail|colleague coworker|college university school|collide crash hit|
colony settlement|combat fight|combine merge join|comet asteroid|comfort ease|command order lead|commander general officer|
commemorate mark remember anniversary|commence begin|comment remark statement response|commerce trade|commission committee inquiry|
commit carry|commitment promise|commodity good|common usual frequent|communicate talk contact message|communique statement|community
village town group|commute travel|compare contrast|compel force require|compensate refund repay|compete race contest|competent able|
compile collect|complain criticise protest object|complaint criticism|complete full whole total|complex complicated difficult|
component part|compose write|composer musician|comprehensive full|compromise agreement deal settlement|compulsory must require|
computer machine|conceal hide withhold cover secret|concede admit accept yield|conceive imagine|concentrate focus|concept idea|
concern worry affect|concert performance show|concession compromise|conclude find decide|conclude finish sign|concrete cement|
condemn denounce criticise|conduct do run|conduct behaviour|conference meeting talk|confess admit|confidence trust faith|confident
sure certain optimistic|confidential secret private|confirm verify say|confiscate seize|conflict war fight|confront face|confuse
puzzle|congestion traffic jam|congratulate praise|connect link join|conquer defeat|conscious aware|consent permission agree
approval|conserve protect preserve|consider think weigh|consider plan|considerable big large|consist comprise|conspire plot|
constant steady|constitution law|construct build|consult ask|consultant adviser advisor|consume use eat drink|contact touch reach|
contain hold|contaminate pollute taint|contemporary modern|contest dispute fight election|continent land|contract hire|contractor
builder firm|contradict deny dispute conflict differ|contrary opposite reverse|contribute donate help|control lead govern rule|
controversial disputed contentious|convene meet|convention treaty agreement meeting|conventional traditional|conversation talk|
convert change|convey bring|convict guilty find|convince persuade|cook prepare|cool cold|cooperate collaborate|cop police|cope
manage handle|copy duplicate|core heart|corporate business|correct right|correct fix|corrupt bribe corruption bribery|cost worth
charge expense|cottage house|cough disease|council city authority local|count number|counter oppose|counterpart colleague|country
state|county region|coup overthrow|couple pair two|courage brave|courier messenger|court judge tribunal|cover hide|crack split
fissure|craft boat|crash accident fall|crater hole|create build found|creature animal|credit loan|creditor lender bank|crime
offence offense|criminal offender|crisis emergency|criterion condition|critic opponent|critical vital|critical serious|crop
harvest|cross pass|crowd people spectator|crucial vital key|crude oil|cruel brutal|cruise sail|crush defeat|cry weep|culprit
guilty|cultivate grow|cure heal|currency money|current present|custody prison jail|custom tradition|customer client consumer
shopper buyer|cut fall drop|cut remove|cyclist rider bicycle|dairy milk|dam barrier|damage hit|damp wet moist|dance ballet|
dangerous risky hazardous unsafe|dark black|database record|date from|dawn daybreak morning|daylight day|deadline limit|deadlock
stalemate impasse|deaf hearing|deal trade|dean head|death fatality|debate row|debris rubble wreckage|debt loan borrow liability|
decade year|decay rot|decease die|deceive mislead lie cheat|decent good|decision ruling choice|declare announce state|decline
refuse reject|decline decrease reduce|decorate paint|decrease fall|dedicate devote|deed act|deep depth|deer animal|default fail|
defeat loss lose|defect fault flaw|defence defense military|defend justify|defendant accused suspect|defer postpone|deficit
shortfall loss lack gap|define set|definite certain|defy resist disobey|degree diploma|delay late|delegate representative envoy|
delegation team|delete erase remove|deliberate intentional|deliberation discussion|delicate fragile|delight happy joy|deliver bring|
demand need|demolish destroy tear|demolition destruction|demonstrate show|demonstrator protester protest activist|denial deny|
denounce condemn|dense thick|deny contradict|depart go|department ministry office|dependent rely|depict show describe|deplete
exhaust use|deploy send station|deport expel|deposit put|depot store garage|depressed sad|deprive lose|deputy vice assistant|
describe call|desert abandon|deserve earn|design create|designate name|desire wish want|desk table|desperate hopeless|despise
hate|despite although|destination place|destroy burn|detail fact|detain keep|detect see find|detective investigator police|deter
discourage|deteriorate worsen|determination resolve|determine find|detonate explode|devastate destroy|develop grow|device bomb|
devote dedicate|diagnose detect|diamond jewel|dictator ruler|die disappear|diesel fuel|diet food|differ disagree|difference gap|
differ contrast vary|difficulty trouble|digit number|dignity respect|dilemma problem|dine eat|dinner meal|dip fall|diplomat envoy|
direct lead|direction course|director boss executive|dirty pollute|disabled handicapped|disadvantage drawback|disagree differ
dispute|disappear vanish lose miss|disappoint frustrate|disapprove oppose|disaster accident|discharge release|discipline punish|
disclose say tell reveal|discontent unhappy|discount reduction|discourage deter|discover learn|discreet quiet secret|discrepancy
difference|discuss talk consider debate|disguise hide|dish meal|dishonest lie|dislike hate|dismantle remove|dismiss reject deny|
disorder chaos|dispatch send|disperse scatter|display show|dispose sell|disprove refute|dispute deny contest argue|disregard
ignore|disrupt interrupt disturb|dissatisfied unhappy|dissolve end|distance far|distant far|distinct different|distress upset|
distribute give deliver|district neighbourhood quarter|disturb disrupt|ditch drop|dive fall|diver swimmer|diverse different|divert
redirect|dividend payment|divorce separate split|dock port|doctor surgeon|document record|dog animal|domestic home national|
dominate control|donor giver|dose vaccine|double twice|downgrade lower|downturn recession|draft plan|drag pull|drain empty|drama
play theatre|dramatic sharp|draw tie|dreadful terrible|dream hope|dress clothes|drift move|drill bore exercise|drink alcohol|
drive push|driver trucker|driver chauffeur|drop reduce|drop lose|drought dry|drown die|drug medication|drunk alcohol|dry arid|
due expect|dull boring|dump abandon|durable lasting|duration length|duty tax tariff|dwell live|dwelling house|dying death|eager
keen|earmark reserve|earn gain|earnings profit|earthquake quake tremor|ease relax|east eastern|easy simple|eat feed consume|
eatery restaurant cafe|echo repeat|economic financial|economical cheap|economist expert|economy finance|edge border|edit change|
editor journalist|educate teach|education school|effect consequence|effective work|effort attempt|elect vote|elderly pensioner
senior|electorate voter|elementary primary|elevate raise|eligible entitled qualify|eliminate end|elude escape|email message|
embargo ban|embark board|embarrass shame|embassy mission|embezzle steal|embrace accept|emergency crisis|emigrate leave|eminent
famous|emission gas|emit release|emotion feeling|emperor king|emphasise stress insist|employee staff|employer company|employment
job|empower allow|empty vacate|enact pass|encounter meet|encourage support|end over|endanger risk threaten|endeavour try|endorse
support|endure suffer|enemy foe|energy power electricity|enforce impose|engage hire|engine motor|engineer technician|enhance
improve|enjoy like|enlarge expand extend|enlist join recruit|enormous huge|enquiry inquiry question|enrage anger|enrol join|ensue
follow|enter join|enterprise company|enthusiastic keen|entice attract|entire all|entrance entry gate|entrepreneur businessman|
environment nature|envisage plan|epidemic outbreak disease|episode event|equal match|equip fit|equipment gear|equivalent equal|era
age period time|erect build|erupt break|escalate increase worsen|escape survive|escape avoid|essay article|estate property land|
esteem respect|evacuate rescue|evade avoid escape|evaluate assess|evening night|event incident|eventual final|evict expel remove|
evidence testimony|evident clear|evil bad|evolve develop|exact same|exaggerate overstate|exam test examination|examine investigate|
example instance|excavate dig|exceed top|except exclude|excerpt part|excess surplus|exchange trade|excite thrill|exclude omit|
exclusive only|excuse pardon|execute kill|execute carry|executive manager boss|exempt spare free|exemption exception|exercise use|
exercise train|exhaust use|exhausted tired|exhibit show|exile banish|exist live be|expansion growth|expect think believe|
expedition mission trip|expel ban throw|expend spend|expenditure spending|expensive high|experience suffer|expert specialist|
expertise knowledge|expire end|explain say|explicit clear|exploit use|explore study|explosive bomb|export sell|expose reveal|
express say|extend prolong|extensive large wide|extent size|exterior outside|external outside|extinct die|extinguish put|extract
take|extradite hand|extraordinary unusual exceptional|eye sight
"""


@cache
def wordings() -> dict[str, tuple[int, ...]]:
    """Root of a word (`language.verbs.root`) -> numbers of the rows that it stands in; words of one row can stand for each other."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(" ".join(_LISTED.split()).split("|")):
        for word in row.split():
            found.setdefault(root(word), []).append(number)
    return {word: tuple(dict.fromkeys(rows)) for word, rows in found.items()}
