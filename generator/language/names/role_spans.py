"""Words beside a name that say what its bearer is: a whole title before it, a role before or after it with a comma between."""
from __future__ import annotations

import re

from generator.language.names.name_chains import is_calendar
from generator.language.names.name_words import LOWER_ORG_HEADS, LOWER_ORG_MODIFIERS, OFFICE_MODIFIERS, OPENERS, TITLE_NOUNS
from generator.language.names.names import is_office
from generator.language.words.speech import ALL_VERBS
from generator.language.words.verbs import is_past
from generator.model import Span

_TITLE_WORDS = OFFICE_MODIFIERS | TITLE_NOUNS | LOWER_ORG_HEADS | LOWER_ORG_MODIFIERS
_DETERMINER = re.compile(r"(?<![\w-])(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Ww]hose|[\w-]{2,30}[’']s?)\s")
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_MOST_OF_AN_OWNER = 4
"""Words before the last one of an owner: the Orm Valley county council's."""
_CLAUSE = re.compile(r"([^,.;:()\n“”\"—–]{5,90}),\s$")
_TITLE_WORD = re.compile(r"([\w’'&.-]+)\s")


def whole_title(text: str, block: Span, office: Span) -> Span:
    """A lower-case office with the words that say whose or which: Ruritanian Foreign Ministry spokesman, acting superintendent."""
    start = reach = office.start
    for match in reversed(list(_TITLE_WORD.finditer(text, max(block.start, office.start - 80), office.start))):
        word = match.group(1)
        fits = word[0].isupper() or word in _TITLE_WORDS
        ended = word.endswith(".") and len(word) > 4 and not word[:-1].count(".")
        if match.end() != reach or ended or is_calendar(word) or not (fits or word in ("of", "for")):
            break
        if word.lower() in OPENERS and word not in ("of", "for"):
            break
        reach = match.start()
        # "of" counts only where a name goes on before it: Ministry of Ice spokesman.
        start = reach if fits else start
    return Span(start, office.end)


def role_before(before: str) -> str:
    """The phrase that introduces a name with an office and a comma: "Its chief executive, ..."; empty where there is none."""
    clause = _CLAUSE.search(before)
    if clause is None:
        return ""
    shown = clause.group(1)
    for match in reversed(list(_DETERMINER.finditer(shown))):
        is_owner = match.group().rstrip()[-2:] in ("'s", "’s", "s'", "s’")
        phrase = shown[_owner_start(shown, match.start()) if is_owner else match.start() :]
        if is_role(phrase):
            return phrase
    return ""


def _owner_start(shown: str, at: int) -> int:
    """Where the owner begins whose last word is at `at`: Orm Power's, the county council's."""
    named, reach, only_names = at, at, True
    for match in reversed(list(_TITLE_WORD.finditer(shown, 0, at))[-_MOST_OF_AN_OWNER:]):
        word = match.group(1)
        if match.end() != reach or is_calendar(word) or word.lower() in ALL_VERBS:
            break
        reach = match.start()
        if word.lower() in _ARTICLES:
            return reach
        if word.lower() in OPENERS:
            break
        only_names = only_names and word[0].isupper()
        named = reach if only_names else named
    return named


def is_role(phrase: str) -> bool:
    """Whether an apposition names an office and does not report speech ("the mayor said")."""
    words = re.findall(r"[\w’'-]+", phrase)
    if not words or words[0] in ("who", "which", "whose", "whom"):
        return False
    # "A gift of a mill owner" is no owner: the noun before "of" says what it is.
    at = next((at for at, word in enumerate(words) if word in ("of", "from", "by", "to")), len(words))
    head = words if words[0] == "one" else words[:at]
    return any(is_office(word) for word in head[:9]) and not any(word in ALL_VERBS for word in words)


def goes_on(phrase: str) -> bool:
    """Whether words after a name and a comma tell on what was begun before it: Its head, Ada Quist, spent the night on a chair."""
    first = phrase.split()[0]
    return first.islower() and is_past(first)
