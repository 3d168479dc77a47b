"""Words that exclude each other: rose and fell, north and south, first and second. A table and its index."""

from __future__ import annotations

from functools import cache

from generator.language.words.verbs import root

_EXCLUSIVE = """
rise raise increase grow growth climb gain jump soar surge swell mount expand higher ~more ~extra ~additional|\
fall drop decrease decline shrink sink slump plunge lower reduce ~less ~fewer \
lessen dwindle slide slip tumble
improve improvement better|worsen deteriorate worse
accelerate quicken|slow
more ~other ~another ~additional ~further ~extra ~add ~rise ~increase ~grow ~higher ~above ~over ~gain|\
less fewer ~lower ~fall ~drop ~cut ~decrease ~decline ~reduce ~below ~under ~half ~short ~shrink ~lose ~loss ~down ~cheaper ~smaller
above|less fewer lower
most|least fewest
above|below under beneath
higher|less fewer
highest higher|lowest lower
rise raise increase grow|less fewer cheaper
larger bigger greater largest biggest|smaller lesser smallest
longer longest|shorter shortest
earlier sooner|later
hotter warmer|colder cooler
cheaper cheapest|dearer costlier expensive
richer|poorer
older oldest elder|younger youngest
stronger|weaker
strengthen|weaken
win winner victory gain|lose loser defeat ~disappear ~vanish
profit surplus earn gain|loss lose deficit ~disappear ~vanish
accept accepted agree|refuse reject decline
approve approval|reject rejection veto
admit confirm acknowledge|deny denial
allow permit legal legalise|ban forbid prohibit block illegal unlawful
convinced certain confident sure|doubt doubtful uncertain unsure
guilty convict|innocent acquit
open reopen|close shut closure
begin start commence launch|end finish conclude
arrive|leave depart
enter join|quit exit
support favour favor back accept|oppose against
withdraw quit|still remain stay
praise welcome|criticise criticize condemn
attack|defend
remember|forget
include|exclude
appear|vanish disappear
hire recruit employ|fire dismiss sack
succeed success|fail failure
true|false untrue
alive survive survivor|dead die death kill
safe harmless|dangerous unsafe harmful
public|private
voluntary|compulsory mandatory
temporary|permanent
domestic|foreign
rural|urban
upstream|downstream
minority|majority
minimum|maximum
male man men boy husband father son brother|female woman women girl wife mother daughter sister
first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last
north northern|south southern|east eastern|west western|north-east|north-west
left-wing|right-wing
spring|summer|autumn|winter
morning|afternoon|evening|night overnight
yesterday|today|tomorrow
noon|midnight
daily|weekly|monthly|yearly annual
single|double|triple
"""


_COMPLEMENTS = """
fail|work function operate succeed
refuse deny withhold decline|grant award give issue
leave remain|sell
sell dispose|keep retain
leave abandon quit|stay
die|live
lack|have possess
forget overlook|remember
hide conceal|show reveal disclose publish
lose|keep retain
lose|survive
indoors inside|outdoors outside
ill sick|healthy
miss skip|attend
absent|present
pay repay settle|owe
same identical equal|different differ
oppose object resist|agree support accept
doubt question|believe trust sure certain convinced confident
stop halt end cease abandon quit|continue go keep last persist remain
danger dangerous risk threat|safe safety secure
final permanent definitive|provisional temporary preliminary interim
negative|positive
apply cover include|exempt exclude
sufficient enough|insufficient short scarce
peaceful peacefully calm calmly|violence violent incident trouble
easy easily|hard difficult
release free|hold detain
close shut|stay open
break breach violate|keep honour honor respect observe
"""
"""Words of which one, denied, is the other; they count only where a `not` stands on one side."""

