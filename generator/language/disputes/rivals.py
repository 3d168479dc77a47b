"""Accounts that stand against each other in plain words: two days for one event, two forecasts, a thing said to be so and not so.

Each function looks for one form, which news uses when it reports that two sides differ, and stays silent where it cannot tell.
"""

from __future__ import annotations

import re

from generator.edtf import same_time
from generator.language.disputes.corrections import correction_groups
from generator.language.disputes.disputes import Dispute
from generator.language.pile.agreement import Agreement
from generator.language.pile.assertions import Assertion, read_assertion
from generator.language.pile.marked import find_marked
from generator.language.pile.objections import CALENDAR
from generator.language.pile.passages import Passage, Story
from generator.language.pile.scopes import are_of_two_things, are_told_apart
from generator.language.words import cues
from generator.language.words.concepts import concept
from generator.language.words.cue_words import phrases
from generator.language.words.dates import DateMention
from generator.language.words.tokens import content_stems, fold_word, stem
from generator.model import UNKNOWN, BlockKind

_SUBJECT = re.compile(
    r"(?:The|An?|Its|Their)\s+(?P<subject>[a-z][^,;:.()“”\"]{2,60}?)\s(?:will|would|is\s+to|are\s+to|was\s+to|were\s+to)\b"
)
_ACCOUNT = phrases(
    r"""
    said|says|told|maintain(?:s|ed)|insist(?:s|ed)|claim(?:s|ed)|according to|statement|stated|logged|testified|wrote|writes
    """
)
_AHEAD = phrases(
    r"""
    will|would|due|expect(?:s|ed)|promis(?:es|ed)|plan(?:s|ned)|schedul(?:es|ed)|forecast|completion|deadline|aim(?:s|ed)|hop(?:es|ed)
    is to|are to|by the end of|before the end of|no later than
    """
)
_NOT_SO = re.compile(
    r"\b(?:(?:is|are|was|were|has\s+been|have\s+been|had\s+been)\s+(?:not|never)|(?:has|have|had)\s+(?:not|never)\s+been|(?:is|are|was|were)n['’]t)\s+(?:\w{1,20}ly\s+|yet\s+|been\s+)?"
    r"(?P<what>\w{3,20}(?:ed|en|wn|pt|ht)|open|closed|true|safe|aware)\b",
    re.IGNORECASE,
)
_CONTRADICTS = phrases(
    r"""
    not what|not how|disput(?:es|ed)|den(?:ies|ied)|contradict(?:s|ed)|tells? it differently|tells? another
    disagree(?:s|d)?|different(?:ly)?
    """
)
_TOLD_WHOM = re.compile(r"\b(?:told|tells)\s+(?:the\s+|a\s+)?\w{2,30}", re.IGNORECASE)
_LABELLED = re.compile(r"^(?P<who>[A-Z][^:.!?\n]{1,40}):\s+(?P<what>[^:\n]{2,60})\.?$")
_NEAR = 2
_SAYS_WHEN = re.compile(
    r"\b(?:said|says|told(?:\s+[\w’'-]+){1,3}|state[sd]|wrote|writes|testified|insist(?:s|ed)|maintain(?:s|ed)|claim(?:s|ed))\s+"
    r"(?:late\s+|early\s+)?(?:on\s+)?$",
    re.IGNORECASE,
)
"""Ends right before the day on which something was said."""

_MOSTLY = 0.4
_FORECAST = 3.0
_MOST_HOLDERS = 12


def find_rival_accounts(story: Story, agreement: Agreement) -> list[Dispute]:
    """`The plant said it called on Sunday. The city said on Tuesday.`: neighbours that name two speakers and two days.

    They tell of one thing, or a sentence between them says that they differ. Each side comes with the passages of other sources that
    say the same.
    """
    found: list[Dispute] = []
    taken: set[frozenset[str]] = set()
    told = find_marked(story, "tells a past day", _told_day)
    numbers = {passage.number for passage in told}
    for first in told:
        mine = _told_day(first)
        if mine is None:
            continue
        for second in story.passages[first.number + 1 : first.number + 1 + _NEAR]:
            theirs = _told_day(second) if second.number in numbers and second.source == first.source else None
            if theirs is None or same_time(mine.edtf, theirs.edtf) or _speaker(first) == _speaker(second):
                continue
            between = story.passages[first.number + 1]
            about = agreement.shared(first.number, second.number) - CALENDAR - _audience(first)
            if not about and (between is second or not _CONTRADICTS.search(between.text)):
                continue
            days = frozenset((mine.edtf, theirs.edtf))
            if days not in taken:
                taken.add(days)
                sides = [(mine.words, _with_agreeing(story, agreement, first)), (theirs.words, _with_agreeing(story, agreement, second))]
                found.append(Dispute("", "contradiction", sides, "date"))
            break
    return found


