"""Two tellers, two answers to one question: figures and days that stand side by side in one article, each with its own source.

`Police put the crowd at 600. Organizers spoke of 1,500.` The answers are of one kind; the second leans on the first, or shares words
with it. Passages of other sources that give one of the answers join its side.
"""

from __future__ import annotations

import re
from decimal import Decimal

from generator.edtf import same_time
from generator.language.disputes.disputes import Dispute
from generator.language.pile.figures import is_age
from generator.language.pile.objections import CALENDAR, comparable
from generator.language.pile.passages import Passage, Story
from generator.language.pile.tellings import Telling, neighbouring_tellings
from generator.language.words.concepts import concept
from generator.language.words.cue_words import phrases
from generator.language.words.dates import DateMention
from generator.language.words.tokens import content_stems, stem
from generator.language.words.values import Value, same_value

_CONTRAST = phrases(
    r"""
    nearer|closer|instead|rather than|no more than|just|merely|only|disput(?:e|es|ed)|contradict(?:s|ed)|disagree(?:s|d)?
    differ(?:s|ed|ent|ence)?|but|however|whereas|while|although|though|for (?:his|her|its|their) part|in contrast|by contrast|not
    far (?:fewer|less|more|higher|lower)
    """
)
_NEAR = 2
_LEANS = 1
"""Words of its own that a clause may have and still be an answer only: `the union speaks of 52`."""

_LARGEST_RATIO = Decimal(25)
_MANY = 1000
_SMALLEST_RATIO = Decimal("1.005")
_MOST_CITED = 4
_MOST_HOLDERS = 200
_POINTING_NOUNS = frozenset(map(stem, "figure sum number amount total count toll tally date day time cost price size estimate".split()))
"""Stems of nouns that point to what the other clause gave: `put the sum at`."""

_LISTED_KNOWING = "know knew learn learned learnt hear heard tell told inform informed warn warned notify notified alert alerted aware"
_KNOWS = frozenset(map(stem, _LISTED_KNOWING.split()))
"""Stems of the words for when somebody came to know."""

