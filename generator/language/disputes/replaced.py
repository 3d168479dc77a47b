"""What one sentence puts in the place of what others say: `thirteen people, not fourteen`, `on 30 April and not on 4 May`,
`a cracked weld, and not a cigarette`.

The sentence itself names both answers; who gives the other one must speak of the same matter.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise

from generator.edtf import same_time
from generator.language.disputes.corrections import NOT_VALUE, is_later, passages_of_days
from generator.language.disputes.disputes import Dispute, fold_spaces
from generator.language.pile.marked import find_marked
from generator.language.pile.objections import CALENDAR, negated_concepts
from generator.language.pile.passages import Passage, Story
from generator.language.pile.tellings import Telling
from generator.language.words import cues
from generator.language.words.clock import clock_times
from generator.language.words.concepts import concept
from generator.language.words.cue_words import phrases
from generator.language.words.dates import DateMention, find_dates
from generator.language.words.tokens import content_stems, find_words
from generator.language.words.values import Value, same_value

_NOT_THEN = re.compile(r"\b(?:and\s+)?not\s+(?:(?:on|in|at|by|since|until|from)\s+)?$", re.IGNORECASE)
_IN_PLACE_OF = re.compile(
    r"(?:\s+[\w’'-]+){0,3},?\s+(?:instead\s+of|rather\s+than|(?:and|but)\s+not)\s+(?:the\s+|just\s+|only\s+|merely\s+)?", re.IGNORECASE
)
"""What stands between a figure and the one it is put in the place of: eleven matches instead of seven."""

_SUPPOSES = re.compile(r"\b(?:would|could|might|if|should|will)\b", re.IGNORECASE)
"""What might come of something takes back no figure."""

_WRONG = r"(?P<wrong>(?!(?:only|just|merely|all|always|yet|so|even|that|because|to|be|have|in\s+the\s+least)\b)[a-z][^,;:.()“”\"\n]{2,90}?)"
_SWAPS = (
    re.compile(rf",\s+(?:and\s+|but\s+)?not\s+{_WRONG}(?=[,.;:]|\s+but\s|$)"),
    re.compile(rf"\b[Nn]ot\s+{_WRONG}\s+but\s(?!also\b|that\b)"),
    re.compile(rf"\ANot\s+{_WRONG},\s"),
)
"""Words that deny one thing and name another for it: `X, and not Y,`; `not Y but X`; `Not from Y, she said`."""

_SUPPOSED = phrases(
    r"""
    indications?|believed|suspect(?:s|ed)?|apparently|reportedly|likely|probably|assum(?:es|ed)|presumably|thought to|appears? to|seems? to
    blame[sd]?|considered|said|says|told|according to|claim(?:s|ed)|maintain(?:s|ed)|insist(?:s|ed)
    """
)
_HOUR = re.compile(r"(?<![\d.:,-])(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\d.:%,-])(?:\s?[ap]\.?m\b\.?)?", re.IGNORECASE)
_FEWEST_SHARED = 2
_MOST_ON_A_DAY = 40
_MOST_HOLDERS = 6
_MOST_CITED = 3
_SPEAKS_FOR_ITSELF = 1000


def find_explicit_contrasts(story: Story) -> list[Dispute]:
    """`Thirteen people, not fourteen`; `eleven matches instead of seven`: one source takes back a figure that others give."""
    found: list[Dispute] = []
    for passage in find_marked(story, "puts a figure in the place of another", _figures_replaced):
        for right, value in _figures_replaced(passage):
            counted = _concepts_counted(story, passage, right)
            holders = [
                other
                for other in story.with_figure(value)
                if other.source != passage.source
                and any(
                    v.kind == right.kind and v.unit == right.unit and same_value(v, value) and _counts_the_same(v, right, counted)
                    for v in other.values
                )
                and not any(same_value(v, right) and v.kind == right.kind for v in other.values)
                and len(story.index.shared(other.number, passage.number)) >= 1
            ]
            if holders:
                kind = "time" if all(other.published < passage.published for other in holders) else "contradiction"
                found.append(Dispute("", kind, [(value.text, holders[:_MOST_HOLDERS]), (right.text, [passage])], "figure"))
    return found


def _figures_replaced(passage: Passage) -> list[tuple[Value, Value]]:
    """Each figure that a sentence puts in the place of the one after it, with that."""
    if cues.starts_correction(passage.text):
        return []
    return [
        (right, value)
        for right, value in pairwise(passage.values)
        if _takes_place_of(passage.text[right.end : value.start])
        and value.kind not in ("label", "ordinal")
        and not _SUPPOSES.search(passage.text[: right.start])
    ]


def _takes_place_of(between: str) -> bool:
    return NOT_VALUE.search(between) is not None or _IN_PLACE_OF.fullmatch(between) is not None


def _concepts_counted(story: Story, passage: Passage, right: Value) -> frozenset[str]:
    """Concepts of what a corrected figure counts; `One, not two` counts what the two sentences before it speak of."""
    if right.noun:
        return frozenset(concept(noun) for noun in right.noun)
    before = story.passages[max(0, passage.number - 2) : passage.number + 1]
    return frozenset(concept(term) for each in before if each.source == passage.source for term in each.terms)


def _counts_the_same(theirs: Value, right: Value, counted: Collection[str]) -> bool:
    """Whether a figure counts what the corrected one does."""
    if right.kind != "count" or (theirs.low >= _SPEAKS_FOR_ITSELF and not (theirs.noun and right.noun)):
        return True
    return any(concept(noun) in counted for noun in theirs.noun)


def find_days_taken_back(story: Story) -> list[Dispute]:
    """`It arrived on 30 April and not on 4 May, as the ministry had maintained`: a day that a sentence puts in the place of another."""
    found: list[Dispute] = []
    marked = [(passage, days) for passage in find_marked(story, "takes back a day", _days_taken_back) for days in _days_taken_back(passage)]
    on_day = passages_of_days(story, {wrong.edtf for _, (wrong, _) in marked}, ("day",))
    for passage, (wrong, right) in marked:
        mine = {concept(term) for term in passage.terms}
        holders = [
            other
            for other in on_day[wrong.edtf][:_MOST_ON_A_DAY]
            if other.source != passage.source
            and other.published <= passage.published
            and len(mine & {concept(term) for term in other.terms}) >= 2
        ]
        # who gives the day may call it Monday: then the sentence that takes it back tells that this is the day meant
        stated = any(fold_spaces(wrong.words) in fold_spaces(other.text) for other in holders[:3])
        sides = [(wrong.words, [*holders[:3], *([] if stated else [passage])]), (right.words, [passage])]
        found.append(Dispute("", "correction", sides, "date"))
    return found


def _days_taken_back(passage: Passage) -> list[tuple[DateMention, DateMention]]:
    """The day that a sentence says was not the one, and the first other; none, or one such pair."""
    days = [date for date in passage.dates if date.precision == "day"]
    wrong = next((day for day in days if _NOT_THEN.search(passage.text[: day.start])), None)
    right = next((day for day in days if wrong is not None and not same_time(day.edtf, wrong.edtf)), None)
    if wrong is None or right is None:
        return []
    # what was mistaken for 8 April 2025 is the 3 April nearest to it
    near = next(iter(find_dates(wrong.words, right.edtf)), wrong)
    return [(replace(wrong, edtf=near.edtf), right)]


def find_hours_taken_back(story: Story) -> list[Dispute]:
    """`Acid leaked until 3.15 a.m., and not until 11.55 p.m.`: a time of day in the place of another, and who gives the other."""
    found: list[Dispute] = []
    taking_back = find_marked(story, "takes back an hour", _hours_taken_back)
    marked = [(passage, hours) for passage in taking_back for hours in _hours_taken_back(passage)]
    at_minute: dict[int, list[Passage]] = {minute: [] for _, (wrong, _) in marked for minute in clock_times(wrong)}
    for passage in find_marked(story, "names an hour", _names_hour) if marked else ():
        for minute in clock_times(passage.text) & at_minute.keys():
            at_minute[minute].append(passage)
    for passage, (wrong, right) in marked:
        mine = _told_around(story, passage)
        holders = [
            other
            for minute in sorted(clock_times(wrong))
            for other in at_minute[minute][:_MOST_ON_A_DAY]
            if other.source != passage.source and not is_later(other, passage) and len(mine & _told_around(story, other)) >= _FEWEST_SHARED
        ]
        if holders:
            sides = [(wrong, holders[:_MOST_CITED]), (right, [passage])]
            found.append(Dispute("", "contradiction", sides, "time"))
    return found


def _hours_taken_back(passage: Passage) -> list[tuple[str, str]]:
    """The time of day that a sentence says was not the one, and the first other; none, or one such pair."""
    hours = list(_HOUR.finditer(passage.text))
    wrong = next((hour for hour in hours if _NOT_THEN.search(passage.text[: hour.start()])), None)
    right = next((hour for hour in hours if wrong is not None and clock_times(hour.group()) != clock_times(wrong.group())), None)
    return [(wrong.group().strip(), right.group().strip())] if wrong is not None and right is not None else []


def _names_hour(passage: Passage) -> bool:
    return _HOUR.search(passage.text) is not None


def find_words_replaced(story: Story, tellings: tuple[tuple[Telling, ...], ...]) -> list[Dispute]:
    """`A cracked weld, and not a cigarette in the paint store, set it alight`, and who says that it was a cigarette in the paint store."""
    found: list[Dispute] = []
    for passage in find_marked(story, "puts words in the place of others", _replaced):
        wrong = _replaced(passage)
        denied = {concept(term) for words in wrong for term in content_stems(words)} - CALENDAR
        rest = {concept(term) for term in passage.terms} - denied - CALENDAR
        scored: list[tuple[int, int, Passage]] = []
        for number in story.index.holding(term for term in passage.terms if concept(term) in denied):
            other = story.passages[number]
            if other.source == passage.source or is_later(other, passage) or not _is_claimed(other, tellings):
                continue
            terms = {concept(term) for term in other.terms}
            enough = len(terms & denied) >= _FEWEST_SHARED or (len(denied) == 1 and terms & denied and len(terms & rest) >= _FEWEST_SHARED)
            if enough and not negated_concepts(other) & denied and not other.text.rstrip().endswith("?"):
                scored.append((-len(terms & denied), -len(terms & rest), other))
        scored.sort(key=lambda each: (each[0], each[1], each[2].number))
        if scored:
            words = " ".join(wrong[0].split())
            sides = [(words, [other for _, _, other in scored[:_MOST_CITED]]), (f"not {words}", [passage])]
            found.append(Dispute("", "contradiction", sides, "claim"))
    return found


def _replaced(passage: Passage) -> list[str]:
    """What a sentence says it was not, naming what it was."""
    own = cues.blank_quotations(passage.text)
    if cues.starts_correction(passage.text) or passage.text.rstrip().endswith("?"):
        return []
    found = [match["wrong"] for swap in _SWAPS for match in swap.finditer(own)]
    return [words for words in found if any(word.islower() for word in _telling_words(words))]  # names are compared by themselves


def _telling_words(words: str) -> list[str]:
    return [word.text for word in find_words(words) if not word.is_stop]


def _is_claimed(passage: Passage, tellings: tuple[tuple[Telling, ...], ...]) -> bool:
    """Whether a passage is what somebody says or supposes: only that can be denied."""
    return bool(tellings[passage.number]) or _SUPPOSED.search(passage.text) is not None


def _told_around(story: Story, passage: Passage) -> set[str]:
    """Concepts of a passage and of those next to it in its source."""
    near = story.passages[max(0, passage.number - 1) : passage.number + 2]
    return {concept(term) for each in near if each.source == passage.source for term in each.terms if term[0] != "#"} - CALENDAR