def _audience(passage: Passage) -> frozenset[str]:
    """Concepts of the words for telling somebody, and for whom: what two people told one court need not be one matter."""
    return frozenset(concept(stem(fold_word(word))) for match in _TOLD_WHOM.finditer(passage.text) for word in match.group().split())


def _told_day(passage: Passage) -> DateMention | None:
    """The one past day that a sentence reports somebody to have named, after the word of saying; None where there is none."""
    own = cues.blank_quotations(passage.text)
    told = _ACCOUNT.search(own)
    days = [date for date in passage.dates if date.precision == "day"]
    if cues.quoted_share(passage.text) > _MOSTLY:
        return None  # the day is that of speaking
    if told is None or len({day.edtf for day in days}) != 1 or days[0].start < told.end():
        return None
    if passage.published != UNKNOWN and days[0].edtf > passage.published:
        return None
    if _SAYS_WHEN.search(own[: days[0].start]):
        return None  # stated on 10 April that …
    return days[0] if own[days[0].start : days[0].end].strip() and not _AHEAD.search(own[: days[0].start]) else None


def _speaker(passage: Passage) -> str:
    return passage.actors[0] if passage.actors else " ".join(word.folded for word in passage.words[:3])


def _with_agreeing(story: Story, agreement: Agreement, passage: Passage) -> list[Passage]:
    return [passage, *(story.passages[number] for number in agreement.agreeing(passage.number))]


def find_forecasts(story: Story, agreement: Agreement) -> list[Dispute]:
    """Two days or months, both ahead when they were named, for what looks like one thing still to come."""
    marked = find_marked(story, "names a day ahead", _day_ahead)
    ahead = {passage.number: date for passage in marked if (date := _day_ahead(passage)) is not None}
    found: list[Dispute] = []
    taken: set[frozenset[str]] = set()
    for number, mine in ahead.items():
        for _, other in story.index.neighbours(number)[:_MOST_HOLDERS]:
            first, second = story.passages[number], story.passages[other]
            if other not in ahead or (second.published, other) < (first.published, number) or first.source == second.source:
                continue
            theirs = ahead[other]
            telling = [term for term in story.index.shared(number, other) if term[0] not in "@#"]
            if same_time(mine.edtf, theirs.edtf) or len(telling) < 2 or agreement.evidence(number, other) < _FORECAST:
                continue
            a, b = read_assertion(first), read_assertion(second)
            if not a.terms & b.terms or are_of_two_things(_without_day(a, mine), _without_day(b, theirs)) or _have_two_subjects(a, b):
                continue
            days = frozenset((mine.edtf, theirs.edtf))
            if days not in taken:
                taken.add(days)
                found.append(Dispute("", "forecast", [(mine.words, [first]), (theirs.words, [second])], "date"))
    return found


def _have_two_subjects(first: Assertion, second: Assertion) -> bool:
    """Whether both begin with what will be done, or is to happen, and with two things: the tax office, the library."""
    subjects = []
    for each in (first, second):
        begins = _SUBJECT.match(each.text)
        words = [word for word in begins["subject"].split() if word.islower()] if begins is not None else []
        subjects.append({concept(term) for term in content_stems(" ".join(words))} - CALENDAR)
    return all(subjects) and not subjects[0] & subjects[1]


def _without_day(assertion: Assertion, date: DateMention) -> Assertion:
    """The assertion up to the day it names."""
    return Assertion(assertion.passage, assertion.start, max(assertion.start, date.start), assertion.terms, assertion.names)


