"""Words that exclude each other: rose and fell, north and south, first and second. A table and its index."""

from __future__ import annotations

from functools import cache

from generator.language.verbs import root

_EXCLUSIVE = """
rise raise increase grow growth climb gain jump soar surge swell mount expand higher|\
fall drop decrease decline shrink sink slump plunge lower reduce \
lessen dwindle slide slip tumble
improve improvement better|worsen deteriorate worse
accelerate quicken|slow
more|less fewer
above|less fewer lower
most|least fewest
above|below under beneath
higher|less fewer
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
win winner victory gain|lose loser defeat
profit surplus earn gain|loss lose deficit
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
refuse deny withhold|grant award give issue
leave remain|sell
sell dispose|keep retain
leave abandon quit|stay
die|live
lack|have possess
forget overlook|remember
hide conceal|show reveal disclose publish
lose|keep retain
miss skip|attend
absent|present
pay repay settle|owe
same identical equal|different differ
oppose object resist|agree support accept
doubt question|believe trust sure certain convinced
stop halt end cease|continue go keep last persist remain
close shut|stay open
break breach violate|keep honour honor respect observe
"""
"""Words of which one, denied, is the other; they count only where a `not` stands on one side."""


def _index(listed: str) -> dict[str, tuple[tuple[int, int], ...]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for number, row in enumerate(listed.strip().splitlines()):
        for group, words in enumerate(row.split("|")):
            for word in words.split():
                found.setdefault(root(word), []).append((number, group))
    return {word: tuple(dict.fromkeys(places)) for word, places in found.items()}


@cache
def exclusive_words() -> dict[str, tuple[tuple[int, int], ...]]:
    """Root of a word -> (set, group) of each set of exclusive words that it is in; words of one group mean the same."""
    return _index(_EXCLUSIVE)


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