_CONTRARY = """
absent missing|present available; abundant plentiful ample|scarce rare lacking insufficient; accelerate quicken|brake slow delay;
accidental unintentional|deliberate intentional; active|idle inactive passive; acquit clear exonerate|convict sentence; adequate
sufficient enough|inadequate insufficient; agreement consensus|disagreement dispute; alike identical|unlike different; ally friend|enemy
foe rival; appoint hire recruit|dismiss sack fire; approve pass adopt ratify|reject block veto; arrest detain imprison jail|free release;
assemble|disperse dismantle; authorise permit license|ban forbid prohibit; available|unavailable; awake|asleep; believe trust|doubt
distrust mistrust; benefit help|harm hurt; better|worse; blame accuse|praise acquit clear; brave|cowardly; build erect construct|demolish
destroy dismantle; calm peaceful quiet|violent tense restless; cancel scrap|confirm keep; capable able|incapable unable; captive|free;
careful cautious|careless reckless; cheap inexpensive affordable|expensive dear costly; clean|dirty polluted contaminated; clear|unclear
vague; complete finish|begin start; complete full whole|partial incomplete; comply obey|breach violate defy flout; conceal hide|reveal
disclose show; confirm|deny dispute; connect link|separate disconnect; conscious|unconscious; consent|refuse; continue resume|stop halt
end suspend; convinced confident|sceptical doubtful; correct right accurate|wrong incorrect inaccurate false mistaken; create establish
found|abolish dissolve close; credible plausible|implausible; damp wet|dry; dawn|dusk; deep|shallow; defeat loss|victory win;
defend|criticise condemn; deficit shortfall|surplus; delay postpone|hasten advance; deny|admit concede acknowledge; deposit|withdraw;
detect notice spot|miss overlook; difficult hard|easy simple; disappear vanish|appear emerge; discourage deter|encourage; dismiss
reject|accept uphold; divided split|united unanimous; downgrade|upgrade; drought|flood; drunk|sober; eligible|ineligible; employ|dismiss;
empty vacant deserted|full crowded packed occupied; enemy|friend ally; enter|leave exit; evacuate|return; exaggerate overstate|understate
downplay; exceed|miss; expand grow|contract shrink; expel exclude|admit; extend prolong|shorten cut; fail flop|succeed pass manage; fair
just|unfair unjust; fake false forged|genuine authentic real; famous well-known|unknown obscure; fertile|barren; fill|empty drain; fit
healthy|ill sick unwell unfit; float|sink; forbid ban|allow permit let; forget|remember recall; free|occupied; friendly|hostile; gather
collect|scatter; generous|mean; give grant|refuse deny withhold decline; guilty|innocent; happy pleased glad satisfied content|unhappy sad
dissatisfied disappointed angry; harden tighten|soften loosen relax ease; harmful dangerous|harmless safe; heal recover|worsen; heat
warm|cool chill; honest|dishonest; improve|worsen; include|omit exclude; increase|reduce; independent|dependent; inflate|deflate;
inhale|exhale; inside indoors|outside outdoors; insolvent bankrupt|solvent; insured|uninsured; intact undamaged|damaged destroyed broken;
interested|bored uninterested; invest|divest; join|leave quit; keep retain|lose drop abandon; known|unknown; lawful legal|unlawful
illegal; lengthen|shorten; lenient|strict harsh; lift|impose; light|heavy; likely|unlikely; lock|unlock; loose|tight; loyal|disloyal;
lucky|unlucky; major|minor; majority|minority; married|divorced unmarried single; maximum most|minimum least; meet fulfil|miss breach;
modern|old outdated; mount|dismount; move|stay remain; natural|artificial; near close|far distant; necessary essential needed|unnecessary
superfluous; neutral|biased; normal usual ordinary|abnormal unusual extraordinary; notice|overlook; obey|disobey defy; object|consent;
occupied|vacant; offer|withdraw; old|new young; open|closed shut sealed; operate run work|fail; optimistic hopeful|pessimistic gloomy;
ordinary|special; overestimate|underestimate; oversee|neglect; pass|fail; patient|impatient; peace|war; permanent|temporary; plug|unplug;
popular|unpopular; positive|negative; possible|impossible; powerful strong|weak powerless; praise hail welcome|criticise condemn attack;
prepared ready|unprepared; prevent block stop|cause allow; profitable|unprofitable; progress advance|retreat setback; prolong|shorten;
protect|endanger; prove confirm|disprove refute; public open|secret private confidential; punctual|late; punish|reward spare; raise|lower;
rare|common frequent; rational|irrational; real|imaginary; recognise|ignore; recover|die; regular|irregular; reject|accept; relax|tighten;
release|withhold; reliable|unreliable; relieved|worried; remain stay|leave depart; remember|forget; remove|add install; repair fix
mend|break damage; repay|default; resist oppose fight|surrender yield accept; resolved settled|unresolved; respect|disrespect breach;
respond answer reply react|ignore; restrict limit|expand; retreat|advance; return|depart; reveal|conceal hide; reward|penalty punishment;
rich wealthy|poor; rise|fall; rough|smooth; rural|urban; safe secure|unsafe dangerous risky; same|different; satisfied|dissatisfied; save
rescue|lose kill; save|waste spend; senior|junior; separate split|unite merge; shallow|deep; shrink|grow; simple|complex complicated;
sink|float rise; skilled|unskilled; slow|fast quick rapid; smooth|rough; solid|liquid; sound|unsound; spend|save; stable steady|unstable
volatile; strength|weakness; strengthen|weaken; strict|lax; succeed|fail; sunny|cloudy rainy; superior|inferior; support back
endorse|oppose reject criticise fight; sure certain|unsure uncertain; surrender|resist; survive|die perish; suspend|resume reinstate;
sweet|bitter; temporary|permanent; thick|thin; thrive flourish|struggle; tidy|untidy; tight|loose; top|bottom; tough|lenient; transparent
open|secret; true|false; trust|suspect; unanimous|divided; understand|misunderstand; unite|divide; unlock|lock; useful|useless;
valid|invalid void; vacant|occupied; vanish|appear; victory|defeat; visible|hidden invisible; voluntary|compulsory mandatory forced;
vulnerable|protected; waste|save; wealth|poverty; wide|narrow; willing ready keen|unwilling reluctant; win|lose; withdraw pull|deploy
stay; wonderful|terrible; worried anxious concerned|reassured relieved
"""
"""Words that exclude each other in two clauses that tell the same; elsewhere both may well be true."""