_LEARNS = re.compile(r"\b(?:had|got|heard|received|broke|given)\s+the\s+news\b|\bbriefed\b", re.IGNORECASE)
_KNOWN_OF = re.compile(r"\b(?:of|about)\s+(?:the\s+|an?\s+)?(?P<what>\w{2,30}(?:\s\w{2,30})?)", re.IGNORECASE)
_OTHER_ONE = re.compile(
    r"\b(?:another|second|third|further|additional|extra)\s(?!count|estimate|figure|opinion|survey|look)", re.IGNORECASE
)
_SOME_OF = re.compile(r"\s+of\s+(?:the|these|those|its|their|his|her)\s+(?P<what>[a-z]{3,20})\b", re.IGNORECASE)
_MORE = re.compile(r"\s+(?:more|further|others?|extra|additional)\b(?!\s+than)", re.IGNORECASE)
_TOO = re.compile(r"\b(?:too|also|as\s+well|likewise)\b", re.IGNORECASE)
_MONTH = Decimal(30 * 24 * 3600)
_POINTS_TO_A_DAY = re.compile(
    r"\bdated\b|\bthe\s+(?:date|day|time|year|month)\b|\bit\s+(?:began|took\s+place|happened)\b"
    r"|\bit\s+(?:was|is)\s+(?:on|in|at|only|not|already|early|late|\d|(?-i:[A-Z]))",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:it|(?:the|an?)\s+(?:figure|sum|number|amount|total|count|toll|tally|cost|price|bill|size)(?:\s+of(?:\s+[\w’'-]+){1,3}?)?)\s+(?:at|as|was|is|to\s+be|came\s+to|of)\s+"
    r"(?:(?:an?|about|around|some|nearly|almost|roughly|just|only|over|under|above|below|well|up|to|no|not|more|less|fewer|than|at|least|most|"
    r"nearer|closer|even|really|still|in|fact|between)\s+){0,4}$",
    re.IGNORECASE,
)
_GAVE = re.compile(r"\b(?:gave|gives?|made|makes?|got|gets?)\s+(?:about\s+|some\s+)?$", re.IGNORECASE)
_PUT_AT = re.compile(
    r"\b(?:put|puts|putting|estimate[sd]?|gave|gives)\s[^,;:.]{2,80}?\s(?:at|as)\s+(?:about\s+|some\s+)?$", re.IGNORECASE
)
_FAR = 100
OWN_COUNT = phrases(r"reports?|reported|counts?|counted|expects?|expected|gives?|gave|has|had|lists?|listed|records?|recorded|gets?|got")
_NO_ANSWER = ("label", "ordinal", "tally", "age")


def find_rival_figures(story: Story, tellings: tuple[tuple[Telling, ...], ...]) -> list[Dispute]:
    """Figures, then days, that two tellers give side by side for one thing; one dispute for each pair of answers."""
    found: dict[tuple[str, str], Dispute] = {}
    taken: set[tuple[int, int]] = set()
    for first, second in neighbouring_tellings(story, tellings, _NEAR, "rival figures and days", _are_rivals):
        pair = _rival_values(first, second)
        if pair is not None:
            a, b = pair
            key = (min(a.key, b.key), max(a.key, b.key))
            places = {(first.passage.number, a.start), (second.passage.number, b.start)}
            if key not in found and not places & taken:
                sides = [(a.text, _with_figure(story, first, a, b)), (b.text, _with_figure(story, second, b, a))]
                found[key] = Dispute("", "contradiction", sides, "figure")
            taken |= places
        elif (days := _rival_days(first, second)) is not None:
            mine, theirs = days
            sides = [(mine, [first.passage]), (theirs, [second.passage])]
            found.setdefault((mine, theirs), Dispute("", "contradiction", sides, "date"))
    return list(found.values())


def _are_rivals(first: Telling, second: Telling) -> bool:
    return _rival_values(first, second) is not None or _rival_days(first, second) is not None


def _rival_values(first: Telling, second: Telling) -> tuple[Value, Value] | None:
    """The two figures, one of each clause, that answer one question; of several pairs the closest."""
    options: list[tuple[bool, Decimal, int, Value, Value]] = []
    texts = [telling.passage.text[telling.start : telling.end] for telling in (first, second)]
    if bool(_OTHER_ONE.search(texts[0])) != bool(_OTHER_ONE.search(texts[1])):
        return None
    if count_their_own(first, second) or _is_accounted_for(first, second):
        return None
    for a in first.values:
        for b in second.values:
            if _GAVE.search(first.passage.text[: a.start]) and a.noun and a.noun != b.noun:
                continue  # gave eleven pieces of advice
            if _MORE.match(first.passage.text, a.end) or _MORE.match(second.passage.text, b.end):
                continue  # two more are no count of all
            if _is_part_of_others(second, b, a) or _is_part_of_others(first, a, b):
                continue
            if not _of_one_kind(a, b) or same_value(a, b, Decimal("0.05")) or a.low == b.low or not a.low or not b.low:
                continue
            ratio = max(_size(a), _size(b)) / min(_size(a), _size(b))
            held = any(same_value(a, v) for v in second.values) or any(same_value(b, v) for v in first.values)
            bounded = (a.bound == "min" and b.low > a.low) or (b.bound == "min" and a.low > b.low)
            fits = _SMALLEST_RATIO < ratio <= _LARGEST_RATIO
            if fits and not held and not bounded and _answers_one_question(first, a, second, b):
                put = _PUT_AT.search(first.passage.text[max(0, a.start - _FAR) : a.start]) is not None
                options.append((not put, ratio, b.start, a, b))
    best = min(options, key=lambda option: option[:3], default=None)
    return (best[3], best[4]) if best is not None else None


def _is_part_of_others(telling: Telling, value: Value, other: Value) -> bool:
    """Whether a figure is some of other things than the other one counts: four envelopes, and three of the meetings."""
    found = _SOME_OF.match(telling.passage.text, value.end)
    return found is not None and bool(other.noun) and concept(stem(found["what"].lower())) not in map(concept, other.noun)


def count_their_own(first: Telling, second: Telling) -> bool:
    """Whether two say with one verb how many there are, and not of what event or place: `Norway reports 12 cases. Sweden reports nine`."""
    counted = {concept(noun) for value in first.values for noun in value.noun}
    one_verb = concept(stem(first.verb.lower())) == concept(stem(second.verb.lower())) and OWN_COUNT.fullmatch(first.verb) is not None
    only_counted = not _own(first) - counted and not _own(second) - counted
    return one_verb and (only_counted or first.verb.startswith("expect"))


def _is_accounted_for(first: Telling, second: Telling) -> bool:
    """Whether the second gives the difference, too: `83 fell ill`, `spoke of 79, counting children only; the other four are teachers`."""
    mine, theirs = ([value for value in each if value.kind == "count"] for each in (first.values, second.passage.values))
    given = {value.low for value in theirs}
    return any(a.low > b.low and a.low - b.low in given - {b.low} for a in mine for b in theirs)


def _of_one_kind(a: Value, b: Value) -> bool:
    if any(value.kind in _NO_ANSWER or is_age(value) for value in (a, b)):
        return False
    return (a.kind == b.kind and (a.unit == b.unit or {a.unit, b.unit} == {"s", "month"})) or _leaves_out_unit(a, b)


def _leaves_out_unit(a: Value, b: Value) -> bool:
    """Whether the second figure takes its unit from the first: `debts of 91.4 million crowns`, and `only 47 million`."""
    return a.kind in ("money", "measure") and b.kind == "count" and not b.noun and b.low >= _MANY and b.low >= a.low / _LARGEST_RATIO


def _size(value: Value) -> Decimal:
    return value.low * _MONTH if value.unit == "month" else value.low


def _answers_one_question(first: Telling, a: Value, second: Telling, b: Value) -> bool:
    bare = a.kind == b.kind == "count" and not (a.noun and b.noun)
    beside = second.passage.number - first.passage.number <= (_NEAR if bare else 1)
    if beside and _leaves_out_unit(a, b) and _CONTRAST.search(second.passage.text[second.start : b.start]):
        return True
    points_back = _POINTS_BACK.search(second.passage.text[max(second.start, b.start - 40) : b.start]) is not None
    leans = beside and (len(_own(second)) <= _LEANS or not _own(first) or points_back)
    counted = a.kind == "count" and bool(a.noun and b.noun)
    if a.kind == "count" and "one" in (a.text.lower(), b.text.lower()):
        # `for one reason`, `one painting was cut`: seldom a count of what the other counts
        return comparable(a, b) and bool((_own(first) & _own(second)) - {*a.noun, *b.noun})
    if counted and comparable(a, b):
        return True
    contrast = beside and _CONTRAST.search(second.passage.text[second.start : second.end]) is not None
    if counted:
        # two things counted, unless the second is said to stand against the first
        return contrast and bool(_own(first) & _own(second) or leans)
    return leans or (contrast and bool(_own(first) & _own(second))) or len(_own(first) & _own(second)) >= 2


def _own(telling: Telling) -> frozenset[str]:
    return frozenset(concept(stem) for stem in telling.own_stems()) - CALENDAR - _POINTING_NOUNS


def _rival_days(first: Telling, second: Telling) -> tuple[str, str] | None:
    """The words of two dates that two clauses name last, where the clauses have one shape, one matter, or the second only a date."""
    mine, theirs = _dates(first), _dates(second)
    if _TOO.search(second.passage.text, second.start, second.end):
        return None
    if not mine or not theirs or same_time(mine[-1].edtf, theirs[-1].edtf) or first.passage is second.passage:
        return None
    a, b = _own(first), _own(second)
    one_verb = bool(first.verb) and concept(first.verb.lower()) == concept(second.verb.lower())
    same_shape = one_verb and (len(a ^ b) <= _LEANS or bool(a and a <= b))
    beside = second.passage.number - first.passage.number == 1
    only_a_date = beside and len(b) <= _LEANS and len(theirs) == 1 and _POINTS_TO_A_DAY.search(second.passage.text) is not None
    knows = beside and bool(_knowing(first) and _knowing(second)) and len(mine) == len(theirs) == 1 and _of_one_matter(first, second)
    return (mine[-1].words, theirs[-1].words) if same_shape or only_a_date or knows else None


def _dates(telling: Telling) -> list[DateMention]:
    return [date for date in telling.dates if date.precision in ("day", "month", "year") and date.kind != "duration"]


def _knowing(telling: Telling) -> bool:
    stems = [stem(word.folded) for word in telling.passage.words if telling.start <= word.start < telling.end]
    if telling.verb and (told := stem(telling.verb.lower())) in stems:
        stems.remove(told)  # to tell reporters on Monday is to know of nothing
    return not _KNOWS.isdisjoint(stems) or _LEARNS.search(telling.passage.text, telling.start, telling.end) is not None


def _of_one_matter(first: Telling, second: Telling) -> bool:
    """Whether what two parties came to know of is one thing, as far as both say: `of the leak`, `about the leak`."""
    known = [_known_of(telling) for telling in (first, second)]
    return not all(known) or bool(known[0] & known[1])


def _known_of(telling: Telling) -> set[str]:
    found = _KNOWN_OF.finditer(telling.passage.text, telling.start, telling.end)
    return {concept(term) for match in found for term in content_stems(match["what"])}


def _with_figure(story: Story, telling: Telling, value: Value, rival: Value) -> list[Passage]:
    """The passage of the telling, and those of other sources that give its figure for the same thing; one a source."""
    found = {telling.passage.source: telling.passage}
    own = _own(telling) | telling.who
    for other in story.with_figure(value)[:_MOST_HOLDERS]:
        same = next((v for v in other.values if v.kind == value.kind and v.unit == value.unit and same_value(v, value)), None)
        if other.source in found or same is None or any(same_value(v, rival) and v.kind == rival.kind for v in other.values):
            continue
        about = {concept(term) for term in other.terms}
        # a word in common ties two bare figures together, but not figures of two things
        both = bool(value.noun and same.noun)
        if (set(value.noun[:2]) & set(same.noun[:2]) if both else own & about):
            found[other.source] = other
    return list(found.values())[:_MOST_CITED]
