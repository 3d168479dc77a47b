"""What a figure goes to, and where it holds, as the words behind it say: 12 million on roads, 900 jobs in Velden.

Two figures that go to two things are not two answers to one question, nor are two events of which other counts differ.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.language.pile.assertions import Assertion
from generator.language.pile.objections import CALENDAR
from generator.language.words.concepts import concept
from generator.language.words.tokens import find_words, stem
from generator.language.words.values import Value, same_value
from generator.language.words.verbs import is_past

_GOES = re.compile(
    r"\b(?P<how>on|for|to|against|towards)\s+(?:(?:the|an?|its|their|his|her|our|all|some|new|other)\s+){0,2}(?P<what>[^\W\d_][\w’'-]{2,30})"
)
_CLAUSE_END = re.compile(r"[,;:()]\s|\s(?:and|but|while|after|before|because|when|that|which|who)\s")
_WITHIN = 60
_RAISED = re.compile(
    r"\b(?:rais|lift|increas|improv|lower|reduc|cut|revis|trimm|doubl|rose|fell|grew|climb|sank|dropp)\w{0,4}\b[^.;,]{0,50}?\bto\s+"
    r"(?:(?:about|some|nearly|almost|around|only|just)\s+)?$",
    re.IGNORECASE,
)
"""Before a figure that is the new one: raised its offer to 24 crowns."""

_PLACE = re.compile(r"\b(?:in|at|near)\s+(?:the\s+)?(?P<name>[A-Z][\w’-]{2,30})")
_ANOTHER = re.compile(r"\b(?:second|third|fourth|another|again|next|latest)\b", re.IGNORECASE)
_NO_OBJECT = frozenset(map(stem, "year month week day time first end start least most average total people person hospital".split()))


def goes_elsewhere(first: Assertion, a: Value, second: Assertion, b: Value) -> bool:
    """Whether two figures go, with one preposition, to two things: spent on roads, spent on schools."""
    mine, theirs = _objects(first, a), _objects(second, b)
    said = [{concept(stem(word.folded)) for word in each.passage.words} for each in (first, second)]
    return any(mine[how] != theirs[how] and mine[how] not in said[1] and theirs[how] not in said[0] for how in mine.keys() & theirs.keys())


def _objects(assertion: Assertion, value: Value) -> dict[str, str]:
    """Preposition -> concept of what stands behind it, of what a figure goes to in its clause."""
    after = _CLAUSE_END.split(assertion.passage.text[value.end : value.end + _WITHIN])[0]
    found: dict[str, str] = {}
    for match in _GOES.finditer(after):
        root = stem(match["what"].lower())
        if root not in CALENDAR and root not in _NO_OBJECT and concept(root) not in CALENDAR:
            found.setdefault(match["how"], concept(root))
    return found


def is_raised(first: Assertion, a: Value, second: Assertion, b: Value) -> bool:
    """Whether one of two figures, and not the other, is said to be what something was raised or cut to."""
    mine, theirs = (_RAISED.search(each.passage.text[max(0, value.start - 90) : value.start]) for each, value in ((first, a), (second, b)))
    return (mine is None) != (theirs is None)


def may_be_part(first: Assertion, a: Value, second: Assertion, b: Value, around: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether the smaller of two counts is of a place that the other article does not name near its own: 900 jobs in Velden.

    `around` are the words near the first and near the second, in lower case.
    """
    if a.kind != "count" or a.low == b.low:
        return False
    part, value, other = (first, a, around[1]) if a.low < b.low else (second, b, around[0])
    behind = part.passage.text[value.end : min(part.end, value.end + _WITHIN)]
    return any(match["name"].lower() not in other for match in _PLACE.finditer(behind))


def are_two_events(first: Assertion, second: Assertion) -> bool:
    """Whether two sentences count one thing and not alike, or one of them tells of another such event: seven sheep, then four."""
    mine, theirs = ([v for v in each.passage.values if v.kind == "count" and v.noun] for each in (first, second))
    counts = any(a.noun[0] == b.noun[0] and not same_value(a, b) for a in mine for b in theirs)
    return counts or bool(_ANOTHER.search(first.text)) != bool(_ANOTHER.search(second.text))


@lru_cache(maxsize=4096)
def last_deed(text: str) -> str:
    """The concept of the last verb in the past of the last clause of `text`; empty if there is none. A day behind it is the day of that."""
    clause = re.split(r"[,;:]\s", text)[-1]
    verb = next((word.folded for word in reversed(find_words(clause)) if word.text.islower() and is_past(word.folded)), "")
    return concept(stem(verb)) if verb else ""
