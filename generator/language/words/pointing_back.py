"""Words that point to what an earlier sentence names: `that letter`, `the same evening`, `two days later`, `the two players`."""

from __future__ import annotations

import re
from itertools import islice

from generator.language.words.dates import CALENDAR_NAMES
from generator.language.words.tokens import stem
from generator.language.words.verbs import is_past

_SMALL = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_UNIT = r"(?:minute|hour|day|week|month|year)s?"
_MOMENT = "date|day|night|evening|morning|afternoon|hour|moment|time|week|weekend|month|year|point|stage|period"
_MOMENTS = frozenset(_MOMENT.split("|"))
_MOST = 5
"""Places of one kind that are looked at in one sentence."""

FUNCTION_WORDS = frozenset(
    "the a an it he she they we you there his her its their no not some most all any both every each this these those that is was were are "
    "one only if when what who which more less many few much such under in on at by for of from with after before as and or but".split()
)
_TIME = re.compile(rf"\d|\b(?:{'|'.join(sorted(CALENDAR_NAMES))}|when|noon|midnight|yesterday|today|tomorrow|last|since|until)\b")
JOINT = re.compile(
    r"[;–—]|:(?!\d)|\b(?:and|but|then|when|after|before|who|which|where|while|until|since|because|if|as|so)\b", re.IGNORECASE
)
"""What begins another clause, so that the one before it may be meant."""

NAME = re.compile(r"(?<!\A)\b[A-Z][\w’'-]+")
"""A word with a capital that does not open the sentence."""

_THAT = re.compile(
    r"\b(?:of|on|at|by|in|since|from|for|with|to|after|before|until|till|about|under|during|against)\s+that\s+(?P<any>[a-z]+)\b|"
    r"\bthat\s+(?P<counted>date|day|decision|letter|report|claim|figure|vote|ruling|offer|order|request|statement|meeting|agreement|contract|"
    r"deal|sum|plan|warning|proposal|attempt|e-?mail|message|document|version)\s"
)
"""Before a single thing that can be counted no other `that` stands: `said that the letter`, but `said that letters`."""

_SAME_MOMENT = re.compile(
    rf"(?<!\b[Aa]t )\bthe\s+(?:same|previous|preceding|following|next|very)\s+(?:{_MOMENT})\b(?!\s+as\b)|"
    r"\bthe\s+(?:day|night|evening|week|month|year)\s+(?:before|after)(?=\s*[.,;])"
)
_EACH = re.compile(r"\b(?:both|all|each)\b", re.IGNORECASE)
_LATER = re.compile(
    rf"\b(?:(?:an?|some|several|a\s+few|\d+|{_SMALL})\s+{_UNIT}|shortly|soon|{_UNIT})\s+(?:later|earlier|afterwards?)\b(?!\s+than\b)",
    re.IGNORECASE,
)
_AT_A_TIME = re.compile(r"(?:\d|[ap]\.?m\.?|noon|midnight)\s*,\s*\Z")
_COUNTED_START = re.compile(
    rf"(?:One|{'|'.join(word.capitalize() for word in _SMALL.split('|'))}|Several|Many|Some|Most|Few|All|Half|Others|More)\s+"
    r"(?:(?:more|others?)\s+)?(?:is|are|was|were|had|has|have|did|will|would|could|can|may|might|must|should|remain(?:s|ed)?|died|came|went|"
    r"stayed|voted|left|escaped|survived|said|say|refused|abstained|belong|needed|lost)\b"
)
_COUNTED_BARE = re.compile(rf"\b(?:counted|counts|listed|lists)\s+(?:{_SMALL}|\d+)(?=\s*[,.;])")
_ONE_OF_THEM = re.compile(r"The\s+(?:ones?|\d+-year-old)\s")
_THE_FEW = re.compile(
    rf"(?P<part>\b(?:one|{_SMALL}|\d+|some|most|all|half|none|neither|either|both|each|any)\s+of\s+)?"
    rf"\b(?:the|all)\s+(?P<many>{_SMALL})(?![\w-])(?P<rest>(?:\s+[a-z][a-z’'-]*){{0,3}})(?P<after>\s+[\w’']+)?"
)
_RESTRICTS = frozenset(
    "who whom whose that which where of in from with at for to near between under behind by named called known involved concerned "
    "due".split()
)
"""Behind `the two players` these say which."""

