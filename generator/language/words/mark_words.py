"""The words that `marks` looks for: tables only. Of English news prose in general; nothing here knows a story."""

from __future__ import annotations

from generator.language.words.denying import LOOSE, PLAIN
from generator.language.words.speech import SAY_VERBS
from generator.language.words.tokens import STOP_WORDS
from generator.language.words.verbs import root

POLARITY = frozenset({"not"})
CERTAINTY = frozenset(
    "may can can-do saying claimed likely will due will-must would would-reported intends must should reportedly hearsay".split()
)
AMOUNTS = frozenset(
    {
        "all",
        "both",
        "two",
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
        "not|never|no|none|unless|nobody|nothing|nor|nowhere|without|no one|yet to|no longer|fail to|fails to|failed to|"
        "failing to|fails in|failed in"
    ),
    "not ~two": "neither",
    "~not": (
        "turn down|turns down|turned down|turning down|call off|calls off|called off|say no to|"
        "says no to|said no to|hold back|holds back|held back|short of|far from|free of|instead of|"
        "still to|remains to|remain to|or later|at the earliest|not as|not so|too early to|too soon to|too late to|too few to|too weak to|"
        "off limits|out of reach|at cost|give up|gives up|gave up|given up|giving up|hard to|difficult to|step down|go without|"
        "goes without|"
        "do without|let go|put off|puts off|putting off|let off|by no means|in vain|told not|"
        "open whether|open if|leave open|leaves open|left open|leaving open|"
        "rather than|as opposed to|in place of|other than|apart from|aside from|except for|but for|anything but|nothing like|"
        "keep from|keeps from|kept from|keeping from|run out|runs out|ran out|running out|out of|"
        "cut off|cuts off|cutting off|shut off|shuts off|switch off|switches off|switched off|turn off|turns off|turned off|"
        "in the dark|beyond saving|beyond repair|beyond help|beyond doubt|beyond rescue|"
        "is against|are against|was against|were against|voted against|votes against|vote against"
    ),
    "~not ~will": "rule out|rules out|ruled out|ruling out",
    "emphasis": (
        "would rather|would prefer|"
        "until at least|at least until|until after|"
        "not only|not just|not merely|not least|no doubt|no matter|no sooner|each other|one another|at all|"
        "after all|"
        "above all|first of all|all right|all over|all the same|all the more|may or may not|might or might not|once and for all|all in all|"
        "not to mention|all too|all along|only too|some kind of|some sort of|only ever|only just|all the while|none other"
    ),
    "not able": (
        "not possible|not allowed to|not permitted to|not entitled to|not free to|not able to|unable to|impossible|cannot|could not|"
        "can no longer|could no longer|can never|could never"
    ),
    
    "not likely": "unlikely",
    "may": (
        "may|might|possibly|perhaps|maybe|potentially|possible|possibility|potential|not been ruled out|not ruled out|not be ruled out|"
        "not rule out|not ruling out|could not be ruled out|cannot be ruled out|could not rule out|cannot rule out|cannot be excluded|"
        "could not be excluded"
    ),
    "can": (
        "can|could|able to|"
        "open to them to|open to him to|open to her to|open to it to|allowed to|permitted to|free to|entitled to|"
        "in a position to|has the power to|have the power to|"
        "had the power to|has the right to|have the right to|had the right to|has the authority to|have the authority to"
    ),
    "likely": (
        "likely|probably|presumably|expect to|expects to|expecting to|believed to|thought to|set to|poised to|"
        "apparently|appear to|appears to|appeared to|seem to|seems to|seemed to|seems|seem|bound to"
    ),
    "likely ~about": "expected to|can be expected|could be expected|to be expected",
    "will": "will|shall|going to",
    "due": (
        "about to|is to|are to|was to|were to|due to be|due to|is due|are due|was due|were due|due on|due in|due by|due at|due for|"
        "scheduled for|scheduled to|slated for|slated to|supposed to|destined to|on course to|on track to"
    ),
    "will-must": (
        "will have to|will need to|would have to|would need to|will be required to|will be forced to|will be obliged to|"
        "would be required to|would be forced to|would be obliged to"
    ),
    "~may": "if at all|if ever",
    "~must ~will": "has until|have until|had until",
    "would": "would",
    "intends": (
        "plan to|plans to|planned to|planning to|intend to|intends to|intended to|meant to|mean to|means to|"
        "aim to|aims to|aimed to|want to|wants to|"
        "wanted to|hope to|hopes to|hoped to|promise to|promises to|promised to|pledge to|pledges to|pledged to|vow to|vows to|"
        "vowed to|offer to|offers to|offered to|threaten to|threatens to|threatened to|seek to|seeks to|sought to|propose to|"
        "proposes to|proposed to|consider|considers|considering|try to|tries to|tried to|trying to|prepared to|ready to|"
        "willing to|wish to|wishes to|wished to"
    ),
    "~intends": (
        "call for|calls for|called for|calling for|call on|calls on|called on|calling on|"
        "interested in|keen to|keen on|eager to|determined to"
    ),
    "should": "should|ought to",
    "must": (
        "must|has to|have to|had to|having to|needs to|need to|needed to|required to|forced to|obliged to|compelled to|requires|"
        "require|required"
    ),
    "reportedly": (
        "reportedly|allegedly|supposedly|purportedly|alleged|rumoured|rumored|suspected|"
        "unconfirmed"
    ),
    "hearsay": "said to have|said to be",
    "all": "all|every|each|everyone|everybody|everything|entire|whole|always",
    "~all": "from the start|from the beginning|from the outset|ever since|in full|to the last",
    "both": "both",
    "nearly-all": (
        "almost all|nearly all|almost every|nearly every|almost everyone|nearly everyone|virtually all|practically all|"
        "almost always|nearly always|almost the entire|nearly the entire"
    ),
    "most": (
        "all but one|all but two|all but three|all but a few|greater part|larger part|bigger part|better part|most|majority|mostly|"
        "mainly|largely|more than half|over half|above half|well over half|most of"
    ),
    "many": "many|numerous|often|frequently|a lot of|scores of|plenty of",
    "several": "several|various|multiple|a number of|a series of",
    "some": "some|certain|a few|sometimes|partly|occasionally|in part",
    "few ~not": "few|not many|not much|hardly any|rarely|seldom|hardly",
    "few ~not ~at-most": "scarcely|barely",
    "only": "only|merely|solely|exclusively|nowhere else|nobody else|no one else|nothing else|nothing but|none but",
    "at-least": (
        "no less than|no fewer than|not less than|at least|or more|or over|or older|or higher|or longer|and over|and more|and older|"
        "more than|over|above|upwards of|exceeding|a minimum of|in excess of|beyond"
    ),
    "at-most": (
        "not even|no more than|not more than|at most|or less|or fewer|or under|or younger|or lower|up to|as much as|as many as|less than|"
        "fewer than|under|below|a maximum of|younger than|"
        "as little as|as few as|as long as|as high as|as far as|as late as|as big as|as large as|as tall as|as deep as|"
        "as old as|as heavy as|as wide as|as hot as|as fast as|as great as|as strong as"
    ),
    "about": "about|around|roughly|approximately|nearly|almost|circa|close to|an estimated|estimated|some",
    "nearly": "almost|nearly|virtually|practically|not quite|close to|all but|as good as",
    "half": "half|half of|halved|every second|every other|one in two",
    "at-least half": "less than halved|less than halves|less than halving",
    "at-most half": "more than halved|more than halves|more than halving",
    "third": "every third|one in three|a third|a third of|thirds|one third",
    "about third": "nearly every third|almost every third|nearly one in three|almost one in three",
    "about quarter": "nearly every fourth|almost every fourth|nearly one in four|almost one in four",
    "quarter": "every fourth|one in four|a quarter|a quarter of|quarters|one quarter",
    "double": "twice|double|doubled|doubling",
    "triple": "triple|tripled|three times|tripling",
}
BACKWARDS = frozenset({"or", "and"})
"""First words of the bounds that stand behind their number: `2 percent or more`."""
MORE_THAN = frozenset("higher larger bigger greater wider longer taller older deeper heavier farther further faster later".split())
LESS_THAN = frozenset("lower smaller shorter younger narrower cheaper lighter shallower slower earlier".split())
"""Comparatives that make a bound of the number after `than`."""
SUPERLATIVES = {word[:-1] + "st": ("at-most",) for word in MORE_THAN} | {word[:-1] + "st": ("at-least",) for word in LESS_THAN}
"""What the tallest of them measures, none of them exceeds."""
BEFORE_NUMBERS = frozenset(
    tuple(phrase.split())
    for phrase in (
        "more than|over|above|exceeding|less than|"
        "fewer than|under|below|about|around|nearly|almost|estimated|as much as|as many as|up to|younger than|in excess of|beyond|"
        "not even|close to|as long as|as high as|as far as|as late as|as big as|as large as|as tall as|as deep as|as old as|"
        "as heavy as|as wide as|"
        "as hot as|as fast as|as great as|as strong as"
    ).split("|")
)
"""Phrases that are marks only right before a number (or `a third`, `half`)."""
FRACTIONS = frozenset(
    (
        "half third quarter thirds quarters fifth fifths sixth seventh eighth ninth tenth tenths "
        "dozen hundred million twice double doubled triple tripled halved all every"
    ).split()
)


