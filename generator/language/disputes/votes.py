"""How a body voted, told in unlike words: `unanimous` and `five in favour, two against`; `three of the nine judges`, `four of its nine`.

Two accounts are of one vote where the sentences and those before them speak of one matter, or the members add up to one number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from generator.language.disputes.disputes import Dispute
from generator.language.pile.marked import find_marked
from generator.language.pile.objections import CALENDAR, dates_conflict
from generator.language.pile.passages import Passage, Story
from generator.language.words import cues
from generator.language.words.concepts import concept
from generator.language.words.cue_words import phrases
from generator.language.words.tokens import find_words, stem
from generator.language.words.values import Value

_UNANIMOUS = phrases(r"unanimous(?:ly)?|without (?:a )?(?:dissent|dissenting vote|opposition)|nobody voted against|no votes? against")
_IN_FAVOUR = re.compile(r"(?:\s+(?:votes?|members?))?\s+(?:in\s+favou?r|for)\b", re.IGNORECASE)
_AGAINST = re.compile(r"(?:\s+(?:votes?|members?))?\s+(?:against|opposed|no\b)", re.IGNORECASE)
_VOTE = phrases(r"votes?|voted|vote|decided|decision|resolution|motion|ballot|council|committee|court|board|parliament|judges?|members")
_OF_THE = re.compile(r"\s+(?:\w+\s+)?(?:of|among)\s+(?:the\s+|its\s+|their\s+)?(?:[\w’'-]+\s+){0,2}", re.IGNORECASE)
_STANCES = (
    phrases(r"against|oppos(?:e|es|ed|ition)|objections?|objected|no|dissent(?:s|ed|ing)?|reject(?:s|ed)?|refus(?:e|es|ed)"),
    phrases(r"in favou?r|favou?red|for|backed|support(?:s|ed)?|yes|approv(?:e|es|ed)|agreed"),
)
_REPORTED_AS = phrases(r"reported|described|announced|presented|passed off|billed|called|said to|according to|officially")
_FEWEST_SHARED = 2
_LARGE = 20
"""Votes of so many in all that add up to one number are one vote; those of a small council may be two."""

_MOST = 60
_MOST_CITED = 3


@dataclass(frozen=True, slots=True)
class _Count:
    """How many voted for and against, as one sentence gives it; `unanimous` gives no numbers. `around` are concepts told near it."""

    passage: Passage
    words: str
    yes: Decimal
    no: Decimal
    unanimous: bool
    around: frozenset[str]


def find_votes(story: Story) -> list[Dispute]:
    """Two accounts of one vote that do not agree; one dispute for each pair of answers."""
    marked = find_marked(story, "says how a vote went", _outcome)[:_MOST]
    counts = [_Count(passage, *outcome, _around(story, passage)) for passage in marked if (outcome := _outcome(passage)) is not None]
    found: dict[tuple[str, str], Dispute] = {}
    for at, first in enumerate(counts):
        for second in counts[at + 1 :]:
            if _is_one_vote(first, second) and not _agree(first, second):
                pair = (_key(first), _key(second))
                sides = [(count.words, _telling(counts, count, first, second)) for count in (first, second)]
                question = f"How did the vote go: {first.words.lower()} or {second.words.lower()}?"
                found.setdefault((min(pair), max(pair)), Dispute(question, "contradiction", sides))
    return list(found.values())


def _key(count: _Count) -> str:
    return "all" if count.unanimous else f"{count.yes:f}-{count.no:f}"


def _telling(counts: list[_Count], count: _Count, *pair: _Count) -> list[Passage]:
    """The passage of a count, and others that give the same answer to the same vote, one a source."""
    found = {count.passage.source: count.passage}
    for other in counts:
        near = any(len(other.around & each.around) >= _FEWEST_SHARED for each in pair)
        if _key(other) == _key(count) and near and len(found) < _MOST_CITED:
            found.setdefault(other.passage.source, other.passage)
    return list(found.values())


def _outcome(passage: Passage) -> tuple[str, Decimal, Decimal, bool] | None:
    """What a sentence says of the outcome of a vote: its words, the votes for and against, and whether it was unanimous."""
    if passage.text.rstrip().endswith("?") or cues.starts_correction(passage.text):
        return None
    unanimous = _UNANIMOUS.search(cues.blank_quotations(passage.text))
    if unanimous is not None:
        return unanimous.group(), Decimal(0), Decimal(0), True
    tally = next((value for value in passage.values if value.kind == "tally"), None)
    if tally is not None and _VOTE.search(passage.text):
        return tally.text, tally.low, tally.high, False
    counted = [value for value in passage.values if value.kind == "count"]
    yes = next((value for value in counted if _IN_FAVOUR.match(passage.text, value.end)), None)
    no = next((value for value in counted if value is not yes and _AGAINST.match(passage.text, value.end)), None)
    if yes is None or no is None:
        return None
    ends = [found.end() for form, value in ((_IN_FAVOUR, yes), (_AGAINST, no)) if (found := form.match(passage.text, value.end))]
    return " ".join(passage.text[min(yes.start, no.start) : max(ends)].split()), yes.low, no.low, False


def _around(story: Story, passage: Passage) -> frozenset[str]:
    """Concepts and names of a passage and of the sentence before it in its paragraph, figures among them."""
    before = story.before(passage)
    near = [passage] if before is None else [passage, before]
    words = {concept(term) for each in near for term in each.terms if term[0] not in "#@"}
    votes = {concept(stem(word.folded)) for each in near for word in each.words if _VOTE.fullmatch(word.text)}
    names = {term for each in near for term in each.terms if term[0] == "@"}
    figures = {value.key for each in near for value in each.values if value.kind in ("money", "measure")}
    return frozenset((words - votes - CALENDAR) | names | figures)


def _is_one_vote(first: _Count, second: _Count) -> bool:
    """Whether two counts are of one vote."""
    if first.passage.origin == second.passage.origin and abs(first.passage.number - second.passage.number) > _FEWEST_SHARED:
        return False
    if first.passage.source == second.passage.source:
        return first.unanimous and not second.unanimous and _REPORTED_AS.search(first.passage.text) is not None
    if dates_conflict(first.passage, second.passage):
        return False
    shared = len(first.around & second.around)
    if first.unanimous or second.unanimous:
        return shared >= _FEWEST_SHARED
    whole = first.yes + first.no
    return whole == second.yes + second.no and (shared >= _FEWEST_SHARED or (whole >= _LARGE and shared >= 1))


def _agree(first: _Count, second: _Count) -> bool:
    if first.unanimous or second.unanimous:
        return first.unanimous == second.unanimous or not (first.no + second.no)
    return {first.yes, first.no} == {second.yes, second.no}


def find_parts_of_one_body(story: Story) -> list[Dispute]:
    """`Over the objections of four of the eleven members`, and `five of its eleven experts voted no`."""
    given: dict[tuple[str, int], list[tuple[Passage, Value]]] = defaultdict(list)
    for passage in find_marked(story, "says how many of a body were for or against", _parts):
        for part, whole in _parts(passage):
            given[f"{whole.low:f}", _stance(passage)].append((passage, part))
    found: list[Dispute] = []
    for key in sorted(given):
        first, a = given[key][0]
        rival = next(((p, v) for p, v in given[key] if p.source != first.source and v.low != a.low and _are_near(story, first, p)), None)
        if rival is not None:
            second, b = rival
            one, other = (_with_whole(passage, value, key[0]) for passage, value in ((first, a), (second, b)))
            found.append(Dispute(f"How many were it: {one} or {other}?", "contradiction", [(one, [first]), (other, [second])]))
    return found


def _parts(passage: Passage) -> list[tuple[Value, Value]]:
    """Part and whole of a body of which a sentence tells that the part was for or against something."""
    return [
        (part, whole)
        for part, whole in pairwise(passage.values)
        if part.kind == whole.kind == "count"
        and part.low < whole.low
        and whole.noun
        and _OF_THE.fullmatch(passage.text[part.end : whole.start])
        and _stance(passage) >= 0
    ]


def _stance(passage: Passage) -> int:
    """0 for a sentence about who was against something, 1 about who was for it, -1 where it tells neither."""
    own = cues.blank_quotations(passage.text)
    return next((number for number, words in enumerate(_STANCES) if words.search(own)), -1)


def _are_near(story: Story, first: Passage, second: Passage) -> bool:
    return len(_around(story, first) & _around(story, second)) >= 1


def _with_whole(passage: Passage, value: Value, whole: str) -> str:
    after = next((each for each in passage.values if each.start > value.start and f"{each.low:f}" == whole), value)
    return " ".join(word.text for word in find_words(passage.text[value.start : after.end]))
