"""Accounts that lean on each other: the second says only that it is not so, names only another time, or measures what the first claims.

`The ministry reads the clause so. The lawyers do not`; `Brekke spoke of August. The office will not decide before 30 November`; `its
alarm sounded within six minutes, the firm maintains. In the recordings it starts after 41`; `Feld denies that there is a deal, as the firm
had suggested`. The two stand in one sentence or side by side.
"""

from __future__ import annotations

import re

from generator.language.disputes.disputes import Dispute
from generator.language.pile.marked import find_marked
from generator.language.pile.passages import Passage, Story
from generator.language.pile.tellings import Telling
from generator.language.words import cues
from generator.language.words.cue_words import phrases
from generator.language.words.dates import DateMention
from generator.language.words.tokens import content_stems
from generator.language.words.values import Value, same_value

_VIEWS = phrases(
    r"""
    reads?|takes?|sees?|regards?|considers?|believes?|thinks?|interprets?|understands?|accepts?|agrees?|holds?|calls?|trusts?|doubts?
    says?|maintains?|insists?|argues?|expects?|wants?|supports?|welcomes?|approves?
    """
)
"""What somebody may do and another not, so that the two differ in their view."""

_NOT_SO = re.compile(
    r"\A(?:But\s+)?(?P<who>(?:[A-Z]|the\s)[^,;:.()“”\"]{2,70}?)\s+(?:do|does|did)(?:\s+not|n['’]t)\s*(?P<end>[:;,.–—])", re.IGNORECASE
)
_AS_SUGGESTED = re.compile(
    r"\bden(?:y|ies|ied)\s+(?P<claim>(?:that|having|any)\s[^,;:.“”\"]{8,160}),\s+as\s+(?P<who>[^,;:.“”\"]{2,80}?)\s+"
    r"(?:had|has|have)\s+(?:\w+ly\s+)?(?:suggested|said|claimed|stated|maintained|reported|written|told|implied|hinted|announced)\b"
)
_SPOKE_OF = phrases(r"sp(?:oke|eaks?) of|expects?|expected|says?|said|promised|hopes? for|counts? on|named|gave|gives")
_NOT_BEFORE = re.compile(r"\b(?:not|no|never)\b[^.;:]{0,90}?\s(?:before|until|earlier\s+than)\s+[^.;:]{0,60}$", re.IGNORECASE)
_ONLY_A_TIME = 2
"""Telling words of a sentence that names hardly more than who speaks and a time: `Mr Brekke spoke of August`."""

_MAINTAINS = phrases(r"maintains?|maintained|insists?|insisted|claims?|claimed|says?|said")
_RECORDED = phrases(
    r"""
    recordings?|footage|video|cameras?|tapes?|logs?|recorder|tracker|meter|sensors?|measurements?|instruments?|stopwatch|timestamps?
    data|readings?|clock
    """
)
_TIME_UNITS = ("s", "month")


def find_answers(story: Story, tellings: tuple[tuple[Telling, ...], ...]) -> list[Dispute]:
    """What one sentence answers to the one before, or to a claim that it repeats itself, in reading order."""
    found: list[Dispute] = []
    for passage in find_marked(story, "may answer the sentence before", _may_answer):
        denied = _denied_as_suggested(passage)
        before = story.before(passage)
        if before is not None and not before.text.rstrip().endswith("?"):
            pair = _sees_it_otherwise(before, passage) or _not_before(tellings, before, passage)
            found += filter(None, [pair or _measured_otherwise(tellings, before, passage)])
        found += filter(None, [denied])
    return found


def _may_answer(passage: Passage) -> bool:
    """Whether a sentence has one of the forms; most have none."""
    own = cues.blank_quotations(passage.text)
    recorded = any(value.kind == "measure" for value in passage.values) and _RECORDED.search(own) is not None
    ahead = bool(passage.dates) and _NOT_BEFORE.search(own[: passage.dates[-1].end]) is not None
    if passage.text.rstrip().endswith("?"):
        return False
    return recorded or ahead or _NOT_SO.match(own) is not None or _AS_SUGGESTED.search(own) is not None


