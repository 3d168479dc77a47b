"""The phrase of a mark that begins at a word, told from the same words where they mark nothing: `at all` from `at all seven gates`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.language.words.mark_signs import HAVE, OPENERS
from generator.language.words.mark_words import BACKWARDS, BEFORE_NUMBERS, FRACTIONS, LESS_THAN, MARKS, MORE_THAN, TIMES, Phrase
from generator.language.words.terms import Term
from generator.language.words.verbs import root

REACH = 7
"""How many words behind a mark are looked at for what belongs to it."""
_CONTRACTED = {
    "won't": ("not", "will"),
    "can't": ("not", "able"),
    "couldn't": ("not", "able"),
    "wouldn't": ("not", "would"),
}
_IS_TO = frozenset({("is", "to"), ("are", "to"), ("was", "to"), ("were", "to")})
_AT_ENDS = frozenset({("at", "all"), ("after", "all"), ("above", "all"), ("all", "over")})
"""All of these say nothing of an amount where they end a clause."""
_FIRST_WORDS = BACKWARDS | frozenset(
    "at both consider considers each every half majority many may most over required should some suspected".split()
)
_DEPENDING = BEFORE_NUMBERS | _AT_ENDS | _IS_TO
_NO_MORE = frozenset({("no", "more", "than"), ("not", "more", "than"), ("no", "less", "than"), ("not", "less", "than")})
_PLAIN = frozenset(
    phrase
    for by_second in MARKS.values()
    for phrases in by_second.values()
    for phrase, _ in phrases
    if phrase not in _DEPENDING and phrase not in _NO_MORE and phrase[0] not in _FIRST_WORDS
)
"""Phrases that are marks wherever they stand, by far the most."""
_NO_PHRASES: Mapping[str | None, tuple[Phrase, ...]] = {None: ()}
_NO_MARK: tuple[tuple[str, ...], int] = (), 0
_AIMS = frozenset(
    root(word)
    for word in "aim alternative challenge choice goal hope idea intention job objective option plan possibility proposal purpose solution "
    "target task way wish".split()
)
_MAJORITIES = frozenset("thirds fifths quarters simple absolute qualified narrow slim large big clear".split())
_SUBJECTS = frozenset("the a an it he she they this that these those his her its their any no".split())
_AND_MORE = ("and", "more")
_SUSPECTED = ("suspected",)
_BEFORE_SUPERLATIVES = frozenset("the its their his her our second third fourth fifth".split())
_HANDING = frozenset(map(root, "hand turn sign pass surrender".split()))
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_ARTICLES = frozenset({"a", "an", "the"})
_SCALES = frozenset("dozen hundred thousand million billion trillion".split())
_FOR = frozenset("for by in on".split())


def mark_at(terms: Sequence[Term], at: int) -> tuple[tuple[str, ...], int]:
    """Kinds of the mark that begins at a term, and how many terms it takes; none and 0 where there is none."""
    word = terms[at].plain
    if "'" in word:
        if word in _CONTRACTED:
            return _CONTRACTED[word], 1
        if word.endswith("n't"):
            return ("not",), 1
        if word.endswith("'ll"):
            return ("will",), 1
    elif word not in OPENERS:
        return _NO_MARK
    following = terms[at + 1].plain if at + 1 < len(terms) else None
    if following == "than" and (word in MORE_THAN or word in LESS_THAN) and _is_number(terms, at + 2) and not _is_year(terms, at + 2):
        return ("at-least" if word in MORE_THAN else "at-most",), 2
    if word in HAVE and _is_span(terms, at + 1):
        return ("~must", "~will"), 1  # they have 90 days to
    if word == "all" and following == "but" and at + 2 < len(terms) and terms[at + 2].root[0].isdigit():
        return ("most",), 2  # all but four
    phrases = MARKS.get(word, _NO_PHRASES)
    for phrase, kinds in phrases.get(following, phrases[None]):
        size = len(phrase)
        if size > 2 and phrase != tuple([term.plain for term in terms[at : at + size]]):
            continue
        if phrase in _PLAIN:
            return kinds, size
        found = _as_it_stands(terms, at, phrase, kinds)
        if found[1]:
            return found
    return _NO_MARK

_AFTER_MONTH = frozenset("is was had has saw brought will and to of".split())
"""Behind these opens no question: `May was wet`."""


def _as_it_stands(terms: Sequence[Term], at: int, phrase: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """The mark of a phrase whose neighbours tell whether it is one."""
    size, following = len(phrase), terms[at + 1] if at + 1 < len(terms) else None
    if phrase[0] == "many" and at and terms[at - 1].plain in ("so", "how", "too", "as", "that"):
        return _NO_MARK
    before_number = _is_number(terms, at + size)
    is_bound = before_number or _is_period(terms, at + 3)
    if phrase == ("at", "least") and at + 2 < len(terms) and terms[at + 2].plain in _ARTICLES and not is_bound:
        return _NO_MARK  # at least a start
    if terms[at].text == "May" and following is not None and (following.plain in _AFTER_MONTH or following.root[0].isdigit()):
        return _NO_MARK  # May 5 was a Tuesday, May was wet
    if phrase == ("may",) and following is not None and following.plain in ("well", "yet", "also", "still", "even", "soon"):
        return ("may",), 1
    if phrase[0] in BACKWARDS and (before_number or not any(term.root[0].isdigit() for term in terms[max(0, at - 3) : at])):
        return _NO_MARK  # 71 dead, and over 130 missing
    if phrase == _AND_MORE and at + size < len(terms) and terms[at + size].is_head and terms[at + size].clause == terms[at].clause:
        return _NO_MARK  # rose to 5.9 %, and more firms closed
    if phrase in BEFORE_NUMBERS and (_is_year(terms, at + size) or _is_half_past(terms, at + size)):
        return _NO_MARK  # 6 % below 2019, about half past four
    if phrase in _NO_MORE and not (is_bound or _is_period(terms, at + size) or _counts(terms, at + size)):
        return ("not",), 1  # no more than that of the others
    if phrase == ("over",) and at and terms[at - 1].root in _HANDING:
        return _NO_MARK  # hand over 5 percent
    if phrase == ("most",) and at and (terms[at - 1].plain in _BEFORE_SUPERLATIVES or terms[at - 1].plain.endswith(("'s", "s'"))):
        return _NO_MARK  # the second most expensive offer
    if phrase == _SUSPECTED and following is not None and following.plain in _SUBJECTS:
        return ("~likely", "~reportedly", "~may"), 1  # the vet suspected a poisoning
    if phrase == ("over",) and _is_stretch(terms, at + 1):
        return ("~at-least",), 1  # over three years: longer, or in the course of
    if phrase in BEFORE_NUMBERS and before_number == (kinds == ("nearly",)):
        return _NO_MARK
    if phrase == ("some",) and before_number != (kinds == ("about",)):
        return _NO_MARK
    if phrase == ("majority",) and _is_share(terms, at):
        return _NO_MARK
    if phrase in _AT_ENDS and at + size < len(terms) and terms[at + size].clause == terms[at].clause:
        return _NO_MARK  # at all seven gates
    if phrase[0] in ("consider", "considers") and not (following is not None and following.plain.endswith("ing")):
        return ("~intends", "~likely"), 1  # they consider it too low
    if phrase == ("half",) and _is_half_past(terms, at):
        return _NO_MARK
    if phrase == ("half",) and _is_half_a(terms, at + 1):
        return _NO_MARK  # half a million, half a year: a number
    if phrase == ("half",) and at > 1 and terms[at - 2].plain == "and" and terms[at - 1].plain in ("a", "one"):
        return _NO_MARK  # a year and a half
    if phrase[0] in ("every", "each") and at + size < len(terms) and terms[at + size].plain in TIMES:
        return _NO_MARK  # every day, every other week: a rate
    if phrase == ("each",) and _is_per_piece(terms, at):
        return _NO_MARK  # 45 crowns each
    if phrase == ("both",) and any(term.plain == "and" and term.sentence == terms[at].sentence for term in terms[at + 2 : at + REACH]):
        return _NO_MARK  # both the port and the town
    if phrase == ("should",) and _is_condition(terms, at):
        return _NO_MARK
    if phrase == ("required",) and at and terms[at - 1].is_head and following is not None and following.plain in _FOR:
        return _NO_MARK  # the signatures required for a vote
    if phrase == ("may",) and following is not None and following.is_head:
        return ("can",), 1  # may park: is allowed to, or will perhaps; not `may be`, `may have`
    if phrase in _IS_TO and ((at + size < len(terms) and terms[at + size].plain == "blame") or _names_aim(terms, at)):
        return _NO_MARK
    return kinds, size


def _is_share(terms: Sequence[Term], at: int) -> bool:
    """Whether a majority is that of a vote or a threshold: `a majority of 40`, `a simple majority`."""
    after = terms[at + 1 : at + 3]
    if len(after) == 2 and after[0].plain == "of" and (after[1].root[0].isdigit() or after[1].plain == "one"):
        return True
    return at > 0 and (terms[at - 1].plain in _MAJORITIES or terms[at - 1].root[0].isdigit())


def _is_condition(terms: Sequence[Term], at: int) -> bool:
    """Whether a `should` stands before its subject: `Should it fail, …`, `if need be, should the strike go on`."""
    if at + 1 >= len(terms):
        return False
    begins = at == 0 or terms[at - 1].sentence != terms[at].sentence
    return terms[at + 1].plain in _SUBJECTS or (begins and terms[at].is_capital)


def _is_year(terms: Sequence[Term], at: int) -> bool:
    """Whether a bare year stands at a term, and not what 2,019 of something are."""
    if at >= len(terms) or not _YEAR.fullmatch(terms[at].text):
        return False
    return at + 1 == len(terms) or terms[at + 1].clause != terms[at].clause or not terms[at + 1].is_head


def _counts(terms: Sequence[Term], at: int) -> bool:
    """Whether a word stands at a term that counts without being a number to a mark: `one`, `once`, `minus`."""
    return at < len(terms) and terms[at].plain in ("one", "once", "twice", "minus", "a", "an")


def _is_half_past(terms: Sequence[Term], at: int) -> bool:
    """Whether a time of day such as `half past four` stands at a term."""
    return at + 1 < len(terms) and terms[at].plain == "half" and terms[at + 1].plain == "past"


def _is_per_piece(terms: Sequence[Term], at: int) -> bool:
    """Whether an `each` ends a clause behind a number and what it counts: `cost 45 crowns each`."""
    ends = at + 1 == len(terms) or terms[at + 1].clause != terms[at].clause
    return ends and any([term.root[0].isdigit() and term.clause == terms[at].clause for term in terms[max(0, at - 3) : at]])


def _is_half_a(terms: Sequence[Term], at: int) -> bool:
    """Whether an `a` and a number or a stretch of time stand at a term: `a million`, `an hour`."""
    if at + 1 >= len(terms) or terms[at].plain not in ("a", "an"):
        return False
    return terms[at + 1].plain in TIMES or terms[at + 1].plain in _SCALES


def _is_period(terms: Sequence[Term], at: int) -> bool:
    """Whether a stretch of time stands at a term: `year`, `decade`."""
    return at < len(terms) and terms[at].plain in TIMES


def _is_stretch(terms: Sequence[Term], at: int) -> bool:
    """Whether a number and a stretch of time stand at a term: `three years`."""
    return at + 1 < len(terms) and terms[at].root[0].isdigit() and terms[at + 1].plain.removesuffix("s") in TIMES


def _names_aim(terms: Sequence[Term], at: int) -> bool:
    """Whether the subject right before a term is itself a plan: `the aim is to`."""
    return at > 0 and terms[at - 1].root in _AIMS


def _is_span(terms: Sequence[Term], at: int) -> bool:
    """Whether a stretch of time and a `to` stand at a term: `90 days to`."""
    words = [term.plain for term in terms[at : at + 4]]
    return (
        len(words) > 2
        and terms[at].root[0].isdigit()
        and any(word.removesuffix("s") in TIMES and words[number + 1 : number + 2] == ["to"] for number, word in enumerate(words))
    )


def _is_number(terms: Sequence[Term], at: int) -> bool:
    if at + 2 < len(terms) and terms[at].plain == "one" and terms[at + 1].plain == "in" and terms[at + 2].root[0].isdigit():
        return True
    if at < len(terms) and terms[at].plain in ("a", "an", "one"):
        at += 1
    return at < len(terms) and (terms[at].root[0].isdigit() or terms[at].plain in FRACTIONS)
