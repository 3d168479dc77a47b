"""Marks: the small words that decide how much a sentence claims, and the word that each of them governs.

Three groups: polarity (not), certainty (may, will, must, reportedly) and amount (all, some, at least). A mark governs the next
word of meaning in its clause. Reading only: `drift` compares two readings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from generator.language.words.interrupted import join_interrupted
from generator.language.words.mark_phrases import REACH, mark_at
from generator.language.words.mark_signs import LEADS_TO_MUST, soft_kinds
from generator.language.words.mark_words import AMOUNTS, BACKWARDS, REPORTING, VERBS_IN_LY
from generator.language.words.speech import SAY_VERBS
from generator.language.words.terms import Term, split_terms
from generator.language.words.verbs import root

KEPT = 512
"""How many texts' readings are kept, and of what is worked out from them: enough for all quotes of the statements at hand."""
MOST_NOTS = 16
"""How many `not` of a text are looked at for what must come first."""
_TURNED = {"at-least": "at-most", "at-most": "at-least"}
_WOULD = frozenset({"would", "would-reported"})
_MAY = frozenset({"may", "can"})
_WEAKER = frozenset({"may", "can", "likely", "reportedly"})
"""Beside one of these a `will` says nothing."""
ABLE = frozenset("able can could possible allowed permitted".split())
SAYING = frozenset(root(word) for word in "say tell announce claim state report warn add comment disclose".split())
_PRONOUN_OBJECTS = frozenset("them those these it which whom us you".split())
_AS_A_RULE = frozenset("normally usually typically generally ordinarily".split())
_NEED = frozenset("need needs needed has have had having obliged required forced compelled bound".split())
_PRONOUNS = frozenset("it he she they".split())
_new = tuple.__new__
"""Makes a Mark in half the time of its own constructor, which is written in Python."""
_AUXILIARIES = frozenset("have has had is are was were do does did will would can could may might must said say".split())


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

    `kinds` are those of the marks, `all_kinds` those of the soft words too.

    Two readings are equal only if they are one, so that what is worked out from a reading is looked up without comparing its words.
    """

    terms: tuple[Term, ...]
    marks: tuple[Mark, ...]
    soft: tuple[Mark, ...]
    kinds: frozenset[str] = field(init=False)
    all_kinds: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        kinds = frozenset([mark.kind for mark in self.marks])
        object.__setattr__(self, "kinds", kinds)
        object.__setattr__(self, "all_kinds", kinds.union([mark.kind for mark in self.soft]))

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


@lru_cache(maxsize=KEPT)
def plain_words(reading: Reading) -> frozenset[str]:
    """The words of a text, each as `Term.plain`."""
    return frozenset([term.plain for term in reading.terms])


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
    terms = split_terms(join_interrupted(text))
    cues = [at for at, term in enumerate(terms) if term.may_mark]
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
        term = terms[at]
        kinds, length = mark_at(terms, at)
        if length and term.is_capital and _is_in_name(terms, at, sentences):
            length = 0
        if term.plain in LEADS_TO_MUST:
            waits.append(at)
        if length:
            end = at + length
            if kinds == ("would",) and term.sentence in sentences.reporting:
                kinds = ("would-reported",)
            elif kinds == ("must",) and term.plain == "had" and not _is_reported(terms, at, sentences.reporting):
                kinds = ("done",)  # what somebody had to do, he did; `said he had to` is the past of `must`
            is_plain = False
            for kind in kinds:
                if kind[0] == "~":
                    soft.append(Mark(kind[1:], at, at, end))
                else:
                    is_plain = True
                    found.append(("would-reported" if kind == "will" and _is_own_will(terms, at) else kind, at, end))
            if is_plain:
                covered[at:end] = b"\x01" * length
            after = end
        elif said := ("claimed",) if term.plain == "reported" and _is_claimed(terms, at) else soft_kinds(term.plain, term.root):
            loose = _is_loose(terms, at + 1)
            for kind in said:
                soft.append(_new(Mark, (kind, at, at, at + 1, loose)))
    marks = [_new(Mark, (kind, start, _head(terms, covered, start, end, kind), end, _is_loose(terms, end))) for kind, start, end in found]
    nots = [mark for mark in marks if mark.kind == "not"]
    if nots:
        # no repairs without a permit: a permit is needed first
        some = [(mark.at, terms[mark.at].sentence) for mark in nots[:MOST_NOTS]]
        soft += [
            Mark("must", at, at, at + 1) for at in waits if any([at != place and terms[at].sentence == there for place, there in some])
        ]
        if any([terms[mark.at].plain in ("at", "or") for mark in soft]):
            # `not before May` may be told as `not until May at the earliest`
            waiting = {terms[at].sentence for at in cues if terms[at].plain in ("until", "before")}
            waiting &= {terms[mark.at].sentence for mark in nots}
            soft = [mark for mark in soft if terms[mark.at].plain not in ("at", "or") or terms[mark.at].sentence not in waiting]
    return Reading(terms, tuple(_plain_marks(terms, marks)), tuple(soft))


def _is_reported(terms: Sequence[Term], at: int, reporting: Mapping[int, list[int]]) -> bool:
    """Whether a term stands in what somebody is said to have said; not before a verb such as `admitted` in its own clause."""
    verbs = reporting.get(terms[at].sentence, [])
    return bool(verbs) and (verbs[0] < at or terms[verbs[-1]].clause != terms[at].clause)


def _is_own_will(terms: Sequence[Term], at: int) -> bool:
    """Whether a `will` is what somebody says of himself: `the port says it will open`, another wording of a plan or promise."""
    before = [term.plain for term in terms[max(0, at - 4) : at]]
    return before[-1:] != [] and before[-1] in _PRONOUNS and any(word in SAY_VERBS for word in before[:-1])


def _is_claimed(terms: Sequence[Term], at: int) -> bool:
    """Whether somebody only says so: `a reported 20 crowns`."""
    return at > 0 and terms[at - 1].plain in ("a", "an", "the")


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
    turned = {mark.at for mark in marks if mark.kind in _TURNED and _is_turned(terms, mark, denied)}
    absorbed = {denied[terms[at].clause] for at in turned}
    weaker = {mark.head for mark in marks if mark.kind in _WEAKER and not (mark.kind == "can" and terms[mark.at].clause in denied)}
    beginning = {mark.at for mark in marks if mark.kind in _WEAKER and mark.kind != "can"}
    for mark in marks:
        kind, first = mark.kind, terms[mark.at]
        if kind == "not":
            if mark.at not in absorbed:  # `not more than five` is `at most five`
                yield mark
        elif kind in _TURNED:
            yield mark._replace(kind=_TURNED[kind]) if mark.at in turned else mark  # not more than five
        elif kind in _WOULD and any([term.plain in _AS_A_RULE for term in terms[mark.end : mark.end + 2]]):
            continue  # would normally take: takes
        elif kind in _WOULD and first.clause in denied and mark.head >= 0 and terms[mark.head].root in SAYING:
            yield mark._replace(kind="able")  # who would not say, did not say
        elif (kind in _WOULD or kind == "will") and ((mark.head >= 0 and mark.head in weaker) or mark.end in beginning):
            continue
        elif kind == "must" and first.plain in _NEED and _is_denied_need(terms, denied.get(first.clause, mark.at), mark.at):
            continue  # nobody needs to
        elif kind in _MAY and first.plain == "may" and mark.end < len(terms) and terms[mark.end].plain == "not":
            yield mark._replace(kind="able")  # may not go: whether it is denied, polarity says
        elif kind in _MAY and first.plain in ABLE and denied.get(first.clause, mark.at) < mark.at:
            yield mark._replace(kind="able")  # who was not able to come, did not come
        elif kind == "intends" and mark.at and _denies(terms[mark.at - 1]):
            continue
        else:
            yield mark


def _is_denied_need(terms: Sequence[Term], denied: int, at: int) -> bool:
    """Whether a `not` at `denied` is of the need at `at`, and not of a word between them: `who are not members have to`."""
    if denied >= at:
        return False
    return not _denies(terms[denied]) or terms[denied].plain == "no" or not any([term.is_head for term in terms[denied + 1 : at]])


def _denies(term: Term) -> bool:
    return term.plain in ("not", "never", "no") or term.plain.endswith("n't")


def _is_turned(terms: Sequence[Term], mark: Mark, denied: Mapping[int, int]) -> bool:
    """Whether a bound right before its number stands behind a `not` of its clause."""
    return mark.end == mark.head and denied.get(terms[mark.at].clause, mark.at) < mark.at


def _is_in_name(terms: Sequence[Term], at: int, sentences: _Sentences) -> bool:
    """Whether a term with a capital has it inside its sentence, as in `Swim for All`, and so belongs to a name.

    Not in a sentence that is set like a headline; there only May is taken for the month.
    """
    term = terms[at]
    if at == 0 or term.text.isupper() or terms[at - 1].clause != term.clause:
        return False
    return term.text == "May" or term.sentence in sentences.prose


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