_OPPONENTS = frozenset("sides candidates rivals teams finalists states countries governments parties".split())
"""Of these a contest or a treaty has two, whoever they are."""

_PAIR = re.compile(r"\b[A-Z][\w’'-]+\s+and\s+(?:the\s+)?[A-Z]")
_MEASURES = frozenset("days weeks months years hours minutes per percent million billion thousand hundred o'clock".split())
_BY_RANK = re.compile(r"(?:\w{2,}est|most|least|main|top|last|next)\Z")


def points_back(own: str) -> bool:
    """Whether a part of the sentence points to an earlier one, and nothing in the sentence itself is what it means."""
    if any(_finds_nothing(own, found) for found in islice(_THAT.finditer(own), _MOST)):
        return True
    return _tells_time_by_another(own) or _counts_back(own)


def _finds_nothing(own: str, found: re.Match[str]) -> bool:
    """Whether nothing before `that letter` is a letter."""
    noun, before = found["any"] or found["counted"], own[: found.start()]
    if noun in FUNCTION_WORDS or _has_word(before, noun):
        return False
    if noun in _MOMENTS:
        return not _TIME.search(before)
    return not (found["any"] and JOINT.search(before))


def _tells_time_by_another(own: str) -> bool:
    """Whether `the same evening` or `two days later` goes on from a sentence before."""
    found = _SAME_MOMENT.search(own)
    if found is not None and not _TIME.search(own, 0, found.start()) and not _EACH.search(own, 0, found.start()):
        return True
    found = _LATER.search(own)
    if found is not None and found.start():
        before = own[: found.start()]
        if not JOINT.search(before) and (_AT_A_TIME.search(before) or not _TIME.search(before)):
            return True
    return False


def _counts_back(own: str) -> bool:
    """Whether the sentence counts what only an earlier one has named: `Four had been held back`, `the two players`."""
    if _COUNTED_START.match(own) or _ONE_OF_THEM.match(own) or _COUNTED_BARE.search(own):
        return True
    return any(_is_known_few(own, found) and _noun_of(found) for found in islice(_THE_FEW.finditer(own), _MOST))


def counts_nothing(own: str) -> bool:
    """Whether the sentence speaks of `the four` without a word for what they are."""
    return any(_is_known_few(own, found) and not _noun_of(found) for found in islice(_THE_FEW.finditer(own), _MOST))


def _is_known_few(own: str, found: re.Match[str]) -> bool:
    """Whether `the two players` are two who were named before: nothing in the sentence says which."""
    before, noun = own[: found.start()], _noun_of(found)
    if noun is None or noun in _OPPONENTS or (noun and (found["part"] or _has_word(before, noun))):
        return False  # three of the five zones: then it has five
    return not _has_word(before, found["many"]) and _PAIR.search(before) is None


def _noun_of(found: re.Match[str]) -> str | None:
    """What `the two players` are; empty where no word says it, None where others say which they are."""
    noun = ""
    words = [*found["rest"].split(), (found["after"] or "").strip()]
    for word, following in zip(words, (*words[1:], ""), strict=True):
        if word in _RESTRICTS or word in _MEASURES or _BY_RANK.match(word) or (is_past(word) and following in _RESTRICTS):
            return None
        if not word.islower() or word in FUNCTION_WORDS or (noun and is_past(word)):
            break
        noun = noun or word
    return noun


def _has_word(text: str, word: str) -> bool:
    root = stem(word)
    return any(stem(each) == root for each in re.findall(r"[a-z-]+", text.lower()))