def _day_ahead(passage: Passage) -> DateMention | None:
    if passage.published == UNKNOWN or not _AHEAD.search(passage.text):
        return None
    days = [date for date in passage.dates if date.precision in ("day", "month") and date.edtf > passage.published]
    return days[0] if len({day.edtf for day in days}) == 1 else None


def find_opposite_statements(story: Story, agreement: Agreement) -> list[Dispute]:
    """What one source says is so and another says is not: `the data had been encrypted`, `the columns were not encrypted`.

    The word must be rare enough to tell, and the sentences must share one more telling word or a name.
    """
    found: list[Dispute] = []
    taken: set[str] = set()
    stated: dict[str, list[Passage]] = {}
    corrections = {passage.number for group in correction_groups(story) for passage in group}
    for second in find_marked(story, "says what is not so", _says_not_so):
        denial = _says_not_so(second)
        if denial is None or (what := fold_word(denial["what"])) in taken or second.text.rstrip().endswith("?"):
            continue
        if what not in stated:
            stated[what] = _stating(story, what)
        holders = [
            passage
            for passage in stated[what]
            if _may_contradict(passage, second, second.number in corrections)
            and len(agreement.shared(passage.number, second.number) - {what}) >= 2
            and not are_told_apart(read_assertion(passage), read_assertion(second))
        ]
        if holders and len(holders) <= _MOST_HOLDERS:
            taken.add(what)
            found.append(Dispute("", "contradiction", [(what, holders[:3]), (f"not {what}", [second])], "claim"))
    return found


def _says_not_so(passage: Passage) -> re.Match[str] | None:
    return _NOT_SO.search(cues.blank_quotations(passage.text))


def _may_contradict(stated: Passage, denied: Passage, corrects: bool) -> bool:
    """Whether two sentences are of two sources; or of one that goes on from hour to hour, and about one actor."""
    if stated.source != denied.source:
        return not corrects
    return stated.paragraph != denied.paragraph and bool(set(stated.actors) & set(denied.actors))


def _stating(story: Story, what: str) -> list[Passage]:
    """The passages that say without a negation that something is `what`; none for a word too common to tell."""
    stated = re.compile(rf"\b(?:is|are|was|were|be|been)\s+(?!not\b|never\b)(?:\w{{1,20}}ly\s+)?{re.escape(what)}\b", re.IGNORECASE)
    found = []
    for number in story.index.holding([stem(what)]):
        own = cues.blank_quotations(story.passages[number].text)
        if not _NOT_SO.search(own) and stated.search(own):
            found.append(story.passages[number])
    return found


def find_label_lists(story: Story) -> list[Dispute]:
    """`The company: 9 March. The council: 12 March.`: short sentences in a row that give each side's answer to one question."""
    found: list[Dispute] = []
    rows: list[tuple[Passage, str, str]] = []
    for passage in (*find_marked(story, "begins with a label", _labelled), None):
        match = _labelled(passage) if passage is not None else None
        last = rows[-1][0] if rows else None
        follows = last is not None and passage is not None and last.number == passage.number - 1 and last.paragraph == passage.paragraph
        if rows and not (match and follows and last is not None and passage is not None and last.source == passage.source):
            found += _list_dispute(rows)
            rows = []
        if passage is not None and match is not None and (passage.dates or passage.values):
            rows.append((passage, match["who"], match["what"].rstrip(".")))
    return found


def _labelled(passage: Passage) -> re.Match[str] | None:
    return _LABELLED.match(passage.text.strip())


def _list_dispute(rows: list[tuple[Passage, str, str]]) -> list[Dispute]:
    answers = {what for _, _, what in rows}
    if len(rows) < 2 or len(answers) < 2:
        return []
    first = rows[0][0]
    blocks = first.document.blocks
    above = blocks[first.paragraph - 1] if first.paragraph else None
    heading = " ".join(above.span.slice(first.document.source.text).split()).strip("#*_ ") if above is not None else ""
    asked = above is not None and above.kind in (BlockKind.HEADING, BlockKind.FAQ) and heading.endswith("?") and len(heading) < 120
    if not asked:
        return []  # telephone numbers, opening hours
    return [Dispute(heading, "contradiction", [(f"{who}: {what}", [passage]) for passage, who, what in rows])]
