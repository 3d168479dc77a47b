"""The words that `marks` looks for: tables only. Of English news prose in general; nothing here knows a story."""

from __future__ import annotations

from generator.language.speech import SAY_VERBS
from generator.language.tokens import STOP_WORDS
from generator.language.verbs import root

POLARITY = frozenset({"not"})
CERTAINTY = frozenset({"may", "likely", "will", "would", "would-reported", "intends", "must", "should", "reportedly"})
AMOUNTS = frozenset(
    {
        "all",
        "nearly-all",
        "nearly",
        "most",
        "many",
        "several",
        "some",
        "few",
        "only",
        "at-least",
        "at-most",
        "about",
        "half",
        "third",
        "quarter",
        "double",
        "triple",
    }
)

_PHRASES: dict[str, str] = {
    "not": (
        "not|never|no|none|nobody|nothing|neither|nor|nowhere|without|no one|cannot|yet to|no longer|fail to|fails to|failed to|"
        "failing to"
    ),
    "~not": (
        "turn down|turns down|turned down|turning down|call off|calls off|called off|say no to|"
        "says no to|said no to|hold back|holds back|held back|short of|far from|free of|instead of|unless|"
        "still to|remains to|remain to|or later|at the earliest|"
        "is against|are against|was against|were against"
    ),
    "~not ~will": "rule out|rules out|ruled out|ruling out",
    "emphasis": "not only|not just|not merely|not least|no doubt|no matter|no sooner",
    "not may": "not able to|unable to|impossible",
    "not likely": "unlikely",
    "may": (
        "may|might|could|can|possibly|perhaps|maybe|potentially|possible|possibility|potential|able to|allowed to|permitted to|"
        "free to|not been ruled out|not ruled out|not be ruled out|not rule out|not ruling out|have the right to|has the right to"
    ),
    "likely": (
        "likely|probably|presumably|expected to|expect to|expects to|expecting to|believed to|thought to|set to|poised to|"
        "appear to|appears to|appeared to|seem to|seems to|seemed to|appears|appear|seems|seem|bound to"
    ),
    "will": (
        "will|shall|going to|about to|is to|are to|was to|were to|due to be|is due|are due|due on|due in|due by|due at|"
        "scheduled for|scheduled to"
    ),
    "would": "would",
    "intends": (
        "plan to|plans to|planned to|planning to|intend to|intends to|intended to|aim to|aims to|aimed to|want to|wants to|"
        "wanted to|hope to|hopes to|hoped to|promise to|promises to|promised to|pledge to|pledges to|pledged to|vow to|vows to|"
        "vowed to|offer to|offers to|offered to|threaten to|threatens to|threatened to|seek to|seeks to|sought to|propose to|"
        "proposes to|proposed to|consider|considers|considering|try to|tries to|tried to|trying to|prepared to|ready to|"
        "willing to|wish to|wishes to|wished to"
    ),
    "should": "should|ought to",
    "must": (
        "must|has to|have to|had to|having to|needs to|need to|needed to|required to|forced to|obliged to|compelled to|requires|"
        "require|required"
    ),
    "reportedly": (
        "reportedly|allegedly|apparently|supposedly|purportedly|alleged|said to have|said to be|rumoured|rumored|suspected|"
        "unconfirmed"
    ),
    "all": "all|every|each|everyone|everybody|everything|entire|whole|always|both",
    "nearly-all": (
        "almost all|nearly all|almost every|nearly every|almost everyone|nearly everyone|virtually all|practically all|"
        "almost always|nearly always|almost the entire|nearly the entire"
    ),
    "most": "most|majority|mostly|mainly|usually|largely|more than half|most of",
    "many": "many|numerous|often|frequently|a lot of|scores of|plenty of",
    "several": "several|various|multiple|a number of|a series of",
    "some": "some|certain|a few|sometimes|partly|occasionally|in part",
    "few": "few|hardly any|rarely|seldom|hardly|scarcely|barely",
    "only": "only|merely|solely|exclusively",
    "at-least": (
        "no less than|no fewer than|not less than|at least|or more|or over|or older|or higher|and over|and more|and older|"
        "more than|over|above|upwards of|exceeding|a minimum of|no fewer than|no less than"
    ),
    "at-most": (
        "no more than|not more than|at most|or less|or fewer|or under|or younger|or lower|up to|as much as|as many as|less than|"
        "fewer than|under|below|a maximum of|younger than|as little as|as few as"
    ),
    "about": "about|around|roughly|approximately|nearly|almost|circa|close to|an estimated|estimated|some",
    "nearly": "almost|nearly|virtually|practically|not quite|close to",
    "half": "half|half of|halved",
    "third": "a third|a third of|thirds|one third",
    "quarter": "a quarter|a quarter of|quarters|one quarter",
    "double": "twice|double|doubled|doubling",
    "triple": "triple|tripled|three times|tripling",
}
BACKWARDS = frozenset({"or", "and"})
"""First words of the bounds that stand behind their number: `2 percent or more`."""
MORE_THAN = frozenset("higher larger bigger greater wider longer taller older deeper heavier farther further faster later".split())
LESS_THAN = frozenset("lower smaller shorter younger narrower cheaper lighter shallower slower earlier".split())
"""Comparatives that make a bound of the number after `than`."""
BEFORE_NUMBERS = frozenset(
    tuple(phrase.split())
    for phrase in (
        "more than|over|above|exceeding|less than|"
        "fewer than|under|below|about|around|nearly|almost|estimated|as much as|as many as|up to|younger than"
    ).split("|")
)
"""Phrases that are marks only right before a number (or `a third`, `half`)."""
FRACTIONS = frozenset({"half", "third", "quarter", "thirds", "quarters", "dozen", "hundred", "million", "twice", "all", "every"})


