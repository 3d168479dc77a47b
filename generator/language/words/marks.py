"""Marks: the small words that decide how much a sentence claims, and the word that each of them governs.

Three groups: polarity (not), certainty (may, will, must, reportedly) and amount (all, some, at least). A mark governs the next
word of meaning in its clause. Reading only: `drift` compares two readings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from generator.language.words.denying import BY_FORM, NEVER
from generator.language.words.mark_words import (
    AMOUNTS,
    BACKWARDS,
    BEFORE_NUMBERS,
    FRACTIONS,
    LESS_THAN,
    MARKS,
    MORE_THAN,
    REPORTING,
    SOFT,
    SUPERLATIVES,
    TIMES,
    VERBS_IN_LY,
    Phrase,
)
from generator.language.words.speech import SAY_VERBS
from generator.language.words.terms import Term, split_terms
from generator.language.words.verbs import root

KEPT = 512
"""How many texts' readings are kept, and of what is worked out from them: enough for all quotes of the statements at hand."""
MOST_NOTS = 16
"""How many `not` of a text are looked at for what must come first."""
REACH = 7
"""How many words behind a mark its head is looked for."""
_TURNED = {"at-least": "at-most", "at-most": "at-least"}
_HAVE = frozenset("have has had".split())
_IS_TO = frozenset({("is", "to"), ("are", "to"), ("was", "to"), ("were", "to")})
_AIMS = frozenset(
    root(word)
    for word in "aim alternative challenge choice goal hope idea intention job objective option plan possibility proposal purpose solution "
    "target task way wish".split()
)
ABLE = frozenset("able can could possible allowed permitted".split())
SAYING = frozenset(root(word) for word in "say tell announce claim state report warn add comment disclose".split())
_PRONOUN_OBJECTS = frozenset("them those these it which whom us you".split())
_MAJORITIES = frozenset("thirds fifths quarters simple absolute qualified narrow slim large big clear".split())
_SUBJECTS = frozenset("the a an it he she they this that these those his her its their any no".split())
_AT_ENDS = frozenset({("at", "all"), ("after", "all"), ("above", "all"), ("all", "over")})
"""All of these say nothing of an amount where they end a clause."""
_AS_A_RULE = frozenset("normally usually typically generally ordinarily".split())
_ARTICLES = frozenset({"a", "an", "the"})
_NEED = frozenset("need needs needed has have had having".split())
_LEADS_TO_MUST = frozenset("unless without until before".split())
_FOR = frozenset("for by in on".split())
_PRONOUNS = frozenset("it he she they".split())
_AUXILIARIES = frozenset("have has had is are was were do does did will would can could may might must said say".split())
_CONTRACTED = {
    "won't": ("not", "will"),
    "can't": ("not", "able"),
    "couldn't": ("not", "able"),
    "wouldn't": ("not", "would"),
}
_OPENERS = frozenset({*MARKS, *MORE_THAN, *LESS_THAN, *_HAVE})
"""Words that a mark can begin with, contractions aside."""
_NO_PHRASES: Mapping[str | None, tuple[Phrase, ...]] = {None: ()}
_CUES = _OPENERS | _LEADS_TO_MUST | {"reported"}


class Mark(NamedTuple):
    """One mark: its kind, the index of its first term, of the term it governs (-1 for none), and of the term after its last.

    It is loose where what it counts is not named next to it: `few have done so`, `all of them`.
    """

    kind: str
    at: int
    head: int
    end: int
    is_loose: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """The terms of a text and its marks. `soft` are words that can stand for a mark in other wording, as `refuse` for `not`.

    Two readings are equal only if they are one, so that what is worked out from a reading is looked up without comparing its words.
    """

    terms: tuple[Term, ...]
    marks: tuple[Mark, ...]
    soft: tuple[Mark, ...]

    def governed(self, mark: Mark) -> int:
        """Index of the term that a mark governs; for one that ends its clause (`it did not`) of the word before it, else -1."""
        if mark.head >= 0 or mark.kind not in ("not", "only"):
            return mark.head
        return mark.at - 1 if mark.at and self.terms[mark.at - 1].sentence == self.terms[mark.at].sentence else -1

    def head(self, mark: Mark) -> str:
        """Sense of the word that a mark governs; empty for none."""
        at = self.governed(mark)
        return self.terms[at].sense if at >= 0 else ""

    def words(self, mark: Mark) -> str:
        """The text's words from a mark to what it governs."""
        return " ".join(term.text for term in self.terms[mark.at : max(mark.head, mark.at) + 1])


