"""Whether a question, as it will be shown, is an English question that can be read by itself: its form alone, whatever it asks about.

Grammar is judged by what a builder can get wrong: a verb left over behind a turned one, a past form after `did`, a clause taken for a
subject. Whether the question names its matter is for `matter`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.language.questions.verb_forms import bases, presents
from generator.language.words.verbs import irregular_verbs, is_past

_BE = frozenset("is are was were".split())
_HELPS = frozenset("is are was were has have had will would can could may might must should do does did".split())
_FINITE = _HELPS - {"have", "do"}
"""Forms that cannot be an infinitive: where one of them is left over, two sentences have run into one."""

_WH = frozenset("who whom whose what which when where why how".split())
_OPENS_CLAUSE = frozenset(
    "that who which whom whose what whether if when where while because after before until once as than how why since unless though "
    "although so believe believes think thinks say says know knows hope claim mean".split()
)
_JOINS = frozenset({"or", "and", "but"})
_DETERMINERS = frozenset("the a an its his her their any no this these those every each".split())
_BEFORE_A_THING = _DETERMINERS | {"own", "free", "good"}
_PLACES = frozenset("in on at by of for from with under during since into about over within between among against through".split())
_CANNOT_END = frozenset("the a an and or but than is are was were has had will would because whether its their his my our your nor".split())
_WORD = re.compile(r"[^\W_][\w’'․.-]*[^\W_]|[^\W_]|[,;:]")
_ONE_QUESTION = re.compile(r"[A-Z0-9][^?\n]{5,300}\?\Z")
_LEFT_OUT = re.compile(
    r"\b(?:try|attempt|do\s+(?:so|it|that|this)|manage|dare|respond|reply|answer|comment|bother|intend|wish|refrain|oblige|follow\s+suit|"
    r"say\s+so)\?\Z"
)
"""Verbs that say nothing without what is tried or done: Will the minister try?"""

_AIMS_OUTSIDE = re.compile(
    r"\b(?:this|these|those|such)\s+(?!(?:as|who|whom|that|which|with|in|of|from)\b)[a-z]|\bthe\s+\d[\d,.]*(?=\?|\s+(?:or|and|of|in|on|by)\b)|\binstead\?\Z"
    r"|\b(?:one|any|some|most|all|none|each|either|which|whichever)\s+of\s+(?:them|these|those|us|it)\b",
    re.IGNORECASE,
)
_DECIDES_WHEN = re.compile(
    r"(?:How|What)\s+will\s+.{2,80}?\s(?:decide|rule|vote|act)\s+(?:on\s+(?:\w+day|\d|[A-Z]\w+\s\d)|in\s+[A-Z]\w+|by\s|next\s|this\s|tomorrow|"
    r"today|tonight|later|soon)[\w\s]*\?\Z"
)
"""How will the board decide on Friday? Nothing in it says on what."""

_OF_RHETORIC = re.compile(
    r"(?:Who\s+(?:could|would)\s+(?:have|ever|not)|Who\s+(?:cares|knows|says|needs)|What\s+(?:could|would|can)\s+(?:possibly|be\s+(?:more|better|"
    r"worse))|How\s+(?:could|dare|can)\s+(?:anyone|anybody|they|he|she|you|we|one)|Why\s+not|What\s+(?:else|now|next)|So\s+what|Is\s+it\s+any\s+"
    r"wonder|Need\s+)\b"
)


def is_well_formed(question: str) -> bool:
    """Whether the text is one direct question, grammatical and without words that point outside it."""
    if not _ONE_QUESTION.match(question) or any(form.search(question) for form in (_LEFT_OUT, _AIMS_OUTSIDE)):
        return False
    if _DECIDES_WHEN.match(question) or _OF_RHETORIC.match(question):
        return False
    words = _WORD.findall(question)
    small = [word.lower() for word in words]
    if small[0] in _PLACES | {"to"} and small[1] in _WH:
        words, small = words[1:], small[1:]  # to whom, by which clock
    if small[-1] in _CANNOT_END and not _is_noun(small, len(small) - 1):
        return False
    if any(one == two and one.isalpha() for one, two in pairwise(small)):
        return False
    if question.startswith("Is it known "):
        return _is_whole_clause(words[3:])
    helper = _first_helper(words)
    if helper is None or (small[0] not in _WH and helper):
        return small[0] in _WH and len(words) > 2 and small[:2] != ["what", "about"]
    if _has_verb_left_over(words, helper):
        return False
    follows = small[helper + 1] if helper + 1 < len(small) else ""
    if follows in _PLACES and (small[helper] not in _BE or not helper):
        return False
    return small[helper] not in ("did", "does", "do") or not _is_inflected(words[helper + 1 :], small[helper])


def _first_helper(words: Sequence[str]) -> int | None:
    """The place of the verb that is turned, or of a first helping verb; None where the question has none."""
    for at, word in enumerate(words):
        if word.lower() in _HELPS and (word.islower() or not at) and not _is_noun(words, at):
            return at
        if word.lower() in _OPENS_CLAUSE and at:
            return None
    return None


def _has_verb_left_over(words: Sequence[str], helper: int) -> bool:
    """Whether a second finite verb stands behind the first with nothing between them that opens a clause of its own."""
    opened = False
    main = words[0] in ("Who", "What") and helper > 1 and _is_finite_form(words[1])
    for at in range(helper if main else helper + 1, len(words)):
        word = words[at]
        opened = opened or word in _OPENS_CLAUSE or word in (",", ";", ":")
        if word in _FINITE and not opened and words[at - 1] not in _JOINS and not _is_noun(words, at):
            return True
    return False


def _is_inflected(words: Sequence[str], helper: str) -> bool:
    """Whether the main verb after `did` or `does` has kept its ending: Did the drilling opened the way?"""
    verbs = bases() | irregular_verbs().keys()
    for at, word in enumerate(words[:-1]):
        if word in _OPENS_CLAUSE or (at and word in verbs and words[at - 1] not in _DETERMINERS):
            return False
        ended = word in presents() if helper == "does" else is_past(word)
        if at and ended and words[at + 1] in _DETERMINERS and words[at - 1] not in _DETERMINERS:
            return True
    return False


def _is_whole_clause(words: Sequence[str]) -> bool:
    """Whether what follows `Is it known` is an asking word and a clause: no `when is already in dispute`."""
    if len(words) < 4 or words[0] not in _WH | {"whether", "if"}:
        return False
    return not (words[1] in _HELPS and words[0] not in ("who", "what", "which"))


def _is_noun(words: Sequence[str], at: int) -> bool:
    """Whether a word that looks like a helping verb is a thing: the will, the might of, a can."""
    return bool(at) and words[at] in ("will", "can", "might", "must", "may") and words[at - 1].lower() in _BEFORE_A_THING


def _is_finite_form(word: str) -> bool:
    return word in presents() or is_past(word)
