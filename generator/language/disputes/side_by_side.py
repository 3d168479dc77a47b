"""Two figures of one thing that a text puts side by side, each with who gives it.

`140 tractors, according to the union, or 90, according to the police`; `The mill says nine are done. The inspectors accept four`; `How many
died is not agreed: the singers name 206, the log has sixty`. The second figure stands alone, so that it can only count what the first does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.language.disputes.disputes import Dispute
from generator.language.disputes.rival_figures import OWN_COUNT
from generator.language.disputes.wording import lower_number
from generator.language.pile.figures import is_age
from generator.language.pile.marked import find_marked
from generator.language.pile.passages import Passage, Story
from generator.language.words import cues
from generator.language.words.cue_words import phrases
from generator.language.words.phrasing import lower_first
from generator.language.words.tokens import content_stems
from generator.language.words.values import Value, same_value

_WHO = r"(?:(?:the|its|their|his|her|an?|one|some|several|two|three)\s+)?[^\s,;:()“”\".][^,;:()“”\".]{1,70}?"
_ABOUT = (
    r"(?:(?:about|around|some|nearly|almost|roughly|only|just|no\s+more\s+than|fewer\s+than|less\s+than|more\s+than|at\s+most|up\s+to)\s+)*"
)
_TELLS = (
    r"(?:says?|said|names?|named|gives?|gave|accepts?|accepted|admits?|admitted|acknowledges?|acknowledged|recogni[sz]es?|"
    r"recogni[sz]ed|concedes?|conceded|claims?|claimed|confirms?|confirmed|can\s+confirm|expects?|(?:speaks?|spoke|talks?|talked)\s+of|knows?\s+of|knew\s+of|"
    r"(?:puts?|put|estimates?|estimated|reckons?|reckoned)\s+[^,;:.\d]{2,60}?\s+at|"
    r"(?:makes?|made)\s+it|arrives?\s+at|arrived\s+at|comes?\s+to|came\s+to)"
)
_HOLDS = r"(?:has|had|have|lists?|listed|shows?|showed|records?|recorded|gives?|gave|says?|said|names?|named|counts?|counted)"
_PAPER = re.compile(
    r"\b(?:logs?|logbook|registers?|records?|reports?|catalogues?|lists?|minutes|files?|cards?|receipts?|contracts?|invoices?|letters?|"
    r"stud(?:y|ies)|surveys?|papers?|statistics|data|books?|ledgers?|documents?|accounts|diary|diaries|footage|recordings?|maps?|plans?|chronicles?|archives?)$",
    re.IGNORECASE,
)
_GIVES = re.compile(
    rf"(?:^|(?<=[A-Z]\.\s)|,\s+|;\s+|:\s+|\s(?:and|but|while|whereas|or)\s+)(?P<who>{_WHO})\s+"
    rf"(?:(?P<tells>{_TELLS})|(?P<holds>{_HOLDS}))\s+{_ABOUT}[“\"]?{_ABOUT}$",
    re.IGNORECASE,
)
"""Ends right before a figure that somebody gives, or that a paper holds."""

_ALONE = re.compile(
    r"[”\"]?\s*(?:[.;,:]|$|and\s+(?:has|have|had|says?|said|insists?|wants?|points?)\b|in\s+(?:all|total)\b)", re.IGNORECASE
)
_ACCORDING = re.compile(
    r"^(?P<noun>(?:\s+[a-z][\w’'-]*){0,4}),?\s+(?:according\s+to\s+(?P<who>[^,;:()“”\"]{2,60}?)|\((?P<in>[^()\d]{2,40})\)|"
    r"(?P<said>[^,;:()“”\"\d]{2,50}?)\s+(?:says?|said))(?=,|;|\s+(?:or|and|but)\s|(?<=\))|[.)]?$|[.])",
    re.IGNORECASE,
)
"""Begins right behind a figure and names who gives it."""

_UNAGREED = phrases(
    r"""
    (?:is|are|was|were|remains?) (?:\w+ )?(?:not agreed|disputed|in dispute|contested|in doubt|unclear|uncertain|unsettled)
    nobody agrees|no agreement|(?:accounts|figures|estimates|counts|numbers|versions) (?:differ|vary|diverge|conflict|disagree)
    depends? (?:on )?whom (?:you|one) asks?
    """
)
_OF_THE_FIGURE = re.compile(r"\b(?:the|that|this)\s+(?:figure|number|sum|estimate|count|total|tally|calculation)\b", re.IGNORECASE)
_NOUN_ALONE = re.compile(r"(?:\s+[a-z][\w’'-]*){0,3}\s*[.;]")
_PARTS = re.compile(
    r"\b(?:more|another|other|others|further|extra|additional|of\s+(?:the|these|those|its|their|them|which|whom)|too|also|as\s+well|each|per|"
    r"last\s+year|a\s+year\s+(?:ago|earlier)|previously|in\s+turn|respectively)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:he|she|it|they|we|i|you|who|which|that|this|these|those|there|nobody|no\s+one|both|all|each)\b", re.IGNORECASE)
_KINDS = ("count", "money", "measure", "percent")
_LARGEST_RATIO = 100
_LONGEST = 500
_FAR, _NEAR = 130, 14


@dataclass(frozen=True, slots=True)
class _Given:
    """A figure and who gives it, with which verb; `alone`: nothing that it counts stands behind it."""

    passage: Passage
    value: Value
    who: str
    alone: bool
    verb: str


def find_side_by_side(story: Story) -> list[Dispute]:
    """A dispute for each two figures that are put side by side, in reading order; each figure of a sentence once."""
    found: list[Dispute] = []
    taken: set[tuple[int, int]] = set()
    for passage in find_marked(story, "gives a figure beside another", lambda each: bool(_given(each))):
        mine = _given(passage)
        theirs = _given_next(story, passage)
        pairs = [(a, b) for at, a in enumerate(mine) for b in mine[at + 1 :]] + [(a, b) for a in mine[-1:] for b in theirs[:1]]
        for first, second in pairs:
            places = {(each.passage.number, each.value.start) for each in (first, second)}
            if not places & taken and _stand_against(story, first, second):
                taken |= places
                sides = [(each.value.text, [each.passage]) for each in (first, second)]
                a, b = (f"{lower_number(each.value.text)}, according to {lower_first(each.who)}" for each in (first, second))
                found.append(Dispute(f"Which figure is right, {a}, or {b}?", "contradiction", sides, "figure"))
    return found


def _given_next(story: Story, passage: Passage) -> list[_Given]:
    """What the next sentence of the paragraph gives; a sentence that only speaks of the figure may stand between."""
    beside = story.passages[passage.number + 1 : passage.number + 3]
    near = [each for each in beside if (each.source, each.paragraph) == (passage.source, passage.paragraph)]
    if near and not near[0].values and _OF_THE_FIGURE.search(near[0].text):
        near = near[1:]
    return _given(near[0]) if near else []


def _given(passage: Passage) -> list[_Given]:
    """The figures of a sentence that somebody is said to give, in order."""
    text = passage.text
    if len(text) > _LONGEST or text.rstrip().endswith("?") or cues.starts_correction(text):
        return []
    found = []
    for value in passage.values:
        if value.kind not in _KINDS or is_age(value) or value.text.lower() == "one":
            continue
        before = _GIVES.search(text[max(0, value.start - _FAR) : value.start])
        behind = _ACCORDING.match(text[value.end :])
        if behind is not None:
            who = behind["who"] or behind["in"] or behind["said"]
            found.append(_Given(passage, value, " ".join(who.split()), not behind["noun"].strip(), ""))
        elif before is not None and (before["tells"] or _PAPER.search(before["who"])) and not _PRONOUN.match(before["who"].strip()):
            alone = _ALONE.match(text[value.end :]) is not None
            found.append(_Given(passage, value, " ".join(before["who"].split()), alone, before["tells"] or before["holds"]))
    return found


def _stand_against(story: Story, first: _Given, second: _Given) -> bool:
    """Whether the second figure stands alone and can only be another answer than the first."""
    a, b = first.value, second.value
    if not second.alone or same_value(a, b) or not a.low or not b.low or set(content_stems(first.who)) & set(content_stems(second.who)):
        return False
    if not content_stems(first.who) or not content_stems(second.who) or _count_their_own(first, second):
        return False
    if max(a.high, b.high) > _LARGEST_RATIO * min(a.low, b.low) or not _of_one_kind(a, b):
        return False
    start = max(a.end if second.passage is first.passage else 0, b.start - _NEAR)
    bounded = (a.bound == "min" and b.low > a.low) or (b.bound == "min" and a.low > b.low)
    if bounded or _PARTS.search(second.passage.text, start):
        return False
    between = first.passage.text[a.end : b.start] if first.passage is second.passage else ""
    others = () if second.passage is first.passage else second.passage.values
    if len(between) > _FAR or any(value is not b and value.kind == b.kind for value in others):
        return False
    return not first.alone or a.kind != "count" or _is_unagreed(story, first.passage)


def _count_their_own(first: _Given, second: _Given) -> bool:
    """Whether two give with one verb what each has or gives: `The council gave 40 million crowns. The state gave 60 million`."""
    only_counted = _NOUN_ALONE.match(first.passage.text[first.value.end :]) is not None
    one_verb = bool(first.verb) and first.verb == second.verb and OWN_COUNT.fullmatch(first.verb) is not None
    return one_verb and (only_counted or first.verb.startswith("expect"))


def _of_one_kind(a: Value, b: Value) -> bool:
    """Whether two figures are of one kind and unit, or the second leaves out the unit of the first."""
    return (a.kind == b.kind and a.unit == b.unit) or (b.kind == "count" and not b.noun and a.kind in ("money", "measure", "percent"))


def _is_unagreed(story: Story, passage: Passage) -> bool:
    """Whether the sentence, or the one before it in its paragraph, says that accounts differ."""
    before = story.before(passage)
    texts = [passage.text] if before is None else [passage.text, before.text]
    return any(_UNAGREED.search(cues.blank_quotations(text)) for text in texts)