def _index(listed: str, hints: bool = False) -> dict[str, tuple[tuple[int, int], ...]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for number, row in enumerate(listed.strip().splitlines()):
        for group, words in enumerate(row.split("|")):
            for word in words.split():
                if hints or not word.startswith("~"):
                    found.setdefault(root(word.lstrip("~")), []).append((number, group))
    return {word: tuple(dict.fromkeys(places)) for word, places in found.items()}


@cache
def exclusive_words() -> dict[str, tuple[tuple[int, int], ...]]:
    """Root of a word -> (set, group) of each set of exclusive words that it is in; words of one group mean the same."""
    return _index(_EXCLUSIVE)


def _contrary() -> str:
    return " ".join(_CONTRARY.split()).replace("; ", "\n")


@cache
def hinting_words() -> dict[str, tuple[tuple[int, int], ...]]:
    """The same, with the words (`~`) that only hint at a group: in a clause that tells the same, `another` speaks against `less`."""
    return _index(_EXCLUSIVE + _COMPLEMENTS + _contrary(), hints=True)


@cache
def opposite_words() -> dict[str, tuple[tuple[int, int], ...]]:
    """Both tables in one: in two clauses that tell the same, complements exclude each other as well."""
    return _index(_EXCLUSIVE + _COMPLEMENTS + _contrary())


@cache
def complement_words() -> dict[str, tuple[tuple[int, int], ...]]:
    """Root of a word -> (set, group) of each pair of words of which one, denied, says the other."""
    return _index(_COMPLEMENTS)


_CONVERSE = (
    "buy sell|purchase sell|borrow lend|import export|hire join|teach learn|win lose|beat lose|defeat lose|inherit leave|employ work|"
    "own belong|precede follow|contain belong|"
    + "|".join(
        f"{giving} {getting}"
        for giving in "give provide supply deliver send hand grant award pay offer".split()
        for getting in "get receive obtain take accept".split()
    )
)


@cache
def converse_words() -> dict[str, frozenset[str]]:
    """Root of a verb -> roots of the verbs that tell the same with the two names changed round: bought from, sold to."""
    found: dict[str, set[str]] = {}
    for pair in _CONVERSE.split("|"):
        first, second = (root(word) for word in pair.split())
        found.setdefault(first, set()).add(second)
        found.setdefault(second, set()).add(first)
    return {word: frozenset(others) for word, others in found.items()}