def _table() -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for kinds, listed in _PHRASES.items():
        for phrase in listed.split("|"):
            words = tuple(phrase.split())
            table.setdefault(words[0], []).append((words, tuple(kinds.split())))
    # The longest first; what stands before a number before what stands elsewhere.
    return {first: tuple(sorted(found, key=lambda item: (-len(item[0]), item[1] != ("about",)))) for first, found in table.items()}


MARKS = _table()
"""First word -> ((words of the phrase), (kinds)), longest phrase first."""

_SOFT: dict[str, str] = {
    "not": (
        "refuse reject deny decline lack ban forbid prohibit prevent avoid dispute doubt unclear unknown absent missing against "
        "oppose cancel stay withhold deprive exclude ignore skip unpaid unable unwilling unlikely undecided unresolved unsettled "
        "shut closed stop halt cease free zero fail outside owe miss missing pending await vacant idle empty neither prohibit "
        "shortage absence loss lost nor"
    ),
    "may": "possible possibility chance risk option threat threaten suggest enable hypothetical prospect",
    "likely": "expect expectation estimate forecast predict prediction believe assume think likelihood",
    "will": "promise pledge plan future tomorrow upcoming due expect schedule vow",
    "intends": (
        "plan want hope intend aim intention promise pledge vow call seek goal desire demand wish ask consider propose proposal "
        "willing"
    ),
    "must": "need requirement obligation duty demand require order compulsory mandatory oblige condition force",
    "reportedly": "allegation claim rumour rumor accuse suspect",
    "most": "majority",
    "all": "together total entirely unanimous unanimously complete completely full fully",
    "many": "lot plenty crowd majority",
    "about": "estimate",
    "half": "50",
    "triple": "threefold triple three 3",
    "double": "two 2 twofold",
    "only": "sole single alone",
    "third": "third",
    "quarter": "quarter 25",
}
STRONG = frozenset(root(word) for word in "deny refuse reject decline forbid oppose dispute owe cancel lack rule unless".split())
"""Verbs that say no: a statement that retells one must say no in some word."""

SOFT: dict[str, tuple[str, ...]] = {}
"""Root of a word -> kinds of mark that it can stand for in other wording."""
for _kind, _words in _SOFT.items():
    for _word in _words.split():
        SOFT[root(_word)] = tuple(dict.fromkeys((*SOFT.get(root(_word), ()), _kind)))

_ACTS = "say said says saying told tell made make makes get got gets let done done becoming become same own now once least less more most"
FUNCTION_WORDS = STOP_WORDS - frozenset(_ACTS.split()) | frozenset(
    "much many several own also even still already yet ever just only quite rather more most less least now once same such too very "
    "however therefore thus s t back so-called currently".split()
)
"""Words that no mark governs: a mark reaches past them to the next word of meaning."""

CLAUSE_WORDS = frozenset(
    "and but or because although though "
    "while whereas when if unless after before since until which who whose where so as than whether".split()
)
"""Words that begin a new clause."""

REPORTING = frozenset(SAY_VERBS) - {"say", "tell"} | {
    "added",
    "agreed",
    "thought",
    "believed",
    "according",
    "suggested",
    "found",
    "feared",
    "hoped",
}
"""Words after which `would` is the `will` of somebody's words."""

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
TIMES = frozenset("second minute hour day night week weekend month quarter season year decade time".split())
"""After `every` these make a rate, not an amount."""

VERBS_IN_LY = frozenset("reply apply supply rely fly comply imply multiply bully rally tally ally assembly family italy".split())
"""Words in -ly that are no adverbs; a mark reaches past an adverb to what it belongs to."""

NUMBER_WORDS = {word: str(number) for number, word in enumerate(_ONES, 1) if number > 1}
NUMBER_WORDS |= {word: str(10 * number) for number, word in enumerate(_TENS, 2)}