def _denied_as_suggested(passage: Passage) -> Dispute | None:
    """`Feld denies that there is any agreement, as a spokesman had suggested`: a claim, who made it and who denies it."""
    match = _AS_SUGGESTED.search(cues.blank_quotations(passage.text))
    if match is None:
        return None
    who = " ".join(match["who"].split())
    return Dispute("", "contradiction", [(f"as {who} suggested", [passage]), ("as denied", [passage])], "claim")


def _sees_it_otherwise(before: Passage, passage: Passage) -> Dispute | None:
    """`The ministry reads this to include dying. The lawyers do not: …`: a view, and another party that does not share it."""
    own, told = cues.blank_quotations(passage.text), cues.blank_quotations(before.text)
    match = _NOT_SO.match(own)
    view = _VIEWS.search(told)
    if match is None or view is None or set(content_stems(match["who"])) & set(content_stems(told[: view.start()])):
        return None
    explains = match["end"] != "." and _MAINTAINS.search(own, match.end()) is not None
    if not explains and match["end"] != ".":
        return None
    sides = [(" ".join(told[: view.start()].split()), [before]), (" ".join(match["who"].split()), [passage])]
    return Dispute("", "contradiction", sides, "account")


def _not_before(tellings: tuple[tuple[Telling, ...], ...], before: Passage, passage: Passage) -> Dispute | None:
    """`Brekke spoke of August. The office will not look at it before 30 November`: a time ahead, and another party that rules it out."""
    early, late = _ahead(before), _ahead(passage)
    if early is None or late is None or _month(early, passage) >= _month(late, passage) or not tellings[passage.number]:
        return None
    said = _SPOKE_OF.search(cues.blank_quotations(before.text))
    bare = len(set(content_stems(before.text[said.end() : early.start]))) <= _ONLY_A_TIME if said is not None else False
    if not bare or not _NOT_BEFORE.search(cues.blank_quotations(passage.text)[: late.end]):
        return None
    a, b = early.words.removeprefix("of "), late.words
    return Dispute("", "forecast", [(a, [before]), (b, [passage])], "date")


def _ahead(passage: Passage) -> DateMention | None:
    """The last day or month that a sentence names."""
    days = [date for date in passage.dates if date.precision in ("day", "month") and date.kind != "duration"]
    return days[-1] if days else None


def _month(date: DateMention, passage: Passage) -> str:
    """The month of a date still to come, as `2026-08`: `August` alone, said in November, is that of the next year."""
    year, month = date.edtf[:4], date.edtf[5:7]
    past = date.edtf[:7] < passage.published[:7] and year.isdecimal() and year not in date.words
    return f"{int(year) + 1}-{month}" if past else f"{year}-{month}"


def _measured_otherwise(tellings: tuple[tuple[Telling, ...], ...], before: Passage, passage: Passage) -> Dispute | None:
    """`Its alarm sounded within six minutes, the firm maintains. In the recordings the sirens start after 41 minutes`."""
    own = cues.blank_quotations(passage.text)
    if not _RECORDED.search(own) or _RECORDED.search(before.text):
        return None
    told = [value for telling in tellings[before.number] if _MAINTAINS.fullmatch(telling.verb) for value in telling.values]
    pair = next(((a, b) for a in told for b in passage.values if _answer_each_other(a, b)), None)
    if pair is None:
        return None
    a, b = pair
    return Dispute("", "contradiction", [(a.text, [before]), (b.text, [passage])], "figure")


def _answer_each_other(a: Value, b: Value) -> bool:
    measured = a.kind == b.kind == "measure" and a.unit == b.unit
    return measured and a.unit in _TIME_UNITS and not same_value(a, b) and bool(a.low and b.low)
