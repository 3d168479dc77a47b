"""Whether two questions ask the same thing in other words."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.language.words.tokens import content_stems

_ONE_ANSWER = frozenset({"Who", "Where", "When", "Why"})
"""Words that open a question to which one matter has one answer: what is asked of it may be many things."""

_ONE_WORD_FOR = {
    "specif": "detail", "term": "detail", "ratifi": "approv", "consent": "approv", "approval": "approv",
    "tanker": "vessel", "ship": "vessel", "boat": "vessel", "freighter": "vessel", "ferri": "vessel",
}  # fmt: skip
_NAME = re.compile(r"(?<!\A)\b[A-Z][\w’']*")
_SAYS_NOTHING = frozenset({"known", "know", "open", "propos", "plan"})
_WILL_DECIDE = re.compile(r"What will (?P<who>.+?) decide(?: (?:by|on|in|before|next) .+)?\?\Z")
_WHAT_BECOMES = re.compile(
    r"What (?:will happen to|will become of|happens to|became of|happened to) (?P<what>.+?)"
    r"(?: (?:after|once|when|until|before|by|in) .+)?\?\Z"
)
_CHARGED = re.compile(r"Will anybody be (?:charged|arrested)\b")
"""What an inquiry finds does not answer whether anybody is charged."""

_HOW_DID = re.compile(r"(?:How|Why) (?:did|was|were) (?:the |an? )?[\w’'-]+(?= )|Who \w+(?= (?:if|when)\b)")


def asks_the_same(first: str, second: str) -> bool:
    """Whether an answer to one question would answer the other; False where one of them is empty."""
    if not first or not second or bool(_CHARGED.match(first)) != bool(_CHARGED.match(second)):
        return False
    return _share_most(first, second) or _holds(first, second) or _holds(second, first) or _begin_alike(first, second)


def _share_most(first: str, second: str) -> bool:
    """Whether the telling words of the one mostly are those of the other."""
    mine, theirs = _key(first, names=False), _key(second, names=False)
    shared, fewer = mine & theirs, min(len(mine), len(theirs))
    opening = first.split(" ", 1)[0]
    if shared and opening in _ONE_ANSWER and second.startswith(opening) and 2 * len(shared) >= fewer:
        return True
    whole = _key(first) & _key(second)
    return (len(whole) >= 2 and "approv" in whole) or (len(shared) >= 2 and 2 * len(shared) >= fewer + 1)


def _holds(wide: str, narrow: str) -> bool:
    """Whether the one asks in general what the other asks in particular: what somebody will decide, what becomes of a thing."""
    key = _key(narrow)
    if len(_key(wide)) == 1 and _key(wide) <= key:
        return True
    if (decides := _WILL_DECIDE.match(wide)) is not None:
        return f"ill {decides['who']} " in narrow
    becomes = _WHAT_BECOMES.match(wide)
    return becomes is not None and narrow.startswith("What will") and bool(_key(becomes["what"])) and _key(becomes["what"]) <= key


def _begin_alike(first: str, second: str) -> bool:
    """How the bacteria got in, and how the bacteria entered the product; who pays if, and who pays when."""
    mine, theirs = _HOW_DID.match(first), _HOW_DID.match(second)
    return mine is not None and theirs is not None and mine.group() == theirs.group()


@lru_cache(maxsize=4096)
def _key(question: str, *, names: bool = True) -> frozenset[str]:
    """The telling stems of a question, words for one thing folded. Without `names`, of its words in small letters."""
    if not names:
        question = _NAME.sub(" ", question)
    return frozenset({_ONE_WORD_FOR.get(term, term) for term in content_stems(question)} - _SAYS_NOTHING)