class _Sentences:
    """What the sentences of a text are like; worked out only where a mark asks for it."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._terms = terms

    @cached_property
    def prose(self) -> frozenset[int]:
        """The sentences with a word of meaning in small letters: not set like a headline."""
        return frozenset(term.sentence for term in self._terms if term.is_head and term.text[0].islower())

    @cached_property
    def reporting(self) -> dict[int, list[int]]:
        """Sentence -> where it says that somebody says something."""
        found: dict[int, list[int]] = {}
        for at, term in enumerate(self._terms):
            if term.plain in REPORTING:
                found.setdefault(term.sentence, []).append(at)
        return found


@lru_cache(maxsize=KEPT)
def read_marks(text: str) -> Reading:
    """The marks of a text, in order. Time linear in its length; never raises."""
    terms = split_terms(text)
    cues = [at for at, term in enumerate(terms) if _is_cue(term.text) or term.root in SOFT]
    if not cues:
        return Reading(terms, (), ())
    sentences = _Sentences(terms)
    found: list[tuple[str, int, int]] = []
    soft: list[Mark] = []
    waits: list[int] = []
    covered = bytearray(len(terms))
    after = 0
    for at in cues:
        if at < after:
            continue  # inside the mark before
        kinds, length = _mark_at(terms, at)
        if length and _is_in_name(terms, at, sentences):
            kinds, length = (), 0
        if kinds == ("would",) and terms[at].sentence in sentences.reporting:
            kinds = ("would-reported",)
        if kinds == ("must",) and terms[at].plain == "had" and not _is_reported(terms, at, sentences.reporting):
            kinds = ("done",)  # what somebody had to do, he did; `said he had to` is the past of `must`
        if terms[at].plain in _LEADS_TO_MUST:
            waits.append(at)
        if length:
            softly = [kind[1:] for kind in kinds if kind[0] == "~"]
            found += [(kind, at, at + length) for kind in kinds if kind[0] != "~"]
            soft += [Mark(kind, at, at, at + length) for kind in softly]
            if not softly:
                covered[at : at + length] = b"\x01" * length
        else:
            said = ("claimed",) if _is_claimed(terms, at) else _soft_kinds(terms[at].text, terms[at].root)
            if said:
                loose = _is_loose(terms, at + 1)
                soft += [Mark(kind, at, at, at + 1, loose) for kind in said]
        after = at + max(length, 1)
    marks = [Mark(kind, start, _head(terms, covered, start, end, kind), end, _is_loose(terms, end)) for kind, start, end in found]
    marks = [mark._replace(kind="would-reported") if mark.kind == "will" and _is_own_will(terms, mark) else mark for mark in marks]
    nots = [mark for mark in marks if mark.kind == "not"]
    if nots:
        # no repairs without a permit: a permit is needed first
        some = nots[:MOST_NOTS]
        soft += [
            Mark("must", at, at, at + 1) for at in waits if any(m.at != at and terms[m.at].sentence == terms[at].sentence for m in some)
        ]
        # `not before May` may be told as `not until May at the earliest`
        waiting = {terms[mark.at].sentence for mark in nots} & {terms[at].sentence for at in cues if terms[at].plain in ("until", "before")}
        soft = [mark for mark in soft if terms[mark.at].plain not in ("at", "or") or terms[mark.at].sentence not in waiting]
    return Reading(terms, tuple(_plain_marks(terms, marks)), tuple(soft))


def _is_reported(terms: Sequence[Term], at: int, reporting: Mapping[int, list[int]]) -> bool:
    """Whether a term stands in what somebody is said to have said; not before a verb such as `admitted` in its own clause."""
    verbs = reporting.get(terms[at].sentence, [])
    return bool(verbs) and (verbs[0] < at or terms[verbs[-1]].clause != terms[at].clause)


def _is_own_will(terms: Sequence[Term], mark: Mark) -> bool:
    """Whether a `will` is what somebody says of himself: `the port says it will open`, another wording of a plan or promise."""
    before = [term.plain for term in terms[max(0, mark.at - 4) : mark.at]]
    return before[-1:] != [] and before[-1] in _PRONOUNS and any(word in SAY_VERBS for word in before[:-1])


def _is_claimed(terms: Sequence[Term], at: int) -> bool:
    """Whether somebody only says so: `a reported 20 crowns`."""
    return terms[at].plain == "reported" and at > 0 and terms[at - 1].plain in ("a", "an", "the")


@lru_cache(maxsize=65536)
def _is_cue(word: str) -> bool:
    """Whether a mark, or another wording for one, can begin with a word, wherever it stands."""
    plain = split_terms(word)[0].plain
    return plain in _CUES or "'" in plain or bool(_soft_kinds(word, ""))


@lru_cache(maxsize=65536)
def _soft_kinds(word: str, stem: str) -> tuple[str, ...]:
    """What a word can stand for; `stem` is its root, or that of the phrase which it begins."""
    term = split_terms(word)[0]
    if term.plain in NEVER:
        return ()
    listed = SOFT.get(stem or term.root, ()) or SUPERLATIVES.get(term.plain, ())
    if BY_FORM.fullmatch(term.plain) and "not" not in listed:
        return (*listed, "not")
    return listed


def _is_loose(terms: Sequence[Term], end: int) -> bool:
    """Whether what the words before `end` count is not named behind them: `few have`, `most of them`, `a quarter of which`."""
    at = end + (terms[end - 1].plain != "of" and end < len(terms) and terms[end].plain == "of")
    if at >= len(terms):
        return False
    return terms[at].plain in (_AUXILIARIES if at == end else _PRONOUN_OBJECTS) or (at == end and terms[at].plain in _PRONOUN_OBJECTS)


def _plain_marks(terms: Sequence[Term], marks: Sequence[Mark]) -> Iterator[Mark]:
    """The marks without those that say nothing beside another: the `will` of `will probably`, a plan that is denied."""
    denied: dict[int, int] = {}  # clause -> where its first `not` stands
    for mark in marks:
        if mark.kind == "not":
            denied.setdefault(terms[mark.at].clause, mark.at)
    turned = {mark.at for mark in marks if _is_turned(terms, mark, denied)}
    absorbed = {denied[terms[at].clause] for at in turned}
    weaker = {mark.head for mark in marks if mark.kind in ("may", "can", "likely", "reportedly") and mark.head >= 0}
    beginning = {mark.at for mark in marks if mark.kind in ("may", "likely", "reportedly")}
    for mark in marks:
        if mark.kind in ("would", "would-reported") and any(term.plain in _AS_A_RULE for term in terms[mark.end : mark.end + 2]):
            continue  # would normally take: takes
        if mark.kind == "must" and terms[mark.at].plain in _NEED and denied.get(terms[mark.at].clause, mark.at) < mark.at:
            continue  # nobody needs to
        if terms[mark.at].plain == "may" and mark.kind in ("may", "can") and mark.end < len(terms) and terms[mark.end].plain == "not":
            yield mark._replace(kind="able")  # may not go: whether it is denied, polarity says
            continue
        if mark.kind in ("may", "can") and terms[mark.at].plain in ABLE and denied.get(terms[mark.at].clause, mark.at) < mark.at:
            yield mark._replace(kind="able")  # who was not able to come, did not come
            continue
        is_denied = terms[mark.at].clause in denied
        if is_denied and mark.kind in ("would", "would-reported") and mark.head >= 0 and terms[mark.head].root in SAYING:
            yield mark._replace(kind="able")  # who would not say, did not say
            continue
        if mark.kind in ("will", "would", "would-reported") and (mark.head in weaker or mark.end in beginning):
            continue
        if mark.kind == "intends" and any(
            term.plain in ("not", "never", "no") or term.plain.endswith("n't") for term in terms[max(0, mark.at - 1) : mark.at]
        ):
            continue
        if mark.kind == "not" and mark.at in absorbed:
            continue  # `not more than five` is `at most five`
        if mark.kind in _TURNED and mark.at in turned:
            yield Mark(_TURNED[mark.kind], mark.at, mark.head, mark.end, mark.is_loose)  # not more than five
        else:
            yield mark


def _is_turned(terms: Sequence[Term], mark: Mark, denied: Mapping[int, int]) -> bool:
    """Whether a bound right before its number stands behind a `not` of its clause."""
    at = terms[mark.at].clause
    return mark.kind in _TURNED and mark.end == mark.head and denied.get(at, mark.at) < mark.at


def _mark_at(terms: Sequence[Term], at: int) -> tuple[tuple[str, ...], int]:
    """Kinds of the mark that begins at a term, and how many terms it takes; none and 0 where there is none."""
    word = terms[at].plain
    if word not in _OPENERS and "'" not in word:
        return (), 0
    if word in _CONTRACTED:
        return _CONTRACTED[word], 1
    if word.endswith("n't"):
        return ("not",), 1
    if word.endswith("'ll"):
        return ("will",), 1
    if word in MORE_THAN or word in LESS_THAN:
        is_bound = at + 2 < len(terms) and terms[at + 1].plain == "than" and _is_number(terms, at + 2)
        if is_bound:
            return ("at-least" if word in MORE_THAN else "at-most",), 2
    if word in _HAVE and _is_span(terms, at + 1):
        return ("~must", "~will"), 1  # they have 90 days to
    phrases = MARKS.get(word, _NO_PHRASES)
    following = terms[at + 1].plain if at + 1 < len(terms) else None
    for phrase, kinds in phrases.get(following, phrases[None]):
        size = len(phrase)
        if size > 2 and phrase != tuple([term.plain for term in terms[at : at + size]]):
            continue
        if word == "many" and at and terms[at - 1].plain in ("so", "how", "too", "as", "that"):
            continue
        before_number = _is_number(terms, at + size)
        is_bound = before_number or _is_period(terms, at + 3)
        if phrase == ("at", "least") and at + 2 < len(terms) and terms[at + 2].plain in _ARTICLES and not is_bound:
            continue  # at least a start
        if phrase == ("may",) and at + 1 < len(terms) and terms[at + 1].plain in ("well", "yet", "also", "still", "even", "soon"):
            return ("may",), 1
        if phrase[0] in BACKWARDS and (before_number or not any(term.root[0].isdigit() for term in terms[max(0, at - 3) : at])):
            continue  # 71 dead, and over 130 missing
        if phrase == ("over",) and _is_stretch(terms, at + 1):
            return ("~at-least",), 1  # over three years: longer, or in the course of
        if phrase in BEFORE_NUMBERS and before_number == (kinds == ("nearly",)):
            continue
        if phrase == ("some",) and before_number != (kinds == ("about",)):
            continue
        if (
            phrase == ("majority",)
            and at + 2 < len(terms)
            and terms[at + 1].plain == "of"
            and (terms[at + 2].root[0].isdigit() or terms[at + 2].plain == "one")
        ) or (phrase == ("majority",) and at and (terms[at - 1].plain in _MAJORITIES or terms[at - 1].root[0].isdigit())):
            continue  # a margin, a threshold
        if phrase in _AT_ENDS and at + size < len(terms) and terms[at + size].clause == terms[at].clause:
            continue  # at all seven gates
        if phrase == ("half",) and at > 1 and terms[at - 2].plain == "and" and terms[at - 1].plain in ("a", "one"):
            continue  # a year and a half
        if phrase[0] in ("every", "each") and at + size < len(terms) and terms[at + size].plain in TIMES:
            continue  # every day, every other week: a rate
        if phrase == ("both",) and any(
            term.plain == "and" and term.sentence == terms[at].sentence for term in terms[at + 2 : at + REACH]
        ):
            continue  # both the port and the town
        if phrase == ("should",) and _is_condition(terms, at):
            continue
        if phrase == ("required",) and at and terms[at - 1].is_head and at + 1 < len(terms) and terms[at + 1].plain in _FOR:
            continue  # the signatures required for a vote
        if phrase == ("may",) and at + 1 < len(terms) and terms[at + 1].is_head:
            return ("can",), 1  # may park: is allowed to, or will perhaps; not `may be`, `may have`
        if phrase in _IS_TO and ((terms[at + size : at + size + 1] and terms[at + size].plain == "blame") or _names_aim(terms, at)):
            continue
        return kinds, size
    return (), 0


def _is_in_name(terms: Sequence[Term], at: int, sentences: _Sentences) -> bool:
    """Whether a term has a capital inside its sentence, as in `Swim for All`, and so belongs to a name.

    Not in a sentence that is set like a headline; there only May is taken for the month.
    """
    term = terms[at]
    if at == 0 or not term.text[0].isupper() or term.text.isupper() or terms[at - 1].clause != term.clause:
        return False
    return term.text == "May" or term.sentence in sentences.prose


def _is_condition(terms: Sequence[Term], at: int) -> bool:
    """Whether a `should` stands before its subject: `Should it fail, …`, `if need be, should the strike go on`."""
    if at + 1 >= len(terms):
        return False
    return terms[at + 1].plain in _SUBJECTS or (_begins(terms, at) and terms[at].text[0].isupper())


def _is_period(terms: Sequence[Term], at: int) -> bool:
    """Whether a stretch of time stands at a term: `year`, `decade`."""
    return at < len(terms) and terms[at].plain in TIMES


def _is_stretch(terms: Sequence[Term], at: int) -> bool:
    """Whether a number and a stretch of time stand at a term: `three years`."""
    return at + 1 < len(terms) and terms[at].root[0].isdigit() and terms[at + 1].plain.removesuffix("s") in TIMES


def _begins(terms: Sequence[Term], at: int) -> bool:
    return at == 0 or terms[at - 1].sentence != terms[at].sentence


def _names_aim(terms: Sequence[Term], at: int) -> bool:
    """Whether the subject right before a term is itself a plan: `the aim is to`."""
    return any(term.root in _AIMS for term in terms[max(0, at - 1) : at])


def _is_span(terms: Sequence[Term], at: int) -> bool:
    """Whether a stretch of time and a `to` stand at a term: `90 days to`."""
    words = [term.plain for term in terms[at : at + 4]]
    return len(words) > 2 and terms[at].root[0].isdigit() and any(
        word.removesuffix("s") in TIMES and words[number + 1 : number + 2] == ["to"] for number, word in enumerate(words)
    )


def _is_number(terms: Sequence[Term], at: int) -> bool:
    if at < len(terms) and terms[at].plain in ("a", "an", "one"):
        at += 1
    return at < len(terms) and (terms[at].root[0].isdigit() or terms[at].plain in FRACTIONS)


def _head(terms: Sequence[Term], covered: bytearray, first: int, start: int, kind: str) -> int:
    if terms[first].plain in BACKWARDS:
        return next((at for at in range(first - 1, max(first - REACH, -1), -1) if terms[at].root[0].isdigit()), -1)
    clause = terms[start - 1].clause
    adverb = -1
    for at in range(start, min(start + REACH, len(terms))):
        if terms[at].clause != clause and not (kind in AMOUNTS and at == start):
            break
        if terms[at].is_head and not covered[at]:
            if kind in AMOUNTS and terms[at].plain.endswith(("'s", "s'")):
                continue  # some of Velden's farmers
            if not terms[at].plain.endswith("ly") or terms[at].plain in VERBS_IN_LY:
                return at
            adverb = at if adverb < 0 else adverb
    return adverb
