"""Why two unlike figures may both be right: they hold for two places, two times, a part and the whole, a plan and what became of it.

Looks at two assertions of different sources and asks for any word that sets them apart. Where one does, news readers see no
contradiction.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from generator.edtf import same_time
from generator.language.pile.assertions import Assertion, have_own_names
from generator.language.pile.complements import goes_elsewhere, is_raised, may_be_part
from generator.language.pile.objections import CALENDAR
from generator.language.pile.passages import Passage, Story
from generator.language.words.concepts import concept
from generator.language.words.cue_words import phrases
from generator.language.words.tokens import find_words, stem
from generator.language.words.values import Value, same_value
from generator.language.words.verbs import is_past

_NOT_YET = phrases(
    r"""
    will|would|(?:is|are|was|were) to
    plan(?:s|ned)?|planning|due|expect(?:s|ed)?|aim(?:s|ed)?|hop(?:es|ed|ing)|forecasts?|predict(?:s|ed)?|poll|polls
    project(?:s|ed)|targets?|propos(?:e|es|ed|al)|sought|seek(?:s|ing)?|ask(?:s|ed|ing)? for|demand(?:s|ed|ing)?|could|might|if|should
    (?-i:may)
    recommend(?:s|ed)?|offer(?:s|ed)?|promis(?:e|es|ed)|budget(?:ed)?|wants?|wanted|call(?:s|ed) for|set to|intend(?:s|ed)?|likely
    scheduled|pledg(?:e|es|ed)|potential(?:ly)?|insured for|request(?:s|ed)?|authori[sz]ed
    allow(?:s|ed)?|permit(?:s|ted)?
    """
)
_ASPECTS = tuple(
    phrases(listed)
    for listed in (
        r"average[sd]?|averaging|mean|median|typical(?:ly)?|usual(?:ly)?",
        r"pre-tax|before tax|(?:excluding|without|plus) (?:value[- ]added tax|VAT|(?:sales )?tax)",
        r"gross|turnover|revenues?|sales",
        r"net|after tax|after-tax",
        r"profits?|surplus|earn(?:s|ed|ings)",
        r"another|additional|further|extra|more|others?|new|newly|again|since then",
        r"first|1st|initial(?:ly)?|original(?:ly)?|early|earlier",
        r"second|2nd|later|final|(?<!to\s)(?<!will\s)(?<!would\s)last",
        r"third|3rd",
        r"half-time|halftime|half|interval|break",
        r"quarter(?:ly)?",
        r"daily|a day|per day|each day|every day",
        r"weekly|a week|per week",
        r"monthly|a month|per month|each month",
        r"annual(?:ly)?|yearly|a year|per year|each year",
        r"hourly|an hour|per hour",
        r"single|one-way",
        r"return|round-trip",
        r"child|children|pupils?|under-\w+|young|youths?",
        r"adults?|pensioners?|seniors?|elderly",
        r"women|woman|female|girls?",
        r"men|man|male|boys?",
        r"nights?|overnight",
        r"noon|midday|daytime",
        r"so far|already|to date|remaining|left|still",
        r"suspected|probable|possible|estimated cases",
        r"confirmed|proven",
        r"including|includes?|(?:excluding|without)(?! (?:value[- ]added |sales )?(?:tax|VAT))|not counting|alone|only",
        r"local(?:ly)?|municipal|in the (?:city|town)|citywide",
        r"national(?:ly)?|nationwide|in the country|countrywide|federal",
        r"world(?:wide)?|global(?:ly)?|international(?:ly)?",
        r"each(?! other)|apiece|per \w+|every",
        r"an? (?:share|head|person|ticket|ton|tonne|litre|liter|barrel|kilo|unit|piece|pupil|household|seat|vote)",
        r"nearly half|a third|two-thirds|majority|most of|part of|of whom|of which|of them",
        r"rent(?:s|ed|al)?|lease[sd]?",
        r"north(?:ern)?|northbound", r"south(?:ern)?|southbound", r"east(?:ern)?|eastbound", r"west(?:ern)?|westbound",
        r"upper|upstream", r"lower|downstream",
        r"old|older|former|previous(?:ly)?|originally|used to|once",
    )
)
"""Words that say which of several figures is meant. Two figures of which one has such a word, and the other not, may both be right."""

_TAX = next(number for number, words in enumerate(_ASPECTS) if words.search("before tax"))
_MOST_TAX = Decimal("1.35")
"""A sum that is larger than another by more than this is not the same with its tax."""

_PART_OF = re.compile(
    r"\b(?P<part>span|section|stretch|wing|floor|storey|roof|tower|segment|branch|tip|edge|core|centre|center|top|bottom|phase|stage|chapter|"
    r"lane|hall|terminal|deck|share|portion|fraction|instal+ment|tranche|leg|set|round|heat|episode|volume|department|division|subsidiary)s?"
    r"\s+(?:of|in|at|for)\b",
    re.IGNORECASE,
)
"""A part of something, whose figure is not that of the whole."""

_OF_PEOPLE = frozenset(
    number for number, words in enumerate(_ASPECTS) if any(words.search(word) for word in ("children", "adults", "women", "men"))
)
"""Kinds of people: they set apart how many there are, and not how long a man held two women."""

_COST = phrases(r"cost|costs|costing|price|bill|budget|estimate[sd]?")
_SPENT = phrases(r"was|were|came to|spent|paid|had|in the end|finally|turned out|rose|grew")
_MOST = phrases(
    r"peak(?:s|ed|ing)?|maximum|max|highest|strongest|largest|biggest|up to|as high as|as much as|as many as|record|top(?:s|ped)?|"
    r"at most"
)
_LEAST = phrases(
    r"minimum|lowest|weakest|smallest|at least|as low as|as little as|as few as|no less than|no fewer than|bottom(?:s|ed)?"
)
_NOT = re.compile(r"\b(?:not|never|no\s+(?:more|fewer|less))\b|n['’]t\b", re.IGNORECASE)
_CHANGE = re.compile(r"\b(?:by|from)\s+(?:about\s+|some\s+|around\s+|nearly\s+|almost\s+|more\s+than\s+|over\s+)?$", re.IGNORECASE)
_RESTRICTS = re.compile(
    r"\b(?:for|among|amongst|in|at|from|of|without|inside|outside|aged|near|along|under)\s+"
    r"(?:(?:the|a|an|its|their|his|her|our|all|some|other|these|those|two|three)\s+){0,2}(?P<what>[^\W\d_][\w’'-]{2,30}(?:\s[^\W\d_][\w’'-]{2,30})?)"
)
_NO_SCOPE = frozenset(
    map(
        stem,
        """
        all addition total fact case part parts time order response return line charge general recent past number connection favour favor
        least most place hospital court prison jail custody cash money dollars euros pounds crowns interest penalties fines damages
        people person persons charges
        """.split(),
    )
)
"""Nouns after a preposition that mark off nothing: ten people in all, damages of ten million."""

_ANAPHORIC = re.compile(
    r"\A(?:That|This|These|Those|It|They|He|She|Its|Their|His|Her|The\s+(?:work|latter|former|other|others|rest|second|third))\b"
)
_WHOLE = re.compile(
    r"\b(?:of\s+(?:the|its|their|all|his|her|these|those)(?:\s+(?:about|some|nearly|more\s+than))?|out\s+of)\s+$", re.IGNORECASE
)
_CLAUSES = 4096
"""Clauses of which it is kept what they say."""

_BEFORE_VERB, _LONG = 4, 6
"""Words after people counted within which the verb stands that says what became of them; letters of a noun that may end in -or or -er."""

_PLAIN = frozenset({concept(stem(word)) for word in "person people case man woman other thing time place".split()})
_PERIODS = ("year", "month", "range", "day")


def is_set_apart(story: Story, first: Assertion, second: Assertion, a: Value | None = None, b: Value | None = None) -> bool:
    """Whether anything in two assertions says that they need not be about one thing at one time.

    `a` and `b` are the figures in question, one of each; without them the assertions are compared as wholes.
    """
    if bool(_ANAPHORIC.match(first.text)) or bool(_ANAPHORIC.match(second.text)):
        return True
    if a is None or b is None:
        return are_told_apart(first, second) or is_restricted(story, first, second)
    return are_unlike_figures(first, a, second, b) or is_restricted(story, first, second, a, b)


def are_told_apart(first: Assertion, second: Assertion) -> bool:
    """Whether names, times, plans or words such as `second` set two assertions apart, whatever part of a thing each speaks of."""
    return have_own_names(first, second) or are_unlike_accounts(first, second)


def are_unlike_figures(first: Assertion, a: Value, second: Assertion, b: Value) -> bool:
    """Whether names, times, or words around them say that two figures are of two things: a peak and a mean, a plan and an outcome."""
    return have_own_names(first, second) or are_unlike_accounts(first, second, a, b)


def are_unlike_accounts(first: Assertion, second: Assertion, a: Value | None = None, b: Value | None = None) -> bool:
    """As `are_told_apart` and `are_unlike_figures`, whatever names the assertions have."""
    if _of_two_times(first, second):
        return True
    if a is None or b is None:
        return is_planned(first.text) != is_planned(second.text) or _aspects(_undated(first)) != _aspects(_undated(second))
    if is_planned(_clause(first, a)) != is_planned(_clause(second, b)) and not _both_estimate(first, a, second, b):
        return True
    for mark in (_CHANGE, _WHOLE):
        if bool(mark.search(first.passage.text[: a.start][-40:])) != bool(mark.search(second.passage.text[: b.start][-40:])):
            return True
    if goes_elsewhere(first, a, second, b) or is_raised(first, a, second, b):
        return True
    return _in_other_aspect(first, a, second, b) or _is_other_noun(first, a, second, b) or _under_other_conditions(first, a, second, b)


def _both_estimate(first: Assertion, a: Value, second: Assertion, b: Value) -> bool:
    """Whether two sums are both what something is said to cost, and neither is what it did cost in the end."""
    clauses = _clause(first, a), _clause(second, b)
    return a.kind == "money" and all(_COST.search(clause) and not _SPENT.search(clause) for clause in clauses)


def are_of_two_things(first: Assertion, second: Assertion) -> bool:
    """Whether each has a name that the other lacks, or both have dates and share none."""
    return have_own_names(first, second) or _of_two_times(first, second)


def _of_two_times(first: Assertion, second: Assertion) -> bool:
    """Whether both say when, and not one of the times is the same."""
    mine = [date.edtf for date in first.dates if date.precision in _PERIODS]
    theirs = [date.edtf for date in second.dates if date.precision in _PERIODS]
    return bool(mine and theirs) and not any(same_time(one, other) for one in mine for other in theirs)


# Of a clause much the same is asked for each one that it is set beside.
@lru_cache(maxsize=_CLAUSES)
def is_planned(text: str) -> bool:
    """Whether words tell of what is still to come, or was when they were written: a plan, a promise, a forecast."""
    return _NOT_YET.search(text) is not None


@lru_cache(maxsize=_CLAUSES)
def _has_most(clause: str) -> bool:
    return _MOST.search(clause) is not None


@lru_cache(maxsize=_CLAUSES)
def _has_least(clause: str) -> bool:
    return _LEAST.search(clause) is not None


@lru_cache(maxsize=_CLAUSES)
def _aspects(text: str) -> frozenset[int | str]:
    """Which kinds of words stand there that say which of several figures is meant."""
    kinds = [number for number, words in enumerate(_ASPECTS) if words.search(text)]
    return frozenset(kinds) | {match["part"].lower() for match in _PART_OF.finditer(text)}


def _in_other_aspect(first: Assertion, a: Value, second: Assertion, b: Value) -> bool:
    mine, theirs = _clause(first, a), _clause(second, b)
    unlike = _aspects(mine) ^ _aspects(theirs)
    excused = {_TAX} if max(a.low, b.low) > _MOST_TAX * min(a.low, b.low) else set()
    if unlike - excused - (_OF_PEOPLE if a.unit in ("s", "month") else frozenset()):
        return True
    for clause, value, rest, other in ((mine, a, theirs, b), (theirs, b, mine, a)):
        if value.low >= other.low and _has_most(clause) and not _has_most(rest):
            return True
        denied = _NOT.search(clause) is not None and not _NOT.search(rest)
        if denied or (value.low <= other.low and _has_least(clause) and not _has_least(rest)):
            return True
    return False


def _under_other_conditions(first: Assertion, a: Value, second: Assertion, b: Value) -> bool:
    """Whether another count of one thing differs too: one dose protects 60 percent, two doses 92."""
    mine, theirs = (
        [value for value in each.passage.values if value.kind == "count" and value.noun and value != own]
        for each, own in ((first, a), (second, b))
    )
    return any(one.noun[0] == other.noun[0] and not same_value(one, other) for one in mine for other in theirs)


def _clause(assertion: Assertion, value: Value) -> str:
    """The words of the clause that holds the figure, from one comma to the next; the first words, where the subject stands, with it."""
    text, at = _undated(assertion), value.start - assertion.start
    cuts = [0, *(match.start() for match in re.finditer(r"[,;:()]\s(?!per\b|each\b)", text)), len(text)]
    start, end = next(((s, e) for s, e in pairwise(cuts) if s <= at < e), (0, len(text)))
    return text[start:end]


def _undated(assertion: Assertion) -> str:
    """Its words with dates blanked: late on Sunday night is no late figure."""
    text = assertion.text
    for date in assertion.dates:
        if date.kind == "duration":
            continue  # 8,000 crowns a month
        start, end = date.start - assertion.start, min(date.end - assertion.start, len(text))
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _is_other_noun(first: Assertion, a: Value, second: Assertion, b: Value) -> bool:
    """Whether what is counted is a kind of thing on one side only: two red cards, two cards."""
    if a.kind != "count" or not (a.noun and b.noun) or a.noun[0] == b.noun[0]:
        return False
    return counted_noun(first.passage, a) != counted_noun(second.passage, b)


def counted_noun(passage: Passage, value: Value) -> str:
    """The concept of what a count counts, whatever its form: 900 ruined books are books, visitors and people who visited are visits."""
    after = [word for word in passage.words if word.start >= value.end][: 1 + _BEFORE_VERB]
    if len(value.noun) > 1 and is_past(after[0].folded):
        return _doing(value.noun[1])
    if concept(value.noun[0]) not in _PLAIN:
        return _doing(value.noun[0])
    deed = next((word for word in after[1:] if is_past(word.folded) and not word.is_stop), None)
    return concept(stem(deed.folded)) if deed is not None else concept(value.noun[0])


def _doing(noun: str) -> str:
    return concept(noun[:-2] if len(noun) > _LONG and noun.endswith(("or", "er")) else noun)


def is_plain(noun: str) -> bool:
    """Whether a count counts people, cases or things, which says little of what it is a count of."""
    return noun in _PLAIN


def is_restricted(story: Story, first: Assertion, second: Assertion, a: Value | None = None, b: Value | None = None) -> bool:
    """Whether one says of what part its figure holds, and the other article says nothing of that part near its own."""
    if a is not None and b is not None and may_be_part(first, a, second, b, (_words_around(story, first), _words_around(story, second))):
        return True
    for mine, value, theirs in ((first, a, second), (second, b, first)):
        text = _clause(mine, value) if value is not None else mine.text
        around = _told_around(story, theirs)
        for match in _RESTRICTS.finditer(text):
            words = find_words(match["what"])
            heads = [word for word in words if not word.is_stop and not word.is_capitalised]
            marks = {concept(stem(word.folded)) for word in heads} - CALENDAR - _NO_SCOPE
            if heads and marks and len(marks) == len(heads) and not marks & around:
                return True
    return False


def _told_around(story: Story, assertion: Assertion) -> frozenset[str]:
    """Concepts of the sentence and of those next to it in its source, the headline among them."""
    return frozenset(concept(stem(word)) for word in _words_around(story, assertion))


def _words_around(story: Story, assertion: Assertion) -> frozenset[str]:
    number = assertion.passage.number
    near = [each for each in story.passages[max(0, number - 1) : number + 2] if each.source == assertion.passage.source]
    words = [word for each in near for word in each.words]
    words += find_words(assertion.passage.document.source.title)
    return frozenset(word.folded for word in words)