Phrase = tuple[tuple[str, ...], tuple[str, ...]]
"""(words, kinds) of a mark."""


def _table() -> dict[str, dict[str | None, tuple[Phrase, ...]]]:
    table: dict[str, list[Phrase]] = {}
    for kinds, listed in _PHRASES.items():
        for phrase in listed.split("|"):
            words = tuple(phrase.split())
            table.setdefault(words[0], []).append((words, tuple(kinds.split())))
    return {first: _by_second(found) for first, found in table.items()}


def _by_second(phrases: list[Phrase]) -> dict[str | None, tuple[Phrase, ...]]:
    # The longest first; what stands before a number before what stands elsewhere.
    ordered = sorted(phrases, key=lambda item: (-len(item[0]), item[1] != ("about",)))
    return {
        second: tuple(item for item in ordered if item[0][1:2] in ((), (second,)))
        for second in (None, *(words[1] for words, _ in ordered if len(words) > 1))
    }


MARKS = _table()
"""First word -> second word -> the phrases of one word and those with that second word, longest first; None for any other word."""

_SOFT: dict[str, str] = {
    "may": (
        "possible possibility chance risk option threat threaten hypothetical prospect suspect suspicion danger uncertain unclear "
        "conceivable imaginable speculate fear"
    ),
    "can-do": (
        "let allow permit permission power right authority entitle capable capacity able open enable feasible eligible legal lawful "
        "licence "
        "license chance option opportunity face offer suggest enough strong fit impossible only"
    ),
    "likely": (
        "expect expectation estimate forecast predict prediction believe belief assume assumption think likelihood presume suspect "
        "fear view consider "
        "regard evident evidently suggest indicate sign opinion reckon convince confident"
    ),
    "will": (
        "promise pledge plan future tomorrow upcoming due expect schedule vow next soon agree decide forecast confirm announce "
        "guarantee assure enough "
        "commit threaten sentence"
    ),
    "due": "task job duty promise pledge plan future tomorrow upcoming due expect schedule vow agree decide order announce next "
    "suppose intend target",
    "intends": (
        "plan want hope intend aim intention promise pledge vow seek goal desire demand wish ask consider propose proposal "
        "willing ready consider prepare apply campaign call favour favor"
    ),
    "must": "need requirement obligation duty demand require order compulsory mandatory oblige condition force deadline sentence instruct "
    "command obligate bind bound compel mandate liable necessary necessity essential vital crucial indispensable face fine punish penalty "
    "make rely depend push urge insist impossible task job duty responsibility suppose",
    "claimed": "allegation claim rumour rumor accuse suspect",
    "saying": "say tell report accord claim allegation accuse source rumour think believe",
    "most": "majority",
    "two": "two 2 pair either neither",
    "some": "part partly partial piece",
    "nearly": "verge brink",
    "should": "advise advice recommend recommendation urge appeal suggest guideline",
    "all": "any anyone anybody anything together entirely unanimous unanimously completely fully",
    "many": "lot plenty crowd majority",
    "about": "estimate",
    "half": "50",
    "at-most": "within maximum limit ceiling between",
    "at-least": "minimum floor between",
    "triple": "threefold triple three 3",
    "double": "two 2 twofold",
    "only": "sole single alone just",
    "third": "third",
    "quarter": "quarter 25",
}
SOFT: dict[str, tuple[str, ...]] = {}
"""Root of a word -> kinds of mark that it can stand for in other wording."""
for _word in sorted(PLAIN | LOOSE):
    SOFT[_word] = ("not",)
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

CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday".split()
)

VERBS_IN_LY = frozenset("reply apply supply rely fly comply imply multiply bully rally tally ally assembly family italy".split())
"""Words in -ly that are no adverbs; a mark reaches past an adverb to what it belongs to."""

NUMBER_WORDS = {word: str(number) for number, word in enumerate(_ONES, 1) if number > 1}
NUMBER_WORDS |= {word: str(10 * number) for number, word in enumerate(_TENS, 2)}
